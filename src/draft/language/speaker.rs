//! Words around who speaks: what opens a subject, what closes a verb, and whose spokesman somebody is.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Deserialize;

use crate::language::ClauseEnds;
use crate::language::Language;
use crate::language::PhraseList;
use crate::language::Segmented;
use crate::language::WordSet;
use crate::language::holds;
use crate::language::phrases;
use crate::language::range_of;
use crate::language::verbs;

/// The fewest letters of a noun whose case is told by its ending.
const MIN_OBJECT_LETTERS: usize = 6;
/// The most words from “according to” to the noun by which something is told apart.
const MAX_WORDS_TO_CRITERION: usize = 2;

/// The most words of a phrase before whoever speaks.
const MAX_WORDS_OF_PHRASE: usize = 4;

/// The words around who speaks.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct SpeakerWords {
    /// Verbs by which whoever spoke just before goes on: added.
    #[serde(default)]
    adding: Vec<String>,
    /// Words before the former name of something: formerly.
    #[serde(default)]
    pub(super) formers: Vec<String>,
    /// The words between such a word and the name: known as.
    pub(super) named_as: Vec<String>,
    /// Nouns for a body, each with those that its name may have instead: broadcaster, for radio.
    #[serde(default)]
    pub(super) other_nouns: BTreeMap<String, Vec<String>>,
    /// Nouns for the post of a person, in the form before a name: mayor.
    #[serde(default)]
    pub(super) posts: Vec<String>,
    /// Words that lead, in brackets, to the name that something has now: now.
    #[serde(default)]
    pub(super) present_names: Vec<String>,
    /// Words that open a clause of time: after, desde que.
    #[serde(default)]
    times: PhraseList,
    /// Words for somebody by what they are, who was named before: the expert.
    #[serde(default)]
    experts: Vec<String>,
    /// Nouns for the people of a service, who are not the service: users.
    #[serde(default)]
    crowds: Vec<String>,
    /// Words that begin a time or a place, and so no subject: in, after.
    #[serde(default)]
    pub(super) prepositions: Vec<String>,
    /// The part of a verb that closes its clause: teilte … mit.
    #[serde(default)]
    verb_endings: Vec<String>,
    /// Words between a noun and the noun that it belongs to: of.
    #[serde(default)]
    pub(super) of: Vec<String>,
    /// Verbs that report only where a clause or a quotation goes with them: reported.
    #[serde(default)]
    plain: PhraseList,
    /// Endings of nouns for the post of somebody: meisterin.
    #[serde(default)]
    titles: Vec<String>,
    /// Beginnings of words for people who speak for others: spokes.
    #[serde(default)]
    voices: Vec<String>,
    /// Pronouns for one person: she.
    #[serde(default)]
    pronouns: Vec<String>,
    /// Pronouns for whoever moves: they.
    #[serde(default)]
    movers: Vec<String>,
    /// Verbs that tell somebody’s words in a draft alone: promises to.
    #[serde(default)]
    acts: PhraseList,
    /// Phrases for the view of whoever was named before: in her view.
    #[serde(default)]
    views: PhraseList,
    /// True if a verb needs no pronoun: Añadió que.
    #[serde(default)]
    drops_subjects: bool,
    /// True if a comma alone may part a verb from what is said: Er sagte, es sei spät.
    #[serde(default)]
    parted_by_commas: bool,
    /// Small words between a subject and its verb, or behind the verb: has, only, nous.
    #[serde(default)]
    pub(super) beside_verbs: Vec<String>,
    /// Words after a verb that open the addressee: à, dem.
    #[serde(default)]
    addressees: Vec<String>,
    /// Nouns for a text in which something is said: communiqué.
    #[serde(default)]
    texts: Vec<String>,
    /// Nouns for a text that has findings of its own: study.
    #[serde(default)]
    findings: Vec<String>,
    /// Nouns for figures and the like, which whoever they are from tells: data from X.
    #[serde(default)]
    data: Vec<String>,
    /// Phrases for the words of whoever speaks in the sentence before: demnach.
    #[serde(default)]
    going_on: PhraseList,
    /// Verbs by whose form alone a sentence goes on with somebody's words: sei.
    #[serde(default)]
    subjunctives: WordSet,
    /// Pronouns beside which these forms are no such verbs: ich.
    #[serde(default)]
    own_subjects: Vec<String>,
    /// Pronouns for a study, an office and the like: it.
    #[serde(default)]
    neuters: Vec<String>,
    /// True if “that” may be missing behind a verb of saying: complained they were late.
    #[serde(default)]
    omits_that: bool,
    /// Words for one of several people: one.
    #[serde(default)]
    ones: Vec<String>,
    /// Words that name nobody: nobody, nothing.
    #[serde(default)]
    nobodies: Vec<String>,
    /// Endings of nouns in a case that no subject has: Жителям.
    #[serde(default)]
    object_endings: Vec<String>,
    /// Nouns for things that have a text on them: button.
    #[serde(default)]
    things: Vec<String>,
    /// Nouns behind “according to” by which something is told apart, and which say nothing: size.
    #[serde(default)]
    criteria: Vec<String>,
    /// Phrases for the words of the subject about itself: by its own account.
    #[serde(default)]
    own_accounts: PhraseList,
    /// Words before a noun that may look like a verb, and never before a verb: its.
    #[serde(default)]
    noun_openers: Vec<String>,
    /// Pronouns for a person, and words for what is theirs, that may mean an organisation as well: elle.
    #[serde(default)]
    of_organisations: Vec<String>,
    /// Words that look like a time or a place, and belong to a post: en chef.
    #[serde(default)]
    in_posts: Vec<String>,
    /// Words before a place whose people speak, beside a verb without a subject: В мэрии сообщили.
    #[serde(default)]
    speaking_places: Vec<String>,
    /// Endings of the verbs beside such a place: сообщили.
    #[serde(default)]
    unnamed_subjects: Vec<String>,
}

impl Segmented<'_> {
    /// Returns the words that open a clause of time: after, nachdem.
    pub(in crate::draft) fn openings_of_time(&self) -> Vec<Range<usize>> {
        phrases(&self.tokens, &self.language.draft_words().speaker.times)
    }

    /// Returns the verbs that tell of an act, and report words only with a clause or a quotation: “reported failures”.
    pub fn plain_verbs(&self) -> Vec<Range<usize>> {
        phrases(&self.tokens, &self.language.draft_words().speaker.plain)
    }

    /// Returns the verbs that tell somebody’s words in a draft alone: promises to, regte … an.
    pub fn speech_acts(&self) -> Vec<Range<usize>> {
        let acts = &self.language.draft_words().speaker.acts;
        if !acts.may_stand_in(&self.tokens) {
            return Vec::new();
        }
        verbs(&self.tokens, &ClauseEnds::of(&self.tokens), acts)
    }

    /// Returns the phrases for the view of whoever was named before: in her view.
    pub fn views(&self) -> Vec<Range<usize>> {
        let words = &self.language.draft_words().speaker;
        let mut views = phrases(&self.tokens, &words.views);
        views.extend(phrases(&self.tokens, &words.going_on));
        views.extend(phrases(&self.tokens, &words.own_accounts));
        views
    }
}

impl Language {
    /// True if a verb of saying has a word by which whoever spoke just before goes on: added.
    pub(in crate::draft) fn adds_to_words(self, verb: &str) -> bool {
        let mut words = verb.split_whitespace();
        words.any(|word| self.lists(word, |it| &it.speaker.adding))
    }

    /// True if words mean somebody by what they are, who was named before: the expert.
    pub(in crate::draft) fn is_expert(self, words: &str) -> bool {
        let words = words.to_lowercase().replace(['’', '\''], " ");
        holds(&self.draft_words().speaker.experts, &words)
    }

    /// True if words for a speaker name the people of a service: Zwitscher users.
    pub(in crate::draft) fn names_crowd(self, words: &str) -> bool {
        let mut words = words.split(|it: char| !it.is_alphanumeric());
        words.any(|word| self.lists(word, |it| &it.speaker.crowds))
    }

    /// True if a word is for somebody who speaks for others: spokeswoman.
    pub(in crate::draft) fn speaks_for_others(self, word: &str) -> bool {
        let lower = word.to_lowercase();
        let mut voices = self.draft_words().speaker.voices.iter();
        voices.any(|it| lower.starts_with(it.as_str()))
    }

    /// True if a word is a pronoun for one person: she.
    pub fn is_pronoun(self, word: &str) -> bool {
        holds(&self.draft_words().speaker.pronouns, &word.to_lowercase())
    }

    /// True if a sentence without a verb of saying goes on with somebody's words by the form of its verb: Das koste drei Stunden.
    pub fn is_reported(self, sentence: &str) -> bool {
        let known = &self.draft_words().speaker;
        if known.subjunctives.is_empty() {
            return false;
        }
        let words = || sentence.split(|it: char| !it.is_alphanumeric());
        let is_own = |word: &str| holds(&known.own_subjects, &word.to_lowercase());
        // With a capital and at the beginning, it is a request: Sei so gut.
        words().any(|word| known.subjunctives.has(word)) && !words().any(is_own)
    }

    /// True if words are a pronoun for something that speaks, or a phrase for whoever spoke before: it, demnach.
    pub fn goes_on(self, words: &str) -> bool {
        let known = &self.draft_words().speaker;
        let going_on = &known.going_on;
        self.is_neuter(words)
            || !phrases(&Segmented::of_sentence(self, words).tokens, going_on).is_empty()
    }

    /// True if a word names nobody: nobody, not.
    pub fn denies_all(self, word: &str) -> bool {
        holds(&self.draft_words().speaker.nobodies, &word.to_lowercase())
    }

    /// True if a word has by its ending a case that no subject has.
    pub fn is_object_form(self, word: &str) -> bool {
        let lower = word.to_lowercase();
        let is_long = lower.chars().count() >= MIN_OBJECT_LETTERS;
        let mut endings = self.draft_words().speaker.object_endings.iter();
        is_long && endings.any(|ending| lower.ends_with(ending.as_str()))
    }

    /// True if words name a thing that has a text on it: button, message.
    pub fn names_thing_with_text(self, words: &str) -> bool {
        let things = &self.draft_words().speaker.things;
        let mut all = words.split(|it: char| !it.is_alphanumeric());
        all.any(|word| holds(things, &word.to_lowercase()))
    }

    /// True if words behind “according to” only say by what something is told apart: their size.
    pub fn is_criterion(self, words: &str) -> bool {
        let criteria = &self.draft_words().speaker.criteria;
        let mut all = words.split(|it: char| !it.is_alphanumeric());
        let mut near = all
            .by_ref()
            .filter(|it| !it.is_empty())
            .take(MAX_WORDS_TO_CRITERION);
        // “according to Price & Sons”
        near.any(|word| {
            holds(criteria, word)
                || (self.capitalises_nouns() && holds(criteria, &word.to_lowercase()))
        })
    }

    /// True if a phrase is for the words of the subject about itself: by its own account.
    pub fn is_own_account(self, words: &str) -> bool {
        let tokens = Segmented::of_sentence(self, words).tokens;
        let known = &self.draft_words().speaker.own_accounts;
        known.longest(&tokens, 0).is_some()
    }

    /// True if a word makes a noun of the one behind it, which may look like a verb: its.
    pub fn makes_noun(self, word: &str) -> bool {
        self.lists(word, |it| &it.speaker.noun_openers)
    }

    /// True if words hold a pronoun that may mean an organisation as well as a person: selon elle.
    pub fn may_mean_organisation(self, words: &str) -> bool {
        let mut all = words.split(|it: char| !it.is_alphanumeric());
        all.any(|word| self.lists(word, |it| &it.speaker.of_organisations))
    }

    /// True if a text begins with words that belong to a post, and tell no time or place: en chef.
    pub fn goes_on_with_post(self, text: &str) -> bool {
        let mut known = self.draft_words().speaker.in_posts.iter();
        known.any(|words| text.starts_with(words.as_str()))
    }

    /// True if a word may open a place whose people speak.
    pub fn opens_speaking_place(self, word: &str) -> bool {
        holds(
            &self.draft_words().speaker.speaking_places,
            &word.to_lowercase(),
        )
    }

    /// True if a verb has an ending with which it needs no subject: сообщили.
    pub fn has_unnamed_subject(self, verb: &str) -> bool {
        let mut endings = self.draft_words().speaker.unnamed_subjects.iter();
        endings.any(|ending| verb.ends_with(ending.as_str()))
    }

    /// True if a clause without “that” follows a verb of saying, of which this is the first word: they.
    pub fn opens_bare_clause(self, word: &str) -> bool {
        self.draft_words().speaker.omits_that && (self.is_mover(word) || self.is_pronoun(word))
    }

    /// True if a word stands for one of several: one, uno.
    pub fn is_one(self, word: &str) -> bool {
        holds(&self.draft_words().speaker.ones, &word.to_lowercase())
    }

    /// True if a word is a month or a span of time: May, week.
    pub fn is_time(self, word: &str) -> bool {
        let lower = word.to_lowercase();
        self.lexicon().month(&lower).is_some() || holds(&self.draft_words().spans, &lower)
    }

    /// True if a word is a pronoun for a thing or for nobody: it.
    pub(in crate::draft) fn is_neuter(self, word: &str) -> bool {
        holds(&self.draft_words().speaker.neuters, &word.to_lowercase())
    }

    /// True if a word is a pronoun for whoever moves: they.
    pub fn is_mover(self, word: &str) -> bool {
        holds(&self.draft_words().speaker.movers, &word.to_lowercase())
    }

    /// True if a verb of saying without a subject has that of the sentence before: Añadió que.
    pub fn drops_subjects(self) -> bool {
        self.draft_words().speaker.drops_subjects
    }

    /// True if a comma alone may part a verb from what is said.
    pub fn parts_speech_by_commas(self) -> bool {
        self.draft_words().speaker.parted_by_commas
    }

    /// True if a word is a small one that may be between a subject and its verb: has, only, nous.
    pub fn is_beside_verb(self, word: &str) -> bool {
        holds(
            &self.draft_words().speaker.beside_verbs,
            &word.to_lowercase(),
        )
    }

    /// True if a word behind a verb of saying opens the addressee: à, al, dem.
    pub fn opens_addressee(self, word: &str) -> bool {
        holds(&self.draft_words().speaker.addressees, word)
    }

    /// True if a word opens a clause that says whose words a sentence has: as, wie.
    pub fn is_as(self, word: &str) -> bool {
        holds(&self.lexicon().words.speech.as_words, &word.to_lowercase())
    }

    /// True if a text names a study, a report or another text that has findings.
    pub fn names_findings(self, text: &str) -> bool {
        let known = &self.draft_words().speaker.findings;
        let lower = text.to_lowercase();
        let mut words = lower.split(|it: char| !it.is_alphanumeric());
        words.any(|word| holds(known, word))
    }

    /// True if a word is a noun for a text in which something is said: communiqué.
    pub(in crate::draft) fn is_text(self, word: &str) -> bool {
        self.lists(word, |it| &it.speaker.texts)
    }

    /// True if words name figures or findings, which are those of somebody: data from.
    pub(in crate::draft) fn names_data(self, words: &str) -> bool {
        let mut all = words.split(|it: char| !it.is_alphanumeric());
        self.names_findings(words) || all.any(|word| self.lists(word, |it| &it.speaker.data))
    }

    /// True if the last words of a text lead to whoever speaks: according to.
    pub(in crate::draft) fn leads_to_speaker(self, before: &str) -> bool {
        let words = before.split_whitespace().rev().take(MAX_WORDS_OF_PHRASE);
        let words: Vec<&str> = words.collect();
        let first = words.last().and_then(|word| range_of(word, before));
        let Some(first) = first else {
            return false;
        };
        let tokens = Segmented::of_sentence(self, &before[first.start..]).tokens;
        let end = tokens.len();
        let known = &self.lexicon().words.speech.phrases;
        (0..end).any(|at| {
            let next = known.longest(&tokens, at);
            next.is_some_and(|next| (next..end).all(|it| tokens.word(it).is_none()))
        })
    }

    /// True if a word begins a time or a place, and no name: in, after.
    pub fn opens_time_or_place(self, word: &str) -> bool {
        holds(
            &self.draft_words().speaker.prepositions,
            &word.to_lowercase(),
        )
    }

    /// True if a word is a day, told by its name or from today: Monday, yesterday.
    pub fn is_day(self, word: &str) -> bool {
        let lower = word.to_lowercase();
        let lexicon = self.lexicon();
        let is_named = |word: &str| lexicon.weekday(word).is_some();
        is_named(word)
            || is_named(&lower)
            || !Segmented::of_sentence(self, word).relatives(&[]).is_empty()
    }

    /// True if a word ties a noun to the one before it: of, de.
    pub fn is_of(self, word: &str) -> bool {
        let words = self.draft_words();
        holds(&words.speaker.of, word) || holds(&words.by_lines.particles, word)
    }

    /// True if words are a phrase for the view of whoever was named before.
    pub fn is_view(self, words: &str) -> bool {
        !Segmented::of_sentence(self, words).views().is_empty()
    }

    /// True if the language has articles.
    pub fn has_articles(self) -> bool {
        !self.lexicon().words.speech.articles.is_empty()
    }

    /// True if a word is an article or the like, which opens a noun: the, her.
    pub fn opens_noun(self, word: &str) -> bool {
        holds(&self.lexicon().words.speech.articles, &word.to_lowercase())
    }

    /// True if words before a verb of saying are its subject, and not a time or place.
    pub fn is_subject(self, words: &str) -> bool {
        let first = words.split(|it: char| !it.is_alphanumeric()).next();
        let first = first.unwrap_or_default().to_lowercase();
        !holds(&self.draft_words().speaker.prepositions, &first)
    }

    /// True if a text has a word such as “that”.
    pub fn has_clause_word(self, text: &str) -> bool {
        let words = &self.lexicon().words.speech.clause_words;
        let mut all = text.split(|it: char| !it.is_alphanumeric());
        all.any(|word| words.iter().any(|opener| word == opener))
    }

    /// True if a word closes a clause as a part of its verb.
    pub fn closes_verb(self, word: &str) -> bool {
        holds(&self.draft_words().speaker.verb_endings, word)
    }

    /// True if a word is a small one inside names: van, de.
    pub fn is_particle(self, word: &str) -> bool {
        holds(&self.draft_words().by_lines.particles, word)
    }

    /// True if a word with a capital is by its ending a noun for what somebody is: Geschäftsführerin.
    pub fn is_title_noun(self, word: &str) -> bool {
        let lower = word.to_lowercase();
        let mut endings = self.draft_words().speaker.titles.iter();
        endings.any(|ending| lower.ends_with(ending.as_str()))
    }

    /// True if a small word may be part of a name.
    pub fn is_small_in_names(self, word: &str) -> bool {
        let words = self.draft_words();
        holds(&words.by_lines.particles, word)
            || holds(&words.speaker.of, word)
            || holds(&self.lexicon().words.speech.articles, word)
    }

    /// True if a name behind these words only says whose members, users or the like speak: “users of X”.
    pub fn is_only_owner(self, before: &str) -> bool {
        let words = &self.draft_words().speaker;
        let lower = before.to_lowercase();
        let mut last = lower.split_whitespace().rev();
        let is_article = |word: &str| holds(&self.lexicon().words.speech.articles, word);
        let Some(of) = last.find(|word| !is_article(word) || holds(&words.of, word)) else {
            return false;
        };
        let Some(owned) = last.next() else {
            return false;
        };
        // “a spokesman for opponents of X” speaks for others than X.
        let speaks_for = || {
            let mut all = lower.split_whitespace();
            self.speaks_for_others(owned)
                || all.any(|word| holds(&words.findings, word) || holds(&words.data, word))
        };
        // “wechselte der Verein”: this article opens the subject.
        let is_article_of_subject = is_article(of)
            && self.capitalises_nouns()
            && before.split_whitespace().any(|word| word == owned);
        holds(&words.of, of) && !is_article_of_subject && !speaks_for()
    }
}

#[cfg(test)]
mod tests {
    use super::Language;
    use super::Segmented;

    #[test]
    fn whose_they_are() {
        assert!(Language::English.is_only_owner("Users of "));
        assert!(!Language::English.is_only_owner("A spokesman of the "));
        assert!(Language::English.is_only_owner("A spokesman for opponents of "));
        assert!(Language::English.is_only_owner("A loud speaker of "));
        assert!(Language::Spanish.is_only_owner("Un portavoz de vecinos de "));
        assert!(!Language::Spanish.is_only_owner("Un portavoz de "));
        assert!(Language::French.is_only_owner("Un porte-parole de la ville de "));
        assert!(Language::French.is_only_owner("Un porte-monnaie de "));
        assert!(!Language::French.is_only_owner("Un porte-parole de "));
        assert!(!Language::English.is_only_owner("The "));
        assert!(Language::German.is_only_owner("Nutzer von "));
        assert!(Language::German.is_only_owner("die Nutzer der "));
        assert!(!Language::German.is_only_owner("Im Mai wechselte der "));
        assert!(!Language::German.is_only_owner("eine Sprecherin von "));
        assert!(Language::French.is_only_owner("Des utilisateurs de "));
    }

    #[test]
    fn verbs_of_speech_and_verbs_of_deeds() {
        for (language, text, expected) in [
            (Language::English, "She blamed the cold.", 1),
            (Language::English, "She puts the price of it at 40.", 1),
            (Language::English, "The house was condemned.", 0),
            (Language::German, "Sie lobte das Essen.", 1),
            (Language::German, "Der Weg führt auf den Berg.", 0),
            (Language::German, "Der Zug geht von Gleis 3.", 0),
            (Language::German, "Das Gericht verurteilte ihn.", 0),
            (Language::French, "Elle dénonce le bruit.", 1),
            (Language::French, "La mairie attribue 40 places.", 0),
            (Language::French, "La cour condamne le club.", 0),
            (Language::Spanish, "Elogió la comida.", 1),
            (Language::Spanish, "El juez condenó al club.", 0),
            (Language::Russian, "Она похвалила обед.", 1),
            (Language::Russian, "Суд осудил его.", 0),
            (Language::Russian, "Чат называют «Пристань».", 0),
            (Language::Russian, "Она назвала уход ошибкой.", 0),
        ] {
            let found = Segmented::of_sentence(language, text).speech_acts();
            assert_eq!(found.len(), expected, "{text}");
        }
    }

    #[test]
    fn forms_that_go_on_with_what_somebody_said() {
        let german = Language::German;
        assert!(german.is_reported("Das koste drei Stunden."));
        assert!(!german.is_reported("Das sind meine Nachbarn."));
        assert!(!german.is_reported("Das könnte drei Stunden kosten."));
        assert!(!german.is_reported("Am Abend gingen alle."));
    }
}
