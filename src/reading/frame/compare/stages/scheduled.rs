//! Compares what is still to come: told in the quote of a later day, and in the statement as done.

use crate::language::Language;
use crate::reading::frame::clause_words::small_words::HELPERS;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::side::Side;
use crate::reading::frame::verbs::is_infinitive;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;

/// What in a clause of a statement keeps it from telling a deed as done.
const OPEN: &[Family] = &[
    Family::Future,
    Family::Plan,
    Family::Aim,
    Family::May,
    Family::If,
    Family::Report,
    Family::Attempt,
    Family::Flip,
];

/// Reports a change of a day on which the source was not written yet, and that the statement tells as done.
pub(in crate::reading::frame::compare) fn compare(
    side: &Side<'_, '_>,
    found: &mut Vec<Difference>,
) {
    let says = side.says();
    let scheduled = side.quoted().iter().enumerate();
    let scheduled = scheduled
        .flat_map(|(passage, frame)| frame.scheduled.iter().map(move |verb| (passage, *verb)));
    for (passage, verb) in scheduled {
        let tells = |at: &usize| {
            let mut places = side.alignment.places(*at, passage);
            places.any(|place| place == verb) && is_told_as_done(says, *at)
        };
        let Some(at) = (0..says.words.len()).find(tells) else {
            continue;
        };
        let frame = &side.passages()[passage];
        let message = "in the quote it is to come on a day after the source was written, the statement tells it as done";
        let quote = (passage, frame.words[verb].range.clone());
        let range = says.words[at].range.clone();
        found.push(Difference::certain(Part::Certainty, range, message.to_owned()).at(quote));
        return;
    }
}

/// True if a verb tells that something is done, and nothing in its clause says otherwise.
fn is_told_as_done(says: &Frame<'_>, verb: usize) -> bool {
    let own = &says.words[verb];
    let open = says.has_in_clause(own.clause, OPEN);
    let would = |at: usize| matches!(says.words[at].text.as_str(), "would" | "würde" | "würden");
    let mut before = (0..verb).filter(|at| says.words[*at].clause == own.clause);
    if !is_verb(says, verb) || open || before.clone().any(would) {
        return false;
    }
    // “Is closed on 1 July” tells the day all the same.
    let is_state =
        |at: usize| matches!(says.words[at].text.as_str(), "is" | "are" | "be" | "being");
    let has_day = || {
        let mut words = says.words.iter();
        words.any(|it| it.clause == own.clause && matches!(it.value, Some(What::Date(_))))
    };
    if own.alone.contains(Family::Done) {
        return !(has_day() && before.any(is_state));
    }
    // In German the verb that helps stands apart: “hat die Seite geschlossen”.
    let helper = |at: usize| HELPERS.has(&says.words[at].text);
    let participle = own.text.ends_with('t') || own.text.ends_with("en");
    let apart = says.is_in(Language::German) && participle && !is_infinitive(says, verb);
    apart && before.any(helper)
}
