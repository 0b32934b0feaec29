//! The arguments that several commands have in common.

use std::io::IsTerminal;
use std::io::Write;
use std::num::NonZero;
use std::path::PathBuf;

use clap::ValueEnum;

use crate::cli::Failure;
use crate::cli::findings::FindingArgs;
use crate::cli::selection::Chosen;
use crate::edition::WhenStale;
use crate::finding::Colors;
use crate::language::Date;
use crate::report::Cache;
use crate::report::Options;

/// What `build` and `check` are asked about any number of reports.
#[derive(Debug, clap::Args)]
pub(super) struct ReportArgs {
    #[command(flatten)]
    pub(super) chosen: Chosen,
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

/// How much a command says, and how.
#[derive(Debug, Clone, Copy, clap::Args)]
pub(super) struct Manner {
    /// When to use colours
    #[arg(long, global = true, value_enum, value_name = "WHEN", default_value_t = When::Auto)]
    pub(super) color: When,
    /// Print only findings and errors
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub(super) quiet: bool,
    /// Name each report as it is looked at, and print where the time goes
    #[arg(short, long, global = true)]
    pub(super) verbose: bool,
}

impl Manner {
    /// Returns a counter that shows the progress of a run with many reports on a terminal; it shows nothing where other lines are printed there.
    pub(super) fn counter(self, reports: usize) -> Counter {
        let err = std::io::stderr();
        let is_seen = err.is_terminal() && (self.quiet || !std::io::stdout().is_terminal());
        let is_long = reports >= MIN_COUNTED_REPORTS;
        Counter {
            of: (is_seen && is_long && !self.verbose).then_some(reports),
            done: 0,
        }
    }
}

/// The minimum number of reports of a run whose progress is shown.
const MIN_COUNTED_REPORTS: usize = 20;

/// The progress of a run, on one line of a terminal that is written again and again.
pub(super) struct Counter {
    of: Option<usize>,
    done: usize,
}

impl Counter {
    /// Counts a report.
    pub(super) fn count(&mut self) -> std::io::Result<()> {
        self.done += 1;
        match self.of {
            Some(of) => write!(std::io::stderr(), "\r{}/{of}", self.done),
            None => Ok(()),
        }
    }

    /// Clears the line, before something else is printed.
    pub(super) fn clear(&self) -> std::io::Result<()> {
        match self.of {
            Some(_) => write!(std::io::stderr(), "\r\x1b[K"),
            None => Ok(()),
        }
    }
}

/// When to use colours.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum When {
    /// On a terminal that has them, unless `NO_COLOR` or `CLICOLOR=0` is set; anywhere where `FORCE_COLOR` or `CLICOLOR_FORCE` is
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
        #[expect(
            clippy::disallowed_methods,
            reason = "colours are no output of a report"
        )]
        let variable = |name: &str| std::env::var(name).ok();
        match self {
            Self::Always => Colors::Ansi,
            Self::Never => Colors::Plain,
            Self::Auto => usual(stream.is_terminal(), variable),
        }
    }
}

/// Returns the choice that environment variables ask for, by customs that many programs follow; an empty variable counts as unset.
fn usual(is_terminal: bool, variable: impl Fn(&str) -> Option<String>) -> Colors {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    let is_forced = |name: &str| set(name).is_some_and(|value| value != "0");
    let has_none =
        set("CLICOLOR").as_deref() == Some("0") || set("TERM").as_deref() == Some("dumb");
    if set("NO_COLOR").is_some() {
        Colors::Plain
    } else if is_forced("FORCE_COLOR") || is_forced("CLICOLOR_FORCE") || is_terminal && !has_none {
        Colors::Ansi
    } else {
        Colors::Plain
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

/// The maximum number of threads: more than any machine has processors, and few enough for every system to start.
const MAX_JOBS: usize = 1024;

/// Reads a number of threads.
pub(super) fn jobs(text: &str) -> Result<NonZero<usize>, String> {
    let number = text.parse().ok();
    number
        .filter(|jobs: &NonZero<usize>| jobs.get() <= MAX_JOBS)
        .ok_or_else(|| format!("write a number of threads, from 1 to {MAX_JOBS}"))
}

#[cfg(test)]
mod tests {
    use super::Colors;
    use super::jobs;
    use super::usual;

    #[test]
    fn a_number_of_threads_that_a_system_can_start() {
        assert_eq!(jobs("8").map(std::num::NonZero::get), Ok(8));
        for refused in ["0", "-1", "many", "1025", "100000"] {
            let told = jobs(refused).unwrap_err();
            assert_eq!(told, "write a number of threads, from 1 to 1024");
        }
    }

    #[test]
    fn variables_that_many_programs_follow() {
        let colors = |is_terminal, set: &[(&str, &str)]| {
            let found = |name: &str| set.iter().find(|(own, _)| *own == name);
            let colors = usual(is_terminal, |name| {
                found(name).map(|(_, value)| (*value).to_owned())
            });
            colors == Colors::Ansi
        };
        assert!(colors(true, &[]) && !colors(false, &[]));
        for plain in [("NO_COLOR", "1"), ("CLICOLOR", "0"), ("TERM", "dumb")] {
            assert!(!colors(true, &[plain]), "{plain:?}");
        }
        for (name, value) in [("NO_COLOR", ""), ("CLICOLOR", "1"), ("TERM", "xterm")] {
            assert!(colors(true, &[(name, value)]), "{name}");
        }
        for forced in ["FORCE_COLOR", "CLICOLOR_FORCE"] {
            assert!(colors(false, &[(forced, "1"), ("TERM", "dumb")]));
            assert!(!colors(false, &[(forced, "0")]));
            assert!(!colors(true, &[(forced, "1"), ("NO_COLOR", "1")]));
        }
    }
}
