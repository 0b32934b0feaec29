//! Who says it: the speakers of a sentence, in the order in which the words were passed on.

use std::ops::Range;

use crate::draft::Candidate;
use crate::draft::KnownActor;
use crate::draft::one_line;
use crate::draft::reader::Reader;
use crate::draft::sentence::Sentence;
use crate::draft::sentence::overlap;
use crate::language::Found;
use crate::language::Speech;

impl Reader<'_> {
    /// First speaker first: who passes the words on, by a phrase at the start or a clause at the end, comes last.
    pub(super) fn add_speakers(&self, sentence: &Sentence, candidate: &mut Candidate) {
        if sentence.cues.is_empty() {
            return;
        }
        let clauses = self
            .source
            .document
            .language
            .clauses(self.text(&sentence.range));
        let clauses: Vec<_> = clauses
            .into_iter()
            .map(|it| it.moved(sentence.range.start).range)
            .collect();
        let (mut inner, mut outer): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
        for (nth, cue) in sentence.cues.iter().enumerate() {
            let (place, passes_on) = self.place(sentence, &clauses, nth, cue);
            let words = one_line(self.text(&cue.range));
            let Some(actor) = self.speaker(sentence, &place, &cue.range) else {
                let clause = one_line(self.text(&place));
                let why =
                    format!("somebody’s words: “{words}”, by whom we do not know: “{clause}”");
                candidate.why.push(why);
                continue;
            };
            let id = self.id_of(actor);
            candidate
                .why
                .push(format!("somebody’s words: “{words}”, by `{id}`"));
            let chain = if passes_on { &mut outer } else { &mut inner };
            if !chain.contains(&id) {
                chain.push(id);
            }
        }
        candidate.signals += 1;
        inner.retain(|id| !outer.contains(id));
        inner.extend(outer);
        candidate.actors.retain(|id| !inner.contains(id));
        candidate.according_to = inner;
    }

    /// Where the speaker of a cue stands, and whether the cue governs the whole sentence from its start or its end.
    fn place(
        &self,
        sentence: &Sentence,
        clauses: &[Range<usize>],
        nth: usize,
        cue: &Found<Speech>,
    ) -> (Range<usize>, bool) {
        let clause = clauses.iter().find(|clause| overlap(clause, &cue.range));
        let clause = clause.cloned().unwrap_or(sentence.range.clone());
        let next = sentence
            .cues
            .get(nth + 1)
            .map_or(clause.end, |next| next.range.start);
        let before = nth.checked_sub(1).and_then(|nth| sentence.cues.get(nth));
        let start = before.map_or(clause.start, |before| before.range.end.max(clause.start));
        let opening = self.text(&(sentence.range.start..cue.range.start));
        let opens = !opening.contains(char::is_alphanumeric);
        let trails = clauses.last() == Some(&clause) && clauses.len() > 1;
        let governs_all = cue.value.scope.start == sentence.range.start;
        let place = if opens {
            cue.range.start..next.clamp(cue.range.end, clause.end.max(cue.range.end))
        } else {
            start..clause.end
        };
        (place, governs_all && (opens || trails))
    }

    /// The known actor nearest to a cue, in its clause, who can speak.
    fn speaker(
        &self,
        sentence: &Sentence,
        place: &Range<usize>,
        cue: &Range<usize>,
    ) -> Option<usize> {
        let can_speak = |actor: usize| {
            self.material
                .actors
                .get(actor)
                .is_some_and(KnownActor::can_speak)
        };
        let named = sentence
            .actors
            .iter()
            .filter(|it| overlap(&it.range, place) && can_speak(it.value));
        let distance = |it: &&Found<usize>| {
            if it.range.start >= cue.end {
                it.range.start - cue.end
            } else {
                cue.start.saturating_sub(it.range.end)
            }
        };
        let nearest = named.min_by_key(distance).map(|it| it.value);
        nearest.or_else(|| {
            // “Das Unternehmen sagte …”: whom the expression stands for.
            let expressions = self.source.document.language.expressions(self.text(place));
            let first = expressions.first()?;
            sentence
                .context
                .last_named
                .get(&first.value)
                .map(|(actor, _)| *actor)
        })
    }
}
