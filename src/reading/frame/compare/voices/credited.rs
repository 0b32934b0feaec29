//! Compares whom the words of a statement credit with the speakers that its fact names.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::language::Language;
use crate::reading::frame::compare::voices::is_spoken;
use crate::reading::frame::compare::voices::said_by::led_to;
use crate::reading::frame::compare::voices::words_of_speech;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::standing::Standing;
use crate::reading::frame::standing::is_by;
use crate::reading::frame::standing::owner;
use crate::reading::frame::standing::standing;
use crate::reading::frame::standing::text;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;

/// The most words between a speaker and a word of speech beside it: “…, said *the lawyer* A”.
const MAX_WORDS_BESIDE: usize = 3;

/// The most words of a clause that does no more than name who says the rest: “…, tells the lawyer A”.
const MAX_WORDS_APART: usize = 4;

/// The maximum number of words between “quoted by” and the name: quoted by *the newspaper* A.
const MAX_WORDS_BEFORE_RELAY: usize = 2;

/// Returns the difference where a statement lets somebody speak whom its fact does not name as a speaker.
///
/// Speakers are told by their numbers. No difference is found where all of them are credited, too, or where one of them is named
/// before the other or stands behind as whoever says it all: then they may tell what the other said.
pub(in crate::reading::frame::compare) fn compare(
    says: &Frame<'_>,
    speakers: &[usize],
) -> Option<Difference> {
    let is_speaker = |name: &usize| owner(says, *name).is_some_and(|it| speakers.contains(&it));
    let relay = relays(says).find(|name| !is_speaker(name));
    // A single speaker may be passed on by the source itself.
    let relay = relay.filter(|_| speakers.len() > 1);
    let name = relay.or_else(|| {
        let credited = credited(says);
        let known = credited.iter().filter_map(|name| owner(says, *name));
        let known: BTreeSet<usize> = known.filter(|it| speakers.contains(it)).collect();
        let first = credited.into_iter().find(|name| !is_speaker(name))?;
        let named = (0..first).any(|at| is_speaker(&at));
        (!named && known.len() < speakers.len() && !is_said_by_others(says, first, is_speaker))
            .then_some(first)
    })?;
    let printed = says.print(&[name]);
    let message =
        format!("the statement gives these words to `{printed}`, which is no speaker of the fact");
    let range = says.words[name].range.clone();
    Some(Difference::certain(Part::Speaker, range, message))
}

/// True if all the speakers that a statement names behind another name may be those who say it all.
fn is_said_by_others(says: &Frame<'_>, other: usize, is_speaker: impl Fn(&usize) -> bool) -> bool {
    let is_speech = words_of_speech(says);
    let led: BTreeSet<usize> = (0..says.words.len())
        .filter_map(|at| led_to(says, at))
        .collect();
    let mut behind = (other..says.words.len()).filter(is_speaker).peekable();
    let speaks = |name: usize| led.contains(&name) || may_speak(says, &is_speech, name, other);
    behind.peek().is_some() && behind.all(speaks)
}

/// Returns the names that surely speak by the words of a statement, in order: “A said”, “A, whom B quotes, said”, “according to A”.
fn credited(says: &Frame<'_>) -> Vec<usize> {
    let is_speech = words_of_speech(says);
    let names = (0..says.words.len()).filter(|at| owner(says, *at).is_some());
    let is_subject = |name: &usize| {
        let verb = behind_insertion(says, *name);
        let says_so = verb.is_some_and(|verb| is_speech[verb] && speaks(says, &is_speech, verb));
        says_so && standing(says, *name) == Standing::Bare
    };
    let led = (0..says.words.len()).filter_map(|at| led_to(says, at));
    let mut credited: Vec<usize> = names.filter(is_subject).chain(led).collect();
    credited.sort_unstable();
    credited
}

/// True if a name behind the clause of another one may be that of whoever says it all: “…, so A”, “…, as A said”, “…, tells A”.
fn may_speak(says: &Frame<'_>, is_speech: &[bool], name: usize, other: usize) -> bool {
    let own = &says.words[name];
    let here = |at: &usize| says.words[*at].clause == own.clause;
    let near = name.saturating_sub(MAX_WORDS_BESIDE)..says.words.len();
    let mut beside = near.take(2 * MAX_WORDS_BESIDE + 1).filter(here);
    let of_clause = (0..says.words.len()).filter(here);
    let mut of_clause = of_clause.peekable();
    let first = of_clause.peek().map(|at| &says.words[*at]);
    let parted = first.is_some_and(|it| it.gap.contains([',', '”', '“', '»', '–', '—']));
    let apart = own.clause != says.words[other].clause;
    apart && (parted && of_clause.count() <= MAX_WORDS_APART || beside.any(|at| is_speech[at]))
}

/// True if a word of speech behind a name is a verb, and not the noun of “the A announcement”.
fn speaks(says: &Frame<'_>, is_speech: &[bool], verb: usize) -> bool {
    let word = text(says, verb);
    let finite = !says.is_in(Language::English) || word.ends_with(['s', 'd']) || word == "wrote";
    let another = is_speech.get(verb + 1) == Some(&true);
    finite && !another && (is_spoken(says, verb) || is_verb(says, verb))
}

/// Returns the word behind a name, or behind what stands between commas beside it.
fn behind_insertion(says: &Frame<'_>, name: usize) -> Option<usize> {
    let next = name + 1;
    let word = says.words.get(next)?;
    if !word.gap.contains(',') {
        return Some(next);
    }
    let behind = (next..says.words.len()).find(|at| says.words[*at].clause != word.clause)?;
    let closes = says.words[behind].gap.contains(',');
    (closes && says.words[behind].sentence == word.sentence).then_some(behind)
}

/// Returns the names of those who pass on the words of another: “quoted by A”.
fn relays<'f>(says: &'f Frame<'_>) -> impl Iterator<Item = usize> + 'f {
    let quotes = |at: &usize| {
        let mut concepts = says.words[*at].concepts.iter();
        concepts.any(|it| meanings().name(*it) == "quote_deed")
    };
    let verbs = (0..says.words.len()).filter(quotes);
    verbs.filter_map(|verb| {
        let by = verb + 1;
        let behind: Range<usize> = by + 1..says.words.len().min(by + 2 + MAX_WORDS_BEFORE_RELAY);
        let clause = says.words[verb].clause;
        let is_led = by < says.words.len() && is_by(says, by);
        behind
            .filter(|at| is_led && says.words[*at].clause == clause)
            .find(|at| owner(says, *at).is_some())
    })
}
