//! House wording in British English.

use crate::sheet::ActorKind;
use crate::sheet::Confidence;
use crate::sheet::Credibility;
use crate::sheet::Likelihood;
use crate::sheet::LikelihoodScale;
use crate::sheet::Reliability;
use crate::sheet::SourceKind;
use crate::sheet::Stage;
use crate::words::DifferenceWords;
use crate::words::FigureWords;
use crate::words::FullWords;
use crate::words::IndexWords;
use crate::words::StandingWords;
use crate::words::SupportWords;
use crate::words::Words;

pub(super) static WORDS: Words = Words {
    kicker: "Briefing on a platform migration",
    draft: "DRAFT, not published",
    page_ends: "The page ends here",
    as_of: "As of {date}",
    issued: "issued {date}",
    not_reviewed: "No analyst has reviewed this briefing",
    edition: "edition {number}",
    one_page: "one page",
    page_of: "Page {page} of {pages}",
    bottom_line: "Bottom line",
    bottom_line_judged: "Bottom line: our judgement",
    key_points: "Key points",
    glance: "The move at a glance",
    glance_aspect: "Aspect",
    glance_stated: "What is stated",
    timeline: "Timeline",
    implications: "What it means for policy",
    implication: "Our judgement",
    watch: "What to watch",
    cautions: "Cautions",
    caution: "Caution",
    our_reading: "Our reading:",
    confidence: "Confidence",
    source: "Source",
    sources: "Sources of this briefing",
    cite_as: "Cite as",
    also_available: "See also",
    contact: "Contact",
    attached: "Attached to the PDF",
    evidence: "Evidence",
    evidence_intro: "The marks in the text lead here: to each statement and the exact words of the source behind it.",
    trigger: "Background",
    who: "Who",
    from: "From",
    not_left: "no full departure recorded",
    left: "left",
    in_use: "in use",
    to: "To",
    scale: "Scale",
    returned: "Came back",
    in_part: "in part",
    not_stated: "not stated in the source",
    not_stated_by_several: "not stated in the sources",
    not_given: "not given here",
    line: "line\u{a0}{line}",
    lines: "lines\u{a0}{first} to\u{a0}{last}",
    of_extract: "{place} of the extracted text",
    on_page: "page\u{a0}{page}, {place}",
    who_says_so: "Who says so:",
    support: SupportWords {
        label: "Support:",
        one: "one source",
        independent: "{sources} independent sources",
        one_origin: "{sources} sources, one origin",
        partly: "{sources} sources, {independent} of them independent",
        unexamined_sources: "{sources} sources, not examined for independence",
        partly_unexamined: "{sources} sources, at most {independent} of them independent",
        differ: "sources differ",
        differing: "Differs:",
        credibility,
        year_of_card: "The year is that of publication",
        key: "Behind a mark, ● stands for an independent source and ○ for one that has its words from another; ≠ says that sources differ; without a sign, a statement rests on one source.",
        based_on: "Based on",
        supersedes: "Supersedes",
        superseded_by: "Superseded by",
        some_independent: "As far as is known, {number} of them are independent of one another.",
        all_independent: "As far as is known, they are independent of one another.",
        same_origin: "All of them go back to one origin.",
        unexamined: "They are counted as independent of one another; nobody has examined whether they are.",
        in_record: "Sources that are not quoted here: {number}. The file {record} describes all of them, with their digests.",
    },
    via: ", quoted by ",
    semicolon: "; ",
    colon: ": ",
    our_translation: "our translation:",
    translations: "The translations are our own and have not been verified; where there is none, the statement itself gives the meaning of the quotation.",
    context: "Context:",
    waived: "Rule {rule} set aside:",
    languages: &[
        ("ar", "in Arabic"),
        ("cs", "in Czech"),
        ("da", "in Danish"),
        ("de", "in German"),
        ("el", "in Greek"),
        ("en", "in English"),
        ("es", "in Spanish"),
        ("fa", "in Persian"),
        ("fr", "in French"),
        ("he", "in Hebrew"),
        ("it", "in Italian"),
        ("ja", "in Japanese"),
        ("nl", "in Dutch"),
        ("pl", "in Polish"),
        ("pt", "in Portuguese"),
        ("ru", "in Russian"),
        ("sv", "in Swedish"),
        ("tr", "in Turkish"),
        ("uk", "in Ukrainian"),
        ("vi", "in Vietnamese"),
        ("zh", "in Chinese"),
    ],
    in_other_language: "in another language ({tag})",
    undated: "undated",
    published: "published {date}",
    text_by_desk: "text transcribed by us",
    text_recognised: "text read from images by machine",
    stage,
    source_kind,
    reliability,
    likelihood,
    back: "back to the text",
    mark_name: "evidence {number}",
    back_in_body: "back to statement {number} on page {page}",
    back_in_annex: "back to statement {number} on page {page} of the annex",
    ahead: &[
        "will",
        "going to",
        "goes on",
        "go on",
        "continue",
        "continues",
        "in future",
        "in the coming months",
    ],
    cut_off: "Information ends on {date}; nothing later was considered.",
    partly_accepted: "Analysts have accepted {accepted} of {all} statements",
    one_accepted: "An analyst has accepted 1 of {all} statements",
    option: "Option",
    until: "until {date}",
    horizon: "Horizon:",
    rule_set_aside: "rule set aside",
    threshold: "Threshold:",
    watched_by: "Watched by:",
    source_says,
    key_points_reported: "Key points, according to the source",
    timeline_reported: "Timeline, according to the source",
    full: &FULL,
    skip: "Skip to the bottom line",
    index: IndexWords {
        title: "Briefings",
        language: "English",
        current: "built from the current sheet",
        stale: "some statements rest on words that have changed",
        changed: "out of date: the fact sheet, a source or a file has changed since it was built",
    },
    standing: StandingWords {
        heading: "Not current",
        intro: "Since the statements below were recorded, their sources have changed. Nobody has reviewed the changes yet, so do not cite:",
        inherited: "The same goes for what rests on them: {what}.",
        title: "the title",
        bottom_line: "the bottom line",
        judgements: "the judgements so marked",
        at_statement: "Not current.",
        at_judgement: "Rests on statements that are not current.",
        remark: "not current",
        running: "not current in part",
        line: "line\u{a0}{line} of the text as recorded",
        method: "Statements so marked are given as they were recorded. Their sources have changed since, so the checks named here do not hold for them.",
        host_changed: "The quoted sentence has changed around the quotation",
        reworded: "The quoted sentence has been reworded",
        value_changed: "A number, date, name, negation or mark in the quoted sentence has changed",
        elsewhere: "The quoted words are gone from the source and now stand in another one",
        ambiguous: "The quoted words now stand in several places of the source",
        gone: "The quoted words are gone from the source",
        source: "Other sentences of the source have changed",
        accepted: "Accepted by {by} on {date}.",
        begun: "{by} began the record of accepted statements anew on {date}. Reason given: {because}.",
        recorded: "Recorded by the program; nobody has accepted it so far.",
        all_recorded: "The statements were recorded by the program; nobody has accepted any of them so far.",
    },
    difference: DifferenceWords {
        heading: "What has changed since edition {number}",
        nothing: "Nothing in this briefing has changed.",
        in_short: "Changes since edition {number}:",
        here: "on this page",
        not_here: "nothing on this page",
        our_judgement: "our judgement",
        all_in_full: "the full briefing lists all",
        fact_added: "New: {new}",
        fact_removed: "No longer stated: {old}",
        fact_corrected: "Corrected: {new} Before: {old}",
        fact_reworded: "Reworded: {new}",
        fact_regrounded: "Stated as before, on other words of a source: {new}",
        judgement_added: "Our judgement, new: {new}",
        judgement_removed: "Our judgement, withdrawn: {old}",
        judgement_changed: "Our judgement has changed: {new} Before: {old}",
        judgement_regrounded: "Our judgement stands, on other facts or with another confidence: {new}",
        source_added: "New source: {new}",
        source_removed: "Source no longer used: {old}",
        source_replaced: "Source whose text has changed: {new}",
        fact_revalued: "Stated as before, with another date, number, name or speaker: {new}",
        judgement_reweighed: "Our judgement, with another likelihood: {new}",
        judgement_reaimed: "Our judgement, with another horizon: {new}",
        movement_added: "New move: {new}",
        movement_removed: "Move no longer stated: {old}",
        movement_changed: "Move, revised: {new} Before: {old}",
        difference_added: "Sources differ: {new}",
        difference_removed: "No longer seen as a difference: {old}",
        difference_changed: "Sources now differ in another way: {new}",
        difference_explained: "On sources that differ, reworded: {new}",
        caution_added: "New caution: {new}",
        caution_removed: "Caution no longer needed: {old}",
        caution_changed: "Caution, reworded: {new} Before: {old}",
        source_superseded: "Source corrected or replaced by a later one: {new}",
        source_regraded: "Source whose reliability is now rated differently: {new}",
        cut_off_moved: "Information now ends on {new}; before, it ended on {old}.",
        movement: "{who}: {from} → {to} ({stage}).",
    },
    figures: FigureWords {
        part: "{title} (part {part} of {parts})",
        date: "Date",
        statement: "Statement",
        who: "Who says so",
        day: "day stated",
        days: "days stated",
        coarse: "only month or year stated",
        doubted: "date in doubt",
        latest: "that day at the latest",
        planned: "planned",
        undated: "no date stated",
        one_day: "one day",
        one_month: "one month",
        one_year: "one year",
        to_scale: "The line is to scale, except where two strokes cut it.",
        in_order: "The line shows the order of the dates, not the time between them.",
        many_events: "{number} statements in the order of their dates; the text beside it lists them.",
        moves: "Moves between platforms, as reported",
        stated: "the source itself says so",
        passed_on: "only those named say so",
        not_paired: "The picture does not pair origins with destinations.",
        many_moves: "{number} moves; the table lists them.",
        numbers: "Numbers, as reported",
        number: "Number",
        counted: "What is counted",
        about: "about {number}",
        not_comparable: "These numbers count different things and cannot be compared.",
        same_scale: "Only bars under the same heading can be compared.",
        soft_end: "A dashed end stands for {open}about{close}; its length means nothing.",
        many_numbers: "{number} numbers; the text beside it lists them.",
        unnamed: "Dashed squares: not named.",
        one_way: "All statements here come from a single source",
        own_words: "{number} in the source’s own words",
        second_hand: "{number} second-hand",
        third_hand: "{number} third-hand",
        relayed: "passed on from others",
        by_hand: "Statements: {hands}.",
        reader: "this briefing",
        on_the_web: "On the web",
        code: "Code with the address {address}.",
    },
};

/// The wording of the full briefing alone.
static FULL: FullWords = FullWords {
    name: "full briefing",
    key_judgements: "Key judgements",
    judgement: "Judgement {number}",
    is_bottom_line: "The bottom line, as stated above.",
    confidence,
    rests_on: "Rests on",
    would_change: "What would change it:",
    why: "Why this confidence:",
    speaks_against: "Speaks against it:",
    nothing_against: "nothing recorded",
    other_reading: "Another reading:",
    rights_of: "{holder}; terms: {terms}.",
    unknown_terms: "unknown",
    unknown_holder: "holder unknown",
    set_aside: "Rules set aside",
    set_aside_number: "Statements for which a rule was set aside: {number}. The reason is given with the evidence, and what is said of the checks does not hold for them in this respect.",
    annex: "Annex",
    annex_page_of: "Annex, page {page} of {pages}",
    further_facts: "Further statements",
    further_cautions: "Further cautions",
    what_happened: "What happened",
    what_happened_or_will: "What happened, and what is planned",
    what_will_happen: "What is planned",
    push: "What came before the move",
    platforms: "Origins and destinations, as reported",
    platforms_by_several: "Origins and destinations, as reported",
    stage: "Stage",
    scale: "Scale and effect",
    actors: "Who and what is mentioned",
    actor: "Name",
    actor_kind: "Kind",
    named_by: "Mentioned by",
    kind,
    cautions: "Cautions about the sourcing",
    caution: "Caution {number}",
    alternatives: "Other readings",
    alternative: "Another reading",
    outlook: "Outlook",
    annex_sources: "The sources",
    annex_evidence: "Annex A. The evidence",
    annex_terms: "Annex B. The terms",
    annex_method: "Annex C. Method and checks",
    kind_and_language: "Kind, language",
    publisher: "Publisher",
    address: "Address",
    received: "Received",
    parts_aside: "Parts set aside",
    archived: "Archived copy",
    published: "Published",
    reliability: "Reliability",
    reliability_not_judged: "cannot be judged (F)",
    speakers: "Speakers in it",
    rights: "Rights",
    passages_only: "Only the sentences quoted here are passed on.",
    whole: "The whole document may be passed on.",
    text: "Text",
    text_size: "{characters} characters, {lines} lines",
    text_of_one_line: "{characters} characters, 1 line",
    description: "Our description",
    digest: "SHA-256",
    summary: "The sourcing as a whole",
    one_source: "This briefing rests on one source.",
    many_sources: "This briefing rests on {number} sources.",
    only_source: "One source: {remarks}.",
    several_sources: "{number} sources, described below.",
    several_below: "{number}, described below.",
    voices: "Statements of fact in this briefing: {all} ({hands}).",
    own_voice: "Statements of fact in this briefing: {all}. In none of them does the source pass on what others say.",
    uncorroborated: "Nothing could be checked against a second, independent source.",
    cautions_recorded: "Cautions recorded: {number}, in this briefing: {shown}.",
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
            "Every statement of fact was written from a source and tied to a quotation. Judgements, cautions and readings are our own and are marked as such.",
        ),
        (
            "Checked by machine",
            "Each quotation occurs exactly once in its source, word for word. The numbers, dates and names of each statement occur in its quotations. Everyone whom a source quotes is named. The language versions agree on numbers, dates and names.",
        ),
        (
            "Not checked by machine",
            "Whether a statement renders its quotation fairly. That is for a person to judge; the head of this briefing says whether analysts have.",
        ),
    ],
    on_this_page: "On this page",
    passages: "The quoted passages",
    passages_intro: "The sentences of the sources that this briefing quotes, in their order. What is quoted is marked; the numbers lead to the evidence.",
    attached_sheet: "The checked fact sheet, without comments",
    attached_passages: "The sentences of the sources that this briefing quotes",
    attached_record: "Every sentence that the briefings of this report print, with its evidence",
};

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Announced => "announced",
        Stage::UnderWay => "under way",
        Stage::Tries => "being tried out",
        Stage::Uses => "in use alongside the old platform",
        Stage::Moved => "old platform abandoned",
    }
}

fn source_says(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::NewsArticle => "The article says",
        SourceKind::Announcement => "The announcement says",
        SourceKind::Report => "The report says",
        SourceKind::Minutes => "The minutes say",
        SourceKind::Letter => "The letter says",
        SourceKind::Law => "The law says",
        SourceKind::Other => "The source says",
    }
}

fn source_kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::NewsArticle => "news article",
        SourceKind::Announcement => "statement by the party concerned",
        SourceKind::Report => "report",
        SourceKind::Minutes => "minutes",
        SourceKind::Letter => "letter",
        SourceKind::Law => "law",
        SourceKind::Other => "document",
    }
}

/// Returns the reliability of a source with its letter, by STANAG 2511, table I.
fn reliability(reliability: Reliability) -> &'static str {
    match reliability {
        Reliability::A => "completely reliable (A)",
        Reliability::B => "usually reliable (B)",
        Reliability::C => "fairly reliable (C)",
        Reliability::D => "not usually reliable (D)",
        Reliability::E => "unreliable (E)",
        Reliability::F => "reliability cannot be judged (F)",
    }
}

/// Returns the credibility of a statement with its digit, by STANAG 2511, table II.
fn credibility(credibility: Credibility) -> &'static str {
    match credibility {
        Credibility::Confirmed => "confirmed by other sources (1)",
        Credibility::ProbablyTrue => "probably true (2)",
        Credibility::PossiblyTrue => "possibly true (3)",
        Credibility::Doubtful => "doubtful (4)",
        Credibility::Improbable => "improbable (5)",
        Credibility::NotJudged => "truth cannot be judged (6)",
    }
}

fn likelihood(scale: LikelihoodScale, likelihood: Likelihood) -> &'static str {
    match (scale, likelihood) {
        (LikelihoodScale::Icd203, Likelihood::AlmostNoChance) => "almost no chance",
        (LikelihoodScale::Icd203, Likelihood::VeryUnlikely) => "very unlikely",
        (LikelihoodScale::Icd203, Likelihood::RoughlyEven) => "roughly even chance",
        (LikelihoodScale::Icd203, Likelihood::VeryLikely) => "very likely",
        (LikelihoodScale::Phia, Likelihood::AlmostNoChance) => "remote chance",
        (LikelihoodScale::Phia, Likelihood::VeryUnlikely) => "highly unlikely",
        (LikelihoodScale::Phia, Likelihood::RoughlyEven) => "realistic possibility",
        (LikelihoodScale::Phia, Likelihood::VeryLikely) => "highly likely",
        (LikelihoodScale::Icd203 | LikelihoodScale::Phia, Likelihood::Unlikely) => "unlikely",
        (LikelihoodScale::Icd203 | LikelihoodScale::Phia, Likelihood::Likely) => "likely",
        (LikelihoodScale::Icd203 | LikelihoodScale::Phia, Likelihood::AlmostCertain) => {
            "almost certain"
        }
    }
}

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
        ActorKind::Organisation => "organisation",
        ActorKind::Authority => "public authority",
        ActorKind::Media => "news medium",
        ActorKind::Person => "person",
        ActorKind::Place => "place",
        ActorKind::Thing => "product or system",
        ActorKind::Unnamed => "no name given",
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

/// Returns the name and meaning of a level of confidence, by Joint Publication 2-0, shortened.
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
