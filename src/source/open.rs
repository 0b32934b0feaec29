//! Opens a document of a report: the document as received, or the text kept beside it.

use std::path::Path;

use crate::files::Decoded;
use crate::files::File;
use crate::files::FileId;
use crate::files::Files;
use crate::files::Span;
use crate::files::Unreadable;
use crate::finding::Finding;
use crate::finding::code;
use crate::language::Language;
use crate::source::Document;
use crate::source::SOURCE_LIMIT;
use crate::source::extract::Extract;
use crate::source::format::Extractor;
use crate::source::received::Received;
use crate::source::remark::Remark;
use crate::source::sidecar;
use crate::source::sidecar::Reader;
use crate::source::unread::Unread;
use crate::source::wall::Wall;

impl Files {
    /// Reads a document as received, of any format and encoding; the path `relative` must not lead out of `root`.
    ///
    /// The digest is that of the bytes; a byte order mark is not part of the text.
    pub fn receive(
        &mut self,
        root: &Path,
        relative: &str,
    ) -> (FileId, Result<Received, Unreadable>) {
        let (file, bytes) = self.read_bytes_inside(root, relative, SOURCE_LIMIT);
        let received = bytes.and_then(|bytes| Received::read(relative, &bytes));
        if let Ok(received) = &received {
            self.set_text(
                file,
                Decoded {
                    text: received.decoded.clone(),
                    encoding: received.encoding.clone(),
                },
            );
        }
        (file, received)
    }
}

impl Document {
    /// Opens the document at a path of the report; `at` is the place where the sheet names it.
    ///
    /// A document is returned in any case; it has no words where the findings say why.
    pub fn open(
        files: &mut Files,
        directory: &Path,
        relative: &str,
        at: Span,
        language: Language,
    ) -> (Self, Vec<Finding>) {
        let (original, received) = files.receive(directory, relative);
        let received = match received {
            Ok(received) => received,
            Err(error) => {
                let finding = Finding::unreadable(at, relative, &error);
                return (Self::new(files, original, language), vec![finding]);
            }
        };
        let Some(extractor) = received.extractor else {
            return (Self::new(files, original, language), Vec::new());
        };
        let beside = sidecar::path(relative);
        // A text is seldom longer than its document, but the document may be in a denser encoding.
        let (text, read) = files.read_inside(directory, &beside, 4 * SOURCE_LIMIT);
        let extract = received.extract.as_ref().map_err(|why| *why);
        let findings = match (read, extract) {
            (Ok(()), extract) => outdated(files, [original, text], extractor, extract, at),
            (Err(Unreadable::Missing), Ok(_)) => {
                let message = format!("the text of `{relative}` is not kept beside it");
                let hint = format!("write `{beside}` with `factbrief extract`");
                vec![Finding::unchecked(code::TEXT_MISSING, at, message).hint(hint)]
            }
            (Err(Unreadable::Missing), Err(why)) => {
                vec![unread(files.get(original), relative, at, why)]
            }
            (Err(error), _) => vec![Finding::unreadable(at, &beside, &error)],
        };
        (Self::beside(files, original, text, language), findings)
    }
}

impl Received {
    /// Returns the document with the text kept beside it, where that is the desk's own and the program reads no better one.
    #[must_use]
    pub fn with_kept(mut self, kept: &str, document: &File) -> Self {
        let header = sidecar::header(kept).filter(|header| header.is_by_desk_of(document));
        let extract = self.extract.as_ref().map_err(|why| *why);
        if let Some(header) = header.filter(|_| may_be_by_desk(extract)) {
            self.extract = Ok(Extract {
                text: kept.get(header.body..).unwrap_or_default().to_owned(),
                ..Extract::default()
            });
            self.by_desk = Some(kept.to_owned());
        }
        self
    }
}

/// Returns the finding that the text that the desk keeps beside a document is that of another one.
pub fn text_of_another(document: &File, relative: &str, at: Span) -> Finding {
    let beside = sidecar::path(relative);
    let message = format!("`{beside}` was written for another document than `{relative}`");
    let hint = format!(
        "compare it with the document; where it has its words, begin it with the line `{}`",
        sidecar::line_of_desk(document)
    );
    Finding::error(code::TEXT_OUTDATED, at, message).hint(hint)
}

/// Returns the finding that no words could be read from a document, with the next step.
pub fn unread(document: &File, relative: &str, at: Span, why: Unread) -> Finding {
    let message = format!("cannot read the words of `{relative}`: {why}");
    let first = match why {
        Unread::Encrypted => "save it without its password, or ",
        Unread::Damaged => "fetch it again, or ",
        _ => "",
    };
    let hint = format!(
        "{first}write its words into `{}` yourself, or with a program that recognises text, below the line `{}`, \
         those of each page below a line `[page 1]`",
        sidecar::path(relative),
        sidecar::line_of_desk(document)
    );
    Finding::unchecked(code::DOCUMENT_UNREAD, at, message).hint(hint)
}

/// Returns the findings on a document whose text is written beside it.
pub fn remarks(received: &Received, relative: &str, at: Span) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some(said) = received.misnamed {
        let is = received.extractor.map_or("plain text", Extractor::what);
        let message = format!("`{relative}` has the name of {said}, and is {is}");
        let hint = "it was read as what it is; give it the name that belongs to it";
        findings.push(Finding::warning(code::DOCUMENT_MISNAMED, at, message).hint(hint));
    }
    let Ok(extract) = &received.extract else {
        return findings;
    };
    let is_page = received.extractor.is_some_and(Extractor::is_page);
    let title = extract.metadata.title.as_deref();
    if let Some(wall) = Wall::of(&extract.text, title).filter(|_| is_page) {
        let message = format!("`{relative}` looks like {wall}, and not like a document");
        let hint =
            "open it; if the text is not there, save the page again from a browser that shows it";
        findings.push(Finding::warning(code::PAGE_NOT_SAVED, at, message).hint(hint));
    }
    let told = extract.remarks.iter();
    findings.extend(told.map(|remark| told_of(remark, relative, at)));
    findings
}

fn told_of(remark: &Remark, relative: &str, at: Span) -> Finding {
    let message = format!("`{relative}`: {remark}");
    Finding::warning(code::TEXT_REMARK, at, message)
        .hint("the text kept beside it says so in its first lines")
}

/// Returns the findings on the text kept beside a document.
fn outdated(
    files: &Files,
    [original, text]: [FileId; 2],
    extractor: Extractor,
    extract: Result<&Extract, Unread>,
    at: Span,
) -> Vec<Finding> {
    let (document, kept) = (files.get(original), files.get(text));
    let finding = |message: &str, hint: &str, span: Span| {
        let message = format!("`{}` {message}", kept.path);
        let finding = Finding::error(code::TEXT_OUTDATED, at, message).hint(hint);
        vec![finding.related(span, "the text")]
    };
    let again = "write it again with `factbrief extract`, and look at what changes";
    let Some(header) = sidecar::header(&kept.text) else {
        let line = sidecar::line_of_desk(document);
        let by_hand = format!("where it is the desk’s own text, begin it with the line `{line}`");
        let hint = if extract.is_ok() { again } else { &by_hand };
        return finding("does not say what it was read from", hint, text.start());
    };
    if header.sha256 != document.sha256 {
        let message = "was read from another document than this one";
        return finding(message, again, text.start());
    }
    let (name, version) = match (header.reader, extract) {
        (Reader::Desk, _) if may_be_by_desk(extract) => return Vec::new(),
        (Reader::Desk, _) => {
            let message = "is the desk’s own text of a document that the program reads itself";
            return finding(message, again, text.start());
        }
        (Reader::Program { .. }, Err(why)) => {
            return vec![unread(document, &document.path, at, why)];
        }
        (Reader::Program { name, version }, Ok(_)) => (name, version),
    };
    if (name, version) != (extractor.name, extractor.version) {
        let message = format!(
            "`{}` was read by {name} {version}, and this program reads by {} {}",
            kept.path, extractor.name, extractor.version
        );
        return vec![Finding::warning(code::TEXT_OUTDATED, at, message).hint(again)];
    }
    let expected = extract.map(|extract| sidecar::write(document, extractor, extract));
    let expected = expected.unwrap_or_default();
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
        again,
        text.span(place..line_end.max(place)),
    )
}

/// True if the program reads no words, or reads only words that a machine recognised or that are incomplete.
fn may_be_by_desk(extract: Result<&Extract, Unread>) -> bool {
    extract.map_or(true, |extract| {
        extract.remarks.iter().any(|remark| {
            matches!(
                remark,
                Remark::Recognised | Remark::Uncoded(_) | Remark::Pictures(_)
            )
        })
    })
}
