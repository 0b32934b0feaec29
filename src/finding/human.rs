//! Findings for people: drawn as rustc draws them, with the line, a caret and what to do.

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
use crate::finding::Finding;
use crate::finding::Severity;

/// Whether to write ANSI escape sequences.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colors {
    /// Text only.
    Plain,
    /// Colours and bold, for a terminal.
    Ansi,
}

/// The width in columns within which lines of a file are shown; longer ones are shortened around the caret.
const WIDTH: usize = 100;

/// The most characters that a caret underlines on one line, so that the line can be shortened at all.
const LONGEST_UNDERLINE: usize = 60;

/// The findings as drawings with an empty line after each.
pub fn human(files: &Files, findings: &[Finding], colors: Colors) -> String {
    let renderer = match colors {
        Colors::Plain => Renderer::plain(),
        Colors::Ansi => Renderer::styled(),
    };
    let renderer = renderer.term_width(WIDTH);
    let draw = |finding| renderer.render(&[group(files, finding)]) + "\n\n";
    findings.iter().map(draw).collect()
}

fn group<'a>(files: &'a Files, finding: &'a Finding) -> Group<'a> {
    let level = match finding.severity {
        Severity::Warning => Level::WARNING,
        Severity::Error => Level::ERROR,
        Severity::Unchecked => Level::ERROR.with_name(finding.severity.as_str()),
    };
    let title = level
        .primary_title(finding.message.as_str())
        .id(finding.code.0);
    let mut group = Group::with_title(title).elements(places(files, finding));
    if let Some(hint) = &finding.hint {
        group = group.element(Level::HELP.message(normalize_untrusted_str(hint)));
    }
    group
}

/// One drawing for each file, the file of the finding first.
fn places<'a>(files: &'a Files, finding: &'a Finding) -> Vec<Element<'a>> {
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
    of_files
        .into_iter()
        .map(|(file, marks)| place(files, file, &marks))
        .collect()
}

/// A place to underline.
struct Mark<'a> {
    span: Span,
    kind: AnnotationKind,
    label: Option<&'a str>,
}

/// The lines of a file that hold the marks, or its path alone where nothing could be read.
fn place<'a>(files: &'a Files, file: FileId, marks: &[Mark<'a>]) -> Element<'a> {
    let file = files.get(file);
    let path = normalize_untrusted_str(&file.path);
    let text = file.text.as_str();
    if text.is_empty() {
        return Origin::path(path).into();
    }
    let ranges: Vec<Range<usize>> = marks
        .iter()
        .map(|mark| underlined(text, mark.span))
        .collect();
    let first = ranges.iter().map(|range| range.start).min().unwrap_or(0);
    let last = ranges.iter().map(|range| range.end).max().unwrap_or(first);
    // Only the lines in question are handed over: a source may have megabytes.
    let before = text.get(..first).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let rest = text.get(last..).unwrap_or_default();
    let rest = rest.split('\n').next().unwrap_or_default();
    let end = last + rest.trim_end_matches('\r').len();
    let annotations = marks
        .iter()
        .zip(ranges)
        .map(|(mark, range)| -> Annotation<'a> {
            mark.kind
                .span(range.start - start..range.end - start)
                .label(mark.label)
        });
    Snippet::source(text.get(start..end).unwrap_or_default())
        .line_start(before.matches('\n').count() + 1)
        .path(path)
        .annotations(annotations)
        .into()
}

/// The bytes to underline: of a long passage the start, so that it fits the page.
///
/// A span over several lines keeps them, unless one of them is too long.
fn underlined(text: &str, span: Span) -> Range<usize> {
    let start = text.floor_char_boundary(span.start.min(text.len()));
    let end = text.ceil_char_boundary(span.end.clamp(start, text.len()));
    let words = text.get(start..end).unwrap_or_default();
    let long = |line: &str| line.chars().nth(LONGEST_UNDERLINE).is_some();
    if !words.lines().any(long) {
        return start..end;
    }
    let first = words.lines().next().unwrap_or_default();
    let fits = first
        .char_indices()
        .nth(LONGEST_UNDERLINE)
        .map_or(first.len(), |(at, _)| at);
    start..start + fits
}

#[cfg(test)]
mod tests;
