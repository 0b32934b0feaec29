//! The reasons why no words could be read from a document of a known format.

/// The reason why no words could be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unread {
    /// The document needs a password.
    #[error("it is encrypted, and opens only with a password")]
    Encrypted,
    /// The document consists of pages of pictures.
    #[error("it holds pictures of pages, and no text")]
    Scan,
    /// The letters have no character codes.
    #[error("its letters have no codes, so nothing says which letters they are")]
    Uncoded,
    /// The document has no words at all.
    #[error("there are no words in it")]
    Nothing,
    /// The document needs more than the limits for unpacking, drawing or keeping allow.
    #[error("it asks for more memory or time than a document needs")]
    TooMuch,
    /// The document is damaged.
    #[error("it is damaged, or not whole")]
    Damaged,
    /// The document is an archive of several pages.
    #[error("it holds {0} pages, and does not say which one is meant")]
    SeveralPages(usize),
}
