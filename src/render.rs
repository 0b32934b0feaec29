//! A briefing as Markdown, HTML and PDF.
//!
//! A [`Page`] is made once: its pictures, its Markdown, which Askama writes and
//! which holds all words and their order, and a small tree that is read from
//! the Markdown. The HTML and the Typst source are written from the tree;
//! Typst sets the PDF. The writers match every kind of node, so a construct
//! that one of them does not handle does not compile.

mod attachment;
mod escape;
#[cfg(test)]
mod fixture;
mod formats;
mod furniture;
mod html;
pub mod index;
#[cfg(test)]
pub(crate) mod made;
mod markdown;
mod page;
pub mod pdf;
mod picture;
mod record;
mod templates;
mod tree;
mod typst;

use std::fmt;

pub use self::attachment::{Attachment, attachments};
pub use self::escape::ADDITIONS;
pub use self::escape::escape_markdown;
pub use self::escape::escape_typst;
pub use self::index::index_html;
pub use self::index::index_markdown;
pub use self::page::Page;
pub use self::pdf::Fit;
pub use self::pdf::Fonts;
pub use self::pdf::NoFont;
pub use self::pdf::Room;
pub use self::picture::Placed;
pub use self::record::{record, record_schema};
pub use self::templates::templates_sha256;
pub use self::typst::TypstSource;

/// The reason why a briefing could not be rendered.
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
