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
    /// Where the statement itself says in its words that somebody said so, or where the
    /// source names a record that speaks for nobody (*according to the minutes*), this is a
    /// warning; where it names who says so in the source, or what they demand, fear or
    /// reckon, and where the source names nobody either (*it was reported that*), it is
    /// nothing. Nor is it where the speaker announces a move, and the statement tells
    /// no more than that they make it: *A said that it was leaving X*, *A is leaving X*.
    /// Words before “and” or “but” are not taken for those of a speaker behind it, nor what
    /// follows a clause that only hangs on the sentence (*after N said so, the choir
    /// left*), nor what the writer says (*I have concluded that*, *according to our count*).
    /// A fact that tells only what its quotes have beside the reported words needs no
    /// speaker. The verbs and phrases are known in English, German, French, Spanish and
    /// Russian; a speaker who is brought in by other words (*for Ms N, the hall is open*) is
    /// not seen.
    ///
    /// A quote before a phrase such as *nach Angaben von* in the middle
    /// of its sentence is not governed by it, nor is one that only names the
    /// speaker.
    attribution_missing = "attribution-missing", Error, about_sources
}

mod own_move;

use std::cell::LazyCell;
use std::collections::BTreeSet;
use std::ops::Range;

use crate::check::Context;
use crate::check::shared::speakers;
use crate::evidence::LocatedQuote;
use crate::finding::Finding;
use crate::language::Found;
use crate::language::Language;
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
            let named = || names_teller(context, index, &reported.tellers);
            // “It was reported that …”: there is nobody to name.
            if told && (reported.is_by_nobody || named()) {
                continue;
            }
            let credits = || says.is_some_and(|says| says.iter().all(credits));
            let own_move = || own_move::tells_own_move(context, index, *number, reported);
            if named() && (credits() || own_move()) {
                continue;
            }
            let finding = if told || reported.is_of_record {
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

/// True if a statement says that somebody demands, fears or reckons what it tells.
///
/// A clause before “and” that tells a deed is not theirs: “A sold the data, and B demands an answer”.
fn credits(says: &Reading<'_>) -> bool {
    let frame = says.frame(&[]);
    (frame.takes_stand() || frame.counts()) && !frame.tells_before_stand()
}

impl<'a> Reported<'a> {
    /// Returns the words that are reported, from this byte of the quote on.
    fn words_from(&self, start: usize) -> &'a str {
        self.quote.get(start..self.scope.end).unwrap_or_default()
    }
}

/// The words by which a source marks a quote as reported.
struct Reported<'a> {
    cue: &'a str,
    /// True if the source names nobody who says so.
    is_by_nobody: bool,
    /// True if the source names only a record, which nobody can name as a speaker.
    is_of_record: bool,
    /// The actors that are named as those who say so.
    tellers: BTreeSet<ActorIndex>,
    /// The part of the quote that is reported, without the speaker before it, in bytes of the quote.
    scope: Range<usize>,
    /// The language of the source.
    language: Language,
    /// The words of the quote.
    quote: &'a str,
    /// Where the cue ends in them.
    behind: usize,
}

/// Returns the words by which the source marks the quote as reported.
fn reported<'a>(context: &Context<'_>, quote: &LocatedQuote<'a>) -> Option<Reported<'a>> {
    let anchor = quote.anchor()?;
    let document = quote.document;
    let (start, end) = (anchor.bytes.start, anchor.bytes.end);
    let labels = document.sentences_in(&anchor.bytes).iter().take(1);
    let mut labels = labels.filter_map(|sentence| speakers::label(context, document, sentence));
    let label = labels.find(|label| label.end < end);
    if let Some(words) = label.or_else(|| speakers::block_speaker(document, &anchor.bytes)) {
        return Some(Reported {
            cue: &document.text[words],
            is_by_nobody: false,
            is_of_record: false,
            tellers: BTreeSet::new(),
            scope: 0..end - start,
            language: document.language,
            quote: &document.text[start..end],
            behind: 0,
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
    let mut governing = governing.filter(|speech| !is_of_writer(document, speech));
    let speech = governing.find(|speech| !only_names_the_speaker(speech))?;
    let is_by_nobody = speakers::are_unnamed(context, document, speech);
    let within = |byte: usize| byte.clamp(start, end) - start;
    Some(Reported {
        cue: &document.text[speech.range.clone()],
        is_by_nobody,
        is_of_record: speakers::is_record(context, document, speech),
        tellers: speakers::tellers(context, document, speech),
        language: document.language,
        quote: &document.text[start..end],
        behind: within(speech.range.end),
        scope: within(said_from(document, speech))..within(speech.value.scope.end),
    })
}

/// True if a cue tells what the source says itself: “I have concluded that …”, “according to our count”.
fn is_of_writer(document: &Document, speech: &Found<ReportingCue>) -> bool {
    let sentence = document.host(&speech.range);
    let cue = speech.range.start - sentence.start..speech.range.end - sentence.start;
    let text = document.text.get(sentence).unwrap_or_default();
    if speech.value.is_verb {
        document.language.is_by_writer(text, &cue)
    } else {
        document.language.leads_to_writer(text, &cue)
    }
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
mod tests;
