//! The result of reading a document: its words, its metadata, and remarks on the parts left out.

use crate::source::remark::Remark;

/// The metadata of a document, given outside its text or at its head; nothing is guessed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Metadata {
    /// The title of the document.
    pub title: Option<String>,
    /// The name of its author, or several names.
    pub author: Option<String>,
    /// The day on which it was published, in ISO 8601.
    pub published: Option<String>,
    /// The other days that it gives for its publication.
    pub other_days: Vec<String>,
    /// The language of the document, a BCP 47 tag.
    pub language: Option<String>,
    /// The name of the site or the body that published it.
    pub publisher: Option<String>,
    /// The address that it gives as its own.
    pub url: Option<String>,
    /// The other addresses that it gives as its own.
    pub other_urls: Vec<String>,
    /// The address from which it was saved.
    pub address: Option<String>,
    /// The day on which it was saved, in ISO 8601.
    pub saved: Option<String>,
}

/// The words of a document, its metadata, and remarks on its reading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Extract {
    /// All words that a reader of the document sees, with blank lines between paragraphs.
    pub text: String,
    /// The metadata of the document.
    pub metadata: Metadata,
    /// The remarks on parts that are not in the text, or are kept with a reservation.
    pub remarks: Vec<Remark>,
}

/// Returns the metadata of a plain text: its title, where its first line is a paragraph of its own and short.
pub(super) fn plain_metadata(text: &str) -> Metadata {
    /// The maximum length of a title, in characters.
    const MAX_TITLE: usize = 150;
    let mut paragraphs = text.trim_start().splitn(2, "\n\n");
    let first = paragraphs.next().unwrap_or_default().trim();
    let is_title = !first.is_empty()
        && !first.contains('\n')
        && first.chars().count() <= MAX_TITLE
        && paragraphs.next().is_some()
        && !first.ends_with('.');
    Metadata {
        title: is_title.then(|| first.to_owned()),
        ..Metadata::default()
    }
}

/// Returns the day of an ISO 8601 date, with or without a time after it.
pub(super) fn iso_day(text: &str) -> Option<String> {
    let day = text.trim().get(..10)?;
    let parsed = day.parse::<crate::language::Date>();
    parsed.ok().map(|_| day.to_owned())
}
