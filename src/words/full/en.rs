//! House wording of the full briefing in British English.

use crate::sheet::ActorKind;
use crate::sheet::Confidence;
use crate::sheet::LikelihoodScale;
use crate::words::FullWords;

pub(in crate::words) static WORDS: FullWords = FullWords {
    name: "full briefing",
    key_judgements: "Key judgements",
    judgement: "Judgement {number}",
    confidence,
    rests_on: "Rests on",
    would_change: "Would change it:",
    what_happened: "What happened",
    push: "What came before the move",
    platforms: "From where and to where, as reported",
    stage: "How far",
    scale: "Scale and effect",
    actors: "Who and what is named",
    actor: "Name",
    actor_kind: "What it is",
    named_by: "Named by",
    kind,
    cautions: "Cautions about the sourcing",
    caution: "Caution {number}",
    alternatives: "Other readings",
    alternative: "Another reading",
    outlook: "Outlook",
    annex_sources: "Annex A. The sources",
    annex_evidence: "Annex B. The evidence",
    annex_terms: "Annex C. The terms",
    annex_method: "Annex D. Method and checks",
    kind_and_language: "Kind, language",
    published: "Published",
    reliability: "Reliability",
    speakers: "Speakers in it",
    rights: "Rights",
    passages_only: "Only the sentences quoted here are passed on.",
    whole: "The whole document may be passed on.",
    text: "Text",
    text_size: "{characters} characters, {lines} lines",
    description: "Our description",
    digest: "SHA-256",
    summary: "The sourcing as a whole",
    one_source: "This briefing rests on one source.",
    many_sources: "This briefing rests on {number} sources.",
    voices: "It prints {all} statements of fact. In {own} of them the source speaks for itself. In {passed} it passes on what others say, {twice} of these through a further speaker.",
    uncorroborated: "No statement could be checked against a second, independent source.",
    cautions_recorded: "The fact sheet records {number} cautions about the sourcing; this briefing shows {shown}.",
    terms_intro,
    term: "Likelihood",
    range: "Chance",
    range_of: "{low} to {high}\u{a0}%",
    confidence_level: "Confidence",
    meaning: "What it means",
    confidence_meaning,
    method: &[
        (
            "Method",
            "Every statement of fact was written from a source and tied to a quotation. Judgements, cautions and readings are the desk’s own and are marked as such.",
        ),
        (
            "Checked by machine",
            "Each quotation stands in its source once and word for word. The numbers, dates and names of each statement stand in its quotations. Whoever a source quotes is named. The languages of this briefing agree on numbers, dates and names.",
        ),
        (
            "Not checked by machine",
            "Whether a statement renders its quotation fairly. That is for a person to judge, and no desk has reviewed this report.",
        ),
    ],
    on_this_page: "On this page",
    passages: "The quoted passages",
    passages_intro: "The sentences of the sources that this briefing quotes, in their order. What is quoted is marked; the numbers lead to the evidence.",
    see_passage: "see it in its passage",
    attached_sheet: "The checked fact sheet, without comments",
    attached_passages: "The sentences of the sources that this briefing quotes",
    attached_record: "Every sentence that the briefings of this report print, with its evidence",
    inputs: "Inputs, SHA-256",
};

fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Low => "Confidence: low",
        Confidence::Moderate => "Confidence: moderate",
        Confidence::High => "Confidence: high",
    }
}

fn kind(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Platform => "platform or service",
        ActorKind::Group => "group",
        ActorKind::Organisation => "company or organisation",
        ActorKind::Authority => "public authority",
        ActorKind::Media => "news medium",
        ActorKind::Person => "person",
        ActorKind::Place => "place",
        ActorKind::Thing => "product or system",
        ActorKind::Unnamed => "not named",
    }
}

fn terms_intro(scale: LikelihoodScale) -> &'static str {
    match scale {
        LikelihoodScale::Icd203 => {
            "The terms of likelihood are those of Intelligence Community Directive 203. The percentages stand here only, never beside a judgement."
        }
        LikelihoodScale::Phia => {
            "The terms of likelihood are those of the UK probability yardstick; the percentages are approximate and leave gaps on purpose. They stand here only, never beside a judgement."
        }
    }
}

/// Joint Publication 2-0, shortened.
fn confidence_meaning(confidence: Confidence) -> (&'static str, &'static str) {
    match confidence {
        Confidence::Low => (
            "low",
            "uncorroborated information, many assumptions, mostly weak inferences, glaring gaps",
        ),
        Confidence::Moderate => (
            "moderate",
            "partly corroborated information from good sources, several assumptions, strong and weak inferences, few gaps",
        ),
        Confidence::High => (
            "high",
            "well corroborated information from proven sources, few assumptions, strong inferences, no or minor gaps",
        ),
    }
}
