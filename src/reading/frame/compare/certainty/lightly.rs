//! Words of doubt and intention that weigh nothing of what is told: the wish of whoever reads on, the aim of a deed, the future seen
//! from the past.

use crate::language::Language;
use crate::reading::frame::clause_words::certainty::MADE_KNOWN;
use crate::reading::frame::clause_words::certainty::WOULD;
use crate::reading::frame::clause_words::certainty::WOULD_BE;
use crate::reading::frame::clause_words::certainty::WOULD_ENDS;
use crate::reading::frame::clause_words::small_words::THAT;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meaning_lists::Meanings;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::side::Side;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;
use crate::reading::frame::words::What;

/// True if a mark of a passage weighs nothing that the statement must weigh, too.
pub(super) fn weighs_nothing(side: &Side<'_, '_>, passage: usize, mark: &Mark) -> bool {
    let frame = &side.passages()[passage];
    match mark.family {
        Family::If => invites(side, passage, mark),
        Family::Plan => invites(side, passage, mark) || is_told_as_aim(side, passage, mark),
        Family::Future => is_told_as_aim(side, passage, mark),
        Family::May | Family::Report => {
            is_due(frame, mark) && tells_future(side.says())
                || is_future_of_past(frame, mark) && tells_announcement(side.says())
        }
        _ => false,
    }
}

/// Meanings of what whoever reads may do with the text itself.
const READS: Meanings = Meanings::of(&["read", "follow", "write", "know", "find", "learn"]);

/// True if the clause of a mark speaks of the wish of whoever reads to go on reading: “if you would like to follow us”, “wer weiterlesen
/// möchte”. The statement tells nothing of what they wish.
fn invites(side: &Side<'_, '_>, passage: usize, mark: &Mark) -> bool {
    let frame = &side.passages()[passage];
    let here = |at: &usize| frame.words[*at].clause == mark.clause;
    let has = |family: Family| {
        let mut marks = frame.marks.iter();
        marks.any(move |it| {
            it.family == family && it.strong && it.words.iter().any(here) && is_spoken_to(frame, it)
        })
    };
    let reads = |at: &usize| frame.words[*at].means(READS);
    has(Family::Anybody)
        && has(Family::Plan)
        && (0..frame.words.len()).filter(here).any(|at| reads(&at))
        && !tells_verb_of(side, passage, mark.clause)
}

/// True unless a mark for whoever reads may be about somebody else: “sie” in lower case are they, and “wer”, “кто” inside a sentence tell
/// who of a known group.
fn is_spoken_to(frame: &Frame<'_>, mark: &Mark) -> bool {
    let printed = |at: usize| &frame.text[frame.words[at].range.clone()];
    match mark.words[..] {
        _ if mark.family != Family::Anybody => true,
        [only] => {
            let before = only.checked_sub(1).map(|at| frame.words[at].sentence);
            before != Some(frame.words[only].sentence)
        }
        [.., last] => frame.words[last].text != "sie" || printed(last).starts_with('S'),
        [] => false,
    }
}

/// True if a statement has a verb of a clause of a passage.
fn tells_verb_of(side: &Side<'_, '_>, passage: usize, clause: usize) -> bool {
    let frame = &side.passages()[passage];
    let is_here = |place: usize| frame.words[place].clause == clause && is_verb(frame, place);
    let mut words = 0..side.says().words.len();
    words.any(|at| side.alignment.places(at, passage).any(is_here))
}

/// True if an intention stands in a clause that gives a reason, and what is intended is what the statement tells as a purpose and
/// nowhere else: “because it wants to protect its members”, “to protect its members”.
fn is_told_as_aim(side: &Side<'_, '_>, passage: usize, mark: &Mark) -> bool {
    let says = side.says();
    let frame = &side.passages()[passage];
    let intended = |at: usize| {
        let mut places = side.alignment.places(at, passage);
        places.any(|place| frame.words[place].clause == mark.clause && is_verb(frame, place))
    };
    let aim = |at: usize| {
        let from = at.saturating_sub(MAX_WORDS_OF_AIM);
        let mut marks = says.marks.iter();
        marks.any(|it| {
            let opens = it
                .words
                .first()
                .is_some_and(|first| (from..at).contains(first));
            let opens = opens && it.family == Family::Purpose && it.clause == says.words[at].clause;
            // “For the club to quit” tells what the club does; “to protect” has no deed before it.
            let first = it.words.last().map_or(at, |last| last + 1);
            opens && !(first..at).any(|between| says.words[between].is_deed())
        })
    };
    let mut told = (0..says.words.len()).filter(|at| intended(*at));
    gives_aim(frame, mark) && told.next().is_some_and(aim) && told.all(aim)
}

/// True if an intention stands in a clause that gives a reason: “because it wants to protect its members”.
fn gives_aim(frame: &Frame<'_>, mark: &Mark) -> bool {
    let mut marks = frame.marks.iter();
    marks.any(|it| {
        let mut words = it.words.iter();
        let here = words.any(|at| frame.words[*at].clause == mark.clause);
        it.family == Family::Because && it.strong && here
    })
}

/// The most words from “um” to the verb of the aim.
const MAX_WORDS_OF_AIM: usize = 6;

/// True for the “soll” of “soll im Mai schließen”, which tells what is due, but not of “soll Daten verkaufen” or “soll im Mai geschlossen
/// haben”, which tell a rumour.
fn is_due(frame: &Frame<'_>, mark: &Mark) -> bool {
    let [word] = mark.words[..] else {
        return false;
    };
    let due = matches!(frame.words[word].text.as_str(), "soll" | "sollen");
    let own = || frame.words.iter().filter(|it| it.clause == mark.clause);
    let is_day = own().any(|it| {
        let mut sets = it.concepts.iter().filter_map(|it| meanings().set(*it));
        matches!(it.value, Some(What::Date(_)))
            || sets.any(|set| matches!(set, "day" | "day_relative" | "season"))
    });
    let is_over = own().any(|it| matches!(it.text.as_str(), "haben" | "sein" | "seit"));
    due && is_day && !is_over
}

fn tells_future(says: &Frame<'_>) -> bool {
    says.has(&[Family::Future])
}

/// True if a statement tells what is to come, or that somebody announced it, and tells nothing else as done.
fn tells_announcement(says: &Frame<'_>) -> bool {
    let announces = |at: usize| says.words[at].means(ANNOUNCES);
    let speech = |clause: usize| {
        let mut marks = says.marks.iter();
        marks.any(|mark| mark.family == Family::Report && mark.clause == clause)
    };
    let mut marks = says.marks.iter();
    let done = marks.any(|mark| mark.family == Family::Done && mark.strong && !speech(mark.clause));
    !done && (tells_future(says) || (0..says.words.len()).any(announces))
}

/// Meanings of what one does by speaking of what one will do.
const ANNOUNCES: Meanings = Meanings::of(&["announce", "promise", "decide"]);

/// True for the “quitterait” of “a annoncé qu’elle quitterait”, which is still to come for whoever announced it.
fn is_future_of_past(frame: &Frame<'_>, mark: &Mark) -> bool {
    let [verb] = mark.words[..] else {
        return false;
    };
    let word = frame.words[verb].text.as_str();
    let form = frame.is_in(Language::French)
        && WOULD.has(word)
        && !WOULD_BE
            .rests(frame.language, word)
            .any(|it| WOULD_ENDS.has(it));
    let sentence = frame.words[verb].sentence;
    let same = |at: &usize| frame.words[*at].sentence == sentence;
    let from = verb.saturating_sub(MAX_WORDS_TO_ANNOUNCEMENT);
    let mut before = (from..verb).rev().filter(same);
    let that = before.find(|at| THAT.has(&frame.words[*at].text));
    let announces = |at: usize| {
        // “A fait savoir que”
        MADE_KNOWN.has_in(frame.language, &frame.words[at].text) || frame.words[at].means(ANNOUNCES)
    };
    form && that.is_some() && before.any(announces)
}

/// The most words from “a annoncé” to the verb of what is announced.
const MAX_WORDS_TO_ANNOUNCEMENT: usize = 12;
