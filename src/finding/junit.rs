//! Findings as the result of tests, in the XML of `JUnit`, which most servers read.
//!
//! A report is a test suite, and a rule with findings is a test case that fails.
//! Warnings do not fail a case: they are printed as its output.

use std::fmt::Write;

use crate::files;
use crate::finding::Listed;
use crate::finding::Severity;

/// Returns the test suites: one for each file with findings, and one for the run if nothing was found or no report was checked.
pub fn junit(findings: &[Listed], has_checked: bool) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"factbrief\">\n",
    );
    let mut files: Vec<&str> = findings.iter().map(|it| it.place.file.as_str()).collect();
    files.sort_unstable();
    files.dedup();
    for file in &files {
        let own: Vec<&Listed> = findings
            .iter()
            .filter(|it| it.place.file == *file)
            .collect();
        suite(&mut xml, file, &own);
    }
    if !has_checked {
        xml.push_str("  <testsuite name=\"factbrief\" tests=\"1\" failures=\"0\" errors=\"1\">\n    <testcase classname=\"factbrief\" name=\"check\"><error message=\"there was no report to check\"/></testcase>\n  </testsuite>\n");
    } else if files.is_empty() {
        xml.push_str("  <testsuite name=\"factbrief\" tests=\"1\" failures=\"0\" errors=\"0\">\n    <testcase classname=\"factbrief\" name=\"check\"/>\n  </testsuite>\n");
    }
    xml + "</testsuites>\n"
}

/// Writes the suite of a file.
fn suite(xml: &mut String, file: &str, findings: &[&Listed]) {
    let number = |severity| findings.iter().filter(|it| it.severity == severity).count();
    // Writing to a string cannot fail.
    let _ = writeln!(
        xml,
        "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\">",
        escaped(file),
        findings.len(),
        number(Severity::Error),
        number(Severity::Unchecked),
    );
    for finding in findings {
        let place = &finding.place;
        let text = escaped(&format!(
            "{}:{}:{}: {}",
            place.file,
            place.start.line,
            place.start.column,
            finding.told()
        ));
        let message = escaped(&finding.message);
        let code = finding.code;
        let body = match finding.severity {
            Severity::Warning => format!("<system-out>{text}</system-out>"),
            Severity::Error => {
                format!("<failure type=\"{code}\" message=\"{message}\">{text}</failure>")
            }
            Severity::Unchecked => {
                format!("<error type=\"{code}\" message=\"{message}\">{text}</error>")
            }
        };
        let _ = writeln!(
            xml,
            "    <testcase classname=\"{}\" name=\"{code} at line {}\" file=\"{}\" line=\"{}\">{body}</testcase>",
            escaped(file),
            place.start.line,
            escaped(file),
            place.start.line,
        );
    }
    xml.push_str("  </testsuite>\n");
}

/// Returns a text for XML with its unseen characters written out, because XML has no place for controls.
fn escaped(text: &str) -> String {
    let lines: Vec<String> = text.split('\n').map(files::visible).collect();
    let text = lines.join("\n");
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\n', "&#10;")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::escaped;

    proptest! {
        #[test]
        fn a_text_is_only_text(text in "\\PC*|[<>&\"'\\x00-\\x1f]*") {
            let xml = format!("<a b=\"{0}\">{0}</a>", escaped(&text));
            let tree = roxmltree::Document::parse(&xml).unwrap();
            prop_assert_eq!(tree.root_element().attribute("b"), tree.root_element().text().or(Some("")));
        }
    }
}
