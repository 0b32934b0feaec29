//! The terms of the two scales of likelihood.

use crate::sheet::Likelihood;
use crate::sheet::LikelihoodScale;

/// The degrees with their terms in ICD 203 (2015), D.6.e.(2)(a), first row, and in the PHIA probability yardstick (2025).
const TERMS: [(Likelihood, &str, &str); 7] = [
    (
        Likelihood::AlmostNoChance,
        "almost-no-chance",
        "remote-chance",
    ),
    (Likelihood::VeryUnlikely, "very-unlikely", "highly-unlikely"),
    (Likelihood::Unlikely, "unlikely", "unlikely"),
    (
        Likelihood::RoughlyEven,
        "roughly-even-chance",
        "realistic-possibility",
    ),
    (Likelihood::Likely, "likely", "likely"),
    (Likelihood::VeryLikely, "very-likely", "highly-likely"),
    (
        Likelihood::AlmostCertain,
        "almost-certain",
        "almost-certain",
    ),
];

/// Returns the degrees of a scale with their terms, the least likely first.
pub(in crate::sheet) fn terms(scale: LikelihoodScale) -> [(Likelihood, &'static str); 7] {
    TERMS.map(|(degree, icd_203, phia)| match scale {
        LikelihoodScale::Icd203 => (degree, icd_203),
        LikelihoodScale::Phia => (degree, phia),
    })
}

/// Returns the degree with this term in a scale.
pub(in crate::sheet) fn degree(scale: LikelihoodScale, term: &str) -> Option<Likelihood> {
    terms(scale)
        .into_iter()
        .find(|(_, own)| *own == term)
        .map(|(degree, _)| degree)
}

/// Returns the term of a degree in a scale.
pub(in crate::sheet) fn term(scale: LikelihoodScale, degree: Likelihood) -> &'static str {
    terms(scale)
        .into_iter()
        .find(|(own, _)| *own == degree)
        .map_or("", |(_, term)| term)
}

/// Returns the other scale.
pub(in crate::sheet) fn other(scale: LikelihoodScale) -> LikelihoodScale {
    match scale {
        LikelihoodScale::Icd203 => LikelihoodScale::Phia,
        LikelihoodScale::Phia => LikelihoodScale::Icd203,
    }
}

/// Returns the usual name of a scale.
pub(in crate::sheet) fn name(scale: LikelihoodScale) -> &'static str {
    match scale {
        LikelihoodScale::Icd203 => "ICD 203",
        LikelihoodScale::Phia => "the PHIA yardstick",
    }
}

/// Returns the terms of both scales, each once.
pub(in crate::sheet) fn all_terms() -> Vec<&'static str> {
    let mut terms = Vec::new();
    for (_, icd_203, phia) in TERMS {
        terms.push(icd_203);
        if phia != icd_203 {
            terms.push(phia);
        }
    }
    terms
}
