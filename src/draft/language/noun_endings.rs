//! Nouns with which words of names end, found by their last letters: Ruderverein, club.

use std::collections::BTreeMap;

use crate::sheet::ActorKind;

/// Nouns for several kinds of actors, in lower case, by their last letters.
#[derive(Debug, Default)]
pub(super) struct NounEndings(BTreeMap<char, Vec<(String, ActorKind)>>);

impl NounEndings {
    /// Returns the nouns of these lists; where a word ends with two, the kind of the earlier list counts.
    pub(super) fn of(lists: impl IntoIterator<Item = (Vec<String>, ActorKind)>) -> Self {
        let mut by_letter: BTreeMap<char, Vec<(String, ActorKind)>> = BTreeMap::new();
        for (nouns, kind) in lists {
            for noun in nouns {
                if let Some(last) = noun.chars().next_back() {
                    by_letter.entry(last).or_default().push((noun, kind));
                }
            }
        }
        Self(by_letter)
    }

    /// Returns the kinds of the nouns with which a word ends, in capitals or not, in the order of the lists.
    pub(super) fn kinds<'n>(&'n self, word: &'n str) -> impl Iterator<Item = ActorKind> + 'n {
        let last = word.chars().next_back();
        let last = last.and_then(|letter| letter.to_lowercase().last());
        let nouns = last.and_then(|letter| self.0.get(&letter));
        let nouns = nouns.map(Vec::as_slice).unwrap_or_default().iter();
        nouns.filter_map(move |(noun, kind)| ends_with(word, noun).then_some(*kind))
    }
}

/// True if a word ends with a noun in lower case; most words have no capital in their end.
fn ends_with(word: &str, noun: &str) -> bool {
    let start = word.len().checked_sub(noun.len());
    let end = start.and_then(|start| word.get(start..));
    end.is_some_and(|end| {
        end == noun || (end.starts_with(char::is_uppercase) && end.to_lowercase() == noun)
    })
}

#[cfg(test)]
mod tests {
    use super::ActorKind;
    use super::NounEndings;

    #[test]
    fn words_that_end_with_a_noun() {
        let list = |nouns: &[&str]| nouns.iter().map(|noun| (*noun).to_owned()).collect();
        let nouns = NounEndings::of([
            (list(&["amt", "хор"]), ActorKind::Authority),
            (list(&["verein", "club"]), ActorKind::Group),
        ]);
        let kind = |word| nouns.kinds(word).next();
        for word in ["Ruderverein", "CLUB", "Verein"] {
            assert_eq!(kind(word), Some(ActorKind::Group), "{word}");
        }
        for word in ["Bauamt", "Хор"] {
            assert_eq!(kind(word), Some(ActorKind::Authority), "{word}");
        }
        for word in ["Vereine", "clubs", "ein", ""] {
            assert_eq!(kind(word), None, "{word}");
        }
    }
}
