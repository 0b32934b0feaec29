//! Documents as they come: encodings, formats, and the text kept beside them.

use crate::support::Scratch;

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
    let readme = std::fs::read_to_string(crate::support::root().join("README.md")).unwrap();
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
        assert_eq!(run.transcript(), expected + "--- exit status 0\n");
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
    let newer = finding(&text.replace("html 2]", "html 1]"));
    assert!(newer.contains("warning[text-outdated]"), "{newer}");
    scratch.write("r/sources/notice.html", HTML.replace("1,200", "1,300"));
    let replaced = finding(&text);
    assert!(
        replaced.contains("was read from another document"),
        "{replaced}"
    );
}

#[test]
fn what_is_no_text_is_refused() {
    let run = report("notice.pdf", b"%PDF-1.7 \xE2\xE3").run(&["check", "r", "--format", "short"]);
    assert_eq!(run.status, 2);
    assert!(
        run.stdout.contains("the file is a PDF, and not a text"),
        "{}",
        run.transcript()
    );
}
