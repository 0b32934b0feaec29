//! Reporting cues of every language that is read.

use crate::language::Language;

/// Checks each row: a sentence, and for each cue the cue and the first words of its scope.
fn check(language: Language, rows: &[(&str, &[(&str, &str)])]) {
    for (sentence, expected) in rows {
        let found = language.speeches(sentence);
        let cues: Vec<_> = found
            .iter()
            .map(|found| &sentence[found.range.clone()])
            .collect();
        assert_eq!(
            cues,
            expected.iter().map(|(cue, _)| *cue).collect::<Vec<_>>(),
            "{sentence}"
        );
        for (found, (cue, scope)) in found.iter().zip(*expected) {
            let reported = &sentence[found.value.scope.clone()];
            assert!(
                reported.starts_with(scope),
                "{cue} in {sentence}: {reported}"
            );
            assert_eq!(found.value.scope.end, sentence.len());
        }
    }
}

#[test]
fn german_verbs() {
    check(
        Language::German,
        &[
            (
                "Die Gruppe erklärte, dass der Chor umzieht.",
                &[("erklärte", "Die Gruppe")],
            ),
            (
                "Die Gruppe sagte in\neiner Mail, dass es eilt, und wies darauf hin, dass die Probe endet, wie eine nordische\nZeitung berichtete.",
                &[
                    ("sagte", "Die Gruppe"),
                    ("wies darauf hin", "und wies"),
                    ("berichtete", "Die Gruppe"),
                ],
            ),
            (
                "Der Chor sang und stellte fest, dass der Saal leer war.",
                &[("stellte fest", "und stellte")],
            ),
            (
                "Der Chor ziehe um, sagte die Sprecherin.",
                &[("sagte", "Der Chor")],
            ),
            (
                "„Wir gehen“, betonte Lind am Montag.",
                &[("betonte", "„Wir gehen“")],
            ),
            (
                "Als der Saal schloss, sagte Lind, dass alles gut werde.",
                &[("sagte", "sagte Lind")],
            ),
            (
                "Die Firma teilte am Montag mit, sie gehe.",
                &[("teilte am Montag mit", "Die Firma")],
            ),
            ("Die Firma gab den Start des Programms bekannt.", &[]),
            (
                "Die Firma gab bekannt, dass das Programm startet.",
                &[("gab bekannt", "Die Firma")],
            ),
            (
                "Am Montag gab die Firma den Start bekannt, und nach der Probe kam „Lind“.",
                &[],
            ),
            ("Der Chor wies den Gast nicht ab und sang weiter.", &[]),
            (
                "Der Saal sei zu, hieß es am Montag.",
                &[("hieß es", "Der Saal")],
            ),
        ],
    );
}

#[test]
fn german_phrases() {
    check(
        Language::German,
        &[
            (
                "Nach Angaben von Zeitungen wurden Konten geschlossen.",
                &[("Nach Angaben", "Nach Angaben")],
            ),
            (
                "Es startete eine Kampagne, bei der nach Angaben von Zeitungen rund 26.000 Konten geschlossen wurden.",
                &[("nach Angaben", "nach Angaben von")],
            ),
            (
                "Laut der Seite erklärt die Lage, dass es geht.",
                &[("Laut", "Laut"), ("erklärt", "Laut")],
            ),
            (
                "Der Saal ist zu, laut einer Zeitung aus Nord.",
                &[("laut", "Der Saal")],
            ),
            (
                "Zeitungen zufolge ist der Saal zu.",
                &[("zufolge", "Zeitungen")],
            ),
            (
                "Der Saal ist zu, Zeitungen zufolge.",
                &[("zufolge", "Der Saal")],
            ),
            ("Der Saal ist zu, so die Sprecherin.", &[("so", "Der Saal")]),
            (
                "Wer nicht zahlt, so Kaldenhoff weiter, bekommt im Mai keinen einzigen Brief mehr.",
                &[("so", "Wer nicht zahlt, so Kaldenhoff weiter")],
            ),
            (
                "Wie der Vater, so der Sohn, sangen am Abend alle noch einmal zusammen im Saal.",
                &[],
            ),
            ("Es war laut, so dass keiner sang. ".trim_end(), &[]),
            ("Nach der Probe gingen sie.", &[]),
        ],
    );
}

#[test]
fn french() {
    check(
        Language::French,
        &[
            (
                "Selon plusieurs journaux, 26 000 comptes ont été fermés.",
                &[("Selon", "Selon plusieurs")],
            ),
            (
                "Les comptes ont été fermés, d’après la police.",
                &[("d’après", "Les comptes")],
            ),
            (
                "Le groupe a également déclaré que le chœur partait.",
                &[("a également déclaré", "Le groupe")],
            ),
            (
                "« Nous partons », a-t-il déclaré lundi.",
                &[("a-t-il déclaré", "« Nous")],
            ),
            ("Le chœur a annoncé son départ.", &[]),
            (
                "Le chœur a annoncé qu’il partait.",
                &[("a annoncé", "Le chœur")],
            ),
            (
                "Le chœur part, comme l’a indiqué un journal.",
                &[("a indiqué", "Le chœur")],
            ),
        ],
    );
}

#[test]
fn english() {
    check(
        Language::English,
        &[
            (
                "The group said that the choir moves.",
                &[("said", "The group")],
            ),
            ("The choir moves, said the group.", &[("said", "The choir")]),
            (
                "The choir moves, the group said on Monday.",
                &[("said", "The choir")],
            ),
            (
                "“We are leaving”, Lind told a newspaper.",
                &[("told", "“We are")],
            ),
            (
                "After the raid, the group said that the choir moves.",
                &[("said", "the group")],
            ),
            (
                "The choir sang and said that the hall was empty.",
                &[("said", "and said")],
            ),
            ("The choir announced the start.", &[]),
            (
                "The choir announced that it moves.",
                &[("announced", "The choir")],
            ),
            (
                "According to gazettes, 26,000 accounts were closed.",
                &[("According to", "According to")],
            ),
            (
                "In 2019, according to gazettes, 26,000 accounts were closed.",
                &[("according to", "according to")],
            ),
            (
                "The accounts were closed, according to gazettes.",
                &[("according to", "The accounts")],
            ),
            (
                "The accounts were closed, as a paper reported.",
                &[("reported", "The accounts")],
            ),
            ("The choir left; nobody knows why.", &[]),
        ],
    );
}

/// A sentence that contradicts somebody states what it tells itself: “contrary to what A claims, …” reports nothing.
#[test]
fn told_against_what_somebody_says() {
    let against = [
        (
            Language::English,
            "Contrary to what the group claims, the hall is open.",
        ),
        (
            Language::German,
            "Anders als die Gruppe behauptet, ist der Saal offen.",
        ),
        (
            Language::French,
            "Contrairement à ce qu’affirme le groupe, la salle est ouverte.",
        ),
        (
            Language::Spanish,
            "En contra de lo que afirma el grupo, la sala está abierta.",
        ),
    ];
    for (language, sentence) in against {
        assert!(language.speeches(sentence).is_empty(), "{sentence}");
    }
    check(
        Language::German,
        &[(
            "Anders als sonst sagte die Gruppe, dass der Saal offen ist.",
            &[("sagte", "Anders als")],
        )],
    );
    check(
        Language::English,
        &[(
            "Unlike the choir, the group said that the hall is open.",
            &[("said", "the group")],
        )],
    );
    // “9 haben …”: those who are counted say nothing.
    let counted = "Von 48 Chören sind 31 umgezogen, 9 haben den Umzug angekündigt.";
    assert!(Language::German.speeches(counted).is_empty());
}
