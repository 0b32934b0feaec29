//! Names that look like a misspelling of a known one. They are proposals: the quote keeps what is printed.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::ops::Range;

use crate::draft::KnownActor;
use crate::language::Language;
use crate::threads;

/// Names with fewer letters are too near to too many words.
const SHORTEST: usize = 6;
/// So near, from 0 to 1, letters are to those of a known name.
const NEAREST: f64 = 0.7;
/// Short names must be nearer, and single words, which may be other words as well: Interior is no Interpol.
const NEAREST_SHORT: f64 = 0.85;
/// The most words of a name.
const WORDS: usize = 3;

/// A known name, for comparing.
struct Target {
    actor: usize,
    letters: String,
    /// Which letters it has, a bit for each.
    mask: u64,
    /// Whether it is one word.
    is_word: bool,
}

/// Words of a document that are near to a known name: the words, and the known actor.
pub(super) fn misspelt(
    actors: &[KnownActor],
    language: Language,
    text: &str,
    exact: &[Range<usize>],
) -> BTreeMap<String, usize> {
    let names = actors.iter().enumerate().flat_map(|(actor, known)| {
        let names = known.names.iter().map(|name| (name, letters(name)));
        names.map(move |(name, letters)| Target {
            actor,
            mask: mask(&letters),
            is_word: is_word(name),
            letters,
        })
    });
    let targets: Vec<Target> = names
        .filter(|target| target.letters.chars().count() >= SHORTEST)
        .collect();
    let mut printed: BTreeSet<&str> = BTreeSet::new();
    if targets.is_empty() {
        return BTreeMap::new();
    }
    for span in capitalised(text) {
        let overlaps = exact.partition_point(|range| range.end <= span.start);
        if exact
            .get(overlaps)
            .is_some_and(|range| range.start < span.end)
        {
            continue;
        }
        printed.insert(&text[span]);
    }
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

/// Stretches of one to three words that begin with a capital, on one line or across a line break.
fn capitalised(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut run: Vec<Range<usize>> = Vec::new();
    let mut end = 0;
    for word in words(text) {
        let between = text.get(end..word.start).unwrap_or_default();
        let joined = between.chars().all(char::is_whitespace) && !between.contains("\n\n");
        if !joined {
            run.clear();
        }
        end = word.end;
        let capital = text[word.clone()].starts_with(char::is_uppercase);
        if !capital {
            run.clear();
            continue;
        }
        run.push(word);
        if run.len() > WORDS {
            run.remove(0);
        }
        found.extend(run.iter().map(|first| first.start..end));
    }
    found
}

/// Words with the hyphens and dots inside them.
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

/// The known name that is nearest to these words, if one is near enough.
fn nearest(targets: &[Target], words: &str) -> Option<usize> {
    let own = letters(words);
    let length = own.chars().count();
    if length < SHORTEST {
        return None;
    }
    let first = own.chars().next()?;
    let is_word = is_word(words);
    let own_mask = mask(&own);
    let mut best: Option<(f64, usize)> = None;
    for target in targets {
        let other = target.letters.chars().count();
        let longer = length.max(other);
        let near = longer < 8 || (is_word && target.is_word);
        let wanted = if near { NEAREST_SHORT } else { NEAREST };
        // Each edit changes at most two of the letters that a name has.
        let differing = (own_mask ^ target.mask).count_ones() as usize;
        let edits = (longer * 3).div_ceil(10);
        // Whoever misspells a name knows how it begins: no Landeskriminalamt is a Bundeskriminalamt.
        let other_beginning = !target.letters.starts_with(first);
        if length.abs_diff(other) > edits || differing > 2 * edits || other_beginning {
            continue;
        }
        let ratio = strsim::normalized_levenshtein(&own, &target.letters);
        let better = best.is_none_or(|(known, _)| ratio > known);
        if ratio >= wanted && ratio < 1.0 && better {
            best = Some((ratio, target.actor));
        }
    }
    best.map(|(_, actor)| actor)
}

fn is_word(name: &str) -> bool {
    !name.trim().contains(char::is_whitespace)
}

/// Letters and digits alone, in lower case.
fn letters(name: &str) -> String {
    let letters = name.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

fn mask(letters: &str) -> u64 {
    letters
        .chars()
        .fold(0, |mask, letter| mask | 1 << (u32::from(letter) % 64))
}

#[cfg(test)]
mod tests {
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
        }
    }

    #[test]
    fn near_names_and_no_others() {
        let actors = [
            known("Quibbleton"),
            known("Plauder.Haus Group"),
            known("Quartalsbericht"),
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
}
