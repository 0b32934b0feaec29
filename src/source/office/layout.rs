//! The layout of the words of an office document: paragraphs, cells, and words that are hidden or struck out.

use crate::source::flow::Flow;
use crate::source::flow::Gap;
use crate::source::numeral;
use crate::source::remark::Remark;

/// The look of the words of a run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) is_hidden: bool,
    /// True if the words are white: nobody sees them, unless something lies behind them.
    pub(super) is_white: bool,
    pub(super) is_struck_out: bool,
    pub(super) shift: Shift,
}

/// The position of letters relative to the line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Shift {
    /// The letters are on the line.
    #[default]
    None,
    /// The letters are above the line.
    Raised,
    /// The letters are below the line.
    Lowered,
}

impl Shift {
    /// Returns words as written: raised and lowered figures stay raised and lowered.
    fn written(self, words: &str) -> String {
        match self {
            Self::None => words.replace('\u{AD}', ""),
            Self::Raised => numeral::raised(words),
            Self::Lowered => numeral::lowered(words),
        }
    }
}

/// The text of an office document while it is being written.
#[derive(Debug, Default)]
pub(super) struct Layout {
    flow: Flow,
    /// For each open cell, true if a paragraph has begun in it.
    cells: Vec<bool>,
    is_struck_out: bool,
    /// True inside a passage that no reader sees, which counts once, however many runs it has.
    is_unseen: bool,
    /// The number of passages that no reader sees.
    unseen: usize,
}

impl Layout {
    /// Begins a paragraph; inside a cell it begins on a line of its own.
    pub(super) fn paragraph(&mut self) {
        let began = self.cells.last_mut();
        match began.map(|began| std::mem::replace(began, true)) {
            // The first paragraph of a cell begins where the cell begins.
            Some(false) => {}
            Some(true) => self.flow.gap(Gap::Line),
            None => self.flow.gap(Gap::Paragraph),
        }
    }

    /// Begins a row of a table, or the text after a table.
    pub(super) fn row(&mut self) {
        let gap = if self.cells.is_empty() {
            Gap::Paragraph
        } else {
            Gap::Line
        };
        self.flow.gap(gap);
    }

    pub(super) fn begin_cell(&mut self) {
        self.flow.gap(Gap::Cell);
        self.cells.push(false);
    }

    pub(super) fn end_cell(&mut self) {
        self.cells.pop();
    }

    pub(super) fn tab(&mut self) {
        self.flow.gap(Gap::Cell);
    }

    pub(super) fn space(&mut self) {
        self.flow.gap(Gap::Space);
    }

    pub(super) fn line_break(&mut self) {
        self.flow.line_break();
    }

    /// Adds words of a run; hidden words are left out, and each passage of them is counted once.
    pub(super) fn words(&mut self, words: &str, look: Look) {
        if look.is_hidden {
            let is_new = !self.is_unseen && words.contains(char::is_alphanumeric);
            self.is_unseen |= is_new;
            self.unseen += usize::from(is_new);
            return;
        }
        self.is_unseen = false;
        self.strike(look.is_struck_out);
        self.flow.words(&look.shift.written(words));
    }

    /// Ends the open passage, struck out or hidden, as the end of a paragraph and the mark of a note do.
    pub(super) fn end_run(&mut self) {
        self.strike(false);
        self.is_unseen = false;
    }

    /// Adds the mark of a note.
    pub(super) fn mark(&mut self, mark: &str) {
        self.end_run();
        self.flow.letters(&format!("[{mark}]"));
    }

    fn strike(&mut self, out: bool) {
        if out && !self.is_struck_out {
            self.flow.strike_out();
        } else if !out && self.is_struck_out {
            self.flow.end_strike_out();
        }
        self.is_struck_out = out;
    }

    /// Counts a passage that no reader sees and that the text leaves out.
    pub(super) fn pass_over_unseen(&mut self) {
        self.unseen += 1;
    }

    /// Returns the text, and a remark on the number of passages that no reader sees.
    pub(super) fn finish(mut self) -> (String, Option<Remark>) {
        self.end_run();
        let unseen = (self.unseen > 0).then_some(Remark::Unseen(self.unseen));
        (self.flow.finish(), unseen)
    }
}
