//! What a clause says of its values: an alignment of a statement with the words that it quotes, and what differs.
//!
//! A statement and its quotes are cut into words and clauses by the same
//! recognisers. Words of one stem or of one meaning are laid beside one
//! another; what turns, weighs or limits a clause, and what stands around a
//! number, a date or a name, is compared where both sides can be read. Where
//! one of them cannot, nothing is said.

mod align;
mod beside;
mod compare;
mod lexicon;
mod measured;
mod phrases;
mod words;

pub(crate) use self::beside::{called_false, may_report, taken_back, takes_back};
pub(crate) use self::compare::{Difference, Part, differences};
pub(crate) use self::lexicon::is_unit;
pub(crate) use self::measured::begins_with_unit;
pub(crate) use self::words::Tense;
pub(crate) use self::words::{Frame, Value, What};
