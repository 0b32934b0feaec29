//! The first reading of a sheet: a tree in which every value has its place.
//!
//! It comes from YAML events, which show parts that a typed reading no longer sees:
//! anchors, aliases, tags, duplicate keys, several documents. A fact sheet needs
//! none of them, so they are refused here.

mod explained;
mod reader;
mod text;

use crate::files::FileId;
use crate::files::Files;
use crate::files::Span;
use crate::finding::Finding;
use crate::sheet::characters;
use crate::sheet::position::reader::Reader;

/// A value of the sheet, and its place.
#[derive(Debug)]
pub(in crate::sheet) struct Node {
    /// The value, with its quotation marks or brackets.
    pub(in crate::sheet) span: Span,
    /// The first line of the value, for findings on the value as a whole.
    pub(in crate::sheet) head: Span,
    /// True if the value is between brackets or braces.
    pub(in crate::sheet) bracketed: bool,
    /// The kind of value, with its contents.
    pub(in crate::sheet) kind: Kind,
}

/// The three kinds of YAML values.
#[derive(Debug)]
pub(in crate::sheet) enum Kind {
    /// A text; `plain` is true where it has no quotation marks.
    Scalar { text: String, plain: bool },
    /// A list.
    Sequence(Vec<Node>),
    /// A map in the order of the sheet, with each key once.
    Mapping(Vec<Entry>),
}

/// A key with its value.
#[derive(Debug)]
pub(in crate::sheet) struct Entry {
    /// The key.
    pub(in crate::sheet) key: String,
    /// The place of the key.
    pub(in crate::sheet) key_span: Span,
    /// The value.
    pub(in crate::sheet) value: Node,
}

/// Reads a sheet into a tree; `None` where the YAML is refused.
///
/// A tree that comes with findings lacks only the second of two equal keys.
pub(in crate::sheet) fn read(files: &Files, file: FileId) -> (Option<Node>, Vec<Finding>) {
    let text = &files.get(file).text;
    let findings = characters::unseen(text, file);
    if !findings.is_empty() {
        return (None, findings);
    }
    let (tree, mut findings) = Reader::new(text, file).read();
    let Some(tree) = tree else {
        return (None, findings);
    };
    let (faults, refused) = characters::faults(&tree, text, file);
    findings.extend(faults);
    (Some(tree).filter(|_| !refused), findings)
}

impl Node {
    /// Returns the entry with this key; `None` where this is no map or lacks the key.
    pub(in crate::sheet) fn get(&self, key: &str) -> Option<&Entry> {
        self.entries().iter().find(|entry| entry.key == key)
    }

    /// Returns the entries of a map; empty where this is no map.
    pub(in crate::sheet) fn entries(&self) -> &[Entry] {
        match &self.kind {
            Kind::Mapping(entries) => entries,
            Kind::Scalar { .. } | Kind::Sequence(_) => &[],
        }
    }

    /// Returns the entries of a list; empty where this is no list.
    pub(in crate::sheet) fn items(&self) -> &[Node] {
        match &self.kind {
            Kind::Sequence(items) => items,
            Kind::Scalar { .. } | Kind::Mapping(_) => &[],
        }
    }

    /// Returns the text; empty where this is a list or a map.
    pub(in crate::sheet) fn text(&self) -> &str {
        match &self.kind {
            Kind::Scalar { text, .. } => text,
            Kind::Sequence(_) | Kind::Mapping(_) => "",
        }
    }

    /// Returns the path from the whole sheet to this place: keys, and the names of entries, as in `facts/joined/says/en`.
    ///
    /// Entries of a list that have no name are left out: their number would
    /// change with every entry before them.
    pub(in crate::sheet) fn names_to(&self, place: Span) -> Vec<&str> {
        let mut names = Vec::new();
        let mut node = self;
        loop {
            let holds =
                |span: Span| (span.start..span.end.max(span.start + 1)).contains(&place.start);
            let of_key = |entry: &&Entry| holds(entry.key_span) || holds(entry.value.span);
            if let Some(entry) = node.entries().iter().find(of_key) {
                names.push(entry.key.as_str());
                node = &entry.value;
            } else if let Some(item) = node.items().iter().find(|item| holds(item.span)) {
                names.extend(item.get("id").map(|id| id.value.text()));
                node = item;
            } else {
                return names;
            }
        }
    }

    /// True if the value is null in one of the spellings of YAML (YAML 1.2.2, 10.3.2).
    pub(in crate::sheet) fn is_null(&self) -> bool {
        let Kind::Scalar { text, plain: true } = &self.kind else {
            return false;
        };
        matches!(text.as_str(), "" | "~" | "null" | "Null" | "NULL")
    }
}
