//! Dates, numbers and lists as each language writes them.

use std::collections::BTreeSet;

use proptest::prelude::*;

use crate::language::Date;
use crate::language::DateSpan;
use crate::language::Language;
use crate::language::Number;

fn written(language: Language, span: &str) -> (String, String) {
    let span = span.parse().unwrap();
    let visible = |text: String| text.replace('\u{a0}', "~");
    (
        visible(language.write_date(span)),
        visible(language.write_date_short(span)),
    )
}

#[test]
fn english_dates() {
    for (span, long, short) in [
        ("2019-11-30", "30~November~2019", "30~Nov~2019"),
        ("2019-09", "September~2019", "Sept~2019"),
        ("2019", "2019", "2019"),
        (
            "2019-11-21/2019-11-24",
            "21 to 24~November~2019",
            "21 to 24~Nov~2019",
        ),
        (
            "2019-11-28/2019-12-02",
            "28~November to 2~December~2019",
            "28~Nov to 2~Dec~2019",
        ),
        (
            "2019-12-30/2020-01-02",
            "30~December~2019 to 2~January~2020",
            "30~Dec~2019 to 2~Jan~2020",
        ),
        ("2019-03/2019-05", "March to May~2019", "Mar to May~2019"),
        ("2017/2019", "2017 to 2019", "2017 to 2019"),
    ] {
        assert_eq!(
            written(Language::English, span),
            (long.to_owned(), short.to_owned())
        );
    }
}

#[test]
fn german_dates() {
    for (span, long, short) in [
        ("2019-11-30", "30.~November~2019", "30.~Nov.~2019"),
        ("2019-03-01", "1.~März~2019", "1.~März~2019"),
        ("2019-11", "November~2019", "Nov.~2019"),
        (
            "2019-11-21/2019-11-24",
            "21. bis 24.~November~2019",
            "21. bis 24.~Nov.~2019",
        ),
        (
            "2019-11-28/2019-12-02",
            "28.~November bis 2.~Dezember~2019",
            "28.~Nov. bis 2.~Dez.~2019",
        ),
        (
            "2019-11/2020-01",
            "November~2019 bis Januar~2020",
            "Nov.~2019 bis Jan.~2020",
        ),
        ("2017/2019", "2017 bis 2019", "2017 bis 2019"),
    ] {
        assert_eq!(
            written(Language::German, span),
            (long.to_owned(), short.to_owned())
        );
    }
}

#[test]
fn french_dates() {
    for (span, long, short) in [
        ("2019-12-01", "1er~décembre~2019", "1er~déc.~2019"),
        ("2019-11-30", "30~novembre~2019", "30~nov.~2019"),
        ("2019-11", "novembre~2019", "nov.~2019"),
        (
            "2019-11-21/2019-11-24",
            "21 au 24~novembre~2019",
            "21 au 24~nov.~2019",
        ),
        (
            "2019-05-15/2019-07",
            "15~mai à juillet~2019",
            "15~mai à juil.~2019",
        ),
        (
            "2019-08/2019-09-20",
            "août au 20~septembre~2019",
            "août au 20~sept.~2019",
        ),
        (
            "2019-12-01/2019-12-02",
            "1er au 2~décembre~2019",
            "1er au 2~déc.~2019",
        ),
        (
            "2019-11-28/2019-12-01",
            "28~novembre au 1er~décembre~2019",
            "28~nov. au 1er~déc.~2019",
        ),
        ("2019-03/2019-05", "mars à mai~2019", "mars à mai~2019"),
        ("2017/2019", "2017 à 2019", "2017 à 2019"),
    ] {
        assert_eq!(
            written(Language::French, span),
            (long.to_owned(), short.to_owned())
        );
    }
}

#[test]
fn spanish_and_russian_dates() {
    for (language, span, long, short) in [
        (
            Language::Spanish,
            "2019-11-21/2019-11-24",
            "21 al 24~de~noviembre~de~2019",
            "21 al 24~nov~2019",
        ),
        (
            Language::Spanish,
            "2019-03/2019-05",
            "marzo a mayo~de~2019",
            "mar a may~2019",
        ),
        (
            Language::Russian,
            "2019-11-30",
            "30~ноября~2019\u{202f}г.",
            "30~нояб.~2019\u{202f}г.",
        ),
        (
            Language::Russian,
            "2019-05",
            "май~2019\u{202f}г.",
            "май~2019\u{202f}г.",
        ),
    ] {
        assert_eq!(written(language, span), (long.to_owned(), short.to_owned()));
    }
}

#[test]
fn numbers_and_lists() {
    let number = |text: &str| text.parse::<Number>().unwrap();
    assert_eq!(Language::English.write_number(number("26000")), "26,000");
    assert_eq!(Language::German.write_number(number("26000")), "26.000");
    assert_eq!(Language::English.write_number(number("1234.5")), "1,234.5");
    assert_eq!(Language::German.write_number(number("1234.5")), "1.234,5");
    assert_eq!(
        Language::French.write_number(number("26000.5")),
        "26\u{202f}000,5"
    );
    let items = ["a", "b", "c"].map(str::to_owned);
    assert_eq!(Language::English.write_list(&items), "a, b and c");
    assert_eq!(Language::German.write_list(&items), "a, b und c");
    assert_eq!(Language::French.write_list(&items), "a, b et c");
    assert_eq!(Language::German.write_list(&items[..1]), "a");
    assert_eq!(Language::German.write_list(&[]), "");
}

#[test]
fn weekdays() {
    let date: Date = "2019-11-30".parse().unwrap();
    let weekday = date.weekday().unwrap();
    assert_eq!(Language::English.write_weekday(weekday), "Saturday");
    assert_eq!(Language::German.write_weekday(weekday), "Samstag");
    assert_eq!(Language::French.write_weekday(weekday), "samedi");
}

/// Returns a date as precise as `grain` says: 1 year, 2 month, 3 day.
fn date(grain: u8) -> impl Strategy<Value = Date> {
    (1900..2100_i32, 1..=12_u8, 1..=28_u8).prop_filter_map("calendar", move |(year, month, day)| {
        Date::new(
            year,
            (grain > 1).then_some(month),
            (grain > 2).then_some(day),
        )
    })
}

pub(in crate::language) fn span() -> impl Strategy<Value = DateSpan> {
    (1..=3_u8)
        .prop_flat_map(|grain| (date(grain), date(grain)))
        .prop_map(|(one, other)| DateSpan {
            start: one.min(other),
            end: one.max(other),
        })
}

proptest! {
    #[test]
    fn written_dates_are_read_back(span in span()) {
        for language in Language::ALL {
            for written in [language.write_date(span), language.write_date_short(span)] {
                let read = language.dates(&written);
                prop_assert_eq!(read.len(), 1, "{:?}", &written);
                prop_assert_eq!(read[0].range.clone(), 0..written.len(), "{:?}", &written);
                prop_assert_eq!((read[0].value.start, read[0].value.end), (span.start.into(), span.end.into()), "{:?}", &written);
                prop_assert!(read[0].value.supports(span, &BTreeSet::new()));
                prop_assert!(language.quantities(&written).is_empty());
            }
        }
    }

    #[test]
    fn written_numbers_are_read_back(mantissa in prop_oneof![0..100_u64, 0..10_000_u64, any::<u64>()], exponent in -6..12_i8) {
        let number = Number::new(mantissa, exponent);
        for language in Language::ALL {
            let written = language.write_number(number);
            // Spanish writes 1900 without a mark, like a year, and so it is read.
            if language.dates(&written).len() == 1 {
                prop_assert_eq!(written.len(), 4);
                continue;
            }
            for text in [written.clone(), format!("Nord {written} Nord")] {
                let read: Vec<_> = language.quantities(&text).into_iter().map(|found| found.value.number).collect();
                prop_assert_eq!(read, vec![number], "{}", &text);
            }
        }
    }
}
