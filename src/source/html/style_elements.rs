//! The style elements of a page, collected before its words are read.

use html5gum::Token;
use html5gum::Tokenizer;

use crate::source::html::element;
use crate::source::html::sheet::Sheet;

/// Returns the rules of all style elements of a page, which also hold for the elements before them, and whether it has style sheets in other files.
pub(super) fn sheet_of(text: &str) -> (Sheet, bool) {
    let mut sheet = Sheet::default();
    let mut has_others = false;
    let words = ["<style", "<STYLE", "<link", "<LINK"];
    if !words.iter().any(|word| text.contains(word)) {
        return (sheet, has_others);
    }
    let mut tokenizer = Tokenizer::new(text);
    let mut is_style = false;
    while let Some(Ok(token)) = tokenizer.next() {
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                let media = tag.attributes.get(b"media".as_slice());
                let relation = tag.attributes.get(b"rel".as_slice());
                has_others |= name == "link"
                    && relation.is_some_and(|it| it.eq_ignore_ascii_case(b"stylesheet"));
                is_style =
                    name == "style" && media.is_none_or(|media| media.as_slice() != b"print");
                if let Some(state) = element::raw_text(&name) {
                    tokenizer.set_state(state);
                }
            }
            Token::EndTag(_) => is_style = false,
            Token::String(css) if is_style => {
                let css = String::from_utf8_lossy(&css);
                has_others |= css.contains("@import");
                sheet.add(&css);
            }
            _ => {}
        }
    }
    (sheet, has_others)
}
