//! The selections of a sheet: the statements that each product prints.

use crate::files::Span;
use crate::sheet::ActorIndex;
use crate::sheet::CautionIndex;
use crate::sheet::FactIndex;
use crate::sheet::JudgementIndex;
use crate::sheet::MovementIndex;
use crate::sheet::Product;
use crate::sheet::StatementIndex;

/// The selections of a sheet, at most one for each product, in the order of the products.
#[derive(Debug, Default)]
pub struct Briefings(Vec<Selection>);

/// The selection for one product. A list is empty where the product lacks the key, or the sheet leaves it out.
///
/// An inner list is a paragraph.
#[derive(Debug)]
pub struct Selection {
    /// The product that prints it.
    pub product: Product,
    /// The judgement at the top; a fact in a report without judgements.
    pub bottom_line: StatementIndex,
    /// The assessments.
    pub key_judgements: Vec<JudgementIndex>,
    /// The key points: three to five facts.
    pub key_points: Vec<FactIndex>,
    /// The cells of “at a glance”.
    pub glance: Option<Glance>,
    /// The dated facts of the timeline.
    pub timeline: Vec<FactIndex>,
    /// The account of events, in the order of the telling.
    pub what_happened: Vec<Vec<FactIndex>>,
    /// The measures against the old platform, or the attractions elsewhere.
    pub push: Vec<Vec<FactIndex>>,
    /// The movements that are drawn.
    pub movements: Vec<MovementIndex>,
    /// The origin and the destination of the move.
    pub origin_and_destination: Vec<Vec<FactIndex>>,
    /// The actors and things named.
    pub actors: Vec<ActorIndex>,
    /// The size of the move and the action, and their results.
    pub scale: Vec<Vec<FactIndex>>,
    /// The cautions for careful readers.
    pub cautions: Vec<CautionIndex>,
    /// The other explanations.
    pub alternatives: Vec<JudgementIndex>,
    /// The implications for policy.
    pub implications: Vec<JudgementIndex>,
    /// The outlook.
    pub outlook: Vec<JudgementIndex>,
    /// The indicators: signs to watch for.
    pub watch: Vec<JudgementIndex>,
    /// The further facts that the annex states.
    pub further_facts: Vec<Vec<FactIndex>>,
    /// The place of the selection in the sheet.
    pub span: Span,
}

/// The cells of “at a glance”.
#[derive(Debug)]
pub struct Glance {
    /// The facts that set the move off.
    pub trigger: Vec<FactIndex>,
    /// The movement that the cells show.
    pub movement: MovementIndex,
    /// The size of the move; the page says so where the source does not state it.
    pub scale: Option<FactIndex>,
}

/// An entry of the sheet that a product prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Selected {
    /// A fact or a judgement.
    Statement(StatementIndex),
    /// A movement.
    Movement(MovementIndex),
    /// A caution.
    Caution(CautionIndex),
}

impl Briefings {
    /// Collects the selections of a sheet.
    pub(in crate::sheet) fn new(selections: impl IntoIterator<Item = Selection>) -> Self {
        Self(selections.into_iter().collect())
    }

    /// Returns the selection for a product; `None` where the sheet has none.
    pub fn get(&self, product: Product) -> Option<&Selection> {
        self.iter().find(|selection| selection.product == product)
    }

    /// Visits the selections in the order of the products.
    pub fn iter(&self) -> std::slice::Iter<'_, Selection> {
        self.0.iter()
    }

    /// Visits the selections in the order of the products, to change them.
    pub(in crate::sheet) fn all_mut(&mut self) -> std::slice::IterMut<'_, Selection> {
        self.0.iter_mut()
    }

    /// True if the sheet selects nothing for any product.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<'a> IntoIterator for &'a Briefings {
    type Item = &'a Selection;
    type IntoIter = std::slice::Iter<'a, Selection>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Selection {
    /// Returns the parts of the product in its order, each with the entries that the sheet selects for it.
    pub fn parts(&self) -> impl Iterator<Item = (&'static str, Vec<Selected>)> {
        let parts = self.product.parts().iter();
        parts.map(|part| (*part, self.part(part)))
    }

    /// Returns the entries that the sheet selects for a part, by the name of the part.
    pub fn part(&self, part: &str) -> Vec<Selected> {
        match part {
            "bottom-line" => vec![Selected::Statement(self.bottom_line)],
            "key-judgements" => judgements(&self.key_judgements),
            "key-points" => facts(&self.key_points),
            "glance" => self.glance.iter().flat_map(Glance::selected).collect(),
            "timeline" => facts(&self.timeline),
            "what-happened" => facts(self.what_happened.iter().flatten()),
            "push" => facts(self.push.iter().flatten()),
            "movements" => self
                .movements
                .iter()
                .copied()
                .map(Selected::Movement)
                .collect(),
            "origin-and-destination" => facts(self.origin_and_destination.iter().flatten()),
            "scale" => facts(self.scale.iter().flatten()),
            "cautions" => self
                .cautions
                .iter()
                .copied()
                .map(Selected::Caution)
                .collect(),
            "alternatives" => judgements(&self.alternatives),
            "implications" => judgements(&self.implications),
            "outlook" => judgements(&self.outlook),
            "watch" => judgements(&self.watch),
            "further-facts" => facts(self.further_facts.iter().flatten()),
            _ => Vec::new(),
        }
    }
}

impl Glance {
    fn selected(&self) -> Vec<Selected> {
        let trigger = facts(&self.trigger).into_iter();
        let scale = facts(self.scale.as_ref());
        trigger
            .chain([Selected::Movement(self.movement)])
            .chain(scale)
            .collect()
    }
}

fn facts<'a>(facts: impl IntoIterator<Item = &'a FactIndex>) -> Vec<Selected> {
    let statements = facts.into_iter().copied().map(StatementIndex::Fact);
    statements.map(Selected::Statement).collect()
}

fn judgements(judgements: &[JudgementIndex]) -> Vec<Selected> {
    let statements = judgements.iter().copied().map(StatementIndex::Judgement);
    statements.map(Selected::Statement).collect()
}
