rule! {
    /// two dates of the sheet cannot both be right.
    ///
    /// Nothing can be known after the information cut-off (`as-of`): a fact that
    /// happened later, or a source that was published later, contradicts it. Only
    /// what the quotes tell as still to come has a later date, and the pages say
    /// beside it that it is planned. A
    /// report is not issued before its own cut-off. Nobody receives a source before
    /// it is published. And a source that was published before something happened
    /// cannot report it: that is a warning, unless its words tell it as still to come.
    ///
    /// Editions are counted upwards: a number below that of an edition that was built
    /// before is a warning, because two editions would bear it.
    ///
    /// A date without a day or month is taken as widely as it can be: 2019 is not
    /// after 2019-12-02.
    ///
    /// Mend the date. Where a source announces something in words that do not say so
    /// by themselves, leave `date` out, or waive the rule and say so.
    order_impossible = "order-impossible", Error
}

use crate::check::Context;
use crate::finding::Finding;
use crate::reading::FactReading;

/// Reports dates that contradict the cut-off, the day of issue, or the day on which a source was published or received.
pub(super) fn order_impossible(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let sheet = context.sheet;
    if sheet.as_of.is_after(sheet.issued) {
        let message = "the report is issued before its information cut-off";
        findings.push(
            Finding::error(CODE, sheet.issued_span, message).hint("correct `issued` or `as-of`"),
        );
    }
    findings.extend(earlier_edition(context));
    for source in &sheet.sources {
        if source
            .published
            .is_some_and(|published| published.start.is_after(sheet.as_of))
        {
            let message = format!(
                "the source `{}` was published after the information cut-off",
                source.id.value
            );
            findings.push(
                Finding::error(CODE, source.id.span, message)
                    .hint("correct `published` or `as-of`"),
            );
        }
        if let (Some(published), Some(received)) = (source.published, source.received)
            && published.start.is_after(received.value)
        {
            let message = format!(
                "the source `{}` was received before it was published",
                source.id.value
            );
            findings.push(
                Finding::error(CODE, received.span, message)
                    .hint("correct `received` or `published`"),
            );
        }
    }
    for fact in &context.facts {
        dates(context, fact, findings);
    }
}

/// Returns a finding where a later edition than this one was built before.
fn earlier_edition(context: &Context<'_>) -> Option<Finding> {
    let sheet = context.sheet;
    let editions = &context.accepted.lock?.editions;
    let latest = editions.iter().map(|it| it.number).max()?;
    let own = sheet.edition;
    (own < latest).then(|| {
        let message = format!("this is edition {own}, and edition {latest} was built before");
        let hint = format!(
            "write `edition: {}`, or take back the later one with its lock",
            latest + 1
        );
        Finding::warning(CODE, sheet.report.span, message).hint(hint)
    })
}

fn dates(context: &Context<'_>, reading: &FactReading<'_>, findings: &mut Vec<Finding>) {
    let fact = reading.fact;
    let Some(date) = &fact.date else {
        return;
    };
    // A date beyond the cut-off is a mistake more often than a plan, so the quotes have to say that it is one.
    if date.value.end.is_after(context.sheet.as_of) && !reading.is_foretold() {
        let message = "this date is after the information cut-off of the report";
        let hint = "correct the date or `as-of`; a planned event has its date where all quotes tell it as still to come";
        findings.push(Finding::error(CODE, date.span, message).hint(hint));
        return;
    }
    if reading.is_all_to_come() {
        return;
    }
    let mut sources: Vec<_> = fact.quotes.iter().map(|quote| quote.source).collect();
    sources.sort_unstable();
    sources.dedup();
    for source in sources {
        let source = &context.sheet[source];
        if source
            .published
            .is_some_and(|published| date.value.start.is_after(published.end))
        {
            let message = format!(
                "this date is after the day on which `{}` was published",
                source.id.value
            );
            let hint = "correct the date or `published`; what is only announced has no `date` yet";
            findings.push(Finding::warning(CODE, date.span, message).hint(hint));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check;
    use crate::check::tests::check_with;

    const SOURCE: &str = "Am 3. Mai 2019 ging der Bunte Chor.";
    const FACT: &str = "
facts:
  - id: left
    says: { en: On 3 May 2019 the Bunter Chor left., de: Am 3. Mai 2019 ging der Bunte Chor. }
    date: 2019-05-03
    actors: [choir]
    quotes: [ { source: Am 3. Mai 2019 ging der Bunte Chor } ]
";

    #[test]
    fn after_the_cut_off() {
        let fact = FACT.replace(
            "    actors",
            "    #     ^^^^^^^^^^ error[order-impossible]: this date is after the information cut-off of the report
    actors",
        );
        check_with(&[("as-of: 2026-01-01", "as-of: 2019-05-02")], SOURCE, &fact);
    }

    /// What the quotes tell as still to come may be later than the cut-off.
    #[test]
    fn planned_after_the_cut_off() {
        for (language, quote, is_planned) in [
            ("en", "The Bunter Chor will leave on 3 May 2019", true),
            ("de", "Der Bunte Chor wird am 3. Mai 2019 gehen", true),
            ("fr", "Le Bunter Chor va partir le 3 mai 2019", true),
            ("es", "El Bunter Chor va a irse el 3 de mayo de 2019", true),
            ("ru", "Bunter Chor будет уходить 3 мая 2019 года", true),
            ("en", "The Bunter Chor left on 3 May 2019", false),
            ("de", "Der Bunte Chor ging am 3. Mai 2019", false),
            ("fr", "Le Bunter Chor est parti le 3 mai 2019", false),
            ("es", "El Bunter Chor se marchó el 3 de mayo de 2019", false),
            ("ru", "Bunter Chor ушёл 3 мая 2019 года", false),
        ] {
            let finding = "
    #     ^^^^^^^^^^ error[order-impossible]: this date is after the information cut-off of the report";
            let finding = if is_planned { "" } else { finding };
            let [english, german] = if is_planned {
                ["will leave on 3 May 2019", "wird am 3. Mai 2019 gehen"]
            } else {
                ["left on 3 May 2019", "ging am 3. Mai 2019"]
            };
            let fact = format!(
                "
facts:
  - id: left
    says: {{ en: The Bunter Chor {english}., de: Der Bunte Chor {german}. }}
    date: 2019-05-03{finding}
    actors: [choir]
    quotes: [ {{ source: {quote} }} ]
"
            );
            let head = [
                ("LANGUAGE", language),
                ("as-of: 2026-01-01", "as-of: 2019-04-02"),
            ];
            check_with(&head, &format!("{quote}."), &fact);
        }
    }

    #[test]
    fn received_before_it_was_published() {
        let card = |published: &str, received: &str| {
            let dates = format!("published: {published}\n    received: {received}");
            let german = [("published: unknown", dates.as_str())];
            check_with(&german, SOURCE, FACT);
            let english = FACT.replace(
                "Am 3. Mai 2019 ging der Bunte Chor }",
                "On 3 May 2019 the Bunter Chor left }",
            );
            check_with(
                &[("LANGUAGE", "en"), german[0]],
                "On 3 May 2019 the Bunter Chor left.",
                &english,
            );
        };
        card("2019-05-04", "2019-05-04");
        card("2019-05", "2019-05-03");
        card("unknown", "2019-05-01");
        card(
            "2019-05-04",
            "2019-05-03
    #         ^^^^^^^^^^ error[order-impossible]: the source `source` was received before it was published",
        );
        card(
            "2019-06",
            "2019-05-31
    #         ^^^^^^^^^^ error[order-impossible]: the source `source` was received before it was published",
        );
    }

    #[test]
    fn issued_before_the_cut_off() {
        let issued = "issued: 2025-12-31 # a day early
#       ^^^^^^^^^^ error[order-impossible]: the report is issued before its information cut-off";
        check_with(&[("issued: 2026-01-02", issued)], SOURCE, FACT);
    }

    #[test]
    fn published_after_the_cut_off() {
        let source = "id: source
    #   ^^^^^^ error[order-impossible]: the source `source` was published after the information cut-off";
        check_with(
            &[
                ("published: unknown", "published: 2026-02"),
                ("id: source", source),
            ],
            SOURCE,
            FACT,
        );
    }

    #[test]
    fn published_before_it_happened() {
        let fact = FACT.replace(
            "    actors",
            "    #     ^^^^^^^^^^ warning[order-impossible]: this date is after the day on which `source` was published
    actors",
        );
        check_with(
            &[("published: unknown", "published: 2019-04")],
            SOURCE,
            &fact,
        );
        let english = fact.replace(
            "Am 3. Mai 2019 ging der Bunte Chor }",
            "On 3 May 2019 the choir left }",
        );
        let head = [
            ("published: unknown", "published: 2019-05-02"),
            ("LANGUAGE", "en"),
        ];
        check_with(&head, "On 3 May 2019 the choir left.", &english);
    }

    #[test]
    fn the_day_itself_and_what_is_unknown() {
        check(SOURCE, FACT);
        check_with(
            &[
                ("as-of: 2026-01-01", "as-of: 2019-05-03"),
                ("issued: 2026-01-02", "issued: 2019-05-03"),
            ],
            SOURCE,
            FACT,
        );
        check_with(
            &[("published: unknown", "published: 2019-05-03")],
            SOURCE,
            FACT,
        );
    }

    #[test]
    fn less_precise_dates() {
        check_with(
            &[
                ("as-of: 2026-01-01", "as-of: 2019-05-31"),
                ("published: unknown", "published: 2019"),
            ],
            SOURCE,
            FACT,
        );
        check_with(
            &[("as-of: 2026-01-01", "as-of: 2019-05-02")],
            SOURCE,
            &FACT.replace("date: 2019-05-03", "date: 2019-05"),
        );
    }

    #[test]
    fn a_day_that_is_still_to_come() {
        check_with(
            &[("published: unknown", "published: 2019-05-01")],
            "Am 3. Mai 2019 zieht der Bunte Chor um.",
            "
facts:
  - id: moves
    says: { en: On 3 May 2019 the Bunter Chor moves., de: Am 3. Mai 2019 zieht der Bunte Chor um. }
    date: 2019-05-03
    actors: [choir]
    quotes: [ { source: Am 3. Mai 2019 zieht der Bunte Chor um } ]
",
        );
    }
}
