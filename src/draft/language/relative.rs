//! Times told from the day of publication: two days ago, last Friday, next week, at the end of the year.

mod pattern;

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::draft::language::in_order;
use crate::draft::language::relative::pattern::{Matched, Part, Pattern};
use crate::draft::language::season::{Months, Seasons, is_of_date};
use crate::language::DateMention;
use crate::language::Found;
use crate::language::Language;
use crate::language::PhraseList;
use crate::language::Segmented;
use crate::language::Weekday;
use crate::language::holds;
use crate::language::overlap;
use crate::language::phrases;

/// The fewest letters of a weekday that is not shortened.
pub(super) const MIN_WEEKDAY_LETTERS: usize = 5;

/// A time told from the day of publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relative {
    /// A number of days from the day of publication.
    Days(i16),
    /// A weekday without a word that says which.
    Weekday(Weekday),
    /// The last such weekday before it.
    LastWeekday(Weekday),
    /// The next such weekday after it.
    NextWeekday(Weekday),
    /// A week, month or year, so many from the present one.
    Period(Period, i16),
    /// The last day of the year.
    YearEnd,
    /// The weekend that was last.
    Weekend,
    /// The part of a year from its first to its last month: the last, this or the next one as for a period, or the nearest.
    PartOfYear(Months, Option<i16>),
}

/// A span of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Period {
    /// A day.
    Day,
    /// A week, from Monday to Sunday.
    Week,
    /// A month.
    Month,
    /// Three months.
    Quarter,
    /// A year.
    Year,
}

/// The words of times told from today. In the patterns, N is a number, U a span of time, S a season, and P a span, a season or a weekday.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct RelativeTimes {
    /// The words for spans.
    #[serde(default)]
    pub(super) units: BTreeMap<Period, Vec<String>>,
    /// Patterns with N and U: N U ago.
    #[serde(default)]
    ago: Vec<Pattern>,
    /// Patterns with P for what is over: last P.
    #[serde(default)]
    last: Vec<Pattern>,
    /// Patterns with P for what is to come: next P.
    #[serde(default)]
    next: Vec<Pattern>,
    /// Patterns with P for the present: this P.
    #[serde(default)]
    this: Vec<Pattern>,
    /// Patterns with S for a season by itself: in the S.
    #[serde(default)]
    bare: Vec<Pattern>,
    /// Names of seasons that are other words as well, and mean one only in a pattern of their own: l’été dernier.
    #[serde(default)]
    homonyms: Vec<String>,
    /// The seasons and quarters.
    #[serde(skip)]
    pub(super) seasons: Seasons,
    /// Phrases for the weekend that was last.
    #[serde(default)]
    pub(super) weekends: PhraseList,
    /// Phrases for the last day of the year.
    #[serde(default)]
    year_end: PhraseList,
    /// Every word of the patterns by which they are looked for: ago, last.
    #[serde(default)]
    signs: PhraseList,
}

/// The way in which a pattern is told from today.
#[derive(Debug, Clone, Copy)]
enum PatternKind {
    /// A number of spans before the present one: three quarters ago.
    Ago,
    /// The span at this distance from the present one, below zero before it: last quarter.
    Near(i16),
    /// The nearest season.
    Bare,
}

impl RelativeTimes {
    /// Returns the lists of phrases for a time, without patterns.
    pub(super) fn phrases(&self) -> impl Iterator<Item = &PhraseList> {
        let quarters = self.seasons.quarters.iter().map(|it| &it.1);
        quarters.chain([&self.weekends, &self.year_end])
    }

    /// Reads the seasons and quarters of a language.
    pub(super) fn read_seasons(&mut self, language: Language) {
        let parts = self.last.iter().flat_map(|pattern| &pattern.0);
        let last = parts.filter_map(|part| match part {
            Part::Word(word, _) => Some(word.as_str()),
            _ => None,
        });
        let last: Vec<&str> = last.collect();
        let quarter = self.units.get(&Period::Quarter);
        let quarter = quarter.map_or(&[][..], Vec::as_slice);
        self.seasons = Seasons::of(language, (&last, quarter), &self.homonyms);
    }
}

impl Segmented<'_> {
    /// Returns the times that are told from the day of publication, outside these dates, which are those of the text.
    pub fn relatives(&self, dates: &[Found<DateMention>]) -> Vec<Found<Relative>> {
        let words = self.language.draft_words();
        let mut found = Vec::new();
        let relative = &words.relative;
        // Hardly any sentence has one of these phrases, and each list is looked through only where one has.
        if self.tokens.look_like(&words.looks_of_times) {
            for (days, list) in &words.days {
                let each = phrases(&self.tokens, list).into_iter();
                found.extend(each.map(|range| Found {
                    range,
                    value: Relative::Days(i16::from(*days)),
                }));
            }
            let ends = phrases(&self.tokens, &relative.year_end).into_iter();
            found.extend(ends.map(|range| Found {
                range,
                value: Relative::YearEnd,
            }));
            found.extend(self.quarters_and_weekends(relative));
        }
        if relative.signs.may_stand_in(&self.tokens) || relative.seasons.may_stand_in(self) {
            found.extend(self.patterns(relative));
        }
        found.extend(self.weekdays());
        let mut found = in_order(found);
        found.retain(|it| {
            let mut near = dates.iter();
            !is_of_date(it, dates) && !near.any(|date| overlap(&date.range, &it.range))
        });
        found
    }

    fn patterns(&self, words: &RelativeTimes) -> Vec<Found<Relative>> {
        let mut found = Vec::new();
        let groups = [
            (&words.ago, PatternKind::Ago),
            (&words.last, PatternKind::Near(-1)),
            (&words.next, PatternKind::Near(1)),
            (&words.this, PatternKind::Near(0)),
            (&words.bare, PatternKind::Bare),
        ];
        let all = groups.into_iter();
        let all = all.flat_map(|(patterns, way)| patterns.iter().map(move |it| (it, way)));
        // Hardly any sentence has all the words of a pattern.
        let patterns: Vec<(&Pattern, PatternKind)> =
            all.filter(|it| it.0.may_stand_in(&self.tokens)).collect();
        if patterns.is_empty() {
            return found;
        }
        for at in 0..self.tokens.len() {
            if self.tokens.word(at).is_none() && self.tokens.digits(at).is_none() {
                continue;
            }
            for (pattern, way) in &patterns {
                let Some((matched, next)) = self.matched(words, pattern, at) else {
                    continue;
                };
                let value = match *way {
                    PatternKind::Ago => ago(matched),
                    PatternKind::Near(way) => near(matched, way),
                    PatternKind::Bare => {
                        let months = matched.months.filter(|_| self.tells_season(next));
                        months.map(|months| Relative::PartOfYear(months, None))
                    }
                };
                found.extend(value.map(|value| Found {
                    range: self.tokens.range(at, next),
                    value,
                }));
            }
        }
        found
    }

    /// True if a season by itself that ends at a token may be a time: not “in the fall of the regime”, nor in “the club always closes in the summer”.
    fn tells_season(&self, end: usize) -> bool {
        let next = self.tokens.word(self.tokens.skip_space(end));
        let is_of = next.is_some_and(|word| holds(&self.language.draft_words().speaker.of, word));
        !is_of && (self.is_over() || self.is_to_come())
    }

    /// Returns the names of weekdays outside these dates, which are those of the text.
    pub fn lone_weekdays(&self, dates: &[Found<DateMention>]) -> Vec<Found<Weekday>> {
        let weekdays = self.weekdays().into_iter().filter_map(|it| {
            let in_date = dates
                .iter()
                .any(|date| date.range.contains(&it.range.start));
            let Relative::Weekday(value) = it.value else {
                return None;
            };
            let range = it.range;
            (!in_date).then_some(Found { range, value })
        });
        weekdays.collect()
    }

    /// Returns the names of weekdays.
    fn weekdays(&self) -> Vec<Found<Relative>> {
        let lexicon = self.language.lexicon();
        // Where months have a small letter, weekdays have one, too: Santo Domingo.
        let small = lexicon.words.dates.small_months;
        let mut found = Vec::new();
        for (at, token) in self.tokens.iter().enumerate() {
            let mut value = None;
            // Nearly no word is a name of the calendar.
            if lexicon.is_calendar_name(token) {
                value = lexicon.weekday(token.text);
            } else if let Some(stem) = self.language.weekday_of_part(token.text) {
                value = lexicon.weekday(stem);
            }
            let is_name = || small && token.text.starts_with(char::is_uppercase);
            // Short names are other words as well: So, Sat, mar.
            let is_short = || token.text.chars().count() < MIN_WEEKDAY_LETTERS;
            let is_one = |_: &Weekday| !is_name() && !is_short() && !self.is_one_of_many(at);
            if let Some(value) = value.filter(is_one) {
                found.push(Found {
                    range: self.tokens.range(at, at + 1),
                    value: Relative::Weekday(value),
                });
            }
        }
        found
    }
}

impl Segmented<'_> {
    /// True if the words around a weekday make it one of many: every Tuesday, the first Sunday of the month, un mardi sur deux.
    fn is_one_of_many(&self, at: usize) -> bool {
        let before = |at: usize| {
            let place = at.checked_sub(2)?;
            let word = self.tokens.word(place)?;
            Some((place, word.to_lowercase()))
        };
        let Some((place, word)) = before(at) else {
            return false;
        };
        let lexicon = &self.language.lexicon().words;
        let is_recurring = |word: &str| self.language.is_recurring(word);
        let is_apart = |(_, word): (usize, String)| is_recurring(&word);
        let is_share = || {
            let next = self.tokens.skip_space(at + 1);
            let number = self.tokens.word(self.tokens.skip_space(next + 1));
            let link = self.tokens.word(next);
            link.is_some_and(|link| holds(&lexicon.figures.one_of, link))
                && number.is_some_and(|word| lexicon.numbers.atoms.contains_key(word))
        };
        is_recurring(&word)
            || self.language.is_ordinal(&word)
            || before(place).is_some_and(is_apart)
            || is_share()
    }
}

impl Language {
    /// Returns the weekday in a word for a part of it: Mittwochabend.
    fn weekday_of_part(self, word: &str) -> Option<&str> {
        let parts = &self.draft_words().parts_of_days;
        if parts.is_empty() || word.len() < 2 * MIN_WEEKDAY_LETTERS {
            return None;
        }
        parts
            .iter()
            .find_map(|part| word.strip_suffix(part.as_str()))
    }
}

/// Returns “two days ago”; a number that is missing is one.
fn ago(matched: Matched) -> Option<Relative> {
    let number = i16::try_from(matched.number.unwrap_or(1)).ok()?;
    Some(match matched.unit? {
        Period::Day => Relative::Days(-number),
        Period::Week => Relative::Days(-7 * number),
        unit => Relative::Period(unit, -number),
    })
}

/// Returns “last Friday”, “next week”.
fn near(matched: Matched, way: i16) -> Option<Relative> {
    if let Some(months) = matched.months {
        return Some(Relative::PartOfYear(months, Some(way)));
    }
    if let Some(unit) = matched.unit {
        return Some(match unit {
            Period::Day => Relative::Days(way),
            unit => Relative::Period(unit, way),
        });
    }
    matched.weekday.map(|weekday| match way {
        -1 => Relative::LastWeekday(weekday),
        1 => Relative::NextWeekday(weekday),
        _ => Relative::Weekday(weekday),
    })
}

#[cfg(test)]
mod tests {
    use super::Language;
    use super::Segmented;

    type Row<'t> = (Language, &'t str, &'t [&'t str]);

    const ROWS: &[Row<'static>] = &[
        (
            Language::English,
            "The first three months were free, after the fall of the regime.",
            &[],
        ),
        (
            Language::English,
            "In the fall of the regime they left.",
            &[],
        ),
        (Language::English, "It always closes in the summer.", &[]),
        (
            Language::German,
            "Im Herbst trifft sich der Verein immer.",
            &[],
        ),
        (
            Language::English,
            "It left two days ago.",
            &["two days ago Days(-2)"],
        ),
        (
            Language::English,
            "Last Friday it left, and next week it is gone.",
            &[
                "Last Friday LastWeekday(Friday)",
                "next week Period(Week, 1)",
            ],
        ),
        (
            Language::English,
            "The app was closed yesterday, the company said the day before yesterday.",
            &["yesterday Days(-1)", "the day before yesterday Days(-2)"],
        ),
        (
            Language::English,
            "Sat on Monday, on Friday, 3 May, and Sunday",
            &["Monday Weekday(Monday)", "Sunday Weekday(Sunday)"],
        ),
        (
            Language::English,
            "Last summer it closed, in the second quarter it left, every second Tuesday it met.",
            &[
                "Last summer PartOfYear((6, 8), Some(-1))",
                "second quarter PartOfYear((4, 6), None)",
            ],
        ),
        (
            Language::English,
            "Over the weekend it closed. In the second quarter of 2020 it met on the last Sunday in June.",
            &["Over the weekend Weekend"],
        ),
        (
            Language::French,
            "L’été dernier, au printemps, il a été dernier, un mardi sur deux, le premier dimanche d’octobre",
            &[
                "L’été dernier PartOfYear((6, 8), Some(-1))",
                "au printemps PartOfYear((3, 5), None)",
            ],
        ),
        (
            Language::Spanish,
            "cada dos martes, todos los martes, el verano pasado",
            &["verano pasado PartOfYear((6, 8), Some(-1))"],
        ),
        (
            Language::Russian,
            "Весной клуб ушёл, прошлым летом не было, каждый второй вторник",
            &[
                "Весной PartOfYear((3, 5), None)",
                "прошлым летом PartOfYear((6, 8), Some(-1))",
            ],
        ),
        (
            Language::German,
            "Im Frühjahr 2020, im vergangenen Winter, jeden zweiten Dienstag",
            &["vergangenen Winter PartOfYear((12, 2), Some(-1))"],
        ),
        (
            Language::German,
            "So war es vor drei Wochen und am Mittwochabend.",
            &[
                "vor drei Wochen Days(-21)",
                "Mittwochabend Weekday(Wednesday)",
            ],
        ),
        (
            Language::German,
            "Bis zum Jahresende, letzte Woche",
            &["Jahresende YearEnd", "letzte Woche Period(Week, -1)"],
        ),
        (
            Language::French,
            "il y a deux jours, vendredi dernier",
            &[
                "il y a deux jours Days(-2)",
                "vendredi dernier LastWeekday(Friday)",
            ],
        ),
        (
            Language::Spanish,
            "hace dos días, el lunes en Santo Domingo",
            &["hace dos días Days(-2)", "lunes Weekday(Monday)"],
        ),
        (
            Language::Russian,
            "неделю назад, два дня назад, в среду",
            &[
                "неделю назад Days(-7)",
                "два дня назад Days(-2)",
                "среду Weekday(Wednesday)",
            ],
        ),
    ];

    #[test]
    fn times_told_from_today() {
        for (language, text, expected) in ROWS {
            let cut = Segmented::of(*language, text);
            let found = cut.relatives(&cut.dates()).into_iter();
            let found: Vec<_> = found
                .map(|it| format!("{} {:?}", &text[it.range], it.value))
                .collect();
            assert_eq!(found, *expected, "{text}");
        }
    }
}
