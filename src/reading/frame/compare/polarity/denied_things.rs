//! Things that the quote says somebody has, and the statement says they have not: “has an account”, “has no account”.

use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meanings::Sort;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::side::Side;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;

/// The most words between a denial and the thing that is denied: *no* member *account*, n’ont *pas de* compte.
const MAX_WORDS_TO_THING: usize = 2;

/// Marks beside which a text that denies and one that does not may say one thing.
const OPEN: [Family; 9] = [
    Family::Only,
    Family::Except,
    Family::Few,
    Family::Nearly,
    Family::Almost,
    Family::Deny,
    Family::If,
    Family::May,
    Family::Rest,
];

/// Returns what a statement denies that the quotes tell outright, where everything else in it is told there.
pub(super) fn compare(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    let mut flips = says.marks.iter().filter(|it| it.family == Family::Flip);
    let (flip, other) = (flips.next()?, flips.next());
    let denies = |frame: &Frame<'_>| frame.has(&[Family::Flip]);
    let is_open = |frame: &Frame<'_>| {
        let mut marks = frame.marks.iter();
        marks.any(|it| it.strong && OPEN.contains(&it.family))
    };
    let quoted = side.quoted();
    if other.is_some() || !flip.strong || is_open(says) {
        return None;
    }
    if quoted.iter().any(|it| denies(it) || is_open(it)) || !tells_no_more(side, flip) {
        return None;
    }
    let thing = thing(says, flip).filter(|at| tells_of_having(says, *at))?;
    let had = side.alignment.candidates[thing].iter().find(|place| {
        let frame = &side.passages()[place.passage];
        place.passage < side.quotes && tells_of_having(frame, place.word)
    })?;
    let frame = &side.passages()[had.passage];
    let message = format!(
        "the quote says that there is this (`{}`), the statement denies it",
        frame.print(&[had.word])
    );
    let quote = (had.passage, frame.words[had.word].range.clone());
    let range = says.words[thing].range.clone();
    Some(Difference::certain(Part::Polarity, range, message).at(quote))
}

/// True if the verb of the clause of a thing is one of having, and it has no other: “has an account”, but not “has asked for an account”.
fn tells_of_having(frame: &Frame<'_>, thing: usize) -> bool {
    let clause = frame.words[thing].clause;
    let has = |at: usize| {
        let mut marks = frame.marks.iter();
        marks.any(|it| it.family == Family::Level && it.words.contains(&at))
    };
    let mut marks = frame.marks.iter();
    let mut others = frame.clause_of(thing).filter(|at| *at != thing);
    marks.any(|it| it.family == Family::Level && it.clause == clause)
        && !others.any(|at| is_verb(frame, at) && !has(at))
}

/// Returns the thing right behind a denial.
fn thing(says: &Frame<'_>, flip: &Mark) -> Option<usize> {
    let last = *flip.words.last()?;
    let near = last + 1..says.words.len().min(last + 2 + MAX_WORDS_TO_THING);
    let is_thing = |at: &usize| {
        let sorts = says.words[*at].concepts.iter();
        let mut sorts = sorts.map(|it| meanings().sort(*it));
        sorts.any(|it| it == Some(Sort::Thing))
    };
    let mut own = near.take_while(|at| says.words[*at].clause == flip.clause);
    own.find(is_thing)
}

/// True if the quotes have every value of a statement and every word that says something, but for its denial and a verb of having.
fn tells_no_more(side: &Side<'_, '_>, flip: &Mark) -> bool {
    let says = side.says();
    let has = |at: usize| {
        let mut marks = says.marks.iter();
        says.words[at].helps()
            || flip.words.contains(&at)
            || marks.any(|it| it.family == Family::Level && it.words.contains(&at))
    };
    let mut words = says
        .words
        .iter()
        .zip(&side.alignment.candidates)
        .enumerate();
    words.all(|(at, (word, places))| {
        let tells = word.content || word.value.is_some();
        !tells || !places.is_empty() || has(at)
    })
}
