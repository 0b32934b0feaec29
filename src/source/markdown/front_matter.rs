//! The metadata of a Markdown document above its text, in the manner of Jekyll (YAML) and Hugo (YAML or TOML).

use serde_yaml::Value;

use crate::source::extract::Metadata;
use crate::source::extract::iso_day;

/// The maximum size of a block that is read, in bytes.
const MAX_BLOCK: usize = 64 * 1024;

/// Returns the metadata in a block of YAML; empty where it is not YAML.
pub(super) fn of_yaml(block: &str) -> Metadata {
    if block.len() > MAX_BLOCK {
        return Metadata::default();
    }
    serde_yaml::from_str(block).map_or_else(|_| by_line(block), |value| of_value(&value))
}

/// Returns the metadata in a block of TOML; empty where it is not TOML.
pub(super) fn of_toml(block: &str) -> Metadata {
    if block.len() > MAX_BLOCK {
        return Metadata::default();
    }
    let Ok(table) = block.parse::<toml::Table>() else {
        return Metadata::default();
    };
    of_value(&yaml_of(toml::Value::Table(table)))
}

fn of_value(value: &Value) -> Metadata {
    let first = |keys: &[&str]| {
        let mut values = keys.iter().filter_map(|key| value.get(*key));
        values.find_map(words)
    };
    // A draft has a day of its own, and is published on another.
    let days = ["publishDate", "pubDate", "published", "date"].iter();
    let days = days.filter_map(|key| iso_day(&words(value.get(*key)?)?));
    let mut days: Vec<String> = days.collect();
    days.dedup();
    let mut days = days.into_iter();
    Metadata {
        title: first(&["title"]),
        author: ["author", "authors"]
            .iter()
            .find_map(|key| people(value.get(*key)?)),
        published: days.next(),
        other_days: days.collect(),
        language: first(&["lang", "language", "locale"]).map(|tag| tag.replace('_', "-")),
        ..Metadata::default()
    }
}

/// Returns a text, a number or a date as one line; `None` where the value is empty or of another kind.
fn words(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    Some(text).filter(|text| !text.is_empty())
}

/// Returns the names of one or several people, each a text or a map with a name.
fn people(value: &Value) -> Option<String> {
    let one = |person: &Value| words(person.get("name").unwrap_or(person));
    let names = match value {
        Value::Sequence(all) => {
            let names: Vec<String> = all.iter().filter_map(one).collect();
            names.join(", ")
        }
        person => one(person)?,
    };
    Some(names).filter(|names| !names.is_empty())
}

/// Returns a TOML value as the equivalent YAML value; a date becomes its text.
fn yaml_of(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => Value::String(text),
        toml::Value::Datetime(time) => Value::String(time.to_string()),
        toml::Value::Array(all) => Value::Sequence(all.into_iter().map(yaml_of).collect()),
        toml::Value::Table(table) => {
            let entries = table.into_iter();
            let entries = entries.map(|(key, value)| (Value::String(key), yaml_of(value)));
            Value::Mapping(entries.collect())
        }
        other => Value::String(other.to_string()),
    }
}

/// Reads a block line by line: `title: So long: a farewell` is not valid YAML, but its meaning is clear.
fn by_line(block: &str) -> Metadata {
    let lines = block.lines().filter_map(|line| {
        let (key, value) = line.split_once(':')?;
        let value = value.trim().trim_matches(['"', '\'']);
        let is_block = value.starts_with(['>', '|', '[', '{', '&', '*']);
        let is_key = !key.starts_with([' ', '\t', '-', '#']);
        let value = Value::String(value.to_owned());
        (is_key && !is_block).then(|| (Value::String(key.to_owned()), value))
    });
    of_value(&Value::Mapping(lines.collect()))
}

#[cfg(test)]
mod tests {
    use super::of_toml;
    use super::of_yaml;
    use crate::source::extract::Metadata;

    #[track_caller]
    fn check(found: &Metadata, title: &str, author: &str, published: &str) {
        let parts = [&found.title, &found.author, &found.published];
        let parts = parts.map(|part| part.as_deref().unwrap_or("-"));
        assert_eq!(parts, [title, author, published]);
    }

    #[test]
    fn dates_with_a_time() {
        for date in [
            "2023-09-18",
            "2023-09-18T20:04:00+02:00",
            "2023-09-18 20:04:00 +0200",
            "\"2023-09-18\"",
        ] {
            check(&of_yaml(&format!("date: {date}\n")), "-", "-", "2023-09-18");
        }
        check(&of_yaml("date: some day\n"), "-", "-", "-");
        let two = of_yaml("date: 2023-09-17\npublishDate: 2023-09-18\n");
        check(&two, "-", "-", "2023-09-18");
        assert_eq!(two.other_days, ["2023-09-17"]);
    }

    #[test]
    fn folded_titles_and_lists_of_authors() {
        let folded = of_yaml("title: >-\n  So long,\n  Pond\nauthors:\n  - Dora\n  - name: René\n");
        check(&folded, "So long, Pond", "Dora, René", "-");
        check(
            &of_yaml("title: 1984\nauthor: [Dora, Tom]"),
            "1984",
            "Dora, Tom",
            "-",
        );
        check(
            &of_yaml("title: Pond: a farewell\ndate: 2023-09-18"),
            "Pond: a farewell",
            "-",
            "2023-09-18",
        );
    }

    #[test]
    fn toml_of_hugo() {
        let block = "title = 'So long'\ndate = 2023-09-18T20:04:00+02:00\nauthors = ['Dora']\n";
        check(&of_toml(block), "So long", "Dora", "2023-09-18");
        check(&of_toml("title = "), "-", "-", "-");
    }
}
