//! `factbrief coverage`

use std::fmt::Write;
use std::path::PathBuf;

use serde::Serialize;

use crate::cli::Failure;
use crate::cli::Status;
use crate::cli::Verdict;
use crate::cli::When;
use crate::cli::complete;
use crate::cli::count_findings;
use crate::cli::report_directory;
use crate::cli::result::FileResults;
use crate::cli::result::Passage;
use crate::cli::result::ResultArgs;
use crate::cli::result::findings_of;
use crate::cli::target::Target;
use crate::coverage;
use crate::coverage::ClauseCoverage;
use crate::coverage::SourceCoverage;
use crate::files;
use crate::finding::JsonFinding;
use crate::output::Outcome;
use crate::report::Claims;
use crate::report::Options;
use crate::report::Report;
use crate::source::Document;

/// Show which clauses of the sources stand behind facts and cautions
///
/// A clause counts when statements that quote it carry its numbers, dates and
/// names. A quote of more than two sentences counts for nothing.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The report directory
    #[arg(value_name = "REPORT", add = complete::report())]
    report: PathBuf,
    /// Fail where a source has fewer covered clauses in a hundred
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u8).range(0..=100))]
    min: Option<u8>,
    /// Write a page with the sources, the used passages marked and linked; `-` is standard output, and the list then goes to standard error
    #[arg(long, value_name = "FILE")]
    html: Option<Target>,
    #[command(flatten)]
    result: ResultArgs,
}

/// The coverage of all sources.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Measured {
    /// The lowest coverage of a source, in percent; `None` if nothing was measured.
    lowest: Option<usize>,
    sources: Vec<MeasuredSource>,
    findings: Vec<JsonFinding>,
}

/// The coverage of a source.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct MeasuredSource {
    source: String,
    file: String,
    covered: usize,
    clauses: usize,
    percent: usize,
    uncovered: Vec<Uncovered>,
}

/// A clause that is not covered.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Uncovered {
    #[serde(flatten)]
    passage: Passage,
    /// The statements that quote it.
    statements: Vec<String>,
    /// The numbers, dates and names that none of them carries.
    lacking: Vec<String>,
    #[serde(skip)]
    line: String,
}

pub(super) fn coverage(args: &Args, color: When) -> Result<Verdict, Failure> {
    let directory = report_directory(&args.report);
    let report = Report::load(&directory, &Options::default());
    let (Some(coverage), Some(sheet)) = (report.coverage(), report.sheet()) else {
        let findings = report.unread();
        args.result.draw(&report.files, &findings, color)?;
        let measured = Measured {
            findings: findings_of(&report, &findings),
            ..Measured::default()
        };
        args.result.print(&measured, Measured::words)?;
        let status = Status::of(&findings).max(Status::Findings);
        let words = format!("nothing measured: {}", count_findings(&findings));
        return Ok(Verdict::new(status, words));
    };
    let sources = coverage.sources.iter().filter_map(|source| {
        let document = report.documents().get(source.source.get())?;
        let id = sheet[source.source].id.value.as_str();
        Some(measured(&report, (id, document), source))
    });
    let sources: Vec<MeasuredSource> = sources.collect();
    let lowest = sources.iter().map(|source| source.percent).min();
    let measured = Measured {
        lowest: Some(lowest.unwrap_or(100)),
        sources,
        findings: Vec::new(),
    };
    match &args.html {
        Some(page) if page.file().is_none() => args.result.print_aside(&measured.words())?,
        _ => args.result.print(&measured, Measured::words)?,
    }
    let lowest = measured.lowest.unwrap_or(100);
    if let Some(file) = &args.html {
        let page = coverage::page(sheet, report.documents(), &coverage);
        let mut claims = Claims::default();
        claims.add(&report);
        file.check(&claims)?;
        file.write(&page)?;
        if let Some(path) = file.file() {
            let mut results = FileResults::default();
            results.add(path, Outcome::Written);
            // Programs know the name that they gave.
            args.result.tell(&results.words())?;
        }
    }
    let too_low = args.min.filter(|min| lowest < usize::from(*min));
    let words = format!("the lowest coverage is {lowest} %");
    Ok(if let Some(min) = too_low {
        Verdict::new(Status::Findings, format!("{words}, less than {min} %"))
    } else {
        Verdict::new(Status::Clean, words)
    })
}

fn measured(
    report: &Report,
    (id, document): (&str, &Document),
    source: &SourceCoverage,
) -> MeasuredSource {
    let file = report.files.get(document.file).path.clone();
    let clauses = source.clauses.iter().filter(|clause| !clause.is_covered());
    let uncovered = clauses.map(|clause| {
        let (column, words) = coverage::place(document, clause);
        Uncovered {
            passage: Passage::new(report, id, document, &clause.bytes),
            statements: clause.statements.clone(),
            lacking: clause.lacking.clone(),
            line: format!("{file}:{}:{column}: {}: {words}", clause.line, why(clause)),
        }
    });
    MeasuredSource {
        source: id.to_owned(),
        covered: source.covered(),
        clauses: source.clauses.len(),
        percent: source.percent(),
        uncovered: uncovered.collect(),
        file,
    }
}

impl Measured {
    /// Returns a line for each clause that is not covered, and one for each source.
    fn words(&self) -> String {
        let mut text = String::new();
        for source in &self.sources {
            for clause in &source.uncovered {
                text.extend([&files::visible(&clause.line), "\n"]);
            }
            let MeasuredSource {
                source,
                covered,
                clauses,
                percent,
                ..
            } = source;
            // Writing to a string cannot fail.
            let _ = writeln!(
                text,
                "{source}: {covered} of {clauses} clauses, {percent} %"
            );
        }
        text
    }
}

fn why(clause: &ClauseCoverage) -> String {
    if clause.statements.is_empty() {
        "quoted by no fact and no caution".to_owned()
    } else {
        format!(
            "quoted, but no statement tells of {}",
            clause.lacking.join(", ")
        )
    }
}
