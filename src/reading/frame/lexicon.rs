//! The words by which clauses are read: marks per language, and meanings and units for all of them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::language::Language;
use crate::language::Number;
use crate::reading::frame::phrases::Phrases;

/// The effect of a mark in a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Family {
    Idle,
    Flip,
    Almost,
    May,
    Plan,
    Report,
    Attempt,
    If,
    Only,
    All,
    Most,
    Some,
    First,
    Except,
    Future,
    Done,
    Because,
    Despite,
    Before,
    After,
    Until,
    Since,
    By,
    On,
    Later,
    Earlier,
    Opener,
    Joint,
    From,
    To,
    ByAgent,
    Passive,
    Helper,
    Comparison,
    Bound,
    Deny,
    TakenBack,
    CalledFalse,
    More,
    Less,
    Equal,
    Up,
    Down,
}

const FAMILIES: [(&str, Family); 43] = [
    ("idle", Family::Idle),
    ("flip", Family::Flip),
    ("almost", Family::Almost),
    ("may", Family::May),
    ("plan", Family::Plan),
    ("report", Family::Report),
    ("attempt", Family::Attempt),
    ("if", Family::If),
    ("only", Family::Only),
    ("all", Family::All),
    ("most", Family::Most),
    ("some", Family::Some),
    ("first", Family::First),
    ("except", Family::Except),
    ("future", Family::Future),
    ("done", Family::Done),
    ("because", Family::Because),
    ("despite", Family::Despite),
    ("before", Family::Before),
    ("after", Family::After),
    ("until", Family::Until),
    ("since", Family::Since),
    ("by", Family::By),
    ("on", Family::On),
    ("later", Family::Later),
    ("earlier", Family::Earlier),
    ("openers", Family::Opener),
    ("joints", Family::Joint),
    ("from", Family::From),
    ("to", Family::To),
    ("by-agent", Family::ByAgent),
    ("passive", Family::Passive),
    ("helpers", Family::Helper),
    ("comparison", Family::Comparison),
    ("bounds", Family::Bound),
    ("deny", Family::Deny),
    ("taken-back", Family::TakenBack),
    ("called-false", Family::CalledFalse),
    ("more", Family::More),
    ("less", Family::Less),
    ("equal", Family::Equal),
    ("up", Family::Up),
    ("down", Family::Down),
];

impl Family {
    /// True if the words of the family say nothing by themselves.
    pub(super) fn is_empty_word(self) -> bool {
        !matches!(
            self,
            Self::Plan
                | Self::Report
                | Self::Attempt
                | Self::Almost
                | Self::Deny
                | Self::TakenBack
                | Self::CalledFalse
                | Self::Bound
                | Self::Done
                | Self::Future
                | Self::From
                | Self::To
                | Self::Later
                | Self::Earlier
                | Self::Comparison
        )
    }

    /// True if the words of the family turn or weigh a clause, so that a longer phrase takes them.
    pub(super) fn weighs(self) -> bool {
        self < Self::Before && self != Self::Future && self != Self::Done
    }
}

/// A meaning, by its place in the table.
pub(super) type Concept = u16;

/// A unit, by its place in the table.
pub(super) type Unit = u16;

/// The words of a language.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    /// Marks that must have a counterpart.
    pub(super) strong: Phrases<Family>,
    /// Marks that may be a counterpart.
    pub(super) weak: Phrases<Family>,
    /// Marks that call false or take back the words beside them; also in `strong`.
    pub(super) beside: Phrases<Family>,
    pub(super) concepts: Phrases<Concept>,
    pub(super) units: Phrases<Unit>,
    /// Numbers that are said by other words.
    pub(super) equal: Phrases<Number>,
}

/// Returns the meanings, in all languages.
#[derive(Debug, Default)]
pub(super) struct Meanings {
    names: Vec<String>,
    /// The kind of what is counted, where it can be.
    kinds: Vec<Option<String>>,
    /// The set of meanings between which a word chooses: the days of the week, colours.
    sets: Vec<Option<String>>,
    /// The group of each unit.
    groups: Vec<(String, String)>,
}

type Table = BTreeMap<String, BTreeMap<String, String>>;

const CONCEPTS: &str = include_str!("concepts.yaml");
const UNITS: &str = include_str!("units.yaml");
const EQUAL: &str = include_str!("equal.yaml");

fn table(text: &str) -> Table {
    serde_yaml::from_str(text).unwrap_or_default()
}

/// The meanings of all languages.
pub(super) fn meanings() -> &'static Meanings {
    static MEANINGS: LazyLock<Meanings> = LazyLock::new(|| {
        let concepts = table(CONCEPTS);
        let units = table(UNITS);
        Meanings {
            names: concepts.keys().cloned().collect(),
            kinds: concepts
                .values()
                .map(|row| row.get("kind").cloned())
                .collect(),
            sets: concepts
                .values()
                .map(|row| row.get("set").cloned())
                .collect(),
            groups: units
                .iter()
                .map(|(name, row)| (name.clone(), row.get("group").cloned().unwrap_or_default()))
                .collect(),
        }
    });
    &MEANINGS
}

impl Meanings {
    /// The name of a meaning, which is an English word for it.
    pub(super) fn name(&self, concept: Concept) -> &str {
        self.names
            .get(usize::from(concept))
            .map_or("", String::as_str)
    }

    /// The kind of what is counted, where something is.
    pub(super) fn kind(&self, concept: Concept) -> Option<&str> {
        self.kinds.get(usize::from(concept))?.as_deref()
    }

    /// The set of meanings between which a word of this meaning chooses.
    pub(super) fn set(&self, concept: Concept) -> Option<&str> {
        self.sets.get(usize::from(concept))?.as_deref()
    }

    /// The name of a unit and the group that it belongs to.
    pub(super) fn unit(&self, unit: Unit) -> (&str, &str) {
        self.groups
            .get(usize::from(unit))
            .map_or(("", ""), |(name, group)| (name, group))
    }
}

/// The words of a language; nothing where they are not known.
pub(super) fn lexicon(language: Language) -> Option<&'static Lexicon> {
    macro_rules! words {
        ($file:literal, $tag:literal) => {{
            static LEXICON: LazyLock<Lexicon> =
                LazyLock::new(|| Lexicon::read(include_str!($file), $tag));
            Some(&*LEXICON)
        }};
    }
    match language.tag() {
        "de" => words!("de.yaml", "de"),
        "en" => words!("en.yaml", "en"),
        "es" => words!("es.yaml", "es"),
        "fr" => words!("fr.yaml", "fr"),
        "ru" => words!("ru.yaml", "ru"),
        _ => None,
    }
}

/// True if a word is a unit of measure.
pub(crate) fn is_unit(language: Language, word: &str) -> bool {
    let lower = word.to_lowercase();
    lexicon(language).is_some_and(|own| !own.units.at(&[&lower], 0).is_empty())
}

impl Lexicon {
    fn read(text: &str, tag: &str) -> Self {
        let marks: BTreeMap<String, Vec<String>> = serde_yaml::from_str(text).unwrap_or_default();
        let mut lexicon = Self::default();
        for (name, family) in FAMILIES {
            for phrase in marks.get(name).into_iter().flatten() {
                lexicon.strong.add(phrase, family);
                if matches!(family, Family::TakenBack | Family::CalledFalse) {
                    lexicon.beside.add(phrase, family);
                }
            }
            for phrase in marks.get(&format!("{name}-weak")).into_iter().flatten() {
                lexicon.weak.add(phrase, family);
            }
        }
        let each = |table: &Table, phrases: &mut Phrases<u16>| {
            for (index, row) in (0..).zip(table.values()) {
                let words = [row.get(tag), row.get("any")].into_iter().flatten();
                for phrase in words.flat_map(|words| words.split_whitespace()) {
                    phrases.add(phrase, index);
                }
            }
        };
        each(&table(CONCEPTS), &mut lexicon.concepts);
        each(&table(UNITS), &mut lexicon.units);
        for (number, row) in table(EQUAL) {
            let Ok(number) = number.parse::<Number>() else {
                continue;
            };
            for phrase in row
                .get(tag)
                .into_iter()
                .flat_map(|words| words.split_whitespace())
            {
                lexicon.equal.add(phrase, number);
            }
        }
        lexicon
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{CONCEPTS, FAMILIES, Table, UNITS};

    #[test]
    fn every_file_is_read_and_has_no_unknown_list() {
        for text in [
            include_str!("de.yaml"),
            include_str!("en.yaml"),
            include_str!("es.yaml"),
            include_str!("fr.yaml"),
            include_str!("ru.yaml"),
        ] {
            let marks: BTreeMap<String, Vec<String>> = serde_yaml::from_str(text).unwrap();
            for name in marks.keys() {
                let family = name.strip_suffix("-weak").unwrap_or(name);
                assert!(FAMILIES.iter().any(|(known, _)| *known == family), "{name}");
            }
        }
        for text in [CONCEPTS, UNITS] {
            let table: Table = serde_yaml::from_str(text).unwrap();
            for (name, row) in table {
                for tag in ["de", "en", "es", "fr", "ru"] {
                    assert!(row.contains_key(tag), "{name} has no {tag}");
                }
            }
        }
    }
}
