//! Whole sheets: what loads, and what is said about what does not.

mod labels;
mod lineage;
mod mistakes;
mod refused;
mod syntax;

use std::fmt::Write as _;

use expect_test::Expect;
use proptest::prelude::*;

use super::*;
use crate::files::LineColumn;
use crate::finding::Severity;
use crate::language::ReportLanguage;

/// A sheet without mistakes.
const CHOIR: &str = "\
format: 1
report: choir
edition: 2
as-of: 2024-03-02
issued: 2024-03-05
marking: TLP:CLEAR
likelihood-scale: icd-203
languages: [en, de]
title: { en: The choir tries Zwitscher, de: Der Chor probiert Zwitscher, rests-on: [stays, chat-closed] }
sources:
  - id: gazette
    file: sources/gazette.txt
    kind: news-article
    language: de
    title: Ein Chor ohne Chat
    published: unknown
    grade: F
    rights: { holder: the gazette, terms: unknown, reuse: passages }
    descriptor: { en: a local newspaper, de: eine Lokalzeitung }
actors:
  - { id: choir, kind: group, name: { en: the choir, de: der Chor }, also: [Chors] }
  - { id: plauderbox, kind: platform, name: Plauderbox }
  - { id: zwitscher, kind: platform, name: Zwitscher }
facts:
  - id: chat-closed
    says: { en: Plauderbox closed the chat., de: Plauderbox schloss den Chat. }
    date: 2024-02-28
    actors: [plauderbox]
    quotes: [ gazette: 'schloß Plauderbox den Chat' ]
    context: [ { gazette: Am 28. Februar 2024 } ]
  - id: singers
    says:
      de: Rund 1.10 Sänger
      en: >-
        About 1.10
        singers
    short: { en: '010', de: true }
    count: { value: 1.10, about: true, of: { en: singers, de: Sänger } }
    according-to: [choir]
    quotes: [ { gazette: rund } ]
    stands-for: { die App: zwitscher, Der Verein: choir }
    waive: { rule: number-differs, because: { en: For a test., de: Zur Probe. } }
  - { id: third, says: { en: c, de: c }, quotes: [ { gazette: c } ] }
movements:
  - { id: to-zwitscher, who: choir, away-from: [plauderbox], to: zwitscher, stage: tries, rests-on: [chat-closed] }
judgements:
  - id: stays
    kind: assessment
    says: { en: It stays., de: Er bleibt. }
    likelihood: roughly-even-chance
    confidence: low
    rests-on: [chat-closed, singers]
    would-change: { en: A vote., de: Eine Abstimmung. }
    waive: [ { rule: a, because: { en: a, de: a } }, { rule: b, because: { en: b, de: b } } ]
cautions:
  - { id: spelling, says: { en: s, de: s }, desk: { en: d, de: d }, quotes: [ { gazette: schloß } ] }
briefings:
  one-page:
    bottom-line: stays
    key-points: [chat-closed, singers, third]
    trigger: [chat-closed]
    movement: to-zwitscher
    scale: singers
    timeline: [chat-closed]
    implications: [stays]
    watch: []
    cautions: [spelling]
";

/// Loads a sheet, and shows its findings as `severity[code] line:column: message (hint: …)`.
fn load(text: &str) -> (Option<Sheet>, String) {
    let mut files = Files::new();
    let file = files.insert("facts.yaml", text);
    let (sheet, findings) = read(&files, file);
    (sheet, shown(&files, &findings))
}

fn shown(files: &Files, findings: &[Finding]) -> String {
    let mut shown = String::new();
    for finding in findings {
        let severity = match finding.severity {
            Severity::Warning => "warning",
            Severity::Error => "error",
            Severity::Unchecked => "unchecked",
        };
        let place = files.line_column(finding.span);
        let words = files.text(finding.span);
        let _ = write!(
            shown,
            "{severity}[{}] {}:{} ",
            finding.code.name(),
            place.line,
            place.column
        );
        let _ = write!(shown, "{words:?}: {}", finding.message);
        if let Some(hint) = &finding.hint {
            let _ = write!(shown, " (hint: {hint})");
        }
        shown.push('\n');
        for related in &finding.related {
            let place = files.line_column(related.span);
            let _ = writeln!(
                shown,
                "  {}:{} {}",
                place.line, place.column, related.message
            );
        }
    }
    shown
}

/// Checks the findings on the choir's sheet after one change.
fn changed(from: &str, to: &str, expected: &Expect) {
    assert!(CHOIR.contains(from), "{from}");
    expected.assert_eq(&load(&CHOIR.replacen(from, to, 1)).1);
}

fn refused(text: &str, expected: &Expect) {
    let (sheet, findings) = load(text);
    assert!(sheet.is_none(), "{sheet:?}");
    expected.assert_eq(&findings);
}

#[test]
fn a_sheet_without_mistakes_loads() {
    let (sheet, findings) = load(CHOIR);
    assert_eq!(findings, "");
    let sheet = sheet.unwrap();
    let singers = &sheet.facts[1];
    assert_eq!(
        singers.says.of(ReportLanguage::English).unprinted(),
        "About 1.10 singers"
    );
    assert_eq!(
        singers.says.of(ReportLanguage::German).unprinted(),
        "Rund 1.10 Sänger"
    );
    let short = singers.short.as_ref().unwrap();
    assert_eq!(short.of(ReportLanguage::English).unprinted(), "010");
    assert_eq!(short.of(ReportLanguage::German).unprinted(), "true");
    let count = singers.count.as_ref().unwrap();
    assert_eq!(count.value.value.to_string(), "1.1");
    assert!(count.about.value);
    let bound: Vec<_> = singers
        .stands_for
        .iter()
        .map(|bound| (bound.expression.unprinted(), bound.actor.value.get()))
        .collect();
    assert_eq!(bound, [("die App", 2), ("Der Verein", 0)]);
    assert_eq!(singers.waivers[0].rule.value, "number-differs");
    let languages: Vec<_> = singers
        .says
        .iter()
        .map(|(language, _)| language.tag())
        .collect();
    assert_eq!(languages, ["en", "de"]);
    assert_eq!(sheet.sources[0].published, None);
    assert_eq!(
        sheet.actors[1].name.of(ReportLanguage::German).unprinted(),
        "Plauderbox"
    );
    assert_eq!(
        sheet.judgements[0].likelihood.unwrap().value,
        Likelihood::RoughlyEven
    );
    assert_eq!(sheet.judgements[0].waivers.len(), 2);
    let page = sheet.briefings.get(Product::OnePage).unwrap();
    assert!(matches!(page.bottom_line, StatementIndex::Judgement(index) if index.get() == 0));
    assert_eq!(page.key_points.len(), 3);
}

#[test]
fn places_are_bytes_also_behind_umlauts() {
    let mut files = Files::new();
    let file = files.insert("facts.yaml", CHOIR);
    let (sheet, _) = read(&files, file);
    let sheet = sheet.unwrap();
    let quote = &sheet.facts[0].quotes[0];
    assert_eq!(
        files.text(quote.words.span()),
        "'schloß Plauderbox den Chat'"
    );
    let german = sheet.facts[1].says.of(ReportLanguage::German);
    assert_eq!(files.text(german.span()), "Rund 1.10 Sänger");
    let english = sheet.facts[1].says.of(ReportLanguage::English);
    assert_eq!(files.text(english.span()), "About 1.10\n        singers");
    assert_eq!(
        files.text(sheet.facts[2].span),
        "{ id: third, says: { en: c, de: c }, quotes: [ { gazette: c } ] }"
    );
    assert!(
        files
            .text(sheet.facts[0].span)
            .starts_with("id: chat-closed")
    );
    assert!(
        files
            .text(sheet.facts[0].span)
            .ends_with("Februar 2024 } ]")
    );
}

#[test]
fn line_ends_and_a_byte_order_mark_make_no_difference() {
    let text = format!("\u{feff}{}", CHOIR.replace('\n', "\r\n"));
    let mut files = Files::new();
    let file = files.insert("facts.yaml", text.as_str());
    let (sheet, findings) = read(&files, file);
    assert_eq!(shown(&files, &findings), "");
    let sheet = sheet.unwrap();
    assert_eq!(
        files.text(sheet.facts[0].quotes[0].words.span()),
        "'schloß Plauderbox den Chat'"
    );
    assert_eq!(
        files.line_column(sheet.facts[0].id.span),
        LineColumn {
            line: 25,
            column: 9
        }
    );
}

proptest! {
    #[test]
    fn arbitrary_text_does_not_panic(text in "\\PC*") {
        load(&text);
    }

    #[test]
    fn arbitrary_yaml_like_text_does_not_panic(text in "([ \t\n:\\-{}\\[\\],?&*!|>'\"%@`#a-cä0~\\\\\r]|id: |- |facts:\n|\n  |<<: |---\n)*") {
        load(&text);
    }

    #[test]
    fn a_sheet_with_a_line_changed_does_not_panic(line in 0_usize..80, text in "[ \\-a-z:{}\\[\\]'\"ä~|>&*]{0,30}") {
        let mut lines: Vec<&str> = CHOIR.lines().collect();
        let at = line % lines.len();
        lines[at] = &text;
        load(&lines.join("\n"));
    }
}
