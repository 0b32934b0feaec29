//! What pictures tell beside names and numbers: days, statements that differ, returns.

use crate::briefing::tests::evidenced;
use crate::figures::tests::{dress, said};
use crate::figures::{End, Measure, Measures, Move, Moves, ShortStatement};
use crate::language::{ReportLanguage, Typography};
use crate::words::Words;

/// Returns the text of a picture, its lines parted by blanks.
fn text_of(svg: &str) -> String {
    let pieces = svg.split('<').filter_map(|it| it.split_once('>'));
    let pieces = pieces.map(|(_, text)| text.replace('\u{a0}', " "));
    let pieces: Vec<String> = pieces.filter(|it| !it.trim().is_empty()).collect();
    pieces.join(" ")
}

/// A row of numbers of one kind is no row of days: each has its day, and the statement that contradicts one is beside it.
#[test]
fn a_number_has_its_day_and_what_differs_from_it() {
    let one = |value: &str, date: &str, note| Measure {
        value: value.parse().unwrap(),
        is_about: false,
        bounded: None,
        named: None,
        of: evidenced("a", "libraries"),
        date: Some(date.to_owned()),
        voice: said(&["the federation"]),
        note,
        question: None,
        differing: Vec::new(),
    };
    let other = ShortStatement {
        statement: evidenced("b", "61 libraries have an account"),
        date: Some("12 Mar 2025".to_owned()),
        voice: said(&["the newspaper"]),
        note: 2,
    };
    let disputed = Measure {
        differing: vec![other],
        ..one("84", "12 Mar 2025", 1)
    };
    let numbers = |measures| Measures {
        words: Words::of(ReportLanguage::English),
        language: ReportLanguage::English,
        typography: Typography::default(),
        measures,
    };
    let bars = numbers(vec![disputed.clone(), one("97", "14 Jun 2025", 3)]);
    for numbers in [bars, numbers(vec![disputed])] {
        let figures = numbers.figures(dress()).unwrap();
        let svg = text_of(&figures[0].svg);
        assert!(
            svg.contains('≠') && svg.contains("12 Mar 2025 · Who says so: the federation [1]"),
            "{svg}"
        );
        assert!(
            svg.contains(
                "≠ Differs: 61 libraries have an account (12 Mar 2025, the newspaper) [2]"
            ),
            "{svg}"
        );
        let words = figures[0].alternative.replace('\u{a0}', " ");
        let told = "84 libraries ≠ (Who says so: the federation; 12 Mar 2025; Differs: 61 libraries have an account (12 Mar 2025, the newspaper))";
        assert!(words.contains(told), "{words}");
        assert_eq!(
            figures[0].table.head,
            ["Number", "What is counted", "Date", "Who says so"]
        );
    }
}

/// The map of a move that was taken back in part tells so, once, in the picture, its words and its table.
#[test]
fn a_move_tells_who_came_back() {
    let end = |name: &str| End {
        name: evidenced("a", name),
        voices: vec![said::<&str>(&["the board"])],
        notes: vec![1],
    };
    let one = |to: &str| Move {
        who: evidenced("a", "the choir"),
        from: vec![end("Plauderbox")],
        to: vec![end(to)],
        departure: Words::of(ReportLanguage::English).left,
        arrival: "",
        returns: vec![ShortStatement {
            statement: evidenced("b", "the altos back on Plauderbox"),
            date: None,
            voice: said(&["the chair"]),
            note: 4,
        }],
    };
    let map = Moves {
        words: Words::of(ReportLanguage::English),
        language: ReportLanguage::English,
        moves: vec![one("Zwitscher"), one("Posthorn")],
    };
    let figures = map.figures(dress()).unwrap();
    let [figure] = figures.as_slice() else {
        panic!("one picture");
    };
    let told = "Came back: the altos back on Plauderbox (the chair)";
    let svg = figure.svg.replace('\u{a0}', " ");
    assert_eq!(svg.matches(&format!("{told} [4]")).count(), 1, "{svg}");
    assert_eq!(
        figure.alternative.matches(told).count(),
        2,
        "{}",
        figure.alternative
    );
    assert!(
        figure.table.head.contains(&"Came back"),
        "{:?}",
        figure.table.head
    );
    assert!(
        figure
            .table
            .rows
            .iter()
            .all(|row| row.len() == figure.table.head.len())
    );
}

/// Two answers to one question are drawn under one heading, whatever they call what they count.
#[test]
fn the_answers_to_one_question_are_compared() {
    let one = |value: &str, of: &str, question: Option<&str>, note| Measure {
        value: value.parse().unwrap(),
        is_about: false,
        bounded: None,
        of: evidenced("a", of),
        named: None,
        date: None,
        voice: said(&["the federation"]),
        note,
        question: question.map(str::to_owned),
        differing: Vec::new(),
    };
    let drawn = |question: Option<&str>| {
        let numbers = Measures {
            words: Words::of(ReportLanguage::English),
            language: ReportLanguage::English,
            typography: Typography::default(),
            measures: vec![
                one("52", "local clubs", question, 1),
                one("77", "clubs", question, 2),
            ],
        };
        let figures = numbers.figures(dress()).unwrap();
        let [figure] = figures.as_slice() else {
            panic!("one picture");
        };
        figure.svg.replace('\u{a0}', " ")
    };
    let compared = drawn(Some("how-many"));
    assert!(compared.contains(">77 clubs<"), "{compared}");
    let apart = drawn(None);
    assert!(!apart.contains(">77 clubs<"), "{apart}");
}
