//! The verbs and phrases beside which a document may name a speaker whom no list has.

use std::ops::Range;

use crate::draft::language::Need;
use crate::draft::language::Verdict;
use crate::draft::speakers::cues::opens_words_behind_date;
use crate::language::Found;
use crate::language::Language;
use crate::language::ReportingCue;
use crate::language::Segmented;
use crate::language::overlap;
use crate::source::Document;

/// Returns the cues of a sentence, in bytes of it; those that only a draft knows where it may name somebody.
pub(in crate::draft) fn naming_cues(
    document: &Document,
    sentence: &Range<usize>,
    text: &str,
) -> Vec<Found<ReportingCue>> {
    let all = &document.speeches;
    let first = all.partition_point(|cue| cue.range.start < sentence.start);
    let own = all[first..].iter();
    let own = own.take_while(|cue| cue.range.end <= sentence.end);
    let own = own.map(|cue| Found {
        range: cue.range.start - sentence.start..cue.range.end - sentence.start,
        value: cue.value.clone(),
    });
    let mut own: Vec<Found<ReportingCue>> = own.collect();
    let before = || sentence_before(document, sentence).is_some_and(has_two_capitals);
    let language = document.language;
    // “«Кобальт» обещает …”
    let has_quoted_name = !language.has_articles() && text.contains('«');
    if !has_two_capitals(text) && !has_quoted_name && !before() {
        return own;
    }
    own.extend(cues_of_drafts(language, text, &own));
    own
}

/// Returns the cues of a sentence that only a draft knows, and those that report only with what is beside them.
fn cues_of_drafts(
    language: Language,
    text: &str,
    known: &[Found<ReportingCue>],
) -> Vec<Found<ReportingCue>> {
    let segmented = Segmented::of_sentence(language, text);
    let is_known = |verb: &Range<usize>| {
        let mut known = known.iter();
        known.any(|cue| overlap(&cue.range, verb))
    };
    let whole = |range: Range<usize>, is_verb: bool| Found {
        value: ReportingCue {
            scope: range.start..text.len(),
            is_verb,
        },
        range,
    };
    let inserted = segmented.inserted().into_iter();
    let inserted = inserted.filter(|verb| !is_known(verb) && is_parted(language, text, verb));
    let sayings = segmented.sayings().into_iter();
    let sayings = sayings.filter(|(cue, need)| {
        *need != Need::WordsAtOnce || has_words_at_once(language, text, &cue.range)
    });
    let acts = segmented.speech_acts().into_iter();
    let verdicts = segmented.verdicts().into_iter().filter_map(|it| match it {
        Verdict::Before(words) => Some(whole(words, false)),
        // “Kalders Ansicht”: the ending may be part of the name.
        Verdict::Behind(words) => {
            let is_plain = words.len() == 1 || !language.capitalises_nouns();
            is_plain.then(|| whole(words, false))
        }
    });
    let verbs = inserted.chain(acts).map(|range| whole(range, true));
    let sayings = sayings.map(|(cue, _)| cue);
    verbs.chain(sayings).chain(verdicts).collect()
}

/// True if a comma or a quotation parts a verb from what is said: “schreibt, sie habe …”, “…, meinte sie”.
fn is_parted(language: Language, text: &str, verb: &Range<usize>) -> bool {
    let before = text[..verb.start].trim_end();
    before.ends_with([',', '“', '”', '»', '"'])
        || (language.parts_speech_by_commas() && text[verb.end..].starts_with(','))
}

/// True if what is said may go with a verb that mostly tells of a deed: a quotation, or “that” at once.
fn has_words_at_once(language: Language, text: &str, verb: &Range<usize>) -> bool {
    let after = &text[verb.end..];
    let next = after.split_whitespace().next();
    let last = text[verb.clone()].split_whitespace().next_back();
    let mut beside = [next, last].into_iter().flatten();
    text.contains(['“', '„', '«', '"', '”', '»', ':'])
        || beside.any(|word| language.has_clause_word(word))
        || opens_words_behind_date(language, after)
}

/// True if two words with capitals follow one another, as those of the name of a person do.
fn has_two_capitals(text: &str) -> bool {
    let mut last = false;
    text.split(' ').any(|word| {
        let is_capital = word.starts_with(char::is_uppercase);
        let are_two = last && is_capital;
        last = is_capital;
        are_two
    })
}

/// Returns the words of the sentence before another.
pub(in crate::draft) fn sentence_before<'d>(
    document: &'d Document,
    sentence: &Range<usize>,
) -> Option<&'d str> {
    let next = document
        .sentences
        .partition_point(|it| it.start < sentence.start);
    let before = document.sentences.get(next.checked_sub(1)?)?;
    document.text.get(before.clone())
}
