//! Parts of a year without their year, and weekends, as told from the day of publication: last summer, in the second quarter, over the weekend.

use std::collections::BTreeMap;

use crate::draft::language::relative::Relative;
use crate::draft::language::relative::RelativeTimes;
use crate::language::DateMention;
use crate::language::Found;
use crate::language::Language;
use crate::language::Look;
use crate::language::Looks;
use crate::language::PhraseList;
use crate::language::Segmented;
use crate::language::phrases;

/// The most bytes between a part of a year and its year: of the year.
const MAX_BYTES_TO_YEAR: usize = 18;
/// The number of months of a quarter.
const MONTHS_OF_QUARTER: u8 = 3;

/// The first and the last month of a part of a year.
pub(in crate::draft) type Months = (u8, u8);

/// The parts of a year that a language names.
#[derive(Debug, Default)]
pub(super) struct Seasons {
    /// Those of one word: summer.
    words: BTreeMap<String, Months>,
    /// The looks of these words, without those that are other words as well.
    looks: Looks,
    /// Those of several words that number a quarter: second quarter.
    pub(super) quarters: Vec<(Months, PhraseList)>,
}

impl Seasons {
    /// Returns the parts of a year of a language; `last` are words by which a quarter is counted from today, and not in its year, `quarter` are the nouns for one, and `homonyms` are seasons that are other words as well.
    pub(super) fn of(
        language: Language,
        (last, quarter): (&[&str], &[String]),
        homonyms: &[String],
    ) -> Self {
        let mut seasons = Self::default();
        for (months, names) in &language.lexicon().words.dates.parts_of_years {
            let Some((first, end)) = months.split_once('-') else {
                continue;
            };
            let Some(months) = first.parse().ok().zip(end.parse().ok()) else {
                continue;
            };
            let (several, single): (Vec<&String>, Vec<&String>) =
                names.iter().partition(|name| name.contains(' '));
            // “q1” needs its year.
            let single = single.into_iter();
            let single = single.filter(|name| name.chars().all(char::is_alphabetic));
            seasons
                .words
                .extend(single.map(|name| (name.clone(), months)));
            let (first, end): Months = months;
            if end.checked_sub(first) == Some(MONTHS_OF_QUARTER - 1) {
                // “The first three months are free” tells of no quarter.
                let is_counted = |name: &str| {
                    let mut words = name.split(' ');
                    let is_last = words.clone().any(|word| last.contains(&word));
                    !is_last && words.any(|word| quarter.iter().any(|noun| noun == word))
                };
                let several = several.into_iter().filter(|name| is_counted(name));
                let names: Vec<String> = several.cloned().collect();
                seasons.quarters.push((months, PhraseList::from(names)));
            }
        }
        let sure = seasons.words.keys().filter(|word| !homonyms.contains(word));
        seasons.looks = Looks::of(sure.map(|word| Look::of(word)));
        seasons
    }

    /// True if a text may have a part of a year of one word.
    pub(super) fn may_stand_in(&self, text: &Segmented<'_>) -> bool {
        text.tokens.look_like(&self.looks)
    }

    /// Returns the months of a part of a year of one word, in lower case.
    pub(super) fn months(&self, word: &str) -> Option<Months> {
        self.words.get(word).copied()
    }
}

impl Segmented<'_> {
    /// Returns numbered quarters and weekends.
    pub(super) fn quarters_and_weekends(&self, words: &RelativeTimes) -> Vec<Found<Relative>> {
        let mut found = Vec::new();
        for (months, names) in &words.seasons.quarters {
            let each = phrases(&self.tokens, names).into_iter();
            found.extend(each.map(|range| Found {
                range,
                value: Relative::PartOfYear(*months, None),
            }));
        }
        let weekends = phrases(&self.tokens, &words.weekends);
        // “At the weekend they meet” tells of no day.
        if !weekends.is_empty() && self.is_over() {
            found.extend(weekends.into_iter().map(|range| Found {
                range,
                value: Relative::Weekend,
            }));
        }
        found
    }
}

/// True if a date behind a time told from today shows that it is not: spring 2021, the weekend of 3 May, the last Sunday in May.
pub(super) fn is_of_date(time: &Found<Relative>, dates: &[Found<DateMention>]) -> bool {
    let is_behind = |date: &&Found<DateMention>| {
        let gap = date.range.start.checked_sub(time.range.end);
        gap.is_some_and(|gap| gap <= MAX_BYTES_TO_YEAR)
    };
    let mut behind = dates.iter().filter(is_behind);
    match time.value {
        Relative::PartOfYear(..) | Relative::Period(..) => {
            behind.any(|date| date.value.start.month.is_none())
        }
        Relative::Weekend => behind.next().is_some(),
        Relative::LastWeekday(_) | Relative::Weekday(_) => {
            behind.any(|date| date.value.start.month.is_some() && date.value.start.day.is_none())
        }
        _ => false,
    }
}
