//! Attacking strings in every text field: plain text in all formats, or a clear finding.

use std::fs;
use std::ops::Range;

use factbrief::files::Files;
use factbrief::finding::Severity;
use factbrief::report::Options;
use factbrief::report::Report;
use factbrief::sheet;
use factbrief::sheet::SheetText;

use crate::support::Scratch;
use crate::support::root;

const ATTACKS: [&str; 12] = [
    "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~",
    "# h *a* _b_ **c** `d` [e](f) ![g](h) <b>i</b> | j | ~~k~~ [^l] <https://m.n>",
    "#read(\"/etc/passwd\") #import \"x.typ\" $ x $ @ref <label> \"]; #panic()",
    "</script><script>alert(1)</script><!-- --><style>*{}</style>&amp;&#60;",
    "[click](javascript:alert(1)) <javascript:alert(1)>",
    "<svg onload=alert(1)><foreignObject></svg>",
    "\u{202e}reversed\u{2066}isolated",
    "nul\u{0}byte",
    "\u{1f600} emoji",
    "\u{0645}\u{0631}\u{062d}\u{0628}\u{0627} Arabic",
    "{{ page }} {% raw %} {# comment #}",
    "1. list - list + list => ... -- --- ''",
];

/// Every text of the sheet that a briefing prints, with the place of its scalar.
fn texts(sheet: &sheet::Sheet) -> Vec<(String, Range<usize>)> {
    let mut texts: Vec<&SheetText> = Vec::new();
    for fact in &sheet.facts {
        texts.extend(fact.says.iter().map(|(_, text)| text));
        texts.extend(
            fact.short
                .iter()
                .flat_map(|short| short.iter().map(|(_, text)| text)),
        );
        texts.extend(fact.quotes.iter().map(|quote| &quote.words));
    }
    texts.extend(sheet.title.says.iter().map(|(_, text)| text));
    texts.extend(
        sheet
            .actors
            .iter()
            .flat_map(|actor| actor.name.iter().map(|(_, text)| text)),
    );
    let text = |text: &SheetText| {
        (
            text.unprinted().to_owned(),
            text.span().start..text.span().end,
        )
    };
    let mut texts: Vec<_> = texts.into_iter().map(text).collect();
    for source in &sheet.sources {
        let title = source.title.span();
        texts.push((String::new(), title.start..title.end));
        let descriptors = source.descriptor.iter().map(|(_, text)| text.span());
        texts.extend(descriptors.map(|span| (String::new(), span.start..span.end)));
    }
    // One name for all languages is one scalar.
    texts.sort_by_key(|(_, range)| range.start);
    texts.dedup_by_key(|(_, range)| range.start);
    texts
}

#[test]
fn every_field_every_attack() {
    let scratch = Scratch::with_report(&root().join("tests/cases/choir"));
    let directory = scratch.path("reports/choir");
    let text = fs::read_to_string(directory.join("facts.yaml")).unwrap();
    // Without the lock: the source changes with the attacks.
    let _ = fs::remove_file(directory.join("facts.lock"));
    let source = fs::read_to_string(directory.join("sources/announcement.txt")).unwrap();
    let mut files = Files::new();
    let file = files.insert("facts.yaml", text.clone());
    let sheet = sheet::read(&files, file).0.unwrap();
    let (mut built, mut refused) = (0, 0);
    for (words, range) in texts(&sheet) {
        for attack in ATTACKS {
            let hostile = format!("{words} {attack}");
            let mut changed = text.clone();
            changed.replace_range(
                range.clone(),
                &serde_json::to_string(hostile.trim()).unwrap(),
            );
            fs::write(directory.join("facts.yaml"), changed).unwrap();
            // Where the field is a quote, the source says the same.
            let folded = source.split_whitespace().collect::<Vec<_>>().join(" ");
            let source = if words.is_empty() {
                folded
            } else {
                folded.replacen(&words, hostile.trim(), 1)
            };
            fs::write(directory.join("sources/announcement.txt"), source).unwrap();
            let report = Report::load(&directory, &Options::default());
            match report.check() {
                Ok(checked)
                    if checked
                        .findings
                        .iter()
                        .any(|it| it.severity >= Severity::Error) =>
                {
                    refused += 1;
                }
                Ok(_) => built += 1,
                Err(error) => panic!("{attack:?} in place of {words:?}: {error}"),
            }
        }
    }
    println!("{built} pass as plain text, {refused} are findings");
    assert!(built > 0 && refused > 0);
}
