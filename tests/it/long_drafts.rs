//! Long documents, drafted: what stands far apart, what is broken over lines, and what grows large.

use std::fs;

use crate::support::Scratch;
use crate::support::root;

/// More sentences than one thread reads alone.
const SENTENCES: usize = 700;

fn drafted(text: &str) -> (Scratch, String) {
    let scratch = Scratch::new();
    scratch.write("notice.txt", text);
    let run = scratch.run(&[
        "new",
        "club",
        "--source",
        "notice.txt",
        "--on",
        "2024-12-31",
    ]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    let candidates = fs::read_to_string(scratch.path("club/candidates.yaml")).unwrap();
    (scratch, candidates)
}

#[test]
fn a_weekday_is_held_against_the_year_told_before_it_and_not_one_told_later() {
    // 3 May was a Friday in 2024, and a Wednesday in 2023.
    let text = "In April 2024 the choir moved its group to Mastodon.\n\nThe last members left the old \
                group on Friday, 3 May.\n\nThe choir had sung there since March 2023.\n";
    let (_scratch, candidates) = drafted(text);
    assert!(candidates.contains("date: 2024-05-03"), "{candidates}");
    assert!(!candidates.contains("weekday"), "{candidates}");
    let wrong = text.replace("Friday", "Wednesday");
    let (_scratch, candidates) = drafted(&wrong);
    assert!(candidates.contains("cautions:"), "{candidates}");
}

#[test]
fn what_is_told_at_the_start_of_a_long_document_is_known_to_its_end() {
    let mut text = "On 3 May 2024 the choir moved to Mastodon.\n\n".to_owned();
    for number in 0..SENTENCES {
        text.push_str(&format!(
            "About {} members sang in hall {number}.\n",
            number + 20
        ));
    }
    text.push_str("\nThe group was closed on 7 June.\n");
    let (_scratch, candidates) = drafted(&text);
    let places: Vec<usize> = (0..SENTENCES)
        .map(|number| {
            candidates
                .find(&format!("sang in hall {number}\n"))
                .unwrap()
        })
        .collect();
    assert!(places.is_sorted(), "not in the order of the text");
    assert!(candidates.contains("is 2024-06-07 (en.day), year inferred from “3 May 2024”"));
}

#[test]
fn a_long_list_of_candidates_keeps_its_decisions() {
    let (scratch, candidates) = drafted("On 3 May 2024 the choir moved to Mastodon.\n");
    let id = candidates
        .split("- id: ")
        .nth(1)
        .unwrap()
        .lines()
        .next()
        .unwrap();
    let padding = "# one more line\n".repeat(200_000);
    let path = scratch.path("club/candidates.yaml");
    fs::write(&path, format!("{padding}rejected: [{id}]\n")).unwrap();
    let run = scratch.run(&["draft", "club"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    let again = fs::read_to_string(&path).unwrap();
    assert!(again.contains(&format!("rejected: [{id}]")), "{again}");
    assert!(!again.contains("facts:"), "{again}");
}

#[test]
fn words_on_two_lines_do_not_break_a_comment() {
    let text = "On 3 May 2024 the choir moved to Mastodon.\n\nAn earlier version said 40.\nThis is\nnot\ttrue.\n";
    let (scratch, candidates) = drafted(text);
    assert!(candidates.contains("“is not true”"), "{candidates}");
    let run = scratch.run(&["draft", "club"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
}

#[test]
fn of_misspelt_names_the_shortest_is_told_and_once() {
    let text = "On 3 May 2024 the choir moved to Odnoklasniki.\n\nIn Odnoklasniki 40 members sang.\n\nIn\nOdnoklasniki \
                30 members sang on 4 May.\n";
    let scratch = Scratch::new();
    scratch.write(
        "reports/actors.yaml",
        fs::read(root().join("reports/actors.yaml")).unwrap(),
    );
    scratch.write("notice.txt", text);
    let run = scratch.run(&["new", "reports/club", "--source", "notice.txt"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    let candidates = fs::read_to_string(scratch.path("reports/club/candidates.yaml")).unwrap();
    assert!(candidates.contains("also: [Odnoklasniki]"), "{candidates}");
}
