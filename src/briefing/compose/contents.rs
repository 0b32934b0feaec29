//! From the selection of a product to what it prints.

use crate::briefing::compose::Composer;
use crate::briefing::contents::ActorRow;
use crate::briefing::contents::Contents;
use crate::briefing::contents::KeyJudgement;
use crate::briefing::contents::Paragraph;
use crate::briefing::printable::Anchored;
use crate::briefing::printable::Desk;
use crate::briefing::printable::Evidenced;
use crate::briefing::printable::Judged;
use crate::briefing::section::SectionKind;
use crate::briefing::voice::Voice;
use crate::edition::GroundedFact;
use crate::sheet::ActorIndex;
use crate::sheet::At;
use crate::sheet::FactIndex;
use crate::sheet::JudgementIndex;
use crate::sheet::Selection;
use crate::words::fill;

impl Composer<'_> {
    /// Returns what a product prints of its selection, but for what is not current.
    pub(super) fn contents(&self, selection: &Selection) -> Option<Contents> {
        let mut contents = self.selected(selection)?;
        let product = selection.product;
        let has = |section| product.sections().contains(&section);
        let marked = |contents: &Contents| -> Vec<String> {
            let marks = contents.marks(product).into_iter();
            marks.map(str::to_owned).collect()
        };
        contents.pictured = self.pictured(selection, &marked(&contents))?;
        let printed = marked(&contents);
        let actors = selection.actors.iter();
        contents.actors = actors
            .map(|actor| self.actor_row(*actor, &printed))
            .collect::<Option<_>>()?;
        let printed = marked(&contents);
        let printed: Vec<&str> = printed.iter().map(String::as_str).collect();
        if has(SectionKind::SourceCards) {
            contents.sourcing = Some(self.sourcing());
            contents.cards = self.cards();
            contents.source_summary = self.source_summary(&printed, contents.cautions.len());
        }
        if has(SectionKind::Terms) {
            contents.terms = self.terms();
        }
        if has(SectionKind::Method) {
            contents.method = self.method(&printed);
        }
        if has(SectionKind::Changes) {
            let mut judged: Vec<&str> = contents.judged().into_iter().map(Judged::id).collect();
            judged.push(contents.bottom_line.id());
            contents.changes = self.changes(&printed, &judged);
        }
        Some(contents)
    }

    /// Returns the statements that the sheet selects.
    fn selected(&self, selection: &Selection) -> Option<Contents> {
        let bottom_line = self.statement(selection.bottom_line)?;
        let key_points = selection.key_points.iter().map(|fact| self.says(*fact));
        let glance = selection.glance.as_ref().map(|glance| self.glance(glance));
        let key_judgements = selection.key_judgements.iter().zip(1..);
        let key_judgements = key_judgements.map(|(it, number)| self.key_judgement(*it, number));
        Some(Contents {
            key_points: key_points.collect::<Option<_>>()?,
            glance: glance.unwrap_or_else(|| Some(Vec::new()))?,
            timeline: self.timeline(&selection.timeline)?,
            key_judgements: key_judgements.collect::<Option<_>>()?,
            what_happened: self.paragraphs(&selection.what_happened, true)?,
            push: self.paragraphs(&selection.push, false)?,
            origin_and_destination: self.paragraphs(&selection.origin_and_destination, false)?,
            scale: self.paragraphs(&selection.scale, false)?,
            cautions: self.caution_rows(&selection.cautions)?,
            alternatives: self.all_judged(&selection.alternatives)?,
            implications: self.all_judged(&selection.implications)?,
            outlook: self.all_judged(&selection.outlook)?,
            watch: self.all_judged(&selection.watch)?,
            confidence: self.confidence(selection.bottom_line),
            ..Contents::new(bottom_line, self.sheet.scale)
        })
    }

    fn key_judgement(&self, judgement: JudgementIndex, number: usize) -> Option<KeyJudgement> {
        let raw = &self.sheet[judgement];
        let likelihood = raw.likelihood.as_ref().map(|likelihood| {
            let term = (self.words.likelihood)(self.sheet.scale, likelihood.value);
            (likelihood.value, capitalised(term))
        });
        let confidence = raw.confidence.as_ref();
        let would_change = raw.would_change.as_ref();
        let number = [("number", &*number.to_string())];
        Some(KeyJudgement {
            heading: fill(self.words.full.judgement, &number),
            judgement: self.judged(judgement)?,
            likelihood,
            confidence: confidence.map(|it| (it.value, (self.words.full.confidence)(it.value))),
            would_change: would_change.map(|desk| Desk::new(&desk.of(self.language))),
        })
    }

    fn paragraphs(&self, lists: &[Vec<FactIndex>], dated: bool) -> Option<Vec<Paragraph>> {
        let paragraph = |facts: &Vec<FactIndex>| {
            let says = facts.iter().map(|fact| self.says(*fact));
            let stated = facts
                .iter()
                .find_map(|fact| self.sheet[*fact].date.as_ref());
            let date = stated.map(|date| date.value).filter(|_| dated);
            let (label, precision) = match date {
                Some(date) => (self.write_date_short(date), Some(Self::precision(date))),
                None => (self.speakers_of(facts)?, None),
            };
            Some(Paragraph {
                label,
                precision,
                facts: says.collect::<Option<_>>()?,
            })
        };
        lists.iter().map(paragraph).collect()
    }

    /// Writes who states these facts, each voice once, with a capital letter at the start.
    fn speakers_of(&self, facts: &[FactIndex]) -> Option<String> {
        let mut voices = Vec::new();
        for fact in facts {
            self.voice_of_fact(self.fact(*fact)?)?.join(&mut voices);
        }
        let written: Vec<String> = voices.iter().map(|it| it.written(self.words)).collect();
        Some(capitalised(&written.join(self.words.semicolon)))
    }

    /// Returns who states a fact.
    pub(super) fn voice_of_fact(&self, fact: &GroundedFact<'_>) -> Option<Voice> {
        let speakers = self.names(fact, &fact.fact().according_to)?;
        Some(self.voice(fact.fact(), speakers))
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
        let name = names.iter().find(is_printed).or(names.first())?.clone();
        Some(ActorRow {
            name,
            kind: (self.words.full.kind)(self.sheet[actor].kind),
            named_by,
        })
    }
}

/// Returns the text with a capital letter at the start, unless the first word is a name that is written otherwise.
fn capitalised(text: &str) -> String {
    let first_word = text.split([' ', ',', ';']).next().unwrap_or_default();
    let mut characters = text.chars();
    match characters.next() {
        Some(first) if first_word.chars().all(char::is_alphabetic) => {
            first.to_uppercase().chain(characters).collect()
        }
        _ => text.to_owned(),
    }
}
