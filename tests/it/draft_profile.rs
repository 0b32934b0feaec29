//! `build --profile draft`: what is not written yet, shown as a draft.

use std::fs;
use std::path::PathBuf;

use crate::support::Scratch;
use crate::support::files_below;
use crate::support::root;

/// The example, and its sheet with a statement that nobody has written yet.
fn club_with_a_stub() -> (Scratch, String, String) {
    let scratch = Scratch::new();
    assert_eq!(scratch.run(&["new", "reports/club", "--example"]).status, 0);
    let sheet = fs::read_to_string(scratch.path("reports/club/facts.yaml")).unwrap();
    let says = "says: { en: The Larkspur Club has a group on Quibbleton. }";
    assert!(sheet.contains(says));
    let stub = sheet.replace(says, "says: { en: DRAFT }");
    scratch.write("reports/club/facts.yaml", &stub);
    (scratch, sheet, stub)
}

#[test]
fn a_draft_of_a_briefing_says_so_in_every_format() {
    let (scratch, ..) = club_with_a_stub();
    let refused = scratch.run(&["build", "reports/club"]);
    assert_eq!(refused.status, 1);
    let refusal = "error[statement-drafted]: nobody has written this text yet";
    assert!(refused.transcript().contains(refusal));
    let run = scratch.run(&["build", "reports/club", "--profile", "draft"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    let made = |name: &str| scratch.path("reports/club").join(name);
    let text =
        |kind: &str| fs::read_to_string(made(&format!("drafts/one-page.en.{kind}"))).unwrap();
    assert!(text("md").contains("**DRAFT, not published** · Briefing on"));
    let html = text("html");
    assert!(html.contains("<title>DRAFT, not published: "));
    assert!(html.contains("<p class=\"byline\"><strong>DRAFT, not published</strong> · "));
    // Its head in print, as CSS has it.
    assert!(html.contains("content:\"DRAFT\\2c  not published "));
    // What its pages say, the tests of `render` read.
    assert!(made("drafts/one-page.en.pdf").exists());
    let record = fs::read_to_string(made("drafts/evidence.json")).unwrap();
    assert!(record.contains("\"draft\": true"));
}

/// The files of the pictures may travel alone.
#[test]
fn the_pictures_of_a_draft_say_so() {
    let scratch = Scratch::with_report(&root().join("tests/cases/choir"));
    let pictures = |directory: &str| {
        let figures = scratch
            .path("reports/choir")
            .join(directory)
            .join("figures");
        let read = fs::read_dir(figures).unwrap();
        let texts = read.map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap());
        texts.collect::<Vec<_>>()
    };
    let run = scratch.run(&["build", "--profile", "draft"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    let drafts = pictures("drafts");
    assert!(drafts.len() >= 4, "two pictures in two languages");
    for svg in &drafts {
        let says = |word: &str| svg.contains(&format!(">{word}</text>"));
        assert!(
            says("DRAFT, not published") || says("ENTWURF, nicht veröffentlicht"),
            "{svg}"
        );
        let (title, _) = svg.split_once("</title>").unwrap();
        assert!(
            title.contains("DRAFT, ") || title.contains("ENTWURF, "),
            "{title}"
        );
    }
    assert_eq!(scratch.run(&["build"]).status, 0);
    for svg in pictures("briefings") {
        assert!(!svg.contains("DRAFT") && !svg.contains("ENTWURF"), "{svg}");
    }
}

#[test]
fn a_draft_of_a_briefing_is_no_output() {
    let (scratch, sheet, stub) = club_with_a_stub();
    let draft = ["build", "reports/club", "--profile", "draft"];
    let final_files = || {
        let files = files_below(&scratch.path("reports"));
        let own =
            |path: &PathBuf| !path.starts_with("club/drafts") && !path.ends_with("facts.yaml");
        let read = |path: PathBuf| (fs::read(scratch.path("reports").join(&path)).unwrap(), path);
        files.into_iter().filter(own).map(read).collect::<Vec<_>>()
    };
    let before = final_files();
    assert_eq!(scratch.run(&draft).status, 0);
    assert!(final_files() == before, "no briefings, no lock, no index");

    scratch.write("reports/club/facts.yaml", sheet);
    assert_eq!(scratch.run(&["build", "reports/club"]).status, 0);
    let built = final_files();
    assert!(built.len() > before.len());
    scratch.write("reports/club/facts.yaml", stub);
    fs::remove_dir_all(scratch.path("reports/club/drafts")).unwrap();
    assert_eq!(scratch.run(&draft).status, 0);
    assert!(final_files() == built, "all of it as it was");
    assert!(scratch.path("reports/club/drafts/one-page.en.pdf").exists());
    assert_eq!(
        scratch.run(&["check", "--locked", "reports/club"]).status,
        1
    );

    let run = scratch.run(&[&draft[..], &["--dist", "inbox"]].concat());
    assert_eq!(run.status, 2);
    assert!(!scratch.path("inbox").exists());
}

#[test]
fn what_a_rule_refuses_is_shown_in_a_draft() {
    let (scratch, sheet, _) = club_with_a_stub();
    let draft = ["build", "reports/club", "--profile", "draft"];
    let changed = sheet.replacen("about 1,200 members", "about 12,000 members", 1);
    assert!(changed != sheet);
    scratch.write("reports/club/facts.yaml", &changed);
    assert_eq!(scratch.run(&["build", "reports/club"]).status, 1);
    let run = scratch.run(&draft);
    assert_eq!(run.status, 0, "{}", run.transcript());
    let transcript = run.transcript();
    assert!(transcript.contains("warning[number-unsupported]"));
    assert!(scratch.path("reports/club/drafts/one-page.en.pdf").exists());

    // A statement without its words has nothing to be printed with.
    let lost = "opened a circle on Quibbleton";
    let changed = sheet.replacen(
        "quotes: [ { notice: On 3 May 2024 the Larkspur Club opened a group on Quibbleton",
        &format!("quotes: [ {{ notice: On 3 May 2024 the Larkspur Club {lost}"),
        1,
    );
    assert!(changed != sheet);
    scratch.write("reports/club/facts.yaml", &changed);
    let run = scratch.run(&draft);
    assert_eq!(run.status, 1, "{}", run.transcript());
    assert!(run.transcript().contains("error[quote-lost]"));
}

#[test]
fn a_draft_without_a_page_shows_all_that_there_is() {
    let (scratch, sheet, _) = club_with_a_stub();
    let (without, _) = sheet.split_once("\nbriefings:").unwrap();
    scratch.write("reports/club/facts.yaml", format!("{without}\n"));
    let run = scratch.run(&["build", "reports/club"]);
    assert!(
        run.stderr.contains("no sheet says under `briefings`"),
        "{}",
        run.transcript()
    );
    let run = scratch.run(&["build", "reports/club", "--profile", "draft"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    let page = scratch.path("reports/club/drafts/full.en.md");
    let page = fs::read_to_string(page).unwrap();
    for told in [
        "opened a group on Quibbleton",
        "about 1,200 members had joined",
        "has a group on Quibbleton",
    ] {
        assert!(page.contains(told), "{told}: {page}");
    }
}
