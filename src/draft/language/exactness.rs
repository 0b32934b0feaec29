//! Words around a number that say how exact it is: some, or more, perhaps.

use crate::draft::language::number::last_words;
use crate::language::Language;
use crate::language::Precision;
use crate::language::holds;

/// The most words behind a number up to “or more”.
const MAX_WORDS_TO_MORE: usize = 4;
/// The most words that say how exact a number is: по меньшей мере.
const MAX_WORDS_TO_EXACTNESS: usize = 4;

impl Language {
    /// Returns how exact a number is where a preposition is between it and the words that say so: примерно на 30.
    pub fn precision_behind(self, before: &str) -> Precision {
        let end = before.trim_end();
        let last = end.rsplit(char::is_whitespace).next().unwrap_or_default();
        let lower = last.to_lowercase();
        if !holds(&self.draft_words().behind_exactness, &lower) {
            return Precision::Exact;
        }
        let near = last_words(&end[..end.len() - last.len()], MAX_WORDS_TO_EXACTNESS);
        let Some(found) = self.approximator_before(near) else {
            return Precision::Exact;
        };
        // “выше на 30” compares two times, unlike “более чем на 30” and “supera los 30”.
        let is_comparative = matches!(found.value, Precision::MoreThan | Precision::LessThan) && {
            let words = near.get(found.range).unwrap_or_default();
            !words.contains(char::is_whitespace)
                && !holds(&self.lexicon().words.speech.articles, &lower)
        };
        if is_comparative {
            Precision::Exact
        } else {
            found.value
        }
    }

    /// Returns how exact a share is, by the words before it: mehr als die Hälfte.
    pub fn precision_of_share(self, before: &str) -> Precision {
        let last = before.split_whitespace().next_back().unwrap_or_default();
        let is_article = holds(&self.lexicon().words.speech.articles, &last.to_lowercase());
        let end = before.trim_end().len() - last.len();
        let without = if is_article { &before[..end] } else { before };
        self.precision_before(without)
    }

    /// True if the words directly behind a number make it somewhat more: 300 с лишним.
    pub fn is_odd(self, after: &str) -> bool {
        let after = after.trim_start();
        self.draft_words().and_odd.iter().any(|phrase| {
            let rest = after.strip_prefix(phrase.as_str());
            rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        })
    }

    /// True if a word before or behind a number says that it is only a guess: maybe 40, 40 people perhaps.
    pub fn is_guess(self, before: &str, after: &str) -> bool {
        let guesses = &self.draft_words().guesses;
        let before = before.trim_end_matches([' ', ',']);
        let is_behind = || {
            let end = after.find([',', '.', ';', ':', '(', '–']);
            let mut near = after[..end.unwrap_or(after.len())].split_whitespace();
            let (first, second) = (near.next(), near.next());
            let is_one = |word: &str| holds(guesses, &word.to_lowercase());
            // “40 perhaps angry members” is no guess, unlike “40 members perhaps left”.
            first.is_some_and(|word| match second {
                None => is_one(word),
                Some(next) => is_one(next) && self.is_counted_noun(word, false),
            })
        };
        ends_with_one_of(before, guesses) || is_behind()
    }

    /// True if words behind a number make it the least: 40 members or more.
    pub fn is_or_more(self, after: &str) -> bool {
        after.starts_with("-plus ") || follow_closely(self, after, &self.draft_words().or_more)
    }

    /// True if words behind a number make it the most: 40 members at most.
    pub fn is_or_fewer(self, after: &str) -> bool {
        follow_closely(self, after, &self.draft_words().or_fewer)
    }

    /// True if words behind a number make it a rough one: 40 members or so, 40-odd members.
    pub fn is_or_so(self, after: &str) -> bool {
        after.starts_with("-odd ") || follow_closely(self, after, &self.draft_words().or_so)
    }

    /// True if a vague word and “of” come before a number: a couple of hundred.
    pub fn is_vague(self, before: &str) -> bool {
        let mut words = before.split_whitespace().rev().map(str::to_lowercase);
        let is_of = words.next().is_some_and(|word| self.is_of(&word));
        let vague = &self.lexicon().words.numbers.vague;
        is_of && words.next().is_some_and(|word| holds(vague, &word))
    }

    /// True if number words have a noun that counts only roughly: une vingtaine.
    pub fn is_round(self, words: &str) -> bool {
        let known = &self.lexicon().words.numbers.round_collectives;
        let lower = words.to_lowercase();
        let mut each = lower.split(|it: char| !it.is_alphanumeric());
        each.any(|word| known.contains_key(word))
    }
}

/// True if a text ends with one of these phrases.
fn ends_with_one_of(text: &str, phrases: &[String]) -> bool {
    let lower = text.to_lowercase();
    let mut phrases = phrases.iter();
    phrases.any(|phrase| {
        let rest = lower.strip_suffix(phrase.as_str());
        rest.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    })
}

/// True if one of these phrases is among the next words behind a number, before any mark, and belongs to no other number: “5 homes had at least one account”.
fn follow_closely(language: Language, after: &str, phrases: &[String]) -> bool {
    if phrases.is_empty() {
        return false;
    }
    let end = after.find(['.', ',', ';', ':', '(']).unwrap_or(after.len());
    let mut words = after[..end].split_whitespace().peekable();
    let numbers = &language.lexicon().words.numbers;
    let is_number = |word: &str| {
        let is_word = || {
            let lower = word.to_lowercase();
            numbers.atoms.contains_key(&lower) || holds(&numbers.articles, &lower)
        };
        word.starts_with(|it: char| it.is_ascii_digit()) || is_word()
    };
    let mut near: Vec<String> = Vec::new();
    while near.len() < MAX_WORDS_TO_MORE
        && let Some(word) = words.next_if(|word| !is_number(word))
    {
        near.push(word.to_lowercase());
    }
    let is_other = words.peek().is_some_and(|word| is_number(word));
    let mut phrases = phrases.iter();
    phrases.any(|phrase| {
        let own = || phrase.split(' ');
        let begins = |at: &usize| near[*at..].iter().zip(own()).all(|(word, own)| word == own);
        let length = own().count();
        let mut places = 0..=near.len().saturating_sub(length);
        length <= near.len()
            && places.any(|at| begins(&at) && !(is_other && at + length == near.len()))
    })
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn how_exact_numbers_are() {
        assert!(Language::English.is_or_more(" members or more came"));
        assert!(Language::English.is_or_so(" members or so left"));
        assert!(Language::English.is_or_so("-odd members left"));
        assert!(!Language::English.is_or_so(" members left"));
        assert!(Language::English.is_vague("a couple of "));
        assert!(!Language::English.is_vague("the members of "));
        assert!(Language::English.is_guess("It has ", " people perhaps."));
        assert!(!Language::English.is_guess("It has ", " perhaps angry members."));
        assert!(!Language::German.is_guess("Es sind ", " vielleicht enttäuschte Mitglieder."));
    }
}
