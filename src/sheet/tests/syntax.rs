//! Tests of messages about YAML that cannot be read: each names what an author did.

use expect_test::expect;

use super::changed;
use super::refused;

#[test]
fn what_is_behind_a_syntax_error() {
    refused(
        "a: { b: On 3 May: they left }\n",
        &expect![[r#"
        error[yaml-syntax] 1:17 ":": a colon before a blank cannot stand inside a text (hint: put the whole text between quotation marks)
    "#]],
    );
    refused(
        "f:\n  - a: b\n    says: c\n   d:\n     - e\n",
        &expect![[r#"
        error[yaml-syntax] 4:4 "d": this line does not fit the indentation of the list above (hint: entries of a list begin with `- ` in one column, and the keys of an entry stand below its first key)
    "#]],
    );
    refused(
        "a: b\nfacts\n  - c: d\n",
        &expect![[r#"
        error[yaml-syntax] 3:6 ":": the key above this place lacks its colon (hint: write a colon behind the key, and a blank before its value)
    "#]],
    );
    refused(
        "a: b\n<<<<<<< HEAD\nfacts: c\n",
        &expect![[r#"
        error[yaml-syntax] 2:1 "<<<<<<< HEAD": this line is the mark of a merge that is not finished (hint: keep the lines of one side, and delete the marks)
    "#]],
    );
    refused(
        "a:\n - b: c\n\u{a0}\u{a0} d: e\n   f: g\n",
        &expect![[r#"
        error[yaml-syntax] 3:1 "\u{a0}\u{a0} ": this line is indented by a blank that is none for YAML, such as a no-break space (hint: indent the line with plain blanks)
    "#]],
    );
    refused(
        "a: *Als b\n",
        &expect![[r#"
        error[yaml-syntax] 1:4 "*": a text cannot start with `*` (hint: put the whole text between quotation marks)
    "#]],
    );
    refused(
        "a:\n - b: c\n     says: d\n",
        &expect![[r#"
        error[yaml-syntax] 3:10 ":": this key does not stand in the column of the keys above it (hint: the keys of an entry stand in one column, below its first key)
    "#]],
    );
}

#[test]
fn what_else_is_wrong_is_told_beside_a_tab() {
    changed(
        "[ gazette: 'schloß Plauderbox den Chat' ]\n    context: [ { gazette: Am 28. Februar 2024 } ]",
        "[ gazette: \"schloß\tPlauderbox\" ]\n    contxt: []",
        &expect![[r#"
        error[control-character] 29:24 "\"schloß\tPlauderbox\"": a tab stands in this text (hint: write spaces; quotes are compared with white space folded)
        error[unknown-key] 30:5 "contxt": `contxt` is not a key of an entry of `facts` (hint: did you mean `context`?)
    "#]],
    );
}
