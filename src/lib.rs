//! factbrief: briefings in which every statement of fact opens onto the exact words of a source.
//!
//! The data flows one way, and the modules are listed in the order of the flow. A
//! module uses only modules listed above it.
//!
//! ```text
//!  sources/*  ──► source    bytes, hash, text, lines ──┐
//!  facts.yaml ──► sheet     typed, ids resolved, places ┤
//!                                                       └─► reading  normal form, names, numbers, dates
//!                                                             │
//!                                           evidence  quote ─► anchor, host
//!                                                             │
//!                                           check  one rule per file
//!                                             │ no errors
//!                                           briefing  what the reader sees, in the sheet's order
//!                                             │
//!                                           figures  timeline, map of the moves, measures as SVG
//!                                             │
//!                                           render  Askama ─► Markdown ─┬─► HTML
//!                                                                       └─► Typst ─► PDF
//!                                             │
//!                                           output  the only writer
//! ```
//!
//! # Words
//!
//! A **source** is a document as received. A **quote** is words copied from a
//! source, and its **anchor** the one place where the source has them; the **host** is
//! the sentence or sentences that a quote touches. A **fact** is a checkable
//! statement with at least one quote, a **judgement** the desk's own statement
//! resting on facts, a **caution** what a careful reader must know about a
//! source. A **report** is a directory with a fact sheet and its sources, a
//! **briefing** one product in one language, and a **finding** what a check
//! says.
//!
//! # Invariants
//!
//! - Only [`files`] reads, only [`output`] writes, only [`cli`] prints.
//! - A mistake of the user's is a [`finding::Finding`], and findings are
//!   collected; [`report::Error`] is for us and the machine.
//! - A [`sheet::Sheet`] cannot hold an unknown id or an untranslated wording.
//! - Text of a sheet cannot be printed; what can be printed is evidenced by a
//!   quote, judged on facts, or the desk's own ([`briefing`]).
//! - Markdown holds all words and their order; HTML and PDF come from it.
//! - Same inputs, same bytes: no clock, no environment, no hash-map order.
//!
//! A fuzzer (`tests/fuzz`) gets the rooms up to [`coverage`] alone, because
//! Typst under its instrumentation takes too long to compile.
//!
//! The library is public for its own tests and benchmarks; it promises no
//! stable interface.

pub mod threads;

pub mod characters;

pub mod manual;

pub mod schema;

pub mod files;

pub mod finding;

pub mod language;

pub mod source;

pub mod sheet;

pub mod words;

pub mod reading;

pub mod evidence;

pub mod edition;

pub mod check;

pub mod search;

pub mod draft;

pub mod coverage;

#[cfg(not(fuzzing))]
pub mod start;

#[cfg(not(fuzzing))]
pub mod briefing;

#[cfg(not(fuzzing))]
pub mod figures;

#[cfg(not(fuzzing))]
pub mod render;

/// The escapers alone: a fuzzer needs nothing else of `render`.
#[cfg(fuzzing)]
#[path = "render/escape.rs"]
pub mod render;

#[cfg(not(fuzzing))]
pub mod output;

#[cfg(not(fuzzing))]
pub mod report;

#[cfg(not(fuzzing))]
pub mod cli;
