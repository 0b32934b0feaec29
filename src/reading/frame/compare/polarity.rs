//! Compares denials: how often a clause is turned round, on both sides.

pub(super) mod contrasts;
pub(super) mod denials;
pub(super) mod denied_parts;
mod denied_things;
pub(super) mod kinds_of_denial;
pub(super) mod opposites;
mod told_denials;
pub(super) mod without;

use std::collections::BTreeSet;

use crate::language::Language;
use crate::reading::frame::align::Place;
use crate::reading::frame::clause_words::polarity::CONTRACTED;
use crate::reading::frame::clause_words::polarity::DENIED_OPENERS;
use crate::reading::frame::clause_words::polarity::GOES_ON;
use crate::reading::frame::clause_words::small_words::THAT;
use crate::reading::frame::compare::limits::shares::few_in_both;
use crate::reading::frame::compare::limits::shares::few_or_most;
use crate::reading::frame::compare::limits::shares::is_denied_of_few;
use crate::reading::frame::compare::polarity::denials::denied;
use crate::reading::frame::compare::polarity::denials::denies_denial;
use crate::reading::frame::compare::polarity::denials::flips;
use crate::reading::frame::compare::polarity::denials::only_delays;
use crate::reading::frame::compare::polarity::denials::parts;
use crate::reading::frame::compare::polarity::opposites::is_aligned;
use crate::reading::frame::compare::polarity::opposites::opposed;
use crate::reading::frame::compare::polarity::opposites::opposite;
use crate::reading::frame::compare::polarity::opposites::prefix_dropped;
use crate::reading::frame::compare::polarity::opposites::set_aside;
use crate::reading::frame::compare::polarity::opposites::verb_that_denies;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meaning_lists::Meanings;
use crate::reading::frame::side::Side;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;
use crate::reading::frame::words::What;
use crate::reading::frame::words::Word;

/// Reports what only one of both sides denies, and words that say the opposite of the quote.
pub(super) fn compare(side: &Side<'_, '_>, found: &mut Vec<Difference>) {
    if let Some(difference) = prefix_dropped(side) {
        found.push(difference);
        return;
    }
    let opposed = opposed(side);
    let agreeing = opposed.iter().filter(|it| it.agrees).count();
    if agreeing == 0
        && let Some(opposed) = opposed.first()
    {
        found.push(opposite(side, opposed));
        return;
    }
    let mut told: Vec<&Mark> = flips(side.says(), |_| true);
    let mut quoted = quoted_denials(side);
    // “Few do not take part” and “most take part” say one thing; whatever else is denied is compared.
    if few_or_most(side) {
        told.retain(|it| !is_denied_of_few(side.says(), it));
        quoted.retain(|it| !is_denied_of_few(&side.passages()[it.0], it.1));
        if told.is_empty() && quoted.is_empty() {
            return;
        }
    }
    // “Did not stay” is as much as “left”.
    let odd = (told.len() + agreeing) % 2 != quoted.len() % 2;
    if agreeing > 0 && !odd {
        return;
    }
    if told.is_empty() && most_for_few_not(side, &quoted) {
        return;
    }
    if told.is_empty() && quoted.is_empty() {
        set_aside(side, found);
        found.extend(verb_that_denies(side));
        return;
    }
    let deeds = Deeds::of(side, &told);
    // Two denials of different things do not make up for one another.
    let apart = told.is_empty() != quoted.is_empty() && deeds.agreeing == 0;
    let even = !odd && (!apart || deeds.differing.is_empty());
    let nested = odd && deeds.agreeing == 0 && one_denies_denial(side);
    if even || is_unsure(side, &told, &quoted, nested) {
        found.extend(told_denials::compare(side));
        return;
    }
    let turned = !deeds.differing.is_empty()
        && (deeds.agreeing == 0 || side.is_close())
        && !may_be_rephrased(side, &deeds);
    // Where the two have no denied word in common, only a statement in the words of its quote can be compared.
    // “Did not close in April, it closed in May”: the statement may tell the second.
    let alone = deeds.differing.is_empty()
        && deeds.agreeing == 0
        && (!deeds.both_ways || tells_denying_clause(side, &quoted))
        && side.is_close();
    let difference = match quoted.first() {
        None => added(side, &told),
        Some((passage, mark)) => Some(changed(side, &told, quoted.len(), (*passage, mark))),
    };
    // What turns round a clause in other words than these is not read.
    let certain = (turned || alone && says_no_more(side))
        && (keeps_few(side, &quoted) || !positive_side_turns(side, &told, &deeds.differing));
    // A mere guess is kept back: as a warning it would meet fair statements alone.
    if certain {
        found.extend(difference);
    } else {
        found.extend(told_denials::compare(side).or_else(|| denied_things::compare(side)));
    }
}

/// Returns the denials of the quotes that the statement tells, each with its passage.
fn quoted_denials<'f>(side: &Side<'f, '_>) -> Vec<(usize, &'f Mark)> {
    let mut quoted = Vec::new();
    for (passage, frame) in side.quoted().iter().enumerate() {
        let is_told = |mark: &Mark| side.is_told(passage, mark);
        let flips = flips(frame, is_told).into_iter();
        quoted.extend(flips.map(|mark| (passage, mark)));
    }
    quoted
}

/// True if a clause of the statement tells a clause of the quotes in which something is denied.
fn tells_denying_clause(side: &Side<'_, '_>, quoted: &[(usize, &Mark)]) -> bool {
    let mut told = (0..side.says().clauses.len()).filter_map(|it| side.alignment.told(it));
    told.any(|(passage, clause)| {
        let mut quoted = quoted.iter();
        quoted.any(|it| it.0 == passage && it.1.clause == clause)
    })
}

/// True if a statement tells of most what the quote denies of few: “few do not take part”, “most take part”.
fn most_for_few_not(side: &Side<'_, '_>, quoted: &[(usize, &Mark)]) -> bool {
    let few = |(passage, flip): &(usize, &Mark)| is_denied_of_few(&side.passages()[*passage], flip);
    side.says().has(&[Family::Most, Family::Nearly]) && !quoted.is_empty() && quoted.iter().all(few)
}

/// True if a statement speaks of few where the quote denies something of few: “few take part” for “few do not take part”.
fn keeps_few(side: &Side<'_, '_>, quoted: &[(usize, &Mark)]) -> bool {
    let few = |(passage, flip): &(usize, &Mark)| is_denied_of_few(&side.passages()[*passage], flip);
    let mut marks = side.says().marks.iter();
    marks.any(|it| it.family == Family::Few && it.strong) && quoted.iter().any(few)
}

/// The most words of a clause in another language to which nothing in the quotes corresponds.
const MAX_UNKNOWN_FOREIGN_WORDS: usize = 1;

/// True if a statement has no word of its own that says something.
fn says_no_more(side: &Side<'_, '_>) -> bool {
    let mut words = side.says().words.iter().zip(&side.alignment.candidates);
    words.all(|(word, places)| !word.content || !places.is_empty())
}

/// True if other words of the clause may say in another way what the quote denies: “no votes against”, “unanimous”.
fn may_be_rephrased(side: &Side<'_, '_>, deeds: &Deeds) -> bool {
    let says = side.says();
    let clauses: BTreeSet<usize> = deeds
        .differing
        .iter()
        .map(|it| says.words[it.0].clause)
        .collect();
    // “Some people” and “could” do not tell in other words what is denied.
    let limits = |at: usize| {
        let mut marks = says.marks.iter();
        let own = marks.any(|mark| {
            let some = [Family::Some, Family::Many, Family::All, Family::Most];
            mark.words.contains(&at)
                && (some.contains(&mark.family) || mark.strong && mark.family == Family::May)
        });
        let mut marks = says.marks.iter();
        own && !marks.any(|mark| mark.family == Family::Flip && mark.words.contains(&at))
    };
    let ends = side.quoted().iter().any(|it| it.has(&[Family::NoLonger]));
    let candidates = side.alignment.candidates.iter().enumerate();
    let unknown = candidates.filter(|(at, places)| {
        let word = &says.words[*at];
        // “In the hall” denies nothing.
        let noun = at.checked_sub(1).is_some_and(|before| {
            let before = says.words[before].text.as_str();
            // “L’usine a gardé” has a verb behind its “a”.
            let article = before != "a" || says.is_in(Language::English);
            article && DENIED_OPENERS.has(before) || CONTRACTED.has(before)
        });
        // “Takes a side” and “will build” say no more by “takes” and “will”.
        let light = word.alone.contains(Family::Light) || word.alone.contains(Family::Future);
        // “Posts nothing more” is not “goes on posting”.
        let goes_on = ends && goes_on(word);
        let counted = !word.is_deed() || light || is_adverb(says, *at) || limits(*at) || goes_on;
        word.content && clauses.contains(&word.clause) && places.is_empty() && !noun && !counted
    });
    let mut passages = side.quoted().iter();
    let foreign = passages.any(|passage| passage.language != says.language);
    let limit = if foreign {
        MAX_UNKNOWN_FOREIGN_WORDS
    } else {
        0
    };
    unknown.count() > limit
}

/// True if a word tells that something goes on, or is done again.
fn goes_on(word: &Word) -> bool {
    GOES_ON.has(&word.text) || word.means(Meanings::of(&["continue", "return", "resume"]))
}

/// True for an adverb that says how something is done: finally, finalement, finalmente. “Rarely” may say that it is hardly done.
fn is_adverb(frame: &Frame<'_>, at: usize) -> bool {
    let word = frame.words[at].text.as_str();
    let ending = match frame.language.tag() {
        "en" => "ly",
        "fr" => "ement",
        "es" => "mente",
        _ => return false,
    };
    let marked = frame.marks.iter().any(|it| it.words.contains(&at));
    word.ends_with(ending) && !marked && !word.starts_with("rar")
}

/// The words that both texts have: those that only one of the texts denies, and the number of the others.
struct Deeds {
    /// Words of the statement with the place in the quotes.
    differing: Vec<(usize, Place)>,
    agreeing: usize,
    /// True if the quotes have a word both denied and not, of which the statement tells one.
    both_ways: bool,
}

impl Deeds {
    fn of(side: &Side<'_, '_>, told: &[&Mark]) -> Self {
        let says = side.says();
        let own = denied(says, told);
        let quoted: Vec<BTreeSet<usize>> = side
            .passages()
            .iter()
            .map(|frame| denied(frame, &flips(frame, |_| true)))
            .collect();
        let mut deeds = Self {
            differing: Vec::new(),
            agreeing: 0,
            both_ways: false,
        };
        let turning: BTreeSet<usize> = told.iter().flat_map(|mark| mark.words.clone()).collect();
        for (index, word) in says.words.iter().enumerate() {
            if !word.is_deed() || turning.contains(&index) {
                continue;
            }
            let places = side.alignment.candidates[index].iter();
            let places: Vec<&Place> = places
                .filter(|place| {
                    place.passage < side.quotes && side.alignment.word(**place).is_deed()
                })
                .collect();
            let (own, other) = (own.contains(&index), |place: &&&Place| {
                quoted[place.passage].contains(&place.word)
            });
            if places.iter().any(|place| other(&place) == own) {
                deeds.agreeing += usize::from(own);
                deeds.both_ways |= places.iter().any(|place| other(&place) != own);
            } else if let Some(place) = places.first() {
                deeds.differing.push((index, **place));
            }
        }
        deeds
    }
}

/// True if the side that does not deny has another word that may turn the clause round.
fn positive_side_turns(side: &Side<'_, '_>, told: &[&Mark], differing: &[(usize, Place)]) -> bool {
    // A word that both texts have makes up for nothing, unless it is what denies on the other side: “ceases to post”, “the end
    // of its posts”.
    let denies = |frame: &Frame<'_>, word: usize| {
        let mut marks = frame.marks.iter();
        marks.any(|it| it.family == Family::Flip && it.strong && it.words.contains(&word))
    };
    let weak = |frame: &Frame<'_>, own: &BTreeSet<usize>, shared: &dyn Fn(usize) -> bool| {
        let clauses: BTreeSet<usize> = own.iter().map(|at| frame.words[*at].clause).collect();
        let flips = frame.marks.iter();
        let mut flips = flips.filter(|mark| mark.family == Family::Flip && !mark.strong);
        flips.any(|mark| {
            let near = |clause: &usize| are_near(frame, *clause, mark.clause);
            (own.is_empty() || clauses.iter().any(near))
                && !mark.words.iter().any(|word| {
                    // “Ad-free” may be laid beside the ads that are not there.
                    own.contains(word) || shared(*word) && !frame.is_negative_ending(*word)
                })
        })
    };
    if told.is_empty() {
        let own = differing.iter().map(|it| it.0).collect();
        weak(side.says(), &own, &|word| {
            let mut places = side.alignment.candidates[word].iter();
            places.any(|it| !denies(&side.passages()[it.passage], it.word))
        })
    } else {
        let own = |passage| {
            let own = differing.iter().filter(|it| it.1.passage == passage);
            own.map(|it| it.1.word).collect()
        };
        let quoted = side.quoted().iter().enumerate();
        quoted.into_iter().any(|(passage, frame)| {
            weak(frame, &own(passage), &|word| {
                let mut words = side.alignment.candidates.iter().enumerate();
                words.any(|(at, places)| {
                    places.contains(&Place { passage, word }) && !denies(side.says(), at)
                })
            })
        })
    }
}

/// True if one side alone denies a denial (“never refused”), and no word of either may stand for another denial.
fn one_denies_denial(side: &Side<'_, '_>) -> bool {
    let says = side.says();
    let [frame] = side.quoted() else {
        return false;
    };
    let loose = |frame: &Frame<'_>, shared: &dyn Fn(usize) -> bool| {
        let strong = |at: usize| {
            let mut marks = frame.marks.iter();
            marks.any(|it| it.strong && it.family == Family::Flip && it.words.contains(&at))
        };
        let mut marks = frame.marks.iter();
        marks.any(|mark| {
            mark.family == Family::Flip
                && !mark.strong
                && !mark.words.iter().any(|at| shared(*at) || strong(*at))
        })
    };
    denies_denial(says) != denies_denial(frame)
        && !loose(says, &|at| !side.alignment.candidates[at].is_empty())
        && !loose(frame, &|at| is_aligned(side, 0, at))
}

/// True if two clauses stand side by side, with at most a word or two set between them: “rules out, therefore, to open”.
fn are_near(frame: &Frame<'_>, one: usize, other: usize) -> bool {
    let sentence = |clause: usize| frame.clauses.get(clause).map(|it| it.sentence);
    if sentence(one) != sentence(other) {
        return false;
    }
    let between = one.min(other) + 1..one.max(other);
    // “Despite closing the hall, the club said that …”: what it said hangs on “said”, which no comma parts from it.
    let last = frame.words.iter().find(|it| it.clause == one.max(other));
    let reported =
        !between.is_empty() && last.is_some_and(|it| THAT.has(&it.text) && !it.gap.contains(','));
    let mut between = between.filter_map(|it| frame.clauses.get(it));
    one.abs_diff(other) <= 2 && !reported && between.all(|it| it.content <= 1)
}

/// True if words that limit, or a negation of a negation, may make up for a difference.
fn is_unsure(side: &Side<'_, '_>, told: &[&Mark], quoted: &[(usize, &Mark)], nested: bool) -> bool {
    // What limits may stand for what denies: nobody but, only; except, not.
    let limits = [
        Family::Only,
        Family::Except,
        Family::First,
        Family::Few,
        Family::Nearly,
    ];
    let limited = |frame: &Frame<'_>| {
        let mut marks = frame.marks.iter();
        marks.any(|mark| mark.strong && limits.contains(&mark.family))
    };
    let says = side.says();
    let passages = side.passages();
    let kept = keeps_few(side, quoted);
    let before = |frame: &Frame<'_>| {
        frame.marks.iter().any(|it| is_before(frame, it)) || frame.has(&[Family::Until])
    };
    let quoted_before = passages.iter().any(before);
    if !quoted_before && told.iter().any(|it| only_delays(says, it))
        || !before(says) && quoted.iter().any(|it| only_delays(&passages[it.0], it.1))
    {
        return true;
    }
    // “Nothing forbids it”: what turns round what is turned round is not read.
    // A word that both texts have is turned round in neither by itself.
    let shared = |frame: &Frame<'_>, mark: &Mark| {
        let mut words = mark.words.iter();
        let passage = side
            .passages()
            .iter()
            .position(|it| std::ptr::eq(it, frame));
        words.any(|word| match passage {
            Some(passage) => is_aligned(side, passage, *word),
            None => !side.alignment.candidates[*word].is_empty(),
        })
    };
    let twice = |frame: &Frame<'_>| {
        let flips = |strong: bool| {
            let marks = frame.marks.iter();
            marks.filter(move |mark| {
                mark.family == Family::Flip
                    && mark.strong == strong
                    && (strong || !shared(frame, mark))
            })
        };
        let parts = parts(frame);
        flips(true).any(|mark| {
            flips(false).any(|it| {
                parts[it.words[0]] == parts[mark.words[0]]
                    && !it.words.iter().any(|word| mark.words.contains(word))
            })
        })
    };
    let conditional = |frame: &Frame<'_>| frame.has(&[Family::If]);
    let conditions = conditional(side.says()) && side.passages().iter().any(conditional);
    (told.is_empty() != quoted.is_empty()) && conditions && !side.is_close()
        || told.is_empty() && (side.passages().iter().any(twice) && !side.is_close())
        || quoted.is_empty() && twice(side.says()) && !side.is_close()
        || !told.is_empty() && !quoted.is_empty() && !side.is_close() && !nested
        || told.is_empty() && limited(says) && !kept && !few_in_both(side)
        || quoted.is_empty() && passages.iter().any(limited) && !few_in_both(side)
}

/// True if a clause of the statement has a number that no passage has: “60 have not moved” tells of others than the 180 of 240 that have.
fn tells_others(side: &Side<'_, '_>, mark: &Mark) -> bool {
    let says = side.says();
    let mut words = says.words.iter().zip(&side.alignment.candidates);
    words.any(|(word, places)| {
        let number = matches!(word.value, Some(What::Number(_)));
        number && word.clause == mark.clause && places.is_empty()
    })
}

/// True for a “before” that is no part of “no earlier than”.
fn is_before(frame: &Frame<'_>, mark: &Mark) -> bool {
    let mut marks = frame.marks.iter();
    let is_part = |idle: &Mark| mark.words.iter().all(|it| idle.words.contains(it));
    mark.family == Family::Before && !marks.any(|it| it.family == Family::Idle && is_part(it))
}

/// The statement denies what no passage denies.
fn added(side: &Side<'_, '_>, told: &[&Mark]) -> Option<Difference> {
    let mut passages = side.passages().iter();
    // “No … hasta” denies in other words that nothing happens before.
    let elsewhere =
        passages.any(|it| it.denies() || it.has(&[Family::Until]) && it.has_word_of_denial());
    let mark = told.first().filter(|_| !elsewhere)?;
    if tells_others(side, mark) {
        return None;
    }
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
                "the quote denies {}, the statement {}",
                often(times),
                often(told.len())
            ),
        ),
    };
    Difference::certain(Part::Polarity, range, message).at(place)
}

/// Returns the words for how often something is denied.
fn often(times: usize) -> String {
    match times {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        _ => format!("{times} times"),
    }
}
