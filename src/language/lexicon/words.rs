//! The file of words of a language, in the form in which it is read.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::language::Precision;
use crate::language::QuotationStyle;
use crate::language::lexicon::figures::FigureWords;
use crate::language::lexicon::rule_words::RuleWords;
use crate::language::lexicon::word_list::Abbreviations;
use crate::language::lexicon::word_list::WordSet;
use crate::language::phrase::list::PhraseList;
use crate::language::token::Look;
use crate::language::token::Looks;
use crate::language::token::Tokens;
use crate::language::write::marks::Marks;

/// The file of words, `language/<tag>.yaml`, where each entry is explained; entries that only some languages need may be left out.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Words {
    pub(crate) locale: String,
    pub(crate) quotation_marks: Marks,
    /// The marks by the styles between which a house may choose, including those above.
    #[serde(default)]
    pub(crate) quotation_styles: BTreeMap<QuotationStyle, Marks>,
    pub(crate) capital_nouns: bool,
    pub(crate) ordinal_dot: bool,
    pub(crate) sentences: SentenceWords,
    pub(crate) numbers: NumberWords,
    /// The words for numbers given roughly, in parts, or not at all.
    #[serde(default)]
    pub(crate) figures: FigureWords,
    pub(crate) dates: DateWords,
    pub(crate) names: NameWords,
    pub(crate) speech: SpeechWords,
    pub(crate) negations: PhraseList,
    /// Phrases with a negation that deny nothing: “not only”.
    #[serde(default)]
    pub(crate) denying_nothing: PhraseList,
    /// The words that deny only by halves, and with another word only limit: ne … que.
    #[serde(default)]
    pub(crate) limiting: Limiting,
    pub(crate) qualifiers: PhraseList,
    pub(crate) contrasts: PhraseList,
    pub(crate) doubts: PhraseList,
    pub(crate) joints: PhraseList,
    pub(crate) enumerations: PhraseList,
    pub(crate) probability: PhraseList,
    /// The words by which the desk shows that it only considers something.
    #[serde(default)]
    pub(crate) possibilities: PhraseList,
    pub(crate) confidence: PhraseList,
    #[serde(default)]
    pub(crate) corroboration: CorroborationWords,
    pub(crate) stages: StageWords,
    /// The words that only single rules look for.
    #[serde(default)]
    pub(crate) rules: RuleWords,
    /// The entries that only a draft needs, unparsed: `draft` reads them.
    #[serde(default)]
    pub(crate) drafting: Option<Box<RawValue>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct SentenceWords {
    pub(crate) abbreviations: Abbreviations,
    pub(crate) final_abbreviations: Abbreviations,
    /// Short words behind a number, for hours and large numbers, which end a sentence before any capital.
    #[serde(default)]
    pub(crate) behind_numbers: Vec<String>,
    pub(crate) starters: WordSet,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct NumberWords {
    pub(crate) articles: Vec<String>,
    /// Marks between groups of digits besides that of CLDR and spaces: “26.000” in French.
    #[serde(default)]
    pub(crate) group_marks: Vec<char>,
    pub(crate) atoms: BTreeMap<String, u64>,
    pub(crate) joint: Vec<String>,
    /// True if “and” may follow hundreds: hundred and one.
    #[serde(default)]
    pub(crate) joint_after_hundreds: bool,
    /// The numbers that the joint ties to tens: 1 and 11 in “vingt et un”, “soixante et onze”.
    #[serde(default)]
    pub(crate) joined_to_tens: Vec<u64>,
    pub(crate) units_first: bool,
    /// Decimals as text, because they are read exactly.
    pub(crate) fractions: BTreeMap<String, String>,
    /// The phrases behind a number that add a half to it: et demi.
    #[serde(default)]
    pub(crate) halves_behind: Vec<String>,
    pub(crate) magnitudes: BTreeMap<String, i8>,
    pub(crate) attached_magnitudes: BTreeMap<String, i8>,
    pub(crate) money_magnitudes: BTreeMap<String, i8>,
    pub(crate) approximators: Approximators,
    pub(crate) vague: Vec<String>,
    pub(crate) units: Vec<String>,
    pub(crate) clock: Vec<String>,
    /// The number words that count nothing by themselves: тысячи.
    #[serde(default)]
    pub(crate) vague_alone: Vec<String>,
    /// The phrases whose last word only looks like a number: pour cent.
    #[serde(default)]
    pub(crate) not_numbers: Vec<String>,
    /// The fractions that count without a magnitude, too: three quarters.
    #[serde(default)]
    pub(crate) shares: BTreeMap<String, String>,
    /// The nouns that count by themselves, and only roughly after “a”: une douzaine.
    #[serde(default)]
    pub(crate) round_collectives: BTreeMap<String, u64>,
    /// The nouns that count exactly by themselves: a dozen.
    #[serde(default)]
    pub(crate) collectives: BTreeMap<String, u64>,
    /// The words between two numbers besides those between dates: von 50 auf 30.
    #[serde(default)]
    pub(crate) until: Vec<String>,
    /// The words that make a label of the number after them, in lower case: page 12, No. 5.
    #[serde(default)]
    pub(crate) labels: Vec<String>,
    /// The words after which a word of `labels` makes no label: “in the room 20 people sang”.
    #[serde(default)]
    pub(crate) no_labels_after: Vec<String>,
    pub(crate) count_nouns: Vec<String>,
    pub(crate) plural_endings: Vec<String>,
    /// The words that end like plurals and are none: “dans”.
    #[serde(default)]
    pub(crate) not_counted: Vec<String>,
    /// The looks of the beginnings of the words with which a number can begin.
    #[serde(skip)]
    beginnings: Looks,
    /// The looks of the words in `labels`.
    #[serde(skip)]
    pub(crate) label_looks: Looks,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Limiting {
    pub(crate) halves: PhraseList,
    pub(crate) with: PhraseList,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Approximators {
    about: Vec<String>,
    more_than: Vec<String>,
    at_least: Vec<String>,
    less_than: Vec<String>,
    up_to: Vec<String>,
    nearly: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct DateWords {
    pub(crate) range: String,
    /// The pattern of a range of months or years, where it differs from `range`.
    #[serde(default)]
    pub(crate) range_of_months: Option<String>,
    pub(crate) lone_day: String,
    /// The words between the parts of a date that a short date leaves out: 3 may 2024, not “3 de may de 2024”.
    #[serde(default)]
    pub(crate) dropped_when_short: Vec<String>,
    /// The days that are not written in plain digits: 1er.
    #[serde(default)]
    pub(crate) written_days: BTreeMap<u8, String>,
    pub(crate) month_first: bool,
    /// The parts of a year that are named before it, by their first and last month: 6-8 for summer.
    #[serde(default)]
    pub(crate) parts_of_years: BTreeMap<String, Vec<String>>,
    /// True if a month with a capital inside a sentence is a name: Mme Mai.
    #[serde(default)]
    pub(crate) small_months: bool,
    pub(crate) extra_months: BTreeMap<String, u8>,
    /// The words for the day on which something is written, in lower case.
    #[serde(default)]
    pub(crate) today: Vec<String>,
    pub(crate) extra_weekdays: BTreeMap<String, u8>,
    pub(crate) day_suffixes: Vec<String>,
    /// The days in words, from the first on: sixth, sechst.
    #[serde(default)]
    pub(crate) day_words: Vec<String>,
    /// The endings that these words take: sechsten, шестого.
    #[serde(default)]
    pub(crate) day_word_endings: Vec<String>,
    pub(crate) articles: Vec<String>,
    pub(crate) until: Vec<String>,
    pub(crate) and: Vec<String>,
    pub(crate) between: Vec<String>,
    pub(crate) year_cues: Vec<String>,
    pub(crate) month_cues: Vec<String>,
    /// The words before a day besides articles: vom, от.
    #[serde(default)]
    pub(crate) day_cues: Vec<String>,
    /// The words after which a number of four digits is a decade: “années 1990”.
    #[serde(default)]
    pub(crate) decade_cues: Vec<String>,
    pub(crate) day_month_links: Vec<String>,
    /// The words between a month and its year: noviembre de 2019.
    #[serde(default)]
    pub(crate) month_year_links: Vec<String>,
    /// The endings that a hyphen ties to a year: 2016-го.
    #[serde(default)]
    pub(crate) year_suffixes: Vec<String>,
    /// The words for “year” that may follow one: 2019 г.
    #[serde(default)]
    pub(crate) year_endings: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct NameWords {
    /// The vowels that a name loses before an ending.
    #[serde(default)]
    pub(crate) fleeting_vowels: Vec<String>,
    /// The words that lose their vowel before another one, without their apostrophe: l, d.
    #[serde(default)]
    pub(crate) elisions: Vec<String>,
    pub(crate) endings: Vec<String>,
    pub(crate) exchanged_endings: Vec<String>,
    pub(crate) not_names: WordSet,
    /// The words before a place, in lower case.
    #[serde(default)]
    pub(crate) before_places: Vec<String>,
    /// True if titles and offices before a name have a capital: President Lind.
    #[serde(default)]
    pub(crate) capital_titles: bool,
    /// The endings of words for offices that no list has, in lower case; no first name has them.
    #[serde(default)]
    pub(crate) title_endings: Vec<String>,
    /// The first names that are ordinary words as well, in lower case; none is a title.
    #[serde(default)]
    pub(crate) first_names: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct SpeechWords {
    pub(crate) verbs: PhraseList,
    pub(crate) verbs_with_a_clause: PhraseList,
    /// The auxiliary verbs that make a cue together with a participle: a déclaré.
    #[serde(default)]
    pub(crate) auxiliaries: PhraseList,
    /// The participles that go with `auxiliaries`.
    #[serde(default)]
    pub(crate) participles: Vec<String>,
    /// True if the participle may close the clause: hat am Montag erklärt.
    #[serde(default)]
    pub(crate) participles_come_last: bool,
    /// Participles as in `participles` that report only where a clause goes with them.
    #[serde(default)]
    pub(crate) participles_with_a_clause: Vec<String>,
    pub(crate) clause_words: Vec<String>,
    pub(crate) phrases: PhraseList,
    /// The phrases with such a verb that report no words: so to say.
    #[serde(default)]
    pub(crate) idle: PhraseList,
    /// The phrases that open a clause against whose words the sentence tells: contrary to what A claims.
    #[serde(default)]
    pub(crate) against: PhraseList,
    pub(crate) afterwords: PhraseList,
    /// The nouns for records of what was done or counted, which speak for nobody: minutes.
    #[serde(default)]
    pub(crate) records: Vec<String>,
    #[serde(rename = "as")]
    pub(crate) as_words: Vec<String>,
    pub(crate) attributions: Vec<String>,
    pub(crate) articles: Vec<String>,
    /// The words by which whoever writes speaks of themselves: I, nous, hemos.
    #[serde(default)]
    pub(crate) selves: Vec<String>,
    /// The words for what is theirs: our, notre.
    #[serde(default)]
    pub(crate) ours: Vec<String>,
    /// The words that may stand between such a word and its verb: have, also.
    #[serde(default)]
    pub(crate) beside_selves: Vec<String>,
    /// The words of a cue behind which whoever speaks stands: from, by.
    #[serde(default)]
    pub(crate) by: Vec<String>,
    /// The words that always open a clause beside what the sentence tells: because, nachdem.
    #[serde(default)]
    pub(crate) subordinators: PhraseList,
    /// The words that open such a clause only where a subject follows and nothing else: after, when.
    #[serde(default)]
    pub(crate) subordinators_before_subjects: Vec<String>,
    /// The words that open such a clause behind a comma: who, which.
    #[serde(default)]
    pub(crate) relatives: Vec<String>,
    /// The words that open a clause which turns from what is reported: but.
    #[serde(default)]
    pub(crate) turns: Vec<String>,
    /// The forms of verbs that may report by themselves: sei, had.
    #[serde(default)]
    pub(crate) indirect: Vec<String>,
    /// The looks of the words with which a cue can begin.
    #[serde(skip)]
    pub(crate) looks: Looks,
}

impl SpeechWords {
    /// Collects the looks of the words with which a cue, or a phrase that is none, can begin.
    pub(crate) fn read_looks(&mut self) {
        let lists = [
            &self.verbs,
            &self.verbs_with_a_clause,
            &self.auxiliaries,
            &self.phrases,
            &self.idle,
            &self.afterwords,
        ];
        let further = self.attributions.iter().map(|word| Look::of(word));
        self.looks = PhraseList::looks_of(lists, further);
    }
}

/// By which words a text says that several sources agree.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct CorroborationWords {
    /// Words that claim corroboration: “independently”, “confirmed”.
    pub(crate) claims: PhraseList,
    /// Words before sources that make several of them: “various”.
    pub(crate) several: PhraseList,
    /// Nouns for sources, in the plural: “newspapers”.
    pub(crate) sources: PhraseList,
}

/// The words by which a text says how far a move has come.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct StageWords {
    pub(crate) announced: PhraseList,
    pub(crate) tries: PhraseList,
    pub(crate) uses: PhraseList,
    pub(crate) moved: PhraseList,
}

impl NumberWords {
    /// True if a number can begin with this word: hardly any word qualifies, and to read a number costs more.
    pub(crate) fn may_begin(&self, word: &str) -> bool {
        // The beginning of a number may be shorter: “un”, “a”.
        Look::beginnings(word).any(|look| self.beginnings.has(look))
    }

    pub(crate) fn read_beginnings(&mut self) {
        let words = self.atoms.keys().chain(self.fractions.keys());
        let words = words.chain(self.shares.keys());
        let words = words.chain(self.magnitudes.keys());
        let words = words.chain(self.collectives.keys());
        let words = words.chain(self.round_collectives.keys());
        let first = words.filter_map(|word| word.split(' ').next());
        self.beginnings = Looks::of(first.filter_map(|word| Look::beginnings(word).last()));
        let labels = self.labels.iter();
        self.label_looks = Looks::of(labels.map(|it| Look::of(it.trim_end_matches('.'))));
    }
}

/// The signs before a number that say how exact it is, in every language.
const BOUNDING_SIGNS: &[(&str, Precision)] = &[
    (">", Precision::MoreThan),
    ("≥", Precision::AtLeast),
    ("<", Precision::LessThan),
    ("≤", Precision::UpTo),
    ("~", Precision::About),
    ("≈", Precision::About),
];

/// True if a text is a sign before a number that says how exact the number is.
pub(crate) fn is_bounding_sign(text: &str) -> bool {
    BOUNDING_SIGNS.iter().any(|(sign, _)| *sign == text)
}

impl Approximators {
    pub(crate) fn phrases(&self) -> Vec<(Vec<String>, Precision)> {
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
        let signs = BOUNDING_SIGNS.iter();
        phrases.extend(signs.map(|(sign, precision)| (vec![(*sign).to_owned()], *precision)));
        phrases.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        phrases
    }
}
