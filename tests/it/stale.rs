//! Briefings whose source has changed: refused, or marked in every format as not current.

use std::fs;

use expect_test::expect_file;
use serde_json::Value;

use crate::support::Run;
use crate::support::Scratch;
use crate::support::root;

const SHEET: &str = "reports/choir/facts.yaml";
const SOURCE: &str = "reports/choir/sources/announcement.txt";
const BRIEFINGS: &str = "reports/choir/briefings";

/// A report with a judgement, built, and then a source that names another day.
fn changed(from: &str, to: &str) -> Scratch {
    let scratch = Scratch::with_report(&root().join("tests/cases/choir"));
    let sheet = fs::read_to_string(scratch.path(SHEET)).unwrap();
    let judgement = "judgements:
  - id: notices-elsewhere
    kind: implication
    says:
      en: Readers of the notices have to look for them on Ostrelle.
      de: Wer die Mitteilungen lesen will, muss sie bei Ostrelle suchen.
    rests-on: [decided-to-leave, last-notice]

movements:
";
    let sheet = sheet.replacen("movements:\n", judgement, 1).replace(
        "    bottom-line:",
        "    implications: [notices-elsewhere]\n    bottom-line:",
    );
    scratch.write(SHEET, sheet);
    let run = scratch.run(&["build"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    let source = fs::read_to_string(scratch.path(SOURCE)).unwrap();
    assert!(source.contains(from), "{from}");
    scratch.write(SOURCE, source.replacen(from, to, 1));
    scratch
}

fn read(scratch: &Scratch, name: &str) -> String {
    fs::read_to_string(scratch.path(BRIEFINGS).join(name)).unwrap()
}

fn lock(scratch: &Scratch) -> Vec<u8> {
    fs::read(scratch.path("reports/choir/facts.lock")).unwrap()
}

fn check_locked(scratch: &Scratch, stale: &str) -> Run {
    scratch.run(&["check", "--locked", "--format", "short", "--stale", stale])
}

#[test]
fn another_value_is_marked_wherever_it_stands() {
    let scratch = changed("30 June 2024", "29 June 2024");
    let (page, before) = (read(&scratch, "one-page.en.md"), lock(&scratch));
    assert_eq!(scratch.run(&["build"]).status, 1, "refused");
    assert_eq!(read(&scratch, "one-page.en.md"), page);

    let run = scratch.run(&["build", "--stale", "mark"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    assert!(
        run.stderr.contains("warning[evidence-changed]"),
        "{}",
        run.transcript()
    );
    assert_eq!(lock(&scratch), before, "nothing is accepted");
    for name in ["one-page.en.md", "one-page.de.md", "full.de.md"] {
        expect_file![root().join("tests/cases/stale").join(name)].assert_eq(&read(&scratch, name));
    }
    let html = read(&scratch, "full.en.html");
    let banner = html.split("<section class=\"stale\"").nth(1).unwrap();
    let banner = banner.split("</section>").next().unwrap();
    assert!(banner.contains("Last notice on Pellimog"), "{banner}");
    let footer = html.split("<footer").nth(1).unwrap();
    assert!(footer.contains("not current in part"), "{footer}");
    assert!(html.contains("<title>") && html.contains("(TLP:GREEN; not current in part)"));
    // The words are those that were accepted, not those of the source.
    assert!(html.contains("30\u{a0}June\u{a0}2024") && !html.contains("29\u{a0}June"));
    let picture = read(&scratch, "figures/timeline.en.svg");
    assert!(picture.contains("not current"), "{picture}");

    let again = scratch.run(&["build", "--stale", "mark"]);
    assert!(
        again
            .stdout
            .lines()
            .all(|line| line.starts_with("unchanged ")),
        "{}",
        again.transcript()
    );
    assert_eq!(check_locked(&scratch, "mark").status, 0);
    let refused = check_locked(&scratch, "refuse");
    assert_eq!(refused.status, 1);
    let marked = "error[output-marked]: the outputs mark `last-notice` as not current";
    assert!(refused.stdout.contains(marked), "{}", refused.transcript());
}

/// A caution that no part selects goes with the words that it is about, also where they have changed.
#[test]
fn a_caution_in_the_annex_stays_when_its_words_change() {
    let scratch = Scratch::with_report(&root().join("reports/tamtam"));
    let source = scratch.path("reports/tamtam/sources/tamtam.de.txt");
    let text = fs::read_to_string(&source).unwrap();
    assert!(text.contains("langsam"));
    fs::write(&source, text.replacen("langsam", "schnell", 1)).unwrap();
    let run = scratch.run(&["build", "--stale", "mark"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    let page = fs::read_to_string(scratch.path("reports/tamtam/briefings/full.en.md")).unwrap();
    let (_, annex) = page.split_once("## Further cautions").unwrap();
    let (_, caution) = annex.split_once("[^features-unsourced]").unwrap();
    assert!(caution.starts_with(" **(not current)**"), "{caution}");
}

#[test]
fn the_record_and_the_index_say_so() {
    let scratch = changed("30 June 2024", "29 June 2024");
    assert_eq!(scratch.run(&["build", "--stale", "mark"]).status, 0);
    let record: Value = serde_json::from_str(&read(&scratch, "evidence.json")).unwrap();
    let mut states: Vec<String> = Vec::new();
    for briefing in record["briefings"].as_array().unwrap() {
        for sentence in briefing["sentences"].as_array().unwrap() {
            let word = |key: &str| sentence[key].as_str().unwrap();
            let is_stale = word("state") == "stale";
            let rests = sentence["rests-on"].as_array().unwrap();
            let expected = rests.iter().any(|id| id == "last-notice");
            assert_eq!(is_stale, expected, "{sentence}");
            if is_stale && briefing["language"] == "en" {
                states.push(format!("{} {}", word("part"), word("id")));
            }
        }
    }
    states.sort();
    states.dedup();
    assert_eq!(
        states,
        [
            "evidence last-notice",
            "implications notices-elsewhere",
            "key-points last-notice",
            "timeline last-notice",
            "what-happened last-notice",
        ]
    );
    let evidence = record["evidence"].as_array().unwrap();
    let own = evidence
        .iter()
        .find(|it| it["id"] == "last-notice")
        .unwrap();
    assert_eq!(own["stale"], "value-changed");
    assert_eq!(
        own["quotes"][0]["words"],
        "Our last notice on Pellimog appeared on 30 June 2024"
    );
    let source = &record["sources"][0];
    assert_ne!(source["sha256"], source["accepted-sha256"]);
    let index = fs::read_to_string(scratch.path("reports/index.md")).unwrap();
    assert!(index.contains("have changed"), "{index}");
}

#[test]
fn a_marked_edition_gives_way_to_an_accepted_one() {
    let scratch = changed("30 June 2024", "29 June 2024");
    assert_eq!(scratch.run(&["build", "--stale", "mark"]).status, 0);
    let marked = read(&scratch, "one-page.en.md");
    // Refusing leaves the marked edition, and says what it is.
    assert_eq!(scratch.run(&["build"]).status, 1);
    assert_eq!(read(&scratch, "one-page.en.md"), marked);
    // Mended, but accepted by nobody: neither what was accepted nor what is there now may be printed.
    let sheet = fs::read_to_string(scratch.path(SHEET)).unwrap();
    let mended = sheet
        .replace("30 June 2024", "29 June 2024")
        .replace("30. Juni 2024", "29. Juni 2024")
        .replace("2024-06-30", "2024-06-29");
    scratch.write(SHEET, mended);
    let run = scratch.run(&["build", "--stale", "mark"]);
    assert_eq!(run.status, 1, "{}", run.transcript());
    let by = [
        "--by",
        "A. Reader",
        "--on",
        "2026-12-01",
        "--because",
        "corrected",
    ];
    let accept = ["review", "choir", "--accept", "last-notice"];
    let run = scratch.run(&[&accept[..], &by].concat());
    assert_eq!(run.status, 0, "{}", run.transcript());
    let run = scratch.run(&["build", "--stale", "mark"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    let page = read(&scratch, "one-page.en.md");
    assert!(
        page.contains("29 June 2024") && !page.contains("ot current"),
        "{page}"
    );
    assert_eq!(check_locked(&scratch, "refuse").status, 0);
    // Who has accepted it stands at the statement, and at no other.
    let html = read(&scratch, "one-page.en.html");
    let notes = html.split("class=\"notes\"").nth(1).unwrap();
    assert_eq!(notes.matches("Accepted by A. Reader on 1").count(), 1);
    assert_eq!(notes.matches("nobody has accepted it so far").count(), 4);
}

#[test]
fn a_source_that_is_as_it_was_needs_no_mark() {
    let scratch = changed("30 June 2024", "29 June 2024");
    let page = read(&scratch, "one-page.en.md");
    assert_eq!(scratch.run(&["build", "--stale", "mark"]).status, 0);
    let source = fs::read_to_string(scratch.path(SOURCE)).unwrap();
    scratch.write(SOURCE, source.replace("29 June", "30 June"));
    assert_eq!(
        check_locked(&scratch, "mark").status,
        1,
        "the outputs are outdated"
    );
    assert_eq!(check_locked(&scratch, "refuse").status, 1);
    assert_eq!(scratch.run(&["build"]).status, 0);
    assert_eq!(read(&scratch, "one-page.en.md"), page);
    assert_eq!(check_locked(&scratch, "refuse").status, 0);
}

/// A notice on top withdraws the whole article, and touches no quote.
#[test]
fn a_notice_on_top_marks_everything_that_rests_on_the_source() {
    let scratch = changed(
        "Quillhaven Chorale\n",
        "This notice has been withdrawn.\n\nQuillhaven Chorale\n",
    );
    let run = scratch.run(&["build", "--stale", "mark"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    let page = read(&scratch, "one-page.en.md");
    expect_file![root().join("tests/cases/stale/notice-on-top.md")].assert_eq(&page);
}

#[test]
fn words_that_are_gone_are_shown_as_they_were() {
    let scratch = changed(
        " Our last notice on Pellimog\nappeared on 30 June 2024.",
        "",
    );
    let run = scratch.run(&["build", "--stale", "mark"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    let page = read(&scratch, "full.en.md");
    let note = page.split("[^last-notice]: ").nth(1).unwrap();
    let note: String = note
        .lines()
        .take(3)
        .map(|line| format!("{}\n", line.trim()))
        .collect();
    expect_file![root().join("tests/cases/stale/gone.md")].assert_eq(&note);
    let html = read(&scratch, "full.en.html");
    assert!(
        !html.contains("href=\"#p-last-notice\""),
        "there is no passage to see"
    );
}

/// The report on several sources, built, in which no part selects the fact that differs from another.
fn differing() -> Scratch {
    let scratch = Scratch::with_report(&root().join("tests/cases/harbour"));
    let path = scratch.path(HARBOUR).join("facts.yaml");
    let sheet = fs::read_to_string(&path).unwrap();
    let caution = "cautions:
  - id: unnamed-source
    short: { en: Source not named, de: Quelle nicht genannt }
    says: { en: The newspaper counts about twenty members., de: Die Zeitung zählt etwa zwanzig Mitglieder. }
    desk: { en: It names no source., de: Sie nennt keine Quelle. }
    quotes: [ { courrier: Environ vingt membres } ]

briefings:
";
    let sheet = sheet
        .replace(", [some-stay]", "")
        .replace("briefings:\n", caution);
    scratch.write("reports/harbour/facts.yaml", sheet);
    let run = scratch.run(&["build", HARBOUR]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    assert!(
        !run.stderr.contains("statement-unused"),
        "{}",
        run.transcript()
    );
    scratch
}

fn harbour(scratch: &Scratch, name: &str) -> String {
    let path = scratch.path(HARBOUR).join("briefings").join(name);
    fs::read_to_string(path).unwrap()
}

const HARBOUR: &str = "reports/harbour";

/// A fact that no part selects is printed beside the one from which it differs, with its caution.
#[test]
fn a_fact_that_is_printed_because_it_differs_is_printed() {
    let scratch = differing();
    let page = harbour(&scratch, "one-page.en.md");
    let differs = "[^some-stay] *Source not named*[^unnamed-source] *The choir speaks";
    assert!(page.contains(differs), "{page}");
    assert!(page.contains("[^unnamed-source]: "), "{page}");
    let record: Value = serde_json::from_str(&harbour(&scratch, "evidence.json")).unwrap();
    let sentences = record["briefings"][0]["sentences"].as_array().unwrap();
    let told = |part: &str| {
        let mut all = sentences.iter();
        all.any(|it| it["part"] == part && it["id"] == "some-stay")
    };
    assert!(told("key-points") && told("evidence") && !told("timeline"));
}

/// Where its words have changed, there is a banner, and a reviewer is shown its places.
#[test]
fn a_fact_that_is_printed_because_it_differs_is_marked() {
    let scratch = differing();
    let source = scratch.path(HARBOUR).join("sources/courrier.fr.txt");
    let text = fs::read_to_string(&source).unwrap();
    fs::write(&source, text.replace("vingt", "trente")).unwrap();
    let checked = scratch.run(&["check", HARBOUR]);
    let rests = "the full briefing and the one-page briefing rest on it";
    assert!(checked.stdout.contains(rests), "{}", checked.transcript());
    let shown = scratch.run(&["review", HARBOUR]).stdout;
    let (_, fact) = shown.split_once("some-stay: ").unwrap();
    let (fact, caution) = fact.split_once("\n\n").unwrap();
    assert!(
        fact.contains("in    one-page: key-points (some-stay)"),
        "{shown}"
    );
    assert!(
        fact.contains("in    full: what-happened (some-stay)"),
        "{shown}"
    );
    assert!(
        caution.contains("in    one-page: further-cautions (unnamed-source)"),
        "{shown}"
    );
    let run = scratch.run(&["build", HARBOUR, "--stale", "mark"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    for name in ["one-page.en.md", "full.en.md"] {
        let page = harbour(&scratch, name);
        let (_, banner) = page.split_once("## Not current\n").unwrap();
        let (banner, _) = banner.split_once("\n## ").unwrap();
        assert!(banner.contains("[^some-stay]"), "{page}");
    }
}
