//! Listed names that are everyday words as well, or parts of other names: where they count.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::draft::KnownActor;
use crate::draft::MoveStage;
use crate::draft::Referent;
use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;
use crate::language::Found;
use crate::language::Segmented;
use crate::sheet::ActorKind;

/// The most bytes between a name and a verb that makes a service of it, so that long lines are not read for each name.
const MAX_BYTES_TO_VERB: usize = 160;

/// The kinds of names of which a passage has signs.
pub(in crate::draft) type Signs = BTreeSet<Option<Referent>>;

impl DocumentReader<'_> {
    /// Returns the actors with ambiguous names that count in the whole document, because one sentence names them beyond doubt.
    pub(in crate::draft) fn settled(&self) -> BTreeSet<usize> {
        let mut settled = BTreeSet::new();
        // Names come in the order of the text, so each sentence is read once.
        let mut last: Option<(Range<usize>, Signs)> = None;
        for name in self.named.iter().filter(|it| self.is_ambiguous(it)) {
            if settled.contains(&name.value) {
                continue;
            }
            let is_inside = |(range, _): &(Range<usize>, Signs)| {
                range.start <= name.range.start && name.range.end <= range.end
            };
            let (range, signs) = last.take().filter(is_inside).unwrap_or_else(|| {
                let range = self.source.document.host(&name.range);
                let signs = self.signs_of(&range);
                (range, signs)
            });
            if self.is_meant(&range, name, &signs) && !self.is_in_longer_name(&range, name) {
                settled.insert(name.value);
            }
            last = Some((range, signs));
        }
        settled
    }

    /// Returns the signs of the sentence in a range of the text.
    fn signs_of(&self, range: &Range<usize>) -> Signs {
        let segmented = Segmented::of_sentence(self.source.document.language, self.text(range));
        let kinds = segmented.expressions().into_iter().map(|it| it.value);
        self.signs(&self.names_in(range), kinds, &segmented.moves())
    }

    /// Returns the kinds of names of which a sentence has signs: a name that can be no other word, an expression, a move.
    pub(in crate::draft) fn signs(
        &self,
        named: &[Found<usize>],
        expressions: impl Iterator<Item = Referent>,
        moves: &[Found<MoveStage>],
    ) -> Signs {
        let certain = named.iter().filter(|it| !self.is_ambiguous(it));
        let certain = certain.map(|it| self.referent(it));
        // “ont migré vers Signal”
        let mut stages = moves.iter().map(|it| it.value);
        let has_left = stages.any(|it| it == MoveStage::Moved);
        let platform = has_left.then_some(Some(Referent::Platform));
        certain
            .chain(expressions.map(Some))
            .chain(platform)
            .collect()
    }

    fn referent(&self, name: &Found<usize>) -> Option<Referent> {
        let actor = self.actors.get(name.value);
        actor.and_then(KnownActor::referent)
    }

    /// True if a name is an everyday word as well; one with a mark inside is none: “A/B”.
    pub(in crate::draft) fn is_ambiguous(&self, name: &Found<usize>) -> bool {
        let actor = self.actors.get(name.value);
        actor.is_some_and(|actor| actor.ambiguous) && !self.text(&name.range).contains(['/', '('])
    }

    /// True if an ambiguous name is one: by the signs of its sentence, by the words beside it, or because another sentence settles it.
    pub(in crate::draft) fn is_meant(
        &self,
        range: &Range<usize>,
        name: &Found<usize>,
        signs: &Signs,
    ) -> bool {
        let kind = self.referent(name);
        signs.contains(&kind)
            || kind == Some(Referent::Platform) && self.is_used(range, name)
            || self.settled.contains(&name.value) && self.may_be_settled(kind, range, name)
    }

    /// True if a name that another sentence settles counts here as well: a service only where somebody is on it, or goes there, because “X marks the spot” and “Signal strength” stay words; everything else behind no article.
    fn may_be_settled(
        &self,
        kind: Option<Referent>,
        range: &Range<usize>,
        name: &Found<usize>,
    ) -> bool {
        let language = self.source.document.language;
        let before = self.text(&(range.start..name.range.start));
        let last = before.split_whitespace().next_back().unwrap_or_default();
        if kind != Some(Referent::Platform) {
            return !language.opens_noun(last);
        }
        let after = self.text(&(name.range.end..range.end));
        // “auf Signal Iduna”, “on Threads about parking”
        let is_part = language.capitalises_nouns()
            && after
                .strip_prefix(' ')
                .is_some_and(|it| it.starts_with(char::is_uppercase));
        !is_part
            && (self.leads_to_service(last)
                || self.is_no_word(name)
                || self.is_capital_inside(range, last, name)
                || self.opens_clause_of_verb(before, after, name))
    }

    /// True if a word before a name makes a service of it: “on”, “left”.
    fn leads_to_service(&self, last: &str) -> bool {
        let language = self.source.document.language;
        let leads = || {
            let cut = Segmented::of_sentence(language, last);
            !cut.moves().is_empty() || cut.is_used()
        };
        !last.is_empty() && (language.end_of_move(last).is_some() || leads())
    }

    /// True if a name of one letter ends a sentence, though its full stop looks like that of an initial: “has quit X. Ruth Calder stays.”
    pub(in crate::draft) fn ends_sentence_with_letter(
        &self,
        range: &Range<usize>,
        name: &Found<usize>,
    ) -> bool {
        let words = self.text(&name.range);
        let after = self.text(&(name.range.end..range.end.max(name.range.end)));
        let next = after.strip_prefix(". ").unwrap_or_default();
        let next = next.trim_start_matches(|it: char| !it.is_alphanumeric());
        if words.chars().nth(1).is_some()
            || !words.starts_with(char::is_uppercase)
            || !next.starts_with(char::is_uppercase)
        {
            return false;
        }
        let before = self.text(&(range.start..name.range.start));
        let last = before.split_whitespace().next_back().unwrap_or_default();
        let own = range.start..name.range.end;
        let signs = || self.signs_of(&own);
        self.referent(name) == Some(Referent::Platform)
            && (self.is_used(&own, name)
                || self.leads_to_service(last) && signs().contains(&Some(Referent::Platform)))
    }

    /// True if a name is no word of the language, however often other languages have it.
    fn is_no_word(&self, name: &Found<usize>) -> bool {
        let language = self.source.document.language;
        let words = self.text(&name.range);
        words.chars().nth(1).is_some() && language.is_ordinary(&words.to_lowercase()) == Some(false)
    }

    /// True if a word has a capital inside a sentence where only names have one; a single letter may be an unknown: “person X”.
    fn is_capital_inside(&self, range: &Range<usize>, last: &str, name: &Found<usize>) -> bool {
        let language = self.source.document.language;
        let words = self.text(&name.range);
        !language.capitalises_nouns()
            && words.chars().nth(1).is_some()
            && words.starts_with(char::is_uppercase)
            && last.ends_with(|it: char| it.is_alphabetic() || it == ',')
            && !language.opens_noun(last)
            && !last.starts_with(char::is_uppercase)
            && !self.is_headline(range)
    }

    /// True if a name opens a sentence, and a verb or a relative clause follows at once: “Slack has …”, “Slack, which …”.
    fn opens_clause_of_verb(&self, before: &str, after: &str, name: &Found<usize>) -> bool {
        let language = self.source.document.language;
        let words = self.text(&name.range);
        let opens = !before.contains(char::is_alphanumeric) || before.trim_end().ends_with(':');
        let is_verb = || {
            let next = after.strip_prefix(' ').and_then(first_word);
            next.is_some_and(|word| {
                // “Slack isn’t …”
                let is_denied = word
                    .strip_suffix('n')
                    .is_some_and(|it| language.makes_predicate(it));
                let cut = Segmented::of_sentence(language, word);
                // “X reported …”
                language.makes_predicate(word)
                    || is_denied
                    || cut.is_over()
                    || !cut.inserted().is_empty()
            })
        };
        let is_relative = || after.starts_with(',') && language.opens_relative(&after[1..]);
        let is_long = words.chars().nth(1).is_some();
        // “X has been left by many”, but “X marks the spot”
        let is_letter = words.starts_with(char::is_uppercase);
        opens && ((is_long || is_letter) && is_verb() || is_long && is_relative())
    }

    /// True if the word before an ambiguous name does not make it a part of something else, as in “du réseau social X”.
    pub(in crate::draft) fn may_be_subject(
        &self,
        sentence: &Sentence,
        name: &Found<usize>,
    ) -> bool {
        let language = self.source.document.language;
        let before = self.text(&(sentence.range.start..name.range.start));
        let word = before.trim_end().rsplit(char::is_whitespace).next();
        let word = word.unwrap_or_default();
        let mut cues = sentence.cues.iter();
        cues.any(|cue| (cue.range.end..=cue.range.end + 1).contains(&name.range.start))
            || word.is_empty()
            || word.ends_with([',', ':', '–', '—', '“', '«', '„'])
            || language.opens_noun(word)
            || language.is_platform_noun(word)
            || language.has_clause_word(word)
            || language.joins_names(word)
    }

    /// True if the words beside a name make a service of it: “the X account”, “cuentas en X”, “post on X”.
    fn is_used(&self, range: &Range<usize>, name: &Found<usize>) -> bool {
        let language = self.source.document.language;
        let before = self.text(&(range.start..name.range.start));
        let after = self.text(&(name.range.end..range.end));
        let next = after.strip_prefix([' ', '-']).and_then(first_word);
        let is_behind =
            |word| language.is_account_noun(word) || language.is_platform_noun_behind(word);
        if next.is_some_and(is_behind) {
            return true;
        }
        let mut words = before
            .strip_suffix(' ')
            .into_iter()
            .flat_map(|it| it.rsplit(' '));
        let (last, outer) = (
            words.next().unwrap_or_default(),
            words.next().unwrap_or_default(),
        );
        // “the social network X”
        if language.is_platform_noun(last) {
            return true;
        }
        let nouns_come_first = language.names_have_common_nouns() || !language.has_articles();
        if nouns_come_first && language.is_account_noun(last) {
            return true;
        }
        let is_on = language.moves_onto_word(last) || language.is_venue(last, true);
        is_on
            && (language.is_account_noun(outer)
                || language.is_communication(outer)
                || language.is_somebody_else(outer)
                || self.meets_near(range, name))
    }

    /// True if a verb near a name tells what is done on a service: talks.
    fn meets_near(&self, range: &Range<usize>, name: &Found<usize>) -> bool {
        let text = self.source.document.text.as_str();
        let first = name.range.start.saturating_sub(MAX_BYTES_TO_VERB);
        let last = name.range.end + MAX_BYTES_TO_VERB;
        let first = text.floor_char_boundary(first).max(range.start);
        let last = text.floor_char_boundary(last).min(range.end);
        let near = self.text(&(first..last.max(first)));
        Segmented::of_sentence(self.source.document.language, near).meets()
    }

    /// True if a name is only a part of a longer one that no list has: an everyday word or a thing beside another capital, a last name behind another first name.
    pub(in crate::draft) fn is_in_longer_name(
        &self,
        range: &Range<usize>,
        name: &Found<usize>,
    ) -> bool {
        let Some(actor) = self.actors.get(name.value) else {
            return false;
        };
        let is_last_name = actor.kind == ActorKind::Person
            && actor.name.contains(' ')
            && !self.text(&name.range).contains(' ');
        if !actor.ambiguous && actor.kind != ActorKind::Thing && !is_last_name {
            return false;
        }
        let before = self.text(&(range.start..name.range.start));
        let before = before.strip_suffix(' ').unwrap_or_default();
        let last = before.rsplit(|it: char| !it.is_alphabetic()).next();
        let last = last.filter(|word| {
            let is_first = before.len() == word.len();
            !actor.name.contains(word) && self.joins(word, is_first || is_last_name)
        });
        let start = range.start + before.len() - last.map_or(0, str::len);
        let is_known = |range: Range<usize>| {
            let mut names = self.names_in(&range).into_iter();
            names.any(|it| it.range.start >= range.start && it.value != name.value)
        };
        if last.is_some() && !is_known(start..name.range.start) {
            return !self.is_headline(range);
        }
        let after = self.text(&(name.range.end..range.end));
        let next = after.strip_prefix(' ').and_then(first_word);
        let next = next.filter(|word| !is_last_name && self.joins(word, false));
        next.is_some_and(|word| {
            let start = name.range.end + 1;
            !is_known(start..start + word.len()) && !self.is_headline(range)
        })
    }

    /// True if a word beside a name may belong to it: one with a capital that neither the language, a day nor a noun for a service explains.
    fn joins(&self, word: &str, has_to_be_a_name: bool) -> bool {
        let language = self.source.document.language;
        let lower = word.to_lowercase();
        let is_name = || language.is_ordinary(&lower) == Some(false);
        word.starts_with(char::is_uppercase)
            && word.chars().any(char::is_lowercase)
            && (!(has_to_be_a_name || language.capitalises_nouns()) || is_name())
            && !language.opens_noun(word)
            && !language.is_title_noun(word)
            && !language.is_day(word)
            && !language.is_time(word)
            && !language.is_platform_noun(word)
            && !language.is_account_noun(word)
            && !language.is_communication(word)
    }

    /// True if nearly all words of a line have capitals, which then say nothing.
    fn is_headline(&self, range: &Range<usize>) -> bool {
        let words = self.text(range).split_whitespace();
        let (mut capitals, mut all) = (0, 0);
        for word in words {
            all += 1;
            capitals += usize::from(word.starts_with(char::is_uppercase));
        }
        capitals * 2 > all
    }
}

/// Returns the letters with which a text begins.
fn first_word(text: &str) -> Option<&str> {
    let word = text.split(|it: char| !it.is_alphabetic()).next();
    word.filter(|word| !word.is_empty())
}
