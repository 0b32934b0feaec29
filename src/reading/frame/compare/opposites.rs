//! Verbs that deny by themselves, words that mean the opposite, and what a quote sets aside.

use crate::reading::frame::compare::denials::MAX_CONTRAST_WORDS;
use crate::reading::frame::compare::denials::flips;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::lexicon::meanings;
use crate::reading::frame::side::Side;
use crate::reading::frame::words::Mark;
use crate::reading::frame::words::Word;

/// The prefixes that deny the word behind them, by language.
const PREFIXES: &[(&str, &[&str])] = &[
    ("en", &["un", "in", "im"]),
    ("de", &["un"]),
    ("fr", &["in", "im"]),
    ("es", &["in", "im"]),
    ("ru", &["не", "без"]),
];

/// The shortest word of which the opposite is looked for, in letters.
const MIN_OPPOSITE_LETTERS: usize = 4;

/// A word of the statement that the quote has only with a prefix that denies it: possible, impossible.
pub(super) fn prefix_dropped(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    if says.denies() || !side.is_close() {
        return None;
    }
    let (_, prefixes) = PREFIXES.iter().find(|it| it.0 == says.language.tag())?;
    let long = says
        .words
        .iter()
        .filter(|word| word.text.chars().count() >= MIN_OPPOSITE_LETTERS);
    long.into_iter().find_map(|word| {
        let quoted = side.quoted().iter().enumerate();
        let same = quoted.filter(|(_, frame)| frame.language == says.language);
        let all: Vec<_> = same
            .flat_map(|(at, frame)| frame.words.iter().map(move |word| (at, word)))
            .collect();
        if all.iter().any(|(_, it)| it.text == word.text) {
            return None;
        }
        let denied = |text: &str| {
            let mut prefixes = prefixes.iter();
            prefixes.any(|prefix| text.strip_prefix(prefix) == Some(word.text.as_str()))
        };
        let (passage, found) = all.into_iter().find(|(_, it)| denied(&it.text))?;
        let message = format!(
            "the quote says `{}`, the statement `{}`",
            found.text, word.text
        );
        let place = (passage, found.range.clone());
        Some(Difference::certain(Part::Polarity, word.range.clone(), message).at(place))
    })
}

/// Meanings that exclude one another.
const OPPOSITES: &[(&str, &str)] = &[
    ("start", "end"),
    ("open", "close"),
    ("rise", "fall"),
    ("join", "leave"),
    ("win", "lose"),
    ("allow", "forbid"),
    ("accept", "reject"),
    ("confirm", "deny"),
    ("present", "absent"),
    ("restore", "block"),
    ("praise", "criticise"),
    ("accept", "oppose"),
    ("keep", "delete"),
];

/// True if a word of the statement corresponds to this word of a passage.
pub(super) fn is_aligned(side: &Side<'_, '_>, passage: usize, word: usize) -> bool {
    let mut places = side.alignment.candidates.iter().flatten();
    places.any(|place| place.passage == passage && place.word == word)
}

/// A verb that denies or an opposite, where neither text has another word that turns a clause round.
pub(super) fn opposites(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    if Side::has(side.says(), &[Family::Flip]) {
        return;
    }
    found.extend(verb_that_denies(side).or_else(|| opposite(side)));
}

/// A verb of the quote that denies: rejected, failed, forgot.
fn verb_that_denies(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    if Side::has(says, &[Family::Deny, Family::Except, Family::Only]) {
        return None;
    }
    let told = |passage: usize, mark: &Mark| {
        mark.words
            .iter()
            .any(|word| is_aligned(side, passage, *word))
    };
    // What is rejected or given up must be told, and not by a name alone.
    let object = |passage: usize, mark: &Mark| {
        let frame = &side.passages()[passage];
        let last = mark.words.last().copied().unwrap_or(0);
        let same = |at: &usize| frame.words[*at].clause == mark.clause;
        let mut words = (last + 1..frame.words.len()).take_while(same);
        words.any(|at| frame.words[at].value.is_none() && is_aligned(side, passage, at))
    };
    let mut demands = side.demands(Family::Deny).into_iter();
    let (passage, mark) =
        demands.find(|(passage, mark)| !told(*passage, mark) && object(*passage, mark))?;
    let (words, place) = side.printed(passage, mark);
    let message = format!("the quote denies (`{words}`), the statement does not");
    Some(Difference::certain(Part::Polarity, 0..says.text.len(), message).at(place))
}

/// A word of the statement that says the opposite of one of the quote: open, closed.
fn opposite(side: &Side<'_, '_>) -> Option<Difference> {
    let words = side.says().words.iter().zip(&side.alignment.candidates);
    let unaligned = words.filter(|(_, places)| places.is_empty());
    let pairs = OPPOSITES
        .iter()
        .flat_map(|(one, other)| [(*one, *other), (*other, *one)]);
    let pairs: Vec<(&str, &str)> = pairs.collect();
    unaligned.into_iter().find_map(|(word, _)| {
        let chosen = pairs
            .iter()
            .filter(|(own, against)| means(word, own) && !means(word, against));
        chosen
            .into_iter()
            .find_map(|(own, against)| opposed(side, word, own, against))
    })
}

fn means(word: &Word, name: &str) -> bool {
    word.concepts.iter().any(|it| meanings().name(*it) == name)
}

/// The word of a quote that means the opposite of a word of the statement.
fn opposed(side: &Side<'_, '_>, word: &Word, own: &str, against: &str) -> Option<Difference> {
    let used = side.alignment.used();
    let quotes = side.quoted().iter().enumerate();
    let plain = quotes.filter(|(_, frame)| !Side::has(frame, &[Family::Flip]));
    plain.into_iter().find_map(|(passage, frame)| {
        let mut words = frame.words.iter().enumerate();
        let (_, found) = words.find(|(at, word)| {
            used.contains(&(passage, word.clause))
                && !is_aligned(side, passage, *at)
                && means(word, against)
                && !means(word, own)
        })?;
        let message = format!(
            "the quote says `{}`, the statement the opposite (`{}`)",
            found.text, word.text
        );
        let place = (passage, found.range.clone());
        Some(Difference::certain(Part::Polarity, word.range.clone(), message).at(place))
    })
}

/// Reports what the quote sets aside (“not because of the price, but of the spam”) and the statement asserts.
pub(super) fn set_aside(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    let says = side.says();
    if Side::has(says, &[Family::Flip]) {
        return;
    }
    for (passage, frame) in side.quoted().iter().enumerate() {
        let apart = frame
            .marks
            .iter()
            .filter(|mark| mark.family == Family::Flip && mark.strong);
        let counted = flips(frame, |_| true);
        for mark in apart.filter(|mark| !counted.iter().any(|it| std::ptr::eq(*it, *mark))) {
            let Some(last) = mark.words.last() else {
                continue;
            };
            let denied = |word: usize| {
                word > *last
                    && word <= last + MAX_CONTRAST_WORDS
                    && frame.words[word].clause == mark.clause
            };
            let told = |chosen: &dyn Fn(usize) -> bool| {
                side.alignment.candidates.iter().flatten().any(|place| {
                    place.passage == passage
                        && chosen(place.word)
                        && frame.words[place.word].value.is_none()
                })
            };
            let behind = |word: usize| frame.words[word].clause == mark.clause + 1;
            if told(&denied) && !told(&behind) {
                let (words, place) = side.printed(passage, mark);
                found.push(Difference {
                    part: Part::Polarity,
                    certain: true,
                    range: 0..says.text.len(),
                    quote: Some(place),
                    message: format!(
                        "the quote sets this aside (`{words}`), the statement asserts it"
                    ),
                });
                return;
            }
        }
    }
}
