//! `factbrief check`

use std::path::PathBuf;

use clap::ValueEnum;

use crate::cli::Stale;
use crate::cli::Status;
use crate::cli::When;
use crate::cli::findings;
use crate::cli::findings::Printer;
use crate::cli::number_of;
use crate::cli::review::day;
use crate::cli::selection;
use crate::cli::shown;
use crate::cli::tally;
use crate::cli::verdict;
use crate::files::Files;
use crate::finding;
use crate::finding::Finding;
use crate::finding::Severity;
use crate::language::Date;
use crate::report;
use crate::report::Base;
use crate::report::Cache;
use crate::report::Checked;
use crate::report::Claims;
use crate::report::Names;
use crate::report::Report;
use crate::report::index;

/// Check every statement against the sources, writing nothing
///
/// Finds everything that `build` would complain about. Findings go to standard
/// output, a one-line verdict to standard error.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Report directories, or directories of reports [default: all in the nearest `reports` directory]
    #[arg(value_name = "REPORT")]
    reports: Vec<PathBuf>,
    #[command(flatten)]
    findings: findings::FindingArgs,
    /// Report facts whose `review-by` lies before this day, as in 2026-11-24
    #[arg(long, value_name = "DATE", value_parser = day)]
    today: Option<Date>,
    /// What to do where the words under a statement are no longer those that were accepted
    #[arg(long, value_enum, value_name = "WHAT", default_value_t = Stale::Refuse)]
    stale: Stale,
    /// Take the fonts in this directory for characters that the embedded fonts lack; may be given several times
    #[arg(long, value_name = "DIR")]
    font_path: Vec<PathBuf>,
    /// Fail as well if the lock, an output or the index is not what a build would write: everything is made again and compared
    #[arg(long)]
    locked: bool,
    /// Take PDFs from this directory that this very program made before, and keep new ones there; it must lie outside of the repository
    #[arg(long, value_name = "DIR")]
    cache: Option<PathBuf>,
    /// Hold the reports against those of a base, such as a checkout of the commit before: what it accepted may only change by name
    #[arg(long, value_name = "DIR")]
    since: Option<PathBuf>,
    /// Let warnings count as errors
    #[arg(long, value_enum, value_name = "WHAT")]
    deny: Option<Deny>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Deny {
    /// All warnings
    Warnings,
}

/// A check that is going on.
struct Run<'a> {
    args: &'a Args,
    out: std::io::Stdout,
    printer: Printer<'a>,
    claims: Claims,
    findings: Vec<Finding>,
}

pub(super) fn check(args: &Args, color: When) -> std::io::Result<Status> {
    let out = std::io::stdout();
    let selection = selection(&args.reports);
    let mut run = Run {
        args,
        printer: Printer::new(&args.findings, color.color(&out)),
        out,
        claims: Claims::default(),
        findings: Vec::new(),
    };
    run.add_loose(&selection.files, selection.findings)?;
    if selection.directories.is_empty() {
        let _ = run.printer.finish(&mut run.out, &run.claims)?;
        verdict(
            "nothing checked: there is no report here; name a directory that holds a facts.yaml",
        )?;
        return Ok(Status::Failed);
    }
    match run.all(&selection.directories)? {
        Ok(()) => run.verdict(selection.directories.len()),
        Err(why) => {
            verdict(&why.to_string())?;
            Ok(Status::Failed)
        }
    }
}

/// Why a check could not be done to its end.
type Failure = Box<dyn std::error::Error>;

impl Run<'_> {
    /// Checks each report, then what they have in common.
    fn all(&mut self, directories: &[PathBuf]) -> std::io::Result<Result<(), Failure>> {
        let prepared = self.prepared(directories);
        let (cache, base) = match prepared {
            Ok(prepared) => prepared,
            Err(why) => return Ok(Err(why)),
        };
        let mut names = Names::default();
        let mut reports = Vec::new();
        for directory in directories {
            let report = Report::load(directory)
                .on(self.args.today)
                .when_stale(self.args.stale.into())
                .with_fonts(&self.args.font_path)
                .with_cache(cache.as_ref());
            let report = names.enter(report);
            self.claims.add(&report);
            let mut findings = match self.checked(&report) {
                Ok(checked) => checked.findings,
                Err(error) => return Ok(Err(error.into())),
            };
            if let Some(base) = &base {
                findings.extend(report.since(base));
                finding::sort(&mut findings);
            }
            self.printer.add(&mut self.out, &report, &findings)?;
            self.findings.extend(findings);
            reports.extend(base.is_some().then_some(report));
        }
        if let Some(base) = base.filter(|_| self.args.reports.is_empty()) {
            let (files, findings) = base.gone(&reports);
            self.add_loose(&files, findings)?;
        }
        self.index(directories)
    }

    /// What the options name, or why it cannot be used.
    fn prepared(&self, directories: &[PathBuf]) -> Result<(Option<Cache>, Option<Base>), Failure> {
        if let Some(summary) = &self.args.findings.summary {
            summary.check(&self.claims)?;
        }
        let cache = self.args.cache.as_ref();
        let cache = cache.map(|cache| Cache::open(cache, directories));
        let base = match &self.args.since {
            None => None,
            Some(directory) => Some(Base::open(directory).ok_or_else(|| {
                format!(
                    "nothing checked: there is no report in the base `{}`",
                    shown(directory)
                )
            })?),
        };
        Ok((cache.transpose()?, base))
    }

    fn checked(&self, report: &Report) -> Result<Checked, report::Error> {
        if self.args.locked {
            report.check_locked()
        } else {
            report.check()
        }
    }

    /// Compares the index of each directory of reports.
    fn index(&mut self, directories: &[PathBuf]) -> std::io::Result<Result<(), Failure>> {
        if !self.args.locked {
            return Ok(Ok(()));
        }
        for directory in index::directories_of(directories) {
            match index::check(&directory) {
                Ok((files, findings)) => self.add_loose(&files, findings)?,
                Err(error) => return Ok(Err(error.into())),
            }
        }
        Ok(Ok(()))
    }

    fn add_loose(&mut self, files: &Files, findings: Vec<Finding>) -> std::io::Result<()> {
        self.printer.add_loose(&mut self.out, files, &findings)?;
        self.findings.extend(findings);
        Ok(())
    }

    fn verdict(mut self, reports: usize) -> std::io::Result<Status> {
        if let Err(unwritable) = self.printer.finish(&mut self.out, &self.claims)? {
            verdict(&unwritable.to_string())?;
            return Ok(Status::Failed);
        }
        let warned = self
            .findings
            .iter()
            .any(|it| it.severity == Severity::Warning);
        let status = match Status::of(&self.findings) {
            Status::Clean if self.args.deny.is_some() && warned => Status::Findings,
            status => status,
        };
        let counted = tally(&self.findings);
        let counted = if counted.is_empty() {
            "no findings"
        } else {
            &counted
        };
        verdict(&format!(
            "{} checked: {counted}",
            number_of(reports, "report")
        ))?;
        Ok(status)
    }
}
