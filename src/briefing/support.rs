//! On how many sources a statement rests, in words and as a sign.

use crate::sheet::Support;
use crate::words::Words;
use crate::words::fill;

/// An independent source.
const INDEPENDENT: &str = "●";
/// A source that has its words from another.
const REPEATING: &str = "○";
/// Sources that contradict each other.
const DIFFERING: &str = "≠";
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
}
