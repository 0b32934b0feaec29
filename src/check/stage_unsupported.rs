rule! {
    /// the stage of a movement is not what the quotes of its facts say.
    ///
    /// *Announced*, *under way*, *tries*, *uses* and *moved* are different claims, and
    /// readers act on the difference. What the words of the source say decides: *kündigte
    /// … an* or *plans to* is announced, *versucht* or *is testing* is tries,
    /// *nutzte* or *opened a group* is uses, *verließ* or *has moved* is moved. The
    /// words count in quotes of facts that name who moves together with a platform
    /// of the movement, unless their clause has a negation. In one fact the least
    /// counts: *plans to leave* is announced, and so is what was decided and not yet done. Where
    /// the words tell of a trial and of plans for the time after it, *tries* is right as well.
    /// A move is *under way* where the words tell it as still going on: *is leaving*,
    /// *zieht … um*; the new platform may be in use by then. Told in the present tense of a
    /// day after the source was published, or after `as-of` where that is unknown, it is
    /// announced: *moves on 1 July*. Where no such word is known, the meanings of the others
    /// count: a clause that leaves, relocates, unsubscribes or closes its account, channel or
    /// room is moved, one that does so with *will*, *may* or *promises* is announced, and a
    /// pilot is tries.
    ///
    /// The words are known in English, German, French, Spanish and Russian. Where none is,
    /// this is a warning: a person must say how far it has come.
    ///
    /// The stage is the furthest that such a fact says. Where one fact says that
    /// something is only tried, and no dated fact after it says more, the stage is
    /// *tries*, whatever others say; and a caution that quotes both tells readers
    /// that the source says both. Where the facts about the new platform say only that
    /// it is wanted or tried, that is the stage, even if others say that the old one was left.
    ///
    /// Correct the stage, or rest the movement on facts that support it.
    stage_unsupported = "stage-unsupported", Error, about_sources
}

use crate::check::Context;
use crate::check::shared::anchors;
use crate::finding::Finding;
use crate::reading::FactReading;
use crate::sheet::ActorIndex;
use crate::sheet::At;
use crate::sheet::CautionIndex;
use crate::sheet::FactIndex;
use crate::sheet::Movement;
use crate::sheet::Stage;

/// Reports stages that the facts of their movement do not bear out.
pub(super) fn stage_unsupported(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for movement in &context.sheet.movements {
        let facts = movement.rests_on.iter();
        let said: Vec<FactStage> = facts
            .filter_map(|fact| said(context, movement, fact.value))
            .collect();
        report(context, movement, &said, findings);
    }
}

/// The stage that the move has reached according to one fact.
#[derive(Debug, Clone, Copy)]
struct FactStage {
    stage: Stage,
    fact: FactIndex,
    /// True if the fact names where the move leads.
    names_end: bool,
}

fn report(
    context: &Context<'_>,
    movement: &Movement,
    said: &[FactStage],
    findings: &mut Vec<Finding>,
) {
    let place = movement.stage.span;
    let draws_link = |fact: FactIndex| {
        let fact = context.facts.get(fact.get());
        let ends = [&movement.who, &movement.to];
        fact.is_some_and(|fact| ends.into_iter().all(|ends| names_any(fact, ends)))
    };
    if !movement.rests_on.iter().any(|fact| draws_link(fact.value)) {
        // `movement-unsupported` reports this.
        return;
    }
    // Who is leaving one platform may use the other already: the move is under way.
    let has = |stage: Stage| said.iter().any(|it| it.stage == stage);
    if movement.stage.value == Stage::UnderWay && has(Stage::UnderWay) && !has(Stage::Moved) {
        return;
    }
    let Some(furthest) = said.iter().max_by_key(|said| said.stage) else {
        let message =
            "no fact that this movement rests on says by a known word how far it has come";
        let hint = "rest it on a fact whose quote says that a platform is tried, used or left";
        findings.push(Finding::warning(CODE, place, message).hint(hint));
        return;
    };
    let trial = said
        .iter()
        .find(|trial| trial.stage == Stage::Tries && !is_overtaken(context, trial, said));
    let wanted = wanted(context, said);
    let borne_out = wanted.or(trial).unwrap_or(furthest);
    if movement.stage.value != borne_out.stage {
        let fact = &context.sheet[borne_out.fact];
        let message = format!(
            "the stage is `{}`, the fact `{}` says `{}`",
            movement.stage.value.as_str(),
            fact.id.value,
            borne_out.stage.as_str()
        );
        let hint = "write that stage, or rest the movement on facts that support yours";
        let finding = Finding::error(CODE, place, message).hint(hint);
        findings.push(finding.related(fact.id.span, "the fact"));
    } else if wanted.is_none()
        && furthest.stage > borne_out.stage
        && !is_cautioned(context, [furthest.fact, borne_out.fact])
    {
        let [more, less] = [furthest, borne_out].map(|said| {
            let id = &context.sheet[said.fact].id.value;
            format!("`{id}` says `{}`", said.stage.as_str())
        });
        let message = format!("{more}, {less}, and no caution quotes both");
        let hint = "tell readers in a caution that the source says both";
        findings.push(Finding::error(CODE, place, message).hint(hint));
    }
}

/// Returns what is said of the new platform where that is only wanted or tried, and other facts say that the old one was left.
///
/// Who has left one platform and will test another has not moved there.
fn wanted<'s>(context: &Context<'_>, said: &'s [FactStage]) -> Option<&'s FactStage> {
    let (arrivals, others): (Vec<&FactStage>, Vec<&FactStage>) =
        said.iter().partition(|it| it.names_end);
    let furthest = arrivals.into_iter().max_by_key(|it| it.stage)?;
    let is_wanted = furthest.stage < Stage::Uses && !others.is_empty();
    (is_wanted && !is_overtaken(context, furthest, said)).then_some(furthest)
}

/// True if a fact with a later date says that the move has come further.
fn is_overtaken(context: &Context<'_>, trial: &FactStage, said: &[FactStage]) -> bool {
    let date = |said: &FactStage| {
        context.sheet[said.fact]
            .date
            .as_ref()
            .map(|date| date.value)
    };
    said.iter().any(|later| {
        let dates = (date(trial), date(later));
        later.stage > trial.stage
            && matches!(dates, (Some(trial), Some(later)) if later.start.is_after(trial.end))
    })
}

/// True if one caution quotes words of both facts.
fn is_cautioned(context: &Context<'_>, facts: [FactIndex; 2]) -> bool {
    CautionIndex::all(context.sheet).any(|caution| {
        let quotes = &context.evidence.caution(caution).quotes;
        facts.iter().all(|fact| {
            let mut own = context.evidence.fact(*fact).quotes.iter();
            own.any(|quote| {
                quote
                    .anchor()
                    .is_some_and(|it| anchors::any_touches(quotes, quote.document, &it.bytes))
            })
        })
    })
}

/// The stage that a fact says, where it names who moves and a platform of the movement.
fn said(context: &Context<'_>, movement: &Movement, index: FactIndex) -> Option<FactStage> {
    let fact = context.facts.get(index.get())?;
    let to = names_any(fact, &movement.to);
    let from = names_any(fact, &movement.away_from);
    if !names_any(fact, &movement.who) || !(to || from) {
        return None;
    }
    let stage = fact.stages().into_iter().min()?;
    // A quote that tells of a move in progress is read as “under way” where the sheet claims no more than that.
    let goes_on = movement.stage.value == Stage::UnderWay && fact.is_going_on();
    // A quote that tells of a trial and of plans for the time after it is read as “tries” there.
    let is_tried = movement.stage.value == Stage::Tries && fact.is_tried();
    let stage = match stage {
        Stage::Moved | Stage::Announced if goes_on => Stage::UnderWay,
        Stage::Moved if is_tried && !fact.tells_of_move_made() => Stage::Tries,
        Stage::Announced if is_tried => Stage::Tries,
        stage => stage,
    };
    // Use of the old platform says nothing about the new one.
    (to || stage != Stage::Uses).then_some(FactStage {
        stage,
        fact: index,
        names_end: to,
    })
}

/// True if a fact names one of these.
fn names_any(fact: &FactReading<'_>, ends: &[At<ActorIndex>]) -> bool {
    let mut actors = fact.fact.actors.iter().chain(&fact.fact.according_to);
    actors.any(|named| ends.iter().any(|end| end.value == named.value))
}

#[cfg(test)]
mod tests;
