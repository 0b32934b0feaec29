//! From YAML events to the tree, refusing what a fact sheet does without.

use std::collections::BTreeMap;

use saphyr_parser::Event;
use saphyr_parser::Parser;
use saphyr_parser::ScalarStyle;
use saphyr_parser::ScanError;

use crate::files::FileId;
use crate::files::Span;
use crate::finding::Finding;
use crate::sheet::characters;
use crate::sheet::code;
use crate::sheet::position::Entry;
use crate::sheet::position::Kind;
use crate::sheet::position::Node;
use crate::sheet::position::offsets::Offsets;

/// How deep lists and maps may be nested.
const DEPTH_LIMIT: usize = 20;

/// Builds the tree from events.
pub(super) struct Reader<'a> {
    text: &'a str,
    file: FileId,
    offsets: Offsets,
    /// The lists and maps that are not closed yet, the outermost first.
    open: Vec<Open>,
    root: Option<Node>,
    /// Where texts stand, in order: a tab inside a text does not indent.
    scalars: Vec<Span>,
    findings: Vec<Finding>,
    /// Whether something was found after which the tree must not be used.
    refused: bool,
}

/// A list or a map that is not closed yet.
struct Open {
    start: usize,
    items: Vec<Node>,
    /// Only for a map.
    map: Option<OpenMap>,
}

/// What a map needs in addition.
#[derive(Default)]
struct OpenMap {
    key: Option<(String, Span)>,
    entries: Vec<Entry>,
    seen: BTreeMap<String, Span>,
}

/// Whether reading goes on after an event.
enum Flow {
    On,
    Stop,
}

impl<'a> Reader<'a> {
    /// Nothing is read yet.
    pub(super) fn new(text: &'a str, file: FileId) -> Self {
        Self {
            text,
            file,
            offsets: Offsets::new(text),
            open: Vec::new(),
            root: None,
            scalars: Vec::new(),
            findings: Vec::new(),
            refused: false,
        }
    }

    /// The tree, unless the YAML is not what we take.
    pub(super) fn read(mut self) -> (Option<Node>, Vec<Finding>) {
        self.events();
        (self.root.filter(|_| !self.refused), self.findings)
    }

    fn events(&mut self) {
        let text = self.text;
        let mut parser = Parser::new_from_str(text);
        let mut documents = 0;
        while let Some(event) = parser.next_event() {
            let (event, marks) = match event {
                Ok(event) => event,
                Err(error) => {
                    self.syntax_error(&error);
                    return;
                }
            };
            let start = self.offsets.byte(marks.start.index());
            let end = self.offsets.byte(marks.end.index()).max(start);
            if matches!(event, Event::DocumentStart(_)) {
                documents += 1;
                if documents > 1 {
                    let span = self.file.span(start..end);
                    self.refuse(span, "several documents do not belong in one fact sheet", "make one report of each");
                    return;
                }
                self.directives(start);
            }
            if matches!(self.event(event, start, end), Flow::Stop) {
                return;
            }
        }
        if self.root.as_ref().is_none_or(Node::is_null) && !self.refused {
            self.refused = true;
            self.findings.push(
                Finding::error(code::EMPTY_FILE, self.file.start(), "there is nothing in this fact sheet")
                    .hint("`factbrief new` makes a fact sheet around a document"),
            );
        }
        self.tabs();
    }

    fn event(&mut self, event: Event<'_>, start: usize, end: usize) -> Flow {
        let span = self.file.span(start..end);
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                self.decorations(span, anchor, tag.is_some());
                self.scalar(text.into_owned(), style, start, end);
                Flow::On
            }
            Event::Alias(_) => {
                self.refuse(span, "an alias (`*`) does not belong in a fact sheet", "write the value again");
                self.add(self.node(start, end, Kind::Scalar { text: String::new(), plain: false }));
                Flow::On
            }
            Event::SequenceStart(anchor, tag) => {
                self.decorations(span, anchor, tag.is_some());
                self.enter(span, None)
            }
            Event::MappingStart(anchor, tag) => {
                self.decorations(span, anchor, tag.is_some());
                self.enter(span, Some(OpenMap::default()))
            }
            Event::SequenceEnd | Event::MappingEnd => {
                self.leave(start);
                Flow::On
            }
            Event::Nothing
            | Event::StreamStart
            | Event::StreamEnd
            | Event::DocumentStart(_)
            | Event::DocumentEnd => Flow::On,
        }
    }

    fn scalar(&mut self, text: String, style: ScalarStyle, start: usize, end: usize) {
        // The parser lets block scalars end where the next value starts.
        let words = self.text.get(start..end).unwrap_or("").trim_end();
        let end = start + words.len();
        let span = self.file.span(start..end);
        self.scalars.push(span);
        if let Some(name) = characters::control(&text) {
            self.refused = true;
            self.findings.push(characters::finding(span, &name));
        }
        let plain = style == ScalarStyle::Plain;
        if let Some(OpenMap { key: key @ None, .. }) = self.open.last_mut().and_then(|open| open.map.as_mut()) {
            let merges = plain && text == "<<";
            *key = Some((text, span));
            if merges {
                self.refuse(span, "a merge key (`<<`) does not belong in a fact sheet", "write the keys out");
            }
        } else {
            // An empty value is given as the gap before the next one; it has no place of its own.
            let end = if text.is_empty() && plain { start } else { end };
            self.add(self.node(start, end, Kind::Scalar { text, plain }));
        }
    }

    fn enter(&mut self, span: Span, map: Option<OpenMap>) -> Flow {
        if self.open.len() == DEPTH_LIMIT {
            self.too_deep(span);
            return Flow::Stop;
        }
        if let Some(Open { map: Some(OpenMap { key: None, .. }), .. }) = self.open.last() {
            self.refuse(span, "a key cannot be a list or a map in a fact sheet", "write a text before the colon");
            return Flow::Stop;
        }
        self.open.push(Open { start: span.start, items: Vec::new(), map });
        Flow::On
    }

    /// Closes a list or a map; `mark` is where its bracket stands, if it has one.
    fn leave(&mut self, mark: usize) {
        let Some(Open { start, items, map }) = self.open.pop() else {
            return;
        };
        let bracketed = self.bracketed(start);
        let kind = match map {
            Some(map) => Kind::Mapping(map.entries),
            None => Kind::Sequence(items),
        };
        let last = match &kind {
            Kind::Mapping(entries) => {
                entries.last().map(|entry| entry.value.span.end.max(entry.key_span.end))
            }
            Kind::Sequence(items) => items.last().map(|item| item.span.end),
            Kind::Scalar { .. } => None,
        };
        let end = if bracketed { mark + 1 } else { last.unwrap_or(start) };
        self.add(Node { bracketed, ..self.node(start, end, kind) });
    }

    fn bracketed(&self, start: usize) -> bool {
        self.text.get(start..).is_some_and(|rest| rest.starts_with(['[', '{']))
    }

    fn node(&self, start: usize, end: usize, kind: Kind) -> Node {
        let end = end.max(start);
        let words = self.text.get(start..end).unwrap_or("");
        let first_line = words.lines().next().unwrap_or("").trim_end();
        let head = self.file.span(start..start + first_line.len());
        Node { span: self.file.span(start..end), head, bracketed: false, kind }
    }

    /// Puts a finished value where it belongs.
    fn add(&mut self, node: Node) {
        let Some(open) = self.open.last_mut() else {
            self.root = Some(node);
            return;
        };
        let Some(map) = &mut open.map else {
            open.items.push(node);
            return;
        };
        // An alias as a key has been refused already.
        let Some((key, key_span)) = map.key.take() else {
            map.key = Some((String::new(), node.span));
            return;
        };
        if let Some(first) = map.seen.get(&key) {
            self.findings.push(
                Finding::error(code::DUPLICATE_KEY, key_span, format!("the key `{key}` stands here a second time"))
                    .hint("keep one of them")
                    .related(*first, "the first one"),
            );
            return;
        }
        map.seen.insert(key.clone(), key_span);
        map.entries.push(Entry { key, key_span, value: node });
    }

    fn decorations(&mut self, span: Span, anchor: usize, tagged: bool) {
        if anchor > 0 {
            self.refuse(span, "an anchor (`&`) does not belong in a fact sheet", "write the value again where it is needed");
        }
        if tagged {
            self.refuse(span, "a tag (`!`) does not belong in a fact sheet", "delete it; text that starts with `!` needs quotation marks");
        }
    }

    /// Directives are no events of their own; they stand on lines before the document.
    fn directives(&mut self, document_start: usize) {
        let mut start = 0;
        for line in self.text.get(..document_start).unwrap_or("").split_inclusive('\n') {
            if line.trim_start_matches('\u{feff}').starts_with('%') {
                let span = self.file.span(start..start + line.trim_end().len());
                self.refuse(span, "a directive (`%`) does not belong in a fact sheet", "delete this line");
            }
            start += line.len();
        }
    }

    fn refuse(&mut self, span: Span, message: &str, hint: &str) {
        self.refused = true;
        self.findings.push(Finding::error(code::REFUSED_YAML, span, message).hint(hint));
    }

    fn too_deep(&mut self, span: Span) {
        self.refused = true;
        let message = format!("lists and maps are nested more than {DEPTH_LIMIT} deep here");
        let hint = "look for brackets that are not closed";
        self.findings.push(Finding::error(code::TOO_DEEP, span, message).hint(hint));
    }

    fn syntax_error(&mut self, error: &ScanError) {
        self.refused = true;
        self.root = None;
        let place = self.offsets.byte(error.marker().index());
        if error.info().contains("tab") && self.tabs() {
            return;
        }
        let width = self.text.get(place..).and_then(|rest| rest.chars().next()).filter(|c| *c != '\n');
        let span = self.file.span(place..place + width.map_or(0, char::len_utf8));
        // The parser has a limit of its own for brackets, and meets it before it gives the first event.
        if error.info().starts_with("recursion limit") {
            self.too_deep(span);
            return;
        }
        let (message, hint) = explained(error.info());
        self.findings.push(Finding::error(code::YAML_SYNTAX, span, message).hint(hint));
    }

    /// Reports the tabs that indent something; says whether there are any.
    fn tabs(&mut self) -> bool {
        let before = self.findings.len();
        let mut start = 0;
        for line in self.text.split_inclusive('\n') {
            if let Some(tab) = tab_in_indentation(line) {
                let tab = start + tab;
                let behind = self.scalars.partition_point(|scalar| scalar.start <= tab);
                let last = behind.checked_sub(1).and_then(|last| self.scalars.get(last));
                let inside = last.is_some_and(|scalar| tab < scalar.end);
                if !inside {
                    self.refused = true;
                    let span = self.file.span(tab..tab + 1);
                    let message = "a tab stands in the indentation of this line";
                    self.findings.push(Finding::error(code::TAB_INDENT, span, message).hint("indent with spaces"));
                }
            }
            start += line.len();
        }
        self.findings.len() > before
    }
}

/// The byte of the first tab before the first word of a line; none on a blank line.
fn tab_in_indentation(line: &str) -> Option<usize> {
    let indentation = line.len() - line.trim_start().len();
    line.get(..indentation).filter(|_| !line.trim().is_empty())?.find('\t')
}

/// How often-seen messages of the parser begin, what they mean to somebody who writes a sheet, and what to do.
const EXPLAINED: [(&str, &str, &str); 7] = [
    (
        "mapping values are not allowed in this context",
        "a colon before a blank cannot stand inside a text",
        "put the whole text between quotation marks",
    ),
    (
        "illegal placement of ':' indicator",
        "a colon cannot stand here",
        "look for a bracket above that is not closed, or put the text between quotation marks",
    ),
    (
        "unexpected character: ",
        "a text cannot start with this character",
        "put the whole text between quotation marks",
    ),
    (
        "while scanning a quoted scalar, found unexpected end of stream",
        "the quotation mark that opens here is never closed",
        "close it; inside single quotation marks, write an apostrophe twice",
    ),
    (
        "invalid trailing content after ",
        "something follows a closing quotation mark",
        "write an inner apostrophe twice, or `\\\"` inside double quotation marks",
    ),
    (
        "while parsing a flow ",
        "a comma or a closing bracket is missing before this place",
        "look for the bracket that is not closed",
    ),
    (
        "while parsing a block mapping, did not find expected key",
        "this line does not fit the indentation of the lines above, or lacks a colon",
        "keys of one map start in the same column, and a blank follows the colon",
    ),
];

/// A message of the parser in our words, with a hint.
fn explained(info: &str) -> (String, &'static str) {
    let found = EXPLAINED.into_iter().find(|(start, _, _)| info.starts_with(start));
    found.map_or_else(
        || (format!("this is not well-formed YAML: {}", info.replace('`', "'")), "check the indentation and the marks of this line"),
        |(_, message, hint)| (message.to_owned(), hint),
    )
}
