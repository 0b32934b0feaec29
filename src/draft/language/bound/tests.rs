//! Tests of what a date belongs to, sentence by sentence.

use super::DatedPart;
use crate::language::Language;

/// Checks the part of each sentence that has the last of its dates as its own.
fn check(language: Language, rows: &[(&str, Option<DatedPart>)]) {
    for (text, expected) in rows {
        let dates = language.dates(text);
        let found = language.dated_part(text, dates.last().unwrap(), false);
        assert_eq!(found, *expected, "{text}");
    }
}

const CLAUSE: Option<DatedPart> = Some(DatedPart::Clause);
const BRACKETS: Option<DatedPart> = Some(DatedPart::Brackets);
const NOUN: Option<DatedPart> = Some(DatedPart::Noun);

#[test]
fn parts_of_english_sentences() {
    check(
        Language::English,
        &[
            (
                "Users leave Plauderbox, which a baker bought in 2022.",
                CLAUSE,
            ),
            ("It closed on 3 May 2024, which nobody had expected.", None),
            ("Created in 2016, it has 400 users.", CLAUSE),
            ("It was created in 2016 by a baker.", None),
            (
                "It is smaller than during the flood (1991), but goes on.",
                BRACKETS,
            ),
            ("The group closed (3 May 2024).", None),
            ("The club left after it was sold in May 2022.", CLAUSE),
            (
                "After its takeover by a baker in May 2022, it shrank.",
                CLAUSE,
            ),
            ("After a long debate the club left on 3 May 2024.", None),
            ("The announcement of 4 January 2021 drove them away.", NOUN),
            ("The assembly of 3 May 2024 chose to leave.", None),
            ("On the evening of 3 May 2024 it closed.", None),
            ("From 3 May 2024 the club uses it.", None),
            ("Soon after the vote we moved on 3 May 2024.", None),
            ("After two husbands in May 2024 left, it closed.", CLAUSE),
            ("After a boom in 2017 it was quiet.", CLAUSE),
            (
                "Since the mayor's re-election on 3 May 2024, clubs leave.",
                CLAUSE,
            ),
            ("Since the vote, on 3 May 2024, clubs have left.", CLAUSE),
            ("The clubs that left in May 2024 have come back.", CLAUSE),
            ("The clubs that were there left in May 2024.", None),
            ("After the vote the club left in May 2024.", None),
            ("The group was open from 3 May 2024 to 5 June 2024.", None),
        ],
    );
}

#[test]
fn parts_of_german_sentences() {
    check(
        Language::German,
        &[
            (
                "Viele gehen von der Plapperwelt, die ein Bäcker im Oktober 2022 gekauft hat.",
                CLAUSE,
            ),
            (
                "Der Verein, die Stadt und das Amt gingen am 3. Mai 2024.",
                None,
            ),
            ("Nolte meint, die Zahl sei 2025 gestiegen.", None),
            ("Der 2013 gegründete Dienst hat 400 Nutzer.", CLAUSE),
            ("Am 3. Mai 2024 eröffnete die Plapperwelt 40 Räume.", None),
            ("Im Mai 2013 gegründet, hat der Dienst 400 Nutzer.", CLAUSE),
            (
                "Im März 2025 hat der Dienst alle gesperrt, die laut waren.",
                None,
            ),
            (
                "Seit der Übernahme durch einen Bäcker im Mai 2022 schrumpft er.",
                CLAUSE,
            ),
            ("Nach langer Debatte ging der Verein am 3. Mai 2024.", None),
            (
                "Nachdem der Dienst im Mai 2022 verkauft war, ging er.",
                CLAUSE,
            ),
            (
                "Er folgt der Ankündigung vom 4. Januar 2021 und geht.",
                NOUN,
            ),
            ("Auf der Versammlung vom 3. Mai 2024 ging er.", None),
            ("Vom 3. Mai 2024 an nutzt er den Dienst.", None),
            (
                "Nach Angaben des Vereins ist er am 3. Mai 2024 umgezogen, weil es laut war.",
                None,
            ),
            ("Nach der Auswahl im Mai 2024 ging er.", CLAUSE),
            ("Nach der Wahl wechselten Vereine im Mai 2024.", None),
            ("Nach der Wahl ging der Verein im Mai 2024.", None),
            (
                "Nach Angaben der Agentur am 3. Mai 2024 sagte der Dienst blatt.example, dass er geht.",
                None,
            ),
            (
                "Seit ein Bäcker den Dienst im Mai 2022 gekauft hat, schrumpft er.",
                CLAUSE,
            ),
            ("Von Mai 2023 bis Juli 2024 war er zu.", None),
        ],
    );
}

#[test]
fn parts_of_french_sentences() {
    check(
        Language::French,
        &[
            (
                "Les clubs partent, car Plauderbox, qu’un boulanger a racheté en 2022, change.",
                CLAUSE,
            ),
            ("Créé en 2016, le réseau a 400 membres.", CLAUSE),
            ("Le réseau créé en 2016 compte 400 membres.", CLAUSE),
            ("Le réseau a été créé en 2016.", None),
            (
                "Après son rachat par un boulanger en mai 2022, il a rétréci.",
                CLAUSE,
            ),
            (
                "Après un long débat, le club est parti le 3 mai 2024.",
                None,
            ),
            ("L’annonce du 4 janvier 2021 les a fait fuir.", NOUN),
            ("Lors de la réunion du 3 mai 2024, il est parti.", None),
            ("Dans l’après-midi du 3 mai 2024, il a fermé.", None),
            ("Nous avons donc ouvert le 3 mai 2024 un salon.", None),
            ("L’association a été officiellement fondée en 2016.", None),
            ("Du 3 au 5 mai 2024, il était fermé.", None),
            (
                "Depuis que le réseau a été vendu en mai 2022, il hésite.",
                CLAUSE,
            ),
        ],
    );
}

#[test]
fn parts_of_spanish_sentences() {
    check(
        Language::Spanish,
        &[
            (
                "La red pierde socios desde que se anunció su compra en 2022.",
                CLAUSE,
            ),
            (
                "El club, que dejó la red en mayo de 2024, tiene 40 socios.",
                CLAUSE,
            ),
            ("La red, lanzada en 2016, tiene 400 socios.", CLAUSE),
            ("La red fue fundada por un panadero en 2016.", None),
            (
                "Tras su compra por un panadero en mayo de 2022, menguó.",
                CLAUSE,
            ),
            ("La semana del anuncio del 4 de enero de 2021 creció.", NOUN),
            ("En la asamblea del 3 de mayo de 2024 el club se fue.", None),
            ("A primera hora del 3 de mayo de 2024 cerró.", None),
            ("Quedó finalmente abierto el 3 de mayo de 2024.", None),
            ("A lo largo de 2024 el club se fue.", None),
            (
                "El club se fue el 3 de mayo de 2024, que era viernes.",
                None,
            ),
        ],
    );
}

#[test]
fn parts_of_russian_sentences() {
    check(
        Language::Russian,
        &[
            (
                "Клубы уходят из сети, которую пекарь купил в мае 2022 года.",
                CLAUSE,
            ),
            (
                "Основанный в 2016 году сервис насчитывает 400 человек.",
                CLAUSE,
            ),
            ("Сервис был основан в 2016 году.", None),
            ("После покупки сервиса в мае 2022 года клуб ушёл.", CLAUSE),
            (
                "После того как сервис продали в мае 2022 года, клуб ушёл.",
                CLAUSE,
            ),
            ("После долгого спора клуб ушёл 3 мая 2024 года.", None),
            ("В объявлении от 4 января 2021 года назван сервис.", NOUN),
            ("Открытый урок 3 мая 2024 года собрал всех.", None),
            ("После сборов в мае 2024 года клуб ушёл.", CLAUSE),
            ("На собрании 3 мая 2024 года клуб решил уйти.", None),
        ],
    );
}

#[test]
fn days_of_what_was_before_in_other_languages() {
    check(
        Language::French,
        &[
            ("Après un essor en 2017, Plauderbox s’est tu.", CLAUSE),
            (
                "Depuis la réélection du maire, le 3 mai 2024, les clubs partent.",
                CLAUSE,
            ),
            (
                "Les bureaux qui sont partis en mai 2024 ont changé d’avis.",
                CLAUSE,
            ),
            ("Après le vote le club est parti le 3 mai 2024.", None),
        ],
    );
    check(
        Language::Spanish,
        &[
            ("Tras un auge en 2017, Plauderbox calló.", CLAUSE),
            (
                "Desde la reelección del alcalde, el 3 de mayo de 2024, se van.",
                CLAUSE,
            ),
            (
                "Tras la votación el club se fue el 3 de mayo de 2024.",
                None,
            ),
        ],
    );
    check(
        Language::Russian,
        &[
            ("После бума в 2017 году стало тихо.", CLAUSE),
            (
                "После переизбрания мэра 3 мая 2024 года клубы уходят.",
                CLAUSE,
            ),
            ("С новым каналом 3 мая 2024 года клуб ушёл.", None),
            ("После голосования клуб ушёл 3 мая 2024 года.", None),
        ],
    );
}

/// Sentences of a language, each with the part that has its last date.
type Rows = (Language, &'static [(&'static str, Option<DatedPart>)]);

/// Sentences in which a participle says more of a noun, and others in which it tells the event.
const PARTICIPLES: &[Rows] = &[
    (
        Language::German,
        &[
            (
                "Die im Mai 2024 geschlossenen Konten sind wieder offen.",
                CLAUSE,
            ),
            ("Nach einem Boom im Jahr 2017 war es still.", CLAUSE),
            ("Wir haben die Konten im Mai 2024 geschlossen.", None),
            ("Das Konto wurde im Mai 2024 geschlossen.", None),
        ],
    ),
    (
        Language::French,
        &[
            (
                "Ce choix, officialisé le 20 janvier 2025, inquiète.",
                CLAUSE,
            ),
            ("C’est le premier d’une liste débutant en 2021.", CLAUSE),
            (
                "On part depuis le rachat du réseau par un homme riche en avril 2022.",
                CLAUSE,
            ),
            ("Le choix a été officialisé le 20 janvier 2025.", None),
            ("Le club a fermé son compte en mai 2024.", None),
        ],
    ),
    (
        Language::Spanish,
        &[
            (
                "Esta decisión, anunciada el 20 de enero de 2025, inquieta.",
                CLAUSE,
            ),
            ("La decisión fue anunciada el 20 de enero de 2025.", None),
        ],
    ),
    (
        Language::English,
        &[
            (
                "This choice, announced on 20 January 2025, worries them.",
                CLAUSE,
            ),
            (
                "The club moved, closed its account on 3 May 2024, and sang.",
                None,
            ),
            ("The club announced it on 20 January 2025.", None),
        ],
    ),
    (
        Language::Russian,
        &[
            (
                "Клубы, объявившие в мае 2024 года об уходе, вернулись.",
                CLAUSE,
            ),
            ("Клубы объявили в мае 2024 года об уходе.", None),
        ],
    ),
];

#[test]
fn participles_that_only_say_more_of_a_noun() {
    for (language, rows) in PARTICIPLES {
        check(*language, rows);
    }
}
