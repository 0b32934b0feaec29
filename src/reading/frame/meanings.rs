//! The tables of meanings, units and numbers: one row a line, with its words in every language.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A meaning, by its place in the table.
pub(super) type Concept = u16;

/// A unit, by its place in the table.
pub(super) type Unit = u16;

/// The languages of the columns of all tables, in order.
const COLUMNS: [&str; 5] = ["en", "de", "fr", "es", "ru"];

/// The sort of what words of one table mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Deed,
    Thing,
    Quality,
}

/// The meanings, by what they are about.
const MEANINGS: &[(Sort, &str)] = &[
    (Sort::Deed, include_str!("meanings/deeds.txt")),
    (Sort::Deed, include_str!("meanings/deeds/trade.txt")),
    (Sort::Deed, include_str!("meanings/deeds/law.txt")),
    (Sort::Deed, include_str!("meanings/deeds/state.txt")),
    (Sort::Deed, include_str!("meanings/deeds/force.txt")),
    (Sort::Deed, include_str!("meanings/deeds/moving.txt")),
    (Sort::Deed, include_str!("meanings/deeds/speaking.txt")),
    (Sort::Deed, include_str!("meanings/deeds/feeling.txt")),
    (Sort::Deed, include_str!("meanings/deeds/work.txt")),
    (Sort::Deed, include_str!("meanings/deeds/nature.txt")),
    (Sort::Deed, include_str!("meanings/deeds/news.txt")),
    (Sort::Thing, include_str!("meanings/things.txt")),
    (Sort::Thing, include_str!("meanings/things/persons.txt")),
    (Sort::Thing, include_str!("meanings/things/bodies.txt")),
    (Sort::Thing, include_str!("meanings/things/papers.txt")),
    (Sort::Thing, include_str!("meanings/things/media.txt")),
    (Sort::Thing, include_str!("meanings/things/events.txt")),
    (Sort::Thing, include_str!("meanings/things/places.txt")),
    (Sort::Thing, include_str!("meanings/things/ideas.txt")),
    (Sort::Quality, include_str!("meanings/qualities.txt")),
    (
        Sort::Quality,
        include_str!("meanings/qualities/opposites.txt"),
    ),
    (Sort::Quality, include_str!("meanings/qualities/rules.txt")),
    (
        Sort::Quality,
        include_str!("meanings/qualities/measure.txt"),
    ),
    (
        Sort::Quality,
        include_str!("meanings/qualities/nations.txt"),
    ),
];

const UNITS: &str = include_str!("meanings/units.txt");

const NUMBERS: &str = include_str!("meanings/numbers.txt");

const COMPOUNDS: &str = include_str!("meanings/compounds.txt");

const FACTORS: &str = include_str!("meanings/factors.txt");

/// A row of a table.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) name: &'static str,
    sort: Sort,
    /// The kind of what is counted, where it can be.
    kind: Option<&'static str>,
    /// The set of rows between which a word chooses: the days of the week, colours, the units of time.
    set: Option<&'static str>,
    /// The names of the rows that exclude this one.
    against: &'static str,
    /// The words of the columns, parted by blanks.
    words: Vec<&'static str>,
}

impl Row {
    fn read(sort: Sort, line: &'static str) -> Option<Self> {
        let mut cells = line.split('|');
        let (head, against) = {
            let head = cells.next()?;
            head.split_once('≠').unwrap_or((head, ""))
        };
        let mut head = head.split_whitespace();
        let mut row = Self {
            name: head.next()?,
            sort,
            kind: None,
            set: None,
            against,
            words: cells.collect(),
        };
        for part in head {
            row.kind = row.kind.or(part.strip_prefix(':'));
            row.set = row.set.or(part.strip_prefix('@'));
        }
        Some(row)
    }

    /// Returns the words of the row in a language; those of columns before the languages count in each.
    pub(super) fn words(&self, tag: &str) -> impl Iterator<Item = &'static str> + '_ {
        let column = COLUMNS.iter().position(|it| *it == tag);
        let common = self.words.len().saturating_sub(COLUMNS.len());
        let own = column.and_then(|column| self.words.get(common + column));
        let all = self.words[..common].iter().chain(own);
        all.copied().flat_map(str::split_ascii_whitespace)
    }
}

/// Returns the rows of a table.
fn rows(sort: Sort, text: &'static str) -> impl Iterator<Item = Row> {
    let lines = text.lines();
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.filter_map(move |line| Row::read(sort, line))
}

/// Returns the rows of the table of numbers, each named by its number.
pub(super) fn numbers() -> impl Iterator<Item = Row> {
    rows(Sort::Quality, NUMBERS)
}

/// Returns the rows of the table of factors, each named by its number.
pub(super) fn factors() -> impl Iterator<Item = Row> {
    rows(Sort::Quality, FACTORS)
}

/// Returns the rows of the table of parts of words behind a number, each named by its unit of time.
pub(super) fn compounds() -> impl Iterator<Item = Row> {
    rows(Sort::Quality, COMPOUNDS)
}

/// The meanings and the units of all languages.
#[derive(Debug)]
pub(super) struct Tables {
    pub(super) concepts: Vec<Row>,
    pub(super) units: Vec<Row>,
    /// For each meaning, those that exclude it.
    opposites: Vec<Vec<Concept>>,
}

/// Returns the meanings of all languages.
pub(super) fn meanings() -> &'static Tables {
    static ALL: LazyLock<Tables> = LazyLock::new(Tables::read);
    &ALL
}

impl Tables {
    fn read() -> Self {
        let concepts: Vec<Row> = MEANINGS
            .iter()
            .flat_map(|(sort, text)| rows(*sort, text))
            .collect();
        let places: BTreeMap<&str, Concept> = (0..)
            .zip(&concepts)
            .map(|(at, row)| (row.name, at))
            .collect();
        let mut opposites = vec![Vec::new(); concepts.len()];
        for (own, row) in (0_u16..).zip(&concepts) {
            let others = row.against.split_whitespace();
            for other in others.filter_map(|name| places.get(name)) {
                opposites[usize::from(own)].push(*other);
                opposites[usize::from(*other)].push(own);
            }
        }
        Self {
            concepts,
            units: rows(Sort::Thing, UNITS).collect(),
            opposites,
        }
    }

    fn row(&self, concept: Concept) -> Option<&Row> {
        self.concepts.get(usize::from(concept))
    }

    /// The name of a meaning, which is an English word for it.
    pub(super) fn name(&self, concept: Concept) -> &'static str {
        self.row(concept).map_or("", |row| row.name)
    }

    /// The sort of what a meaning is: a deed, a thing, or a quality.
    pub(super) fn sort(&self, concept: Concept) -> Option<Sort> {
        Some(self.row(concept)?.sort)
    }

    /// The kind of what is counted, where something is.
    pub(super) fn kind(&self, concept: Concept) -> Option<&'static str> {
        self.row(concept)?.kind
    }

    /// The set of meanings between which a word of this meaning chooses.
    pub(super) fn set(&self, concept: Concept) -> Option<&'static str> {
        self.row(concept)?.set
    }

    /// The name of a unit and the group that it belongs to.
    pub(super) fn unit(&self, unit: Unit) -> (&'static str, &'static str) {
        let row = self.units.get(usize::from(unit));
        row.map_or(("", ""), |row| (row.name, row.set.unwrap_or_default()))
    }

    /// Returns the unit with this name.
    pub(super) fn unit_named(&self, name: &str) -> Option<Unit> {
        let at = self.units.iter().position(|row| row.name == name)?;
        Unit::try_from(at).ok()
    }

    /// Returns the meanings that exclude one.
    pub(super) fn opposites(&self, concept: Concept) -> &[Concept] {
        let own = self.opposites.get(usize::from(concept));
        own.map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{COLUMNS, factors, meanings, numbers};
    use crate::language::Number;

    #[test]
    fn every_row_has_words_in_every_language() {
        let meanings = meanings();
        for row in meanings.concepts.iter().chain(&meanings.units) {
            assert!(row.words.len() >= COLUMNS.len(), "{row:?}");
        }
        for row in numbers().chain(factors()) {
            assert_eq!(row.words.len(), COLUMNS.len(), "{row:?}");
            assert!(row.name.parse::<Number>().is_ok(), "{row:?}");
        }
        for row in &meanings.concepts {
            for tag in COLUMNS {
                assert!(row.words(tag).count() > 0, "{} has no {tag}", row.name);
            }
        }
    }

    #[test]
    fn names_are_unique_and_opposites_known() {
        let meanings = meanings();
        let names: BTreeSet<&str> = meanings.concepts.iter().map(|row| row.name).collect();
        assert_eq!(names.len(), meanings.concepts.len());
        for row in &meanings.concepts {
            for other in row.against.split_whitespace() {
                assert!(names.contains(other), "{} is against {other}", row.name);
            }
        }
    }
}
