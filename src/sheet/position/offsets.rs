//! Places of the parser, which counts characters.

/// From the parser's offsets, counted in characters, to bytes.
pub(super) enum Offsets {
    /// Both are the same; the length of the text.
    Ascii(usize),
    /// The byte at which each character starts, and the length of the text.
    Starts(Vec<usize>),
}

impl Offsets {
    /// The offsets of this text.
    pub(super) fn new(text: &str) -> Self {
        if text.is_ascii() {
            return Self::Ascii(text.len());
        }
        Self::Starts(
            text.char_indices()
                .map(|(byte, _)| byte)
                .chain([text.len()])
                .collect(),
        )
    }

    /// The byte at which a character starts.
    pub(super) fn byte(&self, character: usize) -> usize {
        match self {
            Self::Ascii(length) => character.min(*length),
            Self::Starts(starts) => starts
                .get(character)
                .or(starts.last())
                .copied()
                .unwrap_or(0),
        }
    }
}
