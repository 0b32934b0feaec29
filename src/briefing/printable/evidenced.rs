//! Statements of sources: printable only with anchored quotes.

use std::borrow::Cow;

use crate::briefing::capitalised;
use crate::briefing::printable::Desk;
use crate::briefing::printable::desk::{notices, notices_of_movements};
use crate::briefing::support;
use crate::edition::ChangeKind;
use crate::edition::GroundedCaution;
use crate::edition::GroundedFact;
use crate::edition::Staleness;
use crate::language::ReportLanguage;
use crate::reading;
use crate::sheet::ActorIndex;
use crate::sheet::Sheet;
use crate::sheet::Support;
use crate::sheet::Waiver;
use crate::words::StandingWords;
use crate::words::Words;

/// A statement of a source: only a fact or a caution whose words were found becomes one.
///
/// Code that prints it has to say which it is: its words are in the sources,
/// or they were there when a reviewer or a build last looked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Evidenced {
    /// Every quote is anchored.
    Current(Stated),
    /// The words are those that were accepted; the source has others by now.
    Stale(Outdated),
}

/// The words of a statement of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated {
    id: String,
    text: String,
    /// The sign of its support, with the space before it; may be empty.
    support: String,
    notices: Vec<Desk>,
    /// The statements that differ from it.
    differing: Vec<Differing>,
    doubts: Vec<Doubt>,
}

/// A statement of another source that differs, as it is printed beside a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Differing {
    /// House wording before it: “Differs:”.
    pub label: &'static str,
    /// The labels of its sources.
    pub labels: String,
    /// The statement.
    pub statement: Evidenced,
    /// The way in which each source knows, in the desk's words.
    pub because: Option<Desk>,
}

/// A caution about the words on which a statement rests, by its short name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// The id of the caution, which is also the label of its note.
    pub id: String,
    /// The short name of the caution.
    pub name: Desk,
}

/// The words of a statement that is no longer current.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outdated {
    stated: Stated,
    staleness: Staleness,
    words: &'static StandingWords,
}

/// The part of the evidence that is to be printed.
#[derive(Debug, Clone, Copy)]
pub enum Anchored<'a> {
    /// The statement of a fact.
    Says(&'a GroundedFact<'a>),
    /// The short wording of a fact; its statement where it has none.
    Short(&'a GroundedFact<'a>),
    /// The statement of a fact without its attribution, for a place that names the speaker; its statement where it has none.
    Claim(&'a GroundedFact<'a>),
    /// The name of an actor whom the fact names.
    Name(&'a GroundedFact<'a>, ActorIndex),
    /// The things that the fact counts.
    Counted(&'a GroundedFact<'a>),
    /// The statement of a caution about the source.
    Caution(&'a GroundedCaution<'a>),
}

impl Evidenced {
    /// Makes a printable statement from evidence in which every quote is anchored, or was when it was accepted; there is no other way.
    ///
    /// Returns `None` where the fact does not have the name or the count.
    ///
    /// ```
    /// # use factbrief::{briefing::{Anchored, Evidenced}, edition::GroundedFact, language::ReportLanguage, sheet::Sheet};
    /// fn print(sheet: &Sheet, fact: &GroundedFact<'_>) -> Option<Evidenced> {
    ///     Evidenced::new(sheet, Anchored::Says(fact), ReportLanguage::English)
    /// }
    /// ```
    ///
    /// A fact of the sheet, whose quotes nobody has found, does not do:
    ///
    /// ```compile_fail,E0308
    /// # use factbrief::{briefing::{Anchored, Evidenced}, sheet::Fact, language::ReportLanguage, sheet::Sheet};
    /// fn print(sheet: &Sheet, fact: &Fact) -> Option<Evidenced> {
    ///     Evidenced::new(sheet, Anchored::Says(fact), ReportLanguage::English)
    /// }
    /// ```
    pub fn new(sheet: &Sheet, anchored: Anchored<'_>, language: ReportLanguage) -> Option<Self> {
        let (id, text, waivers) = match anchored {
            Anchored::Says(fact) => {
                let fact = fact.fact();
                (&fact.id.value, fact.says.of(language), &fact.waivers)
            }
            Anchored::Short(fact) => {
                let fact = fact.fact();
                let short = fact.short.as_ref().unwrap_or(&fact.says);
                (&fact.id.value, short.of(language), &fact.waivers)
            }
            Anchored::Claim(fact) => {
                let fact = fact.fact();
                let claim = fact.claim.as_ref().unwrap_or(&fact.says);
                (&fact.id.value, claim.of(language), &fact.waivers)
            }
            Anchored::Name(fact, actor) => {
                let fact = fact.fact();
                let mut named = fact.actors.iter().chain(&fact.according_to);
                named.find(|named| named.value == actor)?;
                (&fact.id.value, sheet[actor].name.of(language), &NO_WAIVERS)
            }
            Anchored::Counted(fact) => {
                let fact = fact.fact();
                let count = fact.count.as_ref()?;
                (&fact.id.value, count.of.of(language), &NO_WAIVERS)
            }
            Anchored::Caution(caution) => {
                let caution = caution.caution();
                (
                    &caution.id.value,
                    caution.says.of(language),
                    &caution.waivers,
                )
            }
        };
        let mut notices = notices(waivers, language);
        if let Anchored::Says(fact) | Anchored::Short(fact) | Anchored::Claim(fact) = anchored {
            notices.extend(notices_of_movements(sheet, fact.index(), language));
        }
        let stated = Stated {
            support: anchored
                .support(sheet)
                .map_or_else(String::new, support::sign),
            differing: Vec::new(),
            id: id.to_string(),
            text: text.unprinted().to_owned(),
            notices,
            doubts: Vec::new(),
        };
        let words = &Words::of(language).standing;
        Some(match anchored.staleness() {
            None => Self::Current(stated),
            Some(staleness) => Self::Stale(Outdated {
                stated,
                staleness,
                words,
            }),
        })
    }

    /// Returns the statement with others that differ from it.
    #[must_use]
    pub(in crate::briefing) fn beside(mut self, differing: Vec<Differing>) -> Self {
        match &mut self {
            Self::Current(stated) | Self::Stale(Outdated { stated, .. }) => {
                stated.differing = differing;
            }
        }
        self
    }

    /// Returns the statements that differ from it.
    pub fn differing(&self) -> &[Differing] {
        &self.stated().differing
    }

    /// Returns the statement for the head of a cell or a picture: with a capital letter, if it is more than a single name.
    #[must_use]
    pub(in crate::briefing) fn at_head(mut self) -> Self {
        let (Self::Current(stated) | Self::Stale(Outdated { stated, .. })) = &mut self;
        // A single word that begins with a small letter is a name that is written so.
        if stated.text.contains(' ') {
            stated.text = capitalised(&stated.text);
        }
        self
    }

    /// Adds the cautions about the words on which the statement rests.
    #[must_use]
    pub(in crate::briefing) fn doubted(mut self, doubts: Vec<Doubt>) -> Self {
        let (Self::Current(stated) | Self::Stale(Outdated { stated, .. })) = &mut self;
        stated.doubts = doubts;
        self
    }

    /// Returns the cautions about the words on which the statement rests.
    pub fn doubts(&self) -> &[Doubt] {
        &self.stated().doubts
    }

    /// Returns the labels of the notes that are marked at the statement: its own, then those of the statements that differ
    /// from it with their cautions, then those of its own cautions.
    pub(in crate::briefing) fn marked(&self) -> impl Iterator<Item = &str> {
        let others = self.differing().iter();
        let others = others.flat_map(|other| other.statement.with_doubts());
        std::iter::once(self.id())
            .chain(others)
            .chain(self.marks_of_doubts())
    }

    fn with_doubts(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.id()).chain(self.marks_of_doubts())
    }

    fn marks_of_doubts(&self) -> impl Iterator<Item = &str> {
        self.doubts().iter().map(|doubt| doubt.id.as_str())
    }

    /// Returns the id of the fact or caution, which is also the label of its note.
    pub fn id(&self) -> &str {
        &self.stated().id
    }

    /// Returns the words alone, without a remark that they are not current: for names, for comparing, and where the remark is elsewhere.
    pub fn unmarked(&self) -> &str {
        &self.stated().text
    }

    /// Returns the words, with a remark behind them if they are not current: for pictures and plain text.
    pub fn labelled(&self) -> Cow<'_, str> {
        match self {
            Self::Current(stated) => Cow::Borrowed(&stated.text),
            Self::Stale(outdated) => {
                let (text, remark) = (outdated.text(), outdated.words.remark);
                Cow::Owned(format!("{text} ({remark})"))
            }
        }
    }

    /// True if other statements differ from it, as the sign of its support says.
    pub fn is_disputed(&self) -> bool {
        self.stated().support.ends_with(support::DIFFERING)
    }

    /// Returns why the statement is not current; `None` where it is.
    pub fn staleness(&self) -> Option<Staleness> {
        match self {
            Self::Current(_) => None,
            Self::Stale(outdated) => Some(outdated.staleness),
        }
    }

    /// Returns the label of the note that the mark of the statement leads to.
    pub(super) fn mark(&self) -> &[String] {
        std::slice::from_ref(&self.stated().id)
    }

    fn stated(&self) -> &Stated {
        match self {
            Self::Current(stated) => stated,
            Self::Stale(outdated) => &outdated.stated,
        }
    }
}

impl Stated {
    /// Returns the id of the fact or caution.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Returns the words to print.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the sign of how many sources support it, for behind its mark; empty for one source.
    pub fn support(&self) -> &str {
        &self.support
    }

    /// Returns the words that are printed with the statement about rules that were set aside for it.
    pub fn notices(&self) -> &[Desk] {
        &self.notices
    }
}

impl Outdated {
    /// Returns the id of the fact or caution.
    pub fn id(&self) -> &str {
        &self.stated.id
    }

    /// Returns the words to print, as they were accepted.
    pub fn text(&self) -> &str {
        &self.stated.text
    }

    /// Returns the words that are printed with the statement about rules that were set aside for it.
    pub fn notices(&self) -> &[Desk] {
        &self.stated.notices
    }

    /// Returns the sign of how many sources support it, for behind its mark; empty for one source.
    pub fn support(&self) -> &str {
        self.stated.support()
    }

    /// Returns why the statement is not current.
    pub fn staleness(&self) -> Staleness {
        self.staleness
    }

    /// Returns the house wording that a statement is not current, to be put in brackets behind it.
    pub fn remark(&self) -> &'static str {
        self.words.remark
    }

    /// Returns the house wording that a statement is not current, a whole sentence.
    pub fn label(&self) -> &'static str {
        self.words.at_statement
    }

    /// Returns the house wording for what became of the words, without a full stop.
    pub fn reason(&self) -> &'static str {
        self.words.reason(self.staleness)
    }
}

impl StandingWords {
    /// Returns the house wording for what became of the words of a statement.
    fn reason(&self, staleness: Staleness) -> &'static str {
        match staleness {
            Staleness::Source => self.source,
            Staleness::Evidence(ChangeKind::HostChanged) => self.host_changed,
            Staleness::Evidence(
                ChangeKind::Unchanged
                | ChangeKind::Moved
                | ChangeKind::Typographic
                | ChangeKind::Reworded,
            ) => self.reworded,
            Staleness::Evidence(ChangeKind::ValueChanged) => self.value_changed,
            Staleness::Evidence(ChangeKind::Elsewhere) => self.elsewhere,
            Staleness::Evidence(ChangeKind::Ambiguous) => self.ambiguous,
            Staleness::Evidence(ChangeKind::Gone) => self.gone,
        }
    }
}

impl Anchored<'_> {
    /// Counts the sources of a whole statement in a report with several.
    fn support(self, sheet: &Sheet) -> Option<Support> {
        match self {
            Self::Says(fact) | Self::Short(fact) | Self::Claim(fact) if sheet.sources.len() > 1 => {
                Some(reading::support(sheet, fact.index()))
            }
            _ => None,
        }
    }

    fn staleness(self) -> Option<Staleness> {
        match self {
            Self::Says(fact)
            | Self::Short(fact)
            | Self::Claim(fact)
            | Self::Name(fact, _)
            | Self::Counted(fact) => fact.staleness(),
            Self::Caution(caution) => caution.staleness(),
        }
    }
}

const NO_WAIVERS: Vec<Waiver> = Vec::new();

#[cfg(test)]
pub(in crate::briefing) mod tests {
    use super::{Evidenced, Outdated, Stated};
    use crate::briefing::tests::desk;

    pub(crate) fn evidenced(id: &str, text: &str) -> Evidenced {
        Evidenced::Current(Stated {
            id: id.to_owned(),
            text: text.to_owned(),
            support: String::new(),
            differing: Vec::new(),
            notices: Vec::new(),
            doubts: Vec::new(),
        })
    }

    pub(crate) fn noticed(statement: Evidenced, notice: &str) -> Evidenced {
        let (Evidenced::Current(stated) | Evidenced::Stale(Outdated { stated, .. })) = statement;
        Evidenced::Current(Stated {
            notices: vec![desk(notice)],
            ..stated
        })
    }
}
