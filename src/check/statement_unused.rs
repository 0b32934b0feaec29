rule! {
    /// no briefing prints a fact or a judgement of the sheet.
    ///
    /// What is in the sheet was worth taking down; if no reader sees it, that
    /// is a decision, and it should not be made by forgetting. A fact is used
    /// where a briefing selects it, where a printed judgement or movement rests
    /// on it, and where it differs from such a fact and is therefore printed
    /// beside it. Cautions do not count: the full briefing says how many of them
    /// it shows. A sheet without briefings is not asked.
    ///
    /// Select the statement in a briefing, or take it out of the sheet.
    statement_unused = "statement-unused", Warning
}

use std::collections::BTreeSet;

use crate::check::Context;
use crate::finding::Finding;
use crate::sheet::FactIndex;
use crate::sheet::JudgementIndex;
use crate::sheet::Selected;
use crate::sheet::Selection;
use crate::sheet::Sheet;
use crate::sheet::StatementIndex;

/// Warns of facts and judgements that no reader sees.
pub(super) fn statement_unused(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let sheet = context.sheet;
    if sheet.briefings.is_empty() {
        return;
    }
    let used = Used::by(sheet);
    let facts = FactIndex::all(sheet)
        .filter(|fact| !used.facts.contains(fact))
        .map(|fact| ("fact", &sheet[fact].id));
    let judgements = JudgementIndex::all(sheet)
        .filter(|judgement| !used.judgements.contains(judgement))
        .map(|judgement| ("judgement", &sheet[judgement].id));
    for (kind, id) in facts.chain(judgements) {
        let message = format!("no briefing prints the {kind} `{}`", id.value);
        let hint = "select it below `briefings`, or take it out of the sheet";
        findings.push(Finding::warning(CODE, id.span, message).hint(hint));
    }
}

/// The statements that the briefings of a sheet print.
#[derive(Default)]
struct Used {
    facts: BTreeSet<FactIndex>,
    judgements: BTreeSet<JudgementIndex>,
}

impl Used {
    fn by(sheet: &Sheet) -> Self {
        let mut used = Self::default();
        for (_, selected) in sheet.briefings.iter().flat_map(Selection::parts) {
            for one in selected {
                used.take(sheet, one);
            }
        }
        let below = used.judgements.iter().flat_map(|judgement| {
            let judgement = &sheet[*judgement];
            let against = judgement.speaks_against.iter().flatten();
            judgement.rests_on.iter().chain(against)
        });
        used.facts.extend(below.map(|fact| fact.value));
        let beside = used.facts.iter().flat_map(|fact| sheet.differing(*fact));
        let beside: Vec<FactIndex> = beside.map(|(other, _)| other).collect();
        used.facts.extend(beside);
        used
    }

    fn take(&mut self, sheet: &Sheet, selected: Selected) {
        match selected {
            Selected::Statement(StatementIndex::Fact(fact)) => {
                self.facts.insert(fact);
            }
            Selected::Statement(StatementIndex::Judgement(judgement)) => {
                self.judgements.insert(judgement);
            }
            Selected::Movement(movement) => {
                let movement = &sheet[movement];
                let facts = movement.rests_on.iter().chain(&movement.returns);
                self.facts.extend(facts.map(|fact| fact.value));
            }
            Selected::Caution(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check_both;

    /// Two facts and three judgements; carets are under the ids of those that these briefings leave out.
    fn printed(unused: &[(&str, &str)], briefings: &str) {
        let sheet = "
facts:
  - id: used
    says: { en: The choir used Plauderbox., de: Der Chor nutzte Plauderbox. }
    actors: [choir, plauderbox]
    quotes: [ { source: QUOTE } ]
  - id: sang
    says: { en: The choir sang., de: Der Chor sang. }
    actors: [choir]
    quotes: [ { source: QUOTE-2 } ]
movements:
  - { id: move, who: choir, to: plauderbox, stage: uses, rests-on: [used] }
judgements:
  - id: plan
    kind: implication
    says: { en: Plan for Plauderbox., de: Plauderbox ist einzuplanen. }
    rests-on: [used]
  - id: listen
    kind: indicator
    says: { en: Songs of the choir., de: Lieder des Chors. }
    rests-on: [sang]
";
        let mut sheet = format!("{sheet}{briefings}");
        for (kind, id) in unused {
            let line = format!("  - id: {id}\n");
            let carets = "^".repeat(id.len());
            let warning =
                format!("warning[statement-unused]: no briefing prints the {kind} `{id}`");
            sheet = sheet.replacen(&line, &format!("{line}    #   {carets} {warning}\n"), 1);
        }
        check_both(
            [
                "Der Chor nutzte Plauderbox.\nDer Chor sang.",
                "The choir used Plauderbox.\nThe choir sang.",
            ],
            &sheet,
        );
    }

    #[test]
    fn no_briefing_prints_it() {
        let neither = [("judgement", "plan"), ("judgement", "listen")];
        printed(
            &[("fact", "sang"), neither[0], neither[1]],
            "briefings: { full: { bottom-line: used, what-happened: [[used]] } }",
        );
        printed(
            &neither,
            "briefings: { full: { bottom-line: used, what-happened: [[sang]] } }",
        );
        printed(
            &[("fact", "used"), neither[0]],
            "briefings: { full: { bottom-line: sang, what-happened: [[sang]], watch: [listen] } }",
        );
    }

    #[test]
    fn a_briefing_prints_it_or_what_rests_on_it() {
        printed(
            &[],
            "briefings: { full: { bottom-line: used, what-happened: [[used]], implications: [plan], watch: [listen] } }",
        );
        printed(
            &[],
            "briefings: { full: { bottom-line: plan, what-happened: [[sang]], movements: [move], watch: [listen] } }",
        );
    }

    #[test]
    fn a_fact_that_differs_from_a_printed_one_is_printed_beside_it() {
        printed(
            &[],
            "briefings: { full: { bottom-line: used, what-happened: [[used]], implications: [plan], watch: [listen] } }
differences:
  - { id: other, between: [used, sang] }",
        );
    }

    #[test]
    fn a_fact_is_printed_that_speaks_against_a_judgement_or_tells_a_return() {
        let sheet = |movement, judgement| {
            format!(
                "
facts:
  - id: used
    says: {{ en: The choir used Plauderbox., de: Der Chor nutzte Plauderbox. }}
    actors: [choir, plauderbox]
    quotes: [ {{ source: QUOTE }} ]
  - id: sang
    says: {{ en: The choir sang., de: Der Chor sang. }}
    actors: [choir]
    quotes: [ {{ source: QUOTE-2 }} ]
movements:
  - {{ id: move, who: choir, to: plauderbox, stage: uses, rests-on: [used]{movement} }}
judgements:
  - id: plan
    kind: implication
    says: {{ en: Plan for Plauderbox., de: Plauderbox ist einzuplanen. }}
    rests-on: [used]{judgement}
briefings: {{ full: {{ bottom-line: used, what-happened: [[used]], movements: [move], implications: [plan] }} }}
"
            )
        };
        for (movement, judgement) in [
            (", returns: [sang]", ""),
            ("", "\n    speaks-against: [sang]"),
        ] {
            check_both(
                [
                    "Der Chor nutzte Plauderbox.\nDer Chor sang.",
                    "The choir used Plauderbox.\nThe choir sang.",
                ],
                &sheet(movement, judgement),
            );
        }
    }

    #[test]
    fn a_sheet_without_briefings_is_not_asked() {
        printed(&[], "");
    }
}
