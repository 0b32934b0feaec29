//! An invented report of any size: sources of invented words, and facts that quote them.

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use tempfile::TempDir;

/// How large a report is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Size {
    pub(crate) sources: usize,
    pub(crate) sentences_of_a_source: usize,
    pub(crate) facts: usize,
    pub(crate) quotes_of_a_fact: usize,
    pub(crate) judgements: usize,
}

/// What the sheet makes of the words that it quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Quotes {
    /// It copies them.
    Exact,
    /// Each has one word too many.
    Broken,
}

/// A report directory with its sources, gone when it is dropped.
pub(crate) struct Corpus {
    parent: TempDir,
    size: Size,
    /// The sentences of each source.
    sentences: Vec<Vec<String>>,
}

impl Corpus {
    /// Invents sources, the same in each run, and writes them.
    pub(crate) fn new(size: Size) -> Self {
        let mut chance = Chance(1);
        let sentences: Vec<Vec<String>> = (0..size.sources)
            .map(|_| {
                let sentences = 0..size.sentences_of_a_source;
                sentences.map(|_| sentence(&mut chance)).collect()
            })
            .collect();
        let parent = tempfile::tempdir().unwrap();
        let corpus = Self {
            parent,
            size,
            sentences,
        };
        fs::create_dir_all(corpus.directory().join("sources")).unwrap();
        for source in 0..size.sources {
            fs::write(corpus.source(source), corpus.text(source)).unwrap();
        }
        corpus
    }

    /// The report directory.
    pub(crate) fn directory(&self) -> PathBuf {
        self.parent.path().join("report")
    }

    /// All words of all sources.
    pub(crate) fn texts(&self) -> impl Iterator<Item = String> {
        (0..self.size.sources).map(|source| self.text(source))
    }

    /// Writes the sheet.
    pub(crate) fn write_sheet(&self, quotes: Quotes) {
        fs::write(self.directory().join("facts.yaml"), self.sheet(quotes)).unwrap();
    }

    /// Changes one word of the first sentence that a fact quotes.
    pub(crate) fn change_one(&self) {
        let text = self.text(0);
        let (first, rest) = text.split_once(' ').unwrap();
        fs::write(self.source(0), format!("{first}x {rest}")).unwrap();
    }

    fn source(&self, source: usize) -> PathBuf {
        let name = format!("sources/{source}.txt");
        Path::new(&self.directory()).join(name)
    }

    fn text(&self, source: usize) -> String {
        self.sentences[source].join("\n") + "\n"
    }

    fn sheet(&self, quotes: Quotes) -> String {
        let mut sheet = HEAD.to_owned();
        for source in 0..self.size.sources {
            let _ = writeln!(
                sheet,
                "  - {{ id: s-{source}, file: sources/{source}.txt, {CARD} }}"
            );
        }
        sheet.push_str(ACTORS);
        sheet.push_str("facts:\n");
        for fact in 0..self.size.facts {
            let _ = writeln!(
                sheet,
                "  - id: f-{fact}\n    says: {{ en: It was so. }}\n    quotes:"
            );
            for quote in 0..self.size.quotes_of_a_fact {
                let nth = fact * self.size.quotes_of_a_fact + quote;
                let source = nth % self.size.sources;
                let own = &self.sentences[source];
                let words = own[nth / self.size.sources % own.len()].trim_end_matches('.');
                let more = if quotes == Quotes::Broken {
                    " gone"
                } else {
                    ""
                };
                let _ = writeln!(sheet, "      - s-{source}: {words}{more}");
            }
        }
        if self.size.judgements > 0 {
            sheet.push_str("judgements:\n");
        }
        for judgement in 0..self.size.judgements {
            let facts: Vec<String> = (0..10)
                .map(|nth| format!("f-{}", (judgement * 10 + nth) % self.size.facts))
                .collect();
            let _ = writeln!(
                sheet,
                "  - {{ id: j-{judgement}, kind: outlook, says: {{ en: It may be so. }}, rests-on: [{}] }}",
                facts.join(", ")
            );
        }
        sheet
    }
}

/// Numbers that look random and are the same in each run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        // Knuth's MMIX generator; the upper bits are the good ones.
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }
}

fn sentence(chance: &mut Chance) -> String {
    let mut sentence = String::new();
    for place in 0..12 + chance.below(8) {
        let word = match chance.below(15) {
            0 => format!("{}", 100 + chance.below(900)),
            _ => word(chance),
        };
        if place == 0 {
            sentence.push('A');
        }
        sentence.push_str(if place == 0 { "" } else { " " });
        sentence.push_str(&word);
    }
    sentence.push('.');
    sentence
}

fn word(chance: &mut Chance) -> String {
    const SYLLABLES: [&str; 16] = [
        "ba", "del", "fi", "gom", "ka", "lun", "mi", "nor", "pa", "ren", "si", "tul", "ve", "wam",
        "zi", "ot",
    ];
    let syllables = 1 + chance.below(3);
    (0..syllables)
        .map(|_| SYLLABLES[chance.below(SYLLABLES.len())])
        .collect()
}

const HEAD: &str = "\
format: 1
report: many
edition: 1
as-of: 2024-05-10
issued: 2024-05-13
marking: TLP:CLEAR
likelihood-scale: icd-203
languages: [en]
title: { en: It was so, rests-on: [f-0] }
sources:
";

const CARD: &str = "kind: other, language: en, title: '[Text]', published: unknown, grade: F, \
    rights: { holder: nobody, terms: unknown, reuse: passages }, descriptor: { en: A text. }";

const ACTORS: &str = "\
actors:
  - { id: club, kind: group, name: Larkspur Club }
";
