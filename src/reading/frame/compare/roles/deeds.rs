//! Who does something, and to whom: the names in their places about each verb of a text.

use std::collections::BTreeSet;

use crate::language::Language;
use crate::reading::frame::clause_words::roles::DOER_PRONOUNS;
use crate::reading::frame::clause_words::roles::EXAMPLES;
use crate::reading::frame::clause_words::roles::INVERTED_PRONOUNS;
use crate::reading::frame::clause_words::roles::MASCULINE_ENDS;
use crate::reading::frame::clause_words::roles::OBJECT_ARTICLES;
use crate::reading::frame::clause_words::roles::OPEN_PRONOUNS;
use crate::reading::frame::clause_words::roles::PERFECT_HELPERS;
use crate::reading::frame::compare::roles::doers::TRANSITIVE;
use crate::reading::frame::compare::roles::goes_on::doer_before_relative;
use crate::reading::frame::compare::roles::goes_on::goes_on_behind_relative;
use crate::reading::frame::compare::roles::nouns;
use crate::reading::frame::compare::roles::relatives::Relative;
use crate::reading::frame::compare::roles::relatives::relative;
use crate::reading::frame::compare::roles::repeated::is_repeated_object;
use crate::reading::frame::compare::roles::sentence_openings::earlier;
use crate::reading::frame::compare::roles::sentence_openings::fronted;
use crate::reading::frame::compare::roles::sentence_openings::head_standing;
use crate::reading::frame::compare::roles::sentence_openings::is_turned;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::standing::MAX_WORDS_BEFORE;
use crate::reading::frame::standing::Standing;
use crate::reading::frame::standing::apposed;
use crate::reading::frame::standing::is_genitive;
use crate::reading::frame::standing::is_noun;
use crate::reading::frame::standing::owner;
use crate::reading::frame::standing::standing;
use crate::reading::frame::standing::text;
use crate::reading::frame::verbs::is_infinitive;
use crate::reading::frame::verbs::is_passive;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;

/// The part that a name has in what a verb tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::reading::frame::compare) enum Role {
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
pub(in crate::reading::frame::compare) struct Deed {
    pub(in crate::reading::frame::compare) verb: usize,
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
    let told = |at: &usize| {
        is_verb(frame, *at) && !is_infinitive(frame, *at) && !nouns::is_complaint(frame, *at)
    };
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
pub(in crate::reading::frame::compare) fn parts_of(
    frame: &Frame<'_>,
    verb: usize,
    party: Party,
) -> BTreeSet<(Role, usize)> {
    let passive = is_passive(frame, verb);
    let mut about = About {
        frame,
        party,
        verb,
        passive,
        before: Vec::new(),
        behind: Vec::new(),
        is_by_noun: false,
        is_object_clause: false,
        found: BTreeSet::new(),
    };
    about.read_names();
    let hangs = about.add_relative();
    about.add_doer_before_relative();
    about.add_before();
    about.add_apposed();
    if !hangs {
        about.add_earlier();
        about.add_fronted();
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
    /// True if a noun, and no party that is asked for, does it: the club of “the club that left A”.
    is_by_noun: bool,
    /// True if the word that opens the clause is the one to whom it is done: those *whom* A had sent.
    is_object_clause: bool,
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
                _ if follows(self.frame, self.verb) && is_followed(self.frame, at) => {
                    self.found.insert((Role::DoneTo, owner));
                }
                Standing::Bare if at < self.verb => self.before.push((at, owner)),
                Standing::Bare => self.behind.push((at, owner)),
                _ if self.belongs_to_next_verb(at) => {}
                Standing::Object => _ = self.found.insert((Role::DoneTo, owner)),
                Standing::Goal => _ = self.found.insert((Role::Goal, owner)),
                Standing::Origin => _ = self.found.insert((Role::Origin, owner)),
                Standing::Agent if self.passive => _ = self.found.insert((Role::Doer, owner)),
                Standing::Agent | Standing::Aside => {}
            }
        }
    }

    /// True if a name stands behind another verb, which “and” joins to this one: the B of “dejó A y expulsó a B”.
    fn belongs_to_next_verb(&self, name: usize) -> bool {
        let is_told = |at: usize| is_verb(self.frame, at) && !is_infinitive(self.frame, at);
        let mut between = self.verb + 1..name;
        between.any(|at| is_told(at) && is_joined(self.frame, self.verb, at))
    }

    /// True if a German name stands behind the finite verb of its subject, and “and” before this verb: the B of “A verließ B und zog um”.
    fn belongs_to_verb_before(&self, subject: usize, name: usize) -> bool {
        let mut between = subject + 1..name;
        is_joined(self.frame, name, self.verb) && between.any(|at| is_verb(self.frame, at))
    }

    /// Adds the name on which the clause hangs; true if it hangs on a name or a noun.
    fn add_relative(&mut self) -> bool {
        let Some(relative) = relative(self.frame, self.verb) else {
            return false;
        };
        // “A, which B had bought”
        let object = self.passive || !self.before.is_empty();
        self.is_object_clause =
            relative.role == Role::DoneTo && !self.passive && !self.opens_what_is_told(&relative);
        let role = if object { Role::DoneTo } else { relative.role };
        let antecedent = relative.antecedent;
        let party = (self.party)(self.frame, antecedent);
        let party = party.or_else(|| {
            let head = described(self.frame, antecedent).filter(|_| relative.is_apart)?;
            (self.party)(self.frame, head)
        });
        let Some(owner) = party else {
            self.is_by_noun = relative.is_by_noun && !self.passive;
            return false;
        };
        // “The schools of A that …”: the schools do it.
        let own = relative.is_apart || standing(self.frame, relative.antecedent) != Standing::Aside;
        if own {
            self.found.insert((role, owner));
        }
        own
    }

    /// True if a clause says what a verb before it tells, or who does it by a pronoun: “announced *qu’il* quitte A”.
    fn opens_what_is_told(&self, relative: &Relative) -> bool {
        let before = relative.antecedent;
        let told = is_verb(self.frame, before)
            || self.frame.words[before].helps()
            || self
                .frame
                .marks
                .iter()
                .any(|mark| mark.family == Family::Report && mark.words.contains(&before));
        let mut own = before + 1..self.verb;
        told || own.any(|at| DOER_PRONOUNS.has(text(self.frame, at)))
    }

    /// Adds the masculine name with which a German sentence opens, where the clause goes on with it.
    fn add_doer_before_relative(&mut self) {
        let name = doer_before_relative(self.frame, self.verb);
        if let Some(owner) = name.and_then(|name| (self.party)(self.frame, name)) {
            self.found.insert((self.subject(), owner));
        }
    }

    /// Adds the names before the verb; several that “and” joins do it together.
    fn add_before(&mut self) {
        // “A, die …, hat B verlassen”: B may do it, or be left.
        if goes_on_behind_relative(self.frame, self.verb) {
            return;
        }
        let verb_last = self.frame.is_in(Language::German) && !self.passive;
        let mut last: Option<usize> = None;
        self.drop_open_pronoun(verb_last);
        self.drop_russian_pair();
        for (at, owner) in std::mem::take(&mut self.before) {
            let joined = last.is_some_and(|last| is_joined(self.frame, last, at));
            let parted = (at..self.verb).any(|at| is_verb(self.frame, at))
                || last.is_some_and(|last| self.belongs_to_verb_before(last, at));
            if is_repeated_object(self.frame, at, self.verb) {
                self.found.insert((Role::DoneTo, owner));
            } else if !self.is_taken(self.subject()) || joined {
                self.found.insert((self.subject(), owner));
                last = Some(at);
            } else if verb_last && !parted && !self.is_taken(Role::DoneTo) {
                self.found.insert((Role::DoneTo, owner));
            }
        }
    }

    /// Adds the name between commas right before the verb: “the founder, A, sold it”, “whom the founder, A, accuses”.
    fn add_apposed(&mut self) {
        let near = apposed(self.frame, self.verb).filter(|name| *name < self.verb);
        // “Al alcalde, A, le …”: the noun before the comma tells that it is done to A.
        let near = near.filter(|name| {
            !is_turned(head_standing(self.frame, *name))
                && !is_repeated_object(self.frame, *name, self.verb)
        });
        if !self.is_taken(self.subject())
            && let Some(owner) = near.and_then(|name| (self.party)(self.frame, name))
            && !self.found.iter().any(|it| it.1 == owner)
        {
            self.found.insert((self.subject(), owner));
        }
    }

    /// Adds the name in the form of the one to whom it is done, or goes, with which the sentence opened: “dem A, der …, hat B gekündigt”.
    fn add_fronted(&mut self) {
        if let Some((standing, name)) = fronted(self.frame, self.verb)
            && let Some(owner) = (self.party)(self.frame, name)
            && !self.found.iter().any(|it| it.1 == owner)
        {
            let role = match standing {
                Standing::Goal => Role::Goal,
                _ => Role::DoneTo,
            };
            self.found.insert((role, owner));
        }
    }

    /// Adds the name with which the sentence opened, where the clause has none of its own.
    fn add_earlier(&mut self) {
        if !self.is_taken(self.subject())
            && let Some(word) = earlier(self.frame, self.verb, self.party)
            && let Some(owner) = (self.party)(self.frame, word)
            && !self.found.iter().any(|it| it.1 == owner)
        {
            let is_object = is_repeated_object(self.frame, word, self.verb);
            let role = if is_object {
                Role::DoneTo
            } else {
                self.subject()
            };
            self.found.insert((role, owner));
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
        let Some((at, owner)) = near.copied() else {
            self.add_apposed_object();
            return;
        };
        if !self.passive && is_german_doer(self.frame, at) {
            self.turn_round(owner);
            return;
        }
        // “Nun nutzt er A”: the pronoun does it.
        if !self.passive && self.has_pronoun(at) {
            // “Nun nutzt es der A”: the pronoun may be either.
            if !self.has_open_pronoun(at) {
                self.found.insert((Role::DoneTo, owner));
            }
            return;
        }
        let fronted = self.is_taken(Role::DoneTo) || self.is_taken(Role::Goal);
        // Words that begin with a verb may be a part of a sentence, with the subject before them.
        let words = &self.frame.words;
        let opens = self.verb == 0 || words[self.verb - 1].sentence != words[self.verb].sentence;
        let inverted =
            self.frame.is_in(Language::German) && !opens || fronted || self.is_object_clause;
        let goes_on = goes_on_behind_relative(self.frame, self.verb);
        if self.is_taken(self.subject()) || self.is_by_noun || self.has_object_behind(at) {
            if !self.passive && !self.is_taken(Role::DoneTo) {
                self.found.insert((Role::DoneTo, owner));
            }
        } else if inverted && !goes_on {
            self.found.insert((self.subject(), owner));
        }
    }

    /// True if a name right behind “has condemned” is the one to whom it is done, whoever does it.
    fn has_object_behind(&self, name: usize) -> bool {
        let before = self.verb.checked_sub(1).map(|at| text(self.frame, at));
        let is_helped = before.is_some_and(|it| PERFECT_HELPERS.has_in(self.frame.language, it));
        is_helped
            && name == self.verb + 1
            && !self.is_object_clause
            && self.frame.words[self.verb].means(TRANSITIVE)
    }

    /// Leaves out a German pronoun that opens its clause and may be the one who does it as well as the one to whom it is done, and
    /// the name behind it: “die A gekauft hat”.
    fn drop_open_pronoun(&mut self, verb_last: bool) {
        let [(pronoun, _), (name, _)] = self.before[..] else {
            return;
        };
        let printed = &self.frame.text[self.frame.words[pronoun].range.clone()];
        let is_open = OPEN_PRONOUNS.has(printed);
        let opens = pronoun == 0
            || self.frame.words[pronoun - 1].clause != self.frame.words[pronoun].clause;
        if verb_last && is_open && opens && name == pronoun + 1 {
            self.before.clear();
        }
    }

    /// Leaves out the first of two Russian names before a verb if it says whose something is, or else both, for nothing tells who does
    /// it: «подарок А клуб Б получил», «А Б заблокировал».
    fn drop_russian_pair(&mut self) {
        let [(first, _), (second, _)] = self.before[..] else {
            return;
        };
        if !self.frame.is_in(Language::Russian) || is_joined(self.frame, first, second) {
            return;
        }
        if is_genitive(self.frame, first) {
            self.before.remove(0);
        } else {
            self.before.clear();
        }
    }

    /// True if a pronoun that may do it stands right behind a German verb, before this name.
    fn has_pronoun(&self, name: usize) -> bool {
        let next = self.verb + 1;
        let text = || self.frame.words[next].text.as_str();
        self.frame.is_in(Language::German) && next < name && INVERTED_PRONOUNS.has(text())
    }

    /// True if the pronoun behind a German verb may stand for the one to whom it is done, with the one who does it behind: “nun nutzt es der A”.
    fn has_open_pronoun(&self, name: usize) -> bool {
        let text = |at: usize| self.frame.words[at].text.as_str();
        matches!(text(self.verb + 1), "sie" | "es") && text(name - 1) == "der"
    }

    /// Makes a name behind the verb the one who does it, and whoever stands before it the one to whom it is done: “die A verklagt der B”.
    fn turn_round(&mut self, owner: usize) {
        let before = self.found.iter().find(|it| it.0 == Role::Doer).copied();
        if let Some((_, before)) = before {
            self.found.remove(&(Role::Doer, before));
            self.found.insert((Role::DoneTo, before));
        }
        self.found.insert((Role::Doer, owner));
    }

    /// Adds the name between commas behind the noun to which it is done: “the club accuses its founder, A, of …”.
    fn add_apposed_object(&mut self) {
        if self.passive || self.is_taken(Role::DoneTo) {
            return;
        }
        let name = apposed(self.frame, self.verb).filter(|name| *name > self.verb);
        let Some(name) = name.filter(|name| is_object_noun(self.frame, self.verb, *name)) else {
            return;
        };
        if let Some(owner) = (self.party)(self.frame, name)
            && !self.found.iter().any(|it| it.1 == owner)
        {
            self.found.insert((Role::DoneTo, owner));
        }
    }
}

/// Returns the name that a clause without a verb, which ends with this word, describes: *A*, a station in the town, …
fn described(frame: &Frame<'_>, last: usize) -> Option<usize> {
    let clause = frame.words[last].clause;
    let opening = (0..=last).find(|at| frame.words[*at].clause == clause)?;
    let is_plain = (opening..=last).all(|at| !is_verb(frame, at) && !frame.words[at].helps());
    let name = opening.checked_sub(1)?;
    let same = frame.words[name].sentence == frame.words[last].sentence;
    let comma = frame.words[opening].gap.contains([',', '–', '—']);
    (is_plain && same && comma && owner(frame, name).is_some()).then_some(name)
}

/// True if the noun behind a verb, to which the name between the next commas belongs, is surely the one to whom it is done.
fn is_object_noun(frame: &Frame<'_>, verb: usize, name: usize) -> bool {
    let clause = frame.words[verb].clause;
    let here = |at: &usize| frame.words[*at].clause == clause;
    if frame.is_in(Language::Russian) {
        return standing(frame, name) == Standing::Object;
    }
    let article = |at: usize| OBJECT_ARTICLES.has_in(frame.language, text(frame, at));
    // Without anybody before the verb, whoever stands behind it may do it.
    let told = (0..verb)
        .filter(here)
        .any(|at| frame.words[at].content || owner(frame, at).is_some());
    let plain = (verb + 1..name)
        .filter(here)
        .all(|at| frame.words[at].value.is_none() && !is_verb(frame, at));
    article(verb + 1)
        && plain
        && (told || frame.is_in(Language::Spanish) || frame.is_in(Language::German))
}

/// True if a German name stands behind “der” and is masculine: “die A verklagt der Turnverein B”.
pub(super) fn is_german_doer(frame: &Frame<'_>, name: usize) -> bool {
    if !frame.is_in(Language::German) {
        return false;
    }
    let printed = &frame.text[frame.words[name].range.clone()];
    // The last part of “A-Verein” says what it is.
    let first = printed.split(' ').next().unwrap_or_default();
    let first = first.rsplit('-').next().unwrap_or_default().to_lowercase();
    let before = |by: usize| name.checked_sub(by).map_or("", |at| text(frame, at));
    // “Der Verein A”
    let (noun, article) = match name.checked_sub(1) {
        Some(at) if is_noun(frame, Some(at)) && frame.words[at].value.is_none() => {
            (before(1).to_owned(), before(2))
        }
        _ => (first, before(1)),
    };
    article == "der" && MASCULINE_ENDS.has(&noun)
}

/// True for the A of “follows the example of A”: it is A whom somebody follows.
fn is_followed(frame: &Frame<'_>, name: usize) -> bool {
    let from = name.saturating_sub(MAX_WORDS_BEFORE);
    let mut before = (from..name).rev();
    let example = before.find(|at| frame.words[*at].content);
    example.is_some_and(|at| {
        let word = &frame.words[at];
        word.clause == frame.words[name].clause && EXAMPLES.has(&word.text)
    })
}

/// True if a verb tells of following.
fn follows(frame: &Frame<'_>, verb: usize) -> bool {
    let mut concepts = frame.words[verb].concepts.iter();
    concepts.any(|it| meanings().name(*it) == "follow")
}

/// True if a word opens a clause: if, when. In German a comma or the like stands before it.
fn opens(frame: &Frame<'_>, at: usize) -> bool {
    const PARTS: &[char] = &[',', ';', ':', '–', '—', '('];
    if frame.is_in(Language::German) && !frame.words[at].gap.contains(PARTS) {
        return false;
    }
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
