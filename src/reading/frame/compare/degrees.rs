//! More, less, as much: which of two sides is the larger.

mod comparatives;
mod comparison_words;
pub(super) mod comparisons;
mod elliptic;
mod ratios;

use crate::reading::frame::clause_words::degrees::BETWEEN_SIDES;
use crate::reading::frame::clause_words::degrees::HOW_FAR;
use crate::reading::frame::compare::numbers::single_units::is_single_unit;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::is_by;
use crate::reading::frame::verbs::is_passive;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;
use crate::reading::frame::words::What;

/// The relation of the first of two sides to the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Degree {
    More,
    Less,
    Equal,
}

/// The most words from a number to the “more” of which it tells how much: 2 *points* more.
const MAX_WORDS_TO_MORE: usize = 2;

/// The most clauses of a quote that compares nothing but what the statement tells.
const MAX_CLAUSES: usize = 2;

/// Reports a comparison that comes out the other way: more for less, or more for as much.
pub(super) fn compare(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    let says = side.says();
    if comparatives::compare(side, found) {
        return;
    }
    let Some((told_degree, told)) = degree(says, |_| true) else {
        return;
    };
    for (passage, frame) in side.quoted().iter().enumerate() {
        let used = &side.alignment.used;
        let told_here = |mark: &Mark| used.contains(&(passage, mark.clause));
        // A text of two clauses compares nothing else.
        let short = || frame.clauses.len() <= MAX_CLAUSES;
        let any = || short().then(|| degree(frame, |_| true)).flatten();
        let Some((quoted_degree, quoted)) = degree(frame, told_here).or_else(any) else {
            continue;
        };
        let order = (told_degree != Degree::Equal && quoted_degree != Degree::Equal)
            .then(|| same_order(side, passage, (&told, &quoted)))
            .flatten()
            .or_else(|| has_one_side(side, passage).then_some(true));
        let differs = match (told_degree, quoted_degree, order) {
            (Degree::Equal, Degree::Equal, _) => false,
            (Degree::Equal, _, _) | (_, Degree::Equal, _) => side.is_close(),
            (_, _, None) => continue,
            (told, quoted, Some(same)) => (told == quoted) != same,
        };
        if !differs {
            return;
        }
        found.push(Difference {
            part: Part::Pairing,
            certain: true,
            range: says.range(&told),
            quote: Some((passage, frame.range(&quoted))),
            message: format!(
                "the quote says “{}”, the statement “{}”, which makes another of the two the larger",
                frame.print(&quoted),
                says.print(&told)
            ),
        });
        return;
    }
}

/// Returns the relation of the first side to the second, with the words that say so; `None` where they say several things.
fn degree(frame: &Frame<'_>, chosen: impl Fn(&Mark) -> bool) -> Option<(Degree, Vec<usize>)> {
    let read = |mark: &&Mark| {
        matches!(mark.family, Family::More | Family::Less | Family::Equal)
            && mark.strong
            && !bounds_number(frame, mark)
            && !is_done_to(frame, mark)
            && chosen(mark)
    };
    let all: Vec<&Mark> = frame.marks.iter().filter(read).collect();
    // The “as many as” of “twice as many as” makes nothing equal.
    let unequal = all.iter().any(|mark| mark.family != Family::Equal);
    let mut found = all
        .into_iter()
        .filter(|mark| !unequal || mark.family != Family::Equal);
    let first = found.next()?;
    if found.any(|mark| mark.family != first.family) {
        return None;
    }
    let degree = match first.family {
        Family::More => Degree::More,
        Family::Less => Degree::Less,
        _ => Degree::Equal,
    };
    Some((degree, first.words.clone()))
}

/// True for the verb of “was outnumbered by A”, which makes A the larger.
fn is_done_to(frame: &Frame<'_>, mark: &Mark) -> bool {
    let &[verb] = &mark.words[..] else {
        return false;
    };
    frame.words[verb].is_deed() && is_passive(frame, verb)
        || frame
            .words
            .get(verb + 1)
            .is_some_and(|_| is_by(frame, verb + 1))
}

/// True for the “more than” of “more than 2,000” and “more than a year”, which compares no two sides.
fn bounds_number(frame: &Frame<'_>, mark: &Mark) -> bool {
    let next = mark.words.last().map_or(0, |last| last + 1);
    let word = frame.words.get(next);
    word.is_some_and(|word| matches!(word.value, Some(What::Number(_))))
        || is_single_unit(frame, next)
}

/// True if what is compared stands on the same sides in both texts; nothing where the values of the two do not say so.
fn same_order(side: &Side<'_, '_>, passage: usize, marks: (&[usize], &[usize])) -> Option<bool> {
    let says = side.says();
    let frame = &side.passages()[passage];
    let (own, theirs) = (pivot(says, marks.0)?, pivot(frame, marks.1)?);
    if measures_differ(side, passage, marks) {
        return None;
    }
    let parts = |frame: &Frame<'_>, at: usize| BETWEEN_SIDES.has(&frame.words[at].text);
    let parted = parts(says, own) && parts(frame, theirs);
    let (mut sides, mut values, mut words) = ((0, 0), (0, 0), (0, 0));
    for (index, word) in says.words.iter().enumerate() {
        let [place] = side.alignment.candidates[index][..] else {
            continue;
        };
        if place.passage != passage || marks.0.contains(&index) {
            continue;
        }
        if says_how_far(says, marks.0, index) || says_how_far(frame, marks.1, place.word) {
            continue;
        }
        let beside = says.words[own].sentence == word.sentence
            && frame.words[theirs].sentence == frame.words[place.word].sentence;
        if !beside {
            continue;
        }
        // Behind “than” stands the other side; other words may stand anywhere before it.
        let behind = |at: usize, pivot: usize| at > pivot && at <= pivot + MAX_WORDS_OF_SIDE;
        let is_side = behind(index, own) || behind(place.word, theirs);
        let counted = match word.value {
            Some(_) if is_side && parted => &mut sides,
            Some(_) => &mut values,
            None if is_side => &mut words,
            None => continue,
        };
        if (index < own) == (place.word < theirs) {
            counted.0 += 1;
        } else {
            counted.1 += 1;
        }
    }
    let mut read = [sides, values, words].into_iter();
    let (same, turned) = read.find(|it| *it != (0, 0)).unwrap_or_default();
    (same != turned).then_some(same > turned)
}

/// True for a number that says how far two are apart, and belongs to neither: “2 more than in May”, “exceeds May by 2”.
fn says_how_far(frame: &Frame<'_>, mark: &[usize], at: usize) -> bool {
    let is_number = matches!(frame.words[at].value, Some(What::Number(_)));
    let before_mark = mark.first().is_some_and(|first| {
        at < *first
            && first - at <= MAX_WORDS_TO_MORE
            && frame.words[at].clause == frame.words[*first].clause
    });
    let behind_by = at
        .checked_sub(1)
        .is_some_and(|by| HOW_FAR.has_in(frame.language, &frame.words[by].text));
    is_number && (before_mark || behind_by)
}

/// True if neither text has two names or dates that could be the two sides: more than before.
fn has_one_side(side: &Side<'_, '_>, passage: usize) -> bool {
    let few = |frame: &Frame<'_>| {
        let sides = frame
            .words
            .iter()
            .filter(|word| matches!(word.value, Some(What::Name(_) | What::Date(_))));
        sides.count() <= 1
    };
    few(side.says()) && few(&side.passages()[passage])
}

/// The most words behind “than” that may name the other side: than at Whitsun.
const MAX_WORDS_OF_SIDE: usize = 4;

/// True if the two texts compare different things: twice as long, twice as fast.
fn measures_differ(side: &Side<'_, '_>, passage: usize, marks: (&[usize], &[usize])) -> bool {
    let says = side.says();
    let frame = &side.passages()[passage];
    let next = |frame: &Frame<'_>, mark: &[usize]| {
        let next = mark.last()? + 1;
        let word = frame.words.get(next)?;
        (word.value.is_none() && word.content && !BETWEEN_SIDES.has(&word.text)).then_some(next)
    };
    let (Some(own), Some(theirs)) = (next(says, marks.0), next(frame, marks.1)) else {
        return false;
    };
    let mut places = side.alignment.candidates[own].iter();
    says.language == frame.language
        && !places.any(|place| place.passage == passage && place.word == theirs)
}

/// The word between the two sides.
fn pivot(frame: &Frame<'_>, mark: &[usize]) -> Option<usize> {
    let (first, last) = (*mark.first()?, *mark.last()?);
    let clause = frame.words[first].sentence;
    let own = (first..=last)
        .rev()
        .find(|at| BETWEEN_SIDES.has(&frame.words[*at].text));
    let behind = || {
        let mut words = last + 1..frame.words.len();
        words.find(|at| {
            frame.words[*at].sentence == clause && BETWEEN_SIDES.has(&frame.words[*at].text)
        })
    };
    // The first “as” of “twice as many on A as on B” parts nothing.
    let opens = own == Some(last) && frame.words[last].text == "as";
    let parted = if opens { behind().or(own) } else { own };
    parted.or_else(behind).or(Some(first))
}
