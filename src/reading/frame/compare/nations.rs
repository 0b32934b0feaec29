//! A nation or a tongue told in the place of another one: “Belgian choirs” for “des chorales françaises”.

use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::meaning_lists::Meanings;
use crate::reading::frame::meanings::Concept;
use crate::reading::frame::nations::nations;
use crate::reading::frame::side::Side;
use crate::reading::frame::words::Frame;

/// Continents, whose adjectives contradict no nation, because each holds many: “European” beside “Belgian”.
const CONTINENTS: Meanings = Meanings::of(&["european", "african", "asian"]);

/// Latin America, which is no nation, though one has “American” for its adjective.
const LATIN_AMERICAN: Meanings = Meanings::of(&["latin_american"]);

/// The nation that is not one of those of Latin America.
const AMERICAN: Meanings = Meanings::of(&["american"]);

/// Reports a nation that no passage tells, of a thing of which the quotes tell another nation.
pub(super) fn compare(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    let says = side.says();
    for at in 0..says.words.len() {
        let told = nation(says, at).filter(|it| !is_told(side.passages(), *it));
        let Some((passage, place)) = told.and_then(|told| other_nation(side, at, told)) else {
            continue;
        };
        let frame = &side.passages()[passage];
        let message = format!(
            "the quote says “{}”, the statement “{}”, which is another nation",
            frame.print(&[place]),
            says.print(&[at])
        );
        let quote = (passage, frame.words[place].range.clone());
        let range = says.words[at].range.clone();
        found.push(Difference::certain(Part::Nation, range, message).at(quote));
        return;
    }
}

/// Returns the nation that a word names, if it is one of those that exclude one another.
fn nation(frame: &Frame<'_>, at: usize) -> Option<Concept> {
    let mut all = nations(frame, at);
    let only = all.next().filter(|_| all.next().is_none())?;
    (!CONTINENTS.has(only)).then_some(only)
}

/// True if a text tells a nation anywhere.
fn is_told(frames: &[Frame<'_>], nation: Concept) -> bool {
    let tells = |frame: &Frame<'_>| {
        let mut words = 0..frame.words.len();
        words.any(|at| nations(frame, at).any(|it| it == nation))
    };
    frames.iter().any(tells)
}

/// Returns the word of a quote for a nation, beside what stands beside the nation of the statement, which does not tell that nation.
fn other_nation(side: &Side<'_, '_>, at: usize, told: Concept) -> Option<(usize, usize)> {
    let says = side.says();
    let things = neighbours(says, at).filter(|it| says.words[*it].content);
    let mut places = things.flat_map(|it| &side.alignment.candidates[it]);
    places.find_map(|place| {
        let frame = side.quoted().get(place.passage)?;
        let mut beside = neighbours(frame, place.word);
        let other = beside.find(|it| {
            let nation = nation(frame, *it);
            nation.is_some_and(|it| exclude(told, it) && !is_told(std::slice::from_ref(says), it))
        })?;
        Some((place.passage, other))
    })
}

/// True if nobody is of both nations: Latin America has many, but for one.
fn exclude(one: Concept, other: Concept) -> bool {
    let are = |one, other| LATIN_AMERICAN.has(one) && !AMERICAN.has(other);
    !are(one, other) && !are(other, one)
}

/// Returns the words right before and behind a word, in its clause; of a compound before it all parts: *English*-language room.
fn neighbours(frame: &Frame<'_>, at: usize) -> impl Iterator<Item = usize> + use<> {
    let clause = frame.clause_of(at);
    let is_glued = |it: &usize| frame.words[*it].gap == "-";
    let parts = (1..at).rev().take_while(is_glued).count();
    let first = at.saturating_sub(parts + 1);
    (first..at)
        .rev()
        .chain([at + 1])
        .filter(move |it| clause.contains(it))
}
