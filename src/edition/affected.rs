//! What rests on a statement, and where it is printed: whoever changes a fact changes all of it.

use std::collections::BTreeSet;

use crate::sheet::CautionIndex;
use crate::sheet::FactIndex;
use crate::sheet::Full;
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

/// What a part of a briefing prints.
#[derive(Debug, Clone, Copy)]
enum Printed {
    Title,
    Statement(StatementIndex),
    Movement(MovementIndex),
    Caution(CautionIndex),
}

/// The parts of a product, with what each prints.
type Parts = Vec<(&'static str, Vec<Printed>)>;

impl Affected {
    /// The products that print any of this.
    pub fn products(&self) -> BTreeSet<&'static str> {
        self.printed.iter().map(|place| place.product).collect()
    }
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
    let is_touched = |printed: &Printed| match *printed {
        Printed::Title => title,
        Printed::Statement(statement) => touches(statement),
        Printed::Movement(movement) => movements.contains(&movement),
        Printed::Caution(caution) => is_changed(&sheet[caution].id.value),
    };
    let mut places = Vec::new();
    for (product, parts) in products(sheet) {
        for (part, printed) in parts {
            for printed in printed.into_iter().filter(|it| is_touched(it)) {
                let id = printed.id(sheet);
                let place = PrintedPlace { product, part, id };
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

fn products(sheet: &Sheet) -> Vec<(&'static str, Parts)> {
    let one_page = sheet.briefings.one_page.as_ref();
    let full = sheet.briefings.full.as_ref();
    let one_page = one_page.map(|page| ("one-page", on_one_page(page)));
    let full = full.map(|full| ("full", in_full(full)));
    one_page.into_iter().chain(full).collect()
}

fn on_one_page(page: &OnePage) -> Parts {
    let scale: Vec<FactIndex> = page.scale.into_iter().collect();
    let movement = Printed::Movement(page.movement);
    let glance = facts(&page.trigger).chain([movement]).chain(facts(&scale));
    vec![
        ("title", vec![Printed::Title]),
        ("bottom-line", vec![Printed::Statement(page.bottom_line)]),
        ("key-points", facts(&page.key_points).collect()),
        ("glance", glance.collect()),
        ("timeline", facts(&page.timeline).collect()),
        ("implications", judgements(&page.implications)),
        ("watch", judgements(&page.watch)),
        ("cautions", cautions(&page.cautions)),
    ]
}

fn in_full(full: &Full) -> Parts {
    let paragraphs = |lists: &[Vec<FactIndex>]| -> Vec<Printed> {
        lists.iter().flat_map(|list| facts(list)).collect()
    };
    let movements = full.movements.iter().copied().map(Printed::Movement);
    vec![
        ("title", vec![Printed::Title]),
        ("bottom-line", vec![Printed::Statement(full.bottom_line)]),
        ("key-judgements", judgements(&full.key_judgements)),
        ("what-happened", paragraphs(&full.what_happened)),
        ("push", paragraphs(&full.push)),
        ("movements", movements.collect()),
        (
            "origin-and-destination",
            paragraphs(&full.origin_and_destination),
        ),
        ("scale", paragraphs(&full.scale)),
        ("cautions", cautions(&full.cautions)),
        ("alternatives", judgements(&full.alternatives)),
        ("implications", judgements(&full.implications)),
        ("outlook", judgements(&full.outlook)),
        ("watch", judgements(&full.watch)),
    ]
}

fn facts(facts: &[FactIndex]) -> impl Iterator<Item = Printed> {
    let statements = facts.iter().copied().map(StatementIndex::Fact);
    statements.map(Printed::Statement)
}

fn judgements(judgements: &[JudgementIndex]) -> Vec<Printed> {
    let statements = judgements.iter().copied().map(StatementIndex::Judgement);
    statements.map(Printed::Statement).collect()
}

fn cautions(cautions: &[CautionIndex]) -> Vec<Printed> {
    cautions.iter().copied().map(Printed::Caution).collect()
}

impl Printed {
    fn id(self, sheet: &Sheet) -> String {
        let id = match self {
            Self::Title => return "title".to_owned(),
            Self::Statement(StatementIndex::Fact(fact)) => &sheet[fact].id,
            Self::Statement(StatementIndex::Judgement(judgement)) => &sheet[judgement].id,
            Self::Movement(movement) => &sheet[movement].id,
            Self::Caution(caution) => &sheet[caution].id,
        };
        id.value.to_string()
    }
}
