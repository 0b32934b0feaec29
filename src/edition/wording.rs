//! Compares two wordings of a sentence: equal, with other marks, with other words, or with another value.
//!
//! Only the same words in the same order can pass as typographic, in whatever
//! language; and where a sentence denies something or reports a speaker's
//! words, not even a comma may move: it decides what is denied, and who speaks.

use similar::Algorithm;
use similar::DiffTag;
use similar::capture_diff_slices;

use crate::edition::token::Token;
use crate::edition::token::Weight;
use crate::edition::token::tokens;
use crate::language::Language;
use crate::reading::Names;
use crate::reading::fold;
use crate::sheet::ActorIndex;
use crate::sheet::Sheet;

/// The result of comparing two wordings of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    /// Equal in the normal form.
    Same,
    /// The words are equal; only marks that part what is said differ, or the way a number is grouped.
    Typographic,
    /// Other words, with the same values, names and negations.
    Reworded,
    /// A number, date, name, negation, sign, or a mark that changes a value.
    ValueChanged,
}

/// Words that were there, and the words in their place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The words as accepted; empty where something was added.
    pub old: String,
    /// The words as they are; empty where something is missing.
    pub new: String,
}

/// The knowledge of a comparison beyond the words: how to read numbers, and the names of the sheet.
#[derive(Debug)]
pub(super) struct Vocabulary<'s> {
    names: Names<'s>,
}

impl<'s> Vocabulary<'s> {
    pub(super) fn of(sheet: &'s Sheet) -> Self {
        Self {
            names: Names::of(sheet),
        }
    }

    /// Compares two sentences in their normal form.
    pub(super) fn compare(&self, language: Language, old: &str, new: &str) -> Likeness {
        if old == new {
            return Likeness::Same;
        }
        let (before, after) = (tokens(old), tokens(new));
        let (was, now) = (
            ShownTokens::of(language, old, &before),
            ShownTokens::of(language, new, &after),
        );
        if was.words == now.words {
            let free = || is_plain(language, old) && is_plain(language, new);
            return if was.parted == now.parted || free() {
                Likeness::Typographic
            } else {
                Likeness::Reworded
            };
        }
        if self.hard(language, old, &before) == self.hard(language, new, &after) {
            Likeness::Reworded
        } else {
            Likeness::ValueChanged
        }
    }

    /// Returns everything that changes a value, in order of the text; of each kind on its own.
    fn hard(&self, language: Language, text: &str, tokens: &[Token<'_>]) -> Hard {
        let numbers = language.quantities(text);
        let counted = |token: &&Token<'_>| {
            numbers
                .iter()
                .any(|number| number.range.start <= token.start && token.end() <= number.range.end)
        };
        let marks = tokens
            .iter()
            .filter(|token| token.weight == Weight::Hard)
            .filter(|token| !counted(token));
        // Whatever the language of the text: a denial in another one is a denial.
        let mut negations: Vec<(usize, String)> = Language::ALL
            .into_iter()
            .flat_map(|language| language.negations(text))
            .map(|range| (range.start, text[range].to_lowercase()))
            .collect();
        negations.sort();
        negations.dedup();
        let form = |range: std::ops::Range<usize>| text[range].to_owned();
        Hard {
            marks: marks.map(|token| token.text.to_owned()).collect(),
            numbers: numbers
                .iter()
                .map(|number| format!("{:?}", number.value))
                .collect(),
            dates: language
                .dates(text)
                .into_iter()
                .map(|date| format!("{:?}", date.value))
                .collect(),
            negations: negations.into_iter().map(|(_, word)| word).collect(),
            actors: self.actors(language, text),
            names: language.proper_names(text).into_iter().map(form).collect(),
        }
    }

    /// Returns the actors that a text names, in the order of the text.
    fn actors(&self, language: Language, text: &str) -> Vec<ActorIndex> {
        let named = self.names.find_nested(language, text).into_iter();
        let mut found: Vec<(usize, ActorIndex)> =
            named.map(|name| (name.range.start, name.value)).collect();
        found.sort();
        found.dedup();
        found.into_iter().map(|(_, actor)| actor).collect()
    }
}

/// See [`Vocabulary::hard`].
#[derive(Debug, PartialEq, Eq)]
struct Hard {
    marks: Vec<String>,
    numbers: Vec<String>,
    dates: Vec<String>,
    negations: Vec<String>,
    actors: Vec<ActorIndex>,
    names: Vec<String>,
}

/// True if a sentence neither denies anything nor reports a speaker's words.
fn is_plain(language: Language, text: &str) -> bool {
    language.speeches(text).is_empty()
        && !text.contains('"')
        && Language::ALL
            .into_iter()
            .all(|language| language.negations(text).is_empty())
}

/// The texts that readers are shown.
struct ShownTokens {
    /// The tokens without soft marks; a number that is written in digits is its value.
    words: Vec<String>,
    /// After how many of them a comma, a semicolon or a full stop parts the sentence.
    parted: Vec<usize>,
}

impl ShownTokens {
    fn of(language: Language, text: &str, tokens: &[Token<'_>]) -> Self {
        let in_digits = |number: &str| !number.contains(char::is_alphabetic);
        let mut numbers = language.quantities(text);
        numbers.retain(|number| in_digits(&text[number.range.clone()]));
        let mut words = Vec::new();
        let mut parted = Vec::new();
        let mut counted = None;
        for token in tokens {
            let number = numbers
                .iter()
                .position(|number| number.range.contains(&token.start));
            match number {
                Some(_) if number == counted => {}
                Some(place) => {
                    words.push(format!("{:?}", numbers[place].value.number));
                    counted = number;
                }
                None if token.weight == Weight::Soft => parted.push(words.len()),
                None => words.push(token.text.to_owned()),
            }
        }
        // What ends the sentence parts nothing in it.
        parted.retain(|place| *place < words.len());
        parted.dedup();
        Self { words, parted }
    }
}

/// Returns how many words two sentences share: from 0, none, to 1, all.
pub(super) fn similarity(old: &str, new: &str) -> f64 {
    let words = |text| -> Vec<String> {
        let mut words: Vec<String> = tokens(text)
            .iter()
            .filter(|token| token.is_word())
            .map(|token| token.text.to_lowercase())
            .collect();
        words.sort();
        words
    };
    let (old, new) = (words(old), words(new));
    let total = old.len() + new.len();
    if total == 0 {
        return 0.0;
    }
    let (mut here, mut there) = (old.iter().peekable(), new.iter().peekable());
    let mut common: usize = 0;
    while let (Some(one), Some(other)) = (here.peek(), there.peek()) {
        match one.cmp(other) {
            std::cmp::Ordering::Less => drop(here.next()),
            std::cmp::Ordering::Greater => drop(there.next()),
            std::cmp::Ordering::Equal => {
                common += 1;
                here.next();
                there.next();
            }
        }
    }
    #[expect(
        clippy::cast_precision_loss,
        reason = "a sentence has few words, and the figure only ranks candidates"
    )]
    let share = (2 * common) as f64 / total as f64;
    share
}

/// Returns the share of the words of a quote that a sentence still has, in their order.
pub(super) fn kept_share(quote: &str, sentence: &str) -> f64 {
    let words = |text| -> Vec<String> {
        let tokens = tokens(text);
        let words = tokens.iter().filter(|token| token.is_word());
        words.map(|token| token.text.to_lowercase()).collect()
    };
    let (old, new) = (words(quote), words(sentence));
    if old.is_empty() {
        return 0.0;
    }
    let kept: usize = capture_diff_slices(Algorithm::Myers, &old, &new)
        .into_iter()
        .filter(|operation| operation.tag() == DiffTag::Equal)
        .map(|operation| operation.old_range().len())
        .sum();
    #[expect(
        clippy::cast_precision_loss,
        reason = "a quote has few words, and the figure only tells reworded from gone"
    )]
    let share = kept as f64 / old.len() as f64;
    share
}

/// Returns the words that differ, in order.
pub(super) fn changes(old: &str, new: &str) -> Vec<Change> {
    let (before, after) = (tokens(old), tokens(new));
    let spelling = |tokens: &[Token<'_>]| -> Vec<String> {
        tokens.iter().map(|token| token.text.to_owned()).collect()
    };
    let words = |text: &str, tokens: &[Token<'_>]| match (tokens.first(), tokens.last()) {
        (Some(first), Some(last)) => text[first.start..last.end()].to_owned(),
        _ => String::new(),
    };
    capture_diff_slices(Algorithm::Myers, &spelling(&before), &spelling(&after))
        .into_iter()
        .filter(|operation| operation.tag() != DiffTag::Equal)
        .map(|operation| Change {
            old: words(old, &before[operation.old_range()]),
            new: words(new, &after[operation.new_range()]),
        })
        .collect()
}

/// Two wordings with what differs marked: `[-gone-]` in the old one, `{+new+}` in the new one.
pub fn marked(old: &str, new: &str) -> (String, String) {
    let (old, new) = (fold(old), fold(new));
    let (before, after) = (tokens(&old), tokens(&new));
    let spelling = |tokens: &[Token<'_>]| -> Vec<String> {
        tokens.iter().map(|token| token.text.to_owned()).collect()
    };
    let mut sides = [MarkedWording::new(&old), MarkedWording::new(&new)];
    for operation in capture_diff_slices(Algorithm::Myers, &spelling(&before), &spelling(&after)) {
        let differs = operation.tag() != DiffTag::Equal;
        sides[0].add(&before[operation.old_range()], differs, ["[-", "-]"]);
        sides[1].add(&after[operation.new_range()], differs, ["{+", "+}"]);
    }
    let [old, new] = sides.map(MarkedWording::finish);
    (old, new)
}

/// One of two wordings, being marked.
struct MarkedWording<'t> {
    text: &'t str,
    out: String,
    at: usize,
}

impl<'t> MarkedWording<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            text,
            out: String::new(),
            at: 0,
        }
    }

    fn add(&mut self, tokens: &[Token<'_>], differs: bool, [open, close]: [&str; 2]) {
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else {
            return;
        };
        self.out.push_str(&self.text[self.at..first.start]);
        let words = &self.text[first.start..last.end()];
        if differs {
            self.out.extend([open, words, close]);
        } else {
            self.out.push_str(words);
        }
        self.at = last.end();
    }

    fn finish(mut self) -> String {
        self.out.push_str(&self.text[self.at..]);
        self.out.trim().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::marked;

    #[test]
    fn what_differs_is_marked() {
        let (old, new) = marked(
            "Rund 26.000 Konten, sagt er.",
            "Rund 27.000\nKonten sagt er nicht.",
        );
        assert_eq!(old, "Rund [-26.000-] Konten[-,-] sagt er.");
        assert_eq!(new, "Rund {+27.000+} Konten sagt er {+nicht+}.");
        assert_eq!(marked("Eins.", ""), ("[-Eins.-]".to_owned(), String::new()));
    }
}
