//! The text of a document that is not plain text, kept beside it under its name and `.txt`.
//!
//! Whoever reads a quote wants to see where it stands, and a newer reader of a
//! format may read another text. So the text is a file of its own, under
//! version control: quotes anchor in it, and its first line says what it was
//! read from, and by what.

use crate::files::File;
use crate::source::extract::Extractor;

/// What the first line of a sidecar says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header<'t> {
    /// SHA-256 of the document as received, in hexadecimal digits.
    pub sha256: &'t str,
    /// The encoding of the document.
    pub encoding: &'t str,
    /// The reader: `html`.
    pub extractor: &'t str,
    /// The version of the reader.
    pub version: u32,
    /// Where the text begins, in bytes of the sidecar.
    pub body: usize,
}

const OPENING: &str = "[the text of ";
const DIGEST: &str = ", sha256 ";
const READER: &str = ", by the reader ";
const CLOSING: &str = "]\n\n";

/// The path of the sidecar of a document.
pub fn path(document: &str) -> String {
    format!("{document}.txt")
}

/// The sidecar of a document.
pub fn write(document: &File, extractor: Extractor) -> String {
    let name = document.path.rsplit('/').next().unwrap_or_default();
    let (sha256, encoding) = (&document.sha256, &document.encoding);
    let (reader, version) = (extractor.name, extractor.version);
    let text = extractor.read(&document.text).text;
    format!("{OPENING}{name}{DIGEST}{sha256}, {encoding}{READER}{reader} {version}{CLOSING}{text}")
}

/// The first line of a sidecar; nothing where it is none of ours.
pub fn header(sidecar: &str) -> Option<Header<'_>> {
    let end = sidecar.find(CLOSING)?;
    let line = sidecar.get(..end)?.strip_prefix(OPENING)?;
    let (line, reader) = line.rsplit_once(READER)?;
    let (_, line) = line.rsplit_once(DIGEST)?;
    let (sha256, encoding) = line.split_once(", ")?;
    let (extractor, version) = reader.split_once(' ')?;
    Some(Header {
        sha256,
        encoding,
        extractor,
        version: version.parse().ok()?,
        body: end + CLOSING.len(),
    })
}

#[cfg(test)]
mod tests {
    use super::header;
    use super::write;
    use crate::files::Files;
    use crate::source::extract::Extractor;

    #[test]
    fn a_header_is_read_back() {
        let mut files = Files::new();
        let page = files.insert("r/sources/a, sha256 b.html", "<html>Früh");
        let page = files.get(page);
        let extractor = Extractor::of(&page.path, &page.text).unwrap();
        let sidecar = write(page, extractor);
        let read = header(&sidecar).unwrap();
        assert_eq!(
            (read.sha256, read.encoding),
            (page.sha256.as_str(), "utf-8")
        );
        assert_eq!((read.extractor, read.version), ("html", extractor.version));
        assert_eq!(&sidecar[read.body..], "Früh\n");
        for other in ["", "Früh\n", "[the text of a]\n\nFrüh", &sidecar[1..]] {
            assert_eq!(header(other), None, "{other}");
        }
    }
}
