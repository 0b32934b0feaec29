//! Sources, and the actors that statements name.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::path::Component;
use std::path::Path;

use crate::files::Span;
use crate::files::Unreadable;
use crate::finding::Finding;
use crate::finding::code;
use crate::language::DateSpan;
use crate::sheet::Actor;
use crate::sheet::At;
use crate::sheet::DeskText;
use crate::sheet::DeskWording;
use crate::sheet::Id;
use crate::sheet::Rights;
use crate::sheet::SheetText;
use crate::sheet::Source;
use crate::sheet::WebAddress;
use crate::sheet::Wording;
use crate::sheet::label::key;
use crate::sheet::raw::List;
use crate::sheet::raw::OneOrEach;
use crate::sheet::raw::RawActor;
use crate::sheet::raw::RawRights;
use crate::sheet::raw::RawSource;
use crate::sheet::raw::Text;
use crate::sheet::resolve::Resolver;
use crate::sheet::resolve::values::Position;
use crate::sheet::suggest;

/// The word in place of a date that the source does not give.
const UNKNOWN: &str = "unknown";

impl Resolver {
    /// Returns a source; `None` where it has a mistake.
    pub(super) fn source(
        &mut self,
        raw: &RawSource,
        at: Position<'_>,
        own: Option<At<Id>>,
    ) -> Option<Source> {
        self.required(at, "id", &raw.id);
        let label = self.optional(at, "label", &raw.label, Self::text);
        let file = self.file(raw, at);
        let kind = self.required(at, "kind", &raw.kind).map(|(kind, _)| *kind);
        let language = self.required(at, "language", &raw.language);
        let language = language.and_then(|tag| self.language(tag));
        let title = self.required_text(at, "title", &raw.title);
        let author = self.optional(at, "author", &raw.author, Self::text);
        let published = self.required(at, "published", &raw.published);
        let published = published.and_then(|(date, at)| match date.as_ref() {
            UNKNOWN => Some(None),
            almost if suggest::nearest(almost, [UNKNOWN]).is_some() => {
                let message = format!("`{almost}` is not a date");
                let hint = format!("did you mean `{UNKNOWN}`?");
                self.error(Finding::error(code::WRONG_VALUE, at.span(), message).hint(hint));
                None
            }
            _ => self
                .parsed::<DateSpan>((date, at))
                .map(|date| Some(date.value)),
        });
        let house = self.optional(at, "publisher", &raw.publisher, Self::text);
        let received = self.optional(at, "received", &raw.received, |own, placed| {
            own.full_day("received", placed)
        });
        let url = self.optional(at, "url", &raw.url, |own, placed| {
            own.parsed::<WebAddress>(placed)
        });
        let archived = self.optional(at, "archived", &raw.archived, Self::text);
        let set_aside = self.set_aside(at, &raw.set_aside);
        let grade = self
            .required(at, "grade", &raw.grade)
            .map(|(grade, _)| *grade);
        let rights = self.required(at, "rights", &raw.rights);
        let rights = rights.and_then(|(rights, at)| self.rights(rights, at));
        let descriptor = self.required_wording(at, "descriptor", &raw.descriptor);
        Some(Source {
            id: own?,
            label: label.ok()?.map(DeskText::new),
            file: file?,
            kind: kind?,
            language: language?,
            title: DeskText::new(title?),
            author: author.ok()?.map(DeskText::new),
            publisher: house.ok()?.map(DeskText::new),
            published: published?,
            received: received.ok()?,
            url: url.ok()?.map(|url| url.value),
            archived: archived.ok()?.map(DeskText::new),
            based_on: None,
            supersedes: Vec::new(),
            set_aside: set_aside?,
            grade: grade?,
            rights: rights?,
            descriptor: DeskWording::new(descriptor?),
        })
    }

    /// Reports labels that more than one card gives.
    pub(super) fn each_label_once(&mut self, sources: &[Source]) {
        let mut first: BTreeMap<String, Span> = BTreeMap::new();
        for label in sources.iter().filter_map(|source| source.label.as_ref()) {
            let message = "another source has this label already";
            match first.entry(key(label.unprinted())) {
                Entry::Vacant(place) => {
                    place.insert(label.span());
                }
                Entry::Occupied(place) => self.error(
                    Finding::error(code::WRONG_VALUE, label.span(), message)
                        .hint("give one of them another label")
                        .related(*place.get(), "the first one"),
                ),
            }
        }
    }

    /// Returns the path of a document, which must not lead out of the report.
    ///
    /// `files` would refuse such a path as well; here the finding comes with all others.
    fn file(&mut self, raw: &RawSource, at: Position<'_>) -> Option<SheetText> {
        let path = self.required_text(at, "file", &raw.file)?;
        let inside = |component| matches!(component, Component::Normal(_) | Component::CurDir);
        if Path::new(path.unprinted()).components().all(inside) {
            return Some(path);
        }
        self.error(Finding::unreadable(
            path.span(),
            path.unprinted(),
            &Unreadable::Outside,
        ));
        None
    }

    fn rights(&mut self, raw: &RawRights, at: Position<'_>) -> Option<Rights> {
        let holder = self.required_text(at, "holder", &raw.holder);
        let terms = self.required_text(at, "terms", &raw.terms);
        let reuse = self
            .required(at, "reuse", &raw.reuse)
            .map(|(reuse, _)| *reuse);
        Some(Rights {
            holder: DeskText::new(holder?),
            terms: DeskText::new(terms?),
            reuse: reuse?,
        })
    }

    /// Returns an actor; `None` where it has a mistake.
    pub(super) fn actor(
        &mut self,
        raw: &RawActor,
        at: Position<'_>,
        own: Option<At<Id>>,
    ) -> Option<Actor> {
        self.required(at, "id", &raw.id);
        let kind = self.required(at, "kind", &raw.kind).map(|(kind, _)| *kind);
        let name = self.required(at, "name", &raw.name);
        let name = name.and_then(|(name, at)| self.actor_name(name, at));
        let also = self.texts(at, "also", &raw.also);
        Some(Actor {
            id: own?,
            kind: kind?,
            name: name?,
            also: also?,
        })
    }

    fn actor_name(&mut self, raw: &OneOrEach, at: Position<'_>) -> Option<Wording> {
        match raw {
            OneOrEach::Each(texts) => self.wording(at, &texts.0),
            OneOrEach::One(name) => {
                let name = self.text((name, at))?;
                let languages = self.languages.as_ref()?;
                Some(Wording::new(
                    languages
                        .iter()
                        .map(|language| (*language, name.clone()))
                        .collect(),
                ))
            }
        }
    }

    /// Returns the texts of a list; empty where the key is absent, `None` where one has a mistake.
    fn texts(&mut self, map: Position<'_>, key: &str, list: &List<Text>) -> Option<Vec<SheetText>> {
        let texts = self.optional(map, key, list, |own, (values, at)| {
            let texts: Vec<SheetText> = at.with(values).filter_map(|text| own.text(text)).collect();
            (texts.len() == values.len()).then_some(texts)
        });
        texts.ok().map(Option::unwrap_or_default)
    }
}
