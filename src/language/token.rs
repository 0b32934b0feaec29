//! A text split into words, runs of digits, white space and single marks.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

/// A piece of a text; the pieces of a text touch and cover it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Token<'t> {
    /// The part of the text that the token covers.
    pub(crate) text: &'t str,
    /// The first byte of the token in the text.
    pub(crate) start: usize,
    /// The kind of token.
    pub(crate) kind: Kind,
    /// The look of a word, for a quick comparison with lists of words.
    pub(crate) look: Look,
}

/// The kinds of tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Letters with their combining marks.
    Word,
    /// ASCII digits.
    Digits,
    /// White space.
    Space,
    /// One other character.
    Mark,
}

/// The tokens of a text, with the queries of recognisers; a query beyond an end finds nothing.
#[derive(Debug)]
pub(crate) struct Tokens<'t> {
    /// The text.
    text: &'t str,
    /// The tokens, in order.
    all: Vec<Token<'t>>,
    /// The looks of the words.
    looks: Vec<Look>,
}

impl Token<'_> {
    /// Returns the byte after the last one of the token.
    pub(crate) fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

impl<'t> Tokens<'t> {
    /// Splits a text into tokens.
    pub(crate) fn of(text: &'t str) -> Self {
        // Hardly any text has more tokens: a word and the space behind it have four bytes or more.
        let mut tokens = Vec::with_capacity(text.len() / 2);
        let mut looks = Vec::with_capacity(text.len() / 4);
        let mut end = 0;
        while let Some(first) = text[end..].chars().next() {
            let start = end;
            let kind = kind(first);
            let mut look = Look::NONE;
            end += match kind {
                Kind::Word => {
                    let (length, own) = word(&text[start..]);
                    looks.push(own);
                    look = own;
                    length
                }
                Kind::Mark => first.len_utf8(),
                Kind::Digits | Kind::Space => length_of(kind, &text[start..]),
            };
            tokens.push(Token {
                text: &text[start..end],
                start,
                kind,
                look,
            });
        }
        Self {
            text,
            all: tokens,
            looks,
        }
    }

    /// Returns the text.
    pub(crate) fn text(&self) -> &'t str {
        self.text
    }

    /// True if a word of the text looks like one of these; otherwise no word of the list need be looked for.
    pub(crate) fn look_like(&self, looks: &Looks) -> bool {
        self.looks.iter().any(|look| looks.has(*look))
    }

    /// True if a word of the text has this look.
    pub(crate) fn have_look(&self, look: Look) -> bool {
        self.looks.contains(&look)
    }

    /// Returns the number of tokens.
    pub(crate) fn len(&self) -> usize {
        self.all.len()
    }

    /// Returns all tokens.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Token<'t>> {
        self.all.iter()
    }

    /// Returns the token at an index.
    pub(crate) fn get(&self, at: usize) -> Option<&Token<'t>> {
        self.all.get(at)
    }

    /// Returns the token before an index.
    pub(crate) fn before(&self, at: usize) -> Option<&Token<'t>> {
        at.checked_sub(1).and_then(|before| self.all.get(before))
    }

    /// Returns the text of the word at an index.
    pub(crate) fn word(&self, at: usize) -> Option<&'t str> {
        self.of_kind(at, Kind::Word)
    }

    /// Returns the text of the digits at an index.
    pub(crate) fn digits(&self, at: usize) -> Option<&'t str> {
        self.of_kind(at, Kind::Digits)
    }

    /// True if the token at an index has exactly this text.
    pub(crate) fn is(&self, at: usize, text: &str) -> bool {
        self.get(at).is_some_and(|token| token.text == text)
    }

    /// True if the token at an index is of this kind.
    pub(crate) fn is_kind(&self, at: usize, kind: Kind) -> bool {
        self.get(at).is_some_and(|token| token.kind == kind)
    }

    /// True if the token before an index is of this kind.
    pub(crate) fn is_kind_before(&self, at: usize, kind: Kind) -> bool {
        self.before(at).is_some_and(|token| token.kind == kind)
    }

    /// Returns the index after white space, if there is any at this index.
    pub(crate) fn skip_space(&self, at: usize) -> usize {
        at + usize::from(self.is_kind(at, Kind::Space))
    }

    /// True if the token at an index may begin a sentence: after a mark that can end or open one, a line break, or nothing.
    pub(crate) fn may_open_sentence(&self, at: usize) -> bool {
        let before = match self.before(at) {
            Some(token) if token.kind == Kind::Space && !token.text.contains('\n') => {
                self.before(at - 1)
            }
            other => other,
        };
        before.is_none_or(|token| {
            token.kind == Kind::Space
                || (token.kind == Kind::Mark
                    && !matches!(token.text, "," | "'" | "’" | ";" | "&" | "/"))
        })
    }

    /// Returns the bytes from the token `first` up to, but without, the token `next`.
    pub(crate) fn range(&self, first: usize, next: usize) -> Range<usize> {
        let start = self.get(first).map_or(0, |token| token.start);
        start..self.before(next).map_or(start, Token::end)
    }

    fn of_kind(&self, at: usize, kind: Kind) -> Option<&'t str> {
        self.get(at)
            .filter(|token| token.kind == kind)
            .map(|token| token.text)
    }
}

/// True if a word equals this one in lower case; it makes no copy, because many words are compared.
pub(crate) fn is_lower_case(word: &str, lower: &str) -> bool {
    if word.is_ascii() {
        let own = word.bytes().map(|byte| byte.to_ascii_lowercase());
        return word.len() == lower.len() && own.eq(lower.bytes());
    }
    word.chars().flat_map(char::to_lowercase).eq(lower.chars())
}

/// A hash of the letters of a word, independent of its capitals.
///
/// Words with different looks are different, which saves nearly all comparisons;
/// words with equal looks have still to be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Look(u32);

impl Look {
    /// The look of a token that is no word.
    const NONE: Self = Self(0);
    /// The value with which the mixing of letters begins.
    const SEED: u32 = 0x811C_9DC5;
    /// The number by which each step multiplies.
    const PRIME: u32 = 0x0100_0193;

    /// Returns the look of a word: FNV-1a over the letters in lower case, whose low bits are mixed with the high ones.
    pub(crate) fn of(word: &str) -> Self {
        let mixed = if word.is_ascii() {
            let letters = word.bytes().map(|byte| byte.to_ascii_lowercase());
            letters.fold(Self::SEED, |mixed, letter| {
                (mixed ^ u32::from(letter)).wrapping_mul(Self::PRIME)
            })
        } else {
            word.chars().fold(Self::SEED, Self::with)
        };
        Self(mixed ^ mixed >> 16)
    }

    /// Returns the looks of the first letter of a word, of the first two, and of the first three.
    pub(crate) fn beginnings(word: &str) -> impl Iterator<Item = Self> {
        let mut mixed = Self::SEED;
        word.chars().take(3).map(move |letter| {
            mixed = Self::with(mixed, letter);
            Self(mixed ^ mixed >> 16)
        })
    }

    /// Mixes a letter in lower case into the letters before it.
    fn with(mixed: u32, letter: char) -> u32 {
        let with = |mixed: u32, letter: char| (mixed ^ u32::from(letter)).wrapping_mul(Self::PRIME);
        if letter.is_ascii() {
            return with(mixed, letter.to_ascii_lowercase());
        }
        letter.to_lowercase().fold(mixed, with)
    }
}

/// The looks of a list of words: a word whose look is not among them is not on the list.
#[derive(Debug, Clone, Default)]
pub(crate) struct Looks {
    /// The bits of the looks, in parts of 64; as many parts as words or more, so that hardly any word has the bit of another.
    parts: Box<[u64]>,
    /// True if every word looks like one of these.
    are_all: bool,
}

/// The fewest parts of a set of looks; their number is a power of two.
const MIN_PARTS_OF_LOOKS: usize = 64;

impl Looks {
    pub(crate) fn of(looks: impl IntoIterator<Item = Look>) -> Self {
        let looks: Vec<Look> = looks.into_iter().collect();
        let number = looks.len().next_power_of_two().max(MIN_PARTS_OF_LOOKS);
        let mut parts = vec![0; number];
        for look in looks {
            let (place, bit) = Self::place(look, number);
            parts[place] |= bit;
        }
        Self {
            parts: parts.into_boxed_slice(),
            are_all: false,
        }
    }

    /// Returns a set that every word looks like.
    pub(crate) fn all() -> Self {
        Self {
            are_all: true,
            ..Self::default()
        }
    }

    pub(crate) fn has(&self, look: Look) -> bool {
        let (place, bit) = Self::place(look, self.parts.len());
        self.parts
            .get(place)
            .map_or(self.are_all, |part| part & bit != 0)
    }

    /// Returns the part that a look is in, of so many, and its bit there.
    fn place(Look(look): Look, parts: usize) -> (usize, u64) {
        let place = (look >> 6) as usize & parts.wrapping_sub(1);
        (place, 1 << (look % 64))
    }
}

/// True if a mark is an apostrophe, straight or curly.
pub(crate) fn is_apostrophe(mark: &str) -> bool {
    matches!(mark, "'" | "’")
}

/// True if a list has exactly this word.
pub(crate) fn holds(list: &[String], word: &str) -> bool {
    list.iter().any(|entry| entry == word)
}

/// Returns the length in bytes and the look of the word with which a text begins.
fn word(text: &str) -> (usize, Look) {
    let (mut length, mut mixed) = (0, Look::SEED);
    let bytes = text.as_bytes();
    loop {
        // Most letters are ASCII, and need neither decoding nor tables.
        while let Some(letter) = bytes.get(length).filter(|it| it.is_ascii_alphabetic()) {
            mixed = (mixed ^ u32::from(letter.to_ascii_lowercase())).wrapping_mul(Look::PRIME);
            length += 1;
        }
        let next = bytes.get(length).filter(|it| !it.is_ascii());
        let letter = next.and_then(|_| text[length..].chars().next());
        let Some(letter) = letter.filter(|letter| kind(*letter) == Kind::Word) else {
            return (length, Look(mixed ^ mixed >> 16));
        };
        mixed = Look::with(mixed, letter);
        length += letter.len_utf8();
    }
}

/// Returns how many bytes at the beginning of a text are of this kind, digits or white space.
fn length_of(kind: Kind, text: &str) -> usize {
    let goes_on = |next: &char| self::kind(*next) == kind;
    let own = text.chars().take_while(goes_on);
    own.map(char::len_utf8).sum()
}

fn kind(character: char) -> Kind {
    if character.is_ascii() {
        // ASCII is nearly all of a text, and needs no tables of Unicode.
        return match character {
            'a'..='z' | 'A'..='Z' => Kind::Word,
            '0'..='9' => Kind::Digits,
            _ if character.is_whitespace() => Kind::Space,
            _ => Kind::Mark,
        };
    }
    // The letters of Western Europe and of Russian need no tables either.
    if matches!(character, 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ÿ' | 'Ё' | 'А'..='я' | 'ё') {
        return Kind::Word;
    }
    if character.is_alphabetic() || is_combining_mark(character) {
        Kind::Word
    } else if character.is_whitespace() {
        Kind::Space
    } else {
        Kind::Mark
    }
}

/// True if no letter or digit touches these bytes of a text.
pub(crate) fn is_whole_word(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].chars().next_back();
    let after = text[range.end..].chars().next();
    ![before, after]
        .into_iter()
        .flatten()
        .any(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::Tokens;

    #[test]
    fn words_digits_space_marks() {
        let tokens = Tokens::of("Am\u{a0}30. März,\n2a e\u{301}t!?");
        let texts: Vec<_> = tokens.iter().map(|token| token.text).collect();
        assert_eq!(
            texts,
            [
                "Am",
                "\u{a0}",
                "30",
                ".",
                " ",
                "März",
                ",",
                "\n",
                "2",
                "a",
                " ",
                "e\u{301}t",
                "!",
                "?"
            ]
        );
    }

    #[test]
    fn beyond_the_ends_is_nothing() {
        let tokens = Tokens::of("a b");
        assert!(tokens.before(0).is_none() && tokens.get(3).is_none());
        assert_eq!(tokens.range(0, 3), 0..3);
        assert_eq!(tokens.range(2, 2), 2..2);
    }
}
