//! The words by which a language gives numbers roughly, in parts, or not at all.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::language::phrase::list::PhraseList;
use crate::language::token::Look;
use crate::language::token::Looks;

/// The part `figures` of the file of words; empty for a language without it.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct FigureWords {
    /// The words for “several”, for which a source needs a word as well.
    pub(crate) several: Vec<String>,
    /// Other words in a source that support “several”.
    pub(crate) some: PhraseList,
    /// The words for an amount, with its power of ten: hundreds, Zehntausende.
    pub(crate) amounts: BTreeMap<String, i8>,
    /// The words between two amounts, and after a part: hundreds of thousands.
    pub(crate) of: Vec<String>,
    pub(crate) zero: Vec<String>,
    pub(crate) halves: Vec<String>,
    /// The words for parts, with their denominators: third, Drittel.
    pub(crate) parts: BTreeMap<String, u64>,
    /// The words for parts that count only with `of` or one of `part-words` after them: a third of.
    #[serde(default)]
    pub(crate) with_part: Vec<String>,
    #[serde(default)]
    pub(crate) part_words: Vec<String>,
    /// The words before a part that count it without a word behind it: fell by a third.
    #[serde(default)]
    pub(crate) before_part: Vec<String>,
    /// The words for parts that count without a number before them, too.
    #[serde(default)]
    pub(crate) sure_parts: Vec<String>,
    /// The words before a part that mean one.
    pub(crate) ones: Vec<String>,
    /// The words that make a share of an ordinal: jeder fünfte.
    #[serde(default)]
    pub(crate) every: Vec<String>,
    /// The words that are parts only behind those, with their denominators: every second.
    #[serde(default)]
    pub(crate) every_parts: BTreeMap<String, u64>,
    /// The words that begin a share: one in five.
    #[serde(default)]
    pub(crate) one: Vec<String>,
    /// The words that follow the beginning of a share: one in five, uno de cada cinco.
    #[serde(default)]
    pub(crate) one_of: Vec<String>,
    /// True if a noun may be between the two: un utilisateur sur cinq.
    #[serde(default)]
    pub(crate) one_of_apart: bool,
    /// True if one noun may be between the two where the number is a round one: one post in a thousand.
    #[serde(default)]
    pub(crate) one_of_round: bool,
    /// The endings of digits: 21st, 1990er.
    pub(crate) endings: Vec<String>,
    /// The looks of the words at which a figure can begin.
    #[serde(skip)]
    pub(crate) looks: Looks,
    /// The looks of those at which a part of a whole can begin.
    #[serde(skip)]
    pub(crate) share_looks: Looks,
}

impl FigureWords {
    /// Collects the looks of the words, so that nearly every word of a text is dismissed at once.
    pub(crate) fn read_looks(&mut self) {
        let lists = [&self.several, &self.zero, &self.halves, &self.one];
        let words = lists.into_iter().flatten();
        let parts = || self.parts.keys().chain(self.every_parts.keys());
        let words = words.chain(self.amounts.keys()).chain(parts());
        self.looks = Looks::of(words.map(|word| Look::of(word)));
        let shares = self.halves.iter().chain(&self.one).chain(parts());
        self.share_looks = Looks::of(shares.map(|word| Look::of(word)));
    }
}
