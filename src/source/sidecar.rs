//! The text of a document that is not plain text, kept beside it under its name and `.txt`.
//!
//! A person who reads a quote wants to see its surroundings, and a newer reader of
//! a format may read another text. So the text is a file of its own, under
//! version control: quotes anchor in it, and its first line names the document
//! and its reader. The lines below the first one list the parts left out.

use crate::files::File;
use crate::source::ReadBy;
use crate::source::extract::Extract;
use crate::source::format::Extractor;
use crate::source::remark::Remark;

/// The contents of the head of a sidecar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header<'t> {
    /// SHA-256 of the document as received, in hexadecimal digits.
    pub sha256: &'t str,
    /// The reader that made the text.
    pub reader: Reader<'t>,
    /// The remarks on the parts left out, one on each line.
    pub remarks: &'t str,
    /// The byte of the sidecar at which the text begins.
    pub body: usize,
}

/// The reader that made a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader<'t> {
    /// A reader of this program.
    Program {
        /// The name of the reader: `html`.
        name: &'t str,
        /// The version of the reader.
        version: u32,
    },
    /// The desk, by hand or by a program of its own.
    Desk,
}

const OPENING: &str = "[the text of ";
const DIGEST: &str = ", sha256 ";
const READER: &str = ", by the reader ";
const DESK: &str = ", by the desk";
const CLOSING: &str = "]\n\n";

/// Returns the path of the sidecar of a document.
pub fn path(document: &str) -> String {
    format!("{document}.txt")
}

/// Returns the contents of the sidecar of a document.
pub fn write(document: &File, extractor: Extractor, extract: &Extract) -> String {
    write_named(name(document), document, extractor, extract)
}

/// Returns the contents of the sidecar of a document that is to have this name.
pub fn write_named(name: &str, document: &File, extractor: Extractor, extract: &Extract) -> String {
    let sha256 = &document.sha256;
    let encoding = if document.encoding.is_empty() {
        String::new()
    } else {
        format!(", {}", document.encoding)
    };
    let (reader, version) = (extractor.name, extractor.version);
    let remarks = extract.remarks.iter().map(|remark| format!("]\n[{remark}"));
    let remarks: String = remarks.collect();
    let text = &extract.text;
    format!(
        "{OPENING}{name}{DIGEST}{sha256}{encoding}{READER}{reader} {version}{remarks}{CLOSING}{text}"
    )
}

/// Returns the first line of a text that the desk keeps beside a document.
pub fn line_of_desk(document: &File) -> String {
    let (name, sha256) = (name(document), &document.sha256);
    format!("{OPENING}{name}{DIGEST}{sha256}{DESK}]")
}

fn name(document: &File) -> &str {
    document.path.rsplit('/').next().unwrap_or_default()
}

/// Returns the head of a sidecar; `None` where the file is no sidecar.
pub fn header(sidecar: &str) -> Option<Header<'_>> {
    let end = sidecar.find(CLOSING)?;
    let head = sidecar.get(..end)?.strip_prefix(OPENING)?;
    let (line, remarks) = head.split_once("]\n").unwrap_or((head, ""));
    let (line, reader) = if let Some(line) = line.strip_suffix(DESK) {
        (line, Reader::Desk)
    } else {
        let (line, reader) = line.rsplit_once(READER)?;
        let (name, version) = reader.split_once(' ')?;
        let version = version.parse().ok()?;
        (line, Reader::Program { name, version })
    };
    let (_, line) = line.rsplit_once(DIGEST)?;
    let sha256 = line.split_once(", ").map_or(line, |(sha256, _)| sha256);
    Some(Header {
        sha256,
        reader,
        remarks,
        body: end + CLOSING.len(),
    })
}

impl Header<'_> {
    /// True if this is the head of the desk's own text of a document.
    pub(super) fn is_by_desk_of(&self, document: &File) -> bool {
        self.reader == Reader::Desk && self.sha256 == document.sha256
    }

    /// Returns the kind of reader that found the words.
    pub(super) fn read_by(self) -> ReadBy {
        let recognised = Remark::Recognised.to_string();
        let mut remarks = self.remarks.lines();
        match self.reader {
            Reader::Desk => ReadBy::Desk,
            Reader::Program { .. } => {
                let is_recognised = |line: &str| line.trim_matches(['[', ']']) == recognised;
                if remarks.any(is_recognised) {
                    ReadBy::Recognition
                } else {
                    ReadBy::Program
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Reader;
    use super::header;
    use super::line_of_desk;
    use super::write;
    use crate::files::Files;
    use crate::source::ReadBy;
    use crate::source::Received;
    use crate::source::Remark;

    #[test]
    fn a_head_is_read_back() {
        let mut files = Files::new();
        let page = files.insert("r/sources/a, sha256 b.html", "<html>Früh");
        let page = files.get(page);
        let received = Received::read(&page.path, page.text.as_bytes()).unwrap();
        let (extractor, mut extract) = (received.extractor.unwrap(), received.extract.unwrap());
        for remarks in [Vec::new(), vec![Remark::Unseen(2), Remark::Recognised]] {
            extract.remarks = remarks;
            let sidecar = write(page, extractor, &extract);
            let read = header(&sidecar).unwrap();
            assert_eq!(read.sha256, page.sha256);
            let (name, version) = ("html", extractor.version);
            assert_eq!(read.reader, Reader::Program { name, version });
            assert_eq!(
                read.read_by() == ReadBy::Recognition,
                extract.remarks.len() == 2
            );
            assert_eq!(&sidecar[read.body..], "Früh\n");
            for other in ["", "Früh\n", "[the text of a]\n\nFrüh", &sidecar[1..]] {
                assert_eq!(header(other), None, "{other}");
            }
        }
        let by_desk = format!("{}\n\nFrüh\n", line_of_desk(page));
        let read = header(&by_desk).unwrap();
        assert_eq!(
            (read.sha256, read.read_by()),
            (page.sha256.as_str(), ReadBy::Desk)
        );
        assert_eq!(&by_desk[read.body..], "Früh\n");
    }
}
