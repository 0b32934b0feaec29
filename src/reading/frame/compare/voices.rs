//! Whose words they are: a statement gives to one speaker what the quote gives to another.

pub(super) mod credited;
mod denied_by;
mod judged;
pub(super) mod said_by;
mod silence;
mod speakers;

use std::collections::BTreeSet;
use std::ops::Range;

use crate::language::Language;
use crate::reading::frame::clause_words::small_words::THAT;
use crate::reading::frame::clause_words::voices::BEFORE_SPEAKER;
use crate::reading::frame::clause_words::voices::BEHIND_SPEAKER;
use crate::reading::frame::clause_words::voices::GERUNDS;
use crate::reading::frame::clause_words::voices::MOODS;
use crate::reading::frame::clause_words::voices::ON_PLATFORM;
use crate::reading::frame::clause_words::voices::RELATIVE_SPEAKERS;
use crate::reading::frame::clause_words::voices::TELLS;
use crate::reading::frame::clause_words::voices::TO_HEARER;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meaning_lists::Meanings;
use crate::reading::frame::meanings::Sort;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::segments::part_of;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::Standing;
use crate::reading::frame::standing::apposed;
use crate::reading::frame::standing::is_noun;
use crate::reading::frame::standing::owner;
use crate::reading::frame::standing::preposition;
use crate::reading::frame::standing::standing;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;
use crate::reading::frame::words::Word;

/// Acts done by speaking.
const SPEECH: Meanings = Meanings::of(&[
    "say", "announce", "write", "promise", "warn", "deny", "confirm", "reply",
]);

/// A word of speech and its speaker.
struct Voice {
    clause: usize,
    sentence: usize,
    word: usize,
    /// The names that may be the speaker, by the numbers of their owners; the likeliest first.
    speakers: Vec<usize>,
}

/// True if a name is that of whoever a text surely lets speak.
pub(super) fn is_credited(frame: &Frame<'_>, at: usize) -> bool {
    let own = owner(frame, at);
    let words = words_of_speech(frame);
    let mut voices = own.map(|_| voices(frame, &words)).into_iter().flatten();
    voices.any(|voice| voice.speakers.first() == own.as_ref())
}

/// Reports a statement that lets one speaker say what the quote gives to another.
pub(super) fn compare(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    if side.cast.speakers.is_empty() {
        found.extend(judged::compare(side));
    }
    let says = side.says();
    let told_words = words_of_speech(says);
    let told = voices(says, &told_words);
    let [voice] = &told[..] else {
        return;
    };
    let Some(speaker) = voice.speakers.first() else {
        return;
    };
    let range = names(says)
        .find(|at| says.words[*at].value == Some(What::Name(*speaker)))
        .map_or(0..says.text.len(), |at| says.words[at].range.clone());
    // “The prosecutor, A, said”: what stands before the name says who speaks.
    let group = names(says)
        .find(|at| owner(says, *at) == Some(*speaker))
        .filter(|name| says.words[*name].clause == voice.clause)
        .map_or(0, |name| name.max(voice.word));
    let leads = BEFORE_SPEAKER.has(&says.words[voice.word].text);
    let names_speaker = |at: usize| !leads && at < group && says.words[at].clause == voice.clause;
    let skipped = |at: usize| at == voice.word || told_words[at] || names_speaker(at);
    // “The skill of A explains it”: nobody speaks.
    let leads = |at: usize| {
        let word = says.words[at].text.as_str();
        BEFORE_SPEAKER.has(word) || BEHIND_SPEAKER.has(word)
    };
    let bare =
        |name: usize| owner(says, name) == Some(*speaker) && standing(says, name) == Standing::Bare;
    let speaks = leads(voice.word) || names(says).any(bare);
    let speakers = voice.speakers.iter().copied().filter(|_| speaks).collect();
    let other = given_to_another(side, range.clone(), &skipped, &|_| false);
    let other = other.or_else(|| speakers::compare(side, &speakers, range.clone()));
    let other = other.or_else(|| denied_by::compare(side, &speakers, range.clone()));
    found.extend(other.or_else(|| silent(side, &speakers, range)));
}

/// Returns the difference where the quotes say of the speaker of a statement only that they say nothing.
fn silent(
    side: &Side<'_, '_>,
    speakers: &BTreeSet<usize>,
    range: Range<usize>,
) -> Option<Difference> {
    let first = speakers.iter().take(1).copied().collect();
    silence::compare(side, &first, range, |passage, speaker, mark| {
        let frame = &side.passages()[passage];
        let words = words_of_speech(frame);
        let voices = voices(frame, &words);
        let last = mark.words.last().copied().unwrap_or(0);
        // “A would not comment on the fee but said that …”
        let beside = |it: &Voice| it.clause != mark.clause || it.word > last;
        let told = |it: &Voice| beside(it) && it.speakers.first() == Some(&speaker);
        // “A would not comment on the fee. She said that …”
        let is_unknown = |at: usize| {
            words[at]
                && is_spoken(frame, at)
                && !mark.words.contains(&at)
                && !voices.iter().any(|it| it.word == at)
        };
        voices.iter().any(told) || (0..words.len()).any(is_unknown)
    })
}

/// Reports a statement without words of speech whose speakers, by their numbers, are others than those of the quote.
pub(super) fn compare_typed(side: &Side<'_, '_>, speakers: &[usize]) -> Option<Difference> {
    let says = side.says();
    let known = speakers.iter().copied().collect();
    let range = 0..says.text.len();
    let surely = speakers::compare(side, &known, range.clone());
    let surely = surely.or_else(|| denied_by::compare(side, &known, range.clone()));
    if let Some(difference) = surely.or_else(|| silent(side, &known, range)) {
        return Some(difference);
    }
    let told_words = words_of_speech(says);
    if !voices(says, &told_words).is_empty() {
        return None;
    }
    // Whoever is named as one who acts may be the one who says it.
    let acts = |frame: &Frame<'_>| {
        names(frame).any(|at| {
            let typed = owner(frame, at).is_some_and(|it| speakers.contains(&it));
            typed && standing(frame, at) == Standing::Bare
        })
    };
    if side.passages().iter().any(acts) {
        return None;
    }
    let skipped = |at: usize| told_words[at];
    let range = 0..says.text.len();
    given_to_another(side, range, &skipped, &|it| speakers.contains(&it))
}

/// The least number of words that the quote gives to another speaker where it gives some to nobody, and how many times as many.
const MIN_WORDS_OF_ANOTHER: usize = 3;
const MIN_SHARE_OF_ANOTHER: usize = 2;

/// Returns the difference where the quote gives the words of the statement to speakers whom neither it names nor `is_known` knows.
fn given_to_another(
    side: &Side<'_, '_>,
    range: Range<usize>,
    skipped: &dyn Fn(usize) -> bool,
    is_known: &dyn Fn(usize) -> bool,
) -> Option<Difference> {
    let says = side.says();
    let heard = |frame: &Frame<'_>| {
        let words = words_of_speech(frame);
        let voices = voices(frame, &words);
        (words, voices)
    };
    let quoted: Vec<_> = side.passages().iter().map(heard).collect();
    let named = |name: &usize| {
        let mut words = says.words.iter();
        is_known(*name) || words.any(|word| word.value == Some(What::Name(*name)))
    };
    let mut other = None;
    let (mut theirs_alone, mut nobodys) = (0, 0);
    for (index, word) in says.words.iter().enumerate() {
        let name = matches!(word.value, Some(What::Name(_)));
        if name || skipped(index) {
            continue;
        }
        let Some(place) = side.alignment.best[index] else {
            continue;
        };
        let frame = &side.passages()[place.passage];
        let (quoted_words, quoted_voices) = &quoted[place.passage];
        if quoted_words[place.word] {
            continue;
        }
        // “A calls it early, B late”: what stands beside the speaker is theirs.
        let theirs = part_of(frame, place.word)
            .into_iter()
            .flatten()
            .any(|at| owner(frame, at).is_some_and(|it| named(&it)));
        let told = part_of(frame, place.word)
            .into_iter()
            .flatten()
            .any(|at| tells_deed(frame, at));
        if theirs && !told && !is_close_to_speech(quoted_words, frame, place.word) {
            return None;
        }
        let governing = governing(frame, quoted_voices, place.word);
        // Where both are named, one may pass on the words of the other.
        let is_theirs =
            |it: &&Voice| speaks_surely(frame, it.word) && !it.speakers.iter().any(named);
        if !governing.iter().all(is_theirs) {
            return None;
        }
        let heard = usize::from(!governing.is_empty());
        theirs_alone += heard;
        nobodys += 1 - heard;
        other = other.or(governing.first().map(|it| (place.passage, it.word)));
    }
    // Where they said it, and the like, may stand in a sentence of its own.
    let is_clear = nobodys == 0
        || theirs_alone >= MIN_WORDS_OF_ANOTHER && theirs_alone > MIN_SHARE_OF_ANOTHER * nobodys;
    let (passage, word) = other?;
    let frame = &side.passages()[passage];
    if !is_clear {
        return None;
    }
    let words = frame.print(&[word]);
    let message = format!("the quote gives these words to another speaker (`{words}`)");
    let place = (passage, frame.words[word].range.clone());
    Some(Difference::certain(Part::Speaker, range, message).at(place))
}

fn names<'f>(frame: &'f Frame<'_>) -> impl DoubleEndedIterator<Item = usize> + 'f {
    (0..frame.words.len()).filter(|at| matches!(frame.words[*at].value, Some(What::Name(_))))
}

/// Returns for each word of a text true if it tells of speech.
pub(super) fn words_of_speech(frame: &Frame<'_>) -> Vec<bool> {
    let mut reporting = vec![false; frame.words.len()];
    for mark in &frame.marks {
        if mark.family == Family::Report && !mark.strong {
            for at in &mark.words {
                reporting[*at] = true;
            }
        }
    }
    let tells = |(word, is_reporting): (&Word, bool)| {
        word.value.is_none() && !MOODS.has(&word.text) && (is_reporting || word.means(SPEECH))
    };
    let words = frame.words.iter().zip(reporting).map(tells).enumerate();
    words
        .map(|(at, tells)| tells || is_behind_quotation(frame, at))
        .collect()
}

/// True for the verb of “…”, *sighs* A, whatever it is.
fn is_behind_quotation(frame: &Frame<'_>, at: usize) -> bool {
    let closes: &[char] = if frame.is_in(Language::German) {
        &['“', '«']
    } else {
        &['”', '»']
    };
    let word = &frame.words[at];
    let next = frame.words.get(at + 1).and_then(|next| next.value);
    let verb = frame.text[word.range.clone()].starts_with(char::is_lowercase);
    word.value.is_none() && verb && word.gap.contains(closes) && matches!(next, Some(What::Name(_)))
}

/// True if a word of speech is surely a verb.
pub(super) fn is_spoken(frame: &Frame<'_>, at: usize) -> bool {
    frame.words[at].means(SPEECH) || frame.words[at].alone.contains(Family::Done)
}

/// Returns the words of speech of a text that have a speaker.
fn voices(frame: &Frame<'_>, words_of_speech: &[bool]) -> Vec<Voice> {
    let mut voices: Vec<Voice> = Vec::new();
    for (at, word) in frame.words.iter().enumerate() {
        if !words_of_speech[at] || is_gerund(frame, at) {
            continue;
        }
        let here = |name: &usize| frame.words[*name].clause == word.clause;
        let text = word.text.as_str();
        let speakers: Vec<usize> = if BEFORE_SPEAKER.has(text) {
            names(frame)
                .filter(here)
                .filter(|name| *name > at)
                .collect()
        } else if BEHIND_SPEAKER.has(text) {
            names(frame)
                .filter(here)
                .filter(|name| *name < at)
                .collect()
        } else {
            // Who stands before the verb speaks, unless nobody does.
            let own = names(frame)
                .filter(here)
                .filter(|name| !is_addressed(frame, *name, at));
            let (mut before, after): (Vec<_>, Vec<_>) = own.partition(|name| *name < at);
            before.extend(after);
            // “Wrote A in its account on B”: B writes nothing where A does.
            let place = |name: &usize| is_place(frame, *name);
            if !before.iter().all(place) {
                before.retain(|name| !place(name));
            }
            if before.is_empty() && is_spoken(frame, at) {
                before.extend(apposed(frame, at));
            }
            before
        };
        let speakers = if speakers.is_empty() {
            antecedent(frame, at).into_iter().collect()
        } else {
            speakers
        };
        let owners = speakers
            .into_iter()
            .filter_map(|name| match frame.words[name].value {
                Some(What::Name(owner)) => Some(owner),
                _ => None,
            });
        let speakers: Vec<usize> = owners.collect();
        // “D’après A” is one voice.
        let goes_on = |last: &Voice| last.word + 1 == at && last.speakers == speakers;
        if speakers.is_empty() || voices.last().is_some_and(goes_on) {
            continue;
        }
        voices.push(Voice {
            clause: word.clause,
            sentence: word.sentence,
            word: at,
            speakers,
        });
    }
    voices
}

/// True if a word of speech is a verb, or leads to a speaker, and is no noun: not “a report by A”.
fn speaks_surely(frame: &Frame<'_>, at: usize) -> bool {
    let text = frame.words[at].text.as_str();
    let leads = BEFORE_SPEAKER.has(text) || BEHIND_SPEAKER.has(text);
    leads || is_verb(frame, at) || is_spoken(frame, at) && !is_noun(frame, Some(at))
}

/// True if a word of speech is a form that has its subject in another clause, so that a name behind it is cited or answered: “citing A”.
fn is_gerund(frame: &Frame<'_>, at: usize) -> bool {
    let text = frame.words[at].text.as_str();
    GERUNDS.has_in(frame.language, text) && !BEFORE_SPEAKER.has(text)
}

/// Returns the name that a pronoun beside a word of speech means: “A, *according to whom*”, “B, *dem zufolge*”.
fn antecedent(frame: &Frame<'_>, at: usize) -> Option<usize> {
    let clause = frame.words[at].clause;
    let text = frame.words[at].text.as_str();
    let pronoun = if BEFORE_SPEAKER.has(text) {
        at + 1..at + 3
    } else if BEHIND_SPEAKER.has(text) {
        at.saturating_sub(1)..at
    } else {
        return None;
    };
    let mut pronouns = frame.words.get(pronoun)?.iter();
    // The pronoun may open a clause itself: “selon / laquelle …”.
    let is_near = |it: &Word| it.clause == clause || it.clause == clause + 1;
    let is_relative = pronouns.any(|it| is_near(it) && RELATIVE_SPEAKERS.has(&it.text));
    let mut before = names(frame).rev().filter(|name| *name < at);
    let nearest = before.find(|name| frame.words[*name].clause < clause)?;
    let same = frame.words[nearest].sentence == frame.words[at].sentence;
    let near = frame.words[nearest].clause + 1 == clause;
    (is_relative && same && near).then_some(nearest)
}

/// The maximum number of words between an account and the name of where it is: *su cuenta oficial de* A.
const MAX_WORDS_OF_ACCOUNT: usize = 4;

/// True if a name is where somebody speaks: on A, in their account on A.
fn is_place(frame: &Frame<'_>, name: usize) -> bool {
    if standing(frame, name) != Standing::Aside {
        return false;
    }
    let clause = frame.words[name].clause;
    let before = frame.words[name.saturating_sub(MAX_WORDS_OF_ACCOUNT)..name].iter();
    let mut before = before.rev().take_while(|word| word.clause == clause);
    let is_account = |word: &Word| {
        let mut concepts = word.concepts.iter();
        concepts.any(|it| meanings().name(*it) == "account")
    };
    preposition(frame, name).is_some_and(|it| ON_PLATFORM.has(it)) || before.any(is_account)
}

/// True if a name is the one to whom somebody speaks: told A, said to A, recordó a A.
fn is_addressed(frame: &Frame<'_>, name: usize, verb: usize) -> bool {
    let before = name.checked_sub(1).map(|at| frame.words[at].text.as_str());
    let article = matches!(before, Some("the"));
    let told = TELLS.has(&frame.words[verb].text);
    name > verb
        && (before.is_some_and(|word| TO_HEARER.has(word))
            || told && name <= verb + 1 + usize::from(article))
}

/// Who speaks what stands at a word: the nearest voices of its sentence.
fn governing<'v>(frame: &Frame<'_>, voices: &'v [Voice], at: usize) -> Vec<&'v Voice> {
    let word = &frame.words[at];
    let of_sentence: Vec<&Voice> = voices
        .iter()
        .filter(|voice| voice.sentence == word.sentence)
        .collect();
    let first = frame.words.iter().find(|it| it.clause == word.clause);
    let hangs = first.is_some_and(|first| THAT.has(&first.text));
    if hangs && let Some(before) = word.clause.checked_sub(1) {
        let governs: Vec<&Voice> = of_sentence
            .iter()
            .copied()
            .filter(|voice| voice.clause == before)
            .collect();
        if !governs.is_empty() {
            return governs;
        }
    }
    let distance = |voice: &Voice| voice.clause.abs_diff(word.clause);
    let nearest = of_sentence.iter().map(|voice| distance(voice)).min();
    of_sentence
        .into_iter()
        .filter(|voice| Some(distance(voice)) == nearest)
        .collect()
}

/// True if the clause of a word has a word of speech.
fn is_close_to_speech(words_of_speech: &[bool], frame: &Frame<'_>, at: usize) -> bool {
    let clause = frame.words[at].clause;
    let mut words = frame.words.iter().zip(words_of_speech);
    words.any(|(word, speech)| *speech && word.clause == clause)
}

/// True if a word tells what somebody does, so that its part leaves out no verb.
fn tells_deed(frame: &Frame<'_>, at: usize) -> bool {
    let mut sorts = frame.words[at]
        .concepts
        .iter()
        .map(|it| meanings().sort(*it));
    sorts.any(|sort| sort == Some(Sort::Deed)) || is_verb(frame, at)
}
