//! The stage of a move, by the words of quotes.

use std::cell::LazyCell;

use crate::language::Language;
use crate::reading::FactReading;
use crate::reading::frame::{Frame, Tense};
use crate::sheet::Sheet;
use crate::sheet::Stage;
use crate::sheet::{Fact, Quote};

/// Returns the stages that the words of a quote say, clause by clause: no more than announced where they are only resolved or to come.
fn stages(language: Language, quote: &str, is_to_come: impl Fn(usize) -> bool) -> Vec<Stage> {
    let told = told(language, quote).into_iter();
    let told = told.map(|(stage, byte)| (stage, stage > Stage::Announced && is_to_come(byte)));
    let told: Vec<(Stage, bool)> = told.collect();
    // “After its decision to leave A, the choir moved to B”
    let is_done = told.contains(&(Stage::Moved, false));
    let counted = told
        .into_iter()
        .filter(|(_, to_come)| !(is_done && *to_come));
    let stages = counted.map(|(stage, to_come)| if to_come { Stage::Announced } else { stage });
    stages.collect()
}

/// Returns the stages that the words of a quote say by themselves, each with the byte of its word.
fn told(language: Language, quote: &str) -> Vec<(Stage, usize)> {
    let clauses = language.clauses(quote).into_iter();
    let clauses = clauses.map(|clause| (clause.range.start, &quote[clause.range]));
    let plain = clauses.filter(|(_, clause)| language.negations(clause).is_empty());
    let told = plain.flat_map(|(start, clause)| {
        let lists = [
            (Stage::Announced, language.announcing_words(clause)),
            (Stage::Tries, language.trying_words(clause)),
            (Stage::Uses, language.using_words(clause)),
            (Stage::Moved, language.leaving_words(clause)),
        ];
        let words = lists.into_iter();
        words.flat_map(move |(stage, words)| {
            let places = words.into_iter().map(move |it| start + it.start);
            places.map(move |byte| (stage, byte))
        })
    });
    told.collect()
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
                let is_to_come = |byte: usize| frame.is_still_to_come(byte);
                let said = stages(quote.language, quote.text.unprinted(), is_to_come);
                said.into_iter().map(|stage| told_of_day(frame, stage))
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
    let says = |quote: &Quote| {
        let (language, words) = (sheet[quote.source].language, quote.words.unprinted());
        let frame = LazyCell::new(|| Frame::read(language, words, Vec::new()));
        stages(language, words, |byte| frame.is_still_to_come(byte))
    };
    fact.quotes.iter().flat_map(says).any(|it| it == stage)
}
