//! Organisations by a part of their name: “the League” after “Northern Bell Ringers’ League”.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::draft::Referent;
use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;

/// The most words of a name in short, without the article.
const MAX_WORDS: usize = 2;
/// The fewest letters of the noun of a name in short.
const MIN_LETTERS: usize = 4;
/// The most letters by which two forms of a word differ at their ends.
const MAX_ENDING_LETTERS: usize = 2;
/// The kinds of actors whose names are shortened to a noun.
const KINDS: [Referent; 3] = [Referent::Organisation, Referent::Group, Referent::Authority];

impl DocumentReader<'_> {
    /// Returns the only organisation named before of whose name the words for a speaker are a part: “the League”.
    pub(in crate::draft) fn short_name(
        &self,
        sentence: &Sentence,
        words: &Range<usize>,
    ) -> Option<usize> {
        let language = self.source.document.language;
        let mut parts: Vec<String> = self
            .text(words)
            .split(|it: char| !it.is_alphanumeric())
            .filter(|it| !it.is_empty())
            .map(str::to_lowercase)
            .collect();
        let is_opened = parts
            .first()
            .is_some_and(|it| language.opens_noun(it) || language.opens_time_or_place(it));
        if is_opened {
            parts.remove(0);
        }
        let is_short = (1..=MAX_WORDS).contains(&parts.len())
            && (is_opened || !language.has_articles())
            && parts.iter().all(|it| it.chars().count() >= MIN_LETTERS);
        if !is_short {
            return None;
        }
        let known = KINDS
            .iter()
            .filter_map(|it| sentence.context.of_kind.get(it));
        let known: BTreeSet<usize> = known.flatten().copied().collect();
        let mut fitting = known.into_iter().filter(|actor| {
            let name = self.actors.get(*actor).map(|it| it.name.to_lowercase());
            let name = name.unwrap_or_default();
            let own: Vec<&str> = name
                .split(|it: char| !it.is_alphanumeric())
                .filter(|it| !it.is_empty())
                .collect();
            let has = |part: &String| own.iter().any(|word| is_part(word, part));
            (own.len() > parts.len() || own.len() == 1) && parts.iter().all(has)
        });
        fitting.next().filter(|_| fitting.next().is_none())
    }
}

/// True if two words are forms of one, or the second is the end of the first as of a compound: Verwaltungsgericht, Gericht.
fn is_part(word: &str, part: &str) -> bool {
    let is_end = word.len() > part.len() && word.ends_with(part);
    let same = word.chars().zip(part.chars());
    let same = same.take_while(|(one, other)| one == other).count();
    let most = word.chars().count().max(part.chars().count());
    is_end || same + MAX_ENDING_LETTERS >= most && same >= MIN_LETTERS
}

#[cfg(test)]
mod tests {
    use super::is_part;

    #[test]
    fn parts_of_names() {
        assert!(is_part("verwaltungsgericht", "gericht"));
        assert!(is_part("союз", "союзе"));
        assert!(is_part("league", "league"));
        assert!(!is_part("league", "board"));
    }
}
