//! The form in which texts are compared: words, clauses, marks and values.

use std::ops::Range;

use crate::language::DateMention;
use crate::language::Language;
use crate::language::Quantity;
use crate::reading::frame::lexicon::Families;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meanings::Concept;
use crate::reading::frame::meanings::Unit;
use crate::reading::frame::meanings::meanings;

/// A text, read for comparison.
#[derive(Debug, Clone)]
pub(crate) struct Frame<'t> {
    pub(super) text: &'t str,
    pub(super) language: Language,
    /// The words in order; a value is one word.
    pub(super) words: Vec<Word>,
    pub(super) marks: Vec<Mark>,
    pub(super) clauses: Vec<Clause>,
    /// The verbs that tell a change of a day on which the text was not written yet, in the present tense.
    pub(super) scheduled: Vec<usize>,
    /// True if the words of its language are known.
    pub(super) known: bool,
}

/// A value that a text names.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Value {
    /// Its place in the text, in bytes.
    pub(crate) range: Range<usize>,
    /// The value itself.
    pub(crate) what: What,
}

/// A value as the recognisers read it.
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

/// The time of a clause, seen from when it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tense {
    /// It is done.
    Done,
    /// It is still to come.
    ToCome,
}

/// A word, or a value, which counts as one word.
#[derive(Debug, Clone)]
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
    /// The families of the strong marks that are this word and no other.
    pub(super) alone: Families,
}

/// A clause.
#[derive(Debug, Clone)]
pub(super) struct Clause {
    pub(super) sentence: usize,
    /// The number of its words that say something by themselves.
    pub(super) content: usize,
    /// True if it opens with “and” or the like.
    pub(super) joined: bool,
}

/// Words that turn, weigh, limit or relate a clause.
#[derive(Debug, Clone)]
pub(super) struct Mark {
    pub(super) family: Family,
    pub(super) strong: bool,
    pub(super) words: Vec<usize>,
    pub(super) clause: usize,
}

impl<'t> Frame<'t> {
    /// True if the text is in this language.
    pub(crate) fn is_in(&self, language: Language) -> bool {
        self.language == language
    }

    /// True if the text has a mark of one of these families, of either strength.
    pub(super) fn has(&self, families: &[Family]) -> bool {
        let mut marks = self.marks.iter();
        marks.any(|mark| families.contains(&mark.family))
    }

    /// True if a clause has a strong mark of one of these families.
    pub(super) fn has_in_clause(&self, clause: usize, families: &[Family]) -> bool {
        let mut marks = self.marks.iter();
        marks.any(|it| it.strong && it.clause == clause && families.contains(&it.family))
    }

    /// Returns the words of the sentence of a word.
    pub(super) fn sentence_of(&self, at: usize) -> Range<usize> {
        let own = self.words[at].sentence;
        let first = (0..=at).find(|it| self.words[*it].sentence == own);
        let behind = self.words[at..].iter();
        let end = at + behind.take_while(|it| it.sentence == own).count();
        first.unwrap_or(at)..end
    }

    /// Returns the words of the clause of a word.
    pub(super) fn clause_of(&self, at: usize) -> Range<usize> {
        let own = self.words[at].clause;
        let first = (0..=at).find(|it| self.words[*it].clause == own);
        let behind = self.words[at..].iter();
        let end = at + behind.take_while(|it| it.clause == own).count();
        first.unwrap_or(at)..end
    }

    /// Returns the part of the text from the first to the last of these words.
    pub(super) fn print(&self, words: &[usize]) -> &'t str {
        if words.is_empty() {
            return "";
        }
        &self.text[self.range(words)]
    }

    /// Returns the bytes from the first to the last of these words.
    pub(super) fn range(&self, words: &[usize]) -> Range<usize> {
        match (words.iter().min(), words.iter().max()) {
            (Some(first), Some(last)) => {
                self.words[*first].range.start..self.words[*last].range.end
            }
            _ => 0..self.text.len(),
        }
    }
}

impl Mark {
    /// Returns a mark whose clause is not known yet.
    pub(super) fn new(family: Family, strong: bool, words: Vec<usize>) -> Self {
        Self {
            family,
            strong,
            words,
            clause: 0,
        }
    }
}

impl Word {
    pub(super) fn new(range: Range<usize>, text: String, value: Option<What>, gap: String) -> Self {
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
            alone: Families::default(),
        }
    }

    /// True if the word by itself helps a verb, or tells something done: has, was, wird, left.
    pub(super) fn helps(&self) -> bool {
        let helpers = [Family::Done, Family::Passive, Family::Future];
        helpers.into_iter().any(|it| self.alone.contains(it))
    }

    /// True for a day, a month and the like: the end of the month.
    pub(super) fn is_unit_of_time(&self) -> bool {
        let unit = self.unit.map(|unit| meanings().unit(unit).1);
        self.value.is_none() && unit == Some("time")
    }
}

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
    let lower = word.to_lowercase();
    if lower.contains('ё') {
        lower.replace('ё', "е")
    } else {
        lower
    }
}
