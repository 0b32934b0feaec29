//! An opinion told as a fact: “A called the talks fair” is not “the talks were fair”.

use crate::language::Language;
use crate::reading::frame::clause_words::roles::COPULAS;
use crate::reading::frame::clause_words::voices::ITSELF;
use crate::reading::frame::compare::voices::words_of_speech;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meanings::Sort;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::Standing;
use crate::reading::frame::standing::owner;
use crate::reading::frame::standing::standing;
use crate::reading::frame::standing::text;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;

/// Returns the difference where a statement without a speaker says itself that something is as somebody in the quotes calls it.
pub(super) fn compare(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    let is_told = words_of_speech(says).contains(&true);
    if is_told || says.has(&[Family::Report, Family::Judges, Family::May]) {
        return None;
    }
    let predicates = (0..says.words.len()).filter(|at| is_predicate(says, *at));
    predicates.into_iter().find_map(|at| {
        let places = &side.alignment.candidates[at];
        let [place] = places[..] else {
            return None;
        };
        let frame = side.quoted().get(place.passage)?;
        let judge = judge(frame, place.word)?;
        let names_whoever_judges = (0..says.words.len())
            .filter_map(|it| owner(says, it))
            .any(|it| Some(it) == subject(frame, judge));
        let (words, quote) = side.printed(place.passage, judge);
        let message =
            format!("the quote has this as an opinion (`{words}`), the statement as a fact");
        let range = says.words[at].range.clone();
        let difference = Difference::certain(Part::Speaker, range, message).at(quote);
        (!names_whoever_judges).then_some(difference)
    })
}

/// True if a word says how something is, behind a form of “be”: the talks were *fair*.
fn is_predicate(says: &Frame<'_>, at: usize) -> bool {
    let word = &says.words[at];
    let clause = (0..at).filter(|it| says.words[*it].clause == word.clause);
    let mut sorts = word.concepts.iter().map(|it| meanings().sort(*it));
    let is_quality = sorts.any(|it| it == Some(Sort::Quality));
    let mut before = clause;
    word.value.is_none() && is_quality && before.any(|it| COPULAS.has(text(says, it)))
}

/// Returns the verb by which somebody who is named calls something as a word says.
fn judge<'f>(frame: &'f Frame<'_>, at: usize) -> Option<&'f Mark> {
    let clause = frame.words[at].clause;
    let mut marks = frame
        .marks
        .iter()
        .filter(|mark| mark.family == Family::Judges);
    let judge = marks.find(|mark| {
        let first = mark.words.first().copied().unwrap_or(at);
        let own = (0..frame.words.len()).filter(|it| frame.words[*it].clause == clause);
        let mut words = own.map(|it| text(frame, it));
        // “Called a meeting in the large hall” says nothing of the hall.
        let next = frame.words.get(at + 1);
        let describes = next.is_some_and(|it| it.clause == clause && it.content);
        let is_before = first < at || frame.is_in(Language::German);
        mark.clause == clause && is_before && !describes && !words.any(|it| ITSELF.has(it))
    })?;
    subject(frame, judge).map(|_| judge)
}

/// Returns the number of whoever judges: the name before the verb, in its clause or at the beginning of its sentence.
fn subject(frame: &Frame<'_>, judge: &Mark) -> Option<usize> {
    let first = judge.words.first().copied()?;
    let sentence = frame.words[first].sentence;
    let mut before = (0..first).filter(|at| frame.words[*at].sentence == sentence);
    let name = before.find(|at| owner(frame, *at).is_some())?;
    let is_bare = standing(frame, name) == Standing::Bare;
    owner(frame, name).filter(|_| is_bare)
}
