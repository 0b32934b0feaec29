//! The options with which reports are read, checked and built in a run.

use std::path::PathBuf;

use crate::briefing::Profile;
use crate::edition::WhenStale;
use crate::language::Date;
use crate::report::Cache;

/// The options of a run for its reports.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The day at which expiry is judged; `None` if nothing expires.
    pub today: Option<Date>,
    /// The treatment of statements whose source has changed.
    pub when_stale: WhenStale,
    /// The purpose for which the briefings are made.
    pub profile: Profile,
    /// The directories with fonts for characters that the embedded fonts and those of the report lack.
    pub font_directories: Vec<PathBuf>,
    /// The trust in what an earlier build wrote beside its outputs.
    pub records: Records,
    /// True if a report none of whose files changed since its last build need not be read.
    pub skip_unchanged: bool,
    /// The cache of PDFs that this program made before, if one is used.
    pub cache: Option<Cache>,
}

/// The trust in what an earlier build wrote beside its outputs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Records {
    /// The records are believed: a page with an equal text is not laid out again.
    #[default]
    Believed,
    /// The records are ignored: everything is made again.
    Ignored,
}
