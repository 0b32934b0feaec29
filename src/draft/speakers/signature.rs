//! Block quotations that are signed: the last line, or the one below, names whose words they are.

use std::ops::Range;

use crate::draft::reader::DocumentReader;
use crate::draft::unit::Unit;
use crate::language::Language;

/// The maximum number of words of a signature with a title: “Ruth Calder, head of sales of the club”.
const MAX_WORDS: usize = 12;

impl DocumentReader<'_> {
    /// Gives the lines of each signed block quotation the speaker who signs it.
    pub(in crate::draft) fn sign_blocks(&self, units: &mut [Unit]) {
        let text = &self.source.document.text;
        if !text.contains("\n>") && !text.starts_with('>') {
            return;
        }
        let mut first = 0;
        while first < units.len() {
            if !self.is_in_block(&units[first].range) {
                first += 1;
                continue;
            }
            let rest = units[first..].iter();
            let block = rest.take_while(|unit| self.is_in_block(&unit.range));
            let next = first + block.count();
            let inside = units[first..next].last();
            let signer = inside.and_then(|unit| self.signer(unit)).or_else(|| {
                let below = units.get(next).filter(|unit| self.follows_dash(unit));
                below.and_then(|unit| self.signer(unit))
            });
            if let Some(signer) = signer {
                for unit in &mut units[first..next] {
                    if unit.range.end <= signer.start && unit.speaker.is_none() {
                        unit.speaker = Some(signer.clone());
                    }
                }
            }
            first = next;
        }
    }

    /// Returns the name in a line that is a signature.
    fn signer(&self, unit: &Unit) -> Option<Range<usize>> {
        let words = self.text(&unit.range);
        let name = signed_by(self.source.document.language, words)?;
        unit.is_line
            .then(|| unit.range.start + name.start..unit.range.start + name.end)
    }

    /// True if a dash begins the line of a piece.
    fn follows_dash(&self, unit: &Unit) -> bool {
        let before = self.text(&(0..unit.range.start));
        let line = before.rfind('\n').map_or(before, |at| &before[at + 1..]);
        let own = self.text(&unit.range);
        let is_dash = |text: &str| text.trim().starts_with(['—', '–', '-', '―']);
        is_dash(line) || is_dash(own)
    }
}

/// Returns the name of a person in a short line that is a signature, and no sentence.
pub(in crate::draft) fn signed_by(language: Language, line: &str) -> Option<Range<usize>> {
    let is_short = line.split_whitespace().nth(MAX_WORDS).is_none();
    let is_line = is_short && !line.trim_end().ends_with(['.', '!', '?']);
    signature(language, line).filter(|_| is_line)
}

/// Returns the name of a person with which a line begins, before a comma or at its end.
fn signature(language: Language, line: &str) -> Option<Range<usize>> {
    let start = line.find(char::is_alphabetic)?;
    let rest = &line[start..];
    let end = rest.find([',', '(']).unwrap_or(rest.len());
    let name = rest[..end].trim_end();
    let words: Vec<&str> = name.split_whitespace().collect();
    language.name(&words)?;
    Some(start..start + name.len())
}

#[cfg(test)]
mod tests {
    use super::signature;
    use crate::language::Language;

    #[test]
    fn names_that_sign() {
        for (line, expected) in [
            ("Ruth Calder, head of sales", Some("Ruth Calder")),
            ("— Ruth Calder", Some("Ruth Calder")),
            ("the head of sales, Ruth Calder", None),
            ("We shall answer within two hours", None),
            ("", None),
        ] {
            let found = signature(Language::English, line).map(|range| &line[range]);
            assert_eq!(found, expected, "{line}");
        }
    }
}
