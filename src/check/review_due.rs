rule! {
    /// a fact should have been reviewed again by now.
    ///
    /// Some facts age though their source never changes: a court has yet to
    /// decide, a platform has promised a report. `review-by` says until when a
    /// fact may go without another review. No command reads the clock, so the day
    /// is judged only against the one given with `--today`.
    ///
    /// Look again, and write a later day, or take the fact out.
    review_due = "review-due", Error, never_waived
}

use crate::check::Context;
use crate::finding::Finding;

/// Reports facts whose day has passed.
pub(super) fn review_due(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(today) = context.accepted.today else {
        return;
    };
    for fact in &context.sheet.facts {
        let Some(review_by) = fact.review_by.filter(|review_by| review_by.value < today) else {
            continue;
        };
        let message = format!(
            "`{}` was to be looked at again by {}, and today is {today}",
            fact.id.value, review_by.value
        );
        let hint = "look again, then write a later day";
        findings.push(Finding::error(CODE, review_by.span, message).hint(hint));
    }
}
