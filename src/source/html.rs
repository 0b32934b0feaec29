//! HTML: all words that a reader of the page sees, without what is hidden.
//!
//! The tokens come from html5gum, which follows the standard. Of the tree we
//! need only what is open at a place, so a stack of open elements is enough:
//! it closes what the standard closes (a paragraph before a block, an item
//! before the next one), and an end tag closes nothing beyond a block or a
//! table cell. Everything takes time linear in the page.

mod element;
mod linked;
mod metadata;
mod shown;

use std::collections::BTreeMap;

use html5gum::StartTag;
use html5gum::State;
use html5gum::Token;
use html5gum::Tokenizer;

use crate::source::extract::Extract;
use crate::source::flow::Flow;
use crate::source::flow::Gap;

use self::element::Break;
use self::metadata::Reader as MetadataReader;
use self::shown::Attribute;
use self::shown::Style;
use self::shown::Within;

/// So far up the open elements we look for what a tag closes; pages nest far less.
const REACH: usize = 256;
/// So many elements may stand between a raised digit and what raises it.
const NEAR: usize = 4;

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
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    reader.finish()
}

/// Words that a page says of itself: they may have tags and entities in them, but no layout.
fn without_tags(text: &str) -> String {
    let strings = Tokenizer::new(text).filter_map(|token| match token {
        Ok(Token::String(words)) => Some(String::from_utf8_lossy(&words).into_owned()),
        _ => None,
    });
    strings.collect()
}

/// An element that is not closed yet.
#[derive(Debug)]
struct Open {
    name: String,
    parts: Break,
    hidden: bool,
    struck_out: bool,
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
    /// How the words of the open `ruby` are read: they stand above it, and follow it here.
    reading: String,
}

impl Reader {
    /// Opens an element; the state in which its words are read, where that is another.
    fn start(&mut self, tag: &StartTag<()>) -> Option<State> {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        self.close_implied(&name);
        if !element::stands_in_head(&name) {
            self.leave_head();
        }
        let attribute = |key: &str| {
            let value = tag.attributes.get(key.as_bytes())?;
            Some(String::from_utf8_lossy(value).into_owned())
        };
        let within = self.within();
        let style = attribute("style").map(|style| Style::of(&style));
        let style = style.unwrap_or_default();
        let open = Open {
            parts: style
                .parts()
                .unwrap_or_else(|| parts(&name, within, &attribute)),
            hidden: shown::is_hidden(&name, within, &attribute)
                || self.is_reference(&name, &attribute),
            struck_out: matches!(name.as_str(), "del" | "s" | "strike") || style.strikes_out(),
            name,
        };
        self.metadata.start(
            &open.name,
            within,
            self.hidden > 0 || open.hidden,
            &attribute,
        );
        if open.parts != Break::None {
            self.metadata.words(" ", self.hidden > 0);
        }
        let is_empty = element::is_void(&open.name)
            || (tag.self_closing && (within != Within::Html || open.name == "svg"));
        if self.hidden == 0 {
            self.opening(&open, is_empty);
        }
        if is_empty {
            return None;
        }
        let state = element::raw_text(&open.name).filter(|_| within == Within::Html);
        self.hidden += usize::from(open.hidden);
        *self.count.entry(open.name.clone()).or_default() += 1;
        self.open.push(open);
        state
    }

    /// What stands before the words of an element.
    fn opening(&mut self, open: &Open, is_empty: bool) {
        if open.name == "br" {
            self.flow.line_break();
            return;
        }
        self.break_at(open.parts);
        if is_empty || open.hidden {
            return;
        }
        if open.struck_out {
            self.flow.strike_out();
        }
        if open.name == "q" {
            self.flow.open("\"");
        }
    }

    fn break_at(&mut self, parts: Break) {
        match parts {
            Break::None => {}
            Break::Word => self.flow.gap(Gap::Space),
            Break::Cell => self.flow.gap(Gap::Cell),
            Break::Line => self.flow.gap(Gap::Line),
            Break::Paragraph => self.flow.gap(Gap::Paragraph),
        }
    }

    /// Whether we are inside a drawing or a formula.
    fn within(&self) -> Within {
        if self.is_open("svg") {
            Within::Svg
        } else if self.is_open("math") {
            Within::Math
        } else {
            Within::Html
        }
    }

    /// Words, and elements that do not stand in a head, end it.
    fn leave_head(&mut self) {
        if self.open.last().is_some_and(|open| open.name == "head") {
            self.close(1);
        }
    }

    /// A raised number that leads to a note is not part of the words before it.
    fn is_reference(&self, name: &str, attribute: Attribute<'_>) -> bool {
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
            if open.name == "q" {
                self.flow.close('"');
            }
            if open.struck_out {
                self.flow.end_strike_out();
            }
            if open.name == "ruby" {
                self.end_ruby();
            }
            self.break_at(open.parts);
        }
    }

    /// Words are quoted without how they are read, so that follows them.
    fn end_ruby(&mut self) {
        let reading = std::mem::take(&mut self.reading);
        let mut words = reading.split_whitespace().peekable();
        if words.peek().is_some() {
            let words: Vec<_> = words.collect();
            self.flow.letters(&format!("({})", words.join(" ")));
        }
    }

    fn words(&mut self, words: &str) {
        if !words.trim_ascii().is_empty() {
            self.leave_head();
        }
        self.metadata.words(words, self.hidden > 0);
        if self.hidden > 0 {
            return;
        }
        if self.is_open("rt") && self.is_open("ruby") {
            self.reading.push_str(words);
            return;
        }
        let mut line = self.open.iter().rev().take(NEAR);
        let near = line.find(|open| open.parts != Break::None || is_shifted(&open.name));
        let words = match near.map_or("", |open| open.name.as_str()) {
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

fn is_shifted(name: &str) -> bool {
    matches!(name, "sup" | "sub")
}

/// What parts an element from its neighbours; in a drawing and a formula each piece stands for itself.
fn parts(name: &str, within: Within, attribute: Attribute<'_>) -> Break {
    match (within, name) {
        (Within::Svg, "text" | "foreignobject") => Break::Paragraph,
        (Within::Svg, "tspan") if attribute("x").is_some() || attribute("dy").is_some() => {
            Break::Line
        }
        (Within::Math, "mi" | "mn" | "mo" | "ms" | "mtext") => Break::Word,
        _ => element::break_of(name),
    }
}

#[cfg(test)]
mod tests;
