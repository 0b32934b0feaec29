//! Invented numbers and names, and characters that nobody sees, in every kind of text: none passes unread.

use std::collections::BTreeSet;

use crate::support::Scratch;

/// What is said in a language without anything invented, and with it.
struct Words {
    tag: &'static str,
    /// A sentence of the source, and of the sheet.
    plain: &'static str,
    /// Another one, which the caution quotes.
    other: &'static str,
    /// A sentence of a source in another language, with its tag.
    foreign: (&'static str, &'static str),
    /// A sentence in which a number stands for `{}`, and its noun follows.
    counted: &'static str,
    /// Words for numbers that the source does not have.
    numbers: &'static [&'static str],
    /// Sentences that begin with a name that nobody knows.
    names: &'static [&'static str],
    /// A word of `plain` with an unseen character or a letter of another script in it.
    unseen: &'static str,
}

const GERMAN: (&str, &str) = ("de", "Der Chor ging.");
const ENGLISH: (&str, &str) = ("en", "The choir left.");

const LANGUAGES: [Words; 4] = [
    Words {
        tag: "en",
        plain: "The choir left.",
        other: "The hall has seats.",
        foreign: GERMAN,
        counted: "The choir has {} members.",
        numbers: &[
            "several",
            "several million",
            "hundreds of",
            "hundreds of thousands of",
            "thousands of",
            "zero",
            "two thirds of the",
            "half of the",
            "a quarter of the",
            "dozens of",
            "one in five",
            "twelve",
        ],
        names: &[
            "Moscow banned the choir.",
            "Brackwater left.",
            "The choir left. Brackwater stayed.",
        ],
        unseen: "left",
    },
    Words {
        tag: "de",
        plain: "Der Chor ging.",
        other: "Der Saal hat Plätze.",
        foreign: ENGLISH,
        counted: "Der Chor hat {} Mitglieder.",
        numbers: &[
            "mehrere",
            "mehrere Millionen",
            "Hunderte",
            "Hunderttausende",
            "Tausende",
            "null",
            "zwei Drittel der",
            "die Hälfte der",
            "ein Viertel der",
            "Dutzende",
            "jedes fünfte der",
            "zwölf",
        ],
        names: &[
            "Moskau verbot den Chor.",
            "Brackwater ging.",
            "Der Chor ging. Brackwater blieb.",
        ],
        unseen: "ging",
    },
    Words {
        tag: "fr",
        plain: "Le chœur partit.",
        other: "La salle a des places.",
        foreign: ENGLISH,
        counted: "Le chœur a {} membres.",
        numbers: &[
            "plusieurs",
            "plusieurs millions de",
            "des centaines de",
            "des centaines de milliers de",
            "des milliers de",
            "zéro",
            "deux tiers des",
            "la moitié des",
            "un quart des",
            "des dizaines de",
            "un sur cinq des",
            "douze",
        ],
        names: &[
            "Moscou interdit le chœur.",
            "Brackwater partit.",
            "Le chœur partit. Brackwater resta.",
        ],
        unseen: "partit",
    },
    Words {
        tag: "es",
        plain: "El coro salió.",
        other: "La sala tiene plazas.",
        foreign: ENGLISH,
        counted: "El coro tiene {} miembros.",
        numbers: &[
            "varios",
            "varios millones de",
            "cientos de",
            "cientos de miles de",
            "miles de",
            "cero",
            "dos tercios de los",
            "la mitad de los",
            "un cuarto de los",
            "decenas de",
            "uno de cada cinco",
            "doce",
        ],
        names: &[
            "Moscú prohibió el coro.",
            "Brackwater salió.",
            "El coro salió. Brackwater quedó.",
        ],
        unseen: "salió",
    },
];

/// Digits and numeral characters, each with what stands behind it.
const DIGITS: [&str; 16] = [
    "1,200 000",
    "12,000x",
    "c.12,000",
    "12:000",
    "012,000",
    "[12,000]",
    "12000x",
    "⁴²⁰",
    "⑫",
    "¾",
    "٣",
    "Ⅻ",
    "12",
    "7/000",
    "1.2.3",
    "20:15",
];

/// Characters that nobody sees, and a Cyrillic letter.
const UNSEEN: [&str; 13] = [
    "\u{200b}",
    "\u{ad}",
    "\u{2060}",
    "\u{3164}",
    "\u{e0041}",
    "\u{fe0f}",
    "\u{200d}",
    "\u{202e}",
    "\u{200f}",
    "\u{180e}",
    "\u{115f}",
    "\u{2800}",
    "\u{43e}",
];

/// The kinds of text.
const KINDS: [&str; 10] = [
    "title",
    "says",
    "short",
    "judgement",
    "caution",
    "translation",
    "desk",
    "would-change",
    "descriptor",
    "because",
];

impl Words {
    fn sheet(&self, name: &str, kind: &str, text: &str) -> String {
        let tag = self.tag;
        let (other_tag, foreign) = self.foreign;
        let of = |own: &str, plain: &str| {
            let words = if own == kind { text } else { plain };
            format!("{{ {tag}: \"{words}\" }}")
        };
        let plain = |own| of(own, self.plain);
        let bare = |text: &str| text.trim_end_matches('.').to_owned();
        let title = if kind == "title" { text } else { self.plain };
        format!(
            "format: 1
report: {name}
edition: 1
as-of: 2024-05-31
issued: 2024-06-03
marking: TLP:CLEAR
likelihood-scale: icd-203
languages: [{tag}]
title: {{ {tag}: \"{title}\", rests-on: [f1] }}
sources:
  - {{ id: post, file: sources/post.txt, kind: other, language: {tag}, title: '[Post]', published: unknown, grade: F, rights: {{ holder: nobody, terms: unknown, reuse: passages }}, descriptor: {} }}
  - {{ id: page, file: sources/page.txt, kind: other, language: {other_tag}, title: '[Page]', published: unknown, grade: F, rights: {{ holder: nobody, terms: unknown, reuse: passages }}, descriptor: {{ {tag}: \"{}\" }} }}
facts:
  - id: f1
    says: {}
    short: {}
    quotes:
      - post: \"{}\"
      - page: \"{}\"
        translation: {}
  - id: f2
    says: {{ {tag}: \"{}\" }}
    quotes: [ {{ post: \"{}\" }} ]
    waive: {{ rule: statement-unused, because: {} }}
judgements:
  - {{ id: j1, kind: implication, says: {}, rests-on: [f1], would-change: {} }}
cautions:
  - {{ id: c1, says: {}, desk: {}, quotes: [ {{ post: \"{}\" }} ] }}
briefings:
  full:
    bottom-line: j1
    what-happened: [[f1]]
",
            plain("descriptor"),
            self.plain,
            plain("says"),
            plain("short"),
            bare(self.plain),
            bare(foreign),
            plain("translation"),
            self.other,
            bare(self.other),
            plain("because"),
            plain("judgement"),
            plain("would-change"),
            of("caution", self.other),
            plain("desk"),
            bare(self.other),
        )
    }

    /// Sentences with something invented.
    fn invented(&self) -> Vec<String> {
        let numbers = DIGITS.iter().chain(self.numbers);
        let mut all: Vec<String> = numbers.map(|it| self.counted.replace("{}", it)).collect();
        all.extend(self.names.iter().map(|&name| name.to_owned()));
        let (first, rest) = self.unseen.split_at(2);
        let unseen = UNSEEN.iter().map(|it| {
            self.plain
                .replace(self.unseen, &format!("{first}{it}{rest}"))
        });
        all.extend(unseen);
        all
    }
}

#[test]
fn nothing_invented_passes_in_any_kind_of_text() {
    for words in &LANGUAGES {
        let scratch = Scratch::new();
        let mut expected = Vec::new();
        for kind in KINDS {
            for (place, text) in words.invented().iter().enumerate() {
                let name = format!("{kind}-{place}");
                write(&scratch, words, &name, kind, text);
                expected.push((name, text.clone()));
            }
        }
        write(&scratch, words, "plain", "none", "");
        let run = scratch.run(&["check", "--format", "short"]);
        let refused: BTreeSet<&str> = run
            .stdout
            .lines()
            .filter(|line| line.contains("error["))
            .filter_map(|line| line.strip_prefix("reports/")?.split('/').next())
            .collect();
        let plain: Vec<&str> = run
            .stdout
            .lines()
            .filter(|it| it.starts_with("reports/plain/"))
            .collect();
        assert!(
            !refused.contains("plain"),
            "{}: {}",
            words.tag,
            plain.join("\n")
        );
        let passed: Vec<_> = expected
            .iter()
            .filter(|(name, _)| !refused.contains(name.as_str()))
            .collect();
        assert!(passed.is_empty(), "{}: {passed:#?}", words.tag);
    }
}

fn write(scratch: &Scratch, words: &Words, name: &str, kind: &str, text: &str) {
    let directory = format!("reports/{name}");
    scratch.write(
        &format!("{directory}/facts.yaml"),
        words.sheet(name, kind, text),
    );
    let source = format!("{}\n\n{}\n", words.plain, words.other);
    scratch.write(&format!("{directory}/sources/post.txt"), source);
    scratch.write(
        &format!("{directory}/sources/page.txt"),
        format!("{}\n", words.foreign.1),
    );
}

const HEAD: &str = "format: 1
report: hall
edition: 1
as-of: 2024-05-31
issued: 2024-06-03
marking: TLP:CLEAR
likelihood-scale: icd-203
languages: [en]
title: { en: The hall and its rooms, rests-on: [f1] }
";

/// A report on one document, with a fact; gives what `check` prints after the text of the document was kept.
fn checked(document: &str, text: &str, fact: &str, actors: &str) -> String {
    let scratch = Scratch::new();
    let sheet = format!(
        "{HEAD}sources:
  - {{ id: post, file: sources/{document}, kind: other, language: en, title: '[Post]', published: unknown, grade: F, rights: {{ holder: nobody, terms: unknown, reuse: passages }}, descriptor: {{ en: A post. }} }}
{actors}facts:
  - id: f1
{fact}
briefings:
  full:
    bottom-line: f1
    what-happened: [[f1]]
"
    );
    scratch.write("reports/hall/facts.yaml", sheet);
    scratch.write(&format!("reports/hall/sources/{document}"), text);
    scratch.run(&["extract", "reports/hall"]);
    scratch.run(&["check", "--format", "short"]).transcript()
}

#[test]
fn words_that_a_document_has_struck_out() {
    let fact = "    says: { en: The hall closes on 6 May 2024. }\n    quotes: [ { post: The hall closes on 6 May 2024 } ]";
    let marked = "    says: { en: The hall closes on 6 May 2024. }\n    quotes: [ { post: '[struck out: The hall closes on 6 May 2024.]' } ]";
    for (document, text) in [
        (
            "post.md",
            "~~The hall closes on 6 May 2024.~~ The hall closes on 20 May 2024.\n",
        ),
        (
            "post.html",
            "<p><s>The hall closes on 6 May 2024.</s> The hall closes on 20 May 2024.</p>\n",
        ),
        (
            "post.html",
            "<p><del>The hall closes on 6 May 2024.</del> The hall closes on 20 May 2024.</p>\n",
        ),
    ] {
        let found = checked(document, text, fact, "");
        assert!(
            found.contains("error[quote-struck-out]"),
            "{document}: {found}"
        );
        let found = checked(document, text, marked, "");
        assert!(!found.contains("quote-struck-out"), "{document}: {found}");
    }
}

#[test]
fn a_page_that_begins_with_any_element_is_a_page() {
    let page =
        "<div><!-- 777 guests --><p>The hall had <b>250</b> guests &amp; 9 stewards.</p></div>\n";
    let found = checked(
        "post.html",
        page,
        "    says: { en: The hall had 777 guests. }\n    quotes: [ { post: 777 guests } ]",
        "",
    );
    assert!(found.contains("error[quote-lost]"), "{found}");
    let found = checked(
        "post.html",
        page,
        "    says: { en: The hall had 250 guests. }\n    quotes: [ { post: The hall had 250 guests & 9 stewards } ]",
        "",
    );
    assert!(!found.contains("error["), "{found}");
}

#[test]
fn what_no_reason_can_set_aside() {
    for (rule, says) in [
        ("statement-drafted", "DRAFT The hall closes."),
        ("quote-cut", "The hall closes."),
        ("control-character", "The hall closes."),
        ("yaml-syntax", "The hall closes."),
        ("lock-missing", "The hall closes."),
        ("outputs-changed", "The hall closes."),
        ("mixed-scripts", "The hall closes."),
    ] {
        let fact = format!(
            "    says: {{ en: {says} }}\n    waive: {{ rule: {rule}, because: {{ en: The desk is in a hurry. }} }}\n    quotes: [ {{ post: The hall closes }} ]"
        );
        let found = checked(
            "post.txt",
            "The hall closes. The desk is in a hurry.\n",
            &fact,
            "",
        );
        assert!(found.contains("error[waiver-unused]"), "{rule}: {found}");
        assert!(
            found.contains("error[statement-drafted]") == says.starts_with("DRAFT"),
            "{rule}: {found}"
        );
    }
}

#[test]
fn aliases_are_names() {
    let fact = "    says: { en: The hall closes. }\n    quotes: [ { post: The hall closes } ]";
    let actors = "actors:\n  - { id: club, kind: group, name: Larkspur Club, also: [club, it, left, Larkspurs] }\n";
    let found = checked("post.txt", "The hall closes.\n", fact, actors);
    assert_eq!(found.matches("error[alias-common]").count(), 3, "{found}");
}

#[test]
fn a_key_with_a_blank_that_looks_like_another() {
    let fact = "    says: { en: The hall closes. }\n    \u{2003}short: { en: The hall closes }\n    quotes: [ { post: The hall closes } ]";
    let found = checked("post.txt", "The hall closes.\n", fact, "");
    assert!(found.contains("U+2003"), "{found}");
}

#[test]
fn unseen_characters_of_a_source_are_named() {
    let text = "The hall clo\u{202e}ses.\n";
    let fact = "    says: { en: The hall closes. }\n    quotes: [ { post: The hall closes } ]";
    let found = checked("post.txt", text, fact, "");
    assert!(
        found.contains("warning[quote-unseen]") && found.contains("U+202E"),
        "{found}"
    );
    assert!(!found.contains("error["), "{found}");
    let fact =
        "    says: { en: The hall closes. }\n    quotes: [ { post: \"The hall clo\u{200b}ses\" } ]";
    let found = checked("post.txt", text, fact, "");
    assert!(found.contains("error[quote-unseen]"), "{found}");
}
