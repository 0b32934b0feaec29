//! Compares reasons: one that the words do not give, or one that did not count.

use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::side::Side;

pub(super) fn compare(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    let says = side.says();
    let strong = |family: Family| {
        says.marks
            .iter()
            .find(|mark| mark.family == family && mark.strong)
    };
    let quote_strong = |family: Family| !side.demands(family).is_empty();
    if let Some(mark) = strong(Family::Because) {
        let despite = quote_strong(Family::Despite) && !quote_strong(Family::Because);
        // A colon may stand for “because”.
        let colon = side
            .passages()
            .iter()
            .any(|passage| passage.text.contains(':'));
        if despite || !colon && !side.quotes_have(&[Family::Because]) {
            found.push(Difference {
                part: Part::Reason,
                certain: true,
                range: says.range(&mark.words),
                quote: None,
                message: format!(
                    "the statement gives a reason (`{}`), the quote does not",
                    says.print(&mark.words)
                ),
            });
        }
    }
    let unsaid = quote_strong(Family::Because) && !quote_strong(Family::Despite)
        || !side.quotes_have(&[Family::Despite]);
    if let Some(mark) = strong(Family::Despite).filter(|_| unsaid) {
        found.push(Difference {
            part: Part::Reason,
            certain: quote_strong(Family::Because),
            range: says.range(&mark.words),
            quote: None,
            message: format!(
                "the statement says “despite” (`{}`), the quote does not",
                says.print(&mark.words)
            ),
        });
    }
}
