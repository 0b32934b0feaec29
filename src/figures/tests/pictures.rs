//! Tests pictures of any content, within what a sheet can hold.

use proptest::prelude::*;

use crate::briefing::Hands;
use crate::briefing::Provenance;
use crate::briefing::TracedSource;
use crate::briefing::tests::{desk, evidenced};
use crate::figures::End;
use crate::figures::Event;
use crate::figures::Measure;
use crate::figures::Measures;
use crate::figures::Move;
use crate::figures::Moves;
use crate::figures::ShortStatement;
use crate::figures::Timeline;
use crate::figures::When;
use crate::figures::tests::said;
use crate::language::Date;
use crate::language::DateSpan;
use crate::language::DateStyle;
use crate::language::Number;
use crate::language::ReportLanguage;
use crate::language::Typography;
use crate::sheet::Stage;
use crate::words::Words;

/// German words of all lengths, with umlauts and without.
const WORDS: [&str; 12] = [
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "Sozialmedien-Beobachtungsstelle",
    "Straßenentwässerungsinvestitionskostenschuldendienstumlage",
    "Plattform",
    "der",
    "zieht",
    "um",
    "26.\u{a0}November\u{a0}2019",
    "https://example.org/a/very/long/path/without/end",
    "wird",
    "Ж漢ω",
];

fn text(least: usize) -> impl Strategy<Value = String> {
    proptest::collection::vec(prop::sample::select(WORDS.to_vec()), least..9)
        .prop_map(|words| words.join(" "))
}

/// Returns dates that are close together or far apart, of any precision.
fn when() -> impl Strategy<Value = When> {
    let date = (0..3_u8, 2017..2020_i32, 10..=12_u8, 1..=28_u8).prop_filter_map(
        "calendar",
        |(grain, year, month, day)| {
            Date::new(
                year,
                (grain > 0).then_some(month),
                (grain > 1).then_some(day),
            )
        },
    );
    let span = (date.clone(), date, 0..4_u8).prop_map(|(one, other, range)| {
        let end = if range == 0 { other } else { one };
        DateSpan {
            start: one.min(end),
            end: one.max(end),
        }
    });
    (span, 0..12_u8).prop_map(|(span, kind)| match kind {
        0 => When::Undated,
        1 => When::Doubted(span),
        2 => When::Latest(span),
        _ => When::Stated(span),
    })
}

pub(super) fn timeline(events: std::ops::Range<usize>) -> impl Strategy<Value = Timeline> {
    let event = (
        when(),
        text(1),
        proptest::collection::vec(text(1), 0..3),
        1..999_usize,
    )
        .prop_map(|(when, words, speakers, note)| Event {
            when,
            statement: evidenced("a", &words),
            voice: said(&speakers),
            note,
        });
    let language = prop::sample::select(ReportLanguage::ALL.to_vec());
    let style = prop::sample::select(DateStyle::ALL.to_vec());
    let events = proptest::collection::vec(event, events);
    (events, language, style).prop_map(|(events, language, style)| {
        let mut typography = Typography::default();
        if language.date_styles().contains(&style) {
            typography.dates.insert(*language, style);
        }
        Timeline {
            words: Words::of(language),
            language,
            typography,
            events,
        }
    })
}

fn end() -> impl Strategy<Value = End> {
    let chain = proptest::collection::vec(text(1), 0..3);
    let notes = proptest::collection::vec(1..999_usize, 1..4);
    (text(1), proptest::collection::vec(chain, 1..3), notes).prop_map(|(name, chains, notes)| End {
        name: evidenced("a", &name),
        voices: chains.iter().map(|chain| said(chain)).collect(),
        notes,
    })
}

pub(super) fn moves(count: std::ops::Range<usize>) -> impl Strategy<Value = Moves> {
    let stage = prop::sample::select(vec![
        Stage::Announced,
        Stage::Tries,
        Stage::Uses,
        Stage::Moved,
    ]);
    // There are few origins and movers, so that moves share them.
    let origins = proptest::collection::vec(proptest::collection::vec(end(), 0..4), 1..3);
    let movers = proptest::collection::vec(text(1), 1..3);
    let ends = proptest::collection::vec((end(), stage, 0..9_usize, 0..9_usize), count);
    let language = prop::sample::select(ReportLanguage::ALL.to_vec());
    (origins, movers, ends, language).prop_map(|(origins, movers, ends, language)| {
        let one = |(to, stage, mover, origin): (End, Stage, usize, usize)| Move {
            who: evidenced("a", &movers[mover % movers.len()]),
            from: origins[origin % origins.len()].clone(),
            to: vec![to],
            departure: Words::of(language).not_left,
            arrival: (Words::of(language).stage)(stage),
            returns: (mover % 2 == 0)
                .then(|| ShortStatement {
                    date: None,
                    statement: evidenced("a", &movers[mover % movers.len()]),
                    voice: said::<&str>(&[]),
                    note: mover,
                })
                .into_iter()
                .collect(),
        };
        Moves {
            words: Words::of(language),
            language,
            moves: ends.into_iter().map(one).collect(),
        }
    })
}

pub(super) fn chain(
    count: std::ops::Range<usize>,
) -> impl Strategy<Value = (Provenance, ReportLanguage)> {
    let passed_on = proptest::collection::vec(proptest::collection::vec(text(1), 1..4), 0..5);
    let source = (text(1), text(0), passed_on, any::<bool>());
    let source = source.prop_map(
        |(label, remark, passed_on, speaks_for_itself)| TracedSource {
            label: desk(&label),
            remark,
            speaks_for_itself,
            passed_on: passed_on
                .iter()
                .map(|chain| chain.iter().map(|name| evidenced("a", name)).collect())
                .collect(),
        },
    );
    let sources = proptest::collection::vec(source, count);
    let language = prop::sample::select(ReportLanguage::ALL.to_vec());
    let hands = (0..99_usize, 0..99_usize, 0..9_usize);
    (sources, hands, language).prop_map(|(sources, (own, second, third), language)| {
        let provenance = Provenance {
            finding: "Finding".to_owned(),
            sources,
            hands: Hands { own, second, third },
        };
        (provenance, language)
    })
}

pub(super) fn measures(count: std::ops::Range<usize>) -> impl Strategy<Value = Measures> {
    let of = proptest::collection::vec(text(1), 1..4);
    let value = prop_oneof![0..30_u64, 0..100_000_u64, any::<u64>()];
    let measure = (
        value,
        -3..6_i8,
        any::<bool>(),
        0..9_usize,
        proptest::collection::vec(text(1), 0..3),
    );
    let language = prop::sample::select(ReportLanguage::ALL.to_vec());
    (of, proptest::collection::vec(measure, count), language).prop_map(
        |(of, measures, language)| {
            let one = |(value, exponent, is_about, kind, speakers): (
                u64,
                i8,
                bool,
                usize,
                Vec<String>,
            )| Measure {
                value: Number::new(value, exponent),
                is_about,
                bounded: None,
                named: (value % 3 == 0).then_some(value / 2),
                of: evidenced("a", &of[kind % of.len()]),
                date: (value % 2 == 0).then(|| "12\u{a0}Mar 2025".to_owned()),
                voice: said(&speakers),
                note: 7,
                question: None,
                differing: Vec::new(),
            };
            let one = |given| {
                let measure = one(given);
                let is_disputed = measure.named.is_some() && measure.is_about;
                let differing = is_disputed.then(|| ShortStatement {
                    statement: measure.of.clone(),
                    date: measure.date.clone(),
                    voice: measure.voice.clone(),
                    note: 8,
                });
                Measure {
                    differing: differing.into_iter().collect(),
                    ..measure
                }
            };
            Measures {
                words: Words::of(language),
                language,
                typography: Typography::default(),
                measures: measures.into_iter().map(one).collect(),
            }
        },
    )
}
