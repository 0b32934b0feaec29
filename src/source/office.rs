//! Office documents: a ZIP archive of XML parts (DOCX, ODT).

mod docx;
mod layout;
mod odt;
mod styles;
mod walk;

use std::io::Cursor;
use std::io::Read;

use roxmltree::Document;
use roxmltree::ParsingOptions;
use zip::ZipArchive;
use zip::result::ZipError;

use crate::source::unread::Unread;

pub(super) use self::docx::read as read_docx;
pub(super) use self::odt::read as read_odt;

/// The maximum size of a part, in bytes; the part of a whole book has a few million.
const MAX_PART: u64 = 64 * 1024 * 1024;
/// The maximum number of elements, texts and attributes of a part.
const MAX_NODES: u32 = 4_000_000;

/// The media type in the first part of an ODT.
const ODT_KIND: &str = "application/vnd.oasis.opendocument.text";

/// The archive of an office document.
struct Package<'a>(ZipArchive<Cursor<&'a [u8]>>);

impl<'a> Package<'a> {
    fn open(bytes: &'a [u8]) -> Result<Self, Unread> {
        ZipArchive::new(Cursor::new(bytes))
            .map(Self)
            .map_err(|_| Unread::Damaged)
    }

    fn has(&self, name: &str) -> bool {
        self.0.index_for_name(name).is_some()
    }

    /// Returns the text of a part; `None` where there is no such part.
    fn part(&mut self, name: &str) -> Result<Option<String>, Unread> {
        let part = match self.0.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
                return Err(Unread::Encrypted);
            }
            Err(_) => return Err(Unread::Damaged),
        };
        let mut bytes = Vec::new();
        let read = part.take(MAX_PART + 1).read_to_end(&mut bytes);
        if bytes.len() as u64 > MAX_PART {
            return Err(Unread::TooMuch);
        }
        read.map_err(|_| Unread::Damaged)?;
        let text = crate::files::decode(&bytes).map_err(|_| Unread::Damaged)?;
        Ok(Some(text.text))
    }
}

/// Returns the parsed document of a part.
fn parsed(part: &str) -> Result<Document<'_>, Unread> {
    let options = ParsingOptions {
        allow_dtd: false,
        nodes_limit: MAX_NODES,
        ..ParsingOptions::default()
    };
    Document::parse_with_options(part, options).map_err(|error| match error {
        roxmltree::Error::NodesLimitReached => Unread::TooMuch,
        _ => Unread::Damaged,
    })
}

/// True if these are the bytes of a ZIP archive.
fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// True if these are the bytes of a DOCX.
pub(super) fn is_docx(bytes: &[u8]) -> bool {
    is_archive(bytes) && Package::open(bytes).is_ok_and(|package| package.has(docx::MAIN))
}

/// True if these are the bytes of an ODT.
pub(super) fn is_odt(bytes: &[u8]) -> bool {
    if !is_archive(bytes) {
        return false;
    }
    let kind = Package::open(bytes).and_then(|mut package| package.part("mimetype"));
    kind.is_ok_and(|kind| kind.is_some_and(|kind| kind.trim() == ODT_KIND))
}
