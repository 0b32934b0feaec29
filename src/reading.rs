//! The reading of a text: its normal form, names, quotations, numbers and dates.
//!
//! Statements, quotes and sources are read alike, so that the rooms above compare
//! the finds of equal recognisers. The rules decide what a difference means.

mod beside;
mod cells;
mod computed;
pub(crate) mod exact;
mod fold;
pub(crate) mod frame;
mod known;
mod lineage;
pub(crate) mod list;
mod names;
mod numerals;
mod own_text;
mod passages;
pub(crate) mod qualifier;
mod quotations;
pub(crate) mod setting;
mod stage;
mod statement;
mod support;
mod text;
pub(crate) mod weekday;

pub(crate) use self::beside::Beside;
pub(crate) use self::cells::Cells;
pub use self::computed::{Computed, Unclear, complete};
pub(crate) use self::fold::{Folded, Original, is_dropped};
pub use self::fold::{NORMAL_FORM, fold};
pub(crate) use self::known::Known;
pub use self::lineage::supposed;
pub(crate) use self::names::Names;
pub(crate) use self::own_text::speaks_for_itself;
pub(crate) use self::passages::{Passages, has_words};
pub(crate) use self::quotations::Quotations;
pub(crate) use self::stage::tells_of;
pub(crate) use self::statement::{CautionReading, FactReading, JudgedReading, desk};
pub(crate) use self::support::{agree, are_equal, are_of_one_time, is_undated, supporters};
pub use self::support::{support, year_is_of_card};
pub(crate) use self::text::Reading;

#[cfg(test)]
pub(crate) mod tests;
