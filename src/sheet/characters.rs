//! Characters that do not belong in a sheet, because readers do not see them or two readers take them differently.
//!
//! Controls and separators are refused anywhere, comments included. Other unseen
//! characters are refused outside the words of a source, which a rule compares
//! with their source; words that mix scripts are refused there as well.

use std::ops::Range;

use crate::characters;
use crate::files::FileId;
use crate::files::Span;
use crate::finding::Finding;
use crate::finding::code;
use crate::sheet::position::Kind;
use crate::sheet::position::Node;

/// The name of a tab.
pub(in crate::sheet) const TAB: &str = "a tab";

/// The maximum number of places that are reported; one is enough to learn of the problem.
const LIMIT: usize = 20;

/// Returns the findings on every unseen character of the file, comments included.
///
/// A line separator ends a comment for a YAML 1.1 reader and not for a 1.2 one,
/// so even there it could hide a key. A byte order mark at the start is fine.
pub(in crate::sheet) fn unseen(text: &str, file: FileId) -> Vec<Finding> {
    // Nearly every sheet ends the search here.
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
            findings.push(finding(
                file.span(byte..byte + c.len_utf8()),
                &characters::name(c),
            ));
            if findings.len() == LIMIT {
                break;
            }
        }
    }
    findings
}

/// Returns the name of the first unseen character of a text, also of one that was written as an escape.
///
/// A line break is fine; a tab is not, because it has no width of its own.
pub(in crate::sheet) fn control(text: &str) -> Option<String> {
    let mut characters = text.chars();
    let unseen = characters.find(|c| *c != '\n' && is_unseen(*c));
    unseen.map(characters::name)
}

/// Returns the finding about an unseen character.
pub(in crate::sheet) fn finding(span: Span, name: &str) -> Finding {
    let hint = if name == TAB {
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

/// True if a character is a control (Unicode category Cc), a line or paragraph separator, the byte order mark, or one of two code points that are no characters.
fn is_unseen(c: char) -> bool {
    let everyday = matches!(c, ' '..='~');
    !everyday
        && (c.is_control()
            || matches!(
                c,
                '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}'
            ))
}

/// The kind of words in a value, by its place in the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// The sheet as a whole.
    Sheet,
    /// A list of facts or cautions.
    Statements,
    /// The list of sources.
    Sources,
    /// Words of a source.
    Source,
    /// The title of a source, as it prints it.
    Title,
    /// The desk's own words, ids, names of files and actors.
    Own,
}

impl Place {
    fn of(self, key: &str) -> Self {
        match (self, key) {
            (Self::Sheet, "facts" | "cautions") => Self::Statements,
            (Self::Sheet, "sources") => Self::Sources,
            (Self::Sources, "title") => Self::Title,
            (Self::Source, "translation") => Self::Own,
            (Self::Source, _) | (Self::Statements, "quotes" | "context") => Self::Source,
            _ => Self::Own,
        }
    }
}

/// Returns the findings on unseen characters and mixed scripts in a sheet, except in the words of a source.
///
/// The second value is true if the sheet must not be used.
pub(in crate::sheet) fn faults(tree: &Node, text: &str, file: FileId) -> (Vec<Finding>, bool) {
    if text.is_ascii() && !text.contains('\\') {
        return (Vec::new(), false);
    }
    let mut values = Values::default();
    values.read(tree, Place::Sheet);
    let quoted = |at: usize| {
        let next = values.quoted.partition_point(|range| range.end <= at);
        values
            .quoted
            .get(next)
            .is_some_and(|range| range.start <= at)
    };
    let unseen = characters::hidden(text).filter(|(at, letter)| {
        let begins = *at == 0 && *letter == '\u{feff}';
        !letter.is_ascii() && !begins && !quoted(*at)
    });
    let mut findings: Vec<Finding> = unseen
        .map(|(at, letter)| {
            finding(
                file.span(at..at + letter.len_utf8()),
                &characters::name(letter),
            )
        })
        .take(LIMIT)
        .collect();
    for (words, span) in &values.own {
        // A character that the raw text does not show is written as an escape.
        let raw = text.get(span.start..span.end).unwrap_or_default();
        let letter = characters::hidden(words).find(|(_, letter)| !letter.is_ascii());
        if let Some((_, letter)) = letter.filter(|_| characters::listed(raw).is_none()) {
            findings.push(finding(*span, &characters::name(letter)));
        }
    }
    let refused = !findings.is_empty();
    let mixed = values
        .own
        .iter()
        .filter(|(_, span)| !values.titles.contains(span));
    findings.extend(
        mixed
            .flat_map(|(words, span)| mixed_scripts(words, *span, text, file))
            .take(LIMIT),
    );
    (findings, refused)
}

/// Returns the findings on the words of a value that mix scripts.
fn mixed_scripts(words: &str, span: Span, text: &str, file: FileId) -> Vec<Finding> {
    let raw = text.get(span.start..span.end).unwrap_or_default();
    let found = characters::mixed(words)
        .into_iter()
        .map(|range: Range<usize>| {
            let word = &words[range];
            let place = raw.find(word).map_or(span, |at| {
                file.span(span.start + at..span.start + at + word.len())
            });
            let message = format!("the letters of `{word}` are of several scripts");
            Finding::error(code::MIXED_SCRIPTS, place, message)
                .hint("type the word again; letters of another script look alike and are others")
        });
    found.collect()
}

/// Returns the name of a character in a key that is invisible, or looks like a plain blank.
pub(in crate::sheet) fn misplaced(key: &str) -> Option<String> {
    let blank = |letter: &char| !letter.is_ascii() && letter.is_whitespace();
    let blank = key
        .chars()
        .find(blank)
        .map(|letter| format!("a blank (U+{:04X})", u32::from(letter)));
    let hidden = characters::hidden(key).next();
    blank.or_else(|| hidden.map(|(_, letter)| characters::name(letter)))
}

/// The texts of a sheet, by the author of their words.
#[derive(Debug, Default)]
struct Values<'t> {
    own: Vec<(&'t str, Span)>,
    titles: Vec<Span>,
    /// The ranges of the words of sources, in order.
    quoted: Vec<Range<usize>>,
}

impl<'t> Values<'t> {
    fn read(&mut self, node: &'t Node, place: Place) {
        match &node.kind {
            Kind::Scalar { .. } if place == Place::Source => {
                self.quoted.push(node.span.start..node.span.end);
            }
            Kind::Scalar { text, .. } => {
                self.own.push((text.as_str(), node.span));
                if place == Place::Title {
                    self.titles.push(node.span);
                }
            }
            Kind::Sequence(items) => {
                for item in items {
                    self.read(item, place);
                }
            }
            Kind::Mapping(entries) => {
                for entry in entries {
                    self.own.push((entry.key.as_str(), entry.key_span));
                    self.read(&entry.value, place.of(&entry.key));
                }
            }
        }
    }
}
