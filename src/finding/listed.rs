//! Findings on their own: places as text and numbers, so that the findings of several reports fit into one list.

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
use crate::finding::Waived;

/// A finding that no longer needs the files of its report.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The name of the rule that made the finding.
    pub code: &'static str,
    /// The severity of the finding.
    pub severity: Severity,
    /// The place of the finding.
    pub place: Place,
    /// The mistake in words.
    pub message: String,
    /// The next step in words, if there is one.
    pub hint: Option<String>,
    /// Further places, with words that say what is there.
    pub related: Vec<(Place, String)>,
    /// The part of the sheet that the finding is about, in names that do not change with the lines: `facts/joined/says/en`.
    pub anchor: String,
    /// The fingerprint of the mistake, which stays when its line moves: 64 hexadecimal digits.
    pub fingerprint: String,
    /// The place of the waiver that sets the finding aside, and its reason; `None` if nothing does.
    pub waived: Option<(Place, String)>,
}

impl Listed {
    /// Returns the mistake in words and, on a line of its own, what to do about it.
    pub(super) fn told(&self) -> String {
        match &self.hint {
            Some(hint) => format!("{}\n{hint}", self.message),
            None => self.message.clone(),
        }
    }
}

/// A range of a file in lines and columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The path, as findings show it.
    pub file: String,
    /// The line and column of the first character.
    pub start: LineColumn,
    /// The line and column after the last character.
    pub end: LineColumn,
}

/// Returns the findings of one report, with paths from the root of the repository; `anchor` names the part of the sheet at a place.
///
/// A fingerprint is made of the code, the file, the anchor and the words at the
/// place, not of its line. Mistakes that agree in all of these are told apart by
/// a number.
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
            waived: None,
        });
    }
    listed
}

/// Returns findings and then what the sheet waives as one list, so that no two of them have one fingerprint.
pub fn list_with_waived(
    read: (&Files, &Repository),
    (findings, waived): (&[Finding], &[Waived]),
    anchor: impl Fn(Span) -> String,
) -> Vec<Listed> {
    let aside = waived.iter().map(|it| it.finding.clone());
    let all: Vec<Finding> = findings.iter().cloned().chain(aside).collect();
    let mut listed = list(read, &all, anchor);
    for (listed, waived) in listed.iter_mut().skip(findings.len()).zip(waived) {
        listed.waived = Some((place(read, waived.waiver), waived.because.clone()));
    }
    listed
}

/// Returns the findings, the gravest first, otherwise in their order.
pub(super) fn gravest_first(findings: &[Listed]) -> Vec<&Listed> {
    let mut sorted: Vec<&Listed> = findings.iter().collect();
    sorted.sort_by_key(|finding| Reverse(finding.severity));
    sorted
}

/// Returns the parts of a fingerprint, each after its length, so that no two findings give an equal text by chance.
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
