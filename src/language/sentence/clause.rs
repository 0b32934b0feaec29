//! The clauses of a sentence, by its marks and by the words that open a reported statement or question.

use std::ops::Range;

use crate::language::Found;
use crate::language::Language;
use crate::language::sentence::clause_end::ClauseEnds;
use crate::language::token::Kind;
use crate::language::token::Tokens;
use crate::language::token::is_lower_case;

/// A clause: the words between two marks inside a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clause {
    /// True if “that” or “whether” opens it, so that the clause before it governs it.
    pub governed: bool,
}

impl Language {
    /// Returns the clauses of one sentence, in order, without white space and the marks between them.
    ///
    /// A clause ends at a comma, semicolon, colon or spaced dash, and before
    /// “that” and its like. Members of a list count as clauses.
    pub fn clauses(self, sentence: &str) -> Vec<Found<Clause>> {
        self.clauses_of(&Tokens::of(sentence), sentence)
    }

    /// Returns the clauses of one sentence, given its tokens.
    pub(crate) fn clauses_of(self, tokens: &Tokens, sentence: &str) -> Vec<Found<Clause>> {
        let openers = &self.lexicon().words.speech.clause_words;
        let opens = |at: usize| {
            let word = tokens.word(at);
            word.is_some_and(|word| openers.iter().any(|opener| is_lower_case(word, opener)))
        };
        let ends = ClauseEnds::of(tokens);
        let mut clauses = Vec::new();
        let mut start = 0;
        let mut close = |start: usize, end: usize| {
            let first = (start..end).find(|at| tokens.word(*at).is_some());
            let Some(first) = first else {
                return;
            };
            let range = trimmed(sentence, &tokens.range(start, end));
            clauses.push(Found {
                range,
                value: Clause {
                    governed: opens(first),
                },
            });
        };
        for at in 0..tokens.len() {
            if at < start {
                continue;
            }
            if ends.contain(at) {
                // “We go,” said the choir: the mark belongs to the words before it.
                let closes = is_closing(tokens, at + 1);
                let end = if closes { at + 2 } else { at };
                close(start, end);
                start = end.max(at + 1);
            } else if opens(at) && at > start {
                close(start, at);
                start = at;
            }
        }
        close(start, tokens.len());
        clauses
    }
}

/// True if a token is the mark at the end of a quotation or a bracket.
fn is_closing(tokens: &Tokens, at: usize) -> bool {
    let marks = ["\"", "”", "“", "’", "'", "»", "«", ")", "]"];
    let is_mark = tokens.get(at).is_some_and(|it| marks.contains(&it.text));
    is_mark && tokens.is_kind(at + 1, Kind::Space)
}

/// Returns the range without white space at its ends.
fn trimmed(text: &str, range: &Range<usize>) -> Range<usize> {
    let words = &text[range.clone()];
    let start = range.start + words.len() - words.trim_start().len();
    start..start + words.trim().len()
}

#[cfg(test)]
mod tests {
    use super::Language;

    /// Checks each text, which has `|` where a clause ends; `>` opens a governed one.
    fn check(language: Language, marked: &[&str]) {
        for marked in marked {
            let text = marked.replace(['|', '>'], "");
            let found: Vec<String> = language
                .clauses(&text)
                .into_iter()
                .map(|clause| {
                    let mark = if clause.value.governed { ">" } else { "" };
                    format!("{mark}{}", &text[clause.range])
                })
                .collect();
            let expected: Vec<_> = marked
                .split('|')
                .map(|part| {
                    part.trim_matches([' ', ',', ';', ':', '–', '\n'])
                        .replace("> ", ">")
                })
                .collect();
            assert_eq!(found, expected, "{marked}");
        }
    }

    #[test]
    fn german() {
        check(
            Language::German,
            &[
                "Der Chor sang,\n| >dass es hallte, | und ging – | leise; | dann: | Stille.",
                "Es ist 3,5 Meter hoch.",
                "Unklar ist, | >ob er kommt, | wenn es regnet.",
            ],
        );
    }

    #[test]
    fn english() {
        check(
            Language::English,
            &[
                "It is not true | >that the choir moves, | but it may.",
                "That was all.".replace("That", ">That").as_str(),
                "Nobody asked | >whether it stays",
            ],
        );
        assert!(Language::English.clauses(" , ; ").is_empty());
        let text = "“We go,” said the choir (of May;) and left.";
        let clauses = Language::English.clauses(text).into_iter();
        let clauses: Vec<_> = clauses.map(|clause| &text[clause.range]).collect();
        assert_eq!(
            clauses,
            ["“We go,”", "said the choir (of May;)", "and left."]
        );
    }
}
