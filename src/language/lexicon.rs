//! The words of a language: its own file, and the names in CLDR.

pub(super) mod figures;
pub(super) mod rule_words;
pub(super) mod word_list;
pub(super) mod words;

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use icu::calendar::Date;
use icu::datetime::DateTimeFormatter;
use icu::datetime::fieldsets;
use icu::decimal::DecimalFormatter;
use icu::locale::Locale;

use crate::language::Precision;
use crate::language::Weekday;
use crate::language::lexicon::words::Words;
use crate::language::token::Look;
use crate::language::token::Looks;
use crate::language::token::Token;
use crate::language::write::marks::Marks;

/// The words of a language, with tables made from them.
#[derive(Debug)]
pub(crate) struct Lexicon {
    /// The words of the file.
    pub(crate) words: Words,
    /// The locale of CLDR.
    pub(crate) locale: Locale,
    /// The mark between groups of digits, where it is no space.
    pub(crate) group: Option<char>,
    /// The mark before decimals.
    pub(crate) decimal: Option<char>,
    /// The words and marks of each approximating phrase, longest phrases first.
    pub(crate) approximators: Vec<(Vec<String>, Precision)>,
    /// The looks of the last words of these phrases.
    pub(crate) approximator_looks: Looks,
    months: BTreeMap<String, u8>,
    weekdays: BTreeMap<String, Weekday>,
    /// The looks of the names of months and weekdays.
    calendar_looks: Looks,
    /// The days in words, in lower case, with a space between their parts.
    worded_days: BTreeMap<String, u8>,
    /// The looks of the words with which they begin.
    worded_day_looks: Looks,
}

impl Lexicon {
    /// Reads a file of words in YAML and adds what CLDR knows for its locale.
    #[cfg(test)]
    pub(crate) fn read(text: &str) -> Result<Self, String> {
        Self::of(serde_yaml::from_str(text).map_err(|error| error.to_string())?)
    }

    /// Reads a file of words, as the build script writes it, and adds what CLDR knows for its locale.
    pub(crate) fn read_packed(text: &str) -> Result<Self, String> {
        Self::of(serde_json::from_str(text).map_err(|error| error.to_string())?)
    }

    fn of(mut words: Words) -> Result<Self, String> {
        words.numbers.read_beginnings();
        words.figures.read_looks();
        words.speech.read_looks();
        let locale: Locale = words
            .locale
            .parse()
            .map_err(|error| format!("{}: {error}", words.locale))?;
        let approximators = words.numbers.approximators.phrases();
        let last = approximators.iter().filter_map(|(words, _)| {
            let mut words = words.iter().rev();
            words.find(|word| word.starts_with(char::is_alphabetic))
        });
        let mut lexicon = Self {
            words,
            locale,
            approximator_looks: Looks::of(last.map(|word| Look::of(word))),
            approximators,
            ..Self::default()
        };
        lexicon.read_months()?;
        lexicon.read_weekdays()?;
        lexicon.read_separators()?;
        let names = lexicon.months.keys().chain(lexicon.weekdays.keys());
        lexicon.calendar_looks = Looks::of(names.map(|name| Look::of(name)));
        lexicon.read_worded_days();
        Ok(lexicon)
    }

    /// Returns the lexicon of a locale that has no file of words, from CLDR alone.
    pub(crate) fn of_locale(locale: &Locale) -> Self {
        let mut lexicon = Self {
            locale: locale.clone(),
            ..Self::default()
        };
        lexicon.words.quotation_marks = Marks::of_locale(locale);
        let names = lexicon.read_months().and_then(|()| lexicon.read_weekdays());
        // Where CLDR has no names, it numbers the months: M11.
        let different: BTreeSet<_> = lexicon.months.values().collect();
        if names.is_err() || different.len() < 12 {
            lexicon.months.clear();
            lexicon.weekdays.clear();
        }
        // Without separators, no mark counts as a group mark.
        if lexicon.read_separators().is_err() {
            lexicon.decimal = None;
        }
        lexicon
    }

    /// Returns the month, 1 to 12, with this name; a full stop after an abbreviation is not part of it.
    pub(crate) fn month(&self, word: &str) -> Option<u8> {
        self.months.get(word).copied()
    }

    /// Returns the weekday with this name.
    pub(crate) fn weekday(&self, word: &str) -> Option<Weekday> {
        self.weekdays.get(word).copied()
    }

    /// Returns the day of the month that these words in lower case name: sixth, vingt et un.
    pub(crate) fn worded_day(&self, words: &str) -> Option<u8> {
        self.worded_days.get(words).copied()
    }

    /// True if a word looks like one with which a day in words begins.
    pub(crate) fn may_begin_worded_day(&self, word: &Token<'_>) -> bool {
        self.worded_day_looks.has(word.look)
    }

    /// True for Tuesdays.
    pub(crate) fn is_plural_weekday(&self, word: &str) -> bool {
        let singular = word.strip_suffix('s');
        singular.is_some_and(|word| self.weekdays.contains_key(word))
    }

    /// True if a word is the name of a month or weekday.
    pub(crate) fn is_calendar_name(&self, word: &Token<'_>) -> bool {
        self.calendar_looks.has(word.look)
            && (self.months.contains_key(word.text) || self.weekdays.contains_key(word.text))
    }

    /// Reads the names of months, as they are in dates and alone, long and short.
    fn read_months(&mut self) -> Result<(), String> {
        let day_and_month = [fieldsets::MD::long(), fieldsets::MD::medium()]
            .map(|form| DateTimeFormatter::try_new((&self.locale).into(), form));
        let alone = [fieldsets::M::long(), fieldsets::M::medium()]
            .map(|form| DateTimeFormatter::try_new((&self.locale).into(), form));
        for month in 1..=12 {
            let day = Date::try_new_gregorian(2019, month, 1).map_err(|error| error.to_string())?;
            for form in &day_and_month {
                let form = form.as_ref().map_err(ToString::to_string)?;
                insert_name(&mut self.months, &form.format(&day).to_string(), month);
            }
            for form in &alone {
                let form = form.as_ref().map_err(ToString::to_string)?;
                insert_name(&mut self.months, &form.format(&day).to_string(), month);
            }
        }
        for (name, month) in &self.words.dates.extra_months {
            insert_name(&mut self.months, name, *month);
        }
        Ok(())
    }

    fn read_worded_days(&mut self) {
        let dates = &self.words.dates;
        for (day, stem) in (1..).zip(&dates.day_words) {
            let endings = dates.day_word_endings.iter().map(String::as_str);
            let endings = endings.chain(dates.day_word_endings.is_empty().then_some(""));
            for words in endings.map(|ending| format!("{stem}{ending}")) {
                // четвёртого is also written четвертого.
                self.worded_days.insert(words.replace('ё', "е"), day);
                self.worded_days.insert(words, day);
            }
        }
        let first = |words: &str| Look::of(words.split(' ').next().unwrap_or_default());
        self.worded_day_looks = Looks::of(self.worded_days.keys().map(|words| first(words)));
    }

    fn read_weekdays(&mut self) -> Result<(), String> {
        let forms = [fieldsets::E::long(), fieldsets::E::short()]
            .map(|form| DateTimeFormatter::try_new((&self.locale).into(), form));
        // 2 December 2019 was a Monday.
        for day in 2..=8 {
            let day = Date::try_new_gregorian(2019, 12, day).map_err(|error| error.to_string())?;
            for form in &forms {
                let form = form.as_ref().map_err(ToString::to_string)?;
                let name = form.format(&day).to_string();
                insert_name(&mut self.weekdays, &name, day.weekday());
            }
            for (name, number) in &self.words.dates.extra_weekdays {
                if *number == day.weekday() as u8 {
                    insert_name(&mut self.weekdays, name, day.weekday());
                }
            }
        }
        Ok(())
    }

    /// Reads the group and decimal marks from 12,345,678.5 as the language writes it.
    fn read_separators(&mut self) -> Result<(), String> {
        let formatter = DecimalFormatter::try_new(
            (&self.locale).into(),
            icu::decimal::options::DecimalFormatterOptions::default(),
        )
        .map_err(|error| error.to_string())?;
        let number = "12345678.5".parse().map_err(|_| "no number".to_owned())?;
        let written = formatter.format_to_string(&number);
        let mut marks = written.chars().filter(|mark| !mark.is_ascii_digit());
        self.group = marks.next().filter(|mark| !mark.is_whitespace());
        self.decimal = marks.next_back();
        Ok(())
    }
}

/// The lexicon without words, which a test excludes: the files are compiled in.
impl Default for Lexicon {
    fn default() -> Self {
        Self {
            words: Words::default(),
            locale: Locale::UNKNOWN,
            group: None,
            decimal: None,
            approximators: Vec::new(),
            approximator_looks: Looks::default(),
            months: BTreeMap::new(),
            weekdays: BTreeMap::new(),
            calendar_looks: Looks::default(),
            worded_days: BTreeMap::new(),
            worded_day_looks: Looks::default(),
        }
    }
}

/// Inserts the last word of a form under its own letters and with a capital.
fn insert_name<T: Copy>(names: &mut BTreeMap<String, T>, form: &str, value: T) {
    let mut words = form
        .split(|letter: char| !letter.is_alphabetic())
        .filter(|word| !word.is_empty());
    let Some(word) = words.next_back() else {
        return;
    };
    let mut letters = word.chars();
    let capital: String = letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(letters)
        .collect();
    names.insert(word.to_owned(), value);
    names.insert(capital, value);
}
