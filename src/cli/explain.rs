//! `factbrief explain`

use std::io::Write;

use crate::check;
use crate::cli::Failure;
use crate::cli::Verdict;
use crate::cli::complete;
use crate::finding::Code;

/// Explain a finding by its code
///
/// Without a code, lists all codes with a sentence each; with `--all`, as a
/// Markdown table.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The code, as a finding shows it: quote-lost
    #[arg(conflicts_with = "all", add = complete::code())]
    code: Option<String>,
    /// Print all codes as a Markdown table
    #[arg(long)]
    all: bool,
}

pub(super) fn explain(args: &Args) -> Result<Verdict, Failure> {
    let mut out = std::io::stdout();
    let Some(name) = &args.code else {
        if args.all {
            writeln!(out, "| code | says |\n| --- | --- |")?;
        }
        for code in check::codes() {
            let (name, summary) = (code.name(), code.summary());
            if args.all {
                writeln!(out, "| `{name}` | {summary} |")?;
            } else {
                writeln!(out, "{name:24} {summary}")?;
            }
        }
        return Ok(Verdict::SILENT);
    };
    let mut known = check::codes().into_iter();
    if let Some(code) = known.find(|known| known.name() == name) {
        writeln!(out, "{name}: {}", code.summary())?;
        let text = code.text();
        if !text.is_empty() {
            writeln!(out, "\n{text}")?;
        }
        return Ok(Verdict::SILENT);
    }
    let names = check::codes().into_iter().map(Code::name);
    let nearest = names.max_by(|a, b| strsim::jaro(a, name).total_cmp(&strsim::jaro(b, name)));
    let hint = nearest
        .map(|nearest| format!("; did you mean `{nearest}`?"))
        .unwrap_or_default();
    Err(Failure::told(format!(
        "there is no finding with the code `{name}`{hint}"
    )))
}
