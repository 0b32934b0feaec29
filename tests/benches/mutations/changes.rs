//! The changes of a sheet: every field with another value, without a word, removed, and swapped with the next entry's.

use std::ops::Range;

use crate::tree::Node;
use crate::turned::turned;

/// One changed sheet, as the pieces of text that replace others.
#[derive(Debug)]
pub(crate) struct Change {
    /// The field, such as `facts.says`.
    pub(crate) field: String,
    /// What is done to it.
    pub(crate) what: What,
    /// Bytes and what becomes of them, in the order of the sheet.
    pub(crate) edits: Vec<(Range<usize>, String)>,
}

/// What is done to a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum What {
    /// Another digit, id, or allowed value.
    Value,
    /// An invented word for one of its words.
    Word,
    /// Without one of its words.
    Dropped,
    /// The key and its value, or the entry of a list, is gone.
    Removed,
    /// Swapped with the same field of the next entry, or with the next entry of a short list.
    Swapped,
    /// From for to before a name, or two names exchanged.
    Direction,
    /// Hours for days.
    Unit,
    /// Before for after.
    Relation,
    /// Will for may.
    Hedge,
    /// All for some.
    Quantifier,
    /// Two numbers of a statement have exchanged their places.
    Pairing,
}

impl What {
    /// True if the change leaves all numbers, dates and names of its statement in place.
    pub(crate) fn is_turned(self) -> bool {
        self >= Self::Direction
    }

    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Value => "other value",
            Self::Word => "other word",
            Self::Dropped => "word dropped",
            Self::Removed => "removed",
            Self::Swapped => "swapped",
            Self::Direction => "direction",
            Self::Unit => "unit",
            Self::Relation => "relation",
            Self::Hedge => "hedge",
            Self::Quantifier => "quantifier",
            Self::Pairing => "pairing",
        }
    }
}

/// The values that a field may have, where the format lists them.
const VALUES: &[(&str, &[&str])] = &[
    (
        "marking",
        &[
            "TLP:RED",
            "TLP:AMBER+STRICT",
            "TLP:AMBER",
            "TLP:GREEN",
            "TLP:CLEAR",
        ],
    ),
    ("likelihood-scale", &["icd-203", "phia"]),
    ("languages", &["en", "de"]),
    (
        "sources.kind",
        &["news-article", "announcement", "report", "other"],
    ),
    ("sources.language", &["en", "de"]),
    ("sources.grade", &["A", "B", "C", "D", "E", "F"]),
    ("sources.rights.reuse", &["full", "passages"]),
    (
        "actors.kind",
        &[
            "platform",
            "group",
            "organisation",
            "authority",
            "media",
            "person",
            "place",
            "thing",
            "unnamed",
        ],
    ),
    ("facts.count.about", &["true", "false"]),
    ("movements.stage", &["announced", "tries", "uses", "moved"]),
    (
        "judgements.kind",
        &[
            "assessment",
            "implication",
            "alternative",
            "outlook",
            "indicator",
        ],
    ),
    (
        "judgements.likelihood",
        &[
            "almost-no-chance",
            "very-unlikely",
            "unlikely",
            "roughly-even-chance",
            "likely",
            "very-likely",
            "almost-certain",
        ],
    ),
    ("judgements.confidence", &["low", "moderate", "high"]),
];

/// The lists whose ids a field may name.
const REFERENCES: &[(&str, &[&str])] = &[
    ("facts.actors", &["actors"]),
    ("facts.according-to", &["actors"]),
    ("facts.stands-for", &["actors"]),
    ("movements.who", &["actors"]),
    ("movements.away-from", &["actors"]),
    ("movements.to", &["actors"]),
    ("movements.rests-on", &["facts"]),
    ("judgements.rests-on", &["facts"]),
    ("title.rests-on", &["facts", "judgements"]),
    ("briefings.one-page.bottom-line", &["facts", "judgements"]),
    ("briefings.one-page.key-points", &["facts"]),
    ("briefings.one-page.trigger", &["facts"]),
    ("briefings.one-page.movement", &["movements"]),
    ("briefings.one-page.timeline", &["facts"]),
    ("briefings.one-page.implications", &["judgements"]),
    ("briefings.one-page.watch", &["judgements"]),
    ("briefings.one-page.cautions", &["cautions"]),
];

/// Fields whose value is a text.
const TEXTS: &[&str] = &[
    "title",
    "name",
    "also",
    "says",
    "short",
    "desk",
    "would-change",
    "of",
    "quotes",
    "context",
    "descriptor",
    "author",
    "holder",
    "terms",
];

/// The keys of a text in several languages.
const LANGUAGES: &[&str] = &["de", "en", "es", "fr", "ru"];

/// A word that no report has.
const INVENTED: &str = "Zorblax";

/// Makes all changes of one sheet.
pub(crate) struct Maker<'a> {
    text: &'a str,
    top: &'a [Node],
    /// The names of the actors.
    names: Vec<String>,
    changes: Vec<Change>,
}

/// The maximum number of letters between a word such as “before” and the first digit of its date.
const MAX_LETTERS_BEFORE_DATE: usize = 20;

/// Returns the words with a capital under `actors`.
fn names(text: &str, top: &[Node]) -> Vec<String> {
    let actors = top.iter().filter(|node| node.key == "actors");
    let words = actors
        .flat_map(|node| text[node.value.clone()].split([',', ':', '{', '}', '[', ']', '\n']));
    let words = words.map(|word| word.trim().trim_matches(['"', '\'']).to_owned());
    words
        .filter(|word| word.starts_with(char::is_uppercase))
        .collect()
}

/// All changes of a sheet, in the order of its fields.
pub(crate) fn changes(text: &str, top: &[Node]) -> Vec<Change> {
    let mut maker = Maker {
        text,
        top,
        names: names(text, top),
        changes: Vec::new(),
    };
    for node in top {
        maker.node(node, &node.key);
        let entries: Vec<&Node> = node.children.iter().collect();
        if entries.iter().all(|entry| entry.key.is_empty()) {
            maker.swap_fields(&entries, &node.key);
        }
    }
    maker.changes
}

impl Maker<'_> {
    fn push(&mut self, field: &str, what: What, edits: Vec<(Range<usize>, String)>) {
        if edits
            .iter()
            .any(|(at, becomes)| self.text[at.clone()] != **becomes)
        {
            let field = field.to_owned();
            self.changes.push(Change { field, what, edits });
        }
    }

    fn node(&mut self, node: &Node, field: &str) {
        self.push(
            field,
            What::Removed,
            vec![(node.whole.clone(), String::new())],
        );
        for (child, next) in node.children.iter().zip(node.children.iter().skip(1)) {
            // The order of the entries of the sheet itself means nothing.
            if child.key.is_empty() && !top_level_list(field) {
                self.swap(child, next, field);
            }
        }
        if node.children.is_empty() {
            self.scalar(node, field);
        }
        for child in &node.children {
            self.child(child, field);
        }
    }

    fn child(&mut self, child: &Node, field: &str) {
        let quotes = field.ends_with(".quotes") || field.ends_with(".context");
        if child.key.is_empty() || LANGUAGES.contains(&child.key.as_str()) {
            self.node(child, field);
        } else if quotes {
            let other = "another-source".to_owned();
            self.push(
                &format!("{field}.source"),
                What::Value,
                vec![(child.name.clone(), other)],
            );
            self.scalar(child, field);
        } else if field.ends_with(".stands-for") {
            self.words(&child.name, &format!("{field}.expression"));
            self.node(child, field);
        } else {
            self.node(child, &format!("{field}.{}", child.key));
        }
    }

    fn scalar(&mut self, node: &Node, field: &str) {
        let value = &self.text[node.value.clone()];
        let numeric = value.starts_with(|char: char| char.is_ascii_digit())
            && value
                .bytes()
                .all(|byte| byte.is_ascii_digit() || b"-/".contains(&byte));
        let values = VALUES.iter().find(|(own, _)| *own == field);
        let lists = REFERENCES.iter().find(|(own, _)| *own == field);
        let text = TEXTS.contains(&field.rsplit('.').next().unwrap_or_default());
        if let Some((_, values)) = values {
            for other in *values {
                self.push(
                    field,
                    What::Value,
                    vec![(node.value.clone(), (*other).to_owned())],
                );
            }
        } else if let Some((_, lists)) = lists {
            for other in self.neighbours(value, lists) {
                self.push(field, What::Value, vec![(node.value.clone(), other)]);
            }
        } else if text {
            self.digits(&node.value, field);
            self.words(&node.value, field);
        } else if numeric {
            self.digits(&node.value, field);
        } else {
            let other = INVENTED.to_lowercase();
            self.push(field, What::Value, vec![(node.value.clone(), other)]);
        }
    }

    /// The ids before and after this one in their lists.
    fn neighbours(&self, value: &str, lists: &[&str]) -> Vec<String> {
        let lists = self
            .top
            .iter()
            .filter(|node| lists.contains(&node.key.as_str()));
        let ids: Vec<&str> = lists
            .flat_map(|list| &list.children)
            .map(|entry| &self.text[entry.children[0].value.clone()])
            .collect();
        let place = ids.iter().position(|id| *id == value).unwrap();
        let others = [(place + 1) % ids.len(), (place + ids.len() - 1) % ids.len()];
        others.map(|other| ids[other].to_owned()).to_vec()
    }

    /// Each digit becomes another one in turn.
    fn digits(&mut self, at: &Range<usize>, field: &str) {
        for place in at.clone() {
            let digit = self.text.as_bytes()[place];
            if digit.is_ascii_digit() {
                // 9 becomes 8, so that a day more often stays a day of its month.
                let other = if digit == b'9' { b'8' } else { digit + 1 };
                let becomes = char::from(other).to_string();
                self.push(field, What::Value, vec![(place..place + 1, becomes)]);
            }
        }
    }

    /// Exchanges the first two names of a text: who does something, and to whom.
    fn exchanged(&self, at: &Range<usize>) -> Option<Vec<(Range<usize>, String)>> {
        let text = &self.text[at.clone()];
        let is_apart = |place: &Range<usize>| {
            let before = text[..place.start].chars().next_back();
            let behind = text[place.end..].chars().next();
            ![before, behind]
                .into_iter()
                .flatten()
                .any(char::is_alphanumeric)
        };
        let mut places: Vec<Range<usize>> = Vec::new();
        for name in &self.names {
            let found = text.match_indices(name.as_str());
            places.extend(
                found
                    .map(|(from, _)| from..from + name.len())
                    .filter(is_apart),
            );
        }
        places.sort_by_key(|place| (place.start, std::cmp::Reverse(place.end)));
        let first = places.first()?.clone();
        let second = places
            .into_iter()
            .find(|it| it.start >= first.end && text[it.clone()] != text[first.clone()])?;
        let moved = |place: &Range<usize>| place.start + at.start..place.end + at.start;
        Some(vec![
            (moved(&first), text[second.clone()].to_owned()),
            (moved(&second), text[first].to_owned()),
        ])
    }

    /// True if a sentence with another word at this place still says something: “from A” may become “to A”, “according to” nothing.
    fn is_sensible(&self, what: What, word: &Range<usize>, at: &Range<usize>) -> bool {
        let before = self.text[at.start..word.start].trim_end();
        let before = before.rsplit(' ').next().unwrap_or_default();
        let behind = self.text[word.end..at.end].trim_start();
        match what {
            What::Direction if before == "According" || before == "according" => false,
            What::Direction => {
                let mut articles = [
                    "", "the ", "dem ", "der ", "den ", "les ", "la ", "le ", "l’",
                ]
                .iter();
                articles.any(|article| {
                    let rest = behind.strip_prefix(article).unwrap_or_default();
                    self.names
                        .iter()
                        .any(|name| rest.starts_with(name.as_str()))
                })
            }
            What::Unit => before.ends_with(|letter: char| letter.is_ascii_digit()),
            What::Relation => {
                let mut near = behind.chars().take(MAX_LETTERS_BEFORE_DATE);
                near.any(|letter| letter.is_ascii_digit())
            }
            What::Quantifier => before != "above" && !behind.starts_with("over "),
            _ => true,
        }
    }

    /// Each word becomes an invented one in turn, then is left out in turn.
    fn words(&mut self, at: &Range<usize>, field: &str) {
        let mut start = at.start;
        let mut numbers: Vec<Range<usize>> = Vec::new();
        for token in self.text[at.clone()].split_inclusive(char::is_whitespace) {
            let core = token.trim_matches(|char: char| !char.is_alphanumeric());
            if !core.is_empty() {
                let offset = token.find(core).unwrap();
                let word = start + offset..start + offset + core.len();
                self.push(field, What::Word, vec![(word.clone(), INVENTED.to_owned())]);
                for (what, other) in turned(core).filter(|_| tells(field)) {
                    if self.is_sensible(what, &word, at) {
                        self.push(field, what, vec![(word.clone(), other.to_owned())]);
                    }
                }
                if core.starts_with(|char: char| char.is_ascii_digit()) {
                    numbers.push(word.clone());
                }
                let mut gone = word;
                if gone.start > at.start && self.text[..gone.start].ends_with(' ') {
                    gone.start -= 1;
                } else if self.text[gone.end..at.end].starts_with(' ') {
                    gone.end += 1;
                }
                self.push(field, What::Dropped, vec![(gone, String::new())]);
            }
            start += token.len();
        }
        if let Some(edits) = self.exchanged(at).filter(|_| tells(field)) {
            self.push(field, What::Direction, edits);
        }
        if let [first, second, ..] = &numbers[..] {
            let text = |at: &Range<usize>| self.text[at.clone()].to_owned();
            let (one, other) = (text(first), text(second));
            if one != other && tells(field) {
                let edits = vec![(first.clone(), other), (second.clone(), one)];
                self.push(field, What::Pairing, edits);
            }
        }
    }

    fn swap(&mut self, one: &Node, other: &Node, field: &str) {
        let text = |node: &Node| self.text[node.value.clone()].to_owned();
        let edits = vec![
            (one.value.clone(), text(other)),
            (other.value.clone(), text(one)),
        ];
        self.push(field, What::Swapped, edits);
    }

    /// Swaps each field of each entry with the same field of the next entry that has it.
    fn swap_fields(&mut self, entries: &[&Node], list: &str) {
        for (place, entry) in entries.iter().enumerate() {
            for field in &entry.children {
                let same = |other: &&Node| other.key == field.key;
                let later = &entries[place + 1..];
                let next = later
                    .iter()
                    .find_map(|entry| entry.children.iter().find(same));
                if let Some(next) = next {
                    let name = format!("{list}.{}", field.key);
                    self.swap(field, next, &name);
                    self.swap_languages(field, next, &name);
                }
            }
        }
    }

    /// Swaps one language of a wording only, and the first quotes only.
    fn swap_languages(&mut self, field: &Node, next: &Node, name: &str) {
        for child in &field.children {
            let same = |other: &&Node| !child.key.is_empty() && other.key == child.key;
            if let Some(other) = next.children.iter().find(same) {
                self.swap(child, other, name);
            }
        }
        if let ([first, _, ..], [other, ..]) = (&*field.children, &*next.children)
            && first.key.is_empty()
        {
            self.swap(first, other, name);
        }
    }
}

/// True if a field is a statement of fact.
fn tells(field: &str) -> bool {
    field.starts_with("facts.says") || field.starts_with("facts.short")
}

fn top_level_list(field: &str) -> bool {
    [
        "sources",
        "actors",
        "facts",
        "movements",
        "judgements",
        "cautions",
    ]
    .contains(&field)
}
