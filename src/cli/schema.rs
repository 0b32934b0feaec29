//! `factbrief schema`

use std::io::Write;

use clap::ValueEnum;

use crate::cli::Failure;
use crate::cli::Verdict;
use crate::sheet;

/// Print the JSON Schema of a fact sheet or of a house style, for editors
///
/// A sheet names it in its first line, so that an editor completes and checks
/// keys: `# yaml-language-server: $schema=../fact-sheet.schema.json`
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Which file is described
    #[arg(value_enum, value_name = "FILE", default_value_t = Described::Sheet)]
    described: Described,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Described {
    /// facts.yaml
    Sheet,
    /// house.yaml
    House,
}

pub(super) fn schema(args: &Args) -> Result<Verdict, Failure> {
    let schema = match args.described {
        Described::Sheet => sheet::schema(),
        Described::House => sheet::house_schema(),
    };
    write!(std::io::stdout(), "{schema}")?;
    Ok(Verdict::SILENT)
}
