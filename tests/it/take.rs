//! `factbrief take`: candidates move into the sheet, and everything else in it stays.

use std::fs;

use crate::support::Scratch;
use crate::support::root;

const NOTICE: &str = "\
Notice

On 3 May 2024 the Larkspur Club opened a group on Discord. About 420 members joined it by 9 May 2024.

According to Reddit, 900 members left Reddit for Discord on 12 May 2024.
";

/// Returns a scratch directory with a new report on these documents, in English and German.
fn new(documents: &[(&str, &str)]) -> Scratch {
    let scratch = Scratch::new();
    let actors = fs::read(root().join("reports/actors.yaml")).unwrap();
    scratch.write("reports/actors.yaml", actors);
    let mut arguments = vec![
        "new",
        "reports/club",
        "--languages",
        "en,de",
        "--on",
        "2024-06-01",
    ];
    arguments.extend(["--language", "en", "--source"]);
    for (name, text) in documents {
        scratch.write(name, text);
        arguments.push(name);
    }
    let run = scratch.run(&arguments);
    assert_eq!(run.status, 0, "{}", run.transcript());
    scratch
}

fn read(scratch: &Scratch, name: &str) -> String {
    fs::read_to_string(scratch.path(format!("reports/club/{name}"))).unwrap()
}

/// Returns the names of the candidates under a key, in the order of the file.
fn candidates(scratch: &Scratch, key: &str) -> Vec<String> {
    ids(&read(scratch, "candidates.yaml"), key)
}

/// Returns the names of the entries under a key of a sheet, or of a list of candidates.
fn ids(yaml: &str, key: &str) -> Vec<String> {
    let yaml: serde_yaml::Value = serde_yaml::from_str(yaml).unwrap();
    let list = yaml[key].as_sequence().cloned().unwrap_or_default();
    let ids = list.iter().map(|it| it["id"].as_str().unwrap().to_owned());
    ids.collect()
}

#[test]
fn a_candidate_moves_into_the_sheet() {
    let scratch = new(&[("notice.txt", NOTICE)]);
    let before = read(&scratch, "facts.yaml");
    let list = read(&scratch, "candidates.yaml");
    let ids = ["On 3 May 2024", "According to Reddit"].map(|words| id_of(&list, words));
    let run = scratch.run(&["take", "reports/club", &ids[1], &ids[0]]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    let after = read(&scratch, "facts.yaml");
    // All lines of before are there, in their order; empty lists have lost their brackets.
    let mut rest = after.lines();
    for line in before.lines() {
        let line = match line {
            "actors: []" | "facts: []" => line.trim_end_matches(" []"),
            line => line,
        };
        assert!(rest.any(|it| it == line), "{line}\n{after}");
    }
    // The order is that of the text.
    let places = ids
        .each_ref()
        .map(|id| after.find(&format!("- id: {id}\n")).unwrap());
    assert!(places[0] < places[1], "{after}");
    assert!(after.contains("says: { en: DRAFT, de: DRAFT }"), "{after}");
    let left = candidates(&scratch, "facts");
    assert!(!left.contains(&ids[0]) && !left.contains(&ids[1]));
    // The sheet is complete but for its stubs and its selection.
    let checked = scratch.run(&["check", "reports/club", "--format", "short"]);
    assert!(
        checked.stdout.contains("statement-drafted"),
        "{}",
        checked.transcript()
    );
    for code in ["unknown-reference", "quote-lost", "missing-key", "no-facts"] {
        assert!(!checked.stdout.contains(code), "{}", checked.transcript());
    }
}

#[test]
fn a_move_comes_with_its_fact_and_its_actors() {
    let scratch = new(&[("notice.txt", NOTICE)]);
    let run = scratch.run(&["take", "reports/club", "--source", "notice"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    let sheet: serde_yaml::Value = serde_yaml::from_str(&read(&scratch, "facts.yaml")).unwrap();
    let list = |key: &str| sheet[key].as_sequence().cloned().unwrap_or_default();
    let known: Vec<String> = list("actors")
        .iter()
        .map(|it| it["id"].as_str().unwrap().to_owned())
        .collect();
    assert!(known.contains(&"discord".to_owned()), "{known:?}");
    let facts: Vec<String> = list("facts")
        .iter()
        .map(|it| it["id"].as_str().unwrap().to_owned())
        .collect();
    for movement in list("movements") {
        let ground = movement["rests-on"][0].as_str().unwrap().to_owned();
        assert!(facts.contains(&ground), "{ground}");
    }
    assert!(candidates(&scratch, "facts").is_empty());
    let again = scratch.run(&["take", "reports/club", "--source", "notice"]);
    assert_eq!(again.status, 1);
    assert!(
        again.stderr.contains("no candidate is left there"),
        "{}",
        again.transcript()
    );
}

#[test]
fn every_actor_of_a_move_comes_along() {
    // The sentence names no mover: whoever it is, the draft has to define it.
    let text = "\
The Larkspur Club invites all readers.

As of 3 May 2024 we have moved from Slack to Zulip.

Please fill in the Larkspur Club Entry Form before you join us there.
";
    let scratch = new(&[("notice.txt", text)]);
    let drafted: serde_yaml::Value =
        serde_yaml::from_str(&read(&scratch, "candidates.yaml")).unwrap();
    let movement = &drafted["movements"][0];
    assert_eq!(movement["who"], "larkspur-club", "{drafted:?}");
    let run = scratch.run(&["take", "reports/club", "--source", "notice"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    let actors = ids(&read(&scratch, "facts.yaml"), "actors");
    for id in ["larkspur-club", "slack", "zulip"] {
        assert!(actors.iter().any(|it| it == id), "{id}: {actors:?}");
    }
}

#[test]
fn only_the_candidates_of_a_page() {
    let scratch = Scratch::new();
    let document = root().join("tests/cases/documents/columns.pdf");
    scratch.write("columns.pdf", fs::read(document).unwrap());
    let run = scratch.run(&[
        "new",
        "reports/club",
        "--source",
        "columns.pdf",
        "--on",
        "2026-01-01",
    ]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    let run = scratch.run(&[
        "take",
        "reports/club",
        "--source",
        "columns",
        "--page",
        "99",
    ]);
    assert_eq!(run.status, 1, "{}", run.transcript());
    assert!(
        run.stderr.contains("no candidate is left there"),
        "{}",
        run.transcript()
    );
}

#[test]
fn what_cannot_be_taken_changes_no_file() {
    let scratch = new(&[("notice.txt", NOTICE)]);
    let first = id_of(&read(&scratch, "candidates.yaml"), "On 3 May 2024");
    let run = scratch.run(&["take", "reports/club", &first]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    let sheet = read(&scratch, "facts.yaml");
    let list = read(&scratch, "candidates.yaml");
    let other = id_of(&list, "About 420 members");
    let same = || {
        assert_eq!(read(&scratch, "facts.yaml"), sheet);
        assert_eq!(read(&scratch, "candidates.yaml"), list);
    };
    for (arguments, why) in [
        (vec![first.as_str()], "is in the sheet already"),
        (vec!["draft-00000000"], "is no candidate: `factbrief draft`"),
        (
            vec![other.as_str(), "draft-00000000"],
            "is no candidate: `factbrief draft`",
        ),
        (
            vec!["--source", "letter"],
            "the sheet has no source `letter`",
        ),
    ] {
        let mut all = vec!["take", "reports/club"];
        all.extend(&arguments);
        let run = scratch.run(&all);
        assert_eq!(run.status, 1, "{}", run.transcript());
        assert!(run.stderr.contains(why), "{}", run.transcript());
        same();
    }
    // The document has other words now: one candidate is gone, the others are as they were.
    scratch.write(
        "reports/club/sources/notice.txt",
        NOTICE.replace("About 420", "Some 430"),
    );
    let run = scratch.run(&["take", "reports/club", &other]);
    assert_eq!(run.status, 1, "{}", run.transcript());
    assert!(
        run.stderr.contains("is no candidate any more"),
        "{}",
        run.transcript()
    );
    same();
}

#[test]
fn a_document_that_changed_since_its_text_was_read_gives_nothing() {
    let page = "<!doctype html><html lang=en><title>Notice</title><p>On 3 May 2024 the Larkspur Club left Discord.\
                <p>About 420 members joined it by 9 May 2024.";
    let scratch = new(&[("notice.html", page)]);
    let id = id_of(&read(&scratch, "candidates.yaml"), "On 3 May 2024");
    let before = ["facts.yaml", "candidates.yaml"].map(|name| read(&scratch, name));
    let newer = page.replace("420", "430");
    scratch.write("reports/club/sources/notice.html", newer);
    let run = scratch.run(&["take", "reports/club", &id]);
    assert_eq!(run.status, 1, "{}", run.transcript());
    for words in ["text-outdated", "factbrief extract"] {
        assert!(run.stderr.contains(words), "{}", run.transcript());
    }
    let after = ["facts.yaml", "candidates.yaml"].map(|name| read(&scratch, name));
    assert_eq!(before, after);
}

#[test]
fn a_name_that_a_judgement_has_is_refused() {
    let scratch = new(&[("notice.txt", NOTICE)]);
    let id = id_of(&read(&scratch, "candidates.yaml"), "On 3 May 2024");
    let judgement = format!(
        "judgements:\n  - {{ id: {id}, kind: implication, says: {{ en: DRAFT, de: DRAFT }}, rests-on: [] }}\n"
    );
    let sheet = read(&scratch, "facts.yaml") + &judgement;
    scratch.write("reports/club/facts.yaml", &sheet);
    let run = scratch.run(&["take", "reports/club", &id]);
    assert_eq!(run.status, 1, "{}", run.transcript());
    assert!(run.stderr.contains("duplicate"), "{}", run.transcript());
    assert_eq!(read(&scratch, "facts.yaml"), sheet);
}

/// Returns the name of the candidate that quotes these words.
fn id_of(candidates: &str, words: &str) -> String {
    let before = candidates.split(words).next().unwrap();
    let name = before.rsplit("- id: ").next().unwrap();
    name.lines().next().unwrap().to_owned()
}

#[test]
fn a_text_by_an_older_reader_is_good_enough() {
    let page = "<!doctype html><p>On 3 May 2024 the Larkspur Club opened a group on Discord.</p>";
    let scratch = new(&[("page.html", page)]);
    let text = read(&scratch, "sources/page.html.txt");
    let (head, rest) = text.split_once("]\n").unwrap();
    let (head, _) = head.rsplit_once(' ').unwrap();
    let older = format!("{head} 1]\n{rest}");
    scratch.write("reports/club/sources/page.html.txt", &older);
    let checked = scratch.run(&["check", "reports/club", "--format", "short"]);
    assert!(
        checked.stdout.contains("warning[text-outdated]"),
        "{}",
        checked.transcript()
    );
    let drafted = scratch.run(&["draft", "reports/club"]);
    assert!(drafted.stderr.contains("text-outdated") || drafted.stdout.contains("text-outdated"));
    let id = candidates(&scratch, "facts").remove(0);
    let run = scratch.run(&["take", "reports/club", &id]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    assert!(read(&scratch, "facts.yaml").contains(&format!("- id: {id}")));
    assert_eq!(read(&scratch, "sources/page.html.txt"), older);
}
