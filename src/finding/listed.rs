//! Findings on their own: places as text and numbers, so that those of several reports can stand in one list.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Write;

use crate::files;
use crate::files::Files;
use crate::files::LineColumn;
use crate::files::Repository;
use crate::files::Span;
use crate::finding::Finding;
use crate::finding::Severity;

/// A finding that no longer needs the files of its report.
#[derive(Debug, Clone)]
pub struct Listed {
    /// Which rule speaks.
    pub code: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
    /// Further places, with what stands there.
    pub related: Vec<(Place, String)>,
    /// What the finding is about, in names that do not change with the lines: `facts/joined/says/en`.
    pub anchor: String,
    /// The same for the same mistake, also after its line has moved: 64 hexadecimal digits.
    pub fingerprint: String,
}

impl Listed {
    /// Returns what is wrong and, on a line of its own, what to do about it.
    pub(super) fn told(&self) -> String {
        match &self.hint {
            Some(hint) => format!("{}\n{hint}", self.message),
            None => self.message.clone(),
        }
    }
}

/// Where something stands, as people count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The path as findings show it.
    pub file: String,
    /// Where it starts.
    pub start: LineColumn,
    /// Where it ends; the column is the one after the last character.
    pub end: LineColumn,
}

/// The findings of one report, with paths as the repository has them; `anchor` says what stands at a place, in names instead of lines.
///
/// A fingerprint is made of the code, the file, the anchor and the words at
/// the place, not of its line. Of several mistakes that agree in all of it,
/// each is counted.
pub fn list(
    (files, repository): (&Files, &Repository),
    findings: &[Finding],
    anchor: impl Fn(Span) -> String,
) -> Vec<Listed> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut listed = Vec::new();
    for finding in findings {
        let anchor = anchor(finding.span);
        let file = repository.path(&files.get(finding.span.file).path);
        let identity = identity(files, finding, (&file, &anchor));
        let before = seen.get(&identity).copied().unwrap_or(0);
        let fingerprint = files::sha256(format!("{identity}{before}").as_bytes());
        seen.insert(identity, before + 1);
        listed.push(Listed {
            code: finding.code.name(),
            severity: finding.severity,
            place: place((files, repository), finding.span),
            message: finding.message.clone(),
            hint: finding.hint.clone(),
            related: finding
                .related
                .iter()
                .map(|related| {
                    let place = place((files, repository), related.span);
                    (place, related.message.clone())
                })
                .collect(),
            anchor,
            fingerprint,
        });
    }
    listed
}

/// The gravest first, otherwise in their order.
pub(super) fn gravest_first(findings: &[Listed]) -> Vec<&Listed> {
    let mut sorted: Vec<&Listed> = findings.iter().collect();
    sorted.sort_by_key(|finding| Reverse(finding.severity));
    sorted
}

/// The parts of a fingerprint, each after its length, so that no two findings run into one another.
fn identity(files: &Files, finding: &Finding, (file, anchor): (&str, &str)) -> String {
    let words = files.text(finding.span);
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let parts = [finding.code.name(), file, anchor, &words];
    parts.iter().fold(String::new(), |mut identity, part| {
        // Writing to a string cannot fail.
        let _ = write!(identity, "{}:{part};", part.len());
        identity
    })
}

fn place((files, repository): (&Files, &Repository), span: Span) -> Place {
    Place {
        file: repository.path(&files.get(span.file).path),
        start: files.line_column(span),
        end: files.line_column(span.file.span(span.end..span.end)),
    }
}
