//! Tests of the numbers and dates that follow from others.

use super::{Share, Sums};
use crate::language::Language;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Value;
use crate::reading::frame::words::What;

/// Reads a text with its numbers and dates.
fn frame<'t>(tag: &str, text: &'t str) -> Frame<'t> {
    let language = Language::from_tag(tag).unwrap();
    let numbers = language.quantities(text).into_iter();
    let dates = language.dates(text).into_iter();
    let numbers = numbers.map(|it| Value {
        range: it.range,
        what: What::Number(it.value),
    });
    let dates = dates.map(|it| Value {
        range: it.range,
        what: What::Date(it.value),
    });
    Frame::read(language, text, numbers.chain(dates).collect())
}

/// True if the last number of a statement follows from a quote.
fn follows(tag: &str, quote: &str, says: &str, shares: &[Share]) -> bool {
    let language = Language::from_tag(tag).unwrap();
    let passages = [frame(tag, quote)];
    let own = frame(tag, says);
    let last = language.quantities(says).pop().unwrap();
    let sums = Sums::new(&own, &passages, shares.iter().copied());
    sums.bear_out(last.range.start, last.value.number)
}

/// True if the last date of a statement follows from a quote.
fn is_dated(tag: &str, quote: &str, says: &str) -> bool {
    let language = Language::from_tag(tag).unwrap();
    let passages = [frame(tag, quote)];
    let own = frame(tag, says);
    let last = language.dates(says).pop().unwrap();
    let sums = Sums::new(&own, &passages, std::iter::empty());
    sums.bear_out_date(last.range.start, &last.value)
}

/// Quotes, statements, and whether the number of the statement follows.
const SUMS: &[(&str, &str, &str, bool)] = &[
    (
        "en",
        "The fair drew 410 visitors, 60 more than last year",
        "Last year 350 came",
        true,
    ),
    (
        "en",
        "The fair drew 410 visitors, 60 more than last year",
        "Last year 340 came",
        false,
    ),
    (
        "en",
        "The fair drew 410 visitors on 60 days",
        "Last year 350 came",
        false,
    ),
    (
        "de",
        "Die Zahl der Boote fiel um 12 auf 36",
        "Vorher waren es 48",
        true,
    ),
    (
        "de",
        "Die Zahl der Boote fiel um 12 auf 36",
        "Vorher waren es 24",
        false,
    ),
    (
        "fr",
        "Deux des sept ponts sont encore ouverts",
        "Cinq ponts sont fermés",
        true,
    ),
    (
        "es",
        "La asistencia bajó de 120 a 90 personas",
        "Vinieron 30 personas menos",
        true,
    ),
    (
        "ru",
        "Из шестидесяти лодок 40 прошли проверку, остальные нет",
        "Не прошли 20 лодок",
        true,
    ),
    (
        "de",
        "Im Mai kamen 30 Gäste, im Juni 25",
        "Zusammen kamen 55 Gäste",
        true,
    ),
    (
        "en",
        "The share fell from 60 to 45 per cent",
        "The share fell by 15 per cent",
        false,
    ),
    (
        "en",
        "The share fell by 12 points to 36 per cent",
        "Before it was 48 per cent",
        true,
    ),
];

#[test]
fn sums_and_differences() {
    for (tag, quote, says, expected) in SUMS {
        assert_eq!(follows(tag, quote, says, &[]), *expected, "{quote}: {says}");
    }
}

#[test]
fn parts_and_multiples() {
    for (tag, quote, says, shares, expected) in [
        (
            "en",
            "Three quarters of the 80 crews replied",
            "60 crews replied",
            &[(3, 4)][..],
            true,
        ),
        (
            "en",
            "Three quarters of the 80 crews replied",
            "20 crews replied",
            &[(3, 4)],
            false,
        ),
        (
            "de",
            "Der Nordsteg hat 80 Plätze, der Südsteg halb so viele",
            "Der Südsteg hat 40",
            &[],
            true,
        ),
        (
            "es",
            "El club tiene 2000 socios, el doble que en 2010",
            "En 2010 tenía 1000",
            &[],
            true,
        ),
        (
            "fr",
            "On a envoyé 900 lettres à 450 familles",
            "Chaque famille en a reçu deux",
            &[],
            true,
        ),
        (
            "ru",
            "Членов стало втрое больше, их 900",
            "Раньше было 300",
            &[],
            true,
        ),
    ] {
        assert_eq!(
            follows(tag, quote, says, shares),
            expected,
            "{quote}: {says}"
        );
    }
}

#[test]
fn other_units_of_time() {
    for (tag, quote, says, expected) in [
        (
            "en",
            "Boats are kept for 90 days",
            "Boats are kept for three months",
            true,
        ),
        (
            "en",
            "Boats are kept for 90 days",
            "Boats are kept for four months",
            false,
        ),
        (
            "en",
            "The berth costs 4 pounds a month",
            "The berth costs 48 pounds a year",
            true,
        ),
        (
            "de",
            "Die Fahrt dauerte eineinhalb Jahre",
            "Die Fahrt dauerte 18 Monate",
            true,
        ),
        (
            "de",
            "Zum zehnjährigen Bestehen kam der Rat",
            "Der Hafen besteht seit zehn Jahren",
            true,
        ),
    ] {
        assert_eq!(follows(tag, quote, says, &[]), expected, "{quote}: {says}");
    }
}

#[test]
fn parts_that_two_numbers_make() {
    let passages = [frame(
        "en",
        "The berth is for 100 boats, though 200 were promised",
    )];
    let own = frame("en", "The berth takes half of what was promised");
    let sums = Sums::new(&own, &passages, std::iter::empty());
    assert!(sums.bear_out_share((1, 2)));
    assert!(!sums.bear_out_share((1, 3)));
}

#[test]
fn dates_counted_from_others() {
    for (tag, quote, says, expected) in [
        (
            "en",
            "The pier opened in 2006, the lock a year later",
            "The lock opened in 2007",
            true,
        ),
        (
            "en",
            "The pier opened in 2006, the lock a year later",
            "The lock opened in 2005",
            false,
        ),
        (
            "de",
            "Der Steg kam 2017, die Schleuse fünf Jahre früher",
            "Die Schleuse kam 2012",
            true,
        ),
        (
            "fr",
            "Le pont a fermé en 2022, un an après l’écluse",
            "L’écluse a fermé en 2021",
            true,
        ),
        (
            "es",
            "El muelle, de 1975, cumplirá medio siglo",
            "Cumplirá años en 2025",
            true,
        ),
        (
            "en",
            "Two days after the vote, on 14 May, the pier shut",
            "The vote was on 12 May",
            true,
        ),
        (
            "en",
            "Two days after the vote, on 14 May, the pier shut",
            "The vote was on 13 May",
            false,
        ),
    ] {
        assert_eq!(is_dated(tag, quote, says), expected, "{quote}: {says}");
    }
}

#[test]
fn dates_that_are_told_in_other_words() {
    for (tag, quote, says, expected) in [
        (
            "fr",
            "Le pont ouvre du 1er au 15 mars",
            "Le pont est ouvert jusqu’au 15 mars",
            true,
        ),
        (
            "fr",
            "Le pont ouvre du 1er au 15 mars",
            "Le pont ouvre le 15 mars",
            false,
        ),
        (
            "fr",
            "Avis du 9 juin. Le pont est fermé depuis le 4",
            "Le pont est fermé depuis le 4 juin",
            true,
        ),
        (
            "es",
            "El muelle abrió el 4 de marzo, la esclusa el 9",
            "La esclusa abrió el 9 de marzo",
            true,
        ),
        (
            "de",
            "Die 210 Boote vom Mai hat der Juni verfehlt",
            "Das war im Juni",
            true,
        ),
        (
            "en",
            "In April came 350 boats, in May 410",
            "Between April and May more came",
            true,
        ),
    ] {
        assert_eq!(is_dated(tag, quote, says), expected, "{quote}: {says}");
    }
}
