//! What several rules ask of a report, and what is done with the findings of all rules: none of these files is a rule.

pub(super) mod anchors;
pub(super) mod card_year;
pub(super) mod drafted;
pub(super) mod framed;
pub(super) mod judged;
pub(super) mod marked;
pub(super) mod speakers;
pub(super) mod telling;
pub(super) mod told_horizon;
