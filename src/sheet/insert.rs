//! Further entries in the lists of a sheet; everything else stays as it is written.

use crate::files::FileId;
use crate::files::Files;
use crate::files::Span;
use crate::sheet::position;
use crate::sheet::position::Entry;
use crate::sheet::position::Kind;
use crate::sheet::position::Node;

/// The indentation of an entry as the program writes it.
const INDENT: &str = "  ";

/// The keys of a sheet behind its sources, in the order of a new sheet.
const KEYS: &[&str] = &[
    "actors",
    "facts",
    "movements",
    "judgements",
    "cautions",
    "differences",
    "briefings",
];

/// A list that is not written with one `- ` for each entry; the place of it in the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoList(pub Span);

/// Returns the text of the sheet in this file with these entries at the end of a list; a missing list is begun.
///
/// The entries are indented by two spaces, and are indented anew as the list is. A blank line before the first of a list is left out.
pub fn add_entries(
    files: &Files,
    file: FileId,
    key: &str,
    entries: &[String],
) -> Result<String, NoList> {
    let text = &files.get(file).text;
    let (tree, _) = position::read(files, file);
    let tree = tree.ok_or(NoList(file.start()))?;
    let Some(own) = tree.get(key) else {
        let at = place_of(text, &tree, key);
        return Ok(inserted(
            text,
            at,
            Some(key),
            INDENT,
            entries.concat().trim_start_matches('\n'),
        ));
    };
    if own.value.items().is_empty() {
        return begun(text, own, entries);
    }
    let no_list = NoList(own.key_span);
    let last = own.value.items().last().ok_or(no_list)?;
    if own.value.bracketed {
        return Err(no_list);
    }
    let before = &text[line_start(text, last.span.start)..last.span.start];
    let indent = before
        .find('-')
        .filter(|at| before[..*at].trim().is_empty());
    let indent = &before[..indent.ok_or(no_list)?];
    let end = line_end(text, text[..end(last)].trim_end().len());
    Ok(inserted(text, end, None, indent, &entries.concat()))
}

/// Returns the sheet with these entries in a list without any: `facts: []`.
fn begun(text: &str, list: &Entry, entries: &[String]) -> Result<String, NoList> {
    let is_empty = matches!(&list.value.kind, Kind::Sequence(items) if items.is_empty());
    if !is_empty {
        return Err(NoList(list.key_span));
    }
    let span = list.value.span;
    let mut without = text[..span.start].trim_end_matches(' ').to_owned();
    let at = line_end(text, span.end);
    without.push_str(text[span.end..at].trim_end_matches([' ', '\r', '\n']));
    without.push_str(line_break(text));
    let start = without.len();
    without.push_str(&text[at..]);
    let entries = entries.concat();
    let entries = entries.trim_start_matches('\n');
    Ok(inserted(&without, start, None, INDENT, entries))
}

/// Returns the byte at which a list belongs that the sheet lacks: before the next key, with the comments above that.
fn place_of(text: &str, tree: &Node, list: &str) -> usize {
    let mut later = KEYS.iter().skip_while(|key| **key != list).skip(1);
    let next = later.find_map(|key| tree.get(key));
    let Some(next) = next else {
        return text.len();
    };
    let mut at = line_start(text, next.key_span.start);
    while at > 0 {
        let above = line_start(text, at - 1);
        if !text[above..at].starts_with('#') {
            break;
        }
        at = above;
    }
    at
}

/// Returns a text with these entries at a byte that begins a line, below the key of a list that is begun.
fn inserted(text: &str, at: usize, key: Option<&str>, indent: &str, entries: &str) -> String {
    let line_break = line_break(text);
    let mut added = text[..at].to_owned();
    if !added.is_empty() && !added.ends_with('\n') {
        added.push_str(line_break);
    }
    if let Some(key) = key {
        added.extend([key, ":", line_break]);
    }
    for line in entries.lines() {
        let own = line.strip_prefix(INDENT).unwrap_or(line);
        let indent = if own.is_empty() { "" } else { indent };
        added.extend([indent, own, line_break]);
    }
    if key.is_some() && at < text.len() {
        added.push_str(line_break);
    }
    added.push_str(&text[at..]);
    added
}

/// Returns the byte after a value: a map or list without brackets ends where the next value begins, so its last part counts.
fn end(node: &Node) -> usize {
    let last = match &node.kind {
        Kind::Sequence(items) if !node.bracketed => items.last(),
        Kind::Mapping(entries) if !node.bracketed => entries.last().map(|entry| &entry.value),
        Kind::Scalar { .. } | Kind::Sequence(_) | Kind::Mapping(_) => None,
    };
    last.map_or(node.span.end, end)
}

/// Returns the byte at which the line of a byte begins.
fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |at| at + 1)
}

/// Returns the byte after the line of a byte, with its line break.
fn line_end(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    at + rest.find('\n').map_or(rest.len(), |at| at + 1)
}

/// Returns the line break that the text uses.
fn line_break(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}

#[cfg(test)]
mod tests {
    use super::add_entries;
    use crate::files::Files;

    const ENTRY: &str = "  # why\n  - id: new\n    file: new.txt\n";

    /// Returns the sheet with a further entry in a list; `None` where the list has another form.
    fn added(list: &str, sheet: &str) -> Option<String> {
        let mut files = Files::new();
        let file = files.insert("facts.yaml", sheet);
        add_entries(&files, file, list, &[ENTRY.to_owned()]).ok()
    }

    #[test]
    fn an_entry_is_added_behind_the_last_one() {
        for (before, expected) in [
            (
                "sources:\n  - id: a # first\n    rights: { x: y } # none\n\n# Actors.\nactors: []\n",
                "sources:\n  - id: a # first\n    rights: { x: y } # none\n  # why\n  - id: new\n    file: new.txt\n\n# Actors.\nactors: []\n",
            ),
            (
                "sources:\n- id: a\n  descriptor:\n    en: >\n      Two\n      lines.\nactors: []\n",
                "sources:\n- id: a\n  descriptor:\n    en: >\n      Two\n      lines.\n# why\n- id: new\n  file: new.txt\nactors: []\n",
            ),
            (
                "x: 1\r\nsources:\r\n    - { id: a }",
                "x: 1\r\nsources:\r\n    - { id: a }\r\n    # why\r\n    - id: new\r\n      file: new.txt\r\n",
            ),
        ] {
            assert_eq!(added("sources", before).as_deref(), Some(expected));
        }
    }

    #[test]
    fn a_list_is_begun() {
        for (before, expected) in [
            (
                "actors: []\nfacts: [] # none yet\n\n# Then\n",
                "actors: []\nfacts: # none yet\n  # why\n  - id: new\n    file: new.txt\n\n# Then\n",
            ),
            (
                "facts: []",
                "facts:\n  # why\n  - id: new\n    file: new.txt\n",
            ),
            (
                "actors: []\n\n# What is known.\n# All of it.\njudgements: []\n",
                "actors: []\n\nfacts:\n  # why\n  - id: new\n    file: new.txt\n\n# What is known.\n# All of it.\njudgements: []\n",
            ),
            (
                "actors: []",
                "actors: []\nfacts:\n  # why\n  - id: new\n    file: new.txt\n",
            ),
        ] {
            assert_eq!(added("facts", before).as_deref(), Some(expected));
        }
    }

    #[test]
    fn lists_of_another_form() {
        for sheet in [
            "facts: [ { id: a } ]\n",
            "facts: words\n",
            "facts:\n  -\n    id: a\n",
            "a: [\n",
        ] {
            assert_eq!(added("facts", sheet), None, "{sheet}");
        }
    }
}
