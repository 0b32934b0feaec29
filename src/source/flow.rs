//! Words and the gaps between them: how the text of a page is laid out for reading and quoting.

/// The mark before what the document itself strikes out; nothing else is ever added to its words.
pub(crate) const STRUCK_OUT: &str = "[struck out: ";
/// The mark after it.
pub(crate) const STRUCK_OUT_END: char = ']';

/// A text that is being written.
///
/// Runs of white space become one gap, the widest of those asked for, and no
/// gap stands at the beginning or the end.
#[derive(Debug, Default)]
pub(super) struct Flow {
    text: String,
    gap: Gap,
    /// Marks that stand before the next letters.
    marks: Vec<Mark>,
    /// How many parts that are struck out are open.
    struck_out: usize,
}

/// What stands before letters, and is drawn by the page.
#[derive(Debug)]
enum Mark {
    /// The number of an item; without letters in the item it is nothing.
    Number(String),
    /// An opening mark; without letters before its closing mark it is nothing.
    Opening(&'static str),
}

/// What stands between two words, from narrow to wide.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    /// Nothing: the letters belong together.
    #[default]
    None,
    /// A space.
    Space,
    /// A tab, between the cells of a table.
    Cell,
    /// A line break.
    Line,
    /// A blank line.
    Paragraph,
}

impl Flow {
    /// Asks for a gap of at least this width before the next word.
    pub(super) fn gap(&mut self, gap: Gap) {
        self.gap = self.gap.max(gap);
    }

    /// A line break that the author wrote; the second one in a row ends a paragraph.
    pub(super) fn line_break(&mut self) {
        let gap = if self.gap >= Gap::Line {
            Gap::Paragraph
        } else {
            Gap::Line
        };
        self.gap(gap);
    }

    /// Words, in which white space is only a gap; a no-break space is a letter.
    pub(super) fn words(&mut self, words: &str) {
        for (place, word) in words.split([' ', '\t', '\n', '\r', '\u{C}']).enumerate() {
            if place > 0 {
                self.gap(Gap::Space);
            }
            self.letters(word);
        }
    }

    /// Words whose line breaks and spaces count, as in a listing.
    pub(super) fn as_it_is(&mut self, words: &str) {
        for (place, line) in words.split('\n').enumerate() {
            if place > 0 {
                self.line_break();
            }
            let line = line.strip_suffix('\r').unwrap_or(line);
            let bare = line.trim_start_matches(' ');
            if self.gap == Gap::None || self.text.is_empty() {
                self.letters(line);
            } else if !bare.is_empty() {
                self.letters(bare);
            }
        }
    }

    /// Letters that go on from what stands before, unless a gap was asked for.
    pub(super) fn letters(&mut self, letters: &str) {
        if letters.is_empty() {
            return;
        }
        let gap = std::mem::take(&mut self.gap);
        // Each paragraph says for itself that it is struck out.
        let is_parted = gap >= Gap::Cell
            && self.struck_out > 0
            && !self
                .marks
                .iter()
                .any(|mark| matches!(mark, Mark::Opening(_)));
        if is_parted {
            self.text.push(STRUCK_OUT_END);
            self.marks.push(Mark::Opening(STRUCK_OUT));
        }
        if !self.text.is_empty() {
            self.text.push_str(match gap {
                Gap::None => "",
                Gap::Space => " ",
                Gap::Cell => "\t",
                Gap::Line => "\n",
                Gap::Paragraph => "\n\n",
            });
        }
        for mark in self.marks.drain(..) {
            match mark {
                Mark::Number(number) => self.text.extend([number.as_str(), " "]),
                Mark::Opening(mark) => self.text.push_str(mark),
            }
        }
        self.text.push_str(letters);
    }

    /// A mark that the page draws before the next letters.
    pub(super) fn open(&mut self, mark: &'static str) {
        self.marks.push(Mark::Opening(mark));
    }

    /// The number of an item, which stands before its next letters on the line that they begin.
    pub(super) fn label(&mut self, number: &str) {
        self.marks.push(Mark::Number(number.to_owned()));
    }

    /// Takes back the number of an item without letters.
    pub(super) fn end_label(&mut self) {
        self.marks.retain(|mark| matches!(mark, Mark::Opening(_)));
    }

    /// A mark that the page draws after the last letters; none where no letters came in between.
    pub(super) fn close(&mut self, mark: char) {
        let is_open = |mark: &Mark| matches!(mark, Mark::Opening(_));
        match self.marks.iter().rposition(is_open) {
            Some(own) => drop(self.marks.remove(own)),
            None => self.text.push(mark),
        }
    }

    /// From here on the words are struck out.
    pub(super) fn strike_out(&mut self) {
        if self.struck_out == 0 {
            self.open(STRUCK_OUT);
        }
        self.struck_out += 1;
    }

    /// The words are struck out up to here.
    pub(super) fn end_strike_out(&mut self) {
        self.struck_out = self.struck_out.saturating_sub(1);
        if self.struck_out == 0 {
            self.close(STRUCK_OUT_END);
        }
    }

    /// The text so far, ended by a line break.
    pub(super) fn finish(mut self) -> String {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text
    }

    /// The text so far.
    pub(super) fn text(&self) -> &str {
        &self.text
    }
}
