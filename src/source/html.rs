//! HTML: all words that a reader of the page sees, without what is hidden.
//!
//! The tokens come from html5gum, which follows the standard. Of the tree we
//! need only what is open at a place, so a stack of open elements is enough:
//! it closes what the standard closes (a paragraph before a block, an item
//! before the next one), and an end tag closes nothing beyond a block or a
//! table cell. Everything takes time linear in the page.

mod element;
mod metadata;

use std::collections::BTreeMap;

use html5gum::StartTag;
use html5gum::Token;
use html5gum::Tokenizer;

use crate::source::extract::Extract;
use crate::source::flow::Flow;
use crate::source::flow::Gap;
use crate::source::flow::STRUCK_OUT;

use self::element::Break;
use self::metadata::Reader as MetadataReader;

/// So far up the open elements we look for what a tag closes; pages nest far less.
const REACH: usize = 256;

/// Whether a text is a page, by its first words.
pub(super) fn is_html(text: &str) -> bool {
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
    ["<!doctype html", "<html", "<head", "<body"]
        .iter()
        .any(|opening| {
            let start = rest.get(..opening.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(opening))
        })
}

/// Whether a tag is a line break.
pub(super) fn is_line_break(tag: &str) -> bool {
    tag.get(..3)
        .is_some_and(|start| start.eq_ignore_ascii_case("<br"))
}

/// The words of a page.
pub(super) fn read(text: &str) -> Extract {
    let mut reader = Reader::default();
    for token in Tokenizer::new(text) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => reader.start(&tag),
            Token::EndTag(tag) => reader.end(&String::from_utf8_lossy(&tag.name)),
            Token::String(words) => reader.words(&String::from_utf8_lossy(&words)),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    reader.finish()
}

/// An element that is not closed yet.
#[derive(Debug)]
struct Open {
    name: String,
    hidden: bool,
}

#[derive(Debug, Default)]
struct Reader {
    flow: Flow,
    metadata: MetadataReader,
    open: Vec<Open>,
    /// How many elements of each name are open.
    count: BTreeMap<String, usize>,
    /// How many of the open elements hide what is in them.
    hidden: usize,
}

impl Reader {
    fn start(&mut self, tag: &StartTag<()>) {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        self.close_implied(&name);
        let attribute = |key: &str| {
            let value = tag.attributes.get(key.as_bytes())?;
            Some(String::from_utf8_lossy(value).into_owned())
        };
        self.metadata.start(&name, &attribute);
        if self.hidden == 0 {
            match name.as_str() {
                "br" => self.flow.line_break(),
                "wbr" => {}
                _ => self.opening(&name),
            }
        }
        if element::is_void(&name) || (tag.self_closing && self.is_open("svg")) {
            return;
        }
        let hidden = element::is_hidden(&name, &attribute) || self.is_reference(&name, &attribute);
        self.hidden += usize::from(hidden);
        *self.count.entry(name.clone()).or_default() += 1;
        self.open.push(Open { name, hidden });
    }

    /// What stands before the words of an element.
    fn opening(&mut self, name: &str) {
        self.break_at(name);
        match name {
            "del" | "s" | "strike" => self.flow.letters(STRUCK_OUT),
            "q" => self.flow.letters("\""),
            _ => {}
        }
    }

    fn break_at(&mut self, name: &str) {
        match element::break_of(name) {
            Break::None => {}
            Break::Cell => self.flow.gap(Gap::Cell),
            Break::Paragraph => self.flow.gap(Gap::Paragraph),
        }
    }

    /// A raised number that leads to a note is not part of the words before it.
    fn is_reference(&self, name: &str, attribute: &dyn Fn(&str) -> Option<String>) -> bool {
        let leads_to_note = || attribute("href").is_some_and(|to| to.starts_with('#'));
        let class = || attribute("class").unwrap_or_default().to_ascii_lowercase();
        match name {
            "a" => self.is_open("sup") && leads_to_note(),
            "sup" => class().contains("reference") || class().contains("footnote"),
            _ => false,
        }
    }

    fn end(&mut self, name: &str) {
        self.metadata.end(name);
        if name == "p" && !self.is_open("p") || name == "br" {
            self.flow.gap(Gap::Line);
            return;
        }
        if !self.is_open(name) {
            return;
        }
        let mut above = self.open.iter().rev().take(REACH).enumerate();
        let found = above.find_map(|(place, open)| {
            let barrier = element::stops_end_tag(name, &open.name);
            (open.name == name || barrier).then_some((place, open.name == name))
        });
        if let Some((place, true)) = found {
            self.close(place + 1);
        }
    }

    /// Closes what the standard closes before an element of this name.
    fn close_implied(&mut self, name: &str) {
        if !self.may_close(name) {
            return;
        }
        let mut above = self.open.iter().rev().take(REACH).enumerate();
        let found = above.find_map(|(place, open)| {
            if element::is_closed_by(&open.name, name) {
                Some(Some(place))
            } else {
                element::bounds(name, &open.name).then_some(None)
            }
        });
        if let Some(Some(place)) = found {
            self.close(place + 1);
        }
    }

    fn may_close(&self, name: &str) -> bool {
        element::closes(name).iter().any(|open| self.is_open(open))
    }

    fn is_open(&self, name: &str) -> bool {
        self.count.get(name).is_some_and(|count| *count > 0)
    }

    /// Closes the innermost elements.
    fn close(&mut self, number: usize) {
        for _ in 0..number {
            let Some(open) = self.open.pop() else {
                return;
            };
            if let Some(count) = self.count.get_mut(&open.name) {
                *count = count.saturating_sub(1);
            }
            self.hidden -= usize::from(open.hidden);
            if self.hidden > 0 || open.hidden {
                continue;
            }
            match open.name.as_str() {
                "del" | "s" | "strike" => self.flow.letters("]"),
                "q" => self.flow.letters("\""),
                _ => {}
            }
            self.break_at(&open.name);
        }
    }

    fn words(&mut self, words: &str) {
        self.metadata.words(words);
        if self.hidden > 0 {
            return;
        }
        let innermost = self.open.last().map_or("", |open| open.name.as_str());
        let words = match innermost {
            "sup" => element::raised(words),
            "sub" => element::lowered(words),
            _ => words.to_owned(),
        };
        if self.is_open("pre") || self.is_open("textarea") {
            self.flow.as_it_is(&words);
        } else {
            self.flow.words(&words);
        }
    }

    fn finish(mut self) -> Extract {
        let open = self.open.len();
        self.close(open);
        Extract {
            text: self.flow.finish(),
            metadata: self.metadata.finish(),
        }
    }
}

#[cfg(test)]
mod tests;
