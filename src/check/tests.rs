//! The test helper of all rules: a sheet that carries its own expected findings.

use crate::check;
use crate::edition::Accepted;
use crate::evidence::Evidence;
use crate::files::Files;
use crate::finding::Finding;
use crate::reading;
use crate::sheet;
use crate::source::Document;

/// The beginning of every sheet in the test of a rule.
const HEAD: &str = "
format: 1
report: test
edition: 1
as-of: 2026-01-01
issued: 2026-01-02
marking: TLP:CLEAR
likelihood-scale: icd-203
languages: [en, de]
title: { en: A move, de: Ein Umzug, rests-on: [FIRST] }
sources:
  - id: source
    file: source.txt
    kind: other
    language: LANGUAGE
    title: '[Source]'
    published: unknown
    grade: F
    rights: { holder: nobody, terms: unknown, reuse: passages }
    descriptor: { en: a test, de: ein Test }
actors:
  - { id: choir, kind: group, name: { en: choir, de: Bunter Chor }, also: [Chor, Bunter Chor] }
  - { id: plauderbox, kind: platform, name: Plauderbox }
  - { id: zwitscher, kind: platform, name: Zwitscher }
  - { id: notenschluessel, kind: person, name: Notenschlüssel }
";

/// Checks a sheet against a German source.
///
/// The findings must be exactly those that the sheet announces: a comment
/// `#   ^^^^ error[code]: message` under the line it is about, its carets
/// under the words.
pub(crate) fn check(source: &str, sheet: &str) {
    check_in("de", source, sheet);
}

/// Checks a sheet against a source in the language with this tag.
pub(crate) fn check_in(language: &str, source: &str, sheet: &str) {
    check_with(&[("LANGUAGE", language)], source, sheet);
}

/// Checks one sheet against a German and an English source.
///
/// In the sheet, `QUOTE` stands for the first line of the source without its
/// full stop, `QUOTE-2` for the second.
pub(crate) fn check_both([german, english]: [&str; 2], sheet: &str) {
    for (language, source) in [("de", german), ("en", english)] {
        let (first, second) = source.split_once('\n').unwrap_or((source, ""));
        let sentences = [first, second].map(|sentence| sentence.trim_end_matches('.'));
        let sheet = sheet
            .replace("QUOTE-2", sentences[1])
            .replace("QUOTE", sentences[0]);
        check_in(language, source, &sheet);
    }
}

/// Checks a fact of the choir with these wordings and further keys, which quotes the first sentence of a German and of an English source.
pub(crate) fn fact_told(sources: [&str; 2], says: &str, more: &str) {
    let sheet = format!(
        "
facts:
  - id: told
    says:
{says}
    actors: [choir]
    quotes: [ {{ source: 'QUOTE' }} ]
{more}
"
    );
    check_both(sources, &sheet);
}

/// Checks a fact of a choir that uses Plauderbox, with these further keys, against a source in this language.
pub(crate) fn uses(language: &str, source: &str, keys: &str) {
    let sheet = format!(
        "
facts:
  - id: uses
    says: {{ en: The choir uses Plauderbox., de: Der Chor nutzt Plauderbox. }}
    actors: [choir, plauderbox]
{keys}
"
    );
    check_in(language, source, &sheet);
}

/// The horizon of the outlook of [`judgement`].
pub(crate) const HORIZON: &str = "    horizon: 2026-06-30\n";

/// The quote of the fact of [`judgement`].
pub(crate) const JUDGED_SOURCE: &str = "Der Bunte Chor nutzt Plauderbox.";

/// The fact of [`judgement`], which quotes [`JUDGED_SOURCE`].
pub(crate) const JUDGED_FACTS: &str = "
facts:
  - id: uses
    says: { en: The Bunter Chor uses Plauderbox., de: Der Bunte Chor nutzt Plauderbox. }
    actors: [choir, plauderbox]
    quotes: [ { source: Der Bunte Chor nutzt Plauderbox } ]
";

/// Returns a sheet with a judgement on one fact: its kind, and what it says.
pub(crate) fn judgement(kind: &str, says: &str) -> String {
    let horizon = match kind {
        "outlook" => HORIZON,
        _ => "",
    };
    format!(
        "{JUDGED_FACTS}judgements:
  - id: stays
    kind: {kind}
    says:
{says}
    rests-on: [uses]
{horizon}"
    )
}

/// Checks a sheet with other words in its head: each pair is words of the head, and the words to put in their place.
///
/// The source is German unless the pairs say otherwise.
pub(crate) fn check_with(head: &[(&str, &str)], source: &str, sheet: &str) {
    findings_in_source(head, source, sheet);
}

/// Checks a sheet with other words in its head, and returns the findings about the source itself, each with the words of its place.
pub(crate) fn findings_in_source(head: &[(&str, &str)], source: &str, sheet: &str) -> Vec<String> {
    let (_, first) = sheet.split_once("- id: ").expect("a fact");
    let first = first.lines().next().unwrap_or_default();
    let ours = [("LANGUAGE", "de"), ("FIRST", first)];
    let head = head
        .iter()
        .chain(&ours)
        .fold(HEAD.to_owned(), |head, (from, to)| head.replace(from, to));
    let text = format!("{head}{sheet}");
    let mut files = Files::new();
    let file = files.insert("facts.yaml", text.clone());
    let (read, findings) = sheet::read(&files, file);
    assert!(
        findings.is_empty(),
        "the sheet of the test must load: {findings:#?}"
    );
    let read = read.expect("the sheet of the test must load");
    let source = files.insert("source.txt", source);
    let cards = read.sources.iter();
    let documents: Vec<_> = cards
        .map(|card| Document::new(&files, source, card.language))
        .collect();
    let evidence = Evidence::gather(&read, &documents);
    let findings = check::check(&files, &read, &evidence, &Accepted::default()).findings;
    for finding in &findings {
        let (code, severity) = (finding.code, finding.severity);
        assert!(severity <= code.severity(), "{code:?} makes {severity:?}");
    }
    let (in_sheet, in_source): (Vec<_>, Vec<_>) = findings
        .iter()
        .partition(|finding| finding.span.file == file);
    let mut found: Vec<String> = in_sheet
        .into_iter()
        .map(|finding| {
            let place = files.line_column(finding.span);
            let width = files.text(finding.span).chars().count();
            format!("{}:{} {width} {}", place.line, place.column, said(finding))
        })
        .collect();
    let mut expected = announced(&text);
    found.sort();
    expected.sort();
    assert_eq!(
        found, expected,
        "found (left) and announced (right) findings differ"
    );
    in_source
        .into_iter()
        .map(|finding| format!("{} {}", files.text(finding.span), said(finding)))
        .collect()
}

/// A source of a test: its id, which may be followed by the findings announced for it, its language, further keys of its card, and its words.
#[derive(Clone, Copy)]
pub(crate) struct TestSource<'a> {
    pub(crate) id: &'a str,
    pub(crate) language: &'a str,
    pub(crate) card: &'a str,
    pub(crate) text: &'a str,
}

impl TestSource<'_> {
    fn card(&self, number: usize) -> String {
        let Self {
            id, language, card, ..
        } = self;
        let kind = if card.contains("kind: ") {
            ""
        } else {
            "    kind: other\n"
        };
        let published = if card.contains("published: ") {
            ""
        } else {
            "    published: unknown\n"
        };
        let card = if card.is_empty() {
            String::new()
        } else {
            format!("    {card}\n")
        };
        format!(
            "  - id: {id}
    file: source-{number}.txt
    language: {language}
    title: '[Source {number}]'
    grade: F
    rights: {{ holder: nobody, terms: unknown, reuse: passages }}
    descriptor: {{ en: a test, de: ein Test }}
{kind}{published}{card}"
        )
    }
}

/// Checks a sheet against several sources; the findings must be exactly those that it announces.
pub(crate) fn check_among(sources: &[TestSource<'_>], sheet: &str) {
    let (_, first) = sheet.split_once("- id: ").expect("a fact");
    let first = first.lines().next().unwrap_or_default();
    let (head, rest) = HEAD.split_once("sources:\n").expect("sources");
    let (_, actors) = rest.split_once("actors:\n").expect("actors");
    let head = head.replace("FIRST", first);
    let cards: String = (1..)
        .zip(sources)
        .map(|(number, it)| it.card(number))
        .collect();
    let text = format!("{head}sources:\n{cards}actors:\n{actors}{sheet}");
    let mut files = Files::new();
    let file = files.insert("facts.yaml", text.clone());
    let (read, findings) = sheet::read(&files, file);
    assert!(
        findings.is_empty(),
        "the sheet of the test must load: {findings:#?}"
    );
    let mut read = read.expect("the sheet of the test must load");
    let texts = (1..).zip(sources).zip(&read.sources);
    let documents: Vec<_> = texts
        .map(|((number, source), card)| {
            let file = files.insert(format!("source-{number}.txt"), source.text);
            Document::new(&files, file, card.language)
        })
        .collect();
    read.suppose(reading::supposed(&read, &documents));
    let evidence = Evidence::gather(&read, &documents);
    let findings = check::check(&files, &read, &evidence, &Accepted::default()).findings;
    let findings = findings.iter().filter(|finding| finding.span.file == file);
    let mut found: Vec<String> = findings
        .map(|finding| {
            let place = files.line_column(finding.span);
            let width = files.text(finding.span).chars().count();
            format!("{}:{} {width} {}", place.line, place.column, said(finding))
        })
        .collect();
    let mut expected = announced(&text);
    found.sort();
    expected.sort();
    assert_eq!(
        found, expected,
        "found (left) and announced (right) findings differ"
    );
}

fn said(finding: &Finding) -> String {
    let severity = format!("{:?}", finding.severity).to_lowercase();
    format!("{severity}[{}]: {}", finding.code.name(), finding.message)
}

/// Returns the findings that comments announce, as `line:column width message`.
fn announced(text: &str) -> Vec<String> {
    let mut announced = Vec::new();
    let mut subject = 0;
    for (index, line) in text.lines().enumerate() {
        match line.split_once('#') {
            Some((_, comment)) if comment.trim_start().starts_with('^') => {
                let column = line.chars().take_while(|char| *char != '^').count() + 1;
                let (carets, message) = comment
                    .trim_start()
                    .split_once(' ')
                    .expect("carets, then the message");
                announced.push(format!("{subject}:{column} {} {message}", carets.len()));
            }
            _ => subject = index + 1,
        }
    }
    announced
}
