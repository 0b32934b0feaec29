//! The person of whom something is told: “X, the sister of Y, leads the choir” tells of X, not of Y.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::language::Language;
use crate::reading::frame::clause_words::roles::TITLES;
use crate::reading::frame::clause_words::roles::WHOSE;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meaning_lists::Meanings;
use crate::reading::frame::segments::segments;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::Standing;
use crate::reading::frame::standing::standing;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;
use crate::reading::frame::words::Word;

/// Reports a statement that tells of one name what its quote tells of another that the statement leaves out.
pub(in crate::reading::frame::compare) fn compare(
    side: &Side<'_, '_>,
    found: &mut Vec<Difference>,
) {
    let says = side.says();
    let Some(told) = subject(says) else {
        return;
    };
    let value = says.words[told].value;
    for (passage, frame) in side.quoted().iter().enumerate() {
        let segments = segments(frame);
        let is_named = |at: usize| frame.words[at].value == value && !is_longer(says, frame, at);
        let own: BTreeSet<usize> = (0..segments.len())
            .filter(|it| segments[*it].clone().any(is_named))
            .collect();
        let deeds = deeds(side, passage, told, &segments);
        // Another part that has the name, with what is told of it, is where the words come from.
        if deeds.is_empty() || deeds.iter().any(|it| own.contains(it)) {
            continue;
        }
        let others: Option<BTreeSet<usize>> = deeds
            .iter()
            .map(|it| told_of(frame, &segments, *it))
            .collect();
        let beside = (0..frame.words.len())
            .filter(|at| is_named(*at))
            .all(|at| matches!(standing(frame, at), Standing::Aside | Standing::Origin));
        let set_apart = beside || own.iter().all(|it| is_aside(frame, &segments, *it));
        let Some(others) = others else {
            continue;
        };
        let [other] = others.iter().copied().collect::<Vec<_>>()[..] else {
            continue;
        };
        let longer = frame.words[other].value == value;
        if !longer && (!set_apart || standing(frame, other) != Standing::Bare) {
            continue;
        }
        let named = says
            .words
            .iter()
            .any(|word| word.value == frame.words[other].value);
        if longer && !is_longer(says, frame, other) || !longer && (named || own.is_empty()) {
            continue;
        }
        let before = longer && has_forename(frame, other, |_| true);
        let (first, last) = match (longer, before) {
            (true, true) => (other - 1, other),
            (true, false) => (other, other + 1),
            (false, _) => (other, other),
        };
        let range = frame.range(&[first, last]);
        let message = format!(
            "the quote tells this of `{}`, not of `{}`",
            &frame.text[range.clone()],
            says.print(&[told])
        );
        let difference = Difference::certain(Part::Role, says.words[told].range.clone(), message);
        found.push(difference.at((passage, range)));
        return;
    }
}

/// True if a name in a quote is only a part of a longer one that the statement does not have: A Lite, A-South.
fn is_longer(says: &Frame<'_>, frame: &Frame<'_>, name: usize) -> bool {
    let lacks = |word: &Word| !says.words.iter().any(|own| own.text == word.text);
    let next = frame
        .words
        .get(name + 1)
        .filter(|next| is_capital(frame, next));
    // German writes every noun with a capital.
    let own = |next: &&Word| {
        let apart = !frame.is_in(Language::German) || next.concepts.is_empty();
        next.gap == "-" || next.gap == " " && apart
    };
    next.filter(own).is_some_and(lacks) || has_forename(frame, name, lacks)
}

fn is_capital(frame: &Frame<'_>, word: &Word) -> bool {
    word.value.is_none() && frame.text[word.range.clone()].starts_with(char::is_uppercase)
}

/// True if a word with a capital stands before a name inside a sentence, and makes it another one: Alice *Pym*, New *A*.
fn has_forename(frame: &Frame<'_>, name: usize, lacks: impl Fn(&Word) -> bool) -> bool {
    let Some(at) = name
        .checked_sub(1)
        .filter(|_| !frame.is_in(Language::German))
    else {
        return false;
    };
    let (word, own) = (&frame.words[at], &frame.words[name]);
    let inside = at > 0 && frame.words[at - 1].sentence == word.sentence && word.gap == " "
        || word.gap.ends_with(['«', '“', '„', '"']);
    let plain = word.concepts.is_empty() && word.unit.is_none() && word.content;
    let title = TITLES.has(&word.text);
    inside && plain && !title && own.gap == " " && is_capital(frame, word) && lacks(word)
}

/// True if a word tells of speech by its meaning, and of no complaint or the like.
fn tells_of_speech(says: &Frame<'_>, at: usize) -> bool {
    const SPEECH: Meanings = Meanings::of(&[
        "say", "announce", "write", "promise", "warn", "reply", "confirm", "deny", "think",
    ]);
    let word = &says.words[at];
    word.concepts.is_empty() || word.means(SPEECH)
}

/// The name of which a statement tells what it tells: the first, before what is told.
pub(super) fn subject(says: &Frame<'_>) -> Option<usize> {
    let mut families = says.marks.iter();
    if families.any(|mark| match mark.family {
        Family::Report => mark.strong || mark.words.iter().any(|at| tells_of_speech(says, *at)),
        Family::ByAgent => says.has(&[Family::Passive]),
        _ => false,
    }) {
        return None;
    }
    let first = says
        .words
        .iter()
        .position(|word| matches!(word.value, Some(What::Name(_))))?;
    let before = says.words[..first].iter().any(Word::is_deed);
    (!before).then_some(first)
}

/// The parts of a passage in which the deeds of a statement stand.
fn deeds(
    side: &Side<'_, '_>,
    passage: usize,
    told: usize,
    segments: &[Range<usize>],
) -> BTreeSet<usize> {
    let says = side.says();
    let clause = says.words[told].clause;
    let mut found = BTreeSet::new();
    for (index, word) in says.words.iter().enumerate() {
        let name = matches!(word.value, Some(What::Name(_))) && index != told;
        if word.clause != clause || !(word.is_deed() || name) {
            continue;
        }
        let places = side.alignment.candidates[index].iter();
        for place in places.filter(|place| place.passage == passage) {
            found.extend(segments.iter().position(|it| it.contains(&place.word)));
        }
    }
    found
}

/// True if a part only says more of a name: it stands between commas or brackets and has a noun beside its name.
fn is_aside(frame: &Frame<'_>, segments: &[Range<usize>], at: usize) -> bool {
    let segment = &segments[at];
    let opens = frame.words[segment.start]
        .gap
        .contains([',', '(', '–', '—']);
    let noun = segment
        .clone()
        .any(|it| frame.words[it].value.is_none() && frame.words[it].content);
    let denied = frame.marks.iter().any(|mark| {
        mark.family == Family::Flip && mark.words.iter().any(|it| segment.contains(it))
    });
    let same = |other: usize| {
        frame.words[segments[other].start].sentence == frame.words[segment.start].sentence
    };
    let continues = at + 1 < segments.len() && same(at + 1);
    opens && at > 0 && same(at - 1) && (denied || noun && continues)
}

/// Returns the name on which a part hangs that opens here with “whose” or the like.
fn hangs_on_name(frame: &Frame<'_>, opening: usize) -> Option<usize> {
    let name = opening.checked_sub(1)?;
    let is_named = matches!(frame.words[name].value, Some(What::Name(_)));
    (is_named && WHOSE.has(&frame.words[opening].text)).then_some(name)
}

/// Returns the one name of which a part tells, as its word; nothing where it is not plain.
fn told_of(frame: &Frame<'_>, segments: &[Range<usize>], at: usize) -> Option<usize> {
    let names = |at: usize| -> Vec<usize> {
        let words = segments[at].clone();
        words
            .filter(|word| matches!(frame.words[*word].value, Some(What::Name(_))))
            .collect()
    };
    let starts = |at: usize| {
        let first = names(at).first().copied()?;
        let mut segment = segments[at].clone();
        let deed = segment.find(|it| frame.words[*it].is_deed());
        deed.is_none_or(|deed| first < deed).then_some(first)
    };
    if let Some(first) = starts(at) {
        return Some(first);
    }
    // “A, unlike B, whose hall burned down, …”: the hall is B’s.
    if let Some(name) = hangs_on_name(frame, segments[at].start) {
        return Some(name);
    }
    let sentence = frame.words[segments[at].start].sentence;
    // “A lifted the ban, yet B stayed away and kept the keys”: B kept them.
    let own_clause = (0..at).rev().find(|it| {
        let part = &segments[*it];
        let opens = frame
            .marks
            .iter()
            .any(|mark| mark.family == Family::Opener && mark.words.first() == Some(&part.start));
        let mut verbs = part.clone().filter(|word| is_verb(frame, *word));
        let verb = verbs.next();
        frame.words[part.start].sentence == sentence
            && !opens
            && starts(*it).is_some_and(|name| verb.is_some_and(|verb| name < verb))
    });
    if let Some(part) = own_clause.filter(|it| frame.words[segments[*it].start].clause > 0) {
        return starts(part);
    }
    // Behind what stands between commas, the sentence goes on about its first name.
    let first = (0..at).find(|it| frame.words[segments[*it].start].sentence == sentence)?;
    // “As the readers said, the rooms close” tells nothing of the readers.
    let mut marks = frame.marks.iter();
    let speech = marks.any(|mark| {
        mark.family == Family::Report && mark.words.iter().any(|it| segments[first].contains(it))
    });
    match names(first)[..] {
        _ if speech => None,
        [_] => starts(first),
        _ => None,
    }
}
