//! Compares denials: how often a clause is turned round, on both sides.

use std::collections::BTreeSet;

use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::lexicon::meanings;
use crate::reading::frame::side::Side;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;
use crate::reading::frame::words::Word;

pub(super) fn compare(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    let says = side.says();
    if let Some(difference) = prefix_dropped(side) {
        found.push(difference);
        return;
    }
    let told: Vec<&Mark> = flips(says, |_| true);
    let mut quoted: Vec<(usize, &Mark)> = Vec::new();
    let used = side.alignment.used();
    for (passage, frame) in side.quoted().iter().enumerate() {
        let is_told = |mark: &Mark| {
            used.contains(&(passage, mark.clause)) || side.reaches(&used, passage, mark)
        };
        quoted.extend(
            flips(frame, is_told)
                .into_iter()
                .map(|mark| (passage, mark)),
        );
    }
    if told.len() % 2 == quoted.len() % 2 {
        if told.is_empty() && quoted.is_empty() {
            set_aside(side, found);
            opposites(side, found);
        }
        return;
    }
    if is_unsure(side, &told, &quoted) {
        return;
    }
    let difference = match quoted.first() {
        None => added(side, &told),
        Some((passage, mark)) => Some(changed(side, &told, quoted.len(), (*passage, mark))),
    };
    // A statement of several clauses may say it in another of them; one that has other words may put it otherwise.
    let same = side
        .passages()
        .iter()
        .all(|it| it.language == says.language);
    let rephrased = quoted.is_empty() && same && !side.is_close();
    let telling = says
        .clauses
        .iter()
        .filter(|clause| clause.content > 1)
        .count();
    let certain = telling <= 1 && !rephrased;
    found.extend(difference.map(|it| Difference { certain, ..it }));
}

/// The prefixes that deny the word behind them, by language.
const PREFIXES: &[(&str, &[&str])] = &[
    ("en", &["un", "in", "im"]),
    ("de", &["un"]),
    ("fr", &["in", "im"]),
    ("es", &["in", "im"]),
    ("ru", &["не", "без"]),
];

/// The shortest word of which the opposite is looked for, in letters.
const MIN_OPPOSITE_LETTERS: usize = 5;

/// A word of the statement that the quote has only with a prefix that denies it: possible, impossible.
fn prefix_dropped(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    if Side::has(says, &[Family::Flip]) || !side.is_close() {
        return None;
    }
    let (_, prefixes) = PREFIXES.iter().find(|it| it.0 == says.language.tag())?;
    let long = says
        .words
        .iter()
        .filter(|word| word.text.chars().count() >= MIN_OPPOSITE_LETTERS);
    long.into_iter().find_map(|word| {
        let quoted = side.quoted().iter().enumerate();
        let same = quoted.filter(|(_, frame)| frame.language == says.language);
        let all: Vec<_> = same
            .flat_map(|(at, frame)| frame.words.iter().map(move |word| (at, word)))
            .collect();
        if all.iter().any(|(_, it)| it.text == word.text) {
            return None;
        }
        let denied = |text: &str| {
            let mut prefixes = prefixes.iter();
            prefixes.any(|prefix| text.strip_prefix(prefix) == Some(word.text.as_str()))
        };
        let (passage, found) = all.into_iter().find(|(_, it)| denied(&it.text))?;
        let message = format!(
            "the quote says `{}`, the statement `{}`",
            found.text, word.text
        );
        let place = (passage, found.range.clone());
        Some(Difference::certain(Part::Polarity, word.range.clone(), message).at(place))
    })
}

/// True if a word that is not read for certain may make up for a difference.
fn is_unsure(side: &Side<'_, '_>, told: &[&Mark], quoted: &[(usize, &Mark)]) -> bool {
    // What limits may stand for what denies: nobody but, only; except, not.
    let limits = [Family::Only, Family::Except, Family::First];
    let weak = |frame: &Frame<'_>| {
        let turns = |mark: &Mark| {
            mark.family == Family::Flip && !mark.strong
                || mark.strong && limits.contains(&mark.family)
        };
        frame.marks.iter().any(turns)
    };
    // “Nothing forbids it”: what turns round what is turned round is not read.
    let twice = |frame: &Frame<'_>| {
        let flips = |strong: bool| {
            let marks = frame.marks.iter();
            marks.filter(move |mark| mark.family == Family::Flip && mark.strong == strong)
        };
        flips(true).any(|mark| {
            flips(false).any(|it| {
                it.clause == mark.clause && !it.words.iter().any(|word| mark.words.contains(word))
            })
        })
    };
    let conditional = |frame: &Frame<'_>| Side::has(frame, &[Family::If]);
    let conditions = conditional(side.says()) && side.passages().iter().any(conditional);
    (told.is_empty() != quoted.is_empty()) && conditions && !side.is_close()
        || told.is_empty() && (side.passages().iter().any(twice) && !side.is_close())
        || quoted.is_empty() && twice(side.says()) && !side.is_close()
        || told.is_empty() && weak(side.says())
        || quoted.is_empty() && side.passages().iter().any(weak)
        || !told.is_empty() && !quoted.is_empty() && !side.is_close()
}

/// The statement denies what no passage denies.
fn added(side: &Side<'_, '_>, told: &[&Mark]) -> Option<Difference> {
    let mut passages = side.passages().iter();
    let elsewhere = passages.any(|frame| !flips(frame, |_| true).is_empty());
    let mark = told.first().filter(|_| !elsewhere)?;
    let words = side.says().print(&mark.words);
    let message = format!("the statement denies (`{words}`), the words that it quotes do not");
    Some(Difference::certain(
        Part::Polarity,
        side.says().range(&mark.words),
        message,
    ))
}

/// The quote denies, and the statement does not, or not as often.
fn changed(
    side: &Side<'_, '_>,
    told: &[&Mark],
    times: usize,
    (passage, mark): (usize, &Mark),
) -> Difference {
    let (words, place) = side.printed(passage, mark);
    let says = side.says();
    let (range, message) = match told.first() {
        None => (
            0..says.text.len(),
            format!("the quote denies (`{words}`), the statement does not"),
        ),
        Some(own) => (
            says.range(&own.words),
            format!(
                "the quote denies {times} times, the statement {} times",
                told.len()
            ),
        ),
    };
    Difference::certain(Part::Polarity, range, message).at(place)
}

/// The marks that turn a clause round; several words of one negation count once.
fn flips<'f>(frame: &'f Frame<'_>, chosen: impl Fn(&Mark) -> bool) -> Vec<&'f Mark> {
    let all = frame
        .marks
        .iter()
        .filter(|mark| mark.family == Family::Flip && mark.strong && chosen(mark));
    let mut clauses = BTreeSet::new();
    let concord = frame.language.tag() == "ru"
        || frame.language.tag() == "es"
        || frame.language.tag() == "fr";
    let opens = |at: usize| at > 0 && frame.words[at - 1].clause != frame.words[at].clause;
    let contrasts: BTreeSet<usize> = frame
        .words
        .iter()
        .enumerate()
        .filter(|(at, word)| {
            let text = word.text.as_str();
            CONTRASTS.contains(&text) || opens(*at) && CLEFTS.contains(&text)
        })
        .map(|(_, word)| word.clause)
        .collect();
    let opposed = |mark: &Mark| {
        [mark.clause, mark.clause + 1]
            .iter()
            .any(|clause| contrasts.contains(clause))
    };
    let all = all.filter(|mark| !is_contrast(frame, mark) && !opposed(mark));
    all.filter(|mark| !concord || !is_concord(frame, mark) || clauses.insert(mark.clause))
        .collect()
}

/// Words that put something in the place of what is denied.
const CONTRASTS: &[&str] = &["sondern", "sino", "rather", "а"];

/// Words that open a clause which says what is so instead: “it was not A: fue B”.
const CLEFTS: &[&str] = &["fue", "fueron"];

/// True if a word is one of those of which several in a clause deny once: никто не, no … nada.
fn is_concord(frame: &Frame<'_>, mark: &Mark) -> bool {
    const WORDS: &[&str] = &[
        "не",
        "ни",
        "никто",
        "никого",
        "никому",
        "ничего",
        "ничто",
        "никогда",
        "нигде",
        "нет",
        "no",
        "nunca",
        "jamás",
        "nadie",
        "nada",
        "ningún",
        "ninguno",
        "ninguna",
        "ni",
        "tampoco",
        "pas",
        "jamais",
        "ne",
        "n",
        "aucun",
        "aucune",
        "rien",
    ];
    let [word] = mark.words[..] else {
        return false;
    };
    WORDS.contains(&frame.words[word].text.as_str()) || frame.words[word].text.starts_with("никак")
}

/// True if a word only sets something apart, in a clause of its own: “the foundation, not the company”.
fn is_contrast(frame: &Frame<'_>, mark: &Mark) -> bool {
    const SETS_APART: &[&str] = &[
        "not", "nicht", "no", "non", "не", "und", "and", "y", "et", "и", "а",
    ];
    let [word] = mark.words[..] else {
        return false;
    };
    if word == 0 || !SETS_APART.contains(&frame.words[word].text.as_str()) {
        return false;
    }
    let before = &frame.words[word - 1];
    let opens = before.clause != mark.clause || SETS_APART.contains(&before.text.as_str());
    let clause = frame.words.iter().filter(|it| it.clause == mark.clause);
    let told = clause
        .clone()
        .any(|it| it.concepts.iter().any(|it| meanings().kind(*it).is_none()));
    // “…, not the outage”: no verb follows at once.
    let next = frame.words.get(word + 1);
    let plain = next.is_some_and(|next| DETERMINERS.contains(&next.text.as_str()));
    if plain && opens && frame.words[word].gap.contains(',') {
        return true;
    }
    !told
        && opens
        && clause.count() <= MAX_CONTRAST_WORDS
        && (frame.words[word].gap.contains(',') || before.gap.contains(','))
}

/// Words that open a noun, so that “not” before them denies no verb.
const DETERMINERS: &[&str] = &[
    "the",
    "a",
    "an",
    "der",
    "die",
    "das",
    "den",
    "dem",
    "des",
    "ein",
    "eine",
    "einen",
    "einem",
    "le",
    "la",
    "les",
    "l",
    "un",
    "une",
    "el",
    "los",
    "las",
    "una",
    "because",
    "weil",
    "wegen",
    "porque",
    "por",
    "из",
    "из-за",
    "потому",
];

/// The most words of a clause that only sets something apart.
const MAX_CONTRAST_WORDS: usize = 6;

/// Meanings that exclude one another.
const OPPOSITES: &[(&str, &str)] = &[
    ("start", "end"),
    ("open", "close"),
    ("rise", "fall"),
    ("join", "leave"),
    ("win", "lose"),
    ("allow", "forbid"),
    ("accept", "reject"),
    ("confirm", "deny"),
    ("present", "absent"),
    ("restore", "block"),
    ("praise", "criticise"),
];

/// True if a word of the statement corresponds to this word of a passage.
fn is_aligned(side: &Side<'_, '_>, passage: usize, word: usize) -> bool {
    let mut places = side.alignment.candidates.iter().flatten();
    places.any(|place| place.passage == passage && place.word == word)
}

/// A verb that denies or an opposite, where neither text has another word that turns a clause round.
fn opposites(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    if Side::has(side.says(), &[Family::Flip]) {
        return;
    }
    found.extend(verb_that_denies(side).or_else(|| opposite(side)));
}

/// A verb of the quote that denies: rejected, failed, forgot.
fn verb_that_denies(side: &Side<'_, '_>) -> Option<Difference> {
    let says = side.says();
    if Side::has(says, &[Family::Deny, Family::Except, Family::Only]) {
        return None;
    }
    let told = |passage: usize, mark: &Mark| {
        mark.words
            .iter()
            .any(|word| is_aligned(side, passage, *word))
    };
    let mut demands = side.demands(Family::Deny).into_iter();
    let (passage, mark) = demands.find(|(passage, mark)| !told(*passage, mark))?;
    let (words, place) = side.printed(passage, mark);
    let message = format!("the quote denies (`{words}`), the statement does not");
    Some(Difference::certain(Part::Polarity, 0..says.text.len(), message).at(place))
}

/// A word of the statement that says the opposite of one of the quote: open, closed.
fn opposite(side: &Side<'_, '_>) -> Option<Difference> {
    let words = side.says().words.iter().zip(&side.alignment.candidates);
    let unaligned = words.filter(|(_, places)| places.is_empty());
    let pairs = OPPOSITES
        .iter()
        .flat_map(|(one, other)| [(*one, *other), (*other, *one)]);
    let pairs: Vec<(&str, &str)> = pairs.collect();
    unaligned.into_iter().find_map(|(word, _)| {
        let chosen = pairs
            .iter()
            .filter(|(own, against)| means(word, own) && !means(word, against));
        chosen
            .into_iter()
            .find_map(|(own, against)| opposed(side, word, own, against))
    })
}

fn means(word: &Word, name: &str) -> bool {
    word.concepts.iter().any(|it| meanings().name(*it) == name)
}

/// The word of a quote that means the opposite of a word of the statement.
fn opposed(side: &Side<'_, '_>, word: &Word, own: &str, against: &str) -> Option<Difference> {
    let used = side.alignment.used();
    let quotes = side.quoted().iter().enumerate();
    let plain = quotes.filter(|(_, frame)| !Side::has(frame, &[Family::Flip]));
    plain.into_iter().find_map(|(passage, frame)| {
        let mut words = frame.words.iter().enumerate();
        let (_, found) = words.find(|(at, word)| {
            used.contains(&(passage, word.clause))
                && !is_aligned(side, passage, *at)
                && means(word, against)
                && !means(word, own)
        })?;
        let message = format!(
            "the quote says `{}`, the statement the opposite (`{}`)",
            found.text, word.text
        );
        let place = (passage, found.range.clone());
        Some(Difference::certain(Part::Polarity, word.range.clone(), message).at(place))
    })
}

/// Reports what the quote sets aside (“not because of the price, but of the spam”) and the statement asserts.
fn set_aside(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    let says = side.says();
    if Side::has(says, &[Family::Flip]) {
        return;
    }
    for (passage, frame) in side.quoted().iter().enumerate() {
        let apart = frame
            .marks
            .iter()
            .filter(|mark| mark.family == Family::Flip && mark.strong);
        let counted = flips(frame, |_| true);
        for mark in apart.filter(|mark| !counted.iter().any(|it| std::ptr::eq(*it, *mark))) {
            let Some(last) = mark.words.last() else {
                continue;
            };
            let denied = |word: usize| {
                word > *last
                    && word <= last + MAX_CONTRAST_WORDS
                    && frame.words[word].clause == mark.clause
            };
            let told = |chosen: &dyn Fn(usize) -> bool| {
                side.alignment.candidates.iter().flatten().any(|place| {
                    place.passage == passage
                        && chosen(place.word)
                        && frame.words[place.word].value.is_none()
                })
            };
            let behind = |word: usize| frame.words[word].clause == mark.clause + 1;
            if told(&denied) && !told(&behind) {
                let (words, place) = side.printed(passage, mark);
                found.push(Difference {
                    part: Part::Polarity,
                    certain: true,
                    range: 0..says.text.len(),
                    quote: Some(place),
                    message: format!(
                        "the quote sets this aside (`{words}`), the statement asserts it"
                    ),
                });
                return;
            }
        }
    }
}
