//! Findings for code scanning: SARIF 2.1.0 (OASIS, errata 01).
//!
//! Columns count Unicode code points, for which SARIF has a name. No level of
//! SARIF means “not checked”, so such a finding is an error, and the run failed.
//! Findings that a sheet waives are in the log as suppressed, with the reason.

use std::collections::BTreeSet;

use serde_json::Value;
use serde_json::json;

use crate::finding::Code;
use crate::finding::Listed;
use crate::finding::Severity;
use crate::finding::listed::Place;

/// The address of the standard's schema.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// Returns the log of one run over all reports; its rules are those codes that have findings.
///
/// The run failed if a finding says so, or if there was no report to check.
pub fn sarif(findings: &[Listed], codes: &[Code], has_checked: bool) -> Value {
    let spoke: BTreeSet<&str> = findings.iter().map(|it| it.code).collect();
    let codes = codes.iter().copied();
    let rules: Vec<Code> = codes.filter(|code| spoke.contains(code.name())).collect();
    let index = |name: &str| rules.iter().position(|code| code.name() == name);
    let results: Vec<Value> = findings
        .iter()
        .map(|finding| result(finding, index(finding.code)))
        .collect();
    let is_successful = has_checked
        && findings
            .iter()
            .all(|finding| finding.severity != Severity::Unchecked);
    json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "factbrief",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules.into_iter().map(rule).collect::<Vec<_>>(),
            } },
            "invocations": [{ "executionSuccessful": is_successful }],
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

fn rule(code: Code) -> Value {
    let (name, summary, text) = (code.name(), code.summary(), code.text());
    let mut object = json!({
        "id": name,
        "shortDescription": { "text": summary },
        "help": help(code),
        "defaultConfiguration": { "level": level(code.severity()) },
    });
    if !text.is_empty() {
        object["fullDescription"] = json!({ "text": text });
    }
    object
}

/// Returns the explanation of a code, as `factbrief explain` prints it; the texts are Markdown as they are.
fn help(code: Code) -> Value {
    let (name, text) = (code.name(), code.text());
    let whole = format!("{}\n\n{text}", code.summary());
    let text = whole.trim_end();
    json!({ "text": text, "markdown": format!("**{name}**: {text}") })
}

fn result(finding: &Listed, rule: Option<usize>) -> Value {
    let mut location = json!({ "physicalLocation": physical(&finding.place) });
    if !finding.anchor.is_empty() {
        location["logicalLocations"] = json!([{ "fullyQualifiedName": finding.anchor }]);
    }
    let mut object = json!({
        "ruleId": finding.code,
        "level": level(finding.severity),
        "message": { "text": finding.told() },
        "locations": [location],
        // GitHub reads only the first fingerprint; the number in it tells equal lines apart, and ours are never equal.
        "partialFingerprints": {
            "primaryLocationLineHash": format!("{}:1", finding.fingerprint),
            "anchorHash/v1": finding.fingerprint,
        },
    });
    if let Some(rule) = rule {
        object["ruleIndex"] = json!(rule);
    }
    if let Some((place, because)) = &finding.waived {
        object["suppressions"] = json!([{
            "kind": "inSource",
            "status": "accepted",
            "justification": because,
            "location": { "physicalLocation": physical(place) },
        }]);
    }
    if !finding.related.is_empty() {
        let related = finding.related.iter().map(|(place, message)| {
            json!({ "physicalLocation": physical(place), "message": { "text": message } })
        });
        object["relatedLocations"] = related.collect();
    }
    object
}

fn physical(place: &Place) -> Value {
    json!({
        "artifactLocation": { "uri": uri(&place.file) },
        "region": {
            "startLine": place.start.line,
            "startColumn": place.start.column,
            "endLine": place.end.line,
            "endColumn": place.end.column,
        },
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Warning => "warning",
        Severity::Error | Severity::Unchecked => "error",
    }
}

/// Returns a path as a relative reference, or as an address of the scheme `file` (RFC 3986, RFC 8089).
fn uri(path: &str) -> String {
    use std::fmt::Write as _;
    let scheme = if path.starts_with('/') { "file://" } else { "" };
    path.bytes().fold(scheme.to_owned(), |mut uri, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(uri, "%{byte:02X}");
        }
        uri
    })
}

#[cfg(test)]
mod tests {
    use expect_test::expect_file;

    use super::sarif;
    use super::uri;
    use crate::files::Files;
    use crate::files::Repository;
    use crate::finding::Code;
    use crate::finding::Finding;
    use crate::finding::list;

    #[test]
    fn log() {
        let mut files = Files::new();
        let sheet = files.insert("facts.yaml", "title: Chor\nfür: „Plauderbox“ kaputt\n");
        let quoted = files.get(sheet).text.find("kaputt").unwrap();
        let findings = [
            Finding::unchecked(
                Code::invented("unreadable", ""),
                sheet.start(),
                "there is no such file",
            ),
            Finding::error(
                Code::invented("quote-lost", ""),
                sheet.span(quoted..quoted + 6),
                "`a` lacks \"it\"",
            )
            .hint("look")
            .related(sheet.span(0..5), "the nearest passage"),
        ];
        let codes =
            ["quote-lost", "quote-cut"].map(|name| Code::invented(name, "a quote is lost."));
        let listed = list((&files, &Repository::default()), &findings, |span| {
            if span.start == 0 {
                String::new()
            } else {
                "facts/a/quotes".to_owned()
            }
        });
        expect_file!["../../tests/cases/formats/sarif.json"]
            .assert_eq(&format!("{:#}\n", sarif(&listed, &codes, true)));
    }

    #[test]
    fn uris() {
        assert_eq!(uri("reports/a b/für.yaml"), "reports/a%20b/f%C3%BCr.yaml");
        assert_eq!(uri("../c:d/#%?"), "../c%3Ad/%23%25%3F");
        assert_eq!(uri("/tmp/x"), "file:///tmp/x");
    }
}
