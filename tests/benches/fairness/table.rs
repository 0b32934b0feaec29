//! The figures: four columns by kind and by language.

use std::collections::BTreeMap;
use std::fmt;

use crate::judge::Outcome;
use crate::pair::Pair;

/// How many pairs met which verdict, by kind, by language of the source, and by both languages.
#[derive(Debug, Default)]
pub(crate) struct Table {
    rows: BTreeMap<(u8, String), Tally>,
    codes: BTreeMap<(bool, &'static str), u32>,
}

#[derive(Debug, Default, Clone, Copy)]
struct Tally {
    unfair: u32,
    refused: u32,
    refused_or_warned: u32,
    fair: u32,
    without_error: u32,
    clean: u32,
    harness: u32,
}

impl Table {
    /// Counts a pair.
    pub(crate) fn add(&mut self, pair: &Pair, outcome: &Outcome) {
        let way = format!("{} told in {}", pair.language, pair.told_in);
        let rows = [
            (0, pair.kind.clone()),
            (1, pair.language.clone()),
            (2, way),
            (3, "all".to_owned()),
        ];
        for row in rows {
            self.rows.entry(row).or_default().add(pair.fair, outcome);
        }
        let mut codes: Vec<&str> = outcome.findings.iter().map(|finding| finding.1).collect();
        codes.sort_unstable();
        codes.dedup();
        for code in codes {
            *self.codes.entry((pair.fair, code)).or_default() += 1;
        }
    }
}

impl Tally {
    fn add(&mut self, fair: bool, outcome: &Outcome) {
        if !outcome.harness.is_empty() {
            self.harness += 1;
            return;
        }
        if fair {
            self.fair += 1;
            self.without_error += u32::from(!outcome.refused());
            self.clean += u32::from(outcome.passes());
        } else {
            self.unfair += 1;
            self.refused += u32::from(outcome.refused());
            self.refused_or_warned += u32::from(!outcome.passes());
        }
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{:<18}{:>6} {:>8} {:>9} {:>8} {:>9} {:>8}",
            "", "false", "refused", "or warned", "fair", "no error", "neither"
        )?;
        let mut last = 0;
        for ((group, name), tally) in &self.rows {
            if *group != last {
                last = *group;
                writeln!(f)?;
            }
            let harness = if tally.harness > 0 {
                format!("  ({} not well made)", tally.harness)
            } else {
                String::new()
            };
            writeln!(
                f,
                "{name:<18}{:>6} {:>8} {:>9} {:>8} {:>9} {:>8}{harness}",
                tally.unfair,
                percent(tally.refused, tally.unfair),
                percent(tally.refused_or_warned, tally.unfair),
                tally.fair,
                percent(tally.without_error, tally.fair),
                percent(tally.clean, tally.fair)
            )?;
        }
        for (fair, name) in [(false, "false"), (true, "fair")] {
            let codes = self.codes.iter().filter(|((of, _), _)| *of == fair);
            let codes: Vec<String> = codes
                .map(|((_, code), times)| format!("{code} {times}"))
                .collect();
            write!(f, "\nfindings on {name}: {}", codes.join(", "))?;
        }
        writeln!(f)
    }
}

fn percent(part: u32, whole: u32) -> String {
    if whole == 0 {
        return "-".to_owned();
    }
    format!("{:.0} %", 100.0 * f64::from(part) / f64::from(whole))
}
