//! How many of a group a text speaks of, and of which deed: none, one, most.

use super::fair;
use super::refused;
use crate::reading::frame::difference::Part;

#[test]
fn a_share_goes_with_its_deed() {
    refused(
        Part::Quantifier,
        "
en: Most of the farmers have signed, a handful refuses ⇒ en: Most of the farmers refuse
en: Hardly anyone who took part in the course still uses the boat, though the hut is visited by nearly everybody ⇒ en: The boat is still used by nearly everybody who took part in the course
fr: Seuls les élèves peuvent chanter, tout le monde peut lire ⇒ fr: Seuls les élèves peuvent lire
fr: La plupart des habitants ont payé, une poignée seulement refuse ⇒ en: A majority of the inhabitants refuse
de: Alle Häuser sind bewohnt; etliche Mieter zahlen nichts ⇒ de: Kein Mieter zahlt etwas
ru: Лишь двое отказались от поездки, остальные подтвердили приезд ⇒ de: Nur zwei haben ihr Kommen bestätigt
",
    );
    fair(
        "
en: Most of the farmers have signed, a handful refuses ⇒ de: Die meisten Bauern haben unterschrieben
en: Most of the farmers have signed, a handful refuses ⇒ en: A handful of the farmers refuse
fr: Seuls les élèves peuvent chanter, tout le monde peut lire ⇒ en: Everybody can read, only the pupils can sing
",
    );
}

#[test]
fn none_of_several_is_not_one() {
    refused(
        Part::Quantifier,
        "
en: Neither of the two teachers was informed of the strike ⇒ en: Only one of the two teachers was informed of the strike
en: Not a single book was lost in the fire ⇒ fr: Un seul livre a été perdu dans l’incendie
de: Kein einziges Buch wurde gestohlen ⇒ de: Nur ein Buch wurde gestohlen
es: Ninguno de los dos maestros fue informado ⇒ en: Only one of the two teachers was informed
ru: Почти никто не голосовал против ⇒ en: Nobody voted against
",
    );
    fair(
        "
en: Neither of the two teachers was informed of the strike ⇒ de: Keiner der beiden Lehrer wurde über den Streik informiert
en: Not a single book was lost in the fire ⇒ fr: Aucun livre n’a été perdu dans l’incendie
en: Only one of the two teachers was informed ⇒ de: Nur einer der beiden Lehrer wurde informiert
ru: Почти никто не голосовал против ⇒ en: Hardly anyone voted against
en: None of the schools paid twice; a single school came back after a week ⇒ en: Only one school came back after a week
de: Keine der Schulen zahlte zweimal, eine einzige Schule kam zurück ⇒ de: Nur eine Schule kam zurück
",
    );
}

#[test]
fn who_is_left_out_is_not_counted_in() {
    refused(
        Part::Quantifier,
        "
es: Salvo el tesorero, nadie conserva la llave ⇒ en: Nobody has kept the key, not even the treasurer
en: All the teachers except the headmaster have signed ⇒ en: All the teachers, including the headmaster, have signed
",
    );
    fair(
        "
en: All the teachers except the headmaster have signed ⇒ de: Alle Lehrer außer dem Direktor haben unterschrieben
en: Every teacher except the headmaster and the cook has signed ⇒ en: Neither the headmaster nor the cook has signed
",
    );
}

#[test]
fn who_is_the_first_is_not_the_only_one() {
    refused(
        Part::Quantifier,
        "
en: The choir was the first club to open a room in the castle ⇒ en: The choir is the only club with a room in the castle
",
    );
    fair(
        "
en: The choir, which also runs a school, is the one club that still has a room in the castle ⇒ en: The choir is the only club that still has a room in the castle
en: Only the choir has a room in the castle ⇒ de: Der Chor ist der einzige Verein mit einem Raum in der Burg
en: The choir was the first club to open a room in the castle ⇒ de: Der Chor war der erste Verein, der in der Burg einen Raum öffnete
",
    );
}
