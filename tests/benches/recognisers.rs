//! Measures the recognisers of each language on sentences that they were not adapted to, and on others.
//!
//! `cargo bench --bench recognisers`; a test keeps the same figures in `tests/golden/recognisers.txt`.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark reads files, prints figures, and may stop at any surprise"
)]

#[path = "recognisers/measure.rs"]
mod measure;

use std::path::Path;

fn main() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/recognisers");
    println!("{}", measure::report(&cases));
}
