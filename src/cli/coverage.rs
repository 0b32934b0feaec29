//! `factbrief coverage`

use std::io::Write;
use std::path::PathBuf;

use crate::cli::Failure;
use crate::cli::Status;
use crate::cli::Verdict;
use crate::cli::When;
use crate::cli::complete;
use crate::cli::report_directory;
use crate::cli::shown;
use crate::cli::tally;
use crate::cli::target::Target;
use crate::coverage;
use crate::coverage::ClauseCoverage;
use crate::files;
use crate::finding;
use crate::report::Claims;
use crate::report::Options;
use crate::report::Report;

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
    /// Write a page with the sources, the used passages marked and linked; `-` is standard output
    #[arg(long, value_name = "FILE")]
    html: Option<Target>,
}

pub(super) fn coverage(args: &Args, color: When) -> Result<Verdict, Failure> {
    let (mut out, mut err) = (std::io::stdout(), std::io::stderr());
    let directory = report_directory(&args.report);
    let report = Report::load(&directory, &Options::default());
    let (Some(coverage), Some(sheet)) = (report.coverage(), report.sheet()) else {
        let findings = report.unread();
        write!(
            err,
            "{}",
            finding::human(&report.files, &findings, color.color(&err))
        )?;
        let status = Status::of(&findings).max(Status::Findings);
        let words = format!("nothing measured: {}", tally(&findings));
        return Ok(Verdict::new(status, words));
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
                "{}:{}:{column}: {}: {}",
                files::visible(path),
                clause.line,
                why(clause),
                files::visible(&words)
            )?;
        }
        let (covered, all, percent) = (source.covered(), source.clauses.len(), source.percent());
        let id = &sheet[source.source].id.value;
        writeln!(out, "{id}: {covered} of {all} clauses, {percent} %")?;
        lowest = lowest.min(percent);
    }
    if let Some(file) = &args.html {
        let page = coverage::page(sheet, report.documents(), &coverage);
        let mut claims = Claims::default();
        claims.add(&report);
        file.check(&claims)?;
        file.write(&page)?;
        if let Some(path) = file.file() {
            writeln!(out, "written   {}", shown(path))?;
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

fn why(clause: &ClauseCoverage) -> String {
    if clause.statements.is_empty() {
        "no fact and no caution".to_owned()
    } else {
        format!("in no statement: {}", clause.lacking.join(", "))
    }
}
