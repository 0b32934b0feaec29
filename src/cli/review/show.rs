//! Statement and quotes side by side: for `review --show`.

use unicode_width::UnicodeWidthStr;

use crate::cli::lines::wrapped;
use crate::files;
use crate::report::Shown;
use crate::report::ShownWords;

/// The width of a column, in terminal columns: two of them make a line of 100 with what is between.
const COLUMN: usize = 46;

/// The width of the name of a part before its words, in terminal columns.
const LABEL: usize = 13;

/// Draws a statement beside the words on which it rests, in each of its languages.
pub(super) fn human(shown: &Shown) -> String {
    let mut lines = Vec::new();
    for words in &shown.languages {
        lines.push(format!("{} ({}, {})", shown.id, shown.kind, words.language));
        lines.push(String::new());
        lines.extend(labelled("says", &words.says));
        for passage in &words.passages {
            lines.extend(labelled(passage.part, &passage.words));
            if !passage.place.is_empty() {
                lines.extend(labelled("", &format!("({})", passage.place)));
            }
        }
        lines.push(String::new());
        lines.extend(compared(shown, words));
        let told = words.differences.iter();
        lines.extend(told.flat_map(|it| labelled("differs", it)));
        if !words.differences.is_empty() {
            lines.push(String::new());
        }
    }
    let line = |line: String| files::visible(line.trim_end()) + "\n";
    lines.into_iter().map(line).collect()
}

/// Returns what was compared, what turns or limits it, and what was not compared, in two columns.
fn compared(shown: &Shown, words: &ShownWords) -> Vec<String> {
    if !words.is_compared {
        let why = if shown.kind == "fact" {
            "not word by word: a language is not read. Numbers, dates, names and addresses are compared all the same."
        } else {
            "not word by word: it does not retell what it rests on. Numbers, dates and names are compared all the same."
        };
        let mut lines = labelled("compared", why);
        lines.push(String::new());
        return lines;
    }
    let mut lines = Vec::new();
    let pairs = words.compared.iter();
    let pairs: Vec<_> = pairs
        .map(|it| (it.statement.as_str(), it.passage.as_str()))
        .collect();
    lines.extend(table("compared:", &pairs));
    let weights = beside(&words.weighed_by, &words.passages_weighed_by);
    lines.extend(table("denied, weighed or limited by:", &weights));
    let alone = beside(&words.only_in_statement, &words.only_in_passages);
    lines.extend(table("not compared, because only one side has it:", &alone));
    lines
}

/// Lays two lists beside one another, the shorter one filled up.
fn beside<'w>(left: &'w [String], right: &'w [String]) -> Vec<(&'w str, &'w str)> {
    let word = |list: &'w [String], at: usize| list.get(at).map_or("", String::as_str);
    let rows = 0..left.len().max(right.len());
    rows.map(|at| (word(left, at), word(right, at))).collect()
}

/// Returns a heading and rows of two columns; nothing where there are no rows.
fn table(heading: &str, rows: &[(&str, &str)]) -> Vec<String> {
    if rows.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![format!("  {heading}")];
    for (left, right) in rows {
        let (left, right) = (wrapped(left, COLUMN), wrapped(right, COLUMN));
        for at in 0..left.len().max(right.len()) {
            let left = left.get(at).map_or("", String::as_str);
            let right = right.get(at).map_or("", String::as_str);
            let filled = padded(left, COLUMN);
            lines.push(format!("    {filled} | {right}"));
        }
    }
    lines.push(String::new());
    lines
}

/// Returns words with their name before them, the further lines below the first one.
fn labelled(label: &str, words: &str) -> Vec<String> {
    let lines = wrapped(words, 2 * COLUMN + 5 - LABEL);
    let lines = lines.into_iter().enumerate().map(|(at, line)| {
        let label = padded(if at == 0 { label } else { "" }, LABEL);
        format!("  {label}{line}")
    });
    lines.collect()
}

/// Returns a text filled up with blanks.
fn padded(text: &str, width: usize) -> String {
    let blanks = width.saturating_sub(text.width());
    format!("{text}{}", " ".repeat(blanks))
}
