//! Prints findings: one by one for people, all at the end for machines.

use std::io::Stderr;
use std::io::Stdout;
use std::io::Write;
use std::path::Path;
use std::str::FromStr;

use clap::ValueEnum;

use crate::check;
use crate::cli::Failure;
use crate::cli::When;
use crate::cli::target::Target;
use crate::files::Files;
use crate::files::Repository;
use crate::finding;
use crate::finding::Colors;
use crate::finding::Finding;
use crate::finding::JsonFinding;
use crate::finding::Listed;
use crate::finding::Waived;
use crate::output::Unwritable;
use crate::report::Claims;
use crate::report::Report;
use crate::report::Retold;

/// How findings are printed, and where else they go.
#[derive(Debug, clap::Args)]
pub(super) struct FindingArgs {
    /// How to print findings
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = Format::Human)]
    pub(super) format: Format,
    /// Append the findings, as Markdown, to this file, in GitHub's workflows `$GITHUB_STEP_SUMMARY`; `-` is standard output
    #[arg(long, value_name = "FILE")]
    pub(super) summary: Option<Target>,
    /// Write the findings in a further format for machines to a file, as in `sarif=findings.sarif`; may be given several times
    #[arg(long, value_name = "FORMAT=FILE")]
    pub(super) also: Vec<Also>,
}

/// A further format, and the file to which it is written.
#[derive(Debug, Clone)]
pub(super) struct Also {
    format: Format,
    pub(super) target: Target,
}

impl FromStr for Also {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (format, target) = text.split_once('=').unwrap_or((text, ""));
        let format = Format::from_str(format, false).ok();
        let format = format.filter(|format| !format.is_for_people());
        let format = format.ok_or("write a format for machines and a file, as in `sarif=FILE`")?;
        if target.is_empty() {
            return Err("the file is missing, as in `sarif=FILE`".to_owned());
        }
        let Ok(target) = target.parse();
        Ok(Self { format, target })
    }
}

impl FindingArgs {
    /// Returns every format that is asked for.
    fn formats(&self) -> impl Iterator<Item = Format> {
        let also = self.also.iter().map(|also| also.format);
        std::iter::once(self.format).chain(also)
    }

    /// True if a format shows what sheets waive, of which the record of a build knows nothing.
    pub(super) fn show_waived(&self) -> bool {
        self.formats().any(|format| format == Format::Sarif)
    }

    /// Returns an error if standard output would have findings for a program and something else.
    pub(super) fn check_streams(&self) -> Result<(), Failure> {
        let mut targets = self.targets();
        let is_printed = targets.any(|target| target.file().is_none());
        if is_printed && !self.format.is_for_people() {
            let why = "the findings go to standard output already: name a file instead of `-`";
            return Err(Failure::told(why));
        }
        Ok(())
    }

    /// Returns every file that takes findings.
    pub(super) fn targets(&self) -> impl Iterator<Item = &Target> {
        let also = self.also.iter().map(|also| &also.target);
        self.summary.iter().chain(also)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// With the lines of the sheet and what to do
    Human,
    /// One line for each finding
    Short,
    /// A JSON array, one object for each finding
    Json,
    /// A SARIF 2.1.0 log, for code scanning; what a sheet waives is in it as suppressed
    Sarif,
    /// Workflow commands of GitHub: the gravest first, at most ten of a kind
    Github,
    /// A Code Quality report of GitLab
    Gitlab,
    /// Logging commands of Azure Pipelines
    Azure,
    /// The result of tests, as `JUnit` writes it
    Junit,
    /// The diagnostic format of reviewdog
    Rdjson,
}

impl Format {
    /// True if the format is for people, so that findings are printed as soon as they are known.
    pub(super) fn is_for_people(self) -> bool {
        matches!(self, Self::Human | Self::Short)
    }
}

/// A printer of the findings of a run, which prints them at once or keeps them until the end.
pub(super) struct Printer<'a> {
    args: &'a FindingArgs,
    colors: Colors,
    objects: Vec<JsonFinding>,
    listed: Vec<Listed>,
    /// The findings that sheets waive, of which only SARIF tells.
    waived: Vec<Listed>,
    /// False if there was no report to check, which no finding tells.
    has_checked: bool,
    /// The repository from whose root the formats for machines write their paths.
    repository: Repository,
}

/// The stream to which a build prints its findings: standard output for machines, standard error for people.
pub(super) enum Stream {
    /// Standard output.
    Out(Stdout),
    /// Standard error.
    Err(Stderr),
}

impl Stream {
    /// Returns the stream for the findings.
    pub(super) fn of(args: &FindingArgs) -> Self {
        if args.format.is_for_people() {
            Self::Err(std::io::stderr())
        } else {
            Self::Out(std::io::stdout())
        }
    }

    /// Returns the stream for everything but the findings.
    pub(super) fn other(&self) -> Self {
        match self {
            Self::Out(_) => Self::Err(std::io::stderr()),
            Self::Err(_) => Self::Out(std::io::stdout()),
        }
    }

    /// Returns whether the stream takes colours.
    pub(super) fn colors(&self, when: When) -> Colors {
        match self {
            Self::Out(stream) => when.color(stream),
            Self::Err(stream) => when.color(stream),
        }
    }
}

impl Write for Stream {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        match self {
            Self::Out(stream) => stream.write(bytes),
            Self::Err(stream) => stream.write(bytes),
        }
    }

    fn flush(&mut self) -> std::io::Result<()> {
        match self {
            Self::Out(stream) => stream.flush(),
            Self::Err(stream) => stream.flush(),
        }
    }
}

impl<'a> Printer<'a> {
    /// Returns a printer that has no findings yet.
    pub(super) fn new(args: &'a FindingArgs, colors: Colors) -> Self {
        Self {
            args,
            colors,
            objects: Vec::new(),
            listed: Vec::new(),
            waived: Vec::new(),
            has_checked: true,
            repository: Repository::around(Path::new(".")),
        }
    }

    /// Lets the formats that say how a run went say that there was no report.
    pub(super) fn says_nothing_checked(&mut self) {
        self.has_checked = false;
    }

    /// Adds the findings of a report, and what its sheet waives; those for people are printed at once.
    pub(super) fn add(
        &mut self,
        out: &mut impl Write,
        report: &Report,
        (findings, waived): (&[Finding], &[Waived]),
    ) -> std::io::Result<()> {
        let list = |repository: &Repository| report.list((findings, waived), repository);
        self.take(out, &report.files, findings, list)
    }

    /// Adds the findings of a report that did not change, which its last build has left.
    pub(super) fn add_retold(
        &mut self,
        out: &mut impl Write,
        told: &Retold,
    ) -> std::io::Result<()> {
        let list = |repository: &Repository| told.list(repository);
        self.take(out, &told.files, &told.findings, list)
    }

    /// Adds findings that belong to no report.
    pub(super) fn add_loose(
        &mut self,
        out: &mut impl Write,
        files: &Files,
        findings: &[Finding],
    ) -> std::io::Result<()> {
        let list = |repository: &Repository| {
            finding::list((files, repository), findings, |_| String::new())
        };
        self.take(out, files, findings, list)
    }

    fn take(
        &mut self,
        out: &mut impl Write,
        files: &Files,
        findings: &[Finding],
        list: impl FnOnce(&Repository) -> Vec<Listed>,
    ) -> std::io::Result<()> {
        match self.args.format {
            Format::Human => write!(out, "{}", finding::human(files, findings, self.colors))?,
            Format::Short => write!(out, "{}", finding::short(files, findings))?,
            _ => {}
        }
        if self.needs_list() {
            let mut listed = list(&self.repository);
            self.waived.extend(listed.split_off(findings.len()));
            if self.args.formats().any(|format| format == Format::Json) {
                self.objects.extend(finding::json(files, findings, &listed));
            }
            self.listed.extend(listed);
        }
        Ok(())
    }

    fn needs_list(&self) -> bool {
        let mut formats = self.args.formats();
        self.args.summary.is_some() || formats.any(|format| !format.is_for_people())
    }

    /// Prints the findings that were kept until all of them were known.
    pub(super) fn finish(&self, out: &mut impl Write) -> std::io::Result<()> {
        match self.text(self.args.format, &finding::annotated(&self.listed)) {
            Some(text) => write!(out, "{text}"),
            None => Ok(()),
        }
    }

    /// Writes the files that options name; the reports must not claim them.
    pub(super) fn write_files(&self, claims: &Claims) -> Result<(), Unwritable> {
        let annotated = finding::annotated(&self.listed);
        for Also { format, target } in &self.args.also {
            target.check(claims)?;
            target.write(&self.text(*format, &annotated).unwrap_or_default())?;
        }
        let Some(target) = &self.args.summary else {
            return Ok(());
        };
        target.check(claims)?;
        target.append(&finding::summary(&annotated, target.present_bytes()))
    }

    /// Returns all findings in a format for machines.
    fn text(&self, format: Format, annotated: &[Listed]) -> Option<String> {
        let json = |value: serde_json::Value| format!("{value:#}\n");
        match format {
            Format::Human | Format::Short => None,
            Format::Json => Some(json(serde_json::json!(self.objects))),
            Format::Sarif => {
                let all = [annotated, &self.waived].concat();
                Some(json(finding::sarif(
                    &all,
                    &check::codes(),
                    self.has_checked,
                )))
            }
            Format::Github => Some(finding::github(annotated)),
            Format::Gitlab => Some(json(finding::gitlab(annotated))),
            Format::Azure => Some(finding::azure(annotated)),
            Format::Junit => Some(finding::junit(annotated, self.has_checked)),
            Format::Rdjson => Some(json(finding::rdjson(annotated))),
        }
    }
}
