//! Results as JSON: every command that finds or writes something prints one value, with ids, and places with their ends.

use std::fs;

use serde_json::Value;

use crate::support::Scratch;
use crate::support::copy;
use crate::support::root;

/// Runs a command with `--format json`, and returns its status and its only output.
fn json(scratch: &Scratch, arguments: &[&str]) -> (i32, Value) {
    let run = scratch.run(&[arguments, &["--format", "json"]].concat());
    assert_eq!(
        run.stderr.lines().count(),
        usize::from(arguments[0] != "explain"),
        "{}",
        run.transcript()
    );
    (run.status, serde_json::from_str(&run.stdout).unwrap())
}

fn keys(value: &Value) -> Vec<&str> {
    value
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect()
}

/// The characters of a file between two places, which count from 1.
fn between(scratch: &Scratch, place: &Value) -> String {
    let text = fs::read_to_string(scratch.path(place["file"].as_str().unwrap())).unwrap();
    let at = |line: &str, column: &str| {
        let number = |key: &str| usize::try_from(place[key].as_u64().unwrap()).unwrap();
        let before: usize = text
            .split_inclusive('\n')
            .take(number(line) - 1)
            .map(|line| line.chars().count())
            .sum();
        before + number(column) - 1
    };
    let (start, end) = (at("line", "column"), at("end-line", "end-column"));
    assert_eq!(place["start"], start, "{place}");
    assert_eq!(place["end"], end, "{place}");
    text.chars().skip(start).take(end - start).collect()
}

#[test]
fn places_of_words_have_ends() {
    let scratch = Scratch::with_report(&root().join("reports/tamtam"));
    let (status, found) = json(
        &scratch,
        &["quote", "tamtam", "rund 26.000 Websites und Online-Konten"],
    );
    assert_eq!(status, 0);
    let place = &found["places"][0];
    assert_eq!(between(&scratch, place), place["words"].as_str().unwrap());
    assert_eq!(keys(place)[..2], ["source", "file"]);
    assert!(
        place["sentence"].as_str().unwrap().contains("26.000"),
        "{place}"
    );
    assert!(place["yaml"].as_str().unwrap().starts_with("- "), "{place}");
    let (_, coverage) = json(&scratch, &["coverage", "tamtam"]);
    let source = &coverage["sources"][0];
    assert_eq!(source["percent"], coverage["lowest"]);
    for clause in source["uncovered"].as_array().unwrap() {
        assert_eq!(between(&scratch, clause), clause["words"].as_str().unwrap());
    }
    let (status, nothing) = json(&scratch, &["quote", "tamtam", "xyzzy plugh"]);
    assert_eq!(
        (status, nothing["places"].as_array().unwrap().len()),
        (1, 0)
    );
}

#[test]
fn what_is_written_is_listed() {
    let scratch = Scratch::new();
    let files = |result: &Value| -> Vec<String> {
        let files = result["files"].as_array().unwrap();
        let path = |file: &Value| {
            let outcome = file["outcome"].as_str().unwrap();
            format!("{outcome} {}", file["path"].as_str().unwrap())
        };
        files.iter().map(path).collect()
    };
    let (status, made) = json(&scratch, &["new", "reports/larkspur", "--example"]);
    assert_eq!(status, 0);
    assert!(
        files(&made).contains(&"written reports/larkspur/facts.yaml".to_owned()),
        "{made}"
    );
    assert_eq!(scratch.run(&["build"]).status, 0);
    let (_, index) = json(&scratch, &["index"]);
    assert_eq!(
        files(&index),
        ["unchanged reports/index.html", "unchanged reports/index.md"]
    );
    let (_, renamed) = json(
        &scratch,
        &["rename", "larkspur", "joined", "members-joined"],
    );
    assert_eq!(files(&renamed)[0], "written reports/larkspur/facts.yaml");
    let (_, drafted) = json(&scratch, &["draft", "larkspur"]);
    assert_eq!(
        files(&drafted),
        ["written reports/larkspur/candidates.yaml"]
    );
    assert!(drafted["facts"].is_u64() && drafted["findings"].is_array());
    let (_, extracted) = json(&scratch, &["extract", "larkspur"]);
    assert_eq!(files(&extracted), Vec::<String>::new());
    let accept = [
        "review",
        "larkspur",
        "--accept",
        "opened",
        "--by",
        "A",
        "--on",
        "2024-05-14",
        "--because",
        "b",
    ];
    let (_, accepted) = json(&scratch, &accept);
    assert_eq!(files(&accepted), ["written reports/larkspur/facts.lock"]);
}

#[test]
fn what_changed_is_told() {
    let scratch = Scratch::new();
    copy(
        &root().join("tests/cases/source-changed"),
        &scratch.path("reports/changed"),
        &[],
    );
    let (status, changes) = json(&scratch, &["review", "changed"]);
    assert_eq!(status, 1);
    assert_eq!(changes["statements"][0]["id"], "joined");
    let (status, comment) = json(&scratch, &["comment"]);
    assert_eq!(status, 0);
    let sentence = &comment[0]["sentences"][0];
    assert_eq!(sentence["under"][0], "joined");
    assert_eq!(sentence["change"], changes["statements"][0]["sentences"]);
    assert_eq!(comment[0]["to-accept"]["statements"][0], "joined");
    let (_, difference) = json(&scratch, &["diff", "changed", "changed"]);
    assert_eq!(keys(&difference), ["old", "new", "changes"]);
}

#[test]
fn codes_and_plans() {
    let scratch = Scratch::with_report(&root().join("tests/cases/choir"));
    let (_, all) = json(&scratch, &["explain"]);
    let (_, one) = json(&scratch, &["explain", "quote-lost"]);
    assert!(all.as_array().unwrap().contains(&one), "{one}");
    assert_eq!(keys(&one), ["code", "severity", "summary", "text"]);
    let (_, plan) = json(&scratch, &["plan"]);
    assert_eq!(plan["reports"][0]["report"], "reports/choir");
    assert!(
        plan["reports"][0]["inputs"].as_array().unwrap().len() >= 2,
        "{plan}"
    );
    assert_eq!(plan["indexes"][0], "reports");
    let (_, list) = json(&scratch, &["list"]);
    assert_eq!(
        keys(&list[0]),
        [
            "directory",
            "state",
            "report",
            "edition",
            "issued",
            "marking"
        ]
    );
}

#[test]
fn findings_are_in_the_result() {
    let scratch = Scratch::new();
    scratch.write("reports/broken/facts.yaml", "format: 1\n");
    let (status, measured) = json(&scratch, &["coverage", "broken"]);
    assert_eq!((status, &measured["lowest"]), (1, &Value::Null));
    let finding = &measured["findings"][0];
    for key in ["code", "line", "end-line", "end-column", "fingerprint"] {
        assert!(!finding[key].is_null(), "{finding}");
    }
}
