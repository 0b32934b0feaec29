//! Moves: the words that tell of one, and those before a place that is left.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Deserialize;

use crate::draft::language::in_order;
use crate::draft::language::noun_endings::NounEndings;
use crate::language::ClauseEnds;
use crate::language::Found;
use crate::language::Language;
use crate::language::Look;
use crate::language::Looks;
use crate::language::PhraseList;
use crate::language::Segmented;
use crate::language::holds;
use crate::language::phrases;
use crate::language::verbs;
use crate::sheet::ActorKind;

/// Words of moves that only a draft knows.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub(super) struct MovingWords {
    /// Verbs of leaving: ditched.
    pub(super) moved: PhraseList,
    /// Verbs of using: chats.
    pub(super) uses: PhraseList,
    /// Verbs and nouns of going to another service, and hardly ever to a place: switched.
    pub(super) switches: PhraseList,
    /// Verbs and nouns for what is done on a service: talks, announcements.
    pub(super) meets: PhraseList,
    /// Words for a trial of a service: test room.
    pub(super) tries: PhraseList,
    /// Verbs of using and trying of which a service is the object: tests.
    pub(super) tested: PhraseList,
    /// Words for what has been decided: it was agreed.
    pub(super) decisions: PhraseList,
    /// Words before a day from which something holds: as of.
    pub(super) starts: PhraseList,
    /// Forms of verbs of moving and using in the present tense, which may tell of what is to come: leaves.
    pub(super) presents: Vec<String>,
    /// Words between a verb and its object that add no object: only.
    pub(super) only: PhraseList,
    /// Verbs with both ends behind them: swapped X for Y.
    pub(super) exchanges: PhraseList,
    /// Words before the second of these: for, with.
    exchanged_for: Vec<String>,
    /// Phrases before what is left: instead of.
    from: Vec<String>,
    /// Phrases before where somebody goes: in favour of.
    to: Vec<String>,
    /// Words before where somebody goes that may as well tell a place: von X auf Y.
    onto: Vec<String>,
    /// Verbs of being somewhere: is, has been.
    pub(super) presences: PhraseList,
    /// Nouns for a service, before its name: messenger.
    services: Vec<String>,
    /// Nouns over the first column of a table of services: provider.
    columns: Vec<String>,
    /// Words for what is of the group that speaks: our.
    ours: Vec<String>,
    /// Nouns for what somebody has on a service: channel.
    accounts: Vec<String>,
    /// Nouns for a service behind its name: the … app.
    services_behind: Vec<String>,
    /// Nouns for what moves from one service to another: forum, messages.
    communications: Vec<String>,
    /// Nouns for groups, in their names: club.
    groups: Vec<String>,
    /// Nouns for organisations, in their names: university.
    organisations: Vec<String>,
    /// Nouns for authorities, in their names: ministry.
    authorities: Vec<String>,
    /// Nouns for places that are authorities where a name follows: town, of X.
    places: Vec<String>,
    /// The nouns of the three lists before.
    #[serde(skip)]
    actors: NounEndings,
    /// Words that tie two words of a name: of.
    pub(super) ties: Vec<String>,
    /// Endings of the common nouns that are part of a name: Союз садоводов Поречья.
    pub(super) genitives: Vec<String>,
    /// Verbs whose object is taken along, and not left: moved its channels.
    pub(super) carries: PhraseList,
    /// Verbs of closing what somebody has on a service: closed.
    pub(super) closes: PhraseList,
    /// Words that begin what something is for: in order to.
    pub(super) purposes: Vec<String>,
    /// Words for others than the group that a document is about: everybody.
    others: Vec<String>,
    /// Words for since when, which make a use of it: since.
    pub(super) since: PhraseList,
    /// Verbs and nouns whose place is where somebody goes: found a new home.
    pub(super) arrivals: PhraseList,
    /// Nouns for a move, which tell not whether it is done: migration.
    pub(super) nouns: PhraseList,
    /// Words for what has been done: complete.
    pub(super) done: PhraseList,
    /// Words for what is over: no longer.
    pub(super) no_longer: PhraseList,
    /// Words by which something goes on, though no longer alone: “no longer only on X”.
    pub(super) limits: Vec<String>,
    /// Words that mean the whole clause before them: “…, and this is not true”.
    pub(super) clauses: Vec<String>,
    /// Endings of participles that tell what is done to somebody: “is now mocked on X”.
    pub(super) suffered: Vec<String>,
    /// Words that turn from what is over to what is: but.
    pub(super) rather: Vec<String>,
    /// Words beside a verb of moving that put it under way: is moving, zieht gerade um.
    pub(super) under_way: PhraseList,
    /// Words beside such a verb by which it was under way: was moving.
    pub(super) went_on: Vec<String>,
    /// Endings of the verb beside them: moving.
    pub(super) progressive: Vec<String>,
    /// Endings of adverbs: slowly.
    pub(super) adverbs: Vec<String>,
    /// Words before a verb in that form that tell it as done, where it tells nothing of itself: after moving.
    pub(super) before_done: Vec<String>,
    /// Auxiliaries by which something was over before something else: had left.
    pub(super) had: Vec<String>,
    /// Endings of nouns that are more than one: users.
    pub(super) several: Vec<String>,
    /// Endings of verbs whose subject is more than one: wechselten.
    pub(super) verbs_of_several: Vec<String>,
    /// Verbs with such an ending whose subject is one: dément.
    pub(super) verbs_of_one: Vec<String>,
    /// Pronouns that make one the subject of a verb before a hyphen: -elle.
    pub(super) one_behind: Vec<String>,
    /// Endings of participles that open a remark, each with those of the infinitive: serving.
    pub(super) participles: BTreeMap<String, Vec<String>>,
    /// Verbs of ceasing and of closing, with what somebody does or has on a service as their object: ended its activity.
    pub(super) ceases: PhraseList,
    /// Verbs of ceasing and of closing in the future tense: fermera.
    pub(super) ceases_to_come: PhraseList,
    /// Words for whose this is: its.
    pub(super) owners: Vec<String>,
    /// Nouns for what somebody does or has on a service: activity, account.
    pub(super) activities: Vec<String>,
    /// Words before a time that is over: after.
    pub(super) afters: Vec<String>,
    /// Words for the place just named: there.
    pub(super) there: Vec<String>,
    /// Words before one of these that make it say only that something is: il y a.
    pub(super) before_existing: Vec<String>,
    /// Words behind one of these that make it say only that something is: there is.
    pub(super) behind_existing: Vec<String>,
    /// The looks of the words with which a text before an end of a move can end.
    #[serde(skip)]
    last_looks: Looks,
}

impl MovingWords {
    /// Reads the words with which a text before an end of a move can end: its own phrases and these words.
    pub(super) fn read_last_looks<'w>(&'w mut self, words: impl Iterator<Item = &'w String>) {
        let phrases = self.from.iter().chain(&self.to);
        self.last_looks = Looks::of(words.chain(phrases).map(|it| last_look(it)));
    }

    /// Sorts the nouns for actors by their ends, because every word with a capital is held against them.
    pub(super) fn sort_nouns(&mut self) {
        self.actors = NounEndings::of([
            (std::mem::take(&mut self.authorities), ActorKind::Authority),
            (
                std::mem::take(&mut self.organisations),
                ActorKind::Organisation,
            ),
            (std::mem::take(&mut self.groups), ActorKind::Group),
        ]);
    }
}

/// The maximum number of bytes before a platform that are looked at.
const MAX_BYTES_BEFORE: usize = 160;
/// The marks that part clauses.
const MARKS: [char; 3] = [',', ';', ':'];
/// The most words from the one that says whose something is to the noun for it: “its entire X account”.
const MAX_WORDS_TO_ACTIVITY: usize = 3;
/// The most words between a preposition and the platform that it leads to.
const MAX_WORDS_BEFORE: usize = 4;

/// The stage of a move, as a verb tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MoveStage {
    /// Said beforehand.
    Announced,
    /// Begun, and not yet done.
    UnderWay,
    /// Tried.
    Tries,
    /// In use.
    Uses,
    /// The old platform is left.
    Moved,
}

impl Segmented<'_> {
    /// Returns the words that tell of a move, each with how far the move has come.
    pub fn moves(&self) -> Vec<Found<MoveStage>> {
        let words = &self.language.lexicon().words.stages;
        let moving = &self.language.draft_words().moving;
        let stages = [
            (MoveStage::Announced, &words.announced),
            (
                MoveStage::Announced,
                &self.language.draft_words().moves_to_come,
            ),
            (MoveStage::Tries, &words.tries),
            (MoveStage::Uses, &words.uses),
            (MoveStage::Moved, &words.moved),
            (MoveStage::Tries, &moving.tries),
            (MoveStage::Uses, &moving.uses),
            (MoveStage::Moved, &moving.moved),
            (MoveStage::Moved, &moving.exchanges),
            (MoveStage::Moved, &moving.arrivals),
            (MoveStage::Moved, &moving.nouns),
        ];
        let stages = stages.into_iter();
        let stages: Vec<_> = stages
            .filter(|(_, list)| list.may_stand_in(&self.tokens))
            .collect();
        let ceasing = self.ceasing();
        if stages.is_empty() && ceasing.is_empty() {
            return Vec::new();
        }
        let ends = ClauseEnds::of(&self.tokens);
        let each = stages.into_iter().flat_map(|(value, list)| {
            let ranges = verbs(&self.tokens, &ends, list).into_iter();
            ranges.map(move |range| Found { range, value })
        });
        // “launched its account”, but no album
        let each = each.filter(|it| {
            it.value != MoveStage::Uses
                || !self.ends_with_owner(&it.range)
                || self.has_own_activity(&it.range)
        });
        in_order(each.chain(ceasing).collect())
    }

    /// Returns the verbs of moving in the future tense: quittera.
    pub fn moves_to_come(&self) -> Vec<Range<usize>> {
        let words = self.language.draft_words();
        let mut found = phrases(&self.tokens, &words.moves_to_come);
        let ceasing = phrases(&self.tokens, &words.moving.ceases_to_come).into_iter();
        found.extend(ceasing.filter(|it| self.has_own_activity(it)));
        found
    }

    /// Returns the verbs by which somebody ends what they do or have on a service: “ended its activity on X”.
    fn ceasing(&self) -> Vec<Found<MoveStage>> {
        let words = &self.language.draft_words().moving;
        let lists = [
            (MoveStage::Moved, &words.ceases),
            (MoveStage::Announced, &words.ceases_to_come),
        ];
        let lists = lists
            .into_iter()
            .filter(|(_, list)| list.may_stand_in(&self.tokens));
        let each = lists.flat_map(|(value, list)| {
            let verbs = verbs(&self.tokens, &ClauseEnds::of(&self.tokens), list).into_iter();
            verbs.map(move |range| Found { range, value })
        });
        each.filter(|it| self.has_own_activity(&it.range)).collect()
    }

    /// True if the last word of a verb says whose its object is: launched its.
    fn ends_with_owner(&self, verb: &Range<usize>) -> bool {
        let words = &self.language.draft_words().moving;
        let last = self.text()[verb.clone()].split(' ').next_back();
        last.is_some_and(|word| holds(&words.owners, &word.to_lowercase()))
    }

    /// True if the object of a verb is what somebody does or has on a service: its account, seine Aktivitäten.
    fn has_own_activity(&self, verb: &Range<usize>) -> bool {
        let text = self.text();
        let words = &self.language.draft_words().moving;
        let start = if self.language.exchanges_come_last() {
            text[..verb.start].rfind(MARKS).map_or(0, |at| at + 1)
        } else {
            verb.start
        };
        let behind = &text[verb.end..];
        let end = behind.find(MARKS).map_or(text.len(), |at| verb.end + at);
        let near = text[start..end].split(|it: char| !it.is_alphanumeric());
        let near: Vec<String> = near
            .filter(|it| !it.is_empty())
            .map(str::to_lowercase)
            .collect();
        (0..near.len()).any(|at| {
            let mut behind = near[at + 1..].iter().take(MAX_WORDS_TO_ACTIVITY);
            holds(&words.owners, &near[at]) && behind.any(|it| holds(&words.activities, it))
        })
    }
}

/// The role of a platform in a move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::draft) enum End {
    /// It is left.
    Left,
    /// It is where somebody goes.
    Reached,
    /// Something happens on it.
    At,
}

impl Language {
    /// True if a capital says nothing about names, because all nouns have one.
    pub(in crate::draft) fn capitalises_nouns(self) -> bool {
        self.lexicon().words.capital_nouns
    }

    /// True if the ending of a printed name makes it the place where something is: в Москве.
    pub(in crate::draft) fn is_place(self, printed: &str, name: &str) -> bool {
        let endings = &self.draft_words().place_endings;
        let mut endings = endings.iter();
        endings.any(|ending| printed.ends_with(ending.as_str()) && !name.ends_with(ending.as_str()))
    }

    /// True if a word is a noun for a service, before its name: messenger.
    pub(in crate::draft) fn is_platform_noun(self, word: &str) -> bool {
        word.chars().count() > 1 && self.lists(word, |it| &it.moving.services)
    }

    /// True if a word may stand between a preposition and the name of a service: app, social.
    pub(in crate::draft) fn is_noun_of_platforms(self, word: &str) -> bool {
        holds(&self.draft_words().nouns_of_platforms, word)
    }

    /// True if a word means what is of the group that speaks: our.
    pub(in crate::draft) fn is_ours(self, word: &str) -> bool {
        self.lists(word, |it| &it.moving.ours)
    }

    /// True if a word is a noun for what somebody has on a service: channel.
    pub(in crate::draft) fn is_account_noun(self, word: &str) -> bool {
        self.lists(word, |it| &it.moving.accounts)
    }

    /// True if a word heads the first column of a table of services: provider.
    pub(in crate::draft) fn is_column_of_platforms(self, word: &str) -> bool {
        self.lists(word, |it| &it.moving.columns)
    }

    /// True if a word is a noun for a service behind its name: the … app.
    pub(in crate::draft) fn is_platform_noun_behind(self, word: &str) -> bool {
        holds(&self.draft_words().moving.services_behind, word)
    }

    /// True if a word is a noun for what moves from one service to another: forum.
    pub(in crate::draft) fn is_communication(self, word: &str) -> bool {
        self.lists(word, |it| &it.moving.communications)
    }

    /// True if a word leads to what is left: from.
    pub(in crate::draft) fn is_left(self, word: &str) -> bool {
        holds(&self.draft_words().from, word)
    }

    /// True if a word leads to where somebody goes: to.
    pub(in crate::draft) fn is_reached(self, word: &str) -> bool {
        holds(&self.draft_words().to, word)
    }

    /// True if a word leads to the service on which something is done: on, auf.
    pub(in crate::draft) fn moves_onto_word(self, word: &str) -> bool {
        holds(&self.draft_words().moving.onto, word)
    }

    /// True if a word ties two words of a name: of, de.
    pub(in crate::draft) fn ties_names(self, word: &str) -> bool {
        holds(&self.draft_words().moving.ties, word)
    }

    /// True if nouns for things and bodies have a gender, so that “she” and “he” may mean them.
    pub(in crate::draft) fn nouns_have_gender(self) -> bool {
        !self.has_articles() || self.capitalises_nouns() || self.names_have_common_nouns()
    }

    /// True if an apostrophe alone may mark a plural in the genitive: the brewers’ union.
    pub(in crate::draft) fn has_genitive_mark(self) -> bool {
        self.has_articles() && !self.capitalises_nouns() && !self.names_have_common_nouns()
    }

    /// True if the word before a platform may tell where something is, besides where somebody goes: в.
    pub(in crate::draft) fn may_be_at(self, before: &str) -> bool {
        self.follows_one_of(&self.draft_words().at, before)
    }

    /// True if verbs of exchanging come behind both ends: hat X durch Y ersetzt.
    pub(in crate::draft) fn exchanges_come_last(self) -> bool {
        self.lexicon().words.speech.participles_come_last
    }

    /// True if a sentence begins with what something is for: in order to.
    pub(in crate::draft) fn opens_purpose(self, sentence: &str) -> bool {
        let mut purposes = self.draft_words().moving.purposes.iter();
        purposes.any(|purpose| {
            let mut own = sentence.chars().flat_map(char::to_lowercase);
            let begins = purpose.chars().all(|letter| own.next() == Some(letter));
            begins && own.next().is_some_and(char::is_whitespace)
        })
    }

    /// True if a word means others than the group that a document is about: everybody.
    pub(in crate::draft) fn is_somebody_else(self, word: &str) -> bool {
        self.lists(word, |it| &it.moving.others)
    }

    /// True if names may have a common noun without a capital in them: Club de lecture.
    pub(in crate::draft) fn names_have_common_nouns(self) -> bool {
        self.draft_words().adjectives_follow
    }

    /// True if a word is a noun for a group, by its beginning or end: Ruderverein, club.
    pub(in crate::draft) fn is_group_noun(self, word: &str) -> bool {
        let mut kinds = self.draft_words().moving.actors.kinds(word);
        kinds.any(|kind| kind == ActorKind::Group)
    }

    /// Returns the kind of an actor in whose name a word is: Ruderverein, University.
    pub(in crate::draft) fn kind_by_noun(self, word: &str) -> Option<ActorKind> {
        self.draft_words().moving.actors.kinds(word).next()
    }

    /// True if a word is a noun for a place that is an authority where a name follows: town, of X.
    pub(in crate::draft) fn is_noun_of_place(self, word: &str) -> bool {
        self.lists(word, |it| &it.moving.places)
    }

    /// True if the word before a platform makes it the second end of an exchange: swapped X for Y.
    pub(in crate::draft) fn is_exchanged_for(self, before: &str) -> bool {
        self.follows_one_of(&self.draft_words().moving.exchanged_for, before)
    }

    /// True if the word before a platform may lead there as well as tell a place, where what is left is named too: von X auf Y.
    pub(in crate::draft) fn moves_onto(self, before: &str) -> bool {
        self.follows_one_of(&self.draft_words().moving.onto, before)
    }

    /// True if a text ends with one of these words; articles and words such as “messenger” may follow it.
    fn follows_one_of(self, words: &[String], before: &str) -> bool {
        let lower = words_before_end(before).to_lowercase();
        let text = self.without_nouns(&lower);
        let word = text.rsplit(|it: char| !it.is_alphanumeric()).next();
        word.is_some_and(|word| holds(words, word))
    }

    /// Returns a text in lower case without the articles and the words such as “messenger” at its end.
    fn without_nouns(self, before: &str) -> &str {
        let nouns = &self.draft_words().nouns_of_platforms;
        let mut text = before.trim_end_matches(|it: char| !it.is_alphanumeric());
        for _ in 0..MAX_WORDS_BEFORE {
            let rest = text.trim_end_matches(char::is_alphanumeric);
            let word = &text[rest.len()..];
            let is_between = holds(nouns, word)
                || holds(&self.lexicon().words.speech.articles, word)
                    && !holds(&self.draft_words().from, word)
                    && !holds(&self.draft_words().to, word);
            if !is_between {
                break;
            }
            text = rest.trim_end_matches(|it: char| !it.is_alphanumeric());
        }
        text
    }

    /// Returns what a platform is, by a phrase in lower case before it: instead of, in favour of.
    fn end_by_phrase(self, before: &str) -> Option<End> {
        let words = &self.draft_words().moving;
        let (without, whole) = (self.without_nouns(before), before.trim_end());
        let ends = |phrase: &String| {
            [without, whole].iter().any(|text| {
                let rest = text.strip_suffix(phrase.as_str());
                rest.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
            })
        };
        if words.from.iter().any(ends) {
            return Some(End::Left);
        }
        words.to.iter().any(ends).then_some(End::Reached)
    }

    /// Returns what a platform is, by the word before it; articles and words such as “messenger” may be between.
    pub(in crate::draft) fn end_of_move(self, before: &str) -> Option<End> {
        // Hardly any word is one before an end of a move.
        if !self.draft_words().moving.last_looks.has(last_look(before)) {
            return None;
        }
        let lower = words_before_end(before).to_lowercase();
        if let Some(end) = self.end_by_phrase(&lower) {
            return Some(end);
        }
        let words = self.draft_words();
        let last = lower.split(|it: char| !it.is_alphanumeric());
        let mut last = last
            .filter(|word| !word.is_empty())
            .rev()
            .take(MAX_WORDS_BEFORE);
        let is_between = |word: &&str| {
            let is_article = holds(&self.lexicon().words.speech.articles, word);
            let is_noun = words.nouns_of_platforms.iter().any(|noun| noun == word);
            !holds(&words.from, word) && !holds(&words.to, word) && (is_article || is_noun)
        };
        let word = last.find(|word| !is_between(word))?;
        let lists = [
            (&words.from, End::Left),
            (&words.to, End::Reached),
            (&words.at, End::At),
        ];
        lists
            .into_iter()
            .find(|(list, _)| holds(list, word))
            .map(|(_, end)| end)
    }
}

/// Returns the look of the last word of a text.
fn last_look(text: &str) -> Look {
    let text = text.trim_end_matches(|it: char| !it.is_alphanumeric());
    let word = text.rsplit(|it: char| !it.is_alphanumeric()).next();
    Look::of(word.unwrap_or_default())
}

/// Returns the last words of a text, enough of them to tell what a platform is: a whole sentence would be looked at for each.
fn words_before_end(text: &str) -> &str {
    let from = text.len().saturating_sub(MAX_BYTES_BEFORE);
    let cut = &text[text.floor_char_boundary(from)..];
    if cut.len() == text.len() {
        return text;
    }
    // The first word may be cut in two.
    cut.split_once(' ').map_or(cut, |(_, words)| words)
}

#[cfg(test)]
mod tests {
    use super::End;
    use super::Language;
    use super::MoveStage;
    use super::Segmented;

    #[test]
    fn moves_with_their_stage() {
        let text = "Der Chor versucht, Plauder zu nutzen, und verlässt die Box.";
        let found = Segmented::of_sentence(Language::German, text).moves();
        let stages: Vec<_> = found
            .iter()
            .map(|found| (&text[found.range.clone()], found.value))
            .collect();
        assert_eq!(
            stages,
            [
                ("versucht", MoveStage::Tries),
                ("nutzen", MoveStage::Uses),
                ("verlässt", MoveStage::Moved)
            ]
        );
        let end = |before| Language::English.end_of_move(before);
        assert_eq!(end("The choir moved away from "), Some(End::Left));
        assert_eq!(end("It moved from A to the messenger "), Some(End::Reached));
        assert_eq!(end("It posted on "), Some(End::At));
        assert_eq!(end("It praised "), None);
    }
}
