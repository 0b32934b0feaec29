//! The second reading of a sheet: `serde_yaml`'s, held against the first, scalar by scalar.
//!
//! Two readers that agree about every key and every text leave little room for
//! a sheet that says one thing to its author and another to us. The first
//! reading leads: where it has a text, `serde_yaml` is asked for a text, which
//! it gives as written, so that `1.10` does not become `1.1`.

use std::cell::Cell;
use std::fmt;

use serde::de::DeserializeSeed;
use serde::de::Deserializer;
use serde::de::IgnoredAny;
use serde::de::MapAccess;
use serde::de::SeqAccess;
use serde::de::Visitor;
use serde_yaml::Mapping;
use serde_yaml::Value;

use crate::files::FileId;
use crate::files::Files;
use crate::files::Span;
use crate::finding::Finding;
use crate::sheet::code;
use crate::sheet::position::Kind;
use crate::sheet::position::Node;

/// Reads the sheet again; the tree of the first reading has to be the same.
///
/// In the value, null stays null and everything else that is neither a list nor
/// a map is a string.
pub(in crate::sheet) fn read(files: &Files, file: FileId, tree: &Node) -> Result<Value, Finding> {
    let place = Cell::new(None);
    let guide = Guide { node: tree, place: &place };
    let text = &files.get(file).text;
    // `serde_yaml` would count a byte order mark as a column, and so as indentation of the first line.
    let words = text.strip_prefix('\u{feff}').unwrap_or(text);
    guide.deserialize(serde_yaml::Deserializer::from_str(words)).map_err(|error| {
        let own_place = error.location().map(|location| {
            let at = text.floor_char_boundary(location.index() + text.len() - words.len());
            file.span(at..at)
        });
        let span = place.get().or(own_place).unwrap_or(file.start());
        let message = format!("two YAML readers disagree about what stands here: {}", one_line(&error.to_string()));
        Finding::unchecked(code::READINGS_DISAGREE, span, message)
            .hint("put the text between quotation marks, on one line")
    })
}

/// Asks `serde_yaml` for what the first reading found at a place.
#[derive(Clone, Copy)]
struct Guide<'a> {
    node: &'a Node,
    /// Where the readings differ.
    place: &'a Cell<Option<Span>>,
}

impl<'a> Guide<'a> {
    fn at(self, node: &'a Node) -> Self {
        Self { node, place: self.place }
    }

    fn differ<E: serde::de::Error>(self, span: Span, what: fmt::Arguments<'_>) -> E {
        self.place.set(Some(span));
        E::custom(what)
    }
}

impl<'de> DeserializeSeed<'de> for Guide<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        let place = self.place;
        let result = match &self.node.kind {
            Kind::Scalar { .. } => deserializer.deserialize_str(self),
            Kind::Sequence(_) => deserializer.deserialize_seq(self),
            Kind::Mapping(_) => deserializer.deserialize_map(self),
        };
        if result.is_err() && place.get().is_none() {
            place.set(Some(self.node.head));
        }
        result
    }
}

impl<'de> Visitor<'de> for Guide<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match &self.node.kind {
            Kind::Scalar { .. } => "a text",
            Kind::Sequence(_) => "a list",
            Kind::Mapping(_) => "a map",
        })
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Value, E> {
        let Kind::Scalar { text: own, .. } = &self.node.kind else {
            return Err(self.differ(self.node.head, format_args!("one reads a text")));
        };
        if own != text {
            return Err(self.differ(self.node.span, format_args!("one reads `{own}`, the other `{text}`")));
        }
        Ok(if self.node.is_null() { Value::Null } else { Value::String(text.to_owned()) })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        for item in self.node.items() {
            let Some(value) = list.next_element_seed(self.at(item))? else {
                return Err(self.differ(item.head, format_args!("one sees no entry")));
            };
            values.push(value);
        }
        if list.next_element::<IgnoredAny>()?.is_some() {
            return Err(self.differ(self.node.head, format_args!("one sees a further entry")));
        }
        Ok(Value::Sequence(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut values = Mapping::new();
        let mut entries = self.node.entries().iter().peekable();
        while let Some(key) = map.next_key::<String>()? {
            if let Some(entry) = entries.next_if(|entry| entry.key == key) {
                let value = map.next_value_seed(self.at(&entry.value))?;
                values.insert(Value::String(key), value);
            } else if values.contains_key(key.as_str()) {
                // A duplicate key, which the first reading has reported and left out.
                map.next_value::<IgnoredAny>()?;
            } else {
                let span = entries.peek().map_or(self.node.head, |entry| entry.key_span);
                return Err(self.differ(span, format_args!("one reads the key `{key}`")));
            }
        }
        match entries.next() {
            Some(entry) => Err(self.differ(entry.key_span, format_args!("one sees no key `{}`", entry.key))),
            None => Ok(Value::Mapping(values)),
        }
    }
}

fn one_line(message: &str) -> String {
    message.lines().collect::<Vec<_>>().join(" ")
}
