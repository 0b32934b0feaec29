//! The real report against a draft of its source: what was found, and what was missed.

use std::collections::BTreeSet;
use std::fs;

use expect_test::expect_file;
use factbrief::draft::Candidate;
use factbrief::evidence::Located;
use factbrief::evidence::locate;
use factbrief::report::Options;
use factbrief::report::Report;
use factbrief::sheet::Fact;
use factbrief::sheet::Sheet;

use crate::support::Scratch;
use crate::support::root;

/// A copy of the real report with its actors and without its statements, drafted anew.
#[test]
fn the_real_article_drafted_anew() {
    let full = Report::load(&root().join("reports/tamtam"), &Options::default());
    let sheet = full.sheet().unwrap();
    let scratch = Scratch::with_report(&root().join("reports/tamtam"));
    let text = fs::read_to_string(scratch.path("reports/tamtam/facts.yaml")).unwrap();
    let (head, _) = text.split_once("\nfacts:\n").unwrap();
    let rests_on = head
        .lines()
        .find(|line| line.trim_start().starts_with("rests-on: "))
        .unwrap();
    let head = head.replace(rests_on, "  rests-on: []");
    scratch.write("reports/tamtam/facts.yaml", format!("{head}\nfacts: []\n"));
    let drafted = Report::load(&scratch.path("reports/tamtam"), &Options::default())
        .draft()
        .unwrap();
    let document = &full.documents()[0];
    let place = |words: &str| match locate(document, words) {
        Located::Anchored(anchor) => anchor.bytes,
        other => panic!("{words}: {other:?}"),
    };
    let candidates: Vec<_> = drafted
        .draft
        .facts
        .iter()
        .map(|it| (place(&it.quote), it))
        .collect();
    let mut table = String::new();
    let mut counts = [(0, 0); 5];
    for fact in &sheet.facts {
        let quoted = place(fact.quotes[0].words.unprinted());
        let found = candidates
            .iter()
            .find(|(place, _)| place.start < quoted.end && quoted.start < place.end);
        table.push_str(&row(
            sheet,
            fact,
            found.map(|(_, candidate)| *candidate),
            &mut counts,
        ));
    }
    let names = ["passage", "date", "count", "actors", "speakers"];
    let figures = names
        .iter()
        .zip(counts)
        .map(|(name, (found, all))| format!("{name}: {found} of {all}\n"));
    let cautions = drafted
        .draft
        .cautions
        .iter()
        .map(|it| format!("line {}: {}\n", it.line, it.why));
    let figures: String = figures.collect();
    let golden = format!(
        "{figures}\n{table}\ncautions proposed:\n{}",
        cautions.collect::<String>()
    );
    expect_file![root().join("tests/cases/drafts/real-article.txt")].assert_eq(&golden);
}

/// What of a fact was found, and what was missed.
fn row(
    sheet: &Sheet,
    fact: &Fact,
    found: Option<&Candidate>,
    counts: &mut [(usize, usize); 5],
) -> String {
    let id = |actor: &factbrief::sheet::At<factbrief::sheet::ActorIndex>| {
        sheet[actor.value].id.value.to_string()
    };
    let actors: BTreeSet<String> = fact.actors.iter().map(id).collect();
    let speakers: Vec<String> = fact.according_to.iter().map(id).collect();
    let date = fact.date.as_ref().map(|date| date.value.to_string());
    let count = fact.count.as_ref().map(|count| count.value.value);
    let drafted: BTreeSet<String> = found
        .iter()
        .flat_map(|candidate| candidate.actors.iter().chain(&candidate.according_to))
        .cloned()
        .collect();
    let checks = [
        ("passage", true, found.is_some()),
        (
            "date",
            date.is_some(),
            found.is_some_and(|candidate| candidate.date == date),
        ),
        (
            "count",
            count.is_some(),
            found.is_some_and(|it| it.count.as_ref().map(|count| count.value) == count),
        ),
        ("actors", !actors.is_empty(), actors.is_subset(&drafted)),
        (
            "speakers",
            !speakers.is_empty(),
            found.is_some_and(|candidate| candidate.according_to == speakers),
        ),
    ];
    let mut row = fact.id.value.to_string();
    for ((name, asked, holds), count) in checks.into_iter().zip(counts) {
        if asked {
            count.1 += 1;
            count.0 += usize::from(holds);
            row.push_str(&format!("  {}{name}", if holds { "" } else { "MISSED " }));
        }
    }
    row + "\n"
}
