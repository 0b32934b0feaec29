//! Findings for editors and `grep`: one line each, as compilers write them.

use annotate_snippets::normalize_untrusted_str;

use crate::files::Files;
use crate::finding::Finding;

/// Returns one line for each finding, `path:line:column: error[code]: message`, without hints.
pub fn short(files: &Files, findings: &[Finding]) -> String {
    findings
        .iter()
        .map(|finding| line(files, finding))
        .collect()
}

fn line(files: &Files, finding: &Finding) -> String {
    let place = files.line_column(finding.span);
    let line = format!(
        "{}:{}:{}: {}[{}]: {}",
        files.get(finding.span.file).path,
        place.line,
        place.column,
        finding.severity.as_str(),
        finding.code.name(),
        finding.message,
    );
    // A name taken from a sheet must neither break the line nor reach the terminal as a command.
    let mut line = normalize_untrusted_str(&line.replace(['\r', '\n'], " "));
    line.push('\n');
    line
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::short;
    use crate::files::Files;
    use crate::finding::Code;
    use crate::finding::Finding;

    #[test]
    fn lines() {
        let mut files = Files::new();
        let sheet = files.insert(
            "reports/choir/facts.yaml",
            "title: Chor\nfür: „Plauderbox“ kaputt\n",
        );
        let source = files.insert("reports/choir/sources/a.txt", "");
        let quoted = files.get(sheet).text.find("kaputt").unwrap();
        let findings = [
            Finding::error(
                Code::invented("quote-lost", ""),
                sheet.span(quoted..quoted + 6),
                "`a` lacks it",
            )
            .hint("look"),
            Finding::warning(
                Code::invented("unused", ""),
                sheet.start(),
                "two\nlines and a \u{1b}[31mcolour",
            ),
            Finding::unchecked(
                Code::invented("unreadable", ""),
                source.start(),
                "there is no such file",
            ),
        ];
        expect![[r"
            reports/choir/facts.yaml:2:19: error[quote-lost]: `a` lacks it
            reports/choir/facts.yaml:1:1: warning[unused]: two lines and a ␛[31mcolour
            reports/choir/sources/a.txt:1:1: unchecked[unreadable]: there is no such file
        "]]
        .assert_eq(&short(&files, &findings));
        assert_eq!(short(&files, &[]), "");
    }
}
