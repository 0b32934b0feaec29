//! Findings for reviewdog, which comments them on any forge: its diagnostic format in JSON.

use serde_json::Value;
use serde_json::json;

use crate::finding::Listed;
use crate::finding::Severity;
use crate::finding::listed::Place;

/// Returns the result of one run.
pub fn rdjson(findings: &[Listed]) -> Value {
    let diagnostics: Vec<Value> = findings.iter().map(diagnostic).collect();
    json!({ "source": { "name": "factbrief" }, "diagnostics": diagnostics })
}

fn diagnostic(finding: &Listed) -> Value {
    let mut object = json!({
        "message": finding.told(),
        "location": location(&finding.place),
        "severity": severity(finding.severity),
        "code": { "value": finding.code },
    });
    if !finding.related.is_empty() {
        let related = finding.related.iter();
        let related = related
            .map(|(place, message)| json!({ "message": message, "location": location(place) }));
        object["relatedLocations"] = related.collect();
    }
    object
}

fn location(place: &Place) -> Value {
    // reviewdog counts columns in bytes, which a listed finding lacks; the line is enough to find the words.
    json!({
        "path": place.file,
        "range": { "start": { "line": place.start.line }, "end": { "line": place.end.line } },
    })
}

/// Returns reviewdog's word for a severity.
fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Warning => "WARNING",
        Severity::Error | Severity::Unchecked => "ERROR",
    }
}
