//! The JSON Schemas of what is written: real outputs keep to them, and every key of an output is described.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use expect_test::expect_file;
use serde_json::Value;

use crate::json_schema;
use crate::support::Scratch;
use crate::support::files_below;
use crate::support::root;

const KINDS: [&str; 5] = ["sheet", "house", "findings", "evidence", "outputs"];

fn schema(kind: &str) -> Value {
    let run = Scratch::new().run(&["schema", kind]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    serde_json::from_str(&run.stdout).unwrap()
}

/// What the schema of a kind has against a value.
fn faults(kind: &str, value: &Value) -> Vec<String> {
    json_schema::faults_with_unknown_keys(&schema(kind), value)
}

fn json(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn toml(path: &Path) -> Value {
    toml::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn each_has_an_address_of_its_own() {
    let schemas = KINDS.map(schema);
    let addresses: BTreeSet<&str> = schemas
        .iter()
        .map(|it| it["$id"].as_str().unwrap())
        .collect();
    assert_eq!(addresses.len(), KINDS.len(), "{addresses:?}");
    for kind in ["findings", "evidence", "outputs"] {
        let printed = Scratch::new().run(&["schema", kind]).stdout;
        let golden = format!("tests/golden/{kind}.schema.json");
        expect_file![root().join(golden)].assert_eq(&printed);
    }
}

#[test]
fn findings_keep_to_their_schema() {
    let schema = schema("findings");
    let mut related = 0;
    let cases = fs::read_dir(root().join("tests/cases/refused")).unwrap();
    for case in cases.map(|case| case.unwrap().path()) {
        let scratch = Scratch::with_report(&case);
        let run = scratch.run(&["check", "--format", "json"]);
        let findings: Value = serde_json::from_str(&run.stdout).unwrap();
        let none = Vec::<String>::new();
        let faults = json_schema::faults_with_unknown_keys(&schema, &findings);
        assert_eq!(faults, none, "{}", run.transcript());
        let findings = findings.as_array().unwrap();
        assert!(!findings.is_empty());
        let others = findings.iter().filter_map(|it| it["related"].as_array());
        related += others.map(Vec::len).sum::<usize>();
    }
    assert!(related > 0, "no finding has a further place");
}

#[test]
fn records_keep_to_their_schemas() {
    let scratch = Scratch::new();
    let made = scratch.run(&["new", "reports/many", "--example", "many"]);
    assert_eq!(made.status, 0, "{}", made.transcript());
    let built = scratch.run(&["build"]);
    assert_eq!(built.status, 0, "{}", built.transcript());
    let stale = Scratch::with_report(&root().join("tests/cases/source-changed"));
    let marked = stale.run(&["build", "--stale", "mark"]);
    assert_eq!(marked.status, 0, "{}", marked.transcript());
    let mut looked_at = 0;
    for directory in [
        root().join("reports"),
        scratch.path("reports"),
        stale.path("reports"),
    ] {
        for file in files_below(&directory) {
            let path = directory.join(&file);
            let faults = match file.file_name().unwrap().to_str().unwrap() {
                "evidence.json" => faults("evidence", &json(&path)),
                "outputs.toml" => faults("outputs", &toml(&path)),
                _ => continue,
            };
            assert_eq!(faults, Vec::<String>::new(), "{}", path.display());
            looked_at += 1;
        }
    }
    assert_eq!(looked_at, 6);
}

#[test]
fn a_schema_sees_what_is_wrong() {
    let outputs = root().join("reports/tamtam/briefings");
    let mut record = json(&outputs.join("evidence.json"));
    record["briefings"][0]["sentences"][0]["kind"] = "rumour".into();
    record["evidence"][0]["quotes"][0]["start"] = "0".into();
    record["sources"][0]["colour"] = "red".into();
    assert_eq!(faults("evidence", &record).len(), 3);
    let mut list = toml(&outputs.join("outputs.toml"));
    list.as_object_mut().unwrap().remove("inputs");
    assert_eq!(faults("outputs", &list).len(), 1);
}

#[test]
fn a_new_report_renews_the_copy_of_the_schema() {
    let scratch = Scratch::with_example();
    let path = "reports/fact-sheet.schema.json";
    let now = fs::read_to_string(scratch.path(path)).unwrap();
    assert_eq!(now, Scratch::new().run(&["schema"]).stdout);
    let new = |name: &str| {
        let run = scratch.run(&["new", &format!("reports/{name}"), "--example"]);
        assert_eq!(run.status, 0, "{}", run.transcript());
        (
            run.stdout.contains(path),
            fs::read_to_string(scratch.path(path)).unwrap(),
        )
    };
    assert_eq!(new("second"), (false, now.clone()));
    // One of an earlier version, of which its address says so.
    scratch.write(
        path,
        now.replacen("The name of the report.", "The name.", 1),
    );
    assert_eq!(new("third"), (true, now.clone()));
    // One of somebody else.
    let other = now.replacen("urn:factbrief:", "urn:somebody:", 1);
    scratch.write(path, &other);
    assert_eq!(new("fourth"), (false, other));
}
