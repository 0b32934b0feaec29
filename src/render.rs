//! A briefing as Markdown, HTML and PDF.
//!
//! Askama writes the Markdown, which holds all words and their order. Its
//! events become a small tree, from which the HTML and the Typst source are
//! written; Typst sets the PDF. The two writers match every kind of node, so a
//! construct that one of them does not handle does not compile. What Markdown
//! cannot carry (the language of a quote, the precision of a date) is looked up
//! in the briefing.

mod attachment;
mod document;
mod escape;
#[cfg(test)]
mod fixture;
mod html;
pub mod index;
mod markdown;
pub mod pdf;
mod picture;
mod record;
mod templates;
mod typst;

use std::fmt;

use crate::briefing::Briefing;
use crate::briefing::Product;
use crate::render::document::Document;
use crate::words::fill;

pub use self::attachment::{Attachment, attachments};
pub use self::escape::ADDITIONS;
pub use self::escape::escape_markdown;
pub use self::escape::escape_typst;
pub use self::index::index_html;
pub use self::index::index_markdown;
pub use self::markdown::markdown;
pub use self::pdf::Fit;
pub use self::pdf::Fonts;
pub use self::pdf::MOST_PAGES;
pub use self::pdf::NoFont;
pub use self::picture::{Placed, pictures};
pub use self::record::record;
pub use self::templates::templates_sha256;
pub use self::typst::TypstSource;

/// A briefing in its three formats.
#[derive(Debug)]
pub struct Rendered {
    /// The master.
    pub markdown: String,
    /// One file without script or request.
    pub html: String,
    /// PDF/UA-1 and PDF/A-3a.
    pub pdf: Vec<u8>,
    /// Whether the pages of the PDF hold what the sheet puts on them.
    pub fit: Fit,
}

/// Renders a briefing.
pub fn render(page: &Briefing) -> Result<Rendered, RenderError> {
    let (pdf, fit) = pdf(&typst_source(page)?, page)?;
    Ok(Rendered {
        markdown: markdown(page)?,
        html: html(page)?,
        pdf,
        fit,
    })
}

/// The PDF of a briefing from its Typst source, and whether the pages hold it.
pub fn pdf(typst_source: &TypstSource, page: &Briefing) -> Result<(Vec<u8>, Fit), RenderError> {
    let laid = pdf::lay_out(typst_source)?;
    let identifier = format!(
        "factbrief {} {} {}",
        page.report,
        page.product().stem(),
        page.language.tag()
    );
    let fit = match page.product() {
        Product::OnePage => laid.fit()?,
        Product::Full => laid.length(),
    };
    Ok((laid.pdf(&identifier)?, fit))
}

/// The HTML of a briefing.
pub fn html(page: &Briefing) -> Result<String, RenderError> {
    html::write(&document(page)?, page)
}

/// The Typst source of a briefing: all that decides how the PDF looks.
pub fn typst_source(page: &Briefing) -> Result<TypstSource, RenderError> {
    typst_source_with(page, &[], &Fonts::default())
}

/// The same, with files inside the PDF, and with fonts for what the embedded ones lack.
pub fn typst_source_with(
    page: &Briefing,
    attachments: &[Attachment],
    fonts: &Fonts,
) -> Result<TypstSource, RenderError> {
    typst::source(&document(page)?, page, attachments, fonts)
}

/// The tree of a briefing.
fn document(page: &Briefing) -> Result<Document, RenderError> {
    document_with(page, &pictures(page)?)
}

/// The tree of a briefing with these pictures.
fn document_with(page: &Briefing, figures: &[Placed]) -> Result<Document, RenderError> {
    Document::new(&markdown::with_pictures(page, figures)?, page, figures)
}

/// The title as a file carries it, with the marking.
fn file_title(page: &Briefing) -> String {
    let title = escape::fold(&page.title.to_string());
    let marking = page.marking.label();
    let title = match page.draft_remark() {
        None => title,
        Some(draft) => format!("{draft}{}{title}", page.words.colon),
    };
    match page.running_remark() {
        None => format!("{title} ({marking})"),
        Some(remark) => format!("{title} ({marking}{}{remark})", page.words.semicolon),
    }
}

/// The line at the head of a page, with the name of the house.
fn running(page: &Briefing) -> String {
    let as_of = fill(page.words.as_of, &[("date", &page.as_of)]);
    of_the_house(page, format!("{} · {as_of}", page.kicker()))
}

/// The line at the foot of a page, with the name of the house.
fn imprint(page: &Briefing) -> String {
    let edition = fill(page.words.edition, &[("number", &page.edition.to_string())]);
    let (report, product) = (&page.report, page.product_name());
    of_the_house(page, format!("{report} · {product} · {edition}"))
}

fn of_the_house(page: &Briefing, line: String) -> String {
    let line = match page.running_remark() {
        Some(remark) => format!("{line} · {remark}"),
        None => line,
    };
    match &page.letterhead.organisation {
        Some(organisation) => format!("{organisation} · {line}"),
        None => line,
    }
}

/// Why a briefing could not be rendered.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// Our mistake: in a template, a tree or a source for Typst.
    #[error("{0}")]
    Internal(String),
    /// The fonts have no glyphs for these characters.
    #[error("the fonts cannot show {}", .0.iter().collect::<String>())]
    MissingGlyphs(Vec<char>),
}

impl RenderError {
    fn internal(message: &str) -> Self {
        Self::Internal(message.to_owned())
    }
}

impl From<askama::Error> for RenderError {
    fn from(error: askama::Error) -> Self {
        Self::Internal(format!("a template failed: {error}"))
    }
}

impl From<fmt::Error> for RenderError {
    fn from(error: fmt::Error) -> Self {
        Self::Internal(format!("text could not be written: {error}"))
    }
}

#[cfg(test)]
pub(crate) mod tests;
