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
    /// The phrases, in the order in which their first words look.
    phrases: Vec<Phrase>,
    /// The looks of the first words, to be asked quickly.
    looks: Looks,
    /// The phrases that begin inside a token.
    contractions: Vec<Phrase>,
}

/// A phrase, and how it begins.
#[derive(Debug, Clone)]
struct Phrase {
    words: String,
    /// How its first word looks.
    first: Look,
    /// How the word after the first space looks, where one stands there: “die App” begins like many others.
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
    /// Whether a phrase may stand anywhere in a text: hardly any list has one in most sentences.
    pub(super) fn may_stand_in(&self, tokens: &Tokens) -> bool {
        !self.contractions.is_empty() || tokens.look_like(&self.looks)
    }

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

    /// The phrases whose first words may stand at a place: other words hardly ever look like them.
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

/// A phrase up to the first mark or space: what one token can be.
fn first_part(phrase: &str) -> &str {
    phrase.split([' ', '-', '\'']).next().unwrap_or_default()
}
