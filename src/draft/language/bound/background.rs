//! Dates of what was before the statement: “after a boom in 2017, …”, “the club had joined in May 2012”.

use crate::draft::language::bound::ADJECTIVE_ENDINGS;
use crate::draft::language::bound::GENITIVE_ENDINGS;
use crate::draft::language::bound::MAX_WORDS_TO_PARTICIPLE;
use crate::draft::language::bound::{Clause, words};
use crate::language::DateMention;
use crate::language::Found;
use crate::language::Language;
use crate::language::holds;

/// The most words of the noun of what was before, and of a noun that belongs to it: “a short boom”.
const MAX_NOUN_WORDS: usize = 2;
/// The most words of a clause that only tells when something was: “depuis la réélection du maire”.
const MAX_LIMIT_WORDS: usize = 6;
/// The most words between a date and the verb of the statement: “in May 2024 have also”.
const MAX_WORDS_TO_VERB: usize = 1;

/// The most words of an English participle and what leads to its date: “announced on”.
const MAX_WORDS_OF_PARTICIPLE: usize = 2;

/// The most bytes before and behind a date that say of what it is told.
const MAX_BYTES_AROUND: usize = 400;

impl Language {
    /// True if a clause begins with a word of time that leads to the noun of what was before, which has the date: “after a boom in 2017”.
    pub(super) fn is_led_by_limit(self, clause: &Clause<'_>) -> bool {
        let Some((first, rest)) = clause.before.split_first() else {
            return false;
        };
        self.is_limit(first) && !rest.is_empty() && self.is_noun_up_to_date(rest)
    }

    /// True if a word of time leads to what was before, and is no “with”.
    fn is_limit(self, word: &str) -> bool {
        let lower = word.to_lowercase();
        holds(&self.bound().limits, &lower) && !self.opens_remark(&lower)
    }

    /// True if words are one noun, with those that belong to it, and the preposition of a date.
    fn is_noun_up_to_date(self, words: &[&str]) -> bool {
        if !self.has_articles() {
            let last = words.len() - usize::from(self.opens_time_or_place(words[words.len() - 1]));
            let belongs = |word: &&str| word.ends_with(GENITIVE_ENDINGS);
            return (1..=MAX_NOUN_WORDS).contains(&last) && words[1..last].iter().all(belongs);
        }
        let ends = words
            .iter()
            .rev()
            .find(|word| {
                // “im” is an article as well.
                self.opens_time_or_place(word)
                    || (!self.opens_noun(word) && !self.is_year_word(word))
            })
            .is_some_and(|word| self.opens_time_or_place(word));
        let opens = self.opens_any_noun(words[0]);
        ends && opens && self.is_one_noun(words)
    }

    /// True if a word stands between a preposition and a year: im Jahr 2017.
    fn is_year_word(self, word: &str) -> bool {
        let cues = &self.lexicon().words.dates.year_cues;
        self.capitalises_nouns()
            && holds(cues, &word.to_lowercase())
            && !self.opens_time_or_place(word)
    }

    /// True if a word is an article, or stands for one: the, a, its.
    fn opens_any_noun(self, word: &str) -> bool {
        let articles = &self.lexicon().words.numbers.articles;
        let is_dative = || {
            let lower = word.to_lowercase();
            self.capitalises_nouns() && (self.opens_addressee(&lower) || holds(articles, &lower))
        };
        self.opens_noun(word) || self.is_one(word) || self.makes_noun(word) || is_dative()
    }

    /// True if no verb and no other noun of its own is among words that begin with an article.
    fn is_one_noun(self, words: &[&str]) -> bool {
        let is_tie =
            |word: &str| self.is_of(&word.to_lowercase()) || self.opens_time_or_place(word);
        let mut length = 0;
        words.iter().enumerate().all(|(at, word)| {
            let follows_tie =
                at == 0 || is_tie(words[at - 1]) || self.opens_any_noun(words[at - 1]);
            // “the club’s anniversary”
            if is_tie(word) || word.chars().count() == 1 {
                length = 0;
                return true;
            }
            if self.opens_noun(word) || (at == 0 && self.opens_any_noun(word)) {
                length = 0;
                // German has articles in the genitive at once.
                return follows_tie || self.capitalises_nouns();
            }
            length += 1;
            let is_adjective = || word.starts_with(char::is_lowercase);
            let fits = !self.capitalises_nouns() || follows_tie || !is_adjective();
            fits && length <= MAX_NOUN_WORDS && !self.makes_predicate(word)
        })
    }

    /// True if a date alone between commas is that of the clause before it, which only tells when something was: “Since the vote, on 5 May 2024, …”.
    pub(super) fn is_day_of_limit_before(self, clause: &Clause<'_>) -> bool {
        let is_small = |word: &&str| self.opens_noun(word) || self.opens_time_or_place(word);
        if !clause.after.is_empty() || !clause.closes || !clause.before.iter().all(is_small) {
            return false;
        }
        let earlier = clause.earlier.trim_end();
        let Some(earlier) = earlier.strip_suffix(',') else {
            return false;
        };
        let before = words(earlier);
        let is_plain = |word: &&str| !self.makes_predicate(word);
        before.len() <= MAX_LIMIT_WORDS
            && !earlier.contains([',', ';', ':'])
            && before.split_first().is_some_and(|(first, rest)| {
                self.is_limit(first) && !rest.is_empty() && rest.iter().all(is_plain)
            })
    }

    /// True if a date is in a relative clause of the subject without commas: “those that left in May 2024 have come back”.
    pub(super) fn is_in_subject(self, clause: &Clause<'_>) -> bool {
        if !self.has_articles() || self.capitalises_nouns() {
            return false;
        }
        let at = clause.before.iter().position(|word| self.is_relative(word));
        let Some(at) = at.filter(|at| *at > 0) else {
            return false;
        };
        let is_subject = clause.before[..at]
            .iter()
            .all(|it| !self.makes_predicate(it));
        let mut near = clause.after.iter().take(MAX_WORDS_TO_VERB);
        is_subject && near.any(|word| self.makes_predicate(word))
    }

    /// True if a date belongs to a participle before or behind a noun: “die im Mai 2024 geschlossenen Konten”, “клубы, объявившие в мае 2024 года об уходе, …”.
    pub(super) fn is_of_participle(self, clause: &Clause<'_>) -> bool {
        if self.capitalises_nouns() {
            // Only a participle can part an article from its noun by a preposition.
            let mut before = clause
                .before
                .iter()
                .rev()
                .filter(|it| !self.is_year_word(it));
            let is_led = before.next().is_some_and(|it| self.opens_time_or_place(it));
            let has_article = before.next().is_some_and(|it| self.opens_noun(it));
            let mut near = clause.after.windows(2).take(MAX_WORDS_TO_PARTICIPLE);
            return is_led
                && has_article
                && near.any(|pair| {
                    pair[0].starts_with(char::is_lowercase)
                        && pair[1].starts_with(char::is_uppercase)
                        && ADJECTIVE_ENDINGS.iter().any(|it| pair[0].ends_with(it))
                });
        }
        let first = clause.first();
        let mut endings = self.bound().participles_behind.iter();
        let is_participle = first.starts_with(char::is_lowercase)
            && endings.any(|ending| first.ends_with(ending.as_str()));
        // English has the same form for “announced” in a list of what somebody did.
        let is_short = !self.has_articles()
            || self.names_have_common_nouns()
            || clause.before.len() <= MAX_WORDS_OF_PARTICIPLE;
        let is_inserted = clause.opens && (clause.closes || !self.has_articles());
        is_inserted && is_participle && is_short
    }

    /// True if a date is told of what had been before, and so says little of the dates that follow: “had joined in May 2012”, “, which opened in 2019,”.
    pub(in crate::draft) fn is_of_background(self, text: &str, date: &Found<DateMention>) -> bool {
        // A sentence may have many dates: only what is near each is read.
        let from = text.floor_char_boundary(date.range.start.saturating_sub(MAX_BYTES_AROUND));
        let to = text.ceil_char_boundary(date.range.end + MAX_BYTES_AROUND);
        let clause = Clause::of(
            &text[from..to],
            &(date.range.start - from..date.range.end - from),
        );
        self.is_relative_clause(&clause, false) || self.is_made(&clause) || self.had_been(&clause)
    }

    /// True if a clause tells what had been.
    fn had_been(self, clause: &Clause<'_>) -> bool {
        let known = self.bound();
        let is_participle = |word: &&str| {
            let mut endings = known.participle_endings.iter();
            word.starts_with(char::is_lowercase)
                && endings.any(|ending| word.ends_with(ending.as_str()))
        };
        let Some(at) = clause
            .before
            .iter()
            .position(|word| holds(&known.had, &word.to_lowercase()))
        else {
            return false;
        };
        if self.capitalises_nouns() {
            return clause.after.last().is_some_and(is_participle);
        }
        // “had 40 members”, “had a feed”: a noun with an article or a number is no participle.
        clause.before.get(at + 1).is_some_and(is_participle)
    }

    /// True if a word beside a date counts it from the day of publication: “last September”, “en août dernier”.
    pub(in crate::draft) fn is_near_month(self, before: &str, after: &str) -> bool {
        let known = self.bound();
        let last = before.split_whitespace().next_back().unwrap_or_default();
        let next = words(after)
            .first()
            .map_or(String::new(), |it| it.to_lowercase());
        holds(&known.near_before, &last.to_lowercase()) || holds(&known.near_behind, &next)
    }

    /// True if a word may open a relative clause: which.
    pub(in crate::draft) fn is_relative(self, word: &str) -> bool {
        holds(&self.draft_words().relatives.all, word) || self.has_clause_word(word)
    }
}
