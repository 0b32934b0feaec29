//! House wording that only the full briefing has.

use crate::sheet::ActorKind;
use crate::sheet::Confidence;
use crate::sheet::LikelihoodScale;

/// The house wording of the full briefing in one language. A missing entry does not compile.
#[derive(Debug)]
pub struct FullWords {
    /// The name of the product.
    pub name: &'static str,
    /// Heading: key judgements.
    pub key_judgements: &'static str,
    /// “Judgement {number}”.
    pub judgement: &'static str,
    /// A sentence in place of a judgement that is printed at the top.
    pub is_bottom_line: &'static str,
    /// The confidence in a judgement, with its label, on a line of its own.
    pub confidence: fn(Confidence) -> &'static str,
    /// The words before the marks of the facts that a judgement rests on.
    pub rests_on: &'static str,
    /// The words before the developments that would change a judgement.
    pub would_change: &'static str,
    /// Before the reason of a confidence.
    pub why: &'static str,
    /// Before what speaks against a judgement.
    pub speaks_against: &'static str,
    /// Says that nothing speaks against a judgement.
    pub nothing_against: &'static str,
    /// Before another reading of a judgement.
    pub other_reading: &'static str,
    /// Who holds the rights, and the terms: “{holder}; terms: {terms}.”
    pub rights_of: &'static str,
    /// Printed where the terms are unknown.
    pub unknown_terms: &'static str,
    /// Printed where the holder of the rights is unknown.
    pub unknown_holder: &'static str,
    /// Label: rules that were set aside.
    pub set_aside: &'static str,
    /// For how many statements rules were set aside.
    pub set_aside_number: &'static str,
    /// Heading of what follows the body.
    pub annex: &'static str,
    /// “Annex, page {page} of {pages}”.
    pub annex_page_of: &'static str,
    /// Heading: statements that are not in the body.
    pub further_facts: &'static str,
    /// Heading: cautions that are not in the body.
    pub further_cautions: &'static str,
    /// Heading: the account of events.
    pub what_happened: &'static str,
    /// The same heading where some of the events are still to come.
    pub what_happened_or_will: &'static str,
    /// The same heading where all events are still to come.
    pub what_will_happen: &'static str,
    /// Heading: the events before the move, without a claim that one caused the other.
    pub push: &'static str,
    /// Heading: the origin and the destination of the move.
    pub platforms: &'static str,
    /// The same heading where the report has several sources.
    pub platforms_by_several: &'static str,
    /// Heading of a column: the stage of a move.
    pub stage: &'static str,
    /// Heading: the size of the move, and its results.
    pub scale: &'static str,
    /// Heading: the actors and platforms named.
    pub actors: &'static str,
    /// Heading of a column: names.
    pub actor: &'static str,
    /// Heading of a column: the kind of an actor.
    pub actor_kind: &'static str,
    /// Heading of a column: the sources that name an actor.
    pub named_by: &'static str,
    /// The name of a kind of actor.
    pub kind: fn(ActorKind) -> &'static str,
    /// Heading: cautions.
    pub cautions: &'static str,
    /// “Caution {number}”.
    pub caution: &'static str,
    /// Heading: other explanations.
    pub alternatives: &'static str,
    /// Label: another explanation.
    pub alternative: &'static str,
    /// Heading: the outlook.
    pub outlook: &'static str,
    /// Heading: the sources.
    pub annex_sources: &'static str,
    /// Heading: the evidence.
    pub annex_evidence: &'static str,
    /// Heading: the terms.
    pub annex_terms: &'static str,
    /// Heading: the method.
    pub annex_method: &'static str,
    /// Label: kind and language of a source.
    pub kind_and_language: &'static str,
    /// Label: the publisher of a source.
    pub publisher: &'static str,
    /// Label: the address at which a source was found.
    pub address: &'static str,
    /// Label: the day on which the desk received a source.
    pub received: &'static str,
    /// Label: the reasons why parts of a source are set aside.
    pub parts_aside: &'static str,
    /// Label: the place of an archived copy of a source.
    pub archived: &'static str,
    /// Label: the date of a source.
    pub published: &'static str,
    /// Label: the reliability of a source.
    pub reliability: &'static str,
    /// Beside that label: a reliability that cannot be judged, with its letter.
    pub reliability_not_judged: &'static str,
    /// Label: the speakers in a source.
    pub speakers: &'static str,
    /// Label: the rights in a source.
    pub rights: &'static str,
    /// The remark that only the quoted sentences of a source are passed on.
    pub passages_only: &'static str,
    /// The remark that the whole source may be passed on.
    pub whole: &'static str,
    /// Label: the text of a source.
    pub text: &'static str,
    /// “{characters} characters, {lines} lines”.
    pub text_size: &'static str,
    /// The size of a text of one line: “{characters} characters, 1 line”.
    pub text_of_one_line: &'static str,
    /// Label: the desk's description of a source.
    pub description: &'static str,
    /// Label: the digest of a source.
    pub digest: &'static str,
    /// Heading of the third level: the value of the sourcing as a whole.
    pub summary: &'static str,
    /// “This briefing rests on one source.”
    pub one_source: &'static str,
    /// “This briefing rests on {number} sources.”
    pub many_sources: &'static str,
    /// The description of the only source under the bottom line: “One source: {remarks}.”
    pub only_source: &'static str,
    /// The sentence on several sources under the bottom line: “{number} sources, described in Annex A.”
    pub several_sources: &'static str,
    /// How many sources there are, behind the label “Sources:”: “{number}, described below.”
    pub several_below: &'static str,
    /// The number of all statements ({all}), and how many were made at each remove ({hands}).
    pub voices: &'static str,
    /// The number of all statements ({all}) where the source passes on nothing from others.
    pub own_voice: &'static str,
    /// “Nothing could be checked against a second, independent source.”
    pub uncorroborated: &'static str,
    /// The numbers of cautions recorded ({number}) and of those in this briefing ({shown}); one and none read well, too.
    pub cautions_recorded: &'static str,
    /// A sentence on the use of the terms, with the name of their scale.
    pub terms_intro: fn(LikelihoodScale) -> &'static str,
    /// Heading of a column: terms of likelihood.
    pub term: &'static str,
    /// Heading of a column: the ranges of the terms.
    pub range: &'static str,
    /// “{low} to {high} %”.
    pub range_of: &'static str,
    /// Heading of a column: levels of confidence.
    pub confidence_level: &'static str,
    /// Heading of a column: the meanings of levels of confidence.
    pub meaning: &'static str,
    /// A level of confidence: its name and what it means.
    pub confidence_meaning: fn(Confidence) -> (&'static str, &'static str),
    /// Labels and sentences on the method.
    pub method: &'static [(&'static str, &'static str)],
    /// HTML: the name of the list of sections.
    pub on_this_page: &'static str,
    /// HTML, heading: the quoted sentences of the sources.
    pub passages: &'static str,
    /// HTML: a sentence that explains the quoted sentences.
    pub passages_intro: &'static str,
    /// PDF: the description of the attached sheet.
    pub attached_sheet: &'static str,
    /// PDF: the description of the attached passages.
    pub attached_passages: &'static str,
    /// PDF: the description of the attached record.
    pub attached_record: &'static str,
}
