//! Reasons that a quote denies, and what is no reason: what only stood beside it.

use super::fair;
use super::refused;
use crate::reading::frame::difference::Part;

#[test]
fn a_reason_that_the_quote_denies() {
    refused(
        Part::Reason,
        "
en: The choir left the hall not because of the rent, which had doubled, but because the roof leaked ⇒ de: Der Chor verließ den Saal, weil sich die Miete verdoppelt hatte
de: Der Verein zog nicht wegen der Miete um, sondern weil das Dach undicht war ⇒ en: The club moved because of the rent
fr: Le chœur a quitté la salle non pas à cause du loyer, mais parce que le toit fuyait ⇒ en: The choir left the hall because of the rent
es: El coro no dejó la sala por el alquiler, sino por las goteras ⇒ es: El coro no dejó la sala
ru: Хор ушёл не из-за аренды, а из-за шума ⇒ en: The choir left because of the rent
",
    );
    fair(
        "
en: The choir left the hall not because of the rent, which had doubled, but because the roof leaked ⇒ de: Der Chor verließ den Saal, weil das Dach undicht war
de: Der Verein zog nicht wegen der Miete um, sondern weil das Dach undicht war ⇒ de: Der Verein zog um, weil das Dach undicht war
fr: Le chœur a quitté la salle non pas à cause du loyer, mais parce que le toit fuyait ⇒ fr: Le chœur a quitté la salle parce que le toit fuyait
es: El coro no dejó la sala por el alquiler, sino por las goteras ⇒ es: El coro dejó la sala por las goteras
ru: Хор ушёл не из-за аренды, а из-за шума ⇒ en: The choir left because of the noise
en: The choir left in April, though for want of money, not of singers ⇒ de: Der Chor ging, weil das Geld fehlte
",
    );
}

#[test]
fn what_only_stood_beside_the_reason() {
    refused(
        Part::Reason,
        "
es: Tras la subida del alquiler se marcharon diez vecinos, aunque casi todos por el ruido ⇒ en: Ten neighbours left because of the rise of the rent
en: The school moved in the week of the storm, but what drove it out, the mayor says, was the noise ⇒ en: The storm, the mayor says, drove the school out
es: El incendio coincidió con la huelga, pero el informe lo atribuye a un cable ⇒ en: The report puts the fire down to the strike
es: A raíz de la tormenta cerraron dos escuelas ⇒ de: Weil zwei Schulen schlossen, kam es zu einem Sturm
",
    );
    fair(
        "
en: The school moved in the week of the storm, but what drove it out, the mayor says, was the noise ⇒ en: The noise, the mayor says, drove the school out
es: El incendio coincidió con la huelga, pero el informe lo atribuye a un cable ⇒ en: The report puts the fire down to a cable
es: A raíz de la tormenta cerraron dos escuelas ⇒ de: Wegen des Sturms schlossen zwei Schulen
ru: Из-за шума школу закрыли, и из-за этого ушла половина учеников ⇒ en: Half of the pupils left because the school was closed
",
    );
}

#[test]
fn a_deed_that_is_denied_for_a_reason() {
    refused(
        Part::Polarity,
        "
de: Der Chor zahlt nicht, weil das Archiv verloren ist ⇒ de: Der Chor zahlt
fr: Le chœur ne paie pas, car son archive est perdue ⇒ fr: Le chœur paie
",
    );
    fair(
        "
de: Der Chor zahlt nicht, weil das Archiv verloren ist ⇒ en: The choir does not pay because the archive is lost
fr: Le chœur ne paie pas, car l’archive est perdue ⇒ en: The choir does not pay because the archive is lost
",
    );
}
