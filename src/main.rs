//! The command line of factbrief.

use std::process::ExitCode;

fn main() -> ExitCode {
    factbrief::cli::run()
}
