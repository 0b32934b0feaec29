//! Proper names: the places of known names, and words that look like names.

mod first_name;
mod form;
mod occurrence;
mod opening;
mod ordinary;

pub use self::opening::Opening;
