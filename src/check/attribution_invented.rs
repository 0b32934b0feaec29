rule! {
    /// a fact names a speaker who does not speak in the source.
    ///
    /// `according-to` is evidence like the rest. Each speaker in it must be named
    /// in a sentence of the source that the fact quotes, or gives as context, and
    /// that sentence must report speech: by *said*, *laut*, *wie …
    /// berichtete* and the like, or between quotation marks. An expression that
    /// `stands-for` binds to the speaker counts as its name.
    ///
    /// Where a statement lets somebody say what the quote has somebody else say, that
    /// is an error, too: “A promised that the hall stays open” for “‘The hall stays
    /// open,’ B promised, while A kept silent”. Who surely says something is read from a
    /// quotation beside its speaker, from “…, said A, …” and “in A’s eyes”. A statement that
    /// begins “A said” or “according to A”, or says “quoted by A”, must have A among its speakers, and
    /// who *declined to comment* has said nothing.
    ///
    /// A colon, a line that only names somebody, or a word that may tell of speech
    /// (*reckons*, *letter*) makes it a warning: a person must say whose words they are. So
    /// does a sentence with one name and a word for what somebody finds or rules (*the court
    /// ruled that*), and one that names who *he said* may mean.
    /// Where that line or sentence names nobody else who could speak, it is nothing.
    /// Words that a mail quotes from another one are not those of its writer, whatever its
    /// card says: `Am 3. Mai schrieb A:` above the quotation, as context, says whose they are.
    /// The verbs of speech are known in English, German, French, Spanish and Russian. Who
    /// is meant by *he* or *the group* is not looked for, unless `stands-for` says so.
    ///
    /// Where the source speaks in its own voice, the fact has no `according-to`, or
    /// names only whom the cards of its sources have as publishers or authors.
    /// Mend it by taking the speaker out, by adding the words that name it where it
    /// speaks to `context`, or by saying under `stands-for` whom *he* means.
    attribution_invented = "attribution-invented", Error, about_sources
}

use std::collections::BTreeSet;
use std::ops::Range;

use crate::check::Context;
use crate::check::shared::framed;
use crate::check::shared::speakers;
use crate::evidence::LocatedQuote;
use crate::finding::Finding;
use crate::reading::Quotations;
use crate::reading::frame;
use crate::reading::frame::Part;
use crate::sheet::ActorIndex;
use crate::sheet::At;
use crate::sheet::Fact;
use crate::sheet::FactIndex;
use crate::source::Document;

/// Reports speakers of facts who do not speak in the source.
pub(super) fn attribution_invented(context: &Context<'_>, findings: &mut Vec<Finding>) {
    framed::report(context, &[Part::Speaker], CODE, VOICE, findings);
    for index in FactIndex::all(context.sheet) {
        let fact = &context.sheet[index];
        let Some(first) = fact.according_to.first() else {
            continue;
        };
        let passages = &context.facts[index.get()].passages;
        let evidence = context.evidence.fact(index);
        let mut speakers = fact.according_to.iter();
        let is_quoted = evidence.quotes.iter().any(is_quoted_in_mail);
        if !is_quoted && speakers.all(|it| passages.are_published_by(it.value)) {
            continue;
        }
        let quotes = || evidence.quotes.iter().chain(&evidence.context);
        if quotes().any(|quote| quote.anchor().is_none()) {
            // The rules on quotes say what is wrong; the speaker may be in the quote that is lost.
            continue;
        }
        let heard: Vec<_> = quotes()
            .filter_map(|quote| heard(context, fact, quote))
            .collect();
        // A sign that may mean speech, but is not certain, makes a warning: a person must decide.
        let report = |speaker: &At<ActorIndex>, message: String, signs: Signs| {
            let told = |quote| may_tell(context, fact, quote, speaker.value, signs);
            let finding = match quotes().map(told).max()? {
                Sign::None => Finding::error(CODE, speaker.span, message),
                Sign::Unsure => Finding::warning(CODE, speaker.span, message),
                Sign::Sole => return None,
            };
            Some(finding.hint(HINT))
        };
        let heard_of = heard.iter().flatten();
        if let Some(writer) = fact.according_to.iter().find(|it| {
            let is_heard = heard_of.clone().any(|heard| *heard == it.value);
            is_quoted && !is_heard && passages.are_published_by(it.value)
        }) {
            let id = &context.sheet[writer.value].id.value;
            let message = format!("the mail of `{id}` quotes these words from another one");
            findings.push(Finding::error(CODE, writer.span, message).hint(QUOTED));
            continue;
        }
        if heard.is_empty() {
            let message = "the source reports nobody’s words where this fact quotes it";
            findings.extend(report(first, message.to_owned(), Signs::All));
            continue;
        }
        let heard: BTreeSet<ActorIndex> = heard.into_iter().flatten().collect();
        let is_by_pronoun = quotes().all(|quote| is_by_pronoun(context, quote));
        let may_be = |actor| {
            let told = |quote| may_tell(context, fact, quote, actor, Signs::Names);
            quotes().any(|quote| told(quote) > Sign::None)
        };
        let named = evidence.context.iter().flat_map(|it| named_in(context, fact, it));
        let meant: BTreeSet<ActorIndex> = named.filter(|it| may_be(*it)).collect();
        let signs = if is_by_pronoun && meant.len() == 1 {
            Signs::Names
        } else {
            Signs::WithoutWords
        };
        for speaker in fact
            .according_to
            .iter()
            .filter(|speaker| !heard.contains(&speaker.value))
        {
            let id = &context.sheet[speaker.value].id.value;
            let message = format!("`{id}` is not named where the source reports words");
            findings.extend(report(speaker, message, signs));
        }
    }
}

const VOICE: &str = "name the speaker whose words the quote has";

const HINT: &str = "take the speaker out, or add to `context` the words in which it speaks under its name; where the quote says `he` or `the group`, bind that expression to the speaker with `stands-for`";

const QUOTED: &str =
    "name the writer of that one, and add to `context` the line that says who it is";

/// True if a quote is of a part of a mail that it quotes from another one.
fn is_quoted_in_mail(quote: &LocatedQuote<'_>) -> bool {
    quote
        .anchor()
        .is_some_and(|anchor| quote.document.is_quoted_in_mail(anchor.bytes.start))
}

/// The signs by which a sentence may tell the words of somebody whom it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sign {
    None,
    /// There is one, and a person must say whether it is one.
    Unsure,
    /// There is one, and nobody else is named who could speak.
    Sole,
}

/// The signs that are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Signs {
    All,
    /// Where the source reports words of others, a word that may tell of speech may tell of theirs.
    WithoutWords,
    /// Where the source reports words of somebody whom it does not name there (“he said”), a sentence may name them that names nobody
    /// else who could speak.
    Names,
}

/// Returns the sign by which a sentence of the quote may report what the speaker says: a colon, a line that only names
/// who writes, or a word that may tell of speech.
fn may_tell(
    context: &Context<'_>,
    fact: &Fact,
    quote: &LocatedQuote<'_>,
    speaker: ActorIndex,
    signs: Signs,
) -> Sign {
    let document = quote.document;
    let Some(anchor) = quote.anchor() else {
        return Sign::None;
    };
    let sentences = document.sentences_in(&anchor.bytes);
    let found = sentences.iter().map(|sentence| {
        let text = &document.text[sentence.clone()];
        let places = speakers::named_at(context, fact, document, sentence);
        let mut tellers = places
            .iter()
            .filter(|place| is_before_words(document, sentence, place.range.start));
        if !places.iter().any(|place| place.value == speaker) {
            return Sign::None;
        }
        // Names in what is said are none of who says it.
        let alone = tellers.clone().any(|place| place.value == speaker)
            && tellers.all(|place| place.value == speaker || !context.can_speak(place.value));
        let mut able = places.iter().filter(|it| context.can_speak(it.value));
        let leads = able.next().is_some_and(|it| it.value == speaker);
        let outside = |at: usize| {
            let byte = sentence.start + at;
            !places.iter().any(|place| place.range.contains(&byte))
        };
        let letters = text.char_indices().filter(|it| it.1.is_alphanumeric());
        // A line with nothing but names, and perhaps a title, tells who writes.
        let line = letters.filter(|(at, _)| outside(*at)).count() <= MAX_TITLE_LETTERS;
        let first = places.first().is_some_and(|place| place.value == speaker);
        let told = if signs == Signs::All {
            frame::may_report(document.language, text)
        } else {
            frame::MayReport::No
        };
        let word = told == frame::MayReport::Speech;
        let finds = told == frame::MayReport::Finding && leads;
        let unsure = finds || signs == Signs::Names && alone;
        let words = text.split_once(": ").map(|(_, words)| words);
        let quoted = words.is_some_and(|words| words.starts_with(['„', '“', '«', '‘', '"']));
        match (line, word || quoted, text.contains(':')) {
            (true, ..) if first => Sign::Sole,
            (_, true, _) if alone => Sign::Sole,
            _ if unsure => Sign::Unsure,
            (false, false, false) => Sign::None,
            _ => Sign::Unsure,
        }
    });
    found.max().unwrap_or(Sign::None)
}

/// True if no “that”, colon or mark before a place of a sentence opens what is said.
fn is_before_words(document: &Document, sentence: &Range<usize>, place: usize) -> bool {
    let before = document.text.get(sentence.start..place);
    before.is_some_and(|before| !document.language.opens_reported(before))
}

/// The most letters beside the names in a line that only names who writes: Ms, Mme.
const MAX_TITLE_LETTERS: usize = 4;

/// Returns the actors that the sentences of a quote name, of those that report speech; `None` if none does.
fn heard(context: &Context<'_>, fact: &Fact, quote: &LocatedQuote<'_>) -> Option<Vec<ActorIndex>> {
    let document = quote.document;
    let sentences = document.sentences_in(&quote.anchor()?.bytes);
    let reporting: Vec<_> = sentences
        .iter()
        .filter(|sentence| {
            let cue = speakers::cues(document, sentence).next();
            cue.is_some()
                || speakers::label(context, document, sentence).is_some()
                || Quotations::around(document, sentence).hold_speech_in(document, sentence)
        })
        .collect();
    let named = |sentence| speakers::named(context, fact, document, sentence);
    (!reporting.is_empty()).then(|| reporting.into_iter().flat_map(named).collect())
}

/// Returns the actors that the sentences of a quote name.
fn named_in(context: &Context<'_>, fact: &Fact, quote: &LocatedQuote<'_>) -> Vec<ActorIndex> {
    let Some(anchor) = quote.anchor() else {
        return Vec::new();
    };
    let sentences = quote.document.sentences_in(&anchor.bytes);
    let named = |sentence| speakers::named(context, fact, quote.document, sentence);
    sentences.iter().flat_map(named).collect()
}

/// True if every cue of the sentences of a quote that reports words does so without a name: “he said”.
fn is_by_pronoun(context: &Context<'_>, quote: &LocatedQuote<'_>) -> bool {
    let document = quote.document;
    let sentences = quote
        .anchor()
        .map(|it| document.sentences_in(&it.bytes))
        .unwrap_or_default();
    let mut cues = sentences
        .iter()
        .flat_map(|sentence| speakers::cues(document, sentence));
    cues.all(|cue| speakers::are_unnamed(context, document, cue))
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check;
    use crate::check::tests::check_in;
    use crate::check::tests::{TestSource, check_among};

    #[test]
    fn the_publisher_is_a_speaker_of_its_own_source_alone() {
        let card = "publisher: '[Frau Notenschlüssel]'";
        let facts = "
facts:
  - id: sings
    says:
      en: The choir sings, says Ms Notenschlüssel.
      #                            ^^^^^^^^^^^^^^ error[name-unsupported]: the quotes of this statement do not name `Notenschlüssel`
      de: Der Chor singt, so Frau Notenschlüssel.
      #                           ^^^^^^^^^^^^^^ error[name-unsupported]: the quotes of this statement do not name `Notenschlüssel`
    actors: [choir]
    according-to: [notenschluessel]
    #              ^^^^^^^^^^^^^^^ error[attribution-invented]: the source reports nobody’s words where this fact quotes it
    #              ^^^^^^^^^^^^^^^ error[name-unsupported]: the quotes of this fact do not name `notenschluessel`
    quotes: [ { two: Der Chor singt } ]
  - { id: other, says: { en: The choir sings., de: Der Chor singt. }, actors: [choir], quotes: [ { one: The choir sings } ] }
";
        let lines = facts.split_inclusive('\n');
        let fair: String = lines.filter(|line| !line.contains('^')).collect();
        let fair = fair.replace("two: Der Chor singt", "one: The choir sings");
        let unused = "two\n    #   ^^^ warning[source-unused]: nothing quotes the source `two`";
        for (second, facts) in [("two", facts), (unused, &fair)] {
            let sources = [
                TestSource {
                    id: "one",
                    language: "en",
                    card,
                    text: "The choir sings.",
                },
                TestSource {
                    id: second,
                    language: "de",
                    card: "",
                    text: "Der Chor singt.",
                },
            ];
            check_among(&sources, facts);
        }
    }

    /// A fact of Ms Notenschlüssel in these words, with a context; the finding, if any, stands below the speaker.
    fn says_so(language: &str, quote: &str, context: &str, finding: &str) {
        let given = match context {
            "" => String::new(),
            context => format!("    context: [ {{ source: '{context}' }} ]\n"),
        };
        let text = format!("{context}. {quote}.");
        let sheet = format!(
            "
facts:
  - id: sings
    says: {{ en: 'The Bunter Chor sings, says Ms Notenschlüssel.', de: 'Der Bunte Chor singt, so Frau Notenschlüssel.' }}
    actors: [choir]
    according-to: [notenschluessel]
{finding}    quotes: [ {{ source: '{quote}' }} ]
{given}"
        );
        check_in(language, text.trim_start_matches(['.', ' ']), &sheet);
    }

    #[test]
    fn what_somebody_finds_or_rules_may_be_what_they_say() {
        let warning = "    #              ^^^^^^^^^^^^^^^ warning[attribution-invented]: the source reports nobody’s words where this fact quotes it\n";
        for (language, quote) in [
            ("en", "Notenschlüssel ruled on 3 May that the Bunter Chor sings"),
            ("en", "According to what Notenschlüssel found, the Bunter Chor sings"),
            ("de", "Nach Zahlen, die Notenschlüssel vorgelegt hat, singt der Bunte Chor"),
            ("de", "Notenschlüssel hatte den Bunten Chor aufgefordert, zu singen"),
        ] {
            let finding = if quote.starts_with("According") { "" } else { warning };
            says_so(language, quote, "", finding);
        }
    }

    #[test]
    fn who_is_meant_by_he_said_may_stand_in_the_context() {
        let warning = "    #              ^^^^^^^^^^^^^^^ warning[attribution-invented]: `notenschluessel` is not named where the source reports words\n";
        says_so("en", "The Bunter Chor, she said, sings", "Notenschlüssel took the floor", warning);
        let error = warning.replace("warning", "error");
        says_so("en", "The Bunter Chor, she said, sings", "Notenschlüssel took the floor. Plauderbox spoke next", &error);
        says_so("es", "El Bunter Chor, dijo, canta", "Tomó la palabra Notenschlüssel", warning);
        says_so("en", "The Bunter Chor, she said, sings", "Notenschlüssel and Plauderbox took the floor", &error);
    }

    #[test]
    fn the_source_itself_says_so() {
        check(
            "Der Bunte Chor singt. Frau Notenschlüssel hört zu.",
            "
facts:
  - id: sings
    says: { en: 'The Bunter Chor sings, says Ms Notenschlüssel.', de: 'Der Bunte Chor singt, so Frau Notenschlüssel.' }
    actors: [choir]
    according-to: [notenschluessel]
    #              ^^^^^^^^^^^^^^^ error[attribution-invented]: the source reports nobody’s words where this fact quotes it
    quotes: [ { source: Der Bunte Chor singt } ]
    context: [ { source: Frau Notenschlüssel hört zu } ]
",
        );
    }

    #[test]
    fn another_speaker() {
        check(
            "Frau Notenschlüssel sagte, dass der Bunte Chor singt. Plauderbox ist laut.",
            "
facts:
  - id: sings
    says:
      en: Plauderbox said that the Bunter Chor sings.
      de: Plauderbox sagte, dass der Bunte Chor singt.
    actors: [choir]
    according-to: [plauderbox]
    #              ^^^^^^^^^^ error[attribution-invented]: `plauderbox` is not named where the source reports words
    quotes: [ { source: dass der Bunte Chor singt } ]
    context: [ { source: Plauderbox ist laut } ]
",
        );
    }

    #[test]
    fn the_statement_credits_another_than_its_speakers() {
        check_in(
            "en",
            "Ms Notenschlüssel, quoted by Plauderbox, said that the choir and Zwitscher have worked together.",
            "
facts:
  - id: together
    says:
      en: Zwitscher said that the choir and Ms Notenschlüssel have worked together, as Plauderbox reported.
      #   ^^^^^^^^^ error[attribution-invented]: the statement gives these words to `Zwitscher`, which is no speaker of the fact
      de: Laut Zwitscher haben der Chor und Frau Notenschlüssel zusammengearbeitet, wie Plauderbox berichtete.
      #        ^^^^^^^^^ error[attribution-invented]: the statement gives these words to `Zwitscher`, which is no speaker of the fact
    actors: [choir, zwitscher]
    according-to: [notenschluessel, plauderbox]
    quotes: [ { source: said that the choir and Zwitscher have worked together } ]
    context: [ { source: 'Ms Notenschlüssel, quoted by Plauderbox' } ]
  - id: quoted
    says:
      en: Ms Notenschlüssel, quoted by Zwitscher, said that the choir has worked with Plauderbox.
      #                                ^^^^^^^^^ error[attribution-invented]: the statement gives these words to `Zwitscher`, which is no speaker of the fact
      de: Frau Notenschlüssel, zitiert von Plauderbox, sagte, Chor und Zwitscher hätten zusammengearbeitet.
    actors: [choir, zwitscher]
    according-to: [notenschluessel, plauderbox]
    quotes: [ { source: said that the choir and Zwitscher have worked together } ]
    context: [ { source: 'Ms Notenschlüssel, quoted by Plauderbox' } ]
",
        );
    }

    #[test]
    fn the_speaker_stands_behind_what_another_one_promised() {
        check_in(
            "en",
            "Zwitscher promised a refund to the choir, said Ms Notenschlüssel.",
            "
facts:
  - id: refund
    says:
      en: Zwitscher promised a refund to the choir, as Ms Notenschlüssel said.
      de: Zwitscher versprach dem Chor eine Erstattung, so Frau Notenschlüssel.
    actors: [choir, zwitscher]
    according-to: [notenschluessel]
    quotes: [ { source: 'Zwitscher promised a refund to the choir, said Ms Notenschlüssel' } ]
",
        );
    }

    #[test]
    fn who_contradicts_the_speaker_is_no_speaker() {
        check_in(
            "en",
            "Ms Notenschlüssel spoke of 40 members, a number that Zwitscher denies.",
            "
facts:
  - id: members
    says:
      en: Ms Notenschlüssel spoke of 40 members; Zwitscher denies the number.
      de: Frau Notenschlüssel sprach von 40 Mitgliedern; Zwitscher bestreitet die Zahl.
    actors: [zwitscher]
    according-to: [notenschluessel]
    quotes: [ { source: 'Ms Notenschlüssel spoke of 40 members, a number that Zwitscher denies' } ]
",
        );
    }

    #[test]
    fn one_speaker_too_many() {
        check_in(
            "en",
            "Ms Notenschlüssel said that the choir sings. Zwitscher is loud.",
            "
facts:
  - id: sings
    says:
      en: Ms Notenschlüssel said that the choir sings, as Zwitscher reported.
      de: Frau Notenschlüssel sagte, der Chor singe, wie Zwitscher berichtete.
    actors: [choir]
    according-to: [notenschluessel, zwitscher]
    #                               ^^^^^^^^^ error[attribution-invented]: `zwitscher` is not named where the source reports words
    quotes: [ { source: Ms Notenschlüssel said that the choir sings } ]
    context: [ { source: Zwitscher is loud } ]
",
        );
    }

    #[test]
    fn named_in_the_context() {
        check(
            "Laut Plauderbox ist alles gut. Die Firma betonte, dass der Bunte Chor singt.",
            "
facts:
  - id: sings
    says: { en: 'According to Plauderbox, the Bunter Chor sings.', de: Laut Plauderbox singt der Bunte Chor. }
    actors: [choir]
    according-to: [plauderbox]
    quotes: [ { source: dass der Bunte Chor singt } ]
    context: [ { source: Laut Plauderbox } ]
",
        );
    }

    #[test]
    fn by_what_stands_for_the_speaker() {
        check(
            "Die Firma betonte, dass der Bunte\nChor singt. Plauderbox ist eine Firma.",
            "
facts:
  - id: sings
    says: { en: 'According to Plauderbox, the Bunter Chor sings.', de: Laut Plauderbox singt der Bunte Chor. }
    actors: [choir]
    according-to: [plauderbox]
    quotes: [ { source: 'Die Firma betonte, dass der Bunte Chor singt' } ]
    context: [ { source: Plauderbox ist eine Firma } ]
    stands-for: { Die Firma: plauderbox }
",
        );
    }

    #[test]
    fn between_quotation_marks() {
        check_in(
            "en",
            "Ms Notenschlüssel was brief: “The choir moves on Monday.”",
            "
facts:
  - id: moves
    says: { en: 'Ms Notenschlüssel said that the choir moves.', de: 'Frau Notenschlüssel sagte, der Chor ziehe um.' }
    actors: [choir]
    according-to: [notenschluessel]
    quotes: [ { source: The choir moves on Monday } ]
    context: [ { source: Ms Notenschlüssel was brief } ]
",
        );
    }

    #[test]
    fn a_line_that_names_who_writes() {
        for (line, warning) in [
            ("Ms Notenschlüssel", ""),
            (
                "Zwitscher, Ms Notenschlüssel",
                "\n    #              ^^^^^^^^^^^^^^^ warning[attribution-invented]: the source reports nobody’s words where this fact quotes it",
            ),
        ] {
            let sheet = format!(
                "
facts:
  - id: moves
    says: {{ en: 'Ms Notenschlüssel writes that the choir moves.', de: 'Frau Notenschlüssel schreibt, der Chor ziehe um.' }}
    actors: [choir]
    according-to: [notenschluessel]{warning}
    quotes: [ {{ source: The choir moves on Monday }} ]
    context: [ {{ source: '{line}' }} ]
"
            );
            let source = format!("> The choir moves on Monday.\n\n{line}");
            check_in("en", &source, &sheet);
        }
    }

    #[test]
    fn a_word_that_may_tell_of_speech() {
        for (quote, warning) in [
            ("Ms Notenschlüssel called the hall loud", ""),
            (
                "Ms Notenschlüssel and Zwitscher called the hall loud",
                "\n    #              ^^^^^^^^^^^^^^^ warning[attribution-invented]: the source reports nobody’s words where this fact quotes it",
            ),
        ] {
            let sheet = format!(
                "
facts:
  - id: loud
    says: {{ en: 'Ms Notenschlüssel calls the hall loud.', de: 'Frau Notenschlüssel nennt den Saal laut.' }}
    actors: []
    according-to: [notenschluessel]{warning}
    quotes: [ {{ source: {quote} }} ]
"
            );
            check_in("en", &format!("{quote}."), &sheet);
        }
    }

    #[test]
    fn words_of_another_speaker_of_the_sentence() {
        check_in(
            "en",
            "“The hall stays open,” Ms Notenschlüssel promised, while Zwitscher kept silent.",
            "
facts:
  - id: stays
    says:
      en: Zwitscher promised that the hall stays open.
      #   ^^^^^^^^^ error[attribution-invented]: the quote gives these words to another speaker (`promised`)
      de: Zwitscher versprach, dass der Saal offen bleibt.
      #   ^^^^^^^^^ error[attribution-invented]: the quote gives these words to another speaker (`promised`)
    actors: []
    according-to: [zwitscher]
    quotes: [ { source: '“The hall stays open,” Ms Notenschlüssel promised, while Zwitscher kept silent' } ]
",
        );
    }

    #[test]
    fn words_that_another_one_objects_or_says() {
        check_in(
            "en",
            "Ms Notenschlüssel objected: “The hall stays open.” Zwitscher, Plauderbox says, never cleaned the hall.",
            "
facts:
  - id: stays
    says:
      en: The hall stays open, says Zwitscher.
      #                             ^^^^^^^^^ error[attribution-invented]: the quote gives these words to another speaker (`objected`)
      de: Der Saal bleibt offen, sagt Zwitscher.
      #                               ^^^^^^^^^ error[attribution-invented]: the quote gives these words to another speaker (`objected`)
    actors: [zwitscher]
    quotes: [ { source: 'Ms Notenschlüssel objected: “The hall stays open.” Zwitscher' } ]
  - id: cleaned
    says:
      en: Zwitscher says that Plauderbox never cleaned the hall.
      #   ^^^^^^^^^ error[attribution-invented]: the quote gives these words to another speaker (`says`)
      #                       ^^^^^^^^^^ error[role-changed]: who does it and to whom is exchanged between `Plauderbox` and `Zwitscher`
      de: Zwitscher sagt, dass Plauderbox den Saal nie putzte.
      #   ^^^^^^^^^ error[attribution-invented]: the quote gives these words to another speaker (`says`)
      #                        ^^^^^^^^^^ error[role-changed]: who does it and to whom is exchanged between `Plauderbox` and `Zwitscher`
    actors: [zwitscher, plauderbox]
    quotes: [ { source: 'Zwitscher, Plauderbox says, never cleaned the hall' } ]
",
        );
    }

    #[test]
    fn whoever_declines_to_comment_says_nothing() {
        check_in(
            "de",
            "Plauderbox ist laut Frau Notenschlüssel offen. Zwitscher lehnte einen Kommentar ab.",
            "
facts:
  - id: open
    says:
      en: According to Zwitscher, Plauderbox is open.
      #                ^^^^^^^^^ error[attribution-invented]: the quote gives these words to another speaker (`laut`)
      de: Laut Zwitscher ist Plauderbox offen.
      #        ^^^^^^^^^ error[attribution-invented]: the quote gives these words to another speaker (`laut`)
    actors: [plauderbox]
    according-to: [zwitscher]
    #              ^^^^^^^^^ error[attribution-invented]: `zwitscher` is not named where the source reports words
    quotes: [ { source: Plauderbox ist laut Frau Notenschlüssel offen. Zwitscher lehnte einen Kommentar ab } ]
",
        );
    }
}
