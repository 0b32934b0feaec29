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
        let signs = signs(context, fact, index);
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

/// Returns the signs that are looked for where the source reports words, but not of a speaker of the fact.
fn signs(context: &Context<'_>, fact: &Fact, index: FactIndex) -> Signs {
    let evidence = context.evidence.fact(index);
    let quotes = || evidence.quotes.iter().chain(&evidence.context);
    let may_be = |actor: &ActorIndex| {
        let told = |quote| may_tell(context, fact, quote, *actor, Signs::Names);
        quotes().any(|quote| told(quote) > Sign::None)
    };
    let given = evidence.context.iter();
    let named = given.flat_map(|quote| named_in(context, fact, quote));
    let meant: BTreeSet<ActorIndex> = named.filter(may_be).collect();
    if meant.len() == 1 && quotes().all(|quote| is_by_pronoun(context, quote)) {
        Signs::Names
    } else {
        Signs::WithoutWords
    }
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
mod tests;
