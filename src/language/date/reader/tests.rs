//! Dates in texts of every language that is read.

use super::Found;
use super::Language;
use super::PartialDate;
use crate::language::DateMention;
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
am sechsten Mai, am einundzwanzigsten März 2020, beim zweiten Mai-Treffen, der erste Chor ⇒ sechsten Mai = ?-05-06 | einundzwanzigsten März 2020 = 2020-03-21
Im April 1300 Gäste, im August 2019 Gäste, im Mai 1525 ⇒ April = ?-04 | August 2019 = 2019-08 | Mai 1525 = 1525-05
am 20191126, 20191326, Nr. 20191126, 20191126 Gäste ⇒ 20191126 = 2019-11-26
am 2.\u{a0}Dez.\u{a0}2019 ⇒ 2.\u{a0}Dez.\u{a0}2019 = 2019-12-02
Am 6. Jänner kam er. ⇒ 6. Jänner = ?-01-06
dass die Probe zwischen dem 21. und 24. November stattfand ⇒ 21. und 24. November = ?-11-21/?-11-24
zwischen den Monaten März und Mai 2018 ⇒ März und Mai 2018 = 2018-03/2018-05
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
the sixth of May, the twenty-first of May 2020, on Saturday the Twelfth of May ⇒ sixth of May = ?-05-06 | twenty-first of May 2020 = 2020-05-21 | Saturday the Twelfth of May = ?-05-12
the second May meeting, the first of them, twenty first guests ⇒
In April 1300 singers left; by August 1600 guests had come; in May 1525 ⇒ April = ?-04 | August = ?-08 | May 1525 = 1525-05
on 20191126, #20191126, file no. 20191126, 20191126 members, 20191326 ⇒ 20191126 = 2019-11-26
On May. 16, 2024 and in May. 16 guests came. ⇒ May. 16, 2024 = 2024-05-16 | May = ?-05
from 21 to 24 November 2019 ⇒ 21 to 24 November 2019 = 2019-11-21/2019-11-24
21–24 November ⇒ 21–24 November = ?-11-21/?-11-24
between 21 and 24 November ⇒ 21 and 24 November = ?-11-21/?-11-24
between the 21st and the 24th of November ⇒ 21st and the 24th of November = ?-11-21/?-11-24
on 21 and 24 November ⇒ 21 = ?-11-21 | 24 November = ?-11-24
November 21–24, 2019 ⇒ November 21–24, 2019 = 2019-11-21/2019-11-24
30 December to 2 January 2020 ⇒ 30 December to 2 January 2020 = 2019-12-30/2020-01-02
between March and May 2018, in May ⇒ March and May 2018 = 2018-03/2018-05 | May = ?-05
between the months of March and May 2018, the rooms of March and May 2018 ⇒ March and May 2018 = 2018-03/2018-05 | March = 2018-03 | May 2018 = 2018-05
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
le six mai, le vingt et un mai 2020, le premier mai, les deux salons ⇒ six mai = ?-05-06 | vingt et un mai 2020 = 2020-05-21 | premier mai = ?-05-01
En avril 1300 membres, en avril 2019 ⇒ avril = ?-04 | avril 2019 = 2019-04
entre les mois de mars et mai 2018 ⇒ mars et mai 2018 = 2018-03/2018-05
de mars à mai 2019, depuis l’été 2018, en août, la fin d’octobre, fin 2019 ⇒ mars à mai 2019 = 2019-03/2019-05 | 2018 = 2018 | août = ?-08 | octobre = ?-10 | 2019 = 2019
le 12/11, avant le 31/01, 12/11 voix, les 3/4 ⇒ 12/11 = ?-11-12 | 31/01 = ?-01-31
les années 1998 à 2014, les années 2018 et 2019, depuis 9/2021, le n° 9/2021 ⇒ 1998 à 2014 = 1998/2014 | 2018 = 2018 | 2019 = 2019 | 9/2021 = 2021-09
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
el seis de mayo, el treinta y uno de mayo de 2020, dos salas ⇒ seis de mayo = ?-05-06 | treinta y uno de mayo de 2020 = 2020-05-31
entre marzo y mayo de 2019, desde 2015, a mediados de agosto, los años 1990 ⇒ marzo y mayo de 2019 = 2019-03/2019-05 | 2015 = 2015 | agosto = ?-08
los años 1998 a 2014, la década de 2010, hasta 09/2021 ⇒ 1998 a 2014 = 1998/2014 | 2010 = 2010 | 09/2021 = 2021-09
2000 cuentas, 2019 después, 25/11/2019 ⇒ 2019 = 2019 | 25/11/2019 = 2019-11-25
",
        );
}

#[test]
fn russian() {
    check(
            Language::Russian,
            "
шестого мая, двадцать первое мая 2020 года, четвёртого и четвертого мая, третьего мая ⇒ шестого мая = ?-05-06 | двадцать первое мая 2020 года = 2020-05-21 | четвертого мая = ?-05-04 | третьего мая = ?-05-03
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

#[test]
fn years_before_slashes_and_numbers_of_files() {
    check(
        Language::English,
        "
It closed on 2024/03/14. ⇒ 2024/03/14 = 2024-03-14
The file 345/2024 was closed in 2023/24. ⇒ 2023/24 = 2023/2024
",
    );
}

#[test]
fn days_months_and_years_between_hyphens() {
    check(
        Language::Spanish,
        "
Cerró el 14-11-2024. ⇒ 14-11-2024 = 2024-11-14
Cerró el 05-06-2024. ⇒ 05-06-2024 = 2024
El expediente 14-11-2024-B, el resultado 14-11, desde 2015. ⇒ 2015 = 2015
Cerró el 31-02-2024. ⇒ 31-02-2024 = 2024
El pedido 14-11-2024 tiene 40 páginas. ⇒ 2024 = 2024
",
    );
    check(
        Language::German,
        "
am 14-11-2024, Nr. 14-11-2024 ⇒ 14-11-2024 = 2024-11-14 | 2024 = 2024
am 31/02/2024, Rechnung 14-11-2024 ⇒ 31/02/2024 = 2024 | 2024 = 2024
",
    );
    check(
        Language::Russian,
        "
от 14-11-2024, 40-50-20 ⇒ 14-11-2024 = 2024-11-14
после 14-11-2024, заказ 14-11-2024 ⇒ 14-11-2024 = 2024-11-14 | 2024 = 2024
",
    );
}

#[test]
fn years_without_their_century_behind_a_month() {
    check(
        Language::English,
        "
In May ’24 and on 5 May '99 it closed, in May ’24’. ⇒ May ’24 = 2024-05 | 5 May '99 = 1999-05-05 | May = ?-05
It rained in May ’til 24 June. ⇒ May = ?-05 | 24 June = ?-06-24
",
    );
    check(
        Language::German,
        "
am 5. Mai ’24, im Mai ‚24 Leute‘ ⇒ 5. Mai ’24 = 2024-05-05 | Mai = ?-05
",
    );
    check(
        Language::Russian,
        "
в мае 2024-го, 5 мая 2024-го ⇒ мае 2024-го = 2024-05 | 5 мая 2024-го = 2024-05-05
",
    );
}
