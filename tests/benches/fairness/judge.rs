//! What the rules say of a pair.

use std::ops::RangeInclusive;

use factbrief::check;
use factbrief::edition::Accepted;
use factbrief::evidence::Evidence;
use factbrief::files::Files;
use factbrief::finding::Finding;
use factbrief::finding::Severity;
use factbrief::sheet;
use factbrief::source::Document;

use crate::pair::Pair;

/// What the rules say of a pair.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    /// Errors and warnings on the statement.
    pub(crate) findings: Vec<(Severity, &'static str, String)>,
    /// What shows that the sheet itself is not well made.
    pub(crate) harness: Vec<String>,
}

/// Codes of what is wrong with the sheet and not with the statement.
const HARNESS: &[&str] = &[
    "quote-lost",
    "quote-ambiguous",
    "quote-cut",
    "quote-spliced",
    "actor-not-named",
    "stands-for-unsupported",
    "statement-drafted",
    "values-conflict",
    "languages-disagree",
    "judgement-beyond-facts",
    "likelihood-term",
    "probability-word",
    "likelihood-and-confidence",
    "card-unsupported",
];

/// Codes of what a sheet owes to its readers beside the statement.
const IGNORED: &[&str] = &[
    "caution-missing",
    "announced-and-named",
    "sentence-uncovered",
    "source-unused",
    "statement-unused",
    "waiver-unused",
    "timeline-undated",
    "language-unread",
    "rights-unstated",
    "review-due",
];

impl Outcome {
    /// True if there is an error on the statement.
    pub(crate) fn refused(&self) -> bool {
        self.findings
            .iter()
            .any(|finding| finding.0 == Severity::Error)
    }

    /// True if the statement is neither refused nor warned of.
    pub(crate) fn passes(&self) -> bool {
        self.findings.is_empty()
    }

    /// True if a false statement is not refused, or a fair one is not clean.
    pub(crate) fn is_wrong(&self, pair: &Pair) -> bool {
        !self.harness.is_empty()
            || if pair.fair {
                !self.passes()
            } else {
                !self.refused()
            }
    }
}

/// Checks the sheet of a pair; whom the statement names is learnt from the rules.
pub(crate) fn judge(pair: &Pair) -> Outcome {
    let mut named = pair.first_guess();
    let mut outcome = Outcome::default();
    for _ in 0..4 {
        let (sheet, lines) = pair.sheet(&named);
        let (files, findings) = check_sheet(pair, &sheet);
        outcome = sort(&files, &findings, &lines);
        if !correct(&mut named, &findings) {
            break;
        }
    }
    outcome
}

fn check_sheet(pair: &Pair, sheet: &str) -> (Files, Vec<Finding>) {
    let mut files = Files::new();
    let file = files.insert("facts.yaml", sheet.to_owned());
    let (read, mut findings) = sheet::read(&files, file);
    let Some(read) = read else {
        return (files, findings);
    };
    let source = files.insert("s.txt", format!("{}\n", pair.source));
    let documents: Vec<Document> = read
        .sources
        .iter()
        .map(|card| Document::new(&files, source, card.language))
        .collect();
    let evidence = Evidence::gather(&read, &documents);
    findings.extend(check::check(&files, &read, &evidence, &Accepted::default()).findings);
    drop(evidence);
    (files, findings)
}

fn sort(files: &Files, findings: &[Finding], statement: &RangeInclusive<usize>) -> Outcome {
    let mut outcome = Outcome::default();
    for finding in findings {
        let code = finding.code.name();
        let place = files.line_column(finding.span);
        let own = files.get(finding.span.file).path.ends_with("facts.yaml")
            && statement.contains(&place.line);
        if IGNORED.contains(&code) {
            continue;
        }
        if HARNESS.contains(&code) || !own {
            if finding.severity == Severity::Error {
                outcome.harness.push(format!("{code}: {}", finding.message));
            }
            continue;
        }
        outcome
            .findings
            .push((finding.severity, code, finding.message.clone()));
    }
    outcome
}

/// Corrects the guess of who is named by what the rule about it says.
fn correct(named: &mut Vec<usize>, findings: &[Finding]) -> bool {
    let mut changed = false;
    for finding in findings
        .iter()
        .filter(|it| it.code.name() == "actor-not-named")
    {
        let mut ids = finding
            .message
            .split('`')
            .filter_map(|part| part.strip_prefix('a')?.parse::<usize>().ok());
        let Some(index) = ids.next_back().map(|number| number - 1) else {
            continue;
        };
        let known = named.contains(&index);
        if finding.message.contains("not in `actors`") && !known {
            named.push(index);
            changed = true;
        } else if finding.message.contains("does not name") && known {
            named.retain(|other| *other != index);
            changed = true;
        }
    }
    changed
}
