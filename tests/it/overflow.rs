//! A page that runs over is a finding; nothing is dropped, shrunk or cut.

use crate::support::Scratch;
use crate::support::root;

#[test]
fn the_finding_names_language_lines_and_what_could_go() {
    let scratch = Scratch::with_report(&root().join("tests/cases/choir"));
    let fitting = std::fs::read_to_string(scratch.path("reports/choir/facts.yaml")).unwrap();
    let sheet = &fitting;
    // Twenty-six more facts that are like one that is there.
    let (_, rest) = sheet.split_once("  - id: last-notice\n").unwrap();
    let (body, _) = rest.split_once("\n  - id: ").unwrap();
    let ids: Vec<String> = (b'a'..=b'z')
        .map(|letter| format!("notice-{}", char::from(letter)))
        .collect();
    let facts: String = ids
        .iter()
        .map(|id| format!("  - id: {id}\n{body}\n"))
        .collect();
    let sheet = sheet.replace("facts:\n", &format!("facts:\n{facts}"));
    let timeline = format!("last-notice, {}]", ids.join(", "));
    let sheet = sheet.replace(
        "timeline: [decided-to-leave, group-opened, last-notice]",
        &format!("timeline: [decided-to-leave, group-opened, {timeline}"),
    );
    scratch.write("reports/choir/facts.yaml", &sheet);
    let run = scratch.run(&["build"]);
    assert_eq!(run.status, 1, "{}", run.transcript());
    assert!(
        run.stderr
            .contains("error[page-overflow]: the one-page briefing in `de` runs over its page by "),
        "{}",
        run.transcript()
    );
    assert!(
        run.stderr.contains("take `notice-z` out of `timeline`"),
        "{}",
        run.transcript()
    );
    assert!(!scratch.path("reports/choir/briefings").exists());
    let rooms = "the selection is the same in every language; `timeline` takes ";
    assert!(run.stderr.contains(rooms), "{}", run.transcript());
    // `check` says the same.
    assert!(
        scratch
            .run(&["check"])
            .stdout
            .contains("error[page-overflow]")
    );
    // Also where it need not lay out what was built, until the sheet is another one.
    scratch.write("reports/choir/facts.yaml", &fitting);
    assert_eq!(scratch.run(&["build"]).status, 0);
    assert_eq!(scratch.run(&["check"]).status, 0);
    scratch.write("reports/choir/facts.yaml", &sheet);
    assert!(
        scratch
            .run(&["check"])
            .stdout
            .contains("error[page-overflow]")
    );
}

/// A draft shows the page with what is beyond its end, says so each time, and leaves the briefings alone.
#[test]
fn a_draft_shows_what_runs_over() {
    let scratch = Scratch::with_report(&root().join("tests/cases/choir"));
    let path = "reports/choir/facts.yaml";
    let sheet = std::fs::read_to_string(scratch.path(path)).unwrap();
    let timeline = "timeline: [decided-to-leave, group-opened, last-notice]";
    let points = "key-points: [";
    assert!(sheet.contains(timeline) && sheet.contains(points));
    let (_, rest) = sheet.split_once("  - id: last-notice\n").unwrap();
    let (body, _) = rest.split_once("\n  - id: ").unwrap();
    let ids: Vec<String> = (10..40).map(|number| format!("notice-{number}")).collect();
    let facts = ids.iter().map(|id| format!("  - id: {id}\n{body}\n"));
    let facts: String = facts.collect();
    let sheet = sheet.replace("facts:\n", &format!("facts:\n{facts}"));
    let longer = timeline.replace(']', &format!(", {}]", ids.join(", ")));
    scratch.write(path, sheet.replace(timeline, &longer));
    for _ in 0..2 {
        let run = scratch.run(&["build", "--profile", "draft"]);
        assert_eq!(run.status, 0, "{}", run.transcript());
        for tag in ["de", "en"] {
            let said = format!(
                "warning[page-overflow]: the one-page briefing in `{tag}` runs over its page by "
            );
            assert!(run.stderr.contains(&said), "{}", run.transcript());
            let pdf = scratch.path(format!("reports/choir/drafts/one-page.{tag}.pdf"));
            assert!(std::fs::read(pdf).unwrap().starts_with(b"%PDF"));
            let page = scratch.path(format!("reports/choir/drafts/one-page.{tag}.md"));
            let page = std::fs::read_to_string(page).unwrap();
            assert!(page.contains("[^notice-39]"), "{page}");
        }
    }
    assert!(!scratch.path("reports/choir/briefings").exists());
}

/// The sheet whose German words are so long that its full briefing has its pages, and too many with a section that says all of it twelve times.
#[test]
fn a_full_briefing_has_at_most_twenty_pages() {
    let scratch = Scratch::with_report(&root().join("tests/cases/pages/thirty-facts"));
    let path = "reports/thirty-facts/facts.yaml";
    let fitting = std::fs::read_to_string(scratch.path(path)).unwrap();
    let (_, push) = fitting.split_once("    push: ").unwrap();
    let (push, _) = push.split_once('\n').unwrap();
    let paragraphs = push.trim().trim_start_matches('[').trim_end_matches(']');
    let many = vec![format!("[{paragraphs}]"); 12].join(", ");
    let again = format!("    push: {push}\n    scale: [{many}]\n");
    let sheet = fitting.replace(&format!("    push: {push}\n"), &again);
    scratch.write(path, &sheet);
    let run = scratch.run(&["build", "--format", "short"]);
    assert_eq!(run.status, 1, "{}", run.transcript());
    let said = &run.stderr;
    assert!(
        said.contains("error[page-overflow]: the full briefing in `de` has 2")
            && said.contains(" pages, and 20 are the most"),
        "{said}"
    );
    assert!(!scratch.path("reports/thirty-facts/briefings").exists());
    let drawn = scratch.run(&["check"]).stdout;
    assert!(
        drawn.contains("first of `scale`, which has 180 statements"),
        "{drawn}"
    );
    // With fewer facts it fits.
    scratch.write(path, &fitting);
    let run = scratch.run(&["build"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
}
