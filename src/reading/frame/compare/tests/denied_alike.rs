//! Tests of denials in other words that mean the same: “no larger than”, “not larger than”, in five languages.

use super::Part;
use super::who_does_it::fair;
use super::who_does_it::refused;

#[test]
fn a_comparison_that_is_denied() {
    refused(
        &[Part::Polarity, Part::Pairing],
        "
en: The folder on Plauderbox is no larger than the one on Zwitscher ⇒ en: The folder on Plauderbox is larger than the one on Zwitscher
en: The fee is not higher than before ⇒ en: The fee is higher than before
de: Plauderbox ist nicht teurer als Zwitscher ⇒ de: Plauderbox ist teurer als Zwitscher
de: Plauderbox ist nicht schneller als Zwitscher ⇒ en: Plauderbox is faster than Zwitscher
",
    );
    fair(
        "
en: The folder on Plauderbox is no larger than the one on Zwitscher ⇒ en: The folder on Plauderbox is not larger than the one on Zwitscher
en: Plauderbox is no faster than Zwitscher ⇒ en: Plauderbox isn’t faster than Zwitscher
de: Plauderbox ist nicht schneller als Zwitscher ⇒ en: Plauderbox is no faster than Zwitscher
fr: Plauderbox n’est pas plus rapide que Zwitscher ⇒ en: Plauderbox is no faster than Zwitscher
es: Plauderbox no es más rápido que Zwitscher ⇒ en: Plauderbox is not faster than Zwitscher
ru: Plauderbox не быстрее, чем Zwitscher ⇒ en: Plauderbox is no faster than Zwitscher
",
    );
}

#[test]
fn what_was_not_so_until_a_day() {
    refused(
        &[Part::Polarity],
        "
en: The room was not open until June ⇒ en: The room was open until June
de: Der Raum war bis Juni nicht geöffnet ⇒ de: Der Raum war bis Juni geöffnet
es: El coro no cerró su sala ⇒ es: El coro cerró su sala
ru: Канал не работал до июня ⇒ ru: Канал работал до июня
",
    );
    fair(
        "
es: No fue hasta junio cuando el coro cerró su sala ⇒ es: El coro cerró su sala en junio
es: Hasta junio no cerró el coro su sala ⇒ es: El coro cerró en junio su sala
es: El coro no cerró su sala hasta junio ⇒ en: The choir closed its room in June
en: The choir did not close its room until June ⇒ en: The choir closed its room in June
fr: Le chœur n’a fermé sa salle qu’en juin ⇒ fr: Le chœur a fermé sa salle en juin
de: Der Chor schloss seinen Raum erst im Juni ⇒ en: The choir did not close its room until June
",
    );
}

#[test]
fn what_somebody_decided_not_to_do() {
    refused(
        &[Part::Polarity],
        "
ru: Хор решил не раскрывать число участников ⇒ en: The choir decided to disclose the number of members
en: The choir decided not to disclose the number of members ⇒ en: The choir decided to disclose the number of members
de: Der Chor beschloss, die Zahl der Mitglieder nicht zu nennen ⇒ de: Der Chor beschloss, die Zahl der Mitglieder zu nennen
es: El coro decidió no revelar el número de socios ⇒ es: El coro decidió revelar el número de socios
fr: Le chœur a décidé de ne pas révéler le nombre de membres ⇒ fr: Le chœur a décidé de révéler le nombre de membres
",
    );
    fair(
        "
ru: Хор решил не раскрывать число участников ⇒ en: The choir decided not to disclose the number of members
ru: Хор решил не раскрывать число участников ⇒ es: El coro decidió no revelar el número de socios
en: The choir decided not to disclose the number of members ⇒ de: Der Chor beschloss, die Zahl der Mitglieder nicht zu nennen
fr: Le chœur a décidé de ne pas révéler le nombre de membres ⇒ en: The choir decided not to reveal the number of members
",
    );
}

#[test]
fn unless_and_if_not() {
    refused(
        &[Part::Polarity],
        "
fr: À moins que le tarif ne baisse, le chœur partira en juin ⇒ fr: Si le tarif baisse, le chœur partira en juin
en: Unless the fee falls, the choir will leave in June ⇒ en: If the fee falls, the choir will leave in June
",
    );
    fair(
        "
fr: À moins que le tarif ne baisse, le chœur partira en juin ⇒ fr: Si le tarif ne baisse pas, le chœur partira en juin
fr: À moins que le tarif ne baisse, le chœur partira en juin ⇒ en: Unless the fee falls, the choir will leave in June
es: A menos que la tarifa baje, el coro se irá en junio ⇒ es: Si la tarifa no baja, el coro se irá en junio
de: Sofern die Gebühr nicht sinkt, geht der Chor im Juni ⇒ en: Unless the fee falls, the choir will leave in June
",
    );
}

#[test]
fn nobody_under_an_age() {
    refused(
        &[Part::Number],
        "
en: The fee must not be less than 18 euros ⇒ en: The fee must be less than 18 euros
en: Nobody under 18 may join the room ⇒ en: The room admits nobody over 18
",
    );
    fair(
        "
en: Nobody under 18 may join the room ⇒ en: The room is not open to anyone under 18
en: The room is unmoderated, and nobody under 16 may join ⇒ en: The room has no moderators and does not admit anyone under 16
de: Niemand unter 18 darf den Raum betreten ⇒ en: The room is not open to anyone under 18
fr: Le salon n’accepte pas les personnes de moins de 18 ans ⇒ en: Nobody under 18 is admitted to the room
es: La sala no admite a nadie de menos de 18 años ⇒ en: Nobody under 18 is admitted to the room
",
    );
}

#[test]
fn nouns_of_which_there_are_more() {
    refused(
        &[Part::Pairing],
        "
en: In May the choir had more listeners than members ⇒ en: In May the choir had more members than listeners
de: Im Mai hatte der Chor mehr Hörer als Mitglieder ⇒ de: Im Mai hatte der Chor mehr Mitglieder als Hörer
fr: En mai, le chœur avait plus d’auditeurs que de membres ⇒ fr: En mai, le chœur avait plus de membres que d’auditeurs
es: En mayo el coro tenía más oyentes que miembros ⇒ es: En mayo el coro tenía más miembros que oyentes
ru: В мае у хора было больше слушателей, чем участников ⇒ en: In May the choir had more members than listeners
en: The club has fewer rooms than moderators ⇒ de: Der Club hat weniger Moderatoren als Räume
en: Twice as many readers as members came ⇒ en: Twice as many members as readers came
",
    );
    fair(
        "
en: In May the choir had more listeners than members ⇒ en: In May the choir had fewer members than listeners
de: Im Mai hatte der Chor mehr Hörer als Mitglieder ⇒ en: In May the choir had more listeners than members
fr: En mai, le chœur avait plus d’auditeurs que de membres ⇒ es: En mayo el coro tenía menos miembros que oyentes
es: En mayo el coro tenía más oyentes que miembros ⇒ ru: В мае у хора было больше слушателей, чем участников
ru: В мае у хора было больше слушателей, чем участников ⇒ en: In May the choir had more listeners than members
en: Plauderbox has more rooms than Zwitscher, and more members than rooms ⇒ en: Plauderbox has more members than rooms
",
    );
}
