//! Names that a quote tells apart: what one of two alike does is told of the other, in five languages.

use super::differences;
use super::pairs;
use super::who_does_it::read;
use crate::reading::frame::cast::Cast;
use crate::reading::frame::difference::Part;
use crate::sheet::ActorKind;

/// Returns the rows whose statement does not differ from its quote as it should, if all names are of one kind.
fn wrong(kind: ActorKind, speakers: &[usize], expected: &[Part], rows: &str) -> Vec<String> {
    let kind = |_| kind;
    let cast = Cast::new(speakers, &kind);
    let is_wrong = |[quote, says]: &[&str; 2]| {
        let found = differences(&read(says), &[read(quote)], 1, &cast);
        let parts: Vec<Part> = found.into_iter().map(|it| it.part).collect();
        if expected.is_empty() {
            !parts.is_empty()
        } else {
            !parts.iter().any(|it| expected.contains(it))
        }
    };
    let wrong = pairs(rows).into_iter().filter(is_wrong);
    wrong.map(|pair| pair.join(" ⇒ ")).collect()
}

/// Checks that each statement gives a deed or words to somebody else than its quote.
fn refused(kind: ActorKind, rows: &str) {
    let expected = [Part::Polarity, Part::Role, Part::Pairing, Part::Speaker];
    assert_eq!(wrong(kind, &[], &expected, rows), Vec::<String>::new());
}

/// Checks that no statement differs from its quote.
fn fair(kind: ActorKind, rows: &str) {
    assert_eq!(wrong(kind, &[], &[], rows), Vec::<String>::new());
}

#[test]
fn of_whom_something_else_is_told() {
    refused(
        ActorKind::Group,
        "
en: Plauderbox, not to be confused with Zwitscher, whose hall burned down, has bought a tower ⇒ en: Zwitscher, whose hall burned down, has bought a tower.
en: Unlike Zwitscher, which has a hall, Plauderbox bought a tower ⇒ de: Zwitscher kaufte einen Turm.
de: Plauderbox, im Gegensatz zu Zwitscher, kaufte einen Turm ⇒ de: Zwitscher kaufte einen Turm.
de: Plauderbox, nicht zu verwechseln mit Zwitscher, verkaufte den Turm ⇒ fr: Zwitscher a vendu la tour.
fr: Plauderbox, à ne pas confondre avec Zwitscher, dissous en 2018, a vendu la tour ⇒ fr: La tour a été vendue par Zwitscher.
es: Plauderbox, a diferencia de Zwitscher, vendió la torre ⇒ es: Zwitscher vendió la torre.
ru: Plauderbox, в отличие от Zwitscher, продал башню ⇒ en: Zwitscher sold the tower.
de: Geprüft hat den Turm Plauderbox und nicht etwa, wie es im Protokoll hieß, der Verein Zwitscher ⇒ de: Zwitscher hat den Turm geprüft.
fr: Les membres de Plauderbox, à ne pas confondre avec Zwitscher, ont quitté la salle ⇒ fr: Les membres de Zwitscher ont quitté la salle.
",
    );
    fair(
        ActorKind::Group,
        "
en: Plauderbox, not to be confused with Zwitscher, whose hall burned down, has bought a tower ⇒ en: Plauderbox has bought a tower.
en: Plauderbox, not to be confused with Zwitscher, whose hall burned down, has bought a tower ⇒ en: The hall of Zwitscher burned down.
en: Unlike Zwitscher, which sold a hall, Plauderbox bought a tower ⇒ en: Zwitscher sold a hall.
en: Unlike Zwitscher, Plauderbox does not sell the hall ⇒ en: Plauderbox does not sell the hall.
de: Plauderbox, im Gegensatz zu Zwitscher, kaufte einen Turm ⇒ de: Plauderbox kaufte einen Turm.
fr: Plauderbox, à ne pas confondre avec Zwitscher, a vendu la tour ⇒ en: Plauderbox sold the tower.
es: Plauderbox, a diferencia de Zwitscher, vendió la torre ⇒ es: Plauderbox vendió la torre; Zwitscher no.
ru: Plauderbox, в отличие от Zwitscher, продал башню ⇒ en: Plauderbox sold the tower.
",
    );
}

#[test]
fn a_person_acts_for_no_other_person() {
    refused(
        ActorKind::Person,
        "
en: The mayor, Plauderbox, signed the treaty that her cousin Zwitscher had written ⇒ en: Zwitscher signed the treaty.
de: Die Tochter von Zwitscher, Plauderbox, verkaufte den Turm ⇒ en: Zwitscher sold the tower.
de: Plauderbox verkaufte den Turm, den Zwitscher gebaut hatte ⇒ de: Zwitscher verkaufte den Turm.
fr: Plauderbox a vendu la tour ; Zwitscher a quitté la salle ⇒ es: Zwitscher vendió la torre.
es: El alcalde, Plauderbox, firmó el tratado que su prima Zwitscher había redactado ⇒ es: Zwitscher firmó el tratado.
ru: Plauderbox продал башню, а Zwitscher покинул зал ⇒ en: Zwitscher sold the tower.
en: Two members remain: Zwitscher, the treasurer, and Plauderbox, a teacher, who left the hall in May ⇒ en: Zwitscher left the hall in May.
",
    );
    fair(
        ActorKind::Person,
        "
en: Plauderbox sold the tower, and Zwitscher did so, too ⇒ en: Zwitscher sold the tower.
en: Plauderbox sold the tower for Zwitscher ⇒ en: Zwitscher sold the tower.
de: Plauderbox verkaufte den Turm mit Zwitscher ⇒ de: Zwitscher verkaufte den Turm.
fr: Plauderbox et Zwitscher ont vendu la tour ⇒ fr: Zwitscher a vendu la tour.
es: Plauderbox vendió la torre y Zwitscher la sala ⇒ es: Zwitscher vendió la sala.
ru: Plauderbox продал башню вместе с Zwitscher ⇒ en: Zwitscher sold the tower.
",
    );
}

#[test]
fn what_two_of_one_kind_do() {
    refused(
        ActorKind::Platform,
        "
en: Plauderbox deletes copies; Zwitscher hides them ⇒ de: Zwitscher löscht Kopien.
fr: Ceux que lui a envoyés Plauderbox sont partis, et Zwitscher a ouvert la salle ⇒ fr: Zwitscher les a envoyés.
ru: Plauderbox, созданный хором, покинул Zwitscher ⇒ en: Zwitscher was created by the choir.
es: Lo que Plauderbox compró en enero no fue la cooperativa Zwitscher, sino su torre ⇒ es: Zwitscher compró en enero la torre de Plauderbox.
",
    );
    fair(
        ActorKind::Platform,
        "
en: Plauderbox deletes copies; Zwitscher keeps them ⇒ de: Zwitscher behält Kopien.
en: Two services remain: Zwitscher, the chat, and Plauderbox, a station, which closed in May ⇒ en: Plauderbox closed in May.
fr: Ceux que lui a envoyés Plauderbox sont partis ⇒ fr: Plauderbox les a envoyés.
fr: Plauderbox a annoncé qu’il quitte Zwitscher ⇒ fr: Plauderbox a annoncé qu’il quitte Zwitscher.
de: Plauderbox gab bekannt, dass er Zwitscher verlässt ⇒ fr: Plauderbox a annoncé qu’il quitte Zwitscher.
ru: Plauderbox, созданный хором, покинул Zwitscher ⇒ en: Plauderbox was created by the choir.
de: Plauderbox löscht Kopien im Auftrag von Zwitscher ⇒ de: Zwitscher löscht Kopien.
",
    );
}

#[test]
fn who_says_that_something_is_so() {
    let by_first = "
en: The vote was, according to Plauderbox, taken. Zwitscher, who left, claims that five members abstained ⇒ en: According to Plauderbox, five members abstained.
en: “We never received the mail,” said the mayor Zwitscher, after the spokesman Plauderbox had left ⇒ en: According to the spokesman Plauderbox, the hall never received the mail.
de: „Wir haben den Saal nicht verkauft“, sagte der Sprecher Zwitscher, nachdem Plauderbox von 45 Kündigungen gesprochen hatte ⇒ de: Laut Plauderbox wurde der Saal nicht verkauft.
fr: Selon Plauderbox, le vote est clos. Zwitscher affirme que la salle a été vendue ⇒ fr: Selon Plauderbox, la salle a été vendue.
es: Plauderbox, asegura Zwitscher, nunca contestó a las quejas ⇒ es: Plauderbox asegura que Zwitscher nunca contestó a las quejas.
ru: По словам Plauderbox, решение принято. Zwitscher, напротив, утверждает, что зал продан ⇒ fr: Selon Plauderbox, la salle a été vendue.
";
    let wrong_speakers = wrong(ActorKind::Person, &[0], &[Part::Speaker], by_first);
    assert_eq!(wrong_speakers, Vec::<String>::new());
    fair(
        ActorKind::Person,
        "
en: The vote was, according to Plauderbox, taken. Zwitscher claims that five members abstained ⇒ en: According to Zwitscher, five members abstained.
de: „Wir haben den Saal nicht verkauft“, sagte der Sprecher Zwitscher, nachdem Plauderbox gesprochen hatte ⇒ de: Laut Zwitscher wurde der Saal nicht verkauft.
fr: Selon Plauderbox, le vote est clos. Zwitscher affirme que la salle a été vendue ⇒ fr: Selon Zwitscher, la salle a été vendue.
es: Plauderbox, asegura Zwitscher, nunca contestó a las quejas ⇒ es: Según Zwitscher, Plauderbox nunca contestó a las quejas.
ru: По словам Plauderbox, решение принято. Zwitscher, напротив, утверждает, что зал продан ⇒ fr: Selon Zwitscher, la salle a été vendue.
",
    );
}

#[test]
fn an_opinion_is_no_fact() {
    refused(
        ActorKind::Person,
        "
en: Plauderbox, for his part, called the talks fair ⇒ en: The talks were fair.
de: Plauderbox nannte die Gespräche fair ⇒ de: Die Gespräche waren fair.
es: Plauderbox calificó la reunión de inútil ⇒ es: La reunión fue inútil.
ru: Plauderbox назвал встречу бесполезной ⇒ en: The meeting was useless.
",
    );
    fair(
        ActorKind::Person,
        "
en: Plauderbox called the talks fair ⇒ en: Plauderbox called the talks fair.
de: Plauderbox nannte die Gespräche fair ⇒ en: According to Plauderbox, the talks were fair.
en: Plauderbox called a meeting in the large hall ⇒ en: The hall is large.
fr: Plauderbox juge la réunion inutile ⇒ fr: Selon Plauderbox, la réunion est inutile.
es: Plauderbox calificó la reunión de inútil ⇒ es: Según Plauderbox, la reunión fue inútil.
",
    );
}
