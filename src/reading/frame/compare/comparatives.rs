//! Which of two sides has more of a quality: “A is slower than B”, “B is faster than A”.

use std::collections::BTreeSet;

use crate::language::Language;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::side::Side;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;

/// The most words between a comparative and its “than”.
const MAX_WORDS_TO_THAN: usize = 8;

/// The shortest word that may be a comparative by its ending, in letters.
const MIN_COMPARATIVE_LETTERS: usize = 5;

/// A comparison of two sides.
struct Comparison {
    /// The word that says by what one side exceeds the other: more, slower.
    word: usize,
    /// The quality that it compares, where another word names it: more *expensive*.
    quality: usize,
    /// The word between the two sides: than.
    than: usize,
    /// True if the first side has less.
    less: bool,
    /// True if the comparison is denied: no larger than.
    denied: bool,
}

/// Compares the comparisons of a statement and a quote; true if both could be read, whether or not they differ.
pub(super) fn compare(side: &Side<'_, '_>, found: &mut Vec<Difference>) -> bool {
    let says = side.says();
    let Some(own) = comparison(says) else {
        return compare_amounts(side, found);
    };
    for (passage, frame) in side.quoted().iter().enumerate() {
        let Some(other) = comparison(frame) else {
            continue;
        };
        let (Some(opposed), Some(turned)) = (
            opposed(side, &own, passage, &other),
            turned(side, &own, passage, &other),
        ) else {
            continue;
        };
        let reversed = (own.less != other.less) != opposed;
        let differs = if own.denied == other.denied {
            reversed != turned
        } else {
            reversed == turned
        };
        if differs {
            let (words, told) = ([other.word, other.than], [own.word, own.than]);
            let message = format!(
                "the quote says “{}”, the statement “{}”, which makes another of the two the larger",
                frame.print(&words),
                says.print(&told)
            );
            let difference = Difference::certain(Part::Pairing, says.range(&told), message);
            found.push(difference.at((passage, frame.range(&words))));
        }
        return true;
    }
    false
}

/// Returns the one comparison of a text; nothing where it has several.
fn comparison(frame: &Frame<'_>) -> Option<Comparison> {
    let thans = (0..frame.words.len()).filter(|at| is_than(frame, *at));
    let mut all = thans.filter_map(|than| comparison_before(frame, than));
    let first = all.next()?;
    all.next().is_none().then_some(first)
}

fn text<'f>(frame: &'f Frame<'_>, at: usize) -> &'f str {
    frame.words.get(at).map_or("", |word| word.text.as_str())
}

fn is_than(frame: &Frame<'_>, at: usize) -> bool {
    let words: &[&str] = match frame.language.tag() {
        "en" => &["than"],
        "de" => &["als"],
        "fr" => &["que", "qu"],
        "es" => &["que"],
        "ru" => &["чем"],
        _ => return false,
    };
    words.contains(&text(frame, at))
}

fn comparison_before(frame: &Frame<'_>, than: usize) -> Option<Comparison> {
    let sentence = frame.words[than].sentence;
    let number = |at: usize| {
        matches!(
            frame.words.get(at).and_then(|it| it.value),
            Some(What::Number(_))
        )
    };
    // “More than 2,000” compares no two sides.
    if number(than + 1) {
        return None;
    }
    let start = than.saturating_sub(MAX_WORDS_TO_THAN);
    let mut before = (start..than)
        .rev()
        .filter(|at| frame.words[*at].sentence == sentence);
    let (word, less) = before.find_map(|at| Some((at, sign(frame, at)?)))?;
    let marks_quality = is_marker(frame, word);
    let quality = (word + 1..than)
        .find(|at| marks_quality && frame.words[*at].content && frame.words[*at].value.is_none());
    let denied = word.checked_sub(1).is_some_and(|at| {
        matches!(
            text(frame, at),
            "no" | "not" | "nicht" | "kein" | "keine" | "pas" | "не"
        )
    });
    Some(Comparison {
        word,
        quality: quality.unwrap_or(word),
        than,
        less,
        denied,
    })
}

/// Words that compare what another word names.
const MORE: &[&str] = &[
    "more",
    "mehr",
    "plus",
    "davantage",
    "más",
    "больше",
    "более",
];

/// Words that compare what another word names, from the smaller side.
const LESS: &[&str] = &[
    "less",
    "fewer",
    "weniger",
    "moins",
    "menos",
    "меньше",
    "менее",
];

fn is_marker(frame: &Frame<'_>, at: usize) -> bool {
    MORE.contains(&text(frame, at)) || LESS.contains(&text(frame, at))
}

/// Returns true for a comparative of the smaller side, false for another comparative, nothing for another word.
fn sign(frame: &Frame<'_>, at: usize) -> Option<bool> {
    let word = text(frame, at);
    if MORE.contains(&word) {
        return Some(false);
    }
    if LESS.contains(&word) {
        return Some(true);
    }
    let long = word.chars().count() >= MIN_COMPARATIVE_LETTERS;
    let known = !frame.words[at].concepts.is_empty();
    let lower = frame.text[frame.words[at].range.clone()].starts_with(char::is_lowercase);
    let compared = match frame.language {
        Language::English => long && word.ends_with("er") && word != "other" && word != "rather",
        Language::German => {
            long && lower && word.ends_with("er") && word != "immer" && word != "wieder"
        }
        Language::Russian => {
            long && known && (word.ends_with("ее") || word.ends_with("ше") || word.ends_with("же"))
        }
        _ => false,
    };
    compared.then_some(false)
}

/// True if the two compare opposite qualities, false if the same; nothing where nobody can say.
fn opposed(
    side: &Side<'_, '_>,
    own: &Comparison,
    passage: usize,
    other: &Comparison,
) -> Option<bool> {
    let (says, frame) = (side.says(), &side.passages()[passage]);
    let places = side.alignment.candidates[own.quality].iter();
    let mut places = places.filter(|it| it.passage == passage);
    let both_plain = own.quality == own.word
        && other.quality == other.word
        && is_marker(says, own.word)
        && is_marker(frame, other.word);
    if both_plain || places.any(|it| it.word == other.quality) {
        return Some(false);
    }
    let (told, quoted) = (&says.words[own.quality], &frame.words[other.quality]);
    let against = told
        .concepts
        .iter()
        .flat_map(|it| meanings().opposites(*it));
    let opposed = against.into_iter().any(|it| quoted.concepts.contains(it));
    opposed.then_some(true)
}

/// True if the sides have changed places; nothing where the values on them do not say so.
fn turned(
    side: &Side<'_, '_>,
    own: &Comparison,
    passage: usize,
    other: &Comparison,
) -> Option<bool> {
    let (says, frame) = (side.says(), &side.passages()[passage]);
    let (mut kept, mut moved) = (BTreeSet::new(), BTreeSet::new());
    // What both have before “than” may be what is counted, and no side.
    let mut has_side = false;
    for (at, word) in says.words.iter().enumerate() {
        let near = word.sentence == says.words[own.than].sentence;
        let [place] = side.alignment.candidates[at][..] else {
            continue;
        };
        let there = frame
            .words
            .get(place.word)
            .filter(|_| place.passage == passage);
        let behind = at > own.than || there.is_some() && place.word > other.than;
        let tells = word.value.is_some() || behind && word.content;
        let near = near && there.is_some_and(|it| it.sentence == frame.words[other.than].sentence);
        if !tells || !near || at == own.quality || place.word == other.quality {
            continue;
        }
        has_side |= behind;
        if (at < own.than) == (place.word < other.than) {
            kept.insert(at);
        } else {
            moved.insert(at);
        }
    }
    (has_side && kept.is_empty() != moved.is_empty()).then_some(kept.is_empty())
}

/// Compares “needs more care” with “needs less care”, which name no second side.
fn compare_amounts(side: &Side<'_, '_>, found: &mut Vec<Difference>) -> bool {
    let says = side.says();
    let Some((own, told, less)) = amount(says) else {
        return false;
    };
    for (passage, frame) in side.quoted().iter().enumerate() {
        let Some((other, quoted, fewer)) = amount(frame) else {
            continue;
        };
        let mut places = side.alignment.candidates[told].iter();
        let same = places.any(|it| it.passage == passage && it.word == quoted);
        if !same || says.denies() != frame.denies() {
            continue;
        }
        if less != fewer {
            let message = format!(
                "the quote says “{}”, the statement “{}”",
                frame.print(&[other, quoted]),
                says.print(&[own, told])
            );
            let range = says.range(&[own, told]);
            let quote = (passage, frame.range(&[other, quoted]));
            found.push(Difference::certain(Part::Pairing, range, message).at(quote));
        }
        return true;
    }
    false
}

/// Returns the one “more” or “less” of a text that names no second side, what it is about, and true for “less”.
fn amount(frame: &Frame<'_>) -> Option<(usize, usize, bool)> {
    let thing = |at: usize| {
        let behind = at + 1..frame.words.len().min(at + 3);
        let mut behind = behind.take_while(|it| frame.words[*it].clause == frame.words[at].clause);
        behind.find(|it| frame.words[*it].content && frame.words[*it].value.is_none())
    };
    let mut all = (0..frame.words.len()).filter(|at| is_marker(frame, *at));
    let (at, None) = (all.next()?, all.next()) else {
        return None;
    };
    // “Nicht mehr”, “ne … plus” end something.
    let clause = frame.words[at].clause;
    let ends = frame
        .marks
        .iter()
        .any(|mark| mark.family == Family::Flip && mark.strong && mark.clause == clause);
    let thing = thing(at).filter(|_| !ends)?;
    Some((at, thing, LESS.contains(&text(frame, at))))
}
