rule! {
    /// a statement exchanges who does something and to whom, or from where and to where.
    ///
    /// *From A to B* is not *from B to A*, and *A blocked B* is not *B blocked A*.
    /// Passives, relative clauses and inverted sentences are read before they are
    /// compared: *B was blocked by A*, *B, whom A blocked* and *den B sperrte A* are
    /// *A blocked B*; what A *gave* B, B *received* from A. What a quote tells of A is
    /// not told of B because B stands beside A: “A, the sister of B, leads the choir”,
    /// “the brother of B leads the choir”; nor is the former or the deputy head the head.
    /// “The departure of A” is not that of B, “the latter” is the last of two names, and
    /// what B does is not told of A because another sentence tells something of A. Where a
    /// text does not say by a word that we know which part a name has, nothing is compared.
    ///
    /// A judgement, a caution or the title that retells a fact is held against that fact alike; what it
    /// concludes in words of its own is free.
    ///
    /// Let each name do in the statement what it does in the quote.
    role_changed = "role-changed", Error
}

use crate::check::Context;
use crate::check::shared::framed;
use crate::finding::Finding;
use crate::reading::frame::Part;

/// Reports statements that exchange who does something and to whom, or from where and to where.
pub(super) fn role_changed(context: &Context<'_>, findings: &mut Vec<Finding>) {
    framed::report(context, &[Part::Role], CODE, HINT, findings);
}

const HINT: &str = "let each name do in the statement what it does in the quote";

#[cfg(test)]
mod tests {
    use crate::check::tests::check_in;

    #[test]
    fn from_and_to_are_exchanged() {
        check_in(
            "en",
            "In May the choir moved from Zwitscher to Plauderbox.",
            "
facts:
  - id: moved
    says:
      en: In May the choir switched from Plauderbox to Zwitscher.
      #                                  ^^^^^^^^^^ error[role-changed]: from and to are exchanged between `Plauderbox` and `Zwitscher`
      de: Im Mai zog der Chor von Plauderbox zu Zwitscher um.
      #                           ^^^^^^^^^^ error[role-changed]: from and to are exchanged between `Plauderbox` and `Zwitscher`
    actors: [choir, plauderbox, zwitscher]
    quotes: [ { source: In May the choir moved from Zwitscher to Plauderbox } ]
",
        );
    }

    #[test]
    fn a_passive_is_an_active() {
        check_in(
            "en",
            "Plauderbox blocked the choir.",
            "
facts:
  - id: blocked
    says: { en: The choir was blocked by Plauderbox., de: Der Chor wurde von Plauderbox gesperrt. }
    actors: [choir, plauderbox]
    quotes: [ { source: Plauderbox blocked the choir } ]
",
        );
    }

    #[test]
    fn whom_somebody_taught() {
        check_in(
            "en",
            "Plauderbox, whom Zwitscher taught last summer, leads the choir.",
            "
facts:
  - id: taught
    says:
      en: Plauderbox taught Zwitscher last summer.
      #   ^^^^^^^^^^ error[role-changed]: who does it and to whom is exchanged between `Plauderbox` and `Zwitscher`
      de: Im vorigen Sommer unterrichtete Zwitscher Plauderbox.
    actors: [plauderbox, zwitscher]
    quotes: [ { source: 'Plauderbox, whom Zwitscher taught last summer, leads the choir' } ]
",
        );
    }

    #[test]
    fn of_whom_it_is_told() {
        check_in(
            "en",
            "Plauderbox, the neighbour of Zwitscher, left the hall in May.",
            "
facts:
  - id: left
    says:
      en: Zwitscher left the hall in May.
      #   ^^^^^^^^^ error[role-changed]: the quote tells this of `Plauderbox`, not of `Zwitscher`
      de: Zwitscher hat den Saal im Mai verlassen.
      #   ^^^^^^^^^ error[role-changed]: the quote tells this of `Plauderbox`, not of `Zwitscher`
    actors: [zwitscher]
    quotes: [ { source: 'Plauderbox, the neighbour of Zwitscher, left the hall in May' } ]
  - id: right
    says: { en: 'Plauderbox, the neighbour of Zwitscher, left the hall in May.', de: 'Plauderbox, Nachbar von Zwitscher, hat den Saal im Mai verlassen.' }
    actors: [plauderbox, zwitscher]
    quotes: [ { source: 'Plauderbox, the neighbour of Zwitscher, left the hall in May' } ]
",
        );
    }

    #[test]
    fn who_is_set_apart_or_named_first_by_case() {
        check_in(
            "de",
            "Den Chor hat Plauderbox gesperrt. Es war Zwitscher, die den Chor einlud.",
            "
facts:
  - id: blocked
    says: { en: Plauderbox has blocked the choir., de: Plauderbox hat den Chor gesperrt. }
    actors: [choir, plauderbox]
    quotes: [ { source: Den Chor hat Plauderbox gesperrt } ]
",
        );
    }

    #[test]
    fn what_is_told_of_somebody_who_belongs_to_a_name() {
        check_in(
            "en",
            "The brother of Zwitscher leads the hall; Zwitscher only sings.",
            "
facts:
  - id: leads
    says:
      en: Zwitscher leads the hall.
      #   ^^^^^^^^^ error[role-changed]: the quote tells this of `brother of Zwitscher`, not of `Zwitscher`
      de: Der Bruder von Zwitscher leitet den Saal.
    actors: [zwitscher]
    quotes: [ { source: 'The brother of Zwitscher leads the hall' } ]
",
        );
    }

    #[test]
    fn who_gives_and_who_receives() {
        check_in(
            "en",
            "Plauderbox handed the keys to Zwitscher.",
            "
facts:
  - id: keys
    says:
      en: Plauderbox received the keys from Zwitscher.
      #   ^^^^^^^^^^ error[role-changed]: who does it and to whom is exchanged: in the quote `Plauderbox` has another role
      de: Zwitscher bekam die Schlüssel von Plauderbox.
    actors: [plauderbox, zwitscher]
    quotes: [ { source: Plauderbox handed the keys to Zwitscher } ]
",
        );
    }

    #[test]
    fn another_does_it() {
        check_in(
            "de",
            "Den Antrag, den Plauderbox gestellt hatte, lehnte Zwitscher ab.",
            "
facts:
  - id: motion
    says:
      en: Zwitscher rejected the motion by Plauderbox.
      de: Plauderbox lehnte den Antrag von Zwitscher ab.
      #   ^^^^^^^^^^ error[role-changed]: who does it and to whom is exchanged between `Plauderbox` and `Zwitscher`
    actors: [plauderbox, zwitscher]
    quotes: [ { source: 'Den Antrag, den Plauderbox gestellt hatte, lehnte Zwitscher ab' } ]
",
        );
    }

    #[test]
    fn a_campaign_by_somebody_is_no_passive() {
        check_in(
            "en",
            "The choir lost its rooms in a campaign by Plauderbox, according to Zwitscher.",
            "
facts:
  - id: lost
    says:
      en: According to Zwitscher, the rooms of the choir were closed in a campaign by Plauderbox.
      de: Laut Zwitscher wurden die Räume des Chors in einer Kampagne von Plauderbox geschlossen.
    actors: [choir, plauderbox]
    according-to: [zwitscher]
    quotes: [ { source: 'The choir lost its rooms in a campaign by Plauderbox, according to Zwitscher' } ]
",
        );
    }

    #[test]
    fn what_is_closed_is_left() {
        check_in(
            "de",
            "Der Bunte Chor schließt seine Gruppe auf Zwitscher und zieht zu Plauderbox um.",
            "
facts:
  - id: moves
    says:
      en: The choir is leaving Plauderbox for Zwitscher.
      #                        ^^^^^^^^^^ error[role-changed]: from and to are exchanged between `Plauderbox` and `Zwitscher`
      de: Der Bunte Chor verlässt Zwitscher und wechselt zu Plauderbox.
    actors: [choir, plauderbox, zwitscher]
    quotes: [ { source: Der Bunte Chor schließt seine Gruppe auf Zwitscher und zieht zu Plauderbox um } ]
",
        );
    }

    #[test]
    fn nouns_that_do_something_to_one_another() {
        check_in(
            "en",
            "The singers dismissed the board.",
            "
facts:
  - id: dismissed
    says:
      en: The board dismissed the singers.
      #       ^^^^^ error[role-changed]: who does it and to whom is exchanged between `board` and `singers`
      de: Der Vorstand wurde von den Sängern entlassen.
    quotes: [ { source: The singers dismissed the board } ]
",
        );
    }

    #[test]
    fn a_complaint_against_somebody() {
        check_in(
            "en",
            "The lawsuit of Plauderbox against Zwitscher failed.",
            "
facts:
  - id: sued
    says:
      en: Zwitscher had sued Plauderbox.
      #   ^^^^^^^^^ error[role-changed]: who does it and to whom is exchanged between `Zwitscher` and `Plauderbox`
      de: Plauderbox hatte Zwitscher verklagt.
    actors: [plauderbox, zwitscher]
    quotes: [ { source: The lawsuit of Plauderbox against Zwitscher failed } ]
",
        );
    }

    #[test]
    fn a_noun_behind_what_was_done_to_it_is_no_verb() {
        check_in(
            "en",
            "Plauderbox has sued Zwitscher over the lost archive.",
            "
facts:
  - id: sued
    says:
      en: Zwitscher is being sued by Plauderbox over the lost archive.
      de: Zwitscher wird von Plauderbox wegen des verlorenen Archivs verklagt.
    actors: [plauderbox, zwitscher]
    quotes: [ { source: Plauderbox has sued Zwitscher over the lost archive } ]
",
        );
    }

    #[test]
    fn a_verb_that_changes_its_vowel() {
        check_in(
            "de",
            "Plauderbox wurde von Zwitscher aus dem Netz geworfen.",
            "
facts:
  - id: thrown
    says:
      en: Zwitscher threw Plauderbox out of the network.
      de: Plauderbox warf Zwitscher aus dem Netz.
      #   ^^^^^^^^^^ error[role-changed]: who does it and to whom is exchanged between `Plauderbox` and `Zwitscher`
    actors: [plauderbox, zwitscher]
    quotes: [ { source: Plauderbox wurde von Zwitscher aus dem Netz geworfen } ]
",
        );
    }

    #[test]
    fn who_is_no_longer_what_they_were() {
        check_in(
            "en",
            "The former treasurer closed the room.",
            "
facts:
  - id: room
    says:
      en: The treasurer closed the room.
      #       ^^^^^^^^^ error[role-changed]: the quote says “former” (`treasurer`), the statement does not
      de: Der frühere Schatzmeister schloss den Raum.
    quotes: [ { source: The former treasurer closed the room } ]
",
        );
    }

    #[test]
    fn whose_account_was_closed() {
        check_in(
            "en",
            "Plauderbox has blocked the account of Zwitscher.",
            "
facts:
  - id: blocked
    says:
      en: Zwitscher has blocked its account.
      #   ^^^^^^^^^ error[role-changed]: who does it and to whom is exchanged: in the quote `Zwitscher` has another role
      de: Zwitscher hat sein Konto gesperrt.
      #   ^^^^^^^^^ error[role-changed]: who does it and to whom is exchanged: in the quote `Zwitscher` has another role
    actors: [zwitscher]
    quotes: [ { source: Plauderbox has blocked the account of Zwitscher } ]
",
        );
    }

    #[test]
    fn a_platform_put_in_as_the_one_who_does_it() {
        check_in(
            "en",
            "With this post the choir closed its account today. The choir closes its Plauderbox account.",
            "
facts:
  - id: closed
    says:
      en: Plauderbox closed the account of the choir.
      #   ^^^^^^^^^^ error[role-changed]: who does it and to whom is exchanged between `Plauderbox` and `choir`
      de: Der Bunte Chor schloss sein Konto bei Plauderbox.
    actors: [choir, plauderbox]
    quotes: [ { source: With this post the choir closed its account today } ]
    context: [ { source: The choir closes its Plauderbox account } ]
",
        );
    }

    /// Checks a source with two statements, the first in English and turned round, the second in German and fair.
    fn turned_round(language: &str, source: &str, says: [&str; 2], (place, names): (&str, &str)) {
        let quote = source.trim_end_matches('.');
        let column = says[0].find(place).unwrap_or_default();
        let marks = "^".repeat(place.chars().count());
        let blank = " ".repeat(column + 2);
        let facts = format!(
            "
facts:
  - id: turned
    says:
      en: {}
      # {blank}{marks} error[role-changed]: who does it and to whom is exchanged{names}
      de: {}
    actors: [plauderbox, zwitscher]
    quotes: [ {{ source: '{quote}' }} ]
",
            says[0], says[1]
        );
        check_in(language, source, &facts);
    }

    #[test]
    fn whom_somebody_between_commas_accuses() {
        turned_round(
            "fr",
            "Zwitscher, que son ancien trésorier, Plauderbox, accuse de fraude, se tait.",
            [
                "Zwitscher accuses Plauderbox of fraud.",
                "Plauderbox beschuldigt Zwitscher des Betrugs.",
            ],
            ("Zwitscher", " between `Zwitscher` and `Plauderbox`"),
        );
    }

    #[test]
    fn whom_somebody_succeeds_is_named_first() {
        turned_round(
            "fr",
            "À Zwitscher, jugé trop cher, succède Plauderbox.",
            [
                "Zwitscher replaces Plauderbox.",
                "Plauderbox folgt auf Zwitscher.",
            ],
            ("Plauderbox", " between `Plauderbox` and `Zwitscher`"),
        );
    }

    #[test]
    fn whom_somebody_invites_in_spanish() {
        turned_round(
            "es",
            "Zwitscher, a quien Plauderbox había invitado, canta.",
            [
                "Zwitscher had invited Plauderbox.",
                "Plauderbox hatte Zwitscher eingeladen.",
            ],
            ("Zwitscher", " between `Zwitscher` and `Plauderbox`"),
        );
    }

    #[test]
    fn who_gives_to_a_museum_with_a_name() {
        turned_round(
            "ru",
            "Клуб «Plauderbox» подарил книгу музею «Zwitscher».",
            [
                "Zwitscher made a gift of a book to Plauderbox.",
                "Plauderbox hat Zwitscher ein Buch geschenkt.",
            ],
            ("Zwitscher", " between `Zwitscher` and `Plauderbox`"),
        );
    }

    #[test]
    fn who_is_the_successor() {
        turned_round(
            "de",
            "Zwitscher wurde von Plauderbox abgelöst.",
            [
                "Zwitscher is the successor of Plauderbox.",
                "Plauderbox ist der Nachfolger von Zwitscher.",
            ],
            ("Zwitscher", " between `Zwitscher` and `Plauderbox`"),
        );
    }

    #[test]
    fn who_sues_behind_the_verb() {
        turned_round(
            "de",
            "Die Plauderbox verklagt der Turnverein Zwitscher.",
            [
                "Plauderbox sues Zwitscher.",
                "Der Turnverein Zwitscher verklagt die Plauderbox.",
            ],
            ("Plauderbox", " between `Plauderbox` and `Zwitscher`"),
        );
    }

    #[test]
    fn who_gets_a_present() {
        turned_round(
            "de",
            "Plauderbox hat vom Verein Zwitscher die Bücher geschenkt bekommen.",
            [
                "Plauderbox gifted the books to Zwitscher.",
                "Zwitscher hat Plauderbox die Bücher geschenkt.",
            ],
            ("Plauderbox", " between `Plauderbox` and `Zwitscher`"),
        );
    }

    #[test]
    fn the_ending_of_an_unknown_russian_noun_tells_no_case() {
        check_in(
            "ru",
            "Приложение «Zwitscher» заменило форум «Plauderbox».",
            "
facts:
  - id: replaced
    says:
      en: Zwitscher replaced Plauderbox.
      de: Zwitscher ersetzte Plauderbox.
    actors: [plauderbox, zwitscher]
    quotes: [ { source: 'Приложение «Zwitscher» заменило форум «Plauderbox»' } ]
",
        );
    }

    #[test]
    fn who_does_not_do_it_is_another_question() {
        check_in(
            "es",
            "Zwitscher, a quien Plauderbox había entregado las llaves, no se las devolvió.",
            "
facts:
  - id: keys
    says:
      en: Zwitscher did not give the keys back to Plauderbox.
      de: Zwitscher gab Plauderbox die Schlüssel nicht zurück.
    actors: [plauderbox, zwitscher]
    quotes: [ { source: 'Zwitscher, a quien Plauderbox había entregado las llaves, no se las devolvió' } ]
",
        );
    }
}
