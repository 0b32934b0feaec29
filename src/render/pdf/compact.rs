//! The objects of a PDF in compressed object streams (ISO 32000-1, 7.5.7 and 7.5.8).
//!
//! The writer behind Typst gives every tag, link and destination an object of
//! its own, in plain text, and each a line in a table. In a briefing, where
//! every statement is tagged and linked, that is more than half of the file.
//! The objects stay as they are, byte for byte; only their places change.

use std::fmt::Write as _;
use std::io::Write as _;
use std::ops::Range;

use flate2::Compression;
use flate2::write::ZlibEncoder;

use crate::render::RenderError;

/// The most objects in one stream: a reader that wants one of them unpacks the whole stream.
const OBJECTS_IN_A_STREAM: usize = 2000;

/// Compresses the objects of a PDF that Typst wrote in object streams, as far as they may be compressed.
///
/// It fails only if the file is not laid out as its writer lays it out, which
/// a newer version of it might change.
pub(super) fn compact(pdf: &[u8]) -> Result<Vec<u8>, RenderError> {
    compacted(pdf).ok_or_else(|| RenderError::internal("the PDF has an unknown layout"))
}

/// The place of an object in the new file.
#[derive(Debug, Clone, Copy)]
enum Place {
    /// No place: the number is not used.
    Free,
    /// An offset from the start, in bytes.
    At(usize),
    /// The number of an object stream, and the place of the object in it.
    In(usize, usize),
}

fn compacted(pdf: &[u8]) -> Option<Vec<u8>> {
    let Table {
        objects,
        end,
        trailer,
    } = Table::read(pdf)?;
    let first = objects.iter().map(|object| object.1).min()?;
    let mut sizes = objects.clone();
    sizes.sort_by_key(|object| object.1);
    let ends = sizes.iter().skip(1).map(|object| object.1).chain([end]);

    let mut places = vec![Place::Free; objects.iter().map(|object| object.0).max()? + 1];
    let mut packed: Vec<(usize, &[u8])> = Vec::new();
    let mut written = pdf.get(..first)?.to_vec();
    for (&(number, start), end) in sizes.iter().zip(ends) {
        let body = body(pdf, number, start..end)?;
        if body.ends_with(b"endstream") {
            places[number] = Place::At(written.len());
            written.extend(pdf.get(start..end)?);
        } else {
            packed.push((number, body));
        }
    }
    for chunk in packed.chunks(OBJECTS_IN_A_STREAM) {
        let stream = places.len();
        for (index, (number, _)) in chunk.iter().enumerate() {
            places[*number] = Place::In(stream, index);
        }
        places.push(Place::At(written.len()));
        let (first, content) = object_stream(chunk);
        let entries = format!("/Type/ObjStm/N {}/First {first}", chunk.len());
        write_stream(&mut written, stream, &entries, &content)?;
    }
    let start = written.len();
    places.push(Place::At(start));
    let entries = format!(
        "/Type/XRef/Size {}/W[1 4 2]/DecodeParms<</Predictor 12/Columns {REFERENCE}>>{trailer}",
        places.len()
    );
    write_stream(
        &mut written,
        places.len() - 1,
        &entries,
        &references(&places)?,
    )?;
    write!(written, "startxref\n{start}\n%%EOF").ok()?;
    Some(written)
}

/// The cross-reference table of a PDF in one section.
struct Table {
    /// Number and start of each object in use.
    objects: Vec<(usize, usize)>,
    /// The offset at which the objects end.
    end: usize,
    /// The entries of the trailer, without the size.
    trailer: String,
}

impl Table {
    fn read(pdf: &[u8]) -> Option<Self> {
        let tail = rfind(pdf, b"startxref")?;
        let end: usize = text(
            pdf.get(tail + "startxref".len()..)?
                .strip_suffix(b"%%EOF")?,
        )?;
        let table = pdf.get(end..tail)?;
        let split = rfind(table, b"trailer")?;
        let mut lines = std::str::from_utf8(table.get(..split)?).ok()?.lines();
        if lines.next()? != "xref" || !lines.next()?.starts_with("0 ") {
            return None;
        }
        let mut objects = Vec::new();
        for (number, line) in lines.enumerate() {
            let mut fields = line.split_ascii_whitespace();
            let start = fields.next()?.parse().ok()?;
            let _generation = fields.next()?;
            if fields.next()? == "n" {
                objects.push((number, start));
            }
        }
        let trailer = std::str::from_utf8(table.get(split + "trailer".len()..)?).ok()?;
        let trailer = trailer.trim().strip_prefix("<<")?.strip_suffix(">>")?;
        let (size, rest) = trailer.strip_prefix("/Size ")?.split_once('/')?;
        size.bytes()
            .all(|byte| byte.is_ascii_digit())
            .then_some(())?;
        let trailer = format!("/{rest}");
        Some(Self {
            objects,
            end,
            trailer,
        })
    }
}

/// Returns an object without its number.
fn body(pdf: &[u8], number: usize, range: Range<usize>) -> Option<&[u8]> {
    let body = pdf.get(range)?.trim_ascii().strip_suffix(b"endobj")?;
    let body = body.strip_prefix(format!("{number} 0 obj").as_bytes())?;
    Some(body.trim_ascii())
}

/// Returns the content of an object stream, and the offset of the first object in it.
fn object_stream(objects: &[(usize, &[u8])]) -> (usize, Vec<u8>) {
    let mut heads = String::new();
    let mut bodies = Vec::new();
    for (number, body) in objects {
        // Writing to a string cannot fail.
        let _ = write!(heads, "{number} {} ", bodies.len());
        bodies.extend_from_slice(body);
        bodies.push(b'\n');
    }
    (heads.len(), [heads.into_bytes(), bodies].concat())
}

/// The mark of a row of which each byte is the difference from the byte above it.
const PREDICTED_FROM_ABOVE: u8 = 2;

/// The size of a reference, in bytes: its kind, place and index.
const REFERENCE: usize = 1 + 4 + 2;

/// Returns the content of a cross-reference stream: for each number how its reference differs from the one before, because
/// differences are alike and take less room (PNG predictor Up).
fn references(places: &[Place]) -> Option<Vec<u8>> {
    let mut content = Vec::new();
    let mut before = [0; REFERENCE];
    for place in places {
        let (kind, at, index) = match *place {
            Place::Free => (0, 0, u16::MAX),
            Place::At(start) => (1, start, 0),
            Place::In(stream, index) => (2, stream, u16::try_from(index).ok()?),
        };
        let mut reference = [0; REFERENCE];
        reference[0] = kind;
        reference[1..5].copy_from_slice(&u32::try_from(at).ok()?.to_be_bytes());
        reference[5..].copy_from_slice(&index.to_be_bytes());
        let differences = reference.iter().zip(before);
        content.push(PREDICTED_FROM_ABOVE);
        content.extend(differences.map(|(own, before)| own.wrapping_sub(before)));
        before = reference;
    }
    Some(content)
}

fn write_stream(pdf: &mut Vec<u8>, number: usize, entries: &str, content: &[u8]) -> Option<()> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content).ok()?;
    let content = encoder.finish().ok()?;
    let length = content.len();
    let head =
        format!("{number} 0 obj\n<<{entries}/Length {length}/Filter/FlateDecode>>\nstream\n");
    pdf.extend(head.into_bytes());
    pdf.extend(content);
    pdf.extend(b"\nendstream\nendobj\n\n");
    Some(())
}

fn rfind(bytes: &[u8], word: &[u8]) -> Option<usize> {
    bytes.windows(word.len()).rposition(|window| window == word)
}

fn text<T: std::str::FromStr>(bytes: &[u8]) -> Option<T> {
    std::str::from_utf8(bytes).ok()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use hayro_syntax::Pdf;
    use hayro_syntax::object::Object;
    use hayro_syntax::object::ObjectIdentifier;
    use typst_pdf::PdfOptions;

    use super::compact;
    use crate::render::pdf::compile;

    fn plain(source: &str) -> Vec<u8> {
        let document = compile(&source.into()).unwrap().document;
        typst_pdf::pdf(&document, &PdfOptions::default()).unwrap()
    }

    /// A document with more objects than one stream takes.
    const LONG: &str = "#set document(title: \"a\")\n#for i in range(120) [= Part #i <l>\n]\n#for i in range(900) [#link((page: 1, x: 0pt, y: 0pt))[to the top] ]";

    #[test]
    fn every_object_stays_as_it_is() {
        let plain = plain(LONG);
        let compact = compact(&plain).unwrap();
        assert!(compact.len() * 2 < plain.len(), "less than half");
        let (plain, compact) = (Pdf::new(plain).unwrap(), Pdf::new(compact).unwrap());
        let mut objects = 0;
        for number in 1..10_000 {
            let id = ObjectIdentifier::new(number, 0);
            let object = plain.xref().get::<Object<'_>>(id);
            if let Some(object) = object {
                assert_eq!(
                    Some(object),
                    compact.xref().get::<Object<'_>>(id),
                    "{number}"
                );
                objects += 1;
            }
        }
        assert!(objects > 500, "{objects}");
        assert_eq!(plain.xref().root_id(), compact.xref().root_id());
        assert_eq!(plain.pages().len(), compact.pages().len());
    }

    #[test]
    fn another_layout_is_an_error() {
        let plain = plain("a");
        for bytes in [
            &b""[..],
            b"%PDF-1.7\n%%EOF",
            &plain[..plain.len() - 9],
            &plain[9..],
        ] {
            assert!(compact(bytes).is_err());
        }
        let again = compact(&plain).unwrap();
        assert!(compact(&again).is_err(), "it has no table any more");
    }
}
