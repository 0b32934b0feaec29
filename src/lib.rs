//! factbrief: briefings in which every statement of fact opens onto the exact words of a source.
//!
//! The data flows one way, and the modules are listed below in the order of the
//! flow, each with its task. A module uses only modules listed above it. The
//! diagram has those that every briefing goes through.
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
//! `build.rs` is no module: Cargo runs it first, to pack the words of the languages.
//!
//! A fuzzer (`tests/fuzz`) gets the rooms up to [`coverage`] alone, because
//! Typst under its instrumentation takes too long to compile.
//!
//! The library is public for its own tests and benchmarks; it promises no
//! stable interface.

/// Equal work on several threads, in the same order on any number of them.
pub mod threads;

/// Characters that nobody sees, and words that mix scripts.
pub mod characters;

/// The pages that `factbrief help TOPIC` prints.
pub mod manual;

/// JSON Schemas of what is read and of what is written.
pub mod schema;

/// The only reader: limits sizes, keeps to the directory of the report, remembers what was read.
pub mod files;

/// What a check says: code, severity, place, message, hint.
pub mod finding;

/// Recognisers of numbers, dates, names, clauses and reported speech, with one file of words per language.
pub mod language;

/// Documents as received: HTML, PDF and office files to text, with lines and sentences.
pub mod source;

/// The valid fact sheet: ids resolved, values typed.
pub mod sheet;

/// The words of the house in a briefing, one file per language.
pub mod words;

/// What a text says: its names, numbers, dates and quotations, and in `reading::frame` what statements and quotes say otherwise.
pub mod reading;

/// From a quote to the one place where its source has it.
pub mod evidence;

/// What was accepted, and how far the sources have moved away from it.
pub mod edition;

/// The rules, one per file.
pub mod check;

/// Words typed by a person, found in the sources for a quote.
pub mod search;

/// From documents to candidates for facts, movements and cautions.
pub mod draft;

/// The clauses of the sources that no fact carries.
pub mod coverage;

/// A new report around documents.
#[cfg(not(fuzzing))]
pub mod start;

/// What the reader sees, in the order of the sheet: plain data for the templates.
#[cfg(not(fuzzing))]
pub mod briefing;

/// The pictures of a briefing as SVG.
#[cfg(not(fuzzing))]
pub mod figures;

/// A briefing as Markdown, and from it HTML and PDF.
#[cfg(not(fuzzing))]
pub mod render;

/// The escapers alone: a fuzzer needs nothing else of `render`.
#[cfg(fuzzing)]
#[path = "render/escape.rs"]
pub mod render;

/// The only writer: all or nothing, and only where bytes differ.
#[cfg(not(fuzzing))]
pub mod output;

/// The actions on a report: load, check, build. The file to read after this one.
#[cfg(not(fuzzing))]
pub mod report;

/// The only printer: reads what was typed, sets the exit status.
#[cfg(not(fuzzing))]
pub mod cli;
