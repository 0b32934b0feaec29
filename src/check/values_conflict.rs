rule! {
    /// two facts give different values for one thing.
    ///
    /// Two facts that count the same thing of the same actors cannot both be
    /// right where their numbers differ; nor can two facts with the same short
    /// wording and different dates. Things are the same where the wording in the
    /// first language of the sheet is, without regard to capitals.
    ///
    /// Facts with the same `question` are about one thing whatever their wording,
    /// and facts with different ones are not.
    ///
    /// Where the quotes of two facts of one time, about the same actors, say that a
    /// move leads one way and the other, they contradict each other too.
    ///
    /// Numbers of different days are a series and contradict nobody, be the days typed
    /// or said in the statement. To an answer to the same `question`, one without a day is
    /// of no other day. A rounded number (`about`) that the other is within a tenth of
    /// contradicts nobody either, nor does a number that a later source takes back (`supersedes`).
    ///
    /// Two statements in the same words but for the day, of nothing that is counted, tell
    /// one event twice or two of a series: a warning, because a person must say which.
    ///
    /// Sources do contradict each other, and themselves. That is for the reader
    /// to know: declare it under `differences`, and briefings print each of the
    /// facts beside the other; or let one caution quote the words of both.
    /// Otherwise mend the value, or say in the wording what differs.
    values_conflict = "values-conflict", Error
}

mod days;
mod ways;

use std::collections::BTreeMap;

use crate::check::Context;
use crate::check::shared::anchors;
use crate::files::Span;
use crate::finding::Finding;
use crate::reading;
use crate::sheet::CautionIndex;
use crate::sheet::Count;
use crate::sheet::Fact;
use crate::sheet::FactIndex;
use crate::sheet::Sheet;

use self::days::Days;
use self::ways::Ways;

/// Reports pairs of facts that contradict each other, at the later one.
pub(super) fn values_conflict(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let sheet = context.sheet;
    let mut ways = Ways::default();
    let mut days = Days::default();
    for later in FactIndex::all(sheet) {
        let mut conflicts = conflicts(sheet, later);
        for conflict in days.other_day(context, later) {
            conflicts.entry(conflict.0).or_insert(conflict.1);
        }
        conflicts.extend(ways.turned(context, later));
        for (
            earlier,
            Conflict {
                message,
                span,
                other,
                certain,
            },
        ) in conflicts
        {
            if !sheet.is_difference(earlier, later)
                && !is_taken_back(sheet, earlier, later)
                && !is_explained(context, earlier, later)
            {
                let hint = format!(
                    "correct one of them, or declare it: `differences: [{{ id: …, between: [{}, {}] }}]`",
                    sheet[earlier].id.value, sheet[later].id.value
                );
                let finding = if certain {
                    Finding::error(CODE, span, message)
                } else {
                    Finding::warning(CODE, span, message)
                };
                findings.push(finding.hint(hint).related(other, "the other value"));
            }
        }
    }
}

/// A conflict of a fact with an earlier one.
struct Conflict {
    message: String,
    /// The place in the fact.
    span: Span,
    /// The place in the earlier fact that it contradicts.
    other: Span,
    /// True if both cannot be right; false if a person must say.
    certain: bool,
}

impl Conflict {
    fn certain(message: String, span: Span, other: Span) -> Self {
        Self {
            message,
            span,
            other,
            certain: true,
        }
    }
}

/// Returns the earlier facts that a fact contradicts, in the order of the sheet, each once.
fn conflicts(sheet: &Sheet, later: FactIndex) -> BTreeMap<FactIndex, Conflict> {
    let fact = &sheet[later];
    let is_earlier = |it: &FactIndex| *it < later;
    let worded = sheet.worded_the_same(later).filter(is_earlier);
    let dated = worded.filter_map(|it| Some((it, dates(&sheet[it], fact)?)));
    let alike = sheet.counting_the_same(later).filter(is_earlier);
    let counted = alike.filter_map(|it| Some((it, counts(&sheet[it], fact)?)));
    // Of two conflicts with one fact, that of the numbers is told.
    dated.chain(counted).collect()
}

fn counts(earlier: &Fact, later: &Fact) -> Option<Conflict> {
    let (one, other): (&Count, &Count) = (earlier.count.as_ref()?, later.count.as_ref()?);
    let differ = !reading::are_equal(one, other)
        && (reading::are_of_one_time(earlier, later) || leave_open_when(earlier, later));
    differ.then(|| {
        let id = &earlier.id.value;
        let message = format!(
            "the fact `{id}` counts {} of the same, this one {}",
            one.value.value, other.value.value
        );
        Conflict::certain(message, other.value.span, one.value.span)
    })
}

/// True if two answers to one question may be of one day, because one of them is of no day.
fn leave_open_when(earlier: &Fact, later: &Fact) -> bool {
    let questions = earlier.question.as_ref().zip(later.question.as_ref());
    let is_one = questions.is_some_and(|(one, other)| one.value == other.value);
    is_one && (reading::is_undated(earlier) || reading::is_undated(later))
}

/// True if one of the facts rests on a source that a source of the other supersedes.
fn is_taken_back(sheet: &Sheet, one: FactIndex, other: FactIndex) -> bool {
    let supersedes = |later: FactIndex, earlier: FactIndex| {
        let mut later = sheet[later]
            .quotes
            .iter()
            .flat_map(|it| &sheet[it.source].supersedes);
        later.any(|it| {
            sheet[earlier]
                .quotes
                .iter()
                .any(|quote| quote.source == it.value)
        })
    };
    supersedes(one, other) || supersedes(other, one)
}

fn dates(earlier: &Fact, later: &Fact) -> Option<Conflict> {
    let (one, other) = (earlier.date?, later.date?);
    (one.value != other.value).then(|| {
        let message = format!(
            "the fact `{}` has the same short wording and another date",
            earlier.id.value
        );
        Conflict::certain(message, other.span, one.span)
    })
}

/// True if one caution quotes words of both facts.
fn is_explained(context: &Context<'_>, one: FactIndex, other: FactIndex) -> bool {
    CautionIndex::all(context.sheet).any(|caution| {
        let quotes = &context.evidence.caution(caution).quotes;
        let touches = |fact: FactIndex| {
            context.evidence.fact(fact).quotes.iter().any(|quote| {
                quote.anchor().is_some_and(|anchor| {
                    anchors::any_touches(quotes, quote.document, &anchor.bytes)
                })
            })
        };
        touches(one) && touches(other)
    })
}

#[cfg(test)]
mod tests;
