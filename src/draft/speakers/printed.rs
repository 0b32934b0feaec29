//! The words of a document for a speaker whom no list has, where they can mean somebody.

use std::ops::Range;

use crate::draft::one_line;
use crate::draft::reader::DocumentReader;
use crate::language::Segmented;

/// The most letters of a pronoun for a speaker named before.
const MAX_PRONOUN_LETTERS: usize = 4;
/// The fewest letters of a noun that no article opens.
const MIN_BARE_NOUN_LETTERS: usize = 3;

impl DocumentReader<'_> {
    /// Returns words for a speaker whom no list has; none where they can be nobody: “said she”, “37 percent had”.
    pub(super) fn printed_speaker(&self, words: &Range<usize>) -> Option<String> {
        let words = self.without_time_before(words)?;
        let language = self.source.document.language;
        let printed = one_line(self.text(&words));
        let first = printed.split(' ').next().unwrap_or_default();
        let has_digits = printed.contains(|it: char| it.is_ascii_digit());
        let is_nobody = has_digits
            || self.is_small(&printed)
            || language.denies_all(first)
            || language.is_object_form(first)
            || self.is_label(&printed);
        (!is_nobody).then_some(printed)
    }

    /// True if words are too short to name somebody: “she”, “so”; an article opens a short noun, “the club”.
    fn is_small(&self, printed: &str) -> bool {
        let language = self.source.document.language;
        let words: Vec<&str> = printed.split(' ').collect();
        let length = |word: &&str| word.chars().count();
        let is_short = words.iter().all(|it| length(it) <= MAX_PRONOUN_LETTERS);
        if !is_short {
            return false;
        }
        let is_function = |word: &&str| {
            language.is_pronoun(word)
                || language.is_mover(word)
                || language.is_beside_verb(word)
                || language.opens_time_or_place(word)
                || language.opens_noun(word)
                || language.has_clause_word(word)
                || language.joins(word)
                || language.is_of(word)
        };
        let is_noun = |word: &&str| length(word) >= MIN_BARE_NOUN_LETTERS && !is_function(word);
        match words.as_slice() {
            // “one of them”, “uno de ellos”
            [first, _, ..] if language.is_one(first) => false,
            // “Bea says”
            [only]
                if only.starts_with(char::is_uppercase)
                    && only.chars().all(char::is_alphabetic)
                    && !is_function(only) =>
            {
                language.is_ordinary(&only.to_lowercase()) != Some(false)
            }
            [first, rest @ ..] if language.opens_noun(first) => !rest.iter().any(is_noun),
            [only] if !language.has_articles() => {
                length(only) < MAX_PRONOUN_LETTERS || is_function(only)
            }
            _ => true,
        }
    }

    /// True if words are a thing and the text on it, which says nothing to anybody: the button “Send”.
    fn is_label(&self, printed: &str) -> bool {
        let is_quoted = printed.contains(['“', '„', '«', '"', '‘']);
        is_quoted && self.source.document.language.names_thing_with_text(printed)
    }

    /// Returns words without a time with which they begin; nothing if they are no more than that: “This morning”.
    fn without_time_before(&self, words: &Range<usize>) -> Option<Range<usize>> {
        let language = self.source.document.language;
        let text = self.text(words);
        let segmented = Segmented::of_sentence(language, text);
        let dates = segmented.dates();
        let times = segmented.relatives(&dates).into_iter().map(|it| it.range);
        let times = times.chain(dates.into_iter().map(|it| it.range));
        let end = times.filter(|it| it.start == 0).map(|it| it.end).max();
        let rest = &text[end.unwrap_or(0)..];
        let rest = rest.trim_start_matches(|it: char| !it.is_alphanumeric());
        (!rest.is_empty()).then(|| words.end - rest.len()..words.end)
    }
}
