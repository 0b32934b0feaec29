//! The body that publishes a text about itself, and the people who speak for that body there.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::language::Language;
use crate::reading::names::Names;
use crate::sheet::ActorIndex;
use crate::sheet::ActorKind;
use crate::sheet::Fact;
use crate::sheet::Sheet;
use crate::sheet::SourceIndex;
use crate::sheet::SourceKind;

/// The maximum number of words of an office between a person and the body: “press officer of the”.
const MAX_OFFICE_WORDS: usize = 8;

/// True if the sources of a fact speak for themselves in it: without a speaker, under the names of their publishers, or
/// through the people who speak for these.
pub(crate) fn speaks_for_itself(sheet: &Sheet, names: &Names<'_>, fact: &Fact) -> bool {
    let mut speakers = fact.according_to.iter().map(|speaker| speaker.value);
    speakers.all(|speaker| {
        let mut quotes = fact.quotes.iter();
        quotes.any(|quote| {
            let publishers = publishers(sheet, names, quote.source);
            publishers.contains(&speaker)
                || sheet[quote.source].kind == SourceKind::Announcement
                    && sheet[speaker].kind == ActorKind::Person
                    && publishers
                        .iter()
                        .any(|body| speaks_for(sheet, names, fact, (speaker, *body)))
        })
    })
}

/// Returns the actors that publish a source, as its card names them; without a name there, the body that says “we” in it.
fn publishers(sheet: &Sheet, names: &Names<'_>, source: SourceIndex) -> Vec<ActorIndex> {
    let card = &sheet[source];
    let mut by = card.publisher.iter().chain(&card.author).peekable();
    if by.peek().is_none() && card.kind == SourceKind::Announcement {
        return only_body(sheet, source).into_iter().collect();
    }
    let found = by.flat_map(|text| names.find(card.language, text.unprinted()));
    found.map(|name| name.value).collect()
}

/// Returns the only body that the facts from a source name, if one of them says that “we” is that body.
fn only_body(sheet: &Sheet, source: SourceIndex) -> Option<ActorIndex> {
    let is_from = |fact: &&Fact| fact.quotes.iter().all(|quote| quote.source == source);
    let facts = sheet.facts.iter().filter(is_from);
    let named = facts.flat_map(|fact| fact.actors.iter().chain(&fact.according_to));
    let bodies: BTreeSet<ActorIndex> = named
        .map(|actor| actor.value)
        .filter(|actor| is_body(sheet[*actor].kind))
        .collect();
    let mut bodies = bodies.into_iter();
    let body = bodies.next().filter(|_| bodies.next().is_none())?;
    let mut bound = sheet
        .facts
        .iter()
        .filter(is_from)
        .flat_map(|it| &it.stands_for);
    let language = sheet[source].language;
    let says_we =
        bound.any(|it| it.actor.value == body && language.is_we(it.expression.unprinted()));
    says_we.then_some(body)
}

/// True for actors that publish statements about themselves as a whole.
fn is_body(kind: ActorKind) -> bool {
    match kind {
        ActorKind::Group | ActorKind::Organisation | ActorKind::Authority | ActorKind::Media => {
            true
        }
        ActorKind::Platform
        | ActorKind::Person
        | ActorKind::Place
        | ActorKind::Thing
        | ActorKind::Unnamed => false,
    }
}

/// True if a person speaks for a body in a fact: says “we” of it, or is named with an office of it.
fn speaks_for(
    sheet: &Sheet,
    names: &Names<'_>,
    fact: &Fact,
    (person, body): (ActorIndex, ActorIndex),
) -> bool {
    let quotes = || fact.quotes.iter().chain(&fact.context);
    let is_we = |expression: &str| {
        let mut languages = quotes().map(|quote| sheet[quote.source].language);
        languages.any(|language| language.is_we(expression))
    };
    let mut bound = fact.stands_for.iter();
    if bound.any(|it| it.actor.value == body && is_we(it.expression.unprinted())) {
        return true;
    }
    let is_named = |language: Language, text: &str| {
        let found = names.find(language, text);
        let places = |actor: ActorIndex| {
            let own = found.iter().filter(move |name| name.value == actor);
            own.map(|name| name.range.clone())
        };
        places(person).any(|person| places(body).any(|body| holds_office(text, &person, &body)))
    };
    let mut of_sources = quotes();
    let mut said = fact.says.iter();
    of_sources.any(|quote| is_named(sheet[quote.source].language, quote.words.unprinted()))
        || said.any(|(language, text)| is_named(language, text.unprinted()))
}

/// True if a text names a person with an office of a body: “Anna Lind, chair of the club,” or “the chair of the club, Anna Lind,”.
fn holds_office(text: &str, person: &Range<usize>, body: &Range<usize>) -> bool {
    let ends = |at: usize| {
        let next = text[at..].trim_start().chars().next();
        next.is_none_or(|mark| !mark.is_alphanumeric())
    };
    if let Some(between) = text.get(person.end..body.start) {
        let office = between.strip_prefix(',').unwrap_or_default();
        let words = office.split_whitespace().count();
        let is_one_phrase = !office.contains([',', '.', ';', ':', '(', '–', '—']);
        return (1..=MAX_OFFICE_WORDS).contains(&words) && is_one_phrase && ends(body.end);
    }
    let between = text.get(body.end..person.start).unwrap_or_default();
    between.trim() == "," && ends(person.end)
}

#[cfg(test)]
mod tests {
    use super::holds_office;

    fn holds(text: &str) -> bool {
        let find = |name: &str| {
            let start = text.find(name).unwrap();
            start..start + name.len()
        };
        holds_office(text, &find("Anna Lind"), &find("Larkspur"))
    }

    #[test]
    fn an_office_stands_beside_the_name() {
        for text in [
            "According to Anna Lind, the chair of Larkspur, the group is closed",
            "The group is closed, said Anna Lind, press officer of Larkspur.",
            "Laut Anna Lind, Vorsitzende des Larkspur, ist die Gruppe zu",
            "Selon la présidente de Larkspur, Anna Lind, le groupe est fermé",
            "Según Anna Lind, portavoz de Larkspur, el grupo está cerrado",
            "По словам Anna Lind, главы Larkspur, группа закрыта",
        ] {
            assert!(holds(text), "{text}");
        }
    }

    #[test]
    fn a_body_named_elsewhere_is_not_spoken_for() {
        for text in [
            "According to Anna Lind, Larkspur has left the group",
            "According to Anna Lind, a reader, Larkspur has left",
            "Laut Anna Lind verlässt der Larkspur die Gruppe",
            "Selon Anna Lind, le club Larkspur quitte le groupe",
            "Según Anna Lind, el club Larkspur deja el grupo",
            "По словам Anna Lind, клуб Larkspur ушёл",
            "Larkspur, Anna Lind and others have left",
        ] {
            assert!(!holds(text), "{text}");
        }
    }
}
