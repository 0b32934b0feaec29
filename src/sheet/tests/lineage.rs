//! Tests of what cards say of other sources: what they are based on, and what they supersede.

use super::CHOIR;
use super::load;
use crate::sheet::SourceIndex;
use crate::sheet::Support;

const UNDATED: &str = "published: unknown";

/// Returns the findings of the choir's sheet with three more sources, which have these further keys, and how it counts them.
fn counted(cards: [&str; 3]) -> (String, Option<Support>) {
    let (before, actors) = CHOIR.split_once("actors:").unwrap();
    let card = |(id, keys): (&str, &str)| {
        format!(
            "  - {{ id: {id}, file: sources/{id}.txt, kind: other, language: en, title: a, grade: F, {keys},
      rights: {{ holder: nobody, terms: unknown, reuse: passages }}, descriptor: {{ en: a, de: a }} }}\n"
        )
    };
    let ids = ["notice", "report", "bulletin"];
    let cards: String = ids.into_iter().zip(cards).map(card).collect();
    let (sheet, findings) = load(&format!("{before}{cards}actors:{actors}"));
    let support = sheet.map(|sheet| sheet.support(SourceIndex::all(&sheet).skip(1)));
    (findings, support)
}

#[test]
fn sources_of_one_origin_count_once() {
    let based = |on: &str| format!("{UNDATED}, based-on: [{on}]");
    let supersedes = format!("{UNDATED}, supersedes: [notice]");
    for (cards, independent) in [
        ([UNDATED; 3], 3),
        ([UNDATED, &based("notice"), UNDATED], 2),
        ([UNDATED, &based("notice"), &based("report")], 1),
        ([&based("The agency"), &based("the  agency"), UNDATED], 2),
        (
            [&based("The agency"), &based("Another agency"), &based("")],
            3,
        ),
        ([&based("X"), &based("X, Y"), &based("Y")], 1),
        ([&based("bulletin"), UNDATED, UNDATED], 2),
        ([UNDATED, &supersedes, UNDATED], 2),
    ] {
        let (findings, support) = counted(cards);
        assert_eq!(findings, "", "{cards:?}");
        let expected = Support {
            sources: 3,
            independent,
            is_examined: !cards.contains(&UNDATED) && !cards.contains(&&*supersedes),
            differs: false,
        };
        assert_eq!(support, Some(expected), "{cards:?}");
    }
}

/// A publisher does not confirm itself, unless it prints two authors.
#[test]
fn sources_of_one_publisher_count_once() {
    let by = |keys: &str| format!("{UNDATED}, {keys}");
    let of = |publisher: &str| by(&format!("publisher: {publisher}"));
    let author = |name: &str| by(&format!("publisher: The Gazette, author: {name}"));
    for (cards, independent) in [
        (
            [of("The Gazette"), of("The Courier"), of("the  Gazette")],
            2,
        ),
        ([of("A"), of("B"), of("C")], 3),
        ([author("N. Reed"), author("N. Reed"), of("The Gazette")], 1),
        ([author("N. Reed"), author("P. Moss"), of("The Courier")], 3),
    ] {
        let cards = cards.each_ref().map(String::as_str);
        let (findings, support) = counted(cards);
        assert_eq!(findings, "", "{cards:?}");
        assert_eq!(
            support.map(|it| it.independent),
            Some(independent),
            "{cards:?}"
        );
    }
}

#[test]
fn no_source_leads_back_to_itself() {
    let based = |on: &str| format!("{UNDATED}, based-on: [{on}]");
    let supersedes =
        |published: &str, earlier: &str| format!("published: {published}, supersedes: [{earlier}]");
    let cycle = "`notice` is based on itself";
    for (cards, found) in [
        ([based("notice"), based(""), based("")], cycle),
        ([based("bulletin"), based("notice"), based("report")], cycle),
        (
            [
                supersedes("unknown", "report"),
                supersedes("unknown", "notice"),
                based(""),
            ],
            "`notice` supersedes itself",
        ),
        (
            [
                supersedes("2024-03-01", "report"),
                "published: 2024-03-02".to_owned(),
                based(""),
            ],
            "`report` was published after `notice`, which cannot supersede it",
        ),
        (
            [supersedes("unknown", "letter"), based(""), based("")],
            "`letter` is not the name of a source",
        ),
        (
            [based("notise"), based(""), based("")],
            "`notise` is not the name of a source",
        ),
    ] {
        let cards = cards.each_ref().map(String::as_str);
        let (findings, _) = counted(cards);
        assert!(findings.contains(found), "{cards:?}: {findings}");
        assert_eq!(findings.matches("error[").count(), 1, "{findings}");
    }
}

#[test]
fn what_is_set_aside_is_one_section_or_one_passage() {
    let aside = |part: &str| {
        let because = "because: { en: a, de: a }";
        format!("{UNDATED}, set-aside: [ {{ {part}{because} }} ]")
    };
    let neither = "this names neither one section nor one passage";
    for (part, found) in [
        ("heading: A, ", ""),
        ("heading: A, until: B, ", ""),
        ("from: A, ", ""),
        ("from: A, to: B, ", ""),
        ("", neither),
        ("heading: A, from: B, ", neither),
        ("until: A, ", neither),
        ("to: A, ", neither),
        ("heading: '', ", "this text is empty"),
        ("headline: A, ", "`headline` is not a key"),
    ] {
        let (findings, _) = counted([&aside(part), UNDATED, UNDATED]);
        assert_eq!(findings.is_empty(), found.is_empty(), "{part}: {findings}");
        assert!(findings.contains(found), "{part}: {findings}");
    }
}
