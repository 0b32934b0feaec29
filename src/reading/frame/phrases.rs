//! Phrases looked up in a list of words: exact words, stems with any ending, and gaps of a few words.

#[cfg(test)]
mod pack;
mod packed;

pub(super) use crate::reading::frame::phrases::packed::Beginnings;
use crate::reading::frame::phrases::packed::Packed;
use crate::reading::frame::phrases::packed::Phrase;
use crate::reading::frame::phrases::packed::Piece;
use crate::reading::frame::phrases::packed::first_piece;

/// The most words that a gap in a phrase may hold.
const MAX_GAP_WORDS: usize = 4;

/// A list of phrases, each with what it means.
#[derive(Debug)]
pub(super) struct Phrases<T> {
    packed: Packed<'static>,
    /// What the phrases mean, in the order in which the packed list counts it.
    values: Vec<T>,
}

/// A phrase that was found: the words that are its own, without those in gaps, and its meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hit<T> {
    pub(super) words: Vec<usize>,
    pub(super) value: T,
    /// The place of the phrase in its list.
    place: u32,
}

impl<T: Copy> Phrases<T> {
    /// Returns the list that the build script packed, with what its phrases mean.
    pub(super) fn unpack(packed: &'static [u8], values: Vec<T>) -> Self {
        let packed = Packed::of(packed);
        Self { packed, values }
    }

    /// Returns every phrase that begins at this word.
    pub(super) fn at(&self, words: &[&str], start: usize) -> Vec<Hit<T>> {
        let word = words.get(start);
        word.map_or_else(Vec::new, |word| {
            self.at_beginnings(words, start, &Beginnings::of(word))
        })
    }

    /// Returns every phrase that begins at a word with these beginnings, which are read once for several lists.
    pub(super) fn at_beginnings(
        &self,
        words: &[&str],
        start: usize,
        beginnings: &Beginnings,
    ) -> Vec<Hit<T>> {
        let mut hits = Vec::new();
        let word = words.get(start).copied().unwrap_or_default();
        self.packed.each_at((word, beginnings), |phrase, place| {
            let value = self.values.get(usize::from(phrase.value));
            let own = value.and_then(|_| found(phrase, words, start));
            hits.extend(own.zip(value).map(|(words, value)| Hit {
                words,
                value: *value,
                place,
            }));
        });
        hits.sort_unstable_by_key(|hit| hit.place);
        hits
    }
}

/// Returns the words of a phrase whose first word is here, where they go on as the phrase does.
fn found(phrase: Phrase<'_>, words: &[&str], start: usize) -> Option<Vec<usize>> {
    // Most phrases are one word, and of the others hardly any goes on as the words do.
    let mut own = Vec::new();
    if !matches(phrase.rest, words, start + 1, &mut own) {
        return None;
    }
    own.insert(0, start);
    Some(own)
}

fn matches(phrase: &str, words: &[&str], at: usize, own: &mut Vec<usize>) -> bool {
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
    use super::pack::pack;

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
        let phrases = Phrases::unpack(pack(phrases).unwrap().leak(), (0..9).collect());
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
