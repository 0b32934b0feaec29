//! The sources that support a statement, counted by where their words come from.

use std::collections::BTreeSet;

use crate::sheet::Fact;
use crate::sheet::Quote;
use crate::sheet::Sheet;
use crate::sheet::SourceIndex;
use crate::sheet::Support;

/// Counts the sources that support a fact.
///
/// Where the fact counts something, a source whose quotes do not state the
/// number supports only a part of it, and is left out.
pub fn support(sheet: &Sheet, fact: &Fact) -> Support {
    sheet.support(supporters(sheet, fact))
}

/// Returns the sources that support a fact.
pub(crate) fn supporters(sheet: &Sheet, fact: &Fact) -> BTreeSet<SourceIndex> {
    let whole = |quote: &&Quote| {
        fact.count.as_ref().is_none_or(|count| {
            let language = sheet[quote.source].language;
            let quantities = language.quantities(quote.words.unprinted());
            quantities
                .iter()
                .any(|it| it.value.number == count.value.value)
        })
    };
    let sources = |quotes: &mut dyn Iterator<Item = &Quote>| -> BTreeSet<SourceIndex> {
        quotes.map(|quote| quote.source).collect()
    };
    let stating = sources(&mut fact.quotes.iter().filter(whole));
    if stating.is_empty() {
        sources(&mut fact.quotes.iter())
    } else {
        stating
    }
}
