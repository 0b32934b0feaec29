//! From a quote to its anchor, and to a fact of which every quote has one.
//!
//! An exact match is the only verdict ([`crate::reading::fold()`] says what exact means).
//! Similarity finds the passage to show in a hint, and nothing else. What is
//! wrong with a quote that is not anchored, and how to say so, is for the rules.

mod anchored;
mod boundary;
mod elsewhere;
mod locate;
mod nearest;
mod set_aside;

use std::borrow::Cow;

use crate::reading::Cells;
use crate::reading::fold;
use crate::sheet::CautionIndex;
use crate::sheet::FactIndex;
use crate::sheet::Quote;
use crate::sheet::Sheet;
use crate::sheet::SourceIndex;
use crate::source::Document;
use crate::threads;

pub use self::anchored::AnchoredCaution;
pub use self::anchored::AnchoredFact;
pub use self::anchored::AnchoredQuote;
pub use self::boundary::CutKind;
pub use self::elsewhere::Wanted;
pub use self::locate::Anchor;
pub use self::locate::Cut;
pub use self::locate::Elsewhere;
pub use self::locate::End;
pub use self::locate::FoldedDocument;
pub use self::locate::Located;
pub use self::locate::MAX_PLACES;
pub use self::locate::locate;
pub use self::nearest::Difference;
pub use self::nearest::Nearest;
pub use self::set_aside::{LocatedPart, NoPart};

/// Every quote of a sheet, located.
#[derive(Debug)]
pub struct Evidence<'a> {
    sheet: &'a Sheet,
    documents: &'a [Document],
    folded: Vec<FoldedDocument<'a>>,
    facts: Vec<FactEvidence<'a>>,
    cautions: Vec<CautionEvidence<'a>>,
    /// The parts that the card of each source sets aside, in the order of the sheet.
    set_aside: Vec<Vec<LocatedPart<'a>>>,
}

/// The quotes of a fact, located, in the order of the sheet.
#[derive(Debug)]
pub struct FactEvidence<'a> {
    /// The words on which the fact rests.
    pub quotes: Vec<LocatedQuote<'a>>,
    /// The words that supply a year, a speaker, or the meaning of an expression.
    pub context: Vec<LocatedQuote<'a>>,
}

/// The quotes of a caution, located, in the order of the sheet.
#[derive(Debug)]
pub struct CautionEvidence<'a> {
    /// The words that the caution is about.
    pub quotes: Vec<LocatedQuote<'a>>,
}

/// A quote with its place in its document.
#[derive(Debug)]
pub struct LocatedQuote<'a> {
    /// The quote.
    pub quote: &'a Quote,
    /// The document that the quote names.
    pub document: &'a Document,
    /// The anchor of the quote in the document, or the reason why it has none.
    pub located: Located,
}

impl LocatedQuote<'_> {
    /// Returns the anchor of the quote, if its words are in exactly one place.
    pub(crate) fn anchor(&self) -> Option<&Anchor> {
        match &self.located {
            Located::Anchored(anchor) => Some(anchor),
            Located::Lost { .. } | Located::Ambiguous(_) | Located::Cut { .. } => None,
        }
    }
}

impl<'a> Evidence<'a> {
    /// Locates every quote of the facts and cautions of a sheet.
    ///
    /// `documents` are the sources of the sheet, in its order; with fewer, it panics.
    pub fn gather(sheet: &'a Sheet, documents: &'a [Document]) -> Self {
        assert_eq!(
            sheet.sources.len(),
            documents.len(),
            "each source has its document"
        );
        let folded = threads::each(documents, FoldedDocument::new);
        let locate = |quote: &'a Quote| {
            let folded = &folded[quote.source.get()];
            LocatedQuote {
                quote,
                document: folded.document(),
                located: folded.locate(quote.words.unprinted()),
            }
        };
        let locate_all = |quotes: &'a [Quote]| quotes.iter().map(locate).collect();
        let facts = threads::each(&sheet.facts, |fact| FactEvidence {
            quotes: locate_all(&fact.quotes),
            context: locate_all(&fact.context),
        });
        let cautions = threads::each(&sheet.cautions, |caution| CautionEvidence {
            quotes: locate_all(&caution.quotes),
        });
        let cards = sheet.sources.iter().zip(&folded);
        let set_aside = cards.map(|(card, folded)| {
            let parts = card.set_aside.iter();
            parts.map(|part| set_aside::locate(folded, part)).collect()
        });
        let set_aside = set_aside.collect();
        let mut evidence = Self {
            sheet,
            documents,
            folded,
            facts,
            cautions,
            set_aside,
        };
        evidence.look_elsewhere();
        evidence
    }

    /// Looks for lost quotes in the other documents.
    fn look_elsewhere(&mut self) {
        let lost = |quote: &&LocatedQuote<'a>| matches!(quote.located, Located::Lost { .. });
        let wanted: Vec<Wanted> = self
            .quotes()
            .filter(lost)
            .map(|quote| Wanted::new(quote.quote.words.unprinted(), Some(quote.quote.source)))
            .collect();
        let mut found = self.standing_elsewhere(&wanted).into_iter();
        let facts = self.facts.iter_mut();
        let facts = facts.flat_map(|fact| fact.quotes.iter_mut().chain(&mut fact.context));
        let cautions = self.cautions.iter_mut();
        let quotes = facts.chain(cautions.flat_map(|caution| &mut caution.quotes));
        for quote in quotes {
            if let Located::Lost { elsewhere, .. } = &mut quote.located {
                *elsewhere = found.next().flatten();
            }
        }
    }

    /// Returns, for each of these words, the first document that has them exactly once.
    pub fn standing_elsewhere(&self, wanted: &[Wanted]) -> Vec<Option<Elsewhere>> {
        elsewhere::search(self.sheet, &self.folded, wanted)
    }

    /// Returns the place of words in a source; `None` if the source does not have them.
    pub fn standing(&self, source: SourceIndex, words: &str) -> Option<Located> {
        self.folded[source.get()].standing(fold(words).trim())
    }

    /// Returns the normal form of the words of a source, without white space around them.
    pub fn normal_form(&self, source: SourceIndex) -> Cow<'_, str> {
        let document = &self.documents[source.get()];
        if document.body == 0 {
            return Cow::Borrowed(self.folded[source.get()].folded().trim());
        }
        let words = document.text.get(document.body..).unwrap_or_default();
        Cow::Owned(fold(words).trim().to_owned())
    }

    /// Returns the words of the quotes whose source parts digits as the cells of a table.
    pub(crate) fn cells(&self) -> Cells {
        let mut cells = Cells::default();
        for quote in self.quotes() {
            if let Located::Anchored(anchor) = &quote.located {
                let source = quote.document.text.get(anchor.bytes.clone());
                cells.add(&quote.quote.words, source.unwrap_or_default());
            }
        }
        cells
    }

    /// Returns the sheet.
    pub fn sheet(&self) -> &'a Sheet {
        self.sheet
    }

    /// Returns the documents, in the order of the sheet's sources.
    pub fn documents(&self) -> &'a [Document] {
        self.documents
    }

    /// Returns every quote of every statement, in the order of the sheet.
    pub fn quotes(&self) -> impl Iterator<Item = &LocatedQuote<'a>> {
        let facts = self
            .facts
            .iter()
            .flat_map(|fact| fact.quotes.iter().chain(&fact.context));
        facts.chain(self.cautions.iter().flat_map(|caution| &caution.quotes))
    }

    /// Returns the quotes of a fact of this sheet.
    pub fn fact(&self, index: FactIndex) -> &FactEvidence<'a> {
        &self.facts[index.get()]
    }

    /// Returns the quotes of a caution of this sheet.
    pub fn caution(&self, index: CautionIndex) -> &CautionEvidence<'a> {
        &self.cautions[index.get()]
    }

    /// Returns the parts of a source that its card sets aside, in the order of the card.
    pub fn set_aside(&self, source: SourceIndex) -> &[LocatedPart<'a>] {
        &self.set_aside[source.get()]
    }

    /// Returns the fact with its evidence; `None` unless every quote and every context quote of it is anchored.
    pub fn anchored(&self, index: FactIndex) -> Option<AnchoredFact<'a>> {
        AnchoredFact::new(&self.sheet[index], index, self.fact(index))
    }

    /// Returns the caution with its evidence; `None` unless every quote of it is anchored.
    pub fn anchored_caution(&self, index: CautionIndex) -> Option<AnchoredCaution<'a>> {
        AnchoredCaution::new(&self.sheet[index], index, self.caution(index))
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::Evidence;
    use super::Located;
    use crate::files::Files;
    use crate::language::Language;
    use crate::sheet::CautionIndex;
    use crate::sheet::FactIndex;
    use crate::sheet::Sheet;
    use crate::sheet::read;
    use crate::source::Document;

    const FIRST: &str = "Der Chor\nzieht zur „Plauderbox“ um. Rund 26.000 Beiträge\nsind weg, sagt der Verein. Weg!";
    const SECOND: &str = "Am 3. Mai 2019 sang der Chor im Park.";

    const SHEET: &str = "\
format: 1
report: choir
edition: 1
as-of: 2024-03-02
issued: 2024-03-05
marking: TLP:CLEAR
likelihood-scale: icd-203
languages: [en]
title: { en: The choir moves, rests-on: [moves] }
sources:
  - { id: a, file: sources/a.txt, kind: other, language: de, title: t, published: unknown, grade: F,
      rights: { holder: h, terms: unknown, reuse: passages }, descriptor: { en: d } }
  - { id: b, file: sources/b.txt, kind: other, language: de, title: t, published: unknown, grade: F,
      rights: { holder: h, terms: unknown, reuse: passages }, descriptor: { en: d } }
actors: []
facts:
  - id: moves
    says: { en: x }
    quotes: [ { a: 'Chor zieht zur \"Plauderbox\" um' }, { b: der Chor im Park } ]
    context: [ { b: Am 3. Mai 2019 } ]
  - { id: context-lost, says: { en: x }, quotes: [ { a: Der Chor } ], context: [ { b: Am 4. Mai 2019 } ] }
  - { id: cut, says: { en: x }, quotes: [ { a: Der Chor }, { a: Rund 26 } ] }
  - { id: elsewhere, says: { en: x }, quotes: [ { a: im Park } ] }
  - { id: nowhere, says: { en: x }, quotes: [ { a: ganz andere Worte } ] }
cautions:
  - { id: gone, says: { en: x }, quotes: [ { a: sagt der Verein } ] }
  - { id: letter, says: { en: x }, quotes: [ { a: Weg }, { a: e } ] }
";

    fn with_evidence(test: impl FnOnce(&Sheet, &Evidence<'_>)) {
        let mut files = Files::new();
        let file = files.insert("facts.yaml", SHEET);
        let (sheet, findings) = read(&files, file);
        let Some(sheet) = sheet else {
            panic!("{findings:#?}");
        };
        let documents = [document(FIRST), document(SECOND)];
        test(&sheet, &Evidence::gather(&sheet, &documents));
    }

    #[test]
    fn only_what_is_anchored_whole_is_an_anchored_fact() {
        with_evidence(|sheet, evidence| {
            let anchored: Vec<_> = FactIndex::all(sheet)
                .filter_map(|index| evidence.anchored(index))
                .map(|fact| fact.fact().id.value.as_str().to_owned())
                .collect();
            assert_eq!(anchored, ["moves"]);
            let anchored: Vec<_> = CautionIndex::all(sheet)
                .filter_map(|index| evidence.anchored_caution(index))
                .map(|caution| caution.caution().id.value.as_str().to_owned())
                .collect();
            assert_eq!(anchored, ["gone"]);
        });
    }

    #[test]
    fn the_words_are_those_of_the_document() {
        with_evidence(|sheet, evidence| {
            let index = FactIndex::all(sheet).next().unwrap();
            let fact = evidence.anchored(index).unwrap();
            assert_eq!(fact.index(), index);
            let all = fact.quotes().iter().chain(fact.context());
            let shown: Vec<String> = all
                .map(|quote| {
                    let (line, last, text) = (quote.line(), quote.last_line(), quote.words());
                    assert_eq!(quote.document().text[quote.anchor().bytes.clone()], *text);
                    let source = sheet[quote.quote().source].id.value.as_str();
                    format!(
                        "{source} {} {line}-{last}: {text:?}\n",
                        quote.language().tag()
                    )
                })
                .collect();
            expect![[r#"
                a de 1-2: "Chor\nzieht zur „Plauderbox“ um"
                b de 1-1: "der Chor im Park"
                b de 1-1: "Am 3. Mai 2019"
            "#]]
            .assert_eq(&shown.concat());
        });
    }

    #[test]
    fn words_of_another_source() {
        with_evidence(|sheet, evidence| {
            let elsewhere: Vec<_> = FactIndex::all(sheet)
                .flat_map(|index| &evidence.fact(index).quotes)
                .filter_map(|quote| match &quote.located {
                    Located::Lost { elsewhere, .. } => Some(elsewhere),
                    _ => None,
                })
                .map(|elsewhere| {
                    let elsewhere = elsewhere.as_ref()?;
                    let id = sheet[elsewhere.source].id.value.as_str();
                    Some((id, &SECOND[elsewhere.anchor.bytes.clone()]))
                })
                .collect();
            assert_eq!(elsewhere, [Some(("b", "im Park")), None]);
        });
    }

    /// Returns a document in memory.
    pub(super) fn document(text: &str) -> Document {
        let mut files = Files::new();
        let file = files.insert("sources/a.txt", text);
        Document::new(&files, file, Language::German)
    }
}
