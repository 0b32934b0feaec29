//! Where a part of a text begins, and which parts touch.

use std::ops::Range;

/// Returns the range of a part in a text from which it was cut, in bytes; none if it is no part of that text.
pub(crate) fn range_of(part: &str, text: &str) -> Option<Range<usize>> {
    let start = part.as_ptr().addr().checked_sub(text.as_ptr().addr())?;
    let end = start + part.len();
    (end <= text.len()).then_some(start..end)
}

/// True if two ranges have a place in common.
pub(crate) fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

#[cfg(test)]
mod tests {
    use super::range_of;

    #[test]
    fn parts_of_a_text() {
        let text = String::from("der Chor, der Chor");
        let last = text.rsplit(' ').next().unwrap();
        assert_eq!(range_of(last, &text), Some(14..18));
        assert_eq!(range_of(&text, &text), Some(0..18));
        assert_eq!(range_of(&text, last), None);
        assert_eq!(range_of(&String::from("Chor"), &text), None);
    }
}
