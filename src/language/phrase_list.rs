//! A list of words and phrases, indexed by how each begins: of all the phrases that a text is asked about, hardly one fits.

use std::cmp::Ordering;

use serde::Deserialize;

use super::clause_end::ClauseEnds;
use super::phrase::phrase_end;
use super::phrase::verb_end;
use super::token::Kind;
use super::token::Looks;
use super::token::Tokens;

/// The n't of “don’t”, which begins inside a token.
const CONTRACTION: &str = "n't";

/// Words and phrases in lower case.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(from = "Vec<String>")]
pub(super) struct PhraseList {
    /// The phrases, in the order of the letters of their first words.
    phrases: Vec<String>,
    /// The looks of the first words.
    looks: Looks,
    /// The phrases that begin inside a token.
    contractions: Vec<String>,
}

impl From<Vec<String>> for PhraseList {
    fn from(list: Vec<String>) -> Self {
        let (contractions, mut phrases): (Vec<_>, Vec<_>) = list
            .into_iter()
            .partition(|phrase| phrase.starts_with(CONTRACTION));
        phrases.sort_by(|one, other| first_part(one).cmp(first_part(other)));
        Self {
            looks: Looks::of(phrases.iter().map(|phrase| first_part(phrase))),
            phrases,
            contractions,
        }
    }
}

impl PhraseList {
    /// The place after the longest phrase that stands at a place.
    pub(super) fn longest(&self, tokens: &Tokens, at: usize) -> Option<usize> {
        let begun = self.beginning(tokens, at);
        begun
            .filter_map(|phrase| phrase_end(tokens, at, phrase))
            .max()
    }

    /// The same for verbs; “wies … hin” ends with its particle, where that closes the clause.
    pub(super) fn longest_verb(
        &self,
        tokens: &Tokens,
        ends: &ClauseEnds,
        at: usize,
    ) -> Option<usize> {
        let begun = self.beginning(tokens, at);
        begun
            .filter_map(|verb| verb_end(tokens, ends, at, verb))
            .max()
    }

    /// The phrases whose first word stands at a place.
    fn beginning<'a>(&'a self, tokens: &Tokens, at: usize) -> impl Iterator<Item = &'a String> {
        let token = tokens.get(at).filter(|token| token.kind == Kind::Word);
        let word = token.map_or("", |token| token.text);
        let known = token.is_some_and(|token| self.looks.has(token.look));
        let phrases = if known { self.phrases.as_slice() } else { &[] };
        let order = |phrase: &String| compare(first_part(phrase), word);
        let start = phrases.partition_point(|phrase| order(phrase) == Ordering::Less);
        let same = phrases[start..]
            .iter()
            .take_while(move |phrase| order(phrase) == Ordering::Equal);
        let inside = if word.ends_with('n') {
            self.contractions.as_slice()
        } else {
            &[]
        };
        same.chain(inside)
    }
}

/// A phrase up to the first mark or space: what one token can be.
fn first_part(phrase: &str) -> &str {
    phrase.split([' ', '-', '\'']).next().unwrap_or_default()
}

/// Letters of lower case against those of any case.
fn compare(lower: &str, word: &str) -> Ordering {
    lower.chars().cmp(word.chars().flat_map(char::to_lowercase))
}
