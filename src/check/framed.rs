//! Differences between statements and their quotes, as findings.

use crate::check::Context;
use crate::finding::Code;
use crate::finding::Finding;
use crate::reading::FactReading;
use crate::reading::Reading;
use crate::reading::frame::Difference;
use crate::reading::frame::Part;

/// Reports the differences of some parts of the frame, as findings of one rule.
pub(super) fn report(
    context: &Context<'_>,
    parts: &[Part],
    code: Code,
    hint: &str,
    findings: &mut Vec<Finding>,
) {
    for fact in &context.facts {
        let says = fact.says.iter().zip(&fact.differences);
        // A short wording leaves much out: only what it adds or exchanges counts.
        let short = fact.short.iter().zip(&fact.short_differences);
        let says = says.map(|(reading, differences)| (reading, differences, false));
        let claim = fact.claim.iter().zip(&fact.claim_differences);
        let short = short.chain(claim);
        for (reading, differences, short) in
            says.chain(short.map(|(reading, it)| (reading, it, true)))
        {
            let chosen = differences
                .iter()
                .filter(|it| parts.contains(&it.part) && !(short && it.is_dropped()));
            findings.extend(chosen.map(|it| finding(context, fact, reading, it, code, hint)));
        }
    }
}

fn finding(
    context: &Context<'_>,
    fact: &FactReading<'_>,
    reading: &Reading<'_>,
    difference: &Difference,
    code: Code,
    hint: &str,
) -> Finding {
    let place = context.place(reading, &difference.range);
    let message = difference.message.clone();
    let finding = if difference.certain {
        Finding::error(code, place, message)
    } else {
        Finding::warning(code, place, message)
    };
    let finding = finding.hint(hint);
    let passages = fact.passages.readings();
    match &difference.quote {
        Some((passage, range)) => match passages.get(*passage) {
            Some(quote) => finding.related(context.place(quote, range), "the words of the quote"),
            None => finding,
        },
        None => finding,
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check_in;

    /// Checks an English statement that says the opposite of its quote in one word, beside a German one that says as much as the quote.
    fn check_opposite(quote: &str, quoted: &str, [before, own, after]: [&str; 3], german: &str) {
        let (blanks, carets) = (" ".repeat(before.chars().count()), "^".repeat(own.len()));
        let sheet = format!(
            "
facts:
  - id: told
    says:
      en: {before}{own}{after}
      #   {blanks}{carets} error[negation-changed]: the quote says `{quoted}`, the statement the opposite (`{own}`)
      de: {german}
    actors: [choir]
    quotes: [ {{ source: {quote} }} ]
"
        );
        check_in("en", &format!("{quote}."), &sheet);
    }

    #[test]
    fn a_word_and_its_opposite() {
        check_opposite(
            "The choir opposes the fee",
            "opposes",
            ["The choir ", "supports", " the fee."],
            "Der Chor ist gegen die Gebühr.",
        );
        check_opposite(
            "The choir rarely sings in the hall",
            "rarely",
            ["The choir ", "often", " sings in the hall."],
            "Der Chor singt selten im Saal.",
        );
        check_opposite(
            "The choir stayed in the hall",
            "stayed",
            ["The choir ", "left", " the hall."],
            "Der Chor blieb im Saal.",
        );
        check_opposite(
            "The choir lifted the ban",
            "lifted",
            ["The choir ", "imposed", " the ban."],
            "Der Chor hob die Sperre auf.",
        );
    }

    #[test]
    fn an_opposite_that_is_denied_says_as_much() {
        check_in(
            "en",
            "The choir did not stay in the hall.",
            "
facts:
  - id: left
    says: { en: The choir left the hall., de: Der Chor verließ den Saal. }
    actors: [choir]
    quotes: [ { source: The choir did not stay in the hall } ]
",
        );
    }
}
