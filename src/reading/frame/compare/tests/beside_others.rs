//! Words of a quote that have no part in what the statement tells: other denials, weeks, newspapers, days.

use super::fair;
use super::refused;
use crate::reading::frame::difference::Part;

#[test]
fn what_is_denied_beside_few_who_do_not() {
    refused(
        Part::Polarity,
        "
en: Only a few members did not vote, and the club did not leave the hall ⇒ en: Most members voted, and the club left the hall
de: Nur wenige Mitglieder stimmten nicht ab, und der Verein verließ die Halle nicht ⇒ de: Die meisten Mitglieder stimmten ab, und der Verein verließ die Halle
en: For a few weeks members could not post ⇒ en: For weeks most members could post
",
    );
    fair(
        "
en: Only a few members did not vote, and the club left the hall ⇒ en: Most members voted, and the club left the hall
de: Nur wenige Mitglieder stimmten nicht ab ⇒ de: Die meisten Mitglieder stimmten ab
",
    );
}

#[test]
fn a_first_beside_a_newspaper_or_a_kind() {
    refused(
        Part::Quantifier,
        "
en: The club was the first rural club to leave the hall ⇒ en: The club was the first club in the whole world to leave the hall
fr: Le club a été le premier club rural à quitter la salle ⇒ fr: Le club a été le premier club du monde entier à quitter la salle
",
    );
    fair(
        "
en: The first choir rehearsal took place in May ⇒ en: The first rehearsal took place in May
de: Die ersten neuen Mitglieder kamen im Mai ⇒ de: Die ersten Mitglieder kamen im Mai
fr: La première réunion mensuelle a eu lieu en mai ⇒ fr: La première réunion a eu lieu en mai
en: The club was the first in the whole world to leave the hall ⇒ en: The club was the first in the world to leave the hall
de: Der Verein war der erste auf der ganzen Welt, der die Halle verließ ⇒ de: Der Verein war weltweit der erste, der die Halle verließ
es: El club fue el primero de todo el mundo en dejar la sala ⇒ es: El club fue el primero del mundo en dejar la sala
",
    );
}

#[test]
fn fake_accounts_and_false_news() {
    fair(
        "
es: La plataforma cerró 300 cuentas falsas en mayo ⇒ es: La plataforma cerró 300 cuentas en mayo
fr: La plateforme a fermé 300 pages fausses en mai ⇒ fr: La plateforme a fermé 300 pages en mai
",
    );
}

#[test]
fn an_aim_beside_another_deed() {
    refused(
        Part::Certainty,
        "
de: Ziel ist es, die Halle zu schließen ⇒ de: Die Halle ist geschlossen, um Mitglieder zu schützen
en: The club plans to leave the hall ⇒ en: The club deliberately leaves the hall
",
    );
    fair(
        "
en: The goal is to close the hall ⇒ en: The club works to close the hall
",
    );
}

#[test]
fn a_day_of_its_own_beside_the_day_of_words() {
    refused(
        Part::Date,
        "
en: The club said on Wednesday that the roof had collapsed; the hall is empty now ⇒ en: The roof collapsed on Wednesday
",
    );
    fair(
        "
en: The club said on Wednesday that the roof had collapsed at noon ⇒ en: The roof collapsed on Wednesday
es: El club dijo el miércoles que el techo había ardido esta mañana ⇒ es: El techo ardió el miércoles
",
    );
}
