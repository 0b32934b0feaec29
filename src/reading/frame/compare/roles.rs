//! Compares roles: who does something and to whom, from where and to where.

use crate::reading::frame::align::Place;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::lexicon::meanings;
use crate::reading::frame::side::Side;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;

/// The most words between a preposition and its name.
const MAX_WORDS_BETWEEN: usize = 3;

/// The two ends of what is told of two names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    From,
    To,
}

pub(super) fn compare(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    if let Some((one, other)) = ends_exchanged(side) {
        report(side, one, other, "from and to are exchanged", found);
    } else if let Some((one, other)) = parts_exchanged(side) {
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
        message: format!(
            "{what} between `{}` and `{}`",
            says.print(&[one]),
            says.print(&[other])
        ),
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
            quoted.extend(places.map(|at| (Place { passage, word: at }, end(frame, at))));
        }
        let ends: Vec<End> = quoted.iter().filter_map(|(_, end)| *end).collect();
        if !ends.is_empty() && !ends.contains(own) {
            let partner = told.iter().find(|(other, end)| other != name && end != own);
            match partner {
                Some((other, _)) => return Some((*name, *other)),
                None if side.is_close() => return Some((*name, *name)),
                None => {}
            }
        }
    }
    None
}

fn names<'f>(frame: &'f Frame<'_>) -> impl Iterator<Item = usize> + 'f {
    (0..frame.words.len()).filter(|at| matches!(frame.words[*at].value, Some(What::Name(_))))
}

/// Returns the role of a name in a move that the clause tells: origin or destination.
fn end(frame: &Frame<'_>, name: usize) -> Option<End> {
    let clause = frame.words[name].clause;
    let moves = frame.words.iter().any(|word| {
        word.sentence == frame.words[name].sentence
            && word.clause.abs_diff(clause) <= 1
            && word
                .concepts
                .iter()
                .any(|it| matches!(meanings().name(*it), "leave" | "join" | "move" | "return"))
    });
    if !moves {
        return None;
    }
    let near = frame
        .marks
        .iter()
        .filter(|mark| matches!(mark.family, Family::From | Family::To) && mark.strong);
    let near = near.filter(|mark| {
        let last = *mark.words.last().unwrap_or(&0);
        last < name
            && name - last <= MAX_WORDS_BETWEEN
            && frame.words[last].clause == clause
            && (last + 1..name)
                .all(|word| frame.words[word].value.is_none() && !frame.words[word].content)
    });
    let closest = near.max_by_key(|mark| (mark.words.last().copied(), mark.words.len()))?;
    Some(if closest.family == Family::From {
        End::From
    } else {
        End::To
    })
}

/// Two names of which one does in the statement what the other does in the quote.
fn parts_exchanged(side: &Side<'_, '_>) -> Option<(usize, usize)> {
    let says = side.says();
    let told = deeds(says);
    for (doer, verb, done_to) in &told {
        let value = |word: usize| says.words[word].value;
        for (passage, frame) in side.passages().iter().enumerate() {
            for (quoted_doer, quoted_verb, quoted_done_to) in deeds(frame) {
                let place = Place {
                    passage,
                    word: quoted_verb,
                };
                let one_verb = side.alignment.candidates[*verb].contains(&place);
                let of = |word: usize| frame.words[word].value;
                if one_verb
                    && of(quoted_doer) == value(*done_to)
                    && of(quoted_done_to) == value(*doer)
                {
                    return Some((*doer, *done_to));
                }
            }
        }
    }
    None
}

/// True if a word may be what somebody does: it says something, and is nothing that is counted.
fn is_verb(frame: &Frame<'_>, at: usize) -> bool {
    let word = &frame.words[at];
    let speech = frame
        .marks
        .iter()
        .any(|mark| mark.family == Family::Report && mark.words.contains(&at));
    !speech
        && word.content
        && word
            .concepts
            .iter()
            .all(|concept| meanings().kind(*concept).is_none())
}

/// Words behind a name that make it the one to whom something is done: whom, den, que, a quien.
const OBJECT_RELATIVES: &[(&str, &[&str])] = &[
    ("en", &["whom"]),
    ("de", &["den", "dem"]),
    ("fr", &["que", "qu"]),
    ("es", &["quien", "quienes"]),
    ("ru", &["которого", "которую", "которых", "которому"]),
];

/// True if a clause of the text hangs on a name by “whom”.
pub(super) fn has_object_relative(frame: &Frame<'_>) -> bool {
    (0..frame.words.len()).any(|at| relative(frame, at).is_some())
}

/// Returns the name on which a clause hangs that opens with “whom” at this word.
fn relative(frame: &Frame<'_>, at: usize) -> Option<usize> {
    let known = OBJECT_RELATIVES
        .iter()
        .find(|it| it.0 == frame.language.tag());
    let (_, words) = known?;
    if !words.contains(&frame.words[at].text.as_str()) {
        return None;
    }
    // “a quien”, “à qui”
    let spanish = frame.language.tag() == "es";
    let first = if spanish { at.checked_sub(1)? } else { at };
    if spanish && frame.words[first].text != "a" {
        return None;
    }
    let name = first.checked_sub(1)?;
    let comma = frame.words[first].gap.contains(',');
    (comma && matches!(frame.words[name].value, Some(What::Name(_)))).then_some(name)
}

/// Returns who does something to whom in a clause that hangs on a name by “whom”.
fn relative_deeds(frame: &Frame<'_>) -> Vec<(usize, usize, usize)> {
    let mut deeds = Vec::new();
    for at in 0..frame.words.len() {
        let Some(object) = relative(frame, at) else {
            continue;
        };
        let clause = frame.words[at].clause;
        let own = |word: &usize| frame.words[*word].clause == clause;
        let subjects: Vec<usize> = names(frame)
            .filter(|name| *name > at && own(name))
            .collect();
        let [subject] = subjects[..] else {
            continue;
        };
        let verbs = (at + 1..frame.words.len()).take_while(own);
        let verbs = verbs.filter(|word| is_verb(frame, *word));
        deeds.extend(verbs.map(|verb| (subject, verb, object)));
    }
    deeds
}

/// Returns who does something to whom: two names of a clause with a verb between them.
fn deeds(frame: &Frame<'_>) -> Vec<(usize, usize, usize)> {
    let names: Vec<usize> = names(frame).collect();
    let mut deeds = relative_deeds(frame);
    for pair in names.windows(2) {
        let [first, second] = pair else {
            continue;
        };
        if frame.words[*first].clause != frame.words[*second].clause {
            continue;
        }
        let between: Vec<usize> = (*first + 1..*second)
            .filter(|at| is_verb(frame, *at))
            .collect();
        let agent = frame.marks.iter().any(|mark| {
            mark.family == Family::ByAgent
                && mark.words.iter().all(|word| {
                    *first < *word && *word < *second && second - *word <= MAX_WORDS_BETWEEN
                })
        });
        let passive = agent
            && frame.marks.iter().any(|mark| {
                mark.family == Family::Passive
                    && mark.words.iter().all(|word| first < word && word < second)
            });
        for verb in between {
            deeds.push(if passive {
                (*second, verb, *first)
            } else {
                (*first, verb, *second)
            });
        }
    }
    deeds
}
