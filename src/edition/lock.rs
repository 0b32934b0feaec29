//! The contents of `facts.lock` as plain data.

use std::collections::BTreeSet;
use std::fmt;

use crate::characters;
use crate::edition::contents::Contents;
use crate::files;
use crate::language::Date;
use crate::reading::fold;
use crate::sheet::Id;

/// The accepted state of the sources, and of the words in them on which the statements of the sheet rest.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lock {
    /// The review with which the lock was begun anew after an earlier one was lost; `None` if it is the first.
    pub begun: Option<Begun>,
    /// The editions that were built, sorted by number.
    pub editions: Vec<Edition>,
    /// The sources, sorted by id.
    pub sources: Vec<LockedSource>,
    /// The facts, sorted by id.
    pub facts: Vec<LockedStatement>,
    /// The cautions, sorted by id.
    pub cautions: Vec<LockedStatement>,
}

/// The beginning of a lock that takes the place of a lost one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    /// The edition of the sheet at that time.
    pub edition: u32,
    /// The person who answers for it, the day and the reason.
    pub review: Review,
}

/// An edition that was built.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// The number of the edition, from 1.
    pub number: u32,
    /// The information cut-off.
    pub as_of: Date,
    /// The day of issue.
    pub issued: Date,
    /// The contents of the edition; only the latest edition and the one before it have them.
    pub contents: Option<Contents>,
}

/// A source as it was accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockedSource {
    /// The id of the source in the sheet.
    pub id: Id,
    /// The SHA-256 digest of the bytes, in hexadecimal digits.
    pub sha256: String,
    /// The SHA-256 digest of the text in the normal form, in hexadecimal digits.
    pub text_sha256: String,
    /// The name and version of the extractor that made a text of the bytes.
    pub extractor: String,
    /// The version of the normal form.
    pub normal_form: u32,
    /// The sentences, word for word, white space folded.
    pub passages: Vec<LockedText>,
    /// The parts that were set aside.
    pub set_aside: Vec<LockedPart>,
    /// The review that accepted the source; `None` if the program recorded it.
    pub review: Option<Review>,
}

/// A part of a source that was set aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockedPart {
    /// The words by which the card names the part.
    pub named: LockedText,
    /// The sentences of the part, word for word, white space folded.
    pub sentences: Vec<LockedText>,
}

impl LockedPart {
    /// Returns the sentences in the normal form.
    pub(in crate::edition) fn folded(&self) -> BTreeSet<String> {
        let sentences = self.sentences.iter();
        let folded = sentences.map(|own| fold(own.unprinted()).trim().to_owned());
        folded.collect()
    }
}

impl LockedSource {
    /// Returns the part that a card names by these words.
    pub fn part(&self, named: &str) -> Option<&LockedPart> {
        let mut parts = self.set_aside.iter();
        parts.find(|part| part.named.unprinted() == named)
    }
}

/// A fact or caution as it was accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockedStatement {
    /// The id of the statement in the sheet.
    pub id: Id,
    /// The digest of the statement's content in the sheet.
    pub content: String,
    /// The quotes on which the statement rested, then its context quotes, each in the order of the sheet.
    pub quotes: Vec<LockedQuote>,
    /// The review that accepted the statement; `None` if the program recorded it.
    pub review: Option<Review>,
}

/// A quote as it was accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockedQuote {
    /// The id of the source.
    pub source: Id,
    /// The words of the quote as the source has them, white space folded.
    pub words: LockedText,
    /// The sentences that the quote touched, word for word, white space folded.
    pub host: Vec<LockedText>,
    /// Up to 32 characters before the words.
    pub before: LockedText,
    /// Up to 32 characters after the words.
    pub after: LockedText,
    /// The position of the first character in the source's text, in code points from 0.
    pub start: usize,
    /// The position after the last character, in code points from 0.
    pub end: usize,
    /// The line of the first character, from 1.
    pub line: usize,
    /// The column of the first character, from 1, in code points.
    pub column: usize,
    /// True if the words are a context quote of the fact.
    pub context: bool,
}

/// A review: who has looked, when, and why the words are right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// The reviewer.
    pub by: LockedText,
    /// The day of the review.
    pub on: Date,
    /// The reason that the reviewer gives.
    pub because: LockedText,
}

/// Words of the lock; like words of a sheet they cannot be printed.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct LockedText(String);

impl LockedText {
    /// Returns these words as a text of the lock.
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

/// True if a name or a reason is visible text on one line, because it is printed for readers.
pub fn is_plain(text: &str) -> bool {
    !text.trim().is_empty()
        && !text.chars().any(files::is_unseen)
        && characters::faults(text).is_empty()
}

impl Lock {
    /// Returns the review with which the lock was begun anew, if readers of this edition are told: the edition of that time
    /// and the next one tell them.
    pub fn begun_for(&self, edition: u32) -> Option<&Review> {
        let begun = self.begun.as_ref()?;
        (begun.edition..=begun.edition.saturating_add(1))
            .contains(&edition)
            .then_some(&begun.review)
    }

    /// Returns the number and the contents of the last edition built before this one; `None` if its contents are not known.
    pub fn edition_before(&self, number: u32) -> Option<(u32, &Contents)> {
        let earlier = self.editions.iter().filter(|it| it.number < number);
        let last = earlier.max_by_key(|it| it.number)?;
        Some((last.number, last.contents.as_ref()?))
    }

    /// Returns the number and the contents of the latest edition; `None` if its contents are not known.
    pub fn latest_edition(&self) -> Option<(u32, &Contents)> {
        let last = self.editions.iter().max_by_key(|it| it.number)?;
        Some((last.number, last.contents.as_ref()?))
    }

    /// Returns the source with this id.
    pub fn source(&self, id: &Id) -> Option<&LockedSource> {
        let place = self.sources.binary_search_by(|own| own.id.cmp(id)).ok()?;
        self.sources.get(place)
    }

    /// Returns the fact with this id.
    pub fn fact(&self, id: &Id) -> Option<&LockedStatement> {
        let place = self.facts.binary_search_by(|own| own.id.cmp(id)).ok()?;
        self.facts.get(place)
    }

    /// Returns the caution with this id.
    pub fn caution(&self, id: &Id) -> Option<&LockedStatement> {
        let place = self.cautions.binary_search_by(|own| own.id.cmp(id)).ok()?;
        self.cautions.get(place)
    }

    /// Returns all facts and cautions.
    pub fn statements(&self) -> impl Iterator<Item = &LockedStatement> {
        self.facts.iter().chain(&self.cautions)
    }
}
