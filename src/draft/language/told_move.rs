//! What the words of a move tell of it: where it leads, whether it was only decided, and from when it holds.

use std::ops::Range;

use crate::language::ClauseEnds;
use crate::language::Language;
use crate::language::PhraseList;
use crate::language::Segmented;
use crate::language::holds;
use crate::language::phrases;
use crate::language::verbs;

/// The most words of a length of time behind “after”: eight long years.
const MAX_WORDS_TO_SPAN: usize = 4;

impl Segmented<'_> {
    /// Returns the verbs with both ends of a move behind them: swapped X for Y.
    pub(in crate::draft) fn exchanges(&self) -> Vec<Range<usize>> {
        let list = &self.language.draft_words().moving.exchanges;
        if !list.may_stand_in(&self.tokens) {
            return Vec::new();
        }
        verbs(&self.tokens, &ClauseEnds::of(&self.tokens), list)
    }

    /// True if a verb of using tells that something goes on somewhere: chats, organises.
    pub(in crate::draft) fn is_used(&self) -> bool {
        self.has_verb(&self.language.draft_words().moving.uses)
    }

    /// True if the words tell that somebody goes to another service: switched.
    pub(in crate::draft) fn switches(&self) -> bool {
        self.has_verb(&self.language.draft_words().moving.switches)
    }

    /// True if the words tell what is done on a service: talks.
    pub(in crate::draft) fn meets(&self) -> bool {
        self.has_verb(&self.language.draft_words().moving.meets)
    }

    /// True if the words may have a verb that leads to the name of a service; hardly any sentence has one.
    pub(in crate::draft) fn may_lead(&self) -> bool {
        let words = &self.language.draft_words().moving;
        let lists = [&words.switches, &words.meets, &words.tested];
        lists.iter().any(|list| list.may_stand_in(&self.tokens))
    }

    /// Returns the verbs of using and trying of which a service is the object: tests.
    pub(in crate::draft) fn tested(&self) -> Vec<Range<usize>> {
        phrases(&self.tokens, &self.language.draft_words().moving.tested)
    }

    /// Returns the words that tell that something was decided: it was agreed.
    pub(in crate::draft) fn decisions(&self) -> Vec<Range<usize>> {
        phrases(&self.tokens, &self.language.draft_words().moving.decisions)
    }

    /// True if the words tell from when something holds: as of.
    pub(in crate::draft) fn starts(&self) -> bool {
        !phrases(&self.tokens, &self.language.draft_words().moving.starts).is_empty()
    }

    /// True if the words tell since when something holds: since.
    pub(in crate::draft) fn is_since(&self) -> bool {
        !phrases(&self.tokens, &self.language.draft_words().moving.since).is_empty()
    }

    /// True if a verb of moving is in the present tense, and so may tell of what is to come: leaves, “se pasa a”, “conversations take place on”.
    pub(in crate::draft) fn is_in_present(&self) -> bool {
        let presents = &self.language.draft_words().moving.presents;
        let mut words = self.text().split(|it: char| !it.is_alphanumeric());
        words.any(|word| holds(presents, &word.to_lowercase()))
    }

    /// True if the words are nothing but some that add no object: only.
    pub(in crate::draft) fn is_only(&self) -> bool {
        let found = phrases(&self.tokens, &self.language.draft_words().moving.only);
        let held = found.iter().map(ExactSizeIterator::len).sum::<usize>();
        let letters = self.text().chars().filter(|it| !it.is_whitespace());
        let letters: usize = letters.map(char::len_utf8).sum();
        held >= letters
    }

    fn has_verb(&self, list: &PhraseList) -> bool {
        list.may_stand_in(&self.tokens)
            && !verbs(&self.tokens, &ClauseEnds::of(&self.tokens), list).is_empty()
    }

    /// True if the words are a verb whose object is taken along: moved.
    pub(in crate::draft) fn carries(&self) -> bool {
        !phrases(&self.tokens, &self.language.draft_words().moving.carries).is_empty()
    }

    /// True if the words are a verb of closing or ceasing something, whenever that is: closed its channel, ends its activity, fermera son compte.
    pub(in crate::draft) fn closes(&self) -> bool {
        let words = &self.language.draft_words().moving;
        let lists = [&words.closes, &words.ceases, &words.ceases_to_come];
        lists.into_iter().any(|list| self.has_verb(list))
    }

    /// True if a word from which something holds leads to a time: “from September”, “ab Montag”, but not “from the board”.
    pub(in crate::draft) fn starts_at_time(&self) -> bool {
        let starts = phrases(&self.tokens, &self.language.draft_words().moving.starts);
        if starts.is_empty() {
            return false;
        }
        let dates = self.dates();
        let days = self.relatives(&dates).into_iter().map(|it| it.range.start);
        let mut times = dates.iter().map(|it| it.range.start).chain(days);
        times.any(|time| {
            let mut ends = starts.iter().map(|it| it.end);
            ends.any(|end| end <= time && self.text()[end..time].trim().is_empty())
        })
    }

    /// Returns the verb by which somebody is somewhere, or does something there, where the words tell since when, from when on, or that it is so now: “are”, in “now they are on X”.
    pub(in crate::draft) fn presence(&self) -> Option<Range<usize>> {
        let words = &self.language.draft_words().moving;
        let lists = [&words.presences, &words.meets];
        let mut found = lists
            .into_iter()
            .filter(|list| list.may_stand_in(&self.tokens))
            .flat_map(|list| phrases(&self.tokens, list));
        let first = found.next()?;
        (self.is_of_now() || self.is_since() || self.starts_at_time()).then_some(first)
    }

    /// Returns the verbs whose place is where somebody goes: found a new home.
    pub(in crate::draft) fn arrivals(&self) -> Vec<Range<usize>> {
        let list = &self.language.draft_words().moving.arrivals;
        if !list.may_stand_in(&self.tokens) {
            return Vec::new();
        }
        verbs(&self.tokens, &ClauseEnds::of(&self.tokens), list)
    }

    /// Returns the words that say that something is over: no longer.
    pub(in crate::draft) fn no_longers(&self) -> Vec<Range<usize>> {
        phrases(&self.tokens, &self.language.draft_words().moving.no_longer)
    }

    /// True if the words begin with a noun for a move, which tells not whether it is done: migration.
    pub(in crate::draft) fn is_noun_of_move(&self) -> bool {
        let nouns = &self.language.draft_words().moving.nouns;
        nouns.longest(&self.tokens, 0).is_some()
    }

    /// Returns the words that tell that something has been done: is complete.
    pub(in crate::draft) fn deeds_done(&self) -> Vec<Range<usize>> {
        phrases(&self.tokens, &self.language.draft_words().moving.done)
    }

    /// True if somebody is somewhere since a time that is told, or now: has been on X since May.
    pub(in crate::draft) fn is_present_since(&self) -> bool {
        let words = &self.language.draft_words().moving;
        !phrases(&self.tokens, &words.presences).is_empty()
            && (self.is_of_now() || !phrases(&self.tokens, &words.since).is_empty())
    }

    /// Returns the words that put a verb of moving under way: is moving, zieht gerade um.
    pub(in crate::draft) fn under_way(&self) -> Vec<Range<usize>> {
        phrases(&self.tokens, &self.language.draft_words().moving.under_way)
    }
}

impl Language {
    /// True if a verb has a form of its own for what goes on: moving, migrando.
    pub(in crate::draft) fn has_progressive(self) -> bool {
        !self.draft_words().moving.progressive.is_empty()
    }

    /// True if a verb is in that form.
    pub(in crate::draft) fn is_progressive(self, verb: &str) -> bool {
        let endings = &self.draft_words().moving.progressive;
        let mut words = verb.split_whitespace();
        words.any(|word| endings.iter().any(|ending| word.ends_with(ending.as_str())))
    }

    /// True if a word directly before a verb in that form tells it as done: after moving; none does in a language where the form alone tells nothing.
    pub(in crate::draft) fn tells_as_done(self, word: &str) -> bool {
        let words = &self.draft_words().moving.before_done;
        words.is_empty() || holds(words, &word.to_lowercase())
    }

    /// True if a word may stand between an auxiliary and its verb: now, slowly.
    pub(in crate::draft) fn may_be_inside_verb(self, word: &str) -> bool {
        let endings = &self.draft_words().moving.adverbs;
        let mut endings = endings.iter();
        self.is_beside_verb(word)
            || self.is_of(word)
            || endings.any(|ending| word.ends_with(ending.as_str()))
    }

    /// True if one of the words between a decision and a verb tells that it was over before: had left.
    pub(in crate::draft) fn was_over(self, words: &str) -> bool {
        let had = &self.draft_words().moving.had;
        let mut words = words.split(|it: char| !it.is_alphanumeric());
        words.any(|word| holds(had, &word.to_lowercase()))
    }

    /// True if a word may mean more than one by its own form or that of its verb: “Redditors moved”, “Follower wechselten”.
    pub(in crate::draft) fn are_several(self, word: &str, verb: &str) -> bool {
        let known = &self.draft_words().moving;
        let ends = |word: &str, endings: &[String]| {
            let mut endings = endings.iter();
            endings.any(|ending| word.ends_with(ending.as_str()))
        };
        let verb = verb.split(|it: char| !it.is_alphanumeric());
        // A verb in two parts has its number in the first: “ist … umgezogen”.
        let parts = if self.exchanges_come_last() {
            1
        } else {
            usize::MAX
        };
        let mut verb = verb.filter(|it| !it.is_empty()).take(parts);
        let is_several =
            |word: &str| ends(word, &known.verbs_of_several) && !ends(word, &known.adverbs);
        ends(word, &known.several) || verb.any(is_several)
    }

    /// True if a verb, by the ending of its first word and by a pronoun behind it, tells of several people: “sagen”, “denuncian”, but not “dément-elle”.
    pub(in crate::draft) fn is_verb_of_several(self, verb: &str, after: &str) -> bool {
        let known = &self.draft_words().moving;
        let word = verb.split_whitespace().next().unwrap_or_default();
        let (first, own) = word.split_once('-').unwrap_or((word, ""));
        let behind = after.strip_prefix('-').unwrap_or(own);
        let mut pronouns = behind.split(|it: char| !it.is_alphabetic());
        let is_one = pronouns.any(|word| holds(&known.one_behind, &word.to_lowercase()))
            || holds(&known.verbs_of_one, &first.to_lowercase());
        let mut endings = known.verbs_of_several.iter();
        !is_one && endings.any(|ending| first.ends_with(ending.as_str()))
    }

    /// True if a word is a participle that tells what somebody does or has meanwhile, by its ending and by the verb it is made of: “serving”, “desservant”, but not “king”.
    pub(in crate::draft) fn is_participle(self, word: &str) -> bool {
        let lower = word.to_lowercase();
        let mut endings = self.draft_words().moving.participles.iter();
        endings.any(|(ending, infinitives)| {
            let stem = lower.strip_suffix(ending.as_str());
            let stem = stem.filter(|stem| stem.chars().nth(1).is_some());
            stem.is_some_and(|stem| {
                let mut infinitives = infinitives.iter();
                infinitives.any(|it| self.is_ordinary(&format!("{stem}{it}")) == Some(true))
            })
        })
    }

    /// True if a word is a noun for what somebody does or has on a service: account, activity.
    pub(in crate::draft) fn is_activity_noun(self, word: &str) -> bool {
        self.is_account_noun(word) || self.lists(word, |it| &it.moving.activities)
    }

    /// True if a word beside a verb of moving tells that it was under way: was moving.
    pub(in crate::draft) fn put_under_way(self, word: &str) -> bool {
        self.lists(word, |it| &it.moving.went_on)
    }

    /// True if a word alone leads to what something is for: pour.
    pub(in crate::draft) fn is_purpose_word(self, word: &str) -> bool {
        self.lists(word, |it| &it.moving.purposes)
    }

    /// True if words between two services begin with one that turns to the second: “, but on”.
    pub(in crate::draft) fn turns_to(self, between: &str) -> bool {
        let mut words = between.split(|it: char| !it.is_alphanumeric());
        let first = words.find(|word| !word.is_empty()).unwrap_or_default();
        holds(&self.draft_words().moving.rather, &first.to_lowercase())
    }

    /// True if the words before a service tell how long somebody was on it: “after eight years on”, but not “after two years of rows on”.
    pub(in crate::draft) fn is_time_over(self, before: &str) -> bool {
        let start = before.rfind([',', ';', ':']).map_or(0, |at| at + 1);
        let words = before[start..].split(|it: char| !it.is_alphanumeric());
        let mut words = words.filter(|word| !word.is_empty());
        let first = words.next().unwrap_or_default().to_lowercase();
        let known = self.draft_words();
        if !holds(&known.moving.afters, &first) {
            return false;
        }
        let mut length = words.by_ref().take(MAX_WORDS_TO_SPAN);
        let is_length = length.any(|word| holds(&known.spans, &word.to_lowercase()));
        let tie = words.next().unwrap_or_default();
        is_length && self.end_of_move(tie).is_some()
    }

    /// True if the words say that something goes on, though no longer alone: “only on”.
    pub(in crate::draft) fn limits(self, words: &str) -> bool {
        let limits = &self.draft_words().moving.limits;
        let mut words = words.split(|it: char| !it.is_alphanumeric());
        words.any(|word| holds(limits, &word.to_lowercase()))
    }

    /// True if a word means the whole clause before it: “…, and this is not true”.
    pub(in crate::draft) fn means_clause(self, word: &str) -> bool {
        let first = word.split(|it: char| !it.is_alphanumeric()).next();
        let first = first.unwrap_or_default().to_lowercase();
        holds(&self.draft_words().moving.clauses, &first)
    }

    /// True if the words between a verb of being and a service, or those behind it, tell what is done to somebody there: “is now mocked on X”, “ist jetzt auf X gesperrt”.
    pub(in crate::draft) fn is_suffered(self, between: &str, after: &str) -> bool {
        let endings = &self.draft_words().moving.suffered;
        let mut words = between.split(|it: char| !it.is_alphanumeric());
        let has_participle = words.any(|word| {
            let mut endings = endings.iter();
            word.starts_with(char::is_lowercase)
                && endings
                    .any(|ending| word.len() > ending.len() && word.ends_with(ending.as_str()))
        });
        let closes = || {
            let end = after.find([',', ';', ':', '.', '!', '?', '(']);
            let last = after[..end.unwrap_or(after.len())]
                .split_whitespace()
                .last();
            last.is_some_and(is_german_participle)
        };
        has_participle || self.exchanges_come_last() && closes()
    }

    /// True if a word means the place or service just named, by the words around it: there, but not “there is”.
    pub(in crate::draft) fn is_there(self, before: &str, word: &str, after: &str) -> bool {
        let known = &self.draft_words().moving;
        holds(&known.there, &word.to_lowercase())
            && !holds(&known.before_existing, &before.to_lowercase())
            && !holds(&known.behind_existing, &after.to_lowercase())
    }

    /// True if a word may be a common noun in a name without ties: Союз садоводов Поречья.
    pub(in crate::draft) fn is_genitive(self, word: &str) -> bool {
        let mut endings = self.draft_words().moving.genitives.iter();
        endings.any(|ending| word.ends_with(ending.as_str()))
    }
}

/// True if a word looks like a German participle that closes a clause: gesperrt, kritisiert.
fn is_german_participle(word: &str) -> bool {
    word.starts_with("ge") && word.ends_with(['t', 'n']) || word.ends_with("iert")
}

#[cfg(test)]
mod tests {
    use super::Language;
    use super::Segmented;

    #[test]
    fn what_the_words_tell() {
        let cut = |text| Segmented::of_sentence(Language::English, text);
        assert!(cut("The club switched to X.").switches());
        assert!(!cut("The club moved to X.").switches());
        assert!(
            !cut("It was agreed that the club moves.")
                .decisions()
                .is_empty()
        );
        assert!(cut("As of May we talk there.").starts());
        assert!(cut("leaves").is_in_present() && !cut("left").is_in_present());
        assert!(cut("now only").is_only() && !cut("only its").is_only());
        let cut = Segmented::of_sentence(Language::Spanish, "se pasa a");
        assert!(cut.is_in_present());
    }

    #[test]
    fn verbs_of_several_and_participles() {
        let french = Language::French;
        assert!(french.is_verb_of_several("disent", "-ils."));
        assert!(french.is_verb_of_several("ont dit", "."));
        assert!(!french.is_verb_of_several("dément", "-elle."));
        assert!(!french.is_verb_of_several("dément", " Régine Caldron."));
        assert!(!french.is_verb_of_several("prétend", "-t-il."));
        assert!(Language::German.is_verb_of_several("sagen", " sie"));
        assert!(Language::Spanish.is_verb_of_several("denuncian", "."));
        assert!(!Language::Spanish.is_verb_of_several("dijo", " él"));
        let english = Language::English;
        assert!(english.is_participle("serving") && english.is_participle("meeting"));
        assert!(!english.is_participle("king") && !english.is_participle("during"));
        assert!(french.is_participle("comptant") && !french.is_participle("mère"));
        let spanish = Language::Spanish;
        assert!(spanish.is_participle("atendiendo") && !spanish.is_participle("cuando"));
    }

    #[test]
    fn what_is_over_and_what_is_suffered() {
        let english = Language::English;
        assert!(english.is_time_over("After eight years on "));
        assert!(!english.is_time_over("After two years of rows on "));
        assert!(Language::German.is_time_over("Nach acht Jahren auf "));
        assert!(!Language::German.is_time_over("Nach zwei Jahren Streit auf "));
        assert!(english.is_suffered(" now mocked on ", "."));
        assert!(!english.is_suffered(" now also on ", "."));
        assert!(Language::German.is_suffered(" jetzt auf ", " gesperrt."));
        assert!(!Language::German.is_suffered(" jetzt auf ", " vertreten."));
        assert!(Language::French.is_suffered(" aujourd’hui critiquée sur ", "."));
        assert!(Language::Spanish.is_suffered(" ahora prohibida en ", "."));
    }
}
