//! The year of a date that names none, by the dates before it.

use std::ops::Range;

use crate::draft::when::Clue;
use crate::draft::when::Inferred;
use crate::draft::when::MAX_MONTHS_AHEAD;
use crate::draft::when::NoYear;
use crate::draft::when::When;
use crate::draft::when::rule;
use crate::language::Date;
use crate::language::DateMention;
use crate::language::Found;
use crate::language::Language;
use crate::language::NamedYear;
use crate::language::YearBeside;

/// A date up to this many months before one that turned the year may be of the new year.
const MAX_MONTHS_BACK: i32 = 4;

/// The dates read so far that name a year: the last one supplies it to those that do not.
#[derive(Debug, Clone, Default)]
pub(in crate::draft) struct Years {
    /// The last one with a month.
    last: Option<(NamedYear, Range<usize>)>,
    /// True if that is in the same paragraph.
    is_in_paragraph: bool,
    /// The latest one so far, which may be the present of the text.
    latest: Option<NamedYear>,
    /// True if a date after it lies in the next year, so that those that follow may as well.
    has_turned: bool,
    /// A year that was named alone after it.
    alone: Option<Alone>,
}

/// “founded in 2013”, which says little of the dates that follow.
#[derive(Debug, Clone)]
struct Alone {
    year: i32,
    range: Range<usize>,
    is_in_paragraph: bool,
    /// True if it is told of what had been before: “had joined in May 2012”.
    is_background: bool,
}

/// The year that an earlier date gives to another.
#[derive(Debug, Clone)]
struct BorrowedYear {
    year: YearBeside,
    /// The year that the date before names.
    named: i32,
    range: Range<usize>,
    /// True if the year was named without a month.
    is_alone: bool,
}

impl Years {
    /// Takes note of a date that is told of what had been before; it says less than any other.
    pub(in crate::draft) fn note_background(&mut self, date: &Found<DateMention>) {
        let year = date.value.years().last();
        if let Some(year) = year.filter(|_| self.last.is_none() && self.alone.is_none()) {
            self.alone = Some(Alone {
                year: year.year,
                range: date.range.clone(),
                is_in_paragraph: true,
                is_background: true,
            });
        }
    }

    /// Takes note of a date, in bytes of the document.
    pub(in crate::draft) fn note(&mut self, date: &Found<DateMention>, published: Option<Date>) {
        if let Some(year) = date.value.years().last() {
            let range = date.range.clone();
            if year.month.is_some() {
                self.last = Some((year, range));
                self.is_in_paragraph = true;
                self.latest = self.latest.max(Some(year));
                self.has_turned = false;
                self.alone = None;
            } else if date.value.start == date.value.end {
                self.alone = Some(Alone {
                    year: year.year,
                    range,
                    is_in_paragraph: true,
                    is_background: false,
                });
            }
        } else if let Some(told) = self.told_by_date(&date.value, published)
            && let YearBeside::Clear(year) = told.year
        {
            self.has_turned |= year > told.named;
        }
    }

    /// Returns the year that the paragraph has named last, and its place; none where later dates have turned it.
    pub(in crate::draft) fn named(&self) -> Option<(i32, &Range<usize>)> {
        if let Some(alone) = &self.alone {
            let is_told = alone.is_in_paragraph && !alone.is_background;
            return is_told.then_some((alone.year, &alone.range));
        }
        let last = self.last.as_ref();
        let last = last.filter(|_| self.is_in_paragraph && !self.has_turned);
        last.map(|(named, range)| (named.year, range))
    }

    /// Takes note that a paragraph begins.
    pub(in crate::draft) fn begin_paragraph(&mut self) {
        self.is_in_paragraph = false;
        if let Some(alone) = &mut self.alone {
            alone.is_in_paragraph = false;
        }
    }

    /// Returns the date that a mention means, or why that is not known.
    pub(in crate::draft) fn resolve(
        &self,
        language: Language,
        mention: &DateMention,
        published: Option<Date>,
    ) -> Result<When, NoYear> {
        let rule = rule(language, mention);
        if let Some(span) = mention.span(None) {
            return Ok(When {
                span,
                rule,
                inferred: None,
            });
        }
        let Some(told) = self.told(mention, published) else {
            let published = published.ok_or(NoYear::Unnamed)?;
            let span = mention.span(Some(year_by(mention, published)));
            return Ok(When {
                span: span.ok_or(NoYear::Unnamed)?,
                rule,
                inferred: Some(Inferred::Published),
            });
        };
        let range = told.range;
        let (year, inferred) = match told.year {
            YearBeside::Clear(year) if year == told.named => (year, Inferred::Context(range)),
            YearBeside::Clear(year) => (year, Inferred::Beside(range, Clue::Months)),
            YearBeside::Unclear(one, other) => {
                let year = by_weekday(mention, [one, other]);
                let year = year.ok_or_else(|| NoYear::Unclear([one, other], range.clone()))?;
                (year, Inferred::Beside(range, Clue::Weekday))
            }
        };
        let span = mention.span(Some(year)).ok_or(NoYear::Unnamed)?;
        if let Some(published) = published.filter(|day| span.start.is_after(*day)) {
            // The year of something to come is not that of what is told as done.
            let near = year_by(mention, published);
            if near != year {
                return Ok(When {
                    span: mention.span(Some(near)).ok_or(NoYear::Unnamed)?,
                    rule,
                    inferred: Some(Inferred::Published),
                });
            }
        }
        let weekday = mention.weekday;
        if let Inferred::Context(range) | Inferred::Beside(range, _) = &inferred
            && weekday.is_some_and(|weekday| span.start.weekday() != Some(weekday))
        {
            // “opened in 2009. On Monday, 20 January”: another year is meant.
            if told.is_alone {
                return Err(NoYear::Unnamed);
            }
            return Err(NoYear::Weekday(year, range.clone()));
        }
        Ok(When {
            span,
            rule,
            inferred: Some(inferred),
        })
    }

    /// Returns the year of the first date of a mention, by what was named before it.
    fn told(&self, mention: &DateMention, published: Option<Date>) -> Option<BorrowedYear> {
        let by_date = self.told_by_date(mention, published);
        let alone = self.alone.as_ref();
        let alone = alone.filter(|alone| alone.is_in_paragraph || by_date.is_none());
        // Without the day of publication, what had been says nothing of what is told.
        let tells = |alone: &&Alone| !alone.is_background || published.is_some();
        let Some(Alone { year, range, .. }) = alone.filter(tells) else {
            return by_date;
        };
        let by_day = || published.map(|published| year_by(mention, published));
        let other = match by_date.as_ref().map(|told| told.year) {
            Some(YearBeside::Clear(other)) => Some(other),
            Some(YearBeside::Unclear(one, other)) => Some(if one == *year { other } else { one }),
            None => by_day(),
        };
        let other = other.filter(|other| other != year);
        Some(BorrowedYear {
            year: other.map_or(YearBeside::Clear(*year), |other| {
                YearBeside::Unclear(*year, other)
            }),
            named: *year,
            range: range.clone(),
            is_alone: true,
        })
    }

    /// Returns the year of the first date of a mention, by the last date with a month.
    fn told_by_date(&self, mention: &DateMention, published: Option<Date>) -> Option<BorrowedYear> {
        let (named, range) = self.last.clone()?;
        let (start, end) = (mention.start.month, mention.end.month);
        let year = self.year_of(named, start, published);
        // “from 30 December to 2 January”: either end may be what is near.
        let by_end = (start > end).then(|| self.year_of(named, end, published));
        let year = match (year, by_end) {
            (YearBeside::Unclear(..), Some(YearBeside::Clear(year))) => YearBeside::Clear(year - 1),
            (year, _) => year,
        };
        // Another paragraph may be back in the present: that of a dateline.
        let latest = self.latest.filter(|latest| latest.year > named.year);
        let latest = latest.filter(|_| !self.is_in_paragraph);
        let first = |year: YearBeside| match year {
            YearBeside::Clear(year) | YearBeside::Unclear(year, _) => year,
        };
        let present = latest.map(|latest| first(self.year_of(latest, start, published)));
        let year = match present {
            Some(present) if present != first(year) => YearBeside::Unclear(first(year), present),
            _ => year,
        };
        Some(BorrowedYear {
            year,
            named: named.year,
            range,
            is_alone: false,
        })
    }

    fn year_of(&self, named: NamedYear, month: Option<u8>, published: Option<Date>) -> YearBeside {
        let back = i32::from(named.month.unwrap_or(0)) - i32::from(month.unwrap_or(13));
        let goes_back = back >= MAX_MONTHS_BACK;
        // What would be after the day of publication may as well be to come.
        let is_to_come = |year: i32| {
            let date = Date::new(year, month, None);
            date.zip(published).map(|(date, day)| date.is_after(day))
        };
        match named.year_of(month) {
            YearBeside::Clear(year) if year > named.year && is_to_come(year) == Some(true) => {
                YearBeside::Unclear(named.year, year)
            }
            YearBeside::Clear(year) if year == named.year && self.has_turned && goes_back => {
                YearBeside::Unclear(year, year + 1)
            }
            YearBeside::Unclear(same, before)
                if before < same && is_to_come(same) == Some(false) =>
            {
                YearBeside::Clear(same)
            }
            year => year,
        }
    }
}

/// Returns the one of these years in which the weekday of a mention fits.
fn by_weekday(mention: &DateMention, years: [i32; 2]) -> Option<i32> {
    let (weekday, day) = (mention.weekday?, mention.start);
    let mut fitting = years.into_iter().filter(|year| {
        let date = Date::new(*year, day.month, day.day);
        date.and_then(Date::weekday) == Some(weekday)
    });
    fitting.next().filter(|_| fitting.next().is_none())
}

/// Returns the year in which the date is nearest to the day of publication.
fn year_by(mention: &DateMention, published: Date) -> i32 {
    let month = |date: Option<u8>| i32::from(date.unwrap_or(1));
    let ahead = month(mention.start.month) - month(published.month());
    published.year() - i32::from(ahead > MAX_MONTHS_AHEAD)
        + i32::from(ahead < MAX_MONTHS_AHEAD - 12)
}

#[cfg(test)]
mod tests {
    use super::Years;
    use crate::draft::fixture::facts_of;
    use crate::draft::when::Clue;
    use crate::draft::when::Inferred;
    use crate::draft::when::NoYear;
    use crate::language::Date;
    use crate::language::Language;
    use crate::language::table;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    /// Each row: a text, the day of publication, and its dates with what they mean.
    fn check(rows: &[(&str, Option<&str>, &[&str])]) {
        let language = Language::English;
        for (text, published, expected) in rows {
            let published = published.map(date);
            let mut years = Years::default();
            let mut found = Vec::new();
            let mut end = 0;
            for date in language.dates(text) {
                if text[end..date.range.start].contains("\n\n") {
                    years.begin_paragraph();
                }
                end = date.range.end;
                found.push(match years.resolve(language, &date.value, published) {
                    Ok(when) => {
                        let how = match when.inferred {
                            None => "",
                            Some(Inferred::Context(_)) => " by context",
                            Some(Inferred::Beside(_, Clue::Months)) => " by months",
                            Some(Inferred::Beside(_, Clue::Weekday)) => " by weekday",
                            Some(Inferred::Published) => " by publication",
                        };
                        format!("{} {}{how}", when.span, when.rule)
                    }
                    Err(NoYear::Unclear([one, other], _)) => format!("{one} or {other}"),
                    Err(NoYear::Weekday(year, _)) => format!("no such weekday in {year}"),
                    Err(NoYear::Unnamed) => "?".to_owned(),
                });
                years.note(&date, published);
            }
            assert_eq!(found, *expected, "{text}");
        }
    }

    #[test]
    fn years_from_the_context_and_from_the_day_of_publication() {
        let range = "From 21 to 24 December it ended.";
        check(&[
            (range, None, &["?"]),
            (
                range,
                Some("2024-01-10"),
                &["2023-12-21/2023-12-24 en.day-range by publication"],
            ),
            (
                range,
                Some("2024-12-30"),
                &["2024-12-21/2024-12-24 en.day-range by publication"],
            ),
            (
                "On 3 May 2023 it began. From 21 to 24 December it ended.",
                Some("2024-12-30"),
                &[
                    "2023-05-03 en.day",
                    "2023-12-21/2023-12-24 en.day-range by context",
                ],
            ),
        ]);
    }

    #[test]
    fn years_across_a_new_year() {
        check(&[
            (
                "From 1 December 2019 on it tries; the old one closes on 15 January. It was 3 July, not 3 November.",
                None,
                &[
                    "2019-12-01 en.day",
                    "2020-01-15 en.day by months",
                    "2019 or 2020",
                    "2019-11-03 en.day by context",
                ],
            ),
            // In another paragraph, the latest year may count as well.
            (
                "It closed on 4 March 2024. In May 2022 it had 40, in June 50.\n\nIt ends on 31 July.",
                None,
                &[
                    "2024-03-04 en.day",
                    "2022-05 en.month",
                    "2022-06 en.month by context",
                    "2022 or 2024",
                ],
            ),
            // It may be to come, and it may have been before.
            (
                "On 1 December 2019 it said so. On 15 January it had not.",
                Some("2019-12-20"),
                &["2019-12-01 en.day", "2019 or 2020"],
            ),
            (
                "On 5 November 2019 it began. On 3 March it had 40. On 3 June it had 20.",
                None,
                &[
                    "2019-11-05 en.day",
                    "2019 or 2020",
                    "2019-06-03 en.day by context",
                ],
            ),
            (
                "On 5 November 2019 it began. On Tuesday, 3 March, it had 40.",
                None,
                &["2019-11-05 en.day", "2020-03-03 en.day by weekday"],
            ),
        ]);
    }

    #[test]
    fn years_back_over_a_new_year() {
        check(&[
            (
                "On 15 January 2020 it ended. On 20 December it was new.",
                None,
                &["2020-01-15 en.day", "2020 or 2019"],
            ),
            (
                "On 15 January 2020 it ended. On 20 December it was new.",
                Some("2021-01-05"),
                &["2020-01-15 en.day", "2020-12-20 en.day by context"],
            ),
            (
                "On 12 December 2019 it began, from 30 December to 2 January it rested.",
                None,
                &[
                    "2019-12-12 en.day",
                    "2019-12-30/2020-01-02 en.day-range by context",
                ],
            ),
            (
                "On 12 January 2020 it began, from 30 December to 2 January it had rested.",
                None,
                &[
                    "2020-01-12 en.day",
                    "2019-12-30/2020-01-02 en.day-range by months",
                ],
            ),
        ]);
    }

    #[test]
    fn a_year_alone_says_little_of_the_dates_after_it() {
        check(&[
            (
                "It left on 3 May 2024. Founded in 2013, it closed on 5 June.",
                None,
                &["2024-05-03 en.day", "2013 en.year", "2013 or 2024"],
            ),
            (
                "In 2013, it closed on 5 June.",
                Some("2024-06-07"),
                &["2013 en.year", "2013 or 2024"],
            ),
            (
                "In 2024, it closed on 5 June.",
                Some("2024-06-07"),
                &["2024 en.year", "2024-06-05 en.day by context"],
            ),
            (
                "In the summer of 2013 it began. It closed on Tuesday, 5 June.",
                None,
                &["2013 en.year", "?"],
            ),
        ]);
    }

    #[test]
    fn what_had_been_before_says_little_of_the_dates_after_it() {
        table::check(
            "
en: The club had joined Zwitscher in May 2012. The neighbours left in August. ⇒ 2012-05 | -
en: The club joined Zwitscher in May 2012. The neighbours left in August. ⇒ 2012-05 | 2012-08
en: The club had 40 members in May 2012. In August it had 20. ⇒ 2012-05 | 2012-08
en: The list began in May 2021. Zwitscher added rooms last September. ⇒ 2021-05 | -
de: Der Verein hatte im Mai 2012 auf Zwitscher begonnen. Der Nachbar ging im August. ⇒ 2012-05 | -
en: The club had a feed on Zwitscher in May 2012. In August it left. ⇒ 2012-05 | 2012-08
de: Der Verein war im Mai 2012 auf Zwitscher bekannt. Der Nachbar ging im August. ⇒ 2012-05 | 2012-08
de: Der Verein kam im Mai 2012 zu Zwitscher. Der Nachbar ging im August. ⇒ 2012-05 | 2012-08
fr: Le club avait rejoint Zwitscher en mai 2012. Les voisins sont partis en août. ⇒ 2012-05 | -
fr: Le club a rejoint Zwitscher en mai 2012. Les voisins sont partis en août. ⇒ 2012-05 | 2012-08
fr: Le club a ouvert un compte en mai 2021. Les voisins sont partis en août dernier. ⇒ 2021-05 | -
es: El club había llegado a Zwitscher en mayo de 2012. Los vecinos se fueron en agosto. ⇒ 2012-05 | -
es: El club llegó a Zwitscher en mayo de 2012. Los vecinos se fueron en agosto. ⇒ 2012-05 | 2012-08
ru: Клуб пришёл в Zwitscher в мае 2012 года. Соседи ушли в августе. ⇒ 2012-05 | 2012-08
ru: Клуб, который пришёл в Zwitscher в мае 2012 года, закрылся. Соседи ушли в августе. ⇒ - | -
",
            |row| {
                let facts = facts_of(row).into_iter();
                let dates = facts.map(|fact| fact.date.unwrap_or_else(|| "-".to_owned()));
                dates.collect()
            },
        );
    }
}
