//! The date of something else: what happened two weeks later did not happen on the day from which the weeks are counted.

use crate::reading::frame::align::Place;
use crate::reading::frame::align::corresponds;
use crate::reading::frame::clause_words::dates::APART_FROM;
use crate::reading::frame::clause_words::dates::COUNTED;
use crate::reading::frame::clause_words::dates::OTHER_DAYS;
use crate::reading::frame::compare::dates::events::place_of_date;
use crate::reading::frame::compare::dates::relations;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::side::Side;
use crate::reading::frame::verbs::is_plain_noun;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;

/// The relations of a date that a statement may give to the wrong one.
const RELATIONS: [Family; 4] = [Family::Since, Family::Until, Family::Before, Family::After];

/// The most words between such a word and the days that it counts: a week *or so* later, через две недели.
const MAX_WORDS_TO_DAYS: usize = 3;

/// The most clauses between a date and what is told of another time.
const MAX_CLAUSES_BETWEEN: usize = 2;

/// Reports a day of the statement that in the quote is the day of something else.
pub(in crate::reading::frame::compare) fn compare(
    side: &Side<'_, '_>,
    found: &mut Vec<Difference>,
) {
    let says = side.says();
    for (index, word) in says.words.iter().enumerate() {
        let Some(place) = place_of_date(side, index) else {
            continue;
        };
        let other = of_other_relation(side, index, place).or_else(|| counted(side, index, place));
        let Some(other) = other else {
            continue;
        };
        let frame = &side.passages()[place.passage];
        let message = format!(
            "in the quote `{}` is the date of something else; this is told of `{}`",
            says.print(&[index]),
            frame.print(&[other])
        );
        let quote = (place.passage, frame.words[place.word].range.clone());
        found.push(Difference::certain(Part::Date, word.range.clone(), message).at(quote));
        return;
    }
}

/// Returns the value that has in the quote the relation which the statement gives to a date: “since the 4th”, in a notice of 9 June.
fn of_other_relation(side: &Side<'_, '_>, date: usize, place: Place) -> Option<usize> {
    let says = side.says();
    let frame = &side.passages()[place.passage];
    let told = relations(says, date);
    let family = *RELATIONS.iter().find(|it| told.contains(it))?;
    let plain = relations(frame, place.word);
    if told.len() > 1 || plain.iter().any(|it| *it != Family::On) {
        return None;
    }
    let values = (0..frame.words.len()).filter(|at| {
        let value = frame.words[*at].value;
        *at != place.word && matches!(value, Some(What::Date(_) | What::Number(_)))
    });
    let mut values = values.filter(|at| relations(frame, *at).contains(&family));
    let other = values.next().filter(|_| values.next().is_none())?;
    let value = frame.words[other].value?;
    let mut own = says.words.iter().filter_map(|word| word.value);
    let clause = frame.words[other].clause;
    let apart = clause != frame.words[place.word].clause;
    let tells = (0..says.words.len()).any(|at| {
        let mut places = side.alignment.candidates[at].iter().peekable();
        says.words[at].is_deed()
            && places.peek().is_some()
            && places.all(|it| it.passage == place.passage && frame.words[it.word].clause == clause)
    });
    (apart && tells && !own.any(|it| corresponds(it, value))).then_some(other)
}

/// Returns the word that counts the time of what a statement tells from its date: “two weeks later”.
fn counted(side: &Side<'_, '_>, date: usize, place: Place) -> Option<usize> {
    let says = side.says();
    if (0..says.words.len()).any(|at| counts(says, at)) {
        return None;
    }
    let frame = &side.passages()[place.passage];
    let own = frame.words[place.word].clause;
    let clause = says.words[date].clause;
    let told = |at: usize| {
        let word = &says.words[at];
        word.clause == clause && word.is_deed() && !is_plain_noun(says, at)
    };
    let mut other = None;
    for at in (0..says.words.len()).filter(|at| told(*at)) {
        let places = side.alignment.candidates[at].iter();
        for it in places.filter(|it| it.passage == place.passage) {
            let theirs = frame.words[it.word].clause;
            if is_plain_noun(frame, it.word) && !is_form_of_verb(frame, it.word) {
                continue;
            }
            if theirs == own || other.is_some_and(|other| other != theirs) {
                return None;
            }
            other = Some(theirs);
        }
    }
    let other = other.filter(|it| it.abs_diff(own) <= MAX_CLAUSES_BETWEEN)?;
    // What the date is the date of is not told.
    let untold = (0..frame.words.len()).any(|at| {
        let word = &frame.words[at];
        let mut places = side.alignment.candidates.iter().flatten();
        word.clause == own
            && word.is_deed()
            && !is_plain_noun(frame, at)
            && !places.any(|it| it.passage == place.passage && it.word == at)
    });
    let mut words = 0..frame.words.len();
    let word = words.find(|at| frame.words[*at].clause == other && counts(frame, *at))?;
    untold.then_some(word)
}

/// True for the “leaving” of “after leaving” and the “dejar” of “después de dejar”.
fn is_form_of_verb(frame: &Frame<'_>, at: usize) -> bool {
    let word = frame.words[at].text.as_str();
    let endings: &[&str] = match frame.language.tag() {
        "en" => &["ing"],
        "es" => &["ar", "er", "ir"],
        _ => return false,
    };
    endings.iter().any(|it| word.ends_with(it))
}

/// True if a word sets a clause some days or more apart from another: two weeks *later*, but no hour later, and no *afternoon*.
fn counts(frame: &Frame<'_>, at: usize) -> bool {
    const DAYS: &[&str] = &["day", "week", "month", "year"];
    let word = &frame.words[at];
    let is_days = |at: usize| {
        let other = &frame.words[at];
        let unit = other.unit.map(|unit| meanings().unit(unit).0);
        unit.is_some_and(|unit| DAYS.contains(&unit))
    };
    let here = |at: usize| frame.words[at].clause == word.clause && is_days(at);
    // “A month after leaving”: the month may stand before the clause that it sets apart.
    let before = |at: usize| at.checked_sub(1).is_some_and(is_days);
    let near = at.saturating_sub(MAX_WORDS_TO_DAYS)..frame.words.len();
    OTHER_DAYS.has(&word.text)
        || COUNTED.has(&word.text) && near.take(2 * MAX_WORDS_TO_DAYS + 1).any(here)
        || APART_FROM.has(&word.text) && !word.gap.contains(',') && before(at)
}
