//! Web archives (WARC): records of a server's answers, one after the other, often each a gzip member.
//!
//! The page is the first one that was answered with success; other pages that were
//! saved with it, such as frames, are counted in a remark.

mod http;

use std::io::Read;

use flate2::read::MultiGzDecoder;

use crate::source::extract::Extract;
use crate::source::extract::iso_day;
use crate::source::html;
use crate::source::remark::Remark;
use crate::source::unread::Unread;

/// The maximum size of an unpacked archive, in bytes.
const MAX_UNPACKED: u64 = 128 * 1024 * 1024;

/// The first bytes of each record.
const RECORD: &[u8] = b"WARC/";

/// True if these are the bytes of a web archive.
pub(super) fn is_archive(bytes: &[u8]) -> bool {
    if bytes.starts_with(b"\x1F\x8B") {
        let mut start = [0; RECORD.len()];
        let read = MultiGzDecoder::new(bytes).read_exact(&mut start);
        return read.is_ok() && start == RECORD;
    }
    bytes.starts_with(RECORD)
}

/// Returns the words of the page in an archive.
pub(super) fn read(bytes: &[u8]) -> Result<Extract, Unread> {
    let (unpacked, is_whole) = unpacked(bytes)?;
    let mut pages = records(&unpacked).filter_map(|record| Some((record.page()?, record)));
    let (page, record) = pages.next().ok_or(Unread::Nothing)?;
    let mut extract = html::read(&page);
    let address = record.field("warc-target-uri");
    let others = pages.filter(|(_, other)| other.field("warc-target-uri") != address);
    let others = others.count();
    if others > 0 {
        extract.remarks.push(Remark::OtherParts(others));
    }
    if !is_whole || record.is_cut {
        extract.remarks.insert(0, Remark::NotWhole);
    }
    let address = address.map(|it| it.trim_matches(['<', '>']).to_owned());
    extract.metadata.address = address;
    extract.metadata.saved = record.field("warc-date").and_then(iso_day);
    Ok(extract)
}

/// Returns the bytes of an archive, and whether its end is there.
fn unpacked(bytes: &[u8]) -> Result<(Vec<u8>, bool), Unread> {
    if !bytes.starts_with(b"\x1F\x8B") {
        return Ok((bytes.to_vec(), true));
    }
    let mut unpacked = Vec::new();
    let mut limited = MultiGzDecoder::new(bytes).take(MAX_UNPACKED + 1);
    // The part before the place where an archive breaks off is whole.
    let read = limited.read_to_end(&mut unpacked);
    if unpacked.len() as u64 > MAX_UNPACKED {
        return Err(Unread::TooMuch);
    }
    match read {
        Err(_) if unpacked.is_empty() => Err(Unread::Damaged),
        read => Ok((unpacked, read.is_ok())),
    }
}

/// A record: its head and its body.
struct Record<'a> {
    head: String,
    body: &'a [u8],
    /// True if the archive ends before the body does.
    is_cut: bool,
}

impl Record<'_> {
    fn field(&self, name: &str) -> Option<&str> {
        http::field(&self.head, name)
    }

    /// Returns the text of the page in the record; `None` where it holds no page.
    fn page(&self) -> Option<String> {
        match self.field("warc-type")? {
            "response" => http::page(self.body),
            "resource" => http::text(self.field("content-type")?, self.body),
            _ => None,
        }
    }
}

/// Returns the records of an archive, up to the place where it is damaged.
fn records(bytes: &[u8]) -> impl Iterator<Item = Record<'_>> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        let start = rest.iter().position(|byte| !byte.is_ascii_whitespace())?;
        rest = rest.get(start..).filter(|rest| rest.starts_with(RECORD))?;
        let (head, after) = http::parted(rest)?;
        let head = String::from_utf8_lossy(head).into_owned();
        let length: usize = http::field(&head, "content-length")?.parse().ok()?;
        let body = after.get(..length).unwrap_or(after);
        rest = &after[body.len()..];
        let is_cut = body.len() < length;
        Some(Record { head, body, is_cut })
    })
}
