//! Another name for an entry of a sheet, wherever the sheet has it; everything else stays as it is written.

use crate::files::FileId;
use crate::files::Files;
use crate::files::Span;
use crate::finding::Finding;
use crate::finding::code;
use crate::sheet::Id;
use crate::sheet::position;
use crate::sheet::position::Entry;
use crate::sheet::position::Node;

/// The reason why an entry cannot be renamed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotRenamed {
    /// The sheet cannot be read.
    Unreadable,
    /// No entry has the name.
    Unknown,
    /// A source, an actor or a statement has the name here, and another of these has it there.
    Ambiguous([Span; 2]),
    /// Another entry of the kind has the new name; the places of the entry and of the other.
    Taken([Span; 2]),
}

impl NotRenamed {
    /// Returns the finding that says why nothing was renamed.
    pub fn finding(self, file: FileId, old: &Id, new: &Id) -> Finding {
        match self {
            Self::Unreadable => {
                let message = "the sheet cannot be read";
                Finding::error(code::YAML_SYNTAX, file.start(), message)
                    .hint("`factbrief check` says why")
            }
            Self::Unknown => {
                let message = format!("nothing in the sheet has the name `{old}`");
                Finding::error(code::UNKNOWN_ID, file.start(), message)
                    .hint("a source, an actor or a statement is renamed by its `id`")
            }
            Self::Ambiguous([one, other]) => {
                let message = format!("several entries have the name `{old}`");
                Finding::error(code::DUPLICATE_ID, one, message)
                    .hint("say with `--kind` which of them is meant")
                    .related(other, "the other one")
            }
            Self::Taken([own, other]) => {
                let message = format!("`{old}` cannot be called `{new}`: the name is taken");
                Finding::error(code::DUPLICATE_ID, other, message)
                    .hint("take another name")
                    .related(own, "the entry that is to be renamed")
            }
        }
    }
}

/// The lists whose entries share their names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Space {
    /// Sources.
    Sources,
    /// Actors.
    Actors,
    /// Facts, movements, judgements, cautions and differences.
    Statements,
}

impl Space {
    const ALL: [Self; 3] = [Self::Sources, Self::Actors, Self::Statements];

    /// The lists that have entries with such names.
    fn lists(self) -> &'static [&'static str] {
        match self {
            Self::Sources => &["sources"],
            Self::Actors => &["actors"],
            Self::Statements => &[
                "facts",
                "movements",
                "judgements",
                "cautions",
                "differences",
            ],
        }
    }

    /// True if the values under a key, at this depth of keys, are names of that kind.
    fn is_named_under(self, way: &[&str]) -> bool {
        match (self, way) {
            (Self::Sources, ["sources", "based-on" | "supersedes"])
            | (
                Self::Actors,
                ["facts", "actors" | "according-to"]
                | ["facts", "stands-for", _]
                | ["movements", "who" | "to" | "away-from"],
            )
            | (
                Self::Statements,
                ["title" | "movements" | "judgements", "rests-on"]
                | ["movements", "returns"]
                | ["differences", "between"]
                | ["briefings", ..],
            ) => true,
            (space, [list, "id"]) => space.lists().contains(list),
            _ => false,
        }
    }

    /// True if the keys of maps under a key are names of that kind: quotes are listed under their sources.
    fn has_keys_under(self, way: &[&str]) -> bool {
        self == Self::Sources
            && matches!(
                way,
                ["facts", "quotes" | "context"] | ["cautions", "quotes"]
            )
    }
}

/// Returns the text of the sheet in this file with another name for one entry, and what kind of entry that is.
pub fn rename(
    files: &Files,
    file: FileId,
    old: &Id,
    new: &Id,
    space: Option<Space>,
) -> Result<(String, Space), NotRenamed> {
    let (tree, _) = position::read(files, file);
    let tree = tree.ok_or(NotRenamed::Unreadable)?;
    let spaces = Space::ALL
        .into_iter()
        .filter(|own| space.is_none_or(|it| it == *own));
    let mut having = spaces.filter_map(|space| Some((space, named(&tree, space, old)?)));
    let (own, place) = having.next().ok_or(NotRenamed::Unknown)?;
    if let Some((_, other)) = having.next() {
        return Err(NotRenamed::Ambiguous([place, other]));
    }
    if let Some(other) = named(&tree, own, new) {
        return Err(NotRenamed::Taken([place, other]));
    }
    let mut places = Vec::new();
    collect(&tree, own, old, &mut Vec::new(), &mut places);
    places.sort();
    places.dedup();
    let mut text = files.get(file).text.clone();
    for place in places.into_iter().rev() {
        text.replace_range(place.start..place.end, new.as_str());
    }
    Ok((text, own))
}

/// Returns where an entry of these lists has this name as its own.
fn named(tree: &Node, space: Space, name: &Id) -> Option<Span> {
    let lists = space.lists().iter().filter_map(|list| tree.get(list));
    let entries = lists.flat_map(|list| list.value.items());
    let mut ids = entries.filter_map(|entry| entry.get("id"));
    let own = ids.find(|id| id.value.text() == name.as_str())?;
    Some(own.value.span)
}

/// Collects the places of a name below a value, which is found under these keys.
fn collect<'t>(
    node: &'t Node,
    space: Space,
    name: &Id,
    way: &mut Vec<&'t str>,
    places: &mut Vec<Span>,
) {
    if space.is_named_under(way) && node.text() == name.as_str() {
        places.push(node.span);
    }
    for item in node.items() {
        collect(item, space, name, way, places);
    }
    let of_quotes = space.has_keys_under(way);
    let entries = node.entries().iter();
    for Entry {
        key,
        key_span,
        value,
    } in entries
    {
        if of_quotes && key == name.as_str() {
            places.push(*key_span);
        }
        way.push(key);
        collect(value, space, name, way, places);
        way.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::{NotRenamed, Space, rename};
    use crate::files::Files;
    use crate::sheet::Id;

    const SHEET: &str = "\
# The club moves.
title: { en: club, rests-on: [club-moves] }
sources:
  - { id: post, based-on: [club], label: post } # a post
  - { id: club, label: a club }
actors:
  - { id: club, name: club }
facts:
  - id: club-moves    # club-moves
    says: { en: \"post: club\" }
    actors: [ \"club\" ]
    quotes: [ { post: post } ]
    context: [ { club: club } ]
    stands-for: { club: club }
briefings: { one-page: { bottom-line: club-moves, cautions: [] } }
";

    fn renamed(old: &str, new: &str, space: Option<Space>) -> Result<String, NotRenamed> {
        let mut files = Files::new();
        let file = files.insert("facts.yaml", SHEET);
        let [old, new] = [old, new].map(|id| Id::new(id).unwrap());
        rename(&files, file, &old, &new, space).map(|(text, _)| text)
    }

    #[test]
    fn only_names_are_replaced() {
        let expected = SHEET
            .replace("id: post", "id: notice")
            .replace("{ post: post }", "{ notice: post }");
        assert_eq!(renamed("post", "notice", None), Ok(expected));
        let expected = SHEET
            .replace("[club-moves]", "[moves]")
            .replace("id: club-moves ", "id: moves ")
            .replace("line: club-moves", "line: moves");
        assert_eq!(renamed("club-moves", "moves", None), Ok(expected));
        let expected = SHEET
            .replace("{ id: club, name", "{ id: society, name")
            .replace("[ \"club\" ]", "[ society ]")
            .replace(
                "stands-for: { club: club }",
                "stands-for: { club: society }",
            );
        assert_eq!(
            renamed("club", "society", Some(Space::Actors)),
            Ok(expected)
        );
        let expected = SHEET
            .replace("[club], label", "[page], label")
            .replace("{ id: club, label", "{ id: page, label")
            .replace("[ { club: club } ]", "[ { page: club } ]");
        assert_eq!(renamed("club", "page", Some(Space::Sources)), Ok(expected));
    }

    #[test]
    fn what_cannot_be_renamed() {
        let ambiguous = renamed("club", "society", None);
        assert!(matches!(ambiguous, Err(NotRenamed::Ambiguous(_))));
        assert_eq!(renamed("nobody", "society", None), Err(NotRenamed::Unknown));
        assert!(matches!(
            renamed("post", "club", None),
            Err(NotRenamed::Taken(_))
        ));
    }
}
