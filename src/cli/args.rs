//! The arguments that several commands have in common.

use std::io::IsTerminal;
use std::num::NonZero;
use std::path::PathBuf;

use clap::ValueEnum;

use crate::cli::Failure;
use crate::cli::findings::FindingArgs;
use crate::edition::WhenStale;
use crate::finding::Colors;
use crate::language::Date;
use crate::report::Cache;
use crate::report::Options;

/// What `build` and `check` are asked about any number of reports.
#[derive(Debug, clap::Args)]
pub(super) struct ReportArgs {
    /// Report directories, or directories of reports [default: all in the nearest `reports` directory]
    #[arg(value_name = "REPORT")]
    pub(super) reports: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) findings: FindingArgs,
    /// Report facts whose `review-by` lies before this day, as in 2026-11-24
    #[arg(long, value_name = "DATE", value_parser = day)]
    today: Option<Date>,
    /// What to do where the words under a statement are no longer those that were accepted
    #[arg(long, value_enum, value_name = "WHAT", default_value_t = Stale::Refuse)]
    stale: Stale,
    /// Take the fonts in this directory for characters that the embedded fonts lack; may be given several times
    #[arg(long, value_name = "DIR")]
    font_path: Vec<PathBuf>,
    /// Take PDFs from this directory that this very program made before, and keep new ones there; it must lie outside of the repository
    #[arg(long, value_name = "DIR")]
    cache: Option<PathBuf>,
}

impl ReportArgs {
    /// Returns the options that these arguments name, for the reports in these directories.
    pub(super) fn options(&self, directories: &[PathBuf]) -> Result<Options, Failure> {
        let cache = self.cache.as_ref();
        let cache = cache.map(|cache| Cache::open(cache, directories));
        Ok(Options {
            today: self.today,
            when_stale: self.stale.into(),
            font_directories: self.font_path.clone(),
            cache: cache.transpose().map_err(Failure::told)?,
            ..Options::default()
        })
    }
}

/// When to use colours.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum When {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// What to do where the words under a statement are no longer those that were accepted.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Stale {
    /// Build nothing of that report
    Refuse,
    /// Print the statement as it was accepted, and say that it is not current; accept nothing
    Mark,
}

impl From<Stale> for WhenStale {
    fn from(stale: Stale) -> Self {
        match stale {
            Stale::Refuse => Self::Refuse,
            Stale::Mark => Self::Mark,
        }
    }
}

impl When {
    pub(super) fn color(self, stream: &impl IsTerminal) -> Colors {
        let plain = || std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        match self {
            Self::Always => Colors::Ansi,
            Self::Auto if stream.is_terminal() && !plain() => Colors::Ansi,
            Self::Auto | Self::Never => Colors::Plain,
        }
    }
}

/// Reads a date with year, month and day.
pub(super) fn day(text: &str) -> Result<Date, String> {
    let date: Date = text.parse().map_err(|_| "write it as in 2026-11-24")?;
    if date.day().is_none() {
        return Err("a full day is needed, as in 2026-11-24".to_owned());
    }
    Ok(date)
}

/// Reads a number of threads.
pub(super) fn jobs(text: &str) -> Result<NonZero<usize>, String> {
    text.parse()
        .map_err(|_| "write a number of threads, 1 or more".to_owned())
}
