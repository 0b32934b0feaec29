//! Ordinary words: words that begin a sentence and are no names.
//!
//! For each language that has one, `language/ordinary` holds a list, in the
//! form that `language/ordinary/README.md` describes, with its licence.

use fst::Set;

use crate::language::Language;
use crate::language::token::holds;

/// The maximum size of a German compound, in bytes.
const MAX_COMPOUND_BYTES: usize = 80;
/// The minimum size of a part of a compound, in bytes.
const MIN_PART_BYTES: usize = 3;

/// The letters that German puts between the parts of a compound.
const LINKS: [&str; 5] = ["", "s", "es", "n", "en"];
/// The endings that German adds to a noun or an adjective.
const ENDINGS: [&str; 8] = ["", "s", "es", "n", "en", "e", "er", "ern"];
/// The endings of German nouns that are made of other words: no name has them.
const NOUN_ENDINGS: [&str; 18] = [
    "ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "ion", "ionen",
    "tät", "täten", "ismus", "nis", "nisse", "innen", "ierung", "tum",
];

/// The endings of German adjectives in the genitive of many, which hardly a noun has.
const ADJECTIVE_ENDINGS: [&str; 4] = ["igen", "ischen", "lichen", "tschen"];

/// The prefixes by which German makes another noun of a noun.
const PREFIXES: [&str; 26] = [
    "ab", "an", "auf", "aus", "be", "bei", "durch", "ein", "ent", "er", "ge", "hin", "mit", "nach",
    "rück", "um", "un", "unter", "ver", "vor", "wider", "wieder", "zer", "zu", "zurück", "über",
];
/// The minimum size of the stem after a prefix, in bytes.
const MIN_STEM_BYTES: usize = 4;

/// The ordinary words of a language, in lower case.
struct OrdinaryWords(Set<&'static [u8]>);

impl Language {
    /// True if the list of the language has this word, which is in lower case.
    ///
    /// A German word may also be a compound of listed words. `None` where the
    /// language has no list.
    pub(crate) fn is_ordinary(self, lower: &str) -> Option<bool> {
        let words = self.ordinary_words()?;
        let is_made = || match self {
            Self::German => words.make(lower),
            // The list writes many words without their accents.
            Self::Spanish => words.has(&without_accents(lower)),
            // “Unmoderated”
            Self::English => ["un", "non", "re"].iter().any(|prefix| {
                let rest = lower.strip_prefix(prefix);
                rest.is_some_and(|rest| rest.len() >= MIN_STEM_BYTES && words.has(rest))
            }),
            _ => false,
        };
        // “Follower” counts in many languages, and no list is young enough to have it.
        let counts = || holds(&self.lexicon().words.numbers.count_nouns, lower);
        Some(words.has(lower) || is_made() || counts())
    }

    /// True if a list of any language has this word, and the word has no capital.
    pub(crate) fn list_ordinary(word: &str) -> bool {
        let has = |language: Self| {
            let words = language.ordinary_words();
            words.is_some_and(|words| words.has(word))
        };
        !word.contains(char::is_uppercase) && Self::ALL.into_iter().any(has)
    }

    /// True if a word in lower case has a form that only common nouns have.
    pub(crate) fn is_made_like_a_noun(self, lower: &str) -> bool {
        let ends = |ending: &str| lower.len() > ending.len() + 2 && lower.ends_with(ending);
        self == Self::German && NOUN_ENDINGS.iter().any(|ending| ends(ending))
    }

    /// True if a word has by its ending a form of a German adjective: Freiwilligen.
    pub(crate) fn is_made_like_an_adjective(self, word: &str) -> bool {
        let ends = |ending: &str| word.len() > ending.len() + 2 && word.ends_with(ending);
        self == Self::German && ADJECTIVE_ENDINGS.iter().any(|ending| ends(ending))
    }

    /// Returns the list of the language; nothing where there is none.
    fn ordinary_words(self) -> Option<OrdinaryWords> {
        let list: &[u8] = match self.tag() {
            "de" => include_bytes!("../ordinary/de.words.fst"),
            "en" => include_bytes!("../ordinary/en.words.fst"),
            "es" => include_bytes!("../ordinary/es.words.fst"),
            "fr" => include_bytes!("../ordinary/fr.words.fst"),
            _ => return None,
        };
        // Only the head of the list is read here, so that it costs nothing to begin anew.
        Set::new(list).ok().map(OrdinaryWords)
    }
}

impl OrdinaryWords {
    /// True if the list has this word.
    fn has(&self, word: &str) -> bool {
        self.0.contains(word)
    }

    /// True if listed words make this one: as a compound, or with an ending.
    fn make(&self, word: &str) -> bool {
        if word.len() > MAX_COMPOUND_BYTES {
            return false;
        }
        // The bytes at which a part may begin, given the parts before it.
        let mut begins = vec![false; word.len() + 1];
        begins[0] = true;
        for prefix in PREFIXES.iter().filter(|prefix| word.starts_with(**prefix)) {
            begins[prefix.len()] = true;
        }
        let prefixes = begins.clone();
        for start in 0..word.len() {
            if !begins[start] {
                continue;
            }
            let least = if prefixes[start] && start > 0 {
                MIN_STEM_BYTES
            } else {
                MIN_PART_BYTES
            };
            for end in self.ends_of_words(word, start) {
                let (part, rest) = (end - start, &word[end..]);
                if part >= least && ENDINGS.contains(&rest) {
                    return true;
                }
                if part < MIN_PART_BYTES {
                    continue;
                }
                for link in LINKS.iter().filter(|link| rest.starts_with(**link)) {
                    begins[end + link.len()] = true;
                }
            }
        }
        false
    }

    /// Returns the bytes of a word at which a listed word ends that begins at this byte of it.
    fn ends_of_words<'w>(
        &'w self,
        word: &'w str,
        start: usize,
    ) -> impl Iterator<Item = usize> + 'w {
        let list = self.0.as_fst();
        let mut node = Some(list.root());
        let bytes = (start..).zip(word.bytes().skip(start));
        let ends = bytes.map_while(move |(at, byte)| {
            let own = node?;
            let next = own.find_input(byte).map(|input| own.transition_addr(input));
            node = next.map(|address| list.node(address));
            node.map(|node| (at + 1, node.is_final()))
        });
        ends.filter(|(_, is_final)| *is_final).map(|(end, _)| end)
    }
}

/// Returns a word without its acute accents.
fn without_accents(word: &str) -> String {
    let plain = |letter: char| match letter {
        'á' => 'a',
        'é' => 'e',
        'í' => 'i',
        'ó' => 'o',
        'ú' => 'u',
        other => other,
    };
    word.chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn listed_words() {
        let rows = [
            (Language::English, "rehearsals", "brackwater"),
            (Language::French, "répétitions", "brackwater"),
            (Language::Spanish, "ensayos", "brackwater"),
            (Language::German, "betreiber", "brackwater"),
        ];
        for (language, ordinary, name) in rows {
            assert_eq!(language.is_ordinary(ordinary), Some(true), "{ordinary}");
            assert_eq!(language.is_ordinary(name), Some(false), "{name}");
        }
        assert_eq!(Language::Russian.is_ordinary("дом"), None);
        for language in Language::ALL {
            assert_ne!(language.is_ordinary(""), Some(true), "{language:?}");
        }
    }

    #[test]
    fn german_compounds() {
        for word in [
            "mitgliederversammlung",
            "nutzungsrechte",
            "kanalbetreibern",
            "vereinen",
            "follower",
        ] {
            assert_eq!(Language::German.is_ordinary(word), Some(true), "{word}");
        }
        for word in ["vereinx", "quibbleton", &"haus".repeat(40)] {
            assert_eq!(Language::German.is_ordinary(word), Some(false), "{word}");
        }
        assert!(Language::German.is_made_like_a_noun("verwunschenheit"));
    }
}
