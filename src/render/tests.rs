//! All formats together: the same words, the same bytes, and no text that becomes code.

use expect_test::expect_file;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::fixture::{choir, choir_with};
use super::furniture::{imprint, running};
use super::{Fit, Fonts, Page, Placed, RenderError, TypstSource, pdf};
use crate::briefing::{Briefing, Profile, SectionKind};
use crate::figures::{Figure, Part, Table};
use crate::words::fill;

/// Text in which a writer that escapes too little would see code.
const ATTACKS: [&str; 9] = [
    "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~",
    "# h *a* _b_ **c** `d` [e](f) ![g](h) <b>i</b> | j | ~~k~~ [^l] <https://m.n>",
    "#read(\"/etc/passwd\") #import \"x.typ\": * $ x $ @ref <label> \"]; #panic()",
    "</script></style><script>alert(1)</script><!-- --> &amp; &#60; &lt;",
    "[click](javascript:alert(1)) <javascript:alert(1)> ![x](x.svg)",
    "{{ page }} {% raw %} {# comment #} {% endraw %}",
    "1. list - list + list => ... -- --- ''",
    "\u{437}\u{434}\u{440}\u{430}\u{432}\u{441}\u{442}\u{432}\u{443}\u{439}, e\u{301} \u{1e67}",
    "two\nlines\r\n\r\n# and\ta tab",
];

fn page(briefing: &Briefing) -> Page {
    Page::new(briefing.clone()).expect("a page")
}

fn html(briefing: &Briefing) -> String {
    page(briefing).html().expect("HTML")
}

fn typst_source(page: &Page) -> TypstSource {
    page.typst(&[], &Fonts::default()).expect("a source")
}

/// The PDF of a briefing without attachments, and whether its pages hold it.
fn pdf_of(briefing: &Briefing) -> Result<(Vec<u8>, Fit), RenderError> {
    let page = page(briefing);
    page.pdf(&typst_source(&page))
}

fn without_space(text: &str) -> String {
    text.chars()
        .filter(|character| !character.is_whitespace())
        .collect()
}

/// The text of each paragraph, heading, item and cell of the Markdown, without marks and white space.
fn blocks_of_markdown(markdown: &str) -> Vec<String> {
    let mut blocks = vec![String::new()];
    // What stands in a picture is its text alternative, which nobody sees.
    let mut in_picture = false;
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES) {
        match event {
            Event::Start(Tag::Image { .. }) => in_picture = true,
            Event::End(TagEnd::Image) => in_picture = false,
            _ if in_picture => {}
            Event::Text(text) | Event::Code(text) => blocks
                .last_mut()
                .expect("never empty")
                .push_str(&without_space(&text)),
            Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::Item | Tag::TableCell)
            | Event::End(
                TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell,
            ) => {
                blocks.push(String::new());
            }
            _ => {}
        }
    }
    blocks.retain(|block| !block.is_empty());
    blocks
}

/// The text of our HTML between `<header` and the end, without marks, white space and what is marked as added.
fn text_of_html(html: &str) -> String {
    let (_, body) = html.split_once("<header").expect("a header");
    let mut text = String::new();
    let mut rest = body;
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before.split_once('>').map_or(before, |(_, text)| text));
        let (tag, _) = tag.split_once('>').expect("a whole tag");
        let name = tag.split([' ', '>']).next().unwrap_or_default();
        rest = &rest[before.len() + 1..];
        let is_mark = name == "button" || tag.contains("href=\"#m-");
        if is_mark || tag.ends_with("data-added") {
            let end = format!("</{name}>");
            rest = &rest[rest.find(&end).expect("an end") + end.len()..];
            rest = rest.strip_prefix('<').map_or(rest, |_| rest);
            // What follows is text again, as after a tag.
            let (after, _) = rest.split_once('<').unwrap_or((rest, ""));
            text.push_str(after);
            rest = &rest[after.len()..];
        }
    }
    without_space(&unescaped(&text))
}

fn unescaped(html: &str) -> String {
    let mut pieces = html.split("&#");
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (number, after) = piece.split_once(';').expect("a whole character reference");
        let number: u32 = number.parse().expect("a decimal number");
        text.push(char::from_u32(number).expect("a character"));
        text.push_str(after);
    }
    text
}

/// The text of the pages without the marks, which are `[` and a number.
fn text_of_pages(page: &Page, fonts: &Fonts) -> String {
    let source = page.typst(&[], fonts).expect("a source");
    let page = &page.briefing;
    let laid = pdf::lay_out(&source).expect("pages");
    // Where a narrow column cuts a word, the page has a soft hyphen.
    let pages = laid.text();
    let mut text = without_space(&pages.concat().concat()).replace('\u{ad}', "");
    // A paragraph may go on on the next page: what stands at the foot and the head is no part of it.
    let folded = |line: String| without_space(&super::escape::fold(&line));
    let (imprint, running) = (imprint(page), running(page));
    let label = page.marking.label();
    // The annex may have page numbers of its own.
    let body = laid.body_pages();
    let annex = pages.len() - body;
    let numbers = [
        (page.words.page_of, body),
        (page.words.page_of, pages.len()),
        (page.words.full.annex_page_of, annex),
    ];
    for (wording, all) in numbers {
        for number in 1..=all {
            let (of, all) = (number.to_string(), all.to_string());
            let place = fill(wording, &[("page", &of), ("pages", &all)]);
            let foot = folded(format!("{imprint} · {place}"));
            let seam = format!("{foot}{label}{}{label}", folded(running.clone()));
            text = text.replacen(&seam, "", 1);
        }
    }
    let mut pieces = text.split('[');
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        match piece.split_once(']') {
            Some((number, after))
                if !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) =>
            {
                text.push_str(after);
            }
            _ => {
                text.push('[');
                text.push_str(piece);
            }
        }
    }
    text
}

/// The labels of the notes in the order in which they are first marked, and in the order in which they are written.
fn marked_and_written(markdown: &str) -> (Vec<String>, Vec<String>) {
    let (mut marked, mut written) = (Vec::new(), Vec::new());
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES) {
        match event {
            Event::FootnoteReference(label) if !marked.contains(&label.to_string()) => {
                marked.push(label.to_string());
            }
            Event::Start(Tag::FootnoteDefinition(label)) => written.push(label.to_string()),
            _ => {}
        }
    }
    (marked, written)
}

/// Puts in front of each cell of a table what it is, as it stands beside a picture, where these pages have it so.
fn set_in_records(blocks: &mut Vec<String>, table: &Table, pages: &str) {
    let head: Vec<String> = table.head.iter().map(|head| without_space(head)).collect();
    let at = blocks.windows(head.len()).position(|window| window == head);
    // A picture whose chapter says what it shows has no table.
    let Some(at) = at else { return };
    let cells = at + head.len();
    let table = cells - head.len()..cells + head.len() * table.rows.len();
    let labelled = head.iter().cycle().zip(&blocks[cells..table.end]);
    let records: Vec<String> = labelled
        .flat_map(|(label, cell)| [label.clone(), cell.clone()])
        .collect();
    if pages.contains(&records.concat()) {
        blocks.splice(table, records);
    }
}

/// Takes heads, feet and the heads of tables that go on over the page from the text of pages.
fn without_furniture(page: &Briefing, whole: &Page, left: &str) -> String {
    let own_pieces = |words: &str| -> Vec<String> {
        let pieces = words.split(['{', '}']).step_by(2);
        pieces.map(without_space).collect()
    };
    let page_of = own_pieces(page.words.page_of);
    let annex: Vec<String> = own_pieces(page.words.full.annex_page_of);
    let foot_of_annex = without_space(&format!(
        "{} · {}",
        super::escape::fold(&imprint(page)),
        annex[0]
    ));
    let foot = without_space(&format!(
        "{} · {}",
        super::escape::fold(&imprint(page)),
        page_of[0]
    ));
    // The head of a table that goes on over the page is repeated.
    let own = page.words.full;
    let mut heads = vec![[own.actor, own.actor_kind, own.named_by].concat()];
    let pictures = whole.figures.iter();
    heads.extend(pictures.map(|placed| placed.figure.table.head.concat()));
    let heads: Vec<String> = heads.iter().map(|head| without_space(head)).collect();
    let furniture = [
        page.marking.label(),
        &foot_of_annex,
        &foot,
        &page_of[1],
        "•",
        ".",
    ];
    let furniture = heads.iter().map(String::as_str).chain(furniture);
    let running = without_space(&super::escape::fold(&running(page)));
    let mut left = left.replace(&running, "");
    for words in furniture {
        left = left.replace(words, "");
    }
    left
}

/// Asserts that Markdown, HTML and PDF say the same words in the same order, but for what furnishes a page.
pub(crate) fn same_words_in_all_formats(briefing: &Briefing, fonts: &Fonts) {
    let whole = page(briefing);
    let page = briefing;
    let (marked, written) = marked_and_written(&whole.markdown);
    assert_eq!(marked, written, "notes in the order of the marks");
    let mut blocks = blocks_of_markdown(&whole.markdown);
    assert_eq!(text_of_html(&whole.html().expect("HTML")), blocks.concat());
    // In a PDF, words that run from right to left stand in the order of the page.
    if page
        .sources
        .iter()
        .any(|source| source.language.is_right_to_left())
    {
        return;
    }
    let title = blocks[0].split_off(page.marking.label().len());
    blocks.insert(1, title);
    let mut left = text_of_pages(&whole, fonts);
    for placed in &whole.figures {
        set_in_records(&mut blocks, &placed.figure.table, &left);
    }
    let mut from = 0;
    for (index, block) in blocks.iter().enumerate() {
        // Marking and byline stand above the title, and pages may end between two blocks.
        let start = if matches!(index, 0 | 2) { 0 } else { from };
        let found = left[start..].find(block.as_str());
        let at = start
            + found.unwrap_or_else(|| panic!("{block:?} is not in order in {:?}", &left[start..]));
        left.replace_range(at..at + block.len(), "");
        if !matches!(index, 0 | 2) {
            from = at;
        }
    }
    let left = without_furniture(page, &whole, &left);
    assert!(
        left.bytes().all(|byte| byte.is_ascii_digit()),
        "the pages also say {left:?}"
    );
}

/// Asserts that a picture stands in all formats: as a file beside the Markdown, inline in HTML, tagged in the PDF.
pub(crate) fn a_picture_in_all_formats(page: &Briefing) {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 36 9\"><rect class=\"f-ink s-rule\" stroke=\"#C5CCD3\" stroke-dasharray=\"3 2\" width=\"36\" height=\"9\" fill=\"#15191E\"/><path class=\"s-ink\" d=\"M0 0L9 9\" stroke=\"#15191E\"/></svg>";
    // In a page, the style sheet gives the colours.
    let bare = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 36 9\"><rect class=\"f-ink s-rule\" stroke-dasharray=\"3 2\" width=\"36\" height=\"9\"/><path class=\"s-ink\" d=\"M0 0L9 9\"/></svg>";
    let figure = Figure {
        name: "line".to_owned(),
        title: "A line.".to_owned(),
        reading: "It is read from left to right.".to_owned(),
        svg: svg.to_owned(),
        alternative: "A line of 36.".to_owned(),
        table: Table {
            head: vec!["What", "How long"],
            rows: vec![vec![
                vec![Part::House("line".to_owned())],
                vec![Part::House("36".to_owned())],
            ]],
        },
    };
    let section = SectionKind::WhatHappened;
    let opens = true;
    let figures = [Placed {
        section,
        opens,
        figure,
    }];
    let whole = Page::with_figures(page.clone(), figures.into()).expect("a page");
    let markdown = &whole.markdown;
    let path = format!("figures/line.{}.svg", page.language.tag());
    assert!(
        markdown.contains(&format!("![A line of 36.]({path})")),
        "{markdown}"
    );
    let html = whole.html().expect("HTML");
    assert_eq!(html.matches(bare).count(), 1, "{html}");
    assert!(html.contains("It is read from left to right."));
    let source = typst_source(&whole);
    assert_eq!(source.files.len(), 1);
    let laid = pdf::lay_out(&source).expect("pages");
    laid.pdf("a picture")
        .expect("a picture with its text alternative");
}

#[test]
fn the_markdown_is_as_agreed() {
    expect_file!["../../tests/golden/one_page.md"].assert_eq(&page(&choir()).markdown);
}

#[test]
fn the_words_are_the_same_in_all_formats() {
    same_words_in_all_formats(&choir(), &Fonts::default());
}

#[test]
fn attacks_are_text_in_all_formats() {
    for attack in ATTACKS {
        same_words_in_all_formats(
            &choir_with(&|text| format!("{text} {attack}")),
            &Fonts::default(),
        );
        same_words_in_all_formats(
            &choir_with(&|text| format!("{attack} {text}")),
            &Fonts::default(),
        );
    }
}

#[test]
fn that_nothing_is_accepted_is_said_once() {
    let html = html(&choir());
    let words = &choir().words.standing;
    assert_eq!(html.matches(words.all_recorded).count(), 1);
    assert_eq!(html.matches(words.recorded).count(), 0);
}

#[test]
fn no_link_of_the_html_leaves_the_report() {
    for attack in ATTACKS {
        let html = html(&choir_with(&|text| format!("{text} {attack}")));
        for target in html.split(" href=\"").skip(1) {
            let target = target.split('"').next().unwrap_or_default();
            let is_beside = !target.contains([':', '/']);
            let is_source = target.starts_with("../sources/");
            assert!(is_source || is_beside, "{target:?}");
        }
        assert!(!html.contains("<script"));
    }
}

#[test]
fn a_target_cannot_name_a_scheme() {
    let mut page = choir();
    "javascript:alert(1)".clone_into(&mut page.sources[0].target);
    for quote in page.notes.iter_mut().flat_map(|note| &mut note.quotes) {
        "javascript:alert(1)#L3".clone_into(&mut quote.target);
    }
    assert!(html(&page).contains("href=\"javascript%3Aalert%281%29\""));
}

#[test]
fn the_policy_lets_in_nothing_but_the_style() {
    use base64::Engine;
    use sha2::Digest;
    let html = html(&choir());
    let (_, style) = html.split_once("<style>").expect("a style sheet");
    let (style, _) = style.split_once("</style>").expect("its end");
    let hash = base64::prelude::BASE64_STANDARD.encode(sha2::Sha256::digest(style));
    let policy = format!(
        "default-src 'none'; img-src data:; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'"
    );
    assert!(html.contains(&policy));
    assert!(!html.contains(" style=\""), "the policy would drop it");
}

#[test]
fn words_of_a_source_carry_their_language() {
    let html = html(&choir());
    let tags = html.split("<a href=\"../sources/").skip(1);
    let tags: Vec<&str> = tags.filter_map(|it| it.split('>').next()).collect();
    assert!(tags.len() > 5);
    for tag in tags {
        assert!(tag.contains(" lang=\"de\""), "{tag}");
    }
    assert_eq!(
        typst_source(&page(&choir()))
            .text
            .matches("#words(\"de\", ")
            .count(),
        8
    );
}

#[test]
fn every_mark_leads_to_a_note_and_back() {
    let html = html(&choir());
    let opened = html.split(" popovertarget=\"").skip(1);
    assert!(opened.clone().count() > 5, "{html}");
    for target in html.split(" href=\"#").skip(1).chain(opened) {
        let id = target.split('"').next().unwrap_or_default();
        assert_eq!(html.matches(&format!(" id=\"{id}\"")).count(), 1, "{id}");
    }
}

/// A browser breaks lines around buttons, whatever spaces are there: each is in a row in which no line ends.
#[test]
fn no_line_of_the_html_begins_with_a_mark() {
    let html = html(&choir());
    let mut pieces: Vec<&str> = html.split("<button").collect();
    assert!(pieces.len() > 5);
    // What follows the last button.
    pieces.pop();
    for before in pieces {
        let opens = before.ends_with("<bdi>\u{a0}") || before.ends_with("<bdi>");
        let goes_on = before.ends_with("</button>\u{202f}");
        let end = before.char_indices().rev().nth(60).map_or(0, |it| it.0);
        assert!(opens || goes_on, "{}", &before[end..]);
    }
    assert_eq!(
        html.matches("<bdi>").count(),
        html.matches("</bdi>").count()
    );
}

#[test]
fn the_pdf_is_the_same_in_every_run_and_thread() {
    let rendered = || pdf_of(&choir()).expect("a PDF").0;
    let first = rendered();
    let others = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..2).map(|_| scope.spawn(rendered)).collect();
        threads
            .into_iter()
            .map(|thread| thread.join().expect("no panic"))
            .collect::<Vec<_>>()
    });
    assert!(others.iter().all(|other| *other == first));
    assert_eq!(rendered(), first);
}

#[test]
fn a_character_without_a_glyph_is_named() {
    let page = choir_with(&|text| format!("{text} \u{1f600}\u{0645}"));
    match pdf_of(&page) {
        Err(RenderError::MissingGlyphs(missing)) => assert_eq!(missing, ['\u{1f600}', '\u{0645}']),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_front_page_that_runs_over_is_measured() {
    let fit_of = |implications: usize| {
        let mut page = choir();
        let contents = &mut page.contents;
        contents.implications = vec![contents.implications[0].clone(); implications];
        pdf_of(&page).expect("a PDF").1
    };
    assert_eq!(fit_of(1), Fit::Fits);
    let over = |fit| match fit {
        Fit::Over { lines } => lines,
        other => panic!("{other:?}"),
    };
    let (less, more) = (over(fit_of(22)), over(fit_of(24)));
    // Each implication here takes a label and a line.
    assert!((4..=7).contains(&(more - less)), "{less} and {more}");
}

#[test]
fn the_evidence_begins_on_the_second_page() {
    let whole = page(&choir());
    let page = &whole.briefing;
    let laid = pdf::lay_out(&typst_source(&whole)).expect("pages");
    let pages = laid.text();
    assert_eq!(pages.len(), 2);
    assert!(pages[1].iter().any(|run| run == page.words.evidence));
    assert!(pages[0].iter().all(|run| run != page.words.evidence));
    for page_text in pages {
        assert_eq!(
            page_text
                .iter()
                .filter(|run| *run == page.marking.label())
                .count(),
            2,
            "in header and footer"
        );
    }
}

#[test]
fn each_page_of_a_draft_says_that_it_is_one() {
    let draft = choir().made_for(Profile::Draft);
    same_words_in_all_formats(&draft, &Fonts::default());
    let says_so = |page: &Briefing| -> Vec<bool> {
        let laid = pdf::lay_out(&typst_source(&super::tests::page(page))).expect("pages");
        let says_so = |text: &Vec<String>| text.concat().contains(page.words.draft);
        laid.text().iter().map(says_so).collect()
    };
    assert_eq!(says_so(&draft), [true, true]);
    assert_eq!(says_so(&choir()), [false, false]);
}
