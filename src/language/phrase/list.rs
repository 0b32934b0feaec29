//! A list of words and phrases, indexed by their beginnings, because hardly any of all the phrases occurs in a text.

use serde::Deserialize;

use crate::language::sentence::clause_end::ClauseEnds;
use crate::language::token::Kind;
use crate::language::token::Look;
use crate::language::token::Looks;
use crate::language::token::Tokens;
use crate::language::token::is_lower_case;

/// The n't of “don’t”, which begins inside a token.
const CONTRACTION: &str = "n't";

/// Words and phrases in lower case.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(from = "Vec<String>")]
pub(crate) struct PhraseList {
    /// The phrases, in the order of the looks of their first words.
    phrases: Vec<Phrase>,
    /// The looks of the first words, for a quick comparison.
    looks: Looks,
    /// The phrases that begin inside a token.
    contractions: Vec<Phrase>,
}

/// A phrase, with the looks of its first words.
#[derive(Debug, Clone)]
struct Phrase {
    words: String,
    /// The look of its first word.
    first: Look,
    /// The look of the word after the first space, if there is one, since “die App” begins like many others.
    second: Option<Look>,
}

impl From<Vec<String>> for PhraseList {
    fn from(list: Vec<String>) -> Self {
        let phrases = list.into_iter().map(Phrase::new);
        let (contractions, mut phrases): (Vec<_>, Vec<_>) =
            phrases.partition(|phrase| phrase.words.starts_with(CONTRACTION));
        phrases.sort_by_key(|phrase| phrase.first);
        Self {
            looks: Looks::of(phrases.iter().map(|phrase| phrase.first)),
            phrases,
            contractions,
        }
    }
}

impl Phrase {
    fn new(words: String) -> Self {
        let (first, rest) = words.split_at(first_part(&words).len());
        let second = rest.strip_prefix(' ').map(first_part);
        Self {
            first: Look::of(first),
            second: second
                .filter(|second| second.starts_with(char::is_alphabetic))
                .map(Look::of),
            words,
        }
    }
}

impl PhraseList {
    /// True if a text may have a phrase of the list: hardly any list has one in most sentences.
    pub(crate) fn may_stand_in(&self, tokens: &Tokens) -> bool {
        !self.contractions.is_empty() || tokens.look_like(&self.looks)
    }

    /// Returns the looks of the words with which a phrase of one of these lists can begin, and of some further words.
    pub(crate) fn looks_of<'l>(
        lists: impl IntoIterator<Item = &'l Self>,
        further: impl IntoIterator<Item = Look>,
    ) -> Looks {
        let mut looks: Vec<Look> = further.into_iter().collect();
        for list in lists {
            if !list.contractions.is_empty() {
                return Looks::all();
            }
            looks.extend(list.phrases.iter().map(|phrase| phrase.first));
        }
        Looks::of(looks)
    }

    /// Returns the index after the longest phrase that begins at an index.
    pub(crate) fn longest(&self, tokens: &Tokens, at: usize) -> Option<usize> {
        if !self.may_begin(tokens, at) {
            return None;
        }
        let begun = self.beginning(tokens, at);
        begun
            .filter_map(|phrase| phrase_end(tokens, at, phrase))
            .max()
    }

    /// Returns the index after the longest verb at an index; “wies … hin” ends with its particle, where that closes the clause.
    pub(crate) fn longest_verb(
        &self,
        tokens: &Tokens,
        ends: &ClauseEnds,
        at: usize,
    ) -> Option<usize> {
        if !self.may_begin(tokens, at) {
            return None;
        }
        let begun = self.beginning(tokens, at);
        begun
            .filter_map(|verb| verb_end(tokens, ends, at, verb))
            .max()
    }

    /// True if a phrase may begin at an index, which settles nearly all places.
    pub(crate) fn may_begin(&self, tokens: &Tokens, at: usize) -> bool {
        let contracts = |word: &str| !self.contractions.is_empty() && word.ends_with('n');
        let token = tokens.get(at);
        token.is_some_and(|token| self.looks.has(token.look) || contracts(token.text))
    }

    /// Returns the phrases whose first words may be at an index: other words hardly ever look like them.
    fn beginning<'a>(&'a self, tokens: &Tokens, at: usize) -> impl Iterator<Item = &'a str> {
        let token = tokens.get(at).filter(|token| token.kind == Kind::Word);
        let same = token.map_or(&[][..], |token| self.first_looking(token.look));
        let may_contract =
            !self.contractions.is_empty() && token.is_some_and(|token| token.text.ends_with('n'));
        let inside = if may_contract {
            self.contractions.as_slice()
        } else {
            &[]
        };
        let next = tokens.get(at + 2).map(|token| token.look);
        let same = same
            .iter()
            .filter(move |phrase| phrase.second.is_none() || phrase.second == next);
        same.chain(inside).map(|phrase| phrase.words.as_str())
    }

    fn first_looking(&self, look: Look) -> &[Phrase] {
        if !self.looks.has(look) {
            return &[];
        }
        let start = self.phrases.partition_point(|phrase| phrase.first < look);
        let same = self.phrases[start..].iter();
        let same = same.take_while(|phrase| phrase.first == look);
        &self.phrases[start..start + same.count()]
    }
}

/// Returns a phrase up to the first mark or space: the part that can be one token.
fn first_part(phrase: &str) -> &str {
    phrase.split([' ', '-', '\'']).next().unwrap_or_default()
}

/// Returns the index after a verb; “wies … hin” ends with its particle in the same clause.
fn verb_end(tokens: &Tokens, ends: &ClauseEnds, at: usize, verb: &str) -> Option<usize> {
    let Some((verb, particle)) = verb.split_once(" … ") else {
        return phrase_end(tokens, at, verb);
    };
    let after = phrase_end(tokens, at, verb)?;
    // “kehrte X den Rücken und ging”: several words are no particle, and may be followed by others.
    if particle.contains(' ') {
        let last = ends.last_word(after)?;
        return (after..=last).find_map(|next| phrase_end(tokens, next, particle));
    }
    // A particle is the last word of its clause.
    let last = ends.last_word(after)?;
    (tokens.word(last) == Some(particle)).then_some(last + 1)
}

/// Returns the index after the phrase, where it begins at an index.
fn phrase_end(tokens: &Tokens, at: usize, phrase: &str) -> Option<usize> {
    let mut next = at;
    for (place, word) in phrase.split(' ').enumerate() {
        if place > 0 {
            next = Some(tokens.skip_space(next)).filter(|after| *after > next)?;
        }
        next = word_end(tokens, next, word)?;
    }
    Some(next)
}

/// Returns the index after a word, which may hold hyphens or an apostrophe.
fn word_end(tokens: &Tokens, at: usize, word: &str) -> Option<usize> {
    let mut next = at;
    for part in word.split_inclusive(['-', '\'']) {
        let plain = part.trim_end_matches(['-', '\'']);
        let own = tokens.word(next)?;
        // The n of “don’t” is in one token with “do”.
        let fits =
            is_lower_case(own, plain) || (word == "n't" && plain == "n" && own.ends_with('n'));
        if !fits {
            return None;
        }
        next += 1;
        if plain.len() < part.len() {
            tokens
                .get(next)
                .filter(|mark| matches!(mark.text, "-" | "'" | "’"))?;
            next += 1;
        }
    }
    let goes_on = tokens.is_kind(next, Kind::Digits);
    (!goes_on).then_some(next)
}
