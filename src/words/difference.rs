//! The wording of what has changed between two editions.

/// House wording of the changes between two editions: a sentence each, with `{old}` and `{new}` as whole sentences.
#[derive(Debug)]
pub struct DifferenceWords {
    /// “What has changed since edition {number}”.
    pub heading: &'static str,
    /// The sentence that nothing has changed.
    pub nothing: &'static str,
    /// Label on a page that does not list the changes: “Changes since edition {number}:”
    pub in_short: &'static str,
    /// The words before the marks of the statements that changed: on this page.
    pub here: &'static str,
    /// The words where no statement of the page changed.
    pub not_here: &'static str,
    /// The words for a judgement of the page that changed.
    pub our_judgement: &'static str,
    /// The words that say where all changes are listed.
    pub all_in_full: &'static str,
    /// The sentence that a fact is new.
    pub fact_added: &'static str,
    /// The sentence that a fact is no longer stated.
    pub fact_removed: &'static str,
    /// The sentence that a fact is corrected: new, then old.
    pub fact_corrected: &'static str,
    /// The sentence that a fact is worded anew.
    pub fact_reworded: &'static str,
    /// The sentence that a fact rests on other words.
    pub fact_regrounded: &'static str,
    /// The sentence that a judgement is new.
    pub judgement_added: &'static str,
    /// The sentence that a judgement is withdrawn.
    pub judgement_removed: &'static str,
    /// The sentence that a judgement has changed: new, then old.
    pub judgement_changed: &'static str,
    /// The sentence that a judgement rests on other facts, or has another confidence.
    pub judgement_regrounded: &'static str,
    /// The sentence that a source is new.
    pub source_added: &'static str,
    /// The sentence that a source is no longer used.
    pub source_removed: &'static str,
    /// The sentence that a source has other words.
    pub source_replaced: &'static str,
    /// The sentence that a fact has another date, number, name or speaker, in the same words.
    pub fact_revalued: &'static str,
    /// The sentence that a judgement has another likelihood.
    pub judgement_reweighed: &'static str,
    /// The sentence that a judgement has another horizon.
    pub judgement_reaimed: &'static str,
    /// The sentence that a movement is new.
    pub movement_added: &'static str,
    /// The sentence that a movement is no longer told.
    pub movement_removed: &'static str,
    /// The sentence that a movement has changed: new, then old.
    pub movement_changed: &'static str,
    /// The sentence that sources differ that did not before.
    pub difference_added: &'static str,
    /// The sentence that a difference is no longer declared.
    pub difference_removed: &'static str,
    /// The sentence that a difference is between other statements.
    pub difference_changed: &'static str,
    /// The sentence that the reason of a difference has changed.
    pub difference_explained: &'static str,
    /// The sentence that a caution is new.
    pub caution_added: &'static str,
    /// The sentence that a caution is no longer given.
    pub caution_removed: &'static str,
    /// The sentence that a caution has changed: new, then old.
    pub caution_changed: &'static str,
    /// The sentence that a later source corrects or replaces a source.
    pub source_superseded: &'static str,
    /// The sentence that a source has another reliability.
    pub source_regraded: &'static str,
    /// The sentence that the information cut-off has moved: new, then old.
    pub cut_off_moved: &'static str,
    /// A movement in one line: “{who}: {from} → {to} ({stage}).”
    pub movement: &'static str,
}
