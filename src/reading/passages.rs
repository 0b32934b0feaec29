//! The words of the sources on which a statement rests, and what they support.

mod settled;
mod written;
mod years;

use std::collections::BTreeSet;

use crate::language::Date;
use crate::language::DateMention;
use crate::language::DateSpan;
use crate::language::Figure;
use crate::language::Found;
use crate::language::Language;
use crate::language::NamedYear;
use crate::language::Number;
use crate::language::Quantity;
use crate::language::Segmented;
use crate::language::is_whole_word;
use crate::reading::cells::Cells;
use crate::reading::fold::fold;
use crate::reading::frame;
use crate::reading::frame::Difference;
use crate::reading::frame::Frame;
use crate::reading::names::Names;
use crate::reading::passages::settled::settled_dates;
use crate::reading::passages::written::Written;
use crate::reading::passages::years::dated_by_card;
use crate::reading::passages::years::today;
use crate::reading::passages::years::years;
use crate::reading::text::Reading;
use crate::sheet::ActorIndex;
use crate::sheet::Quote;
use crate::sheet::Sheet;
use crate::sheet::StandsFor;
use crate::sheet::Translation;

/// The words of the sources on which a statement rests.
#[derive(Debug)]
pub(crate) struct Passages<'a> {
    readings: Vec<Reading<'a>>,
    /// The dates of each passage, with the years that the context leaves no doubt of.
    dates: Vec<Vec<DateMention>>,
    /// The passages, read for comparison with statements.
    frames: Vec<Frame<'a>>,
    /// The number of passages that are quotes; the others are context.
    quotes: usize,
    /// True if a quote names the day itself, so that the context does not date it.
    dated: bool,
    /// The dates of the passages that the card of their source supplies: their years, and the day that they call today.
    dated_by_card: Vec<DateMention>,
    /// The translations of each passage.
    translations: Vec<Vec<Reading<'a>>>,
    /// The differences between each translation and its passage.
    translation_differences: Vec<Vec<Vec<Difference>>>,
    /// The passages in each language into which the desk translates some of them.
    translated: Vec<Translated<'a>>,
    /// The years that a passage states, for dates that leave the year to the context.
    years: BTreeSet<NamedYear>,
    /// For each quote, the last day on which its words may have been written.
    written: Vec<Written>,
    /// The actors to which expressions of the passages refer.
    stood_for: BTreeSet<ActorIndex>,
    /// The actors whose own words the quotes are, by the cards of their sources.
    publishers: BTreeSet<ActorIndex>,
}

/// The passages as readers of one language know them: in the desk's translation where there is one.
#[derive(Debug)]
struct Translated<'a> {
    language: Language,
    /// For each passage, its translation where the desk has one that says what the passage says.
    chosen: Vec<Option<usize>>,
    frames: Vec<Frame<'a>>,
}

impl Translated<'_> {
    fn new(language: Language) -> Self {
        Self {
            language,
            chosen: Vec::new(),
            frames: Vec::new(),
        }
    }
}

impl<'a> Passages<'a> {
    pub(crate) fn new(
        (sheet, names, cells): (&Sheet, &Names<'_>, &Cells),
        quotes: &'a [Quote],
        context: &'a [Quote],
        stands_for: &[StandsFor],
    ) -> Self {
        let (readings, translations) = read(sheet, (names, cells), quotes.iter().chain(context));
        let mut frames: Vec<Frame<'_>> = readings
            .iter()
            .map(|passage| passage.frame(stands_for))
            .collect();
        let (mut translated, translation_differences) =
            translated(&readings, &frames, &translations, stands_for);
        let mut of_quotes = readings[..quotes.len()].iter().zip(&frames);
        let dated = of_quotes.any(|(reading, frame)| says_day(reading, frame));
        let settled = settled_dates(&readings, &frames, quotes.len());
        let years = years(&readings, quotes.len());
        let written = written(sheet, quotes);
        let of_translations = translated.iter_mut().map(|it| &mut it.frames);
        for frames in std::iter::once(&mut frames).chain(of_translations) {
            for (frame, written) in frames.iter_mut().zip(&written) {
                frame.note_scheduled(|date| written.is_before(date, &years));
            }
        }
        let sources = quotes.iter().chain(context).map(|quote| quote.source);
        // The date of a copy says nothing of the year in which its words were written.
        let published = sources.map(|source| {
            let published = sheet[source].published;
            published.filter(|_| !sheet.is_later_copy(source))
        });
        let published: Vec<Option<DateSpan>> = published.collect();
        let days = readings.iter().zip(&published);
        let days: Vec<DateMention> = days
            .filter_map(|(reading, published)| today(reading, (*published)?))
            .collect();
        let published = published.into_iter();
        let mut dated_by_card: Vec<DateMention> = if years.is_empty() {
            let dated = readings.iter().zip(&frames).zip(published);
            dated
                .filter_map(|(passage, published)| Some((passage, published?)))
                .flat_map(|((reading, frame), published)| dated_by_card(reading, frame, published))
                .collect()
        } else {
            Vec::new()
        };
        dated_by_card.extend(days);
        let stood_for = stood_for(&readings, stands_for);
        Self {
            frames,
            quotes: quotes.len(),
            dated,
            dated_by_card,
            dates: settled,
            readings,
            translations,
            translation_differences,
            translated,
            years,
            written,
            stood_for,
            publishers: publishers(sheet, names, quotes),
        }
    }

    /// Notes the changes that a statement tells of a day on which none of its quotes was written yet.
    pub(crate) fn note_scheduled(&self, says: &mut Frame<'_>) {
        says.note_scheduled(|date| {
            self.written
                .iter()
                .all(|it| it.is_before(date, &self.years))
        });
    }

    /// True if a quote is this actor's own words: its source is published or written by the actor.
    pub(crate) fn are_published_by(&self, actor: ActorIndex) -> bool {
        self.publishers.contains(&actor)
    }

    /// Returns the readings of the passages, in the order of quotes and context.
    pub(crate) fn readings(&self) -> &[Reading<'a>] {
        &self.readings
    }

    /// Returns the frames of the passages for comparison with statements, in the same order.
    pub(crate) fn frames(&self) -> &[Frame<'a>] {
        &self.frames
    }

    /// Returns the frames of the passages for comparison with a statement of this language, in the same order.
    ///
    /// Where the desk has translated a passage into that language, the frame is that of the translation, because a text
    /// can be compared with one in its own language word by word.
    pub(crate) fn frames_in(&self, language: Language) -> &[Frame<'a>] {
        let mut translated = self.translated.iter();
        let own = translated.find(|it| it.language == language);
        own.map_or(&self.frames, |it| &it.frames)
    }

    /// Returns the text of a passage that is compared with statements of this language, and true if that is a translation.
    pub(crate) fn read_in(
        &self,
        language: Language,
        passage: usize,
    ) -> Option<(&Reading<'a>, bool)> {
        let mut translated = self.translated.iter();
        let chosen = translated.find(|it| it.language == language);
        let chosen = chosen.and_then(|it| it.chosen.get(passage).copied().flatten());
        match chosen {
            Some(chosen) => Some((self.translations.get(passage)?.get(chosen)?, true)),
            None => Some((self.readings.get(passage)?, false)),
        }
    }

    /// True if the words support a date only with the year that a card supplies.
    pub(crate) fn need_card(&self, typed: DateSpan) -> bool {
        let mut mentions = self.mentions();
        let printed = mentions.any(|mention| mention.supports(typed, &self.years));
        let is_printed = printed || self.list_days(typed) || self.name_months(typed);
        !is_printed && self.support(typed)
    }

    /// True if a date of a statement is borne out only with the year that a card supplies.
    pub(crate) fn is_of_card(&self, said: &DateMention) -> bool {
        let supports = |mention: &DateMention| mention.supports_mention(said, &self.years);
        !self.dating(said.start.day.is_some()).any(supports)
            && self.dated_by_card.iter().any(supports)
    }

    /// Returns each passage that is translated, with its translations.
    pub(crate) fn translated(&self) -> impl Iterator<Item = (&Reading<'a>, &[Reading<'a>])> {
        let translations = self.translations.iter().map(Vec::as_slice);
        let all = self.readings.iter().zip(translations);
        all.filter(|(_, translations)| !translations.is_empty())
    }

    /// Returns each passage with each of its translations, and the differences between the two.
    pub(crate) fn compared_translations(
        &self,
    ) -> impl Iterator<Item = (&Reading<'a>, &Reading<'a>, &[Difference])> {
        let all = self.readings.iter().zip(&self.translations);
        let all = all.zip(&self.translation_differences);
        all.flat_map(|((passage, translations), differences)| {
            let both = translations.iter().zip(differences);
            both.map(move |(own, differences)| (passage, own, differences.as_slice()))
        })
    }

    /// Returns the years that the passages name.
    pub(crate) fn years(&self) -> &BTreeSet<NamedYear> {
        &self.years
    }

    /// Returns the numbers of all passages.
    pub(crate) fn quantities(&self) -> impl Iterator<Item = Quantity> {
        self.readings
            .iter()
            .flat_map(|reading| &reading.quantities)
            .map(|found| found.value)
    }

    /// Returns the parts of a whole that the passages tell, as numerators and denominators: three quarters.
    pub(crate) fn shares(&self) -> impl Iterator<Item = (u64, u64)> {
        let figures = self.readings.iter().flat_map(|reading| &reading.figures);
        figures.filter_map(|figure| match figure.value {
            Figure::Share(part, whole) => Some((part, whole)),
            _ => None,
        })
    }

    /// True if a passage states this number, also as a share or as zero.
    pub(crate) fn have_number(&self, number: Number) -> bool {
        self.readings
            .iter()
            .any(|reading| reading.has_number(number))
    }

    /// True if a passage states the value of a numeral that is no plain number, or prints its words.
    pub(crate) fn state(&self, words: &str, figure: Figure) -> bool {
        self.readings
            .iter()
            .any(|reading| reading.states(words, figure))
    }

    /// True if a passage names this actor, has an expression that means it, or is its own words.
    pub(crate) fn name(&self, actor: ActorIndex) -> bool {
        self.stood_for.contains(&actor)
            || self.are_published_by(actor)
            || self.readings.iter().any(|reading| reading.names(actor))
    }

    /// True if a passage has exactly these words, as whole words.
    pub(crate) fn print(&self, name: &str) -> bool {
        let prints = |reading: &Reading<'_>| {
            !reading
                .language
                .occurrences(reading.text.unprinted(), name)
                .is_empty()
        };
        self.readings.iter().any(prints)
    }

    /// True if a passage in another alphabet spells each word of this name there: Сергей for Sergei.
    pub(crate) fn spell(&self, name: &str) -> bool {
        let cyrillic = |text: &str| text.contains(|it: char| ('а'..='я').contains(&it));
        let texts = self.readings.iter().map(|it| it.text.unprinted());
        let texts: Vec<&str> = texts.filter(|text| cyrillic(text)).collect();
        let spelled = |own: &str| {
            let words = texts
                .iter()
                .flat_map(|text| text.split(|it: char| !it.is_alphabetic()));
            let mut names = words.filter(|word| word.starts_with(char::is_uppercase));
            names.any(|word| frame::is_one_name(own, word))
        };
        !cyrillic(name) && name.split_whitespace().all(spelled)
    }

    /// True if a passage tells in its own language the nation that this word tells: *deutsch* for *German*.
    pub(crate) fn tell_nation(&self, language: Language, word: &str) -> bool {
        let mut frames = self.frames.iter();
        frames.any(|frame| frame.tells_nation(language, word))
    }

    /// True if all passages are in this language.
    pub(crate) fn are_in(&self, language: Language) -> bool {
        self.readings
            .iter()
            .all(|reading| reading.language == language)
    }

    /// True if a passage has these words, as whole words; white space and the form of marks do not matter.
    pub(crate) fn contain(&self, words: &str) -> bool {
        let words = fold(words);
        let mut passages = self.readings.iter();
        passages.any(|reading| has_words(&fold(reading.text.unprinted()), &words))
    }

    /// True if a passage states this date of a statement; a missing year may be in another passage.
    pub(crate) fn bear_out(&self, said: &DateMention) -> bool {
        self.dating(said.start.day.is_some())
            .chain(&self.dated_by_card)
            .any(|mention| mention.supports_mention(said, &self.years))
    }

    /// True if a passage states this date; a missing year may be in another passage.
    pub(crate) fn support(&self, typed: DateSpan) -> bool {
        self.dating(typed.start.day().is_some())
            .chain(&self.dated_by_card)
            .any(|mention| mention.supports(typed, &self.years))
            || self.list_days(typed)
            || self.name_months(typed)
            || typed.is_single() && self.go_on_with_day(typed)
    }

    /// True if a day stands alone behind another of its month in a passage: “on 4 March, and on the 9th”.
    fn go_on_with_day(&self, typed: DateSpan) -> bool {
        let mut frames = self.frames.iter();
        frames.any(|frame| frame.goes_on_with_day(typed.start.into()))
    }

    /// True if a passage names the part of a year that a span of months is: “in spring 2021”.
    fn name_months(&self, typed: DateSpan) -> bool {
        let is_named = |reading: &Reading<'_>| {
            reading.dates.iter().any(|date| {
                let before = reading.words(&(0..date.range.start));
                reading.language.months_of_year(before, &date.value) == Some(typed)
            })
        };
        !typed.is_single() && self.readings.iter().any(is_named)
    }

    /// True if a passage lists every day of a span: “on 14 and 15 May”.
    fn list_days(&self, typed: DateSpan) -> bool {
        let (first, last) = typed.days();
        let of_days = typed.start.day().is_some() && typed.end.day().is_some();
        let Some(days) = usize::try_from(last - first).ok().filter(|days| *days > 0) else {
            return false;
        };
        let is = |found: &Found<DateMention>, day: Date| {
            found.value.supports(DateSpan::single(day), &self.years)
        };
        let lists_all = |reading: &Reading<'_>| {
            let joined = |pair: &[Found<DateMention>]| {
                let between = pair[0].range.end..pair[1].range.start;
                reading.language.joins_dates(reading.words(&between))
            };
            let mut lists = reading.dates.windows(days + 1);
            lists.any(|list| {
                is(&list[0], typed.start)
                    && is(&list[days], typed.end)
                    && list.windows(2).all(joined)
            })
        };
        of_days && self.readings.iter().any(lists_all)
    }

    /// Returns the dates that may be those of the events in the quotes: where a quote names a day, days of the context belong to others.
    fn dating(&self, day: bool) -> impl Iterator<Item = &DateMention> {
        let dated = self.dated && day;
        let named = if dated {
            &self.dates[..self.quotes]
        } else {
            &self.dates[..]
        };
        let context = self.dates[self.quotes..].iter().flatten();
        // A lone year of the context may belong to the day of the quote.
        let years = context.filter(move |date| dated && date.start.month.is_none());
        named.iter().flatten().chain(years)
    }

    /// Returns the dates of all passages.
    pub(crate) fn mentions(&self) -> impl Iterator<Item = &DateMention> {
        self.readings
            .iter()
            .flat_map(|reading| &reading.dates)
            .map(|found| &found.value)
    }
}

/// Returns the passages in each language into which some of them are translated, and the differences of each translation.
fn translated<'a>(
    readings: &[Reading<'a>],
    frames: &[Frame<'a>],
    translations: &[Vec<Reading<'a>>],
    stands_for: &[StandsFor],
) -> (Vec<Translated<'a>>, Vec<Vec<Vec<Difference>>>) {
    let mut languages: Vec<Translated<'a>> = Vec::new();
    for translation in translations.iter().flatten() {
        if !languages
            .iter()
            .any(|it| it.language == translation.language)
        {
            languages.push(Translated::new(translation.language));
        }
    }
    let passages = readings.iter().zip(frames).zip(translations);
    let differences = passages.map(|((passage, frame), translations)| {
        let told = translations.iter().map(|it| it.frame(stands_for));
        let mut told: Vec<_> = told.map(Some).collect();
        let compare = |own: &Frame<'_>| {
            frame::differences(own, std::slice::from_ref(frame), 1, &frame::Cast::default())
        };
        let differences: Vec<Vec<Difference>> = told.iter().flatten().map(compare).collect();
        for language in &mut languages {
            let own = translations
                .iter()
                .position(|it| it.language == language.language);
            // A statement is compared with the passage itself where its translation says something else.
            let own = own.filter(|own| {
                let denies = translations[*own].denials.is_empty() == passage.denials.is_empty();
                denies && differences[*own].is_empty()
            });
            language.chosen.push(own);
            let own = own.and_then(|own| told[own].take());
            language
                .frames
                .push(own.unwrap_or_else(|| passage.frame(stands_for)));
        }
        differences
    });
    let differences = differences.collect();
    (languages, differences)
}

/// The actors that the cards of these quotes name as publisher or author.
fn publishers(sheet: &Sheet, names: &Names<'_>, quotes: &[Quote]) -> BTreeSet<ActorIndex> {
    let sources: BTreeSet<_> = quotes.iter().map(|quote| quote.source).collect();
    let sources = sources.into_iter().map(|source| &sheet[source]);
    let found = sources.flat_map(|card| {
        let by = card.publisher.iter().chain(&card.author);
        by.flat_map(|text| names.find(card.language, text.unprinted()))
    });
    found.map(|name| name.value).collect()
}

/// Returns the readings of quotes, and those of the translations of each.
fn read<'a>(
    sheet: &Sheet,
    (names, cells): (&Names<'_>, &Cells),
    quotes: impl Iterator<Item = &'a Quote>,
) -> (Vec<Reading<'a>>, Vec<Vec<Reading<'a>>>) {
    let read = quotes.map(|quote| {
        let language = sheet[quote.source].language;
        let translated = quote.translation.iter().flat_map(Translation::iter);
        let translated = translated.map(|(language, text)| Reading::new(names, language, text));
        let words = Reading::of_source((names, cells), language, &quote.words);
        (words, translated.collect())
    });
    read.unzip()
}

/// Returns, for each quote, the last day on which its words may have been written.
fn written(sheet: &Sheet, quotes: &[Quote]) -> Vec<Written> {
    let sources = quotes.iter().map(|quote| quote.source);
    sources.map(|source| Written::of(sheet, source)).collect()
}

/// Returns the actors to which expressions of the passages refer.
fn stood_for(readings: &[Reading<'_>], stands_for: &[StandsFor]) -> BTreeSet<ActorIndex> {
    let is_said = |stands_for: &&StandsFor| {
        let expression = stands_for.expression.unprinted();
        let mut texts = readings.iter().map(|reading| reading.text.unprinted());
        texts.any(|text| text.contains(expression))
    };
    let said = stands_for.iter().filter(is_said);
    said.map(|stands_for| stands_for.actor.value).collect()
}

/// True if a passage names a day: a date, or a weekday alone.
fn says_day(reading: &Reading<'_>, frame: &Frame<'_>) -> bool {
    let dates = &reading.dates;
    let cut = Segmented::of(reading.language, reading.text.unprinted());
    let says = |date: &Found<DateMention>| {
        date.value.start.day.is_some() && !frame.is_day_of_resolved_deed(date.range.start)
    };
    dates.iter().any(says) || !cut.lone_weekdays(dates).is_empty()
}

/// True if a text has these words as whole words; both are folded.
pub(crate) fn has_words(text: &str, words: &str) -> bool {
    let mut places = text.match_indices(words.trim());
    places.any(|(at, found)| is_whole_word(text, &(at..at + found.len())))
}
