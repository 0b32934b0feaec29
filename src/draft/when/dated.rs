//! The dates of a candidate: all that its sentence names, and the one that is proposed.

use std::fmt::Write;
use std::ops::Range;

use crate::draft::Candidate;
use crate::draft::MoveStage;
use crate::draft::ReadDate;
use crate::draft::language::Period;
use crate::draft::language::Relative;
use crate::draft::one_line;
use crate::draft::passage;
use crate::draft::reader::DocumentReader;
use crate::draft::sentence::Sentence;
use crate::draft::when::Clue;
use crate::draft::when::Inferred;
use crate::draft::when::NoYear;
use crate::draft::when::When;
use crate::draft::when::relative;
use crate::draft::when::subordinate::Doubt;
use crate::draft::when::weekday_of_month;
use crate::language::Date;
use crate::language::DateMention;
use crate::language::DateSpan;
use crate::language::Found;
use crate::language::Segmented;
use crate::language::overlap;

/// The maximum length of the text before the date of a dateline, in bytes: “PARIS,”.
const MAX_PLACE_BYTES: usize = 40;
/// The maximum number of words of the place of a dateline that is not in capitals.
const MAX_PLACE_WORDS: usize = 3;
/// The maximum length of the short name of an agency, in bytes: “AFP”.
const MAX_AGENCY_BYTES: usize = 16;
/// The minimum number of months back from which a date may as well be of the next year; over fewer, the text looks back.
const MIN_MONTHS_BACK: i32 = 3;
/// The maximum number of digits of a day.
const MAX_DAY_DIGITS: usize = 2;
/// The minimum number of words of a sentence in which a weekday alone tells of an event.
const MIN_WORDS: usize = 5;

/// A part of a year that is named before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::draft) enum PartOfYear {
    /// These months: spring 2021.
    Months(DateSpan),
    /// It goes on in another year, and which is not told: winter 2021.
    Unclear,
}

impl DocumentReader<'_> {
    /// Adds every date to the reasons, and proposes only the first one, because the others may be those of other events.
    pub(in crate::draft) fn add_dates(&self, sentence: &Sentence, candidate: &mut Candidate) {
        let language = self.source.document.language;
        let mut is_first = true;
        let (mut first, mut has_other) = (None, false);
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
                span: when
                    .as_ref()
                    .ok()
                    .and_then(|when| self.days_of(sentence, date, when.span)),
                is_relative: when
                    .as_ref()
                    .is_ok_and(|when| when.inferred == Some(Inferred::Published)),
            });
            match when {
                Ok(when) => {
                    if let Some(doubt) = self.doubt(sentence, date, &when) {
                        let (span, rule) = (when.span, &when.rule);
                        candidate
                            .why
                            .push(format!("date “{words}” is {span} ({rule}): {}", doubt.why));
                        is_first &= doubt.is_apart;
                        continue;
                    }
                    let span = self.days_of(sentence, date, when.span);
                    let span = span.unwrap_or(when.span);
                    let when = When { span, ..when };
                    let is_within = |own: &DateSpan| own.start <= span.start && span.end <= own.end;
                    has_other |= first.is_some_and(|own| !is_within(&own));
                    first = first.or(Some(span));
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
        if has_other && candidate.date.take().is_some() {
            let why = "several dates: which is that of the event?";
            candidate.why.push(why.to_owned());
        }
        self.add_relative_days(sentence, candidate);
        self.add_same_year(sentence, candidate);
    }

    /// Proposes the year of the sentence before, where words that open this one mean it: “That same year, …”.
    fn add_same_year(&self, sentence: &Sentence, candidate: &mut Candidate) {
        if !sentence.dates.is_empty() || !sentence.days.is_empty() {
            return;
        }
        let language = self.source.document.language;
        let Some((year, range)) = sentence.context.years.named() else {
            return;
        };
        let cut = Segmented::of_sentence(language, self.text(&sentence.range));
        let span = Date::new(year, None, None).map(DateSpan::single);
        let (Some(words), Some(span)) = (cut.same_year(), span) else {
            return;
        };
        let words = one_line(cut.words(&words));
        let when = When {
            span,
            rule: format!("{}.same-year", language.tag()),
            inferred: Some(Inferred::Context(range.clone())),
        };
        candidate.signals += 1;
        candidate.dates.push(ReadDate {
            words: words.clone(),
            span: Some(span),
            is_relative: false,
        });
        candidate.date = self.add_date(sentence, candidate, &words, &when, true);
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
        let is_after = |day: Option<Date>| day.is_some_and(|day| when.span.end.is_after(day));
        let is_to_come = is_after(self.material.as_of) || is_after(self.source.published);
        if is_after(self.source.published) {
            why.push_str("; not filled in, since the source could only announce it");
        } else if is_to_come {
            why.push_str("; not filled in, since it is after the information cut-off");
        }
        candidate.why.push(why);
        let is_told = when.inferred != Some(Inferred::Published);
        (is_told && !is_to_come).then(|| when.span.to_string())
    }

    /// True if a date is that of a dateline, and so the day of the report, not of the event: “PARIS, 3 mars (AFP) – …”.
    fn is_day_of_report(&self, sentence: &Sentence, date: &Range<usize>) -> bool {
        let before = self.text(&(sentence.range.start..date.start));
        let language = self.source.document.language;
        // “NEUSTADT, den 3. März 2024 – …”
        let before = language.without_article_of_date(before);
        let mut letters = before.chars().filter(|letter| letter.is_alphabetic());
        let after = self.text(&(date.end..sentence.range.end)).trim_start();
        let agency = after.strip_prefix('(').and_then(|it| it.split_once(')'));
        let is_agency = |name: &str| {
            let mut letters = name.chars();
            name.len() <= MAX_AGENCY_BYTES && letters.all(|it| it.is_uppercase() || it == '/')
        };
        // “Neustadt, 3. März 2024 – Der Verein …”
        let is_before_dash = || {
            let mut names = before.split([' ', ',']).filter(|word| !word.is_empty());
            let is_place = names.clone().count() <= MAX_PLACE_WORDS
                && names.all(|word| word.starts_with(char::is_uppercase));
            is_place && after.starts_with(['–', '—'])
        };
        before.len() <= MAX_PLACE_BYTES
            && before.ends_with(',')
            && before.contains(char::is_alphabetic)
            && (letters.all(char::is_uppercase)
                || agency.is_some_and(|(name, _)| is_agency(name))
                || is_before_dash())
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
                    let counted = "counted from the day of publication";
                    // The rules count no other day than today.
                    let language = self.source.document.language;
                    let end = if language.tells_of_today(&printed, |_| false) {
                        ""
                    } else {
                        "; not filled in, since no words of the document say so"
                    };
                    format!("“{printed}” is {span}, {counted}{end}")
                }
                None => format!("“{printed}”: the day of publication is not known"),
            });
        }
    }

    /// Returns the days that a date means, which is less than a year where a part of the year is named: summer 2014.
    fn days_of(
        &self,
        sentence: &Sentence,
        date: &Found<DateMention>,
        span: DateSpan,
    ) -> Option<DateSpan> {
        if self.is_in_week(sentence, date) {
            let week = relative(span.start, Relative::Period(Period::Week, 0), false);
            return week.filter(|week| week.start == span.start);
        }
        if let Some(day) = self.weekday_of_month(sentence, date, span) {
            return Some(DateSpan::single(day));
        }
        match self.part_of_year(sentence, date) {
            Some(PartOfYear::Months(months)) => Some(months),
            Some(PartOfYear::Unclear) => None,
            None => Some(self.with_next(sentence, date, span)),
        }
    }

    /// Returns the days up to the next date where “and” joins it to the day or month before: on 3 and 4 May.
    fn with_next(
        &self,
        sentence: &Sentence,
        date: &Found<DateMention>,
        span: DateSpan,
    ) -> DateSpan {
        let language = self.source.document.language;
        let mut others = sentence.dates.iter();
        let next = others.find(|it| it.range.start >= date.range.end);
        let next = next
            .filter(|next| language.joins_names(self.text(&(date.range.end..next.range.start))));
        let end = next.and_then(|next| next.value.span(Some(span.end.year())));
        let follows = |end: &DateSpan| {
            let (first, last) = (span.days().1, end.days().0);
            first + 1 == last && span.start.day().is_some() == end.start.day().is_some()
        };
        end.filter(follows).map_or(span, |end| DateSpan {
            start: span.start,
            end: end.end,
        })
    }

    /// Returns the day of a month that is told by its weekday: the first Sunday of October.
    fn weekday_of_month(
        &self,
        sentence: &Sentence,
        date: &Found<DateMention>,
        span: DateSpan,
    ) -> Option<Date> {
        let is_month = span.is_single() && date.value.start.month.is_some();
        span.start
            .month()
            .filter(|_| is_month && span.start.day().is_none())?;
        let before = self.text(&(sentence.range.start..date.range.start));
        let language = self.source.document.language;
        let (nth, weekday) = language.weekday_of_month(before)?;
        weekday_of_month(span.start, nth, weekday)
    }

    /// True if a day only tells which week is meant: the week of 3 February.
    fn is_in_week(&self, sentence: &Sentence, date: &Found<DateMention>) -> bool {
        let before = self.text(&(sentence.range.start..date.range.start));
        let mention = date.value;
        let is_day = mention.start.day.is_some() && mention.start == mention.end;
        is_day && self.source.document.language.is_week_of(before)
    }

    /// Returns the part of a year that is named before it.
    pub(super) fn part_of_year(
        &self,
        sentence: &Sentence,
        date: &Found<DateMention>,
    ) -> Option<PartOfYear> {
        let mention = date.value;
        if mention.start.month.is_some() || mention.end.month.is_some() {
            return None;
        }
        let before = self.text(&(sentence.range.start..date.range.start));
        let language = self.source.document.language;
        language.part_of_year(before)?;
        let months = language.months_of_year(before, &mention);
        Some(months.map_or(PartOfYear::Unclear, PartOfYear::Months))
    }

    /// Returns the reason why a date is not that of the event; none where it may be.
    fn doubt(&self, sentence: &Sentence, date: &Found<DateMention>, when: &When) -> Option<Doubt> {
        let unclear = self.unclear(sentence, date, when);
        let unclear = unclear.map(|why| Doubt {
            why,
            is_apart: false,
        });
        unclear.or_else(|| self.unbound(sentence, date))
    }

    /// Returns the reason why a date is not certain, of whatever it may be.
    fn unclear(
        &self,
        sentence: &Sentence,
        date: &Found<DateMention>,
        when: &When,
    ) -> Option<&'static str> {
        let language = self.source.document.language;
        let before = self.text(&(sentence.range.start..date.range.start));
        let is_alone = date.value.start.month.is_none();
        if self.part_of_year(sentence, date) == Some(PartOfYear::Unclear) {
            return Some("only a part of a year, which goes on in another");
        }
        if self.is_in_week(sentence, date) {
            return Some("only the week of that day is told");
        }
        if self.weekday_of_month(sentence, date, when.span).is_some() {
            return Some("the day follows from the calendar, and no words name it");
        }
        if is_alone && language.is_decade(before) {
            return Some("a decade, and not its first year alone");
        }
        if is_alone && language.is_birth(before) {
            return Some("the year of a birth");
        }
        let after = self.text(&(date.range.end..sentence.range.end));
        if !matches!(when.inferred, None | Some(Inferred::Published))
            && language.is_near_month(before, after)
        {
            return Some("counted from the day of publication");
        }
        if language.ends_night(before) {
            return Some("a night, of which this is the second day");
        }
        if is_alone && language.is_rough_part(before) {
            return Some("only a rough part of the year");
        }
        let words = self.text(&date.range);
        if is_alone && words.matches(['/', '.', '-']).count() == 2 {
            let mut numbers = words.split(['/', '.', '-']).take(2);
            let may_be_month = |number: &str| number.parse::<u8>().is_ok_and(|it| it <= 12);
            return Some(if numbers.all(may_be_month) {
                "which is the day, and which the month?"
            } else {
                "the calendar has no such day"
            });
        }
        if is_alone && is_rest_of_date(before) {
            return Some("the rest of a date that is not read");
        }
        if is_alone && !sentence.is_line && language.may_be_title(before) {
            return Some("a year, or a title or number?");
        }
        if self.may_be_next_year(sentence, date, when) {
            return Some("of that year, or of the next one?");
        }
        if !language.is_whole_year(before) && self.is_beside_now(sentence, date) {
            return Some("a clause beside it speaks of the present");
        }
        self.doubt_of_end(sentence, date, when)
    }

    /// True if a date is months earlier in the year than the one in another sentence that gives it its year, and so may be of the next: “June 2024 … 10 January”.
    fn may_be_next_year(
        &self,
        sentence: &Sentence,
        date: &Found<DateMention>,
        when: &When,
    ) -> bool {
        let Some(Inferred::Context(named)) = &when.inferred else {
            return false;
        };
        let language = self.source.document.language;
        let words = self.text(named);
        let dates = language.dates(words);
        let Some(earlier) = dates.first().map(|it| it.value.start) else {
            return false;
        };
        let line = self.source.document.text[..named.start].rfind('\n');
        let before = self.text(&(line.map_or(0, |at| at + 1)..named.start));
        let own = date.value.start;
        let back = |month: u8| i32::from(month) - i32::from(own.month.unwrap_or(month));
        let goes_back = match earlier.month {
            Some(month) => back(month) >= MIN_MONTHS_BACK,
            None => language.tells_late_part(before),
        };
        let next = Date::new(when.span.start.year() + 1, own.month, own.day);
        let published = self.source.published;
        let is_to_come = next
            .zip(published)
            .is_some_and(|(next, day)| next.is_after(day));
        goes_back && !is_to_come && !overlap(named, &sentence.range)
    }

    /// Returns the reason why the year of an end that is told in advance is not certain: “it may appeal until 20 December”.
    fn doubt_of_end(
        &self,
        sentence: &Sentence,
        date: &Found<DateMention>,
        when: &When,
    ) -> Option<&'static str> {
        let (Inferred::Context(named) | Inferred::Beside(named, _)) = when.inferred.as_ref()?
        else {
            return None;
        };
        let published = self.source.published?;
        let language = self.source.document.language;
        let before = self.text(&(sentence.range.start..date.range.start));
        let is_before = when.span.days().1 < DateSpan::single(published).days().0;
        let is_own = overlap(named, &sentence.range);
        (is_before && !is_own && language.tells_end(before))
            .then_some("an end, which may be to come")
    }

    /// True if a date is a year before that of publication, as far as is known.
    fn is_earlier_year(&self, date: &Found<DateMention>) -> bool {
        let (start, published) = (date.value.start, self.source.published);
        start.month.is_none()
            && published.is_none_or(|day| start.year.is_some_and(|year| year < day.year()))
    }

    /// True if another clause than that of a date speaks of the present: “which had 900 in 2021, now has 50”.
    fn is_beside_now(&self, sentence: &Sentence, date: &Found<DateMention>) -> bool {
        let words = self.text(&sentence.range);
        let language = self.source.document.language;
        let cut = |text| Segmented::of_sentence(language, text);
        let is_of_now = |text| cut(text).is_of_now();
        if !words.contains(',') {
            // “The app, recommended in 2015 by X, is growing now”, with or without the commas.
            return self.is_earlier_year(date) && is_of_now(words) && !cut(words).is_since();
        }
        let at = date.range.start - sentence.range.start;
        let mut start = 0;
        let mut others = words.split(',').filter(|clause| {
            let own = start..=start + clause.len();
            start += clause.len() + 1;
            !own.contains(&at)
        });
        let own = words[..at].rfind(',').map_or(0, |comma| comma + 1);
        let end = words[at..]
            .find(',')
            .map_or(words.len(), |comma| at + comma);
        others.any(is_of_now) && !is_of_now(&words[own..end])
    }
}

/// True if a year follows digits or a month that are no date by themselves: 30-14-2022, “Enero 15, 2024”.
fn is_rest_of_date(before: &str) -> bool {
    let bare = before.trim_end_matches([' ', ',', '-', '/', '.']);
    let parts = bare.len() < before.trim_end().len();
    let digits = bare.chars().rev().take_while(char::is_ascii_digit);
    parts && (1..=MAX_DAY_DIGITS).contains(&digits.count())
}
