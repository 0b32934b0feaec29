//! Compares how far a move has come: announced or tried in the quote, done in the statement; done in the statement, undone in the quote.

pub(super) mod scheduled;

use crate::language::Language;
use crate::reading::frame::align::Place;
use crate::reading::frame::clause_words::stages::ABOUT_DEED;
use crate::reading::frame::clause_words::stages::AT_GOAL;
use crate::reading::frame::clause_words::stages::NOW_THERE;
use crate::reading::frame::compare::polarity::opposites::is_aligned;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meaning_lists::Meanings;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::is_noun;
use crate::reading::frame::standing::preposition;
use crate::reading::frame::verbs::is_plain_noun;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;
use crate::sheet::Stage;

/// Meanings of what one says or does about a deed before it is done.
const BEFORE_IT_IS_DONE: Meanings = Meanings::of(&[
    "plan", "announce", "promise", "discuss", "propose", "demand", "hope", "think", "prepare",
]);

/// The maximum number of words between a verb and the noun of which it speaks.
const MAX_WORDS_BETWEEN: usize = 7;

/// Marks of a statement that is not sure that anything is done.
const OPEN: &[Family] = &[
    Family::Future,
    Family::Plan,
    Family::May,
    Family::If,
    Family::Report,
    Family::Attempt,
    Family::Flip,
];

/// Reports a move or another deed that is told as done, and is not.
pub(super) fn compare(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    let says = side.says();
    let mut marks = says.marks.iter();
    if marks.any(|mark| mark.strong && OPEN.contains(&mark.family)) {
        return;
    }
    let difference = announced(side)
        .or_else(|| tried(side))
        .or_else(|| undone(side));
    found.extend(difference);
}

/// Reports a deed of which the quote only says, by a noun, that it was announced or the like.
fn announced(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    let done = |at: usize| {
        let clause = says.words[at].clause;
        is_verb(says, at) && says.has_in_clause(clause, &[Family::Done])
    };
    (0..says.words.len())
        .filter(|at| done(*at))
        .find_map(|verb| {
            let [place] = side.alignment.candidates[verb][..] else {
                return None;
            };
            // “Withdrew the plan of a move” has the noun of the quote, and tells something else.
            let mut others = side.alignment.candidates.iter().enumerate();
            if others.any(|(at, places)| at != verb && places.contains(&place)) {
                return None;
            }
            let speaks = speaks_of(side, place)?;
            let frame = &side.passages()[place.passage];
            let message = format!(
                "in the quote it is still to come (`{}`), the statement tells it as done",
                frame.print(&[speaks])
            );
            let quote = (place.passage, frame.words[speaks].range.clone());
            let range = says.words[verb].range.clone();
            Some(Difference::certain(Part::Certainty, range, message).at(quote))
        })
}

/// Returns the verb of a quote that speaks of a noun before it is done, and that the statement leaves out.
fn speaks_of(side: &Side<'_, '_>, place: Place) -> Option<usize> {
    let frame = &side.passages()[place.passage];
    let noun = place.word;
    let german = frame.is_in(Language::German);
    let is_named = |at: usize| {
        if german {
            is_noun(frame, Some(at))
        } else {
            is_plain_noun(frame, at)
        }
    };
    let led = preposition(frame, noun).is_none_or(|it| ABOUT_DEED.has(it));
    if place.passage >= side.quotes || !is_named(noun) || !led {
        return None;
    }
    let clause = frame.words[noun].clause;
    let from = noun.saturating_sub(MAX_WORDS_BETWEEN);
    let to = (noun + MAX_WORDS_BETWEEN).min(frame.words.len());
    (from..to).find(|at| {
        let word = &frame.words[*at];
        let speaks = word.means(BEFORE_IT_IS_DONE);
        // „Der angekündigte Umzug“ may have been made.
        let beside = german && at + 1 == noun;
        let left_out = !is_aligned(side, place.passage, *at);
        word.clause == clause && speaks && !beside && !is_named(*at) && left_out
    })
}

/// Reports a move that is told as made, where the quotes tell no more than a trial.
fn tried(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    if says.stage() != Some(Stage::Moved) || says.tells_of_return() {
        return None;
    }
    let mut quoted = side.quoted().iter();
    let stages: Vec<Option<Stage>> = quoted.by_ref().map(Frame::stage).collect();
    let known: Vec<Stage> = stages.iter().copied().flatten().collect();
    if known.is_empty() || !known.iter().all(|it| *it == Stage::Tries) {
        return None;
    }
    let passage = stages.iter().position(|it| *it == Some(Stage::Tries))?;
    let frame = &side.passages()[passage];
    let shared = |value: Option<What>| {
        let mut words = frame.words.iter();
        matches!(value, Some(What::Name(_))) && words.any(|word| word.value == value)
    };
    let named = says.words.iter().filter(|word| shared(word.value)).count();
    let moved = side.passages().iter().any(Frame::tells_of_return);
    if named < 2 || moved {
        return None;
    }
    let message = "the quote tells of a trial, the statement of a move".to_owned();
    let range = 0..says.text.len();
    Some(Difference::certain(Part::Certainty, range, message).at((passage, 0..frame.text.len())))
}

/// Reports a move to a place from which, as the quote says, whoever moved has come back.
fn undone(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    let timed = says.words.iter().any(|word| word.unit.is_some());
    if says.tells_of_return() || timed {
        return None;
    }
    let goal = (0..says.words.len()).find(|at| says.is_goal(*at))?;
    for (passage, frame) in side.quoted().iter().enumerate() {
        let back = (0..frame.words.len()).find(|at| {
            let mut concepts = frame.words[*at].concepts.iter();
            concepts.any(|it| meanings().name(*it) == "return")
        });
        let Some(back) = back else {
            continue;
        };
        let clause = frame.words[back].clause;
        let is_goal = |at: &usize| frame.words[*at].value == says.words[goal].value;
        let mut places = (0..frame.words.len()).filter(is_goal).peekable();
        places.peek()?;
        let behind = (back + 1..frame.words.len()).find(|at| {
            let word = &frame.words[*at];
            matches!(word.value, Some(What::Name(_))) && word.clause <= clause + 1
        })?;
        // “Came back to A from B”, “after a trial of B, came back to A”: B is not where they are.
        let left = places.all(|at| at != behind && (at < back || is_left(frame, at)));
        if !left {
            continue;
        }
        let message = format!(
            "the quote tells of a return (`{}`), the statement of a move",
            frame.print(&[back])
        );
        let quote = (passage, frame.words[back].range.clone());
        let range = says.words[goal].range.clone();
        return Some(Difference::certain(Part::Certainty, range, message).at(quote));
    }
    None
}

/// True if a name stands behind “after” or “from” and what they lead to.
fn is_left(frame: &Frame<'_>, name: usize) -> bool {
    let clause = frame.words[name].clause;
    let mut marks = frame.marks.iter();
    marks.any(|mark| {
        matches!(mark.family, Family::After | Family::From)
            && mark.strong
            && mark.clause == clause
            && mark.words.iter().all(|at| *at < name)
    })
}

impl Frame<'_> {
    /// True for a name to which the text says that somebody has moved, or where they now are.
    fn is_goal(&self, at: usize) -> bool {
        let name = matches!(self.words[at].value, Some(What::Name(_)));
        let led = at > 0 && AT_GOAL.has(&self.words[at - 1].text);
        let now = self.words.iter().any(|word| NOW_THERE.has(&word.text));
        let settled = self.words.iter().any(|word| {
            let mut concepts = word.concepts.iter();
            concepts.any(|it| matches!(meanings().name(*it), "resettle" | "move" | "join"))
        });
        name && led && (now || settled)
    }
}
