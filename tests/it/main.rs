//! What a user gets: real files in, real files out.
#![expect(
    clippy::disallowed_methods,
    reason = "tests read and write files of their own"
)]
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test may stop at any surprise, and says how much it tried"
)]
#![expect(
    clippy::needless_raw_string_hashes,
    clippy::format_push_string,
    clippy::format_collect,
    reason = "plain text is put together where its speed does not matter"
)]

/// Sources that are added, updated and set aside in part.
mod at_work;
/// Inputs made to hang the program, or to fill its memory.
mod bombs;
/// What a draft makes of single sentences.
mod candidates;
/// What readers are told between two editions of a report on several sources.
mod changes;
/// Help, exit statuses, verdicts, `explain`, `schema`, `completions`.
mod cli;
/// The comment on a pull request.
mod comment;
/// Values that a sheet leaves out.
mod computed;
/// Encodings and formats of sources, and the text kept beside them.
mod documents;
/// What is not written yet, shown as a draft.
mod draft_profile;
/// From documents to a sheet.
mod drafts;
/// A source that changes: what was accepted, what drifted, what a reviewer accepts.
mod edition;
/// A report's own fonts, and fonts from elsewhere.
mod fonts;
/// What is written and removed, and what never is.
mod foreign_files;
/// Findings for machines, dependencies.
mod formats;
/// The judgement at the top of a front page, and what a full page does without.
mod front_page;
/// What a fuzzer calls, with what is kept for it.
mod fuzz;
/// Statements that their source bears out, and how many of them are refused.
mod honest;
/// Attacking strings in every text field.
mod hostile;
/// A house style, and mistakes in it.
mod house;
/// The index of all reports, the files for an inbox.
mod index;
/// Builds that are stopped, full disks, directories that cannot be written.
mod interrupted;
/// Any number of threads.
mod jobs;
/// A value against a JSON Schema.
mod json_schema;
/// Whatever is changed in an output is found, whatever stands in the list of outputs.
mod locked;
/// Long documents, drafted.
mod long_drafts;
/// README, manual, contributing guide and changelog: all of it is true.
mod manual;
/// A report on several sources: agreement, difference, other names.
mod many_sources;
/// Every number, date, name and attribution altered in turn.
mod mutations;
/// The kinds of names, and what is counted.
mod named;
/// A page that runs over.
mod overflow;
/// The real report against a draft of its source.
mod real_article;
/// What the recognisers find and miss.
mod recognisers;
/// Sheets that are refused, with the finding as the user sees it.
mod refused;
/// The committed reports, built afresh.
mod reports;
/// Results of commands as JSON.
mod results;
/// Many reports: what did not change, shares, plans, one index.
mod scale;
/// The JSON Schemas of what is written.
mod schemas;
/// Statements beside the words on which they rest.
mod shown;
/// Whom a draft takes for a speaker.
mod speakers;
/// Briefings whose source has changed.
mod stale;
/// What every test needs.
mod support;
/// Ways to switch the check off: a lock that is lost, a report that is not found.
mod switched_off;
/// Rooms, words and codes of the code base.
mod take;
mod tidy;
/// The movements that a draft fills in.
mod told_moves;
mod under_way;
/// Invented numbers and names, and characters that nobody sees, in every kind of text.
mod unread;
/// The workflow's steps on a scratch clone.
mod which_sentences;
mod workflow;
