//! `factbrief schema`

use std::io::Write;

use clap::ValueEnum;

use crate::cli::Failure;
use crate::cli::Verdict;
use crate::finding;
use crate::render;
use crate::report;
use crate::sheet;

/// Print the JSON Schema of a file that is read, or of something that is written
///
/// A sheet names its schema in its first line, so that an editor completes and
/// checks keys: `# yaml-language-server: $schema=../fact-sheet.schema.json`.
/// Programs that read what factbrief writes may rely on the schemas of that: a
/// key that is in one does not go, and does not change its meaning, under the
/// same address.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// What is described
    #[arg(value_enum, value_name = "KIND", default_value_t = Described::Sheet)]
    described: Described,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Described {
    /// facts.yaml
    Sheet,
    /// house.yaml
    House,
    /// What `check` and `build` print with `--format json`
    Findings,
    /// briefings/evidence.json: every printed sentence and what it rests on
    Evidence,
    /// briefings/outputs.toml: what was made from what
    Outputs,
}

pub(super) fn schema(args: &Args) -> Result<Verdict, Failure> {
    let schema = match args.described {
        Described::Sheet => sheet::schema(),
        Described::House => sheet::house_schema(),
        Described::Findings => finding::schema(),
        Described::Evidence => render::record_schema(),
        Described::Outputs => report::outputs_schema(),
    };
    write!(std::io::stdout(), "{schema}")?;
    Ok(Verdict::SILENT)
}
