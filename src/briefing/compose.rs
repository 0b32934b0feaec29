//! From a sheet and its evidence to a one-page briefing: the sheet's selection, in the sheet's order.

use crate::briefing::note::Note;
use crate::briefing::note::PrintedQuote;
use crate::briefing::one_page::CautionRow;
use crate::briefing::one_page::DatePrecision;
use crate::briefing::one_page::DatedRow;
use crate::briefing::one_page::GlanceRow;
use crate::briefing::one_page::OnePage;
use crate::briefing::one_page::SourceLine;
use crate::briefing::printable::Anchored;
use crate::briefing::printable::Desk;
use crate::briefing::printable::Evidenced;
use crate::briefing::printable::Judged;
use crate::briefing::printable::Own;
use crate::briefing::printable::Statement;
use crate::evidence::AnchoredCaution;
use crate::evidence::AnchoredFact;
use crate::evidence::AnchoredQuote;
use crate::evidence::Evidence;
use crate::language::DateSpan;
use crate::language::ReportLanguage;
use crate::sheet;
use crate::sheet::ActorIndex;
use crate::sheet::CautionIndex;
use crate::sheet::FactIndex;
use crate::sheet::JudgementIndex;
use crate::sheet::Movement;
use crate::sheet::Sheet;
use crate::sheet::StatementIndex;
use crate::source::Document;
use crate::words::Words;

/// What a briefing in one language is composed of.
struct Composer<'a> {
    sheet: &'a Sheet,
    facts: Vec<Option<AnchoredFact<'a>>>,
    cautions: Vec<Option<AnchoredCaution<'a>>>,
    language: ReportLanguage,
    words: &'static Words,
}

impl OnePage {
    /// The one-page briefing of a sheet in one of its languages.
    ///
    /// `None` where the sheet has none, or where a statement of its selection
    /// has a quote that is not anchored, which `check` has reported.
    pub fn compose(
        sheet: &Sheet,
        documents: &[Document],
        evidence: &Evidence<'_>,
        language: ReportLanguage,
    ) -> Option<Self> {
        let selection = sheet.briefings.one_page.as_ref()?;
        let composer = Composer {
            sheet,
            facts: FactIndex::all(sheet)
                .map(|fact| evidence.anchored(fact))
                .collect(),
            cautions: CautionIndex::all(sheet)
                .map(|it| evidence.anchored_caution(it))
                .collect(),
            language,
            words: Words::of(language),
        };
        composer.one_page(selection, documents)
    }
}

impl Composer<'_> {
    fn one_page(&self, selection: &sheet::OnePage, documents: &[Document]) -> Option<OnePage> {
        let sheet = self.sheet;
        let judgements = |list: &[JudgementIndex]| {
            list.iter()
                .map(|judgement| self.judged(*judgement))
                .collect::<Option<Vec<_>>>()
        };
        let facts = |list: &[FactIndex]| {
            list.iter()
                .map(|fact| self.says(*fact))
                .collect::<Option<Vec<_>>>()
        };
        let mut page = OnePage {
            words: self.words,
            language: self.language,
            marking: sheet.marking,
            report: sheet.report.value.to_string(),
            edition: sheet.edition,
            as_of: self.language.write_date(DateSpan::single(sheet.as_of)),
            issued: self.language.write_date(DateSpan::single(sheet.issued)),
            issued_ymd: (
                sheet.issued.year(),
                sheet.issued.month().unwrap_or(1),
                sheet.issued.day().unwrap_or(1),
            ),
            title: self.own(Own::Title(&sheet.title))?,
            bottom_line: self.statement(selection.bottom_line)?,
            key_points: facts(&selection.key_points)?,
            glance: self.glance(selection)?,
            timeline: self.timeline(&selection.timeline)?,
            implications: judgements(&selection.implications)?,
            watch: judgements(&selection.watch)?,
            cautions: self.caution_rows(&selection.cautions)?,
            confidence: self.confidence(selection.bottom_line),
            sources: self.sources(documents),
            notes: Vec::new(),
        };
        page.notes = self.notes(&page)?;
        Some(page)
    }

    fn fact(&self, fact: FactIndex) -> Option<&AnchoredFact<'_>> {
        self.facts.get(fact.get())?.as_ref()
    }

    fn caution(&self, caution: CautionIndex) -> Option<&AnchoredCaution<'_>> {
        self.cautions.get(caution.get())?.as_ref()
    }

    fn evidenced(&self, anchored: Anchored<'_>) -> Option<Evidenced> {
        Evidenced::new(self.sheet, anchored, self.language)
    }

    fn says(&self, fact: FactIndex) -> Option<Evidenced> {
        self.evidenced(Anchored::Says(self.fact(fact)?))
    }

    fn short(&self, fact: FactIndex) -> Option<Evidenced> {
        self.evidenced(Anchored::Short(self.fact(fact)?))
    }

    fn own(&self, own: Own<'_>) -> Option<Judged> {
        let anchored: Vec<AnchoredFact<'_>> = self.facts.iter().flatten().cloned().collect();
        Judged::new(self.sheet, own, &anchored, self.language)
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

    /// Trigger, who, from, to, scale.
    fn glance(&self, selection: &sheet::OnePage) -> Option<Vec<GlanceRow>> {
        let words = self.words;
        let movement = &self.sheet[selection.movement];
        let row = |label, cells, remark| GlanceRow {
            label,
            cells,
            remark,
        };
        let facts = |list: &[FactIndex]| {
            list.iter()
                .map(|fact| self.short(*fact))
                .collect::<Option<Vec<_>>>()
        };
        let names = |ends: &[sheet::At<ActorIndex>]| {
            ends.iter()
                .map(|end| self.name(movement, end.value))
                .collect::<Option<Vec<_>>>()
        };
        let trigger = facts(&selection.trigger)?;
        let scale: Option<Vec<Evidenced>> = selection
            .scale
            .map(|fact| self.short(fact))
            .into_iter()
            .collect();
        let scale = scale?;
        let nothing_left =
            movement.stage.value < sheet::Stage::Moved && !movement.away_from.is_empty();
        let not_left = if nothing_left { words.not_left } else { "" };
        let unknown = |cells: &[Evidenced]| {
            if cells.is_empty() {
                words.not_stated
            } else {
                ""
            }
        };
        Some(vec![
            row(words.trigger, trigger.clone(), unknown(&trigger)),
            row(words.who, names(std::slice::from_ref(&movement.who))?, ""),
            row(words.from, names(&movement.away_from)?, not_left),
            row(
                words.to,
                names(std::slice::from_ref(&movement.to))?,
                (words.stage)(movement.stage.value),
            ),
            row(words.scale, scale.clone(), unknown(&scale)),
        ])
    }

    /// The name of an end of a movement, from the first of its facts that names it.
    fn name(&self, movement: &Movement, actor: ActorIndex) -> Option<Evidenced> {
        let mut facts = movement
            .rests_on
            .iter()
            .filter_map(|fact| self.fact(fact.value));
        facts.find_map(|fact| self.evidenced(Anchored::Name(fact, actor)))
    }

    fn timeline(&self, facts: &[FactIndex]) -> Option<Vec<DatedRow>> {
        let row = |fact: &FactIndex| {
            let date = self.sheet[*fact].date.as_ref()?.value;
            let precision = match (date.is_single(), date.start.day()) {
                (true, Some(_)) => DatePrecision::Day,
                (false, Some(_)) => DatePrecision::Days,
                (_, None) => DatePrecision::Coarse,
            };
            let date = self.language.write_date_short(date);
            Some(DatedRow {
                date,
                precision,
                statement: self.short(*fact)?,
            })
        };
        facts.iter().map(row).collect()
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

    fn reading(&self, caution: &AnchoredCaution<'_>) -> Option<Desk> {
        let desk = caution.caution().desk.as_ref()?;
        Some(Desk::new(&desk.of(self.language)))
    }

    fn confidence(&self, bottom_line: StatementIndex) -> Option<String> {
        let StatementIndex::Judgement(judgement) = bottom_line else {
            return None;
        };
        let confidence = self.sheet[judgement].confidence.as_ref()?;
        Some((self.words.confidence_sentence)(confidence.value).to_owned())
    }

    fn sources(&self, documents: &[Document]) -> Vec<SourceLine> {
        let line = |(source, document): (&sheet::Source, &Document)| SourceLine {
            id: source.id.value.to_string(),
            author: source.author.as_ref().map(Desk::new),
            title: Desk::new(&source.title),
            target: format!("../{}", source.file.unprinted()),
            language: source.language,
            remarks: self.remarks(source),
            descriptor: Desk::new(&source.descriptor.of(self.language)),
            sha256: document.sha256.clone(),
        };
        self.sheet.sources.iter().zip(documents).map(line).collect()
    }

    /// “news article, in German, undated, reliability cannot be judged (F)”.
    fn remarks(&self, source: &sheet::Source) -> String {
        let words = self.words;
        let published = source.published.map_or(words.undated.to_owned(), |date| {
            words
                .published
                .replace("{date}", &self.language.write_date(date))
        });
        [
            (words.source_kind)(source.kind),
            &words.in_language(source.language),
            &published,
            (words.reliability)(source.grade),
        ]
        .join(", ")
    }

    /// The evidence of every statement on the page, in the order in which the page first marks it.
    fn notes(&self, page: &OnePage) -> Option<Vec<Note>> {
        let mut marks: Vec<&str> = Vec::new();
        let mut mark = |id| {
            if !marks.contains(&id) {
                marks.push(id);
            }
        };
        page.bottom_line.marks().iter().for_each(|id| mark(id));
        page.key_points.iter().for_each(|point| mark(point.id()));
        page.glance
            .iter()
            .flat_map(|row| &row.cells)
            .for_each(|cell| mark(cell.id()));
        page.timeline
            .iter()
            .for_each(|row| mark(row.statement.id()));
        let judged = page.implications.iter().chain(&page.watch);
        judged.flat_map(Judged::rests_on).for_each(|id| mark(id));
        page.cautions
            .iter()
            .for_each(|caution| mark(caution.statement.id()));
        marks.into_iter().map(|id| self.note(id)).collect()
    }

    fn note(&self, id: &str) -> Option<Note> {
        let mut facts = self.facts.iter().flatten();
        if let Some(fact) = facts.find(|fact| fact.fact().id.value.as_str() == id) {
            let speakers = &fact.fact().according_to;
            let name =
                |actor: &sheet::At<ActorIndex>| self.evidenced(Anchored::Name(fact, actor.value));
            let quotes = fact.quotes().iter().map(|quote| self.quote(quote, false));
            let context = fact.context().iter().map(|quote| self.quote(quote, true));
            return Some(Note {
                statement: self.evidenced(Anchored::Says(fact))?,
                quotes: quotes.chain(context).collect(),
                speakers: speakers.iter().map(name).collect::<Option<_>>()?,
            });
        }
        let mut cautions = self.cautions.iter().flatten();
        let caution = cautions.find(|caution| caution.caution().id.value.as_str() == id)?;
        Some(Note {
            statement: self.evidenced(Anchored::Caution(caution))?,
            quotes: caution
                .quotes()
                .iter()
                .map(|quote| self.quote(quote, false))
                .collect(),
            speakers: Vec::new(),
        })
    }

    fn quote(&self, quote: &AnchoredQuote<'_>, is_context: bool) -> PrintedQuote {
        let source = &self.sheet[quote.quote().source];
        let anchor = quote.anchor();
        let place = if anchor.line == anchor.last_line {
            self.words.line.replace("{line}", &anchor.line.to_string())
        } else {
            let lines = self
                .words
                .lines
                .replace("{first}", &anchor.line.to_string());
            lines.replace("{last}", &anchor.last_line.to_string())
        };
        PrintedQuote {
            words: quote
                .words()
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" "),
            language: source.language,
            target: format!("../{}#L{}", source.file.unprinted(), anchor.line),
            place,
            is_context,
            source: source.id.value.to_string(),
            anchor: anchor.clone(),
        }
    }
}
