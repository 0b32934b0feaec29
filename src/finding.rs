//! What a check says: code, severity, place, sentence, hint. Plain data, kept structured to the last moment.

use crate::files::Span;
use crate::files::Unreadable;

/// The code of a file that cannot be read.
pub const UNREADABLE: Code = Code("unreadable");

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
#[derive(Debug, Clone, PartialEq, Eq)]
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
            Unreadable::Missing => Self::unchecked(UNREADABLE, span, message).hint("check the path"),
            Unreadable::Directory => {
                Self::unchecked(UNREADABLE, span, message).hint("put a text file in its place")
            }
            Unreadable::TooLarge { .. } | Unreadable::Io(_) => Self::unchecked(UNREADABLE, span, message),
        }
    }

    fn new(severity: Severity, code: Code, span: Span, message: String) -> Self {
        Self { code, severity, span, message, hint: None, related: Vec::new() }
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
        self.related.push(Related { span, message: message.into() });
        self
    }
}
