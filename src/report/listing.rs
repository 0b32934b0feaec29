//! The line of a report in an index: kept in its manifest, so that an index of many reports reads little of each.

use schemars::JsonSchema;
use serde::Deserialize;
use serde::Serialize;

use crate::language::Date;

/// The line of a report in an index.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub(super) struct Listing {
    /// The name of the report.
    pub(super) report: String,
    /// The number of the edition.
    pub(super) edition: u32,
    /// The day of issue.
    pub(super) issued: String,
    /// The information cut-off; `None` where an earlier version of the program built the report.
    #[serde(default, rename = "as-of", skip_serializing_if = "Option::is_none")]
    pub(super) as_of: Option<String>,
    /// The label of the marking.
    pub(super) marking: String,
    /// True if a statement is printed as not current.
    pub(super) stale: bool,
    /// The tag of each language with the title, in the order of the sheet's languages.
    pub(super) titles: Vec<(String, String)>,
}

/// The fields that a line needs from the record of all briefings.
#[derive(Deserialize)]
struct Printed {
    report: String,
    edition: u32,
    issued: String,
    marking: String,
    briefings: Vec<PrintedBriefing>,
}

#[derive(Deserialize)]
struct PrintedBriefing {
    language: String,
    sentences: Vec<PrintedSentence>,
}

#[derive(Deserialize)]
struct PrintedSentence {
    part: String,
    text: String,
    state: String,
}

impl Listing {
    /// Returns what the record of a build, and its information cut-off, say to an index.
    pub(super) fn of_record(record: &str, as_of: Option<Date>) -> Option<Self> {
        let printed: Printed = serde_json::from_str(record).ok()?;
        let briefings = || printed.briefings.iter();
        let mut sentences = briefings().flat_map(|briefing| &briefing.sentences);
        let stale = sentences.any(|sentence| sentence.state != "current");
        let mut titles: Vec<(String, String)> = Vec::new();
        for briefing in briefings() {
            let is_told = titles.iter().any(|(tag, _)| *tag == briefing.language);
            let mut sentences = briefing.sentences.iter();
            if let Some(title) = sentences.find(|it| it.part == "title" && !is_told) {
                titles.push((briefing.language.clone(), title.text.clone()));
            }
        }
        Some(Self {
            report: printed.report,
            edition: printed.edition,
            issued: printed.issued,
            as_of: as_of.map(|day| day.to_string()),
            marking: printed.marking,
            stale,
            titles,
        })
    }
}
