//! The marks of dates: their meanings, and how they are drawn.

use crate::figures::drawing::Drawing;
use crate::figures::drawing::Paint;
use crate::figures::drawing::Point;
use crate::figures::drawing::Shape;
use crate::figures::timeline::plan::DOT;
use crate::words::Words;

/// The mark of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Mark {
    Day,
    Days,
    Coarse,
    Doubted,
    Latest,
    Planned,
    Undated,
}

impl Mark {
    /// Returns the meaning of the mark, house wording.
    pub(super) fn words(self, words: &Words) -> &'static str {
        let words = &words.figures;
        match self {
            Self::Day => words.day,
            Self::Days => words.days,
            Self::Coarse => words.coarse,
            Self::Doubted => words.doubted,
            Self::Latest => words.latest,
            Self::Planned => words.planned,
            Self::Undated => words.undated,
        }
    }

    /// True if the mark has a dashed edge and is empty, as all marks of dates that are in doubt or not reached yet.
    pub(super) fn is_open(self) -> bool {
        match self {
            Self::Day | Self::Days | Self::Coarse => false,
            Self::Doubted | Self::Latest | Self::Planned | Self::Undated => true,
        }
    }

    /// Returns the remark beside the date, if the date alone would say too much.
    pub(super) fn remark(self, words: &Words) -> Option<&'static str> {
        match self {
            Self::Day | Self::Days | Self::Coarse | Self::Undated => None,
            Self::Doubted | Self::Latest | Self::Planned => Some(self.words(words)),
        }
    }

    /// Draws the mark around its middle, as the key shows it.
    pub(super) fn draw_in_key(self) -> fn(&mut Drawing, Point) {
        fn around(drawing: &mut Drawing, mark: Mark, (x, y): Point) {
            let half = if mark == Mark::Coarse || mark == Mark::Days {
                70
            } else {
                0
            };
            mark.draw(drawing, x, (y - half, y + half));
        }
        match self {
            Self::Day => |drawing, place| around(drawing, Self::Day, place),
            Self::Days => |drawing, place| around(drawing, Self::Days, place),
            Self::Coarse => |drawing, place| around(drawing, Self::Coarse, place),
            Self::Doubted => |drawing, place| around(drawing, Self::Doubted, place),
            Self::Latest => |drawing, place| around(drawing, Self::Latest, place),
            Self::Planned => |drawing, place| around(drawing, Self::Planned, place),
            Self::Undated => |drawing, place| around(drawing, Self::Undated, place),
        }
    }

    /// Draws the mark from its first to its last day.
    pub(super) fn draw(self, drawing: &mut Drawing, x: i32, (top, bottom): (i32, i32)) {
        let is_dot = bottom - top <= 2 * DOT;
        let paint = match self {
            Self::Day | Self::Days => Paint::Stated,
            Self::Coarse => Paint::Coarse,
            Self::Doubted | Self::Latest | Self::Planned | Self::Undated => Paint::Doubted,
        };
        drawing.shapes.push(if is_dot && self != Self::Coarse {
            Shape::Circle {
                x,
                y: i32::midpoint(top, bottom),
                radius: DOT,
                paint,
            }
        } else {
            Shape::Rect {
                x: x - 45,
                y: top,
                width: 90,
                height: bottom - top,
                paint,
            }
        });
    }
}
