//! Words that say how many sources agree: “independently”, “several newspapers”, “two sources”.

use std::ops::Range;

use crate::language::Found;
use crate::language::Language;
use crate::language::phrase::phrases;
use crate::language::token::Tokens;

/// The most bytes between a number, or “several”, and what it counts: room for one adjective.
const MAX_BYTES_BETWEEN: usize = 20;

/// The most sources that a statement counts; a larger number counts something else: “400 broadcasters”.
const MAX_SOURCES: usize = 12;

/// The most bytes between “not” and a claim that it denies.
const MAX_BYTES_FROM_DENIAL: usize = 30;

impl Language {
    /// Returns the places where a text says that sources agree, each with the number of sources that this takes.
    pub fn corroborations(self, text: &str) -> Vec<Found<usize>> {
        let words = &self.lexicon().words.corroboration;
        let tokens = Tokens::of(text);
        let named = phrases(&tokens, &words.sources);
        let mut found: Vec<Found<usize>> = Vec::new();
        let count = |counted: &Range<usize>, number: usize| {
            let range = counting(text, &named, counted)?;
            Some(Found {
                range,
                value: number,
            })
        };
        if !named.is_empty() {
            let several = phrases(&tokens, &words.several);
            found.extend(several.iter().filter_map(|it| count(it, 2)));
            let numbers = self.quantities(text).into_iter().filter_map(|it| {
                let number = it.value.number.to_string().parse::<usize>().ok()?;
                let is_possible = (2..=MAX_SOURCES).contains(&number);
                count(&it.range, number).filter(|_| is_possible)
            });
            found.extend(numbers);
        }
        let claims = phrases(&tokens, &words.claims).into_iter();
        found.extend(claims.map(|range| Found { range, value: 2 }));
        if found.is_empty() {
            return found;
        }
        let denials = self.negations(text);
        found.retain(|it| {
            !denials
                .iter()
                .any(|denial| is_denied(text, denial, &it.range))
        });
        found.sort_by_key(|it| it.range.start);
        found
    }
}

/// Returns the words from a number, or “several”, to the sources that it counts; `None` where it counts something else.
fn counting(text: &str, named: &[Range<usize>], counted: &Range<usize>) -> Option<Range<usize>> {
    let behind = named.iter().find(|it| it.start >= counted.end)?;
    let between = text.get(counted.end..behind.start)?;
    let is_close = between.len() <= MAX_BYTES_BETWEEN
        && between.split_whitespace().count() <= 1
        && !between.contains([',', '.', ';', ':', '(', ')']);
    is_close.then_some(counted.start..behind.end)
}

/// True if a claim is denied: “not independently confirmed”.
fn is_denied(text: &str, denial: &Range<usize>, claim: &Range<usize>) -> bool {
    let between = text.get(denial.end..claim.start);
    between.is_some_and(|it| it.len() <= MAX_BYTES_FROM_DENIAL && !it.contains(['.', ';', ':']))
}

#[cfg(test)]
mod tests {
    use crate::language::Language;

    /// Returns what is found in a text: the words, with the number of sources that they take.
    fn found(language: Language, text: &str) -> String {
        let found = language.corroborations(text);
        let found = found
            .iter()
            .map(|it| format!("{} ({})", &text[it.range.clone()], it.value));
        found.collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn how_many_sources_agree_in_english() {
        for (text, expected) in [
            (
                "Two newspapers independently confirmed it.",
                "Two newspapers (2), independently (2), confirmed (2)",
            ),
            (
                "According to three independent sources, the club left.",
                "three independent sources (3)",
            ),
            ("Several media say that it left.", "Several media (2)"),
            ("That could not be independently confirmed.", ""),
            ("The club has two rooms; newspapers wrote of them.", ""),
            ("The ministry closed 26,000 newspapers.", ""),
        ] {
            assert_eq!(found(Language::English, text), expected, "{text}");
        }
    }

    #[test]
    fn how_many_sources_agree_in_other_languages() {
        for (language, text, expected) in [
            (
                Language::German,
                "Wie mehrere Zeitungen übereinstimmend schreiben, zog der Chor um.",
                "mehrere Zeitungen (2), übereinstimmend (2)",
            ),
            (
                Language::German,
                "Das wurde nicht unabhängig bestätigt.",
                "",
            ),
            (
                Language::French,
                "Selon deux journaux, le club est parti.",
                "deux journaux (2)",
            ),
            (
                Language::Spanish,
                "Según varias fuentes, el club se fue.",
                "varias fuentes (2)",
            ),
            (
                Language::Russian,
                "По данным нескольких источников, клуб ушёл.",
                "нескольких источников (2)",
            ),
        ] {
            assert_eq!(found(language, text), expected, "{text}");
        }
    }
}
