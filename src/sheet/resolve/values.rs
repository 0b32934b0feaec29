//! Resolves single values of the sheet: required or optional, texts, numbers, names and days.

use std::fmt::Display;
use std::str::FromStr;

use crate::files::Span;
use crate::finding::Finding;
use crate::finding::code;
use crate::language::Date;
use crate::sheet::At;
use crate::sheet::Id;
use crate::sheet::Period;
use crate::sheet::SheetText;
use crate::sheet::house::HouseDefault;
use crate::sheet::position::Entry;
use crate::sheet::position::Node;
use crate::sheet::raw::Day;
use crate::sheet::raw::Lenient;
use crate::sheet::raw::List;
use crate::sheet::raw::Name;
use crate::sheet::raw::Text;
use crate::sheet::raw::Whole;
use crate::sheet::resolve::Resolver;
use crate::sheet::shape::excerpt;

/// A value as the typed reading of the sheet gives it, with its place from the reading of positions.
pub(super) type Placed<'a, T> = (&'a T, Position<'a>);

/// A value in the tree of positions, and the span at which a finding about the whole value points.
#[derive(Clone, Copy)]
pub(super) struct Position<'a> {
    node: &'a Node,
    head: Span,
}

/// The mark of a mistake that a finding has reported already.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reported;

impl<'a> Position<'a> {
    /// Returns the position of a value without a key: the whole sheet, or an entry of a list.
    pub(super) fn root(node: &'a Node) -> Self {
        Self {
            node,
            head: node.head,
        }
    }

    /// Returns the value of a key; `None` if the key is absent.
    pub(super) fn get(self, key: &str) -> Option<Self> {
        self.node.get(key).map(Self::of)
    }

    /// Returns the value of an entry of a map; its head is the key.
    pub(super) fn of(entry: &'a Entry) -> Self {
        Self {
            node: &entry.value,
            head: entry.key_span,
        }
    }

    /// Returns the entries of a map, in the order of the sheet.
    pub(super) fn entries(self) -> &'a [Entry] {
        self.node.entries()
    }

    /// Returns the entries of a list.
    pub(super) fn items(self) -> impl Iterator<Item = Self> {
        self.node.items().iter().map(Self::root)
    }

    /// Returns the entries of a list that have the right shape, each with its place.
    pub(super) fn with<T>(self, values: &'a [Lenient<T>]) -> impl Iterator<Item = Placed<'a, T>> {
        values
            .iter()
            .zip(self.items())
            .filter_map(|(value, at)| Some((value.0.as_ref()?, at)))
    }

    /// Returns the span of the whole value.
    pub(super) fn span(self) -> Span {
        self.node.span
    }

    /// Returns the span of the key before the value, or of its first line.
    pub(super) fn head(self) -> Span {
        self.head
    }
}

impl Resolver {
    /// Reports an error.
    pub(super) fn error(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// Returns the value of a required key, and reports a missing key.
    pub(super) fn required<'a, T>(
        &mut self,
        map: Position<'a>,
        key: &str,
        value: &'a Lenient<T>,
    ) -> Option<Placed<'a, T>> {
        let Some(at) = map.get(key) else {
            let message = format!("the key `{key}` is missing here");
            self.error(
                Finding::error(code::MISSING_KEY, map.head(), message)
                    .hint(format!("add `{key}:`")),
            );
            return None;
        };
        // A key that is in the tree and has no value here had the wrong shape, which has been reported.
        value.0.as_ref().map(|value| (value, at))
    }

    /// Returns the value of a required key; if the key is missing, the default of the house.
    pub(super) fn house_default<T: Copy>(
        &mut self,
        map: Position<'_>,
        key: &str,
        value: &Lenient<T>,
        house_default: HouseDefault<T>,
    ) -> Option<T> {
        match house_default {
            HouseDefault::Given(house_default) if map.get(key).is_none() => Some(house_default),
            HouseDefault::Mistaken if map.get(key).is_none() => None,
            HouseDefault::Given(_) | HouseDefault::Mistaken | HouseDefault::Absent => {
                self.required(map, key, value).map(|(value, _)| *value)
            }
        }
    }

    /// Returns the resolved value of an optional key, `None` if the key is absent, an error if its value is mistaken.
    pub(super) fn optional<'a, T, V>(
        &mut self,
        map: Position<'a>,
        key: &str,
        value: &'a Lenient<T>,
        resolve: impl FnOnce(&mut Self, Placed<'a, T>) -> Option<V>,
    ) -> Result<Option<V>, Reported> {
        let Some(at) = map.get(key) else {
            return Ok(None);
        };
        let value = value.0.as_ref().ok_or(Reported)?;
        resolve(self, (value, at)).map(Some).ok_or(Reported)
    }

    /// Returns a required text.
    pub(super) fn required_text(
        &mut self,
        map: Position<'_>,
        key: &str,
        value: &Lenient<Text>,
    ) -> Option<SheetText> {
        let text = self.required(map, key, value)?;
        self.text(text)
    }

    /// Returns a text, and reports an empty one.
    pub(super) fn text(&mut self, (text, at): Placed<'_, Text>) -> Option<SheetText> {
        if text.as_ref().is_empty() {
            self.error(
                Finding::error(code::WRONG_VALUE, at.span(), "this text is empty")
                    .hint("write a text"),
            );
            return None;
        }
        Some(SheetText::new(text.as_ref(), at.span()))
    }

    /// Returns a required number, from 1, and reports zero.
    pub(super) fn counted(
        &mut self,
        map: Position<'_>,
        key: &str,
        value: &Lenient<Whole>,
    ) -> Option<u32> {
        let (number, at) = self.required(map, key, value)?;
        if number.0 == 0 {
            let message = format!("`{key}` cannot be 0");
            self.error(
                Finding::error(code::WRONG_VALUE, at.span(), message).hint("numbers start at 1"),
            );
            return None;
        }
        Some(number.0)
    }

    /// Returns a required name to which nothing refers.
    pub(super) fn name(
        &mut self,
        map: Position<'_>,
        key: &str,
        value: &Lenient<Name>,
    ) -> Option<At<Id>> {
        let name = self.required(map, key, value)?;
        self.id(name)
    }

    /// Returns a name as an id, and reports a malformed one.
    pub(super) fn id(&mut self, (name, at): Placed<'_, Name>) -> Option<At<Id>> {
        let id = Id::new(name.as_ref());
        if id.is_none() {
            let message = format!("`{}` is not a name", excerpt(name.as_ref()));
            self.error(Finding::error(code::WRONG_VALUE, at.span(), message).hint(
                "write lower-case letters a to z, digits and single hyphens, a letter first",
            ));
        }
        id.map(|id| At::new(id, at.span()))
    }

    /// Returns a required date with year, month and day.
    pub(super) fn day(
        &mut self,
        map: Position<'_>,
        key: &str,
        value: &Lenient<Day>,
    ) -> Option<At<Date>> {
        let placed = self.required(map, key, value)?;
        self.full_day(key, placed)
    }

    /// Returns a date with year, month and day, and reports a less precise one.
    pub(super) fn full_day(&mut self, key: &str, (day, at): Placed<'_, Day>) -> Option<At<Date>> {
        let date: At<Date> = self.parsed((day, at))?;
        if date.value.day().is_none() {
            let message = format!("`{key}` needs a full day, and `{}` is none", date.value);
            self.error(
                Finding::error(code::WRONG_VALUE, at.span(), message)
                    .hint("write it as in 2019-11-26"),
            );
            return None;
        }
        Some(date)
    }

    /// Returns the value of a text that can be parsed, and reports any other text.
    pub(super) fn parsed<T>(&mut self, (text, at): Placed<'_, impl AsRef<str>>) -> Option<At<T>>
    where
        T: FromStr<Err: Display>,
    {
        match text.as_ref().parse() {
            Ok(value) => Some(At::new(value, at.span())),
            Err(error) => {
                // Our parsers write what is wrong, a colon, and what to write instead.
                let message = error.to_string();
                let (wrong, hint) = message
                    .split_once(": ")
                    .unwrap_or((&message, "correct the value"));
                self.error(Finding::error(code::WRONG_VALUE, at.span(), wrong).hint(hint));
                None
            }
        }
    }

    /// Returns the time for which words can be taken for the present; `None` where the key is absent or mistaken.
    pub(super) fn period(&mut self, map: Position<'_>, value: &Lenient<Text>) -> Option<Period> {
        let period = self.optional(map, "stale-after", value, |own, text| {
            own.parsed::<Period>(text).map(|period| period.value)
        });
        period.ok().flatten()
    }

    /// Reports a list without entries.
    pub(super) fn not_empty<T>(&mut self, map: Position<'_>, key: &str, value: &List<T>) {
        if let (Some([]), Some(at)) = (value.0.as_deref(), map.get(key)) {
            let message = format!("`{key}` has no entries");
            self.error(
                Finding::error(code::WRONG_VALUE, at.span(), message).hint("write at least one"),
            );
        }
    }
}
