//! `factbrief explain`

use serde::Serialize;

use crate::check;
use crate::cli::Failure;
use crate::cli::Verdict;
use crate::cli::complete;
use crate::cli::result::ResultArgs;
use crate::finding::Code;
use crate::finding::Severity;

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
    #[command(flatten)]
    result: ResultArgs,
}

/// The minimum likeness of Jaro, from 0 to 1, of a code that may have been meant.
const MIN_LIKENESS: f64 = 0.75;

/// A code with its explanation.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Explained {
    code: &'static str,
    /// The greatest severity of its findings.
    severity: Severity,
    summary: &'static str,
    text: String,
}

impl From<Code> for Explained {
    fn from(code: Code) -> Self {
        Self {
            code: code.name(),
            severity: code.severity(),
            summary: code.summary(),
            text: code.text(),
        }
    }
}

pub(super) fn explain(args: &Args) -> Result<Verdict, Failure> {
    let codes = check::codes().into_iter();
    let Some(name) = &args.code else {
        let all: Vec<Explained> = codes.map(Explained::from).collect();
        args.result.print(&all, |all| listed(all, args.all))?;
        return Ok(Verdict::SILENT);
    };
    let name = &name.to_lowercase();
    let mut known = codes.filter(|known| known.name() == name);
    if let Some(code) = known.next() {
        args.result.print(&Explained::from(code), explained)?;
        return Ok(Verdict::SILENT);
    }
    let names = check::codes().into_iter().map(Code::name);
    let near = names.map(|known| (strsim::jaro(known, name), known));
    let near = near.filter(|(likeness, _)| *likeness >= MIN_LIKENESS);
    let hint = match near.max_by(|(one, _), (other, _)| one.total_cmp(other)) {
        Some((_, nearest)) => format!("; did you mean `{nearest}`?"),
        None => "; `factbrief explain` lists them all".to_owned(),
    };
    Err(Failure::told(format!(
        "there is no finding with the code `{name}`{hint}"
    )))
}

/// Returns a line for each code, or a row of a table.
fn listed(all: &[Explained], is_table: bool) -> String {
    let head = if is_table {
        "| code | says |\n| --- | --- |\n"
    } else {
        ""
    };
    let line = |Explained { code, summary, .. }: &Explained| {
        if is_table {
            format!("| `{code}` | {summary} |\n")
        } else {
            format!("{code:24} {summary}\n")
        }
    };
    let lines = all.iter().map(line);
    std::iter::once(head.to_owned()).chain(lines).collect()
}

fn explained(explained: &Explained) -> String {
    let Explained {
        code,
        summary,
        text,
        ..
    } = explained;
    if text.is_empty() {
        format!("{code}: {summary}\n")
    } else {
        format!("{code}: {summary}\n\n{text}\n")
    }
}
