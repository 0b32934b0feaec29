//! House wording: the words of a briefing that come from no sheet. One file per language.

mod difference;
mod figures;
mod full;
mod index;
mod standing;
mod support;

use std::ops::Range;

use crate::language::Language;
use crate::language::ReportLanguage;
use crate::language::is_whole_word;
use crate::language::report_languages;
use crate::sheet::Likelihood;
use crate::sheet::LikelihoodScale;
use crate::sheet::Reliability;
use crate::sheet::SourceKind;
use crate::sheet::Stage;

pub use self::difference::DifferenceWords;
pub use self::figures::FigureWords;
pub use self::full::FullWords;
pub use self::index::IndexWords;
pub use self::standing::StandingWords;
pub use self::support::SupportWords;

/// Declares the file of house wording of each language.
macro_rules! files {
    ($($name:ident = $file:ident,)*) => {
        $(mod $file;)*

        impl Words {
            /// Returns the house wording of this language.
            pub fn of(language: ReportLanguage) -> &'static Self {
                match language {
                    $(ReportLanguage::$name => &$file::WORDS,)*
                }
            }
        }
    };
}

report_languages!(files);

/// Returns house wording with its placeholders filled in: `fill("line {line}", &[("line", "12")])`.
///
/// A value is not searched for placeholders, so it may contain braces. A
/// placeholder without a value stays as it is.
pub fn fill(wording: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = wording;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let known = after.split_once('}').and_then(|(name, after)| {
            let (_, value) = values.iter().find(|(own, _)| *own == name)?;
            Some((value, after))
        });
        rest = if let Some((value, after)) = known {
            filled.push_str(value);
            after
        } else {
            filled.push('{');
            after
        };
    }
    filled + rest
}

/// Returns the full stop that a text lacks, so that what follows it does not run on.
pub(crate) fn full_stop(text: &str) -> &'static str {
    let text = text
        .trim_end()
        .trim_end_matches(['”', '’', '“', '»', '"', ')', '\u{a0}', '\u{202f}']);
    if text.ends_with(['.', '!', '?', '…', '。', '؟']) {
        ""
    } else {
        "."
    }
}

/// The house wording of one language. A missing entry does not compile.
#[derive(Debug)]
pub struct Words {
    /// The kind of product, in the header.
    pub kicker: &'static str,
    /// The mark of a draft, before the kind of product on every page.
    pub draft: &'static str,
    /// In a draft whose front page runs over: the line where the paper ends.
    pub page_ends: &'static str,
    /// “As of {date}”.
    pub as_of: &'static str,
    /// “issued {date}”.
    pub issued: &'static str,
    /// Printed where a briefing is issued long after its cut-off: “Information ends {date}; nothing later was considered.”
    pub cut_off: &'static str,
    /// The statement that no desk has reviewed the report.
    pub not_reviewed: &'static str,
    /// “Analysts have accepted {accepted} of {all} statements”, two at least.
    pub partly_accepted: &'static str,
    /// The sentence that analysts have accepted a single statement: “An analyst has accepted 1 of {all} statements”.
    pub one_accepted: &'static str,
    /// “edition {number}”.
    pub edition: &'static str,
    /// The name of the product: “one page”.
    pub one_page: &'static str,
    /// “Page {page} of {pages}”.
    pub page_of: &'static str,
    /// Heading: bottom line, where it is a statement of the source.
    pub bottom_line: &'static str,
    /// Heading: bottom line, where it is a judgement, and the heading says so.
    pub bottom_line_judged: &'static str,
    /// Heading: key points.
    pub key_points: &'static str,
    /// Heading: key points, where the only source cannot be judged.
    pub key_points_reported: &'static str,
    /// Heading: the move at a glance.
    pub glance: &'static str,
    /// Heading of the first column of that table.
    pub glance_aspect: &'static str,
    /// Heading of the second column of that table.
    pub glance_stated: &'static str,
    /// Heading: timeline.
    pub timeline: &'static str,
    /// Heading: timeline, where the only source cannot be judged.
    pub timeline_reported: &'static str,
    /// Heading: implications for policy.
    pub implications: &'static str,
    /// Label of an implication in the rail: it is our judgement.
    pub implication: &'static str,
    /// Label of an option in the rail: that it is a course of action.
    pub option: &'static str,
    /// Heading: what to watch.
    pub watch: &'static str,
    /// Before the value from which an indicator counts.
    pub threshold: &'static str,
    /// Before who watches an indicator.
    pub watched_by: &'static str,
    /// Heading: cautions.
    pub cautions: &'static str,
    /// Label of a caution in the rail.
    pub caution: &'static str,
    /// Printed behind a statement for which a rule was set aside; the evidence gives the reason.
    pub rule_set_aside: &'static str,
    /// The words before the desk's reading of a caution: “Our reading:”.
    pub our_reading: &'static str,
    /// Label: confidence.
    pub confidence: &'static str,
    /// “until {date}”: how far a judgement looks ahead.
    pub until: &'static str,
    /// Label: how far a judgement looks ahead.
    pub horizon: &'static str,
    /// Label: source.
    pub source: &'static str,
    /// Label: sources, where there are several.
    pub sources: &'static str,
    /// In the rail, before what the only source says itself: “The article says”.
    pub source_says: fn(SourceKind) -> &'static str,
    /// Label: how to cite the briefing.
    pub cite_as: &'static str,
    /// The label of what else a reader can ask for.
    pub also_available: &'static str,
    /// Label: the contact for readers.
    pub contact: &'static str,
    /// Label: the files inside the PDF.
    pub attached: &'static str,
    /// Heading: evidence.
    pub evidence: &'static str,
    /// One sentence under the heading of the evidence: it explains the notes.
    pub evidence_intro: &'static str,
    /// Label of “at a glance”: the reported events before the move, without a claim that one caused the other.
    pub trigger: &'static str,
    /// Label of “at a glance”: the actor that moves.
    pub who: &'static str,
    /// Label of “at a glance”: the platform that the move leads away from.
    pub from: &'static str,
    /// The remark beside that platform, unless the stage is “moved”: no source says that it was left.
    pub not_left: &'static str,
    /// The remark on a platform that was left.
    pub left: &'static str,
    /// The remark on a platform that is in use, where nothing is known of another.
    pub in_use: &'static str,
    /// Label of “at a glance”: the destination of the move.
    pub to: &'static str,
    /// Label of “at a glance”: the size of the move.
    pub scale: &'static str,
    /// Label of “at a glance”: those who came back.
    pub returned: &'static str,
    /// The remark that only a part of those who are named takes part.
    pub in_part: &'static str,
    /// The words in place of a value that the source does not state.
    pub not_stated: &'static str,
    /// The same where the report has several sources.
    pub not_stated_by_several: &'static str,
    /// Where a movement leads from, if the sheet does not say so: nothing else follows from that.
    pub not_given: &'static str,
    /// “line {line}”.
    pub line: &'static str,
    /// “lines {first} to {last}”.
    pub lines: &'static str,
    /// “{place} of the extracted text”: the text that is kept beside a document without lines of its own.
    pub of_extract: &'static str,
    /// “page {page}, {place}”.
    pub on_page: &'static str,
    /// The words between a speaker and the one who passes the words on: “, via ”.
    pub via: &'static str,
    /// The mark between parts of an entry that may contain commas: “; ”.
    pub semicolon: &'static str,
    /// The mark between a label and its value: “: ”.
    pub colon: &'static str,
    /// The words before the desk's translation of words of a source: “our translation:”.
    pub our_translation: &'static str,
    /// One sentence after `evidence_intro`, where there are translations: it says who made them, and that they are unchecked.
    pub translations: &'static str,
    /// The word before quotes that only supply context: “Context:”.
    pub context: &'static str,
    /// The words before the reason for setting a rule aside: “Rule {rule} set aside:”.
    pub waived: &'static str,
    /// The words before the speakers of a note: “Who says so:”.
    pub who_says_so: &'static str,
    /// On how many sources a statement rests.
    pub support: SupportWords,
    /// “in German”, by the tag of the language.
    pub languages: &'static [(&'static str, &'static str)],
    /// The words for a language that has no name in `languages`: “in another language ({tag})”.
    pub in_other_language: &'static str,
    /// The words in place of the date of a source without one.
    pub undated: &'static str,
    /// “published {date}”.
    pub published: &'static str,
    /// The remark that the desk wrote down the words of a document itself.
    pub text_by_desk: &'static str,
    /// The remark that a machine recognised the words in pictures.
    pub text_recognised: &'static str,
    /// The name of a stage of a move.
    pub stage: fn(Stage) -> &'static str,
    /// The name of a kind of source.
    pub source_kind: fn(SourceKind) -> &'static str,
    /// The reliability of a source with its letter; F is printed as not judged.
    pub reliability: fn(Reliability) -> &'static str,
    /// The terms of a likelihood scale, as sentences write them.
    pub likelihood: fn(LikelihoodScale, Likelihood) -> &'static str,
    /// Name of the link that leads from the evidence back to the first mark.
    pub back: &'static str,
    /// Accessible name of a source mark: “evidence {number}”.
    pub mark_name: &'static str,
    /// PDF, name of a link: “back to statement {number} on page {page}”.
    pub back_in_body: &'static str,
    /// PDF, name of a link: “back to statement {number} on page {page} of the annex”.
    pub back_in_annex: &'static str,
    /// Words that speak of the future, in small letters, without marks.
    pub ahead: &'static [&'static str],
    /// The wording of the full briefing alone.
    pub full: &'static FullWords,
    /// HTML: the skip link.
    pub skip: &'static str,
    /// The wording of the pictures.
    pub figures: FigureWords,
    /// The wording on how far a statement can be relied on.
    pub standing: StandingWords,
    /// The wording on changes between two editions.
    pub difference: DifferenceWords,
    /// The wording of the index of all reports.
    pub index: IndexWords,
}

/// A place where a text uses a term of a likelihood scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The bytes of the text.
    pub range: Range<usize>,
    /// The degree of likelihood that the term expresses.
    pub likelihood: Likelihood,
}

impl Words {
    /// Returns a place in a document with its page before it, where the source has pages: “page 3, line 12”.
    pub fn place(&self, page: Option<usize>, place: &str) -> String {
        page.map_or_else(
            || place.to_owned(),
            |page| {
                fill(
                    self.on_page,
                    &[("page", &page.to_string()), ("place", place)],
                )
            },
        )
    }

    /// Returns the terms of this scale in a text, in order; a term inside a longer one (“likely” in “very likely”) does not count.
    pub fn likelihood_terms(&self, scale: LikelihoodScale, text: &str) -> Vec<Term> {
        let lower = text.to_lowercase();
        // Lower-casing keeps the length of nearly every text; where it does not, the ranges would be wrong.
        let text = if lower.len() == text.len() {
            lower.as_str()
        } else {
            text
        };
        let mut terms: Vec<Term> = Likelihood::ALL
            .into_iter()
            .flat_map(|likelihood| {
                let term = (self.likelihood)(scale, likelihood);
                let places = text
                    .match_indices(term)
                    .map(move |(at, _)| at..at + term.len());
                places.map(move |range| Term { range, likelihood })
            })
            .filter(|term| is_whole_word(text, &term.range))
            .collect();
        let inside = |inner: &Range<usize>, outer: &Range<usize>| {
            outer.start <= inner.start && inner.end <= outer.end && inner.len() < outer.len()
        };
        let all = terms.clone();
        terms.retain(|term| !all.iter().any(|other| inside(&term.range, &other.range)));
        terms.sort_by_key(|term| term.range.start);
        terms
    }

    /// Returns the language of a source as wording: “in German”.
    pub fn in_language(&self, language: Language) -> String {
        let mut named = self.languages.iter();
        named.find(|(tag, _)| *tag == language.tag()).map_or_else(
            || fill(self.in_other_language, &[("tag", language.tag())]),
            |(_, name)| (*name).to_owned(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::Words;
    use super::fill;
    use crate::language::Language;
    use crate::language::ReportLanguage;
    use crate::sheet::Likelihood;
    use crate::sheet::LikelihoodScale;

    #[test]
    fn places_are_filled_once() {
        assert_eq!(
            fill(
                "lines {first} to {last}",
                &[("first", "{last}"), ("last", "3")]
            ),
            "lines {last} to 3"
        );
    }

    #[test]
    fn every_language_that_we_read_has_a_name() {
        for report in ReportLanguage::ALL {
            let words = Words::of(report);
            assert!(words.languages.is_sorted(), "{report:?}");
            for language in Language::ALL {
                let named = words
                    .languages
                    .iter()
                    .any(|(tag, _)| *tag == language.tag());
                assert!(named, "{report:?} has no name for {language:?}");
            }
        }
    }

    #[test]
    fn a_term_inside_a_longer_one_does_not_count() {
        let french = Words::of(ReportLanguage::French);
        let terms = |text: &str| -> Vec<Likelihood> {
            let terms = french.likelihood_terms(LikelihoodScale::Icd203, text);
            terms.into_iter().map(|term| term.likelihood).collect()
        };
        assert_eq!(
            terms("Il est très peu probable qu’il reste, peu probable qu’il revienne."),
            [Likelihood::VeryUnlikely, Likelihood::Unlikely]
        );
        assert_eq!(
            terms("Il est à peu près aussi probable qu’improbable qu’il reste."),
            [Likelihood::RoughlyEven]
        );
        assert_eq!(terms("Il reste probablement."), []);
    }

    #[test]
    fn french_marks_stand_behind_spaces_that_do_not_break() {
        let source = include_str!("words/fr.rs")
            .split_once("static WORDS")
            .unwrap()
            .1;
        for literal in source.split('"').skip(1).step_by(2) {
            let literal = literal
                .replace("\\u{a0}", "\u{a0}")
                .replace("\\u{202f}", "\u{202f}");
            assert!(!literal.contains('\''), "{literal}");
            for (at, mark) in literal.match_indices([':', ';', '?', '!', '»']) {
                let space = if [":", "»"].contains(&mark) {
                    '\u{a0}'
                } else {
                    '\u{202f}'
                };
                assert!(literal[..at].ends_with(space), "{literal}");
            }
        }
    }

    #[test]
    fn a_text_that_lacks_a_stop_gets_one() {
        for (text, stop) in [
            ("three libraries", "."),
            ("three libraries. ", ""),
            ("« trois bibliothèques\u{a0}»", "."),
            ("“Who?”", ""),
            ("the desk (weekly)", "."),
            ("the desk…", ""),
        ] {
            assert_eq!(super::full_stop(text), stop, "{text}");
        }
    }

    #[test]
    fn a_place_without_a_value_stays() {
        assert_eq!(
            fill("{page} of {pages", &[("pages", "2")]),
            "{page} of {pages"
        );
    }
}
