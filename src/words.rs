//! House wording: what a briefing says that no sheet does. One file per language.

mod full;
mod standing;

use std::ops::Range;

use crate::language::Language;
use crate::language::ReportLanguage;
use crate::language::is_whole_word;
use crate::language::report_languages;
use crate::sheet::Confidence;
use crate::sheet::Likelihood;
use crate::sheet::LikelihoodScale;
use crate::sheet::Reliability;
use crate::sheet::SourceKind;
use crate::sheet::Stage;

pub use self::full::FullWords;
pub use self::standing::StandingWords;

/// Takes in the file of each language.
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

/// House wording with its places filled in: `fill("line {line}", &[("line", "12")])`.
///
/// What is filled in is not looked at again, so a value may hold braces. A
/// place without a value stays as it is.
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

/// The house wording of one language. A missing entry does not compile.
#[derive(Debug)]
pub struct Words {
    /// The kind of product, in the header.
    pub kicker: &'static str,
    /// Before it, on every page of a draft.
    pub draft: &'static str,
    /// “As of {date}”.
    pub as_of: &'static str,
    /// “issued {date}”.
    pub issued: &'static str,
    /// That no desk has reviewed the report.
    pub not_reviewed: &'static str,
    /// “edition {number}”.
    pub edition: &'static str,
    /// The name of the product: “one page”.
    pub one_page: &'static str,
    /// “Page {page} of {pages}”.
    pub page_of: &'static str,
    /// Heading: bottom line, where it is a statement of the source.
    pub bottom_line: &'static str,
    /// Heading: bottom line, where it is a judgement, which it says.
    pub bottom_line_judged: &'static str,
    /// Heading: key points.
    pub key_points: &'static str,
    /// Heading: the move at a glance.
    pub glance: &'static str,
    /// Heading of the first column of that table.
    pub glance_aspect: &'static str,
    /// Heading of the second column of that table.
    pub glance_stated: &'static str,
    /// Heading: timeline.
    pub timeline: &'static str,
    /// Heading: what it means for policy.
    pub implications: &'static str,
    /// Label of an implication in the rail: that it is our judgement.
    pub implication: &'static str,
    /// Heading: what to watch.
    pub watch: &'static str,
    /// Heading: cautions.
    pub cautions: &'static str,
    /// Label of a caution in the rail.
    pub caution: &'static str,
    /// Before what the desk makes of a caution: “Our reading:”.
    pub our_reading: &'static str,
    /// Heading: source and confidence.
    pub source_and_confidence: &'static str,
    /// Label: confidence.
    pub confidence: &'static str,
    /// Label: source.
    pub source: &'static str,
    /// Label: report.
    pub report: &'static str,
    /// Label: where readers can turn to.
    pub contact: &'static str,
    /// Heading: evidence.
    pub evidence: &'static str,
    /// One sentence under that heading: what the notes are.
    pub evidence_intro: &'static str,
    /// Label of “at a glance”: what is reported from before the move; it does not say that one caused the other.
    pub trigger: &'static str,
    /// Label of “at a glance”: who moves.
    pub who: &'static str,
    /// Label of “at a glance”: away from where.
    pub from: &'static str,
    /// Beside where from, unless the stage is “moved”: nothing says that it was left.
    pub not_left: &'static str,
    /// Label of “at a glance”: to where.
    pub to: &'static str,
    /// Label of “at a glance”: how large the move is.
    pub scale: &'static str,
    /// Where a source does not state it.
    pub not_stated: &'static str,
    /// “line {line}”.
    pub line: &'static str,
    /// “lines {first} to {last}”.
    pub lines: &'static str,
    /// “page {page}, {place}”.
    pub on_page: &'static str,
    /// Between a speaker and the one who passes the words on: “, via ”.
    pub via: &'static str,
    /// Between parts of an entry that may hold commas: “; ”.
    pub semicolon: &'static str,
    /// Between a label and what it labels: “: ”.
    pub colon: &'static str,
    /// Before the desk's translation of words of a source: “our translation:”.
    pub our_translation: &'static str,
    /// One sentence after `evidence_intro`, where there are translations: whose they are, and that nobody has checked them.
    pub translations: &'static str,
    /// Before words that only supply context: “Context:”.
    pub context: &'static str,
    /// “Rule {rule} set aside:”, before the reason.
    pub waived: &'static str,
    /// Before the speakers of a note: “Who says so:”.
    pub who_says_so: &'static str,
    /// “in German”, by the tag of the language.
    pub languages: &'static [(&'static str, &'static str)],
    /// “in another language ({tag})”, for those that have no name here.
    pub in_other_language: &'static str,
    /// Where a source carries no date.
    pub undated: &'static str,
    /// “published {date}”.
    pub published: &'static str,
    /// Where the desk put the words of a document down itself.
    pub text_by_desk: &'static str,
    /// Where a machine recognised the words in pictures.
    pub text_recognised: &'static str,
    /// The stage of a move.
    pub stage: fn(Stage) -> &'static str,
    /// The kind of a source.
    pub source_kind: fn(SourceKind) -> &'static str,
    /// Reliability with its letter; F is printed as not judged.
    pub reliability: fn(Reliability) -> &'static str,
    /// The terms of a likelihood scale, as sentences write them.
    pub likelihood: fn(LikelihoodScale, Likelihood) -> &'static str,
    /// How sure the desk is, one sentence. Never in one sentence with a likelihood (ICD 203, D.6.e.(2)(b)).
    pub confidence_sentence: fn(Confidence) -> &'static str,
    /// Name of the link that leads from the evidence back to the first mark.
    pub back: &'static str,
    /// Accessible name of a source mark: “evidence {number}”.
    pub mark_name: &'static str,
    /// HTML: what opens the words of the source at a statement.
    pub words_of_source: &'static str,
    /// What only the full briefing says.
    pub full: &'static FullWords,
    /// HTML: the skip link.
    pub skip: &'static str,
    /// What pictures say.
    pub figures: FigureWords,
    /// How far a statement can be relied on.
    pub standing: StandingWords,
    /// What changed between two editions.
    pub difference: DifferenceWords,
    /// The index of all reports.
    pub index: IndexWords,
}

/// What the index of all reports says.
#[derive(Debug)]
pub struct IndexWords {
    /// Its title.
    pub title: &'static str,
    /// The name of the language, in itself.
    pub language: &'static str,
    /// Of a report: its files are what a build would make now.
    pub current: &'static str,
    /// Of a report: it says of some statement that its source has changed.
    pub stale: &'static str,
    /// Of a report: its sheet, a source or a file has changed since the build.
    pub changed: &'static str,
}

/// House wording of what changed between two editions: a sentence each, with `{old}` and `{new}` as whole sentences.
#[derive(Debug)]
pub struct DifferenceWords {
    /// “What has changed since edition {number}”.
    pub heading: &'static str,
    /// That nothing has.
    pub nothing: &'static str,
    /// A fact is new.
    pub fact_added: &'static str,
    /// A fact is no longer stated.
    pub fact_removed: &'static str,
    /// A fact is corrected: new, then old.
    pub fact_corrected: &'static str,
    /// A fact is worded anew.
    pub fact_reworded: &'static str,
    /// A fact rests on other words.
    pub fact_regrounded: &'static str,
    /// A judgement is new.
    pub judgement_added: &'static str,
    /// A judgement is withdrawn.
    pub judgement_removed: &'static str,
    /// A judgement has changed: new, then old.
    pub judgement_changed: &'static str,
    /// A judgement stands on other facts, or with another confidence.
    pub judgement_regrounded: &'static str,
    /// A source is new.
    pub source_added: &'static str,
    /// A source is no longer used.
    pub source_removed: &'static str,
    /// A source has other words.
    pub source_replaced: &'static str,
}

/// House wording of the pictures. Labels are short: they stand in a key or in the head of a table.
#[derive(Debug)]
pub struct FigureWords {
    /// The title of one of several pictures: “{title} (part {part} of {parts})”.
    pub part: &'static str,
    /// Heading of a column: dates.
    pub date: &'static str,
    /// Heading of a column: statements.
    pub statement: &'static str,
    /// Heading of a column: who says so.
    pub who: &'static str,
    /// Timeline, a date: a day is stated.
    pub day: &'static str,
    /// Timeline, a date: days are stated.
    pub days: &'static str,
    /// Timeline, a date: no day is stated.
    pub coarse: &'static str,
    /// Timeline, a date: something speaks against it.
    pub doubted: &'static str,
    /// Timeline, a date: on this day at the latest.
    pub latest: &'static str,
    /// Timeline: there is no date.
    pub undated: &'static str,
    /// Timeline, what lies between two ticks: a day.
    pub one_day: &'static str,
    /// Timeline, what lies between two ticks: a month.
    pub one_month: &'static str,
    /// Timeline, what lies between two ticks: a year.
    pub one_year: &'static str,
    /// Timeline, how to read it: the line is to scale except where it is cut.
    pub to_scale: &'static str,
    /// Timeline, how to read it: the line shows the order only.
    pub in_order: &'static str,
    /// Timeline, in place of a list: “{number} statements …”, of more than a dozen.
    pub many_events: &'static str,
    /// Title of the map of the moves.
    pub moves: &'static str,
    /// Map, what a solid line means: the source itself says so.
    pub stated: &'static str,
    /// Map, what a dashed line means: only others, whom the source passes on, say so.
    pub passed_on: &'static str,
    /// Map, how to read it where several origins meet several destinations: nobody says who went from which to which.
    pub not_paired: &'static str,
    /// Map, in place of a list: “{number} moves …”, of more than a dozen.
    pub many_moves: &'static str,
    /// Title of the numbers.
    pub numbers: &'static str,
    /// Heading of a column: numbers.
    pub number: &'static str,
    /// Heading of a column: what is counted.
    pub counted: &'static str,
    /// “about {number}”.
    pub about: &'static str,
    /// Numbers, how to read them: they are of different kinds.
    pub not_comparable: &'static str,
    /// Numbers, how to read them: only those of one kind share a scale.
    pub same_scale: &'static str,
    /// Numbers, how to read them: a dashed end stands for “about”, between `{open}` and `{close}`, and its length means nothing.
    pub soft_end: &'static str,
    /// Numbers, in place of a list: “{number} numbers …”, of more than a dozen.
    pub many_numbers: &'static str,
}

/// A place where a text uses a term of a likelihood scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The bytes of the text.
    pub range: Range<usize>,
    /// Which term it is.
    pub likelihood: Likelihood,
}

impl Words {
    /// Returns a place with its page before it, where the source has pages: “page 3, line 12”.
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
        // Lower-casing keeps the length of nearly every text; where it does not, places would be wrong.
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

    /// “in German”: the language of a source.
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
    fn a_place_without_a_value_stays() {
        assert_eq!(
            fill("{page} of {pages", &[("pages", "2")]),
            "{page} of {pages"
        );
    }
}
