//! Findings for GitLab: a Code Quality report, which a merge request shows beside its lines.

use serde_json::Value;
use serde_json::json;

use crate::finding::Listed;
use crate::finding::Severity;

/// Returns the report: a JSON array, one object for each finding.
pub fn gitlab(findings: &[Listed]) -> Value {
    let object = |finding: &Listed| {
        json!({
            "description": finding.told(),
            "check_name": finding.code,
            "fingerprint": finding.fingerprint,
            "severity": severity(finding.severity),
            "location": {
                "path": finding.place.file,
                "lines": { "begin": finding.place.start.line, "end": finding.place.end.line },
            },
        })
    };
    findings.iter().map(object).collect()
}

/// Returns GitLab's word for a severity.
fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Warning => "minor",
        Severity::Error => "major",
        Severity::Unchecked => "blocker",
    }
}
