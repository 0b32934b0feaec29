//! Counts the seconds in which a reader of the one page finds the answers to eight questions.
//!
//! `cargo bench --bench seconds` reads the Markdown of the committed reports.
//! A reader in a hurry passes headings, labels and the first words of lines at
//! eight words a second until one of them fits the question, and reads what
//! follows it at four words a second. Each answer should be found within 30
//! seconds, and the first three should begin within the first 120 words.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark reads files, prints figures, and may stop at any surprise"
)]

use std::fs;

/// The words a second of a reader who looks for something.
const SCANNED: f64 = 8.0;
/// The words a second of a reader who reads.
const READ: f64 = 4.0;
/// The first words of a line without a label that a reader looks at.
const OPENING_WORDS: usize = 3;
/// The seconds within which each answer should be found.
const MAX_SECONDS: f64 = 30.0;
/// The word of the page before which the first answers should begin.
const MAX_WORD: usize = 120;

/// A line of the page: a heading, a labelled text, an item of a list or a row of a table.
#[derive(Debug)]
struct Line {
    /// True if it is a heading.
    is_heading: bool,
    /// The words at which a reader looks first.
    opening: String,
    /// The other words.
    rest: String,
}

/// The sign by which a reader finds an answer.
enum Sign {
    /// The title of the page.
    Title,
    /// A label, an item or a row that opens with these words.
    Label(&'static str),
    /// A heading; all lines below it are read.
    Heading(&'static str),
    /// The first line with these words.
    Words(&'static str),
}

/// The questions of a reader, in the order in which they are asked.
const QUESTIONS: [&str; 8] = [
    "what is happening",
    "how sure, and why",
    "who says so",
    "what should we do",
    "what would change it",
    "what does 26,000 mean",
    "is Telegram abandoned",
    "where do I read more",
];

/// Returns the signs of the answers in a language, in the order of the questions.
fn signs(language: &str) -> [Sign; 8] {
    use Sign::{Heading, Label, Title, Words};
    match language {
        "de" => [
            Title,
            Label("Aussagesicherheit"),
            Label("Quelle"),
            Heading("Was daraus folgt"),
            Label("Was sie ändern würde"),
            Words("26.000"),
            Label("Weg von"),
            Label("Langfassung"),
        ],
        "en" => [
            Title,
            Label("Confidence"),
            Label("Source"),
            Heading("What it means for policy"),
            Label("What would change it"),
            Words("26,000"),
            Label("From"),
            Label("Full briefing"),
        ],
        "fr" => [
            Title,
            Label("Confiance"),
            Label("Source"),
            Heading("Conséquences pour l’action"),
            Label("Ce qui la modifierait"),
            Words("26 000"),
            Label("Origine"),
            Label("Note complète"),
        ],
        other => panic!("no signs for {other}"),
    }
}

fn main() {
    for language in ["en", "de", "fr"] {
        let path = format!("reports/tamtam/briefings/one-page.{language}.md");
        let text = fs::read_to_string(&path).unwrap();
        let lines = lines(&text);
        println!("{path}: {} words before the evidence", words_of(&lines));
        for (question, (name, sign)) in QUESTIONS.iter().zip(signs(language)).enumerate() {
            match answer(&lines, &sign) {
                Some((seconds, word)) => {
                    let is_late = question < 3 && word > MAX_WORD;
                    let over = if seconds > MAX_SECONDS || is_late {
                        "  over"
                    } else {
                        ""
                    };
                    println!("  {name:22} {seconds:5.1} s, from word {word:3}{over}");
                }
                None => println!("  {name:22} never"),
            }
        }
    }
}

/// Returns the seconds until an answer is read, and the word of the page with which it begins.
fn answer(lines: &[Line], sign: &Sign) -> Option<(f64, usize)> {
    let at = lines.iter().position(|line| match sign {
        Sign::Title => line.is_heading,
        Sign::Label(label) => {
            !line.is_heading
                && line
                    .opening
                    .trim_end_matches([' ', ':', '\u{a0}', '\u{202f}'])
                    == *label
        }
        Sign::Heading(heading) => line.is_heading && line.opening.starts_with(heading),
        Sign::Words(words) => {
            let plain = |text: &str| text.replace(['\u{a0}', '\u{202f}'], " ");
            plain(&line.rest).contains(words) || plain(&line.opening).contains(words)
        }
    })?;
    let (before, own) = lines.split_at(at);
    let (first, below) = own.split_first()?;
    let passed: usize = before.iter().map(|line| count(&line.opening)).sum();
    let read: usize = match sign {
        Sign::Title => count(&first.opening),
        Sign::Heading(_) => {
            let below = below.iter().take_while(|line| !line.is_heading);
            below
                .map(|line| count(&line.opening) + count(&line.rest))
                .sum()
        }
        Sign::Label(_) => count(&first.rest),
        Sign::Words(_) => count(&first.opening) + count(&first.rest),
    };
    let passed = if matches!(sign, Sign::Title | Sign::Words(_)) {
        passed
    } else {
        passed + count(&first.opening)
    };
    let seconds = f64::from(u32::try_from(passed).unwrap()) / SCANNED
        + f64::from(u32::try_from(read).unwrap()) / READ;
    Some((seconds, words_of(before) + 1))
}

/// Returns the lines of a page before its evidence, which begins with the first note.
fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    for line in text.lines().take_while(|line| !line.starts_with("[^")) {
        if let Some(heading) = line.strip_prefix('#') {
            lines.push(Line {
                is_heading: true,
                opening: plain(heading.trim_start_matches('#')),
                rest: String::new(),
            });
        } else if let Some(row) = line.strip_prefix("| ") {
            let (first, rest) = row.split_once(" | ").unwrap_or((row, ""));
            if !row.starts_with("---") {
                lines.push(text_line(&plain(first), &plain(rest.trim_end_matches('|'))));
            }
        } else if !line.trim().is_empty() {
            lines.extend(labelled(line));
        }
    }
    // The last heading is that of the evidence, with its introduction.
    let evidence = lines.iter().rposition(|line| line.is_heading);
    lines.truncate(evidence.unwrap_or(lines.len()));
    lines
}

/// Returns a line for each label in bold letters of a paragraph or item, and one for the words before them.
fn labelled(line: &str) -> Vec<Line> {
    let line = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let line = line.trim_start_matches(['-', '.', ' ']);
    let is_label = |words: &str, at_start: bool| {
        at_start
            || words
                .trim_end_matches(['\u{a0}', '\u{202f}'])
                .ends_with(':')
    };
    let mut parts = Vec::new();
    let mut before = String::new();
    let mut label: Option<String> = None;
    for (nth, piece) in line.split("**").enumerate() {
        if nth % 2 == 1 && is_label(piece, before.trim().is_empty() && label.is_none()) {
            parts.push((label.take(), std::mem::take(&mut before)));
            label = Some(piece.to_owned());
        } else {
            before.push_str(piece);
        }
    }
    parts.push((label, before));
    let parts = parts
        .into_iter()
        .filter(|(label, rest)| label.is_some() || !rest.trim().is_empty());
    let line = |(label, rest): (Option<String>, String)| {
        let rest = plain(&rest);
        if let Some(label) = label {
            return text_line(&plain(&label), &rest);
        }
        let words: Vec<&str> = rest.split_whitespace().collect();
        let (opening, others) = words.split_at(words.len().min(OPENING_WORDS));
        text_line(&opening.join(" "), &others.join(" "))
    };
    parts.map(line).collect()
}

fn text_line(opening: &str, rest: &str) -> Line {
    Line {
        is_heading: false,
        opening: opening.to_owned(),
        rest: rest.to_owned(),
    }
}

/// Returns the words of a line as a reader sees them, without marks, addresses and emphasis.
fn plain(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['[', ']']) {
        out.push_str(&rest[..at]);
        let tail = &rest[at + 1..];
        rest = match rest.as_bytes()[at] {
            b'[' if tail.starts_with('^') => tail.split_once(']').map_or("", |it| it.1),
            b']' if tail.starts_with('(') => tail.split_once(')').map_or("", |it| it.1),
            _ => tail,
        };
    }
    out.push_str(rest);
    out.replace(['*', '\\'], "").trim().to_owned()
}

fn count(text: &str) -> usize {
    text.split_whitespace().count()
}

fn words_of(lines: &[Line]) -> usize {
    lines
        .iter()
        .map(|line| count(&line.opening) + count(&line.rest))
        .sum()
}
