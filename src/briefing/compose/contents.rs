//! Makes the contents of a product from what a sheet selects for it.

use std::collections::BTreeSet;

use crate::briefing::compose::Composer;
use crate::briefing::contents::ActorRow;
use crate::briefing::contents::Contents;
use crate::briefing::contents::KeyJudgement;
use crate::briefing::contents::Paragraph;
use crate::briefing::contents::Reach;
use crate::briefing::contents::Strip;
use crate::briefing::printable::Anchored;
use crate::briefing::printable::Desk;
use crate::briefing::printable::Evidenced;
use crate::briefing::printable::Judged;
use crate::briefing::section::SectionKind;
use crate::briefing::voice::Voice;
use crate::edition::GroundedFact;
use crate::language::DateSpan;
use crate::language::NamedYear;
use crate::sheet::ActorIndex;
use crate::sheet::At;
use crate::sheet::DeskWording;
use crate::sheet::FactIndex;
use crate::sheet::Horizon;
use crate::sheet::Judgement;
use crate::sheet::JudgementIndex;
use crate::sheet::Selection;
use crate::sheet::StatementIndex;
use crate::words::fill;

/// The maximum number of days from the information cut-off to the day of issue that need no remark.
const MAX_DAYS_TO_ISSUE: i32 = 90;

/// The most words of a row beside a label.
const MAX_ROW_WORDS: usize = 150;

impl Composer<'_> {
    /// Returns the contents of a product, made from its selection; the banner about parts that are not current is added later.
    pub(super) fn contents(&self, selection: &Selection) -> Option<Contents> {
        let mut contents = self.selected(selection)?;
        let product = selection.product;
        let has = |section| product.sections().contains(&section);
        let marked = |contents: &Contents| -> Vec<String> {
            let marks = contents.marks(product).into_iter();
            let printed = marks.flat_map(|id| self.with_differing(id));
            printed.map(str::to_owned).collect()
        };
        contents.pictured = self.pictured(selection, &marked(&contents))?;
        if has(SectionKind::FurtherCautions) {
            let further = self.further_cautions(&selection.cautions, &marked(&contents));
            contents.further_cautions = self.caution_rows(&further)?;
        }
        let printed = marked(&contents);
        let actors = selection.actors.iter();
        contents.actors = actors
            .map(|actor| self.actor_row(*actor, &printed))
            .collect::<Option<_>>()?;
        let printed = marked(&contents);
        let printed: Vec<&str> = printed.iter().map(String::as_str).collect();
        if has(SectionKind::SourceCards) {
            // Where the desk says why it is so sure, that says what the sources are worth.
            let is_said = contents.strip.because.is_some();
            contents.sourcing = (!is_said).then(|| self.sourcing());
            contents.cards = self.cards();
            let shown = contents.cautions.len() + contents.further_cautions.len();
            contents.source_summary = self.source_summary(&printed, shown);
        }
        if has(SectionKind::Source) || has(SectionKind::SourceCards) {
            contents.pictured.provenance = self.provenance(&printed);
        }
        if has(SectionKind::Source) {
            contents.strip.source = Some(self.source_in_short(&printed));
        }
        if has(SectionKind::Terms) {
            contents.terms = self.terms();
        }
        if has(SectionKind::Method) {
            contents.method = self.method(&printed);
        }
        let mut judged: Vec<&str> = contents.judged().into_iter().map(Judged::id).collect();
        judged.push(contents.bottom_line.id());
        if has(SectionKind::Changes) {
            contents.changes = self.changes(&printed, &judged);
        } else {
            contents.strip.changes = self.changes_in_short(&printed, &judged);
        }
        Some(contents)
    }

    /// Returns the statements that the sheet selects.
    fn selected(&self, selection: &Selection) -> Option<Contents> {
        let bottom_line = self.statement(selection.bottom_line)?;
        let key_points = selection.key_points.iter().map(|fact| self.says(*fact));
        let glance = selection.glance.as_ref().map(|glance| self.glance(glance));
        let key_judgements = selection.key_judgements.iter().zip(1..);
        let key_judgements = key_judgements
            .map(|(it, number)| self.key_judgement(*it, number, &selection.alternatives));
        let is_told = |alternative: &&JudgementIndex| {
            let of = self.sheet[**alternative].alternative_to.as_ref();
            let mut keys = selection.key_judgements.iter();
            of.is_some_and(|of| keys.any(|key| self.sheet[*key].id.value == of.value))
        };
        let alternatives = selection.alternatives.iter().filter(|it| !is_told(it));
        let alternatives: Vec<JudgementIndex> = alternatives.copied().collect();
        Some(Contents {
            key_points: key_points.collect::<Option<_>>()?,
            glance: glance.unwrap_or_else(|| Some(Vec::new()))?,
            timeline: self.timeline(&selection.timeline)?,
            key_judgements: key_judgements.collect::<Option<_>>()?,
            what_happened: self.dated_paragraphs(&selection.what_happened)?,
            push: self.paragraphs(&selection.push)?,
            origin_and_destination: self.paragraphs(&selection.origin_and_destination)?,
            scale: self.paragraphs(&selection.scale)?,
            cautions: self.caution_rows(&selection.cautions)?,
            alternatives: self.all_judged(&alternatives)?,
            implications: self.all_judged(&selection.implications)?,
            outlook: self.all_judged(&selection.outlook)?,
            watch: self.all_judged(&selection.watch)?,
            further_facts: self.paragraphs(&selection.further_facts)?,
            strip: Strip {
                speaks_against: self.against_top(selection),
                ..self.strip(selection.bottom_line)
            },
            ..Contents::new(bottom_line, self.sheet.scale)
        })
    }

    fn key_judgement(
        &self,
        judgement: JudgementIndex,
        number: usize,
        alternatives: &[JudgementIndex],
    ) -> Option<KeyJudgement> {
        let raw = &self.sheet[judgement];
        let likelihood = raw.likelihood.as_ref().map(|likelihood| {
            let term = (self.words.likelihood)(self.sheet.scale, likelihood.value);
            (likelihood.value, capitalised(term))
        });
        let confidence = raw.confidence.as_ref();
        let desk = |text: &Option<DeskWording>| {
            text.as_ref().map(|text| Desk::new(&text.of(self.language)))
        };
        let id = |fact: &At<FactIndex>| self.sheet[fact.value].id.value.to_string();
        let against = raw.speaks_against.as_ref();
        let number = [("number", &*number.to_string())];
        Some(KeyJudgement {
            heading: fill(self.words.full.judgement, &number),
            judgement: self.judged(judgement)?,
            likelihood,
            confidence: confidence.map(|it| (it.value, (self.words.full.confidence)(it.value))),
            because: desk(&raw.because),
            horizon: self.reach(raw),
            speaks_against: against.map(|facts| facts.iter().map(id).collect()),
            readings: self.readings_of(judgement, alternatives)?,
            would_change: desk(&raw.would_change),
        })
    }

    /// Returns how far a judgement looks ahead.
    pub(super) fn reach(&self, judgement: &Judgement) -> Option<Reach> {
        Some(match judgement.horizon.as_ref()? {
            Horizon::Until(day) => {
                let date = self.write_date(DateSpan::single(day.value));
                Reach::Until(fill(self.words.until, &[("date", &date)]))
            }
            Horizon::Open(because) => Reach::Open(Desk::new(&because.of(self.language))),
        })
    }

    /// Returns the alternatives that are other readings of this judgement.
    fn readings_of(
        &self,
        judgement: JudgementIndex,
        alternatives: &[JudgementIndex],
    ) -> Option<Vec<Judged>> {
        let own = &self.sheet[judgement].id.value;
        let is_reading = |alternative: &&JudgementIndex| {
            let of = self.sheet[**alternative].alternative_to.as_ref();
            of.is_some_and(|of| of.value == *own)
        };
        let readings = alternatives.iter().filter(is_reading);
        readings.map(|reading| self.judged(*reading)).collect()
    }

    /// Returns how far the statement at the top reaches, and how sure it is.
    fn strip(&self, bottom_line: StatementIndex) -> Strip {
        let (as_of, issued) = (self.sheet.as_of, self.sheet.issued);
        let days = |date| DateSpan::single(date).days().0;
        let is_late = days(issued) - days(as_of) > MAX_DAYS_TO_ISSUE;
        let cut_off = is_late.then(|| {
            let date = self.write_date(DateSpan::single(as_of));
            fill(self.words.cut_off, &[("date", &date)])
        });
        let StatementIndex::Judgement(judgement) = bottom_line else {
            return Strip {
                cut_off,
                ..Strip::default()
            };
        };
        let judgement = &self.sheet[judgement];
        let desk = |text: &Option<DeskWording>| {
            text.as_ref().map(|text| Desk::new(&text.of(self.language)))
        };
        let confidence = judgement.confidence.as_ref();
        Strip {
            cut_off,
            changes: None,
            source: None,
            horizon: self.reach(judgement),
            confidence: confidence.map(|it| (self.words.full.confidence_meaning)(it.value).0),
            because: desk(&judgement.because),
            speaks_against: Vec::new(),
            would_change: desk(&judgement.would_change),
        }
    }

    /// Returns the ids of the facts that speak against the judgement at the top, where no section lists it with them.
    fn against_top(&self, selection: &Selection) -> Vec<String> {
        let StatementIndex::Judgement(top) = selection.bottom_line else {
            return Vec::new();
        };
        if selection.key_judgements.contains(&top) {
            return Vec::new();
        }
        let against = self.sheet[top].speaks_against.iter().flatten();
        let ids = against.map(|fact| self.sheet[fact.value].id.value.to_string());
        ids.collect()
    }

    fn paragraphs(&self, lists: &[Vec<FactIndex>]) -> Option<Vec<Paragraph>> {
        let mut paragraphs = Vec::new();
        for facts in lists {
            let parts = self.parts_of_one_voice(facts)?;
            let parts = parts.iter().map(|facts| self.paragraph(facts, None));
            paragraphs.extend(parts.collect::<Option<Vec<_>>>()?);
        }
        Some(paragraphs.into_iter().flat_map(in_rows).collect())
    }

    /// Returns paragraphs with dates in the rail: one for neighbouring facts of one date, so that no fact is told under the
    /// date of another.
    fn dated_paragraphs(&self, lists: &[Vec<FactIndex>]) -> Option<Vec<Paragraph>> {
        let of_one_date = |facts: &'_ Vec<FactIndex>| {
            let parts = facts.chunk_by(|one, next| self.date_of(*one) == self.date_of(*next));
            parts.map(<[FactIndex]>::to_vec).collect::<Vec<_>>()
        };
        let mut paragraphs = Vec::new();
        for facts in lists.iter().flat_map(of_one_date) {
            let date = facts.first().and_then(|fact| self.date_of(*fact));
            let parts = match date {
                Some(_) => vec![facts],
                None => self.parts_of_one_voice(&facts)?,
            };
            let parts = parts.iter().map(|facts| self.paragraph(facts, date));
            paragraphs.extend(parts.collect::<Option<Vec<_>>>()?);
        }
        Some(paragraphs.into_iter().flat_map(in_rows).collect())
    }

    /// Returns neighbouring facts of one voice together, so that no fact is told beside the name of another's source.
    ///
    /// Where there is only one source, the statements say whose words they are, and a paragraph stays whole.
    fn parts_of_one_voice(&self, facts: &[FactIndex]) -> Option<Vec<Vec<FactIndex>>> {
        if self.labels.len() < 2 {
            return Some(vec![facts.to_vec()]);
        }
        let mut parts: Vec<Vec<FactIndex>> = Vec::new();
        let mut before = None;
        for fact in facts {
            let voice = self.voice_of_fact(self.fact(*fact)?)?;
            let voice = Some(voice.written(self.words));
            match parts.last_mut() {
                Some(part) if voice == before => part.push(*fact),
                _ => parts.push(vec![*fact]),
            }
            before = voice;
        }
        Some(parts)
    }

    fn date_of(&self, fact: FactIndex) -> Option<DateSpan> {
        self.sheet[fact].date.as_ref().map(|date| date.value)
    }

    /// Returns a paragraph with this date, or with its speakers, in the rail.
    fn paragraph(&self, facts: &[FactIndex], date: Option<DateSpan>) -> Option<Paragraph> {
        let voices = self.voices_of(facts)?;
        let has_one_voice = voices.len() == 1;
        let label = match date {
            None => self.speakers_of(facts)?,
            Some(date) => {
                let date = self.rail_date(date);
                match voices.as_slice() {
                    [voice] if voice.speakers().is_some() => {
                        format!("{date}\u{a0}· {}", voice.written(self.words))
                    }
                    _ => date,
                }
            }
        };
        // Where the rail names the voice of all facts and their date, the statements need not.
        let says = facts.iter().map(|fact| {
            let keeps_date = |own| Some(own) == date || self.claim_has_date(*fact, own);
            if has_one_voice && self.date_of(*fact).is_none_or(keeps_date) {
                self.claim(*fact)
            } else {
                self.says(*fact)
            }
        });
        let mut hands = facts.iter().map(|fact| self.hand(*fact));
        let hand = hands
            .next()
            .filter(|first| hands.all(|hand| hand == *first));
        Some(Paragraph {
            label,
            precision: date.map(|date| self.precision(facts, date)),
            hand: hand.filter(|_| date.is_none()),
            facts: says.collect::<Option<_>>()?,
        })
    }

    /// True if the claim of a fact has its date.
    fn claim_has_date(&self, fact: FactIndex, date: DateSpan) -> bool {
        let Some(claim) = &self.sheet[fact].claim else {
            return false;
        };
        let years = [date.start, date.end].map(|day| NamedYear::alone(day.year()));
        let mentions = self.language.dates(claim.of(self.language).unprinted());
        mentions
            .iter()
            .any(|mention| mention.value.supports(date, &BTreeSet::from(years)))
    }

    /// Writes who states these facts, each voice once, with a capital letter at the start.
    fn speakers_of(&self, facts: &[FactIndex]) -> Option<String> {
        let voices = self.voices_of(facts)?;
        if let ([Voice::Sources(_)], [source]) = (voices.as_slice(), self.sheet.sources.as_slice())
        {
            return Some((self.words.source_says)(source.kind).to_owned());
        }
        let written: Vec<String> = voices.iter().map(|it| it.written(self.words)).collect();
        Some(capitalised(&written.join(self.words.semicolon)))
    }

    /// Returns who states these facts, each voice once.
    fn voices_of(&self, facts: &[FactIndex]) -> Option<Vec<Voice>> {
        let mut voices = Vec::new();
        for fact in facts {
            self.voice_of_fact(self.fact(*fact)?)?.join(&mut voices);
        }
        Some(voices)
    }

    /// Returns who states a fact.
    pub(super) fn voice_of_fact(&self, fact: &GroundedFact<'_>) -> Option<Voice> {
        let speakers = self.names(fact, &fact.fact().according_to)?;
        let voice = self.voice(fact.fact(), speakers);
        Some(if self.is_own(fact.index()) {
            voice.as_own()
        } else {
            voice
        })
    }

    /// Returns actors as a fact names them.
    pub(super) fn names(
        &self,
        fact: &GroundedFact<'_>,
        actors: &[At<ActorIndex>],
    ) -> Option<Vec<Evidenced>> {
        let name = |actor: &At<ActorIndex>| self.evidenced(Anchored::Name(fact, actor.value));
        actors.iter().map(name).collect()
    }

    /// Returns an actor with those who name it, and a statement that names it: a printed one, if there is one.
    fn actor_row(&self, actor: ActorIndex, printed: &[String]) -> Option<ActorRow> {
        let mut named_by = Vec::new();
        let mut names = Vec::new();
        for fact in self.facts.iter().flatten() {
            let speakers = &fact.fact().according_to;
            let spoken = speakers.iter().position(|speaker| speaker.value == actor);
            let is_named = fact.fact().actors.iter().any(|own| own.value == actor);
            // A speaker is named by the next in the chain.
            let chain = match (is_named, spoken) {
                (true, _) => speakers.as_slice(),
                (false, Some(place)) => &speakers[place + 1..],
                (false, None) => continue,
            };
            let speakers = self.names(fact, chain)?;
            self.voice(fact.fact(), speakers).join(&mut named_by);
            names.push(self.evidenced(Anchored::Name(fact, actor))?);
        }
        let is_printed = |name: &&Evidenced| printed.iter().any(|id| id == name.id());
        let name = names
            .iter()
            .find(is_printed)
            .or(names.first())?
            .clone()
            .at_head();
        Some(ActorRow {
            name,
            kind: (self.words.full.kind)(self.sheet[actor].kind),
            named_by,
        })
    }
}

/// Parts a long paragraph into rows, each of which stays on one page together with its label.
fn in_rows(paragraph: Paragraph) -> Vec<Paragraph> {
    let mut rows: Vec<Vec<Evidenced>> = Vec::new();
    let mut words = 0;
    for fact in paragraph.facts {
        let own = fact.unmarked().split_whitespace().count();
        match rows.last_mut() {
            Some(row) if words + own <= MAX_ROW_WORDS => row.push(fact),
            _ => {
                rows.push(vec![fact]);
                words = 0;
            }
        }
        words += own;
    }
    let row = |facts| Paragraph {
        label: paragraph.label.clone(),
        facts,
        ..paragraph
    };
    rows.into_iter().map(row).collect()
}

/// Returns the text with a capital letter at the start, unless the first word is a name that is written otherwise.
pub(in crate::briefing) fn capitalised(text: &str) -> String {
    let first_word = text.split([' ', ',', ';']).next().unwrap_or_default();
    // French elides its article: “l’agence”.
    let is_of_a_word = |character: char| character.is_alphabetic() || character == '’';
    let mut characters = text.chars();
    match characters.next() {
        Some(first) if first_word.chars().all(is_of_a_word) => {
            first.to_uppercase().chain(characters).collect()
        }
        _ => text.to_owned(),
    }
}
