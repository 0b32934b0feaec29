//! The places of the rows of a timeline: to scale if that is possible, otherwise one below the other.

use crate::figures::days;
use crate::figures::drawing::MARK_DROP;
use crate::figures::parts::parts;
use crate::figures::timeline::MAX_HEIGHT;
use crate::figures::timeline::TEXT_LEFT;
use crate::figures::timeline::mark::Mark;
use crate::figures::timeline::row::Row;

/// The radius of a dot.
pub(super) const DOT: i32 = 55;
/// The distance between two marks side by side.
pub(super) const LANE: i32 = 140;
/// The maximum number of marks side by side.
pub(super) const MAX_LANES: i32 = 3;
/// The greatest distance of a label below its mark that needs no leader.
pub(super) const MAX_STRAIGHT: i32 = 25;
/// The greatest distance of a label below its mark.
const MAX_DROP: i32 = 450;
/// The space above the first row.
const ABOVE: i32 = 40;
/// The space between two rows.
const GAP: i32 = 90;
/// The distance between two marks where the line is cut.
const CUT: i32 = 260;
/// Half the length of the gap in the line at a cut.
const HALF_CUT: i32 = 45;
/// The longest stretch of the line without a mark.
const MAX_EMPTY: i32 = 900;
/// The height of a mark for days that are not drawn to scale.
const BAR: i32 = 220;
/// The greatest height of a timeline to scale, with its key.
const MAX_HEIGHT_TO_SCALE: i32 = 6500;
/// The cost of a cut, in heights of the picture.
const COST_OF_CUT: i32 = 1500;
/// The cost of a label below its mark, for each unit of the distance.
const COST_OF_MOVE: i32 = 8;
/// The height of the room for the key.
const KEY: i32 = 900;
/// The smallest distance between two ticks.
const MIN_TICK_DISTANCE: i32 = 60;

/// Lengths of a day, in hundredths, from 40 pixels to a hundredth of one.
const SCALES: [i32; 31] = [
    40000, 30000, 24000, 20000, 16000, 12000, 10000, 8000, 6000, 5000, 4000, 3000, 2000, 1500,
    1000, 800, 600, 500, 400, 300, 200, 150, 100, 80, 60, 50, 40, 30, 20, 15, 10,
];

/// The places of everything on one picture.
#[derive(Debug, Default)]
pub(super) struct Plan {
    pub(super) places: Vec<Place>,
    /// The pieces of the line.
    pub(super) line: Vec<(i32, i32)>,
    /// The places at which the line is cut.
    pub(super) breaks: Vec<i32>,
    pub(super) ticks: Vec<i32>,
    /// The meaning of the ticks.
    pub(super) tick: Option<Tick>,
}

/// The place of a row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// The upper edge of the row's label.
    pub(super) top: i32,
    /// The upper and the lower edge of the row's mark.
    pub(super) mark: (i32, i32),
    /// The number of marks to the left of the row's mark.
    pub(super) lane: i32,
}

/// The time between two ticks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tick {
    Days,
    Months,
    Years,
}

/// A stretch of the line that is to scale.
#[derive(Debug, Clone, Copy)]
struct Stretch {
    first_day: i32,
    last_day: i32,
    /// The place of the first day.
    top: i32,
}

impl Plan {
    pub(super) fn rows(&self) -> usize {
        self.places.len()
    }

    pub(super) fn is_to_scale(&self) -> bool {
        self.tick.is_some()
    }

    /// Returns the left edge of the statements.
    pub(super) fn text_left(&self) -> i32 {
        let lanes = self.places.iter().map(|place| place.lane).max();
        TEXT_LEFT + lanes.unwrap_or(0) * LANE
    }

    /// Returns the lower edge of the lowest mark.
    pub(super) fn bottom(&self) -> i32 {
        let bottoms = self.places.iter().map(|place| place.mark.1);
        bottoms.max().unwrap_or(0)
    }

    /// Returns the best plan to scale with this number of lanes; `None` if labels would be too far from their marks.
    pub(super) fn to_scale(rows: &[Row<'_>], lanes: i32) -> Option<Self> {
        let attempts = SCALES
            .iter()
            .filter_map(|scale| Attempt::new(rows, *scale, lanes));
        let best = attempts.min_by_key(|attempt| attempt.cost)?;
        Some(best.finished(rows))
    }

    /// Returns plans that show the order only, as many as are needed.
    pub(super) fn lists(rows: &[Row<'_>]) -> Vec<Self> {
        let mut plans = Vec::new();
        for own in parts(rows, Row::height, GAP, MAX_HEIGHT - KEY) {
            let mut plan = Self::default();
            let mut top = ABOVE;
            for row in own {
                plan.places.push(Place {
                    top,
                    mark: unscaled(row.mark, top),
                    lane: 0,
                });
                top += row.height() + GAP;
            }
            plan.draw_line(own);
            plans.push(plan);
        }
        plans
    }

    /// Returns the line from the first to the last mark with a date, without the cuts.
    fn draw_line(&mut self, rows: &[Row<'_>]) {
        let dated = rows
            .iter()
            .zip(&self.places)
            .filter(|(row, _)| row.days.is_some());
        let marks: Vec<(i32, i32)> = dated.map(|(_, place)| place.mark).collect();
        let (Some((top, _)), Some(bottom)) = (marks.first(), marks.iter().map(|mark| mark.1).max())
        else {
            return;
        };
        let mut top = *top;
        for cut in &self.breaks {
            self.line.push((top, cut - HALF_CUT));
            top = cut + HALF_CUT;
        }
        self.line.push((top, bottom));
    }
}

/// Returns the place of the mark of a row whose days are not to scale.
fn unscaled(mark: Mark, top: i32) -> (i32, i32) {
    match mark {
        Mark::Coarse | Mark::Days => (top + 10, top + 10 + BAR),
        Mark::Day | Mark::Doubted | Mark::Latest | Mark::Planned | Mark::Undated => {
            (top + MARK_DROP - DOT, top + MARK_DROP + DOT)
        }
    }
}

/// A plan with one scale, being made.
struct Attempt {
    plan: Plan,
    scale: i32,
    lanes: i32,
    stretches: Vec<Stretch>,
    /// The last stretch, to which rows can still be added.
    open: Option<Stretch>,
    /// The upper and lower edges of statements that have only the date of a statement above them.
    undated: Vec<(i32, i32)>,
    cost: i32,
}

impl Attempt {
    /// Returns the plan with this scale; `None` if labels would be too far from their marks.
    fn new(rows: &[Row<'_>], scale: i32, lanes: i32) -> Option<Self> {
        let mut attempt = Self {
            plan: Plan::default(),
            scale,
            lanes,
            stretches: Vec::new(),
            open: None,
            undated: Vec::new(),
            cost: 0,
        };
        // The next label may start here.
        let mut free = ABOVE;
        for row in rows {
            attempt.place(row, free)?;
            let place = attempt.plan.places.last()?;
            free = place.top + row.height() + GAP;
            let further = row.further().map(|top| (place.top + top, free - GAP));
            attempt.undated.extend(further);
        }
        attempt.cost += free;
        let is_to_scale = attempt
            .stretches
            .iter()
            .any(|it| it.last_day > it.first_day);
        (is_to_scale && free < MAX_HEIGHT_TO_SCALE && attempt.plan.bottom() < MAX_HEIGHT_TO_SCALE)
            .then_some(attempt)
    }

    /// Places a row after all others; `None` if there is no place for it.
    fn place(&mut self, row: &Row<'_>, free: i32) -> Option<()> {
        let marks_end = self.plan.bottom();
        let scaled = row.days.filter(|_| row.mark != Mark::Coarse);
        if let Some((days, stretch)) = scaled.zip(self.open) {
            let empty = self.along(days.0.saturating_sub(stretch.last_day));
            if empty <= MAX_EMPTY && !self.would_date_another(stretch, days.0) {
                return self.go_on(stretch, days, free);
            }
        }
        let is_first = self.plan.places.is_empty();
        let mark_top = if is_first { 0 } else { marks_end + CUT };
        let top = free.max(mark_top - MARK_DROP + DOT);
        let mark_top = top + MARK_DROP - DOT;
        if !is_first && row.days.is_some() {
            self.plan.breaks.push(i32::midpoint(marks_end, mark_top));
            self.cost += COST_OF_CUT;
        }
        let Some((first, last)) = scaled else {
            let mark = unscaled(row.mark, top);
            self.plan.places.push(Place { top, mark, lane: 0 });
            self.open = None;
            return Some(());
        };
        // Days that are drawn already cannot come again below a cut.
        if self.stretches.iter().any(|it| it.last_day >= first) {
            return None;
        }
        let half = if last > first { self.half() } else { DOT };
        let stretch = Stretch {
            first_day: first,
            last_day: first,
            top: mark_top + half,
        };
        self.stretches.push(stretch);
        self.go_on(stretch, (first, last), top)
    }

    /// Places a row on the stretch that goes on.
    fn go_on(&mut self, mut stretch: Stretch, (first, last): (i32, i32), free: i32) -> Option<()> {
        let y = stretch.top + self.along(first - stretch.first_day);
        let half = self.half();
        let mark = if last > first {
            (y - half, y + self.along(last - first) + half)
        } else {
            (y - DOT, y + DOT)
        };
        let wanted = mark.0 + DOT - MARK_DROP;
        let top = free.max(wanted);
        let moved = top - wanted;
        let is_free = |lane: &i32| {
            let own = self.plan.places.iter().filter(|place| place.lane == *lane);
            own.map(|place| place.mark.1)
                .max()
                .is_none_or(|end| end <= mark.0)
        };
        let lane = (0..self.lanes).find(is_free)?;
        self.plan.places.push(Place { top, mark, lane });
        self.cost += COST_OF_MOVE * moved + lane * COST_OF_CUT;
        stretch.last_day = stretch.last_day.max(last);
        if let Some(own) = self.stretches.last_mut() {
            own.last_day = stretch.last_day;
        }
        self.open = Some(stretch);
        (moved <= MAX_DROP).then_some(())
    }

    /// True if the mark of this day would stand beside a statement of an earlier day that has no date of its own beside it.
    fn would_date_another(&self, stretch: Stretch, day: i32) -> bool {
        let y = stretch.top + self.along(day - stretch.first_day);
        let mut undated = self.undated.iter();
        undated.any(|(top, bottom)| y + DOT > *top && y - DOT < *bottom)
    }

    /// Returns how far the bar of a day reaches above and below its middle.
    fn half(&self) -> i32 {
        (self.along(1) / 2).max(DOT)
    }

    /// Returns the length of this number of days.
    fn along(&self, days: i32) -> i32 {
        let length = i64::from(days) * i64::from(self.scale) / 100;
        // If the number is too large, a length that no picture has is enough.
        i32::try_from(length)
            .unwrap_or(i32::MAX / 4)
            .min(i32::MAX / 4)
    }

    /// Returns the plan with its line and ticks.
    fn finished(self, rows: &[Row<'_>]) -> Plan {
        let tick = if self.along(1) >= MIN_TICK_DISTANCE {
            Tick::Days
        } else if self.along(28) >= MIN_TICK_DISTANCE {
            Tick::Months
        } else {
            Tick::Years
        };
        let mut ticks = Vec::new();
        for stretch in &self.stretches {
            let days = (stretch.first_day, stretch.last_day);
            let marked = match tick {
                Tick::Days => (days.0..=days.1).collect(),
                Tick::Months => days::firsts(days, true),
                Tick::Years => days::firsts(days, false),
            };
            if days.1 > days.0 {
                ticks.extend(
                    marked
                        .into_iter()
                        .map(|day| stretch.top + self.along(day - days.0)),
                );
            }
        }
        let mut plan = self.plan;
        plan.ticks = ticks;
        plan.tick = Some(tick);
        plan.draw_line(rows);
        plan
    }
}
