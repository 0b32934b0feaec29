//! Days without a date: yesterday, on Monday; and spans of time after a number.

use crate::draft::language::in_order;
use crate::language::DateMention;
use crate::language::Found;
use crate::language::Language;
use crate::language::Segmented;
use crate::language::Weekday;
use crate::language::phrases;

/// The fewest letters of a weekday that is not shortened.
const MIN_WEEKDAY_LETTERS: usize = 5;

impl Segmented<'_> {
    /// Returns the words for a day counted from today, each with its distance in days.
    pub fn relative_days(&self) -> Vec<Found<i8>> {
        let words = &self.language.draft_words().days;
        let each = words.iter().flat_map(|(days, list)| {
            let found = phrases(&self.tokens, list).into_iter();
            found.map(|range| Found {
                range,
                value: *days,
            })
        });
        in_order(each.collect())
    }

    /// Returns the names of weekdays outside these dates, which are those of the text.
    pub fn lone_weekdays(&self, dates: &[Found<DateMention>]) -> Vec<Found<Weekday>> {
        let lexicon = self.language.lexicon();
        // Where months have a small letter, weekdays have one, too: Santo Domingo.
        let small = lexicon.words.dates.small_months;
        let mut dates = dates.iter().peekable();
        let mut found = Vec::new();
        for (at, token) in self.tokens.iter().enumerate() {
            // Nearly no word is a name of the calendar.
            if !lexicon.is_calendar_name(token) {
                continue;
            }
            while dates
                .next_if(|date| date.range.end <= token.start)
                .is_some()
            {}
            let is_dated = dates
                .peek()
                .is_some_and(|date| date.range.contains(&token.start));
            let is_name = small && token.text.starts_with(char::is_uppercase);
            // Short names are other words as well: So, Sat, mar.
            let is_short = token.text.chars().count() < MIN_WEEKDAY_LETTERS;
            if is_dated || is_name || is_short {
                continue;
            }
            if let Some(value) = lexicon.weekday(token.text) {
                let range = self.tokens.range(at, at + 1);
                found.push(Found { range, value });
            }
        }
        found
    }
}

impl Language {
    /// True if the words after a number make it a span of time: two weeks.
    pub fn is_span_of_time(self, after: &str) -> bool {
        let after = after.trim_start();
        let letters = after.chars().take_while(|letter| letter.is_alphabetic());
        let word: String = letters.flat_map(char::to_lowercase).collect();
        self.draft_words().spans.contains(&word)
    }
}

#[cfg(test)]
mod tests {
    use super::Language;
    use super::Segmented;

    #[test]
    fn days_counted_from_today() {
        let text = "The app was closed yesterday, the company said the day before yesterday.";
        let days = Segmented::of_sentence(Language::English, text).relative_days();
        assert_eq!(
            days.iter().map(|day| day.value).collect::<Vec<_>>(),
            [-1, -2]
        );
    }

    #[test]
    fn weekdays_without_a_date() {
        for (language, text, expected) in [
            (
                Language::English,
                "Sat on Monday, on Friday, 3 May, and Sunday",
                vec!["Monday", "Sunday"],
            ),
            (Language::German, "So war es am Freitag.", vec!["Freitag"]),
            (
                Language::Spanish,
                "el lunes en Santo Domingo",
                vec!["lunes"],
            ),
            (Language::Russian, "в среду", vec!["среду"]),
        ] {
            let cut = Segmented::of(language, text);
            let found = cut.lone_weekdays(&cut.dates()).into_iter();
            let found: Vec<_> = found.map(|it| &text[it.range]).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
