//! Compares what somebody denies, and what is told against them: neither is a statement of theirs.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::language::Language;
use crate::reading::frame::align::Place;
use crate::reading::frame::clause_words::small_words::THAT;
use crate::reading::frame::clause_words::voices::ACCUSATIONS;
use crate::reading::frame::clause_words::voices::BUT_NOT_DENIED;
use crate::reading::frame::clause_words::voices::INDIRECT;
use crate::reading::frame::clause_words::voices::OPENS_REASON;
use crate::reading::frame::clause_words::voices::WHICH_REPORTED;
use crate::reading::frame::compare::voices::said_by::reported::subject;
use crate::reading::frame::compare::voices::words_of_speech;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meaning_lists::Meanings;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::owner;
use crate::reading::frame::standing::text;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;

/// Meanings of denying.
const DENIES: Meanings = Meanings::of(&["deny", "reject"]);

/// Meanings of denying words, and nothing else: whoever rejects may reject an offer.
const TAKES_WORDS: Meanings = Meanings::of(&["deny"]);

/// The most words between a verb of denying and what is denied.
const MAX_WORDS_BETWEEN: usize = 8;

/// The fewest words that a statement and what is denied must have in common where none of them is a verb or a value.
const MIN_SHARED_WORDS: usize = 2;

/// A part of a text that is no statement of somebody who is named beside it.
struct NotTheirs {
    words: Range<usize>,
    /// The number of whoever denies it, or against whom it is told.
    speaker: usize,
    /// The word that says so.
    by: usize,
}

/// Returns the difference, at a `range` of the statement, where all that it gives to its speakers is what they deny, or is told against them.
pub(super) fn compare(
    side: &Side<'_, '_>,
    speakers: &BTreeSet<usize>,
    range: Range<usize>,
) -> Option<Difference> {
    let says = side.says();
    let turns = [
        Family::Flip,
        Family::Deny,
        Family::ToldApart,
        Family::CalledFalse,
    ];
    let denies = |at: usize| says.words[at].means(DENIES);
    let is_turned = says
        .marks
        .iter()
        .any(|it| it.strong && turns.contains(&it.family));
    if speakers.is_empty() || is_turned || (0..says.words.len()).any(denies) {
        return None;
    }
    for (passage, frame) in side.quoted().iter().enumerate() {
        let found = denied(frame).into_iter().chain(contradicted(frame));
        for part in found.filter(|it| speakers.contains(&it.speaker)) {
            if tells_only(side, passage, &part) {
                let by = frame.print(&[part.by]);
                let message =
                    format!("the quote tells this against the speaker, or as denied (`{by}`)");
                let place = (passage, frame.words[part.by].range.clone());
                return Some(Difference::certain(Part::Speaker, range, message).at(place));
            }
        }
    }
    None
}

/// True if all that a statement tells, but for names and words of speech, stands in such a part.
fn tells_only(side: &Side<'_, '_>, passage: usize, part: &NotTheirs) -> bool {
    let says = side.says();
    let speech = words_of_speech(says);
    let candidates = &side.alignment.candidates;
    let asked = (0..says.words.len())
        .filter(|at| !speech[*at] && owner(says, *at).is_none() && !candidates[*at].is_empty());
    let asked: Vec<usize> = asked.collect();
    let inside = |it: &Place| it.passage == passage && part.words.contains(&it.word);
    let firm = |at: &usize| is_verb(says, *at) || says.words[*at].value.is_some();
    asked.iter().all(|at| candidates[*at].iter().any(inside))
        && (asked.iter().any(firm) || asked.len() >= MIN_SHARED_WORDS)
}

/// Returns what a text tells that somebody denies: “A rejected claims that …”, “A wies Vorwürfe zurück, der Umzug sei …”.
fn denied(frame: &Frame<'_>) -> Vec<NotTheirs> {
    let verbs = (0..frame.words.len()).filter(|at| frame.words[*at].means(DENIES));
    let found = verbs.filter_map(|verb| {
        let own = frame.clause_of(verb);
        let turns = |at: usize| {
            let mut marks = frame.marks.iter();
            marks.any(|it| it.family == Family::Flip && it.strong && it.words.contains(&at))
        };
        // “Did not deny that …”
        if own.clone().any(|at| at != verb && turns(at)) || BUT_NOT_DENIED.has(text(frame, verb)) {
            return None;
        }
        let start = opening(frame, verb)?;
        Some(NotTheirs {
            words: start..end(frame, start),
            speaker: subject(frame, &own, verb)?,
            by: verb,
        })
    });
    found.collect()
}

/// Returns the first word of what a verb of denying denies: that of its own clause of words, or of what is told by the accusations that it
/// names; “rejected the request, explaining that …” denies no words.
fn opening(frame: &Frame<'_>, verb: usize) -> Option<usize> {
    let whole = frame.sentence_of(verb).end;
    let mut near = verb + 1..whole.min(verb + 1 + MAX_WORDS_BETWEEN);
    let leads = |at: &usize| {
        let word = text(frame, *at);
        THAT.has(word) || WHICH_REPORTED.has(word)
    };
    let first = near.find(leads).or_else(|| indirect(frame, verb))?;
    // “Selon lesquelles”
    let is_relative = WHICH_REPORTED.has(text(frame, first));
    let mut between = verb + 1..first - usize::from(is_relative);
    let accuses = between
        .clone()
        .any(|at| ACCUSATIONS.has_in(frame.language, text(frame, at)));
    let speech = words_of_speech(frame);
    let own = frame.clause_of(verb).end;
    let tells = |at: usize| {
        let is_accusation = ACCUSATIONS.has_in(frame.language, text(frame, at));
        // “Wies … zurück”
        let ends_clause = frame.is_in(Language::German) && at + 1 == own;
        !is_accusation && !ends_clause && (speech[at] || is_verb(frame, at))
    };
    let denies_words = frame.words[verb].means(TAKES_WORDS) || accuses;
    (denies_words && !between.any(tells)).then_some(first)
}

/// Returns the first word of a German clause that tells what somebody else says by the form of its verb: “…, der Umzug *sei* überhastet”.
fn indirect(frame: &Frame<'_>, verb: usize) -> Option<usize> {
    let next = frame.clause_of(verb).end;
    let parts = frame.words.get(next)?.gap.contains(',');
    // “…, weil die Seite geschlossen sei” gives a reason.
    let reports = !OPENS_REASON.has_in(frame.language, text(frame, next))
        && frame
            .clause_of(next)
            .any(|at| INDIRECT.has_in(frame.language, text(frame, at)));
    let same = frame.words[next].sentence == frame.words[verb].sentence;
    (parts && same && reports).then_some(next)
}

/// Returns the end of what is denied from a word on: the end of its sentence, or a clause that says what is so instead.
fn end(frame: &Frame<'_>, start: usize) -> usize {
    let whole = frame.sentence_of(start).end;
    let turns = |at: &usize| {
        BUT_NOT_DENIED.has(text(frame, *at))
            && frame.words[*at].clause != frame.words[*at - 1].clause
    };
    (start + 1..whole).find(turns).unwrap_or(whole)
}

/// Returns what a text tells against what somebody says: “contrary to what A claims, …”.
fn contradicted(frame: &Frame<'_>) -> Vec<NotTheirs> {
    let marks = frame.marks.iter();
    let apart = marks.filter(|it| it.family == Family::ToldApart && it.strong);
    let found = apart.filter_map(|mark| {
        let (first, last) = (*mark.words.first()?, *mark.words.last()?);
        let whole = frame.sentence_of(first);
        let mut aside = last + 1..whole.end.min(last + 1 + MAX_WORDS_BETWEEN);
        let name = aside.find(|at| owner(frame, *at).is_some())?;
        let speech = words_of_speech(frame);
        let end = (name + 1..whole.end).find(|at| frame.words[*at].gap.contains(','))?;
        let speaks = (last + 1..end).any(|at| speech[at]);
        (first == whole.start && speaks).then(|| NotTheirs {
            words: end..whole.end,
            speaker: owner(frame, name).unwrap_or_default(),
            by: first,
        })
    });
    found.collect()
}
