//! More, less, twice, half: which of two sides is the larger.

use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::side::Side;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;
use crate::reading::frame::words::What;

pub(super) fn compare(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    let says = side.says();
    let Some((told_more, told)) = degree(says) else {
        return;
    };
    for (passage, frame) in side.quoted().iter().enumerate() {
        let Some((quoted_more, quoted)) = degree(frame) else {
            continue;
        };
        let Some(same_order) = same_order(says, frame) else {
            continue;
        };
        if (told_more == quoted_more) == same_order {
            return;
        }
        found.push(Difference {
            part: Part::Pairing,
            certain: true,
            range: says.range(&told),
            quote: Some((passage, frame.range(&quoted))),
            message: format!(
                "the quote says “{}”, the statement “{}”, which makes another of the two the larger",
                frame.print(&quoted),
                says.print(&told)
            ),
        });
        return;
    }
}

/// Returns true if the first is the larger, with the words that say so; `None` where they say both or neither.
fn degree(frame: &Frame<'_>) -> Option<(bool, Vec<usize>)> {
    let mut found = frame
        .marks
        .iter()
        .filter(|mark| matches!(mark.family, Family::More | Family::Less) && mark.strong)
        .filter(|mark| !bounds_number(frame, mark));
    let first = found.next()?;
    let both = found.any(|mark| mark.family != first.family);
    (!both).then(|| (first.family == Family::More, first.words.clone()))
}

/// True for the “more than” of “more than 2,000”, which compares no two sides.
fn bounds_number(frame: &Frame<'_>, mark: &Mark) -> bool {
    let next = mark.words.last().and_then(|last| frame.words.get(last + 1));
    next.is_some_and(|word| matches!(word.value, Some(What::Number(_))))
}

/// True if the two names that both texts have, or else the two numbers, come in one order in both.
fn same_order(says: &Frame<'_>, frame: &Frame<'_>) -> Option<bool> {
    let names = |what: &What| matches!(what, What::Name(_));
    let numbers = |what: &What| matches!(what, What::Number(_));
    order(says, frame, names).or_else(|| order(says, frame, numbers))
}

fn order(says: &Frame<'_>, frame: &Frame<'_>, chosen: impl Fn(&What) -> bool) -> Option<bool> {
    let values = |frame: &Frame<'_>| -> Vec<What> {
        frame
            .words
            .iter()
            .filter_map(|word| word.value)
            .filter(&chosen)
            .collect()
    };
    let (own, theirs) = (values(says), values(frame));
    let equal = crate::reading::frame::align::corresponds;
    let common: Vec<What> = own
        .into_iter()
        .filter(|one| theirs.iter().any(|other| equal(*one, *other)))
        .collect();
    let [first, second] = common[..] else {
        return None;
    };
    let at = |wanted: What| theirs.iter().position(|it| equal(wanted, *it));
    (!equal(first, second)).then_some(at(first)? < at(second)?)
}
