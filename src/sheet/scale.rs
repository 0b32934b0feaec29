//! The scales and labels of the trade: likelihood, confidence, reliability, marking.

use std::str::FromStr;

use schemars::JsonSchema;
use serde::Deserialize;

/// The scale whose terms a report uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum LikelihoodScale {
    /// US Intelligence Community Directive 203 (2015), D.6.e.(2)(a), first row of terms.
    #[serde(rename = "icd-203")]
    Icd203,
    /// UK Professional Head of Intelligence Assessment, probability yardstick (2025).
    #[serde(rename = "phia")]
    Phia,
}

/// A term of a likelihood scale, in the order from the least likely.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likelihood {
    /// ICD 203 “almost no chance”, PHIA “remote chance”.
    AlmostNoChance,
    /// ICD 203 “very unlikely”, PHIA “highly unlikely”.
    VeryUnlikely,
    /// “unlikely”
    Unlikely,
    /// ICD 203 “roughly even chance”, PHIA “realistic possibility”.
    RoughlyEven,
    /// “likely”
    Likely,
    /// ICD 203 “very likely”, PHIA “highly likely”.
    VeryLikely,
    /// “almost certain”
    AlmostCertain,
}

/// The confidence of a judgement (ICD 203 and Joint Publication 2-0).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// Uncorroborated, mostly weak inferences, glaring gaps.
    Low,
    /// Partially corroborated, several assumptions.
    Moderate,
    /// Well corroborated, minimal assumptions.
    High,
}

/// Reliability of a source by the Admiralty scale (STANAG 2511).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
pub enum Reliability {
    /// Completely reliable.
    A,
    /// Usually reliable.
    B,
    /// Fairly reliable.
    C,
    /// Not usually reliable.
    D,
    /// Unreliable.
    E,
    /// Cannot be judged; this is not “low”.
    F,
}

/// Credibility of a piece of information by the Admiralty scale (STANAG 2511).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Credibility {
    /// Confirmed by other, independent sources.
    Confirmed,
    /// Probably true.
    ProbablyTrue,
    /// Possibly true.
    PossiblyTrue,
    /// Doubtful.
    Doubtful,
    /// Improbable.
    Improbable,
    /// Cannot be judged; this is not “low”.
    NotJudged,
}

impl Credibility {
    /// Returns the digit of the scale, 1 to 6.
    pub fn digit(self) -> u8 {
        match self {
            Self::Confirmed => 1,
            Self::ProbablyTrue => 2,
            Self::PossiblyTrue => 3,
            Self::Doubtful => 4,
            Self::Improbable => 5,
            Self::NotJudged => 6,
        }
    }
}

/// The mistake of a text that is no credibility.
#[derive(Debug, Clone, thiserror::Error)]
#[error(
    "`{0}` is no credibility: write a digit from 1 (confirmed by other sources) to 6 (cannot be judged)"
)]
pub struct NotACredibility(String);

impl FromStr for Credibility {
    type Err = NotACredibility;

    fn from_str(text: &str) -> Result<Self, NotACredibility> {
        match text {
            "1" => Ok(Self::Confirmed),
            "2" => Ok(Self::ProbablyTrue),
            "3" => Ok(Self::PossiblyTrue),
            "4" => Ok(Self::Doubtful),
            "5" => Ok(Self::Improbable),
            "6" => Ok(Self::NotJudged),
            _ => Err(NotACredibility(text.to_owned())),
        }
    }
}

/// Traffic Light Protocol 2.0 (FIRST, 2022). Labels are never translated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum Marking {
    /// `TLP:RED`
    #[serde(rename = "TLP:RED")]
    Red,
    /// `TLP:AMBER`
    #[serde(rename = "TLP:AMBER")]
    Amber,
    /// `TLP:AMBER+STRICT`
    #[serde(rename = "TLP:AMBER+STRICT")]
    AmberStrict,
    /// `TLP:GREEN`
    #[serde(rename = "TLP:GREEN")]
    Green,
    /// `TLP:CLEAR`
    #[serde(rename = "TLP:CLEAR")]
    Clear,
}

impl Likelihood {
    /// All terms, the least likely first.
    pub const ALL: [Self; 7] = [
        Self::AlmostNoChance,
        Self::VeryUnlikely,
        Self::Unlikely,
        Self::RoughlyEven,
        Self::Likely,
        Self::VeryLikely,
        Self::AlmostCertain,
    ];
}

impl LikelihoodScale {
    /// Returns the range of a term in per cent, as printed in the standard.
    ///
    /// The ranges of PHIA are approximate and leave gaps on purpose.
    pub fn range(self, likelihood: Likelihood) -> (u8, u8) {
        match (self, likelihood) {
            (Self::Icd203, Likelihood::AlmostNoChance) => (1, 5),
            (Self::Icd203, Likelihood::VeryUnlikely) => (5, 20),
            (Self::Icd203, Likelihood::Unlikely) => (20, 45),
            (Self::Icd203, Likelihood::RoughlyEven) => (45, 55),
            (Self::Icd203, Likelihood::Likely) => (55, 80),
            (Self::Icd203, Likelihood::VeryLikely) => (80, 95),
            (Self::Icd203, Likelihood::AlmostCertain) => (95, 99),
            (Self::Phia, Likelihood::AlmostNoChance) => (0, 5),
            (Self::Phia, Likelihood::VeryUnlikely) => (10, 20),
            (Self::Phia, Likelihood::Unlikely) => (25, 35),
            (Self::Phia, Likelihood::RoughlyEven) => (40, 50),
            (Self::Phia, Likelihood::Likely) => (55, 75),
            (Self::Phia, Likelihood::VeryLikely) => (80, 90),
            (Self::Phia, Likelihood::AlmostCertain) => (95, 100),
        }
    }
}

impl Confidence {
    /// All levels, the lowest first.
    pub const ALL: [Self; 3] = [Self::Low, Self::Moderate, Self::High];
}

impl Marking {
    /// All markings, the narrowest first.
    pub const ALL: [Self; 5] = [
        Self::Red,
        Self::AmberStrict,
        Self::Amber,
        Self::Green,
        Self::Clear,
    ];

    /// Returns the label in the exact spelling of TLP 2.0.
    pub fn label(self) -> &'static str {
        match self {
            Self::Red => "TLP:RED",
            Self::Amber => "TLP:AMBER",
            Self::AmberStrict => "TLP:AMBER+STRICT",
            Self::Green => "TLP:GREEN",
            Self::Clear => "TLP:CLEAR",
        }
    }
}
