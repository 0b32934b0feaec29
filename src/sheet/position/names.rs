//! What stands at a place of a sheet, said in its names instead of in lines.

use crate::files::Span;
use crate::sheet::position::Entry;
use crate::sheet::position::Node;

impl Node {
    /// The way from the whole sheet to this place: keys, and the names of entries, as in `facts/joined/says/en`.
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
}
