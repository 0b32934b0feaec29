//! The paragraphs of a text, in which sentences are looked for; headings and items of lists are separate paragraphs.

use std::ops::Range;

use crate::language::lexicon::Lexicon;
use crate::language::sentence::end::starts_sentence;

/// The maximum length of a heading above the first sentence of its paragraph, in characters.
///
/// A heading must also lack a mark at its end, and the line below must open with a
/// word that opens sentences. No other heading is guessed.
const MAX_HEADING_CHARS: usize = 60;

/// Returns the paragraphs; a heading above a paragraph is a paragraph of its own.
pub(crate) fn blocks(lexicon: &Lexicon, text: &str) -> Vec<Range<usize>> {
    let mut blocks = Vec::new();
    let mut start = None;
    let mut can_be_heading = true;
    // The number of the current item of a list.
    let mut numbered = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let next = at + line.len();
        let words = line.trim();
        if words.is_empty() {
            blocks.extend(start.take().map(|start| start..at));
            can_be_heading = true;
            numbered = None;
        } else {
            let follows = is_next_item(&mut numbered, start.is_none(), words);
            if is_item(words) || follows {
                blocks.extend(start.take().map(|start| start..at));
            }
            let first = start.unwrap_or(at);
            start = Some(first);
            can_be_heading &= words.chars().count() <= MAX_HEADING_CHARS;
            let unmarked = can_be_heading && words.ends_with(char::is_alphanumeric);
            let is_label = can_be_heading && words.ends_with(':');
            if (unmarked || is_label || ends_quotation(words))
                && starts_sentence(lexicon, first_line(&text[next..]))
            {
                blocks.push(first..next);
                start = None;
            }
            // “Written by:” and the name below it are a heading of two lines.
            can_be_heading &= words.ends_with(':');
        }
        at = next;
    }
    blocks.extend(start.map(|start| start..text.len()));
    blocks
}

/// True if a line ends with a quotation that lacks its full stop.
fn ends_quotation(line: &str) -> bool {
    let inner = line.trim_end_matches(['"', '“', '”', '«', '»']);
    inner.len() < line.len() && inner.ends_with(char::is_alphanumeric)
}

/// True if a line is an item of a list.
fn is_item(line: &str) -> bool {
    ["- ", "* ", "• "].iter().any(|mark| line.starts_with(mark))
}

/// True if a line is the next item of a numbered list; the first one begins a paragraph with 1.
///
/// A line that is wrapped before a date has another number.
fn is_next_item(numbered: &mut Option<u32>, begins: bool, line: &str) -> bool {
    let digits = line
        .find(|letter: char| !letter.is_ascii_digit())
        .unwrap_or(0);
    let (number, rest) = line.split_at(digits);
    let expected = numbered.map_or(1, |number| number + 1);
    let is_number = number.len() <= 3 && number.parse() == Ok(expected);
    let follows = (begins || numbered.is_some())
        && is_number
        && (rest.starts_with(". ") || rest.starts_with(") "));
    if follows {
        *numbered = Some(expected);
    }
    follows
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or("")
}
