//! The actors that a sentence names, and the cues by which it reports speech.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::check::Context;
use crate::language::Found;
use crate::language::Opening;
use crate::language::ReportingCue;
use crate::language::Segmented;
use crate::language::overlap;
use crate::sheet::ActorIndex;
use crate::sheet::ActorKind;
use crate::sheet::Fact;
use crate::source::Document;

/// Returns the actors that a part of a document names, also by an expression that means one in this fact.
pub(in crate::check) fn named(
    context: &Context<'_>,
    fact: &Fact,
    document: &Document,
    bytes: &Range<usize>,
) -> Vec<ActorIndex> {
    let named = named_at(context, fact, document, bytes).into_iter();
    named.map(|name| name.value).collect()
}

/// Returns the places where a part of a document names actors, or has an expression that means one in this fact, in order.
pub(in crate::check) fn named_at(
    context: &Context<'_>,
    fact: &Fact,
    document: &Document,
    bytes: &Range<usize>,
) -> Vec<Found<ActorIndex>> {
    let words = &document.text[bytes.clone()];
    let language = document.language;
    let names = context.names.find(language, words).into_iter();
    let stands = fact.stands_for.iter().flat_map(|stands| {
        let value = stands.actor.value;
        let places = language.occurrences(words, stands.expression.unprinted());
        places.into_iter().map(move |range| Found { range, value })
    });
    let all = names.chain(stands);
    let mut places: Vec<_> = all.map(|name| name.moved(bytes.start)).collect();
    places.sort_by_key(|name| name.range.start);
    places
}

/// Returns the reporting cues of a sentence.
pub(in crate::check) fn cues<'d>(
    document: &'d Document,
    sentence: &Range<usize>,
) -> impl Iterator<Item = &'d Found<ReportingCue>> {
    let all = document.speeches.as_slice();
    let first = all.partition_point(|cue| cue.range.start < sentence.start);
    let end = sentence.end;
    all.iter()
        .skip(first)
        .take_while(move |cue| cue.range.start < end)
}

/// Returns the actors, other than places, that the clauses of these cues name: their speakers are among them, if named.
///
/// The cues are in order.
pub(in crate::check) fn named_beside<'c>(
    context: &Context<'_>,
    document: &Document,
    sentence: &Range<usize>,
    cues: impl Iterator<Item = &'c Found<ReportingCue>>,
) -> BTreeSet<ActorIndex> {
    let clauses = document
        .language
        .clauses(&document.text[sentence.clone()])
        .into_iter();
    let clauses: Vec<_> = clauses
        .map(|clause| clause.moved(sentence.start).range)
        .collect();
    let mut beside: Vec<Range<usize>> = cues
        .filter_map(|cue| {
            let behind = |clause: &Range<usize>| clause.end <= cue.range.start;
            let clause = clauses.get(clauses.partition_point(behind))?;
            overlap(clause, &cue.range).then(|| clause.clone())
        })
        .collect();
    // One clause may have many cues.
    beside.dedup();
    let names = beside.into_iter().flat_map(|clause| {
        let words = &document.text[clause];
        context.names.find(document.language, words)
    });
    names
        .map(|name| name.value)
        .filter(|actor| context.can_speak(*actor))
        .collect()
}

/// Returns the actors named as those who speak by a cue: before it in its clause, or else behind it, or between the commas beside that clause.
pub(in crate::check) fn tellers(
    context: &Context<'_>,
    document: &Document,
    cue: &Found<ReportingCue>,
) -> BTreeSet<ActorIndex> {
    let sentence = document.host(&cue.range);
    let clauses = document.language.clauses(&document.text[sentence.clone()]);
    let clauses: Vec<_> = clauses
        .into_iter()
        .map(|it| it.moved(sentence.start).range)
        .collect();
    let Some(own) = clauses
        .iter()
        .position(|clause| overlap(clause, &cue.range))
    else {
        return BTreeSet::new();
    };
    let named = |part: Range<usize>| -> BTreeSet<ActorIndex> {
        let text = document.text.get(part).unwrap_or_default();
        let names = context.names.find(document.language, text).into_iter();
        let names = names.map(|name| name.value);
        names.filter(|actor| context.can_speak(*actor)).collect()
    };
    let clause = clauses[own].clone();
    let beside = [own.checked_sub(1), Some(own + 1)];
    let beside = beside
        .into_iter()
        .flatten()
        .filter_map(|at| clauses.get(at));
    // “Said the founder, A, on Monday”
    let short = |clause: &&Range<usize>| {
        document.text[(*clause).clone()].split_whitespace().count() <= MAX_WORDS_OF_APPOSITION
    };
    let found = named(clause.start..cue.range.start.max(clause.start));
    if !found.is_empty() {
        return found;
    }
    let found = named(cue.range.end.min(clause.end)..clause.end);
    if !found.is_empty() {
        return found;
    }
    beside
        .filter(short)
        .flat_map(|it| named(it.clone()))
        .collect()
}

/// The most words between commas that say who somebody is.
const MAX_WORDS_OF_APPOSITION: usize = 4;

/// True if no actor is named in the clause of a cue before what the cue reports: “it was reported that N leaves”.
pub(in crate::check) fn are_unnamed(
    context: &Context<'_>,
    document: &Document,
    cue: &Found<ReportingCue>,
) -> bool {
    let sentence = document.host(&cue.range);
    let clauses = document.language.clauses(&document.text[sentence.clone()]);
    let clauses = clauses.into_iter().map(|it| it.moved(sentence.start).range);
    let mut own = clauses.filter(|clause| overlap(clause, &cue.range));
    own.all(|clause| {
        let names = context
            .names
            .find(document.language, &document.text[clause.clone()]);
        let mut names = names.into_iter().map(|it| it.moved(clause.start).range);
        names.all(|name| {
            let before = document.text.get(cue.range.end..name.start);
            before.is_some_and(|before| document.language.opens_reported(before))
        })
    })
}

/// True if a cue that is no verb names a record of nobody whom the sheet knows, and so nobody who speaks: “according to the minutes”.
pub(in crate::check) fn is_record(
    context: &Context<'_>,
    document: &Document,
    cue: &Found<ReportingCue>,
) -> bool {
    if cue.value.is_verb {
        return false;
    }
    let sentence = document.host(&cue.range);
    let phrase = cue.range.start - sentence.start..cue.range.end - sentence.start;
    let text = document.text.get(sentence).unwrap_or_default();
    let language = document.language;
    let owner = language.owner_of_record(text, &phrase);
    owner.is_some_and(|owner| context.names.find(language, &owner).is_empty())
}

/// The most bytes and words of a label that names who speaks: “Ms N: the hall is open”.
const MAX_LABEL: (usize, usize) = (60, 4);

/// Returns the name before a colon with which a sentence opens, where a person bears it.
pub(in crate::check) fn label(
    context: &Context<'_>,
    document: &Document,
    sentence: &Range<usize>,
) -> Option<Range<usize>> {
    let text = &document.text[sentence.clone()];
    let colon = text.find(": ").filter(|colon| *colon <= MAX_LABEL.0)?;
    let label = &text[..colon];
    let words: Vec<&str> = label.split_whitespace().collect();
    let plain = !words.is_empty()
        && words.len() <= MAX_LABEL.1
        && words
            .iter()
            .all(|word| word.starts_with(char::is_uppercase));
    let range = sentence.start..sentence.start + colon;
    let language = document.language;
    let actors = context.names.find(language, label);
    if let [actor] = &actors[..] {
        let kind = context.sheet[actor.value].kind;
        let person = matches!(kind, ActorKind::Person | ActorKind::Unnamed);
        return (plain && person).then_some(range);
    }
    // Names that no dictionary has: “Ilse Quant: …”.
    let is_name = |word: &&str| {
        let openings = Segmented::of(language, word).openings();
        openings
            .iter()
            .any(|opening| opening.value == Opening::Name)
    };
    (plain && actors.is_empty() && words.len() > 1 && words.iter().all(is_name)).then_some(range)
}

/// The most words of a line that only signs what stands above it.
const MAX_SIGNATURE_WORDS: usize = 6;

/// Returns the line that says whose words a block quotation has: above it, with a colon, or below it, as a signature.
pub(in crate::check) fn block_speaker(
    document: &Document,
    bytes: &Range<usize>,
) -> Option<Range<usize>> {
    let text = document.text.as_str();
    let start = text[..bytes.start].rfind('\n').map_or(0, |at| at + 1);
    let is_block = |line: &str| line.trim_start().starts_with('>');
    if !is_block(&text[start..bytes.end]) {
        return None;
    }
    let mut end = start;
    for line in text[..start].lines().rev() {
        let from = end.saturating_sub(line.len() + 1);
        end = from;
        if line.trim().is_empty() || is_block(line) {
            continue;
        }
        if line.trim_end().ends_with(':') {
            return Some(from..from + line.trim_end().len());
        }
        break;
    }
    let mut at = bytes.end;
    for line in text[bytes.end..].split_inclusive('\n').skip(1) {
        at = text[..at].len() + text[at..].find(line).unwrap_or(0);
        let own = line.trim_start_matches(['>', ' ']).trim();
        let short = own.split_whitespace().count() <= MAX_SIGNATURE_WORDS;
        if short && (own.starts_with(['—', '–', '-']) || own.contains(": ")) {
            let from = at + line.find(own).unwrap_or(0);
            return Some(from..from + own.len());
        }
        if !own.is_empty() && !is_block(line) {
            break;
        }
        at += line.len();
    }
    None
}

impl Context<'_> {
    /// “the French agency N”: the country is not the speaker.
    pub(in crate::check) fn can_speak(&self, actor: ActorIndex) -> bool {
        self.sheet[actor].kind != ActorKind::Place
    }
}
