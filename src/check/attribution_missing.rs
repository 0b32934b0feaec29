rule! {
    /// the source reports a speaker's words, and the fact names no speaker.
    ///
    /// Where a sentence of the source says *nach Angaben von*, *according to*,
    /// *erklärte, dass* or the like, what it governs is a speaker's statement and
    /// not the source's own. A fact that rests on it needs `according-to`, first
    /// speaker first, and its sentences name the speaker.
    ///
    /// A name before a colon (“Ms N: the hall is open”) and the line above or below a
    /// block quotation say whose words they are as well.
    ///
    /// Where the statement itself says in its words that somebody said so, this is a
    /// warning; where it names who says so in the source, and where the source names
    /// nobody either (*it was reported that*), it is nothing. What stands before “and”
    /// or “but” is not taken for the words of whoever speaks behind it. The verbs and
    /// phrases are known in English, German, French, Spanish and Russian; a speaker who
    /// is brought in by other words (*for Ms N, the hall is open*) is not seen.
    ///
    /// A quote before a phrase such as *nach Angaben von* in the middle
    /// of its sentence is not governed by it, nor is one that only names the
    /// speaker.
    attribution_missing = "attribution-missing", Error, about_sources
}

use std::cell::LazyCell;
use std::collections::BTreeSet;
use std::ops::Range;

use crate::check::Context;
use crate::check::anchors;
use crate::check::speakers;
use crate::evidence::Located;
use crate::evidence::LocatedQuote;
use crate::finding::Finding;
use crate::language::Found;
use crate::language::ReportingCue;
use crate::reading::FactReading;
use crate::reading::Reading;
use crate::reading::frame;
use crate::sheet::ActorIndex;
use crate::sheet::ActorKind;
use crate::sheet::FactIndex;
use crate::source::Document;

/// Reports facts without a speaker whose quotes are reported words.
pub(super) fn attribution_missing(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for index in FactIndex::all(context.sheet) {
        let fact = &context.sheet[index];
        if !fact.according_to.is_empty() {
            continue;
        }
        let quotes = context.evidence.fact(index).quotes.iter().enumerate();
        let all: Vec<_> = quotes
            .filter_map(|(number, quote)| Some((number, quote, reported(context, quote)?)))
            .collect();
        // “A left; B, says C, stayed”: that A left is not what C says.
        let scopes = all
            .iter()
            .map(|(number, _, it)| (*number, it.scope.clone()));
        let scopes: Vec<_> = scopes.collect();
        let fact = context.facts.get(index.get());
        if all.is_empty() || fact.is_some_and(|fact| tells_of_others(fact, &scopes)) {
            continue;
        }
        let says = fact.map(|fact| &fact.says);
        // A statement that reports the words of a speaker states no fact of its own.
        let told = says.is_some_and(|says| says.iter().all(reports));
        for (number, quote, reported) in &all {
            let own = (*number, reported.scope.clone());
            if all.len() > 1 && fact.is_some_and(|fact| tells_of_others(fact, &[own])) {
                continue;
            }
            let cue = reported.cue;
            let message = format!("the source reports this (“{cue}”), the fact names no speaker");
            let hint = "add `according-to`, and name the speaker in the statement";
            let span = quote.quote.words.span();
            // “It was reported that …”: there is nobody to name.
            if told && (reported.is_by_nobody || names_teller(context, index, &reported.tellers)) {
                continue;
            }
            let finding = if told {
                Finding::warning(CODE, span, message)
            } else {
                Finding::error(CODE, span, message)
            };
            findings.push(finding.hint(hint));
        }
    }
}

/// True if a statement tells only what the quotes have beside these parts, which are reported.
fn tells_of_others(fact: &FactReading<'_>, reported: &[(usize, Range<usize>)]) -> bool {
    fact.says.iter().all(|says| {
        let passages = fact.passages.frames_in(says.language);
        frame::tells_only_beside(&says.frame(&[]), passages, reported)
    })
}

/// True if every sentence of a fact names one of those who tell it in the source.
fn names_teller(context: &Context<'_>, fact: FactIndex, tellers: &BTreeSet<ActorIndex>) -> bool {
    let names = |says: &Reading<'_>| says.actors.iter().any(|it| tellers.contains(&it.value));
    let says = context.facts.get(fact.get()).map(|fact| &fact.says);
    says.is_some_and(|says| says.iter().all(names))
}

/// True if a statement says itself that somebody said so.
fn reports(says: &Reading<'_>) -> bool {
    let text = says.text.unprinted();
    let frame = says.frame(&[]);
    !says.language.speeches(text).is_empty()
        || frame.reports()
        || frame.speaks()
        || frame::takes_back(says.language, text)
}

/// The words by which a source marks a quote as reported.
struct Reported<'a> {
    cue: &'a str,
    /// True if the source names nobody who says so.
    is_by_nobody: bool,
    /// The actors that are named as those who say so.
    tellers: BTreeSet<ActorIndex>,
    /// The part of the quote that is reported, without the speaker before it, in bytes of the quote.
    scope: Range<usize>,
}

/// Returns the words by which the source marks the quote as reported.
fn reported<'a>(context: &Context<'_>, quote: &LocatedQuote<'a>) -> Option<Reported<'a>> {
    let Located::Anchored(anchor) = &quote.located else {
        return None;
    };
    let document = quote.document;
    let (start, end) = (anchor.bytes.start, anchor.bytes.end);
    let labels = anchors::sentences(document, &anchor.bytes).iter().take(1);
    let mut labels = labels.filter_map(|sentence| speakers::label(context, document, sentence));
    let label = labels.find(|label| label.end < end);
    if let Some(words) = label.or_else(|| speakers::block_speaker(document, &anchor.bytes)) {
        return Some(Reported {
            cue: &document.text[words],
            is_by_nobody: false,
            tellers: BTreeSet::new(),
            scope: 0..end - start,
        });
    }
    let governs = |speech: &&Found<ReportingCue>| {
        speech.value.scope.start < end && start < speech.value.scope.end
    };
    // The names are looked for only once, because many cues may govern the quote.
    let host = document.host(&anchor.bytes);
    let named = LazyCell::new(|| {
        let names = context
            .names
            .find(document.language, &document.text[host.clone()]);
        let names = names.into_iter().map(|name| name.moved(host.start));
        // “the French agency N”: the country is not the speaker.
        let speakers = names.filter(|it| context.sheet[it.value].kind != ActorKind::Place);
        speakers.map(|name| name.range).collect::<Vec<_>>()
    });
    let only_names_the_speaker = |speech: &Found<ReportingCue>| {
        let after = speech.range.end;
        if start < after {
            return false;
        }
        let first = named.partition_point(|name| name.start < after);
        let speaker = named.get(first).map(|name| name.end);
        speaker.is_some_and(|speaker| end <= speaker && speaker <= speech.value.scope.end)
    };
    let governing = document.speeches.iter().filter(governs);
    // “I have concluded that …” tells what the source says itself.
    let mut governing = governing.filter(|speech| {
        let sentence = document.host(&speech.range);
        let cue = speech.range.start - sentence.start..speech.range.end - sentence.start;
        let text = document.text.get(sentence).unwrap_or_default();
        !(speech.value.is_verb && document.language.is_by_writer(text, &cue))
    });
    let speech = governing.find(|speech| !only_names_the_speaker(speech))?;
    let is_by_nobody = speakers::are_unnamed(context, document, speech);
    let within = |byte: usize| byte.clamp(start, end) - start;
    Some(Reported {
        cue: &document.text[speech.range.clone()],
        is_by_nobody,
        tellers: speakers::tellers(context, document, speech),
        scope: within(said_from(document, speech))..within(speech.value.scope.end),
    })
}

/// Returns the byte from which a cue reports: behind the verb where only its speaker stands before it in its clause.
fn said_from(document: &Document, speech: &Found<ReportingCue>) -> usize {
    let scope = &speech.value.scope;
    let before = document.text.get(scope.start..speech.range.start);
    let is_mark = [
        ',', ';', ':', '–', '—', '„', '“', '”', '"', '«', '»', '‘', '\'',
    ];
    let speaker = before.is_some_and(|it| !it.trim().is_empty() && !it.contains(is_mark));
    if speech.value.is_verb && speaker && speech.range.end < scope.end {
        speech.range.end
    } else {
        scope.start
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check;
    use crate::check::tests::check_in;

    #[test]
    fn a_phrase_in_the_middle_of_the_sentence() {
        check(
            "Der Bunte Chor plante ein Fest, bei dem nach Angaben von Frau Notenschlüssel Lieder erklangen.",
            "
facts:
  - id: planned
    says: { en: The Bunter Chor planned a feast., de: Der Bunte Chor plante ein Fest. }
    actors: [choir]
    quotes: [ { source: Der Bunte Chor plante ein Fest } ]
  - id: sung
    says: { en: Songs were sung., de: Lieder erklangen. }
    quotes: [ { source: Lieder erklangen } ]
    #                   ^^^^^^^^^^^^^^^^ error[attribution-missing]: the source reports this (“nach Angaben”), the fact names no speaker
",
        );
    }

    #[test]
    fn a_verb_of_saying() {
        check(
            "Frau Notenschlüssel erklärte, dass der Bunte Chor seinen Kanal schließt.",
            "
facts:
  - id: closes
    says: { en: The Bunter Chor closes its channel., de: Der Bunte Chor schließt seinen Kanal. }
    actors: [choir]
    quotes: [ { source: der Bunte Chor seinen Kanal schließt } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[attribution-missing]: the source reports this (“erklärte”), the fact names no speaker
",
        );
    }

    #[test]
    fn a_named_speaker() {
        check(
            "Laut Frau Notenschlüssel schließt der Bunte Chor seinen Kanal.",
            "
facts:
  - id: closes
    says:
      en: According to Ms Notenschlüssel, the Bunter Chor closes its channel.
      de: Laut Frau Notenschlüssel schließt der Bunte Chor seinen Kanal.
    actors: [choir]
    according-to: [notenschluessel]
    quotes: [ { source: Laut Frau Notenschlüssel schließt der Bunte Chor seinen Kanal } ]
",
        );
    }

    /// A fact about the choir with this quote, or these keys in place of it.
    fn sings(language: &str, source: &str, keys: &str) {
        let sheet = format!(
            "
facts:
  - id: sings
    says: {{ en: The choir sings., de: Der Chor singt. }}
    actors: [choir]
{keys}
"
        );
        check_in(language, source, &sheet);
    }

    #[test]
    fn words_of_somebody_in_german() {
        sings(
            "de",
            "Nach Angaben der Leitung singt der Chor.",
            "    quotes: [ { source: Nach Angaben der Leitung singt der Chor } ]
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[attribution-missing]: the source reports this (“Nach Angaben”), the fact names no speaker",
        );
        sings(
            "de",
            "Die Leitung wies darauf hin, dass der Chor singt.",
            "    quotes: [ { source: der Chor singt } ]
    #                   ^^^^^^^^^^^^^^ error[attribution-missing]: the source reports this (“wies darauf hin”), the fact names no speaker",
        );
        sings(
            "de",
            "Der Chor singt, wie die Leitung berichtete.",
            "    quotes: [ { source: Der Chor singt } ]
    #                   ^^^^^^^^^^^^^^ error[attribution-missing]: the source reports this (“berichtete”), the fact names no speaker",
        );
    }

    #[test]
    fn words_of_somebody_in_english() {
        sings(
            "en",
            "According to the management, the choir sings.",
            "    quotes: [ { source: the choir sings } ]
    #                   ^^^^^^^^^^^^^^^ error[attribution-missing]: the source reports this (“According to”), the fact names no speaker",
        );
        sings(
            "en",
            "The management said that the choir sings.",
            "    quotes: [ { source: the choir sings } ]
    #                   ^^^^^^^^^^^^^^^ error[attribution-missing]: the source reports this (“said”), the fact names no speaker",
        );
        sings(
            "en",
            "The choir sings, the management said on Monday.",
            "    quotes: [ { source: The choir sings } ]
    #                   ^^^^^^^^^^^^^^^ error[attribution-missing]: the source reports this (“said”), the fact names no speaker",
        );
    }

    #[test]
    fn words_of_the_source_itself() {
        sings(
            "de",
            "Der Chor singt.",
            "    quotes: [ { source: Der Chor singt } ]",
        );
        sings(
            "de",
            "Der Chor singt im Saal, der laut Plan offen ist.",
            "    quotes: [ { source: Der Chor singt im Saal } ]",
        );
        sings(
            "en",
            "The choir sings.",
            "    quotes: [ { source: The choir sings } ]",
        );
        sings(
            "en",
            "The choir sings in the hall, which according to the plan is open.",
            "    quotes: [ { source: The choir sings in the hall } ]",
        );
        sings(
            "en",
            "He told a tale. The choir sings.",
            "    quotes: [ { source: The choir sings } ]
cautions:
  - id: tale
    says: { en: The source speaks of a tale., de: Die Quelle spricht von einer Geschichte. }
    quotes: [ { source: told a tale } ]",
        );
    }

    #[test]
    fn words_of_a_named_speaker() {
        let keys = |quote: &str| {
            format!(
                "
facts:
  - id: sings
    says: {{ en: 'The choir sings, according to Ms Notenschlüssel.', de: Der Chor singt laut Frau Notenschlüssel. }}
    actors: [choir]
    according-to: [notenschluessel]
    quotes: [ {{ source: '{quote}' }} ]
"
            )
        };
        for (language, sentence) in [
            ("de", "Frau Notenschlüssel betonte, dass der Chor singt"),
            ("de", "Der Chor singt, so Frau Notenschlüssel"),
            ("en", "Ms Notenschlüssel stressed that the choir sings"),
            ("en", "The choir sings, as Ms Notenschlüssel reported"),
        ] {
            check_in(language, &format!("{sentence}."), &keys(sentence));
        }
    }

    #[test]
    fn what_is_added_or_confirmed_is_not_said() {
        sings(
            "en",
            "The choir added two songs, and Ms Notenschlüssel confirmed the booking, so the choir sings.",
            "    quotes: [ { source: 'The choir added two songs, and Ms Notenschlüssel confirmed the booking, so the choir sings' } ]",
        );
    }

    #[test]
    fn a_statement_that_says_so_itself() {
        let sheet = |quote: &str, warning: &str| {
            format!(
                "
facts:
  - id: sings
    says: {{ en: People in the hall said that the choir sings., de: 'Im Saal sagte man, der Chor singe.' }}
    actors: [choir]
    quotes: [ {{ source: {quote} }} ]
{warning}"
            )
        };
        let warning = "    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[attribution-missing]: the source reports this (“said”), the fact names no speaker\n";
        let quote = "Ms Notenschlüssel said the choir sings.";
        check_in("en", quote, &sheet(quote.trim_end_matches('.'), warning));
        // The source names no speaker who could be typed.
        let quote = "It was said in the hall that the choir sings.";
        check_in("en", quote, &sheet(quote.trim_end_matches('.'), ""));
    }

    #[test]
    fn what_stands_beside_a_deed_is_not_said() {
        for quote in [
            "The choir sings, and every member has been told",
            "On average, the choir writes two letters a week",
        ] {
            sings(
                "en",
                &format!("{quote}."),
                &format!("    quotes: [ {{ source: '{quote}' }} ]"),
            );
        }
    }

    #[test]
    fn a_name_before_a_colon_and_a_block_quotation() {
        sings(
            "en",
            "Ms Notenschlüssel: The choir sings.",
            "    quotes: [ { source: The choir sings } ]
    #                   ^^^^^^^^^^^^^^^ error[attribution-missing]: the source reports this (“Ms Notenschlüssel”), the fact names no speaker",
        );
        sings(
            "en",
            "From a letter of the members:\n\n> The choir sings.\n\nThe hall is open.",
            "    quotes: [ { source: The choir sings } ]
    #                   ^^^^^^^^^^^^^^^ error[attribution-missing]: the source reports this (“From a letter of the members:”), the fact names no speaker",
        );
        sings(
            "en",
            "> The choir sings.\n>\n> — Ms Notenschlüssel\n\nThe hall is open.",
            "    quotes: [ { source: The choir sings } ]
    #                   ^^^^^^^^^^^^^^^ error[attribution-missing]: the source reports this (“— Ms Notenschlüssel”), the fact names no speaker",
        );
    }

    #[test]
    fn what_stands_outside_of_the_reported_words() {
        sings(
            "en",
            "The choir sings in the hall; the band, the management says, plays outside.",
            "    quotes: [ { source: 'The choir sings in the hall; the band, the management says, plays outside' } ]",
        );
    }

    #[test]
    fn verbs_that_report_nothing_here() {
        sings(
            "es",
            "El Bunter Chor canta, y la sala admite treinta personas.",
            "    quotes: [ { source: 'El Bunter Chor canta, y la sala admite treinta personas' } ]",
        );
        sings(
            "fr",
            "Le Bunter Chor chante. Plus personne n’y écrivait : le silence régnait.",
            "    quotes: [ { source: Le Bunter Chor chante } ]",
        );
    }

    #[test]
    fn what_stands_beside_a_clause_of_speech() {
        for quote in [
            "After the management announced that the hall would close, the choir sings outside",
            "The management said that the hall would close, but the choir sings",
            "The choir, which according to the management has 40 members, sings",
            "I have concluded that the choir sings",
        ] {
            sings(
                "en",
                &format!("{quote}."),
                &format!("    quotes: [ {{ source: '{quote}' }} ]"),
            );
        }
        for quote in [
            "Nachdem die Leitung erklärt hatte, dass die Halle schließt, singt der Chor draußen",
            "Die Leitung sagte, dass die Halle schließt, doch der Chor singt",
        ] {
            sings(
                "de",
                &format!("{quote}."),
                &format!("    quotes: [ {{ source: '{quote}' }} ]"),
            );
        }
    }

    #[test]
    fn what_goes_on_being_said() {
        for (language, quote, cue) in [
            (
                "en",
                "The management said that the hall closes, but that the choir sings",
                "said",
            ),
            ("en", "We were told that the choir sings", "told"),
            ("en", "The letter we got says the choir sings", "says"),
            (
                "en",
                "After the vote the management said that the hall closes, the choir sings",
                "said",
            ),
            (
                "en",
                "The management said that the hall had closed, but the choir had sung",
                "said",
            ),
            (
                "en",
                "The management says the hall closes; the choir sings",
                "says",
            ),
            (
                "de",
                "Die Leitung sagte, wir haben recht, der Chor singt",
                "sagte",
            ),
            (
                "de",
                "Als Vorsitzende sagte die Leitung, dass die Halle schließt, der Chor singt",
                "sagte",
            ),
            (
                "de",
                "Die Leitung sagte, dass die Halle schließt, doch der Chor singe",
                "sagte",
            ),
            (
                "fr",
                "Bien sûr la direction a dit que la salle ferme, le Bunter Chor chante",
                "a dit",
            ),
            (
                "es",
                "Tras el voto la dirección dijo que la sala cierra, el Bunter Chor canta",
                "dijo",
            ),
            (
                "ru",
                "После голосования директор сказал, что зал закрыт, Bunter Chor поёт",
                "сказал",
            ),
        ] {
            let marks = "^".repeat(quote.chars().count());
            sings(
                language,
                &format!("{quote}."),
                &format!(
                    "    quotes: [ {{ source: '{quote}' }} ]
    #                   ^{marks}^ error[attribution-missing]: the source reports this (“{cue}”), the fact names no speaker"
                ),
            );
        }
    }

    #[test]
    fn a_statement_that_names_whoever_says_so() {
        check_in(
            "en",
            "Ms Notenschlüssel announced that the choir sings.",
            "
facts:
  - id: sings
    says: { en: Ms Notenschlüssel announced that the choir sings., de: 'Frau Notenschlüssel kündigte an, dass der Chor singt.' }
    actors: [choir, notenschluessel]
    quotes: [ { source: Ms Notenschlüssel announced that the choir sings } ]
",
        );
    }
}
