//! Compares who does something and to whom where nouns tell it: “the members voted out the board”.

use std::collections::BTreeSet;

use crate::language::Language;
use crate::reading::frame::align::Place;
use crate::reading::frame::clause_words::roles::NOUN_OPENERS;
use crate::reading::frame::compare::roles::deeds::Role;
use crate::reading::frame::compare::roles::deeds::parts_of;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::is_noun;
use crate::reading::frame::standing::text;
use crate::reading::frame::verbs::is_infinitive;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;

/// Returns two nouns of the statement of which one does, or suffers, what the other does in the quote.
pub(super) fn exchanged(side: &Side<'_, '_>) -> Option<(usize, usize)> {
    let says = side.says();
    // The case of a Russian noun does not show who does it.
    let read = |frame: &Frame<'_>| !frame.is_in(Language::Russian);
    if !read(says) || !side.passages().iter().all(read) {
        return None;
    }
    let quoted = |at: &usize| !side.alignment.candidates[*at].is_empty();
    let verbs = (0..says.words.len()).filter(quoted);
    let mut verbs = verbs.filter(|at| may_be_verb(says, *at));
    verbs.find_map(|verb| {
        let told = pair(says, &parts_of(says, verb, party))?;
        let places = side.alignment.candidates[verb].iter();
        let mut pairs = places.map(|place| turned(side, told, place));
        let first = pairs.next()??;
        pairs.all(|it| it.is_some()).then_some(first)
    })
}

/// Returns the word itself where it is a noun or a name.
pub(super) fn party(frame: &Frame<'_>, at: usize) -> Option<usize> {
    is_party(frame, at).then_some(at)
}

/// Returns the words that have this part.
fn of(all: &BTreeSet<(Role, usize)>, role: Role) -> impl Iterator<Item = usize> + '_ {
    let words = all.iter().filter(move |it| it.0 == role);
    words.map(|it| it.1)
}

/// Returns the noun that does it and the noun to which it is done; who does it is read of names elsewhere.
fn pair(says: &Frame<'_>, told: &BTreeSet<(Role, usize)>) -> Option<(usize, usize)> {
    let noun = |role: Role| {
        of(told, role)
            .next()
            .filter(|at| says.words[*at].value.is_none())
    };
    Some((noun(Role::Doer)?, noun(Role::DoneTo)?))
}

/// Returns these two words of the statement if the quote turns their parts round at this place of the verb.
fn turned(
    side: &Side<'_, '_>,
    (doer, other): (usize, usize),
    place: &Place,
) -> Option<(usize, usize)> {
    let frame = &side.passages()[place.passage];
    if !may_be_verb(frame, place.word) {
        return None;
    }
    let quoted = parts_of(frame, place.word, party);
    let is = |word: usize, others: &[usize]| {
        let mut places = side.alignment.candidates[word].iter();
        places.any(|it| it.passage == place.passage && others.contains(&it.word))
    };
    let quoted_doers: Vec<usize> = of(&quoted, Role::Doer).collect();
    let quoted_to: Vec<usize> = of(&quoted, Role::DoneTo).collect();
    let kept = is(doer, &quoted_doers) || is(other, &quoted_to);
    let exchanged = is(doer, &quoted_to) && is(other, &quoted_doers);
    (exchanged && !kept).then_some((doer, other))
}

/// True if a word is no noun and may tell what is done.
fn may_be_verb(frame: &Frame<'_>, at: usize) -> bool {
    let word = &frame.words[at];
    word.content
        && word.value.is_none()
        && (is_verb(frame, at) || !is_party(frame, at) && word.is_deed())
        && !is_infinitive(frame, at)
}

/// True if a word is a noun or a name that may do something.
fn is_party(frame: &Frame<'_>, at: usize) -> bool {
    let word = &frame.words[at];
    match word.value {
        Some(What::Name(_)) => return true,
        Some(_) => return false,
        None => {}
    }
    if !word.content || word.unit.is_some() {
        return false;
    }
    let tag = frame.language.tag();
    if tag == "de" {
        let opens = at == 0 || frame.words[at - 1].sentence != word.sentence;
        return is_noun(frame, Some(at)) && (!opens || is_thing(frame, at));
    }
    let known = is_thing(frame, at);
    let before = |by: usize| at.checked_sub(by).map_or("", |it| text(frame, it));
    let opens = |word: &str| NOUN_OPENERS.has_in(frame.language, word);
    let counted = at > 0 && matches!(frame.words[at - 1].value, Some(What::Number(_)));
    known || opens(before(1)) || counted
}

/// True if a word surely means a thing or a person.
fn is_thing(frame: &Frame<'_>, at: usize) -> bool {
    let mut concepts = frame.words[at].concepts.iter();
    concepts.any(|it| meanings().kind(*it).is_some())
}
