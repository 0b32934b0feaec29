//! Compares speakers: words that the quote surely gives to one speaker, and the statement to another.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::reading::frame::align::Place;
use crate::reading::frame::compare::roles::doers::differ_in_denial;
use crate::reading::frame::compare::voices::said_by::Said;
use crate::reading::frame::compare::voices::said_by::is_person;
use crate::reading::frame::compare::voices::said_by::said;
use crate::reading::frame::compare::voices::said_by::speaker;
use crate::reading::frame::compare::voices::words_of_speech;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::side::Side;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;
use crate::reading::frame::words::Word;

/// The words of one passage that are surely said by somebody.
struct Passage {
    said: Vec<Said>,
    is_speech: Vec<bool>,
}

/// Returns the difference, at a `range` of the statement, where the quotes surely give all that the statement tells to others than its speakers.
pub(super) fn compare(
    side: &Side<'_, '_>,
    speakers: &BTreeSet<usize>,
    range: Range<usize>,
) -> Option<Difference> {
    if speakers.is_empty() {
        return None;
    }
    let read = |frame: &Frame<'_>| {
        let is_speech = words_of_speech(frame);
        Passage {
            said: said(frame, &is_speech),
            is_speech,
        }
    };
    let speech = Speech {
        side,
        passages: side.passages().iter().map(read).collect(),
        speakers,
        verbs: words_of_speech(side.says()),
    };
    let (passage, verb) = speech
        .told_by_another()
        .or_else(|| speech.verb_of_another())?;
    let frame = &side.passages()[passage];
    let words = frame.print(&[verb]);
    let message = format!("the quote gives these words to another speaker (`{words}`)");
    let place = (passage, frame.words[verb].range.clone());
    Some(Difference::certain(Part::Speaker, range, message).at(place))
}

/// A statement and its passages, with what is surely said in them, and who the statement says speaks.
struct Speech<'s, 'f, 't> {
    side: &'s Side<'f, 't>,
    passages: Vec<Passage>,
    speakers: &'s BTreeSet<usize>,
    /// True for each word of the statement that tells of speech.
    verbs: Vec<bool>,
}

impl Speech<'_, '_, '_> {
    /// Returns the passage and the word of speech where every word that says what is told stands in the words of another speaker.
    fn told_by_another(&self) -> Option<(usize, usize)> {
        let says = self.side.says();
        // “According to the spokesman A, …” tells nothing of a spokesman.
        let clauses = self.own_clauses();
        let is_office = |at: usize| is_person(says, at) && clauses.contains(&says.words[at].clause);
        let tells = |at: &usize| {
            let word = &says.words[*at];
            let name = matches!(word.value, Some(What::Name(_)));
            !name
                && !self.verbs[*at]
                && !is_office(*at)
                && !self.side.alignment.candidates[*at].is_empty()
        };
        let words: Vec<usize> = (0..says.words.len()).filter(tells).collect();
        let firm = |at: &usize| is_verb(says, *at) || says.words[*at].value.is_some();
        let firm: Vec<usize> = words.iter().copied().filter(firm).collect();
        let asked = if firm.is_empty() { words } else { firm };
        let mut other = None;
        for at in asked {
            for place in self.places(at) {
                let passage = &self.passages[place.passage];
                if passage.is_speech[place.word] {
                    continue;
                }
                let said = speaker(&passage.said, place.word)?;
                if self.passes_on(&passage.said, place.word) {
                    return None;
                }
                let named = says
                    .words
                    .iter()
                    .any(|word| word.value == Some(What::Name(said.speaker)));
                if self.speakers.contains(&said.speaker) || named {
                    return None;
                }
                other = other.or(Some((place.passage, said.verb)));
            }
        }
        other
    }

    /// Returns the clauses of the statement that name one of its speakers.
    fn own_clauses(&self) -> BTreeSet<usize> {
        let words = self.side.says().words.iter();
        let named = words.filter(
            |word| matches!(word.value, Some(What::Name(owner)) if self.speakers.contains(&owner)),
        );
        named.map(|word| word.clause).collect()
    }

    /// Returns the places of a word in the quotes: those that are denied as it is, if there are any.
    fn places(&self, at: usize) -> Vec<Place> {
        let says = self.side.says();
        let all = &self.side.alignment.candidates[at];
        let alike = all.iter().filter(|place| {
            let frame = &self.side.passages()[place.passage];
            !differ_in_denial(says, at, frame, place.word)
        });
        let alike: Vec<Place> = alike.copied().collect();
        if alike.is_empty() { all.clone() } else { alike }
    }

    /// True if a speaker of the statement says that another one says it.
    fn passes_on(&self, said: &[Said], word: usize) -> bool {
        let mut around = said.iter().filter(|it| it.words.contains(&word));
        around.any(|it| it.by_verb && self.speakers.contains(&it.speaker))
    }

    /// Returns the passage and the word of speech where the verb by which the speaker of the statement speaks is the verb of another one.
    fn verb_of_another(&self) -> Option<(usize, usize)> {
        let says = self.side.says();
        let clauses = self.own_clauses();
        let own = |at: &usize| clauses.contains(&says.words[*at].clause);
        let mut verbs = (0..says.words.len()).filter(|at| self.verbs[*at] && own(at));
        let (verb, another) = (verbs.next()?, verbs.next());
        if another.is_some() {
            return None;
        }
        let places = &self.side.alignment.candidates[verb];
        // Of several words of speech, the verb itself is meant.
        let is_same =
            |place: &&Place| self.side.alignment.word(**place).text == says.words[verb].text;
        let place = match places[..] {
            [place] => place,
            _ => *places.iter().find(is_same)?,
        };
        let frame = &self.side.passages()[place.passage];
        let passage = &self.passages[place.passage];
        let mut all = passage
            .said
            .iter()
            .filter(|it| it.by_verb && it.verb == place.word);
        let said = all.next()?;
        // Whoever has said something else beside it may have said this, too.
        let speaks = passage
            .said
            .iter()
            .any(|it| self.speakers.contains(&it.speaker));
        let sentence = frame.words[place.word].sentence;
        let is_theirs = |word: &&Word| {
            let near = word.sentence.abs_diff(sentence) <= 1;
            near && matches!(word.value, Some(What::Name(owner)) if self.speakers.contains(&owner))
        };
        // “…, A, for whom …”: the clause behind is theirs, too.
        let theirs = frame.words.iter().filter(is_theirs);
        let theirs: Vec<usize> = theirs
            .flat_map(|word| [word.clause, word.clause + 1])
            .collect();
        // Whoever does something else beside it may say that in other words.
        let own = frame.words[place.word].clause;
        // What is said does not count: “A, says B, has left”.
        let acts = frame.words.iter().enumerate().any(|(at, word)| {
            let beside = word.clause != own && theirs.contains(&word.clause);
            word.content && beside && !said.words.contains(&at)
        });
        let speaks = speaks || acts;
        (!theirs.is_empty() && !speaks && !self.speakers.contains(&said.speaker))
            .then_some((place.passage, said.verb))
    }
}
