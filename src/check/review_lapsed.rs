rule! {
    /// a statement is no longer what a reviewer accepted.
    ///
    /// `factbrief review --accept` records who has compared a statement with its
    /// words, when, and why it is right. Since then the sheet has been changed: the
    /// wording, a value, a speaker or a quote. The old acceptance says nothing about
    /// that, so the briefings no longer count the statement as reviewed.
    ///
    /// Mend it by accepting the statement as it is now, or by taking the change back.
    review_lapsed = "review-lapsed", Warning, never_waived
}

use crate::check::Context;
use crate::edition::LockedStatement;
use crate::files::Span;
use crate::finding::Finding;
use crate::sheet::Id;

/// Reports statements that were changed after they were accepted.
pub(super) fn review_lapsed(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(lock) = context.accepted.lock else {
        return;
    };
    let sheet = context.sheet;
    for fact in &sheet.facts {
        let current = context.accepted.review_of_fact(sheet, fact).is_some();
        let locked = lock.fact(&fact.id.value);
        report(
            context,
            &fact.id.value,
            fact.id.span,
            locked,
            current,
            findings,
        );
    }
    for caution in &sheet.cautions {
        let current = context.accepted.review_of_caution(sheet, caution).is_some();
        let locked = lock.caution(&caution.id.value);
        report(
            context,
            &caution.id.value,
            caution.id.span,
            locked,
            current,
            findings,
        );
    }
}

fn report(
    context: &Context<'_>,
    id: &Id,
    span: Span,
    locked: Option<&LockedStatement>,
    current: bool,
    findings: &mut Vec<Finding>,
) {
    let review = locked.and_then(|locked| locked.review.as_ref());
    if let Some(review) = review.filter(|_| !current) {
        let by = review.by.unprinted();
        let message = format!("`{id}` was changed after {by} accepted it on {}", review.on);
        let directory = context.directory();
        let hint = format!(
            "compare it with its words again: \
             factbrief review {directory} --accept {id} --by NAME --on DATE --because REASON"
        );
        findings.push(Finding::warning(CODE, span, message).hint(hint));
    }
}
