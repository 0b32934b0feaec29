//! Frames: the words around the values of a clause, aligned between a statement and its quotes, and their differences.
//!
//! A statement and its quotes are cut into words and clauses by the same
//! recognisers. Words of one stem or of one meaning are laid beside one
//! another; words that turn, weigh or limit a clause, and the words around a
//! number, a date or a name, are compared where both sides can be read. Where
//! one of them cannot, nothing is said.

mod align;
mod around;
mod beside;
mod cast;
mod clause_words;
mod cognate;
mod compare;
mod compared;
mod difference;
mod lexicon;
mod meaning_lists;
mod meanings;
mod measured;
mod nations;
mod outright;
mod phrases;
mod progress;
mod questions;
mod read;
mod resolved;
mod retold;
mod scheduled;
mod segments;
mod side;
mod standing;
mod sums;
mod told;
mod turned;
mod verbs;
mod votes;
mod words;

pub(crate) use self::beside::{
    MayReport, announces, called_false, is_silent, may_report, taken_back, takes_back,
    tells_of_move_made,
};
pub(crate) use self::cast::Cast;
pub(crate) use self::cognate::is_one_name;
pub(crate) use self::compare::{End, Way, differences, is_limit};
pub(crate) use self::compared::{Compared, compared, tells_only_beside};
pub(crate) use self::difference::{Difference, Part};
pub(crate) use self::lexicon::is_unit;
pub(crate) use self::measured::begins_with_unit;
pub(crate) use self::retold::{is_retold, retold};
pub(crate) use self::sums::Sums;
pub(crate) use self::turned::says_otherwise;
pub(crate) use self::words::Tense;
pub(crate) use self::words::{Frame, Value, What};
