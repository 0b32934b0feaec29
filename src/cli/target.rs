//! The target of an option such as `--deps`, which says where to write: a file that may be replaced, or standard output.

use std::convert::Infallible;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::str::FromStr;

use crate::files;
use crate::output;
use crate::output::Unwritable;
use crate::report::Claims;

/// The name that an option uses for standard output.
const STANDARD_OUTPUT: &str = "-";

/// The file or stream to which an option writes.
#[derive(Debug, Clone)]
pub(super) enum Target {
    /// Standard output.
    StandardOutput,
    /// A file.
    File(PathBuf),
}

impl FromStr for Target {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(match text {
            STANDARD_OUTPUT => Self::StandardOutput,
            path => Self::File(PathBuf::from(path)),
        })
    }
}

impl Target {
    /// Returns the path of the file; `None` for standard output.
    pub(super) fn file(&self) -> Option<&Path> {
        match self {
            Self::StandardOutput => None,
            Self::File(path) => Some(path),
        }
    }

    /// Returns the number of bytes that the file has already.
    pub(super) fn present_bytes(&self) -> usize {
        let present = self.file().and_then(files::current_bytes);
        present.map_or(0, |bytes| bytes.len())
    }

    /// Returns an error if the target is a file that must not be replaced.
    pub(super) fn check(&self, claims: &Claims) -> Result<(), Unwritable> {
        self.file().map_or(Ok(()), |path| claims.allow(path))
    }

    /// Writes a text in place of the present content.
    pub(super) fn write(&self, text: &str) -> Result<(), Unwritable> {
        match self {
            Self::StandardOutput => print(text),
            Self::File(path) => output::write_file(path, text.as_bytes()).map(|_| ()),
        }
    }

    /// Adds a text at the end of the present content.
    pub(super) fn append(&self, text: &str) -> Result<(), Unwritable> {
        match self {
            Self::StandardOutput => print(text),
            Self::File(path) => output::append(path, text),
        }
    }
}

fn print(text: &str) -> Result<(), Unwritable> {
    let mut out = std::io::stdout();
    let printed = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    printed.map_err(|error| Unwritable {
        path: PathBuf::from("standard output"),
        why: error.into(),
    })
}
