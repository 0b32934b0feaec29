//! A speaker's own move: “A announced that it was leaving X” is the word of A, and A knows best.

use crate::check::Context;
use crate::check::attribution_missing::Reported;
use crate::reading::Reading;
use crate::reading::frame;
use crate::sheet::ActorIndex;
use crate::sheet::ActorKind;
use crate::sheet::FactIndex;

/// True if a fact tells no more than that whoever speaks in the source moves, as they announce themselves.
///
/// It is their own only where nothing else than they may be what moves: “A said that it was leaving X”, and not “that the choir was”.
/// A move that is only announced may not be told as made. A word of doubt in the source, as in “claims that”, makes it the word of a party.
pub(super) fn tells_own_move(
    context: &Context<'_>,
    fact: FactIndex,
    quote: usize,
    reported: &Reported<'_>,
) -> bool {
    let Some(fact) = context.facts.get(fact.get()) else {
        return false;
    };
    let mut tellers = reported.tellers.iter();
    let (Some(teller), None) = (tellers.next(), tellers.next()) else {
        return false;
    };
    let is_platform = |actor: ActorIndex| context.sheet[actor].kind == ActorKind::Platform;
    let is_made =
        frame::tells_of_move_made(reported.language, reported.words_from(reported.behind));
    let moves = |says: &Reading<'_>| {
        let mut named = says.actors.iter().map(|it| it.value);
        let leads = named.next() == Some(*teller);
        let others: Vec<ActorIndex> = named.filter(|it| it != teller).collect();
        leads
            && !others.is_empty()
            && others.into_iter().all(is_platform)
            && says.frame(&[]).tells_only_of_move(is_made)
    };
    // “A said that B had left”
    let names = context
        .names
        .find(reported.language, reported.words_from(reported.scope.start));
    let is_own = |actor: ActorIndex| actor == *teller || is_platform(actor);
    let said = reported.behind..reported.scope.end;
    let passages = fact.passages.frames_in(reported.language);
    let moves_itself = || {
        let quote = passages.get(quote);
        quote.is_some_and(|it| it.tells_of_own_move(&said))
    };
    names.iter().all(|it| is_own(it.value))
        && fact.says.iter().all(moves)
        && frame::announces(reported.language, reported.cue)
        && moves_itself()
}
