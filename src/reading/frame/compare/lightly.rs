//! Words of doubt and intention that weigh nothing of what is told: the wish of whoever reads on, the aim of a deed, the future seen
//! from the past.

use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::side::Side;
use crate::reading::frame::side::THAT;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;

/// True if a mark of a passage weighs nothing that the statement must weigh, too.
pub(super) fn weighs_nothing(side: &Side<'_, '_>, passage: usize, mark: &Mark) -> bool {
    let frame = &side.passages()[passage];
    match mark.family {
        Family::If => invites(frame, mark),
        Family::Plan => invites(frame, mark) || gives_aim(frame, mark) && tells_aim(side.says()),
        Family::Future => gives_aim(frame, mark) && tells_aim(side.says()),
        Family::May | Family::Report => {
            is_due(frame, mark) && tells_future(side.says())
                || is_future_of_past(frame, mark) && !tells_done(side.says())
        }
        _ => false,
    }
}

/// Words for whoever reads, or for anybody, by language.
const ANYBODY: &[(&str, &str)] = &[
    ("en", "you anyone anybody everyone everybody those whoever"),
    ("de", "wer sie ihr du"),
    ("fr", "vous quiconque ceux celles"),
    ("es", "quien quienes usted ustedes quieres desea deseas"),
    ("ru", "вы кто тот тем те"),
];

/// True if the clause of a mark speaks of the wish of whoever reads: “if you would like to follow us”, “wer weiterlesen möchte”.
fn invites(frame: &Frame<'_>, mark: &Mark) -> bool {
    let mut marks = frame.marks.iter();
    let wish = marks.any(|it| it.family == Family::Plan && it.strong && it.clause == mark.clause);
    let list = ANYBODY.iter().find(|it| it.0 == frame.language.tag());
    let list = list.map_or("", |it| it.1);
    let first = frame.words.iter().position(|it| it.clause == mark.clause);
    let mut near = frame.words[first.unwrap_or(0)..].iter();
    // “Anyone who wants to write”: the clause of the wish hangs on whoever it is.
    let before = first.and_then(|at| at.checked_sub(1));
    let before = before.map_or("", |at| frame.words[at].text.as_str());
    let is_listed = |word: &str| list.split(' ').any(|it| it == word);
    wish && (is_listed(before)
        || near
            .by_ref()
            .take(MAX_WORDS_TO_ANYBODY)
            .take_while(|it| it.clause == mark.clause)
            .any(|it| is_listed(&it.text)))
}

/// The most words of a clause up to the one for whoever reads: if you.
const MAX_WORDS_TO_ANYBODY: usize = 3;

/// True if an intention stands in a clause that gives a reason: “because it wants to protect its members”.
fn gives_aim(frame: &Frame<'_>, mark: &Mark) -> bool {
    let mut marks = frame.marks.iter();
    marks.any(|it| {
        let mut words = it.words.iter();
        let here = words.any(|at| frame.words[*at].clause == mark.clause);
        it.family == Family::Because && it.strong && here
    })
}

/// True if a statement tells what something is done for: to protect, pour protéger, zum Schutz.
fn tells_aim(says: &Frame<'_>) -> bool {
    const AIMS: &[(&str, &str)] = &[
        ("en", "to for"),
        ("de", "um zum zur für"),
        ("fr", "pour afin"),
        ("es", "para"),
        ("ru", "чтобы для ради"),
    ];
    let list = AIMS.iter().find(|it| it.0 == says.language.tag());
    let list = list.map_or("", |it| it.1);
    let words = says.words.iter().enumerate();
    let mut aims = words.filter(|(_, word)| list.split(' ').any(|it| it == word.text));
    aims.any(|(at, _)| {
        let next = says.words.get(at + 1);
        next.is_some_and(|next| {
            let clause = says.words[at].clause;
            let mut near = says.words.iter().skip(at + 1).take(MAX_WORDS_OF_AIM);
            next.value.is_none() && near.any(|it| it.clause == clause && it.is_deed())
        })
    })
}

/// The most words from “um” to the verb of the aim.
const MAX_WORDS_OF_AIM: usize = 6;

/// True for the “soll” of “soll im Mai schließen”, which tells what is due, but not of “soll geschlossen haben”.
fn is_due(frame: &Frame<'_>, mark: &Mark) -> bool {
    let [word] = mark.words[..] else {
        return false;
    };
    let due = matches!(frame.words[word].text.as_str(), "soll" | "sollen");
    let last = frame.words.iter().rfind(|it| it.clause == mark.clause);
    due && last.is_some_and(|last| !matches!(last.text.as_str(), "haben" | "sein"))
}

fn tells_future(says: &Frame<'_>) -> bool {
    Side::has(says, &[Family::Future])
}

/// True if a statement tells as done anything but that somebody said so.
fn tells_done(says: &Frame<'_>) -> bool {
    let speech = |clause: usize| {
        let mut marks = says.marks.iter();
        marks.any(|mark| mark.family == Family::Report && mark.clause == clause)
    };
    let mut marks = says.marks.iter();
    marks.any(|mark| mark.family == Family::Done && mark.strong && !speech(mark.clause))
}

/// Meanings of what one does by speaking of what one will do.
const ANNOUNCES: &[&str] = &["announce", "promise", "decide", "inform", "say", "confirm"];

/// True for the “quitterait” of “a annoncé qu’elle quitterait”, which is still to come for whoever announced it.
fn is_future_of_past(frame: &Frame<'_>, mark: &Mark) -> bool {
    const ENDINGS: &[&str] = &["erait", "eraient", "irait", "iraient", "drait", "draient"];
    const UNSURE: &[&str] = &["serait", "seraient"];
    let [verb] = mark.words[..] else {
        return false;
    };
    let word = frame.words[verb].text.as_str();
    let form = frame.language.tag() == "fr"
        && ENDINGS.iter().any(|it| word.ends_with(it))
        && !UNSURE.contains(&word);
    let sentence = frame.words[verb].sentence;
    let same = |at: &usize| frame.words[*at].sentence == sentence;
    let from = verb.saturating_sub(MAX_WORDS_TO_ANNOUNCEMENT);
    let mut before = (from..verb).rev().filter(same);
    let that = before.find(|at| THAT.contains(&frame.words[*at].text.as_str()));
    let announces = |at: usize| {
        let mut concepts = frame.words[at].concepts.iter();
        // “A fait savoir que”
        frame.words[at].text == "savoir"
            || concepts.any(|it| ANNOUNCES.contains(&meanings().name(*it)))
    };
    form && that.is_some() && before.any(announces)
}

/// The most words from “a annoncé” to the verb of what is announced.
const MAX_WORDS_TO_ANNOUNCEMENT: usize = 12;
