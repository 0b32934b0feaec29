//! Addressees, venues and hearsay: names beside a verb of saying that are no speakers.
//!
//! “X told the agency Y” is the speech of X; Y hears it, and passes it on.
//! “It is said that …” has no speaker at all. The words are in the section
//! `drafting` of a language's file.

use std::ops::Range;

use serde::Deserialize;

use crate::language::ClauseEnds;
use crate::language::Language;
use crate::language::PhraseList;
use crate::language::Segmented;
use crate::language::holds;
use crate::language::is_lower_case;
use crate::language::phrases;

/// The most words between “told” and a name: “told the well-known German news agency Y”.
const MAX_WORDS_BETWEEN: usize = 4;
/// The most words of a name in a line that says who writes.
const MAX_WRITER_WORDS: usize = 3;
/// The number of words before a name that are looked at.
const MAX_WORDS_BEFORE: usize = 9;
/// The fewest bytes of a single word that compares two numbers: gegenüber.
const MIN_COMPARISON: usize = 6;

/// The words that lead to an addressee.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct ToldWords {
    /// Phrases that lead to an addressee anywhere in a sentence: in an interview with.
    #[serde(default)]
    anywhere: Vec<String>,
    /// Words after the addressee: Y gegenüber.
    #[serde(default)]
    behind: Vec<String>,
    /// Words that lead to an addressee after a verb of saying, or that are one: told, dem, à.
    #[serde(default)]
    after_verb: Vec<String>,
    /// Words that lead to an addressee after a verb of saying, where one of the nouns follows: der Agentur.
    #[serde(default)]
    with_noun: Vec<String>,
    /// Nouns that may be between such a word and the name: agency.
    #[serde(default)]
    pub(super) nouns: Vec<String>,
    /// True if an addressee needs no word before it: “X сообщил Y”.
    #[serde(default)]
    bare: bool,
    /// True if speakers are before the verb, unless it opens its clause.
    #[serde(default)]
    subject_first: bool,
    /// Words before a platform on which something is said: on X.
    #[serde(default)]
    venues: Vec<String>,
    /// Words before a platform that name one only after the verb: “В X говорят” are the people of X.
    #[serde(default)]
    venues_behind: Vec<String>,
    /// Words before a speaker after the verb: was denied by X.
    #[serde(default)]
    agents: Vec<String>,
    /// Forms of the verb that makes others passive: were told.
    #[serde(default)]
    passives: Vec<String>,
}

/// The words of hearsay.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct HearsayWords {
    /// Phrases that are hearsay wherever they are: is said to.
    #[serde(default)]
    anywhere: PhraseList,
    /// Phrases that are hearsay where they open a clause, because a speaker would come before them: dicen que.
    #[serde(default)]
    opening: PhraseList,
}

impl Language {
    /// True if a sentence asks somebody for something: please, do not.
    pub fn is_request(self, sentence: &str) -> bool {
        let words = sentence.split(|it: char| !it.is_alphanumeric() && it != '’');
        let words = words.filter(|it| !it.is_empty());
        let fits = |word: &str, part: &str| match part.strip_prefix('*') {
            // “не …те”
            Some(ending) => word.to_lowercase().ends_with(ending),
            None => is_lower_case(word, part),
        };
        let first = words.clone().next().and_then(|word| word.chars().next());
        let first = first.and_then(|letter| letter.to_lowercase().next());
        let opens = |request: &String| {
            // Hardly any request begins with the letter of the sentence.
            if !request.starts_with('…') && request.chars().next() != first {
                return false;
            }
            if let Some(any) = request.strip_prefix('…') {
                return words.clone().any(|word| is_lower_case(word, any));
            }
            let mut own = words.clone();
            let mut parts = request.split(' ');
            let mut may_skip = false;
            parts.all(|part| {
                if part == "…" {
                    may_skip = true;
                    return true;
                }
                if std::mem::take(&mut may_skip) {
                    return own.any(|word| fits(word, part));
                }
                own.next().is_some_and(|word| fits(word, part))
            })
        };
        self.draft_words().requests.iter().any(opens)
    }

    /// True if a sentence tells of whoever writes, or points to a part of the text itself: I, appendix.
    pub fn is_about_writer_or_text(self, sentence: &str) -> bool {
        let known = &self.draft_words().of_writer_or_text;
        let mut words = sentence.split(|it: char| !it.is_alphanumeric());
        words.any(|word| holds(known, &word.to_lowercase()))
    }

    /// True if a sentence speaks to whoever reads: you.
    pub(in crate::draft) fn addresses_readers(self, sentence: &str) -> bool {
        let known = &self.draft_words().readers;
        let words = sentence.split(|it: char| !it.is_alphanumeric());
        let mut words = words.filter(|it| !it.is_empty()).enumerate();
        words.any(|(at, word)| {
            let is_formal = at > 0 && holds(known, word);
            is_formal || holds(known, &word.to_lowercase())
        })
    }

    /// True if what follows a number makes it the length of a text: characters.
    pub(in crate::draft) fn measures_text(self, after: &str) -> bool {
        let word = after.split(|it: char| !it.is_alphanumeric());
        let word = word.into_iter().find(|it| !it.is_empty());
        word.is_some_and(|word| self.lists(word, |it| &it.sizes_of_text))
    }

    /// Returns the name in a line that only says who writes what follows: “X wrote:”.
    pub fn writer(self, line: &str) -> Option<Range<usize>> {
        let line = line.trim_end().strip_suffix(':')?.trim_end();
        let writes = &self.draft_words().writes;
        let name = writes.iter().find_map(|verb| {
            let name = line.strip_suffix(verb.as_str())?;
            name.ends_with(char::is_whitespace).then(|| name.trim_end())
        })?;
        let is_name = |word: &str| !word.starts_with(char::is_lowercase);
        let mut words = name.split_whitespace();
        let is_alone = words.clone().nth(1).is_none();
        let is_short = words.clone().nth(MAX_WRITER_WORDS).is_none();
        let fits = !name.is_empty() && is_short && (is_alone || words.all(is_name));
        fits.then_some(0..name.len())
    }

    /// True if the words around a name make it the addressee, wherever they are: in an interview with.
    pub fn is_told(self, before: &str, after: &str) -> bool {
        let told = &self.draft_words().told;
        let behind = lower_first_word(after);
        holds(&told.behind, &behind) || leads(self, &told.anywhere, before, false)
    }

    /// True if a verb of saying and the words before a name make it the addressee.
    pub fn is_told_by_verb(self, verb_and_before: &str) -> bool {
        let told = &self.draft_words().told;
        leads(self, &told.after_verb, verb_and_before, false)
            || leads(self, &told.with_noun, verb_and_before, true)
    }

    /// True if only articles and words such as “agency” are between a speaker and a name, which then is the addressee.
    pub fn is_told_bare(self, between: &str) -> bool {
        let kinds = |word: &String| is_noun(self, word) || is_article(self, word);
        self.draft_words().told.bare && lower_words_to_mark(between).iter().all(kinds)
    }

    /// True if the word before a name makes it the place where something is said: on X.
    pub fn is_venue(self, before: &str, is_behind_verb: bool) -> bool {
        let told = &self.draft_words().told;
        lower_words_to_mark(before).last().is_some_and(|word| {
            holds(&told.venues, word) || (is_behind_verb && holds(&told.venues_behind, word))
        })
    }

    /// True if a name behind a verb of saying is no speaker, by the words of the clause before the verb, and from there to the name.
    ///
    /// “The club said it left X”
    pub fn is_object(self, before_verb: &str, before_name: &str) -> bool {
        let told = &self.draft_words().told;
        let marks = ['"', '”', '’', '\''];
        let has_subject =
            before_verb.contains(char::is_alphabetic) && !before_verb.trim_end().ends_with(marks);
        let agent = lower_words_to_mark(before_name);
        let by = agent.last().is_some_and(|word| holds(&told.agents, word));
        told.subject_first && has_subject && !by
    }

    /// True if a word before a verb of saying, or inside it, makes it passive: were told.
    pub fn is_passive(self, word: &str) -> bool {
        holds(&self.draft_words().told.passives, &word.to_lowercase())
    }

    /// True if a word behind a passive verb opens whoever acts: by.
    pub fn opens_agent(self, word: &str) -> bool {
        holds(&self.draft_words().told.agents, word)
    }

    /// True if the words before a year compare something with it: im Vergleich zu, up from 50 in.
    pub fn is_compared(self, before: &str) -> bool {
        leads(self, &self.draft_words().comparisons, before, false)
    }

    /// True if a number is compared with that of a date behind it: up from 50 in May.
    pub fn is_compared_number(self, before: &str) -> bool {
        let words = lower_words_to_mark(before);
        let is_year = |word: &str| word.len() == 4 && word.starts_with(['1', '2']);
        let has_number = words
            .iter()
            .any(|word| word.starts_with(|it: char| it.is_ascii_digit()) && !is_year(word));
        let words = format!(" {} ", words.join(" "));
        let comparisons = self.draft_words().comparisons.iter();
        let mut long = comparisons.filter(|it| it.contains(' ') || it.len() >= MIN_COMPARISON);
        has_number && long.any(|it| words.contains(&format!(" {it} ")))
    }
}

impl Segmented<'_> {
    /// Returns the words of hearsay: it is said, man sagt.
    pub fn hearsays(&self) -> Vec<Range<usize>> {
        let words = &self.language.lexicon().words;
        let hearsay = &self.language.draft_words().hearsay;
        let tokens = &self.tokens;
        let mut found = phrases(tokens, &hearsay.anywhere);
        // To find the ends of clauses costs more than to ask whether any phrase may be there.
        if !hearsay.opening.may_stand_in(tokens) {
            return found;
        }
        let opening =
            (0..tokens.len()).filter_map(|at| Some((at, hearsay.opening.longest(tokens, at)?)));
        let ends = ClauseEnds::of(tokens);
        let opens = |at: usize| {
            let joins = |place: usize| {
                let word = tokens.word(place).unwrap_or_default();
                place == at || holds(&words.speech.as_words, word) || holds(&words.dates.and, word)
            };
            let first = ends.first_word(at).unwrap_or(at);
            (first..at).all(|place| tokens.word(place).is_none() || joins(place))
        };
        let opening = opening.filter(|(at, _)| opens(*at));
        found.extend(opening.map(|(at, next)| tokens.range(at, next)));
        found.sort_by_key(|range| range.start);
        found
    }
}

/// True if one of these phrases leads to the place after the words.
fn leads(language: Language, phrases: &[String], before: &str, needs_noun: bool) -> bool {
    let before = lower_words_to_mark(before);
    (0..=MAX_WORDS_BETWEEN.min(before.len())).any(|between| {
        let (before, between) = before.split_at(before.len() - between);
        let has_noun = between.iter().any(|word| is_noun(language, word));
        let close = between.iter().all(|word| is_article(language, word));
        let fits = |phrase: &String| {
            let mut own = before.iter().rev();
            let parts = phrase.rsplit(|letter: char| !letter.is_alphanumeric());
            let mut parts = parts.filter(|part| !part.is_empty());
            parts.all(|part| own.next().is_some_and(|word| is_lower_case(part, word)))
        };
        (has_noun || (close && !needs_noun)) && phrases.iter().any(fits)
    })
}

fn is_noun(language: Language, word: &str) -> bool {
    let nouns = &language.draft_words().told.nouns;
    nouns.iter().any(|noun| noun == word)
}

fn is_article(language: Language, word: &str) -> bool {
    holds(&language.lexicon().words.speech.articles, word)
}

/// Returns the last words of a text before its end, in lower case, not farther back than a mark that parts clauses.
fn lower_words_to_mark(text: &str) -> Vec<String> {
    let start = text.rfind([',', ';', ':', '(', ')']);
    let text = &text[start.map_or(0, |at| at + 1)..];
    let words = text.rsplit(|letter: char| !letter.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty()).take(MAX_WORDS_BEFORE);
    let mut words: Vec<String> = words.map(str::to_lowercase).collect();
    words.reverse();
    words
}

/// Returns the letters and digits with which a text begins, in lower case.
pub(super) fn lower_first_word(text: &str) -> String {
    let letters = text.trim_start().chars();
    let letters = letters.take_while(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::Language;
    use super::Segmented;

    #[test]
    fn hearsay() {
        for (language, text, expected) in [
            (
                Language::German,
                "Es heißt, der Chor ziehe um, und man sagt, er sei laut.",
                vec!["Es heißt", "man sagt"],
            ),
            (
                Language::German,
                "In der Mitteilung heißt es, der Chor ziehe um.",
                vec![],
            ),
            (
                Language::English,
                "The choir is said to have moved, and it was said that rumour has it.",
                vec!["is said to", "it was said", "rumour has it"],
            ),
            (
                Language::English,
                "She said it, and the choir says so.",
                vec![],
            ),
            (
                Language::French,
                "On dit que le chœur part, et il se dit même en ville.",
                vec!["On dit", "il se dit"],
            ),
            (
                Language::Spanish,
                "Dicen que el coro se va; los vecinos dicen que no. Se dice en la ciudad.",
                vec!["Dicen que", "Se dice"],
            ),
            (
                Language::Russian,
                "Говорят, хор уехал. В хоре говорят, что нет.",
                vec!["Говорят"],
            ),
        ] {
            let found = Segmented::of(language, text).hearsays();
            let found: Vec<_> = found.into_iter().map(|range| &text[range]).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
