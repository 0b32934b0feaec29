//! What reading a document gives: its words, what it says of itself, and what was left out.

use crate::source::remark::Remark;

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
    /// The address from which it was saved.
    pub address: Option<String>,
    /// The day on which it was saved, as ISO 8601 has it.
    pub saved: Option<String>,
}

/// The words of a document, and what it says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Extract {
    /// All words that a reader of the document sees, paragraphs parted by blank lines.
    pub text: String,
    /// What it says of itself.
    pub metadata: Metadata,
    /// What is not in the text, or stands there with a reservation.
    pub remarks: Vec<Remark>,
}

/// What a plain text says of itself: its title, where its first line stands alone and is short.
pub(super) fn plain_metadata(text: &str) -> Metadata {
    /// The longest title, in characters.
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

/// Returns the day of an ISO 8601 date, with or without a time behind it.
pub(super) fn iso_day(text: &str) -> Option<String> {
    let day = text.trim().get(..10)?;
    let parsed = day.parse::<crate::language::Date>();
    parsed.ok().map(|_| day.to_owned())
}
