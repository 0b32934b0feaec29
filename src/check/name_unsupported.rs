rule! {
    /// a statement names somebody whom its quotes do not name.
    ///
    /// Every actor that a fact names must be named in a quote or context quote of
    /// the same fact, by one of its names, in any inflected form, or as a part of
    /// a hyphen compound. A common noun or a pronoun names nobody, unless
    /// `stands-for` binds it in this fact. A word that by its form is a name but
    /// belongs to no actor must be in the quotes as it is; *German* may be *deutsch* there. A first name or a double
    /// name that is none of a person's own makes somebody else of them: Jana Lind
    /// and Anna Lind-Weber are not Anna Lind, although `also` has Lind.
    ///
    /// The first word of a sentence has its capital in any case. It is asked for
    /// like a name unless it is an ordinary word: one that a list has (for English,
    /// French, Spanish and German), or that the sheet or a source has in lower case.
    /// The lists are part of the program, in `src/language/ordinary`; for a word that they
    /// lack, any text of the sheet or a source that has it in lower case is enough.
    ///
    /// Mend the name, add the quote that has it, or add the actor to the sheet.
    name_unsupported = "name-unsupported", Error, about_sources
}

use crate::check::Context;
use crate::check::shared::framed;
use crate::finding::Finding;
use crate::reading::Passages;
use crate::reading::Reading;
use crate::reading::frame::Part;
use crate::sheet::ActorIndex;
use crate::sheet::SheetText;

/// Reports every name that no quote of its statement has.
pub(super) fn name_unsupported(context: &Context<'_>, findings: &mut Vec<Finding>) {
    framed::report(context, &[Part::Nation], CODE, NATION, findings);
    for fact in &context.facts {
        for reading in fact.wordings() {
            actors(context, reading, &fact.passages, findings);
            strangers(context, reading, &fact.passages, findings);
            misnamed(context, reading, &fact.passages, findings);
        }
        for actor in fact
            .fact
            .typed_actors()
            .iter()
            .chain(&fact.fact.according_to)
        {
            if !fact.passages.name(actor.value) {
                let id = &context.sheet[actor.value].id.value;
                let message = format!("the quotes of this fact do not name `{id}`");
                findings.push(Finding::error(CODE, actor.span, message).hint(HINT));
            }
        }
    }
    // A caution may name any actor of the sheet: it says whom the desk understands.
    for caution in &context.cautions {
        for reading in &caution.says {
            strangers(context, reading, &caution.passages, findings);
        }
    }
}

const NATION: &str = "tell the nation that the quote tells";
const HINT: &str = "add the quote that has the name, or bind the expression with `stands-for`";

fn actors(
    context: &Context<'_>,
    reading: &Reading<'_>,
    passages: &Passages<'_>,
    findings: &mut Vec<Finding>,
) {
    for named in &reading.actors {
        if !passages.name(named.value) {
            let words = reading.words(&named.range);
            let message = format!("the quotes of this statement do not name `{words}`");
            let place = context.place(reading, &named.range);
            findings.push(Finding::error(CODE, place, message).hint(HINT));
        }
    }
}

fn strangers(
    context: &Context<'_>,
    reading: &Reading<'_>,
    passages: &Passages<'_>,
    findings: &mut Vec<Finding>,
) {
    let has = |words: &str| {
        passages.print(words)
            || passages.spell(words)
            || passages.tell_nation(reading.language, words)
    };
    for range in &reading.strangers {
        let words = reading.words(range);
        if !has(words) {
            let message =
                format!("`{words}` is not an actor of this sheet and is not in the quotes");
            let hint = match spelled_otherwise(context, words) {
                Some(name) => format!("did you mean `{name}`?"),
                None => "add it to `actors`, or write it as the quotes do".to_owned(),
            };
            let place = context.place(reading, range);
            findings.push(Finding::error(CODE, place, message).hint(hint));
        }
    }
    for opening in context.openings(reading) {
        if !has(reading.words(&opening.range)) {
            findings.push(context.opening(CODE, reading, opening, "is not in the quotes"));
        }
    }
}

/// Returns the name of an actor that differs from these words in capitals alone.
fn spelled_otherwise<'s>(context: &Context<'s>, words: &str) -> Option<&'s str> {
    let lower = words.to_lowercase();
    let actors = ActorIndex::all(context.sheet);
    let mut names = actors.flat_map(|it| context.sheet.names(it));
    let name = names.find(|name| name.unprinted().to_lowercase() == lower);
    name.map(SheetText::unprinted)
}

fn misnamed(
    context: &Context<'_>,
    reading: &Reading<'_>,
    passages: &Passages<'_>,
    findings: &mut Vec<Finding>,
) {
    let quotes = passages.readings();
    for beside in context.misnamed(reading, quotes.iter()) {
        let word = reading.words(&beside.word);
        if !passages.spell(word) {
            findings.push(context.misnaming(CODE, reading, beside, "the quotes do not have"));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check;
    use crate::check::tests::check_both;
    use crate::check::tests::check_in;
    use crate::check::tests::check_with;

    #[test]
    fn inflected_and_in_a_compound() {
        check(
            "Die Leitung des Bunten Chors schloss den Plauderbox-Kanal.",
            "
facts:
  - id: closed
    says:
      en: The Bunter Chor closed its channel on Plauderbox.
      de: Der Bunte Chor schloss den Kanal bei Plauderbox.
    actors: [choir, plauderbox]
    quotes: [ { source: Die Leitung des Bunten Chors schloss den Plauderbox-Kanal } ]
",
        );
    }

    #[test]
    fn somebody_else() {
        check(
            "Der Bunte Chor schloss seinen Kanal bei Plauderbox.",
            "
facts:
  - id: closed
    says:
      en: The Bunter Chor closed its channel on Zwitscher.
      #                                         ^^^^^^^^^ error[name-unsupported]: the quotes of this statement do not name `Zwitscher`
      de: Der Bunte Chor schloss seinen Kanal bei Zwitscher.
      #                                           ^^^^^^^^^ error[name-unsupported]: the quotes of this statement do not name `Zwitscher`
    actors: [choir, zwitscher]
    #               ^^^^^^^^^ error[name-unsupported]: the quotes of this fact do not name `zwitscher`
    quotes: [ { source: Der Bunte Chor schloss seinen Kanal bei Plauderbox } ]
",
        );
    }

    #[test]
    fn a_common_noun_needs_stands_for() {
        check(
            "Der Bunte Chor mag Plauderbox. Die App ist neu.",
            "
facts:
  - id: new
    says:
      en: Plauderbox is new.
      #   ^^^^^^^^^^ error[name-unsupported]: the quotes of this statement do not name `Plauderbox`
      #   ^^^^^^^^^^ error[actor-not-named]: this names `plauderbox`, which is not in `actors`
      de: Die App ist neu.
    quotes: [ { source: Die App ist neu } ]
    waive: { rule: languages-disagree, because: { en: test, de: Test } }
  - id: bound
    says: { en: Plauderbox is new., de: Plauderbox ist neu. }
    actors: [plauderbox]
    quotes: [ { source: Die App ist neu } ]
    context: [ { source: Der Bunte Chor mag Plauderbox } ]
    stands-for: { Die App: plauderbox }
",
        );
    }

    #[test]
    fn a_name_that_nobody_knows() {
        check(
            "Der Bunte Chor traf sich in Kleinstadt.",
            "
facts:
  - id: met
    says:
      en: The Bunter Chor met in Grossdorf.
      #                          ^^^^^^^^^ error[name-unsupported]: `Grossdorf` is not an actor of this sheet and is not in the quotes
      de: Der Bunte Chor traf sich in Kleinstadt.
    actors: [choir]
    quotes: [ { source: Der Bunte Chor traf sich in Kleinstadt } ]
",
        );
    }

    /// A fact about who closed a channel, with these words.
    fn closed(sources: [&str; 2], says: &str, actors: &str) {
        let sheet = format!(
            "
facts:
  - id: closed
    says:
{says}
{actors}
    quotes: [ {{ source: QUOTE }} ]
"
        );
        check_both(sources, &sheet);
    }

    const PLAUDERBOX: [&str; 2] = [
        "Die Leitung des Bunten Chors schloss den Plauderbox-Kanal.",
        "The choir’s management closed the Plauderbox channel.",
    ];

    #[test]
    fn names_that_the_quotes_do_not_have() {
        closed(
            PLAUDERBOX,
            "      en: The choir closed its channel on Zwitscher.
      #                                   ^^^^^^^^^ error[name-unsupported]: the quotes of this statement do not name `Zwitscher`
      de: Der Chor schloss seinen Kanal bei Zwitscher.
      #                                     ^^^^^^^^^ error[name-unsupported]: the quotes of this statement do not name `Zwitscher`",
            "    actors: [choir, zwitscher]
    #               ^^^^^^^^^ error[name-unsupported]: the quotes of this fact do not name `zwitscher`",
        );
        closed(
            PLAUDERBOX,
            "      en: The choir of XYZ closed its channel.
      #                ^^^ error[name-unsupported]: `XYZ` is not an actor of this sheet and is not in the quotes
      de: Der Chor der XYZ schloss seinen Kanal.
      #                ^^^ error[name-unsupported]: `XYZ` is not an actor of this sheet and is not in the quotes",
            "    actors: [choir]",
        );
        closed(
            [
                "Die Gruppe schloss den Kanal.",
                "The group closed the channel.",
            ],
            "      en: The choir closed the channel.
      #       ^^^^^ error[name-unsupported]: the quotes of this statement do not name `choir`
      de: Der Chor schloss den Kanal.
      #       ^^^^ error[name-unsupported]: the quotes of this statement do not name `Chor`",
            "    actors: [choir]
    #        ^^^^^ error[name-unsupported]: the quotes of this fact do not name `choir`",
        );
    }

    #[test]
    fn names_that_the_quotes_have() {
        closed(
            PLAUDERBOX,
            "      { en: The choir closed its channel on Plauderbox., de: Der Chor schloss seinen Kanal bei Plauderbox. }",
            "    actors: [choir, plauderbox]",
        );
        closed(
            [
                "Der Chor aus XYZ schloss den Kanal.",
                "The choir from XYZ closed the channel.",
            ],
            "      { en: The choir from XYZ closed the channel., de: Der Chor aus XYZ schloss den Kanal. }",
            "    actors: [choir]",
        );
        check_both(
            [
                "Die Gruppe schloss den Kanal.\nDie Gruppe ist der Chor.",
                "The group closed the channel.\nThe group is the choir.",
            ],
            "
facts:
  - id: closed
    says: { en: The choir closed the channel., de: Der Chor schloss den Kanal. }
    actors: [choir]
    quotes: [ { source: QUOTE } ]
    context: [ { source: QUOTE-2 } ]
cautions:
  - id: group
    says: { en: The source speaks of a group., de: Die Quelle spricht von einer Gruppe. }
    quotes: [ { source: QUOTE-2 } ]
",
        );
    }

    #[test]
    fn units_and_days_are_no_names() {
        check_in(
            "en",
            "Each song takes up 40 megabytes on Tuesdays, when rooms are not moderated.",
            "
facts:
  - id: large
    says:
      en: Each song takes up 40 MB on Tuesdays.
      de: Dienstags braucht jedes Lied 40 MB.
    quotes: [ { source: Each song takes up 40 megabytes on Tuesdays } ]
  - id: large-still
    says:
      en: Each song takes up 40 XB on Tuesdays.
      #                         ^^ error[name-unsupported]: `XB` is not an actor of this sheet and is not in the quotes
      de: Dienstags braucht jedes Lied 40 MB.
    quotes: [ { source: Each song takes up 40 megabytes on Tuesdays } ]
",
        );
    }

    /// Checks what a fact says against a quote that names Jana Lind, whose last name the sheet has, too.
    fn lind(language: &str, [source, says]: [&str; 2], fault: &str) {
        let head = [
            ("LANGUAGE", language),
            ("languages: [en, de]", "languages: [LANGUAGE]"),
            ("LANGUAGE", language),
            ("{ en: A move, de: Ein Umzug,", "{ LANGUAGE: x,"),
            ("LANGUAGE", language),
            ("{ en: a test, de: ein Test }", "{ LANGUAGE: x }"),
            ("LANGUAGE", language),
            (
                "name: { en: choir, de: Bunter Chor }, also: [Chor, Bunter Chor]",
                "name: Bunter Chor",
            ),
            (
                "name: Notenschlüssel",
                "name: Jana Lind, also: [Lind, Яна Линд, Линд]",
            ),
        ];
        let sheet = format!(
            "
facts:
  - id: stays
    says: {{ {language}: \"{says}\" }}
{fault}
    according-to: [notenschluessel]
    quotes: [ {{ source: \"{}\" }} ]
",
            source.trim_end_matches('.')
        );
        check_with(&head, source, &sheet);
    }

    #[test]
    fn another_first_name_before_the_last_name() {
        let german = "Die Gruppe bleibt, sagte Sprecherin Jana Lind.";
        lind(
            "de",
            [german, "Laut Jens Lind bleibt die Gruppe."],
            "    #                 ^^^^^^^^^ error[name-unsupported]: `Jens Lind` is no name of `notenschluessel`: the quotes do not have `Jens`",
        );
        lind(
            "de",
            [german, "Laut Jana Lind-Weber bleibt die Gruppe."],
            "    #                 ^^^^^^^^^^^^^^^ error[name-unsupported]: `Jana Lind-Weber` is no name of `notenschluessel`: the quotes do not have `Weber`",
        );
        lind(
            "en",
            [
                "The group stays, Jana Lind said.",
                "Jan Lind said that the group stays.",
            ],
            "    #            ^^^^^^^^ error[name-unsupported]: `Jan Lind` is no name of `notenschluessel`: the quotes do not have `Jan`",
        );
        lind(
            "fr",
            [
                "Le groupe reste, dit Jana Lind.",
                "Selon Pierre Lind, le groupe reste.",
            ],
            "    #                  ^^^^^^^^^^^ error[name-unsupported]: `Pierre Lind` is no name of `notenschluessel`: the quotes do not have `Pierre`",
        );
        lind(
            "es",
            [
                "El grupo se queda, dijo Jana Lind.",
                "Según Rosa Lind, el grupo se queda.",
            ],
            "    #                  ^^^^^^^^^ error[name-unsupported]: `Rosa Lind` is no name of `notenschluessel`: the quotes do not have `Rosa`",
        );
    }

    /// The first name of one person does not go with the last name of another.
    #[test]
    fn the_first_name_of_somebody_else() {
        lind(
            "de",
            [
                "Wie Paul Amsel zuvor sagte Jana Lind, dass die Gruppe bleibt.",
                "Laut Paul Lind bleibt die Gruppe.",
            ],
            "    #                 ^^^^^^^^^ error[name-unsupported]: `Paul Lind` is no name of `notenschluessel`: the quotes do not have `Paul`",
        );
    }

    #[test]
    fn fair_forms_of_a_name() {
        let german = "Die Gruppe bleibt, sagte Sprecherin Jana Lind.";
        for says in [
            "Laut Lind bleibt die Gruppe.",
            "Laut Frau Lind bleibt die Gruppe.",
            "Laut J. Lind bleibt die Gruppe.",
            "Laut Sprecherin Lind bleibt die Gruppe.",
            "Gestern sagte Jana Lind, dass die Gruppe bleibt.",
            "Nach dem Lind-Beschluss bleibt die Gruppe.",
        ] {
            lind("de", [german, says], "");
        }
        let english = "The group stays, spokeswoman Jana Lind said.";
        for says in [
            "Lind said that the group stays.",
            "According to Ms Lind, the group stays.",
            "According to Spokeswoman Lind, the group stays.",
            "On this Lind said that the group stays.",
        ] {
            lind("en", [english, says], "");
        }
        let french = "Le groupe reste, dit Jana Lind.";
        for says in [
            "Selon Mme Lind, le groupe reste.",
            "Hier Lind a dit que le groupe reste.",
        ] {
            lind("fr", [french, says], "");
        }
        let spanish = "El grupo se queda, dijo Jana Lind.";
        for says in [
            "Según la Sra. Lind, el grupo se queda.",
            "Según doña Jana Lind, el grupo se queda.",
        ] {
            lind("es", [spanish, says], "");
        }
    }
}
