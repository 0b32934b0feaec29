//! Text into Markdown and into Typst: one escaper for each, so that text is never code.
//!
//! Both work on fragments, because a template hands over text piece by piece.
//! An escaper does not see what is before and after its fragment and
//! assumes the worst of both.

use std::fmt::{self, Write};

use askama::filters::Escaper;
use pulldown_cmark::Options;

use crate::words::full_stop;

/// The additions to `CommonMark` that a reader of ours may have: none of them gives escaped text a meaning.
pub const ADDITIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_GFM)
    .union(Options::ENABLE_MATH);

/// Escapes for `CommonMark` and GitHub's additions; only marks that would mean something get a backslash.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Markdown;

/// Escapes for Typst, both inside string literals and in markup.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Typst;

impl Escaper for Markdown {
    fn write_escaped_str<W: Write>(&self, mut dest: W, string: &str) -> fmt::Result {
        let text = fold(string);
        let start = text.len() - text.trim_start().len();
        let list_mark = list_mark(&text[start..]).map(|offset| start + offset);
        for (at, character) in text.char_indices() {
            let before = text[..at].chars().next_back();
            let after = &text[at + character.len_utf8()..];
            let has_meaning = match character {
                '\\' | '`' | '*' | '[' | ']' | '~' | '|' | '$' => true,
                '_' => {
                    !(before.is_some_and(char::is_alphanumeric)
                        && after.starts_with(char::is_alphanumeric))
                }
                // This may begin a tag, or an address, which may start with nearly any mark.
                '<' => !after.starts_with(' '),
                '&' => may_be_entity(after),
                '!' => after.is_empty(),
                // GitHub turns addresses into links by itself.
                ':' => after.starts_with("//"),
                '@' => {
                    before.is_some_and(char::is_alphanumeric)
                        && after.starts_with(char::is_alphanumeric)
                }
                '.' => Some(at) == list_mark || text[..at].ends_with("www"),
                ')' => Some(at) == list_mark,
                '+' | '-' | '>' => at == start,
                // This would be a heading at the start, and the closing marks of one at the end.
                '#' => at == start || after.trim_start_matches('#').trim_start().is_empty(),
                _ => false,
            };
            if has_meaning {
                dest.write_char('\\')?;
            }
            dest.write_char(character)?;
        }
        Ok(())
    }
}

impl Escaper for Typst {
    fn write_escaped_str<W: Write>(&self, mut dest: W, string: &str) -> fmt::Result {
        for character in fold(string).chars() {
            let plain = character.is_ascii_alphanumeric()
                || character == ' '
                || (!character.is_ascii() && !character.is_whitespace());
            if plain {
                dest.write_char(character)?;
            } else {
                write!(dest, "\\u{{{:x}}}", u32::from(character))?;
            }
        }
        Ok(())
    }
}

/// Returns the text as all formats print it: line breaks, tabulators and other controls become one space.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        let is_space = character == ' '
            || character.is_control()
            || matches!(character, '\u{2028}' | '\u{2029}');
        if !is_space {
            folded.push(character);
        } else if !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded
}

/// Returns the text without white space at its ends, beside which strong type and emphasis would not open or close.
pub(crate) fn trimmed(text: &(impl fmt::Display + ?Sized)) -> String {
    text.to_string().trim().to_owned()
}

/// Returns the full stop that a text lacks, so that what follows it does not run on.
pub(crate) fn stop(text: &(impl fmt::Display + ?Sized)) -> &'static str {
    full_stop(&text.to_string())
}

/// True if a text can be set in strong type anywhere in a line.
pub(crate) fn is_word(text: &str) -> bool {
    text.starts_with(char::is_alphanumeric) && text.ends_with(char::is_alphanumeric)
}

/// Escapes text for Markdown that has something other than white space before it on its line.
///
/// A date such as “2. Dec” there needs no backslash, because it cannot begin a list.
pub(crate) fn in_line(text: &str) -> String {
    // A character before the text keeps the escaper from seeing a start.
    const BEFORE: char = '·';
    let mut escaped = String::new();
    // Writing to a string cannot fail.
    let _ = Markdown.write_escaped_str(&mut escaped, &format!("{BEFORE}{}", text.trim()));
    escaped.split_off(BEFORE.len_utf8())
}

/// Escapes text for Markdown that no template writes.
pub fn escape_markdown(text: &str) -> String {
    in_line(text)
}

/// Escapes text for Typst that no template writes.
pub fn escape_typst(text: &str) -> String {
    let mut escaped = String::new();
    // Writing to a string cannot fail.
    let _ = Typst.write_escaped_str(&mut escaped, text);
    escaped
}

/// Returns a target as the destination of a Markdown link.
///
/// Only characters that a relative path needs stay; a colon does not, so no
/// target can name a scheme.
pub(crate) fn destination(target: &str) -> String {
    target
        .chars()
        .fold(String::new(), |mut escaped, character| {
            if character.is_ascii_alphanumeric() || "-._~/#%+=,".contains(character) {
                escaped.push(character);
            } else {
                let mut bytes = [0; 4];
                for byte in character.encode_utf8(&mut bytes).bytes() {
                    // Writing to a string cannot fail.
                    let _ = write!(escaped, "%{byte:02X}");
                }
            }
            escaped
        })
}

/// Returns the place of the mark of a numbered list, if the text begins like an item of one.
fn list_mark(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let after = text.get(digits + 1..)?;
    let is_mark = (1..=9).contains(&digits)
        && text[digits..].starts_with(['.', ')'])
        && (after.is_empty() || after.starts_with(' '));
    is_mark.then_some(digits)
}

/// True if an ampersand before this text may start an entity such as `&lt;` or `&#60;`.
fn may_be_entity(after: &str) -> bool {
    let name = after.trim_start_matches(|character: char| {
        character == '#' || character.is_ascii_alphanumeric()
    });
    name.is_empty() || (name.starts_with(';') && name.len() < after.len())
}

#[cfg(test)]
mod tests {
    use askama::filters::Escaper;
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag};

    use super::{ADDITIONS, Markdown, Typst, destination, fold};

    pub(crate) fn markdown(text: &str) -> String {
        let mut escaped = String::new();
        Markdown
            .write_escaped_str(&mut escaped, text)
            .expect("a string takes all");
        escaped
    }

    fn typst(text: &str) -> String {
        let mut escaped = String::new();
        Typst
            .write_escaped_str(&mut escaped, text)
            .expect("a string takes all");
        escaped
    }

    /// Returns the text of a document in which only these tags may occur.
    fn text_of(document: &str, allowed: fn(&Tag) -> bool) -> String {
        let mut text = String::new();
        for event in Parser::new_ext(document, ADDITIONS) {
            match event {
                Event::Text(piece) => text.push_str(&piece),
                Event::Start(tag) => assert!(allowed(&tag), "{tag:?} in {document:?}"),
                Event::End(_) => {}
                other => panic!("{other:?} in {document:?}"),
            }
        }
        text.trim_matches(' ').to_owned()
    }

    fn comes_back(text: &str) {
        let expected = fold(text).trim_matches(' ').to_owned();
        let escaped = markdown(text);
        let paragraph = |tag: &Tag| matches!(tag, Tag::Paragraph);
        assert_eq!(
            text_of(&escaped, paragraph),
            expected,
            "as a paragraph: {escaped:?}"
        );
        let heading = |tag: &Tag| matches!(tag, Tag::Heading { .. });
        assert_eq!(
            text_of(&format!("# {escaped}\n"), heading),
            expected,
            "as a heading: {escaped:?}"
        );
        let item = |tag: &Tag| matches!(tag, Tag::List(_) | Tag::Item);
        assert_eq!(
            text_of(&format!("- {escaped}\n"), item),
            expected,
            "as an item: {escaped:?}"
        );
        assert_eq!(
            text_of(&format!("1. {escaped}\n"), item),
            expected,
            "as a numbered item: {escaped:?}"
        );
        let cell = |tag: &Tag| {
            matches!(
                tag,
                Tag::Table(_) | Tag::TableHead | Tag::TableRow | Tag::TableCell
            )
        };
        let table = format!("| | |\n|---|---|\n| {escaped} | |\n");
        assert_eq!(text_of(&table, cell), expected, "as a cell: {escaped:?}");
        let link = |tag: &Tag| matches!(tag, Tag::Paragraph | Tag::Link { .. });
        let label = format!("[„{escaped}“](../a.txt#L1)");
        let quoted = format!("„{}“", fold(text));
        assert_eq!(
            text_of(&label, link),
            quoted,
            "as the text of a link: {escaped:?}"
        );
    }

    /// A pattern of text that has little else than marks that may mean something.
    const MARKS: &str = r#"[-+*_#>=~|`!<>&;:.()\[\]\\"'^${}@/?,%1-9a-z \t\n]{0,16}"#;

    proptest! {
        #[test]
        fn any_text_comes_back_from_markdown(text in "\\PC{0,40}") {
            comes_back(&text);
        }

        #[test]
        fn marks_come_back_from_markdown(text in MARKS) {
            comes_back(&text);
        }

        #[test]
        fn a_statement_in_pieces_comes_back(
            (before, after) in (MARKS, MARKS),
        ) {
            let document = format!("- {} **likely** {}[^a]", markdown(&before), markdown(&after));
            let mut text = String::new();
            for event in Parser::new_ext(&document, Options::ENABLE_FOOTNOTES | Options::ENABLE_TABLES) {
                if let Event::Text(piece) = event {
                    text.push_str(&piece);
                }
            }
            let expected = fold(&format!("{before} likely {after}[^a]"));
            assert_eq!(fold(&text).trim_matches(' '), expected.trim_matches(' '), "{document:?}");
        }

        #[test]
        fn typst_text_has_no_marks(text in "\\PC{0,40}") {
            let escaped = typst(&text);
            let marks = |character: char| character.is_ascii_punctuation() && !"\\{}".contains(character);
            assert!(!escaped.contains(marks), "{escaped:?}");
        }

        #[test]
        fn a_destination_names_no_scheme(target in "\\PC{0,40}") {
            let escaped = destination(&target);
            assert!(!escaped.contains(|character: char| ": ()<>\\\"'`".contains(character)), "{escaped:?}");
        }
    }

    #[test]
    fn an_address_in_angle_brackets_comes_back() {
        comes_back("<{@1> <a@b.example> <https://example.org>");
    }

    #[test]
    fn all_controls_and_separators_are_spaces() {
        comes_back("a\u{0}b\u{7f}c\u{85}d\u{2028}e\r\nf\u{b}g");
    }

    #[test]
    fn escaped_text_stays_readable() {
        let cases = [
            (
                "It’s 26,000 accounts – about 5 %.",
                "It’s 26,000 accounts – about 5 %.",
            ),
            (
                "snake_case & co. (2019), a-b",
                "snake_case & co. (2019), a-b",
            ),
            ("2019. Then", "2019\\. Then"),
            ("26.000 Konten", "26.000 Konten"),
            ("[sic]", "\\[sic\\]"),
            ("a < b > c", "a < b > c"),
            ("C #", "C \\#"),
            ("https://example.org", "https\\://example.org"),
        ];
        for (text, expected) in cases {
            assert_eq!(markdown(text), expected);
        }
    }

    #[test]
    fn a_path_stays_readable() {
        assert_eq!(
            destination("../sources/chor.de.txt#L12"),
            "../sources/chor.de.txt#L12"
        );
        assert_eq!(
            destination("javascript:alert(1)"),
            "javascript%3Aalert%281%29"
        );
    }
}
