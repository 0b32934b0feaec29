//! The marks around quoted words and around names, in all languages.

/// The marks that open a quotation or a name.
pub(crate) const OPENING_QUOTES: [char; 7] = ['«', '“', '„', '"', '‘', '‚', '\''];
/// The marks that close one.
pub(crate) const CLOSING_QUOTES: [char; 6] = ['»', '”', '“', '"', '’', '\''];
