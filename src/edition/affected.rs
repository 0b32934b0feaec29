//! The statements that rest on a statement, and where they are printed: a change of a fact changes all of them.

use std::collections::BTreeSet;

use crate::sheet::Id;
use crate::sheet::JudgementIndex;
use crate::sheet::MovementIndex;
use crate::sheet::Selected;
use crate::sheet::Sheet;
use crate::sheet::StatementIndex;

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
    /// The part, as the sheet calls it.
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
            for selected in selected.into_iter().filter(|it| is_touched(it)) {
                let place = place(part, selected.id(sheet).to_string());
                if !places.contains(&place) {
                    places.push(place);
                }
            }
        }
    }
    Affected {
        judgements,
        movements,
        title,
        printed: places,
    }
}
