//! Ordinary words by their use: what the sheet or a source writes in lower case somewhere is no name.

use std::collections::BTreeSet;

use crate::reading::text::Reading;

/// First words of sentences that stand somewhere else in lower case.
#[derive(Debug, Default)]
pub(crate) struct Known(BTreeSet<String>);

impl Known {
    /// Looks for the first words of these texts in them, and in the sources.
    pub(crate) fn of<'t>(
        readings: &[&Reading<'_>],
        sources: impl Iterator<Item = &'t str>,
    ) -> Self {
        let first = readings.iter().flat_map(|reading| {
            let openings = reading.openings.iter();
            openings.map(|opening| reading.words(&opening.range).to_lowercase())
        });
        let wanted: BTreeSet<String> = first.collect();
        let mut known = Self::default();
        if wanted.is_empty() {
            return known;
        }
        for reading in readings {
            known.read(reading.text.unprinted(), &wanted);
        }
        for text in sources {
            known.read(text, &wanted);
        }
        known
    }

    /// Notes the wanted words that a text has in lower case, apart from those in addresses.
    fn read(&mut self, text: &str, wanted: &BTreeSet<String>) {
        for word in text.split_whitespace() {
            let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
            if word.starts_with(char::is_lowercase) && wanted.contains(word) {
                self.0.insert(word.to_owned());
            }
        }
    }

    /// True if a word stands somewhere in lower case.
    pub(crate) fn has(&self, word: &str) -> bool {
        !self.0.is_empty() && self.0.contains(&word.to_lowercase())
    }
}
