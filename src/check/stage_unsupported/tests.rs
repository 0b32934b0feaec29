//! Stages of movements that their quotes bear out or not, in several languages.

use crate::check::tests::check;
use crate::check::tests::check_in;

/// A fact about the choir and the platform, with this quote, and a movement at this stage.
fn sheet(facts: &[(&str, &str)], movement: &str) -> String {
    let facts = facts.iter().enumerate().map(|(nth, (quote, more))| {
        let nth = ["first", "second"][nth];
        format!(
            "  - id: {nth}
    says: {{ en: The choir and Plauderbox., de: Der Chor und Plauderbox. }}
    actors: [choir, plauderbox]
    quotes: [ {{ source: '{quote}' }} ]
{more}"
        )
    });
    let facts: String = facts.collect();
    format!(
        "
facts:
{facts}movements:
  - id: move
    who: choir
    to: plauderbox
{movement}
"
    )
}

#[test]
fn as_far_as_the_words_say() {
    let german = [
        ("Der Bunte Chor will Plauderbox nutzen", "announced"),
        ("Der Bunte Chor testet Plauderbox", "tries"),
        ("Der Bunte Chor nutzte Plauderbox", "uses"),
        ("Der Bunte Chor zog zu Plauderbox um", "moved"),
    ];
    let english = [
        ("The choir plans to move to Plauderbox", "announced"),
        ("The choir is trying to use Plauderbox", "tries"),
        ("The choir opened a group on Plauderbox", "uses"),
        ("The choir has moved to Plauderbox", "moved"),
    ];
    for (language, rows) in [("de", german), ("en", english)] {
        for (quote, stage) in rows {
            let movement = format!("    stage: {stage}\n    rests-on: [first]");
            check_in(
                language,
                &format!("{quote}."),
                &sheet(&[(quote, "")], &movement),
            );
        }
    }
}

#[test]
fn another_stage() {
    let rows = [
        (
            "de",
            "Der Bunte Chor versucht, Plauderbox zu verwenden",
            "tries",
        ),
        (
            "de",
            "Der Bunte Chor kündigte den Wechsel zu Plauderbox an",
            "announced",
        ),
        (
            "de",
            "Der Bunte Chor eröffnete eine Gruppe bei Plauderbox",
            "uses",
        ),
        ("en", "The choir is testing Plauderbox", "tries"),
        (
            "en",
            "The choir decided to leave for Plauderbox",
            "announced",
        ),
        ("en", "The choir uses Plauderbox", "uses"),
    ];
    assert_stages(&rows);
}

/// A move that is only decided is announced, with whatever words between the verb of deciding and the move.
#[test]
fn what_is_only_decided() {
    let rows = [
        (
            "en",
            "The choir decided on 10 March 2019, by 14 votes to 3, to move to Plauderbox",
            "announced",
        ),
        (
            "en",
            "The choir has voted to move to Plauderbox",
            "announced",
        ),
        (
            "en",
            "The choir is about to move to Plauderbox",
            "announced",
        ),
        (
            "fr",
            "Bunter Chor a décidé le 10 mars 2019 de migrer vers Plauderbox",
            "announced",
        ),
        (
            "fr",
            "Bunter Chor quittera la salle pour Plauderbox",
            "announced",
        ),
        (
            "es",
            "Bunter Chor decidió el 10 de marzo de 2019 dejar la sala por Plauderbox",
            "announced",
        ),
        (
            "de",
            "Der Bunte Chor wird zu Plauderbox wechseln",
            "announced",
        ),
    ];
    assert_stages(&rows);
}

/// Checks that each quote, in its language, refuses the stage `moved` and says another.
fn assert_stages(rows: &[(&str, &str, &str)]) {
    for (language, quote, says) in rows {
        let movement = format!(
            "    stage: moved
    #      ^^^^^ error[stage-unsupported]: the stage is `moved`, the fact `first` says `{says}`
    rests-on: [first]"
        );
        check_in(
            language,
            &format!("{quote}."),
            &sheet(&[(quote, "")], &movement),
        );
    }
}

#[test]
fn a_move_under_way() {
    let rows = [
        (
            "en",
            "The choir is moving to Plauderbox",
            "The choir has moved to Plauderbox",
        ),
        (
            "de",
            "Der Bunte Chor zieht zu Plauderbox um",
            "Der Bunte Chor zog zu Plauderbox um",
        ),
    ];
    for (language, going_on, done) in rows {
        let fair = "    stage: under-way\n    rests-on: [first]";
        check_in(
            language,
            &format!("{going_on}."),
            &sheet(&[(going_on, "")], fair),
        );
        let finding = "    stage: under-way
    #      ^^^^^^^^^ error[stage-unsupported]: the stage is `under-way`, the fact `first` says `moved`
    rests-on: [first]";
        check_in(
            language,
            &format!("{done}."),
            &sheet(&[(done, "")], finding),
        );
    }
}

/// The sheet of these tests ends on the first day of 2026.
#[test]
fn a_move_on_a_later_day() {
    let rows = [
        ("en", "The choir moves to Plauderbox on 1 July 2026"),
        ("en", "The choir opens a group on Plauderbox on 1 July 2026"),
        (
            "de",
            "Der Bunte Chor wechselt zum 1. Juli 2026 zu Plauderbox",
        ),
        (
            "de",
            "Der Bunte Chor zieht am 1. Juli 2026 zu Plauderbox um",
        ),
    ];
    for (language, quote) in rows {
        let source = format!("{quote}.");
        let fair = "    stage: announced\n    rests-on: [first]";
        check_in(language, &source, &sheet(&[(quote, "")], fair));
        let done = "    stage: moved
    #      ^^^^^ error[stage-unsupported]: the stage is `moved`, the fact `first` says `announced`
    rests-on: [first]";
        check_in(language, &source, &sheet(&[(quote, "")], done));
    }
    let past = "The choir moves to Plauderbox on 1 July 2025";
    let moved = "    stage: moved\n    rests-on: [first]";
    check_in("en", &format!("{past}."), &sheet(&[(past, "")], moved));
}

#[test]
fn no_known_word() {
    let movement = "    stage: uses
    #      ^^^^ warning[stage-unsupported]: no fact that this movement rests on says by a known word how far it has come
    rests-on: [first]";
    let rows = [
        ("de", "Der Bunte Chor mag Plauderbox"),
        // A clause with a negation says nothing about the stage.
        ("de", "Der Bunte Chor nutzt Plauderbox nicht"),
        ("en", "The choir likes Plauderbox"),
        ("en", "The choir never used Plauderbox"),
    ];
    let waived = "    waive: { rule: negation-changed, because: { en: a test, de: ein Test } }\n";
    for (language, quote) in rows {
        let denies = quote.contains("nicht") || quote.contains("never");
        check_in(
            language,
            &format!("{quote}."),
            &sheet(&[(quote, if denies { waived } else { "" })], movement),
        );
    }
}

#[test]
fn used_by_one_and_tried_by_another() {
    let tried = "    stage: uses
    #      ^^^^ error[stage-unsupported]: the stage is `uses`, the fact `second` says `tries`
    rests-on: [first, second]";
    let uncautioned = "    stage: tries
    #      ^^^^^ error[stage-unsupported]: `first` says `uses`, `second` says `tries`, and no caution quotes both
    rests-on: [first, second]";
    let german = [
        ("Der Bunte Chor nutzte Plauderbox", ""),
        ("dass der Chor Plauderbox erprobt", ""),
    ];
    let source = "Der Bunte Chor nutzte Plauderbox. Klar ist, dass der Chor Plauderbox erprobt.";
    check(source, &sheet(&german, tried));
    check(source, &sheet(&german, uncautioned));
    let caution = "    stage: tries
    rests-on: [first, second]
cautions:
  - id: both
    says: { en: The source says both., de: Die Quelle sagt beides. }
    quotes: [ { source: Chor nutzte Plauderbox }, { source: Plauderbox erprobt } ]";
    check(source, &sheet(&german, caution));
}

/// Checks a move at this stage by a fact on the platform that was left, and a fact on the new one.
fn left(language: &str, [left, wanted]: [&str; 2], dates: [&str; 2], movement: &str) {
    let sheet = format!(
        "
facts:
  - id: first
    says: {{ en: The choir and Zwitscher., de: Der Chor und Zwitscher. }}
    actors: [choir, zwitscher]
{}    quotes: [ {{ source: '{left}' }} ]
  - id: second
    says: {{ en: The choir and Plauderbox., de: Der Chor und Plauderbox. }}
    actors: [choir, plauderbox]
{}    quotes: [ {{ source: '{wanted}' }} ]
movements:
  - id: move
    who: choir
    away-from: [zwitscher]
    to: plauderbox
{movement}
    rests-on: [first, second]
",
        dates[0], dates[1]
    );
    check_in(language, &format!("{left}. {wanted}."), &sheet);
}

/// The choir has left Zwitscher, and only wants Plauderbox.
#[test]
fn the_old_platform_left_and_the_new_one_wanted() {
    let announced = "    stage: announced";
    let moved = "    stage: moved
    #      ^^^^^ error[stage-unsupported]: the stage is `moved`, the fact `second` says `announced`";
    for (language, quotes) in [
        (
            "en",
            [
                "The choir has left Zwitscher",
                "The choir will test Plauderbox",
            ],
        ),
        (
            "de",
            [
                "Der Chor hat Zwitscher verlassen",
                "Der Chor will Plauderbox testen",
            ],
        ),
        (
            "fr",
            [
                "Le Chor a quitté Zwitscher",
                "Le Chor veut tester Plauderbox",
            ],
        ),
        (
            "es",
            [
                "El Chor ha abandonado Zwitscher",
                "El Chor quiere probar Plauderbox",
            ],
        ),
    ] {
        left(language, quotes, [""; 2], announced);
        left(language, quotes, [""; 2], moved);
    }
    let dated = [
        "On 1 June 2019 the choir left Zwitscher",
        "On 1 May 2019 the choir announced its move to Plauderbox",
    ];
    let days = ["    date: 2019-06-01\n", "    date: 2019-05-01\n"];
    left("en", dated, days, "    stage: moved");
}

#[test]
fn a_channel_is_closed_on_the_old_platform() {
    let movement = |stage: &str| {
        format!("    away-from: [zwitscher]\n    stage: {stage}\n    rests-on: [first, second]")
    };
    for (language, opened, closed) in [
        (
            "en",
            "The choir opened a channel on Plauderbox on 3 May",
            "The choir closed its Zwitscher channel on 9 June",
        ),
        (
            "de",
            "Der Chor eröffnete am 3. Mai einen Kanal bei Plauderbox",
            "Der Chor schloss am 9. Juni seinen Kanal bei Zwitscher",
        ),
    ] {
        let text = format!("{opened}. {closed}.");
        let second = format!(
            "  - id: second
    says: {{ en: The choir and Zwitscher., de: Der Chor und Zwitscher. }}
    actors: [choir, zwitscher]
    quotes: [ {{ source: '{closed}' }} ]
movements:"
        );
        let sheet = sheet(&[(opened, "")], &movement("moved")).replace("movements:", &second);
        check_in(language, &text, &sheet);
    }
}

#[test]
fn who_is_leaving_uses_the_new_platform_already() {
    let second = "  - id: second
    says: { en: The choir and Zwitscher., de: Der Chor und Zwitscher. }
    actors: [choir, zwitscher]
    quotes: [ { source: 'Der Chor verlässt Zwitscher' } ]
movements:";
    let movement =
        "    away-from: [zwitscher]\n    stage: under-way\n    rests-on: [first, second]";
    let sheet = sheet(&[("Der Chor nutzt Plauderbox", "")], movement).replace("movements:", second);
    check(
        "Der Chor nutzt Plauderbox. Der Chor verlässt Zwitscher.",
        &sheet,
    );
}

#[test]
fn a_trial_beside_plans_for_later() {
    for (language, quote) in [
        (
            "en",
            "The choir is trying out Plauderbox until May. It will decide on a move in June",
        ),
        (
            "en",
            "The choir, which wants to decide in June, has been testing Plauderbox since May",
        ),
        (
            "de",
            "Der Chor erprobt Plauderbox seit Mai, der Umzug wird im Juni beschlossen",
        ),
        (
            "fr",
            "Le Chor teste Plauderbox depuis mai et décidera en juin si elle quitte Zwitscher",
        ),
        (
            "es",
            "El Chor lleva desde mayo probando Plauderbox y no decidirá hasta junio si abandona Zwitscher",
        ),
        (
            "ru",
            "Chor с мая тестирует Plauderbox, решение о переходе он примет в июне",
        ),
    ] {
        let sheet = sheet(&[(quote, "")], "    stage: tries\n    rests-on: [first]");
        check_in(language, &format!("{quote}."), &sheet);
    }
}

#[test]
fn a_trial_that_is_itself_planned() {
    for (language, quote, stage) in [
        ("en", "The choir wants to test Plauderbox", "announced"),
        (
            "en",
            "The choir will try out Plauderbox in June",
            "announced",
        ),
        ("de", "Der Chor will Plauderbox im Juni testen", "announced"),
    ] {
        let sheet = sheet(
            &[(quote, "")],
            &format!(
                "    stage: tries
#          ^^^^^ error[stage-unsupported]: the stage is `tries`, the fact `first` says `{stage}`
    rests-on: [first]"
            ),
        );
        check_in(language, &format!("{quote}."), &sheet);
    }
}

#[test]
fn a_trial_that_is_over() {
    let [may, june] = ["2019-05-01", "2019-06-01"].map(|date| format!("    date: {date}\n"));
    check(
        "Am 1. Mai 2019 testete der Chor Plauderbox. Am 1. Juni 2019 zog der Chor zu Plauderbox um.",
        &sheet(
            &[
                ("Am 1. Mai 2019 testete der Chor Plauderbox", &may),
                ("Am 1. Juni 2019 zog der Chor zu Plauderbox um", &june),
            ],
            "    stage: moved\n    rests-on: [first, second]",
        ),
    );
    check_in(
        "en",
        "On 1 May 2019 the choir tested Plauderbox. On 1 June 2019 the choir moved to Plauderbox.",
        &sheet(
            &[
                ("On 1 May 2019 the choir tested Plauderbox", &may),
                ("On 1 June 2019 the choir moved to Plauderbox", &june),
            ],
            "    stage: moved\n    rests-on: [first, second]",
        ),
    );
}
