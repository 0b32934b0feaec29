//! What numbers of a sentence are read as, and which one is proposed as a count.

mod wholes;

use crate::draft::Draft;
use crate::draft::fixture::drafted_with;
use crate::draft::fixture::facts_of;
use crate::language::Language;
use crate::language::table;

fn drafted(language: Language, text: &str) -> Draft {
    drafted_on(language, text, None)
}

fn drafted_on(language: Language, text: &str, published: Option<&str>) -> Draft {
    drafted_with(&[], language, text, published)
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
Zwitscher 4.2 has been released to 40 members. ⇒ 40 Exact | count 40 members
Zwitscher 12 has been released to 40 members. ⇒ 40 Exact | count 40 members
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

#[test]
fn numbers_behind_a_plus_a_hyphen_or_a_place_are_counts() {
    check(
        Language::English,
        "
Some +40 members left the channel. ⇒ 40 Exact | count 40 members
Call +44 (0)20 7946 0018, said the 40 members. ⇒ 40 Exact | count 40 members
1000-1200 members left the channel. ⇒ 1000..1200 Exact
Of the members in Dunmoor 12 have left the channel. ⇒ 12 Exact | count 12
Of the members in Old Dunmoor 12 have left the channel. ⇒ 12 Exact | count 12
On Mastodon 40 are still active. ⇒ 40 Exact | count 40
Zwitscher 9 has gone to 40 members, and with Zwitscher 8 are 60 guests. ⇒ 40 Exact | 60 Exact | count 40 members
",
    );
    check(
        Language::German,
        "
Der Verein hat 2000 Discord-Nutzer. ⇒ 2000 Exact | count 2000 Discord-Nutzer
Der Verein hat 2000 Follower. ⇒ 2000 Exact | count 2000 Follower
",
    );
    check(
        Language::Russian,
        "На собрании в Заречье 12 были против. ⇒ 12 Exact | count 12",
    );
}

#[test]
fn a_comparative_is_no_bound() {
    check(
        Language::Russian,
        "
Цены выше на 30 процентов. ⇒ 30 Exact measure
Цены ниже на 30 процентов. ⇒ 30 Exact measure
Участников стало больше на 40. ⇒ 40 Exact
Число снизилось более чем на 30 процентов. ⇒ 30 MoreThan measure
Примерно на 30 процентов выросли цены. ⇒ 30 About measure
",
    );
}

#[test]
fn a_little_more_follows_its_number_at_once() {
    check(
        Language::English,
        "
The 40 members and some guests left the channel. ⇒ 40 Exact | count 40 members
The club has 300 and some members. ⇒ 300 MoreThan
",
    );
    check(
        Language::Spanish,
        "
Escribieron 40 mensajes largos. ⇒ 40 Exact | count 40 mensajes largos
Se fueron 300 y pico socios. ⇒ 300 MoreThan
",
    );
    check(
        Language::French,
        "
Le club a 40 membres et quelques invités. ⇒ 40 Exact | count 40 membres
Le club a 300 et quelques membres. ⇒ 300 MoreThan
",
    );
    check(
        Language::Russian,
        "
Ушли 300 участников с небольшим опытом. ⇒ 300 Exact | count 300 участников
Ушло 300 с лишним участников. ⇒ 300 MoreThan
",
    );
}

#[test]
fn a_share_of_people_is_no_half_of_a_number() {
    check(
        Language::Russian,
        "
Он ушёл с половиной участников. ⇒ 0.5 Exact
Встреча длилась два часа с половиной. ⇒ 2 Exact measure
",
    );
    check(
        Language::English,
        "
The members and a half of the guests left. ⇒ 0.5 Exact
The outage lasted two hours and a half. ⇒ 2 Exact measure
",
    );
}

#[test]
fn hours_of_a_change_are_no_hours_of_a_clock() {
    check(
        Language::French,
        "
Le délai est passé à 12 heures. ⇒ 12 Exact measure
Le bureau ouvre de 8 à 12 heures par jour. ⇒ 8..12 Exact measure
Le vote du mardi 3 mai a repris mardi à 12 heures. ⇒
Le vote a repris le 3 mai à 12 heures. ⇒
",
    );
}

#[test]
fn a_verb_before_a_number_names_none() {
    check(
        Language::English,
        "
They track 40 members of the club. ⇒ 40 Exact | count 40 members of the club
Phase 3 begins with 40 members. ⇒ 40 Exact | count 40 members
The people on bus 12 met 40 members. ⇒ 40 Exact | count 40 members
",
    );
    check(
        Language::French,
        "Le club classe 40 dossiers par jour. ⇒ 40 Exact | count 40 dossiers",
    );
    check(
        Language::German,
        "
Am Bahnhof auf Gleis 12 standen 40 Mitglieder. ⇒ 40 Exact | count 40 Mitglieder
Im Saal 40 Mitglieder begrüßt. ⇒ 40 Exact | count 40 Mitglieder
",
    );
    check(
        Language::Russian,
        "В классе 40 участников ушли. ⇒ 40 Exact | count 40 участников",
    );
}

#[test]
fn both_ends_of_a_change_with_its_noun() {
    check(
        Language::English,
        "
The club fell from 1,200 members to barely 300. ⇒ 1200..300 Exact
The club moved from 40 rooms to 12 towns. ⇒ 40 Exact | 12 Exact | count 40 rooms
The tickets cost between $900 and $1,100 each. ⇒ 900..1100 Exact measure
The number of users fell by 20 per cent to 8,000. ⇒ 20 Exact measure | 8000 Exact
",
    );
    check(
        Language::German,
        "Der Verein schrumpfte von 1200 Mitgliedern auf kaum 300. ⇒ 1200..300 Exact",
    );
    check(
        Language::French,
        "
Le club est passé de 1 200 membres à à peine 300. ⇒ 1200..300 Exact
Une salle de 80 places à 12 euros a fermé. ⇒ 80 Exact | 12 Exact measure | count 80 places
",
    );
    check(
        Language::Spanish,
        "
El club pasó de 1.200 miembros a apenas 300. ⇒ 1200..300 Exact
El precio subió un 15 %, hasta 300 euros. ⇒ 15 Exact measure | 300 Exact measure
La sala admite hasta 300 socios. ⇒ 300 UpTo | count 300 socios
",
    );
    check(
        Language::Russian,
        "
Клуб сократился с 1200 участников до 300. ⇒ 1200..300 Exact
Число участников упало более чем вдвое, до 400. ⇒ 400 Exact
Зал вмещает до тысячи участников. ⇒ 1000 UpTo | count 1000 участников
Прирост участников составил 300 за месяц. ⇒ 300 Exact
Записалось больше тысячи участников. ⇒ 1000 MoreThan | count 1000 участников
",
    );
}

#[test]
fn guesses_are_about_a_number() {
    check(
        Language::English,
        "
About 40 members came, maybe 50. ⇒ 40 About | 50 About | count 40 members
Only 40 members perhaps left the channel. ⇒ 40 About | count 40 members
The channel has 100 followers, perhaps. ⇒ 100 Exact | count 100 followers
",
    );
    check(
        Language::German,
        "Es waren vielleicht 40 Mitglieder da. ⇒ 40 About | count 40 Mitglieder",
    );
    check(
        Language::French,
        "Le club a peut-être 40 membres. ⇒ 40 About | count 40 membres",
    );
    check(
        Language::Spanish,
        "Eran 40, quizá 50. ⇒ 40 Exact | 50 About",
    );
    check(
        Language::Russian,
        "Пришло, может быть, 40 участников. ⇒ 40 About | count 40 участников",
    );
}

#[test]
fn shares_with_a_noun_between_their_numbers() {
    check(
        Language::English,
        "
One post in a thousand was removed. ⇒ 0.001 Exact
One club in ten towns has left. ⇒ 10 Exact | count 10 towns
Every second member has left the channel. ⇒ 0.5 Exact
The server sends 40 messages every second. ⇒ 40 Exact | count 40 messages
The number of members fell by a third. ⇒ 0.3333 Exact
",
    );
    check(
        Language::Russian,
        "
Одно сообщение из тысячи удалили. ⇒ 0.001 Exact
Каждый второй участник ушёл с канала. ⇒ 0.5 Exact
",
    );
    check(
        Language::Spanish,
        "Un socio de cada diez ha dejado el canal. ⇒ 0.1 Exact",
    );
}

#[test]
fn how_often_decades_and_nights_are_no_quantities() {
    check(
        Language::Spanish,
        "
El boletín de los 40 socios sale cada dos martes. ⇒ 40 Exact | count 40 socios
En los años noventa el club tenía 40 socios. ⇒ 40 Exact | count 40 socios
",
    );
    check(
        Language::French,
        "
Au début des années 2010, le club avait 40 membres. ⇒ 40 Exact | count 40 membres
Le bulletin des 40 membres paraît un mardi sur deux. ⇒ 40 Exact | count 40 membres
",
    );
    check(
        Language::German,
        "Die 40 Mitglieder treffen sich jeden zweiten Dienstag. ⇒ 40 Exact | count 40 Mitglieder",
    );
    check(
        Language::Russian,
        "В ночь с 3 на 4 июня ушли 40 участников. ⇒ 40 Exact | count 40 участников",
    );
}

#[test]
fn sizes_behind_the_preposition_of_an_hour() {
    check(
        Language::French,
        "
Le nombre de salons est limité à 12. ⇒ 12 Exact
Le délai a été réduit à 12 heures. ⇒ 12 Exact measure
",
    );
    check(
        Language::Russian,
        "
Ремонт уложился в 12 часов работы. ⇒ 12 Exact measure
Встреча началась в 12 часов дня. ⇒
",
    );
}

#[test]
fn a_year_that_nobody_counts() {
    check(
        Language::German,
        "
Der Verein, den es seit etwa 1998 gibt, hat 40 Mitglieder. ⇒ 40 Exact | count 40 Mitglieder
Der Verein hat 1998 Follower. ⇒ 1998 Exact | count 1998 Follower
",
    );
    check(
        Language::English,
        "The audit of 2022 speaks of 40 members. ⇒ 40 Exact | count 40 members",
    );
}

#[test]
fn numbers_by_the_way_and_wholes_of_one() {
    check(
        Language::English,
        "
The university, which has 80,000 students, has left the service. ⇒ 80000 Exact
The university, which has 80,000 students, is old. ⇒ 80000 Exact | count 80000 students
The channel (500 readers there) has 12 new members. ⇒ 500 Exact | 12 Exact | count 12 new members
It is the first of the three towns. ⇒ 3 Exact
It is in three towns. ⇒ 3 Exact | count 3 towns
In the past two-plus years 40 members came. ⇒ 2 AtLeast measure | 40 Exact | count 40 members
",
    );
    check(
        Language::German,
        "
Der Kanal (500 Leser dort) hat 12 neue Mitglieder. ⇒ 500 Exact | 12 Exact | count 12 neue Mitglieder
Er ist der erste der drei Orte. ⇒ 3 Exact
Ich habe die vier von mir geführten Seiten. ⇒ 4 Exact
",
    );
    check(
        Language::French,
        "C’est la première des trois villes. ⇒ 3 Exact",
    );
    check(
        Language::Spanish,
        "Es la primera de las tres ciudades. ⇒ 3 Exact",
    );
    check(Language::Russian, "Это первый из трёх городов. ⇒ 3 Exact");
}

#[test]
fn numbers_of_the_service_to_which_somebody_moves() {
    table::check(
        "
en: The club moved to Zwitscher, a network that has 40 users. ⇒ -
en: The club moved to Zwitscher, and 40 users followed. ⇒ 40 users
de: Der Verein wechselte zu Zwitscher, das 40 Nutzer zählt. ⇒ -
de: Der Verein wechselte mit 40 Leuten zu Zwitscher. ⇒ 40 Leuten
fr: Le club est passé sur Zwitscher, qui compte 40 inscrits. ⇒ -
es: El club migró a Zwitscher, que tiene 40 usuarios. ⇒ -
ru: Клуб перешёл в Zwitscher, в котором 40 участников. ⇒ -
",
        |row| {
            let facts = facts_of(row).into_iter();
            let counts = facts.map(|fact| match fact.count {
                Some(count) => format!("{} {}", count.value, count.of),
                None => "-".to_owned(),
            });
            counts.collect()
        },
    );
}
