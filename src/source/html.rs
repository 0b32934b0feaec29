//! HTML: all words that a reader of the page sees, without what is hidden.
//!
//! The tokens come from html5gum, which follows the standard. The program needs only
//! the elements that are open at a place, so a stack is enough instead of a tree:
//! it closes what the standard closes (a paragraph before a block, an item
//! before the next one), and an end tag closes nothing beyond a block or a
//! table cell. The time is linear in the size of the page.

mod element;
mod linked;
mod list;
mod metadata;
mod paint;
mod sheet;
mod shown;

use std::collections::BTreeMap;

use html5gum::StartTag;
use html5gum::State;
use html5gum::Token;
use html5gum::Tokenizer;

use crate::source::extract::Extract;
use crate::source::flow::Flow;
use crate::source::flow::Gap;
use crate::source::numeral;
use crate::source::remark::Remark;

use self::element::Break;
use self::list::Numbers;
use self::metadata::Reader as MetadataReader;
use self::paint::Paint;
use self::sheet::Features;
use self::sheet::Sheet;
use self::shown::Attribute;
use self::shown::Style;
use self::shown::Within;

/// The maximum number of open elements searched for those that a tag closes; pages nest far less.
const REACH: usize = 256;
/// The maximum number of elements between a raised digit and the element that raises it.
const NEAR: usize = 4;

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
    let (sheet, has_others) = sheet_of(text);
    let mut reader = Reader {
        page: Paint::of_page(!has_others && !sheet.misses_grounds()),
        sheet,
        flow: Flow::default(),
        metadata: MetadataReader::default(),
        open: Vec::new(),
        count: BTreeMap::new(),
        hidden: 0,
        reading: String::new(),
        unseen: 0,
        unseen_words: false,
        is_faint: false,
    };
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

/// Returns the rules of all style elements of a page, which also hold for the elements before them, and whether it has style sheets in other files.
fn sheet_of(text: &str) -> (Sheet, bool) {
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

/// The effect of a single tag within a line on the words behind it, as in Markdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum LineTag {
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
pub(super) fn line_tag(tag: &str) -> LineTag {
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

/// An element that is not closed yet.
#[derive(Debug)]
struct Open {
    name: String,
    /// The features for which the rules of a style sheet can ask.
    features: Features,
    /// The numbers of its items, where it is an ordered list.
    numbers: Option<Numbers>,
    parts: Break,
    hidden: bool,
    struck_out: bool,
    /// The look of its own words.
    paint: Paint,
}

#[derive(Debug)]
struct Reader {
    flow: Flow,
    metadata: MetadataReader,
    /// The rules of the style elements of the page.
    sheet: Sheet,
    /// The look of words outside all elements.
    page: Paint,
    open: Vec<Open>,
    /// The number of open elements of each name.
    count: BTreeMap<String, usize>,
    /// The number of open elements that hide their contents.
    hidden: usize,
    /// The reading of the words of the open `ruby` element: a page draws it above them, the text has it after them.
    reading: String,
    /// The number of hidden elements that have words.
    unseen: usize,
    /// True if words came since the last hidden element began.
    unseen_words: bool,
    /// True if the last words were of a colour or size that nobody sees.
    is_faint: bool,
}

impl Reader {
    /// Opens an element; returns the state in which its words are read, where it is another one.
    fn start(&mut self, tag: &StartTag<()>) -> Option<State> {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        self.close_implied(&name);
        if !element::stands_in_head(&name) {
            self.leave_head();
        }
        let attribute = |key: &str| attribute(tag, key);
        let within = self.within();
        let features = features(&name, &attribute);
        let style = self.style(&features, &attribute);
        let open = Open {
            parts: style
                .parts()
                .unwrap_or_else(|| parts(&name, within, &attribute)),
            hidden: shown::is_hidden(&name, within, &attribute, &style)
                || self.is_reference(&name, &attribute),
            struck_out: is_struck_out(&name) || style.strikes_out(),
            paint: self.paint().inside(&style, &attribute),
            numbers: (name == "ol").then(|| Numbers::of(&attribute, &style.list_style())),
            features,
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
            if open.name == "li" && !open.hidden {
                self.item(&style, &attribute);
            } else if open.name == "img" && !open.hidden {
                self.picture(&attribute);
            }
            self.unseen_words = false;
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

    /// Returns the look of words at this place.
    fn paint(&self) -> Paint {
        self.open.last().map_or(self.page, |open| open.paint)
    }

    /// Returns the style of an element, by the style sheet of the page and by its own attribute.
    fn style(&mut self, features: &Features, attribute: Attribute<'_>) -> Style {
        let own = attribute("style").map(|style| Style::of(&style));
        let around = self.open.iter().map(|open| &open.features);
        self.sheet.style(features, &around, own.unwrap_or_default())
    }

    /// Writes the number of an item of an ordered list.
    fn item(&mut self, style: &Style, attribute: Attribute<'_>) {
        let is_list = |open: &&mut Open| matches!(open.name.as_str(), "ol" | "ul" | "menu" | "dir");
        let mut above = self.open.iter_mut().rev().take(REACH);
        let Some(numbers) = above.find(is_list).and_then(|list| list.numbers.as_mut()) else {
            return;
        };
        let value = attribute("value").and_then(|value| value.trim().parse().ok());
        let number = numbers.next(value);
        if let Some(number) = number.filter(|_| !style.list_style().contains("none")) {
            self.flow.label(&number);
        }
    }

    /// Reads a picture: that of an emoji is a letter, and other pictures have no words.
    fn picture(&mut self, attribute: Attribute<'_>) {
        let words = attribute("alt").unwrap_or_default();
        if is_emoji(&words) {
            self.flow.letters(&words);
        }
    }

    /// Writes the gap and the marks before the words of an element.
    fn opening(&mut self, open: &Open, is_empty: bool) {
        if open.name == "br" {
            self.flow.line_break();
            return;
        }
        self.break_at(open.parts);
        if is_empty || open.hidden {
            return;
        }
        if open.name == "blockquote" {
            self.flow.begin_quotation();
        }
        if open.struck_out {
            self.flow.strike_out();
        }
        if open.name == "q" {
            self.flow.open("\"");
        }
    }

    fn break_at(&mut self, parts: Break) {
        self.is_faint &= parts != Break::Paragraph;
        match parts {
            Break::None => {}
            Break::Word => self.flow.gap(Gap::Space),
            Break::Cell => self.flow.gap(Gap::Cell),
            Break::Line => self.flow.gap(Gap::Line),
            Break::Paragraph => self.flow.gap(Gap::Paragraph),
        }
    }

    /// Returns the kind of content around the place: a drawing, a formula or neither.
    fn within(&self) -> Within {
        if self.is_open("svg") {
            Within::Svg
        } else if self.is_open("math") {
            Within::Math
        } else {
            Within::Html
        }
    }

    /// Ends the head of the page, as words do and elements that may not be in it.
    fn leave_head(&mut self) {
        if self.open.last().is_some_and(|open| open.name == "head") {
            self.close(1);
        }
    }

    /// True if an element is the raised number of a note, which is not part of the words before it.
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

    /// Closes the elements that the standard closes before an element of this name.
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

    /// Closes this number of the innermost elements.
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
                self.count_unseen(&open);
                continue;
            }
            if open.name == "li" {
                self.flow.end_label();
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
            if open.name == "blockquote" {
                self.flow.end_quotation();
            }
            self.break_at(open.parts);
        }
    }

    /// Counts a hidden element whose words a page would show.
    fn count_unseen(&mut self, open: &Open) {
        if self.hidden == 0 && self.unseen_words && !element::is_machinery(&open.name) {
            self.unseen += 1;
            self.unseen_words = false;
        }
    }

    fn comment(&mut self, words: &str) {
        if self.flow.text().is_empty() {
            self.metadata.comment(words);
        }
    }

    /// Writes the reading of a `ruby` element after its words, because quotes have the words without it.
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
        let has_words = words.contains(char::is_alphanumeric);
        let is_faint = self.hidden == 0 && has_words && self.paint().is_unseen();
        self.metadata.words(words, self.hidden > 0 || is_faint);
        if self.hidden > 0 {
            self.unseen_words |= has_words;
            return;
        }
        if is_faint {
            self.unseen += usize::from(!self.is_faint);
            self.is_faint = true;
            return;
        }
        self.is_faint &= !has_words;
        if self.is_open("rt") && self.is_open("ruby") {
            self.reading.push_str(words);
            return;
        }
        let mut line = self.open.iter().rev().take(NEAR);
        let near = line.find(|open| open.parts != Break::None || is_shifted(&open.name));
        let words = match near.map_or("", |open| open.name.as_str()) {
            "sup" => numeral::raised(words),
            "sub" => numeral::lowered(words),
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
        let remarks = (self.unseen > 0).then_some(Remark::Unseen(self.unseen));
        Extract {
            text: self.flow.finish(),
            metadata: self.metadata.finish(),
            remarks: remarks.into_iter().collect(),
        }
    }
}

/// Returns the features of an element for which the rules of a style sheet can ask.
fn features(name: &str, attribute: Attribute<'_>) -> Features {
    let classes = attribute("class").unwrap_or_default();
    let classes = classes.split_ascii_whitespace().map(str::to_owned);
    Features {
        name: name.to_owned(),
        id: attribute("id").unwrap_or_default(),
        classes: classes.collect(),
    }
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

fn is_shifted(name: &str) -> bool {
    matches!(name, "sup" | "sub")
}

/// Returns the gap that separates an element from its neighbours; in a drawing or a formula each piece is separate.
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
