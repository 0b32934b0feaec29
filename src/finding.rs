//! What a check says: code, severity, place, sentence, hint. Plain data, kept structured to the last moment.

mod github;
mod human;
mod json;
mod listed;
mod sarif;
mod short;

use std::cmp::Reverse;

use crate::files::Span;
use crate::files::Unreadable;

/// The code of a file that cannot be read.
pub const UNREADABLE: Code = Code("unreadable");

pub use self::github::github;
pub use self::github::summary;
pub use self::human::Colors;
pub use self::human::human;
pub use self::json::json;
pub use self::listed::Listed;
pub use self::listed::Place;
pub use self::listed::list;
pub use self::sarif::RuleText;
pub use self::sarif::sarif;
pub use self::short::short;

/// One thing that is wrong, or that a reader should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which rule speaks.
    pub code: Code,
    /// How grave it is.
    pub severity: Severity,
    /// Where.
    pub span: Span,
    /// What is wrong: lower case, no full stop, names in backticks.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
    /// Other places that explain the finding, such as the nearest passage of a source.
    pub related: Vec<Related>,
}

/// A further place of a finding.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Related {
    /// Where.
    pub span: Span,
    /// What stands there.
    pub message: String,
}

/// The name of a rule, in kebab case; `factbrief explain` knows each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Code(pub &'static str);

/// How grave a finding is, from mild to grave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth a look; the briefing is right all the same.
    Warning,
    /// The briefing would be wrong: nothing is built.
    Error,
    /// The check could not be done at all. Never downgraded.
    Unchecked,
}

/// Puts findings in the order of files and places, the gravest first at each, and leaves out repetitions.
pub fn sort(findings: &mut Vec<Finding>) {
    let key = |finding: &Finding| (finding.span, Reverse(finding.severity), finding.code);
    findings.sort_by(|one, other| {
        let same_rule = || {
            one.message
                .cmp(&other.message)
                .then_with(|| one.hint.cmp(&other.hint))
        };
        key(one)
            .cmp(&key(other))
            .then_with(same_rule)
            .then_with(|| one.related.cmp(&other.related))
    });
    findings.dedup();
}

impl Severity {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Error => "error",
            Self::Unchecked => "unchecked",
        }
    }
}

impl Finding {
    /// A finding for which nothing is built.
    pub fn error(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, span, message.into())
    }

    /// A finding that does not keep a briefing from being built.
    pub fn warning(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, code, span, message.into())
    }

    /// A finding that says that nothing could be checked.
    pub fn unchecked(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self::new(Severity::Unchecked, code, span, message.into())
    }

    /// A file that cannot be read: at its own start, or where the sheet names it.
    ///
    /// A path that leaves the report is a mistake in the sheet; otherwise
    /// nothing that needs the file could be checked.
    pub fn unreadable(span: Span, path: &str, why: &Unreadable) -> Self {
        let message = format!("cannot read `{path}`: {why}");
        match why {
            Unreadable::Outside => Self::error(UNREADABLE, span, message)
                .hint("copy the file into the report directory, and write its path from there"),
            Unreadable::NotUtf8 { .. } => {
                Self::unchecked(UNREADABLE, span, message).hint("save the file as UTF-8")
            }
            Unreadable::NotText { .. } => Self::unchecked(UNREADABLE, span, message)
                .hint("save its words as a .txt file beside it, and name that file"),
            Unreadable::Missing => {
                Self::unchecked(UNREADABLE, span, message).hint("check the path")
            }
            Unreadable::Directory => {
                Self::unchecked(UNREADABLE, span, message).hint("put a text file in its place")
            }
            Unreadable::Special => {
                Self::unchecked(UNREADABLE, span, message).hint("put a regular file in its place")
            }
            Unreadable::NotFont => Self::unchecked(UNREADABLE, span, message)
                .hint("take a TrueType or OpenType font (.ttf, .otf, .ttc)"),
            Unreadable::FontTooMuch { .. } => Self::unchecked(UNREADABLE, span, message)
                .hint("take the font as its makers publish it, with plain outlines"),
            Unreadable::TooMany { .. } => Self::unchecked(UNREADABLE, span, message)
                .hint("name a directory that has only the fonts that the report needs"),
            Unreadable::TooLarge { .. } | Unreadable::Io(_) => {
                Self::unchecked(UNREADABLE, span, message)
            }
        }
    }

    fn new(severity: Severity, code: Code, span: Span, message: String) -> Self {
        Self {
            code,
            severity,
            span,
            message,
            hint: None,
            related: Vec::new(),
        }
    }

    /// Adds what to do.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Adds a further place.
    #[must_use]
    pub fn related(mut self, span: Span, message: impl Into<String>) -> Self {
        self.related.push(Related {
            span,
            message: message.into(),
        });
        self
    }
}

#[cfg(test)]
mod tests {
    use super::Code;
    use super::Finding;
    use super::Severity;
    use super::sort;
    use crate::files::Files;

    #[test]
    fn order() {
        let mut files = Files::new();
        let (first, second) = (
            files.insert("a.yaml", "a: b"),
            files.insert("b.yaml", "a: b"),
        );
        let lost = Code("quote-lost");
        let mut findings = vec![
            Finding::error(lost, second.start(), "later file"),
            Finding::warning(lost, first.span(3..4), "later place"),
            Finding::warning(lost, first.start(), "mild"),
            Finding::unchecked(lost, first.start(), "grave"),
            Finding::error(lost, first.start(), "middle").hint("one way"),
            Finding::error(lost, first.start(), "middle").hint("another way"),
            Finding::error(lost, first.start(), "middle").hint("one way"),
        ];
        sort(&mut findings);
        let order: Vec<_> = findings
            .iter()
            .map(|finding| finding.message.as_str())
            .collect();
        assert_eq!(
            order,
            [
                "grave",
                "middle",
                "middle",
                "mild",
                "later place",
                "later file"
            ]
        );
        let hints: Vec<_> = findings
            .iter()
            .filter_map(|finding| finding.hint.as_deref())
            .collect();
        assert_eq!(hints, ["another way", "one way"]);
    }

    #[test]
    fn words() {
        let all = [Severity::Warning, Severity::Error, Severity::Unchecked];
        assert_eq!(all.map(Severity::as_str), ["warning", "error", "unchecked"]);
    }
}
