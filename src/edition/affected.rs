//! What rests on a statement: whoever changes a fact changes all of it.

use std::collections::BTreeSet;

use crate::sheet::Id;
use crate::sheet::JudgementIndex;
use crate::sheet::MovementIndex;
use crate::sheet::OnePage;
use crate::sheet::Sheet;
use crate::sheet::StatementIndex;

/// What rests on some facts and cautions.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Affected {
    /// Judgements that rest on them.
    pub judgements: BTreeSet<JudgementIndex>,
    /// Movements that rest on them.
    pub movements: BTreeSet<MovementIndex>,
    /// Whether the title sums them up, or a judgement that rests on them.
    pub title: bool,
    /// The briefings that print any of this, in every language of the sheet.
    pub briefings: BTreeSet<&'static str>,
}

/// What rests on the facts and cautions with these names.
pub fn affected(sheet: &Sheet, changed: &BTreeSet<&Id>) -> Affected {
    let is_changed = |id: &Id| changed.contains(id);
    let judgements: BTreeSet<JudgementIndex> = JudgementIndex::all(sheet)
        .filter(|judgement| {
            let mut rests_on = sheet[*judgement].rests_on.iter();
            rests_on.any(|fact| is_changed(&sheet[fact.value].id.value))
        })
        .collect();
    let movements: BTreeSet<MovementIndex> = MovementIndex::all(sheet)
        .filter(|movement| {
            let mut rests_on = sheet[*movement].rests_on.iter();
            rests_on.any(|fact| is_changed(&sheet[fact.value].id.value))
        })
        .collect();
    let touches = |statement: StatementIndex| match statement {
        StatementIndex::Fact(fact) => is_changed(&sheet[fact].id.value),
        StatementIndex::Judgement(judgement) => judgements.contains(&judgement),
    };
    let title = sheet.title.rests_on.iter().any(|it| touches(it.value));
    let mut briefings = BTreeSet::new();
    if let Some(page) = &sheet.briefings.one_page {
        let cautions = page.cautions.iter().map(|it| &sheet[*it].id.value);
        let printed = title
            || statements(page).any(touches)
            || movements.contains(&page.movement)
            || cautions.into_iter().any(is_changed);
        if printed {
            briefings.insert("one-page");
        }
    }
    Affected {
        judgements,
        movements,
        title,
        briefings,
    }
}

/// The facts and judgements of a page.
fn statements(page: &OnePage) -> impl Iterator<Item = StatementIndex> {
    let facts = page
        .key_points
        .iter()
        .chain(&page.trigger)
        .chain(&page.scale)
        .chain(&page.timeline);
    let judgements = page.implications.iter().chain(&page.watch);
    [page.bottom_line]
        .into_iter()
        .chain(facts.map(|fact| StatementIndex::Fact(*fact)))
        .chain(judgements.map(|judgement| StatementIndex::Judgement(*judgement)))
}
