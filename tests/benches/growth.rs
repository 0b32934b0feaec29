//! Whether the work of readers and recognisers is linear also in texts that were made to slow them down.
//!
//! Each is given one piece again and again, once as often and eight times as
//! often. Per byte, linear work costs the same in both, and quadratic work
//! eight times as much. Of all pieces the one is printed that grows most.

use std::hint::black_box;

use factbrief::finding;
use factbrief::finding::Colors;
use factbrief::language::Language;
use factbrief::language::Segmented;
use factbrief::report::Options;
use factbrief::report::Report;
use factbrief::source::Received;

use crate::cpu::cpu;

const SMALL: usize = 40_000;
const TIMES: usize = 8;

const HTML: [&str; 16] = [
    "<b>",
    "</p>",
    "<p>a",
    "<table><tr><td>",
    "<ul><li>a",
    "<del>a ",
    "<del><p>a",
    "<q>",
    "<ruby>a<rt>b",
    "<svg><text>a",
    "<h1>a",
    "<sup><i>1",
    "&amp",
    "<!--",
    "<a rel=author>a",
    "<div hidden>a",
];
const MARKDOWN: [&str; 8] = [
    "a ~~b ", "> a", "- a\n", "| a ", "# a\n\n", "<br>", "a\n", "**a ",
];
const TEXT: [&str; 32] = [
    "hundreds of ",
    "1,200 000 ",
    "12x",
    "one in ",
    "half a third ",
    "Brackwater. ",
    "said, ",
    "3 May ",
    "10, ",
    "1. a\n",
    "a… The ",
    "U. S. ",
    "not only ",
    "„a “ ",
    "“",
    "(",
    "a; ",
    "12 h. The ",
    "between 2 and ",
    "According to ",
    "one hundred ",
    "A B ",
    "a:\n",
    "2019–",
    ". ",
    "as the a says, ",
    "said “a” ",
    "Ostrelle said “a” ",
    "'a ",
    "‘a ",
    "He said. ",
    "A\n",
];

/// A sheet on two statements at the beginning of the text.
const SHEET: &str = include_str!("growth/facts.yaml");

/// The words that it quotes.
const HEAD: &str =
    "The choir left.\nAccording to Dora Fennimore, about 1,400 singers had joined by 10 May.\n";

type Work = (String, Box<dyn Fn(&str)>, &'static [&'static str]);

/// Prints a line for each reader and recogniser.
pub(crate) fn print() {
    for (name, work, pieces) in works() {
        let ratios = pieces.iter().map(|piece| (growth(&work, piece), *piece));
        let most = ratios.max_by(|one, other| one.0.total_cmp(&other.0));
        let (ratio, piece) = most.unwrap_or_default();
        println!(
            "{name:<24} {ratio:5.2} times as much per byte in {TIMES} times the text, of {piece:?}"
        );
    }
}

fn works() -> Vec<Work> {
    let mut works: Vec<Work> = Vec::new();
    for (name, pieces) in [
        ("page.html", HTML.as_slice()),
        ("page.md", MARKDOWN.as_slice()),
    ] {
        let read = move |text: &str| {
            let text = if name == "page.html" {
                format!("<html>{text}")
            } else {
                text.to_owned()
            };
            black_box(Received::read(name, text.as_bytes()).ok());
        };
        works.push((name.to_owned(), Box::new(read), pieces));
    }
    let checked = |text: &str| check(text);
    works.push(("check, and drawn".to_owned(), Box::new(checked), &TEXT));
    // The languages differ by their words alone.
    for language in [Language::German, Language::English] {
        let mut add = |name: &str, work: fn(Language, &str)| {
            let name = format!("{} {name}", language.tag());
            works.push((name, Box::new(move |text| work(language, text)), &TEXT));
        };
        add("sentences", |language, text| {
            drop(black_box(language.sentences(text)));
        });
        add("dates", |language, text| {
            drop(black_box(language.dates(text)));
        });
        add("quantities", |language, text| {
            drop(black_box(language.quantities(text)));
        });
        add("speeches", |language, text| {
            drop(black_box(language.speeches(text)));
        });
        add("negations", |language, text| {
            drop(black_box(language.negations(text)));
        });
        add("denials", |language, text| {
            drop(black_box(Segmented::of(language, text).denials()));
        });
        add("clauses", |language, text| {
            drop(black_box(language.clauses(text)));
        });
        add("moves", |language, text| {
            drop(black_box(Segmented::of_sentence(language, text).moves()));
        });
        add("proper names", |language, text| {
            drop(black_box(language.proper_names(text)));
        });
        add("first words", |language, text| {
            drop(black_box(language.openings(text)));
        });
        add("figures", |language, text| {
            drop(black_box(language.figures(text, &[])));
        });
    }
    works
}

/// Checks a report with this text as its source, and draws what is found.
fn check(text: &str) {
    let directory = tempfile::tempdir().unwrap();
    let path = |name: &str| directory.path().join(name);
    std::fs::create_dir(path("sources")).unwrap();
    std::fs::write(path("facts.yaml"), SHEET).unwrap();
    std::fs::write(path("sources/post.txt"), format!("{HEAD}{text}")).unwrap();
    let report = Report::load(directory.path(), &Options::default());
    let findings = report.check_words();
    black_box(finding::human(&report.files, &findings, Colors::Plain));
    black_box(finding::short(&report.files, &findings));
}

fn growth(work: &dyn Fn(&str), piece: &str) -> f64 {
    let per_byte = |bytes: usize| {
        let text = piece.repeat(bytes / piece.len());
        cpu(|| work(&text)).as_secs_f64() / f64::from(u32::try_from(text.len()).unwrap())
    };
    per_byte(SMALL * TIMES) / per_byte(SMALL)
}
