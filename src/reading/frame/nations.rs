//! Nations and tongues, which one language writes like names and another like any word: German, deutsch, allemand.

use crate::language::Language;
use crate::reading::frame::clause_words::grammar::NATION_ENDS;
use crate::reading::frame::clause_words::grammar::NATION_LINKS;
use crate::reading::frame::cognate::skeleton;
use crate::reading::frame::lexicon::lexicon;
use crate::reading::frame::meaning_lists::Meanings;
use crate::reading::frame::meanings::Concept;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Word;
use crate::reading::frame::words::cut;

/// The set of meanings among which a word for a nation chooses.
const NATION: &str = "nation";

/// Nations whose name is a phrase that ends with that of another one: *Latin* American.
const REGIONS: Meanings = Meanings::of(&["latin_american"]);

/// The fewest letters of a nation or a tongue that is known by its letters alone: *chil*eno.
const MIN_ROOT_LETTERS: usize = 4;

impl Frame<'_> {
    /// True if a word of the text tells the nation or the tongue that this word of a language does: *deutsch* for *German*, and
    /// *chileno* for *Chilean*, which no list has.
    pub(crate) fn tells_nation(&self, language: Language, word: &str) -> bool {
        let told = nations_of(language, word);
        let mut words = 0..self.words.len();
        if told.is_empty() {
            let roots = nation_roots(language, &word.to_lowercase());
            return words.any(|at| self.is_cognate_of_nation(at, &roots));
        }
        words.any(|at| nations(self, at).any(|it| told.contains(&it)))
    }

    /// True if a word of the text has one of these roots and an end that words for nations have; no name, which is written alike.
    fn is_cognate_of_nation(&self, at: usize, roots: &[String]) -> bool {
        let word = &self.words[at];
        let is_lower = |word: &Word| self.text[word.range.clone()].starts_with(char::is_lowercase);
        // “The Chileans”, “Katalanisch”: a name has another one behind it, or stands by itself.
        let next = self.words.get(at + 1).filter(|next| next.gap == " ");
        let is_word = is_lower(word)
            || self.is_in(Language::German)
            || self.is_in(Language::English) && next.is_some_and(is_lower);
        word.value.is_none()
            && is_word
            && nation_roots(self.language, &word.text)
                .iter()
                .any(|own| roots.contains(own))
    }
}

/// Returns the nations and tongues that a word of a text names; one that only ends a phrase for another nation is not meant.
pub(super) fn nations<'f>(frame: &'f Frame<'_>, at: usize) -> impl Iterator<Item = Concept> + 'f {
    let of = |word: &'f Word| word.concepts.iter().copied().filter(|it| is_nation(*it));
    let before = at.checked_sub(1).map(|before| &frame.words[before]);
    let region = before.and_then(|it| it.concepts.iter().copied().find(|it| REGIONS.has(*it)));
    let own = of(&frame.words[at]);
    let has_own = own.clone().next().is_some();
    let region = region.filter(|_| has_own);
    own.filter(move |_| region.is_none()).chain(region)
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

/// Returns what may be left of a word in lower case without the ends of words for nations, by its letters: *chil* of Chilean and chileno.
fn nation_roots(language: Language, word: &str) -> Vec<String> {
    let stems = NATION_ENDS.fronts(language, word).chain([word]);
    let roots = stems.flat_map(|stem| NATION_LINKS.fronts(language, stem).chain([stem]));
    let long = roots.filter(|root| root.chars().count() >= MIN_ROOT_LETTERS);
    long.map(skeleton).collect()
}

fn is_nation(concept: Concept) -> bool {
    meanings().set(concept) == Some(NATION)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tells(quote: (&str, &str), says: (&str, &str)) -> bool {
        let language = |tag: &str| Language::from_tag(tag).unwrap();
        let frame = Frame::read(language(quote.0), quote.1, Vec::new());
        frame.tells_nation(language(says.0), says.1)
    }

    #[test]
    fn one_nation_in_two_languages() {
        for (quote, says) in [
            (("es", "un socio chileno"), ("en", "Chilean")),
            (("de", "ein Raum auf Katalanisch"), ("en", "Catalan")),
            (("es", "una sala en catalán"), ("en", "Catalan")),
            (("fr", "un salon breton"), ("en", "Breton")),
            (("fr", "des membres colombiens"), ("en", "Colombian")),
            (("en", "the Chilean members"), ("de", "Chilenen")),
            (("ru", "чеченский хор"), ("en", "Chechen")),
            (("es", "los socios americanos"), ("en", "American")),
            (
                ("es", "la sección latinoamericana"),
                ("en", "Latin American"),
            ),
        ] {
            assert!(tells(quote, says), "{quote:?} {says:?}");
        }
    }

    #[test]
    fn another_nation_or_somebody_else() {
        for (quote, says) in [
            (("es", "un socio chino"), ("en", "Chilean")),
            (("es", "Julia Vega dirige el coro"), ("en", "Julian")),
            (("es", "la dama del coro"), ("en", "Damian")),
            (("de", "ein Raum auf Kroatisch"), ("en", "Catalan")),
            (("en", "The Latin American section"), ("de", "Amerikaner")),
            (("en", "an English-language room"), ("de", "Britisch")),
            (("fr", "Martine chante"), ("en", "Martian")),
        ] {
            assert!(!tells(quote, says), "{quote:?} {says:?}");
        }
    }
}
