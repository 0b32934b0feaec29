//! The words by which a language tells numbers roughly, in parts, or not at all.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::language::phrase::list::PhraseList;
use crate::language::token::Look;
use crate::language::token::Looks;

/// The part `figures` of the file of words; a language without it tells none.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct FigureWords {
    /// Several, which a source has to say.
    pub(crate) several: Vec<String>,
    /// Other words in a source that bear out “several”.
    pub(crate) some: PhraseList,
    /// Words for an amount, with its power of ten: hundreds, Zehntausende.
    pub(crate) amounts: BTreeMap<String, i8>,
    /// Words between two amounts, and behind a part: hundreds of thousands.
    pub(crate) of: Vec<String>,
    pub(crate) zero: Vec<String>,
    pub(crate) halves: Vec<String>,
    /// Parts with their denominators: third, Drittel.
    pub(crate) parts: BTreeMap<String, u64>,
    /// Parts that are none without `of` or one of `part-words` behind them: a third of.
    #[serde(default)]
    pub(crate) with_part: Vec<String>,
    #[serde(default)]
    pub(crate) part_words: Vec<String>,
    /// Parts that are parts without a number before them, too.
    #[serde(default)]
    pub(crate) sure_parts: Vec<String>,
    /// Words before a part that mean one.
    pub(crate) ones: Vec<String>,
    /// Words that make a share of an ordinal: jeder fünfte.
    #[serde(default)]
    pub(crate) every: Vec<String>,
    /// What a share begins with: one in five.
    #[serde(default)]
    pub(crate) one: Vec<String>,
    /// What follows it: one in five, uno de cada cinco.
    #[serde(default)]
    pub(crate) one_of: Vec<String>,
    /// Whether a noun may stand between the two: un utilisateur sur cinq.
    #[serde(default)]
    pub(crate) one_of_apart: bool,
    /// What digits may end in: 21st, 1990er.
    pub(crate) endings: Vec<String>,
    /// The looks of the words that a figure may stand at.
    #[serde(skip)]
    pub(crate) looks: Looks,
}

impl FigureWords {
    /// Notes how the words look, so that nearly every word of a text is done with at once.
    pub(crate) fn read_looks(&mut self) {
        let lists = [&self.several, &self.zero, &self.halves, &self.one];
        let words = lists.into_iter().flatten();
        let words = words.chain(self.amounts.keys()).chain(self.parts.keys());
        self.looks = Looks::of(words.map(|word| Look::of(word)));
    }
}
