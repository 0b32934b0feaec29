//! What the reader sees, in the sheet's order: plain data for the templates.
//!
//! A view holds only printable text ([`Evidenced`], [`Judged`], [`Desk`]),
//! house wording ([`crate::words`]), numbers and dates already written in the
//! language of the briefing. Texts of a sheet cannot get here by another way.

mod compose;
mod full;
mod letterhead;
mod note;
mod one_page;
mod passage;
mod pictured;
mod printable;
mod product;

pub use self::full::{
    ActorRow, ChangeRow, Changes, Full, KeyJudgement, Paragraph, SourceCard, TermRow,
};
pub use self::letterhead::{Letterhead, Logo};
pub use self::note::{Acceptance, Note, PrintedQuote, Stands};
pub use self::one_page::{CautionRow, DatePrecision, DatedRow, GlanceRow, OnePage};
pub use self::passage::{Passage, Piece};
pub use self::pictured::{CountedFact, DatedFact, Pictured, ReportedEnd, ReportedMove};
pub use self::printable::{Anchored, Desk, Evidenced, Judged, Outdated, Own, Stated, Statement};
pub use self::product::{Banner, Body, Briefing, Product, Profile, SectionKind, SourceLine};

#[cfg(test)]
pub(crate) use self::printable::tests;
