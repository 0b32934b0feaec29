//! The event of a date: the day of an announcement is not the day of the event announced.

use crate::language::Language;
use crate::reading::frame::align::Place;
use crate::reading::frame::align::corresponds;
use crate::reading::frame::clause_words::dates::ARTICLES_OF_DATE;
use crate::reading::frame::clause_words::dates::CREDITS;
use crate::reading::frame::clause_words::dates::OF_DATE;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meaning_lists::Meanings;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::segments::segments;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::is_noun;
use crate::reading::frame::verbs::is_plain_noun;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;

/// Acts done by words, whose day is not that of the event that the words are about.
const ACTS: Meanings = Meanings::of(&[
    "announce", "say", "decide", "publish", "plan", "vote", "write", "agree", "accept", "promise",
]);

/// The distance, in words, within which a date follows the word that it dates: “bought in the year”.
const MAX_WORDS_TO_HEAD: usize = 4;

/// Reports a day of the statement on which the quote tells another event.
pub(in crate::reading::frame::compare) fn compare(
    side: &Side<'_, '_>,
    found: &mut Vec<Difference>,
) {
    let says = side.says();
    for (index, word) in says.words.iter().enumerate() {
        let Some(place) = place_of_date(side, index).or_else(|| place_of_weekday(side, index))
        else {
            continue;
        };
        let frame = &side.passages()[place.passage];
        let Some(rival) = rival(side, place, frame) else {
            let Some(difference) = said_on(side, index, place) else {
                continue;
            };
            found.push(difference);
            return;
        };
        let act = act_beside(frame, place.word);
        let announced = act.is_some_and(|act| !tells_act(side, place, act))
            && act_beside(frame, rival).is_none();
        let headed = is_headed(side, place, frame, rival);
        let named = || {
            let told = is_of_noun(says, index);
            !told && is_of_noun(frame, place.word) && dates_deed(side, place, rival)
        };
        if !(announced || headed || named()) {
            continue;
        }
        let message = format!(
            "in the quote `{}` is the date of something else; `{}` is that of this",
            says.print(&[index]),
            frame.print(&[rival])
        );
        let quote = (place.passage, frame.words[place.word].range.clone());
        found.push(Difference::certain(Part::Date, word.range.clone(), message).at(quote));
        return;
    }
}

/// Reports a date or a day of the week in the statement that the quote gives to an act of words.
fn said_on(side: &Side<'_, '_>, date: usize, place: Place) -> Option<Difference> {
    let (says, frame) = (side.says(), &side.passages()[place.passage]);
    let act = day_of_words(side, date, place)?;
    let message = format!(
        "in the quote `{}` is the day on which it was said (`{}`), not the day of the event",
        says.print(&[date]),
        frame.print(&[act])
    );
    let quote = (place.passage, frame.words[place.word].range.clone());
    let range = says.words[date].range.clone();
    Some(Difference::certain(Part::Date, range, message).at(quote))
}

/// Returns the word for the act of words to which a date of the quote belongs, if the statement has the date beside what was said alone.
fn day_of_words(side: &Side<'_, '_>, date: usize, place: Place) -> Option<usize> {
    let (says, frame) = (side.says(), &side.passages()[place.passage]);
    let spoken = &frame.words[place.word];
    let act = act_beside(frame, place.word).filter(|act| is_verb_of_words(frame, *act))?;
    let clause = frame.words[act].clause;
    let later = |word: usize| {
        let it = &frame.words[word];
        it.sentence == spoken.sentence && it.clause > clause.max(spoken.clause)
    };
    let own = says.words[date].clause;
    let mut deeds = (0..says.words.len())
        .filter(|at| says.words[*at].clause == own && says.words[*at].is_deed())
        .filter(|at| says.words[*at].content && !is_plain_noun(says, *at) && !is_credit(says, *at))
        .peekable();
    if tells_same_day(says, own) {
        return None;
    }
    let told = |at: usize| {
        let places = &side.alignment.candidates[at];
        let here = |it: &Place| {
            it.passage == place.passage
                && later(it.word)
                && !tells_same_day(frame, frame.words[it.word].clause)
        };
        !places.is_empty() && places.iter().all(here)
    };
    let acts = (0..says.words.len()).any(|at| is_verb_of_words(says, at));
    let verb = (0..says.words.len()).any(|at| says.words[at].clause == own && is_verb(says, at));
    (deeds.peek().is_some() && verb && !acts && deeds.all(told)).then_some(act)
}

/// True if a clause has a day or an hour of its own beside what it tells: “at noon”, or “that day”, which looks like a clause behind it.
fn tells_same_day(frame: &Frame<'_>, clause: usize) -> bool {
    let mut marks = frame.marks.iter();
    marks.any(|it| {
        let before = it.words[0].saturating_sub(1);
        it.family == Family::SameDay
            && (it.clause == clause || frame.words[before].clause == clause)
    })
}

/// True for a verb of saying.
fn is_verb_of_words(frame: &Frame<'_>, at: usize) -> bool {
    const SAYS: Meanings = Meanings::of(&["announce", "say", "write", "confirm"]);
    frame.words[at].means(SAYS) && !is_plain_noun(frame, at) && !is_credit(frame, at)
}

/// True for “according to” and the like, which name a speaker and tell of no act.
fn is_credit(frame: &Frame<'_>, at: usize) -> bool {
    CREDITS.has(&frame.words[at].text)
}

/// Returns the place of a date of the statement, where the quotes have it once.
pub(super) fn place_of_date(side: &Side<'_, '_>, date: usize) -> Option<Place> {
    let value = side.says().words[date].value;
    let places = side.alignment.candidates[date].iter().copied();
    let mut places = places.filter(|place| place.passage < side.quotes);
    let place = places.next().filter(|_| places.next().is_none());
    place.filter(|_| matches!(value, Some(What::Date(_))))
}

/// Returns the place of a day of the week, where the quotes have it once.
fn place_of_weekday(side: &Side<'_, '_>, day: usize) -> Option<Place> {
    let mut concepts = side.says().words[day].concepts.iter();
    if !concepts.any(|it| meanings().set(*it) == Some("day")) {
        return None;
    }
    let places = &side.alignment.candidates[day];
    match places[..] {
        [place] if place.passage < side.quotes => Some(place),
        _ => None,
    }
}

/// The one other date of the passage, which the statement does not have.
fn rival(side: &Side<'_, '_>, place: Place, frame: &Frame<'_>) -> Option<usize> {
    let value = frame.words[place.word].value?;
    let mut told = side.says().words.iter().filter_map(|word| word.value);
    let others: Vec<usize> = (0..frame.words.len())
        .filter(|at| match frame.words[*at].value {
            Some(other @ What::Date(_)) => !corresponds(other, value),
            _ => false,
        })
        .collect();
    let [other] = others[..] else {
        return None;
    };
    let value = frame.words[other].value?;
    (!told.any(|told| corresponds(told, value))).then_some(other)
}

/// Returns the word for an act of words in the part of a passage in which a date stands.
fn act_beside(frame: &Frame<'_>, date: usize) -> Option<usize> {
    let mut segments = segments(frame).into_iter();
    let segment = segments.find(|segment| segment.contains(&date))?;
    let mut acts = segment.clone().filter(|at| is_act(frame, *at));
    let verb = acts.find(|at| !is_plain_noun(frame, *at));
    verb.or_else(|| segment.into_iter().find(|at| is_act(frame, *at)))
}

fn is_act(frame: &Frame<'_>, at: usize) -> bool {
    frame.words[at].means(ACTS)
}

/// True if a statement tells itself of an act of words; a noun that both texts have beside another date does not count.
fn tells_act(side: &Side<'_, '_>, place: Place, act: usize) -> bool {
    let says = side.says();
    let frame = &side.passages()[place.passage];
    let part = |at: usize| segments(frame).iter().position(|it| it.contains(&at));
    let elsewhere = |at: usize| {
        let places = side.alignment.candidates[at].iter();
        let mut places = places.filter(|it| it.passage == place.passage).peekable();
        places.peek().is_some()
            && places.all(|it| it.word != act && part(it.word) != part(place.word))
    };
    let other = |at: usize| {
        let mut places = side.alignment.candidates[at].iter();
        !is_verb(says, at)
            && places.all(|it| it.word != act)
            && !side.alignment.candidates[at].is_empty()
    };
    let mut acts = (0..says.words.len()).filter(|at| is_act(says, *at));
    let mut marks = says.marks.iter();
    acts.any(|at| !elsewhere(at) && !other(at))
        || marks.any(|it| it.strong && matches!(it.family, Family::Report | Family::Plan))
}

/// True if a date belongs to a noun beside it and dates nothing that is done: the rules of 2018, the 2016 archive.
fn is_of_noun(frame: &Frame<'_>, date: usize) -> bool {
    let words = &frame.words;
    let text = |at: usize| words.get(at).map_or("", |word| word.text.as_str());
    let same = |at: usize| {
        words
            .get(at)
            .is_some_and(|word| word.clause == words[date].clause)
    };
    let noun = |at: usize| {
        let word = &words[at];
        word.content
            && word.value.is_none()
            && word.unit.is_none()
            && !word.gap.contains(',')
            && !is_verb(frame, at)
            && word.concepts.iter().all(|it| meanings().set(*it).is_none())
    };
    if date > 1 && same(date - 2) && OF_DATE.has(text(date - 1)) {
        let german = frame.is_in(Language::German);
        return noun(date - 2) && (!german || is_noun(frame, Some(date - 2)));
    }
    // “The 2016 archive”, “der 2014 gegründete Kanal”
    let article = date > 0 && same(date - 1) && ARTICLES_OF_DATE.has(text(date - 1));
    article && same(date + 1) && words[date + 1].gap == " " && words[date + 1].content
}

/// True if a date of a passage dates something done that the statement tells.
fn dates_deed(side: &Side<'_, '_>, place: Place, date: usize) -> bool {
    let frame = &side.passages()[place.passage];
    if is_of_noun(frame, date) || frame.words[date].sentence != frame.words[place.word].sentence {
        return false;
    }
    let segments = segments(frame);
    let Some(part) = segments.iter().find(|it| it.contains(&date)) else {
        return false;
    };
    let says = side.says();
    let told = |at: usize| {
        let mut places = side.alignment.candidates[at].iter();
        places.any(|it| it.passage == place.passage && part.contains(&it.word))
    };
    (0..says.words.len()).any(|at| says.words[at].is_deed() && told(at))
}

/// True if the word that the date belongs to is not told, and the one that the other date belongs to is.
fn is_headed(side: &Side<'_, '_>, place: Place, frame: &Frame<'_>, rival: usize) -> bool {
    let (Some(own), Some(other)) = (head(frame, place.word), head(frame, rival)) else {
        return false;
    };
    let same = frame.language == side.says().language;
    let readable = |at: usize| same || !frame.words[at].concepts.is_empty();
    let told = |word: usize| {
        let mut places = side.alignment.candidates.iter().flatten();
        places.any(|it| it.passage == place.passage && it.word == word)
    };
    readable(own) && !told(own) && told(other) && own != other
}

/// The word before a date that says what it is the date of.
fn head(frame: &Frame<'_>, date: usize) -> Option<usize> {
    let clause = frame.words[date].clause;
    let mut parts = segments(frame).into_iter();
    let part = parts.find(|part| part.contains(&date))?;
    // German and Russian may have the verb of a date behind it.
    let verb_last = matches!(frame.language.tag(), "de" | "ru");
    if verb_last && (date + 1..part.end).any(|at| frame.words[at].is_deed()) {
        return None;
    }
    let from = date.saturating_sub(MAX_WORDS_TO_HEAD).max(part.start);
    let mut before = (from..date).rev();
    let head = before.find(|at| {
        let word = &frame.words[*at];
        word.value.is_some() || word.is_deed() && word.unit.is_none()
    })?;
    let word = &frame.words[head];
    (word.clause == clause && word.value.is_none()).then_some(head)
}
