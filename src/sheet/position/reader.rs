//! The way from YAML events to the tree; parts that a fact sheet does not need are refused.

use std::collections::BTreeMap;

use saphyr_parser::Event;
use saphyr_parser::Parser;
use saphyr_parser::ScalarStyle;
use saphyr_parser::ScanError;

use crate::files::FileId;
use crate::files::Span;
use crate::finding::Finding;
use crate::finding::code;
use crate::sheet::characters;
use crate::sheet::position::Entry;
use crate::sheet::position::Kind;
use crate::sheet::position::Node;
use crate::sheet::position::explained;
use crate::sheet::position::explained::explained;
use crate::sheet::position::text;
use crate::sheet::position::text::Offsets;

/// The greatest depth to which lists and maps may be nested.
const DEPTH_LIMIT: usize = 20;

/// The mend of a text that YAML takes for something else.
const QUOTE_IT: &str = "put the whole text between quotation marks";

/// Builds the tree from events.
pub(super) struct Reader<'a> {
    text: &'a str,
    file: FileId,
    offsets: Offsets,
    /// The lists and maps that are not closed yet, the outermost first.
    open: Vec<Open>,
    root: Option<Node>,
    /// The places of texts, in order: a tab inside a text does not indent.
    scalars: Vec<Span>,
    findings: Vec<Finding>,
    /// True if the sheet has a fault that forbids the use of the tree.
    refused: bool,
}

/// A list or a map that is not closed yet.
struct Open {
    start: usize,
    items: Vec<Node>,
    /// The additional state of a map; `None` for a list.
    map: Option<OpenMap>,
}

/// The additional state of a map.
#[derive(Default)]
struct OpenMap {
    key: Option<(String, Span)>,
    entries: Vec<Entry>,
    seen: BTreeMap<String, Span>,
}

/// The decision after an event: reading continues or stops.
enum Flow {
    On,
    Stop,
}

impl<'a> Reader<'a> {
    /// Returns a reader that has read nothing yet.
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

    /// Returns the tree, unless the YAML is refused, and the findings.
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
                    self.refuse(
                        span,
                        "several documents do not belong in one fact sheet",
                        "make one report of each",
                    );
                    return;
                }
                let before = self.text.get(..start).unwrap_or("");
                for span in text::directives(before, self.file) {
                    let message = "a directive (`%`) does not belong in a fact sheet";
                    self.refuse(span, message, "delete this line");
                }
            }
            if matches!(self.event(event, start, end), Flow::Stop) {
                return;
            }
        }
        if self.root.as_ref().is_none_or(Node::is_null) && !self.refused {
            self.refused = true;
            self.findings.push(
                Finding::error(
                    code::EMPTY_FILE,
                    self.file.start(),
                    "there is nothing in this fact sheet",
                )
                .hint("`factbrief new` makes a fact sheet around a document"),
            );
        }
        self.refuse_tabs();
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
                self.refuse(
                    span,
                    "an alias (`*`) does not belong in a fact sheet",
                    "write the value again",
                );
                self.add(self.node(
                    start,
                    end,
                    Kind::Scalar {
                        text: String::new(),
                        plain: false,
                    },
                ));
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
        // The parser ends block scalars where the next value starts.
        let words = self.text.get(start..end).unwrap_or("").trim_end();
        let end = start + words.len();
        let span = self.file.span(start..end);
        self.scalars.push(span);
        if let Some(name) = characters::control(&text) {
            // A tab is as good as a blank, so what else is wrong can be told as well.
            self.refused |= name != characters::TAB;
            self.findings.push(characters::finding(span, &name));
        }
        let plain = style == ScalarStyle::Plain;
        if plain && !text.is_empty() {
            let in_braces = self.open.last().is_some_and(|open| {
                open.map.as_ref().is_some_and(|map| map.key.is_some()) && self.bracketed(open.start)
            });
            let cut = text::cut_short(self.text, start..end, in_braces);
            self.findings.extend(cut.map(|(bytes, message)| {
                Finding::error(code::YAML_SYNTAX, self.file.span(bytes), message).hint(QUOTE_IT)
            }));
        }
        if let Some(OpenMap {
            key: key @ None, ..
        }) = self.open.last_mut().and_then(|open| open.map.as_mut())
        {
            let merges = plain && text == "<<";
            *key = Some((text, span));
            if merges {
                self.refuse(
                    span,
                    "a merge key (`<<`) does not belong in a fact sheet",
                    "write the keys out",
                );
            }
        } else {
            // An empty value spans the gap before the next one; it has no place of its own.
            let end = if text.is_empty() && plain { start } else { end };
            self.add(self.node(start, end, Kind::Scalar { text, plain }));
        }
    }

    fn enter(&mut self, span: Span, map: Option<OpenMap>) -> Flow {
        if self.open.len() == DEPTH_LIMIT {
            self.too_deep(span);
            return Flow::Stop;
        }
        if let Some(Open {
            map: Some(OpenMap { key: None, .. }),
            ..
        }) = self.open.last()
        {
            self.refuse(
                span,
                "a key cannot be a list or a map in a fact sheet",
                "write a text before the colon",
            );
            return Flow::Stop;
        }
        self.open.push(Open {
            start: span.start,
            items: Vec::new(),
            map,
        });
        Flow::On
    }

    /// Closes a list or a map; `mark` is the place of its closing bracket, if it has one.
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
            Kind::Mapping(entries) => entries
                .last()
                .map(|entry| entry.value.span.end.max(entry.key_span.end)),
            Kind::Sequence(items) => items.last().map(|item| item.span.end),
            Kind::Scalar { .. } => None,
        };
        let end = if bracketed {
            mark + 1
        } else {
            last.unwrap_or(start)
        };
        self.add(Node {
            bracketed,
            ..self.node(start, end, kind)
        });
    }

    fn bracketed(&self, start: usize) -> bool {
        self.text
            .get(start..)
            .is_some_and(|rest| rest.starts_with(['[', '{']))
    }

    fn node(&self, start: usize, end: usize, kind: Kind) -> Node {
        let end = end.max(start);
        let words = self.text.get(start..end).unwrap_or("");
        let first_line = words.lines().next().unwrap_or("").trim_end();
        let head = self.file.span(start..start + first_line.len());
        Node {
            span: self.file.span(start..end),
            head,
            bracketed: false,
            kind,
        }
    }

    /// Adds a finished value to the open list or map, or makes it the root.
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
                Finding::error(
                    code::DUPLICATE_KEY,
                    key_span,
                    format!("the key `{key}` stands here a second time"),
                )
                .hint("keep one of them")
                .related(*first, "the first one"),
            );
            return;
        }
        map.seen.insert(key.clone(), key_span);
        map.entries.push(Entry {
            key,
            key_span,
            value: node,
        });
    }

    fn decorations(&mut self, span: Span, anchor: usize, tagged: bool) {
        if anchor > 0 {
            self.refuse(
                span,
                "an anchor (`&`) does not belong in a fact sheet",
                "write the value again where it is needed",
            );
        }
        if tagged {
            self.refuse(
                span,
                "a tag (`!`) does not belong in a fact sheet",
                "delete it; text that starts with `!` needs quotation marks",
            );
        }
    }

    fn refuse(&mut self, span: Span, message: &str, hint: &str) {
        self.refused = true;
        self.findings
            .push(Finding::error(code::REFUSED_YAML, span, message).hint(hint));
    }

    /// Reports the tabs that indent something; returns true if there are any.
    fn refuse_tabs(&mut self) -> bool {
        let tabs = text::indenting_tabs(self.text, self.file, &self.scalars);
        let found = !tabs.is_empty();
        self.refused |= found;
        self.findings.extend(tabs.into_iter().map(|tab| {
            let message = "a tab stands in the indentation of this line";
            Finding::error(code::TAB_INDENT, tab, message).hint("indent with spaces")
        }));
        found
    }

    fn too_deep(&mut self, span: Span) {
        self.refused = true;
        let message = format!("lists and maps are nested more than {DEPTH_LIMIT} deep here");
        let hint = "look for brackets that are not closed";
        self.findings
            .push(Finding::error(code::TOO_DEEP, span, message).hint(hint));
    }

    fn syntax_error(&mut self, error: &ScanError) {
        self.refused = true;
        self.root = None;
        let place = self.offsets.byte(error.marker().index());
        if error.info().contains("tab") && self.refuse_tabs() {
            return;
        }
        let width = self
            .text
            .get(place..)
            .and_then(|rest| rest.chars().next())
            .filter(|c| *c != '\n');
        let span = self
            .file
            .span(place..place + width.map_or(0, char::len_utf8));
        // The parser has a limit of its own for brackets, and meets it before it gives the first event.
        if error.info().starts_with("recursion limit") {
            self.too_deep(span);
            return;
        }
        if let Some((bytes, message, hint)) = text::unseen_fault(self.text, place) {
            let finding = Finding::error(code::YAML_SYNTAX, self.file.span(bytes), message);
            self.findings.push(finding.hint(hint));
            return;
        }
        if let Some(bytes) = text::swallowing_comment(self.text, place) {
            let message =
                "a blank and `#` begin a comment here, which swallows the closing bracket";
            self.findings.retain(|it| it.span.start != bytes.start);
            let finding = Finding::error(code::YAML_SYNTAX, self.file.span(bytes), message);
            self.findings.push(finding.hint(QUOTE_IT));
            return;
        }
        if text::is_last_colon(self.text, place) {
            let message = "a text between braces cannot end in a colon";
            let finding = Finding::error(code::YAML_SYNTAX, span, message);
            self.findings.push(finding.hint(QUOTE_IT));
            return;
        }
        if text::is_colon_of_text(self.text, place) {
            let (message, hint) = explained::COLON_IN_TEXT;
            let finding = Finding::error(code::YAML_SYNTAX, span, message);
            self.findings.push(finding.hint(hint));
            return;
        }
        if error.info().starts_with(explained::MISPLACED_COLON)
            && text::is_first_key(self.text, place)
        {
            let message = "this key does not stand in the column of the keys above it";
            let hint = "the keys of an entry stand in one column, below its first key";
            let finding = Finding::error(code::YAML_SYNTAX, span, message);
            self.findings.push(finding.hint(hint));
            return;
        }
        let (message, hint) = explained(error.info());
        self.findings
            .push(Finding::error(code::YAML_SYNTAX, span, message).hint(hint));
    }
}
