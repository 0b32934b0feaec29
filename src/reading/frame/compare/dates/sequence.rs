//! Which of two things happened first: “they left after the fees rose” is not “the fees rose after they left”.

use crate::reading::frame::clause_words::dates::BEFORE_OR_AFTER;
use crate::reading::frame::clause_words::dates::THAT_OF_TIME;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::side::Side;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;
use crate::reading::frame::words::What;

/// The most words between “after” and a date, which says when something happened, not what came first.
const MAX_WORDS_TO_DATE: usize = 4;

/// The order of two events in a text, each event as its words that say something.
struct Order {
    earlier: Vec<usize>,
    later: Vec<usize>,
}

/// Reports a statement that turns the order of two things round.
pub(in crate::reading::frame::compare) fn compare(
    side: &Side<'_, '_>,
    found: &mut Vec<Difference>,
) {
    let says = side.says();
    let Some(own) = order(says).filter(|_| !says.denies()) else {
        return;
    };
    for (passage, frame) in side.quoted().iter().enumerate() {
        let Some(other) = order(frame).filter(|_| !frame.denies()) else {
            continue;
        };
        let count = |words: &[usize], places: &[usize], verbs: bool| {
            let here = |word: &&usize| {
                // “The ban came after the protest”: the verb of the sentence stays where it is.
                if !verbs && is_verb(says, **word) {
                    return false;
                }
                let mut all = side.alignment.candidates[**word].iter().peekable();
                all.peek().is_some()
                    && all.all(|it| it.passage == passage && places.contains(&it.word))
            };
            words.iter().filter(here).count()
        };
        let exchanged = count(&own.earlier, &other.later, true) > 0
            && count(&own.later, &other.earlier, true) > 0
            && count(&own.earlier, &other.earlier, false) == 0
            && count(&own.later, &other.later, false) == 0;
        if !exchanged {
            continue;
        }
        let message = format!(
            "the quote says that `{}` came first, the statement that `{}` did",
            frame.print(&other.earlier),
            says.print(&own.earlier)
        );
        let difference = Difference::certain(Part::Date, says.range(&own.earlier), message);
        found.push(difference.at((passage, frame.range(&other.earlier))));
        return;
    }
}

/// Returns the order that a text gives to two things by the one “before” or “after” that it has.
fn order(frame: &Frame<'_>) -> Option<Order> {
    let opens = |mark: &&Mark| {
        matches!(mark.family, Family::Before | Family::After)
            && mark.strong
            && BEFORE_OR_AFTER.has(&frame.words[mark.words[0]].text)
            && !dates(frame, mark)
    };
    let mut marks: Vec<&Mark> = frame.marks.iter().filter(opens).collect();
    marks.dedup_by_key(|mark| mark.words[0]);
    let [mark] = marks[..] else {
        return None;
    };
    let (first, last) = (*mark.words.first()?, *mark.words.last()?);
    let sentence = frame.words[first].sentence;
    let tells = |at: &usize| {
        let word = &frame.words[*at];
        word.content && word.unit.is_none() && word.sentence == sentence
    };
    let behind = last + 1..frame.words.len();
    let clause = clause_behind(frame, last)?;
    let own: Vec<usize> = behind
        .clone()
        .skip_while(|at| frame.words[*at].clause < clause)
        .take_while(|at| frame.words[*at].clause == clause)
        .filter(tells)
        .collect();
    let before: Vec<usize> = (0..first).filter(tells).collect();
    let main: Vec<usize> = if before.is_empty() {
        behind
            .filter(|at| frame.words[*at].clause > clause)
            .filter(tells)
            .collect()
    } else {
        before
    };
    if own.is_empty() || main.is_empty() {
        return None;
    }
    Some(if mark.family == Family::After {
        Order {
            earlier: own,
            later: main,
        }
    } else {
        Order {
            earlier: main,
            later: own,
        }
    })
}

/// Returns the clause that says before or after what: in “antes de que termine” that of “que”.
fn clause_behind(frame: &Frame<'_>, last: usize) -> Option<usize> {
    let own = frame.words.get(last + 1)?.clause;
    let mut words = frame.words.iter().skip(last + 1);
    let first =
        words.find(|word| word.clause != own || !word.concepts.is_empty() || word.value.is_some());
    let opener = first.filter(|it| THAT_OF_TIME.has(&it.text));
    Some(opener.map_or(own, |it| it.clause))
}

/// True for “after 3 May” and “after two days”.
fn dates(frame: &Frame<'_>, mark: &Mark) -> bool {
    let last = mark.words.last().copied().unwrap_or(0);
    let behind = frame.words.iter().skip(last + 1).take(MAX_WORDS_TO_DATE);
    let clause = frame.words[mark.words[0]].clause;
    // “Before the notice period ended on 3 May”: what came first is an event, not the day.
    let mut behind = behind.take_while(|word| word.concepts.is_empty() || word.unit.is_some());
    behind.any(|word| {
        word.clause.abs_diff(clause) <= 1
            && matches!(word.value, Some(What::Date(_) | What::Number(_)))
    })
}
