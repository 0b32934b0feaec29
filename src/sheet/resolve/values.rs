//! Single values: present or not, text, dates, wordings.

use std::fmt::Display;
use std::str::FromStr;

use crate::files::Span;
use crate::finding::Finding;
use crate::finding::code;
use crate::language::Date;
use crate::sheet::At;
use crate::sheet::Id;
use crate::sheet::SheetText;
use crate::sheet::house::Preset;
use crate::sheet::position::Entry;
use crate::sheet::position::Node;
use crate::sheet::raw::Day;
use crate::sheet::raw::List;
use crate::sheet::raw::Maybe;
use crate::sheet::raw::Name;
use crate::sheet::raw::Text;
use crate::sheet::raw::Whole;
use crate::sheet::resolve::Resolver;
use crate::sheet::shape::excerpt;

/// A value of the one reading with its place of the other.
pub(super) type Placed<'a, T> = (&'a T, Spot<'a>);

/// A value in the tree, and what a finding about the whole of it points at.
#[derive(Clone, Copy)]
pub(super) struct Spot<'a> {
    node: &'a Node,
    head: Span,
}

/// There is a mistake, and a finding says so already.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reported;

impl<'a> Spot<'a> {
    /// The whole sheet.
    pub(super) fn root(node: &'a Node) -> Self {
        Self {
            node,
            head: node.head,
        }
    }

    /// The value of a key.
    pub(super) fn get(self, key: &str) -> Option<Self> {
        self.node.get(key).map(Self::of)
    }

    /// The value of an entry; its head is the key.
    pub(super) fn of(entry: &'a Entry) -> Self {
        Self {
            node: &entry.value,
            head: entry.key_span,
        }
    }

    /// The entries of a map, in the order of the sheet.
    pub(super) fn entries(self) -> &'a [Entry] {
        self.node.entries()
    }

    /// The entries of a list.
    pub(super) fn items(self) -> impl Iterator<Item = Self> {
        self.node.items().iter().map(Self::root)
    }

    /// The entries of a list that have the right shape, each with its place.
    pub(super) fn with<T>(self, values: &'a [Maybe<T>]) -> impl Iterator<Item = Placed<'a, T>> {
        values
            .iter()
            .zip(self.items())
            .filter_map(|(value, spot)| Some((value.0.as_ref()?, spot)))
    }

    /// Where all of it stands.
    pub(super) fn span(self) -> Span {
        self.node.span
    }

    /// The key before it, or its first line.
    pub(super) fn head(self) -> Span {
        self.head
    }
}

impl Resolver {
    /// Reports an error.
    pub(super) fn error(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// The value of a key that must be there.
    pub(super) fn required<'a, T>(
        &mut self,
        map: Spot<'a>,
        key: &str,
        value: &'a Maybe<T>,
    ) -> Option<Placed<'a, T>> {
        let Some(spot) = map.get(key) else {
            let message = format!("the key `{key}` is missing here");
            self.error(
                Finding::error(code::MISSING_KEY, map.head(), message)
                    .hint(format!("add `{key}:`")),
            );
            return None;
        };
        // What is in the tree and not in the value had the wrong shape and has been reported.
        value.0.as_ref().map(|value| (value, spot))
    }

    /// The value of a key that must be there, unless the house has one for it.
    pub(super) fn preset<T: Copy>(
        &mut self,
        map: Spot<'_>,
        key: &str,
        value: &Maybe<T>,
        preset: Preset<T>,
    ) -> Option<T> {
        match preset {
            Preset::Given(preset) if map.get(key).is_none() => Some(preset),
            Preset::Mistaken if map.get(key).is_none() => None,
            Preset::Given(_) | Preset::Mistaken | Preset::Absent => {
                self.required(map, key, value).map(|(value, _)| *value)
            }
        }
    }

    /// What becomes of a key that may be absent; an error where there is a mistake in it.
    pub(super) fn optional<'a, T, V>(
        &mut self,
        map: Spot<'a>,
        key: &str,
        value: &'a Maybe<T>,
        resolve: impl FnOnce(&mut Self, Placed<'a, T>) -> Option<V>,
    ) -> Result<Option<V>, Reported> {
        let Some(spot) = map.get(key) else {
            return Ok(None);
        };
        let value = value.0.as_ref().ok_or(Reported)?;
        resolve(self, (value, spot)).map(Some).ok_or(Reported)
    }

    /// A required text.
    pub(super) fn required_text(
        &mut self,
        map: Spot<'_>,
        key: &str,
        value: &Maybe<Text>,
    ) -> Option<SheetText> {
        let text = self.required(map, key, value)?;
        self.text(text)
    }

    /// A text that is not empty.
    pub(super) fn text(&mut self, (text, spot): Placed<'_, Text>) -> Option<SheetText> {
        if text.as_ref().is_empty() {
            self.error(
                Finding::error(code::WRONG_VALUE, spot.span(), "this text is empty")
                    .hint("write a text"),
            );
            return None;
        }
        Some(SheetText::new(text.as_ref(), spot.span()))
    }

    /// A required number, from 1.
    pub(super) fn counted(
        &mut self,
        map: Spot<'_>,
        key: &str,
        value: &Maybe<Whole>,
    ) -> Option<u32> {
        let (number, spot) = self.required(map, key, value)?;
        if number.0 == 0 {
            let message = format!("`{key}` cannot be 0");
            self.error(
                Finding::error(code::WRONG_VALUE, spot.span(), message).hint("numbers start at 1"),
            );
            return None;
        }
        Some(number.0)
    }

    /// A required name that nothing refers to.
    pub(super) fn name(&mut self, map: Spot<'_>, key: &str, value: &Maybe<Name>) -> Option<At<Id>> {
        let name = self.required(map, key, value)?;
        self.id(name)
    }

    /// A well-formed name.
    pub(super) fn id(&mut self, (name, spot): Placed<'_, Name>) -> Option<At<Id>> {
        let id = Id::new(name.as_ref());
        if id.is_none() {
            let message = format!("`{}` is not a name", excerpt(name.as_ref()));
            self.error(
                Finding::error(code::WRONG_VALUE, spot.span(), message).hint(
                    "write lower-case letters a to z, digits and single hyphens, a letter first",
                ),
            );
        }
        id.map(|id| At::new(id, spot.span()))
    }

    /// A required full day.
    pub(super) fn day(&mut self, map: Spot<'_>, key: &str, value: &Maybe<Day>) -> Option<At<Date>> {
        let placed = self.required(map, key, value)?;
        self.full_day(key, placed)
    }

    /// A full day.
    pub(super) fn full_day(&mut self, key: &str, (day, spot): Placed<'_, Day>) -> Option<At<Date>> {
        let date: At<Date> = self.parsed((day, spot))?;
        if date.value.day().is_none() {
            let message = format!("`{key}` needs a full day, and `{}` is none", date.value);
            self.error(
                Finding::error(code::WRONG_VALUE, spot.span(), message)
                    .hint("write it as in 2019-11-26"),
            );
            return None;
        }
        Some(date)
    }

    /// A value that is written as text.
    pub(super) fn parsed<T>(&mut self, (text, spot): Placed<'_, impl AsRef<str>>) -> Option<At<T>>
    where
        T: FromStr<Err: Display>,
    {
        match text.as_ref().parse() {
            Ok(value) => Some(At::new(value, spot.span())),
            Err(error) => {
                // Our parsers say what is wrong, a colon, and what to write.
                let message = error.to_string();
                let (wrong, hint) = message
                    .split_once(": ")
                    .unwrap_or((&message, "correct the value"));
                self.error(Finding::error(code::WRONG_VALUE, spot.span(), wrong).hint(hint));
                None
            }
        }
    }

    /// Reports a list without entries.
    pub(super) fn not_empty<T>(&mut self, map: Spot<'_>, key: &str, value: &List<T>) {
        if let (Some([]), Some(spot)) = (value.0.as_deref(), map.get(key)) {
            let message = format!("`{key}` has no entries");
            self.error(
                Finding::error(code::WRONG_VALUE, spot.span(), message).hint("write at least one"),
            );
        }
    }
}
