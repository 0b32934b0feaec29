//! The format of `evidence.json`, of which its JSON Schema is made.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::schema;

/// The format of `evidence.json`; raised by hand.
pub(super) const FORMAT: u32 = 1;

/// All that the briefings of one report print.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Record<'a> {
    /// The format of this record.
    pub(super) format: u32,
    /// The name of the report.
    pub(super) report: &'a str,
    /// The number of the edition.
    pub(super) edition: u32,
    /// The day of issue: `2026-11-24`.
    pub(super) issued: String,
    /// The label of the Traffic Light Protocol.
    pub(super) marking: &'static str,
    /// True if the pages say that they are a draft; left out otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) draft: Option<bool>,
    /// The sources, in the order of the sheet.
    pub(super) sources: Vec<Source<'a>>,
    /// The briefings: each product in each language.
    pub(super) briefings: Vec<Briefing<'a>>,
    /// The facts and cautions that are printed, with their quotes.
    pub(super) evidence: Vec<Evidence<'a>>,
}

/// A source.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Source<'a> {
    /// The name of the source in the sheet.
    pub(super) id: &'a str,
    /// The name of the source for readers.
    pub(super) label: String,
    /// What it prints, translates or quotes: ids of sources, and names of those that the desk does not hold; left out where its card does not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) based_on: Option<Vec<String>>,
    /// The ids of the sources that it corrects or replaces.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) supersedes: Vec<String>,
    /// The SHA-256 digest of its bytes.
    pub(super) sha256: &'a str,
    /// The SHA-256 digest of the source as it was accepted, where statements that are not current come from it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) accepted_sha256: Option<&'a str>,
}

/// A product in a language.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Briefing<'a> {
    /// The name of the product, with which its files begin.
    pub(super) product: &'static str,
    /// The tag of the language.
    pub(super) language: &'static str,
    /// The printed sentences, part by part.
    pub(super) sentences: Vec<Sentence<'a>>,
}

/// A printed sentence: its part of the briefing, its kind, and what it rests on.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Sentence<'a> {
    /// The part of the briefing that prints it.
    pub(super) part: &'static str,
    /// The kind of its ground.
    pub(super) kind: Kind,
    /// The name of the statement in the sheet; empty for a sentence about the edition.
    pub(super) id: &'a str,
    /// The sentence as it is printed.
    pub(super) text: String,
    /// The names of the statements on which it rests.
    pub(super) rests_on: Vec<&'a str>,
    /// Whether the words of its ground are still in the sources.
    pub(super) state: State,
}

/// The kind of the ground of a sentence.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Kind {
    /// Quotes of sources.
    Evidenced,
    /// Facts: the sentence is a judgement of the desk.
    Judged,
    /// Nothing but the desk's own word.
    Desk,
}

/// The state of the words on which a sentence rests.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum State {
    /// They are in the sources.
    Current,
    /// They were in the sources when they were accepted, and are not any more.
    Stale,
}

/// A fact or a caution with its quotes.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Evidence<'a> {
    /// The name of the statement in the sheet.
    pub(super) id: &'a str,
    /// What became of the words since they were accepted; left out where they are current.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) stale: Option<&'static str>,
    /// How many sources it rests on, in a report with several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) support: Option<Support>,
    /// Its credibility on the Admiralty scale, from 1, confirmed by other sources, to 6, cannot be judged; left out where nobody has judged it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 6))]
    pub(super) credibility: Option<u8>,
    /// The quotes, then those that give context.
    pub(super) quotes: Vec<Quote<'a>>,
}

/// The sources of a statement, counted.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Support {
    /// All sources.
    pub(super) sources: usize,
    /// Those that do not take it from one another.
    pub(super) independent: usize,
}

/// The role of a quote.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Role {
    /// It says what the statement says.
    Quote,
    /// It says what the other quotes leave open: a year, a speaker, a name.
    Context,
}

/// A quote. Offsets are 0-based, half-open, in Unicode code points of the extracted text; lines and columns count from 1.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Quote<'a> {
    /// The name of the source.
    pub(super) source: &'a str,
    /// The role of the quote.
    pub(super) role: Role,
    /// The exact words.
    pub(super) words: &'a str,
    /// The desk's translations, by language; nothing verifies them.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) translation: BTreeMap<&'static str, String>,
    /// The offset of the first character.
    pub(super) start: usize,
    /// The offset after the last character.
    pub(super) end: usize,
    /// The page of the first character, in a document with pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) page: Option<usize>,
    /// The line of the first character.
    pub(super) line: usize,
    /// The column of the first character.
    pub(super) column: usize,
    /// The line of the last character; known only where the source still has the words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) last_line: Option<usize>,
}

/// Returns the JSON Schema of the record.
pub fn record_schema() -> String {
    schema::of_output::<Record<'_>>("evidence", FORMAT)
}
