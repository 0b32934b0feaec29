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
    /// In place of a judgement that has been said at the top, a sentence.
    pub is_bottom_line: &'static str,
    /// The confidence in a judgement, with its label. It stands on a line of its own.
    pub confidence: fn(Confidence) -> &'static str,
    /// Before the marks of the facts that a judgement rests on.
    pub rests_on: &'static str,
    /// Before what would change a judgement.
    pub would_change: &'static str,
    /// Heading: what happened.
    pub what_happened: &'static str,
    /// Heading: what came before the move; it does not say that one caused the other.
    pub push: &'static str,
    /// Heading: where the move leads from and to.
    pub platforms: &'static str,
    /// Heading of a column: how far a move has come.
    pub stage: &'static str,
    /// Heading: how large the move is, and what came of it.
    pub scale: &'static str,
    /// Heading: who and what is named.
    pub actors: &'static str,
    /// Heading of a column: names.
    pub actor: &'static str,
    /// Heading of a column: what it is.
    pub actor_kind: &'static str,
    /// Heading of a column: who names it.
    pub named_by: &'static str,
    /// What an actor is.
    pub kind: fn(ActorKind) -> &'static str,
    /// Heading: cautions.
    pub cautions: &'static str,
    /// “Caution {number}”.
    pub caution: &'static str,
    /// Heading: other explanations.
    pub alternatives: &'static str,
    /// Label: another explanation.
    pub alternative: &'static str,
    /// Heading: what comes next.
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
    /// Label: where a copy of a source is kept.
    pub archived: &'static str,
    /// Label: the date of a source.
    pub published: &'static str,
    /// Label: the reliability of a source.
    pub reliability: &'static str,
    /// Label: who speaks in a source.
    pub speakers: &'static str,
    /// Label: the rights in a source.
    pub rights: &'static str,
    /// Only the quoted sentences of a source are passed on.
    pub passages_only: &'static str,
    /// The whole source may be passed on.
    pub whole: &'static str,
    /// Label: the text of a source.
    pub text: &'static str,
    /// “{characters} characters, {lines} lines”.
    pub text_size: &'static str,
    /// The same for a text of one line.
    pub text_of_one_line: &'static str,
    /// Label: the desk's description of a source.
    pub description: &'static str,
    /// Label: the digest of a source.
    pub digest: &'static str,
    /// Heading of the third level: what the sourcing as a whole is worth.
    pub summary: &'static str,
    /// “This briefing rests on one source.”
    pub one_source: &'static str,
    /// “This briefing rests on {number} sources.”
    pub many_sources: &'static str,
    /// Under the bottom line, what the only source is: “One source: {remarks}.”
    pub only_source: &'static str,
    /// The same of several: “{number} sources, described in Annex A.”
    pub several_sources: &'static str,
    /// How many statements there are ({all}), in the source's own voice ({own}), passed on from others ({passed}), at more
    /// than one remove ({twice}); worded so that one and none read well, too.
    pub voices: &'static str,
    /// The same ({all}) where the source passes on nothing from others.
    pub own_voice: &'static str,
    /// “Nothing could be checked against a second, independent source.”
    pub uncorroborated: &'static str,
    /// How many cautions are recorded ({number}), and how many of them are in this briefing ({shown}); as above.
    pub cautions_recorded: &'static str,
    /// How the terms are used, with the name of their scale.
    pub terms_intro: fn(LikelihoodScale) -> &'static str,
    /// Heading of a column: terms of likelihood.
    pub term: &'static str,
    /// Heading of a column: their ranges.
    pub range: &'static str,
    /// “{low} to {high} %”.
    pub range_of: &'static str,
    /// Heading of a column: levels of confidence.
    pub confidence_level: &'static str,
    /// Heading of a column: what they mean.
    pub meaning: &'static str,
    /// A level of confidence: its name and what it means.
    pub confidence_meaning: fn(Confidence) -> (&'static str, &'static str),
    /// Labels and sentences on the method.
    pub method: &'static [(&'static str, &'static str)],
    /// HTML: the name of the list of sections.
    pub on_this_page: &'static str,
    /// HTML, heading: the quoted sentences of the sources.
    pub passages: &'static str,
    /// HTML: what they are.
    pub passages_intro: &'static str,
    /// HTML: the link from a quotation to its passage.
    pub see_passage: &'static str,
    /// PDF: what an attached file is.
    pub attached_sheet: &'static str,
    /// PDF: what an attached file is.
    pub attached_passages: &'static str,
    /// PDF: what an attached file is.
    pub attached_record: &'static str,
}
