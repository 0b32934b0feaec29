//! The columns of a table: what a number of a row counts stands at the head of its column.

use std::ops::Range;

use crate::draft::Candidate;
use crate::draft::CountCandidate;
use crate::draft::one_line;
use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;
use crate::language::Precision;

/// The maximum number of rows of a table above the one that is read.
const MAX_ROWS: usize = 200;

impl DocumentReader<'_> {
    /// Proposes the first number of a row that fills its cell as a count of what the head of its column names.
    pub(in crate::draft) fn add_column(
        &self,
        sentence: &Sentence,
        earlier: &[Sentence],
        candidate: &mut Candidate,
    ) {
        let cells = self.cells(&sentence.range);
        if cells.len() < 2 || candidate.count.is_some() {
            return;
        }
        let Some(heads) = self.heads(cells.len(), earlier) else {
            return;
        };
        let language = self.source.document.language;
        let amounts = self.amounts(sentence);
        let found = amounts.iter().filter(|it| it.counts()).find_map(|amount| {
            let column = cells.iter().position(|cell| {
                let rest = self.text(&(amount.range.end..cell.end.max(amount.range.end)));
                cell.contains(&amount.range.start) && rest.trim().is_empty()
            })?;
            let head = one_line(self.text(heads.get(column)?));
            let is_noun = head.contains(char::is_alphabetic) && !language.is_span_of_time(&head);
            is_noun.then_some((amount, head))
        });
        candidate.count = found.map(|(amount, of)| CountCandidate {
            value: amount.value,
            about: amount.precision == Precision::About,
            of,
        });
    }

    /// Returns the cells of the first row of the table to which a row below these sentences belongs, if it is a head.
    fn heads(&self, columns: usize, earlier: &[Sentence]) -> Option<Vec<Range<usize>>> {
        let rows = earlier.iter().rev().take(MAX_ROWS);
        let rows = rows.map(|row| (row, self.cells(&row.range)));
        let (first, cells) = rows
            .take_while(|(_, cells)| cells.len() == columns)
            .last()?;
        let is_head = first.quantities.is_empty() && first.dates.is_empty();
        is_head.then_some(cells)
    }

    /// Returns the cells of a row; none of another text.
    fn cells(&self, row: &Range<usize>) -> Vec<Range<usize>> {
        let words = self.text(row);
        if !words.contains('\t') {
            return Vec::new();
        }
        let mut at = row.start;
        let cells = words.split('\t').map(|cell| {
            let start = at;
            at += cell.len() + 1;
            start..start + cell.len()
        });
        cells.collect()
    }
}
