//! Who surely says which words of a text: by a quotation and its speaker, by “said A,” between commas, or by “in A’s eyes”.

pub(super) mod reported;

use std::ops::Range;

use crate::language::Language;
use crate::reading::frame::clause_words::small_words::THAT;
use crate::reading::frame::clause_words::voices::ABOUT_WHOM;
use crate::reading::frame::clause_words::voices::FOR_OPINION;
use crate::reading::frame::clause_words::voices::HEARERS;
use crate::reading::frame::clause_words::voices::IN_THE_EYES;
use crate::reading::frame::clause_words::voices::WORDS_OF_SPEECH;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::standing::Standing;
use crate::reading::frame::standing::is_noun;
use crate::reading::frame::standing::owner;
use crate::reading::frame::standing::standing;
use crate::reading::frame::standing::text;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;

/// Words that are surely said by one speaker.
#[derive(Debug, Clone)]
pub(super) struct Said {
    /// The words that are said.
    pub(in crate::reading::frame::compare) words: Range<usize>,
    /// The number of whoever says them.
    pub(super) speaker: usize,
    /// The word that tells of speech, or leads to the speaker.
    pub(in crate::reading::frame::compare) verb: usize,
    /// True if that word is a verb: “says A”, and no “according to A”.
    pub(super) by_verb: bool,
}

/// The minimum number of words of a quotation; less may be a name.
const MIN_QUOTED_WORDS: usize = 2;

/// The maximum number of words beside the name between commas: “as A writes”.
const MAX_WORDS_BETWEEN: usize = 6;

/// The maximum number of words between “according to” and a name: *the spokesman* A.
const MAX_WORDS_OF_OFFICE: usize = 3;

/// Returns the words of a text that are surely said by somebody, those inside others last.
pub(super) fn said(frame: &Frame<'_>, is_speech: &[bool]) -> Vec<Said> {
    let mut found = Vec::new();
    found.extend(opinions(frame));
    found.extend(interposed(frame, is_speech));
    found.extend(behind_colons(frame, is_speech));
    found.extend(quoted(frame));
    found.extend(words_of(frame));
    found.extend(reported::reported(frame, is_speech));
    found
}

/// Returns whoever says a word, by the innermost of what is said.
pub(super) fn speaker(said: &[Said], word: usize) -> Option<&Said> {
    let all = said.iter().filter(|it| it.words.contains(&word));
    all.min_by_key(|it| it.words.len())
}

/// Returns what a text tells as the opinion of somebody: “in the eyes of A, …”, “for A, …”.
fn opinions(frame: &Frame<'_>) -> Vec<Said> {
    let opens_opinion = |at: usize| FOR_OPINION.has_in(frame.language, text(frame, at));
    let mut found = Vec::new();
    for at in 0..frame.words.len() {
        let phrase = IN_THE_EYES.length_at(frame, at);
        // Hardly any word leads to a speaker.
        if phrase.is_none() && !opens_opinion(at) {
            continue;
        }
        let whole = frame.sentence_of(at);
        let behind = frame.clause_of(at).end;
        let name = named_behind(frame, at + phrase.unwrap_or(1), behind);
        let Some(speaker) = frame.words.get(name).and_then(|_| owner(frame, name)) else {
            continue;
        };
        let opens = at == whole.start || frame.words[at].clause != frame.words[at - 1].clause;
        let ends = name + 1 == behind && behind < whole.end;
        let is_for = opens_opinion(at) && name == at + 1 && opens && ends;
        if phrase.is_some() && name < behind || is_for {
            // Inside of “A says that in the eyes of B, …”, what follows is B’s.
            let start = if opens && at > whole.start {
                at
            } else {
                whole.start
            };
            let start = if phrase.is_some() && at > whole.start && ends {
                at
            } else {
                start
            };
            found.push(Said {
                words: start..whole.end,
                speaker,
                verb: at,
                by_verb: false,
            });
        }
    }
    found
}

/// Returns the name to which a phrase at this place leads as that of a speaker: “according to *A*”, “laut der Sprecherin *A*”.
pub(super) fn led_to(frame: &Frame<'_>, at: usize) -> Option<usize> {
    let phrase = IN_THE_EYES.length_at(frame, at)?;
    let behind = frame.clause_of(at).end;
    let name = named_behind(frame, at + phrase, behind);
    (name < behind && owner(frame, name).is_some()).then_some(name)
}

/// Returns the place of the name behind an office, from `first` on: *the spokesman* A.
fn named_behind(frame: &Frame<'_>, first: usize, end: usize) -> usize {
    let last = end.min(first + MAX_WORDS_OF_OFFICE + 1);
    let is_office = |at: &usize| owner(frame, *at).is_none() && is_office(frame, *at);
    first + (first..last).take_while(is_office).count()
}

/// True if a word may stand between “according to” and a name: no verb, and in German an article or a noun.
fn is_office(frame: &Frame<'_>, at: usize) -> bool {
    let german = frame.is_in(Language::German);
    let noun = !frame.words[at].content || is_noun(frame, Some(at));
    !is_verb(frame, at) && (!german || noun)
}

/// “…, says A, …”: a clause with a word of speech and a name, and nothing said.
fn interposed(frame: &Frame<'_>, is_speech: &[bool]) -> Vec<Said> {
    let verbs = (0..frame.words.len()).filter(|at| is_speech[*at]);
    let found = verbs.filter_map(|verb| {
        let own = frame.clause_of(verb);
        let whole = frame.sentence_of(verb);
        // Behind a quotation, the rest of the sentence tells something else.
        let gap = frame.words[own.start].gap.as_str();
        let comma = own.start > whole.start
            && gap.contains([',', '–', '—'])
            && !gap.contains(['”', '»', '“', '«']);
        let again = (own.end..whole.end).find(|at| is_speech[*at]);
        let end = again.map_or(whole.end, |at| frame.clause_of(at).start);
        let mut names = own.clone().filter(|at| owner(frame, *at).is_some());
        let (name, other) = (names.next()?, names.next());
        let near = name == verb + 1 || verb == name + 1;
        let short = own.len() <= MAX_WORDS_BETWEEN && other.is_none();
        let office = name.checked_sub(1).filter(|at| is_person(frame, *at));
        let alone = short
            && (own.start..own.end).all(|at| {
                let word = &frame.words[at];
                let beside = Some(at) == office || office.is_some_and(|office| at < office);
                at == verb || at == name || !word.content || beside || is_hearer(frame, at)
            });
        let speaker = owner(frame, name)?;
        let bare = standing(frame, name) == Standing::Bare;
        (comma && near && alone && bare).then_some(Said {
            words: whole.start..end,
            speaker,
            verb,
            by_verb: true,
        })
    });
    found.collect()
}

/// True if a word says who somebody is: the spokeswoman A.
pub(in crate::reading::frame::compare) fn is_person(frame: &Frame<'_>, at: usize) -> bool {
    let mut concepts = frame.words[at].concepts.iter();
    concepts
        .any(|it| meanings().kind(*it) == Some("person") || meanings().set(*it) == Some("office"))
}

/// True for those to whom somebody speaks: told reporters.
fn is_hearer(frame: &Frame<'_>, at: usize) -> bool {
    HEARERS.has(text(frame, at))
}

/// The most words between what somebody has said and the “that” behind the name: слова А *о том*, что.
const MAX_WORDS_BEFORE_THAT: usize = 2;

/// True if a word leads from a claim to whom it is about, not to who makes it.
fn leads_aside(word: &str) -> bool {
    ABOUT_WHOM.has(word)
}

/// Returns what a text tells behind a noun of speech with its speaker: “the claim of A that …”, “слова А о том, что …”.
fn words_of(frame: &Frame<'_>) -> Vec<Said> {
    let that = (1..frame.words.len()).filter(|at| THAT.has(text(frame, *at)));
    let found = that.filter_map(|that| {
        let first = that.saturating_sub(MAX_WORDS_BEFORE_THAT + 1);
        let name = (first..that).rev().find(|at| owner(frame, *at).is_some())?;
        let from = name.saturating_sub(MAX_WORDS_OF_OFFICE + 2);
        let noun = (from..name)
            .rev()
            .find(|at| WORDS_OF_SPEECH.has_in(frame.language, text(frame, *at)))?;
        let plain = (name + 1..that).all(|at| !frame.words[at].content);
        // “The claim about A that …” is no claim of A.
        let lead = (noun + 1..name).find(|at| leads_aside(text(frame, *at)));
        let same = frame.words[noun].clause == frame.words[name].clause && lead.is_none();
        let end = frame.clause_of(that).end;
        Some(Said {
            words: that..end,
            speaker: owner(frame, name).filter(|_| plain && same)?,
            verb: noun,
            by_verb: false,
        })
    });
    found.collect()
}

/// Returns what a text tells behind a colon and a verb of speech: “A objects: …”.
fn behind_colons(frame: &Frame<'_>, is_speech: &[bool]) -> Vec<Said> {
    let colons = (1..frame.words.len()).filter(|at| frame.words[*at].gap.contains(':'));
    let found = colons.filter_map(|colon| {
        let own = frame.clause_of(colon - 1);
        let quotes = frame.words[colon].gap.contains(['“', '„', '«', '»', '"']);
        let bare =
            |at: &usize| owner(frame, *at).is_some() && standing(frame, *at) == Standing::Bare;
        let name = own.clone().find(bare)?;
        let verb = own.clone().find(|at| is_speech[*at]).or_else(|| {
            let next = name + 1;
            let lower = |at: usize| {
                frame.text[frame.words[at].range.clone()].starts_with(char::is_lowercase)
            };
            (quotes && next < own.end && lower(next)).then_some(next)
        })?;
        let end = frame.sentence_of(colon).end;
        Some(Said {
            words: colon..end,
            speaker: owner(frame, name)?,
            verb,
            by_verb: true,
        })
    });
    found.collect()
}

/// “…,” says A; “…,” A quips to B.
fn quoted(frame: &Frame<'_>) -> Vec<Said> {
    let found = quotations(frame).into_iter().filter_map(|words| {
        let next = words.end;
        let first = frame.words.get(next)?;
        let colon = frame.words[words.start].gap.contains(':');
        let comma = first.gap.contains([',', '–', '—'])
            || first.gap.trim_end().ends_with(['“', '”', '»', '«']);
        if colon || !comma {
            return None;
        }
        let lower = |at: usize| {
            let word = frame.words.get(at);
            word.is_some_and(|word| {
                word.value.is_none()
                    && frame.text[word.range.clone()].starts_with(char::is_lowercase)
            })
        };
        let named = |at: usize| frame.words.get(at).and_then(|_| owner(frame, at));
        // “…,” said the spokesman A
        let behind = named_behind(frame, next + 1, frame.clause_of(next).end);
        let (name, verb) = match (named(next), named(behind)) {
            (Some(_), _) if lower(next + 1) => (next, next + 1),
            (None, Some(_)) if lower(next) => (behind, next),
            _ => return None,
        };
        let bare = standing(frame, name) == Standing::Bare;
        // “…,” reads A from a letter of B; “…,” A recalls being told by B.
        let mut others = frame
            .clause_of(verb)
            .filter(|at| *at != name && named(*at).is_some());
        let addressed = |at: usize| standing(frame, at) == Standing::Goal;
        let own = bare && !passes_on(frame, verb) && others.all(addressed);
        own.then_some(Said {
            words,
            speaker: named(name)?,
            verb,
            by_verb: true,
        })
    });
    found.collect()
}

/// True if a verb tells that somebody passes on the words of another.
fn passes_on(frame: &Frame<'_>, verb: usize) -> bool {
    let mut concepts = frame.words[verb].concepts.iter();
    concepts.any(|it| matches!(meanings().name(*it), "quote_deed" | "mention" | "read"))
}

/// Returns the quotations of a text.
pub(super) fn quotations(frame: &Frame<'_>) -> Vec<Range<usize>> {
    let german = frame.is_in(Language::German);
    let (opening, closing): (&[char], &[char]) = if german {
        (&['„', '»'], &['“', '«'])
    } else {
        (&['“', '«', '„'], &['”', '»'])
    };
    let mut found = Vec::new();
    let mut start = None;
    for (at, word) in frame.words.iter().enumerate() {
        if word.gap.contains(closing)
            && let Some(first) = start.take()
        {
            found.push(first..at);
        }
        if word.gap.contains(opening) {
            start = Some(at);
        }
    }
    // The sign that closes the last one stands behind the last word.
    let rest = frame
        .words
        .last()
        .map_or("", |last| &frame.text[last.range.end..]);
    if let Some(first) = start.filter(|_| rest.contains(closing)) {
        found.push(first..frame.words.len());
    }
    found.retain(|words: &Range<usize>| words.len() >= MIN_QUOTED_WORDS);
    found
}
