//! `factbrief check`

use std::io::Write;
use std::path::PathBuf;

use clap::ValueEnum;

use crate::cli::Failure;
use crate::cli::Status;
use crate::cli::Verdict;
use crate::cli::args::Manner;
use crate::cli::args::ReportArgs;
use crate::cli::count_findings;
use crate::cli::findings::Printer;
use crate::cli::number_of;
use crate::cli::selection;
use crate::cli::selection::NO_REPORT;
use crate::cli::shown;
use crate::files::Files;
use crate::finding;
use crate::finding::Finding;
use crate::finding::Severity;
use crate::report;
use crate::report::Base;
use crate::report::Checked;
use crate::report::Claims;
use crate::report::Options;
use crate::report::Report;
use crate::report::index;
use crate::report::many;

/// Check every statement against the sources, writing nothing
///
/// Finds everything that `build` would complain about. Findings go to standard
/// output, a one-line verdict to standard error.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    common: ReportArgs,
    /// Fail as well if the lock, an output or the index is not what a build would write: everything is made again and compared
    #[arg(long)]
    locked: bool,
    /// Hold the reports against those of a base, such as a checkout of the commit before: what it accepted may only change by name
    #[arg(long, value_name = "DIR")]
    since: Option<PathBuf>,
    /// Print the actors, the date and the count of this fact before the findings: typed, read from its statement, or why there is none
    #[arg(long, value_name = "ID")]
    explain: Option<String>,
    /// Let warnings count as errors
    #[arg(long, value_enum, value_name = "WHAT")]
    deny: Option<Deny>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Deny {
    /// All warnings
    Warnings,
}

/// The consequence of a failure.
const NOTHING_CHECKED: &str = "nothing checked";

/// A run of the command.
struct Run<'a> {
    args: &'a Args,
    manner: Manner,
    out: std::io::Stdout,
    printer: Printer<'a>,
    claims: Claims,
    findings: Vec<Finding>,
    /// True if a report has the fact that is to be explained.
    is_explained: bool,
}

/// A report with what was found in it.
struct Looked {
    report: Report,
    checked: Result<Checked, report::Error>,
    /// The directory of the report in the base, if it has it.
    before: Option<PathBuf>,
}

impl Looked {
    fn at(report: Report, is_locked: bool, base: Option<&Base>) -> Self {
        let mut checked = if is_locked {
            report.check_locked()
        } else {
            report.check()
        };
        if let (Some(base), Ok(checked)) = (base, &mut checked) {
            checked.findings.extend(report.since(base));
            finding::sort(&mut checked.findings);
        }
        Self {
            checked,
            before: base.and_then(|base| base.place_of(&report)),
            report,
        }
    }
}

pub(super) fn check(args: &Args, manner: Manner) -> Result<Verdict, Failure> {
    let out = std::io::stdout();
    let selection = args.common.chosen.selection();
    let mut run = Run {
        args,
        manner,
        printer: Printer::new(&args.common.findings, manner.color.color(&out)),
        out,
        claims: Claims::default(),
        findings: Vec::new(),
        is_explained: false,
    };
    run.add_loose(&selection.files, selection.findings)?;
    if !selection.has_reports {
        return Err(run.nothing());
    }
    run.all(&selection.directories)?;
    run.verdict(selection.directories.len())
}

impl Run<'_> {
    /// Tells, in all formats, that there is no report; the reports of a base are missed all the same.
    fn nothing(&mut self) -> Failure {
        self.printer.says_nothing_checked();
        // Errors in writing are ignored, because they say less than that nothing was checked.
        if let Ok(Some(base)) = selection::base(self.args.since.as_deref()) {
            let (files, findings) = base.gone(&[]);
            let _ = self.add_loose(&files, findings);
        }
        let _ = self.printer.finish(&mut self.out);
        let _ = self.printer.write_files(&self.claims);
        Failure::told(NO_REPORT).after(NOTHING_CHECKED)
    }

    /// Checks each report, then the index and the base that the reports have in common.
    fn all(&mut self, directories: &[PathBuf]) -> Result<(), Failure> {
        let (options, base) = self.prepared(directories)?;
        let mut counter = self.manner.counter(directories.len());
        let mut kept = Vec::new();
        let is_locked = self.args.locked;
        let work = |report| Looked::at(report, is_locked, base.as_ref());
        many::each(directories, &options, work, |directory, looked| {
            counter.count()?;
            if self.manner.verbose {
                writeln!(std::io::stderr(), "check     {}", shown(directory))?;
            }
            let Looked {
                report,
                checked,
                before,
            } = looked;
            self.claims.add(&report);
            kept.extend(before);
            let Checked {
                findings, waived, ..
            } = checked?;
            counter.clear()?;
            self.explain(&report)?;
            let found = (&findings[..], &waived[..]);
            self.printer.add(&mut self.out, &report, found)?;
            self.findings.extend(findings);
            Ok::<(), Failure>(())
        })?;
        counter.clear()?;
        if let Some(base) = base.filter(|_| self.args.common.chosen.is_all()) {
            let (files, findings) = base.gone(&kept);
            self.add_loose(&files, findings)?;
        }
        self.index(directories)
    }

    /// Returns the options and the base that the arguments name; an error if one of them cannot be used.
    fn prepared(&self, directories: &[PathBuf]) -> Result<(Options, Option<Base>), Failure> {
        self.args.common.findings.check_streams()?;
        for target in self.args.common.findings.targets() {
            target.check(&self.claims)?;
        }
        if self.args.explain.is_some() && !self.args.common.findings.format.is_for_people() {
            let why = "`--explain` is for people: leave out `--format`, or write `--format short`";
            return Err(Failure::told(why));
        }
        let options = self.args.common.options(directories)?;
        let base = selection::base(self.args.since.as_deref());
        Ok((options, base.map_err(|why| why.after(NOTHING_CHECKED))?))
    }

    /// Prints what is known of the fact that is to be explained, if the report has it.
    fn explain(&mut self, report: &Report) -> std::io::Result<()> {
        let id = self.args.explain.as_ref();
        let explained = id.and_then(|id| report.explained(id));
        if let Some(explained) = explained {
            self.is_explained = true;
            writeln!(self.out, "{explained}")?;
        }
        Ok(())
    }

    /// Compares the index of each directory of reports with what a build would write, if `--locked` asks for it.
    fn index(&mut self, directories: &[PathBuf]) -> Result<(), Failure> {
        // The index is not that of one shard.
        if !self.args.locked || self.args.common.chosen.shard.is_some() {
            return Ok(());
        }
        for directory in index::directories_of(directories) {
            let (files, findings) = index::check(&directory)?;
            self.add_loose(&files, findings)?;
        }
        Ok(())
    }

    fn add_loose(&mut self, files: &Files, findings: Vec<Finding>) -> std::io::Result<()> {
        self.printer.add_loose(&mut self.out, files, &findings)?;
        self.findings.extend(findings);
        Ok(())
    }

    fn verdict(mut self, reports: usize) -> Result<Verdict, Failure> {
        self.printer.finish(&mut self.out)?;
        self.printer.write_files(&self.claims)?;
        if let Some(id) = self.args.explain.as_ref().filter(|_| !self.is_explained) {
            let why = "name one as it stands under `facts`, and the report as an argument";
            return Err(Failure::told(format!("no fact has the id `{id}`: {why}")));
        }
        let warned = self
            .findings
            .iter()
            .any(|it| it.severity == Severity::Warning);
        let status = match Status::of(&self.findings) {
            Status::Clean if self.args.deny.is_some() && warned => Status::Findings,
            status => status,
        };
        let counted = count_findings(&self.findings);
        let counted = if counted.is_empty() {
            "no findings"
        } else {
            &counted
        };
        let reports = number_of(reports, "report");
        Ok(Verdict::new(
            status,
            format!("{reports} checked: {counted}"),
        ))
    }
}
