//! The questions that candidates of a draft may answer, because a fact of the sheet counts the same.

use crate::draft::Candidate;
use crate::language::DateSpan;
use crate::sheet::Count;
use crate::sheet::Fact;
use crate::sheet::Sheet;

/// Adds to the reasons of candidates which fact of the sheet counts the same of the same actors and time.
pub(super) fn propose(sheet: &Sheet, candidates: &mut [Candidate]) {
    for candidate in candidates {
        let mut facts = sheet.facts.iter();
        let alike = facts.find_map(|fact| {
            let count = fact.count.as_ref()?;
            is_alike(sheet, candidate, fact, count).then_some((fact, count))
        });
        if let Some((fact, count)) = alike {
            candidate.why.push(proposal(fact, count));
        }
    }
}

fn proposal(fact: &Fact, count: &Count) -> String {
    let about = if count.about.value { "about " } else { "" };
    let day = fact.date.as_ref();
    let day = day.map_or_else(String::new, |date| format!(" on {}", date.value));
    let id = &fact.id.value;
    let question = fact
        .question
        .as_ref()
        .map_or(id, |question| &question.value);
    format!(
        "may answer the question of `{id}`, which counts {about}{}{day}: if it does, give both `question: {question}`; \
         where they differ, declare it under `differences`",
        count.value.value
    )
}

/// True if a candidate counts what a fact counts, of an actor of the fact, and at a time that may be its own.
fn is_alike(sheet: &Sheet, candidate: &Candidate, fact: &Fact, count: &Count) -> bool {
    let Some(counted) = &candidate.count else {
        return false;
    };
    let thing = counted.of.to_lowercase();
    let mut things = count.of.iter();
    let same_thing = things.any(|(_, of)| {
        let of = of.unprinted().to_lowercase();
        !of.is_empty() && has_word(&thing, &of)
    });
    let actors = fact
        .actors
        .iter()
        .map(|it| sheet[it.value].id.value.as_str());
    let mut actors = actors.peekable();
    let none = candidate.actors.is_empty() || actors.peek().is_none();
    let same_actor = none || actors.any(|id| candidate.actors.iter().any(|it| it == id));
    let day = candidate
        .date
        .as_ref()
        .and_then(|date| date.parse::<DateSpan>().ok());
    let days = day
        .zip(fact.date.as_ref())
        .map(|(own, other)| (own.days(), other.value.days()));
    let same_time = days.is_none_or(|(own, other)| own.0 <= other.1 && other.0 <= own.1);
    same_thing && same_actor && same_time
}

/// True if a text has these words, from one whole word to another.
fn has_word(text: &str, words: &str) -> bool {
    let edge = |letter: Option<char>| letter.is_none_or(|it| !it.is_alphanumeric());
    let mut places = text.match_indices(words);
    places.any(|(at, found)| {
        edge(text[..at].chars().next_back()) && edge(text[at + found.len()..].chars().next())
    })
}
