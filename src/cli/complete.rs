//! Completions that depend on what is there: names of reports and of findings.

use std::ffi::OsStr;

use clap::CommandFactory;
use clap_complete::engine::ArgValueCandidates;
use clap_complete::engine::ArgValueCompleter;
use clap_complete::engine::CompletionCandidate;
use clap_complete::engine::PathCompleter;
use clap_complete::engine::ValueCompleter;

use crate::check;
use crate::cli::Cli;
use crate::cli::selection::reports_directory;
use crate::files;
use crate::manual;

/// The variable by which a shell asks the program for completions.
pub(super) const VARIABLE: &str = "COMPLETE";

/// Returns the completions of a report: its name below the nearest directory of reports, or its path.
pub(super) fn report() -> ArgValueCompleter {
    ArgValueCompleter::new(reports)
}

/// Returns the completions of the code of a finding, each with what it says.
pub(super) fn code() -> ArgValueCandidates {
    ArgValueCandidates::new(|| {
        let codes = check::codes().into_iter();
        codes
            .map(|code| CompletionCandidate::new(code.name()).help(Some(code.summary().into())))
            .collect()
    })
}

/// Returns the completions of a topic of the manual or a command.
pub(super) fn topic() -> ArgValueCandidates {
    ArgValueCandidates::new(|| {
        let topics = manual::TOPICS.iter();
        let topics = topics.map(|topic| {
            CompletionCandidate::new(topic.name).help(Some(topic.heading().to_owned().into()))
        });
        topics.chain(commands()).collect()
    })
}

/// Returns the completions of a command.
pub(super) fn command() -> ArgValueCandidates {
    ArgValueCandidates::new(commands)
}

fn commands() -> Vec<CompletionCandidate> {
    let cli = Cli::command();
    let commands = cli.get_subcommands().filter(|it| !it.is_hide_set());
    let candidate = |command: &clap::Command| {
        CompletionCandidate::new(command.get_name()).help(command.get_about().cloned())
    };
    commands.map(candidate).collect()
}

fn reports(typed: &OsStr) -> Vec<CompletionCandidate> {
    let typed_text = typed.to_string_lossy();
    let mut candidates = Vec::new();
    if let Some(directory) = reports_directory() {
        let found = files::find_reports(&directory).reports;
        let names = found
            .iter()
            .filter_map(|it| it.strip_prefix(&directory).ok());
        let fitting = names.filter(|name| name.to_string_lossy().starts_with(&*typed_text));
        candidates.extend(fitting.map(CompletionCandidate::new));
    }
    if candidates.is_empty() || typed_text.is_empty() {
        candidates.extend(PathCompleter::dir().complete(typed));
    }
    candidates
}
