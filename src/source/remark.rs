//! Remarks on the parts that a reader of a format leaves out of the text, or keeps with a reservation.
//!
//! Remarks are at the head of the text that is kept beside a document, and are
//! reported when the text is written.

use std::fmt;

/// The maximum number of repeated lines of a page that a remark names.
const MAX_NAMED: usize = 4;

/// One remark on a text: the passages concerned, often as a number of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// The number of passages that no reader of the document sees.
    Unseen(usize),
    /// The number of passages whose letters have no character code, so that they cannot be identified.
    Uncoded(usize),
    /// The text has words that a machine recognised in pictures.
    Recognised,
    /// The numbers of the pages that have a picture and no text.
    Pictures(Vec<usize>),
    /// The lines that are repeated on the pages, and page numbers.
    RunningLines(Vec<String>),
    /// The number of changes that are tracked and not accepted: the text has them as made.
    TrackedChanges(usize),
    /// The number of comments.
    Comments(usize),
    /// The number of paragraph numbers and marks that the program that shows the document counts itself.
    CountedNumbers(usize),
    /// The number of symbols in a symbol font, which are not letters.
    Symbols(usize),
    /// The number of documents that are attached to a mail, without pictures.
    Attachments(usize),
    /// The end of the file is missing.
    NotWhole,
    /// The two forms of a mail have different words.
    FormsDiffer,
    /// The number of parts that are frames of the page, or documents of their own.
    OtherParts(usize),
}

impl fmt::Display for Remark {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counted = |number: usize, one: &str, several: &str| match number {
            1 => format!("1 {one}"),
            number => format!("{number} {several}"),
        };
        let sentence = match self {
            Self::Unseen(number) => format!(
                "left out: {} that no reader of the document sees",
                counted(*number, "passage", "passages")
            ),
            Self::Uncoded(number) => format!(
                "left out: {} whose letters have no code",
                counted(*number, "passage", "passages")
            ),
            Self::Recognised => {
                "read by a machine: words recognised in pictures, compare them with the pictures"
                    .to_owned()
            }
            Self::Pictures(pages) => {
                let pages: Vec<String> = pages.iter().map(ToString::to_string).collect();
                format!("without text: the pictures on page {}", pages.join(", "))
            }
            Self::RunningLines(lines) => running_lines(lines),
            Self::TrackedChanges(number) => format!(
                "as changed: {} tracked and not accepted yet",
                counted(*number, "change is", "changes are")
            ),
            Self::Comments(number) => {
                format!("left out: {}", counted(*number, "comment", "comments"))
            }
            Self::CountedNumbers(number) => format!(
                "left out: the automatic numbers of {}",
                counted(*number, "paragraph", "paragraphs")
            ),
            Self::Symbols(number) => format!(
                "left out: {} of a symbol font",
                counted(*number, "sign", "signs")
            ),
            Self::Attachments(number) => format!(
                "left out: the words of {}, to be saved and added by themselves",
                counted(*number, "attachment", "attachments")
            ),
            Self::NotWhole => {
                "not whole: the end of the file is missing, and more may be missing with it"
                    .to_owned()
            }
            Self::FormsDiffer => {
                "one of two: the mail has a plain and a formatted form, and their words differ"
                    .to_owned()
            }
            Self::OtherParts(number) => format!(
                "left out: {} of other pages or documents",
                counted(*number, "part", "parts")
            ),
        };
        formatter.write_str(&sentence)
    }
}

fn running_lines(lines: &[String]) -> String {
    if lines.is_empty() {
        return "left out: page numbers".to_owned();
    }
    let named: Vec<String> = lines
        .iter()
        .take(MAX_NAMED)
        .map(|line| format!("“{}”", line.replace(['[', ']'], " ")))
        .collect();
    let more = if lines.len() > MAX_NAMED {
        " and others"
    } else {
        ""
    };
    format!(
        "left out: page numbers, and lines that come back on the pages: {}{more}",
        named.join(", ")
    )
}
