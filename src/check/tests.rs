//! The test helper of all rules: a sheet that carries its own expected findings.

use crate::check;
use crate::evidence::Evidence;
use crate::files::Files;
use crate::sheet;
use crate::source::Document;

/// What every sheet of a rule's test begins with.
const HEAD: &str = "
format: 1
report: test
edition: 1
as-of: 2026-01-01
issued: 2026-01-02
marking: TLP:CLEAR
likelihood-scale: icd-203
languages: [en, de]
title: { en: A choir, de: Ein Chor, rests-on: [] }
sources:
  - id: source
    file: source.txt
    kind: other
    language: LANGUAGE
    title: Source
    published: unknown
    grade: F
    rights: { holder: nobody, terms: unknown, reuse: passages }
    descriptor: { en: a test, de: ein Test }
actors:
  - { id: choir, kind: group, name: Bunter Chor, also: [Chor] }
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
    let mut files = Files::new();
    let text = format!("{}{sheet}", HEAD.replace("LANGUAGE", language));
    let text = if text.contains("\nfacts:") { text } else { format!("{text}\nfacts: []\n") };
    let file = files.insert("facts.yaml", text.clone());
    let (read, findings) = sheet::read(&files, file);
    assert!(findings.is_empty(), "the sheet of the test must load: {findings:#?}");
    let read = read.expect("the sheet of the test must load");
    let source = files.insert("source.txt", source);
    let documents = [Document::new(&files, source, read.sources[0].language)];
    let evidence = Evidence::gather(&read, &documents);
    let findings = check::check(&files, &read, &evidence);
    let mut found: Vec<String> = findings
        .iter()
        .filter(|finding| finding.span.file == file)
        .map(|finding| {
            let place = files.line_column(finding.span);
            let width = files.text(finding.span).chars().count();
            let severity = format!("{:?}", finding.severity).to_lowercase();
            let (code, message) = (finding.code.0, &finding.message);
            format!("{}:{} {width} {severity}[{code}]: {message}", place.line, place.column)
        })
        .collect();
    let mut expected = announced(&text);
    found.sort();
    expected.sort();
    assert_eq!(found, expected, "found (left) and announced (right) findings differ");
}

/// The findings that comments announce, as `line:column width message`.
fn announced(text: &str) -> Vec<String> {
    let mut announced = Vec::new();
    let mut subject = 0;
    for (index, line) in text.lines().enumerate() {
        match line.split_once('#') {
            Some((_, comment)) if comment.trim_start().starts_with('^') => {
                let column = line.chars().take_while(|char| *char != '^').count() + 1;
                let (carets, message) =
                    comment.trim_start().split_once(' ').expect("carets, then the message");
                announced.push(format!("{subject}:{column} {} {message}", carets.len()));
            }
            _ => subject = index + 1,
        }
    }
    announced
}
