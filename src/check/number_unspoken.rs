rule! {
    /// a statement gives a speaker a number that another source says on its own.
    ///
    /// Somebody announces something and gives no number; a newspaper repeats it, and adds
    /// a number that it counted itself. A statement that lets the first speaker say the
    /// number is false, though both quotes are exact. The rule looks at facts with
    /// `according-to` that quote several sources: where the first speaker speaks in
    /// one of them, each number of the statement must be in the words of that speaker,
    /// or in words that are told of as somebody's.
    ///
    /// Make two facts of it, each with its speaker.
    number_unspoken = "number-unspoken", Error, about_sources
}

use std::collections::BTreeSet;

use crate::check::Context;
use crate::check::shared::speakers;
use crate::evidence::LocatedQuote;
use crate::files::Span;
use crate::finding::Finding;
use crate::language::Number;
use crate::reading::FactReading;
use crate::reading::Quotations;
use crate::sheet::Fact;
use crate::sheet::FactIndex;
use crate::sheet::SourceIndex;

/// Reports numbers that only a source states in which no speaker of the fact speaks.
pub(super) fn number_unspoken(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for (index, reading) in FactIndex::all(context.sheet).zip(&context.facts) {
        let fact = reading.fact;
        let sources: BTreeSet<SourceIndex> = fact.quotes.iter().map(|it| it.source).collect();
        if fact.according_to.is_empty() || sources.len() < 2 {
            continue;
        }
        let evidence = context.evidence.fact(index);
        let quotes = || evidence.quotes.iter().chain(&evidence.context);
        let is_spoken = |quote: &LocatedQuote<'_>| is_spoken(context, fact, quote);
        let own: BTreeSet<SourceIndex> = quotes()
            .filter(|quote| is_spoken(quote))
            .map(|quote| quote.quote.source)
            .collect();
        if own.is_empty() {
            continue;
        }
        let others: Vec<bool> = quotes()
            .map(|quote| !own.contains(&quote.quote.source) && !tells(quote))
            .collect();
        for (number, place) in numbers(context, reading) {
            let stating = reading.passages.readings().iter().zip(&others);
            let mut stating = stating.filter(|(it, _)| it.has_number(number)).peekable();
            if stating.peek().is_some() && stating.all(|(_, is_other)| *is_other) {
                let message =
                    format!("the number {number} is not in the words of whom `according-to` names");
                let hint = "another source states it: make two facts, each with its speaker";
                findings.push(Finding::error(CODE, place, message).hint(hint));
            }
        }
    }
}

/// Returns the typed count and the numbers of the statement in the first language, each with its place.
fn numbers(context: &Context<'_>, fact: &FactReading<'_>) -> Vec<(Number, Span)> {
    if let Some(count) = &fact.fact.count {
        return vec![(count.value.value, count.value.span)];
    }
    let said = fact.says.iter().take(1).flat_map(|reading| {
        let quantities = reading.quantities.iter();
        quantities.map(|it| (it.value.number, context.place(reading, &it.range)))
    });
    said.collect()
}

/// True if a quote has the words of the first speaker of the fact: by the card of its source, or as its sentences tell.
fn is_spoken(context: &Context<'_>, fact: &Fact, quote: &LocatedQuote<'_>) -> bool {
    let card = &context.sheet[quote.quote.source];
    let is_speaker = |actor| {
        fact.according_to
            .first()
            .is_some_and(|it| it.value == actor)
    };
    let mut by = card.publisher.iter().chain(&card.author);
    let is_own = by.any(|text| {
        let named = context.names.find(card.language, text.unprinted());
        named.iter().any(|it| is_speaker(it.value))
    });
    is_own || is_told(context, fact, quote)
}

/// True if a sentence of the quote reports speech and names the first speaker of the fact.
fn is_told(context: &Context<'_>, fact: &Fact, quote: &LocatedQuote<'_>) -> bool {
    let Some(anchor) = quote.anchor() else {
        return false;
    };
    let is_speaker = |actor| {
        fact.according_to
            .first()
            .is_some_and(|it| it.value == actor)
    };
    let mut sentences = quote.document.sentences_in(&anchor.bytes).iter();
    sentences.any(|sentence| {
        let named = speakers::named(context, fact, quote.document, sentence);
        speakers::cues(quote.document, sentence).next().is_some()
            && named.into_iter().any(is_speaker)
    })
}

/// True if a quote may have the words of somebody: a sentence of it reports speech, or it cannot be found.
fn tells(quote: &LocatedQuote<'_>) -> bool {
    let Some(anchor) = quote.anchor() else {
        return true;
    };
    let mut sentences = quote.document.sentences_in(&anchor.bytes).iter();
    sentences.any(|sentence| {
        speakers::cues(quote.document, sentence).next().is_some()
            || Quotations::around(quote.document, sentence).hold_speech_in(quote.document, sentence)
    })
}

#[cfg(test)]
mod tests {
    use crate::check::tests::{TestSource, check_among};

    /// Checks a fact on a notice that speaks for its publisher and on a newspaper, in this language.
    fn counted(language: &str, texts: [&str; 2], speakers: &str, says: [&str; 2], finding: &str) {
        let sources = [
            TestSource {
                id: "notice",
                language,
                card: "publisher: '[Frau Notenschlüssel]'",
                text: texts[0],
            },
            TestSource {
                id: "paper",
                language,
                card: "publisher: '[Zwitscher]'",
                text: texts[1],
            },
        ];
        let quotes = texts.map(|it| it.trim_end_matches('.'));
        let sheet = format!(
            "
facts:
  - id: room
    says: {{ en: '{}', de: '{}' }}
    according-to: [{speakers}]
    count: {{ value: 310, of: {{ en: members, de: Mitglieder }} }}
{finding}
    quotes: [ {{ notice: '{}' }}, {{ paper: '{}' }} ]
",
            says[0], says[1], quotes[0], quotes[1]
        );
        check_among(&sources, &sheet);
    }

    const ENGLISH: [&str; 2] = ["The room is open.", "The room has 310 members."];
    const GERMAN: [&str; 2] = ["Der Raum ist offen.", "Der Raum hat 310 Mitglieder."];

    #[test]
    fn the_number_of_another_source() {
        let says = [
            "Ms Notenschlüssel says that the room is open and has 310 members.",
            "Frau Notenschlüssel sagt, dass der Raum offen ist und 310 Mitglieder hat.",
        ];
        let finding = "    #               ^^^ error[number-unspoken]: the number 310 is not in the words of whom `according-to` names";
        for (language, texts) in [("en", ENGLISH), ("de", GERMAN)] {
            counted(language, texts, "notenschluessel", says, finding);
        }
    }

    #[test]
    fn the_speaker_gives_the_number_as_well() {
        let says = [
            "Ms Notenschlüssel says that the room has 310 members.",
            "Frau Notenschlüssel sagt, dass der Raum 310 Mitglieder hat.",
        ];
        let english = ["There are 310 members by now.", ENGLISH[1]];
        let german = ["Inzwischen sind es 310 Mitglieder.", GERMAN[1]];
        for (language, texts) in [("en", english), ("de", german)] {
            counted(language, texts, "notenschluessel", says, "");
        }
    }
}
