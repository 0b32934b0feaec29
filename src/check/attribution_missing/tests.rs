//! Facts without a speaker whose quotes are reported words, refused and fair, in five languages.

use crate::check::tests::check;
use crate::check::tests::check_in;

#[test]
fn a_phrase_in_the_middle_of_the_sentence() {
    check(
            "Der Bunte Chor plante ein Fest, bei dem nach Angaben von Frau Notenschlüssel Lieder erklangen.",
            "
facts:
  - id: planned
    says: { en: The Bunter Chor planned a feast., de: Der Bunte Chor plante ein Fest. }
    actors: [choir]
    quotes: [ { source: Der Bunte Chor plante ein Fest } ]
  - id: sung
    says: { en: Songs were sung., de: Lieder erklangen. }
    quotes: [ { source: Lieder erklangen } ]
    #                   ^^^^^^^^^^^^^^^^ error[attribution-missing]: the source reports this (“nach Angaben”), the fact names no speaker
",
        );
}

#[test]
fn a_verb_of_saying() {
    check(
            "Frau Notenschlüssel erklärte, dass der Bunte Chor seinen Kanal schließt.",
            "
facts:
  - id: closes
    says: { en: The Bunter Chor closes its channel., de: Der Bunte Chor schließt seinen Kanal. }
    actors: [choir]
    quotes: [ { source: der Bunte Chor seinen Kanal schließt } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[attribution-missing]: the source reports this (“erklärte”), the fact names no speaker
",
        );
}

#[test]
fn a_named_speaker() {
    check(
        "Laut Frau Notenschlüssel schließt der Bunte Chor seinen Kanal.",
        "
facts:
  - id: closes
    says:
      en: According to Ms Notenschlüssel, the Bunter Chor closes its channel.
      de: Laut Frau Notenschlüssel schließt der Bunte Chor seinen Kanal.
    actors: [choir]
    according-to: [notenschluessel]
    quotes: [ { source: Laut Frau Notenschlüssel schließt der Bunte Chor seinen Kanal } ]
",
    );
}

/// A fact about the choir with this quote, or these keys in place of it.
fn sings(language: &str, source: &str, keys: &str) {
    let sheet = format!(
        "
facts:
  - id: sings
    says: {{ en: The choir sings., de: Der Chor singt. }}
    actors: [choir]
{keys}
"
    );
    check_in(language, source, &sheet);
}

#[test]
fn words_of_somebody_in_german() {
    sings(
            "de",
            "Nach Angaben der Leitung singt der Chor.",
            "    quotes: [ { source: Nach Angaben der Leitung singt der Chor } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[attribution-missing]: the source reports this (“Nach Angaben”), the fact names no speaker",
        );
    sings(
            "de",
            "Die Leitung wies darauf hin, dass der Chor singt.",
            "    quotes: [ { source: der Chor singt } ]
    #                   ^^^^^^^^^^^^^^ error[attribution-missing]: the source reports this (“wies darauf hin”), the fact names no speaker",
        );
    sings(
            "de",
            "Der Chor singt, wie die Leitung berichtete.",
            "    quotes: [ { source: Der Chor singt } ]
    #                   ^^^^^^^^^^^^^^ error[attribution-missing]: the source reports this (“berichtete”), the fact names no speaker",
        );
}

#[test]
fn words_of_somebody_in_english() {
    sings(
            "en",
            "According to the management, the choir sings.",
            "    quotes: [ { source: the choir sings } ]
    #                   ^^^^^^^^^^^^^^^ error[attribution-missing]: the source reports this (“According to”), the fact names no speaker",
        );
    sings(
            "en",
            "The management said that the choir sings.",
            "    quotes: [ { source: the choir sings } ]
    #                   ^^^^^^^^^^^^^^^ error[attribution-missing]: the source reports this (“said”), the fact names no speaker",
        );
    sings(
            "en",
            "The choir sings, the management said on Monday.",
            "    quotes: [ { source: The choir sings } ]
    #                   ^^^^^^^^^^^^^^^ error[attribution-missing]: the source reports this (“said”), the fact names no speaker",
        );
}

#[test]
fn a_record_that_speaks_for_nobody_is_a_warning() {
    for (language, source, cue) in [
        (
            "en",
            "According to the minutes, the choir sings.",
            "According to",
        ),
        (
            "en",
            "According to the land register on Monday the choir sings.",
            "According to",
        ),
        (
            "de",
            "Laut Sitzungsprotokoll vom 3. Mai singt der Chor.",
            "Laut",
        ),
        ("de", "Dem Jahresbericht zufolge singt der Chor.", "zufolge"),
        (
            "fr",
            "Selon les comptes déposés en mai, le Chor chante.",
            "Selon",
        ),
        ("es", "Según consta en el acta, el Chor canta.", "Según"),
        ("ru", "Согласно протоколу собрания, Chor поёт.", "Согласно"),
    ] {
        let quote = source.trim_end_matches('.');
        let marks = "^".repeat(quote.chars().count() + 2);
        sings(
            language,
            source,
            &format!(
                "    quotes: [ {{ source: '{quote}' }} ]
    #                   {marks} warning[attribution-missing]: the source reports this (“{cue}”), the fact names no speaker"
            ),
        );
    }
}

#[test]
fn what_the_writer_counts_is_said_by_nobody_else() {
    for (language, source) in [
        ("en", "According to our own count, the choir sings."),
        ("de", "Laut unserer Zählung singt der Chor."),
        (
            "fr",
            "Selon un décompte de notre rédaction, le Chor chante.",
        ),
        ("es", "Según nuestro recuento, el Chor canta."),
        ("ru", "По нашим данным, Chor поёт."),
    ] {
        let quote = source.trim_end_matches('.');
        sings(
            language,
            source,
            &format!("    quotes: [ {{ source: '{quote}' }} ]"),
        );
    }
    sings(
        "en",
        "According to the director, our hall is where the choir sings.",
        "    quotes: [ { source: the choir sings } ]
    #                   ^^^^^^^^^^^^^^^ error[attribution-missing]: the source reports this (“According to”), the fact names no speaker",
    );
}

#[test]
fn what_somebody_says_in_a_record_is_theirs() {
    sings(
        "en",
        "According to the minutes of the choir, the choir sings.",
        "    quotes: [ { source: the choir sings } ]
    #                   ^^^^^^^^^^^^^^^ error[attribution-missing]: the source reports this (“According to”), the fact names no speaker",
    );
}

#[test]
fn words_of_the_source_itself() {
    sings(
        "de",
        "Der Chor singt.",
        "    quotes: [ { source: Der Chor singt } ]",
    );
    sings(
        "de",
        "Der Chor singt im Saal, der laut Plan offen ist.",
        "    quotes: [ { source: Der Chor singt im Saal } ]",
    );
    sings(
        "en",
        "The choir sings.",
        "    quotes: [ { source: The choir sings } ]",
    );
    sings(
        "en",
        "The choir sings in the hall, which according to the plan is open.",
        "    quotes: [ { source: The choir sings in the hall } ]",
    );
    sings(
        "en",
        "He told a tale. The choir sings.",
        "    quotes: [ { source: The choir sings } ]
cautions:
  - id: tale
    says: { en: The source speaks of a tale., de: Die Quelle spricht von einer Geschichte. }
    quotes: [ { source: told a tale } ]",
    );
}

#[test]
fn words_of_a_named_speaker() {
    let keys = |quote: &str| {
        format!(
                "
facts:
  - id: sings
    says: {{ en: 'The choir sings, according to Ms Notenschlüssel.', de: Der Chor singt laut Frau Notenschlüssel. }}
    actors: [choir]
    according-to: [notenschluessel]
    quotes: [ {{ source: '{quote}' }} ]
"
            )
    };
    for (language, sentence) in [
        ("de", "Frau Notenschlüssel betonte, dass der Chor singt"),
        ("de", "Der Chor singt, so Frau Notenschlüssel"),
        ("en", "Ms Notenschlüssel stressed that the choir sings"),
        ("en", "The choir sings, as Ms Notenschlüssel reported"),
    ] {
        check_in(language, &format!("{sentence}."), &keys(sentence));
    }
}

#[test]
fn what_is_added_or_confirmed_is_not_said() {
    sings(
        "en",
        "The choir added two songs, and Ms Notenschlüssel confirmed the booking, so the choir sings.",
        "    quotes: [ { source: 'The choir added two songs, and Ms Notenschlüssel confirmed the booking, so the choir sings' } ]",
    );
}

#[test]
fn a_statement_that_says_so_itself() {
    let sheet = |quote: &str, warning: &str| {
        format!(
                "
facts:
  - id: sings
    says: {{ en: People in the hall said that the choir sings., de: 'Im Saal sagte man, der Chor singe.' }}
    actors: [choir]
    quotes: [ {{ source: {quote} }} ]
{warning}"
            )
    };
    let warning = "    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[attribution-missing]: the source reports this (“said”), the fact names no speaker\n";
    let quote = "Ms Notenschlüssel said the choir sings.";
    check_in("en", quote, &sheet(quote.trim_end_matches('.'), warning));
    // The source names no speaker who could be typed.
    let quote = "It was said in the hall that the choir sings.";
    check_in("en", quote, &sheet(quote.trim_end_matches('.'), ""));
}

#[test]
fn what_stands_beside_a_deed_is_not_said() {
    for quote in [
        "The choir sings, and every member has been told",
        "On average, the choir writes two letters a week",
    ] {
        sings(
            "en",
            &format!("{quote}."),
            &format!("    quotes: [ {{ source: '{quote}' }} ]"),
        );
    }
}

#[test]
fn a_name_before_a_colon_and_a_block_quotation() {
    sings(
            "en",
            "Ms Notenschlüssel: The choir sings.",
            "    quotes: [ { source: The choir sings } ]
    #                   ^^^^^^^^^^^^^^^ error[attribution-missing]: the source reports this (“Ms Notenschlüssel”), the fact names no speaker",
        );
    sings(
            "en",
            "From a letter of the members:\n\n> The choir sings.\n\nThe hall is open.",
            "    quotes: [ { source: The choir sings } ]
    #                   ^^^^^^^^^^^^^^^ error[attribution-missing]: the source reports this (“From a letter of the members:”), the fact names no speaker",
        );
    sings(
            "en",
            "> The choir sings.\n>\n> — Ms Notenschlüssel\n\nThe hall is open.",
            "    quotes: [ { source: The choir sings } ]
    #                   ^^^^^^^^^^^^^^^ error[attribution-missing]: the source reports this (“— Ms Notenschlüssel”), the fact names no speaker",
        );
}

#[test]
fn what_stands_outside_of_the_reported_words() {
    sings(
        "en",
        "The choir sings in the hall; the band, the management says, plays outside.",
        "    quotes: [ { source: 'The choir sings in the hall; the band, the management says, plays outside' } ]",
    );
}

#[test]
fn verbs_that_report_nothing_here() {
    sings(
        "es",
        "El Bunter Chor canta, y la sala admite treinta personas.",
        "    quotes: [ { source: 'El Bunter Chor canta, y la sala admite treinta personas' } ]",
    );
    sings(
        "fr",
        "Le Bunter Chor chante. Plus personne n’y écrivait : le silence régnait.",
        "    quotes: [ { source: Le Bunter Chor chante } ]",
    );
}

#[test]
fn what_stands_beside_a_clause_of_speech() {
    for quote in [
        "After the management announced that the hall would close, the choir sings outside",
        "The management said that the hall would close, but the choir sings",
        "The choir, which according to the management has 40 members, sings",
        "I have concluded that the choir sings",
    ] {
        sings(
            "en",
            &format!("{quote}."),
            &format!("    quotes: [ {{ source: '{quote}' }} ]"),
        );
    }
    for quote in [
        "Nachdem die Leitung erklärt hatte, dass die Halle schließt, singt der Chor draußen",
        "Die Leitung sagte, dass die Halle schließt, doch der Chor singt",
    ] {
        sings(
            "de",
            &format!("{quote}."),
            &format!("    quotes: [ {{ source: '{quote}' }} ]"),
        );
    }
}

/// Checks that each quote is held to be reported by these words.
fn said(rows: &[(&str, &str, &str)]) {
    for (language, quote, cue) in rows {
        let marks = "^".repeat(quote.chars().count());
        sings(
                language,
                &format!("{quote}."),
                &format!(
                    "    quotes: [ {{ source: '{quote}' }} ]
    #                   ^{marks}^ error[attribution-missing]: the source reports this (“{cue}”), the fact names no speaker"
                ),
            );
    }
}

#[test]
fn what_goes_on_being_said() {
    said(&[
        (
            "en",
            "The management said that the hall closes, but that the choir sings",
            "said",
        ),
        ("en", "We were told that the choir sings", "told"),
        ("en", "The letter we got says the choir sings", "says"),
        (
            "en",
            "After the vote the management said that the hall closes, the choir sings",
            "said",
        ),
        (
            "en",
            "The management said that the hall had closed, but the choir had sung",
            "said",
        ),
        (
            "en",
            "The management says the hall closes; the choir sings",
            "says",
        ),
    ]);
}

#[test]
fn what_goes_on_being_said_in_other_languages() {
    said(&[
        (
            "de",
            "Die Leitung sagte, wir haben recht, der Chor singt",
            "sagte",
        ),
        (
            "de",
            "Als Vorsitzende sagte die Leitung, dass die Halle schließt, der Chor singt",
            "sagte",
        ),
        (
            "de",
            "Die Leitung sagte, dass die Halle schließt, doch der Chor singe",
            "sagte",
        ),
        (
            "fr",
            "Bien sûr la direction a dit que la salle ferme, le Bunter Chor chante",
            "a dit",
        ),
        (
            "es",
            "Tras el voto la dirección dijo que la sala cierra, el Bunter Chor canta",
            "dijo",
        ),
        (
            "ru",
            "После голосования директор сказал, что зал закрыт, Bunter Chor поёт",
            "сказал",
        ),
    ]);
}

#[test]
fn a_statement_that_names_whoever_says_so() {
    check_in(
            "en",
            "Ms Notenschlüssel announced that the choir sings.",
            "
facts:
  - id: sings
    says: { en: Ms Notenschlüssel announced that the choir sings., de: 'Frau Notenschlüssel kündigte an, dass der Chor singt.' }
    actors: [choir, notenschluessel]
    quotes: [ { source: Ms Notenschlüssel announced that the choir sings } ]
",
        );
}

/// Checks a fact that says that the choir is leaving, with these further keys.
fn leaves(language: &str, quote: &str, says: &str, finding: &str) {
    check_in(
        language,
        &format!("{quote}."),
        &format!(
            "
facts:
  - id: leaves
    says: {says}
    actors: [choir, zwitscher]
    quotes: [ {{ source: '{quote}' }} ]
{finding}"
        ),
    );
}

const LEAVES: &str = "{ en: The choir is leaving Zwitscher., de: Der Chor verlässt Zwitscher. }";

#[test]
fn a_move_that_whoever_moves_announces() {
    for (language, quote) in [
        ("en", "The choir announced that it is leaving Zwitscher"),
        ("en", "The choir said on Monday it was leaving Zwitscher"),
        ("de", "Der Chor gab bekannt, dass er Zwitscher verlässt"),
        ("fr", "Bunter Chor a annoncé qu’il quitte Zwitscher"),
        ("es", "Bunter Chor anunció que deja Zwitscher"),
        ("ru", "Bunter Chor сообщил, что покидает Zwitscher"),
    ] {
        leaves(language, quote, LEAVES, "");
    }
    leaves(
        "en",
        "The choir announced in May that it had left Zwitscher",
        "{ en: The choir has left Zwitscher., de: Der Chor hat Zwitscher verlassen. }",
        "",
    );
}

#[test]
fn a_move_of_another_one_whom_the_speaker_does_not_name() {
    for (language, cue, quote) in [
        (
            "en",
            "announced",
            "The choir announced that its soloist is leaving Zwitscher",
        ),
        ("en", "said", "The choir said its rival had left Zwitscher"),
        (
            "en",
            "said",
            "The choir said it had been told to leave Zwitscher",
        ),
        (
            "en",
            "said",
            "The choir said that leaving Zwitscher was easy",
        ),
        ("en", "said", "The choir said it had closed Zwitscher"),
        (
            "fr",
            "a annoncé",
            "Bunter Chor a annoncé que sa soliste quitte Zwitscher",
        ),
        (
            "es",
            "anunció",
            "Bunter Chor anunció que su solista deja Zwitscher",
        ),
        (
            "ru",
            "сообщил",
            "Bunter Chor сообщил, что солистка покидает Zwitscher",
        ),
    ] {
        let marks = "^".repeat(quote.chars().count() + 2);
        let finding = format!(
            "    #                   {marks} error[attribution-missing]: the source reports this (“{cue}”), the fact names no speaker\n"
        );
        leaves(language, quote, LEAVES, &finding);
    }
}

#[test]
fn a_move_that_another_one_announces() {
    let quote = "Ms Notenschlüssel announced that the choir is leaving Zwitscher";
    let marks = "^".repeat(quote.chars().count() + 2);
    let finding = format!(
        "    #                   {marks} error[attribution-missing]: the source reports this (“announced”), the fact names no speaker\n"
    );
    leaves("en", quote, LEAVES, &finding);
}

#[test]
fn rules_and_reasons_are_nobodys_words() {
    for (language, quote) in [
        ("en", "According to the statutes, the choir sings"),
        (
            "en",
            "The hall was warm, which explains why the choir sings",
        ),
        ("de", "Laut Satzung singt der Chor"),
        ("fr", "Selon les statuts, Bunter Chor chante"),
        ("fr", "Selon les soirs, Bunter Chor chante"),
        ("es", "Según los estatutos, Bunter Chor canta"),
        ("ru", "Согласно уставу, Bunter Chor поёт"),
    ] {
        sings(
            language,
            &format!("{quote}."),
            &format!("    quotes: [ {{ source: '{quote}' }} ]"),
        );
    }
}
