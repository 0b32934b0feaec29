//! The last day on which the words of a source may have been written.

use std::collections::BTreeSet;

use crate::language::Date;
use crate::language::DateMention;
use crate::language::NamedYear;
use crate::sheet::Sheet;
use crate::sheet::SourceIndex;

/// The last day on which the words of a source may have been written.
#[derive(Debug)]
pub(super) struct Written {
    day: Date,
    /// True if the card of the source says so; false if it is the day on which the desk stopped looking.
    is_published: bool,
}

impl Written {
    /// Returns the day by the card of a source, or else the information cut-off of the sheet.
    pub(super) fn of(sheet: &Sheet, source: SourceIndex) -> Self {
        // The date of a copy says nothing of the day on which its words were written.
        let published = sheet[source].published;
        let published = published.filter(|_| !sheet.is_later_copy(source));
        Self {
            day: published.map_or(sheet.as_of, |it| it.end),
            is_published: published.is_some(),
        }
    }

    /// True if all of a date is later than the words in which it stands.
    ///
    /// A date that names no year has that of publication, where no other is named: in the present tense “1 July” is the next one.
    pub(super) fn is_before(&self, date: &DateMention, years: &BTreeSet<NamedYear>) -> bool {
        let is_dated = date.start.year.is_some();
        let is_next = self.is_published && years.is_empty() && self.day.day().is_some();
        let year = is_next.then(|| self.day.year());
        let span = if is_dated {
            date.span(None)
        } else {
            date.span(year)
        };
        span.is_some_and(|span| span.start.is_after(self.day))
    }
}
