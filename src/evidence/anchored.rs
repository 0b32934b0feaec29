//! The closed world: a fact or caution of which every quote has an anchor.
//!
//! Only [`crate::evidence::Evidence`] can make these, and only from quotes that
//! it has found, so a value of these types is the proof that the quotes were found.

use std::ops::Range;

use crate::evidence::CautionEvidence;
use crate::evidence::FactEvidence;
use crate::evidence::LocatedQuote;
use crate::evidence::locate::Anchor;
use crate::evidence::locate::Located;
use crate::language::Language;
use crate::sheet::Caution;
use crate::sheet::CautionIndex;
use crate::sheet::Fact;
use crate::sheet::FactIndex;
use crate::sheet::Quote;
use crate::source::Document;

/// A fact with at least one quote, all of them anchored, and all of its context.
///
/// It comes from evidence that has found them:
///
/// ```
/// # use factbrief::{evidence::{AnchoredFact, Evidence}, sheet::FactIndex};
/// fn anchored<'a>(evidence: &Evidence<'a>, fact: FactIndex) -> Option<AnchoredFact<'a>> {
///     evidence.anchored(fact)
/// }
/// ```
///
/// No other code can make one:
///
/// ```compile_fail,E0624
/// # use factbrief::{evidence::{AnchoredFact, Evidence}, sheet::FactIndex};
/// fn anchored<'a>(evidence: &Evidence<'a>, fact: FactIndex) -> Option<AnchoredFact<'a>> {
///     AnchoredFact::new(&evidence.sheet()[fact], fact, evidence.fact(fact))
/// }
/// ```
#[derive(Debug, Clone)]
pub struct AnchoredFact<'a> {
    fact: &'a Fact,
    index: FactIndex,
    quotes: Vec<AnchoredQuote<'a>>,
    context: Vec<AnchoredQuote<'a>>,
}

/// A caution with at least one quote, all of them anchored.
#[derive(Debug, Clone)]
pub struct AnchoredCaution<'a> {
    caution: &'a Caution,
    index: CautionIndex,
    quotes: Vec<AnchoredQuote<'a>>,
}

/// A quote that has exactly one place in its document.
#[derive(Debug, Clone)]
pub struct AnchoredQuote<'a> {
    quote: &'a Quote,
    document: &'a Document,
    anchor: Anchor,
}

impl<'a> AnchoredFact<'a> {
    /// Returns the fact with its evidence; `None` if a quote is not anchored, or if there is no quote.
    pub(in crate::evidence) fn new(
        fact: &'a Fact,
        index: FactIndex,
        evidence: &FactEvidence<'a>,
    ) -> Option<Self> {
        let quotes = all_anchored(&evidence.quotes)?;
        let context = all_anchored(&evidence.context)?;
        (!quotes.is_empty()).then_some(Self {
            fact,
            index,
            quotes,
            context,
        })
    }

    /// Returns the fact.
    pub fn fact(&self) -> &'a Fact {
        self.fact
    }

    /// Returns the index of the fact in the sheet.
    pub fn index(&self) -> FactIndex {
        self.index
    }

    /// Returns the quotes on which the fact rests, in the order of the sheet, at least one.
    pub fn quotes(&self) -> &[AnchoredQuote<'a>] {
        &self.quotes
    }

    /// Returns the context quotes, which supply a year, a speaker, or the meaning of an expression.
    pub fn context(&self) -> &[AnchoredQuote<'a>] {
        &self.context
    }
}

impl<'a> AnchoredCaution<'a> {
    /// Returns the caution with its evidence; `None` if a quote is not anchored, or if there is no quote.
    pub(in crate::evidence) fn new(
        caution: &'a Caution,
        index: CautionIndex,
        evidence: &CautionEvidence<'a>,
    ) -> Option<Self> {
        let quotes = all_anchored(&evidence.quotes)?;
        (!quotes.is_empty()).then_some(Self {
            caution,
            index,
            quotes,
        })
    }

    /// Returns the caution.
    pub fn caution(&self) -> &'a Caution {
        self.caution
    }

    /// Returns the index of the caution in the sheet.
    pub fn index(&self) -> CautionIndex {
        self.index
    }

    /// Returns the quotes that the caution is about, in the order of the sheet, at least one.
    pub fn quotes(&self) -> &[AnchoredQuote<'a>] {
        &self.quotes
    }
}

impl<'a> AnchoredQuote<'a> {
    /// Returns the quote as the sheet has it.
    pub fn quote(&self) -> &'a Quote {
        self.quote
    }

    /// Returns the document that contains the quote.
    pub fn document(&self) -> &'a Document {
        self.document
    }

    /// Returns the anchor of the quote.
    pub fn anchor(&self) -> &Anchor {
        &self.anchor
    }

    /// Returns the exact words of the quote in the document, with the document's line breaks.
    pub fn words(&self) -> &'a str {
        self.slice(&self.anchor.bytes)
    }

    /// Returns the sentence or sentences of the document that the quote touches.
    pub fn host(&self) -> &'a str {
        self.slice(&self.anchor.host)
    }

    /// Returns the language of the document.
    pub fn language(&self) -> Language {
        self.document.language
    }

    /// Returns the line on which the quote starts, from 1.
    pub fn line(&self) -> usize {
        self.anchor.line
    }

    /// Returns the line on which the quote ends, from 1.
    pub fn last_line(&self) -> usize {
        self.anchor.last_line
    }

    fn slice(&self, bytes: &Range<usize>) -> &'a str {
        self.document.text.get(bytes.clone()).unwrap_or_default()
    }
}

fn all_anchored<'a>(quotes: &[LocatedQuote<'a>]) -> Option<Vec<AnchoredQuote<'a>>> {
    let anchored = |located: &LocatedQuote<'a>| match &located.located {
        Located::Anchored(anchor) => Some(AnchoredQuote {
            quote: located.quote,
            document: located.document,
            anchor: anchor.clone(),
        }),
        Located::Lost { .. } | Located::Ambiguous(_) | Located::Cut { .. } => None,
    };
    quotes.iter().map(anchored).collect()
}
