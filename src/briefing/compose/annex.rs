//! The annexes: cards of the sources, the sourcing as a whole, the terms, the method.

use crate::briefing::compose::Composer;
use crate::briefing::contents::SourceCard;
use crate::briefing::contents::TermRow;
use crate::briefing::printable::Desk;
use crate::language::DateSpan;
use crate::language::Number;
use crate::sheet::DeskText;
use crate::sheet::Fact;
use crate::sheet::Likelihood;
use crate::sheet::Reliability;
use crate::sheet::Reuse;
use crate::sheet::Source;
use crate::sheet::SourceIndex;
use crate::source::Document;
use crate::words::fill;

/// The word of a card in place of rights that nobody knows.
const UNKNOWN: &str = "unknown";

impl Composer<'_> {
    /// Returns one card for each source.
    pub(super) fn cards(&self) -> Vec<SourceCard> {
        let card = |(source, document): (&Source, &Document)| SourceCard {
            publisher: source.publisher.as_ref().map(Desk::new),
            address: source.url.as_ref().map(Desk::address),
            archived: source.archived.as_ref().map(Desk::new),
            set_aside: self.reasons_to_set_aside(source),
            rows: self.card_rows(source, document),
            descriptor: Desk::new(&source.descriptor.of(self.language)),
            sha256: document.sha256.clone(),
        };
        self.sheet
            .sources
            .iter()
            .zip(self.documents)
            .map(card)
            .collect()
    }

    fn card_rows(&self, source: &Source, document: &Document) -> Vec<(&'static str, String)> {
        let words = self.words;
        let own = words.full;
        let published = source
            .published
            .map_or(words.not_stated.to_owned(), |date| self.write_date(date));
        let rights = match source.rights.reuse {
            Reuse::Passages => own.passages_only,
            Reuse::Full => own.whole,
        };
        let kind = (words.source_kind)(source.kind);
        let language = words.in_language(source.language);
        let lines = document.text.lines().count();
        let size = fill(
            if lines == 1 {
                own.text_of_one_line
            } else {
                own.text_size
            },
            &[
                ("characters", &self.counted(document.text.chars().count())),
                ("lines", &self.counted(lines)),
            ],
        );
        let read_by = self.read_by(document).map(|it| format!(", {it}"));
        let size = size + &read_by.unwrap_or_default();
        let received = source.received.as_ref();
        let received = received.map(|day| self.write_date(DateSpan::single(day.value)));
        let reliability = match source.grade {
            Reliability::F => own.reliability_not_judged,
            grade => (words.reliability)(grade),
        };
        let rows = [
            (own.kind_and_language, Some(format!("{kind}, {language}"))),
            (own.published, Some(published)),
            (own.received, received),
            (own.reliability, Some(reliability.to_owned())),
            (own.text, Some(size)),
            (
                own.rights,
                Some(format!("{} {rights}", self.rights_of(source))),
            ),
        ];
        let rows = rows.into_iter();
        rows.filter_map(|(label, text)| Some((label, text?)))
            .collect()
    }

    /// Returns the reasons why parts of a source are set aside, each once.
    fn reasons_to_set_aside(&self, source: &Source) -> Vec<Desk> {
        let parts = source.set_aside.iter();
        let mut reasons: Vec<DeskText> = Vec::new();
        for reason in parts.map(|part| part.because.of(self.language)) {
            if !reasons
                .iter()
                .any(|it| it.unprinted() == reason.unprinted())
            {
                reasons.push(reason);
            }
        }
        reasons.iter().map(Desk::new).collect()
    }

    /// Writes who holds the rights in a source, and the terms.
    fn rights_of(&self, source: &Source) -> String {
        let own = self.words.full;
        let rights = &source.rights;
        let known_or = |text: &'_ DeskText, unknown: &'static str| match text.unprinted() {
            UNKNOWN => unknown.to_owned(),
            known => known.to_owned(),
        };
        let holder = known_or(&rights.holder, own.unknown_holder);
        let terms = known_or(&rights.terms, own.unknown_terms);
        // The wording ends with a full stop of its own.
        let terms = terms.trim_end_matches('.');
        fill(own.rights_of, &[("holder", &holder), ("terms", terms)])
    }

    /// Writes a number as the language does.
    pub(super) fn counted(&self, number: usize) -> String {
        match number.to_string().parse::<Number>() {
            Ok(number) => self.language.write_number(number),
            Err(_) => number.to_string(),
        }
    }

    /// Writes the source summary statement (ICD 206): how many sources, who speaks, what could not be checked.
    pub(super) fn source_summary(&self, printed: &[&str], shown: usize) -> Vec<String> {
        let own = self.words.full;
        let number = self.sheet.sources.len();
        let sources = if number == 1 {
            own.one_source.to_owned()
        } else {
            fill(own.many_sources, &[("number", &self.counted(number))])
        };
        let independent = self.among_several(|| self.independence());
        let hands = self.hands(printed);
        let all = self.counted(hands.all());
        let voices = if hands.all() == hands.own {
            fill(own.own_voice, &[("all", &all)])
        } else {
            let each = hands.written(self.words, |number| self.counted(number));
            fill(own.voices, &[("all", &all), ("hands", &each.join(", "))])
        };
        let cautions = self.sheet.cautions.len();
        let recorded = fill(
            own.cautions_recorded,
            &[
                ("number", &self.counted(cautions)),
                ("shown", &self.counted(shown)),
            ],
        );
        let mut summary = vec![sources];
        summary.extend(independent);
        summary.push(voices);
        summary.extend((number == 1).then(|| own.uncorroborated.to_owned()));
        summary.extend((cautions > 0).then_some(recorded));
        summary
    }

    /// Writes how many of the sources are independent of one another, as far as their cards say.
    fn independence(&self) -> String {
        let own = &self.words.support;
        let support = self.sheet.support(SourceIndex::all(self.sheet));
        let mut sources = self.sheet.sources.iter();
        match support.independent {
            1 => own.same_origin.to_owned(),
            number if number < support.sources => {
                fill(own.some_independent, &[("number", &self.counted(number))])
            }
            _ if sources.any(|source| source.based_on.is_none()) => own.unexamined.to_owned(),
            _ => own.all_independent.to_owned(),
        }
    }

    /// Returns the terms of the report's scale of likelihood.
    pub(super) fn terms(&self) -> Vec<TermRow> {
        let row = |likelihood: Likelihood| {
            let (low, high) = self.sheet.scale.range(likelihood);
            let values = [("low", &*low.to_string()), ("high", &*high.to_string())];
            TermRow {
                term: (self.words.likelihood)(self.sheet.scale, likelihood),
                range: fill(self.words.full.range_of, &values),
                bounds: (low, high),
            }
        };
        Likelihood::ALL.map(row).to_vec()
    }

    /// Returns the rows on how a briefing was made that prints these statements.
    pub(super) fn method(&self, printed: &[&str]) -> Vec<(&'static str, String)> {
        let standing = &self.words.standing;
        let mut marked = self.accepted.marked();
        let is_printed = marked.any(|id| printed.contains(&id.as_str()));
        let exception = is_printed.then_some((standing.heading, standing.method));
        let rows = self.words.full.method.iter().copied().chain(exception);
        let rows = rows.map(|(label, text)| (label, text.to_owned()));
        rows.chain(self.set_aside(printed)).collect()
    }

    /// Returns the row on printed statements for which a rule was set aside.
    fn set_aside(&self, printed: &[&str]) -> Option<(&'static str, String)> {
        let own = self.words.full;
        let facts = self.sheet.facts.iter();
        let is_waived = |fact: &&Fact| fact.waivers.iter().any(|it| it.is_for(self.language));
        let waived =
            facts.filter(|fact| is_waived(fact) && printed.contains(&fact.id.value.as_str()));
        let number = waived.count();
        let values = [("number", &*self.counted(number))];
        (number > 0).then(|| (own.set_aside, fill(own.set_aside_number, &values)))
    }
}
