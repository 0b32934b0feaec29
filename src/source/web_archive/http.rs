//! The answer of a server: its head, and the page behind it.

use std::io::Read;

use encoding_rs::Encoding;
use flate2::read::GzDecoder;
use flate2::read::ZlibDecoder;

use crate::files;

/// The maximum size of a page, in bytes.
const MAX_PAGE: u64 = 32 * 1024 * 1024;

/// Returns the value of a field of a head.
pub(super) fn field<'h>(head: &'h str, name: &str) -> Option<&'h str> {
    let mut fields = head.lines().filter_map(|line| line.split_once(':'));
    let own = fields.find(|(own, _)| own.trim().eq_ignore_ascii_case(name));
    own.map(|(_, value)| value.trim())
}

/// Splits a head from the bytes that follow it, at the first blank line.
pub(super) fn parted(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let find = |mark: &[u8]| bytes.windows(mark.len()).position(|it| it == mark);
    match (find(b"\r\n\r\n"), find(b"\n\n")) {
        (Some(at), other) if other.is_none_or(|other| at < other) => {
            Some((&bytes[..at], &bytes[at + 4..]))
        }
        (_, Some(at)) => Some((&bytes[..at], &bytes[at + 2..])),
        _ => None,
    }
}

/// Returns the text of a page that was answered with success.
pub(super) fn page(answer: &[u8]) -> Option<String> {
    let (head, body) = parted(answer)?;
    let head = String::from_utf8_lossy(head);
    let status = head.lines().next()?.split_whitespace().nth(1)?;
    if status != "200" {
        return None;
    }
    let is_chunked = field(&head, "transfer-encoding")
        .is_some_and(|coding| coding.eq_ignore_ascii_case("chunked"));
    // Some archives keep the head as it was sent, and the body already put together.
    let whole = is_chunked.then(|| unchunked(body)).flatten();
    let body = whole.unwrap_or_else(|| body.to_vec());
    let coding = field(&head, "content-encoding").unwrap_or_default();
    let mut unpacked = Vec::new();
    let limited = |reader: &mut dyn Read, unpacked: &mut Vec<u8>| {
        let read = reader.take(MAX_PAGE + 1).read_to_end(unpacked).ok();
        read.filter(|length| *length as u64 <= MAX_PAGE)
    };
    match coding.to_ascii_lowercase().as_str() {
        "gzip" | "x-gzip" if body.starts_with(b"\x1F\x8B") => {
            limited(&mut GzDecoder::new(body.as_slice()), &mut unpacked)?;
        }
        "deflate" => {
            limited(&mut ZlibDecoder::new(body.as_slice()), &mut unpacked)?;
        }
        "br" | "zstd" => return None,
        _ => unpacked = body,
    }
    text(field(&head, "content-type")?, &unpacked)
}

/// Returns a page as text; `None` where the bytes are of another kind.
pub(super) fn text(kind: &str, bytes: &[u8]) -> Option<String> {
    let kind = kind.to_ascii_lowercase();
    if !kind.starts_with("text/html") && !kind.starts_with("application/xhtml") {
        return None;
    }
    let label = kind.split_once("charset=").map(|(_, label)| label);
    let label = label.and_then(|label| label.split([';', ' ']).next());
    let encoding = label.and_then(|label| Encoding::for_label(label.trim_matches('"').as_bytes()));
    match encoding {
        Some(encoding) if std::str::from_utf8(bytes).is_err() => {
            Some(encoding.decode(bytes).0.into_owned())
        }
        _ => Some(files::decode(bytes).ok()?.text),
    }
}

/// Joins the pieces in which a body was sent.
fn unchunked(body: &[u8]) -> Option<Vec<u8>> {
    let mut rest = body;
    let mut whole = Vec::new();
    loop {
        let end = rest.windows(2).position(|it| it == b"\r\n")?;
        let size = std::str::from_utf8(&rest[..end]).ok()?;
        let size = usize::from_str_radix(size.split(';').next()?.trim(), 16).ok()?;
        rest = &rest[end + 2..];
        if size == 0 {
            return Some(whole);
        }
        whole.extend_from_slice(rest.get(..size)?);
        rest = rest.get(size + 2..).unwrap_or_default();
    }
}

#[cfg(test)]
mod tests {
    use super::page;
    use super::unchunked;

    #[test]
    fn pieces() {
        assert_eq!(
            unchunked(b"4\r\n<p>W\r\n3;x=y\r\nord\r\n0\r\n\r\n").as_deref(),
            Some(b"<p>Word".as_slice())
        );
        assert_eq!(unchunked(b"<p>Word"), None);
    }

    #[test]
    fn answers() {
        let answer = |head: &str, body: &str| page(format!("{head}\r\n\r\n{body}").as_bytes());
        let html = "HTTP/1.1 200\r\nContent-Type: text/html; charset=utf-8";
        assert_eq!(answer(html, "<p>é").as_deref(), Some("<p>é"));
        let chunked = format!("{html}\r\nTransfer-Encoding: chunked");
        assert_eq!(
            answer(&chunked, "3\r\n<p>\r\n0\r\n\r\n").as_deref(),
            Some("<p>")
        );
        assert_eq!(
            answer("HTTP/1.1 404 Not Found\r\nContent-Type: text/html", "<p>"),
            None
        );
        assert_eq!(answer("HTTP/1.1 200\r\nContent-Type: image/png", "x"), None);
    }
}
