//! Ordinary words by their use: a word that the sheet or a source has in lower case anywhere is no name.

use std::collections::BTreeSet;

use crate::reading::text::Reading;

/// The first words of sentences that occur elsewhere in lower case.
#[derive(Debug, Default)]
pub(crate) struct Known(BTreeSet<String>);

impl Known {
    /// Returns the first words of these texts that the texts or the sources have in lower case.
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

    /// Adds the wanted words that a text has in lower case, apart from those in addresses.
    fn read(&mut self, text: &str, wanted: &BTreeSet<String>) {
        for word in text.split_whitespace() {
            let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
            if word.starts_with(char::is_lowercase) && wanted.contains(word) {
                self.0.insert(word.to_owned());
            }
        }
    }

    /// True if a word occurs in lower case.
    pub(crate) fn has(&self, word: &str) -> bool {
        !self.0.is_empty() && self.0.contains(&word.to_lowercase())
    }
}
