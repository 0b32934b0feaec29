declare_code! {
    /// a statement waives a rule that has nothing to say about it.
    ///
    /// `waive` sets one rule aside for one statement and prints the reason beside
    /// it. When the reason is gone, the waiver must go too, or readers see an
    /// excuse for nothing. Rules on quotes cannot be waived, because a statement
    /// without its words is no statement; nor can a text that nobody has written
    /// yet, or a character that nobody sees; nor what changed since somebody
    /// accepted it, because `factbrief review` is for that.
    ///
    /// With `value: WORDS` a waiver is for these words alone: `waive: { rule:
    /// number-unsupported, value: 2.5M, because: … }` leaves every other number to
    /// the rule. Prefer it, because a waiver blinds for what changes later. With
    /// `language: fr` it is for the French text alone, and only French pages print it.
    pub(super) CODE = "waiver-unused", Error
}

use crate::check::Context;
use crate::check::RULES;
use crate::check::RuleFindings;
use crate::files::Span;
use crate::finding::Finding;
use crate::finding::Waived;
use crate::finding::declare_code;
use crate::language::ReportLanguage;
use crate::reading::FactReading;
use crate::sheet::Waiver;

/// Sets apart the findings that a statement waives, and reports waivers that nothing needs.
pub(super) fn apply_waivers(context: &Context<'_>, mut findings: Vec<Finding>) -> RuleFindings {
    let mut about_waivers = Vec::new();
    let mut waived = Vec::new();
    for (span, waiver) in waivers(context) {
        let rule = waiver.rule.value.as_str();
        let mut known = RULES.iter().filter(|known| known.may_be_waived);
        if !known.any(|known| known.code.name() == rule) {
            let message = format!("`{rule}` is not a rule that can be waived");
            let hint = "`factbrief explain` lists the rules; those on quotes, stubs, the lock and outputs cannot be waived";
            about_waivers.push(Finding::error(CODE, waiver.rule.span, message).hint(hint));
            continue;
        }
        let is_waived = |finding: &Finding| {
            let value = waiver.value.as_ref();
            finding.code.name() == rule
                && inside(finding.span, span)
                && value.is_none_or(|value| is_about(context, finding, &value.value))
                && waiver
                    .language
                    .is_none_or(|own| is_in(context, finding, own))
        };
        let (taken, kept): (Vec<_>, Vec<_>) = findings.into_iter().partition(is_waived);
        findings = kept;
        if taken.is_empty() {
            let (place, message, hint) = match &waiver.value {
                Some(value) => (
                    value.span,
                    format!("`{rule}` finds no fault with `{}` here", value.value),
                    "write the words that the finding points at, or take the waiver out",
                ),
                None => (
                    waiver.rule.span,
                    format!("`{rule}` finds nothing here"),
                    "take the waiver out",
                ),
            };
            about_waivers.push(Finding::error(CODE, place, message).hint(hint));
        }
        waived.extend(taken.into_iter().map(|finding| Waived {
            finding,
            waiver: waiver.rule.span,
            because: reason(waiver),
        }));
    }
    findings.append(&mut about_waivers);
    RuleFindings { findings, waived }
}

/// Returns the reason of a waiver in the first language of the sheet.
fn reason(waiver: &Waiver) -> String {
    let reason = waiver.because.iter().next();
    reason.map_or(String::new(), |(_, text)| text.unprinted().to_owned())
}

/// True if a finding points at these words, or names them in its message.
fn is_about(context: &Context<'_>, finding: &Finding, value: &str) -> bool {
    let named = format!("`{value}`");
    context.files.text(finding.span).trim() == value || finding.message.contains(&named)
}

/// True if a finding is about the text of a statement in this language.
fn is_in(context: &Context<'_>, finding: &Finding, language: ReportLanguage) -> bool {
    let facts = context.facts.iter().flat_map(FactReading::wordings);
    let cautions = context.cautions.iter().flat_map(|it| &it.says);
    let judged = context.judged.iter().flat_map(|it| &it.says);
    let mut texts = facts.chain(cautions).chain(judged);
    texts.any(|it| it.language == *language && inside(finding.span, it.text.span()))
}

/// Returns every waiver, with the span of its statement.
fn waivers<'a>(context: &Context<'a>) -> impl Iterator<Item = (Span, &'a Waiver)> {
    let sheet = context.sheet;
    let facts = sheet.facts.iter().map(|fact| (fact.span, &fact.waivers));
    let judgements = sheet
        .judgements
        .iter()
        .map(|judgement| (judgement.span, &judgement.waivers));
    let cautions = sheet
        .cautions
        .iter()
        .map(|caution| (caution.span, &caution.waivers));
    let movements = sheet
        .movements
        .iter()
        .map(|movement| (movement.span, &movement.waivers));
    facts
        .chain(judgements)
        .chain(cautions)
        .chain(movements)
        .flat_map(|(span, waivers)| waivers.iter().map(move |waiver| (span, waiver)))
}

fn inside(inner: Span, outer: Span) -> bool {
    inner.file == outer.file && outer.start <= inner.start && inner.end <= outer.end
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check;
    use crate::check::tests::check_both;

    const SOURCE: &str = "Der Bunte Chor zählte neun Proben.";

    #[test]
    fn a_waiver_that_is_needed() {
        check(
            SOURCE,
            "
facts:
  - id: counted
    says: { en: The Bunter Chor counted ten rehearsals., de: Der Bunte Chor zählte zehn Proben. }
    actors: [choir]
    quotes: [ { source: Der Bunte Chor zählte neun Proben } ]
    waive: { rule: number-unsupported, because: { en: It counts from nought., de: Er zählt anders. } }
",
        );
    }

    #[test]
    fn a_waiver_for_one_language() {
        check(
            SOURCE,
            "
facts:
  - id: counted
    says: { en: The Bunter Chor counted ten rehearsals., de: Der Bunte Chor zählte neun Proben. }
    actors: [choir]
    quotes: [ { source: Der Bunte Chor zählte neun Proben } ]
    waive:
      - { rule: number-unsupported, language: en, because: { en: It counts from nought., de: Er zählt anders. } }
      - { rule: languages-disagree, because: { en: It counts from nought., de: Er zählt anders. } }
  - id: other
    says:
      en: The Bunter Chor counted ten rehearsals.
      #                           ^^^ error[number-unsupported]: the number `ten` is not in the quotes of this statement
      de: Der Bunte Chor zählte zehn Proben.
    actors: [choir]
    quotes: [ { source: Der Bunte Chor zählte neun Proben } ]
    waive: { rule: number-unsupported, language: de, because: { en: It counts from nought., de: Er zählt anders. } }
",
        );
    }

    #[test]
    fn a_waiver_for_nothing() {
        check(
            SOURCE,
            "
facts:
  - id: counted
    says: { en: The Bunter Chor counted nine rehearsals., de: Der Bunte Chor zählte neun Proben. }
    actors: [choir]
    quotes: [ { source: Der Bunte Chor zählte neun Proben } ]
    waive:
      rule: number-unsupported
      #     ^^^^^^^^^^^^^^^^^^ error[waiver-unused]: `number-unsupported` finds nothing here
      because: { en: No reason., de: Kein Grund. }
",
        );
    }

    #[test]
    fn a_waiver_for_one_value() {
        check(
            SOURCE,
            "
facts:
  - id: counted
    says:
      en: The Bunter Chor counted ten rehearsals in 30 days.
      #                                             ^^ error[number-unsupported]: the number `30` is not in the quotes of this statement
      de: Der Bunte Chor zählte zehn Proben in 30 Tagen.
      #                                        ^^ error[number-unsupported]: the number `30` is not in the quotes of this statement
    actors: [choir]
    quotes: [ { source: Der Bunte Chor zählte neun Proben } ]
    waive:
      - { rule: number-unsupported, value: ten, because: { en: It counts from nought., de: Er zählt anders. } }
      - { rule: number-unsupported, value: zehn, because: { en: It counts from nought., de: Er zählt anders. } }
      - { rule: number-unsupported, value: '31', because: { en: It is long., de: Er ist lang. } }
      #                                    ^^^^ error[waiver-unused]: `number-unsupported` finds no fault with `31` here
",
        );
    }

    #[test]
    fn quotes_cannot_be_waived() {
        check(
            SOURCE,
            "
facts:
  - id: counted
    says: { en: The Bunter Chor counted nine rehearsals., de: Der Bunte Chor zählte neun Proben. }
    actors: [choir]
    quotes: [ { source: Der Bunte Chor zählte neun Probe } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[quote-cut]: this quote ends inside the word `Proben`
    waive:
      rule: quote-cut
      #     ^^^^^^^^^ error[waiver-unused]: `quote-cut` is not a rule that can be waived
      because: { en: No reason., de: Kein Grund. }
",
        );
    }

    /// A fact on nine rehearsals with these words, and a waiver.
    fn counted(en: &str, de: &str, waiver: &str) {
        check_both(
            [
                "Der Chor zählte rund neun Proben.",
                "The choir counted about nine rehearsals.",
            ],
            &format!(
                "
facts:
  - id: counted
    says: {{ en: {en}, de: {de} }}
    actors: [choir]
    quotes: [ {{ source: QUOTE }} ]
    waive:
{waiver}
"
            ),
        );
    }

    #[test]
    fn waivers_that_nothing_needs() {
        let right = [
            "The choir counted about nine rehearsals.",
            "Der Chor zählte rund neun Proben.",
        ];
        counted(
            right[0],
            right[1],
            "      rule: about-changed
      #     ^^^^^^^^^^^^^ error[waiver-unused]: `about-changed` finds nothing here
      because: { en: No reason., de: Kein Grund. }",
        );
        counted(
            right[0],
            right[1],
            "      rule: no-rule
      #     ^^^^^^^ error[waiver-unused]: `no-rule` is not a rule that can be waived
      because: { en: No reason., de: Kein Grund. }",
        );
        counted(
            right[0],
            right[1],
            "      rule: quote-lost
      #     ^^^^^^^^^^ error[waiver-unused]: `quote-lost` is not a rule that can be waived
      because: { en: No reason., de: Kein Grund. }",
        );
    }

    #[test]
    fn waivers_that_are_needed() {
        let because = "because: { en: A reason., de: Ein Grund. }";
        counted(
            "The choir counted nine rehearsals.",
            "Der Chor zählte neun Proben.",
            &format!("      rule: about-changed\n      {because}"),
        );
        counted(
            "The choir counted about nine rehearsals.",
            "Der Chor zählte Proben.",
            &format!("      rule: languages-disagree\n      {because}"),
        );
        counted(
            "About nine rehearsals were counted.",
            "Rund neun Proben wurden gezählt.",
            &format!("      rule: actor-not-named\n      {because}"),
        );
    }
}
