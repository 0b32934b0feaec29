//! Differences between judgements, cautions or the title and what they retell, as findings.

use crate::check::Context;
use crate::check::shared::framed::by_certainty;
use crate::finding::Code;
use crate::finding::Finding;
use crate::reading::frame::Part;
use crate::sheet::StatementIndex;

/// Reports the differences of some parts of the frame between judgements, cautions or the title and what they retell.
pub(in crate::check) fn report(
    context: &Context<'_>,
    parts: &[Part],
    code: Code,
    findings: &mut Vec<Finding>,
) {
    let judged = context.judged.iter();
    let judged = judged.map(|it| (&it.says, &it.differences, it.name()));
    let cautions = context.cautions.iter();
    let cautions = cautions.map(|it| (&it.says, &it.differences, "the caution"));
    for (says, differences, name) in judged.chain(cautions) {
        for (reading, differences) in says.iter().zip(differences) {
            let chosen = differences.iter().filter(|it| parts.contains(&it.1.part));
            findings.extend(chosen.map(|(ground, difference)| {
                let (kind, id) = match *ground {
                    StatementIndex::Fact(fact) => ("fact", &context.sheet[fact].id),
                    StatementIndex::Judgement(it) => ("judgement", &context.sheet[it].id),
                };
                let ground = format!("the {kind} `{}`", id.value);
                let message = difference.told(name, &ground);
                let place = context.place(reading, &difference.range);
                let finding = by_certainty(difference, code, place, message);
                finding.hint(JUDGED).related(id.span, ground)
            }));
        }
    }
}

const JUDGED: &str = "say what it says, or in words of your own what you conclude from it";

#[cfg(test)]
mod tests {
    use crate::check::tests::check_in;
    use crate::check::tests::check_with;

    /// Checks a judgement of this kind that rests on one fact, in both languages.
    fn judged(fact: [&str; 2], kind: &str, says: &str) {
        let judgement = format!(
            "
judgements:
  - id: judged
    kind: {kind}
    says:
{says}
    rests-on: [told]
"
        );
        check_in("en", &format!("{}.", fact[0]), &(told(fact) + &judgement));
    }

    /// Checks a title that rests on one fact, in both languages.
    fn titled(fact: [&str; 2], title: &str) {
        let usual = "title: { en: A move, de: Ein Umzug, rests-on: [FIRST] }";
        let title = format!("title:\n{title}\n  rests-on: [told]");
        let head = [(usual, title.as_str()), ("LANGUAGE", "en")];
        check_with(&head, &format!("{}.", fact[0]), &told(fact));
    }

    fn told([english, german]: [&str; 2]) -> String {
        format!(
            "
facts:
  - id: told
    says: {{ en: {english}., de: {german}. }}
    actors: [choir, plauderbox, zwitscher]
    quotes: [ {{ source: {english} }} ]
"
        )
    }

    const MOVED: [&str; 2] = [
        "The choir moved from Zwitscher to Plauderbox",
        "Der Chor zog von Zwitscher zu Plauderbox um",
    ];
    const MAY: [&str; 2] = [
        "The choir may switch from Zwitscher to Plauderbox",
        "Der Chor könnte von Zwitscher zu Plauderbox wechseln",
    ];

    #[test]
    fn a_judgement_turns_a_fact_round() {
        judged(
            MOVED,
            "implication",
            "      en: The choir moved from Plauderbox to Zwitscher.
      #                        ^^^^^^^^^^ error[role-changed]: from and to are exchanged between `Plauderbox` and `Zwitscher`
      de: Der Chor zog von Plauderbox zu Zwitscher um.
      #                    ^^^^^^^^^^ error[role-changed]: from and to are exchanged between `Plauderbox` and `Zwitscher`",
        );
        judged(
            MAY,
            "implication",
            "      en: The choir switches from Zwitscher to Plauderbox.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[certainty-changed]: the fact `told` says that it may be so (`may`), the judgement does not
      de: Der Chor wechselt von Zwitscher zu Plauderbox.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[certainty-changed]: the fact `told` says that it may be so (`könnte`), the judgement does not",
        );
    }

    #[test]
    fn what_a_judgement_concludes_is_free() {
        for says in [
            "      { en: Zwitscher has one choir less., de: Zwitscher hat einen Chor weniger. }",
            "      { en: A return of the choir from Plauderbox to Zwitscher is costly., de: Eine Rückkehr des Chors von Plauderbox zu Zwitscher ist teuer. }",
        ] {
            judged(MOVED, "implication", says);
        }
        // Another explanation denies on purpose.
        judged(
            MOVED,
            "alternative",
            "      { en: The choir did not move from Zwitscher to Plauderbox., de: Der Chor zog nicht von Zwitscher zu Plauderbox um. }",
        );
    }

    #[test]
    fn a_title_says_what_its_facts_say() {
        titled(
            MOVED,
            "  en: The choir moves from Zwitscher to Plauderbox
  de: Der Chor zieht von Zwitscher zu Plauderbox um",
        );
        titled(
            MAY,
            "  en: The choir thinks of Plauderbox
  de: Der Chor denkt über Plauderbox nach",
        );
        titled(
            MOVED,
            "  en: From Plauderbox to Zwitscher, the choir moves
  #        ^^^^^^^^^^ error[role-changed]: from and to are exchanged between `Plauderbox` and `Zwitscher`
  de: Der Chor zieht von Plauderbox zu Zwitscher um
  #                      ^^^^^^^^^^ error[role-changed]: from and to are exchanged between `Plauderbox` and `Zwitscher`",
        );
        titled(
            MAY,
            "  en: The choir switches from Zwitscher to Plauderbox
  #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[certainty-changed]: the fact `told` says that it may be so (`may`), the title does not
  de: Der Chor wechselt von Zwitscher zu Plauderbox
  #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[certainty-changed]: the fact `told` says that it may be so (`könnte`), the title does not",
        );
    }

    /// Checks a caution on the words of one fact, in both languages.
    fn cautioned(says: &str) {
        let caution = format!(
            "
cautions:
  - id: caution
    says:
{says}
    quotes: [ {{ source: {} }} ]
",
            COUNTED[0]
        );
        let source = format!("{}.", COUNTED[0]);
        check_in("en", &source, &(told(COUNTED) + &caution));
    }

    const COUNTED: [&str; 2] = [
        "The choir left Zwitscher for Plauderbox with 40 members and 30 songs",
        "Der Chor verließ Zwitscher für Plauderbox mit 40 Mitgliedern und 30 Liedern",
    ];

    #[test]
    fn a_caution_says_the_contrary_of_its_fact() {
        cautioned(
            "      en: The choir did not leave Zwitscher with 40 members.
      #                 ^^^ error[negation-changed]: the caution denies (`not`), its words do not
      de: Der Chor verließ Zwitscher nicht mit 40 Mitgliedern.
      #                              ^^^^^ error[negation-changed]: the caution denies (`nicht`), its words do not",
        );
    }

    #[test]
    fn a_caution_gives_its_fact_another_number() {
        cautioned(
            "      en: The choir left Zwitscher with 30 members.
      #                                 ^^ error[unit-changed]: the caution says `30`, the fact `told` has `40`
      de: Der Chor verließ Zwitscher mit 30 Mitgliedern.
      #                                  ^^ error[unit-changed]: the caution says `30`, the fact `told` has `40`",
        );
    }

    #[test]
    fn a_caution_that_comments_on_its_fact() {
        for says in [
            "      { en: The source gives 40 members and does not say who counted them., de: 'Die Quelle nennt 40 Mitglieder und sagt nicht, wer sie gezählt hat.' }",
            "      { en: The choir left Zwitscher with 40 members., de: Der Chor verließ Zwitscher mit 40 Mitgliedern. }",
        ] {
            cautioned(says);
        }
    }
}
