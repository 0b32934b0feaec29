//! A sentence cut into what counts when it changes: words, numbers and marks.
//!
//! Nothing here depends on the language. A digit, a sign, a currency or
//! percent mark, a question mark and a quotation mark are *hard*: where one
//! changes, a value has changed. A comma, a full stop, a semicolon and an
//! exclamation mark are *soft*, except beside digits. All else is *firm*.

use unicode_normalization::char::is_combining_mark;

/// A piece of a sentence, in the normal form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token<'t> {
    pub(super) text: &'t str,
    /// The first byte in the sentence.
    pub(super) start: usize,
    pub(super) weight: Weight,
}

/// The weight of a change to a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// Digits, and marks that change a value.
    Hard,
    /// Words, and marks that may change a meaning.
    Firm,
    /// Marks that only part what is said.
    Soft,
}

impl Token<'_> {
    /// Returns the byte after the last.
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// True if this is a word or a number, and no mark.
    pub(super) fn is_word(&self) -> bool {
        self.text.starts_with(char::is_alphanumeric)
    }

    fn is_digits(&self) -> bool {
        self.text.starts_with(char::is_numeric)
    }
}

/// Cuts a sentence in its normal form.
pub(super) fn tokens(sentence: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut at = 0;
    while let Some(first) = sentence[at..].chars().next() {
        let start = at;
        let rest = &sentence[at..];
        let (length, weight) = if first.is_alphanumeric() {
            let length = word(rest);
            let text = &rest[..length];
            let hard = text.contains(char::is_numeric);
            (length, if hard { Weight::Hard } else { Weight::Firm })
        } else {
            let before = sentence[..at].chars().next_back();
            (first.len_utf8(), mark(first, before, rest))
        };
        at += length;
        if !first.is_whitespace() && !is_line_end_hyphen(&sentence[..start], rest) {
            let text = &sentence[start..at];
            tokens.push(Token {
                text,
                start,
                weight,
            });
        }
    }
    harden_beside_digits(&mut tokens);
    tokens
}

/// Returns the length of the word that a text begins with; 26.000, 3,5 and don't are one word.
fn word(text: &str) -> usize {
    let mut characters = text.char_indices().peekable();
    let mut before = ' ';
    while let Some((at, character)) = characters.next() {
        let inside = character.is_alphanumeric() || is_combining_mark(character);
        let after = characters.peek().map(|(_, next)| *next);
        let joins = match character {
            '.' | ',' | ':' | '/' => before.is_numeric() && after.is_some_and(char::is_numeric),
            '\'' => before.is_alphanumeric() && after.is_some_and(char::is_alphanumeric),
            _ => false,
        };
        if !inside && !joins {
            return at;
        }
        before = character;
    }
    text.len()
}

/// Returns what a mark weighs, from the character before it and the text that it opens.
fn mark(mark: char, before: Option<char>, rest: &str) -> Weight {
    let after = rest.chars().nth(1);
    let glued = before.is_some_and(char::is_alphanumeric);
    match mark {
        ',' | ';' | '.' | '!' | '¡' => Weight::Soft,
        // −5 is not 5; the hyphen of a compound and a dash are no signs.
        '-' if !glued && after.is_some_and(char::is_numeric) => Weight::Hard,
        '-' | '(' | ')' | '[' | ']' | ':' | '\u{200C}' | '\u{200D}' => Weight::Firm,
        _ => Weight::Hard,
    }
}

/// “Web- sites”, wrapped where it was “Websites”: the hyphen belongs to the line.
fn is_line_end_hyphen(before: &str, rest: &str) -> bool {
    let mut after = rest.chars();
    before.ends_with(char::is_alphabetic)
        && after.next() == Some('-')
        && after.next() == Some(' ')
        && after.next().is_some_and(char::is_lowercase)
}

/// “3. Mai” is not “3 Mai”, “1, 2” not “12”: beside digits every mark counts.
fn harden_beside_digits(tokens: &mut [Token<'_>]) {
    for at in 0..tokens.len() {
        if tokens[at].weight != Weight::Soft {
            continue;
        }
        let digits = |place: Option<usize>| {
            place
                .and_then(|place| tokens.get(place))
                .is_some_and(Token::is_digits)
        };
        let (before, after) = (digits(at.checked_sub(1)), digits(Some(at + 1)));
        let last = at + 1 == tokens.len();
        if before && (after || tokens[at].text == "." && !last) {
            tokens[at].weight = Weight::Hard;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Weight;
    use super::tokens;

    fn shown(text: &str) -> String {
        let shown = tokens(text).into_iter().map(|token| match token.weight {
            Weight::Hard => format!("[{}]", token.text),
            Weight::Firm => token.text.to_owned(),
            Weight::Soft => format!("~{}", token.text),
        });
        shown.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn weights() {
        for (text, expected) in [
            (
                "Rund 26.000 Konten, sagt er.",
                "Rund [26.000] Konten ~, sagt er ~.",
            ),
            ("Um 3,5 % auf -5 Euro?", "Um [3,5] [%] auf [-] [5] Euro [?]"),
            (
                "Am 3. Mai, 1, 2 und 3.",
                "Am [3] [.] Mai ~, [1] [,] [2] und [3] ~.",
            ),
            ("Er sagt: \"Ja!\"", "Er sagt : [\"] Ja ~! [\"]"),
            ("AB-Chor - don't", "AB - Chor - don't"),
            ("нет, 5 ₽", "нет ~, [5] [₽]"),
        ] {
            assert_eq!(shown(text), expected);
        }
    }

    #[test]
    fn a_hyphen_at_the_end_of_a_line_is_no_mark() {
        assert_eq!(shown("Web- sites"), "Web sites");
        assert_eq!(shown("AB- Chor"), "AB - Chor");
    }
}
