//! What was so until a day, and is told as if it were so now: “whom A led until 2023”, “A leads B”.

use crate::language::Language;
use crate::reading::frame::align::Place;
use crate::reading::frame::clause_words::ClauseWords;
use crate::reading::frame::clause_words::grammar::GOALS;
use crate::reading::frame::clause_words::grammar::NO_PRESENT;
use crate::reading::frame::clause_words::grammar::PAST_COPULAS;
use crate::reading::frame::clause_words::grammar::PAST_ENDS;
use crate::reading::frame::clause_words::grammar::PRESENT_COPULAS;
use crate::reading::frame::clause_words::grammar::PRESENT_ENDS;
use crate::reading::frame::clause_words::grammar::PRESENT_PASSIVES;
use crate::reading::frame::clause_words::grammar::REFLEXIVES;
use crate::reading::frame::compare::dates::MAX_WORDS_TO_DATE;
use crate::reading::frame::compare::voices::said_by::is_person;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meaning_lists::Meanings;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::text;
use crate::reading::frame::verbs::is_infinitive;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;

/// The most words between “is” and what somebody is or what is done: is *the new* chair.
const MAX_WORDS_TO_HELPED: usize = 2;

/// The years that a number behind “until” may be.
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2100;

/// The meanings of what is so for a time and then over; who has rented a hall until May rents it still.
const LASTING: Meanings = Meanings::of(&[
    "lead", "use", "govern", "teach", "work", "own", "meet", "rehearse", "sing",
]);

/// Marks beside which a statement does not say that something is so now.
const NOT_NOW: &[Family] = &[
    Family::Done,
    Family::Passive,
    Family::Future,
    Family::Plan,
    Family::May,
    Family::If,
    Family::Report,
    Family::Until,
    Family::Before,
    Family::Former,
    Family::Flip,
];

/// Reports what the statement tells as so now, and every place of the quotes as over, with the date of its end.
pub(super) fn compare(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    let says = side.says();
    let mut words = says.words.iter();
    let ends = side.quoted().iter().any(|it| it.has(&[Family::Until]));
    if !ends || words.any(|word| matches!(word.value, Some(What::Date(_)))) {
        return;
    }
    let lasting = (0..says.words.len()).filter_map(|at| Some((at, is_so_now(says, at)?)));
    let mut lasting = lasting.filter(|(at, helper)| !is_over_in_words(says, [*at, *helper]));
    found.extend(lasting.find_map(|(at, _)| over_everywhere(side, at)));
}

/// Returns the word by whose form something is so now in a statement: *leads*, *is* led, *is* the chair.
fn is_so_now(says: &Frame<'_>, at: usize) -> Option<usize> {
    if is_person(says, at) {
        return helper(says, at, &PRESENT_COPULAS);
    }
    let passive = || helper(says, at, &PRESENT_PASSIVES);
    let active = || is_present(says, at).then_some(at);
    is_verb(says, at).then(|| passive().or_else(active))?
}

/// Returns the verb that goes with a participle or an office behind it: *is* the new chair, *wird* von A geleitet.
fn helper(says: &Frame<'_>, at: usize, verbs: &ClauseWords) -> Option<usize> {
    let own = says.clause_of(at);
    let near = at.saturating_sub(MAX_WORDS_TO_HELPED + 1);
    let start = if says.is_in(Language::German) {
        own.start
    } else {
        own.start.max(near)
    };
    let helper = (start..at)
        .rev()
        .find(|it| verbs.has_in(says.language, text(says, *it)))?;
    let before = helper.checked_sub(1).map_or("", |it| text(says, it));
    let leads_on = (helper + 1..at).any(|it| GOALS.has_in(says.language, text(says, it)));
    (!leads_on && !REFLEXIVES.has_in(says.language, before)).then_some(helper)
}

/// True if other words of a statement than these say that something is not so now.
fn is_over_in_words(says: &Frame<'_>, own: [usize; 2]) -> bool {
    let mut marks = says.marks.iter();
    marks.any(|mark| {
        let others = mark.words.iter().any(|word| !own.contains(word));
        mark.strong && NOT_NOW.contains(&mark.family) && others
    })
}

/// Returns the difference of a verb that is over in each of its places.
fn over_everywhere(side: &Side<'_, '_>, verb: usize) -> Option<Difference> {
    let places = &side.alignment.candidates[verb];
    let ends = places.iter().map(|place| end_of(side, *place));
    let ends: Option<Vec<usize>> = ends.collect();
    let (place, end) = (places.first()?, *ends?.first()?);
    let frame = &side.passages()[place.passage];
    let message = format!(
        "in the quote this is over (`{}`), the statement tells it as so now",
        frame.print(&[end])
    );
    let quote = (place.passage, frame.words[end].range.clone());
    let range = side.says().words[verb].range.clone();
    Some(Difference::certain(Part::Certainty, range, message).at(quote))
}

/// Returns the word for “until” in the clause of a verb that tells what is over.
fn end_of(side: &Side<'_, '_>, place: Place) -> Option<usize> {
    let frame = &side.passages()[place.passage];
    let clause = frame.words[place.word].clause;
    let was_so = if is_person(frame, place.word) {
        let mut words = frame.clause_of(place.word);
        words.any(|at| PAST_COPULAS.has_in(frame.language, text(frame, at)))
    } else {
        lasted(frame, place.word)
    };
    let turned = [Family::Flip, Family::Future, Family::Plan];
    let is_over = place.passage < side.quotes && was_so && !frame.has_in_clause(clause, &turned);
    let until = frame.marks.iter().find(|mark| {
        let last = mark.words.last().copied().unwrap_or(0);
        let end = frame.words.len().min(last + 2 + MAX_WORDS_TO_DATE);
        mark.family == Family::Until
            && mark.strong
            && mark.clause == clause
            && (last + 1..end).any(|at| is_date(frame, at))
    });
    until.filter(|_| is_over)?.words.first().copied()
}

/// True for a verb in the past tense that tells what is so for a time.
fn lasted(frame: &Frame<'_>, verb: usize) -> bool {
    is_verb(frame, verb)
        && frame.words[verb].means(LASTING)
        && !is_infinitive(frame, verb)
        && !is_present(frame, verb)
        && (frame.has_in_clause(frame.words[verb].clause, &[Family::Done])
            || PAST_ENDS.has_in(frame.language, text(frame, verb)))
}

/// True for a date, or for a number that is a year.
fn is_date(frame: &Frame<'_>, at: usize) -> bool {
    let word = &frame.words[at];
    let is_year = || {
        word.text
            .parse()
            .is_ok_and(|year: u32| YEARS.contains(&year))
    };
    match word.value {
        Some(What::Date(_)) => true,
        Some(What::Number(_)) => {
            let printed = &frame.text[word.range.clone()];
            printed.parse().is_ok_and(|year: u32| YEARS.contains(&year))
        }
        Some(_) => false,
        None => is_year(),
    }
}

/// True if the form of a verb surely is that of the present tense.
fn is_present(frame: &Frame<'_>, verb: usize) -> bool {
    let text = frame.words[verb].text.as_str();
    PRESENT_ENDS.has_in(frame.language, text) && !NO_PRESENT.has_in(frame.language, text)
}
