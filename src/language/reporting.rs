//! Reporting cues: the words by which a sentence reports speech, and the part of it that is reported.
//!
//! A heuristic over surface forms:
//!
//! - A verb (“X said that …”, “erklärte, dass …”) governs from its clause to
//!   the end of the sentence. Where it follows the reported words (“…, said X”,
//!   “…, X said on Monday”, “…, wie X berichtete”), it governs the whole sentence.
//! - A phrase (“laut X”, “according to X”) governs the whole sentence where it
//!   opens it or trails after a comma, and otherwise the part from the phrase on.
//!
//! A clause ends at a comma, semicolon, colon or spaced dash. A scope that is too wide
//! is safer than one that is too narrow: inside it, a speaker must be named.

mod scope;

use std::cell::OnceCell;
use std::ops::Range;

use crate::language::Found;
use crate::language::Language;
use crate::language::Segmented;
use crate::language::lexicon::words::SpeechWords;
use crate::language::phrase::list::PhraseList;
use crate::language::reporting::scope::Scope;
use crate::language::sentence::clause_end::ClauseEnds;
use crate::language::token::Kind;
use crate::language::token::Token;
use crate::language::token::Tokens;
use crate::language::token::holds;
use crate::language::token::is_lower_case;

/// The maximum size in bytes of a sentence in which cues that are denied or the writer's own are looked for; a longer one is a table or
/// noise.
const MAX_DENIED_BYTES: usize = 5_000;
/// The maximum number of words of an attribution at the end: “…, so die Bürgermeisterin gestern im Rat”.
const MAX_ATTRIBUTION_WORDS: usize = 8;
/// The maximum number of words of one that is inserted: “…, so die Bürgermeisterin, …”.
const MAX_WORDS_OF_INSERTED_ATTRIBUTION: usize = 4;
/// The maximum number of words of what something is compared with: “Wie der Vater, so der Sohn”.
const MAX_WORDS_OF_COMPARISON: usize = 3;
/// The maximum number of words between a denial and the verb of saying that it denies: “nadie de la coral escribe”.
const MAX_WORDS_BEHIND_DENIAL: usize = 3;
/// The maximum number of words between an auxiliary verb and its participle: “a par ailleurs déclaré”.
const MAX_WORDS_INSIDE_PERFECT: usize = 2;
/// The maximum number of words from a phrase that reports to the record that it names: “según consta en el acta”.
const MAX_WORDS_TO_RECORD: usize = 4;
/// The maximum number of words from a phrase that reports to the word that makes it the writer’s own.
const MAX_WORDS_TO_WRITER: usize = 4;
/// The maximum number of words from a record to the name of those whose record it is: “of the choir”.
const MAX_WORDS_TO_OWNER: usize = 3;

/// A reporting cue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportingCue {
    /// The part of the sentence that is reported, in bytes of the sentence.
    pub scope: Range<usize>,
    /// True if a verb reports it, which can name the addressee: told Y.
    pub is_verb: bool,
}

impl Language {
    /// True if a text behind a verb of saying holds a mark or a word such as “that” which opens what was said.
    pub(crate) fn opens_reported(self, text: &str) -> bool {
        let words = &self.lexicon().words.speech.clause_words;
        let mut all = text.split(|letter: char| !letter.is_alphanumeric());
        text.contains([':', '“', '„', '«', '‘', '"']) || all.any(|word| holds(words, word))
    }

    /// True if what a phrase that reports leads to is the writer’s own: “according to our count”, “selon un décompte de notre rédaction”.
    pub(crate) fn leads_to_writer(self, sentence: &str, phrase: &Range<usize>) -> bool {
        let ours = &self.lexicon().words.speech.ours;
        let behind = sentence.get(phrase.end..).unwrap_or_default();
        let clause = behind.split([',', ';', ':']).next().unwrap_or_default();
        let mut words = split(clause).take(MAX_WORDS_TO_WRITER);
        words.any(|word| ours.iter().any(|it| is_lower_case(word, it)))
    }

    /// Returns the words that may say whose record it is that a phrase names, which speaks for nobody by itself: “according to the
    /// minutes *of the choir*”; `None` where the phrase names no record.
    pub(crate) fn owner_of_record(self, sentence: &str, phrase: &Range<usize>) -> Option<String> {
        let speech = &self.lexicon().words.speech;
        let is_record = |word: &&str| holds(&speech.records, &word.to_lowercase());
        let text = |part: Range<usize>| sentence.get(part).unwrap_or_default();
        let behind = text(phrase.end..sentence.len());
        let clause = behind.split([',', ';', ':']).next().unwrap_or_default();
        let words: Vec<&str> = split(clause).collect();
        let record = words.iter().take(MAX_WORDS_TO_RECORD).position(is_record);
        if let Some(record) = record {
            let owner = words[record + 1..].iter().take(MAX_WORDS_TO_OWNER);
            return Some(owner.copied().collect::<Vec<_>>().join(" "));
        }
        let last = split(text(0..phrase.start)).next_back();
        let precedes =
            self.follows_speaker(text(phrase.clone())) && last.is_some_and(|it| is_record(&it));
        precedes.then(String::new)
    }

    /// True if a phrase that reports follows the speaker: “zufolge”.
    pub(crate) fn follows_speaker(self, phrase: &str) -> bool {
        let tokens = Segmented::of_sentence(self, phrase).tokens;
        let afterwords = &self.lexicon().words.speech.afterwords;
        afterwords.longest(&tokens, 0).is_some()
    }

    /// True if a word joins two names: and, et.
    pub(crate) fn joins(self, word: &str) -> bool {
        holds(&self.lexicon().words.dates.and, word)
    }

    /// True if whoever writes a sentence reports their own words by this verb in it: “I have concluded that …”, but not “we were told
    /// that …”.
    pub(crate) fn is_by_writer(self, sentence: &str, verb: &Range<usize>) -> bool {
        let speech = &self.lexicon().words.speech;
        let quotes = |letter: char| matches!(letter, '„' | '“' | '”' | '"' | '«' | '»' | '‘');
        let (Some(before), Some(own), Some(behind)) = (
            sentence.get(..verb.start),
            sentence.get(verb.clone()),
            sentence.get(verb.end..),
        ) else {
            return false;
        };
        let clause = before.rsplit([',', ';', ':']).next().unwrap_or_default();
        let listed = |list: &[String], word: &str| list.iter().any(|it| is_lower_case(word, it));
        let is_self = |word: &str| listed(&speech.selves, word);
        // “We have also said”, but not “the letter we got says”
        let mut near = split(clause).rev();
        let subject = near.find(|word| !listed(&speech.beside_selves, word) || is_self(word));
        let leads = subject.is_some_and(is_self);
        // “Haben wir mitgeteilt”, “hemos dicho”
        let inside = split(own).take(2).any(is_self);
        // “…, fügte ich hinzu”
        let next = behind.strip_prefix(' ').and_then(|it| split(it).next());
        let follows = split(clause).next().is_none() && next.is_some_and(is_self);
        let by_another = || split(own).any(|word| listed(&speech.by, word));
        (leads || inside || follows)
            && !by_another()
            && sentence.len() <= MAX_DENIED_BYTES
            && !sentence.contains(quotes)
    }

    /// Returns the reporting cues of one sentence; each range is that of the cue.
    pub fn speeches(self, sentence: &str) -> Vec<Found<ReportingCue>> {
        self.cues_of(
            &self.lexicon().words.speech,
            &Tokens::of(sentence),
            sentence,
        )
    }

    /// Returns the reporting cues by these words in a sentence of which the tokens are known.
    fn cues_of(
        self,
        speech: &SpeechWords,
        tokens: &Tokens<'_>,
        sentence: &str,
    ) -> Vec<Found<ReportingCue>> {
        let may_begin = |it: &Token<'_>| it.kind == Kind::Word && speech.looks.has(it.look);
        if !tokens.look_like(&speech.looks) || !tokens.iter().any(may_begin) {
            return Vec::new();
        }
        let words = &self.lexicon().words;
        let reader = CueReader::new((speech, &words.dates.and, &words.contrasts), tokens);
        let mut found: Vec<Found<ReportingCue>> = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            if let Some(next) = speech.idle.longest(tokens, at) {
                at = next;
                continue;
            }
            let cue = tokens.get(at).filter(|it| may_begin(it));
            let cue = cue.and_then(|_| reader.cue(at));
            if let Some(cue) = cue {
                let Cue {
                    next,
                    scope,
                    is_verb,
                } = cue;
                let end = reader.scope_end(at, next, is_verb);
                let scope = match (scope, end == tokens.len()) {
                    (0, true) => 0..sentence.trim_end().len(),
                    (0, false) => 0..tokens.range(0, end).end,
                    (scope, _) => tokens.range(scope, end),
                };
                let range = tokens.range(at, next);
                // “a écrit” is one cue, and “écrit” in it no other.
                let is_part = found.last().is_some_and(|last: &Found<ReportingCue>| {
                    is_verb && last.value.is_verb && last.range.end == range.end
                });
                if !is_part {
                    let value = ReportingCue { scope, is_verb };
                    found.push(Found { range, value });
                }
            }
            at += 1;
        }
        if !found.is_empty() && sentence.len() <= MAX_DENIED_BYTES {
            let denials = self.denials_of(tokens, sentence);
            found.retain(|cue| !(cue.value.is_verb && is_denied(sentence, &cue.range, &denials)));
        }
        found
    }
}

impl Segmented<'_> {
    /// Returns the reporting cues by these words of a text that is one sentence.
    pub(crate) fn cues_by(&self, speech: &SpeechWords) -> Vec<Found<ReportingCue>> {
        self.language.cues_of(speech, &self.tokens, self.text())
    }

    /// Returns these verbs of saying without those that are denied, which report nothing.
    pub(crate) fn without_denied(&self, mut verbs: Vec<Range<usize>>) -> Vec<Range<usize>> {
        if !verbs.is_empty() && self.text().len() <= MAX_DENIED_BYTES {
            let denials = self.denials();
            verbs.retain(|verb| !is_denied(self.text(), verb, &denials));
        }
        verbs
    }
}

/// True if a verb of saying is denied, so that it reports nothing: has not said, n’a pas dit.
fn is_denied(sentence: &str, cue: &Range<usize>, denials: &[Range<usize>]) -> bool {
    let is_gap = |gap: Range<usize>| {
        let gap = sentence.get(gap).unwrap_or_default();
        gap.chars()
            .all(|letter| letter.is_whitespace() || is_apostrophe_letter(letter))
    };
    denials.iter().any(|denial| {
        let leads = denial.end <= cue.start && is_gap(denial.end..cue.start);
        let inside = cue.start < denial.start && denial.end < cue.end;
        // “plus personne n’y écrivait”
        let near = denial.end <= cue.start && {
            let gap = sentence.get(denial.end..cue.start).unwrap_or_default();
            let plain = |letter: char| {
                letter.is_alphanumeric() || letter == ' ' || is_apostrophe_letter(letter)
            };
            gap.chars().all(plain) && gap.split_whitespace().count() <= MAX_WORDS_BEHIND_DENIAL
        };
        // “sagte nicht, ob …”
        let follows = cue.end < denial.start && is_gap(cue.end..denial.start) && {
            let rest = sentence.get(denial.end..).unwrap_or_default();
            rest.starts_with([',', '.', ';'])
        };
        leads || near || inside || follows
    })
}

/// Returns the words of a text.
fn split(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty())
}

fn is_apostrophe_letter(letter: char) -> bool {
    matches!(letter, '\'' | '’')
}

#[derive(Debug)]
pub(crate) struct CueReader<'t> {
    pub(crate) words: &'t SpeechWords,
    pub(crate) and: &'t [String],
    pub(crate) contrasts: &'t PhraseList,
    pub(crate) tokens: &'t Tokens<'t>,
    /// The tokens that end clauses; like the two below, found when first asked for, because most sentences report nothing.
    ends: OnceCell<ClauseEnds>,
    /// The number of words before each token, and before the end.
    words_before: OnceCell<Vec<usize>>,
    /// The tokens that open a clause of reported words.
    openings: OnceCell<Vec<usize>>,
}

impl<'t> CueReader<'t> {
    fn new(
        (words, and, contrasts): (&'t SpeechWords, &'t [String], &'t PhraseList),
        tokens: &'t Tokens<'t>,
    ) -> Self {
        Self {
            words,
            and,
            contrasts,
            tokens,
            ends: OnceCell::new(),
            words_before: OnceCell::new(),
            openings: OnceCell::new(),
        }
    }

    pub(crate) fn ends(&self) -> &ClauseEnds {
        self.ends.get_or_init(|| ClauseEnds::of(self.tokens))
    }

    pub(crate) fn words_before(&self) -> &[usize] {
        self.words_before.get_or_init(|| {
            let mut words_before = Vec::with_capacity(self.tokens.len() + 1);
            words_before.push(0);
            let mut count = 0;
            for token in self.tokens.iter() {
                count += usize::from(token.kind == Kind::Word);
                words_before.push(count);
            }
            words_before
        })
    }

    pub(crate) fn openings(&self) -> &[usize] {
        let opens = |place: &usize| self.opens_clause(*place);
        self.openings
            .get_or_init(|| (0..self.tokens.len()).filter(opens).collect())
    }

    /// Returns the cue that begins at a token.
    fn cue(&self, at: usize) -> Option<Cue> {
        let phrase = |next: usize, scope: usize| Cue {
            next,
            scope,
            is_verb: false,
        };
        let opening = self.words.phrases.longest(self.tokens, at);
        // A speaker follows: “laut, so dass” only says loud.
        if let Some(next) = opening.filter(|next| self.tokens.is_kind(*next, Kind::Space)) {
            return Some(phrase(next, self.phrase_scope(at, next)));
        }
        if let Some(next) = self.words.afterwords.longest(self.tokens, at) {
            return Some(phrase(next, self.afterword_scope(at, next)));
        }
        if self.is_attribution(at) {
            return Some(phrase(at + 1, 0));
        }
        if self.is_told_against(at) {
            return None;
        }
        let words = self.words;
        let verb = self.longest_verb(at, &words.verbs);
        let verb = verb.max(self.perfect_end(at, &words.participles));
        let (next, needs_clause) = if let Some(next) = verb {
            (next, false)
        } else {
            let verb = self.longest_verb(at, &words.verbs_with_a_clause);
            let perfect = self.perfect_end(at, &words.participles_with_a_clause);
            (verb.max(perfect)?, true)
        };
        let scope = self.verb_scope(at);
        let trails = scope == Scope::All && self.is_enough_before(at);
        let reports = trails || self.is_followed_by_clause(next);
        // “Every member has been told” says nothing of what.
        let closes = scope != Scope::All && self.words_between(next, self.tokens.len()) == 0;
        // “9 have announced the move”: those who are counted say nothing that is reported.
        let is_counted = self.is_counted(at) && !self.is_followed_by_clause(next);
        (!closes && !is_counted && (!needs_clause || reports)).then(|| Cue {
            next,
            scope: self.first_token(at, scope),
            is_verb: true,
        })
    }

    fn longest_verb(&self, at: usize, verbs: &PhraseList) -> Option<usize> {
        let begins = verbs.may_begin(self.tokens, at);
        begins.then(|| verbs.longest_verb(self.tokens, self.ends(), at))?
    }

    /// Returns the index of the token after an auxiliary verb and a participle, with few words between: a également déclaré.
    fn perfect_end(&self, at: usize, participles: &[String]) -> Option<usize> {
        let mut next = self.words.auxiliaries.longest(self.tokens, at)?;
        for _ in 0..=MAX_WORDS_INSIDE_PERFECT {
            next = self.tokens.skip_space(next);
            let word = self.tokens.word(next)?;
            if holds(participles, word) {
                return Some(next + 1);
            }
            next += 1;
        }
        let last = self.ends().last_word(at).filter(|last| *last >= next)?;
        let closes = self.words.participles_come_last
            && self
                .tokens
                .word(last)
                .is_some_and(|word| holds(participles, word));
        closes.then_some(last + 1)
    }

    /// True if the word attributes a statement: only a speaker follows it, as in “…, so die Agentur”.
    fn is_attribution(&self, at: usize) -> bool {
        let mut words = self.tokens.word(at).into_iter();
        if !words.any(|word| holds(&self.words.attributions, word)) {
            return false;
        }
        let start = self.ends().start(at);
        let end = self.ends().end(at);
        let is_last = end == self.tokens.len();
        // “Wie der Vater, so der Sohn, …”; but “Wie gestern bekannt wurde, so der Chor, …”
        let opens_with_as = || {
            let Some(first) = self.ends().first_word(0) else {
                return false;
            };
            let word = |at: usize| self.tokens.word(at).unwrap_or_default();
            let mut as_words = self.words.as_words.iter();
            let is_noun = |next: &str| {
                holds(&self.words.articles, next) || next.starts_with(char::is_uppercase)
            };
            as_words.any(|entry| is_lower_case(word(first), entry))
                && is_noun(word(self.tokens.skip_space(first + 1)))
                && self.words_between(first, start) <= MAX_WORDS_OF_COMPARISON
        };
        let is_short = if is_last {
            self.words_between(at, end) <= MAX_ATTRIBUTION_WORDS
        } else {
            self.words_between(at, end) <= MAX_WORDS_OF_INSERTED_ATTRIBUTION && !opens_with_as()
        };
        let place = start > 0 && self.ends().first_word(at) == Some(at) && is_short;
        let speaker = self.tokens.word(self.tokens.skip_space(at + 1));
        let named = speaker.is_some_and(|word| {
            holds(&self.words.articles, word) || word.starts_with(char::is_uppercase)
        });
        place && named
    }
}

/// A reporting cue, in indices of tokens.
#[derive(Debug, Clone, Copy)]
struct Cue {
    /// The index of the token after the cue.
    next: usize,
    /// The first token of the reported part.
    scope: usize,
    /// True if the cue is a verb.
    is_verb: bool,
}

#[cfg(test)]
mod tests;
