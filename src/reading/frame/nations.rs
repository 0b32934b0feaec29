//! Nations and tongues, which one language writes like names and another like any word: German, deutsch, allemand.

use crate::language::Language;
use crate::reading::frame::lexicon::lexicon;
use crate::reading::frame::meanings::Concept;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Word;
use crate::reading::frame::words::cut;

/// The set of meanings among which a word for a nation chooses.
const NATION: &str = "nation";

impl Frame<'_> {
    /// True if a word of the text tells the nation or the tongue that this word of a language does: *deutsch* for *German*.
    pub(crate) fn tells_nation(&self, language: Language, word: &str) -> bool {
        let told = nations_of(language, word);
        let mut words = self.words.iter();
        !told.is_empty() && words.any(|own| nations(own).any(|it| told.contains(&it)))
    }
}

/// Returns the nations and tongues that a word of a text names.
pub(super) fn nations(word: &Word) -> impl Iterator<Item = Concept> + '_ {
    let concepts = word.concepts.iter().copied();
    concepts.filter(|it| is_nation(*it))
}

/// Returns the nations and tongues that a word or phrase of a language names.
fn nations_of(language: Language, phrase: &str) -> Vec<Concept> {
    let Some(lexicon) = lexicon(language) else {
        return Vec::new();
    };
    let mut words = Vec::new();
    cut(phrase, 0..phrase.len(), &mut String::new(), &mut words);
    let texts: Vec<&str> = words.iter().map(|it| it.text.as_str()).collect();
    let hits = lexicon.concepts.at(&texts, 0).into_iter();
    hits.filter(|hit| hit.words.len() == texts.len() && is_nation(hit.value))
        .map(|hit| hit.value)
        .collect()
}

fn is_nation(concept: Concept) -> bool {
    meanings().set(concept) == Some(NATION)
}
