//! The words of a language by which clauses are read: marks, meanings, units, and numbers said otherwise.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::LazyLock;

use serde::Deserialize;
use serde::Deserializer;
use serde::de::Visitor;

use crate::language::Language;
use crate::language::Number;
use crate::reading::frame::meanings::Concept;
use crate::reading::frame::meanings::Row;
use crate::reading::frame::meanings::Unit;
use crate::reading::frame::meanings::factors;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::meanings::numbers;
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
    Few,
    Many,
    Nearly,
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
    Former,
    Level,
    Gain,
    Loss,
    Further,
    Rest,
    Total,
    Each,
    Apart,
    Afterwards,
    Beforehand,
    InOrder,
    Namely,
    GoodMeasure,
    Silent,
    Whatever,
    Otherwise,
}

const FAMILIES: [(&str, Family); 63] = [
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
    ("few", Family::Few),
    ("many", Family::Many),
    ("nearly-all", Family::Nearly),
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
    ("former", Family::Former),
    ("level", Family::Level),
    ("gain", Family::Gain),
    ("loss", Family::Loss),
    ("further", Family::Further),
    ("rest", Family::Rest),
    ("total", Family::Total),
    ("each", Family::Each),
    ("apart", Family::Apart),
    ("afterwards", Family::Afterwards),
    ("beforehand", Family::Beforehand),
    ("in-order", Family::InOrder),
    ("namely", Family::Namely),
    ("good-measure", Family::GoodMeasure),
    ("silent", Family::Silent),
    ("whatever", Family::Whatever),
    ("otherwise", Family::Otherwise),
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
                | Self::Former
                | Self::Level
                | Self::Gain
                | Self::Loss
                | Self::Further
                | Self::Rest
                | Self::Total
                | Self::Each
                | Self::Apart
                | Self::Afterwards
                | Self::Beforehand
                | Self::InOrder
                | Self::Namely
                | Self::GoodMeasure
                | Self::Silent
        )
    }

    /// True if the words of the family deny, weigh or limit a clause, as a reader would say.
    pub(super) fn turns_or_limits(self) -> bool {
        matches!(
            self,
            Self::Flip
                | Self::Almost
                | Self::May
                | Self::Plan
                | Self::Report
                | Self::Attempt
                | Self::If
                | Self::Only
                | Self::All
                | Self::Most
                | Self::Some
                | Self::First
                | Self::Except
                | Self::Because
                | Self::Despite
                | Self::CalledFalse
                | Self::TakenBack
        )
    }

    /// True if the words of the family turn or weigh a clause, so that a longer phrase takes them.
    pub(super) fn weighs(self) -> bool {
        self < Self::Before && self != Self::Future && self != Self::Done
    }
}

/// The words of a language.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    /// Marks that must have a counterpart.
    pub(super) strong: Phrases<Family>,
    /// Marks that may be a counterpart.
    pub(super) weak: Phrases<Family>,
    /// Marks that call false or take back the words beside them, or tell that nobody speaks; also in `strong`.
    pub(super) beside: Phrases<Family>,
    pub(super) concepts: Phrases<Concept>,
    pub(super) units: Phrases<Unit>,
    /// Numbers that are said by other words.
    pub(super) equal: Phrases<Number>,
    /// How many times something is more or less.
    pub(super) factors: Phrases<Number>,
}

/// The file of a language, as the build script wrote it.
macro_rules! packed {
    ($tag:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/marks/", $tag, ".json"))
    };
}

/// The words of a language; nothing where they are not known.
pub(super) fn lexicon(language: Language) -> Option<&'static Lexicon> {
    macro_rules! words {
        ($tag:literal) => {{
            static LEXICON: LazyLock<Lexicon> =
                LazyLock::new(|| Lexicon::read(packed!($tag), $tag));
            Some(&*LEXICON)
        }};
    }
    match language.tag() {
        "de" => words!("de"),
        "en" => words!("en"),
        "es" => words!("es"),
        "fr" => words!("fr"),
        "ru" => words!("ru"),
        _ => None,
    }
}

/// The lists of a language, by name.
type Marks = BTreeMap<String, Vec<Phrase>>;

/// A phrase of a list: a part of the file, where no sign in it is escaped.
#[derive(Debug)]
struct Phrase(&'static str);

impl Deserialize<'static> for Phrase {
    fn deserialize<D: Deserializer<'static>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(PhraseVisitor)
    }
}

struct PhraseVisitor;

impl Visitor<'static> for PhraseVisitor {
    type Value = Phrase;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a phrase")
    }

    fn visit_borrowed_str<E>(self, phrase: &'static str) -> Result<Phrase, E> {
        Ok(Phrase(phrase))
    }

    fn visit_str<E>(self, phrase: &str) -> Result<Phrase, E> {
        // The list of a language is read once, and lives as long as the program.
        Ok(Phrase(phrase.to_owned().leak()))
    }
}

/// Returns the words of rows in a language, each with the value of its row.
fn words<'r, T: Copy + 'r>(
    rows: impl Iterator<Item = (T, &'r Row)> + 'r,
    tag: &'r str,
) -> impl Iterator<Item = (&'static str, T)> + 'r {
    rows.flat_map(move |(value, row)| row.words(tag).map(move |word| (word, value)))
}

/// Returns rows with the numbers that name them.
fn valued(rows: impl Iterator<Item = Row>) -> Vec<(Number, Row)> {
    let valued = rows.filter_map(|row| Some((row.name.parse::<Number>().ok()?, row)));
    valued.collect()
}

/// Returns the phrases of rows in a language, each with the number of its row.
fn phrases_of(rows: &[(Number, Row)], tag: &str) -> Phrases<Number> {
    let rows = rows.iter().map(|(number, row)| (*number, row));
    Phrases::of(words(rows, tag))
}

/// True if a word is a unit of measure.
pub(crate) fn is_unit(language: Language, word: &str) -> bool {
    let lower = word.to_lowercase();
    lexicon(language).is_some_and(|own| !own.units.at(&[&lower], 0).is_empty())
}

impl Lexicon {
    fn read(text: &'static str, tag: &str) -> Self {
        let marks: Marks = serde_json::from_str(text).unwrap_or_default();
        let (mut strong, mut weak) = (Vec::new(), Vec::new());
        for (name, family) in FAMILIES {
            let listed = |name: &str| marks.get(name).into_iter().flatten();
            strong.extend(listed(name).map(|phrase| (phrase.0, family)));
            let name = format!("{name}-weak");
            weak.extend(listed(&name).map(|phrase| (phrase.0, family)));
        }
        let beside = strong.iter().copied();
        let beside = beside.filter(|it| {
            matches!(
                it.1,
                Family::TakenBack | Family::CalledFalse | Family::Silent
            )
        });
        let (numbers, factors) = (valued(numbers()), valued(factors()));
        let meanings = meanings();
        Self {
            beside: Phrases::of(beside),
            strong: Phrases::of(strong),
            weak: Phrases::of(weak),
            concepts: Phrases::of(words((0..).zip(&meanings.concepts), tag)),
            units: Phrases::of(words((0..).zip(&meanings.units), tag)),
            equal: phrases_of(&numbers, tag),
            factors: phrases_of(&factors, tag),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{FAMILIES, Marks, lexicon};
    use crate::language::Language;
    use crate::reading::frame::meanings::meanings;
    use crate::reading::frame::words::cut;

    #[test]
    fn every_file_is_read_and_has_no_unknown_list() {
        for text in [
            packed!("de"),
            packed!("en"),
            packed!("es"),
            packed!("fr"),
            packed!("ru"),
        ] {
            let marks: Marks = serde_json::from_str(text).unwrap();
            for name in marks.keys() {
                let family = name.strip_suffix("-weak").unwrap_or(name);
                assert!(FAMILIES.iter().any(|(known, _)| *known == family), "{name}");
            }
        }
    }

    /// A language, the name of a meaning, and the forms in which a text may have it, one word or one phrase each.
    const FORMS: &[(&str, &str, &[&str])] = &[
        ("en", "lift", &["lifts", "lifted", "lifting", "revoked"]),
        ("en", "oppose", &["oppose", "opposed", "objects", "against"]),
        ("en", "favour", &["voted for", "backs", "supporting"]),
        ("en", "conceal", &["hid", "hidden", "concealing"]),
        ("en", "expel", &["threw him out", "expelled"]),
        (
            "de",
            "lift",
            &[
                "hob das Verbot auf",
                "aufgehoben",
                "aufzuheben",
                "hebt sie auf",
            ],
        ),
        (
            "de",
            "impose",
            &["verhängte", "verhängt", "führt eine Gebühr ein"],
        ),
        (
            "de",
            "oppose",
            &["lehnen den Plan ab", "abgelehnt", "widersetzte"],
        ),
        (
            "de",
            "conceal",
            &["verschwieg", "verschweigen", "verschwiegen"],
        ),
        (
            "de",
            "expel",
            &["schloss ihn aus", "ausgeschlossen", "ausschließen"],
        ),
        ("de", "improve", &["verbessert", "besserte"]),
        (
            "fr",
            "lift",
            &["lève", "levé", "levée", "levait", "abrogea"],
        ),
        ("fr", "conceal", &["cache", "cachaient", "dissimulé"]),
        ("fr", "oppose", &["s’oppose", "opposés", "contre"]),
        ("fr", "repel", &["chassé", "fait fuir"]),
        ("es", "impose", &["impone", "impuso", "impuesto"]),
        ("es", "lift", &["levantó", "derogan", "anulado"]),
        ("es", "manage", &["logró", "consiguen", "consiguió"]),
        ("es", "defend", &["defiende", "defendió"]),
        ("ru", "lift", &["сняла", "снимает", "снят", "отменили"]),
        ("ru", "impose", &["ввел", "вводят", "введен"]),
        ("ru", "conceal", &["скрыл", "скрывает", "утаили"]),
        ("ru", "destroy", &["уничтожили", "разрушен", "снесли"]),
    ];

    #[test]
    fn the_forms_of_a_word_have_its_meaning() {
        for (tag, name, forms) in FORMS {
            let lexicon = lexicon(Language::from_tag(tag).unwrap()).unwrap();
            for form in *forms {
                let mut words = Vec::new();
                cut(form, 0..form.len(), &mut String::new(), &mut words);
                let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
                let mut hits = (0..texts.len()).flat_map(|at| lexicon.concepts.at(&texts, at));
                assert!(
                    hits.any(|hit| meanings().name(hit.value) == *name),
                    "{tag}: {form} is no {name}"
                );
            }
        }
    }
}
