//! `factbrief schema`

use std::io::Write;

use crate::cli::Status;
use crate::sheet;

/// Print the JSON Schema of a fact sheet, for editors
///
/// A sheet names it in its first line, so that an editor completes and checks
/// keys: `# yaml-language-server: $schema=../fact-sheet.schema.json`
#[derive(Debug, clap::Args)]
pub(super) struct Args {}

pub(super) fn schema(_: &Args) -> std::io::Result<Status> {
    write!(std::io::stdout(), "{}", sheet::schema())?;
    Ok(Status::Clean)
}
