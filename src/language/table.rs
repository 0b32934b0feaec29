//! Tables for tests: one row a line, `text ⇒ first | second`, with `⏎` for a line break inside.

/// Compares the finds in each text with those on the right.
pub(crate) fn check(table: &str, find: impl Fn(&str) -> Vec<String>) {
    for row in table.lines().filter(|row| !row.is_empty()) {
        let row = row.replace('⏎', "\n");
        let (text, expected) = row.split_once(" ⇒").unwrap();
        let expected: Vec<_> = expected
            .split('|')
            .map(str::trim)
            .filter(|entry| !entry.is_empty())
            .collect();
        assert_eq!(find(text), expected, "{text}");
    }
}
