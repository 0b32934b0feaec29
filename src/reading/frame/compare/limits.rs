//! Whom a clause speaks of: only these, all, most, some, the first.

pub(super) mod alternatives;
mod counted_in;
mod dated;
pub(super) mod firsts;
mod majority;
mod none_or_one;
mod only_one;
mod pairs;
pub(super) mod shares;
mod whose;

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::language::Language;
use crate::reading::frame::align::ClausePlace;
use crate::reading::frame::align::Place;
use crate::reading::frame::clause_words::ClauseWords;
use crate::reading::frame::clause_words::limits::FRACTIONS;
use crate::reading::frame::clause_words::limits::OF_SHARE;
use crate::reading::frame::compare::degrees::comparisons;
use crate::reading::frame::compare::limits::dated::beside_date;
use crate::reading::frame::compare::limits::majority::tells_majority;
use crate::reading::frame::compare::polarity::denied_parts;
use crate::reading::frame::compare::polarity::opposites::is_aligned;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::side::Side;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;
use crate::reading::frame::words::What;

/// A limit, and whether it is wrong to drop it and to add it.
struct Limit {
    family: Family,
    name: &'static str,
    dropped: bool,
    added: bool,
    /// The families that may say it in other words.
    instead: &'static [Family],
}

const LIMITS: [Limit; 8] = [
    Limit {
        family: Family::Only,
        name: "only",
        dropped: true,
        added: true,
        instead: &[Family::Except, Family::Flip, Family::If, Family::Few],
    },
    Limit {
        family: Family::Most,
        name: "most",
        dropped: true,
        added: true,
        instead: &[Family::Nearly],
    },
    Limit {
        family: Family::Some,
        name: "some",
        dropped: true,
        added: false,
        instead: &[Family::Few],
    },
    Limit {
        family: Family::Few,
        name: "few",
        dropped: true,
        added: true,
        instead: &[
            Family::Some,
            Family::Only,
            Family::Except,
            Family::Nearly,
            Family::Flip,
        ],
    },
    Limit {
        family: Family::Nearly,
        name: "nearly all",
        dropped: true,
        added: true,
        instead: &[Family::Most, Family::Except, Family::Few],
    },
    Limit {
        family: Family::First,
        name: "the first",
        dropped: false,
        added: true,
        instead: &[],
    },
    Limit {
        family: Family::Except,
        name: "except",
        dropped: true,
        added: true,
        instead: &[Family::Only, Family::Flip, Family::If],
    },
    Limit {
        family: Family::All,
        name: "all",
        dropped: false,
        added: true,
        instead: &[Family::Flip],
    },
];

/// Reports a limit that only one of both sides sets: only, all, most, the first.
pub(super) fn compare(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    moved_only(side, found);
    denied_parts::compare(side, found);
    versions(side, found);
    all_but(side, found);
    shares::compare(side, found);
    if found.iter().any(|it| it.part == Part::Quantifier) {
        return;
    }
    // “Few do not take part” and “most take part” say one thing.
    let shares = [Family::Few, Family::Most, Family::Nearly];
    let alike = shares::few_or_most(side);
    let limits = LIMITS.iter();
    for limit in limits.filter(|it| !alike || !shares.contains(&it.family)) {
        found.extend(dropped(side, limit));
        found.extend(added(side, limit));
    }
}

/// Returns the families that may say a limit.
fn families(limit: &Limit) -> Vec<Family> {
    let own = std::iter::once(limit.family);
    limit.instead.iter().copied().chain(own).collect()
}

/// A limit that the quote has and the statement drops.
fn dropped(side: &Side<'_, '_>, limit: &Limit) -> Option<Difference> {
    let says = side.says();
    // A quarter is some, and may be read as a number.
    let share = matches!(limit.family, Family::Some | Family::Most) && says.has_share();
    let families = families(limit);
    let kept = match limit.family {
        Family::Only | Family::Except => side.says_itself(&families),
        _ => says.has(&families),
    };
    if !limit.dropped || share || kept {
        return None;
    }
    let demands = side.demands(limit.family);
    if demands.is_empty() {
        return None;
    }
    let (told, used) = (told_clauses(side), &side.alignment.used);
    let mut demands = demands.into_iter();
    let (passage, mark) = demands.find(|(passage, mark)| {
        let clause = (*passage, mark.clause);
        let frame = &side.passages()[*passage];
        // The half of “half as many as” is none of a group.
        let compared = || limit.family == Family::Some && comparisons::compares(frame, &mark.words);
        let bare = || limit.family == Family::Some && is_bare(side, *passage, mark);
        let spared = || limit.family == Family::Except && tells_exception(side, *passage, mark);
        let late = || limit.family == Family::Only && beside_date(frame, mark);
        !before_number(frame, mark)
            && (told.contains(&clause) || !used.contains(&clause))
            && !compared()
            && !bare()
            && !spared()
            && !late()
    })?;
    let (words, place) = side.printed(passage, mark);
    let message = format!(
        "the quote says “{}” (`{words}`), the statement does not",
        limit.name
    );
    Some(Difference::certain(Part::Quantifier, 0..says.text.len(), message).at(place))
}

/// True for a statement that tells of what is left out, and of no deed that the others did: “except in August, when one will do both”.
fn tells_exception(side: &Side<'_, '_>, passage: usize, except: &Mark) -> bool {
    let frame = &side.passages()[passage];
    let last = except.words[except.words.len() - 1];
    let out = (last + 1..frame.words.len()).find(|at| frame.words[*at].content);
    let told = |place: usize| is_aligned(side, passage, place);
    let sentence = frame.words[last].sentence;
    let verb = |at: usize| {
        frame.words[at].sentence == sentence && Some(at) != out && is_verb(frame, at) && told(at)
    };
    out.is_some_and(told) && !(0..frame.words.len()).any(verb)
}

/// True if the statement has what “some” is told of without an article, and not at the head of a clause: “it has some problems” and “it has problems” say one thing.
fn is_bare(side: &Side<'_, '_>, passage: usize, mark: &Mark) -> bool {
    let (says, frame) = (side.says(), &side.passages()[passage]);
    let Some(quoted) = limited(frame, mark).filter(|_| mark.words.len() == 1) else {
        return false;
    };
    let mut told = (0..says.words.len())
        .filter(|at| side.alignment.places(*at, passage).any(|it| it == quoted))
        .peekable();
    let is_partitive =
        |word: &str| says.is_in(Language::French) && matches!(word, "des" | "de" | "d");
    told.peek().is_some()
        && told.all(|at| {
            let before = at.checked_sub(1).map(|it| &says.words[it]);
            before.is_some_and(|before| {
                let is_article = says.language.opens_noun(&before.text);
                before.clause == says.words[at].clause
                    && (!is_article || is_partitive(&before.text))
            })
        })
}

/// True for “the first notice says that …”, where nothing of the clause is told by the quotes.
fn is_apart(side: &Side<'_, '_>, mark: &Mark) -> bool {
    let mut words = side.says().words.iter().zip(&side.alignment.best);
    !words.any(|(word, place)| word.clause == mark.clause && place.is_some())
}

/// True for the first of several days, weeks or weekends, which ranks nobody.
fn is_of_time(frame: &Frame<'_>, first: &Mark) -> bool {
    let behind = first
        .words
        .last()
        .and_then(|last| frame.words.get(last + 1));
    behind.is_some_and(|word| word.is_unit_of_time() || word.is_day())
}

/// Shares of a group that “all” exceeds.
const PARTS_OF_ALL: [Family; 6] = [
    Family::Most,
    Family::Some,
    Family::Except,
    Family::Few,
    Family::Many,
    Family::Nearly,
];

/// True if the quotes have a mark of a family; a weak one whose words the statement has, too, limits nothing by itself.
fn has_of_its_own(side: &Side<'_, '_>, families: &[Family]) -> bool {
    side.passages().iter().enumerate().any(|(passage, frame)| {
        let mut marks = frame.marks.iter();
        marks.any(|mark| {
            let shared = || {
                let mut words = mark.words.iter();
                let may = matches!(mark.family, Family::Flip | Family::Except | Family::Only);
                may && words.any(|word| is_aligned(side, passage, *word))
            };
            families.contains(&mark.family) && (mark.strong || !shared())
        })
    })
}

/// A limit that the statement has and the quote does not.
fn added(side: &Side<'_, '_>, limit: &Limit) -> Option<Difference> {
    let says = side.says();
    let mut marks = says.marks.iter();
    let own = marks.find(|mark| {
        mark.family == limit.family
            && mark.strong
            && !before_number(says, mark)
            && !(limit.family == Family::First && (is_apart(side, mark) || is_of_time(says, mark)))
    });
    let part = || PARTS_OF_ALL.iter().any(|it| !side.demands(*it).is_empty());
    // “80 per cent of the readers” are most of them.
    let counted =
        || limit.family == Family::Most && own.is_some_and(|mark| tells_majority(side, mark));
    let adds = limit.added && (limit.family != Family::All || side.is_close() || part());
    let families = families(limit);
    // “The first to open a room”, “has opened one, too”: what may stand for “only” elsewhere does not do so here.
    let said = || {
        // “Read-only”
        let glued =
            limit.family == Family::Only && side.passages().iter().any(Frame::has_word_of_limit);
        if glued {
            return true;
        }
        let several = limit.family == Family::Only && only_one::are_several(side);
        !several && has_of_its_own(side, &families)
    };
    let mark = own.filter(|_| adds && !said() && !counted())?;
    let message = format!(
        "the statement says “{}” (`{}`), the quote does not",
        limit.name,
        says.print(&mark.words)
    );
    let range = says.range(&mark.words);
    Some(Difference::certain(Part::Quantifier, range, message))
}

/// Returns the clauses of the quotes that the statement tells, without those of which it only has a word that it limits itself.
pub(super) fn told_clauses(side: &Side<'_, '_>) -> BTreeSet<ClausePlace> {
    const SHARES: &[Family] = &[
        Family::All,
        Family::Most,
        Family::Some,
        Family::Few,
        Family::Many,
        Family::Nearly,
    ];
    let says = side.says();
    let shares = says
        .marks
        .iter()
        .filter(|it| SHARES.contains(&it.family) && it.strong);
    let own: BTreeSet<usize> = shares.filter_map(|mark| limited(says, mark)).collect();
    let mut words: BTreeMap<ClausePlace, Vec<usize>> = BTreeMap::new();
    for (at, place) in side.alignment.best.iter().enumerate() {
        let place = place.filter(|it| side.alignment.word(*it).content);
        if let Some(place) = place {
            words
                .entry(side.alignment.clause(place))
                .or_default()
                .push(at);
        }
    }
    let most = words.values().map(Vec::len).max().unwrap_or(0);
    let by_the_way = |clause: &ClausePlace| match words.get(clause).map(Vec::as_slice) {
        Some([word]) => most > 1 && own.contains(word),
        _ => false,
    };
    let used = side.alignment.used.iter().copied();
    used.filter(|clause| !by_the_way(clause)).collect()
}

/// The most words between “only” and a reason.
const MAX_WORDS_TO_REASON: usize = 2;

/// True if a number follows or precedes: “only two”, “some 1,900”.
pub(super) fn before_number(frame: &Frame<'_>, mark: &Mark) -> bool {
    let number = |word: usize| {
        matches!(
            frame.words.get(word).map(|word| word.value),
            Some(Some(What::Number(_)))
        )
    };
    let (Some(first), Some(last)) = (mark.words.first(), mark.words.last()) else {
        return false;
    };
    let share = matches!(mark.family, Family::Most | Family::Some) && mark.words.len() > 1;
    if share && is_measure(frame, mark) {
        return true;
    }
    // “Only a year ago” limits nobody.
    let time = |word: usize| {
        let unit = frame.words.get(word).and_then(|word| word.unit);
        unit.is_some_and(|unit| meanings().unit(unit).1 == "time")
    };
    if matches!(mark.family, Family::Only | Family::Few | Family::Many)
        && (time(last + 1) || time(last + 2))
    {
        return true;
    }
    // “Only half as many”, “a couple of dozen”, and “allein deshalb, weil …”: how much it is, or why, is told as it is.
    let reason = |word: usize| {
        let mut marks = frame.marks.iter();
        marks.any(|it| it.family == Family::Because && it.words.first() == Some(&word))
    };
    let tells_why = (1..=MAX_WORDS_TO_REASON).any(|by| reason(last + by));
    if mark.family == Family::Only && (frame.is_factor(last + 1) || tells_why) {
        return true;
    }
    // “Only a couple of dozen”
    let far = mark.family == Family::Only && (number(last + 3) || number(last + 4));
    !share && (number(last + 1) || number(last + 2) || far)
        || first.checked_sub(1).is_some_and(number)
}

/// True if a fraction says by how much something changes: “rose by a third”, “um ein Drittel gestiegen”, but not “by a third of them”.
fn is_measure(frame: &Frame<'_>, share: &Mark) -> bool {
    let (Some(first), Some(last)) = (share.words.first(), share.words.last()) else {
        return false;
    };
    let text = |at: usize| frame.words.get(at).map_or("", |it| it.text.as_str());
    let before = |by: usize| first.checked_sub(by).map_or("", text);
    let has = |list: &ClauseWords| share.words.iter().any(|at| list.has(text(*at)));
    let by = match frame.language.tag() {
        "en" => "by",
        "de" => "um",
        "fr" => "d",
        "es" => "en",
        "ru" => "на",
        _ => return false,
    };
    before(1) == by
        && !matches!(before(2), "plus" | "moins" | "près")
        && has(&FRACTIONS)
        && !has(&OF_SHARE)
        && !OF_SHARE.has(text(last + 1))
}

/// An “only” that limits another word than in the quote.
fn moved_only(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    let says = side.says();
    let own: Vec<_> = says
        .marks
        .iter()
        .filter(|mark| mark.family == Family::Only && mark.strong)
        .collect();
    let quoted = side.demands(Family::Only);
    let ([own], [(passage, mark)]) = (&own[..], &quoted[..]) else {
        return;
    };
    if before_number(says, own) || is_said_of_one(says, own) {
        return;
    }
    let frame = &side.passages()[*passage];
    let (Some(told), Some(limited)) = (limited(says, own), limited(frame, mark)) else {
        return;
    };
    let alignment = &side.alignment;
    let at = |word: usize, place: usize| {
        alignment.candidates[word]
            .iter()
            .any(|it| it.passage == *passage && it.word == place)
    };
    let elsewhere = (0..says.words.len()).any(|word| word != told && at(word, limited));
    if elsewhere && !at(told, limited) && !alignment.candidates[told].is_empty() {
        let (words, place) = side.printed(*passage, mark);
        found.push(Difference {
            part: Part::Quantifier,
            certain: true,
            range: says.range(&own.words),
            quote: Some(place),
            message: format!("“only” limits another word than in the quote (`{words}`)"),
        });
    }
}

/// True for “the only one that stays is A”, which says who it is only behind its verb.
fn is_said_of_one(says: &Frame<'_>, only: &Mark) -> bool {
    let next = only.words.last().map_or(0, |last| last + 1);
    let mut marks = says.marks.iter();
    marks.any(|it| it.family == Family::Opener && it.strong && it.words[0] == next)
}

/// The first word behind a mark that says something.
pub(super) fn limited(frame: &Frame<'_>, mark: &Mark) -> Option<usize> {
    let last = *mark.words.last()?;
    (last + 1..frame.words.len())
        .find(|word| frame.words[*word].content || frame.words[*word].value.is_some())
}

/// “4.2 and later” told as “4.2 and earlier”.
fn versions(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    let says = side.says();
    let values: Vec<What> = says.words.iter().filter_map(|it| it.value).collect();
    let exact = |frame: &Frame<'_>, family: Family| {
        let near = |mark: &Mark| {
            frame.words.iter().enumerate().any(|(at, word)| {
                // Another version may be the later one.
                let value = word.value.filter(|it| values.contains(it));
                matches!(value, Some(What::Exact(_) | What::Number(_)))
                    && mark
                        .words
                        .iter()
                        .any(|own| own.abs_diff(at) <= MAX_WORDS_BESIDE)
            })
        };
        frame
            .marks
            .iter()
            .find(|mark| mark.family == family && mark.strong && near(mark))
            .map(|mark| mark.words.clone())
    };
    for (quoted, told) in [
        (Family::Later, Family::Earlier),
        (Family::Earlier, Family::Later),
    ] {
        let Some(own) = exact(says, told).filter(|_| exact(says, quoted).is_none()) else {
            continue;
        };
        for (passage, frame) in side.quoted().iter().enumerate() {
            let has_value = says
                .words
                .iter()
                .any(|word| matches!(word.value, Some(What::Exact(_))));
            if let Some(words) =
                exact(frame, quoted).filter(|_| has_value && exact(frame, told).is_none())
            {
                found.push(Difference {
                    part: Part::Number,
                    certain: true,
                    range: says.range(&own),
                    quote: Some((passage, frame.range(&words))),
                    message: format!(
                        "the quote says “{}”, the statement “{}”",
                        frame.print(&words),
                        says.print(&own)
                    ),
                });
            }
        }
    }
}

/// The distance, in words, within which “and later” may follow a version.
const MAX_WORDS_BESIDE: usize = 4;

/// Reports a number that the quote leaves out (“all but three”), and the statement tells of.
fn all_but(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    let says = side.says();
    let spares = [Family::Except, Family::Only];
    if says.denies() || says.has(&spares) {
        return;
    }
    for (index, word) in says.words.iter().enumerate() {
        let places = &side.alignment.candidates[index];
        if !matches!(word.value, Some(What::Number(_))) || places.is_empty() {
            continue;
        }
        let left_out = |place: &Place| {
            let frame = &side.passages()[place.passage];
            frame.marks.iter().any(|mark| {
                let last = mark.words.last().copied().unwrap_or(place.word);
                mark.family == Family::Except && mark.strong && last + 1 == place.word
            })
        };
        if places.iter().all(left_out) {
            let place = places[0];
            let frame = &side.passages()[place.passage];
            let message = format!("the quote leaves `{}` out", says.print(&[index]));
            let quote = (place.passage, frame.words[place.word].range.clone());
            let range = word.range.clone();
            found.push(Difference::certain(Part::Quantifier, range, message).at(quote));
            return;
        }
    }
}
