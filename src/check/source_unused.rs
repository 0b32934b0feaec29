//! `source-unused`: no fact and no caution quotes a source of the sheet.
//!
//! A source that nobody quotes supports nothing, yet readers see it listed.
//! Quote it, or take it out.

use crate::check::Context;
use crate::finding::Code;
use crate::finding::Finding;
use crate::sheet::SourceIndex;

/// Reports sources that nothing rests on.
pub(super) fn source_unused(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for index in SourceIndex::all(context.sheet) {
        if !context
            .evidence
            .quotes()
            .any(|located| located.quote.source == index)
        {
            let id = &context.sheet[index].id;
            let message = format!("nothing quotes the source `{}`", id.value);
            let hint = "quote it, or take it out of `sources`";
            findings.push(Finding::warning(Code("source-unused"), id.span, message).hint(hint));
        }
    }
}
