//! `factbrief licenses`

use std::io::Write;

use crate::cli::Failure;
use crate::cli::Verdict;

/// Print the licences of the program, and of the crates, fonts and data in it
///
/// The program may be passed on under the MIT licence or the Apache licence 2.0,
/// as you choose. The fonts and lists that it brings along have licences of
/// their own.
#[derive(Debug, clap::Args)]
pub(super) struct Args {}

/// The licences: the part of the program that each covers, and the text.
const TEXTS: [(&str, &str); 8] = [
    (
        "factbrief, as you choose: the MIT licence",
        include_str!("../../.licenses/LICENSE-MIT"),
    ),
    (
        "factbrief, as you choose: the Apache licence 2.0",
        include_str!("../../.licenses/LICENSE-APACHE"),
    ),
    (
        "Noto Sans, the font of the briefings",
        include_str!("../../.licenses/noto-sans.txt"),
    ),
    (
        "Libertinus Serif, DejaVu Sans Mono and other fonts and files of Typst",
        include_str!("../../.licenses/typst-assets.txt"),
    ),
    (
        "Data of Unicode and CLDR",
        include_str!("../../.licenses/unicode.txt"),
    ),
    (
        "Lists of ordinary words",
        include_str!("../language/ordinary/README.md"),
    ),
    (
        "The English list of ordinary words",
        include_str!("../language/ordinary/SCOWL.txt"),
    ),
    (
        "Crates of which the program is made",
        include_str!("../../.licenses/crates.txt"),
    ),
];

pub(super) fn licenses(_: &Args) -> Result<Verdict, Failure> {
    let mut out = std::io::stdout();
    for (what, text) in TEXTS {
        let line = "=".repeat(what.chars().count());
        writeln!(out, "{what}\n{line}\n\n{}\n", text.trim())?;
    }
    Ok(Verdict::SILENT)
}
