//! Tests that nobody is taken to say what they deny, or what a text tells against them, in five languages.

use super::differences;
use super::pairs;
use super::who_does_it::read;
use crate::reading::frame::cast::Cast;
use crate::reading::frame::difference::Part;
use crate::sheet::ActorKind;

/// Returns the rows whose statement, that of the first name, is as wrong as it should not be.
fn wrong(is_refused: bool, rows: &str) -> Vec<String> {
    let kind = |_| ActorKind::Person;
    let cast = Cast::new(&[0], &kind);
    let is_wrong = |[quote, says]: &[&str; 2]| {
        let found = differences(&read(says), &[read(quote)], 1, &cast);
        let speaker = found.iter().any(|it| it.part == Part::Speaker);
        if is_refused {
            !speaker
        } else {
            !found.is_empty()
        }
    };
    let wrong = pairs(rows).into_iter().filter(is_wrong);
    wrong.map(|pair| pair.join(" ⇒ ")).collect()
}

#[test]
fn denied_words() {
    let rows = "
de: Plauderbox wies Vorwürfe zurück, der Umzug sei überhastet gewesen ⇒ de: Laut Plauderbox war der Umzug überhastet.
de: Plauderbox dementierte Berichte, wonach der Chor den Saal verlassen wolle ⇒ de: Laut Plauderbox will der Chor den Saal verlassen.
de: Plauderbox bestritt, dass der Chor den Saal verlassen habe ⇒ en: According to Plauderbox, the choir has left the hall.
fr: Plauderbox a rejeté les accusations selon lesquelles le chœur aurait fermé la salle ⇒ fr: Selon Plauderbox, le chœur a fermé la salle.
en: Plauderbox rejected claims that the choir had sold the hall ⇒ en: According to Plauderbox, the choir had sold the hall.
es: Plauderbox desmintió que el coro hubiera vendido la sala ⇒ es: Según Plauderbox, el coro vendió la sala.
fr: Contrairement à ce qu’affirme Plauderbox, la salle est fermée ⇒ fr: Selon Plauderbox, la salle est fermée.
de: Anders als Plauderbox behauptet, ist der Saal geschlossen ⇒ de: Laut Plauderbox ist der Saal geschlossen.
en: Contrary to what Plauderbox claims, the hall has been sold ⇒ en: According to Plauderbox, the hall has been sold.
";
    assert_eq!(wrong(true, rows), Vec::<String>::new());
}

#[test]
fn words_of_their_own() {
    let rows = "
de: Plauderbox bestritt, dass der Chor den Saal verlassen habe ⇒ de: Laut Plauderbox hat der Chor den Saal nicht verlassen.
de: Plauderbox wies Vorwürfe zurück, der Umzug sei überhastet gewesen ⇒ de: Plauderbox wies Vorwürfe zurück, der Umzug sei überhastet gewesen.
en: Plauderbox rejected claims that the choir had sold the hall ⇒ en: Plauderbox denied that the choir had sold the hall.
en: Plauderbox did not deny that the choir had sold the hall ⇒ en: Plauderbox did not deny that the choir had sold the hall.
fr: Plauderbox affirme que la salle est fermée ⇒ fr: Selon Plauderbox, la salle est fermée.
de: Plauderbox wies den Antrag zurück, weil der Saal geschlossen sei ⇒ de: Laut Plauderbox ist der Saal geschlossen.
de: Plauderbox wies darauf hin, dass der Saal geschlossen ist ⇒ de: Laut Plauderbox ist der Saal geschlossen.
en: Plauderbox rejected the request, explaining that the hall was closed ⇒ en: According to Plauderbox, the hall was closed.
fr: Plauderbox a rejeté la demande, expliquant que la salle était fermée ⇒ fr: Selon Plauderbox, la salle était fermée.
es: Plauderbox rechazó la oferta al considerar que la sala estaba cerrada ⇒ es: Según Plauderbox, la sala estaba cerrada.
de: Anders als Zwitscher ist der Saal, wie Plauderbox sagt, geschlossen ⇒ de: Laut Plauderbox ist der Saal geschlossen.
";
    assert_eq!(wrong(false, rows), Vec::<String>::new());
}
