//! Verbs of saying that only a draft knows: many verbs tell somebody's words, and most of them other things as well.
//!
//! The rules of a sheet know fewer, because there a verb that is none demands a
//! speaker where nobody speaks; in a draft, a person decides.

use std::ops::Range;

use serde::Deserialize;

use crate::language::ClauseEnds;
use crate::language::Found;
use crate::language::Language;
use crate::language::PhraseList;
use crate::language::ReportingCue;
use crate::language::Segmented;
use crate::language::SpeechWords;
use crate::language::overlap;
use crate::language::verbs;

/// The verbs as the file of a language has them.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub(super) struct SayingWords {
    /// Verbs that report wherever they are.
    verbs: Vec<String>,
    /// Verbs that report only where a clause or a quotation of what is said goes with them.
    verbs_with_a_clause: Vec<String>,
    /// Participles that report as `verbs_with_a_clause` do.
    participles_with_a_clause: Vec<String>,
    /// Those of them that mostly tell of a deed, so that the clause or the quotation has to be close by: showed.
    quoting: PhraseList,
    /// Phrases before whoever speaks: by the account of.
    phrases: PhraseList,
}

/// The verbs, ready to be looked for.
#[derive(Debug, Default)]
pub(super) struct Sayings {
    speech: SpeechWords,
    participles: PhraseList,
    sure: PhraseList,
    quoting: PhraseList,
}

/// The words that a verb of saying needs beside it to report somebody's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::draft) enum Need {
    /// Nothing: it always reports.
    Nothing,
    /// A clause or a quotation of what is said.
    Words,
    /// A clause or a quotation at once: the verb mostly tells of a deed.
    WordsAtOnce,
    /// A clause or a quotation, or commas around the verb and whoever speaks: “, she added,”.
    WordsOrInsertion,
}

impl Sayings {
    /// Returns the verbs of a language, with the words around them that its rules know.
    pub(super) fn of(language: Language, words: SayingWords) -> Self {
        let known = &language.lexicon().words.speech;
        let sure = PhraseList::from(words.verbs.clone());
        let verbs = words.verbs.into_iter().chain(words.verbs_with_a_clause);
        let participles = words.participles_with_a_clause;
        let mut speech = SpeechWords {
            verbs: PhraseList::from(verbs.collect::<Vec<_>>()),
            participles: participles.clone(),
            participles_come_last: known.participles_come_last,
            auxiliaries: known.auxiliaries.clone(),
            clause_words: known.clause_words.clone(),
            idle: known.idle.clone(),
            as_words: known.as_words.clone(),
            phrases: words.phrases,
            ..SpeechWords::default()
        };
        speech.read_looks();
        Self {
            sure,
            participles: PhraseList::from(participles),
            quoting: words.quoting,
            speech,
        }
    }
}

impl Segmented<'_> {
    /// Returns the verbs that report with a clause, wherever they are; between commas they report what is around them.
    pub(in crate::draft) fn inserted(&self) -> Vec<Range<usize>> {
        let list = &self.language.lexicon().words.speech.verbs_with_a_clause;
        if !list.may_stand_in(&self.tokens) {
            return Vec::new();
        }
        self.without_denied(verbs(&self.tokens, &ClauseEnds::of(&self.tokens), list))
    }

    /// Returns the verbs of saying with a whole sentence before them for what is said: “Das teilte der Verein mit.”
    pub(in crate::draft) fn verbs_about_before(&self, sentence: &str) -> Vec<Range<usize>> {
        if !self.language.may_point_back(sentence) {
            return Vec::new();
        }
        let words = &self.language.lexicon().words.speech;
        let ends = ClauseEnds::of(&self.tokens);
        let lists = [&words.verbs, &words.verbs_with_a_clause];
        let found = lists
            .into_iter()
            .flat_map(|list| verbs(&self.tokens, &ends, list));
        let found = found.filter(|verb| self.language.points_back(sentence, verb.start));
        found.collect()
    }

    /// Returns the reporting cues by verbs of saying that only a draft knows, each with what it needs.
    pub(in crate::draft) fn sayings(&self) -> Vec<(Found<ReportingCue>, Need)> {
        let words = &self.language.draft_words().sayings;
        let is_there = words.speech.verbs.may_stand_in(&self.tokens)
            || words.speech.phrases.may_stand_in(&self.tokens)
            || words.participles.may_stand_in(&self.tokens);
        if !is_there {
            return Vec::new();
        }
        let cues = self.cues_by(&words.speech);
        if cues.is_empty() {
            return Vec::new();
        }
        let ends = ClauseEnds::of(&self.tokens);
        let found = |list| verbs(&self.tokens, &ends, list);
        let (sure, quoting) = (found(&words.sure), found(&words.quoting));
        let overlaps =
            |all: &[Range<usize>], own: &Range<usize>| all.iter().any(|it| overlap(it, own));
        let needs = cues.into_iter().map(|cue| {
            let need = if !cue.value.is_verb || overlaps(&sure, &cue.range) {
                Need::Nothing
            } else if overlaps(&quoting, &cue.range) {
                Need::WordsAtOnce
            } else {
                Need::Words
            };
            (cue, need)
        });
        needs.collect()
    }
}
