//! Findings for machines, and what a build says about its files.

use std::collections::BTreeSet;
use std::fs;

use expect_test::expect_file;
use serde_json::Value;

use crate::json_schema;
use crate::support::Run;
use crate::support::Scratch;
use crate::support::root;
use crate::support::run_in;

/// A report with several findings.
fn broken() -> Scratch {
    let scratch = Scratch::with_report(&root().join("tests/cases/choir"));
    let sheet = fs::read_to_string(scratch.path("reports/choir/facts.yaml")).unwrap();
    let changed = sheet.replacen("On 15 April 2024", "On 16 April 2024", 1);
    scratch.write("reports/choir/facts.yaml", changed);
    scratch
}

/// What the official schema has against a log.
fn faults(log: &Value) -> Vec<String> {
    let schema = fs::read_to_string(root().join("tests/cases/sarif/sarif-2.1.0.schema.json"));
    json_schema::faults(&serde_json::from_str(&schema.unwrap()).unwrap(), log)
}

fn sarif(run: &Run) -> Value {
    let log = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(faults(&log), Vec::<String>::new(), "{}", run.transcript());
    log
}

fn results(log: &Value) -> &Vec<Value> {
    log["runs"][0]["results"].as_array().unwrap()
}

fn fingerprints(log: &Value) -> Vec<&str> {
    results(log)
        .iter()
        .map(|result| {
            result["partialFingerprints"]["anchorHash/v1"]
                .as_str()
                .unwrap()
        })
        .collect()
}

#[test]
fn sarif_of_every_refused_sheet_is_valid() {
    let mut logs = 0;
    let cases = fs::read_dir(root().join("tests/cases/refused")).unwrap();
    for case in cases.map(|case| case.unwrap().path()) {
        let scratch = Scratch::with_report(&case);
        let run = scratch.run(&["check", "--format", "sarif"]);
        assert_ne!(run.status, 0, "{}", run.transcript());
        let log = sarif(&run);
        assert!(!results(&log).is_empty());
        let unchecked = run.status == 2;
        let success = log["runs"][0]["invocations"][0]["executionSuccessful"].clone();
        assert_eq!(success, !unchecked, "{}", run.transcript());
        logs += 1;
    }
    assert!(logs > 20);
    let mut log =
        serde_json::from_str(&broken().run(&["check", "--format", "sarif"]).stdout).unwrap();
    assert_eq!(faults(&log), Vec::<String>::new());
    log["runs"][0]["results"][0]["level"] = "grave".into();
    assert_eq!(faults(&log).len(), 1, "the schema sees a wrong level");
}

#[test]
fn sarif_without_findings() {
    let scratch = Scratch::with_report(&root().join("tests/cases/choir"));
    let run = scratch.run(&["check", "--format", "sarif"]);
    assert_eq!(run.status, 0);
    assert!(results(&sarif(&run)).is_empty());
}

#[test]
fn sarif_shows_what_a_sheet_waives_as_suppressed() {
    let scratch = Scratch::with_report(&root().join("tests/cases/refused/number-changed"));
    let path = "reports/number-changed/facts.yaml";
    let sheet = fs::read_to_string(scratch.path(path)).unwrap();
    let waiver =
        "    waive: { rule: number-unsupported, because: { en: The club counts twice. } }\n";
    let before = "    count: { value: 1200,";
    assert!(sheet.contains(before), "{sheet}");
    scratch.write(
        path,
        sheet.replacen(before, &format!("{waiver}{before}"), 1),
    );
    let run = scratch.run(&["check", "--format", "sarif"]);
    let log = sarif(&run);
    let [result] = &results(&log)[..] else {
        panic!("{}", run.transcript());
    };
    assert_eq!(run.status, 0, "{}", run.transcript());
    let suppression = &result["suppressions"][0];
    assert_eq!(suppression["kind"], "inSource");
    assert_eq!(suppression["justification"], "The club counts twice.");
    let line = |location: &Value| location["physicalLocation"]["region"]["startLine"].as_u64();
    assert_eq!(
        line(&suppression["location"]),
        line(&result["locations"][0]).map(|it| it + 1)
    );
    let help = &log["runs"][0]["tool"]["driver"]["rules"][0]["help"];
    assert!(help["text"].as_str().unwrap().len() > 40, "{help}");
    // No other format, and no tally, knows of it.
    let run = scratch.run(&["check", "--format", "json"]);
    assert_eq!(run.stdout, "[]\n");
}

#[test]
fn fingerprints_stay_when_lines_move() {
    let scratch = broken();
    let check = || sarif(&scratch.run(&["check", "--format", "sarif"]));
    let before = check();
    let unique: BTreeSet<&str> = fingerprints(&before).into_iter().collect();
    assert_eq!(unique.len(), results(&before).len());
    assert!(unique.len() > 1, "{before:#}");
    let path = "reports/choir/facts.yaml";
    let sheet = fs::read_to_string(scratch.path(path)).unwrap();
    // Further down, further in, and after another entry.
    let moved = sheet
        .replacen("facts:\n", "# a comment\n\nfacts:\n\n\n", 1)
        .replacen("says:", "says:   ", 4);
    scratch.write(path, moved);
    let after = check();
    assert_eq!(fingerprints(&after), fingerprints(&before));
    let lines = |log: &Value| -> Vec<Value> {
        let line =
            |it: &Value| it["locations"][0]["physicalLocation"]["region"]["startLine"].clone();
        results(log).iter().map(line).collect()
    };
    assert_ne!(lines(&after), lines(&before));
    // Another mistake at the same place is another finding.
    scratch.write(path, sheet.replace("16 April 2024", "17 April 2024"));
    let other = check();
    assert!(!unique.contains(fingerprints(&other)[0]), "{other:#}");
}

#[test]
fn github_annotations_and_summary() {
    let scratch = broken();
    scratch.write("summary.md", "# Before\n\n");
    let run = scratch.run(&["check", "--format", "github", "--summary", "summary.md"]);
    let summary = fs::read_to_string(scratch.path("summary.md")).unwrap();
    expect_file![root().join("tests/cases/formats/github.txt")]
        .assert_eq(&format!("{}--- summary.md\n{summary}", run.transcript()));
}

/// Annotations and code scanning take paths from the root of the repository.
#[test]
fn machines_are_told_paths_from_the_root_of_the_repository() {
    let scratch = broken();
    let at_root = scratch.run(&["check", "--format", "sarif", "reports/choir"]);
    fs::create_dir(scratch.path(".git")).unwrap();
    for (start, report) in [
        ("", "reports/choir"),
        ("reports", "choir"),
        ("reports/choir", "."),
    ] {
        let run = |format: &str| {
            let arguments = ["check", "--format", format, report];
            run_in(&scratch.path(start), &arguments, &[])
        };
        assert_eq!(run("sarif").stdout, at_root.stdout, "{start}");
        let github = run("github");
        let annotation = "::error file=reports/choir/facts.yaml,";
        assert!(
            github.stdout.contains(annotation),
            "{}",
            github.transcript()
        );
    }
}

#[test]
fn a_summary_that_cannot_be_written_is_a_failure() {
    let run = broken().run(&["check", "--summary", "nowhere/summary.md"]);
    assert_eq!(run.status, 2, "{}", run.transcript());
    assert!(
        run.stderr
            .contains("`nowhere/summary.md` cannot be written")
    );
}

#[test]
fn a_build_prints_only_findings_where_a_machine_reads() {
    let scratch = broken();
    assert_eq!(scratch.run(&["build", "--format", "sarif"]).status, 1);
    sarif(&scratch.run(&["build", "--format", "sarif"]));
    let scratch = Scratch::with_report(&root().join("tests/cases/choir"));
    let run = scratch.run(&["build", "--format", "json"]);
    assert_eq!(run.stdout, "[]\n");
    assert!(
        run.stderr.contains("written   reports/choir/briefings/"),
        "{}",
        run.transcript()
    );
}

#[test]
fn dependencies_of_each_report() {
    let scratch = Scratch::with_report(&root().join("tests/cases/choir"));
    crate::support::copy(
        &root().join("tests/cases/refused/number-changed"),
        &scratch.path("reports/broken"),
        &[],
    );
    let run = scratch.run(&["build", "--deps", "deps.json"]);
    assert_eq!(run.status, 1, "{}", run.transcript());
    let deps: Value =
        serde_json::from_str(&fs::read_to_string(scratch.path("deps.json")).unwrap()).unwrap();
    let targets = deps["targets"].as_array().unwrap();
    assert_eq!(targets[0]["inputs"][0], "reports/broken/facts.yaml");
    assert_eq!(targets[0]["outputs"], serde_json::json!([]));
    let paths = |value: &Value| -> Vec<String> {
        let text = |path: &Value| path.as_str().unwrap().to_owned();
        value.as_array().unwrap().iter().map(text).collect()
    };
    let (inputs, outputs) = (paths(&targets[1]["inputs"]), paths(&targets[1]["outputs"]));
    assert!(inputs.contains(&"reports/choir/sources/announcement.txt".to_owned()));
    assert!(outputs.contains(&"reports/choir/briefings/outputs.toml".to_owned()));
    for path in inputs.iter().chain(&outputs) {
        assert!(scratch.path(path).is_file(), "{path}");
    }
    let run = scratch.run(&[
        "build",
        "choir",
        "--deps",
        "deps.d",
        "--deps-format",
        "make",
    ]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    let rule = fs::read_to_string(scratch.path("deps.d")).unwrap();
    let names = |paths: &[String]| paths.join(" \\\n  ");
    assert_eq!(
        rule,
        format!("{}: \\\n  {}\n", names(&outputs), names(&inputs))
    );
}

#[test]
fn timings_only_where_they_are_asked_for() {
    let scratch = Scratch::with_report(&root().join("tests/cases/choir"));
    let run = scratch.run(&["build", "--timings"]);
    let lines = run
        .stderr
        .lines()
        .filter_map(|line| line.split_once(" s  "));
    let steps: Vec<&str> = lines.map(|(_, step)| step).collect();
    assert_eq!(
        steps,
        ["read", "check", "lay out", "render", "write", "index"],
        "{}",
        run.transcript()
    );
    let run = scratch.run(&["build"]);
    assert_eq!(run.stderr.lines().count(), 1, "{}", run.transcript());
}
