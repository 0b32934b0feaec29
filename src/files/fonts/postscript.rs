//! Limits for the outlines of a PostScript font (CFF), in which a letter may call for shared parts of letters.
//!
//! A part may call for ten others, each of which calls for ten more. So every
//! letter is followed here without drawing it, until it has cost too much. The
//! format is defined in Adobe's Technical Notes 5176 (CFF) and 5177 (Type 2).

use std::collections::BTreeMap;

/// The maximum depth to which parts may call for one another (Technical Note 5177, appendix B).
const MAX_DEPTH: usize = 10;

/// The maximum number of bytes that are read for one letter.
const MAX_LETTER_BYTES: usize = 200_000;

/// The maximum number of bytes that are read for all letters, as a multiple of the font's own bytes.
const MAX_TIMES: usize = 8;

/// The number of bytes that may be read for all letters of even the smallest font.
const MIN_BUDGET_BYTES: usize = 1_000_000;

/// The maximum number of numbers that are remembered between two operators.
const MAX_NUMBERS: usize = 513;

/// True if all letters of a `CFF ` table can be drawn in time that its bytes justify.
pub(super) fn is_bounded(table: &[u8]) -> bool {
    drawn(table).is_some()
}

/// Follows all letters; `None` if the table is broken or costs too much.
fn drawn(table: &[u8]) -> Option<()> {
    let names = Index::at(table, usize::from(*table.get(2)?))?;
    let dictionaries = Index::at(table, names.end)?;
    let strings = Index::at(table, dictionaries.end)?;
    let shared = Index::at(table, strings.end)?;
    let top = dictionary(dictionaries.get(0)?);
    let letters = Index::at(table, place(&top, LETTERS)?)?;
    // In a font for many scripts, each group of letters has parts of its own.
    let own = match place(&top, GROUPS) {
        Some(groups) => {
            let groups = Index::at(table, groups)?;
            let all = 0..groups.count;
            all.map(|at| own_parts(table, &dictionary(groups.get(at)?)))
                .collect::<Option<Vec<_>>>()?
        }
        None => vec![own_parts(table, &top)?],
    };
    let group_of = place(&top, GROUP_OF_LETTER).map(|at| table.get(at..).unwrap_or_default());
    let mut left = MIN_BUDGET_BYTES + MAX_TIMES * table.len();
    for letter in 0..letters.count {
        let group = group_of.map_or(Some(0), |groups| group(groups, letter))?;
        let mut drawing = Drawing {
            shared: &shared,
            own: own.get(group)?,
            left: MAX_LETTER_BYTES.min(left),
            numbers: Vec::new(),
            stems: 0,
        };
        let before = drawing.left;
        drawing.follow(letters.get(letter)?, 0)?;
        left -= before - drawing.left;
    }
    Some(())
}

/// The keys of dictionaries; a key after an escape has the escape as its high byte.
const LETTERS: u16 = 17;
const PRIVATE: u16 = 18;
const OWN_PARTS: u16 = 19;
const ESCAPE: u8 = 12;
const GROUPS: u16 = 0x0C24;
const GROUP_OF_LETTER: u16 = 0x0C25;

/// Returns the parts that only the letters with this dictionary can call for.
fn own_parts<'a>(table: &'a [u8], dictionary_of: &Dictionary) -> Option<Index<'a>> {
    let Some(&[length, start]) = dictionary_of.get(&PRIVATE).map(Vec::as_slice) else {
        return Some(Index::EMPTY);
    };
    let (length, start) = (usize::try_from(length).ok()?, usize::try_from(start).ok()?);
    let private = dictionary(table.get(start..start.checked_add(length)?)?);
    match place(&private, OWN_PARTS) {
        Some(parts) => Index::at(table, start.checked_add(parts)?),
        None => Some(Index::EMPTY),
    }
}

/// Returns the number of the group to which a letter belongs.
fn group(groups: &[u8], letter: usize) -> Option<usize> {
    match groups.first()? {
        0 => groups.get(1 + letter).copied().map(usize::from),
        3 => {
            let ranges = usize::from(short(groups, 1)?);
            let range = |at: usize| {
                Some((
                    usize::from(short(groups, 3 + 3 * at)?),
                    *groups.get(5 + 3 * at)?,
                ))
            };
            let (mut low, mut high) = (0, ranges);
            while low + 1 < high {
                let middle = usize::midpoint(low, high);
                if range(middle)?.0 <= letter {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            groups.get(3 + 3 * low + 2).copied().map(usize::from)
        }
        _ => None,
    }
}

type Dictionary = BTreeMap<u16, Vec<i32>>;

/// Returns the numbers that come before each key.
fn dictionary(bytes: &[u8]) -> Dictionary {
    let mut all = BTreeMap::new();
    let mut numbers = Vec::new();
    let mut rest = bytes;
    while let Some((first, behind)) = rest.split_first() {
        rest = behind;
        match first {
            0..=21 => {
                let mut key = u16::from(*first);
                if *first == ESCAPE {
                    key = key << 8 | rest.first().map_or(0, |byte| u16::from(*byte));
                    rest = rest.get(1..).unwrap_or_default();
                }
                all.insert(key, std::mem::take(&mut numbers));
            }
            29 => {
                let bytes = rest.first_chunk().copied().unwrap_or_default();
                numbers.push(i32::from_be_bytes(bytes));
                rest = rest.get(4..).unwrap_or_default();
            }
            // This is a number with a fraction, which cannot be a place.
            30 => {
                let end = rest.iter().position(|byte| byte & 0xF == 0xF);
                rest = end.and_then(|end| rest.get(end + 1..)).unwrap_or_default();
            }
            _ => {
                let (number, length) = number(*first, rest);
                numbers.push(number);
                rest = rest.get(length..).unwrap_or_default();
            }
        }
    }
    all
}

/// Returns the place in the table that a dictionary gives under a key.
fn place(dictionary: &Dictionary, key: u16) -> Option<usize> {
    usize::try_from(*dictionary.get(&key)?.first()?).ok()
}

/// Returns a number of one to three bytes, and how many bytes it takes after the first.
fn number(first: u8, rest: &[u8]) -> (i32, usize) {
    let second = rest.first().map_or(0, |byte| i32::from(*byte));
    match first {
        28 => (
            short(rest, 0).map_or(0, |it| i32::from(it.cast_signed())),
            2,
        ),
        247..=250 => ((i32::from(first) - 247) * 256 + second + 108, 1),
        251..=254 => (-(i32::from(first) - 251) * 256 - second - 108, 1),
        _ => (i32::from(first) - 139, 0),
    }
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(*bytes.get(at..)?.first_chunk()?))
}

/// A list of pieces of bytes, as the format stores it.
struct Index<'a> {
    count: usize,
    /// The size of an offset, in bytes.
    width: usize,
    offsets: &'a [u8],
    /// The bytes of the pieces, with the one byte before the first, because offsets count from 1.
    pieces: &'a [u8],
    /// The place in the table of the byte after the list.
    end: usize,
}

impl<'a> Index<'a> {
    const EMPTY: Self = Self {
        count: 0,
        width: 1,
        offsets: &[],
        pieces: &[],
        end: 0,
    };

    fn at(table: &'a [u8], start: usize) -> Option<Self> {
        let count = usize::from(short(table, start)?);
        if count == 0 {
            return Some(Self {
                end: start + 2,
                ..Self::EMPTY
            });
        }
        let width = usize::from(*table.get(start + 2)?);
        // A wider offset would not fit into a number (Technical Note 5176, chapter 5).
        if !(1..=4).contains(&width) {
            return None;
        }
        let first = start + 3;
        let pieces = first + (count + 1) * width - 1;
        let mut index = Self {
            count,
            width,
            offsets: table.get(first..=pieces)?,
            pieces: table.get(pieces..)?,
            end: 0,
        };
        index.end = pieces.checked_add(index.offset(count)?)?;
        (index.end <= table.len()).then_some(index)
    }

    fn offset(&self, at: usize) -> Option<usize> {
        let bytes = self.offsets.get(at * self.width..(at + 1) * self.width)?;
        Some(
            bytes
                .iter()
                .fold(0, |number, byte| number << 8 | usize::from(*byte)),
        )
    }

    fn get(&self, at: usize) -> Option<&'a [u8]> {
        self.pieces.get(self.offset(at)?..self.offset(at + 1)?)
    }

    /// Returns the part that a letter calls by a number (Technical Note 5176, chapter 16).
    fn part(&self, number: i32) -> Option<&'a [u8]> {
        let bias = match self.count {
            ..1240 => 107,
            1240..33900 => 1131,
            _ => 32768,
        };
        self.get(usize::try_from(number.checked_add(bias)?).ok()?)
    }
}

/// A walk through a letter and the parts that it calls for.
struct Drawing<'a, 'i> {
    shared: &'i Index<'a>,
    own: &'i Index<'a>,
    /// The number of bytes that may still be read.
    left: usize,
    /// The numbers since the last operator; `None` for a computed one, which is not known here.
    numbers: Vec<Option<i32>>,
    /// The number of stems that were named, which decides the length of their mask.
    stems: usize,
}

/// The state of a letter after a part: it goes on, or it has ended.
#[derive(PartialEq, Eq)]
enum Flow {
    On,
    End,
}

impl Drawing<'_, '_> {
    fn follow(&mut self, program: &[u8], depth: usize) -> Option<Flow> {
        if depth > MAX_DEPTH {
            return None;
        }
        let mut rest = program;
        while let Some((first, behind)) = rest.split_first() {
            rest = behind;
            let mut skipped = 0;
            match first {
                10 | 29 => {
                    let number = self.numbers.pop()??;
                    let parts = if *first == 10 { self.own } else { self.shared };
                    let part = parts.part(number)?;
                    if self.follow(part, depth + 1)? == Flow::End {
                        return Some(Flow::End);
                    }
                }
                11 => return Some(Flow::On),
                14 => return Some(Flow::End),
                1 | 3 | 18 | 23 => self.name_stems(),
                19 | 20 => {
                    self.name_stems();
                    skipped = self.stems.div_ceil(8);
                }
                12 => {
                    skipped = 1;
                    self.compute(rest.first().copied());
                }
                255 => {
                    skipped = 4;
                    self.numbers.push(None);
                }
                28 | 32..=254 => {
                    let (number, length) = number(*first, rest);
                    skipped = length;
                    self.numbers.push(Some(number));
                }
                _ => self.numbers.clear(),
            }
            self.left = self.left.checked_sub(1 + skipped)?;
            rest = rest.get(skipped..).unwrap_or_default();
            if self.numbers.len() > MAX_NUMBERS {
                return None;
            }
        }
        Some(Flow::On)
    }

    fn name_stems(&mut self) {
        self.stems += self.numbers.len() / 2;
        self.numbers.clear();
    }

    /// Follows an operator after an escape: curves use up the numbers, arithmetic leaves one that is not known here.
    fn compute(&mut self, operator: Option<u8>) {
        match operator {
            Some(34..=37) | None => self.numbers.clear(),
            Some(_) => self.numbers.iter_mut().for_each(|number| *number = None),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_bounded;

    fn index(pieces: &[Vec<u8>]) -> Vec<u8> {
        let mut bytes = u16::try_from(pieces.len()).unwrap().to_be_bytes().to_vec();
        if pieces.is_empty() {
            return bytes;
        }
        bytes.push(4);
        let mut offset: u32 = 1;
        bytes.extend(offset.to_be_bytes());
        for piece in pieces {
            offset += u32::try_from(piece.len()).unwrap();
            bytes.extend(offset.to_be_bytes());
        }
        bytes.extend(pieces.concat());
        bytes
    }

    /// Returns a font table with one letter and these shared parts.
    fn table(letter: &[u8], parts: &[Vec<u8>]) -> Vec<u8> {
        let head = [vec![1, 0, 4, 1], index(&[b"A".to_vec()])].concat();
        let behind = [index(&[]), index(parts)].concat();
        let top = |place: u32| index(&[[&[29], place.to_be_bytes().as_slice(), &[17]].concat()]);
        let place = head.len() + top(0).len() + behind.len();
        let top = top(u32::try_from(place).unwrap());
        [head, top, behind, index(&[letter.to_vec()])].concat()
    }

    /// Returns a call for the shared part with this number, one of fewer than a hundred.
    fn call(part: u8) -> Vec<u8> {
        vec![139 - 107 + part, 29]
    }

    #[test]
    fn parts_that_call_for_parts() {
        // The letter has two stems, a mask of one byte that looks like a call, and an end.
        assert!(is_bounded(&table(
            &[140, 141, 1, 140, 141, 19, 29, 14],
            &[]
        )));
        let parts = |times: usize| -> Vec<Vec<u8>> {
            let mut parts: Vec<Vec<u8>> = (1..9).map(|next| call(next).repeat(times)).collect();
            parts.push(vec![11]);
            parts
        };
        assert!(is_bounded(&table(&call(0), &parts(2))));
        assert!(!is_bounded(&table(&call(0), &parts(10))));
        assert!(!is_bounded(&table(&call(0), &[call(0)])));
        assert!(!is_bounded(&table(&call(50), &[])));
        assert!(!is_bounded(b"\x01\0\x04\x01"));
    }
}
