//! Findings for machines: a JSON array, one object for each finding.
//!
//! Programs may rely on the keys: `code`, `severity` (`error`, `warning` or
//! `unchecked`), `file`, `line` and `column` from 1 (the column in Unicode code
//! points), `end-line` and `end-column` (the one after the last character),
//! `message`, `hint`, which may be `null`, `about` (the path to the place through
//! the sheet, in names), `fingerprint`, and `related`.

use serde_json::Value;
use serde_json::json;

use crate::files::Files;
use crate::finding::Finding;
use crate::finding::Listed;

/// Returns the findings as JSON objects, in their order, with the paths that the user typed.
pub fn json(files: &Files, findings: &[Finding], listed: &[Listed]) -> Vec<Value> {
    let findings = findings.iter().zip(listed);
    findings
        .map(|(finding, listed)| object(files, finding, listed))
        .collect()
}

fn object(files: &Files, finding: &Finding, listed: &Listed) -> Value {
    let (start, end) = (listed.place.start, listed.place.end);
    let related = finding.related.iter().map(|related| {
        let place = files.line_column(related.span);
        json!({
            "file": files.get(related.span.file).path,
            "line": place.line,
            "column": place.column,
            "message": related.message,
        })
    });
    json!({
        "code": finding.code.name(),
        "severity": finding.severity.as_str(),
        "file": files.get(finding.span.file).path,
        "line": start.line,
        "column": start.column,
        "end-line": end.line,
        "end-column": end.column,
        "message": finding.message,
        "hint": finding.hint,
        "about": listed.anchor,
        "fingerprint": listed.fingerprint,
        "related": related.collect::<Vec<_>>(),
    })
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::Value;
    use super::json;
    use crate::files::Files;
    use crate::files::Repository;
    use crate::finding::Code;
    use crate::finding::Finding;
    use crate::finding::list;

    #[test]
    fn objects() {
        let mut files = Files::new();
        let sheet = files.insert("facts.yaml", "title: Chor\nfür: „Plauderbox“ kaputt\n");
        let quoted = files.get(sheet).text.find("kaputt").unwrap();
        let findings = [
            Finding::error(
                Code::invented("quote-lost", ""),
                sheet.span(quoted..quoted + 6),
                "`a` lacks \"it\"",
            )
            .hint("look"),
            Finding::unchecked(
                Code::invented("unreadable", ""),
                sheet.start(),
                "there is no such file",
            ),
        ];
        let read = (&files, &Repository::default());
        let listed = list(read, &findings, |_| "title".to_owned());
        expect![[r#"
            [
              {
                "code": "quote-lost",
                "severity": "error",
                "file": "facts.yaml",
                "line": 2,
                "column": 19,
                "end-line": 2,
                "end-column": 25,
                "message": "`a` lacks \"it\"",
                "hint": "look",
                "about": "title",
                "fingerprint": "1ad18d5307cfd3cc9cb6493ed0552c9e38a19e214abbcbcf87a88348e42aa57a",
                "related": []
              },
              {
                "code": "unreadable",
                "severity": "unchecked",
                "file": "facts.yaml",
                "line": 1,
                "column": 1,
                "end-line": 1,
                "end-column": 1,
                "message": "there is no such file",
                "hint": null,
                "about": "title",
                "fingerprint": "c669d586c494db2aeec02b39efaa34b37b8ea2036038dc753d6fc6e45321ff81",
                "related": []
              }
            ]
        "#]]
        .assert_eq(&format!(
            "{:#}\n",
            Value::Array(json(&files, &findings, &listed))
        ));
        assert!(json(&files, &[], &[]).is_empty());
    }
}
