//! Sources at work: documents that are added, newer prints, parts that are set aside.

use std::fs;

use expect_test::expect;

use crate::support::Scratch;
use crate::support::everything_below;
use crate::support::root;

const REPORT: &str = "reports/harbour";
const SHEET: &str = "reports/harbour/facts.yaml";

fn harbour() -> Scratch {
    Scratch::with_report(&root().join("tests/cases/harbour"))
}

/// Runs a command that is refused: it says why, and every file stays as it was.
fn refused(scratch: &Scratch, arguments: &[&str], why: &str) {
    let before = everything_below(&scratch.path(""));
    let run = scratch.run(arguments);
    assert_ne!(run.status, 0, "{arguments:?}: {}", run.transcript());
    assert!(
        run.stderr.contains(why),
        "{arguments:?}: {}",
        run.transcript()
    );
    assert_eq!(everything_below(&scratch.path("")), before, "{arguments:?}");
}

#[test]
fn a_document_is_added_and_the_rest_of_the_sheet_stays() {
    let scratch = harbour();
    let before = fs::read_to_string(scratch.path(SHEET)).unwrap();
    scratch.write(
        "minutes.de.txt",
        "Protokoll vom 9. Mai 2024\n\nDer Chor hat über den Umzug beraten. Die Mitglieder waren mit dem neuen Raum zufrieden.\n",
    );
    let run = scratch.run(&["add", REPORT, "--source", "minutes.de.txt"]);
    expect![[r#"
        --- stdout
        written   reports/harbour/sources/minutes.de.txt
        written   reports/harbour/facts.yaml
        --- stderr
        factbrief: 1 source added: `minutes`; complete the cards, then see what the documents say with `factbrief draft reports/harbour`
        --- exit status 0
    "#]]
    .assert_eq(&run.transcript());
    let after = fs::read_to_string(scratch.path(SHEET)).unwrap();
    let at = after.find("  - id: minutes\n").unwrap();
    let end = at + after[at..].find("\nactors:").unwrap();
    let card = &after[at..end];
    expect![[r#"
        sources:
          - id: minutes
            file: sources/minutes.de.txt
            # SHA-256 when this card was made: 72da1ad939950b92194883f17e63c03ccd296b19d67753a0236e1dfe342c400a
            kind: minutes           # or what it is: the schema lists the kinds
            language: de
            title: Protokoll vom 9. Mai 2024
            published: unknown      # the latest day in the text is 2024-05-09
            # As you know them: label, publisher, received, url, archived; `factbrief help sheet` says what they are.
            grade: F                # Admiralty scale, A to F: F is reliability that cannot be judged
            rights: { holder: unknown, terms: unknown, reuse: passages } # passages, or full under stated terms
            descriptor: { en: DRAFT, de: DRAFT } # what kind of source this is, in your words
    "#]].assert_eq(&format!("sources:\n{card}"));
    assert_eq!(after.replacen(card, "", 1), before);
    // The rest is still right: only what the new card and its document lack is found.
    let check = scratch.run(&["check", REPORT, "--format", "short"]);
    expect![[r#"
        --- stdout
        reports/harbour/facts.yaml:82:9: warning[source-unused]: nothing quotes the source `minutes`
        reports/harbour/facts.yaml:92:23: error[statement-drafted]: nobody has written this text yet
        reports/harbour/facts.yaml:92:34: error[statement-drafted]: nobody has written this text yet
        reports/harbour/sources/gazette.en.txt:3:1: warning[sentence-uncovered]: no fact and no caution quotes this sentence
        reports/harbour/sources/minutes.de.txt:3:1: warning[sentence-uncovered]: no fact and no caution quotes this sentence
        reports/harbour/sources/minutes.de.txt:3:38: warning[sentence-uncovered]: no fact and no caution quotes this sentence
        --- stderr
        factbrief: 1 report checked: 2 errors, 4 warnings
        --- exit status 1
    "#]].assert_eq(&check.transcript());
}

/// A document with the words of another source is asked about, and so is a candidate that counts what a fact counts.
#[test]
fn what_a_new_document_has_in_common_with_the_others() {
    let scratch = harbour();
    scratch.write(
        "reprint.en.txt",
        "On 5 May 2024 the Lerchenchor opened a room on Quibbleton. On 11 May 2024 the Lerchenchor had 70 members on Quibbleton.\n",
    );
    let run = scratch.run(&["add", REPORT, "--source", "reprint.en.txt"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    for said in [
        "warning[origin-shared]: `reprint` has the same words as `gazette`",
        "they count as one origin until a card says `based-on: [gazette]`",
    ] {
        assert!(run.stderr.contains(said), "{}", run.transcript());
    }
    let drafted = scratch.run(&["draft", REPORT]);
    assert_eq!(drafted.status, 0, "{}", drafted.transcript());
    let candidates = fs::read_to_string(scratch.path(REPORT).join("candidates.yaml")).unwrap();
    let proposal = "may answer the question of `members`, which counts 64 on 2024-05-11: if it does, give both `question: members`";
    assert!(candidates.contains(proposal), "{candidates}");
}

/// A print with the address of another source is asked whether it replaces that, even where the other is known to be nobody's copy.
#[test]
fn a_corrected_print_is_asked_what_it_replaces() {
    let scratch = harbour();
    let before = fs::read_to_string(scratch.path(SHEET)).unwrap();
    let (head, rest) = before.split_once("  - id: gazette\n").unwrap();
    let own = "url: https://gazette.example/choir\n    based-on: []";
    scratch.write(SHEET, format!("{head}  - id: gazette\n    {own}\n{rest}"));
    scratch.write(
        "corrected.html",
        "<!DOCTYPE html><html lang=\"en\"><head><title>The choir</title>\
         <link rel=\"canonical\" href=\"https://gazette.example/choir\"></head>\
         <body><p>Correction: an earlier print gave another day.</p>\
         <p>On 5 May 2024 the Lerchenchor opened a room on Quibbleton.</p></body></html>",
    );
    let run = scratch.run(&["add", REPORT, "--source", "corrected.html"]);
    let asked =
        "if `corrected` corrects or replaces `gazette`, say `supersedes: [gazette]` on its card";
    assert!(run.stderr.contains(asked), "{}", run.transcript());
}

/// Ninety sentences that nobody quotes are one drawing and one line.
#[test]
fn many_warnings_of_a_kind_are_told_together() {
    let scratch = harbour();
    let steps: String = (1..=90)
        .map(|step| format!("Press the button marked {step}, and wait.\n\n"))
        .collect();
    let path = scratch.path(REPORT).join("sources/courrier.fr.txt");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, format!("{text}\n{steps}")).unwrap();
    let run = scratch.run(&["check", REPORT]);
    let drawn = run
        .stdout
        .matches("no fact and no caution quotes this sentence");
    assert_eq!(drawn.count(), 2, "{}", run.transcript());
    let together = "warning[sentence-uncovered]: 89 more in `reports/harbour/sources/courrier.fr.txt`: lines 7, 9,";
    assert!(run.stdout.contains(together), "{}", run.transcript());
    assert!(run.stderr.contains("91 warnings"), "{}", run.transcript());
}

#[test]
fn what_cannot_be_added() {
    let scratch = harbour();
    let add = |file: &str, why: &str| {
        refused(&scratch, &["add", REPORT, "--source", file], why);
    };
    scratch.write(
        "courrier.fr.txt",
        "Un autre journal. Il parle du chœur et de son salon.\n",
    );
    add(
        "courrier.fr.txt",
        "the document of `courrier` has the name `courrier.fr.txt` already",
    );
    let notice = scratch.path(REPORT).join("sources/notice.de.txt");
    fs::copy(notice, scratch.path("copy.txt")).unwrap();
    add(
        "copy.txt",
        "`copy.txt` is the document of `notice`, byte for byte",
    );
    scratch.write("unknown.txt", "Xyzzy.\n");
    add("unknown.txt", "give it with `--language`");
    add("nowhere.txt", "there is no such file");
    scratch.write(
        "reports/harbour/sources/stray.txt",
        "A stray note of the choir.\n",
    );
    scratch.write("stray.txt", "The choir has a new room, and it is open.\n");
    add("stray.txt", "is there already; nothing is overwritten");
    let sheet = fs::read_to_string(scratch.path(SHEET)).unwrap();
    fs::write(
        scratch.path(SHEET),
        sheet.replace("marking: TLP:CLEAR", "marking: ["),
    )
    .unwrap();
    add("unknown.txt", "facts.yaml");
}

#[test]
fn a_newer_print_takes_the_place_of_a_document() {
    let scratch = harbour();
    let sources = scratch.path(REPORT).join("sources");
    let old = fs::read_to_string(sources.join("correction.en.txt")).unwrap();
    let sheet = fs::read(scratch.path(SHEET)).unwrap();
    scratch.write("new.txt", old.replace("had 60 guests", "had 65 guests"));
    let update = ["update", REPORT, "correction", "--file", "new.txt"];
    let run = scratch.run(&update);
    expect![[r#"
        --- stdout
        written   reports/harbour/sources/earlier/correction.en.dda68cea.txt
        written   reports/harbour/sources/correction.en.txt
        guests: value-changed
          reports/harbour/sources/correction.en.txt:3 (value-changed)
          was   On that day the room had [-60-] guests.
          is    On that day the room had {+65+} guests.
          says  en: On 5 May 2024 the room had 60 guests, according to the Brackwater Gazette.
          says  de: Am 5. Mai 2024 hatte der Raum nach Angaben der Brackwater Gazette 60 Gäste.
          in    one-page: key-points (guests)
          in    full: what-happened (guests)

        first-told: value-changed
          reports/harbour/sources/correction.en.txt:3 (value-changed)
          was   On that day the room had [-60-] guests. The number in our first report was 120.
          is    On that day the room had {+65+} guests. The number in our first report was 120.
          says  en: The Brackwater Gazette first told of 120 guests and corrected it to 60.
          says  de: Die Brackwater Gazette sprach zunächst von 120 Gästen und berichtigte das auf 60.
          in    full: what-happened (first-told)

        --- stderr
        factbrief: `correction` has the new print; 2 changes to review; its card is as it was
        --- exit status 0
    "#]].assert_eq(&run.transcript());
    assert_eq!(fs::read(scratch.path(SHEET)).unwrap(), sheet);
    let kept = fs::read_dir(sources.join("earlier")).unwrap();
    let kept: Vec<_> = kept.map(|it| it.unwrap().path()).collect();
    assert_eq!(kept.len(), 1);
    assert_eq!(fs::read_to_string(&kept[0]).unwrap(), old);
    let again = scratch.run(&update);
    assert!(again.stderr.contains("`correction` has this print already"));
}

#[test]
fn the_text_of_a_page_comes_with_its_newer_print() {
    let scratch = harbour();
    let page = |title: &str, guests: u8| {
        format!(
            "<!doctype html><html lang=\"en\"><head><title>{title}</title></head><body><h1>{title}</h1>\
             <p>The choir has a room on Quibbleton. The room has {guests} guests by now.</p></body></html>\n"
        )
    };
    scratch.write("room.html", page("The room", 70));
    let added = scratch.run(&["add", REPORT, "--source", "room.html"]);
    assert_eq!(added.status, 0, "{}", added.transcript());
    scratch.write("later/page.html", page("The full room", 71));
    let run = scratch.run(&["update", REPORT, "room", "--file", "later/page.html"]);
    expect![[r#"
        --- stdout
        written   reports/harbour/sources/earlier/room.eac233dc.html.txt
        written   reports/harbour/sources/earlier/room.eac233dc.html
        written   reports/harbour/sources/room.html.txt
        written   reports/harbour/sources/room.html
        card      title: the new print says “The full room”, the card “The room”
        source room: changed beside the quotes
          reports/harbour/sources/room.html.txt:3 (changed)
          was   The room
          is    The {+full+} room
          reports/harbour/sources/room.html.txt:5 (changed)
          was   The room has [-70-] guests by now.
          is    The room has {+71+} guests by now.

        --- stderr
        factbrief: `room` has the new print; 1 change to review; its card is as it was
        --- exit status 0
    "#]]
    .assert_eq(&run.transcript());
    let text = scratch.path(REPORT).join("sources/room.html.txt");
    let text = fs::read_to_string(text).unwrap();
    assert!(text.starts_with("[the text of room.html, sha256 ") && text.contains("71 guests"));
}

#[test]
fn what_is_no_newer_print() {
    let scratch = harbour();
    let update = |source: &str, file: &str, why: &str| {
        refused(&scratch, &["update", REPORT, source, "--file", file], why);
    };
    let german = "Der Chor hat einen neuen Raum eröffnet. Die Mitglieder sind mit dem Umzug zufrieden, und der alte Raum bleibt offen.\n";
    scratch.write("german.txt", german);
    update(
        "correction",
        "german.txt",
        "the new print is in `de`, and the card of `correction` says `en`",
    );
    update(
        "courrier",
        "german.txt",
        "the new print is in `de`, and the card of `courrier` says `fr`",
    );
    update(
        "nobody",
        "german.txt",
        "no source of the sheet has the name `nobody`",
    );
    scratch.write(
        "page.html",
        "<!doctype html><p>The choir has a room, and the room has guests.</p>\n",
    );
    update("correction", "page.html", "the new print is a web page");
    let other = scratch.path(REPORT).join("sources/gazette.en.txt");
    fs::copy(other, scratch.path("other.txt")).unwrap();
    update(
        "correction",
        "other.txt",
        "the new print is the document of `gazette`",
    );
    update("correction", "nowhere.txt", "there is no such file");
}

#[test]
fn what_cannot_be_renamed_is_said_with_its_place() {
    let scratch = harbour();
    for (old, new, why) in [
        (
            "guests",
            "members",
            "`guests` cannot be called `members`: the name is taken",
        ),
        (
            "gazette",
            "bote",
            "`gazette` cannot be called `bote`: the name is taken",
        ),
        (
            "nobody",
            "somebody",
            "nothing in the sheet has the name `nobody`",
        ),
    ] {
        refused(&scratch, &["rename", REPORT, old, new], why);
        refused(&scratch, &["rename", REPORT, old, new], "facts.yaml:");
    }
}

/// A section about something else is set aside once; what is new in it is reported again, and a typographic change is not.
#[test]
fn a_section_is_set_aside_with_its_sentences() {
    let german = (
        "de",
        "Am 3. Mai 2024 eröffnete der Larkspur Club eine Gruppe auf Quibbleton",
        "Bedienung",
        "Laden Sie die App.",
        "Geben Sie nie Ihr Kennwort weiter.",
        "Only instructions.",
    );
    let english = (
        "en",
        "On 3 May 2024 the Larkspur Club opened a group on Quibbleton",
        "How to use it",
        "Load the app.",
        "Never give your password away.",
        "Only instructions.",
    );
    for words in [german, english] {
        sets_a_section_aside(words);
    }
}

fn sets_a_section_aside(
    (language, quote, heading, sentence, new, because): (&str, &str, &str, &str, &str, &str),
) {
    let scratch = Scratch::new();
    let text = |more: &str| format!("{quote}.\n\n{heading}\n\n{sentence}{more}\n\nContact\n");
    let sheet = include_str!("../cases/set-aside.yaml")
        .replace("QUOTE", quote)
        .replace("HEADING", heading)
        .replace("BECAUSE", because)
        .replace("LANGUAGE", language);
    scratch.write("reports/larkspur/facts.yaml", sheet);
    let notice = "reports/larkspur/sources/notice.txt";
    scratch.write(notice, text(""));
    let build = scratch.run(&["build"]);
    assert_eq!(build.status, 0, "{}", build.transcript());
    let page = fs::read_to_string(scratch.path("reports/larkspur/briefings/full.en.md"));
    assert!(
        page.unwrap()
            .contains(&format!("- **Parts set aside** {because}"))
    );
    scratch.write(
        notice,
        text("").replace(sentence, &sentence.replace(' ', "\u{a0}")),
    );
    let check = scratch.run(&["check", "--deny", "warnings"]);
    assert_eq!(check.status, 0, "{}", check.transcript());
    scratch.write(notice, text(&format!(" {new}")));
    let check = scratch.run(&["check"]);
    let told = "this sentence was not there when its part of the source was set aside";
    assert!(check.stdout.contains(told), "{}", check.transcript());
    let accept = [
        "review",
        "reports/larkspur",
        "--accept-source",
        "notice",
        "--by",
        "A. Reader",
        "--on",
        "2024-06-01",
        "--because",
        "read",
    ];
    assert_eq!(scratch.run(&accept).status, 0);
    let check = scratch.run(&["check"]);
    assert_eq!(check.status, 0, "{}", check.transcript());
    assert!(
        check.stdout.contains(told) && check.stdout.contains(new),
        "{}",
        check.transcript()
    );
}
