//! Numbers that are to be reached, and bounds that a denial leaves as they are, in five languages.

use super::who_does_it::fair;
use super::who_does_it::refused;
use crate::reading::frame::difference::Part;

#[test]
fn who_misses_a_mark_has_less_and_who_passes_it_has_more() {
    refused(
        &[Part::Number],
        "
en: The room of Nordheim on Plauderbox missed its target of 500 members ⇒ en: The room of Nordheim on Plauderbox has more than 500 members.
en: The room of Nordheim is nearing the threshold of 500 members ⇒ de: Der Raum von Nordheim hat mehr als 500 Mitglieder.
en: The room of Nordheim has not passed the 500 mark ⇒ en: The room of Nordheim has more than 500 members.
en: The room of Nordheim passed the 500 mark ⇒ en: The room of Nordheim has fewer than 500 members.
de: Der Raum von Nordheim verfehlte die Schwelle von 500 Mitgliedern ⇒ en: The room of Nordheim has more than 500 members.
de: Der Raum von Nordheim blieb unter der Marke von 500 Mitgliedern ⇒ de: Der Raum von Nordheim hat mehr als 500 Mitglieder.
de: Der Raum von Nordheim hat die Marke von 500 Mitgliedern nicht überschritten ⇒ de: Der Raum von Nordheim hat mehr als 500 Mitglieder.
fr: Le salon de Nordheim frôle la barre des 500 inscrits ⇒ fr: Le salon de Nordheim compte plus de 500 inscrits.
fr: Le salon de Nordheim a franchi le cap des 500 membres ⇒ fr: Le salon de Nordheim compte moins de 500 membres.
es: La sala de Nordheim roza la barrera de los 500 socios ⇒ es: La sala de Nordheim tiene más de 500 socios.
es: La sala de Nordheim no ha superado la barrera de los 500 socios ⇒ en: The room of Nordheim has more than 500 members.
ru: Канал Nordheim почти достиг отметки 500 подписчиков ⇒ en: The channel of Nordheim has more than 500 subscribers.
ru: Число участников канала Nordheim приблизилось к 500 ⇒ en: The channel of Nordheim has more than 500 members.
",
    );
    fair(
        "
en: The room of Nordheim passed the 500 mark ⇒ en: The room of Nordheim has more than 500 members.
de: Der Raum von Nordheim hat die Schwelle von 500 Mitgliedern überschritten ⇒ de: Der Raum von Nordheim hat mehr als 500 Mitglieder.
de: Der Raum von Nordheim liegt über der Marke von 500 Mitgliedern ⇒ en: The room of Nordheim has more than 500 members.
fr: Le salon de Nordheim a franchi la barre des 500 membres ⇒ fr: Le salon de Nordheim compte plus de 500 membres.
es: La sala de Nordheim superó el umbral de los 500 socios ⇒ en: The room of Nordheim has more than 500 members.
ru: Канал Nordheim преодолел отметку в 500 подписчиков ⇒ en: The channel of Nordheim has more than 500 subscribers.
en: Nordheim missed at least 3 meetings ⇒ de: Nordheim verpasste mindestens 3 Treffen.
",
    );
}

#[test]
fn who_keeps_out_anyone_under_an_age_bounds_it_alike() {
    fair(
        "
en: Nobody under 18 may join Plauderbox ⇒ en: Plauderbox is not open to anyone under 18.
en: Nobody under 18 may join Plauderbox ⇒ de: Plauderbox nimmt niemanden unter 18 auf.
de: Wer unter 18 ist, darf nicht zu Plauderbox ⇒ en: Plauderbox does not admit people under 18.
",
    );
    refused(
        &[Part::Number],
        "
en: A ticket must not cost more than 20 euros ⇒ en: A ticket costs more than 20 euros.
",
    );
}
