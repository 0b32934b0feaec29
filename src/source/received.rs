//! A document as received, from its bytes to its words, whatever its format.

use std::sync::Mutex;

use crate::files;
use crate::files::Unreadable;
use crate::files::sha256;
use crate::source::extract::Extract;
use crate::source::extract::plain_metadata;
use crate::source::format::Extractor;
use crate::source::unread::Unread;

/// The least size of a document whose words are kept for a second reading, in bytes.
const MIN_KEPT_BYTES: usize = 256 * 1024;
/// The most documents whose words are kept.
const MAX_KEPT: usize = 4;

/// The words of the long documents that were read last: a command that writes a text reads it again to check it.
static LATEST: Mutex<Vec<Kept>> = Mutex::new(Vec::new());

/// The result of reading some bytes, with the reader that read them.
struct Kept {
    sha256: String,
    reader: (&'static str, u32),
    extract: Result<Extract, Unread>,
}

/// A document, read.
#[derive(Debug)]
pub struct Received {
    /// The reader; `None` for plain text, which is its own extraction.
    pub extractor: Option<Extractor>,
    /// The encoding, by its name on the web, in lower case; empty where the document may have several.
    pub encoding: String,
    /// The document as text; empty where it is more than text.
    pub decoded: String,
    /// The words, or the reason why there are none.
    pub extract: Result<Extract, Unread>,
    /// The desk's own text of a document that the program does not read, with its first line.
    pub by_desk: Option<String>,
    /// The format that its name claims, where the document is of another one.
    pub misnamed: Option<&'static str>,
}

impl Received {
    /// Reads the bytes of a document of this name.
    pub fn read(name: &str, bytes: &[u8]) -> Result<Self, Unreadable> {
        if let Some(extractor) = Extractor::of_bytes(name, bytes) {
            return Ok(Self::new(
                name,
                Some(extractor),
                bytes,
                String::new(),
                String::new(),
            ));
        }
        let decoded = files::decode(bytes)?;
        let extractor = Extractor::of_text(name, &decoded.text);
        if extractor.is_none() && decoded.text.trim_start().starts_with("<?xml") {
            let what = "an XML document";
            return Err(Unreadable::NotText { what });
        }
        Ok(Self::new(
            name,
            extractor,
            bytes,
            decoded.text,
            decoded.encoding,
        ))
    }

    fn new(
        name: &str,
        extractor: Option<Extractor>,
        bytes: &[u8],
        decoded: String,
        encoding: String,
    ) -> Self {
        let extract = match extractor {
            Some(extractor) => once(extractor, bytes, || {
                extractor.read(bytes, &decoded).and_then(with_words)
            }),
            None => Ok(Extract {
                text: decoded.clone(),
                metadata: plain_metadata(&decoded),
                remarks: Vec::new(),
            }),
        };
        Self {
            extractor,
            encoding,
            extract,
            by_desk: None,
            misnamed: Extractor::contradicted(extractor, name),
            decoded,
        }
    }
}

/// Returns what a reader makes of these bytes, which of a long document it does once.
fn once(
    extractor: Extractor,
    bytes: &[u8],
    read: impl FnOnce() -> Result<Extract, Unread>,
) -> Result<Extract, Unread> {
    if bytes.len() < MIN_KEPT_BYTES {
        return read();
    }
    let sha256 = sha256(bytes);
    let reader = (extractor.name, extractor.version);
    let is_same = |kept: &&Kept| kept.sha256 == sha256 && kept.reader == reader;
    // Whoever stopped while the list was locked left it whole: entries are added and removed at once.
    let latest = || {
        LATEST
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    };
    let known = latest().iter().find(is_same).map(|it| it.extract.clone());
    if let Some(known) = known {
        return known;
    }
    let extract = read();
    let mut latest = latest();
    if latest.len() >= MAX_KEPT {
        latest.remove(0);
    }
    latest.push(Kept {
        sha256,
        reader,
        extract: extract.clone(),
    });
    extract
}

/// Returns the extract, or the reason for refusing it where its text has no words.
fn with_words(extract: Extract) -> Result<Extract, Unread> {
    if extract.text.contains(char::is_alphanumeric) {
        Ok(extract)
    } else {
        Err(Unread::Nothing)
    }
}
