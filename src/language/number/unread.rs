//! Numerals that are no quantity and part of no date, so that none of them goes unread.
//!
//! A rule asks for each of them. Those that can be compared between languages are
//! read as a [`Figure`]; every other one must be in the source letter by letter.

mod digits;
mod words;

use std::ops::Range;

use crate::language::Figure;
use crate::language::Found;
use crate::language::Language;
use crate::language::phrase::phrases;
use crate::language::token::Tokens;

use self::digits::chunks;
pub(in crate::language) use self::digits::numerals;
use self::words::WordReader;

impl Language {
    /// True if a text has a word for “several”, or a list.
    pub(crate) fn tells_of_several(self, text: &str) -> bool {
        let words = &self.lexicon().words;
        let tokens = Tokens::of(text);
        let lists = || text.contains(',') && !phrases(&tokens, &words.joints).is_empty();
        !phrases(&tokens, &words.figures.some).is_empty() || lists()
    }

    /// Returns the figures of a text outside the ranges that have been read already.
    pub fn figures(self, text: &str, read: &[Range<usize>]) -> Vec<Found<Figure>> {
        self.figures_of(&Tokens::of(text), text, read)
    }

    /// Returns the figures of a text outside the ranges that have been read already, given its tokens.
    pub(crate) fn figures_of(
        self,
        tokens: &Tokens<'_>,
        text: &str,
        read: &[Range<usize>],
    ) -> Vec<Found<Figure>> {
        let read = Read::of(read);
        let lexicon = self.lexicon();
        let mut found = chunks(lexicon, text, &read);
        let words = WordReader::new(lexicon, tokens, &read);
        found.extend(words.figures());
        found.sort_by_key(|figure| (figure.range.start, std::cmp::Reverse(figure.range.end)));
        // Where two readings begin at one byte, the longer counts.
        let mut end = 0;
        found.retain(|figure| {
            let apart = figure.range.start >= end;
            end = end.max(figure.range.end);
            apart
        });
        found
    }
}

/// True if a text may tell a part of a whole: hardly any does, and to read its figures costs more.
pub(in crate::language) fn may_tell_share(
    language: Language,
    tokens: &Tokens<'_>,
    text: &str,
) -> bool {
    // 3/4, ¾
    let is_sign =
        |it: char| it == '/' || (!it.is_ascii() && (it.is_numeric() || SLASHES.contains(&it)));
    tokens.look_like(&language.lexicon().words.figures.share_looks) || text.contains(is_sign)
}

/// The marks besides the plain slash between the numbers of a fraction.
const SLASHES: [char; 2] = ['\u{2044}', '\u{FF0F}'];

/// The ranges of a text that have been read already, in order and without overlaps.
#[derive(Debug)]
struct Read(Vec<Range<usize>>);

impl Read {
    fn of(ranges: &[Range<usize>]) -> Self {
        let mut ranges = ranges.to_vec();
        ranges.sort_by_key(|range| (range.start, range.end));
        let mut joined: Vec<Range<usize>> = Vec::new();
        for range in ranges {
            match joined.last_mut() {
                Some(last) if range.start < last.end => last.end = last.end.max(range.end),
                _ => joined.push(range),
            }
        }
        Self(joined)
    }

    /// Returns the range that holds this byte.
    fn at(&self, byte: usize) -> Option<&Range<usize>> {
        let next = self.0.partition_point(|range| range.end <= byte);
        self.0.get(next).filter(|range| range.start <= byte)
    }
}

#[cfg(test)]
mod tests {
    use super::Language;
    use crate::language::Found;
    use crate::language::Quantity;

    /// Returns the figures of a text, besides its dates and quantities.
    fn shown(language: Language, text: &str) -> Vec<String> {
        let dates = language.dates(text);
        let quantities: Vec<Found<Quantity>> = language.quantities(text);
        let dates = dates.into_iter().map(|it| it.range);
        let read: Vec<_> = dates
            .chain(quantities.into_iter().map(|it| it.range))
            .collect();
        let figures = language.figures(text, &read);
        let show = |it: Found<super::Figure>| format!("{} = {:?}", &text[it.range], it.value);
        figures.into_iter().map(show).collect()
    }

    fn check(language: Language, rows: &str) {
        crate::language::table::check(rows, |text| shown(language, text));
    }

    #[test]
    fn digits_that_nobody_can_read() {
        check(
            Language::English,
            "
1,200 000 members ⇒ 1,200 000 = Written
12,000members, c.12,000 and 12:000 ⇒ 12,000members = Written | c.12,000 = Written | 12:000 = Written
012,000, [12,000], 12000x, ⁴²⁰, ⑫ ⇒ 012,000 = Written | 12,000 = Written | 12000x = Written | ⁴²⁰ = Written | ⑫ = Written
¾ of them, 3/4, 7/000, ٣ boats, Ⅻ ⇒ ¾ = Share(3, 4) | 3/4 = Share(3, 4) | 7/000 = Written | ٣ = Written | Ⅻ = Written
26,000 websites, 26 000, 2.6 million, on 4 May 2024 and a 26-year-old ⇒
at 7.30 pm, 20:15, 5 am and 12 p.m. ⇒ 7.30 pm = Clock(1170) | 20:15 = Clock(1215) | 5 am = Clock(300) | 12 p.m = Clock(720)
the 21st edition, the 1990s, Room 12, COVID-19 ⇒ 21st = Ending(21) | 1990s = Ending(1990) | 12 = Written | COVID-19 = Written
",
        );
    }

    #[test]
    fn words_that_are_no_quantity() {
        check(
            Language::English,
            "
several million, hundreds of thousands, several groups ⇒ several million = Amount(6) | hundreds of thousands = Amount(5) | several = Amount(0)
zero complaints, half of the rooms, two thirds, a quarter of it ⇒ zero = Zero | half = Share(1, 2) | two thirds = Share(2, 3) | a quarter = Share(1, 4)
one post in a thousand, every second member, fell by a third, in the third, 40 every second, every second counts, every second of the day. ⇒ one post in a thousand = Share(1, 1000) | every second = Share(1, 2) | a third = Share(1, 3)
one club in ten towns, one of the ten, a second of silence, by a third party ⇒
the first quarter, the third outage, one in five, half a million, three quarters ⇒ one in five = Share(1, 5)
tens of thousands, dozens, several hundred, a few hundred ⇒ tens of thousands = Amount(4) | dozens = Amount(1) | several hundred = Amount(2) | hundred = Amount(2)
",
        );
        check(
            Language::German,
            "
mehrere Millionen, Hunderttausende, Zehntausende, Dutzende ⇒ mehrere Millionen = Amount(6) | Hunderttausende = Amount(5) | Zehntausende = Amount(4) | Dutzende = Amount(1)
Hunderte von Räumen, tausende Gäste, null Räume, die Hälfte ⇒ Hunderte = Amount(2) | tausende = Amount(3) | null = Zero | Hälfte = Share(1, 2)
zwei Drittel, ein Viertel, jeder fünfte Gast, um 19.30 Uhr ⇒ zwei Drittel = Share(2, 3) | jeder fünfte = Share(1, 5) | 19.30 Uhr = Clock(1170)
",
        );
        check(
            Language::French,
            "
plusieurs millions, des centaines de milliers, une douzaine ⇒ plusieurs millions = Amount(6) | centaines de milliers = Amount(5)
la moitié, deux tiers, un quart, un utilisateur sur cinq, zéro ⇒ moitié = Share(1, 2) | deux tiers = Share(2, 3) | un quart = Share(1, 4) | un utilisateur sur cinq = Share(1, 5) | zéro = Zero
à 19 h 30, à 9h00, la 21e fois, pour cent ⇒ 19 h 30 = Clock(1170) | 9h00 = Clock(540) | 21e = Ending(21)
",
        );
        check(
            Language::Spanish,
            "
varios millones, cientos de miles, miles, decenas de miles ⇒ varios millones = Amount(6) | cientos de miles = Amount(5) | miles = Amount(3) | decenas de miles = Amount(4)
la mitad, dos tercios, una cuarta parte, uno de cada cinco, cero ⇒ mitad = Share(1, 2) | dos tercios = Share(2, 3) | una cuarta parte = Share(1, 4) | uno de cada cinco = Share(1, 5) | cero = Zero
a las 19.30 h, la 21.ª vez ⇒ 19.30 h = Clock(1170) | 21.ª = Ending(21)
",
        );
    }
}
