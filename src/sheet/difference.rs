//! Differences: facts of the sources that contradict each other, as the desk declares it.

use crate::sheet::At;
use crate::sheet::DeskWording;
use crate::sheet::FactIndex;
use crate::sheet::Id;

/// Facts of the sources that contradict each other, as the desk declares it.
#[derive(Debug)]
pub struct Difference {
    /// Its name.
    pub id: At<Id>,
    /// The facts, at least two.
    pub between: Vec<At<FactIndex>>,
    /// The way in which each source knows, in the desk's words.
    pub because: Option<DeskWording>,
}
