//! House wording of how many sources a statement has, and how many of them are independent.

use crate::sheet::Credibility;

/// The house wording in one language.
#[derive(Debug)]
pub struct SupportWords {
    /// Before the support of a statement: “Support:”.
    pub label: &'static str,
    /// One source.
    pub one: &'static str,
    /// “{sources} independent sources”.
    pub independent: &'static str,
    /// “{sources} sources, one origin”.
    pub one_origin: &'static str,
    /// “{sources} sources, {independent} of them independent”.
    pub partly: &'static str,
    /// “{sources} sources, not examined for independence”, where no card says from whom they have their words.
    pub unexamined_sources: &'static str,
    /// “{sources} sources, at most {independent} of them independent”, where some cards do not say so.
    pub partly_unexamined: &'static str,
    /// Says that sources differ.
    pub differ: &'static str,
    /// Before a statement that differs: “Differs:”.
    pub differing: &'static str,
    /// The credibility with its digit: “confirmed by other sources (1)”.
    pub credibility: fn(Credibility) -> &'static str,
    /// Says that a year of the statement is that of publication, without a full stop.
    pub year_of_card: &'static str,
    /// Explains the signs of support, in a sentence.
    pub key: &'static str,
    /// On a card: the sources that it prints, translates or quotes.
    pub based_on: &'static str,
    /// On a card: the sources that it corrects or replaces.
    pub supersedes: &'static str,
    /// On a card: the sources that correct or replace it.
    pub superseded_by: &'static str,
    /// In the source summary: “As far as is known, {number} of them are independent of one another.”, two at least.
    pub some_independent: &'static str,
    /// In the source summary: that nothing on the cards says that one has its words from another.
    pub all_independent: &'static str,
    /// In the source summary: that all sources have their words from one.
    pub same_origin: &'static str,
    /// In the source summary: that no card says whether its source has its words from another.
    pub unexamined: &'static str,
    /// In the source summary of very many sources: “Not quoted here: {number}. {record} describes all of them.”
    pub in_record: &'static str,
}
