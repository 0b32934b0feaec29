//! How findings are printed: one by one for people, all at the end for machines.

use std::io::Stderr;
use std::io::Stdout;
use std::io::Write;
use std::path::Path;

use clap::ValueEnum;

use crate::check;
use crate::cli::When;
use crate::cli::target::Target;
use crate::files::Files;
use crate::files::Repository;
use crate::finding;
use crate::finding::Colors;
use crate::finding::Finding;
use crate::finding::Listed;
use crate::output::Unwritable;
use crate::report::Claims;
use crate::report::Report;

/// How findings are printed, and where else they go.
#[derive(Debug, clap::Args)]
pub(super) struct FindingArgs {
    /// How to print findings
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = Format::Human)]
    pub(super) format: Format,
    /// Append the findings, as Markdown, to this file, in GitHub's workflows `$GITHUB_STEP_SUMMARY`; `-` is standard output
    #[arg(long, value_name = "FILE")]
    pub(super) summary: Option<Target>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// With the lines of the sheet and what to do
    Human,
    /// One line for each finding
    Short,
    /// A JSON array: code, severity, file, line, column, message, hint
    Json,
    /// A SARIF 2.1.0 log, for code scanning
    Sarif,
    /// Workflow commands of GitHub: the gravest first, at most ten of a kind
    Github,
}

/// The findings of a run, printed as they come or kept until its end.
pub(super) struct Printer<'a> {
    args: &'a FindingArgs,
    colors: Colors,
    objects: Vec<serde_json::Value>,
    listed: Vec<Listed>,
    /// Machines want paths as the repository has them.
    repository: Repository,
}

/// Where a build prints its findings: what machines read goes to standard output.
pub(super) enum Stream {
    /// Standard output.
    Out(Stdout),
    /// Standard error.
    Err(Stderr),
}

impl Stream {
    /// The stream for the findings.
    pub(super) fn of(args: &FindingArgs) -> Self {
        match args.format {
            Format::Human | Format::Short => Self::Err(std::io::stderr()),
            Format::Json | Format::Sarif | Format::Github => Self::Out(std::io::stdout()),
        }
    }

    /// The stream for what is not a finding.
    pub(super) fn other(&self) -> Self {
        match self {
            Self::Out(_) => Self::Err(std::io::stderr()),
            Self::Err(_) => Self::Out(std::io::stdout()),
        }
    }

    /// Whether to use colours on it.
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
    /// Nothing has been found yet.
    pub(super) fn new(args: &'a FindingArgs, colors: Colors) -> Self {
        Self {
            args,
            colors,
            objects: Vec::new(),
            listed: Vec::new(),
            repository: Repository::around(Path::new(".")),
        }
    }

    /// Takes the findings of a report; those for people are printed at once.
    pub(super) fn add(
        &mut self,
        out: &mut impl Write,
        report: &Report,
        findings: &[Finding],
    ) -> std::io::Result<()> {
        self.print(out, &report.files, findings)?;
        if self.needs_list() {
            let list = report.list(findings, &self.repository);
            self.listed.extend(list);
        }
        Ok(())
    }

    /// Takes findings that are about no report.
    pub(super) fn add_loose(
        &mut self,
        out: &mut impl Write,
        files: &Files,
        findings: &[Finding],
    ) -> std::io::Result<()> {
        self.print(out, files, findings)?;
        if self.needs_list() {
            let list = finding::list((files, &self.repository), findings, |_| String::new());
            self.listed.extend(list);
        }
        Ok(())
    }

    fn print(
        &mut self,
        out: &mut impl Write,
        files: &Files,
        findings: &[Finding],
    ) -> std::io::Result<()> {
        match self.args.format {
            Format::Human => write!(out, "{}", finding::human(files, findings, self.colors))?,
            Format::Short => write!(out, "{}", finding::short(files, findings))?,
            Format::Json => self.objects.extend(finding::json(files, findings)),
            Format::Sarif | Format::Github => {}
        }
        Ok(())
    }

    fn needs_list(&self) -> bool {
        matches!(self.args.format, Format::Sarif | Format::Github) || self.args.summary.is_some()
    }

    /// Prints what was kept, and appends the summary to its file, which the reports must not claim.
    pub(super) fn finish(
        self,
        out: &mut impl Write,
        claims: &Claims,
    ) -> std::io::Result<Result<(), Unwritable>> {
        match self.args.format {
            Format::Human | Format::Short => {}
            Format::Json => writeln!(out, "{:#}", serde_json::Value::Array(self.objects))?,
            Format::Sarif => writeln!(out, "{:#}", finding::sarif(&self.listed, &check::codes()))?,
            Format::Github => write!(out, "{}", finding::github(&self.listed))?,
        }
        let Some(target) = &self.args.summary else {
            return Ok(Ok(()));
        };
        let summary = finding::summary(&self.listed);
        Ok(target.check(claims).and_then(|()| target.append(&summary)))
    }
}
