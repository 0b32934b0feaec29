rule! {
    /// the horizon of a judgement lies before the information cut-off.
    ///
    /// A judgement looks ahead from `as-of`. A horizon on that day or before it is
    /// a slip, or the judgement is about the past and needs none.
    horizon_passed = "horizon-passed", Error, never_waived
}

use crate::check::Context;
use crate::finding::Finding;
use crate::sheet::Horizon;

/// Reports horizons that lie before the information cut-off.
pub(super) fn horizon_passed(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let as_of = context.sheet.as_of;
    for judgement in &context.sheet.judgements {
        if let Some(Horizon::Until(day)) = &judgement.horizon
            && day.value <= as_of
        {
            let message = format!("the horizon is {}, and `as-of` is {as_of}", day.value);
            let hint = "name a day after `as-of`, or delete the key";
            findings.push(Finding::error(CODE, day.span, message).hint(hint));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::{HORIZON, JUDGED_SOURCE, check, judgement};

    #[test]
    fn a_day_that_is_over() {
        let says = "      en: The choir stays.\n      de: Der Bunte Chor bleibt.";
        let sheet = judgement("outlook", says).replace(
            HORIZON,
            "    horizon: 2025-12-31
    #        ^^^^^^^^^^ error[horizon-passed]: the horizon is 2025-12-31, and `as-of` is 2026-01-01
",
        );
        check(JUDGED_SOURCE, &sheet);
    }
}
