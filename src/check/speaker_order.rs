rule! {
    /// the speakers of a fact are not in the order in which the words were passed on.
    ///
    /// `according-to` names the first speaker first, and last the one who passes
    /// the words on to the source: *[B, A]* for “According to A, B said that …”
    /// and for “B said that …, as A reported”. Briefings print it as “B, via A”;
    /// turned round, it credits A with what B said.
    ///
    /// The rule speaks only where it is certain: a phrase at the start of the
    /// sentence, or a clause at its end, governs all of it and names one speaker,
    /// and another word of saying inside names another. Compared are the names beside
    /// these words, by the verbs and phrases of speech that are known in English, German,
    /// French, Spanish and Russian. Three speakers one behind the other, and a speaker
    /// whom only a pronoun names, are not read.
    ///
    /// Mend it by writing the one who passes the words on last.
    speaker_order = "speaker-order", Error, about_sources
}

use std::ops::Range;

use crate::check::Context;
use crate::check::shared::speakers;
use crate::evidence::LocatedQuote;
use crate::finding::Finding;
use crate::language::Found;
use crate::language::ReportingCue;
use crate::language::overlap;
use crate::sheet::ActorIndex;
use crate::sheet::Fact;
use crate::sheet::FactIndex;
use crate::source::Document;

/// Reports facts whose last speaker is not the one who passes the words on.
pub(super) fn speaker_order(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for index in FactIndex::all(context.sheet) {
        let fact = &context.sheet[index];
        let Some(last) = fact.according_to.last() else {
            continue;
        };
        let quotes = &context.evidence.fact(index).quotes;
        let relayed = quotes
            .iter()
            .find_map(|quote| relayed(context, fact, quote));
        if let Some((relay, sentence)) = relayed.filter(|(relay, _)| *relay != last.value) {
            let id = &context.sheet[relay].id.value;
            let message =
                format!("the source has these words through `{id}`, which must come last");
            let finding = Finding::error(CODE, last.span, message);
            let hint = format!(
                "write `{id}` last in `according-to`, after the speaker whose words it passes on"
            );
            findings.push(
                finding
                    .hint(hint)
                    .related(sentence, "the sentence of the source"),
            );
        }
    }
}

/// Returns the actor who passes on the words of another one in a sentence of the quote, and the place of the sentence.
fn relayed(
    context: &Context<'_>,
    fact: &Fact,
    quote: &LocatedQuote<'_>,
) -> Option<(ActorIndex, crate::files::Span)> {
    let document = quote.document;
    let sentences = document.sentences_in(&quote.anchor()?.bytes);
    sentences.iter().find_map(|sentence| {
        let chain = Chain::of(context, fact, document, sentence);
        Some((chain.relay()?, document.file.span(sentence.clone())))
    })
}

/// The cues of one sentence, with its clauses and the names in it.
struct Chain<'c> {
    document: &'c Document,
    sentence: &'c Range<usize>,
    cues: Vec<&'c Found<ReportingCue>>,
    /// The clauses, in order.
    clauses: Vec<Range<usize>>,
    /// The actors that the sentence names and that can speak, in order.
    named: Vec<Found<ActorIndex>>,
    /// The byte of the first letter or digit.
    first_letter: usize,
}

impl<'c> Chain<'c> {
    fn of(
        context: &Context<'_>,
        fact: &Fact,
        document: &'c Document,
        sentence: &'c Range<usize>,
    ) -> Self {
        let cues = speakers::cues(document, sentence).collect();
        let words = &document.text[sentence.clone()];
        let clauses = document.language.clauses(words).into_iter();
        let clauses = clauses
            .map(|clause| clause.moved(sentence.start).range)
            .collect();
        let mut named = speakers::named_at(context, fact, document, sentence);
        named.retain(|name| context.can_speak(name.value));
        let letter = words.find(char::is_alphanumeric);
        Self {
            document,
            sentence,
            cues,
            clauses,
            named,
            first_letter: letter.map_or(sentence.end, |letter| sentence.start + letter),
        }
    }

    /// Returns the speaker who passes on what another one says; `None` where there is none, or where several may do so.
    fn relay(&self) -> Option<ActorIndex> {
        let mut outer = self.cues.iter().filter_map(|cue| self.outer(cue));
        let (Some((place, relay)), None) = (outer.next(), outer.next()) else {
            return None;
        };
        let inner = self.cues.iter().filter(|cue| !overlap(&cue.range, &place));
        let mut beside: Vec<Range<usize>> = inner
            .map(|cue| {
                let clause = self.clause(cue);
                // In “Nach Angaben von A sagte B”, the words between the cues belong to the first cue.
                let start = if overlap(&clause, &place) {
                    place.end
                } else {
                    clause.start
                };
                start..clause.end.max(start)
            })
            .collect();
        // One clause may have many cues.
        beside.dedup();
        let mut others = beside.iter().flat_map(|bytes| self.speakers(bytes.clone()));
        others.any(|other| other != relay).then_some(relay)
    }

    /// Returns the place of a cue that governs the whole sentence, with its speaker.
    fn outer(&self, cue: &Found<ReportingCue>) -> Option<(Range<usize>, ActorIndex)> {
        if cue.value.scope.start != self.sentence.start {
            return None;
        }
        let clause = self.clause(cue);
        let opens = cue.range.start <= self.first_letter;
        // “A number that A denies” says nothing of the rest.
        let before = clause.start..cue.range.start.max(clause.start);
        let hangs = self
            .document
            .language
            .opens_reported(&self.document.text[before]);
        let is_last = self.clauses.last() == Some(&clause);
        let trails = is_last && self.clauses.first() != Some(&clause) && !hangs;
        let place = if opens {
            let next = self
                .cues
                .iter()
                .map(|next| next.range.start)
                .find(|next| *next > cue.range.start);
            let end = next.map_or(clause.end, |next| next.min(clause.end));
            cue.range.start..end.max(cue.range.end)
        } else if trails {
            clause
        } else {
            return None;
        };
        let mut speakers = self.speakers(place.clone());
        let speaker = speakers.next()?;
        speakers
            .all(|other| other == speaker)
            .then_some((place, speaker))
    }

    fn clause(&self, cue: &Found<ReportingCue>) -> Range<usize> {
        let behind = |clause: &Range<usize>| clause.end <= cue.range.start;
        let first = self.clauses.partition_point(behind);
        let clause = self.clauses.get(first);
        clause
            .filter(|clause| overlap(clause, &cue.range))
            .unwrap_or(&cue.range)
            .clone()
    }

    /// Returns the actors that these bytes name and that can speak.
    fn speakers(&self, bytes: Range<usize>) -> impl Iterator<Item = ActorIndex> {
        let end = bytes.end;
        let first = self
            .named
            .partition_point(|name| name.range.start < bytes.start);
        let named = self.named.iter().skip(first);
        let named = named.take_while(move |name| name.range.start < end);
        named
            .filter(move |name| name.range.end <= end)
            .map(|name| name.value)
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check;
    use crate::check::tests::check_in;

    const GERMAN: &str = "Laut Frau Notenschlüssel sagte Zwitscher, dass der Bunte Chor singt. \
        Plauderbox erklärte, dass der Bunte Chor umzieht, wie Zwitscher berichtete.";

    #[test]
    fn turned_round() {
        check(
            GERMAN,
            "
facts:
  - id: sings
    says:
      en: The Bunter Chor sings, said Zwitscher according to Ms Notenschlüssel.
      de: Der Bunte Chor singt, so Zwitscher laut Frau Notenschlüssel.
    actors: [choir]
    according-to: [notenschluessel, zwitscher]
    #                               ^^^^^^^^^ error[speaker-order]: the source has these words through `notenschluessel`, which must come last
    quotes: [ { source: dass der Bunte Chor singt } ]
    context: [ { source: Laut Frau Notenschlüssel sagte Zwitscher } ]
",
        );
    }

    #[test]
    fn the_one_who_reported_is_left_out() {
        check(
            GERMAN,
            "
facts:
  - id: moves
    says:
      en: Plauderbox stated that the Bunter Chor is moving.
      de: Plauderbox erklärte, dass der Bunte Chor umzieht.
    actors: [choir]
    according-to: [plauderbox]
    #              ^^^^^^^^^^ error[speaker-order]: the source has these words through `zwitscher`, which must come last
    quotes: [ { source: 'Plauderbox erklärte, dass der Bunte Chor umzieht' } ]
",
        );
    }

    #[test]
    fn in_english() {
        check_in(
            "en",
            "According to Ms Notenschlüssel, Zwitscher said that the choir sings.",
            "
facts:
  - id: sings
    says:
      en: The choir sings, said Zwitscher according to Ms Notenschlüssel.
      de: Der Chor singt, so Zwitscher laut Frau Notenschlüssel.
    actors: [choir]
    according-to: [notenschluessel, zwitscher]
    #                               ^^^^^^^^^ error[speaker-order]: the source has these words through `notenschluessel`, which must come last
    quotes: [ { source: 'According to Ms Notenschlüssel, Zwitscher said that the choir sings' } ]
",
        );
    }

    #[test]
    fn in_order() {
        check(
            GERMAN,
            "
facts:
  - id: sings
    says:
      en: The Bunter Chor sings, said Zwitscher according to Ms Notenschlüssel.
      de: Der Bunte Chor singt, so Zwitscher laut Frau Notenschlüssel.
    actors: [choir]
    according-to: [zwitscher, notenschluessel]
    quotes: [ { source: dass der Bunte Chor singt } ]
    context: [ { source: Laut Frau Notenschlüssel sagte Zwitscher } ]
  - id: moves
    says:
      en: Plauderbox stated, as Zwitscher reported, that the Bunter Chor is moving.
      de: Plauderbox erklärte, wie Zwitscher berichtete, dass der Bunte Chor umzieht.
    actors: [choir]
    according-to: [plauderbox, zwitscher]
    quotes: [ { source: 'Plauderbox erklärte, dass der Bunte Chor umzieht' } ]
    context: [ { source: wie Zwitscher berichtete } ]
",
        );
    }

    #[test]
    fn one_speaker_only() {
        check_in(
            "en",
            "According to Ms Notenschlüssel, the choir sings. Zwitscher said that the choir moves.",
            "
facts:
  - id: sings
    says: { en: 'According to Ms Notenschlüssel, the choir sings.', de: 'Laut Frau Notenschlüssel singt der Chor.' }
    actors: [choir]
    according-to: [notenschluessel]
    quotes: [ { source: the choir sings } ]
    context: [ { source: According to Ms Notenschlüssel } ]
  - id: moves
    says: { en: Zwitscher said that the choir moves., de: 'Zwitscher sagte, der Chor ziehe um.' }
    actors: [choir]
    according-to: [zwitscher]
    quotes: [ { source: Zwitscher said that the choir moves } ]
",
        );
    }

    #[test]
    fn a_speaker_without_a_name() {
        check(
            "Laut einer Zeitung sagte Zwitscher, dass der Bunte Chor singt.",
            "
facts:
  - id: sings
    says: { en: Zwitscher said that the Bunter Chor sings., de: 'Zwitscher sagte, dass der Bunte Chor singt.' }
    actors: [choir]
    according-to: [zwitscher]
    quotes: [ { source: 'sagte Zwitscher, dass der Bunte Chor singt' } ]
",
        );
    }
}
