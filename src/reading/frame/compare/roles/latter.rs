//! The name for which “the latter” stands: behind “A and B”, what is told of the latter is not told of A.

use std::ops::Range;

use crate::language::Language;
use crate::reading::frame::align::Place;
use crate::reading::frame::clause_words::ClauseWords;
use crate::reading::frame::clause_words::grammar::DETERMINERS;
use crate::reading::frame::clause_words::roles::FORMER;
use crate::reading::frame::clause_words::roles::LATTER;
use crate::reading::frame::compare::roles::names;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::is_noun;
use crate::reading::frame::standing::owner;
use crate::reading::frame::standing::text;
use crate::reading::frame::words::Frame;

/// The fewest words that a statement must have of the sentence of “the latter”.
const MIN_WORDS: usize = 2;

/// Two names that “and” or “or” joins: A and B.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Pair {
    /// The number of the owner of A.
    first: usize,
    /// The number of the owner of B.
    last: usize,
}

/// Reports a statement that tells of the first of two names what the quotes tell of the latter.
pub(in crate::reading::frame::compare) fn compare(
    side: &Side<'_, '_>,
    found: &mut Vec<Difference>,
) {
    let says = side.says();
    if !side.points_back_by_order() || says.has(&[Family::InOrder]) {
        return;
    }
    for (passage, frame) in side.quoted().iter().enumerate() {
        let Some((latter, length)) = find(frame, &LATTER) else {
            continue;
        };
        let Some(pair) = pair_before(side, passage, latter) else {
            continue;
        };
        if names_first_again(frame, &pair) || find(frame, &FORMER).is_some() {
            continue;
        }
        let told = names(says).find(|at| owner(says, *at) == Some(pair.first));
        let other = names(says).any(|at| owner(says, at) == Some(pair.last));
        let Some(told) = told.filter(|_| !other && tells_of(side, passage, latter)) else {
            continue;
        };
        let last = (latter + length).saturating_sub(1);
        let message = format!(
            "the quote tells this of the last of two (`{}`), not of `{}`",
            frame.print(&[latter, last]),
            says.print(&[told])
        );
        let range = says.words[told].range.clone();
        let quote = (passage, frame.words[latter].range.clone());
        found.push(Difference::certain(Part::Role, range, message).at(quote));
        return;
    }
}

/// Returns the place of the first of some phrases in a text, and the number of its words.
fn find(frame: &Frame<'_>, phrases: &ClauseWords) -> Option<(usize, usize)> {
    (0..frame.words.len()).find_map(|at| {
        let length = phrases.length_at(frame, at)?;
        // “Ce dernier mois” points to nobody.
        let next = frame.words.get(at + length);
        next.is_none_or(|next| next.unit.is_none())
            .then_some((at, length))
    })
}

/// Returns the two names last named before a word: in its passage, or in the only other one that ends with two.
///
/// A noun between them and the word may be what it stands for: “A and B lead the choir. The latter closed its rooms”.
fn pair_before(side: &Side<'_, '_>, passage: usize, word: usize) -> Option<Pair> {
    let frame = &side.passages()[passage];
    if names(frame).any(|at| at < word) {
        return pair(frame, word);
    }
    if has_noun(frame, 0..word) {
        return None;
    }
    let others = side.passages().iter().enumerate();
    let others = others.filter(|(at, _)| *at != passage);
    let mut pairs = others.filter_map(|(_, other)| pair(other, other.words.len()));
    let first = pairs.next()?;
    pairs.all(|it| it == first).then_some(first)
}

/// Returns the last two names of a text before a word, if “and” or “or” alone stands between them, and no noun behind them.
fn pair(frame: &Frame<'_>, before: usize) -> Option<Pair> {
    let named: Vec<usize> = names(frame).filter(|at| *at < before).collect();
    let [.., first, last] = named[..] else {
        return None;
    };
    let joint = |at: usize| {
        let mut marks = frame.marks.iter();
        marks.any(|mark| mark.family == Family::Joint && mark.words.contains(&at))
    };
    let mut between = first + 1..last;
    let joined = between.clone().any(joint);
    let alone = between.all(|at| !frame.words[at].content);
    (joined && alone && !has_noun(frame, last + 1..before)).then_some(Pair {
        first: owner(frame, first)?,
        last: owner(frame, last)?,
    })
}

/// True if one of these words is a noun: with an article, or, in German, with a capital letter.
fn has_noun(frame: &Frame<'_>, mut words: Range<usize>) -> bool {
    words.any(|at| {
        let article = || at > 0 && DETERMINERS.has(text(frame, at - 1));
        let capital = || frame.is_in(Language::German) && is_noun(frame, Some(at));
        frame.words[at].content && frame.words[at].value.is_none() && (capital() || article())
    })
}

/// True if a text names the first of two again behind the last of them.
fn names_first_again(frame: &Frame<'_>, pair: &Pair) -> bool {
    let last = names(frame).find(|at| owner(frame, *at) == Some(pair.last));
    let mut behind = names(frame).filter(|at| last.is_none_or(|last| last < *at));
    behind.any(|at| owner(frame, at) == Some(pair.first))
}

/// True if the statement has words of the sentence of “the latter”, and hardly any of another one alone.
fn tells_of(side: &Side<'_, '_>, passage: usize, latter: usize) -> bool {
    let says = side.says();
    let sentence = side.passages()[passage].words[latter].sentence;
    let (mut here, mut elsewhere) = (0, 0);
    let words = (0..says.words.len()).filter(|at| owner(says, *at).is_none());
    for places in words.map(|at| &side.alignment.candidates[at]) {
        let is_here = |place: &Place| {
            place.passage == passage && side.alignment.word(*place).sentence == sentence
        };
        here += usize::from(places.iter().any(is_here));
        elsewhere += usize::from(!places.is_empty() && !places.iter().any(is_here));
    }
    here >= MIN_WORDS && elsewhere < MIN_WORDS
}
