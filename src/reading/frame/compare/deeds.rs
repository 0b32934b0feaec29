//! Who does something, and to whom: the names in their places about each verb of a text.

use std::collections::BTreeSet;

use crate::reading::frame::compare::nouns;
use crate::reading::frame::compare::standing::MAX_WORDS_BEFORE;
use crate::reading::frame::compare::standing::Standing;
use crate::reading::frame::compare::standing::apposed;
use crate::reading::frame::compare::standing::owner;
use crate::reading::frame::compare::standing::standing;
use crate::reading::frame::compare::standing::text;
use crate::reading::frame::compare::verbs::is_infinitive;
use crate::reading::frame::compare::verbs::is_passive;
use crate::reading::frame::compare::verbs::is_verb;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::words::Frame;

/// The part that a name has in what a verb tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Role {
    /// Who does it.
    Doer,
    /// To whom it is done.
    DoneTo,
    /// To whom or over what it goes: given to A, preferred to A.
    Goal,
    /// From whom it comes.
    Origin,
}

/// A verb with those about it.
#[derive(Debug)]
pub(super) struct Deed {
    pub(super) verb: usize,
    /// Names by the numbers of their owners, or nouns and names by their words.
    pub(super) names: BTreeSet<(Role, usize)>,
}

impl Deed {
    /// Returns the owners of the names that have this part.
    pub(super) fn of(&self, role: Role) -> BTreeSet<usize> {
        let names = self.names.iter().filter(|it| it.0 == role);
        names.map(|it| it.1).collect()
    }
}

/// Returns the deeds of a text in which names have a part.
pub(super) fn deeds(frame: &Frame<'_>) -> Vec<Deed> {
    let mut deeds = Vec::new();
    let told = |at: &usize| is_verb(frame, *at) && !is_infinitive(frame, *at);
    for verb in (0..frame.words.len()).filter(told) {
        let names = parts_of(frame, verb, owner);
        if !names.is_empty() {
            deeds.push(Deed { verb, names });
        }
    }
    deeds.extend(nouns::deeds(frame));
    deeds
}

/// Returns whatever tells of somebody at a word: the number of a name’s owner, or the word itself.
pub(super) type Party = fn(&Frame<'_>, usize) -> Option<usize>;

/// Returns those about a verb with their parts, as the parties that are asked for.
pub(super) fn parts_of(frame: &Frame<'_>, verb: usize, party: Party) -> BTreeSet<(Role, usize)> {
    let passive = is_passive(frame, verb);
    let mut about = About {
        frame,
        party,
        verb,
        passive,
        before: Vec::new(),
        behind: Vec::new(),
        found: BTreeSet::new(),
    };
    about.read_names();
    let hangs = about.add_relative();
    about.add_before();
    if !hangs {
        about.add_earlier();
    }
    about.add_behind();
    about.found
}

/// The names about one verb, while their parts are found.
struct About<'f, 't> {
    frame: &'f Frame<'t>,
    party: Party,
    verb: usize,
    passive: bool,
    /// The names before the verb that have no preposition, with their owners.
    before: Vec<(usize, usize)>,
    /// Those behind the verb.
    behind: Vec<(usize, usize)>,
    found: BTreeSet<(Role, usize)>,
}

impl About<'_, '_> {
    /// The part of the one of whom the clause tells.
    fn subject(&self) -> Role {
        if self.passive {
            Role::DoneTo
        } else {
            Role::Doer
        }
    }

    fn is_taken(&self, role: Role) -> bool {
        self.found.iter().any(|it| it.0 == role)
    }

    fn read_names(&mut self) {
        let clause = self.frame.words[self.verb].clause;
        let words = self.frame.words.iter().enumerate();
        for (at, _) in words.filter(|(_, word)| word.clause == clause) {
            let Some(owner) = (self.party)(self.frame, at) else {
                continue;
            };
            match standing(self.frame, at) {
                Standing::Bare if at < self.verb => self.before.push((at, owner)),
                Standing::Bare => self.behind.push((at, owner)),
                Standing::Object => _ = self.found.insert((Role::DoneTo, owner)),
                Standing::Goal => _ = self.found.insert((Role::Goal, owner)),
                Standing::Origin => _ = self.found.insert((Role::Origin, owner)),
                Standing::Agent if self.passive => _ = self.found.insert((Role::Doer, owner)),
                Standing::Agent | Standing::Aside => {}
            }
        }
    }

    /// Adds the name on which the clause hangs; true if it hangs on one.
    fn add_relative(&mut self) -> bool {
        let Some((role, owner)) = relative(self.frame, self.verb, self.party) else {
            return false;
        };
        // “A, which B had bought”
        let object = self.passive || !self.before.is_empty();
        let role = if object { Role::DoneTo } else { role };
        self.found.insert((role, owner));
        true
    }

    /// Adds the names before the verb; several that “and” joins do it together.
    fn add_before(&mut self) {
        let verb_last = self.frame.language.tag() == "de" && !self.passive;
        let mut last: Option<usize> = None;
        for (at, owner) in std::mem::take(&mut self.before) {
            let joined = last.is_some_and(|last| is_joined(self.frame, last, at));
            let parted = (at..self.verb).any(|at| is_verb(self.frame, at));
            if !self.is_taken(self.subject()) || joined {
                self.found.insert((self.subject(), owner));
                last = Some(at);
            } else if verb_last && !parted && !self.is_taken(Role::DoneTo) {
                self.found.insert((Role::DoneTo, owner));
            }
        }
    }

    /// Adds the name with which the sentence opened, where the clause has none of its own.
    fn add_earlier(&mut self) {
        let near = apposed(self.frame, self.verb).filter(|name| *name < self.verb);
        if !self.is_taken(self.subject())
            && let Some(owner) = near.and_then(|name| (self.party)(self.frame, name))
        {
            self.found.insert((self.subject(), owner));
        }
        if !self.is_taken(self.subject())
            && let Some(owner) = earlier(self.frame, self.verb, self.party)
            && !self.found.iter().any(|it| it.1 == owner)
        {
            self.found.insert((self.subject(), owner));
        }
    }

    /// Adds the name behind the verb.
    fn add_behind(&mut self) {
        let near = self.behind.first().filter(|(at, _)| {
            let between = self.verb + 1..*at;
            between.len() <= MAX_WORDS_BEFORE
                && !is_joined(self.frame, self.verb, *at)
                && !between
                    .into_iter()
                    .any(|at| is_verb(self.frame, at) || opens(self.frame, at))
        });
        let Some((_, owner)) = near.copied() else {
            return;
        };
        let fronted = self.is_taken(Role::DoneTo) || self.is_taken(Role::Goal);
        // Words that begin with a verb may be a part of a sentence, with the subject before them.
        let words = &self.frame.words;
        let opens = self.verb == 0 || words[self.verb - 1].sentence != words[self.verb].sentence;
        let inverted = self.frame.language.tag() == "de" && !opens || fronted;
        if self.is_taken(self.subject()) {
            if !self.passive && !self.is_taken(Role::DoneTo) {
                self.found.insert((Role::DoneTo, owner));
            }
        } else if inverted {
            self.found.insert((self.subject(), owner));
        }
    }
}

/// True if a word opens a clause: if, when.
fn opens(frame: &Frame<'_>, at: usize) -> bool {
    let mut marks = frame.marks.iter();
    marks.any(|mark| {
        matches!(mark.family, Family::Opener | Family::If) && mark.words.first() == Some(&at)
    })
}

/// True if “and” joins two names.
fn is_joined(frame: &Frame<'_>, one: usize, other: usize) -> bool {
    let mut marks = frame.marks.iter();
    marks.any(|mark| {
        mark.family == Family::Joint && mark.words.iter().all(|it| one < *it && *it < other)
    })
}

/// The name on which the clause of a verb hangs, with its part in it: who, whom, den, que, которого.
fn relative(frame: &Frame<'_>, verb: usize, party: Party) -> Option<(Role, usize)> {
    const WHO: &[&str] = &[
        "who",
        "which",
        "that",
        "qui",
        "der",
        "который",
        "которая",
        "которые",
        "quien",
        "quienes",
    ];
    const WHOM: &[&str] = &[
        "whom",
        "den",
        "dem",
        "que",
        "qu",
        "auquel",
        "которого",
        "которую",
        "которых",
        "которому",
    ];
    let clause = frame.words[verb].clause;
    let first = (0..=verb).find(|at| frame.words[*at].clause == clause)?;
    let spanish = frame.language.tag() == "es";
    let pronoun = if spanish && text(frame, first) == "a" {
        first + 1
    } else {
        first
    };
    // “a la que”, “al que”, “à qui”, “to whom”
    let object = match (
        text(frame, first),
        text(frame, first + 1),
        text(frame, first + 2),
    ) {
        ("al", "que", _) | ("a", "la" | "los" | "las" | "el", "que") => spanish,
        ("à", "qui" | "laquelle", _) | ("to" | "by", "whom", _) => true,
        _ => false,
    };
    let role = match text(frame, pronoun) {
        _ if object => Role::DoneTo,
        "quien" | "quienes" if pronoun > first => Role::DoneTo,
        "que" if spanish => Role::Doer,
        word if WHOM.contains(&word) => Role::DoneTo,
        word if WHO.contains(&word) => Role::Doer,
        _ => return None,
    };
    let name = first.checked_sub(1)?;
    // “The schools of A that …”: the schools do it.
    let comma = frame.words[first].gap.contains(',');
    let own = comma || !matches!(standing(frame, name), Standing::Aside);
    party(frame, name)
        .filter(|_| own)
        .map(|owner| (role, owner))
}

/// The name about which the sentence goes on, where a clause has none: it opened the sentence, before its verb.
fn earlier(frame: &Frame<'_>, verb: usize, party: Party) -> Option<usize> {
    let (sentence, clause) = (frame.words[verb].sentence, frame.words[verb].clause);
    let start = (0..verb).find(|at| frame.words[*at].sentence == sentence)?;
    let first = (start..verb).find(|at| party(frame, *at).is_some())?;
    if frame.words[first].clause == clause || standing(frame, first) != Standing::Bare {
        return None;
    }
    // Only where the clause goes on with its verb: “…, and left”, “A, who …, left”.
    let opening = (start..=verb).find(|at| frame.words[*at].clause == clause)?;
    let goes_on =
        (opening..verb).all(|at| !frame.words[at].content && frame.words[at].value.is_none());
    let opener = |at: usize| {
        let mut marks = frame.marks.iter();
        marks.any(|mark| mark.family == Family::Opener && mark.words.first() == Some(&at))
    };
    // “After suing A”: whoever the sentence tells of did it.
    let participle = frame.language.tag() == "en" && text(frame, verb).ends_with("ing");
    let hangs = !participle && opener(opening);
    let own = (start..=first).find(|at| frame.words[*at].clause == frame.words[first].clause);
    let inside = own.is_some_and(|own| own > start && opener(own));
    let before = inside || (start..first).any(|at| is_verb(frame, at));
    (goes_on && !hangs && !before)
        .then(|| party(frame, first))
        .flatten()
}
