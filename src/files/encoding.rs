//! Decodes the bytes of a document: finds out its encoding, and makes a text of them.
//!
//! The encoding is found in this order: a byte order mark; zero bytes that only
//! UTF-16 has; UTF-8, if all bytes fit it; the declaration in the first 1024 bytes
//! of an HTML page; and the guess that Firefox makes, unless that guess makes signs
//! of letters that old Macs wrote. Bytes that are no text at all are refused.

mod macintosh;

use chardetng::EncodingDetector;
use chardetng::Iso2022JpDetection;
use chardetng::Utf8Detection;
use encoding_rs::Encoding;
use encoding_rs::MACINTOSH;
use encoding_rs::UTF_16BE;
use encoding_rs::UTF_16LE;

use crate::files::Unreadable;

/// The name of the encoding that needs no decoding.
pub const UTF_8: &str = "utf-8";

/// The number of bytes at the start of an HTML page in which its encoding must be declared.
const MAX_DECLARATION_BYTES: usize = 1024;

/// A decoded text with its encoding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text without a byte order mark.
    pub text: String,
    /// The name of the encoding on the web, in lower case.
    pub encoding: String,
}

/// Returns the text of a document's bytes; an error if they are not a text.
pub fn decode(bytes: &[u8]) -> Result<Decoded, Unreadable> {
    if let Some(what) = known_format(bytes) {
        return Err(Unreadable::NotText { what });
    }
    let (encoding, start) = match Encoding::for_bom(bytes) {
        Some((encoding, length)) => (encoding, length),
        None => (detect(bytes), 0),
    };
    let (text, _) = encoding.decode_without_bom_handling(bytes.get(start..).unwrap_or_default());
    if text.contains('\0') {
        return Err(Unreadable::NotText {
            what: "a file of bytes",
        });
    }
    // Old Macs end their lines with a carriage return alone.
    let text = if encoding == MACINTOSH && !text.contains('\n') {
        text.replace('\r', "\n")
    } else {
        text.into_owned()
    };
    Ok(Decoded {
        text,
        encoding: encoding.name().to_ascii_lowercase(),
    })
}

/// Returns the kind of a file that is known by its first bytes and is not a text.
fn known_format(bytes: &[u8]) -> Option<&'static str> {
    const FORMATS: [(&[u8], &str); 7] = [
        (
            b"bplist00",
            "a property list, such as a web archive of Safari",
        ),
        (b"%PDF-", "a PDF"),
        (b"\x1F\x8B", "a compressed file"),
        (b"\x89PNG", "a picture"),
        (b"\xFF\xD8\xFF", "a picture"),
        (b"GIF8", "a picture"),
        (b"{\\rtf", "an RTF document"),
    ];
    if bytes.starts_with(ZIP) {
        return Some(of_parts(bytes).unwrap_or("an archive (ZIP)"));
    }
    if bytes.starts_with(COMPOUND) {
        return Some(of_names(bytes).unwrap_or("an old office document"));
    }
    let known = FORMATS.iter().find(|(start, _)| bytes.starts_with(start));
    known.map(|(_, what)| *what)
}

/// The first bytes of a ZIP archive, and of the compound files of old office programs.
const ZIP: &[u8] = b"PK\x03\x04";
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0";

/// Bytes in a ZIP archive that tell what it holds.
const PARTS_OF_ZIP: [(&[u8], &str); 9] = [
    (b"word/", "a Word document that is damaged, or not whole"),
    (
        b"vnd.oasis.opendocument.text",
        "an OpenDocument text that is damaged, or not whole",
    ),
    (b"xl/workbook", "a spreadsheet (XLSX)"),
    (b"opendocument.spreadsheet", "a spreadsheet (ODS)"),
    (b"ppt/presentation", "a presentation (PPTX)"),
    (b"opendocument.presentation", "a presentation (ODP)"),
    (b"application/epub+zip", "a book (EPUB)"),
    (
        b"Index/Document.iwa",
        "a document of Pages, Numbers or Keynote",
    ),
    (b"Index/Tables/", "a document of Pages, Numbers or Keynote"),
];

/// Names in a compound file that tell what it holds.
const NAMES_IN_COMPOUND: [(&str, &str); 5] = [
    (
        "EncryptedPackage",
        "an office document that opens only with a password",
    ),
    ("__properties_version1.0", "a mail of Outlook (MSG)"),
    ("PowerPoint Document", "an old presentation (PPT)"),
    ("Workbook", "an old spreadsheet (XLS)"),
    ("WordDocument", "an old Word document (DOC)"),
];

/// Returns what a compound file holds, by the names in it, which are in UTF-16.
fn of_names(bytes: &[u8]) -> Option<&'static str> {
    let mut found = NAMES_IN_COMPOUND.iter().filter(|(name, _)| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memchr::memmem::find(bytes, &name).is_some()
    });
    found.next().map(|(_, what)| *what)
}

/// Returns what an archive holds, by bytes that are in it.
fn of_parts(bytes: &[u8]) -> Option<&'static str> {
    let mut found = PARTS_OF_ZIP
        .iter()
        .filter(|(part, _)| memchr::memmem::find(bytes, part).is_some());
    found.next().map(|(_, what)| *what)
}

fn detect(bytes: &[u8]) -> &'static Encoding {
    if let Some(encoding) = utf_16(bytes) {
        return encoding;
    }
    if std::str::from_utf8(bytes).is_ok() {
        return encoding_rs::UTF_8;
    }
    declared(bytes).unwrap_or_else(|| {
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
        detector.feed(bytes, true);
        let guess = detector.guess(None, Utf8Detection::Allow);
        if macintosh::is_macintosh(bytes, guess) {
            MACINTOSH
        } else {
            guess
        }
    })
}

/// Returns which UTF-16 the bytes are in, without a byte order mark; in most scripts, nearly every second byte of the markup is zero.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = bytes.get(..bytes.len().min(MAX_DECLARATION_BYTES))?;
    let zeros = |from: usize| {
        start
            .iter()
            .skip(from)
            .step_by(2)
            .filter(|byte| **byte == 0)
    };
    let (even, odd) = (zeros(0).count(), zeros(1).count());
    let many = start.len() / 20 + 1;
    match (even, odd) {
        (0, odd) if odd >= many => Some(UTF_16LE),
        (even, 0) if even >= many => Some(UTF_16BE),
        _ => None,
    }
}

/// Returns the encoding in `<meta charset="…">`, or in the older form with `content`; both have `charset=` and a name.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = &bytes[..bytes.len().min(MAX_DECLARATION_BYTES)];
    let start = String::from_utf8_lossy(start).to_ascii_lowercase();
    let meta = start.find("<meta")?;
    let (_, after) = start[meta..].split_once("charset=")?;
    let name = after.trim_start_matches(['"', '\'', ' ']);
    let end = name.find(['"', '\'', ' ', '>', '/', ';'])?;
    let encoding = Encoding::for_label(name.get(..end)?.as_bytes())?;
    // A declaration that could be read is not in UTF-16, and bytes that do not fit UTF-8 are not in UTF-8, whatever it says.
    let possible = encoding != UTF_16LE && encoding != UTF_16BE && encoding != encoding_rs::UTF_8;
    possible.then_some(encoding)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::UTF_8;
    use super::decode;

    #[track_caller]
    fn check(bytes: &[u8], text: &str, encoding: &str) {
        let decoded = decode(bytes).unwrap();
        assert_eq!(
            (decoded.text.as_str(), decoded.encoding.as_str()),
            (text, encoding)
        );
    }

    #[test]
    fn utf_8_with_and_without_mark() {
        check("Früh".as_bytes(), "Früh", UTF_8);
        check("\u{FEFF}Früh".as_bytes(), "Früh", UTF_8);
        check(b"", "", UTF_8);
    }

    #[test]
    fn utf_16_with_and_without_mark() {
        let text = "Der Chor zieht früh um.\n";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        check(&little, text, "utf-16le");
        check(&big, text, "utf-16be");
        check(
            &[b"\xFF\xFE".as_slice(), &little].concat(),
            text,
            "utf-16le",
        );
        check(&[b"\xFE\xFF".as_slice(), &big].concat(), text, "utf-16be");
    }

    #[test]
    fn windows_1252() {
        check(
            b"Der Chor zieht fr\xFCh zur \x84Plauderbox\x93 um \x96 f\xFCr 5 \x80.",
            "Der Chor zieht früh zur „Plauderbox“ um – für 5 €.",
            "windows-1252",
        );
    }

    #[test]
    fn other_guesses() {
        let (bytes, _, _) =
            encoding_rs::WINDOWS_1251.encode("Хор переехал на новую площадку в ноябре.");
        check(
            &bytes,
            "Хор переехал на новую площадку в ноябре.",
            "windows-1251",
        );
    }

    #[test]
    fn mac_roman() {
        for text in [
            "Der Chor zieht früh zur „Plauderbox“ um – für fünf Gäste.\n",
            "Le club a déménagé à l’été, dit-il, après une année.\n",
            "Früher war der Verein größer.\rDann kam der Umzug.\r",
        ] {
            let (bytes, _, _) = encoding_rs::MACINTOSH.encode(text);
            check(&bytes, &text.replace('\r', "\n"), "macintosh");
            let (bytes, _, lost) = encoding_rs::WINDOWS_1252.encode(text);
            assert!(!lost);
            check(&bytes, text, "windows-1252");
        }
        let polish = "Chór przenosi się w maju, bo tak chcą członkowie; będzie też świetlica.\n";
        let (bytes, _, _) = encoding_rs::ISO_8859_2.encode(polish);
        check(&bytes, polish, "iso-8859-2");
    }

    #[test]
    fn a_page_says_its_encoding() {
        for meta in [
            "<meta charset=\"iso-8859-2\">",
            "<META http-equiv=Content-Type content='text/html; charset=ISO-8859-2'>",
        ] {
            let mut bytes = meta.as_bytes().to_vec();
            bytes.extend(b"\xB1");
            check(&bytes, &format!("{meta}ą"), "iso-8859-2");
        }
        // A text that fits UTF-8 is in UTF-8, whatever it declares.
        check(
            "<meta charset=latin1>ü".as_bytes(),
            "<meta charset=latin1>ü",
            UTF_8,
        );
    }

    #[test]
    fn what_is_no_text() {
        for (bytes, what) in [
            (b"%PDF-1.7\n".as_slice(), "a PDF"),
            (b"PK\x03\x04rest", "an archive (ZIP)"),
            (
                b"PK\x03\x04 word/document.xml and no end",
                "a Word document that is damaged, or not whole",
            ),
            (b"PK\x03\x04 xl/workbook.xml", "a spreadsheet (XLSX)"),
            (b"\xD0\xCF\x11\xE0 ", "an old office document"),
            (
                b"\xD0\xCF\x11\xE0 W\0o\0r\0k\0b\0o\0o\0k\0",
                "an old spreadsheet (XLS)",
            ),
            (
                b"\xD0\xCF\x11\xE0 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
                "an office document that opens only with a password",
            ),
            (b"ab\0\0\0cd", "a file of bytes"),
            (b"{\\rtf1 Words}", "an RTF document"),
        ] {
            let error = decode(bytes).unwrap_err().to_string();
            assert_eq!(error, format!("the file is {what}, and not a text"));
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_decoded_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            if let Ok(decoded) = decode(&bytes) {
                prop_assert!(!decoded.text.contains('\0'));
            }
        }

        #[test]
        fn utf_8_stays_as_it_is(text in "[^\0\u{FEFF}]{0,40}") {
            if let Ok(decoded) = decode(text.as_bytes()) {
                prop_assert_eq!(decoded.text, text);
            }
        }
    }
}
