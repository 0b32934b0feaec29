rule! {
    /// a timeline has a fact without a date.
    ///
    /// A timeline puts facts in their order by `date`. A fact without one has no
    /// place there, whatever its words say.
    ///
    /// Mend it by adding the `date` that the quotes of the fact state, or by taking
    /// the fact out of the timeline.
    timeline_undated = "timeline-undated", Error, never_waived
}

use crate::check::Context;
use crate::finding::Finding;

/// Reports facts of a timeline that have no date.
pub(super) fn timeline_undated(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for selection in &context.sheet.briefings {
        let facts = selection.timeline.iter().map(|fact| &context.sheet[*fact]);
        for fact in facts.filter(|fact| fact.date.is_none()) {
            let id = &fact.id;
            let message = format!(
                "the fact `{}` stands in a timeline and has no `date`",
                id.value
            );
            let hint = "add the `date`, or take the fact out of the timeline";
            let finding = Finding::error(CODE, id.span, message).hint(hint);
            findings.push(finding.related(selection.span, "the briefing"));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check_both;

    /// Two facts, with these keys, and a timeline of these.
    fn timeline(first: &str, second: &str, timeline: &str) {
        check_both(
            [
                "Am 3. Mai 2019 nutzte der Chor Plauderbox.\nAm 4. Mai 2019 sang der Chor.",
                "On 3 May 2019 the choir used Plauderbox.\nOn 4 May 2019 the choir sang.",
            ],
            &format!(
                "
facts:
  - id: used
{first}
    says: {{ en: The choir used Plauderbox., de: Der Chor nutzte Plauderbox. }}
    actors: [choir, plauderbox]
    quotes: [ {{ source: QUOTE }} ]
  - id: sang
{second}
    says: {{ en: The choir sang on 4 May 2019., de: Der Chor sang am 4. Mai 2019. }}
    actors: [choir]
    quotes: [ {{ source: QUOTE-2 }} ]
  - id: again
    says: {{ en: The choir sang., de: Der Chor sang. }}
    actors: [choir]
    quotes: [ {{ source: QUOTE-2 }} ]
movements:
  - {{ id: move, who: choir, to: plauderbox, stage: uses, rests-on: [used] }}
briefings:
  one-page:
    bottom-line: used
    key-points: [used, sang, again]
    movement: move
    timeline: {timeline}
"
            ),
        );
    }

    const FIRST: &str = "    date: 2019-05-03";
    const SECOND: &str = "    date: 2019-05-04";

    #[test]
    fn without_a_date() {
        let used = "    #   ^^^^ error[timeline-undated]: the fact `used` stands in a timeline and has no `date`";
        let sang = "    #   ^^^^ error[timeline-undated]: the fact `sang` stands in a timeline and has no `date`";
        timeline(used, SECOND, "[used, sang]");
        timeline(FIRST, sang, "[used, sang]");
        timeline(used, sang, "[used, sang]");
    }

    #[test]
    fn with_a_date() {
        timeline(FIRST, SECOND, "[used, sang]");
        timeline(FIRST, "", "[used]");
        timeline("", "", "[]");
    }
}
