//! Phrases looked up in a list of words: exact words, stems with any ending, and gaps of a few words.

/// The most words that a gap in a phrase may hold.
const MAX_GAP_WORDS: usize = 4;

/// The number of letters by which phrases are found.
const LETTERS: usize = 6;

/// A list of phrases, each with what it means.
#[derive(Debug)]
pub(super) struct Phrases<T> {
    /// The phrases in the order of the list.
    entries: Vec<Entry<T>>,
    /// The phrases whose first word is no ending, in the order of their slots.
    found: Vec<Beginning>,
    /// For each slot, the place of its first phrase in `found`; behind the last slot, their number. Their number is a power of two.
    slots: Vec<u32>,
    /// The places of the phrases whose first word is an ending.
    endings: Vec<u32>,
}

/// A phrase; its first word is apart from the rest, which is seldom looked at.
#[derive(Debug, Clone, Copy)]
struct Entry<T> {
    first: Piece,
    rest: &'static str,
    value: T,
}

/// The first letters of a phrase.
#[derive(Debug, Clone, Copy, Default)]
struct Beginning {
    /// Their mixed codes, which differ for nearly all beginnings.
    mixed: u32,
    /// Their number.
    letters: u8,
    /// The place of the phrase among the entries.
    entry: u32,
}

/// A part of a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece {
    Word(&'static str),
    Stem(&'static str),
    Ending(&'static str),
    Gap,
}

/// A phrase that was found: the words that are its own, without those in gaps, and its meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hit<T> {
    pub(super) words: Vec<usize>,
    pub(super) value: T,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self {
            entries: Vec::new(),
            found: Vec::new(),
            slots: Vec::new(),
            endings: Vec::new(),
        }
    }
}

impl<T: Copy> Phrases<T> {
    /// Returns the list of these phrases, which are written with a star for any ending and … for a gap.
    pub(super) fn of(phrases: impl IntoIterator<Item = (&'static str, T)>) -> Self {
        let mut own = Self::default();
        let mut beginnings = Vec::new();
        for (phrase, value) in phrases {
            let Some((first, rest)) = first_piece(phrase) else {
                continue;
            };
            let Ok(entry) = u32::try_from(own.entries.len()) else {
                break;
            };
            match first {
                Piece::Word(word) | Piece::Stem(word) => {
                    // A stem may be shorter than the letters by which phrases are found.
                    beginnings.extend(
                        beginnings_of(word)
                            .last()
                            .map(|it| Beginning { entry, ..it }),
                    );
                }
                Piece::Ending(_) => own.endings.push(entry),
                Piece::Gap => continue,
            }
            own.entries.push(Entry { first, rest, value });
        }
        own.place(&beginnings);
        own
    }

    /// Puts phrases into their slots, by counting how many go into each.
    fn place(&mut self, beginnings: &[Beginning]) {
        let slots = beginnings.len().next_power_of_two();
        self.slots = vec![0; slots + 1];
        for beginning in beginnings {
            self.slots[beginning.slot(slots) + 1] += 1;
        }
        let mut before = 0;
        for slot in &mut self.slots {
            before += *slot;
            *slot = before;
        }
        let mut next = self.slots.clone();
        self.found = vec![Beginning::default(); beginnings.len()];
        for beginning in beginnings {
            let place = &mut next[beginning.slot(slots)];
            self.found[*place as usize] = *beginning;
            *place += 1;
        }
    }

    /// Every phrase that begins at this word.
    pub(super) fn at(&self, words: &[&str], start: usize) -> Vec<Hit<T>> {
        let Some(word) = words.get(start) else {
            return Vec::new();
        };
        let mut places: Vec<u32> = Vec::new();
        let fits = |place: u32| self.entries[place as usize].first.fits(word);
        for beginning in beginnings_of(word) {
            for own in self.in_slot(beginning) {
                let is_same = own.mixed == beginning.mixed && own.letters == beginning.letters;
                if is_same && fits(own.entry) {
                    places.push(own.entry);
                }
            }
        }
        places.extend(self.endings.iter().copied().filter(|place| fits(*place)));
        // Most words begin no phrase.
        if places.is_empty() {
            return Vec::new();
        }
        places.sort_unstable();
        let entries = places.iter().map(|place| &self.entries[*place as usize]);
        entries
            .filter_map(|entry| entry.found(words, start))
            .collect()
    }

    fn in_slot(&self, beginning: Beginning) -> &[Beginning] {
        let slot = beginning.slot(self.slots.len().saturating_sub(1));
        match self.slots.get(slot..=slot + 1) {
            Some([start, end]) => &self.found[*start as usize..*end as usize],
            _ => &[],
        }
    }
}

impl Beginning {
    /// Returns the slot of the beginning among so many, a power of two.
    fn slot(self, slots: usize) -> usize {
        self.mixed as usize & slots.saturating_sub(1)
    }
}

/// Returns the beginnings of a word by which phrases are found, from one letter on.
fn beginnings_of(word: &str) -> impl Iterator<Item = Beginning> + '_ {
    // The constants are those of the hash FNV-1a.
    let letters = (1..).zip(word.chars().take(LETTERS));
    letters.scan(0x811c_9dc5_u32, |mixed, (letters, letter)| {
        *mixed = (*mixed ^ u32::from(letter)).wrapping_mul(0x0100_0193);
        Some(Beginning {
            mixed: *mixed,
            letters,
            entry: 0,
        })
    })
}

impl<T: Copy> Entry<T> {
    /// Returns the phrase where the words go on as it does behind its first word.
    fn found(&self, words: &[&str], start: usize) -> Option<Hit<T>> {
        // Most phrases are one word, and of the others hardly any goes on as the words do.
        let mut rest = Vec::new();
        if !matches(self.rest, words, start + 1, &mut rest) {
            return None;
        }
        rest.insert(0, start);
        Some(Hit {
            words: rest,
            value: self.value,
        })
    }
}

impl Piece {
    fn fits(self, word: &str) -> bool {
        match self {
            Self::Word(own) => word == own,
            Self::Stem(stem) => word.starts_with(stem),
            Self::Ending(ending) => word.len() > ending.len() + 2 && word.ends_with(ending),
            Self::Gap => false,
        }
    }
}

/// Returns the first part of a phrase, and the rest of it; nothing where it has no more parts.
fn first_piece(phrase: &'static str) -> Option<(Piece, &'static str)> {
    // All marks are bytes of ASCII, which are no part of another letter.
    let is_mark = |byte: &u8| matches!(byte, b' ' | b'_' | b'-' | b'\'');
    let marks = phrase.bytes().take_while(|byte| is_mark(byte)).count();
    let phrase = &phrase[marks..];
    if let Some(rest) = phrase.strip_prefix('…') {
        return Some((Piece::Gap, rest));
    }
    if phrase.is_empty() {
        return None;
    }
    let (word, rest) = phrase.split_at(phrase.bytes().take_while(|byte| !is_mark(byte)).count());
    let piece = if let Some(ending) = word.strip_prefix('*') {
        Piece::Ending(ending)
    } else if let Some(stem) = word.strip_suffix('*') {
        Piece::Stem(stem)
    } else {
        Piece::Word(word)
    };
    Some((piece, rest))
}

fn matches(phrase: &'static str, words: &[&str], at: usize, own: &mut Vec<usize>) -> bool {
    let Some((piece, rest)) = first_piece(phrase) else {
        return true;
    };
    if piece == Piece::Gap {
        return (at..=at + MAX_GAP_WORDS).any(|next| {
            let before = own.len();
            let found = matches(rest, words, next, own);
            if !found {
                own.truncate(before);
            }
            found
        });
    }
    if !words.get(at).is_some_and(|word| piece.fits(word)) {
        return false;
    }
    own.push(at);
    matches(rest, words, at + 1, own)
}

#[cfg(test)]
mod tests {
    use super::Phrases;

    #[test]
    fn words_stems_endings_and_gaps() {
        let phrases = [
            ("choir", 1),
            ("choir*", 2),
            ("c*", 3),
            ("*irs", 4),
            ("choirs_…sing*", 5),
            ("of the choirs", 6),
            ("choirs that-sing", 7),
            ("choirs …at noon", 8),
        ];
        let phrases = Phrases::of(phrases);
        let words = ["all", "choirs", "that", "sing", "at", "noon"];
        let found = |at: usize| {
            let hits = phrases.at(&words, at).into_iter();
            hits.map(|hit| (hit.value, hit.words)).collect::<Vec<_>>()
        };
        assert_eq!(found(0), []);
        assert_eq!(
            found(1),
            [
                (2, vec![1]),
                (3, vec![1]),
                (4, vec![1]),
                (5, vec![1, 3]),
                (7, vec![1, 2, 3]),
                (8, vec![1, 4, 5]),
            ]
        );
        assert_eq!(found(9), []);
    }
}
