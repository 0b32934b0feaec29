//! Verbs that deny by themselves, words that mean the opposite, and what a quote sets aside.

use std::collections::BTreeSet;

use crate::language::Language;
use crate::reading::frame::align::Place;
use crate::reading::frame::clause_words::polarity::AGAINST_VOTE;
use crate::reading::frame::clause_words::polarity::DENYING_PREFIXES;
use crate::reading::frame::clause_words::polarity::FOR_VOTE;
use crate::reading::frame::compare::polarity::denials::MAX_CONTRAST_WORDS;
use crate::reading::frame::compare::polarity::denials::denied;
use crate::reading::frame::compare::polarity::denials::flips;
use crate::reading::frame::compare::polarity::denials::parts;
use crate::reading::frame::compare::roles::deeds::Role;
use crate::reading::frame::compare::roles::deeds::parts_of;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meanings::Concept;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::owner;
use crate::reading::frame::verbs::is_infinitive;
use crate::reading::frame::verbs::is_plain_noun;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;
use crate::reading::frame::words::Word;

/// The shortest word of which the opposite is looked for, in letters.
const MIN_OPPOSITE_LETTERS: usize = 4;

/// A word of the statement that the quote has only with a prefix that denies it: possible, impossible.
pub(super) fn prefix_dropped(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    if says.denies() {
        return None;
    }
    let close = side.is_close();
    let words = says.words.iter().enumerate();
    let long = words.filter(|(_, word)| word.text.chars().count() >= MIN_OPPOSITE_LETTERS);
    long.into_iter().find_map(|(own, word)| {
        let quoted = side.quoted().iter().enumerate();
        let same = quoted.filter(|(_, frame)| frame.language == says.language);
        let all: Vec<_> = same
            .flat_map(|(at, frame)| frame.words.iter().enumerate().map(move |it| (at, it)))
            .collect();
        if all.iter().any(|(_, (_, it))| it.text == word.text) {
            return None;
        }
        let denied = |text: &str| {
            let mut rests = DENYING_PREFIXES.rests(says.language, text);
            rests.any(|rest| rest == word.text)
        };
        let (passage, (at, found)) = all.into_iter().find(|(_, (_, it))| denied(&it.text))?;
        if !close && !goes_on(side, own, Place { passage, word: at }) {
            return None;
        }
        let message = format!(
            "the quote says `{}`, the statement `{}`",
            found.text, word.text
        );
        let place = (passage, found.range.clone());
        Some(Difference::certain(Part::Polarity, word.range.clone(), message).at(place))
    })
}

/// True if a word of the statement corresponds to this word of a passage.
pub(in crate::reading::frame::compare) fn is_aligned(
    side: &Side<'_, '_>,
    passage: usize,
    word: usize,
) -> bool {
    let mut places = side.alignment.candidates.iter().flatten();
    places.any(|place| place.passage == passage && place.word == word)
}

/// True if the next word that says something is the same behind a word of the statement and one of a quote.
fn goes_on(side: &Side<'_, '_>, own: usize, place: Place) -> bool {
    let next = |frame: &Frame<'_>, at: usize| {
        let clause = frame.words[at].clause;
        let mut behind = at + 1..frame.words.len();
        behind.find(|it| frame.words[*it].clause == clause && frame.words[*it].content)
    };
    let frame = &side.passages()[place.passage];
    let (Some(told), Some(quoted)) = (next(side.says(), own), next(frame, place.word)) else {
        return false;
    };
    let mut places = side.alignment.candidates[told].iter();
    places.any(|it| it.passage == place.passage && it.word == quoted)
}

/// A word of the statement and one of a quote that mean the opposite of one another.
pub(super) struct Opposed {
    own: usize,
    place: Place,
    /// True if one of the two is denied, so that both say as much.
    pub(super) agrees: bool,
}

/// Returns the words of the statement of which the quote has the opposite, where nothing else corresponds to either.
pub(super) fn opposed(side: &Side<'_, '_>) -> Vec<Opposed> {
    let says = side.says();
    let own_denied = denied(says, &flips(says, |_| true));
    let mut found = Vec::new();
    for (passage, frame) in side.quoted().iter().enumerate() {
        let denied = denied(frame, &flips(frame, |_| true));
        let parts = parts(frame);
        for own in 0..says.words.len() {
            let Some(at) = opposite_of(side, own, passage, &parts) else {
                continue;
            };
            // “Open until May” and “closed after May” say one thing, so “until” on one side alone turns an opposite round.
            let until = [Family::Until];
            let turned = says.has_in_clause(says.words[own].clause, &until)
                != frame.has_in_clause(frame.words[at].clause, &until);
            // “Fails below 25” and “takes place with at least 25” say one thing.
            let bounds = |one: Family, other: Family| {
                let strong = |frame: &Frame<'_>, family: Family| {
                    let mut marks = frame.marks.iter();
                    marks.any(|mark| mark.strong && mark.family == family)
                };
                strong(says, one) && strong(frame, other) && !strong(says, other)
            };
            let turned =
                turned || bounds(Family::Up, Family::Down) || bounds(Family::Down, Family::Up);
            // “A lent B the hall” and “B borrowed the hall of A” say one thing.
            let turned = turned || have_other_doers(says, own, frame, at);
            let apart = own_denied.contains(&own) != denied.contains(&at);
            found.push(Opposed {
                own,
                place: Place { passage, word: at },
                agrees: apart || turned,
            });
        }
    }
    found
}

/// True if one name does what a word tells, and another what its opposite tells.
fn have_other_doers(says: &Frame<'_>, own: usize, frame: &Frame<'_>, other: usize) -> bool {
    let doers = |frame: &Frame<'_>, at: usize| -> BTreeSet<usize> {
        let parts = parts_of(frame, at, owner).into_iter();
        parts
            .filter(|it| it.0 == Role::Doer)
            .map(|it| it.1)
            .collect()
    };
    let named = |frame: &Frame<'_>, owners: &BTreeSet<usize>| {
        let mut names = (0..frame.words.len()).filter_map(|at| owner(frame, at));
        names.any(|it| owners.contains(&it))
    };
    let (told, quoted) = (doers(says, own), doers(frame, other));
    !told.is_empty()
        && !quoted.is_empty()
        && told.is_disjoint(&quoted)
        && named(frame, &told)
        && named(says, &quoted)
}

/// Returns the word of a passage that means the opposite of a word of the statement, in the part that has the other words beside it.
fn opposite_of(side: &Side<'_, '_>, own: usize, passage: usize, parts: &[usize]) -> Option<usize> {
    let says = side.says();
    let word = &says.words[own];
    let stance = stance(says, own);
    let against = against(word);
    if against.is_empty() && stance.is_none()
        || says.has_in_clause(says.words[own].clause, &COMPARED)
    {
        return None;
    }
    if is_told_elsewhere(side, own, passage) {
        return None;
    }
    let frame = &side.passages()[passage];
    let [near, wide] = parts_beside(side, own, passage, parts);
    let places = side.alignment.candidates[own].iter();
    let places: Vec<usize> = places
        .filter(|it| it.passage == passage)
        .map(|it| it.word)
        .collect();
    if let Some(stance) = stance {
        let votes = places.into_iter();
        let mut votes = votes.filter(|at| near.contains(&parts[*at]));
        return votes.find(|at| self::stance(frame, *at) == Some(!stance));
    }
    let told: BTreeSet<usize> = side
        .alignment
        .best
        .iter()
        .enumerate()
        .filter(|(at, _)| *at != own)
        .filter_map(|(_, place)| place.filter(|it| it.passage == passage))
        .map(|place| place.word)
        .collect();
    let among = |beside: &BTreeSet<usize>| {
        (0..frame.words.len()).find(|at| {
            beside.contains(&parts[*at])
                && !told.contains(at)
                && !frame.has_in_clause(frame.words[*at].clause, &[Family::More, Family::Less])
                && frame.words[*at]
                    .concepts
                    .iter()
                    .any(|it| against.contains(it))
                && is_plain_noun(says, own) == is_plain_noun(frame, *at)
        })
    };
    if side.alignment.candidates[own].is_empty() {
        return among(&near).or_else(|| among(&wide));
    }
    // A word that the passage has elsewhere is told of another thing only if the other words of the clause are in one part.
    let other = |at: &usize| !near.contains(&parts[*at]) && is_verb(frame, *at);
    // Where the name of whom it is told stands beside it, it is told of nothing else.
    let named = |at: &usize| {
        let mut told = told.iter();
        // “A rejects B and welcomes C”: who does both stands before the first alone.
        let shared = |it: usize| {
            let own = near.iter().any(|part| *part > parts[it]);
            let beside = (0..frame.words.len()).filter(|at| near.contains(&parts[*at]));
            own && it < *at && !beside.into_iter().any(|at| frame.words[at].value.is_some())
        };
        told.any(|it| frame.words[*it].value.is_some() && parts[*it] == parts[*at] && !shared(*it))
    };
    let apart = near.len() == 1 && places.iter().all(|at| other(at) && !named(at));
    among(&near).filter(|_| apart)
}

/// True if another passage has a word itself, beside as many other words of its clause as this passage has.
fn is_told_elsewhere(side: &Side<'_, '_>, own: usize, passage: usize) -> bool {
    let says = side.says();
    let beside = |passage: usize| {
        let words = side.alignment.candidates.iter().enumerate();
        let clause = says.words[own].clause;
        let others = words.filter(|(at, _)| *at != own && says.words[*at].clause == clause);
        let told = others.filter(|(at, places)| {
            says.words[*at].value.is_none() && places.iter().any(|it| it.passage == passage)
        });
        told.count()
    };
    let mut places = side.alignment.candidates[own].iter();
    places.any(|place| {
        place.passage != passage
            && place.passage < side.quotes
            && side.alignment.word(*place).text == says.words[own].text
            && beside(place.passage) >= beside(passage)
    })
}

/// Returns the parts of a passage to which the other words of a clause of the statement correspond: first those of what is done and to what, then all.
fn parts_beside(
    side: &Side<'_, '_>,
    own: usize,
    passage: usize,
    parts: &[usize],
) -> [BTreeSet<usize>; 2] {
    let says = side.says();
    let clause = says.words[own].clause;
    let places = |chosen: &dyn Fn(usize) -> bool| -> BTreeSet<usize> {
        let best = side.alignment.best.iter().enumerate();
        let best =
            best.filter(|(at, _)| *at != own && says.words[*at].clause == clause && chosen(*at));
        let places = best.filter_map(|(_, place)| *place);
        places
            .filter(|place| place.passage == passage)
            .map(|place| parts[place.word])
            .collect()
    };
    // Who does it may do the opposite to something else.
    let doer = |at: usize| at < own && is_plain_noun(says, at);
    let others =
        places(&|at| at > own && says.words[at].content || says.words[at].is_deed() && !doer(at));
    let all = places(&|_| true);
    if others.is_empty() {
        [all.clone(), all]
    } else {
        [others, all]
    }
}

/// Returns a word with what a vote is for or against: voted for.
fn stance_words(frame: &Frame<'_>, at: usize) -> Vec<usize> {
    let stance = stance_at(frame, at).map(|it| it.0);
    std::iter::once(at).chain(stance).collect()
}

/// True if a vote is for something, false if it is against it.
fn stance(frame: &Frame<'_>, vote: usize) -> Option<bool> {
    stance_at(frame, vote).map(|it| it.1)
}

/// Returns the word that says whether a vote is for something, and true if it is.
fn stance_at(frame: &Frame<'_>, vote: usize) -> Option<(usize, bool)> {
    let mut concepts = frame.words[vote].concepts.iter();
    if !concepts.any(|it| matches!(meanings().name(*it), "vote" | "voter")) {
        return None;
    }
    let clause = frame.words[vote].clause;
    let words = frame.words.iter().enumerate();
    let behind = words.skip(vote + 1).take(MAX_WORDS_TO_STANCE);
    let mut behind = behind.take_while(|(_, word)| word.clause == clause);
    behind.find_map(|(at, word)| match word.text.as_str() {
        text if FOR_VOTE.has(text) => Some((at, true)),
        text if AGAINST_VOTE.has(text) && !frame.parts_votes(at) => Some((at, false)),
        _ => None,
    })
}

/// The most words between a vote and what it is for.
const MAX_WORDS_TO_STANCE: usize = 4;

/// Marks of a comparison, which says the same from its other end: “slower than”, “faster than”.
const COMPARED: [Family; 3] = [Family::Comparison, Family::More, Family::Less];

/// Returns the meanings that exclude those of a word.
fn against(word: &Word) -> Vec<Concept> {
    let concepts = word.concepts.iter();
    concepts
        .flat_map(|it| meanings().opposites(*it))
        .copied()
        .collect()
}

/// Returns the difference that a word and its opposite make.
pub(super) fn opposite(side: &Side<'_, '_>, opposed: &Opposed) -> Difference {
    let (says, frame) = (side.says(), &side.passages()[opposed.place.passage]);
    let (own, other) = (
        stance_words(says, opposed.own),
        stance_words(frame, opposed.place.word),
    );
    let message = format!(
        "the quote says `{}`, the statement the opposite (`{}`)",
        frame.print(&other).to_lowercase(),
        says.print(&own).to_lowercase()
    );
    let quote = (opposed.place.passage, frame.range(&other));
    Difference::certain(Part::Polarity, says.range(&own), message).at(quote)
}

/// A verb of the quote that denies: rejected, failed, forgot.
pub(super) fn verb_that_denies(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    if side.says_itself(&[Family::Flip, Family::Deny, Family::Except, Family::Only]) {
        return None;
    }
    let told = |passage: usize, mark: &Mark| {
        let mut best = side.alignment.best.iter().flatten();
        best.any(|it| it.passage == passage && mark.words.contains(&it.word))
    };
    // What is rejected or given up must be told, and not by a name alone.
    let object = |passage: usize, mark: &Mark| {
        let frame = &side.passages()[passage];
        let last = mark.words.last().copied().unwrap_or(0);
        // “Lehnte es ab, …”: what is declined may stand in a clause of its own.
        let mut behind = last + 1..frame.words.len();
        let infinitive = frame.is_in(Language::German)
            && behind
                .any(|at| frame.words[at].clause == mark.clause + 1 && is_infinitive(frame, at));
        let end = mark.clause + usize::from(infinitive);
        let same = |at: &usize| (mark.clause..=end).contains(&frame.words[*at].clause);
        let mut words = (last + 1..frame.words.len()).take_while(same);
        words.any(|at| frame.words[at].value.is_none() && is_aligned(side, passage, at))
    };
    let mut demands = side.demands(Family::Deny).into_iter();
    let (passage, mark) =
        demands.find(|(passage, mark)| !told(*passage, mark) && object(*passage, mark))?;
    let (words, place) = side.printed(passage, mark);
    let message = format!("the quote denies (`{words}`), the statement does not");
    Some(Difference::certain(Part::Polarity, 0..says.text.len(), message).at(place))
}

/// Reports what the quote sets aside (“not because of the price, but of the spam”) and the statement asserts.
pub(super) fn set_aside(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    let says = side.says();
    if says.has(&[Family::Flip]) {
        return;
    }
    for (passage, frame) in side.quoted().iter().enumerate() {
        let apart = frame
            .marks
            .iter()
            .filter(|mark| mark.family == Family::Flip && mark.strong);
        let counted = flips(frame, |_| true);
        for mark in apart.filter(|mark| !counted.iter().any(|it| std::ptr::eq(*it, *mark))) {
            let Some(last) = mark.words.last() else {
                continue;
            };
            let denied = |word: usize| {
                word > *last
                    && word <= last + MAX_CONTRAST_WORDS
                    && frame.words[word].clause == mark.clause
            };
            let told = |chosen: &dyn Fn(usize) -> bool| {
                side.alignment.candidates.iter().flatten().any(|place| {
                    place.passage == passage
                        && chosen(place.word)
                        && frame.words[place.word].value.is_none()
                })
            };
            let behind = |word: usize| frame.words[word].clause == mark.clause + 1;
            // “Not closed but suspended, the site …”: behind the verb the two have everything in common.
            let verb = |word: usize| is_verb(frame, word);
            let verbs = told(&|word| denied(word) && verb(word))
                && !told(&|word| behind(word) && verb(word))
                && (0..frame.words.len()).any(|word| behind(word) && verb(word));
            if told(&denied) && !told(&behind) || verbs {
                let (words, place) = side.printed(passage, mark);
                found.push(Difference {
                    part: Part::Polarity,
                    certain: true,
                    range: 0..says.text.len(),
                    quote: Some(place),
                    message: format!(
                        "the quote sets this aside (`{words}`), the statement asserts it"
                    ),
                });
                return;
            }
        }
    }
}
