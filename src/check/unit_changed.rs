rule! {
    /// a number is of another unit, or counts another thing, than in the quote.
    ///
    /// *20 %* is not *20 members*, *36 hours* are not *36 days*, *30 a day* is not
    /// *30 a year*, and *by 5,000 to 20,000* is not *by 20,000*. What is compared
    /// is the unit, the time to which a number belongs, what it counts, its part
    /// in a change (from, by, to), whether it is the whole of which another number
    /// is a part, whether it is one end of a range, and whether so many there are or came:
    /// *has 200 members* is not *gained 200 members*. A number that counts two things,
    /// *60 choirs and orchestras*, is not that of one of them. A sign and a word are
    /// equal: *€* is *euros*, *MB* is *Mo*. A bound that stands behind what is counted,
    /// *80 votes at least*, is read, too. Units and nouns that are not known are not
    /// compared.
    ///
    /// A judgement, a caution or the title that retells a fact is held against that fact alike; what it
    /// concludes in words of its own is free.
    ///
    /// Use the unit and the noun that the quote uses.
    unit_changed = "unit-changed", Error
}

use crate::check::Context;
use crate::check::shared::framed;
use crate::finding::Finding;
use crate::reading::frame::Part;

/// Reports numbers that have another unit, or count another thing, than in the quotes.
pub(super) fn unit_changed(context: &Context<'_>, findings: &mut Vec<Finding>) {
    framed::report(context, &[Part::Number], CODE, HINT, findings);
}

const HINT: &str = "use the unit and the noun that the quote uses";

#[cfg(test)]
mod tests {
    use crate::check::tests::check_in;

    #[test]
    fn other_units_and_nouns() {
        check_in(
            "en",
            "Some 20 % of the guests waited 36 hours.",
            "
facts:
  - id: waited
    says:
      en: Some 20 guests waited 36 hours.
      #        ^^ error[unit-changed]: the quote says “20 % of”, the statement “20 guests waited”
      de: Rund 20 % der Gäste warteten 36 Tage.
      #                                ^^ error[unit-changed]: the quote says “36 hours”, the statement “36 Tage”
    quotes: [ { source: Some 20 % of the guests waited 36 hours } ]
",
        );
    }

    #[test]
    fn a_sign_and_a_word() {
        check_in(
            "en",
            "The hall cost $30, or 2 per cent of the budget.",
            "
facts:
  - id: cost
    says: { en: 'The hall cost 30 dollars, 2 % of the budget.', de: 'Der Saal kostete 30 Dollar, 2 Prozent des Budgets.' }
    quotes: [ { source: 'The hall cost $30, or 2 per cent of the budget' } ]
",
        );
    }

    #[test]
    fn per_what_it_is_counted() {
        check_in(
            "en",
            "Guests may send 40 pictures per room.",
            "
facts:
  - id: pictures
    says:
      en: Guests may send 40 pictures per member.
      #                   ^^ error[unit-changed]: the quote says “40 pictures per”, the statement “40 pictures per”: what it is counted per differs
      de: Gäste dürfen 40 Bilder je Raum senden.
    quotes: [ { source: Guests may send 40 pictures per room } ]
",
        );
    }

    #[test]
    fn a_bound_that_stands_behind_what_is_counted() {
        check_in(
            "fr",
            "Plauderbox demande 80 voix de plus au moins.",
            "
facts:
  - id: votes
    says:
      en: Plauderbox asks for a maximum of 80 votes.
      #                                    ^^ error[unit-changed]: the quote bounds `80` by “au moins”, the statement by “a maximum of”
      de: Plauderbox verlangt höchstens 80 Stimmen.
      #                                 ^^ error[unit-changed]: the quote bounds `80` by “au moins”, the statement by “höchstens”
    actors: [plauderbox]
    quotes: [ { source: Plauderbox demande 80 voix de plus au moins } ]
",
        );
    }

    #[test]
    fn two_things_counted_together() {
        check_in(
            "en",
            "The hall has 60 singers and dancers.",
            "
facts:
  - id: hall
    says:
      en: The hall has 60 singers.
      #                ^^ error[unit-changed]: the quote says “60 singers and”, the statement “60 singers”: in the quote it counts two things together
      de: Der Saal hat 60 Sänger und Tänzer.
    quotes: [ { source: The hall has 60 singers and dancers } ]
",
        );
    }

    #[test]
    fn how_many_there_are_and_how_many_came() {
        check_in(
            "en",
            "In May the hall gained 300 new guests.",
            "
facts:
  - id: guests
    says:
      en: In May the hall had 300 guests.
      #                       ^^^ error[unit-changed]: the quote says “300 new”, the statement “had 300”: how many there are is not how many came or went
      de: Im Mai kamen 300 neue Gäste in den Saal.
    quotes: [ { source: In May the hall gained 300 new guests } ]
",
        );
        check_in(
            "de",
            "Der Saal hat im Mai 300 Gäste gewonnen.",
            "
facts:
  - id: guests
    says: { en: In May the hall gained 300 guests., de: Im Mai gewann der Saal 300 Gäste. }
    quotes: [ { source: Der Saal hat im Mai 300 Gäste gewonnen } ]
",
        );
    }

    #[test]
    fn where_a_change_begins() {
        check_in(
            "en",
            "The fine of 2.5 million euros was reduced to 1.5 million euros.",
            "
facts:
  - id: fine
    says:
      en: The fine was cut by 1 million euros, from 2.5 million to 1.5 million euros.
      de: Die Strafe wurde um 1 Million Euro gesenkt, von 2,5 Millionen auf 1,5 Millionen Euro.
    quotes: [ { source: The fine of 2.5 million euros was reduced to 1.5 million euros } ]
",
        );
        check_in(
            "en",
            "The choir saw an increase of 40 members.",
            "
facts:
  - id: members
    says:
      en: The choir rose to 40 members.
      #                     ^^ error[unit-changed]: the quote says “40 members”, the statement “40 members”: it is another part of the change (from, by, to)
      de: Der Chor wuchs um 40 Mitglieder.
    actors: [choir]
    quotes: [ { source: The choir saw an increase of 40 members } ]
",
        );
    }
}
