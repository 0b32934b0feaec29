//! The labels of sources: given, made and distinguished; and the other optional keys of a card.

use std::fmt::Write as _;

use expect_test::expect;

use super::CHOIR;
use super::changed;
use super::load;

/// Returns the labels of the sources of the choir's sheet with these cards behind its own.
fn labels(own: &str, cards: &[&str]) -> Vec<String> {
    let (before, actors) = CHOIR.split_once("actors:").unwrap();
    let mut sheet = before.replace("    published: unknown\n", own);
    for (place, card) in cards.iter().enumerate() {
        let _ = write!(
            sheet,
            "  - {{ id: s{place}, file: sources/s{place}.txt, kind: other, language: en, grade: F, {card},
      rights: {{ holder: nobody, terms: unknown, reuse: passages }}, descriptor: {{ en: a, de: a }} }}\n"
        );
    }
    let (sheet, findings) = load(&format!("{sheet}actors:{actors}"));
    assert_eq!(findings, "");
    let labels = sheet.unwrap().source_labels();
    labels
        .iter()
        .map(|label| label.unprinted().to_owned())
        .collect()
}

#[test]
fn publisher_else_author_else_title_and_the_year() {
    assert_eq!(
        labels("    published: unknown\n", &[]),
        ["Ein Chor ohne Chat"]
    );
    let dated = "    published: 2024-03-01\n";
    assert_eq!(labels(dated, &[]), ["Ein Chor ohne Chat (2024)"]);
    let written = format!("{dated}    author: Anna Lind\n");
    assert_eq!(labels(&written, &[]), ["Anna Lind 2024"]);
    let published = format!("{written}    publisher: '[Chorblatt]'\n");
    assert_eq!(labels(&published, &[]), ["Chorblatt 2024"]);
    let labelled = format!("{published}    label: The Gazette\n");
    assert_eq!(labels(&labelled, &[]), ["The Gazette"]);
    let yearbook = "    published: 2024\n    publisher: Yearbook 2024\n";
    assert_eq!(labels(yearbook, &[]), ["Yearbook 2024"]);
}

#[test]
fn letters_tell_equal_labels_apart() {
    let notice = "title: Notice, published: unknown";
    let bulletin = "title: a, author: Anna Lind, published: 2024";
    assert_eq!(
        labels(
            "    published: unknown\n",
            &[notice, bulletin, notice, bulletin]
        ),
        [
            "Ein Chor ohne Chat",
            "Notice (a)",
            "Anna Lind 2024a",
            "Notice (b)",
            "Anna Lind 2024b"
        ]
    );
    // A label on a card is kept as it is; the others give way.
    let taken = "    published: unknown\n    label: ANNA LIND 2024a\n";
    assert_eq!(
        labels(taken, &[bulletin, bulletin]),
        ["ANNA LIND 2024a", "Anna Lind 2024b", "Anna Lind 2024c"]
    );
    let taken = "    published: unknown\n    label: notice\n";
    assert_eq!(labels(taken, &[notice]), ["notice", "Notice (a)"]);
}

#[test]
fn two_equal_labels() {
    let second = "    label: The Gazette
  - id: herald
    label: the  gazette
    file: sources/herald.txt
    kind: news-article
    language: en
    title: The choir
    published: unknown
    grade: F
";
    changed(
        "    grade: F\n",
        &format!(
            "    grade: F\n    rights: {{ holder: a, terms: a, reuse: passages }}\n    descriptor: {{ en: a, de: a }}\n{second}"
        ),
        &expect![[r#"
            error[wrong-value] 22:12 "the  gazette": another source has this label already (hint: give one of them another label)
              20:12 the first one
        "#]],
    );
    let other = second.replace("the  gazette", "The Herald");
    changed(
        "    grade: F\n",
        &format!(
            "    grade: F\n    rights: {{ holder: a, terms: a, reuse: passages }}\n    descriptor: {{ en: a, de: a }}\n{other}"
        ),
        &expect![""],
    );
}

#[test]
fn where_a_source_was_found() {
    let card = |keys: &str, expected: &expect_test::Expect| {
        let keys = format!("published: unknown\n    {keys}");
        changed("published: unknown", &keys, expected);
    };
    card("url: https://example.org/chor?id=1#ende", &expect![""]);
    card("archived: on paper, in the cellar", &expect![""]);
    card("received: 2024-02-29", &expect![""]);
    card(
        "url: example.org/chor",
        &expect![[r#"
        error[wrong-value] 17:10 "example.org/chor": this is not the address of a page (hint: write all of it, as in https://example.org/notice)
    "#]],
    );
    card(
        "url: javascript:alert(1)",
        &expect![[r#"
        error[wrong-value] 17:10 "javascript:alert(1)": this is not the address of a page (hint: write all of it, as in https://example.org/notice)
    "#]],
    );
    card(
        "received: 2024-02",
        &expect![[r#"
        error[wrong-value] 17:15 "2024-02": `received` needs a full day, and `2024-02` is none (hint: write it as in 2019-11-26)
    "#]],
    );
    card(
        "label: ''",
        &expect![[r#"
        error[wrong-value] 17:12 "''": this text is empty (hint: write a text)
    "#]],
    );
}

/// A long name would be cut; the initials say as much, and are those of the statements.
#[test]
fn initials_of_an_actor_stand_for_a_long_name() {
    let name = "Bund der vereinigten Liebhaberchöre am unteren Marlsee";
    let card = format!("    published: 2024\n    publisher: {name}\n");
    let label = |also: &str| {
        let actor = format!(
            "actors:\n  - {{ id: bund, kind: organisation, name: {name}, also: [{also}] }}"
        );
        let (before, after) = CHOIR.split_once("actors:").unwrap();
        let before = before.replace("    published: unknown\n", &card);
        let (sheet, findings) = load(&format!("{before}{actor}{after}"));
        assert_eq!(findings, "");
        sheet.unwrap().source_labels()[0].unprinted().to_owned()
    };
    assert_eq!(label("BVLM"), "BVLM 2024");
    assert_eq!(label("Chorbund, BVLM"), "BVLM 2024");
    assert_eq!(
        label("Chorbund"),
        "Bund der vereinigten Liebhaberchöre am… 2024"
    );
}
