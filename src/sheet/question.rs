//! The questions that facts answer: those that the sheet names, and those that equal keys make.

use std::collections::BTreeMap;

use crate::sheet::ActorIndex;
use crate::sheet::Fact;
use crate::sheet::FactIndex;
use crate::sheet::Sheet;
use crate::sheet::Wording;

/// Facts in groups that may answer one question.
#[derive(Debug, Default)]
pub(in crate::sheet) struct Questions {
    groups: Vec<Vec<FactIndex>>,
    /// The groups of each fact, in the order of the sheet.
    of_fact: Vec<Groups>,
}

/// The groups to which a fact belongs, by their places.
#[derive(Debug, Clone, Copy, Default)]
struct Groups {
    /// The facts with its `question`.
    named: Option<usize>,
    /// The facts that count the same thing of the same actors.
    counted: Option<usize>,
    /// The facts with its short wording.
    worded: Option<usize>,
}

/// The keys that the facts of a group have in common.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key<'a> {
    Named(&'a str),
    Counted(String, Vec<ActorIndex>),
    Worded(String),
}

impl Questions {
    /// Puts the facts of a sheet into groups.
    pub(in crate::sheet) fn of<'a>(facts: &'a [Fact]) -> Self {
        let mut questions = Self::default();
        let mut known: BTreeMap<Key<'a>, usize> = BTreeMap::new();
        for (place, fact) in facts.iter().enumerate() {
            let named = fact
                .question
                .as_ref()
                .map(|it| Key::Named(it.value.as_str()));
            let counted = fact.count.as_ref();
            let counted = counted.map(|it| Key::Counted(first_words(&it.of), actors(fact)));
            let worded = fact.short.as_ref().map(|it| Key::Worded(first_words(it)));
            let mut join = |key: Option<Key<'a>>| {
                let next = questions.groups.len();
                let group = *known.entry(key?).or_insert(next);
                if group == next {
                    questions.groups.push(Vec::new());
                }
                questions.groups[group].push(FactIndex::new(place));
                Some(group)
            };
            let groups = Groups {
                named: join(named),
                counted: join(counted),
                worded: join(worded),
            };
            questions.of_fact.push(groups);
        }
        questions
    }

    fn members(&self, group: Option<usize>) -> &[FactIndex] {
        let group = group.and_then(|group| self.groups.get(group));
        group.map(Vec::as_slice).unwrap_or_default()
    }
}

impl Sheet {
    /// Returns the other facts that count what this fact counts: they have its `question`, or, where one of the two has none,
    /// they count the same thing of the same actors.
    pub(crate) fn counting_the_same(&self, fact: FactIndex) -> impl Iterator<Item = FactIndex> {
        let groups = self.groups_of(fact);
        let named = self.questions.members(groups.named).iter().copied();
        let counted = self.questions.members(groups.counted).iter().copied();
        let counted = counted.filter(move |it| self.has_no_question_beside(fact, *it));
        named.chain(counted).filter(move |it| *it != fact)
    }

    /// True if two facts count the same things, of whomever.
    pub(crate) fn counts_one_thing(&self, one: FactIndex, other: FactIndex) -> bool {
        let of = |fact: FactIndex| self[fact].count.as_ref().map(|it| first_words(&it.of));
        of(one).is_some() && of(one) == of(other)
    }

    /// Returns the other facts with the short wording of this one, unless both have a `question`.
    pub(crate) fn worded_the_same(&self, fact: FactIndex) -> impl Iterator<Item = FactIndex> {
        let members = self
            .questions
            .members(self.groups_of(fact).worded)
            .iter()
            .copied();
        members.filter(move |it| *it != fact && self.has_no_question_beside(fact, *it))
    }

    fn groups_of(&self, fact: FactIndex) -> Groups {
        self.questions
            .of_fact
            .get(fact.get())
            .copied()
            .unwrap_or_default()
    }

    /// True if one of two facts has no `question`, so that their other keys decide.
    pub(crate) fn has_no_question_beside(&self, one: FactIndex, other: FactIndex) -> bool {
        self[one].question.is_none() || self[other].question.is_none()
    }
}

/// Returns a wording in the first language of the sheet, in lower case.
fn first_words(wording: &Wording) -> String {
    let first = wording.iter().next();
    let words = first.map(|(_, text)| text.unprinted().to_lowercase());
    let words = words.unwrap_or_default();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn actors(fact: &Fact) -> Vec<ActorIndex> {
    let mut actors: Vec<ActorIndex> = fact.actors.iter().map(|actor| actor.value).collect();
    actors.sort_unstable();
    actors.dedup();
    actors
}
