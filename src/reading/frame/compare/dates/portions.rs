//! The part of a month or of a year that a date is told of: “late May” is not 2 May, and “autumn 2024” no day in spring.

use std::ops::RangeInclusive;

use crate::language::DateMention;
use crate::reading::frame::align::Place;
use crate::reading::frame::clause_words::dates::HOLDS_TIME;
use crate::reading::frame::clause_words::dates::TO_TIME;
use crate::reading::frame::compare::dates::MAX_WORDS_TO_DATE;
use crate::reading::frame::compare::dates::relations;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::text;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;
use crate::reading::frame::words::What;

/// The families of the words for a part of a month or of a year.
pub(super) const THIRDS: [Family; 3] = [Family::BeginningOf, Family::MiddleOf, Family::EndOf];

/// The number of months of a year.
const MONTHS: u8 = 12;

/// A part of a month or of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Portion {
    /// The beginning, the middle or the end, by the family of the words that say so.
    Third(Family),
    /// The months from the first to the last: a season, a quarter, a half.
    Months(u8, u8),
}

impl Portion {
    /// True if a month of the year may belong to this part of the year.
    fn has_month(self, month: u8) -> bool {
        let months: RangeInclusive<u8> = match self {
            Self::Third(Family::BeginningOf) => 1..=4,
            Self::Third(Family::MiddleOf) => 4..=9,
            Self::Third(_) => 9..=12,
            // A season ends some weeks into its last month.
            Self::Months(first, last) if first <= last && is_season(first) => first..=last + 1,
            Self::Months(first, last) if first <= last => first..=last,
            Self::Months(first, last) => return month >= first - 1 || month <= last + 1,
        };
        months.contains(&month)
    }

    /// True if a month of the year is one of those of a season, a quarter or a half.
    fn is_within(self, month: u8) -> bool {
        match self {
            Self::Months(first, last) if first <= last => (first..=last).contains(&month),
            Self::Months(first, last) => month >= first || month <= last,
            Self::Third(_) => true,
        }
    }

    /// True if a day of the month may belong to this part of the month.
    fn has_day(self, day: u8) -> bool {
        match self {
            Self::Third(Family::BeginningOf) => day <= 14,
            Self::Third(Family::MiddleOf) => (8..=23).contains(&day),
            Self::Third(_) => day >= 18,
            Self::Months(..) => true,
        }
    }

    /// True if this part of a year and another one may be one time.
    fn meets(self, other: Self) -> bool {
        match (self, other) {
            (Self::Third(own), Self::Third(theirs)) => own == theirs,
            (Self::Months(first, last), Self::Months(..)) => {
                let length = (last + MONTHS - first) % MONTHS;
                (0..=length).any(|by| other.is_within((first - 1 + by) % MONTHS + 1))
            }
            _ => (1..=12).any(|month| self.has_month(month) && other.has_month(month)),
        }
    }
}

/// True for the first month of a season, and not of a quarter.
fn is_season(first: u8) -> bool {
    first.is_multiple_of(3)
}

/// Reports a date of the statement that is told of another part of its month or year than in the quotes.
pub(in crate::reading::frame::compare) fn compare(
    side: &Side<'_, '_>,
    found: &mut Vec<Difference>,
) {
    let says = side.says();
    for (at, word) in says.words.iter().enumerate() {
        let Some(told) = portion(says, at) else {
            continue;
        };
        let places = &side.alignment.candidates[at];
        let excludes = |place: &Place| excludes(side, (at, told), *place);
        if places.is_empty() || !places.iter().all(excludes) || is_named(side, told) {
            continue;
        }
        let place = places[0];
        let frame = &side.passages()[place.passage];
        let message = format!(
            "the quote says “{}”, the statement “{}”",
            printed(frame, place.word),
            printed(says, at)
        );
        let quote = (place.passage, frame.words[place.word].range.clone());
        found.push(Difference::certain(Part::Date, word.range.clone(), message).at(quote));
        return;
    }
}

/// True if a date of a passage lies outside of the part that the statement tells of the same month or year.
fn excludes(side: &Side<'_, '_>, (at, told): (usize, Portion), place: Place) -> bool {
    let frame = &side.passages()[place.passage];
    let (Some(own), Some(theirs)) = (date(side.says(), at), date(frame, place.word)) else {
        return false;
    };
    if theirs.start != theirs.end || !stand_alike((side.says(), at), (frame, place.word)) {
        return false;
    }
    let other = || portion(frame, place.word).is_some_and(|it| !told.meets(it));
    if own.start.month.is_some() {
        match theirs.start.day {
            Some(day) => !told.has_day(day),
            None => theirs.start.month.is_some() && other(),
        }
    } else {
        match theirs.start.month {
            Some(month) => !told.has_month(month),
            None => other(),
        }
    }
}

/// True if two dates stand to their events alike: both are when it happened, or both until when it goes on.
fn stand_alike((one, at): (&Frame<'_>, usize), (other, place): (&Frame<'_>, usize)) -> bool {
    let (own, theirs) = (relations(one, at), relations(other, place));
    let is_on = |family: &Family| *family == Family::On;
    own == theirs || own.iter().all(is_on) && theirs.iter().all(is_on)
}

/// True if a passage names this part of some month or year: “on 2 May they chose to leave at the end of the month”.
fn is_named(side: &Side<'_, '_>, told: Portion) -> bool {
    side.passages().iter().any(|frame| match told {
        Portion::Third(family) => {
            let mut marks = frame.marks.iter();
            marks.any(|mark| mark.family == family && is_of_time(frame, mark))
        }
        Portion::Months(first, last) => frame.language.names_part_of_year(frame.text, first, last),
    })
}

/// True if the words for a part tell of what time it is one: the end of *the month*, Monatsende; “fin” alone may end anything.
fn is_of_time(frame: &Frame<'_>, mark: &Mark) -> bool {
    let itself = |at: usize| frame.words[at].is_unit_of_time() || HOLDS_TIME.has(text(frame, at));
    let last = mark.words[mark.words.len() - 1];
    let mut behind = (last + 1..frame.words.len()).take(MAX_WORDS_TO_DATE + 1);
    let first = behind.find(|at| !leads_to_time(frame, *at));
    let time = first.filter(|at| {
        let month = date(frame, *at).is_some_and(|it| it.start.day.is_none());
        month || frame.words[*at].is_unit_of_time()
    });
    !is_weekend(frame, mark) && (mark.words.iter().any(|at| itself(*at)) || time.is_some())
}

/// True for the “fin” of “fin de semana”, which is no end of a week.
fn is_weekend(frame: &Frame<'_>, mark: &Mark) -> bool {
    frame.words[mark.words[0]].is_day()
}

/// True if a word leads from a part to the time of which it is one: the end *of the* month.
fn leads_to_time(frame: &Frame<'_>, at: usize) -> bool {
    TO_TIME.has_in(frame.language, text(frame, at))
}

/// Returns the date at a word, where it is one date and no range.
fn date(frame: &Frame<'_>, at: usize) -> Option<DateMention> {
    match frame.words[at].value {
        Some(What::Date(date)) if date.start == date.end => Some(date),
        _ => None,
    }
}

/// Returns the part of its month or year that the words before a date tell.
fn portion(frame: &Frame<'_>, at: usize) -> Option<Portion> {
    let date = date(frame, at).filter(|it| it.start.day.is_none())?;
    if let Some(mark) = mark_before(frame, at) {
        return Some(Portion::Third(frame.marks[mark].family));
    }
    let clause = frame.clause_of(at);
    let before = frame.words[clause.start].range.start..frame.words[at].range.start;
    let months = || frame.language.part_of_year(&frame.text[before]);
    let (first, last) = date.start.month.is_none().then(months)??;
    Some(Portion::Months(first, last))
}

/// Returns the number of the mark before a date that says at which end of its month or year it is.
fn mark_before(frame: &Frame<'_>, at: usize) -> Option<usize> {
    let leads = |last: usize| {
        let near = last < at && at - last <= MAX_WORDS_TO_DATE + 1;
        near && frame.words[last].clause == frame.words[at].clause
            && (last + 1..at)
                .all(|it| leads_to_time(frame, it) || frame.words[it].is_unit_of_time())
    };
    let mut marks = frame.marks.iter();
    marks.position(|mark| {
        THIRDS.contains(&mark.family)
            && mark.words.last().is_some_and(|it| leads(*it))
            && !is_weekend(frame, mark)
    })
}

/// Returns a date with the words before it that say of which part it is.
fn printed<'t>(frame: &Frame<'t>, at: usize) -> &'t str {
    let mark = mark_before(frame, at).map(|it| frame.marks[it].words[0]);
    let season = portion(frame, at).is_some() && mark.is_none();
    let first = mark.unwrap_or(at.saturating_sub(if season { 2 } else { 0 }));
    frame.print(&[first, at])
}
