//! `factbrief comment`

mod draw;

use std::path::PathBuf;

use serde_json::Value;
use serde_json::json;

use crate::cli::Failure;
use crate::cli::Status;
use crate::cli::Verdict;
use crate::cli::complete;
use crate::cli::diff;
use crate::cli::number_of;
use crate::cli::result::ResultArgs;
use crate::cli::review;
use crate::cli::selection;
use crate::cli::selection::NO_REPORT;
use crate::cli::shown;
use crate::report::Options;
use crate::report::ProposedSentence;
use crate::report::Report;

use self::draw::Section;
use self::draw::markdown;

/// Write the comment on a pull request: what a change does to the reports
///
/// For each report, in Markdown and once for all languages: the sentences of
/// its sources that changed, as they were and as they are, what rests on them,
/// what readers will find changed, and what somebody has to do. It is written
/// as well where `check` fails.
///
/// The first line is a marker by which a workflow finds its own comment and
/// replaces it. What a sheet or a source says stands in fenced blocks, where it
/// is neither markup nor a mention.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Report directories, or directories of reports [default: all in the nearest `reports` directory]
    #[arg(value_name = "REPORT", add = complete::report())]
    reports: Vec<PathBuf>,
    /// A base that the change goes into, such as a checkout of the commit before [default: what was accepted last]
    #[arg(long, value_name = "DIR")]
    since: Option<PathBuf>,
    #[command(flatten)]
    result: ResultArgs,
}

/// The consequence of a failure.
const NO_COMMENT: &str = "no comment";

pub(super) fn comment(args: &Args) -> Result<Verdict, Failure> {
    let base = selection::base(args.since.as_deref()).map_err(|why| why.after(NO_COMMENT))?;
    let directories = selection(&args.reports).directories;
    // Where the change takes the last report away, that is what there is to tell.
    if directories.is_empty() && base.is_none() {
        return Err(Failure::told(NO_REPORT).after(NO_COMMENT));
    }
    let mut kept = Vec::new();
    let sections: Vec<Section> = directories
        .iter()
        .map(|directory| {
            let report = Report::load(directory, &Options::default());
            kept.extend(base.as_ref().and_then(|base| base.place_of(&report)));
            Section {
                report: shown(directory),
                proposed: report.proposed(base.as_ref()),
            }
        })
        .collect();
    let is_all = args.reports.is_empty();
    let gone = base.as_ref().filter(|_| is_all);
    let gone = gone.map(|base| base.places_gone(&kept)).unwrap_or_default();
    let mut all: Vec<Value> = sections.iter().map(as_json).collect();
    all.extend(gone.iter().map(|it| json!({ "report": it, "gone": true })));
    args.result.print(&all, |_| markdown(&sections, &gone))?;
    let told = sections.iter().filter(|it| !it.proposed.is_silent());
    let words = format!(
        "{} looked at, {} with something to tell",
        number_of(sections.len(), "report"),
        told.count()
    );
    Ok(Verdict::new(Status::Clean, words))
}

/// Returns what a change does to a report, for programs.
fn as_json(section: &Section) -> Value {
    let proposed = &section.proposed;
    let sentence = |it: &ProposedSentence| {
        json!({
            "change": review::sentences(std::slice::from_ref(&it.change)),
            "under": it.under,
            "rests-on-it": it.rests_on_it,
            "products": it.products,
        })
    };
    let sentences = proposed.sentences.iter().map(sentence);
    let beside = proposed.beside.iter().map(
        |(source, changes)| json!({ "source": source, "sentences": review::sentences(changes) }),
    );
    let difference = proposed.difference.as_ref();
    let difference = difference.map(|it| diff::as_json(it, &it.languages));
    json!({
        "report": section.report,
        "unreadable": proposed.unreadable,
        "new": proposed.is_new,
        "errors": proposed.errors,
        "sentences": sentences.collect::<Vec<_>>(),
        "beside": beside.collect::<Vec<_>>(),
        "to-accept": { "statements": proposed.to_accept.0, "sources": proposed.to_accept.1 },
        "difference": difference,
    })
}
