//! `factbrief plan`

use std::num::NonZero;
use std::path::PathBuf;

use clap::ValueEnum;
use serde_json::Value;
use serde_json::json;

use crate::cli::Failure;
use crate::cli::Status;
use crate::cli::Verdict;
use crate::cli::number_of;
use crate::cli::result::slashed;
use crate::cli::selection::Chosen;
use crate::cli::target::Target;
use crate::output::plan;
use crate::output::plan::Step;
use crate::report::Claims;
use crate::report::index;
use crate::report::last_build;
use crate::threads;

/// Hand the work to a build system: one step for each report, then the index
///
/// With Ninja or make, a report is built again when a file that it is made of is
/// newer than its last build. `factbrief help scale` shows how.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    chosen: Chosen,
    /// For which program
    #[arg(long, value_enum, value_name = "FORMAT")]
    format: Format,
    /// Where it goes; `-` is standard output
    #[arg(long, value_name = "FILE", default_value = "-")]
    output: Target,
    /// Into how many runs a matrix divides the reports
    #[arg(long, value_name = "N", value_parser = runs, default_value = "8")]
    shards: NonZero<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A file for Ninja
    Ninja,
    /// A makefile
    Make,
    /// A matrix for a workflow of GitHub, in JSON: `shard` is what `--shard` takes
    GithubMatrix,
    /// A JSON object for other programs: each report with its files, and the directories that have an index
    Json,
}

pub(super) fn plan(args: &Args) -> Result<Verdict, Failure> {
    let directories = args.chosen.directories()?;
    let text = match args.format {
        Format::GithubMatrix => matrix(args.shards.get().min(directories.len())),
        Format::Ninja | Format::Make | Format::Json => steps(args.format, &directories)?,
    };
    args.output.check(&Claims::default())?;
    args.output.write(&text)?;
    let words = format!("{} planned", number_of(directories.len(), "report"));
    Ok(Verdict::new(Status::Clean, words))
}

fn steps(format: Format, directories: &[PathBuf]) -> Result<String, Failure> {
    let steps = threads::each(directories, |directory| Step {
        report: slashed(directory),
        inputs: last_build::inputs_of(directory),
    });
    let indexed: Vec<String> = index::directories_of(directories)
        .iter()
        .map(|directory| slashed(directory))
        .collect();
    let text = match format {
        Format::Json => {
            let step = |it: &Step| json!({ "report": it.report, "inputs": it.inputs });
            let reports: Value = steps.iter().map(step).collect();
            Ok(format!(
                "{:#}\n",
                json!({ "reports": reports, "indexes": indexed })
            ))
        }
        Format::Ninja => plan::ninja(&steps, &indexed),
        Format::Make | Format::GithubMatrix => plan::make(&steps, &indexed),
    };
    text.map_err(|why| Failure::told(why).after("nothing planned"))
}

/// Reads a number of runs.
fn runs(text: &str) -> Result<NonZero<usize>, String> {
    let wrong = |_| "write a number of runs, 1 or more".to_owned();
    text.parse().map_err(wrong)
}

fn matrix(shards: usize) -> String {
    let runs = (1..=shards).map(|number| json!({ "shard": format!("{number}/{shards}") }));
    let matrix = json!({ "include": runs.collect::<Value>() });
    format!("{matrix}\n")
}
