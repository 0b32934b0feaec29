//! Findings for Azure Pipelines: logging commands, which become issues of the run.

use std::fmt::Write;

use crate::finding::Listed;
use crate::finding::Severity;
use crate::finding::listed::gravest_first;

/// Returns one logging command on a line for each finding, the gravest first.
pub fn azure(findings: &[Listed]) -> String {
    let mut commands = String::new();
    for finding in gravest_first(findings) {
        let place = &finding.place;
        // Writing to a string cannot fail.
        let _ = writeln!(
            commands,
            "##vso[task.logissue type={};sourcepath={};linenumber={};columnnumber={};code={}]{}",
            kind(finding.severity),
            property(&place.file),
            place.start.line,
            place.start.column,
            finding.code,
            data(&finding.told()),
        );
    }
    commands
}

/// Returns the type of issue for a severity.
fn kind(severity: Severity) -> &'static str {
    match severity {
        Severity::Warning => "warning",
        Severity::Error | Severity::Unchecked => "error",
    }
}

/// Returns the message of a command, escaped as the agent unescapes it.
fn data(text: &str) -> String {
    text.replace('%', "%AZP25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// Returns a property of a command, with the semicolon and the bracket escaped that would end it.
fn property(text: &str) -> String {
    data(text).replace(';', "%3B").replace(']', "%5D")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::data;
    use super::property;

    /// Returns a text as the agent reads it from a command.
    fn unescaped(text: &str) -> String {
        text.replace("%5D", "]")
            .replace("%3B", ";")
            .replace("%0A", "\n")
            .replace("%0D", "\r")
            .replace("%AZP25", "%")
    }

    proptest! {
        #[test]
        fn the_agent_reads_what_was_said(text in "\\PC*|[%;\\]\r\nAZP0D253B ]*") {
            prop_assert!(!data(&text).contains(['\r', '\n']));
            prop_assert!(!property(&text).contains(['\r', '\n', ';', ']']));
            prop_assert_eq!(unescaped(&property(&text)), text);
        }
    }
}
