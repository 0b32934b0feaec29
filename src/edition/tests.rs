//! Sources that change under accepted quotes, in five languages, one change at a time.

mod mutations;
mod renamed;

use std::fmt::Write;

use super::Accepted;
use super::ChangeKind;
use super::Drift;
use super::Lock;
use super::read;
use super::record;
use crate::evidence::Evidence;
use crate::files::Files;
use crate::language::Language;
use crate::sheet;
use crate::sheet::Id;
use crate::sheet::Sheet;
use crate::source::Document;

/// Reads a sheet that quotes these words, each in a fact of its own: `f0`, `f1`, …
fn sheet(files: &mut Files, sources: &[(&str, Language)], quotes: &[(usize, &str)]) -> Sheet {
    let mut text = "\
format: 1
report: test
edition: 1
as-of: 2024-01-01
issued: 2024-01-02
marking: TLP:CLEAR
likelihood-scale: icd-203
languages: [en]
title: { en: A title, rests-on: [f0] }
sources:
"
    .to_owned();
    for (place, (_, language)) in sources.iter().enumerate() {
        let tag = language.tag();
        let _ = write!(
            text,
            "  - {{ id: s{place}, file: s{place}.txt, kind: other, language: {tag}, title: t, published: unknown, grade: F,\n      \
             rights: {{ holder: h, terms: unknown, reuse: passages }}, descriptor: {{ en: d }} }}\n"
        );
    }
    text += "actors:\n  - { id: old, kind: platform, name: Zwitscher }\n  - { id: new, kind: platform, name: Plauderbox }\nfacts:\n";
    for (place, (source, quote)) in quotes.iter().enumerate() {
        let quote = quote.replace('\'', "''");
        let _ = writeln!(
            text,
            "  - {{ id: f{place}, says: {{ en: x }}, quotes: [ {{ s{source}: '{quote}' }} ] }}"
        );
    }
    let file = files.insert("facts.yaml", text);
    let (sheet, findings) = sheet::read(files, file);
    sheet.unwrap_or_else(|| panic!("{findings:#?}"))
}

fn documents(files: &mut Files, sources: &[(&str, Language)]) -> Vec<Document> {
    sources
        .iter()
        .map(|(text, language)| {
            let file = files.insert("source.txt", *text);
            Document::new(files, file, *language)
        })
        .collect()
}

/// Accepts the quotes in the old sources, and gives what became of them in the new ones.
///
/// The lock goes through its file.
fn drift(
    old: &[(&str, Language)],
    new: &[(&str, Language)],
    quotes: &[(usize, &str)],
) -> (Drift, Lock) {
    let mut files = Files::new();
    let sheet = sheet(&mut files, old, quotes);
    let before = documents(&mut files, old);
    let evidence = Evidence::gather(&sheet, &before);
    let lock = record(&evidence, None, &Drift::default(), None);
    let file = files.insert("facts.lock", lock.to_toml());
    let (again, findings) = read(&files, file);
    assert_eq!(findings, [], "{}", lock.to_toml());
    assert_eq!(again.as_ref(), Some(&lock));
    let after = documents(&mut files, new);
    let evidence = Evidence::gather(&sheet, &after);
    let accepted = Accepted::new(Some(&lock), &evidence);
    (accepted.drift, lock)
}

fn class(drift: &Drift, fact: &str) -> ChangeKind {
    drift.statement(&Id::new(fact).unwrap()).unwrap().class
}

fn others(drift: &Drift) -> usize {
    drift.source(&Id::new("s0").unwrap()).unwrap().others.len()
}

const GERMAN: Language = Language::German;

/// Two sentences that differ in a figure: when the first is edited away, the second is not taken for it.
#[test]
fn a_twin_is_never_taken_for_the_original() {
    let original = "Am Montag wurden rund 26.000 Konten des Vereins geschlossen.";
    let twin = "Am Montag wurden rund 26.500 Konten des Vereins geschlossen.";
    let quote = "rund 26.000 Konten des Vereins";
    let old = format!("Der Verein zieht um.\n\n{original}\n\n{twin}");
    for (new, expected) in [
        (format!("Der Verein zieht um.\n\n{twin}"), ChangeKind::Gone),
        (
            format!("Der Verein zieht um.\n\nAm Montag war es ruhig.\n\n{twin}"),
            ChangeKind::Gone,
        ),
        (
            format!(
                "Der Verein zieht um.\n\n{}\n\n{twin}",
                original.replace("26.000", "27.000")
            ),
            ChangeKind::ValueChanged,
        ),
        // Even where the twin is edited into the words of the original.
        (
            format!(
                "Der Verein zieht um.\n\n{}\n\n{}",
                original
                    .replace("Montag", "Freitag")
                    .replace("rund 26.000", "keine"),
                twin.replace("26.500", "26.000")
            ),
            ChangeKind::Unchanged,
        ),
    ] {
        let (drift, _) = drift(&[(&old, GERMAN)], &[(&new, GERMAN)], &[(0, quote)]);
        assert_eq!(class(&drift, "f0"), expected, "{new}");
        assert!(
            class(&drift, "f0") > ChangeKind::Moved || others(&drift) > 0,
            "{new}"
        );
    }
}

#[test]
fn words_that_went_to_another_source() {
    let first = "Der Verein zieht am Montag um.\n\nDie Halle bleibt vorerst leer.";
    let gone = "Die Halle bleibt vorerst leer.";
    let other = "Am Freitag zieht der Verein mit allen Noten um.";
    let found = format!("{other}\n\nDer Verein zieht am Montag um.");
    let old = [(first, GERMAN), (other, GERMAN)];
    let new = [(gone, GERMAN), (found.as_str(), GERMAN)];
    let (drift, _) = drift(&old, &new, &[(0, "Verein zieht am Montag um")]);
    assert_eq!(class(&drift, "f0"), ChangeKind::Elsewhere);
}

#[test]
fn words_that_stand_twice_now() {
    let old = "Der Verein zieht am Montag um.";
    let new = "Der Verein zieht am Montag um. Es heißt, der Verein zieht am Montag um.";
    let (drift, _) = drift(
        &[(old, GERMAN)],
        &[(new, GERMAN)],
        &[(0, "Verein zieht am Montag um")],
    );
    assert_eq!(class(&drift, "f0"), ChangeKind::Ambiguous);
}

/// A sentence that is twice is not accounted for by the quote of its other copy.
#[test]
fn a_copy_of_a_quoted_sentence_does_not_change_unseen() {
    let old = "Er kam.\n\nSie ging.\n\nEr kam.\n\nEs regnete.";
    let new = "Er kam.\n\nSie ging.\n\nEr kam nicht.\n\nEs regnete.";
    let (drift, _) = drift(
        &[(old, GERMAN)],
        &[(new, GERMAN)],
        &[(0, "Er kam. Sie ging")],
    );
    assert_eq!(class(&drift, "f0"), ChangeKind::Unchanged);
    assert_eq!(others(&drift), 1);
}

#[test]
fn a_lock_that_was_edited_or_torn() {
    let old = [("Der Verein zieht am Montag um.", GERMAN)];
    let (_, lock) = drift(&old, &old, &[(0, "Verein zieht am Montag um")]);
    let text = lock.to_toml();
    let codes = |text: String| -> Vec<&'static str> {
        let mut files = Files::new();
        let file = files.insert("facts.lock", text);
        let (lock, findings) = read(&files, file);
        assert_eq!(lock.is_none(), !findings.is_empty());
        findings.iter().map(|finding| finding.code.name()).collect()
    };
    assert_eq!(codes(text.clone()), Vec::<&str>::new());
    for (from, to) in [
        (
            "words = \"Verein zieht am Montag",
            "words = \"Verein zieht am Freitag",
        ),
        ("host = [\n  \"Der", "host = [\n  \"Dieser"),
        ("passages = [\n  \"Der", "passages = [\n  \"Dieser"),
        ("line = 1", "line = 2"),
        ("normal-form = 1", "normal-form = 2"),
        ("content = \"sha256-v1:", "content = \"sha256-v1:0"),
        ("[\"en\", \"x\"]", "[\"en\", \"y\"]"),
        ("number = 1", "number = 2"),
    ] {
        assert!(text.contains(from), "{from}\n{text}");
        assert_eq!(
            codes(text.replacen(from, to, 1)),
            ["lock-tampered"],
            "{from}"
        );
    }
    let by = "stamp = \"sha256-v1:";
    let review = format!("by = \"N\"\non = \"2024-01-01\"\nbecause = \"so\"\n{by}");
    let (editions, records) = text.split_once("[[sources]]").unwrap();
    let reviewed = format!("{editions}[[sources]]{}", records.replacen(by, &review, 1));
    assert_eq!(codes(reviewed), ["lock-tampered"]);
    for torn in [
        text.replacen("format = 2", "format = 3", 1),
        text.replacen("id = \"f0\"", "id = \"F 0\"", 1),
        text.replacen(by, &format!("by = \"N\"\n{by}"), 1),
        text[..text.len() / 2].to_owned(),
        format!("<<<<<<< HEAD\n{text}"),
        String::new(),
    ] {
        assert_eq!(codes(torn.clone()), ["lock-unreadable"], "{torn}");
    }
}

#[test]
fn a_merge_that_was_not_settled_is_called_so() {
    let lock = "format = 2\n\n<<<<<<< HEAD\n[[editions]]\nnumber = 1\n=======\n[[editions]]\nnumber = 2\n>>>>>>> b\n";
    let mut files = Files::new();
    let file = files.insert("facts.lock", lock.to_owned());
    let (lock, findings) = read(&files, file);
    assert!(lock.is_none());
    let [finding] = findings.as_slice() else {
        panic!("one finding");
    };
    assert!(
        finding.message.contains("marks of a merge"),
        "{}",
        finding.message
    );
    assert_eq!(finding.span.start, "format = 2\n\n".len());
}
