//! The numbers of a sentence: what counts something, what measures, and what is only a share or the end of a change.

mod amount;
mod asides;
mod columns;
mod counted;
mod identifiers;
mod numbered;
mod shares;

use std::ops::Range;

use crate::draft::Candidate;
use crate::draft::CountCandidate;
use crate::draft::ReadNumber;
use crate::draft::Relative;
use crate::draft::amounts::amount::{Amount, Kind};
use crate::draft::amounts::asides::Weight;
use crate::draft::amounts::counted::counted;
use crate::draft::amounts::counted::without_tie;
use crate::draft::amounts::counted::words_behind;
use crate::draft::amounts::identifiers::MAX_AGE;
use crate::draft::amounts::shares::is_in_number;
use crate::draft::amounts::shares::one_in;
use crate::draft::one_line;
use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;
use crate::draft::sentence::YEARS;
use crate::language::Found;
use crate::language::Number;
use crate::language::Precision;
use crate::language::Quantity;
use crate::language::overlap;
use crate::reading::frame::begins_with_unit;

/// The most words between a verb of saying and the number of those who say so.
const MAX_WORDS_TO_SPEAKERS: usize = 2;

/// The codes of currencies that are written before a number.
const CURRENCIES: [&str; 6] = ["EUR", "USD", "GBP", "CHF", "RUB", "US$"];

/// The way in which a number belongs to the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tie {
    /// Both are a share: 1 in 5.
    Share(Number),
    /// It is the other end of a range or change.
    End,
    /// It is what the one before it was earlier.
    Former,
}

impl DocumentReader<'_> {
    /// Adds every number to the reasons; only the first one that counts something is proposed as a count, and one in a remark about the subject only where there is no other.
    pub(super) fn add_counts(&self, sentence: &Sentence, candidate: &mut Candidate) {
        let amounts = self.amounts(sentence);
        candidate.signals += usize::from(!amounts.is_empty());
        for amount in &amounts {
            let words = one_line(self.text(&amount.range));
            candidate.why.push(amount.told(&words));
            candidate.numbers.push(ReadNumber {
                words,
                value: amount.value,
                end: amount.end,
                precision: amount.precision,
                is_measure: amount.kind == Kind::Measures,
            });
        }
        let wholes = self.wholes(sentence, &amounts, candidate);
        let counts = amounts
            .iter()
            .filter(|it| it.kind == Kind::Counts && !wholes.contains(&it.range.start));
        // A range is no count, and “more than twenty.” says not of what.
        let counts = counts.map_while(|it| it.end.is_none().then_some(it));
        let of = |amount: &&Amount| {
            // “He turned 40 and left.”
            let language = self.source.document.language;
            let of = words_behind(self.text(&(amount.range.end..sentence.range.end)));
            language
                .may_be_counted(&of)
                .then(|| counted(language, &of))?
        };
        let counted =
            counts.filter_map(|amount| Some((self.weight(sentence, amount), amount, of(&amount)?)));
        let counted: Vec<_> = counted.collect();
        let told = counted.iter().find(|(weight, ..)| *weight == Weight::Told);
        // A number said by the way of whoever moves is not the number of the move: “A, which has 40 members, left B”.
        let mut remarks = counted.iter().filter(|_| sentence.moves.is_empty());
        let unmoved = remarks.find(|(weight, ..)| *weight == Weight::OfSubject);
        let first = told.or(unmoved);
        let first = first.map(|(_, amount, of)| (*amount, of.clone()));
        // “Of these 23 clubs, six said”: the part has the noun of the whole.
        let divided = self.part_of_whole(sentence, &amounts);
        let divided = divided.and_then(|(part, whole)| {
            let own = of(&part).filter(|of| !of.is_empty());
            Some((part, own.or_else(|| of(&whole))?))
        });
        let first = divided.or(first);
        let mut others = counted.iter().filter(|(.., of)| !of.is_empty());
        if others.nth(1).is_some() {
            let why = "several numbers count something: which is the count of the statement?";
            candidate.why.push(why.to_owned());
        }
        let alone = || Some((self.alone(sentence, &amounts)?, String::new()));
        let has_noun = first.as_ref().is_some_and(|(_, of)| !of.is_empty());
        let first = if has_noun {
            first
        } else {
            self.numbered(sentence, &amounts).or(first)
        };
        let first = first.or_else(alone);
        // “the four run by me”: of what?
        let first =
            first.filter(|(amount, of)| !of.is_empty() || !self.is_cut_off(sentence, amount));
        candidate.count = first.map(|(amount, of)| CountCandidate {
            value: amount.value,
            about: amount.precision == Precision::About,
            of: without_tie(self.source.document.language, self.text(&amount.range), &of)
                .to_owned(),
        });
    }

    /// Returns where the numbers begin that only tell the whole of which a part is told, and says so.
    fn wholes(
        &self,
        sentence: &Sentence,
        amounts: &[Amount],
        candidate: &mut Candidate,
    ) -> Vec<usize> {
        let counts = amounts.iter().filter(|it| it.kind == Kind::Counts);
        let wholes = counts.filter(|it| self.is_whole_of_one(sentence, it));
        wholes
            .map(|it| {
                let words = one_line(self.text(&it.range));
                let why = format!("“{words}” is the whole of which a part is told: no count");
                candidate.why.push(why);
                it.range.start
            })
            .collect()
    }

    /// Returns the only number of a sentence that says how many, though the noun is elsewhere: “We are now 71.”
    fn alone<'a>(&self, sentence: &Sentence, amounts: &'a [Amount]) -> Option<&'a Amount> {
        let [only] = amounts else {
            return None;
        };
        let words = self.text(&only.range);
        let before = self.text(&(sentence.range.start..only.range.start));
        let after = self.text(&(only.range.end..sentence.range.end));
        let language = self.source.document.language;
        let year = words.parse::<i32>().ok().filter(|_| words.len() == 4);
        let is_year = year.is_some_and(|year| YEARS.contains(&year));
        // “Dora is 45.” and “It fell to 71.” are no counts, but “We are 71.” and “only 71”.
        let mut first = before.split_whitespace().take(2);
        let is_plural = language.tells_of_number(before)
            || first.any(|word| language.is_mover(word) && !language.is_pronoun(word))
            || !language.qualifiers(before).is_empty();
        let may_be_age = only.value <= Number::new(MAX_AGE.into(), 0) && !is_plural;
        let holds = only.kind == Kind::Counts
            && only.end.is_none()
            && (!after.contains(char::is_alphanumeric)
                || (language.tells_of_number(before) && language.closes_number(after)))
            && words.len() > 1
            && words.starts_with(|it: char| it.is_ascii_digit())
            && !sentence.is_line
            && !may_be_age
            && (language.tells_of_number(before) || !language.tells_of_change(before))
            && !is_year;
        holds.then_some(only)
    }

    pub(super) fn amounts(&self, sentence: &Sentence) -> Vec<Amount> {
        let shares = sentence
            .shares
            .iter()
            .filter(|it| !is_in_number(sentence, &it.range) && !self.is_either_of_two(sentence, it))
            .filter_map(|it| self.share(sentence, it));
        let mut amounts: Vec<Amount> = shares.collect();
        let is_other = |range: &Range<usize>| {
            let in_share = amounts.iter().any(|share| overlap(&share.range, range));
            in_share || self.is_no_number(sentence, range)
        };
        let own = sentence.quantities.iter().filter(|it| !is_other(&it.range));
        let mut own = own.peekable();
        let mut found = Vec::new();
        while let Some(quantity) = own.next() {
            let second = own.next_if(|it| self.tie(sentence, quantity, it).is_some());
            let tie = second.and_then(|it| Some((it, self.tie(sentence, quantity, it)?)));
            found.push(self.amount(sentence, quantity, tie));
        }
        amounts.extend(found);
        amounts.sort_by_key(|amount| amount.range.start);
        for at in 1..amounts.len() {
            if let [before, amount] = &mut amounts[at - 1..=at]
                && self.shares_unit(sentence, before, amount)
            {
                amount.kind = Kind::Measures;
            }
        }
        amounts
    }

    /// True if a number without a noun has the unit of the one before it: “it paid 130 euros, and now 170”.
    fn shares_unit(&self, sentence: &Sentence, before: &Amount, amount: &Amount) -> bool {
        let behind = |it: &Amount| self.text(&(it.range.end..sentence.range.end));
        let language = self.source.document.language;
        let after = behind(before);
        // “fell by 20 per cent to 8,000”
        let is_larger_than_all = before.value <= Number::new(1, 2)
            && amount.value > Number::new(1, 2)
            && language.is_per_cent(after);
        before.kind == Kind::Measures
            && !is_larger_than_all
            && amount.kind == Kind::Counts
            && !sentence.is_line
            && self
                .text(&amount.range)
                .starts_with(|it: char| it.is_ascii_digit())
            && !words_behind(behind(amount)).contains(char::is_alphabetic)
            && !language.is_span_of_time(after)
            && begins_with_unit(language, after)
    }

    /// Returns how a number belongs to the one before it; none where it stands for itself.
    fn tie(
        &self,
        sentence: &Sentence,
        one: &Found<Quantity>,
        other: &Found<Quantity>,
    ) -> Option<Tie> {
        let between = self.text(&(one.range.end..other.range.start));
        let after = self.text(&(other.range.end..sentence.range.end));
        if self.is_one_of(one, other) {
            return one_in(other.value.number).map(Tie::Share);
        }
        if let Some(share) = self.share_of(one, other, between) {
            return Some(Tie::Share(share));
        }
        let language = self.source.document.language;
        let is_range = language.is_either(between) && one.value.number < other.value.number;
        let before = self.text(&(sentence.range.start..one.range.start));
        let is_change = || language.is_end_of_change(before, between, after);
        if is_range || self.are_ends(sentence, one, other) || is_change() {
            return Some(Tie::End);
        }
        let is_former = language.is_former(between, after) || language.is_instead(between);
        is_former.then_some(Tie::Former)
    }

    /// Returns a number with the one that belongs to it.
    fn amount(
        &self,
        sentence: &Sentence,
        own: &Found<Quantity>,
        tie: Option<(&Found<Quantity>, Tie)>,
    ) -> Amount {
        let Quantity { number, .. } = own.value;
        let one = Amount {
            range: own.range.clone(),
            value: number,
            end: None,
            precision: self.precision(sentence, own),
            kind: self.kind(sentence, &own.range, number),
        };
        let Some((other, tie)) = tie else {
            return one;
        };
        let range = own.range.start..other.range.end;
        match tie {
            Tie::Share(value) => Amount {
                range,
                value,
                kind: Kind::Share,
                ..one
            },
            Tie::End => Amount {
                range,
                end: Some(other.value.number),
                kind: self.kind(sentence, &other.range, other.value.number),
                ..one
            },
            Tie::Former => Amount {
                range,
                value: other.value.number,
                end: Some(number),
                precision: Precision::Exact,
                ..one
            },
        }
    }

    /// Returns how exact a number is, also by the words behind it: 40 members or more.
    fn precision(&self, sentence: &Sentence, own: &Found<Quantity>) -> Precision {
        let language = self.source.document.language;
        let after = self.text(&(own.range.end..sentence.range.end));
        let before = self.text(&(sentence.range.start..own.range.start));
        match own.value.precision {
            Precision::UpTo if language.ends_change(before) => Precision::Exact,
            Precision::Exact if language.is_odd(after) => Precision::MoreThan,
            Precision::Exact if language.is_or_so(after) || language.is_guess(before, after) => {
                Precision::About
            }
            Precision::Exact if language.is_or_fewer(after) => Precision::UpTo,
            Precision::Exact if after.starts_with('+') || language.is_or_more(after) => {
                Precision::AtLeast
            }
            Precision::Exact if language.is_round(self.text(&own.range)) => Precision::About,
            Precision::Exact => language.precision_behind(before),
            precision => precision,
        }
    }

    fn kind(&self, sentence: &Sentence, range: &Range<usize>, number: Number) -> Kind {
        let words = self.text(range);
        let before = self.text(&(sentence.range.start..range.start));
        if amount::is_unclear(words, number) {
            Kind::Unclear
        } else if self.is_measure(sentence, range)
            || !number.is_whole()
            || follows_currency(before)
            || self.is_age_of_name(sentence, range)
        {
            Kind::Measures
        } else {
            Kind::Counts
        }
    }

    /// “two weeks”, “34-year-old”, “10 GB”: how long, how old or how much, and not how many.
    fn is_measure(&self, sentence: &Sentence, number: &Range<usize>) -> bool {
        let language = self.source.document.language;
        let after = self.text(&(number.end..sentence.range.end));
        // “30 millions d’euros”
        let behind_of = language.behind_of(after);
        let has_of = behind_of.len() < after.trim_start().len();
        let hangs = after
            .strip_prefix('-')
            .is_some_and(|rest| rest.starts_with(char::is_alphabetic));
        let is_part = hangs && !language.is_or_so(after) && !language.is_or_more(after);
        // “two-plus years”
        let behind_hyphen = after.split_once(' ').filter(|_| hangs && !is_part);
        if behind_hyphen.is_some_and(|(word, _)| language.is_span_of_time(&after[word.len()..])) {
            return true;
        }
        // “38 a year ago”
        let mut days = sentence.days.iter();
        let is_before_day = days.any(|day| {
            (number.end..=number.end + 1).contains(&day.range.start)
                && day.value != Relative::Days(0)
        });
        if is_before_day {
            return false;
        }
        is_part
            || language.is_span_of_time(after)
            || language.measures_text(after)
            || begins_with_unit(language, after)
            || (has_of && begins_with_unit(language, behind_of) && !language.opens_span(after))
    }

    /// True for the number of an edition, of a chapter, an age, and what belongs to a day or a speaker.
    fn is_no_number(&self, sentence: &Sentence, range: &Range<usize>) -> bool {
        let words = self.text(range);
        let before = self.text(&(sentence.range.start..range.start));
        let after = self.text(&(range.end..sentence.range.end));
        let language = self.source.document.language;
        let in_day = sentence.days.iter().any(|day| overlap(&day.range, range));
        let has_digits = words.contains(|it: char| it.is_ascii_digit());
        // “the two”, “a bit over twenty”: of what?
        let is_cell = || before.ends_with('\t') || after.starts_with('\t');
        let is_bare =
            || !has_digits && !is_cell() && !words_behind(after).contains(char::is_alphabetic);
        in_day
            || language.is_decade(before)
            || language.tells_how_often(before, after)
            || language.begins_night(before, after)
            || (has_digits && self.only_names(sentence, range))
            || (!has_digits && self.is_of_speakers(sentence, range))
            || words.contains('/')
            || is_bare()
            || language.is_hour(before, words, after)
            || language.is_vague(before)
            || language.counts_digits(after)
            || language.is_age(before, after)
    }

    /// True for a number word that belongs to who speaks: “, two people said”, “, said on Tuesday two people”.
    fn is_of_speakers(&self, sentence: &Sentence, range: &Range<usize>) -> bool {
        let mut speakers = sentence.speakers.iter().flatten();
        if speakers.any(|it| overlap(it, range)) {
            return true;
        }
        // The verb opens its clause: “He puts the figure at four” tells of no speakers behind it.
        let opens = |at: usize| {
            let before = self.text(&(sentence.range.start..at.max(sentence.range.start)));
            before.trim_end().ends_with([',', '”', '"', '»', '“'])
        };
        let verbs = sentence.cues.iter();
        let verbs = verbs.filter(|cue| cue.value.is_verb && opens(cue.range.start));
        let mut ends = verbs
            .map(|cue| cue.range.end)
            .filter(|end| *end <= range.start);
        ends.any(|end| {
            let between = self.text(&(end..range.start));
            between
                .split_whitespace()
                .nth(MAX_WORDS_TO_SPEAKERS)
                .is_none()
                && !between.contains([',', ':', '«', '“', '„', '"'])
                && !self.source.document.language.has_clause_word(between)
        })
    }

    /// True if “to” and the like tie two numbers.
    fn are_ends(
        &self,
        sentence: &Sentence,
        one: &Found<Quantity>,
        other: &Found<Quantity>,
    ) -> bool {
        let before = self.text(&(sentence.range.start..one.range.start));
        let between = self.text(&(one.range.end..other.range.start));
        let language = self.source.document.language;
        // “They won 3-1.”, “They voted 7 to 2.”
        let is_apart = matches!(between, "-" | "–") || !language.opens_change(before);
        let is_score = is_apart && one.value.number > other.value.number;
        language.are_ends(before, between) && !language.is_size_of_change(before) && !is_score
    }
}

/// True if the sign or the code of a currency is before a number: €, EUR; in another cell, or behind a number, it belongs to that.
fn follows_currency(before: &str) -> bool {
    let before = before.trim_end_matches([' ', '\u{a0}', '\u{202f}']);
    let code = before
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    let is_code = CURRENCIES.contains(&code);
    let coded = is_code.then(|| &before[..before.len() - code.len()]);
    let rest = coded.or_else(|| before.strip_suffix(['€', '$', '£', '¥', '₽']));
    rest.is_some_and(|it| !it.trim_end().ends_with(|it: char| it.is_ascii_digit()))
}

#[cfg(test)]
mod tests;
