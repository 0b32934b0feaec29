//! A rule, as its own file declares it.

use crate::check::Context;
use crate::finding::Code;
use crate::finding::Finding;

/// A rule: the code of its findings, and the function that finds.
pub(super) struct Rule {
    /// The code, with its explanation.
    pub(super) code: Code,
    /// The function that adds the findings of the rule.
    pub(super) run: fn(&Context<'_>, &mut Vec<Finding>),
    /// True if the rule compares the sheet with the words of its sources.
    pub(super) is_about_sources: bool,
    /// True if no page can be made before the finding is mended, not even that of a draft.
    pub(super) is_needed_in_drafts: bool,
    /// True if a statement may waive the rule.
    pub(super) may_be_waived: bool,
}

impl Rule {
    /// Returns a rule on what the sheet says, which a statement may waive.
    pub(super) const fn new(code: Code, run: fn(&Context<'_>, &mut Vec<Finding>)) -> Self {
        Self {
            code,
            run,
            is_about_sources: false,
            is_needed_in_drafts: false,
            may_be_waived: true,
        }
    }

    /// Returns the rule as one that compares the sheet with the words of its sources.
    pub(super) const fn about_sources(self) -> Self {
        Self {
            is_about_sources: true,
            ..self
        }
    }

    /// Returns the rule as one whose findings keep even a draft from being made.
    pub(super) const fn needed_in_drafts(self) -> Self {
        Self {
            is_needed_in_drafts: true,
            ..self
        }
    }

    /// Returns the rule as one that no statement may waive.
    pub(super) const fn never_waived(self) -> Self {
        Self {
            may_be_waived: false,
            ..self
        }
    }
}

/// Declares the rule of a file: the explanation as a doc comment, then the function, the code, how grave its findings
/// are at most, and what else holds for the rule (`about_sources`, `needed_in_drafts`, `never_waived`).
macro_rules! rule {
    (
        $(#[doc = $line:literal])+
        $run:ident = $name:literal, $severity:ident $(, $property:ident)*
    ) => {
        $(#[doc = $line])+
        pub(super) const RULE: $crate::check::Rule = $crate::check::Rule::new(CODE, $run)$(.$property())*;

        $crate::finding::declare_code! {
            $(#[doc = $line])+
            CODE = $name, $severity
        }
    };
}
