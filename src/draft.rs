//! Drafts: candidates for facts, movements and cautions in a document, for a person to take over.
//!
//! Nothing here is a fact. A candidate has the exact words of one sentence and
//! what our recognisers find in them, the same by which the rules check a
//! sheet: dates, numbers, names, speakers, moves. It says why it was proposed.
//! Its meaning, and whether it holds, is for the analyst.
//!
//! The order is that of signals: how many kinds of things were found. There is
//! no probability, because we know none. The same documents give the same
//! draft, and what was taken over or rejected does not come back.

mod amounts;
mod candidate;
mod cautions;
#[cfg(test)]
mod fixture;
pub mod gazetteer;
mod known;
mod language;
mod letters;
mod limits;
mod moves;
mod passage;
mod quoted;
mod read;
mod reader;
mod sentence;
mod speakers;
mod stands_for;
mod statements;
mod subject;
mod unit;
mod when;
mod wording;
mod write;

use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;

use crate::files::offset;
use crate::files::sha256;
use crate::language::Date;
use crate::language::DateSpan;
use crate::language::Number;
use crate::language::Precision;
use crate::language::ReportLanguage;
use crate::reading::fold;
use crate::source::Document;

pub use self::known::KnownActor;
pub use self::language::{MoveStage, Period, Referent, Relative};
pub(crate) use self::passage::is_sentence;
pub use self::write::{Entries, entries, rejected, to_yaml};

/// The reason why a list of actors, or earlier candidates, cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// The mistake, in a sentence.
    pub message: String,
    /// The byte at which the mistake is; `None` where no single place has it.
    pub at: Option<usize>,
}

/// A document to draft from.
#[derive(Debug)]
pub struct DraftSource<'a> {
    /// Its name in the sheet.
    pub id: &'a str,
    /// The document.
    pub document: &'a Document,
    /// The day on which it was published, where that is known.
    pub published: Option<Date>,
    /// The passages that statements of the sheet quote already, or that its card sets aside, in bytes.
    pub quoted: Vec<Range<usize>>,
    /// The passages that cautions of the sheet quote already, in bytes.
    pub cautioned: Vec<Range<usize>>,
}

/// The documents, actors and earlier candidates to draft from.
#[derive(Debug)]
pub struct Material<'a> {
    /// The sources, in the order of the sheet.
    pub sources: Vec<DraftSource<'a>>,
    /// The known actors: first those of the sheet, then those of the desk's list.
    pub actors: &'a [KnownActor],
    /// The languages of the briefings.
    pub languages: &'a [ReportLanguage],
    /// The information cut-off; dates after it are not filled in.
    pub as_of: Option<Date>,
    /// The ids of the candidates that were rejected.
    pub rejected: BTreeSet<String>,
}

/// Everything that was found, in the order in which to look at it.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The actors of the desk’s list, and after them the people whom only the documents name.
    pub known: Vec<KnownActor>,
    /// Actors that are not in the sheet, as places in the list of the known.
    pub actors: Vec<NewActor>,
    /// Candidates for facts, the most telling first.
    pub facts: Vec<Candidate>,
    /// Candidates for cautions, in the order of the text.
    pub cautions: Vec<CautionCandidate>,
    /// The ids that were rejected, here or earlier.
    pub rejected: BTreeSet<String>,
    /// Notes on what could not be read.
    pub notes: Vec<String>,
}

/// An actor that the draft needs and the sheet lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewActor {
    /// The place in the list of the known.
    pub actor: usize,
    /// Names as the documents print them, where they are not yet listed.
    pub printed: Vec<String>,
}

/// A sentence that may be a fact, and what it holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Candidate {
    /// The id, made of the source and the quote, so that every draft gives the candidate this id.
    pub id: String,
    /// The name of the source.
    pub source: String,
    /// The line on which the quote begins, from 1.
    pub line: usize,
    /// The number of kinds of things that were found.
    pub signals: usize,
    /// The things found, with the rule that found them, one a line.
    pub why: Vec<String>,
    /// The exact words, on one line.
    pub quote: String,
    /// The place of the words, in bytes of the document.
    pub place: Range<usize>,
    /// Every date of the words.
    pub dates: Vec<ReadDate>,
    /// Every number of the words that is no date.
    pub numbers: Vec<ReadNumber>,
    /// The date of the event, in the form of a sheet.
    pub date: Option<String>,
    /// The number counted.
    pub count: Option<CountCandidate>,
    /// The ids of the actors that the sentence names, without its speakers.
    pub actors: Vec<String>,
    /// The ids of the speakers, the first one first.
    pub according_to: Vec<String>,
    /// The speakers that are not among the known actors, in the words of the document.
    pub speakers: Vec<String>,
    /// Words that supply a year or a name.
    pub context: Vec<String>,
    /// Expressions, each with the id of the actor that it may mean.
    pub stands_for: Vec<(String, String)>,
    /// A move that the sentence tells of.
    pub movement: Option<MovementCandidate>,
}

/// A date as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadDate {
    /// The words.
    pub words: String,
    /// The date that they mean; `None` where that is left open.
    pub span: Option<DateSpan>,
    /// True if the date follows only from the day of publication.
    pub is_relative: bool,
}

/// A number, or both ends of a range or change, as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadNumber {
    /// The words.
    pub words: String,
    /// The number, or the first end.
    pub value: Number,
    /// The other end.
    pub end: Option<Number>,
    /// The precision of the number.
    pub precision: Precision,
    /// True if it measures something, and counts nothing.
    pub is_measure: bool,
}

/// A number that may be a count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountCandidate {
    /// The number.
    pub value: Number,
    /// True if the source says that it is not exact.
    pub about: bool,
    /// The words after it.
    pub of: String,
}

/// A move that a sentence may tell of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovementCandidate {
    /// The id of the actor that moves.
    pub who: String,
    /// The platform that is left, by id.
    pub away_from: Vec<String>,
    /// The destination, by id.
    pub to: String,
    /// The stage of the move.
    pub stage: MoveStage,
}

/// A proposed warning to careful readers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CautionCandidate {
    /// The id, made of the kind, the source and the quotes.
    pub id: String,
    /// The name of the source.
    pub source: String,
    /// The line on which the first quote begins, from 1.
    pub line: usize,
    /// The reason, in a line.
    pub why: String,
    /// The exact words, each on one line.
    pub quotes: Vec<String>,
}

/// Returns the draft that this material makes.
pub fn draft(material: &Material<'_>) -> Draft {
    let mut draft = Draft {
        rejected: material.rejected.clone(),
        ..Draft::default()
    };
    let mut known = material.actors.to_vec();
    for source in &material.sources {
        let people = known::unlisted::people(source.document, &known);
        known.extend(people);
    }
    let mut ids = material.rejected.clone();
    for source in &material.sources {
        read::read(material, &mut known, source, &mut ids, &mut draft);
    }
    let (facts, cautions) = (&mut draft.facts, &mut draft.cautions);
    cautions.retain(|candidate| ids.insert(candidate.id.clone()));
    // Stable: candidates with as many signals stay in the order of the text.
    facts.sort_by_cached_key(|candidate| std::cmp::Reverse(candidate.signals));
    draft.actors = known::new_actors(&known, &draft);
    draft.known = known;
    draft
}

/// Returns a name for a candidate that stays the same as long as its source and its words do.
fn id(kind: &str, source: &str, words: &str) -> String {
    let words = fold(words);
    let digest = sha256(format!("{kind}\n{source}\n{}", words.trim()).as_bytes());
    format!("draft-{}", digest.get(..8).unwrap_or_default())
}

/// Returns words on one line.
fn one_line(words: &str) -> String {
    // Most words are on one line already, with single spaces, and are copied at once.
    let words = words.trim();
    let mut bytes = words.bytes().zip(words.bytes().skip(1));
    if words.is_ascii()
        && !bytes.any(|(one, next)| is_white(one) && (one != b' ' || is_white(next)))
    {
        return words.to_owned();
    }
    let mut line = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// True for white space of ASCII.
fn is_white(byte: u8) -> bool {
    char::from(byte).is_whitespace()
}

impl Mistake {
    /// Returns what the reader of YAML says of a text, without the line and the column, which are a place.
    fn of_yaml(text: &str, error: &serde_yaml::Error) -> Self {
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
