//! Characters that do not belong in a sheet, because nobody sees them or two readers take them differently.

use crate::files::FileId;
use crate::files::Span;
use crate::finding::Finding;
use crate::finding::code;

/// How many places are reported; one is enough to know.
const LIMIT: usize = 20;

/// Every unseen character of the file, comments included.
///
/// A line separator ends a comment for a YAML 1.1 reader and not for a 1.2 one,
/// so even there it could hide a key. A byte order mark at the start is fine.
pub(in crate::sheet) fn unseen(text: &str, file: FileId) -> Vec<Finding> {
    // Nearly every sheet is done with here.
    if !text
        .chars()
        .any(|c| !matches!(c, '\n' | '\t') && is_unseen(c))
    {
        return Vec::new();
    }
    let mut characters = text
        .char_indices()
        .skip_while(|(byte, c)| *byte == 0 && *c == '\u{feff}')
        .peekable();
    let mut findings = Vec::new();
    while let Some((byte, c)) = characters.next() {
        let lone_return = c == '\r' && characters.peek().is_none_or(|(_, next)| *next != '\n');
        let allowed = matches!(c, '\n' | '\t') || c == '\r' && !lone_return;
        if !allowed && is_unseen(c) {
            findings.push(finding(file.span(byte..byte + c.len_utf8()), &name(c)));
            if findings.len() == LIMIT {
                break;
            }
        }
    }
    findings
}

/// The name of the first unseen character of a text, also of one that was written as an escape.
///
/// A line break is fine; a tab is not, because it has no width of its own.
pub(in crate::sheet) fn control(text: &str) -> Option<String> {
    text.chars().find(|c| *c != '\n' && is_unseen(*c)).map(name)
}

/// The finding about an unseen character.
pub(in crate::sheet) fn finding(span: Span, name: &str) -> Finding {
    let hint = if name == "a tab" {
        "write spaces; quotes are compared with white space folded"
    } else {
        "delete it, or type this passage again"
    };
    Finding::error(
        code::CONTROL_CHARACTER,
        span,
        format!("{name} stands in this text"),
    )
    .hint(hint)
}

/// Controls (Unicode category Cc), bidirectional controls, line and paragraph
/// separators, the byte order mark, and two code points that are no characters.
fn is_unseen(c: char) -> bool {
    let everyday = matches!(c, ' '..='~');
    !everyday
        && (c.is_control()
            || matches!(
                c,
                '\u{202a}'..='\u{202e}'
                    | '\u{2066}'..='\u{2069}'
                    | '\u{2028}'
                    | '\u{2029}'
                    | '\u{feff}'
                    | '\u{fffe}'
                    | '\u{ffff}'
            ))
}

fn name(c: char) -> String {
    match c {
        '\t' => "a tab".to_owned(),
        '\r' => "a carriage return without a line feed".to_owned(),
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            format!(
                "a character that reverses the order of others (U+{:04X})",
                u32::from(c)
            )
        }
        _ => format!("an unseen character (U+{:04X})", u32::from(c)),
    }
}
