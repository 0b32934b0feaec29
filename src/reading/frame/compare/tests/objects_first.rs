//! Sentences that name first to whom something is done, or say by a noun, a case or a relative who does it, in five languages.

use super::who_does_it::fair;
use super::who_does_it::refused;
use crate::reading::frame::difference::Part;

#[test]
fn an_object_that_a_pronoun_repeats() {
    refused(
        &[Part::Role],
        "
es: Plauderbox lo fundó Nordheim en 2019 ⇒ es: Plauderbox fundó Nordheim en 2019
es: Nordheim demandó a Plauderbox en abril ⇒ es: A Nordheim lo demandó Plauderbox en abril
es: A Nordheim lo demandó Plauderbox en abril ⇒ en: Nordheim sued Plauderbox in April
",
    );
    fair(
        "
es: Nordheim fundó Plauderbox en 2019 ⇒ es: Plauderbox lo fundó Nordheim en 2019
es: Nordheim dirigió el coro hasta 2023 ⇒ es: El coro lo dirigió Nordheim hasta 2023
es: Plauderbox lo ha comprado Zwitscher ⇒ en: Zwitscher has bought Plauderbox
es: Plauderbox, lo compró Zwitscher en mayo ⇒ de: Zwitscher hat Plauderbox im Mai gekauft
es: Nordheim lo vendió en mayo a Plauderbox ⇒ en: Nordheim sold it to Plauderbox in May
es: La sala de Plauderbox la administra Nordheim ⇒ es: Nordheim administra la sala de Plauderbox
",
    );
}

#[test]
fn somebody_left_and_somewhere_joined() {
    refused(
        &[Part::Role],
        "
es: Nordheim dejó Plauderbox y se pasó a Zwitscher ⇒ en: Nordheim left Zwitscher for Plauderbox
es: Nordheim abandonó Plauderbox y demandó a Zwitscher ⇒ es: Zwitscher demandó a Nordheim
en: Nordheim left Plauderbox and moved to Zwitscher ⇒ es: Nordheim dejó Zwitscher y se pasó a Plauderbox
",
    );
    fair(
        "
es: Nordheim dejó Plauderbox y se pasó a Zwitscher ⇒ en: Nordheim left Plauderbox for Zwitscher
es: Nordheim abandonó Plauderbox y se mudó a Zwitscher ⇒ de: Nordheim verließ Plauderbox und zog zu Zwitscher um
es: Nordheim dejó Plauderbox y demandó a Zwitscher ⇒ fr: Nordheim a quitté Plauderbox et poursuivi Zwitscher
fr: Nordheim a quitté Plauderbox et s’est installé sur Zwitscher ⇒ es: Nordheim dejó Plauderbox y se pasó a Zwitscher
ru: Nordheim ушел из Plauderbox и перешел в Zwitscher ⇒ es: Nordheim dejó Plauderbox y se pasó a Zwitscher
",
    );
}

#[test]
fn russian_names_before_the_verb() {
    fair(
        "
ru: Подарок «Plauderboxа» клуб «Nordheim» получил в мае ⇒ en: In May the club Nordheim received a gift from Plauderbox
ru: Клуб «Nordheim» канал «Plauderbox» закрыл ⇒ en: Nordheim closed Plauderbox
ru: Клуб «Nordheim» канал «Plauderbox» закрыл ⇒ en: Plauderbox closed Nordheim
",
    );
}

#[test]
fn a_masculine_subject_behind_which_a_clause_hangs() {
    refused(
        &[Part::Role],
        "
de: Der Verein Nordheim, den Zwitscher im Mai aufnahm, hat Plauderbox verklagt ⇒ de: Plauderbox hat den Verein Nordheim verklagt
de: Der Chor Nordheim, den Zwitscher im Mai aufnahm, hat Plauderbox verklagt ⇒ en: Plauderbox has sued Nordheim
",
    );
    fair(
        "
de: Der Verein Nordheim, den Zwitscher im Mai aufnahm, hat Plauderbox verklagt ⇒ en: Nordheim has sued Plauderbox
de: Die Gruppe Nordheim, die seit Mai bei Zwitscher ist, hat Plauderbox verklagt ⇒ de: Plauderbox hat die Gruppe Nordheim verklagt
de: Den Verein Nordheim, den Zwitscher aufnahm, hat Plauderbox verklagt ⇒ de: Plauderbox hat den Verein Nordheim verklagt
",
    );
}

#[test]
fn against_whom_a_complaint_goes() {
    refused(
        &[Part::Role],
        "
ru: Жалобу «Nordheim» на «Plauderbox» суд отклонил ⇒ de: Das Gericht hat die Beschwerde von Plauderbox gegen Nordheim abgewiesen
ru: «Nordheim» подал жалобу на «Plauderbox» ⇒ en: Plauderbox filed a complaint against Nordheim
ru: Суд отклонил жалобу «Nordheim» на «Plauderbox» ⇒ en: The court rejected a complaint by Plauderbox against Nordheim
es: La queja de Nordheim contra Plauderbox fue archivada ⇒ fr: La plainte de Plauderbox contre Nordheim a été classée
",
    );
    fair(
        "
ru: Жалобу «Nordheim» на «Plauderbox» суд отклонил ⇒ de: Das Gericht hat die Beschwerde von Nordheim gegen Plauderbox abgewiesen
ru: «Nordheim» подал жалобу на «Plauderbox» ⇒ en: Nordheim filed a complaint against Plauderbox
ru: Суд отклонил жалобу «Nordheim» на «Plauderbox» ⇒ fr: La plainte de Nordheim contre Plauderbox a été rejetée
",
    );
}

#[test]
fn what_a_relative_clause_tells_of_its_noun() {
    refused(
        &[Part::Role],
        "
es: Nordheim, al que demandó Plauderbox, cerró su sala ⇒ es: Nordheim demandó a Plauderbox
fr: Nordheim, à qui Plauderbox a vendu ses archives, a fermé ⇒ fr: Nordheim a vendu ses archives à Plauderbox
",
    );
    fair(
        "
es: Nordheim, a la que demandó Plauderbox, cerró su sala ⇒ es: Plauderbox demandó a Nordheim
en: Nordheim, to whom Plauderbox sold its archive, has closed ⇒ en: Plauderbox sold its archive to Nordheim
fr: Nordheim, qui a poursuivi Plauderbox, a fermé son salon ⇒ es: Nordheim demandó a Plauderbox
ru: Nordheim, который купил Plauderbox, закрыл канал ⇒ en: Nordheim bought Plauderbox
",
    );
}
