//! Speakers of facts who do not speak in the source, refused and fair, in several languages.

use crate::check::tests::check;
use crate::check::tests::check_in;
use crate::check::tests::{TestSource, check_among};

#[test]
fn the_publisher_is_a_speaker_of_its_own_source_alone() {
    let card = "publisher: '[Frau Notenschlüssel]'";
    let facts = "
facts:
  - id: sings
    says:
      en: The choir sings, says Ms Notenschlüssel.
      #                            ^^^^^^^^^^^^^^ error[name-unsupported]: the quotes of this statement do not name `Notenschlüssel`
      de: Der Chor singt, so Frau Notenschlüssel.
      #                           ^^^^^^^^^^^^^^ error[name-unsupported]: the quotes of this statement do not name `Notenschlüssel`
    actors: [choir]
    according-to: [notenschluessel]
    #              ^^^^^^^^^^^^^^^ error[attribution-invented]: the source reports nobody’s words where this fact quotes it
    #              ^^^^^^^^^^^^^^^ error[name-unsupported]: the quotes of this fact do not name `notenschluessel`
    quotes: [ { two: Der Chor singt } ]
  - { id: other, says: { en: The choir sings., de: Der Chor singt. }, actors: [choir], quotes: [ { one: The choir sings } ] }
";
    let lines = facts.split_inclusive('\n');
    let fair: String = lines.filter(|line| !line.contains('^')).collect();
    let fair = fair.replace("two: Der Chor singt", "one: The choir sings");
    let unused = "two\n    #   ^^^ warning[source-unused]: nothing quotes the source `two`";
    for (second, facts) in [("two", facts), (unused, &fair)] {
        let sources = [
            TestSource {
                id: "one",
                language: "en",
                card,
                text: "The choir sings.",
            },
            TestSource {
                id: second,
                language: "de",
                card: "",
                text: "Der Chor singt.",
            },
        ];
        check_among(&sources, facts);
    }
}

/// A fact of Ms Notenschlüssel in these words, with a context; the finding, if any, stands below the speaker.
fn says_so(language: &str, quote: &str, context: &str, finding: &str) {
    let given = match context {
        "" => String::new(),
        context => format!("    context: [ {{ source: '{context}' }} ]\n"),
    };
    let text = format!("{context}. {quote}.");
    let sheet = format!(
            "
facts:
  - id: sings
    says: {{ en: 'The Bunter Chor sings, says Ms Notenschlüssel.', de: 'Der Bunte Chor singt, so Frau Notenschlüssel.' }}
    actors: [choir]
    according-to: [notenschluessel]
{finding}    quotes: [ {{ source: '{quote}' }} ]
{given}"
        );
    check_in(language, text.trim_start_matches(['.', ' ']), &sheet);
}

#[test]
fn what_somebody_finds_or_rules_may_be_what_they_say() {
    let warning = "    #              ^^^^^^^^^^^^^^^ warning[attribution-invented]: the source reports nobody’s words where this fact quotes it\n";
    for (language, quote) in [
        (
            "en",
            "Notenschlüssel ruled on 3 May that the Bunter Chor sings",
        ),
        (
            "en",
            "According to what Notenschlüssel found, the Bunter Chor sings",
        ),
        (
            "de",
            "Nach Zahlen, die Notenschlüssel vorgelegt hat, singt der Bunte Chor",
        ),
        (
            "de",
            "Notenschlüssel hatte den Bunten Chor aufgefordert, zu singen",
        ),
    ] {
        let finding = if quote.starts_with("According") {
            ""
        } else {
            warning
        };
        says_so(language, quote, "", finding);
    }
}

#[test]
fn who_is_meant_by_he_said_may_stand_in_the_context() {
    let warning = "    #              ^^^^^^^^^^^^^^^ warning[attribution-invented]: `notenschluessel` is not named where the source reports words\n";
    says_so(
        "en",
        "The Bunter Chor, she said, sings",
        "Notenschlüssel took the floor",
        warning,
    );
    let error = warning.replace("warning", "error");
    says_so(
        "en",
        "The Bunter Chor, she said, sings",
        "Notenschlüssel took the floor. Plauderbox spoke next",
        &error,
    );
    says_so(
        "es",
        "El Bunter Chor, dijo, canta",
        "Tomó la palabra Notenschlüssel",
        warning,
    );
    says_so(
        "en",
        "The Bunter Chor, she said, sings",
        "Notenschlüssel and Plauderbox took the floor",
        &error,
    );
}

#[test]
fn the_source_itself_says_so() {
    check(
            "Der Bunte Chor singt. Frau Notenschlüssel hört zu.",
            "
facts:
  - id: sings
    says: { en: 'The Bunter Chor sings, says Ms Notenschlüssel.', de: 'Der Bunte Chor singt, so Frau Notenschlüssel.' }
    actors: [choir]
    according-to: [notenschluessel]
    #              ^^^^^^^^^^^^^^^ error[attribution-invented]: the source reports nobody’s words where this fact quotes it
    quotes: [ { source: Der Bunte Chor singt } ]
    context: [ { source: Frau Notenschlüssel hört zu } ]
",
        );
}

#[test]
fn another_speaker() {
    check(
            "Frau Notenschlüssel sagte, dass der Bunte Chor singt. Plauderbox ist laut.",
            "
facts:
  - id: sings
    says:
      en: Plauderbox said that the Bunter Chor sings.
      de: Plauderbox sagte, dass der Bunte Chor singt.
    actors: [choir]
    according-to: [plauderbox]
    #              ^^^^^^^^^^ error[attribution-invented]: `plauderbox` is not named where the source reports words
    quotes: [ { source: dass der Bunte Chor singt } ]
    context: [ { source: Plauderbox ist laut } ]
",
        );
}

#[test]
fn the_statement_credits_another_than_its_speakers() {
    check_in(
            "en",
            "Ms Notenschlüssel, quoted by Plauderbox, said that the choir and Zwitscher have worked together.",
            "
facts:
  - id: together
    says:
      en: Zwitscher said that the choir and Ms Notenschlüssel have worked together, as Plauderbox reported.
      #   ^^^^^^^^^ error[attribution-invented]: the statement gives these words to `Zwitscher`, which is no speaker of the fact
      de: Laut Zwitscher haben der Chor und Frau Notenschlüssel zusammengearbeitet, wie Plauderbox berichtete.
      #        ^^^^^^^^^ error[attribution-invented]: the statement gives these words to `Zwitscher`, which is no speaker of the fact
    actors: [choir, zwitscher]
    according-to: [notenschluessel, plauderbox]
    quotes: [ { source: said that the choir and Zwitscher have worked together } ]
    context: [ { source: 'Ms Notenschlüssel, quoted by Plauderbox' } ]
  - id: quoted
    says:
      en: Ms Notenschlüssel, quoted by Zwitscher, said that the choir has worked with Plauderbox.
      #                                ^^^^^^^^^ error[attribution-invented]: the statement gives these words to `Zwitscher`, which is no speaker of the fact
      de: Frau Notenschlüssel, zitiert von Plauderbox, sagte, Chor und Zwitscher hätten zusammengearbeitet.
    actors: [choir, zwitscher]
    according-to: [notenschluessel, plauderbox]
    quotes: [ { source: said that the choir and Zwitscher have worked together } ]
    context: [ { source: 'Ms Notenschlüssel, quoted by Plauderbox' } ]
",
        );
}

#[test]
fn the_speaker_stands_behind_what_another_one_promised() {
    check_in(
        "en",
        "Zwitscher promised a refund to the choir, said Ms Notenschlüssel.",
        "
facts:
  - id: refund
    says:
      en: Zwitscher promised a refund to the choir, as Ms Notenschlüssel said.
      de: Zwitscher versprach dem Chor eine Erstattung, so Frau Notenschlüssel.
    actors: [choir, zwitscher]
    according-to: [notenschluessel]
    quotes: [ { source: 'Zwitscher promised a refund to the choir, said Ms Notenschlüssel' } ]
",
    );
}

#[test]
fn who_contradicts_the_speaker_is_no_speaker() {
    check_in(
        "en",
        "Ms Notenschlüssel spoke of 40 members, a number that Zwitscher denies.",
        "
facts:
  - id: members
    says:
      en: Ms Notenschlüssel spoke of 40 members; Zwitscher denies the number.
      de: Frau Notenschlüssel sprach von 40 Mitgliedern; Zwitscher bestreitet die Zahl.
    actors: [zwitscher]
    according-to: [notenschluessel]
    quotes: [ { source: 'Ms Notenschlüssel spoke of 40 members, a number that Zwitscher denies' } ]
",
    );
}

#[test]
fn one_speaker_too_many() {
    check_in(
            "en",
            "Ms Notenschlüssel said that the choir sings. Zwitscher is loud.",
            "
facts:
  - id: sings
    says:
      en: Ms Notenschlüssel said that the choir sings, as Zwitscher reported.
      de: Frau Notenschlüssel sagte, der Chor singe, wie Zwitscher berichtete.
    actors: [choir]
    according-to: [notenschluessel, zwitscher]
    #                               ^^^^^^^^^ error[attribution-invented]: `zwitscher` is not named where the source reports words
    quotes: [ { source: Ms Notenschlüssel said that the choir sings } ]
    context: [ { source: Zwitscher is loud } ]
",
        );
}

#[test]
fn named_in_the_context() {
    check(
            "Laut Plauderbox ist alles gut. Die Firma betonte, dass der Bunte Chor singt.",
            "
facts:
  - id: sings
    says: { en: 'According to Plauderbox, the Bunter Chor sings.', de: Laut Plauderbox singt der Bunte Chor. }
    actors: [choir]
    according-to: [plauderbox]
    quotes: [ { source: dass der Bunte Chor singt } ]
    context: [ { source: Laut Plauderbox } ]
",
        );
}

#[test]
fn by_what_stands_for_the_speaker() {
    check(
            "Die Firma betonte, dass der Bunte\nChor singt. Plauderbox ist eine Firma.",
            "
facts:
  - id: sings
    says: { en: 'According to Plauderbox, the Bunter Chor sings.', de: Laut Plauderbox singt der Bunte Chor. }
    actors: [choir]
    according-to: [plauderbox]
    quotes: [ { source: 'Die Firma betonte, dass der Bunte Chor singt' } ]
    context: [ { source: Plauderbox ist eine Firma } ]
    stands-for: { Die Firma: plauderbox }
",
        );
}

#[test]
fn between_quotation_marks() {
    check_in(
            "en",
            "Ms Notenschlüssel was brief: “The choir moves on Monday.”",
            "
facts:
  - id: moves
    says: { en: 'Ms Notenschlüssel said that the choir moves.', de: 'Frau Notenschlüssel sagte, der Chor ziehe um.' }
    actors: [choir]
    according-to: [notenschluessel]
    quotes: [ { source: The choir moves on Monday } ]
    context: [ { source: Ms Notenschlüssel was brief } ]
",
        );
}

#[test]
fn a_line_that_names_who_writes() {
    for (line, warning) in [
        ("Ms Notenschlüssel", ""),
        (
            "Zwitscher, Ms Notenschlüssel",
            "\n    #              ^^^^^^^^^^^^^^^ warning[attribution-invented]: the source reports nobody’s words where this fact quotes it",
        ),
    ] {
        let sheet = format!(
                "
facts:
  - id: moves
    says: {{ en: 'Ms Notenschlüssel writes that the choir moves.', de: 'Frau Notenschlüssel schreibt, der Chor ziehe um.' }}
    actors: [choir]
    according-to: [notenschluessel]{warning}
    quotes: [ {{ source: The choir moves on Monday }} ]
    context: [ {{ source: '{line}' }} ]
"
            );
        let source = format!("> The choir moves on Monday.\n\n{line}");
        check_in("en", &source, &sheet);
    }
}

#[test]
fn a_word_that_may_tell_of_speech() {
    for (quote, warning) in [
        ("Ms Notenschlüssel called the hall loud", ""),
        (
            "Ms Notenschlüssel and Zwitscher called the hall loud",
            "\n    #              ^^^^^^^^^^^^^^^ warning[attribution-invented]: the source reports nobody’s words where this fact quotes it",
        ),
    ] {
        let sheet = format!(
                "
facts:
  - id: loud
    says: {{ en: 'Ms Notenschlüssel calls the hall loud.', de: 'Frau Notenschlüssel nennt den Saal laut.' }}
    actors: []
    according-to: [notenschluessel]{warning}
    quotes: [ {{ source: {quote} }} ]
"
            );
        check_in("en", &format!("{quote}."), &sheet);
    }
}

#[test]
fn words_of_another_speaker_of_the_sentence() {
    check_in(
            "en",
            "“The hall stays open,” Ms Notenschlüssel promised, while Zwitscher kept silent.",
            "
facts:
  - id: stays
    says:
      en: Zwitscher promised that the hall stays open.
      #   ^^^^^^^^^ error[attribution-invented]: the quote gives these words to another speaker (`promised`)
      de: Zwitscher versprach, dass der Saal offen bleibt.
      #   ^^^^^^^^^ error[attribution-invented]: the quote gives these words to another speaker (`promised`)
    actors: []
    according-to: [zwitscher]
    quotes: [ { source: '“The hall stays open,” Ms Notenschlüssel promised, while Zwitscher kept silent' } ]
",
        );
}

#[test]
fn words_that_another_one_objects_or_says() {
    check_in(
            "en",
            "Ms Notenschlüssel objected: “The hall stays open.” Zwitscher, Plauderbox says, never cleaned the hall.",
            "
facts:
  - id: stays
    says:
      en: The hall stays open, says Zwitscher.
      #                             ^^^^^^^^^ error[attribution-invented]: the quote gives these words to another speaker (`objected`)
      de: Der Saal bleibt offen, sagt Zwitscher.
      #                               ^^^^^^^^^ error[attribution-invented]: the quote gives these words to another speaker (`objected`)
    actors: [zwitscher]
    quotes: [ { source: 'Ms Notenschlüssel objected: “The hall stays open.” Zwitscher' } ]
  - id: cleaned
    says:
      en: Zwitscher says that Plauderbox never cleaned the hall.
      #   ^^^^^^^^^ error[attribution-invented]: the quote gives these words to another speaker (`says`)
      #                       ^^^^^^^^^^ error[role-changed]: who does it and to whom is exchanged between `Plauderbox` and `Zwitscher`
      de: Zwitscher sagt, dass Plauderbox den Saal nie putzte.
      #   ^^^^^^^^^ error[attribution-invented]: the quote gives these words to another speaker (`says`)
      #                        ^^^^^^^^^^ error[role-changed]: who does it and to whom is exchanged between `Plauderbox` and `Zwitscher`
    actors: [zwitscher, plauderbox]
    quotes: [ { source: 'Zwitscher, Plauderbox says, never cleaned the hall' } ]
",
        );
}

#[test]
fn whoever_declines_to_comment_says_nothing() {
    check_in(
            "de",
            "Plauderbox ist laut Frau Notenschlüssel offen. Zwitscher lehnte einen Kommentar ab.",
            "
facts:
  - id: open
    says:
      en: According to Zwitscher, Plauderbox is open.
      #                ^^^^^^^^^ error[attribution-invented]: the quote gives these words to another speaker (`laut`)
      de: Laut Zwitscher ist Plauderbox offen.
      #        ^^^^^^^^^ error[attribution-invented]: the quote gives these words to another speaker (`laut`)
    actors: [plauderbox]
    according-to: [zwitscher]
    #              ^^^^^^^^^ error[attribution-invented]: `zwitscher` is not named where the source reports words
    quotes: [ { source: Plauderbox ist laut Frau Notenschlüssel offen. Zwitscher lehnte einen Kommentar ab } ]
",
        );
}
