//! Proposes cautions: what a careful reader of the document may have to know.

mod contradicted;
mod notation;
pub(super) mod oddities;

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::ops::Range;

use crate::draft::CautionCandidate;
use crate::draft::Draft;
use crate::draft::id;
use crate::draft::one_line;
use crate::draft::passage;
use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;
use crate::draft::when::NoYear;
use crate::language::Number;
use crate::language::overlap;
use crate::reading::list;
use crate::reading::weekday;
use crate::source::STRUCK_OUT;
use crate::threads;

/// The number of sentences before a withdrawal that are searched for what it withdraws.
const MAX_EARLIER_SENTENCES: usize = 200;

/// Adds the cautions that a document may need.
pub(super) fn find(
    reader: &DocumentReader<'_>,
    sentences: &[Sentence],
    near: &BTreeMap<String, usize>,
    draft: &mut Draft,
) {
    let mut found = Vec::new();
    let mut unseen: BTreeSet<&str> = near.keys().map(String::as_str).collect();
    let mut lone = reader.quotations.lone.iter().peekable();
    let mut struck = StruckOut::default();
    let told = threads::each_of_many(sentences, |sentence| told(reader, sentence));
    for ((nth, sentence), told) in sentences.iter().enumerate().zip(told) {
        if passage::is_too_long(&sentence.range) {
            continue;
        }
        let caution = |kind: &str, why: String, quotes: Vec<String>| CautionCandidate {
            id: id(kind, reader.source.id, &quotes.join("\n")),
            source: reader.source.id.to_owned(),
            line: sentence.line,
            why,
            quotes,
        };
        let own = || one_line(passage::bare(reader.text(&sentence.range)));
        for (why, place) in weekdays(reader, sentence) {
            found.push((
                place.clone(),
                caution(
                    "weekday",
                    why,
                    vec![passage::around(reader.source.document, &place)],
                ),
            ));
        }
        let mut has_lone = false;
        while let Some(mark) = lone.next_if(|mark| mark.start < sentence.range.end) {
            // One caution tells of a sentence, however many marks it has.
            if mark.start >= sentence.range.start && !has_lone {
                has_lone = true;
                let why = format!(
                    "the mark {} has no partner, so nobody can tell what is quoted",
                    reader.text(mark)
                );
                found.push((mark.clone(), caution("mark", why, vec![own()])));
            }
        }
        for (why, place) in misspelt(reader, sentence, near, &mut unseen) {
            let quote = passage::around(reader.source.document, &place);
            found.push((place, caution("name", why, vec![quote])));
        }
        for SentenceCaution { kind, why, place } in told {
            found.push((place, caution(kind, why, vec![own()])));
        }
        if let Some((why, quotes)) = withdrawal(reader, sentences, nth) {
            found.push((sentence.range.clone(), caution("withdrawn", why, quotes)));
        }
        if struck.touches(reader, sentence) {
            let place = sentence.range.clone();
            let why = "the document strikes these words out".to_owned();
            found.push((place, caution("struck", why, vec![own()])));
        }
    }
    found.extend(in_all(reader, sentences));
    found.sort_by_key(|(place, _)| place.start);
    let untold = found
        .into_iter()
        .filter(|(place, _)| !is_told(reader, place));
    draft.cautions.extend(untold.map(|(_, caution)| caution));
}

/// Returns the cautions about the document as a whole.
fn in_all(
    reader: &DocumentReader<'_>,
    sentences: &[Sentence],
) -> Vec<(Range<usize>, CautionCandidate)> {
    let document = reader.source.document;
    let odd = reader.odd_in_all(sentences).into_iter();
    let cautions = odd.filter_map(|odd| {
        let place = odd.places.first()?.clone();
        let around = odd.places.iter();
        let around = around.map(|place| passage::around(document, place));
        let mut quotes: Vec<String> = around.collect();
        quotes.dedup();
        let line = document
            .places
            .line_column(&document.text, place.start)
            .line;
        let caution = CautionCandidate {
            id: id(odd.kind, reader.source.id, &quotes.join("\n")),
            source: reader.source.id.to_owned(),
            line,
            why: odd.why,
            quotes,
        };
        Some((place, caution))
    });
    cautions.collect()
}

/// Struck-out words, from the mark before them to their end, over several sentences of a paragraph.
#[derive(Debug, Default)]
struct StruckOut {
    /// The number of brackets open since the mark.
    open: usize,
    /// The end of the last sentence, in bytes.
    end: usize,
}

impl StruckOut {
    /// True if words of the next sentence are struck out.
    fn touches(&mut self, reader: &DocumentReader<'_>, sentence: &Sentence) -> bool {
        let between = reader.text(&(self.end..sentence.range.start));
        self.end = sentence.range.end;
        if between.contains("\n\n") {
            self.open = 0;
        }
        let mut touched = self.open > 0;
        let words = reader.text(&sentence.range);
        for (at, bracket) in words.match_indices(['[', ']']) {
            let begins = words[at..].starts_with(STRUCK_OUT.trim_end());
            touched |= begins;
            match bracket {
                "[" if begins || self.open > 0 => self.open += 1,
                "]" => self.open = self.open.saturating_sub(1),
                _ => {}
            }
        }
        touched
    }
}

/// True if a caution of the sheet quotes this place.
fn is_told(reader: &DocumentReader<'_>, place: &Range<usize>) -> bool {
    let touches = |quoted: &Range<usize>| overlap(quoted, place);
    reader.source.cautioned.iter().any(touches)
}

fn weekdays(reader: &DocumentReader<'_>, sentence: &Sentence) -> Vec<(String, Range<usize>)> {
    let language = reader.source.document.language;
    let dates = sentence.resolved_dates(language, reader.source.published);
    let wrong = dates.filter_map(|(date, when)| {
        let (year, by) = match when {
            Ok(when) => (Some(when.span.start.year()), None),
            Err(NoYear::Weekday(year, range)) => (Some(year), Some(range)),
            Err(_) => (None, None),
        };
        let mut why = weekday::wrong(date, year)?;
        if let Some(range) = by {
            let words = one_line(reader.text(&range));
            // Writing to a string cannot fail.
            let _ = write!(why, ", if the year is that of “{words}”");
        }
        Some((why, date.range.clone()))
    });
    wrong.collect()
}

/// Returns each misspelling once, at its first place.
fn misspelt(
    reader: &DocumentReader<'_>,
    sentence: &Sentence,
    near: &BTreeMap<String, usize>,
    unseen: &mut BTreeSet<&str>,
) -> Vec<(String, Range<usize>)> {
    let mut found = Vec::new();
    for name in &sentence.actors {
        let printed = reader.text(&name.range);
        if near.contains_key(printed) && unseen.remove(printed) {
            let known = reader
                .actors
                .get(name.value)
                .map_or("", |actor| actor.name.as_str());
            let printed = one_line(printed);
            found.push((
                format!("“{printed}” looks like a misspelling of “{known}”"),
                name.range.clone(),
            ));
        }
    }
    found
}

/// What a sentence gives cause to caution about.
#[derive(Debug)]
struct SentenceCaution {
    kind: &'static str,
    why: String,
    /// The words to quote.
    place: Range<usize>,
}

fn told(reader: &DocumentReader<'_>, sentence: &Sentence) -> Vec<SentenceCaution> {
    if passage::is_too_long(&sentence.range) {
        return Vec::new();
    }
    let told = [hearsay(reader, sentence), announced_list(reader, sentence)];
    let odd = reader.odd_in(sentence).into_iter();
    let odd = odd.filter_map(|odd| {
        Some(SentenceCaution {
            place: odd.places.first()?.clone(),
            kind: odd.kind,
            why: odd.why,
        })
    });
    told.into_iter().flatten().chain(odd).collect()
}

fn hearsay(reader: &DocumentReader<'_>, sentence: &Sentence) -> Option<SentenceCaution> {
    // “An earlier version of this text had it that …” takes back, and is told as that.
    let first = sentence.hearsays.first();
    let words = first.filter(|_| sentence.withdrawal.is_none())?;
    let words = one_line(reader.text(words));
    let why = format!("hearsay: “{words}”, and nobody is named who says so");
    Some(SentenceCaution {
        kind: "hearsay",
        why,
        place: sentence.range.clone(),
    })
}

fn announced_list(reader: &DocumentReader<'_>, sentence: &Sentence) -> Option<SentenceCaution> {
    let document = reader.source.document;
    if sentence.quantities.is_empty() {
        return None;
    }
    let named = |words: &str| reader.names.find(document.language, words).len();
    let list = list::mismatch(&named, document, &sentence.range)?;
    let why = format!("announces {}, and names {}", list.announced, list.named);
    Some(SentenceCaution {
        kind: "announced",
        why,
        place: list.bytes,
    })
}

/// Returns a sentence that takes something back, and the earlier one that shares most numbers and names with it.
fn withdrawal(
    reader: &DocumentReader<'_>,
    sentences: &[Sentence],
    nth: usize,
) -> Option<(String, Vec<String>)> {
    let label = sentences.get(nth)?;
    let cue_range = label.withdrawal.as_ref()?;
    let cue = one_line(reader.text(cue_range));
    // “Correction:” on a line of its own speaks of the sentence below it.
    let is_label = reader.text(&label.range).ends_with(':');
    let below = sentences.get(nth + 1).filter(|_| is_label);
    let sentence = below.unwrap_or(label);
    let numbers_of = |it: &Sentence| it.quantities.iter().map(|it| it.value.number).collect();
    let names_of = |it: &Sentence| it.actors.iter().map(|it| it.value).collect();
    let (numbers, names): (BTreeSet<Number>, BTreeSet<usize>) =
        (numbers_of(sentence), names_of(sentence));
    // “Correction: we wrote 430. The right number is 340.”
    let place = nth + 1 + usize::from(below.is_some());
    let before = reader.text(&(label.range.start..cue_range.start));
    let opens = !before.contains(char::is_alphanumeric);
    let right = sentences.get(place).filter(|right| {
        let between = reader.text(&(sentence.range.end..right.range.start));
        opens && between.matches('\n').count() < 2
    });
    let right_numbers: BTreeSet<Number> = right.map(numbers_of).unwrap_or_default();
    let shared = |other: &Sentence| {
        let same = other.quantities.iter();
        let same = same.filter(|it| {
            let number = &it.value.number;
            numbers.contains(number) || right_numbers.contains(number)
        });
        let others: BTreeSet<usize> = names_of(other);
        2 * same.count() + names.intersection(&others).count()
    };
    // “Y denied …”: that Y is named before says nothing of what is denied.
    let least = if opens { 1 } else { 2 };
    let earlier = sentences.get(nth.saturating_sub(MAX_EARLIER_SENTENCES)..nth)?;
    // A headline is no sentence that could be taken back.
    let is_sentence = |other: &&Sentence| passage::is_sentence(reader.text(&other.range));
    let earlier = earlier.iter().filter(is_sentence);
    let earlier = earlier.filter(|other| shared(other) >= least);
    let earlier = earlier.max_by_key(|other| shared(other));
    let why = format!("takes something back or denies it: “{cue}”");
    let corrects = |other: &Sentence| !right_numbers.is_disjoint(&numbers_of(other));
    let right = right.filter(|_| earlier.is_none_or(corrects) && !right_numbers.is_empty());
    let quotes = std::iter::once(sentence).chain(right).chain(earlier);
    let quotes = quotes.map(|it| one_line(passage::bare(reader.text(&it.range))));
    Some((why, quotes.collect()))
}
