//! The draft as YAML: pieces of a sheet to take over, with the reasons above each as comments.

use std::collections::BTreeSet;
use std::fmt;
use std::fmt::Write;

use serde::Deserialize;

use crate::draft::Candidate;
use crate::draft::CautionCandidate;
use crate::draft::Draft;
use crate::draft::KnownActor;
use crate::draft::Material;
use crate::draft::Mistake;
use crate::draft::MoveStage;
use crate::draft::MovementCandidate;
use crate::draft::NewActor;
use crate::sheet::ActorKind;
use crate::sheet::STUB;
use crate::sheet::list;
use crate::sheet::scalar;
use crate::threads;

/// The maximum number of candidates that are written on several threads before they are joined: more would need more memory.
const MAX_AT_ONCE: usize = 4_000;

const HEAD: &str = "\
# Drafted by `factbrief draft`: what the sources may have to say. Nothing here is a fact.
# `factbrief take` moves a candidate into facts.yaml: give it a name there, write what it says
# in place of the stub, and delete what does not hold. To be rid of one for good, copy its
# name into `rejected`. Whatever else is changed here is lost with the next draft.
";

/// Returns the draft as a file.
pub fn to_yaml(draft: &Draft, material: &Material<'_>) -> String {
    let mut out = HEAD.to_owned();
    for note in &draft.notes {
        line(&mut out, format_args!("# Note: {note}"));
    }
    blank(&mut out);
    let rejected: Vec<&str> = draft.rejected.iter().map(String::as_str).collect();
    line(&mut out, format_args!("rejected: {}", list(&rejected)));
    actors(&mut out, draft, material);
    if !draft.facts.is_empty() {
        blank(&mut out);
        line(&mut out, format_args!("facts:"));
    }
    let stub = stubs(material, "");
    for some in draft.facts.chunks(MAX_AT_ONCE) {
        out.extend(threads::each_of_many(some, |candidate| {
            let mut out = String::new();
            fact(&mut out, candidate, material, (&stub, Shown::All));
            out
        }));
    }
    movements(&mut out, draft);
    if !draft.cautions.is_empty() {
        blank(&mut out);
        line(&mut out, format_args!("cautions:"));
    }
    for candidate in &draft.cautions {
        caution(&mut out, candidate, &stub);
    }
    out
}

/// Candidates as entries for the lists of a sheet, each with its reasons above it as comments.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Entries {
    /// The actors that the others name and the sheet lacks.
    pub actors: Vec<String>,
    /// The facts.
    pub facts: Vec<String>,
    /// The movements.
    pub movements: Vec<String>,
    /// The cautions.
    pub cautions: Vec<String>,
}

/// Returns the candidates with these ids as entries for a sheet, in the order of the sources and their texts.
pub fn entries(draft: &Draft, material: &Material<'_>, ids: &BTreeSet<String>) -> Entries {
    let stub = stubs(material, "");
    let mut entries = Entries::default();
    let mut named: BTreeSet<&str> = BTreeSet::new();
    let mut facts: Vec<&Candidate> = draft.facts.iter().collect();
    facts.retain(|candidate| ids.contains(&candidate.id));
    facts.sort_by_key(|candidate| {
        let mut sources = material.sources.iter();
        let source = sources.position(|source| source.id == candidate.source);
        (source, candidate.place.start)
    });
    for candidate in facts {
        named.extend(candidate.ids());
        let mut out = String::new();
        fact(&mut out, candidate, material, (&stub, Shown::Typed));
        entries.facts.push(out);
        if let Some(told) = &candidate.movement {
            let mut out = String::new();
            movement(&mut out, &candidate.id, told);
            entries.movements.push(out);
        }
    }
    for candidate in draft.cautions.iter().filter(|it| ids.contains(&it.id)) {
        let mut out = String::new();
        caution(&mut out, candidate, &stub);
        entries.cautions.push(out);
    }
    for new in &draft.actors {
        let lacking = |actor: &&KnownActor| !actor.in_sheet && named.contains(actor.id.as_str());
        if let Some(lacking) = draft.known.get(new.actor).filter(lacking) {
            let mut out = String::new();
            actor(&mut out, new, lacking, material);
            entries.actors.push(out);
        }
    }
    entries
}

/// An earlier draft, of which only what was rejected still counts.
#[derive(Debug, Deserialize)]
struct Earlier {
    #[serde(default)]
    rejected: Vec<String>,
}

/// Returns the ids under `rejected` in an earlier draft.
pub fn rejected(earlier: &str) -> Result<Vec<String>, Mistake> {
    let earlier: Option<Earlier> =
        serde_yaml::from_str(earlier).map_err(|error| Mistake::of_yaml(earlier, &error))?;
    Ok(earlier.map(|earlier| earlier.rejected).unwrap_or_default())
}

fn actors(out: &mut String, draft: &Draft, material: &Material<'_>) {
    if draft.actors.is_empty() {
        return;
    }
    blank(out);
    line(out, format_args!("actors:"));
    for new in &draft.actors {
        let Some(actor) = draft.known.get(new.actor) else {
            continue;
        };
        if actor.in_sheet {
            let printed = list(&new.printed);
            line(
                out,
                format_args!(
                    "  # `{}` is in the sheet; the sources may print it as {printed}",
                    actor.id
                ),
            );
            continue;
        }
        self::actor(out, new, actor, material);
    }
}

fn actor(out: &mut String, new: &NewActor, actor: &KnownActor, material: &Material<'_>) {
    let printed = |name: &&String| {
        let mut sources = material.sources.iter();
        **name != actor.name && sources.any(|source| source.document.text.contains(name.as_str()))
    };
    let others = actor.names.iter().filter(printed);
    let also: Vec<&String> = others.chain(&new.printed).collect();
    let also = if also.is_empty() {
        String::new()
    } else {
        format!(", also: {}", list(&also))
    };
    let (kind, name) = (kind(actor.kind), scalar(&actor.name));
    if actor.asks_kind {
        let id = &actor.id;
        let (does, kinds) = if actor.only_speaks() {
            ("speaks", "a person, an organisation, a platform")
        } else {
            ("moves", "a group, an organisation, a person, a place")
        };
        line(
            out,
            format_args!("  # `{id}` {does}, and nothing says what it is: {kinds}?"),
        );
    }
    line(
        out,
        format_args!(
            "  - {{ id: {}, kind: {kind}, name: {name}{also} }}",
            actor.id
        ),
    );
}

/// The values that an entry for a fact shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// All that were found, for somebody who chooses.
    All,
    /// Only those that are not read from the statement, once it is written.
    Typed,
}

fn fact(
    out: &mut String,
    candidate: &Candidate,
    material: &Material<'_>,
    (stub, shown): (&str, Shown),
) {
    let signals = match candidate.signals {
        1 => "1 signal".to_owned(),
        number => format!("{number} signals"),
    };
    blank(out);
    line(
        out,
        format_args!(
            "  # {}, line {}: {signals}",
            candidate.source, candidate.line
        ),
    );
    for why in &candidate.why {
        line(out, format_args!("  # - {why}"));
    }
    line(out, format_args!("  - id: {}", candidate.id));
    line(out, format_args!("    says: {stub}"));
    if shown == Shown::All {
        values(out, candidate, material);
    }
    if !candidate.according_to.is_empty() {
        line(
            out,
            format_args!("    according-to: {}", list(&candidate.according_to)),
        );
    }
    line(out, format_args!("    quotes:"));
    line(
        out,
        format_args!("      - {}: {}", candidate.source, scalar(&candidate.quote)),
    );
    if !candidate.context.is_empty() {
        line(out, format_args!("    context:"));
    }
    for context in &candidate.context {
        line(
            out,
            format_args!("      - {}: {}", candidate.source, scalar(context)),
        );
    }
    if !candidate.stands_for.is_empty() {
        let pairs = candidate
            .stands_for
            .iter()
            .map(|(words, id)| format!("{}: {id}", scalar(words)));
        let pairs: Vec<String> = pairs.collect();
        line(
            out,
            format_args!("    stands-for: {{ {} }}", pairs.join(", ")),
        );
    }
}

/// Adds the values that the sheet may leave out, because its statement gives them.
fn values(out: &mut String, candidate: &Candidate, material: &Material<'_>) {
    if let Some(date) = &candidate.date {
        line(out, format_args!("    date: {date}"));
    }
    if let Some(count) = &candidate.count {
        let about = if count.about { ", about: true" } else { "" };
        let of = stubs(material, &count.of);
        line(
            out,
            format_args!("    count: {{ value: {}{about}, of: {of} }}", count.value),
        );
    }
    if !candidate.actors.is_empty() {
        line(out, format_args!("    actors: {}", list(&candidate.actors)));
    }
}

fn movements(out: &mut String, draft: &Draft) {
    let told = || {
        draft
            .facts
            .iter()
            .filter_map(|fact| Some((fact, fact.movement.as_ref()?)))
    };
    if told().next().is_some() {
        blank(out);
        line(out, format_args!("movements:"));
    }
    for (fact, told) in told() {
        movement(out, &fact.id, told);
    }
}

fn movement(out: &mut String, fact: &str, movement: &MovementCandidate) {
    let away = if movement.away_from.is_empty() {
        String::new()
    } else {
        format!(" away-from: {},", list(&movement.away_from))
    };
    let (who, to) = (&movement.who, &movement.to);
    let stage = stage(movement.stage);
    line(out, format_args!("  # told by {fact}"));
    line(
        out,
        format_args!(
            "  - {{ id: {fact}-move, who: {who},{away} to: {to}, stage: {stage}, rests-on: [{fact}] }}"
        ),
    );
}

fn caution(out: &mut String, candidate: &CautionCandidate, stub: &str) {
    blank(out);
    line(
        out,
        format_args!(
            "  # {}, line {}: {}",
            candidate.source, candidate.line, candidate.why
        ),
    );
    line(out, format_args!("  - id: {}", candidate.id));
    line(out, format_args!("    says: {stub}"));
    line(out, format_args!("    quotes:"));
    for quote in &candidate.quotes {
        line(
            out,
            format_args!("      - {}: {}", candidate.source, scalar(quote)),
        );
    }
}

/// Returns a stub in each language of the briefings, with words of the source that may help.
fn stubs(material: &Material<'_>, words: &str) -> String {
    let stub = if words.is_empty() {
        STUB.to_owned()
    } else {
        format!("{STUB} {words}")
    };
    let stub = scalar(&stub);
    let each = material
        .languages
        .iter()
        .map(|language| format!("{}: {stub}", language.tag()));
    format!("{{ {} }}", each.collect::<Vec<_>>().join(", "))
}

fn blank(out: &mut String) {
    out.push('\n');
}

/// Writes one line: a comment must stay one, whatever a source prints.
fn line(out: &mut String, text: fmt::Arguments<'_>) {
    let start = out.len();
    // Writing to a string cannot fail.
    let _ = out.write_fmt(text);
    if out[start..].contains(is_break) {
        let printed = out.split_off(start);
        out.push_str(&printed.replace(is_break, " "));
    }
    out.truncate(start + out[start..].trim_end().len());
    out.push('\n');
}

fn is_break(letter: char) -> bool {
    matches!(letter, '\u{2028}' | '\u{2029}') || letter.is_control()
}

fn kind(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Platform => "platform",
        ActorKind::Group => "group",
        ActorKind::Organisation => "organisation",
        ActorKind::Authority => "authority",
        ActorKind::Media => "media",
        ActorKind::Person => "person",
        ActorKind::Place => "place",
        ActorKind::Thing => "thing",
        ActorKind::Unnamed => "unnamed",
    }
}

fn stage(stage: MoveStage) -> &'static str {
    match stage {
        MoveStage::Announced => "announced",
        MoveStage::UnderWay => "under-way",
        MoveStage::Tries => "tries",
        MoveStage::Uses => "uses",
        MoveStage::Moved => "moved",
    }
}
