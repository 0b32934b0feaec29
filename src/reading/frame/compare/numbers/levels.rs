//! Compares how many there are with how many came or went: “has 200 members”, “gained 200 members”.

use crate::language::Language;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::is_preposition;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;
use crate::reading::frame::words::What;

/// The part of a number in what happens to its group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Level {
    /// The number is how many there are.
    Held,
    /// The number is how many came.
    Gained,
    /// The number is how many went.
    Lost,
}

/// The maximum number of words between a verb and its number: has *more than some* 200.
const MAX_WORDS_BETWEEN: usize = 3;

/// Reports a number that is a level in one of the texts and a gain or a loss in the other.
pub(in crate::reading::frame::compare) fn compare(
    side: &Side<'_, '_>,
    found: &mut Vec<Difference>,
) {
    let says = side.says();
    for (at, word) in says.words.iter().enumerate() {
        let Some((told, own)) = level(says, at) else {
            continue;
        };
        let quotes = side.alignment.candidates[at].iter();
        let quotes = quotes.filter(|place| place.passage < side.quotes);
        let read = quotes.map(|place| {
            let frame = &side.passages()[place.passage];
            Some((place, frame, level(frame, place.word)?))
        });
        let Some(read) = read.collect::<Option<Vec<_>>>() else {
            continue;
        };
        let agrees = read.iter().any(|(_, _, (quoted, _))| *quoted == told);
        let Some((place, frame, (_, theirs))) = read.first().filter(|_| !agrees) else {
            continue;
        };
        let message = format!(
            "the quote says “{}”, the statement “{}”: how many there are is not how many came or went",
            frame.print(&[*theirs, place.word]),
            says.print(&[own, at])
        );
        let quote = (place.passage, frame.range(&[*theirs, place.word]));
        found.push(Difference::certain(Part::Number, word.range.clone(), message).at(quote));
        return;
    }
}

/// Returns the part of the number at a word, with the word that tells it; `None` where no verb stands beside the number.
fn level(frame: &Frame<'_>, at: usize) -> Option<(Level, usize)> {
    let number = frame.words.get(at)?;
    if !matches!(number.value, Some(What::Number(_))) {
        return None;
    }
    let here = |word: usize| frame.words[word].clause == number.clause;
    // “Lost 14 per cent, compared with 31 per cent elsewhere”
    let unit = frame.words.get(at + 1).and_then(|it| it.unit);
    if unit.is_some_and(|it| meanings().unit(it).1 == "share") {
        return None;
    }
    // “300 new members”, “3 millones de usuarios nuevos”
    let of = frame.words.get(at + 1);
    let of = of.is_some_and(|it| matches!(it.text.as_str(), "de" | "d"));
    let further = (at + 1..frame.words.len().min(at + 3 + usize::from(of)))
        .find(|word| here(*word) && has(frame, *word, Family::Further));
    if let Some(further) = further {
        return Some((Level::Gained, further));
    }
    // “Hat 200 Mitglieder gewonnen”
    if frame.is_in(Language::German) {
        let behind = (at + 1..frame.words.len()).take_while(|word| here(*word));
        let mut behind = behind.take_while(|word| !has(frame, *word, Family::Joint));
        let verb = behind.find_map(|word| Some((change(frame, word)?, word)));
        if verb.is_some() {
            return verb;
        }
    }
    let first = at.saturating_sub(MAX_WORDS_BETWEEN + 1);
    for word in (first..at).rev().take_while(|word| here(*word)) {
        // “Rose by 300 to 1,250”
        if matches!(frame.words[word].value, Some(What::Number(_))) {
            return None;
        }
        if let Some(change) = change(frame, word) {
            return Some((change, word));
        }
        if has(frame, word, Family::Level) {
            // “Won with 200 votes”
            let mut before = (0..word).rev().take_while(|it| here(*it));
            let changes = before.any(|it| change(frame, it).is_some());
            return (!changes).then_some((Level::Held, word));
        }
        let bound = |mark: &Mark| mark.words.contains(&word) && mark.family != Family::Done;
        if frame.words[word].content && !frame.marks.iter().any(bound) {
            return None;
        }
    }
    let sum = sum(frame, at)?;
    Some((Level::Held, sum))
}

/// Returns the word that makes a sum of a number in a clause without a verb: “…, with 41,000 readers in all”.
fn sum(frame: &Frame<'_>, at: usize) -> Option<usize> {
    let clause = frame.words[at].clause;
    let words = (0..frame.words.len()).filter(|word| frame.words[*word].clause == clause);
    let words: Vec<usize> = words.collect();
    // “Won readers everywhere, 41,000 in all” goes on about those who were won.
    let opens = words.first().is_some_and(|it| is_preposition(frame, *it));
    // “With 41,000 losses” counts no things.
    let counts = (at + 1..frame.words.len().min(at + 3))
        .any(|it| frame.words[it].clause == clause && is_thing(frame, it));
    // “Readers” are no verb, though “read” is one.
    let is_deed = |word: usize| {
        is_verb(frame, word) && !is_thing(frame, word) || change(frame, word).is_some()
    };
    if !opens || !counts || words.into_iter().any(is_deed) {
        return None;
    }
    let mut marks = frame.marks.iter();
    let mark = marks
        .find(|mark| mark.clause == clause && matches!(mark.family, Family::Total | Family::World));
    mark.and_then(|mark| mark.words.first().copied())
}

/// True if a word means somebody or something that is counted.
fn is_thing(frame: &Frame<'_>, at: usize) -> bool {
    let mut concepts = frame.words[at].concepts.iter();
    concepts.any(|it| meanings().kind(*it).is_some_and(|kind| kind != "act"))
}

fn change(frame: &Frame<'_>, word: usize) -> Option<Level> {
    if has(frame, word, Family::Gain) {
        Some(Level::Gained)
    } else {
        has(frame, word, Family::Loss).then_some(Level::Lost)
    }
}

fn has(frame: &Frame<'_>, word: usize, family: Family) -> bool {
    let mut marks = frame.marks.iter();
    marks.any(|mark| mark.family == family && mark.words.contains(&word))
}
