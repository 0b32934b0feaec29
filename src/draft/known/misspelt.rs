//! Names that look like a misspelling of a known one. They are proposals: the quote keeps what is printed.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::ops::Range;

use crate::draft::KnownActor;
use crate::language::Language;
use crate::threads;

/// The fewest letters of a name; a shorter one is too near to too many words.
const MIN_LETTERS: usize = 6;
/// The smallest similarity of letters to those of a known name, from 0 to 1.
const MIN_SIMILARITY: f64 = 0.7;
/// The smallest similarity for short names and single words, which may be other words as well: Interior is no Interpol.
const MIN_SIMILARITY_OF_SHORT: f64 = 0.85;
/// The smallest similarity of each word of a name to that of a known one.
const MIN_SIMILARITY_OF_WORDS: f64 = 0.5;
/// The most words of a name.
const MAX_WORDS: usize = 3;

/// A known name, for comparing.
struct Target {
    actor: usize,
    name: String,
    letters: String,
    shape: Shape,
    /// True if it is one word.
    is_word: bool,
}

/// The features of a name that are cheaper to compare than its letters.
#[derive(Debug, Clone, Copy)]
struct Shape {
    first: Option<char>,
    /// The number of its letters.
    length: usize,
    /// The set of its letters, one bit for each.
    mask: u64,
}

impl Shape {
    fn of(name: &str) -> Self {
        let none = Self {
            first: None,
            length: 0,
            mask: 0,
        };
        letters(name).fold(none, |shape, letter| Self {
            first: shape.first.or(Some(letter)),
            length: shape.length + 1,
            mask: shape.mask | 1 << (u32::from(letter) % 64),
        })
    }

    /// True if two names may be near: each edit takes away at most one letter, and adds at most one.
    ///
    /// Whoever misspells a name knows how it begins: no Landeskriminalamt is a Bundeskriminalamt.
    fn may_be_near(self, other: Self) -> bool {
        let only_in = |mask: u64, other: u64| (mask & !other).count_ones() as usize;
        let edits = (self.length.max(other.length) * 3).div_ceil(10);
        self.first == other.first
            && self.length.abs_diff(other.length) <= edits
            && only_in(self.mask, other.mask) <= edits
            && only_in(other.mask, self.mask) <= edits
    }
}

/// Returns words of a document that are near to a known name: the words, and the known actor.
pub(in crate::draft) fn misspelt(
    actors: &[KnownActor],
    language: Language,
    text: &str,
    exact: &[Range<usize>],
) -> BTreeMap<String, usize> {
    let names = actors.iter().enumerate().flat_map(|(actor, known)| {
        known.names.iter().map(move |name| Target {
            actor,
            name: name.clone(),
            letters: letters(name).collect(),
            shape: Shape::of(name),
            is_word: is_word(name),
        })
    });
    let targets: Vec<Target> = names
        .filter(|target| target.shape.length >= MIN_LETTERS)
        .collect();
    if targets.is_empty() {
        return BTreeMap::new();
    }
    let is_known = |span: &Range<usize>| {
        let next = exact.partition_point(|range| range.end <= span.start);
        let next = exact.get(next);
        next.is_some_and(|range| range.start < span.end)
    };
    let paragraphs = paragraphs(text);
    let printed = threads::each_of_many(&paragraphs, |paragraph| {
        let mut spans = capitalised(text, paragraph);
        spans.retain(|span| {
            let own = Shape::of(&text[span.clone()]);
            let may_be_near = |target: &Target| target.shape.may_be_near(own);
            own.length >= MIN_LETTERS && targets.iter().any(may_be_near) && !is_known(span)
        });
        spans
    });
    let printed = printed.into_iter().flatten().map(|span| &text[span]);
    let printed: BTreeSet<&str> = printed.collect();
    let printed: Vec<&str> = printed.into_iter().collect();
    let compared = threads::each_of_many(&printed, |words| nearest(&targets, words));
    let found = printed
        .iter()
        .zip(compared)
        .filter_map(|(words, actor)| Some(((*words).to_owned(), actor?)));
    // A word of a name is no misspelling of it either: “Agencia” of “Agencia Nueva”.
    let inflected = |words: &str, actor: usize| {
        let known = actors.get(actor);
        known.is_some_and(|known| {
            known.names.iter().any(|name| {
                name.split_whitespace().any(|part| part == words)
                    || !language.occurrences(words, name).is_empty()
            })
        })
    };
    found
        .filter(|(words, actor)| !inflected(words, *actor))
        .collect()
}

/// Returns what blank lines part.
fn paragraphs(text: &str) -> Vec<Range<usize>> {
    let mut end = 0;
    let each = text.split_inclusive("\n\n").map(|paragraph| {
        let start = end;
        end += paragraph.len();
        start..end
    });
    each.collect()
}

/// Returns stretches of one to three words of a paragraph that begin with a capital, on one line or across a line break.
fn capitalised(text: &str, paragraph: &Range<usize>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut run: Vec<Range<usize>> = Vec::new();
    let mut end = paragraph.start;
    for word in words(&text[paragraph.clone()]) {
        let word = word.start + paragraph.start..word.end + paragraph.start;
        let between = text.get(end..word.start).unwrap_or_default();
        if !between.chars().all(char::is_whitespace) {
            run.clear();
        }
        end = word.end;
        let capital = text[word.clone()].starts_with(char::is_uppercase);
        if !capital {
            run.clear();
            continue;
        }
        run.push(word);
        if run.len() > MAX_WORDS {
            run.remove(0);
        }
        found.extend(run.iter().map(|first| first.start..end));
    }
    found
}

/// Returns words with the hyphens and dots inside them.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut letters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = letters.find(|(_, letter)| letter.is_alphanumeric())?;
        let mut end = start + first.len_utf8();
        while let Some((at, letter)) = letters.next_if(|(_, letter)| letter.is_alphanumeric()) {
            end = at + letter.len_utf8();
        }
        Some(start..end)
    })
}

/// Returns the known name that is nearest to these words, if one is near enough.
fn nearest(targets: &[Target], words: &str) -> Option<usize> {
    let shape = Shape::of(words);
    let own: String = letters(words).collect();
    let is_word = is_word(words);
    let mut best: Option<(f64, usize)> = None;
    for target in targets.iter().filter(|it| it.shape.may_be_near(shape)) {
        let longer = shape.length.max(target.shape.length);
        let near = longer < 8 || (is_word && target.is_word);
        let wanted = if near {
            MIN_SIMILARITY_OF_SHORT
        } else {
            MIN_SIMILARITY
        };
        let ratio = strsim::normalized_levenshtein(&own, &target.letters);
        let better = best.is_none_or(|(known, _)| ratio > known);
        if ratio >= wanted && ratio < 1.0 && better && words_agree(words, &target.name) {
            best = Some((ratio, target.actor));
        }
    }
    best.map(|(_, actor)| actor)
}

/// True if two names have no other words, only words written otherwise: “Northern Bell” is no Northern Board, and “Bell of Skerry” no Bell Skerry.
fn words_agree(one: &str, other: &str) -> bool {
    let parts = |name: &str| -> Vec<String> {
        let each = words(name).map(|range| letters(&name[range]).collect());
        each.collect()
    };
    let (one, other) = (parts(one), parts(other));
    if one.len() == other.len() {
        let mut pairs = one.iter().zip(&other);
        return pairs.all(|(one, other)| {
            strsim::normalized_levenshtein(one, other) >= MIN_SIMILARITY_OF_WORDS
        });
    }
    // “Quibble Ton” for Quibbleton, in which nothing is missing that is as long as a word.
    let shortest = one.iter().chain(&other).map(|it| it.chars().count()).min();
    let edits = strsim::levenshtein(&one.concat(), &other.concat());
    shortest.is_some_and(|shortest| edits < shortest)
}

fn is_word(name: &str) -> bool {
    !name.trim().contains(char::is_whitespace)
}

/// Letters and digits alone, in lower case.
fn letters(name: &str) -> impl Iterator<Item = char> {
    let letters = name.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::MIN_SIMILARITY;
    use super::Shape;
    use super::misspelt;
    use crate::draft::KnownActor;
    use crate::language::Language;
    use crate::sheet::ActorKind;

    fn known(name: &str) -> KnownActor {
        KnownActor {
            id: "a".to_owned(),
            kind: ActorKind::Platform,
            name: name.to_owned(),
            names: vec![name.to_owned()],
            ambiguous: false,
            language: None,
            in_sheet: false,
            asks_kind: false,
        }
    }

    #[test]
    fn near_names_and_no_others() {
        let actors = [
            known("Quibbleton"),
            known("Plauder.Haus Group"),
            known("Quartalsbericht"),
            known("Verlag Efe"),
        ];
        for (text, expected) in [
            ("Der Chor ging zu Quibblton und sang.", vec!["Quibblton"]),
            ("die Plau\nHaus Group sang", vec!["Plau\nHaus Group"]),
            (
                "das Unternehmen Plaude Haus Group",
                vec!["Plaude Haus Group"],
            ),
            ("Quibbletons Saal", vec![]),
            ("Plau Group", vec![]),
            // One word of it is the same, and the other is another.
            ("der Verlag El", vec![]),
            // Other words, not misspelt ones.
            ("der Quibbelten Saal", vec![]),
            ("ein Wuartalsbericht", vec![]),
            ("ein Quartalsberihct", vec!["Quartalsberihct"]),
            ("Der Chor zieht um", vec![]),
        ] {
            let found = misspelt(&actors, Language::German, text, &[]);
            assert_eq!(found.into_keys().collect::<Vec<_>>(), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn near_names_have_shapes_that_may_be_near(left in "a[a-e]{0,12}", right in "a[a-e]{0,12}") {
            let is_near = strsim::normalized_levenshtein(&left, &right) >= MIN_SIMILARITY;
            prop_assert!(!is_near || Shape::of(&left).may_be_near(Shape::of(&right)));
        }
    }
}
