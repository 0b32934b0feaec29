//! Mistakes in a sheet that otherwise loads, and the finding on each.

use expect_test::Expect;
use expect_test::expect;

use super::super::FINDINGS_LIMIT;
use super::CHOIR;
use super::changed;
use super::load;
use super::refused;
use crate::language::ReportLanguage;

#[test]
fn a_text_that_yaml_cuts_short() {
    refused(
        "a: { b: Room #d }\n",
        &expect![[r##"
            error[yaml-syntax] 1:14 "#": a blank and `#` begin a comment here, which swallows the closing bracket (hint: put the whole text between quotation marks)
        "##]],
    );
    refused(
        "a: { b: They said: }\n",
        &expect![[r#"
            error[yaml-syntax] 1:18 ":": a text between braces cannot end in a colon (hint: put the whole text between quotation marks)
        "#]],
    );
}

#[test]
fn a_text_that_yaml_cuts_short_without_a_word() {
    changed(
        "title: Ein Chor ohne Chat",
        "title: Ein Chor ohne #Chat",
        &expect![[r##"
            error[yaml-syntax] 15:26 "#Chat": a blank and `#` begin a comment: the text before it ends here (hint: put the whole text between quotation marks)
        "##]],
    );
    changed(
        "report: choir\n",
        "report: choir  # a remark\n",
        &expect![[""]],
    );
}

#[test]
fn syntax_errors_have_a_place() {
    refused(
        "ü: a: b\n",
        &expect![[r#"
        error[yaml-syntax] 1:5 ":": a colon before a blank cannot stand inside a text (hint: put the whole text between quotation marks)
    "#]],
    );
    refused(
        "ü: 'it's'\n",
        &expect![[r#"
        error[yaml-syntax] 1:8 "s": something follows a closing quotation mark (hint: write an inner apostrophe twice, or `\"` inside double quotation marks)
    "#]],
    );
    refused(
        "ü: \"a\" b\n",
        &expect![[r#"
        error[yaml-syntax] 1:8 "b": something follows a closing quotation mark (hint: write an inner apostrophe twice, or `\"` inside double quotation marks)
    "#]],
    );
    refused(
        "a:\n  - b\n c: d\n",
        &expect![[r#"
        error[yaml-syntax] 3:2 "c": this line does not fit the indentation of the lines above, or lacks a colon (hint: keys of one map start in the same column, and a blank follows the colon)
    "#]],
    );
    refused(
        "a: [b, c\nd: e\n",
        &expect![[r#"
        error[yaml-syntax] 2:2 ":": a colon cannot stand here (hint: look for a bracket above that is not closed, or put the text between quotation marks)
    "#]],
    );
    refused(
        "a: @b\n",
        &expect![[r#"
        error[yaml-syntax] 1:4 "@": a text cannot start with this character (hint: put the whole text between quotation marks)
    "#]],
    );
    refused(
        "a: 'b\n",
        &expect![[r#"
        error[yaml-syntax] 1:4 "'": the quotation mark that opens here is never closed (hint: close it; inside single quotation marks, write an apostrophe twice)
    "#]],
    );
    refused(
        "a:\n\tb: c\n",
        &expect![[r#"
        error[tab-indent] 2:1 "\t": a tab stands in the indentation of this line (hint: indent with spaces)
    "#]],
    );
    refused(
        "a: [\n\tb]\n",
        &expect![[r#"
        error[tab-indent] 2:1 "\t": a tab stands in the indentation of this line (hint: indent with spaces)
    "#]],
    );
}

#[test]
fn unseen_characters() {
    refused(
        "a: \"\\u202e\"\n",
        &expect![[r#"
        error[control-character] 1:4 "\"\\u202e\"": a character that reverses the order of others (U+202E) stands in this text (hint: delete it, or type this passage again)
    "#]],
    );
    refused(
        "a: b\u{0}c\n",
        &expect![[r#"
        error[control-character] 1:5 "\0": an unseen character (U+0000) stands in this text (hint: delete it, or type this passage again)
    "#]],
    );
    refused(
        "# a\u{2028}b: c\na: b\n",
        &expect![[r#"
        error[control-character] 1:4 "\u{2028}": an unseen character (U+2028) stands in this text (hint: delete it, or type this passage again)
    "#]],
    );
    refused(
        "a: b\rc: d\n",
        &expect![[r#"
        error[control-character] 1:5 "\r": a carriage return without a line feed stands in this text (hint: delete it, or type this passage again)
    "#]],
    );
}

#[test]
fn keys_and_shapes() {
    changed(
        "    date: 2024-02-28\n",
        "    data: 2024-02-30\n",
        &expect![[r#"
        error[unknown-key] 27:5 "data": `data` is not a key of an entry of `facts` (hint: did you mean `date`?)
        error[wrong-value] 27:11 "2024-02-30": `2024-02-30` is not a date (hint: write 2019-11-26, 2019-11, 2019, or a range such as 2019-11-21/2019-11-24)
    "#]],
    );
    changed(
        "report: choir\n",
        "",
        &expect![[r#"
        error[missing-key] 1:1 "format: 1": the key `report` is missing here (hint: add `report:`)
    "#]],
    );
    changed(
        "  - id: chat-closed",
        "  - id: [chat-closed]",
        &expect![[r#"
            error[wrong-type] 25:5 "id": `id` should be text, but is a list (hint: there is room for one here: write `chat-closed`)
        "#]],
    );
    changed(
        "  - id: chat-closed\n    says:",
        "  - says:",
        &expect![[r#"
        error[missing-key] 25:5 "says: { en: Plauderbox closed the chat., de: Plauderbox schloss den Chat. }": the key `id` is missing here (hint: add `id:`)
    "#]],
    );
    changed(
        "    confidence: low\n",
        "    confidence:\n",
        &expect![[r#"
        error[wrong-type] 51:5 "confidence": `confidence` has no value (hint: write a value, or delete the key; a text that begins with `#` needs quotation marks)
    "#]],
    );
}

#[test]
fn words_and_texts() {
    changed(
        "actors: [plauderbox]",
        "actors: [plauderbox, ~]",
        &expect![[r#"
        error[wrong-type] 28:26 "~": `actors` has an entry without a value (hint: write a value, or delete the entry)
    "#]],
    );
    changed(
        "says: { en: It stays., de: Er bleibt. }",
        "says: It stays.",
        &expect![[r#"
        error[wrong-type] 49:11 "It stays.": `says` should be a text in each language, such as `{ en: …, de: … }`, but is the text `It stays.`
    "#]],
    );
    changed(
        "kind: assessment",
        "kind: asessment",
        &expect![[r#"
        error[unknown-value] 48:11 "asessment": `kind` cannot be `asessment` (hint: did you mean `assessment`?)
    "#]],
    );
    changed(
        "kind: assessment",
        "kind: [assessment]",
        &expect![[r#"
        error[wrong-type] 48:5 "kind": `kind` should be a single word, but is a list
    "#]],
    );
    changed(
        "grade: F",
        "grade: G",
        &expect![[r#"
        error[unknown-value] 17:12 "G": `grade` cannot be `G` (hint: write `A`, `B`, `C`, `D`, `E` or `F`)
    "#]],
    );
}

#[test]
fn title_waivers_and_briefings() {
    changed(
        "about: true",
        "about: roughly",
        &expect![[r#"
        error[wrong-type] 38:34 "roughly": `about` should be `true` or `false`, but is the text `roughly`
    "#]],
    );
    changed(
        "name: Plauderbox }",
        "name: [Plauderbox] }",
        &expect![[r#"
        error[wrong-type] 22:39 "name": `name` should be a text, or a text in each language, such as `{ en: …, de: … }`, but is a list
    "#]],
    );
    changed(
        "rests-on: [stays, chat-closed] }",
        "rest-on: [stays, nobody] }",
        &expect![[r#"
        error[unknown-key] 9:74 "rest-on": `rest-on` is not a key of `title` (hint: did you mean `rests-on`?)
        error[unknown-id] 9:91 "nobody": `nobody` is not the name of a fact or a judgement (hint: name a fact or a judgement of this sheet, or add it)
    "#]],
    );
    changed(
        "waive: { rule: number-differs,",
        "waive: { role: number-differs,",
        &expect![[r#"
        error[unknown-key] 42:14 "role": `role` is not a key of `waive` (hint: did you mean `rule`?)
    "#]],
    );
    changed(
        "  one-page:",
        "  full: {}\n  one-page:",
        &expect![[r#"
            error[missing-key] 58:3 "full": the key `bottom-line` is missing here (hint: add `bottom-line:`)
            error[missing-key] 58:3 "full": the key `what-happened` is missing here (hint: add `what-happened:`)
        "#]],
    );
}

#[test]
fn values() {
    changed(
        "edition: 2",
        "edition: 0",
        &expect![[r#"
        error[wrong-value] 3:10 "0": `edition` cannot be 0 (hint: numbers start at 1)
    "#]],
    );
    changed(
        "report: choir",
        "report: Choir 1",
        &expect![[r#"
        error[wrong-value] 2:9 "Choir 1": `Choir 1` is not a name (hint: write lower-case letters a to z, digits and single hyphens, a letter first)
    "#]],
    );
    changed(
        "value: 1.10",
        "value: 26,000",
        &expect![[r#"
        error[unknown-key] 38:24 "000": `000` is not a key of `count` (hint: inside `{ }`, a text with a comma needs quotation marks, and a number has no comma)
    "#]],
    );
    changed(
        "issued: 2024-03-05",
        "issued: 5 March",
        &expect![[r#"
        error[wrong-value] 5:9 "5 March": `5 March` is not a date (hint: write 2019-11-26, 2019-11, 2019, or a range such as 2019-11-21/2019-11-24)
    "#]],
    );
    changed(
        "published: unknown",
        "published: unkown",
        &expect![[r#"
        error[wrong-value] 16:16 "unkown": `unkown` is not a date (hint: did you mean `unknown`?)
    "#]],
    );
}

#[test]
fn languages() {
    changed(
        "title: Ein Chor ohne Chat",
        "title: ' '",
        &expect![[r#"
        error[wrong-value] 15:12 "' '": this text is empty (hint: write a text)
    "#]],
    );
    changed(
        "languages: [en, de]",
        "languages: [en, en]",
        &expect![[r#"
        error[wrong-value] 8:17 "en": the language `en` stands here a second time (hint: keep one of them)
    "#]],
    );
    changed(
        "languages: [en, de]",
        "languages: [en, nl]",
        &expect![[r#"
            error[unknown-language] 8:17 "nl": `nl` is not a language that we can write briefings in (hint: write `de`, `en`, `es` or `fr`)
        "#]],
    );
    changed(
        "    language: de",
        "    language: german",
        &expect![[r#"
            error[unknown-language] 14:15 "german": `german` is not the tag of a language (hint: write `de`, `en`, `es`, `fr` or `ru`, or the BCP 47 tag of another language)
        "#]],
    );
    changed(
        "short: { en: '010', de: true }",
        "short: { en: '010', nl: true }",
        &expect![[r#"
            error[untranslated] 37:5 "short": this text has no version in `de` (hint: add `de:`)
            error[unknown-language] 37:25 "nl": `nl` is not a language that we can write briefings in (hint: write `de`, `en`, `es` or `fr`)
        "#]],
    );
}

#[test]
fn translations_of_quotes() {
    const QUOTE: &str = "[ gazette: 'schloß Plauderbox den Chat' ]";
    let translated = |translation: &str, expected: &Expect| {
        let quote = format!("[ {{ gazette: 'schloß Plauderbox den Chat', {translation} }} ]");
        changed(QUOTE, &quote, expected);
    };
    translated(
        "translation: { en: Plauderbox closed the chat }",
        &expect![""],
    );
    translated(
        "translation: { de: schloss, en: closed }",
        &expect![[r#"
        error[unknown-language] 29:71 "de": the words are in `de` already (hint: delete this text)
    "#]],
    );
    translated(
        "translation: { fr: a fermé }",
        &expect![[r#"
        error[untranslated] 29:56 "translation": this text has no version in `en` (hint: add `en:`)
        error[unknown-language] 29:71 "fr": `fr` is not a language of this sheet (hint: add it to `languages`, or delete this text)
    "#]],
    );
    translated(
        "translation: closed",
        &expect![[r#"
        error[wrong-type] 29:69 "closed": `translation` should be a text in each language, such as `{ en: …, de: … }`, but is the text `closed`
    "#]],
    );
    translated(
        "translations: { en: closed }",
        &expect![[r#"
        error[unknown-key] 29:56 "translations": `translations` is not a key of an entry of `quotes` (hint: did you mean `translation`?)
    "#]],
    );
    translated(
        "translation: { en: closed }, other: words",
        &expect![[r#"
        error[wrong-value] 29:15 "{ gazette: 'schloß Plauderbox den Chat', translation: { en: closed }, other: words }": a quote has one source and its words, and this has 2 (hint: start a new entry with `- ` for each quote)
    "#]],
    );
    changed(
        QUOTE,
        "[ translation: { en: closed } ]",
        &expect![[r#"
        error[wrong-value] 29:15 "translation: { en: closed }": a quote has one source and its words, and this has 0 (hint: start a new entry with `- ` for each quote)
    "#]],
    );
}

#[test]
fn the_same_words_take_over_a_translation() {
    let quote = "quotes: [ { gazette: rund, translation: { en: about } } ]";
    let sheet = CHOIR
        .replace("quotes: [ { gazette: rund } ]", quote)
        .replace("{ gazette: c }", "{ gazette: rund }");
    let (sheet, findings) = load(&sheet);
    assert_eq!(findings, "");
    let sheet = sheet.unwrap();
    let english = |fact: usize| {
        let translation = sheet.translation(&sheet.facts[fact].quotes[0])?;
        let text = translation.of(ReportLanguage::English)?;
        Some(text.unprinted().to_owned())
    };
    assert_eq!(english(0), None);
    assert_eq!(english(1).as_deref(), Some("about"));
    assert_eq!(english(2).as_deref(), Some("about"));
    let german = sheet.translation(&sheet.facts[1].quotes[0]).unwrap();
    assert_eq!(german.of(ReportLanguage::German), None);
}

#[test]
fn scales_and_lists() {
    changed(
        "likelihood: roughly-even-chance",
        "likelihood: roughly even chance",
        &expect![[r#"
        error[unknown-value] 50:17 "roughly even chance": `roughly even chance` is not a term of ICD 203 (hint: did you mean `roughly-even-chance`?)
    "#]],
    );
    changed(
        "key-points: [chat-closed, singers, third]",
        "key-points: [chat-closed]",
        &expect![[r#"
        error[wrong-value] 60:5 "key-points": `key-points` takes three to five facts, and has 1 (hint: name the facts that carry the bottom line)
    "#]],
    );
    changed(
        "quotes: [ { gazette: rund } ]",
        "quotes: []",
        &expect![[r#"
        error[wrong-value] 40:13 "[]": `quotes` has no entries (hint: write at least one)
    "#]],
    );
    changed(
        "quotes: [ { gazette: rund } ]",
        "quotes: [ { gazette: rund, other: b } ]",
        &expect![[r#"
        error[wrong-value] 40:15 "{ gazette: rund, other: b }": a quote has one source and its words, and this has 2 (hint: start a new entry with `- ` for each quote)
    "#]],
    );
}

#[test]
fn names() {
    changed(
        "{ id: third,",
        "{ id: stays,",
        &expect![[r#"
        error[duplicate-id] 47:9 "stays": `stays` is already the name of a fact (hint: give one of them another name)
          43:11 the first one
        error[unknown-id] 60:40 "third": `third` is not the name of a fact (hint: name a fact of this sheet, or add it)
    "#]],
    );
    changed(
        "{ id: plauderbox, kind",
        "{ id: choir, kind",
        &expect![[r#"
        error[duplicate-id] 22:11 "choir": `choir` is already the name of an actor (hint: give one of them another name)
          21:11 the first one
        error[unknown-id] 28:14 "plauderbox": `plauderbox` is not the name of an actor (hint: name an actor of this sheet, or add it)
        error[unknown-id] 45:49 "plauderbox": `plauderbox` is not the name of an actor (hint: name an actor of this sheet, or add it)
    "#]],
    );
    changed(
        "[ { gazette: Am 28. Februar 2024 } ]",
        "[ { gazete: Am 28. Februar 2024 } ]",
        &expect![[r#"
        error[unknown-id] 30:18 "gazete": `gazete` is not the name of a source (hint: did you mean `gazette`?)
    "#]],
    );
    changed(
        "rests-on: [chat-closed, singers]",
        "rests-on: [spelling, singers]",
        &expect![[r#"
        error[unknown-id] 52:16 "spelling": `spelling` is a caution, and here goes a fact (hint: name a fact)
          56:11 this is where it stands
    "#]],
    );
    changed(
        "rests-on: [chat-closed, singers]",
        "rests-on: [singers, singers]",
        &expect![[r#"
        error[wrong-value] 52:25 "singers": `singers` stands in this list a second time (hint: keep one of them)
          52:16 the first one
    "#]],
    );
    changed(
        "according-to: [choir]",
        "according-to: [somebody]",
        &expect![[r#"
        error[unknown-id] 39:20 "somebody": `somebody` is not the name of an actor (hint: name an actor of this sheet, or add it)
    "#]],
    );
}

#[test]
fn a_comma_ends_a_text_in_braces() {
    changed(
        "{ en: singers, de: Sänger }",
        "{ en: women, men, de: Sänger }",
        &expect![[r#"
        error[wrong-type] 38:57 "men": `men` has no value (hint: inside `{ }`, a text with a comma needs quotation marks, and a number has no comma)
    "#]],
    );
    changed(
        "{ holder: the gazette,",
        "{ holder: the gazette, the city,",
        &expect![[r#"
        error[unknown-key] 18:36 "the city": `the city` is not a key of `rights` (hint: inside `{ }`, a text with a comma needs quotation marks, and a number has no comma)
    "#]],
    );
    changed(
        "[ { gazette: rund } ]",
        "[ { gazette: rund, etwa } ]",
        &expect![[r#"
        error[wrong-type] 40:32 "etwa": `etwa` has no value (hint: inside `{ }`, a text with a comma needs quotation marks, and a number has no comma)
    "#]],
    );
}

#[test]
fn one_mistake_has_one_finding_and_takes_its_dependants_along() {
    let (sheet, findings) = load(&CHOIR.replace("stage: tries", "stage: flies"));
    expect![[r#"
        error[unknown-value] 45:84 "flies": `stage` cannot be `flies` (hint: write `announced`, `under-way`, `tries`, `uses` or `moved`)
    "#]].assert_eq(&findings);
    let sheet = sheet.unwrap();
    assert!(sheet.movements.is_empty());
    assert!(sheet.briefings.is_empty());
    assert_eq!(sheet.facts.len(), 3);
}

#[test]
fn a_sheet_of_mistakes_is_cut_short() {
    let text = CHOIR.replace(
        "actors:\n",
        &format!(
            "actors:\n{}",
            "  - { id: A, kind: group, name: a }\n".repeat(150)
        ),
    );
    let (_, findings) = load(&text);
    assert_eq!(
        findings
            .lines()
            .filter(|line| line.starts_with("error"))
            .count(),
        FINDINGS_LIMIT + 1
    );
    assert!(findings.ends_with("more findings are not shown (hint: correct the others first)\n"));
}
