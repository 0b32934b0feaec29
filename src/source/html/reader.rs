//! Reads the tokens of a page one after another: which elements open and close, and where their words go.

use html5gum::StartTag;
use html5gum::State;

use crate::source::extract::Extract;
use crate::source::flow::Flow;
use crate::source::flow::Gap;
use crate::source::html::attribute;
use crate::source::html::element;
use crate::source::html::element::Break;
use crate::source::html::is_emoji;
use crate::source::html::is_struck_out;
use crate::source::html::list::Numbers;
use crate::source::html::metadata::Reader as MetadataReader;
use crate::source::html::open::Open;
use crate::source::html::open::OpenElements;
use crate::source::html::paint::Paint;
use crate::source::html::sheet::Features;
use crate::source::html::sheet::Sheet;
use crate::source::html::shown;
use crate::source::html::shown::Attribute;
use crate::source::html::shown::Style;
use crate::source::html::shown::Within;
use crate::source::html::style_elements::sheet_of;
use crate::source::numeral;
use crate::source::remark::Remark;

/// The maximum number of elements between a raised digit and the element that raises it.
const NEAR: usize = 4;

/// The state of reading a page.
#[derive(Debug)]
pub(super) struct Reader {
    flow: Flow,
    metadata: MetadataReader,
    /// The rules of the style elements of the page.
    sheet: Sheet,
    /// The look of words outside all elements.
    page: Paint,
    open: OpenElements,
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
    /// Returns the reader of a page, which knows its style sheet, with those in other files that were saved.
    pub(super) fn of_page(text: &str, saved: &dyn Fn(&str) -> Option<String>) -> Self {
        let (sheet, has_others) = sheet_of(text, saved);
        Self {
            page: Paint::of_page(!has_others && !sheet.misses_grounds()),
            sheet,
            flow: Flow::default(),
            metadata: MetadataReader::default(),
            open: OpenElements::default(),
            hidden: 0,
            reading: String::new(),
            unseen: 0,
            unseen_words: false,
            is_faint: false,
        }
    }

    /// Opens an element; returns the state in which its words are read, where it is another one.
    pub(super) fn start(&mut self, tag: &StartTag<()>) -> Option<State> {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        self.close(self.open.implied_by(&name));
        if !element::stands_in_head(&name) {
            self.leave_head();
        }
        let attribute = |key: &str| attribute(tag, key);
        let within = self.open.within();
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
        self.open.push(open);
        state
    }

    /// Returns the look of words at this place.
    fn paint(&self) -> Paint {
        self.open.innermost().map_or(self.page, |open| open.paint)
    }

    /// Returns the style of an element, by the style sheet of the page and by its own attribute.
    fn style(&mut self, features: &Features, attribute: Attribute<'_>) -> Style {
        let own = attribute("style").map(|style| Style::of(&style));
        let around = self.open.all().map(|open| &open.features);
        self.sheet.style(features, &around, own.unwrap_or_default())
    }

    /// Writes the number of an item of an ordered list.
    fn item(&mut self, style: &Style, attribute: Attribute<'_>) {
        let Some(numbers) = self.open.list().and_then(|list| list.numbers.as_mut()) else {
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

    /// Ends the head of the page, as words do and elements that may not be in it.
    fn leave_head(&mut self) {
        if self
            .open
            .innermost()
            .is_some_and(|open| open.name == "head")
        {
            self.close(1);
        }
    }

    /// True if an element is the raised number of a note, which is not part of the words before it.
    fn is_reference(&self, name: &str, attribute: Attribute<'_>) -> bool {
        let leads_to_note = || attribute("href").is_some_and(|to| to.starts_with('#'));
        let class = || attribute("class").unwrap_or_default().to_ascii_lowercase();
        match name {
            "a" => self.open.is_open("sup") && leads_to_note(),
            "sup" => class().contains("reference") || class().contains("footnote"),
            _ => false,
        }
    }

    /// Reads an end tag.
    pub(super) fn end(&mut self, name: &str) {
        self.metadata.end(name);
        if name == "p" && !self.open.is_open("p") || name == "br" {
            self.flow.gap(Gap::Line);
            return;
        }
        self.close(self.open.ended_by(name));
    }

    /// Closes this number of the innermost elements.
    fn close(&mut self, number: usize) {
        for _ in 0..number {
            let Some(open) = self.open.pop() else {
                return;
            };
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

    /// Reads a comment, which has metadata where it is before all words.
    pub(super) fn comment(&mut self, words: &str) {
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

    /// Reads words.
    pub(super) fn words(&mut self, words: &str) {
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
        if self.open.is_open("rt") && self.open.is_open("ruby") {
            self.reading.push_str(words);
            return;
        }
        let mut line = self.open.all().rev().take(NEAR);
        let near = line.find(|open| open.parts != Break::None || is_shifted(&open.name));
        let words = match near.map_or("", |open| open.name.as_str()) {
            "sup" => numeral::raised(words),
            "sub" => numeral::lowered(words),
            _ => words.to_owned(),
        };
        if self.open.is_open("pre") || self.open.is_open("textarea") {
            self.flow.as_it_is(&words);
        } else {
            self.flow.words(&words);
        }
    }

    /// Closes what is open, and returns the words of the page.
    pub(super) fn finish(mut self) -> Extract {
        self.close(self.open.len());
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
