//! The words around a number: its unit, what it counts, per what, and its part in a whole, a range or a change.

use crate::language::Language;
use crate::language::Number;
use crate::reading::frame::clause_words::ClauseWords;
use crate::reading::frame::clause_words::numbers::ABOUT;
use crate::reading::frame::clause_words::numbers::AND_OF_SPAN;
use crate::reading::frame::clause_words::numbers::ARTICLES_OF_WHOLE;
use crate::reading::frame::clause_words::numbers::BETWEEN;
use crate::reading::frame::clause_words::numbers::BY_NUMBER;
use crate::reading::frame::clause_words::numbers::ENDS_NOUN;
use crate::reading::frame::clause_words::numbers::EVERY_TIME;
use crate::reading::frame::clause_words::numbers::FROM_NUMBER;
use crate::reading::frame::clause_words::numbers::FROM_OF_SPAN;
use crate::reading::frame::clause_words::numbers::NO_SPAN;
use crate::reading::frame::clause_words::numbers::OF_ALL;
use crate::reading::frame::clause_words::numbers::OF_WHOLE;
use crate::reading::frame::clause_words::numbers::ONE_OF_SPAN;
use crate::reading::frame::clause_words::numbers::PART_OF_WHOLE;
use crate::reading::frame::clause_words::numbers::PER;
use crate::reading::frame::clause_words::numbers::RATES;
use crate::reading::frame::clause_words::numbers::STAYS;
use crate::reading::frame::clause_words::numbers::TO_NUMBER;
use crate::reading::frame::clause_words::numbers::TO_OF_SPAN;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meanings::Concept;
use crate::reading::frame::meanings::Unit;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;
use crate::reading::frame::words::What;
use crate::reading::frame::words::Word;

/// The distance, in words, within which the noun of a number follows it.
pub(super) const MAX_NOUN_WORDS: usize = 5;

/// The distance, in words, within which the last “per” of a number has its time.
const MAX_RATE_WORDS: usize = 7;

/// The distance, in words, within which the word for what a number counts follows it.
const MAX_COUNTED_WORDS: usize = 3;

/// Up to which number “one in …” tells a share.
const MAX_RATIO: u64 = 20;

/// The words around a number that say what it measures or counts.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is true of a number by itself"
)]
#[derive(Debug, Default, PartialEq)]
pub(super) struct Around {
    pub(super) unit: Option<Unit>,
    pub(super) rate: Option<Unit>,
    /// The thing per which it is counted: per member.
    pub(super) per: Option<Concept>,
    pub(super) counted: Vec<Concept>,
    /// The first word behind it that says something.
    pub(super) noun: Option<usize>,
    pub(super) ratio: bool,
    pub(super) whole: bool,
    pub(super) range: bool,
    /// True if the noun is that of the number of which it is a part: 50 of the 900 members.
    pub(super) of_whole: bool,
    pub(super) negative: bool,
    pub(super) change: Option<Change>,
}

/// The part that a number has in a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    From,
    By,
    To,
}

/// True if a number tells a share or how many times something is: “one in four”, “three times”.
pub(in crate::reading::frame) fn is_share(frame: &Frame<'_>, at: usize) -> bool {
    let around = around(frame, at);
    let times = |unit: Unit| matches!(meanings().unit(unit).1, "times" | "share");
    let month = around.rate.is_some();
    around.ratio || month || around.unit.is_some_and(times)
}

/// True if a word of time says per what: daily, monatlich, mensuel.
fn is_rate(word: &str) -> bool {
    RATES.has(word)
}

/// Reads what stands around the number at a word.
pub(super) fn around(frame: &Frame<'_>, at: usize) -> Around {
    let clause = frame.words[at].clause;
    let word = |index: usize| frame.words.get(index).filter(|word| word.clause == clause);
    let text = |index: Option<usize>| index.and_then(word).map_or("", |word| word.text.as_str());
    let back = |by: usize| text(at.checked_sub(by));
    let mut around = Around::default();
    let before = at
        .checked_sub(1)
        .and_then(word)
        .filter(|word| "%€$£¥₽".contains(word.text.as_str()) && !word.text.is_empty());
    around.unit = before.and_then(|word| word.unit);
    let (mut open, mut closed, mut rated) = (true, false, false);
    for index in at + 1..=at + MAX_RATE_WORDS {
        // “6 euros per room and per year”
        if index > at + MAX_NOUN_WORDS && !rated {
            break;
        }
        let Some(next) = word(index).filter(|next| next.value.is_none()) else {
            if OF_ALL.has(text(Some(at + 1))) && word(index).is_some() {
                around.counts_part_of(frame, at, index);
            }
            break;
        };
        // “58 of our rooms” counts rooms.
        let of = index == at + 1 && OF_ALL.has(&next.text);
        if ENDS_NOUN.has(&next.text) && !of {
            open = false;
        }
        if next.unit.is_some() && is_rate(&next.text) {
            around.rate = around.rate.or(next.unit);
            continue;
        }
        if around.unit.is_none() && around.noun.is_none() && index <= at + 2 {
            around.unit = next.unit;
            if next.unit.is_some() {
                continue;
            }
        }
        // “260 families sent letters” counts no letters.
        closed |= !around.counted.is_empty() && next.is_deed();
        if open && !closed && index <= at + MAX_COUNTED_WORDS {
            let concepts = next.concepts.iter().copied();
            let counted = concepts.filter(|concept| meanings().kind(*concept).is_some());
            around.counted.extend(counted);
        }
        if around.noun.is_none() && next.content && open {
            around.noun = Some(index);
        }
        let per = PER.has(text(Some(index - 1)));
        rated |= per && index > at + 1;
        if rated {
            around.counts_per(frame, index);
        }
    }
    around.rate = around.rate.or_else(|| rate_beside(frame, at));
    around.ratio = is_small(frame, at) && {
        let numbers = [2, 3].map(|by| at.checked_sub(by).is_some_and(|it| is_number(frame, it)));
        is_ratio(frame.language, back(1), back(2), back(3), numbers)
    };
    around.negative = frame.words[at].gap.ends_with(" -") || frame.words[at].gap.ends_with('−');
    around.range = is_in_range(frame, at);
    around.whole = is_whole(frame, at);
    around.change = change(frame, at);
    around
}

impl Around {
    /// Notes the time or the thing behind “per” and the like.
    fn counts_per(&mut self, frame: &Frame<'_>, index: usize) {
        let next = &frame.words[index];
        let time = next
            .unit
            .or_else(|| quarter_of_year(frame, index))
            .filter(|unit| matches!(meanings().unit(*unit).1, "time" | "share"));
        self.rate = self.rate.or(time);
        let mut things = next.concepts.iter().copied();
        let thing = things.find(|it| meanings().kind(*it).is_some());
        self.per = self.per.or(thing);
    }

    /// Takes over what a number counts of which the one at a word is a part: the members of “50 of the more than 900 members”.
    fn counts_part_of(&mut self, frame: &Frame<'_>, at: usize, whole: usize) {
        let near = (at + 2..=at + MAX_NOUN_WORDS).contains(&whole);
        if !near || !self.counted.is_empty() || !is_number(frame, whole) {
            return;
        }
        let whole = around(frame, whole);
        self.noun = whole.noun;
        self.counted = whole.counted;
        self.unit = self.unit.or(whole.unit);
        self.of_whole = true;
    }
}

fn is_number(frame: &Frame<'_>, at: usize) -> bool {
    matches!(frame.words[at].value, Some(What::Number(_)))
}

/// Returns the unit of time of “£25 a quarter”; a quarter of something is a share.
fn quarter_of_year(frame: &Frame<'_>, at: usize) -> Option<Unit> {
    let is_quarter = frame.is_in(Language::English) && frame.words[at].text == "quarter";
    let of = frame
        .words
        .get(at + 1)
        .is_some_and(|next| next.text == "of");
    let unit = || meanings().unit_named("quarter");
    (is_quarter && !of).then(unit).flatten()
}

/// True if a number may be the second one of a ratio.
fn is_small(frame: &Frame<'_>, at: usize) -> bool {
    let limit = Number::new(MAX_RATIO, 0);
    matches!(frame.words[at].value, Some(What::Number(quantity)) if quantity.number <= limit)
}

/// Per what the clause of a number counts by “every hour”, “cada hora” elsewhere in it.
fn rate_beside(frame: &Frame<'_>, at: usize) -> Option<Unit> {
    let clause = frame.words[at].clause;
    let pairs = frame.words.windows(2);
    let mut found = pairs.filter_map(|pair| {
        let every = EVERY_TIME.has(&pair[0].text) && pair[0].clause == clause;
        pair[1]
            .unit
            .filter(|unit| every && meanings().unit(*unit).1 == "time")
    });
    let unit = found.next()?;
    found.next().is_none().then_some(unit)
}

/// True for the four of “one in four”.
fn is_ratio(
    language: Language,
    last: &str,
    second: &str,
    third: &str,
    [near, far]: [bool; 2],
) -> bool {
    match language.tag() {
        "en" => {
            last == "in" && (near || second == "one")
                || last == "of" && (near || second == "out")
                || last == "every" && third == "one"
        }
        "de" => last == "von" && (near || second.starts_with("ein")),
        "fr" => {
            last == "sur" && (near || far || second.starts_with("un") || third.starts_with("un"))
        }
        "es" => last == "cada" && second == "de",
        "ru" => last == "из" && (near || second.starts_with("один")),
        _ => false,
    }
}

/// True if the next or the last number makes a range with this one.
pub(in crate::reading::frame) fn is_in_range(frame: &Frame<'_>, at: usize) -> bool {
    let number = |index: usize| {
        matches!(
            frame.words.get(index).map(|word| word.value),
            Some(Some(What::Number(_)))
        )
    };
    let joined = |left: usize, right: usize| {
        if !number(left)
            || !number(right)
            || frame.words[left].clause.abs_diff(frame.words[right].clause) > 1
        {
            return false;
        }
        match right - left {
            1 => {
                matches!(frame.words[right].gap.trim(), "–" | "-" | "‑" | "—")
                    && !is_of_votes(frame, left)
            }
            2 => {
                let middle = frame.words[left + 1].text.as_str();
                let opens = left
                    .checked_sub(1)
                    .map_or("", |before| frame.words[before].text.as_str());
                let earlier = left
                    .checked_sub(2)
                    .map_or("", |before| frame.words[before].text.as_str());
                let between = |word: &str| BETWEEN.has_in(frame.language, word);
                TO_OF_SPAN.has(middle) && !NO_SPAN.has(opens) && !is_of_votes(frame, left)
                    || AND_OF_SPAN.has_in(frame.language, middle)
                        && (between(opens) || between(earlier))
            }
            _ => false,
        }
    };
    let after = (1..=2).any(|by| joined(at, at + by));
    let before = (1..=2).any(|by| at.checked_sub(by).is_some_and(|left| joined(left, at)));
    after || before || begins_at_one(frame, at)
}

/// The highest number that may end a range from one: “one to 300 members” sends one thing to many.
const MAX_END_FROM_ONE: Number = Number::small(20);

/// True for the three of “one to three”: the one before it is read as no number.
fn begins_at_one(frame: &Frame<'_>, at: usize) -> bool {
    let text = |by: usize| {
        at.checked_sub(by)
            .map_or("", |at| frame.words[at].text.as_str())
    };
    let few =
        matches!(frame.words[at].value, Some(What::Number(it)) if it.number <= MAX_END_FROM_ONE);
    few && ONE_OF_SPAN.has(text(2))
        && TO_OF_SPAN.has(text(1))
        && !FROM_OF_SPAN.has(text(3))
        && !is_of_votes(frame, at)
}

/// True if the sentence of a number tells of votes or a match, in which “seven to two” is no range.
fn is_of_votes(frame: &Frame<'_>, at: usize) -> bool {
    let sentence = frame.words[at].sentence;
    let words = frame.words.iter().filter(|word| word.sentence == sentence);
    let mut concepts = words.flat_map(|word| &word.concepts);
    concepts.any(|it| {
        let name = meanings().name(*it);
        matches!(
            name,
            "vote" | "voter" | "win" | "lose" | "accept" | "reject" | "decide"
        )
    })
}

/// True for the 900 of “50 of the 900 members”, and of “of the 900 members, 50 …”.
pub(super) fn is_whole(frame: &Frame<'_>, at: usize) -> bool {
    let (sentence, clause) = (frame.words[at].sentence, frame.words[at].clause);
    let number = |word: &Word| matches!(word.value, Some(What::Number(_)));
    let from = at.saturating_sub(MAX_WHOLE_WORDS);
    let same = |index: &usize| frame.words[*index].clause == clause;
    let is_of = |index: &usize| {
        let words = at - index;
        let article = ARTICLES_OF_WHOLE.has(&frame.words[index + 1].text);
        // “Sur environ 2 000”
        let about = words == 2 && ABOUT.has(&frame.words[index + 1].text);
        OF_WHOLE.has(&frame.words[*index].text) && (words == 1 || article || about)
    };
    let Some(of) = (from..at).rev().filter(same).find(is_of) else {
        return false;
    };
    // A number or a share stands before it: “50 of the 900”, “half of the 900”.
    let share = |mark: &Mark| {
        matches!(mark.family, Family::Some | Family::Most)
            && mark.strong
            && mark
                .words
                .last()
                .is_some_and(|last| *last + 1 == of || *last == of)
    };
    let before = of.checked_sub(1).map(|before| &frame.words[before]);
    if before.is_some_and(|word| number(word) || PART_OF_WHOLE.has(&word.text))
        || frame.marks.iter().any(share)
    {
        return true;
    }
    let mut others = (at + 1..frame.words.len())
        .take_while(|it| frame.words[*it].sentence == sentence)
        .filter(|it| is_number(frame, *it))
        .peekable();
    let definite = frame.words[of].text == "из" || of + 1 < at;
    before.is_none_or(|word| word.clause != clause)
        && if definite {
            others.peek().is_some()
        } else {
            others
                .next()
                .is_some_and(|other| is_some_of(frame, other, at))
        }
}

/// True for the 65 of “of 80 members, 65 have voted”, which has no noun of its own and ends no change.
fn is_some_of(frame: &Frame<'_>, part: usize, whole: usize) -> bool {
    let (Some(What::Number(own)), Some(What::Number(all))) =
        (frame.words[part].value, frame.words[whole].value)
    else {
        return false;
    };
    let measures = |at: usize| frame.words.get(at).is_some_and(|it| it.unit.is_some());
    let next = frame.words.get(part + 1);
    let bare = next.is_some_and(|next| {
        next.sentence == frame.words[part].sentence
            && (!next.content || is_verb(frame, part + 1))
            && next.unit.is_none()
    });
    let opens =
        frame.words[part].clause != frame.words[whole].clause || frame.is_in(Language::German);
    let leads = TO_NUMBER.has_in(frame.language, frame.words[part - 1].text.as_str());
    bare && opens && !leads && !measures(whole + 1) && own.number < all.number
}

/// The distance, in words, within which “of the” precedes a number.
const MAX_WHOLE_WORDS: usize = 5;

/// The part of a number in a change, where a word before it says so.
fn change(frame: &Frame<'_>, at: usize) -> Option<Change> {
    let clause = frame.words[at].clause;
    let mut words = frame.words.iter();
    if !words.any(|word| word.clause.abs_diff(clause) <= 1 && tells_change(word)) {
        return None;
    }
    let back = at.checked_sub(1)?;
    let back = if ABOUT.has(&frame.words[back].text) {
        back.checked_sub(1)?
    } else {
        back
    };
    let word = frame.words[back].text.as_str();
    // “Ein Plus von 4.000” starts nowhere.
    if frame.is_in(Language::German) && word == "von" {
        let mut following = frame.words[at + 1..].iter().take(MAX_NOUN_WORDS);
        return following
            .any(|word| word.text == "auf")
            .then_some(Change::From);
    }
    if frame.is_in(Language::French) && word == "de" {
        let mut following = frame.words[at + 1..]
            .iter()
            .take(3)
            .take_while(|word| !word.gap.contains(','));
        // “Reculer de 3 points à 12 %” and “reculer de 3 points, à 12 %”
        let points = frame.words.get(at + 1).and_then(|it| it.unit);
        let points = points.is_some_and(|unit| meanings().unit(unit).0 == "point");
        let ends = !points && following.any(|word| word.text == "à");
        let by = || follows_change(frame, back).then_some(Change::By);
        return if ends { Some(Change::From) } else { by() };
    }
    // “A fine of 40 was reduced to 30” says where it began.
    if frame.is_in(Language::English) && word == "of" && !follows_change(frame, back) {
        return None;
    }
    if frame.is_in(Language::Spanish) && word == "en" && stays(frame, back) {
        return Some(Change::To);
    }
    let mut parts = CHANGES.iter();
    parts
        .find(|(words, _)| words.has_in(frame.language, word))
        .map(|it| it.1)
}

/// True if a word tells that something grows, falls or moves.
fn tells_change(word: &Word) -> bool {
    let mut concepts = word.concepts.iter();
    concepts.any(|it| matches!(meanings().name(*it), "rise" | "fall" | "move" | "change"))
}

/// The most words between a change and the preposition before its number: “an increase in members of 40”.
const MAX_WORDS_TO_CHANGE: usize = 3;

/// True if the preposition before a number follows a word for a change, a gain or a loss.
fn follows_change(frame: &Frame<'_>, preposition: usize) -> bool {
    let from = preposition.saturating_sub(MAX_WORDS_TO_CHANGE);
    (from..preposition).any(|at| {
        let mut marks = frame.marks.iter();
        let is_gain = marks
            .any(|it| matches!(it.family, Family::Gain | Family::Loss) && it.words.contains(&at));
        is_gain || tells_change(&frame.words[at])
    })
}

/// True for the “en” of “se quedó en 40”, which tells where a change ends.
fn stays(frame: &Frame<'_>, preposition: usize) -> bool {
    let verb = preposition
        .checked_sub(1)
        .map(|at| frame.words[at].text.as_str());
    verb.is_some_and(|verb| STAYS.has(verb))
}

/// The words before a number that say which part of a change it is.
const CHANGES: [(&ClauseWords, Change); 3] = [
    (&FROM_NUMBER, Change::From),
    (&BY_NUMBER, Change::By),
    (&TO_NUMBER, Change::To),
];
