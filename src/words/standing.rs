//! House wording on the standing of statements: their acceptance, and whether they are current.

/// House wording on how far a statement can be relied on.
#[derive(Debug, PartialEq, Eq)]
pub struct StandingWords {
    /// Heading over the statements that are not current.
    pub heading: &'static str,
    /// The sentence under that heading: the reason, and that nothing listed is to be cited; ends with a colon.
    pub intro: &'static str,
    /// The sentence after the list: “The same goes for what rests on them: {what}.”
    pub inherited: &'static str,
    /// An item in {what}: the title.
    pub title: &'static str,
    /// An item in {what}: the bottom line.
    pub bottom_line: &'static str,
    /// An item in {what}: judgements, each of which says so itself.
    pub judgements: &'static str,
    /// A sentence at the evidence of a statement: it is not current.
    pub at_statement: &'static str,
    /// A sentence at a judgement: it rests on statements that are not current.
    pub at_judgement: &'static str,
    /// The remark in brackets after a statement.
    pub remark: &'static str,
    /// The words in header, footer and the title of the file: part of the briefing is not current.
    pub running: &'static str,
    /// “line {line} of the text as recorded”.
    pub line: &'static str,
    /// The explanation under the method of the checks of statements that are not current.
    pub method: &'static str,
    /// A change of the words: their sentence changed beside the quotation. This and the next six lack a full stop.
    pub host_changed: &'static str,
    /// A change of the words: other words with equal values.
    pub reworded: &'static str,
    /// A change of the words: another value.
    pub value_changed: &'static str,
    /// A change of the words: they are in another source.
    pub elsewhere: &'static str,
    /// A change of the words: they are in several places.
    pub ambiguous: &'static str,
    /// A change of the words: they are nowhere.
    pub gone: &'static str,
    /// A change of the source: the words are unchanged, and other sentences changed.
    pub source: &'static str,
    /// “Accepted by {by} on {date}.”
    pub accepted: &'static str,
    /// The sentence that the record of acceptances was begun anew: “… by {by} on {date} … {because}.”
    pub begun: &'static str,
    /// The sentence that a build has recorded a statement, which has not been accepted so far.
    pub recorded: &'static str,
    /// The sentence that a build has recorded all statements of a briefing, and none has been accepted.
    pub all_recorded: &'static str,
}
