//! Pages, and their words.

use expect_test::expect;
use proptest::prelude::*;

use super::is_fragment;
use super::is_page;
use super::read;

#[track_caller]
fn check(html: &str, text: &str) {
    assert_eq!(read(html).text.trim_end(), text, "{html}");
}

#[test]
fn blocks_are_parted_and_words_are_not_glued() {
    check("<p>One<p>Two", "One\n\nTwo");
    check("<h1>Head</h1>Body<div>a</div>b", "Head\n\nBody\n\na\n\nb");
    check(
        "<ul><li>one<li>two <b>bold</b>ly</ul>end",
        "one\n\ntwo boldly\n\nend",
    );
    check(
        "<table><tr><td>a<td>b<tr><td>c d</td><td>e</td></table>",
        "a\tb\n\nc d\te",
    );
    check("<dl><dt>t<dd>d</dl>", "t\n\nd");
    check("a<br>b<br/>c<br><br>d", "a\nb\nc\n\nd");
    check("<pre>a  b\n  c</pre>", "a  b\nc");
    check("a <i> b </i> c<span>d</span>", "a b cd");
    check("Rund\n   26.000\tKonten", "Rund 26.000 Konten");
    check(
        "x&nbsp;y &amp; z &uuml;&#8222;&shy;q",
        "x\u{A0}y & z ü„\u{AD}q",
    );
    check("<q>so</q>, er", "\"so\", er");
    check("a<wbr>b<img alt=c>d", "abd");
}

#[test]
fn hidden_words_stay_out() {
    for hidden in [
        "<script>no</script>",
        "<style>no</style>",
        "<template><p>no</template>",
        "<noscript>no</noscript>",
        "<p hidden>no <b>no</b></p>",
        "<div style='color: red; DISPLAY : none'>no<div>no</div>no</div>",
        "<span style=visibility:hidden>no</span>",
        "<dialog>no</dialog>",
        "<iframe>no</iframe>",
        "<!-- no -->",
        "<title>no</title>",
        "<span hidden><div></span>no</div></span>",
        "<p hidden>no<p>",
        "<div hidden><p>no</p></span>no</div>",
        "<ul><li hidden>no<li></ul>",
        "<table><tr><td hidden>no<td></table>",
        "<sup class=reference><a href=#n>[1]</a></sup>",
        "<sup><a href='#n'>1</a></sup>",
        "<span style='DISPLAY:NONE !important'>no</span>",
        "<p style='visibility: collapse;'>no</p>",
        "<span style='position:absolute; left: -9999px'>no</span>",
        "<div style='text-indent:-9999px'>no</div>",
        "<div style='opacity:0'>no</div>",
        "<div style='opacity:0.01'>no <b>no</b></div>",
        "<div style='color:#fff'>no <b>no</b></div>",
        "<p><font color=white>no</font></p>",
        "<div style='background:#000'><p style='color:#111'>no</p></div>",
        "<div style='font-size:1px'>no</div>",
        "<div style='font:0/0 a'>no</div>",
        "<p hidden=until-found>no</p>",
        "<div popover>no</div>",
        "<span class='x screen-reader-text'>no</span>",
        "<a class=sr-only href=#main>no</a>",
        "<canvas>no</canvas><video>no</video><audio>no</audio>",
        "<object>no</object>",
        "<datalist><option>no</datalist>",
        "<noembed>no</noembed><noframes>no</noframes>",
        "<div hidden><table><tr><td>no</table>no</div>",
        "<!--[if IE]> no <![endif]--><![if !IE]><![endif]>",
        "<script type=application/ld+json>{\"headline\": \"no\"}</script>",
    ] {
        check(&format!("<p>yes</p>{hidden}<p>yes</p>"), "yes\n\nyes");
    }
    check("<head><meta charset=x><p>yes", "yes");
    check(
        "<html><head><title>t</title></head><body>yes</body></html>",
        "yes",
    );
    check("<dialog open>yes</dialog>", "yes");
    check("</div></p>yes</b>", "yes");
}

#[test]
fn words_of_one_line_stay_together() {
    check("<b>Chat</b>Chat", "ChatChat");
    check("Chat<!-- no -->Chat Chat<wbr>Chat", "ChatChat ChatChat");
    check("<b>Chat</b> <i>Chat</i><i> Chat</i>", "Chat Chat Chat");
    check("<a>26</a>.<span>000</span>", "26.000");
    check("<custom-name>Chat</custom-name>Chat", "ChatChat");
    check("<font color=red>Chat</font><ins>Chat</ins>", "ChatChat");
    check(
        "AT&T, R&D; &copy2024 &hellip; &#150; &#x2013; 5&euro;",
        "AT&T, R&D; \u{A9}2024 … – – 5€",
    );
    check("a&#8239;b&thinsp;c", "a\u{202F}b\u{2009}c");
}

#[test]
fn words_of_their_own_are_parted() {
    check(
        "<label>Ort</label><input><button>Los</button>x",
        "Ort\n\nLos\n\nx",
    );
    check("Ort <input>da", "Ort da");
    check("Name<input>Ort", "Name Ort");
    check("<select><option>a<option>b</select>c", "a\n\nb\n\nc");
    check(
        "<span style='display:block'>a</span><span style=display:block>b</span>c",
        "a\n\nb\n\nc",
    );
    check(
        "<i style='display: table-cell'>a</i><i style='display: table-cell'>b</i>",
        "a\tb",
    );
    check(
        "<figure><img><figcaption>a</figcaption></figure>b",
        "a\n\nb",
    );
    check("<details><summary>a</summary>b</details>c", "a\n\nb\n\nc");
    check("<fieldset><legend>a</legend>b</fieldset>c", "a\n\nb\n\nc");
    check("a<hr>b", "a\n\nb");
    check(
        "<p>a<blockquote>b<br>c <p>d</blockquote>e",
        "a\n\n> b\nc\n\n> d\n\ne",
    );
    check(
        "<blockquote><ol><li>a</ol><blockquote><s>b</s></blockquote>c</blockquote>d",
        "> 1. a\n\n> [struck out: b]\n\n> c\n\nd",
    );
    check(
        "<blockquote hidden>a</blockquote><blockquote></blockquote>b",
        "b",
    );
    check(
        "<ol><li>a<ul><li>b</ul>c<li>d</ol>",
        "1. a\n\nb\n\nc\n\n2. d",
    );
}

#[test]
fn tables_in_tables() {
    check(
        "<table><tr><td>a<table><tr><td>b<td>c</table>d<td>e</table>f",
        "a\n\nb\tc\n\nd\te\n\nf",
    );
    check(
        "<table><caption>a</caption><thead><tr><th>b<th>c<tbody><tr><td>d<td>e</table>",
        "a\n\nb\tc\n\nd\te",
    );
    check("<table>a<tr><td>b</table>", "a\n\nb");
}

#[test]
fn what_is_seen_although_it_may_look_hidden() {
    for seen in [
        "<span aria-hidden=true>yes</span>",
        "<details>yes</details>",
        "<div style='display:none; display:block'>yes</div>",
        "<div style='background:url(x?display:none)'>yes</div>",
        "<div style='opacity:0;transition:opacity 1s'>yes</div>",
        "<style>.fade{opacity:0;animation:appear 1s}</style><div class=fade>yes</div>",
        "<link rel=stylesheet href=x.css><div style='color:#fff'>yes</div>",
        "<style>[class*=dark]{background:#000}</style><p class=is-dark style='color:white'>yes</p>",
        "<table bgcolor=black><tr><td><font color=white>yes</font></table>",
        "<div style='font-size:0'><i style='font-size:14px'>yes</i></div>",
        "<div class='only-sr-only-not'>yes</div>",
        "<div><template shadowrootmode=open>yes</template></div>",
        "<desc>yes</desc>",
        "<noscript>no</noscript>yes",
    ] {
        check(seen, "yes");
    }
    check("<body style='visibility: hidden'>yes</body>", "yes");
    check("<html hidden><body hidden>yes", "yes");
}

#[test]
fn scripts_and_styles_have_no_tags() {
    for hidden in [
        "<script>document.write('<script>no</p>')</script>",
        "<script>if (a<b && c>d) {'<!-- <b>'}</script>",
        "<style>a::after { content: '<div hidden>' }</style>",
        "<noscript><div hidden></noscript>",
        "<iframe><div hidden></iframe>",
        "<title>a <div hidden> b</title>",
    ] {
        check(&format!("yes{hidden}yes"), "yesyes");
    }
    check("<textarea>a <b> c</textarea>", "a <b> c");
    check("<svg><title/></svg>yes", "yes");
    check("<svg><style><a><![CDATA[ no ]]></style></svg>yes", "yes");
    check("<svg/>yes", "yes");
    check("yes<script>never closed", "yes");
    check("yes<!-- never closed", "yes");
}

#[test]
fn drawings_and_formulas() {
    check(
        "<svg><title>no</title><desc>no</desc><defs><text>no</text></defs><text>Quibbleton</text><text>ChatChat 5</text>\
         <text>a<tspan>b</tspan><tspan x=0 dy=9>c</tspan></text></svg>",
        "Quibbleton\n\nChatChat 5\n\nab\nc",
    );
    check(
        "<math><msup><mn>10</mn><mn>6</mn></msup><annotation>10^6</annotation></math>",
        "10 6",
    );
}

#[test]
fn what_stands_above_words_follows_them() {
    check(
        "<ruby>東<rt>とう</rt>京<rp>(</rp><rt>きょう</rt><rp>)</rp></ruby>へ",
        "東京(とうきょう)へ",
    );
    check("<ruby>漢<rp>(<rt>kan<rp>)</ruby>", "漢(kan)");
    check("<ruby>漢<rt></ruby>字", "漢字");
}

#[test]
fn what_is_struck_out_is_marked_once_and_wholly() {
    check(
        "a <s>b</s><strike>c</strike> d",
        "a [struck out: b][struck out: c] d",
    );
    check("a <del></del>b<s> </s>c", "a b c");
    check("a<del> b </del>c", "a [struck out: b] c");
    check("<del>a <s>b</s> c</del> d", "[struck out: a b c] d");
    check(
        "<del><p>a</p><p>b</p></del><p>c</p>",
        "[struck out: a]\n\n[struck out: b]\n\nc",
    );
    check("<ul><li><del>a</del><li>b</ul>", "[struck out: a]\n\nb");
    check("<p>a <del>b<p>c", "a [struck out: b]\n\nc");
    check(
        "<span style='text-decoration: line-through red'>a</span>b",
        "[struck out: a]b",
    );
    check("<del hidden>a</del><del><b hidden>a</b></del>b", "b");
    check("<q>a <q>b</q></q> <q></q>c", "\"a \"b\"\" c");
}

#[test]
fn a_head_ends_where_the_page_begins() {
    check("<head><title>no</title>yes", "yes");
    check("<head><title>no</title><span>yes</span>", "yes");
    check("<head>\n<meta name=x><link rel=y>\n<b>yes", "yes");
    check("<title>no</title>yes", "yes");
}

#[test]
fn what_is_not_closed_loses_nothing() {
    check("<b>a<i>b</b>c</i>d", "abcd");
    check("<ul><li><b>a<li>b</ul><p>c", "a\n\nb\n\nc");
    check("<div><span>a</div>b", "a\n\nb");
    check("<table><tr><td><b>a<td>b</table>c", "a\tb\n\nc");
    check("<a href=x>a<a href=y>b</a>c", "abc");
    check("10<sup>6<p>7</p>", "10⁶\n\n7");
    check("10<sup><b>6</b></sup>", "10⁶");
    check("a <b", "a");
}

#[test]
fn what_changes_the_meaning_of_words_is_kept() {
    check(
        "10<sup>6</sup> m<sup>2</sup> CO<sub>2</sub> 1<sup>st</sup>",
        "10⁶ m² CO₂ 1st",
    );
    check(
        "<p>It is <del>old</del> new.",
        "It is [struck out: old] new.",
    );
}

#[test]
fn what_a_page_says_of_itself() {
    let page = "<!DOCTYPE html><html lang=de-DE><head><title> Der Chor\n zieht um – Blatt</title>\
        <meta name=author content='Anna Lind'><meta property=og:site_name content='Blatt'>\
        <link rel=canonical href='https://blatt.example/chor'><link rel=canonical href='/chor'>\
        <meta property=article:published_time content='2019-12-02T08:00:00Z'>\
        </head><body><h1>Der Chor <i>zieht</i> um</h1>";
    expect![[r#"
        Metadata {
            title: Some(
                "Der Chor zieht um",
            ),
            author: Some(
                "Anna Lind",
            ),
            published: Some(
                "2019-12-02",
            ),
            other_days: [],
            language: Some(
                "de-DE",
            ),
            publisher: Some(
                "Blatt",
            ),
            url: Some(
                "https://blatt.example/chor",
            ),
            other_urls: [],
            address: None,
            saved: None,
        }
    "#]]
    .assert_debug_eq(&read(page).metadata);
    let nothing = read("<p>x<time datetime=2019-12-02>today</time>").metadata;
    assert_eq!(nothing, super::super::Metadata::default());
}

#[test]
fn the_address_of_a_page() {
    let canonical = |href: &str| format!("<link rel=canonical href='{href}'>");
    let shared = "<meta property=og:url content='https://blatt.example/chor'>";
    for (head, url, others) in [
        (
            canonical("https://blatt.example/chor/"),
            "https://blatt.example/chor/",
            "",
        ),
        // The home page is the canonical address of all pages of a site by mistake.
        (
            canonical("https://blatt.example/"),
            "https://blatt.example/chor",
            "https://blatt.example/",
        ),
        (
            canonical("https://blatt.example/neu"),
            "https://blatt.example/neu",
            "https://blatt.example/chor",
        ),
        (
            "<link rel='canonical alternate' hreflang=en href='https://blatt.example/en'>"
                .to_owned(),
            "https://blatt.example/chor",
            "",
        ),
        (
            canonical("http://localhost:8000/chor"),
            "https://blatt.example/chor",
            "",
        ),
        (
            format!("</head><body>{}", canonical("https://blatt.example/neu")),
            "https://blatt.example/chor",
            "",
        ),
    ] {
        let found = read(&format!("<head>{shared}{head}<p>Der Chor.")).metadata;
        assert_eq!(found.url.as_deref(), Some(url), "{head}");
        assert_eq!(found.other_urls.join(" "), others, "{head}");
    }
}

#[test]
fn names_of_publishers() {
    for (name, publisher) in [
        ("Blatt", Some("Blatt")),
        ("Blatt.example", Some("Blatt.example")),
        ("undefined", None),
        ("NULL", None),
        ("@blatt", None),
        ("//blatt.example/chor", None),
        ("https://blatt.example", None),
        ("blatt.example", None),
    ] {
        let page = format!("<meta property=og:site_name content='{name}'><p>Der Chor.");
        assert_eq!(
            read(&page).metadata.publisher.as_deref(),
            publisher,
            "{name}"
        );
    }
    let long = format!(
        "<meta property=og:site_name content='{}'><p>x",
        "a ".repeat(500)
    );
    assert_eq!(read(&long).metadata.publisher, None);
}

/// Checks the title, author, day, other days and language that a page gives.
#[track_caller]
fn check_metadata(html: &str, expected: [&str; 5]) {
    let metadata = read(html).metadata;
    let other_days = metadata.other_days.join(" ");
    let found = [
        metadata.title,
        metadata.author,
        metadata.published,
        Some(other_days),
        metadata.language,
    ];
    assert_eq!(found.map(Option::unwrap_or_default), expected, "{html}");
}

#[test]
fn a_page_says_it_to_search_engines() {
    let news = r#"{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Chor &amp; <i>Bund</i>",
        "author": [{"@type": "Person", "name": "Anna Lind"}, {"@type": "Person", "name": "Jo Vik"}],
        "datePublished": "2019-12-02T08:00:00+01:00", "inLanguage": "de"}"#;
    let all = ["Chor & Bund", "Anna Lind, Jo Vik", "2019-12-02", "", "de"];
    check_metadata(
        &format!("<script type=application/ld+json>{news}</script>"),
        all,
    );
    let graph = format!(
        r#"{{"@graph": [{{"@type": "WebSite", "headline": "no", "datePublished": "2001-01-01"}}, {news}]}}"#
    );
    check_metadata(
        &format!("<script type='application/LD+JSON'>{graph}</script>"),
        all,
    );
    let list = format!(r#"[{{"@type": ["Thing", "Organization"], "author": "no"}}, {news}]"#);
    check_metadata(
        &format!("<script type=application/ld+json>{list}</script>"),
        all,
    );
    let plain = r#"{"@type": ["WebPage"], "author": "Anna Lind", "headline": 7}"#;
    check_metadata(
        &format!("<script type=application/ld+json>{plain}</script><h1>H</h1>"),
        ["H", "Anna Lind", "", "", ""],
    );
    for broken in ["{", "", "[1]", r#"{"@type": 7, "@graph": {}}"#, "</p>"] {
        check_metadata(
            &format!("<script type=application/ld+json>{broken}</script>"),
            [""; 5],
        );
    }
    // Other scripts are no descriptions.
    check_metadata(&format!("<script>{news}</script>"), [""; 5]);
}

#[test]
fn a_page_says_it_in_several_places() {
    check_metadata(
        "<html xml:lang=fr><meta property=og:locale content=en_US><meta name=author content='A B'>\
         <meta name=author content='C D'><meta name=author content='https://x.test/a'>\
         <meta name=date content=2019-12-03><meta property=article:published_time content=2019-12-02T23:30:00Z>\
         <meta name=dc.date content=2019-12-02><meta property=article:modified_time content=2020-01-01>",
        ["", "A B, C D", "2019-12-02", "2019-12-03", "fr"],
    );
    check_metadata(
        "<meta property=og:locale content=de_DE><p>by <a rel='author nofollow' href=x>Anna <b>Lind</b></a>\
         <time class='entry-date published' datetime=2019-12-02T10:00>2 Dec</time>\
         <time class=updated datetime=2020-01-01>1 Jan</time>",
        ["", "Anna Lind", "2019-12-02", "", "de-DE"],
    );
    check_metadata(
        "<meta http-equiv=Content-Language content=de><meta property='article:author' content='https://x.test'>\
         <meta itemprop=datePublished content='2 December'>",
        ["", "", "", "", "de"],
    );
}

#[test]
fn a_heading_is_what_is_seen_of_it() {
    check_metadata(
        "<h1><svg><title>Logo</title></svg></h1><h1>Der Chor<br>zieht <b>um</b><span hidden>no</span></h1><h1>no</h1>",
        ["Der Chor zieht um", "", "", "", ""],
    );
    check_metadata(
        "<h1 hidden>no</h1><title>Yes</title>",
        ["Yes", "", "", "", ""],
    );
    check_metadata("<svg><title>Logo</title></svg>", [""; 5]);
    check_metadata(
        "<meta property=og:title content='Chor &amp; Bund'><h1>no</h1>",
        ["Chor & Bund", "", "", "", ""],
    );
}

#[test]
fn pages_are_told_by_their_first_words() {
    for page in [
        "<!doctype HTML>",
        " \n<HTML lang=x>",
        "<!-- c --><html>",
        "<?xml version='1.0'?>\n<html>",
    ] {
        assert!(is_page(page), "{page}");
    }
    for text in ["", "A <html> tag", "<p>", "<!--", "2 < 3", "<ü"] {
        assert!(!is_page(text), "{text}");
    }
}

#[test]
fn pieces_of_pages_are_recognised() {
    for text in [
        "<p>One</p>",
        "<!-- c --> <div class=x>a</div>",
        "<BR>b",
        "<span hidden>a</span>",
    ] {
        assert!(is_fragment(text), "{text}");
    }
    for text in [
        "<dora> hello</dora>",
        "<b> is a nick",
        "a <p>b</p>",
        "<>",
        "<p",
        "<ü>",
    ] {
        assert!(!is_fragment(text), "{text}");
    }
}

#[test]
fn numbers_of_lists_are_kept() {
    check(
        "<ol start=14><li>March<li value=20><p>April</p><li><ul><li>x</ul></ol>",
        "14. March\n\n20. April\n\n21. x",
    );
    check("<ol type=a><li>x<li></ol>y", "a. x\n\ny");
    check("<ol reversed><li>x</ol>", "x");
    check(
        "<ol style='list-style: none'><li>x</ol><ul><li>y</ul>",
        "x\n\ny",
    );
    check("<ol><li hidden>x<li>y</ol>", "1. y");
}

#[test]
fn what_the_style_sheet_hides_is_not_read() {
    check("<p class=a>x<p>y<style>.a{display:none}</style>", "y");
    check(
        "<style>s{text-decoration:none}.b{text-decoration:line-through}</style><p>x <i class=b>y</i>",
        "x [struck out: y]",
    );
    check(
        "<div style='position:absolute;clip:rect(0,0,0,0)'>x</div>y",
        "y",
    );
    check(
        "<div style='clip-path:inset(50%)'>x</div>y<span hidden>z</span>",
        "y",
    );
    check(
        "<div style='position:absolute;clip:rect(0,90px,90px,0)'>x</div>",
        "x",
    );
    let extract = read("<p hidden>One two</p><div hidden></div>x<script>y</script>");
    assert_eq!(extract.remarks, [crate::source::Remark::Unseen(1)]);
}

#[test]
fn pictures_of_emoji_are_letters() {
    check(
        "We won <img class=emoji alt='🎉'>!<img alt='A hall'>",
        "We won 🎉!",
    );
}

#[test]
fn the_heading_that_is_the_title() {
    let title = |html: &str| read(html).metadata.title.unwrap_or_default();
    let site = "<title>The club moves – Pond Times</title><h1>Pond Times</h1>";
    assert_eq!(
        title(&format!("{site}<h1>The club moves</h1>")),
        "The club moves"
    );
    assert_eq!(title(site), "The club moves");
    assert_eq!(
        title("<title>Club – Pond</title><h1>It moves</h1>"),
        "It moves"
    );
}

#[test]
fn what_a_saving_program_writes_on_top() {
    let page = "<!doctype html><html><!--\n Page saved\n url: https://x.test/a \n saved date: Tue Jun 04 2024 09:12:00 \
        GMT+0200\n--><p>x</p><!--\n url: no\n-->";
    let found = read(page).metadata;
    assert_eq!(found.address.as_deref(), Some("https://x.test/a"));
    assert_eq!(found.saved.as_deref(), Some("2024-06-04"));
}

fn tags() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "<p>",
        "</p>",
        "<div hidden>",
        "</div>",
        "<table>",
        "<tr>",
        "<td>",
        "</table>",
        "<li>",
        "<ul>",
        "</ul>",
        "<b>",
        "</b>",
        "<del>",
        "</del>",
        "<q>",
        "<script>",
        "</script>",
        "<sup>",
        "</sup>",
        "<a href=#x>",
        "</a>",
        "<pre>",
        "</pre>",
        "<br>",
        "words ",
        "\n",
        "&amp;",
        "&#x0;",
        "<!--",
        "-->",
        "<",
        ">",
        "\u{301}",
        "7",
        "<title>",
        "</title>",
        "<select>",
        "<ruby>",
        "<rt>",
        "</ruby>",
        "<svg>",
        "<text>",
        "</svg>",
        "<script type=application/ld+json>",
        "<s>",
        "<p style=display:none>",
        "<option>",
        "<svg/>",
        "</html>",
        "<dialog>",
        "<template>",
        "</template>",
    ]);
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn nothing_panics(page in prop_oneof![tags(), any::<String>()]) {
        let text = read(&page).text;
        prop_assert!(!text.starts_with(['\n', ' ']) && !text.contains("\n\n\n"));
    }

    #[test]
    fn words_of_paragraphs_are_all_there(words in prop::collection::vec("[a-zä]{1,8}", 1..20), tags in tags()) {
        let visible = words.join("</p><p>");
        let text = read(&format!("<p>{visible}</p>{tags}")).text;
        let found: Vec<&str> = text.split_whitespace().take(words.len()).collect();
        prop_assert_eq!(found, words);
    }
}
