//! Names of one document in two spellings.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::draft::cautions::oddities::Oddity;
use crate::draft::reader::DocumentReader;
use crate::language::Language;

/// The fewest letters of a name whose spelling may vary.
const MIN_NAME_LETTERS: usize = 6;
/// The fewest letters of a word whose spelling may vary beside another word of the name.
const MIN_LETTERS_BESIDE: usize = 5;
/// The most spellings that are compared with one another.
const MAX_SPELLINGS: usize = 20;
/// The most names of one word whose spelling is told of: more are a list of names.
const MAX_WORDS_TOLD: usize = 5;
/// The fewest letters at the end that two spellings have in common: an ending tells cases and numbers apart.
const MIN_COMMON_END: usize = 2;

/// The words with a capital, each with its first place.
type Places<'t> = BTreeMap<&'t str, Range<usize>>;

impl DocumentReader<'_> {
    /// Reports names that differ by one letter: of two words, where the other word is the same, and of one.
    pub(in crate::draft) fn spellings(&self) -> Vec<Oddity> {
        let text = self.body();
        let from = self.source.document.body;
        let mut by_word: BTreeMap<(&str, bool), Places<'_>> = BTreeMap::new();
        let mut single: Places<'_> = BTreeMap::new();
        let mut last: Option<(&str, Range<usize>)> = None;
        let mut at = 0;
        for part in text.split_inclusive(|it: char| !it.is_alphanumeric()) {
            let word = part.trim_end_matches(|it: char| !it.is_alphanumeric());
            let place = at + from..at + from + word.len();
            at += part.len();
            if !word.starts_with(char::is_uppercase) {
                last = None;
                continue;
            }
            if word.len() >= MIN_NAME_LETTERS {
                single.entry(word).or_insert_with(|| place.clone());
            }
            if let Some((before, start)) = last {
                let pair = start.start..place.end;
                let first = by_word.entry((before, true)).or_default();
                first.entry(word).or_insert_with(|| pair.clone());
                let second = by_word.entry((word, false)).or_default();
                second.entry(before).or_insert(pair);
            }
            last = part.ends_with(' ').then_some((word, place));
        }
        let mut odd = Vec::new();
        let few = |it: &&Places<'_>| (2..=MAX_SPELLINGS).contains(&it.len());
        for variants in by_word.values().filter(few) {
            let all: Vec<_> = variants.iter().collect();
            for (nth, (one, place)) in all.iter().enumerate() {
                let mut others = all[nth + 1..].iter();
                let near = others.find(|(other, _)| is_variant(one, other, MIN_LETTERS_BESIDE, 1));
                odd.extend(near.map(|(other, second)| spelling((one, place), (other, second))));
            }
        }
        if odd.is_empty() {
            odd.extend(single_words(self.source.document.language, &single));
        }
        odd
    }
}

fn spelling(one: (&str, &Range<usize>), other: (&str, &Range<usize>)) -> Oddity {
    Oddity {
        kind: "spelling",
        why: format!("a name in two spellings: “{}” and “{}”", one.0, other.0),
        places: vec![one.1.clone(), other.1.clone()],
    }
}

/// Returns the words that no list of words has and that differ from another one by one letter; none where there are many.
fn single_words(language: Language, words: &Places<'_>) -> Vec<Oddity> {
    // “Participation” in German is a word of another language, and no other spelling of a name.
    let is_word = |word: &str| {
        let lower = word.to_lowercase();
        language.is_ordinary(&lower) == Some(true) || Language::list_ordinary(&lower)
    };
    let mut shortened: BTreeMap<String, &str> = BTreeMap::new();
    let mut found: Vec<(&str, &str)> = Vec::new();
    let names = words.keys().filter(|word| !is_word(word));
    for word in names {
        let letters: Vec<char> = word.chars().collect();
        if letters.len() < MIN_NAME_LETTERS {
            continue;
        }
        let inner = 1..letters.len().saturating_sub(MIN_COMMON_END);
        let without = inner.map(|left_out| {
            let rest = letters.iter().enumerate();
            let rest = rest.filter(|(at, _)| *at != left_out);
            rest.map(|(_, letter)| *letter).collect::<String>()
        });
        for key in without.chain([(*word).to_owned()]) {
            match shortened.get(&key) {
                Some(other) if is_variant(other, word, MIN_NAME_LETTERS, MIN_COMMON_END) => {
                    found.push((other, word));
                }
                Some(_) => {}
                None => {
                    shortened.insert(key, word);
                }
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    if found.len() > MAX_WORDS_TOLD {
        return Vec::new();
    }
    let places = found.into_iter().filter_map(|(one, other)| {
        Some(spelling((one, words.get(one)?), (other, words.get(other)?)))
    });
    places.collect()
}

/// True if two words have so many letters and differ by one that is neither the first nor one of so many at the end.
fn is_variant(one: &str, other: &str, least: usize, end: usize) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let (short, long) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    if short.len() < least || long.len() - short.len() > 1 {
        return false;
    }
    let mut pairs = short.iter().zip(&long);
    let same = pairs
        .by_ref()
        .take_while(|(one, other)| one == other)
        .count();
    let rest = |word: &[char], at: usize| word.get(at..).map(<[char]>::to_vec).unwrap_or_default();
    let is_one = if short.len() == long.len() {
        rest(&short, same + 1) == rest(&long, same + 1)
    } else {
        rest(&short, same) == rest(&long, same + 1)
    };
    is_one && same > 0 && same + end < long.len()
}

#[cfg(test)]
mod tests {
    use super::MIN_COMMON_END;
    use super::MIN_NAME_LETTERS;
    use super::is_variant;

    #[test]
    fn spellings_of_one_name() {
        let near = |one, other| is_variant(one, other, MIN_NAME_LETTERS, MIN_COMMON_END);
        assert!(near("Margaret", "Margret"));
        assert!(near("Thornaby", "Thornby"));
        assert!(near("Torneblick", "Tornoblick"));
        assert!(!near("Martin", "Morten"));
        assert!(!near("Konrads", "Konrad"));
        assert!(!near("Hausmann", "Baumann"));
    }
}
