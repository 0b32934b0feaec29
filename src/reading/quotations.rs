//! The quotation marks of a text: pairs, and marks without a partner.
//!
//! Sources and statements are read alike. Sources mix the forms of marks, and leave marks out, so the neighbours of a
//! mark decide if it opens or closes, not its form alone.

use std::ops::Range;

use crate::language::overlap;
use crate::source::Document;

/// The quotation marks of a text.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Quotations {
    /// The opening and the closing mark of each quotation.
    pub(crate) pairs: Vec<(Range<usize>, Range<usize>)>,
    /// The marks without a partner.
    pub(crate) lone: Vec<Range<usize>>,
}

/// A quotation mark with its neighbours.
struct Mark {
    range: Range<usize>,
    form: char,
    before: Option<char>,
    after: Option<char>,
}

/// The maximum distance in bytes on either side in which a quotation is looked for: a paragraph may be a whole document.
const MAX_REACH_BYTES: usize = 10_000;
/// The maximum number of words between marks that are a name or a term, and not speech.
const MAX_TERM_WORDS: usize = 3;

impl Quotations {
    /// Returns the marks of the paragraphs that a byte range touches, in bytes of the document.
    pub(crate) fn around(document: &Document, bytes: &Range<usize>) -> Self {
        let text = &document.text;
        let near = text.floor_char_boundary(bytes.start.saturating_sub(MAX_REACH_BYTES));
        let far =
            text.ceil_char_boundary(bytes.end.saturating_add(MAX_REACH_BYTES).min(text.len()));
        let start = near + after_last_blank_line(&text[near..bytes.start]);
        let end = bytes.end + before_first_blank_line(&text[bytes.end..far]);
        let mut marks = Self::of(&text[start..end]);
        marks.go_on(&text[start..end], &text[end..far]);
        let shift = |range: &mut Range<usize>| *range = range.start + start..range.end + start;
        marks.lone.iter_mut().for_each(shift);
        for (open, close) in &mut marks.pairs {
            shift(open);
            shift(close);
        }
        marks
    }

    /// Returns the marks of one paragraph.
    pub(crate) fn of(text: &str) -> Self {
        let mut found = Self::default();
        let (double, single): (Vec<_>, Vec<_>) = marks(text).into_iter().partition(Mark::is_double);
        found.pair_double(double);
        found.pair_single(&single);
        found.lone.sort_by_key(|mark| mark.start);
        found
    }

    /// Ends a quotation that is not closed with its paragraph, where the next paragraph opens with a mark as well.
    ///
    /// A speech of several paragraphs has a mark before each of them, and a closing one only behind the last.
    pub(crate) fn go_on(&mut self, paragraph: &str, rest: &str) {
        let is_double = |letter: char| "«»“”„‟\"".contains(letter);
        let end = paragraph.trim_end().len();
        let opens = |mark: &Range<usize>| {
            let before = paragraph[..mark.start].chars().next_back();
            let after = paragraph[mark.end..].chars().next();
            // French sets a blank behind its opening mark.
            let is_french = paragraph[mark.clone()].starts_with('«');
            paragraph[mark.clone()].starts_with(is_double)
                && before.is_none_or(char::is_whitespace)
                && after.is_some_and(|letter| is_french || !letter.is_whitespace())
        };
        if !rest.trim_start().starts_with(is_double) {
            return;
        }
        if let Some(open) = self.lone.pop_if(|last| opens(last)) {
            self.pairs.push((open, end..end));
            self.pairs.sort_by_key(|(open, _)| open.start);
        }
    }

    /// Returns the quotations that are inside no other one, without marks and white space, in order.
    pub(crate) fn outermost(&self, text: &str) -> Vec<Range<usize>> {
        let mut all: Vec<_> = self.pairs.iter().collect();
        all.sort_by_key(|(open, _)| open.start);
        // The end of the quotations that began before; a mark inside one of them begins before it.
        let mut end = 0;
        all.retain(|(open, close)| {
            let is_inside = open.end < end;
            end = end.max(close.end);
            !is_inside
        });
        let words = |(open, close): &(Range<usize>, Range<usize>)| {
            let words = &text[open.end..close.start];
            let start = open.end + words.len() - words.trim_start().len();
            start..start + words.trim().len()
        };
        all.into_iter().map(words).collect()
    }

    /// True if these bytes lie between the marks of quoted speech.
    pub(crate) fn quote(&self, document: &Document, bytes: &Range<usize>) -> bool {
        let mut speeches = self.speeches(document);
        speeches.any(|speech| speech.start <= bytes.start && bytes.end <= speech.end)
    }

    /// True if some quoted speech lies, wholly or in part, in these bytes.
    pub(crate) fn hold_speech_in(&self, document: &Document, bytes: &Range<usize>) -> bool {
        let mut speeches = self.speeches(document);
        speeches.any(|speech| overlap(&speech, bytes))
    }

    /// Returns the quotations that are longer than a term.
    fn speeches(&self, document: &Document) -> impl Iterator<Item = Range<usize>> {
        self.pairs
            .iter()
            .map(|(open, close)| open.end..close.start)
            .filter(|speech| {
                let words = document.text.get(speech.clone()).unwrap_or_default();
                words.split_whitespace().count() > MAX_TERM_WORDS
            })
    }

    /// Pairs the marks “ ” „ " « », which do not look like apostrophes. A quotation may have the other family inside: « “ ” ».
    fn pair_double(&mut self, marks: Vec<Mark>) {
        let mut open: Vec<Mark> = Vec::new();
        for mark in marks {
            if is_inches(&mark) && open.is_empty() {
                continue;
            }
            let family = mark.is_guillemet();
            if mark.opens().unwrap_or(open.is_empty()) {
                // A new quotation of the same family begins, so the last one was never closed.
                let unclosed = open.pop_if(|last| last.is_guillemet() == family);
                self.lone.extend(unclosed.map(|last| last.range));
                open.push(mark);
                continue;
            }
            // Sources also mix the families; a mark that was opened inside and not closed is left alone.
            let own = open
                .iter()
                .rposition(|other| other.is_guillemet() == family)
                .or(open.len().checked_sub(1));
            let mut closed = own
                .map_or_else(Vec::new, |own| open.split_off(own))
                .into_iter();
            match closed.next() {
                Some(first) => self.pairs.push((first.range, mark.range)),
                None => self.lone.push(mark.range),
            }
            self.lone.extend(closed.map(|inner| inner.range));
        }
        self.lone.extend(open.into_iter().map(|mark| mark.range));
        self.pairs.sort_by_key(|(open, _)| open.start);
    }

    /// Pairs the marks ‘ ’ ‚ ' ‹ ›, where both are present; one alone is an apostrophe.
    fn pair_single(&mut self, marks: &[Mark]) {
        let ends = |mark: &Mark| mark.form != '‚' && mark.opens() == Some(false);
        let next_plain = next(marks, |mark| ends(mark) && !mark.may_be_possessive());
        let next_opener = next(marks, |mark| mark.form == '‘' && mark.opens() == Some(true));
        let last_end = last(marks, ends);
        let mut at = 0;
        while let Some(first) = marks.get(at) {
            at += 1;
            if first.form == '’' || first.opens() != Some(true) {
                continue;
            }
            let stop = next_opener[at];
            let plain = Some(next_plain[at]).filter(|plain| *plain < stop);
            let close = plain.or(last_end[stop].filter(|end| at <= *end));
            if let Some((close, mark)) = close.and_then(|close| Some((close, marks.get(close)?))) {
                self.pairs.push((first.range.clone(), mark.range.clone()));
                at = close + 1;
            }
        }
    }
}

/// Returns, for each mark and for the end, the index of the next mark from there that fits; the number of marks where none does.
fn next(marks: &[Mark], is_such: impl Fn(&Mark) -> bool) -> Vec<usize> {
    let mut next = vec![marks.len(); marks.len() + 1];
    for (at, mark) in marks.iter().enumerate().rev() {
        next[at] = if is_such(mark) { at } else { next[at + 1] };
    }
    next
}

/// Returns, for each mark and for the end, the index of the last mark before it that fits.
fn last(marks: &[Mark], is_such: impl Fn(&Mark) -> bool) -> Vec<Option<usize>> {
    let mut last = vec![None; marks.len() + 1];
    for (at, mark) in marks.iter().enumerate() {
        last[at + 1] = if is_such(mark) { Some(at) } else { last[at] };
    }
    last
}

impl Mark {
    fn is_double(&self) -> bool {
        matches!(self.form, '«' | '»' | '“' | '”' | '„' | '‟' | '"')
    }

    fn is_guillemet(&self) -> bool {
        matches!(self.form, '«' | '»')
    }

    /// Returns true if the mark opens a quotation, false if it closes one, `None` if its neighbours leave it open.
    fn opens(&self) -> Option<bool> {
        let is_space = |side: Option<char>| side.is_none_or(char::is_whitespace);
        let ends = |mark: char| ".,;:!?)]}…".contains(mark);
        // French sets a blank behind its opening mark: (« Rennes »), l’« accord ».
        let is_behind_opener = self.before.is_some_and(|before| "([{’'".contains(before));
        if matches!(self.form, '«' | '‹') && is_behind_opener && is_space(self.after) {
            return Some(true);
        }
        match (
            self.form,
            is_space(self.before),
            is_space(self.after) || self.after.is_some_and(ends),
        ) {
            ('„' | '‚' | '‟', ..) | ('«' | '‹', true, true) | (_, true, false) => {
                Some(true)
            }
            ('»' | '›', true, true) | (_, false, true) => Some(false),
            (_, true, true) => None,
            (_, false, false) => self.between_characters(),
        }
    }

    fn between_characters(&self) -> Option<bool> {
        let opener = |mark: char| "([{–—-/".contains(mark);
        let closer = |mark: char| "–—-/".contains(mark);
        if self.before.is_some_and(opener) && self.after.is_some_and(char::is_alphanumeric) {
            return Some(true);
        }
        self.after.is_some_and(closer).then_some(false)
    }

    /// True if the mark may be a possessive apostrophe: “the singers’ hall”.
    fn may_be_possessive(&self) -> bool {
        matches!(self.form, '’' | '\'')
            && self.before == Some('s')
            && self.after.is_some_and(char::is_whitespace)
    }
}

/// Returns all marks, with their neighbours.
fn marks(text: &str) -> Vec<Mark> {
    let is_single = |form| matches!(form, '‘' | '’' | '‚' | '‹' | '›' | '\'');
    // Only these bytes begin a mark; to look at them first is much faster.
    let begins_mark = |byte: &u8| matches!(byte, b'"' | b'\'' | 0xC2 | 0xE2);
    let bytes = text.bytes().enumerate();
    let starts = bytes.filter(|(_, byte)| begins_mark(byte));
    let mark = |(start, _): (usize, u8)| {
        let form = text.get(start..)?.chars().next()?;
        let range = start..start + form.len_utf8();
        let mark = Mark {
            form,
            before: text[..range.start].chars().next_back(),
            after: text[range.end..].chars().next(),
            range,
        };
        (mark.is_double() || is_single(form)).then_some(mark)
    };
    starts.filter_map(mark).collect()
}

/// True if the mark is the sign for inches: 15".
fn is_inches(mark: &Mark) -> bool {
    mark.form == '"' && mark.before.is_some_and(|digit| digit.is_ascii_digit())
}

/// Returns the beginning of the paragraph in which a text ends.
fn after_last_blank_line(text: &str) -> usize {
    let mut start = text.rfind('\n').map_or(0, |newline| newline + 1);
    while let Some(above) = text[..start].strip_suffix('\n') {
        let line = above.rfind('\n').map_or(0, |newline| newline + 1);
        if above[line..].trim().is_empty() {
            break;
        }
        start = line;
    }
    start
}

/// Returns the end of the paragraph in which a text begins.
fn before_first_blank_line(text: &str) -> usize {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().map_or(0, str::len);
    first
        + lines
            .take_while(|line| !line.trim().is_empty())
            .map(str::len)
            .sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::Quotations;

    /// Checks each text: its quotations, and the number of its lone marks.
    fn check(rows: &[(&str, &[&str], usize)]) {
        for (text, expected, lone) in rows {
            let found = Quotations::of(text);
            let quotations: Vec<_> = found
                .pairs
                .iter()
                .map(|(open, close)| &text[open.end..close.start])
                .collect();
            assert_eq!(quotations, *expected, "{text}");
            assert_eq!(found.lone.len(), *lone, "{text}: {found:?}");
        }
    }

    #[test]
    fn pairs_in_any_form() {
        check(&[
            (
                "Er nutzt \"Plauder Box“ oder \"PB\", sagt er.",
                &["Plauder Box", "PB"],
                0,
            ),
            (
                "„Wir gehen“, sagte »Lind« und « Weber ».",
                &["Wir gehen", "Lind", " Weber "],
                0,
            ),
            ("(\"so\") war es – „ja!“", &["so", "ja!"], 0),
        ]);
    }

    #[test]
    fn a_quotation_inside_another_is_part_of_it() {
        let rows: [(&str, &[&str]); 4] = [
            (
                "Er sagt: „Das ‚alte‘ Haus“, und « Ja ».",
                &["Das ‚alte‘ Haus", "Ja"],
            ),
            (
                "He says: ‘The “old” house’, and ‘yes’.",
                &["The “old” house", "yes"],
            ),
            (
                "Il dit : « Nous quittons le “vieux” salon », puis « “oui” ».",
                &["Nous quittons le “vieux” salon", "“oui”"],
            ),
            ("It is the singers’ hall.", &[]),
        ];
        for (text, expected) in rows {
            let ranges = Quotations::of(text).outermost(text);
            let found: Vec<_> = ranges.into_iter().map(|range| &text[range]).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn marks_without_a_partner() {
        check(&[
            ("Er kann \"singen, sagt er.", &[], 1),
            ("Er kann singen.\" Sie auch.", &[], 1),
            ("Er kann \"singen, und „tanzen“ kann er.", &["tanzen"], 1),
            (
                "Dice «cantan “bien, y se van».",
                &["cantan “bien, y se van"],
                1,
            ),
            ("Dice «cantan, y “bailan” aquí.", &["bailan"], 1),
            (
                "L’« accord » (« provisoire ») tient.",
                &[" accord ", " provisoire "],
                0,
            ),
            (
                "Говорит: «Мы поём “вместе”» и уходит.",
                &["Мы поём “вместе”", "вместе"],
                0,
            ),
        ]);
    }

    #[test]
    fn apostrophes_and_measures_are_no_marks() {
        check(&[
            ("The singers’ hall isn't Weber's, ’tis ours.", &[], 0),
            (
                "‘The singers’ hall is full’, she said.",
                &["The singers’ hall is full"],
                0,
            ),
            ("A 15\" screen, ‘as he says’.", &["as he says"], 0),
        ]);
    }
}
