//! The stage of a move, by the words of quotes.

use crate::language::Language;
use crate::reading::FactReading;
use crate::reading::frame::{Frame, Tense};
use crate::sheet::Sheet;
use crate::sheet::Stage;
use crate::sheet::{Fact, Quote};

/// Returns the stages that the words of a quote say, clause by clause.
fn stages(language: Language, quote: &str) -> Vec<Stage> {
    let clauses = language.clauses(quote).into_iter();
    let clauses = clauses.map(|clause| &quote[clause.range]);
    clauses
        .filter(|clause| language.negations(clause).is_empty())
        .flat_map(|clause| {
            [
                (Stage::Announced, language.announcing_words(clause)),
                (Stage::Tries, language.trying_words(clause)),
                (Stage::Uses, language.using_words(clause)),
                (Stage::Moved, language.leaving_words(clause)),
            ]
        })
        .filter(|(_, words)| !words.is_empty())
        .map(|(stage, _)| stage)
        .collect()
}

/// Returns a stage that a quote says, which is no more than announced where the quote tells it of a day after it was written.
fn told_of_day(frame: &Frame<'_>, stage: Stage) -> Stage {
    let is_to_come = match stage {
        Stage::Moved => frame.is_scheduled(),
        Stage::Uses => frame.is_scheduled() && frame.is_scheduled_to_begin(),
        _ => false,
    };
    if is_to_come { Stage::Announced } else { stage }
}

impl FactReading<'_> {
    /// Returns the stages that the quotes of the fact say: by the words that are known to tell them, or, where there are
    /// none, by the meanings of the others.
    pub(crate) fn stages(&self) -> Vec<Stage> {
        let quotes = self.passages.readings().iter().take(self.fact.quotes.len());
        let known = quotes
            .zip(self.passages.frames())
            .flat_map(|(quote, frame)| {
                let said = stages(quote.language, quote.text.unprinted()).into_iter();
                said.map(|stage| told_of_day(frame, stage))
            });
        let known: Vec<Stage> = known.collect();
        if !known.is_empty() {
            return known;
        }
        let frames = self.passages.frames().iter().take(self.fact.quotes.len());
        frames.filter_map(Frame::stage).collect()
    }

    /// True if a quote of the fact tells of a trial that is under way or over, beside plans for what comes after it.
    pub(crate) fn is_tried(&self) -> bool {
        let mut frames = self.passages.frames().iter().take(self.fact.quotes.len());
        frames.any(Frame::tells_of_trial)
    }

    /// True if a quote of the fact tells of a move that is made.
    pub(crate) fn tells_of_move_made(&self) -> bool {
        let mut frames = self.passages.frames().iter().take(self.fact.quotes.len());
        frames.any(Frame::tells_of_move_made)
    }

    /// True if a quote of the fact tells of coming back.
    pub(crate) fn tells_of_return(&self) -> bool {
        let mut frames = self.passages.frames().iter().take(self.fact.quotes.len());
        frames.any(Frame::tells_of_return)
    }

    /// True if every quote of the fact tells it as still to come.
    pub(crate) fn is_all_to_come(&self) -> bool {
        let frames = self.passages.frames().iter().take(self.fact.quotes.len());
        let mut tenses = frames.map(|frame| frame.tense(0));
        tenses.all(|tense| tense == Some(Tense::ToCome))
    }

    /// True if every quote of the fact says in so many words that it is still to come.
    pub(crate) fn is_foretold(&self) -> bool {
        let mut frames = self.passages.frames().iter().take(self.fact.quotes.len());
        frames.all(|frame| frame.foretells(0))
    }

    /// True if a quote of the fact tells it as not done yet.
    pub(crate) fn is_going_on(&self) -> bool {
        let frames = self.passages.frames().iter().take(self.fact.quotes.len());
        let mut tenses = frames.map(|frame| frame.tense(0));
        tenses.any(|tense| tense == Some(Tense::ToCome))
    }
}

/// True if the quotes of a fact say this stage.
pub(crate) fn tells_of(sheet: &Sheet, fact: &Fact, stage: Stage) -> bool {
    let says = |quote: &Quote| stages(sheet[quote.source].language, quote.words.unprinted());
    fact.quotes.iter().flat_map(says).any(|it| it == stage)
}
