//! Findings about a report whose pages say that they are a draft.
//!
//! A draft is a look at what is there while it is written: what `factbrief take`
//! filled in, and what nobody has put right yet. So an error keeps its pages from
//! being made only where there is nothing to put onto them.

use crate::check::RULES;
use crate::check::waiver_unused;
use crate::finding::Code;
use crate::finding::Finding;
use crate::finding::Severity;

/// Turns the errors of rules into warnings, except those without whose mending no page can be made.
pub fn soften(findings: &mut [Finding]) {
    let errors = findings
        .iter_mut()
        .filter(|it| it.severity == Severity::Error);
    for finding in errors.filter(|it| leaves_a_page(it.code)) {
        finding.severity = Severity::Warning;
    }
}

/// True if the code is that of a rule, and pages can be made all the same.
fn leaves_a_page(code: Code) -> bool {
    let mut rules = RULES.iter().filter(|rule| !rule.is_needed_in_drafts);
    code == waiver_unused::CODE || rules.any(|rule| rule.code == code)
}
