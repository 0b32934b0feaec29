//! What a front page says of the judgement at its top, and what it does without where it is full.

use std::fs;

use crate::support::Scratch;
use crate::support::root;

const REPORT: &str = "reports/harbour";
const SHEET: &str = "reports/harbour/facts.yaml";

/// The report on several sources, with words of its sheet replaced; each is there.
fn harbour(pairs: &[(&str, &str)]) -> Scratch {
    let scratch = Scratch::with_report(&root().join("tests/cases/harbour"));
    edit(&scratch, pairs);
    scratch
}

fn edit(scratch: &Scratch, pairs: &[(&str, &str)]) {
    let mut sheet = fs::read_to_string(scratch.path(SHEET)).unwrap();
    for (old, new) in pairs {
        assert!(sheet.contains(old), "{old}");
        sheet = sheet.replacen(old, new, 1);
    }
    scratch.write(SHEET, sheet);
}

fn briefing(scratch: &Scratch, name: &str) -> String {
    let path = scratch.path(REPORT).join("briefings").join(name);
    fs::read_to_string(path).unwrap()
}

const JUDGEMENT: &str = "judgements:
  - id: whole-choir
    kind: assessment
    says:
      en: It is likely that the whole Lerchenchor will move to Quibbleton.
      de: Wahrscheinlich wird der ganze Lerchenchor zu Quibbleton umziehen.
    likelihood: likely
    confidence: low
    because: { en: The choir speaks for itself., de: Der Chor spricht für sich selbst. }
    horizon: 2024-12-31
    rests-on: [leaves, all-move]
    speaks-against: [some-stay, members]
    would-change: { en: A count by others., de: Eine Zählung durch andere. }

differences:
";

/// What speaks against the judgement at the top is marked beside it; whose sources are counted there; and who came back
/// is told in both products, in the picture, its words and its table.
#[test]
fn what_speaks_against_and_who_came_back_is_told() {
    let scratch = harbour(&[
        ("differences:\n", JUDGEMENT),
        ("    bottom-line: opened", "    bottom-line: whole-choir"),
        (
            "rests-on: [opened, stays-open] }",
            "rests-on: [opened, stays-open], returns: [open-until] }",
        ),
    ]);
    let run = scratch.run(&["build", REPORT]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    let page = briefing(&scratch, "one-page.en.md");
    let counted = "**Sources of this briefing:** 5, described below. ";
    assert!(page.contains(counted), "{page}");
    let against = "**Speaks against it:**[^some-stay] [^members]. **";
    assert!(page.contains(against), "{page}");
    let back = "The room on Marlpost stays open until 31 May 2024, says the Lerchenchor.";
    let row = format!("| Came back | {back}[^open-until] |");
    assert!(page.contains(&row), "{page}");
    let full = briefing(&scratch, "full.en.md");
    let head = "| Who | From | To | Came back | Who says so |";
    assert!(full.contains(head), "{full}");
    let told = format!("Came back: {}.", back.trim_end_matches('.'));
    assert!(full.contains(&told), "{full}");
    let picture = briefing(&scratch, "figures/moves.en.svg");
    assert!(picture.contains("Came back: The room"), "{picture}");
    assert!(briefing(&scratch, "full.de.html").contains("Zurückgekehrt"));

    // One statement is one.
    let by = [
        "--by",
        "A. Reader",
        "--on",
        "2024-06-01",
        "--because",
        "read",
    ];
    let accept = ["review", REPORT, "--accept", "members"];
    let run = scratch.run(&[&accept[..], &by].concat());
    assert_eq!(run.status, 0, "{}", run.transcript());
    assert_eq!(scratch.run(&["build", REPORT]).status, 0);
    let (english, german) = ("An analyst has accepted 1 of ", "1 von ");
    assert!(briefing(&scratch, "one-page.en.md").contains(english));
    let page = briefing(&scratch, "one-page.de.md");
    assert!(
        page.contains(german) && page.contains(" Aussagen ist fachlich bestätigt"),
        "{page}"
    );
}

/// A page that is full does without the picture of its sources before words have to go.
#[test]
fn a_full_page_has_no_picture_of_its_sources() {
    let scratch = Scratch::with_report(&root().join("tests/cases/choir"));
    let path = "reports/choir/facts.yaml";
    let picture = scratch.path("reports/choir/briefings/one-page/chain.de.svg");
    assert_eq!(scratch.run(&["build"]).status, 0);
    assert!(picture.exists());
    let sheet = fs::read_to_string(scratch.path(path)).unwrap();
    let (_, rest) = sheet.split_once("  - id: last-notice\n").unwrap();
    let (body, _) = rest.split_once("\n  - id: ").unwrap();
    let timeline = "timeline: [decided-to-leave, group-opened, last-notice";
    let mut had_none = false;
    for number in 8..40 {
        let ids: Vec<String> = (0..number).map(|it| format!("more-{it}")).collect();
        let facts: String = ids
            .iter()
            .map(|id| format!("  - id: {id}\n{body}\n"))
            .collect();
        let sheet = sheet
            .replace("facts:\n", &format!("facts:\n{facts}"))
            .replace(timeline, &format!("{timeline}, {}", ids.join(", ")));
        scratch.write(path, sheet);
        let run = scratch.run(&["build"]);
        if run.status != 0 {
            let said = "page-overflow";
            assert!(run.stderr.contains(said), "{}", run.transcript());
            let label = "or the `label` of a source";
            assert!(run.stderr.contains(label), "{}", run.transcript());
            break;
        }
        had_none |= !picture.exists();
    }
    assert!(had_none, "the last page that fits has a picture");
}
