rule! {
    /// a statement tells as a fact what its quote calls possible, planned, alleged or conditional.
    ///
    /// *May leave*, *plans to leave*, *allegedly left*, *tried to leave*, *almost
    /// left* and *will leave if …* are no *left*. Where a clause that the statement
    /// tells is weighed by such a word, the statement must weigh it, too, with the
    /// same word or with one that says as much: *reportedly* is *is said to*,
    /// *unless* is *if … not* and not *if*, and what follows *otherwise* hangs on the contrary
    /// of the condition. What the quote says is still to come must not be
    /// told as done, nor what it says is under way, asked for or possible: *is closing*, *asks
    /// them to leave*, *can leave*; nor a change that it tells in the present tense of a day after it
    /// was published, or after `as-of` where that is unknown: *closes on 1 July*. A move that is only tried, or taken back by a return, must
    /// not be told as a move. *May take no more than six* permits, and guesses
    /// nothing. A weighing word in a clause that the statement leaves out
    /// does not count.
    ///
    /// A judgement, or the title, that retells a fact is held against that fact alike; what it
    /// concludes in words of its own is free.
    ///
    /// Say how sure the quote is, or quote only the clause that the statement tells.
    certainty_changed = "certainty-changed", Error
}

use crate::check::Context;
use crate::check::shared::framed;
use crate::finding::Finding;
use crate::reading::frame::Part;

/// Reports statements that tell as a fact what their quotes call possible, planned, alleged or conditional.
pub(super) fn certainty_changed(context: &Context<'_>, findings: &mut Vec<Finding>) {
    framed::report(context, &[Part::Certainty], CODE, HINT, findings);
}

const HINT: &str = "say how sure the quote is, or quote only the clause that the statement tells";

#[cfg(test)]
mod tests {
    use crate::check::tests::check_in;
    use crate::check::tests::check_with;

    #[test]
    fn what_is_possible_or_planned_is_told_as_done() {
        for (quote, words) in [
            (
                "The choir may sing in the hall",
                "says that it may be so (`may`)",
            ),
            (
                "The choir plans to sing in the hall",
                "tells an intention (`plans to`)",
            ),
            (
                "Allegedly, the choir sings in the hall",
                "reports what is claimed (`Allegedly`)",
            ),
            (
                "If it rains, the choir sings in the hall",
                "makes it depend on something (`If`)",
            ),
        ] {
            let sheet = format!(
                "
facts:
  - id: sings
    says:
      en: The choir sings in the hall.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[certainty-changed]: the quote {words}, the statement does not
      de: Der Chor singt im Saal.
      #   ^^^^^^^^^^^^^^^^^^^^^^^ error[certainty-changed]: the quote {words}, the statement does not
    actors: [choir]
    quotes: [ {{ source: '{quote}' }} ]
"
            );
            check_in("en", &format!("{quote}."), &sheet);
        }
    }

    #[test]
    fn a_permission_up_to_a_number_is_no_guess() {
        check_in(
            "en",
            "The choir may take no more than six guests to the hall.",
            "
facts:
  - id: guests
    says: { en: The choir takes at most six guests to the hall., de: Der Chor nimmt höchstens sechs Gäste in den Saal mit. }
    actors: [choir]
    quotes: [ { source: The choir may take no more than six guests to the hall } ]
",
        );
    }

    #[test]
    fn weighed_in_other_words() {
        for (quote, says) in [
            (
                "The choir may sing in the hall",
                "en: Perhaps the choir will sing in the hall., de: Vielleicht singt der Chor im Saal.",
            ),
            (
                "The choir sings in the hall unless it rains",
                "en: 'If it does not rain, the choir sings in the hall.', de: 'Wenn es nicht regnet, singt der Chor im Saal.'",
            ),
        ] {
            let sheet = format!(
                "
facts:
  - id: sings
    says: {{ {says} }}
    actors: [choir]
    quotes: [ {{ source: '{quote}' }} ]
"
            );
            check_in("en", &format!("{quote}."), &sheet);
        }
    }

    #[test]
    fn what_is_to_come_is_not_done() {
        check_in(
            "en",
            "As soon as the export is finished, the rooms of the choir will be deleted.",
            "
facts:
  - id: deleted
    says:
      en: The rooms of the choir have been deleted.
      #                                    ^^^^^^^ error[certainty-changed]: in the quote it is still to come, the statement tells it as done
      de: Die Räume des Chors werden gelöscht, sobald der Export fertig ist.
    actors: [choir]
    quotes: [ { source: 'As soon as the export is finished, the rooms of the choir will be deleted' } ]
",
        );
    }

    #[test]
    fn a_condition_that_opens_with_its_verb() {
        check_in(
            "en",
            "Should Plauderbox raise its prices, the choir will leave.",
            "
facts:
  - id: leaves
    says:
      en: Plauderbox will raise its prices, and the choir will leave.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[certainty-changed]: the quote makes it depend on something (`Should`), the statement does not
      de: Erhöht Plauderbox die Preise, verlässt der Chor sie.
    actors: [choir, plauderbox]
    quotes: [ { source: 'Should Plauderbox raise its prices, the choir will leave' } ]
",
        );
    }

    #[test]
    fn what_is_only_decided_is_not_done() {
        check_in(
            "en",
            "The choir has decided to leave Plauderbox.",
            "
facts:
  - id: leaves
    says:
      en: The choir has left Plauderbox.
      #                 ^^^^ error[certainty-changed]: in the quote it is still to come, the statement tells it as done
      de: Der Chor will Plauderbox verlassen.
    actors: [choir, plauderbox]
    quotes: [ { source: The choir has decided to leave Plauderbox } ]
",
        );
    }

    #[test]
    fn a_rounded_number_and_a_later_part() {
        check_in(
            "en",
            "Nearly 900 guests came. Plauderbox was sold by the choir and may close.",
            "
facts:
  - id: came
    says: { en: About 900 guests came., de: Etwa 900 Gäste kamen. }
    quotes: [ { source: Nearly 900 guests came } ]
  - id: sold
    says: { en: Plauderbox was sold by the choir., de: Plauderbox wurde vom Chor verkauft. }
    actors: [choir, plauderbox]
    quotes: [ { source: Plauderbox was sold by the choir and may close } ]
",
        );
    }

    #[test]
    fn what_is_under_way_or_only_possible() {
        check_in(
            "en",
            "The choir is closing its room.",
            "
facts:
  - id: room
    says:
      en: The choir has closed its room.
      #                 ^^^^^^ error[certainty-changed]: in the quote it is still to come, the statement tells it as done
      de: Der Chor schließt gerade seinen Raum.
    actors: [choir]
    quotes: [ { source: The choir is closing its room } ]
",
        );
    }

    #[test]
    fn words_that_weigh_nothing() {
        for (language, source, en, de) in [
            (
                "de",
                "Die Lieder werden im Saal nicht mehr gespielt",
                "The songs are no longer played in the hall.",
                "Im Saal wurden die Lieder nicht mehr gespielt.",
            ),
            (
                "en",
                "Even if the fee rises, the guests will sing in the hall",
                "Even if the fee rises, the guests will sing in the hall.",
                "Selbst wenn die Gebühr steigt, werden die Gäste im Saal singen.",
            ),
            (
                "en",
                "The guests sing in the hall, whose roof depends on two pillars",
                "The guests sing in the hall.",
                "Die Gäste singen im Saal.",
            ),
            (
                "ru",
                "Почти треть гостей поёт в зале",
                "Almost a third of the guests sing in the hall.",
                "Fast ein Drittel der Gäste singt im Saal.",
            ),
            (
                "en",
                "The guests consider it an advantage that the hall is small",
                "The guests see it as an advantage that the hall is small.",
                "Dass der Saal klein ist, sehen die Gäste als Vorteil.",
            ),
        ] {
            let sheet = format!(
                "
facts:
  - id: sing
    says:
      en: {en}
      de: {de}
    quotes: [ {{ source: '{source}' }} ]
"
            );
            check_in(language, &format!("{source}."), &sheet);
        }
    }

    #[test]
    fn what_is_announced_tried_or_undone_is_told_as_done() {
        check_in(
            "en",
            "Zwitscher announced the sale of the hall. The choir is trying out Plauderbox until spring. \
             The choir moved to Zwitscher, and is back on Plauderbox.",
            "
facts:
  - id: sold
    says:
      en: Zwitscher has sold the hall.
      #                 ^^^^ error[certainty-changed]: in the quote it is still to come (`announced`), the statement tells it as done
      de: Zwitscher hat den Saal verkauft.
      #                          ^^^^^^^^ error[certainty-changed]: in the quote it is still to come (`announced`), the statement tells it as done
    actors: [zwitscher]
    quotes: [ { source: Zwitscher announced the sale of the hall } ]
  - id: tried
    says:
      en: The choir has moved to Plauderbox.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[certainty-changed]: the quote tells of a trial, the statement of a move
      de: Der Chor ist zu Plauderbox umgezogen.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[certainty-changed]: the quote tells of a trial, the statement of a move
    actors: [choir, plauderbox]
    quotes: [ { source: The choir is trying out Plauderbox until spring } ]
  - id: back
    says:
      en: The choir is now on Zwitscher.
      #                       ^^^^^^^^^ error[certainty-changed]: the quote tells of a return (`back`), the statement of a move
      de: Der Chor ist jetzt auf Zwitscher.
      #                          ^^^^^^^^^ error[certainty-changed]: the quote tells of a return (`back`), the statement of a move
    actors: [choir, zwitscher]
    quotes: [ { source: 'The choir moved to Zwitscher, and is back on Plauderbox' } ]
",
        );
    }

    /// The sheet of these tests ends on the first day of 2026.
    #[test]
    fn what_is_told_of_a_later_day_is_told_as_done() {
        for (language, quote) in [
            ("en", "The choir closes its page on 1 July 2026"),
            ("de", "Der Chor schließt seine Seite am 1. Juli 2026"),
            ("fr", "Le chœur ferme sa page le 1er juillet 2026"),
            ("es", "El coro cierra su página el 1 de julio de 2026"),
            ("ru", "Хор закрывает страницу 1 июля 2026 года"),
        ] {
            let sheet = format!(
                "
facts:
  - id: closes
    says:
      en: The group has closed its page.
      #                 ^^^^^^ error[certainty-changed]: in the quote it is to come on a day after the source was written, the statement tells it as done
      de: Die Gruppe hat ihre Seite geschlossen.
      #                             ^^^^^^^^^^^ error[certainty-changed]: in the quote it is to come on a day after the source was written, the statement tells it as done
    quotes: [ {{ source: '{quote}' }} ]
"
            );
            check_in(language, &format!("{quote}."), &sheet);
        }
    }

    #[test]
    fn what_is_told_of_a_later_day_stays_to_come() {
        for (quote, en, de) in [
            (
                "The club closes its page on 1 July 2026",
                "On 1 July 2026 the club closes its page.",
                "Am 1. Juli 2026 schließt der Klub seine Seite.",
            ),
            (
                "The club closes its page on 1 July 2026",
                "The page of the club is closed on 1 July 2026.",
                "Die Seite des Klubs wird am 1. Juli 2026 geschlossen.",
            ),
            // The day is past.
            (
                "The club closes its page on 1 July 2025",
                "On 1 July 2025 the club closed its page.",
                "Am 1. Juli 2025 schloss der Klub seine Seite.",
            ),
            // The later day is that of another deed.
            (
                "The club left the hall and closes its page on 1 July 2026",
                "The club has left the hall.",
                "Der Klub hat den Saal verlassen.",
            ),
            // It is closed already.
            (
                "The club suspends its page until 1 July 2026",
                "The club has suspended its page until 1 July 2026.",
                "Der Klub hat seine Seite bis zum 1. Juli 2026 ausgesetzt.",
            ),
            (
                "The club closed its page and published a plan for 1 July 2026",
                "The club has closed its page.",
                "Der Klub hat seine Seite geschlossen.",
            ),
        ] {
            let sheet = format!(
                "
facts:
  - id: closes
    says:
      en: {en}
      de: {de}
    quotes: [ {{ source: '{quote}' }} ]
"
            );
            check_in("en", &format!("{quote}."), &sheet);
        }
    }

    #[test]
    fn a_title_tells_a_later_day_as_done() {
        let head = [
            ("LANGUAGE", "en"),
            (
                "title: { en: A move, de: Ein Umzug, rests-on: [FIRST] }",
                "title:
  en: The club has closed its page
  #                ^^^^^^ error[certainty-changed]: in the fact `closes` it is to come on a day after the source was written, the title tells it as done
  de: Der Klub schließt seine Seite
  rests-on: [closes]",
            ),
        ];
        check_with(
            &head,
            "The club closes its page on 1 July 2026.",
            "
facts:
  - id: closes
    says:
      en: The club closes its page on 1 July 2026.
      de: Der Klub schließt seine Seite am 1. Juli 2026.
    quotes: [ { source: The club closes its page on 1 July 2026 } ]
",
        );
    }
}
