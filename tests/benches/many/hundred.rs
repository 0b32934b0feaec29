//! An invented report of sources in five languages, with typed facts in two report languages.

use std::fmt::Write;
use std::fs;
use std::path::Path;

/// The number of platforms that the facts are about.
const PLATFORMS: usize = 50;
/// The number of facts that the full briefing prints.
const PRINTED: usize = 60;

/// A language of the sources: its tag, its first five months, a sentence with a number, and one that no fact quotes.
struct Tongue {
    tag: &'static str,
    months: [&'static str; 5],
    counted: &'static str,
    beside: &'static str,
    /// The mark between thousands.
    mark: &'static str,
}

const TONGUES: [Tongue; 5] = [
    Tongue {
        tag: "en",
        months: ["January", "February", "March", "April", "May"],
        counted: "On {day} {month} 2024 the Larkspur Club counted {number} guests on {platform}",
        beside: "Rain number {fact} fell, and nobody minded.",
        mark: ",",
    },
    Tongue {
        tag: "de",
        months: ["Januar", "Februar", "März", "April", "Mai"],
        counted: "Am {day}. {month} 2024 zählte der Larkspur Club {number} Gäste auf {platform}",
        beside: "Regen Nummer {fact} fiel, und es störte niemanden.",
        mark: ".",
    },
    Tongue {
        tag: "fr",
        months: ["janvier", "février", "mars", "avril", "mai"],
        counted: "Le {day} {month} 2024, le Larkspur Club a compté {number} invités sur {platform}",
        beside: "La pluie numéro {fact} est tombée sans gêner personne.",
        mark: "\u{202f}",
    },
    Tongue {
        tag: "es",
        months: ["enero", "febrero", "marzo", "abril", "mayo"],
        counted: "El {day} de {month} de 2024 el Larkspur Club contó {number} invitados en {platform}",
        beside: "La lluvia número {fact} cayó sin molestar a nadie.",
        mark: ".",
    },
    Tongue {
        tag: "ru",
        months: ["января", "февраля", "марта", "апреля", "мая"],
        counted: "{day} {month} 2024 года Larkspur Club насчитал {number} гостей на {platform}",
        beside: "Дождь номер {fact} прошёл и никому не мешал.",
        mark: "",
    },
];

/// Writes a report with so many facts, ten of each source, into a directory.
pub(crate) fn write(directory: &Path, facts: usize) {
    let sources = facts.div_ceil(10);
    fs::create_dir_all(directory.join("sources")).unwrap();
    let mut sheet = HEAD.to_owned();
    for source in 0..sources {
        let tongue = &TONGUES[source % TONGUES.len()];
        let own = (source..facts).step_by(sources);
        let text = own.map(|fact| {
            let beside = tongue
                .beside
                .replace("{fact}", &(20_000 + fact).to_string());
            format!("{}.\n\n{beside}\n\n", counted(tongue, fact))
        });
        let name = format!("sources/{source}.{}.txt", tongue.tag);
        fs::write(directory.join(&name), text.collect::<String>()).unwrap();
        let (tag, day) = (tongue.tag, 1 + source % 28);
        let _ = writeln!(
            sheet,
            "  - {{ id: s-{source}, file: {name}, language: {tag}, title: '[Text {source}]', publisher: '[Courier {source}]', published: 2024-06-{day:02}, {CARD} }}"
        );
    }
    sheet.push_str("actors:\n  - { id: club, kind: group, name: Larkspur Club }\n");
    for number in 0..PLATFORMS {
        let name = platform(number);
        let _ = writeln!(
            sheet,
            "  - {{ id: p-{number}, kind: platform, name: {name} }}"
        );
    }
    sheet.push_str("facts:\n");
    for fact in 0..facts {
        let source = fact % sources;
        let quote = counted(&TONGUES[source % TONGUES.len()], fact);
        let [english, german] = [0, 1].map(|tongue| counted(&TONGUES[tongue], fact));
        let (day, month, number) = values(fact);
        let platform = fact % PLATFORMS;
        let _ = writeln!(
            sheet,
            "  - id: f-{fact}
    says: {{ en: '{english}.', de: '{german}.' }}
    date: 2024-{:02}-{day:02}
    count: {{ value: {number}, of: {{ en: guests, de: Gäste }} }}
    actors: [club, p-{platform}]
    quotes: [ {{ s-{source}: '{quote}' }} ]",
            month + 1
        );
    }
    let printed = |range: std::ops::Range<usize>| {
        let facts: Vec<String> = range.map(|fact| format!("[f-{fact}]")).collect();
        facts.join(", ")
    };
    let (first, rest) = (printed(0..20), printed(20..PRINTED));
    let _ = writeln!(
        sheet,
        "briefings:\n  full:\n    bottom-line: f-0\n    what-happened: [{first}]\n    further-facts: [{rest}]"
    );
    fs::write(directory.join("facts.yaml"), sheet).unwrap();
}

/// Returns day, month from 0, and number of a fact; each platform has each day once.
fn values(fact: usize) -> (usize, usize, usize) {
    let nth = fact / PLATFORMS;
    (
        1 + nth % 25,
        (2 * nth + fact / 500) % 5,
        1_000 + 7 * fact % 8_999,
    )
}

fn counted(tongue: &Tongue, fact: usize) -> String {
    let (day, month, number) = values(fact);
    let written = format!("{}{}{:03}", number / 1_000, tongue.mark, number % 1_000);
    tongue
        .counted
        .replace("{day}", &day.to_string())
        .replace("{month}", tongue.months[month])
        .replace("{number}", &written)
        .replace("{platform}", &platform(fact % PLATFORMS))
}

fn platform(number: usize) -> String {
    const SYLLABLES: [&str; 16] = [
        "ba", "del", "fi", "gom", "ka", "lun", "mi", "nor", "pa", "ren", "si", "tul", "ve", "wam",
        "zi", "ot",
    ];
    let second = SYLLABLES[(number / 16 * 5 + 3) % 16];
    format!("Qu{}{second}ix", SYLLABLES[number % 16])
}

const HEAD: &str = "\
format: 1
report: hundred
edition: 1
as-of: 2024-12-31
issued: 2025-01-05
marking: TLP:CLEAR
likelihood-scale: icd-203
languages: [en, de]
title: { en: The Larkspur Club counted its guests, de: Der Larkspur Club zählte seine Gäste, rests-on: [f-0] }
sources:
";

const CARD: &str = "kind: news-article, grade: B, rights: { holder: nobody, terms: unknown, reuse: passages }, \
    descriptor: { en: A text., de: Ein Text. }";
