//! Words around a number that say what kind of number it is: an age, a year, a version, a share.

use crate::draft::language::Period;
use crate::draft::language::telling::lower_first_word;
use crate::language::Language;
use crate::language::holds;
use crate::reading::frame::begins_with_unit;

/// The most words between the two numbers of a share: appelants sur.
const MAX_WORDS_TO_SHARE: usize = 3;

impl Language {
    /// True if words between two numbers make a share of them: out of, appelants sur.
    pub fn is_share_of(self, between: &str) -> bool {
        let is_near = between.split_whitespace().nth(MAX_WORDS_TO_SHARE).is_none();
        let words = between.trim_end();
        let mut ties = self.draft_words().share_ties.iter();
        is_near
            && ties.any(|tie| {
                let rest = words.strip_suffix(tie.as_str());
                rest.is_some_and(|rest| rest.is_empty() || rest.ends_with(char::is_whitespace))
            })
    }

    /// True if a number only tells how many digits another one has: seven figures.
    pub fn counts_digits(self, after: &str) -> bool {
        holds(&self.draft_words().digits, &lower_first_word(after))
    }

    /// True if a number of four digits is a year, because nothing that it counts follows: “circa 2014 and”.
    pub fn is_year_alone(self, after: &str) -> bool {
        let after = after.trim_start();
        let end = after.find(|it: char| !it.is_alphanumeric());
        let (word, rest) = after.split_at(end.unwrap_or(after.len()));
        let words = &self.draft_words().speaker.prepositions;
        let joins = &self.lexicon().words.dates.and;
        let lower = word.to_lowercase();
        // “die es seit etwa 1998 gibt.”, but not “etwa 2000 neue Mitglieder”
        let closes = || {
            let is_end = rest.is_empty() || rest.starts_with(['.', ',', ';', '!', '?', ')']);
            self.capitalises_nouns() && word.starts_with(char::is_lowercase) && is_end
        };
        word.is_empty() || holds(words, &lower) || holds(joins, &lower) || closes()
    }

    /// True if a name directly follows a number, in a language that writes all nouns with a capital.
    pub fn is_before_name(self, after: &str) -> bool {
        let word = after.split_whitespace().next().unwrap_or_default();
        let word = word.trim_end_matches(|it: char| !it.is_alphanumeric());
        self.capitalises_nouns()
            && after.starts_with(' ')
            && word.starts_with(char::is_uppercase)
            // “2024 Discord-Nutzer”
            && !word.contains('-')
            // “1998 Follower”
            && !holds(&self.lexicon().words.numbers.count_nouns, &word.to_lowercase())
            && self.is_ordinary(&word.to_lowercase()) == Some(false)
    }

    /// True if the words around a number make an age of it: at the age of 79, mit 79 Jahren.
    pub fn is_age(self, before: &str, after: &str) -> bool {
        let before = before.trim_end().to_lowercase();
        let ends = |phrase: &String| {
            let rest = before.strip_suffix(phrase.as_str());
            rest.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
        };
        let words = self.draft_words();
        let years = words.relative.units.get(&Period::Year);
        let next = lower_first_word(after);
        let are_years = || years.is_some_and(|years| holds(years, &next));
        words.ages.iter().any(ends) || (words.ages_of_years.iter().any(ends) && are_years())
    }

    /// True if the word before a number says that it only tells which one: phase 2, the line 12 stops.
    pub fn is_numbered(self, before: &str, after: &str) -> bool {
        let mut words = before.split_whitespace().rev();
        let word = words.next().unwrap_or_default();
        // German “wird teil” has no noun.
        let may_be_noun = !self.capitalises_nouns() || word.starts_with(char::is_uppercase);
        let previous = words.next().unwrap_or_default();
        before.ends_with(' ')
            && may_be_noun
            && holds(&self.draft_words().numbered, &word.to_lowercase())
            && !(self.is_apart_from_number(word, previous) && self.counted_noun(after).is_some())
    }

    /// True if a word before a number may have nothing to do with it, by the word before: “in the group 40 people”, “they track 40 members”.
    fn is_apart_from_number(self, word: &str, previous: &str) -> bool {
        let lexicon = &self.lexicon().words;
        let lower = previous.to_lowercase();
        let is_determined = holds(&lexicon.speech.articles, &lower)
            || holds(&lexicon.numbers.no_labels_after, &lower);
        // A verb is behind its subject, and a noun behind “in” or “and”.
        let is_of_place = holds(&self.draft_words().speaker.prepositions, &lower)
            || holds(&lexicon.dates.and, &lower)
            || self.is_of(&lower);
        let may_be_verb = !self.capitalises_nouns()
            && word.starts_with(char::is_lowercase)
            && previous.ends_with(char::is_alphabetic)
            && !is_of_place;
        // The noun behind a number has a case of its own: в группе 40 участников.
        !self.has_articles() || is_determined || may_be_verb
    }

    /// True if the words before a number with a point make it a version: as fast as in 4.1.
    pub fn opens_version(self, before: &str) -> bool {
        let last = last_words(before.trim_end(), 1).to_lowercase();
        holds(&self.lexicon().words.dates.year_cues, &last)
            || (self.has_decimal_comma() && holds(&self.draft_words().speaker.prepositions, &last))
    }

    /// True if the word before a number makes a decade of it: les années 1990.
    pub fn is_decade(self, before: &str) -> bool {
        let mut words = before.split_whitespace().rev().map(str::to_lowercase);
        let last = words.next().unwrap_or_default();
        let cues = &self.lexicon().words.dates.decade_cues;
        holds(cues, &last)
            || (self.is_of(&last) && words.next().is_some_and(|word| holds(cues, &word)))
    }

    /// True if “or” between two numbers makes a range of them: two or three.
    pub fn is_either(self, between: &str) -> bool {
        holds(&self.draft_words().either, &between.trim().to_lowercase())
    }

    /// True if the language marks decimals by a comma, so that a point does not.
    pub(in crate::draft) fn has_decimal_comma(self) -> bool {
        self.lexicon().decimal == Some(',')
    }

    /// True if words between 1 and another number make a share of them: 1 in 5.
    pub fn is_one_of(self, between: &str) -> bool {
        let ties = &self.lexicon().words.figures.one_of;
        let words = between.split_whitespace().collect::<Vec<_>>().join(" ");
        ties.contains(&words.to_lowercase())
    }

    /// True if a half belongs to the words around it: half past seven, an hour and a half.
    pub fn is_half_of_more(self, before: &str, words: &str, after: &str) -> bool {
        let halves = &self.lexicon().words.numbers.halves_behind;
        let lower = words.to_lowercase();
        let mut of_clock = self.draft_words().halves_of_clock.iter();
        let is_behind = |half: &String| {
            let link = half.strip_suffix(lower.as_str()).map(str::trim_end);
            let rest = link.and_then(|link| before.trim_end().strip_suffix(link));
            rest.is_some_and(|rest| self.ends_with_amount(rest))
        };
        halves.iter().any(is_behind)
            || of_clock.any(|phrase| {
                let rest = phrase.strip_prefix(lower.as_str());
                let rest = rest.and_then(|rest| after.strip_prefix(rest));
                rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
            })
    }

    /// True if a text ends with a number or a unit, to which a half may be added: seven, two hours.
    fn ends_with_amount(self, text: &str) -> bool {
        if text.len() == text.trim_end().len() {
            return false;
        }
        let word = last_words(text.trim_end(), 1);
        let lower = word.to_lowercase();
        let numbers = &self.lexicon().words.numbers;
        lower.ends_with(|it: char| it.is_ascii_digit())
            || numbers.atoms.contains_key(&lower)
            || numbers.magnitudes.contains_key(&lower)
            || self.is_span_of_time(&lower)
            || begins_with_unit(self, &lower)
    }
}

/// Returns this many words from the end of a text, at least one, with the white space behind them.
pub(super) fn last_words(text: &str, count: usize) -> &str {
    let end = text.trim_end();
    let mut spaces = end.rmatch_indices(char::is_whitespace);
    let start = spaces.nth(count - 1);
    start.map_or(text, |(at, space)| &text[at + space.len()..])
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn ages_and_numbered_things() {
        assert!(Language::English.is_age("died at the age of ", ""));
        assert!(!Language::English.is_age("pages ", ""));
        assert!(Language::German.is_age("starb mit ", " Jahren"));
        assert!(!Language::German.is_age("kam mit ", " Helfern"));
        assert!(Language::English.is_numbered("begins with phase ", " and ends"));
        assert!(Language::English.is_numbered("the line ", " is closed"));
        assert!(!Language::English.is_numbered("in the group ", " people"));
        assert!(!Language::English.is_numbered("they track ", " members"));
        assert!(Language::English.is_numbered("the people of group ", " members"));
        assert!(!Language::German.is_numbered("wird teil ", " Mitglieder"));
        assert!(!Language::French.is_numbered("le club classe ", " dossiers"));
        assert!(Language::French.is_numbered("en classe ", " et"));
        assert!(!Language::Russian.is_numbered("в классе ", " участников"));
        assert!(Language::Russian.is_numbered("в классе ", " говорят"));
        assert!(Language::English.is_one_of(" in "));
        assert!(!Language::English.is_one_of(" and "));
    }
}
