//! `source-changed`: a source is not the document from which the sheet was written.
//!
//! The card of a source may hold the SHA-256 of the document. When a single
//! byte of the document changes, also outside the quotes (a sentence that a
//! denial was put into, a notice on top that withdraws it), somebody must
//! look before a briefing repeats what it says.
//!
//! Read the source again, mend the facts, then write the new digest.

use crate::check::Context;
use crate::finding::Code;
use crate::finding::Finding;

/// Reports sources whose bytes are not those of their card.
pub(super) fn source_changed(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for (source, document) in context
        .sheet
        .sources
        .iter()
        .zip(context.evidence.documents())
    {
        let Some(digest) = &source.sha256 else {
            continue;
        };
        if digest.value.as_str() != document.sha256 {
            let message = format!(
                "the source `{}` is no longer the document with this digest",
                source.id.value
            );
            let hint = format!(
                "read the source again and mend the facts, then write sha256: {}",
                document.sha256
            );
            findings.push(Finding::error(Code("source-changed"), digest.span, message).hint(hint));
        }
    }
}
