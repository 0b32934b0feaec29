//! Documents as they come: encodings, formats, and the text kept beside them.

use std::path::Path;

use factbrief::source::Received;

use crate::support::Run;
use crate::support::Scratch;
use crate::support::files_below;
use crate::support::root;

const TEXT: &str = "The club moves\n\nOn 3 May 2024 the Larkspur Club opened a group on Quibbleton.\n\
    According to Dora Fennimore, about 1,200 members had joined by 10 May.\n";

const MARKDOWN: &str = "# The club moves\n\nOn **3 May 2024** the *Larkspur Club* opened a [group](https://x.test)\n\
    on Quibbleton. According to Dora Fennimore, about 1,200 members had joined by 10&nbsp;May.\n";

const HTML: &str = "<!doctype html><html lang=en><head><title>The club moves</title><script>x()</script></head>\
    <body><nav hidden>Menu</nav><h1>The club moves</h1><p>On <b>3 May 2024</b> the <i>Larkspur Club</i> opened a\
    <a href=https://x.test> group</a> on Quibbleton. According to Dora Fennimore, about 1,200 members had joined by \
    10 May.</p></body></html>\n";

/// The sheet of the README for a document of this name.
fn report(name: &str, document: &[u8]) -> Scratch {
    let readme = std::fs::read_to_string(root().join("README.md")).unwrap();
    let sheet = readme
        .split("```yaml\n")
        .nth(1)
        .unwrap()
        .split("```")
        .next()
        .unwrap();
    let scratch = Scratch::new();
    scratch.write("r/facts.yaml", sheet.replace("notice.txt", name));
    scratch.write(&format!("r/sources/{name}"), document);
    scratch
}

const CLEAN: &str = "--- stderr\nfactbrief: 1 report checked: no findings\n--- exit status 0\n";

/// Makes the report `r` from an English document.
fn new_from(scratch: &Scratch, document: &str) -> Run {
    scratch.run(&[
        "new",
        "r",
        "--source",
        document,
        "--on",
        "2024-07-01",
        "--language",
        "en",
    ])
}

#[test]
fn plain_text_in_any_encoding() {
    let wide: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked = [b"\xEF\xBB\xBF", TEXT.as_bytes()].concat();
    let old = [b"Caf\xE9 \x93Larkspur\x94\n\n", TEXT.as_bytes()].concat();
    for bytes in [TEXT.as_bytes(), &wide, &marked, &old] {
        let run = report("notice.txt", bytes).run(&["check", "r"]);
        assert_eq!(run.transcript(), CLEAN);
    }
}

#[test]
fn pages_and_markdown_with_their_text_beside_them() {
    for (name, document) in [
        ("notice.html", HTML),
        ("notice.md", MARKDOWN),
        ("notice", HTML),
    ] {
        let scratch = report(name, document.as_bytes());
        let run = scratch.run(&["check", "r", "--format", "short"]);
        assert_eq!(run.status, 2, "{}", run.transcript());
        assert!(
            run.stdout.contains("unchecked[text-missing]"),
            "{}",
            run.transcript()
        );
        let run = scratch.run(&["extract", "r"]);
        let expected = format!(
            "--- stdout\nwritten   r/sources/{name}.txt\n--- stderr\nfactbrief: 1 text read\n"
        );
        // What readers of the page do not see was told.
        let told = run.transcript().replace(": 1 warning", "");
        let (before, behind) = told
            .split_once("warning[text-remark]")
            .unwrap_or((&told, ""));
        let behind = behind
            .split_once("first lines\n\n")
            .map_or("", |(_, behind)| behind);
        assert_eq!(
            format!("{before}{behind}"),
            expected + "--- exit status 0\n"
        );
        assert_eq!(told.contains("text-remark"), document == HTML);
        let text = std::fs::read_to_string(scratch.path(format!("r/sources/{name}.txt"))).unwrap();
        assert!(
            text.starts_with(&format!("[the text of {name}, sha256 ")),
            "{text}"
        );
        assert!(!text.contains("Menu"));
        assert_eq!(scratch.run(&["check", "r"]).transcript(), CLEAN);
        assert!(
            scratch
                .run(&["extract", "r"])
                .stdout
                .starts_with("unchanged")
        );
    }
}

#[test]
fn a_text_that_does_not_belong_to_its_document() {
    let scratch = report("notice.html", HTML.as_bytes());
    scratch.run(&["extract", "r"]);
    let beside = scratch.path("r/sources/notice.html.txt");
    let text = std::fs::read_to_string(&beside).unwrap();
    let finding = |text: &str| {
        std::fs::write(&beside, text).unwrap();
        let run = scratch.run(&["check", "r", "--format", "short"]);
        let line = run
            .stdout
            .lines()
            .find(|line| line.contains("text-outdated"))
            .map(str::to_owned);
        line.unwrap_or_else(|| run.transcript())
    };
    let edited = finding(&text.replace("opened a group", "closed a group"));
    assert!(edited.contains("error[text-outdated]"), "{edited}");
    assert!(
        edited.contains("is not what is read from its document"),
        "{edited}"
    );
    let longer = finding(&format!("{text}More.\n"));
    assert!(
        longer.contains("is not what is read from its document"),
        "{longer}"
    );
    let headless = finding(text.split_once("\n\n").unwrap().1);
    assert!(
        headless.contains("does not say what it was read from"),
        "{headless}"
    );
    let newer = finding(&text.replace("html 5]", "html 4]"));
    assert!(newer.contains("warning[text-outdated]"), "{newer}");
    scratch.write("r/sources/notice.html", HTML.replace("1,200", "1,300"));
    let replaced = finding(&text);
    assert!(
        replaced.contains("was read from another document"),
        "{replaced}"
    );
}

/// Every document of `tests/cases/documents`, with the text that `new` writes beside it.
#[test]
fn documents_of_all_formats() {
    let cases = root().join("tests/cases/documents");
    let names = files_below(&cases);
    let is_text = |name: &Path| name.extension().is_some_and(|it| it == "txt");
    let documents = names.iter().filter(|name| !is_text(name));
    let mut seen = 0;
    for name in documents {
        let name = name.to_str().unwrap();
        let scratch = Scratch::new();
        scratch.write(name, std::fs::read(cases.join(name)).unwrap());
        let run = new_from(&scratch, name);
        assert_eq!(run.status, 0, "{}", run.transcript());
        let beside = scratch.path(format!("r/sources/{name}.txt"));
        let text = std::fs::read_to_string(beside).unwrap();
        expect_test::expect_file![cases.join(format!("{name}.txt"))].assert_eq(&text);
        // What was written is what is read again, and what it leaves out was told.
        let again = scratch.run(&["extract", "r"]);
        assert!(
            again.stdout.starts_with("unchanged "),
            "{}",
            again.transcript()
        );
        let told = run.stderr.matches("text-remark").count();
        let head = text.split("]\n\n").next().unwrap();
        assert_eq!(told, head.matches("]\n[").count(), "{}", run.transcript());
        seen += 1;
    }
    assert!(seen > 8);
}

/// What the cards of documents say: title, author, day of publication, and where a page was saved.
const CARDS: &str = r#"
post.md: title: "[So long, old hall]"
post.md: author: "[Dora Fennimore, Tobias Quill]"
post.md: published: 2023-09-18
hugo.md: title: "[So long, old hall]"
hugo.md: author: "[Dora Fennimore]"
hugo.md: published: 2023-09-18
letter.eml: title: "Re: Réunion"
letter.eml: author: Tobias Quill
letter.eml: published: 2024-06-06
saved.mhtml: # Saved on 2024-06-10 from https://club.example/moves
saved.mhtml: title: The club moves
saved.mhtml: published: unknown
archive.warc.gz: # Saved on 2024-06-10 from https://club.example/es
archive.warc.gz: title: El club se muda
report.docx: title: The club moves
report.docx: author: "[Dora Fennimore]"
report.docx: published: unknown
notes.odt: title: "[The club moves]"
notes.odt: author: "[Tobias Quill]"
styled.html: title: The club moves
"#;

#[test]
fn what_a_document_says_of_itself() {
    let cases = root().join("tests/cases/documents");
    for line in CARDS.trim().lines() {
        let (name, said) = line.split_once(": ").unwrap();
        let scratch = Scratch::new();
        scratch.write(name, std::fs::read(cases.join(name)).unwrap());
        new_from(&scratch, name);
        let card = std::fs::read_to_string(scratch.path("r/facts.yaml")).unwrap();
        assert!(card.contains(said), "{said} in {card}");
    }
}

#[test]
fn a_page_names_its_publisher_and_its_address() {
    let scratch = Scratch::new();
    let head = "<meta property=og:site_name content='The Dunmoor Bell'>\
        <link rel=canonical href='https://bell.example/club'>";
    scratch.write(
        "page.html",
        HTML.replace("<script>", &format!("{head}<script>")),
    );
    new_from(&scratch, "page.html");
    let card = std::fs::read_to_string(scratch.path("r/facts.yaml")).unwrap();
    for line in [
        "    publisher: \"[The Dunmoor Bell]\"\n",
        "    url: https://bell.example/club   # as the page gives it\n",
    ] {
        assert!(card.contains(line), "{line} in {card}");
    }
}

#[test]
fn a_press_release_has_a_day_and_a_headline() {
    let scratch = Scratch::new();
    let text = TEXT.replace(
        "The club moves",
        "Press release\nWeidau, 4 May 2024\n\nThe club moves",
    );
    scratch.write("release.txt", text);
    new_from(&scratch, "release.txt");
    let card = std::fs::read_to_string(scratch.path("r/facts.yaml")).unwrap();
    for line in [
        "    title: The club moves\n",
        "    published: 2024-05-04   # read from the line “Weidau, 4 May 2024”\n",
    ] {
        assert!(card.contains(line), "{line} in {card}");
    }
}

#[test]
fn whoever_leads_to_a_block_quotation_speaks_in_it() {
    let lead = "The reply, signed by Ruth Calder, reads:";
    let first = "The hall had 250 guests.";
    let second = "The roof leaked twice in April.";
    for (name, document) in [
        ("notice.txt", format!("{lead}\n\n> {first}\n> {second}\n")),
        ("notice.md", format!("{lead}\n\n> {first}\n> {second}\n")),
        (
            "notice.html",
            format!("<p>{lead}</p><blockquote>{first}<br>{second}</blockquote>"),
        ),
    ] {
        let scratch = Scratch::new();
        scratch.write(name, document);
        let run = new_from(&scratch, name);
        assert_eq!(run.status, 0, "{}", run.transcript());
        let drafted = std::fs::read_to_string(scratch.path("r/candidates.yaml")).unwrap();
        for words in [first, second] {
            let quote = format!(": {}", words.trim_end_matches('.'));
            let (before, _) = drafted
                .split_once(&quote)
                .unwrap_or_else(|| panic!("{name}: {quote} in {drafted}"));
            let (_, own) = before.rsplit_once("# notice, line").unwrap();
            assert!(own.contains("the words of"), "{name}: {own}");
            assert!(own.contains("ruth-calder") || own.contains("Ruth Calder"));
        }
    }
}

/// A document and its text under the name that the program gives to it: nothing is written, and somebody is told.
#[test]
fn a_document_with_the_name_of_a_text_is_refused() {
    let scratch = Scratch::new();
    scratch.write("notice.html", HTML);
    scratch.write("notice.html.txt", TEXT);
    for sources in [
        ["notice.html", "notice.html.txt"],
        ["notice.html.txt", "notice.html"],
    ] {
        let run = scratch.run(&["new", "r", "--source", sources[0], sources[1]]);
        assert_eq!(run.status, 2, "{}", run.transcript());
        assert!(
            run.stderr
                .contains("`notice.html.txt` has the name of the text"),
            "{}",
            run.transcript()
        );
        assert!(!scratch.path("r").exists());
    }
}

/// Words that a mail quotes from another one are those of the writer whom the line above names.
#[test]
fn the_words_of_a_quoted_mail_are_those_of_its_writer() {
    let mail = "From: Ada Quill <ada@example.org>\nDate: Mon, 13 May 2024 08:00:00 +0000\nMessage-ID: <6@example.org>\n\n\
        On 3 May 2024 the Larkspur Club opened a group on Quibbleton.\n\n\
        On 11 May 2024 Dora Fennimore wrote:\n> About 1,200 members had joined the group by 10 May.\n";
    let scratch = report("notice.eml", mail.as_bytes());
    scratch.run(&["extract", "r"]);
    let sheet = std::fs::read_to_string(scratch.path("r/facts.yaml")).unwrap();
    let sheet = sheet
        .replace("    published:", "    author: Ada Quill\n    published:")
        .replace(
            "facts:\n",
            "  - { id: quill, kind: person, name: Ada Quill }\nfacts:\n",
        )
        .replace(
            "According to Dora Fennimore, about 1,200 members had joined by 10 May\"",
            "About 1,200 members had joined the group by 10 May\"",
        );
    let told = |sheet: &str| {
        scratch.write("r/facts.yaml", sheet);
        let run = scratch.run(&["check", "r", "--format", "short"]);
        let lines = run.stdout.lines();
        let own = lines.filter(|it| it.contains("error[")).map(str::to_owned);
        own.collect::<Vec<_>>().join("\n")
    };
    let sheet = sheet.replace(
        "had joined the group by 10 May\" } ]",
        "had joined the group by 10 May\" } ]\n    context: [ { notice: On 11 May 2024 Dora Fennimore wrote } ]",
    );
    assert_eq!(told(&sheet), "");
    let wrong = sheet
        .replace("According to Dora Fennimore,", "According to Ada Quill,")
        .replace("according-to: [fennimore]", "according-to: [quill]");
    let found = told(&wrong);
    assert!(
        found.contains("the mail of `quill` quotes these words from another one"),
        "{found}"
    );
    scratch.write("mail.eml", mail);
    let run = scratch.run(&[
        "new",
        "n",
        "--source",
        "mail.eml",
        "--on",
        "2024-07-01",
        "--language",
        "en",
    ]);
    assert_eq!(run.status, 0, "{}", run.transcript());
    let drafted = std::fs::read_to_string(scratch.path("n/candidates.yaml")).unwrap();
    assert!(
        drafted.contains("the words of “Dora Fennimore”: who is that?"),
        "{drafted}"
    );
    let card = std::fs::read_to_string(scratch.path("n/facts.yaml")).unwrap();
    assert!(card.contains("kind: letter"), "{card}");
}

/// A sentence that begins within a wrapped line is one, though its part of the line is short.
#[test]
fn sentences_of_a_short_mail_go_on_in_the_next_line() {
    let scratch = Scratch::new();
    let mail = "From: Dora Fennimore <dora@example.org>\nDate: Fri, 7 Jun 2024 08:00:00 +0000\nMessage-ID: <5@example.org>\n\n\
        On 3 May 2024 we opened our group on Quibbleton. In all, about 1,200 of the\n\
        1,310 members had joined it by 10 May 2024, as we had hoped. The costs\n\
        were 2,400 ducats in that month.\n";
    scratch.write("short.eml", mail);
    let run = new_from(&scratch, "short.eml");
    assert_eq!(run.status, 0, "{}", run.transcript());
    let drafted = std::fs::read_to_string(scratch.path("r/candidates.yaml")).unwrap();
    for quote in [
        "In all, about 1,200 of the 1,310 members had joined it by 10 May 2024, as we had hoped",
        "The costs were 2,400 ducats in that month",
    ] {
        assert!(drafted.contains(quote), "{quote} in {drafted}");
    }
}

#[test]
fn old_macs_wrote_text_as_well() {
    let scratch = Scratch::new();
    let bytes = std::fs::read(root().join("tests/cases/documents/old-mac.txt")).unwrap();
    scratch.write("old-mac.txt", bytes);
    scratch.run(&["new", "r", "--source", "old-mac.txt", "--on", "2024-07-01"]);
    let card = std::fs::read_to_string(scratch.path("r/facts.yaml")).unwrap();
    assert!(
        card.contains("read as macintosh") && card.contains("language: de"),
        "{card}"
    );
    let run = scratch.run(&["quote", "r", "Jürgen Weißmüller"]);
    assert_eq!(run.status, 0, "{}", run.transcript());
}

#[test]
fn names_that_say_something_else_are_told() {
    let page = "<!doctype html><p>On 3 May 2024 the club opened a group.</p>";
    for (name, document, told) in [
        (
            "notice.txt",
            page,
            "has the name of plain text, and is a web page",
        ),
        (
            "notice.docx",
            "The club opened a group.",
            "has the name of a Word document (DOCX), and is plain text",
        ),
        (
            "notice.eml",
            page,
            "has the name of a mail, and is a web page",
        ),
    ] {
        let scratch = Scratch::new();
        scratch.write(name, document);
        let run = new_from(&scratch, name);
        assert_eq!(run.status, 0, "{}", run.transcript());
        assert!(
            run.stderr.contains("document-misnamed") && run.stderr.contains(told),
            "{}",
            run.transcript()
        );
    }
}

#[test]
fn a_wall_instead_of_a_page_is_told() {
    let scratch = Scratch::new();
    let wall = "<!doctype html><title>Just a moment...</title><p>Enable JavaScript and cookies to continue</p>";
    scratch.write("page.html", wall);
    let run = new_from(&scratch, "page.html");
    assert!(
        run.stderr.contains("page-not-saved"),
        "{}",
        run.transcript()
    );
    assert_eq!(run.status, 0, "{}", run.transcript());
}

/// A document from which the program reads no words, and the desk's own text beside it.
#[test]
fn a_text_by_the_desk() {
    let scratch = report(
        "notice.html",
        b"<!doctype html><img src=x alt='The club opened a group'>",
    );
    let run = scratch.run(&["check", "r", "--format", "short"]);
    assert_eq!(run.status, 2, "{}", run.transcript());
    assert!(
        run.stdout.contains("unchecked[document-unread]"),
        "{}",
        run.transcript()
    );
    let run = scratch.run(&["extract", "r"]);
    let line = run.stderr.split('`').find(|it| it.contains("by the desk]"));
    let line = line
        .unwrap_or_else(|| panic!("{}", run.transcript()))
        .to_owned();
    let text = format!("{line}\n\n{TEXT}");
    scratch.write("r/sources/notice.html.txt", &text);
    assert_eq!(scratch.run(&["check", "r"]).transcript(), CLEAN);
    // It cannot be written again, so it is left alone.
    scratch.run(&["extract", "r"]);
    let kept = std::fs::read_to_string(scratch.path("r/sources/notice.html.txt")).unwrap();
    assert_eq!(kept, text);
    // Readers are told, also where the report has other sources.
    scratch.write("in/other.txt", TEXT.replace("Larkspur", "Linden"));
    let added = scratch.run(&["add", "r", "--source", "in/other.txt"]);
    assert_eq!(added.status, 0, "{}", added.transcript());
    let sheet = std::fs::read_to_string(scratch.path("r/facts.yaml")).unwrap();
    scratch.write("r/facts.yaml", sheet.replace("DRAFT", "an announcement"));
    let built = scratch.run(&["build", "r"]);
    assert_eq!(built.status, 0, "{}", built.transcript());
    let page = std::fs::read_to_string(scratch.path("r/briefings/full.en.md")).unwrap();
    assert!(page.contains("text transcribed by us"), "{page}");
    // It is for what the program cannot read.
    let other = report("notice.html", HTML.as_bytes());
    other.run(&["extract", "r"]);
    let beside = other.path("r/sources/notice.html.txt");
    let head = std::fs::read_to_string(&beside).unwrap();
    let sha256 = head
        .split("sha256 ")
        .nth(1)
        .unwrap()
        .split(',')
        .next()
        .unwrap();
    let forged = format!("[the text of notice.html, sha256 {sha256}, by the desk]\n\n{TEXT}");
    std::fs::write(&beside, forged).unwrap();
    let run = other.run(&["check", "r", "--format", "short"]);
    assert!(
        run.stdout.contains("error[text-outdated]"),
        "{}",
        run.transcript()
    );
}

/// A scan with the text that the advice asks for beside it becomes a source, and so does its next print.
#[test]
fn the_advice_on_a_scan_leads_to_a_report() {
    let scan = std::fs::read(root().join("tests/cases/documents-unread/scan.pdf")).unwrap();
    let scratch = Scratch::new();
    scratch.write("in/scan.pdf", &scan);
    let refused = new_from(&scratch, "in/scan.pdf");
    assert_eq!(refused.status, 2, "{}", refused.transcript());
    let advised = |run: &Run| {
        let line = run.stderr.split('`').find(|it| it.contains("by the desk]"));
        line.unwrap_or_else(|| panic!("{}", run.transcript()))
            .to_owned()
    };
    let text = format!("{}\n\n[page 1]\n\n{TEXT}", advised(&refused));
    scratch.write("in/scan.pdf.txt", &text);
    let made = new_from(&scratch, "in/scan.pdf");
    assert_eq!(made.status, 0, "{}", made.transcript());
    let kept = std::fs::read_to_string(scratch.path("r/sources/scan.pdf.txt")).unwrap();
    assert_eq!(kept, text);
    let sheet = std::fs::read_to_string(scratch.path("r/facts.yaml")).unwrap();
    assert!(sheet.contains("is by the desk"), "{sheet}");
    let quote = scratch.run(&["quote", "r", "opened a group on Quibbleton"]);
    assert!(
        quote.stdout.contains("# page 1, line "),
        "{}",
        quote.transcript()
    );
    // The text of one scan is no text of another.
    let newer = [scan.as_slice(), b"\n"].concat();
    scratch.write("in/scan.pdf", newer);
    let other = scratch.run(&["update", "r", "scan", "--file", "in/scan.pdf"]);
    assert_eq!(other.status, 1, "{}", other.transcript());
    assert!(
        other.stderr.contains("was written for another document"),
        "{}",
        other.transcript()
    );
    let text = format!("{}\n\n{}", advised(&other), TEXT.replace("1,200", "1,300"));
    scratch.write("in/scan.pdf.txt", &text);
    let updated = scratch.run(&["update", "r", "scan", "--file", "in/scan.pdf"]);
    assert_eq!(updated.status, 0, "{}", updated.transcript());
    let kept = std::fs::read_to_string(scratch.path("r/sources/scan.pdf.txt")).unwrap();
    assert_eq!(kept, text);
}

#[test]
fn documents_without_words_for_the_program() {
    let cases = root().join("tests/cases/documents-unread");
    for (name, why) in [
        ("scan.pdf", "it holds pictures of pages, and no text"),
        (
            "locked.pdf",
            "it is encrypted, and opens only with a password",
        ),
        (
            "bomb.pdf",
            "it asks for more memory or time than a document needs",
        ),
        (
            "loop.pdf",
            "it asks for more memory or time than a document needs",
        ),
        ("cut.pdf", "it is damaged, or not whole"),
        ("empty.docx", "there are no words in it"),
    ] {
        let document = std::fs::read(cases.join(name)).unwrap();
        let run = report(name, &document).run(&["check", "r", "--format", "short"]);
        let expected =
            format!("unchecked[document-unread]: cannot read the words of `sources/{name}`: {why}");
        assert!(run.stdout.contains(&expected), "{}", run.transcript());
        assert_eq!(run.status, 2, "{}", run.transcript());
    }
}

/// Documents with bytes exchanged, left out or cut off: there are words, or a reason why there are none.
#[test]
fn damaged_documents_are_read_or_refused() {
    /// A number that looks like chance, and is the same in each run.
    fn next(state: &mut u64) -> usize {
        *state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(*state >> 33).unwrap()
    }
    let mut state = 1;
    for directory in ["documents", "documents-unread", "same-text"] {
        let cases = root().join("tests/cases").join(directory);
        for name in files_below(&cases) {
            let document = std::fs::read(cases.join(&name)).unwrap();
            let name = name.to_str().unwrap();
            for _ in 0..24 {
                let mut damaged = document.clone();
                for _ in 0..=next(&mut state) % 8 {
                    let place = next(&mut state) % damaged.len().max(1);
                    match next(&mut state) % 4 {
                        0 => damaged.truncate(place.max(1)),
                        1 => drop(damaged.drain(place..damaged.len().min(place + 9))),
                        _ => damaged[place] = u8::try_from(next(&mut state) % 256).unwrap(),
                    }
                    if damaged.is_empty() {
                        damaged.push(0);
                    }
                }
                let first = Received::read(name, &damaged).map(|it| it.extract);
                let again = Received::read(name, &damaged).map(|it| it.extract);
                assert_eq!(first.ok(), again.ok(), "{name}");
            }
        }
    }
}

/// The same text in six formats gives the same candidates, apart from where they stand.
#[test]
fn the_same_text_in_all_formats_gives_the_same_candidates() {
    let cases = root().join("tests/cases/same-text");
    let candidates = |name: &str| {
        let scratch = Scratch::new();
        scratch.write(name, std::fs::read(cases.join(name)).unwrap());
        let run = new_from(&scratch, name);
        assert_eq!(run.status, 0, "{}", run.transcript());
        let yaml = std::fs::read_to_string(scratch.path("r/candidates.yaml")).unwrap();
        let place = |line: &str| line.trim_start().starts_with('#') && line.contains("line ");
        let lines: Vec<String> = yaml
            .lines()
            .map(|line| {
                if place(line) {
                    line.split("line ").next().unwrap()
                } else {
                    line
                }
            })
            .map(str::to_owned)
            .collect();
        lines.join("\n")
    };
    let expected = candidates("notice.txt");
    assert!(expected.contains("1,200 members"), "{expected}");
    for name in [
        "notice.md",
        "notice.html",
        "notice.docx",
        "notice.odt",
        "notice.pdf",
    ] {
        assert_eq!(candidates(name), expected, "{name}");
    }
}

/// A quote in a PDF is found on its page, and the briefing says so.
#[test]
fn anchors_name_the_page() {
    let scratch = Scratch::new();
    let document = std::fs::read(root().join("tests/cases/documents/columns.pdf")).unwrap();
    scratch.write("columns.pdf", document);
    scratch.run(&[
        "new",
        "r",
        "--source",
        "columns.pdf",
        "--on",
        "2024-07-01",
        "--language",
        "en",
    ]);
    let run = scratch.run(&["quote", "r", "as the chair said on 9 July"]);
    assert!(
        run.stdout.contains("# page 1, line "),
        "{}",
        run.transcript()
    );
    // A page ends within this sentence, and its line is no part of it.
    let run = scratch.run(&["quote", "r", "page 2"]);
    assert_ne!(run.status, 0, "{}", run.transcript());
}

#[test]
fn what_is_no_text_is_refused() {
    let refused: [(&[u8], &str); 3] = [
        (b"\x89PNG \xE2\xE3", "a picture"),
        (b"{\\rtf1\\ansi The club moves}", "an RTF document"),
        (
            b"<?xml version=\"1.0\"?>\n<news>The club moves</news>",
            "an XML document",
        ),
    ];
    for (bytes, what) in refused {
        let run = report("notice.doc", bytes).run(&["check", "r", "--format", "short"]);
        assert_eq!(run.status, 2);
        let said = format!("the file is {what}, and not a text");
        assert!(run.stdout.contains(&said), "{}", run.transcript());
    }
}

/// What would end the path of an address, in the name of a source.
#[test]
fn a_source_with_signs_in_its_name() {
    let scratch = report("a#b%41?.txt", TEXT.as_bytes());
    let built = scratch.run(&["build", "r"]);
    assert_eq!(built.status, 0, "{}", built.transcript());
    let mut links = 0;
    let briefings = scratch.path("r/briefings");
    for file in files_below(&briefings) {
        let text = std::fs::read(briefings.join(&file)).unwrap();
        let text = String::from_utf8_lossy(&text);
        let is_page = file
            .extension()
            .is_some_and(|it| it == "md" || it == "html");
        for link in text.split("../sources/").skip(1).filter(|_| is_page) {
            assert!(link.starts_with("a%23b%2541%3F.txt"), "{file:?} {link:.40}");
            links += 1;
        }
    }
    assert!(links >= 4, "{links}");
}
