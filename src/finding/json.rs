//! Findings for machines: a JSON array, one object for each finding.
//!
//! The keys are a promise to whoever reads them: `code`, `severity` (`error`,
//! `warning` or `unchecked`), `file`, `line` and `column` from 1 (the column in
//! Unicode code points), `message`, and `hint`, which may be `null`.

use serde_json::Value;
use serde_json::json;

use crate::files::Files;
use crate::finding::Finding;

/// The findings as JSON objects, in their order.
pub fn json(files: &Files, findings: &[Finding]) -> Vec<Value> {
    findings
        .iter()
        .map(|finding| object(files, finding))
        .collect()
}

fn object(files: &Files, finding: &Finding) -> Value {
    let place = files.line_column(finding.span);
    json!({
        "code": finding.code.name(),
        "severity": finding.severity.as_str(),
        "file": files.get(finding.span.file).path,
        "line": place.line,
        "column": place.column,
        "message": finding.message,
        "hint": finding.hint,
    })
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::Value;
    use super::json;
    use crate::files::Files;
    use crate::finding::Code;
    use crate::finding::Finding;

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
        expect![[r#"
            [
              {
                "code": "quote-lost",
                "severity": "error",
                "file": "facts.yaml",
                "line": 2,
                "column": 19,
                "message": "`a` lacks \"it\"",
                "hint": "look"
              },
              {
                "code": "unreadable",
                "severity": "unchecked",
                "file": "facts.yaml",
                "line": 1,
                "column": 1,
                "message": "there is no such file",
                "hint": null
              }
            ]
        "#]]
        .assert_eq(&format!("{:#}\n", Value::Array(json(&files, &findings))));
        assert!(json(&files, &[]).is_empty());
    }
}
