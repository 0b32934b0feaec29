//! From data to the raw sheet or house style, with every mistake of shape found in one run.
//!
//! Serde stops at the first mistake. So each mistake is reported and removed from
//! the data, and the reading starts again, until nothing is wrong.

use serde::de::DeserializeOwned;
use serde_path_to_error::Path;
use serde_path_to_error::Segment;
use serde_yaml::Value;

use crate::files::Span;
use crate::finding::Finding;
use crate::finding::code;
use crate::sheet::characters;
use crate::sheet::position::Kind;
use crate::sheet::position::Node;
use crate::sheet::suggest;

/// The maximum number of mistakes that are removed; a file with more is not a fact sheet.
const LIMIT: usize = 100;

/// Returns the typed sheet without the values of the wrong shape; `None` where even the rest lacks the shape of
/// a sheet. `whole` is its name in messages.
///
/// A key with a small typing mistake is renamed in the tree as well, so that
/// the values below it are judged too.
pub(in crate::sheet) fn shape<T: DeserializeOwned>(
    tree: &mut Node,
    mut data: Value,
    whole: &str,
) -> (Option<T>, Vec<Finding>) {
    let mut findings = Vec::new();
    loop {
        let error = match serde_path_to_error::deserialize::<_, T>(&data) {
            Ok(raw) => {
                nulls(tree, &data, whole, &mut findings);
                return (Some(raw), findings);
            }
            Err(error) => error,
        };
        let message = error.inner().to_string();
        let (finding, mended) = mend(tree, &mut data, whole, error.path(), &message);
        findings.push(finding);
        if !mended || findings.len() == LIMIT {
            return (None, findings);
        }
    }
}

/// The hint for the usual cause of a key without a value: `{ value: 26,000 }` has a key `000`.
const COMMA: &str =
    "inside `{ }`, a text with a comma needs quotation marks, and a number has no comma";

/// One step from the whole sheet to a value.
enum Step {
    Key(String),
    Item(usize),
}

/// A mistake reported by serde, as far as its message tells.
enum Mistake<'a> {
    Key { known: Vec<&'a str> },
    Word { known: Vec<&'a str> },
    Type { expected: &'a str },
}

/// Reports a mistake and removes it from the data; returns true if that was possible.
fn mend(
    tree: &mut Node,
    data: &mut Value,
    whole: &str,
    path: &Path,
    message: &str,
) -> (Finding, bool) {
    let steps = steps(path);
    match Mistake::new(message) {
        Mistake::Key { known } => match steps.split_last() {
            Some((Step::Key(key), parents)) => {
                unknown_key(tree, data, (whole, parents), key, &known)
            }
            _ => wrong_type(tree, data, (whole, &steps), message),
        },
        Mistake::Word { known } => {
            let place = Place::new(tree, &steps, whole);
            let word = place.node.text();
            let finding = Finding::error(
                code::UNKNOWN_VALUE,
                place.span(),
                format!("{} cannot be `{}`", place.name, excerpt(word)),
            )
            .hint(word_hint(word, &known));
            (finding, take_out(data, &steps))
        }
        Mistake::Type { expected } => wrong_type(tree, data, (whole, &steps), expected),
    }
}

fn wrong_type(
    tree: &Node,
    data: &mut Value,
    (whole, steps): (&str, &[Step]),
    expected: &str,
) -> (Finding, bool) {
    if expected == "a list"
        && let Some((Step::Item(_), parents)) = steps.split_last()
        && let Some(found) = one_paragraph(tree, data, (whole, parents))
    {
        return found;
    }
    let place = Place::new(tree, steps, whole);
    let message = format!(
        "{} should be {expected}, but is {}",
        place.name,
        described(place.node)
    );
    let finding = Finding::error(code::WRONG_TYPE, place.span(), message);
    let finding = match list_hint(expected, place.node, steps) {
        None => finding,
        Some(hint) => finding.hint(hint),
    };
    (finding, take_out(data, steps))
}

/// Reports a list of names where a list of paragraphs should be, once for the whole list.
///
/// Returns `None` where some of its items are lists already.
fn one_paragraph(
    tree: &Node,
    data: &mut Value,
    (whole, steps): (&str, &[Step]),
) -> Option<(Finding, bool)> {
    let place = Place::new(tree, steps, whole);
    let words = words_of(place.node)?;
    let message = format!(
        "{} should be a list of paragraphs, but is a list of names",
        place.name
    );
    let hint = format!("write `[[{words}]]`: each inner list is a paragraph");
    let finding = Finding::error(code::WRONG_TYPE, place.span(), message).hint(hint);
    Some((finding, take_out(data, steps)))
}

/// Returns the items of a list of texts, with commas; `None` where an item is none.
fn words_of(list: &Node) -> Option<String> {
    let words = list.items().iter().map(|item| match &item.kind {
        Kind::Scalar { text, .. } => Some(excerpt(text)),
        Kind::Sequence(_) | Kind::Mapping(_) => None,
    });
    let words: Vec<String> = words.collect::<Option<_>>()?;
    Some(words.join(", "))
}

/// Returns how a lone word is written as the list that it should be, or a list as the word; an item that should be a list is
/// a paragraph.
fn list_hint(expected: &str, node: &Node, steps: &[Step]) -> Option<String> {
    let Kind::Scalar { text, .. } = &node.kind else {
        let first = node.items().first().filter(|_| expected == "text")?;
        let Kind::Scalar { text, .. } = &first.kind else {
            return None;
        };
        return Some(format!(
            "there is room for one here: write `{}`",
            excerpt(text)
        ));
    };
    if expected != "a list" {
        return None;
    }
    let word = excerpt(text);
    Some(match steps.last()? {
        Step::Key(_) => format!("write `[{word}]`"),
        Step::Item(_) => format!("write `[[{word}]]`: each inner list is a paragraph"),
    })
}

/// Reports a key that is not part of a sheet, and renames or removes it.
fn unknown_key(
    tree: &mut Node,
    data: &mut Value,
    (whole, parents): (&str, &[Step]),
    key: &str,
    known: &[&str],
) -> (Finding, bool) {
    let map = Place::new(tree, parents, whole);
    let span = map.node.get(key).map_or(map.head, |entry| entry.key_span);
    let unseen = characters::misplaced(key);
    let message = match &unseen {
        Some(name) => format!(
            "`{}` is not a key of {}: {name} stands in it",
            excerpt(key),
            map.name
        ),
        None => format!("`{}` is not a key of {}", excerpt(key), map.name),
    };
    let meant = suggest::nearest(key, known.iter().copied());
    let lost = map.node.bracketed && map.node.get(key).is_some_and(|entry| entry.value.is_null());
    let hint = match meant {
        Some(meant) if unseen.is_some() => format!("delete it, and write `{meant}`"),
        Some(meant) => format!("did you mean `{meant}`?"),
        None if lost => COMMA.to_owned(),
        None => format!("the keys here are {}", suggest::all_of(known)),
    };
    let finding = Finding::error(code::UNKNOWN_KEY, span, message).hint(hint);
    let free = meant.filter(|meant| map.node.get(meant).is_none());
    let Some(Value::Mapping(mapping)) = value_at(data, parents) else {
        return (finding, false);
    };
    let mended = match (mapping.remove(key), free) {
        (None, _) => false,
        (Some(_), None) => true,
        (Some(value), Some(meant)) => {
            mapping.insert(Value::String(meant.to_owned()), value);
            rename(tree, parents, key, meant)
        }
    };
    (finding, mended)
}

fn rename(tree: &mut Node, parents: &[Step], key: &str, meant: &str) -> bool {
    let mut node = tree;
    for step in parents {
        let next = match (&mut node.kind, step) {
            (Kind::Mapping(entries), Step::Key(key)) => entries
                .iter_mut()
                .find(|entry| entry.key == *key)
                .map(|entry| &mut entry.value),
            (Kind::Sequence(items), Step::Item(index)) => items.get_mut(*index),
            _ => None,
        };
        let Some(next) = next else {
            return false;
        };
        node = next;
    }
    let Kind::Mapping(entries) = &mut node.kind else {
        return false;
    };
    let Some(entry) = entries.iter_mut().find(|entry| entry.key == key) else {
        return false;
    };
    meant.clone_into(&mut entry.key);
    true
}

/// Reports every key and every entry of a list that is left without a value.
fn nulls(tree: &Node, data: &Value, name: &str, findings: &mut Vec<Finding>) {
    match data {
        Value::Mapping(mapping) => {
            for entry in tree.entries() {
                // Keys unknown to serde have been removed from the data.
                let Some(value) = mapping.get(entry.key.as_str()) else {
                    continue;
                };
                if value.is_null() && entry.value.is_null() {
                    let message = format!("`{}` has no value", excerpt(&entry.key));
                    let hint = if tree.bracketed {
                        COMMA
                    } else {
                        "write a value, or delete the key; a text that begins with `#` needs quotation marks"
                    };
                    findings
                        .push(Finding::error(code::WRONG_TYPE, entry.key_span, message).hint(hint));
                }
                nulls(&entry.value, value, &entry.key, findings);
            }
        }
        Value::Sequence(values) => {
            for (item, value) in tree.items().iter().zip(values) {
                if value.is_null() && item.is_null() {
                    let span = if item.span.start == item.span.end {
                        tree.head
                    } else {
                        item.span
                    };
                    let message = format!("`{}` has an entry without a value", excerpt(name));
                    findings.push(
                        Finding::error(code::WRONG_TYPE, span, message)
                            .hint("write a value, or delete the entry"),
                    );
                }
                nulls(item, value, name, findings);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Tagged(_) => {}
    }
}

/// A value of the tree with its name in messages.
struct Place<'a> {
    node: &'a Node,
    /// The place of the key of the value, or of its first line.
    head: Span,
    name: String,
}

impl<'a> Place<'a> {
    /// Returns the value at the end of the path, or the last one on the path that exists.
    fn new(tree: &'a Node, steps: &[Step], whole: &str) -> Self {
        let mut place = Self {
            node: tree,
            head: tree.head,
            name: whole.to_owned(),
        };
        let mut list = String::new();
        for step in steps {
            match step {
                Step::Key(key) => {
                    let Some(entry) = place.node.get(key) else {
                        break;
                    };
                    list.clone_from(key);
                    place = Self {
                        node: &entry.value,
                        head: entry.key_span,
                        name: format!("`{}`", excerpt(key)),
                    };
                }
                Step::Item(index) => {
                    let Some(item) = place.node.items().get(*index) else {
                        break;
                    };
                    let name = format!("an entry of `{}`", excerpt(&list));
                    place = Self {
                        node: item,
                        head: item.head,
                        name,
                    };
                }
            }
        }
        place
    }

    /// Returns the whole of a text; of a longer value only its key or first line.
    fn span(&self) -> Span {
        match self.node.kind {
            Kind::Scalar { .. } if self.node.span.start < self.node.span.end => self.node.head,
            _ => self.head,
        }
    }
}

impl<'a> Mistake<'a> {
    /// Parses a message of serde. Its wording comes from `serde::de::Error`, and a test fails if it changes.
    fn new(message: &'a str) -> Self {
        let expected = message
            .rfind(", expected ")
            .map_or(message, |at| &message[at + ", expected ".len()..]);
        let known = || expected.split('`').skip(1).step_by(2).collect();
        if message.starts_with("unknown field ") {
            Self::Key { known: known() }
        } else if message.starts_with("unknown variant ") {
            Self::Word { known: known() }
        } else {
            let expected = match expected {
                "a string" => "text",
                "a sequence" => "a list",
                "a Value::Tag enum" | "a Value::Tagged enum" => "a single word",
                other => other,
            };
            Self::Type { expected }
        }
    }
}

fn steps(path: &Path) -> Vec<Step> {
    let step = |segment: &Segment| match segment {
        Segment::Seq { index } => Some(Step::Item(*index)),
        Segment::Map { key } => Some(Step::Key(key.clone())),
        Segment::Enum { .. } | Segment::Unknown => None,
    };
    path.iter().map_while(step).collect()
}

fn value_at<'a>(data: &'a mut Value, steps: &[Step]) -> Option<&'a mut Value> {
    steps.iter().try_fold(data, |value, step| match step {
        Step::Key(key) => value.get_mut(key.as_str()),
        Step::Item(index) => value.get_mut(*index),
    })
}

/// Replaces the value by null; returns false for the whole sheet and for a value that does not exist.
fn take_out(data: &mut Value, steps: &[Step]) -> bool {
    let Some(value) = value_at(data, steps).filter(|value| !value.is_null()) else {
        return false;
    };
    *value = Value::Null;
    !steps.is_empty()
}

fn word_hint(word: &str, known: &[&str]) -> String {
    // The only label that Traffic Light Protocol 2.0 renamed (FIRST, 2022).
    if known.contains(&"TLP:CLEAR") && word.to_ascii_uppercase().ends_with("WHITE") {
        return "TLP 2.0 calls it `TLP:CLEAR`".to_owned();
    }
    suggest::hint(word, known)
}

fn described(node: &Node) -> String {
    match &node.kind {
        Kind::Sequence(_) => "a list".to_owned(),
        Kind::Mapping(_) => "a map".to_owned(),
        Kind::Scalar { text, .. } => format!("the text `{}`", excerpt(text)),
    }
}

/// Returns the start of a text, on one line, for a message.
pub(in crate::sheet) fn excerpt(text: &str) -> String {
    const LENGTH: usize = 40;
    let line = text
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace('`', "'");
    match line.char_indices().nth(LENGTH) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}
