//! A text as a list of words, with its clauses, its marks and its values.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::language::DateMention;
use crate::language::Language;
use crate::language::Number;
use crate::language::Quantity;
use crate::reading::frame::lexicon::Concept;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::lexicon::Lexicon;
use crate::reading::frame::lexicon::Unit;
use crate::reading::frame::lexicon::lexicon;
use crate::reading::frame::lexicon::meanings;
use crate::reading::frame::phrases::Hit;

/// A text, read for comparison.
#[derive(Debug)]
pub(crate) struct Frame<'t> {
    pub(super) text: &'t str,
    pub(super) language: Language,
    /// The words in order; a value is one word.
    pub(super) words: Vec<Word>,
    pub(super) marks: Vec<Mark>,
    pub(super) clauses: Vec<Clause>,
    /// True if the words of its language are known.
    pub(super) known: bool,
}

/// A value that a text names.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Value {
    /// Where it stands.
    pub(crate) range: Range<usize>,
    /// What it is.
    pub(crate) what: What,
}

/// What a value is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum What {
    /// A number.
    Number(Quantity),
    /// A date.
    Date(DateMention),
    /// A name, by the number of its owner.
    Name(usize),
    /// An address or another exact value, by its mark.
    Exact(u64),
}

/// Whether something is done or still to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tense {
    /// It is done.
    Done,
    /// It is still to come.
    ToCome,
}

/// A word, or a value, which counts as one word.
#[derive(Debug)]
pub(super) struct Word {
    pub(super) range: Range<usize>,
    /// Lower case; empty for a value.
    pub(super) text: String,
    pub(super) value: Option<What>,
    pub(super) clause: usize,
    pub(super) sentence: usize,
    /// The marks between it and the word before.
    pub(super) gap: String,
    pub(super) concepts: Vec<Concept>,
    pub(super) unit: Option<Unit>,
    /// True if it says something by itself: no article, preposition, or mark.
    pub(super) content: bool,
}

/// A clause.
#[derive(Debug)]
pub(super) struct Clause {
    pub(super) sentence: usize,
    /// How many of its words say something by themselves.
    pub(super) content: usize,
    /// True if it opens with “and” or the like.
    pub(super) joined: bool,
}

/// Words that turn, weigh, limit or relate a clause.
#[derive(Debug)]
pub(super) struct Mark {
    pub(super) family: Family,
    pub(super) strong: bool,
    pub(super) words: Vec<usize>,
    pub(super) clause: usize,
}

/// How far from a number a word may stand that bounds it, in words.
const MAX_BOUND_WORDS: usize = 6;

/// The shortest word that may say something by itself, in letters.
const MIN_CONTENT_LETTERS: usize = 4;

impl<'t> Frame<'t> {
    /// Reads a text with its values, which must be in order and apart.
    pub(crate) fn read(language: Language, text: &'t str, mut values: Vec<Value>) -> Self {
        values.sort_by_key(|value| (value.range.start, std::cmp::Reverse(value.range.end)));
        let mut words = Vec::new();
        let (mut at, mut gap) = (0, String::new());
        for value in values {
            if value.range.start < at {
                continue;
            }
            cut(text, at..value.range.start, &mut gap, &mut words);
            at = value.range.end;
            words.push(Word::new(
                value.range,
                String::new(),
                Some(value.what),
                std::mem::take(&mut gap),
            ));
        }
        cut(text, at..text.len(), &mut gap, &mut words);
        let mut frame = Self {
            text,
            language,
            words,
            marks: Vec::new(),
            clauses: Vec::new(),
            known: false,
        };
        if let Some(lexicon) = lexicon(language) {
            frame.known = true;
            frame.read_marks(lexicon);
            frame.read_meanings(lexicon);
        }
        frame.cut_clauses();
        frame
    }

    fn read_marks(&mut self, lexicon: &Lexicon) {
        let texts: Vec<&str> = self.words.iter().map(|word| word.text.as_str()).collect();
        let mut taken = vec![false; texts.len()];
        let mut marks = Vec::new();
        let mark = |hit: Hit<Family>, strong| Mark {
            family: hit.value,
            strong,
            words: hit.words,
            clause: 0,
        };
        for start in 0..texts.len() {
            let before = marks.len();
            let mut hits = lexicon.strong.at(&texts, start);
            hits.retain(|hit| {
                hit.words.len() > 1 || !self.is_glued(start) && !self.counts_up(start)
            });
            let longest = hits
                .iter()
                .filter(|hit| hit.value.weighs())
                .map(|hit| hit.words.len())
                .max()
                .unwrap_or(0);
            for hit in hits {
                let taken = || hit.words.iter().any(|word| taken[*word]);
                if hit.value.weighs() && (hit.words.len() < longest || taken()) {
                    continue;
                }
                marks.push(mark(hit, true));
            }
            let fresh = marks[before..]
                .iter()
                .filter(|mark: &&Mark| mark.family.weighs());
            for word in fresh.flat_map(|mark| &mark.words) {
                taken[*word] = true;
            }
        }
        let mut idle = vec![false; texts.len()];
        let idlers = marks.iter().filter(|mark| mark.family == Family::Idle);
        for word in idlers.flat_map(|mark| &mark.words) {
            idle[*word] = true;
        }
        for start in 0..texts.len() {
            let hits = lexicon.weak.at(&texts, start).into_iter();
            let free = hits.filter(|hit| !hit.words.iter().any(|word| idle[*word]));
            marks.extend(free.map(|hit| mark(hit, false)));
            if has_negative_prefix(self.language, texts[start]) {
                let hit = Hit {
                    words: vec![start],
                    value: Family::Flip,
                };
                marks.push(mark(hit, false));
            }
        }
        self.marks = marks;
    }

    /// True if a word is a part of a compound: the “only” of read-only.
    fn is_glued(&self, word: usize) -> bool {
        let hyphen = |gap: Option<&Word>| gap.is_some_and(|word| word.gap == "-");
        hyphen(self.words.get(word)) || hyphen(self.words.get(word + 1))
    }

    /// True if a word is short for “number”: the “No.” of No. 3.
    fn counts_up(&self, word: usize) -> bool {
        let next = self.words.get(word + 1);
        let is_number = |next: &Word| {
            next.value.is_some() || next.text.starts_with(|it: char| it.is_ascii_digit())
        };
        let numbered = |next: &Word| is_number(next) && next.gap.starts_with('.');
        self.words[word].text == "no" && next.is_some_and(numbered)
    }

    fn read_meanings(&mut self, lexicon: &Lexicon) {
        let texts: Vec<&str> = self.words.iter().map(|word| word.text.as_str()).collect();
        let mut concepts: Vec<Vec<Concept>> = vec![Vec::new(); texts.len()];
        let mut units = vec![None; texts.len()];
        for start in 0..texts.len() {
            for hit in lexicon.concepts.at(&texts, start) {
                concepts[start].push(hit.value);
            }
            let longest = lexicon
                .units
                .at(&texts, start)
                .into_iter()
                .max_by_key(|hit| hit.words.len());
            if let Some(hit) = longest {
                units[start] = Some(hit.value);
            }
        }
        let mut marked = vec![false; texts.len()];
        for mark in &self.marks {
            if let [word] = mark.words[..] {
                marked[word] |= mark.strong && mark.family.is_empty_word();
            }
        }
        let content: Vec<bool> = (0..texts.len())
            .map(|index| {
                let long = texts[index].chars().count() >= MIN_CONTENT_LETTERS;
                !concepts[index].is_empty() || long && !marked[index]
            })
            .collect();
        for (index, word) in self.words.iter_mut().enumerate() {
            word.concepts = std::mem::take(&mut concepts[index]);
            word.concepts.dedup();
            word.unit = units[index];
            word.content = content[index] && word.value.is_none();
        }
    }

    /// True if the text says a number by other words: both, a dozen, a third.
    pub(crate) fn says(&self, number: Number) -> bool {
        let Some(lexicon) = lexicon(self.language) else {
            return false;
        };
        // Here the words of a value count, too.
        let mut words = Vec::new();
        cut(
            self.text,
            0..self.text.len(),
            &mut String::new(),
            &mut words,
        );
        let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
        let mut hits = (0..texts.len()).flat_map(|start| lexicon.equal.at(&texts, start));
        hits.any(|hit| hit.value == number)
    }

    /// True if words that say a number otherwise hold this byte, and `states` knows the number: “an hour and a half”.
    pub(crate) fn says_otherwise(&self, byte: usize, states: impl Fn(Number) -> bool) -> bool {
        let Some(lexicon) = lexicon(self.language) else {
            return false;
        };
        let mut words = Vec::new();
        cut(
            self.text,
            0..self.text.len(),
            &mut String::new(),
            &mut words,
        );
        let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
        let mut hits = (0..texts.len()).flat_map(|start| lexicon.equal.at(&texts, start));
        hits.any(|hit| {
            let holds = hit
                .words
                .iter()
                .any(|word| words[*word].range.contains(&byte));
            holds && hit.words.len() > 1 && states(hit.value)
        })
    }

    /// True if the text compares two sides: twice as many, fewer than.
    pub(crate) fn compares(&self) -> bool {
        let families = [Family::More, Family::Less, Family::Comparison];
        self.marks
            .iter()
            .any(|mark| families.contains(&mark.family) && mark.strong)
    }

    /// True if a number of the text tells a share: “a quarter”, “one in four”.
    pub(super) fn has_share(&self) -> bool {
        self.words.iter().any(|word| match word.value {
            Some(What::Number(quantity)) => {
                quantity.number < Number::small(1) || self.is_share(word.range.start)
            }
            _ => false,
        })
    }

    /// True if the number at this byte tells a share or how many times: “one in four”, “three times”.
    pub(crate) fn is_share(&self, byte: usize) -> bool {
        let at = self
            .words
            .iter()
            .position(|word| word.range.contains(&byte));
        at.is_some_and(|at| super::compare::is_share(self, at))
    }

    /// True if the number at this byte is an end of a range: “between 45 and 60”.
    pub(crate) fn is_between(&self, byte: usize) -> bool {
        let at = self
            .words
            .iter()
            .position(|word| word.range.contains(&byte));
        at.is_some_and(|at| super::compare::is_in_range(self, at))
    }

    /// True if words beside the number at this byte may bound it in a way that is not read: “a maximum of”.
    pub(crate) fn bounds(&self, byte: usize) -> bool {
        self.has_beside(byte, |mark| mark.family == Family::Bound) || self.turns(byte)
    }

    /// True if a word beside the number at this byte turns its bound round: “must not be more than”.
    pub(crate) fn turns(&self, byte: usize) -> bool {
        self.has_beside(byte, |mark| {
            matches!(mark.family, Family::Flip | Family::Idle | Family::If) && mark.strong
        })
    }

    /// True if a number that goes up or down ends at this byte: “went up to 450”.
    pub(crate) fn ends_change(&self, byte: usize) -> bool {
        let at = self
            .words
            .iter()
            .position(|word| word.range.contains(&byte));
        at.is_some_and(|at| {
            let clause = self.words[at].clause;
            self.words.iter().any(|word| {
                word.clause.abs_diff(clause) <= 1
                    && word
                        .concepts
                        .iter()
                        .any(|it| matches!(meanings().name(*it), "rise" | "fall"))
            }) || at > 2 && self.words[at - 3].text == "went"
        })
    }

    fn has_beside(&self, byte: usize, chosen: impl Fn(&Mark) -> bool) -> bool {
        let Some(at) = self
            .words
            .iter()
            .position(|word| word.range.contains(&byte))
        else {
            return false;
        };
        let number = |word: usize| {
            matches!(
                self.words.get(word).map(|word| word.value),
                Some(Some(What::Number(_)))
            )
        };
        self.marks.iter().filter(|mark| chosen(mark)).any(|mark| {
            let (Some(first), Some(last)) = (mark.words.first(), mark.words.last()) else {
                return false;
            };
            let another = [last + 1, last + 2]
                .into_iter()
                .any(|word| word != at && number(word));
            let near = self.words[*first].clause.abs_diff(self.words[at].clause) <= 1
                && first.abs_diff(at) <= MAX_BOUND_WORDS;
            near && !another
        })
    }

    /// True if a word of the text denies.
    pub(crate) fn denies(&self) -> bool {
        self.marks
            .iter()
            .any(|mark| mark.family == Family::Flip && mark.strong)
    }

    /// True if a word of the text may tell of speech.
    pub(crate) fn reports(&self) -> bool {
        self.marks.iter().any(|mark| mark.family == Family::Report)
    }

    /// True if the text doubts, denies, asks or reports, so that it does not state as a fact what its quote takes back.
    pub(crate) fn is_reserved(&self) -> bool {
        let reserved = |mark: &Mark| match mark.family {
            Family::Flip
            | Family::TakenBack
            | Family::CalledFalse
            | Family::Report
            | Family::If => true,
            Family::Except | Family::May => mark.strong,
            _ => false,
        };
        self.text.contains('?') || self.marks.iter().any(reserved)
    }

    /// Whether what stands around a word is done or still to come; nothing where the text does not say.
    pub(crate) fn tense(&self, byte: usize) -> Option<Tense> {
        let word = self.words.iter().find(|word| word.range.contains(&byte))?;
        let has = |family: Family| {
            self.marks.iter().any(|mark| {
                mark.family == family
                    && mark.strong
                    && self.words[mark.words[0]].sentence == word.sentence
            })
        };
        match (self.known, has(Family::Done), has(Family::Future)) {
            (false, ..) | (_, true, true) => None,
            (_, true, false) => Some(Tense::Done),
            (_, false, _) => Some(Tense::ToCome),
        }
    }

    fn cut_clauses(&mut self) {
        let opens = |mark: &&Mark| mark.family == Family::Opener;
        // German and Russian set a comma before each clause; “before 3 May” opens none.
        let commas = matches!(self.language, Language::German | Language::Russian);
        let value = |word: usize| {
            self.words.get(word).is_some_and(|word| {
                matches!(
                    word.value,
                    Some(What::Number(_) | What::Date(_) | What::Exact(_))
                )
            })
        };
        let openers = self.marks.iter().filter(opens).map(|mark| mark.words[0]);
        let openers: BTreeSet<usize> = openers
            .filter(|word| !commas && !(word + 1..word + 3).any(value))
            .collect();
        let (mut clause, mut sentence, mut length) = (0, 0, 0);
        for index in 0..self.words.len() {
            let gap = self.words[index].gap.clone();
            let sentence_end = gap.contains(['!', '?', ';', '\n', '~'])
                || gap.contains(". ")
                || gap.starts_with('.');
            let breaks = sentence_end
                || gap.contains([',', ':', ')', '–', '—'])
                || gap.contains(" - ")
                || openers.contains(&index);
            if breaks && length > 0 {
                clause += 1;
                length = 0;
            }
            if sentence_end && index > 0 {
                sentence += 1;
            }
            length += 1;
            self.words[index].clause = clause;
            self.words[index].sentence = sentence;
        }
        self.sum_up_clauses();
        for mark in &mut self.marks {
            mark.clause = self.words[mark.words[0]].clause;
        }
    }

    fn sum_up_clauses(&mut self) {
        let joints = self
            .marks
            .iter()
            .filter(|mark| mark.family == Family::Joint);
        let joints: BTreeSet<usize> = joints.map(|mark| mark.words[0]).collect();
        for (index, word) in self.words.iter().enumerate() {
            if self.clauses.len() == word.clause {
                self.clauses.push(Clause {
                    sentence: word.sentence,
                    content: 0,
                    joined: joints.contains(&index),
                });
            }
            self.clauses[word.clause].content += usize::from(word.content);
        }
    }

    /// The words of a part of the text, from one word to another.
    pub(super) fn print(&self, words: &[usize]) -> &'t str {
        match (words.first(), words.last()) {
            (Some(first), Some(last)) => {
                &self.text[self.words[*first].range.start..self.words[*last].range.end]
            }
            _ => "",
        }
    }

    /// The bytes of these words.
    pub(super) fn range(&self, words: &[usize]) -> Range<usize> {
        match (words.first(), words.last()) {
            (Some(first), Some(last)) => {
                self.words[*first].range.start..self.words[*last].range.end
            }
            _ => 0..self.text.len(),
        }
    }
}

impl Word {
    fn new(range: Range<usize>, text: String, value: Option<What>, gap: String) -> Self {
        Self {
            range,
            text,
            value,
            clause: 0,
            sentence: 0,
            gap,
            concepts: Vec::new(),
            unit: None,
            content: false,
        }
    }
}

/// True if a word may be made of another one by a prefix that denies: unmoderated, unbewacht, непрочитанный.
fn has_negative_prefix(language: Language, word: &str) -> bool {
    const PREFIXES: &[(&str, &[&str], &[&str])] = &[
        (
            "en",
            &["un", "non"],
            &["under", "unit", "uni", "union", "unti", "unle"],
        ),
        (
            "de",
            &["un"],
            &["unter", "unser", "unten", "ungefähr", "universi", "union"],
        ),
        (
            "ru",
            &["не", "без", "бес"],
            &["недел", "нескольк", "некотор", "необход"],
        ),
    ];
    let own = PREFIXES.iter().find(|it| it.0 == language.tag());
    own.is_some_and(|(_, prefixes, others)| {
        word.chars().count() >= MIN_DENIED_LETTERS
            && prefixes.iter().any(|it| word.starts_with(it))
            && !others.iter().any(|it| word.starts_with(it))
    })
}

/// The shortest word that a prefix may deny, in letters.
const MIN_DENIED_LETTERS: usize = 6;

/// Cuts a part of a text into words; signs of money and shares are words, too.
pub(super) fn cut(text: &str, part: Range<usize>, gap: &mut String, words: &mut Vec<Word>) {
    let mut start = None;
    let slice = &text[part.clone()];
    for (at, letter) in slice
        .char_indices()
        .chain(std::iter::once((slice.len(), ' ')))
    {
        if letter.is_alphanumeric() {
            start = start.or(Some(at));
            continue;
        }
        if let Some(first) = start.take() {
            let word = fold(&slice[first..at]);
            let denies = word == "t" && matches!(gap.as_str(), "'" | "’");
            let word = if denies { "n’t".to_owned() } else { word };
            // Of “doesn’t” the reader is shown the whole.
            let verb = words.last().filter(|_| denies).map(|verb| verb.range.start);
            let range = verb.unwrap_or(part.start + first)..part.start + at;
            words.push(Word::new(range, word, None, std::mem::take(gap)));
        }
        if at == slice.len() {
            break;
        }
        if "%€$£¥₽°‰¢".contains(letter) {
            let range = part.start + at..part.start + at + letter.len_utf8();
            words.push(Word::new(
                range,
                letter.to_string(),
                None,
                std::mem::take(gap),
            ));
        } else {
            gap.push(letter);
        }
    }
}

fn fold(word: &str) -> String {
    word.to_lowercase().replace('ё', "е")
}
