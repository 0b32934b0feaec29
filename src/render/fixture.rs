//! An invented briefing for the tests of the writers: a choir tries another messenger.

use crate::briefing::Strip;
use crate::briefing::tests::{desk, evidenced, judged, noticed};
use crate::briefing::{
    Acceptance, Briefing, CautionRow, Contents, DatePrecision, DatedRow, GlanceRow, Letterhead,
    Note, PrintedQuote, Profile, SourceLine, Stands, Statement, Voice,
};
use crate::evidence::Anchor;
use crate::language::Language;
use crate::language::ReportLanguage;
use crate::sheet::LikelihoodScale;
use crate::sheet::Marking;
use crate::sheet::Product;
use crate::words::Words;

/// The briefing in English.
pub(crate) fn choir() -> Briefing {
    choir_with(&str::to_owned)
}

/// The briefing with every text of the sheet or a source changed.
#[expect(
    clippy::too_many_lines,
    reason = "one page of data, to be read from top to bottom"
)]
pub(crate) fn choir_with(text: &dyn Fn(&str) -> String) -> Briefing {
    let fact = |id: &str, words: &str| evidenced(id, &text(words));
    let judgement = |id: &str, words: [&str; 3], rests_on: &[&str]| {
        let [before, term, after] = words.map(|part| {
            if part.is_empty() {
                String::new()
            } else {
                text(part)
            }
        });
        judged(id, [&before, &term, &after], rests_on)
    };
    let bottom_line = Statement::Judged(judgement(
        "spreads",
        [
            "The choir is ",
            "unlikely",
            " to leave Plauderbox for good. So far it only rehearses on Zwitscher.",
        ],
        &["rehearsal", "singers"],
    ));
    Briefing {
        product: Product::OnePage,
        begun: None,
        letterhead: Letterhead::default(),
        words: Words::of(ReportLanguage::English),
        language: ReportLanguage::English,
        profile: Profile::Final,
        marking: Marking::Green,
        report: "chor".to_owned(),
        languages: vec![ReportLanguage::English],
        products: vec![Product::OnePage, Product::Full],
        edition: 2,
        as_of: text("4 May 2021"),
        issued: text("9 May 2021"),
        issued_ymd: (2021, 5, 9),
        title: judgement(
            "spreads",
            [
                "The choir tries Zwitscher and is ",
                "unlikely",
                " to leave Plauderbox",
            ],
            &["rehearsal"],
        ),
        rests_on_an_unjudged_source: false,
        contents: Contents {
            key_points: vec![
                fact(
                    "singers",
                    "According to the board, about 40 singers were locked out.",
                ),
                noticed(
                    fact("rehearsal", "The choir rehearsed on Zwitscher."),
                    &text("Rule spelling set aside: printed so."),
                ),
            ],
            glance: vec![
                GlanceRow {
                    label: "Who",
                    cells: vec![
                        fact("singers", "about 40 singers"),
                        fact("rehearsal", "the choir"),
                    ],
                    remark: String::new(),
                    shown_by: Vec::new(),
                },
                GlanceRow {
                    label: "To",
                    cells: vec![fact("rehearsal", "Zwitscher")],
                    remark: "being tried out".to_owned(),
                    shown_by: Vec::new(),
                },
                GlanceRow {
                    label: "Scale",
                    cells: Vec::new(),
                    remark: "not stated".to_owned(),
                    shown_by: Vec::new(),
                },
            ],
            timeline: timeline(text),
            implications: vec![judgement(
                "ask",
                ["It is ", "likely", " that the hall will ask for rent."],
                &["rehearsal"],
            )],
            watch: vec![
                judgement(
                    "return",
                    ["Singers who return to Plauderbox", "", ""],
                    &["singers"],
                ),
                judgement("rent", ["A rent for the hall", "", ""], &["rehearsal"]),
            ],
            cautions: vec![CautionRow {
                statement: fact("garbled", "The newspaper prints “Zwitzer”."),
                reading: Some(desk(&text("It may mean Zwitscher."))),
            }],
            strip: Strip {
                confidence: Some("low"),
                because: Some(desk(&text("Only one notice."))),
                ..Strip::default()
            },
            ..Contents::new(bottom_line, LikelihoodScale::Icd203)
        },
        sources: sources(text),
        notes: notes(text),
        passages: Vec::new(),
    }
}

fn timeline(text: &dyn Fn(&str) -> String) -> Vec<DatedRow> {
    let row = |date: &str, precision, id: &str, words: &str| DatedRow {
        date: text(date),
        precision,
        statement: evidenced(id, &text(words)),
    };
    vec![
        row(
            "2. May 2021",
            DatePrecision::Day,
            "singers",
            "about 40 singers locked out",
        ),
        row(
            "3 to 4 May 2021",
            DatePrecision::Days,
            "rehearsal",
            "rehearsal on Zwitscher",
        ),
        row(
            "2020",
            DatePrecision::Coarse,
            "founded",
            "the choir is founded",
        ),
    ]
}

fn sources(text: &dyn Fn(&str) -> String) -> Vec<SourceLine> {
    vec![SourceLine {
        based_on: None,
        supersedes: Vec::new(),
        superseded_by: Vec::new(),
        id: "zeitung".to_owned(),
        label: desk(&text("Beispiel 2021")),
        author: Some(desk(&text("Emma Beispiel"))),
        title: desk(&text("Der Chor zieht um")),
        target: text("../sources/chor.de.txt"),
        language: Language::German,
        remarks: text("news article, in German, undated, reliability cannot be judged (F)"),
        descriptor: desk(&text("A local newspaper.")),
        sha256: "0".repeat(64),
        accepted_sha256: None,
    }]
}

#[expect(
    clippy::too_many_lines,
    reason = "one page of data, to be read from top to bottom"
)]
fn notes(text: &dyn Fn(&str) -> String) -> Vec<Note> {
    let quote = |words: &str, line: &str, place: &str, is_context| PrintedQuote {
        label: None,
        words: text(words),
        language: Language::German,
        translation: None,
        target: format!("{}{line}", text("../sources/chor.de.txt")),
        fragment: None,
        place: text(place),
        is_context,
        source: "zeitung".to_owned(),
        stands: Stands::Now(Anchor {
            start: 0,
            end: 1,
            bytes: 0..1,
            line: 1,
            column: 1,
            last_line: 1,
            page: None,
            host: 0..1,
        }),
    };
    let note = |id: &str, words: &str, quotes| Note {
        statement: evidenced(id, &text(words)),
        quotes,
        voice: Voice::Sources(vec![desk(&text("Beispiel 2021"))]),
        support: None,
        credibility: None,
        has_year_of_card: false,
        reading: None,
        acceptance: Acceptance::Recorded,
    };
    vec![
        note(
            "rehearsal",
            "The choir rehearsed on Zwitscher.",
            vec![PrintedQuote {
                translation: Some(desk(&text("The choir rehearsed on 4 May on Zwitscher"))),
                ..quote(
                    "Der Chor probte am 4. Mai auf Zwitscher",
                    "#L3",
                    "line 3",
                    false,
                )
            }],
        ),
        Note {
            voice: Voice::Speakers(vec![
                evidenced("singers", &text("the board")),
                evidenced("singers", &text("a reader")),
            ]),
            ..note(
                "singers",
                "According to the board, about 40 singers were locked out.",
                vec![
                    quote(
                        "rund 40 Stimmen wurden ausgesperrt",
                        "#L5",
                        "lines 5 to 6",
                        false,
                    ),
                    quote("heißt es im „Vorstand“", "#L7", "line 7", true),
                ],
            )
        },
        note(
            "founded",
            "The choir was founded in 2020.",
            vec![PrintedQuote {
                label: Some(desk(&text("Beispiel 2021"))),
                ..quote("seit 2020", "#L1", "line 1", false)
            }],
        ),
        Note {
            ..note(
                "garbled",
                "The newspaper prints “Zwitzer”.",
                vec![quote("auf Zwitzer", "#L9", "line 9", false)],
            )
        },
    ]
}
