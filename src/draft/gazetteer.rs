//! The desk's list of known actors, `reports/actors.yaml`, which all reports share.

use std::collections::BTreeSet;

use serde::Deserialize;

use crate::draft::KnownActor;
use crate::draft::Mistake;
use crate::language::Language;
use crate::sheet::ActorKind;

/// The name of the list, beside the reports.
pub const FILE: &str = "actors.yaml";

/// Platforms, messengers, forges, authorities and news services to begin with: our own list.
pub const STARTING_SET: &str = include_str!("../../reports/actors.yaml");

/// The most bytes of the list.
pub const LIMIT: u64 = 2 * 1024 * 1024;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    actors: Vec<Entry>,
}

/// An entry, as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: String,
    kind: ActorKind,
    name: String,
    #[serde(default)]
    aliases: Vec<String>,
    /// The language of the texts in which the names count; in all, where there is none.
    #[serde(default)]
    language: Option<String>,
    #[serde(default)]
    ambiguous: bool,
}

/// Reads the list.
pub fn read(text: &str) -> Result<Vec<KnownActor>, Mistake> {
    let list: List = serde_yaml::from_str(text).map_err(|error| Mistake::of_yaml(text, &error))?;
    let mut ids = BTreeSet::new();
    let mut known = Vec::new();
    for entry in list.actors {
        let id = &entry.id;
        let plain =
            |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
        if id.is_empty() || !id.chars().all(plain) {
            let message = format!("`{id}` is not an id: write small letters, digits and hyphens");
            return Err(at_id(text, id, 0, message));
        }
        if !ids.insert(id.clone()) {
            let message = format!("`{id}` stands in the list a second time");
            return Err(at_id(text, id, 1, message));
        }
        let unknown = |tag: &&String| Language::from_tag(tag).is_none();
        if let Some(tag) = entry.language.as_ref().filter(unknown) {
            let message = format!("`{tag}` of `{id}` is not a language that we read");
            return Err(at_id(text, id, 0, message));
        }
        let names = std::iter::once(entry.name.clone()).chain(entry.aliases);
        let names: Vec<String> = names.filter(|name| !name.trim().is_empty()).collect();
        known.push(KnownActor {
            id: entry.id,
            kind: entry.kind,
            name: entry.name,
            names,
            ambiguous: entry.ambiguous,
            language: entry.language.as_deref().and_then(Language::from_tag),
            in_sheet: false,
            asks_kind: false,
        });
    }
    Ok(known)
}

/// Returns a mistake at an entry with this id, counted from 0.
fn at_id(text: &str, id: &str, nth: usize, message: String) -> Mistake {
    let values = text.match_indices("id:").map(|(at, key)| {
        let value = &text[at + key.len()..];
        let own = value.trim_start_matches([' ', '"', '\'']);
        (at + key.len() + value.len() - own.len(), own)
    });
    let mut entries = values.filter(|(_, value)| {
        let rest = value.strip_prefix(id);
        rest.is_some_and(|rest| {
            !rest.starts_with(|next: char| next.is_alphanumeric() || next == '-')
        })
    });
    Mistake {
        message,
        at: entries.nth(nth).map(|(at, _)| at),
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn what_is_wrong_with_a_list() {
        let good = "actors:\n  - { id: a, kind: platform, name: A, aliases: [AA], ambiguous: true, language: de }\n";
        let known = read(good).unwrap();
        assert_eq!((known[0].names.len(), known[0].ambiguous), (2, true));
        let twice = good.to_owned() + good.lines().nth(1).unwrap();
        for (list, message, at) in [
            (
                "# “Ä”\nactors:\n  - { id: A b, kind: platform, name: A }\n",
                "`A b` is not an id",
                "A b, kind",
            ),
            (
                "# “Ä”\nactors:\n  - { id: a, kind: platform, name: A, colour: red }\n",
                "unknown field `colour`",
                "colour: red",
            ),
            (
                "# “Ä”\nactors:\n  - { id: a, kind: planet, name: A }\n",
                "unknown variant `planet`",
                "planet",
            ),
            (
                "actors:\n  - { id: \"a\", kind: person, name: A, language: x! }\n",
                "not a language",
                "a\", kind: person",
            ),
            ("actors: [", "did not find", ""),
            (&twice, "second time", "a, kind: platform"),
        ] {
            let error = read(list).unwrap_err();
            assert!(error.message.contains(message), "{error}");
            let place = error.at.and_then(|at| list.get(at..)).unwrap();
            assert!(place.starts_with(at), "{error} at {place}");
        }
    }
}
