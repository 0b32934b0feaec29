//! Findings for machines: a JSON array, one object for each finding, as the schema says that `factbrief schema findings` prints.

use schemars::JsonSchema;
use serde::Serialize;

use crate::files::Files;
use crate::files::Span;
use crate::finding::Finding;
use crate::finding::Listed;
use crate::finding::Severity;
use crate::schema;

/// The format of findings in JSON; raised by hand if a key goes or means something else.
const FORMAT: u32 = 1;

/// A finding of a check.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Finding")]
pub struct JsonFinding {
    /// The code of the rule, which `factbrief explain CODE` explains.
    code: &'static str,
    /// The severity of the finding.
    severity: Severity,
    /// The place of the finding.
    #[serde(flatten)]
    place: JsonPlace,
    /// The mistake in words.
    message: String,
    /// The next step in words; `null` if there is none.
    hint: Option<String>,
    /// The way to the place through the sheet, in names: `facts/joined/says/en`; empty outside of a sheet.
    about: String,
    /// The identity of the mistake, which stays when its line moves: 64 hexadecimal digits.
    fingerprint: String,
    /// Further places that explain the finding.
    related: Vec<JsonRelated>,
}

/// A place in a file.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Place")]
struct JsonPlace {
    /// The path of the file, from the directory in which the program was started.
    file: String,
    /// The line of the first character, from 1.
    line: usize,
    /// The column of the first character, from 1, in Unicode code points.
    column: usize,
    /// The line after the last character, from 1.
    end_line: usize,
    /// The column after the last character, from 1, in Unicode code points.
    end_column: usize,
}

/// A further place of a finding.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Related")]
struct JsonRelated {
    /// The place.
    #[serde(flatten)]
    place: JsonPlace,
    /// The words that say what is there.
    message: String,
}

/// Returns the JSON Schema of findings.
pub fn schema() -> String {
    schema::of_output::<Vec<JsonFinding>>("findings", FORMAT)
}

/// Returns the findings for programs, in their order, with the paths that the user typed.
pub fn json(files: &Files, findings: &[Finding], listed: &[Listed]) -> Vec<JsonFinding> {
    let findings = findings.iter().zip(listed);
    findings
        .map(|(finding, listed)| object(files, finding, listed))
        .collect()
}

fn object(files: &Files, finding: &Finding, listed: &Listed) -> JsonFinding {
    let related = finding.related.iter().map(|related| JsonRelated {
        place: place(files, related.span),
        message: related.message.clone(),
    });
    JsonFinding {
        code: finding.code.name(),
        severity: finding.severity,
        place: place(files, finding.span),
        message: finding.message.clone(),
        hint: finding.hint.clone(),
        about: listed.anchor.clone(),
        fingerprint: listed.fingerprint.clone(),
        related: related.collect(),
    }
}

fn place(files: &Files, span: Span) -> JsonPlace {
    let start = files.line_column(span);
    let end = files.line_column(span.file.span(span.end..span.end));
    JsonPlace {
        file: files.get(span.file).path.clone(),
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;
    use serde_json::json as value;

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
        .assert_eq(&format!("{:#}\n", value!(json(&files, &findings, &listed))));
        assert!(json(&files, &[], &[]).is_empty());
    }
}
