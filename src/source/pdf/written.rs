//! The text of all pages: paragraphs, with a line at the beginning of each page.

use crate::source::pages::Pages;
use crate::source::pdf::columns::columns;
use crate::source::pdf::hyphen;
use crate::source::pdf::hyphen::Words;
use crate::source::pdf::leaf::Leaf;
use crate::source::pdf::paragraph::Paragraph;
use crate::source::pdf::paragraph::begins_sentence;
use crate::source::pdf::paragraph::ends_sentence;
use crate::source::pdf::paragraph::paragraphs;
use crate::source::pdf::table::in_rows;

/// The maximum length of a title, in characters.
const MAX_TITLE: usize = 200;
/// The minimum size of a title, as a multiple of the size of the text.
const TITLE_SIZE: f64 = 1.15;
/// The maximum difference in size between letters of one text, as a share of their size.
const SAME_SIZE: f64 = 0.05;

/// The text of a document.
pub(super) struct Written {
    pub(super) text: String,
    pub(super) title: Option<String>,
}

/// A paragraph, or the beginning of a page.
enum Part {
    Page(usize),
    Paragraph(Paragraph),
}

/// Returns the text of all pages.
pub(super) fn written(leaves: &[Leaf]) -> Written {
    let mut parts: Vec<Part> = Vec::new();
    let mut words = Words::default();
    for (place, leaf) in leaves.iter().enumerate() {
        parts.push(Part::Page(place + 1));
        for line in leaf.tagged.iter().flat_map(|paragraph| &paragraph.lines) {
            words.add(line);
        }
        parts.extend(leaf.tagged.iter().cloned().map(Part::Paragraph));
        let upright = in_rows(leaf.upright.clone(), &leaf.rules);
        let directions = std::iter::once(upright).chain(leaf.turned.iter().cloned());
        for column in directions.flat_map(columns) {
            for row in &column {
                words.add(&row.text);
            }
            parts.extend(paragraphs(&column).into_iter().map(Part::Paragraph));
        }
    }
    Written {
        title: title(&parts, &words),
        text: text(&parts, &words),
    }
}

/// Returns the largest words of the first page as the title, where they are larger than the rest.
fn title(parts: &[Part], words: &Words) -> Option<String> {
    let first: Vec<&Paragraph> = parts
        .iter()
        .skip(1)
        .map_while(|part| match part {
            Part::Paragraph(paragraph) => Some(paragraph),
            Part::Page(_) => None,
        })
        .collect();
    let largest = first.iter().map(|it| it.size).fold(0.0, f64::max);
    let mut sizes: Vec<f64> = first
        .iter()
        .flat_map(|it| it.lines.iter().map(|_| it.size))
        .collect();
    sizes.sort_by(f64::total_cmp);
    let usual = sizes.get(sizes.len() / 2)?;
    let own = first.iter().find(|it| it.size >= largest)?;
    let title = words.joined(&own.lines);
    let fits = largest > usual * TITLE_SIZE && title.chars().count() <= MAX_TITLE;
    (fits && !own.is_row).then(|| hyphen::without_soft(&title))
}

fn text(parts: &[Part], words: &Words) -> String {
    let mut text = String::new();
    let mut last: Option<&Paragraph> = None;
    let mut page = None;
    for part in parts {
        match part {
            Part::Page(number) => {
                // A page without words has a line of its own as well.
                if let Some(empty) = page.replace(*number) {
                    paragraph(&mut text, &Pages::line(empty));
                    last = None;
                }
            }
            Part::Paragraph(own) => {
                let goes_on = last.is_some_and(|last| goes_on(last, own));
                match (page.take(), goes_on) {
                    (Some(number), true) => over_page(&mut text, own, number, words),
                    (None, true) => add(&mut text, own, words),
                    (page, false) => {
                        if let Some(number) = page {
                            paragraph(&mut text, &Pages::line(number));
                        }
                        paragraph(&mut text, &words.joined(&own.lines));
                    }
                }
                last = Some(own);
            }
        }
    }
    if let Some(number) = page {
        paragraph(&mut text, &Pages::line(number));
    }
    text.push('\n');
    hyphen::without_soft(&text)
}

fn paragraph(text: &mut String, words: &str) {
    if !text.is_empty() {
        text.push_str("\n\n");
    }
    text.push_str(words);
}

fn add(text: &mut String, own: &Paragraph, words: &Words) {
    for line in &own.lines {
        words.join(text, line);
    }
}

/// Adds a paragraph that continues after a page break; a word broken there is kept whole on the first page.
fn over_page(text: &mut String, own: &Paragraph, number: usize, words: &Words) {
    let mut lines = own.lines.iter();
    let first = lines.next().map_or("", String::as_str).trim();
    let is_broken = text.ends_with(hyphen::HYPHENS);
    let (head, rest) = if is_broken {
        first.split_once(' ').unwrap_or((first, ""))
    } else {
        ("", first)
    };
    if is_broken {
        words.join(text, head);
    }
    text.push('\n');
    text.push_str(&Pages::line(number));
    text.push('\n');
    text.push_str(rest);
    for line in lines {
        if text.ends_with('\n') {
            text.push_str(line.trim());
        } else {
            words.join(text, line);
        }
    }
}

/// True if a paragraph at the top of a column continues the one at the end of the column before.
fn goes_on(last: &Paragraph, own: &Paragraph) -> bool {
    let (Some(end), Some(start)) = (last.lines.last(), own.lines.first()) else {
        return false;
    };
    let same_size = (last.size - own.size).abs() <= SAME_SIZE * last.size;
    if last.is_row || own.is_row || !same_size || !last.place.is_last || !own.place.is_first {
        return false;
    }
    let is_broken = end.ends_with(hyphen::HYPHENS);
    let goes_on_small = !begins_sentence(start) && !ends_sentence(end);
    let is_full = last.ends_full && !ends_sentence(end) && !own.is_indented;
    is_broken || goes_on_small || is_full
}
