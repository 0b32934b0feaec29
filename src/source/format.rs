//! The readers of documents: one for each format, behind one interface.
//!
//! A format is recognised by the contents of the document. The name of the file
//! decides only where the contents leave it open: Markdown, and a page that
//! begins with plain words.

use std::path::Path;

use crate::source::extract::Extract;
use crate::source::html;
use crate::source::mail;
use crate::source::markdown;
use crate::source::office;
use crate::source::pdf;
use crate::source::unread::Unread;
use crate::source::web_archive;

/// A reader of one format.
#[derive(Debug, Clone, Copy)]
pub struct Extractor {
    /// The name of the format.
    pub name: &'static str,
    /// The version, raised by hand when one document gives another text than before.
    pub version: u32,
    /// The usual name of a document of this format, with its article.
    what: &'static str,
    /// The endings of the names of its files.
    endings: &'static [&'static str],
    read: Read,
}

/// The function of a reader, by the form of its input.
#[derive(Debug, Clone, Copy)]
enum Read {
    /// The reader takes text of any encoding.
    Text(fn(&str) -> Extract),
    /// The reader takes bytes, in which text may be in several encodings.
    Bytes(fn(&[u8]) -> Result<Extract, Unread>),
}

/// The endings of plain text.
const PLAIN_ENDINGS: [&str; 3] = ["txt", "text", "log"];

impl PartialEq for Extractor {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Extractor {
    pub(crate) const HTML: Self = Self {
        name: "html",
        version: 5,
        what: "a web page",
        endings: &["html", "htm", "xhtml"],
        read: Read::Text(html::read),
    };
    const MARKDOWN: Self = Self {
        name: "markdown",
        version: 3,
        what: "Markdown",
        endings: &["md", "markdown"],
        read: Read::Text(markdown::read),
    };
    const MAIL: Self = Self {
        name: "mail",
        version: 3,
        what: "a mail",
        endings: &["eml"],
        read: Read::Bytes(mail::read),
    };
    const MHTML: Self = Self {
        name: "mhtml",
        version: 3,
        what: "a saved web page (MHTML)",
        endings: &["mhtml", "mht"],
        read: Read::Bytes(mail::read_page),
    };
    const WARC: Self = Self {
        name: "warc",
        version: 3,
        what: "a web archive (WARC)",
        endings: &["warc", "gz"],
        read: Read::Bytes(web_archive::read),
    };

    pub(crate) const DOCX: Self = Self {
        name: "docx",
        version: 2,
        what: "a Word document (DOCX)",
        endings: &["docx", "docm", "dotx"],
        read: Read::Bytes(office::read_docx),
    };
    pub(crate) const ODT: Self = Self {
        name: "odt",
        version: 2,
        what: "an OpenDocument text (ODT)",
        endings: &["odt", "ott"],
        read: Read::Bytes(office::read_odt),
    };

    const PDF: Self = Self {
        name: "pdf",
        version: 2,
        what: "a PDF",
        endings: &["pdf"],
        read: Read::Bytes(pdf::read),
    };

    /// All readers.
    const ALL: [Self; 8] = [
        Self::HTML,
        Self::MARKDOWN,
        Self::MAIL,
        Self::MHTML,
        Self::WARC,
        Self::DOCX,
        Self::ODT,
        Self::PDF,
    ];

    /// Returns the reader of a document that is more than text, by its bytes.
    pub(super) fn of_bytes(name: &str, bytes: &[u8]) -> Option<Self> {
        if web_archive::is_archive(bytes) {
            Some(Self::WARC)
        } else if pdf::is_pdf(bytes) {
            Some(Self::PDF)
        } else if office::is_docx(bytes) {
            Some(Self::DOCX)
        } else if office::is_odt(bytes) {
            Some(Self::ODT)
        } else if mail::is_page(bytes) {
            Some(Self::MHTML)
        } else if mail::is_mail(bytes, Self::MAIL.is_named(name)) {
            Some(Self::MAIL)
        } else {
            None
        }
    }

    /// Returns the reader of a text; `None` for plain text, which is its own extraction.
    pub(super) fn of_text(name: &str, text: &str) -> Option<Self> {
        let is_markdown = Self::MARKDOWN.is_named(name);
        // A Markdown document may begin with a tag.
        let is_html = html::is_page(text)
            || Self::HTML.is_named(name)
            || (!is_markdown && html::is_fragment(text));
        if is_html {
            Some(Self::HTML)
        } else {
            is_markdown.then_some(Self::MARKDOWN)
        }
    }

    /// Returns the format that the name of a document claims, where the document is of another one.
    pub(super) fn contradicted(own: Option<Self>, name: &str) -> Option<&'static str> {
        let said = Self::ALL.into_iter().find(|one| one.is_named(name));
        match (own, said) {
            (own, Some(said)) => (own != Some(said)).then_some(said.what),
            (Some(_), None) => {
                let is_plain = ending(name).is_some_and(|it| has(&PLAIN_ENDINGS, it));
                is_plain.then_some("plain text")
            }
            (None, None) => None,
        }
    }

    /// Returns the usual name of a document of this format, with its article.
    pub fn what(self) -> &'static str {
        self.what
    }

    /// True if the format is one of web pages.
    pub fn is_page(self) -> bool {
        matches!(self.name, "html" | "mhtml" | "warc")
    }

    /// True if the format is one of word processors, whose files name the login or the office of whoever made them.
    pub fn is_of_office(self) -> bool {
        matches!(self.name, "docx" | "odt")
    }

    /// True if the name of a file ends like those of this format.
    fn is_named(self, name: &str) -> bool {
        ending(name).is_some_and(|own| has(self.endings, own))
    }

    /// Reads a document; `text` is its bytes decoded as text.
    pub(super) fn read(self, bytes: &[u8], text: &str) -> Result<Extract, Unread> {
        match self.read {
            Read::Text(read) => Ok(read(text)),
            Read::Bytes(read) => read(bytes),
        }
    }
}

fn ending(name: &str) -> Option<&str> {
    Path::new(name).extension()?.to_str()
}

fn has(endings: &[&str], own: &str) -> bool {
    endings.iter().any(|one| one.eq_ignore_ascii_case(own))
}
