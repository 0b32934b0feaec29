//! The words of a language: its own file, and the names that CLDR knows.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use icu::calendar::Date;
use icu::datetime::DateTimeFormatter;
use icu::datetime::fieldsets;
use icu::decimal::DecimalFormatter;
use icu::locale::Locale;
use serde::Deserialize;

use super::Precision;
use super::QuotationStyle;
use super::Weekday;
use super::drafting::DraftWords;
use super::marks::Marks;
use super::phrase_list::PhraseList;
use super::token::Look;
use super::token::Looks;
use super::token::Token;
use super::token::Tokens;
use super::word_list::Abbreviations;
use super::word_list::WordSet;

/// The words of a language, with tables made from them.
#[derive(Debug)]
pub(super) struct Lexicon {
    /// The file.
    pub(super) words: Words,
    /// The locale of CLDR.
    pub(super) locale: Locale,
    /// The mark between groups of digits, where it is no space.
    pub(super) group: Option<char>,
    /// The mark before decimals.
    pub(super) decimal: Option<char>,
    /// The words and marks of each approximating phrase, longest phrases first.
    pub(super) approximators: Vec<(Vec<String>, Precision)>,
    months: BTreeMap<String, u8>,
    weekdays: BTreeMap<String, Weekday>,
    /// The looks of their names.
    calendar_looks: Looks,
}

/// The file of words, `language/<tag>.yaml`, where each entry is explained; what only some languages have may be left out.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Words {
    pub(super) locale: String,
    pub(super) quotation_marks: Marks,
    /// The marks by the styles between which a house may choose, those above among them.
    #[serde(default)]
    pub(super) quotation_styles: BTreeMap<QuotationStyle, Marks>,
    pub(super) capital_nouns: bool,
    pub(super) ordinal_dot: bool,
    pub(super) sentences: SentenceWords,
    pub(super) numbers: NumberWords,
    pub(super) dates: DateWords,
    pub(super) names: NameWords,
    pub(super) speech: SpeechWords,
    pub(super) negations: PhraseList,
    /// Phrases with a negation that deny nothing: “not only”.
    #[serde(default)]
    pub(super) denying_nothing: PhraseList,
    /// Words that deny by halves, and alone with another word only limit: ne … que.
    #[serde(default)]
    pub(super) limiting: Limiting,
    pub(super) qualifiers: PhraseList,
    pub(super) contrasts: PhraseList,
    pub(super) doubts: PhraseList,
    pub(super) joints: PhraseList,
    pub(super) enumerations: PhraseList,
    pub(super) probability: PhraseList,
    pub(super) confidence: PhraseList,
    pub(super) stages: StageWords,
    /// What only a draft looks for.
    #[serde(default)]
    pub(super) drafting: DraftWords,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct SentenceWords {
    pub(super) abbreviations: Abbreviations,
    pub(super) final_abbreviations: Abbreviations,
    /// What stands for hours behind a number, and then can end a sentence before any capital.
    #[serde(default)]
    pub(super) hours: Vec<String>,
    pub(super) starters: WordSet,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct NumberWords {
    pub(super) articles: Vec<String>,
    /// Marks between groups of digits besides that of CLDR and spaces: “26.000” in French.
    #[serde(default)]
    pub(super) group_marks: Vec<char>,
    pub(super) atoms: BTreeMap<String, u64>,
    pub(super) joint: Vec<String>,
    /// “hundred and one”
    #[serde(default)]
    pub(super) joint_after_hundreds: bool,
    /// What the joint ties to tens: 1 and 11 in “vingt et un”, “soixante et onze”.
    #[serde(default)]
    pub(super) joined_to_tens: Vec<u64>,
    pub(super) units_first: bool,
    /// Decimals as text, because they are read exactly.
    pub(super) fractions: BTreeMap<String, String>,
    pub(super) magnitudes: BTreeMap<String, i8>,
    pub(super) attached_magnitudes: BTreeMap<String, i8>,
    pub(super) money_magnitudes: BTreeMap<String, i8>,
    pub(super) approximators: Approximators,
    pub(super) vague: Vec<String>,
    pub(super) units: Vec<String>,
    pub(super) clock: Vec<String>,
    /// Number words that count nothing by themselves: тысячи.
    #[serde(default)]
    pub(super) vague_alone: Vec<String>,
    /// Phrases whose last word looks like a number: pour cent.
    #[serde(default)]
    pub(super) not_numbers: Vec<String>,
    /// Fractions that count without a magnitude, too: three quarters.
    #[serde(default)]
    pub(super) shares: BTreeMap<String, String>,
    /// The same, where “a” makes it “about”: une douzaine.
    #[serde(default)]
    pub(super) round_collectives: BTreeMap<String, u64>,
    /// Nouns that count by themselves: a dozen.
    #[serde(default)]
    pub(super) collectives: BTreeMap<String, u64>,
    /// Words between two numbers besides those between dates: von 50 auf 30.
    #[serde(default)]
    pub(super) until: Vec<String>,
    /// Words that make a label of the number after them, in lower case: page 12, No. 5.
    #[serde(default)]
    pub(super) labels: Vec<String>,
    /// Words after which they are no labels: “in the room 20 people sang”.
    #[serde(default)]
    pub(super) no_labels_after: Vec<String>,
    pub(super) count_nouns: Vec<String>,
    pub(super) plural_endings: Vec<String>,
    /// Words that end like plurals and are none: “dans”.
    #[serde(default)]
    pub(super) not_counted: Vec<String>,
    /// How the words begin that a number can begin with.
    #[serde(skip)]
    beginnings: BTreeSet<Beginning>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Limiting {
    pub(super) halves: PhraseList,
    pub(super) with: PhraseList,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Approximators {
    about: Vec<String>,
    more_than: Vec<String>,
    at_least: Vec<String>,
    less_than: Vec<String>,
    up_to: Vec<String>,
    nearly: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct DateWords {
    pub(super) range: String,
    /// Where it differs from `range`: from months or years to others.
    #[serde(default)]
    pub(super) range_of_months: Option<String>,
    pub(super) lone_day: String,
    /// Words between the parts of a date that a short one does without: 3 may 2024, not “3 de may de 2024”.
    #[serde(default)]
    pub(super) dropped_when_short: Vec<String>,
    /// Days that are not written in plain digits: 1er.
    #[serde(default)]
    pub(super) written_days: BTreeMap<u8, String>,
    pub(super) month_first: bool,
    /// Whether a month with a capital inside a sentence is a name: Mme Mai.
    #[serde(default)]
    pub(super) small_months: bool,
    pub(super) extra_months: BTreeMap<String, u8>,
    pub(super) extra_weekdays: BTreeMap<String, u8>,
    pub(super) day_suffixes: Vec<String>,
    pub(super) articles: Vec<String>,
    pub(super) until: Vec<String>,
    pub(super) and: Vec<String>,
    pub(super) between: Vec<String>,
    pub(super) year_cues: Vec<String>,
    pub(super) month_cues: Vec<String>,
    /// Words before a day besides articles: vom, от.
    #[serde(default)]
    pub(super) day_cues: Vec<String>,
    /// Words after which a number of four digits is a decade: “années 1990”.
    #[serde(default)]
    pub(super) decade_cues: Vec<String>,
    pub(super) day_month_links: Vec<String>,
    /// Words between a month and its year: noviembre de 2019.
    #[serde(default)]
    pub(super) month_year_links: Vec<String>,
    /// What a hyphen ties to a year: 2016-го.
    #[serde(default)]
    pub(super) year_suffixes: Vec<String>,
    /// The word for “year” that may follow one: 2019 г.
    #[serde(default)]
    pub(super) year_endings: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct NameWords {
    /// Words that lose their vowel before another, without their apostrophe: l, d.
    #[serde(default)]
    pub(super) elisions: Vec<String>,
    pub(super) endings: Vec<String>,
    pub(super) exchanged_endings: Vec<String>,
    pub(super) not_names: WordSet,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct SpeechWords {
    pub(super) verbs: PhraseList,
    pub(super) verbs_with_a_clause: PhraseList,
    /// An auxiliary and a participle make a cue together: a déclaré.
    #[serde(default)]
    pub(super) auxiliaries: PhraseList,
    /// See `auxiliaries`.
    #[serde(default)]
    pub(super) participles: Vec<String>,
    /// Whether the participle may close the clause: hat am Montag erklärt.
    #[serde(default)]
    pub(super) participles_come_last: bool,
    /// See `auxiliaries`; they report only where a clause goes with them.
    #[serde(default)]
    pub(super) participles_with_a_clause: Vec<String>,
    pub(super) clause_words: Vec<String>,
    pub(super) phrases: PhraseList,
    /// Phrases with such a verb that report nobody's words: so to say.
    #[serde(default)]
    pub(super) idle: PhraseList,
    pub(super) afterwords: PhraseList,
    #[serde(rename = "as")]
    pub(super) as_words: Vec<String>,
    pub(super) attributions: Vec<String>,
    pub(super) articles: Vec<String>,
}

/// By which words a text says how far a move has come.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct StageWords {
    pub(super) announced: PhraseList,
    pub(super) tries: PhraseList,
    pub(super) uses: PhraseList,
    pub(super) moved: PhraseList,
}

impl NumberWords {
    /// Whether a number can begin with this word: nearly none does, and to read one costs more.
    pub(super) fn may_begin(&self, word: &str) -> bool {
        let whole = beginning(word);
        // What a number begins with may be shorter: “un”, “a”.
        (1..=whole.len()).any(|length| {
            let mut part = whole;
            part[length..].fill(NO_LETTER);
            self.beginnings.contains(&part)
        })
    }

    fn read_beginnings(&mut self) {
        let words = self.atoms.keys().chain(self.fractions.keys());
        let words = words.chain(self.shares.keys());
        let words = words.chain(self.magnitudes.keys());
        let words = words.chain(self.collectives.keys());
        let words = words.chain(self.round_collectives.keys());
        self.beginnings = words.map(|word| beginning(word)).collect();
    }
}

/// The first letters of a word in lower case: enough to tell most words from those of a number.
type Beginning = [char; 3];

/// What stands in the beginning of a shorter word, and in no word.
const NO_LETTER: char = '\0';

fn beginning(word: &str) -> Beginning {
    let mut beginning = [NO_LETTER; 3];
    let letters = word.chars().take_while(|letter| *letter != ' ');
    for (place, letter) in beginning.iter_mut().zip(letters) {
        *place = letter.to_lowercase().next().unwrap_or(letter);
    }
    beginning
}

impl Lexicon {
    /// Reads a file of words and adds what CLDR knows for its locale.
    pub(super) fn read(text: &str) -> Result<Self, String> {
        let mut words: Words = serde_yaml::from_str(text).map_err(|error| error.to_string())?;
        words.numbers.read_beginnings();
        let locale: Locale = words
            .locale
            .parse()
            .map_err(|error| format!("{}: {error}", words.locale))?;
        let approximators = words.numbers.approximators.phrases();
        let mut lexicon = Self {
            words,
            locale,
            approximators,
            ..Self::default()
        };
        lexicon.read_months()?;
        lexicon.read_weekdays()?;
        lexicon.read_separators()?;
        let names = lexicon.months.keys().chain(lexicon.weekdays.keys());
        lexicon.calendar_looks = Looks::of(names.map(|name| Look::of(name)));
        Ok(lexicon)
    }

    /// What CLDR knows for a locale that has no file of words.
    pub(super) fn of_locale(locale: &Locale) -> Self {
        let mut lexicon = Self {
            locale: locale.clone(),
            ..Self::default()
        };
        lexicon.words.quotation_marks = Marks::of_locale(locale);
        let names = lexicon.read_months().and_then(|()| lexicon.read_weekdays());
        // Where CLDR has no names, it numbers the months: M11.
        let different: BTreeSet<_> = lexicon.months.values().collect();
        if names.is_err() || different.len() < 12 {
            lexicon.months.clear();
            lexicon.weekdays.clear();
        }
        // Without them no mark groups digits.
        if lexicon.read_separators().is_err() {
            lexicon.decimal = None;
        }
        lexicon
    }

    /// The month, 1 to 12, with this name; a full stop after an abbreviation is not part of it.
    pub(super) fn month(&self, word: &str) -> Option<u8> {
        self.months.get(word).copied()
    }

    /// The weekday with this name.
    pub(super) fn weekday(&self, word: &str) -> Option<Weekday> {
        self.weekdays.get(word).copied()
    }

    /// Whether a word is the name of a month or weekday.
    pub(super) fn is_calendar_name(&self, word: &Token<'_>) -> bool {
        self.calendar_looks.has(word.look)
            && (self.months.contains_key(word.text) || self.weekdays.contains_key(word.text))
    }

    /// The names of months as they stand in dates and alone, long and short.
    fn read_months(&mut self) -> Result<(), String> {
        let day_and_month = [fieldsets::MD::long(), fieldsets::MD::medium()]
            .map(|form| DateTimeFormatter::try_new((&self.locale).into(), form));
        let alone = [fieldsets::M::long(), fieldsets::M::medium()]
            .map(|form| DateTimeFormatter::try_new((&self.locale).into(), form));
        for month in 1..=12 {
            let day = Date::try_new_gregorian(2019, month, 1).map_err(|error| error.to_string())?;
            for form in &day_and_month {
                let form = form.as_ref().map_err(ToString::to_string)?;
                insert_name(&mut self.months, &form.format(&day).to_string(), month);
            }
            for form in &alone {
                let form = form.as_ref().map_err(ToString::to_string)?;
                insert_name(&mut self.months, &form.format(&day).to_string(), month);
            }
        }
        for (name, month) in &self.words.dates.extra_months {
            insert_name(&mut self.months, name, *month);
        }
        Ok(())
    }

    fn read_weekdays(&mut self) -> Result<(), String> {
        let forms = [fieldsets::E::long(), fieldsets::E::short()]
            .map(|form| DateTimeFormatter::try_new((&self.locale).into(), form));
        // 2 December 2019 was a Monday.
        for day in 2..=8 {
            let day = Date::try_new_gregorian(2019, 12, day).map_err(|error| error.to_string())?;
            for form in &forms {
                let form = form.as_ref().map_err(ToString::to_string)?;
                let name = form.format(&day).to_string();
                insert_name(&mut self.weekdays, &name, day.weekday());
            }
            for (name, number) in &self.words.dates.extra_weekdays {
                if *number == day.weekday() as u8 {
                    insert_name(&mut self.weekdays, name, day.weekday());
                }
            }
        }
        Ok(())
    }

    /// The marks in 12,345,678.5 as the language writes it.
    fn read_separators(&mut self) -> Result<(), String> {
        let formatter = DecimalFormatter::try_new(
            (&self.locale).into(),
            icu::decimal::options::DecimalFormatterOptions::default(),
        )
        .map_err(|error| error.to_string())?;
        let number = "12345678.5".parse().map_err(|_| "no number".to_owned())?;
        let written = formatter.format_to_string(&number);
        let mut marks = written.chars().filter(|mark| !mark.is_ascii_digit());
        self.group = marks.next().filter(|mark| !mark.is_whitespace());
        self.decimal = marks.next_back();
        Ok(())
    }
}

/// No words, which a test excludes: the files are compiled in.
impl Default for Lexicon {
    fn default() -> Self {
        Self {
            words: Words::default(),
            locale: Locale::UNKNOWN,
            group: None,
            decimal: None,
            approximators: Vec::new(),
            months: BTreeMap::new(),
            weekdays: BTreeMap::new(),
            calendar_looks: Looks::default(),
        }
    }
}

impl Approximators {
    fn phrases(&self) -> Vec<(Vec<String>, Precision)> {
        let lists = [
            (&self.about, Precision::About),
            (&self.more_than, Precision::MoreThan),
            (&self.at_least, Precision::AtLeast),
            (&self.less_than, Precision::LessThan),
            (&self.up_to, Precision::UpTo),
            (&self.nearly, Precision::Nearly),
        ];
        let mut phrases: Vec<(Vec<String>, Precision)> = Vec::new();
        for (list, precision) in lists {
            for phrase in list {
                let tokens = Tokens::of(phrase);
                let words = tokens.iter().map(|token| token.text.to_owned());
                phrases.push((words.collect(), precision));
            }
        }
        phrases.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        phrases
    }
}

/// Inserts the last word of a form, as it is and with a capital.
fn insert_name<T: Copy>(names: &mut BTreeMap<String, T>, form: &str, value: T) {
    let mut words = form
        .split(|letter: char| !letter.is_alphabetic())
        .filter(|word| !word.is_empty());
    let Some(word) = words.next_back() else {
        return;
    };
    let mut letters = word.chars();
    let capital: String = letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(letters)
        .collect();
    names.insert(word.to_owned(), value);
    names.insert(capital, value);
}
