//! Makes candidates of a sentence: its statements, with their dates, numbers, names, speakers and moves, and the reason for each of these.

use std::collections::BTreeSet;
use std::hash::DefaultHasher;
use std::hash::Hash;
use std::hash::Hasher;
use std::ops::Range;

use crate::draft::Candidate;
use crate::draft::MoveStage;
use crate::draft::id;
use crate::draft::one_line;
use crate::draft::passage;
use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;
use crate::language::Figure;
use crate::language::Found;
use crate::language::Segmented;
use crate::language::overlap;
use crate::sheet::ActorKind;

/// What parts the labels of a thing in a line.
const DOT: &str = " · ";
/// The arrow of a list item, between what was and what is: “#garden → #allotment”.
const ARROW: &str = " → ";
/// The maximum number of words between quotation marks that are taken for a term, and not for speech.
const MAX_TERM_WORDS: usize = 3;
/// The minimum number of words of a sentence in which a denial or a weekday alone makes a candidate.
const MIN_WORDS: usize = 5;
/// The minimum number of words of a sentence that tells nothing of what is over, and has nothing else to check.
const MIN_WORDS_OF_STATE: usize = 7;
/// The minimum number of words beside a date in a sentence that is more than a dateline.
const MIN_WORDS_BESIDE_DATE: usize = 3;

/// Returns a number by which the words of a candidate are known again; it is made faster than an id, and lasts for one run.
pub(super) fn mark_of(quote: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    quote.hash(&mut hasher);
    hasher.finish()
}

impl DocumentReader<'_> {
    /// True if a candidate with the words of a sentence is known: a line that comes back on every page is read once.
    pub(super) fn is_known(&self, sentence: &Sentence, known: &BTreeSet<u64>) -> bool {
        let words = self.text(&sentence.range);
        // Each part of a sentence makes a candidate of its own.
        !words.contains(';') && known.contains(&mark_of(&one_line(passage::bare(words))))
    }

    /// Returns the id of the candidate with these words.
    fn fact_id(&self, quote: &str) -> String {
        id("fact", self.source.id, quote)
    }

    /// Returns the candidates that a sentence makes, one for each of its statements.
    pub(super) fn candidates(
        &self,
        sentence: &Sentence,
        earlier: &[Sentence],
        next: Option<&Sentence>,
    ) -> Vec<Candidate> {
        let words = self.text(&sentence.range);
        let is_question = words.trim_end().ends_with('?');
        let language = self.source.document.language;
        let is_head = language.writer(words).is_some() || language.leads_to_writing(words);
        if passage::is_too_long(&sentence.range) || is_question || is_head {
            return Vec::new();
        }
        let parts = self.statements(sentence);
        let mut candidates: Vec<Candidate> = if parts.is_empty() {
            self.candidate(sentence, earlier).into_iter().collect()
        } else {
            let parts = parts.iter();
            parts
                .filter_map(|part| self.candidate(part, earlier))
                .collect()
        };
        if let Some(next) = next {
            for candidate in &mut candidates {
                self.add_speaker_behind(sentence, earlier, next, candidate);
            }
        }
        candidates
    }

    /// Returns the candidate that a statement makes; none where nothing in it can be checked, or a statement of the sheet quotes it.
    fn candidate(&self, sentence: &Sentence, earlier: &[Sentence]) -> Option<Candidate> {
        let words = self.text(&sentence.range);
        if self.is_quoted(&sentence.range) {
            return None;
        }
        let language = self.source.document.language;
        let mut candidate = Candidate {
            line: sentence.line,
            place: sentence.range.clone(),
            ..Candidate::default()
        };
        self.add_dates(sentence, &mut candidate);
        self.add_counts(sentence, &mut candidate);
        self.add_column(sentence, earlier, &mut candidate);
        self.add_actors(sentence, &mut candidate);
        self.add_hearsay(sentence, &mut candidate);
        let has_speaker = self.add_speakers(sentence, earlier, &mut candidate);
        self.add_quotation(sentence, &mut candidate, has_speaker);
        self.add_movement(sentence, earlier, &mut candidate);
        self.add_expressions(sentence, earlier, &mut candidate);
        candidate.signals += usize::from(self.denies(sentence));
        candidate.signals += usize::from(self.is_told(sentence) && !language.is_request(words));
        if candidate.signals == 0 {
            candidate.signals +=
                usize::from(self.tells_by_words(sentence, earlier, &mut candidate));
        }
        if candidate.signals == 0 || (candidate.signals == 1 && self.is_formula(sentence)) {
            return None;
        }
        if sentence.is_line && !self.line_says_something(sentence, &candidate) {
            return None;
        }
        // “You can find us on X.”
        let tells_more = !candidate.dates.is_empty()
            || !candidate.numbers.is_empty()
            || has_speaker
            || candidate.movement.is_some();
        if !tells_more && language.is_request(words) {
            return None;
        }
        if let Some(lead_in) = &sentence.lead_in {
            let words = one_line(passage::bare(self.text(lead_in)));
            if !candidate.context.contains(&words) {
                candidate.context.push(words);
            }
        }
        if let Some(word) = &sentence.denial {
            let word = one_line(self.text(word));
            candidate.why.push(format!("denies something: “{word}”"));
        }
        // Only now, because most sentences make no candidate.
        let quote = one_line(passage::bare(words));
        Some(Candidate {
            id: self.fact_id(&quote),
            source: self.source.id.to_owned(),
            quote,
            ..candidate
        })
    }

    /// True if a sentence without a date, number or known name tells of a move, of many, or of somebody whom no list has.
    fn tells_by_words(
        &self,
        sentence: &Sentence,
        earlier: &[Sentence],
        candidate: &mut Candidate,
    ) -> bool {
        let words = self.text(&sentence.range);
        let language = self.source.document.language;
        if let Some(noun) = self.goes_on_about(sentence, earlier) {
            let why = format!("goes on about what was named before: “{noun}”");
            candidate.why.push(why);
            return true;
        }
        if !self.is_long(words) || sentence.is_line && !self.may_tell_in_line(sentence) {
            return false;
        }
        let is_arrow = sentence.is_line && words.matches(ARROW).count() == 1;
        let why = if is_arrow {
            Some(format!("tells of a change: “{}”", ARROW.trim()))
        } else {
            self.told_by_words(sentence)
        };
        let why = why.filter(|_| !language.is_request(words));
        let tells = why.is_some();
        candidate.why.extend(why);
        tells
    }

    /// True if a line without the mark that ends a sentence may be one: in a post, or an item that tells of what is over or goes from one thing to another.
    fn may_tell_in_line(&self, sentence: &Sentence) -> bool {
        let words = self.text(&sentence.range);
        let language = self.source.document.language;
        let is_item = || {
            let is_over = || Segmented::of_sentence(language, words).is_over();
            sentence.lead_in.is_some()
                && !words.contains('\t')
                && (words.contains(ARROW) || is_over())
        };
        sentence.writer.is_some() && !words.contains(['\t', '|']) || is_item()
    }

    /// Returns the words by which a sentence tells of a move, of many, or of somebody whom no list has.
    fn told_by_words(&self, sentence: &Sentence) -> Option<String> {
        let words = self.text(&sentence.range);
        let language = self.source.document.language;
        let told = sentence
            .moves
            .iter()
            .find(|it| it.value == MoveStage::Moved);
        if let Some(told) = told {
            let words = one_line(self.text(&told.range));
            return Some(format!("tells of a move: “{words}”"));
        }
        let segmented = Segmented::of_sentence(language, words);
        let is_exclaimed = words.trim_end().ends_with('!');
        let figures = segmented.figures(&[]);
        let amount = figures
            .iter()
            .find(|it| matches!(it.value, Figure::Amount(1..)));
        if let Some(amount) = amount {
            let words = one_line(&words[amount.range.clone()]);
            return Some(format!("tells of many: “{words}”"));
        }
        let names = segmented.proper_names();
        if let Some(name) = names.iter().find(|name| name.start > 0 && !is_exclaimed) {
            let words = one_line(&words[name.clone()]);
            return Some(format!("names somebody whom no list has: “{words}”"));
        }
        let is_long = words.split_whitespace().nth(MIN_WORDS - 1).is_some();
        let tells = is_long
            && !is_exclaimed
            && !language.is_about_writer_or_text(words)
            && !language.addresses_readers(words)
            && (segmented.is_over() || self.tells_how_it_is(words));
        tells.then(|| {
            let what = if segmented.is_over() {
                "tells of what happened"
            } else {
                "tells how something is"
            };
            format!("{what}, without a date or number")
        })
    }

    /// True if a sentence without a past tense is long enough to be more than a formula, and about others than those who write and read it.
    fn tells_how_it_is(&self, words: &str) -> bool {
        let language = self.source.document.language;
        let all = words.split(|it: char| !it.is_alphanumeric());
        let mut all = all.filter(|it| !it.is_empty());
        all.clone().nth(MIN_WORDS_OF_STATE - 1).is_some()
            && !all.any(|word| language.is_we(word) || language.is_verb_of_us(word))
    }

    /// True if the words behind the name of whoever writes or speaks are enough to tell something: “X: same here” is not.
    fn is_told(&self, sentence: &Sentence) -> bool {
        sentence.told_by.as_ref().is_some_and(|label| {
            let start = label.end.clamp(sentence.range.start, sentence.range.end);
            self.is_long(self.text(&(start..sentence.range.end)))
        })
    }

    /// True if a sentence has enough words to tell something; a language without articles needs fewer.
    fn is_long(&self, words: &str) -> bool {
        let language = self.source.document.language;
        let least = MIN_WORDS - usize::from(!language.has_articles());
        words.split_whitespace().nth(least - 1).is_some()
    }

    /// True if a sentence denies something and is no request, as “Please do not wait.” is.
    fn denies(&self, sentence: &Sentence) -> bool {
        let words = self.text(&sentence.range);
        let language = self.source.document.language;
        sentence.denial.is_some()
            && !sentence.is_line
            && self.is_long(words)
            && !language.is_request(words)
    }

    /// True if a line that is no sentence states more than a title does, which may have a name or a number word.
    fn line_says_something(&self, sentence: &Sentence, candidate: &Candidate) -> bool {
        let words = self.text(&sentence.range);
        let has_digits = sentence.quantities.iter().any(|it| {
            self.text(&it.range)
                .starts_with(|it: char| it.is_ascii_digit())
        });
        // “Minutes of the Larkspur Club, 3 May 2024”
        let names_document = sentence.quantities.is_empty()
            && candidate.movement.is_none()
            && self.source.document.language.names_document(words);
        let is_titled = names_document
            // “By Dora Fennimore | 3 May 2024 | News | 2 comments”
            || words.contains(['|', '·']) && self.names_writer(sentence)
            || words.ends_with(':') && candidate.signals < 2
            || candidate.movement.is_none() && self.is_heading(sentence);
        let holds = !sentence.dates.is_empty() && !self.is_dateline(sentence)
            || !candidate.dates.is_empty() && sentence.dates.is_empty()
            || has_digits
            || candidate.signals > 1
            || self.is_told(sentence)
            || candidate.movement.is_some()
            || sentence.writer.is_some() && self.is_long(words)
            || self.is_headline_of_past(sentence, candidate)
            // An item of a list that has the length of a sentence.
            || (sentence.lead_in.is_some() && self.is_long(words) && !words.contains('\t'));
        holds && !is_titled
    }

    /// True if a line that names somebody tells of what happened: “Quibbleton became the first choice of choirs”.
    fn is_headline_of_past(&self, sentence: &Sentence, candidate: &Candidate) -> bool {
        let words = self.text(&sentence.range);
        let language = self.source.document.language;
        !candidate.actors.is_empty()
            && self.is_long(words)
            && !words.contains([':', '|', '\t', '·'])
            && Segmented::of_sentence(language, words).is_over()
    }

    /// True if a sentence with one thing to check is a dateline, or a mere cry: “Not Quibbleton!”
    fn is_formula(&self, sentence: &Sentence) -> bool {
        let words = self.text(&sentence.range);
        let is_cry = || {
            words.trim_end().ends_with('!')
                && !self.is_long(words)
                && sentence.quantities.is_empty()
        };
        self.is_dateline(sentence) || is_cry()
    }

    /// True if a line has nothing but names, dates, the number of a version, and marks that part them: “Quibbleton 4.2 – 3 May 2024”, “Dora Fennimore | 3 May 2024”, “Quibbleton · issue 14 · closed”.
    fn is_heading(&self, sentence: &Sentence) -> bool {
        let line = self.text(&sentence.range);
        if line.contains('\t') || self.is_told(sentence) {
            return false;
        }
        if line.matches(DOT).count() > 1 {
            return true;
        }
        let language = self.source.document.language;
        let is_inside = |word: &Range<usize>| {
            let holds = |it: &Range<usize>| it.start <= word.start && word.end <= it.end;
            let mut named = sentence.actors.iter();
            let mut dates = sentence.dates.iter();
            named.any(|it| holds(&it.range)) || dates.any(|it| holds(&it.range))
        };
        let is_date_or_version =
            |word: &str| language.is_time(word) || word.starts_with(|it: char| it.is_ascii_digit());
        let all = self.words_of(&sentence.range);
        let mut others = all.iter().filter(|it| !is_inside(it));
        let is_handle = |word: &Range<usize>| {
            let before = self.text(&(sentence.range.start..word.start));
            before.ends_with('@')
        };
        let are_plain = others.all(|it| {
            is_date_or_version(self.text(it)) || is_handle(it) || self.is_byline(sentence, it)
        });
        are_plain && !sentence.dates.is_empty()
    }

    /// True if a word is one of the two or three of a name that a mark parts from a date: “Dora Fennimore | 3 May 2024”.
    fn is_byline(&self, sentence: &Sentence, word: &Range<usize>) -> bool {
        let line = self.text(&sentence.range);
        let parted = line.split_once(" | ").or_else(|| line.split_once(" · "));
        let language = self.source.document.language;
        parted.is_some_and(|(name, _)| {
            let words: Vec<&str> = name.split_whitespace().collect();
            word.end <= sentence.range.start + name.len() && language.name(&words).is_some()
        })
    }

    /// True if a line only says who wrote the text, and perhaps when: “By Dora Fennimore, 3 May 2024”.
    ///
    /// A name of everyday words may be that of a club, whose deed the line may tell.
    fn names_writer(&self, sentence: &Sentence) -> bool {
        let language = self.source.document.language;
        let line = self.text(&sentence.range);
        let is_person = |names: String| {
            let words = names.split([' ', ',', '-']);
            let mut capitals = words.filter(|word| word.starts_with(char::is_uppercase));
            capitals.all(|word| language.is_ordinary(&word.to_lowercase()) != Some(true))
        };
        let is_of_group = || {
            let mut words = line.split(|it: char| !it.is_alphanumeric());
            let is_person = |it: &Found<usize>| {
                let actor = self.actors.get(it.value);
                actor.is_some_and(|actor| actor.asks_kind || actor.kind == ActorKind::Person)
            };
            !sentence.actors.iter().all(is_person)
                || words.any(|word| language.kind_by_noun(word).is_some())
        };
        let names = language.names_of_by_line(line).filter(|_| sentence.is_line);
        names.is_some_and(is_person) && !is_of_group()
    }

    /// True if the words hold hardly more than a date: “Hamburg, 14 March 2024.”
    fn is_dateline(&self, sentence: &Sentence) -> bool {
        let words = |range: &Range<usize>| self.text(range).split_whitespace().count();
        let dated: usize = sentence.dates.iter().map(|date| words(&date.range)).sum();
        let is_short = dated > 0 && words(&sentence.range) < dated + MIN_WORDS_BESIDE_DATE;
        is_short && !self.is_short_sentence(sentence) || self.names_writer(sentence)
    }

    /// True if a sentence of hardly more than a date says what happened then, and where it was is not its first word: “Released on 3 May.”
    fn is_short_sentence(&self, sentence: &Sentence) -> bool {
        let Some(date) = sentence.dates.first() else {
            return false;
        };
        let before = self.text(&(sentence.range.start..date.range.start));
        let first = before.split_whitespace().next().unwrap_or_default();
        let language = self.source.document.language;
        let is_name = language.is_ordinary(&first.to_lowercase()) == Some(false);
        let is_plain = !first.is_empty() && !before.contains([',', '–', '—', '(']);
        !sentence.is_line && is_plain && !is_name && sentence.odd.update.is_none()
    }

    fn add_actors(&self, sentence: &Sentence, candidate: &mut Candidate) {
        for found in &sentence.actors {
            let id = self.id_of(found.value);
            if candidate.actors.contains(&id) || self.is_same_service(sentence, found) {
                continue;
            }
            let printed = one_line(self.text(&found.range));
            candidate.why.push(format!("names `{id}`: “{printed}”"));
            candidate.actors.push(id);
        }
        candidate.signals += usize::from(!candidate.actors.is_empty());
    }

    /// Adds the hearsay of a sentence to the reasons; hearsay has no speaker.
    fn add_hearsay(&self, sentence: &Sentence, candidate: &mut Candidate) {
        for words in &sentence.hearsays {
            let words = one_line(self.text(words));
            candidate
                .why
                .push(format!("hearsay, nobody is named who says so: “{words}”"));
        }
    }

    fn add_quotation(&self, sentence: &Sentence, candidate: &mut Candidate, has_speaker: bool) {
        let pairs = &self.quotations.pairs;
        let first = pairs.partition_point(|(open, _)| open.start < sentence.range.start);
        let inside = pairs
            .iter()
            .skip(first)
            .take_while(|(open, _)| open.start < sentence.range.end);
        for (open, close) in inside {
            let words = one_line(self.text(&(open.end..close.start)));
            let is_term = words.split_whitespace().count() <= MAX_TERM_WORDS;
            if is_term {
                candidate.why.push(format!(
                    "a term between quotation marks, not speech: “{words}”"
                ));
            } else {
                let speaker = candidate.according_to.first().filter(|_| has_speaker);
                let by = speaker.map_or_else(
                    || "nobody named as the speaker".to_owned(),
                    |id| format!("by `{id}`"),
                );
                candidate.why.push(format!("quotation, {by}: “{words}”"));
                candidate.signals += 1;
            }
            if close.end > sentence.range.end {
                candidate
                    .why
                    .push("the quotation goes on after this sentence".to_owned());
            }
        }
        let before = first.checked_sub(1).and_then(|last| pairs.get(last));
        if before.is_some_and(|(_, close)| overlap(close, &sentence.range)) {
            candidate
                .why
                .push("a quotation that begins before this sentence ends in it".to_owned());
        }
    }
}
