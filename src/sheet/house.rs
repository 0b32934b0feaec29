//! The house style: the issuer of the briefings of all reports in one directory, and their look.
//!
//! It lies beside the reports and is read with the same care as a sheet. Its
//! names, its contact and the words for its logo are the desk's own.

mod colour;
mod logo;
mod open;
mod svg;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::files::Span;
use crate::files::Unreadable;
use crate::finding::Finding;
use crate::finding::code;
use crate::language::ReportLanguage;
use crate::language::Typography;
use crate::sheet::At;
use crate::sheet::DeskText;
use crate::sheet::LikelihoodScale;
use crate::sheet::Marking;
use crate::sheet::Period;
use crate::sheet::WebAddress;

pub use self::colour::Accent;
pub use self::colour::Colour;
pub(in crate::sheet) use self::colour::Ground;
pub use self::colour::NotAColour;
pub use self::logo::Logo;
pub(in crate::sheet) use self::logo::LogoCard;
pub use self::logo::LogoKind;
pub use self::logo::NotALogo;

/// The file name of the house style in the directory of the reports.
pub const HOUSE_FILE: &str = "house.yaml";

/// The maximum size of a house style, in bytes.
const HOUSE_LIMIT: u64 = 64 * 1024;

/// A house style. The default is the style of briefings without one.
#[derive(Debug, Clone, Default)]
pub struct House {
    /// The organisation that issues the briefings.
    pub organisation: Option<HouseText>,
    /// The contact for readers.
    pub contact: Option<HouseText>,
    /// The address on the web where readers find the briefings.
    pub url: Option<WebAddress>,
    /// The picture at the top of the first page.
    pub logo: Option<Logo>,
    /// The colour of links, marks and judgements.
    pub accent: Accent,
    /// The paper of the PDF.
    pub paper: Paper,
    /// The forms of dates and quotation marks.
    pub typography: Typography,
    /// The values for keys that a sheet may leave out.
    pub defaults: Defaults,
}

/// The values for keys that a sheet may leave out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Defaults {
    /// The marking.
    pub marking: HouseDefault<Marking>,
    /// The scale of likelihood.
    pub scale: HouseDefault<LikelihoodScale>,
    /// The time for which words can be taken for the present.
    pub stale_after: HouseDefault<Period>,
}

/// A value of the house style for sheets that have none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum HouseDefault<T> {
    /// The house has no value: every sheet has its own.
    #[default]
    Absent,
    /// The value that the house gives.
    Given(T),
    /// The value in the house style has a mistake, which a finding reports.
    Mistaken,
}

/// The paper of a PDF.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 in.
    Letter,
}

/// Words of the desk in a house style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HouseText {
    /// One text for all languages.
    One(DeskText),
    /// A text in each of some languages, at least one.
    Each(At<Vec<(ReportLanguage, DeskText)>>),
}

impl HouseText {
    /// Returns the words in this language; `None` where they are not translated, which [`House::untranslated`] reports.
    pub fn of(&self, language: ReportLanguage) -> Option<&DeskText> {
        match self {
            Self::One(text) => Some(text),
            Self::Each(texts) => {
                let mut texts = texts.value.iter();
                texts
                    .find(|(own, _)| *own == language)
                    .map(|(_, text)| text)
            }
        }
    }

    fn span(&self) -> Span {
        match self {
            Self::One(text) => text.span(),
            Self::Each(texts) => texts.span,
        }
    }
}

impl House {
    /// Returns the style for a file that cannot be read: its values are unknown.
    fn mistaken() -> Self {
        let defaults = Defaults {
            marking: HouseDefault::Mistaken,
            scale: HouseDefault::Mistaken,
            stale_after: HouseDefault::Absent,
        };
        Self {
            defaults,
            ..Self::default()
        }
    }

    /// Returns the findings on words of the house that are missing in one of these languages.
    pub fn untranslated(&self, languages: &[ReportLanguage]) -> Vec<Finding> {
        let alternative = self.logo.as_ref().map(|logo| &logo.alternative);
        let texts = [
            self.organisation.as_ref(),
            self.contact.as_ref(),
            alternative,
        ];
        let lacking = |text: &HouseText| -> Vec<Finding> {
            let lacking = languages.iter().filter(|it| text.of(**it).is_none());
            let finding = |language: &ReportLanguage| {
                let tag = language.tag();
                let message =
                    format!("this text has no version in `{tag}`, a language of a report");
                Finding::error(code::UNTRANSLATED, text.span(), message)
                    .hint(format!("add `{tag}:`, or write one text for all languages"))
            };
            lacking.map(finding).collect()
        };
        texts.into_iter().flatten().flat_map(lacking).collect()
    }
}

/// Returns the finding on a file of the house that cannot be read.
fn unreadable(span: Span, path: &str, why: &Unreadable) -> Finding {
    let finding = Finding::unreadable(span, path, why);
    match why {
        Unreadable::Outside => finding.hint(format!(
            "copy the file into the directory of `{HOUSE_FILE}`"
        )),
        _ => finding,
    }
}
