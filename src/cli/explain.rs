//! `factbrief explain`

use std::io::Write;

use crate::check;
use crate::cli::Status;
use crate::cli::verdict;

/// Explain a finding by its code
///
/// Without a code, lists all codes with a sentence each; with `--all`, as a
/// Markdown table.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The code, as a finding shows it: quote-lost
    #[arg(conflicts_with = "all")]
    code: Option<String>,
    /// Print all codes as a Markdown table
    #[arg(long)]
    all: bool,
}

pub(super) fn explain(args: &Args) -> std::io::Result<Status> {
    let mut out = std::io::stdout();
    let Some(code) = &args.code else {
        if args.all {
            writeln!(out, "| code | says |\n| --- | --- |")?;
        }
        for explanation in check::explanations() {
            let (code, summary) = (explanation.code, explanation.summary);
            if args.all {
                writeln!(out, "| `{code}` | {summary} |")?;
            } else {
                writeln!(out, "{code:24} {summary}")?;
            }
        }
        return Ok(Status::Clean);
    };
    if let Some(explanation) = check::explain(code) {
        writeln!(out, "{code}: {}", explanation.summary)?;
        if !explanation.text.is_empty() {
            writeln!(out, "\n{}", explanation.text)?;
        }
        return Ok(Status::Clean);
    }
    let codes = check::explanations()
        .into_iter()
        .map(|explanation| explanation.code);
    let nearest = codes.max_by(|a, b| strsim::jaro(a, code).total_cmp(&strsim::jaro(b, code)));
    let hint = nearest
        .map(|nearest| format!("; did you mean `{nearest}`?"))
        .unwrap_or_default();
    verdict(&format!("there is no finding with the code `{code}`{hint}"))?;
    Ok(Status::Failed)
}
