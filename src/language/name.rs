//! Proper names: where a known one is named, and what looks like one.

mod form;
mod occurrence;
mod opening;
mod ordinary;

pub use self::opening::Opening;
