//! The elements of a page that are open at a place, and those that a tag closes.

use std::collections::BTreeMap;

use crate::source::html::element;
use crate::source::html::element::Break;
use crate::source::html::list::Numbers;
use crate::source::html::paint::Paint;
use crate::source::html::sheet::Features;
use crate::source::html::shown::Within;

/// The maximum number of open elements searched for those that a tag closes; pages nest far less.
const REACH: usize = 256;
/// An element that is not closed yet.
#[derive(Debug)]
pub(super) struct Open {
    /// Its name, in lower case.
    pub(super) name: String,
    /// The features for which the rules of a style sheet can ask.
    pub(super) features: Features,
    /// The numbers of its items, where it is an ordered list.
    pub(super) numbers: Option<Numbers>,
    /// The gap that separates it from its neighbours.
    pub(super) parts: Break,
    /// True if a page does not show it.
    pub(super) hidden: bool,
    /// True if a page strikes its words out.
    pub(super) struck_out: bool,
    /// The look of its own words.
    pub(super) paint: Paint,
}

/// The open elements, the innermost last.
#[derive(Debug, Default)]
pub(super) struct OpenElements {
    elements: Vec<Open>,
    /// The number of open elements of each name.
    count: BTreeMap<String, usize>,
}

impl OpenElements {
    /// Returns the number of open elements.
    pub(super) fn len(&self) -> usize {
        self.elements.len()
    }

    /// Returns the innermost element.
    pub(super) fn innermost(&self) -> Option<&Open> {
        self.elements.last()
    }

    /// Returns all elements, the outermost first.
    pub(super) fn all(&self) -> impl DoubleEndedIterator<Item = &Open> + Clone {
        self.elements.iter()
    }

    /// Returns the innermost list of items, within the reach of a tag.
    pub(super) fn list(&mut self) -> Option<&mut Open> {
        let is_list = |open: &&mut Open| matches!(open.name.as_str(), "ol" | "ul" | "menu" | "dir");
        self.elements.iter_mut().rev().take(REACH).find(is_list)
    }

    /// True if an element of this name is open.
    pub(super) fn is_open(&self, name: &str) -> bool {
        self.count.get(name).is_some_and(|count| *count > 0)
    }

    /// Returns the kind of content around the place: a drawing, a formula or neither.
    pub(super) fn within(&self) -> Within {
        if self.is_open("svg") {
            Within::Svg
        } else if self.is_open("math") {
            Within::Math
        } else {
            Within::Html
        }
    }

    /// Opens an element.
    pub(super) fn push(&mut self, open: Open) {
        *self.count.entry(open.name.clone()).or_default() += 1;
        self.elements.push(open);
    }

    /// Closes the innermost element.
    pub(super) fn pop(&mut self) -> Option<Open> {
        let open = self.elements.pop()?;
        if let Some(count) = self.count.get_mut(&open.name) {
            *count = count.saturating_sub(1);
        }
        Some(open)
    }

    /// Returns the number of innermost elements that an end tag of this name closes.
    pub(super) fn ended_by(&self, name: &str) -> usize {
        if !self.is_open(name) {
            return 0;
        }
        let found = self.inward().find_map(|(place, open)| {
            let barrier = element::stops_end_tag(name, &open.name);
            (open.name == name || barrier).then_some((place, open.name == name))
        });
        match found {
            Some((place, true)) => place + 1,
            _ => 0,
        }
    }

    /// Returns the number of innermost elements that the standard closes before an element of this name.
    pub(super) fn implied_by(&self, name: &str) -> usize {
        let closed = element::closes(name);
        if !closed.iter().any(|open| self.is_open(open)) {
            return 0;
        }
        let found = self.inward().find_map(|(place, open)| {
            if element::is_closed_by(&open.name, name) {
                Some(Some(place))
            } else {
                element::bounds(name, &open.name).then_some(None)
            }
        });
        found.flatten().map_or(0, |place| place + 1)
    }

    /// Returns the elements within the reach of a tag with their places, the innermost first.
    fn inward(&self) -> impl Iterator<Item = (usize, &Open)> {
        self.elements.iter().rev().take(REACH).enumerate()
    }
}
