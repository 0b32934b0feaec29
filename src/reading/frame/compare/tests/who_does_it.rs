//! Who does what to whom, and whose words they are, told rightly and wrongly of names, in five languages.

use super::differences;
use super::pairs;
use crate::language::Language;
use crate::reading::frame::cast::Cast;
use crate::reading::frame::difference::Part;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Value;
use crate::reading::frame::words::What;

/// The names in the texts of the tests.
const NAMES: [&str; 4] = ["Plauderbox", "Zwitscher", "Plapperwelt", "Nordheim"];

/// Returns the frame of a text with its names, numbers and dates behind the tag of its language.
pub(super) fn read(row: &str) -> Frame<'_> {
    let (tag, text) = row.split_once(": ").expect("the tag of a language");
    let language = Language::from_tag(tag).expect("a language");
    let names = NAMES.iter().enumerate().flat_map(|(number, name)| {
        let places = text.match_indices(name);
        places.map(move |(start, name)| Value {
            range: start..start + name.len(),
            what: What::Name(number),
        })
    });
    let numbers = language.quantities(text).into_iter().map(|it| Value {
        range: it.range,
        what: What::Number(it.value),
    });
    let dates = language.dates(text).into_iter().map(|it| Value {
        range: it.range,
        what: What::Date(it.value),
    });
    Frame::read(language, text, names.chain(numbers).chain(dates).collect())
}

/// Returns the parts in which a statement differs from a quote.
fn parts([quote, says]: [&str; 2]) -> Vec<Part> {
    let found = differences(&read(says), &[read(quote)], 1, &Cast::default());
    found.into_iter().map(|it| it.part).collect()
}

/// Checks that the differences of each statement from its quote are as they should be.
fn check(rows: &str, is_right: impl Fn(&[Part]) -> bool) {
    let wrong: Vec<_> = pairs(rows)
        .into_iter()
        .filter(|pair| !is_right(&parts(*pair)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Checks that each statement differs from its quote in one of these parts.
pub(super) fn refused(expected: &[Part], rows: &str) {
    check(rows, |found| found.iter().any(|it| expected.contains(it)));
}

/// Checks that no statement differs from its quote.
pub(super) fn fair(rows: &str) {
    check(rows, <[Part]>::is_empty);
}

#[test]
fn somebody_else_does_it() {
    refused(
        &[Part::Role],
        "
en: Plauderbox left the hall in May. In June, Zwitscher closed the rooms ⇒ en: In June, Plauderbox closed the rooms.
de: Plauderbox verließ im Mai den Saal. Zwitscher schloss im Juni die Räume ⇒ de: Plauderbox schloss im Juni die Räume.
fr: Plauderbox a quitté la salle en mai. En juin, Zwitscher a fermé les salons ⇒ fr: En juin, Plauderbox a fermé les salons.
es: Plauderbox dejó la sala en mayo. En junio, Zwitscher cerró los salones ⇒ es: En junio, Plauderbox cerró los salones.
ru: Plauderbox покинул зал в мае. Zwitscher закрыл комнаты в июне ⇒ ru: Plauderbox закрыл комнаты в июне.
",
    );
    fair(
        "
en: Plauderbox left the hall in May. In June, Zwitscher closed the rooms ⇒ en: In June, Zwitscher closed the rooms.
en: Plauderbox left the hall. In June, Zwitscher and Plauderbox closed the rooms ⇒ en: Plauderbox closed the rooms in June.
de: Plauderbox verließ den Saal. Zwitscher schloss die Räume ⇒ de: Plauderbox verließ den Saal, Zwitscher schloss die Räume.
fr: Plauderbox a quitté la salle. Zwitscher a fermé les salons de Plauderbox ⇒ fr: Les salons de Plauderbox ont été fermés.
es: Plauderbox dejó la sala. En junio, Zwitscher cerró los salones ⇒ es: Los salones los cerró Zwitscher en junio.
ru: Plauderbox покинул зал. Zwitscher закрыл комнаты ⇒ ru: Zwitscher закрыл комнаты, Plauderbox покинул зал.
",
    );
}

#[test]
fn what_a_founder_does_is_not_done_by_what_was_founded() {
    refused(
        &[Part::Role],
        "
en: Plauderbox met in May. Its founder, Zwitscher, sued Plapperwelt over the price ⇒ en: Plauderbox sued Plapperwelt over the price.
de: Plauderbox tagte im Mai. Seine Gründerin, Zwitscher, verklagte Plapperwelt ⇒ de: Plauderbox verklagte Plapperwelt.
fr: Plauderbox s’est réuni en mai. Sa fondatrice, Zwitscher, a attaqué Plapperwelt en justice ⇒ fr: Plauderbox a attaqué Plapperwelt en justice.
",
    );
    fair(
        "
en: Plauderbox met in May. Its founder, Zwitscher, sued Plapperwelt over the price ⇒ en: Zwitscher sued Plapperwelt over the price.
de: Plauderbox tagte im Mai. Der Sprecher, Zwitscher, verklagte Plapperwelt ⇒ de: Plauderbox verklagte Plapperwelt.
es: Plauderbox se reunió en mayo. Su fundadora, Zwitscher, denunció a Plapperwelt ⇒ es: Zwitscher denunció a Plapperwelt.
",
    );
}

#[test]
fn whose_example_is_followed() {
    refused(
        &[Part::Role],
        "
en: The decision follows the example of Zwitscher ⇒ en: Zwitscher followed the example of Plauderbox.
de: Die Entscheidung folgt dem Beispiel von Zwitscher ⇒ de: Zwitscher folgte dem Beispiel von Plauderbox.
fr: La décision suit l’exemple de Zwitscher ⇒ fr: Zwitscher a suivi l’exemple de Plauderbox.
es: La decisión sigue el ejemplo de Zwitscher ⇒ es: Zwitscher siguió el ejemplo de Plauderbox.
ru: Plauderbox последовал примеру Zwitscher ⇒ ru: Zwitscher последовал примеру Plauderbox.
",
    );
    fair(
        "
en: Plauderbox follows the example of Zwitscher ⇒ fr: Plauderbox suit l’exemple de Zwitscher.
de: Plauderbox folgt dem Beispiel von Zwitscher ⇒ de: Plauderbox folgte Zwitscher.
fr: Plauderbox a suivi l’exemple de Zwitscher ⇒ en: Plauderbox followed Zwitscher.
es: Plauderbox sigue el ejemplo de Zwitscher ⇒ de: Plauderbox folgt dem Vorbild von Zwitscher.
ru: Plauderbox последовал примеру Zwitscher ⇒ es: Plauderbox siguió el ejemplo de Zwitscher.
",
    );
}

#[test]
fn whose_name_stands_behind_the_office_that_the_verb_governs() {
    refused(
        &[Part::Role],
        "
es: Al alcalde, Plauderbox, le criticó Zwitscher por la venta ⇒ es: El alcalde, Plauderbox, criticó a Zwitscher por la venta.
es: A la presidenta, Plauderbox, la denunció Zwitscher ⇒ es: La presidenta, Plauderbox, denunció a Zwitscher.
de: Den Vorsitzenden, Plauderbox, verklagte Zwitscher ⇒ de: Der Vorsitzende, Plauderbox, verklagte Zwitscher.
",
    );
    fair(
        "
es: Al alcalde, Plauderbox, le criticó Zwitscher por la venta ⇒ en: Zwitscher criticised Plauderbox for the sale.
es: El alcalde, Plauderbox, criticó a Zwitscher por la venta ⇒ es: El alcalde, Plauderbox, criticó a Zwitscher.
de: Den Vorsitzenden, Plauderbox, verklagte Zwitscher ⇒ de: Zwitscher verklagte Plauderbox.
de: Der Vorsitzende, Plauderbox, verklagte Zwitscher ⇒ en: Plauderbox sued Zwitscher.
",
    );
}

#[test]
fn where_somebody_writes_is_nobody_who_writes() {
    refused(
        &[Part::Speaker],
        "
en: “We will leave the hall,” wrote Zwitscher in its account on Plauderbox ⇒ en: Plauderbox wrote that it would leave the hall.
de: „Wir verlassen den Saal!“, schrieb Zwitscher auf Plauderbox ⇒ de: Plauderbox schrieb, man verlasse den Saal.
fr: « Nous quittons la salle ! », a écrit Zwitscher sur Plauderbox ⇒ fr: Plauderbox a écrit qu’elle quittait la salle.
es: «¡Dejamos la sala!», escribió Zwitscher a través de su cuenta oficial de Plauderbox ⇒ es: Plauderbox escribió que dejaba la sala.
ru: «Мы покидаем зал», — написал Zwitscher в Plauderbox ⇒ ru: Plauderbox написал, что покидает зал.
",
    );
    fair(
        "
en: “We will leave the hall,” wrote Zwitscher in its account on Plauderbox ⇒ en: Zwitscher wrote on Plauderbox that it would leave the hall.
de: „Wir verlassen den Saal!“, schrieb Zwitscher auf Plauderbox ⇒ de: Zwitscher schrieb auf Plauderbox, man verlasse den Saal.
de: „Wir verlassen den Saal“, zitierte Zwitscher aus einem Schreiben der Schule Plauderbox ⇒ de: Plauderbox schrieb, man verlasse den Saal.
fr: « Nous quittons la salle ! », a écrit Zwitscher sur Plauderbox ⇒ fr: Zwitscher a écrit qu’elle quittait la salle.
es: «¡Dejamos la sala!», escribió Zwitscher en su cuenta de Plauderbox ⇒ es: Zwitscher escribió que dejaba la sala.
",
    );
}

#[test]
fn what_one_of_two_speakers_says_is_not_said_by_the_other() {
    refused(
        &[Part::Speaker],
        "
fr: « Nous n’avons rien reçu », a assuré Plapperwelt, contredisant Zwitscher, selon laquelle le courrier était parti le 4 février ⇒ fr: D’après Plapperwelt, le courrier est parti le 4 février.
de: Plapperwelt will nichts erhalten haben, sagte Plapperwelt am Montag und widersprach Zwitscher, der zufolge der Brief am 4. Februar abging ⇒ de: Laut Plapperwelt ging der Brief am 4. Februar ab.
en: Plapperwelt said that it had received nothing, contradicting Zwitscher, according to whom the letter left the office on 4 February ⇒ en: According to Plapperwelt, the letter left the office on 4 February.
ru: На слушаниях в городском собрании депутат Plapperwelt заявил, что портал передавал данные жителей рекламодателям; прокурор Zwitscher пояснил, что проверка ещё идёт ⇒ en: The prosecutor Zwitscher stated at the hearing that the portal had passed residents’ data to advertisers.
en: At the hearing, the deputy Plapperwelt said that the portal had passed data of residents to advertisers; the prosecutor Zwitscher explained that the check was under way ⇒ en: At the hearing, Zwitscher said that the portal had passed data of residents to advertisers.
",
    );
    fair(
        "
fr: « Nous n’avons rien reçu », a assuré Plapperwelt, contredisant Zwitscher, selon laquelle le courrier était parti le 4 février ⇒ fr: D’après Zwitscher, le courrier est parti le 4 février.
de: Plapperwelt widersprach Zwitscher, der zufolge der Brief am 4. Februar abging ⇒ de: Laut Zwitscher ging der Brief am 4. Februar ab.
en: At the hearing, the deputy Plapperwelt said that the portal had passed data of residents to advertisers; the prosecutor Zwitscher explained that the check was under way ⇒ en: At the hearing, Plapperwelt said that the portal had passed data of residents to advertisers.
en: At the hearing, the deputy Plapperwelt said that the portal had passed data of residents to advertisers; the prosecutor Zwitscher explained that the check was under way ⇒ en: Zwitscher said at the hearing that the check of the portal was under way.
es: La diputada Plapperwelt, citando un informe de Zwitscher, sostuvo que la sala cierra en mayo ⇒ es: Según la diputada Plapperwelt, la sala cierra en mayo.
ru: Plapperwelt, отвечая на запрос Zwitscher, подчеркнул, что зал никогда не закрывали ⇒ ru: Plapperwelt подчеркнул, что зал никогда не закрывали.
es: La portavoz de Plapperwelt, según la cual la sala cierra en mayo, habló tras Zwitscher ⇒ es: Según Plapperwelt, la sala cierra en mayo.
",
    );
}

#[test]
fn who_is_set_aside_did_not_do_it() {
    refused(
        &[Part::Polarity, Part::Role, Part::Pairing],
        "
en: Plauderbox bought the hall, and not its younger rival Zwitscher ⇒ en: Zwitscher bought the hall.
de: Den Saal kaufte Plauderbox und nicht sein Bruder Zwitscher ⇒ en: Zwitscher bought the hall.
fr: Plauderbox a acheté la salle, et non son frère Zwitscher ⇒ fr: Zwitscher a acheté la salle.
es: La sala la compró Plauderbox, y no su hermano Zwitscher ⇒ en: Zwitscher bought the hall.
ru: Зал купил Plauderbox, а не его брат Zwitscher, чьё имя стоит в программе ⇒ en: Zwitscher bought the hall.
",
    );
    fair(
        "
en: Plauderbox bought the hall, and not its younger rival Zwitscher ⇒ en: Plauderbox bought the hall.
de: Den Saal kaufte Plauderbox und nicht sein Bruder Zwitscher ⇒ de: Plauderbox kaufte den Saal.
fr: Plauderbox a acheté la salle, et non son frère Zwitscher ⇒ en: Plauderbox bought the hall.
es: La sala la compró Plauderbox, y no su hermano Zwitscher ⇒ es: Plauderbox compró la sala.
ru: Зал купил Plauderbox, а не его брат Zwitscher ⇒ ru: Зал купил Plauderbox.
",
    );
}

#[test]
fn whose_departure_it_is() {
    refused(
        &[Part::Role, Part::Pairing],
        "
en: The lies spread by Plauderbox, about the departure of Zwitscher ⇒ en: The departure of Plauderbox was followed by lies.
de: Plauderbox lobt, dass der Austritt von Zwitscher spät kam ⇒ de: Der Austritt von Plauderbox kam spät.
fr: Les mensonges proférés par Plauderbox, concernant le départ de Zwitscher ⇒ es: Mintió sobre la salida de Plauderbox.
es: Según cuenta Plauderbox, la salida de Zwitscher fue triste ⇒ es: La salida de Plauderbox fue triste.
en: Plauderbox was there when Zwitscher’s departure, long awaited, came ⇒ en: Plauderbox’s departure came.
",
    );
    fair(
        "
en: The lies spread by Plauderbox, about the departure of Zwitscher ⇒ fr: Plauderbox a menti sur le départ de Zwitscher.
de: Der Austritt von Plauderbox und Zwitscher kam spät ⇒ de: Der Austritt von Zwitscher kam spät.
fr: Plauderbox est parti, et le départ de Zwitscher est proche ⇒ fr: Le départ de Zwitscher est proche.
es: La salida de Zwitscher sigue a la salida de Plauderbox ⇒ en: The departure of Plauderbox came first.
en: The members of Zwitscher left; Plauderbox has members, too ⇒ en: The members of Plauderbox stayed.
en: The price of Plauderbox is 4 euros. At Zwitscher it is 5 euros ⇒ en: Zwitscher’s price is 5 euros.
de: Zwitscher verlangt 5 Euro. Der Preis von Plauderbox beträgt 4 Euro ⇒ de: Der Preis von Zwitscher beträgt 5 Euro.
es: Los lectores de Plauderbox pagan, y también los de Zwitscher ⇒ es: Los lectores de Zwitscher pagan.
ru: Читатели Plauderbox платят, как и читатели в Zwitscher ⇒ en: The readers of Zwitscher pay.
en: Plauderbox’s price rises in May; so does that of Zwitscher ⇒ en: The price of Zwitscher rises in May.
",
    );
}

#[test]
fn the_number_of_a_whole_is_not_that_of_its_part() {
    refused(
        &[Part::Pairing, Part::Number],
        "
en: Plauderbox has about 8,000 members. Of these, 2,000 use Zwitscher ⇒ en: Zwitscher has about 8,000 members.
de: Plauderbox hat 8000 Mitglieder. Auf Zwitscher entfallen davon 2000 ⇒ de: Zwitscher hat 8000 Mitglieder.
fr: Plauderbox compte 8000 membres, dont 300 sur Zwitscher ⇒ fr: Zwitscher compte 8000 membres.
es: Plauderbox tiene 8000 miembros. De ellos, 2000 usan Zwitscher ⇒ es: Zwitscher tiene 8000 miembros.
ru: У Plauderbox 8000 участников. Из них 300 пользуются Zwitscher ⇒ en: Zwitscher has 8,000 members.
",
    );
    fair(
        "
en: Plauderbox has about 8,000 members. Of these, 2,000 use Zwitscher ⇒ en: Plauderbox has about 8,000 members.
de: Plauderbox hat 8000 Mitglieder. Auf Zwitscher entfallen davon 2000 ⇒ de: Auf Zwitscher entfallen 2000 Mitglieder.
fr: Plauderbox compte 8000 membres, dont 300 sur Zwitscher ⇒ fr: Plauderbox compte 8000 membres, dont 300 sur Zwitscher.
en: The choir has 900 singers, 300 of them in Zwitscher ⇒ en: The choir of 900 singers is in Zwitscher, too.
en: The choir has 900 singers, and many of them use Zwitscher for 2 hours ⇒ en: The 900 singers know Zwitscher.
de: Der Chor hat 900 Sänger, darunter Zwitscher mit 90 Jahren ⇒ de: Zwitscher ist eine von 900 im Chor.
de: Der Chor hat 900 Sänger, davon 300 bei Zwitscher ⇒ de: Der Chor mit 900 Sängern nutzt auch Zwitscher.
fr: La chorale, dont Zwitscher a pris la tête avec 40 voix, compte 900 chanteurs ⇒ fr: Zwitscher dirige la chorale de 900 chanteurs.
es: El coro tiene 900 cantantes, 300 de ellos en Zwitscher ⇒ es: El coro de 900 cantantes está en Zwitscher.
ru: В хоре 900 человек, из них 300 в Zwitscher ⇒ en: The choir of 900 is in Zwitscher, too.
",
    );
}

#[test]
fn the_latter_is_the_last_of_two() {
    refused(
        &[Part::Role, Part::Pairing],
        "
en: They have members on Plauderbox and Zwitscher. The latter closed its rooms in May ⇒ en: Plauderbox closed its rooms in May.
de: Sie haben Räume bei Plauderbox und Zwitscher. Letztere schloss im Mai die Räume ⇒ de: Plauderbox schloss im Mai die Räume.
fr: Ils ont des salons sur Plauderbox et Zwitscher. Ce dernier a fermé les salons en mai ⇒ fr: Plauderbox a fermé les salons en mai.
es: Tienen salones en Plauderbox y Zwitscher. Esta última cerró los salones en mayo ⇒ es: Plauderbox cerró los salones en mayo.
",
    );
    fair(
        "
en: They have members on Plauderbox and Zwitscher. The latter closed its rooms in May ⇒ en: Zwitscher closed its rooms in May.
de: Sie haben Räume bei Plauderbox und Zwitscher. Letztere schloss im Mai die Räume ⇒ de: Zwitscher schloss im Mai die Räume.
fr: Ils ont des salons sur Plauderbox et Zwitscher. Ce dernier a fermé les salons en mai ⇒ fr: Ils ont des salons sur Plauderbox.
es: Tienen salones en Plauderbox y Zwitscher. Esta última cerró los salones en mayo ⇒ de: Zwitscher schloss im Mai die Räume.
en: They tested Plauderbox and Zwitscher. The latter failed, so they chose Plauderbox in May ⇒ en: They chose Plauderbox in May.
en: They use Plauderbox and Zwitscher. They left the former in May and stayed on the latter ⇒ en: They left Plauderbox in May.
de: Plauderbox und Zwitscher leiten den Chor. Letzterer schloss im Mai die Räume ⇒ de: Der Chor von Plauderbox schloss im Mai die Räume.
fr: Plauderbox et Zwitscher dirigent le club. Ce dernier a fermé ses salons en mai ⇒ fr: Le club de Plauderbox a fermé ses salons en mai.
es: Plauderbox y Zwitscher fundaron el coro. Este último cerró sus salas en mayo ⇒ es: El coro de Plauderbox cerró sus salas en mayo.
",
    );
}

#[test]
fn the_sum_of_those_who_went_is_not_how_many_there_are() {
    refused(
        &[Part::Number],
        "
en: Plauderbox gained readers, with 41,000 readers in all ⇒ en: Plauderbox gained 41,000 readers.
de: Plauderbox gewann Leser, mit insgesamt 41.000 Lesern ⇒ de: Plauderbox gewann 41.000 Leser.
",
    );
    fair(
        "
en: Plauderbox lost readers everywhere, 41,000 in all ⇒ en: Plauderbox lost 41,000 readers.
de: Plauderbox verlor Leser, 900 insgesamt ⇒ de: Plauderbox verlor insgesamt 900 Leser.
de: Plauderbox verlor Nutzer, mit insgesamt 41.000 Abgängen ⇒ de: Plauderbox verlor insgesamt 41.000 Nutzer.
fr: Plauderbox a perdu des lecteurs, 900 au total ⇒ fr: Plauderbox a perdu 900 lecteurs.
es: Plauderbox perdió lectores, 900 en total ⇒ es: Plauderbox perdió 900 lectores.
",
    );
}

#[test]
fn somebody_else_does_it_in_another_language() {
    refused(
        &[Part::Role, Part::Pairing],
        "
en: Plauderbox left the hall in May. In June, Zwitscher closed the rooms ⇒ de: Plauderbox schloss die Räume.
fr: Plauderbox a quitté la salle en mai. En juin, Zwitscher a fermé les salons ⇒ en: Plauderbox closed the rooms.
es: Plauderbox dejó la sala en mayo. En junio, Zwitscher compró la casa ⇒ fr: Plauderbox a acheté la maison.
",
    );
    fair(
        "
es: Plauderbox dejó la sala en mayo. En junio, Zwitscher compró la casa ⇒ fr: Zwitscher a acheté la maison.
ru: Plauderbox покинул зал в мае. Zwitscher закрыл комнаты ⇒ en: Zwitscher closed the rooms.
",
    );
}

#[test]
fn most_are_more_than_half_of_the_same() {
    refused(
        &[Part::Quantifier],
        "
en: Less than 60 per cent of the visitors paid ⇒ en: Most visitors paid
en: At most 60 per cent of the visitors paid ⇒ en: Most visitors paid
en: The visitors waited three quarters of an hour for the museum ⇒ en: Most visitors waited for the museum
de: Weniger als 60 Prozent der Besucher haben bezahlt ⇒ de: Die meisten Besucher haben bezahlt
de: Der Umsatz sank um 80 Prozent, als Besucher das Museum verließen ⇒ de: Der Umsatz sank, als die meisten Besucher das Museum verließen
fr: Moins de 60 % des visiteurs ont payé ⇒ fr: La plupart des visiteurs ont payé
fr: Au plus 60 % des visiteurs ont payé ⇒ fr: La plupart des visiteurs ont payé
es: Menos del 60 % de los visitantes pagó ⇒ es: La mayoría de los visitantes pagó
es: Las ventas bajaron un 80 % cuando varios visitantes dejaron el museo ⇒ es: Las ventas bajaron cuando la mayoría de los visitantes dejó el museo
ru: Менее 60 процентов посетителей заплатили ⇒ en: Most visitors paid
",
    );
    fair(
        "
en: 80 per cent of the visitors paid ⇒ en: Most visitors paid
en: More than 60 per cent of all visitors paid ⇒ en: Most visitors paid
de: 80 Prozent der Besucher haben bezahlt ⇒ de: Die meisten Besucher haben bezahlt
fr: Plus de 60 % des visiteurs ont payé ⇒ fr: La plupart des visiteurs ont payé
es: El 80 % de los visitantes pagó ⇒ es: La mayoría de los visitantes pagó
ru: 80 процентов посетителей заплатили ⇒ en: Most visitors paid
",
    );
}

#[test]
fn the_deed_of_somebody_who_belongs_to_somebody() {
    refused(
        &[Part::Role],
        "
en: Plauderbox met in May. Its founder, Zwitscher, sued Plapperwelt over the fee ⇒ en: Plauderbox sued Plapperwelt over the fee
de: Plauderbox tagte im Mai. Seine Gründerin, Zwitscher, verklagte Plapperwelt ⇒ de: Plauderbox verklagte Plapperwelt
fr: Plauderbox s’est réuni en mai. Sa fondatrice, Zwitscher, a attaqué Plapperwelt en justice ⇒ fr: Plauderbox a attaqué Plapperwelt en justice
",
    );
    fair(
        "
en: Plauderbox met in May. Its founder, Zwitscher, sued Plapperwelt over the fee ⇒ en: Zwitscher sued Plapperwelt over the fee
en: The chair of Plauderbox, Zwitscher, sued Plapperwelt over the fee ⇒ en: Plauderbox sued Plapperwelt over the fee
",
    );
}
