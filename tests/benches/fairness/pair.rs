//! A statement and the words that it quotes, as a fact sheet of one fact.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::RangeInclusive;

use serde_yaml::Mapping;
use serde_yaml::Value;

/// A pair: a statement, and the words of a source that it quotes.
#[derive(Debug)]
pub(crate) struct Pair {
    pub(crate) id: String,
    pub(crate) kind: String,
    pub(crate) fair: bool,
    /// The language of the source.
    pub(crate) language: String,
    /// The language of the statement.
    pub(crate) told_in: String,
    pub(crate) source: String,
    pub(crate) quote: String,
    pub(crate) says: String,
    pub(crate) why: String,
    actors: Vec<Actor>,
    raw: Mapping,
}

#[derive(Debug)]
struct Actor {
    key: String,
    kind: String,
    name: String,
    also: Vec<String>,
}

/// The words of the house in which a sheet of one fact is written.
const HOUSE: [(&str, &str, &str); 4] = [
    ("en", "One statement", "A text."),
    ("de", "Eine Aussage", "Ein Text."),
    ("fr", "Une phrase", "Un texte."),
    ("es", "Una frase", "Un texto."),
];

impl Pair {
    /// The pairs of a file, whose name says the language of the sources.
    pub(crate) fn read(yaml: &str, language: &str) -> Vec<Self> {
        let pairs: Vec<Mapping> = serde_yaml::from_str(yaml).unwrap();
        pairs
            .into_iter()
            .map(|raw| Self::new(raw, language))
            .collect()
    }

    fn new(raw: Mapping, language: &str) -> Self {
        let text = |key: &str| raw.get(key).map(plain).unwrap_or_default();
        let source = text("source").trim_matches('\n').to_owned();
        let squeezed = squeeze(&source);
        let whole = squeezed.strip_suffix(['.', '。']).unwrap_or(&squeezed);
        let quote = raw
            .get("quote")
            .map_or(whole.to_owned(), |quote| squeeze(&plain(quote)));
        let told_in = raw.get("in").map_or(language.to_owned(), plain);
        let actors = raw.get("actors").and_then(Value::as_mapping);
        let actors = actors.into_iter().flatten();
        Self {
            id: text("id"),
            kind: text("kind"),
            fair: text("verdict") == "fair",
            says: squeeze(&text("says")),
            why: text("why"),
            actors: actors
                .map(|(key, value)| Actor::new(&plain(key), value, &told_in))
                .collect(),
            language: language.to_owned(),
            told_in,
            source,
            quote,
            raw,
        }
    }

    /// The indexes of the actors that the statement seems to name.
    pub(crate) fn first_guess(&self) -> Vec<usize> {
        let speakers = self.speakers();
        let named = |actor: &Actor| {
            let mut names = std::iter::once(&actor.name).chain(&actor.also);
            !speakers.contains(&actor.key) && names.any(|name| self.says.contains(name.as_str()))
        };
        (0..self.actors.len())
            .filter(|index| named(&self.actors[*index]))
            .collect()
    }

    fn speakers(&self) -> Vec<String> {
        self.list("according-to")
    }

    fn list(&self, key: &str) -> Vec<String> {
        match self.raw.get(key) {
            Some(Value::Sequence(values)) => values.iter().map(|it| squeeze(&plain(it))).collect(),
            Some(Value::Null) | None => Vec::new(),
            Some(value) => vec![squeeze(&plain(value))],
        }
    }

    fn ids(&self, names: &[String]) -> String {
        let id = |name: &String| {
            let place = self.actors.iter().position(|actor| actor.key == *name);
            place.map_or_else(|| format!("no-{name}"), |place| format!("a{}", place + 1))
        };
        names.iter().map(id).collect::<Vec<_>>().join(", ")
    }

    /// The sheet, and its lines that belong to the statement.
    pub(crate) fn sheet(&self, named: &[usize]) -> (String, RangeInclusive<usize>) {
        let tag = &self.told_in;
        let (_, title, card) = HOUSE.into_iter().find(|house| house.0 == tag).unwrap();
        let published = self
            .raw
            .get("published")
            .map_or("unknown".to_owned(), plain);
        let mut sheet = format!(
            "format: 1\nreport: r\nedition: 1\nas-of: 2039-12-31\nissued: 2039-12-31\n\
             marking: TLP:CLEAR\nlikelihood-scale: icd-203\nlanguages: [{tag}]\n\
             title: {{ {tag}: {title}, rests-on: [f] }}\nsources:\n  - id: s\n    file: s.txt\n    \
             kind: news-article\n    language: {}\n    title: '[Text]'\n    published: {published}\n    \
             grade: F\n    rights: {{ holder: unknown, terms: unknown, reuse: passages }}\n    \
             descriptor: {{ {tag}: {card} }}\n",
            self.language
        );
        if !self.actors.is_empty() {
            sheet.push_str("actors:\n");
        }
        for (index, actor) in self.actors.iter().enumerate() {
            let also: Vec<String> = actor.also.iter().map(|name| quoted(name)).collect();
            let (id, kind, name) = (index + 1, &actor.kind, quoted(&actor.name));
            let _ = writeln!(
                sheet,
                "  - {{ id: a{id}, kind: {kind}, name: {name}, also: [{}] }}",
                also.join(", ")
            );
        }
        sheet.push_str("facts:\n");
        let first = sheet.lines().count() + 1;
        self.write_fact(&mut sheet, named);
        let last = sheet.lines().count();
        let last = self.write_movement(&mut sheet).unwrap_or(last);
        sheet.push_str("briefings:\n  full:\n    bottom-line: f\n    what-happened: [[f]]\n");
        if self.raw.contains_key("movement") {
            sheet.push_str("    movements: [m]\n");
        }
        (sheet, first..=last)
    }

    fn write_fact(&self, sheet: &mut String, named: &[usize]) {
        let tag = &self.told_in;
        let _ = writeln!(
            sheet,
            "  - id: f\n    says: {{ {tag}: {} }}",
            quoted(&self.says)
        );
        if let Some(date) = self.raw.get("date") {
            let _ = writeln!(sheet, "    date: {}", plain(date));
        }
        if let Some(count) = self.raw.get("count").and_then(Value::as_mapping) {
            let about = count
                .get("about")
                .map_or(String::new(), |it| format!("about: {}, ", plain(it)));
            let of = count.get("of").unwrap();
            let of = of
                .as_mapping()
                .map_or_else(|| plain(of), |of| plain(&of[tag.as_str()]));
            let value = plain(&count["value"]);
            let of = quoted(&of);
            let _ = writeln!(
                sheet,
                "    count: {{ value: {value}, {about}of: {{ {tag}: {of} }} }}"
            );
        }
        let ids: Vec<String> = named
            .iter()
            .map(|index| format!("a{}", index + 1))
            .collect();
        if !ids.is_empty() {
            let _ = writeln!(sheet, "    actors: [{}]", ids.join(", "));
        }
        if !self.speakers().is_empty() {
            let _ = writeln!(sheet, "    according-to: [{}]", self.ids(&self.speakers()));
        }
        let quote = |words: &String| format!("{{ s: {} }}", quoted(words));
        let quotes = std::iter::once(self.quote.clone()).chain(self.list("quotes"));
        let quotes: Vec<String> = quotes.map(|words| quote(&words)).collect();
        let _ = writeln!(sheet, "    quotes: [ {} ]", quotes.join(", "));
        let context: Vec<String> = self.list("context").iter().map(quote).collect();
        if !context.is_empty() {
            let _ = writeln!(sheet, "    context: [ {} ]", context.join(", "));
        }
        if let Some(stands) = self.raw.get("stands-for").and_then(Value::as_mapping) {
            let pair = |(words, actor): (&Value, &Value)| {
                format!("{}: {}", quoted(&plain(words)), self.ids(&[plain(actor)]))
            };
            let pairs: Vec<String> = stands.iter().map(pair).collect();
            let _ = writeln!(sheet, "    stands-for: {{ {} }}", pairs.join(", "));
        }
    }

    fn write_movement(&self, sheet: &mut String) -> Option<usize> {
        let movement = self.raw.get("movement")?.as_mapping()?;
        let names = |key: &str| match movement.get(key) {
            Some(Value::Sequence(names)) => names.iter().map(plain).collect(),
            Some(Value::Null) | None => Vec::new(),
            Some(name) => vec![plain(name)],
        };
        let away = names("away-from");
        let away = if away.is_empty() {
            String::new()
        } else {
            format!("away-from: [{}], ", self.ids(&away))
        };
        let _ = writeln!(
            sheet,
            "movements:\n  - {{ id: m, who: {}, {away}to: {}, stage: {}, rests-on: [f] }}",
            self.ids(&names("who")),
            self.ids(&names("to")),
            plain(&movement["stage"])
        );
        Some(sheet.lines().count())
    }
}

impl Actor {
    fn new(key: &str, value: &Value, told_in: &str) -> Self {
        let field = |name: &str| value.as_mapping().and_then(|map| map.get(name));
        let kind = field("kind").map_or_else(|| plain(value), plain);
        let mut also: Vec<String> = match field("also") {
            Some(Value::Sequence(names)) => names.iter().map(plain).collect(),
            _ => Vec::new(),
        };
        let mut name = key.to_owned();
        if let Some(names) = field("name").and_then(Value::as_mapping) {
            let names: BTreeMap<String, String> = names
                .iter()
                .map(|(tag, name)| (plain(tag), plain(name)))
                .collect();
            name = names.get(told_in).cloned().unwrap_or(name);
            also.extend(names.into_values());
            also.push(key.to_owned());
        }
        also.retain(|other| *other != name);
        let mut seen = Vec::new();
        also.retain(|other| {
            !seen.contains(other) && {
                seen.push(other.clone());
                true
            }
        });
        Self {
            key: key.to_owned(),
            kind,
            name,
            also,
        }
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Bool(it) => it.to_string(),
        Value::Number(it) => it.to_string(),
        _ => String::new(),
    }
}

fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}
