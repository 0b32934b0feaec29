//! Pages, and their words.

use expect_test::expect;
use proptest::prelude::*;

use super::is_html;
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
        <meta name=author content='Anna Lind'><meta property=article:published_time content='2019-12-02T08:00:00Z'>\
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
            language: Some(
                "de-DE",
            ),
        }
    "#]]
    .assert_debug_eq(&read(page).metadata);
    let nothing = read("<p>x<time datetime=2019-12-02>today</time>").metadata;
    assert_eq!(nothing, super::super::Metadata::default());
}

#[test]
fn pages_are_told_by_their_first_words() {
    for page in [
        "<!doctype HTML>",
        " \n<HTML lang=x>",
        "<!-- c --><html>",
        "<?xml version='1.0'?>\n<html>",
    ] {
        assert!(is_html(page), "{page}");
    }
    for text in ["", "A <html> tag", "<p>", "<!--", "2 < 3", "<ü"] {
        assert!(!is_html(text), "{text}");
    }
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
