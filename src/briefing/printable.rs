//! The three kinds of printable text. Each has one constructor.

use std::borrow::Cow;
use std::fmt;

use crate::edition::Class;
use crate::edition::GroundedCaution;
use crate::edition::GroundedFact;
use crate::edition::Review;
use crate::edition::Staleness;
use crate::language::ReportLanguage;
use crate::sheet::ActorIndex;
use crate::sheet::DeskText;
use crate::sheet::FactIndex;
use crate::sheet::Judgement;
use crate::sheet::Sheet;
use crate::sheet::StatementIndex;
use crate::sheet::Title;
use crate::sheet::Waiver;
use crate::words::StandingWords;
use crate::words::Words;
use crate::words::fill;

/// A statement of a source: only a fact or a caution whose words were found becomes one.
///
/// Whoever prints it has to say which it is: its words stand in the sources,
/// or they stood there when somebody or a build last looked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Evidenced {
    /// Every quote is anchored.
    Current(Stated),
    /// The words are those that were accepted, and the source has others by now.
    Stale(Outdated),
}

/// What a statement of a source says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated {
    id: String,
    text: String,
    notices: Vec<Desk>,
}

/// What a statement said that is no longer current.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outdated {
    stated: Stated,
    staleness: Staleness,
    words: &'static StandingWords,
}

/// A statement of the desk that rests on anchored facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    id: String,
    before: String,
    term: String,
    after: String,
    rests_on: Vec<String>,
    notices: Vec<Desk>,
    /// What is said where a fact that it rests on is not current.
    stale: Option<&'static str>,
}

/// The desk's own words: a reading, a descriptor, the reason of a waiver.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desk {
    text: String,
}

/// What of the evidence is printed.
#[derive(Debug, Clone, Copy)]
pub enum Anchored<'a> {
    /// The statement of a fact.
    Says(&'a GroundedFact<'a>),
    /// The short wording of a fact; its statement where it has none.
    Short(&'a GroundedFact<'a>),
    /// The name of an actor whom the fact names.
    Name(&'a GroundedFact<'a>, ActorIndex),
    /// What the fact counts.
    Counted(&'a GroundedFact<'a>),
    /// What a caution says of the source.
    Caution(&'a GroundedCaution<'a>),
}

/// What of the desk's own statements is printed.
#[derive(Debug, Clone, Copy)]
pub enum Own<'a> {
    /// A judgement.
    Judgement(&'a Judgement),
    /// The title of the report.
    Title(&'a Title),
}

/// A statement in a briefing: of a source, or of the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Statement {
    /// Of a source.
    Evidenced(Evidenced),
    /// Of the desk.
    Judged(Judged),
}

impl Evidenced {
    /// The one constructor: from evidence in which every quote is anchored, or was when it was accepted.
    ///
    /// `None` where a name or a count is asked for that the fact does not have.
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
        let stated = Stated {
            id: id.to_string(),
            text: text.unprinted().to_owned(),
            notices: notices(waivers, language),
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

    /// The id of the fact or caution, which is also the label of its note.
    pub fn id(&self) -> &str {
        &self.stated().id
    }

    /// The words without what says that they are not current: for names, for comparing, and where that is said beside them.
    pub fn unmarked(&self) -> &str {
        &self.stated().text
    }

    /// The words, and behind them whether they are not current: for pictures and plain text.
    pub fn labelled(&self) -> Cow<'_, str> {
        match self {
            Self::Current(stated) => Cow::Borrowed(&stated.text),
            Self::Stale(outdated) => {
                let (text, remark) = (outdated.text(), outdated.words.remark);
                Cow::Owned(format!("{text} ({remark})"))
            }
        }
    }

    /// Why it is not current, where it is not.
    pub fn staleness(&self) -> Option<Staleness> {
        match self {
            Self::Current(_) => None,
            Self::Stale(outdated) => Some(outdated.staleness),
        }
    }

    fn stated(&self) -> &Stated {
        match self {
            Self::Current(stated) => stated,
            Self::Stale(outdated) => &outdated.stated,
        }
    }
}

impl Stated {
    /// The id of the fact or caution.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What to print.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Rules that were set aside for the statement, in words that are printed with it.
    pub fn notices(&self) -> &[Desk] {
        &self.notices
    }
}

impl Outdated {
    /// The id of the fact or caution.
    pub fn id(&self) -> &str {
        &self.stated.id
    }

    /// What to print, as it was accepted.
    pub fn text(&self) -> &str {
        &self.stated.text
    }

    /// Rules that were set aside for the statement, in words that are printed with it.
    pub fn notices(&self) -> &[Desk] {
        &self.stated.notices
    }

    /// Why it is not current.
    pub fn staleness(&self) -> Staleness {
        self.staleness
    }

    /// That it is not current, house wording, to stand in brackets behind it.
    pub fn remark(&self) -> &'static str {
        self.words.remark
    }

    /// That it is not current, house wording, a whole sentence.
    pub fn label(&self) -> &'static str {
        self.words.at_statement
    }

    /// What became of its words, house wording, without a full stop.
    pub fn reason(&self) -> &'static str {
        self.words.reason(self.staleness)
    }
}

impl StandingWords {
    /// What became of the words of a statement.
    fn reason(&self, staleness: Staleness) -> &'static str {
        match staleness {
            Staleness::Source => self.source,
            Staleness::Evidence(Class::HostChanged) => self.host_changed,
            Staleness::Evidence(
                Class::Unchanged | Class::Moved | Class::Typographic | Class::Reworded,
            ) => self.reworded,
            Staleness::Evidence(Class::ValueChanged) => self.value_changed,
            Staleness::Evidence(Class::Elsewhere) => self.elsewhere,
            Staleness::Evidence(Class::Ambiguous) => self.ambiguous,
            Staleness::Evidence(Class::Gone) => self.gone,
        }
    }
}

impl Anchored<'_> {
    fn staleness(self) -> Option<Staleness> {
        match self {
            Self::Says(fact) | Self::Short(fact) | Self::Name(fact, _) | Self::Counted(fact) => {
                fact.staleness()
            }
            Self::Caution(caution) => caution.staleness(),
        }
    }
}

const NO_WAIVERS: Vec<Waiver> = Vec::new();

/// What is printed at a statement for which rules were set aside.
fn notices(waivers: &[Waiver], language: ReportLanguage) -> Vec<Desk> {
    let notice = |waiver: &Waiver| {
        let because = Desk::new(&waiver.because.of(language));
        let lead = fill(Words::of(language).waived, &[("rule", &waiver.rule.value)]);
        Desk {
            text: format!("{lead} {because}"),
        }
    };
    waivers.iter().map(notice).collect()
}

impl Judged {
    /// The one constructor: from a statement of the desk and all facts that it rests on, anchored.
    ///
    /// `None` where one of them is missing, or where there is none.
    ///
    /// ```
    /// # use factbrief::{briefing::{Judged, Own}, edition::GroundedFact, language::ReportLanguage, sheet::{Judgement, Sheet}};
    /// fn print(sheet: &Sheet, judgement: &Judgement, facts: &[GroundedFact<'_>]) -> Option<Judged> {
    ///     Judged::new(sheet, Own::Judgement(judgement), facts, ReportLanguage::English)
    /// }
    /// ```
    ///
    /// Facts of the sheet do not do:
    ///
    /// ```compile_fail,E0308
    /// # use factbrief::{briefing::{Judged, Own}, language::ReportLanguage, sheet::{Fact, Judgement, Sheet}};
    /// fn print(sheet: &Sheet, judgement: &Judgement, facts: &[Fact]) -> Option<Judged> {
    ///     Judged::new(sheet, Own::Judgement(judgement), facts, ReportLanguage::English)
    /// }
    /// ```
    pub fn new(
        sheet: &Sheet,
        own: Own<'_>,
        facts: &[GroundedFact<'_>],
        language: ReportLanguage,
    ) -> Option<Self> {
        let rests_on = match own {
            Own::Judgement(judgement) => judgement.rests_on.iter().map(|fact| fact.value).collect(),
            Own::Title(title) => title_facts(sheet, title),
        };
        let grounded = |fact: &FactIndex| facts.iter().find(|it| it.index() == *fact);
        let grounds: Vec<&GroundedFact<'_>> =
            rests_on.iter().map(grounded).collect::<Option<_>>()?;
        if grounds.is_empty() {
            return None;
        }
        let words = &Words::of(language).standing;
        let is_stale = grounds.iter().any(|fact| fact.staleness().is_some());
        let stale = is_stale.then_some(words.at_judgement);
        let rests_on = rests_on
            .iter()
            .map(|fact| sheet[*fact].id.value.to_string())
            .collect();
        let (id, text, likelihood, waivers) = match own {
            Own::Judgement(judgement) => {
                let text = judgement.says.of(language);
                let id = judgement.id.value.to_string();
                (
                    id,
                    text,
                    judgement.likelihood.as_ref(),
                    judgement.waivers.as_slice(),
                )
            }
            Own::Title(title) => ("title".to_owned(), title.says.of(language), None, &[][..]),
        };
        let text = text.unprinted();
        let terms = likelihood.map(|_| Words::of(language).likelihood_terms(sheet.scale, text));
        let term = terms
            .and_then(|terms| terms.into_iter().next())
            .map(|found| found.range);
        let term = term.unwrap_or(text.len()..text.len());
        Some(Self {
            id,
            before: text[..term.start].to_owned(),
            term: text[term.clone()].to_owned(),
            after: text[term.end..].to_owned(),
            rests_on,
            notices: notices(waivers, language),
            stale,
        })
    }

    /// The id of the judgement.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The words before the likelihood term; all words where there is none.
    pub fn before(&self) -> &str {
        &self.before
    }

    /// The likelihood term as the statement writes it; empty where there is none.
    pub fn term(&self) -> &str {
        &self.term
    }

    /// The words after the likelihood term.
    pub fn after(&self) -> &str {
        &self.after
    }

    /// The ids of the facts it rests on, in the order of the sheet's list.
    pub fn rests_on(&self) -> &[String] {
        &self.rests_on
    }

    /// Rules that were set aside for the statement.
    pub fn notices(&self) -> &[Desk] {
        &self.notices
    }

    /// That a fact on which it rests is not current, house wording, a whole sentence; nothing where all are.
    pub fn stale(&self) -> Option<&'static str> {
        self.stale
    }
}

/// The facts that a title rests on, also through judgements, each once.
pub(super) fn title_facts(sheet: &Sheet, title: &Title) -> Vec<FactIndex> {
    let mut facts = Vec::new();
    for statement in &title.rests_on {
        match statement.value {
            StatementIndex::Fact(fact) => facts.push(fact),
            StatementIndex::Judgement(judgement) => {
                facts.extend(sheet[judgement].rests_on.iter().map(|fact| fact.value));
            }
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    facts.retain(|fact| seen.insert(*fact));
    facts
}

impl Desk {
    /// The one constructor: from words that the sheet marks as the desk's own.
    ///
    /// ```
    /// # use factbrief::{briefing::Desk, sheet::DeskText};
    /// fn print(text: &DeskText) -> Desk {
    ///     Desk::new(text)
    /// }
    /// ```
    ///
    /// The wording of a fact does not do:
    ///
    /// ```compile_fail,E0308
    /// # use factbrief::{briefing::Desk, sheet::SheetText};
    /// fn print(text: &SheetText) -> Desk {
    ///     Desk::new(text)
    /// }
    /// ```
    pub fn new(text: &DeskText) -> Self {
        Self {
            text: text.unprinted().to_owned(),
        }
    }

    /// What the desk says of its own earlier edition.
    pub(super) fn change(sentence: String) -> Self {
        Self { text: sentence }
    }

    /// Who has accepted a statement.
    pub(super) fn reviewer(review: &Review) -> Self {
        Self {
            text: review.by.unprinted().to_owned(),
        }
    }
}

impl Statement {
    /// The id of the fact, caution or judgement.
    pub fn id(&self) -> &str {
        match self {
            Self::Evidenced(evidenced) => evidenced.id(),
            Self::Judged(judged) => judged.id(),
        }
    }

    /// The labels of the notes that the statement's marks lead to.
    pub fn marks(&self) -> &[String] {
        match self {
            Self::Evidenced(evidenced) => std::slice::from_ref(&evidenced.stated().id),
            Self::Judged(judged) => &judged.rests_on,
        }
    }

    /// That it, or a fact on which it rests, is not current, house wording; nothing where all is.
    pub fn stale(&self) -> Option<&'static str> {
        match self {
            Self::Evidenced(Evidenced::Current(_)) => None,
            Self::Evidenced(Evidenced::Stale(outdated)) => Some(outdated.label()),
            Self::Judged(judged) => judged.stale(),
        }
    }
}

impl fmt::Display for Judged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}{}", self.before, self.term, self.after)
    }
}

impl fmt::Display for Desk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Printable text out of nothing, for tests of the writers only.
#[cfg(test)]
pub(crate) mod tests {
    use super::{Desk, Evidenced, Judged, Outdated, Stated};

    pub(crate) fn evidenced(id: &str, text: &str) -> Evidenced {
        Evidenced::Current(Stated {
            id: id.to_owned(),
            text: text.to_owned(),
            notices: Vec::new(),
        })
    }

    pub(crate) fn judged(id: &str, [before, term, after]: [&str; 3], rests_on: &[&str]) -> Judged {
        Judged {
            id: id.to_owned(),
            before: before.to_owned(),
            term: term.to_owned(),
            after: after.to_owned(),
            rests_on: rests_on.iter().map(|&id| id.to_owned()).collect(),
            notices: Vec::new(),
            stale: None,
        }
    }

    pub(crate) fn noticed(statement: Evidenced, notice: &str) -> Evidenced {
        let (Evidenced::Current(stated) | Evidenced::Stale(Outdated { stated, .. })) = statement;
        Evidenced::Current(Stated {
            notices: vec![desk(notice)],
            ..stated
        })
    }

    pub(crate) fn desk(text: &str) -> Desk {
        Desk {
            text: text.to_owned(),
        }
    }
}
