//! Lays the words of a statement beside those words of its quotes that they correspond to.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::language::DateMention;
use crate::language::Language;
use crate::language::PartialDate;
use crate::reading::frame::cognate::are_cognates;
use crate::reading::frame::cognate::skeleton;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;
use crate::reading::frame::words::Word;

/// A word of a passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub(super) passage: usize,
    pub(super) word: usize,
}

/// A clause of a passage.
pub(super) type ClausePlace = (usize, usize);

/// A statement laid beside the passages that it quotes.
#[derive(Debug)]
pub(super) struct Alignment<'f, 't> {
    pub(super) says: &'f Frame<'t>,
    pub(super) passages: &'f [Frame<'t>],
    /// For each word of the statement, all that it may correspond to.
    pub(super) candidates: Vec<Vec<Place>>,
    /// For each word of the statement, what it corresponds to.
    pub(super) best: Vec<Option<Place>>,
    /// The clauses of the passages to which the words of the statement correspond.
    pub(super) used: BTreeSet<ClausePlace>,
}

/// The fewest letters that two words of one stem have in common.
const MIN_STEM_LETTERS: usize = 4;

/// The most places of the quotes that one word is tried against; a word that is more frequent tells little.
const MAX_CANDIDATES: usize = 24;

impl<'f, 't> Alignment<'f, 't> {
    /// Returns the words of one passage to which a word of the statement may correspond.
    pub(super) fn places(&self, word: usize, passage: usize) -> impl Iterator<Item = usize> + '_ {
        let places = self.candidates[word].iter();
        let here = places.filter(move |place| place.passage == passage);
        here.map(|place| place.word)
    }

    pub(super) fn new(says: &'f Frame<'t>, passages: &'f [Frame<'t>]) -> Self {
        let index = Index::of(passages, says.language);
        let candidates: Vec<Vec<Place>> = says
            .words
            .iter()
            .map(|word| index.candidates(says, word, passages))
            .collect();
        let mut alignment = Self {
            says,
            passages,
            best: vec![None; candidates.len()],
            used: BTreeSet::new(),
            candidates,
        };
        alignment.choose();
        alignment
    }

    /// Chooses among the candidates by how many other words of the clause have one in the same clause.
    fn choose(&mut self) {
        let mut scores: BTreeMap<(usize, ClausePlace), u32> = BTreeMap::new();
        for (word, candidates) in self.says.words.iter().zip(&self.candidates) {
            let mut clauses: Vec<ClausePlace> =
                candidates.iter().map(|place| self.clause(*place)).collect();
            clauses.dedup();
            for clause in clauses {
                *scores.entry((word.clause, clause)).or_default() += 1;
            }
        }
        for (index, word) in self.says.words.iter().enumerate() {
            let score = |place: &Place| {
                let score = scores
                    .get(&(word.clause, self.clause(*place)))
                    .copied()
                    .unwrap_or(0);
                // “Closed” is the “closing” of “stopped short of closing” rather than its “stopped”.
                let other = self.word(*place);
                let same = same_stem(&word.text, &other.text)
                    || !word.concepts.is_empty() && word.concepts.first() == other.concepts.first();
                (score, same, std::cmp::Reverse(*place))
            };
            self.best[index] = self.candidates[index].iter().copied().max_by_key(score);
        }
        let best = self.best.iter().flatten();
        self.used = best.map(|place| self.clause(*place)).collect();
    }

    pub(super) fn word(&self, place: Place) -> &'f Word {
        &self.passages[place.passage].words[place.word]
    }

    pub(super) fn clause(&self, place: Place) -> ClausePlace {
        (place.passage, self.word(place).clause)
    }
}

/// The words of the passages by what they may correspond to.
struct Index<'f> {
    stems: BTreeMap<&'f str, Vec<Place>>,
    /// German verbs by their consonants: *warf* and *geworfen* have the same.
    strong_verbs: BTreeMap<String, Vec<Place>>,
    /// The words of other languages by the first letters of their skeletons, with these.
    skeletons: BTreeMap<String, Vec<(String, Place)>>,
    concepts: BTreeMap<u16, Vec<Place>>,
    values: Vec<Place>,
}

impl<'f> Index<'f> {
    fn of(passages: &'f [Frame<'_>], language: Language) -> Self {
        let mut index = Self {
            stems: BTreeMap::new(),
            strong_verbs: BTreeMap::new(),
            skeletons: BTreeMap::new(),
            concepts: BTreeMap::new(),
            values: Vec::new(),
        };
        for (passage, frame) in passages.iter().enumerate() {
            for (at, word) in frame.words.iter().enumerate() {
                let place = Place { passage, word: at };
                if word.value.is_some() {
                    index.values.push(place);
                } else if word.content {
                    index.stems.entry(stem(&word.text)).or_default().push(place);
                    if let Some(root) =
                        german_root(frame, word).filter(|_| frame.language == language)
                    {
                        index.strong_verbs.entry(root).or_default().push(place);
                    }
                    if frame.language != language {
                        let skeleton = skeleton(&word.text);
                        let key = stem(&skeleton).to_owned();
                        index
                            .skeletons
                            .entry(key)
                            .or_default()
                            .push((skeleton, place));
                    }
                    for concept in &word.concepts {
                        index.concepts.entry(*concept).or_default().push(place);
                    }
                }
            }
        }
        index
    }

    fn candidates(&self, says: &Frame<'_>, word: &Word, passages: &[Frame<'_>]) -> Vec<Place> {
        let of = |place: &Place| &passages[place.passage].words[place.word];
        if let Some(value) = word.value {
            let same = |place: &&Place| {
                of(place)
                    .value
                    .is_some_and(|other| corresponds(value, other))
            };
            return self
                .values
                .iter()
                .filter(same)
                .copied()
                .take(MAX_CANDIDATES)
                .collect();
        }
        if !word.content {
            return Vec::new();
        }
        let same_stem = |place: &&Place| {
            passages[place.passage].language == says.language
                && same_stem(&word.text, &of(place).text)
                || word.text == of(place).text
        };
        let stems = self
            .stems
            .get(stem(&word.text))
            .into_iter()
            .flatten()
            .filter(same_stem);
        let concepts = word
            .concepts
            .iter()
            .filter_map(|concept| self.concepts.get(concept))
            .flatten();
        let skeleton = if self.skeletons.is_empty() {
            String::new()
        } else {
            skeleton(&word.text)
        };
        let cognates = self.skeletons.get(stem(&skeleton)).into_iter().flatten();
        let cognates = cognates
            .filter(|(own, _)| are_cognates(own, &skeleton))
            .map(|(_, place)| place);
        let root = german_root(says, word).and_then(|root| self.strong_verbs.get(&root));
        let mut places: Vec<Place> = stems
            .chain(root.into_iter().flatten())
            .chain(concepts)
            .chain(cognates)
            .copied()
            .take(MAX_CANDIDATES)
            .collect();
        places.sort_unstable();
        places.dedup();
        places
    }
}

/// True if two values may be one: equal numbers, dates that do not contradict one another, one name.
pub(super) fn corresponds(one: What, other: What) -> bool {
    match (one, other) {
        (What::Number(one), What::Number(other)) => one.number == other.number,
        (What::Date(one), What::Date(other)) => same_date(one, other),
        (What::Name(one), What::Name(other)) => one == other,
        (What::Exact(one), What::Exact(other)) => one == other,
        _ => false,
    }
}

fn same_date(one: DateMention, other: DateMention) -> bool {
    let same = |one: PartialDate, other: PartialDate| {
        let agree =
            |one: Option<i32>, other: Option<i32>| one.is_none() || other.is_none() || one == other;
        agree(one.year, other.year)
            && agree(one.month.map(i32::from), other.month.map(i32::from))
            && agree(one.day.map(i32::from), other.day.map(i32::from))
            && (one.year.is_some() && other.year.is_some()
                || one.month.is_some() && other.month.is_some()
                || one.day.is_some() && other.day.is_some())
    };
    same(one.start, other.start) && same(one.end, other.end)
}

/// True if two words of one language may correspond: equal values, words of one stem or of one meaning.
pub(super) fn may_correspond(one: &Word, other: &Word) -> bool {
    match (one.value, other.value) {
        (Some(one), Some(other)) => corresponds(one, other),
        (None, None) => {
            one.content
                && other.content
                && (one.concepts.iter().any(|it| other.concepts.contains(it))
                    || one.text == other.text
                    || same_stem(&one.text, &other.text))
        }
        _ => false,
    }
}

fn stem(word: &str) -> &str {
    let end = word.char_indices().nth(MIN_STEM_LETTERS);
    end.map_or(word, |(end, _)| &word[..end])
}

/// The fewest consonants by which a German verb is known.
const MIN_CONSONANTS: usize = 3;

/// Returns the consonants of a German word that may be a verb, without those of its ending, for its vowels change: werfen, warf, geworfen.
fn german_root(frame: &Frame<'_>, word: &Word) -> Option<String> {
    let printed = &frame.text[word.range.clone()];
    let lower = printed.starts_with(char::is_lowercase);
    // Of a verb that a list has, every form is known.
    if !frame.is_in(Language::German) || !lower || !word.concepts.is_empty() {
        return None;
    }
    let body = word.text.strip_prefix("ge").unwrap_or(&word.text);
    let endings = ["test", "ten", "end", "en", "st", "te", "et", "t", "e", "n"];
    let body = endings
        .iter()
        .find_map(|it| body.strip_suffix(it))
        .unwrap_or(body);
    let mut root = String::new();
    for letter in body.chars() {
        let letter = if letter == 'ß' { 's' } else { letter };
        if !"aeiouäöüyh".contains(letter) && !root.ends_with(letter) {
            root.push(letter);
        }
    }
    (root.chars().count() >= MIN_CONSONANTS).then_some(root)
}

/// True if two words of one language differ by an ending.
pub(super) fn same_stem(one: &str, other: &str) -> bool {
    let common = one
        .chars()
        .zip(other.chars())
        .take_while(|(one, other)| one == other)
        .count();
    let longest = one.chars().count().max(other.chars().count());
    common >= MIN_STEM_LETTERS && common + 4 >= longest && common * 10 >= longest * 6
}
