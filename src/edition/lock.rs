//! What `facts.lock` holds, once it is read.

use std::fmt;

use crate::characters;
use crate::edition::contents::Contents;
use crate::files;
use crate::language::Date;
use crate::sheet::Id;

/// What was accepted: the sources, and what the statements of the sheet rest on there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lock {
    /// Who began it anew after an earlier one was lost; nothing where it is the first.
    pub begun: Option<Begun>,
    /// The editions that were built, by number.
    pub editions: Vec<Edition>,
    /// The sources, by id.
    pub sources: Vec<LockedSource>,
    /// The facts, by id.
    pub facts: Vec<LockedStatement>,
    /// The cautions, by id.
    pub cautions: Vec<LockedStatement>,
}

/// A lock that takes the place of one that was lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    /// The edition of the sheet at that time.
    pub edition: u32,
    /// Who answers for it, when, and why.
    pub review: Review,
}

/// An edition that was built.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Its number, from 1.
    pub number: u32,
    /// The information cut-off.
    pub as_of: Date,
    /// The day of issue.
    pub issued: Date,
    /// What it says; only of the latest edition and the one before it.
    pub contents: Option<Contents>,
}

/// A source as it was accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockedSource {
    /// Its name in the sheet.
    pub id: Id,
    /// SHA-256 of the bytes, in hexadecimal digits.
    pub sha256: String,
    /// SHA-256 of the text in the normal form, in hexadecimal digits.
    pub text_sha256: String,
    /// What made a text of the bytes, with its version.
    pub extractor: String,
    /// The version of the normal form.
    pub normal_form: u32,
    /// The sentences, word for word, white space folded.
    pub passages: Vec<LockedText>,
    /// Who accepted it; nothing if the program recorded it.
    pub review: Option<Review>,
}

/// A fact or caution as it was accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockedStatement {
    /// Its name in the sheet.
    pub id: Id,
    /// The digest of what the sheet said of it.
    pub content: String,
    /// The words that it rested on: quotes, then context, in the order of the sheet.
    pub quotes: Vec<LockedQuote>,
    /// Who accepted it; nothing if the program recorded it.
    pub review: Option<Review>,
}

/// A quote as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockedQuote {
    /// The source.
    pub source: Id,
    /// The words of the source, white space folded.
    pub words: LockedText,
    /// The sentences that they touched, word for word, white space folded.
    pub host: Vec<LockedText>,
    /// Up to 32 characters before the words.
    pub before: LockedText,
    /// Up to 32 characters behind them.
    pub after: LockedText,
    /// The first code point of the source's text, from 0.
    pub start: usize,
    /// The code point after the last.
    pub end: usize,
    /// The line of the first character, from 1.
    pub line: usize,
    /// The column of the first character, from 1, in code points.
    pub column: usize,
    /// True if the fact has the words as context.
    pub context: bool,
}

/// Who has looked, when, and why it is right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// The reviewer.
    pub by: LockedText,
    /// The day.
    pub on: Date,
    /// The reason.
    pub because: LockedText,
}

/// Words of the lock. Like those of a sheet they cannot be printed.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct LockedText(String);

impl LockedText {
    /// These words.
    pub(in crate::edition) fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }

    /// Returns the words, for checks and for the command line. They must not reach a template.
    pub fn unprinted(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for LockedText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LockedText({} characters)", self.0.chars().count())
    }
}

impl Review {
    /// Returns a review by this reviewer, on this day, for this reason.
    pub fn new(by: &str, on: Date, because: &str) -> Self {
        Self {
            by: LockedText::new(by),
            on,
            because: LockedText::new(because),
        }
    }
}

/// True if a name or a reason is visible letters on one line: it is printed for readers.
pub fn is_plain(text: &str) -> bool {
    !text.trim().is_empty()
        && !text.chars().any(files::is_unseen)
        && characters::faults(text).is_empty()
}

impl Lock {
    /// Who began the lock anew, where readers of this edition are to learn of it: those of the edition of that time, and of the next.
    pub fn begun_for(&self, edition: u32) -> Option<&Review> {
        let begun = self.begun.as_ref()?;
        (begun.edition..=begun.edition.saturating_add(1))
            .contains(&edition)
            .then_some(&begun.review)
    }

    /// Returns the last edition before this one that was built, and of which it is known what it said.
    pub fn edition_before(&self, number: u32) -> Option<(u32, &Contents)> {
        let earlier = self.editions.iter().filter(|it| it.number < number);
        let last = earlier.max_by_key(|it| it.number)?;
        Some((last.number, last.contents.as_ref()?))
    }

    /// Returns the latest edition of which it is known what it says.
    pub fn latest_edition(&self) -> Option<(u32, &Contents)> {
        let last = self.editions.iter().max_by_key(|it| it.number)?;
        Some((last.number, last.contents.as_ref()?))
    }

    /// Returns the source with this name.
    pub fn source(&self, id: &Id) -> Option<&LockedSource> {
        let place = self.sources.binary_search_by(|own| own.id.cmp(id)).ok()?;
        self.sources.get(place)
    }

    /// Returns the fact with this name.
    pub fn fact(&self, id: &Id) -> Option<&LockedStatement> {
        let place = self.facts.binary_search_by(|own| own.id.cmp(id)).ok()?;
        self.facts.get(place)
    }

    /// Returns the caution with this name.
    pub fn caution(&self, id: &Id) -> Option<&LockedStatement> {
        let place = self.cautions.binary_search_by(|own| own.id.cmp(id)).ok()?;
        self.cautions.get(place)
    }

    /// Returns all facts and cautions.
    pub fn statements(&self) -> impl Iterator<Item = &LockedStatement> {
        self.facts.iter().chain(&self.cautions)
    }
}
