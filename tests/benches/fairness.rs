//! Counts which false statements are refused and which fair ones pass, by kind and by language.
//!
//! `cargo bench --bench fairness` runs the pairs of `tests/cases/fairness`; file
//! names behind `--` stand for other pairs, `kind=NAME` and `language=TAG`
//! choose among them, and `show` lists each pair that was judged wrongly, but
//! for those of `unread`, whose words nobody who works on the rules shall know.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark reads files, prints figures, and may stop at any surprise"
)]

#[path = "fairness/judge.rs"]
mod judge;
#[path = "fairness/pair.rs"]
mod pair;
#[path = "fairness/table.rs"]
mod table;

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use crate::judge::Outcome;
use crate::pair::Pair;
use crate::table::Table;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let value = |name: &str| {
        let mut arguments = arguments.iter();
        arguments.find_map(|argument| argument.strip_prefix(name).map(str::to_owned))
    };
    let (kind, language, id) = (value("kind="), value("language="), value("id="));
    let show = arguments.iter().any(|argument| argument == "show");
    let all = arguments.iter().any(|argument| argument == "all");
    let mut files: Vec<PathBuf> = arguments
        .iter()
        .map(PathBuf::from)
        .filter(|path| path.extension().is_some_and(|it| it == "yaml"))
        .collect();
    if files.is_empty() {
        files = committed();
    }
    for group in groups(&files) {
        let mut table = Table::default();
        for file in &group.1 {
            for pair in Pair::read(&fs::read_to_string(file).unwrap(), &stem(file)) {
                let chosen = |wanted: &Option<String>, own: &str| {
                    wanted.as_ref().is_none_or(|wanted| wanted == own)
                };
                if !chosen(&kind, &pair.kind)
                    || !chosen(&language, &pair.language)
                    || !chosen(&id, &pair.id)
                {
                    continue;
                }
                let outcome = judge::judge(&pair);
                let secret = file
                    .components()
                    .any(|part| part.as_os_str().to_string_lossy().starts_with("unread"));
                let wrong = outcome.is_wrong(&pair);
                if (all || show && wrong) && !secret {
                    println!("{}", shown(&pair, &outcome));
                }
                table.add(&pair, &outcome);
            }
        }
        println!("{}\n{table}", group.0);
    }
}

/// The files of each directory; figures of one say nothing of the other.
fn groups(files: &[PathBuf]) -> Vec<(String, Vec<PathBuf>)> {
    let mut groups: Vec<(String, Vec<PathBuf>)> = Vec::new();
    for file in files {
        let directory = file.parent().unwrap_or(Path::new(""));
        let name = directory
            .file_name()
            .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        match groups.iter_mut().find(|group| group.0 == name) {
            Some(group) => group.1.push(file.clone()),
            None => groups.push((name, vec![file.clone()])),
        }
    }
    groups
}

fn committed() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/fairness");
    let mut files = Vec::new();
    let directories = [
        "built",
        "later",
        "news",
        "unread",
        "unread-later",
        "unread-news",
    ];
    for directory in directories {
        for language in ["de", "en", "es", "fr", "ru"] {
            files.push(root.join(directory).join(format!("{language}.yaml")));
        }
    }
    files.retain(|file| file.exists());
    files
}

fn stem(file: &Path) -> String {
    file.file_stem().unwrap().to_string_lossy().into_owned()
}

fn shown(pair: &Pair, outcome: &Outcome) -> String {
    let verdict = if pair.fair { "FAIR" } else { "FALSE" };
    let mut lines = vec![format!(
        "{verdict} {} {}>{}\n    quote {}\n    says  {}",
        pair.id, pair.language, pair.told_in, pair.quote, pair.says
    )];
    for (severity, code, message) in &outcome.findings {
        lines.push(format!("    {severity:?} {code}: {message}"));
    }
    for harness in &outcome.harness {
        lines.push(format!("    HARNESS {harness}"));
    }
    if !pair.why.is_empty() {
        lines.push(format!("    why   {}", pair.why));
    }
    lines.join("\n")
}
