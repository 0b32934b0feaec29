//! The web address of the house as a code that a telephone reads.

use std::fmt::Write;

use askama::Template;
use qrcode::Color;
use qrcode::EcLevel;
use qrcode::QrCode;

use crate::briefing::Desk;
use crate::figures::Figure;
use crate::figures::Table;
use crate::language::ReportLanguage;
use crate::words::Words;
use crate::words::fill;

/// The name of the picture.
pub(super) const NAME: &str = "code";

/// The empty squares around the code, without which a telephone does not find it.
const QUIET: usize = 4;

/// The width of a square in the picture, in pixels.
const PIXELS: usize = 3;

/// An address to be drawn.
#[derive(Debug, Clone)]
pub struct Code<'a> {
    /// The house wording of the language.
    pub words: &'static Words,
    /// The language of the briefing.
    pub language: ReportLanguage,
    /// The address.
    pub address: &'a Desk,
}

impl Code<'_> {
    /// Returns the picture; none for an address that is too long for a code.
    pub fn figure(&self) -> askama::Result<Option<Figure>> {
        let address = self.address.to_string();
        let Ok(code) = QrCode::with_error_correction_level(&address, EcLevel::M) else {
            return Ok(None);
        };
        let words = &self.words.figures;
        let alternative = fill(words.code, &[("address", &address)]);
        let side = code.width() + 2 * QUIET;
        let svg = Svg {
            language: self.language.tag(),
            title: &alternative,
            side,
            pixels: side * PIXELS,
            squares: squares(&code),
        };
        Ok(Some(Figure {
            name: NAME.to_owned(),
            title: words.on_the_web.to_owned(),
            reading: address,
            svg: svg.render()? + "\n",
            alternative,
            table: Table {
                head: Vec::new(),
                rows: Vec::new(),
            },
        }))
    }
}

/// Writes the dark squares as one path, row by row.
fn squares(code: &QrCode) -> String {
    let mut path = String::new();
    for (y, row) in code.to_colors().chunks(code.width()).enumerate() {
        let mut x = 0;
        while x < row.len() {
            let dark = row[x..].iter().take_while(|it| **it == Color::Dark);
            let length = dark.count();
            if length > 0 {
                // Writing to a string cannot fail.
                let _ = write!(path, "M{} {}h{length}v1h-{length}z", x + QUIET, y + QUIET);
            }
            x += length.max(1);
        }
    }
    path
}

#[derive(Template)]
#[template(path = "figures/code.svg")]
struct Svg<'a> {
    language: &'static str,
    title: &'a str,
    /// The number of squares on a side, with the empty ones around the code.
    side: usize,
    pixels: usize,
    squares: String,
}
