//! Compares roles: who does something and to whom, from where and to where.

pub(super) mod deeds;
pub(super) mod doers;
mod goes_on;
pub(super) mod latter;
pub(super) mod nouns;
pub(super) mod offices;
mod other_doers;
mod parties;
mod platform_put_in;
pub(super) mod possessors;
pub(super) mod relations;
mod relatives;
mod repeated;
mod sentence_openings;
pub(super) mod set_aside;
pub(super) mod subjects;
mod told_of_another;
mod ways;

use crate::language::Language;
use crate::reading::frame::align::Place;
use crate::reading::frame::clause_words::ClauseWords;
use crate::reading::frame::clause_words::roles::AFTER_MOVE;
use crate::reading::frame::clause_words::roles::BEFORE_MOVE;
use crate::reading::frame::clause_words::roles::FRONTED_OBJECTS;
use crate::reading::frame::clause_words::roles::OBJECT_ARTICLES;
use crate::reading::frame::clause_words::roles::OBJECT_RELATIVES;
use crate::reading::frame::clause_words::roles::OWNER_ARTICLES;
use crate::reading::frame::clause_words::roles::PLACES;
use crate::reading::frame::clause_words::roles::THIRD_CLITICS;
use crate::reading::frame::compare::roles::repeated::is_repeated_object;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meaning_lists::Meanings;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::segments::segments;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::is_by;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;
use crate::reading::frame::words::Word;

/// The most words between a preposition and its name.
const MAX_WORDS_BETWEEN: usize = 3;

/// Meanings of what leads from somewhere to somewhere.
const MOVES: Meanings = Meanings::of(&[
    "leave", "join", "move", "return", "copy", "bring", "send", "arrive", "decide", "prefer",
    "swap",
]);

/// Meanings of what one does at a place before one goes: close the group on A.
const ENDS_THERE: Meanings = Meanings::of(&["close", "end", "switch_off", "suspend", "delete"]);

/// Meanings of what one does at a place to which one has come: carry on at B.
const BEGINS_THERE: Meanings = Meanings::of(&[
    "open", "start", "continue", "move", "return", "resume", "join", "use", "build", "stay",
]);

/// The two ends of a move that a clause tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// Where it leads from.
    From,
    /// Where it leads to.
    To,
}

/// The way of a move from one named thing to another, each by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Way {
    /// Where it leads from.
    pub(crate) from: usize,
    /// Where it leads to.
    pub(crate) to: usize,
}

impl Way {
    /// Returns the way back.
    pub(crate) fn turned(self) -> Self {
        Self {
            from: self.to,
            to: self.from,
        }
    }
}

impl Frame<'_> {
    /// Returns the ways of the moves that the text tells: from A to B, and A left for B.
    pub(crate) fn ways(&self) -> Vec<Way> {
        let owner = |at: usize| match self.words[at].value {
            Some(What::Name(owner)) => Some(owner),
            _ => None,
        };
        let goals = names(self).filter(|at| end(self, *at) == Some(End::To));
        let ways = goals.filter_map(|goal| {
            let mut others = names(self).filter(|at| {
                self.words[*at].clause == self.words[goal].clause && owner(*at) != owner(goal)
            });
            let is_origin = |at: &usize| end(self, *at) == Some(End::From) || is_left(self, *at);
            let from = others.find(is_origin)?;
            Some(Way {
                from: owner(from)?,
                to: owner(goal)?,
            })
        });
        ways.collect()
    }

    /// Returns the ends of moves that the text tells, each with the number of whoever is named there.
    pub(crate) fn ends(&self) -> Vec<(usize, End)> {
        let named = names(self).filter_map(|at| match self.words[at].value {
            Some(What::Name(owner)) => Some((owner, end(self, at)?)),
            _ => None,
        });
        named.collect()
    }
}

/// Reports two names that have exchanged what they do, or where something comes from and goes to.
pub(super) fn compare(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    if let Some((one, other)) = ends_exchanged(side) {
        report(side, one, other, "from and to are exchanged", found);
    } else if let Some((one, other)) = doers::exchanged(side)
        .or_else(|| parties::exchanged(side))
        .or_else(|| other_doers::told(side))
        .or_else(|| told_of_another::told(side))
        .or_else(|| platform_put_in::as_doer(side))
    {
        report(
            side,
            one,
            other,
            "who does it and to whom is exchanged",
            found,
        );
    }
}

fn report(side: &Side<'_, '_>, one: usize, other: usize, what: &str, found: &mut Vec<Difference>) {
    let says = side.says();
    found.push(Difference {
        part: Part::Role,
        certain: true,
        range: says.words[one].range.clone(),
        quote: None,
        message: if one == other {
            format!(
                "{what}: in the quote `{}` has another role",
                says.print(&[one])
            )
        } else {
            let (one, other) = (says.print(&[one]), says.print(&[other]));
            format!("{what} between `{one}` and `{other}`")
        },
    });
}

/// Two names of which the statement makes an origin of what the quote makes a destination.
fn ends_exchanged(side: &Side<'_, '_>) -> Option<(usize, usize)> {
    let says = side.says();
    let told: Vec<(usize, End)> = names(says)
        .filter_map(|name| Some((name, end(says, name)?)))
        .collect();
    for (name, own) in &told {
        let mut quoted = Vec::new();
        for (passage, frame) in side.passages().iter().enumerate() {
            let places =
                names(frame).filter(|at| frame.words[*at].value == says.words[*name].value);
            let told =
                places.filter(|at| denies_in_clause(frame, *at) == denies_in_clause(says, *name));
            quoted.extend(told.map(|at| (Place { passage, word: at }, end(frame, at))));
        }
        let ends: Vec<End> = quoted.iter().filter_map(|(_, end)| *end).collect();
        if ends.is_empty() || ends.contains(own) {
            continue;
        }
        // One that the quote has at the same end is not exchanged.
        let kept = |other: usize, own: End| {
            side.passages().iter().any(|frame| {
                names(frame).any(|at| {
                    frame.words[at].value == says.words[other].value && end(frame, at) == Some(own)
                })
            })
        };
        let partner = told.iter().find(|(other, end)| other != name && end != own);
        if partner.is_some_and(|(other, end)| kept(*other, *end)) {
            continue;
        }
        let partner = partner
            .map(|it| it.0)
            .or_else(|| replaced(side, *name, *own));
        match partner {
            Some(other) => return Some((*name, other)),
            None if side.is_close() => return Some((*name, *name)),
            None => {}
        }
    }
    None
}

/// True if the clause of a word denies, so that not leaving is staying.
fn denies_in_clause(frame: &Frame<'_>, at: usize) -> bool {
    frame.has_in_clause(frame.words[at].clause, &[Family::Flip])
}

/// Another name of the statement that the quote has at the end at which the statement has this one.
fn replaced(side: &Side<'_, '_>, name: usize, own: End) -> Option<usize> {
    let says = side.says();
    let quoted = |value: Option<What>| {
        side.passages().iter().any(|frame| {
            names(frame).any(|at| frame.words[at].value == value && end(frame, at) == Some(own))
        })
    };
    let mut others = names(says).filter(|other| says.words[*other].value != says.words[name].value);
    others.find(|other| quoted(says.words[*other].value))
}

pub(super) fn names<'f>(frame: &'f Frame<'_>) -> impl Iterator<Item = usize> + 'f {
    (0..frame.words.len()).filter(|at| matches!(frame.words[*at].value, Some(What::Name(_))))
}

/// Returns the end of a move at which something is closed or opened: “closes its group on A and goes on at B”.
fn located(frame: &Frame<'_>, name: usize) -> Option<End> {
    let article = |at: usize| !frame.words[at].content && frame.words[at].value.is_none();
    let before = name.checked_sub(1)?;
    let place = |at: usize| PLACES.has(&frame.words[at].text);
    let behind = place(before) || article(before) && before > 0 && place(before - 1);
    if !behind {
        return None;
    }
    let mut parts = segments(frame).into_iter();
    let part = parts.find(|part| part.contains(&name))?;
    let tells = |all: Meanings| frame.words[part.clone()].iter().any(|word| word.means(all));
    let says = |list: &ClauseWords| part.clone().any(|at| list.has(&frame.words[at].text));
    // “212 votes for staying on A, 874 for leaving” tells of both.
    let is_open = tells(Meanings::of(&["stay"]))
        && frame.means_in_clause(frame.words[name].clause, Meanings::of(&["leave"]));
    match (tells(ENDS_THERE), tells(BEGINS_THERE)) {
        (false, true) if is_open => None,
        (true, false) => Some(End::From),
        (false, true) => Some(End::To),
        _ => match (says(&BEFORE_MOVE), says(&AFTER_MOVE)) {
            (true, false) => Some(End::From),
            (false, true) => Some(End::To),
            _ => None,
        },
    }
}

/// Returns the role of a name in a move that the clause tells: origin or destination.
fn end(frame: &Frame<'_>, name: usize) -> Option<End> {
    if let Some(end) = located(frame, name) {
        return Some(end);
    }
    let clause = frame.words[name].clause;
    let moves = frame.words.iter().any(|word| {
        word.sentence == frame.words[name].sentence
            && word.clause.abs_diff(clause) <= 1
            && word.means(MOVES)
    });
    let is_end_of_way = ways::is_end_of_way(frame, name);
    if !moves && !is_end_of_way {
        return None;
    }
    let is_done_by = !is_end_of_way && is_agent_of_no_move(frame, clause);
    let near = frame
        .marks
        .iter()
        .filter(|mark| matches!(mark.family, Family::From | Family::To) && mark.strong);
    let near = near.filter(|mark| {
        let last = *mark.words.last().unwrap_or(&0);
        let leads = mark.family == Family::To || !is_done_by || !is_by(frame, last);
        leads
            && last < name
            && name - last <= MAX_WORDS_BETWEEN
            && frame.words[last].clause == clause
            && (last + 1..name)
                .all(|word| frame.words[word].value.is_none() && !frame.words[word].content)
    });
    let closest = near.max_by_key(|mark| (mark.words.last().copied(), mark.words.len()));
    let Some(closest) = closest else {
        let goal = is_goal(frame, name).then_some(End::To);
        return goal.or_else(|| is_swapped(frame, name).then_some(End::From));
    };
    Some(if closest.family == Family::From {
        End::From
    } else {
        End::To
    })
}

/// True if a clause tells what was done to somebody, and of no move itself, so that “von” may stand before the one who does it.
fn is_agent_of_no_move(frame: &Frame<'_>, clause: usize) -> bool {
    frame.has_in_clause(clause, &[Family::Passive]) && !frame.means_in_clause(clause, MOVES)
}

/// True for the A of “left A for B”: what is left is named right behind the verb.
fn is_left(frame: &Frame<'_>, name: usize) -> bool {
    let before = name.checked_sub(1).and_then(|at| frame.words.get(at));
    before.is_some_and(|word| {
        let mut concepts = word.concepts.iter();
        word.clause == frame.words[name].clause
            && concepts.any(|it| meanings().name(*it) == "leave")
    })
}

/// True for the A of “swaps A for B”.
fn is_swapped(frame: &Frame<'_>, name: usize) -> bool {
    let before = name.checked_sub(1).and_then(|at| frame.words.get(at));
    before.is_some_and(|word| {
        let mut concepts = word.concepts.iter();
        word.clause == frame.words[name].clause && concepts.any(|it| meanings().name(*it) == "swap")
    })
}

/// True for the B of “left A for B” and “swaps A for B”.
fn is_goal(frame: &Frame<'_>, name: usize) -> bool {
    let leaves = |word: &Word| {
        let mut concepts = word.concepts.iter();
        concepts.any(|it| matches!(meanings().name(*it), "leave" | "swap"))
    };
    let before = name.checked_sub(1).map(|at| frame.words[at].text.as_str());
    let clause = frame.words[name].clause;
    let mut words = frame.words[..name].iter();
    matches!(
        before,
        Some("for" | "pour" | "für" | "por" | "ради" | "gegen" | "contre")
    ) && words.any(|word| word.clause == clause && leaves(word))
}

/// True if a clause of the text hangs on a name by “whom”.
pub(super) fn has_object_relative(frame: &Frame<'_>) -> bool {
    (0..frame.words.len()).any(|at| relative(frame, at).is_some())
}

/// Returns the name on which a clause hangs that opens with “whom” at this word.
fn relative(frame: &Frame<'_>, at: usize) -> Option<usize> {
    if !OBJECT_RELATIVES.has_in(frame.language, &frame.words[at].text) {
        return None;
    }
    // “a quien”, “à qui”
    let spanish = frame.is_in(Language::Spanish);
    let first = if spanish { at.checked_sub(1)? } else { at };
    if spanish && frame.words[first].text != "a" {
        return None;
    }
    let name = first.checked_sub(1)?;
    let comma = frame.words[first].gap.contains(',');
    (comma && matches!(frame.words[name].value, Some(What::Name(_)))).then_some(name)
}

/// True if a text names first, by its article or its case, the one to whom something is done.
pub(super) fn puts_object_first(frame: &Frame<'_>) -> bool {
    names(frame).take(1).any(|name| {
        let next = (name + 1..frame.words.len()).find(|at| is_verb(frame, *at));
        next.is_some_and(|verb| is_object(frame, name, verb))
    })
}

/// True if the name before a verb is the one to whom something is done, by its article, its case, or a pronoun that repeats it.
fn is_object(frame: &Frame<'_>, name: usize, verb: usize) -> bool {
    let before = name
        .checked_sub(1)
        .map_or("", |at| frame.words[at].text.as_str());
    let pronoun = || frame.words[verb.saturating_sub(1)].text.as_str();
    match frame.language.tag() {
        "de" => FRONTED_OBJECTS.has(before),
        "es" => {
            let article = OWNER_ARTICLES.has_in(frame.language, before);
            let before = name
                .checked_sub(2)
                .filter(|_| article)
                .map_or(before, |at| frame.words[at].text.as_str());
            OBJECT_ARTICLES.has_in(frame.language, before) && THIRD_CLITICS.has(pronoun())
                || is_repeated_object(frame, name, verb)
        }
        "ru" => {
            let first = frame.text[frame.words[name].range.clone()]
                .split_whitespace()
                .next();
            let object = |word: &str| {
                word.ends_with(['у', 'ю']) || word.ends_with("ого") || word.ends_with("ой")
            };
            let plural = |word: &str| word.ends_with("ие") || word.ends_with("ые");
            first.is_some_and(|word| {
                object(word) || name == 0 && word.ends_with('е') && !plural(word)
            })
        }
        _ => false,
    }
}
