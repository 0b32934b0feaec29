//! Parts of months and years, single years and weeks, and days on which something begins, in five languages.

use super::who_does_it::fair;
use super::who_does_it::refused;
use crate::reading::frame::difference::Part;

#[test]
fn another_part_of_the_month_or_of_the_year() {
    refused(
        &[Part::Date],
        "
en: Nordheim left Plauderbox on 3 June 2024 ⇒ en: Nordheim left Plauderbox at the end of June 2024.
en: Nordheim left Plauderbox on 3 June 2024 ⇒ de: Nordheim hat Plauderbox im Herbst 2024 verlassen.
de: Nordheim hat Plauderbox am 29. Januar 2023 verlassen ⇒ fr: Début janvier 2023, Nordheim a quitté Plauderbox.
de: Nordheim verließ Plauderbox Mitte Dezember 2023 ⇒ en: Nordheim left Plauderbox in late December 2023.
fr: Nordheim a quitté Plauderbox le 7 mars 2022 ⇒ en: Nordheim left Plauderbox in the third quarter of 2022.
fr: Nordheim a quitté Plauderbox à la fin de l’année 2022 ⇒ de: Nordheim hat Plauderbox Anfang 2022 verlassen.
es: Nordheim dejó Plauderbox el 4 de abril de 2021 ⇒ es: Nordheim dejó Plauderbox a finales de abril de 2021.
es: Nordheim dejó Plauderbox el 4 de abril de 2021 ⇒ en: Nordheim left Plauderbox in the second half of 2021.
ru: Nordheim ушёл из Plauderbox 28 октября 2024 года ⇒ en: Nordheim left Plauderbox in early October 2024.
ru: Nordheim ушёл из Plauderbox весной 2024 года ⇒ de: Nordheim hat Plauderbox im Winter 2024 verlassen.
",
    );
    fair(
        "
en: Nordheim left Plauderbox on 3 June 2024 ⇒ en: Nordheim left Plauderbox in early June 2024.
en: Nordheim left Plauderbox on 3 June 2024 ⇒ de: Nordheim hat Plauderbox im Frühjahr 2024 verlassen.
en: On 3 June 2024 Nordheim chose to leave Plauderbox at the end of the month ⇒ en: Nordheim leaves Plauderbox at the end of June 2024.
de: Nordheim hat Plauderbox am 29. Januar 2023 verlassen ⇒ fr: Fin janvier 2023, Nordheim a quitté Plauderbox.
de: Nordheim verließ Plauderbox in der zweiten Dezemberwoche 2023 ⇒ en: Nordheim left Plauderbox in mid-December 2023.
fr: Nordheim a quitté Plauderbox le 7 mars 2022 ⇒ en: Nordheim left Plauderbox in the first quarter of 2022.
fr: Nordheim a quitté Plauderbox à la mi-mars 2022 ⇒ de: Nordheim hat Plauderbox Mitte März 2022 verlassen.
es: Nordheim dejó Plauderbox el 4 de abril de 2021 ⇒ es: Nordheim dejó Plauderbox a principios de abril de 2021.
ru: Nordheim ушёл из Plauderbox 28 октября 2024 года ⇒ en: Nordheim left Plauderbox at the end of October 2024.
",
    );
}

#[test]
fn what_ends_begins_or_is_a_weekend_is_no_part_of_a_month() {
    fair(
        "
en: The contract of Nordheim with Plauderbox ended on 3 May 2024 ⇒ fr: Le contrat de Nordheim avec Plauderbox a pris fin en mai 2024.
en: Nordheim ended its work for Plauderbox on 3 May 2024 ⇒ es: Nordheim puso fin en mayo de 2024 a su trabajo para Plauderbox.
en: Nordheim left Plauderbox on Saturday 4 May 2024 ⇒ es: El primer fin de semana de mayo de 2024 Nordheim dejó Plauderbox.
de: Nordheim ist seit dem 25. Mai 2024 bei Plauderbox ⇒ de: Zu Beginn im Mai 2024 war Nordheim bei Plauderbox.
fr: Nordheim est sur Plauderbox depuis le 25 mai 2024 ⇒ fr: Nordheim a fait ses débuts en mai 2024 sur Plauderbox.
es: Nordheim abrió su sala en Plauderbox el 24 de mayo de 2024 ⇒ es: Nordheim dio inicio en mayo de 2024 a su sala en Plauderbox.
ru: Nordheim ушёл из Plauderbox 2 мая 2024 года ⇒ en: Nordheim left Plauderbox at the beginning of May 2024.
en: Nordheim was on Plauderbox until 31 May 2024 ⇒ en: Nordheim was on Plauderbox until the end of May 2024.
en: On 2 May 2024 Nordheim chose to leave Plauderbox late in the month ⇒ en: Nordheim leaves Plauderbox in late May 2024.
de: Nordheim verlässt Plauderbox, so der Beschluss vom 2. Mai 2024, zum Monatsende ⇒ en: Nordheim leaves Plauderbox at the end of May 2024.
",
    );
    refused(
        &[Part::Date],
        "
en: Nordheim left Plauderbox on 29 May 2024 ⇒ en: Nordheim left Plauderbox at the beginning of May 2024.
de: Nordheim verließ Plauderbox am 29. Mai 2024 ⇒ en: At the very beginning of May 2024 Nordheim left Plauderbox.
fr: Nordheim, qui a mis fin à son contrat, a quitté Plauderbox le 2 mai 2024 ⇒ de: Nordheim verließ Plauderbox Ende Mai 2024.
es: Nordheim dejó al final Plauderbox el 2 de mayo de 2024 ⇒ es: Nordheim dejó Plauderbox a finales de mayo de 2024.
ru: Nordheim в конце концов ушёл из Plauderbox 2 мая 2024 года ⇒ de: Nordheim verließ Plauderbox Ende Mai 2024.
ru: Группа Nordheim начала 25 мая 2024 года переезд с Plauderbox ⇒ en: In early May 2024 Nordheim began its move from Plauderbox.
en: Nordheim, a late starter, left Plauderbox in late May 2024 ⇒ es: Nordheim dejó Plauderbox a principios del mes de mayo de 2024.
",
    );
}

#[test]
fn more_or_less_than_a_single_year() {
    refused(
        &[Part::Number],
        "
de: Nordheim hat Plauderbox vor mehr als einem Jahr verlassen ⇒ en: Nordheim left Plauderbox less than a year ago.
en: The move of Nordheim took more than a week ⇒ de: Der Umzug von Nordheim dauerte weniger als eine Woche.
fr: Nordheim a quitté Plauderbox il y a moins d’un mois ⇒ en: Nordheim left Plauderbox more than a month ago.
es: Nordheim dejó Plauderbox hace más de un año ⇒ fr: Nordheim a quitté Plauderbox il y a moins d’un an.
ru: Nordheim ушёл из Plauderbox больше года назад ⇒ en: Nordheim left Plauderbox less than a year ago.
",
    );
    fair(
        "
de: Nordheim hat Plauderbox vor mehr als einem Jahr verlassen ⇒ en: Nordheim left Plauderbox more than a year ago.
de: Nordheim hat Plauderbox vor gut einem Jahr verlassen ⇒ en: Nordheim left Plauderbox over a year ago.
en: The move of Nordheim took more than a week ⇒ de: Der Umzug von Nordheim dauerte mehr als eine Woche.
fr: Nordheim a quitté Plauderbox il y a moins d’un mois ⇒ en: Nordheim left Plauderbox less than a month ago.
es: Nordheim dejó Plauderbox hace más de un año ⇒ fr: Nordheim a quitté Plauderbox il y a plus d’un an.
ru: Nordheim ушёл из Plauderbox больше года назад ⇒ en: Nordheim left Plauderbox more than a year ago.
",
    );
}

#[test]
fn only_on_a_day_is_not_until_that_day() {
    fair(
        "
en: Nordheim joined Plauderbox only on 3 June 2024 ⇒ en: Nordheim did not join Plauderbox until 3 June 2024.
en: Nordheim joined Plauderbox only on 3 June 2024 ⇒ de: Nordheim trat Plauderbox am 3. Juni 2024 bei.
es: El cierre de Plauderbox no se hizo efectivo hasta el 2 de junio de 2024 ⇒ en: The closure of Plauderbox only took effect on 2 June 2024.
fr: Nordheim a rejoint Plauderbox le 3 juin 2024 seulement ⇒ fr: Nordheim a rejoint Plauderbox le 3 juin 2024.
ru: Переезд в Plauderbox начнётся не раньше апреля 2024 года ⇒ es: La mudanza a Plauderbox no empezará antes de abril de 2024.
",
    );
    refused(
        &[Part::Date, Part::Polarity],
        "
en: Nordheim joined Plauderbox on 3 June 2024 ⇒ en: Nordheim joined Plauderbox before 3 June 2024.
es: El cierre de Plauderbox empezó el 2 de junio de 2024 ⇒ en: The closure of Plauderbox did not begin on 2 June 2024.
",
    );
}

#[test]
fn a_month_after_something_else() {
    refused(
        &[Part::Date],
        "
en: Nordheim joined Plauderbox in March 2024, a month after leaving Zwitscher ⇒ en: Nordheim left Zwitscher in March 2024.
de: Nordheim trat im März 2024 Plauderbox bei, einen Monat nachdem es Zwitscher verlassen hatte ⇒ de: Nordheim verließ Zwitscher im März 2024.
fr: Nordheim a rejoint Plauderbox en mars 2024, un mois après avoir quitté Zwitscher ⇒ fr: Nordheim a quitté Zwitscher en mars 2024.
es: Nordheim se unió a Plauderbox en marzo de 2024, un mes después de dejar Zwitscher ⇒ es: Nordheim dejó Zwitscher en marzo de 2024.
",
    );
    fair(
        "
en: Nordheim joined Plauderbox in March 2024, a month after leaving Zwitscher ⇒ en: Nordheim joined Plauderbox in March 2024.
de: Nordheim trat im März 2024 Plauderbox bei, einen Monat nachdem es Zwitscher verlassen hatte ⇒ de: Nordheim trat Plauderbox im März 2024 bei.
fr: Après un mois d’essais, Nordheim a quitté Zwitscher en mars 2024 ⇒ fr: Nordheim a quitté Zwitscher en mars 2024.
es: Nordheim dejó Zwitscher en marzo de 2024, un mes después de la votación ⇒ es: Nordheim dejó Zwitscher en marzo de 2024.
",
    );
}

#[test]
fn done_by_the_day_on_which_it_was_done() {
    fair(
        "
fr: Nordheim a quitté Plauderbox le 2 mai 2024 ⇒ de: Bis zum 2. Mai 2024 hat Nordheim Plauderbox verlassen.
en: Nordheim closed its hall on 2 May 2024 ⇒ en: Nordheim had closed its hall by 2 May 2024.
",
    );
    refused(
        &[Part::Date],
        "
de: Der Chor traf sich am 2. Mai 2024 bei Nordheim ⇒ de: Der Chor traf sich bis zum 2. Mai 2024 bei Nordheim.
",
    );
}
