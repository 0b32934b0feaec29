rule! {
    /// a text of the sheet is still the stub that a draft left.
    ///
    /// `factbrief draft` and `factbrief new` write DRAFT wherever an analyst has to
    /// say something in words of their own: what a statement says, what a number
    /// counts, what kind of source this is. A briefing must not print it, so
    /// nothing is built.
    ///
    /// Write what the quotes say, or take the statement out. Until then
    /// `factbrief build --profile draft` shows the pages: it writes them into
    /// `drafts`, and every page says that it is a draft. There the errors of rules
    /// are warnings, as far as a page can be made at all.
    statement_drafted = "statement-drafted", Error, never_waived
}

use crate::check::Context;
use crate::files::Span;
use crate::finding::Finding;
use crate::language::Language;
use crate::sheet::Sheet;
use crate::sheet::SheetText;

/// Reports every text that is still a stub.
pub(super) fn statement_drafted(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let sheet = context.sheet;
    let facts = sheet.facts.iter().flat_map(|fact| {
        let counted = fact.count.iter().map(|count| &count.of);
        std::iter::once(&fact.says)
            .chain(&fact.short)
            .chain(&fact.claim)
            .chain(counted)
    });
    let others = sheet.judgements.iter().map(|judgement| &judgement.says);
    let cautions = sheet.cautions.iter().map(|caution| &caution.says);
    let wordings = std::iter::once(&sheet.title.says)
        .chain(facts)
        .chain(others)
        .chain(cautions);
    let descriptors = sheet
        .sources
        .iter()
        .flat_map(|source| source.descriptor.iter());
    let aside = sheet.sources.iter().flat_map(|source| &source.set_aside);
    let reasons = aside.flat_map(|part| part.because.iter());
    let texts = wordings
        .flat_map(crate::sheet::Wording::iter)
        .chain(descriptors)
        .chain(reasons);
    let stubs = texts.filter(|(_, text)| text.is_stub());
    findings.extend(stubs.map(finding));
}

/// Drops the findings of other rules about stubs, and in a sheet without facts those about stubs themselves: `no-facts` says what comes next.
pub(super) fn leave_alone(sheet: &Sheet, findings: &mut Vec<Finding>) {
    let own = |finding: &Finding| finding.code == CODE;
    let stubs: Vec<_> = findings
        .iter()
        .filter(|finding| own(finding))
        .map(|finding| finding.span)
        .collect();
    let is_new = sheet.facts.is_empty();
    let in_stub = |place: Span| {
        let around = |stub: &Span| {
            stub.file == place.file && stub.start <= place.start && place.end <= stub.end
        };
        stubs.iter().any(around)
    };
    findings.retain(|finding| {
        // A rule that compares with the text of a statement shows that text.
        let is_about_stub =
            in_stub(finding.span) || finding.related.iter().any(|related| in_stub(related.span));
        !is_about_stub || (own(finding) && !is_new)
    });
}

fn finding((_, text): (Language, &SheetText)) -> Finding {
    let message = "nobody has written this text yet";
    let hint = "say it in words of your own, as far as the quotes bear it out; until then, `build --profile draft` shows the pages";
    Finding::error(CODE, text.span(), message).hint(hint)
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check;

    #[test]
    fn stubs_of_a_draft() {
        check(
            "Am 3. Mai 2024 sangen 12 Leute.",
            "
facts:
  - id: sang
    says: { en: DRAFT, de: DRAFT }
    #           ^^^^^ error[statement-drafted]: nobody has written this text yet
    #                      ^^^^^ error[statement-drafted]: nobody has written this text yet
    count: { value: 12, of: { en: DRAFT Leute, de: Leute } }
    #                             ^^^^^^^^^^^ error[statement-drafted]: nobody has written this text yet
    quotes: [ { source: Am 3. Mai 2024 sangen 12 Leute } ]
",
        );
    }

    #[test]
    fn what_is_compared_with_a_stub() {
        check(
            "Am 3. Mai 2024 sang der Bunte Chor.",
            "
facts:
  - id: sang
    says: { en: DRAFT, de: DRAFT }
    #           ^^^^^ error[statement-drafted]: nobody has written this text yet
    #                      ^^^^^ error[statement-drafted]: nobody has written this text yet
    actors: [choir]
    quotes: [ { source: Am 3. Mai 2024 sang der Bunte Chor } ]
",
        );
    }

    #[test]
    fn words_that_begin_like_a_stub() {
        check(
            "Am 3. Mai 2024 wurde gesungen.",
            "
facts:
  - id: sang
    says: { en: DRAFTS were sung on 3 May 2024., de: Am 3. Mai 2024 wurde gesungen. }
    quotes: [ { source: Am 3. Mai 2024 wurde gesungen } ]
    waive:
      - { rule: name-unsupported, because: { en: x, de: x } }
",
        );
    }
}
