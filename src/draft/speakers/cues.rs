//! The verbs and phrases of a sentence by which it reports somebody's words.

use std::ops::Range;

use crate::draft::language::Need;
use crate::draft::reader::DocumentReader;
use crate::language::Found;
use crate::language::Language;
use crate::language::OPENING_QUOTES;
use crate::language::ReportingCue;
use crate::language::Segmented;
use crate::language::overlap;

/// The maximum number of words between quotation marks that are a name, and not speech.
const MAX_TERM_WORDS: usize = 3;
/// The maximum number of words between a verb that tells of many things and the clause of what is said.
const MAX_WORDS_TO_CLAUSE: usize = 9;
/// The maximum number of words before such a verb in the clause behind what is said.
const MAX_WORDS_BEFORE: usize = 6;

/// The maximum number of words with which “as” opens a clause: tal y como.
const MAX_WORDS_TO_AS: usize = 3;

/// The maximum number of words of the subject of a clause of time.
const MAX_SUBJECT_WORDS: usize = 4;
/// The maximum number of bytes between the words that open a clause of time and its verb, so that a sentence without end is not read once for each verb.
const MAX_SUBJECT_BYTES: usize = 160;

/// The marks that end what is said.
const ENDS_OF_SPEECH: [char; 4] = ['»', '”', '“', '"'];
/// The marks that part the clauses of a sentence.
const MARKS: [char; 9] = [',', '“', '”', '„', '"', '»', '«', '–', '—'];

impl DocumentReader<'_> {
    /// Returns the cues of a range, without verbs that only tell of an act: “reported failures”.
    pub(in crate::draft) fn reporting(
        &self,
        segmented: &Segmented<'_>,
        range: &Range<usize>,
    ) -> Vec<Found<ReportingCue>> {
        let within = |words: Range<usize>| words.start + range.start..words.end + range.start;
        let views = segmented.views();
        let mut cues = self.cues_in(range);
        // “D’après son expérience” is a view, and “d’après” alone would name the experience.
        cues.retain(|cue| {
            !views
                .iter()
                .any(|it| overlap(&within(it.clone()), &cue.range))
        });
        // “varient selon les saisons”
        let is_criterion = |cue: &Found<ReportingCue>| {
            let after = self.text(&(cue.range.end..range.end.max(cue.range.end)));
            !cue.value.is_verb && self.source.document.language.is_criterion(after)
        };
        cues.retain(|cue| !is_criterion(cue));
        let whole = |own: Range<usize>, is_verb: bool| Found {
            value: ReportingCue {
                scope: if is_verb { own.start } else { range.start }..range.end,
                is_verb,
            },
            range: own,
        };
        let views = views.into_iter().map(|it| whole(within(it), false));
        let verdicts = segmented.verdicts().into_iter();
        let verdicts = verdicts.map(|it| whole(within(it.words()), false));
        let acts = segmented.speech_acts().into_iter();
        let acts = acts.map(|it| whole(within(it), true));
        let plain: Vec<Range<usize>> = segmented.plain_verbs().into_iter().map(within).collect();
        let mut all: Vec<(Found<ReportingCue>, Need)> = Vec::new();
        let acts = self.undenied(segmented, range, acts.collect());
        let is_act =
            |cue: &Found<ReportingCue>| acts.iter().any(|it| overlap(&it.range, &cue.range));
        cues.retain(|cue| !is_act(cue));
        let own = cues.into_iter().chain(views).map(|cue| {
            let is_plain = cue.value.is_verb && plain.iter().any(|it| overlap(it, &cue.range));
            (cue, if is_plain { Need::Words } else { Need::Nothing })
        });
        let acts = acts.iter().map(|cue| (cue.clone(), Need::Nothing));
        let sayings = segmented.sayings().into_iter();
        let sayings = sayings.map(|(cue, need)| (cue.moved_to(range.start), need));
        let inserted = segmented.inserted().into_iter();
        let inserted = inserted.map(|it| (whole(within(it), true), Need::WordsOrInsertion));
        let about_before = segmented.verbs_about_before(self.text(range)).into_iter();
        let about_before = about_before.map(|it| (whole(within(it), true), Need::Nothing));
        let verdicts = verdicts.map(|cue| (cue, Need::Nothing));
        let each = verdicts.chain(about_before).chain(acts).chain(own);
        for (cue, need) in each.chain(sayings).chain(inserted) {
            if !all.iter().any(|(it, _)| overlap(&it.range, &cue.range)) {
                all.push((cue, need));
            }
        }
        self.drop_cues_beside_others(range, &mut all);
        all.retain(|(cue, _)| !self.is_noun(range, cue) && !self.is_no_report(range, cue));
        self.drop_verbs_of_time(segmented, range, &mut all);
        all.sort_by_key(|(cue, _)| cue.range.start);
        // “X announced the start, and in the view of experts “…””: the quotation is not X’s.
        let by_phrase = all.iter().any(|(cue, _)| !cue.value.is_verb);
        let quotation = self.has_quotation(range) && !by_phrase;
        all.retain(|(cue, need)| {
            self.has_what_it_needs(range, cue, *need)
                || matches!(need, Need::WordsOrInsertion) && quotation
        });
        all.into_iter().map(|(cue, _)| cue).collect()
    }

    /// Returns the verbs that no word denies: “no criticó la decisión” tells of no words.
    fn undenied(
        &self,
        segmented: &Segmented<'_>,
        range: &Range<usize>,
        mut acts: Vec<Found<ReportingCue>>,
    ) -> Vec<Found<ReportingCue>> {
        if acts.is_empty() {
            return acts;
        }
        let denials = segmented.negations().into_iter();
        let ends: Vec<usize> = denials.map(|it| it.end + range.start).collect();
        acts.retain(|cue| {
            let mut before = ends.iter().filter(|end| **end <= cue.range.start);
            !before.any(|end| {
                let gap = self.text(&(*end..cue.range.start));
                !gap.contains(char::is_alphanumeric)
            })
        });
        acts
    }

    /// True if the word before a verb makes a noun of it: “su cuenta”, “the claims”.
    fn is_noun(&self, range: &Range<usize>, cue: &Found<ReportingCue>) -> bool {
        let before = self.text(&(range.start..cue.range.start.max(range.start)));
        // “la llamó una «amenaza para todos»”
        let before =
            before.trim_end_matches(|it: char| it.is_whitespace() || OPENING_QUOTES.contains(&it));
        let last = before.rsplit(|it: char| !it.is_alphanumeric()).next();
        let language = self.source.document.language;
        let is_one = !self.text(&cue.range).contains(char::is_whitespace);
        cue.value.is_verb && is_one && last.is_some_and(|word| language.makes_noun(word))
    }

    /// True if a verb of saying reports nothing: it is part of a name, or a noun, or it takes up what is named behind it.
    fn is_no_report(&self, range: &Range<usize>, cue: &Found<ReportingCue>) -> bool {
        let language = self.source.document.language;
        let verb = self.text(&cue.range);
        if !cue.value.is_verb || verb.contains(char::is_whitespace) {
            return false;
        }
        let clause = self.clause_around(range, &cue.range);
        let before = self.text(&(clause.start..cue.range.start));
        let after = self.text(&(cue.range.end..clause.end));
        self.is_in_name(range, &cue.range)
            || language.is_noun_of_one(before, verb, after)
            || (language.adds_to_words(verb) && self.takes_up(&clause, cue))
    }

    /// True if a capital makes a verb a part of a name: “the United States”.
    fn is_in_name(&self, range: &Range<usize>, verb: &Range<usize>) -> bool {
        let is_capital = |word: &str| word.starts_with(char::is_uppercase);
        if !is_capital(self.text(verb)) {
            return false;
        }
        let before = self.text(&(range.start..verb.start));
        let last = before.rsplit(char::is_whitespace).nth(1);
        // In a headline, nearly every word has a capital.
        let words = || self.text(range).split_whitespace();
        let small = words().filter(|word| word.starts_with(char::is_lowercase));
        let capitals = words().filter(|word| is_capital(word));
        let is_beside = before.ends_with(' ')
            && last.is_some_and(|word| is_capital(word) && word.ends_with(char::is_alphanumeric));
        is_beside && small.count() > capitals.count()
    }

    /// True if a verb that adds something has a name as its object: “The city adds Zwitscher to its channels”.
    fn takes_up(&self, clause: &Range<usize>, cue: &Found<ReportingCue>) -> bool {
        let language = self.source.document.language;
        let before = self.text(&(clause.start..cue.range.start));
        // “«Nos vamos», añadió Marta Ruiz”: what is said has no subject of the verb.
        let before = before.rsplit(ENDS_OF_SPEECH).next().unwrap_or_default();
        let after = self.text(&(cue.range.end..clause.end));
        let mut words = after.split_whitespace();
        let next = words.next().unwrap_or_default();
        // “Die Stadt ergänzt ihre Kanäle um X”, but “Calder added the group would leave”
        let is_object = language.opens_noun(next) && !language.opens_bare_clause("they");
        let is_name = after.starts_with(' ')
            && next.starts_with(char::is_uppercase)
            && !language.is_day(next.trim_end_matches(|it: char| !it.is_alphanumeric()))
            && !next.ends_with(':');
        let mut subject = before.split_whitespace();
        let has_subject =
            subject.any(|it| it.starts_with(char::is_uppercase) || language.opens_noun(it));
        (is_name || is_object) && has_subject
    }

    /// Drops the cues that tell no speaker of their own beside another: phrases before verbs, and verbs inside quotations.
    fn drop_cues_beside_others(
        &self,
        range: &Range<usize>,
        all: &mut Vec<(Found<ReportingCue>, Need)>,
    ) {
        self.drop_phrases_before_verbs(all);
        self.drop_verbs_of_quotations(range, all);
    }

    /// Drops a phrase that a verb of saying follows: “según explicó una portavoz”.
    fn drop_phrases_before_verbs(&self, all: &mut Vec<(Found<ReportingCue>, Need)>) {
        let verbs = all.iter().filter(|(cue, _)| cue.value.is_verb);
        let verbs: Vec<usize> = verbs.map(|(cue, _)| cue.range.start).collect();
        let is_followed = |cue: &Found<ReportingCue>| {
            let end = cue.range.end;
            let mut near = verbs.iter().filter(|verb| **verb >= end);
            near.any(|verb| !self.text(&(end..*verb)).contains(char::is_alphanumeric))
        };
        all.retain(|(cue, _)| cue.value.is_verb || !is_followed(cue));
    }

    /// Drops the verbs of clauses that only tell when something happened: “After X announced new rules, 40 users left”.
    fn drop_verbs_of_time(
        &self,
        segmented: &Segmented<'_>,
        range: &Range<usize>,
        all: &mut Vec<(Found<ReportingCue>, Need)>,
    ) {
        if !all.iter().any(|(cue, _)| cue.value.is_verb) {
            return;
        }
        let openings = segmented.openings_of_time().into_iter();
        let mut openings: Vec<usize> = openings.map(|it| it.end + range.start).collect();
        openings.sort_unstable();
        all.retain(|(cue, _)| {
            let mut near = just_before(&openings, cue.range.start).iter();
            !cue.value.is_verb || !near.any(|end| self.is_subject_of_time(*end, range, cue))
        });
    }

    /// Drops the verbs inside a quotation whose speaker is told beside it, unless they report a clause: “„Ich fand es schwer“, sagte Ruth Kaldenhoff”.
    fn drop_verbs_of_quotations(
        &self,
        range: &Range<usize>,
        all: &mut Vec<(Found<ReportingCue>, Need)>,
    ) {
        let is_inside =
            |cue: &Found<ReportingCue>| self.quotation_around(cue.range.start).is_some();
        if all.len() < 2 || all.iter().all(|(cue, _)| is_inside(cue)) {
            return;
        }
        let language = self.source.document.language;
        all.retain(|(cue, _)| {
            let after = self.text(&(cue.range.end..range.end.max(cue.range.end)));
            let next = after.split(|it: char| !it.is_alphanumeric());
            let mut next = next.filter(|it| !it.is_empty()).take(1);
            !is_inside(cue)
                || self.ends_with_that(&cue.range)
                || next.any(|word| language.has_clause_word(word))
        });
    }

    /// True if nothing but a subject is between the words that open a clause of time and its verb of saying.
    fn is_subject_of_time(
        &self,
        opening: usize,
        range: &Range<usize>,
        cue: &Found<ReportingCue>,
    ) -> bool {
        let language = self.source.document.language;
        let between = self.text(&(opening..cue.range.start));
        if between.contains(MARKS) {
            return false;
        }
        let after = self.text(&(cue.range.end..range.end));
        let is_word = |word: &&str| !language.is_beside_verb(word);
        let words: Vec<&str> = between.split_whitespace().filter(is_word).collect();
        let (opens, rest) = match words.split_first() {
            Some((first, rest)) if language.opens_noun(first) => (true, rest),
            _ => (false, words.as_slice()),
        };
        let is_capital = |word: &&str| word.starts_with(char::is_uppercase);
        let is_time = |word: &&str| language.is_time(word) || language.is_day(word);
        let is_subject = match rest {
            [] => opens,
            [only] => (opens || is_capital(only) || language.is_mover(only)) && !is_time(only),
            several => several.iter().all(is_capital) && several.len() <= MAX_SUBJECT_WORDS,
        };
        // “Seit Mai sagt der Verein”: there, the subject is behind the verb.
        let ends = !language.capitalises_nouns() || after.trim_start().starts_with([',', '.']);
        let ends = ends
            || after
                .split_whitespace()
                .next()
                .is_some_and(|it| language.is_beside_verb(it));
        is_subject && ends
    }

    /// True if the words that a cue needs beside it are there.
    fn has_what_it_needs(
        &self,
        range: &Range<usize>,
        cue: &Found<ReportingCue>,
        need: Need,
    ) -> bool {
        match need {
            Need::Nothing => true,
            _ if self.is_as_clause(range, &cue.range) => true,
            _ if self.ends_with_that(&cue.range) => true,
            Need::Words => self.has_words_near(range, &cue.range),
            Need::WordsAtOnce => self.has_words_at(range, &cue.range),
            Need::WordsOrInsertion => {
                let clause = self.clause_around(range, &cue.range);
                self.opens_words_near(range, &cue.range)
                    || self.is_inserted(range, &clause, &cue.range)
                    || (self.trails(range, &clause, &cue.range)
                        && self.is_at_edge(&clause, &cue.range))
            }
        }
    }

    /// True if the word that opens what is said is a part of the verb: “cuenta que”.
    fn ends_with_that(&self, verb: &Range<usize>) -> bool {
        let last = self.text(verb).split_whitespace().next_back();
        let language = self.source.document.language;
        last.is_some_and(|word| language.has_clause_word(word))
    }

    /// True if a verb and who speaks fill a clause that “as” opens, beside what is said: “As the Gazette reported in May, …”.
    fn is_as_clause(&self, range: &Range<usize>, verb: &Range<usize>) -> bool {
        let language = self.source.document.language;
        let before = self.text(&(range.start..verb.start));
        let start = before.rfind([',', ';', '–', '—', '(']).map_or(0, |at| {
            at + before[at..].chars().next().map_or(0, char::len_utf8)
        });
        let before = &before[start..];
        let mut words = before.split(|it: char| !it.is_alphanumeric());
        let mut words = words.by_ref().filter(|it| !it.is_empty());
        let mut opening = words.by_ref().take(MAX_WORDS_TO_AS);
        if !opening.any(|word| language.is_as(word)) {
            return false;
        }
        // “As the club announced the move, 40 members left”, “as we expected”
        let words: Vec<&str> = words.filter(|it| !language.is_beside_verb(it)).collect();
        let has_subject = !words.is_empty();
        let is_own = words
            .iter()
            .any(|it| language.is_we(it) || language.is_i(it));
        let after = self.text(&(verb.end..range.end));
        let rest = after.trim_start();
        let next = rest.split([' ', ',', '.']).next().unwrap_or_default();
        let ends = !rest.starts_with(char::is_alphanumeric)
            || language.opens_time_or_place(next)
            || language.opens_addressee(next)
            || language.is_day(next);
        // Beside the clause, there is something to say.
        let says = start > 0 || after.contains([',', '—', ':']);
        says && !is_own && (!has_subject || ends)
    }

    /// True if what is said goes with a verb that mostly tells of a deed: a quotation, “that” at once, or the words around its clause.
    fn has_words_at(&self, range: &Range<usize>, verb: &Range<usize>) -> bool {
        let language = self.source.document.language;
        let after = self.text(&(verb.end..range.end));
        let words = after.trim_start_matches([',', ' ']);
        let next = words.split_whitespace().next().unwrap_or_default();
        let opens = language.has_clause_word(next) || after.starts_with(':');
        let clause = self.clause_around(range, verb);
        opens
            || opens_words_behind_date(language, words)
            || self.has_quotation(range)
            || (clause.start < verb.start && language.names_findings(self.text(&clause)))
            || self.is_inserted(range, &clause, verb)
    }

    /// True if what is said goes with a verb: a quotation, or a clause close behind it or just before it.
    fn has_words_near(&self, range: &Range<usize>, verb: &Range<usize>) -> bool {
        let clause = self.clause_around(range, verb);
        self.opens_words_near(range, verb)
            || self.has_quotation(range)
            || (self.trails(range, &clause, verb) && !self.has_object(&clause, verb))
    }

    /// True if a verb between its subject and a noun tells of a deed: “…, the club has found a new home”.
    fn has_object(&self, clause: &Range<usize>, verb: &Range<usize>) -> bool {
        let language = self.source.document.language;
        let before = self.text(&(clause.start..verb.start));
        let after = self.text(&(verb.end..clause.end));
        let mut words = after.split(|it: char| !it.is_alphanumeric());
        let mut words = words.by_ref().filter(|word| !word.is_empty());
        let (first, next) = (
            words.next().unwrap_or_default(),
            words.next().unwrap_or_default(),
        );
        let is_number = |word: &str| word.starts_with(|it: char| it.is_ascii_digit());
        let is_time = language.is_time(next) || language.is_day(next) || is_number(next);
        let opens = is_number(first) || language.opens_noun(first) && !is_time;
        opens && before.contains(char::is_alphanumeric)
    }

    /// True if a clause of what is said is close behind a verb.
    fn opens_words_near(&self, range: &Range<usize>, verb: &Range<usize>) -> bool {
        let language = self.source.document.language;
        let after = self.text(&(verb.end..range.end));
        let near: Vec<&str> = after.split_whitespace().take(MAX_WORDS_TO_CLAUSE).collect();
        let near = near.join(" ");
        let next = near.split(' ').next().unwrap_or_default();
        let opens = near.contains(':')
            || language.has_clause_word(&near)
            || language.opens_bare_clause(next);
        let behind = near.split_once(',').map(|(_, behind)| behind);
        // “X announced the start, and in the view of experts …”
        let is_said = |behind: &str| {
            let mut words = behind.split_whitespace();
            !words.next().is_some_and(|word| language.joins(word))
        };
        let parts = behind.is_some_and(is_said) && language.parts_speech_by_commas();
        opens || parts
    }

    /// Returns the part of a sentence around a verb, up to the commas, dashes and quotation marks on either side.
    fn clause_around(&self, range: &Range<usize>, verb: &Range<usize>) -> Range<usize> {
        let before = self.text(&(range.start..verb.start));
        let after = self.text(&(verb.end..range.end));
        let start = before.rfind(MARKS).map_or(0, |at| {
            at + before[at..].chars().next().map_or(0, char::len_utf8)
        });
        let end = after.find(MARKS).unwrap_or(after.len());
        range.start + start..verb.end + end
    }

    /// True if a verb comes behind what is said: “…, X recalled”, “…, recalls X”.
    fn trails(&self, range: &Range<usize>, clause: &Range<usize>, verb: &Range<usize>) -> bool {
        let language = self.source.document.language;
        let before = self.text(&(clause.start..verb.start)).trim();
        let words = || before.split_whitespace();
        let follows = self
            .text(&(range.start..clause.start))
            .contains(char::is_alphanumeric);
        let first = words().next().unwrap_or_default();
        follows
            && words().nth(MAX_WORDS_BEFORE).is_none()
            && !language.opens_relative(before)
            && !language.joins(first)
    }

    /// True if a verb opens its clause or ends it, so that it has no object: “…, promises X”, “…, X promised”.
    fn is_at_edge(&self, clause: &Range<usize>, verb: &Range<usize>) -> bool {
        let before = self.text(&(clause.start..verb.start));
        let after = self.text(&(verb.end..clause.end));
        let is_empty = |words: &str| !words.contains(char::is_alphanumeric);
        is_empty(before) || is_empty(after)
    }

    /// True if a clause between commas holds nothing but a verb and who speaks: “, continued Hale,”.
    fn is_inserted(
        &self,
        range: &Range<usize>,
        clause: &Range<usize>,
        verb: &Range<usize>,
    ) -> bool {
        let language = self.source.document.language;
        let sides = [clause.start..verb.start, verb.end..clause.end];
        let mut words = sides
            .iter()
            .flat_map(|side| self.text(side).split_whitespace());
        let is_name = |word: &str| {
            word.starts_with(char::is_uppercase)
                || language.opens_noun(word)
                || language.is_pronoun(word)
        };
        let first = words.next();
        first.is_some_and(is_name) && words.all(is_name) && self.trails(range, clause, verb)
    }

    /// True if a quotation is in a range that is more than a name between marks.
    fn has_quotation(&self, range: &Range<usize>) -> bool {
        let pairs = &self.quotations.pairs;
        let next = pairs.partition_point(|(open, _)| open.start < range.start);
        let inside = pairs.iter().skip(next);
        let mut inside = inside.take_while(|(open, _)| open.start < range.end);
        inside.any(|(open, close)| {
            let words = self.text(&(open.end..close.start));
            words.split_whitespace().nth(MAX_TERM_WORDS).is_some()
        })
    }

    /// Returns the cues of a range; a part of a sentence is read for itself.
    fn cues_in(&self, range: &Range<usize>) -> Vec<Found<ReportingCue>> {
        let document = self.source.document;
        let all = &document.speeches;
        let first = all.partition_point(|cue| cue.range.start < range.start);
        let next = all.partition_point(|cue| cue.range.start < range.end);
        let cues = all.get(first..next).unwrap_or_default();
        let is_cut = || {
            let own = document.sentences_in(range);
            own.len() == 1 && own.first().is_some_and(|own| own.end > range.end)
        };
        if cues.is_empty() || !is_cut() {
            return cues.to_vec();
        }
        let found = document.language.speeches(self.text(range)).into_iter();
        found.map(|cue| cue.moved_to(range.start)).collect()
    }
}

/// Returns the places, of a sorted list, that are so little before another that a subject may be between.
fn just_before(places: &[usize], at: usize) -> &[usize] {
    let first = places.partition_point(|it| it + MAX_SUBJECT_BYTES < at);
    let next = places.partition_point(|it| *it <= at);
    places.get(first..next).unwrap_or_default()
}

/// True if only a date is before the clause of what is said: “ruled on 20 March that …”.
pub(super) fn opens_words_behind_date(language: Language, after: &str) -> bool {
    let mut words = after.split_whitespace().take(MAX_WORDS_TO_CLAUSE);
    let is_number = |word: &str| word.starts_with(|it: char| it.is_ascii_digit());
    let mut has_date = false;
    let next = words.find(|word| {
        let word = word.trim_end_matches(',');
        let tells_date = is_number(word) || language.is_day(word) || language.is_time(word);
        has_date |= tells_date;
        let is_small =
            language.opens_time_or_place(word) || language.opens_noun(word) || language.is_of(word);
        !tells_date && !is_small
    });
    has_date && next.is_some_and(|word| language.has_clause_word(word))
}

#[cfg(test)]
mod tests {
    use super::MAX_SUBJECT_BYTES;
    use super::just_before;
    use crate::language::Language;
    use crate::language::Segmented;

    #[test]
    fn a_verb_is_held_against_the_openings_close_before_it() {
        assert_eq!(just_before(&[3, 400, 520, 530], 525), [400, 520]);
        assert!(just_before(&[3, 400], 900).is_empty());
        assert!(just_before(&[], 900).is_empty());
    }

    #[test]
    fn a_sentence_of_five_thousand_words_is_read_in_bounded_steps() {
        for (language, part, opening) in [
            (Language::English, "after Calder said ", "after"),
            (Language::German, "seit Kaldenhoff sagte ", "seit"),
            (Language::French, "depuis que Caldron disait ", "depuis que"),
            (Language::Spanish, "desde que Vitelar dijo ", "desde que"),
            (
                Language::Russian,
                "после того как Кальдина сказала ",
                "после того как",
            ),
        ] {
            let times = 5_000 / part.split_whitespace().count();
            let sentence = part.repeat(times);
            let openings = Segmented::of_sentence(language, &sentence).openings_of_time();
            let mut ends: Vec<usize> = openings.into_iter().map(|it| it.end).collect();
            ends.sort_unstable();
            assert!(ends.len() >= times, "{opening}");
            let steps = (0..times).map(|nth| just_before(&ends, (nth + 1) * part.len()).len());
            let most = MAX_SUBJECT_BYTES / opening.len() + 1;
            assert!(steps.max() <= Some(most), "{opening}");
        }
    }
}
