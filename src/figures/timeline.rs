//! The timeline: dated statements along a line that runs downwards.
//!
//! If the days allow it, the line is to scale, and two strokes cut it where a long
//! time is left out; otherwise it shows the order only. A dot is a day, a filled
//! bar is several days; a date that is less precise has a dashed edge.

mod mark;
mod plan;
mod row;

use crate::briefing::DIFFERING;
use crate::briefing::Evidenced;
use crate::briefing::Voice;
use crate::figures::Cell;
use crate::figures::Dress;
use crate::figures::Figure;
use crate::figures::Part;
use crate::figures::Picture;
use crate::figures::Table;
use crate::figures::drawing::Drawing;
use crate::figures::drawing::MARK_DROP;
use crate::figures::drawing::Paint;
use crate::figures::drawing::TextAnchor;
use crate::figures::drawing::Tone;
use crate::figures::key;
use crate::figures::lettering::BOLD;
use crate::figures::lettering::MAIN;
use crate::figures::lettering::SMALL;
use crate::figures::numbered;
use crate::figures::timeline::mark::Mark;
use crate::figures::timeline::plan::LANE;
use crate::figures::timeline::plan::MAX_LANES;
use crate::figures::timeline::plan::Plan;
use crate::figures::timeline::plan::Tick;
use crate::figures::timeline::row::Row;
use crate::language::Date;
use crate::language::DateSpan;
use crate::language::ReportLanguage;
use crate::language::Typography;
use crate::words::Words;
use crate::words::fill;

/// The name of the picture.
pub(super) const NAME: &str = "timeline";
/// The right edge of the dates.
const DATE_RIGHT: i32 = 960;
/// The place of the line, from the left edge.
const AXIS: i32 = 1080;
/// The left edge of the statements if all marks are on the line.
const TEXT_LEFT: i32 = 1240;
/// The greatest height of a picture, which has to fit on a page with its title.
const MAX_HEIGHT: i32 = 8000;
/// The maximum number of statements that a text alternative lists; if there are more, it says where to find them.
const MAX_LISTED: usize = 12;

/// The statements to be drawn, in any order.
#[derive(Debug, Clone)]
pub struct Timeline {
    /// The house wording of the language.
    pub words: &'static Words,
    /// The language of the briefing.
    pub language: ReportLanguage,
    /// The styles of dates.
    pub typography: Typography,
    /// The statements.
    pub events: Vec<Event>,
}

/// A statement on a timeline.
#[derive(Debug, Clone)]
pub struct Event {
    /// The date, as far as it is known.
    pub when: When,
    /// The statement, in its short wording.
    pub statement: Evidenced,
    /// The speakers or the sources that say so.
    pub voice: Voice,
    /// The number of the statement's note.
    pub note: usize,
}

impl Event {
    /// Returns the statement, with a sign behind it where others differ.
    fn says(&self) -> String {
        let says = self.statement.labelled();
        if self.statement.is_disputed() {
            format!("{says}\u{a0}{DIFFERING}")
        } else {
            says.into_owned()
        }
    }
}

/// The date of something, as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// A day, days, a month or a year, as the source states it.
    Stated(DateSpan),
    /// A date that the source states, although something in it speaks against the date.
    Doubted(DateSpan),
    /// The latest day that is possible.
    Latest(DateSpan),
    /// A date after the information cut-off, of something that is only planned.
    Planned(DateSpan),
    /// No date is stated.
    Undated,
}

impl When {
    fn span(self) -> Option<DateSpan> {
        match self {
            Self::Stated(span) | Self::Doubted(span) | Self::Latest(span) | Self::Planned(span) => {
                Some(span)
            }
            Self::Undated => None,
        }
    }

    fn mark(self) -> Mark {
        match self {
            Self::Stated(span) if span.start.day().is_none() || span.end.day().is_none() => {
                Mark::Coarse
            }
            Self::Stated(span) if span.is_single() => Mark::Day,
            Self::Stated(_) => Mark::Days,
            Self::Doubted(_) => Mark::Doubted,
            Self::Latest(_) => Mark::Latest,
            Self::Planned(_) => Mark::Planned,
            Self::Undated => Mark::Undated,
        }
    }

    /// Returns the key for the order on the line: by the first day, the longer of two dates first, and without a date last.
    fn order(self) -> (bool, i32, i32) {
        let days = self.span().map(DateSpan::days);
        let (first, last) = days.unwrap_or_default();
        (days.is_none(), first, last.saturating_neg())
    }
}

impl Timeline {
    /// Returns the pictures: one, or several if one would not fit on a page; none without statements.
    pub fn figures(&self, dress: Dress) -> askama::Result<Vec<Figure>> {
        self.pictures()
            .into_iter()
            .map(|picture| picture.write(dress))
            .collect()
    }

    pub(super) fn pictures(&self) -> Vec<Picture> {
        let mut events: Vec<&Event> = self.events.iter().collect();
        events.sort_by_key(|event| event.when.order());
        let (rows, plans) = self.planned(&events);
        let parts = plans.len();
        let mut rest = rows.as_slice();
        let mut pictures = Vec::new();
        for (place, plan) in plans.iter().enumerate() {
            let (rows, later) = rest.split_at(plan.rows());
            rest = later;
            pictures.push(self.picture(rows, plan, (place + 1, parts)));
        }
        pictures
    }

    /// Returns the rows and their places, in as many pictures as are needed.
    fn planned<'a>(&self, events: &[&'a Event]) -> (Vec<Row<'a>>, Vec<Plan>) {
        for lanes in 1..=MAX_LANES {
            let rows = row::rows(self, events, lanes);
            if let Some(plan) = Plan::to_scale(&rows, lanes) {
                return (rows, vec![plan]);
            }
        }
        let rows = row::rows(self, events, 1);
        let plans = Plan::lists(&rows);
        (rows, plans)
    }

    fn picture(&self, rows: &[Row<'_>], plan: &Plan, part: (usize, usize)) -> Picture {
        let words = &self.words.figures;
        let events: Vec<&Event> = rows.iter().flat_map(Row::events).collect();
        let (name, title) = numbered(NAME, &self.title(&events), words, part);
        let reading = if plan.is_to_scale() {
            words.to_scale
        } else {
            words.in_order
        };
        Picture {
            language: self.language,
            name,
            alternative: self.alternative(&title, &events),
            title,
            reading: reading.to_owned(),
            drawing: self.drawing(rows, plan),
            table: self.table(&events),
        }
    }

    /// Writes the title: “Timeline, 21 November to 2 December 2019”.
    fn title(&self, events: &[&Event]) -> String {
        let spans = || events.iter().filter_map(|event| event.when.span());
        let first = spans()
            .map(|span| span.start)
            .min_by_key(|date| date.first_day());
        let last = spans()
            .map(|span| span.end)
            .max_by_key(|date| DateSpan::single(*date).days().1);
        match first.zip(last) {
            Some(ends) => {
                let span = as_precise(ends);
                let dates = self.typography.write_date(*self.language, span);
                format!("{}, {dates}", self.words.timeline)
            }
            None => self.words.timeline.to_owned(),
        }
    }

    fn alternative(&self, title: &str, events: &[&Event]) -> String {
        let colon = self.words.colon;
        if events.len() > MAX_LISTED {
            let count = fill(
                self.words.figures.many_events,
                &[("number", &events.len().to_string())],
            );
            return format!("{title}{colon}{count}");
        }
        let event = |event: &&Event| {
            let who = event.voice.written(self.words);
            let date = self.date(event.when);
            format!("{date}{}{} ({who})", self.words.colon, event.says())
        };
        let events: Vec<String> = events.iter().map(event).collect();
        format!("{title}{colon}{}.", events.join(self.words.semicolon))
    }

    /// Writes the date in words, with its remark.
    fn date(&self, when: When) -> String {
        let mark = when.mark();
        let write = |span| self.typography.write_date(*self.language, span);
        let date = when.span().map(write);
        match (date, mark.remark(self.words)) {
            (Some(date), Some(remark)) => format!("{date} ({remark})"),
            (Some(date), None) => date,
            (None, _) => mark.words(self.words).to_owned(),
        }
    }

    fn table(&self, events: &[&Event]) -> Table {
        let words = &self.words.figures;
        let row = |event: &&Event| -> Vec<Cell> {
            vec![
                vec![Part::House(self.date(event.when))],
                vec![Part::Marked(event.statement.clone())],
                vec![Part::Voice(event.voice.clone())],
            ]
        };
        Table {
            head: vec![words.date, words.statement, words.who],
            rows: events.iter().map(row).collect(),
        }
    }

    fn drawing(&self, rows: &[Row<'_>], plan: &Plan) -> Drawing {
        let mut drawing = Drawing::default();
        for (top, bottom) in &plan.line {
            drawing.path([(AXIS, *top), (AXIS, *bottom)], Paint::Axis);
        }
        for y in &plan.breaks {
            for y in [y - 30, y + 30] {
                drawing.path([(AXIS - 60, y + 30), (AXIS + 60, y - 30)], Paint::Axis);
            }
        }
        for y in &plan.ticks {
            drawing.path([(AXIS - 40, *y), (AXIS, *y)], Paint::Leader);
        }
        for place in &plan.places {
            leaders(&mut drawing, place, plan.text_left());
        }
        let mut bottom = plan.bottom();
        for (row, place) in rows.iter().zip(&plan.places) {
            row.mark
                .draw(&mut drawing, AXIS + place.lane * LANE, place.mark);
            let end = drawing.text(
                (DATE_RIGHT, place.top),
                TextAnchor::Right,
                &row.date,
                (BOLD, Tone::Ink),
            );
            drawing.text(
                (DATE_RIGHT, end),
                TextAnchor::Right,
                &row.remark,
                (SMALL, Tone::Doubt),
            );
            let mut top = place.top;
            for entry in &row.entries {
                let end = drawing.text(
                    (plan.text_left(), top),
                    TextAnchor::Left,
                    &entry.says,
                    (MAIN, Tone::Ink),
                );
                let end = drawing.text(
                    (plan.text_left(), end),
                    TextAnchor::Left,
                    &entry.who,
                    (SMALL, Tone::Second),
                );
                top = end + row::BETWEEN_ENTRIES;
            }
            bottom = bottom.max(place.top + row.height());
        }
        let bottom = key::draw(&mut drawing, bottom, &self.key(rows, plan), self.language);
        drawing.end_below(bottom);
        drawing
    }

    /// Returns the entries of the key for the marks of this picture.
    fn key(&self, rows: &[Row<'_>], plan: &Plan) -> Vec<key::Entry> {
        let mut marks: Vec<Mark> = rows.iter().map(|row| row.mark).collect();
        marks.sort_unstable();
        marks.dedup();
        // Marks that look alike share an entry; which of its meanings is meant stands beside each mark.
        let alike = marks.chunk_by(|one, next| one.is_open() && next.is_open());
        let entry = |alike: &[Mark]| {
            let meanings = alike.iter().map(|mark| mark.words(self.words));
            Some(key::Entry {
                mark: alike.first()?.draw_in_key(),
                words: meanings.collect::<Vec<_>>().join(", "),
            })
        };
        let mut entries: Vec<key::Entry> = alike.filter_map(entry).collect();
        let words = &self.words.figures;
        let tick = plan.tick.map(|tick| match tick {
            Tick::Days => words.one_day,
            Tick::Months => words.one_month,
            Tick::Years => words.one_year,
        });
        entries.extend(tick.map(|words| key::Entry {
            mark: |drawing, (x, y)| {
                drawing.path([(x + 40, y - 60), (x + 40, y + 60)], Paint::Axis);
                for y in [y - 60, y + 60] {
                    drawing.path([(x, y), (x + 40, y)], Paint::Leader);
                }
            },
            words: words.to_owned(),
        }));
        entries
    }
}

/// Draws thin lines from a mark to its date and its statement, if these had to move down.
fn leaders(drawing: &mut Drawing, place: &plan::Place, text_left: i32) {
    let (top, bottom) = place.mark;
    let label = place.top + MARK_DROP;
    let mark = i32::midpoint(top, bottom.min(top + 2 * plan::DOT));
    let x = AXIS + place.lane * LANE;
    if place.lane > 0 {
        drawing.path([(AXIS, mark), (x, mark)], Paint::Leader);
    }
    if label - mark > plan::MAX_STRAIGHT {
        drawing.path([(x, mark), (text_left - 40, label)], Paint::Leader);
        drawing.path([(AXIS, mark), (DATE_RIGHT + 30, label)], Paint::Leader);
    }
}

/// Returns the span between two dates, both as precise as the less precise of them: “2025” for 1 January 2025 to 2025.
fn as_precise((start, end): (Date, Date)) -> DateSpan {
    let has_day = start.day().is_some() && end.day().is_some();
    let has_month = start.month().is_some() && end.month().is_some();
    let cut = |date: Date| {
        let month = date.month().filter(|_| has_month);
        let day = date.day().filter(|_| has_day && has_month);
        Date::new(date.year(), month, day).unwrap_or(date)
    };
    DateSpan {
        start: cut(start),
        end: cut(end),
    }
}
