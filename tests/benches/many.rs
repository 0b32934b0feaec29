//! What many sources, quotes and facts cost, against reading the same sources in the same run.
//!
//! `cargo bench --bench many`
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark writes files, prints figures, and may stop at any surprise"
)]

#[path = "many/corpus.rs"]
mod corpus;
#[path = "cpu.rs"]
mod cpu;
#[path = "many/hundred.rs"]
mod hundred;

use std::collections::BTreeSet;
use std::hint::black_box;
use std::time::Duration;

use factbrief::edition;
use factbrief::edition::Accepted;
use factbrief::edition::ChangeKind;
use factbrief::edition::Drift;
use factbrief::evidence::Evidence;
use factbrief::evidence::Located;
use factbrief::finding::Severity;
use factbrief::reading::fold;
use factbrief::report::Options;
use factbrief::report::Report;

use crate::corpus::Corpus;
use crate::corpus::Quotes;
use crate::corpus::Size;
use crate::cpu::cpu;

/// A thousand sources of about ten thousand bytes, ten thousand quotes.
const QUOTES: Size = Size {
    sources: 1_000,
    sentences_of_a_source: 110,
    facts: 1_000,
    quotes_of_a_fact: 10,
    judgements: 0,
};

/// A thousand facts in a hundred sources, and a hundred judgements.
const FACTS: Size = Size {
    sources: 100,
    sentences_of_a_source: 110,
    facts: 1_000,
    quotes_of_a_fact: 1,
    judgements: 100,
};

fn main() {
    quotes();
    one_changed();
    hundred_sources();
}

/// A hundred sources in five languages with a thousand facts in two, against a tenth and a half of them.
fn hundred_sources() {
    let parent = tempfile::tempdir().unwrap();
    let mut each = Vec::new();
    for facts in [100_u32, 500, 1_000] {
        let directory = parent.path().join(facts.to_string());
        hundred::write(&directory, usize::try_from(facts).unwrap());
        let check = || {
            let report = Report::load(&directory, &Options::default());
            report.check_words()
        };
        let found = check();
        assert!(found.iter().all(|it| it.severity == Severity::Warning));
        let cost = cpu(|| drop(black_box(check())));
        println!("{facts} facts read and checked: {cost:.1?} of CPU");
        each.push(cost.as_secs_f64() / f64::from(facts));
    }
    if let [first, .., last] = each[..] {
        println!(
            "  one of 1,000 facts costs {:.2} times one of 100",
            last / first
        );
    }
}

/// Says what something costs, and how many times what it is compared with.
fn print(what: &str, cost: Duration, than: &str, other: Duration) {
    let ratio = cost.as_secs_f64() / other.as_secs_f64();
    println!("{what}: {cost:.1?} of CPU, {ratio:.1} times {than}");
}

fn quotes() {
    let corpus = Corpus::new(QUOTES);
    let texts: Vec<String> = corpus.texts().collect();
    let bytes: usize = texts.iter().map(String::len).sum();
    println!("{} sources, {bytes} bytes", texts.len());
    let folding = cpu(|| {
        for text in &texts {
            black_box(fold(text));
        }
    });
    println!("folding the sources: {folding:.1?} of CPU");
    let than = "folding the sources";
    for (quotes, what) in [(Quotes::Exact, "exact"), (Quotes::Broken, "broken")] {
        corpus.write_sheet(quotes);
        let report = Report::load(&corpus.directory(), &Options::default());
        assert!(report.findings().is_empty(), "{:?}", report.findings());
        let sheet = report.sheet().unwrap();
        let evidence = Evidence::gather(sheet, report.documents());
        let anchored = |located: &Located| matches!(located, Located::Anchored(_));
        let found = evidence.quotes().filter(|quote| anchored(&quote.located));
        let found = found.count();
        assert_eq!(found, if quotes == Quotes::Exact { 10_000 } else { 0 });
        let gather = cpu(|| drop(Evidence::gather(sheet, report.documents())));
        print(
            &format!("10,000 {what} quotes located"),
            gather,
            than,
            folding,
        );
        let load = cpu(|| drop(Report::load(&corpus.directory(), &Options::default())));
        print("  sheet and sources read", load, than, folding);
        let check = cpu(|| drop(report.check_words()));
        print("  every rule, with the quotes", check, than, folding);
    }
}

/// A lock of many facts against sources of which one sentence changed.
fn one_changed() {
    let corpus = Corpus::new(FACTS);
    corpus.write_sheet(Quotes::Exact);
    let before = Report::load(&corpus.directory(), &Options::default());
    let evidence = Evidence::gather(before.sheet().unwrap(), before.documents());
    let recording = cpu(|| {
        edition::record(&evidence, None, &Drift::default(), None);
    });
    let lock = edition::record(&evidence, None, &Drift::default(), None);
    std::fs::write(corpus.directory().join("facts.lock"), lock.to_toml()).unwrap();
    corpus.change_one();
    let after = Report::load(&corpus.directory(), &Options::default());
    let sheet = after.sheet().unwrap();
    let evidence = Evidence::gather(sheet, after.documents());
    let find = || {
        let accepted = Accepted::new(Some(&lock), &evidence);
        let drifted = accepted.drift.statements();
        let changed: BTreeSet<_> = drifted
            .filter(|(_, drift)| drift.class != ChangeKind::Unchanged)
            .map(|(id, _)| id)
            .collect();
        (
            changed.len(),
            edition::affected(&accepted, &evidence, &changed),
        )
    };
    let (changed, affected) = find();
    assert_eq!((changed, affected.judgements.len()), (1, 1));
    let than = "recording them";
    println!("recording 1,000 facts: {recording:.1?} of CPU");
    let found = cpu(|| drop(black_box(find())));
    print(
        "one of 1,000 facts changed, and the judgement on it",
        found,
        than,
        recording,
    );
    let gather = cpu(|| drop(Evidence::gather(sheet, after.documents())));
    print("  their quotes located", gather, than, recording);
    let load = cpu(|| drop(Report::load(&corpus.directory(), &Options::default())));
    print("  sheet, sources and lock read", load, than, recording);
    let check = cpu(|| drop(after.check_words()));
    print("  every rule, with all of this", check, than, recording);
}
