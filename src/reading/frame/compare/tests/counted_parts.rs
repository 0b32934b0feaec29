//! What numbers count, of what they are parts and per what they are told, and whose nation it is, in five languages.

use super::who_does_it::fair;
use super::who_does_it::refused;
use crate::reading::frame::difference::Part;

#[test]
fn a_part_counts_what_its_whole_counts() {
    fair(
        "
de: Knapp 700 der zuletzt mehr als 900 Mitglieder haben Plauderbox verlassen ⇒ de: Fast 700 Mitglieder haben Plauderbox verlassen.
en: Some 700 of the more than 900 members have left Plauderbox ⇒ fr: Quelque 700 membres ont quitté Plauderbox.
ru: Из семи отделений шесть ушли из Plauderbox, и только одно осталось ⇒ en: All but one of the seven branches have left Plauderbox.
",
    );
    refused(
        &[Part::Number, Part::Pairing],
        "
de: Knapp 700 der zuletzt mehr als 900 Mitglieder haben Plauderbox verlassen ⇒ de: Fast 700 Vereine haben Plauderbox verlassen.
en: Some 700 of the more than 900 members have left Plauderbox ⇒ fr: Quelque 700 clubs ont quitté Plauderbox.
",
    );
}

#[test]
fn the_step_of_a_change_and_its_end() {
    fair(
        "
en: Complaints about Plauderbox rose by 300 to 1,250 ⇒ en: There were 1,250 complaints about Plauderbox.
fr: La part des plaintes a reculé de 3 points, à 12 % ⇒ en: The share of complaints fell by three percentage points to 12 per cent.
",
    );
    refused(
        &[Part::Number, Part::Pairing],
        "
fr: La part des plaintes a reculé de 15 à 12 % ⇒ en: The share of complaints fell by 15 to 12 per cent.
",
    );
}

#[test]
fn per_quarter_and_per_month() {
    refused(
        &[Part::Number],
        "
en: Plauderbox charges £25 a quarter ⇒ es: Plauderbox cobra 25 libras al mes.
fr: Plauderbox facture 6 euros par salon et par an ⇒ es: Plauderbox cobra 6 euros mensuales por sala.
",
    );
    fair(
        "
en: Plauderbox charges £25 a quarter ⇒ de: Plauderbox verlangt 25 Pfund im Quartal.
en: A quarter of the members pay £25 ⇒ de: Ein Viertel der Mitglieder zahlt 25 Pfund.
fr: Plauderbox facture 6 euros par salon et par an ⇒ es: Plauderbox cobra 6 euros al año por sala.
",
    );
}

#[test]
fn comparisons_of_what_is_not_told() {
    fair(
        "
de: Die Polizei fragte 610-mal, 90 mehr als zuvor, bei Plauderbox sank die Zahl auf 240, die Hälfte des Werts von 2023 ⇒ de: Bei Plauderbox sank die Zahl auf 240; das ist halb so viel wie 2023.
en: Nordheim must block at least 45 channels ⇒ en: Nordheim must block 45 or more channels.
ru: Nordheim должен закрыть не менее 45 каналов ⇒ en: Nordheim must close 45 or more channels.
",
    );
}

#[test]
fn nations() {
    refused(
        &[Part::Nation],
        "
fr: Des chorales françaises ont quitté Plauderbox ⇒ fr: Des chorales belges ont quitté Plauderbox.
fr: Des chorales françaises ont quitté Plauderbox ⇒ es: Coros italianos dejaron Plauderbox.
en: The Dutch ministry left Plauderbox ⇒ de: Das deutsche Ministerium hat Plauderbox verlassen.
ru: Российские хоры ушли из Plauderbox ⇒ fr: Des chœurs polonais ont quitté Plauderbox.
en: The choir opened an English-language room on Plauderbox ⇒ de: Der Chor eröffnete einen britischen Raum auf Plauderbox.
en: The Latin American section left Plauderbox ⇒ de: Die amerikanische Sektion hat Plauderbox verlassen.
en: The Scottish section left Plauderbox ⇒ fr: La section galloise a quitté Plauderbox.
es: La sección latinoamericana dejó Plauderbox ⇒ ru: Американская секция ушла из Plauderbox.
",
    );
    fair(
        "
fr: Des chorales françaises ont quitté Plauderbox ⇒ es: Coros franceses dejaron Plauderbox.
fr: Des chorales françaises ont quitté Plauderbox ⇒ fr: Des chorales de France ont quitté Plauderbox.
en: The Dutch ministry left Plauderbox ⇒ de: Das niederländische Ministerium hat Plauderbox verlassen.
de: Deutsche Chöre haben Plauderbox verlassen ⇒ fr: Des chœurs européens ont quitté Plauderbox.
ru: Российские хоры ушли из Plauderbox ⇒ fr: Des chœurs russes ont quitté Plauderbox.
en: The Latin American section left Plauderbox ⇒ es: La sección latinoamericana dejó Plauderbox.
de: Die britische Sektion hat Plauderbox verlassen ⇒ en: The British section has left Plauderbox.
en: The Latin American section left Plauderbox ⇒ de: Die mexikanische Sektion hat Plauderbox verlassen.
",
    );
}

#[test]
fn a_total_and_another_number() {
    refused(
        &[Part::Pairing],
        "
fr: Le nombre de personnes passées à Plauderbox la semaine dernière a dépassé 230 000, faisant passer le réseau à plus de 655 000 utilisateurs actifs ⇒ en: More than 655,000 people moved to Plauderbox last week.
de: Die Zahl der Menschen, die zu Plauderbox wechselten, überschritt 4.100, womit das Netz nun 21.000 aktive Nutzer hat ⇒ de: 21.000 Menschen wechselten zu Plauderbox.
en: The number of people who joined Plauderbox rose to 4,100, bringing the network to 21,000 users ⇒ fr: 21 000 personnes ont rejoint Plauderbox.
",
    );
    fair(
        "
fr: Le nombre de personnes passées à Plauderbox la semaine dernière a dépassé 230 000, faisant passer le réseau à plus de 655 000 utilisateurs actifs ⇒ en: More than 230,000 people moved to Plauderbox last week.
de: Die Zahl der Menschen, die zu Plauderbox wechselten, überschritt 4.100, womit das Netz nun 21.000 aktive Nutzer hat ⇒ de: Das Netz hat nun 21.000 aktive Nutzer.
en: The number of people who joined Plauderbox rose to 4,100, bringing the network to 21,000 users ⇒ en: The network of Plauderbox has 21,000 users.
",
    );
}

#[test]
fn the_start_of_a_change_is_no_total() {
    fair(
        "
en: The number of members who use Plauderbox rose from 40 to 90 ⇒ de: 90 Mitglieder nutzen Plauderbox.
en: The number of members who use Plauderbox rose by 50 to 90 ⇒ en: 90 members use Plauderbox.
en: The number of members who used Plauderbox for 3 years rose to 90 ⇒ en: 90 members used Plauderbox.
de: Die Zahl der Mitglieder, die Plauderbox nutzen, stieg von 40 auf 90 ⇒ en: 90 members use Plauderbox.
fr: Le nombre de membres qui utilisent Plauderbox est passé de 40 à 90 ⇒ fr: 90 membres utilisent Plauderbox.
es: El número de socios que usan Plauderbox pasó de 40 a 90 ⇒ es: 90 socios usan Plauderbox.
ru: Число участников, которые пользуются Plauderbox, выросло с 40 до 90 ⇒ en: 90 members use Plauderbox.
",
    );
}

#[test]
fn the_whole_before_a_comma_and_its_part() {
    refused(
        &[Part::Number, Part::Pairing],
        "
en: Of 80 singers, 65 have voted for Plauderbox ⇒ en: 80 singers have voted for Plauderbox.
de: Von 80 Mitgliedern haben 65 für Plauderbox gestimmt ⇒ de: 80 Mitglieder haben für Plauderbox gestimmt.
fr: Sur 80 choristes, 65 ont ouvert un compte chez Plauderbox ⇒ fr: 80 choristes ont ouvert un compte chez Plauderbox.
es: De 80 socios, 65 votaron por Plauderbox ⇒ es: 80 socios votaron por Plauderbox.
es: De 80 coristas, 65 ya tienen cuenta en Plauderbox ⇒ es: Los 80 coristas tienen cuenta en Plauderbox.
ru: Из 80 участников 65 проголосовали за Plauderbox ⇒ en: 80 members voted for Plauderbox.
",
    );
    fair(
        "
es: De 80 coristas, 65 ya tienen cuenta en Plauderbox ⇒ es: 65 de los 80 coristas tienen cuenta en Plauderbox.
fr: Sur 80 pages, 12 auteurs racontent Plauderbox ⇒ fr: Douze auteurs racontent Plauderbox sur 80 pages.
fr: De 80 membres, le salon est passé à 65 ⇒ fr: Le salon avait 80 membres.
de: Von 80 Mitgliedern haben 65 für Plauderbox gestimmt ⇒ de: 65 von 80 Mitgliedern haben für Plauderbox gestimmt.
",
    );
}
