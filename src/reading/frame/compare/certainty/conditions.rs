//! Conditions that are turned round, tied to the wrong outcome, or told as if they did not matter.

use crate::reading::frame::clause_words::ClauseWords;
use crate::reading::frame::clause_words::certainty::ASKS;
use crate::reading::frame::clause_words::certainty::CONDITIONS;
use crate::reading::frame::clause_words::certainty::EXCEPT;
use crate::reading::frame::clause_words::certainty::IFS;
use crate::reading::frame::clause_words::certainty::MISSING;
use crate::reading::frame::clause_words::certainty::UNLESS;
use crate::reading::frame::clause_words::small_words::THAT;
use crate::reading::frame::compare::polarity::denials::flips;
use crate::reading::frame::compare::polarity::opposites::is_aligned;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::side::Side;
use crate::reading::frame::verbs::is_plain_noun;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;

/// A condition and what follows from it, each as its words.
struct Conditional<'f> {
    mark: &'f Mark,
    condition: Vec<usize>,
    outcome: Vec<usize>,
    /// The words that deny in either, counted.
    denials: usize,
}

/// Reports the first condition that the statement turns round, drops, or ties to the wrong outcome.
pub(in crate::reading::frame::compare) fn compare(
    side: &Side<'_, '_>,
    found: &mut Vec<Difference>,
) {
    let difference = whatever(side)
        .or_else(|| wrong_outcome(side))
        .or_else(|| turned(side));
    found.extend(difference);
}

/// Reports a statement by which something holds in any case, where the quote sets a condition.
fn whatever(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    let mut marks = says.marks.iter();
    let own = marks.find(|mark| mark.family == Family::Whatever && mark.strong)?;
    let named = names_conditions(says, own);
    let anyway = |frame: &Frame<'_>| {
        let mut marks = frame.marks.iter();
        marks.any(|mark| match mark.family {
            Family::Whatever => mark.strong || !named,
            // “Although the club leaves” does not say that there is no condition.
            Family::Despite => !named,
            _ => false,
        })
    };
    if side.passages().iter().any(anyway) {
        return None;
    }
    // A statement that sets a condition itself does not hide that of the quote.
    if says.marks.iter().any(|mark| is_if(says, mark)) {
        return None;
    }
    let sets = |(passage, mark): &(usize, &Mark)| {
        let frame = &side.passages()[*passage];
        frame.words[mark.words[0]].text != "ob" && !is_asked(frame, mark)
    };
    let (passage, mark) = side.demands(Family::If).into_iter().find(sets)?;
    let (words, place) = side.printed(passage, mark);
    let message = format!(
        "the quote sets a condition (`{words}`), the statement none (`{}`)",
        says.print(&own.words)
    );
    let range = says.range(&own.words);
    Some(Difference::certain(Part::Certainty, range, message).at(place))
}

/// True for “without any condition”, which says in so many words that there is none.
fn names_conditions(frame: &Frame<'_>, mark: &Mark) -> bool {
    let mut words = mark.words.iter().map(|at| frame.words[*at].text.as_str());
    words.any(|text| CONDITIONS.has(text))
}

/// Reports a statement that makes follow from a condition what the quote has behind “otherwise”, or the other way round.
fn wrong_outcome(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    if says.has(&[Family::Otherwise, Family::Despite]) {
        return None;
    }
    let own = conditional(says)?;
    for (passage, frame) in side.quoted().iter().enumerate() {
        let otherwise = frame.marks.iter();
        let mut otherwise = otherwise.filter(|mark| mark.family == Family::Otherwise);
        let (Some(mark), None) = (otherwise.next(), otherwise.next()) else {
            continue;
        };
        let first = mark.words[0];
        let ifs = frame.marks.iter();
        let mut ifs = ifs.filter(|it| is_if(frame, it) && it.words[0] < first);
        let Some(condition) = ifs.next().filter(|_| ifs.next().is_none()) else {
            continue;
        };
        let (clause, end) = (
            condition_clause(frame, condition),
            frame.sentence_of(first).end,
        );
        let count = |words: &[usize], place: &dyn Fn(usize) -> bool| {
            let here = |word: &&usize| {
                let mut places = side.alignment.candidates[**word].iter().peekable();
                places.peek().is_some() && places.all(|it| it.passage == passage && place(it.word))
            };
            words.iter().filter(here).count()
        };
        let same = count(&own.condition, &|at| frame.words[at].clause == clause) > 0;
        // What both outcomes are about is named once, so that only what happens tells them apart.
        let is_deed = |at: &usize| says.words[*at].is_deed() && !is_plain_noun(says, *at);
        let deeds: Vec<usize> = own.outcome.iter().copied().filter(is_deed).collect();
        let then = count(&deeds, &|at| at < first && frame.words[at].clause != clause);
        let or_else = count(&deeds, &|at| at > first && at < end);
        let contrary = (own.denials + denials_of(frame, condition)) % 2 == 1;
        let is_told = |one: usize, other: usize| one > 0 && other == 0;
        let wrong = if contrary {
            is_told(then, or_else)
        } else {
            is_told(or_else, then)
        };
        if !same || !wrong || own.denials > denials_of(says, own.mark) {
            continue;
        }
        if has_loose_denial(says, |word| !side.alignment.candidates[word].is_empty()) {
            continue;
        }
        let (words, place) = side.printed(passage, mark);
        let message = format!(
            "the quote says this for the other case (`{words}`), not for the one of the statement"
        );
        let range = says.range(&own.mark.words);
        return Some(Difference::certain(Part::Certainty, range, message).at(place));
    }
    None
}

/// Reports a statement by which something follows from a condition, where the quote has it follow from the contrary.
fn turned(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    let own = conditional(says)?;
    for (passage, frame) in side.quoted().iter().enumerate() {
        let Some(other) = conditional(frame) else {
            continue;
        };
        let count = |words: &[usize], among: &[usize]| {
            let here = |word: &&usize| {
                let mut places = side.alignment.candidates[**word].iter();
                places.any(|it| it.passage == passage && among.contains(&it.word))
            };
            words.iter().filter(here).count()
        };
        // “If they keep the fee” and “unless they change the fee” say as much: the verb must be the same.
        let verbs: Vec<usize> = own
            .condition
            .iter()
            .copied()
            .filter(|at| says.words[*at].is_deed() && !is_plain_noun(says, *at))
            .collect();
        let same = count(&own.condition, &other.condition) >= MIN_SHARED_WORDS
            && count(&verbs, &other.condition) >= 1
            && count(&own.outcome, &other.outcome) >= 1
            && count(&own.condition, &other.outcome) == 0;
        let odd = own.denials % 2 != other.denials % 2;
        let own_shared = |word: usize| !side.alignment.candidates[word].is_empty();
        let shared = |word: usize| is_aligned(side, passage, word);
        if !same || !odd || has_loose_denial(says, own_shared) || has_loose_denial(frame, shared) {
            continue;
        }
        let (words, place) = side.printed(passage, other.mark);
        let message = format!(
            "the quote makes this depend on the contrary (`{words}`) of what the statement says"
        );
        let range = says.range(&own.mark.words);
        return Some(Difference::certain(Part::Certainty, range, message).at(place));
    }
    None
}

/// The fewest words that a statement and a quote must have in common to set the same condition, or to tell the same outcome.
const MIN_SHARED_WORDS: usize = 2;

/// Returns the condition and what follows from it, where a text sets one condition.
fn conditional<'f>(frame: &'f Frame<'_>) -> Option<Conditional<'f>> {
    let mut marks = frame.marks.iter().filter(|mark| is_if(frame, mark));
    let mark = marks.next()?;
    if marks.any(|it| it.clause != mark.clause) || frame.has(&[Family::Otherwise]) {
        return None;
    }
    let clause = condition_clause(frame, mark);
    let sentence = frame.sentence_of(mark.words[0]);
    let tells = |at: &usize| frame.words[*at].content || frame.words[*at].value.is_some();
    let (condition, outcome): (Vec<usize>, Vec<usize>) = sentence
        .clone()
        .filter(|at| tells(at) && !mark.words.contains(at))
        .partition(|at| frame.words[*at].clause == clause);
    let elsewhere = flips(frame, |it| {
        sentence.contains(&it.words[0]) && it.clause != mark.clause && it.clause != clause
    });
    let denials = elsewhere.len() + denials_of(frame, mark);
    (!condition.is_empty() && !outcome.is_empty()).then_some(Conditional {
        mark,
        condition,
        outcome,
        denials,
    })
}

/// True for a word that sets a condition for what the sentence says: no “whether”, “depends on” or “only if”.
fn is_if(frame: &Frame<'_>, mark: &Mark) -> bool {
    mark.family == Family::If
        && mark.strong
        && IFS.has(&frame.words[mark.words[0]].text)
        && !mark
            .words
            .iter()
            .any(|at| MISSING.has(&frame.words[*at].text))
}

/// True if the quotes ask anywhere whether something is so, or leave it open.
pub(super) fn is_asked_anywhere(side: &Side<'_, '_>) -> bool {
    side.quoted().iter().any(|frame| {
        let mut marks = frame
            .marks
            .iter()
            .filter(|it| it.family == Family::If && it.strong);
        marks.any(|it| is_asked(frame, it) || frame.words[it.words[0]].text == "ob")
    })
}

/// True if a clause is asked rather than set as a condition: “asked if the fee would rise”.
fn is_asked(frame: &Frame<'_>, mark: &Mark) -> bool {
    let first = mark.words[0];
    let sentence = frame.words[first].sentence;
    let before = frame.words[..first].iter().rev();
    let mut near = before
        .take_while(|it| it.sentence == sentence)
        .take(MAX_WORDS_TO_ASKED);
    near.any(|it| {
        let mut concepts = it.concepts.iter();
        concepts.any(|it| meanings().name(*it) == "ask_question") || ASKS.has(&it.text)
    })
}

/// The most words between “asked” and its “if”: asked *the whole club* if.
const MAX_WORDS_TO_ASKED: usize = 4;

/// Returns the clause that says what the condition is: that of its word, or the one behind “provided that”.
fn condition_clause(frame: &Frame<'_>, mark: &Mark) -> usize {
    let last = mark.words.last().copied().unwrap_or(0);
    let next = frame.words.get(last + 1);
    let that = next.filter(|it| THAT.has(&it.text));
    that.unwrap_or(&frame.words[last]).clause
}

/// Returns how often a condition is denied; “unless” denies once, whatever “ne” stands behind it.
fn denials_of(frame: &Frame<'_>, mark: &Mark) -> usize {
    let clause = condition_clause(frame, mark);
    let all = flips(frame, |it| it.clause == mark.clause || it.clause == clause);
    let has = |words: &[usize], names: &ClauseWords| {
        let mut words = words.iter();
        words.any(|at| names.has(&frame.words[*at].text))
    };
    if has(&mark.words, &UNLESS) || all.iter().any(|it| has(&it.words, &UNLESS)) {
        return 1;
    }
    let before = mark.words[0].checked_sub(1);
    let except = has(&mark.words, &EXCEPT) || before.is_some_and(|at| has(&[at], &EXCEPT));
    // Words of the clause before “provided that” belong to the outcome, not to the condition.
    let denials = all.iter().filter(|it| {
        (it.clause == clause || it.words[0] > mark.words[0]) && !has(&it.words, &EXCEPT)
    });
    denials.count() + usize::from(except)
}

/// True if a text has a word that may deny and that the other text does not have.
fn has_loose_denial(frame: &Frame<'_>, shared: impl Fn(usize) -> bool) -> bool {
    let mut marks = frame.marks.iter();
    marks.any(|mark| {
        let may = mark.family == Family::Flip && !mark.strong
            || mark.strong && matches!(mark.family, Family::Only | Family::Except | Family::Deny);
        let again = || {
            let mut strong = frame.marks.iter();
            strong.any(|it| {
                it.family == Family::Flip && it.strong && it.words.contains(&mark.words[0])
            })
        };
        may && !mark.words.iter().any(|word| shared(*word)) && !again()
    })
}
