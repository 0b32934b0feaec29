//! How much of a draft is right, held against what an expert notes of the same passages.

use std::collections::BTreeSet;
use std::ops::Range;

use factbrief::draft::Candidate;
use factbrief::draft::Draft;
use factbrief::draft::MoveStage;
use factbrief::draft::ReadNumber;
use factbrief::language::Language;
use factbrief::language::Precision;
use factbrief::source::Document;

use crate::fixture::Amount;
use crate::fixture::Claim;
use crate::fixture::Move;
use crate::fixture::Passage;
use crate::fixture::document;
use crate::fixture::drafted;
use crate::fixture::is_same;
use crate::fixture::known;
use crate::fixture::place;
use crate::tally::Tally;

/// The fields that a passage may settle and a draft leave open.
const OPEN: [&str; 4] = [
    "left open: date",
    "left open: count",
    "left open: speaker",
    "left open: movement",
];

/// A passage, drafted.
struct Drafted<'p> {
    passage: &'p Passage,
    document: Document,
    draft: Draft,
}

/// Counts what is right in the draft of a passage, and gives what is not, in words.
pub(crate) fn score(language: Language, passage: &Passage, tally: &mut Tally) -> Vec<String> {
    let ending = passage.document.as_deref().unwrap_or("md");
    let document = document(language, ending, &passage.text);
    let actors = known(&passage.listed);
    let draft = drafted(&document, passage.published.as_deref(), &actors);
    let drafted = Drafted {
        passage,
        document,
        draft,
    };
    drafted.score(tally)
}

impl Drafted<'_> {
    fn score(&self, tally: &mut Tally) -> Vec<String> {
        let mut told = Vec::new();
        let places: Vec<Range<usize>> = self
            .passage
            .claims
            .iter()
            .map(|claim| self.place(&claim.words))
            .collect();
        let mut drawn = 0;
        let no_claim: Vec<Range<usize>> = self
            .passage
            .no_claim
            .iter()
            .map(|words| self.place(words))
            .collect();
        for sentence in &no_claim {
            let is_inside = |it: &&Candidate| holds(sentence, &it.place);
            let candidate = self.draft.facts.iter().find(is_inside);
            tally.count(
                "sentences without a claim that draw one",
                candidate.is_some(),
            );
            if let Some(candidate) = candidate {
                told.push(format!("no claim: {}", candidate.quote));
            }
        }
        for (claim, place) in self.passage.claims.iter().zip(&places) {
            let own: Vec<&Candidate> = self
                .draft
                .facts
                .iter()
                .filter(|it| holds(place, &it.place))
                .collect();
            drawn += own.len();
            tally.count("claims with a candidate", !own.is_empty());
            if own.is_empty() {
                told.push(format!("no candidate: {}", claim.words));
            }
            for candidate in &own {
                let wrong = self.wrong(claim, candidate);
                tally.count("candidates without a wrong field", wrong.is_empty());
                for wrong in &wrong {
                    tally.add(kind_of(wrong), 1, 1);
                }
                told.extend(
                    wrong
                        .iter()
                        .map(|wrong| format!("{wrong}: {}", candidate.quote)),
                );
            }
            let asked = self.asked(claim, &own, tally);
            told.extend(
                asked
                    .iter()
                    .map(|asked| format!("{asked}: {}", claim.words)),
            );
        }
        tally.add("candidates for each claim", drawn, places.len());
        told
    }

    fn place(&self, words: &str) -> Range<usize> {
        let found = place(&self.document.text, words);
        found.unwrap_or_else(|| panic!("{}: no “{words}”", self.passage.id))
    }

    fn name(&self, id: &str) -> String {
        let known = self.draft.known.iter().find(|actor| actor.id == id);
        known.map_or_else(|| id.to_owned(), |actor| actor.name.clone())
    }

    /// True if a claim ends after the day of publication.
    fn is_to_come(&self, claim: &Claim) -> bool {
        let end = claim.date.as_ref().and_then(|it| it.rsplit('/').next());
        let published = self.passage.published.as_ref();
        // A month or a year is after a day of it as far as the rules are concerned only if it begins after it.
        end.zip(published).is_some_and(|(end, day)| {
            let length = end.len().min(day.len());
            end[..length] > day[..length]
        })
    }

    /// The fields of a candidate that say something false.
    fn wrong(&self, claim: &Claim, candidate: &Candidate) -> Vec<String> {
        let mut wrong = Vec::new();
        if let Some(date) = &candidate.date
            && (claim.date.as_ref() != Some(date) || self.is_to_come(claim))
        {
            wrong.push(format!("date {date}, not {:?}", claim.date));
        }
        if let Some(count) = &candidate.count {
            let value: f64 = count.value.to_string().parse().unwrap();
            let fits = |amount: &&Amount| amount.of.is_some() && is_equal(amount.value, value);
            let amount = claim.quantities.iter().find(fits);
            let is_right =
                amount.is_some_and(|it| (it.bound.as_deref() == Some("about")) == count.about);
            if !is_right {
                wrong.push(format!("count {value}"));
            }
        }
        for id in &candidate.according_to {
            let name = self.name(id);
            if !claim.speakers.iter().any(|speaker| is_same(&name, speaker)) {
                wrong.push(format!("speaker {name}, not {:?}", claim.speakers));
            }
        }
        for (words, id) in &candidate.stands_for {
            let name = self.name(id);
            let told = claim
                .stands_for
                .iter()
                .find(|(printed, _)| printed.to_lowercase() == words.to_lowercase());
            let is_right = told.is_some_and(|(_, wanted)| is_same(&name, wanted));
            if !is_right {
                wrong.push(format!("“{words}” for {name}"));
            }
        }
        wrong.extend(self.wrong_movement(claim, candidate));
        wrong
    }

    fn wrong_movement(&self, claim: &Claim, candidate: &Candidate) -> Option<String> {
        let movement = candidate.movement.as_ref()?;
        let (from, to) = (
            movement
                .away_from
                .iter()
                .map(|id| self.name(id))
                .collect::<Vec<_>>(),
            self.name(&movement.to),
        );
        let told = format!(
            "movement {} {from:?} {to} {:?}",
            self.name(&movement.who),
            movement.stage
        );
        let Some(Move::Told {
            who,
            from: left,
            to: reached,
            stage,
        }) = &claim.movement
        else {
            return Some(told);
        };
        let is_right = is_same(&self.name(&movement.who), who)
            && reached.as_ref().is_some_and(|wanted| is_same(&to, wanted))
            && from
                .iter()
                .all(|it| left.as_ref().is_some_and(|wanted| is_same(it, wanted)))
            && stage_of(movement.stage) == stage;
        (!is_right).then_some(told)
    }

    /// The fields that the passage settles and the draft leaves open.
    fn asked(&self, claim: &Claim, own: &[&Candidate], tally: &mut Tally) -> Vec<String> {
        let mut open = Vec::new();
        let mut settled = |name: &'static str, is_filled: bool| {
            tally.count("settled fields left as questions", !is_filled);
            tally.count(
                OPEN.iter().find(|it| it.ends_with(name)).unwrap(),
                !is_filled,
            );
            if !is_filled && !own.is_empty() {
                open.push(format!("left open: {name}"));
            }
        };
        // An event that a source only announces has no date yet, and the rules refuse one.
        if claim.date.is_some() && !claim.relative && !self.is_to_come(claim) {
            settled("date", own.iter().any(|it| it.date.is_some()));
        }
        if claim
            .quantities
            .iter()
            .any(|it| it.of.is_some() && it.value.is_some_and(|value| value >= 1.0))
        {
            settled("count", own.iter().any(|it| it.count.is_some()));
        }
        let named = |name: &String| {
            let (listed, unlisted) = (&self.passage.listed, &self.passage.unlisted);
            listed.contains_key(name) || unlisted.contains_key(name)
        };
        if claim.speakers.iter().any(named) {
            settled("speaker", own.iter().any(|it| !it.according_to.is_empty()));
        }
        if let Some(Move::Told {
            who, to: Some(to), ..
        }) = &claim.movement
            && named(who)
            && named(to)
        {
            settled("movement", own.iter().any(|it| it.movement.is_some()));
        }
        open.extend(self.recognised(claim, own, tally));
        open
    }

    /// What is read in the words, whether a field is filled in with it or not.
    fn recognised(&self, claim: &Claim, own: &[&Candidate], tally: &mut Tally) -> Vec<String> {
        let mut missed = Vec::new();
        if let Some(date) = &claim.date {
            let name = if claim.relative {
                "relative dates found"
            } else {
                "dates found"
            };
            let dates = || own.iter().flat_map(|it| &it.dates);
            let is_found = dates().any(|it| it.span.is_some_and(|span| span.to_string() == *date));
            tally.count(name, is_found);
            if !is_found {
                missed.push(format!(
                    "date {date} not read, but {:?}",
                    dates().map(|it| &it.words).collect::<Vec<_>>()
                ));
            }
        }
        for date in own.iter().filter_map(|it| it.date.as_ref()) {
            tally.count(
                "dates filled in that are right",
                claim.date.as_ref() == Some(date),
            );
        }
        let numbers: Vec<&ReadNumber> = own.iter().flat_map(|it| &it.numbers).collect();
        for amount in &claim.quantities {
            let is_found = numbers.iter().any(|number| is_amount(number, amount));
            tally.count("quantities found", is_found);
            if !is_found {
                missed.push(format!("quantity {amount:?} not read, but {numbers:?}"));
            }
        }
        for number in &numbers {
            let is_right = claim
                .quantities
                .iter()
                .any(|amount| is_amount(number, amount));
            tally.count("quantities read that are right", is_right);
            if !is_right {
                missed.push(format!("no quantity {number:?}"));
            }
        }
        missed.extend(self.heard(claim, own, tally));
        for (printed, wanted) in &claim.stands_for {
            let is_wrong = own.iter().flat_map(|it| &it.stands_for).any(|(words, id)| {
                words.to_lowercase() == printed.to_lowercase() && !is_same(&self.name(id), wanted)
            });
            tally.count("expressions right or silent", !is_wrong);
        }
        missed
    }

    /// Whose words are read, and whose are missed.
    fn heard(&self, claim: &Claim, own: &[&Candidate], tally: &mut Tally) -> Vec<String> {
        let mut missed = Vec::new();
        let speakers: BTreeSet<String> = own.iter().flat_map(|it| self.speakers(it)).collect();
        for speaker in &claim.speakers {
            let is_found = speakers.iter().any(|it| is_same(it, speaker));
            tally.count("speakers found", is_found);
            if !is_found {
                missed.push(format!("speaker {speaker} not read, but {speakers:?}"));
            }
        }
        for speaker in &speakers {
            let is_right = claim.speakers.iter().any(|it| is_same(speaker, it));
            tally.count("speakers read that are right", is_right);
            if !is_right {
                missed.push(format!("no speaker {speaker}"));
            }
        }
        missed
    }

    fn speakers(&self, candidate: &Candidate) -> Vec<String> {
        let known = candidate.according_to.iter().map(|id| self.name(id));
        known.chain(candidate.speakers.iter().cloned()).collect()
    }
}

/// The kind of a mistake, for the totals.
fn kind_of(wrong: &str) -> &'static str {
    match wrong.split(' ').next().unwrap_or_default() {
        "date" if wrong.ends_with("None") => "wrong: date where none is told",
        "date" => "wrong: another date",
        "count" => "wrong: count",
        "speaker" if wrong.ends_with("[]") => "wrong: speaker where nobody speaks",
        "speaker" => "wrong: another speaker",
        "movement" => "wrong: movement",
        _ => "wrong: stands-for",
    }
}

/// True if most of a candidate stands within the words.
fn holds(words: &Range<usize>, candidate: &Range<usize>) -> bool {
    let shared = words
        .end
        .min(candidate.end)
        .saturating_sub(words.start.max(candidate.start));
    shared * 2 > candidate.len()
}

fn is_equal(wanted: Option<f64>, value: f64) -> bool {
    wanted.is_some_and(|wanted| (wanted - value).abs() < 0.001 * wanted.abs().max(0.1))
}

fn is_amount(number: &ReadNumber, amount: &Amount) -> bool {
    let float =
        |number: &factbrief::language::Number| -> f64 { number.to_string().parse().unwrap() };
    let value = float(&number.value);
    match &number.end {
        Some(end) => {
            let ends = [value, float(end)];
            let pair = |one: Option<f64>, other: Option<f64>| {
                is_equal(one, ends[0]) && is_equal(other, ends[1])
            };
            pair(amount.from, amount.to) || pair(amount.low, amount.high)
        }
        None => {
            is_equal(amount.value, value)
                && bound(number.precision) == amount.bound.as_deref()
                && number.is_measure == amount.of.is_none()
        }
    }
}

fn bound(precision: Precision) -> Option<&'static str> {
    match precision {
        Precision::Exact => None,
        Precision::About => Some("about"),
        Precision::MoreThan => Some("more-than"),
        Precision::AtLeast => Some("at-least"),
        Precision::LessThan => Some("less-than"),
        Precision::UpTo => Some("up-to"),
        Precision::Nearly => Some("nearly"),
    }
}

fn stage_of(stage: MoveStage) -> &'static str {
    match stage {
        MoveStage::Announced => "announced",
        MoveStage::UnderWay => "under-way",
        MoveStage::Tries => "tries",
        MoveStage::Uses => "uses",
        MoveStage::Moved => "moved",
    }
}
