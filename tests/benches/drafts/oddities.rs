//! How many oddities draw a caution, and how many cautions nobody needs.

use factbrief::draft::CautionCandidate;
use factbrief::language::Language;
use unicode_segmentation::UnicodeSegmentation;

use crate::fixture::Odd;
use crate::fixture::document;
use crate::fixture::drafted;
use crate::fixture::place;
use crate::tally::Tally;

/// The kinds, as the README of the texts explains them.
const KINDS: [&str; 11] = [
    "date-after-publication",
    "update-older-than-text",
    "number-in-two-notations",
    "percentages-do-not-add-up",
    "name-in-two-spellings",
    "quotation-not-closed",
    "date-read-two-ways",
    "figure-contradicted",
    "claims-about-itself",
    "look-alike-letters",
    "picture-not-there",
];

/// Words by which the reasons of cautions are told from one another.
const UNDESERVED: [&str; 11] = [
    "takes something back",
    "has no partner",
    "hearsay",
    "announces",
    "after the publication",
    "these shares",
    "a party speaks",
    "points to a picture",
    "in two notations",
    "in two spellings",
    "is older than",
];

/// Counts what the draft of a text cautions about, and gives what it misses or adds, in words.
pub(crate) fn score(language: Language, odd: &Odd, tally: &mut Tally) -> Vec<String> {
    let document = document(language, "md", &odd.text);
    let draft = drafted(&document, odd.published.as_deref(), &[]);
    let mut told = Vec::new();
    let touches = |caution: &CautionCandidate| {
        let quotes = caution
            .quotes
            .iter()
            .filter_map(|quote| place(&document.text, quote));
        let quotes: Vec<_> = quotes.collect();
        let about = odd
            .about
            .iter()
            .filter_map(|words| place(&document.text, words));
        about.clone().any(|about| {
            quotes
                .iter()
                .any(|it| it.start < about.end && about.start < it.end)
        })
    };
    if odd.kind != "none" {
        let is_met = draft.cautions.iter().any(touches);
        tally.count("oddities met by a caution", is_met);
        tally.count(
            KINDS.iter().find(|kind| **kind == odd.kind).unwrap(),
            is_met,
        );
        if !is_met {
            told.push(format!("not met: {} {}", odd.kind, odd.text.trim()));
        }
    }
    let undeserved: Vec<_> = draft.cautions.iter().filter(|it| !touches(it)).collect();
    for caution in &undeserved {
        let kind = UNDESERVED.iter().find(|it| caution.why.contains(**it));
        tally.add(kind.unwrap_or(&"undeserved: others"), 1, 1);
    }
    let words = odd.text.unicode_words().count();
    tally.add(
        "undeserved cautions for 1,000 words, in %",
        undeserved.len() * 1000,
        words,
    );
    told.extend(
        undeserved
            .iter()
            .map(|it| format!("undeserved: {} {:?}", it.why, it.quotes)),
    );
    told
}
