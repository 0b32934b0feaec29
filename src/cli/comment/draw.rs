//! The comment as Markdown. Every text of a sheet or a source is in a fence, each line after a mark that cannot close it.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::cli::argument;
use crate::cli::lines::wrapped;
use crate::cli::number_of;
use crate::files;
use crate::finding;
use crate::report::Proposed;
use crate::report::ProposedSentence;
use crate::report::SentenceChange;

/// The line by which a workflow finds its own comment.
const MARKER: &str = "<!-- factbrief: what this change does -->";

/// The maximum size of a comment in bytes; GitHub takes 65,536 characters.
const MAX_BYTES: usize = 60_000;

/// The maximum length of a sentence in characters; the rest, far from the change, is left out.
const MAX_SENTENCE_CHARS: usize = 360;

/// The maximum number of characters that a shortened sentence keeps before the change.
const MAX_LEAD_CHARS: usize = 120;

/// The maximum width of a line in a fence, in columns of a terminal, because a browser does not wrap it.
const MAX_LINE_COLUMNS: usize = 92;

/// The maximum number of sentences, and of differences, that are shown for one report.
const MAX_SHOWN: usize = 8;

/// The maximum number of names that are listed.
const MAX_NAMES: usize = 12;

/// A report with the effect of a change on it.
pub(super) struct Section {
    /// The directory of the report, as people type it.
    pub(super) report: String,
    /// The effect of the change.
    pub(super) proposed: Proposed,
}

/// Returns the comment on these reports, and on those of the base that are gone.
pub(super) fn markdown(sections: &[Section], gone: &[String]) -> String {
    let mut text = format!("{MARKER}\n## Briefings\n");
    let told: Vec<&Section> = sections
        .iter()
        .filter(|it| !it.proposed.is_silent())
        .collect();
    for report in gone.iter().take(MAX_NAMES) {
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "\n### {} is gone\n\nThe base has this report, and the change does not.\n\n**To do:** look whether it was meant to be taken away.",
            code(report)
        );
    }
    if gone.len() > MAX_NAMES {
        let more = number_of(gone.len() - MAX_NAMES, "report");
        let _ = writeln!(text, "\n{more} more of the base not in the change.");
    }
    if told.is_empty() && gone.is_empty() {
        text.push_str("\nNothing to review: every statement rests on the words that were accepted, and readers will find nothing changed.\n");
        return text;
    }
    let mut left_out = 0;
    for section in &told {
        let drawn = section.markdown();
        if text.len() + drawn.len() > MAX_BYTES {
            left_out += 1;
        } else {
            text.push_str(&drawn);
        }
    }
    if left_out > 0 {
        let reports = number_of(left_out, "report");
        let _ = writeln!(
            text,
            "\nToo long for a comment: {reports} more; `factbrief comment` tells of them."
        );
    }
    text
}

impl Section {
    fn markdown(&self) -> String {
        let proposed = &self.proposed;
        let mut text = format!(
            "\n### {}{}\n",
            code(&self.report),
            if proposed.is_new { " is new" } else { "" }
        );
        let mut say = |words: &str| {
            text.push('\n');
            text.push_str(words);
            text.push('\n');
        };
        if !proposed.errors.is_empty() {
            say(&errors(proposed));
        }
        if proposed.unreadable {
            say("The sheet or a source cannot be read; `factbrief check` says why.");
            return text;
        }
        for sentence in proposed.sentences.iter().take(MAX_SHOWN) {
            say(&under(sentence));
        }
        for (id, sentences) in &proposed.beside {
            say(&beside(id, sentences));
        }
        let hidden = proposed.sentences.len().saturating_sub(MAX_SHOWN);
        if hidden > 0 {
            say(&format!(
                "{} more changed: `factbrief review` shows all.",
                number_of(hidden, "sentence")
            ));
        }
        say(&difference(proposed)
            .unwrap_or_else(|| "Readers will find nothing else changed.".to_owned()));
        say(&self.to_do());
        text
    }

    /// Returns the line that says what has to be done.
    fn to_do(&self) -> String {
        let proposed = &self.proposed;
        let (statements, sources) = &proposed.to_accept;
        if statements.is_empty() && sources.is_empty() {
            let words = if proposed
                .errors
                .contains_key(finding::code::SINCE_UNACCEPTED.name())
            {
                "**To do:** put back the lock of the base, look at what changed with `factbrief review`, and accept it by name."
            } else if proposed.errors.is_empty() {
                "**To do:** read it. Nothing waits to be accepted."
            } else {
                "**To do:** mend what `factbrief check` finds. Nothing waits to be accepted."
            };
            return words.to_owned();
        }
        let mut command = format!("factbrief review {}", argument(&self.report));
        for (option, ids) in [(" --accept", statements), (" --accept-source", sources)] {
            if !ids.is_empty() {
                command.extend([option, " ", &ids.join(" ")]);
            }
        }
        command.push_str(" --by NAME --on DATE --because REASON");
        let lead = "**To do:** where a statement no longer holds, mend it in the sheet. What holds, accept by name, then run `factbrief build`:";
        format!("{lead}\n\n{}", fence("sh", &[command]))
    }
}

/// Returns the sentence on the errors: “`factbrief check` stops at 2 errors: …”.
fn errors(proposed: &Proposed) -> String {
    let number = proposed.errors.values().sum();
    let codes = proposed
        .errors
        .iter()
        .map(|(code, number)| format!("`{code}` ({number})"));
    let codes: Vec<String> = codes.collect();
    format!(
        "`factbrief check` stops at {}: {}.",
        number_of(number, "error"),
        codes.join(", ")
    )
}

/// Returns a sentence that statements quote, before and after, and what rests on it.
fn under(sentence: &ProposedSentence) -> String {
    let ProposedSentence {
        change,
        under,
        rests_on_it,
        products,
    } = sentence;
    let mut text = format!(
        "{} ({})\n\n{}\n\nOn it {} {}",
        code(&change.place),
        change.class,
        sides(change),
        if under.len() == 1 { "rests" } else { "rest" },
        names(under)
    );
    if !rests_on_it.is_empty() {
        let these = if under.len() == 1 { "it" } else { "these" };
        let _ = write!(text, ", and on {these} {}", names(rests_on_it));
    }
    if !products.is_empty() {
        let products: Vec<&str> = products.iter().copied().collect();
        let _ = write!(text, "; printed in {}", products.join(" and "));
    }
    text + "."
}

/// Returns the sentences of a source that changed beside the quotes.
fn beside(id: &str, sentences: &[SentenceChange]) -> String {
    let shown: Vec<String> = sentences.iter().take(MAX_SHOWN / 2).map(sides).collect();
    let more = sentences.len() - shown.len();
    let more = if more > 0 {
        format!(", {more} of them not shown")
    } else {
        String::new()
    };
    let number = number_of(sentences.len(), "sentence");
    format!(
        "Beside the quotes, {number} of {} changed{more}\n\n{}",
        code(id),
        shown.join("\n\n")
    )
}

/// Returns a fence with a sentence before and after.
fn sides(change: &SentenceChange) -> String {
    let mut lines = Vec::new();
    for (mark, side) in [('-', &change.old), ('+', &change.new)] {
        let words = side
            .iter()
            .flat_map(|side| wrapped(&excerpt(side), MAX_LINE_COLUMNS));
        lines.extend(words.map(|line| format!("{mark} {line}")));
    }
    fence("diff", &lines)
}

/// Returns the differences that readers will find, in one language; `None` if there are none.
fn difference(proposed: &Proposed) -> Option<String> {
    let (difference, language) = (proposed.difference.as_ref()?, proposed.language?);
    let alterations = difference.alterations.iter();
    let told: Vec<String> = alterations.filter_map(|it| it.sentence(language)).collect();
    if told.is_empty() {
        return None;
    }
    let mut lines = Vec::new();
    for sentence in told.iter().take(MAX_SHOWN) {
        let mut mark = "* ";
        for line in wrapped(&excerpt(sentence), MAX_LINE_COLUMNS) {
            lines.push(format!("{mark}{line}"));
            mark = "  ";
        }
    }
    let hidden = told.len().saturating_sub(MAX_SHOWN);
    if hidden > 0 {
        lines.push(format!("* and {hidden} more; `factbrief diff` tells all"));
    }
    let number = number_of(told.len(), "change");
    let editions = match (difference.old, difference.new) {
        (old, new) if old == new => format!("edition {new} as the base has it"),
        (old, new) => format!("edition {old}, in edition {new}"),
    };
    let fenced = fence("text", &lines);
    Some(format!(
        "Readers will find {number} since {editions}:\n\n{fenced}"
    ))
}

/// Returns lines in a fence that is longer than any run of backticks in them.
fn fence(language: &str, lines: &[String]) -> String {
    let runs = lines.iter().flat_map(|line| line.split(|char| char != '`'));
    let longest = runs.map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    format!("{fence}{language}\n{}\n{fence}", lines.join("\n"))
}

/// Returns a code span that nothing in its text can end.
fn code(text: &str) -> String {
    let text = files::visible(text);
    let runs = text.split(|char| char != '`').map(str::len);
    let mark = "`".repeat(runs.max().unwrap_or(0) + 1);
    let space = if text.contains('`') { " " } else { "" };
    format!("{mark}{space}{text}{space}{mark}")
}

fn names(names: &BTreeSet<String>) -> String {
    let shown: Vec<String> = names
        .iter()
        .take(MAX_NAMES)
        .map(|name| code(name))
        .collect();
    let more = names.len() - shown.len();
    let more = if more > 0 {
        format!(" and {more} more")
    } else {
        String::new()
    };
    shown.join(", ") + &more
}

/// Returns the part of a sentence around the first difference.
fn excerpt(sentence: &str) -> String {
    let sentence = files::visible(&sentence.split_whitespace().collect::<Vec<_>>().join(" "));
    let characters: Vec<char> = sentence.chars().collect();
    if characters.len() <= MAX_SENTENCE_CHARS {
        return sentence;
    }
    let changed = [sentence.find("[-"), sentence.find("{+")];
    let changed = changed.into_iter().flatten().min().unwrap_or(0);
    let changed = sentence[..changed].chars().count();
    let start = changed.saturating_sub(MAX_LEAD_CHARS);
    let end = (start + MAX_SENTENCE_CHARS).min(characters.len());
    let before = if start > 0 { "…" } else { "" };
    let after = if end < characters.len() { "…" } else { "" };
    let kept: String = characters[start..end].iter().collect();
    format!("{before}{kept}{after}")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::Event;
    use pulldown_cmark::Parser;
    use pulldown_cmark::Tag;

    use super::SentenceChange;
    use super::code;
    use super::sides;

    proptest! {
        #[test]
        fn a_sentence_is_only_code(old in "\\PC*|[`~<>@#!a \\n+-]*", new in "\\PC*|[`~<>@#!a \\n+-]*") {
            let change = SentenceChange { class: "gone", place: String::new(), old: Some(old), new: Some(new) };
            let drawn = format!("before\n\n{}\nafter", sides(&change));
            let blocks: Vec<Event<'_>> = Parser::new(&drawn)
                .filter(|event| matches!(event, Event::Start(_)))
                .collect();
            prop_assert!(matches!(
                blocks.as_slice(),
                [Event::Start(Tag::Paragraph), Event::Start(Tag::CodeBlock(_)), Event::Start(Tag::Paragraph)]
            ), "{drawn}");
        }

        #[test]
        fn a_name_is_only_code(name in "\\PC+|[`@#a ]+") {
            let drawn = format!("x {} x", code(&name));
            let inside: Vec<Event<'_>> = Parser::new(&drawn).collect();
            let is_code = matches!(inside.as_slice(), [_, Event::Text(_), Event::Code(_), Event::Text(_), _]);
            prop_assert!(is_code || name.trim().is_empty(), "{drawn}");
        }
    }
}
