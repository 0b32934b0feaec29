//! Pictures of a briefing: the chain of the sources, a timeline, a map of the moves, measures, the code of an address.
//!
//! Each is laid out here once for all formats.
//!
//! The input is plain data with printable text only; the output is a [`Figure`]:
//! one SVG file, its words as a text alternative, and its numbers as a table.
//! The SVG needs nothing else: no script, no request, no style sheet. All
//! lengths are integers, so the bytes are equal on every machine.

mod chain;
mod code;
mod days;
mod drawing;
mod key;
mod lettering;
mod measures;
mod moves;
mod parts;
mod short_statement;
mod timeline;

use crate::briefing::Evidenced;
use crate::briefing::Voice;
use crate::figures::drawing::Drawing;
use crate::figures::lettering::Type;
use crate::language::ReportLanguage;
use crate::sheet::Colour;
use crate::words::FigureWords;
use crate::words::fill;

pub use self::chain::Chain;
pub use self::code::Code;
pub use self::measures::{Measure, Measures};
pub use self::moves::{End, Move, Moves};
pub use self::short_statement::ShortStatement;
pub use self::timeline::{Event, Timeline, When};

/// The names of the pictures; if a picture is split, a hyphen and a number follow.
pub const NAMES: [&str; 5] = [
    chain::NAME,
    timeline::NAME,
    moves::NAME,
    measures::NAME,
    code::NAME,
];

/// A picture with its words.
#[derive(Debug, Clone)]
pub struct Figure {
    /// The name of the picture, unique in its briefing: ASCII letters, digits and hyphens.
    pub name: String,
    /// The title, in one line.
    pub title: String,
    /// The instructions for reading it: house wording, whole sentences; may be empty.
    pub reading: String,
    /// The picture as one file; all but the code are 360 pixels wide. Its ids start with the name.
    pub svg: String,
    /// The text alternative: the picture in words.
    pub alternative: String,
    /// The numbers and statements of the picture, in rows.
    pub table: Table,
}

impl Figure {
    /// True if the picture is the code of an address.
    pub fn is_code(&self) -> bool {
        self.name == code::NAME
    }
}

/// The numbers and statements of a picture, in rows.
#[derive(Debug, Clone)]
pub struct Table {
    /// The headings of the columns, house wording.
    pub head: Vec<&'static str>,
    /// The rows; each has as many cells as there are headings.
    pub rows: Vec<Vec<Cell>>,
}

/// The parts of a cell, which are printed with semicolons between them.
pub type Cell = Vec<Part>;

/// A part of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// House wording, a date or a number.
    House(String),
    /// A statement or a name with its mark.
    Marked(Evidenced),
    /// The speakers or the sources that say so; without marks.
    Voice(Voice),
}

/// Returns the width of a text in the small type of print, in hundredths of a millimetre.
pub(crate) fn width_in_print(text: &str, is_bold: bool) -> u64 {
    let letters = Type {
        // The size is 8.5 pt.
        size: 300,
        leading: 400,
        is_bold,
    };
    u64::try_from(letters.width(text)).unwrap_or_default()
}

/// The colour of a picture and the remark above it.
#[derive(Debug, Clone, Copy)]
pub struct Dress {
    /// The colour of statements.
    pub accent: Colour,
    /// The remark above a picture that is only a draft, house wording: the file of a picture may be passed on alone.
    pub draft: Option<&'static str>,
}

/// A picture that is laid out, but not yet written.
struct Picture {
    language: ReportLanguage,
    name: String,
    title: String,
    reading: String,
    alternative: String,
    drawing: Drawing,
    table: Table,
}

impl Picture {
    fn write(self, dress: Dress) -> askama::Result<Figure> {
        let Self {
            language,
            name,
            title,
            reading,
            alternative,
            drawing,
            table,
        } = self;
        // The title of the file is read aloud before its description, which need not begin with it.
        let described = alternative.strip_prefix(&title).unwrap_or(&alternative);
        let described = described.trim_start_matches([':', ' ', '\u{a0}']);
        Ok(Figure {
            svg: drawing.svg(&name, (language, dress), [&title, described])?,
            name,
            title,
            reading,
            alternative,
            table,
        })
    }
}

/// Returns the name and the title of a picture, with its number if it is one of several.
fn numbered(
    name: &str,
    title: &str,
    words: &FigureWords,
    (part, parts): (usize, usize),
) -> (String, String) {
    if parts < 2 {
        return (name.to_owned(), title.to_owned());
    }
    let (part, parts) = (part.to_string(), parts.to_string());
    let values = [("title", title), ("part", &part), ("parts", &parts)];
    (format!("{name}-{part}"), fill(words.part, &values))
}

#[cfg(test)]
mod tests;
