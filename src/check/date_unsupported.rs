rule! {
    /// a statement has a date that its quotes do not state.
    ///
    /// Every date of a fact or caution, in every language, and the typed `date`
    /// must occur in a quote or context quote of the same statement. A year that
    /// the words leave out may come from a context quote, also across a New Year:
    /// beside *1 December 2019*, *15 January* may be that of 2020. A statement may
    /// be coarser than the words (a month for a day), never finer; one day of a
    /// range is not the range. A day may be in words (*the sixth of May*) or without marks
    /// (20191126), and a typed range may be days in a row that a quote lists (*on 14 and 15
    /// May*), or the months of a part of a year (*spring 2021* is 2021-03/2021-05). Behind a
    /// month, four digits before what they count are no year (*by August 1600 guests had left*),
    /// unless they may be a year of our time.
    ///
    /// A judgement, or the title, that retells a fact must not date its event otherwise: *on*
    /// for *before*. The year of something else, *the statutes of 2011*, dates no event of the
    /// statement, and *A after B* is not *B after A*. *The
    /// deadline is 3 May* says *until 3 May*, and *not before 3 May* says *from 3 May*;
    /// what happened *two weeks later* did not happen on 3 May.
    ///
    /// *Today* is the day of publication, outside of quotations. A year that nothing states may be that of publication, but not where the source
    /// has its words from one of an earlier year: its date is that of a copy. Nor where the
    /// document prints the day or its month with other years alone.
    ///
    /// The day on the card of a source is the day on which its publisher told
    /// something, and a statement may give it as that: “had closed its group by 6 May
    /// 2024, when the newspaper wrote of it”, “the newspaper wrote on 6 May 2024”. And
    /// a day that a context quote brings in from another source is not the day of a
    /// count if that source counts something else on it.
    ///
    /// Mend the date, or add the quote, or the context quote with the year.
    date_unsupported = "date-unsupported", Error, about_sources
}

mod borrowed;

use std::cell::LazyCell;

use crate::check::Context;
use crate::check::shared::card_year;
use crate::check::shared::framed;
use crate::check::shared::telling;
use crate::finding::Finding;
use crate::language::DateMention;
use crate::language::Number;
use crate::reading::Passages;
use crate::reading::Reading;
use crate::reading::frame::Part;
use crate::reading::frame::Sums;
use crate::sheet::FactIndex;
use crate::sheet::Quote;

use self::borrowed::borrowed;

/// Reports every date that no quote of its statement has.
pub(super) fn date_unsupported(context: &Context<'_>, findings: &mut Vec<Finding>) {
    framed::report(context, &[Part::Date], CODE, RELATION, findings);
    for (index, fact) in FactIndex::all(context.sheet).zip(&context.facts) {
        for reading in fact.wordings() {
            unsupported(
                context,
                reading,
                (&fact.passages, &fact.fact.quotes),
                findings,
            );
        }
        findings.extend(borrowed(context, index, fact));
        let Some(date) = fact.fact.typed_date() else {
            continue;
        };
        if !fact.passages.support(date.value) {
            let message = format!("the date {} is not in the quotes of this fact", date.value);
            findings.push(Finding::error(CODE, date.span, message).hint(HINT));
        } else if fact.passages.need_card(date.value) {
            let said = DateMention {
                start: date.value.start.into(),
                end: date.value.end.into(),
                weekday: None,
            };
            let message = card_year::fault(context, &fact.fact.quotes, &said);
            findings.extend(message.map(|it| Finding::error(CODE, date.span, it).hint(PRINTED)));
        }
    }
    for (caution, reading) in context.sheet.cautions.iter().zip(&context.cautions) {
        for says in &reading.says {
            unsupported(
                context,
                says,
                (&reading.passages, &caution.quotes),
                findings,
            );
        }
    }
}

const PRINTED: &str =
    "correct the year, or quote the words that have it; leave it out where nothing has it";

const RELATION: &str = "use the relation of the quote: before, on, after, by, until, since";
const HINT: &str = "correct the date, or add the quote that states it; \
    a missing year may come from a context quote";

fn unsupported(
    context: &Context<'_>,
    reading: &Reading<'_>,
    (passages, quotes): (&Passages<'_>, &[Quote]),
    findings: &mut Vec<Finding>,
) {
    let frame = LazyCell::new(|| reading.frame(&[]));
    let sums = LazyCell::new(|| Sums::new(&frame, passages.frames(), passages.shares()));
    let told = |stated| telling::is_day_of_telling(context, reading, quotes, stated);
    for stated in &reading.dates {
        let year = stated.value.start;
        let lone = year.month.is_none() && year.day.is_none();
        let number = year
            .year
            .map(|year| Number::new(u64::from(year.unsigned_abs()), 0));
        // A lone year may have been read as a number in the quote; it supports the date nevertheless.
        let as_number = lone
            && passages
                .quantities()
                .any(|quantity| Some(quantity.number) == number);
        let follows = || sums.bear_out_date(stated.range.start, &stated.value);
        if !as_number && !passages.bear_out(&stated.value) && !told(stated) && !follows() {
            let words = reading.words(&stated.range);
            let message = format!("the date `{words}` is not in the quotes of this statement");
            let place = context.place(reading, &stated.range);
            findings.push(Finding::error(CODE, place, message).hint(HINT));
        } else if passages.is_of_card(&stated.value) {
            let message = card_year::fault(context, quotes, &stated.value);
            let place = context.place(reading, &stated.range);
            findings.extend(message.map(|it| Finding::error(CODE, place, it).hint(PRINTED)));
        }
    }
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod year_of_context;
