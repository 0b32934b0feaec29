//! Typst source into pages, and pages into a PDF that is accessible and can be archived.

mod frames;
mod world;

use ::typst::World as _;
use ::typst::WorldExt as _;
use ::typst::comemo;
use ::typst::diag::SourceDiagnostic;
use ::typst::diag::Warned;
use ::typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::render::RenderError;
use crate::render::pdf::world::World;

/// Laid-out pages.
#[derive(Debug)]
pub struct Laid {
    document: PagedDocument,
}

/// Whether the front page holds what the sheet puts on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// It does.
    Fits,
    /// It runs over.
    Over {
        /// By so many lines of the body.
        lines: usize,
    },
}

/// Lays out a source that [`crate::render::typst_source`] has written.
pub fn lay_out(source: &str) -> Result<Laid, RenderError> {
    let laid = compile(source);
    // Typst remembers every document for ever; another one gains nothing from it.
    comemo::evict(0);
    let laid = laid?;
    let missing = frames::missing_glyphs(&laid.document);
    if missing.is_empty() { Ok(laid) } else { Err(RenderError::MissingGlyphs(missing)) }
}

fn compile(source: &str) -> Result<Laid, RenderError> {
    let world = World::new(source)?;
    let Warned { output, warnings } = ::typst::compile::<PagedDocument>(&world);
    let document = output.map_err(|errors| typst_error(&world, &errors))?;
    // Typst warns where it leaves something out, and nothing may be left out.
    if warnings.is_empty() { Ok(Laid { document }) } else { Err(typst_error(&world, &warnings)) }
}

fn typst_error(world: &World, diagnostics: &[SourceDiagnostic]) -> RenderError {
    let messages: Vec<String> = diagnostics
        .iter()
        .map(|diagnostic| {
            let place = diagnostic.span.id().and_then(|id| {
                let source = world.source(id).ok()?;
                let range = world.range(diagnostic.span)?;
                Some(format!("line {}: ", source.lines().byte_to_line(range.start)? + 1))
            });
            format!("{}{}", place.unwrap_or_default(), diagnostic.message)
        })
        .collect();
    RenderError::Internal(messages.join("; "))
}

impl Laid {
    /// The text of each page, run by run in reading order.
    pub fn text(&self) -> Vec<Vec<String>> {
        frames::text(&self.document)
    }

    /// Whether the front page fits.
    pub fn fit(&self) -> Result<Fit, RenderError> {
        frames::fit(&self.document)
    }

    /// The pages as PDF/UA-1 and PDF/A-3a; `identifier` stays the same over all editions.
    pub fn pdf(&self, identifier: &str) -> Result<Vec<u8>, RenderError> {
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
        comemo::evict(0);
        pdf.map_err(|errors| {
            RenderError::Internal(errors.iter().map(|error| error.message.to_string()).collect::<Vec<_>>().join("; "))
        })
    }
}
