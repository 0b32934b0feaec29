rule! {
    /// a statement denies what its quotes do not deny, or the other way round.
    ///
    /// “The choir leaves” and “the choir does not leave” have the same numbers,
    /// dates and names. So what a quote denies and the statement tells in one word
    /// (*leave*, in any form or language) must be denied in both or in neither.
    /// Where the statement has other words for it, nothing is compared: “the vote is
    /// still open” is “the vote is not yet closed”. What a quote sets aside for
    /// something else, *not because of A, but because of B*, is not what it says. What is
    /// said in one language must not be denied in another, in facts, cautions,
    /// judgements and the title, and in the translation of a quote. What the desk
    /// adds to a caution or a judgement is not looked at.
    ///
    /// Words that deny are *not*, *no*, *never*, *without*, *nicht*, *kein*, *ohne*
    /// and the like; “not only” denies nothing, nor does a term of a likelihood
    /// scale (*almost no chance*). *Unable to post* denies as *could not post* does; and what another
    /// language says with *stops using*, *undecided* or *lacks* need not be denied there. Two words that deny in
    /// one part of a clause cancel one another: *never refused to speak* is no *never spoke*,
    /// and *without a password nobody gets in* no *you get in without a password*. *They reject
    /// A, but welcome B* rejects A alone.
    /// A word and its opposite deny one another as well: *supports* and *opposes*,
    /// *lifted* and *imposed*, unless one of the two is denied.
    ///
    /// A judgement, a caution or the title that retells a fact is held against that fact alike; what it
    /// concludes in words of its own is free.
    ///
    /// Mend the statement. Where the quote denies something that the statement
    /// leaves out, quote only the clause that the statement tells; where a word
    /// says the same without a negation (*unknown*, *failed*), use such a word in
    /// every language or waive the rule and say why.
    negation_changed = "negation-changed", Error
}

use std::ops::Range;

use crate::check::Context;
use crate::check::shared::framed;
use crate::finding::Finding;
use crate::language::Language;
use crate::reading::Reading;
use crate::reading::frame;
use crate::reading::frame::Part;
use crate::sheet::LikelihoodScale;
use crate::words::Words;

/// Reports statements and translations in which a negation was added or dropped.
pub(super) fn negation_changed(context: &Context<'_>, findings: &mut Vec<Finding>) {
    framed::report(context, &[Part::Polarity], CODE, HINT, findings);
    let facts = context.facts.iter();
    let facts = facts.flat_map(|fact| [&fact.says, &fact.short, &fact.claim, &fact.counted]);
    let cautions = context.cautions.iter().map(|caution| &caution.says);
    for wordings in facts.chain(cautions) {
        between_languages(wordings.iter().map(FirstDenial::of), findings);
    }
    for judged in &context.judged {
        let says = judged.says.iter();
        between_languages(
            says.map(|says| FirstDenial::weighed(context, says)),
            findings,
        );
    }
    for (quote, translations) in context.translated() {
        if reads_negations(quote) {
            for translation in translations {
                let hint = "let the translation say what the quote says";
                report(
                    FirstDenial::of(quote),
                    FirstDenial::of(translation),
                    hint,
                    findings,
                );
            }
        }
    }
}

/// A text, and the first word in it that denies.
#[derive(Clone, Copy)]
struct FirstDenial<'r, 'a> {
    reading: &'r Reading<'a>,
    word: Option<&'r Range<usize>>,
}

impl<'r, 'a> FirstDenial<'r, 'a> {
    fn of(reading: &'r Reading<'a>) -> Self {
        let word = reading.denials.first();
        Self { reading, word }
    }

    /// Returns the text of a judgement with its first word that denies; terms of likelihood such as “unlikely” deny nothing.
    fn weighed(context: &Context<'_>, reading: &'r Reading<'a>) -> Self {
        let text = reading.text.unprinted();
        let languages = context.sheet.languages.iter().copied();
        let own = languages.filter(|language| **language == reading.language);
        let scales = [LikelihoodScale::Icd203, LikelihoodScale::Phia];
        let terms: Vec<Range<usize>> = own
            .flat_map(|language| {
                scales.map(|scale| Words::of(language).likelihood_terms(scale, text))
            })
            .flatten()
            .map(|term| term.range)
            .collect();
        let weighs = |word: &&Range<usize>| {
            let holds = |term: &Range<usize>| term.start <= word.start && word.end <= term.end;
            terms.iter().any(holds)
        };
        let word = reading.denials.iter().find(|word| !weighs(word));
        Self { reading, word }
    }
}

const HINT: &str = "deny what the quote denies and nothing else, or quote only the clause that the statement tells";

/// True if the words that deny are known in the language of a text.
fn reads_negations(reading: &Reading<'_>) -> bool {
    !matches!(reading.language, Language::Other(_))
}

fn between_languages<'r, 'a: 'r>(
    mut texts: impl Iterator<Item = FirstDenial<'r, 'a>>,
    findings: &mut Vec<Finding>,
) {
    let Some(first) = texts.next() else {
        return;
    };
    for other in texts {
        report(first, other, "let both say the same", findings);
    }
}

/// Reports two texts of which only one denies, at the second.
fn report(
    first: FirstDenial<'_, '_>,
    other: FirstDenial<'_, '_>,
    hint: &str,
    findings: &mut Vec<Finding>,
) {
    let (denies, word, plain) = match (first.word, other.word) {
        (Some(word), None) => (first.reading, word, other.reading),
        (None, Some(word)) => (other.reading, word, first.reading),
        (Some(_), Some(_)) | (None, None) => return,
    };
    // “Unable to post” is “konnte nicht posten”, and “will stop posting” is “wird nicht mehr posten”.
    let frame = plain.frame(&[]);
    if frame.denies() || frame::says_otherwise(&frame, &denies.frame(&[])) {
        return;
    }
    let message = format!(
        "`{}` denies (`{}`), `{}` does not",
        denies.language.tag(),
        denies.words(word),
        plain.language.tag()
    );
    let finding = Finding::error(CODE, other.reading.text.span(), message).hint(hint);
    findings.push(finding.related(first.reading.text.span(), "the other wording"));
}

#[cfg(test)]
mod tests {
    use crate::check::tests::JUDGED_SOURCE;
    use crate::check::tests::check;
    use crate::check::tests::check_in;
    use crate::check::tests::check_with;
    use crate::check::tests::fact_told;
    use crate::check::tests::judgement;

    const SINGS: [&str; 2] = ["Der Chor singt im Saal.", "The choir sings in the hall."];
    const SILENT: [&str; 2] = [
        "Der Chor singt nicht im Saal.",
        "The choir doesn’t sing in the hall.",
    ];
    const WITHOUT: [&str; 2] = [
        "Der Chor singt ohne Noten.",
        "The choir sings without notes.",
    ];

    #[test]
    fn a_negation_is_added() {
        fact_told(
            SINGS,
            "      en: The choir does not sing in the hall.
      #                  ^^^ error[negation-changed]: the statement denies (`not`), the words that it quotes do not
      de: Der Chor singt nicht im Saal.
      #                  ^^^^^ error[negation-changed]: the statement denies (`nicht`), the words that it quotes do not",
            "",
        );
    }

    #[test]
    fn a_negation_is_dropped() {
        for [german, english] in [SILENT, WITHOUT] {
            let denied = |sheet: &str, word: &str| sheet.replace("WORD", word);
            let sheet = "
facts:
  - id: told
    says:
      en: The choir sings in the hall.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[negation-changed]: the quote denies (`WORD`), the statement does not
      de: Der Chor singt im Saal.
      #   ^^^^^^^^^^^^^^^^^^^^^^^ error[negation-changed]: the quote denies (`WORD`), the statement does not
    actors: [choir]
    quotes: [ { source: 'QUOTE' } ]
";
            let word = |text: &'static str| {
                let mut words = text.split([' ', '.']);
                words.find(|word| ["nicht", "ohne", "doesn’t", "without"].contains(word))
            };
            let quoted = |text: &str| sheet.replace("QUOTE", text.trim_end_matches('.'));
            check(german, &denied(&quoted(german), word(german).unwrap()));
            check_in(
                "en",
                english,
                &denied(&quoted(english), word(english).unwrap()),
            );
        }
    }

    #[test]
    fn one_language_denies() {
        fact_told(
            SILENT,
            "      en: The choir does not sing in the hall.
      de: Der Chor schweigt im Saal nicht.
    short:
      en: No song in the hall
      de: Stille im Saal
      #   ^^^^^^^^^^^^^^ error[negation-changed]: `en` denies (`No`), `de` does not",
            "",
        );
    }

    #[test]
    fn a_translation() {
        check(
            SILENT[0],
            "
facts:
  - id: told
    says: { en: The choir does not sing in the hall., de: Der Chor singt nicht im Saal. }
    actors: [choir]
    quotes:
      - source: Der Chor singt nicht im Saal
        translation: { en: The choir sings in the hall }
        #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[negation-changed]: `de` denies (`nicht`), `en` does not
",
        );
    }

    #[test]
    fn denied_in_the_source_too() {
        fact_told(
            SILENT,
            "      { en: In the hall the choir never sings., de: Im Saal singt der Chor nie. }",
            "",
        );
        fact_told(
            WITHOUT,
            "      { en: The choir has no notes., de: Der Chor hat keine Noten. }",
            "    short: { en: No notes, de: Ohne Noten }",
        );
    }

    #[test]
    fn the_context_denies() {
        fact_told(
            [
                "Der Chor singt im Saal.\nDas gilt nicht im Mai.",
                "The choir sings in the hall.\nThat is not so in May.",
            ],
            "      { en: The choir sings in the hall., de: Der Chor singt im Saal. }",
            "    context: [ { source: 'QUOTE-2' } ]",
        );
        fact_told(
            [
                "Der Chor singt im Saal.\nDas gilt nicht im Mai.",
                "The choir sings in the hall.\nThat is not so in May.",
            ],
            "      { en: The choir does not sing in the hall in May., de: Im Mai singt der Chor nicht im Saal. }",
            "    context: [ { source: 'QUOTE-2' } ]",
        );
    }

    #[test]
    fn what_denies_nothing() {
        fact_told(
            [
                "Der Chor singt nicht nur im Saal.",
                "The choir sings not only in the hall.",
            ],
            "      { en: The choir sings in the hall., de: Der Chor singt im Saal. }",
            "",
        );
        fact_told(
            [
                "Der Chor singt die Lieder Nr. 3 und Nr. 4.",
                "The choir sings the songs No. 3 and No. 4.",
            ],
            "      { en: The choir sings not just in songs No. 3 and No. 4., de: Der Chor singt nicht nur Lied Nr. 3 und Nr. 4. }",
            "",
        );
    }

    #[test]
    fn a_term_of_the_scale() {
        fact_told(
            SINGS,
            "      { en: The choir sings in the hall., de: Der Chor singt im Saal. }",
            "judgements:
  - id: leaves
    kind: assessment
    says: { en: There is almost no chance that the choir leaves., de: Ein Weggang des Chors ist nahezu ausgeschlossen. }
    likelihood: almost-no-chance
    confidence: low
    rests-on: [told]",
        );
    }

    #[test]
    fn what_the_desk_adds() {
        fact_told(
            SINGS,
            "      { en: The choir sings in the hall., de: Der Chor singt im Saal. }",
            "cautions:
  - id: which
    says: { en: The source names a hall., de: Die Quelle nennt einen Saal. }
    desk:
      en: It may not mean the large hall.
      de: Gemeint ist vielleicht der große Saal.
    quotes: [ { source: 'QUOTE' } ]",
        );
    }

    #[test]
    fn a_language_that_is_not_read() {
        let known = [
            ("LANGUAGE", "it"),
            (
                "  - id: source",
                "  - id: source\n    #   ^^^^^^ warning[language-unread]: the source is in `it`, in which we read sentences, digits and dates, but no speakers, negations and number words",
            ),
        ];
        check_with(
            &known,
            "Il Bunter Chor non canta",
            "
facts:
  - id: told
    says: { en: The Bunter Chor does not sing., de: Der Bunte Chor singt nicht. }
    actors: [choir]
    quotes: [ { source: Il Bunter Chor non canta } ]
",
        );
    }

    #[test]
    fn a_denial_in_other_words_is_no_change() {
        for (german, says) in [
            (
                "Der Saal ist noch nicht geschlossen.",
                "en: The hall is still open., de: Der Saal ist noch offen.",
            ),
            (
                "Niemand stimmte dagegen.",
                "en: The vote was unanimous., de: Die Abstimmung war einmütig.",
            ),
        ] {
            let quote = german.trim_end_matches('.');
            let sheet = format!(
                "
facts:
  - id: told
    says: {{ {says} }}
    quotes: [ {{ source: {quote} }} ]
"
            );
            check(german, &sheet);
        }
    }

    #[test]
    fn what_a_contrast_sets_aside() {
        check_in(
            "de",
            "Der Chor ging nicht wegen der Preise, sondern wegen der Werbung.",
            "
facts:
  - id: left
    says:
      en: The choir left because of the prices.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[negation-changed]: the quote sets “wegen der Preise” aside, the statement asserts it
      #                                 ^^^^^^ error[reason-changed]: the reason in the statement (`prices`) is not the reason in the quote (`Werbung`)
      de: Der Chor ging wegen der Werbung.
    actors: [choir]
    quotes: [ { source: 'Der Chor ging nicht wegen der Preise, sondern wegen der Werbung' } ]
",
        );
    }

    #[test]
    fn two_denials_of_different_things() {
        check_in(
            "en",
            "Nobody on the board objected, and the choir went through the hall without a song.",
            "
facts:
  - id: objected
    says:
      en: The board objected to the choir.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[negation-changed]: the quote denies (`Nobody`), the statement does not
      de: Der Vorstand widersprach dem Chor.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[negation-changed]: the quote denies (`Nobody`), the statement does not
    actors: [choir]
    quotes: [ { source: 'Nobody on the board objected, and the choir went through the hall without a song' } ]
",
        );
    }

    #[test]
    fn the_opposite_done_by_the_other_one() {
        check_in(
            "en",
            "Plauderbox lent Zwitscher its hall.",
            "
facts:
  - id: lent
    says:
      en: Zwitscher borrowed the hall of Plauderbox.
      de: Zwitscher lieh sich den Saal von Plauderbox.
    actors: [plauderbox, zwitscher]
    quotes: [ { source: Plauderbox lent Zwitscher its hall } ]
",
        );
    }

    #[test]
    fn what_counts_less_than_something_else() {
        check_in(
            "en",
            "The choir left less because of the fee than because of the noise.",
            "
facts:
  - id: left
    says:
      en: The choir left because of the fee.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[negation-changed]: the quote sets “because of the fee” aside, the statement asserts it
      de: Der Chor ging eher wegen des Lärms als wegen der Gebühr.
    actors: [choir]
    quotes: [ { source: The choir left less because of the fee than because of the noise } ]
",
        );
    }

    #[test]
    fn cannot_in_one_word() {
        check_in(
            "en",
            "Members cannot sing there.",
            "
facts:
  - id: sing
    says:
      en: Members can sing there.
      #   ^^^^^^^^^^^^^^^^^^^^^^^ error[negation-changed]: the quote denies (`cannot`), the statement does not
      de: Mitglieder können dort singen.
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[negation-changed]: the quote denies (`cannot`), the statement does not
    quotes: [ { source: Members cannot sing there } ]
",
        );
    }

    /// What one language denies may be said in another by a word of its own.
    #[test]
    fn denied_in_one_language_and_ended_or_lacking_in_the_other() {
        for (quote, en, de) in [
            (
                "The club will stop using its page",
                "The club will stop using its page.",
                "Der Klub wird seine Seite nicht mehr nutzen.",
            ),
            (
                "Ten singers have not decided yet",
                "Ten singers are undecided.",
                "Zehn Sänger haben sich noch nicht entschieden.",
            ),
            (
                "The club lacks staff",
                "The club lacks staff.",
                "Der Klub hat kein Personal.",
            ),
            (
                "The club is no longer on the page",
                "The club has left the page.",
                "Der Klub ist nicht mehr auf der Seite.",
            ),
        ] {
            let sheet = format!(
                "
facts:
  - id: told
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
    fn denied_in_one_language_alone() {
        for (en, de, word) in [
            (
                "The club stays on the page.",
                "Der Klub bleibt nicht auf der Seite.",
                "nicht",
            ),
            (
                "The club left the hall and uses the page.",
                "Der Klub verließ den Saal und nutzt die Seite nicht.",
                "nicht",
            ),
            (
                "The club closed the page.",
                "Der Klub hat die Seite nie genutzt.",
                "nie",
            ),
        ] {
            let caret = "^".repeat(de.chars().count());
            let says = format!(
                "      en: {en}
      de: {de}
      #   {caret} error[negation-changed]: `de` denies (`{word}`), `en` does not"
            );
            check(JUDGED_SOURCE, &judgement("alternative", &says));
        }
    }
}
