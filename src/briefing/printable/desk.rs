//! The desk's own words, which only the sheet can mark as such.

use std::fmt;

use crate::edition::Review;
use crate::language::ReportLanguage;
use crate::sheet::DeskText;
use crate::sheet::FactIndex;
use crate::sheet::Sheet;
use crate::sheet::Waiver;
use crate::sheet::WebAddress;
use crate::words::Words;
use crate::words::fill;

/// The desk's own words: a reading, a descriptor, the reason of a waiver.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desk {
    text: String,
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
        Self {
            text: text.unprinted().to_owned(),
        }
    }

    /// Makes printable text of an address, which holds no mark that begins or ends code.
    pub(in crate::briefing) fn address(address: &WebAddress) -> Self {
        Self {
            text: address.as_str().to_owned(),
        }
    }

    /// Makes printable text of what the desk says of its own earlier edition.
    pub(in crate::briefing) fn change(sentence: String) -> Self {
        Self { text: sentence }
    }

    /// Makes printable text of the note on who began the lock anew, and why.
    pub(in crate::briefing) fn begun(sentence: String) -> Self {
        Self { text: sentence }
    }

    /// Makes printable text of the name of a reviewer.
    pub(in crate::briefing) fn reviewer(review: &Review) -> Self {
        Self {
            text: review.by.unprinted().to_owned(),
        }
    }
}

/// Returns what is printed at a statement for which rules were set aside.
pub(super) fn notices(waivers: &[Waiver], language: ReportLanguage) -> Vec<Desk> {
    let notice = |waiver: &Waiver| {
        let because = Desk::new(&waiver.because.of(language));
        let lead = fill(Words::of(language).waived, &[("rule", &waiver.rule.value)]);
        Desk {
            text: format!("{lead} {because}"),
        }
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
        Desk {
            text: text.to_owned(),
        }
    }
}
