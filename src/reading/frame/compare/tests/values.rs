//! Values of parallel parts, of which each belongs to its own words.

use super::Part;
use super::differences;
use super::pairs;
use crate::language::Language;
use crate::reading::frame::cast::Cast;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Value;
use crate::reading::frame::words::What;

/// Names that the rows have, in both alphabets.
const NAMES: &[&str] = &["Nordheim", "Südheim", "Plapperwelt", "Zwitscher", "Ahrens"];

/// Returns the frame of a text behind the tag of its language, with its numbers, dates and names.
fn read(row: &str) -> Frame<'_> {
    let (tag, text) = row.split_once(": ").expect("the tag of a language");
    let language = Language::from_tag(tag).expect("a language");
    let value = |range, what| Value { range, what };
    let numbers = language.quantities(text).into_iter();
    let numbers = numbers.map(|it| value(it.range, What::Number(it.value)));
    let dates = language.dates(text).into_iter();
    let dates = dates.map(|it| value(it.range, What::Date(it.value)));
    let names = NAMES.iter().enumerate().filter_map(|(number, name)| {
        let at = text.find(name)?;
        Some(value(at..at + name.len(), What::Name(number)))
    });
    Frame::read(language, text, dates.chain(numbers).chain(names).collect())
}

/// Returns the rows whose statement is refused for the owner of a value, or is not.
fn told(rows: &str, refused: bool) -> Vec<[&str; 2]> {
    let pairing = |[quote, says]: [&str; 2]| {
        let found = differences(&read(says), &[read(quote)], 1, &Cast::default());
        found.iter().any(|it| it.part == Part::Pairing)
    };
    let mut rows = pairs(rows);
    rows.retain(|pair| pairing(*pair) == refused);
    rows
}

fn refused(rows: &str) {
    let passed = told(rows, false);
    assert!(passed.is_empty(), "{passed:#?}");
}

fn fair(rows: &str) {
    let refused = told(rows, true);
    assert!(refused.is_empty(), "{refused:#?}");
}

#[test]
fn several_values_of_each_row() {
    refused(
        "
de: Abgestimmt haben Nordheim (40 dafür, 6 dagegen) und Südheim (12 dafür, 11 dagegen) ⇒ de: In Südheim waren 40 dafür und 6 dagegen
en: The ballots were Nordheim (40 for, 6 against) and Südheim (12 for, 11 against) ⇒ de: In Südheim waren 40 dafür und 6 dagegen
",
    );
    fair(
        "
en: Cabin A sleeps 4 guests and costs 30 euros; cabin B sleeps 8 and costs 55 ⇒ en: Cabin A costs 30 euros, cabin B 55
en: Cabin A sleeps 4 guests and costs 30 euros; cabin B sleeps 8 and costs 55 ⇒ en: Cabin B sleeps 8 guests and costs 55 euros
de: Abgestimmt haben Nordheim (40 dafür, 6 dagegen) und Südheim (12 dafür, 11 dagegen) ⇒ de: In Südheim waren 12 dafür und 11 dagegen
",
    );
}

#[test]
fn two_things_in_their_order() {
    refused(
        "
en: The library and the kitchen reopen on 4 and 11 March respectively ⇒ en: The kitchen reopens on 4 March
de: Plapperwelt und Zwitscher haben 300 beziehungsweise 120 Leser ⇒ de: Zwitscher hat 300 Leser
fr: La bibliothèque et la cuisine rouvrent respectivement le 4 et le 11 mars ⇒ fr: La cuisine rouvre le 4 mars
es: La biblioteca y la cocina tienen 40 y 25 sillas respectivamente ⇒ es: La cocina tiene 40 sillas
ru: Библиотека и кухня откроются в июне и в августе соответственно ⇒ en: The kitchen will open in June
",
    );
    fair(
        "
en: The library and the kitchen reopen on 4 and 11 March respectively ⇒ en: The kitchen reopens on 11 March, the library on 4 March
de: Plapperwelt und Zwitscher haben 300 beziehungsweise 120 Leser ⇒ de: Zwitscher hat 120 Leser
fr: La bibliothèque et la cuisine rouvrent respectivement en juin et en août ⇒ en: The kitchen reopens in August
es: La biblioteca y la cocina tienen 40 y 25 sillas respectivamente ⇒ es: La cocina tiene 25 sillas
ru: Библиотека и кухня откроются в июне и в августе соответственно ⇒ en: The kitchen will open in August
",
    );
}

#[test]
fn what_a_part_shares_with_the_one_before() {
    fair(
        "
de: Der Verein hat 2.300 Leute gefragt, von denen 870 antworteten ⇒ de: Von 2.300 Leuten, die der Verein fragte, antworteten 870
fr: Parmi les 2 300 adhérents invités à voter, 870 l’ont fait ⇒ fr: 870 adhérents ont pris part au vote
en: Repairs to the bridge will cost 40 million pounds and take 2 years ⇒ en: The repairs to the bridge will take 2 years
es: La reparación del puente costará 40 millones de euros y llevará 2 años ⇒ es: La reparación del puente llevará 2 años
de: Die Ermittler fanden 3.200 Konten, die nach Angaben von Ahrens etwa 900 Leuten gehören ⇒ de: Nach Angaben von Ahrens gehören die 3.200 Konten etwa 900 Leuten
",
    );
}
