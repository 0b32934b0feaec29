//! The second reading of a sheet, by `serde_yaml`: it is compared with the first, scalar by scalar.
//!
//! Two readers that agree about every key and every text leave little room for
//! a sheet that its author and the program understand differently. The first
//! reading leads: where it has a text, `serde_yaml` is asked for a text, which
//! it gives as written, so that `1.10` does not become `1.1`.

use std::cell::Cell;
use std::fmt;

use serde::de::DeserializeSeed;
use serde::de::IgnoredAny;
use serde::de::MapAccess;
use serde::de::SeqAccess;
use serde::de::Visitor;
use serde_yaml::Deserializer;
use serde_yaml::Mapping;
use serde_yaml::Value;

use crate::files::FileId;
use crate::files::Files;
use crate::files::Span;
use crate::files::offset;
use crate::finding::Finding;
use crate::finding::code;
use crate::sheet::position;
use crate::sheet::position::Kind;
use crate::sheet::position::Node;
use crate::threads;

/// The maximum product of brackets and bytes of a sheet whose two readings may run at the same time.
///
/// The time that `serde_yaml` takes grows with both, and the first reading
/// refuses a sheet that is nested too deep before the second one starts.
const MOST_BRACKETS_TIMES_BYTES: usize = 500_000_000;

/// Reads the sheet a second time; the tree of the first reading has to be equal.
///
/// In the returned value, null stays null and everything else that is neither a list nor
/// a map is a string.
pub(in crate::sheet) fn read(files: &Files, file: FileId, tree: &Node) -> Result<Value, Finding> {
    let text = &files.get(file).text;
    compare(text, file, tree, Deserializer::from_str(words(text)))
}

/// The results of both readings of a sheet.
#[derive(Debug)]
pub(in crate::sheet) struct ReadTwice {
    /// The first reading.
    pub(in crate::sheet) tree: Node,
    /// The data of the second reading, or the finding on the first difference.
    pub(in crate::sheet) data: Result<Value, Finding>,
}

/// Reads the sheet twice, at the same time where that is safe; a sheet that the first reading refuses has no second one.
pub(in crate::sheet) fn read_twice(
    files: &Files,
    file: FileId,
) -> (Option<ReadTwice>, Vec<Finding>) {
    let text = &files.get(file).text;
    let brackets = text.bytes().filter(|byte| matches!(byte, b'[' | b'{'));
    if brackets.count().saturating_mul(text.len()) > MOST_BRACKETS_TIMES_BYTES {
        let (tree, findings) = position::read(files, file);
        let both = tree.map(|tree| {
            let data = read(files, file, &tree);
            ReadTwice { tree, data }
        });
        return (both, findings);
    }
    let ((tree, findings), events) = threads::both_with_one_here(
        || position::read(files, file),
        || Deserializer::from_str(words(text)).next(),
    );
    let both = tree.map(|tree| {
        let events = events.unwrap_or_else(|| Deserializer::from_str(words(text)));
        let data = compare(text, file, &tree, events);
        ReadTwice { tree, data }
    });
    (both, findings)
}

/// Returns the text without a byte order mark, which `serde_yaml` would count as indentation of the first line.
fn words(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

fn compare(
    text: &str,
    file: FileId,
    tree: &Node,
    events: Deserializer<'_>,
) -> Result<Value, Finding> {
    let place = Cell::new(None);
    let guide = Guide {
        node: tree,
        place: &place,
    };
    guide.deserialize(events).map_err(|error| {
        let skipped = text.len() - words(text).len();
        let own_place = error.location().map(|location| {
            let start = skipped + offset(words(text), location.line(), location.column());
            file.span(start..text.ceil_char_boundary(start + 1))
        });
        let span = place.get().or(own_place).unwrap_or(tree.head);
        let said = error.to_string();
        let said = said.split(" at line ").next().unwrap_or_default();
        let message = format!("two YAML readers disagree about what stands here: {said}");
        Finding::unchecked(code::READINGS_DISAGREE, span, message)
            .hint("put the text between quotation marks, on one line")
    })
}

/// A guide that asks `serde_yaml` for the kind of value that the first reading found at a place.
#[derive(Clone, Copy)]
struct Guide<'a> {
    node: &'a Node,
    /// The place at which the readings differ.
    place: &'a Cell<Option<Span>>,
}

impl<'a> Guide<'a> {
    fn at(self, node: &'a Node) -> Self {
        Self {
            node,
            place: self.place,
        }
    }

    fn differ<E: serde::de::Error>(self, span: Span, what: fmt::Arguments<'_>) -> E {
        self.place.set(Some(span));
        E::custom(what)
    }
}

impl<'de> DeserializeSeed<'de> for Guide<'_> {
    type Value = Value;

    fn deserialize<D: serde::de::Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<Value, D::Error> {
        match &self.node.kind {
            Kind::Scalar { .. } => deserializer.deserialize_str(self),
            Kind::Sequence(_) => deserializer.deserialize_seq(self),
            Kind::Mapping(_) => deserializer.deserialize_map(self),
        }
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
            return Err(self.differ(
                self.node.span,
                format_args!("one reads `{own}`, the other `{text}`"),
            ));
        }
        Ok(if self.node.is_null() {
            Value::Null
        } else {
            Value::String(text.to_owned())
        })
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
                let span = entries
                    .peek()
                    .map_or(self.node.head, |entry| entry.key_span);
                return Err(self.differ(span, format_args!("one reads the key `{key}`")));
            }
        }
        match entries.next() {
            Some(entry) => Err(self.differ(
                entry.key_span,
                format_args!("one sees no key `{}`", entry.key),
            )),
            None => Ok(Value::Mapping(values)),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use proptest::prelude::*;

    use super::*;
    use crate::finding::Severity;

    /// A value, its spelling in YAML, and the value expected.
    #[derive(Debug, Clone)]
    enum Written {
        Scalar(Style, String),
        Sequence(bool, Vec<Written>),
        Mapping(bool, Vec<Written>),
    }

    #[derive(Debug, Clone, Copy, PartialEq)]
    enum Style {
        Plain,
        PlainOverLines,
        Single,
        Double,
        DoubleOverLines,
        Literal,
        Folded,
    }

    fn scalar() -> impl Strategy<Value = Written> {
        let style = prop::sample::select(vec![
            Style::Plain,
            Style::PlainOverLines,
            Style::Single,
            Style::Double,
            Style::DoubleOverLines,
            Style::Literal,
            Style::Folded,
        ]);
        // Words in which no mark starts or ends anything, and words made of marks for quotation marks.
        let tame = "[a-zA-Zäöüß€😀0-9.;+$()/_~\"'=<^-][a-zA-Zäöüß€😀0-9.;+$()/_~\"'=<^-]{0,7}";
        let wild = "[ -~äß€😀„“–]{0,12}";
        let known = prop::sample::select(vec![
            "null",
            "~",
            "true",
            "No",
            "010",
            "1.10",
            "1e3",
            "0x1F",
            "2019-12-02",
            ".inf",
            "12:30:45",
            "+1",
        ]);
        let words = prop_oneof![
            4 => prop::collection::vec(tame, 1..5).prop_map(|words| words.join(" ")),
            2 => wild,
            1 => known.prop_map(str::to_owned),
        ];
        (style, words).prop_map(|(style, words)| Written::Scalar(style, words))
    }

    fn value() -> impl Strategy<Value = Written> {
        scalar().prop_recursive(4, 40, 5, |inner| {
            let inner = prop::collection::vec(inner, 0..5);
            (any::<bool>(), any::<bool>(), inner).prop_map(|(flow, map, values)| {
                if map {
                    Written::Mapping(flow, values)
                } else {
                    Written::Sequence(flow, values)
                }
            })
        })
    }

    impl Written {
        /// Writes the value behind a key or a dash, and returns the value expected.
        fn write(&self, out: &mut String, indent: usize, step: usize, flow: bool) -> Value {
            match self {
                Self::Scalar(style, words) => write_scalar(*style, words, out, indent, flow),
                Self::Sequence(own, values) if flow || *own || values.is_empty() => {
                    out.push_str(" [");
                    let read = values.iter().map(|value| {
                        let read = value.write(out, indent, step, true);
                        out.push_str(" ,");
                        read
                    });
                    let read = Value::Sequence(read.collect());
                    out.push_str(" ]");
                    read
                }
                Self::Mapping(own, values) if flow || *own || values.is_empty() => {
                    out.push_str(" {");
                    let mut read = Mapping::new();
                    for (index, value) in values.iter().enumerate() {
                        let _ = write!(out, " kü{index}:");
                        read.insert(
                            Value::String(format!("kü{index}")),
                            value.write(out, indent, step, true),
                        );
                        out.push_str(" ,");
                    }
                    out.push_str(" }");
                    Value::Mapping(read)
                }
                Self::Sequence(_, values) => {
                    let read = values.iter().map(|value| {
                        let _ = write!(out, "\n{}-", " ".repeat(indent));
                        value.write(out, indent + step, step, false)
                    });
                    Value::Sequence(read.collect())
                }
                Self::Mapping(_, values) => {
                    let mut read = Mapping::new();
                    for (index, value) in values.iter().enumerate() {
                        let _ = write!(out, "\n{}'k {index}' :", " ".repeat(indent));
                        let value = value.write(out, indent + step, step, false);
                        read.insert(Value::String(format!("k {index}")), value);
                    }
                    Value::Mapping(read)
                }
            }
        }
    }

    fn write_scalar(
        style: Style,
        words: &str,
        out: &mut String,
        indent: usize,
        flow: bool,
    ) -> Value {
        let tame = words
            .chars()
            .all(|c| c.is_alphanumeric() || " .;+$()/_".contains(c))
            && words.starts_with(char::is_alphanumeric)
            && !words.ends_with(' ');
        let line = format!("\n{}", " ".repeat(indent + 1));
        let block = !flow && words.starts_with(|c: char| c != ' ') && !words.ends_with(' ');
        let mut read = words.to_owned();
        match style {
            Style::Plain if tame => drop(write!(out, " {words}")),
            Style::PlainOverLines if tame && !words.contains("  ") => {
                let _ = write!(out, " {}", words.replace(' ', &line));
            }
            Style::Literal if block => {
                read = format!("{words}\n\nend\n");
                let _ = write!(out, " |{line}{words}\n{line}end");
            }
            Style::Folded if block => {
                read = format!("{words} end");
                let _ = writeln!(out, " >-{line}{words}{line}end");
            }
            Style::Double | Style::DoubleOverLines => {
                let escaped = words
                    .replace('\\', "\\\\")
                    .replace('"', "\\\"")
                    .replace('ß', "\\u00df");
                let wraps = style == Style::DoubleOverLines
                    && !words.contains("  ")
                    && words.trim() == words;
                let _ = write!(
                    out,
                    " \"{}\"",
                    if wraps {
                        escaped.replace(' ', &line)
                    } else {
                        escaped
                    }
                );
            }
            _ => drop(write!(out, " '{}'", words.replace('\'', "''"))),
        }
        let plain = matches!(style, Style::Plain | Style::PlainOverLines) && tame;
        if plain && matches!(read.as_str(), "null" | "Null" | "NULL") {
            Value::Null
        } else {
            Value::String(read)
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1000))]

        #[test]
        fn both_readings_agree_with_what_was_written(
            values in prop::collection::vec(value(), 1..4),
            step in 1_usize..5,
            windows in any::<bool>(),
        ) {
            let mut text = String::new();
            let expected = Written::Mapping(false, values).write(&mut text, 0, step, false);
            let text = if windows { text.replace('\n', "\r\n") } else { text };
            let mut files = Files::new();
            let file = files.insert("facts.yaml", text.clone() + "\n");
            let (tree, findings) = position::read(&files, file);
            prop_assert!(findings.is_empty(), "{text}\n{findings:?}");
            let read = read(&files, file, &tree.expect("no findings"));
            prop_assert_eq!(read, Ok(expected), "{}", text);
        }
    }

    #[test]
    fn a_disagreement_is_found_at_its_place() {
        const FIRST: &str = "ä:\n  b: [c, d]\n";
        let mut files = Files::new();
        let first = files.insert("facts.yaml", FIRST);
        let tree = position::read(&files, first).0.unwrap();
        let place = |second: &str| {
            let mut files = Files::new();
            let file = files.insert("facts.yaml", second);
            let finding = read(&files, file, &tree).unwrap_err();
            assert_eq!(finding.severity, Severity::Unchecked);
            (finding.span.start, finding.span.end)
        };
        // Where both values have the shape of the first reading, the finding gives their place.
        assert_eq!(place("ä:\n  b: [c, e]\n"), (13, 14));
        assert_eq!(place("ä:\n  b: [c]\n"), (13, 14));
        assert_eq!(place("ä:\n  b: [c, d, e]\n"), (9, 15));
        assert_eq!(place("ä:\n  c: [c, d]\n"), (6, 7));
        assert_eq!(place("ä: {}\n"), (6, 7));
        assert_eq!(place("ä:\n  b: [c, d]\n  c: d\n"), (6, 15));
        // Otherwise it gives the place where the second reading stopped.
        assert_eq!(place("ä:\n  b: c\n"), (9, 10));
        assert_eq!(place("ä:\n  b: [c, [d]]\n"), (13, 14));
        assert_eq!(place("ä:\n  b: [c, 'd\n").0, "ä:\n  b: [c, 'd\n".len());
    }
}
