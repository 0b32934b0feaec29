//! Deeds that are only decided, things that are there, votes and what is not ruled out, in five languages.

use super::differences;
use super::fair;
use super::pairs;
use super::refused;
use super::who_does_it::read;
use crate::reading::frame::cast::Cast;
use crate::reading::frame::difference::Part;

#[test]
fn what_is_only_decided() {
    refused(
        Part::Certainty,
        "
en: The choir decided in spring, by fourteen votes to three, to leave the hall ⇒ en: The choir has left the hall.
de: Der Chor beschloss im Frühjahr, mit vierzehn zu drei Stimmen, den Saal zu verlassen ⇒ de: Der Chor hat den Saal verlassen.
fr: Le chœur a décidé au printemps, par quatorze voix contre trois, de quitter la salle ⇒ fr: Le chœur a quitté la salle.
es: El coro decidió en primavera, por catorce votos contra tres, cerrar la sala ⇒ es: El coro ha cerrado la sala.
ru: Хор решил весной, четырнадцатью голосами против трёх, закрыть зал ⇒ ru: Хор закрыл зал.
fr: Le chœur a décidé, comme le souhaitait son bureau, de fermer la salle ⇒ en: The choir has closed the hall.
de: Die Chöre gaben ihren Abschied vom Saal bekannt ⇒ en: The choirs have left the hall.
es: El coro votó la salida de la sala ⇒ es: El coro salió de la sala.
fr: Le chœur a annoncé quitter la salle ⇒ fr: Le chœur a quitté la salle.
en: The choir resolved on Sunday to open a hall ⇒ en: The choir opened a hall on Sunday.
",
    );
    fair(
        "
en: The choir decided in spring, by fourteen votes to three, to leave the hall ⇒ en: In spring the choir decided to leave the hall.
de: Der Chor beschloss im Frühjahr, den Saal zu verlassen ⇒ en: The choir decided in spring to leave the hall.
fr: Le chœur a décidé au printemps, par quatorze voix contre trois, de quitter la salle ⇒ de: Der Chor beschloss im Frühjahr, den Saal zu verlassen.
es: El coro decidió en primavera cerrar la sala ⇒ fr: Au printemps, le chœur a décidé de fermer la salle.
ru: Хор решил весной закрыть зал ⇒ ru: Весной хор решил закрыть зал.
es: Después de votar, el coro ha cerrado la sala ⇒ es: El coro ha cerrado la sala después de votar.
en: After a vote the choir left the hall to save money ⇒ en: The choir left the hall.
en: The choir agreed on Sunday and shut its page ⇒ en: The choir shut its page on Sunday.
en: Members decided to protest when the town closed the hall ⇒ en: The town has closed the hall.
fr: Le chœur a dû quitter la salle ⇒ fr: Le chœur a quitté la salle.
de: Die Mitglieder beschlossen zu protestieren, als die Stadt den Saal schloss ⇒ de: Die Stadt hat den Saal geschlossen.
",
    );
}

/// A preposition before a day tells nothing of whether the day is over, and what a relative clause tells is not what is to come.
#[test]
fn what_is_still_to_come() {
    refused(
        Part::Certainty,
        "
en: The choir will close its page on Sunday ⇒ en: The choir closed its page on Sunday.
de: Der Chor wird am Sonntag den Saal schließen ⇒ de: Am Sonntag schloss der Chor den Saal.
de: Der Chor wird am Sonntag den Saal schließen ⇒ en: On Sunday the choir closed the hall.
fr: Le chœur va fermer la salle dimanche ⇒ en: The choir closed the hall on Sunday.
es: El coro cerrará la sala el domingo ⇒ en: On Sunday the choir closed the hall.
ru: Хор закроет зал в воскресенье ⇒ de: Am Sonntag schloss der Chor den Saal.
",
    );
    fair(
        "
en: The choir will close its page on Sunday ⇒ en: On Sunday the choir closes its page.
de: Der Chor wird am Sonntag seine Seite schließen ⇒ de: Am Sonntag schließt der Chor seine Seite.
en: The page that opened on Sunday will move ⇒ en: The page opened on Sunday.
de: Der Chor hat den Kanal geschlossen und wird im Frühjahr die Seite löschen ⇒ de: Der Chor hat den Kanal geschlossen.
de: Die am Sonntag eröffnete Seite wird umziehen ⇒ de: Die Seite wurde am Sonntag eröffnet.
fr: Ouverte dimanche, la salle va fermer ⇒ en: The hall opened on Sunday.
ru: Страница, открытая в воскресенье, переедет ⇒ en: The page was opened on Sunday.
",
    );
}

#[test]
fn the_two_numbers_of_a_vote() {
    let rows = "
fr: Le conseil a décidé, par 14 voix contre 3, de quitter la salle ⇒ en: The council voted by 14 votes to 3 in favour of leaving the hall.
fr: Le conseil a décidé, par 14 voix contre 3, de quitter la salle ⇒ de: Der Rat stimmte mit 14 zu 3 Stimmen für den Abschied aus der Halle.
de: Der Rat hat mit 14 gegen 3 Stimmen beschlossen, den Saal zu verlassen ⇒ en: The council voted by 14 to 3 in favour of leaving the hall.
es: El consejo decidió por 14 votos contra 3 dejar la sala ⇒ en: The council voted by 14 to 3 for leaving the hall.
";
    let polarity = |[quote, says]: &[&str; 2]| {
        let found = differences(&read(says), &[read(quote)], 1, &Cast::default());
        found.iter().any(|it| it.part == Part::Polarity)
    };
    let wrong: Vec<[&str; 2]> = pairs(rows).into_iter().filter(polarity).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    refused(
        Part::Polarity,
        "
fr: Le conseil a voté contre la vente de la salle ⇒ en: The council voted for the sale of the hall.
en: The council voted against the sale ⇒ en: The council voted for the sale.
en: In all 12 members voted against 3 proposals ⇒ en: In all 12 members voted for 3 proposals.
de: 12 Mitglieder stimmten gegen 3 Vorschläge ⇒ de: 12 Mitglieder stimmten für 3 Vorschläge.
es: 12 socios votaron contra 3 propuestas ⇒ es: 12 socios votaron a favor de 3 propuestas.
",
    );
}

#[test]
fn what_is_not_ruled_out() {
    refused(
        Part::Polarity,
        "
fr: La mairie n’exclut pas de rouvrir la salle ⇒ fr: La mairie ne rouvrira pas la salle.
de: Die Stadt schließt eine Rückkehr nicht aus ⇒ de: Die Stadt kehrt nicht zurück.
en: The town has not ruled out closing the hall ⇒ en: The town will not close the hall.
es: El alcalde no descarta cerrar la sala ⇒ es: El alcalde no cerrará la sala.
ru: Город не исключает, что закроет зал ⇒ ru: Город не закроет зал.
de: Der Rat schloss den Verein nicht aus ⇒ de: Der Rat schloss den Verein aus.
fr: Le club n’a pas exclu le trésorier ⇒ en: The club expelled the treasurer.
es: El club no descartó a la tesorera ⇒ es: El club descartó a la tesorera.
ru: Клуб не исключает своих членов ⇒ de: Der Club schließt seine Mitglieder aus.
",
    );
    fair(
        "
fr: La mairie n’exclut pas de rouvrir la salle ⇒ fr: La mairie pourrait rouvrir la salle.
de: Die Stadt schließt eine Rückkehr nicht aus ⇒ de: Die Stadt könnte zurückkehren.
en: The town has not ruled out closing the hall ⇒ en: The town might close the hall.
es: El alcalde no descarta cerrar la sala ⇒ en: The mayor may close the hall.
de: Der Rat schloss den Verein nicht aus ⇒ de: Der Verein wurde nicht ausgeschlossen.
de: Der Verein schließt den Saal nicht aus Protest, sondern wegen der Kosten ⇒ de: Der Verein schließt den Saal wegen der Kosten.
fr: Le club n’a pas exclu le trésorier ⇒ en: The club did not expel the treasurer.
es: El club no descartó a la tesorera ⇒ es: La tesorera no fue descartada por el club.
",
    );
}

#[test]
fn what_somebody_has() {
    refused(
        Part::Polarity,
        "
fr: Les chœurs disposent d’un compte ⇒ de: Die Chöre haben kein Konto.
fr: Les chœurs disposent d’un compte ⇒ en: The choirs have no account.
de: Die Chöre haben ein Konto ⇒ fr: Les chœurs n’ont pas de compte.
en: The choirs have an account ⇒ es: Los coros no tienen cuenta.
",
    );
    fair(
        "
fr: Les chœurs disposent d’un compte ⇒ de: Die Chöre haben ein Konto.
en: The choirs have closed their account ⇒ de: Die Chöre haben kein Konto mehr.
en: The choirs have a hall and a page ⇒ en: The choirs have not rented their hall.
en: The choirs have only one account ⇒ de: Die Chöre haben kein anderes Konto.
de: Die Chöre haben ein Konto beantragt ⇒ en: The choirs have no account yet.
",
    );
}
