//! One reader for each format of document, behind one interface.
//!
//! A reader gives all words of a document in their order, and what the
//! document says of itself. A further format is a file here and a line in
//! [`Extractor::of`].

use std::path::Path;

use crate::source::html;
use crate::source::markdown;

/// What a document says of itself, outside its text or at its head; nothing is guessed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Metadata {
    /// Its title.
    pub title: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// The day on which it was published, as ISO 8601 has it.
    pub published: Option<String>,
    /// Other days that it gives for its publication.
    pub other_days: Vec<String>,
    /// Its language, a BCP 47 tag.
    pub language: Option<String>,
}

/// The words of a document, and what it says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Extract {
    /// All words that a reader of the document sees, paragraphs parted by blank lines.
    pub text: String,
    /// What it says of itself.
    pub metadata: Metadata,
}

/// A reader of one format.
#[derive(Debug, Clone, Copy)]
pub struct Extractor {
    /// The name of the format.
    pub name: &'static str,
    /// Raised by hand when the same document gives another text.
    pub version: u32,
    read: fn(&str) -> Extract,
}

impl Extractor {
    const HTML: Self = Self {
        name: "html",
        version: 2,
        read: html::read,
    };
    const MARKDOWN: Self = Self {
        name: "markdown",
        version: 1,
        read: markdown::read,
    };

    /// The reader that a document needs; none for plain text, which is its own extraction.
    ///
    /// HTML is recognised by its first words. Nothing in a text says for certain
    /// that it is Markdown, so the name of the file does: `.md` or `.markdown`.
    pub fn of(name: &str, text: &str) -> Option<Self> {
        if html::is_html(text) {
            return Some(Self::HTML);
        }
        let extension = Path::new(name).extension()?.to_str()?;
        let is_markdown = ["md", "markdown"]
            .iter()
            .any(|known| extension.eq_ignore_ascii_case(known));
        is_markdown.then_some(Self::MARKDOWN)
    }

    /// Whether it reads pages of the web.
    pub fn is_html(self) -> bool {
        self.name == Self::HTML.name
    }

    /// Reads a document.
    pub fn read(self, text: &str) -> Extract {
        (self.read)(text)
    }
}

/// What a plain text says of itself: its title, where its first line stands alone and is short.
pub fn plain_metadata(text: &str) -> Metadata {
    const LONGEST_TITLE: usize = 150;
    let mut paragraphs = text.trim_start().splitn(2, "\n\n");
    let first = paragraphs.next().unwrap_or_default().trim();
    let is_title = !first.is_empty()
        && !first.contains('\n')
        && first.chars().count() <= LONGEST_TITLE
        && paragraphs.next().is_some()
        && !first.ends_with('.');
    Metadata {
        title: is_title.then(|| first.to_owned()),
        ..Metadata::default()
    }
}
