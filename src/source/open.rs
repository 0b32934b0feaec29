//! Opens a document of a report: the document as received, or the text kept beside it.

use std::path::Path;

use crate::files::FileId;
use crate::files::Files;
use crate::files::Span;
use crate::files::Unreadable;
use crate::finding::Finding;
use crate::finding::code;
use crate::language::Language;
use crate::source::Document;
use crate::source::SOURCE_LIMIT;
use crate::source::extract::Extractor;
use crate::source::sidecar;

impl Document {
    /// Opens the document at a path of the report; `at` is where the sheet names it.
    ///
    /// There is a document in any case, without words where findings say why.
    pub fn open(
        files: &mut Files,
        directory: &Path,
        relative: &str,
        at: Span,
        language: Language,
    ) -> (Self, Vec<Finding>) {
        let (original, read) = files.read_document(directory, relative, SOURCE_LIMIT);
        if let Err(error) = read {
            let finding = Finding::unreadable(at, relative, &error);
            return (Self::new(files, original, language), vec![finding]);
        }
        let Some(extractor) = Extractor::of(relative, &files.get(original).text) else {
            return (Self::new(files, original, language), Vec::new());
        };
        let beside = sidecar::path(relative);
        // A text is seldom longer than its document, but the document may be in a denser encoding.
        let (text, read) = files.read_inside(directory, &beside, 4 * SOURCE_LIMIT);
        let findings = match read {
            Ok(()) => outdated(files, original, text, extractor, at),
            Err(Unreadable::Missing) => {
                let message = format!("the text of `{relative}` is not kept beside it");
                let hint = format!("write `{beside}` with `factbrief extract`");
                vec![Finding::unchecked(code::TEXT_MISSING, at, message).hint(hint)]
            }
            Err(error) => vec![Finding::unreadable(at, &beside, &error)],
        };
        (Self::beside(files, original, text, language), findings)
    }
}

/// What is wrong with the text kept beside a document.
fn outdated(
    files: &Files,
    original: FileId,
    text: FileId,
    extractor: Extractor,
    at: Span,
) -> Vec<Finding> {
    let (document, kept) = (files.get(original), files.get(text));
    let finding = |message: &str, span: Span| {
        let message = format!("`{}` {message}", kept.path);
        let hint = "write it again with `factbrief extract`, and look at what changes";
        let finding = Finding::error(code::TEXT_OUTDATED, at, message).hint(hint);
        vec![finding.related(span, "the text")]
    };
    let Some(header) = sidecar::header(&kept.text) else {
        return finding("does not say what it was read from", text.start());
    };
    if header.sha256 != document.sha256 {
        return finding("was read from another document than this one", text.start());
    }
    if (header.extractor, header.version) != (extractor.name, extractor.version) {
        let message = format!(
            "`{}` was read by {} {}, and this program reads by {} {}",
            kept.path, header.extractor, header.version, extractor.name, extractor.version
        );
        let hint = "write it again with `factbrief extract`, and look at what changes";
        return vec![Finding::warning(code::TEXT_OUTDATED, at, message).hint(hint)];
    }
    let expected = sidecar::write(document, extractor);
    let pairs = kept.text.bytes().zip(expected.bytes());
    let same = pairs.take_while(|(own, other)| own == other).count();
    if same == kept.text.len() && same == expected.len() {
        return Vec::new();
    }
    let place = kept.text.floor_char_boundary(same);
    let line_end = kept.text[place..]
        .find('\n')
        .map_or(kept.text.len(), |end| place + end);
    finding(
        "is not what is read from its document",
        text.span(place..line_end.max(place)),
    )
}
