//! Numbers that a sentence only mentions in a remark about its subject.

use crate::draft::MoveStage;
use crate::draft::amounts::amount::{Amount, Kind};
use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;
use crate::language::Language;

/// The marks that part a remark from its sentence.
const MARKS: [char; 5] = [',', '(', ')', '–', '—'];
/// The fewest words before and behind a remark that make a sentence of their own.
const MIN_WORDS_AROUND: usize = 2;
/// The most words before a remark that tells of the subject.
const MAX_SUBJECT_WORDS: usize = 6;
/// The most bytes before a number that may hold an ordinal, and what ties it to the number.
const MAX_BYTES_TO_ORDINAL: usize = 60;

/// The place of a number in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// The sentence itself tells it.
    Told,
    /// A remark about the subject tells it: “The club, with 40 members, moves”.
    OfSubject,
    /// One of several remarks in brackets tells it: “Marlow (80 readers) and Calder (40 readers)”.
    OfOneName,
}

/// True if the words before a remark are enough to be a subject: “L’université”, “Клуб”.
fn is_subject(language: Language, words: &str) -> bool {
    let parts = words.split([' ', '’', '\'']).filter(|it| !it.is_empty());
    let least = if language.has_articles() {
        MIN_WORDS_AROUND
    } else {
        1
    };
    parts.count() >= least
}

impl DocumentReader<'_> {
    /// Returns whether a number belongs to the sentence itself, or to a remark about its subject between marks, behind which the sentence goes on.
    pub(super) fn weight(&self, sentence: &Sentence, amount: &Amount) -> Weight {
        let language = self.source.document.language;
        let before = self.text(&(sentence.range.start..amount.range.start));
        let after = self.text(&(amount.range.end..sentence.range.end));
        let Some(at) = before.rfind(MARKS) else {
            return Weight::Told;
        };
        let (main, mark) = before.split_at(at);
        let remark = mark.trim_start_matches(MARKS);
        let is_relative = || mark.starts_with(',') && language.opens_relative(remark);
        let words = |text: &str| text.split_whitespace().count();
        // The comma of “1,200” parts nothing.
        let is_digit = |text: &str| text.starts_with(|it: char| it.is_ascii_digit());
        let goes_on = || {
            let rest = after.split_once(MARKS).map(|(_, rest)| rest);
            rest.is_some_and(|rest| !is_digit(rest) && words(rest) >= MIN_WORDS_AROUND)
        };
        // “Anna’s channel (40 readers on X) has gained 12”, but “all our groups (40 of them) left”
        let bracket = after.split_once(')').filter(|(inside, _)| {
            let mut words_inside = inside.split(|it: char| !it.is_alphabetic());
            let next = words_inside.find(|it| !it.is_empty()).unwrap_or_default();
            let is_part = language.ties_names(next) || language.opens_whole(next);
            mark.starts_with('(') && !inside.contains('(') && !is_part
        });
        if bracket.is_some_and(|(_, rest)| main.contains('(') || rest.contains('(')) {
            return Weight::OfOneName;
        }
        let is_bracketed =
            || bracket.is_some_and(|(_, rest)| words(rest) >= MIN_WORDS_AROUND && words(main) > 0);
        // “Marlow Police, serving 700,000 residents, has left”
        let is_participle = || {
            let first = remark.split_whitespace().next().unwrap_or_default();
            mark.starts_with(',') && language.is_participle(first)
        };
        let opens =
            || (is_relative() || is_participle() || language.opens_remark(remark)) && goes_on();
        let is_remark =
            !is_digit(remark) && (is_subject(language, main) && opens() || is_bracketed());
        if self.is_about_service(sentence, sentence.range.start + at, remark) {
            return Weight::OfSubject;
        }
        // Behind more words, the remark may be what the sentence is about.
        if is_remark && words(main) <= MAX_SUBJECT_WORDS {
            Weight::OfSubject
        } else {
            Weight::Told
        }
    }

    /// True if a remark says something of the service to which somebody moves: “has moved to X, which has 40 users”.
    fn is_about_service(&self, sentence: &Sentence, comma: usize, remark: &str) -> bool {
        let language = self.source.document.language;
        let mut services = self.platforms(sentence);
        let names_service = services.any(|it| it.range.end == comma);
        let mut moves = sentence.moves.iter();
        let tells_of_move = moves.any(|it| it.value == MoveStage::Moved && it.range.end <= comma);
        let mut words = remark.split_whitespace();
        // “X, a network that has 40 users”
        let mut is_relative =
            || language.opens_relative(remark) || words.any(|word| language.is_relative(word));
        names_service && tells_of_move && !sentence.is_line && is_relative()
    }

    /// True if a preposition parts a number word behind an article from what is counted: “the four run by me”, “die vier von mir geführten Seiten”.
    pub(super) fn is_cut_off(&self, sentence: &Sentence, amount: &Amount) -> bool {
        let language = self.source.document.language;
        let before = self.text(&(sentence.range.start..amount.range.start));
        let after = self.text(&(amount.range.end..sentence.range.end));
        let last = before.split_whitespace().next_back().unwrap_or_default();
        let next = after.split_whitespace().next().unwrap_or_default();
        let words = self.text(&amount.range);
        !words.contains(|it: char| it.is_ascii_digit())
            && language.opens_noun(last)
            && language.opens_time_or_place(next)
    }

    /// True if a number only tells of how many something is one: “the first of the three towns”.
    pub(super) fn is_whole_of_one(&self, sentence: &Sentence, amount: &Amount) -> bool {
        let language = self.source.document.language;
        let before = self.text(&(sentence.range.start..amount.range.start));
        let from = before.floor_char_boundary(before.len().saturating_sub(MAX_BYTES_TO_ORDINAL));
        let lower = before[from..].to_lowercase();
        let mut words = lower.split_whitespace().rev().peekable();
        let mut ties = 0;
        while words
            .next_if(|word| language.opens_noun(word) || language.is_of(word))
            .is_some()
        {
            ties += 1;
        }
        let is_one = ties > 0 && words.next().is_some_and(|word| language.is_ordinal(word));
        is_one || self.is_divided(sentence, amount)
    }

    /// Returns the only other number of a sentence that begins with the whole of which it tells a part, and the whole: “Of these 23 clubs, six said”.
    pub(super) fn part_of_whole<'a>(
        &self,
        sentence: &Sentence,
        amounts: &'a [Amount],
    ) -> Option<(&'a Amount, &'a Amount)> {
        let [whole, part] = amounts else {
            return None;
        };
        let are_counts = whole.kind == Kind::Counts && part.kind == Kind::Counts;
        (are_counts && part.end.is_none() && self.is_divided(sentence, whole))
            .then_some((part, whole))
    }

    /// True if a number begins a sentence as the whole of which another number is told: “Of these 23 clubs, six said”, but not “Of 23 clubs and 12 schools”.
    fn is_divided(&self, sentence: &Sentence, amount: &Amount) -> bool {
        let language = self.source.document.language;
        let before = self.text(&(sentence.range.start..amount.range.start));
        if !language.is_before_whole(before) {
            return false;
        }
        let mut others = sentence.quantities.iter();
        let next = others.find(|it| it.range.start >= amount.range.end);
        next.is_some_and(|next| {
            let between = self.text(&(amount.range.end..next.range.start));
            let last = between.split_whitespace().next_back().unwrap_or_default();
            let mut words = between.split(|it: char| !it.is_alphabetic());
            // “De 300 socios pasó a 120”
            !words.any(|word| language.joins(word)) && !language.opens_time_or_place(last)
        })
    }
}
