//! The index of a `reports` directory, and the files for an inbox.

use std::fs;

use expect_test::expect_file;

use crate::support::Scratch;
use crate::support::copy;
use crate::support::root;

/// Both reports, built.
fn built() -> Scratch {
    let scratch = Scratch::with_report(&root().join("tests/cases/choir"));
    copy(
        &root().join("reports/tamtam"),
        &scratch.path("reports/tamtam"),
        &["briefings"],
    );
    let run = scratch.run(&["build"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    scratch
}

fn index(scratch: &Scratch) -> [String; 2] {
    ["index.md", "index.html"]
        .map(|name| fs::read_to_string(scratch.path("reports").join(name)).unwrap())
}

#[test]
fn every_link_of_the_index_leads_to_a_file() {
    let scratch = built();
    let [markdown, html] = index(&scratch);
    let targets = |text: &str, before: &str, end: char| -> Vec<String> {
        let links = text.split(before).skip(1);
        links
            .map(|rest| rest.split(end).next().unwrap().to_owned())
            .collect()
    };
    let in_markdown = targets(&markdown, "](", ')');
    assert_eq!(in_markdown, targets(&html, "href=\"", '"'));
    // Two reports, in at least two languages, in three formats.
    assert!(in_markdown.len() >= 12, "{markdown}");
    for target in &in_markdown {
        assert!(scratch.path("reports").join(target).is_file(), "{target}");
    }
}

#[test]
fn an_index_as_it_reads() {
    let scratch = Scratch::with_report(&root().join("tests/cases/choir"));
    assert_eq!(scratch.run(&["build"]).status, 0);
    let [markdown, html] = index(&scratch);
    expect_file![root().join("tests/golden/index.md")].assert_eq(&markdown);
    assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
    assert!(!html.contains("<script") && !html.contains("http://") && !html.contains("https://"));
}

/// The house that stands beside the reports is also on their index.
#[test]
fn an_index_in_the_style_of_its_house() {
    let scratch = Scratch::new();
    copy(
        &root().join("tests/cases/house"),
        &scratch.path("reports"),
        &["briefings"],
    );
    assert_eq!(scratch.run(&["build"]).status, 0);
    let [markdown, html] = index(&scratch);
    assert!(
        markdown.starts_with("![Alder Wharf](logo.svg)\n\n# **TLP:"),
        "{markdown}"
    );
    assert!(scratch.path("reports/logo.svg").is_file());
    let line = "Alder Wharf Policy Desk · Contact: desk";
    assert!(markdown.contains(&format!("\n\n{line}")), "{markdown}");
    assert!(
        html.contains(&format!("<p class=\"byline\">{line}")),
        "{html}"
    );
    assert!(
        html.contains("<img src=\"data:image/svg+xml;base64,"),
        "{html}"
    );
    assert!(html.contains("--accent:#7b2d3b;"), "{html}");
    assert!(html.contains("<meta name=\"author\" content=\"Alder Wharf Policy Desk\">"));
    // Without a house there is nothing of it, and nothing in its place.
    fs::remove_file(scratch.path("reports/house.yaml")).unwrap();
    assert_eq!(scratch.run(&["build"]).status, 1);
    let [markdown, html] = index(&scratch);
    assert!(markdown.starts_with("# **TLP:"), "{markdown}");
    for trace in ["Alder", "<img", "#7b2d3b", "author"] {
        assert!(!html.contains(trace), "{trace}: {html}");
    }
}

#[test]
fn the_index_is_the_same_after_all_reports_and_after_one() {
    let scratch = built();
    let all = index(&scratch);
    fs::remove_file(scratch.path("reports/index.md")).unwrap();
    fs::remove_file(scratch.path("reports/index.html")).unwrap();
    let run = scratch.run(&["build", "reports/choir"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    assert!(
        run.stdout.contains("written   reports/index.html\n"),
        "{}",
        run.transcript()
    );
    assert_eq!(index(&scratch), all);
    // A report elsewhere has no index.
    copy(
        &root().join("tests/cases/choir"),
        &scratch.path("elsewhere"),
        &["briefings"],
    );
    assert_eq!(scratch.run(&["build", "elsewhere"]).status, 0);
    assert!(!scratch.path("index.md").exists());
}

#[test]
fn the_index_says_what_is_out_of_date() {
    let scratch = built();
    let sheet = "reports/choir/facts.yaml";
    let text = fs::read_to_string(scratch.path(sheet)).unwrap();
    scratch.write(
        sheet,
        text.replacen("On 15 April 2024", "On 16 April 2024", 1),
    );
    // The briefings of before are still there.
    assert_eq!(scratch.run(&["build"]).status, 1);
    let [markdown, html] = index(&scratch);
    let changed = "out of date";
    assert_eq!(markdown.matches(changed).count(), 1, "{markdown}");
    assert_eq!(html.matches(changed).count(), 1);
    scratch.write(sheet, text);
    assert_eq!(scratch.run(&["build", "choir"]).status, 0);
    assert!(!index(&scratch)[0].contains(changed));
}

#[test]
fn the_strictest_marking_is_that_of_the_index() {
    let scratch = built();
    let sheet = "reports/choir/facts.yaml";
    let text = fs::read_to_string(scratch.path(sheet)).unwrap();
    let [markdown, _] = index(&scratch);
    assert!(markdown.starts_with("# **TLP:GREEN** "), "{markdown}");
    scratch.write(sheet, text.replace("TLP:GREEN", "TLP:AMBER+STRICT"));
    assert_eq!(scratch.run(&["build", "choir"]).status, 0);
    let [markdown, html] = index(&scratch);
    assert!(
        markdown.starts_with("# **TLP:AMBER+STRICT** "),
        "{markdown}"
    );
    assert!(
        html.contains("<title>Briefings (TLP:AMBER+STRICT)</title>"),
        "{html}"
    );
    assert!(
        markdown.contains("TLP:CLEAR"),
        "the other report keeps its own"
    );
}

#[test]
fn an_inbox_can_be_checked() {
    let scratch = Scratch::with_report(&root().join("tests/cases/choir"));
    let run = scratch.run(&["build", "--dist", "inbox"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    let list = fs::read_to_string(scratch.path("inbox/SHA256SUMS")).unwrap();
    let mut names = Vec::new();
    for line in list.lines() {
        let (digest, name) = line.split_once("  ").unwrap();
        let bytes = fs::read(scratch.path("inbox").join(name)).unwrap();
        assert_eq!(digest, factbrief::files::sha256(&bytes));
        assert!(bytes.starts_with(b"%PDF-"));
        names.push(name);
    }
    assert!(
        names.contains(&"quillhaven-one-page-en-2024-07-08.pdf"),
        "{names:?}"
    );
    assert_eq!(
        fs::read(scratch.path("inbox/quillhaven-one-page-en-2024-07-08.pdf")).unwrap(),
        fs::read(scratch.path("reports/choir/briefings/one-page.en.pdf")).unwrap()
    );
    // Of what was sent before, that stays in the list which is still there and unchanged.
    let earlier = format!(
        "{}  earlier.pdf\n",
        factbrief::files::sha256(b"%PDF-earlier")
    );
    scratch.write("inbox/earlier.pdf", "%PDF-earlier");
    let other = "0".repeat(64);
    scratch.write(
        "inbox/SHA256SUMS",
        format!("{earlier}{other}  gone.pdf\n{other}  ../facts.yaml\n"),
    );
    assert_eq!(scratch.run(&["build", "--dist", "inbox"]).status, 0);
    let again = fs::read_to_string(scratch.path("inbox/SHA256SUMS")).unwrap();
    assert_eq!(again, earlier + &list);
}

#[test]
fn two_files_for_an_inbox_with_one_name() {
    let scratch = built();
    copy(
        &scratch.path("reports/choir"),
        &scratch.path("reports/choir-2"),
        &["briefings"],
    );
    let run = scratch.run(&["build", "--dist", "inbox"]);
    assert_eq!(run.status, 1, "{}", run.transcript());
    assert!(
        run.stderr.contains("error[report-twice]"),
        "{}",
        run.transcript()
    );
}
