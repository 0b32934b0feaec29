//! The clauses of each source, with the facts and cautions that carry them.
//!
//! A clause counts as covered if the statements that quote it carry everything in
//! it that can be checked: its numbers, its dates and the actors that it names.
//! Quoting a passage is not enough, and a quote of more than two sentences counts
//! for nothing, because it says too much to have been weighed. A sentence that is
//! set aside does not count at all.

mod page;

use std::collections::BTreeSet;
use std::ops::Range;

use crate::draft::is_sentence;
use crate::edition::{Aside, Lock, PartsAside};
use crate::evidence::Evidence;
use crate::evidence::LocatedQuote;
use crate::language::DateMention;
use crate::language::Language;
use crate::language::NamedYear;
use crate::language::Number;
use crate::language::overlap;
use crate::reading::Names;
use crate::sheet::ActorIndex;
use crate::sheet::CautionIndex;
use crate::sheet::DeskWording;
use crate::sheet::FactIndex;
use crate::sheet::Sheet;
use crate::sheet::SheetText;
use crate::sheet::SourceIndex;
use crate::sheet::Wording;
use crate::source::Document;

pub use self::page::page;

/// The maximum number of sentences in a quote that counts.
const MAX_SENTENCES: usize = 2;

/// The coverage of each source, in the order of the sheet.
#[derive(Debug)]
pub struct Coverage {
    /// The coverage of the sources.
    pub sources: Vec<SourceCoverage>,
}

/// The coverage of one source.
#[derive(Debug)]
pub struct SourceCoverage {
    /// The index of the source.
    pub source: SourceIndex,
    /// The clauses of the source, in order.
    pub clauses: Vec<ClauseCoverage>,
}

/// A clause, and the statements that carry it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClauseCoverage {
    /// The range of the clause, in bytes of the document.
    pub bytes: Range<usize>,
    /// The line of the first character, from 1.
    pub line: usize,
    /// The names of the statements that quote the clause, facts before cautions.
    pub statements: Vec<String>,
    /// The numbers, dates and names of the clause, as printed, that no statement carries.
    pub lacking: Vec<String>,
}

impl ClauseCoverage {
    /// True if statements carry everything in the clause that can be checked.
    pub fn is_covered(&self) -> bool {
        !self.statements.is_empty() && self.lacking.is_empty()
    }
}

impl SourceCoverage {
    /// Returns the number of covered clauses.
    pub fn covered(&self) -> usize {
        self.clauses
            .iter()
            .filter(|clause| clause.is_covered())
            .count()
    }

    /// Returns the percentage of covered clauses, rounded down; 100 if there are no clauses.
    pub fn percent(&self) -> usize {
        (self.covered() * 100)
            .checked_div(self.clauses.len())
            .unwrap_or(100)
    }
}

/// A statement with what its words carry, and its quotes in one document.
struct Statement {
    id: String,
    places: Vec<Range<usize>>,
    numbers: Vec<Number>,
    dates: Vec<DateMention>,
    years: BTreeSet<NamedYear>,
    actors: BTreeSet<ActorIndex>,
}

/// Returns the coverage of the sources by the statements; the lock knows what was set aside.
pub fn coverage(evidence: &Evidence<'_>, lock: Option<&Lock>) -> Coverage {
    let sheet = evidence.sheet();
    let names = Names::of(sheet);
    let sources = SourceIndex::all(sheet).zip(evidence.documents());
    let sources = sources.map(|(source, document)| {
        let statements = statements(evidence, &names, document);
        let aside = PartsAside::of(lock, evidence, source);
        SourceCoverage {
            source,
            clauses: clauses(&names, document, &statements, &aside),
        }
    });
    Coverage {
        sources: sources.collect(),
    }
}

fn statements(evidence: &Evidence<'_>, names: &Names<'_>, document: &Document) -> Vec<Statement> {
    let sheet = evidence.sheet();
    let facts = FactIndex::all(sheet).map(|index| {
        let fact = &sheet[index];
        let texts = fact
            .says
            .iter()
            .chain(fact.short.iter().chain(&fact.claim).flat_map(Wording::iter));
        let mut statement = read(fact.id.value.to_string(), names, texts);
        statement.actors.extend(
            fact.actors
                .iter()
                .chain(&fact.according_to)
                .map(|actor| actor.value),
        );
        statement
            .numbers
            .extend(fact.count.as_ref().map(|count| count.value.value));
        statement.places = places(&evidence.fact(index).quotes, document);
        statement
    });
    let cautions = CautionIndex::all(sheet).map(|index| {
        let caution = &sheet[index];
        let desk = caution.desk.iter().flat_map(DeskWording::iter);
        let mut statement = read(
            caution.id.value.to_string(),
            names,
            caution.says.iter().chain(desk),
        );
        statement.places = places(&evidence.caution(index).quotes, document);
        statement
    });
    facts
        .chain(cautions)
        .filter(|statement| !statement.places.is_empty())
        .collect()
}

fn read<'a>(
    id: String,
    names: &Names<'_>,
    texts: impl Iterator<Item = (Language, &'a SheetText)>,
) -> Statement {
    let mut statement = Statement {
        id,
        places: Vec::new(),
        numbers: Vec::new(),
        dates: Vec::new(),
        years: BTreeSet::new(),
        actors: BTreeSet::new(),
    };
    for (language, text) in texts {
        let words = text.unprinted();
        statement.numbers.extend(
            language
                .quantities(words)
                .iter()
                .map(|found| found.value.number),
        );
        statement
            .dates
            .extend(language.dates(words).iter().map(|found| found.value));
        statement
            .actors
            .extend(names.find(language, words).iter().map(|found| found.value));
    }
    statement.years = statement
        .dates
        .iter()
        .flat_map(DateMention::years)
        .collect();
    statement
}

/// Returns the places of quotes in the document, without those that are too long to count.
fn places(quotes: &[LocatedQuote<'_>], document: &Document) -> Vec<Range<usize>> {
    let own = quotes
        .iter()
        .filter(|quote| quote.document.file == document.file);
    let anchored = own.filter_map(|quote| Some(quote.anchor()?.bytes.clone()));
    let counts = |bytes: &Range<usize>| {
        let first = document
            .sentences
            .partition_point(|sentence| sentence.end <= bytes.start);
        let touched = document
            .sentences
            .iter()
            .skip(first)
            .take_while(|it| it.start < bytes.end);
        touched.count() <= MAX_SENTENCES
    };
    anchored.filter(counts).collect()
}

fn clauses(
    names: &Names<'_>,
    document: &Document,
    statements: &[Statement],
    aside: &PartsAside<'_>,
) -> Vec<ClauseCoverage> {
    let mut found = Vec::new();
    let mut places: Vec<(&Range<usize>, &Statement)> = Vec::new();
    for statement in statements {
        places.extend(statement.places.iter().map(|place| (place, statement)));
    }
    for sentence in &document.sentences {
        let words = document.text.get(sentence.clone()).unwrap_or_default();
        if !is_sentence(words) || aside.standing(sentence) == Aside::Yes {
            continue;
        }
        let near: Vec<_> = places
            .iter()
            .filter(|(place, _)| overlap(place, sentence))
            .copied()
            .collect();
        for clause in document.language.clauses(words) {
            let bytes = clause.moved(sentence.start).range;
            // A single word such as “und,” between two commas says nothing.
            if document.text[bytes.clone()]
                .split_whitespace()
                .nth(1)
                .is_none()
            {
                continue;
            }
            found.push(clause_coverage(names, document, bytes, &near));
        }
    }
    let mut line = 1;
    let mut at = 0;
    for clause in &mut found {
        line += document
            .text
            .get(at..clause.bytes.start)
            .unwrap_or_default()
            .matches('\n')
            .count();
        at = clause.bytes.start;
        clause.line = line;
    }
    found
}

fn clause_coverage(
    names: &Names<'_>,
    document: &Document,
    bytes: Range<usize>,
    near: &[(&Range<usize>, &Statement)],
) -> ClauseCoverage {
    let touching: Vec<_> = near
        .iter()
        .filter(|(place, _)| overlap(place, &bytes))
        .collect();
    // Quotes that only touch a clause do not carry it.
    let bytes_behind = shared(&bytes, touching.iter().map(|(place, _)| *place));
    let carries = 2 * bytes_behind >= bytes.len();
    let behind: Vec<&Statement> = touching
        .iter()
        .filter(|_| carries)
        .map(|(_, it)| *it)
        .collect();
    let mut statements: Vec<String> = Vec::new();
    for statement in &behind {
        if !statements.contains(&statement.id) {
            statements.push(statement.id.clone());
        }
    }
    let words = document.text.get(bytes.clone()).unwrap_or_default();
    let lacking = if behind.is_empty() {
        Vec::new()
    } else {
        lacking(names, document.language, words, &behind)
    };
    ClauseCoverage {
        bytes,
        line: 0,
        statements,
        lacking,
    }
}

/// Returns the number of bytes of a clause that these places cover.
fn shared<'p>(clause: &Range<usize>, places: impl Iterator<Item = &'p Range<usize>>) -> usize {
    let mut places: Vec<_> = places.collect();
    places.sort_by_key(|place| place.start);
    let (mut sum, mut at) = (0, clause.start);
    for place in places {
        let (start, end) = (place.start.max(at), place.end.min(clause.end));
        sum += end.saturating_sub(start);
        at = at.max(end);
    }
    sum
}

/// Returns what can be checked in a clause and is in none of the statements, as printed.
fn lacking(
    names: &Names<'_>,
    language: Language,
    words: &str,
    behind: &[&Statement],
) -> Vec<String> {
    let printed = |range: &Range<usize>| {
        let words = words.get(range.clone()).unwrap_or_default();
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let numbers = language.quantities(words).into_iter().filter(|number| {
        !behind
            .iter()
            .any(|statement| statement.numbers.contains(&number.value.number))
    });
    let dates = language.dates(words).into_iter().filter(|date| {
        let said = |statement: &&Statement| {
            statement
                .dates
                .iter()
                .any(|said| date.value.supports_mention(said, &statement.years))
        };
        !behind.iter().any(said)
    });
    let actors = names.find(language, words).into_iter().filter(|name| {
        !behind
            .iter()
            .any(|statement| statement.actors.contains(&name.value))
    });
    let numbers: Vec<_> = numbers.map(|number| printed(&number.range)).collect();
    let dates: Vec<_> = dates.map(|date| printed(&date.range)).collect();
    let actors: Vec<_> = actors.map(|name| printed(&name.range)).collect();
    let mut lacking = [numbers, dates, actors].concat();
    lacking.dedup();
    lacking
}

/// Returns the column of a clause, from 1, and its words on one line.
pub fn place(document: &Document, clause: &ClauseCoverage) -> (usize, String) {
    let place = document
        .places
        .line_column(&document.text, clause.bytes.start);
    let words = document.text.get(clause.bytes.clone()).unwrap_or_default();
    (
        place.column,
        words.split_whitespace().collect::<Vec<_>>().join(" "),
    )
}

/// Returns the names of all statements of a sheet, each with its words in every language, for a page.
fn wordings(sheet: &Sheet) -> Vec<(String, Vec<(Language, String)>)> {
    let facts = sheet
        .facts
        .iter()
        .map(|fact| (fact.id.value.to_string(), &fact.says));
    let cautions = sheet
        .cautions
        .iter()
        .map(|caution| (caution.id.value.to_string(), &caution.says));
    let words = |(id, wording): (String, &Wording)| {
        let texts = wording
            .iter()
            .map(|(language, text)| (language, text.unprinted().to_owned()));
        (id, texts.collect())
    };
    facts.chain(cautions).map(words).collect()
}
