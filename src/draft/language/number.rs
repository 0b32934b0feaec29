//! Words around numbers: former values, and ages.

use crate::draft::language::Period;
use crate::draft::language::telling::first_word;
use crate::language::Language;
use crate::language::Precision;
use crate::language::Segmented;
use crate::language::ends_with;
use crate::language::holds;
use crate::language::phrases;
use crate::reading::frame::begins_with_unit;

/// The most words behind a number up to “or more”.
const MAX_WORDS_TO_MORE: usize = 4;
/// The most words back from where a change ends to its verb: упало более чем вдвое, до.
const MAX_WORDS_TO_CHANGE: usize = 7;
/// The most words between the two numbers of a change: 1,200 members in May to 300.
const MAX_WORDS_OF_CHANGE: usize = 4;
/// The most letters in which two cases of one noun differ: Mitgliedern, Mitglieder.
const MAX_LETTERS_OF_CASE: usize = 3;
/// The most words that say how exact a number is: по меньшей мере.
const MAX_WORDS_TO_EXACTNESS: usize = 4;

impl Language {
    /// True if the second of two numbers is what the first one was before, by the words between and after: “500 (was: 200)”.
    pub fn is_former(self, between: &str, after: &str) -> bool {
        let words = &self.draft_words().former;
        let Some(inside) = between.rsplit_once('(').map(|(_, inside)| inside) else {
            return false;
        };
        let is_former = |text: &str| {
            let bare = text.trim_matches(|it: char| !it.is_alphanumeric());
            holds(words, &bare.to_lowercase())
        };
        let closing = after.split_once(')').map(|(inside, _)| inside);
        is_former(inside) || (inside.trim().is_empty() && closing.is_some_and(is_former))
    }

    /// True if the second of two numbers is what the first one replaces: 1,500 members instead of 400.
    pub fn is_instead(self, between: &str) -> bool {
        let is_near = between.split_whitespace().nth(MAX_WORDS_TO_MORE).is_none();
        is_near && ends_with(between, &self.draft_words().instead)
    }

    /// True if the words before a number tell of a change from it, or that it lies between two: from, fell, between.
    pub fn opens_change(self, before: &str) -> bool {
        let words = self.draft_words();
        let lower = before.to_lowercase();
        let mut last = lower
            .split(|it: char| !it.is_alphanumeric())
            .filter(|it| !it.is_empty())
            .rev()
            .take(MAX_WORDS_TO_MORE);
        last.any(|word| {
            holds(&words.from, word)
                || words.oddities.changes.contains(word)
                || holds(&self.lexicon().words.dates.between, word)
        })
    }

    /// True if words between two numbers make a share of them: out of, appelants sur.
    pub fn is_share_of(self, between: &str) -> bool {
        let is_near = between
            .split_whitespace()
            .nth(MAX_WORDS_TO_MORE - 1)
            .is_none();
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
        holds(&self.draft_words().digits, &first_word(after))
    }

    /// Returns a text without the small word with which it begins: of, per, a.
    pub fn behind_of(self, text: &str) -> &str {
        let text = text.trim_start();
        let word = text.split([' ', '’', '\'']).next().unwrap_or_default();
        let words = &self.draft_words().speaker;
        let articles = &self.lexicon().words.speech.articles;
        let small = [&words.of, &words.prepositions, articles];
        if small.iter().any(|list| holds(list, word)) {
            text[word.len()..].trim_start_matches([' ', '’', '\''])
        } else {
            text
        }
    }

    /// True if words behind a number may say what is counted: no “and”, and no time or place.
    pub fn may_be_counted(self, words: &str) -> bool {
        let first = words.split(|it: char| !it.is_alphanumeric()).next();
        let first = first.unwrap_or_default().to_lowercase();
        let lexicon = &self.lexicon().words;
        // “one of three that stayed”
        if self.has_clause_word(&first) {
            return false;
        }
        let is_of = holds(&self.draft_words().speaker.of, &first);
        let joins = holds(&lexicon.dates.and, &first) || holds(&lexicon.dates.until, &first);
        is_of || !(joins || holds(&self.draft_words().speaker.prepositions, &first))
    }

    /// True if the words before a number say that so many were there: “a year earlier there were still”.
    pub(in crate::draft) fn tells_of_number(self, before: &str) -> bool {
        let words = Segmented::of_sentence(self, before);
        !phrases(&words.tokens, &self.draft_words().numbers_of_many).is_empty()
    }

    /// True if the words behind a number close what it is about: “We are 71 now”, “On est 56 et”.
    pub(in crate::draft) fn closes_number(self, after: &str) -> bool {
        let next = first_word(after);
        let is_now = || {
            let now = Segmented::of_sentence(self, &next);
            !phrases(&now.tokens, &self.draft_words().present).is_empty()
        };
        holds(&self.lexicon().words.dates.and, &next) || is_now()
    }

    /// True if a word ends the words for what is counted: a verb, a time, a place, and.
    pub(in crate::draft) fn ends_counted(self, lower: &str) -> bool {
        let words = &self.draft_words().speaker;
        let lexicon = &self.lexicon().words;
        let lists = [
            &self.draft_words().ends_of_counted,
            &words.prepositions,
            &words.beside_verbs,
            &lexicon.dates.and,
            &lexicon.dates.until,
        ];
        lists.iter().any(|list| holds(list, lower)) || self.has_clause_word(lower)
    }

    /// True if a verb or a tie follows a number at once, so that it may count what is named elsewhere: “25 million have joined”.
    pub(in crate::draft) fn goes_on_without_noun(self, lower: &str) -> bool {
        let words = self.draft_words();
        holds(&words.ends_of_counted, lower)
            || holds(&words.counted_ties, lower)
            || holds(&words.speaker.beside_verbs, lower)
            || self.has_clause_word(lower)
    }

    /// Returns the noun that is elided with a tie, and an empty text for a tie alone: d’utilisateurs, of; none where no tie begins the word.
    pub(in crate::draft) fn tie_of_counted<'w>(
        self,
        lower: &str,
        word: &'w str,
    ) -> Option<&'w str> {
        let ties = &self.draft_words().counted_ties;
        let elided = word.split_once(['’', '\'']);
        match elided.filter(|(first, _)| holds(ties, first)) {
            Some((_, noun)) => Some(noun),
            None => holds(ties, lower).then_some(""),
        }
    }

    /// True if a number word stands before what is counted with a tie between them: millones de usuarios.
    pub(in crate::draft) fn needs_tie_to_counted(self, word: &str) -> bool {
        let numbers = &self.lexicon().words.numbers;
        let lower = word.to_lowercase();
        numbers.magnitudes.contains_key(word)
            || numbers.magnitudes.contains_key(&lower)
            || numbers.round_collectives.contains_key(&lower)
    }

    /// True if a remark begins with a word that adds something by the way: with.
    pub(in crate::draft) fn opens_remark(self, remark: &str) -> bool {
        holds(&self.draft_words().remarks, &first_word(remark))
    }

    /// True if a word may go with the noun before it: abonnés actifs.
    pub(in crate::draft) fn agrees(self, word: &str) -> bool {
        self.draft_words().adjectives_follow
            && word.starts_with(char::is_lowercase)
            && self.may_be_plural(word)
    }

    /// True if a word is the noun that says what is counted; behind “of” it may be one thing.
    pub(in crate::draft) fn is_counted_noun(self, word: &str, is_tied: bool) -> bool {
        let bare = word.trim_matches(|it: char| !it.is_alphanumeric());
        let endings = &self.draft_words().adjective_endings;
        let lower = bare.to_lowercase();
        let is_adjective = endings.iter().any(|it| lower.ends_with(it.as_str()));
        if self.capitalises_nouns() {
            return bare.starts_with(char::is_uppercase);
        }
        !bare.is_empty() && !is_adjective && (is_tied || self.may_be_plural(bare))
    }

    /// True if a word may be a plural by its ending.
    fn may_be_plural(self, word: &str) -> bool {
        let numbers = &self.lexicon().words.numbers;
        let lower = word.to_lowercase();
        let mut endings = numbers.plural_endings.iter();
        // The plurals of a language with cases have too many endings.
        !self.has_articles()
            || holds(&numbers.count_nouns, &lower)
            || endings.any(|ending| lower.ends_with(ending.as_str()))
                && !holds(&numbers.not_counted, &lower)
    }

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

    /// True if the words directly behind a number make it somewhat more: 300 с лишним.
    pub fn is_odd(self, after: &str) -> bool {
        let after = after.trim_start();
        self.draft_words().and_odd.iter().any(|phrase| {
            let rest = after.strip_prefix(phrase.as_str());
            rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        })
    }

    /// Returns how exact a share is, by the words before it: mehr als die Hälfte.
    pub fn precision_of_share(self, before: &str) -> Precision {
        let last = before.split_whitespace().next_back().unwrap_or_default();
        let is_article = holds(&self.lexicon().words.speech.articles, &last.to_lowercase());
        let end = before.trim_end().len() - last.len();
        let without = if is_article { &before[..end] } else { before };
        self.precision_before(without)
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
        let next = first_word(after);
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

    /// True if a number is what a change from another one leads to, by the words before the first, between them and behind: “from 1,200 members to barely 300”.
    pub fn is_end_of_change(self, before: &str, between: &str, after: &str) -> bool {
        let last = last_words(before.trim_end(), 1).to_lowercase();
        let opens = holds(&self.draft_words().from, &last)
            && (self.is_of(&last) || holds(&self.draft_words().speaker.prepositions, &last))
            // “plus de 40 membres”
            && self.approximator_before(before).is_none();
        if !opens || between.contains([',', ';', ':', '.', '(', '“', '„', '«']) {
            return false;
        }
        let words: Vec<&str> = between.split_whitespace().collect();
        let tie = words.iter().position(|word| self.ends_change_with(word));
        let Some(tie) = tie.filter(|tie| *tie <= MAX_WORDS_OF_CHANGE) else {
            return false;
        };
        let exactness = words[tie + 1..].join(" ") + " ";
        let is_exactness = exactness == " "
            || self
                .approximator_before(&exactness)
                .is_some_and(|found| found.range.start == 0);
        is_exactness && self.is_of_one_thing(between, after)
    }

    /// True if the noun behind a number is that behind an earlier one, or missing: from 1,200 members to 300; “from 40 rooms to 12 towns” are two things.
    fn is_of_one_thing(self, earlier: &str, after: &str) -> bool {
        let is_same = |own: &str, other: &str| {
            let (own, other) = (own.to_lowercase(), other.to_lowercase());
            let same = own.chars().zip(other.chars());
            let same = same.take_while(|(own, other)| own == other).count();
            same + MAX_LETTERS_OF_CASE >= own.chars().count().max(other.chars().count())
        };
        let Some(own) = self.counted_noun(earlier) else {
            return false;
        };
        match self.counted_noun(after) {
            Some(other) => is_same(own, other),
            None => !begins_with_unit(self, after) && !self.is_span_of_time(after),
        }
    }

    /// True if a word leads to the end of a change: to, auf, à.
    fn ends_change_with(self, word: &str) -> bool {
        let lexicon = &self.lexicon().words;
        let lower = word.to_lowercase();
        word.contains(char::is_alphabetic)
            && (holds(&lexicon.dates.until, &lower) || holds(&lexicon.numbers.until, &lower))
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

    /// True if words behind a number make it the least: 40 members or more.
    pub fn is_or_more(self, after: &str) -> bool {
        after.starts_with("-plus ") || follow_closely(self, after, &self.draft_words().or_more)
    }

    /// True if words behind a number make it the most: 40 members at most.
    pub fn is_or_fewer(self, after: &str) -> bool {
        follow_closely(self, after, &self.draft_words().or_fewer)
    }

    /// True if “or” between two numbers makes a range of them: two or three.
    pub fn is_either(self, between: &str) -> bool {
        holds(&self.draft_words().either, &between.trim().to_lowercase())
    }

    /// True if words behind a number make it a rough one: 40 members or so, 40-odd members.
    pub fn is_or_so(self, after: &str) -> bool {
        after.starts_with("-odd ") || follow_closely(self, after, &self.draft_words().or_so)
    }

    /// True if “up to” before a number only tells where a change ends: выросло до 4300.
    pub fn ends_change(self, before: &str) -> bool {
        let lower = before.to_lowercase();
        let mut words = lower
            .split(|it: char| !it.is_alphanumeric())
            .filter(|it| !it.is_empty());
        let changes = &self.draft_words().oddities.changes;
        let last = words.next_back().unwrap_or_default();
        // “up to” and “no more than” are of two words, and no change comes before the last of them.
        if self.precision_before(&format!("{last} ")) != Precision::UpTo {
            return false;
        }
        // “упало более чем вдвое, до 400”
        let stems = &self.draft_words().changing;
        let begins = |word: &str| stems.iter().any(|stem| word.starts_with(stem.as_str()));
        let near = words.clone().rev().take(MAX_WORDS_TO_CHANGE);
        words.next_back().is_some_and(|it| changes.contains(it)) || near.into_iter().any(begins)
    }

    /// True if a vague word and “of” come before a number: a couple of hundred.
    pub fn is_vague(self, before: &str) -> bool {
        let mut words = before.split_whitespace().rev().map(str::to_lowercase);
        let is_of = words.next().is_some_and(|word| self.is_of(&word));
        let vague = &self.lexicon().words.numbers.vague;
        is_of && words.next().is_some_and(|word| holds(vague, &word))
    }

    /// True if a word is a verb behind what is counted or named: are, have.
    pub(in crate::draft) fn is_verb_of_counted(self, lower: &str) -> bool {
        holds(&self.draft_words().ends_of_counted, lower)
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

    /// True if number words have a noun that counts only roughly: une vingtaine.
    pub fn is_round(self, words: &str) -> bool {
        let known = &self.lexicon().words.numbers.round_collectives;
        let lower = words.to_lowercase();
        let mut each = lower.split(|it: char| !it.is_alphanumeric());
        each.any(|word| known.contains_key(word))
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

/// True if a text ends with one of these phrases.
fn ends_with_one_of(text: &str, phrases: &[String]) -> bool {
    let lower = text.to_lowercase();
    let mut phrases = phrases.iter();
    phrases.any(|phrase| {
        let rest = lower.strip_suffix(phrase.as_str());
        rest.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    })
}

/// Returns the last words of a text.
fn last_words(text: &str, count: usize) -> &str {
    let end = text.trim_end();
    let mut spaces = end.rmatch_indices(char::is_whitespace);
    let start = spaces.nth(count - 1);
    start.map_or(text, |(at, space)| &text[at + space.len()..])
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
    fn former_values_and_ages() {
        assert!(Language::English.is_former(" (was: ", ")"));
        assert!(Language::French.is_former(" membres (", " auparavant)"));
        assert!(!Language::English.is_former(" and ", " more"));
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
        let change =
            |before, between, after| Language::English.is_end_of_change(before, between, after);
        assert!(change("It fell from ", " members to barely ", "."));
        assert!(change("It fell from ", " members in May to ", " in June."));
        assert!(!change("It moved from ", " rooms to ", " towns."));
        assert!(!change("People from ", " countries, to ", "."));
        let french = Language::French;
        assert!(french.is_end_of_change("Il est passé de ", " membres à à peine ", "."));
        assert!(!french.is_end_of_change("une salle de ", " places à ", " km de là."));
        assert!(!french.is_end_of_change("Il compte plus de ", " membres à ", "."));
        assert!(Language::English.is_or_more(" members or more came"));
        assert!(Language::English.is_or_so(" members or so left"));
        assert!(Language::English.is_or_so("-odd members left"));
        assert!(!Language::English.is_or_so(" members left"));
        assert!(Language::English.is_vague("a couple of "));
        assert!(!Language::English.is_vague("the members of "));
        assert!(Language::Russian.ends_change("число выросло до "));
        assert!(Language::Russian.ends_change("аудитория просела до "));
        assert!(!Language::Russian.ends_change("пришло до "));
        assert!(Language::Russian.ends_change("число упало более чем вдвое, до "));
        assert!(Language::Spanish.ends_change("el número se ha triplicado hasta "));
        assert!(!Language::Spanish.ends_change("la sala admite hasta "));
        assert!(Language::English.is_guess("It has ", " people perhaps."));
        assert!(!Language::English.is_guess("It has ", " perhaps angry members."));
        assert!(!Language::German.is_guess("Es sind ", " vielleicht enttäuschte Mitglieder."));
        assert!(Language::English.is_one_of(" in "));
        assert!(!Language::English.is_one_of(" and "));
    }
}
