//! On how many sources a statement rests, in words and as a sign.

use crate::sheet::Support;
use crate::words::Words;
use crate::words::fill;

/// An independent source.
const INDEPENDENT: &str = "●";
/// A source that has its words from another.
const REPEATING: &str = "○";
/// Sources that contradict each other.
pub const DIFFERING: &str = "≠";
/// The most circles of a sign; more are counted.
const MAX_CIRCLES: usize = 4;

/// Returns the sign behind the mark of a statement: ●● for two independent sources, ●○ for two of one origin; nothing for one source.
pub(super) fn sign(support: Support) -> String {
    let differs = if support.differs { DIFFERING } else { "" };
    circles(support) + differs
}

fn circles(support: Support) -> String {
    let repeating = support.sources.saturating_sub(support.independent);
    match support {
        Support { sources: 0 | 1, .. } => String::new(),
        Support {
            sources,
            independent,
            ..
        } if sources <= MAX_CIRCLES => {
            INDEPENDENT.repeat(independent) + &REPEATING.repeat(repeating)
        }
        Support { independent, .. } => {
            let repeating = (repeating > 0).then(|| format!("{repeating}×{REPEATING}"));
            format!(
                "{independent}×{INDEPENDENT}{}",
                repeating.unwrap_or_default()
            )
        }
    }
}

/// Writes the support: “2 independent sources”, “2 sources, one origin”.
pub(super) fn written(support: Support, words: &Words) -> String {
    let own = &words.support;
    let wording = match support {
        Support { sources: 0 | 1, .. } => own.one,
        Support { independent: 1, .. } => own.one_origin,
        Support {
            sources,
            independent,
            is_examined: false,
            ..
        } if sources == independent => own.unexamined_sources,
        Support {
            is_examined: false, ..
        } => own.partly_unexamined,
        Support {
            sources,
            independent,
            ..
        } if sources == independent => own.independent,
        Support { .. } => own.partly,
    };
    let (sources, independent) = (support.sources.to_string(), support.independent.to_string());
    let values = [
        ("sources", sources.as_str()),
        ("independent", independent.as_str()),
    ];
    let written = fill(wording, &values);
    if support.differs {
        format!("{written}{}{}", words.semicolon, own.differ)
    } else {
        written
    }
}

#[cfg(test)]
mod tests {
    use super::{sign, written};
    use crate::language::ReportLanguage;
    use crate::sheet::Support;
    use crate::words::Words;

    #[test]
    fn support_in_words_and_as_a_sign() {
        for (sources, independent, shown, english, german) in [
            (1, 1, "", "one source", "eine Quelle"),
            (2, 2, "●●", "2 independent sources", "2 unabhängige Quellen"),
            (
                2,
                1,
                "●○",
                "2 sources, one origin",
                "2 Quellen, ein Ursprung",
            ),
            (
                3,
                2,
                "●●○",
                "3 sources, 2 of them independent",
                "3 Quellen, davon 2 unabhängig",
            ),
            (
                9,
                9,
                "9×●",
                "9 independent sources",
                "9 unabhängige Quellen",
            ),
            (
                9,
                2,
                "2×●7×○",
                "9 sources, 2 of them independent",
                "9 Quellen, davon 2 unabhängig",
            ),
        ] {
            let support = Support {
                sources,
                independent,
                is_examined: true,
                differs: false,
            };
            assert_eq!(sign(support), shown);
            let differing = Support {
                differs: true,
                ..support
            };
            assert_eq!(sign(differing), format!("{shown}≠"));
            let english_words = Words::of(ReportLanguage::English);
            let said = written(differing, english_words);
            assert_eq!(said, format!("{english}; sources differ"));
            assert_eq!(
                written(support, Words::of(ReportLanguage::English)),
                english
            );
            assert_eq!(written(support, Words::of(ReportLanguage::German)), german);
        }
    }

    /// Sources of which no card says from whom they have their words are not called independent.
    #[test]
    fn sources_that_nobody_examined() {
        let said = |independent, language| {
            let support = Support {
                sources: 3,
                independent,
                is_examined: false,
                differs: false,
            };
            written(support, Words::of(language))
        };
        for (language, none, some) in [
            (
                ReportLanguage::English,
                "3 sources, not examined for independence",
                "3 sources, at most 2 of them independent",
            ),
            (
                ReportLanguage::German,
                "3 Quellen, Unabhängigkeit nicht geprüft",
                "3 Quellen, davon höchstens 2 unabhängig",
            ),
            (
                ReportLanguage::French,
                "3 sources, indépendance non vérifiée",
                "3 sources, dont 2 au plus indépendantes",
            ),
            (
                ReportLanguage::Spanish,
                "3 fuentes, independencia no comprobada",
                "3 fuentes, como máximo 2 de ellas independientes",
            ),
        ] {
            assert_eq!(said(3, language), none);
            assert_eq!(said(2, language), some);
        }
    }
}
