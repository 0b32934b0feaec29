//! `quote-lost`: a quote is not in the source that it names.
//!
//! The words were mistyped, or the source was edited, or the quote was never
//! exact. Either way the statement has lost its ground, and nothing is built
//! until someone has looked. The finding shows the nearest passage of the
//! source and the words that differ; how near it is decides nothing.
//!
//! Mend it by copying the words from the source again. White space, soft
//! hyphens and the form of quotation marks and dashes need not match.

use crate::check::Context;
use crate::evidence::LocatedQuote;
use crate::evidence::Located;
use crate::finding::Code;
use crate::finding::Finding;

/// Reports every quote that its source does not have.
pub(super) fn quote_lost(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for located in context.evidence.quotes() {
        if let Located::Lost { nearest, elsewhere } = &located.located {
            let source = &context.sheet[located.quote.source];
            let message = format!("this quote is not in the source `{}`", source.id.value);
            let finding = Finding::error(Code("quote-lost"), located.quote.words.span(), message);
            findings.push(match (nearest, elsewhere) {
                (_, Some(elsewhere)) => found_elsewhere(context, finding, elsewhere),
                (Some(nearest), None) => with_nearest(located, finding, nearest),
                (None, None) => finding.hint("copy the words from the source again"),
            });
        }
    }
}
