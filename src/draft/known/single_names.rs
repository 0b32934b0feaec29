//! Organisations and people that a document names as those who speak, in words that do not tell which of both they are: Kaldometer, Skerry Tower.
//!
//! The words are a name by their capitals and by nothing else, so that the draft
//! asks of what kind the actor is.

use std::ops::Range;

use crate::draft::limits::MIN_APPOSITION_WORDS;
use crate::draft::reader::without_genitive;
use crate::draft::speakers::spoken::places;
use crate::language::CLOSING_QUOTES;
use crate::language::Found;
use crate::language::Language;
use crate::language::OPENING_QUOTES;
use crate::language::ReportingCue;
use crate::language::range_of;

/// The fewest letters of a name that is no abbreviation.
const MIN_LETTERS: usize = 4;
/// The fewest letters of an abbreviation.
const MIN_CAPITALS: usize = 2;
/// The most words of a name in capitals.
const MAX_WORDS: usize = 3;
/// The numbers of words of a name that begins with the noun for what it is: Центр изучения досуга.
const WORDS_BEHIND_NOUN: std::ops::RangeInclusive<usize> = 2..=4;
/// The marks behind which a sentence or a quotation begins.
const MARKS_BEFORE_A_START: [char; 12] =
    ['.', '!', '?', ':', '(', '“', '„', '«', '"', '‘', '–', '—'];

/// The words for a speaker in a sentence.
pub(in crate::draft) struct SpeakerWords<'t> {
    pub(in crate::draft) language: Language,
    pub(in crate::draft) sentence: &'t str,
    /// The place of the words in the sentence.
    pub(in crate::draft) words: Range<usize>,
    pub(in crate::draft) cue: &'t Found<ReportingCue>,
}

impl SpeakerWords<'_> {
    /// Returns the name that the words are, if they are one.
    pub(in crate::draft) fn name(&self) -> Option<String> {
        let verb = &self.sentence[self.cue.range.clone()];
        // “Users Say New App Fails”
        let is_headline = self.cue.range.start > 0 && verb.starts_with(char::is_uppercase);
        if let Some(owner) = self.owner_of_findings().or_else(|| self.represented()) {
            return owner.name();
        }
        let mut words: Vec<&str> = self.up_to_place().split_whitespace().collect();
        // “Nach Angaben von Kaldometer”
        let is_tie = |word: &&str| {
            let language = self.language;
            let is_small = language.is_of(word) && !language.opens_noun(word);
            // “heißt es bei Kaldometer”
            let is_place =
                language.has_unnamed_subject(verb) && language.opens_speaking_place(word);
            is_small && (!self.cue.value.is_verb || is_place)
        };
        if words.len() > 1 && words.first().is_some_and(is_tie) {
            words.remove(0);
        }
        let (article, rest) = match words.split_first()? {
            (first, rest) if self.language.opens_noun(first) => (Some(*first), rest),
            _ => (None, words.as_slice()),
        };
        if self.is_in_quotation_marks() {
            return (words.len() <= MAX_WORDS).then(|| words.join(" "));
        }
        let is_name = match rest {
            _ if is_headline && self.cue.value.is_verb => false,
            _ if !self.ends_there() => false,
            [only] => self.is_name_alone(only, article),
            several if article.is_some() => self.are_names(several) && self.is_thing(several),
            several => self.are_names(several) || self.is_institution(several),
        };
        is_name.then(|| rest.join(" "))
    }

    /// Returns the words before a preposition: “informó Kaldometer en una nota”.
    pub(super) fn up_to_place(&self) -> &str {
        let printed = &self.sentence[self.words.clone()];
        let opens = |word: &&str| {
            word.starts_with(char::is_lowercase) && self.language.opens_time_or_place(word)
        };
        let place = printed.split_whitespace().skip(1).find(opens);
        let place = place.and_then(|word| range_of(word, printed));
        let end = place.map_or(printed.len(), |word| word.start);
        printed[..end].trim_end()
    }

    /// Returns the words behind figures and the like, which are those of whoever has found them: “data from Kaldometer”.
    fn owner_of_findings(&self) -> Option<Self> {
        let language = self.language;
        let printed = &self.sentence[self.words.clone()];
        let capital = printed
            .match_indices(' ')
            .map(|(at, _)| at + 1)
            .find(|at| printed[*at..].starts_with(char::is_uppercase))?;
        let before = &printed[..capital];
        let last = before.split_whitespace().next_back()?;
        let is_tied = language.ties_names(last)
            || language.opens_agent(last)
            || language.is_left(&last.to_lowercase())
            || (!language.has_articles() && printed[capital..].is_ascii());
        (is_tied && language.names_data(before)).then(|| Self {
            language,
            sentence: self.sentence,
            words: self.words.start + capital..self.words.end,
            cue: self.cue,
        })
    }

    /// Returns the words for those in whose name somebody speaks: “a spokeswoman for Kaldometer”, “Kaldometer’s spokeswoman”.
    fn represented(&self) -> Option<Self> {
        let language = self.language;
        let printed = &self.sentence[self.words.clone()];
        let of = |range: Range<usize>| Self {
            language,
            sentence: self.sentence,
            words: self.words.start + range.start..self.words.start + range.end,
            cue: self.cue,
        };
        let places = places(printed, &(0..printed.len()));
        let word = |at: usize| places.get(at).map_or("", |it| &printed[it.clone()]);
        let voice = (0..places.len()).find(|at| language.speaks_for_others(word(*at)))?;
        let is_tied = |at: usize| language.is_of(word(at)) && !language.opens_noun(word(at));
        let mut next = voice + 1;
        let mut has_article = false;
        if is_tied(next) {
            next += 1;
            has_article = language.has_articles() && language.opens_noun(word(next));
            next += usize::from(has_article);
        } else if language.has_articles() {
            // “Kaldometer’s rivals’ spokeswoman”, “Kaldometer’s spokeswoman’s friend”
            let before = printed[..places.get(voice)?.start].trim_end();
            let owner = without_genitive(before);
            let is_only = next == places.len() && !owner.contains(['’', '\'']);
            return (is_only && owner.len() < before.len()).then(|| of(0..owner.len()));
        }
        let name = places.get(next)?.start..printed.len();
        let is_in_script = language.has_articles() || printed[name.clone()].is_ascii();
        // “a spokesman for the President”, “a spokesman for the Prime Minister”
        let is_ordinary = |at: usize| language.is_ordinary(&word(at).to_lowercase()) == Some(true);
        let is_post = (next..places.len()).any(|at| {
            let is_alone = has_article && next + 1 == places.len();
            is_ordinary(at) && (is_alone || language.is_title_noun(word(at)))
        });
        (is_in_script && !is_post).then(|| of(name))
    }

    /// True if a name behind an article ends with the noun for a body: “the Kaldonet Trust”, but “the Prime Minister”.
    fn is_thing(&self, words: &[&str]) -> bool {
        let language = self.language;
        let is_ordinary = |word: &&str| language.is_ordinary(&word.to_lowercase()) == Some(true);
        let is_post = |word: &&str| is_ordinary(word) && language.is_title_noun(word);
        !words.iter().all(is_ordinary)
            && !words.iter().any(is_post)
            && words.last().is_some_and(|word| language.is_body(word))
    }

    /// True if quotation marks enclose the words of a subject, which is a name by that: «Поречье» сообщило.
    fn is_in_quotation_marks(&self) -> bool {
        let (before, after) = (
            &self.sentence[..self.words.start],
            &self.sentence[self.words.end..],
        );
        let printed = &self.sentence[self.words.clone()];
        let mut words = printed.split_whitespace();
        let is_part = |word: &str| {
            word.starts_with(char::is_uppercase) || self.language.is_small_in_names(word)
        };
        // “She said ‘Never’”; where nouns need no article, a colon leads to what is said.
        let is_beside = if self.words.end <= self.cue.range.start {
            let between = &self.sentence[self.words.end..self.cue.range.start];
            // “‘La Vitela’, el primer diario que se va, considera”
            let is_parted = between
                .split_whitespace()
                .nth(MIN_APPOSITION_WORDS)
                .is_some();
            is_parted || !between.contains([',', '.', '!', '?'])
        } else {
            !self.language.has_articles()
        };
        before.ends_with(OPENING_QUOTES)
            && after.starts_with(CLOSING_QUOTES)
            && (self.cue.value.is_verb || self.language.has_articles())
            && is_beside
            && !self.is_behind_place(before)
            && printed.chars().count() >= MIN_LETTERS
            && printed.starts_with(char::is_uppercase)
            && words.all(is_part)
    }

    /// True if a noun behind a preposition leads to a name in quotation marks, which is no subject then: “В фильме «Гараж» обещает …”.
    fn is_behind_place(&self, before: &str) -> bool {
        let language = self.language;
        let before = before.trim_end_matches(OPENING_QUOTES);
        let mut words = before.split_whitespace().rev();
        let (Some(noun), Some(opening)) = (words.next(), words.next()) else {
            return false;
        };
        let is_time = language.is_time(noun) || language.is_day(noun);
        noun.chars().all(char::is_lowercase)
            && !is_time
            && self.cue.value.is_verb
            && language.opens_time_or_place(&opening.to_lowercase())
    }

    /// True if no noun follows the words that they only go with: “according to Kaldometer executives”.
    fn ends_there(&self) -> bool {
        let language = self.language;
        let heads_come_last = language.has_articles()
            && !language.capitalises_nouns()
            && !language.names_have_common_nouns();
        let behind = &self.sentence[self.words.end..];
        let next = behind.strip_prefix(' ').unwrap_or_default();
        let next = next.split(|it: char| !it.is_alphanumeric()).next();
        let next = next.unwrap_or_default();
        let is_small = || {
            language.opens_time_or_place(next)
                || language.is_beside_verb(next)
                || language.has_clause_word(next)
                || language.opens_noun(next)
                || language.joins(next)
        };
        // Behind a verb, or before it, only the verb or what is said can follow.
        !heads_come_last
            || self.cue.range.start >= self.words.end
            || (!behind.starts_with(['’', '\'']) && (next.is_empty() || is_small()))
    }

    /// True if one word is a name, perhaps behind an article.
    fn is_name_alone(&self, word: &str, article: Option<&str>) -> bool {
        if !is_formed_like_name(word) || is_function_word(self.language, word) {
            return false;
        }
        let language = self.language;
        let verb = &self.sentence[self.cue.range.clone()];
        let is_verb = self.cue.value.is_verb;
        // “Laut DSGVO”: behind such words, a law or a file may stand as well.
        if is_abbreviation(word) && !is_verb && !language.names_data(verb) {
            return false;
        }
        // “Laut EU-Recht”; “Nach Berechnungen Elmsteins”: the form of the name is not plain.
        let head = word.rsplit_once('-').map(|(_, head)| head.to_lowercase());
        let is_compound = head.is_some_and(|head| language.is_ordinary(&head) == Some(true));
        let is_genitive = || !is_verb && word.ends_with('s') && language.names_data(verb);
        if language.capitalises_nouns() && (is_compound || is_genitive()) {
            return false;
        }
        let is_own = self.has_capital_of_its_own();
        match self.language.is_ordinary(&word.to_lowercase()) {
            Some(false) => article.is_none() || !self.language.capitalises_nouns(),
            // “…, Orchard said”
            Some(true) => is_own && article.is_none() && !self.language.capitalises_nouns(),
            // A subject has the form of the list; behind “according to” it has another.
            None => is_abbreviation(word) || word.is_ascii() || (is_own && self.cue.value.is_verb),
        }
    }

    /// True if several words with capitals are a name, though everyday words may make it: Skerry Tower.
    fn are_names(&self, words: &[&str]) -> bool {
        let language = self.language;
        let are_capitals = words.iter().all(|word| is_formed_like_name(word));
        let is_ordinary = |word: &str| language.is_ordinary(&word.to_lowercase());
        let (Some(first), Some(last)) = (words.first(), words.last()) else {
            return false;
        };
        let is_foreign = || words.iter().all(|word| word.is_ascii());
        // “Many Ukrainians said”: only the first capital may be that of the sentence.
        let is_name = || match is_ordinary(last) {
            Some(true) => self.has_capital_of_its_own() || !is_function_word(self.language, first),
            Some(false) => self.has_capital_of_its_own() || is_ordinary(first) == Some(false),
            None => is_foreign(),
        };
        are_capitals
            && words.len() <= MAX_WORDS
            && !language.capitalises_nouns()
            && !words
                .iter()
                .any(|word| is_function_word(self.language, word))
            && is_name()
    }

    /// True if words begin with the noun for an organisation in the form of a subject: Центр изучения досуга.
    fn is_institution(&self, words: &[&str]) -> bool {
        let is_noun = |word: &str| self.language.kind_by_noun(word).is_some();
        let is_lower = |word: &&str| {
            word.starts_with(char::is_lowercase) && word.chars().all(char::is_alphabetic)
        };
        let (Some(first), rest) = (words.first(), words.get(1..).unwrap_or_default()) else {
            return false;
        };
        !self.language.has_articles()
            && self.cue.value.is_verb
            && WORDS_BEHIND_NOUN.contains(&words.len())
            && self.has_capital_of_its_own()
            && first.starts_with(char::is_uppercase)
            && is_noun(first)
            && rest.iter().all(is_lower)
            && !rest
                .iter()
                .any(|word| self.language.opens_time_or_place(word))
    }

    /// True if the words need no capital where they are: neither a sentence nor a quotation begins with them.
    fn has_capital_of_its_own(&self) -> bool {
        let before = &self.sentence[..self.words.start];
        let bare = before.trim_end();
        // A mark behind a space opens, one in front of it closes: “…”, Orchard said.
        let closes = bare.len() < before.len() && bare.ends_with(['“', '"', '”', '»']);
        let bare = if closes {
            bare.trim_end_matches(['“', '"', '”', '»'])
        } else {
            bare
        };
        bare.contains(char::is_alphanumeric) && !bare.ends_with(MARKS_BEFORE_A_START)
    }
}

/// True if a word with a capital is a pronoun, a number, a day or the like, and no name.
pub(super) fn is_function_word(language: Language, word: &str) -> bool {
    language.is_pronoun(word)
        || language.is_mover(word)
        || language.is_day(word)
        || language.is_time(word)
        || language.is_time_of_year(word)
        || language.is_one(word)
        || language.denies_all(word)
        || language.is_beside_verb(word)
        || language.opens_time_or_place(word)
        || language.goes_on(word)
        || language.opens_noun(word)
        || language.has_clause_word(word)
        || (language.capitalises_nouns() && language.is_made_like_a_noun(&word.to_lowercase()))
}

/// True if a word has the letters of a name: a capital first, or several of them.
fn is_formed_like_name(word: &str) -> bool {
    let letters = word.chars().filter(|it| it.is_alphabetic()).count();
    let are_letters = word
        .chars()
        .all(|it| it.is_alphanumeric() || matches!(it, '-' | '.' | '&'));
    word.starts_with(char::is_uppercase)
        && are_letters
        && word.ends_with(char::is_alphanumeric)
        && (letters >= MIN_LETTERS || is_abbreviation(word))
}

/// True if a word is made of capitals.
fn is_abbreviation(word: &str) -> bool {
    word.chars().all(char::is_uppercase) && word.chars().count() >= MIN_CAPITALS
}
