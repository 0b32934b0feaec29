//! A single tag within a line of another format, as in Markdown.

use html5gum::Token;
use html5gum::Tokenizer;

use crate::source::html::attribute;
use crate::source::html::element;
use crate::source::html::is_struck_out;
use crate::source::html::paint::Paint;
use crate::source::html::shown;
use crate::source::html::shown::Style;
use crate::source::html::shown::Within;

/// The effect of a single tag within a line on the words behind it, as in Markdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::source) enum LineTag {
    /// The tag opens an element of this name.
    Opens {
        name: String,
        is_hidden: bool,
        is_struck_out: bool,
    },
    /// The tag closes an element of this name.
    Closes(String),
    /// The tag has no words inside.
    Empty,
}

/// Reads a tag within a line.
pub(in crate::source) fn line_tag(tag: &str) -> LineTag {
    for token in Tokenizer::new(tag) {
        match token {
            Ok(Token::StartTag(tag)) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                if element::is_void(&name) || tag.self_closing {
                    return LineTag::Empty;
                }
                let attribute = |key: &str| attribute(&tag, key);
                let style = Style::of(&attribute("style").unwrap_or_default());
                let paint = Paint::of_page(true).inside(&style, &attribute);
                return LineTag::Opens {
                    is_hidden: shown::is_hidden(&name, Within::Html, &attribute, &style)
                        || paint.is_unseen(),
                    is_struck_out: is_struck_out(&name) || style.strikes_out(),
                    name,
                };
            }
            Ok(Token::EndTag(tag)) => {
                return LineTag::Closes(String::from_utf8_lossy(&tag.name).into_owned());
            }
            _ => {}
        }
    }
    LineTag::Empty
}
