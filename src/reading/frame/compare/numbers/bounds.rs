//! Compares bounds of numbers: at least is not at most, wherever the words for it stand.

use crate::language::Precision;
use crate::reading::frame::clause_words::numbers::BOUNDS_ALONE;
use crate::reading::frame::clause_words::numbers::NOT_BOUND;
use crate::reading::frame::clause_words::numbers::WHOM_BOUNDED;
use crate::reading::frame::compare::numbers::marks;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::side::Side;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;
use crate::reading::frame::words::What;

/// The maximum number of words between a bound and its number: more than *the usual* 900.
const MAX_WORDS_BEFORE: usize = 2;

/// The maximum number of words between a number and a bound behind it: 80 *votes* at least.
const MAX_WORDS_BEHIND: usize = 3;

/// The maximum number of words between “not” and the bound that it turns round: must not *cost* more than.
const MAX_WORDS_FROM_NOT: usize = 4;

/// The direction in which a number is bounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    /// It may be more, and not less.
    Up,
    /// It may be less, and not more.
    Down,
}

impl Bound {
    fn turned(self) -> Self {
        match self {
            Self::Up => Self::Down,
            Self::Down => Self::Up,
        }
    }
}

/// Reports an upper bound that is told as a lower one, and the other way round.
pub(in crate::reading::frame::compare) fn compare(
    side: &Side<'_, '_>,
    found: &mut Vec<Difference>,
) {
    let says = side.says();
    for (index, word) in says.words.iter().enumerate() {
        let Some((own, words)) = number(says, index).and_then(|()| bound_of(says, index)) else {
            continue;
        };
        let places = &side.alignment.candidates[index];
        let quoted = places.iter().map(|place| {
            let frame = &side.passages()[place.passage];
            bound_of(frame, place.word).map(|(bound, words)| (place.passage, bound, words))
        });
        let quoted: Option<Vec<_>> = quoted.collect();
        let Some(quoted) = quoted.filter(|all| all.iter().all(|it| it.1 != own)) else {
            continue;
        };
        let Some((passage, _, bounds)) = quoted.first() else {
            continue;
        };
        let frame = &side.passages()[*passage];
        if is_reported(side, index) {
            continue;
        }
        let message = format!(
            "the quote bounds `{}` by “{}”, the statement by “{}”",
            says.print(&[index]),
            frame.print(bounds),
            says.print(&words)
        );
        let difference = Difference::certain(Part::Number, word.range.clone(), message);
        found.push(difference.at((*passage, frame.range(bounds))));
    }
}

/// True if a clause allows a number and no more: “may take out no more than six”.
pub(in crate::reading::frame::compare) fn sets_maximum(frame: &Frame<'_>, clause: usize) -> bool {
    let mut words = frame.words.iter().enumerate();
    words.any(|(at, word)| {
        word.clause == clause
            && number(frame, at).is_some()
            && bound(frame, at).is_some_and(|(bound, _)| bound == Bound::Down)
    })
}

/// True if the two texts bound a number by the words beside it, which another rule compares.
fn is_reported(side: &Side<'_, '_>, index: usize) -> bool {
    let precision = |frame: &Frame<'_>, at: usize| match frame.words[at].value {
        Some(What::Number(quantity)) if !frame.turns(frame.words[at].range.start) => {
            Some(quantity.precision).filter(|it| *it != Precision::Exact)
        }
        _ => None,
    };
    let told = precision(side.says(), index);
    let mut places = side.alignment.candidates[index].iter();
    told.is_some()
        && places.all(|place| precision(&side.passages()[place.passage], place.word).is_some())
}

/// Returns something if a word is a number.
fn number(frame: &Frame<'_>, at: usize) -> Option<()> {
    matches!(frame.words[at].value, Some(What::Number(_))).then_some(())
}

/// Returns the direction in which a number is bounded, by words beside it or by the verb of a number to be reached.
fn bound_of(frame: &Frame<'_>, at: usize) -> Option<(Bound, Vec<usize>)> {
    bound(frame, at).or_else(|| marks::bound(frame, at))
}

/// Returns the direction in which words beside a number bound it, with these words.
fn bound(frame: &Frame<'_>, at: usize) -> Option<(Bound, Vec<usize>)> {
    let near = frame.marks.iter().filter(|mark| {
        matches!(mark.family, Family::Up | Family::Down) && mark.strong && is_near(frame, mark, at)
    });
    let mark = near.max_by_key(|mark| mark.words.len())?;
    let first = *mark.words.first()?;
    // “Beyond 250, it fails” and “below 25, it is off” give a threshold, and bound nothing.
    let opens = first == 0 || frame.words[first - 1].sentence != frame.words[first].sentence;
    let time = |unit| matches!(meanings().unit(unit).1, "time");
    let lasts = mark.words.len() == 1
        && frame.words[at + 1..]
            .iter()
            .take(1)
            .any(|next| next.unit.is_some_and(time));
    if opens && first < at || lasts {
        return None;
    }
    let bound = if mark.family == Family::Up {
        Bound::Up
    } else {
        Bound::Down
    };
    let denied = frame.marks.iter().any(|it| {
        let last = it.words.last().copied().unwrap_or(0);
        let not = it
            .words
            .iter()
            .any(|at| NOT_BOUND.has(&frame.words[*at].text));
        it.family == Family::Flip
            && not
            && last < first
            && first - last <= MAX_WORDS_FROM_NOT
            && frame.words[last].clause == frame.words[first].clause
            && !is_joined(frame, last, first)
            && !bounds_somebody(frame, last, first)
    });
    let bound = if denied { bound.turned() } else { bound };
    Some((bound, mark.words.clone()))
}

/// True if a bound belongs to somebody whom a “not” before denies: does not admit *anyone* under 18.
fn bounds_somebody(frame: &Frame<'_>, not: usize, bound: usize) -> bool {
    let mut between = not..bound;
    let is_opened = |at: usize| {
        let mut marks = frame.marks.iter();
        marks.any(|mark| mark.family == Family::Opener && mark.words.first() == Some(&at))
    };
    between.any(|at| {
        WHOM_BOUNDED.has_in(frame.language, &frame.words[at].text) || at > not && is_opened(at)
    })
}

/// True if a mark stands beside a number, and no other number is nearer.
fn is_near(frame: &Frame<'_>, mark: &Mark, at: usize) -> bool {
    let (Some(first), Some(last)) = (mark.words.first(), mark.words.last()) else {
        return false;
    };
    let (from, to, limit) = if *last < at {
        (last + 1, at, MAX_WORDS_BEFORE)
    } else if at < *first && (mark.words.len() > 1 || BOUNDS_ALONE.has(&frame.words[*first].text)) {
        (at + 1, *first, MAX_WORDS_BEHIND)
    } else {
        return false;
    };
    let number = |word: usize| matches!(frame.words[word].value, Some(What::Number(_)));
    // “80 votes at least 20 of them …” bounds the number behind it.
    let behind = *first > at
        && [last + 1, last + 2]
            .into_iter()
            .any(|it| it < frame.words.len() && number(it));
    frame.words[*first].sentence == frame.words[at].sentence
        && to - from <= limit
        && !(from..to).any(number)
        && !behind
        && !is_joined(frame, from.saturating_sub(1), to)
}

/// True if “and” or the like stands between two words.
fn is_joined(frame: &Frame<'_>, from: usize, to: usize) -> bool {
    let mut marks = frame.marks.iter();
    marks.any(|mark| {
        mark.family == Family::Joint && mark.words.iter().all(|it| from < *it && *it < to)
    })
}
