//! Compares which of several parallel parts two words come from: “the first opens on Mondays, the second on Fridays”.

use std::cell::LazyCell;
use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::mem::Discriminant;
use std::mem::discriminant;
use std::ops::Range;

use crate::language::Language;
use crate::reading::frame::align::corresponds;
use crate::reading::frame::align::may_correspond;
use crate::reading::frame::around::around;
use crate::reading::frame::compare::pairing::in_order::is_ordered;
use crate::reading::frame::compare::pairing::reach::may_go_together;
use crate::reading::frame::compare::voices::is_credited;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::segments::segments;
use crate::reading::frame::side::Side;
use crate::reading::frame::standing::Standing;
use crate::reading::frame::standing::preposition;
use crate::reading::frame::standing::standing;
use crate::reading::frame::verbs::is_plain_noun;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;

/// The maximum number of parts of a passage that are compared; more make a list or a table.
const MAX_PARTS: usize = 40;

/// Reports two words of one part of the statement that come from two parallel parts of a quote.
///
/// Each of those parts must have a word of its own in the place of the other word.
pub(in crate::reading::frame::compare) fn compare(
    side: &Side<'_, '_>,
    found: &mut Vec<Difference>,
) {
    let says = side.says();
    if side.points_back_by_order() {
        return;
    }
    let told = LazyCell::new(|| told(says));
    for (passage, frame) in side.quoted().iter().enumerate() {
        let parts = parts(frame);
        if parts.len() < 2 || parts.len() > MAX_PARTS {
            continue;
        }
        let rivals = Rivals {
            side,
            passage,
            frame,
            classes: OnceCell::new(),
            prepositions: OnceCell::new(),
            parts,
        };
        let Some((one, other, rival)) = told.iter().find_map(|part| rivals.crossed(part)) else {
            continue;
        };
        let words = |at: usize| says.print(&[at]);
        let message = format!(
            "`{}` and `{}` belong to different things in the quote, which has `{}` there",
            words(one),
            words(other),
            frame.print(&[rival])
        );
        let quote = (passage, frame.words[rival].range.clone());
        let range = says.words[one].range.clone();
        found.push(Difference::certain(Part::Pairing, range, message).at(quote));
        return;
    }
}

/// Returns the parts of a statement.
fn told(says: &Frame<'_>) -> Vec<TextPart> {
    let mut told = parts(says);
    // Where the statement does not say of whom it goes on to tell, nobody is added.
    for part in told.iter_mut().filter(|part| !tells(says, &part.words)) {
        part.subject = None;
    }
    told
}

/// A part of a text, with the name that it goes on about.
#[derive(Debug)]
struct TextPart {
    words: Range<usize>,
    subject: Option<usize>,
}

impl TextPart {
    fn all(&self) -> impl Iterator<Item = usize> + '_ {
        self.words.clone().chain(self.subject)
    }
}

/// Joins what stands before a comma with the part behind it, unless the two are parallel: “for help, call A”.
fn joined(frame: &Frame<'_>, segments: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let opens = |at: usize, family: Family| {
        let mut marks = frame.marks.iter();
        marks.any(|mark| mark.family == family && mark.words.first() == Some(&at))
    };
    let classes = |words: &Range<usize>| -> Vec<Class> {
        let all = words.clone().filter_map(|at| class(frame, at));
        all.filter(|it| !matches!(it, Class::Deed | Class::Thing(_)))
            .collect()
    };
    let mut joined: Vec<Range<usize>> = Vec::new();
    for words in segments {
        let first = words.start;
        let apart = opens(first, Family::Joint) || opens(first, Family::Opener);
        let last = joined.last_mut().filter(|last| {
            let own = classes(last);
            let theirs = classes(&words);
            let parallel = own.iter().any(|it| theirs.contains(it));
            let same = frame.words[last.start].sentence == frame.words[first].sentence;
            // “… and B, which …” is a member of a list.
            let name = |at: usize| matches!(frame.words[at].value, Some(What::Name(_)));
            let listed = opens(last.start, Family::Joint) && Range::clone(last).any(name);
            same && !apart && !parallel && !listed && !tells(frame, last)
        });
        match last {
            Some(last) => last.end = words.end,
            None => joined.push(words),
        }
    }
    joined
}

/// Returns the parts of a text; one without a name before its verb goes on about the name of the part before.
fn parts(frame: &Frame<'_>) -> Vec<TextPart> {
    let is_name = |at: &usize| matches!(frame.words[*at].value, Some(What::Name(_)));
    let mut parts: Vec<TextPart> = Vec::new();
    for words in joined(frame, segments(frame)) {
        let verb = words.clone().find(|at| is_known_deed(frame, *at));
        let opens = |name: usize| verb.is_none_or(|verb| name < verb);
        let bare = |at: &usize| is_name(at) && standing(frame, *at) == Standing::Bare;
        let own = words.clone().find(bare).filter(|name| opens(*name));
        let before = parts.last().filter(|last| {
            frame.words[last.words.start].sentence == frame.words[words.start].sentence
        });
        let first = before.and_then(|last| {
            let name = last.words.clone().find(is_name);
            let verb = last.words.clone().find(|at| is_known_deed(frame, *at));
            // German may name who does it behind the verb.
            let inverted = frame.is_in(Language::German);
            let opens = name.filter(|name| verb.is_some_and(|verb| inverted || *name < verb));
            last.subject.or(opens)
        });
        let opens = |at: usize| {
            let mut marks = frame.marks.iter();
            marks.any(|mark| mark.family == Family::Opener && mark.words.first() == Some(&at))
        };
        // “…, which had cut its prices” goes on about the word before it, which may be no name.
        let hangs = opens(words.start) || opens(words.start + 1);
        let subject = first.filter(|_| own.is_none() && !hangs);
        parts.push(TextPart { words, subject });
    }
    parts
}

/// True if a part has a verb.
fn tells(frame: &Frame<'_>, words: &Range<usize>) -> bool {
    words.clone().any(|at| is_known_deed(frame, at))
}

/// True if a word tells a deed whose meaning is known.
fn is_known_deed(frame: &Frame<'_>, at: usize) -> bool {
    let word = &frame.words[at];
    word.is_deed() && !word.concepts.is_empty()
}

/// The class of a word: two words of one class may stand in one another's place.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Class {
    Value(Discriminant<What>),
    /// A name, by its case and its preposition.
    Name(Standing, Option<String>),
    /// Words of one set, of which one is chosen.
    Set(&'static str),
    /// Things of one kind.
    Kind(&'static str),
    /// A thing of which no list knows the kind, by its preposition.
    Thing(Option<String>),
    /// What is done.
    Deed,
}

/// The parts of one passage, held against a part of the statement.
struct Rivals<'s, 'f, 't> {
    side: &'s Side<'f, 't>,
    passage: usize,
    frame: &'f Frame<'t>,
    /// The class of each word of the passage; most passages need none, and others each many times.
    classes: OnceCell<Vec<Option<Class>>>,
    /// The preposition before each word of the passage.
    prepositions: OnceCell<Vec<Option<&'f str>>>,
    parts: Vec<TextPart>,
}

impl<'f> Rivals<'_, 'f, '_> {
    /// Returns the class of each word of the passage.
    fn classes(&self) -> &[Option<Class>] {
        let words = 0..self.frame.words.len();
        self.classes
            .get_or_init(|| words.map(|at| class(self.frame, at)).collect())
    }

    /// Returns the preposition before each word of the passage.
    fn prepositions(&self) -> &[Option<&'f str>] {
        let words = 0..self.frame.words.len();
        self.prepositions
            .get_or_init(|| words.map(|at| preposition(self.frame, at)).collect())
    }

    /// Returns two words of a part of the statement that come from different parts, and the word that the quote has beside the second.
    fn crossed(&self, told: &TextPart) -> Option<(usize, usize, usize)> {
        let items: Vec<(usize, BTreeSet<usize>)> = told
            .all()
            .filter(|at| !self.is_counted(*at))
            .filter_map(|at| Some((at, self.homes(at)?)))
            .collect();
        for (one, own) in &items {
            for (other, theirs) in &items {
                if one == other || !own.is_disjoint(theirs) {
                    continue;
                }
                for (home, rival_home) in pairs(own, theirs) {
                    let second = self.rival(told, *other, home);
                    let first = self.rival(told, *one, rival_home);
                    if let (Some(_), Some(rival)) = (second, first)
                        && self.are_kin(home, rival_home)
                        && !may_go_together(self.side, *one, *other)
                        && self.is_telling(*one, *other)
                        && self.may_tell(*one, *other)
                        && self.may_tell(*other, *one)
                        && !is_credited(self.frame, rival)
                        && ![*one, *other]
                            .into_iter()
                            .any(|at| self.credits(at) || self.is_ordered(at))
                    {
                        return Some((*one, *other, rival));
                    }
                }
            }
        }
        None
    }

    /// True if a word is the name of whoever says it all, in the statement and in the quote.
    fn credits(&self, at: usize) -> bool {
        let mut places = self.side.alignment.candidates[at].iter();
        is_credited(self.side.says(), at) && places.any(|place| is_credited(self.frame, place.word))
    }

    /// Returns the kind of unit in which a number is given: money, time.
    fn unit(&self, number: usize) -> Option<&'static str> {
        let behind = self.frame.words.get(number + 1);
        let unit = around(self.frame, number).unit;
        let unit = unit.or_else(|| behind.and_then(|word| word.unit));
        unit.map(|unit| meanings().unit(unit).1)
    }

    /// True if a word of the statement is told in the order of others: respectively.
    fn is_ordered(&self, at: usize) -> bool {
        let mut places = self.side.alignment.candidates[at].iter();
        places.any(|place| is_ordered(self.frame, place.word))
    }

    /// True if both words are numbers that count things of two kinds: 38 employees, 214 designers; 40 million euros, 2 years.
    fn count_apart(&self, word: usize, at: usize) -> bool {
        let is_number = |at: usize| matches!(self.frame.words[at].value, Some(What::Number(_)));
        let apart = |own: usize| {
            let (unit, other_unit) = (self.unit(own), self.unit(at));
            let noun = |at: usize| around(self.frame, at).noun;
            let words = |noun: usize| &self.frame.words[noun];
            match (unit, other_unit) {
                (Some(own), Some(other)) => own != other,
                (None, None) => noun(own)
                    .zip(noun(at))
                    .is_some_and(|(own, other)| !may_correspond(words(own), words(other))),
                _ => false,
            }
        };
        let mut places = self.side.alignment.candidates[word].iter().peekable();
        is_number(at) && places.peek().is_some() && places.all(|it| apart(it.word))
    }

    /// True if a word of the statement says what a number counts, which the passage may say otherwise.
    fn is_counted(&self, at: usize) -> bool {
        let says = self.side.says();
        let number = |at: usize| matches!(says.words[at].value, Some(What::Number(_)));
        let has_noun = |at: usize| {
            let places = &self.side.alignment.candidates[at];
            let mut places = places.iter().filter(|it| it.passage == self.passage);
            places.any(|it| around(self.frame, it.word).noun == Some(it.word + 1))
        };
        let before = at.checked_sub(1);
        says.words[at].value.is_none() && before.is_some_and(|it| number(it) && has_noun(it))
    }

    /// Returns the parts in which a word of the statement stands; nothing where another passage has it, too.
    fn homes(&self, word: usize) -> Option<BTreeSet<usize>> {
        let places = &self.side.alignment.candidates[word];
        if places.is_empty() || places.iter().any(|place| place.passage != self.passage) {
            return None;
        }
        let holds = |part: &TextPart| {
            let mut all = part.all();
            all.any(|at| places.iter().any(|place| place.word == at))
        };
        let homes = (0..self.parts.len()).filter(|at| holds(&self.parts[*at]));
        Some(homes.collect())
    }

    /// Returns the word of a part that stands there in the place of a word of the statement.
    fn rival(&self, told: &TextPart, word: usize, part: usize) -> Option<usize> {
        let places = self.side.alignment.candidates[word].iter();
        let classes: Vec<&Class> = places
            .filter_map(|place| self.classes()[place.word].as_ref())
            .collect();
        let mut all = self.parts[part].all();
        all.find(|at| {
            let own = self.classes()[*at].as_ref();
            let fits = own.is_some_and(|own| classes.contains(&own));
            (fits || self.is_parallel(word, *at))
                && !self.is_told(told, *at)
                && !self.is_same(word, *at)
                && !self.count_apart(word, *at)
        })
    }

    /// True if a noun stands behind the preposition of another: *for* the office … *for* the archive.
    fn is_parallel(&self, word: usize, at: usize) -> bool {
        let noun = |at: usize| {
            let word = &self.frame.words[at];
            word.content && word.value.is_none() && !is_known_deed(self.frame, at)
        };
        let own = self.prepositions()[at].filter(|_| noun(at));
        let mut places = self.side.alignment.candidates[word].iter();
        own.is_some() && places.any(|it| noun(it.word) && self.prepositions()[it.word] == own)
    }

    fn is_told(&self, told: &TextPart, at: usize) -> bool {
        let mut words = told.all();
        words.any(|word| {
            let mut places = self.side.alignment.places(word, self.passage);
            places.any(|place| place == at)
        })
    }

    fn is_same(&self, word: usize, at: usize) -> bool {
        let mut places = self.side.alignment.candidates[word].iter();
        let other = &self.frame.words[at];
        places.any(|place| {
            let own = &self.frame.words[place.word];
            match (own.value, other.value) {
                (Some(own), Some(other)) => corresponds(own, other),
                _ => {
                    own.text == other.text
                        || own.concepts.iter().any(|it| other.concepts.contains(it))
                }
            }
        })
    }

    /// True if two parts stand in one sentence, or in sentences beside one another.
    fn are_kin(&self, one: usize, other: usize) -> bool {
        let sentence = |part: usize| self.frame.words[self.parts[part].words.start].sentence;
        sentence(one).abs_diff(sentence(other)) <= 1
    }

    /// True unless a word is what is done, and the other neither does it nor dates it.
    fn may_tell(&self, word: usize, other: usize) -> bool {
        let value = self.side.says().words[other].value;
        match value {
            Some(What::Number(_)) if matches!(self.class(word), Some(Class::Thing(_))) => false,
            _ if self.class(word) != Some(&Class::Deed) => true,
            Some(What::Name(_)) => {
                let places = &self.side.alignment.candidates;
                let (Some(deed), Some(name)) = (places[word].first(), places[other].first()) else {
                    return false;
                };
                other < word
                    && !is_listed_aside(self.side.says(), other)
                    && self.leads(name.word)
                    && self.leads_to(deed.word)
            }
            Some(What::Date(_)) => true,
            _ => false,
        }
    }

    /// True if a name of the passage comes before the verb of its part.
    fn leads(&self, name: usize) -> bool {
        let mut parts = self.parts.iter();
        let Some(part) = parts.find(|part| part.words.contains(&name)) else {
            return false;
        };
        let mut before = part.words.start..name;
        !before.any(|at| is_known_deed(self.frame, at))
    }

    /// True if the part of a verb has a name before it.
    fn leads_to(&self, verb: usize) -> bool {
        let mut parts = self.parts.iter();
        let Some(part) = parts.find(|part| part.words.contains(&verb)) else {
            return false;
        };
        let name = |at: usize| matches!(self.frame.words[at].value, Some(What::Name(_)));
        part.subject.is_some() || (part.words.start..verb).any(name)
    }

    /// Returns the class of the first word of the passage that a word of the statement may come from.
    fn class(&self, word: usize) -> Option<&Class> {
        let place = self.side.alignment.candidates[word].first()?;
        self.classes()[place.word].as_ref()
    }

    /// True if one of two words is a value or one of a known set, and not both only say what is done.
    fn is_telling(&self, one: usize, other: usize) -> bool {
        let known =
            |word: usize| !matches!(self.class(word), None | Some(Class::Deed | Class::Thing(_)));
        known(one) || known(other)
    }
}

fn pairs<'a>(
    own: &'a BTreeSet<usize>,
    theirs: &'a BTreeSet<usize>,
) -> impl Iterator<Item = (usize, usize)> + 'a {
    own.iter()
        .flat_map(|one| theirs.iter().map(|other| (*one, *other)))
}

pub(super) fn class(frame: &Frame<'_>, at: usize) -> Option<Class> {
    let word = &frame.words[at];
    match word.value {
        Some(What::Name(_)) => {
            let preposition = preposition(frame, at).map(str::to_owned);
            let standing = standing(frame, at);
            let aside = preposition.filter(|_| standing == Standing::Aside);
            return Some(Class::Name(standing, aside));
        }
        Some(value) => return Some(Class::Value(discriminant(&value))),
        None => {}
    }
    let mut concepts = word.concepts.iter();
    let known = concepts.find_map(|it| {
        let set = meanings().set(*it).map(Class::Set);
        set.or_else(|| meanings().kind(*it).map(Class::Kind))
    });
    match known {
        Some(Class::Set("thing")) => Some(thing(frame, at)),
        Some(class) => Some(class),
        None if !word.content => None,
        None if word.concepts.is_empty() => {
            let marks = frame.marks.iter();
            let marked = marks
                .into_iter()
                .any(|it| it.strong && it.words.contains(&at));
            let noun = !marked && word.unit.is_none() && is_plain_noun(frame, at);
            noun.then(|| thing(frame, at))
        }
        None => is_verb(frame, at).then_some(Class::Deed),
    }
}

fn thing(frame: &Frame<'_>, at: usize) -> Class {
    Class::Thing(preposition(frame, at).map(str::to_owned))
}

/// True for the B of “on A or B”: a preposition stands before the names that “or” joins.
fn is_listed_aside(frame: &Frame<'_>, name: usize) -> bool {
    let is_name = |at: usize| matches!(frame.words[at].value, Some(What::Name(_)));
    let mut joints = frame.marks.iter();
    let joined = name > 1
        && is_name(name - 2)
        && joints.any(|mark| mark.family == Family::Joint && mark.words == [name - 1]);
    joined && standing(frame, name - 2) != Standing::Bare
}
