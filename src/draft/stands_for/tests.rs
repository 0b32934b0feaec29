//! The services that a draft fills in for “the app” and the like, with only a few services in its list.

use crate::draft::fixture::facts_of;
use crate::language::table;

/// Each row: a language, a text, and its expressions in order, with what they stand for; “?” where the draft asks.
fn check(rows: &str) {
    table::check(rows, |row| {
        let told = facts_of(row).into_iter().flat_map(|fact| {
            let filled = fact.stands_for.into_iter();
            let filled = filled.map(|(words, id)| format!("{words} = {id}"));
            let asked = fact.why.into_iter().filter_map(|why| {
                let (words, _) = why.split_once("”: who is meant?")?;
                Some(format!("{}?", words.trim_start_matches('“')))
            });
            filled.chain(asked).collect::<Vec<String>>()
        });
        told.collect()
    });
}

#[test]
fn the_only_one_of_its_kind_in_the_sentence_before() {
    check(
        "
en: Plauderbox has 40 rooms.⏎⏎In May 30 members moved to Zwitscher. Two firms sued the platform in June. ⇒ the platform = zwitscher
en: In May 30 members moved from Plauderbox to Zwitscher. Two firms sued the platform in June. ⇒ the platform?
de: Plauderbox hat 40 Räume.⏎⏎Im Mai gingen 30 Mitglieder zu Zwitscher. Zwei Firmen verklagten die Plattform im Juni. ⇒ die Plattform = zwitscher
fr: Plauderbox compte 40 salons.⏎⏎En mai 30 membres sont passés sur Zwitscher. Deux sociétés ont attaqué la plateforme en juin. ⇒ la plateforme = zwitscher
es: Plauderbox tiene 40 salas.⏎⏎En mayo 30 socios se pasaron a Zwitscher. Dos firmas demandaron a la plataforma en junio. ⇒ la plataforma = zwitscher
ru: В Plauderbox 40 комнат.⏎⏎В мае 30 человек ушли в Zwitscher. В июне две фирмы подали на мессенджер в суд. ⇒ мессенджер = zwitscher
",
    );
}

#[test]
fn the_only_one_of_its_kind_in_the_document() {
    check(
        "
en: Our 30 members left Zwitscher in May. It was a quiet day. Nobody noticed the 3 posts on the platform in June. ⇒ the platform = zwitscher
de: Unsere 30 Mitglieder verließen Zwitscher im Mai. Es war ein ruhiger Tag. Im Juni sah niemand die 3 Beiträge auf der Plattform. ⇒ der Plattform = zwitscher
fr: Nos 30 membres ont quitté Zwitscher en mai. La journée fut calme. Personne n’a vu les 3 messages sur la plateforme en juin. ⇒ la plateforme = zwitscher
es: En mayo, la red social Zwitscher perdió 30 socios. La plataforma ya no es justa con ellos. ⇒ La plataforma = zwitscher
fr: En mai, le réseau social Zwitscher a perdu 30 membres. La plateforme n’est plus juste pour eux. ⇒ La plateforme = zwitscher
en: In May the service lost 30 members to Zwitscher. The platform is not fair to any of them. ⇒ The platform?
es: Nuestros 30 socios dejaron Zwitscher en mayo. Fue un día tranquilo. Nadie vio los 3 mensajes en la plataforma en junio. ⇒ la plataforma = zwitscher
",
    );
}

#[test]
fn a_former_name_is_not_a_second_one() {
    check(
        "
en: In May 30 clubs left Plauderbox (formerly Zwitscher). Two firms sued the platform in June. ⇒ the platform = plauderbox
de: Im Mai verließen 30 Vereine Plauderbox (ehemals Zwitscher). Zwei Firmen verklagten die Plattform im Juni. ⇒ die Plattform = plauderbox
",
    );
}

#[test]
fn what_means_no_name_asks_nothing() {
    check(
        "
en: In May 30 members wrote to us by means of the group contact form. ⇒
en: In May 30 members found the app store of Pindle. ⇒
es: En mayo 30 socios buscaron en la web. ⇒
",
    );
}

#[test]
fn another_thing_of_the_same_word_stays_a_question() {
    check(
        "
en: In May 30 members left Zwitscher. Trains were late. The crowd waited 3 hours on the platform in June. ⇒ the platform?
en: In May 30 members left Zwitscher. The platform of the railway station was closed in June. ⇒ The platform?
en: In May 30 members left Zwitscher. The site of the fair was closed in June. ⇒ The site?
en: In May 30 members left Zwitscher. The site was full of flowers in June. ⇒ The site?
de: Im Mai verließen 30 Mitglieder Zwitscher. Züge waren verspätet. Die Menge wartete im Juni 3 Stunden auf der Plattform. ⇒ der Plattform?
fr: En mai 30 membres ont quitté Zwitscher. La plateforme de la gare était pleine en juin. ⇒ La plateforme?
fr: En mai 30 membres ont quitté Zwitscher. Le site de la fête était fermé en juin. ⇒ Le site?
es: En mayo 30 socios dejaron Zwitscher. Había poca gente. El sitio estaba lleno de flores en junio. ⇒ El sitio?
es: En mayo 30 socios dejaron Zwitscher. El sitio de la boda cerró en junio. ⇒ El sitio?
ru: В мае 30 человек ушли из Zwitscher. Поезда опоздали. В июне 3 часа люди ждали на платформе. ⇒ платформе?
",
    );
}

#[test]
fn words_behind_an_expression_may_be_its_verb() {
    check(
        "
en: In May 30 members left Zwitscher. The app contacts nobody without asking since June. ⇒ The app?
en: In May 30 members left Zwitscher. The platform rules out refunds from June. ⇒ The platform?
en: In May 30 members left Zwitscher. The app stores the messages since June. ⇒ The app = zwitscher
en: In May 30 members left Zwitscher. The app store was closed in June. ⇒
en: In May 30 members left Zwitscher. In the app stores, it was gone in June. ⇒ the app?
",
    );
}
