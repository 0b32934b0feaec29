//! Moves that are under way, those whose mover no list has, and what a draft says of moves that it leaves open.

use crate::candidates::drafted;
use crate::told_moves::check;

#[test]
fn a_move_that_goes_on_is_under_way() {
    check(
        "en",
        &[
            (
                "The Dunmoor Choir is moving from Slack to Discord.",
                &["dunmoor-choir, away-from: [slack], to: discord, stage: under-way"],
            ),
            (
                "The Dunmoor Choir is now slowly switching to Discord.",
                &["dunmoor-choir, to: discord, stage: under-way"],
            ),
            // What went on may be done since, or may not.
            ("The Dunmoor Choir was moving to Discord.", &[]),
            // A day to come, or the words of somebody: it may not have begun.
            (
                "The Dunmoor Choir is moving to Discord on 3 June 2024.",
                &["dunmoor-choir, to: discord, stage: announced"],
            ),
            (
                "The Dunmoor Choir has moved to Discord.",
                &["dunmoor-choir, to: discord, stage: moved"],
            ),
        ],
    );
}

#[test]
fn a_move_that_goes_on_is_under_way_in_other_languages() {
    check(
        "de",
        &[
            (
                "Der Ruderverein Morstein zieht gerade von Facebook zu Mastodon um.",
                &["ruderverein-morstein, away-from: [facebook], to: mastodon, stage: under-way"],
            ),
            (
                "Der Ruderverein Morstein zieht von Facebook zu Mastodon um.",
                &[],
            ),
        ],
    );
    check(
        "fr",
        &[(
            "Le Club de voile de Morvane est en train de passer de Facebook à Mastodon.",
            &["club-de-voile-de-morvane, away-from: [facebook], to: mastodon, stage: under-way"],
        )],
    );
    check(
        "es",
        &[
            (
                "El Club de Remo Morvana está migrando de Facebook a Mastodon.",
                &["club-de-remo-morvana, away-from: [facebook], to: mastodon, stage: under-way"],
            ),
            (
                "El Club de Remo Morvana está dejando Facebook por Mastodon.",
                &["club-de-remo-morvana, away-from: [facebook], to: mastodon, stage: under-way"],
            ),
        ],
    );
    check(
        "ru",
        &[(
            "Гребной клуб «Причал» сейчас переходит с Facebook на Mastodon.",
            &["prichal, away-from: [facebook], to: mastodon, stage: under-way"],
        )],
    );
}

#[test]
fn one_word_that_no_list_has_may_move() {
    for (language, text, expected) in [
        (
            "en",
            "Zwirbelnet is moving to Discord.",
            &["zwirbelnet, to: discord, stage: under-way"][..],
        ),
        (
            "de",
            "Zwirbelnet ist zu Mastodon gewechselt.",
            &["zwirbelnet, to: mastodon, stage: moved"],
        ),
        (
            "es",
            "Zwirbelnet se mudó a Mastodon.",
            &["zwirbelnet, to: mastodon, stage: moved"],
        ),
        (
            "fr",
            "Zwirbelnet a migré vers Mastodon.",
            &["zwirbelnet, to: mastodon, stage: moved"],
        ),
        (
            "ru",
            "Zwirbelnet перешёл с Facebook на Mastodon.",
            &["zwirbelnet, away-from: [facebook], to: mastodon, stage: moved"],
        ),
        // A person whose first name is known.
        (
            "en",
            "Elke Vosskamp is moving to Discord.",
            &["elke-vosskamp, to: discord, stage: under-way"],
        ),
        // A last name, a common noun, a part of what is named.
        (
            "en",
            "Vosskamp is moving to Discord. Elke Vosskamp sings.",
            &[],
        ),
        ("en", "Neighbours are moving to Discord.", &[]),
        (
            "en",
            "The group works on a Zwirbelpost to Discord migration.",
            &[],
        ),
    ] {
        check(language, &[(text, expected)]);
    }
}

#[test]
fn who_moves_is_the_subject_of_the_verb_or_what_minutes_are_of() {
    for (language, text, expected) in [
        (
            "en",
            "The Dunmoor Council blocked Facebook, and users moved to Mastodon.",
            &[][..],
        ),
        (
            "de",
            "Die Stadt Morstein sperrte Facebook, und viele wechselten zu Mastodon.",
            &[],
        ),
        (
            "en",
            "The Dunmoor Choir met.\n\nIt was agreed to move from Facebook to Mastodon.",
            &["dunmoor-choir, away-from: [facebook], to: mastodon, stage: announced"],
        ),
        (
            "de",
            "Der Ruderverein Morstein tagte.\n\nEs wird beschlossen, von Facebook zu Mastodon zu wechseln.",
            &["ruderverein-morstein, away-from: [facebook], to: mastodon, stage: announced"],
        ),
        (
            "ru",
            "В клубе «Причал» 40 человек.\n\nПостановили перейти из Facebook в Mastodon.",
            &["prichal, away-from: [facebook], to: mastodon, stage: announced"],
        ),
        (
            "de",
            "Der Ruderverein Morstein rudert.\n\nAb September treffen wir uns auf Mastodon.",
            &["ruderverein-morstein, to: mastodon, stage: announced"],
        ),
        // The place is a part of the name, and no service.
        (
            "fr",
            "La migration du Club de lecture de Morvane de Facebook vers Mastodon est terminée.",
            &["club-de-lecture-de-morvane, away-from: [facebook], to: mastodon, stage: moved"],
        ),
        (
            "en",
            "The Harrow Brewers' Union shut its account on Facebook and now posts on Mastodon.",
            &["harrow-brewers-union, away-from: [facebook], to: mastodon, stage: moved"],
        ),
    ] {
        check(language, &[(text, expected)]);
    }
}

#[test]
fn what_is_missing_is_said() {
    let (destination, mover) = ("no destination is named", "who moves is not named");
    for (language, sentence, open) in [
        ("en", "The Dunmoor Choir has left Facebook.", destination),
        (
            "en",
            "The Dunmoor Choir ended its activity on Facebook.",
            destination,
        ),
        (
            "de",
            "Der Ruderverein Morstein hat Facebook bereits verlassen.",
            destination,
        ),
        (
            "de",
            "Der Ruderverein Morstein stellt seine Aktivitäten auf Facebook ein.",
            destination,
        ),
        (
            "de",
            "Der Ruderverein Morstein ist nicht mehr auf Facebook.",
            destination,
        ),
        (
            "fr",
            "Le Club de voile de Morvane supprime son compte Facebook.",
            destination,
        ),
        (
            "es",
            "El Club de Remo Morvana cesará su actividad en Facebook.",
            destination,
        ),
        (
            "es",
            "El Club de Remo Morvana ya no está en Facebook.",
            destination,
        ),
        (
            "ru",
            "Клуб «Причал» удалил аккаунт в Facebook.",
            destination,
        ),
        ("en", "Many people moved to Discord in May 2023.", mover),
        (
            "es",
            "Millones de usuarios están migrando a Mastodon.",
            mover,
        ),
        ("ru", "Миллионы пользователей перешли в Mastodon.", mover),
    ] {
        let draft = drafted(language, sentence);
        let line = format!("  # - {open}: no movement is filled in\n");
        assert!(draft.contains(&line), "{sentence}\n{draft}");
    }
}

#[test]
fn words_of_use_alone_tell_of_no_move() {
    for (language, sentence) in [
        ("en", "You need an account of your own to use Discord."),
        ("en", "This move backfired on Facebook in June 2023."),
        ("en", "The team operates a help desk on Facebook."),
        ("de", "Die Jugendlichen setzen auf Facebook ein Zeichen."),
        (
            "fr",
            "La chorale publie des photos sur Facebook en mai 2023.",
        ),
        ("es", "El coro publica fotos en Facebook desde su sala."),
        ("ru", "Хор будет петь в Facebook 3 июня 2024 года."),
        // An account of others is closed by whoever runs the service.
        (
            "en",
            "The police suspended accounts of the gang on Facebook.",
        ),
    ] {
        let draft = drafted(language, sentence);
        assert!(!draft.contains("no movement"), "{sentence}\n{draft}");
        assert!(!draft.contains("-move, "), "{sentence}\n{draft}");
    }
}

#[test]
fn a_form_that_tells_not_whether_a_move_is_done_fills_none() {
    check(
        "en",
        &[
            (
                "The Dunmoor Choir is against moving from Slack to Discord.",
                &[],
            ),
            (
                "The Dunmoor Choir is tired of moving from Slack to Discord.",
                &[],
            ),
            ("The Dunmoor Choir is delaying moving to Discord.", &[]),
            (
                "The Dunmoor Choir is still slowly moving from Slack to Discord.",
                &["dunmoor-choir, away-from: [slack], to: discord, stage: under-way"],
            ),
            (
                "After moving from Slack to Discord, the Dunmoor Choir sang.",
                &["dunmoor-choir, away-from: [slack], to: discord, stage: moved"],
            ),
            // What was decided is that it was over before.
            (
                "It was agreed that the Dunmoor Choir had moved to Discord.",
                &[],
            ),
        ],
    );
    check(
        "fr",
        &[(
            "Le Club de voile de Morvane prend le train pour quitter Facebook pour Mastodon.",
            &[],
        )],
    );
    check(
        "es",
        &[(
            "Se acordó que el Club de Remo Morvana había dejado Facebook por Mastodon.",
            &[],
        )],
    );
}

#[test]
fn a_part_that_moves_is_not_the_whole() {
    for (language, text) in [
        (
            "en",
            "The Dunmoor Choir has partly moved from Facebook to Mastodon.",
        ),
        (
            "de",
            "Der Ruderverein Morstein zieht derzeit nur mit einer Abteilung von Facebook zu Mastodon um.",
        ),
        (
            "fr",
            "Le Club de voile de Morvane est passé en partie de Facebook à Mastodon.",
        ),
        (
            "es",
            "El Club de Remo Morvana migró parcialmente de Facebook a Mastodon.",
        ),
        (
            "ru",
            "Гребной клуб «Причал» частично перешёл с Facebook на Mastodon.",
        ),
    ] {
        check(language, &[(text, &[])]);
    }
}

#[test]
fn of_several_destinations_none_is_the_one() {
    for (language, text) in [
        (
            "en",
            "The Dunmoor Choir moved from Facebook to Mastodon and Bluesky.",
        ),
        (
            "en",
            "The Dunmoor Choir has moved to Mastodon, Bluesky and Discord.",
        ),
        (
            "de",
            "Der Ruderverein Morstein ist von Facebook zu Mastodon und Bluesky gewechselt.",
        ),
        (
            "fr",
            "Le Club de voile de Morvane est passé de Facebook à Mastodon et Bluesky.",
        ),
        (
            "es",
            "El Club de Remo Morvana migró de Facebook a Mastodon y Bluesky.",
        ),
        (
            "ru",
            "Гребной клуб «Причал» перешёл с Facebook на Mastodon и Bluesky.",
        ),
    ] {
        check(language, &[(text, &[])]);
    }
    check(
        "en",
        &[(
            "The Dunmoor Choir left Facebook and Discord for Mastodon.",
            &["dunmoor-choir, away-from: [facebook, discord], to: mastodon, stage: moved"],
        )],
    );
}

#[test]
fn what_was_closed_or_left_has_to_be_on_a_service() {
    check(
        "ru",
        &[
            (
                "Гребной клуб «Причал» закрыл собрание в Facebook и перешёл в Mastodon.",
                &["prichal, to: mastodon, stage: moved"],
            ),
            ("Гребной клуб «Причал» закрыл сезон в Facebook.", &[]),
            (
                "Гребной клуб «Причал» закрыл канал в Facebook и перешёл в Mastodon.",
                &["prichal, away-from: [facebook], to: mastodon, stage: moved"],
            ),
        ],
    );
    check(
        "en",
        &[
            (
                "The Dunmoor Choir closed its account on Facebook and moved to Mastodon.",
                &["dunmoor-choir, away-from: [facebook], to: mastodon, stage: moved"],
            ),
            (
                "The Dunmoor Choir closed its season on Facebook and moved to Mastodon.",
                &["dunmoor-choir, to: mastodon, stage: moved"],
            ),
        ],
    );
    check(
        "es",
        &[("El Club de Remo Morvana dejó Madrid por Mastodon.", &[])],
    );
}

#[test]
fn several_that_no_list_has_are_no_name() {
    for (language, text) in [
        ("en", "Wimblers moved from Facebook to Mastodon."),
        ("en", "Twimblerati are moving from Facebook to Mastodon."),
        ("de", "Wimbler wechselten von Facebook zu Mastodon."),
        ("fr", "Wimblers sont passés de Facebook à Mastodon."),
        ("es", "Wimbleros migraron de Facebook a Mastodon."),
        ("ru", "Вимблеры перешли с Facebook на Mastodon."),
    ] {
        check(language, &[(text, &[])]);
    }
}
