//! HTML: all words that a reader of the page sees, without what is hidden.
//!
//! The tokens come from html5gum, which follows the standard. The program needs only
//! the elements that are open at a place, so a stack is enough instead of a tree:
//! it closes what the standard closes (a paragraph before a block, an item
//! before the next one), and an end tag closes nothing beyond a block or a
//! table cell. The time is linear in the size of the page.

mod element;
mod line_tag;
mod linked;
mod list;
mod metadata;
mod open;
mod paint;
mod reader;
mod sheet;
mod shown;
mod style_elements;

use html5gum::StartTag;
use html5gum::Token;
use html5gum::Tokenizer;

use crate::source::extract::Extract;

use self::reader::Reader;

pub(super) use self::line_tag::LineTag;
pub(super) use self::line_tag::line_tag;

/// True if the first words of a text show that it is a page.
pub(super) fn is_page(text: &str) -> bool {
    let rest = after_comments(text);
    ["<!doctype html", "<html", "<head", "<body"]
        .iter()
        .any(|opening| {
            let start = rest.get(..opening.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(opening))
        })
}

/// True if a text is a piece of a page: it begins with an element, and closes elements.
pub(super) fn is_fragment(text: &str) -> bool {
    let rest = after_comments(text);
    let name = rest.strip_prefix('<').unwrap_or_default();
    let end = name.find(|it: char| !it.is_ascii_alphanumeric());
    let (name, after) = name.split_at(end.unwrap_or(name.len()));
    let name = name.to_ascii_lowercase();
    let is_tag = after.starts_with(['>', '/']) || after.starts_with(char::is_whitespace);
    let closes = || element::is_void(&name) || rest.contains("</");
    is_tag && element::is_known(&name) && closes()
}

/// Returns the text after the comments and declarations at its head.
fn after_comments(text: &str) -> &str {
    let mut rest = text.trim_start();
    while let Some(comment) = rest.strip_prefix("<!--") {
        rest = comment
            .split_once("-->")
            .map_or("", |(_, after)| after)
            .trim_start();
    }
    if let Some(declaration) = rest.strip_prefix("<?xml") {
        rest = declaration
            .split_once("?>")
            .map_or("", |(_, after)| after)
            .trim_start();
    }
    rest
}

/// True if a tag is a line break.
pub(super) fn is_line_break(tag: &str) -> bool {
    tag.get(..3)
        .is_some_and(|start| start.eq_ignore_ascii_case("<br"))
}

/// Returns the words of a page.
pub(super) fn read(text: &str) -> Extract {
    read_with(text, &|_| None)
}

/// Returns the words of a page whose style sheets in other files are known by their addresses, as far as they were saved with it.
pub(super) fn read_with(text: &str, saved: &dyn Fn(&str) -> Option<String>) -> Extract {
    let mut reader = Reader::of_page(text, saved);
    let mut tokenizer = Tokenizer::new(text);
    while let Some(Ok(token)) = tokenizer.next() {
        match token {
            Token::StartTag(tag) => {
                let state = reader.start(&tag);
                if let Some(state) = state {
                    tokenizer.set_state(state);
                }
            }
            Token::EndTag(tag) => reader.end(&String::from_utf8_lossy(&tag.name)),
            Token::String(words) => reader.words(&String::from_utf8_lossy(&words)),
            Token::Comment(words) => reader.comment(&String::from_utf8_lossy(&words)),
            Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    reader.finish()
}

/// Returns the value of an attribute.
fn attribute(tag: &StartTag<()>, key: &str) -> Option<String> {
    let value = tag.attributes.get(key.as_bytes())?;
    Some(String::from_utf8_lossy(value).into_owned())
}

fn is_struck_out(name: &str) -> bool {
    matches!(name, "del" | "s" | "strike")
}

/// Returns metadata of a page as text: its values may have tags and entities in them, but no layout.
fn without_tags(text: &str) -> String {
    let strings = Tokenizer::new(text).filter_map(|token| match token {
        Ok(Token::String(words)) => Some(String::from_utf8_lossy(&words).into_owned()),
        _ => None,
    });
    strings.collect()
}

/// True if these are the words of a picture that represents one sign of a text.
pub(crate) fn is_emoji(words: &str) -> bool {
    /// The maximum number of signs: a family of four with its joiners has eleven. More signs are several pictures.
    const MAX_SIGNS: usize = 12;
    let is_sign = |sign: char| {
        matches!(sign, '\u{200D}' | '\u{20E3}' | '\u{FE0F}')
            || ('\u{2190}'..='\u{2BFF}').contains(&sign)
            || ('\u{1F000}'..='\u{1FAFF}').contains(&sign)
            || ('\u{E0020}'..='\u{E007F}').contains(&sign)
    };
    !words.is_empty() && words.chars().count() <= MAX_SIGNS && words.chars().all(is_sign)
}

#[cfg(test)]
mod tests;
