//! The end of a command: its result, or the reason why it failed, printed in one place.

use std::fmt;
use std::io;
use std::io::Write;
use std::process::ExitCode;

use crate::files;
use crate::finding::Finding;
use crate::finding::Severity;
use crate::output::Unwritable;
use crate::report;

/// The exit status of a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Status {
    /// There are no errors.
    Clean,
    /// There are findings.
    Findings,
    /// Something could not be checked or written.
    Failed,
}

/// The result of a command.
#[derive(Debug)]
pub(super) struct Verdict {
    status: Status,
    /// The last line of standard error, if there is something to say.
    words: Option<String>,
}

/// The reasons why a command did not do what it was asked to do.
#[derive(Debug)]
pub(super) enum Failure {
    /// A sentence says what went wrong.
    Told(String),
    /// The output could not be printed.
    Unprinted(io::Error),
}

impl Status {
    /// Returns the status of these findings.
    pub(super) fn of<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> Self {
        let gravest = findings.into_iter().map(|finding| finding.severity).max();
        match gravest {
            None | Some(Severity::Warning) => Self::Clean,
            Some(Severity::Error) => Self::Findings,
            Some(Severity::Unchecked) => Self::Failed,
        }
    }
}

impl Verdict {
    /// Returns the verdict of a command that has nothing more to say.
    pub(super) const SILENT: Self = Self {
        status: Status::Clean,
        words: None,
    };

    /// Returns a verdict with these words.
    pub(super) fn new(status: Status, words: impl Into<String>) -> Self {
        Self {
            status,
            words: Some(words.into()),
        }
    }
}

impl Failure {
    /// Returns a failure that these words tell.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "`map_err` hands an error over by value"
    )]
    pub(super) fn told(words: impl ToString) -> Self {
        Self::Told(words.to_string())
    }

    /// Returns the failure with its consequence before the reason: “nothing built: …”.
    pub(super) fn after(self, what: &str) -> Self {
        match self {
            Self::Told(why) => Self::Told(format!("{what}: {why}")),
            unprinted @ Self::Unprinted(_) => unprinted,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Told(why) => f.write_str(why),
            Self::Unprinted(error) => write!(f, "the output cannot be printed: {error}"),
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Unprinted(error)
    }
}

impl From<report::Error> for Failure {
    fn from(error: report::Error) -> Self {
        Self::told(error)
    }
}

impl From<Unwritable> for Failure {
    fn from(error: Unwritable) -> Self {
        Self::told(error)
    }
}

/// Prints the last line of standard error, unless only errors are asked for, and returns the exit status.
pub(super) fn conclude(ended: Result<Verdict, Failure>, is_quiet: bool) -> ExitCode {
    // The last bytes may be lost when they are flushed, and then the output was not printed.
    let ended = ended.and_then(|verdict| {
        io::stdout().flush()?;
        Ok(verdict)
    });
    let (status, words) = match ended {
        Ok(Verdict { status, .. }) if is_quiet && status == Status::Clean => (status, None),
        Ok(Verdict { status, words }) => (status, words),
        // A reader that closes our output has seen enough, so no message follows; but the output was not complete.
        Err(Failure::Unprinted(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            (Status::Failed, None)
        }
        Err(failure) => (Status::Failed, Some(failure.to_string())),
    };
    let printed = words.map_or(Ok(()), |words| {
        writeln!(io::stderr(), "factbrief: {}", files::visible(&words))
    });
    match (status, printed) {
        (Status::Clean, Ok(())) => ExitCode::SUCCESS,
        (Status::Findings, Ok(())) => ExitCode::from(1),
        (Status::Failed, Ok(())) | (_, Err(_)) => ExitCode::from(2),
    }
}
