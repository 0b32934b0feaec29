//! What the house puts on every briefing.

use crate::briefing::printable::Desk;
use crate::language::ReportLanguage;
use crate::language::Styles;
use crate::sheet::Accent;
use crate::sheet::House;
use crate::sheet::HouseText;
use crate::sheet::LogoKind;
use crate::sheet::Paper;

/// Who issues a briefing, and how it looks. The default is that of a desk without a house style.
#[derive(Debug, Clone, Default)]
pub struct Letterhead {
    /// Who issues it.
    pub organisation: Option<Desk>,
    /// Where readers can turn to.
    pub contact: Option<Desk>,
    /// A picture at the top of the first page.
    pub logo: Option<Logo>,
    /// The colour of links, marks and judgements.
    pub accent: Accent,
    /// The paper of the PDF.
    pub paper: Paper,
    /// How dates and quotation marks are written.
    pub styles: Styles,
}

/// A picture at the top of the first page.
#[derive(Debug, Clone)]
pub struct Logo {
    /// What it says.
    pub alternative: Desk,
    /// Its path relative to what it stands on: `../../logo.svg` for a briefing.
    pub target: String,
    /// What kind of picture it is.
    pub kind: LogoKind,
    /// The file.
    pub bytes: Vec<u8>,
    /// How wide and how high it is printed, in hundredths of a millimetre.
    pub size: (u64, u64),
}

impl Letterhead {
    /// The letterhead in this language, for briefings; those stand two directories below the house.
    pub(super) fn new(house: &House, language: ReportLanguage) -> Self {
        Self::below(house, language, "../../")
    }

    /// The same for what stands beside the house.
    pub(crate) fn beside(house: &House, language: ReportLanguage) -> Self {
        Self::below(house, language, "")
    }

    fn below(house: &House, language: ReportLanguage, up: &str) -> Self {
        let words = |text: &HouseText| text.of(language).map(Desk::new);
        let logo = house.logo.as_ref().and_then(|logo| {
            Some(Logo {
                alternative: words(&logo.alternative)?,
                target: format!("{up}{}", logo.file.unprinted()),
                kind: logo.kind,
                bytes: logo.bytes.clone(),
                size: logo.size,
            })
        });
        Self {
            organisation: house.organisation.as_ref().and_then(words),
            contact: house.contact.as_ref().and_then(words),
            logo,
            accent: house.accent,
            paper: house.paper,
            styles: house.styles.clone(),
        }
    }
}
