//! What numbers of a sentence are read as, and which one is proposed as a count.

use std::collections::BTreeSet;

use crate::draft::Draft;
use crate::draft::DraftSource;
use crate::draft::Material;
use crate::files::Files;
use crate::language::Language;
use crate::language::ReportLanguage;
use crate::language::table;
use crate::source::Document;

fn drafted(language: Language, text: &str) -> Draft {
    drafted_on(language, text, None)
}

fn drafted_on(language: Language, text: &str, published: Option<&str>) -> Draft {
    let mut files = Files::new();
    let file = files.insert("notice.txt", text);
    let document = Document::new(&files, file, language);
    crate::draft::draft(&Material {
        sources: vec![DraftSource {
            id: "notice",
            document: &document,
            published: published.map(|day| day.parse().unwrap()),
            quoted: Vec::new(),
            cautioned: Vec::new(),
        }],
        actors: &[],
        languages: &[ReportLanguage::English],
        as_of: None,
        rejected: BTreeSet::new(),
    })
}

#[test]
fn the_year_of_an_end_is_not_taken_from_a_sentence_before() {
    let text = "The court ruled on 3 May 2024. It may be appealed until 20 January.\n";
    let drafted = drafted_on(Language::English, text, Some("2024-12-01"));
    let dates: Vec<_> = drafted
        .facts
        .into_iter()
        .filter_map(|fact| fact.date)
        .collect();
    assert_eq!(dates, ["2024-05-03"]);
}

/// Each row: a sentence, and its numbers with the count that is filled in.
fn check(language: Language, rows: &str) {
    table::check(rows, |text| {
        let facts = drafted(language, text).facts.into_iter();
        let told = facts.flat_map(|fact| {
            let numbers = fact.numbers.into_iter().map(|it| {
                let end = it.end.map(|end| format!("..{end}")).unwrap_or_default();
                let unit = if it.is_measure { " measure" } else { "" };
                format!("{}{end} {:?}{unit}", it.value, it.precision)
            });
            let count = fact.count.into_iter();
            let count = count.map(|it| {
                format!("count {} {}", it.value, it.of)
                    .trim_end()
                    .to_owned()
            });
            numbers.chain(count).collect::<Vec<_>>()
        });
        told.collect()
    });
}

#[test]
fn nouns_before_a_number_that_do_not_tell_which_one() {
    check(
        Language::English,
        "
We post 12 messages. ⇒ 12 Exact | count 12 messages
The channel has 100 followers, perhaps. ⇒ 100 Exact | count 100 followers
",
    );
    check(
        Language::German,
        "
Am neuen Ort 40 Mitglieder begrüßt. ⇒ 40 Exact | count 40 Mitglieder
Der Kanal hat 100 Abonnenten, vielleicht. ⇒ 100 Exact | count 100 Abonnenten
",
    );
    check(
        Language::French,
        "
Elle lit 12 messages par jour. ⇒ 12 Exact | count 12 messages
",
    );
    check(
        Language::Spanish,
        "
El club anota 12 mensajes. ⇒ 12 Exact | count 12 mensajes
",
    );
    check(
        Language::Russian,
        "
На деле 40 участников ушли. ⇒ 40 Exact | count 40 участников
",
    );
}

#[test]
fn a_half_belongs_to_the_number_around_it() {
    check(
        Language::English,
        "
About half a million users have left the service. ⇒ 500000 About | count 500000 users
The outage lasted two and a half hours. ⇒ 2.5 Exact measure
The outage lasted for 2½ hours. ⇒ 2.5 Exact measure
The meeting began at half past seven. ⇒
Half of the members left the channel. ⇒ 0.5 Exact
",
    );
    check(
        Language::French,
        "Un million et demi d’utilisateurs sont partis. ⇒ 1500000 Exact | count 1500000 d’utilisateurs",
    );
    check(
        Language::Spanish,
        "Dos millones y medio de usuarios se han ido. ⇒ 2500000 Exact | count 2500000 de usuarios",
    );
    check(
        Language::Russian,
        "Ушло два с половиной миллиона пользователей. ⇒ 2500000 Exact | count 2500000 пользователей",
    );
}

#[test]
fn versions_files_and_telephones_are_no_quantities() {
    check(
        Language::English,
        "
Ostrelle 4.2 has been released to 40 members. ⇒ 40 Exact | count 40 members
Ostrelle 12 has been released to 40 members. ⇒ 40 Exact | count 40 members
Nearly 40 per cent left, and between 30 and 40 members came. ⇒ 40 Nearly measure | 30..40 Exact
The file 4 C 123/24 names 40 members. ⇒ 40 Exact | count 40 members
The docket 2024-117 names 40 members. ⇒ 40 Exact | count 40 members
Call +44 20 7946 0018, or ask one of the 40 members. ⇒ 40 Exact | count 40 members
Error 502 was shown to 40 members. ⇒ 40 Exact | count 40 members
",
    );
    check(
        Language::German,
        "
Das Verfahren 12 C 345/19 betrifft 40 Mitglieder. ⇒ 40 Exact | count 40 Mitglieder
In Köln 2.000 Mitglieder sind gegangen. ⇒ 2000 Exact | count 2000 Mitglieder
",
    );
}

#[test]
fn bounds_behind_the_noun() {
    check(
        Language::English,
        "
The channel has 100 followers at most. ⇒ 100 UpTo | count 100 followers
The channel has 100 followers at least. ⇒ 100 AtLeast | count 100 followers
The 100 members had at least one account. ⇒ 100 Exact | count 100 members
300-plus members left the channel. ⇒ 300 AtLeast | count 300 members
Thirty-odd members left the channel. ⇒ 30 About | count 30 members
Two or three members left the channel. ⇒ 2..3 Exact
",
    );
    check(
        Language::French,
        "
300 membres au moins sont partis. ⇒ 300 AtLeast | count 300 membres
La commission est passée de 8 à 15 %. ⇒ 8..15 Exact measure
La séance a débuté à sept heures et demie avec 40 membres. ⇒ 40 Exact | count 40 membres
",
    );
    check(
        Language::Spanish,
        "
Menos del 8 % de los socios se ha ido. ⇒ 8 LessThan measure
El catálogo supera los 18.000 libros. ⇒ 18000 MoreThan | count 18000 libros
",
    );
    check(
        Language::Russian,
        "
Число выросло примерно на 30 процентов. ⇒ 30 About measure
Ушло до 300 участников. ⇒ 300 UpTo | count 300 участников
Число читателей оценивают в 12–15 тысяч. ⇒ 12000..15000 Exact
",
    );
    check(
        Language::German,
        "Keine 300 Nutzer haben den Dienst verlassen. ⇒ 300 LessThan | count 300 Nutzer",
    );
}

#[test]
fn units_and_ages_that_are_not_told() {
    check(
        Language::English,
        "
The club paid 130 euros then, and now it pays 170. ⇒ 130 Exact measure | 170 Exact measure
Idris Penhaligon, 44, has looked after Lathe and its 40 members. ⇒ 44 Exact measure | 40 Exact | count 40 members
",
    );
    check(
        Language::German,
        "Ihr Verein hatte 2020 Plapperwelt verlassen, mit 40 Mitgliedern. ⇒ 40 Exact | count 40 Mitgliedern",
    );
}
