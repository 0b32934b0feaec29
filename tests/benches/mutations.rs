//! Changes every field of our own fact sheets in turn, and counts which changes are refused.
//!
//! `cargo bench --bench mutations`, with `-- survivors` for each change that passes, and `-- turned` for the changes that leave
//! every value as it is: direction, unit, relation, hedge, quantifier, pairing.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark copies files, prints figures, and may stop at any surprise"
)]

#[path = "mutations/changes.rs"]
mod changes;
#[path = "mutations/tree.rs"]
mod tree;
#[path = "mutations/turned.rs"]
mod turned;

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use factbrief::finding::Code;
use factbrief::finding::Severity;
use factbrief::report::Options;
use factbrief::report::Report;
use tempfile::TempDir;

use crate::changes::Change;
use crate::changes::What;

const REPORTS: [&str; 2] = ["reports/tamtam", "tests/cases/choir"];
const THREADS: usize = 2;

/// What became of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Errors,
    Warnings,
    Survived,
}

/// How many changes met which verdict.
#[derive(Debug, Default, Clone, Copy)]
struct Tally {
    tried: u32,
    errors: u32,
    warnings: u32,
    survived: u32,
}

/// A copy of a report without its outputs, whose sheet is written again and again.
struct Scratch {
    directory: PathBuf,
    before: BTreeSet<(Code, String)>,
    /// Keeps the directory until the end.
    _parent: TempDir,
}

fn main() {
    let is_asked = |what: &str| std::env::args().any(|argument| argument == what);
    let (list, turned) = (is_asked("survivors"), is_asked("turned"));
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut tallies: BTreeMap<(String, What), Tally> = BTreeMap::new();
    for report in REPORTS {
        let directory = root.join(report);
        let text = without_digests(&fs::read_to_string(directory.join("facts.yaml")).unwrap());
        let mut changes = changes::changes(&text, &tree::read(&text));
        changes.retain(|change| !turned || change.what.is_turned());
        let verdicts = verdicts(&directory, &text, &changes);
        for (change, verdict) in changes.iter().zip(verdicts) {
            tallies
                .entry((change.field.clone(), change.what))
                .or_default()
                .add(verdict);
            if list && verdict == Verdict::Survived {
                println!("{report}:{}", described(&text, change));
            }
        }
    }
    print_table(&tallies);
}

/// The digest of a source would refuse nothing here: the sources stay as they are.
fn without_digests(text: &str) -> String {
    let lines = text.split_inclusive('\n');
    lines
        .filter(|line| !line.trim_start().starts_with("sha256:"))
        .collect()
}

fn verdicts(directory: &Path, text: &str, changes: &[Change]) -> Vec<Verdict> {
    let part = |nth: usize| -> Vec<Verdict> {
        let scratch = Scratch::new(directory, text);
        let own = changes.iter().skip(nth).step_by(THREADS);
        own.map(|change| scratch.verdict(text, change)).collect()
    };
    let parts: Vec<Vec<Verdict>> = std::thread::scope(|scope| {
        let part = &part;
        let threads: Vec<_> = (0..THREADS)
            .map(|nth| scope.spawn(move || part(nth)))
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .collect()
    });
    (0..changes.len())
        .map(|place| parts[place % THREADS][place / THREADS])
        .collect()
}

impl Scratch {
    fn new(report: &Path, text: &str) -> Self {
        let parent = tempfile::tempdir().unwrap();
        let directory = parent.path().join(report.file_name().unwrap());
        fs::create_dir_all(directory.join("sources")).unwrap();
        for entry in fs::read_dir(report.join("sources")).unwrap() {
            let entry = entry.unwrap();
            fs::copy(
                entry.path(),
                directory.join("sources").join(entry.file_name()),
            )
            .unwrap();
        }
        fs::write(directory.join("facts.yaml"), text).unwrap();
        let findings = Report::load(&directory, &Options::default()).check_words();
        assert!(
            findings.iter().all(|it| it.severity == Severity::Warning),
            "the sheet itself is refused: {findings:?}"
        );
        Self {
            before: findings
                .into_iter()
                .map(|it| (it.code, it.message))
                .collect(),
            directory,
            _parent: parent,
        }
    }

    fn verdict(&self, text: &str, change: &Change) -> Verdict {
        fs::write(self.directory.join("facts.yaml"), changed(text, change)).unwrap();
        let findings = Report::load(&self.directory, &Options::default()).check_words();
        let gravest = findings
            .into_iter()
            .map(|it| (it.severity, (it.code, it.message)))
            .filter(|(_, finding)| !self.before.contains(finding))
            .map(|(severity, _)| severity)
            .max();
        match gravest {
            Some(Severity::Error | Severity::Unchecked) => Verdict::Errors,
            Some(Severity::Warning) => Verdict::Warnings,
            None => Verdict::Survived,
        }
    }
}

fn changed(text: &str, change: &Change) -> String {
    let mut text = text.to_owned();
    for (at, becomes) in change.edits.iter().rev() {
        text.replace_range(at.clone(), becomes);
    }
    text
}

/// One line for a survivor: where, what, and the words before and after.
fn described(text: &str, change: &Change) -> String {
    let (at, becomes) = &change.edits[0];
    let line = text[..at.start].matches('\n').count() + 1;
    let context = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
    let line_start = text[..at.start]
        .rfind('\n')
        .map_or(0, |newline| newline + 1);
    let line_end = text[at.end..]
        .find('\n')
        .map_or(text.len(), |newline| at.end + newline);
    let around = |words: &str| {
        let before: String = context(line_start, at.start)
            .trim_start()
            .chars()
            .rev()
            .take(30)
            .collect();
        let before: String = before.chars().rev().collect();
        let after: String = context(at.end, line_end).chars().take(20).collect();
        let words: String = words.chars().take(90).collect();
        format!("{before}[{words}]{after}").replace('\n', "⏎")
    };
    format!(
        "{line}: {} {}: {} -> [{}]",
        change.field,
        change.what.as_str(),
        around(&text[at.clone()]),
        becomes
            .chars()
            .take(90)
            .collect::<String>()
            .replace('\n', "⏎")
    )
}

impl Tally {
    fn add(&mut self, verdict: Verdict) {
        self.tried += 1;
        match verdict {
            Verdict::Errors => self.errors += 1,
            Verdict::Warnings => self.warnings += 1,
            Verdict::Survived => self.survived += 1,
        }
    }

    fn plus(self, other: Self) -> Self {
        Self {
            tried: self.tried + other.tried,
            errors: self.errors + other.errors,
            warnings: self.warnings + other.warnings,
            survived: self.survived + other.survived,
        }
    }
}

fn print_table(tallies: &BTreeMap<(String, What), Tally>) {
    println!(
        "{:<34} {:<13} {:>6} {:>7} {:>9} {:>9}",
        "field", "change", "tried", "errors", "warnings", "survived"
    );
    let row = |field: &str, what: &str, it: Tally| {
        println!(
            "{field:<34} {what:<13} {:>6} {:>7} {:>9} {:>9}",
            it.tried, it.errors, it.warnings, it.survived
        );
    };
    let mut kinds: BTreeMap<What, Tally> = BTreeMap::new();
    for ((field, what), tally) in tallies {
        row(field, what.as_str(), *tally);
        let kind = kinds.entry(*what).or_default();
        *kind = kind.plus(*tally);
    }
    for (what, tally) in &kinds {
        row("all fields", what.as_str(), *tally);
    }
    let total = kinds
        .values()
        .fold(Tally::default(), |sum, it| sum.plus(*it));
    row("all fields", "all changes", total);
}
