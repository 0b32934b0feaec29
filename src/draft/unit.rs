//! The pieces of a document that are read one by one: its sentences, and the lines that are none.
//!
//! A list, a table, a chat or a headline says things without a full stop. A
//! line break inside a paragraph is a space where the text is wrapped, and an
//! end where the next word would have had room on the line.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::draft::passage;
use crate::draft::reader::DocumentReader;
use crate::draft::speakers::colons::MAX_LABEL_WORDS;
use crate::draft::speakers::colons::label;
use crate::draft::speakers::colons::speaker_labels;
use crate::draft::speakers::colons::turns;
use crate::draft::speakers::heads::Head;
use crate::draft::speakers::heads::heads;
use crate::language::Language;
use crate::language::range_of;

/// The most characters of a line of which an author may have set the end.
const MAX_LINE_CHARS: usize = 200;
/// The characters that a wrapped line may leave free where the next word would have had room.
const MAX_RAGGED_CHARS: usize = 8;
/// The fewest lines by which a text shows that it is wrapped.
const MIN_WRAPPED_LINES: usize = 8;
/// The least width in characters to which a text is wrapped.
const MIN_WRAPPED_CHARS: usize = 50;
/// The greatest width in characters to which a text is wrapped.
const MAX_WRAPPED_CHARS: usize = 130;
/// One line in so many may be longer.
const MAX_OUTLIERS: usize = 20;
/// The most characters of an item that a line with a capital does not go on.
const MAX_ITEM_CHARS: usize = 60;
/// The fewest letters of a word before a full stop that is no abbreviation.
const MIN_LAST_LETTERS: usize = 3;
/// The most bytes before a line in which the beginning of its block quotation is looked for.
const MAX_PARAGRAPH_BYTES: usize = 10_000;
/// The most digits of the number of an item.
const MAX_ITEM_DIGITS: usize = 3;

/// A piece of a document, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unit {
    /// The words, without a bullet or number before them.
    pub(super) range: Range<usize>,
    /// True if it is a line without the mark that ends a sentence.
    pub(super) is_line: bool,
    /// The line with a colon that leads to it.
    pub(super) lead_in: Option<Range<usize>>,
    /// The name before a colon, of whom these are the words.
    pub(super) speaker: Option<Range<usize>>,
    /// The name in the head of the message in which it is.
    pub(super) writer: Option<Range<usize>>,
}

/// The signs of a text by which its lines are read.
struct Signs<'t> {
    /// The words before colons that name who speaks.
    speakers: BTreeSet<&'t str>,
    /// The words that come back before colons.
    turns: BTreeSet<&'t str>,
    /// The heads of messages.
    heads: Vec<Head>,
    /// True if many lines end near one width.
    is_wrapped: bool,
    /// True if several lines only say who writes what follows, so that each line of a post is one of its own.
    has_writers: bool,
}

impl Signs<'_> {
    /// Returns the head of the message in which a place is.
    fn head(&self, at: usize) -> Option<&Head> {
        let next = self.heads.partition_point(|head| head.line.start <= at);
        self.heads.get(next.checked_sub(1)?)
    }

    /// True if a head begins at a place, or ends before it.
    fn part(&self, at: usize) -> bool {
        self.head(at)
            .is_some_and(|head| head.line.start == at || at <= head.rest.end + 2)
    }
}

/// The lines before the next one, as far as they lead to it.
#[derive(Debug, Default)]
struct Above {
    lead_in: Option<Range<usize>>,
    /// True if a piece after the lead-in was read.
    is_used: bool,
    /// The name of whoever speaks: in a chat until the end of the line, after “X wrote:” until the end of the paragraph.
    speaker: Option<Range<usize>>,
    until_paragraph: bool,
    /// The name in a line with a colon: whoever speaks in the block quotation below it.
    introduced: Option<Range<usize>>,
    end: usize,
}

/// Returns the names before colons of those who speak: in a chat, an interview, or above a post.
pub(super) fn speakers_before_colons(language: Language, text: &str) -> Vec<String> {
    let writers = text.lines().filter_map(|line| {
        let line = line.trim();
        language.writer(line).map(|name| line[name].to_owned())
    });
    let all = speaker_labels(language, text).into_iter();
    writers.chain(all.map(str::to_owned)).collect()
}

impl DocumentReader<'_> {
    /// Returns the pieces of the document.
    pub(super) fn units(&self) -> Vec<Unit> {
        let language = self.source.document.language;
        let text = &self.source.document.text;
        let signs = Signs {
            speakers: speaker_labels(language, text),
            turns: turns(text),
            heads: heads(language, text),
            is_wrapped: is_wrapped(text),
            has_writers: text
                .lines()
                .filter(|line| language.writer(line.trim()).is_some())
                .nth(1)
                .is_some(),
        };
        let mut above = Above::default();
        let mut units = Vec::new();
        let sentences = self.quotable_sentences(&signs.speakers).into_iter();
        for sentence in sentences.flat_map(|it| self.parts_behind_letters(it)) {
            for line in self.lines_of(&sentence, &signs) {
                let gap = self.text(&(above.end..line.start));
                let is_apart = gap.matches('\n').count() > 1;
                if is_apart || (gap.contains('\n') && !above.until_paragraph) {
                    above.speaker = None;
                    above.until_paragraph = false;
                }
                above.end = line.end;
                if self.is_in_block(&line) {
                    above.speaker.clone_from(&above.introduced);
                } else if is_apart || gap.contains('\n') {
                    above.introduced = None;
                }
                if let Some(unit) = self.unit(language, &line, &signs, &mut above) {
                    units.push(unit);
                }
            }
        }
        self.sign_blocks(&mut units);
        units
    }

    /// True if a line is one of a block quotation, which begins with “>” or goes on after a line that does, or of a quoted mail.
    pub(super) fn is_in_block(&self, line: &Range<usize>) -> bool {
        let document = self.source.document;
        let far = line.start.saturating_sub(MAX_PARAGRAPH_BYTES);
        let far = document.text.floor_char_boundary(far);
        let text = self.text(&(far..line.start));
        let begin = if document.marks_paragraphs() {
            text.rfind("\n\n").map(|at| at + 2)
        } else {
            text.rfind('\n').map(|at| at + 1)
        };
        let start = far + begin.unwrap_or_default();
        self.text(&(start..line.end)).trim_start().starts_with('>')
            || document.is_quoted_in_mail(line.start)
    }

    fn unit(
        &self,
        language: Language,
        line: &Range<usize>,
        signs: &Signs<'_>,
        above: &mut Above,
    ) -> Option<Unit> {
        let head = signs.head(line.start);
        if head.is_some_and(|head| line.start < head.rest.end) {
            return None;
        }
        let (range, is_item) = self.without_bullet(language, line);
        let words = self.text(&range);
        if !words.contains(char::is_alphanumeric) {
            return None;
        }
        let is_line = !passage::is_sentence(words);
        let mut range = range.clone();
        let label = label(words).filter(|label| signs.speakers.contains(label));
        // “[19:02] Ruth: …”
        if let Some(label) = label.and_then(|label| range_of(label, words)) {
            above.speaker = Some(range.start + label.start..range.start + label.end);
            above.until_paragraph = false;
            // The first sentence of several, without the mark that opens them all.
            if let Some(mark) = self.turn(&range, &signs.speakers) {
                range.start = mark.end;
            }
        }
        let unit = Unit {
            is_line,
            lead_in: above.lead_in.clone(),
            speaker: above.speaker.clone(),
            writer: head.map(|head| head.name.clone()),
            range: range.clone(),
        };
        if words.ends_with(':') {
            if let Some(name) = language.writer(words) {
                above.speaker = Some(range.start + name.start..range.start + name.end);
                above.until_paragraph = true;
            }
            let name = introduced(language, words);
            above.introduced = name.map(|it| range.start + it.start..range.start + it.end);
            above.lead_in = Some(range);
            above.is_used = false;
        } else if above.is_used && !is_line && !is_item {
            above.lead_in = None;
            return Some(Unit {
                lead_in: None,
                ..unit
            });
        } else {
            above.is_used = true;
        }
        Some(unit)
    }

    /// Returns the lines of a sentence that end where their author set an end.
    fn lines_of(&self, sentence: &Range<usize>, signs: &Signs<'_>) -> Vec<Range<usize>> {
        let words = self.text(sentence);
        if !words.contains('\n') {
            return vec![sentence.clone()];
        }
        let length = |line: &str| line.trim_end().chars().count();
        // A sentence may begin within a line, which is longer than its part of it.
        let text = &self.source.document.text;
        let line_start = text[..sentence.start].rfind('\n').map_or(0, |at| at + 1);
        let mut before = text[line_start..sentence.start].chars().count();
        // In a text that is wrapped, a short line says nothing: some programs wrap by measure of their own.
        let first = words.lines().next().map(|line| before + length(line));
        let width = words.lines().map(length).chain(first).max();
        let width = width.filter(|_| !signs.is_wrapped).unwrap_or_default();
        let mut lines: Vec<Range<usize>> = Vec::new();
        let mut start = sentence.start;
        let mut at = sentence.start;
        let mut rest = words.split_inclusive('\n').peekable();
        while let Some(line) = rest.next() {
            at += line.len();
            let speaks = |next: &str| {
                label(next)
                    .is_some_and(|it| signs.speakers.contains(it) || signs.turns.contains(it))
            };
            let ends = rest.peek().is_none_or(|next| {
                let room = std::mem::take(&mut before) + line.trim().chars().count();
                speaks(next.trim())
                    || signs.part(at)
                    || (signs.has_writers && !signs.is_wrapped)
                    || self.is_end((line.trim(), room), next.trim(), width, at)
            });
            if ends {
                let piece = self.text(&(start..at));
                let from = start + piece.len() - piece.trim_start().len();
                lines.push(from..from + piece.trim().len());
                start = at;
            }
        }
        lines.retain(|line| !line.is_empty());
        lines
    }

    /// True if a line of this length ends something, by the next one and the width of the paragraph; `at` is the place between.
    fn is_end(&self, (line, length): (&str, usize), next: &str, width: usize, at: usize) -> bool {
        if self.quotation_around(at).is_some() {
            return false;
        }
        // A long paragraph is one line as well, and its author ended the line that leads to it.
        if width > MAX_LINE_CHARS {
            return line.ends_with(':');
        }
        let is_sign = |letter: char| crate::source::is_emoji(letter.encode_utf8(&mut [0; 4]));
        let first = next.split_whitespace().next().unwrap_or_default();
        let room = length + 1 + first.chars().count();
        let slack = if first.starts_with(char::is_uppercase) {
            0
        } else {
            MAX_RAGGED_CHARS
        };
        line.ends_with(':')
            || line.ends_with(is_sign)
            || (line.contains('\t') && next.contains('\t'))
            || bullet(next) > 0
            || next.starts_with('>')
            || is_full_stop(line, next)
            || (line.ends_with(['.', '!', '?']) && next.starts_with(['—', '–']))
            || (bullet(line) > 0
                && first.starts_with(|it: char| it.is_uppercase() || it == '¡')
                && line.chars().count() <= MAX_ITEM_CHARS)
            || (room + slack <= width && !line.ends_with([',', '-', '–', '—', '(']))
    }

    /// Returns a line without the bullet, the mark of a quotation or the number of an item before it, and whether there was one.
    fn without_bullet(&self, language: Language, line: &Range<usize>) -> (Range<usize>, bool) {
        let words = self.text(line);
        let mut skipped = 0;
        loop {
            let rest = &words[skipped..];
            let next = bullet(rest);
            // The day of a date is no number of an item.
            let is_day = || {
                let dates = language.dates(rest);
                rest.starts_with(|it: char| it.is_ascii_digit())
                    && dates.first().is_some_and(|date| date.range.start == 0)
            };
            if next == 0 || next >= rest.len() || is_day() {
                break;
            }
            skipped += next;
        }
        (line.start + skipped..line.end, skipped > 0)
    }
}

/// Returns the last name of a person in a line that leads to a block quotation: “The reply, signed by Ruth Calder, reads:”.
pub(super) fn introduced(language: Language, words: &str) -> Option<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    for part in words.split_inclusive(char::is_whitespace) {
        let word = part.trim_end_matches(|it: char| !it.is_alphanumeric());
        parts.push(at..at + word.len());
        at += part.len();
    }
    (2..=MAX_LABEL_WORDS).find_map(|length| {
        let mut runs = parts.windows(length).rev();
        runs.find_map(|run| {
            let range = run.first()?.start..run.last()?.end;
            let name: Vec<&str> = words.get(range.clone())?.split_whitespace().collect();
            let is_one = !words[range.clone()].contains([',', ':']);
            (is_one && language.name(&name).is_some()).then_some(range)
        })
    })
}

/// True if many lines of a text end near one width.
fn is_wrapped(text: &str) -> bool {
    let lines = text.lines().map(|line| line.trim_end().chars().count());
    let mut lengths: Vec<usize> = lines.filter(|length| *length > 0).collect();
    lengths.sort_unstable();
    let longest = lengths.len().checked_sub(1 + lengths.len() / MAX_OUTLIERS);
    let width = longest
        .and_then(|at| lengths.get(at))
        .copied()
        .unwrap_or_default();
    let near = lengths.iter().filter(|length| **length * 5 >= width * 4);
    lengths.len() >= MIN_WRAPPED_LINES
        && (MIN_WRAPPED_CHARS..=MAX_WRAPPED_CHARS).contains(&width)
        && near.count() * 4 >= lengths.len()
}

/// True if a line ends with a word and a full stop, and the next one begins with a number.
fn is_full_stop(line: &str, next: &str) -> bool {
    let word = line.strip_suffix('.').unwrap_or_default();
    let letters = word.chars().rev().take_while(|it| it.is_lowercase());
    letters.count() >= MIN_LAST_LETTERS && next.starts_with(|it: char| it.is_ascii_digit())
}

/// Returns how many bytes of a line are a bullet or the number of an item, with the space behind it.
fn bullet(line: &str) -> usize {
    let digits = line
        .find(|letter: char| !letter.is_ascii_digit())
        .unwrap_or(0);
    let mark = match line.get(digits..).and_then(|rest| rest.chars().next()) {
        Some(mark @ ('-' | '*' | '•' | '–' | '·' | '>')) if digits == 0 => mark,
        Some(mark @ ('.' | ')')) if (1..=MAX_ITEM_DIGITS).contains(&digits) => mark,
        _ => return 0,
    };
    let end = digits + mark.len_utf8();
    let space = line[end..].len() - line[end..].trim_start().len();
    if space > 0 || mark == '>' {
        end + space
    } else {
        0
    }
}
