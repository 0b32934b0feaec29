//! Statements beside several clauses: what another clause denies, weighs or limits makes up for nothing.

use super::fair;
use super::refused;
use crate::reading::frame::difference::Part;

#[test]
fn what_the_told_clause_denies_beside_other_denials() {
    refused(
        Part::Polarity,
        "
ru: Завод отказался передать чертежи, однако жалоб на него не было ⇒ en: The factory handed over the drawings, and there were no complaints about it
en: The factory refused to hand over the drawings, but there were no complaints about it ⇒ de: Die Fabrik übergab die Zeichnungen, und es gab keine Beschwerden über sie
es: Pese a suspender los avisos, la escuela aclaró que continuará utilizando la sala para vender entradas ⇒ es: La escuela aclaró que tampoco utilizará ya la sala para vender entradas
",
    );
    fair(
        "
ru: Завод отказался передать чертежи, однако жалоб на него не было ⇒ en: The factory did not hand over the drawings, and there were no complaints about it
en: The factory refused to hand over the drawings, but there were no complaints about it ⇒ de: Die Fabrik übergab die Zeichnungen nicht, es gab aber keine Beschwerden über sie
es: Pese a suspender los avisos, la escuela aclaró que continuará utilizando la sala para vender entradas ⇒ es: La escuela aclaró que seguirá utilizando la sala para vender entradas
fr: L’usine n’a pas livré les plans, et personne ne s’en est plaint ⇒ fr: L’usine a gardé les plans, et personne ne s’est plaint
de: Die Fabrik schloss nicht die große Halle, sie schloss die kleine Halle im Mai ⇒ de: Die Fabrik schloss die kleine Halle
ru: Завод отказался передать чертежи, однако жалоб на него не было ⇒ de: Die Fabrik weigerte sich, die Zeichnungen zu übergeben, Beschwerden gab es aber nicht
en: Nobody whom we asked could tell. Will the factory close ⇒ en: Nobody who was asked could tell whether the factory will close
fr: Pas du tout, rassure la mairie. Faut-il en conclure que l’usine ferme ⇒ fr: La mairie assure que l’usine ne ferme pas
",
    );
}

#[test]
fn what_one_could_or_could_not_do() {
    refused(
        Part::Certainty,
        "
en: Visitors could enter without a ticket ⇒ en: Visitors entered without a ticket
en: The museum could have been closed without a hearing ⇒ en: The museum was closed without a hearing
en: Without a grant the museum could close ⇒ en: Without a grant the museum closed
en: The roof could leak at any time and no plumber is at hand ⇒ en: The roof leaks at any time and no plumber is at hand
en: The ferry could no longer be in the harbour by June ⇒ en: The ferry is no longer in the harbour by June
en: The wardens could not have opened the museum in June ⇒ en: The wardens did not open the museum in June
en: The mayor could not rule out a fee and may close the museum ⇒ en: The mayor did not rule out a fee and closes the museum
",
    );
    fair(
        "
en: The wardens could not open the museum in June ⇒ en: The wardens did not open the museum in June
en: The wardens couldn’t open the museum ⇒ de: Die Wärter haben das Museum nicht geöffnet
en: No visitor may enter the tower ⇒ de: Kein Besucher darf den Turm betreten
",
    );
}

#[test]
fn a_deed_beside_an_announcement_is_no_plan() {
    refused(
        Part::Certainty,
        "
en: The museum told its members about the fee and left the alliance in June ⇒ en: The museum plans to leave the alliance in June
de: Das Museum verließ den Verband im Juni und teilte das den Mitgliedern mit ⇒ de: Das Museum will den Verband im Juni verlassen
ru: Музей закрыл залы в июне и сообщил об этом ⇒ en: The museum plans to close its halls in June
",
    );
    fair(
        "
en: The museum announced that it would leave the alliance in June ⇒ en: The museum plans to leave the alliance in June
de: Das Museum teilte mit, dass es den Verband im Juni verlässt ⇒ de: Das Museum will den Verband im Juni verlassen
fr: Le musée a annoncé quitter l’alliance en juin ⇒ en: The museum plans to leave the alliance in June
",
    );
}

#[test]
fn a_denied_predicate_told_with_a_light_verb() {
    refused(
        Part::Polarity,
        "
en: We are not on the side of the strikers ⇒ en: They take the side of the strikers
de: Wir bauen nichts Eigenes, sagt die Leiterin ⇒ en: They will build something of their own, says the director
",
    );
    fair(
        "
en: We are not on the side of the strikers ⇒ en: They do not take the side of the strikers
en: We are not on the side of the strikers ⇒ en: They reject the side of the strikers
",
    );
}

#[test]
fn what_one_takes_care_not_to_do() {
    refused(
        Part::Polarity,
        "
fr: La directrice se garde bien de recommander le vaccin ⇒ en: The director recommends the vaccine
fr: L’ouverture de la salle n’a toujours pas commencé ⇒ fr: L’ouverture de la salle a finalement commencé
en: The union stopped short of closing its rooms ⇒ en: The union closed its rooms
",
    );
    fair(
        "
fr: La directrice se garde bien de recommander le vaccin ⇒ en: The director does not recommend the vaccine
en: The union stopped short of closing its rooms ⇒ en: The union did not close its rooms
fr: La directrice recommande bien le vaccin ⇒ en: The director recommends the vaccine
",
    );
}

#[test]
fn never_and_no_longer() {
    refused(
        Part::Polarity,
        "
ru: Завод никогда не продавал краску ⇒ en: The factory no longer sells paint
en: The factory has never sold paint ⇒ de: Die Fabrik verkauft keine Farbe mehr
de: Die Fabrik verkauft keine Farbe mehr ⇒ fr: L’usine n’a jamais vendu de peinture
fr: L’usine n’a jamais vendu de peinture ⇒ es: La fábrica ya no vende pintura
es: La fábrica nunca vendió pintura ⇒ en: The factory no longer sells paint
",
    );
    fair(
        "
en: The factory will never sell paint again ⇒ de: Die Fabrik verkauft keine Farbe mehr
es: La fábrica nunca vendió pintura ⇒ en: The factory has never sold paint
fr: L’usine ne vend plus jamais de peinture ⇒ en: The factory no longer sells paint
de: Die Fabrik wird nie Farbe verkaufen ⇒ en: The factory will never sell paint
ru: Завод больше не продает краску ⇒ en: The factory no longer sells paint
en: Since the fire the factory has never sold paint ⇒ en: Since the fire the factory no longer sells paint
de: Die Fabrik kehrte nie in die Stadt zurück ⇒ de: Die Fabrik kehrte nicht mehr in die Stadt zurück
fr: Depuis l’incendie, l’usine n’a jamais vendu de peinture ⇒ fr: Depuis l’incendie, l’usine n’a plus vendu de peinture
es: La fábrica nunca volvió a la ciudad ⇒ es: La fábrica ya no volvió a la ciudad
ru: Завод никогда не возвращался в город ⇒ de: Die Fabrik kehrte nicht mehr in die Stadt zurück
",
    );
}

#[test]
fn unable_and_unwilling() {
    refused(
        Part::Polarity,
        "
fr: Les gardiens n’ont pas pu ouvrir le musée ⇒ fr: Les gardiens n’ont pas voulu ouvrir le musée
en: The wardens could not open the museum ⇒ de: Die Wärter wollten das Museum nicht öffnen
de: Die Wärter wollten das Museum nicht öffnen ⇒ en: The wardens could not open the museum
es: Los guardas no pudieron abrir el museo ⇒ fr: Les gardiens n’ont pas voulu ouvrir le musée
ru: Сторожа не хотели открывать музей ⇒ en: The wardens could not open the museum
",
    );
    fair(
        "
fr: Les gardiens n’ont pas pu ouvrir le musée ⇒ en: The wardens were unable to open the museum
de: Die Wärter wollten und konnten das Museum nicht öffnen ⇒ en: The wardens could not open the museum
en: The wardens could not open the museum ⇒ fr: Les gardiens n’ont pas ouvert le musée
es: Los guardas no quisieron abrir el museo ⇒ en: The wardens did not want to open the museum
en: The wardens cannot accept the price of the museum ⇒ en: The wardens do not want to accept the price of the museum
de: Die Wärter können den Preis des Museums nicht hinnehmen ⇒ de: Die Wärter wollen den Preis des Museums nicht hinnehmen
fr: Les gardiens ne peuvent accepter le prix du musée ⇒ fr: Les gardiens ne veulent pas accepter le prix du musée
es: Los guardas no pueden aceptar el precio del museo ⇒ es: Los guardas no quieren aceptar el precio del museo
ru: Сторожа не могут согласиться с ценой музея ⇒ en: The wardens do not want to agree to the price of the museum
",
    );
}

#[test]
fn already_and_not_so_far() {
    refused(
        Part::Polarity,
        "
ru: Реформа пока заметно не повлияла на цены хлеба ⇒ en: The reform has already noticeably lowered the prices of bread
en: The reform has so far not lowered the price of bread ⇒ fr: La réforme a déjà baissé le prix du pain
de: Die Reform hat den Preis für Brot noch nicht gesenkt ⇒ es: La reforma ya ha bajado el precio del pan
fr: La réforme n’a pas encore baissé le prix du pain ⇒ de: Die Reform hat den Preis für Brot bereits gesenkt
es: La reforma aún no ha bajado el precio del pan ⇒ en: The reform has already lowered the price of bread
",
    );
    fair(
        "
en: The reform has so far not lowered the price of bread ⇒ fr: La réforme n’a pas encore baissé le prix du pain
es: La reforma, aún no votada, ya ha bajado el precio del pan ⇒ en: The reform has already lowered the price of bread
ru: Рабочие ждали, пока завод не закрылся ⇒ de: Die Arbeiter warteten; das Werk war dann bereits geschlossen
",
    );
}

#[test]
fn no_condition_beside_a_concession_of_another_clause() {
    refused(
        Part::Certainty,
        "
es: Aunque la escuela cierra, sus alumnos podrán seguir usando la sala, siempre que respeten las normas ⇒ es: Los alumnos podrán seguir usando la sala sin condición alguna
en: Although the school closes, its pupils may go on using the hall, provided that they keep the rules ⇒ en: The pupils may go on using the hall without any condition
de: Obwohl die Schule schließt, dürfen ihre Schüler die Halle nutzen, sofern sie die Regeln achten ⇒ de: Die Schüler dürfen die Halle ohne jede Bedingung nutzen
",
    );
    fair(
        "
en: Whatever happens, the pupils may go on using the hall, even if they break the rules ⇒ en: The pupils may go on using the hall without any condition
en: Although the school closes, its pupils may go on using the hall, provided that they keep the rules ⇒ en: Although the school closes, the pupils may go on using the hall if they keep the rules
",
    );
}

#[test]
fn most_of_a_group_told_as_all() {
    refused(
        Part::Quantifier,
        "
en: Most libraries have since reopened, but some have stayed closed ⇒ en: All libraries have since reopened
en: Most readers came back ⇒ en: All readers came back
",
    );
    fair(
        "
en: Most libraries have since reopened, but some have stayed closed ⇒ en: Most libraries have reopened
en: Most famous is the library of the castle ⇒ en: The library of the castle is famous
en: The library has since reopened ⇒ en: Since then the library has reopened
",
    );
}

#[test]
fn what_is_unsure_of_another_passage() {
    refused(
        Part::Quantifier,
        "
de: Der Imkerverein bleibt auf jeden Fall bei seiner Wiese ⇒ de: Nur der Imkerverein bleibt bei seiner Wiese
",
    );
    fair(
        "
de: Der Imkerverein wechselte den Anbieter, weil er die Daten der Mitglieder schützen will ⇒ de: Zum Schutz der Daten seiner Mitglieder wechselte der Imkerverein den Anbieter
",
    );
}
