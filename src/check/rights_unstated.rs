rule! {
    /// a source is passed on whole, and the sheet does not say by what right.
    ///
    /// `reuse: full` lets attachments and annexes carry the whole document. That
    /// needs terms that allow it: an open licence, or leave from the holder of the
    /// rights. Short quotes need none, so `reuse: passages` is right wherever the
    /// terms are unknown.
    ///
    /// Mend it by writing the terms, or `reuse: passages`.
    rights_unstated = "rights-unstated", Error
}

use crate::check::Context;
use crate::finding::Finding;
use crate::sheet::Reuse;

/// Reports sources that are passed on whole under unknown terms.
pub(super) fn rights_unstated(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for source in &context.sheet.sources {
        let terms = &source.rights.terms;
        let unknown = terms.unprinted().trim().eq_ignore_ascii_case("unknown");
        if source.rights.reuse == Reuse::Full && unknown {
            let message = "the source is passed on whole, but its terms are unknown";
            let hint = "state the terms, or write `reuse: passages`";
            findings.push(Finding::error(CODE, terms.span(), message).hint(hint));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check;
    use crate::check::tests::check_with;

    const FACT: &str = "
facts:
  - id: sings
    says: { en: The Bunter Chor sings., de: Der Bunte Chor singt. }
    actors: [choir]
    quotes: [ { source: Der Bunte Chor singt } ]
";
    const RIGHTS: &str = "{ holder: nobody, terms: unknown, reuse: passages }";

    fn with_rights(rights: &str) {
        check_with(&[(RIGHTS, rights)], "Der Bunte Chor singt.", FACT);
        let english = FACT.replace("Der Bunte Chor singt }", "The choir sings }");
        check_with(
            &[(RIGHTS, rights), ("LANGUAGE", "en")],
            "The choir sings.",
            &english,
        );
    }

    #[test]
    fn whole_by_unknown_terms() {
        with_rights(
            "{ holder: nobody, terms: unknown, reuse: full }
    #                                ^^^^^^^ error[rights-unstated]: the source is passed on whole, but its terms are unknown",
        );
        with_rights(
            "{ holder: nobody, terms: Unknown, reuse: full }
    #                                ^^^^^^^ error[rights-unstated]: the source is passed on whole, but its terms are unknown",
        );
        with_rights(
            "
      reuse: full
      terms: 'unknown '
      #      ^^^^^^^^^^ error[rights-unstated]: the source is passed on whole, but its terms are unknown
      holder: nobody",
        );
    }

    #[test]
    fn whole_by_stated_terms() {
        with_rights("{ holder: nobody, terms: Free to copy., reuse: full }");
        with_rights("{ holder: nobody, terms: Leave given; the date is unknown., reuse: full }");
    }

    #[test]
    fn passages_need_no_terms() {
        check("Der Bunte Chor singt.", FACT);
        with_rights("{ holder: nobody, terms: Free to copy., reuse: passages }");
    }

    #[test]
    fn passages_by_any_terms() {
        with_rights("{ holder: nobody, terms: unknown, reuse: passages }");
        with_rights("{ holder: nobody, terms: All rights reserved., reuse: passages }");
    }
}
