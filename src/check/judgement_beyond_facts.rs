rule! {
    /// a judgement has a number, date or name that none of its facts has.
    ///
    /// A judgement is the desk's own, but what it builds on is not: its numbers,
    /// dates and names must be in the facts that it rests on. The same holds
    /// for the title. What the source leaves open cannot be filled in by judging. How far a judgement
    /// looks ahead it may say itself: the date of its `horizon`, or the time until then.
    ///
    /// Mend the judgement, or let it rest on the fact that has it.
    judgement_beyond_facts = "judgement-beyond-facts", Error
}

use std::collections::BTreeSet;

use crate::check::Context;
use crate::check::number_unsupported;
use crate::check::shared::told_horizon;
use crate::finding::Finding;
use crate::language::Figure;
use crate::language::Found;
use crate::reading::FactReading;
use crate::reading::JudgedReading;
use crate::reading::Reading;

/// Reports numbers, dates and names of judgements that their facts do not have.
pub(super) fn judgement_beyond_facts(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for judged in &context.judged {
        beyond(context, judged, findings);
    }
}

fn beyond(context: &Context<'_>, judged: &JudgedReading<'_>, findings: &mut Vec<Finding>) {
    let facts: Vec<&FactReading<'_>> = judged
        .facts
        .iter()
        .filter_map(|fact| context.facts.get(fact.get()))
        .collect();
    let horizon = told_horizon::horizon(judged);
    for reading in &judged.says {
        let mut report = |range: &std::ops::Range<usize>, what: &str| {
            let words = reading.words(range);
            let message = format!("the {what} `{words}` is in none of the facts this rests on");
            let hint = "add the fact that has it to `rests-on`, or leave it out";
            let place = context.place(reading, range);
            findings.push(Finding::error(CODE, place, message).hint(hint));
        };
        for number in reading.quantities.iter().filter(|found| {
            let number = found.value.number;
            let is_horizon = || {
                let told = (&found.range, number);
                horizon.is_some_and(|day| told_horizon::is_time_to(context, day, reading, told))
            };
            !any(&facts, |says| says.has_number(number)) && !is_horizon()
        }) {
            report(&number.range, "number");
        }
        for date in reading.dates.iter().filter(|found| {
            let is_horizon =
                || horizon.is_some_and(|day| told_horizon::is_date_of(day, &found.value));
            !any(&facts, |says| {
                says.dates
                    .iter()
                    .any(|date| date.value.supports_mention(&found.value, &BTreeSet::new()))
            }) && !is_horizon()
        }) {
            report(&date.range, "date");
        }
        for name in reading
            .actors
            .iter()
            .filter(|found| !any(&facts, |says| says.names(found.value)))
        {
            report(&name.range, "name");
        }
        for name in reading.strangers.iter().filter(|range| {
            !any(&facts, |says| {
                !says
                    .language
                    .occurrences(says.text.unprinted(), reading.words(range))
                    .is_empty()
            })
        }) {
            report(name, "name");
        }
        unread(context, reading, &facts, findings);
        let grounds = facts.iter().flat_map(|fact| &fact.says);
        for beside in context.misnamed(reading, grounds) {
            let fault = "none of the facts this rests on has";
            findings.push(context.misnaming(CODE, reading, beside, fault));
        }
    }
}

/// Reports numerals that are no plain numbers, and first words that may be names.
fn unread(
    context: &Context<'_>,
    reading: &Reading<'_>,
    facts: &[&FactReading<'_>],
    findings: &mut Vec<Finding>,
) {
    // A judgement that rests on two facts may say “several”.
    let counts = |figure: &Found<Figure>| figure.value == Figure::Amount(0) && facts.len() > 1;
    for figure in reading.figures.iter().filter(|figure| {
        !counts(figure)
            && !any(facts, |says| {
                says.states(reading.words(&figure.range), figure.value)
            })
    }) {
        let words = reading.words(&figure.range);
        let message = format!("the number `{words}` is in none of the facts this rests on");
        let place = context.place(reading, &figure.range);
        findings.push(
            Finding::error(CODE, place, message).hint(number_unsupported::hint(figure.value)),
        );
    }
    for opening in context.openings(reading).filter(|opening| {
        !any(facts, |says| {
            let name = reading.words(&opening.range);
            !says
                .language
                .occurrences(says.text.unprinted(), name)
                .is_empty()
        })
    }) {
        let fault = "is in none of the facts this rests on";
        findings.push(context.opening(CODE, reading, opening, fault));
    }
}

/// True if `has` holds for the statement of one of the facts, in any language.
fn any(facts: &[&FactReading<'_>], has: impl Fn(&Reading<'_>) -> bool) -> bool {
    facts.iter().any(|fact| fact.says.iter().any(&has))
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check;
    use crate::check::tests::check_both;

    const SOURCE: &str = "Am 27. März 2017 zählte der Bunte Chor neun Proben bei Plauderbox.";
    const FACTS: &str = "
facts:
  - id: counted
    says:
      en: On 27 March 2017 the Bunter Chor counted nine rehearsals on Plauderbox.
      de: Am 27. März 2017 zählte der Bunte Chor neun Proben bei Plauderbox.
    actors: [choir, plauderbox]
    quotes: [ { source: Am 27. März 2017 zählte der Bunte Chor neun Proben bei Plauderbox } ]
";

    #[test]
    fn only_what_the_facts_have() {
        check(
            SOURCE,
            &format!(
                "{FACTS}
judgements:
  - id: busy
    kind: implication
    says:
      en: After nine rehearsals in March 2017 the Bunter Chor needs Plauderbox.
      de: Nach neun Proben im März 2017 braucht der Bunte Chor Plauderbox.
    rests-on: [counted]
"
            ),
        );
    }

    #[test]
    fn a_number_and_a_date_of_its_own() {
        check(
            SOURCE,
            &format!(
                "{FACTS}
judgements:
  - id: busy
    kind: implication
    says:
      en: The choir needs ten rehearsals by 27 March 2018.
      #                   ^^^ error[judgement-beyond-facts]: the number `ten` is in none of the facts this rests on
      #                                     ^^^^^^^^^^^^^ error[judgement-beyond-facts]: the date `27 March 2018` is in none of the facts this rests on
      de: Der Chor braucht bis zum 27. März 2018 zehn Proben.
      #                                          ^^^^ error[judgement-beyond-facts]: the number `zehn` is in none of the facts this rests on
      #                            ^^^^^^^^^^^^^ error[judgement-beyond-facts]: the date `27. März 2018` is in none of the facts this rests on
    rests-on: [counted]
"
            ),
        );
    }

    #[test]
    fn a_name_of_its_own() {
        check(
            SOURCE,
            &format!(
                "{FACTS}
judgements:
  - id: busy
    kind: implication
    says:
      en: The Bunter Chor should look at Zwitscher.
      #                                  ^^^^^^^^^ error[judgement-beyond-facts]: the name `Zwitscher` is in none of the facts this rests on
      de: Der Bunte Chor sollte Zwitscher ansehen.
      #                         ^^^^^^^^^ error[judgement-beyond-facts]: the name `Zwitscher` is in none of the facts this rests on
    rests-on: [counted]
"
            ),
        );
    }

    /// The sheet of these tests ends on the first day of 2026.
    #[test]
    fn how_far_a_judgement_looks_ahead() {
        let outlook = |says: &str| {
            let judged = format!(
                "{FACTS}
judgements:
  - id: busy
    kind: outlook
    says:
{says}
    rests-on: [counted]
    horizon: 2026-06-30
"
            );
            check(SOURCE, &judged);
        };
        for [en, de] in [
            ["by June 2026", "bis Juni 2026"],
            ["by 30 June 2026", "bis zum 30. Juni 2026"],
            ["within six months", "innerhalb von sechs Monaten"],
            [
                "between April and June 2026",
                "zwischen April und Juni 2026",
            ],
        ] {
            outlook(&format!(
                "      en: The choir leaves {en}.\n      de: Der Chor geht {de}."
            ));
        }
        outlook(
            "      en: The choir leaves by 15 May 2026, and 12 singers leave within ten months.
      #                       ^^^^^^^^^^^ error[judgement-beyond-facts]: the date `15 May 2026` is in none of the facts this rests on
      #                                        ^^ error[judgement-beyond-facts]: the number `12` is in none of the facts this rests on
      #                                                                ^^^ error[judgement-beyond-facts]: the number `ten` is in none of the facts this rests on
      de: Der Chor geht bis zum 15. Mai 2026, und 12 gehen innerhalb von zehn Monaten.
      #                         ^^^^^^^^^^^^ error[judgement-beyond-facts]: the date `15. Mai 2026` is in none of the facts this rests on
      #                                           ^^ error[judgement-beyond-facts]: the number `12` is in none of the facts this rests on
      #                                                                  ^^^^ error[judgement-beyond-facts]: the number `zehn` is in none of the facts this rests on",
        );
    }

    const BOTH: [&str; 2] = [
        SOURCE,
        "On 27 March 2017 the choir counted nine rehearsals on Plauderbox.",
    ];

    /// A judgement with these words, on the fact that the rehearsals were counted.
    fn judged(says: &str) {
        let facts = FACTS.replace(
            "quotes: [ { source: Am 27. März 2017 zählte der Bunte Chor neun Proben bei Plauderbox }",
            "quotes: [ { source: QUOTE }",
        );
        check_both(
            BOTH,
            &format!(
                "{facts}
judgements:
  - id: busy
    kind: implication
    says:
{says}
    rests-on: [counted]
"
            ),
        );
    }

    #[test]
    fn more_than_the_facts_have() {
        judged(
            "      en: The choir needs eleven rehearsals.
      #                   ^^^^^^ error[judgement-beyond-facts]: the number `eleven` is in none of the facts this rests on
      de: Der Chor braucht elf Proben.
      #                    ^^^ error[judgement-beyond-facts]: the number `elf` is in none of the facts this rests on",
        );
        judged(
            "      en: The choir needs Plauderbox by 28 March 2017.
      #                                 ^^^^^^^^^^^^^ error[judgement-beyond-facts]: the date `28 March 2017` is in none of the facts this rests on
      de: Der Chor braucht Plauderbox bis zum 28. März 2017.
      #                                       ^^^^^^^^^^^^^ error[judgement-beyond-facts]: the date `28. März 2017` is in none of the facts this rests on",
        );
        judged(
            "      en: The choir needs Notenschlüssel.
      #                   ^^^^^^^^^^^^^^ error[judgement-beyond-facts]: the name `Notenschlüssel` is in none of the facts this rests on
      de: Der Chor braucht Notenschlüssel.
      #                    ^^^^^^^^^^^^^^ error[judgement-beyond-facts]: the name `Notenschlüssel` is in none of the facts this rests on",
        );
    }

    #[test]
    fn no_more_than_the_facts_have() {
        judged(
            "      { en: Nine rehearsals are enough for the choir., de: Neun Proben genügen dem Chor. }",
        );
        judged(
            "      { en: Since March 2017 Plauderbox matters., de: Seit März 2017 ist Plauderbox wichtig. }",
        );
        judged("      { en: Rehearsals matter., de: Proben sind wichtig. }");
    }
}
