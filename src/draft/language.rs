//! Recognisers for drafts alone: moves, withdrawals, expressions that mean a name, days counted from today, the language of a text.
//!
//! The words are in the section `drafting` of a language's file; a language
//! without it is drafted by its dates, numbers, names and speakers alone.

mod apposed;
mod around_date;
mod beside_names;
mod bound;
mod by_line;
mod ceasing;
mod change;
mod counted;
mod dateline;
mod day;
mod exactness;
mod expression;
mod head;
mod headline;
mod hour;
mod mover;
mod moves;
mod no_report;
mod noun_endings;
mod number;
mod numbered;
mod oddity;
mod relative;
mod same_year;
mod saying;
mod season;
mod speaker;
mod subject;
mod telling;
mod told_move;
mod verdict;
mod whole;
mod withdrawn;

use std::collections::BTreeMap;
use std::sync::LazyLock;
use std::sync::OnceLock;

use serde::Deserialize;

pub(super) use self::bound::DatedPart;
pub(super) use self::by_line::Courtesy;
pub use self::expression::Referent;
pub(super) use self::moves::End;
pub use self::moves::MoveStage;
pub use self::relative::{Period, Relative};
pub(super) use self::season::Months;

use self::apposed::ApposedNouns;
use self::around_date::NightWords;
use self::bound::BoundWords;
use self::by_line::ByLineWords;
use self::ceasing::CeasingWords;
use self::dateline::DatelineWords;
use self::head::KindWords;
use self::head::MailWords;
use self::mover::MoverWords;
use self::moves::MovingWords;
use self::no_report::NoReportWords;
use self::oddity::OddityWords;
use self::relative::RelativeTimes;
pub(super) use self::saying::Need;
use self::saying::{SayingWords, Sayings};
use self::speaker::SpeakerWords;
use self::subject::RelativeWords;
use self::telling::HearsayWords;
use self::telling::ToldWords;
pub(super) use self::verdict::Verdict;
use self::verdict::VerdictWords;
use self::whole::WholeWords;
use crate::language::Found;
use crate::language::Language;
use crate::language::Looks;
use crate::language::PhraseList;
use crate::language::holds;

/// The words that a draft looks for.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct DraftWords {
    /// Words before the platform that somebody leaves: from.
    #[serde(default)]
    from: Vec<String>,
    /// Words before the platform to which somebody goes: to.
    #[serde(default)]
    to: Vec<String>,
    /// Words before the platform on which something happens: on.
    #[serde(default)]
    at: Vec<String>,
    /// Endings of a name that tell the place where something is from the one to which somebody goes: в Москве.
    #[serde(default)]
    place_endings: Vec<String>,
    /// Verbs of moving in the future tense, where the language has one: quittera.
    #[serde(default)]
    moves_to_come: PhraseList,
    /// Verbs of leaving and of using that only a draft knows.
    #[serde(default)]
    moving: MovingWords,
    /// Nouns that say what the name behind them is: the newspaper X.
    #[serde(default)]
    apposed: ApposedNouns,
    /// Words for whoever moves without being named.
    #[serde(default)]
    movers: MoverWords,
    /// Words by which a move is only thought of, asked for or over: considers.
    #[serde(default)]
    undecided: PhraseList,
    /// Words by which somebody ceases to publish.
    #[serde(default)]
    ceasing: CeasingWords,
    /// Words between a preposition and the name of a platform: messenger.
    #[serde(default)]
    nouns_of_platforms: Vec<String>,
    /// Words that take back or correct what was said.
    #[serde(default)]
    withdrawals: PhraseList,
    /// Verbs that take back what is said, and other things as well: withdrew.
    #[serde(default)]
    withdraws: PhraseList,
    /// Nouns for what is said, beside one of these: statement.
    #[serde(default)]
    withdrawable: PhraseList,
    /// Expressions that mean a name, by the kind of their meaning.
    #[serde(default)]
    expressions: BTreeMap<Referent, PhraseList>,
    /// Nouns of media that mean a platform as well: the site.
    #[serde(default)]
    sites: Vec<String>,
    /// Nouns behind an expression that make another thing of it: the app store.
    #[serde(default)]
    compound_heads: Vec<String>,
    /// Words behind an expression that are such nouns or its verb: the app stores.
    #[serde(default)]
    heads_or_verbs: Vec<String>,
    /// Nouns of expressions for a platform that mean other things as well: the platform, of a station.
    #[serde(default)]
    double_nouns: Vec<String>,
    /// Words for what is on a platform on the net: accounts, posts.
    #[serde(default)]
    net_words: Vec<String>,
    /// Nouns of such expressions that mean only a name with that noun.
    #[serde(default)]
    specific: Vec<String>,
    /// Words for a day, by its distance from today.
    #[serde(default)]
    days: BTreeMap<i8, PhraseList>,
    /// The looks of the first words of all phrases for a time told from today.
    #[serde(skip)]
    looks_of_times: Looks,
    /// The words of times told from today.
    #[serde(default)]
    relative: RelativeTimes,
    /// Endings that make a part of a day of the name of a weekday: abend.
    #[serde(default)]
    parts_of_days: Vec<String>,
    /// Words that open a remark by the way: with.
    #[serde(default)]
    remarks: Vec<String>,
    /// Words in brackets for what a number was before: was, bisher.
    #[serde(default)]
    former: Vec<String>,
    /// Words before a number that another one replaces: instead of.
    #[serde(default)]
    instead: Vec<String>,
    /// Words between two number words that are a share: out of.
    #[serde(default)]
    share_ties: Vec<String>,
    /// Words for the digits of a number: figures.
    #[serde(default)]
    digits: Vec<String>,
    /// Words before the day that a week has: week of.
    #[serde(default)]
    weeks: Vec<String>,
    /// Words before a day that end like those, and tell no week: fin de semana del.
    #[serde(default)]
    no_weeks: Vec<String>,
    /// Words before the first day of a night and between its two days: Nacht vom 3. auf den 4. Juni.
    #[serde(default)]
    nights: NightWords,
    /// Words before the year of a birth: born.
    #[serde(default)]
    births: Vec<String>,
    /// Words before a weekday that say that there are many: every.
    #[serde(default)]
    recurring: Vec<String>,
    /// Words that say which weekday of a month, from its beginning or, below zero, from its end: first, last.
    #[serde(default)]
    ordinals: BTreeMap<i8, Vec<String>>,
    /// Words before the number of a whole of which a part is told.
    #[serde(default)]
    wholes: WholeWords,
    /// Words that end the words for what is counted: were, joined, worldwide.
    #[serde(default)]
    ends_of_counted: Vec<String>,
    /// Words before a number that say that so many were there: there were.
    #[serde(default)]
    numbers_of_many: PhraseList,
    /// Words that tie a noun to what is counted: of.
    #[serde(default)]
    counted_ties: Vec<String>,
    /// True if adjectives follow their noun: abonnés actifs.
    #[serde(default)]
    adjectives_follow: bool,
    /// Endings of adjectives before a noun that is counted: активных.
    #[serde(default)]
    adjective_endings: Vec<String>,
    /// Words before an age: at the age of.
    #[serde(default)]
    ages: Vec<String>,
    /// Words before a number of years that make an age of it: mit 79 Jahren.
    #[serde(default)]
    ages_of_years: Vec<String>,
    /// Words before a number that only says which one: phase 2.
    #[serde(default)]
    numbered: Vec<String>,
    /// Words behind a number that make it the least: or more.
    #[serde(default)]
    or_more: Vec<String>,
    /// Words behind a number that make it the most: at most.
    #[serde(default)]
    or_fewer: Vec<String>,
    /// Words between two numbers that make a range of them: or.
    #[serde(default)]
    either: Vec<String>,
    /// Words directly behind a number that make it somewhat more: с лишним.
    #[serde(default)]
    and_odd: Vec<String>,
    /// Words between a number and the words that say how exact it is: примерно на 30.
    #[serde(default)]
    behind_exactness: Vec<String>,
    /// Words before or behind a number that make a guess of it: maybe.
    #[serde(default)]
    guesses: Vec<String>,
    /// Words before the preposition of an hour that make a size of the number: limité à 12.
    #[serde(default)]
    sizes_before: Vec<String>,
    /// Words behind hours that make a span of them: в 12 часов работы.
    #[serde(default)]
    sizes_behind: Vec<String>,
    /// Words behind a number that make it a rough one: or so.
    #[serde(default)]
    or_so: Vec<String>,
    /// Words before the hour of a clock: at.
    #[serde(default)]
    hours_behind: Vec<String>,
    /// Words behind the hour of a clock: heures.
    #[serde(default)]
    hours: Vec<String>,
    /// Words before the hour of a clock that may be a word: a las.
    #[serde(default)]
    hours_in_words: Vec<String>,
    /// Phrases for half an hour before or after an hour of the clock: half past.
    #[serde(default)]
    halves_of_clock: Vec<String>,
    /// Beginnings of words for a change, before where it ends: вырос на 15 %, до 300.
    #[serde(default)]
    changing: Vec<String>,
    /// Words before the size of a change: fell by 40 to 260.
    #[serde(default)]
    changed_by: Vec<String>,
    /// Words before a year that name only a rough part of it: early, end of.
    #[serde(default)]
    rough_parts: Vec<String>,
    /// Phrases that look like such a part or like the present, and name the whole year behind them: as early as.
    #[serde(default)]
    whole_years: Vec<String>,
    /// Nouns for how many there are of something, with the word that leads to it: number of.
    #[serde(default)]
    numbers_of: Vec<String>,
    /// Endings of adjectives before such a noun, which may make another number of it: среднее.
    #[serde(default)]
    before_numbers_of: Vec<String>,
    /// Words between such a noun and the number itself: to, reached.
    #[serde(default)]
    values: Vec<String>,
    /// Words of a time to come: soon.
    #[serde(default)]
    futures: PhraseList,
    /// Phrases that open a sentence and mean the year of the one before: that same year.
    #[serde(default)]
    same_years: PhraseList,
    /// Words of the present: now.
    #[serde(default)]
    present: PhraseList,
    /// Words before a span of time in which something happened: за месяц.
    #[serde(default)]
    within: Vec<String>,
    /// Words for spans of time after a number: weeks.
    #[serde(default)]
    spans: Vec<String>,
    /// The words that lead to an addressee.
    #[serde(default)]
    told: ToldWords,
    /// The words that begin a request, an invitation or what a text says of itself, or that it holds (…please); a star marks the beginning of a second word.
    #[serde(default)]
    requests: Vec<String>,
    /// Words for whoever writes, and for parts of a text: I, appendix.
    #[serde(default)]
    of_writer_or_text: Vec<String>,
    /// Words for whoever reads: you; those with a capital count only so inside a sentence.
    #[serde(default)]
    readers: Vec<String>,
    /// Words for what measures a text, behind a number: characters.
    #[serde(default)]
    sizes_of_text: Vec<String>,
    /// The words of oddities.
    #[serde(default)]
    oddities: OddityWords,
    /// The words around who speaks.
    #[serde(default)]
    speaker: SpeakerWords,
    /// The words beside verbs of saying that report nothing.
    #[serde(default)]
    no_reports: NoReportWords,
    /// The verbs of saying that only a draft knows.
    #[serde(default)]
    saying: SayingWords,
    #[serde(skip)]
    sayings: Sayings,
    /// Verbs at the end of a line that says who writes what follows: X wrote:
    #[serde(default)]
    writes: Vec<String>,
    /// Words before whoever signs a letter: signed by.
    #[serde(default)]
    signs: Vec<String>,
    /// The nouns for what somebody thinks or says.
    #[serde(default)]
    verdicts: VerdictWords,
    /// The words of hearsay.
    #[serde(default)]
    hearsay: HearsayWords,
    /// The words around dates of parts of a sentence.
    #[serde(default)]
    bound: BoundWords,
    /// Words before a year with which something is compared.
    #[serde(default)]
    comparisons: Vec<String>,
    /// The words that open a relative clause.
    #[serde(default)]
    relatives: RelativeWords,
    /// The words of a line that says who wrote a text.
    #[serde(default)]
    by_lines: ByLineWords,
    /// The words of a line that says when a text was published.
    #[serde(default)]
    datelines: DatelineWords,
    /// The words of the heads of mails.
    #[serde(default)]
    mails: MailWords,
    /// Nouns for documents, in their titles: minutes, press release.
    #[serde(default)]
    documents: PhraseList,
    /// Nouns that tell the kind of a document in its title.
    #[serde(default)]
    kinds: KindWords,
    /// The first words of a sentence that says who told the one before: that is according to.
    #[serde(default)]
    pointing_back: Vec<String>,
    /// Frequent words that tell the language from others.
    #[serde(default)]
    frequent: Vec<String>,
}

/// The most words of a text that are read to tell its language.
const MAX_SAMPLE_WORDS: usize = 2000;

impl DraftWords {
    /// Reads the words from the file of a language.
    fn read(language: Language) -> Result<Self, serde_json::Error> {
        let words = language.lexicon().words.drafting.as_ref();
        let mut words: Self =
            words.map_or(Ok(Self::default()), |it| serde_json::from_str(it.get()))?;
        words.moving.sort_nouns();
        let before_ends = [&words.from, &words.to, &words.at, &words.nouns_of_platforms];
        let articles = &language.lexicon().words.speech.articles;
        let before_ends = before_ends.into_iter().flatten().chain(articles);
        words.moving.read_last_looks(before_ends);
        words.relative.read_seasons(language);
        words.sayings = Sayings::of(language, std::mem::take(&mut words.saying));
        words.looks_of_times =
            PhraseList::looks_of(words.days.values().chain(words.relative.phrases()), []);
        Ok(words)
    }
}

impl Language {
    /// Returns the words that a draft looks for; none in a language whose file has none.
    fn draft_words(self) -> &'static DraftWords {
        static NONE: LazyLock<DraftWords> = LazyLock::new(DraftWords::default);
        static KNOWN: [OnceLock<DraftWords>; Language::ALL.len()] =
            [const { OnceLock::new() }; Language::ALL.len()];
        let place = Self::ALL.iter().position(|language| *language == self);
        let known = place.and_then(|place| KNOWN.get(place));
        known.map_or(&NONE, |words| {
            words.get_or_init(|| DraftWords::read(self).unwrap_or_default())
        })
    }

    /// True if a list of the words that a draft looks for has a word, in whatever case it is printed.
    fn lists(self, word: &str, list: fn(&'static DraftWords) -> &'static [String]) -> bool {
        holds(list(self.draft_words()), &word.to_lowercase())
    }

    /// Returns the language of a text, by its most frequent words; nothing if none is clearly ahead.
    pub fn guess(text: &str) -> Option<Self> {
        let words: Vec<String> = text
            .split(|letter: char| !letter.is_alphabetic())
            .filter(|word| !word.is_empty())
            .take(MAX_SAMPLE_WORDS)
            .map(str::to_lowercase)
            .collect();
        let mut scores: Vec<(usize, Self)> = Self::ALL
            .into_iter()
            .map(|language| {
                let frequent = &language.draft_words().frequent;
                let known = words.iter().filter(|word| frequent.contains(word));
                (known.count(), language)
            })
            .collect();
        scores.sort_by_key(|(score, language)| (std::cmp::Reverse(*score), *language));
        let (best, language) = scores.first().copied()?;
        let second = scores.get(1).map_or(0, |(score, _)| *score);
        // One word in twelve, and clearly more than in any other language.
        (best * 12 >= words.len() && best >= 2 && best * 2 > second * 3).then_some(language)
    }
}

/// Returns the finds in the order of the text; of two that overlap, the longer.
fn in_order<T>(mut found: Vec<Found<T>>) -> Vec<Found<T>> {
    found.sort_by_key(|found| (found.range.start, std::cmp::Reverse(found.range.end)));
    let mut end = 0;
    found.retain(|found| {
        let free = found.range.start >= end;
        if free {
            end = found.range.end;
        }
        free
    });
    found
}

#[cfg(test)]
mod tests {
    use super::DraftWords;
    use super::Language;

    #[test]
    fn the_words_of_every_language_are_read() {
        for language in Language::ALL {
            DraftWords::read(language).unwrap_or_else(|error| panic!("{language:?}: {error}"));
        }
    }

    #[test]
    fn languages_by_their_words() {
        for (text, language) in [
            (
                "Der Chor zieht um, und die Sänger sind nicht froh.",
                Some(Language::German),
            ),
            (
                "The choir has moved, and its singers are not glad.",
                Some(Language::English),
            ),
            ("Nullam quis risus eget urna mollis ornare", None),
            ("", None),
        ] {
            assert_eq!(Language::guess(text), language, "{text}");
        }
    }
}
