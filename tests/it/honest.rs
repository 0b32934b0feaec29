//! Statements that a source bears out, a hundred in each language: how many of them are refused.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fs;

use serde::Deserialize;

use crate::support::Scratch;
use crate::support::root;

/// What a source says, and what a desk makes of it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Pair {
    source: String,
    says: String,
    /// The language of the source, where it is another than that of the statement.
    from: Option<String>,
}

#[test]
fn at_most_one_honest_statement_is_refused() {
    for language in ["en", "de", "fr", "es"] {
        let path = root().join(format!("tests/cases/honest/{language}.yaml"));
        let pairs: Vec<Pair> = serde_yaml::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        assert_eq!(pairs.len(), 100);
        let scratch = Scratch::new();
        let sheet = sheet(language, &pairs);
        scratch.write("reports/honest/facts.yaml", &sheet);
        for (tag, text) in sources(language, &pairs) {
            scratch.write(&format!("reports/honest/sources/{tag}.txt"), text);
        }
        let run = scratch.run(&["check", "--format", "short"]);
        // The pairs do not say who speaks, as a sheet does under `according-to`.
        let errors = run.stdout.lines().filter(|line| line.contains("error["));
        let errors = errors.filter(|line| !line.contains("error[attribution-missing]"));
        let errors: Vec<&str> = errors.collect();
        let lines: BTreeSet<usize> = errors.iter().map(|line| number(line)).collect();
        assert!(
            lines.len() <= 1,
            "{language}: {} refused\n{}",
            lines.len(),
            errors.join("\n")
        );
        assert!(
            run.stderr.contains("reports/honest") || !run.stdout.is_empty(),
            "{}",
            run.stderr
        );
    }
}

/// The line of a finding: `reports/honest/facts.yaml:12:8: error[…]`.
fn number(line: &str) -> usize {
    let part = line.split(':').nth(1).unwrap();
    part.parse().unwrap_or_else(|_| panic!("{line}"))
}

fn sources<'p>(language: &'p str, pairs: &'p [Pair]) -> BTreeMap<&'p str, String> {
    let mut texts: BTreeMap<&str, String> = BTreeMap::new();
    for pair in pairs {
        let text = texts
            .entry(pair.from.as_deref().unwrap_or(language))
            .or_default();
        text.push_str(&pair.source);
        text.push_str("\n\n");
    }
    texts
}

fn sheet(language: &str, pairs: &[Pair]) -> String {
    let mut sheet = format!(
        "format: 1
report: honest
edition: 1
as-of: 2024-05-31
issued: 2024-06-03
marking: TLP:CLEAR
likelihood-scale: icd-203
languages: [{language}]
title: {{ {language}: '{}', rests-on: [f1] }}
sources:
",
        pairs[0].says
    );
    for tag in sources(language, pairs).keys() {
        sheet.push_str(&format!("  - {{ id: {tag}, file: sources/{tag}.txt, kind: other, language: {tag}, title: '[Notes]', published: unknown, grade: F, rights: {{ holder: nobody, terms: unknown, reuse: passages }}, descriptor: {{ {language}: A. }} }}\n"));
    }
    sheet.push_str("facts:\n");
    let mut ids = Vec::new();
    for (place, pair) in pairs.iter().enumerate() {
        let id = format!("f{}", place + 1);
        let from = pair.from.as_deref().unwrap_or(language);
        let (says, quote) = (
            quoted(&pair.says),
            quoted(pair.source.trim_end_matches('.')),
        );
        sheet.push_str(&format!("  - {{ id: {id}, says: {{ {language}: {says} }}, quotes: [ {{ {from}: {quote} }} ] }}\n"));
        ids.push(id);
    }
    let ids = ids.join(", ");
    sheet.push_str(&format!(
        "briefings:\n  full:\n    bottom-line: f1\n    what-happened: [[{ids}]]\n"
    ));
    sheet
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
