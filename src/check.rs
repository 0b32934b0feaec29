//! Runs the rules over a sheet and its evidence. One rule, one file, with its explanation and its tests.
//!
//! The first lines of a rule's file are what `factbrief explain` prints.

mod about_changed;
mod actor_not_named;
mod anchors;
mod announced_and_named;
mod attribution_invented;
mod attribution_missing;
mod card_unsupported;
mod caution_missing;
mod count_unnamed;
mod date_unsupported;
mod evidence_changed;
mod explain;
mod judgement_beyond_facts;
mod language_unread;
mod languages_disagree;
mod likelihood_and_confidence;
mod likelihood_term;
mod marked;
mod movement_unsupported;
mod name_unsupported;
mod negation_changed;
mod number_unsupported;
mod order_impossible;
mod probability_word;
mod qualifier_dropped;
mod quotation_inexact;
mod quotation_unbalanced;
mod quote_ambiguous;
mod quote_cut;
mod quote_lost;
mod quote_spliced;
mod review_due;
mod review_lapsed;
mod rights_unstated;
mod sentence_uncovered;
mod source_changed;
mod source_unused;
mod speaker_order;
mod speakers;
mod stage_unsupported;
mod stands_for_unsupported;
mod statement_drafted;
mod statement_unused;
mod timeline_undated;
mod translation_differs;
mod values_conflict;
mod waiver_unused;
mod weekday_wrong;

use std::collections::BTreeSet;

use crate::edition::Accepted;
use crate::evidence::Evidence;
use crate::files::Files;
use crate::files::Span;
use crate::finding::Code;
use crate::finding::Finding;
use crate::language::Language;
use crate::reading;
use crate::reading::{CautionReading, FactReading, JudgedReading, Names, Passages, Reading};
use crate::sheet::Quote;
use crate::sheet::Sheet;
use crate::threads;

pub use self::explain::{Explanation, explain, explanations};
pub use self::statement_drafted::allow as allow_stubs;

/// What the rules look at.
#[derive(Debug)]
pub struct Context<'a> {
    files: &'a Files,
    sheet: &'a Sheet,
    evidence: &'a Evidence<'a>,
    accepted: &'a Accepted<'a>,
    /// The quotes about which `evidence-changed` says all there is to say.
    reported: BTreeSet<Span>,
    names: Names<'a>,
    facts: Vec<FactReading<'a>>,
    cautions: Vec<CautionReading<'a>>,
    /// The title and the judgements.
    judged: Vec<JudgedReading<'a>>,
    /// What the desk adds to cautions, judgements and cards of sources.
    desk: Vec<Vec<Reading<'a>>>,
}

/// A rule: its name, its own file (which opens with the explanation), and the function.
struct Rule {
    code: Code,
    file: &'static str,
    run: fn(&Context<'_>, &mut Vec<Finding>),
}

/// Declares the rules; the file of a rule is named like its code.
macro_rules! rules {
    ($($code:literal $module:ident),* $(,)?) => {
        &[$(Rule {
            code: Code($code),
            file: include_str!(concat!("check/", stringify!($module), ".rs")),
            run: $module::$module,
        }),*]
    };
}

/// All rules. Those on quotes come first: the others read what the quotes say.
const RULES: &[Rule] = rules![
    "statement-drafted" statement_drafted,
    "source-changed" source_changed,
    "evidence-changed" evidence_changed,
    "review-lapsed" review_lapsed,
    "card-unsupported" card_unsupported,
    "review-due" review_due,
    "quote-lost" quote_lost,
    "quote-ambiguous" quote_ambiguous,
    "quote-cut" quote_cut,
    "quote-spliced" quote_spliced,
    "quotation-unbalanced" quotation_unbalanced,
    "qualifier-dropped" qualifier_dropped,
    "number-unsupported" number_unsupported,
    "about-changed" about_changed,
    "negation-changed" negation_changed,
    "count-unnamed" count_unnamed,
    "date-unsupported" date_unsupported,
    "name-unsupported" name_unsupported,
    "stands-for-unsupported" stands_for_unsupported,
    "actor-not-named" actor_not_named,
    "quotation-inexact" quotation_inexact,
    "attribution-missing" attribution_missing,
    "attribution-invented" attribution_invented,
    "speaker-order" speaker_order,
    "languages-disagree" languages_disagree,
    "translation-differs" translation_differs,
    "judgement-beyond-facts" judgement_beyond_facts,
    "likelihood-term" likelihood_term,
    "probability-word" probability_word,
    "likelihood-and-confidence" likelihood_and_confidence,
    "movement-unsupported" movement_unsupported,
    "stage-unsupported" stage_unsupported,
    "values-conflict" values_conflict,
    "order-impossible" order_impossible,
    "timeline-undated" timeline_undated,
    "weekday-wrong" weekday_wrong,
    "announced-and-named" announced_and_named,
    "caution-missing" caution_missing,
    "language-unread" language_unread,
    "rights-unstated" rights_unstated,
    "sentence-uncovered" sentence_uncovered,
    "source-unused" source_unused,
    "statement-unused" statement_unused,
];

/// Runs every rule, then takes out what the sheet waives.
pub fn check(
    files: &Files,
    sheet: &Sheet,
    evidence: &Evidence<'_>,
    accepted: &Accepted<'_>,
) -> Vec<Finding> {
    let names = Names::of(sheet);
    // Reading is most of the work, and texts do not depend on one another.
    let facts = threads::each(&sheet.facts, |fact| FactReading::new(sheet, &names, fact));
    let read = |caution| CautionReading::new(sheet, &names, caution);
    let cautions = threads::each(&sheet.cautions, read);
    let judged = JudgedReading::all(sheet, &names);
    let desk = reading::desk(sheet, &names);
    let context = Context {
        files,
        sheet,
        evidence,
        accepted,
        reported: evidence_changed::reported(sheet, accepted),
        names,
        facts,
        cautions,
        judged,
        desk,
    };
    // Nor do rules.
    let found = threads::each(RULES, |rule| {
        let mut findings = Vec::new();
        (rule.run)(&context, &mut findings);
        findings
    });
    let mut findings = found.concat();
    statement_drafted::leave_alone(sheet, &mut findings);
    let mut findings = waiver_unused::apply_waivers(&context, findings);
    marked::soften(&context, &mut findings);
    findings
}

impl<'a> Context<'a> {
    /// Reads a text of the sheet as a reader of that language would.
    fn read(&self, language: Language, text: &'a crate::sheet::SheetText) -> Reading<'a> {
        Reading::new(&self.names, language, text)
    }

    /// Each quote that is translated, with its translations.
    fn translated(&self) -> impl Iterator<Item = (&Reading<'a>, &[Reading<'a>])> {
        let facts = self.facts.iter().map(|fact| &fact.passages);
        let cautions = self.cautions.iter().map(|caution| &caution.passages);
        facts.chain(cautions).flat_map(Passages::translated)
    }

    /// Whether `evidence-changed` says all there is to say about this quote.
    fn is_reported(&self, quote: &Quote) -> bool {
        self.reported.contains(&quote.words.span())
    }

    /// The directory of the report, as a person would type it.
    fn directory(&self) -> &'a str {
        let path = &self.files.get(self.sheet.report.span.file).path;
        path.rsplit_once('/')
            .map_or(".", |(directory, _)| directory)
    }

    /// The place of some words of a sheet text: narrower than the text where the YAML has them as they are.
    fn place(&self, reading: &Reading<'_>, range: &std::ops::Range<usize>) -> Span {
        let whole = reading.text.span();
        let words = &reading.text.unprinted()[range.clone()];
        match self.files.text(whole).find(words) {
            Some(offset) => {
                let start = whole.start + offset;
                whole.file.span(start..start + words.len())
            }
            None => whole,
        }
    }
}

#[cfg(test)]
pub(crate) mod tests;
