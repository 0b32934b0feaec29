//! What came of a deed is not what it was done for: “has also brought in listeners” is not “to bring in listeners”.

use crate::reading::frame::align::Place;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::text;
use crate::reading::frame::verbs::is_infinitive;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;

/// Words by which a quote itself may tell what something was done for.
const SO_THAT: &[&str] = &[
    "so",
    "order",
    "damit",
    "um",
    "afin",
    "pour",
    "para",
    "чтобы",
    "to",
    "zu",
    "help",
    "helps",
];

/// Reports a deed that the statement tells as the purpose of another one, and the quote as something that came about.
pub(super) fn compare(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    let verb = verb_of_purpose(says)?;
    let open = [Family::Aim, Family::Plan, Family::Wish, Family::May];
    let wants = |frame: &Frame<'_>| {
        let mut marks = frame.marks.iter();
        marks.any(|it| it.strong && open.contains(&it.family))
    };
    if side.passages().iter().any(wants) {
        return None;
    }
    let places = &side.alignment.candidates[verb];
    let came_about = |place: &Place| {
        let frame = &side.passages()[place.passage];
        place.passage < side.quotes && is_told_as_done(frame, place.word)
    };
    let place = places.first().filter(|_| places.iter().all(came_about))?;
    let frame = &side.passages()[place.passage];
    let message = "the statement tells this as a purpose, the quote as what came about".to_owned();
    let difference = Difference::certain(Part::Reason, says.words[verb].range.clone(), message);
    Some(difference.at((place.passage, frame.words[place.word].range.clone())))
}

/// Returns the verb of a purpose with which a statement opens, or that stands behind “in order to”, “um … zu” or the like.
fn verb_of_purpose(says: &Frame<'_>) -> Option<usize> {
    let purposes = says
        .marks
        .iter()
        .filter(|it| it.family == Family::Purpose && it.strong);
    purposes
        .into_iter()
        .find_map(|mark| opens_purpose(says, mark))
}

/// Returns the verb that hangs on the words of a purpose.
fn opens_purpose(says: &Frame<'_>, mark: &Mark) -> Option<usize> {
    let at = *mark.words.last()?;
    let sentence = says.words[at].sentence;
    let fronted = at == 0 || says.words[at - 1].sentence != sentence;
    let here = |it: &usize| says.words[*it].clause == says.words[at].clause;
    let mut behind = (at + 1..says.words.len()).take_while(here);
    match (says.language.tag(), text(says, at)) {
        ("en", "to") => {
            let order = at > 0 && text(says, at - 1) == "order";
            (fronted || order)
                .then_some(at + 1)
                .filter(|it| *it < says.words.len() && is_verb(says, *it))
        }
        ("de", "um") => behind.find(|it| is_verb(says, *it) && is_infinitive(says, *it)),
        ("fr", "pour") | ("es", "para") => behind
            .next()
            .filter(|it| is_verb(says, *it) && is_infinitive(says, *it)),
        ("fr", "afin") => behind.find(|it| is_verb(says, *it)),
        _ => None,
    }
}

/// True if a text tells a verb as done, and nothing before it in the sentence tells what it was done for: “so designed that it works”.
fn is_told_as_done(frame: &Frame<'_>, verb: usize) -> bool {
    let clause = frame.words[verb].clause;
    let done = frame.has_in_clause(clause, &[Family::Done]);
    let sentence = frame.words[verb].sentence;
    let mut before = (0..verb).filter(|at| frame.words[*at].sentence == sentence);
    done && is_verb(frame, verb)
        && !is_infinitive(frame, verb)
        && !before.any(|at| SO_THAT.contains(&text(frame, at)))
}
