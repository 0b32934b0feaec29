//! What is wrong with a file that a draft reads: in a sentence, and at a place.

use std::fmt;

use crate::files::offset;

/// Why a list of actors, or the candidates of before, cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// In a sentence.
    pub message: String,
    /// The byte at which it shows, where it shows at one.
    pub at: Option<usize>,
}

impl Mistake {
    /// What the reader of YAML says of a text, without the line and the column, which are a place.
    pub(super) fn of_yaml(text: &str, error: &serde_yaml::Error) -> Self {
        let said = error.to_string();
        // “did not find … at line 2 column 1, while parsing … at line 1 column 11”
        let message = said.split(" at line ").next().unwrap_or_default();
        let at = error
            .location()
            .map(|it| offset(text, it.line(), it.column()));
        Self {
            message: message.to_owned(),
            at,
        }
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}
