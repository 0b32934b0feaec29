//! Runs the rules over a sheet and its evidence.
//!
//! A rule is a file, and a line in the list below. The file begins with the
//! explanation that `factbrief explain` prints, and ends with the tests of the rule.

#[macro_use]
mod rule;

mod shared;
mod waiver_unused;

use std::collections::BTreeSet;

use crate::edition::Accepted;
use crate::evidence::Evidence;
use crate::files::Files;
use crate::files::Span;
use crate::finding::Code;
use crate::finding::Finding;
use crate::finding::Waived;
use crate::finding::code;
use crate::language::Found;
use crate::language::Language;
use crate::language::Opening;
use crate::language::ReportLanguage;
use crate::reading::{
    self, Beside, CautionReading, FactReading, JudgedReading, Known, Names, Passages, Reading,
};
use crate::sheet::Quote;
use crate::sheet::Sheet;
use crate::sheet::SheetText;
use crate::threads;

pub use self::origin_shared::asked_about as asked_about_origins;
use self::rule::Rule;
pub use self::shared::drafted::soften as soften_for_drafts;

/// The sheet, its sources and its lock, as the rules look at them.
#[derive(Debug)]
pub struct Context<'a> {
    files: &'a Files,
    sheet: &'a Sheet,
    evidence: &'a Evidence<'a>,
    accepted: &'a Accepted<'a>,
    /// The quotes that `evidence-changed` reports, so that no other rule need report them.
    reported: BTreeSet<Span>,
    names: Names<'a>,
    facts: Vec<FactReading<'a>>,
    cautions: Vec<CautionReading<'a>>,
    /// The title and the judgements.
    judged: Vec<JudgedReading<'a>>,
    /// The desk's own texts in cautions, judgements, waivers and cards of sources.
    desk: Vec<Vec<Reading<'a>>>,
    /// The first words of sentences that occur elsewhere in lower case, and so are no names.
    known: Known,
}

/// Takes in the file of each rule, which declares it with `rule!`.
///
/// Their findings are put together in this order, and `factbrief explain` lists
/// them in it. Rules on quotes come before the rules that rely on the quotes.
macro_rules! rules {
    ($($module:ident,)*) => {
        $(mod $module;)*

        /// All rules.
        const RULES: &[Rule] = &[$($module::RULE),*];
    };
}

rules! {
    statement_drafted,
    source_changed,
    evidence_changed,
    review_lapsed,
    card_unsupported,
    review_due,
    quote_lost,
    quote_ambiguous,
    quote_cut,
    quote_spliced,
    quote_struck_out,
    quote_unseen,
    quotes_disagree,
    headline_alone,
    quotation_unbalanced,
    qualifier_dropped,
    retracted_quoted,
    number_unsupported,
    about_changed,
    negation_changed,
    certainty_changed,
    limit_changed,
    reason_changed,
    unit_changed,
    pairing_changed,
    role_changed,
    address_changed,
    count_unnamed,
    date_unsupported,
    present_stale,
    return_untold,
    name_unsupported,
    desk_unsupported,
    alias_common,
    alias_unlinked,
    stands_for_unsupported,
    actor_not_named,
    name_shared,
    quotation_inexact,
    attribution_missing,
    attribution_invented,
    number_unspoken,
    own_claim,
    speaker_order,
    claim_attributed,
    languages_disagree,
    translation_differs,
    corroboration_claimed,
    credibility_unconfirmed,
    judgement_beyond_facts,
    likelihood_term,
    probability_word,
    likelihood_and_confidence,
    horizon_missing,
    horizon_passed,
    key_misplaced,
    caution_name_long,
    movement_unsupported,
    actor_without_fact,
    stage_unsupported,
    superseded_quoted,
    values_conflict,
    difference_agrees,
    order_impossible,
    timeline_undated,
    weekday_wrong,
    announced_and_named,
    caution_missing,
    language_unread,
    rights_unstated,
    origin_shared,
    set_aside_lost,
    sentence_uncovered,
    source_unused,
    statement_unused,
}

/// The result of running the rules over a sheet.
#[derive(Debug, Default)]
pub struct RuleFindings {
    /// The findings.
    pub findings: Vec<Finding>,
    /// The findings that the sheet waives.
    pub waived: Vec<Waived>,
}

/// Returns all codes: those of the rules in the order of their list, then the others.
pub fn codes() -> Vec<Code> {
    let rules = RULES.iter().map(|rule| rule.code);
    rules
        .chain([waiver_unused::CODE])
        .chain(code::ALL.iter().copied())
        .collect()
}

/// Returns the findings of all rules, those apart that the sheet waives.
pub fn check(
    files: &Files,
    sheet: &Sheet,
    evidence: &Evidence<'_>,
    accepted: &Accepted<'_>,
) -> RuleFindings {
    let names = Names::of(sheet);
    let cells = evidence.cells();
    let ground = (sheet, &names, &cells);
    // Reading is most of the work, and texts do not depend on one another.
    let facts = threads::each(&sheet.facts, |fact| FactReading::new(ground, fact));
    let read = |caution| CautionReading::new(ground, &facts, caution);
    let cautions = threads::each(&sheet.cautions, read);
    let judged = JudgedReading::all(sheet, &names, &facts);
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
        known: Known::default(),
    };
    let known = context.known();
    let context = Context { known, ..context };
    // Rules do not depend on one another either.
    let found = threads::each(RULES, |rule| {
        let mut findings = Vec::new();
        (rule.run)(&context, &mut findings);
        findings
    });
    let mut findings = found.concat();
    statement_drafted::leave_alone(sheet, &mut findings);
    let mut found = waiver_unused::apply_waivers(&context, findings);
    shared::marked::soften(&context, &mut found.findings);
    found
}

impl<'a> Context<'a> {
    /// Reads a text of the sheet that is in this language.
    fn read(&self, language: Language, text: &'a SheetText) -> Reading<'a> {
        Reading::new(&self.names, language, text)
    }

    /// Returns each quote that is translated, with its translations.
    fn translated(&self) -> impl Iterator<Item = (&Reading<'a>, &[Reading<'a>])> {
        let facts = self.facts.iter().map(|fact| &fact.passages);
        let cautions = self.cautions.iter().map(|caution| &caution.passages);
        facts.chain(cautions).flat_map(Passages::translated)
    }

    /// Returns the texts of the title, then those of the judgements, in every language of the briefings.
    fn judged_texts(&self) -> impl Iterator<Item = (ReportLanguage, &'a SheetText)> {
        let sheet = self.sheet;
        let judgements = sheet.judgements.iter().map(|judgement| &judgement.says);
        let wordings = std::iter::once(&sheet.title.says).chain(judgements);
        wordings.flat_map(|wording| {
            let languages = sheet.languages.iter();
            languages.map(|language| (*language, wording.of(*language)))
        })
    }

    /// True if `evidence-changed` reports this quote, so that no other rule need report it.
    fn is_reported(&self, quote: &Quote) -> bool {
        self.reported.contains(&quote.words.span())
    }

    /// Returns the readings of all texts that the desk wrote and that a briefing may print.
    fn own_texts(&self) -> impl Iterator<Item = &Reading<'a>> {
        let facts = self.facts.iter().flat_map(FactReading::wordings);
        let cautions = self.cautions.iter().flat_map(|caution| &caution.says);
        let judged = self.judged.iter().flat_map(|judged| &judged.says);
        let translations = self.translated().flat_map(|(_, translations)| translations);
        let desk = self.desk.iter().flatten();
        facts
            .chain(cautions)
            .chain(judged)
            .chain(translations)
            .chain(desk)
    }

    /// Returns the first words that the sheet or a source has in lower case somewhere.
    fn known(&self) -> Known {
        let own: Vec<&Reading<'_>> = self.own_texts().collect();
        let sources = self.evidence.documents().iter();
        Known::of(&own, sources.map(|document| document.text.as_str()))
    }

    /// Returns the first words of sentences of a text that may be names.
    fn openings<'r>(
        &'r self,
        reading: &'r Reading<'_>,
    ) -> impl Iterator<Item = &'r Found<Opening>> {
        let openings = reading.openings.iter();
        openings.filter(|opening| !self.known.has(reading.words(&opening.range)))
    }

    /// Returns the words that make somebody else of a person whom a text names, unless one of these grounds has them.
    fn misnamed<'r>(
        &self,
        reading: &'r Reading<'_>,
        grounds: impl Iterator<Item = &'r Reading<'r>> + Clone,
    ) -> impl Iterator<Item = &'r Beside> {
        let text = reading.text.unprinted();
        let beside = reading.beside.iter();
        beside.filter(move |beside| {
            let is_in = |ground: &Reading<'_>| {
                let ground = (ground.language, ground.text.unprinted());
                beside.is_in(self.sheet, text, ground)
            };
            beside.contradicts(self.sheet, reading.language, text) && !grounds.clone().any(is_in)
        })
    }

    /// Returns the finding about a word that makes somebody else of a person.
    fn misnaming(
        &self,
        code: Code,
        reading: &Reading<'_>,
        beside: &Beside,
        fault: &str,
    ) -> Finding {
        let (words, word) = (reading.words(&beside.whole), reading.words(&beside.word));
        let id = &self.sheet[beside.actor].id.value;
        let message = format!("`{words}` is no name of `{id}`: {fault} `{word}`");
        let hint = "write the name as the sheet has it; if this is another form of it, add it to `also` of the actor";
        Finding::error(code, self.place(reading, &beside.whole), message).hint(hint)
    }

    /// Returns the finding about a first word that may be a name.
    fn opening(
        &self,
        code: Code,
        reading: &Reading<'_>,
        opening: &Found<Opening>,
        fault: &str,
    ) -> Finding {
        let words = reading.words(&opening.range);
        let place = self.place(reading, &opening.range);
        let hint = "if it is a name, add it to `actors`, or write it as `actors` has it; if it is none, begin the sentence with another word";
        let finding = match opening.value {
            Opening::Name => {
                let message =
                    format!("`{words}` is no ordinary word, no actor of this sheet, and {fault}");
                Finding::error(code, place, message)
            }
            Opening::Unsure => {
                let message =
                    format!("`{words}` may be a name, is not an actor of this sheet, and {fault}");
                Finding::warning(code, place, message)
            }
        };
        finding.hint(hint)
    }

    /// Returns the directory of the report, as a person would type it.
    fn directory(&self) -> &'a str {
        let path = &self.files.get(self.sheet.report.span.file).path;
        path.rsplit_once('/')
            .map_or(".", |(directory, _)| directory)
    }

    /// Returns the place of some words of a text of the sheet; that of the whole text if the YAML does not have the words letter by letter.
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
