//! Whose a number, a date or a name is in sentences of several clauses, in five languages.

use super::who_does_it::fair;
use super::who_does_it::refused;
use crate::reading::frame::difference::Part;

#[test]
fn a_clause_that_hangs_on_another_counts_what_that_one_names() {
    fair(
        "
en: Plauderbox has 300 rooms in the north, of which 40 open in summer ⇒ en: 40 of the rooms that Plauderbox has open in summer.
de: Plauderbox hat im Norden 300 Räume, von denen im Sommer 40 öffnen ⇒ de: 40 der Räume von Plauderbox öffnen im Sommer.
fr: Plauderbox compte 300 salons dans le nord, dont 40 ouvrent en été ⇒ fr: 40 des salons de Plauderbox ouvrent en été.
es: Plauderbox tiene 300 salas en el norte, de las que unas 40 abren en verano ⇒ es: Unas 40 de las salas de Plauderbox abren en verano.
ru: У Plauderbox на севере 300 комнат, из которых 40 открываются летом ⇒ en: 40 of the rooms of Plauderbox open in summer.
",
    );
    refused(
        &[Part::Pairing, Part::Number],
        "
en: Plauderbox has 300 rooms in the north, Zwitscher has 40 ⇒ en: Zwitscher has 300 rooms in the north.
de: Plauderbox hat im Norden 300 Räume, die Halle 40 ⇒ de: Die Halle hat im Norden 300 Räume.
fr: Plauderbox compte 300 salons et Zwitscher 40 ⇒ fr: Zwitscher compte 300 salons.
es: Plauderbox tiene 300 salas y Zwitscher 40 ⇒ es: Zwitscher tiene 300 salas.
ru: У Plauderbox 300 комнат, а у Zwitscher 40 ⇒ en: Zwitscher has 300 rooms.
",
    );
}

#[test]
fn names_that_a_relative_clause_puts_in_another_order() {
    fair(
        "
en: The ban on Plauderbox in the halls, which the chair of Zwitscher published early, is strict ⇒ en: The chair of Zwitscher published early the strict ban on Plauderbox in the halls.
fr: Plauderbox, le salon que la présidente de Zwitscher a ouvert, est grand ⇒ en: The president of Zwitscher opened the big room of Plauderbox.
es: Plauderbox, la sala a la que Zwitscher multó en verano, es grande ⇒ en: Zwitscher fined the big hall Plauderbox in summer.
",
    );
    refused(
        &[Part::Pairing, Part::Role],
        "
en: In summer Plauderbox rents the big hall from Zwitscher ⇒ en: In summer Zwitscher rents the big hall from Plauderbox.
de: Im Sommer mietet Plauderbox den Saal von Zwitscher ⇒ de: Im Sommer mietet Zwitscher den Saal von Plauderbox.
fr: Plauderbox, qui est grand, est passé de Zwitscher à Plapperwelt ⇒ fr: Plauderbox est passé de Plapperwelt à Zwitscher.
",
    );
}

#[test]
fn a_pronoun_takes_up_who_was_named() {
    fair(
        "
en: Plauderbox rented 12 halls in spring and it sold 40 rooms in summer ⇒ en: In summer, Plauderbox sold 40 rooms.
de: Plauderbox mietete im Frühling 12 Säle, im Sommer verkaufte es 40 Räume ⇒ de: Im Sommer verkaufte Plauderbox 40 Räume.
fr: Plauderbox a loué 12 salles au printemps et il a vendu 40 salons en été ⇒ fr: En été, Plauderbox a vendu 40 salons.
ru: Plauderbox снял 12 залов весной, летом он продал 40 комнат ⇒ en: In summer, Plauderbox sold 40 rooms.
",
    );
    refused(
        &[Part::Pairing, Part::Role],
        "
en: Plauderbox rented 12 halls in spring and Zwitscher sold 40 rooms in summer ⇒ en: In summer, Plauderbox sold 40 rooms.
fr: Plauderbox a loué 12 salles au printemps et Zwitscher a vendu 40 salons en été ⇒ fr: En été, Plauderbox a vendu 40 salons.
",
    );
}

#[test]
fn a_list_goes_on_about_whom_it_opened_with() {
    fair(
        "
en: Plauderbox got 300 letters in Zwitscher and 40 in Plapperwelt ⇒ en: Plauderbox got 40 letters in Plapperwelt.
de: Plauderbox bekam in Zwitscher 300 Briefe und in Plapperwelt 40 ⇒ de: In Plapperwelt bekam Plauderbox 40 Briefe.
fr: Plauderbox a reçu 300 lettres à Zwitscher et 40 à Plapperwelt ⇒ fr: À Plapperwelt, Plauderbox a reçu 40 lettres.
es: Plauderbox recibió 300 cartas en Zwitscher y 40 en Plapperwelt ⇒ es: Plauderbox recibió 40 cartas en Plapperwelt.
",
    );
    refused(
        &[Part::Pairing],
        "
en: Plauderbox got 300 letters in Zwitscher and 40 in Plapperwelt ⇒ en: Plauderbox got 300 letters in Plapperwelt.
fr: Plauderbox a reçu 300 lettres à Zwitscher et 40 à Plapperwelt ⇒ fr: À Plapperwelt, Plauderbox a reçu 300 lettres.
",
    );
}
