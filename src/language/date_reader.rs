//! Dates in a text: full, without year, ranges, months, years.
//!
//! Two steps. A *part* is what one place says: a full date, “21.” alone, a
//! month, a year. A *chain* is parts tied by “to”, “and”, dashes or commas, in
//! which what is said once is shared: “zwischen dem 21. und 24. November 2019”.
//! A part that stays incomplete is no date.

use super::DateMention;
use super::Found;
use super::Language;
use super::PartialDate;
use super::date_chain::Chain;
use super::date_chain::Tie;
use super::date_part::Grain;
use super::date_part::Part;
use super::date_part::PartReader;
use super::lexicon::DateWords;
use super::token::Kind;
use super::token::Tokens;
use super::token::holds;
use super::token::is_apostrophe;

/// No sentence ties more dates; more is a table or noise.
const LONGEST_CHAIN: usize = 8;

impl Language {
    /// The dates that a text mentions, a range as one mention.
    pub fn dates(self, text: &str) -> Vec<Found<DateMention>> {
        self.dates_of(&Tokens::of(text))
    }

    /// The same in a text that is cut already.
    pub(super) fn dates_of(self, tokens: &Tokens) -> Vec<Found<DateMention>> {
        let reader = Reader {
            words: &self.lexicon().words.dates,
            tokens,
            parts: PartReader::new(self.lexicon(), tokens),
        };
        let mut found = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let mut chain = reader.chain(at);
            chain.share(reader.words.month_first);
            let next = reader.take(&chain, &mut found);
            at = next.max(at + 1);
        }
        found
    }
}

#[derive(Debug)]
struct Reader<'t> {
    words: &'t DateWords,
    tokens: &'t Tokens<'t>,
    parts: PartReader<'t>,
}

impl Reader<'_> {
    /// The parts that hang together from a place on.
    fn chain(&self, at: usize) -> Chain {
        let mut chain = Chain::default();
        let Some(first) = self.parts.part(at) else {
            return chain;
        };
        let between = self.is_between(at);
        let mut last = first;
        chain.parts.push(first);
        while chain.parts.len() < LONGEST_CHAIN {
            let Some((tie, next)) = self.tie(last.next) else {
                break;
            };
            let Some(part) = self
                .short_year(next, &last)
                .or_else(|| self.parts.part(next))
            else {
                break;
            };
            let comma_after_date = self.tokens.is(last.next, ",") && last.grain() != Grain::LoneDay;
            if comma_after_date {
                break;
            }
            let tie = if between && chain.ties.is_empty() {
                Tie::Until
            } else {
                tie
            };
            let goes_on = tie == Tie::Until && part.goes_on_from(&last);
            if !goes_on && !part.goes_with(&last) {
                break;
            }
            chain.ties.push(tie);
            chain.parts.push(part);
            last = part;
        }
        chain
    }

    /// Emits the complete dates of a chain; the place after the last of them.
    fn take(&self, chain: &Chain, found: &mut Vec<Found<DateMention>>) -> usize {
        let mut end = 0;
        let mut at = 0;
        // “May and March” are names as long as no word before the first makes them months.
        let chain_stands =
            chain.parts.len() > 1 && chain.parts.iter().any(|part| self.stands_alone(part));
        while let Some(first) = chain.parts.get(at) {
            let last = chain.parts.get(at + 1).filter(|last| {
                chain.ties.get(at) == Some(&Tie::Until)
                    && first.is_complete()
                    && last.is_complete()
                    && first.is_before(last)
            });
            let cued = last.is_some() || chain_stands || self.stands_alone(first);
            if first.is_complete() && cued && self.is_year_where_bare(first, last.unwrap_or(first))
            {
                let mention = DateMention {
                    start: first.date,
                    end: last.unwrap_or(first).date,
                    weekday: first.weekday,
                };
                let next = last.unwrap_or(first).next;
                found.push(Found {
                    range: self.tokens.range(first.first, next),
                    value: mention,
                });
                end = next;
            }
            at += if last.is_some() { 2 } else { 1 };
        }
        end
    }

    /// A month by itself is a date only after a word such as “in”: “may” and “march” are verbs, too.
    fn stands_alone(&self, part: &Part) -> bool {
        part.grain() != Grain::Month || part.date.year.is_some() || {
            let before = self.word_before(part.first);
            let cued = before.is_some_and(|word| holds(&self.words.month_cues, &word));
            cued && !self.parts.lacks_dot(part)
        }
    }

    /// A bare number of four digits is a year only where its surroundings allow that.
    fn is_year_where_bare(&self, first: &Part, last: &Part) -> bool {
        first.grain() != Grain::Year || self.parts.is_year(first.first, last.next)
    }

    /// “2018/19”: two digits that go on from a year.
    fn short_year(&self, at: usize, last: &Part) -> Option<Part> {
        let year = last
            .date
            .year
            .filter(|_| last.grain() == Grain::Year && last.next + 1 == at)?;
        let digits = self.tokens.digits(at).filter(|digits| digits.len() == 2)?;
        let dashed = self.tokens.is(last.next, "/") || self.tokens.is(last.next, "–");
        let full: i32 = format!("{}{digits}", year / 100).parse().ok()?;
        let plain = !self.tokens.is_kind(at + 1, Kind::Word) && full > year && dashed;
        plain.then(|| Part {
            date: PartialDate {
                year: Some(full),
                ..PartialDate::default()
            },
            weekday: None,
            first: at,
            next: at + 1,
        })
    }

    /// The tie at a place, and the place of the part it leads to.
    fn tie(&self, at: usize) -> Option<(Tie, usize)> {
        let at = self.tokens.skip_space(at);
        let token = self.tokens.get(at)?;
        let lower = token.text.to_lowercase();
        let tie = if holds(&self.words.until, &lower) {
            Tie::Until
        } else if holds(&self.words.and, &lower) || lower == "," {
            Tie::And
        } else {
            return None;
        };
        let mut next = self.after_space_or_apostrophe(at + 1);
        while self
            .tokens
            .word(next)
            .is_some_and(|word| holds(&self.words.articles, word))
        {
            next = self.after_space_or_apostrophe(next + 1);
        }
        Some((tie, next))
    }

    /// “au 24”, “jusqu’au 24”.
    fn after_space_or_apostrophe(&self, at: usize) -> usize {
        let elided = self
            .tokens
            .get(at)
            .is_some_and(|token| is_apostrophe(token.text));
        if elided {
            at + 1
        } else {
            self.tokens.skip_space(at)
        }
    }

    /// Whether “between” stands before a place, perhaps with an article.
    fn is_between(&self, at: usize) -> bool {
        let before = self.word_before(at);
        // “between the 3rd”, “zwischen Mitte Oktober”
        let article = before.as_ref().is_some_and(|word| {
            holds(&self.words.articles, word) || holds(&self.words.month_cues, word)
        });
        let before = if article {
            at.checked_sub(2).and_then(|at| self.word_before(at))
        } else {
            before
        };
        before.is_some_and(|word| holds(&self.words.between, &word))
    }

    /// The word before a place, in lower case, with only white space between.
    fn word_before(&self, at: usize) -> Option<String> {
        let place = at.checked_sub(2)?;
        let tied = self.tokens.get(place + 1).is_some_and(|token| {
            token.kind == Kind::Space || token.text == "-" || is_apostrophe(token.text)
        });
        self.tokens
            .word(place)
            .filter(|_| tied)
            .map(str::to_lowercase)
    }
}

#[cfg(test)]
mod tests {
    use super::DateMention;
    use super::Found;
    use super::Language;
    use super::PartialDate;
    use crate::language::Weekday;
    use crate::language::table;

    fn shown(date: PartialDate) -> String {
        let year = date.year.map_or("?".to_owned(), |year| year.to_string());
        let part = |part: Option<u8>| part.map_or(String::new(), |part| format!("-{part:02}"));
        format!("{year}{}{}", part(date.month), part(date.day))
    }

    fn check(language: Language, rows: &str) {
        table::check(rows, |text| {
            let shown = |found: Found<DateMention>| {
                let (start, end) = (shown(found.value.start), shown(found.value.end));
                let range = if start == end {
                    start
                } else {
                    format!("{start}/{end}")
                };
                format!("{} = {range}", &text[found.range])
            };
            language.dates(text).into_iter().map(shown).collect()
        });
    }

    #[test]
    fn german() {
        check(
            Language::German,
            "
Am 27. März 2017 begann es. ⇒ 27. März 2017 = 2017-03-27
Am Samstag, den⏎30. November 2019, sang der Chor ⇒ Samstag, den⏎30. November 2019 = 2019-11-30
Am 26. November⏎2019 startete die Probe ⇒ 26. November⏎2019 = 2019-11-26
am 2.\u{a0}Dez.\u{a0}2019 ⇒ 2.\u{a0}Dez.\u{a0}2019 = 2019-12-02
Am 6. Jänner kam er. ⇒ 6. Jänner = ?-01-06
dass die Probe zwischen dem 21. und 24. November stattfand ⇒ 21. und 24. November = ?-11-21/?-11-24
vom 21. bis zum 24. November 2019 ⇒ 21. bis zum 24. November 2019 = 2019-11-21/2019-11-24
vom 28. November bis 3. Dezember 2019 ⇒ 28. November bis 3. Dezember 2019 = 2019-11-28/2019-12-03
vom 30. Dezember bis 2. Januar 2020 ⇒ 30. Dezember bis 2. Januar 2020 = 2019-12-30/2020-01-02
zwischen Mitte Oktober und dem 3. Januar 2020 ⇒ Oktober und dem 3. Januar 2020 = 2019-10/2020-01-03
vom 3. Oktober bis Januar 2020, im Mai und am 3. Juni 2020 ⇒ 3. Oktober bis Januar 2020 = 2019-10-03/2020-01 | Mai = ?-05 | 3. Juni 2020 = 2020-06-03
am Mo., 6.11.23, und zum 1.1.24, Version 6.11.23 ⇒ Mo., 6.11.23 = 2023-11-06 | 1.1.24 = 2024-01-01
vom 21. November 2019 bis 3. Januar ⇒ 21. November 2019 bis 3. Januar = 2019-11-21/2020-01-03
am 21. und 24. November 2019 ⇒ 21. = 2019-11-21 | 24. November 2019 = 2019-11-24
am 21., 22. und 24. November ⇒ 21. = ?-11-21 | 22. = ?-11-22 | 24. November = ?-11-24
in der Nacht vom 22./23. November ⇒ 22./23. November = ?-11-22/?-11-23
die 21.–24.11.2019 ⇒ 21.–24.11.2019 = 2019-11-21/2019-11-24
am 26.11.2019, am 24.11. sowie seit 2019-11-26 ⇒ 26.11.2019 = 2019-11-26 | 24.11. = ?-11-24 | 2019-11-26 = 2019-11-26
am 24. November und am 2. Dezember 2019, am 24. November und am 2. Januar 2020 ⇒ 24. November = 2019-11-24 | 2. Dezember 2019 = 2019-12-02 | 24. November = ?-11-24 | 2. Januar 2020 = 2020-01-02
Seit November 2019 und im Mai ⇒ November 2019 = 2019-11 | Mai = ?-05
von März bis Mai 2018 ⇒ März bis Mai 2018 = 2018-03/2018-05
Im Jahr 2018 Konten, 2013 gegründet, Ende 2019 Razzien. ⇒ 2018 = 2018 | 2013 = 2013 | 2019 = 2019
von 2014 bis 2017 und in der Saison 2018/19 ⇒ 2014 bis 2017 = 2014/2017 | 2018/19 = 2018/2019
rund 2000 Konten, 2000 Menschen, 2000 Euro, in den 1990er Jahren ⇒
Am 30. Geburtstag kamen 21. und 24. Gast. ⇒
12 Prozent mehr als 2018. ⇒ 2018 = 2018
vom 1. Januar bis einschließlich 31. März 2020 ⇒ 1. Januar bis einschließlich 31. März 2020 = 2020-01-01/2020-03-31
Mai ging und November kam, 31.12 km, Version 1.2.10 ⇒
",
        );
    }

    #[test]
    fn english() {
        check(
            Language::English,
            "
On 27 March 2017 it began. ⇒ 27 March 2017 = 2017-03-27
on Saturday, 30⏎November 2019, the choir sang ⇒ Saturday, 30⏎November 2019 = 2019-11-30
on Saturday the 30th of November 2019 ⇒ Saturday the 30th of November 2019 = 2019-11-30
on November 30, 2019, and Nov. 2nd ⇒ November 30, 2019 = 2019-11-30 | Nov. 2nd = ?-11-02
from 21 to 24 November 2019 ⇒ 21 to 24 November 2019 = 2019-11-21/2019-11-24
21–24 November ⇒ 21–24 November = ?-11-21/?-11-24
between 21 and 24 November ⇒ 21 and 24 November = ?-11-21/?-11-24
between the 21st and the 24th of November ⇒ 21st and the 24th of November = ?-11-21/?-11-24
on 21 and 24 November ⇒ 21 = ?-11-21 | 24 November = ?-11-24
November 21–24, 2019 ⇒ November 21–24, 2019 = 2019-11-21/2019-11-24
30 December to 2 January 2020 ⇒ 30 December to 2 January 2020 = 2019-12-30/2020-01-02
between March and May 2018, in May ⇒ March and May 2018 = 2018-03/2018-05 | May = ?-05
between 2014 and 2017 ⇒ 2014 and 2017 = 2014/2017
11/25/2019, 25/11/2019, 11/12/2019, 11/11/2019 ⇒ 11/25/2019 = 2019-11-25 | 25/11/2019 = 2019-11-25 | 11/12/2019 = 2019 | 11/11/2019 = 2019-11-11
In 2019 sales rose after the 2015 attack of 2016. ⇒ 2019 = 2019 | 2015 = 2015 | 2016 = 2016
(2019) and 2017, in September 2019 ⇒ 2019 = 2019 | 2017 = 2017 | September 2019 = 2019-09
2000 people, about 2000 members, 2000 accounts, £2000, 2,019 songs, the 1990s, H2019 ⇒
since mid-November 2019, in mid-2018 and mid-May ⇒ November 2019 = 2019-11 | 2018 = 2018 | May = ?-05
He came on May 5. It was late. ⇒ May 5 = ?-05-05
It may march. May I? 21 choirs and 24 halls, 26,000 and 24 ⇒
",
        );
    }

    #[test]
    fn french() {
        check(
            Language::French,
            "
le 30 novembre 2019, le 1er décembre, samedi 30 nov. 2019 ⇒ 30 novembre 2019 = 2019-11-30 | 1er décembre = ?-12-01 | samedi 30 nov. 2019 = 2019-11-30
du 21 au 24 novembre 2019, du 28 novembre au 1er décembre 2019 ⇒ 21 au 24 novembre 2019 = 2019-11-21/2019-11-24 | 28 novembre au 1er décembre 2019 = 2019-11-28/2019-12-01
entre le 21 et le 24 novembre, jusqu’au 3 mars, les 21 et 24 mai 2020 ⇒ 21 et le 24 novembre = ?-11-21/?-11-24 | 3 mars = ?-03-03 | 21 = 2020-05-21 | 24 mai 2020 = 2020-05-24
de mars à mai 2019, depuis l’été 2018, en août, la fin d’octobre, fin 2019 ⇒ mars à mai 2019 = 2019-03/2019-05 | 2018 = 2018 | août = ?-08 | octobre = ?-10 | 2019 = 2019
le 12/11, avant le 31/01, 12/11 voix, les 3/4 ⇒ 12/11 = ?-11-12 | 31/01 = ?-01-31
les années 1990, 2000 comptes, 2019 dans un chœur, mai peut-être, 25/11/2019 ⇒ 2019 = 2019 | 25/11/2019 = 2019-11-25
",
        );
    }

    #[test]
    fn spanish() {
        check(
            Language::Spanish,
            "
el 30 de noviembre de 2019, el 1.º de mayo, del 21 al 24 de mayo del 2020 ⇒ 30 de noviembre de 2019 = 2019-11-30 | 1.º de mayo = ?-05-01 | 21 al 24 de mayo del 2020 = 2020-05-21/2020-05-24
entre marzo y mayo de 2019, desde 2015, a mediados de agosto, los años 1990 ⇒ marzo y mayo de 2019 = 2019-03/2019-05 | 2015 = 2015 | agosto = ?-08
2000 cuentas, 2019 después, 25/11/2019 ⇒ 2019 = 2019 | 25/11/2019 = 2019-11-25
",
        );
    }

    #[test]
    fn russian() {
        check(
            Language::Russian,
            "
24 ноя, 3 дек 2019 ⇒ 24 ноя = ?-11-24 | 3 дек 2019 = 2019-12-03
30 ноября 2019 года, 1-го мая, с 21 по 24 мая 2020 г., в субботу, 3 марта ⇒ 30 ноября 2019 года = 2019-11-30 | 1-го мая = ?-05-01 | 21 по 24 мая 2020 г. = 2020-05-21/2020-05-24 | субботу, 3 марта = ?-03-03
в ноябре 2019 г., в 2018 году, летом 2017-го, к концу мая, в 1990-х ⇒ ноябре 2019 г. = 2019-11 | 2018 году = 2018 | 2017-го = 2017 | мая = ?-05
2000 человек, 2019 аккаунтов, 24.11.2019 ⇒ 24.11.2019 = 2019-11-24
",
        );
    }

    #[test]
    fn weekdays_are_kept() {
        let dates = Language::German.dates("am Montag, 2. Dezember 2019, und Freitag");
        assert_eq!(
            dates
                .iter()
                .map(|found| found.value.weekday)
                .collect::<Vec<_>>(),
            [Some(Weekday::Monday)]
        );
        let dates = Language::English.dates("Sat 30 Nov 2019; 1 Dec");
        assert_eq!(
            dates
                .iter()
                .map(|found| found.value.weekday)
                .collect::<Vec<_>>(),
            [Some(Weekday::Saturday), None]
        );
    }
}
