//! The words that deny in a text, and the words that each of them turns round.

use std::collections::BTreeSet;

use crate::language::Language;
use crate::reading::frame::clause_words::polarity::BUT_INSTEAD;
use crate::reading::frame::clause_words::polarity::BUT_NOT;
use crate::reading::frame::clause_words::polarity::CLEFTS_OF_DENIAL;
use crate::reading::frame::clause_words::polarity::CONCORD;
use crate::reading::frame::clause_words::polarity::DENIED_OPENERS;
use crate::reading::frame::clause_words::polarity::INSTEAD_OF_DENIED;
use crate::reading::frame::clause_words::polarity::NOBODY;
use crate::reading::frame::clause_words::polarity::NOT_A_SINGLE;
use crate::reading::frame::clause_words::polarity::SETS_APART;
use crate::reading::frame::clause_words::polarity::WITHOUT;
use crate::reading::frame::compare::polarity::contrasts::denies;
use crate::reading::frame::compare::polarity::contrasts::denies_name;
use crate::reading::frame::compare::polarity::contrasts::gives_reason;
use crate::reading::frame::compare::polarity::contrasts::opens_but;
use crate::reading::frame::compare::reasons::set_aside::denies_reason_alone;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;
use crate::reading::frame::words::What;

/// The marks that turn a clause round; several words of one negation count once.
pub(in crate::reading::frame::compare) fn flips<'f>(
    frame: &'f Frame<'_>,
    chosen: impl Fn(&Mark) -> bool,
) -> Vec<&'f Mark> {
    let all = frame
        .marks
        .iter()
        .filter(|mark| mark.family == Family::Flip && mark.strong && chosen(mark));
    let mut clauses = BTreeSet::new();
    let concord = frame.is_in(Language::Russian)
        || frame.is_in(Language::Spanish)
        || frame.is_in(Language::French);
    let opens = |at: usize| at > 0 && frame.words[at - 1].clause != frame.words[at].clause;
    let contrasts: BTreeSet<usize> = frame
        .words
        .iter()
        .enumerate()
        .filter(|(at, word)| {
            let text = word.text.as_str();
            INSTEAD_OF_DENIED.has(text) || opens(*at) && CLEFTS_OF_DENIAL.has(text)
        })
        .map(|(_, word)| word.clause)
        .collect();
    // “Not, say, the owner, the A company, but B”
    let german = frame.is_in(Language::German);
    let opposed = |mark: &Mark| {
        let beside = [mark.clause, mark.clause + 1];
        let mut beside = beside.iter();
        beside.any(|clause| contrasts.contains(clause))
            || german && mark.words.iter().any(|at| opens_but(frame, *at))
    };
    let all = all.filter(|mark| !is_contrast(frame, mark) && !opposed(mark));
    let all = all.filter(|mark| !is_not_all_of_most(frame, mark));
    if !concord {
        return all.collect();
    }
    let parts = parts(frame);
    let mut chosen: Vec<&Mark> = Vec::new();
    for mark in all {
        // “Ne … plus jamais” has one “ne”.
        let again = chosen
            .iter()
            .any(|it| it.words.len() > 1 && it.words[0] == mark.words[0]);
        if !again && (!is_concord(frame, mark) || clauses.insert(parts[mark.words[0]])) {
            chosen.push(mark);
        }
    }
    chosen
}

/// True for the “not” of “most, but not all of them, have left”, which denies nothing of what is told of most.
fn is_not_all_of_most(frame: &Frame<'_>, mark: &Mark) -> bool {
    let last = mark.words[mark.words.len() - 1];
    let mut marks = frame.marks.iter();
    let all = marks.any(|it| it.family == Family::All && it.strong && it.words[0] == last + 1);
    let sentence = frame.words[last].sentence;
    let mut before = frame.marks.iter();
    all && frame
        .clauses
        .get(mark.clause)
        .is_some_and(|it| it.content <= MAX_WORDS_OF_ALL)
        && before.any(|it| {
            let here = it.words[0] < last && frame.words[it.words[0]].sentence == sentence;
            it.family == Family::Most && it.strong && here
        })
}

/// The most words that say something in “by no means all of them”.
const MAX_WORDS_OF_ALL: usize = 2;

/// True if a word is one of those of which several in a clause deny once: никто не, no … nada.
fn is_concord(frame: &Frame<'_>, mark: &Mark) -> bool {
    let [word] = mark.words[..] else {
        return false;
    };
    CONCORD.has(&frame.words[word].text)
}

/// True for a denial that only denies a reason: not because of A; “did not leave because of A but because of B”.
fn denies_reason(frame: &Frame<'_>, mark: &Mark) -> bool {
    let last = mark.words[mark.words.len() - 1];
    // “Non pas à cause de A”
    let again = usize::from(denies(frame, last + 1));
    let sentence = frame.words[last].sentence;
    let mut behind = frame.words[last..]
        .iter()
        .take_while(|it| it.sentence == sentence);
    let mut marks = frame.marks.iter();
    let reason = last + again + 1;
    // “Does not pay, because” denies the deed.
    let apart = |at: usize| frame.words[at].gap.contains(',');
    let plain = marks.any(|it| {
        it.family == Family::Because && it.strong && it.words[0] == reason && !apart(reason)
    });
    plain
        || gives_reason(frame, last + again + 1) && behind.any(|it| BUT_INSTEAD.has(&it.text))
        || denies_reason_alone(frame).is_some_and(|it| std::ptr::eq(it.0, mark))
}

/// True if a word only sets something apart, in a clause of its own: “the foundation, not the company”.
fn is_contrast(frame: &Frame<'_>, mark: &Mark) -> bool {
    if denies_reason(frame, mark) {
        return true;
    }
    let [word] = mark.words[..] else {
        return false;
    };
    if word == 0 || !SETS_APART.has(&frame.words[word].text) {
        return false;
    }
    let before = &frame.words[word - 1];
    let opens = before.clause != mark.clause || SETS_APART.has(&before.text);
    let clause = frame.words.iter().filter(|it| it.clause == mark.clause);
    let told = clause
        .clone()
        .any(|it| it.concepts.iter().any(|it| meanings().kind(*it).is_none()));
    // “…, not the outage”: no verb follows at once.
    // “…, nicht aber die in A”
    let but = frame.words.get(word + 1);
    let but = but.is_some_and(|next| BUT_NOT.has(&next.text));
    let next = frame.words.get(word + 1 + usize::from(but));
    let plain = next.is_some_and(|next| DENIED_OPENERS.has(&next.text));
    if plain && opens && frame.words[word].gap.contains(',') {
        return true;
    }
    // “Uses A and not B”
    let joined = before.clause == mark.clause && opens && denies_name(frame, word);
    let own = |at: &usize| frame.words[*at].clause == mark.clause;
    let mut behind = (word + 1..frame.words.len()).take_while(own);
    if joined && denies(frame, word) && !behind.any(|at| frame.words[at].is_deed()) {
        return true;
    }
    !told
        && opens
        && clause.count() <= MAX_CONTRAST_WORDS
        && (frame.words[word].gap.contains(',') || before.gap.contains(','))
}

/// The most words of a clause that only sets something apart.
pub(super) const MAX_CONTRAST_WORDS: usize = 6;

/// The words that an odd number of these marks turns round; a verb that denies and is denied itself turns nothing round.
pub(in crate::reading::frame::compare) fn denied(
    frame: &Frame<'_>,
    marks: &[&Mark],
) -> BTreeSet<usize> {
    let parts = parts(frame);
    let mut denied = BTreeSet::new();
    let cancelled = cancelled(frame, &parts, marks);
    for mark in marks {
        if cancelled.contains(&mark.words[0]) {
            continue;
        }
        let reached = reach(frame, &parts, mark);
        // “Never refused to speak” denies the refusal alone.
        let verb = reached.iter().find(|at| cancelled.contains(at)).copied();
        for word in reached {
            if verb.is_some_and(|verb| word > verb) {
                continue;
            }
            if !denied.remove(&word) {
                denied.insert(word);
            }
        }
    }
    denied
}

/// True if a text denies a verb that denies: “does not deny”.
pub(super) fn denies_denial(frame: &Frame<'_>) -> bool {
    !cancelled(frame, &parts(frame), &flips(frame, |_| true)).is_empty()
}

/// Returns the verbs among these marks that deny and are denied themselves: “never refused”, “does not deny”.
fn cancelled(frame: &Frame<'_>, parts: &[usize], marks: &[&Mark]) -> BTreeSet<usize> {
    let mut cancelled = BTreeSet::new();
    for verb in marks {
        let [at] = verb.words[..] else {
            continue;
        };
        if !frame.words[at].is_deed() {
            continue;
        }
        let mut others = marks.iter();
        let turns = |mark: &&&Mark| {
            !mark.words.contains(&at)
                && parts[mark.words[0]] == parts[at]
                && reach(frame, parts, mark).contains(&at)
        };
        if others.any(|mark| turns(&mark)) {
            cancelled.insert(at);
        }
    }
    cancelled
}

/// The part of the text in which each word stands: a clause, or a half of one that “and” joins where each has a deed.
pub(super) fn parts(frame: &Frame<'_>) -> Vec<usize> {
    let joints = frame
        .marks
        .iter()
        .filter(|mark| mark.family == Family::Joint);
    // “Begrüßen aber die Regeln”: within a clause “aber” joins nothing.
    let particle = |at: &usize| frame.words[*at].text == "aber";
    let joints: BTreeSet<usize> = joints
        .map(|mark| mark.words[0])
        .filter(|at| !particle(at))
        .collect();
    let mut part = 0;
    let mut parts = Vec::with_capacity(frame.words.len());
    for (index, word) in frame.words.iter().enumerate() {
        let clause = index > 0 && frame.words[index - 1].clause != word.clause;
        let same = |at: &usize| frame.words[*at].clause == word.clause;
        let told = |at: usize| frame.words[at].is_deed();
        let both = || {
            (0..index).rev().take_while(same).any(told)
                && (index..frame.words.len()).take_while(same).any(told)
        };
        if clause || joints.contains(&index) && both() {
            part += 1;
        }
        parts.push(part);
    }
    parts
}

/// The most words behind “not” that it may deny: “did not manage to open”.
const MAX_DENIED_DEEDS: usize = 2;

/// The words that a mark turns round.
fn reach(frame: &Frame<'_>, parts: &[usize], mark: &Mark) -> Vec<usize> {
    let (Some(first), Some(last)) = (mark.words.first(), mark.words.last()) else {
        return Vec::new();
    };
    let word = frame.words[*first].text.as_str();
    let tells = |at: &usize| frame.words[*at].content && !mark.words.contains(at);
    let here = |at: &usize| parts[*at] == parts[*last];
    let behind = (last + 1..frame.words.len()).filter(here).filter(tells);
    if WITHOUT.has(word) && mark.words.len() == 1 {
        // “Sings without notes” also says how it is done.
        let before = first.checked_sub(1).filter(here).filter(tells);
        // “Without a single change”
        let single = |at: &usize| !NOT_A_SINGLE.has(&frame.words[*at].text);
        return before
            .into_iter()
            .chain(behind.filter(single).take(1))
            .collect();
    }
    let deed = |at: &usize| frame.words[*at].is_deed();
    // “Was no problem”: what stands before is not denied, but for the verb.
    let opens = !(0..*first).filter(here).any(|at| deed(&at));
    let whole = frame.is_in(Language::German) || NOBODY.has(word) && opens;
    let from = if whole { 0 } else { *first };
    let all = (from..frame.words.len())
        .filter(here)
        .filter(tells)
        .filter(deed);
    let limit = if whole { usize::MAX } else { MAX_DENIED_DEEDS };
    let mut reached: Vec<usize> = all.take(limit).collect();
    if reached.is_empty() {
        // “It is impossible that …”, “weigerte sich, …”
        let sentence = frame.words[*last].sentence;
        let aside = usize::from(is_told_aside(frame, frame.words[*last].clause + 1));
        let next = (last + 1..frame.words.len()).filter(|at| {
            parts[*at] == parts[*last] + 1 + aside && frame.words[*at].sentence == sentence
        });
        reached.extend(next.filter(tells).filter(deed).take(limit));
    }
    reached
}

/// True for the “she said” of “at no point, she said, did they ask”: a short clause in the middle that only says who says so.
fn is_told_aside(frame: &Frame<'_>, clause: usize) -> bool {
    let (Some(own), Some(next)) = (frame.clauses.get(clause), frame.clauses.get(clause + 1)) else {
        return false;
    };
    let mut marks = frame.marks.iter();
    own.sentence == next.sentence
        && own.content <= MAX_WORDS_ASIDE
        && marks.any(|mark| mark.clause == clause && mark.family == Family::Report)
}

/// The most words that say something in a clause that only says who says so.
const MAX_WORDS_ASIDE: usize = 4;

/// True if a “not” only delays: “not before 3 May”, which is as much as “from 3 May”; “did not close until June”.
pub(super) fn only_delays(frame: &Frame<'_>, mark: &Mark) -> bool {
    let last = mark.words.last().copied().unwrap_or(0);
    let is_date = |at: usize| matches!(frame.words[at].value, Some(What::Date(_)));
    let mut others = frame.marks.iter();
    others.any(|it| {
        let before = it.words.last().copied().unwrap_or(0);
        let near = before + 1..frame.words.len().min(before + 1 + MAX_WORDS_TO_DATE);
        // “Hasta junio no cerró”
        let until = || {
            it.family == Family::Until
                && (last <= before || frame.is_in(Language::Spanish))
                && !frame.is_in(Language::Russian)
        };
        (it.family == Family::Before && last <= before || until())
            && it.clause == mark.clause
            && near.into_iter().any(is_date)
    })
}

/// The most words between “before” and its date.
const MAX_WORDS_TO_DATE: usize = 3;
