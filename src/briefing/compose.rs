//! Composes a briefing from a sheet and its evidence: what the sheet selects, in the order of the sheet.

mod annex;
mod banner;
mod changes;
mod contents;
mod doubts;
mod evidence;
mod glance;
mod pictured;
mod progress;
mod provenance;
mod source;

pub(super) use self::contents::capitalised;

use crate::briefing::Briefing;
use crate::briefing::Profile;
use crate::briefing::contents::CautionRow;
use crate::briefing::contents::Contents;
use crate::briefing::letterhead::Letterhead;
use crate::briefing::printable::Anchored;
use crate::briefing::printable::Desk;
use crate::briefing::printable::Differing;
use crate::briefing::printable::Evidenced;
use crate::briefing::printable::Judged;
use crate::briefing::printable::Own;
use crate::briefing::printable::Statement;
use crate::edition::Accepted;
use crate::edition::GroundedCaution;
use crate::edition::GroundedFact;
use crate::evidence::Evidence;
use crate::language::DateSpan;
use crate::language::ReportLanguage;
use crate::reading;
use crate::reading::Names;
use crate::sheet::ActorIndex;
use crate::sheet::CautionIndex;
use crate::sheet::FactIndex;
use crate::sheet::House;
use crate::sheet::JudgementIndex;
use crate::sheet::Movement;
use crate::sheet::Product;
use crate::sheet::Reliability;
use crate::sheet::Sheet;
use crate::sheet::StatementIndex;
use crate::source::Document;
use crate::words::Words;
use crate::words::fill;

/// The material from which a briefing in one language is composed.
struct Composer<'a> {
    sheet: &'a Sheet,
    documents: &'a [Document],
    evidence: &'a Evidence<'a>,
    accepted: &'a Accepted<'a>,
    facts: Vec<Option<GroundedFact<'a>>>,
    cautions: Vec<Option<GroundedCaution<'a>>>,
    /// For each fact, the cautions that have a short name and quote some of its words.
    doubts: Vec<Vec<CautionIndex>>,
    /// For each fact, true if its sources speak for themselves in it.
    own: Vec<bool>,
    language: ReportLanguage,
    words: &'static Words,
    letterhead: Letterhead,
    /// The labels of the sources, in the order of the sheet.
    labels: Vec<Desk>,
}

impl Briefing {
    /// Composes a product of a sheet in one of its languages, in the style of this house.
    ///
    /// Returns `None` where the sheet selects nothing for the product, or where a selected
    /// statement has a quote that is not anchored, which `check` has reported.
    pub fn compose(
        product: Product,
        sheet: &Sheet,
        documents: &[Document],
        evidence: &Evidence<'_>,
        accepted: &Accepted<'_>,
        (house, language): (&House, ReportLanguage),
    ) -> Option<Self> {
        let mut composer = Composer {
            sheet,
            documents,
            evidence,
            accepted,
            facts: FactIndex::all(sheet)
                .map(|fact| accepted.fact(evidence, fact))
                .collect(),
            cautions: CautionIndex::all(sheet)
                .map(|caution| accepted.caution(evidence, caution))
                .collect(),
            doubts: Vec::new(),
            own: own_statements(sheet),
            language,
            words: Words::of(language),
            letterhead: Letterhead::new(house, language),
            labels: labels(sheet, Words::of(language)),
        };
        composer.doubts = composer.all_doubts();
        let contents = composer.contents(sheet.briefings.get(product)?)?;
        composer.briefing(product, contents)
    }
}

/// Returns the label of each source.
fn labels(sheet: &Sheet, words: &Words) -> Vec<Desk> {
    let labels = sheet.source_labels();
    let labels = labels.iter().zip(&sheet.sources);
    let labels = labels.map(|(label, source)| Desk::label(label, source, words));
    labels.collect()
}

/// Returns, for each fact, true if its sources speak for themselves in it.
fn own_statements(sheet: &Sheet) -> Vec<bool> {
    let names = Names::of(sheet);
    let facts = sheet.facts.iter();
    let own = facts.map(|fact| reading::speaks_for_itself(sheet, &names, fact));
    own.collect()
}

impl Composer<'_> {
    /// Returns the note that the lock was begun anew; `None` except in the edition in which that was done and the one after it.
    fn begun(&self) -> Option<Desk> {
        let review = self.accepted.lock?.begun_for(self.sheet.edition)?;
        let date = self.write_date(DateSpan::single(review.on));
        let because = review.because.unprinted().trim_end_matches('.');
        let values = [
            ("by", review.by.unprinted()),
            ("date", &date),
            ("because", because),
        ];
        Some(Desk::begun(fill(self.words.standing.begun, &values)))
    }

    fn briefing(&self, product: Product, mut contents: Contents) -> Option<Briefing> {
        let sheet = self.sheet;
        let title = self.own(Own::Title(&sheet.title))?;
        contents.banner = self.banner(&title, &contents, product);
        let notes = self.notes(&contents.marks(product))?;
        let ids: Vec<&str> = notes.iter().map(|note| note.statement.id()).collect();
        let number = |id: &str| ids.iter().position(|own| *own == id).unwrap_or_default();
        contents.sort_marks(number);
        Some(Briefing {
            product,
            letterhead: self.letterhead.clone(),
            words: self.words,
            language: self.language,
            profile: Profile::Final,
            marking: sheet.marking,
            report: sheet.report.value.to_string(),
            languages: sheet.languages.clone(),
            products: sheet.briefings.iter().map(|it| it.product).collect(),
            edition: sheet.edition,
            as_of: self.write_date(DateSpan::single(sheet.as_of)),
            issued: self.write_date(DateSpan::single(sheet.issued)),
            issued_ymd: (
                sheet.issued.year(),
                sheet.issued.month().unwrap_or(1),
                sheet.issued.day().unwrap_or(1),
            ),
            title,
            rests_on_an_unjudged_source: matches!(
                sheet.sources.as_slice(),
                [source] if source.grade == Reliability::F
            ),
            begun: self.begun(),
            contents,
            sources: self.sources(),
            passages: self.passages(&notes),
            notes,
        })
    }

    /// Writes a date for running text.
    fn write_date(&self, date: DateSpan) -> String {
        self.letterhead.typography.write_date(*self.language, date)
    }

    /// Writes a date in short form, for the rail: the narrow column beside the text.
    fn write_date_short(&self, date: DateSpan) -> String {
        self.letterhead
            .typography
            .write_date_short(*self.language, date)
    }

    fn fact(&self, fact: FactIndex) -> Option<&GroundedFact<'_>> {
        self.facts.get(fact.get())?.as_ref()
    }

    fn caution(&self, caution: CautionIndex) -> Option<&GroundedCaution<'_>> {
        self.cautions.get(caution.get())?.as_ref()
    }

    fn evidenced(&self, anchored: Anchored<'_>) -> Option<Evidenced> {
        let doubts = match anchored {
            Anchored::Says(fact) | Anchored::Short(fact) | Anchored::Claim(fact) => {
                self.doubts_about(fact.index())
            }
            Anchored::Name(..) | Anchored::Counted(_) | Anchored::Caution(_) => Vec::new(),
        };
        let evidenced = Evidenced::new(self.sheet, anchored, self.language)?;
        Some(evidenced.doubted(doubts))
    }

    /// Returns a statement together with the statements that, as the sheet declares, differ from it.
    fn beside_others(&self, fact: FactIndex, statement: Evidenced) -> Option<Evidenced> {
        let own = self.doubts_about(fact);
        let others = self.sheet.differing(fact).map(|(other, difference)| {
            let quotes = &self.sheet[other].quotes;
            let because = difference.because.as_ref();
            let mut doubts = self.doubts_about(other);
            doubts.retain(|doubt| !own.contains(doubt));
            let says = self.evidenced(Anchored::Says(self.fact(other)?))?;
            Some(Differing {
                label: self.words.support.differing,
                labels: self.voice_of(quotes, Vec::new()).written(self.words),
                statement: says.doubted(doubts),
                because: because.map(|it| Desk::new(&it.of(self.language))),
            })
        });
        Some(statement.beside(others.collect::<Option<_>>()?))
    }

    fn says(&self, fact: FactIndex) -> Option<Evidenced> {
        let says = self.evidenced(Anchored::Says(self.fact(fact)?))?;
        self.beside_others(fact, says)
    }

    fn short(&self, fact: FactIndex) -> Option<Evidenced> {
        self.evidenced(Anchored::Short(self.fact(fact)?))
    }

    fn claim(&self, fact: FactIndex) -> Option<Evidenced> {
        let claim = self.evidenced(Anchored::Claim(self.fact(fact)?))?;
        self.beside_others(fact, claim)
    }

    fn own(&self, own: Own<'_>) -> Option<Judged> {
        let grounded: Vec<GroundedFact<'_>> = self.facts.iter().flatten().cloned().collect();
        Judged::new(self.sheet, own, &grounded, self.language)
    }

    fn judged(&self, judgement: JudgementIndex) -> Option<Judged> {
        self.own(Own::Judgement(&self.sheet[judgement]))
    }

    fn statement(&self, statement: StatementIndex) -> Option<Statement> {
        match statement {
            StatementIndex::Fact(fact) => self.says(fact).map(Statement::Evidenced),
            StatementIndex::Judgement(judgement) => self.judged(judgement).map(Statement::Judged),
        }
    }

    fn all_judged(&self, judgements: &[JudgementIndex]) -> Option<Vec<Judged>> {
        let judged = judgements.iter().map(|judgement| self.judged(*judgement));
        judged.collect()
    }

    /// Returns the name of an actor of a movement, from the first fact of the movement that names the actor.
    fn name(&self, movement: &Movement, actor: ActorIndex) -> Option<Evidenced> {
        let mut facts = movement
            .rests_on
            .iter()
            .filter_map(|fact| self.fact(fact.value));
        facts.find_map(|fact| self.evidenced(Anchored::Name(fact, actor)))
    }

    fn caution_rows(&self, cautions: &[CautionIndex]) -> Option<Vec<CautionRow>> {
        let row = |caution: &CautionIndex| {
            let anchored = self.caution(*caution)?;
            let statement = self.evidenced(Anchored::Caution(anchored))?;
            Some(CautionRow {
                statement,
                reading: self.reading(anchored),
            })
        };
        cautions.iter().map(row).collect()
    }

    fn reading(&self, caution: &GroundedCaution<'_>) -> Option<Desk> {
        let desk = caution.caution().desk.as_ref()?;
        Some(Desk::new(&desk.of(self.language)))
    }
}
