//! Makes candidates of a sentence: its statements, with their dates, numbers, names, speakers and moves, and the reason for each of these.

use std::fmt::Write;
use std::ops::Range;

use crate::draft::Candidate;
use crate::draft::MoveStage;
use crate::draft::ReadDate;
use crate::draft::id;
use crate::draft::language::Relative;
use crate::draft::one_line;
use crate::draft::passage;
use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;
use crate::draft::sentence::overlap;
use crate::draft::when::Clue;
use crate::draft::when::Inferred;
use crate::draft::when::NoYear;
use crate::draft::when::When;
use crate::draft::when::relative;

/// The maximum number of words between quotation marks that are taken for a term, and not for speech.
const MAX_TERM_WORDS: usize = 3;
/// The minimum number of words of a sentence in which a denial or a weekday alone makes a candidate.
const MIN_WORDS: usize = 5;
/// The minimum number of words beside a date in a sentence that is more than a dateline.
const MIN_WORDS_BESIDE_DATE: usize = 3;
/// The maximum length of the text before the date of a dateline, in bytes: “PARIS,”.
const MAX_PLACE_BYTES: usize = 40;
/// The maximum length of the short name of an agency, in bytes: “AFP”.
const MAX_AGENCY_BYTES: usize = 16;

impl DocumentReader<'_> {
    /// Returns the candidates that a sentence makes, one for each of its statements.
    pub(super) fn candidates(&self, sentence: &Sentence) -> Vec<Candidate> {
        let words = self.text(&sentence.range);
        let is_question = words.trim_end().ends_with('?');
        let language = self.source.document.language;
        let is_head = language.writer(words).is_some();
        if passage::is_too_long(&sentence.range) || is_question || is_head {
            return Vec::new();
        }
        let parts = self.statements(sentence);
        if parts.is_empty() {
            return self.candidate(sentence).into_iter().collect();
        }
        let each = parts.iter().filter_map(|part| self.candidate(part));
        each.collect()
    }

    /// Returns the candidate that a statement makes; none where nothing in it can be checked, or a statement of the sheet quotes it.
    fn candidate(&self, sentence: &Sentence) -> Option<Candidate> {
        let words = self.text(&sentence.range);
        if self.is_quoted(&sentence.range) {
            return None;
        }
        let quote = one_line(passage::bare(words));
        let mut candidate = Candidate {
            id: id("fact", self.source.id, &quote),
            source: self.source.id.to_owned(),
            line: sentence.line,
            signals: 0,
            why: Vec::new(),
            quote,
            place: sentence.range.clone(),
            dates: Vec::new(),
            numbers: Vec::new(),
            date: None,
            count: None,
            actors: Vec::new(),
            according_to: Vec::new(),
            speakers: Vec::new(),
            context: Vec::new(),
            stands_for: Vec::new(),
            movement: None,
        };
        self.add_dates(sentence, &mut candidate);
        self.add_counts(sentence, &mut candidate);
        self.add_actors(sentence, &mut candidate);
        self.add_hearsay(sentence, &mut candidate);
        let has_speaker = self.add_speakers(sentence, &mut candidate);
        self.add_quotation(sentence, &mut candidate, has_speaker);
        self.add_movement(sentence, &mut candidate);
        self.add_expressions(sentence, &mut candidate);
        candidate.signals += usize::from(self.denies(sentence));
        if candidate.signals == 0 || (candidate.signals == 1 && self.is_dateline(sentence)) {
            return None;
        }
        if sentence.is_line && !self.line_says_something(sentence, &candidate) {
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
        Some(candidate)
    }

    /// True if a sentence denies something and is no request, as “Please do not wait.” is.
    fn denies(&self, sentence: &Sentence) -> bool {
        let words = self.text(&sentence.range);
        let is_long = words.split_whitespace().nth(MIN_WORDS - 1).is_some();
        let language = self.source.document.language;
        sentence.denial.is_some() && !sentence.is_line && is_long && !language.is_request(words)
    }

    /// True if a line that is no sentence states more than a title does, which may have a name or a number word.
    fn line_says_something(&self, sentence: &Sentence, candidate: &Candidate) -> bool {
        let words = self.text(&sentence.range);
        let has_digits = sentence.quantities.iter().any(|it| {
            self.text(&it.range)
                .starts_with(|it: char| it.is_ascii_digit())
        });
        let is_titled = words.ends_with(':') && candidate.signals < 2;
        let holds = !sentence.dates.is_empty() && !self.is_dateline(sentence)
            || !candidate.dates.is_empty() && sentence.dates.is_empty()
            || has_digits
            || candidate.signals > 1
            || candidate.movement.is_some();
        holds && !is_titled
    }

    /// True if the words hold hardly more than a date: “Hamburg, 14 March 2024.”
    fn is_dateline(&self, sentence: &Sentence) -> bool {
        let words = |range: &Range<usize>| self.text(range).split_whitespace().count();
        let dated: usize = sentence.dates.iter().map(|date| words(&date.range)).sum();
        dated > 0 && words(&sentence.range) < dated + MIN_WORDS_BESIDE_DATE
    }

    /// Adds every date to the reasons, and proposes only the first one, because the others may be those of other events.
    fn add_dates(&self, sentence: &Sentence, candidate: &mut Candidate) {
        let language = self.source.document.language;
        let mut is_first = true;
        for (date, when) in sentence.resolved_dates(language, self.source.published) {
            let words = one_line(self.text(&date.range));
            let is_today = sentence
                .days
                .iter()
                .any(|day| day.value == Relative::Days(0));
            if !is_today && self.is_day_of_report(sentence, &date.range) {
                candidate
                    .why
                    .push(format!("date “{words}”: the day of the report"));
                continue;
            }
            candidate.signals += usize::from(is_first);
            candidate.dates.push(ReadDate {
                words: words.clone(),
                span: when.as_ref().ok().map(|when| when.span),
                is_relative: when
                    .as_ref()
                    .is_ok_and(|when| when.inferred == Some(Inferred::Published)),
            });
            match when {
                Ok(when) => {
                    let before = self.text(&(sentence.range.start..date.range.start));
                    let is_alone = date.value.start.month.is_none();
                    if is_alone && language.is_compared(before) {
                        let (span, rule) = (when.span, &when.rule);
                        candidate.why.push(format!(
                            "date “{words}” is {span} ({rule}): only a comparison"
                        ));
                        continue;
                    }
                    let proposed = self.add_date(sentence, candidate, &words, &when, is_first);
                    candidate.date = candidate.date.take().or(proposed.filter(|_| is_first));
                }
                Err(no_year) => {
                    let why = self.no_year(&no_year);
                    candidate.why.push(format!("date “{words}”: {why}"));
                }
            }
            is_first = false;
        }
        self.add_relative_days(sentence, candidate);
    }

    /// Adds a date to the reasons, and returns it in the form of a sheet; `None` where the rules would not accept it.
    fn add_date(
        &self,
        sentence: &Sentence,
        candidate: &mut Candidate,
        words: &str,
        when: &When,
        is_first: bool,
    ) -> Option<String> {
        let mut why = format!("date “{words}” is {} ({})", when.span, when.rule);
        match &when.inferred {
            Some(Inferred::Context(range) | Inferred::Beside(range, _)) => {
                let words = one_line(self.text(range));
                // Writing to a string cannot fail.
                let _ = write!(why, ", year inferred from “{words}”");
                if let Some(Inferred::Beside(_, clue)) = &when.inferred {
                    why.push_str(match clue {
                        Clue::Months => ", with a New Year between them",
                        Clue::Weekday => ": the nearest in which the weekday fits",
                    });
                }
                if is_first && !overlap(range, &sentence.range) {
                    candidate
                        .context
                        .push(passage::around(self.source.document, range));
                }
            }
            Some(Inferred::Published) => {
                why.push_str(", year inferred from the day of publication; not filled in, since no words of the document say so");
            }
            None => {}
        }
        let cut_off = self.material.as_of;
        let is_to_come = cut_off.is_some_and(|cut_off| when.span.end.is_after(cut_off));
        if is_to_come {
            why.push_str("; not filled in, since it is after the information cut-off");
        }
        candidate.why.push(why);
        let is_told = when.inferred != Some(Inferred::Published);
        (is_told && !is_to_come).then(|| when.span.to_string())
    }

    /// True if a date is that of a dateline, and so the day of the report, not of the event: “PARIS, 3 mars (AFP) – …”.
    fn is_day_of_report(&self, sentence: &Sentence, date: &Range<usize>) -> bool {
        let before = self.text(&(sentence.range.start..date.start)).trim_end();
        let mut letters = before.chars().filter(|letter| letter.is_alphabetic());
        let after = self.text(&(date.end..sentence.range.end)).trim_start();
        let agency = after.strip_prefix('(').and_then(|it| it.split_once(')'));
        let is_agency = |name: &str| {
            let mut letters = name.chars();
            name.len() <= MAX_AGENCY_BYTES && letters.all(|it| it.is_uppercase() || it == '/')
        };
        before.len() <= MAX_PLACE_BYTES
            && before.ends_with(',')
            && before.contains(char::is_alphabetic)
            && (letters.all(char::is_uppercase) || agency.is_some_and(|(name, _)| is_agency(name)))
    }

    /// Returns the reason, in words, why no year is proposed for a date.
    fn no_year(&self, no_year: &NoYear) -> String {
        match no_year {
            NoYear::Unnamed => "no year before it in the document".to_owned(),
            NoYear::Unclear([one, other], range) => {
                let words = one_line(self.text(range));
                format!("{one} or {other}, which “{words}” before it does not make clear")
            }
            NoYear::Weekday(year, range) => {
                let words = one_line(self.text(range));
                format!("in {year}, by “{words}” before it, this was another weekday")
            }
        }
    }

    fn add_relative_days(&self, sentence: &Sentence, candidate: &mut Candidate) {
        let mut stages = sentence.moves.iter().map(|it| it.value);
        let is_to_come =
            sentence.cues.is_empty() && stages.any(|stage| stage == MoveStage::Announced);
        let weekdays = sentence.days.iter();
        let weekdays = weekdays.filter(|it| matches!(it.value, Relative::Weekday(_)));
        let is_long = self
            .text(&sentence.range)
            .split_whitespace()
            .nth(MIN_WORDS - 1)
            .is_some();
        // “Answer by Friday” and “open from Tuesday to Saturday” tell of no event.
        let tells = is_long && weekdays.count() < 2;
        for day in &sentence.days {
            let printed = one_line(self.text(&day.range));
            let published = self.source.published;
            let span = published.and_then(|published| relative(published, day.value, is_to_come));
            candidate.signals += usize::from(candidate.dates.is_empty() && tells);
            candidate.dates.push(ReadDate {
                words: printed.clone(),
                span,
                is_relative: true,
            });
            candidate.why.push(match span {
                Some(span) => {
                    format!("“{printed}” is {span}, counted from the day of publication")
                }
                None => format!("“{printed}”: the day of publication is not known"),
            });
        }
    }

    fn add_actors(&self, sentence: &Sentence, candidate: &mut Candidate) {
        for found in &sentence.actors {
            let id = self.id_of(found.value);
            if candidate.actors.contains(&id) {
                continue;
            }
            let printed = one_line(self.text(&found.range));
            candidate.why.push(format!("names `{id}`: “{printed}”"));
            candidate.actors.push(id);
        }
        candidate.signals += usize::from(!candidate.actors.is_empty());
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
