//! A page that runs over is a finding; nothing is dropped, shrunk or cut.

use crate::support::Scratch;
use crate::support::root;

#[test]
fn the_finding_names_language_lines_and_what_could_go() {
    let scratch = Scratch::with_report(&root().join("tests/cases/choir"));
    let sheet = std::fs::read_to_string(scratch.path("reports/choir/facts.yaml")).unwrap();
    let long = "timeline: [decided-to-leave, group-opened, last-notice, decided-to-leave";
    let many = format!("{}{}", ", group-opened, last-notice".repeat(12), "]");
    let sheet = sheet.replace("timeline: [decided-to-leave, group-opened, last-notice]", &format!("{long}{many}"));
    scratch.write("reports/choir/facts.yaml", sheet);
    let run = scratch.run(&["build"]);
    assert_eq!(run.status, 1, "{}", run.transcript());
    assert!(run.stderr.contains("error[page-overflow]: the one-page briefing in `de` runs over its page by "), "{}", run.transcript());
    assert!(run.stderr.contains("take `last-notice` out of `timeline`"), "{}", run.transcript());
    assert!(!scratch.path("reports/choir/briefings").exists());
    // `check` says the same.
    assert!(scratch.run(&["check"]).stdout.contains("error[page-overflow]"));
}
