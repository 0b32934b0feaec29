//! People described by their relation to a name: a quote about the brother of A tells nothing of A.

use crate::language::Language;
use crate::reading::frame::align::Place;
use crate::reading::frame::clause_words::roles::OF_RELATION;
use crate::reading::frame::compare::roles::offices::former;
use crate::reading::frame::compare::roles::subjects::subject;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meaning_lists::Meanings;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::segments::segments;
use crate::reading::frame::side::Side;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;
use crate::reading::frame::words::Word;

/// Meanings of those who are not the one to whom they belong.
const OTHERS: Meanings = Meanings::of(&[
    "son",
    "daughter",
    "brother",
    "sister",
    "father",
    "mother",
    "spouse",
    "founder",
    "deputy",
    "neighbour",
    "foundation",
    "supporter",
    "offshoot",
    "imitation",
    "rival",
    "successor",
    "cousin",
    "predecessor",
    "assistant",
    "lawyer",
    "friend",
    "colleague",
    "customer",
    "supplier",
    "ally",
    "enemy",
    "parent",
    "child",
    "grandparent",
    "teacher",
    "landlord",
    "tenant",
    "creditor",
    "donor",
    "sponsor",
    "investor",
    "adviser",
    "heir",
    "buyer",
]);

/// The maximum number of words between somebody and that name.
const MAX_WORDS_BETWEEN: usize = 2;

/// Reports a statement that tells of a name what the quote tells of somebody who belongs to it.
pub(in crate::reading::frame::compare) fn compare(
    side: &Side<'_, '_>,
    found: &mut Vec<Difference>,
) {
    if let Some(difference) = namesake(side) {
        found.push(difference);
        return;
    }
    let says = side.says();
    let Some(told) = subject(says) else {
        return;
    };
    let value = says.words[told].value;
    for (passage, frame) in side.quoted().iter().enumerate() {
        let parts = segments(frame);
        let places = (0..frame.words.len()).filter(|at| frame.words[*at].value == value);
        let places: Vec<usize> = places.collect();
        let heads: Vec<Option<usize>> = places.iter().map(|at| head(frame, *at)).collect();
        let part = |at: usize| parts.iter().position(|part| part.contains(&at));
        // Where the name also stands by itself in a part with what is told, it may be told of it.
        let deeds: Vec<usize> = deeds(side, passage, told);
        let by_itself = places
            .iter()
            .zip(&heads)
            .any(|(at, head)| head.is_none() && deeds.iter().any(|deed| part(*deed) == part(*at)));
        let Some(head) = heads.iter().flatten().next().copied() else {
            continue;
        };
        let said = side.alignment.candidates.iter().flatten();
        let is_said = said
            .clone()
            .any(|place| place.passage == passage && place.word == head);
        let sentence = |at: usize| frame.words[at].sentence;
        let same = deeds
            .iter()
            .any(|deed| *deed > head && sentence(*deed) == sentence(head));
        if by_itself || is_said || !same {
            continue;
        }
        let message = format!(
            "the quote tells this of `{}`, not of `{}`",
            frame.print(&[head, places[0].max(head)]),
            says.print(&[told])
        );
        let difference = Difference::certain(Part::Role, says.words[told].range.clone(), message);
        found.push(difference.at((passage, frame.words[head].range.clone())));
        return;
    }
}

/// A statement about a name whose quote speaks of somebody else with the same name.
fn namesake(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    let is_one = |word: &Word| {
        let mut concepts = word.concepts.iter();
        concepts.any(|it| meanings().name(*it) == "namesake")
    };
    let told = says
        .words
        .iter()
        .position(|word| matches!(word.value, Some(What::Name(_))))?;
    if says.words.iter().any(is_one) || says.has(&[Family::Flip]) {
        return None;
    }
    let used = &side.alignment.used;
    let deeds = side.alignment.best.iter().enumerate();
    let deeds: Vec<Place> = deeds
        .filter(|(at, _)| says.words[*at].is_deed() && *at != told)
        .filter_map(|(_, place)| *place)
        .collect();
    for (passage, frame) in side.quoted().iter().enumerate() {
        let mut words = (0..frame.words.len()).filter(|at| is_one(&frame.words[*at]));
        let Some(at) = words.find(|at| used.contains(&(passage, frame.words[*at].clause))) else {
            continue;
        };
        let clause = frame.words[at].clause;
        let here =
            |place: &Place| place.passage == passage && frame.words[place.word].clause == clause;
        if deeds.is_empty() || !deeds.iter().all(here) {
            continue;
        }
        let message = format!(
            "the quote tells this of somebody or something else with the name (`{}`)",
            frame.print(&[at])
        );
        let range = says.words[told].range.clone();
        let quote = (passage, frame.words[at].range.clone());
        return Some(Difference::certain(Part::Role, range, message).at(quote));
    }
    None
}

/// The words of a passage that correspond to what the statement tells of its subject.
fn deeds(side: &Side<'_, '_>, passage: usize, told: usize) -> Vec<usize> {
    let says = side.says();
    let words = says.words.iter().enumerate();
    let own = words.filter(|(at, word)| *at != told && (word.is_deed() || word.value.is_some()));
    let places = own.flat_map(|(at, _)| &side.alignment.candidates[at]);
    places
        .filter(|place| place.passage == passage)
        .map(|place| place.word)
        .collect()
}

/// True if a word is for somebody who is never the one to whom they belong: a brother, a founder, a rival.
fn is_somebody_else(word: &Word) -> bool {
    word.means(OTHERS)
}

/// Returns the word for somebody who belongs to the name at a word: the brother of A, A’s brother.
fn head(frame: &Frame<'_>, name: usize) -> Option<usize> {
    // “A former employee of A”
    let is_other = |at: usize| former(frame, at).is_some() || is_somebody_else(&frame.words[at]);
    let russian = frame.is_in(Language::Russian);
    let mut before = (0..name).rev().take(MAX_WORDS_BETWEEN + 1);
    let head = before.find(|at| !OF_RELATION.has(&frame.words[*at].text));
    let direct = head.is_some_and(|head| head + 1 == name);
    let apart = !direct || russian || frame.is_in(Language::German);
    if let Some(head) = head.filter(|head| is_other(*head) && apart) {
        return Some(head);
    }
    // “A’s brother”
    let own = frame
        .words
        .get(name + 1)
        .is_some_and(|next| next.text == "s" && !next.gap.contains(' '));
    (own && name + 2 < frame.words.len() && is_other(name + 2)).then_some(name + 2)
}
