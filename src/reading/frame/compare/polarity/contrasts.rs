//! The part of a quote that is denied in favour of another: “not because of the price, but because of the spam”.

use std::ops::Range;

use crate::reading::frame::clause_words::polarity::DENIED_OPENERS;
use crate::reading::frame::clause_words::polarity::INSTEAD_OF;
use crate::reading::frame::clause_words::polarity::LESS_BECAUSE;
use crate::reading::frame::clause_words::polarity::MORE_BECAUSE;
use crate::reading::frame::clause_words::polarity::NOT;
use crate::reading::frame::clause_words::polarity::NOT_ONLY;
use crate::reading::frame::clause_words::polarity::THAN_WEIGHED;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::side::Side;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;

/// The maximum number of words between “not” and “but”.
const MAX_WORDS_BETWEEN: usize = 16;

/// The number of words by which what is said instead may be longer than what is set aside.
const MAX_WORDS_MORE: usize = 1;

/// The maximum number of words behind “rather than” that it sets aside.
const MAX_WORDS_BEHIND: usize = 8;

/// A contrast in a text: the words that are set aside, and the words that are said instead.
struct Contrast {
    aside: Range<usize>,
    instead: Range<usize>,
}

/// Reports the denied part of a contrast that the statement tells as true: “not A, but B” told as A.
pub(in crate::reading::frame::compare) fn compare(
    side: &Side<'_, '_>,
    found: &mut Vec<Difference>,
) {
    let says = side.says();
    let own = contrasts(says);
    for (passage, frame) in side.quoted().iter().enumerate() {
        for contrast in contrasts(frame) {
            let turned = match own.first() {
                Some(own) => {
                    told(side, passage, own.aside.clone(), &contrast) == Some(false)
                        && asserts(side, passage, own.instead.clone(), &contrast)
                }
                None => {
                    !says.denies()
                        && told(side, passage, 0..says.words.len(), &contrast) == Some(true)
                }
            };
            if !turned {
                continue;
            }
            let words: Vec<usize> = contrast.aside.collect();
            let message = format!(
                "the quote sets “{}” aside, the statement asserts it",
                frame.print(&words)
            );
            let quote = (passage, frame.range(&words));
            let range = 0..says.text.len();
            found.push(Difference::certain(Part::Polarity, range, message).at(quote));
            return;
        }
    }
}

/// Returns true if words of the statement come from what is set aside alone, false if from what is said instead alone.
fn told(
    side: &Side<'_, '_>,
    passage: usize,
    words: Range<usize>,
    contrast: &Contrast,
) -> Option<bool> {
    let (mut aside, mut instead) = (0, 0);
    for word in words {
        let mut places = side.alignment.candidates[word].iter().peekable();
        if places.peek().is_none() {
            continue;
        }
        let places: Vec<_> = places.collect();
        let all = |range: &Range<usize>| {
            let mut places = places.iter();
            places.all(|place| place.passage == passage && range.contains(&place.word))
        };
        aside += usize::from(all(&contrast.aside));
        instead += usize::from(all(&contrast.instead));
    }
    match (aside, instead) {
        (0, 0) => None,
        (_, 0) => Some(true),
        (0, _) => Some(false),
        _ => None,
    }
}

/// True if one of these words of the statement comes from what is set aside alone.
fn asserts(
    side: &Side<'_, '_>,
    passage: usize,
    mut words: Range<usize>,
    contrast: &Contrast,
) -> bool {
    words.any(|word| told(side, passage, word..word + 1, contrast) == Some(true))
}

/// Returns the contrasts of a text.
fn contrasts(frame: &Frame<'_>) -> Vec<Contrast> {
    let all = 0..frame.words.len();
    all.filter_map(|at| {
        but(frame, at)
            .or_else(|| apart(frame, at))
            .or_else(|| instead_of(frame, at))
            .or_else(|| weighed(frame, at))
    })
    .collect()
}

fn text<'f>(frame: &'f Frame<'_>, at: usize) -> &'f str {
    frame.words.get(at).map_or("", |word| word.text.as_str())
}

/// Returns the word behind the sentence of a word.
fn sentence_end(frame: &Frame<'_>, at: usize) -> usize {
    let sentence = frame.words[at].sentence;
    let words = frame.words[at..].iter();
    at + words.take_while(|word| word.sentence == sentence).count()
}

/// Returns the word behind the clause of a word.
pub(in crate::reading::frame::compare) fn clause_end(frame: &Frame<'_>, at: usize) -> usize {
    let clause = frame.words[at].clause;
    let words = frame.words[at..].iter();
    at + words.take_while(|word| word.clause == clause).count()
}

/// True for a word that denies what follows it: not; “not only” denies nothing.
pub(in crate::reading::frame::compare) fn denies(frame: &Frame<'_>, at: usize) -> bool {
    NOT.has(text(frame, at)) && !NOT_ONLY.has(text(frame, at + 1))
}

/// “Not A, but B”: the word at which “not” stands opens it.
fn but(frame: &Frame<'_>, at: usize) -> Option<Contrast> {
    let but = match frame.language.tag() {
        "en" => "but",
        "de" => "sondern",
        "fr" => "mais",
        "es" => "sino",
        "ru" => "а",
        _ => return None,
    };
    if !denies(frame, at) {
        return None;
    }
    let end = sentence_end(frame, at);
    let mut words = at + 1..end.min(at + MAX_WORDS_BETWEEN);
    let but = words.find(|word| text(frame, *word) == but)?;
    // The words behind “but” are taken to be about as many as those behind “not”; further words belong to both halves.
    let focus = but + 1 + (but - at - 1) + MAX_WORDS_MORE;
    (but > at + 1 && but + 1 < end).then(|| Contrast {
        aside: at + 1..but,
        instead: but + 1..end.min(focus),
    })
}

/// Returns the contrast whose denied part stands behind the other: “B, not A”.
fn apart(frame: &Frame<'_>, at: usize) -> Option<Contrast> {
    if !denies(frame, at) || at == 0 {
        return None;
    }
    let joined = matches!(text(frame, at - 1), "and" | "und" | "et" | "y" | "и" | "а");
    let first = if joined { at - 1 } else { at };
    let name = denies_name(frame, at);
    // “B and not A” needs no comma.
    let comma = frame.words[first].gap.contains([',', '–', '—']) || joined && name;
    let next = frame.words.get(at + 1)?;
    let noun = name || DENIED_OPENERS.has(&next.text) || gives_reason(frame, at + 1);
    let end = clause_end(frame, at);
    // A clause with its own verb denies that verb.
    let verb = (at + 1..end).any(|word| {
        let mut marks = frame.marks.iter();
        marks.any(|mark| {
            matches!(mark.family, Family::Passive | Family::Future)
                && mark.strong
                && mark.words.contains(&word)
        })
    });
    let start = (0..first)
        .rev()
        .take_while(|word| frame.words[*word].sentence == frame.words[at].sentence)
        .last()?;
    (comma && noun && !verb).then(|| Contrast {
        aside: at + 1..end,
        instead: start..first,
    })
}

/// True if a “not” stands before a name, or before a name and its preposition: not A, not to A.
pub(super) fn denies_name(frame: &Frame<'_>, at: usize) -> bool {
    let next = frame.words.get(at + 1);
    let is_plain = next.is_some_and(|next| !next.content && next.value.is_none());
    is_name(frame, at + 1) || is_plain && is_name(frame, at + 2)
}

/// True for a name, an address or another exact value.
fn is_name(frame: &Frame<'_>, at: usize) -> bool {
    let word = frame.words.get(at);
    word.is_some_and(|word| matches!(word.value, Some(What::Name(_) | What::Exact(_))))
}

/// True for the “not” of “not A, but B”, which denies nothing of what is told of B.
pub(super) fn opens_but(frame: &Frame<'_>, at: usize) -> bool {
    but(frame, at).is_some()
}

/// Returns the contrast of a thing put above another: “B rather than A”.
fn instead_of(frame: &Frame<'_>, at: usize) -> Option<Contrast> {
    let first = at + INSTEAD_OF.length_at(frame, at)?;
    if first >= frame.words.len() {
        return None;
    }
    let end = clause_end(frame, first).min(first + MAX_WORDS_BEHIND);
    let start = (0..at)
        .rev()
        .take_while(|word| frame.words[*word].sentence == frame.words[at].sentence)
        .last()?;
    Some(Contrast {
        aside: first..end,
        instead: start..at,
    })
}

/// Returns the contrast of two parts that are weighed: “less because of A than because of B”, “more out of A than out of B”.
fn weighed(frame: &Frame<'_>, at: usize) -> Option<Contrast> {
    let (less, more) = (
        LESS_BECAUSE.has(text(frame, at)),
        MORE_BECAUSE.has(text(frame, at)),
    );
    let first = at + 1;
    if !less && !more || first >= frame.words.len() {
        return None;
    }
    let end = sentence_end(frame, at);
    let mut words = first + 1..end.min(at + MAX_WORDS_BETWEEN);
    let than = words.find(|word| {
        THAN_WEIGHED.has(text(frame, *word))
            && word + 1 < end
            && are_parallel(frame, first, word + 1)
            && (less || !is_parted(frame, first, *word))
    })?;
    let behind = than + 1..clause_end(frame, than + 1);
    let (aside, instead) = if less {
        (first..than, behind)
    } else {
        (behind, first..than)
    };
    Some(Contrast { aside, instead })
}

/// True if two phrases that are weighed against one another open alike: by a reason, by one preposition, or by articles.
fn are_parallel(frame: &Frame<'_>, one: usize, other: usize) -> bool {
    let article = |at: usize| DENIED_OPENERS.has(text(frame, at));
    let plain = |at: usize| !frame.words[at].content && frame.words[at].value.is_none();
    plain(one)
        && (text(frame, one) == text(frame, other)
            || gives_reason(frame, one)
            || gives_reason(frame, other)
            || article(one) && article(other) && !is_parted(frame, one, other - 1))
}

/// True if a reason may begin at a word: because, por, из-за.
pub(super) fn gives_reason(frame: &Frame<'_>, at: usize) -> bool {
    let mut marks = frame.marks.iter();
    marks.any(|mark| mark.family == Family::Because && mark.words.first() == Some(&at))
}

/// True if a comma parts two words, so that “als” and “que” between them may open a clause.
fn is_parted(frame: &Frame<'_>, one: usize, other: usize) -> bool {
    frame.words[one + 1..=other]
        .iter()
        .any(|word| word.gap.contains(','))
}
