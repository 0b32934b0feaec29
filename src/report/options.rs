//! How reports are read, checked and built in a run.

use std::path::PathBuf;

use crate::briefing::Profile;
use crate::edition::WhenStale;
use crate::language::Date;
use crate::report::Cache;

/// What a run is to do with its reports.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The day against which expiry is judged; without it nothing expires.
    pub today: Option<Date>,
    /// What to do about statements whose source has changed.
    pub when_stale: WhenStale,
    /// What the briefings are made for.
    pub profile: Profile,
    /// Directories with fonts for what the embedded fonts and those of the report lack.
    pub font_directories: Vec<PathBuf>,
    /// What may answer for a page that was laid out before.
    pub records: Records,
    /// True if a report none of whose files changed since its last build need not be read.
    pub skip_unchanged: bool,
    /// The PDFs that this program made before.
    pub cache: Option<Cache>,
}

/// Whether what an earlier build wrote beside its outputs may answer for a PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Records {
    /// It may: a page that is laid out from the same text is not laid out again.
    #[default]
    Believed,
    /// It may not: everything is made again.
    Ignored,
}
