//! The ends of the clauses of a sentence, and the first and the last word of each.

use crate::language::token::Kind;
use crate::language::token::Tokens;

/// The tokens that end clauses: commas, semicolons, colons and spaced dashes, but not the end of the sentence.
#[derive(Debug)]
pub(crate) struct ClauseEnds {
    ends: Vec<usize>,
    /// The first and last word of each clause; there is one clause more than ends.
    words: Vec<Option<(usize, usize)>>,
    /// The number of tokens.
    len: usize,
}

impl ClauseEnds {
    /// Returns the clause ends of a sentence.
    pub(crate) fn of(tokens: &Tokens) -> Self {
        let mut ends = Vec::new();
        let mut words = vec![None];
        for (at, token) in tokens.iter().enumerate() {
            if token.kind == Kind::Word {
                if let Some(clause) = words.last_mut() {
                    let (first, _) = clause.unwrap_or((at, at));
                    *clause = Some((first, at));
                }
            } else if token.kind == Kind::Mark && is_end(tokens, at) {
                ends.push(at);
                words.push(None);
            }
        }
        Self {
            ends,
            words,
            len: tokens.len(),
        }
    }

    /// Returns the token that ends the clause of a token, or the end of the sentence.
    pub(crate) fn end(&self, at: usize) -> usize {
        self.ends.get(self.before(at)).copied().unwrap_or(self.len)
    }

    /// Returns the first token after the clause end before a token; 0 in the first clause.
    pub(crate) fn start(&self, at: usize) -> usize {
        let last = self.before(at).checked_sub(1);
        last.and_then(|last| self.ends.get(last))
            .map_or(0, |end| end + 1)
    }

    /// Returns the first word of the clause of a token.
    pub(crate) fn first_word(&self, at: usize) -> Option<usize> {
        self.words_of(at).map(|(first, _)| first)
    }

    /// Returns the last word of the clause of a token, where it is not before that token.
    pub(crate) fn last_word(&self, at: usize) -> Option<usize> {
        let last = self.words_of(at).map(|(_, last)| last);
        last.filter(|last| *last >= at)
    }

    /// True if a token ends a clause.
    pub(crate) fn contain(&self, at: usize) -> bool {
        self.ends.binary_search(&at).is_ok()
    }

    fn words_of(&self, at: usize) -> Option<(usize, usize)> {
        self.words.get(self.before(at)).copied().flatten()
    }

    /// Returns the number of clauses that end before a token.
    fn before(&self, at: usize) -> usize {
        self.ends.partition_point(|end| *end < at)
    }
}

fn is_end(tokens: &Tokens, at: usize) -> bool {
    let spaced = tokens.is_kind(at + 1, Kind::Space);
    tokens.get(at).is_some_and(|token| match token.text {
        "," | ";" | ":" => spaced || tokens.is_kind(at + 1, Kind::Mark),
        "–" | "—" | "-" => spaced && tokens.is_kind_before(at, Kind::Space),
        _ => false,
    })
}
