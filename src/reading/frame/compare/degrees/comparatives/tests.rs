//! Comparisons that say the same in other words, and some that do not.

use crate::language::Language;
use crate::reading::frame::cast::Cast;
use crate::reading::frame::compare::differences;
use crate::reading::frame::difference::Part;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Value;
use crate::reading::frame::words::What;

/// The names in the texts of the tests.
const NAMES: [&str; 3] = ["Plauderbox", "Zwitscher", "Plapperwelt"];

/// Reads a text with its numbers and names.
fn read<'t>(tag: &str, text: &'t str) -> Frame<'t> {
    let language = Language::from_tag(tag).unwrap();
    let numbers = language.quantities(text).into_iter().map(|it| Value {
        range: it.range,
        what: What::Number(it.value),
    });
    let names = NAMES.iter().enumerate().flat_map(|(number, name)| {
        let places = text.match_indices(name);
        places.map(move |(start, name)| Value {
            range: start..start + name.len(),
            what: What::Name(number),
        })
    });
    Frame::read(language, text, numbers.chain(names).collect())
}

/// Returns the messages about a statement that makes another of two sides the larger than its quote does, or by another measure.
fn found([of, quote]: [&str; 2], [tag, says]: [&str; 2]) -> Vec<String> {
    let passages = [read(of, quote)];
    let found = differences(&read(tag, says), &passages, 1, &Cast::default());
    let paired = found.into_iter().filter(|it| it.part == Part::Pairing);
    paired.map(|it| it.message).collect()
}

/// Quotes and statements that say the same.
const SAME: &[([&str; 2], [&str; 2])] = &[
    (
        ["de", "Weniger bekannt als Zwitscher, wächst Plauderbox"],
        ["de", "Zwitscher ist bekannter als Plauderbox."],
    ),
    (
        ["en", "Plauderbox outnumbers Zwitscher"],
        ["en", "Zwitscher has been overtaken by Plauderbox."],
    ),
    (
        ["en", "Zwitscher has been overtaken by Plauderbox"],
        ["en", "Zwitscher has fewer members than Plauderbox."],
    ),
    (
        ["fr", "Zwitscher est devancé par Plauderbox"],
        ["fr", "Zwitscher a moins de membres que Plauderbox."],
    ),
    (
        ["de", "Ein hartes Jahr liegt hinter dem Chor"],
        ["de", "Der Chor sang in dem harten Jahr mehr als einmal."],
    ),
    (
        ["en", "Plauderbox is 20 per cent cheaper than Zwitscher"],
        ["en", "Plauderbox costs 20 per cent less than Zwitscher."],
    ),
    (
        ["de", "Plauderbox ist 30 Prozent billiger als Zwitscher"],
        ["de", "Plauderbox kostet 30 Prozent weniger als Zwitscher."],
    ),
    (
        ["en", "Plauderbox is 20 per cent faster than Zwitscher"],
        ["en", "Zwitscher is 20 per cent slower than Plauderbox."],
    ),
    (
        ["en", "Plauderbox has as many members as Zwitscher"],
        ["de", "Zwitscher hat so viele Mitglieder wie Plauderbox."],
    ),
    (
        ["de", "Plauderbox braucht weniger Zeit als Zwitscher"],
        ["en", "Plauderbox is faster than Zwitscher."],
    ),
    (
        [
            "fr",
            "Plauderbox a deux fois moins de membres que Zwitscher",
        ],
        ["es", "Zwitscher tiene el doble de miembros que Plauderbox."],
    ),
    (
        [
            "es",
            "Plauderbox tiene más miembros que Zwitscher, pero menos salas",
        ],
        ["en", "Zwitscher has more rooms than Plauderbox."],
    ),
    (
        ["ru", "Plauderbox обходится хору втрое дешевле Zwitscher"],
        [
            "en",
            "Zwitscher costs the choir three times as much as Plauderbox.",
        ],
    ),
    (
        [
            "es",
            "Este año se apuntaron 140 socios menos que el anterior",
        ],
        [
            "es",
            "El año anterior se apuntaron 140 socios más que este.",
        ],
    ),
    (
        ["en", "Plauderbox costs a third less than Zwitscher"],
        ["fr", "Plauderbox coûte un tiers de moins que Zwitscher."],
    ),
    (
        ["de", "Plauderbox ist nicht so schnell wie Zwitscher"],
        ["es", "Plauderbox es más lento que Zwitscher."],
    ),
    (
        [
            "fr",
            "Le chœur a aussi annoncé que Plauderbox a plus de membres que Zwitscher",
        ],
        ["fr", "Plauderbox a plus de membres que Zwitscher."],
    ),
    (
        [
            "en",
            "Plauderbox is larger than Zwitscher and cheaper than Plapperwelt",
        ],
        ["de", "Plapperwelt ist teurer als Plauderbox."],
    ),
];

#[test]
fn the_same_comparison_in_other_words() {
    for (quote, says) in SAME {
        assert_eq!(found(*quote, *says), [""; 0], "{quote:?} {says:?}");
    }
}

/// Quotes and statements that do not say the same.
const OTHER: &[([&str; 2], [&str; 2])] = &[
    (
        ["en", "Plauderbox is 20 per cent cheaper than Zwitscher"],
        ["en", "Plauderbox costs 40 per cent less than Zwitscher."],
    ),
    (
        ["fr", "Plauderbox a plus de membres que Zwitscher"],
        ["fr", "Plauderbox a moins de membres que Zwitscher."],
    ),
    (
        ["en", "Plauderbox has as many members as Zwitscher"],
        ["de", "Plauderbox hat mehr Mitglieder als Zwitscher."],
    ),
    (
        ["de", "Plauderbox ist nicht so schnell wie Zwitscher"],
        ["de", "Plauderbox ist schneller als Zwitscher."],
    ),
    (
        ["fr", "Plauderbox compte autant de membres que Zwitscher"],
        ["fr", "Plauderbox compte moins de membres que Zwitscher."],
    ),
    (
        ["es", "Plauderbox tiene tantas salas como Zwitscher"],
        ["en", "Plauderbox has fewer rooms than Zwitscher."],
    ),
    (
        ["ru", "На Plauderbox пишут реже, чем на Zwitscher"],
        [
            "en",
            "People write more often on Plauderbox than on Zwitscher.",
        ],
    ),
    (
        ["en", "Plauderbox costs a third less than Zwitscher"],
        ["en", "Plauderbox costs a third of what Zwitscher costs."],
    ),
    (
        [
            "de",
            "Plauderbox hat dreimal so viele Mitglieder wie Zwitscher, aber weniger Räume",
        ],
        ["en", "Plauderbox has more rooms than Zwitscher."],
    ),
    (
        [
            "ru",
            "На Plauderbox вдвое меньше участников, чем на Zwitscher",
        ],
        [
            "de",
            "Plauderbox hat doppelt so viele Mitglieder wie Zwitscher.",
        ],
    ),
    (
        ["fr", "Plauderbox coûte deux fois plus que Zwitscher"],
        ["es", "Plauderbox cuesta la mitad que Zwitscher."],
    ),
    (
        [
            "es",
            "Este año se apuntaron 140 socios menos que el anterior",
        ],
        [
            "es",
            "Este año se apuntaron 140 socios, menos que el anterior.",
        ],
    ),
    (
        [
            "de",
            "Plauderbox ist langsamer als Zwitscher, aber schneller als Plapperwelt",
        ],
        ["de", "Plauderbox ist langsamer als Plapperwelt."],
    ),
];

#[test]
fn another_comparison() {
    for (quote, says) in OTHER {
        assert_ne!(found(*quote, *says), [""; 0], "{quote:?} {says:?}");
    }
}

#[test]
fn what_compares_no_two_sides() {
    for (quote, says) in [
        (
            ["es", "Tanto Plauderbox como Zwitscher tienen salas"],
            ["es", "Plauderbox y Zwitscher tienen más salas que antes."],
        ),
        (
            ["en", "The choir stays as long as Plauderbox is free"],
            ["en", "The choir stays longer than Plauderbox is free."],
        ),
        (
            ["fr", "Il ne reste plus que Plauderbox"],
            ["fr", "Il ne reste que Plauderbox."],
        ),
        (
            ["de", "Mehr als die Hälfte der Mitglieder nutzt Plauderbox"],
            ["en", "More than half of the members use Plauderbox."],
        ),
        (
            ["ru", "Хор выбрал Plauderbox, так как Zwitscher дороже"],
            ["ru", "Хор выбрал Plauderbox."],
        ),
    ] {
        assert_eq!(found(quote, says), [""; 0], "{quote:?} {says:?}");
    }
}
