//! What is read from the statement of a fact, and why not more: for `check --explain`.

use std::fmt::Write;

use crate::reading::Computed;
use crate::report::Report;
use crate::sheet::Count;
use crate::sheet::Fact;
use crate::sheet::Sheet;
use crate::sheet::list;
use crate::sheet::scalar;

impl Report {
    /// Returns the actors, the date and the count of a fact as a sheet writes them, each with its origin; `None` if there is no such fact.
    pub fn explained(&self, id: &str) -> Option<String> {
        let sheet = self.sheet.as_ref()?;
        let mut facts = sheet.facts.iter();
        let fact = facts.find(|fact| fact.id.value.as_str() == id)?;
        let computed = Computed::of(sheet, fact);
        let mut out = format!("{id}:\n");
        let names = names(sheet, fact);
        let actors = (!fact.actors.is_empty()).then(|| list(&names));
        let why = computed.actors.err().map(|it| it.to_string());
        line(&mut out, "actors", (actors, fact.left_out.actors), why);
        let date = fact.date.map(|date| date.value.to_string());
        let why = computed.date.err().map(|it| it.to_string());
        line(&mut out, "date", (date, fact.left_out.date), why);
        let count = fact.count.as_ref().map(written);
        let why = computed.count.err().map(|it| it.to_string());
        line(&mut out, "count", (count, fact.left_out.count), why);
        Some(out)
    }
}

fn names<'s>(sheet: &'s Sheet, fact: &Fact) -> Vec<&'s str> {
    let actors = fact.actors.iter();
    actors
        .map(|actor| sheet[actor.value].id.value.as_str())
        .collect()
}

fn written(count: &Count) -> String {
    let about = if count.about.value {
        ", about: true"
    } else {
        ""
    };
    let of = count.of.iter();
    let of = of.map(|(language, text)| format!("{}: {}", language.tag(), scalar(text.unprinted())));
    let of = of.collect::<Vec<_>>().join(", ");
    format!("{{ value: {}{about}, of: {{ {of} }} }}", count.value.value)
}

/// Adds a key with its value, or without one, and says where it comes from.
fn line(out: &mut String, key: &str, value: (Option<String>, bool), why: Option<String>) {
    let (value, is_left_out) = value;
    // Writing to a string cannot fail.
    let _ = match (value, is_left_out, why) {
        (Some(value), true, _) => writeln!(out, "    {key}: {value}   # read from `says`"),
        (Some(value), false, _) => writeln!(out, "    {key}: {value}   # typed"),
        (None, true, Some(why)) => writeln!(out, "    # {key}: none, because {why}"),
        (None, _, _) => writeln!(out, "    # {key}: none, as typed"),
    };
}
