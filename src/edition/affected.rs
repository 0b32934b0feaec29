//! The statements that rest on a statement, and where they are printed: a change of a fact changes all of them.

use std::collections::BTreeSet;

use crate::edition::Accepted;
use crate::evidence::Evidence;
use crate::sheet::CautionIndex;
use crate::sheet::FactIndex;
use crate::sheet::Id;
use crate::sheet::JudgementIndex;
use crate::sheet::MovementIndex;
use crate::sheet::Product;
use crate::sheet::Selected;
use crate::sheet::Selection;
use crate::sheet::Sheet;
use crate::sheet::StatementIndex;

/// The part in which a briefing prints the cautions that travel with the words that they are about.
const TRAVELLING: &str = "further-cautions";

/// The parts that print facts in their short wording, with nothing beside them that differs.
const IN_SHORT: [&str; 2] = ["glance", "timeline"];

/// The statements that rest on some facts and cautions.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Affected {
    /// Judgements that rest on them.
    pub judgements: BTreeSet<JudgementIndex>,
    /// Movements that rest on them.
    pub movements: BTreeSet<MovementIndex>,
    /// True if the title sums them up, or a judgement that rests on them.
    pub title: bool,
    /// Every place of a briefing that prints any of this, the same in every language of the sheet.
    pub printed: Vec<PrintedPlace>,
}

/// A place in which a briefing prints something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedPlace {
    /// The product.
    pub product: &'static str,
    /// The part, as the sheet calls it; `further-cautions` for cautions that no part selects.
    pub part: &'static str,
    /// The fact, judgement, movement or caution; `title` for the title.
    pub id: String,
}

impl Affected {
    /// Returns the products that print any of this.
    pub fn products(&self) -> BTreeSet<&'static str> {
        self.printed.iter().map(|place| place.product).collect()
    }
}

/// Returns what rests on the facts and cautions with these names.
pub fn affected(
    accepted: &Accepted<'_>,
    evidence: &Evidence<'_>,
    changed: &BTreeSet<&Id>,
) -> Affected {
    let sheet = evidence.sheet();
    let is_changed = |id: &Id| changed.contains(id);
    let judgements: BTreeSet<JudgementIndex> = JudgementIndex::all(sheet)
        .filter(|judgement| {
            let mut rests_on = sheet[*judgement].rests_on.iter();
            rests_on.any(|fact| is_changed(&sheet[fact.value].id.value))
        })
        .collect();
    let movements: BTreeSet<MovementIndex> = MovementIndex::all(sheet)
        .filter(|movement| {
            let movement = &sheet[*movement];
            let mut rests_on = movement.rests_on.iter().chain(&movement.returns);
            rests_on.any(|fact| is_changed(&sheet[fact.value].id.value))
        })
        .collect();
    let touches = |statement: StatementIndex| match statement {
        StatementIndex::Fact(fact) => is_changed(&sheet[fact].id.value),
        StatementIndex::Judgement(judgement) => judgements.contains(&judgement),
    };
    let title = sheet.title.rests_on.iter().any(|it| touches(it.value));
    let is_touched = |selected: &Selected| match *selected {
        Selected::Statement(statement) => touches(statement),
        Selected::Movement(movement) => movements.contains(&movement),
        Selected::Caution(caution) => is_changed(&sheet[caution].id.value),
    };
    let mut places = Vec::new();
    for selection in &sheet.briefings {
        let product = selection.product.stem();
        let place = |part, id| PrintedPlace { product, part, id };
        places.extend(title.then(|| place("title", "title".to_owned())));
        for (part, selected) in selection.parts() {
            let printed = selected
                .into_iter()
                .flat_map(|it| with_others(sheet, (selection.product, part), it));
            for selected in printed.filter(&is_touched) {
                let place = place(part, selected.id(sheet).to_string());
                if !places.contains(&place) {
                    places.push(place);
                }
            }
        }
        let travelling = travelling(accepted, evidence, selection).into_iter();
        let ids = travelling.map(|caution| &sheet[caution].id.value);
        let ids = ids.filter(|id| is_changed(id));
        places.extend(ids.map(|id| place(TRAVELLING, id.to_string())));
    }
    Affected {
        judgements,
        movements,
        title,
        printed: places,
    }
}

/// Returns the cautions that a product prints though no part of it selects them: they are about words that it quotes.
///
/// A product with an annex prints all of them there, any other those that have a short name.
fn travelling(
    accepted: &Accepted<'_>,
    evidence: &Evidence<'_>,
    selection: &Selection,
) -> Vec<CautionIndex> {
    let sheet = evidence.sheet();
    let quoted = quoted(sheet, selection);
    let has_annex = selection.product.has_annex();
    CautionIndex::all(sheet)
        .filter(|caution| has_annex || sheet[*caution].short.is_some())
        .filter(|caution| !selection.cautions.contains(caution))
        .filter(|caution| {
            let mut facts = quoted.iter();
            facts.any(|fact| accepted.is_about(evidence, *caution, *fact))
        })
        .collect()
}

/// Returns a selected entry with the facts that a part of a product prints beside it: those that differ from a fact, and those
/// that speak against a judgement.
fn with_others(
    sheet: &Sheet,
    (product, part): (Product, &str),
    selected: Selected,
) -> Vec<Selected> {
    let Selected::Statement(statement) = selected else {
        return vec![selected];
    };
    let others: Vec<FactIndex> = match statement {
        StatementIndex::Fact(fact) if !IN_SHORT.contains(&part) => {
            let differing = sheet.differing(fact);
            differing.map(|(other, _)| other).collect()
        }
        // A product with an annex lists the judgement at the top among the others, with what speaks against it.
        StatementIndex::Judgement(judgement)
            if part == "key-judgements" || part == "bottom-line" && !product.has_annex() =>
        {
            let against = sheet[judgement].speaks_against.iter().flatten();
            against.map(|fact| fact.value).collect()
        }
        StatementIndex::Fact(_) | StatementIndex::Judgement(_) => Vec::new(),
    };
    let others = others.into_iter().map(StatementIndex::Fact);
    std::iter::once(selected)
        .chain(others.map(Selected::Statement))
        .collect()
}

/// Returns the facts whose cautions a product prints: those that it states, and with an annex also those that it names as grounds.
fn quoted(sheet: &Sheet, selection: &Selection) -> BTreeSet<FactIndex> {
    if selection.product.has_annex() {
        let grounds = grounds(sheet, selection);
        let beside = grounds.iter().flat_map(|fact| sheet.differing(*fact));
        let beside: Vec<FactIndex> = beside.map(|(other, _)| other).collect();
        return grounds.into_iter().chain(beside).collect();
    }
    let parts = selection.parts();
    let printed = parts.flat_map(|(part, selected)| {
        // What speaks against a judgement is only marked.
        let stated = selected
            .into_iter()
            .filter(|it| !matches!(it, Selected::Statement(StatementIndex::Judgement(_))));
        stated.flat_map(move |it| with_others(sheet, (selection.product, part), it))
    });
    let facts = printed.flat_map(|selected| match selected {
        Selected::Statement(StatementIndex::Fact(fact)) => vec![fact],
        Selected::Movement(movement) => sheet[movement].returns.iter().map(|it| it.value).collect(),
        Selected::Statement(StatementIndex::Judgement(_)) | Selected::Caution(_) => Vec::new(),
    });
    facts.collect()
}

/// Returns the facts that a product prints or names as grounds.
fn grounds(sheet: &Sheet, selection: &Selection) -> BTreeSet<FactIndex> {
    let of_judgement = |judgement: JudgementIndex| -> Vec<FactIndex> {
        let judgement = &sheet[judgement];
        let against = judgement.speaks_against.iter().flatten();
        let grounds = judgement.rests_on.iter().chain(against);
        grounds.map(|fact| fact.value).collect()
    };
    let selected = selection.parts().flat_map(|(_, selected)| selected);
    selected
        .flat_map(|selected| match selected {
            Selected::Statement(StatementIndex::Fact(fact)) => vec![fact],
            Selected::Statement(StatementIndex::Judgement(judgement)) => of_judgement(judgement),
            Selected::Movement(movement) => {
                let movement = &sheet[movement];
                let facts = movement.rests_on.iter().chain(&movement.returns);
                facts.map(|fact| fact.value).collect()
            }
            Selected::Caution(_) => Vec::new(),
        })
        .collect()
}
