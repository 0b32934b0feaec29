//! The style elements of a page, collected before its words are read.

use std::collections::BTreeSet;

use html5gum::StartTag;
use html5gum::Token;
use html5gum::Tokenizer;

use crate::source::html::attribute;
use crate::source::html::element;
use crate::source::html::sheet::Sheet;

/// The style sheets of a page that are being collected.
struct Collected<'s> {
    sheet: Sheet,
    /// True if the page has style sheets that are not known.
    has_others: bool,
    /// Returns a style sheet that was saved with the page.
    saved: &'s dyn Fn(&str) -> Option<String>,
    /// The addresses of the sheets that were added: again they would change nothing.
    added: BTreeSet<String>,
}

/// Returns the rules of all style sheets of a page, which also hold for the elements before them, and whether it has others that are not known.
pub(super) fn sheet_of(text: &str, saved: &dyn Fn(&str) -> Option<String>) -> (Sheet, bool) {
    let mut all = Collected {
        sheet: Sheet::default(),
        has_others: false,
        saved,
        added: BTreeSet::new(),
    };
    let words = ["<style", "<STYLE", "<link", "<LINK"];
    if !words.iter().any(|word| text.contains(word)) {
        return (all.sheet, all.has_others);
    }
    let mut tokenizer = Tokenizer::new(text);
    let mut is_style = false;
    while let Some(Ok(token)) = tokenizer.next() {
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                is_style = name == "style" && !is_for_paper(&tag);
                if name == "link" {
                    all.link(&tag);
                }
                if let Some(state) = element::raw_text(&name) {
                    tokenizer.set_state(state);
                }
            }
            Token::EndTag(_) => is_style = false,
            Token::String(css) if is_style => all.rules(&String::from_utf8_lossy(&css)),
            _ => {}
        }
    }
    (all.sheet, all.has_others)
}

impl Collected<'_> {
    fn rules(&mut self, css: &str) {
        self.has_others |= css.contains("@import");
        self.sheet.add(css);
    }

    fn link(&mut self, tag: &StartTag<()>) {
        let relation = attribute(tag, "rel").unwrap_or_default();
        if !relation.eq_ignore_ascii_case("stylesheet") || is_for_paper(tag) {
            return;
        }
        let address = attribute(tag, "href").unwrap_or_default();
        if self.added.contains(&address) {
            return;
        }
        match (self.saved)(&address) {
            Some(css) => {
                self.rules(&css);
                self.added.insert(address);
            }
            None => self.has_others = true,
        }
    }
}

/// True if the rules of an element hold for printed pages only.
fn is_for_paper(tag: &StartTag<()>) -> bool {
    attribute(tag, "media").is_some_and(|media| media == "print")
}
