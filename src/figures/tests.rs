//! Tests of what holds for every picture: labels stay inside it and meet nothing.

mod layout;
mod pictures;
mod told;

use self::layout::mistakes;
use self::pictures::chain;
use self::pictures::measures;
use self::pictures::moves;
use self::pictures::timeline;
use expect_test::expect;
use expect_test::expect_file;
use proptest::prelude::*;

use crate::briefing::Hands;
use crate::briefing::Provenance;
use crate::briefing::TracedSource;
use crate::briefing::Voice;
use crate::briefing::tests::{desk, evidenced};
use crate::figures::Cell;
use crate::figures::Chain;
use crate::figures::Code;
use crate::figures::Dress;
use crate::figures::End;
use crate::figures::Event;
use crate::figures::Figure;
use crate::figures::Measure;
use crate::figures::Measures;
use crate::figures::Move;
use crate::figures::Moves;
use crate::figures::Part;
use crate::figures::Timeline;
use crate::figures::When;
use crate::figures::drawing::Drawing;
use crate::figures::drawing::Paint;
use crate::figures::drawing::Shape;
use crate::figures::drawing::WIDTH;
use crate::language::Date;
use crate::language::DateSpan;
use crate::language::ReportLanguage;
use crate::language::Typography;
use crate::sheet::Accent;
use crate::sheet::Stage;
use crate::words::Words;

fn dress() -> Dress {
    Dress {
        accent: Accent::default().light,
        draft: None,
    }
}
proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn no_label_of_a_map_meets_another(moves in moves(0..6)) {
        for picture in moves.pictures() {
            prop_assert_eq!(mistakes(&picture.drawing), Vec::<String>::new());
        }
    }

    #[test]
    fn no_label_of_a_chain_meets_another((provenance, language) in chain(1..9), is_on_front: bool) {
        let words = Words::of(language);
        let chain = Chain { words, language, provenance: &provenance, is_on_front };
        for picture in chain.pictures() {
            prop_assert_eq!(mistakes(&picture.drawing), Vec::<String>::new());
        }
    }

    #[test]
    fn no_label_of_numbers_meets_another(measures in measures(0..12)) {
        for picture in measures.pictures() {
            prop_assert_eq!(mistakes(&picture.drawing), Vec::<String>::new());
        }
    }

    #[test]
    fn no_label_of_a_short_timeline_meets_another(timeline in timeline(0..9)) {
        for picture in timeline.pictures() {
            prop_assert_eq!(mistakes(&picture.drawing), Vec::<String>::new());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4))]

    #[test]
    fn no_label_of_many_moves_or_numbers_meets_another(moves in moves(40..60), measures in measures(40..60)) {
        for picture in moves.pictures().into_iter().chain(measures.pictures()) {
            prop_assert_eq!(mistakes(&picture.drawing), Vec::<String>::new());
        }
    }

    #[test]
    fn no_label_of_a_long_timeline_meets_another(timeline in timeline(40..80)) {
        for picture in timeline.pictures() {
            prop_assert_eq!(mistakes(&picture.drawing), Vec::<String>::new());
        }
    }
}

#[test]
fn every_statement_is_drawn_and_listed() {
    let event = |day: u8| Event {
        when: When::Stated(DateSpan::single(
            Date::new(2021, Some(5), Some(day)).unwrap(),
        )),
        statement: evidenced("a", &format!("statement{day}")),
        voice: said::<&str>(&[]),
        note: usize::from(day),
    };
    for days in [1, 3, 12, 31] {
        let timeline = Timeline {
            words: Words::of(ReportLanguage::English),
            language: ReportLanguage::English,
            typography: Typography::default(),
            events: (1..=days).rev().map(event).collect(),
        };
        let figures = timeline.figures(dress()).unwrap();
        let svg: String = figures.iter().map(|figure| figure.svg.as_str()).collect();
        for day in 1..=days {
            assert_eq!(
                svg.matches(&format!(">statement{day}<")).count(),
                1,
                "{day} of {days}"
            );
        }
        let rows: usize = figures.iter().map(|figure| figure.table.rows.len()).sum();
        assert_eq!(rows, usize::from(days));
    }
}

fn span(text: &str) -> DateSpan {
    text.parse().unwrap()
}

/// The mark of a day that is only planned does not stand beside the second statement of an earlier day, which has no date
/// of its own beside it; and the key explains the mark.
#[test]
fn a_mark_does_not_date_the_statement_of_another_day() {
    let event = |when: When, words: &str, note| Event {
        when,
        statement: evidenced("a", words),
        voice: said::<&str>(&[]),
        note,
    };
    let decided = When::Stated(span("2025-03-03"));
    let timeline = Timeline {
        words: Words::of(ReportLanguage::English),
        language: ReportLanguage::English,
        typography: Typography::default(),
        events: vec![
            event(decided, "The board decides to close the group", 1),
            event(
                decided,
                "180 of the 240 singers have joined the new group",
                2,
            ),
            event(
                When::Planned(span("2025-06-30")),
                "The group is to be closed",
                3,
            ),
        ],
    };
    let pictures = timeline.pictures();
    let [picture] = pictures.as_slice() else {
        panic!("one picture");
    };
    let shapes = || picture.drawing.shapes.iter();
    let date = shapes().find_map(|shape| match shape {
        Shape::Text(line) if line.text.starts_with("30") => Some(line.y),
        _ => None,
    });
    let open = shapes().find_map(|shape| match shape {
        Shape::Circle { y, paint, .. } if *paint == Paint::Doubted => Some(*y),
        _ => None,
    });
    assert!((open.unwrap() - date.unwrap()).abs() < 100);
    let remarks = shapes().filter(|shape| match shape {
        Shape::Text(line) => line.text == "planned",
        _ => false,
    });
    assert_eq!(remarks.count(), 2, "beside the date, and in the key");
}

/// A timeline in which every kind of date occurs, as it is written into its file.
#[test]
fn a_timeline_as_a_file() {
    let event = |when: When, words: &str, speakers: &[&str], note| Event {
        when,
        statement: evidenced("a", words),
        voice: said(speakers),
        note,
    };
    let timeline = Timeline {
        words: Words::of(ReportLanguage::English),
        language: ReportLanguage::English,
        typography: Typography::default(),
        events: vec![
            event(When::Undated, "Rent & <light> are paid", &["the board"], 7),
            event(When::Stated(span("2020")), "The choir is founded", &[], 1),
            event(
                When::Stated(span("2021-05-02/2021-05-04")),
                "Rehearsals in the hall",
                &["the board"],
                3,
            ),
            event(
                When::Doubted(span("2021-05-06")),
                "About 40 singers locked out, says the board",
                &["the board"],
                4,
            ),
            event(
                When::Stated(span("2021-05-09")),
                "First notice elsewhere",
                &["a reader", "the newspaper"],
                5,
            ),
            event(When::Latest(span("2021-05-12")), "Last notice", &[], 6),
        ],
    };
    let figures = timeline.figures(dress()).unwrap();
    let [figure] = figures.as_slice() else {
        panic!("one picture");
    };
    expect_file!["../../tests/golden/timeline.svg"].assert_eq(&figure.svg);
    expect![[r"
        timeline: Timeline, 2020 to 2021
        The line is to scale, except where two strokes cut it.
        Timeline, 2020 to 2021: 2020: The choir is founded (The Gazette 2021); 2 to 4 May 2021: Rehearsals in the hall (the board); 6 May 2021 (date in doubt): About 40 singers locked out, says the board (the board); 9 May 2021: First notice elsewhere (a reader, quoted by the newspaper); 12 May 2021 (that day at the latest): Last notice (The Gazette 2021); no date stated: Rent & <light> are paid (the board).

        Date | Statement | Who says so
        2020 | The choir is founded[^a] | The Gazette 2021
        2 to 4 May 2021 | Rehearsals in the hall[^a] | the board
        6 May 2021 (date in doubt) | About 40 singers locked out, says the board[^a] | the board
        9 May 2021 | First notice elsewhere[^a] | a reader, quoted by the newspaper
        12 May 2021 (that day at the latest) | Last notice[^a] | The Gazette 2021
        no date stated | Rent & <light> are paid[^a] | the board
    "]].assert_eq(&in_words(figure));
}

/// Returns the voice of these speakers; without any, of a source that says so itself.
pub(super) fn said<T: AsRef<str>>(speakers: &[T]) -> Voice {
    let speakers = speakers.iter().map(|name| evidenced("a", name.as_ref()));
    Voice::of(speakers.collect(), vec![desk("The Gazette 2021")])
}

/// Returns the remark of a move that nothing else is known of.
fn departure(from: &[End], stage: Stage) -> &'static str {
    let words = Words::of(ReportLanguage::English);
    match (from, stage) {
        ([], _) => words.not_stated,
        (_, Stage::Moved) => words.left,
        _ => words.not_left,
    }
}

/// Returns the remark on where a move leads.
fn arrival(from: &[End], stage: Stage) -> &'static str {
    let words = Words::of(ReportLanguage::English);
    match (from, stage) {
        ([_, ..], Stage::Moved) => "",
        ([], Stage::Uses) => words.in_use,
        _ => (words.stage)(stage),
    }
}

/// Two moves from the same origins, of which one is stated and one is not, and one without an origin.
#[test]
fn a_map_as_a_file() {
    let end = |name: &str, chains: &[&[&str]], note| End {
        name: evidenced("a", name),
        voices: chains.iter().map(|chain| said(chain)).collect(),
        notes: vec![note],
    };
    let from = vec![
        end("Plauderbox", &[&["the board"]], 1),
        end("Rundruf", &[&[]], 2),
    ];
    let one = |who: &str, from: &[End], to: End, stage| Move {
        who: evidenced("a", who),
        from: from.to_vec(),
        to: vec![to],
        departure: departure(from, stage),
        arrival: arrival(from, stage),
        returns: Vec::new(),
    };
    let map = Moves {
        words: Words::of(ReportLanguage::English),
        language: ReportLanguage::English,
        moves: vec![
            one(
                "the choir",
                &from,
                end("Zwitscher", &[&["a reader", "the newspaper"]], 3),
                Stage::Announced,
            ),
            one(
                "the choir",
                &from,
                end("Posthorn", &[&["the board"], &[]], 4),
                Stage::Tries,
            ),
            one(
                "the orchestra",
                &[],
                end("Zwitscher", &[&[]], 5),
                Stage::Moved,
            ),
        ],
    };
    let figures = map.figures(dress()).unwrap();
    let [figure] = figures.as_slice() else {
        panic!("one picture");
    };
    expect_file!["../../tests/golden/moves.svg"].assert_eq(&figure.svg);
    expect![[r"
        moves: Moves between platforms, as reported
        The picture does not pair origins with destinations.
        Moves between platforms, as reported: Who: the choir; From: Plauderbox (the board), Rundruf (The Gazette 2021), no full departure recorded; To: Posthorn (the board; The Gazette 2021), being tried out; Who: the choir; From: Plauderbox (the board), Rundruf (The Gazette 2021), no full departure recorded; To: Zwitscher (a reader, quoted by the newspaper), announced; Who: the orchestra; From: not stated in the source; To: Zwitscher (The Gazette 2021), old platform abandoned.

        Who | From | To | Who says so
        the choir[^a] | Plauderbox[^a]; Rundruf[^a]; no full departure recorded | Posthorn[^a]; being tried out | the board; The Gazette 2021
        the choir[^a] | Plauderbox[^a]; Rundruf[^a]; no full departure recorded | Zwitscher[^a]; announced | the board; The Gazette 2021; a reader, quoted by the newspaper
        the orchestra[^a] | not stated in the source | Zwitscher[^a]; old platform abandoned | The Gazette 2021
    "]].assert_eq(&in_words(figure));
}

/// An actor with a long name is above the columns, so that no word of it is broken; and words of another script, whose width
/// is not known, are not stretched.
#[test]
fn names_are_neither_broken_nor_stretched() {
    let end = |name: &str| End {
        name: evidenced("a", name),
        voices: vec![said::<&str>(&[])],
        notes: vec![1],
    };
    let one = Move {
        who: evidenced("a", "Quellenforschungsgesellschaft"),
        from: vec![end("نادي")],
        to: vec![end("Zwitscher")],
        departure: Words::of(ReportLanguage::German).left,
        arrival: "",
        returns: Vec::new(),
    };
    let map = Moves {
        words: Words::of(ReportLanguage::German),
        language: ReportLanguage::German,
        moves: vec![one],
    };
    let figures = map.figures(dress()).unwrap();
    let line_of = |words: &str| {
        let mut lines = figures[0].svg.lines();
        let end = format!(">{words}</text>");
        lines.find(|line| line.ends_with(&end)).unwrap()
    };
    assert!(line_of("Quellenforschungsgesellschaft").contains("textLength"));
    assert!(!line_of("نادي").contains("textLength"));
}

/// A source that speaks for itself and passes on others, and one that repeats it.
#[test]
fn a_chain_as_a_file() {
    let names = |chain: &[&str]| chain.iter().map(|name| evidenced("a", name)).collect();
    let source = |label: &str, remark: &str, passed_on: &[&[&str]]| TracedSource {
        label: desk(label),
        remark: remark.to_owned(),
        speaks_for_itself: remark.is_empty(),
        passed_on: passed_on.iter().map(|chain| names(chain)).collect(),
    };
    let provenance = Provenance {
        finding: "2 sources, one origin".to_owned(),
        sources: vec![
            source(
                "The Gazette 2021",
                "",
                &[&["the board"], &["a reader", "a newspaper"]],
            ),
            source("Notice", "Based on: The Gazette 2021", &[]),
        ],
        hands: Hands {
            own: 9,
            second: 3,
            third: 1,
        },
    };
    let chain = Chain {
        words: Words::of(ReportLanguage::English),
        language: ReportLanguage::English,
        provenance: &provenance,
        is_on_front: false,
    };
    let figures = chain.figures(dress()).unwrap();
    let [figure] = figures.as_slice() else {
        panic!("one picture");
    };
    expect_file!["../../tests/golden/chain.svg"].assert_eq(&figure.svg);
    expect![[r"
        chain: 2 sources, one origin

        2 sources, one origin: The Gazette 2021 (the board; a reader, quoted by a newspaper); Notice; 9 in the source’s own words; 3 second-hand; 1 third-hand.

        Source | Who says so
        The Gazette 2021 | the board; a reader, quoted by a newspaper
        Notice | 
    "]]
    .assert_eq(&in_words(figure));
    let front = Chain {
        is_on_front: true,
        ..chain
    };
    let figures = front.figures(dress()).unwrap();
    assert_eq!(
        figures[0].reading,
        "Statements: 9 in the source’s own words, 3 second-hand, 1 third-hand."
    );
}

/// The squares of a code, as the crate that makes them draws them.
#[test]
fn an_address_as_a_code() {
    let address = desk("https://alder-wharf.example/briefings");
    let code = Code {
        words: Words::of(ReportLanguage::English),
        language: ReportLanguage::English,
        address: &address,
    };
    let figure = code.figure().unwrap().unwrap();
    expect_file!["../../tests/golden/code.svg"].assert_eq(&figure.svg);
    assert_eq!(
        figure.alternative,
        "Code with the address https://alder-wharf.example/briefings."
    );
    let address = desk(&format!("https://alder-wharf.example/{}", "a".repeat(4000)));
    let code = Code {
        address: &address,
        ..code
    };
    assert!(code.figure().unwrap().is_none());
}

/// Two numbers of one kind, and two that nothing can be compared with.
#[test]
fn numbers_as_a_file() {
    let measure = |value: &str, is_about, of: &str, speakers: &[&str], note| Measure {
        value: value.parse().unwrap(),
        is_about,
        bounded: None,
        named: None,
        of: evidenced("a", of),
        date: None,
        voice: said(speakers),
        note,
        question: None,
        differing: Vec::new(),
    };
    let numbers = Measures {
        words: Words::of(ReportLanguage::English),
        language: ReportLanguage::English,
        typography: Typography::default(),
        measures: vec![
            measure("40", true, "singers", &["the board"], 1),
            measure("2600.5", true, "square metres", &[], 2),
            measure("9", false, "halls", &["a reader", "the newspaper"], 3),
            measure("10", false, "singers", &[], 4),
            Measure {
                named: Some(4),
                ..measure("7", false, "choirs", &["the board"], 5)
            },
            Measure {
                bounded: Some("almost 950".to_owned()),
                ..measure("950", false, "listeners", &["the board"], 6)
            },
        ],
    };
    let figures = numbers.figures(dress()).unwrap();
    let [figure] = figures.as_slice() else {
        panic!("one picture");
    };
    expect_file!["../../tests/golden/measures.svg"].assert_eq(&figure.svg);
    expect![[r"
        measures: Numbers, as reported
        Only bars under the same heading can be compared. A dashed end stands for ‘about’; its length means nothing. Dashed squares: not named.
        Numbers, as reported: about 40 singers (Who says so: the board); 10 singers (Who says so: The Gazette 2021); about 2,600.5 square metres (Who says so: The Gazette 2021); 9 halls (Who says so: a reader, quoted by the newspaper); 7 choirs (Who says so: the board); almost 950 listeners (Who says so: the board).

        Number | What is counted | Who says so
        about 40 | singers[^a] | the board
        10 | singers[^a] | The Gazette 2021
        about 2,600.5 | square metres[^a] | The Gazette 2021
        9 | halls[^a] | a reader, quoted by the newspaper
        7 | choirs[^a] | the board
        almost 950 | listeners[^a] | the board
    "]].assert_eq(&in_words(figure));
}

/// Returns the words of a figure beside its picture.
fn in_words(figure: &Figure) -> String {
    let part = |part: &Part| match part {
        Part::House(words) => words.clone(),
        Part::Marked(statement) => {
            format!("{}[^{}]", statement.labelled(), statement.id())
        }
        Part::Voice(voice) => voice.written(Words::of(ReportLanguage::English)),
    };
    let cell = |cell: &Cell| cell.iter().map(part).collect::<Vec<_>>().join("; ");
    let rows = figure
        .table
        .rows
        .iter()
        .map(|row| row.iter().map(cell).collect::<Vec<_>>().join(" | "));
    format!(
        "{}: {}\n{}\n{}\n\n{}\n{}\n",
        figure.name,
        figure.title,
        figure.reading,
        figure.alternative,
        figure.table.head.join(" | "),
        rows.collect::<Vec<_>>().join("\n"),
    )
}

/// A test of the tests: they find a label that lies on another, or leaves the picture.
#[test]
fn mistakes_are_found() {
    use crate::figures::drawing::{Paint, TextAnchor, Tone};
    use crate::figures::lettering::MAIN;
    let lines = ["words".to_owned()];
    let mut drawing = Drawing {
        height: 400,
        shapes: Vec::new(),
    };
    drawing.text((0, 0), TextAnchor::Left, &lines, (MAIN, Tone::Ink));
    assert_eq!(mistakes(&drawing), Vec::<String>::new());
    drawing.text((100, 50), TextAnchor::Left, &lines, (MAIN, Tone::Ink));
    assert_eq!(mistakes(&drawing).len(), 1);
    drawing.text(
        (WIDTH - 100, 0),
        TextAnchor::Left,
        &lines,
        (MAIN, Tone::Ink),
    );
    assert_eq!(mistakes(&drawing).len(), 2);
    drawing.path([(0, 200), (400, 0)], Paint::Axis);
    assert_eq!(mistakes(&drawing).len(), 4);
}
