//! Of which deed a share is told: “most have paid, a handful refuses” is not “most refuse”.

use std::collections::BTreeSet;

use crate::language::Language;
use crate::reading::frame::clause_words::small_words::THAT;
use crate::reading::frame::compare::polarity::denied_parts::is_none;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::side::Side;
use crate::reading::frame::verbs::is_infinitive;
use crate::reading::frame::verbs::is_plain_noun;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;

/// How much of a group a clause is told of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Share {
    None,
    Few,
    Some,
    Many,
    Most,
    Nearly,
    All,
    Only,
    Others,
}

/// The shares of one clause, with the words of the first.
#[derive(Debug)]
struct Shares {
    all: BTreeSet<Share>,
    words: Vec<usize>,
}

/// Reports a share that the quote tells of another deed, beside the share that it tells of this one.
pub(super) fn compare(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    (0..says.clauses.len()).find_map(|clause| {
        let told = shares(says, clause);
        if told.all.is_empty() {
            return None;
        }
        let (passage, quoted) = clause_of_deeds(side, clause)?;
        let frame = &side.passages()[passage];
        let here = shares(frame, quoted);
        let elsewhere =
            |other: usize| other != quoted && told.all.is_subset(&shares(frame, other).all);
        let exchanged = !here.all.is_empty()
            && told.all.is_disjoint(&here.all)
            && (0..frame.clauses.len()).any(elsewhere);
        if !(exchanged || none_for_some(frame, quoted, &told.all, &here.all))
            || denies_more(side, clause, (passage, quoted))
        {
            return None;
        }
        let message = format!(
            "the quote says this of “{}”, the statement of “{}”",
            frame.print(&here.words),
            says.print(&told.words)
        );
        let difference = Difference::certain(Part::Quantifier, says.range(&told.words), message);
        Some(difference.at((passage, frame.range(&here.words))))
    })
}

/// True for “nobody pays anything”, where the quote says that some, many or most pay nothing.
fn none_for_some(
    frame: &Frame<'_>,
    clause: usize,
    told: &BTreeSet<Share>,
    here: &BTreeSet<Share>,
) -> bool {
    let parts = [Share::Some, Share::Many, Share::Most, Share::Nearly];
    let denies = frame.marks.iter().any(|it| {
        it.family == Family::Flip
            && it.strong
            && it.clause == clause
            && !is_none(frame, it.words[0])
    });
    told.len() == 1
        && told.contains(&Share::None)
        && denies
        && here.iter().any(|it| parts.contains(it))
}

/// Returns the one clause of the quotes that has the deeds of a clause of the statement.
fn clause_of_deeds(side: &Side<'_, '_>, clause: usize) -> Option<(usize, usize)> {
    let says = side.says();
    let here = |at: &usize| says.words[*at].clause == clause;
    let verbs = (0..says.words.len()).filter(here);
    let verbs = verbs.filter(|at| tells_deed(side, *at));
    let mut found = None;
    for verb in verbs {
        let mut places = side.alignment.candidates[verb].iter();
        let Some(first) = places.next() else {
            // A deed that the quotes lack may be told there in other words.
            return None;
        };
        let place = side.alignment.clause(*first);
        let one = places.all(|it| side.alignment.clause(*it) == place);
        if one && found.is_some_and(|it| it != place) {
            return None;
        }
        if one {
            found = Some(place);
        }
    }
    found.filter(|it| it.0 < side.quotes)
}

/// True for a verb of the statement, or a word of the quotes that may be one and that no list has.
fn tells_deed(side: &Side<'_, '_>, at: usize) -> bool {
    let says = side.says();
    let word = &says.words[at];
    let mut marks = says.marks.iter();
    let weighs = marks.any(|it| it.strong && it.family != Family::Done && it.words.contains(&at));
    let unlisted = word.is_deed()
        && !weighs
        && word.concepts.is_empty()
        && !says.is_in(Language::German)
        && !side.alignment.candidates[at].is_empty();
    (is_verb(says, at) || unlisted) && !is_infinitive(says, at) && !is_plain_noun(says, at)
}

/// Returns the shares of a group that a clause is told of, with those of the clause before on which a relative clause hangs.
fn shares(frame: &Frame<'_>, clause: usize) -> Shares {
    let mut found = own_shares(frame, clause);
    let before = clause
        .checked_sub(1)
        .filter(|_| found.all.is_empty() && hangs_on_noun(frame, clause));
    if let Some(before) = before {
        found = own_shares(frame, before);
    }
    found
}

fn own_shares(frame: &Frame<'_>, clause: usize) -> Shares {
    let here = |mark: &&Mark| mark.clause == clause && mark.strong;
    let mut found = Shares {
        all: BTreeSet::new(),
        words: Vec::new(),
    };
    for mark in frame.marks.iter().filter(here) {
        let share = match mark.family {
            Family::Flip if is_none(frame, mark.words[0]) => Share::None,
            Family::Few => Share::Few,
            Family::Some => Share::Some,
            Family::Many => Share::Many,
            Family::Most => Share::Most,
            Family::Nearly => Share::Nearly,
            Family::All => Share::All,
            Family::Only => Share::Only,
            Family::Rest => Share::Others,
            _ => continue,
        };
        if found.all.insert(share) && found.words.is_empty() {
            found.words.clone_from(&mark.words);
        }
    }
    found
}

/// True if a clause hangs on a noun of the clause before, which has no deed of its own: “hardly anyone | who took part still uses it”.
fn hangs_on_noun(frame: &Frame<'_>, clause: usize) -> bool {
    let mut words = frame.words.iter();
    let opens = words.position(|it| it.clause == clause);
    let relative = opens.is_some_and(|first| {
        let mut marks = frame.marks.iter();
        let opener = marks.any(|it| it.family == Family::Opener && it.words[0] == first);
        opener && first > 0 && !THAT.has(&frame.words[first].text)
    });
    let before = (0..frame.words.len()).filter(|at| frame.words[*at].clause + 1 == clause);
    relative && !before.into_iter().any(|at| is_verb(frame, at))
}

/// True if either clause denies something beside the share, and the other one does not.
fn denies_more(side: &Side<'_, '_>, own: usize, (passage, clause): (usize, usize)) -> bool {
    let denials = |frame: &Frame<'_>, clause: usize| {
        let marks = frame
            .marks
            .iter()
            .filter(|it| it.clause == clause && it.strong);
        let flips = marks.filter(|it| it.family == Family::Flip && !is_none(frame, it.words[0]));
        flips.count()
    };
    let (told, quoted) = (
        denials(side.says(), own),
        denials(&side.passages()[passage], clause),
    );
    told > quoted
}
