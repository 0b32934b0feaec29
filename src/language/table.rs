//! Tables for tests: one row a line, `text ⇒ first | second`, with `⏎` for a line break inside.

/// Compares the finds in each text with those on the right, and tells of all rows that differ.
pub(crate) fn check(table: &str, find: impl Fn(&str) -> Vec<String>) {
    let mut differing = Vec::new();
    for row in table.lines().filter(|row| !row.is_empty()) {
        let row = row.replace('⏎', "\n");
        let (text, expected) = row.split_once(" ⇒").unwrap();
        let expected: Vec<_> = expected
            .split('|')
            .map(str::trim)
            .filter(|entry| !entry.is_empty())
            .collect();
        let found = find(text);
        if found != expected {
            differing.push(format!(
                "{text} ⇒ {}, not {}",
                found.join(" | "),
                expected.join(" | ")
            ));
        }
    }
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}
