//! The letterhead: what the house puts on every briefing.

use crate::briefing::printable::Desk;
use crate::files;
use crate::language::ReportLanguage;
use crate::language::Typography;
use crate::sheet::Accent;
use crate::sheet::House;
use crate::sheet::HouseText;
use crate::sheet::LogoKind;
use crate::sheet::Paper;

/// The issuer and the look of a briefing. The default is that of a desk without a house style.
#[derive(Debug, Clone, Default)]
pub struct Letterhead {
    /// The organisation that issues it.
    pub organisation: Option<Desk>,
    /// The contact for readers.
    pub contact: Option<Desk>,
    /// The address on the web where readers find the briefings.
    pub url: Option<Desk>,
    /// A picture at the top of the first page.
    pub logo: Option<Logo>,
    /// The colour of links, marks and judgements.
    pub accent: Accent,
    /// The paper of the PDF.
    pub paper: Paper,
    /// The customs by which dates and quotation marks are written.
    pub typography: Typography,
}

/// A picture at the top of the first page.
#[derive(Debug, Clone)]
pub struct Logo {
    /// The text alternative.
    pub alternative: Desk,
    /// The path of the file, relative to the page: `../../logo.svg` for a briefing.
    pub target: String,
    /// The format of the picture.
    pub kind: LogoKind,
    /// The bytes of the file.
    pub bytes: Vec<u8>,
    /// The printed width and height, in hundredths of a millimetre.
    pub size: (u64, u64),
}

impl Letterhead {
    /// Returns the letterhead in this language for briefings, which are two directories below the house file.
    pub(super) fn new(house: &House, language: ReportLanguage) -> Self {
        Self::below(house, language, "../../")
    }

    /// Returns the letterhead in this language for a page beside the house file.
    pub(crate) fn beside(house: &House, language: ReportLanguage) -> Self {
        Self::below(house, language, "")
    }

    fn below(house: &House, language: ReportLanguage, up: &str) -> Self {
        let words = |text: &HouseText| text.of(language).map(Desk::new);
        let logo = house.logo.as_ref().and_then(|logo| {
            Some(Logo {
                alternative: words(&logo.alternative)?,
                target: format!("{up}{}", files::link(logo.file.unprinted())),
                kind: logo.kind,
                bytes: logo.bytes.clone(),
                size: logo.size,
            })
        });
        Self {
            organisation: house.organisation.as_ref().and_then(words),
            contact: house.contact.as_ref().and_then(words),
            url: house.url.as_ref().map(Desk::address),
            logo,
            accent: house.accent,
            paper: house.paper,
            typography: house.typography.clone(),
        }
    }
}
