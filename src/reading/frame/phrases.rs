//! Phrases looked up in a list of words: exact words, stems with any ending, and gaps of a few words.

/// The most words that a gap in a phrase may hold.
const MAX_GAP_WORDS: usize = 4;

/// The number of letters by which phrases are found.
const LETTERS: usize = 4;

/// The number of slots over which the phrases of a list are spread.
const SLOTS: usize = 4096;

/// A list of phrases, each with what it means.
#[derive(Debug)]
pub(super) struct Phrases<T> {
    /// The phrases whose first word is no ending, in the order of their slots.
    entries: Vec<Entry<T>>,
    /// For each slot, the place of its first phrase among the entries; behind the last slot, their number.
    slots: Vec<u32>,
    /// The phrases whose first word is an ending.
    endings: Vec<Entry<T>>,
}

/// A phrase; its first word is apart from the rest, which is seldom looked at.
#[derive(Debug, Clone, Copy)]
struct Entry<T> {
    first: Piece,
    /// The number of letters by which it is found.
    letters: usize,
    /// Its place in the list.
    order: usize,
    rest: &'static str,
    value: T,
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
            slots: Vec::new(),
            endings: Vec::new(),
        }
    }
}

impl<T: Copy> Phrases<T> {
    /// Returns the list of these phrases, which are written with a star for any ending and … for a gap.
    pub(super) fn of(phrases: impl IntoIterator<Item = (&'static str, T)>) -> Self {
        let (mut placed, mut endings) = (Vec::new(), Vec::new());
        for (order, (phrase, value)) in phrases.into_iter().enumerate() {
            let Some((first, rest)) = first_piece(phrase) else {
                continue;
            };
            let entry = |letters| Entry {
                first,
                letters,
                order,
                rest,
                value,
            };
            match first {
                Piece::Word(word) | Piece::Stem(word) => {
                    let letters = word.chars().take(LETTERS).count();
                    placed.push((slot(word, letters), entry(letters)));
                }
                Piece::Ending(_) => endings.push(entry(0)),
                Piece::Gap => {}
            }
        }
        placed.sort_by_key(|(slot, _)| *slot);
        let mut slots = Vec::with_capacity(SLOTS + 1);
        let mut number = 0;
        for (slot, _) in &placed {
            slots.resize(slot + 1, number);
            number += 1;
        }
        slots.resize(SLOTS + 1, number);
        Self {
            entries: placed.into_iter().map(|(_, entry)| entry).collect(),
            slots,
            endings,
        }
    }

    /// Every phrase that begins at this word.
    pub(super) fn at(&self, words: &[&str], start: usize) -> Vec<Hit<T>> {
        let Some(word) = words.get(start) else {
            return Vec::new();
        };
        let mut found: Vec<(usize, Hit<T>)> = Vec::new();
        // A stem may be shorter than the letters by which phrases are found.
        for letters in 1..=word.chars().take(LETTERS).count() {
            let slot = self.in_slot(slot(word, letters)).iter();
            let own = slot.filter(|entry| entry.letters == letters);
            found.extend(own.filter_map(|entry| Some((entry.order, entry.found(words, start)?))));
        }
        let endings = self.endings.iter();
        found.extend(endings.filter_map(|entry| Some((entry.order, entry.found(words, start)?))));
        found.sort_by_key(|(order, _)| *order);
        found.into_iter().map(|(_, hit)| hit).collect()
    }

    fn in_slot(&self, slot: usize) -> &[Entry<T>] {
        match self.slots.get(slot..=slot + 1) {
            Some([start, end]) => &self.entries[*start as usize..*end as usize],
            _ => &[],
        }
    }
}

impl<T: Copy> Entry<T> {
    /// Returns the phrase where the words have it from this word on.
    fn found(&self, words: &[&str], start: usize) -> Option<Hit<T>> {
        if !self.first.fits(words.get(start)?) {
            return None;
        }
        let mut own = vec![start];
        matches(self.rest, words, start + 1, &mut own).then_some(Hit {
            words: own,
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

/// Returns the slot of the phrases that begin with these letters of a word.
fn slot(word: &str, letters: usize) -> usize {
    let letters = word.chars().take(letters);
    let mixed = letters.fold(0_usize, |mixed, letter| {
        mixed.wrapping_mul(0x01b3) ^ letter as usize
    });
    mixed % SLOTS
}

/// Returns the first part of a phrase, and the rest of it; nothing where it has no more parts.
fn first_piece(phrase: &'static str) -> Option<(Piece, &'static str)> {
    let is_mark = |letter: char| matches!(letter, ' ' | '_' | '-' | '\'');
    let phrase = phrase.trim_start_matches(is_mark);
    if let Some(rest) = phrase.strip_prefix('…') {
        return Some((Piece::Gap, rest));
    }
    if phrase.is_empty() {
        return None;
    }
    let (word, rest) = phrase.split_at(phrase.find(is_mark).unwrap_or(phrase.len()));
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
