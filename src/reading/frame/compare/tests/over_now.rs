//! What was so until a day and is told as so now, in five languages.

use super::who_does_it::fair;
use super::who_does_it::refused;
use crate::reading::frame::difference::Part;

#[test]
fn what_was_so_until_a_day_is_not_so_now() {
    refused(
        &[Part::Certainty],
        "
en: Nordheim was chair of Plauderbox until March 2023 ⇒ en: Nordheim is chair of Plauderbox.
en: Nordheim used Plauderbox until March 2023 ⇒ en: Plauderbox is used by Nordheim.
en: Nordheim led the choir until 2023 ⇒ de: Der Chor wird von Nordheim geleitet.
de: Nordheim war bis 2023 Vorsitzender des Chors ⇒ de: Nordheim ist Vorsitzender des Chors.
de: Nordheim leitete den Chor bis 2023 ⇒ en: The choir is led by Nordheim.
fr: Nordheim était président de la chorale jusqu’en 2023 ⇒ fr: Nordheim est président de la chorale.
fr: Nordheim a dirigé la chorale jusqu’en 2023 ⇒ fr: La chorale est dirigée par Nordheim.
es: Nordheim fue presidente de la coral hasta 2023 ⇒ es: Nordheim es presidente de la coral.
es: Nordheim dirigió la coral hasta 2023 ⇒ en: The choir is led by Nordheim.
ru: Nordheim был председателем хора до 2023 года ⇒ en: Nordheim is the chair of the choir.
ru: Nordheim вёл канал хора до 2023 года ⇒ en: Nordheim runs the channel of the choir.
",
    );
    fair(
        "
en: Nordheim was chair of Plauderbox until March 2023 ⇒ en: Nordheim is a former chair of Plauderbox.
en: Nordheim was chair of Plauderbox until March 2023 ⇒ en: Nordheim is no longer chair of Plauderbox.
en: Nordheim used Plauderbox until March 2023 ⇒ en: Plauderbox was used by Nordheim.
en: Nordheim led the choir until 2023 ⇒ de: Der Chor wurde von Nordheim geleitet.
de: Nordheim war bis 2023 Vorsitzender des Chors ⇒ de: Nordheim war Vorsitzender des Chors.
de: Nordheim, bis 2023 Sprecher des Rats, ist Vorsitzender des Chors ⇒ de: Nordheim ist Vorsitzender des Chors.
fr: Nordheim a dirigé la chorale jusqu’en 2023 ⇒ fr: La chorale a été dirigée par Nordheim.
es: Nordheim fue presidente de la coral hasta 2023 ⇒ es: Nordheim era presidente de la coral.
ru: Nordheim был председателем хора до 2023 года ⇒ en: Nordheim was the chair of the choir.
",
    );
}
