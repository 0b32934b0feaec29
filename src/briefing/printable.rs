//! The three kinds of printable text. Each has one constructor.

use std::fmt;

/// A statement of a source: only a fact or a caution whose quotes are all anchored becomes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidenced {
    id: String,
    text: String,
    notices: Vec<Desk>,
}

/// A statement of the desk that rests on anchored facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    id: String,
    before: String,
    term: String,
    after: String,
    rests_on: Vec<String>,
    notices: Vec<Desk>,
}

/// The desk's own words: a reading, a descriptor, the reason of a waiver.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desk {
    text: String,
}

/// A statement in a briefing: of a source, or of the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Statement {
    /// Of a source.
    Evidenced(Evidenced),
    /// Of the desk.
    Judged(Judged),
}

impl Evidenced {
    /// The id of the fact or caution, which is also the label of its note.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What to print.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Rules that were set aside for the statement, in words that are printed with it.
    pub fn notices(&self) -> &[Desk] {
        &self.notices
    }
}

impl Judged {
    /// The id of the judgement.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The words before the likelihood term; all words where there is none.
    pub fn before(&self) -> &str {
        &self.before
    }

    /// The likelihood term as the statement writes it; empty where there is none.
    pub fn term(&self) -> &str {
        &self.term
    }

    /// The words after the likelihood term.
    pub fn after(&self) -> &str {
        &self.after
    }

    /// The ids of the facts it rests on, in the order of the sheet's list.
    pub fn rests_on(&self) -> &[String] {
        &self.rests_on
    }

    /// Rules that were set aside for the statement.
    pub fn notices(&self) -> &[Desk] {
        &self.notices
    }
}

impl Statement {
    /// The id of the fact, caution or judgement.
    pub fn id(&self) -> &str {
        match self {
            Self::Evidenced(evidenced) => evidenced.id(),
            Self::Judged(judged) => judged.id(),
        }
    }

    /// The labels of the notes that the statement's marks lead to.
    pub fn marks(&self) -> &[String] {
        match self {
            Self::Evidenced(evidenced) => std::slice::from_ref(&evidenced.id),
            Self::Judged(judged) => &judged.rests_on,
        }
    }

    /// Rules that were set aside for the statement.
    pub fn notices(&self) -> &[Desk] {
        match self {
            Self::Evidenced(evidenced) => evidenced.notices(),
            Self::Judged(judged) => judged.notices(),
        }
    }
}

impl fmt::Display for Evidenced {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Display for Judged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}{}", self.before, self.term, self.after)
    }
}

impl fmt::Display for Desk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Display for Statement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Evidenced(evidenced) => evidenced.fmt(f),
            Self::Judged(judged) => judged.fmt(f),
        }
    }
}

/// Printable text out of nothing, for tests of the writers only.
#[cfg(test)]
pub(crate) mod tests {
    use super::{Desk, Evidenced, Judged};

    pub(crate) fn evidenced(id: &str, text: &str) -> Evidenced {
        Evidenced { id: id.to_owned(), text: text.to_owned(), notices: Vec::new() }
    }

    pub(crate) fn judged(id: &str, [before, term, after]: [&str; 3], rests_on: &[&str]) -> Judged {
        Judged {
            id: id.to_owned(),
            before: before.to_owned(),
            term: term.to_owned(),
            after: after.to_owned(),
            rests_on: rests_on.iter().map(|&id| id.to_owned()).collect(),
            notices: Vec::new(),
        }
    }

    pub(crate) fn desk(text: &str) -> Desk {
        Desk { text: text.to_owned() }
    }
}
