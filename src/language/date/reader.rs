//! Dates in a text: full, without year, ranges, months, years.
//!
//! A *part* is the date at one place: a full date, “21.” alone, a month, a year.
//! A *chain* is parts tied by “to”, “and”, dashes or commas, which share the values
//! given only once: “zwischen dem 21. und 24. November 2019”. A part that stays
//! incomplete is no date.

use crate::language::DateMention;
use crate::language::Found;
use crate::language::Language;
use crate::language::PartialDate;
use crate::language::date::part::Grain;
use crate::language::date::part::Part;
use crate::language::date::part::PartReader;
use crate::language::lexicon::words::DateWords;
use crate::language::token::Kind;
use crate::language::token::Tokens;
use crate::language::token::holds;
use crate::language::token::is_apostrophe;

/// The maximum number of dates tied in one sentence; more are a table or noise.
const MAX_CHAINED_DATES: usize = 8;

/// The maximum number of words behind “between” that belong to the first date: the months of.
const MAX_WORDS_BEHIND_BETWEEN: usize = 3;

impl Language {
    /// Returns the dates that a text mentions, a range as one mention.
    pub fn dates(self, text: &str) -> Vec<Found<DateMention>> {
        self.dates_of(&Tokens::of(text))
    }

    /// Returns the month, 1 to 12, that a word names as it is printed; in languages that print it with a capital, only so.
    pub(crate) fn month_named(self, word: &str) -> Option<u8> {
        let capital = matches!(self.tag(), "en" | "de");
        let printed = !capital || word.starts_with(char::is_uppercase);
        let month = self.lexicon().month(word)?;
        (printed && word.chars().count() > 2).then_some(month)
    }

    /// True if the text between two dates only joins them: “14 and 15 May”, “le 14 et le 15 mai”.
    pub(crate) fn joins_dates(self, between: &str) -> bool {
        let dates = &self.lexicon().words.dates;
        let is_mark = |letter: char| letter.is_whitespace() || matches!(letter, ',' | '.');
        let mut words = between.split(is_mark).filter(|word| !word.is_empty());
        words.all(|word| {
            let word = word.to_lowercase();
            holds(&dates.and, &word) || holds(&dates.articles, &word)
        })
    }

    /// Returns the dates that a text mentions, given its tokens.
    pub(crate) fn dates_of(self, tokens: &Tokens) -> Vec<Found<DateMention>> {
        let reader = ChainReader {
            words: &self.lexicon().words.dates,
            tokens,
            parts: PartReader::new(self.lexicon(), tokens),
        };
        let mut found = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            if !reader.parts.may_begin(at) {
                at += 1;
                continue;
            }
            let mut chain = reader.chain(at);
            chain.share(reader.words.month_first);
            let next = reader.take(&chain, &mut found);
            at = next.max(at + 1);
        }
        found
    }
}

#[derive(Debug)]
struct ChainReader<'t> {
    words: &'t DateWords,
    tokens: &'t Tokens<'t>,
    parts: PartReader<'t>,
}

impl ChainReader<'_> {
    /// Returns the chain of parts that begins at an index.
    fn chain(&self, at: usize) -> Chain {
        let mut chain = Chain::default();
        let Some(first) = self.parts.part(at) else {
            return chain;
        };
        let between = self.is_between(at);
        let mut last = first;
        chain.parts.push(first);
        while chain.parts.len() < MAX_CHAINED_DATES {
            let Some((tie, next)) = self.tie(last.next) else {
                break;
            };
            let Some(part) = self
                .short_year(next, &last)
                .or_else(|| self.parts.part(next))
            else {
                break;
            };
            let comma_after_date = self.tokens.is(last.next, ",") && last.grain() != Grain::LoneDay;
            if comma_after_date {
                break;
            }
            let tie = if between && chain.ties.is_empty() {
                Tie::Until
            } else {
                tie
            };
            let goes_on = tie == Tie::Until && part.goes_on_from(&last);
            if !goes_on && !part.goes_with(&last) {
                break;
            }
            chain.ties.push(tie);
            chain.parts.push(part);
            last = part;
        }
        chain
    }

    /// Adds the complete dates of a chain; returns the index of the token after the last of them.
    fn take(&self, chain: &Chain, found: &mut Vec<Found<DateMention>>) -> usize {
        let mut end = 0;
        let mut at = 0;
        // “May and March” are names as long as no word before the first makes them months.
        let chain_stands =
            chain.parts.len() > 1 && chain.parts.iter().any(|part| self.stands_alone(part));
        while let Some(first) = chain.parts.get(at) {
            let last = chain.parts.get(at + 1).filter(|last| {
                chain.ties.get(at) == Some(&Tie::Until)
                    && first.is_complete()
                    && last.is_complete()
                    && first.is_before(last)
            });
            let cued = last.is_some() || chain_stands || self.stands_alone(first);
            if first.is_complete() && cued && self.is_year_where_bare(first, last.unwrap_or(first))
            {
                let mention = DateMention {
                    start: first.date,
                    end: last.unwrap_or(first).date,
                    weekday: first.weekday,
                };
                let next = last.unwrap_or(first).next;
                found.push(Found {
                    range: self.tokens.range(first.first, next),
                    value: mention,
                });
                end = next;
            }
            at += if last.is_some() { 2 } else { 1 };
        }
        end
    }

    /// True if a part is a date by itself; a month is one only after a word such as “in”, because “may” and “march” are also verbs.
    fn stands_alone(&self, part: &Part) -> bool {
        part.grain() != Grain::Month || part.date.year.is_some() || {
            let before = self.word_before(part.first);
            let cued = before.is_some_and(|word| holds(&self.words.month_cues, &word));
            cued && !self.parts.lacks_dot(part)
        }
    }

    /// True unless the part is a bare number of four digits in surroundings that rule out a year.
    fn is_year_where_bare(&self, first: &Part, last: &Part) -> bool {
        first.grain() != Grain::Year || self.parts.is_year(first.first, last.next)
    }

    /// Returns the year of two digits that continue a year: “2018/19”.
    fn short_year(&self, at: usize, last: &Part) -> Option<Part> {
        let year = last
            .date
            .year
            .filter(|_| last.grain() == Grain::Year && last.next + 1 == at)?;
        let digits = self.tokens.digits(at).filter(|digits| digits.len() == 2)?;
        let dashed = self.tokens.is(last.next, "/") || self.tokens.is(last.next, "–");
        let full: i32 = format!("{}{digits}", year / 100).parse().ok()?;
        let plain = !self.tokens.is_kind(at + 1, Kind::Word) && full > year && dashed;
        plain.then(|| Part {
            date: PartialDate {
                year: Some(full),
                ..PartialDate::default()
            },
            weekday: None,
            first: at,
            next: at + 1,
        })
    }

    /// Returns the tie at an index, and the index of the next part.
    fn tie(&self, at: usize) -> Option<(Tie, usize)> {
        let at = self.tokens.skip_space(at);
        let token = self.tokens.get(at)?;
        let lower = token.text.to_lowercase();
        let tie = if holds(&self.words.until, &lower) {
            Tie::Until
        } else if holds(&self.words.and, &lower) || lower == "," {
            Tie::And
        } else {
            return None;
        };
        let mut next = self.after_space_or_apostrophe(at + 1);
        while self
            .tokens
            .word(next)
            .is_some_and(|word| holds(&self.words.articles, word))
        {
            next = self.after_space_or_apostrophe(next + 1);
        }
        Some((tie, next))
    }

    /// Returns the index after a space or an apostrophe: “au 24”, “jusqu’au 24”.
    fn after_space_or_apostrophe(&self, at: usize) -> usize {
        let elided = self
            .tokens
            .get(at)
            .is_some_and(|token| is_apostrophe(token.text));
        if elided {
            at + 1
        } else {
            self.tokens.skip_space(at)
        }
    }

    /// True if “between” comes before an index, perhaps with words that belong to the date: “between the months of”.
    fn is_between(&self, at: usize) -> bool {
        let mut at = at;
        for _ in 0..=MAX_WORDS_BEHIND_BETWEEN {
            let Some(word) = self.word_before(at) else {
                return false;
            };
            if holds(&self.words.between, &word) {
                return true;
            }
            // “between the 3rd”, “zwischen Mitte Oktober”
            let belongs =
                holds(&self.words.articles, &word) || holds(&self.words.month_cues, &word);
            let Some(before) = at.checked_sub(2).filter(|_| belongs) else {
                return false;
            };
            at = before;
        }
        false
    }

    /// Returns the word before an index, in lower case, with only white space between.
    fn word_before(&self, at: usize) -> Option<String> {
        let place = at.checked_sub(2)?;
        let tied = self.tokens.get(place + 1).is_some_and(|token| {
            token.kind == Kind::Space || token.text == "-" || is_apostrophe(token.text)
        });
        self.tokens
            .word(place)
            .filter(|_| tied)
            .map(str::to_lowercase)
    }
}

/// The parts of a chain and the ties between them; there is one tie fewer than parts.
#[derive(Debug, Default)]
struct Chain {
    parts: Vec<Part>,
    ties: Vec<Tie>,
}

/// The tie between two parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tie {
    /// All days between the parts are included.
    Until,
    /// The two parts alone are included.
    And,
}

impl Chain {
    /// Shares values given only once: “21. und 24. November”, “November 21–24, 2019”, “March to May 2018”.
    fn share(&mut self, month_first: bool) {
        self.hand_back();
        if month_first {
            self.hand_forward();
            self.hand_back();
        }
        // “from 21 November 2019 to 3 December”
        for at in 1..self.parts.len() {
            let (before, until) = (
                self.parts.get(at - 1).copied(),
                self.ties.get(at - 1) == Some(&Tie::Until),
            );
            if let (Some(before), Some(part), true) = (before, self.parts.get_mut(at), until)
                && let (Some(year), Some(month), None) =
                    (before.date.year, part.date.month, part.date.year)
            {
                part.date.year =
                    Some(year + i32::from(before.date.month.is_some_and(|before| before > month)));
            }
        }
    }

    /// Shares values from right to left: the month with a lone day, the year with a part that has none.
    fn hand_back(&mut self) {
        for at in (1..self.parts.len()).rev() {
            let (after, until) = (
                self.parts.get(at).copied(),
                self.ties.get(at - 1) == Some(&Tie::Until),
            );
            let (Some(after), Some(part)) = (after, self.parts.get_mut(at - 1)) else {
                continue;
            };
            let lone_day = part.grain() == Grain::LoneDay;
            if lone_day && after.date.day.is_some() {
                part.date.month = after.date.month;
            }
            if let (Some(year), Some(month), None) =
                (after.date.year, part.date.month, part.date.year)
            {
                // The year turns from December to January; “in December and January 2020” leaves it open.
                let turned = after.date.month.is_some_and(|after| after < month);
                part.date.year = (until || !turned).then(|| year - i32::from(turned));
            }
        }
    }

    /// Shares values from left to right: the month with a lone day.
    fn hand_forward(&mut self) {
        for at in 1..self.parts.len() {
            let before = self.parts.get(at - 1).copied();
            if let (Some(before), Some(part)) = (before, self.parts.get_mut(at))
                && part.grain() == Grain::LoneDay
                && before.date.day.is_some()
            {
                part.date.month = before.date.month;
            }
        }
    }
}

#[cfg(test)]
mod tests;
