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
use crate::cli::args::Manner;
use crate::cli::args::ReportArgs;
use crate::cli::count_findings;
use crate::cli::findings;
use crate::cli::findings::Printer;
use crate::cli::number_of;
use crate::cli::selection::NO_REPORT;
use crate::cli::shown;
use crate::cli::target::Target;
use crate::cli::word;
use crate::files;
use crate::finding::Finding;
use crate::output::Outcome;
use crate::output::dependencies;
use crate::output::dependencies::Dependencies;
use crate::report::Built;
use crate::report::Claims;
use crate::report::Error;
use crate::report::LOCK_FILE;
use crate::report::Options;
use crate::report::Records;
use crate::report::Report;
use crate::report::SHEET_FILE;
use crate::report::Unchanged;
use crate::report::inbox::Inbox;
use crate::report::index;
use crate::report::many;
use crate::report::many::One;
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
    /// What to do about a report whose files are unchanged since its last build [default: skip; a development build of the program reads it]
    #[arg(long, value_enum, value_name = "WHAT")]
    unchanged: Option<WhenUnchanged>,
    /// Leave the index of the directory `reports` as it is: `factbrief index` writes it
    #[arg(long)]
    no_index: bool,
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
    /// For a look while it is written: stubs are allowed, every page says that it is a draft, and all of it goes into the directory `drafts` of the report; lock and index stay as they are
    Draft,
}

/// The treatment of a report of which no file has changed since its last build.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum WhenUnchanged {
    /// Take the word of its last build, by the same version of the program, that nothing is to be done
    Skip,
    /// Read and check it
    Read,
}

impl WhenUnchanged {
    /// Returns the default. A program under development reads the report, because its rules may change from one run to the next.
    fn usual() -> Self {
        if cfg!(debug_assertions) {
            Self::Read
        } else {
            Self::Skip
        }
    }
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
    /// True if files are not listed.
    is_quiet: bool,
}

pub(super) fn build(args: &Args, manner: Manner) -> Result<Verdict, Failure> {
    let selection = args.common.chosen.selection();
    let mut for_findings = findings::Stream::of(&args.common.findings);
    let mut for_files = for_findings.other();
    let mut printer = Printer::new(&args.common.findings, for_findings.colors(manner.color));
    let mut tally = Tally {
        is_quiet: manner.quiet,
        ..Tally::default()
    };
    let mut timings = Timings::default();
    printer.add_loose(&mut for_findings, &selection.files, &selection.findings)?;
    tally.findings.extend(selection.findings);
    if !selection.has_reports {
        return Err(Failure::told(NO_REPORT).after("nothing built"));
    }
    let directories = selection.directories;
    let options = prepared(args, &directories).map_err(|why| why.after("nothing built"))?;
    let mut counter = manner.counter(directories.len());
    many::build(&directories, &options, &mut timings, |directory, one| {
        counter.count()?;
        if manner.verbose {
            writeln!(std::io::stderr(), "{:9} {}", one.word(), shown(directory))?;
        }
        match one {
            One::Unchanged(unchanged) => {
                counter.clear()?;
                printer.add_retold(&mut for_findings, &unchanged.told)?;
                tally.add_unchanged(&mut for_files, directory, unchanged)?;
            }
            One::Built(report, built) => {
                tally.claims.add(&report);
                counter.clear()?;
                match built {
                    Ok(built) => {
                        let found = (&built.findings[..], &built.waived[..]);
                        printer.add(&mut for_findings, &report, found)?;
                        tally.add_built(&mut for_files, &report, built)?;
                    }
                    Err(error) => tally.fail(directory, &error)?,
                }
            }
        }
        std::io::Result::Ok(())
    })?;
    counter.clear()?;
    printer.finish(&mut for_findings)?;
    if let Err(error) = printer.write_files(&tally.claims) {
        tally.fail(&error.path, &error.why)?;
    }
    // Other shards may still be at work, so a run of one shard leaves the index alone.
    let has_index = !args.no_index && args.common.chosen.shard.is_none();
    if args.profile == ProfileArg::Final && has_index {
        for directory in index::directories_of(&directories) {
            let written = timings.step("index", || index::write(&directory));
            tally.add_files(&mut for_files, &directory, written)?;
        }
    }
    tally.write_inbox_and_dependencies(args, &mut for_files)?;
    if args.timings || manner.verbose {
        tell_steps(&timings)?;
    }
    Ok(Verdict::new(tally.status(), tally.words(directories.len())))
}

/// Prints where the time went.
fn tell_steps(timings: &Timings) -> std::io::Result<()> {
    for (step, took) in timings.steps() {
        writeln!(std::io::stderr(), "{:8.3} s  {step}", took.as_secs_f64())?;
    }
    Ok(())
}

/// Returns the options that the arguments name; an error, before anything is built, if they cannot be used.
fn prepared(args: &Args, directories: &[PathBuf]) -> Result<Options, Failure> {
    if args.profile == ProfileArg::Draft && args.dist.is_some() {
        let why = "a draft does not go into an inbox; leave `--dist` or `--profile draft` out";
        return Err(Failure::told(why));
    }
    if let Some(inbox) = args.dist.as_ref().filter(|it| is_report(it)) {
        let why = format!(
            "`{}` is a report, and PDFs to hand out do not go into it; name another directory",
            shown(inbox)
        );
        return Err(Failure::told(why));
    }
    args.common.findings.check_streams()?;
    for target in args.deps.iter().chain(args.common.findings.targets()) {
        target.check(&Claims::default())?;
    }
    Ok(Options {
        profile: args.profile.into(),
        skip_unchanged: args.unchanged.unwrap_or_else(WhenUnchanged::usual) == WhenUnchanged::Skip
            && !args.common.findings.show_waived(),
        records: match args.dist {
            // Files that are handed out must be made in this run.
            Some(_) => Records::Ignored,
            None => Records::Believed,
        },
        ..args.common.options(directories)?
    })
}

/// True if a directory is that of a report, or below it.
fn is_report(directory: &Path) -> bool {
    let mut directories = directory.ancestors();
    directories.any(|it| files::is_there(&it.join(SHEET_FILE)))
}

impl Tally {
    /// Adds the results of a report, and lists its files.
    fn add_built(
        &mut self,
        out: &mut impl Write,
        report: &Report,
        built: Built,
    ) -> std::io::Result<()> {
        let inputs = report.files.iter().map(|file| file.path.clone());
        self.inbox.add(report, built.pdfs);
        self.findings.extend(built.findings);
        self.list_outcomes(out, &report.directory, inputs.collect(), built.outcomes)
    }

    /// Adds a report that did not change, and lists its files.
    fn add_unchanged(
        &mut self,
        out: &mut impl Write,
        directory: &Path,
        unchanged: Unchanged,
    ) -> std::io::Result<()> {
        self.claims.add_unchanged(&unchanged);
        self.findings.extend(unchanged.told.findings);
        let outputs = unchanged.outputs.into_iter();
        let outcomes = outputs.map(|name| (name, Outcome::Unchanged));
        self.list_outcomes(out, directory, unchanged.inputs, outcomes.collect())
    }

    /// Lists what happened to the files of a report.
    fn list_outcomes(
        &mut self,
        out: &mut impl Write,
        directory: &Path,
        inputs: Vec<String>,
        outcomes: Vec<(PathBuf, Outcome)>,
    ) -> std::io::Result<()> {
        let outputs = Vec::new();
        let mut dependencies = Dependencies { inputs, outputs };
        for (name, outcome) in outcomes {
            let path = directory.join(&name);
            self.list_file(out, &path, outcome)?;
            // The lock is an input; as an output as well it would depend on itself, and never be up to date.
            if outcome != Outcome::Removed && name != Path::new(LOCK_FILE) {
                dependencies.outputs.push(path.display().to_string());
            }
        }
        self.dependencies.push(dependencies);
        Ok(())
    }

    /// Lists a file with what happened to it, and counts it.
    fn list_file(
        &mut self,
        out: &mut impl Write,
        path: &Path,
        outcome: Outcome,
    ) -> std::io::Result<()> {
        self.outcomes.push(outcome);
        if self.is_quiet {
            return Ok(());
        }
        writeln!(out, "{:9} {}", word(outcome), shown(path))
    }

    /// Adds files that belong to no single report.
    fn add_files(
        &mut self,
        out: &mut impl Write,
        directory: &Path,
        written: Result<Vec<(String, Outcome)>, Error>,
    ) -> std::io::Result<()> {
        match written {
            Ok(outcomes) => {
                for (name, outcome) in outcomes {
                    self.list_file(out, &directory.join(name), outcome)?;
                }
                Ok(())
            }
            Err(error) => self.fail(directory, &error),
        }
    }

    /// Writes the inbox and the dependencies, if the arguments ask for them.
    fn write_inbox_and_dependencies(
        &mut self,
        args: &Args,
        out: &mut impl Write,
    ) -> std::io::Result<()> {
        if let Some(directory) = &args.dist {
            let written = std::mem::take(&mut self.inbox).write(directory, &self.claims);
            self.add_files(out, directory, written)?;
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
        match count_findings(&self.findings) {
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
