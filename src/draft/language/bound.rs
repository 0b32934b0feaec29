//! Parts of a sentence that have a date of their own: “the app, which opened in 2019, …”, “the notice of 3 May”, “founded in 2019, …”.

mod background;

use std::ops::Range;

use serde::Deserialize;

use crate::language::DateMention;
use crate::language::Found;
use crate::language::Language;
use crate::language::ends_with;
use crate::language::holds;

/// The most words between a word of time and the event to which it leads: “after its own takeover”.
const MAX_WORDS_TO_EVENT: usize = 2;
/// The most words for whoever brought an event about: “by a very rich man”.
const MAX_WORDS_OF_AGENT: usize = 4;
/// The most words between a participle and the date that goes with it: “bought by X in”.
const MAX_WORDS_TO_DATE: usize = 4;
/// The most words between an auxiliary verb and its participle, the verb included: a été officiellement fondée.
const MAX_WORDS_TO_PARTICIPLE: usize = 3;
/// The most letters of the ending of a noun for an event.
const MAX_ENDING_LETTERS: usize = 3;
/// The fewest letters that the ending of a long participle has: основанный.
const MIN_LONG_ENDING: usize = 2;
/// The endings of a Russian noun in the genitive.
const GENITIVE_ENDINGS: [char; 4] = ['а', 'я', 'ы', 'и'];
/// The endings of a German participle before a noun.
const ADJECTIVE_ENDINGS: [&str; 5] = ["e", "en", "er", "es", "em"];

/// The words of parts of a sentence that have a date of their own.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub(super) struct BoundWords {
    /// Participles for how something came to be or changed hands: founded, bought.
    made: Vec<String>,
    /// Beginnings of such participles that only go with a noun: основанн.
    made_long: Vec<String>,
    /// True if a participle behind a noun, without a comma, goes with it: la app creada en 2013.
    made_follow: bool,
    /// Verbs that make a participle one of the predicate: was, had.
    auxiliaries: Vec<String>,
    /// Pronouns that are the subject of a clause behind a word of time: after it.
    subjects: Vec<String>,
    /// Words and phrases that open a clause of time: nachdem, desde que.
    conjunctions: Vec<String>,
    /// Words before a year for the end of it: late, end of.
    late: Vec<String>,
    /// Words of time that lead to an event: after, since.
    limits: Vec<String>,
    /// Beginnings of nouns for events: takeover.
    events: Vec<String>,
    /// Beginnings of nouns for meetings, whose day is that of what they did: assembly.
    meetings: Vec<String>,
    /// Words that tie a date to the noun before it: of, vom.
    of: Vec<String>,
    /// Verbs beside a participle for what had been before: had, avait.
    had: Vec<String>,
    /// Endings of participles with which a clause begins that only says more of a noun: объявившие.
    participles_behind: Vec<String>,
    /// Endings of participles for what had been before: ed, é.
    participle_endings: Vec<String>,
    /// Words before a month that count it from the day of publication: last.
    near_before: Vec<String>,
    /// Words behind a month that do so: dernier.
    near_behind: Vec<String>,
}

/// A part of a sentence that has a date of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::draft) enum DatedPart {
    /// A clause beside the statement.
    Clause,
    /// Words in brackets.
    Brackets,
    /// A noun before the date.
    Noun,
}

/// The clause of a date, between two marks.
struct Clause<'t> {
    /// Its words before the date.
    before: Vec<&'t str>,
    /// Its words behind the date.
    after: Vec<&'t str>,
    /// The text before it.
    earlier: &'t str,
    /// True if another clause goes before it, or comes after it.
    opens: bool,
    closes: bool,
}

impl<'t> Clause<'t> {
    fn of(text: &'t str, date: &Range<usize>) -> Self {
        let (before, after) = (&text[..date.start], &text[date.end..]);
        let marks = before.char_indices().rev();
        let start = marks
            .filter(|(at, mark)| is_end(before, *at, *mark))
            .map(|(at, mark)| at + mark.len_utf8())
            .next()
            .unwrap_or_default();
        let mut marks = after.char_indices();
        let end = marks.find(|(at, mark)| is_end(after, *at, *mark));
        let end = end.map_or(after.len(), |(at, _)| at);
        let has_words = |text: &str| text.contains(char::is_alphabetic);
        Self {
            before: words(&before[start..]),
            after: words(&after[..end]),
            earlier: &before[..start],
            opens: has_words(&before[..start]),
            closes: has_words(&after[end..]),
        }
    }

    fn first(&self) -> &'t str {
        self.before.first().copied().unwrap_or_default()
    }

    /// True if the last word has a small letter, as the verb at the end of a German clause has.
    fn ends_with_verb(&self) -> bool {
        let last = self.after.last();
        last.is_some_and(|word| word.starts_with(char::is_lowercase))
    }
}

/// True if a mark ends a clause, and is no part of a number or of an hour.
fn is_end(text: &str, at: usize, mark: char) -> bool {
    let next = text[at + mark.len_utf8()..].chars().next();
    match mark {
        ',' | ';' | ':' => next.is_none_or(|it| it.is_whitespace() || "”»\"".contains(it)),
        '–' | '—' | '(' | ')' => true,
        _ => false,
    }
}

fn words(text: &str) -> Vec<&str> {
    let words = text.split(|it: char| !it.is_alphanumeric());
    words.filter(|word| !word.is_empty()).collect()
}

impl Language {
    /// Returns the part of a sentence that has a date of its own; none where the date may be that of the statement.
    ///
    /// `is_speech` says that the sentence has a verb of saying, so that “que” may open what was said.
    pub(in crate::draft) fn dated_part(
        self,
        text: &str,
        date: &Found<DateMention>,
        is_speech: bool,
    ) -> Option<DatedPart> {
        let clause = Clause::of(text, &date.range);
        let has_clause = || {
            self.is_relative_clause(&clause, is_speech)
                || self.is_clause_of_time(&clause)
                || self.is_made(&clause)
        };
        if is_in_brackets(text, &date.range) {
            return Some(DatedPart::Brackets);
        }
        let is_background = || {
            self.is_day_of_event(&clause)
                || self.is_led_by_limit(&clause)
                || self.is_day_of_limit_before(&clause)
                || self.is_of_participle(&clause)
                || (!is_speech && self.is_in_subject(&clause))
        };
        if has_clause() || is_background() {
            return Some(DatedPart::Clause);
        }
        // “from 3 to 5 May”
        let is_single = date.value.start == date.value.end;
        self.noun_of_date(&clause).filter(|_| is_single)
    }

    /// True if words before a year tell the end of it: late, end of.
    pub(in crate::draft) fn tells_late_part(self, before: &str) -> bool {
        ends_with(before, &self.bound().late)
    }

    /// True if a bare year may be a title or a number, because no word of time leads to it: “the novel 1984”.
    pub(in crate::draft) fn may_be_title(self, before: &str) -> bool {
        let mut last_words = words(before).into_iter().rev();
        let last = last_words.next().unwrap_or_default().to_lowercase();
        let is_named = last_words.next().is_some_and(|word| self.opens_noun(word));
        let dates = &self.lexicon().words.dates;
        let leads = [
            &dates.year_cues,
            &dates.month_cues,
            &dates.until,
            &dates.and,
            &dates.articles,
        ];
        let is_led = leads.iter().any(|list| holds(list, &last))
            || self.opens_time_or_place(&last)
            || self.is_of(&last);
        // German has bare years anywhere, and Russian none without a word for the year.
        let may_be = self.has_articles() && !self.capitalises_nouns();
        may_be && is_named && !is_led && before.trim_end().ends_with(char::is_alphabetic)
    }

    fn bound(self) -> &'static BoundWords {
        &self.draft_words().bound
    }

    /// True if a clause is a relative one: “which opened in 2019”.
    fn is_relative_clause(self, clause: &Clause<'_>, is_speech: bool) -> bool {
        let relatives = &self.draft_words().relatives.all;
        let is_relative = |word: &&str| holds(relatives, &word.to_lowercase());
        let (first, second) = (clause.first(), clause.before.get(1));
        let is_led = self.opens_time_or_place(first) || self.opens_noun(first) || self.is_of(first);
        // “Nolte sagt, die Zahl steige”
        let may_be_said = is_speech && (self.has_clause_word(first) || self.opens_noun(first));
        let opens = is_relative(&first) && !may_be_said;
        let opens = opens
            || (is_led && second.is_some_and(|it| is_relative(it) && !self.has_clause_word(it)));
        // “am Montag, dem 3. Mai”; a German clause has its verb at the end: “…, die Stadt und der Verein”.
        let is_article = clause.before.len() == 1 && self.opens_noun(first);
        let has_verb = !self.capitalises_nouns()
            || (clause.ends_with_verb() && !self.has_auxiliary_inside(clause));
        clause.opens && opens && !is_article && has_verb
    }

    /// True if a word is a verb that makes a predicate: is, has.
    pub(in crate::draft) fn makes_predicate(self, word: &str) -> bool {
        holds(&self.bound().auxiliaries, word)
    }

    /// True if a German clause ends with an auxiliary verb, as one behind a conjunction does: “gekauft hat”.
    fn ends_with_auxiliary(self, clause: &Clause<'_>) -> bool {
        let last = clause.after.last();
        last.is_some_and(|word| self.makes_predicate(word))
    }

    /// True if a clause has an auxiliary verb before its last word, as a main clause has: “sei 2025 gestiegen”.
    fn has_auxiliary_inside(self, clause: &Clause<'_>) -> bool {
        let auxiliaries = &self.bound().auxiliaries;
        let after = clause.after.split_last().map_or(&[][..], |(_, rest)| rest);
        let mut words = clause.before.iter().chain(after);
        words.any(|word| holds(auxiliaries, word))
    }

    /// True if a clause tells what was before or after the statement: “after the app was sold in 2022”.
    fn is_clause_of_time(self, clause: &Clause<'_>) -> bool {
        let known = self.bound();
        let lower: Vec<String> = clause.before.iter().map(|it| it.to_lowercase()).collect();
        let joined = format!(" {} ", lower.join(" "));
        let mut conjunctions = known.conjunctions.iter();
        // “после того, как”
        let earlier = words(clause.earlier);
        let last = earlier.last().map_or(String::new(), |it| it.to_lowercase());
        let both = format!(" {last}{joined}");
        if conjunctions
            .any(|it| joined.contains(&format!(" {it} ")) || (both.starts_with(&format!(" {it} "))))
        {
            return true;
        }
        let opening = lower.iter().position(|word| holds(&known.limits, word));
        let Some(opening) = opening else {
            return false;
        };
        let is_apart = clause.opens || clause.closes;
        if self.capitalises_nouns() {
            // “seit Musk den Dienst im Oktober 2022 gekauft hat”
            return opening == 0
                && is_apart
                && self.ends_with_auxiliary(clause)
                && !self.has_auxiliary_inside(clause);
        }
        // “after it was sold in 2022”
        lower
            .get(opening + 1)
            .is_some_and(|word| holds(&known.subjects, word))
    }

    /// True if a clause only tells how what it belongs to came to be: “founded in 2019”.
    fn is_made(self, clause: &Clause<'_>) -> bool {
        let known = self.bound();
        let is_made = |word: &str| holds(&known.made, &word.to_lowercase());
        let is_apart = clause.opens || clause.closes;
        if is_apart && is_made(clause.first()) {
            return true;
        }
        let near = clause.before.len().saturating_sub(MAX_WORDS_TO_DATE);
        let near = near..clause.before.len();
        let word = |at: usize| clause.before[at].to_lowercase();
        if near.clone().any(|at| is_long(&known.made_long, &word(at))) {
            return true;
        }
        if known.made_follow {
            // “Nous avons donc ouvert”
            let is_predicate = |at: usize| {
                let first = at.saturating_sub(MAX_WORDS_TO_PARTICIPLE);
                (first..at).any(|it| holds(&known.auxiliaries, &word(it)))
            };
            let mut near = near;
            return near.any(|at| at > 0 && is_made(clause.before[at]) && !is_predicate(at));
        }
        self.capitalises_nouns() && self.is_made_behind(clause, is_apart)
    }

    /// True if a German participle behind a date goes with a noun: “der 2013 gegründete Dienst”, “2013 gegründet, …”.
    fn is_made_behind(self, clause: &Clause<'_>, is_apart: bool) -> bool {
        let known = self.bound();
        let mut before = clause.before.iter().rev();
        let leads = |word: &&&str| self.opens_time_or_place(word) || word.to_lowercase() == "jahr";
        let is_bare = clause.before.iter().all(|it| leads(&it));
        let last = clause.after.last();
        let is_made = last.is_some_and(|it| holds(&known.made, it));
        if is_apart && is_bare && is_made && !self.has_auxiliary_inside(clause) {
            return true;
        }
        let opens_noun = before
            .find(|it| !leads(it))
            .is_some_and(|it| self.opens_noun(it));
        let near = clause.after.iter().take(MAX_WORDS_TO_DATE + 1);
        opens_noun && near.into_iter().any(|word| is_adjective(&known.made, word))
    }

    /// True if a date is that of an event to which a word of time leads: “after its takeover by X in October 2022”.
    fn is_day_of_event(self, clause: &Clause<'_>) -> bool {
        let known = self.bound();
        let words = &clause.before;
        let is_event = |word: &str| {
            let lower = word.to_lowercase();
            is_form(&known.events, &lower) || is_form(&known.meetings, &lower)
        };
        let leads = |at: usize| {
            let first = at.saturating_sub(MAX_WORDS_TO_EVENT + 1);
            (first..at).any(|it| holds(&known.limits, &words[it].to_lowercase()))
        };
        let is_tie = |word: &str| {
            let lower = word.to_lowercase();
            self.opens_time_or_place(word)
                || self.opens_noun(word)
                || self.is_of(&lower)
                || self.opens_agent(&lower)
        };
        let Some(event) = words.iter().rposition(|word| is_event(word)) else {
            return false;
        };
        // “после покупки сервиса”, “par un fabricant”
        let is_tied = |at: usize| {
            let is_genitive =
                at == event + 1 && !self.has_articles() && words[at].ends_with(GENITIVE_ENDINGS);
            // “by a rich man in April 2022”
            let is_agent = || {
                let mut near = words[event + 1..at].iter().rev().take(MAX_WORDS_OF_AGENT);
                near.any(|word| self.opens_agent(&word.to_lowercase()))
            };
            is_tie(words[at])
                || is_agent()
                || is_tie(words[at - 1])
                || is_genitive
                || words[at].starts_with(char::is_uppercase)
        };
        leads(event) && (event + 1..words.len()).all(is_tied)
    }

    /// Returns that a date is of the noun before it, where that is an event: “the announcement of 3 May”.
    fn noun_of_date(self, clause: &Clause<'_>) -> Option<DatedPart> {
        let known = self.bound();
        let mut words = clause
            .before
            .iter()
            .rev()
            .map(|it| it.to_lowercase())
            .peekable();
        words.next_if(|word| self.opens_noun(word) && !holds(&known.of, word));
        words.next_if(|word| holds(&known.of, word))?;
        words.next_if(|word| self.opens_noun(word));
        let noun = words.next()?;
        is_form(&known.events, &noun).then_some(DatedPart::Noun)
    }
}

/// True if a word is a form of one of these nouns.
fn is_form(nouns: &[String], lower: &str) -> bool {
    let mut endings = nouns
        .iter()
        .filter_map(|noun| lower.strip_prefix(noun.as_str()));
    endings.any(|ending| ending.chars().count() <= MAX_ENDING_LETTERS)
}

/// True if a date is in brackets that do not close the sentence, or a year or month in brackets: “the Gulf War (1991)”.
fn is_in_brackets(text: &str, date: &Range<usize>) -> bool {
    let (before, after) = (&text[..date.start], &text[date.end..]);
    let Some(open) = before.rfind('(').filter(|at| !before[*at..].contains(')')) else {
        return false;
    };
    let Some((_, rest)) = after.split_once(')') else {
        return false;
    };
    before[..open].contains(char::is_alphabetic) && rest.contains(char::is_alphabetic)
}

/// True if a word is one of these participles with a long ending.
fn is_long(stems: &[String], word: &str) -> bool {
    let mut rest = stems.iter().filter_map(|it| word.strip_prefix(it.as_str()));
    rest.any(|ending| ending.chars().count() >= MIN_LONG_ENDING)
}

/// True if a word is one of these participles with the ending of an adjective: gegründete.
fn is_adjective(made: &[String], word: &str) -> bool {
    let mut rest = made.iter().filter_map(|it| word.strip_prefix(it.as_str()));
    rest.any(|ending| ADJECTIVE_ENDINGS.contains(&ending))
}

#[cfg(test)]
mod tests;
