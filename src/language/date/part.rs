//! Parts of dates: the part of a date that one place of a text names, before its neighbours add to it.

use crate::language::PartialDate;
use crate::language::Weekday;
use crate::language::lexicon::Lexicon;
use crate::language::number::beside::is_labelled;
use crate::language::token::Kind;
use crate::language::token::Tokens;
use crate::language::token::holds;
use crate::language::token::is_apostrophe;

/// The years that a bare number may mean.
pub(crate) const BARE_YEARS: std::ops::RangeInclusive<i32> = 1900..=2099;
/// The years that a number beside a month may mean.
pub(crate) const YEARS: std::ops::RangeInclusive<i32> = 1000..=2999;

/// The maximum number of words that name a day: vingt et un.
const MAX_WORDS_OF_DAY: usize = 3;

/// The part of a date that one place of a text names, and the tokens that it covers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Part {
    pub(crate) date: PartialDate,
    pub(crate) weekday: Option<Weekday>,
    pub(crate) first: usize,
    pub(crate) next: usize,
}

/// The finest unit that a part names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Grain {
    /// A day without its month.
    LoneDay,
    /// A day of a month.
    Day,
    /// A month.
    Month,
    /// A year.
    Year,
}

/// A reader of the parts of dates in a text.
#[derive(Debug)]
pub(crate) struct PartReader<'t> {
    pub(crate) lexicon: &'t Lexicon,
    pub(crate) tokens: &'t Tokens<'t>,
}

impl Part {
    pub(crate) fn grain(&self) -> Grain {
        match (self.date.month, self.date.day) {
            (None, Some(_)) => Grain::LoneDay,
            (Some(_), Some(_)) => Grain::Day,
            (Some(_), None) => Grain::Month,
            (None, None) => Grain::Year,
        }
    }

    /// True if the part is a date by itself, and not a day without its month.
    pub(crate) fn is_complete(&self) -> bool {
        self.grain() != Grain::LoneDay
    }

    /// True if two parts can belong to one chain: days with days, months with months, years with years.
    pub(crate) fn goes_with(&self, other: &Self) -> bool {
        let day = |part: &Self| matches!(part.grain(), Grain::LoneDay | Grain::Day);
        self.grain() == other.grain() || (day(self) && day(other))
    }

    /// True if a range can go from a month to this day, or from a day to this month.
    pub(crate) fn goes_on_from(&self, other: &Self) -> bool {
        let grains = [self.grain(), other.grain()];
        grains == [Grain::Day, Grain::Month] || grains == [Grain::Month, Grain::Day]
    }

    /// True if a range can go from this part to the other.
    pub(crate) fn is_before(&self, other: &Self) -> bool {
        let same_years = self.date.year.is_some() == other.date.year.is_some();
        !same_years
            || self.date < other.date
            || (self.date.year.is_none() && self.date.month > other.date.month)
    }
}

impl<'t> PartReader<'t> {
    pub(crate) fn new(lexicon: &'t Lexicon, tokens: &'t Tokens<'t>) -> Self {
        Self { lexicon, tokens }
    }

    /// True if a part of a date may begin at a token: hardly any word begins one.
    pub(crate) fn may_begin(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| match token.kind {
            Kind::Word => {
                self.lexicon.is_calendar_name(token) || self.lexicon.may_begin_worded_day(token)
            }
            kind => kind == Kind::Digits,
        })
    }

    /// Returns the part of a date that begins at a token.
    pub(crate) fn part(&self, at: usize) -> Option<Part> {
        if !self.may_begin(at) {
            return None;
        }
        if let Some((weekday, start)) = self.weekday(at)
            && let Some(part) = self.without_weekday(start)
            && part.date.day.is_some()
        {
            return Some(Part {
                weekday: Some(weekday),
                first: at,
                ..part
            });
        }
        self.without_weekday(at)
    }

    fn without_weekday(&self, at: usize) -> Option<Part> {
        if !self.starts_here(at) {
            return None;
        }
        let dotted = || {
            let labelled = is_labelled(self.lexicon, self.tokens, at);
            self.dotted(at).filter(|_| !labelled)
        };
        let (date, next) = self
            .iso(at)
            .or_else(|| self.year_first(at))
            .or_else(|| self.compact(at))
            .or_else(dotted)
            .or_else(|| self.slashed(at))
            .or_else(|| self.hyphened(at))
            .or_else(|| self.month_and_year(at))
            .or_else(|| self.day_and_month(at))
            .or_else(|| self.month(at))
            .or_else(|| self.bare_year(at))
            .or_else(|| self.lone_day(at))?;
        Some(Part {
            date,
            weekday: None,
            first: at,
            next,
        })
    }

    /// Returns the weekday at a token, and the index of the token at which its date may begin.
    fn weekday(&self, at: usize) -> Option<(Weekday, usize)> {
        let weekday = self.lexicon.weekday(self.tokens.word(at)?)?;
        let mut next = at + 1;
        next += usize::from(self.tokens.is(next, "."));
        next += usize::from(self.tokens.is(next, ","));
        next = self.tokens.skip_space(next);
        if self
            .tokens
            .word(next)
            .is_some_and(|word| holds(&self.lexicon.words.dates.articles, word))
        {
            next = self.tokens.skip_space(next + 1);
        }
        Some((weekday, next))
    }

    /// Returns a date that begins with the day: 30. November 2019, 30 November, the 30th of November.
    fn day_and_month(&self, at: usize) -> Option<(PartialDate, usize)> {
        let links = &self.lexicon.words.dates.day_month_links;
        let (day, next, in_words) = match self.day(at) {
            Some((day, next)) => (day, next, false),
            None => self
                .worded_day(at)
                .map(|(day, next)| (day, next, !links.is_empty()))?,
        };
        let mut month_at = self.tokens.skip_space(next);
        let linked = self
            .tokens
            .word(month_at)
            .is_some_and(|word| holds(links, word));
        // “The second May meeting” is on no day.
        if in_words && !linked {
            return None;
        }
        if linked {
            month_at = self.tokens.skip_space(month_at + 1);
        }
        let (month, next) = self.month_name(month_at)?;
        let (year, next) = self.year_after(next);
        Some((date(year, Some(month), Some(day)), next))
    }

    /// Returns the day in words at a token, and the index of the token after it: sixth, twenty-first, vingt et un.
    fn worded_day(&self, at: usize) -> Option<(u8, usize)> {
        let token = self.tokens.get(at)?;
        if !self.lexicon.may_begin_worded_day(token) {
            return None;
        }
        let mut words = token.text.to_lowercase();
        let mut found = None;
        let mut next = at + 1;
        for _ in 1..=MAX_WORDS_OF_DAY {
            found = self
                .lexicon
                .worded_day(&words)
                .map(|day| (day, next))
                .or(found);
            let tied = self.tokens.is_kind(next, Kind::Space) || self.tokens.is(next, "-");
            let Some(word) = self.tokens.word(next + 1).filter(|_| tied) else {
                break;
            };
            words.push(' ');
            words.push_str(&word.to_lowercase());
            next += 2;
        }
        found
    }

    /// Returns a date that begins with the month: November 30, 2019; November 2019; November.
    fn month(&self, at: usize) -> Option<(PartialDate, usize)> {
        let (month, next) = self.month_name(at)?;
        let next = self.after_stray_dot(next);
        let day_at = self.tokens.skip_space(next);
        if self.lexicon.words.dates.month_first
            && day_at > next
            && let Some((day, day_end)) =
                self.day(day_at).filter(|(_, end)| self.day_ends_here(*end))
        {
            // “on May 5.” ends a sentence.
            let dotted = self
                .tokens
                .before(day_end)
                .is_some_and(|token| token.text == ".");
            let day_end = day_end - usize::from(dotted && !self.lexicon.words.ordinal_dot);
            let (year, next) = self.year_after(day_end);
            return Some((date(year, Some(month), Some(day)), next));
        }
        let (year, next) = self.year_after(next);
        Some((date(year, Some(month), None), next))
    }

    /// Returns the index after the dot behind a whole name of a month, where its day and year follow: “May. 16, 2024”.
    fn after_stray_dot(&self, next: usize) -> usize {
        let follows = || {
            let (_, day_end) = self.day(self.tokens.skip_space(next + 1))?;
            self.year_after(day_end).0
        };
        let dotted = self.tokens.is(next, ".") && self.tokens.is_kind(next + 1, Kind::Space);
        let is_stray = dotted && self.lexicon.words.dates.month_first && follows().is_some();
        next + usize::from(is_stray)
    }

    fn bare_year(&self, at: usize) -> Option<(PartialDate, usize)> {
        let year = self.number(at, 4..=4, BARE_YEARS)?;
        let before = self
            .tokens
            .before(at)
            .is_some_and(|token| matches!(token.text, "€" | "$" | "£" | "#" | "+"));
        let next = self.after_year_suffix(at + 1);
        let free =
            (next > at + 1 || self.ends_here(next)) && !self.is_cited(at) && !self.is_of_issue(at);
        (free && !before).then(|| (date(Some(year), None, None), self.after_year_ending(next)))
    }

    /// True if the year belongs to the number of an issue or of a file: “Heft 48/2019”, “the file 345/2024”.
    fn is_of_issue(&self, at: usize) -> bool {
        let issue = at.checked_sub(2).filter(|_| self.tokens.is(at - 1, "/"));
        let is_file = |issue: usize| {
            let digits = self.tokens.digits(issue);
            digits.is_some_and(|digits| digits.len() != 4 && digits.len() > 2)
        };
        issue.is_some_and(|issue| is_labelled(self.lexicon, self.tokens, issue) || is_file(issue))
    }

    /// True if the year is that of a publication: “[Lind 2018]”.
    fn is_cited(&self, at: usize) -> bool {
        let opens = |place: &usize| self.tokens.is(*place, "[");
        let opening = (at.saturating_sub(4)..at).rev().find(opens);
        self.tokens.is(at + 1, "]") && opening.is_some_and(|opening| opening + 1 < at)
    }

    /// True if a month is shortened and lacks its dot, so that it may be another word: French “sept”.
    pub(crate) fn lacks_dot(&self, part: &Part) -> bool {
        let shortened = &self.lexicon.words.sentences.final_abbreviations;
        let dotted = self.tokens.is(part.next - 1, ".");
        let word = self.tokens.word(part.first);
        !dotted && word.is_some_and(|word| shortened.has(word))
    }

    /// Returns a day without its month: “21.” in languages with a dot after ordinals, “21” in others.
    fn lone_day(&self, at: usize) -> Option<(PartialDate, usize)> {
        let (day, next) = self.day(at)?;
        let dotted = self
            .tokens
            .before(next)
            .is_some_and(|token| token.text == ".");
        if dotted != self.lexicon.words.ordinal_dot || !self.day_ends_here(next) {
            return None;
        }
        // “November 21–24, 2019”
        let (year, after_year) = if self.lexicon.words.dates.month_first {
            self.year_after(next)
        } else {
            (None, next)
        };
        Some((date(year, None, Some(day)), after_year))
    }

    /// Returns a day, 1 to 31, with its dot or ending.
    fn day(&self, at: usize) -> Option<(u8, usize)> {
        let day = self.number(at, 1..=2, 1..=31)?;
        let suffixes = &self.lexicon.words.dates.day_suffixes;
        // 1st, 1-го, 1.º
        let tied = self.tokens.is(at + 1, "-") || self.tokens.is(at + 1, ".");
        let suffix_at = at + 1 + usize::from(tied);
        let suffix = self
            .tokens
            .word(suffix_at)
            .is_some_and(|word| holds(suffixes, word));
        if suffix {
            return Some((day, suffix_at + 1));
        }
        // In English “24.” is a day only before its month, which the caller looks for.
        let dot = self.tokens.is(at + 1, ".") && !self.tokens.is_kind(at + 2, Kind::Digits);
        let plain =
            !self.tokens.is_kind(at + 1, Kind::Word) && (dot || !self.tokens.is(at + 1, "."));
        plain.then(|| (day, at + 1 + usize::from(dot)))
    }

    /// Returns the month named at a token, and the index of the token after it and its dot.
    fn month_name(&self, at: usize) -> Option<(u8, usize)> {
        let word = self.tokens.word(at)?;
        let month = self.lexicon.month(word)?;
        let capital = word.starts_with(char::is_uppercase);
        if capital && self.lexicon.words.dates.small_months && !self.tokens.may_open_sentence(at) {
            return None;
        }
        let glued = self.tokens.is_kind(at + 1, Kind::Digits) || self.tokens.is(at + 1, "-");
        let short = self
            .tokens
            .word(at)
            .is_some_and(|word| self.lexicon.words.sentences.final_abbreviations.has(word));
        (!glued).then(|| {
            (
                month,
                at + 1 + usize::from(short && self.tokens.is(at + 1, ".")),
            )
        })
    }

    /// Returns the year after a month or day, perhaps after a comma.
    fn year_after(&self, next: usize) -> (Option<i32>, usize) {
        let dates = &self.lexicon.words.dates;
        let comma = usize::from(dates.month_first && self.tokens.is(next, ","));
        let mut at = self.tokens.skip_space(next + comma);
        let spaced = at > next + comma;
        while spaced
            && self
                .tokens
                .word(at)
                .is_some_and(|word| holds(&dates.month_year_links, word))
        {
            at = self.tokens.skip_space(at + 1);
        }
        let end = self.after_year_suffix(at + 1);
        let year = self
            .number(at, 4..=4, YEARS)
            .filter(|year| spaced && self.ends_here(end) && !self.is_count(*year, end));
        match year {
            Some(year) => (Some(year), self.after_year_ending(end)),
            None if spaced => self
                .shortened_year(at)
                .map_or((None, next), |year| (Some(year), at + 2)),
            None => (None, next),
        }
    }

    /// Returns the index after the ending that a hyphen ties to a year: 2024-го.
    fn after_year_suffix(&self, next: usize) -> usize {
        let suffixes = &self.lexicon.words.dates.year_suffixes;
        let suffix = self
            .tokens
            .word(next + 1)
            .filter(|_| self.tokens.is(next, "-"));
        let is_suffix = suffix.is_some_and(|word| holds(suffixes, word));
        if is_suffix { next + 2 } else { next }
    }

    /// Returns the year behind a month of which an apostrophe replaces the century: May ’24.
    fn shortened_year(&self, at: usize) -> Option<i32> {
        let is_open = self
            .tokens
            .get(at)
            .is_some_and(|token| is_apostrophe(token.text));
        let year = self.number(at + 1, 2..=2, 0..=99)?;
        let is_year = is_open
            && self.ends_here(at + 2)
            && !self
                .tokens
                .get(at + 2)
                .is_some_and(|token| is_apostrophe(token.text));
        is_year.then_some(century_of(year) + year)
    }

    /// True if a number behind a month counts what follows it: “by August 1600 guests had left”.
    fn is_count(&self, number: i32, next: usize) -> bool {
        let behind = || self.word_after(next);
        !BARE_YEARS.contains(&number) && behind().is_some_and(|word| self.is_counted(word, false))
    }

    /// Returns the index of the token after the word for “year” that may follow a year: 2019 г.
    fn after_year_ending(&self, next: usize) -> usize {
        let at = self.tokens.skip_space(next);
        let ending = self
            .tokens
            .word(at)
            .filter(|word| at > next && holds(&self.lexicon.words.dates.year_endings, word));
        ending.map_or(next, |word| {
            let shortened = self.lexicon.words.sentences.final_abbreviations.has(word);
            at + 1 + usize::from(shortened && self.tokens.is(at + 1, "."))
        })
    }

    /// True if a date can begin here: not inside a word, a number or a path.
    fn starts_here(&self, at: usize) -> bool {
        let digits = |at: usize| self.tokens.is_kind_before(at, Kind::Digits);
        match self.tokens.before(at) {
            Some(token) if matches!(token.kind, Kind::Digits | Kind::Word) => false,
            Some(token) if is_apostrophe(token.text) && self.is_elided(at - 1) => true,
            Some(token) if matches!(token.text, "." | "," | ":" | "_" | "@" | "'" | "’") => {
                !digits(at - 1) && !self.tokens.is_kind_before(at - 1, Kind::Word)
            }
            Some(token) if matches!(token.text, "-" | "/") => match at
                .checked_sub(2)
                .and_then(|before| self.tokens.word(before))
            {
                // “mid-November”
                Some(word) => holds(&self.lexicon.words.dates.month_cues, &word.to_lowercase()),
                None => self.tokens.is_kind(at, Kind::Digits),
            },
            _ => true,
        }
    }

    /// True if an apostrophe replaces a dropped vowel: “d’octobre”.
    fn is_elided(&self, apostrophe: usize) -> bool {
        let before = apostrophe
            .checked_sub(1)
            .and_then(|at| self.tokens.word(at));
        before.is_some_and(|word| holds(&self.lexicon.words.names.elisions, &word.to_lowercase()))
    }

    /// True if the digits of a date can end before a token.
    pub(crate) fn ends_here(&self, next: usize) -> bool {
        let goes_on = |next: usize| {
            self.tokens.is_kind(next, Kind::Digits) || self.tokens.is_kind(next, Kind::Word)
        };
        let marked = self
            .tokens
            .get(next)
            .is_some_and(|token| matches!(token.text, "." | "," | ":" | "_"))
            && self.tokens.is_kind(next + 1, Kind::Digits);
        let hyphened = self.tokens.is(next, "-") && goes_on(next + 1) && !self.is_year_range(next);
        !(goes_on(next) || marked || hyphened)
    }

    /// True if a hyphen ties two years: 2014-2017.
    fn is_year_range(&self, hyphen: usize) -> bool {
        self.number(hyphen + 1, 4..=4, BARE_YEARS).is_some()
    }

    /// True if a day without its month can end before a token; “21-24” continues with a further day.
    fn day_ends_here(&self, next: usize) -> bool {
        let marked = self
            .tokens
            .get(next)
            .is_some_and(|token| matches!(token.text, "." | "," | ":" | "_" | "%"))
            && self.tokens.is_kind(next + 1, Kind::Digits);
        !self.tokens.is_kind(next, Kind::Digits)
            && !self.tokens.is_kind(next, Kind::Word)
            && !marked
            && !self.tokens.is(next, "%")
    }

    /// Returns the digits at a place as a number, where their count and value fit.
    pub(crate) fn number<T>(
        &self,
        at: usize,
        lengths: std::ops::RangeInclusive<usize>,
        values: std::ops::RangeInclusive<T>,
    ) -> Option<T>
    where
        T: std::str::FromStr + PartialOrd,
    {
        let digits = self
            .tokens
            .digits(at)
            .filter(|digits| lengths.contains(&digits.len()))?;
        digits.parse().ok().filter(|value| values.contains(value))
    }
}

/// Returns the century of a year of two digits, as POSIX `strptime` does: 69 to 99 are of the last one.
pub(crate) fn century_of(year: i32) -> i32 {
    if year < 69 { 2000 } else { 1900 }
}

pub(crate) fn date(year: Option<i32>, month: Option<u8>, day: Option<u8>) -> PartialDate {
    PartialDate { year, month, day }
}
