//! Expressions that mean a name: the app, the company.

use std::ops::Range;

use crate::draft::Candidate;
use crate::draft::KnownActor;
use crate::draft::Referent;
use crate::draft::one_line;
use crate::draft::passage;
use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;
use crate::language::CLOSING_QUOTES;
use crate::language::Found;
use crate::language::overlap;
use crate::sheet::ActorKind;

/// The marks that open a name in quotation marks.
const OPENING_MARKS: [char; 6] = ['«', '“', '„', '"', '‘', '\''];
/// The most sentences back to the only one of its kind that the document has named.
const MAX_SENTENCES_BACK: usize = 6;
/// The fewest words of a sentence that says something of “the app”.
const MIN_WORDS: usize = 5;

impl DocumentReader<'_> {
    /// “the agency Y” names it, and “four services” are others.
    fn says_more(&self, sentence: &Sentence, expression: &Range<usize>) -> bool {
        let is_gap = |range: Range<usize>| {
            let words = self.text(&range);
            !words.contains(|letter: char| letter.is_alphanumeric() || ".,;:()".contains(letter))
        };
        let (start, end) = (expression.start, expression.end);
        let is_name = |name: &Range<usize>| name.start > end && is_gap(end..name.start);
        let is_number = |number: &Range<usize>| number.end < start && is_gap(number.end..start);
        sentence.actors.iter().any(|it| is_name(&it.range))
            || sentence.quantities.iter().any(|it| is_number(&it.range))
    }

    /// True if the words around an expression name what it means, or make it a part of a longer name: “el periódico ‘N’”, “the site of N”, “la Agencia Nacional”.
    fn is_named_at_once(&self, sentence: &Sentence, expression: &Range<usize>) -> bool {
        let language = self.source.document.language;
        let before = self.text(&(sentence.range.start..expression.start));
        let after = self.text(&(expression.end..sentence.range.end));
        // “Агентство”, as the name of something
        if before.ends_with(OPENING_MARKS) && after.starts_with(CLOSING_QUOTES) {
            return true;
        }
        let Some(behind) = after.strip_prefix(' ') else {
            return false;
        };
        // “the app store”
        let next = behind.split(|it: char| !it.is_alphanumeric()).next();
        if next.is_some_and(|word| language.makes_other_thing(word)) {
            return true;
        }
        if self.opens_name(behind) {
            return true;
        }
        let (word, rest) = behind.split_once(' ').unwrap_or((behind, ""));
        // “le site d’Orvane”
        if let Some((tie, name)) = word.split_once(['’', '\'']) {
            return language.ties_names(tie) && self.opens_name(name);
        }
        if language.ties_names(word) {
            let (article, name) = rest.split_once(' ').unwrap_or((rest, ""));
            return self.opens_name(rest) || language.opens_noun(article) && self.opens_name(name);
        }
        // “el periódico español ‘N’”
        language.names_have_common_nouns()
            && word.chars().all(char::is_lowercase)
            && rest.starts_with(OPENING_MARKS)
    }

    /// True if a complement behind an expression may make another thing of it: “the platform of the railway station”, “the app stores”.
    fn may_be_another(&self, sentence: &Sentence, expression: &Range<usize>) -> bool {
        let language = self.source.document.language;
        let after = self.text(&(expression.end..sentence.range.end));
        let Some(behind) = after.strip_prefix(' ') else {
            return false;
        };
        let mut words = behind.split(|it: char| !it.is_alphanumeric());
        let word = words.next().unwrap_or_default();
        let next = words.next().unwrap_or_default();
        // “The app stores the messages”
        let is_verb = || language.opens_noun(next) || next.starts_with(char::is_numeric);
        language.ties_names(word) || (language.is_head_or_verb(word) && !is_verb())
    }

    /// True if a text begins with a name: a capital that is its own, or words in quotation marks.
    fn opens_name(&self, text: &str) -> bool {
        let language = self.source.document.language;
        let bare = text.trim_start_matches(OPENING_MARKS);
        let word = bare.split(|it: char| !it.is_alphabetic()).next();
        let word = word.unwrap_or_default();
        let is_quoted = bare.len() < text.len();
        word.starts_with(char::is_uppercase)
            && (is_quoted
                || !language.capitalises_nouns()
                || language.is_ordinary(&word.to_lowercase()) == Some(false))
    }

    /// Returns the actor that an expression means: the only one of its kind that the sentence before names, or that the document has named.
    pub(super) fn stood_for<'s>(
        &self,
        sentence: &'s Sentence,
        earlier: &[Sentence],
        expression: &str,
        referent: Referent,
    ) -> Option<&'s (usize, Range<usize>)> {
        let context = &sentence.context;
        let kinds = self.kinds_meant(expression, referent);
        let each = kinds.iter().filter_map(|kind| context.last_named.get(kind));
        let last = each.max_by_key(|(_, place)| place.start)?;
        let (actor, place) = last;
        let language = self.source.document.language;
        let mut names = self.actors.get(*actor)?.names.iter();
        if !names.any(|name| language.may_stand_for(expression, name)) {
            return None;
        }
        let others = kinds.iter().filter_map(|kind| context.of_kind.get(kind));
        let is_only = others.flatten().all(|other| other == actor);
        let has_other_meaning = || language.has_other_meaning(expression);
        let is_of_net = || language.tells_of_net(self.text(&sentence.range));
        let is_sure = referent == Referent::Media || !has_other_meaning();
        let may_be_far = is_only && (is_sure || is_of_net());
        let max = if may_be_far { MAX_SENTENCES_BACK } else { 1 };
        let is_platform = |actor: &KnownActor| actor.kind == ActorKind::Platform;
        // “El sitio estaba lleno de flores”
        if referent == Referent::Media
            && self.actors.get(*actor).is_some_and(is_platform)
            && !is_of_net()
        {
            return None;
        }
        let mut start = sentence.range.start;
        for before in earlier.iter().rev().take(max) {
            let is_apart = self.text(&(before.range.end..start)).matches('\n').count() > 1;
            start = before.range.start;
            // In another paragraph, somebody else may be meant.
            if (is_apart && !is_only) || self.may_name_another(before, *actor, referent) {
                return None;
            }
            if before.range.start <= place.start {
                return Some(last);
            }
        }
        None
    }

    /// Returns the kinds of actors that an expression may mean: “the site” is a platform as well.
    fn kinds_meant(&self, expression: &str, referent: Referent) -> &'static [Referent] {
        match referent {
            Referent::Media if self.source.document.language.may_mean_site(expression) => {
                &[Referent::Media, Referent::Platform]
            }
            Referent::Media => &[Referent::Media],
            Referent::Platform => &[Referent::Platform],
            Referent::Group => &[Referent::Group],
            Referent::Organisation => &[Referent::Organisation],
            Referent::Authority => &[Referent::Authority],
        }
    }

    /// True if a sentence names somebody else whom an expression of a kind may mean, or says something else that means a name.
    fn may_name_another(&self, before: &Sentence, actor: usize, referent: Referent) -> bool {
        // A group, a company and the like may all be called an organisation.
        let is_loose = matches!(referent, Referent::Group | Referent::Organisation);
        let is_other = |it: &Found<usize>| {
            let known = self.actors.get(it.value);
            let kind = known.and_then(KnownActor::referent);
            let may_be = match kind {
                Some(kind) => is_loose || kind == referent,
                None => known.is_some_and(|known| known.asks_kind),
            };
            it.value != actor && may_be && !self.is_former_name(&before.range, &it.range)
        };
        let mut expressions = before.expressions.iter();
        before.actors.iter().any(is_other)
            || expressions.any(|it| it.value == referent && !self.opens_name_of(before, it, actor))
            || self.has_strangers(before)
    }

    /// True if an expression is a part of what names an actor: “la red social X”.
    fn opens_name_of(&self, before: &Sentence, expression: &Found<Referent>, actor: usize) -> bool {
        let language = self.source.document.language;
        let end = expression.range.end;
        let mut names = before.actors.iter().filter(|it| it.value == actor);
        names.any(|it| {
            let gap = self.text(&(end..it.range.start.max(end)));
            it.range.start > end
                && gap.starts_with(' ')
                && gap
                    .split(' ')
                    .all(|word| word.is_empty() || language.is_noun_of_platforms(word))
        })
    }

    /// True if a sentence may name somebody whom no list has.
    pub(super) fn has_strangers(&self, before: &Sentence) -> bool {
        let language = self.source.document.language;
        let words = self.text(&before.range);
        let mut at = before.range.start;
        words
            .split_inclusive(|it: char| !it.is_alphanumeric())
            .enumerate()
            .any(|(nth, part)| {
                let place = at..at + part.len();
                at = place.end;
                let word = part.trim_end_matches(|it: char| !it.is_alphanumeric());
                let is_known = before.actors.iter().any(|it| overlap(&it.range, &place))
                    || before.dates.iter().any(|it| overlap(&it.range, &place));
                let is_word = match language.is_ordinary(&word.to_lowercase()) {
                    Some(is_word) => is_word,
                    None => nth == 0,
                };
                word.starts_with(char::is_uppercase) && !is_known && !is_word
            })
    }

    /// Records “the app” and its like; the actor is filled in only where no other can be meant.
    pub(super) fn add_expressions(
        &self,
        sentence: &Sentence,
        earlier: &[Sentence],
        candidate: &mut Candidate,
    ) {
        let kind = |actor: usize| self.actors.get(actor).and_then(KnownActor::referent);
        for expression in &sentence.expressions {
            let words = self.text(&expression.range);
            let mut own = sentence.actors.iter();
            let named = own.any(|it| kind(it.value) == Some(expression.value));
            let mut known = candidate.stands_for.iter();
            let known = known.any(|(printed, _)| printed == words);
            if named
                || known
                || self.says_more(sentence, &expression.range)
                || self.is_named_at_once(sentence, &expression.range)
            {
                continue;
            }
            let printed = one_line(words);
            let is_plain = !self.may_be_another(sentence, &expression.range);
            let meant =
                is_plain.then(|| self.stood_for(sentence, earlier, words, expression.value));
            let Some((actor, place)) = meant.flatten() else {
                candidate.why.push(format!("“{printed}”: who is meant?"));
                continue;
            };
            let id = self.id_of(*actor);
            let why = format!("“{printed}” stands for `{id}`, named before");
            candidate.why.push(why);
            let context = passage::around(self.source.document, place);
            if !candidate.context.contains(&context) {
                candidate.context.push(context);
            }
            if !candidate.actors.contains(&id) && !candidate.according_to.contains(&id) {
                candidate.actors.push(id.clone());
            }
            candidate.stands_for.push((printed, id));
        }
        let words = self.text(&sentence.range);
        let is_long = words.split_whitespace().nth(MIN_WORDS - 1).is_some();
        let says_something = is_long && !sentence.is_line && !sentence.expressions.is_empty();
        let is_request = || self.source.document.language.is_request(words);
        candidate.signals += usize::from(says_something && !is_request());
    }
}

#[cfg(test)]
mod tests;
