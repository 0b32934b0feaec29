//! Findings of checks: code, severity, place, message, hint. Plain data, kept structured to the last moment.

mod annotated;
mod azure;
pub mod code;
mod github;
mod gitlab;
mod human;
mod json;
mod junit;
mod listed;
mod rdjson;
mod sarif;
mod short;

use std::cmp::Reverse;
use std::fmt;

use schemars::JsonSchema;
use serde::Serialize;

use crate::files::Span;
use crate::files::Unreadable;

pub use self::annotated::annotated;
pub use self::azure::azure;
pub use self::github::github;
pub use self::github::summary;
pub use self::gitlab::gitlab;
pub use self::human::Colors;
pub use self::human::human;
pub use self::json::{JsonFinding, json, schema};
pub use self::junit::junit;
pub use self::listed::Listed;
pub use self::listed::Place;
pub use self::listed::{list, list_with_waived};
pub use self::rdjson::rdjson;
pub use self::sarif::sarif;
pub use self::short::short;

/// One thing that is wrong, or that a reader should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The code of the rule that made the finding.
    pub code: Code,
    /// The severity of the finding.
    pub severity: Severity,
    /// The place of the finding.
    pub span: Span,
    /// The mistake in words: lower case, no full stop, names in backticks.
    pub message: String,
    /// The next step in words, if there is one.
    pub hint: Option<String>,
    /// Other places that explain the finding, such as the nearest passage of a source.
    pub related: Vec<Related>,
}

/// A finding that the sheet waives for a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waived {
    /// The finding.
    pub finding: Finding,
    /// The place of the waiver.
    pub waiver: Span,
    /// The reason that the waiver gives, in the first language of the sheet.
    pub because: String,
}

/// A further place of a finding.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Related {
    /// The further place.
    pub span: Span,
    /// The words that say what is there.
    pub message: String,
}

/// The kind of a finding: a name in kebab case, with the explanation that `factbrief explain` prints.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Code(&'static Declaration);

/// The declaration of a code, as [`declare_code`] makes it.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Declaration {
    /// The name of the code.
    pub(crate) name: &'static str,
    /// The greatest severity of its findings.
    pub(crate) severity: Severity,
    /// The explanation: a line that sums up the finding, an empty line, and the text; each may begin with a space.
    pub(crate) lines: &'static str,
}

/// The severity of a finding, from mild to grave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The finding is worth a look; the briefing is right all the same.
    Warning,
    /// The briefing would be wrong, so nothing is built.
    Error,
    /// The check could not be done at all; this is never downgraded.
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

/// Declares a code: its explanation as a doc comment, then its name and the greatest severity of its findings.
macro_rules! declare_code {
    (
        $(#[doc = $line:literal])+
        $visibility:vis $constant:ident = $name:literal, $severity:ident
    ) => {
        $(#[doc = $line])+
        $visibility const $constant: $crate::finding::Code =
            $crate::finding::Code::new(&$crate::finding::Declaration {
                name: $name,
                severity: $crate::finding::Severity::$severity,
                lines: concat!($($line, "\n"),+),
            });
    };
}
pub(crate) use declare_code;

impl Code {
    /// Returns the code with this declaration.
    pub(crate) const fn new(declaration: &'static Declaration) -> Self {
        Self(declaration)
    }

    /// Returns a code of this name for tests, whose findings are errors.
    #[cfg(test)]
    pub(crate) fn invented(name: &'static str, lines: &'static str) -> Self {
        Self(Box::leak(Box::new(Declaration {
            name,
            severity: Severity::Error,
            lines,
        })))
    }

    /// Returns the name of the code, as in `quote-lost`.
    pub fn name(self) -> &'static str {
        self.0.name
    }

    /// Returns the greatest severity of the code's findings.
    pub fn severity(self) -> Severity {
        self.0.severity
    }

    /// Returns the first line of the explanation, which sums up the finding in one sentence.
    pub fn summary(self) -> &'static str {
        self.0.lines.lines().next().unwrap_or_default().trim()
    }

    /// Returns the rest of the explanation, which says why and what to do: several paragraphs, or nothing.
    pub fn text(self) -> String {
        let lines = self.0.lines.lines().skip(1);
        let lines = lines.map(|line| line.strip_prefix(' ').unwrap_or(line));
        let text = lines.collect::<Vec<_>>().join("\n");
        text.trim().to_owned()
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Severity {
    /// Returns the word for the severity.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Error => "error",
            Self::Unchecked => "unchecked",
        }
    }
}

impl Finding {
    /// Returns a finding that keeps the report from being built.
    pub fn error(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, span, message.into())
    }

    /// Returns a finding that does not keep a briefing from being built.
    pub fn warning(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, code, span, message.into())
    }

    /// Returns a finding that says that something could not be checked.
    pub fn unchecked(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self::new(Severity::Unchecked, code, span, message.into())
    }

    /// Returns the finding on a file that cannot be read; its place is the start of the file, or where the sheet names it.
    ///
    /// A path that leaves the report is a mistake in the sheet; otherwise
    /// nothing that needs the file could be checked.
    pub fn unreadable(span: Span, path: &str, why: &Unreadable) -> Self {
        let message = format!("cannot read `{path}`: {why}");
        match why {
            Unreadable::Outside => Self::error(code::UNREADABLE, span, message)
                .hint("copy the file into the report directory, and write its path from there"),
            Unreadable::NotUtf8 { .. } => {
                Self::unchecked(code::UNREADABLE, span, message).hint("save the file as UTF-8")
            }
            Unreadable::NotText { .. } => Self::unchecked(code::UNREADABLE, span, message)
                .hint("save it as PDF, Word (.docx) or text with a program that opens it, and name that file"),
            Unreadable::Missing => {
                Self::unchecked(code::UNREADABLE, span, message).hint("check the path")
            }
            Unreadable::Directory => Self::unchecked(code::UNREADABLE, span, message)
                .hint("put a text file in its place"),
            Unreadable::Special => Self::unchecked(code::UNREADABLE, span, message)
                .hint("put a regular file in its place"),
            Unreadable::NotFont => Self::unchecked(code::UNREADABLE, span, message)
                .hint("take a TrueType or OpenType font (.ttf, .otf, .ttc)"),
            Unreadable::FontTooMuch { .. } => Self::unchecked(code::UNREADABLE, span, message)
                .hint("take the font as its makers publish it, with plain outlines"),
            Unreadable::TooMany { .. } => Self::unchecked(code::UNREADABLE, span, message)
                .hint("name a directory that has only the fonts that the report needs"),
            Unreadable::TooLarge { .. } | Unreadable::Io(_) => {
                Self::unchecked(code::UNREADABLE, span, message)
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

    /// Returns the finding with a hint that says what to do.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Returns the finding with one more place.
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
        let lost = Code::invented("quote-lost", "");
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
