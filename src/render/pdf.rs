//! Typst source into pages, and pages into a PDF that is accessible and can be archived.

mod compact;
mod fonts;
mod frames;
mod links;
#[cfg(test)]
pub(crate) mod proofread;
mod world;

use ::typst::World as _;
use ::typst::WorldExt as _;
use ::typst::comemo;
use ::typst::diag::SourceDiagnostic;
use ::typst::diag::Warned;
use ::typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

pub use self::fonts::{Fonts, NoFont};
pub use self::links::LinkName;
use crate::render::RenderError;
use crate::render::pdf::world::EMBEDDED;
use crate::render::pdf::world::World;
use crate::render::typst::TypstSource;
use crate::threads;

/// Laid-out pages.
#[derive(Debug)]
pub struct Laid {
    document: PagedDocument,
}

/// The comparison of the pages of a product with the room that it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// The pages hold what the sheet puts on them.
    Fits,
    /// The front page runs over.
    Over {
        /// The number of lines that do not fit, in the type of the body.
        lines: usize,
    },
    /// The briefing fits, and its body without the annex has more pages than readers like.
    LongBody {
        /// The number of pages of the body.
        pages: usize,
    },
    /// The briefing has more pages than its product may have.
    Long {
        /// The number of pages.
        pages: usize,
    },
}

/// The room that a section takes on a front page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room {
    /// The anchor of the section.
    pub anchor: String,
    /// The height of its blocks, in lines of the body.
    pub lines: usize,
}

/// Lays out the Typst source of a page.
pub fn lay_out(source: &TypstSource) -> Result<Laid, RenderError> {
    let laid = compile(source);
    // Typst would keep all results for ever, and those of a document are many times as large as its pages. It forgets those
    // that no document has used since, and spares the documents that other threads are laying out.
    comemo::evict(threads::most_at_once().saturating_sub(1));
    let laid = Laid {
        document: links::lead(laid?.document, &source.links)?,
    };
    let mut missing = frames::missing_glyphs(&laid.document);
    missing.extend(missing_in_pictures(source));
    if missing.is_empty() {
        Ok(laid)
    } else {
        Err(RenderError::MissingGlyphs(missing))
    }
}

/// Returns the characters of the pictures that no font has; their text is not in the frames of a page.
fn missing_in_pictures(source: &TypstSource) -> Vec<char> {
    let has = |character: &char| {
        let mut faces = EMBEDDED.iter().chain(source.fonts.faces());
        faces.any(|face| face.info().coverage.contains(u32::from(*character)))
    };
    let pictures = source
        .files
        .iter()
        .filter(|(name, _)| name.starts_with("figure-"));
    let mut missing = Vec::new();
    for (_, picture) in pictures {
        let text = String::from_utf8_lossy(picture);
        let lacking = text
            .chars()
            .filter(|it| !it.is_control() && !it.is_ascii() && !has(it));
        for character in lacking {
            if !missing.contains(&character) {
                missing.push(character);
            }
        }
    }
    missing
}

fn compile(source: &TypstSource) -> Result<Laid, RenderError> {
    let world = World::new(source)?;
    let Warned { output, warnings } = ::typst::compile::<PagedDocument>(&world);
    let document = output.map_err(|errors| typst_error(&world, &errors))?;
    // A warning means that Typst leaves something out, and nothing may be left out.
    if warnings.is_empty() {
        Ok(Laid { document })
    } else {
        Err(typst_error(&world, &warnings))
    }
}

fn typst_error(world: &World, diagnostics: &[SourceDiagnostic]) -> RenderError {
    let messages: Vec<String> = diagnostics
        .iter()
        .map(|diagnostic| {
            let place = diagnostic.span.id().and_then(|id| {
                let source = world.source(id).ok()?;
                let range = world.range(diagnostic.span)?;
                Some(format!(
                    "line {}: ",
                    source.lines().byte_to_line(range.start)? + 1
                ))
            });
            format!("{}{}", place.unwrap_or_default(), diagnostic.message)
        })
        .collect();
    RenderError::Internal(messages.join("; "))
}

impl Laid {
    /// Returns the text of each page, run by run in reading order.
    pub fn text(&self) -> Vec<Vec<String>> {
        frames::text(&self.document)
    }

    /// Returns how far the front page reaches.
    pub fn fit(&self) -> Result<Fit, RenderError> {
        frames::fit(&self.document)
    }

    /// Returns the room that each section of a whole front page takes, from top to bottom.
    pub fn rooms(&self) -> Vec<Room> {
        frames::rooms(&self.document)
    }

    /// Returns the number, from 0, of the last page of the front; `None` where there is no front page.
    #[cfg(test)]
    fn front_page(&self) -> Option<usize> {
        frames::front_page(&self.document)
    }

    /// Returns the number of pages of the body, the last of which the annex may share.
    pub fn body_pages(&self) -> usize {
        frames::body_pages(&self.document)
    }

    /// Returns how the number of pages compares with the most that there may be, in all and of the body.
    pub fn length(&self, max_pages: usize, max_body_pages: usize) -> Fit {
        let pages = self.document.pages().len();
        let body = self.body_pages();
        if pages > max_pages {
            Fit::Long { pages }
        } else if body > max_body_pages {
            Fit::LongBody { pages: body }
        } else {
            Fit::Fits
        }
    }

    /// Writes the pages as PDF/UA-1 and PDF/A-3a; `identifier` stays the same over all editions.
    pub fn pdf(&self, identifier: &str) -> Result<Vec<u8>, RenderError> {
        compact::compact(&self.plain_pdf(identifier)?)
    }

    /// Writes the pages as Typst does, each object in plain text.
    fn plain_pdf(&self, identifier: &str) -> Result<Vec<u8>, RenderError> {
        let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_3a])
            .map_err(|error| RenderError::Internal(error.message().to_string()))?;
        let options = PdfOptions {
            ident: Smart::Custom(identifier.to_owned()),
            creator: Smart::Custom(Some("factbrief".to_owned())),
            timestamp: None,
            standards,
            ..PdfOptions::default()
        };
        let pdf = typst_pdf::pdf(&self.document, &options);
        pdf.map_err(|errors| {
            RenderError::Internal(
                errors
                    .iter()
                    .map(|error| error.message.to_string())
                    .collect::<Vec<_>>()
                    .join("; "),
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use askama::filters::Escaper;
    use proptest::prelude::*;

    use super::lay_out;
    use crate::render::RenderError;
    use crate::render::escape::{Typst, fold};

    const PAGE: &str = "#set page(width: auto, height: auto)\n\
        #set text(font: (\"Noto Sans\", \"Libertinus Serif\", \"DejaVu Sans Mono\"), fallback: false)\n";

    fn escaped(text: &str) -> String {
        let mut escaped = String::new();
        Typst
            .write_escaped_str(&mut escaped, text)
            .expect("a string takes all");
        escaped
    }

    /// Returns the text of a document of one line.
    fn text_of(source: &str) -> String {
        let laid = lay_out(&format!("{PAGE}{source}").as_str().into())
            .unwrap_or_else(|error| panic!("{error} in {source:?}"));
        fold(laid.text().concat().concat().trim())
    }

    fn comes_back(text: &str) {
        let expected = fold(fold(text).trim());
        let escaped = escaped(text);
        assert_eq!(
            text_of(&format!("#\"{escaped}\";")),
            expected,
            "in a string"
        );
        assert_eq!(
            text_of(&format!("#strong[#\"{escaped}\";]")),
            expected,
            "in a string in an element"
        );
        assert_eq!(
            text_of(&format!("#let words = (\"{escaped}\",)\n#words.at(0)")),
            expected,
            "in code"
        );
    }

    /// A pattern of characters that the fonts have, and of everything that means something to Typst.
    const TEXT: &str = r#"[-+*_#>=~|`!<>&;:.()\[\]\\"'^${}@/?,%1-9a-zäßé жя αω „“’… \t\n]{0,24}"#;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn any_text_comes_back_from_typst(text in TEXT) {
            comes_back(&text);
        }
    }

    #[test]
    fn code_comes_back_from_typst() {
        let texts = [
            "#read(\"/etc/passwd\")",
            "\"]; #panic()",
            "#import \"@preview/x:0.1.0\": *",
            "<label> @ref $x$ https://example.org/a_b -- --- ... ~ \\u{41}",
            "= a",
            "e\u{301} \u{1e67} Ελλάδα Việt Nam",
        ];
        for text in texts {
            comes_back(text);
        }
    }

    #[test]
    fn nothing_can_be_read() {
        for source in [
            "#read(\"main.typ\")",
            "#read(\"/etc/passwd\")",
            "#include \"x.typ\"",
            "#image(\"x.png\")",
        ] {
            assert!(
                matches!(lay_out(&source.into()), Err(RenderError::Internal(_))),
                "{source}"
            );
        }
    }

    #[test]
    fn a_warning_is_an_error() {
        let source = "#set text(font: \"No Such Font\")\na";
        let error = lay_out(&source.into())
            .expect_err("the font is unknown")
            .to_string();
        assert!(error.contains("line 1: "), "{error}");
    }
}
