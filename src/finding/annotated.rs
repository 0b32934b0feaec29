//! Findings as annotations: a sentence that changed in a source is shown once, at its line of the source.
//!
//! Every statement that quotes a sentence has a finding when the sentence
//! changes. But the change of one sentence is one thing to look at, and a reviewer
//! of the change has the source at hand.

use crate::finding::Listed;
use crate::finding::listed::Place;

/// The rule whose findings are on changed sentences; its message names the statement first, its first related place is the sentence.
const RULE: &str = "evidence-changed";

/// The words that follow the name of the statement in the message.
const RESTS: &str = " rests on ";

/// The maximum distance between quotes of one sentence, in lines.
const MAX_LINES_APART: usize = 12;

/// Returns the findings, one for each sentence that changed in a source.
pub fn annotated(findings: &[Listed]) -> Vec<Listed> {
    let mut all: Vec<(Listed, Option<InSource<'_>>)> = Vec::new();
    for finding in findings {
        let Some(own) = InSource::of(finding) else {
            all.push((finding.clone(), None));
            continue;
        };
        let mut others = all.iter_mut();
        let same = others.find(|(_, other)| other.as_ref().is_some_and(|it| it.is_with(&own)));
        match same {
            Some((annotation, first)) => {
                annotation.related.push((finding.place.clone(), own.what()));
                if let Some(first) = first {
                    first.statements.extend(own.statements);
                    annotation.message = first.message();
                }
            }
            None => all.push((own.annotation(finding), Some(own))),
        }
    }
    all.into_iter().map(|(finding, _)| finding).collect()
}

/// A sentence that changed and is still in a source.
struct InSource<'f> {
    /// The place of the sentence.
    place: &'f Place,
    /// The statements that rest on the sentence, in backticks.
    statements: Vec<&'f str>,
    /// The words of the message that say how the sentence changed.
    fate: &'f str,
}

impl<'f> InSource<'f> {
    /// Returns the changed sentence to which a finding points; `None` if it points to no such sentence.
    fn of(finding: &'f Listed) -> Option<Self> {
        let (place, _) = finding.related.first().filter(|_| finding.code == RULE)?;
        let (statement, fate) = finding.message.split_once(RESTS)?;
        Some(Self {
            place,
            statements: vec![statement],
            fate,
        })
    }

    /// True if both findings are on one sentence.
    fn is_with(&self, other: &Self) -> bool {
        let apart = self.place.start.line.abs_diff(other.place.start.line);
        let is_same = self.place.file == other.place.file && self.change() == other.change();
        is_same && apart <= MAX_LINES_APART
    }

    /// Returns the words that differ, without the kind of change, which may be another for each statement.
    fn change(&self) -> &'f str {
        self.fate
            .split_once("): ")
            .map_or(self.fate, |(_, words)| words)
    }

    /// Returns the finding, moved to the line of the source.
    fn annotation(&self, finding: &Listed) -> Listed {
        Listed {
            place: self.place.clone(),
            related: vec![(finding.place.clone(), self.what())],
            ..finding.clone()
        }
    }

    /// Returns the words for the place in the sheet: “`a` quotes it”.
    fn what(&self) -> String {
        format!("{} quotes it", self.statements.join(", "))
    }

    /// Returns the message for all statements: “`a`, `b` rest on a sentence that changed …”.
    fn message(&self) -> String {
        let mut statements = self.statements.clone();
        statements.dedup();
        let verb = if statements.len() == 1 {
            RESTS
        } else {
            " rest on "
        };
        format!("{}{verb}{}", statements.join(", "), self.fate)
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use super::annotated;
    use crate::files::FileId;
    use crate::files::Files;
    use crate::files::Repository;
    use crate::finding::Code;
    use crate::finding::Finding;
    use crate::finding::list;

    fn changed(sheet: FileId, source: FileId, id: &str, fate: &str, start: usize) -> Finding {
        let message = format!("`{id}` rests on {fate}");
        Finding::error(Code::invented(RULE, ""), sheet.start(), message)
            .related(source.span(start..start + 1), "as it is now")
    }

    #[test]
    fn one_for_each_sentence() {
        let mut files = Files::new();
        let sheet = files.insert("facts.yaml", "title: Chor\n");
        let source = files.insert("sources/a.txt", "a b c\n".repeat(40));
        let other = Finding::error(Code::invented("quote-cut", ""), sheet.start(), "a cut");
        let findings = [
            changed(sheet, source, "a", "a sentence (gone): x", 0),
            other,
            changed(sheet, source, "b", "a sentence (reworded): x", 8),
            changed(sheet, source, "c", "a sentence (gone): x", 6 * 30),
            changed(sheet, source, "d", "a sentence (gone): y", 0),
        ];
        let listed = list((&files, &Repository::default()), &findings, |_| {
            String::new()
        });
        let told: Vec<String> = annotated(&listed)
            .iter()
            .map(|it| format!("{}:{} {}", it.place.file, it.place.start.line, it.message))
            .collect();
        let expected = [
            "sources/a.txt:1 `a`, `b` rest on a sentence (gone): x",
            "facts.yaml:1 a cut",
            "sources/a.txt:31 `c` rests on a sentence (gone): x",
            "sources/a.txt:1 `d` rests on a sentence (gone): y",
        ];
        assert_eq!(told, expected);
    }
}
