//! Makes the lock that is to be written: some changes it follows by itself, the others when a reviewer accepts them.

use std::collections::BTreeSet;

use crate::edition::contents::Contents;
use crate::edition::drift::ChangeKind;
use crate::edition::drift::Drift;
use crate::edition::lock::Begun;
use crate::edition::lock::Edition;
use crate::edition::lock::Lock;
use crate::edition::lock::LockedPart;
use crate::edition::lock::LockedQuote;
use crate::edition::lock::LockedSource;
use crate::edition::lock::LockedStatement;
use crate::edition::lock::LockedText;
use crate::edition::lock::Review;
use crate::edition::names::Names;
use crate::edition::passage::Passage;
use crate::edition::passage::passages;
use crate::edition::stamp;
use crate::evidence::AnchoredQuote;
use crate::evidence::Evidence;
use crate::files::sha256;
use crate::reading::{NORMAL_FORM, fold};
use crate::sheet::CautionIndex;
use crate::sheet::FactIndex;
use crate::sheet::Id;
use crate::sheet::SourceIndex;

/// The number of characters on each side of a quote that the lock remembers.
const CONTEXT_CHARS: usize = 32;
/// The maximum number of bytes in which the characters beside a quote are looked for: a run of white space may be long.
const MAX_CONTEXT_BYTES: usize = 512;

/// The changes that a reviewer accepts.
#[derive(Debug, Clone)]
pub struct Acceptance {
    /// The ids of the facts and cautions.
    pub statements: BTreeSet<Id>,
    /// The ids of the sources.
    pub sources: BTreeSet<Id>,
    /// The reviewer, the day and the reason.
    pub review: Review,
}

/// Returns the lock after a build, or after a review.
///
/// An entry that the program makes by itself names no reviewer. An entry that a
/// reviewer accepted stays until a reviewer accepts another one, or the desk takes
/// the statement out of the sheet.
pub fn record(
    evidence: &Evidence<'_>,
    before: Option<&Lock>,
    drift: &Drift,
    acceptance: Option<&Acceptance>,
) -> Lock {
    let sheet = evidence.sheet();
    let recorder = Recorder {
        evidence,
        passages: evidence.documents().iter().map(passages).collect(),
        drift,
        acceptance,
    };
    let facts: Vec<LockedStatement> = FactIndex::all(sheet)
        .filter_map(|index| recorder.fact(index, before))
        .collect();
    let cautions: Vec<LockedStatement> = CautionIndex::all(sheet)
        .filter_map(|index| recorder.caution(index, before))
        .collect();
    let sources = SourceIndex::all(sheet).map(|index| recorder.source(index, before));
    let mut lock = Lock {
        begun: before.and_then(|lock| lock.begun.clone()),
        editions: editions(evidence, before),
        sources: sources.collect(),
        facts,
        cautions,
    };
    lock.sources.sort_by(|one, other| one.id.cmp(&other.id));
    lock.facts.sort_by(|one, other| one.id.cmp(&other.id));
    lock.cautions.sort_by(|one, other| one.id.cmp(&other.id));
    lock
}

/// Returns a lock that takes the place of a lost one, with the review that says who begins it anew.
pub fn record_anew(evidence: &Evidence<'_>, review: Review) -> Lock {
    let begun = Begun {
        edition: evidence.sheet().edition,
        review,
    };
    Lock {
        begun: Some(begun),
        ..record(evidence, None, &Drift::default(), None)
    }
}

/// Returns the earlier editions and this one; only this one and the one before it keep their contents.
fn editions(evidence: &Evidence<'_>, before: Option<&Lock>) -> Vec<Edition> {
    let sheet = evidence.sheet();
    let mut editions = before.map_or_else(Vec::new, |lock| lock.editions.clone());
    editions.retain(|edition| edition.number != sheet.edition);
    let earlier = editions.iter().map(|edition| edition.number);
    let last = earlier.filter(|number| *number < sheet.edition).max();
    for edition in &mut editions {
        if last.is_some_and(|last| edition.number < last) {
            edition.contents = None;
        }
    }
    editions.push(Edition {
        number: sheet.edition,
        as_of: sheet.as_of,
        issued: sheet.issued,
        contents: Some(Contents::of(evidence)),
    });
    editions.sort_by_key(|edition| edition.number);
    editions
}

struct Recorder<'r, 'e> {
    evidence: &'r Evidence<'e>,
    /// The passages of each document, in the order of the sheet.
    passages: Vec<Vec<Passage>>,
    drift: &'r Drift,
    acceptance: Option<&'r Acceptance>,
}

impl Recorder<'_, '_> {
    fn fact(&self, index: FactIndex, before: Option<&Lock>) -> Option<LockedStatement> {
        let sheet = self.evidence.sheet();
        let fact = &sheet[index];
        let id = &fact.id.value;
        let before = before.and_then(|lock| lock.fact(id));
        let Some(anchored) = self.evidence.anchored(index) else {
            return before.cloned();
        };
        let quotes = anchored
            .quotes()
            .iter()
            .map(|quote| self.locked(quote, false));
        let context = anchored
            .context()
            .iter()
            .map(|quote| self.locked(quote, true));
        let now = LockedStatement {
            id: id.clone(),
            content: stamp::of_fact_content(&Names::of(sheet), fact),
            quotes: quotes.chain(context).collect(),
            review: None,
        };
        Some(self.statement(now, before))
    }

    fn caution(&self, index: CautionIndex, before: Option<&Lock>) -> Option<LockedStatement> {
        let sheet = self.evidence.sheet();
        let caution = &sheet[index];
        let id = &caution.id.value;
        let before = before.and_then(|lock| lock.caution(id));
        let Some(anchored) = self.evidence.anchored_caution(index) else {
            return before.cloned();
        };
        let quotes = anchored
            .quotes()
            .iter()
            .map(|quote| self.locked(quote, false));
        let now = LockedStatement {
            id: id.clone(),
            content: stamp::of_caution_content(&Names::of(sheet), caution),
            quotes: quotes.collect(),
            review: None,
        };
        Some(self.statement(now, before))
    }

    /// Returns the entry of a statement: the words as they are now, or as they were accepted.
    fn statement(&self, now: LockedStatement, before: Option<&LockedStatement>) -> LockedStatement {
        let accepts = |acceptance: &&Acceptance| acceptance.statements.contains(&now.id);
        if let Some(acceptance) = self.acceptance.filter(accepts) {
            return LockedStatement {
                review: Some(acceptance.review.clone()),
                ..now
            };
        }
        let Some(before) = before else {
            return now;
        };
        let class = self
            .drift
            .statement(&now.id)
            .map_or(ChangeKind::Unchanged, |drift| drift.class);
        let accepted = |quote: &LockedQuote| {
            self.acceptance
                .is_some_and(|acceptance| acceptance.sources.contains(&quote.source))
        };
        let mut quotes = now.quotes.iter().chain(&before.quotes);
        let follows = class == ChangeKind::Unchanged
            || class <= ChangeKind::Typographic && quotes.all(accepted);
        let same = now.content == before.content;
        if follows && (same || before.review.is_none()) {
            LockedStatement {
                review: before.review.clone(),
                ..now
            }
        } else {
            before.clone()
        }
    }

    /// Returns the entry of a source: as it is now, or as it was accepted if a change still waits for a reviewer.
    fn source(&self, index: SourceIndex, before: Option<&Lock>) -> LockedSource {
        let sheet = self.evidence.sheet();
        let id = &sheet[index].id.value;
        let document = &self.evidence.documents()[index.get()];
        let words =
            |bytes: std::ops::Range<usize>| unwrapped(document.text.get(bytes).unwrap_or_default());
        let before = before.and_then(|lock| lock.source(id));
        let now = LockedSource {
            set_aside: self.set_aside(index, before),
            id: id.clone(),
            sha256: document.sha256.clone(),
            text_sha256: sha256(self.evidence.normal_form(index).as_bytes()),
            extractor: document.extractor.clone(),
            normal_form: NORMAL_FORM,
            passages: self.passages[index.get()]
                .iter()
                .map(|passage| words(passage.bytes.clone()))
                .collect(),
            review: None,
        };
        let Some(before) = before else {
            return now;
        };
        let accepts = |acceptance: &&Acceptance| acceptance.sources.contains(id);
        if let Some(acceptance) = self.acceptance.filter(accepts) {
            return LockedSource {
                review: Some(acceptance.review.clone()),
                ..now
            };
        }
        let drift = self.drift.source(id);
        let settled = drift.is_none_or(|drift| drift.same_text || drift.others.is_empty())
            && !self.is_waited_for(id);
        if settled {
            LockedSource {
                review: before.review.clone(),
                ..now
            }
        } else {
            before.clone()
        }
    }

    /// Returns the parts of a source that are set aside; of a part that was set aside before, no sentence is added.
    fn set_aside(&self, index: SourceIndex, before: Option<&LockedSource>) -> Vec<LockedPart> {
        let document = &self.evidence.documents()[index.get()];
        let parts = self.evidence.set_aside(index).iter();
        let recorded = parts.filter_map(|part| {
            let named = part.set_aside.part.name();
            let known = before.and_then(|before| before.part(&named));
            let Ok(place) = &part.place else {
                return known.cloned();
            };
            let sentences = document.sentences_in(place).iter();
            let sentences = sentences.map(|sentence| unwrapped(&document.text[sentence.clone()]));
            let folded = known.map(LockedPart::folded);
            let is_kept = |it: &LockedText| {
                let words = fold(it.unprinted());
                let folded = folded.as_ref();
                folded.is_none_or(|folded| folded.contains(words.trim()))
            };
            Some(LockedPart {
                named: LockedText::new(named),
                sentences: sentences.filter(is_kept).collect(),
            })
        });
        recorded.collect()
    }

    /// True if a statement that rests on this source has changed, and no reviewer has accepted that.
    fn is_waited_for(&self, source: &Id) -> bool {
        let waits = |id: &Id| {
            self.acceptance
                .is_none_or(|acceptance| !acceptance.statements.contains(id))
        };
        self.drift
            .statements()
            .filter(|(id, drift)| !drift.class.passes() && waits(id))
            .any(|(_, drift)| drift.sources.contains(source))
    }

    /// Returns the entry of a quote as it is now.
    fn locked(&self, quote: &AnchoredQuote<'_>, context: bool) -> LockedQuote {
        let source = quote.quote().source;
        let anchor = quote.anchor();
        let text = &quote.document().text;
        let all = &self.passages[source.get()];
        let first = all.partition_point(|passage| passage.bytes.end <= anchor.bytes.start);
        let host = all[first..]
            .iter()
            .take_while(|passage| passage.bytes.start < anchor.bytes.end)
            .map(|passage| unwrapped(&text[passage.bytes.clone()]));
        LockedQuote {
            source: self.evidence.sheet()[source].id.value.clone(),
            words: unwrapped(quote.words()),
            host: host.collect(),
            before: last_characters(&text[..anchor.bytes.start]),
            after: first_characters(&text[anchor.bytes.end..]),
            start: anchor.start,
            end: anchor.end,
            line: anchor.line,
            column: anchor.column,
            context,
        }
    }
}

/// Returns the words on one line, so that a copy with other line breaks gives an equal lock.
fn unwrapped(text: &str) -> LockedText {
    let words: Vec<&str> = text.split_whitespace().collect();
    LockedText::new(words.join(" "))
}

fn last_characters(text: &str) -> LockedText {
    let near = text.floor_char_boundary(text.len().saturating_sub(MAX_CONTEXT_BYTES));
    let words = unwrapped(&text[near..]);
    let words = words.unprinted();
    let skip = words.chars().count().saturating_sub(CONTEXT_CHARS);
    LockedText::new(words.chars().skip(skip).collect::<String>().trim())
}

fn first_characters(text: &str) -> LockedText {
    let words = unwrapped(&text[..text.floor_char_boundary(MAX_CONTEXT_BYTES)]);
    let words = words.unprinted();
    LockedText::new(words.chars().take(CONTEXT_CHARS).collect::<String>().trim())
}
