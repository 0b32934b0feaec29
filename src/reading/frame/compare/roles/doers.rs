//! Compares who does something and to whom.

use crate::language::Language;
use crate::reading::frame::align::Place;
use crate::reading::frame::clause_words::roles::NOT_DONE;
use crate::reading::frame::clause_words::roles::STATES;
use crate::reading::frame::compare::roles::deeds::Deed;
use crate::reading::frame::compare::roles::deeds::Role;
use crate::reading::frame::compare::roles::deeds::deeds as who_does;
use crate::reading::frame::compare::roles::deeds::parts_of;
use crate::reading::frame::compare::roles::names;
use crate::reading::frame::compare::roles::other_doers::acts_for_itself;
use crate::reading::frame::compare::roles::parties::party;
use crate::reading::frame::compare::roles::told_of_another::is_beside;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meaning_lists::Meanings;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::segments::segments;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::Standing;
use crate::reading::frame::standing::standing;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;

/// Verbs of which each tells from the other end what the other tells.
const CONVERSES: &[(&str, &str)] = &[
    ("share", "receive"),
    ("send", "receive"),
    ("donate_deed", "receive"),
    ("cede", "receive"),
    ("sell", "buy"),
    ("teach", "learn"),
    ("lend", "borrow"),
    ("share", "borrow"),
    ("precede", "come_after"),
    ("precede", "succeed"),
    ("precede", "follow"),
    ("predecessor", "succeed"),
    ("predecessor", "follow"),
];

/// Meanings of what nobody does but to somebody, so that one who does it is never the one to whom it is done.
pub(super) const TRANSITIVE: Meanings = Meanings::of(&[
    "sue",
    "accuse",
    "expel",
    "insult",
    "lend",
    "borrow",
    "donate_deed",
    "replace",
    "precede",
    "sack",
    "terminate",
    "hire",
    "appoint",
    "criticise",
    "invite",
    "teach",
    "defend",
    "convict",
]);

/// Two names of which one does in the statement what the other does in the quote.
pub(super) fn exchanged(side: &Side<'_, '_>) -> Option<(usize, usize)> {
    let says = side.says();
    let told = who_does(says);
    for own in &told {
        let places: Vec<Place> = side.alignment.candidates[own.verb].clone();
        for (passage, frame) in side.passages().iter().enumerate() {
            let all = who_does(frame);
            let same = |deed: &&Deed| {
                let place = Place {
                    passage,
                    word: deed.verb,
                };
                places.contains(&place)
            };
            let same =
                |deed: &&Deed| same(deed) && !differ_in_denial(says, own.verb, frame, deed.verb);
            let quoted: Vec<&Deed> = all.iter().filter(same).collect();
            let is_clear = |told: Role| {
                quoted
                    .iter()
                    .all(|deed| are_transitive(says, own.verb, frame, deed.verb))
                    && match told {
                        Role::Doer => has_object(says, own.verb),
                        _ => quoted.iter().all(|deed| has_object(frame, deed.verb)),
                    }
            };
            let pair = contradiction(own, &quoted, is_clear)
                .or_else(|| another(side, own, &quoted, frame).filter(|_| places.len() == 1));
            if let Some(pair) = pair {
                return place_of(says, pair);
            }
            let converse = |deed: &&Deed| are_converse(says, own.verb, frame, deed.verb);
            let converse: Vec<&Deed> = all.iter().filter(converse).collect();
            let both = |deed: &&&Deed| {
                let doers = own.of(Role::Doer);
                !doers.is_disjoint(&deed.of(Role::Doer))
            };
            if quoted.is_empty()
                && !converse.is_empty()
                && converse.iter().all(|deed| both(&deed))
                && let Some(doer) = own.of(Role::Doer).first()
            {
                return place_of(says, (*doer, *doer));
            }
        }
    }
    None
}

/// Returns the words of the statement that name two owners.
pub(super) fn place_of(says: &Frame<'_>, (one, other): (usize, usize)) -> Option<(usize, usize)> {
    let place =
        |owner: usize| names(says).find(|at| says.words[*at].value == Some(What::Name(owner)));
    let (one, other) = (place(one), place(other));
    one.or(other).zip(other.or(one))
}

/// Two names whose parts in a deed contradict all places of the deed in a passage.
///
/// `is_clear` tells of a doer, of the statement or of the quote, whether it surely does it to somebody, so that no other name is asked for.
fn contradiction(
    own: &Deed,
    quoted: &[&Deed],
    is_clear: impl Fn(Role) -> bool,
) -> Option<(usize, usize)> {
    let exchanged = [
        (Role::Doer, Role::DoneTo),
        (Role::DoneTo, Role::Doer),
        (Role::DoneTo, Role::Goal),
        (Role::Doer, Role::Goal),
        (Role::Goal, Role::Doer),
        (Role::Goal, Role::DoneTo),
    ];
    exchanged.into_iter().find_map(|(told, other)| {
        let names = own.of(told);
        let name = names.into_iter().find(|name| {
            let turned = |deed: &&Deed| {
                deed.names.contains(&(other, *name)) && !deed.names.contains(&(told, *name))
            };
            !quoted.is_empty() && quoted.iter().all(turned)
        })?;
        // Another name has its part there, or the part that it has there.
        let partners = quoted.iter().flat_map(|deed| deed.of(told));
        // “Gave B the keys”, “gave the keys to B”
        let shifts = (told, other) == (Role::Goal, Role::DoneTo);
        let own = own.of(other).into_iter().filter(|_| !shifts);
        let mut partners = partners.chain(own).filter(|it| *it != name);
        // “A follows B” is dative in one language and accusative in another.
        let acts = told == Role::Doer || other == Role::Doer;
        let alone = || (acts && is_clear(told)).then_some(name);
        let partner = partners.next().or_else(alone)?;
        Some((name, partner))
    })
}

/// True if a noun or a name about a verb surely is the one to whom it is done; the case of a Russian noun does not show it.
fn has_object(frame: &Frame<'_>, verb: usize) -> bool {
    let clause = frame.words[verb].clause;
    let mut words = frame.words.iter();
    let state = words.any(|it| it.clause == clause && STATES.has_in(frame.language, &it.text));
    let parts = parts_of(frame, verb, party);
    !state && !frame.is_in(Language::Russian) && parts.iter().any(|it| it.0 == Role::DoneTo)
}

/// True if two verbs have a meaning that nobody does but to somebody.
fn are_transitive(says: &Frame<'_>, own: usize, frame: &Frame<'_>, other: usize) -> bool {
    let mut concepts = says.words[own].concepts.iter();
    concepts.any(|it| frame.words[other].concepts.contains(it) && TRANSITIVE.has(*it))
}

/// True if one of two verbs is denied, and the other is not: who does not do it is another question.
pub(in crate::reading::frame::compare) fn differ_in_denial(
    says: &Frame<'_>,
    own: usize,
    frame: &Frame<'_>,
    other: usize,
) -> bool {
    let denied = |frame: &Frame<'_>, at: usize| {
        let clause = frame.words[at].clause;
        let mut words = frame.words.iter().enumerate();
        words.any(|(at, word)| {
            word.clause == clause && NOT_DONE.has(&word.text) && !is_idle(frame, at)
        })
    };
    denied(says, own) != denied(frame, other)
}

/// True if a word belongs to a phrase that denies nothing: not only.
fn is_idle(frame: &Frame<'_>, at: usize) -> bool {
    let mut marks = frame.marks.iter();
    marks.any(|mark| mark.family == Family::Idle && mark.words.contains(&at))
}

/// The name that does it, or to which it is done, in the statement, and the other one of which the quote tells it.
fn another(
    side: &Side<'_, '_>,
    own: &Deed,
    quoted: &[&Deed],
    frame: &Frame<'_>,
) -> Option<(usize, usize)> {
    let says = side.says();
    let [deed] = quoted else {
        return None;
    };
    [Role::Doer, Role::DoneTo].into_iter().find_map(|role| {
        let (told, there) = (own.of(role), deed.of(role));
        let ([told], [there]) = (&Vec::from_iter(told)[..], &Vec::from_iter(there)[..]) else {
            return None;
        };
        let named = |frame: &Frame<'_>, owner: usize, sentence: Option<usize>| {
            names(frame).any(|at| {
                frame.words[at].value == Some(What::Name(owner))
                    && sentence.is_none_or(|it| it == frame.words[at].sentence)
            })
        };
        let sentence = frame.words[deed.verb].sentence;
        let taken = deed.names.iter().any(|it| it.1 == *told && it.0 == role);
        // “A keeps the keys and B the accounts”: B does it, too.
        let gapped = segments(frame).into_iter().any(|part| {
            let first = &frame.words[part.start];
            let goes_on = part.start > 0
                && first.sentence == frame.words[part.start - 1].sentence
                && !frame.marks.iter().any(|mark| {
                    mark.family == Family::Opener && mark.words.first() == Some(&part.start)
                });
            goes_on
                && part
                    .clone()
                    .any(|at| frame.words[at].value == Some(What::Name(*told)))
                && !part.into_iter().any(|at| is_verb(frame, at))
        });
        let known = |frame: &Frame<'_>, verb: usize| !frame.words[verb].concepts.is_empty();
        // A name that has a part of its own beside it cannot be meant.
        // “The chair of A, B, left” may be told of A.
        let apart = acts_for_itself(frame, deed.verb, *there)
            && names(frame).any(|at| {
                frame.words[at].value == Some(What::Name(*told))
                    && frame.words[at].sentence.abs_diff(sentence) <= 1
                    && frame.words[at].clause != frame.words[deed.verb].clause
                    && standing(frame, at) == Standing::Bare
            });
        // “A closed the account of B”: B did not close it.
        let owns = role == Role::Doer
            && names(frame).any(|at| {
                frame.words[at].value == Some(What::Name(*told))
                    && frame.words[at].clause == frame.words[deed.verb].clause
                    && standing(frame, at) == Standing::Aside
                    && !is_beside(frame, at)
            });
        let both = (named(frame, *told, Some(sentence)) && (owns || named(says, *there, None))
            || apart && side.is_close())
            && known(says, own.verb)
            && known(frame, deed.verb)
            && !gapped;
        (told != there && !taken && both).then_some((*told, *there))
    })
}

fn are_converse(says: &Frame<'_>, own: usize, frame: &Frame<'_>, other: usize) -> bool {
    let means = |frame: &Frame<'_>, at: usize, name: &str| {
        let mut concepts = frame.words[at].concepts.iter();
        concepts.any(|it| meanings().name(*it) == name)
    };
    CONVERSES.iter().any(|(one, two)| {
        means(says, own, one) && means(frame, other, two)
            || means(says, own, two) && means(frame, other, one)
    })
}
