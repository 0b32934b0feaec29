//! What a draft costs per megabyte, as ratios against reading the words of the same text, in the same run.
//!
//! The figures of one language differ little where the work is linear in the
//! text. The text is made of the sentences by which the recognisers are
//! measured, with other digits and names each time, in an order of its own.
//! First stands what [`growth`] measures; `cargo bench --bench drafts growth` stops there.
//!
//! `cargo bench --bench drafts right` counts instead what is right in the drafts
//! of `tests/cases/drafts` and `tests/cases/oddities`; `language=TAG` and `id=ID`
//! choose among them, and `show` lists what is wrong, but for what is in
//! `unread`, whose words nobody who works on the recognisers shall know.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark reads files, prints figures, and may stop at any surprise"
)]

#[path = "cpu.rs"]
mod cpu;
#[path = "drafts/fixture.rs"]
mod fixture;
#[path = "growth.rs"]
mod growth;
#[path = "drafts/oddities.rs"]
mod oddities;
#[path = "drafts/passages.rs"]
mod passages;
#[path = "drafts/tally.rs"]
mod tally;

use std::collections::BTreeSet;
use std::fs;
use std::hint::black_box;
use std::path::Path;

use factbrief::draft;
use factbrief::draft::DraftSource;
use factbrief::draft::KnownActor;
use factbrief::draft::Material;
use factbrief::draft::gazetteer;
use factbrief::files::Files;
use factbrief::language::Language;
use factbrief::language::ReportLanguage;
use factbrief::source::Document;
use unicode_segmentation::UnicodeSegmentation;

use crate::cpu::cpu;
use crate::fixture::Odd;
use crate::fixture::Passage;
use crate::tally::Tally;

const MEGABYTE: usize = 1_000_000;
const MEGABYTES: [usize; 5] = [1, 2, 4, 8, 10];
/// Every so often a sentence names somebody, known or not, and sometimes misspelt.
const NAMES: [&str; 8] = [
    "Telegram",
    "Facebook",
    "Europol",
    "Nordhafen",
    "Quibbleton",
    "Reuters",
    "Odnoklasniki",
    "Lind Weber",
];

fn main() {
    if std::env::args().any(|argument| argument == "right") {
        print_what_is_right();
        return;
    }
    growth::print();
    if std::env::args().any(|argument| argument == "growth") {
        return;
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let list = fs::read_to_string(root.join("reports/actors.yaml")).unwrap();
    let actors = gazetteer::read(&list).unwrap();
    for language in Language::ALL {
        let cases = root.join("tests/cases/recognisers").join(language.tag());
        let sentences = sentences(&cases);
        for megabytes in MEGABYTES {
            let text = text(&sentences, megabytes * MEGABYTE);
            let words = cpu(|| {
                black_box(text.unicode_words().count());
            });
            let drafted = cpu(|| drafted(language, &text, &actors));
            println!(
                "{} {megabytes:2} MB: {:5.1} times the CPU time for the words, which took {:.3} s per MB",
                language.tag(),
                drafted.as_secs_f64() / words.as_secs_f64(),
                words.as_secs_f64() / f64::from(u32::try_from(megabytes).unwrap()),
            );
        }
    }
}

fn print_what_is_right() {
    let arguments: Vec<String> = std::env::args().collect();
    let value = |name: &str| arguments.iter().find_map(|it| it.strip_prefix(name));
    let show = arguments.iter().any(|it| it == "show");
    let chosen = |id: &str| value("id=").is_none_or(|wanted| wanted == id);
    for half in ["seen", "later", "unread", "unread-later"] {
        let mut total = Tally::default();
        for language in Language::ALL {
            if value("language=").is_some_and(|tag| tag != language.tag()) {
                continue;
            }
            let mut tally = Tally::default();
            let mut told = Vec::new();
            let mut tell = |id: &str, lines: Vec<String>| {
                told.extend(lines.into_iter().map(|line| format!("{id} {line}")));
            };
            for passage in fixture::entries::<Passage>(half, "drafts", language) {
                if chosen(&passage.id) {
                    tell(&passage.id, passages::score(language, &passage, &mut tally));
                }
            }
            // There are no later oddities.
            let odds = if half.ends_with("later") {
                Vec::new()
            } else {
                fixture::entries::<Odd>(half, "oddities", language)
            };
            for odd in odds {
                if chosen(&odd.id) {
                    tell(&odd.id, oddities::score(language, &odd, &mut tally));
                }
            }
            if show && !half.starts_with("unread") {
                println!("{}", told.join("\n"));
            }
            println!("{half}, {}\n{tally}", language.tag());
            total.join(&tally);
        }
        println!("{half}, all languages\n{total}");
    }
}

fn drafted(language: Language, text: &str, actors: &[KnownActor]) {
    let mut files = Files::new();
    let file = files.insert("notice.txt", text);
    let document = Document::new(&files, file, language);
    let material = Material {
        sources: vec![DraftSource {
            id: "notice",
            document: &document,
            published: None,
            quoted: Vec::new(),
            cautioned: Vec::new(),
        }],
        actors,
        languages: &ReportLanguage::ALL,
        as_of: None,
        rejected: BTreeSet::new(),
    };
    let yaml = draft::to_yaml(&draft::draft(&material), &material);
    assert!(yaml.len() > text.len() / 10, "nothing was found");
}

/// The sentences of all cases of a language, without the marks for what is to be found.
fn sentences(directory: &Path) -> Vec<String> {
    let entries = fs::read_dir(directory).unwrap();
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let texts = paths.iter().map(|path| fs::read_to_string(path).unwrap());
    let lines: Vec<String> = texts
        .flat_map(|text| text.lines().map(plain).collect::<Vec<_>>())
        .collect();
    lines
        .into_iter()
        .filter(|line| line.contains(' '))
        .collect()
}

fn plain(line: &str) -> String {
    let mut words = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('{') {
        let (marked, behind) = after.split_once('}').unwrap_or((after, ""));
        words.push_str(before);
        words.push_str(marked.split(" = ").next().unwrap_or_default());
        rest = behind;
    }
    (words + rest).replace('|', "")
}

/// Paragraphs of hard-wrapped lines, the same in every run.
fn text(sentences: &[String], bytes: usize) -> String {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut draw = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).unwrap() % below
    };
    let mut text = String::with_capacity(bytes + 1_000);
    let mut column = 0;
    while text.len() < bytes {
        let sentence = &sentences[draw(sentences.len())];
        let digit = |letter: char, other: usize| match u8::try_from(other) {
            Ok(other) if other < 10 && letter.is_ascii_digit() => char::from(b'0' + other),
            _ => letter,
        };
        let mut varied: String = sentence.chars().map(|it| digit(it, draw(20))).collect();
        if draw(3) == 0 {
            varied = varied.replacen(' ', &format!(" {} ", NAMES[draw(NAMES.len())]), 1);
        }
        for word in varied.split(' ') {
            let space = if column > 90 { "\n" } else { " " };
            column = if column > 90 {
                0
            } else {
                column + word.len() + 1
            };
            text.push_str(space);
            text.push_str(word);
        }
        if draw(8) == 0 {
            text.push_str("\n\n");
            column = 0;
        }
    }
    text
}
