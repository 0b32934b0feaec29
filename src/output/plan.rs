//! Plans for build systems that people have: one step for each report, and one for the index.

use std::fmt::Write;

use crate::output::dependencies::Unnameable;
use crate::output::dependencies::escaped;

/// A report as a step of a build.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its directory.
    pub report: String,
    /// The files that it is made of.
    pub inputs: Vec<String>,
}

/// The directory of the files that say that a step was done.
const STAMPS: &str = ".plan";

/// Returns the plan for Ninja.
pub fn ninja(steps: &[Step], indexed: &[String]) -> Result<String, Unnameable> {
    let mut text = "\
# Made by `factbrief plan --format ninja`: make it again when reports come or go.
ninja_required_version = 1.5
factbrief = factbrief
rule build
  command = $factbrief --quiet --jobs 1 build --no-index $report && touch $out
  description = build $report
rule index
  command = $factbrief --quiet index $directories && touch $out
  description = index $directories
"
    .to_owned();
    let mut stamps = Vec::new();
    for step in steps {
        let stamp = in_ninja(&stamp(&step.report))?;
        let inputs: Result<Vec<String>, Unnameable> =
            step.inputs.iter().map(|it| in_ninja(it)).collect();
        let (inputs, report) = (inputs?.join(" "), quoted(&step.report).replace('$', "$$"));
        // Writing to a string cannot fail.
        let _ = writeln!(text, "build {stamp}: build {inputs}\n  report = {report}");
        stamps.push(stamp);
    }
    let index = in_ninja(&stamp("index"))?;
    let (stamps, indexed) = (stamps.join(" "), all_quoted(indexed).replace('$', "$$"));
    let _ = writeln!(
        text,
        "build {index}: index {stamps}\n  directories = {indexed}\ndefault {index}"
    );
    Ok(text)
}

/// Returns the plan for make.
pub fn make(steps: &[Step], indexed: &[String]) -> Result<String, Unnameable> {
    let index = stamp("index");
    let target = escaped(&index)?;
    let mut text = format!(
        "# Made by `factbrief plan --format make`: make it again when reports come or go.\n\
         FACTBRIEF ?= factbrief\n\nall: {target}\n.PHONY: all\n"
    );
    let mut stamps = Vec::new();
    for step in steps {
        let stamp = stamp(&step.report);
        let command = format!("build --no-index {}", quoted(&step.report));
        text.push_str(&rule(&stamp, &step.inputs, &command)?);
        stamps.push(stamp);
    }
    let command = format!("index {}", all_quoted(indexed));
    text.push_str(&rule(&index, &stamps, &command)?);
    Ok(text)
}

/// Returns a rule of a makefile, which runs a command of ours and then says that it was done.
fn rule(stamp: &str, inputs: &[String], command: &str) -> Result<String, Unnameable> {
    let inputs: Result<Vec<String>, Unnameable> = inputs.iter().map(|it| escaped(it)).collect();
    let directory = stamp
        .rsplit_once('/')
        .map_or(".", |(directory, _)| directory);
    let lines = [
        format!("@mkdir -p {}", quoted(directory).replace('$', "$$")),
        format!(
            "$(FACTBRIEF) --quiet --jobs 1 {}",
            command.replace('$', "$$")
        ),
        format!("@touch {}", quoted(stamp).replace('$', "$$")),
    ];
    let target = escaped(stamp)?;
    let inputs = inputs?.join(" ");
    Ok(format!("\n{target}: {inputs}\n\t{}\n", lines.join("\n\t")))
}

/// Returns the file that says that the step of a report was done.
fn stamp(report: &str) -> String {
    // A report in a directory above the plan also has its stamp inside the directory of the stamps.
    let inside = report.replace("../", "up/");
    format!("{STAMPS}/{}.built", inside.trim_start_matches('/'))
}

/// A path as Ninja reads it.
fn in_ninja(path: &str) -> Result<String, Unnameable> {
    if let Some(mark) = path.chars().find(|char| "\n\r".contains(*char)) {
        let path = path.to_owned();
        return Err(Unnameable { path, mark });
    }
    let path = path.replace('$', "$$");
    Ok(path
        .replace(' ', "$ ")
        .replace(':', "$:")
        .replace('|', "$|"))
}

/// A path as an argument of a shell.
fn quoted(path: &str) -> String {
    format!("'{}'", path.replace('\'', r"'\''"))
}

fn all_quoted(paths: &[String]) -> String {
    let quoted: Vec<String> = paths.iter().map(|path| quoted(path)).collect();
    quoted.join(" ")
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::Step;
    use super::make;
    use super::ninja;

    fn steps() -> Vec<Step> {
        let step = |report: &str, inputs: &[&str]| Step {
            report: report.to_owned(),
            inputs: inputs.iter().map(|&it| it.to_owned()).collect(),
        };
        vec![
            step("reports/a", &["reports/house.yaml", "reports/a/facts.yaml"]),
            step("reports/it's $b", &["reports/it's $b/facts.yaml"]),
        ]
    }

    #[test]
    fn a_step_for_each_report_and_one_for_the_index() {
        let indexed = ["reports".to_owned()];
        expect![[r"
            # Made by `factbrief plan --format ninja`: make it again when reports come or go.
            ninja_required_version = 1.5
            factbrief = factbrief
            rule build
              command = $factbrief --quiet --jobs 1 build --no-index $report && touch $out
              description = build $report
            rule index
              command = $factbrief --quiet index $directories && touch $out
              description = index $directories
            build .plan/reports/a.built: build reports/house.yaml reports/a/facts.yaml
              report = 'reports/a'
            build .plan/reports/it's$ $$b.built: build reports/it's$ $$b/facts.yaml
              report = 'reports/it'\''s $$b'
            build .plan/index.built: index .plan/reports/a.built .plan/reports/it's$ $$b.built
              directories = 'reports'
            default .plan/index.built
        "]]
        .assert_eq(&ninja(&steps(), &indexed).unwrap());
        expect![[r"
            # Made by `factbrief plan --format make`: make it again when reports come or go.
            FACTBRIEF ?= factbrief

            all: .plan/index.built
            .PHONY: all

            .plan/reports/a.built: reports/house.yaml reports/a/facts.yaml
            	@mkdir -p '.plan/reports'
            	$(FACTBRIEF) --quiet --jobs 1 build --no-index 'reports/a'
            	@touch '.plan/reports/a.built'

            .plan/reports/it's\ $$b.built: reports/it's\ $$b/facts.yaml
            	@mkdir -p '.plan/reports'
            	$(FACTBRIEF) --quiet --jobs 1 build --no-index 'reports/it'\''s $$b'
            	@touch '.plan/reports/it'\''s $$b.built'

            .plan/index.built: .plan/reports/a.built .plan/reports/it's\ $$b.built
            	@mkdir -p '.plan'
            	$(FACTBRIEF) --quiet --jobs 1 index 'reports'
            	@touch '.plan/index.built'
        "]]
        .assert_eq(&make(&steps(), &indexed).unwrap());
    }

    #[test]
    fn a_path_that_ends_a_line_is_refused() {
        let step = Step {
            report: "a\nb".to_owned(),
            inputs: Vec::new(),
        };
        assert!(ninja(std::slice::from_ref(&step), &[]).is_err());
        assert!(make(&[step], &[]).is_err());
    }
}
