//! Reads a text into words, marks, meanings and clauses.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::language::Language;
use crate::reading::frame::clause_words::certainty::ENDS_CLAUSE;
use crate::reading::frame::clause_words::certainty::ON_THE_CONTRARY;
use crate::reading::frame::clause_words::grammar::BEFORE_NOUNS;
use crate::reading::frame::clause_words::grammar::BEFORE_SUBJECT;
use crate::reading::frame::clause_words::grammar::DETERMINERS;
use crate::reading::frame::clause_words::grammar::HAVE;
use crate::reading::frame::clause_words::grammar::NEGATIVE_PREFIXES;
use crate::reading::frame::clause_words::grammar::NO_NEGATIVE_PREFIXES;
use crate::reading::frame::clause_words::grammar::NO_PLURALS;
use crate::reading::frame::clause_words::grammar::PAST_MODALS;
use crate::reading::frame::clause_words::grammar::PLURALS;
use crate::reading::frame::clause_words::grammar::SEPARABLE;
use crate::reading::frame::clause_words::grammar::SUPPOSES;
use crate::reading::frame::clause_words::grammar::WITH_NE;
use crate::reading::frame::clause_words::roles::JOINTS;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::lexicon::Lexicon;
use crate::reading::frame::lexicon::lexicon;
use crate::reading::frame::meanings::Concept;
use crate::reading::frame::phrases::Beginnings;
use crate::reading::frame::words::Clause;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;
use crate::reading::frame::words::Value;
use crate::reading::frame::words::What;
use crate::reading::frame::words::Word;
use crate::reading::frame::words::cut;

/// The shortest word that may say something by itself, in letters.
const MIN_CONTENT_LETTERS: usize = 4;

/// The maximum number of words of a noun without an article: as *treasurer by A*.
const MAX_WORDS_OF_NOUN: usize = 3;

/// The shortest word that a prefix may deny, in letters.
const MIN_DENIED_LETTERS: usize = 6;

impl<'t> Frame<'t> {
    /// Reads a text with its values, which must be in order and apart.
    pub(crate) fn read(language: Language, text: &'t str, mut values: Vec<Value>) -> Self {
        values.sort_by_key(|value| (value.range.start, std::cmp::Reverse(value.range.end)));
        let mut words = Vec::new();
        let (mut at, mut gap) = (0, String::new());
        for value in values {
            if value.range.start < at {
                continue;
            }
            cut(text, at..value.range.start, &mut gap, &mut words);
            at = value.range.end;
            words.push(Word::new(
                value.range,
                String::new(),
                Some(value.what),
                std::mem::take(&mut gap),
            ));
        }
        cut(text, at..text.len(), &mut gap, &mut words);
        let mut frame = Self {
            text,
            language,
            words,
            marks: Vec::new(),
            clauses: Vec::new(),
            scheduled: Vec::new(),
            known: false,
        };
        if let Some(lexicon) = lexicon(language) {
            frame.known = true;
            frame.read_marks(lexicon);
            frame.read_meanings(lexicon);
            frame.read_votes();
        }
        frame.cut_clauses();
        frame
    }

    fn read_marks(&mut self, lexicon: &Lexicon) {
        let texts: Vec<&str> = self.words.iter().map(|word| word.text.as_str()).collect();
        let beginnings: Vec<Beginnings> = texts.iter().map(|it| Beginnings::of(it)).collect();
        let mut marks = self.strong_marks(lexicon, &texts, &beginnings);
        marks.extend(self.suppositions());
        marks.extend(self.majorities());
        let mut idle = vec![false; texts.len()];
        let idlers = marks.iter().filter(|mark| mark.family == Family::Idle);
        for word in idlers.flat_map(|mark| &mark.words) {
            idle[*word] = true;
        }
        let open = words_of_open_phrases(&marks);
        let is_open = |words: &[usize]| words.iter().any(|at| open.contains(at));
        marks.retain(|it| it.family != Family::Deny || !is_open(&it.words));
        for (start, own) in beginnings.iter().enumerate() {
            let hits = lexicon.weak.at_beginnings(&texts, start, own).into_iter();
            // “In any case” limits nothing, and says that it is so whatever happens.
            let free = hits.filter(|hit| {
                hit.value == Family::Whatever || !hit.words.iter().any(|word| idle[*word])
            });
            // “Does not rule out” denies nothing.
            let free = free.filter(|hit| hit.value != Family::Flip || !is_open(&hit.words));
            marks.extend(free.map(|hit| Mark::new(hit.value, false, hit.words)));
            if has_negative_prefix(self.language, texts[start]) || self.is_negative_ending(start) {
                marks.push(Mark::new(Family::Flip, false, vec![start]));
            }
        }
        self.marks = marks;
    }

    /// Returns the marks that must have a counterpart; of several that weigh a clause, the longest takes its words.
    fn strong_marks(
        &self,
        lexicon: &Lexicon,
        texts: &[&str],
        beginnings: &[Beginnings],
    ) -> Vec<Mark> {
        let mut taken = vec![false; texts.len()];
        let mut marks: Vec<Mark> = Vec::new();
        for (start, own) in beginnings.iter().enumerate() {
            let before = marks.len();
            let mut hits = lexicon.strong.at_beginnings(texts, start, own);
            hits.retain(|hit| match hit.value {
                Family::Only => !self.sets_aside(&hit.words) && !self.denies_before_que(&hit.words),
                Family::Idle => !self.is_parted(&hit.words),
                Family::May => !self.is_cut_short(&hit.words),
                _ => true,
            });
            hits.retain(|hit| {
                // “Mid-December”
                let free = hit.value == Family::MiddleOf || !self.is_glued(start);
                hit.words.len() > 1 || free && !self.counts_up(start)
            });
            let longest = hits
                .iter()
                .filter(|hit| hit.value.weighs())
                .map(|hit| hit.words.len())
                .max()
                .unwrap_or(0);
            for hit in hits {
                let taken = || hit.words.iter().any(|word| taken[*word]);
                // A word may have two stems of one list: отказал*, отказ*.
                let again = |mark: &Mark| mark.family == hit.value && mark.words == hit.words;
                if hit.value.weighs() && (hit.words.len() < longest || taken())
                    || marks[before..].iter().any(again)
                {
                    continue;
                }
                marks.push(Mark::new(hit.value, true, hit.words));
            }
            let fresh = marks[before..]
                .iter()
                .filter(|mark: &&Mark| mark.family.weighs());
            for word in fresh.flat_map(|mark| &mark.words) {
                taken[*word] = true;
            }
        }
        marks
    }

    /// True if a comma parts two neighbours among these words: “could not, but its members could”.
    fn is_parted(&self, words: &[usize]) -> bool {
        let mut pairs = words.windows(2);
        pairs.any(|pair| pair[0] + 1 == pair[1] && self.words[pair[1]].gap.contains([',', ';']))
    }

    /// True for a phrase with the part of a verb that ends its clause, where the clause goes on: “schließt einen Kanal nicht aus Protest”.
    fn is_cut_short(&self, words: &[usize]) -> bool {
        let Some((last, [_, ..])) = words.split_last() else {
            return false;
        };
        let next = self.words.get(last + 1);
        ENDS_CLAUSE.has_in(self.language, &self.words[*last].text)
            && next.is_some_and(|it| {
                it.gap.trim().is_empty() && !JOINTS.has_in(self.language, &it.text)
            })
    }

    /// Returns the marks of sentences that open with a condition: “should the fees rise, we leave”.
    fn suppositions(&self) -> impl Iterator<Item = Mark> + '_ {
        let all = (0..self.words.len()).filter(|at| self.supposes(*at));
        all.map(|at| Mark::new(Family::If, true, vec![at]))
    }

    /// True for the “should” of “should the fees rise, we leave”, which opens its sentence.
    fn supposes(&self, word: usize) -> bool {
        let own = &self.words[word];
        let opens = word == 0 || own.gap.contains(['.', ';', ':', '!', '?', '\n']);
        opens && SUPPOSES.has(&own.text)
    }

    /// Returns the marks of English subjects such as “most users”.
    fn majorities(&self) -> impl Iterator<Item = Mark> + '_ {
        let english = self.is_in(Language::English);
        let all = (0..self.words.len()).filter(move |at| english && self.is_majority(*at));
        all.map(|at| Mark::new(Family::Most, true, vec![at]))
    }

    /// True for the “most” of “most users have left”, which opens its clause before a plural, but not for that of “most famous”.
    fn is_majority(&self, word: usize) -> bool {
        let own = &self.words[word];
        if own.text != "most" {
            return false;
        }
        let opens = own.gap.contains(['.', ';', ':', '!', '?', '\n', ','])
            || word
                .checked_sub(1)
                .is_none_or(|at| BEFORE_SUBJECT.has(&self.words[at].text));
        let plural = |next: &Word| {
            let text = next.text.as_str();
            PLURALS.has(text) || text.ends_with('s') && !NO_PLURALS.has(text)
        };
        opens && self.words.get(word + 1).is_some_and(plural)
    }

    /// True for “ne pas quitter A, qu’elle dit …”, in which “ne” goes with “pas”, and “qu’” opens another clause.
    fn denies_before_que(&self, words: &[usize]) -> bool {
        let (Some(first), Some(last)) = (words.first(), words.last()) else {
            return false;
        };
        let between = words.len() == 2 && self.is_in(Language::French);
        let mut gap = self.words[*first..*last].iter().skip(1);
        between
            && (self.words[*last].gap.contains(',')
                || gap.any(|word| WITH_NE.has(&word.text) || word.gap.contains(',')))
    }

    /// True if a word is a part of a compound: the “only” of read-only.
    fn is_glued(&self, word: usize) -> bool {
        let hyphen = |gap: Option<&Word>| gap.is_some_and(|word| word.gap == "-");
        hyphen(self.words.get(word)) || hyphen(self.words.get(word + 1))
    }

    /// True for “no …, sino”, which sets something aside; without its comma it means “only”.
    fn sets_aside(&self, words: &[usize]) -> bool {
        let last = words.last().map(|last| &self.words[*last]);
        words.len() > 1 && last.is_some_and(|last| last.text == "sino" && last.gap.contains(','))
    }

    /// True if a word may say that something is not there, by its ending: ad-free, endless, werbefrei, kostenlos.
    pub(super) fn is_negative_ending(&self, word: usize) -> bool {
        let own = &self.words[word];
        let long = own.text.chars().count() >= MIN_DENIED_LETTERS;
        match self.language {
            Language::English => {
                own.text == "free" && own.gap == "-" || long && own.text.ends_with("less")
            }
            Language::German => long && (own.text.ends_with("frei") || own.text.ends_with("los")),
            _ => false,
        }
    }

    /// True if a word is short for “number”: the “No.” of No. 3.
    fn counts_up(&self, word: usize) -> bool {
        let next = self.words.get(word + 1);
        let is_number = |next: &Word| {
            next.value.is_some() || next.text.starts_with(|it: char| it.is_ascii_digit())
        };
        let numbered = |next: &Word| is_number(next) && next.gap.starts_with('.');
        self.words[word].text == "no" && next.is_some_and(numbered)
    }

    fn read_meanings(&mut self, lexicon: &Lexicon) {
        let german = self.is_in(Language::German);
        let texts = self.words.iter().map(|word| {
            if german {
                without_zu(&word.text)
            } else {
                Cow::Borrowed(word.text.as_str())
            }
        });
        let texts: Vec<Cow<'_, str>> = texts.collect();
        let texts: Vec<&str> = texts.iter().map(AsRef::as_ref).collect();
        let mut concepts: Vec<Vec<Concept>> = vec![Vec::new(); texts.len()];
        let mut units = vec![None; texts.len()];
        for start in 0..texts.len() {
            let beginnings = Beginnings::of(texts[start]);
            for hit in lexicon.concepts.at_beginnings(&texts, start, &beginnings) {
                concepts[start].push(hit.value);
            }
            let longest = lexicon
                .units
                .at_beginnings(&texts, start, &beginnings)
                .into_iter()
                .max_by_key(|hit| hit.words.len());
            // “From 40 to 45” has no terabytes.
            let printed = &self.text[self.words[start].range.clone()];
            let measures = !matches!(printed, "to" | "go");
            if let Some(hit) = longest.filter(|_| measures) {
                units[start] = Some(hit.value);
            }
        }
        let mut marked = vec![false; texts.len()];
        for mark in &self.marks {
            if let [word] = mark.words[..] {
                marked[word] |= mark.strong && mark.family.is_empty_word();
            }
        }
        let content: Vec<bool> = (0..texts.len())
            .map(|index| {
                let long = texts[index].chars().count() >= MIN_CONTENT_LETTERS;
                !concepts[index].is_empty() || long && !marked[index]
            })
            .collect();
        for (index, word) in self.words.iter_mut().enumerate() {
            word.concepts = std::mem::take(&mut concepts[index]);
            // “Falls” is “if”, and no fall.
            if german && word.text == "falls" {
                word.concepts.clear();
            }
            word.concepts.dedup();
            word.unit = units[index];
            word.content = content[index] && word.value.is_none();
        }
    }

    fn cut_clauses(&mut self) {
        let opens = |mark: &&Mark| mark.family == Family::Opener;
        // German and Russian set a comma before each clause; “before 3 May” opens none.
        let commas = matches!(self.language, Language::German | Language::Russian);
        let value = |word: usize| {
            self.words.get(word).is_some_and(|word| {
                matches!(
                    word.value,
                    Some(What::Number(_) | What::Date(_) | What::Exact(_))
                )
            })
        };
        let openers = self.marks.iter().filter(opens).map(|mark| mark.words[0]);
        let openers: BTreeSet<usize> = openers
            .filter(|word| !commas && !(word + 1..word + 3).any(value) && self.opens_clause(*word))
            .collect();
        let (mut clause, mut sentence, mut length) = (0, 0, 0);
        for index in 0..self.words.len() {
            let gap = self.words[index].gap.as_str();
            // “…!”, wrote A: the sentence goes on behind the comma.
            let called = gap.contains(['!', '?']) && !gap.contains(',');
            let sentence_end = called
                || gap.contains([';', '\n', '~'])
                || gap.contains(". ")
                || gap.starts_with('.');
            // In Russian a dash alone stands for “is”, or for the verb of the clause before.
            let dash = self.is_in(Language::Russian) && matches!(gap.trim(), "—" | "–");
            let breaks = sentence_end
                || !dash && gap.contains([',', ':', ')', '–', '—'])
                || gap.contains(" - ")
                || openers.contains(&index);
            if breaks && length > 0 {
                clause += 1;
                length = 0;
            }
            if sentence_end && index > 0 {
                sentence += 1;
            }
            length += 1;
            self.words[index].clause = clause;
            self.words[index].sentence = sentence;
        }
        self.sum_up_clauses();
        for mark in &mut self.marks {
            mark.clause = self.words[mark.words[0]].clause;
        }
        let idle: Vec<bool> = self.marks.iter().map(|it| self.says_nothing(it)).collect();
        let mut idle = idle.into_iter();
        self.marks.retain(|_| !idle.next().unwrap_or(false));
        for mark in self.marks.iter().filter(|mark| mark.strong) {
            if let [word] = mark.words[..] {
                self.words[word].alone.insert(mark.family);
            }
        }
    }

    /// True for a mark that means nothing where it stands: the “wird” of “wird nicht mehr genutzt”, the “si” of “si …, c’est …”.
    fn says_nothing(&self, mark: &Mark) -> bool {
        let Some(word) = mark.words.first().copied() else {
            return false;
        };
        let text = self.words[word].text.as_str();
        match (self.language, mark.family) {
            (Language::German, Family::Future) if mark.words.len() == 1 => {
                matches!(text, "wird" | "werden")
                    && (self.is_present_passive(mark) || self.could_be(mark))
            }
            (Language::French, Family::If) => {
                matches!(text, "si" | "s") && (self.explains(word) || self.concedes(word))
            }
            _ => false,
        }
    }

    /// True for “wird nicht mehr genutzt”, which is so now.
    fn is_present_passive(&self, mark: &Mark) -> bool {
        let here = |word: &&Word| word.clause == mark.clause;
        let last = self.words.iter().rev().find(here);
        let participle = last.is_some_and(|it| it.text.ends_with('t') || it.text.starts_with("ge"));
        let mut words = self.words.iter();
        let ended = words.any(|it| it.clause == mark.clause && it.text == "mehr")
            && self
                .marks
                .iter()
                .any(|it| it.family == Family::Flip && it.clause == mark.clause);
        participle && ended
    }

    /// True for the “werden” of “konnten gerettet werden”, behind which nothing is to come.
    fn could_be(&self, mark: &Mark) -> bool {
        let mut words = self.words.iter();
        words.any(|word| word.clause == mark.clause && PAST_MODALS.has(&word.text))
    }

    /// True for the “si” of “si nous sommes partis, c’est à cause du bruit”, which gives a reason and sets no condition.
    fn explains(&self, si: usize) -> bool {
        let sentence = self.words[si].sentence;
        let opens = si == 0 || self.words[si - 1].sentence != sentence;
        opens
            && self.words.windows(2).any(|pair| {
                let later = pair[0].sentence == sentence && pair[0].clause > self.words[si].clause;
                later
                    && matches!(pair[0].text.as_str(), "c" | "ce")
                    && matches!(pair[1].text.as_str(), "est" | "était" | "n")
            })
    }

    /// True for the “si” of “si la maire salue ce départ, son adjoint y voit au contraire une perte”, which sets no condition.
    fn concedes(&self, si: usize) -> bool {
        let own = &self.words[si];
        let mut later = self.words[si..].iter();
        later.any(|it| {
            it.sentence == own.sentence && it.clause > own.clause && ON_THE_CONTRARY.has(&it.text)
        })
    }

    /// True unless a word stands before a mere noun: “after the outage” opens no clause, “after the outage ended” does.
    fn opens_clause(&self, word: usize) -> bool {
        let own = self.words[word].text.as_str();
        if !BEFORE_NOUNS.has(own) {
            return true;
        }
        // “Have since reopened”
        let before = word.checked_sub(1).map(|at| self.words[at].text.as_str());
        if own == "since" && before.is_some_and(|it| HAVE.has(it)) {
            return false;
        }
        let breaks = |word: &&Word| word.gap.contains([',', '.', ':', ';', '!', '?', '(', ')']);
        let behind = self.words[word + 1..].iter();
        let end = word + 1 + behind.take_while(|it| !breaks(it)).count();
        let noun = self
            .words
            .get(word + 1)
            .is_some_and(|next| next.value.is_some() || DETERMINERS.has(&next.text));
        let noun = noun || end - word <= MAX_WORDS_OF_NOUN + 1;
        let verb = self.marks.iter().any(|mark| {
            matches!(
                mark.family,
                Family::Passive | Family::Done | Family::Future | Family::Plan | Family::May
            ) && mark.strong
                && mark.words.iter().all(|it| word < *it && *it < end)
        });
        !noun || verb
    }

    fn sum_up_clauses(&mut self) {
        let joints = self
            .marks
            .iter()
            .filter(|mark| mark.family == Family::Joint);
        let joints: BTreeSet<usize> = joints.map(|mark| mark.words[0]).collect();
        for (index, word) in self.words.iter().enumerate() {
            if self.clauses.len() == word.clause {
                self.clauses.push(Clause {
                    sentence: word.sentence,
                    content: 0,
                    joined: joints.contains(&index),
                });
            }
            self.clauses[word.clause].content += usize::from(word.content);
        }
    }
}

/// Returns a German infinitive without the “zu” inside it: herauszugeben, herausgeben.
fn without_zu(word: &str) -> Cow<'_, str> {
    let infinitive = word.ends_with("en") || word.ends_with("ern") || word.ends_with("eln");
    if !infinitive {
        return Cow::Borrowed(word);
    }
    let parts = SEPARABLE.rests(Language::German, word).find_map(|behind| {
        let prefix = &word[..word.len() - behind.len()];
        let rest = behind.strip_prefix("zu")?;
        (rest.chars().count() >= MIN_CONTENT_LETTERS).then(|| format!("{prefix}{rest}"))
    });
    parts.map_or(Cow::Borrowed(word), Cow::Owned)
}

/// True if a word may be made of another one by a prefix that denies: unmoderated, unbewacht, непрочитанный.
fn has_negative_prefix(language: Language, word: &str) -> bool {
    word.chars().count() >= MIN_DENIED_LETTERS
        && NEGATIVE_PREFIXES.has_in(language, word)
        && !NO_NEGATIVE_PREFIXES.has_in(language, word)
}

/// Returns the words of all phrases by which something may be so: does not rule out.
fn words_of_open_phrases(marks: &[Mark]) -> BTreeSet<usize> {
    let open = marks.iter().filter(|it| it.family == Family::May);
    let phrases = open.filter(|it| it.words.len() > 1);
    phrases.flat_map(|it| it.words.iter().copied()).collect()
}
