//! The meaning of what the Markdown names, found in the briefing by key.

use std::collections::BTreeMap;

use crate::briefing;
use crate::briefing::Acceptance;
use crate::briefing::Briefing;
use crate::briefing::Evidenced;
use crate::briefing::Judged;
use crate::briefing::KeyJudgement;
use crate::briefing::Layout;
use crate::briefing::SectionKind;
use crate::language::Language;
use crate::render::RenderError;
use crate::render::escape;
use crate::render::escape::fold;
use crate::render::picture::Placed;
use crate::render::tree::Sign;
use crate::render::tree::foreign::Foreign;
use crate::words::fill;

/// The facts of a briefing about the things that its Markdown names.
pub(super) struct Keys<'a> {
    briefing: &'a Briefing,
    /// The quotes in other languages.
    foreign: Foreign,
    /// The sections by their headings.
    sections: BTreeMap<String, SectionKind>,
    /// The key judgements by the headings of their parts.
    key_judgements: BTreeMap<String, &'a KeyJudgement>,
    /// The notes by the ids of their statements, with their numbers.
    notes: BTreeMap<&'a str, (usize, &'a briefing::Note)>,
    /// The languages of the sources by the targets of links to them.
    languages: BTreeMap<String, Language>,
    /// The fragments with which a browser opens a source, by the targets of links and their words.
    fragments: BTreeMap<(String, String), &'a str>,
    /// The pictures by their targets.
    figures: BTreeMap<String, &'a Placed>,
    /// The signs in the rail, by section and label.
    signs: BTreeMap<(SectionKind, String), Sign>,
    /// The ids of judgements by section and by the words and marks that are printed of them.
    judgements: BTreeMap<(SectionKind, String), &'a str>,
}

impl<'a> Keys<'a> {
    /// Collects the keys of a briefing with these pictures.
    pub(super) fn new(briefing: &'a Briefing, figures: &'a [Placed]) -> Self {
        let sections = briefing.sections();
        let headed = sections
            .iter()
            .map(|kind| (key(kind.heading(briefing)), *kind));
        let key_judgements = briefing.contents.key_judgements.iter();
        let notes = briefing.notes.iter().zip(1..);
        let sources = briefing.sources.iter();
        Self {
            briefing,
            foreign: Foreign::of(briefing),
            sections: headed.collect(),
            key_judgements: key_judgements.map(|it| (key(&it.heading), it)).collect(),
            notes: notes
                .map(|(note, number)| (note.statement.id(), (number, note)))
                .collect(),
            languages: sources
                .map(|source| (escape::destination(&source.target), source.language))
                .collect(),
            fragments: fragments(briefing),
            figures: figures
                .iter()
                .map(|placed| (escape::destination(&placed.path(briefing)), placed))
                .collect(),
            signs: sections
                .iter()
                .flat_map(|kind| signs(briefing, *kind))
                .collect(),
            judgements: sections
                .iter()
                .flat_map(|kind| judgements(briefing, *kind))
                .collect(),
        }
    }

    /// Returns the quotes in other languages.
    pub(super) fn foreign(&self) -> &Foreign {
        &self.foreign
    }

    /// Returns the section with this heading.
    pub(super) fn section(&self, heading: &str) -> Result<SectionKind, RenderError> {
        let section = self.sections.get(&key(heading)).copied();
        section.ok_or_else(|| unknown("section", heading))
    }

    /// Returns the key judgement under this heading, and true if it is the statement at the top.
    pub(super) fn key_judgement(
        &self,
        heading: &str,
    ) -> Result<(&'a KeyJudgement, bool), RenderError> {
        let judgement = self.key_judgements.get(&key(heading)).copied();
        let judgement = judgement.ok_or_else(|| unknown("judgement", heading))?;
        Ok((judgement, self.briefing.contents.is_bottom_line(judgement)))
    }

    /// Returns the number of the note with this label, from 1.
    pub(super) fn number(&self, label: &str) -> Result<usize, RenderError> {
        Ok(self.note(label)?.0)
    }

    fn note(&self, label: &str) -> Result<(usize, &'a briefing::Note), RenderError> {
        let note = self.notes.get(label).copied();
        note.ok_or_else(|| unknown("note", label))
    }

    /// Returns the language of the source to which a link leads, whichever line it names.
    pub(super) fn language(&self, target: &str) -> Result<Language, RenderError> {
        let path = target.rsplit_once("#L").map_or(target, |(path, _)| path);
        let language = self
            .languages
            .get(path)
            .or_else(|| self.languages.get(target));
        language.copied().ok_or_else(|| unknown("source", target))
    }

    /// Returns the fragment with which a browser opens a source at the words of a link; `None` where it cannot.
    pub(super) fn fragment(&self, target: &str, words: &str) -> Option<String> {
        let link = (target.to_owned(), key(words));
        self.fragments.get(&link).map(|it| (*it).to_owned())
    }

    /// Returns the picture with this target.
    pub(super) fn figure(&self, target: &str) -> Result<&'a Placed, RenderError> {
        let figure = self.figures.get(target).copied();
        figure.ok_or_else(|| unknown("picture", target))
    }

    /// True if this is the target of the picture of the house.
    pub(super) fn is_logo(&self, target: &str) -> bool {
        let logo = self.briefing.letterhead.logo.as_ref();
        logo.is_some_and(|logo| escape::destination(&logo.target) == target)
    }

    /// Returns the sign beside a label of a section; `None` where it has none.
    pub(super) fn sign(&self, section: SectionKind, label: &str) -> Option<Sign> {
        self.signs.get(&(section, key(label))).copied()
    }

    /// Returns the id of the judgement of which a section prints these words with these marks.
    pub(super) fn judgement<'m>(
        &self,
        section: SectionKind,
        words: &str,
        marks: impl Iterator<Item = &'m str>,
    ) -> Option<&'a str> {
        let printed = printed(words, marks);
        self.judgements.get(&(section, printed)).copied()
    }

    /// True if all notes are current and nobody has accepted any of them.
    pub(super) fn is_unaccepted(&self) -> bool {
        self.briefing.notes.iter().all(|note| {
            let standing = (&note.statement, &note.acceptance);
            matches!(standing, (Evidenced::Current(_), Acceptance::Recorded))
        })
    }

    /// Returns who has accepted the statement of a note, house wording; `None` where it is not current, which the note says.
    pub(super) fn acceptance(&self, label: &str) -> Result<Option<String>, RenderError> {
        let (_, note) = self.note(label)?;
        let words = &self.briefing.words.standing;
        Ok(match (&note.statement, &note.acceptance) {
            (Evidenced::Stale(_), _) => None,
            (Evidenced::Current(_), Acceptance::Recorded) => Some(words.recorded.to_owned()),
            (Evidenced::Current(_), Acceptance::Accepted { by, on }) => {
                let values = [("by", &*by.to_string()), ("date", on)];
                Some(fill(words.accepted, &values))
            }
        })
    }
}

/// Returns the labels of a section that have a sign.
fn signs(
    briefing: &Briefing,
    section: SectionKind,
) -> impl Iterator<Item = ((SectionKind, String), Sign)> {
    let contents = &briefing.contents;
    let timeline = contents
        .timeline
        .iter()
        .map(|row| (&row.date, Some(Sign::Dated(row.precision))));
    let timeline = timeline.filter(move |_| section == SectionKind::Timeline);
    let paragraphs = section.paragraphs(contents).iter();
    let paragraphs = paragraphs.map(|row| {
        let dated = row.precision.map(Sign::Dated);
        (&row.label, dated.or(row.hand.map(Sign::Spoken)))
    });
    let signed = timeline.chain(paragraphs);
    signed.filter_map(move |(label, sign)| Some(((section, key(label)), sign?)))
}

/// Returns the judgements of a section, where the product gives judgements an address.
fn judgements(
    briefing: &Briefing,
    section: SectionKind,
) -> impl Iterator<Item = ((SectionKind, String), &str)> {
    let has_addresses = matches!(briefing.product.layout(), Layout::Chapters { .. });
    let judgements = section.judgements(&briefing.contents).iter();
    let judgements = judgements.filter(move |_| has_addresses);
    judgements.map(move |judged: &Judged| {
        let marks = judged.rests_on().iter().map(String::as_str);
        ((section, printed(&judged.to_string(), marks)), judged.id())
    })
}

/// Returns the fragments of a briefing by the targets of links and their words, with quotation marks.
fn fragments(briefing: &Briefing) -> BTreeMap<(String, String), &str> {
    let quotes = briefing.notes.iter().flat_map(|note| &note.quotes);
    let fragments = quotes.filter_map(|quote| {
        let marks = briefing.quotation_marks();
        let words = format!(
            "{}{}{}",
            marks.open,
            marks.inside(&quote.words),
            marks.close
        );
        let link = (escape::destination(&quote.target), key(&words));
        Some((link, quote.fragment.as_deref()?))
    });
    fragments.collect()
}

/// Returns the words of a statement with its marks, as one key.
fn printed<'m>(words: &str, marks: impl Iterator<Item = &'m str>) -> String {
    let marks = marks.map(|mark| format!("[^{mark}]"));
    std::iter::once(key(words)).chain(marks).collect()
}

/// Returns a text as it comes back from Markdown, without white space at its ends.
fn key(text: &str) -> String {
    fold(text).trim().to_owned()
}

fn unknown(what: &str, key: &str) -> RenderError {
    RenderError::Internal(format!(
        "the page names a {what} that the briefing lacks: {key:?}"
    ))
}
