//! The places of quotes, for the rules that look at the words around a quote.

use std::ops::Range;

use crate::check::Context;
use crate::evidence::LocatedQuote;
use crate::language::overlap;
use crate::sheet::CautionIndex;
use crate::source::Document;

/// True if one of these quotes touches this part of the document.
pub(in crate::check) fn any_touches<'q, 'e: 'q>(
    quotes: impl IntoIterator<Item = &'q LocatedQuote<'e>>,
    document: &Document,
    bytes: &Range<usize>,
) -> bool {
    quotes.into_iter().any(|quote| {
        quote.document.file == document.file
            && quote
                .anchor()
                .is_some_and(|anchor| overlap(&anchor.bytes, bytes))
    })
}

/// Returns the words, or as many of their first characters as are allowed.
pub(in crate::check) fn shortened(words: &str, longest: usize) -> String {
    match words.char_indices().nth(longest) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words.to_owned(),
    }
}

impl Context<'_> {
    /// True if a caution quotes something of this part of the document.
    pub(in crate::check) fn is_cautioned(&self, document: &Document, bytes: &Range<usize>) -> bool {
        CautionIndex::all(self.sheet)
            .any(|caution| any_touches(&self.evidence.caution(caution).quotes, document, bytes))
    }

    /// True if one caution quotes something of both parts of the document.
    pub(in crate::check) fn is_cautioned_of_both(
        &self,
        document: &Document,
        [one, other]: [&Range<usize>; 2],
    ) -> bool {
        CautionIndex::all(self.sheet).any(|caution| {
            let quotes = &self.evidence.caution(caution).quotes;
            any_touches(quotes, document, one) && any_touches(quotes, document, other)
        })
    }
}
