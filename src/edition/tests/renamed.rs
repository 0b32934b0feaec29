//! Names that change in a sheet: what was accepted stays accepted, and readers are told nothing.

use std::collections::BTreeMap;

use crate::edition::Acceptance;
use crate::edition::Accepted;
use crate::edition::Contents;
use crate::edition::Difference;
use crate::edition::Drift;
use crate::edition::Renamed;
use crate::edition::Review;
use crate::edition::carry;
use crate::edition::record;
use crate::evidence::Evidence;
use crate::files::Files;
use crate::language::Language;
use crate::language::ReportLanguage;
use crate::sheet;
use crate::sheet::Id;
use crate::sheet::Sheet;
use crate::source::Document;

const SHEET: &str = "\
format: 1
report: test
edition: 1
as-of: 2024-05-31
issued: 2024-06-03
marking: TLP:CLEAR
likelihood-scale: icd-203
languages: [en, de]
title: { en: A club moves, de: Ein Verein zieht um, rests-on: [launch] }
sources:
  - { id: post, file: post.txt, kind: other, language: en, title: t, published: unknown, grade: F,
      rights: { holder: h, terms: unknown, reuse: passages }, descriptor: { en: d, de: d } }
actors:
  - { id: club, kind: group, name: Larkspur Club }
facts:
  - id: launch
    says: { en: The Larkspur Club opened a room., de: Der Larkspur Club eröffnete einen Raum. }
    actors: [club]
    quotes: [ { post: The Larkspur Club opened a room } ]
  - id: closing
    says: { en: The Larkspur Club closed a hall., de: Der Larkspur Club schloss einen Saal. }
    actors: [club]
    quotes: [ { post: The Larkspur Club closed a hall } ]
judgements:
  - id: stays
    kind: implication
    says: { en: The Larkspur Club stays., de: Der Larkspur Club bleibt. }
    rests-on: [launch]
cautions:
  - id: undated
    says: { en: The post names no day., de: Der Beitrag nennt keinen Tag. }
    quotes: [ { post: The Larkspur Club opened a room } ]
";

fn read(files: &mut Files, text: &str) -> (Sheet, Vec<Document>) {
    let file = files.insert("facts.yaml", text);
    let (sheet, findings) = sheet::read(files, file);
    let words = "The Larkspur Club opened a room. The Larkspur Club closed a hall.";
    let post = files.insert("post.txt", words);
    let documents = vec![Document::new(files, post, Language::English)];
    (sheet.unwrap_or_else(|| panic!("{findings:#?}")), documents)
}

/// Accepts all of the sheet, changes it, and returns how many statements are still accepted, and what readers are told.
fn after(changes: &[(&str, &str)], renamed: &Renamed) -> (usize, Vec<String>) {
    let mut files = Files::new();
    let (before, documents) = read(&mut files, SHEET);
    let evidence = Evidence::gather(&before, &documents);
    let facts = before.facts.iter().map(|fact| fact.id.value.clone());
    let cautions = before
        .cautions
        .iter()
        .map(|caution| caution.id.value.clone());
    let acceptance = Acceptance {
        statements: facts.chain(cautions).collect(),
        sources: std::iter::once(before.sources[0].id.value.clone()).collect(),
        review: Review::new("A. Reader", "2024-06-01".parse().unwrap(), "read"),
    };
    let lock = record(&evidence, None, &Drift::default(), Some(&acceptance));
    let text = changes
        .iter()
        .fold(SHEET.to_owned(), |text, (old, new)| text.replace(old, new));
    let (sheet, documents) = read(&mut files, &text);
    let evidence = Evidence::gather(&sheet, &documents);
    let lock = carry(lock, &sheet, &documents, renamed);
    let accepted = Accepted::new(Some(&lock), &evidence);
    let facts = sheet.facts.iter();
    let facts = facts.filter(|fact| accepted.review_of_fact(&sheet, fact).is_some());
    let cautions = sheet.cautions.iter();
    let cautions = cautions.filter(|it| accepted.review_of_caution(&sheet, it).is_some());
    let (_, said) = lock.latest_edition().unwrap();
    let now = Contents::of(&evidence);
    let difference = Difference::between((1, said), (2, &now), &sheet.languages);
    let told = difference.alterations.iter();
    let told = told.filter_map(|it| it.sentence(ReportLanguage::German));
    let told = told.collect();
    (facts.count() + cautions.count(), told)
}

#[test]
fn another_name_is_no_change() {
    for changes in [
        &[("launch", "launched")][..],
        &[("closing", "closed"), ("launch", "launched")],
        &[("undated", "no-day")],
        &[("id: stays", "id: remains")],
        &[("id: post", "id: notice"), ("{ post:", "{ notice:")],
        &[
            ("launch", "launched"),
            ("id: post", "id: notice"),
            ("{ post:", "{ notice:"),
            ("id: stays", "id: remains"),
        ],
    ] {
        let (accepted, told) = after(changes, &Renamed::default());
        assert_eq!((accepted, told), (3, Vec::new()), "{changes:?}");
    }
    let id = |id| Id::new(id).unwrap();
    let actors = BTreeMap::from([(id("society"), id("club"))]);
    let changes = [("id: club", "id: society"), ("[club]", "[society]")];
    let (accepted, told) = after(&changes, &Renamed { actors });
    assert_eq!((accepted, told), (3, Vec::new()));
}

#[test]
fn another_name_with_other_words_is_a_change() {
    let changes = [
        ("launch", "launched"),
        ("eröffnete einen Raum", "hat einen Raum eröffnet"),
    ];
    let (accepted, told) = after(&changes, &Renamed::default());
    assert_eq!(accepted, 2);
    assert_eq!(told.len(), 3, "{told:?}");
}
