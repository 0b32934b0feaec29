//! The links between sources: one prints, translates, quotes or corrects another.

use std::collections::BTreeMap;

use crate::files::Span;
use crate::finding::Finding;
use crate::finding::code;
use crate::sheet::At;
use crate::sheet::Basis;
use crate::sheet::DeskText;
use crate::sheet::Id;
use crate::sheet::Source;
use crate::sheet::SourceIndex;
use crate::sheet::raw::List;
use crate::sheet::raw::RawSheet;
use crate::sheet::raw::Text;
use crate::sheet::resolve::Resolver;
use crate::sheet::resolve::names::Kind;
use crate::sheet::resolve::values::Position;
use crate::sheet::suggest;

/// The sources to which each source refers by one key, in the order of the sheet.
type Edges = Vec<Vec<At<SourceIndex>>>;

impl Resolver {
    /// Adds what each card says of other sources, which needs the names of all.
    pub(super) fn lineage(&mut self, raw: &RawSheet, sheet: Position<'_>, sources: &mut [Source]) {
        let Some(list) = sheet.get("sources") else {
            return;
        };
        let places: BTreeMap<Span, usize> = (0..)
            .zip(&*sources)
            .map(|(at, it)| (it.id.span, at))
            .collect();
        let cards: Vec<_> = list
            .with(raw.sources.0.as_deref().unwrap_or_default())
            .collect();
        for (card, at) in cards {
            let own = at.get("id").and_then(|id| places.get(&id.span()));
            let Some(source) = own.and_then(|at| sources.get_mut(*at)) else {
                continue;
            };
            source.based_on = self.based_on(at, &card.based_on);
            let earlier = self.references(at, "supersedes", &card.supersedes, &[Kind::Source]);
            let earlier = earlier.unwrap_or_default().into_iter();
            source.supersedes = earlier
                .map(|it| At::new(SourceIndex::new(it.value.1), it.span))
                .collect();
        }
        let held = sources.iter().map(Source::held_bases).collect();
        self.no_cycle(sources, &held, "is based on itself");
        let superseded = sources.iter().map(|it| it.supersedes.clone()).collect();
        self.no_cycle(sources, &superseded, "supersedes itself");
        self.supersedes_earlier(sources);
    }

    /// The sources that a source is based on; `None` where its card does not say.
    fn based_on(&mut self, card: Position<'_>, list: &List<Text>) -> Option<Vec<Basis>> {
        let found = self.optional(card, "based-on", list, |own, (values, at)| {
            let bases = at.with(values).filter_map(|text| own.basis(text));
            Some(bases.collect())
        });
        found.ok().flatten()
    }

    fn basis(&mut self, (text, at): (&Text, Position<'_>)) -> Option<Basis> {
        let words = text.as_ref();
        if self.is_source(words) {
            let found = self.reference((text, at), &[Kind::Source])?;
            return Some(Basis::Held(At::new(
                SourceIndex::new(found.value.1),
                found.span,
            )));
        }
        // What looks like a name and is almost one is misspelt; any other text is a source that nobody holds.
        let looks_like_one = Id::new(words).is_some();
        if let (true, Some(meant)) = (looks_like_one, suggest::nearest(words, self.source_names()))
        {
            let message = format!("`{words}` is not the name of a source");
            let hint =
                format!("did you mean `{meant}`? A source that you do not hold needs another text");
            self.error(Finding::error(code::UNKNOWN_ID, at.span(), message).hint(hint));
            return None;
        }
        self.text((text, at)).map(DeskText::new).map(Basis::Named)
    }

    /// Reports each reference that leads from a source back to itself.
    fn no_cycle(&mut self, sources: &[Source], edges: &Edges, fault: &str) {
        let mut state = vec![State::New; edges.len()];
        for start in 0..edges.len() {
            for (closing, ring) in rings(edges, start, &mut state) {
                let names = ring.iter().filter_map(|at| sources.get(*at));
                let names: Vec<&str> = names.map(|it| it.id.value.as_str()).collect();
                let message = format!("`{}` {fault}", names.first().unwrap_or(&""));
                let way = names.join("` → `");
                let finding = Finding::error(code::LINEAGE_CYCLE, closing, message)
                    .hint(format!("take one step out of `{way}`"));
                self.error(finding);
            }
        }
    }

    /// Reports sources that supersede a later one.
    fn supersedes_earlier(&mut self, sources: &[Source]) {
        for source in sources {
            for earlier in &source.supersedes {
                let Some(other) = sources.get(earlier.value.get()) else {
                    continue;
                };
                let (Some(own), Some(its)) = (source.published, other.published) else {
                    continue;
                };
                if its.days().0 > own.days().1 {
                    let message = format!(
                        "`{}` was published after `{}`, which cannot supersede it",
                        other.id.value, source.id.value
                    );
                    let finding = Finding::error(code::WRONG_VALUE, earlier.span, message)
                        .hint("mend the dates, or let the later source supersede the earlier one");
                    self.error(finding);
                }
            }
        }
    }
}

impl Source {
    /// The sources of the sheet on which it is based.
    fn held_bases(&self) -> Vec<At<SourceIndex>> {
        let bases = self.based_on.iter().flatten();
        let held = bases.filter_map(|basis| match basis {
            Basis::Held(source) => Some(*source),
            Basis::Named(_) => None,
        });
        held.collect()
    }
}

/// The state of a source while its links are followed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    /// The source is on the way that is being followed.
    Open,
    Done,
}

/// Follows all references from a source, and returns those that close a ring, with the sources of the ring.
fn rings(edges: &Edges, start: usize, state: &mut [State]) -> Vec<(Span, Vec<usize>)> {
    let mut found = Vec::new();
    if state[start] != State::New {
        return found;
    }
    state[start] = State::Open;
    // The way, each step with the number of its references that have been followed.
    let mut way = vec![(start, 0)];
    while let Some((at, next)) = way.last_mut() {
        let Some(edge) = edges[*at].get(*next) else {
            state[*at] = State::Done;
            way.pop();
            continue;
        };
        *next += 1;
        let to = edge.value.get();
        match state.get(to) {
            Some(State::New) => {
                state[to] = State::Open;
                way.push((to, 0));
            }
            Some(State::Open) => {
                let ring = way.iter().map(|(at, _)| *at).skip_while(|at| *at != to);
                found.push((edge.span, ring.chain([to]).collect()));
            }
            Some(State::Done) | None => {}
        }
    }
    found
}
