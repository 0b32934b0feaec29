rule! {
    /// a statement gives a reason that its quote does not give.
    ///
    /// *After the rise in prices the choir left* does not say that it left *because
    /// of* the rise, and *in spite of* is the opposite of *because of*. A reason
    /// must be in the quote or its context, in any words. *Less because of A than because of B*
    /// gives B, and what only stood beside a reason, *after the rise it left because of the noise*,
    /// is none.
    ///
    /// Leave the reason out, or quote the words that give it.
    reason_changed = "reason-changed", Error
}

use crate::check::Context;
use crate::check::shared::framed;
use crate::finding::Finding;
use crate::reading::frame::Part;

/// Reports statements that give a reason that their quotes do not give.
pub(super) fn reason_changed(context: &Context<'_>, findings: &mut Vec<Finding>) {
    framed::report(context, &[Part::Reason], CODE, HINT, findings);
}

const HINT: &str = "leave the reason out, or quote the words that give it";

#[cfg(test)]
mod tests {
    use crate::check::tests::check_in;

    #[test]
    fn after_is_not_because() {
        check_in(
            "en",
            "In May the hall was sold. The choir sings on Plauderbox.",
            "
facts:
  - id: sings
    says:
      en: The choir sings on Plauderbox because the hall was sold.
      #                                 ^^^^^^^ error[reason-changed]: the statement gives a reason (`because`), the quote does not
      de: 'Der Chor singt auf Plauderbox, weil der Saal verkauft wurde.'
      #                                   ^^^^ error[reason-changed]: the statement gives a reason (`weil`), the quote does not
    actors: [choir, plauderbox]
    quotes: [ { source: In May the hall was sold }, { source: The choir sings on Plauderbox } ]
",
        );
    }

    #[test]
    fn a_reason_in_other_words() {
        check_in(
            "en",
            "The sale of the hall led the choir to sing on Plauderbox.",
            "
facts:
  - id: sings
    says: { en: The choir sings on Plauderbox because of the sale of the hall., de: Wegen des Verkaufs des Saals singt der Chor auf Plauderbox. }
    actors: [choir, plauderbox]
    quotes: [ { source: The sale of the hall led the choir to sing on Plauderbox } ]
",
        );
    }

    #[test]
    fn another_reason_and_an_effect_told_as_the_reason() {
        check_in(
            "en",
            "Because of the fault, the server was switched off.",
            "
facts:
  - id: off
    says:
      en: The fault came because the server was switched off.
      #                              ^^^^^^^^^^^^^^^^^^^ error[reason-changed]: the statement makes `server was switched` the reason, which in the quote follows from it
      de: Der Server wurde wegen des Fehlers abgeschaltet.
    quotes: [ { source: 'Because of the fault, the server was switched off' } ]
",
        );
    }

    #[test]
    fn the_reason_is_no_effect() {
        check_in(
            "en",
            "The spam led Plauderbox to close the hall.",
            "
facts:
  - id: closed
    says:
      en: The spam came because Plauderbox had closed the hall.
      #                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[reason-changed]: the statement makes `Plauderbox had closed the hall` the reason, which in the quote follows from it
      de: Wegen des Spams schloss Plauderbox den Saal.
    actors: [plauderbox]
    quotes: [ { source: The spam led Plauderbox to close the hall } ]
",
        );
    }

    #[test]
    fn a_reason_is_no_obstacle() {
        check_in(
            "fr",
            "Faute de bénévoles, Plauderbox a fermé.",
            "
facts:
  - id: closed
    says:
      en: Plauderbox closed despite its volunteers.
      #                     ^^^^^^^ error[reason-changed]: the statement says “despite” (`despite`), the quote does not
      de: Plauderbox schloss mangels Freiwilliger.
    actors: [plauderbox]
    quotes: [ { source: 'Faute de bénévoles, Plauderbox a fermé' } ]
",
        );
    }

    #[test]
    fn who_brought_it_about() {
        check_in(
            "de",
            "Nach dem Update fiel der Server aus; schuld war ein Brand.",
            "
facts:
  - id: down
    says:
      en: A fire brought the server down.
      de: Das Update ließ den Server ausfallen.
      #       ^^^^^^ error[reason-changed]: the reason in the statement (`Update`) is not the reason in the quote (`Brand`)
    quotes: [ { source: Nach dem Update fiel der Server aus; schuld war ein Brand } ]
",
        );
    }

    #[test]
    fn what_makes_somebody_do_something() {
        check_in(
            "en",
            "After the outage the singers left.",
            "
facts:
  - id: left
    says:
      en: The outage made the singers leave.
      #              ^^^^^^^^^^^^^^^^^^^^^^ error[reason-changed]: the statement gives a reason (`made the singers leave`), the quote does not
      de: Nach dem Ausfall sind die Sänger gegangen.
    quotes: [ { source: After the outage the singers left } ]
",
        );
    }

    #[test]
    fn one_reason_in_other_words() {
        for (quote, says) in [
            (
                "A cable caused the fault",
                "{ en: The fault was caused by a cable., de: Der Fehler wurde durch ein Kabel verursacht. }",
            ),
            (
                "Spam was the reason why Plauderbox closed the hall",
                "{ en: Plauderbox closed the hall because of spam., de: Plauderbox schloss den Saal wegen Spam. }",
            ),
        ] {
            let sheet = format!(
                "
facts:
  - id: reason
    says: {says}
    actors: [{}]
    quotes: [ {{ source: {quote} }} ]
",
                if quote.contains("Plauderbox") {
                    "plauderbox"
                } else {
                    ""
                }
            );
            check_in("en", &format!("{quote}."), &sheet);
        }
        check_in(
            "de",
            "Des Spams wegen schloss Plauderbox den Saal.",
            "
facts:
  - id: closed
    says:
      en: The spam came because Plauderbox closed the hall.
      #                                    ^^^^^^^^^^^^^^^ error[reason-changed]: the reason in the statement (`closed the hall`) is not the reason in the quote (`Spams`)
      de: Plauderbox schloss den Saal wegen des Spams.
    actors: [plauderbox]
    quotes: [ { source: Des Spams wegen schloss Plauderbox den Saal } ]
",
        );
    }
}
