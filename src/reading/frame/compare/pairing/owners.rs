//! Compares which of several values of one kind the words beside a value belong to: “A on weekdays and B at weekends”.

use std::mem::discriminant;
use std::ops::Range;

use crate::language::Language;
use crate::reading::frame::align::Place;
use crate::reading::frame::align::corresponds;
use crate::reading::frame::around::around;
use crate::reading::frame::compare::pairing::reach::reaches;
use crate::reading::frame::compare::pairing::shared::Shared;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::segments::segments;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::Standing;
use crate::reading::frame::standing::is_noun;
use crate::reading::frame::standing::standing;
use crate::reading::frame::verbs::is_plain_noun;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;

/// The most segments of a passage that are looked at; more make a list or a table.
const MAX_SEGMENTS: usize = 60;

/// Reports the first value whose words belong to another value of its kind in the quotes.
pub(in crate::reading::frame::compare) fn compare(
    side: &Side<'_, '_>,
    found: &mut Vec<Difference>,
) {
    let says = side.says();
    if side.points_back_by_order() {
        return;
    }
    let told = segments(says);
    for (passage, frame) in side.quoted().iter().enumerate() {
        let owners = Owners {
            side,
            passage,
            frame,
            segments: segments(frame),
        };
        if owners.segments.len() > MAX_SEGMENTS {
            continue;
        }
        for segment in &told {
            for at in segment.clone() {
                let Some((own, rival)) = owners.stray(segment, at) else {
                    continue;
                };
                let words = frame.print(&[rival.start, rival.end - 1]);
                let message = format!(
                    "`{}` stands with other words in the quote; these belong to “{words}”",
                    says.print(&[at])
                );
                let difference =
                    Difference::certain(Part::Pairing, says.words[at].range.clone(), message);
                let quote = frame.range(&[own.start, own.end - 1]);
                found.push(difference.at((passage, quote)));
                return;
            }
        }
    }
}

/// True if a number has no noun of its own, because one before it says what it counts: “2,300 were asked, 870 answered”.
pub(in crate::reading::frame::compare) fn leaves_noun_out(frame: &Frame<'_>, at: usize) -> bool {
    let around = around(frame, at);
    let noun = around.noun.filter(|noun| !is_verb(frame, *noun));
    let is_number = matches!(frame.words[at].value, Some(What::Number(_)));
    is_number && around.unit.is_none() && around.counted.is_empty() && noun.is_none()
}

/// True if a word stands behind a number and may say what it counts.
pub(in crate::reading::frame::compare) fn is_counted(
    frame: &Frame<'_>,
    number: usize,
    at: usize,
) -> bool {
    let plain = |it: usize| frame.words[it].value.is_none() && !frame.words[it].content;
    let behind = at == number + 1 || at == number + 2 && plain(number + 1);
    behind && frame.words[at].value.is_none()
}

/// The parts of one passage, each with its values.
struct Owners<'s, 'f, 't> {
    side: &'s Side<'f, 't>,
    passage: usize,
    frame: &'f Frame<'t>,
    segments: Vec<Range<usize>>,
}

impl Owners<'_, '_, '_> {
    /// Returns the part of the passage that has a value, and the part that has all words beside it, if that is the part of another value.
    fn stray(&self, told: &Range<usize>, at: usize) -> Option<(&Range<usize>, &Range<usize>)> {
        let says = self.side.says();
        let value = says.words[at].value?;
        let alone = told
            .clone()
            .all(|it| it == at || !is_kind(says.words[it].value, value));
        let own = self.only_segment(at)?;
        let is_name = matches!(value, What::Name(_));
        if !alone || !self.one_of_its_kind(own, value) || is_name && !self.is_plain(told) {
            return None;
        }
        let (rival, shares_deed) = self.part_beside(told, at, own)?;
        let has_deed = |part: &Range<usize>| part.clone().any(|it| is_verb(self.frame, it));
        let bare = |part: &Range<usize>| {
            let mut names = part
                .clone()
                .filter(|it| is_kind(self.frame.words[*it].value, value));
            names.all(|it| standing(self.frame, it) == Standing::Bare)
        };
        let alike = |rival: &Range<usize>| !is_name || bare(own) && bare(rival);
        let goes_on =
            |rival: &Range<usize>| rival.start > own.start && !has_deed(rival) && alike(rival);
        if shares_deed && !goes_on(rival) {
            return None;
        }
        let sure = !is_name || self.is_sure(own, rival, value);
        sure.then_some((own, rival))
    }

    /// Returns the part of another value that has all words beside a value of the statement, and true if what is done may be said for both.
    fn part_beside<'o>(
        &'o self,
        told: &Range<usize>,
        at: usize,
        own: &'o Range<usize>,
    ) -> Option<(&'o Range<usize>, bool)> {
        let says = self.side.says();
        let value = says.words[at].value?;
        let is_name = matches!(value, What::Name(_));
        let places = self.places(at);
        let elided = places.iter().any(|it| leaves_noun_out(self.frame, it.word));
        let shared = Shared::of(self.frame, &self.segments, own);
        let is_number = matches!(value, What::Number(_));
        if is_number && shared.counts_of_named() && !self.counts_another(told, at) {
            return None;
        }
        let (mut rival, mut shares_deed, mut beyond) = (None, false, false);
        for neighbour in told.clone().filter(|it| *it != at) {
            let places = self.places(neighbour);
            if places.is_empty() || elided && is_counted(says, at, neighbour) {
                continue;
            }
            let Some(segment) = self.only_segment(neighbour) else {
                continue;
            };
            if segment != own && reaches(self.side, at, neighbour) {
                return None;
            }
            // “Send A to B and C to D”: what is done may be said for both.
            if segment == own && may_be_shared(says, neighbour) {
                shares_deed = true;
                continue;
            }
            // A part without a verb goes on about the name that does what the part before tells.
            let has =
                |tells: fn(&Frame<'_>, usize) -> bool| own.clone().any(|it| tells(self.frame, it));
            let goes_on = segment.start < own.start && !has(is_verb) && !has(is_name_at);
            let name = matches!(says.words[neighbour].value, Some(What::Name(_)));
            if goes_on && name && !is_name {
                continue;
            }
            if segment == own || shared.is_host(segment) {
                return None;
            }
            let place = places.first()?.word;
            if shared.takes(segment, place, may_be_shared(says, neighbour)) {
                continue;
            }
            let rivals = self.one_of_its_kind(segment, value) && self.kin(own, segment);
            if rivals && self.is_told_apart(own, segment, place, value) {
                rival = Some(segment);
            }
            beyond |= !rivals;
        }
        // “The good link is A; the old one, B, has expired”: what B did stands behind it.
        let rival = rival.filter(|_| !beyond || !matches!(value, What::Exact(_)));
        rival.map(|rival| (rival, shares_deed))
    }

    /// True if the word that a number of the statement counts is not what a number of the passage counts.
    fn counts_another(&self, told: &Range<usize>, at: usize) -> bool {
        let says = self.side.says();
        let mut behind = told.clone().filter(|it| is_counted(says, at, *it));
        behind.any(|word| {
            let places = self.places(word);
            let counted = |place: &Place| {
                let before = place.word.checked_sub(1);
                let number = before.map(|it| self.frame.words[it].value);
                matches!(number, Some(Some(What::Number(_))))
            };
            !places.is_empty() && !places.iter().any(counted)
        })
    }

    /// True unless a statement in other words names both parts, and so may tell of either, or their names stand in different places.
    fn is_sure(&self, own: &Range<usize>, rival: &Range<usize>, value: What) -> bool {
        let words = &self.side.says().words;
        let named = || {
            let names = rival.clone().filter_map(|it| self.frame.words[it].value);
            let mut names = names.filter(|it| is_kind(Some(*it), value));
            names.any(|name| words.iter().any(|word| word.value == Some(name)))
        };
        self.side.is_close() || !named() && self.are_parallel(own, rival, value)
    }

    /// True if two parts have their values in one place: both before what is told, or both behind it.
    fn are_parallel(&self, own: &Range<usize>, rival: &Range<usize>, value: What) -> bool {
        let place = |segment: &Range<usize>| {
            let mut words = segment.clone();
            let at = words.find(|it| is_kind(self.frame.words[*it].value, value))?;
            let deed = |it: usize| self.frame.words[it].is_deed();
            Some((
                (segment.start..at).any(deed),
                (at + 1..segment.end).any(deed),
            ))
        };
        place(own).is_some() && place(own) == place(rival)
    }

    /// True if a part of the statement tells of a name all that is told of it: it is no member of a list, and nobody says it.
    fn is_plain(&self, told: &Range<usize>) -> bool {
        let says = self.side.says();
        let joins = |at: usize| {
            let mut joints = says
                .marks
                .iter()
                .filter(|mark| mark.family == Family::Joint);
            joints.any(|mark| mark.words[0] == at)
        };
        let speech = says.marks.iter().any(|mark| mark.family == Family::Report);
        !speech && !joins(told.start) && !joins(told.end)
    }

    fn places(&self, word: usize) -> Vec<Place> {
        let places = self.side.alignment.candidates[word].iter();
        places
            .filter(|place| place.passage == self.passage)
            .copied()
            .collect()
    }

    /// The one part of the passage in which a word of the statement stands.
    fn only_segment(&self, word: usize) -> Option<&Range<usize>> {
        let all = &self.side.alignment.candidates[word];
        let mut segments = self.segments.iter().filter(|segment| {
            self.places(word)
                .iter()
                .any(|it| segment.contains(&it.word))
        });
        let segment = segments.next()?;
        let elsewhere = all.iter().any(|place| place.passage != self.passage);
        (segments.next().is_none() && !elsewhere).then_some(segment)
    }

    /// True if a part has exactly one value of this kind.
    fn one_of_its_kind(&self, segment: &Range<usize>, value: What) -> bool {
        let words = self.frame.words[segment.clone()].iter();
        words.filter(|word| is_kind(word.value, value)).count() == 1
    }

    /// True if two parts stand in one sentence or in sentences beside one another.
    fn kin(&self, one: &Range<usize>, other: &Range<usize>) -> bool {
        let sentence = |segment: &Range<usize>| self.frame.words[segment.start].sentence;
        sentence(one).abs_diff(sentence(other)) <= 1
    }

    /// True if a word tells one part from the other: the other one has something of its own in its place.
    ///
    /// “Write to A for songs and to B for keys”: *write* belongs to both.
    fn is_told_apart(
        &self,
        own: &Range<usize>,
        rival: &Range<usize>,
        place: usize,
        value: What,
    ) -> bool {
        let at = |segment: &Range<usize>| {
            let mut words = segment.clone();
            words.find(|word| is_kind(self.frame.words[*word].value, value))
        };
        let (Some(own_value), Some(rival_value)) = (at(own), at(rival)) else {
            return false;
        };
        if corresponds_at(self.frame, own_value, rival_value) {
            return false;
        }
        let behind = place > rival_value;
        let side = |word: &usize| *word != own_value && (*word > own_value) == behind;
        let mut beside = own.clone().filter(side);
        // An address says by itself what it is for, however little stands beside it.
        matches!(value, What::Exact(_)) || beside.any(|word| self.says_something(word))
    }

    /// True if a word of the passage would be found again in a statement that tells it.
    fn says_something(&self, word: usize) -> bool {
        let word = &self.frame.words[word];
        let same = self.frame.language == self.side.says().language;
        word.value.is_some() || word.content && (same || !word.concepts.is_empty())
    }
}

fn is_name_at(frame: &Frame<'_>, at: usize) -> bool {
    matches!(frame.words[at].value, Some(What::Name(_)))
}

fn is_kind(one: Option<What>, other: What) -> bool {
    one.is_some_and(|one| discriminant(&one) == discriminant(&other))
}

fn corresponds_at(frame: &Frame<'_>, one: usize, other: usize) -> bool {
    match (frame.words[one].value, frame.words[other].value) {
        (Some(one), Some(other)) => corresponds(one, other),
        _ => false,
    }
}

/// True if a word tells what is done, so that a part which leaves it out may mean it, too.
fn may_be_shared(says: &Frame<'_>, at: usize) -> bool {
    let word = &says.words[at];
    let noun = says.is_in(Language::German) && is_noun(says, Some(at)) && at > 0;
    word.value.is_none() && word.is_deed() && !noun && !is_plain_noun(says, at)
}
