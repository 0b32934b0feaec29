//! Tests of the values that are read from statements, in English and German.

use super::Computed;
use crate::files::Files;
use crate::sheet;

/// Returns what is read from a statement in English and German: actors, date and count.
fn read(english: &str, german: &str, keys: &str) -> [String; 3] {
    let sheet = format!(
        "{HEAD}facts:\n  - id: told\n    says: {{ en: \"{english}\", de: \"{german}\" }}\n{keys}    quotes: [ {{ notice: words }} ]\n"
    );
    let mut files = Files::new();
    let file = files.insert("facts.yaml", &sheet);
    let (sheet, findings) = sheet::read(&files, file);
    let sheet = sheet.unwrap_or_else(|| panic!("{findings:?}"));
    let computed = Computed::of(&sheet, &sheet.facts[0]);
    let actors = computed.actors.map(|actors| {
        let ids = actors.iter().map(|it| sheet[it.value].id.value.to_string());
        ids.collect::<Vec<_>>().join(" ")
    });
    let count = computed.count.map(|count| {
        let of: Vec<&str> = count.of.iter().map(|(_, text)| text.unprinted()).collect();
        let about = if count.about.value { "about " } else { "" };
        format!("{about}{} {}", count.value.value, of.join("/"))
    });
    let date = computed.date.map(|date| date.value.to_string());
    [actors, date, count].map(|it| it.unwrap_or_else(|unclear| format!("{unclear:?}")))
}

const HEAD: &str = "
format: 1
report: test
edition: 1
as-of: 2026-01-01
issued: 2026-01-02
marking: TLP:CLEAR
likelihood-scale: icd-203
languages: [en, de]
title: { en: A move, de: Ein Umzug, rests-on: [told] }
sources:
  - id: notice
    file: notice.txt
    kind: other
    language: en
    title: '[Notice]'
    published: unknown
    grade: F
    rights: { holder: nobody, terms: unknown, reuse: passages }
    descriptor: { en: a test, de: ein Test }
actors:
  - { id: club, kind: group, name: Larkspur Club }
  - { id: quibbleton, kind: platform, name: Quibbleton }
  - { id: fennimore, kind: person, name: Dora Fennimore }
";

#[test]
fn once_and_clearly() {
    assert_eq!(
        read(
            "On 3 May 2024 the Larkspur Club opened 40 rooms on Quibbleton.",
            "Am 3. Mai 2024 eröffnete der Larkspur Club auf Quibbleton 40 Räume.",
            "",
        ),
        ["club quibbleton", "2024-05-03", "40 rooms/Räume"]
    );
    assert_eq!(
        read(
            "According to Dora Fennimore, about 1,200 members have joined Quibbleton.",
            "Laut Dora Fennimore sind Quibbleton etwa 1.200 Mitglieder beigetreten.",
            "    according-to: [fennimore]\n",
        ),
        ["quibbleton", "Missing", "about 1200 members/Mitglieder"]
    );
}

#[test]
fn dates_that_are_no_day_of_the_event() {
    for (english, german, unclear) in [
        (
            "Before 3 May 2024 the club left.",
            "Vor dem 3. Mai 2024 ging der Klub.",
            "Limit",
        ),
        (
            "The club has been there since 2019.",
            "Der Klub ist seit 2019 dort.",
            "Limit",
        ),
        (
            "On 3 May the club left.",
            "Am 3. Mai ging der Klub.",
            "NoYear",
        ),
        (
            "On 3 May 2024 Dora Fennimore said that the club had left.",
            "Am 3. Mai 2024 sagte Dora Fennimore, dass der Klub gegangen sei.",
            "DayOfSaying",
        ),
        (
            "Dora Fennimore said on 3 May 2024 that the club had left.",
            "Dora Fennimore sagte am 3. Mai 2024, dass der Klub gegangen sei.",
            "DayOfSaying",
        ),
        (
            "The club came in 2019 and left in 2024.",
            "Der Klub kam 2019 und ging 2024.",
            "SeveralDates",
        ),
        ("The club left in 2019.", "Der Klub ging 2020.", "Languages"),
        (
            "On 3 May 2027 the club will leave.",
            "Am 3. Mai 2027 wird der Klub gehen.",
            "ToCome",
        ),
        (
            "Dora Fennimore said that the club had left on 3 May 2024.",
            "Dora Fennimore sagte, dass der Klub am 3. Mai 2024 gegangen sei.",
            "2024-05-03",
        ),
    ] {
        assert_eq!(read(english, german, "")[1], unclear, "{english}");
    }
}

#[test]
fn numbers_that_are_no_count() {
    for (english, german, unclear) in [
        (
            "The club has at least 40 rooms.",
            "Der Klub hat mindestens 40 Räume.",
            "Inexact",
        ),
        (
            "The club paid 40 euros.",
            "Der Klub zahlte 40 Euro.",
            "Uncounted",
        ),
        (
            "The club has 40 rooms and channels.",
            "Der Klub hat 40 Räume und Kanäle.",
            "Uncounted",
        ),
        (
            "The club has 40 of 60 rooms.",
            "Der Klub hat 40 von 60 Räumen.",
            "SeveralNumbers",
        ),
        (
            "The club has 40 rooms.",
            "Der Klub hat 50 Räume.",
            "Languages",
        ),
    ] {
        assert_eq!(read(english, german, "")[2], unclear, "{english}");
    }
}

#[test]
fn who_may_speak_is_no_actor() {
    for (english, german) in [
        (
            "The Larkspur Club stated that it had left.",
            "Der Larkspur Club erklärte, er sei gegangen.",
        ),
        (
            "According to Dora Fennimore, 40 members left.",
            "Laut Dora Fennimore gingen 40 Mitglieder.",
        ),
    ] {
        assert_eq!(read(english, german, "")[0], "Speaker", "{english}");
    }
    let told = read(
        "Dora Fennimore said that the Larkspur Club had left.",
        "Dora Fennimore sagte, dass der Larkspur Club gegangen sei.",
        "    according-to: [fennimore]\n",
    );
    assert_eq!(told[0], "club");
}

#[test]
fn actors_whom_one_language_names() {
    let found = read("The Larkspur Club left.", "Der Klub ging.", "");
    assert_eq!(found[0], "Languages");
}
