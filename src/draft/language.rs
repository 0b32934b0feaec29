//! What only a draft looks for: moves, withdrawals, expressions that stand for a name, days told from today, the language.
//!
//! The words are in the section `drafting` of a language's file; a language
//! without it is drafted by its dates, numbers, names and speakers alone.

mod by_line;
mod subject;
mod telling;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;
use std::sync::OnceLock;

use serde::Deserialize;

use self::by_line::ByLineWords;
use self::subject::RelativeWords;
use self::telling::HearsayWords;
use self::telling::ToldWords;
use crate::language::ClauseEnds;
use crate::language::DateMention;
use crate::language::Found;
use crate::language::Language;
use crate::language::PhraseList;
use crate::language::Segmented;
use crate::language::Tokens;
use crate::language::Weekday;
use crate::language::phrases;
use crate::language::verbs;

/// The words that a draft looks for.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct DraftWords {
    /// Words before what is left.
    #[serde(default)]
    from: Vec<String>,
    /// Words that take back or correct what was said.
    #[serde(default)]
    withdrawals: PhraseList,
    /// Expressions that stand for a name, by what they stand for.
    #[serde(default)]
    expressions: BTreeMap<Referent, PhraseList>,
    /// Nouns of such expressions that stand only for a name with the same noun.
    #[serde(default)]
    specific: Vec<String>,
    /// Words for a day, by its distance from today.
    #[serde(default)]
    days: BTreeMap<i8, PhraseList>,
    /// Words for spans of time after a number: weeks.
    #[serde(default)]
    spans: Vec<String>,
    /// The words that lead to an addressee.
    #[serde(default)]
    told: ToldWords,
    /// The words of hearsay.
    #[serde(default)]
    hearsay: HearsayWords,
    /// Words before a year with which something is compared.
    #[serde(default)]
    comparisons: Vec<String>,
    /// The words that open a relative clause.
    #[serde(default)]
    relatives: RelativeWords,
    /// The words of a line that says who wrote a text.
    #[serde(default)]
    by_lines: ByLineWords,
    /// Frequent words that tell the language from others.
    #[serde(default)]
    frequent: Vec<String>,
}

/// How far a move has come, as a verb tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MoveStage {
    /// Said beforehand.
    Announced,
    /// Tried.
    Tries,
    /// In use.
    Uses,
    /// The old platform is left.
    Moved,
}

/// What an expression such as “the app” can stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Referent {
    /// An online platform, service or app.
    Platform,
    /// A group or community.
    Group,
    /// A company or other organisation.
    Organisation,
    /// A public authority.
    Authority,
    /// A newspaper, agency or website that reports.
    Media,
}

/// The most words of a text that are read to tell its language.
const MAX_SAMPLE_WORDS: usize = 2000;
/// The fewest letters of a weekday that is not shortened.
const MIN_WEEKDAY_LETTERS: usize = 5;
/// The number of letters at the beginning of a noun that are equal in all its cases.
const STEM_LETTERS: usize = 6;

impl DraftWords {
    /// Reads the words from the file of a language.
    fn read(language: Language) -> Result<Self, serde_yaml::Error> {
        serde_yaml::from_value(language.lexicon().words.drafting.clone())
    }
}

impl Language {
    /// Returns the words that a draft looks for; none in a language whose file has none.
    fn draft_words(self) -> &'static DraftWords {
        static NONE: LazyLock<DraftWords> = LazyLock::new(DraftWords::default);
        static KNOWN: [OnceLock<DraftWords>; Language::ALL.len()] =
            [const { OnceLock::new() }; Language::ALL.len()];
        let place = Self::ALL.iter().position(|language| *language == self);
        let known = place.and_then(|place| KNOWN.get(place));
        known.map_or(&NONE, |words| {
            words.get_or_init(|| DraftWords::read(self).unwrap_or_default())
        })
    }

    /// Returns the words that tell of a move, and how far it has come.
    pub fn moves(self, text: &str) -> Vec<Found<MoveStage>> {
        self.moves_of(&Tokens::of(text))
    }

    /// The same in a text that is cut already.
    pub(super) fn moves_of(self, tokens: &Tokens) -> Vec<Found<MoveStage>> {
        let words = &self.lexicon().words.stages;
        let stages = [
            (MoveStage::Announced, &words.announced),
            (MoveStage::Tries, &words.tries),
            (MoveStage::Uses, &words.uses),
            (MoveStage::Moved, &words.moved),
        ];
        let stages = stages.into_iter();
        let stages: Vec<_> = stages
            .filter(|(_, list)| list.may_stand_in(tokens))
            .collect();
        if stages.is_empty() {
            return Vec::new();
        }
        let ends = ClauseEnds::of(tokens);
        let each = stages.into_iter().flat_map(|(value, list)| {
            let ranges = verbs(tokens, &ends, list).into_iter();
            ranges.map(move |range| Found { range, value })
        });
        in_order(each.collect())
    }

    /// True if the last word leads to a place that is left: von, from.
    pub fn leads_away(self, before: &str) -> bool {
        let word = before
            .split_whitespace()
            .next_back()
            .unwrap_or_default()
            .to_lowercase();
        self.draft_words().from.contains(&word)
    }

    /// Returns the words that take back or correct what was said.
    pub fn withdrawals(self, text: &str) -> Vec<Range<usize>> {
        self.withdrawals_of(&Tokens::of(text))
    }

    /// The same in a text that is cut already.
    pub(super) fn withdrawals_of(self, tokens: &Tokens) -> Vec<Range<usize>> {
        phrases(tokens, &self.draft_words().withdrawals)
    }

    /// Returns the expressions that stand for a name: die App, the company.
    pub fn expressions(self, text: &str) -> Vec<Found<Referent>> {
        self.expressions_of(&Tokens::of(text))
    }

    /// The same in a text that is cut already.
    pub(super) fn expressions_of(self, tokens: &Tokens) -> Vec<Found<Referent>> {
        let words = &self.draft_words().expressions;
        let each = words.iter().flat_map(|(referent, list)| {
            let found = phrases(tokens, list).into_iter();
            found.map(|range| Found {
                range,
                value: *referent,
            })
        });
        in_order(each.collect())
    }

    /// True if an expression may stand for a name: “the ministry” only for a Ministry of X.
    pub fn may_stand_for(self, expression: &str, name: &str) -> bool {
        let noun = expression.split_whitespace().next_back();
        let noun = noun.unwrap_or_default().to_lowercase();
        // In other languages and cases the noun ends otherwise: ministère, министерством.
        let stem: String = noun.chars().take(STEM_LETTERS).collect();
        let specific = &self.draft_words().specific;
        !specific.contains(&noun) || name.to_lowercase().contains(&stem)
    }

    /// Returns the words for a day counted from today, each with its distance in days.
    pub fn relative_days(self, text: &str) -> Vec<Found<i8>> {
        self.relative_days_of(&Tokens::of(text))
    }

    /// The same in a text that is cut already.
    pub(super) fn relative_days_of(self, tokens: &Tokens) -> Vec<Found<i8>> {
        let words = &self.draft_words().days;
        let each = words.iter().flat_map(|(days, list)| {
            let found = phrases(tokens, list).into_iter();
            found.map(|range| Found {
                range,
                value: *days,
            })
        });
        in_order(each.collect())
    }

    /// Returns the names of weekdays in a text, cut already, outside these dates.
    pub(super) fn lone_weekdays_of(
        self,
        tokens: &Tokens,
        dates: &[Found<DateMention>],
    ) -> Vec<Found<Weekday>> {
        let lexicon = self.lexicon();
        // Where months have a small letter, weekdays have one, too: Santo Domingo.
        let small = lexicon.words.dates.small_months;
        let mut dates = dates.iter().peekable();
        let mut found = Vec::new();
        for (at, token) in tokens.iter().enumerate() {
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
                let range = tokens.range(at, at + 1);
                found.push(Found { range, value });
            }
        }
        found
    }

    /// True if the words after a number make it a span of time: two weeks.
    pub fn is_span_of_time(self, after: &str) -> bool {
        let after = after.trim_start();
        let letters = after.chars().take_while(|letter| letter.is_alphabetic());
        let word: String = letters.flat_map(char::to_lowercase).collect();
        self.draft_words().spans.contains(&word)
    }

    /// Returns the language of a text, by its most frequent words; nothing if none is clearly ahead.
    pub fn guess(text: &str) -> Option<Self> {
        let words: Vec<String> = text
            .split(|letter: char| !letter.is_alphabetic())
            .filter(|word| !word.is_empty())
            .take(MAX_SAMPLE_WORDS)
            .map(str::to_lowercase)
            .collect();
        let mut scores: Vec<(usize, Self)> = Self::ALL
            .into_iter()
            .map(|language| {
                let frequent = &language.draft_words().frequent;
                let known = words.iter().filter(|word| frequent.contains(word));
                (known.count(), language)
            })
            .collect();
        scores.sort_by_key(|(score, language)| (std::cmp::Reverse(*score), *language));
        let (best, language) = scores.first().copied()?;
        let second = scores.get(1).map_or(0, |(score, _)| *score);
        // One word in twelve, and clearly more than in any other language.
        (best * 12 >= words.len() && best >= 2 && best * 2 > second * 3).then_some(language)
    }
}

impl Segmented<'_> {
    /// Returns the words that tell of a move, and how far it has come.
    pub fn moves(&self) -> Vec<Found<MoveStage>> {
        self.language.moves_of(&self.tokens)
    }

    /// Returns the expressions that stand for a name.
    pub fn expressions(&self) -> Vec<Found<Referent>> {
        self.language.expressions_of(&self.tokens)
    }

    /// Returns the words for a day counted from today, each with its distance in days.
    pub fn relative_days(&self) -> Vec<Found<i8>> {
        self.language.relative_days_of(&self.tokens)
    }

    /// Returns the weekdays without a date, where these are the dates.
    pub fn lone_weekdays(&self, dates: &[Found<DateMention>]) -> Vec<Found<Weekday>> {
        self.language.lone_weekdays_of(&self.tokens, dates)
    }

    /// Returns the words of hearsay: it is said, man sagt.
    pub fn hearsays(&self) -> Vec<Range<usize>> {
        self.language.hearsays_of(&self.tokens)
    }

    /// Returns the words that take back or correct what was said.
    pub fn withdrawals(&self) -> Vec<Range<usize>> {
        self.language.withdrawals_of(&self.tokens)
    }
}

/// In the order of the text; of two that overlap, the longer.
fn in_order<T>(mut found: Vec<Found<T>>) -> Vec<Found<T>> {
    found.sort_by_key(|found| (found.range.start, std::cmp::Reverse(found.range.end)));
    let mut end = 0;
    found.retain(|found| {
        let free = found.range.start >= end;
        if free {
            end = found.range.end;
        }
        free
    });
    found
}

#[cfg(test)]
mod tests {
    use super::DraftWords;
    use super::Language;
    use super::MoveStage;
    use super::Referent;
    use super::Segmented;

    #[test]
    fn the_words_of_every_language_are_read() {
        for language in Language::ALL {
            DraftWords::read(language).unwrap_or_else(|error| panic!("{language:?}: {error}"));
        }
    }

    #[test]
    fn moves_with_their_stage() {
        let text = "Der Chor versucht, Plauder zu nutzen, und verlässt die Box.";
        let found = Language::German.moves(text);
        let stages: Vec<_> = found
            .iter()
            .map(|found| (&text[found.range.clone()], found.value))
            .collect();
        assert_eq!(
            stages,
            [
                ("versucht", MoveStage::Tries),
                ("nutzen", MoveStage::Uses),
                ("verlässt", MoveStage::Moved)
            ]
        );
        assert!(Language::English.leads_away("The choir moved away from "));
    }

    #[test]
    fn expressions_and_days() {
        let text = "The app was closed yesterday, the company said the day before yesterday.";
        let found = Language::English.expressions(text);
        let found: Vec<_> = found.iter().map(|found| found.value).collect();
        assert_eq!(found, [Referent::Platform, Referent::Organisation]);
        let days = Language::English.relative_days(text);
        assert_eq!(
            days.iter().map(|day| day.value).collect::<Vec<_>>(),
            [-1, -2]
        );
    }

    #[test]
    fn a_noun_may_ask_for_a_name_with_it() {
        let english = Language::English;
        assert!(english.may_stand_for("the agency", "Nordpol"));
        assert!(!english.may_stand_for("the ministry", "Nordpol"));
        assert!(english.may_stand_for("the ministry", "Ministry of Song"));
        assert!(!Language::French.may_stand_for("la police", "Nordpol"));
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

    #[test]
    fn withdrawals() {
        let text = "Korrektur: In einer früheren Fassung hieß es anders.";
        assert_eq!(Language::German.withdrawals(text).len(), 2);
    }

    #[test]
    fn languages_by_their_words() {
        for (text, language) in [
            (
                "Der Chor zieht um, und die Sänger sind nicht froh.",
                Some(Language::German),
            ),
            (
                "The choir has moved, and its singers are not glad.",
                Some(Language::English),
            ),
            ("Nullam quis risus eget urna mollis ornare", None),
            ("", None),
        ] {
            assert_eq!(Language::guess(text), language, "{text}");
        }
    }
}
