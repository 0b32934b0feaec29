//! Nouns with which words of names end, found by their last letters: Ruderverein, club.

use std::collections::BTreeMap;

use serde::Deserialize;

/// A list of nouns, in lower case, by their last letters.
#[derive(Debug, Default, Deserialize)]
#[serde(from = "Vec<String>")]
pub(super) struct NounEndings(BTreeMap<char, Vec<String>>);

impl From<Vec<String>> for NounEndings {
    fn from(nouns: Vec<String>) -> Self {
        let mut by_letter: BTreeMap<char, Vec<String>> = BTreeMap::new();
        for noun in nouns {
            if let Some(last) = noun.chars().next_back() {
                by_letter.entry(last).or_default().push(noun);
            }
        }
        Self(by_letter)
    }
}

impl NounEndings {
    /// True if a word ends with one of the nouns, in capitals or not.
    pub(super) fn has_one_of(&self, word: &str) -> bool {
        let last = word.chars().next_back();
        let last = last.and_then(|letter| letter.to_lowercase().last());
        let Some(nouns) = last.and_then(|letter| self.0.get(&letter)) else {
            return false;
        };
        nouns.iter().any(|noun| ends_with(word, noun))
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
    use super::NounEndings;

    #[test]
    fn words_that_end_with_a_noun() {
        let nouns = ["verein", "club", "хор"].map(str::to_owned);
        let nouns = NounEndings::from(nouns.to_vec());
        for word in ["Ruderverein", "CLUB", "Verein", "Хор"] {
            assert!(nouns.has_one_of(word), "{word}");
        }
        for word in ["Vereine", "clubs", "ein", ""] {
            assert!(!nouns.has_one_of(word), "{word}");
        }
    }
}
