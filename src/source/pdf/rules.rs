//! The straight lines that a page rules along and across: above all the borders of tables.

use kurbo::BezPath;
use kurbo::PathEl;
use kurbo::Point;
use kurbo::Rect;

use crate::source::pdf::letter::Letter;

/// The maximum number of lines of a page that are kept; a table has hundreds.
const MAX_RULES: usize = 10_000;
/// The maximum thickness of a filled box that is drawn as a line, in points.
const MAX_THICKNESS: f64 = 3.0;
/// The minimum length of a line, in points.
const MIN_LENGTH: f64 = 4.0;
/// The maximum distance between two lines that are one, in points: borders of cells are often drawn one by one.
const SAME: f64 = 2.0;

/// The heights between which a line strikes letters out, above the base line and in heights of the font.
const STRUCK: [f64; 2] = [0.42, 0.14];
/// The minimum share of its direction by which a letter runs from left to right.
const UPRIGHT: f64 = 0.99;

/// A line along one axis of the page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rule {
    /// The place of the line on the other axis.
    pub(super) place: f64,
    start: f64,
    end: f64,
}

impl Rule {
    /// True if the line passes by this place on its axis.
    pub(super) fn passes(&self, at: f64) -> bool {
        (self.start - SAME..=self.end + SAME).contains(&at)
    }
}

/// The lines of a page.
#[derive(Debug, Default)]
pub(super) struct Rules {
    /// The horizontal lines, from the top.
    pub(super) across: Vec<Rule>,
    /// The vertical lines, from the left.
    pub(super) down: Vec<Rule>,
}

impl Rules {
    /// Adds the straight lines of a path that is drawn as a line.
    pub(super) fn stroke(&mut self, path: &BezPath) {
        let (mut first, mut last) = (Point::ORIGIN, Point::ORIGIN);
        for element in path.elements() {
            match *element {
                PathEl::MoveTo(point) => {
                    first = point;
                    last = point;
                }
                PathEl::LineTo(point) => {
                    self.line(Rect::from_points(last, point));
                    last = point;
                }
                PathEl::ClosePath => {
                    self.line(Rect::from_points(last, first));
                    last = first;
                }
                PathEl::QuadTo(_, point) | PathEl::CurveTo(_, _, point) => last = point,
            }
        }
    }

    /// Adds the parts of a filled path that are as thin as lines.
    pub(super) fn fill(&mut self, path: &BezPath) {
        let mut part: Option<Rect> = None;
        for element in path.elements() {
            match *element {
                PathEl::MoveTo(point) => {
                    if let Some(part) = part.replace(Rect::from_points(point, point)) {
                        self.line(part);
                    }
                }
                PathEl::LineTo(point) | PathEl::QuadTo(_, point) | PathEl::CurveTo(_, _, point) => {
                    part = part.map(|part| part.union_pt(point));
                }
                PathEl::ClosePath => {}
            }
        }
        if let Some(part) = part {
            self.line(part);
        }
    }

    /// Adds a line, where it is one: thin, and along an axis.
    fn line(&mut self, around: Rect) {
        if self.across.len() + self.down.len() >= MAX_RULES || !around.is_finite() {
            return;
        }
        let middle = around.center();
        if around.height() <= MAX_THICKNESS && around.width() >= MIN_LENGTH {
            self.across.push(Rule {
                place: middle.y,
                start: around.x0,
                end: around.x1,
            });
        } else if around.width() <= MAX_THICKNESS && around.height() >= MIN_LENGTH {
            self.down.push(Rule {
                place: middle.x,
                start: around.y0,
                end: around.y1,
            });
        }
    }

    /// Marks the letters that a line strikes out.
    pub(super) fn strike_out(&self, letters: &mut [Letter]) {
        for letter in letters.iter_mut().filter(|letter| letter.along.x > UPRIGHT) {
            let [high, low] = STRUCK.map(|part| letter.origin.y - part * letter.size);
            let first = self.across.partition_point(|rule| rule.place < high);
            let near = self.across[first..].iter();
            let mut near = near.take_while(|rule| rule.place <= low);
            let middle = letter.middle().x;
            letter.is_struck_out = near.any(|rule| (rule.start..=rule.end).contains(&middle));
        }
    }

    /// Returns the lines in order, with those joined that continue each other.
    pub(super) fn joined(self) -> Self {
        Self {
            across: joined(self.across),
            down: joined(self.down),
        }
    }
}

fn joined(mut rules: Vec<Rule>) -> Vec<Rule> {
    rules.sort_by(|one, other| one.place.total_cmp(&other.place));
    let mut joined: Vec<Rule> = Vec::new();
    for group in rules.chunk_by(|one, other| other.place - one.place <= SAME) {
        let mut group = group.to_vec();
        group.sort_by(|one, other| one.start.total_cmp(&other.start));
        let first = joined.len();
        for rule in group {
            match joined[first..].last_mut() {
                Some(last) if rule.start - last.end <= SAME => last.end = last.end.max(rule.end),
                _ => joined.push(rule),
            }
        }
    }
    joined
}
