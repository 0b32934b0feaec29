//! The customs by which a desk writes dates and quotation marks, where a language leaves the choice.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::language::Date;
use crate::language::DateSpan;
use crate::language::Language;
use crate::language::write::Length;
use crate::language::write::marks::Marks;

/// The order and form in which days are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DateStyle {
    /// The day first, the month in words: 30 November 2019, 30. November 2019, 30 novembre 2019.
    DayFirst,
    /// The month first, in words: November 30, 2019. English only.
    MonthFirst,
    /// Days in digits, by ISO 8601: 2019-11-30.
    Iso,
}

/// The quotation marks that enclose words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum QuotationStyle {
    /// ‘…’, inside “…”.
    Single,
    /// “…”, inside ‘…’.
    Double,
    /// „…“, inside ‚…‘.
    LowHigh,
    /// Guillemets, as the language has them: »…«, «…», « … ».
    Guillemets,
}

/// The style in which a desk writes dates and quotations; a language without an entry follows its own custom.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typography {
    /// The style of days.
    pub dates: BTreeMap<Language, DateStyle>,
    /// The style of quotation marks.
    pub quotation: BTreeMap<Language, QuotationStyle>,
}

impl DateStyle {
    /// All styles of dates.
    pub const ALL: [Self; 3] = [Self::DayFirst, Self::MonthFirst, Self::Iso];

    /// Returns the name of the style in a house style.
    pub fn name(self) -> &'static str {
        match self {
            Self::DayFirst => "day-first",
            Self::MonthFirst => "month-first",
            Self::Iso => "iso",
        }
    }
}

impl QuotationStyle {
    /// All styles of quotation.
    pub const ALL: [Self; 4] = [Self::Single, Self::Double, Self::LowHigh, Self::Guillemets];

    /// Returns the name of the style in a house style.
    pub fn name(self) -> &'static str {
        match self {
            Self::Single => "single",
            Self::Double => "double",
            Self::LowHigh => "low-high",
            Self::Guillemets => "guillemets",
        }
    }
}

impl Language {
    /// Returns the styles of dates that the language has.
    pub fn date_styles(self) -> Vec<DateStyle> {
        let has = |style: &DateStyle| {
            *style != DateStyle::MonthFirst || self.lexicon().words.dates.month_first
        };
        DateStyle::ALL.into_iter().filter(has).collect()
    }

    /// Returns the styles of quotation that the language has.
    pub fn quotation_styles(self) -> Vec<QuotationStyle> {
        let styles = &self.lexicon().words.quotation_styles;
        let has = |style: &QuotationStyle| styles.contains_key(style);
        QuotationStyle::ALL.into_iter().filter(has).collect()
    }
}

impl Typography {
    /// Returns a date or range in running text, in this language.
    pub fn write_date(&self, language: Language, span: DateSpan) -> String {
        self.write(language, span, Length::Long)
    }

    /// Returns a date or range in this language with the month shortened.
    pub fn write_date_short(&self, language: Language, span: DateSpan) -> String {
        self.write(language, span, Length::Short)
    }

    /// Returns the quotation marks around words of this language.
    pub fn quotation_marks(&self, language: Language) -> &'static Marks {
        let words = &language.lexicon().words;
        let style = self.quotation.get(&language);
        style
            .and_then(|style| words.quotation_styles.get(style))
            .unwrap_or(&words.quotation_marks)
    }

    fn write(&self, language: Language, span: DateSpan, length: Length) -> String {
        match self.dates.get(&language) {
            None | Some(DateStyle::DayFirst) => language.write_span(span, length),
            Some(DateStyle::MonthFirst) => month_first(language, span, length),
            Some(DateStyle::Iso) => iso(language, span, length),
        }
    }
}

/// Returns the date as 2019-11-30; one without a day is written as ever, because 2019-11 is read as something else.
fn iso(language: Language, span: DateSpan, length: Length) -> String {
    match (span.start.day(), span.end.day()) {
        (Some(_), Some(_)) if span.is_single() => span.start.to_string(),
        (Some(_), Some(_)) => {
            language.write_range(span, &span.start.to_string(), &span.end.to_string())
        }
        (_, _) => language.write_span(span, length),
    }
}

/// Returns the date as November 30, 2019, or November 21 to 24, 2019; one without a day is written as ever.
fn month_first(language: Language, span: DateSpan, length: Length) -> String {
    let one = |date: Date| language.write_span(DateSpan::single(date), length);
    let (start, end) = (one(span.start), one(span.end));
    let (Some(first), Some(last)) = (Parts::of(&start), Parts::of(&end)) else {
        return language.write_span(span, length);
    };
    if span.is_single() {
        return last.whole();
    }
    let (start, end) = if first.year != last.year {
        (first.whole(), last.whole())
    } else if first.month != last.month {
        (first.of_the_year(), last.whole())
    } else {
        (
            first.of_the_year(),
            format!("{},\u{a0}{}", last.day, last.year),
        )
    };
    language.write_range(span, &start, &end)
}

/// The parts of a day as it is written with the day first.
struct Parts<'a> {
    day: &'a str,
    month: &'a str,
    year: &'a str,
}

impl<'a> Parts<'a> {
    fn of(written: &'a str) -> Option<Self> {
        let mut parts = written.split('\u{a0}');
        let (day, month) = (parts.next()?, parts.next()?);
        let year = parts.next()?;
        Some(Self { day, month, year })
    }

    /// Returns the day as in November 30.
    fn of_the_year(&self) -> String {
        format!("{}\u{a0}{}", self.month, self.day)
    }

    /// Returns the day as in November 30, 2019.
    fn whole(&self) -> String {
        format!("{},\u{a0}{}", self.of_the_year(), self.year)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::DateStyle;
    use super::QuotationStyle;
    use super::Typography;
    use crate::language::DateSpan;
    use crate::language::Language;
    use crate::language::write::tests::span;

    fn written(language: Language, style: DateStyle, span: &str) -> [String; 2] {
        let span: DateSpan = span.parse().unwrap();
        let mut typography = Typography::default();
        typography.dates.insert(language, style);
        [
            typography.write_date(language, span),
            typography.write_date_short(language, span),
        ]
        .map(|written| written.replace('\u{a0}', "~"))
    }

    #[test]
    fn english_dates_with_the_month_first() {
        for (span, long, short) in [
            ("2019-11-30", "November~30,~2019", "Nov~30,~2019"),
            ("2019-11", "November~2019", "Nov~2019"),
            ("2019", "2019", "2019"),
            (
                "2019-11-21/2019-11-24",
                "November~21 to 24,~2019",
                "Nov~21 to 24,~2019",
            ),
            (
                "2019-11-28/2019-12-02",
                "November~28 to December~2,~2019",
                "Nov~28 to Dec~2,~2019",
            ),
            (
                "2019-12-30/2020-01-02",
                "December~30,~2019 to January~2,~2020",
                "Dec~30,~2019 to Jan~2,~2020",
            ),
            ("2019-03/2019-05", "March to May~2019", "Mar to May~2019"),
        ] {
            assert_eq!(
                written(Language::English, DateStyle::MonthFirst, span),
                [long, short]
            );
        }
    }

    #[test]
    fn dates_in_digits() {
        for (language, span, expected) in [
            (Language::English, "2019-11-30", "2019-11-30"),
            (
                Language::English,
                "2019-11-21/2019-11-24",
                "2019-11-21 to 2019-11-24",
            ),
            (Language::German, "2019", "2019"),
            (
                Language::French,
                "2019-11-21/2019-11-24",
                "2019-11-21 au 2019-11-24",
            ),
            (Language::French, "2017/2019", "2017 à 2019"),
        ] {
            let written = written(language, DateStyle::Iso, span);
            assert_eq!(written, [expected, expected]);
        }
    }

    #[test]
    fn the_custom_of_a_language_is_one_of_its_styles() {
        for language in Language::ALL {
            assert!(language.date_styles().contains(&DateStyle::DayFirst));
            let custom = Typography::default().quotation_marks(language);
            let styles = language.quotation_styles();
            let in_style = |style: &QuotationStyle| {
                let mut typography = Typography::default();
                typography.quotation.insert(language, *style);
                typography.quotation_marks(language)
            };
            let customs = styles.iter().filter(|style| in_style(style) == custom);
            assert_eq!(customs.count(), 1, "{language:?}");
        }
    }

    #[test]
    fn quotation_marks_by_style() {
        let marks = |language, style| {
            let mut typography = Typography::default();
            typography.quotation.insert(language, style);
            let marks = typography.quotation_marks(language);
            format!(
                "{}a {}b{}{}",
                marks.open, marks.inner_open, marks.inner_close, marks.close
            )
        };
        assert_eq!(marks(Language::English, QuotationStyle::Double), "“a ‘b’”");
        assert_eq!(marks(Language::English, QuotationStyle::Single), "‘a “b”’");
        assert_eq!(marks(Language::German, QuotationStyle::LowHigh), "„a ‚b‘“");
        assert_eq!(
            marks(Language::German, QuotationStyle::Guillemets),
            "»a ›b‹«"
        );
        assert_eq!(
            marks(Language::French, QuotationStyle::Guillemets),
            "«\u{a0}a “b”\u{a0}»"
        );
    }

    #[test]
    fn names_are_those_of_the_file() {
        for style in DateStyle::ALL {
            assert_eq!(
                serde_yaml::from_str::<DateStyle>(style.name()).unwrap(),
                style
            );
        }
        for style in QuotationStyle::ALL {
            assert_eq!(
                serde_yaml::from_str::<QuotationStyle>(style.name()).unwrap(),
                style
            );
        }
    }

    proptest! {
        #[test]
        fn styled_dates_are_read_back(span in span()) {
            for language in Language::ALL {
                for style in language.date_styles() {
                    let mut typography = Typography::default();
                    typography.dates.insert(language, style);
                    for written in [typography.write_date(language, span), typography.write_date_short(language, span)] {
                        let read = language.dates(&written);
                        prop_assert_eq!(read.len(), 1, "{:?}", &written);
                        prop_assert_eq!(read[0].range.clone(), 0..written.len(), "{:?}", &written);
                        prop_assert_eq!((read[0].value.start, read[0].value.end), (span.start.into(), span.end.into()), "{:?}", &written);
                    }
                }
            }
        }
    }
}
