//! From the raw sheet to the model: ids become indexes, texts become values.
//!
//! An entry with a mistake is left out, together with the entries that refer to it,
//! and only the mistake itself is reported.

mod house;
pub(in crate::sheet) mod likelihood;
mod lineage;
mod names;
mod page;
mod quotes;
mod set_aside;
mod statements;
mod subjects;
mod values;
mod wordings;

use crate::finding::Finding;
use crate::finding::code;
use crate::language::Language;
use crate::language::ReportLanguage;
use crate::sheet::Actor;
use crate::sheet::Caution;
use crate::sheet::Difference;
use crate::sheet::Fact;
use crate::sheet::Judgement;
use crate::sheet::LikelihoodScale;
use crate::sheet::Movement;
use crate::sheet::Origins;
use crate::sheet::Questions;
use crate::sheet::Sheet;
use crate::sheet::Source;
use crate::sheet::house::Defaults;
use crate::sheet::house::House;
use crate::sheet::house::HouseDefault;
use crate::sheet::house::LogoCard;
use crate::sheet::position::Node;
use crate::sheet::raw::RawHouse;
use crate::sheet::raw::RawSheet;
use crate::sheet::resolve::names::Kind;
use crate::sheet::resolve::names::Names;
use crate::sheet::resolve::values::Position;

/// Returns the sheet; `None` where a part is missing that every sheet must have.
pub(in crate::sheet) fn resolve(
    raw: &RawSheet,
    tree: &Node,
    defaults: Defaults,
) -> (Option<Sheet>, Vec<Finding>) {
    let mut resolver = Resolver {
        scale: raw.likelihood_scale.0,
        defaults,
        ..Resolver::default()
    };
    let at = Position::root(tree);
    if let (None, HouseDefault::Given(scale)) = (at.get("likelihood-scale"), defaults.scale) {
        resolver.scale = Some(scale);
    }
    let sheet = resolver.sheet(raw, at);
    (sheet, resolver.findings)
}

/// Returns the house style, and its logo that is still to be read.
pub(in crate::sheet) fn house(
    raw: &RawHouse,
    tree: &Node,
) -> (House, Option<LogoCard>, Vec<Finding>) {
    let mut resolver = Resolver::default();
    let (house, logo) = resolver.house(raw, Position::root(tree));
    (house, logo, resolver.findings)
}

/// True if the list of facts is present and empty.
fn has_no_facts(raw: &RawSheet) -> bool {
    matches!(raw.facts.0.as_deref(), Some([]))
}

/// The knowledge about the sheet so far.
#[derive(Default)]
struct Resolver {
    /// The languages of the sheet; `None` where they have mistakes, so that no text is blamed for them.
    languages: Option<Vec<ReportLanguage>>,
    scale: Option<LikelihoodScale>,
    /// The values of the house for keys that a sheet leaves out.
    defaults: Defaults,
    /// The language of each source, in the order of the indexes of sources.
    source_languages: Vec<Language>,
    names: Names,
    findings: Vec<Finding>,
}

/// The statements of a sheet.
struct Statements {
    facts: Vec<Fact>,
    movements: Vec<Movement>,
    judgements: Vec<Judgement>,
    cautions: Vec<Caution>,
    differences: Vec<Difference>,
}

impl Resolver {
    fn sheet(&mut self, raw: &RawSheet, at: Position<'_>) -> Option<Sheet> {
        let format = self.counted(at, "format", &raw.format);
        let report = self.name(at, "report", &raw.report);
        let edition = self.counted(at, "edition", &raw.edition);
        let as_of = self.day(at, "as-of", &raw.as_of).map(|day| day.value);
        let issued = self.day(at, "issued", &raw.issued);
        let marking = self.house_default(at, "marking", &raw.marking, self.defaults.marking);
        let scale = self.house_default(
            at,
            "likelihood-scale",
            &raw.likelihood_scale,
            self.defaults.scale,
        );
        let of_house = match self.defaults.stale_after {
            HouseDefault::Given(period) => Some(period),
            HouseDefault::Absent | HouseDefault::Mistaken => None,
        };
        let stale_after = self.period(at, &raw.stale_after).or(of_house);
        let languages = self.languages(at, &raw.languages);
        self.languages.clone_from(&languages);

        self.declare_all(raw, at);
        let subjects = self.subjects(raw, at);
        let statements = self.statements(raw, at);
        let title = self.required(at, "title", &raw.title);
        let is_begun = (has_no_facts(raw), raw.briefings.0.is_none());
        let title = title.and_then(|(title, at)| self.title(title, is_begun, at));
        let briefings = self.optional(at, "briefings", &raw.briefings, |own, (briefings, at)| {
            Some(own.briefings(briefings, at))
        });

        format?;
        Some(Sheet {
            report: report?,
            edition: edition?,
            as_of: as_of?,
            issued: issued?.value,
            issued_span: issued?.span,
            marking: marking?,
            scale: scale?,
            stale_after,
            languages: languages?,
            title: title?,
            origins: Origins::of(&subjects.0),
            supposed: Vec::new(),
            questions: Questions::of(&statements.facts),
            sources: subjects.0,
            actors: subjects.1,
            facts: statements.facts,
            movements: statements.movements,
            judgements: statements.judgements,
            cautions: statements.cautions,
            differences: statements.differences,
            briefings: briefings.ok().flatten().unwrap_or_default(),
        })
    }

    /// Collects all names, before anything refers to one.
    fn declare_all(&mut self, raw: &RawSheet, at: Position<'_>) {
        self.declare(at, "sources", Kind::Source, &raw.sources);
        self.declare(at, "actors", Kind::Actor, &raw.actors);
        self.declare(at, "facts", Kind::Fact, &raw.facts);
        self.declare(at, "movements", Kind::Movement, &raw.movements);
        self.declare(at, "judgements", Kind::Judgement, &raw.judgements);
        self.declare(at, "cautions", Kind::Caution, &raw.cautions);
        self.declare(at, "differences", Kind::Difference, &raw.differences);
    }

    fn subjects(&mut self, raw: &RawSheet, at: Position<'_>) -> (Vec<Source>, Vec<Actor>) {
        self.not_empty(at, "sources", &raw.sources);
        let mut sources = self.each(at, "sources", Kind::Source, &raw.sources, Self::source);
        self.each_label_once(&sources);
        self.lineage(raw, at, &mut sources);
        self.source_languages = sources.iter().map(|source| source.language).collect();
        let actors = self.each(at, "actors", Kind::Actor, &raw.actors, Self::actor);
        (sources, actors)
    }

    /// Returns all statements, in an order in which each refers only to earlier ones.
    fn statements(&mut self, raw: &RawSheet, at: Position<'_>) -> Statements {
        if let (true, Some(at)) = (has_no_facts(raw), at.get("facts")) {
            let finding = Finding::error(code::NO_FACTS, at.span(), "the sheet has no facts yet")
                .hint("take over what `factbrief draft` proposes, or quote a source");
            self.error(finding);
        }
        let facts = self.each(at, "facts", Kind::Fact, &raw.facts, Self::fact);
        let movements = self.each(
            at,
            "movements",
            Kind::Movement,
            &raw.movements,
            Self::movement,
        );
        let judgements = self.each(
            at,
            "judgements",
            Kind::Judgement,
            &raw.judgements,
            Self::judgement,
        );
        let cautions = self.each(at, "cautions", Kind::Caution, &raw.cautions, Self::caution);
        let differences = self.each(
            at,
            "differences",
            Kind::Difference,
            &raw.differences,
            Self::difference,
        );
        Statements {
            facts,
            movements,
            judgements,
            cautions,
            differences,
        }
    }
}
