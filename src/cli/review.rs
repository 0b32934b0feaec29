//! `factbrief review`

mod show;

use std::path::PathBuf;

use serde_json::Value;
use serde_json::json;

use crate::cli::Failure;
use crate::cli::Status;
use crate::cli::Verdict;
use crate::cli::args::day;
use crate::cli::complete;
use crate::cli::number_of;
use crate::cli::report_directory;
use crate::cli::result::FileResults;
use crate::cli::result::ResultArgs;
use crate::files;
use crate::language::Date;
use crate::output::Outcome;
use crate::report::Changes;
use crate::report::LOCK_FILE;
use crate::report::NotAccepted;
use crate::report::Options;
use crate::report::Renewal;
use crate::report::Report;
use crate::report::Request;
use crate::report::SentenceChange;
use crate::report::StatementChange;
use crate::report::WordsInLanguage;

/// Show what changed since it was accepted, and accept it
///
/// Shows each sentence that changed under a statement, as it was accepted and
/// as it is, with [-what is gone-] and {+what is new+} marked, and everything
/// that rests on it. To accept writes `facts.lock`; `build` then renders the
/// briefings.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The report directory
    #[arg(value_name = "REPORT", add = complete::report())]
    report: PathBuf,
    /// Show a fact, a judgement or the `title` beside the words on which it rests, with what was compared and what was not
    #[arg(long, value_name = "ID", conflicts_with_all = ["accept", "accept_source", "new_lock"])]
    show: Option<String>,
    /// Facts and cautions that hold as the sheet and the sources have them now
    #[arg(long, value_name = "ID", num_args = 1.., requires_all = ["by", "on", "because"])]
    accept: Vec<String>,
    /// Sources whose other sentences change nothing
    #[arg(long, value_name = "ID", num_args = 1.., requires_all = ["by", "on", "because"])]
    accept_source: Vec<String>,
    /// Begin the lock anew, of a report that was built and has lost it; the next edition tells its readers
    #[arg(long, conflicts_with_all = ["accept", "accept_source"], requires_all = ["by", "on", "because"])]
    new_lock: bool,
    /// Who accepts
    #[arg(long, value_name = "NAME")]
    by: Option<String>,
    /// The day, as in 2026-11-24
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Option<Date>,
    /// Why it holds
    #[arg(long, value_name = "REASON")]
    because: Option<String>,
    #[command(flatten)]
    result: ResultArgs,
}

pub(super) fn review(args: &Args) -> Result<Verdict, Failure> {
    let directory = report_directory(&args.report);
    let report = Report::load(&directory, &Options::default());
    if let Some(id) = &args.show {
        return shown(args.result, &report, id);
    }
    if let (Some(by), Some(on), Some(because)) = (&args.by, args.on, &args.because) {
        if args.new_lock {
            let renewal = Renewal {
                by: by.clone(),
                on,
                because: because.clone(),
            };
            let renewed = report.renew_lock(&renewal);
            return told(args.result, &report, renewed, "a new lock was begun");
        }
        let request = Request {
            statements: args.accept.clone(),
            sources: args.accept_source.clone(),
            by: by.clone(),
            on,
            because: because.clone(),
        };
        if request.statements.is_empty() && request.sources.is_empty() {
            return Err(Failure::told(
                "nothing accepted: name it with --accept or --accept-source",
            ));
        }
        let number = request.statements.len() + request.sources.len();
        let accepted = report.accept(&request);
        let words = format!("{number} accepted");
        return told(args.result, &report, accepted, &words);
    }
    let Some(changes) = report.changes() else {
        return Err(Failure::told(
            "nothing reviewed: the report cannot be checked; `factbrief check` says why",
        ));
    };
    args.result.print(&as_json(&changes), |_| human(&changes))?;
    let number = changes.statements.len() + changes.sources.len();
    let accepted = format!(
        "{} of {} facts and cautions accepted by somebody",
        changes.accepted, changes.all
    );
    if number == 0 {
        let words = format!("nothing to review; {accepted}");
        return Ok(Verdict::new(Status::Clean, words));
    }
    let number = number_of(number, "change");
    let words = format!("{number} to review; {accepted}");
    Ok(Verdict::new(Status::Findings, words))
}

/// Prints a statement beside the words on which it rests, and returns the verdict.
fn shown(result: ResultArgs, report: &Report, id: &str) -> Result<Verdict, Failure> {
    let shown = report.shown(id);
    let shown = shown.map_err(|why| Failure::told(why).after("nothing shown"))?;
    result.print(&shown, show::human)?;
    let differences = shown.languages.iter().map(|it| it.differences.len()).sum();
    let words = format!(
        "`{id}` beside the words on which it rests: {}",
        number_of(differences, "difference")
    );
    Ok(Verdict::new(Status::Clean, words))
}

/// Prints what happened to the lock, and returns the verdict.
fn told(
    result: ResultArgs,
    report: &Report,
    accepted: Result<Outcome, NotAccepted>,
    said: &str,
) -> Result<Verdict, Failure> {
    let outcome = accepted.map_err(|why| Failure::told(why).after("nothing accepted"))?;
    let mut results = FileResults::default();
    results.add(&report.directory.join(LOCK_FILE), outcome);
    result.print(&results, FileResults::words)?;
    let words = match outcome {
        Outcome::Unchanged => format!("{said} before"),
        Outcome::Written | Outcome::Removed => said.to_owned(),
    };
    Ok(Verdict::new(Status::Clean, words))
}

/// Draws what changed, old and new below each other.
pub(super) fn human(changes: &Changes) -> String {
    let mut lines = Vec::new();
    for source in &changes.sources {
        lines.push(format!("source {}: changed beside the quotes", source.id));
        for sentence in &source.sentences {
            lines.extend(sides(sentence));
        }
        if !source.rests_on_it.is_empty() {
            lines.push(format!("  under {}", source.rests_on_it.join(", ")));
        }
        lines.push(String::new());
    }
    for statement in &changes.statements {
        lines.push(format!("{}: {}", statement.id, statement.class.as_str()));
        if let Some(by) = &statement.lapsed {
            lines.push(format!("  the sheet was changed after {by}"));
        }
        for sentence in &statement.sentences {
            lines.extend(sides(sentence));
        }
        lines.extend(said(&statement.says).map(|words| format!("  says  {words}")));
        for (id, says) in &statement.rests_on_it {
            lines.push(format!("  under {id}"));
            lines.extend(said(says).map(|words| format!("        {words}")));
        }
        lines.extend(printed_in(statement));
        lines.push(String::new());
    }
    let line = |line: String| files::visible(&line) + "\n";
    lines.into_iter().map(line).collect()
}

/// Returns the places that print a statement, a line for each product: “one-page: title, key-points (joined)”.
fn printed_in(statement: &StatementChange) -> Vec<String> {
    let mut lines: Vec<(&str, Vec<String>)> = Vec::new();
    for place in &statement.printed_in {
        let shown = if place.part == place.id {
            place.part.to_owned()
        } else {
            format!("{} ({})", place.part, place.id)
        };
        match lines.last_mut() {
            Some((product, parts)) if *product == place.product => parts.push(shown),
            _ => lines.push((place.product, vec![shown])),
        }
    }
    let line =
        |(product, parts): (&str, Vec<String>)| format!("  in    {product}: {}", parts.join(", "));
    lines.into_iter().map(line).collect()
}

fn sides(sentence: &SentenceChange) -> Vec<String> {
    let mut lines = vec![format!("  {} ({})", sentence.place, sentence.class)];
    lines.extend(sentence.old.iter().map(|old| format!("  was   {old}")));
    lines.extend(sentence.new.iter().map(|new| format!("  is    {new}")));
    lines
}

fn said(says: &[WordsInLanguage]) -> impl Iterator<Item = String> {
    says.iter()
        .map(|said| format!("{}: {}", said.language, said.words))
}

/// Returns changes for programs.
pub(super) fn as_json(changes: &Changes) -> Value {
    let says = |all: &[WordsInLanguage]| -> Value {
        let one = |it: &WordsInLanguage| (it.language.to_owned(), Value::from(it.words.as_str()));
        Value::Object(all.iter().map(one).collect())
    };
    let statement = |it: &StatementChange| {
        let rests_on_it: Vec<Value> = it
            .rests_on_it
            .iter()
            .map(|(id, words)| json!({ "id": id, "says": says(words) }))
            .collect();
        let printed_in: Vec<Value> = it
            .printed_in
            .iter()
            .map(|place| json!({ "product": place.product, "part": place.part, "id": place.id }))
            .collect();
        json!({
            "id": it.id,
            "class": it.class.as_str(),
            "accepted-before-a-change-of-the-sheet": it.lapsed,
            "says": says(&it.says),
            "sentences": sentences(&it.sentences),
            "rests-on-it": rests_on_it,
            "printed-in": printed_in,
        })
    };
    let statements: Vec<Value> = changes.statements.iter().map(statement).collect();
    let sources: Vec<Value> = changes
        .sources
        .iter()
        .map(|it| {
            json!({ "id": it.id, "sentences": sentences(&it.sentences), "rests-on-it": it.rests_on_it })
        })
        .collect();
    json!({
        "sources": sources,
        "statements": statements,
        "accepted": changes.accepted,
        "all": changes.all,
    })
}

/// Returns changed sentences for programs.
pub(super) fn sentences(all: &[SentenceChange]) -> Vec<Value> {
    let one = |it: &SentenceChange| json!({ "class": it.class, "place": it.place, "old": it.old, "new": it.new });
    all.iter().map(one).collect()
}
