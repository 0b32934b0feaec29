//! What goes without something: “without a password nobody gets in” is not “you get in without a password”.

use crate::reading::frame::clause_words::polarity::WITHOUT;
use crate::reading::frame::compare::polarity::denials::flips;
use crate::reading::frame::compare::polarity::denials::parts;
use crate::reading::frame::compare::polarity::opposites::is_aligned;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::side::Side;
use crate::reading::frame::verbs::is_plain_noun;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;

/// The most words behind “without” that say what is missing.
const MAX_WORDS_MISSING: usize = 2;

/// The most words that a sentence may say beside what is missing, where none of them is known in the other text.
const MAX_WORDS_BESIDE: usize = 2;

/// A sentence that tells how something goes without something.
struct Without<'f> {
    mark: &'f Mark,
    /// The words that say what is missing.
    missing: Vec<usize>,
    /// The other words of the sentence that say something.
    beside: Vec<usize>,
    /// True if it does not go so.
    denied: bool,
}

/// Reports a statement that says it goes without something where the quote says that it does not, or the other way round.
pub(in crate::reading::frame::compare) fn compare(
    side: &Side<'_, '_>,
    found: &mut Vec<Difference>,
) {
    let says = side.says();
    let Some(own) = without(says) else {
        return;
    };
    for (passage, frame) in side.quoted().iter().enumerate() {
        let Some(other) = without(frame) else {
            continue;
        };
        let places = |word: &usize, among: &[usize]| {
            let mut places = side.alignment.candidates[*word].iter();
            places.any(|it| it.passage == passage && among.contains(&it.word))
        };
        let same = own.missing.iter().any(|it| places(it, &other.missing));
        let beside = own.beside.iter().any(|it| places(it, &other.beside))
            || own.beside.len().max(other.beside.len()) <= MAX_WORDS_BESIDE;
        let turned = own.denied != other.denied && same && beside;
        let own_shared = |word: usize| !side.alignment.candidates[word].is_empty();
        let shared = |word: usize| is_aligned(side, passage, word);
        if !turned || may_turn(says, &own, own_shared) || may_turn(frame, &other, shared) {
            continue;
        }
        let (words, place) = side.printed(passage, other.mark);
        let message = if other.denied {
            format!(
                "the quote says that it cannot be done `{words}` this, the statement that it can"
            )
        } else {
            format!(
                "the quote says that it can be done `{words}` this, the statement that it cannot"
            )
        };
        let range = says.range(&own.mark.words);
        found.push(Difference::certain(Part::Polarity, range, message).at(place));
        return;
    }
}

/// Returns what a text tells of going without something, where it tells of one such thing.
fn without<'f>(frame: &'f Frame<'_>) -> Option<Without<'f>> {
    let strong = |mark: &&Mark| mark.family == Family::Flip && mark.strong;
    let is_without = |mark: &Mark| {
        let [word] = mark.words[..] else {
            return false;
        };
        WITHOUT.has(&frame.words[word].text)
    };
    let mut marks = frame.marks.iter().filter(strong);
    let mark = marks.find(|mark| is_without(mark))?;
    if marks.any(is_without) {
        return None;
    }
    let at = mark.words[0];
    let sentence = frame.sentence_of(at);
    let tells = |at: &usize| frame.words[*at].content;
    let here = |it: &usize| frame.words[*it].clause == mark.clause;
    let behind = at + 1..sentence.end;
    let missing: Vec<usize> = behind
        .take_while(here)
        .filter(tells)
        .take(MAX_WORDS_MISSING)
        .collect();
    let beside = sentence
        .clone()
        .filter(tells)
        .filter(|it| *it != at && !missing.contains(it))
        .collect();
    // A denial in another clause does not count, except behind an opening “without a key, …”.
    let parts = parts(frame);
    let own = parts[at];
    // “Without a phone number, nobody …”: where a comma ends what is missing, none of its words is the verb of the sentence.
    let last = missing.last().copied().unwrap_or(at);
    let closed = frame
        .words
        .get(last + 1)
        .is_some_and(|it| it.clause != mark.clause);
    let is_verb = |word: usize| {
        frame.words[word].is_deed()
            && !is_plain_noun(frame, word)
            && !(closed && missing.contains(&word))
    };
    let mut own_words = sentence.clone().filter(|it| parts[*it] == own && *it != at);
    let fronted = sentence.start == at && !own_words.any(is_verb);
    let others = flips(frame, |it| {
        let part = parts[it.words[0]];
        let near = part == own || fronted && part == own + 1;
        near && sentence.contains(&it.words[0]) && !is_without(it)
    });
    (!missing.is_empty()).then_some(Without {
        mark,
        missing,
        beside,
        denied: others.len() % 2 == 1,
    })
}

/// True if another word of the sentence may deny what it tells: “without a password you stay outside”.
fn may_turn(frame: &Frame<'_>, own: &Without<'_>, shared: impl Fn(usize) -> bool) -> bool {
    let mut marks = frame.marks.iter();
    marks.any(|mark| {
        let unsure = mark.family == Family::Flip && !mark.strong
            || mark.strong && matches!(mark.family, Family::Only | Family::Except | Family::Deny);
        unsure
            && mark.words.iter().any(|it| own.beside.contains(it))
            && !mark.words.iter().any(|it| shared(*it))
    })
}
