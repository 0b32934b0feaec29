//! Patterns of times told from today, and where a sentence has one: N days ago, last Friday.

use serde::Deserialize;

use super::Period;
use super::RelativeTimes;
use crate::draft::language::season::Months;
use crate::language::Look;
use crate::language::Segmented;
use crate::language::Tokens;
use crate::language::Weekday;
use crate::language::holds;
use crate::language::is_lower_case;

/// The largest number before a span of time that is told from today.
const MAX_AGO: u16 = 400;

/// A pattern of a time told from today, word by word.
#[derive(Debug, Deserialize)]
#[serde(from = "String")]
pub(super) struct Pattern(pub(super) Vec<Part>);

/// A part of a pattern.
#[derive(Debug)]
pub(super) enum Part {
    /// N: a number.
    Number,
    /// U: a span of time.
    Unit,
    /// P: a span of time, a season or a weekday.
    Span,
    /// S: a season.
    Season,
    /// A word in lower case, with its look.
    Word(String, Look),
}

impl From<String> for Pattern {
    fn from(pattern: String) -> Self {
        let parts = pattern.split(' ').map(|part| match part {
            "N" => Part::Number,
            "U" => Part::Unit,
            "P" => Part::Span,
            "S" => Part::Season,
            word => Part::Word(word.to_owned(), Look::of(word)),
        });
        Self(parts.collect())
    }
}

impl Pattern {
    /// True if a text has a word that looks like each word of the pattern.
    pub(super) fn may_stand_in(&self, tokens: &Tokens<'_>) -> bool {
        self.0.iter().all(|part| match part {
            Part::Word(word, look) => !may_look_like(word) || tokens.have_look(*look),
            _ => true,
        })
    }
}

/// True if every word that equals a word of a pattern has its look, because the word is one token.
fn may_look_like(word: &str) -> bool {
    word.starts_with(char::is_alphabetic)
}

/// What the letters of a pattern mean where it was found.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Matched {
    /// How many spans.
    pub(super) number: Option<u16>,
    /// Which span.
    pub(super) unit: Option<Period>,
    /// Which weekday.
    pub(super) weekday: Option<Weekday>,
    /// The months of which season.
    pub(super) months: Option<Months>,
}

impl Segmented<'_> {
    /// Returns what a pattern that begins at a token means there, and the token behind it.
    pub(super) fn matched(
        &self,
        words: &RelativeTimes,
        pattern: &Pattern,
        first: usize,
    ) -> Option<(Matched, usize)> {
        let mut matched = Matched::default();
        let mut at = first;
        let mut last = first;
        for part in &pattern.0 {
            at = self.tokens.skip_space(at);
            let token = self.tokens.get(at)?;
            if let Part::Word(word, look) = part {
                // Hardly any word has the look of another.
                let may_be = token.look == *look || !may_look_like(word);
                (may_be && is_lower_case(token.text, word)).then_some(())?;
                matched.months = matched.months.or_else(|| words.seasons.months(word));
            } else {
                self.fill(words, part, token.text, &mut matched)?;
            }
            at += 1;
            last = at;
        }
        Some((matched, last))
    }

    /// Sets what a letter of a pattern means; returns nothing where the word is none of its kind.
    fn fill(
        &self,
        words: &RelativeTimes,
        part: &Part,
        text: &str,
        matched: &mut Matched,
    ) -> Option<()> {
        let lexicon = self.language.lexicon();
        let word = text.to_lowercase();
        if matches!(part, Part::Number) {
            let atom = lexicon.words.numbers.atoms.get(&word).copied();
            let number = word
                .parse::<u16>()
                .ok()
                .or(atom.and_then(|it| u16::try_from(it).ok()));
            matched.number = Some(number.filter(|number| *number <= MAX_AGO)?);
            return Some(());
        }
        if matches!(part, Part::Span | Part::Season) {
            let is_sure = !holds(&words.homonyms, &word);
            matched.months = words.seasons.months(&word).filter(|_| is_sure);
        }
        if matches!(part, Part::Season) {
            return matched.months.map(|_| ());
        }
        let mut units = words.units.iter();
        let unit = units.find(|(_, list)| list.contains(&word));
        matched.unit = unit.map(|(unit, _)| *unit);
        if matches!(part, Part::Span) {
            matched.weekday = lexicon.weekday(text).or_else(|| lexicon.weekday(&word));
        }
        let is_known =
            matched.unit.is_some() || matched.weekday.is_some() || matched.months.is_some();
        is_known.then_some(())
    }
}
