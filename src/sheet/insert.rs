//! Further cards in the list of sources of a sheet; everything else stays as it is written.

use crate::files::FileId;
use crate::files::Files;
use crate::files::Span;
use crate::sheet::position;
use crate::sheet::position::Kind;
use crate::sheet::position::Node;

/// The indentation of an entry as the program writes it.
const INDENT: &str = "  ";

/// The list of sources is not written with one `- ` for each; the place of it in the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoList(pub Span);

/// Returns the text of the sheet in this file with these entries at the end of its list of sources.
///
/// The entries are indented by two spaces, and are indented anew as the list is.
pub fn add_sources(files: &Files, file: FileId, cards: &[String]) -> Result<String, NoList> {
    let text = &files.get(file).text;
    let (tree, _) = position::read(files, file);
    let tree = tree.ok_or(NoList(file.start()))?;
    let sources = tree.get("sources").ok_or(NoList(tree.head))?;
    let no_list = NoList(sources.key_span);
    let last = sources.value.items().last().ok_or(no_list)?;
    if sources.value.bracketed {
        return Err(no_list);
    }
    let line = text[..last.span.start].rfind('\n').map_or(0, |at| at + 1);
    let before = &text[line..last.span.start];
    let indent = before
        .find('-')
        .filter(|at| before[..*at].trim().is_empty());
    let indent = &before[..indent.ok_or(no_list)?];
    let end = text[..end(last)].trim_end().len();
    let rest = &text[end..];
    let end = end + rest.find('\n').map_or(rest.len(), |at| at + 1);
    let line_break = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut added = text[..end].to_owned();
    if !added.ends_with('\n') {
        added.push_str(line_break);
    }
    for card in cards.iter().flat_map(|card| card.lines()) {
        let card = card.strip_prefix(INDENT).unwrap_or(card);
        added.extend([indent, card, line_break]);
    }
    added.push_str(&text[end..]);
    Ok(added)
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

#[cfg(test)]
mod tests {
    use super::add_sources;
    use crate::files::Files;

    const CARD: &str = "  - id: new\n    file: new.txt\n";

    /// Returns the sheet with a further card; `None` where its list has another form.
    fn added(sheet: &str) -> Option<String> {
        let mut files = Files::new();
        let file = files.insert("facts.yaml", sheet);
        add_sources(&files, file, &[CARD.to_owned()]).ok()
    }

    #[test]
    fn a_card_is_added_behind_the_last_one() {
        for (before, expected) in [
            (
                "sources:\n  - id: a # first\n    rights: { x: y } # none\n\n# Actors.\nactors: []\n",
                "sources:\n  - id: a # first\n    rights: { x: y } # none\n  - id: new\n    file: new.txt\n\n# Actors.\nactors: []\n",
            ),
            (
                "sources:\n- id: a\n  descriptor:\n    en: >\n      Two\n      lines.\nactors: []\n",
                "sources:\n- id: a\n  descriptor:\n    en: >\n      Two\n      lines.\n- id: new\n  file: new.txt\nactors: []\n",
            ),
            (
                "x: 1\r\nsources:\r\n    - { id: a }",
                "x: 1\r\nsources:\r\n    - { id: a }\r\n    - id: new\r\n      file: new.txt\r\n",
            ),
        ] {
            assert_eq!(added(before).as_deref(), Some(expected));
        }
    }

    #[test]
    fn lists_of_another_form() {
        for sheet in [
            "sources: [ { id: a } ]\n",
            "sources: []\n",
            "actors: []\n",
            "sources:\n  -\n    id: a\n",
            "a: [\n",
        ] {
            assert_eq!(added(sheet), None, "{sheet}");
        }
    }
}
