//! `factbrief coverage`

use std::io::Write;
use std::path::PathBuf;

use crate::cli::Status;
use crate::cli::When;
use crate::cli::report_directory;
use crate::cli::tally;
use crate::cli::verdict;
use crate::coverage;
use crate::coverage::ClauseCoverage;
use crate::finding;
use crate::output;
use crate::report::Report;

/// Show which clauses of the sources stand behind facts and cautions
///
/// A clause counts when statements that quote it carry its numbers, dates and
/// names. A quote of more than two sentences counts for nothing.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The report directory
    #[arg(value_name = "REPORT")]
    report: PathBuf,
    /// Fail where a source has fewer covered clauses in a hundred
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u8).range(0..=100))]
    min: Option<u8>,
    /// Write a page with the sources, the used passages marked and linked
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
}

pub(super) fn coverage(args: &Args, color: When) -> std::io::Result<Status> {
    let (mut out, mut err) = (std::io::stdout(), std::io::stderr());
    let directory = report_directory(&args.report);
    let report = Report::load(&directory);
    let (Some(coverage), Some(sheet)) = (report.coverage(), report.sheet()) else {
        let findings = report.unread();
        write!(
            err,
            "{}",
            finding::human(&report.files, &findings, color.color(&err))
        )?;
        verdict(&format!("nothing measured: {}", tally(&findings)))?;
        return Ok(Status::of(&findings).max(Status::Findings));
    };
    let mut lowest = 100;
    for source in &coverage.sources {
        let Some(document) = report.documents().get(source.source.get()) else {
            continue;
        };
        let path = &report.files.get(document.file).path;
        for clause in source.clauses.iter().filter(|clause| !clause.is_covered()) {
            let (column, words) = coverage::place(document, clause);
            writeln!(
                out,
                "{path}:{}:{column}: {}: {words}",
                clause.line,
                why(clause)
            )?;
        }
        let (covered, all, percent) = (source.covered(), source.clauses.len(), source.percent());
        let id = &sheet[source.source].id.value;
        writeln!(out, "{id}: {covered} of {all} clauses, {percent} %")?;
        lowest = lowest.min(percent);
    }
    if let Some(file) = &args.html {
        let page = coverage::page(sheet, report.documents(), &coverage);
        if let Err(error) = output::write_file(file, page.as_bytes()) {
            verdict(&error.to_string())?;
            return Ok(Status::Failed);
        }
        writeln!(out, "written   {}", file.display())?;
    }
    let too_low = args.min.filter(|min| lowest < usize::from(*min));
    verdict(&match too_low {
        Some(min) => format!("the lowest coverage is {lowest} %, less than {min} %"),
        None => format!("the lowest coverage is {lowest} %"),
    })?;
    Ok(if too_low.is_some() {
        Status::Findings
    } else {
        Status::Clean
    })
}

fn why(clause: &ClauseCoverage) -> String {
    if clause.statements.is_empty() {
        "no fact and no caution".to_owned()
    } else {
        format!("in no statement: {}", clause.lacking.join(", "))
    }
}
