//! Counts the values of a lock before it is read, since each takes far more memory than its bytes.

/// The most values of a lock; a source of ten megabytes has a hundred thousand.
const MAX_VALUES: usize = 500_000;

/// The most records that are named as not as they were written; each is looked for in the whole text.
pub(super) const MAX_TAMPERED: usize = 100;

/// Returns why a lock is too large to be read; `None` where it is not.
pub(super) fn excess(text: &str) -> Option<String> {
    // Each value takes a byte or more.
    let is_large = text.len() > MAX_VALUES && values(text) > MAX_VALUES;
    is_large.then(|| format!("the lock has more than {MAX_VALUES} values"))
}

/// Returns at least as many values as a reader of TOML would find in a text.
///
/// Only strings of one line between double quotation marks hide what is in
/// them; whatever looks like another kind of string is counted through.
fn values(text: &str) -> usize {
    text.split('\n').map(in_line).sum()
}

fn in_line(line: &str) -> usize {
    // What begins a string of another kind may hide a quotation mark.
    let plain = line.contains('\'') || line.contains("\"\"\"");
    let mut values = 0;
    let mut in_string = false;
    let mut bytes = line.bytes();
    while let Some(byte) = bytes.next() {
        match byte {
            b'"' if !plain => in_string = !in_string,
            b'\\' if in_string => {
                bytes.next();
            }
            b',' | b'=' | b'[' | b'{' | b'.' if !in_string => values += 1,
            b'#' if !in_string && !plain => return values,
            _ => {}
        }
    }
    values
}

#[cfg(test)]
mod tests {
    use super::values;

    #[test]
    fn what_is_in_strings_does_not_count() {
        assert_eq!(values("a = \"b, [c] \\\" = d\" # , , ,\nb = [1, 2]\n"), 4);
        assert_eq!(values("[[a.b]]\n"), 3);
        // More than there are, and never fewer.
        assert_eq!(values("a = ['\"', 1, 2]"), 4);
        assert_eq!(values("a = [\"\"\"\" \"\"\", 1, 2]"), 4);
    }
}
