//! A list of words and phrases, indexed by how each begins: of all the phrases that a text is asked about, hardly one fits.

use serde::Deserialize;

use super::clause_end::ClauseEnds;
use super::phrase::phrase_end;
use super::phrase::verb_end;
use super::token::Kind;
use super::token::Look;
use super::token::Looks;
use super::token::Tokens;

/// The n't of “don’t”, which begins inside a token.
const CONTRACTION: &str = "n't";

/// Words and phrases in lower case.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(from = "Vec<String>")]
pub(super) struct PhraseList {
    /// The looks of the first words, in order.
    firsts: Vec<Look>,
    /// The phrases, each at the place of its first word.
    phrases: Vec<String>,
    /// The looks of the first words, to be asked quickly.
    looks: Looks,
    /// The phrases that begin inside a token.
    contractions: Vec<String>,
}

impl From<Vec<String>> for PhraseList {
    fn from(list: Vec<String>) -> Self {
        let (contractions, mut phrases): (Vec<_>, Vec<_>) = list
            .into_iter()
            .partition(|phrase| phrase.starts_with(CONTRACTION));
        phrases.sort_by_cached_key(|phrase| Look::of(first_part(phrase)));
        let firsts: Vec<Look> = phrases
            .iter()
            .map(|phrase| Look::of(first_part(phrase)))
            .collect();
        Self {
            looks: Looks::of(firsts.iter().copied()),
            firsts,
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

    /// The phrases whose first word may stand at a place: other words hardly ever look like it.
    fn beginning<'a>(&'a self, tokens: &Tokens, at: usize) -> impl Iterator<Item = &'a String> {
        let token = tokens.get(at).filter(|token| token.kind == Kind::Word);
        let same = token.map_or(&[][..], |token| self.first_looking(token.look));
        let may_contract =
            !self.contractions.is_empty() && token.is_some_and(|token| token.text.ends_with('n'));
        let inside = if may_contract {
            self.contractions.as_slice()
        } else {
            &[]
        };
        same.iter().chain(inside)
    }

    fn first_looking(&self, look: Look) -> &[String] {
        if !self.looks.has(look) {
            return &[];
        }
        let start = self.firsts.partition_point(|first| *first < look);
        let same = self.firsts[start..].iter().take_while(|it| **it == look);
        &self.phrases[start..start + same.count()]
    }
}

/// A phrase up to the first mark or space: what one token can be.
fn first_part(phrase: &str) -> &str {
    phrase.split([' ', '-', '\'']).next().unwrap_or_default()
}
