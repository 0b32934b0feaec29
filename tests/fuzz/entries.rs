//! What a fuzzer calls with any bytes, and `cargo test` with those that are kept in `tests/cases/fuzz`.
//!
//! Each reads like the program does, and asks more of what comes out than that it comes.

use std::io::Cursor;
use std::io::Write;
use std::ops::Range;

use askama::filters::Escaper;
use askama::filters::Html;
use factbrief::draft;
use factbrief::draft::DraftSource;
use factbrief::draft::Material;
use factbrief::draft::gazetteer;
use factbrief::edition;
use factbrief::evidence;
use factbrief::evidence::Located;
use factbrief::files;
use factbrief::files::Files;
use factbrief::language::Language;
use factbrief::language::ReportLanguage;
use factbrief::language::Segmented;
use factbrief::reading;
use factbrief::render;
use factbrief::sheet;
use factbrief::sheet::LogoKind;
use factbrief::source::Document;
use factbrief::source::Received;
use pulldown_cmark::Event;
use pulldown_cmark::Parser;
use pulldown_cmark::Tag;
use zip::CompressionMethod;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Whom the drafts know; one of the names is an everyday word.
const ACTORS: &str = "
actors:
  - { id: quibbleton, kind: platform, name: Quibbleton, aliases: [Квиблтон] }
  - { id: threads, kind: platform, name: Threads, ambiguous: true }
  - { id: choir, kind: group, name: Bunter Bund, aliases: [Blue Choir] }
  - { id: agency, kind: media, name: Nordpost }
";

/// A fact sheet.
pub(super) fn sheet(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let mut files = Files::new();
    let file = files.insert("facts.yaml", text);
    let (sheet, findings) = sheet::read(&files, file);
    assert!(
        sheet.is_some() || !findings.is_empty(),
        "nothing, and no reason"
    );
    for finding in findings {
        let _ = files.line_column(finding.span);
    }
}

/// A lock.
pub(super) fn lock(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let mut files = Files::new();
    let file = files.insert("facts.lock", text);
    let (lock, findings) = edition::read(&files, file);
    assert_ne!(
        lock.is_some(),
        !findings.is_empty(),
        "a lock, or what is wrong with it"
    );
}

/// A logo.
pub(super) fn logo(bytes: &[u8]) {
    if let Ok((_, (width, height))) = LogoKind::of(bytes) {
        assert!(width > 0 && height > 0);
    }
}

/// A font.
pub(super) fn font(bytes: &[u8]) {
    let _ = files::check_font(bytes);
}

/// Text that enters Markdown, Typst, HTML and YAML, and comes out as it was, with white space as single spaces.
pub(super) fn escapers(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let words = printed(text);
    let expected: Vec<&str> = words.split_whitespace().collect();
    let escaped = render::escape_markdown(text);
    for document in [
        format!("x {escaped}\n"),
        format!("- x {escaped}\n"),
        format!("# x {escaped}\n"),
        format!("| |\n|---|\n| x {escaped} |\n"),
    ] {
        let came = markdown_text(&document);
        let came: Vec<&str> = came.split_whitespace().skip(1).collect();
        assert_eq!(came, expected, "{document:?}");
    }
    let typst = typst_text(&render::escape_typst(text));
    assert_eq!(typst.split_whitespace().collect::<Vec<_>>(), expected);
    // A page needs a word: one that has none is refused.
    let mut html = "<!doctype html><body><p>x ".to_owned();
    Html.write_escaped_str(&mut html, &words).unwrap();
    let read = Received::read("notice.html", html.as_bytes());
    let read = read.ok().and_then(|read| read.extract.ok());
    let read = read.map(|extract| extract.text).unwrap_or_default();
    let came: Vec<&str> = read.split_whitespace().skip(1).collect();
    assert_eq!(came, expected);
    let yaml = format!("{{ a: {} }}", sheet::scalar(&words));
    let value: serde_yaml::Value = serde_yaml::from_str(&yaml).unwrap();
    if let Some(read) = value["a"].as_str() {
        assert_eq!(read.split_whitespace().collect::<Vec<_>>(), expected);
    }
}

/// Controls as all formats print them.
fn printed(text: &str) -> String {
    text.replace(
        |letter: char| letter.is_control() || "\u{2028}\u{2029}".contains(letter),
        " ",
    )
}

/// The text of a document in which nothing but text may have a meaning.
fn markdown_text(document: &str) -> String {
    let mut text = String::new();
    for event in Parser::new_ext(document, render::ADDITIONS) {
        match event {
            Event::Text(words) => text.push_str(&words),
            Event::Start(
                Tag::Paragraph
                | Tag::List(_)
                | Tag::Item
                | Tag::Heading { .. }
                | Tag::Table(_)
                | Tag::TableHead
                | Tag::TableRow
                | Tag::TableCell,
            )
            | Event::End(_) => {}
            other => panic!("{other:?} in {document:?}"),
        }
    }
    text
}

/// Typst text in which every mark is an escape.
fn typst_text(escaped: &str) -> String {
    let mut pieces = escaped.split("\\u{");
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (number, rest) = piece.split_once('}').unwrap();
        text.extend(
            u32::from_str_radix(number, 16)
                .ok()
                .and_then(char::from_u32),
        );
        text.push_str(rest);
    }
    let is_plain =
        |letter: char| letter.is_ascii_alphanumeric() || letter == ' ' || !letter.is_ascii();
    let without_escapes = escaped.split("\\u{").map(|piece| {
        piece
            .trim_start_matches(|it: char| it.is_ascii_hexdigit())
            .trim_start_matches('}')
    });
    for piece in without_escapes {
        assert!(piece.chars().all(is_plain), "{escaped:?}");
    }
    text
}

/// A document of any format and encoding, read by its content, and as what its name says.
pub(super) fn documents(bytes: &[u8]) {
    for name in ["notice.html", "notice.md", "notice.eml", "notice.txt"] {
        let Ok(received) = Received::read(name, bytes) else {
            continue;
        };
        let is_known_by_its_bytes = received.decoded.is_empty();
        if let Ok(extract) = received.extract {
            let _ = document(Language::English, &extract.text).sentences;
            let _ = Language::guess(&extract.text);
        }
        if is_known_by_its_bytes {
            return;
        }
    }
}

/// The parts of an office document, parted by lines of `---`: in an archive, nearly no change of a byte would reach them.
pub(super) fn office(bytes: &[u8]) {
    const DOCX: [&str; 5] = [
        "word/document.xml",
        "word/styles.xml",
        "word/footnotes.xml",
        "word/endnotes.xml",
        "word/comments.xml",
    ];
    const ODT: [&str; 5] = [
        "content.xml",
        "styles.xml",
        "meta.xml",
        "META-INF/manifest.xml",
        "settings.xml",
    ];
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut add = |name: &str, part: &str| {
        archive.start_file(name, stored).unwrap();
        archive.write_all(part.as_bytes()).unwrap();
    };
    let is_odt = text.contains("opendocument");
    if is_odt {
        add("mimetype", "application/vnd.oasis.opendocument.text");
    }
    let names = if is_odt { ODT } else { DOCX };
    for (name, part) in names.iter().zip(text.split("\n---\n")) {
        add(name, part);
    }
    let archive = archive.finish().unwrap().into_inner();
    let received = Received::read("notice", &archive).unwrap();
    assert!(received.extractor.is_some(), "{text:?}");
    if let Ok(extract) = received.extract {
        let _ = document(Language::English, &extract.text).sentences;
    }
}

/// All recognisers of the language that the first byte picks.
pub(super) fn recognisers(bytes: &[u8]) {
    let Some((language, text)) = language_and_text(bytes) else {
        return;
    };
    let segmented = Segmented::of_sentence(language, text);
    let in_order = [
        language.sentences(text),
        ranges(language.dates(text)),
        ranges(language.quantities(text)),
        ranges(language.approximators(text)),
        ranges(language.clauses(text)),
        ranges(segmented.expressions()),
        ranges(segmented.relatives(&segmented.dates())),
        language.proper_names(text),
        language.occurrences(text, "Bunter Bund"),
        language.negations(text),
        language.qualifiers(text),
        segmented.withdrawals(),
    ];
    for ranges in in_order {
        let mut end = 0;
        for range in ranges {
            assert!(end <= range.start && range.start < range.end);
            assert!(text.get(range.clone()).is_some());
            end = range.end;
        }
    }
    for speech in language.speeches(text) {
        assert!(text.get(speech.range).is_some() && text.get(speech.value.scope).is_some());
    }
    let _ = segmented.moves();
}

/// A quote and a document, parted by a line of `---`.
pub(super) fn quotes(bytes: &[u8]) {
    let Some((language, text)) = language_and_text(bytes) else {
        return;
    };
    let (quote, text) = text.split_once("\n---\n").unwrap_or(("", text));
    let document = document(language, text);
    if let Located::Anchored(anchor) = evidence::locate(&document, quote) {
        let words = &document.text[anchor.bytes];
        assert_eq!(reading::fold(words).trim(), reading::fold(quote).trim());
    }
}

/// A document, drafted from in the language that the first byte picks.
pub(super) fn draft(bytes: &[u8]) {
    let Some((language, text)) = language_and_text(bytes) else {
        return;
    };
    let document = document(language, text);
    let actors = gazetteer::read(ACTORS).unwrap_or_default();
    let material = Material {
        sources: vec![DraftSource {
            id: "notice",
            document: &document,
            published: "2024-05-13".parse().ok(),
            quoted: Vec::new(),
            cautioned: Vec::new(),
        }],
        actors: &actors,
        languages: ReportLanguage::ALL.as_slice(),
        as_of: "2024-05-13".parse().ok(),
        rejected: std::collections::BTreeSet::new(),
    };
    let drafted = draft::draft(&material);
    let yaml = draft::to_yaml(&drafted, &material);
    draft::rejected(&yaml).unwrap_or_else(|error| panic!("{error} in {yaml}"));
    let facts = drafted.facts.iter().map(|candidate| &candidate.quote);
    let cautions = drafted
        .cautions
        .iter()
        .flat_map(|candidate| &candidate.quotes);
    for quote in facts.chain(cautions) {
        let located = evidence::locate(&document, quote);
        assert!(
            matches!(located, Located::Anchored(_) | Located::Ambiguous(_)),
            "{quote:?}: {located:?}"
        );
    }
}

fn document(language: Language, text: &str) -> Document {
    let mut files = Files::new();
    let file = files.insert("notice.txt", text);
    Document::new(&files, file, language)
}

fn language_and_text(bytes: &[u8]) -> Option<(Language, &str)> {
    let (first, text) = bytes.split_first()?;
    let languages = Language::ALL.len();
    let language = Language::ALL.get(usize::from(*first) % (languages + 1));
    let language = language.copied().or_else(|| Language::from_tag("it"))?;
    Some((language, std::str::from_utf8(text).ok()?))
}

fn ranges<T>(found: Vec<factbrief::language::Found<T>>) -> Vec<Range<usize>> {
    found.into_iter().map(|found| found.range).collect()
}
