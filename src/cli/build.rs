//! `factbrief build`

use std::fmt;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

use clap::ValueEnum;

use crate::briefing::Profile;
use crate::cli::Failure;
use crate::cli::Status;
use crate::cli::Verdict;
use crate::cli::When;
use crate::cli::args::ReportArgs;
use crate::cli::findings;
use crate::cli::findings::Printer;
use crate::cli::number_of;
use crate::cli::selection;
use crate::cli::shown;
use crate::cli::tally;
use crate::cli::target::Target;
use crate::cli::word;
use crate::finding::Finding;
use crate::output::Outcome;
use crate::output::dependencies;
use crate::output::dependencies::Dependencies;
use crate::report::Built;
use crate::report::Claims;
use crate::report::Error;
use crate::report::LOCK_FILE;
use crate::report::Names;
use crate::report::Options;
use crate::report::Records;
use crate::report::Report;
use crate::report::inbox::Inbox;
use crate::report::index;
use crate::report::timings::Timings;

/// Check, then render every briefing of every report
///
/// Writes Markdown, HTML and PDF in each language of the sheet into the
/// directory `briefings` of the report, and records in `facts.lock` what the
/// statements rest on. Files that would not change are left as they are. Where
/// there are errors, nothing of that report is written.
///
/// A directory `reports` gets an index of all reports that were built in it.
///
/// Findings go to standard error, the list of files to standard output. In a
/// format for machines it is the other way round.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    common: ReportArgs,
    /// Put the PDFs, all of them made anew, into this directory, under names that say what they are, with a list of their SHA-256
    #[arg(long, value_name = "DIR")]
    dist: Option<PathBuf>,
    /// Write to this file what was read and what was made from it; `-` is standard output
    #[arg(long, value_name = "FILE")]
    deps: Option<Target>,
    /// How to write `--deps`
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = DepsFormat::Json, requires = "deps")]
    deps_format: DepsFormat,
    /// What the briefings are made for
    #[arg(long, value_enum, value_name = "PROFILE", default_value_t = ProfileArg::Final)]
    profile: ProfileArg,
    /// Print to standard error where the time goes
    #[arg(long)]
    timings: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum DepsFormat {
    /// A JSON object: `targets`, each with `inputs` and `outputs`
    Json,
    /// A makefile rule for each report, for make and Ninja
    Make,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ProfileArg {
    /// To be read by others
    Final,
    /// To be looked at while it is written: stubs may stand in it, every page says that it is a draft, and all of it goes into the directory `drafts` of the report; lock and index stay as they are
    Draft,
}

impl From<ProfileArg> for Profile {
    fn from(profile: ProfileArg) -> Self {
        match profile {
            ProfileArg::Final => Self::Final,
            ProfileArg::Draft => Self::Draft,
        }
    }
}

/// The results of a run so far.
#[derive(Default)]
struct Tally {
    findings: Vec<Finding>,
    outcomes: Vec<Outcome>,
    dependencies: Vec<Dependencies>,
    inbox: Inbox,
    claims: Claims,
    failed: bool,
}

pub(super) fn build(args: &Args, color: When) -> Result<Verdict, Failure> {
    let selection = selection(&args.common.reports);
    let mut for_findings = findings::Stream::of(&args.common.findings);
    let mut for_files = for_findings.other();
    let mut printer = Printer::new(&args.common.findings, for_findings.colors(color));
    let mut tally = Tally::default();
    let mut timings = Timings::default();
    printer.add_loose(&mut for_findings, &selection.files, &selection.findings)?;
    tally.findings.extend(selection.findings);
    let directories = selection.directories;
    let options = prepared(args, &directories).map_err(|why| why.after("nothing built"))?;
    let mut names = Names::default();
    for directory in &directories {
        let load = || names.enter(Report::load(directory, &options));
        let report = timings.step("read", load);
        tally.claims.add(&report);
        match report.build_timed(&mut timings) {
            Ok(built) => {
                printer.add(&mut for_findings, &report, &built.findings)?;
                tally.add(&mut for_files, &report, built)?;
            }
            Err(error) => tally.fail(directory, &error)?,
        }
    }
    printer.finish(&mut for_findings)?;
    if let Err(error) = printer.write_files(&tally.claims) {
        tally.fail(&error.path, &error.why)?;
    }
    if args.profile == ProfileArg::Final {
        for directory in index::directories_of(&directories) {
            let written = timings.step("index", || index::write(&directory));
            tally.take(&mut for_files, &directory, written)?;
        }
    }
    tally.hand_out(args, &mut for_files)?;
    if args.timings {
        for (step, took) in timings.steps() {
            writeln!(std::io::stderr(), "{:8.3} s  {step}", took.as_secs_f64())?;
        }
    }
    Ok(Verdict::new(tally.status(), tally.words(directories.len())))
}

/// Returns the options that the arguments name; an error, before anything is built, if they cannot be used.
fn prepared(args: &Args, directories: &[PathBuf]) -> Result<Options, Failure> {
    if directories.is_empty() {
        let why = "there is no report here; name a directory that holds a facts.yaml";
        return Err(Failure::told(why));
    }
    if args.profile == ProfileArg::Draft && args.dist.is_some() {
        let why = "a draft does not go into an inbox; leave `--dist` or `--profile draft` out";
        return Err(Failure::told(why));
    }
    for target in args.deps.iter().chain(args.common.findings.targets()) {
        target.check(&Claims::default())?;
    }
    Ok(Options {
        profile: args.profile.into(),
        records: match args.dist {
            // Files that are handed out must be made in this run.
            Some(_) => Records::Ignored,
            None => Records::Believed,
        },
        ..args.common.options(directories)?
    })
}

impl Tally {
    /// Adds the results of a report, and lists its files.
    fn add(&mut self, out: &mut impl Write, report: &Report, built: Built) -> std::io::Result<()> {
        let mut dependencies = Dependencies {
            inputs: report.files.iter().map(|file| file.path.clone()).collect(),
            outputs: Vec::new(),
        };
        self.inbox.add(report, built.pdfs);
        for (name, outcome) in built.outcomes {
            let path = report.directory.join(&name);
            writeln!(out, "{:9} {}", word(outcome), shown(&path))?;
            self.outcomes.push(outcome);
            // A lock that was an output as well would depend on itself, and so would never be up to date.
            if outcome != Outcome::Removed && name != Path::new(LOCK_FILE) {
                dependencies.outputs.push(path.display().to_string());
            }
        }
        self.dependencies.push(dependencies);
        self.findings.extend(built.findings);
        Ok(())
    }

    /// Adds files that belong to no single report.
    fn take(
        &mut self,
        out: &mut impl Write,
        directory: &Path,
        written: Result<Vec<(String, Outcome)>, Error>,
    ) -> std::io::Result<()> {
        match written {
            Ok(outcomes) => {
                for (name, outcome) in outcomes {
                    writeln!(out, "{:9} {}", word(outcome), shown(&directory.join(name)))?;
                    self.outcomes.push(outcome);
                }
                Ok(())
            }
            Err(error) => self.fail(directory, &error),
        }
    }

    /// Writes the inbox and the dependencies, if the arguments ask for them.
    fn hand_out(&mut self, args: &Args, out: &mut impl Write) -> std::io::Result<()> {
        if let Some(directory) = &args.dist {
            let written = std::mem::take(&mut self.inbox).write(directory, &self.claims);
            self.take(out, directory, written)?;
        }
        if let Some(target) = &args.deps
            && let Err(error) = self.write_dependencies(target, args.deps_format)
        {
            let path = target.file().unwrap_or(Path::new("standard output"));
            self.fail(path, &error)?;
        }
        Ok(())
    }

    fn write_dependencies(&self, target: &Target, format: DepsFormat) -> Result<(), Failure> {
        let text = match format {
            DepsFormat::Json => dependencies::json(&self.dependencies),
            DepsFormat::Make => dependencies::make(&self.dependencies).map_err(Failure::told)?,
        };
        target.check(&self.claims)?;
        target.write(&text)?;
        Ok(())
    }

    fn fail(&mut self, path: &Path, error: &dyn fmt::Display) -> std::io::Result<()> {
        self.failed = true;
        writeln!(std::io::stderr(), "error: {}: {error}", shown(path))
    }

    /// Returns the words of the verdict.
    fn words(&self, reports: usize) -> String {
        let number = |outcome| self.outcomes.iter().filter(|it| **it == outcome).count();
        let reports = number_of(reports, "report");
        let (written, unchanged) = (number(Outcome::Written), number(Outcome::Unchanged));
        let can_write = Status::of(&self.findings) == Status::Clean && !self.failed;
        let files = if self.outcomes.is_empty() && can_write {
            "nothing to write, because no sheet says under `briefings` what goes onto a page"
                .to_owned()
        } else {
            format!("{written} written, {unchanged} unchanged")
        };
        match tally(&self.findings) {
            counted if self.failed && counted.is_empty() => {
                format!("{reports}: not everything was built; {files}")
            }
            counted if counted.is_empty() => format!("{reports} built: {files}"),
            counted => format!("{reports}: {counted}; {files}"),
        }
    }

    fn status(&self) -> Status {
        if self.failed {
            Status::Failed
        } else {
            Status::of(&self.findings)
        }
    }
}
