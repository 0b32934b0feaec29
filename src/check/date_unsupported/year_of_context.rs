//! Years that a date leaves out, by the one whole date of the context.

use crate::check::tests::check_in;

/// Checks a typed date beside a context and a quote that leaves out the year; refused if there is a `finding`.
fn dated([language, context, quote]: [&str; 3], date: &str, refused: bool) {
    let finding = if refused {
        format!(
            "    #     ^^^^^^^^^^ error[date-unsupported]: the date {date} is not in the quotes of this fact\n"
        )
    } else {
        String::new()
    };
    let sheet = format!(
        "
facts:
  - id: hall
    says: {{ en: The hall was told of., de: Vom Saal wurde erzählt. }}
    date: {date}
{finding}    quotes: [ {{ source: '{quote}' }} ]
    context: [ {{ source: '{context}' }} ]
cautions:
  - id: year
    says: {{ en: The source gives no year here., de: Die Quelle nennt hier kein Jahr. }}
    quotes: [ {{ source: '{quote}' }} ]
"
    );
    check_in(language, &format!("{context}.\n\n{quote}."), &sheet);
}

#[test]
fn the_next_or_the_last_by_the_tense() {
    for (row, right, wrong) in [
        (
            [
                "en",
                "Notice of 14 December 2024",
                "The hall will be closed from 10 January",
            ],
            "2025-01-10",
            "2024-01-10",
        ),
        (
            [
                "fr",
                "Compte rendu du 8 janvier 2025",
                "Le 19 décembre, la salle a été vidée",
            ],
            "2024-12-19",
            "2025-12-19",
        ),
        (
            [
                "es",
                "La asamblea de diciembre de 2020 fue larga",
                "El 14 de enero se cerró la sala",
            ],
            "2021-01-14",
            "2020-01-14",
        ),
        (
            [
                "ru",
                "Совет собрался 28 декабря 2022 года",
                "9 января зал закрыли",
            ],
            "2023-01-09",
            "2022-01-09",
        ),
    ] {
        dated(row, right, false);
        dated(row, wrong, true);
    }
}

#[test]
fn a_day_that_was_set_may_be_to_come() {
    for row in [
        [
            "en",
            "Minutes of 14 March 2025",
            "The board set the opening for 3 May",
        ],
        [
            "de",
            "Protokoll vom 14. März 2025",
            "Der Vorstand hat die Eröffnung auf den 3. Mai gelegt",
        ],
    ] {
        dated(row, "2025-05-03", false);
    }
}
