//! Words and the gaps between them: the layout of the text of a page for reading and quoting.

/// The mark before a passage that the document itself strikes out; nothing else is ever added to its words.
pub(crate) const STRUCK_OUT: &str = "[struck out: ";
/// The mark after a passage that the document strikes out.
pub(crate) const STRUCK_OUT_END: char = ']';

/// A text that is being written.
///
/// A run of white space becomes one gap, the widest of those asked for, and the
/// text neither begins nor ends with a gap.
#[derive(Debug, Default)]
pub(super) struct Flow {
    text: String,
    gap: Gap,
    /// The marks to be written before the next letters.
    marks: Vec<Mark>,
    /// The number of open parts that are struck out.
    struck_out: usize,
    /// The number of open block quotations.
    quotations: usize,
}

/// The mark before each paragraph of a block quotation, as in Markdown.
const QUOTATION: &str = "> ";

/// A mark before letters that the page draws itself.
#[derive(Debug)]
enum Mark {
    /// The number of an item; dropped where the item has no letters.
    Number(String),
    /// An opening mark; dropped where no letters come before its closing mark.
    Opening(&'static str),
}

/// The gap between two words, from narrow to wide.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    /// No gap: the letters belong together.
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

    /// Adds a line break that the author wrote; the second one in a row ends a paragraph.
    pub(super) fn line_break(&mut self) {
        let gap = if self.gap >= Gap::Line {
            Gap::Paragraph
        } else {
            Gap::Line
        };
        self.gap(gap);
    }

    /// Adds words in which white space is only a gap; a no-break space counts as a letter.
    pub(super) fn words(&mut self, words: &str) {
        for (place, word) in words.split([' ', '\t', '\n', '\r', '\u{C}']).enumerate() {
            if place > 0 {
                self.gap(Gap::Space);
            }
            self.letters(word);
        }
    }

    /// Adds words whose line breaks and spaces count, as in a listing.
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

    /// Adds letters that continue the text, unless a gap was asked for.
    pub(super) fn letters(&mut self, letters: &str) {
        if letters.is_empty() {
            return;
        }
        let gap = std::mem::take(&mut self.gap);
        // Each paragraph of a passage that is struck out has its own marks.
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
        let begins = self.text.is_empty() || gap == Gap::Paragraph;
        if !self.text.is_empty() {
            self.text.push_str(match gap {
                Gap::None => "",
                Gap::Space => " ",
                Gap::Cell => "\t",
                Gap::Line => "\n",
                Gap::Paragraph => "\n\n",
            });
        }
        if begins && self.quotations > 0 {
            self.text.push_str(QUOTATION);
        }
        for mark in self.marks.drain(..) {
            match mark {
                Mark::Number(number) => self.text.extend([number.as_str(), " "]),
                Mark::Opening(mark) => self.text.push_str(mark),
            }
        }
        self.text.push_str(letters);
    }

    /// Adds a mark that the page draws before the next letters.
    pub(super) fn open(&mut self, mark: &'static str) {
        self.marks.push(Mark::Opening(mark));
    }

    /// Adds the number of an item, which is written before its next letters, on their line.
    pub(super) fn label(&mut self, number: &str) {
        self.marks.push(Mark::Number(number.to_owned()));
    }

    /// Removes the number of an item without letters.
    pub(super) fn end_label(&mut self) {
        self.marks.retain(|mark| matches!(mark, Mark::Opening(_)));
    }

    /// Adds a mark that the page draws after the last letters; dropped where no letters came since its opening mark.
    pub(super) fn close(&mut self, mark: char) {
        let is_open = |mark: &Mark| matches!(mark, Mark::Opening(_));
        match self.marks.iter().rposition(is_open) {
            Some(own) => drop(self.marks.remove(own)),
            None => self.text.push(mark),
        }
    }

    /// Begins a block quotation, which may be inside another one.
    pub(super) fn begin_quotation(&mut self) {
        self.quotations += 1;
    }

    /// Ends a block quotation.
    pub(super) fn end_quotation(&mut self) {
        self.quotations = self.quotations.saturating_sub(1);
    }

    /// Begins a passage that is struck out.
    pub(super) fn strike_out(&mut self) {
        if self.struck_out == 0 {
            self.open(STRUCK_OUT);
        }
        self.struck_out += 1;
    }

    /// Ends a passage that is struck out.
    pub(super) fn end_strike_out(&mut self) {
        self.struck_out = self.struck_out.saturating_sub(1);
        if self.struck_out == 0 {
            self.close(STRUCK_OUT_END);
        }
    }

    /// Returns the text so far, ended by a line break.
    pub(super) fn finish(mut self) -> String {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text
    }

    /// Returns the text so far.
    pub(super) fn text(&self) -> &str {
        &self.text
    }
}
