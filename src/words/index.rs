//! The wording of the index of all reports.

/// The house wording of the index of all reports in one language.
#[derive(Debug)]
pub struct IndexWords {
    /// The title of the index.
    pub title: &'static str,
    /// The name of the language in that language.
    pub language: &'static str,
    /// The status of a report: its files equal those that a build would make now.
    pub current: &'static str,
    /// The status of a report: it marks a statement whose source has changed.
    pub stale: &'static str,
    /// The status of a report: its sheet, a source or a file has changed since the build.
    pub changed: &'static str,
}
