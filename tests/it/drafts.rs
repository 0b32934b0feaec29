//! From documents to a sheet: `new`, `draft`, `quote`, `coverage`.

use std::fs;
use std::path::PathBuf;

use expect_test::expect;
use expect_test::expect_file;

use crate::support::Scratch;
use crate::support::files_below;
use crate::support::root;

const NOTICE: &str = "\
The club moves

On Friday, 3 May 2024, the Larkspur Club opened a group on Mastodon. According to Reuters, about 1,200 members had
joined by 10 May. The club left Discord yesterday. “We had no other choice but to go”, said Europol.

The platform works with nine groups, including Reuters and Europol. The club had \u{201c}closed its hall.
Correction: the Larkspur Club did not leave Discord.
";

const MARKDOWN: &str = "\
---
title: The club moves
---

On *Friday, 3 May 2024,* the **Larkspur Club** opened a [group](https://x.test) on Mastodon. According to Reuters,
about 1,200 members had joined by 10&nbsp;May. The club left Discord yesterday. “We had no other choice but to go”,
said Europol.

The platform works with nine groups, including Reuters and Europol. The club had “closed its hall.
Correction: the Larkspur Club did not leave Discord.
";

const HTML: &str = "<!doctype html><html lang=en><title>The club moves</title><p>On <i>Friday, 3 May 2024,</i> the \
<b>Larkspur Club</b> opened a <a href=https://x.test>group</a> on Mastodon. According to Reuters, about 1,200 members \
had joined by 10 May. The club left Discord yesterday. <span>“We had no other choice but to go”</span>, said \
Europol.<script>no()</script><p>The platform works with nine groups, including Reuters and Europol. The club had \
“closed its hall. Correction: the Larkspur Club did not leave Discord.</html>";

/// A directory with a new report around a document.
fn made(name: &str, document: &str) -> Scratch {
    let scratch = Scratch::new();
    scratch.write(name, document);
    scratch.write(
        "reports/actors.yaml",
        fs::read(root().join("reports/actors.yaml")).unwrap(),
    );
    let run = scratch.run(&["new", "reports/club", "--source", name]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    scratch
}

#[test]
fn a_day_to_come_is_not_the_cut_off() {
    let scratch = Scratch::new();
    let notice = "---\ntitle: Club notice\ndate: 2025-02-14\n---\n\nThe Larkspur Club will close its group on Quibbleton.\n\nMembers may keep their archive until 30 June 2025.\n";
    scratch.write("notice.md", notice);
    let run = scratch.run(&["new", "reports/club", "--source", "notice.md"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    let sheet = fs::read_to_string(scratch.path("reports/club/facts.yaml")).unwrap();
    assert!(sheet.contains("as-of: 2025-02-14 "), "{sheet}");
    assert!(sheet.contains("published: 2025-02-14"), "{sheet}");
}

#[test]
fn the_only_finding_of_a_new_report_is_that_it_has_no_facts() {
    let scratch = Scratch::new();
    scratch.write("notice.md", MARKDOWN);
    let run = scratch.run(&[
        "new",
        "club",
        "--source",
        "notice.md",
        "--languages",
        "en,de",
    ]);
    expect![[r#"
        --- stdout
        written   actors.yaml
        written   fact-sheet.schema.json
        written   club/sources/notice.md.txt
        written   club/sources/notice.md
        written   club/.gitattributes
        written   club/facts.yaml
        written   club/candidates.yaml
        --- stderr
        factbrief: 7 files written; take over what holds of club/candidates.yaml with `factbrief take club ID…`, then see what is missing with `factbrief check club`
        --- exit status 0
    "#]]
    .assert_eq(&run.transcript());
    expect_file![root().join("tests/cases/drafts/new.yaml")]
        .assert_eq(&fs::read_to_string(scratch.path("club/facts.yaml")).unwrap());
    let run = scratch.run(&["check", "club", "--format", "short"]);
    assert_eq!(run.stdout.lines().count(), 1, "{}", run.transcript());
    assert!(
        run.stdout
            .contains("error[no-facts]: the sheet has no facts yet"),
        "{}",
        run.transcript()
    );
    assert_eq!(scratch.run(&["build", "club"]).status, 1);
}

#[test]
fn new_never_overwrites() {
    let exists = "is there already; nothing is overwritten";
    for (there, message) in [
        (
            "facts.yaml",
            "`club` is a report already; nothing is overwritten: add documents to it with `factbrief add`",
        ),
        ("sources/notice.txt", exists),
        ("candidates.yaml", exists),
    ] {
        let scratch = Scratch::new();
        scratch.write("notice.txt", NOTICE);
        scratch.write(&format!("club/{there}"), "mine");
        let run = scratch.run(&["new", "club", "--source", "notice.txt"]);
        assert_eq!(run.status, 2, "{}", run.transcript());
        assert!(run.stderr.contains(message), "{}", run.transcript());
        let files = files_below(&scratch.path("club"));
        assert_eq!(files, [PathBuf::from(there)]);
        assert_eq!(
            fs::read_to_string(scratch.path(format!("club/{there}"))).unwrap(),
            "mine"
        );
    }
}

#[test]
fn a_path_with_a_space_can_be_pasted_into_a_shell() {
    let scratch = Scratch::new();
    scratch.write("notice.txt", NOTICE);
    let run = scratch.run(&["new", "the club", "--source", "notice.txt"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    assert!(
        run.stderr.contains("`factbrief check 'the club'`"),
        "{}",
        run.transcript()
    );
}

#[test]
fn what_a_document_does_not_say_has_to_be_given() {
    for (text, arguments, message) in [
        (
            "Nullam quis risus eget urna.",
            vec![],
            "the language of `notice.txt` cannot be told",
        ),
        (
            "\n  \n",
            vec!["--language", "en"],
            "`notice.txt` has no words to quote",
        ),
        (
            "The club moves, and it is glad.",
            vec![],
            "give the information cut-off with `--on`",
        ),
        (
            "The club moves, and it is glad.",
            vec!["--on", "2024-05"],
            "a full day is needed, as in",
        ),
        (
            "The club moves.",
            vec!["--language", "x!"],
            "not a language",
        ),
    ] {
        let scratch = Scratch::new();
        scratch.write("notice.txt", text);
        let run = scratch.run(&[vec!["new", "club", "--source", "notice.txt"], arguments].concat());
        assert_eq!(run.status, 2, "{}", run.transcript());
        assert!(run.stderr.contains(message), "{}", run.transcript());
        assert!(!scratch.path("club").exists());
    }
    let scratch = Scratch::new();
    scratch.write("notice.txt", "The club moves, and it is glad.");
    let run = scratch.run(&[
        "new",
        "club",
        "--source",
        "notice.txt",
        "--on",
        "2024-05-10",
    ]);
    assert_eq!(run.status, 0, "{}", run.transcript());
}

#[test]
fn the_example_has_the_name_of_its_directory() {
    let scratch = Scratch::new();
    assert_eq!(scratch.run(&["new", "harbour", "--example"]).status, 0);
    let sheet = fs::read_to_string(scratch.path("harbour/facts.yaml")).unwrap();
    assert!(sheet.contains("\nreport: harbour\n"), "{sheet}");
}

#[test]
fn the_example_builds() {
    let scratch = Scratch::new();
    assert_eq!(scratch.run(&["new", "larkspur", "--example"]).status, 0);
    let run = scratch.run(&["check", "larkspur"]);
    assert_eq!(
        run.stderr,
        "factbrief: 1 report checked: no findings\n",
        "{}",
        run.transcript()
    );
    assert_eq!(scratch.run(&["build", "larkspur"]).status, 0);
    assert_eq!(scratch.run(&["new", "larkspur", "--example"]).status, 2);
}

#[test]
fn the_same_document_in_three_formats_gives_the_same_candidates() {
    let candidates = |name: &str, document: &str| {
        let scratch = made(name, document);
        let text = fs::read_to_string(scratch.path("reports/club/candidates.yaml")).unwrap();
        // The lines of the texts differ, and nothing else.
        let place = |line: &str| match line.split_once(", line ") {
            Some((_, rest)) => rest
                .trim_start_matches(|digit: char| digit.is_ascii_digit())
                .to_owned(),
            None => line.to_owned(),
        };
        text.lines()
            .map(|line| place(line) + "\n")
            .collect::<String>()
    };
    let plain = candidates("notice.txt", NOTICE);
    assert_eq!(plain, candidates("notice.md", MARKDOWN));
    assert_eq!(plain, candidates("notice.html", HTML));
    expect_file![root().join("tests/cases/drafts/notice.yaml")].assert_eq(&plain);
}

#[test]
fn what_was_rejected_or_taken_does_not_come_back() {
    let scratch = made("notice.txt", NOTICE);
    let path = scratch.path("reports/club/candidates.yaml");
    let first = fs::read_to_string(&path).unwrap();
    assert!(
        scratch
            .run(&["draft", "club"])
            .stdout
            .starts_with("unchanged")
    );
    let ids = |text: &str| -> Vec<String> {
        text.lines()
            .filter_map(|line| line.strip_prefix("  - id: ").map(str::to_owned))
            .collect()
    };
    let all = ids(&first);
    fs::write(
        &path,
        first.replace("rejected: []", &format!("rejected: [{}]", all[0])),
    )
    .unwrap();
    scratch.run(&["draft", "club"]);
    let second = fs::read_to_string(&path).unwrap();
    assert_eq!(ids(&second), all[1..]);
    assert!(second.contains(&format!("rejected: [{}]", all[0])));
    // The first that is left is taken over as it is.
    let body = second.split("\nfacts:\n").nth(1).unwrap();
    let taken = body
        .split("\n\n")
        .find(|entry| entry.contains(&all[1]))
        .unwrap();
    let sheet = scratch.path("reports/club/facts.yaml");
    let text = fs::read_to_string(&sheet).unwrap();
    let text = text
        .replace("facts: []", &format!("facts:\n{taken}\n"))
        .replace("rests-on: []", &format!("rests-on: [{}]", all[1]));
    let actors = second
        .split("\nactors:\n")
        .nth(1)
        .unwrap()
        .split("\n\n")
        .next()
        .unwrap();
    let text = text.replace("actors: []", &format!("actors:\n{actors}"));
    fs::write(&sheet, text).unwrap();
    let run = scratch.run(&["check", "club", "--format", "short"]);
    assert!(
        run.stdout.contains("error[statement-drafted]"),
        "{}",
        run.transcript()
    );
    assert_eq!(scratch.run(&["build", "club"]).status, 1);
    scratch.run(&["draft", "club"]);
    let third = fs::read_to_string(&path).unwrap();
    assert!(!ids(&third).contains(&all[1]), "{third}");
}

#[test]
fn candidates_with_a_mistake_keep_their_decisions() {
    let scratch = made("notice.txt", NOTICE);
    let path = scratch.path("reports/club/candidates.yaml");
    for (written, place) in [
        ("rejected: [", "candidates.yaml:1:12"),
        (
            "# “Drafted”\n\nrejected: [draft-1, { no: 1 }]\n",
            "candidates.yaml:3:21",
        ),
        (
            "# “Drafted”\n\nrejected: []\nfacts:\n  - id: \"ä” \n",
            "candidates.yaml:6:1",
        ),
    ] {
        fs::write(&path, written).unwrap();
        let run = scratch.run(&["draft", "club"]);
        assert_eq!(run.status, 2, "{}", run.transcript());
        for part in ["unchecked[draft-input]", place] {
            assert!(run.stderr.contains(part), "{part}: {}", run.transcript());
        }
        assert_eq!(fs::read_to_string(&path).unwrap(), written);
    }
}

#[test]
fn words_to_quote() {
    let scratch = made("notice.txt", NOTICE);
    let mut transcript = String::new();
    for words in [
        "about 1,200 members had joined",
        "ABOUT 1200 members joined",
        "about 1,2",
        "1,200 members had joined",
        "leave Discord",
        "Larkspur Club",
        "had “closed its",
        "nothing of the kind stands anywhere",
    ] {
        let run = scratch.run(&["quote", "club", words]);
        transcript.push_str(&format!(
            "$ factbrief quote club \"{words}\"\n{}",
            run.transcript()
        ));
    }
    expect_file![root().join("tests/cases/drafts/quote.txt")].assert_eq(&transcript);
}

#[test]
fn coverage_of_the_reports() {
    let scratch = Scratch::with_report(&root().join("reports/tamtam"));
    let run = scratch.run(&["coverage", "tamtam", "--html", "pages/coverage.html"]);
    expect_file![root().join("tests/cases/drafts/coverage.txt")].assert_eq(&run.transcript());
    let page = fs::read_to_string(scratch.path("pages/coverage.html")).unwrap();
    // Only the style sheet that the page has itself applies.
    assert!(
        page.contains("default-src 'none'; style-src 'sha256-"),
        "{page}"
    );
    assert!(
        page.contains("base-uri 'none'; form-action 'none'"),
        "{page}"
    );
    assert!(!page.contains("<script") && !page.contains("http://") && !page.contains("https://"));
    for link in page.split("href=\"#").skip(1) {
        let target = link.split('"').next().unwrap();
        assert!(page.contains(&format!("id=\"{target}\"")), "{target}");
    }
    // A sentence that nobody has weighed.
    let source = scratch.path("reports/tamtam/sources/tamtam.de.txt");
    let longer = fs::read_to_string(&source).unwrap() + "\n\nAm Montag wurde nichts bekannt.\n";
    fs::write(&source, longer).unwrap();
    let run = scratch.run(&["coverage", "tamtam", "--min", "100"]);
    assert_eq!(run.status, 1, "{}", run.transcript());
    assert_eq!(
        scratch.run(&["coverage", "tamtam", "--min", "50"]).status,
        0
    );
}

#[test]
fn what_a_page_strikes_out_is_a_caution_in_every_sentence() {
    let page = "<!doctype html><html lang=en><p>The club left on 3 May 2024. <del>About 40 people came. Reuters [sic] was \
        told of 50.</del> About 70 people came.</p><del><p>Nobody left Mastodon.</p><p>It has 20 rooms.</p></del>\
        <p>It has 30 rooms.</p>";
    let scratch = made("notice.html", page);
    let yaml = fs::read_to_string(scratch.path("reports/club/candidates.yaml")).unwrap();
    let cautions = yaml.split("\ncautions:").nth(1).unwrap();
    let told = cautions.matches("strikes these words out").count();
    assert_eq!(told, 4, "{cautions}");
}

/// The card of the source of a new report.
fn card(name: &str, document: &str) -> String {
    let scratch = made(name, document);
    let sheet = fs::read_to_string(scratch.path("reports/club/facts.yaml")).unwrap();
    let card = sheet.split("sources:\n").nth(1).unwrap();
    card.split("\n\n").next().unwrap().to_owned()
}

#[test]
fn a_page_that_contradicts_itself_says_so_on_its_card() {
    let words = "<p>Der Bunte Bund hat am 3. Mai 2024 mitgeteilt, dass er die Plattform nach vielen Jahren verlassen und \
        mit seinen Mitgliedern zu einem anderen Dienst wechseln wird, weil die Regeln sich geändert haben und der \
        Vorstand keine Antwort auf seine Fragen bekommen hat, die er im Winter gestellt hatte.";
    let page = format!(
        "<!doctype html><html lang=en-US><meta name=date content=2024-05-04>\
         <meta property=article:published_time content=2024-05-03T22:30:00Z>{words}"
    );
    let card = card("bund.html", &page);
    let line = |key: &str| card.lines().find(|line| line.trim_start().starts_with(key));
    assert_eq!(
        line("language:"),
        Some("    language: de            # by its words; of itself it says en-US")
    );
    assert_eq!(
        line("published:"),
        Some(
            "    published: 2024-05-03   # of itself it says 2024-05-04 as well: look which is right"
        )
    );
}

#[test]
fn few_words_are_in_the_language_that_the_page_says() {
    let card = card(
        "bund.html",
        "<!doctype html><html lang=en><p>Der Bund hat am 3.5.2024 die Plattform gewechselt.",
    );
    assert!(card.contains("    language: en\n"), "{card}");
}

#[test]
fn what_is_taken_over_is_not_contradicted_by_the_rules() {
    let text = "The choir moves\n\nOn 3 May 2024 more than 240 people joined Mastodon. The choir will leave Discord by the \
        end of June 2024, said Reuters.\n";
    let scratch = made("notice.txt", text);
    let candidates = fs::read_to_string(scratch.path("reports/club/candidates.yaml")).unwrap();
    let (actors, facts) = candidates.split_once("\nfacts:").unwrap();
    let actors = actors.split("\nactors:").nth(1).unwrap();
    let sheet = fs::read_to_string(scratch.path("reports/club/facts.yaml")).unwrap();
    let sheet = sheet.replace("actors: []", &format!("actors:{actors}"));
    let sheet = sheet.replace("facts: []", &format!("facts:{facts}"));
    scratch.write("reports/club/facts.yaml", sheet);
    let run = scratch.run(&["check", "reports/club", "--format", "short"]);
    let others: Vec<&str> = run
        .stdout
        .lines()
        .filter(|line| !line.contains("error[statement-drafted]"))
        .collect();
    // The title is a stub as well, and may rest on nothing until somebody writes it.
    expect![[r#"
        []
    "#]]
    .assert_debug_eq(&others);
    let run = scratch.run(&["build", "reports/club", "--profile", "draft"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    // No page is selected yet, and nothing is written, so the draft shows all that there is.
    assert!(
        run.stdout.contains("drafts/full.en.pdf"),
        "{}",
        run.transcript()
    );
    let sheet = fs::read_to_string(scratch.path("reports/club/facts.yaml")).unwrap();
    let fact = sheet.split("\n  - id: draft-").nth(1).unwrap();
    let fact = fact.split('\n').next().unwrap();
    let page = format!(
        "{sheet}briefings: {{ full: {{ bottom-line: draft-{fact}, what-happened: [[draft-{fact}]] }} }}\n"
    );
    let page = page.replace("rests-on: []", &format!("rests-on: [draft-{fact}]"));
    scratch.write("reports/club/facts.yaml", page);
    let run = scratch.run(&["build", "reports/club", "--profile", "draft"]);
    assert!(
        run.stdout.contains("drafts/full.en.pdf"),
        "{}",
        run.transcript()
    );
}

#[test]
fn a_place_and_a_date_alone_are_no_statement() {
    let scratch = made(
        "notice.txt",
        "The choir moves\n\nNORDHAVEN, 3 May 2024. The choir left Discord. It counted 4,300 of 6,100 members.\n",
    );
    let candidates = fs::read_to_string(scratch.path("reports/club/candidates.yaml")).unwrap();
    assert!(!candidates.contains("NORDHAVEN"), "{candidates}");
    assert!(
        candidates.contains("{ en: \"DRAFT of 6,100 members\" }"),
        "{candidates}"
    );
}

#[test]
fn what_happened_is_a_statement_without_a_number() {
    let scratch = made(
        "notice.txt",
        "Released on 3 May 2024.\n\nThe loudspeaker in the hall failed during the concert.\n\nThe method was described in the appendix below.\n",
    );
    let candidates = fs::read_to_string(scratch.path("reports/club/candidates.yaml")).unwrap();
    assert!(candidates.contains("Released on"), "{candidates}");
    assert!(candidates.contains("The loudspeaker"), "{candidates}");
    assert!(!candidates.contains("The method"), "{candidates}");
}

#[test]
fn what_all_reports_share_is_put_beside_the_first_one_and_left_there() {
    let scratch = Scratch::new();
    scratch.write("notice.txt", NOTICE);
    scratch.write("reports/actors.yaml", "actors: []\n");
    let run = scratch.run(&["new", "reports/club", "--source", "notice.txt"]);
    assert!(
        run.stdout
            .contains("written   reports/fact-sheet.schema.json\n"),
        "{}",
        run.transcript()
    );
    assert!(!run.stdout.contains("actors.yaml"), "{}", run.transcript());
    let own = fs::read_to_string(scratch.path("reports/actors.yaml")).unwrap();
    assert_eq!(own, "actors: []\n");
    let schema = scratch.run(&["schema"]).stdout;
    let written = fs::read_to_string(scratch.path("reports/fact-sheet.schema.json")).unwrap();
    assert_eq!(written, schema);
}

/// The quotes of the candidates that a text gives, in the order of the text.
fn quotes(text: &str) -> Vec<String> {
    let scratch = made("notice.txt", &format!("The choir moves\n\n{text}\n"));
    let yaml = fs::read_to_string(scratch.path("reports/club/candidates.yaml")).unwrap();
    let quotes = yaml
        .lines()
        .filter_map(|line| line.strip_prefix("      - notice: "));
    let mut quotes: Vec<String> = quotes.map(|it| it.trim_matches('"').to_owned()).collect();
    quotes.sort_by_key(|quote| text.find(quote.as_str()));
    quotes
}

#[test]
fn a_semicolon_parts_two_statements() {
    let parted = "On 3 May 2024 the choir left Discord; some 40 of its singers stayed there.";
    assert_eq!(
        quotes(parted),
        [
            "On 3 May 2024 the choir left Discord",
            "some 40 of its singers stayed there"
        ]
    );
    // What a speaker said, what limits it, what stands between marks, and what has nothing to check stays whole.
    for whole in [
        "On 3 May 2024 the choir left Discord; the place was a good one for them.",
        "The choir said on 3 May 2024 that it leaves; some 40 of its singers stay.",
        "On 3 May 2024 the choir left Discord; however, some 40 of its singers stayed there.",
        "On 3 May 2024 the choir (of May; some 40 of its singers stayed) left Discord.",
        "On 3 May 2024 the choir left; 40 stayed.",
    ] {
        let whole_quote = whole.trim_end_matches('.');
        assert_eq!(quotes(whole), [whole_quote], "{whole}");
    }
}

#[test]
fn a_turn_of_an_interview_is_quoted_sentence_by_sentence() {
    let interview = "Ruth Calder runs the choir.\n\nWhy did you go?\n\nCalder: “We left Discord on 3 May 2023. The move cost us 400 pounds.”";
    assert_eq!(
        quotes(interview),
        [
            "Ruth Calder runs the choir",
            "We left Discord on 3 May 2023",
            "The move cost us 400 pounds"
        ]
    );
}
