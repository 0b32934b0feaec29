//! Why no words could be read from a document of a known format.

/// The reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unread {
    /// A password is needed.
    #[error("it is encrypted, and opens only with a password")]
    Encrypted,
    /// Pages of pictures.
    #[error("it holds pictures of pages, and no text")]
    Scan,
    /// The letters have no codes.
    #[error("its letters have no codes, so nothing says which letters they are")]
    Uncoded,
    /// Nothing at all.
    #[error("there are no words in it")]
    Nothing,
    /// More than we are willing to unpack, draw or keep.
    #[error("it unpacks into more than a document needs")]
    TooMuch,
    /// It does not hold together.
    #[error("it is damaged, or not whole")]
    Damaged,
    /// An archive of several pages.
    #[error("it holds {0} pages, and does not say which one is meant")]
    SeveralPages(usize),
}
