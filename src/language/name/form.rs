//! Proper names by their form alone, so that a rule can ask for the identity of each.
//!
//! In every language: inner capitals (`PlauderBox`), two or more capitals (XYZ),
//! letters with digits (H264), dotted names (chor.report). Where nouns are
//! written small, also capitalised words that begin no sentence. In a hyphened
//! compound, only the parts that are names.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::language::Language;
use crate::language::lexicon::Lexicon;
use crate::language::token::Kind;
use crate::language::token::Tokens;
use crate::language::token::holds;
use crate::language::token::is_apostrophe;

impl Language {
    /// Returns the ranges that are proper names by their form; in English one range may hold several capitalised names in a row.
    pub fn proper_names(self, text: &str) -> Vec<Range<usize>> {
        self.proper_names_of(&Tokens::of(text), &self.sentences(text))
    }

    /// Returns the ranges that are proper names by their form, given the tokens and sentences of a text.
    pub(crate) fn proper_names_of(
        self,
        tokens: &Tokens,
        sentences: &[Range<usize>],
    ) -> Vec<Range<usize>> {
        let reader = FormReader::new(self, tokens, sentences);
        let mut runs: Vec<Range<usize>> = Vec::new();
        for unit in reader.units() {
            let Unit {
                first: at,
                next,
                opens,
            } = unit;
            if reader.is_name(at, next) || (!opens && reader.is_capitalised(at, next)) {
                match runs.last_mut() {
                    Some(run) if reader.joins(run.end, at) => run.end = next,
                    _ => runs.push(at..next),
                }
            }
        }
        runs.into_iter()
            .map(|run| tokens.range(run.start, run.end))
            .collect()
    }

    /// Returns the first words of sentences that may be names by their form, as indices of tokens.
    pub(super) fn first_words(self, tokens: &Tokens, sentences: &[Range<usize>]) -> Vec<usize> {
        let reader = FormReader::new(self, tokens, sentences);
        let units = reader.units().into_iter();
        let first = units.filter(|unit| unit.opens && unit.next == unit.first + 1);
        let first = first.filter(|unit| {
            reader.has_a_capital_of_its_own(unit.first) && !reader.is_name(unit.first, unit.next)
        });
        first.map(|unit| unit.first).collect()
    }
}

#[derive(Debug)]
struct FormReader<'t> {
    lexicon: &'t Lexicon,
    tokens: &'t Tokens<'t>,
    /// The indices of the tokens that begin sentences.
    openings: BTreeSet<usize>,
}

/// The letters, digits and inner dots that belong together, with a flag for the beginning of a sentence.
#[derive(Debug, Clone, Copy)]
struct Unit {
    first: usize,
    next: usize,
    opens: bool,
}

impl<'t> FormReader<'t> {
    fn new(language: Language, tokens: &'t Tokens<'t>, sentences: &[Range<usize>]) -> Self {
        Self {
            lexicon: language.lexicon(),
            tokens,
            openings: sentences.iter().map(|sentence| sentence.start).collect(),
        }
    }

    fn units(&self) -> Vec<Unit> {
        let mut units = Vec::new();
        let mut opens = true;
        let mut at = 0;
        while let Some(token) = self.tokens.get(at) {
            opens |= self.openings.contains(&token.start);
            let next = self.unit_end(at);
            if next == at {
                opens |= self.opens_sentence(at);
                at += 1;
                continue;
            }
            units.push(Unit {
                first: at,
                next,
                opens,
            });
            opens = false;
            at = next;
        }
        units
    }

    /// Returns the index after the letters, digits and inner dots that begin at an index.
    fn unit_end(&self, at: usize) -> usize {
        let letters =
            |at| self.tokens.is_kind(at, Kind::Word) || self.tokens.is_kind(at, Kind::Digits);
        let mut next = at;
        while letters(next)
            || (next > at && self.tokens.is_kind(next - 1, Kind::Word) && self.is_inner_dot(next))
        {
            next += 1;
        }
        next
    }

    /// True if the dot is between letters; in “ended.The” a space is missing.
    fn is_inner_dot(&self, at: usize) -> bool {
        let capital = |at| {
            self.tokens
                .word(at)
                .is_some_and(|word| word.starts_with(char::is_uppercase))
        };
        let before = at.checked_sub(1);
        let slip = capital(at + 1) && !before.is_some_and(capital);
        self.tokens.is(at, ".") && self.tokens.is_kind(at + 1, Kind::Word) && !slip
    }

    /// True if these tokens are a name by their form, wherever they occur.
    fn is_name(&self, at: usize, next: usize) -> bool {
        // This test covers nearly every word before anything is copied.
        let word = self.tokens.word(at).filter(|_| next == at + 1);
        if word.is_some_and(|word| !word.chars().skip(1).any(char::is_uppercase)) {
            return false;
        }
        let text: String = (at..next)
            .filter_map(|at| self.tokens.get(at))
            .map(|token| token.text)
            .collect();
        let capitals = text.chars().filter(|letter| letter.is_uppercase()).count();
        let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
        if text.contains('.') {
            return self.is_dotted_name(&text);
        }
        if text.contains(|letter: char| letter.is_ascii_digit()) {
            // 1st, 30er and 5km are a number with its ending, 1G is not.
            let starts_with_letter = text.starts_with(char::is_alphabetic);
            return letters > 0 && (starts_with_letter || capitals > 0);
        }
        let inner = text
            .chars()
            .zip(text.chars().skip(1))
            .any(|(left, right)| left.is_lowercase() && right.is_uppercase());
        let abbreviation = capitals >= 2
            && (capitals == letters
                || text
                    .strip_suffix('s')
                    .is_some_and(|stem| stem.chars().all(char::is_uppercase)));
        let roman = text.bytes().all(|byte| b"IVX".contains(&byte));
        (inner || abbreviation) && !roman && !self.lexicon.words.names.not_names.has(&text)
    }

    /// True if a text is a dotted name: chor.report and Post.Haus, but neither “e.g” nor “a.m”.
    fn is_dotted_name(&self, text: &str) -> bool {
        let last = text.rsplit('.').next().unwrap_or("");
        let sentences = &self.lexicon.words.sentences;
        last.chars().count() >= 2
            && !sentences.abbreviations.has_spaceless(text)
            && !sentences.final_abbreviations.has_spaceless(text)
    }

    /// True if a capital marks a name: not where nouns have one, nor on months, weekdays, “I”, “The”.
    fn is_capitalised(&self, at: usize, next: usize) -> bool {
        let plain = next == at + 1 && !self.lexicon.words.capital_nouns;
        plain && self.has_a_capital_of_its_own(at)
    }

    /// True if a word has a capital that neither the calendar nor a list of words explains.
    fn has_a_capital_of_its_own(&self, at: usize) -> bool {
        let words = &self.lexicon.words;
        self.tokens.get(at).is_some_and(|token| {
            let word = token.text;
            token.kind == Kind::Word
                && word.starts_with(char::is_uppercase)
                && !self.lexicon.is_calendar_name(token)
                && !self.lexicon.is_plural_weekday(word)
                && !words.names.not_names.has(word)
                && !words.sentences.starters.has(word)
                && !self.is_contraction(at, word)
                && !self.is_shortened(at + 1, word)
        })
    }

    /// True if a word is an elided one before an apostrophe: the l of l’Europe.
    fn is_elided(&self, word: &str) -> bool {
        holds(&self.lexicon.words.names.elisions, &word.to_lowercase())
    }

    /// True if a letter is part of a contraction: the I of I’m, the S of CHOIR’S.
    fn is_contraction(&self, at: usize, word: &str) -> bool {
        let apostrophe = is_apostrophe;
        let behind = self
            .tokens
            .before(at)
            .is_some_and(|token| apostrophe(token.text))
            && self
                .tokens
                .before(at.saturating_sub(1))
                .is_some_and(|token| token.kind == Kind::Word && !self.is_elided(token.text));
        behind && word.chars().count() <= 2
    }

    /// True if a word is shortened, like “Co.” and “Mr.”, and so no name.
    fn is_shortened(&self, next: usize, word: &str) -> bool {
        let sentences = &self.lexicon.words.sentences;
        let lists = [&sentences.abbreviations, &sentences.final_abbreviations];
        self.tokens.is(next, ".") && lists.iter().any(|list| list.has(word))
    }

    /// True if the unit at an index continues a run: after one space or hyphen, or as in O’Lind.
    fn joins(&self, end: usize, at: usize) -> bool {
        let letter = self
            .tokens
            .before(end)
            .is_some_and(|token| token.text.chars().count() == 1);
        let tied = self.tokens.get(end).is_some_and(|token| match token.text {
            "-" => true,
            "'" | "’" => letter,
            _ => token.kind == Kind::Space,
        });
        !self.lexicon.words.capital_nouns && end + 1 == at && tied
    }

    /// True if an opening quotation mark after a comma or a sentence, or a colon, begins a sentence.
    ///
    /// A mark in the middle of a clause only highlights words: ‘Plauderbox’.
    fn opens_sentence(&self, at: usize) -> bool {
        let before = self.tokens.before(at);
        let after_space = match before {
            Some(token) if token.kind == Kind::Space => self.tokens.before(at - 1),
            other => other,
        };
        let spaced = before.is_none_or(|token| token.kind == Kind::Space)
            && after_space.is_none_or(|token| matches!(token.text, "." | "!" | "?" | ":" | ","));
        let Some(token) = self.tokens.get(at) else {
            return false;
        };
        match token.text {
            ":" => self.tokens.is_kind(at + 1, Kind::Space),
            "„" | "‚" => true,
            "“" | "‘" | "\"" | "'" | "«" | "»" => spaced,
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    fn check(language: Language, rows: &[(&str, &[&str])]) {
        for (text, expected) in rows {
            let found: Vec<_> = language
                .proper_names(text)
                .into_iter()
                .map(|range| &text[range])
                .collect();
            assert_eq!(found, *expected, "{text}");
        }
    }

    #[test]
    fn german() {
        check(
            Language::German,
            &[
                (
                    "Der Chor nutzt PlauderBox, iPlauder und H264 im XYZ-Netz.",
                    &["PlauderBox", "iPlauder", "H264", "XYZ"],
                ),
                (
                    "Die Seite chor.report, z.B. mit Post.Haus und KGs, d.h. bald.",
                    &["chor.report", "Post.Haus", "KGs"],
                ),
                (
                    "Audio- und Online-Konten, Friedrich II., der 1. Platz, 5km, 30er, 26.000, A",
                    &[],
                ),
                ("Das Ende kam.Die Seite ging.", &[]),
                ("im 5G-Netz (XYZ)", &["5G", "XYZ"]),
            ],
        );
    }

    #[test]
    fn french() {
        check(
            Language::French,
            &[
                (
                    "L’Agence du chœur d’Europe et l’Union de Nord, dit M. Lind.",
                    &["Agence", "Europe", "Union", "Nord", "Lind"],
                ),
                ("Depuis lundi, au mois de mai, qu’il vienne.", &[]),
            ],
        );
    }

    #[test]
    fn english() {
        check(
            Language::English,
            &[
                (
                    "Yesterday the Blue Choir and Anna Lind’s group left Nordland.",
                    &["Blue Choir", "Anna Lind", "Nordland"],
                ),
                (
                    "On Saturday, 30 November 2019, I’m told, The choir left.",
                    &[],
                ),
                (
                    "He said: “Singing is Nordish.” The XYZ choir uses PlauderBox. Then chor.report wrote.",
                    &["Nordish", "XYZ", "PlauderBox", "chor.report"],
                ),
                (
                    "The pro-Nordish group and a Plauderbox-based, so-called choir.",
                    &["Nordish", "Plauderbox"],
                ),
                (
                    "The Lind-Weber choir sang “We Shall”; it came 1st in May.",
                    &["Lind-Weber", "Shall"],
                ),
                ("Mr. O’Lind of Lind & Co. left.", &["O’Lind", "Lind"]),
                ("Singing helps. Dancing, too, e.g. in Nord.", &["Nord"]),
            ],
        );
    }
}
