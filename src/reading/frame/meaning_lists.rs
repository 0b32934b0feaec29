//! Lists of meanings for which the comparisons ask, by their names in the tables of meanings.

use crate::reading::frame::meanings::Concept;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Word;

/// The names of all meanings in order, as the build script wrote them.
const NAMES: &[&str] = &include!(concat!(env!("OUT_DIR"), "/meaning_names.rs"));

/// Some meanings of which a rule speaks alike, such as those of what one does by speaking.
#[derive(Debug, Clone, Copy)]
pub(super) struct Meanings(&'static [&'static str]);

impl Meanings {
    /// Returns the meanings with these names; a constant with a name that no row has does not compile.
    pub(super) const fn of(names: &'static [&'static str]) -> Self {
        let mut at = 0;
        while at < names.len() {
            assert!(is_name(names[at]), "no row of the tables has this name");
            at += 1;
        }
        Self(names)
    }

    /// True if a meaning is one of these.
    pub(super) fn has(self, meaning: Concept) -> bool {
        self.0.contains(&meanings().name(meaning))
    }
}

impl Word {
    /// True if the word has one of these meanings.
    pub(super) fn means(&self, all: Meanings) -> bool {
        self.concepts.iter().any(|it| all.has(*it))
    }
}

impl Frame<'_> {
    /// True if a word of a clause has one of these meanings.
    pub(super) fn means_in_clause(&self, clause: usize, all: Meanings) -> bool {
        let mut words = self.words.iter().filter(|word| word.clause == clause);
        words.any(|word| word.means(all))
    }

    /// True if a word of the text has one of these meanings.
    pub(super) fn means_any(&self, all: Meanings) -> bool {
        self.words.iter().any(|word| word.means(all))
    }
}

/// True if a row of the tables has this name.
const fn is_name(name: &str) -> bool {
    let (mut start, mut end) = (0, NAMES.len());
    while start < end {
        let middle = usize::midpoint(start, end);
        if is_before(NAMES[middle].as_bytes(), name.as_bytes()) {
            start = middle + 1;
        } else {
            end = middle;
        }
    }
    start < NAMES.len() && !is_before(name.as_bytes(), NAMES[start].as_bytes())
}

/// True if a name stands before another in the order of their bytes.
const fn is_before(one: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < other.len() {
        if one[at] != other[at] {
            return one[at] < other[at];
        }
        at += 1;
    }
    one.len() < other.len()
}

#[cfg(test)]
mod tests {
    use super::NAMES;
    use super::is_name;

    #[test]
    fn only_rows_have_names() {
        assert!(NAMES.iter().all(|name| is_name(name)));
        for wrong in ["", "leav", "leavee", "zzz"] {
            assert!(!is_name(wrong), "{wrong}");
        }
    }
}
