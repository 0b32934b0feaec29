//! The fields of a fact sheet with their places, read by indentation: enough for our own sheets, which are plainly written.

use std::ops::Range;

/// An entry of a mapping or of a list.
#[derive(Debug)]
pub(crate) struct Node {
    /// The key; empty for an entry of a list.
    pub(crate) key: String,
    /// Where the key stands; empty for an entry of a list.
    pub(crate) name: Range<usize>,
    /// What has to go for the entry to be gone.
    pub(crate) whole: Range<usize>,
    /// All that belongs to the key; of an entry of a list, all of it.
    pub(crate) value: Range<usize>,
    /// What it consists of; empty for a scalar.
    pub(crate) children: Vec<Node>,
}

/// The start of an entry in block style: a hyphen, or a key and what follows on its line.
#[derive(Debug, Clone, Copy)]
struct Start {
    column: usize,
    at: usize,
    line: usize,
    line_end: usize,
    hyphen: bool,
}

/// Reads the top-level keys of a sheet.
pub(crate) fn read(text: &str) -> Vec<Node> {
    block(text, &starts(text))
}

/// The entries that start in this sheet, in their order; the lines of a folded text start none.
fn starts(text: &str) -> Vec<Start> {
    let mut starts = Vec::new();
    let mut line_start = 0;
    let mut folded: Option<usize> = None;
    for line in text.split_inclusive('\n') {
        let line_end = line_start + line.trim_end().len();
        let words = line.trim_start();
        let mut column = line.len() - words.len();
        let inside = folded.is_some_and(|deeper| column > deeper);
        if !inside && !words.trim().is_empty() && !words.starts_with('#') {
            let mut start = Start {
                column,
                at: line_start + column,
                line: line_start,
                line_end,
                hyphen: words.starts_with("- "),
            };
            starts.push(start);
            if start.hyphen {
                column += 2;
                start.column = column;
                start.at += 2;
                start.hyphen = false;
                starts.push(start);
            }
            folded = line.trim_end().ends_with(">-").then_some(column);
        }
        line_start += line.len();
    }
    starts
}

fn block(text: &str, starts: &[Start]) -> Vec<Node> {
    let Some(column) = starts.first().map(|first| first.column) else {
        return Vec::new();
    };
    let own: Vec<usize> = (0..starts.len())
        .filter(|place| starts[*place].column == column)
        .collect();
    let mut nodes = Vec::new();
    for (nth, &place) in own.iter().enumerate() {
        let next = own.get(nth + 1).copied();
        let inner = &starts[place + 1..next.unwrap_or(starts.len())];
        let start = starts[place];
        let end = end(text, start, inner);
        let whole = match next {
            Some(next) => start.at..starts[next].at,
            None if nth == 0 => start.at..end,
            None => start.line..(end + 1).min(text.len()),
        };
        nodes.push(if start.hyphen {
            entry(text, whole, start.at + 2..end, inner)
        } else {
            pair(text, whole, start.at..end, inner)
        });
    }
    nodes
}

/// The end of an entry: of its last line, which may belong to a folded text.
fn end(text: &str, start: Start, inner: &[Start]) -> usize {
    let last = inner.last().unwrap_or(&start);
    if !text[..last.line_end].ends_with(">-") {
        return last.line_end;
    }
    let mut end = last.line_end;
    for line in text[last.line_end + 1..].split_inclusive('\n') {
        let indent = line.len() - line.trim_start().len();
        if line.trim().is_empty() || indent <= last.column {
            break;
        }
        end += line.len();
    }
    end
}

fn entry(text: &str, whole: Range<usize>, value: Range<usize>, inner: &[Start]) -> Node {
    let pairs = text[value.clone()].lines().next().is_some_and(|line| {
        line.ends_with(':')
            || line
                .split(": ")
                .next()
                .is_some_and(|key| key.len() < line.len())
    });
    let quoted = text[value.clone()].starts_with(['"', '\'']);
    Node {
        key: String::new(),
        name: value.start..value.start,
        whole,
        value,
        children: if pairs && !quoted {
            block(text, inner)
        } else {
            Vec::new()
        },
    }
}

fn pair(text: &str, whole: Range<usize>, all: Range<usize>, inner: &[Start]) -> Node {
    let colon = all.start + text[all.clone()].find(':').unwrap();
    let rest = &text[colon + 1..all.end];
    let value = colon + 1 + (rest.len() - rest.trim_start_matches(' ').len())..all.end;
    let children = if inner.is_empty() {
        flow(text, &value)
    } else {
        block(text, inner)
    };
    Node {
        key: text[all.start..colon].to_owned(),
        name: all.start..colon,
        whole,
        value,
        children,
    }
}

/// The entries of `{ … }` and `[…]`; none for a scalar.
fn flow(text: &str, value: &Range<usize>) -> Vec<Node> {
    let words = &text[value.clone()];
    let mapping = words.starts_with('{');
    if !mapping && !words.starts_with('[') {
        return Vec::new();
    }
    let mut nodes = Vec::new();
    let mut at = value.start + 1;
    let inside = &words[1..words.len() - 1];
    let several = inside.contains(',');
    for (nth, piece) in inside.split(',').enumerate() {
        let start = at + (piece.len() - piece.trim_start().len());
        let range = start..start + piece.trim().len();
        let whole = match (several, nth) {
            (false, _) => range.clone(),
            // With the comma after it, or the one before it.
            (true, 0) => range.start..at + piece.len() + 1,
            (true, _) => at - 1..range.end,
        };
        nodes.push(if mapping {
            pair(text, whole, range, &[])
        } else {
            Node {
                key: String::new(),
                name: range.start..range.start,
                whole,
                value: range,
                children: Vec::new(),
            }
        });
        at += piece.len() + 1;
    }
    nodes
}
