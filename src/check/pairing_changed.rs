rule! {
    /// a statement gives a number, a date or a name to another owner than its quote does.
    ///
    /// *40 on Plauderbox and 30 on Zwitscher* has the numbers and the names of *30
    /// on Plauderbox and 40 on Zwitscher*. Where two values have exchanged their
    /// neighbours, or where a value is among words that go with another value
    /// of the quote, the statement is refused. What one clause says belongs
    /// together. Where a sentence has parallel parts, *the hall opens on Mondays, the
    /// archive on Thursdays*, each word goes with the words of its own part, and a part
    /// that leaves something out (*the choir has 70 members, the band 40*) has it from the
    /// part before. In a list of rows with a label and a value each, a value goes with its
    /// own label, also where the statement leaves the label out. What a number counts may
    /// move with it, and *of which 6* counts what was named before. A sentence
    /// that compares two sides (*twice as many as*) may be turned round, with its measure: *half
    /// as many members as B* is no *half as many comments*, *as many as* no *more than*, *a third
    /// less* no *a third of it*, and the *40 fewer* of a comparison are no total.
    ///
    /// A judgement, a caution or the title that retells a fact is held against that fact alike; what it
    /// concludes in words of its own is free.
    ///
    /// Put each value beside the words that the quote gives it to.
    pairing_changed = "pairing-changed", Error
}

use crate::check::Context;
use crate::check::shared::framed;
use crate::finding::Finding;
use crate::reading::frame::Part;

/// Reports statements that give a number, a date or a name to another owner than their quotes do.
pub(super) fn pairing_changed(context: &Context<'_>, findings: &mut Vec<Finding>) {
    framed::report(context, &[Part::Pairing], CODE, HINT, findings);
}

const HINT: &str = "put each value beside the words that the quote puts it beside";

#[cfg(test)]
mod tests {
    use crate::check::tests::check_in;

    #[test]
    fn two_numbers_are_exchanged() {
        check_in(
            "en",
            "The choir has 40 guests on Plauderbox and 30 on Zwitscher.",
            "
facts:
  - id: guests
    says:
      en: The choir has 30 guests on Plauderbox and 40 on Zwitscher.
      #                 ^^ error[pairing-changed]: the quote pairs `30` and `40` with different words
      de: 'Auf Zwitscher hat der Chor 40 Gäste, auf Plauderbox 30.'
      #        ^^^^^^^^^ error[pairing-changed]: the quote pairs `Zwitscher` and `Plauderbox` with different words
    actors: [choir, plauderbox, zwitscher]
    quotes: [ { source: The choir has 40 guests on Plauderbox and 30 on Zwitscher } ]
",
        );
    }

    #[test]
    fn told_in_another_order() {
        check_in(
            "en",
            "The choir has 40 guests on Plauderbox and 30 on Zwitscher.",
            "
facts:
  - id: guests
    says: { en: 'On Zwitscher the choir has 30 guests, on Plauderbox 40.', de: 'Auf Zwitscher hat der Chor 30 Gäste, auf Plauderbox 40.' }
    actors: [choir, plauderbox, zwitscher]
    quotes: [ { source: The choir has 40 guests on Plauderbox and 30 on Zwitscher } ]
",
        );
    }

    #[test]
    fn what_a_number_counts_moves_with_it() {
        check_in(
            "en",
            "The festival brought 140 singers together in 28 groups, of which 6 wrote a song.",
            "
facts:
  - id: groups
    says: { en: 'At the festival, 6 of the 28 groups of the 140 singers wrote a song.', de: 'Beim Fest schrieben 6 der 28 Gruppen, die 140 Sänger bildeten, ein Lied.' }
    quotes: [ { source: 'The festival brought 140 singers together in 28 groups, of which 6 wrote a song' } ]
",
        );
    }

    #[test]
    fn who_gives_and_who_gets() {
        check_in(
            "en",
            "Plauderbox will pay the second sum of money to Zwitscher only once the hall is open.",
            "
facts:
  - id: sum
    says: { en: 'Plauderbox will pay Zwitscher the second sum of money only once the hall is open.', de: 'Zwitscher bekommt die zweite Geldsumme von Plauderbox erst, wenn der Saal offen ist.' }
    actors: [plauderbox, zwitscher]
    quotes: [ { source: Plauderbox will pay the second sum of money to Zwitscher only once the hall is open } ]
",
        );
    }

    #[test]
    fn who_takes_over_from_whom() {
        check_in(
            "en",
            "Plauderbox took the hall over from Zwitscher.",
            "
facts:
  - id: hall
    says:
      en: Zwitscher took the hall over from Plauderbox.
      #   ^^^^^^^^^ error[role-changed]: who does it and to whom is exchanged between `Zwitscher` and `Plauderbox`
      #   ^^^^^^^^^ error[pairing-changed]: the quote pairs `Zwitscher` and `Plauderbox` with different words
      de: Plauderbox übernahm den Saal von Zwitscher.
    actors: [plauderbox, zwitscher]
    quotes: [ { source: Plauderbox took the hall over from Zwitscher } ]
",
        );
    }

    #[test]
    fn a_possessive_takes_up_the_name_before() {
        check_in(
            "en",
            "Two days after the choir published its accounts, its treasurer stepped down from Plauderbox.",
            "
facts:
  - id: down
    says: { en: The treasurer of the choir stepped down from Plauderbox., de: Der Kassenwart des Chors gab sein Amt bei Plauderbox auf. }
    actors: [choir, plauderbox]
    quotes: [ { source: 'Two days after the choir published its accounts, its treasurer stepped down from Plauderbox' } ]
",
        );
    }

    #[test]
    fn words_that_stand_with_another_value() {
        check_in(
            "en",
            "The choir sings on Plauderbox (mornings) and on Zwitscher (evenings), and calls hall@choir.example for songs and desk@choir.example for keys.",
            "
facts:
  - id: sings
    says:
      en: For songs, the choir calls desk@choir.example.
      #                              ^^^^^^^^^^^^^^^^^^ error[pairing-changed]: `desk@choir.example` stands with other words in the quote; these belong to “and calls hall@choir.example for songs”
      de: Für Schlüssel ruft der Chor desk@choir.example an.
    actors: [choir]
    quotes: [ { source: 'The choir sings on Plauderbox (mornings) and on Zwitscher (evenings), and calls hall@choir.example for songs and desk@choir.example for keys' } ]
",
        );
    }

    #[test]
    fn words_of_parallel_parts() {
        check_in(
            "en",
            "The hall opens on Mondays, the archive on Thursdays.",
            "
facts:
  - id: archive
    says:
      en: The archive opens on Mondays.
      #       ^^^^^^^ error[pairing-changed]: `archive` and `Mondays` belong to different things in the quote, which has `hall` there
      de: Das Archiv öffnet donnerstags.
    quotes: [ { source: 'The hall opens on Mondays, the archive on Thursdays' } ]
",
        );
    }

    #[test]
    fn a_part_that_leaves_out_the_verb() {
        check_in(
            "en",
            "The hall has 70 seats, the archive 40.",
            "
facts:
  - id: archive
    says:
      en: The archive has 70 seats.
      #       ^^^^^^^ error[pairing-changed]: `archive` and `70` belong to different things in the quote, which has `hall` there
      de: Das Archiv hat 70 Plätze.
      #       ^^^^^^ error[pairing-changed]: `Archiv` and `70` belong to different things in the quote, which has `hall` there
    quotes: [ { source: 'The hall has 70 seats, the archive 40' } ]
",
        );
    }

    #[test]
    fn the_same_comparison_from_its_other_end() {
        check_in(
            "en",
            "Zwitscher is slower than Plauderbox.",
            "
facts:
  - id: slower
    says:
      en: Plauderbox is faster than Zwitscher.
      de: Plauderbox ist langsamer als Zwitscher.
      #                  ^^^^^^^^^^^^^ error[pairing-changed]: the quote says “slower than”, the statement “langsamer als”, which makes another of the two the larger
    actors: [plauderbox, zwitscher]
    quotes: [ { source: Zwitscher is slower than Plauderbox } ]
",
        );
    }

    #[test]
    fn a_comparison_with_words_in_between() {
        check_in(
            "de",
            "Auf Zwitscher dauert die Anmeldung länger als auf Plauderbox.",
            "
facts:
  - id: longer
    says:
      en: On Plauderbox signing up takes longer than on Zwitscher.
      #                                  ^^^^^^^^^^^ error[pairing-changed]: the quote says “länger als”, the statement “longer than”, which makes another of the two the larger
      de: Länger als auf Plauderbox dauert die Anmeldung auf Zwitscher.
    actors: [plauderbox, zwitscher]
    quotes: [ { source: Auf Zwitscher dauert die Anmeldung länger als auf Plauderbox } ]
",
        );
    }

    #[test]
    fn more_of_a_thing_is_not_less() {
        check_in(
            "en",
            "The new hall needs more care.",
            "
facts:
  - id: care
    says:
      en: The new hall needs less care.
      #                      ^^^^^^^^^ error[pairing-changed]: the quote says “more care”, the statement “less care”
      de: Der neue Saal braucht mehr Pflege.
    quotes: [ { source: The new hall needs more care } ]
",
        );
    }

    #[test]
    fn ordinals_of_parallel_parts() {
        check_in(
            "en",
            "The first room opens on Mondays, the second on Fridays.",
            "
facts:
  - id: days
    says:
      en: The second room opens on Mondays.
      #       ^^^^^^ error[pairing-changed]: `second` and `Mondays` belong to different things in the quote, which has `first` there
      de: Der zweite Raum öffnet freitags.
    quotes: [ { source: 'The first room opens on Mondays, the second on Fridays' } ]
",
        );
    }

    #[test]
    fn labels_of_parallel_parts() {
        check_in(
            "en",
            "Hall D holds 60 guests, hall E 90.",
            "
facts:
  - id: halls
    says:
      en: Hall E holds 60 guests.
      #        ^ error[pairing-changed]: `E` and `60` belong to different things in the quote, which has `D` there
      de: Saal D fasst 60 Gäste.
    quotes: [ { source: 'Hall D holds 60 guests, hall E 90' } ]
",
        );
    }
}
