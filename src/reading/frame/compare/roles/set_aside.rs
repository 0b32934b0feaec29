//! Names that a quote sets aside: “A led the choir, not B” tells nothing that B did.

use std::ops::Range;

use crate::reading::frame::clause_words::roles::JOINTS;
use crate::reading::frame::compare::polarity::contrasts::clause_end;
use crate::reading::frame::compare::polarity::contrasts::denies;
use crate::reading::frame::compare::roles::deeds::Role;
use crate::reading::frame::compare::roles::deeds::deeds;
use crate::reading::frame::compare::roles::doers::differ_in_denial;
use crate::reading::frame::compare::roles::names;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::Standing;
use crate::reading::frame::standing::is_preposition;
use crate::reading::frame::standing::owner;
use crate::reading::frame::standing::standing;
use crate::reading::frame::standing::text;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;

/// The maximum number of words between “not” and the name: not *his younger brother* A.
const MAX_WORDS_BEFORE: usize = 4;

/// A name of which something else is told than of the one beside it.
struct Aside {
    /// The words that set it aside, behind “not”, to the name.
    words: Range<usize>,
    /// The word of the name.
    name: usize,
    /// The words that tell of the name: “…, whose boathouse burned down”.
    own: Range<usize>,
    /// True if “not” sets it aside, and no “unlike”.
    is_denied: bool,
}

/// Reports a statement that tells of a name what the quotes tell of another one, setting this one aside.
pub(in crate::reading::frame::compare) fn compare(
    side: &Side<'_, '_>,
    found: &mut Vec<Difference>,
) {
    let says = side.says();
    if says.has(&[Family::Flip, Family::Except, Family::ToldApart]) {
        return;
    }
    for (passage, frame) in side.quoted().iter().enumerate() {
        for aside in asides(frame) {
            let Some(name) = told(side, passage, &aside) else {
                continue;
            };
            let words: Vec<usize> = aside.words.collect();
            let message = format!(
                "the quote sets “{}” aside, the statement asserts it",
                frame.print(&words)
            );
            let quote = (passage, frame.range(&words));
            let range = says.words[name].range.clone();
            found.push(Difference::certain(Part::Polarity, range, message).at(quote));
            return;
        }
    }
}

/// Returns what a text sets aside: “…, not B”, “…, а не его брат B”, “unlike B, …”.
fn asides<'f>(frame: &'f Frame<'_>) -> impl Iterator<Item = Aside> + 'f {
    let denied = (1..frame.words.len()).filter_map(|at| denied(frame, at));
    let marks = frame.marks.iter();
    let apart = marks.filter(|mark| mark.family == Family::ToldApart && mark.strong);
    let apart = apart.filter_map(|mark| {
        let first = mark.words.last()? + 1;
        let clause = frame.words.get(first)?.clause == mark.clause;
        aside(frame, *mark.words.first()?..first, false).filter(|_| clause)
    });
    denied.chain(apart)
}

/// “…, not B”: what stands behind a “not” that opens its part of the sentence.
fn denied(frame: &Frame<'_>, at: usize) -> Option<Aside> {
    if !denies(frame, at) {
        return None;
    }
    let joined = JOINTS.has(text(frame, at - 1));
    let first = if joined { at - 1 } else { at };
    let opens = first > 0
        && frame.words[first].sentence == frame.words[first - 1].sentence
        && (joined || frame.words[first].clause != frame.words[first - 1].clause);
    let first = behind_insertion(frame, at + 1);
    aside(frame, at..first, true).filter(|_| opens)
}

/// Returns the word behind an insertion that parts “not” from what it sets aside: not, *as the minutes said*, B.
fn behind_insertion(frame: &Frame<'_>, first: usize) -> usize {
    let end = clause_end(frame, first - 1);
    let is_empty =
        (first..end).all(|at| !frame.words[at].content && frame.words[at].value.is_none());
    let next = frame.words.get(end).map(|_| clause_end(frame, end));
    let same = |at: &usize| {
        let word = frame.words.get(*at);
        word.is_some_and(|word| word.sentence == frame.words[first - 1].sentence)
    };
    let next = next.filter(|next| is_empty && is_opened(frame, end) && same(next));
    next.unwrap_or(first)
}

/// Returns what is set aside behind these words: a name, with at most a few words before it, and no verb in its clause.
fn aside(frame: &Frame<'_>, opening: Range<usize>, is_denied: bool) -> Option<Aside> {
    let first = opening.end;
    frame.words.get(first)?;
    let end = clause_end(frame, first);
    let mut near = first..end.min(first + 1 + MAX_WORDS_BEFORE);
    let name = near.find(|it| frame.words[*it].value.is_some())?;
    // “Not B has won” and “not B, but A, has won” say who has; “unlike B that plays in the hall” says who B is.
    let told = first..if is_denied { end } else { name };
    let has_verb = told
        .into_iter()
        .any(|it| is_verb(frame, it) || frame.words[it].helps());
    // “Not the members of B”
    let noun =
        (first..name).find(|at| frame.words[*at].content && frame.words[*at].value.is_none());
    let of_noun = noun.is_some_and(|noun| (noun..name).any(|at| is_preposition(frame, at)));
    // “Unlike its rivals B charges a fee”: B is no rival of itself.
    let is_apposed = !is_denied && noun.is_some();
    let sure = owner(frame, name).is_some() && !has_verb && !of_noun && !is_apposed;
    sure.then(|| Aside {
        words: first..name + 1,
        name,
        own: own(frame, opening.start, end),
        is_denied,
    })
}

/// Returns the words that tell of a name which is set aside between these words: all behind, but for the main clause, if that is still to come.
fn own(frame: &Frame<'_>, first: usize, end: usize) -> Range<usize> {
    let whole = frame.sentence_of(first);
    let acts = |at: usize| is_verb(frame, at) || frame.words[at].helps();
    let is_told_before = (whole.start..first).any(acts);
    let openings =
        (end..whole.end).filter(|at| frame.words[*at].clause != frame.words[at - 1].clause);
    let main = openings.filter(|at| {
        let clause = *at..clause_end(frame, *at);
        !is_opened(frame, *at) && clause.into_iter().any(acts)
    });
    let mut main = main.filter(|_| !is_told_before).peekable();
    let first = main.next();
    // “…, closed in 2018, has bought a tower”: what was closed is the name.
    let describes = first.is_some_and(|at| is_verb(frame, at) && !frame.words[at].helps());
    let main = if describes {
        main.next().or(first)
    } else {
        first
    };
    end..main.unwrap_or(whole.end)
}

/// True if a clause opens here with a word that makes it hang on another: who, whose, as.
fn is_opened(frame: &Frame<'_>, at: usize) -> bool {
    let mut marks = frame.marks.iter();
    marks.any(|mark| mark.family == Family::Opener && mark.words.first() == Some(&at))
}

/// Returns the name in the statement that a quote only sets aside, where the statement has a verb of what the quote tells of another.
fn told(side: &Side<'_, '_>, passage: usize, aside: &Aside) -> Option<usize> {
    let says = side.says();
    let frame = &side.passages()[passage];
    let own = frame.words[aside.name].value;
    let name = names(says).find(|at| says.words[*at].value == own)?;
    let again = |(other, frame): (usize, &Frame<'_>)| {
        let here = |at: &usize| other == passage && aside.words.contains(at);
        let mut named = names(frame).filter(|at| frame.words[*at].value == own);
        named.any(|at| !here(&at))
    };
    if side.passages().iter().enumerate().any(again) {
        return None;
    }
    let whole = frame.sentence_of(aside.name);
    let before = whole.start..aside.words.start;
    let outside = |word: usize| {
        whole.contains(&word) && !aside.words.contains(&word) && !aside.own.contains(&word)
    };
    let places = |at: usize| {
        let places = side.alignment.candidates[at].iter();
        places.map(|place| (place.passage == passage).then_some(place.word))
    };
    let is_told = |word: &Option<usize>| word.is_some_and(outside);
    // What hangs on the name itself, or stands elsewhere, may be told of it.
    let elsewhere = (0..says.words.len()).any(|at| {
        let mut words = places(at).peekable();
        let other = says.words[at].value != own && words.peek().is_some();
        other && !words.any(|it| is_told(&it))
    });
    // “A, not B”: where the statement names A, too, it may tell the two apart itself.
    let instead = names(frame).filter(|at| before.contains(at)).last();
    let named = instead
        .is_some_and(|at| names(says).any(|own| says.words[own].value == frame.words[at].value));
    // “Unlike B, A does not sing”
    let told_alike =
        |verb: usize, word: usize| aside.is_denied || !differ_in_denial(says, verb, frame, word);
    let is_verb_told = |at: &usize| {
        let mut words = places(*at).flatten();
        is_verb(says, *at) && words.any(|word| outside(word) && told_alike(*at, word))
    };
    let is_surely_told = |at: &usize| places(*at).all(|it| is_told(&it)) && is_verb_told(at);
    // “The members of B have left”
    let owns = !aside.is_denied && standing(says, name) == Standing::Aside;
    let any_verb = || (0..says.words.len()).any(|at| is_surely_told(&at));
    let surely = acts_of(says, name).iter().any(is_surely_told) || owns && any_verb();
    let verb = !elsewhere && (0..says.words.len()).any(|at| is_verb_told(&at));
    ((surely || verb) && !named).then_some(name)
}

/// Returns the verbs of what somebody does in a text, or of what is done to them.
fn acts_of(says: &Frame<'_>, name: usize) -> Vec<usize> {
    let Some(own) = owner(says, name) else {
        return Vec::new();
    };
    let deeds = deeds(says).into_iter();
    let own = deeds.filter(|deed| {
        let roles = [Role::Doer, Role::DoneTo];
        roles.iter().any(|role| deed.of(*role).contains(&own))
    });
    own.map(|deed| deed.verb).collect()
}
