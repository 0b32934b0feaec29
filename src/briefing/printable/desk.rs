//! The desk's own words, which only the sheet can mark as such.

use std::fmt;

use crate::briefing::capitalised;
use crate::edition::Review;
use crate::language::Language;
use crate::language::ReportLanguage;
use crate::sheet::DeskText;
use crate::sheet::FactIndex;
use crate::sheet::Sheet;
use crate::sheet::Source;
use crate::sheet::Waiver;
use crate::sheet::WebAddress;
use crate::words::Words;
use crate::words::fill;

/// The desk's own words: a reading, a descriptor, the reason of a waiver.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desk {
    text: String,
    /// The language of the words, if they are a title that is not in that of the reader.
    language: Option<Language>,
}

impl Desk {
    /// Makes printable text from words that the sheet marks as the desk's own; there is no other way.
    ///
    /// ```
    /// # use factbrief::{briefing::Desk, sheet::DeskText};
    /// fn print(text: &DeskText) -> Desk {
    ///     Desk::new(text)
    /// }
    /// ```
    ///
    /// The wording of a fact does not do:
    ///
    /// ```compile_fail,E0308
    /// # use factbrief::{briefing::Desk, sheet::SheetText};
    /// fn print(text: &SheetText) -> Desk {
    ///     Desk::new(text)
    /// }
    /// ```
    pub fn new(text: &DeskText) -> Self {
        Self::of(text.unprinted().to_owned())
    }

    /// Makes printable text of the label of a source.
    ///
    /// A title is in the language of its source. In place of one that is no more than the name of a file, it is
    /// the kind of source that tells readers who speaks.
    pub(in crate::briefing) fn label(label: &DeskText, source: &Source, words: &Words) -> Self {
        let label = Self::new(label);
        if !source.is_labelled_by_title() {
            return label;
        }
        if source.has_file_name_as_title() {
            let kind = capitalised((words.source_kind)(source.kind));
            return Self::of(format!("{kind}, {label}"));
        }
        Self {
            language: Some(source.language),
            ..label
        }
    }

    /// Returns the language of the words, if they are a title that may not be in that of the reader.
    pub fn language(&self) -> Option<Language> {
        self.language
    }

    fn of(text: String) -> Self {
        Self {
            text,
            language: None,
        }
    }

    /// Makes printable text of an address, which holds no mark that begins or ends code.
    pub(in crate::briefing) fn address(address: &WebAddress) -> Self {
        Self::of(address.as_str().to_owned())
    }

    /// Makes printable text of what the desk says of its own earlier edition.
    pub(in crate::briefing) fn change(sentence: String) -> Self {
        Self::of(sentence)
    }

    /// Makes printable text of the note on who began the lock anew, and why.
    pub(in crate::briefing) fn begun(sentence: String) -> Self {
        Self::of(sentence)
    }

    /// Makes printable text of the name of a reviewer.
    pub(in crate::briefing) fn reviewer(review: &Review) -> Self {
        Self::of(review.by.unprinted().to_owned())
    }
}

/// Returns what is printed at a statement for which rules were set aside.
pub(super) fn notices(waivers: &[Waiver], language: ReportLanguage) -> Vec<Desk> {
    let notice = |waiver: &Waiver| {
        let because = Desk::new(&waiver.because.of(language));
        let lead = fill(Words::of(language).waived, &[("rule", &waiver.rule.value)]);
        Desk::of(format!("{lead} {because}"))
    };
    let own = waivers.iter().filter(|it| it.is_for(language));
    own.map(notice).collect()
}

/// Returns the notices of the movements whose first fact this is: they are printed with its evidence.
pub(super) fn notices_of_movements(
    sheet: &Sheet,
    fact: FactIndex,
    language: ReportLanguage,
) -> Vec<Desk> {
    let movements = sheet.movements.iter();
    let own = movements.filter(|it| it.rests_on.first().is_some_and(|it| it.value == fact));
    own.flat_map(|movement| notices(&movement.waivers, language))
        .collect()
}

impl fmt::Display for Desk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
pub(in crate::briefing) mod tests {
    use super::Desk;

    pub(crate) fn desk(text: &str) -> Desk {
        Desk::of(text.to_owned())
    }
}
