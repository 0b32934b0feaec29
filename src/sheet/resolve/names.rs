//! Names: the entry that owns each name, and the entry that a reference means.

use std::collections::BTreeMap;

use crate::files::Span;
use crate::finding::Finding;
use crate::finding::code;
use crate::sheet::At;
use crate::sheet::Id;
use crate::sheet::raw::Lenient;
use crate::sheet::raw::List;
use crate::sheet::raw::Name;
use crate::sheet::raw::Named;
use crate::sheet::resolve::Resolver;
use crate::sheet::resolve::values::Placed;
use crate::sheet::resolve::values::Position;
use crate::sheet::shape::excerpt;
use crate::sheet::suggest;

/// The kind of entry to which a name belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Source,
    Actor,
    Fact,
    Movement,
    Judgement,
    Caution,
    Difference,
}

/// All names of a sheet.
#[derive(Debug, Default)]
pub(super) struct Names {
    declared: BTreeMap<(Space, String), Declared>,
    /// The kinds that have an unreadable entry, so that a name may be missing.
    incomplete: Vec<Kind>,
}

/// A space in which names must differ: all statements share one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Space {
    Sources,
    Actors,
    Statements,
}

#[derive(Debug)]
struct Declared {
    span: Span,
    kind: Kind,
    /// The index in the list of the sheet; `None` until the entry is resolved, and for good where it has a mistake.
    index: Option<usize>,
    /// True if a second entry has this name, so that its meaning is unclear.
    ambiguous: bool,
}

impl Kind {
    fn space(self) -> Space {
        match self {
            Self::Source => Space::Sources,
            Self::Actor => Space::Actors,
            Self::Fact | Self::Movement | Self::Judgement | Self::Caution | Self::Difference => {
                Space::Statements
            }
        }
    }

    fn a(self) -> &'static str {
        match self {
            Self::Source => "a source",
            Self::Actor => "an actor",
            Self::Fact => "a fact",
            Self::Movement => "a movement",
            Self::Judgement => "a judgement",
            Self::Caution => "a caution",
            Self::Difference => "a difference",
        }
    }
}

impl Resolver {
    /// Collects the names of a list, before anything refers to them.
    pub(super) fn declare<T: Named>(
        &mut self,
        sheet: Position<'_>,
        key: &str,
        kind: Kind,
        list: &List<T>,
    ) {
        let Some(at) = sheet.get(key) else {
            return;
        };
        let Some(values) = &list.0 else {
            self.names.incomplete.push(kind);
            return;
        };
        for (value, item) in values.iter().zip(at.items()) {
            match named(value.0.as_ref(), item) {
                Some(name) => self.declare_one(kind, name),
                // The entry or its name has the wrong shape, or the entry has no name.
                None => self.names.incomplete.push(kind),
            }
        }
    }

    fn declare_one(&mut self, kind: Kind, (id, at): Placed<'_, Name>) {
        self.id((id, at));
        let name = (kind.space(), id.as_ref().to_owned());
        if let Some(first) = self.names.declared.get_mut(&name) {
            first.ambiguous = true;
            let message = format!(
                "`{}` is already the name of {}",
                excerpt(id.as_ref()),
                first.kind.a()
            );
            let first = first.span;
            self.error(
                Finding::error(code::DUPLICATE_ID, at.span(), message)
                    .hint("give one of them another name")
                    .related(first, "the first one"),
            );
            return;
        }
        self.names.declared.insert(
            name,
            Declared {
                span: at.span(),
                kind,
                index: None,
                ambiguous: false,
            },
        );
    }

    /// True if this is the name of a source.
    pub(super) fn is_source(&self, text: &str) -> bool {
        let name = (Space::Sources, text.to_owned());
        self.names.declared.contains_key(&name)
    }

    /// The names of all sources.
    pub(super) fn source_names(&self) -> impl Iterator<Item = &str> {
        let declared = self.names.declared.keys();
        declared.filter_map(|(space, name)| (*space == Space::Sources).then_some(name.as_str()))
    }

    /// The name that belongs to this entry; none where it has a mistake, which has been reported.
    fn own_name(&self, kind: Kind, (id, at): Placed<'_, Name>) -> Option<At<Id>> {
        let own = self
            .names
            .declared
            .get(&(kind.space(), id.as_ref().to_owned()))?;
        (own.span == at.span())
            .then(|| Id::new(id.as_ref()))?
            .map(|name| At::new(name, at.span()))
    }

    /// Resolves the entries of a list, and keeps those without mistakes.
    pub(super) fn each<'a, T: Named, E>(
        &mut self,
        sheet: Position<'a>,
        key: &str,
        kind: Kind,
        list: &'a List<T>,
        resolve: impl Fn(&mut Self, &'a T, Position<'a>, Option<At<Id>>) -> Option<E>,
    ) -> Vec<E> {
        let mut resolved = Vec::new();
        let Some(at) = sheet.get(key) else {
            return resolved;
        };
        for (raw, item) in at.with(list.0.as_deref().unwrap_or_default()) {
            let own = named(Some(raw), item).and_then(|name| self.own_name(kind, name));
            let name = own
                .as_ref()
                .map(|own| (kind.space(), own.value.as_str().to_owned()));
            let Some(entry) = resolve(self, raw, item, own) else {
                continue;
            };
            if let Some(declared) = name.and_then(|name| self.names.declared.get_mut(&name)) {
                declared.index = Some(resolved.len());
            }
            resolved.push(entry);
        }
        resolved
    }

    /// Returns the entry that a name means: its kind, and its index in the list.
    ///
    /// `None` where the name means no entry of the kinds wanted, which is reported,
    /// or where that entry has a mistake of its own.
    pub(super) fn refer(
        &mut self,
        text: &str,
        span: Span,
        wanted: &[Kind],
    ) -> Option<(Kind, usize)> {
        let space = wanted.first()?.space();
        let nouns = wanted
            .iter()
            .map(|kind| kind.a())
            .collect::<Vec<_>>()
            .join(" or ");
        match self.names.declared.get(&(space, text.to_owned())) {
            Some(declared) if declared.ambiguous => {}
            Some(declared) if wanted.contains(&declared.kind) => {
                return declared.index.map(|index| (declared.kind, index));
            }
            Some(declared) => {
                let message = format!(
                    "`{}` is {}, and here goes {nouns}",
                    excerpt(text),
                    declared.kind.a()
                );
                let place = declared.span;
                self.error(
                    Finding::error(code::UNKNOWN_ID, span, message)
                        .hint(format!("name {nouns}"))
                        .related(place, "this is where it stands"),
                );
            }
            None if wanted
                .iter()
                .any(|kind| self.names.incomplete.contains(kind)) => {}
            None => self.unknown_id(text, span, wanted, &nouns),
        }
        None
    }

    /// The name of an entry of this kind, which may also stand further down in the sheet.
    pub(super) fn name_of(&mut self, text: &str, span: Span, kind: Kind) -> Option<At<Id>> {
        let declared = self.names.declared.get(&(kind.space(), text.to_owned()));
        if declared.is_some_and(|declared| declared.kind == kind) {
            return Id::new(text).map(|id| At::new(id, span));
        }
        self.refer(text, span, &[kind])?;
        None
    }

    fn unknown_id(&mut self, text: &str, span: Span, wanted: &[Kind], nouns: &str) {
        let known = self.names.declared.iter();
        let known = known
            .filter(|(_, declared)| wanted.contains(&declared.kind))
            .map(|((_, name), _)| name.as_str());
        let hint = suggest::nearest(text, known).map_or_else(
            || format!("name {nouns} of this sheet, or add it"),
            |meant| format!("did you mean `{meant}`?"),
        );
        let message = format!("`{}` is not the name of {nouns}", excerpt(text));
        self.error(Finding::error(code::UNKNOWN_ID, span, message).hint(hint));
    }

    /// Returns the entry that the name at a place means.
    pub(super) fn reference(
        &mut self,
        (name, at): Placed<'_, impl AsRef<str>>,
        wanted: &[Kind],
    ) -> Option<At<(Kind, usize)>> {
        let found = self.refer(name.as_ref(), at.span(), wanted)?;
        Some(At::new(found, at.span()))
    }

    /// Returns the entries that the names of a list mean; empty where the key is absent, `None` where one has a mistake.
    pub(super) fn references(
        &mut self,
        map: Position<'_>,
        key: &str,
        list: &List<Name>,
        wanted: &[Kind],
    ) -> Option<Vec<At<(Kind, usize)>>> {
        let found = self.optional(map, key, list, |own, names| {
            own.each_reference(names, wanted)
        });
        found.ok().map(Option::unwrap_or_default)
    }

    /// Returns the entries that these names mean; `None` where one has a mistake.
    pub(super) fn each_reference(
        &mut self,
        (values, at): Placed<'_, Vec<Lenient<Name>>>,
        wanted: &[Kind],
    ) -> Option<Vec<At<(Kind, usize)>>> {
        let mut found: Vec<At<(Kind, usize)>> = Vec::new();
        let mut sound = true;
        for (name, item) in at.with(values) {
            let Some(reference) = self.reference((name, item), wanted) else {
                sound = false;
                continue;
            };
            if let Some(first) = found
                .iter()
                .find(|own| own.value == reference.value)
                .map(|own| own.span)
            {
                let message = format!("`{}` stands in this list a second time", name.as_ref());
                self.error(
                    Finding::error(code::WRONG_VALUE, item.span(), message)
                        .hint("keep one of them")
                        .related(first, "the first one"),
                );
                sound = false;
                continue;
            }
            found.push(reference);
        }
        (sound && found.len() == values.len()).then_some(found)
    }

    /// Returns the entries that the names of a required list mean, which must not be empty.
    pub(super) fn some_references(
        &mut self,
        map: Position<'_>,
        key: &str,
        list: &List<Name>,
        wanted: &[Kind],
    ) -> Option<Vec<At<(Kind, usize)>>> {
        self.required(map, key, list)?;
        self.not_empty(map, key, list);
        self.references(map, key, list, wanted)
            .filter(|found| !found.is_empty())
    }
}

/// Returns the name of an entry, where it has one.
fn named<'a, T: Named>(raw: Option<&'a T>, entry: Position<'a>) -> Option<Placed<'a, Name>> {
    let name = raw?
        .id()
        .0
        .as_ref()
        .filter(|name| !name.as_ref().is_empty())?;
    entry.get("id").map(|at| (name, at))
}
