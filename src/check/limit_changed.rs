rule! {
    /// a statement says “only”, “all”, “most”, “except” or “the first” where its quote does not, or drops it.
    ///
    /// *Most of the rooms are empty* is neither *the rooms are empty* nor *all
    /// rooms are empty*; *only members may post* says more than *members may
    /// post*, and something else than *members may only post*. Words of one
    /// meaning are equal: *nobody but* is *only*, *each* is *all*. *Few*, *many* and
    /// *nearly all* exclude one another, a good half is more than a half, and *about half* is
    /// not *half*. *80 per cent of the guests* are *most guests*; *at most 60 per cent* and *by 80
    /// per cent* are not. What a quote leaves open, *A or B*, is neither *A* nor *A and B*. Beside a
    /// number (*only two*, *all six*) such a word is free.
    ///
    /// A judgement, or the title, that retells a fact is held against that fact alike; what it
    /// concludes in words of its own is free.
    ///
    /// Speak of as many as the quote does.
    limit_changed = "limit-changed", Error
}

use crate::check::Context;
use crate::check::shared::framed;
use crate::finding::Finding;
use crate::reading::frame::Part;

/// Reports statements whose words such as “only” and “all” differ from those of their quotes.
pub(super) fn limit_changed(context: &Context<'_>, findings: &mut Vec<Finding>) {
    framed::report(context, &[Part::Quantifier], CODE, HINT, findings);
}

const HINT: &str = "speak of as many as the quote does";

#[cfg(test)]
mod tests {
    use crate::check::tests::check_in;

    #[test]
    fn dropped_and_added() {
        check_in(
            "en",
            "Most of the guests sing in the hall.",
            "
facts:
  - id: sing
    says:
      en: The guests sing in the hall.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[limit-changed]: the quote says “most” (`Most of`), the statement does not
      de: Die Gäste singen im Saal.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^ error[limit-changed]: the quote says “most” (`Most of`), the statement does not
    quotes: [ { source: Most of the guests sing in the hall } ]
",
        );
        check_in(
            "en",
            "The guests sing in the hall.",
            "
facts:
  - id: sing
    says:
      en: Only the guests sing in the hall.
      #   ^^^^ error[limit-changed]: the statement says “only” (`Only`), the quote does not
      de: Nur die Gäste singen im Saal.
      #   ^^^ error[limit-changed]: the statement says “only” (`Nur`), the quote does not
    quotes: [ { source: The guests sing in the hall } ]
",
        );
    }

    #[test]
    fn in_other_words() {
        check_in(
            "en",
            "Nobody but the guests sings in the hall.",
            "
facts:
  - id: sing
    says: { en: Only the guests sing in the hall., de: Im Saal singen ausschließlich die Gäste. }
    quotes: [ { source: Nobody but the guests sings in the hall } ]
",
        );
    }

    #[test]
    fn a_share_that_measures_a_change() {
        check_in(
            "en",
            "The hall closed because of its roof, not because of the fees, which rose by a third.",
            "
facts:
  - id: roof
    says: { en: 'The hall closed because of its roof, not because the fees rose.', de: 'Der Saal schloss wegen des Dachs, nicht weil die Gebühren stiegen.' }
    quotes: [ { source: 'The hall closed because of its roof, not because of the fees, which rose by a third' } ]
",
        );
    }

    #[test]
    fn a_share_of_those_who_do_something() {
        check_in(
            "en",
            "The plan was carried by a third of the guests.",
            "
facts:
  - id: plan
    says:
      en: The plan was carried by the guests.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[limit-changed]: the quote says “some” (`a third of`), the statement does not
      de: Der Plan wurde von den Gästen getragen.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[limit-changed]: the quote says “some” (`a third of`), the statement does not
    quotes: [ { source: The plan was carried by a third of the guests } ]
",
        );
    }

    #[test]
    fn none_is_not_some() {
        check_in(
            "en",
            "Not every guest sings in the hall.",
            "
facts:
  - id: sing
    says:
      en: None of the guests sings in the hall.
      #   ^^^^ error[limit-changed]: the quote says “Not every”, the statement “None”
      de: Keiner der Gäste singt im Saal.
      #   ^^^^^^ error[limit-changed]: the quote says “Not every”, the statement “Keiner”
    quotes: [ { source: Not every guest sings in the hall } ]
",
        );
    }

    #[test]
    fn only_a_while_ago_limits_nobody() {
        check_in(
            "en",
            "The choir came to Plauderbox only a year ago.",
            "
facts:
  - id: came
    says: { en: The choir joined Plauderbox a year ago., de: Der Chor kam vor einem Jahr zu Plauderbox. }
    actors: [choir, plauderbox]
    quotes: [ { source: The choir came to Plauderbox only a year ago } ]
",
        );
    }

    #[test]
    fn those_who_are_left_out() {
        check_in(
            "en",
            "All but three of the moderators of the choir resigned, and not every room is open.",
            "
facts:
  - id: resigned
    says:
      en: Three of the moderators of the choir resigned.
      #   ^^^^^ error[limit-changed]: the quote leaves `Three` out
      de: Bis auf drei traten die Moderatoren des Chors zurück.
    actors: [choir]
    quotes: [ { source: All but three of the moderators of the choir resigned } ]
",
        );
    }

    #[test]
    fn few_many_and_nearly_all() {
        check_in(
            "en",
            "Almost all guests sing in the hall. Few guests dance.",
            "
facts:
  - id: sing
    says:
      en: All guests sing in the hall.
      #   ^^^ error[limit-changed]: the quote says “Almost all”, the statement “All”
      de: Fast alle Gäste singen im Saal.
    quotes: [ { source: Almost all guests sing in the hall } ]
  - id: dance
    says:
      en: Many guests dance.
      #   ^^^^ error[limit-changed]: the quote says “Few”, the statement “Many”
      de: Nur wenige Gäste tanzen.
    quotes: [ { source: Few guests dance } ]
",
        );
    }

    #[test]
    fn a_good_half_is_no_half() {
        check_in(
            "de",
            "Gut die Hälfte der Gäste singt im Saal.",
            "
facts:
  - id: sing
    says:
      en: More than half of the guests sing in the hall.
      de: Die Hälfte der Gäste singt im Saal.
      #       ^^^^^^ error[limit-changed]: the quote says “Gut die Hälfte”, the statement “Hälfte”
    quotes: [ { source: Gut die Hälfte der Gäste singt im Saal } ]
",
        );
    }

    #[test]
    fn both_of_two_and_all_but_some() {
        check_in(
            "en",
            "Both singers left. All archives except two are open.",
            "
facts:
  - id: left
    says:
      en: One of the singers left.
      #   ^^^^^^ error[limit-changed]: the quote says “Both”, the statement “One of”
      de: Beide Sänger sind gegangen.
    quotes: [ { source: Both singers left } ]
  - id: open
    says:
      en: All archives are open.
      #   ^^^ error[limit-changed]: the quote says “except”, the statement “All”
      de: Alle Archive sind offen.
      #   ^^^^ error[limit-changed]: the quote says “except”, the statement “Alle”
    quotes: [ { source: All archives except two are open } ]
",
        );
    }

    #[test]
    fn one_of_two_alternatives() {
        check_in(
            "en",
            "Half of the members have closed their rooms or left.",
            "
facts:
  - id: left
    says:
      en: Half of the members have left.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[limit-changed]: the quote says “closed their rooms or left”, the statement only one of the two
      de: Die Hälfte der Mitglieder hat ihre Räume geschlossen oder ist gegangen.
    quotes: [ { source: Half of the members have closed their rooms or left } ]
",
        );
    }

    #[test]
    fn about_half() {
        check_in(
            "en",
            "About half of the members left.",
            "
facts:
  - id: left
    says:
      en: Half of the members left.
      #   ^^^^ error[limit-changed]: the quote says “About half”, the statement “Half”
      de: Etwa die Hälfte der Mitglieder ging.
    quotes: [ { source: About half of the members left } ]
",
        );
    }

    #[test]
    fn all_in_a_sentence_that_is_against_something() {
        check_in(
            "en",
            "Some singers who are against the fee have left.",
            "
facts:
  - id: left
    says:
      en: All singers who are against the fee have left.
      #   ^^^ error[limit-changed]: the statement says “all” (`All`), the quote does not
      de: Einige Sänger, die gegen die Gebühr sind, sind gegangen.
    quotes: [ { source: Some singers who are against the fee have left } ]
",
        );
    }
}
