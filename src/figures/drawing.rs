//! A picture as plain shapes, and the one template that writes them as SVG.
//!
//! Colours are attributes, which work in a file of its own and in the PDF. Each
//! shape also has a class, by which a page may give it other colours in dark mode.

use std::fmt::Write;

use askama::Template;

use crate::figures::Dress;
use crate::figures::lettering::BOLD;
use crate::figures::lettering::MAIN;
use crate::figures::lettering::Measured;
use crate::figures::lettering::Type;
use crate::language::ReportLanguage;

/// The width of every picture in tenths of a pixel, as are all lengths in pictures.
pub(super) const WIDTH: i32 = 3600;

/// A picture: shapes in the order in which they are painted.
#[derive(Debug, Clone, Default)]
pub(super) struct Drawing {
    pub(super) height: i32,
    pub(super) shapes: Vec<Shape>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Shape {
    Text(Line),
    Circle {
        x: i32,
        y: i32,
        radius: i32,
        paint: Paint,
    },
    Rect {
        x: i32,
        y: i32,
        width: i32,
        height: i32,
        paint: Paint,
    },
    /// A line through these points.
    Path {
        points: Vec<Point>,
        paint: Paint,
    },
}

/// A place in a picture, by the distances from the left and from the upper edge.
pub(super) type Point = (i32, i32);

/// One line of text. It starts at `x`, and `y` is its baseline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) x: i32,
    pub(super) y: i32,
    /// The width in Noto Sans, to which other fonts are squeezed; `None` if it lacks a character, so that the width is a guess.
    pub(super) width: Option<i32>,
    pub(super) text: String,
    pub(super) letters: Type,
    pub(super) tone: Tone,
}

/// The colour of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tone {
    /// The colour of main text.
    Ink,
    /// The colour of text of second rank.
    Second,
    /// The colour of text on doubts.
    Doubt,
}

/// The paint of a shape: solid for what is stated, dashed for what is in doubt or reported only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Paint {
    /// A filled shape: stated.
    Stated,
    /// An open shape with a dashed edge: stated less precisely.
    Coarse,
    /// An open shape with a dashed edge in the colour of cautions: in doubt.
    Doubted,
    /// An open shape with a thin edge: at third hand.
    Outline,
    /// An axis.
    Axis,
    /// A thin line from a mark to its label.
    Leader,
    /// A line between parts; it means nothing.
    Rule,
    /// A thick line: stated.
    Way,
    /// A dashed line: reported only.
    ReportedWay,
    /// The head of an arrow that is reported only.
    ReportedHead,
    /// A box around what is stated.
    Box,
    /// A box around what is reported only.
    ReportedBox,
}

impl Paint {
    /// Returns the classes and attributes, with this accent.
    fn attributes(self, accent: &str) -> String {
        let attributes = match self {
            Self::Stated => r#"class="f-accent" fill="ACCENT""#,
            Self::Coarse => {
                r##"class="f-paper s-accent" fill="#FFFFFF" stroke="ACCENT" stroke-width="15" stroke-dasharray="30 25""##
            }
            Self::Doubted => {
                r##"class="f-paper s-caution" fill="#FFFFFF" stroke="#7A4300" stroke-width="20" stroke-dasharray="30 23""##
            }
            Self::Outline => {
                r##"class="f-paper s-accent" fill="#FFFFFF" stroke="ACCENT" stroke-width="10""##
            }
            Self::Axis => r##"class="s-edge" fill="none" stroke="#707A84" stroke-width="15""##,
            Self::Leader => r##"class="s-edge" fill="none" stroke="#707A84" stroke-width="8""##,
            Self::Rule => r##"class="s-rule" fill="none" stroke="#C5CCD3" stroke-width="10""##,
            Self::Way => r#"class="s-accent" fill="none" stroke="ACCENT" stroke-width="30""#,
            Self::ReportedWay => {
                r#"class="s-accent" fill="none" stroke="ACCENT" stroke-width="18" stroke-dasharray="50 35""#
            }
            Self::ReportedHead => {
                r#"class="s-accent" fill="none" stroke="ACCENT" stroke-width="18""#
            }
            Self::Box => {
                r##"class="f-paper s-ink" fill="#FFFFFF" stroke="#15191E" stroke-width="15""##
            }
            Self::ReportedBox => {
                r##"class="f-paper s-edge" fill="#FFFFFF" stroke="#707A84" stroke-width="13" stroke-dasharray="40 30""##
            }
        };
        attributes.replace("ACCENT", accent)
    }
}

impl Tone {
    /// Returns the class and the fill.
    fn attributes(self) -> &'static str {
        match self {
            Self::Ink => r##"class="f-ink" fill="#15191E""##,
            Self::Second => r##"class="f-ink-2" fill="#4B535C""##,
            Self::Doubt => r##"class="f-caution" fill="#7A4300""##,
        }
    }
}

/// The side on which lines of text touch their `x`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TextAnchor {
    /// The lines start at `x`.
    Left,
    /// The lines end at `x`.
    Right,
    /// The lines have their middle at `x`.
    Middle,
}

impl Drawing {
    /// Writes lines one below the other from `top` on, and returns the lower edge of the last.
    pub(super) fn text(
        &mut self,
        (x, top): Point,
        side: TextAnchor,
        lines: &[String],
        (letters, tone): (Type, Tone),
    ) -> i32 {
        let mut bottom = top;
        for text in lines {
            let Measured { width, is_whole } = letters.measured(text);
            let x = match side {
                TextAnchor::Left => x,
                TextAnchor::Right => x - width,
                TextAnchor::Middle => x - width / 2,
            };
            self.shapes.push(Shape::Text(Line {
                x,
                y: bottom + baseline(letters),
                width: is_whole.then_some(width),
                text: text.clone(),
                letters,
                tone,
            }));
            bottom += letters.leading;
        }
        bottom
    }

    /// Draws a straight line, or one with corners.
    pub(super) fn path(&mut self, points: impl Into<Vec<Point>>, paint: Paint) {
        self.shapes.push(Shape::Path {
            points: points.into(),
            paint,
        });
    }

    /// Draws a rectangle from its upper left corner.
    pub(super) fn rect(&mut self, (x, y): Point, (width, height): (i32, i32), paint: Paint) {
        self.shapes.push(Shape::Rect {
            x,
            y,
            width,
            height,
            paint,
        });
    }

    /// Ends the picture a little below, at a whole pixel.
    pub(super) fn end_below(&mut self, bottom: i32) {
        self.height = (bottom + 20 + 9) / 10 * 10;
    }

    /// Writes the picture as one file without script or request.
    pub(super) fn svg(
        &self,
        name: &str,
        (language, dress): (ReportLanguage, Dress),
        [title, description]: [&str; 2],
    ) -> askama::Result<String> {
        let template = Svg {
            name,
            language: language.tag(),
            accent: dress.accent.to_string().to_uppercase(),
            draft: dress.draft,
            lift: dress.draft.map_or(0, |_| LIFT),
            title,
            description,
            drawing: self,
        };
        Ok(template.render()? + "\n")
    }
}

/// Returns the distance from the top of a line to its baseline.
pub(super) fn baseline(letters: Type) -> i32 {
    i32::midpoint(letters.leading, letters.size) - letters.size / 7
}

/// The distance from the top of a first line to the middle of its small letters, where its mark is.
pub(super) const MARK_DROP: i32 = 84;

const _: () = assert!(
    MAIN.leading == 160,
    "the middle of small letters follows from it"
);

/// The height of the room above a drawing for the remark that it is a draft.
const LIFT: i32 = 240;

#[derive(Template)]
#[template(path = "figures/figure.svg")]
struct Svg<'a> {
    name: &'a str,
    language: &'static str,
    accent: String,
    draft: Option<&'static str>,
    /// Returns the height of the room above the drawing.
    lift: i32,
    title: &'a str,
    description: &'a str,
    drawing: &'a Drawing,
}

/// The values that the template asks for.
impl Svg<'_> {
    fn data(points: &[Point]) -> String {
        let mut data = String::new();
        for (place, (x, y)) in points.iter().enumerate() {
            let command = if place == 0 { 'M' } else { 'L' };
            // Writing to a string cannot fail.
            let _ = write!(data, "{command}{x} {y}");
        }
        data
    }
}
