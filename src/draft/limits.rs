//! Numbers of letters and words on which several files of the draft agree.

/// The fewest letters of a last name that is used for the whole.
pub(super) const MIN_LAST_NAME_LETTERS: usize = 4;
/// The fewest words of an apposition that no comma parts from the verb.
pub(super) const MIN_APPOSITION_WORDS: usize = 5;
