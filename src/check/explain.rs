//! The explanations behind `factbrief explain`: each rule's own first lines, and those of the findings of loading and rendering.

use crate::check::RULES;
use crate::sheet;

/// What `factbrief explain CODE` prints.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// The code.
    pub code: &'static str,
    /// What the finding says, in one sentence.
    pub summary: String,
    /// Why, and what to do; several paragraphs, may be empty.
    pub text: String,
}

/// The explanation of a code.
pub fn explain(code: &str) -> Option<Explanation> {
    explanations()
        .into_iter()
        .find(|explanation| explanation.code == code)
}

/// All explanations: rules in the order in which they run, then the findings of other rooms.
pub fn explanations() -> Vec<Explanation> {
    let rules = RULES
        .iter()
        .map(|rule| rule.file)
        .chain([include_str!("waiver_unused.rs")]);
    let own = rules.filter_map(|file| parse(&module_documentation(file)));
    let others = OTHERS
        .iter()
        .flat_map(|file| file.split("\n## ").skip(1))
        .filter_map(parse_section);
    let loading = sheet::code::ALL.iter().map(|(code, text)| {
        // “First sentence. The rest.”
        let (summary, text) = text.split_once(". ").unwrap_or((text, ""));
        let summary = format!("{}.", summary.trim_end_matches('.'));
        Explanation {
            code: code.0,
            summary,
            text: text.to_owned(),
        }
    });
    own.chain(loading).chain(others).collect()
}

/// Findings that no rule makes: each is a section, headed by its code.
const OTHERS: [&str; 1] = [include_str!("../report/findings.md")];

/// The `//!` lines of a file, without their marks.
fn module_documentation(file: &'static str) -> Vec<&'static str> {
    let lines = file.lines().map_while(|line| line.strip_prefix("//!"));
    lines
        .map(|line| line.strip_prefix(' ').unwrap_or(line))
        .collect()
}

/// “`code`: summary.”, then the text.
fn parse(lines: &[&'static str]) -> Option<Explanation> {
    let (first, rest) = lines.split_first()?;
    let (code, summary) = first.strip_prefix('`')?.split_once("`: ")?;
    let text = rest.join("\n").trim().to_owned();
    Some(Explanation {
        code,
        summary: summary.to_owned(),
        text,
    })
}

/// A section of a Markdown file: the code, a sentence in a paragraph of its own, the text.
fn parse_section(section: &'static str) -> Option<Explanation> {
    let (code, rest) = section.split_once('\n')?;
    let (summary, text) = rest.trim().split_once("\n\n").unwrap_or((rest.trim(), ""));
    let summary = summary.replace('\n', " ");
    Some(Explanation {
        code: code.trim(),
        summary,
        text: text.trim().to_owned(),
    })
}
