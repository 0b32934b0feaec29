//! House wording of how far a statement can be relied on: who has accepted it, and whether it is current.

/// How far a statement can be relied on.
#[derive(Debug, PartialEq, Eq)]
pub struct StandingWords {
    /// Heading over what is not current.
    pub heading: &'static str,
    /// Under that heading: why, and that nothing listed is to be cited; ends with a colon.
    pub intro: &'static str,
    /// Behind the list: “The same goes for what rests on them: {what}.”
    pub inherited: &'static str,
    /// One of these: the title.
    pub title: &'static str,
    /// One of these: the bottom line.
    pub bottom_line: &'static str,
    /// One of these: judgements, which say so themselves.
    pub judgements: &'static str,
    /// At the evidence of a statement: that it is not current, a sentence.
    pub at_statement: &'static str,
    /// At a judgement: that it rests on what is not current, a sentence.
    pub at_judgement: &'static str,
    /// At a statement, in brackets behind it.
    pub remark: &'static str,
    /// In header, footer and the title of the file: that part of the briefing is not current.
    pub running: &'static str,
    /// “line {line} of the text as recorded”.
    pub line: &'static str,
    /// Under the method: what the checks say of statements that are not current.
    pub method: &'static str,
    /// What became of the words: their sentence changed beside the quotation. This and the next without a full stop.
    pub host_changed: &'static str,
    /// Other words, the same values.
    pub reworded: &'static str,
    /// Another value.
    pub value_changed: &'static str,
    /// In another source.
    pub elsewhere: &'static str,
    /// In several places.
    pub ambiguous: &'static str,
    /// Nowhere.
    pub gone: &'static str,
    /// They stand, and other sentences of the source changed.
    pub source: &'static str,
    /// “Accepted by {by} on {date}.”
    pub accepted: &'static str,
    /// That the record of what was accepted was begun anew: “… by {by} on {date} … {because}.”
    pub begun: &'static str,
    /// That a build has recorded it, and nobody accepted it so far.
    pub recorded: &'static str,
    /// The same of all statements of a briefing.
    pub all_recorded: &'static str,
}
