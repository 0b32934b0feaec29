//! Compares numbers: what they measure or count, per what, and whether they are the whole, an end of a range, or a step of a change.

pub(super) mod bounds;
pub(super) mod levels;
pub(super) mod marks;
pub(super) mod parts_of_wholes;
pub(super) mod portions;
pub(super) mod single_units;

use crate::language::Language;
use crate::language::Precision;
use crate::reading::frame::align::Place;
use crate::reading::frame::around::Around;
use crate::reading::frame::around::MAX_NOUN_WORDS;
use crate::reading::frame::around::around;
use crate::reading::frame::clause_words::limits::OF_SHARE;
use crate::reading::frame::clause_words::numbers::AND;
use crate::reading::frame::clause_words::numbers::VERB_ENDS;
use crate::reading::frame::compare::numbers::portions::whole_of;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meaning_lists::Meanings;
use crate::reading::frame::meanings::Concept;
use crate::reading::frame::meanings::Unit;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::is_noun;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;

/// Reports numbers of the statement that measure or count something else in the quote.
pub(super) fn compare(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    let says = side.says();
    for (index, word) in says.words.iter().enumerate() {
        let Some(What::Number(_)) = word.value else {
            continue;
        };
        let told = around(says, index);
        let places = &side.alignment.candidates[index];
        let mut first = None;
        let mut agrees = places.is_empty();
        for place in places {
            let passage = &side.passages()[place.passage];
            let quoted = around(passage, place.word);
            match conflict(side, (index, &told), (place.passage, place.word, &quoted)) {
                None => agrees = true,
                Some(conflict) => first = first.or(Some((*place, conflict))),
            }
        }
        let Some((place, (certain, message))) = first.filter(|_| !agrees) else {
            continue;
        };
        let passage = &side.passages()[place.passage];
        found.push(Difference {
            part: Part::Number,
            certain,
            range: word.range.clone(),
            quote: Some((place.passage, passage.words[place.word].range.clone())),
            message,
        });
    }
}

/// Returns the difference between two places of one number, and true if it is certain.
fn conflict(
    side: &Side<'_, '_>,
    told: (usize, &Around),
    quoted: (usize, usize, &Around),
) -> Option<(bool, String)> {
    let ((at, told), (passage, place, quoted)) = (told, quoted);
    let number = passage;
    let (says, passage) = (side.says(), &side.passages()[passage]);
    let both = |frame: &Frame<'_>, at: usize| {
        let end = (at + 2).min(frame.words.len() - 1);
        let end = if frame.words[end].clause == frame.words[at].clause {
            end
        } else {
            at
        };
        frame.print(&(at..=end).collect::<Vec<_>>()).to_owned()
    };
    let (own, theirs) = (both(says, at), both(passage, place));
    let says_so = format!("the quote says “{theirs}”, the statement “{own}”");
    let same = says.language == passage.language;
    let bounded = matches!(says.words[at].value, Some(What::Number(quantity)) if quantity.precision != Precision::Exact);
    let part = quoted.whole && !told.whole && !tells_another(side, at);
    if counts_people_for_times(told, quoted) && !is_done_once(passage, place) {
        return Some((
            true,
            format!("{says_so}: the quote counts how often, not how many people"),
        ));
    }
    if is_share_of_another(side, at, (number, place)) {
        return Some((
            true,
            format!("{says_so}: the percentage is of something else"),
        ));
    }
    if is_part_of_counted(told, passage, place) {
        return None;
    }
    if let Some(conflict) = measured(told, quoted, same, &says_so) {
        return conflict;
    }
    if quoted.range && !told.range {
        return Some((
            !bounded,
            format!("{says_so}: the quote gives a range, from one number to another"),
        ));
    }
    if part {
        return Some((
            true,
            format!("{says_so}: in the quote this is the total, and another number is the part"),
        ));
    }
    if counts_one_of_two(side, at, (number, place)) {
        return Some((
            true,
            format!("{says_so}: in the quote it counts two things together"),
        ));
    }
    counted(side, (at, told), (number, place, quoted), &says_so)
}

/// True if a statement counts people where the quote counts how often something was done: “opened 900 times”, “900 people opened it”.
fn counts_people_for_times(told: &Around, quoted: &Around) -> bool {
    let times = |unit: Option<Unit>| unit.is_some_and(|it| meanings().unit(it).1 == "times");
    // Votes are counted like people.
    let person = |concept: &Concept| {
        meanings().kind(*concept) == Some("person") && meanings().name(*concept) != "voter"
    };
    times(quoted.unit) && told.unit.is_none() && told.counted.first().is_some_and(person)
}

/// True if the clause of a number tells of what everybody does once, so that times and people count the same: “signed 900 times”.
fn is_done_once(frame: &Frame<'_>, at: usize) -> bool {
    const ONCE: Meanings = Meanings::of(&["sign", "vote", "voter", "join"]);
    frame.means_in_clause(frame.words[at].clause, ONCE)
}

/// True if a number of the quote is a part of one that counts what the statement counts: “900 readers, 300 of whom …”.
fn is_part_of_counted(told: &Around, passage: &Frame<'_>, place: usize) -> bool {
    let Some(whole) = whole_of(passage, place).filter(|_| told.unit.is_none()) else {
        return false;
    };
    let whole = around(passage, whole);
    let part = around(passage, place);
    part.unit.is_none()
        && whole.unit.is_none()
        && told.counted.iter().any(|it| whole.counted.contains(it))
}

/// The most words from the sign of a share to that of which it is one.
const MAX_WORDS_TO_SHARED: usize = 3;

/// True if a share is one of something that the quote has elsewhere, and not beside this share.
fn is_share_of_another(side: &Side<'_, '_>, at: usize, (passage, place): (usize, usize)) -> bool {
    let (says, frame) = (side.says(), &side.passages()[passage]);
    let (Some(own), Some(theirs)) = (shared_by(says, at), shared_by(frame, place)) else {
        return false;
    };
    let told = |it: &Place| it.passage == passage && it.word == theirs;
    let places = &side.alignment.candidates[own];
    let mut all = side.alignment.candidates.iter().flatten();
    let readable = says.language == frame.language || !frame.words[theirs].concepts.is_empty();
    let kind = |frame: &Frame<'_>, at: usize| {
        let mut concepts = frame.words[at].concepts.iter();
        concepts.any(|it| meanings().kind(*it).is_some_and(|kind| kind != "act"))
    };
    readable && !places.is_empty() && kind(says, own) && kind(frame, theirs) && !all.any(told)
}

/// Returns the noun of which a number of per cent is a share: the staff of “50 per cent of the staff”.
fn shared_by(frame: &Frame<'_>, at: usize) -> Option<usize> {
    let clause = frame.words[at].clause;
    let here = |it: usize| {
        let word = frame.words.get(it);
        word.filter(|word| word.clause == clause && word.value.is_none())
    };
    let mut signs = at + 1..at + 3;
    let sign = signs.find(|it| {
        let unit = here(*it).and_then(|word| word.unit);
        unit.is_some_and(|it| meanings().unit(it).0 == "percent")
    })?;
    here(sign + 1).filter(|word| OF_SHARE.has(&word.text))?;
    (sign + 2..=sign + 1 + MAX_WORDS_TO_SHARED)
        .find(|it| here(*it).is_some_and(|word| word.content))
}

/// The most words between a number and the “and” behind what it counts.
const MAX_WORDS_TO_AND: usize = 3;

/// True if a number of the quote counts two things that “and” joins, of which the statement has one alone.
fn counts_one_of_two(side: &Side<'_, '_>, at: usize, (passage, place): (usize, usize)) -> bool {
    let frame = &side.passages()[passage];
    let clause = frame.words[place].clause;
    let thing = |at: usize| {
        let word = frame
            .words
            .get(at)
            .filter(|word| word.clause == clause && word.value.is_none());
        word.is_some_and(|word| {
            let mut concepts = word.concepts.iter();
            concepts.any(|it| meanings().kind(*it).is_some_and(|kind| kind != "act"))
        })
    };
    let mut ands = place + 2..=place + 1 + MAX_WORDS_TO_AND;
    let Some(and) = ands.find(|it| {
        frame
            .words
            .get(*it)
            .is_some_and(|word| AND.has(&word.text) && word.clause == clause)
    }) else {
        return false;
    };
    let same = frame.language == side.says().language;
    let number = |at: usize| {
        let word = frame.words.get(at);
        word.is_some_and(|word| word.value.is_some())
    };
    let noun = |at: usize| {
        let word = frame
            .words
            .get(at)
            .filter(|word| word.clause == clause && word.value.is_none());
        let plural = word.is_some_and(|word| word.content && word.text.ends_with('s'));
        let german =
            frame.is_in(Language::German) && at < frame.words.len() && is_noun(frame, Some(at));
        let marked = frame.marks.iter().any(|it| it.words.contains(&at));
        same && !marked
            && (plural && !frame.is_in(Language::German) || german)
            && !is_verb(frame, at)
    };
    if number(and + 1) || number(and + 2) {
        return false;
    }
    let others = [and + 1, and + 2].into_iter();
    let others: Vec<usize> = others.filter(|it| thing(*it) || noun(*it)).collect();
    let article = frame.words.get(and + 1).is_some_and(|it| !it.content);
    if others.is_empty() || article || !thing(and - 1) {
        return false;
    }
    let is = |word: usize, there: usize| {
        let mut places = side.alignment.candidates[word].iter();
        // “Institute” may stand for “Forschungsinstitute”.
        let told = &side.says().words[word];
        let head = same && told.content && frame.words[there].text.ends_with(told.text.as_str());
        head || places.any(|it| it.passage == passage && it.word == there)
    };
    let all = side.says().words.len();
    let mut near = at + 1..(at + 2 + MAX_WORDS_TO_AND).min(all);
    near.any(|word| is(word, and - 1))
        && !(0..all).any(|word| others.iter().any(|it| is(word, *it)))
}

/// Returns the difference between the measures of two numbers; `Some(None)` where nothing else of them can be compared.
#[expect(
    clippy::option_option,
    reason = "not compared, equal and different are three outcomes"
)]
fn measured(
    told: &Around,
    quoted: &Around,
    same_language: bool,
    says_so: &str,
) -> Option<Option<(bool, String)>> {
    let group = |unit: Unit| meanings().unit(unit).1;
    let times = |unit: Option<Unit>| unit.is_some_and(|unit| group(unit) == "times");
    let differs = |what: &str| Some(Some((true, format!("{says_so}: {what}"))));
    if told.negative != quoted.negative {
        return differs("one of them is below zero");
    }
    if times(told.unit) != times(quoted.unit) {
        return Some(None);
    }
    let counts = !told.counted.is_empty() || told.noun.is_some() && same_language;
    match (told.unit, quoted.unit) {
        (Some(own), Some(theirs)) if own != theirs => {
            return Some(Some((true, says_so.to_owned())));
        }
        (None, Some(unit)) if counts => {
            let certain = matches!(group(unit), "share" | "money");
            return Some(Some((certain, says_so.to_owned())));
        }
        (Some(_), None) if !quoted.counted.is_empty() => {
            return Some(Some((true, says_so.to_owned())));
        }
        _ => {}
    }
    let unequal = |own: Option<Unit>, theirs: Option<Unit>| {
        own.is_some() && theirs.is_some() && own != theirs
    };
    if unequal(told.rate, quoted.rate) {
        return differs("the time to which it belongs differs");
    }
    let per = |own: Option<Concept>, theirs: Option<Concept>| {
        own.is_some() && theirs.is_some() && own != theirs
    };
    if per(told.per, quoted.per) {
        return differs("what it is counted per differs");
    }
    if told.ratio != quoted.ratio {
        return differs("one of them is a share, “one in …”");
    }
    let changes = told.change.is_some() && quoted.change.is_some() && told.change != quoted.change;
    if changes {
        return differs("it is another part of the change (from, by, to)");
    }
    None
}

/// True if the statement has another number, or a share, too.
fn tells_another(side: &Side<'_, '_>, at: usize) -> bool {
    let mut words = side.says().words.iter().enumerate();
    words.any(|(index, word)| index != at && matches!(word.value, Some(What::Number(_))))
        || side.says().has_share()
        || side.says().says_share()
}

/// Returns the difference where two places of a number count different things.
fn counted(
    side: &Side<'_, '_>,
    told: (usize, &Around),
    quoted: (usize, usize, &Around),
    says_so: &str,
) -> Option<(bool, String)> {
    let ((at, told), (number, place, quoted)) = (told, quoted);
    let (says, passage) = (side.says(), &side.passages()[number]);
    let tells_deed = quoted.noun.is_some_and(|noun| is_plain_verb(passage, noun))
        || told.of_whole && is_part_of_named(passage, place);
    if told.unit.is_some() || quoted.unit.is_some() || tells_deed {
        return None;
    }
    if let (Some(own), Some(theirs)) = (told.noun, quoted.noun)
        && own == at + 1
        && theirs <= place + 2
        && is_of_another(side, own, number, (place, theirs))
    {
        return Some((true, format!("{says_so}: they count different things")));
    }
    if let (Some(own), Some(theirs)) = (told.counted.first(), quoted.counted.first()) {
        let shared = told.counted.iter().any(|it| quoted.counted.contains(it));
        let certain = kinds_differ(passage, *own, *theirs).filter(|_| !shared)?;
        return Some((certain, format!("{says_so}: they count different things")));
    }
    if says.language != passage.language {
        return None;
    }
    let (own, theirs) = (told.noun?, quoted.noun?);
    // What another number counts is surely not what this one counts.
    let is_number = |word: Option<usize>| {
        word.is_some_and(|word| {
            word != place && matches!(passage.words[word].value, Some(What::Number(_)))
        })
    };
    let counted_by_another = side
        .alignment
        .places(own, number)
        .any(|it| is_number(it.checked_sub(1)) || is_number(it.checked_sub(2)));
    if !counted_by_another {
        return None;
    }
    let near = |word: usize| {
        word.abs_diff(place) <= MAX_NOUN_WORDS + 1
            && passage.words[word].clause == passage.words[place].clause
    };
    let here = side.alignment.places(own, number).any(near);
    let theirs_told = (0..says.words.len()).any(|word| {
        word.abs_diff(at) <= MAX_NOUN_WORDS + 2
            && side.alignment.places(word, number).any(|it| it == theirs)
    });
    let directly = own == at + 1 && !here && !tells_another(side, at);
    if here || theirs_told && !directly {
        return None;
    }
    Some((true, format!("{says_so}: they count different things")))
}

/// True if the form of a word behind a number shows that it is a verb, and so not what is counted: “15.000 begonnen hatte”.
fn is_plain_verb(frame: &Frame<'_>, at: usize) -> bool {
    let word = &frame.words[at];
    let form = match frame.language.tag() {
        "en" => word.text.ends_with("ed"),
        "de" => frame.text[word.range.clone()].starts_with(char::is_lowercase),
        "ru" => VERB_ENDS.has(&word.text),
        _ => false,
    };
    form && is_verb(frame, at)
}

/// True if a noun of the statement stands in the passage behind another number than this one, which has a noun of its own.
fn is_of_another(
    side: &Side<'_, '_>,
    noun: usize,
    number: usize,
    (place, theirs): (usize, usize),
) -> bool {
    let passage = &side.passages()[number];
    let here = |it: &Place| it.passage == number;
    let is_number = |at: usize| matches!(passage.words[at].value, Some(What::Number(_)));
    let candidates = &side.alignment.candidates[noun];
    // “54 of 90 possible” and “of the 90 possible votes 54” count one thing.
    let mut told = side.alignment.candidates.iter().flatten();
    if told.any(|it| it.word == theirs && here(it)) {
        return false;
    }
    let counted = |word: usize| {
        let mut before = (word.saturating_sub(2)..word).rev();
        before.find(|at| is_number(*at))
    };
    let clause = passage.words[place].clause;
    !candidates.is_empty()
        && passage.words[theirs].clause == clause
        && candidates.iter().all(|it| {
            here(it) && it.word != theirs && counted(it.word).is_some_and(|number| number != place)
        })
}

/// The most words from “of which” to its number.
const MAX_WORDS_TO_PART: usize = 3;

/// True for the 6 of “28 groups, of which 6 wrote a song”, which counts groups.
fn is_part_of_named(frame: &Frame<'_>, at: usize) -> bool {
    let near = at.saturating_sub(MAX_WORDS_TO_PART)..at;
    let mut marks = frame.marks.iter();
    marks.any(|it| it.family == Family::PartOf && near.contains(&it.words[it.words.len() - 1]))
}

/// True if two things that are counted surely differ, false if they may; nothing where they may be one.
fn kinds_differ(passage: &Frame<'_>, own: Concept, theirs: Concept) -> Option<bool> {
    let kind = |concept: Concept| meanings().kind(concept);
    let people = kind(own) == Some("person") && kind(theirs) == Some("person");
    let generic = [own, theirs]
        .iter()
        .any(|it| matches!(meanings().name(*it), "people" | "participant" | "number"));
    let mut words = passage.words.iter();
    let elsewhere = words.any(|word| word.concepts.contains(&own));
    if people && (generic || !elsewhere) {
        return None;
    }
    Some(elsewhere || kind(own) != kind(theirs))
}
