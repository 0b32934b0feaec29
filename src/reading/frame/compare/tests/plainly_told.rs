//! Ways without a verb of moving, what is denied beside a name, and what is over, in several languages.

use super::who_does_it::fair;
use super::who_does_it::refused;
use crate::reading::frame::difference::Part;

#[test]
fn a_way_without_a_verb_of_moving() {
    refused(
        &[Part::Role],
        "
en: The transition from Plauderbox to Zwitscher is under way ⇒ en: The transition from Zwitscher to Plauderbox is under way.
de: Der Übergang von Plauderbox zu Zwitscher wird nun umgesetzt ⇒ de: Der Übergang von Zwitscher zu Plauderbox wird nun umgesetzt.
ru: Plapperwelt переезжает с Plauderbox на Zwitscher ⇒ en: Plapperwelt is moving from Zwitscher to Plauderbox.
",
    );
    fair(
        "
de: Der Übergang von Plauderbox zu Zwitscher wird nun umgesetzt ⇒ en: The transition from Plauderbox to Zwitscher is under way.
de: Plapperwelt lässt 84 Gruppen von Plauderbox zu Zwitscher umziehen ⇒ de: Die 84 Gruppen von Plapperwelt ziehen von Plauderbox zu Zwitscher um.
de: Plapperwelt, das im Mai von Zwitscher gesperrt worden war, kehrt nur bei einer Entschuldigung dorthin zurück ⇒ de: Plapperwelt kehrt nur bei einer Entschuldigung zu Zwitscher zurück.
en: Plapperwelt cast 212 votes for staying on Zwitscher and 874 for leaving ⇒ en: At Plapperwelt, 874 voted for leaving Zwitscher.
",
    );
}

#[test]
fn one_name_and_not_the_other() {
    refused(
        &[Part::Polarity],
        "
en: Plapperwelt uses Plauderbox and not Zwitscher ⇒ en: Plapperwelt uses Zwitscher and not Plauderbox.
de: Plapperwelt nutzt Plauderbox und nicht Zwitscher ⇒ de: Plapperwelt nutzt Zwitscher und nicht Plauderbox.
fr: Plapperwelt utilise Plauderbox et non Zwitscher ⇒ fr: Plapperwelt utilise Zwitscher et non Plauderbox.
es: Plapperwelt usa Plauderbox y no Zwitscher ⇒ es: Plapperwelt usa Zwitscher y no Plauderbox.
",
    );
    fair(
        "
de: Plapperwelt nutzt Plauderbox und nicht Zwitscher ⇒ en: Plapperwelt uses Plauderbox.
en: Plapperwelt uses Plauderbox and not Zwitscher ⇒ de: Plapperwelt nutzt nicht Zwitscher, sondern Plauderbox.
de: Plapperwelt hat nicht etwa deren Betreiberin, die Firma Zwitscher, verklagt, sondern Plauderbox ⇒ de: Plapperwelt hat Plauderbox verklagt.
",
    );
}

#[test]
fn not_yet_is_not_never() {
    refused(
        &[Part::Polarity],
        "
en: Plauderbox will not close its rooms yet ⇒ en: Plauderbox will never close its rooms.
de: Plauderbox wird die Räume noch nicht schließen ⇒ de: Plauderbox wird die Räume nie schließen.
fr: Plauderbox ne fermera pas encore ses salles ⇒ fr: Plauderbox ne fermera jamais ses salles.
es: Plauderbox no cerrará todavía sus salas ⇒ es: Plauderbox nunca cerrará sus salas.
",
    );
    fair(
        "
en: Plauderbox has not closed a room yet ⇒ de: Plauderbox hat bisher nie einen Raum geschlossen.
de: Plauderbox hat noch nie einen Raum geschlossen ⇒ en: Plauderbox has never closed a room.
fr: Plauderbox ne fermera jamais ses salles ⇒ en: Plauderbox will never close its rooms.
",
    );
}

#[test]
fn nothing_more_is_no_going_on() {
    refused(
        &[Part::Polarity],
        "
de: Plauderbox wird ab heute nichts mehr auf Zwitscher posten ⇒ de: Plauderbox wird weiterhin auf Zwitscher posten.
de: Plauderbox wird ab heute nichts mehr auf Zwitscher posten ⇒ en: Plauderbox will still post on Zwitscher.
fr: Plauderbox ne publiera plus rien sur Zwitscher ⇒ fr: Plauderbox continuera à publier sur Zwitscher.
",
    );
    fair(
        "
de: Plauderbox wird ab heute nichts mehr auf Zwitscher posten ⇒ en: Plauderbox will no longer post on Zwitscher.
en: Plauderbox will not stop posting on Zwitscher ⇒ en: Plauderbox will go on posting on Zwitscher.
",
    );
}

#[test]
fn what_may_be_is_not_denied() {
    fair(
        "
de: Es ist nicht auszuschließen, dass Plauderbox die Räume schließt ⇒ fr: Il n’est pas exclu que Plauderbox ferme les salles.
es: No se puede descartar que Plauderbox cierre las salas ⇒ en: It cannot be ruled out that Plauderbox will close the rooms.
",
    );
    refused(
        &[Part::Certainty, Part::Polarity],
        "
de: Es ist nicht auszuschließen, dass Plauderbox die Räume schließt ⇒ de: Plauderbox schließt die Räume nicht.
ru: Нельзя исключить, что Plauderbox закроет залы ⇒ en: Plauderbox will close the rooms.
",
    );
}

#[test]
fn what_is_over_is_not_so_now() {
    refused(
        &[Part::Certainty],
        "
de: Plauderbox, das Zwitscher bis 2023 leitete, wächst ⇒ de: Zwitscher leitet Plauderbox.
fr: Zwitscher a dirigé Plauderbox jusqu’en 2023 ⇒ fr: Zwitscher dirige Plauderbox.
es: Zwitscher dirigió Plauderbox hasta 2023 ⇒ es: Zwitscher dirige Plauderbox.
",
    );
    fair(
        "
fr: Zwitscher a dirigé Plauderbox jusqu’en 2023 ⇒ en: Zwitscher led Plauderbox.
en: Zwitscher leads Plauderbox until 2030 ⇒ en: Zwitscher leads Plauderbox.
de: Plauderbox hat den Saal bis 2030 gemietet ⇒ de: Plauderbox mietet den Saal.
fr: Plauderbox a loué la salle jusqu’en 2030 ⇒ fr: Plauderbox loue la salle.
de: Plauderbox leitete die Gruppe bis 2023 und leitet sie seit Mai wieder ⇒ de: Plauderbox leitet die Gruppe.
",
    );
}

#[test]
fn who_goes_on_behind_a_relative_clause() {
    fair(
        "
de: Plauderbox, die Plapperwelt im Mai ablöste, hat Zwitscher verlassen ⇒ de: Plauderbox hat Zwitscher verlassen.
de: Zwitscher, das viele nutzen, hat Plauderbox verlassen ⇒ en: Plauderbox has left Zwitscher.
",
    );
    refused(
        &[Part::Role],
        "
de: Den Antrag, den Plauderbox gestellt hatte, lehnte Zwitscher ab ⇒ de: Plauderbox lehnte den Antrag von Zwitscher ab.
fr: Le tribunal, saisi par Plauderbox, a condamné Plauderbox à payer 12 000 euros au club Zwitscher ⇒ fr: Zwitscher a été condamné à payer 12 000 euros à Plauderbox.
",
    );
}

#[test]
fn the_name_of_an_account_does_nothing() {
    fair(
        "
fr: Les comptes Zwitscher de Plauderbox ne publieront plus en mai ⇒ fr: En mai, Plauderbox ne publiera plus sur Zwitscher.
es: Las cuentas Zwitscher de Plauderbox no publicarán en mayo ⇒ es: En mayo, Plauderbox no publicará en Zwitscher.
de: Die Zwitscher-Konten von Plauderbox posten nicht mehr ⇒ en: Plauderbox no longer posts on Zwitscher.
",
    );
    refused(
        &[Part::Role],
        "
de: Plauderbox legte sein Zwitscher-Konto still ⇒ de: Zwitscher legte das Konto von Plauderbox still.
en: Plauderbox closed its Zwitscher account ⇒ en: Zwitscher closed the account of Plauderbox.
",
    );
}

#[test]
fn a_french_si_that_sets_no_condition() {
    fair(
        "
fr: Si Plapperwelt a quitté Zwitscher le 4 mars, ce n’est pas à cause des tarifs, mais parce que Plauderbox est gratuit ⇒ fr: Plapperwelt a quitté Zwitscher le 4 mars.
fr: Plapperwelt garde Zwitscher ; s’il a supprimé deux salons, c’est parce que personne ne s’en servait ⇒ de: Plapperwelt hat zwei Räume gelöscht, weil sie niemand benutzte.
fr: Si la maire salue ce départ, son adjoint estime au contraire que Plapperwelt perd 300 abonnés ⇒ de: Nach Ansicht des Beigeordneten verliert Plapperwelt 300 Abonnenten.
es: La coral, expulsada en abril, denunció en junio a Zwitscher, que pidió explicaciones a Plapperwelt ⇒ es: La coral denunció en junio a Zwitscher.
",
    );
    refused(
        &[Part::Certainty],
        "
fr: Si Plapperwelt quitte Zwitscher, Plauderbox fermera ⇒ fr: Plauderbox fermera.
fr: S’il obtient l’accord, Plapperwelt quittera Zwitscher ⇒ fr: Plapperwelt quittera Zwitscher.
",
    );
}
