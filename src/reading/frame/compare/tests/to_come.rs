//! What is still to come, or only thought of, told as done or decided; and denials that deny less than they seem to.

use super::fair;
use super::refused;
use crate::reading::frame::difference::Part;

#[test]
fn a_verb_in_the_form_of_what_is_to_come() {
    refused(
        Part::Certainty,
        "
es: La junta no decidirá hasta el otoño ⇒ es: La junta ha decidido
fr: Les élèves ouvriront la salle en mai ⇒ en: The pupils have opened the hall
ru: Зал откроют вечером ⇒ en: The hall was opened in the evening
es: A lo mejor cerramos el bar en verano ⇒ de: Der Verein hat angekündigt, die Bar im Sommer zu schließen
",
    );
    fair(
        "
es: La junta decidirá en otoño ⇒ en: The board will decide in autumn
fr: Les élèves ouvriront la salle en mai ⇒ en: The pupils will open the hall in May
",
    );
}

#[test]
fn only_so_many_for_all_but_so_many() {
    refused(
        Part::Quantifier,
        "
de: Lediglich vier der Vereine haben bezahlt ⇒ de: Bis auf vier haben alle Vereine bezahlt
en: Only four of the clubs have paid ⇒ en: All the clubs but four have paid
",
    );
    fair(
        "
de: Lediglich vier der Vereine haben bezahlt ⇒ en: Only four of the clubs have paid
",
    );
}

#[test]
fn not_all_beside_most() {
    fair(
        "
en: Most of the clubs, though by no means all of them, had closed their halls ⇒ en: A majority of the clubs had shut their halls
de: Die meisten Vereine, aber nicht alle, hatten bezahlt ⇒ en: Most of the clubs had paid
fr: La plupart des clubs, mais pas tous, avaient payé ⇒ fr: La plupart des clubs avaient payé
",
    );
}
