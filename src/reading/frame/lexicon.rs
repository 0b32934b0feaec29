//! The words of a language by which clauses are read: marks, meanings, units, and numbers said otherwise.

mod families;

use std::sync::LazyLock;

use crate::language::Language;
use crate::language::Number;
use crate::reading::frame::lexicon::families::FAMILIES;
pub(super) use crate::reading::frame::lexicon::families::Families;
pub(super) use crate::reading::frame::lexicon::families::Family;
use crate::reading::frame::meanings::Concept;
use crate::reading::frame::meanings::Row;
use crate::reading::frame::meanings::Unit;
use crate::reading::frame::meanings::factors;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::meanings::numbers;
use crate::reading::frame::phrases::Phrases;

/// The words of a language.
#[derive(Debug)]
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

/// The lists of a language, as the build script packed them.
macro_rules! packed {
    ($tag:literal) => {
        [
            packed!($tag, "strong"),
            packed!($tag, "weak"),
            packed!($tag, "beside"),
            packed!($tag, "concepts"),
            packed!($tag, "units"),
            packed!($tag, "equal"),
            packed!($tag, "factors"),
        ]
    };
    ($tag:literal, $list:literal) => {
        include_bytes!(concat!(env!("OUT_DIR"), "/marks/", $tag, "/", $list)).as_slice()
    };
}

/// The words of a language; nothing where they are not known.
pub(super) fn lexicon(language: Language) -> Option<&'static Lexicon> {
    macro_rules! words {
        ($tag:literal) => {{
            static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::of(packed!($tag)));
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

/// Returns the numbers that name rows.
fn named(rows: impl Iterator<Item = Row>) -> Vec<Number> {
    let names = rows.map(|row| row.name.parse());
    names
        .map(|number| number.unwrap_or(Number::small(0)))
        .collect()
}

/// True if a word is a unit of measure.
pub(crate) fn is_unit(language: Language, word: &str) -> bool {
    let lower = word.to_lowercase();
    lexicon(language).is_some_and(|own| !own.units.at(&[&lower], 0).is_empty())
}

impl Lexicon {
    /// Returns the lexicon of these packed lists, whose phrases tell what they mean by the places of families, meanings, units and numbers.
    fn of([strong, weak, beside, concepts, units, equal, factor]: [&'static [u8]; 7]) -> Self {
        let families = || FAMILIES.iter().map(|it| it.1).collect();
        let places = |number: usize| (0..).take(number).collect();
        let meanings = meanings();
        Self {
            strong: Phrases::unpack(strong, families()),
            weak: Phrases::unpack(weak, families()),
            beside: Phrases::unpack(beside, families()),
            concepts: Phrases::unpack(concepts, places(meanings.concepts.len())),
            units: Phrases::unpack(units, places(meanings.units.len())),
            equal: Phrases::unpack(equal, named(numbers())),
            factors: Phrases::unpack(factor, named(factors())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::lexicon;
    use crate::language::Language;
    use crate::reading::frame::meanings::meanings;
    use crate::reading::frame::words::cut;

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
