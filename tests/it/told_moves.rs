//! The movements that a draft fills in, of services and groups that no list has.

use crate::candidates::candidates;

/// Returns the movements of a draft, without their ids: who, from where, to where, stage.
fn movements(language: &str, text: &str) -> Vec<String> {
    let yaml = candidates(language, &format!("{text}\n"));
    let told = yaml.lines().filter(|line| line.contains("-move, who: "));
    let told = told.filter_map(|line| {
        let (_, who) = line.split_once(", who: ")?;
        let (moved, _) = who.split_once(", rests-on: ")?;
        Some(moved.to_owned())
    });
    told.collect()
}

/// Checks the movements of texts in one language.
pub(crate) fn check(language: &str, cases: &[(&str, &[&str])]) {
    let mut wrong = Vec::new();
    for (text, expected) in cases {
        let found = movements(language, text);
        if found != *expected {
            wrong.push(format!("{text}\n  found {found:?}\n  not   {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn english() {
    check(
        "en",
        &[
            (
                "The Dunmoor Book Club has moved its forum from Skelliga to Parrockle.",
                &["dunmoor-book-club, away-from: [skelliga], to: parrockle, stage: moved"],
            ),
            (
                "The Fenwater Rowing Club has left the messenger Brackle for Parrockle.",
                &["fenwater-rowing-club, away-from: [brackle], to: parrockle, stage: moved"],
            ),
            (
                "Nora Veltry has a channel on Skelliga. In May 2023 the Dunmoor Potters moved from Skelliga to Parrockle.",
                &["dunmoor-potters, away-from: [skelliga], to: parrockle, stage: moved"],
            ),
            (
                "The Dunmoor Choir is leaving Discord. On 3 May 2024 the choir moved from Discord to Parrockle.",
                &["dunmoor-choir, away-from: [discord], to: parrockle, stage: moved"],
            ),
            (
                "The Dunmoor Choir chats on Parrockle now. It left Discord in March 2024.",
                &["dunmoor-choir, to: parrockle, stage: uses"],
            ),
            (
                "The University of Dunmoor migrated its group chats from Slack to the platform Parrockle in 2023.",
                &["university-of-dunmoor, away-from: [slack], to: parrockle, stage: moved"],
            ),
            (
                "The Dunmoor Choir plans to move its channels to Parrockle, an app from Norway. Nothing is decided.",
                &[],
            ),
            (
                "In May 2023 the Dunmoor Council replaced Slack with the app Parrockle.",
                &["dunmoor-council, away-from: [slack], to: parrockle, stage: moved"],
            ),
            // Neither towns nor people are services.
            (
                "The Dunmoor Book Club has moved from Skelliga to Parrockle.",
                &[],
            ),
            ("Nora Veltry moved from Dunmoor to Parrockle.", &[]),
            (
                "Nora Veltry left the Dunmoor Choir for the Fenwater Singers.",
                &[],
            ),
            // A thing that is moved is not left.
            (
                "The Dunmoor Choir moved Telegram groups to Discord in May 2023.",
                &["dunmoor-choir, to: discord, stage: moved"],
            ),
        ],
    );
}

#[test]
fn english_by_what_is_over_or_just_named() {
    check(
        "en",
        &[
            (
                "The Dunmoor Choir closed its account on Discord and now posts on Telegram.",
                &["dunmoor-choir, away-from: [discord], to: telegram, stage: moved"],
            ),
            (
                "The Dunmoor Choir is no longer on Discord, but on Telegram.",
                &["dunmoor-choir, away-from: [discord], to: telegram, stage: moved"],
            ),
            ("The Dunmoor Choir is not on Discord, but on Telegram.", &[]),
            (
                "The migration of the Dunmoor Choir from Discord to Telegram is complete.",
                &["dunmoor-choir, away-from: [discord], to: telegram, stage: moved"],
            ),
            (
                "The migration of the Dunmoor Choir from Discord to Telegram costs £300.",
                &[],
            ),
            (
                "While the Dunmoor Choir stays on Discord, the Fenwater Rowing Club has moved to Telegram.",
                &["fenwater-rowing-club, to: telegram, stage: moved"],
            ),
            (
                "Telegram is free for clubs. The Dunmoor Choir has opened a channel there.",
                &["dunmoor-choir, to: telegram, stage: uses"],
            ),
            (
                "Telegram is free for clubs. There has been a channel of the Dunmoor Choir since May.",
                &[],
            ),
        ],
    );
}

#[test]
fn german() {
    check(
        "de",
        &[
            (
                "Der Ruderverein Morstein ist im Mai 2023 von Discord zu Pirkel gewechselt.",
                &["ruderverein-morstein, away-from: [discord], to: pirkel, stage: moved"],
            ),
            (
                "Der Chor Morstein hat seinen Kanal auf Skrelle geschlossen und ist zu Pirkel gewechselt.",
                &["chor-morstein, away-from: [skrelle], to: pirkel, stage: moved"],
            ),
            (
                "Die Universität Morstein hat Slack durch die Plattform Pirkel ersetzt.",
                &["universitat-morstein, away-from: [slack], to: pirkel, stage: moved"],
            ),
            (
                "Der Turnverein Morstein schreibt seit März 2023 auf Pirkel statt auf Discord.",
                &["turnverein-morstein, away-from: [discord], to: pirkel, stage: uses"],
            ),
            (
                "Die Skrelle-App war langsam. Im Mai 2023 wechselte der Turnverein Morstein von Skrelle zu Pirkel.",
                &["turnverein-morstein, away-from: [skrelle], to: pirkel, stage: moved"],
            ),
            (
                "Der Turnverein Morstein war lange auf Discord. Im Mai 2023 ist der Verein von Discord zu Signal umgezogen.",
                &["turnverein-morstein, away-from: [discord], to: signal, stage: moved"],
            ),
            (
                "Der Turnverein Morstein zog von Skrelle nach Pirkel um.",
                &[],
            ),
            (
                "Der Turnverein Morstein erwägt, von Discord zu Signal zu wechseln.",
                &[],
            ),
            (
                "Um den Umzug von Discord zu Signal leicht zu machen, hilft der Turnverein Morstein.",
                &[],
            ),
            (
                "Der Chor Morstein kehrte Discord den Rücken und schreibt nun auf Telegram.",
                &["chor-morstein, away-from: [discord], to: telegram, stage: moved"],
            ),
            (
                "Der Chor Morstein ist nicht mehr auf Discord, sondern auf Telegram erreichbar.",
                &["chor-morstein, away-from: [discord], to: telegram, stage: moved"],
            ),
            (
                "Der Umzug des Chors Morstein von Discord zu Telegram kostet 300 Euro.",
                &[],
            ),
            (
                "Telegram ist für Vereine kostenlos. Der Chor Morstein hat dort einen Kanal eröffnet.",
                &["chor-morstein, to: telegram, stage: uses"],
            ),
        ],
    );
}

#[test]
fn french() {
    check(
        "fr",
        &[
            (
                "Le Club de lecture de Morvane a quitté Discord pour Parcelin en mai 2023.",
                &["club-de-lecture-de-morvane, away-from: [discord], to: parcelin, stage: moved"],
            ),
            (
                "L’Université de Morvane est passée de Slack à la plateforme Parcelin en 2023.",
                &["universite-de-morvane, away-from: [slack], to: parcelin, stage: moved"],
            ),
            (
                "La Mairie de Morvane a déserté Discord et a rejoint Mastodon en mai 2023.",
                &["mairie-de-morvane, away-from: [discord], to: mastodon, stage: moved"],
            ),
            (
                "L’Amicale des Dunes utilisait la messagerie Parcelin. En mai 2023, l’Amicale des Dunes a migré de Parcelin vers Trézelle.",
                &["amicale-des-dunes, away-from: [parcelin], to: trezelle, stage: moved"],
            ),
            ("L’Amicale des Dunes a déménagé de Morvane à Trézelle.", &[]),
            (
                "La migration du Club de lecture de Morvane de Discord vers Telegram coûtera 300 euros.",
                &[],
            ),
            (
                "Le Club de lecture de Morvane a renoncé à Discord au profit de Telegram.",
                &["club-de-lecture-de-morvane, away-from: [discord], to: telegram, stage: moved"],
            ),
            (
                "Le Club de lecture de Morvane n’est plus sur Discord, mais sur Telegram.",
                &["club-de-lecture-de-morvane, away-from: [discord], to: telegram, stage: moved"],
            ),
            (
                "Telegram est gratuit. Le Club de lecture de Morvane y a ouvert un canal.",
                &["club-de-lecture-de-morvane, to: telegram, stage: uses"],
            ),
            (
                "Telegram est gratuit. Il y a un canal pour le Club de lecture de Morvane.",
                &[],
            ),
        ],
    );
}

#[test]
fn spanish() {
    check(
        "es",
        &[
            (
                "El Club de Lectura Morvana dejó Discord en mayo de 2023 y se pasó a la aplicación Parcela.",
                &["club-de-lectura-morvana, away-from: [discord], to: parcela, stage: moved"],
            ),
            (
                "La Universidad de Morvana ha migrado de Slack a la plataforma Parcelín.",
                &["universidad-de-morvana, away-from: [slack], to: parcelin, stage: moved"],
            ),
            (
                "El Ayuntamiento de Morvana se marchó de Discord y recaló en Mastodon en mayo de 2023.",
                &["ayuntamiento-de-morvana, away-from: [discord], to: mastodon, stage: moved"],
            ),
            (
                "La Peña Morvana cambió Discord por Parcelín en 2023.",
                &["pena-morvana, away-from: [discord], to: parcelin, stage: moved"],
            ),
            ("La Peña Morvana se trasladó de Trezelo a Parcelín.", &[]),
            (
                "La Peña Morvana cerró su cuenta en Discord y ahora escribe en Telegram.",
                &["pena-morvana, away-from: [discord], to: telegram, stage: moved"],
            ),
            (
                "El traslado de la Peña Morvana de Discord a Telegram costará 300 euros.",
                &[],
            ),
            (
                "La Peña Morvana ha renunciado a Discord en favor de Telegram.",
                &["pena-morvana, away-from: [discord], to: telegram, stage: moved"],
            ),
            (
                "La Peña Morvana ya no está en Discord, sino en Telegram.",
                &["pena-morvana, away-from: [discord], to: telegram, stage: moved"],
            ),
        ],
    );
}

#[test]
fn russian() {
    check(
        "ru",
        &[
            (
                "Клуб «Причал» в мае 2023 года перешёл из Discord в мессенджер «Поплавок».",
                &["prichal, away-from: [discord], to: poplavok, stage: moved"],
            ),
            (
                "Хор «Причал» покинул Discord и теперь переписывается в Telegram.",
                &["prichal, away-from: [discord], to: telegram, stage: moved"],
            ),
            (
                "Администрация Морванска сменила Discord на Telegram в мае 2023 года.",
                &["administratsiya-morvanska, away-from: [discord], to: telegram, stage: moved"],
            ),
            ("Клуб «Причал» переехал из Морванска в Трезельск.", &[]),
            (
                "Хор «Причал» отказался от Discord в пользу Telegram.",
                &["prichal, away-from: [discord], to: telegram, stage: moved"],
            ),
            (
                "Хор «Причал» больше не в Discord, а в Telegram.",
                &["prichal, away-from: [discord], to: telegram, stage: moved"],
            ),
            (
                "Переход хора «Причал» из Discord в Telegram завершён.",
                &["prichal, away-from: [discord], to: telegram, stage: moved"],
            ),
            (
                "Переход хора «Причал» из Discord в Telegram обойдётся в 300 рублей.",
                &[],
            ),
        ],
    );
}

/// Sentences that tell of no move, though their words look like it.
const WITHOUT_MOVE: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            // It goes on there as well.
            "The Dunmoor Choir is no longer only on Discord, but on Telegram.",
            "The Dunmoor Choir is no longer active just on Discord, but on Telegram.",
            // A move that has only a name.
            "The migration of the Dunmoor Choir from Discord to Telegram was cancelled when the trial finished.",
            "On 3 March 2023 the Dunmoor Choir debated the move from Discord to Telegram.",
            "The Dunmoor Choir postponed its move from Discord to Telegram after the talks concluded.",
            // A group to whom something is done, or of whom something is told, has not moved.
            "The Dunmoor Choir is now mocked on Telegram.",
            "A rumour about the Dunmoor Choir landed on Telegram.",
            "The Dunmoor Choir found a new home for its cat on Telegram.",
            "The Dunmoor Choir moved to Telegram, and this is not true.",
        ],
    ),
    (
        "de",
        &[
            "Der Chor Morstein ist nicht mehr nur auf Discord, sondern auf Telegram.",
            "Am 3. März 2023 stritt der Chor Morstein über den Umzug von Discord zu Telegram.",
            "Der Chor Morstein lehnte am 3. März 2023 einen Wechsel von Discord zu Telegram ab.",
            "Der Chor Morstein ist jetzt auf Telegram gesperrt.",
        ],
    ),
    (
        "fr",
        &[
            "La Chorale Vellin n’est pas la plus suivie sur Discord, mais sur Telegram.",
            "La Chorale Vellin n’est plus seulement sur Discord, mais sur Telegram.",
            "Le 3 mars 2023, la Chorale Vellin a débattu du passage de Discord à Telegram.",
            "La Chorale Vellin est aujourd’hui critiquée sur Telegram.",
        ],
    ),
    (
        "es",
        &[
            "El Coro Vitela ya no está solo en Discord, sino en Telegram.",
            "El 3 de marzo de 2023 el Coro Vitela votó sobre el paso de Discord a Telegram.",
            "El Coro Vitela está ahora prohibido en Telegram.",
        ],
    ),
    (
        "ru",
        &[
            "Хор Поречья уже не только в Discord, но в Telegram.",
            "3 марта 2023 года Хор Поречья обсудил переход из Discord в Telegram.",
        ],
    ),
];

#[test]
fn no_move_where_the_words_tell_of_none() {
    for (language, sentences) in WITHOUT_MOVE {
        for sentence in *sentences {
            check(language, &[(sentence, &[])]);
        }
    }
}

#[test]
fn a_named_move_that_is_done() {
    check(
        "en",
        &[
            (
                "The Dunmoor Choir has completed its move from Discord to Telegram.",
                &["dunmoor-choir, away-from: [discord], to: telegram, stage: moved"],
            ),
            (
                "The migration of the Dunmoor Choir from Discord to Telegram took place on 3 March 2023.",
                &["dunmoor-choir, away-from: [discord], to: telegram, stage: moved"],
            ),
        ],
    );
}
