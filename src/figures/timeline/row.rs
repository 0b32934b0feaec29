//! A row of a timeline: a date and the statements on it.

use crate::briefing::Evidenced;
use crate::figures::drawing::WIDTH;
use crate::figures::lettering::BOLD;
use crate::figures::lettering::MAIN;
use crate::figures::lettering::SMALL;
use crate::figures::timeline::DATE_RIGHT;
use crate::figures::timeline::Event;
use crate::figures::timeline::TEXT_LEFT;
use crate::figures::timeline::Timeline;
use crate::figures::timeline::mark::Mark;
use crate::figures::timeline::plan::LANE;
use crate::language::DateSpan;

/// The space between two statements of one date.
pub(super) const BETWEEN_ENTRIES: i32 = 40;

/// The height from which a row takes no further statements, so that it still fits on a page.
const MAX_ROW_HEIGHT: i32 = 3000;

/// A date with its statements, in lines.
pub(super) struct Row<'a> {
    pub(super) mark: Mark,
    /// The first and the last day; `None` if no date is stated.
    pub(super) days: Option<(i32, i32)>,
    pub(super) date: Vec<String>,
    /// The remark beside the date.
    pub(super) remark: Vec<String>,
    pub(super) entries: Vec<Entry<'a>>,
}

/// A statement with its speakers.
pub(super) struct Entry<'a> {
    pub(super) event: &'a Event,
    pub(super) says: Vec<String>,
    pub(super) who: Vec<String>,
}

/// Returns the rows of statements that are in order; statements of one date share a row.
///
/// The statements leave room for this number of lanes of marks.
pub(super) fn rows<'a>(timeline: &Timeline, events: &[&'a Event], lanes: i32) -> Vec<Row<'a>> {
    let mut rows: Vec<Row<'a>> = Vec::new();
    let mut before = None;
    for &event in events {
        let entry = entry(timeline, event, lanes);
        match rows.last_mut() {
            Some(row) if before == Some(event.when) && row.height() < MAX_ROW_HEIGHT => {
                row.entries.push(entry);
            }
            Some(_) | None => rows.push(row(timeline, event, entry)),
        }
        before = Some(event.when);
    }
    rows
}

fn row<'a>(timeline: &Timeline, event: &Event, entry: Entry<'a>) -> Row<'a> {
    let language = timeline.language;
    let mark = event.when.mark();
    let span = event.when.span();
    let date = span.map_or_else(
        || mark.words(timeline.words).to_owned(),
        |span| timeline.typography.write_date_short(*language, span),
    );
    let remark = mark.remark(timeline.words).unwrap_or_default();
    Row {
        mark,
        days: span.map(DateSpan::days),
        date: BOLD.lines(&date, DATE_RIGHT, language),
        remark: SMALL.lines(remark, DATE_RIGHT, language),
        entries: vec![entry],
    }
}

fn entry<'a>(timeline: &Timeline, event: &'a Event, lanes: i32) -> Entry<'a> {
    let room = WIDTH - TEXT_LEFT - (lanes - 1) * LANE;
    let statement = event.says();
    let note = format!("\u{a0}[{}]", event.note);
    // A speaker whom the statement names need not be named again below it.
    let is_named = |speaker: &Evidenced| statement.contains(speaker.unmarked());
    let are_named = |speakers: &[Evidenced]| speakers.iter().all(is_named);
    let (says, who) = if event.voice.speakers().is_some_and(are_named) {
        (format!("{statement}{note}"), String::new())
    } else {
        let who = event.voice.written(timeline.words);
        (statement, format!("{who}{note}"))
    };
    Entry {
        event,
        says: MAIN.lines(&says, room, timeline.language),
        who: SMALL.lines(
            &who,
            room,
            event.voice.language().unwrap_or(*timeline.language),
        ),
    }
}

impl Entry<'_> {
    fn height(&self) -> i32 {
        MAIN.height(&self.says) + SMALL.height(&self.who)
    }
}

impl<'a> Row<'a> {
    /// Returns the statements.
    pub(super) fn events(&self) -> impl Iterator<Item = &'a Event> {
        self.entries.iter().map(|entry| entry.event)
    }

    /// Returns the height of the date or of the statements, whichever is greater.
    pub(super) fn height(&self) -> i32 {
        let date = BOLD.height(&self.date) + SMALL.height(&self.remark);
        let entries = self.entries.iter();
        let entries: i32 = entries.map(|it| it.height() + BETWEEN_ENTRIES).sum();
        date.max(entries - BETWEEN_ENTRIES)
    }

    /// Returns the distance from the upper edge to the second statement, which has no date beside it; `None` if there is
    /// only one.
    pub(super) fn further(&self) -> Option<i32> {
        let [first, _, ..] = self.entries.as_slice() else {
            return None;
        };
        Some(first.height() + BETWEEN_ENTRIES)
    }
}
