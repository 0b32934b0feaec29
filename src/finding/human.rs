//! Findings for people: drawn as rustc draws them, with the line, a caret and what to do.

use std::collections::BTreeMap;
use std::ops::Range;

use annotate_snippets::Annotation;
use annotate_snippets::AnnotationKind;
use annotate_snippets::Element;
use annotate_snippets::Group;
use annotate_snippets::Level;
use annotate_snippets::Origin;
use annotate_snippets::Renderer;
use annotate_snippets::Snippet;
use annotate_snippets::normalize_untrusted_str;

use crate::files::FileId;
use crate::files::Files;
use crate::files::Span;
use crate::finding::Code;
use crate::finding::Finding;
use crate::finding::Severity;

/// The choice between plain text and ANSI escape sequences.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colors {
    /// Plain text without escape sequences.
    Plain,
    /// Text with colours and bold, for a terminal.
    Ansi,
}

/// The width of a drawing, in columns; longer lines of a file are shortened around the caret.
const WIDTH: usize = 100;

/// The maximum number of characters that a caret underlines on one line, so that the line can be shortened at all.
const MAX_UNDERLINE_CHARS: usize = 60;

/// The maximum number of bytes of a file that one drawing shows on each side of the underlined ones.
///
/// A line may have megabytes, and a finding on each of its words, so only the part around the finding is drawn.
const MAX_DRAWN_BYTES: usize = 2048;

/// The maximum number of findings that are drawn; the others have one line each.
///
/// More drawings are of no use to a reader, and a source of megabytes can cause one for each of its sentences.
const MAX_DRAWINGS: usize = 500;

/// The maximum number of warnings of one kind that are drawn for one file; the others have one line together.
///
/// A how-to section of ninety sentences would hide all else.
const MAX_OF_A_KIND: usize = 5;

/// The number of warnings of one kind from which one drawing for each file is enough.
const MANY_OF_A_KIND: usize = 20;

/// The maximum number of ranges of lines that such a line names.
const MAX_RANGES: usize = 12;

/// Returns the findings as drawings with an empty line after each; of very many, the last are lines without a drawing, and of
/// many warnings of one kind in one file the last have one line together.
pub fn human(files: &Files, findings: &[Finding], colors: Colors) -> String {
    let renderer = match colors {
        Colors::Plain => Renderer::plain(),
        Colors::Ansi => Renderer::styled(),
    };
    let renderer = renderer.term_width(WIDTH);
    let mut text = String::new();
    let mut room = MAX_DRAWINGS;
    let mut of_all: BTreeMap<Code, usize> = BTreeMap::new();
    for finding in findings {
        *of_all.entry(finding.code).or_default() += 1;
    }
    let max_drawn = |code: &Code| match of_all.get(code) {
        Some(number) if *number > MANY_OF_A_KIND => 1,
        _ => MAX_OF_A_KIND,
    };
    for of_file in findings.chunk_by(|one, next| one.span.file == next.span.file) {
        let mut number: BTreeMap<Code, usize> = BTreeMap::new();
        let is_drawn = |finding: &&Finding| {
            let number = number.entry(finding.code).or_default();
            *number += 1;
            finding.severity != Severity::Warning || *number <= max_drawn(&finding.code)
        };
        let (drawn, more): (Vec<&Finding>, Vec<&Finding>) = of_file.iter().partition(is_drawn);
        let (drawn, listed) = drawn.split_at(drawn.len().min(room));
        room -= drawn.len();
        for finding in drawn {
            text.push_str(&(draw(&renderer, files, finding) + "\n\n"));
        }
        for finding in listed {
            text.push_str(&super::short(files, std::slice::from_ref(*finding)));
        }
        for line in together(files, &more) {
            let title = Level::WARNING
                .primary_title(line.1.as_str())
                .id(line.0.name());
            text.push_str(&(renderer.render(&[Group::with_title(title)]) + "\n\n"));
        }
    }
    text
}

/// Returns one line for the findings of each kind that are not drawn: how many there are in the file, and in which lines.
fn together(files: &Files, more: &[&Finding]) -> Vec<(Code, String)> {
    let mut by_code: BTreeMap<Code, Vec<usize>> = BTreeMap::new();
    for finding in more {
        let line = files.line_column(finding.span).line;
        by_code.entry(finding.code).or_default().push(line);
    }
    let path = more
        .first()
        .map(|finding| files.get(finding.span.file).path.as_str());
    let told = by_code.into_iter().map(|(code, lines)| {
        let message = format!(
            "{} more in `{}`: {}",
            lines.len(),
            path.unwrap_or_default(),
            ranges(&lines)
        );
        (code, message)
    });
    told.collect()
}

/// Writes lines, of those in a row the first and the last: “lines 3, 7 to 12”.
fn ranges(lines: &[usize]) -> String {
    let mut ranges: Vec<(usize, usize)> = Vec::new();
    for line in lines {
        match ranges.last_mut() {
            Some((_, last)) if *line <= *last + 1 => *last = (*last).max(*line),
            _ => ranges.push((*line, *line)),
        }
    }
    let left = ranges.len().saturating_sub(MAX_RANGES);
    let written = ranges.iter().take(MAX_RANGES).map(|(first, last)| {
        if first == last {
            first.to_string()
        } else {
            format!("{first} to {last}")
        }
    });
    let written = written.collect::<Vec<_>>().join(", ");
    let left = if left > 0 { ", …" } else { "" };
    let word = if lines.len() == 1 { "line" } else { "lines" };
    format!("{word} {written}{left}")
}

fn draw(renderer: &Renderer, files: &Files, finding: &Finding) -> String {
    let (elements, cut): (Vec<Element>, Vec<Option<Cut>>) =
        places(files, finding).into_iter().unzip();
    let drawing = renderer.render(&[group(finding, elements)]);
    let cut = cut.into_iter().flatten();
    cut.fold(drawing, |drawing, cut| {
        drawing.replacen(&cut.counted, &cut.place, 1)
    })
}

fn group<'a>(finding: &'a Finding, places: Vec<Element<'a>>) -> Group<'a> {
    let level = match finding.severity {
        Severity::Warning => Level::WARNING,
        Severity::Error => Level::ERROR,
        Severity::Unchecked => Level::ERROR.with_name(finding.severity.as_str()),
    };
    let title = level
        .primary_title(finding.message.as_str())
        .id(finding.code.name());
    let mut group = Group::with_title(title).elements(places);
    if let Some(hint) = &finding.hint {
        group = group.element(Level::HELP.message(normalize_untrusted_str(hint)));
    }
    group
}

/// Returns one drawing for each file, that of the finding's own file first.
fn places<'a>(files: &'a Files, finding: &'a Finding) -> Vec<(Element<'a>, Option<Cut>)> {
    let mut marks = vec![Mark {
        span: finding.span,
        kind: AnnotationKind::Primary,
        label: None,
    }];
    marks.extend(finding.related.iter().map(|related| Mark {
        span: related.span,
        kind: AnnotationKind::Context,
        label: Some(&related.message),
    }));
    let mut of_files: Vec<(FileId, Vec<Mark>)> = Vec::new();
    for mark in marks {
        match of_files
            .iter_mut()
            .find(|(file, _)| *file == mark.span.file)
        {
            Some((_, marks)) => marks.push(mark),
            None => of_files.push((mark.span.file, vec![mark])),
        }
    }
    let mut places = Vec::new();
    for (file, marks) in of_files {
        let text = files.get(file).text.as_str();
        let first = underlined(text, marks[0].span).start;
        let near = |mark: &Mark| mark.span.start.abs_diff(first) <= MAX_DRAWN_BYTES;
        if marks
            .iter()
            .all(|mark| near(mark) && !drawn(text, underlined(text, mark.span)).is_cut)
        {
            places.push(place(files, file, &marks));
        } else {
            places.extend(marks.iter().map(|mark| place(files, file, &[*mark])));
        }
    }
    places
}

/// A place that is underlined in a drawing.
#[derive(Clone, Copy)]
struct Mark<'a> {
    span: Span,
    kind: AnnotationKind,
    label: Option<&'a str>,
}

/// The place of a mark on a line that is drawn without its beginning.
struct Cut {
    /// The place as the drawing counts it, from the start of the drawn part.
    counted: String,
    /// The place as it is in the file.
    place: String,
}

/// Returns the lines of a file with the marks; the path alone if the file could not be read.
fn place<'a>(files: &'a Files, file: FileId, marks: &[Mark<'a>]) -> (Element<'a>, Option<Cut>) {
    let text = files.get(file).text.as_str();
    let path = normalize_untrusted_str(&files.get(file).path);
    if text.is_empty() {
        return (Origin::path(path).into(), None);
    }
    let ranges: Vec<Range<usize>> = marks
        .iter()
        .map(|mark| underlined(text, mark.span))
        .collect();
    let first = ranges.iter().map(|range| range.start).min().unwrap_or(0);
    let last = ranges.iter().map(|range| range.end).max().unwrap_or(first);
    let Drawn { bytes, is_cut } = drawn(text, first..last);
    let annotations = marks
        .iter()
        .zip(&ranges)
        .map(|(mark, range)| -> Annotation<'a> {
            mark.kind
                .span(range.start - bytes.start..range.end - bytes.start)
                .label(mark.label)
        });
    let at = files.line_column(file.span(first..last));
    let cut = is_cut.then(|| {
        let before = text.get(bytes.start..first).unwrap_or_default();
        let counted = before.chars().count() + 1;
        Cut {
            counted: format!("{path}:{}:{counted}", at.line),
            place: format!("{path}:{}:{}", at.line, at.column),
        }
    });
    let snippet = Snippet::source(text.get(bytes.clone()).unwrap_or_default())
        .line_start(at.line)
        .path(path)
        .annotations(annotations);
    (snippet.into(), cut)
}

/// A part of a file that is drawn.
struct Drawn {
    bytes: Range<usize>,
    /// True if the first line lacks its beginning.
    is_cut: bool,
}

/// Returns the lines that these bytes touch, or as much of them as one drawing takes.
fn drawn(text: &str, marked: Range<usize>) -> Drawn {
    let from = text.floor_char_boundary(marked.start.saturating_sub(MAX_DRAWN_BYTES));
    let to = text.floor_char_boundary(marked.end.saturating_add(MAX_DRAWN_BYTES));
    let before = text.get(from..marked.start).unwrap_or_default();
    let line = before.rfind('\n').map(|newline| from + newline + 1);
    let rest = text.get(marked.end..to).unwrap_or_default();
    let rest = rest.split('\n').next().unwrap_or_default();
    let end = marked.end + rest.trim_end_matches('\r').len();
    Drawn {
        bytes: line.unwrap_or(from)..end,
        is_cut: line.is_none() && from > 0,
    }
}

/// Returns the bytes to underline: of a long passage only the start, so that it fits the page.
///
/// A span over several lines keeps them, unless one of them is too long.
fn underlined(text: &str, span: Span) -> Range<usize> {
    let start = text.floor_char_boundary(span.start.min(text.len()));
    let longest = start + MAX_DRAWN_BYTES;
    let end = text.ceil_char_boundary(span.end.clamp(start, text.len().min(longest)));
    let words = text.get(start..end).unwrap_or_default();
    let long = |line: &str| line.chars().nth(MAX_UNDERLINE_CHARS).is_some();
    if !words.lines().any(long) {
        return start..end;
    }
    let first = words.lines().next().unwrap_or_default();
    let fits = first
        .char_indices()
        .nth(MAX_UNDERLINE_CHARS)
        .map_or(first.len(), |(at, _)| at);
    start..start + fits
}

#[cfg(test)]
mod tests;
