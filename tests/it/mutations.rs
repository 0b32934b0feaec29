//! Every number, date, name and attribution of every fact altered in turn: all refused, at the right line.

use std::fs;
use std::ops::Range;
use std::ops::RangeInclusive;
use std::path::Path;

use factbrief::files::Span;
use factbrief::finding::Finding;
use factbrief::finding::Severity;
use factbrief::language::Language;
use factbrief::language::ReportLanguage;
use factbrief::report::Options;
use factbrief::report::Report;
use factbrief::sheet;
use factbrief::sheet::ActorIndex;
use factbrief::sheet::Fact;
use factbrief::sheet::FactIndex;
use factbrief::sheet::Sheet;
use factbrief::sheet::SheetText;

use crate::support::Scratch;
use crate::support::reports;

/// So many changes are tried at once.
const TOGETHER: usize = 8;

/// One change of the sheet: these bytes become other words.
#[derive(Debug)]
struct Mutation {
    what: &'static str,
    at: Range<usize>,
    becomes: String,
}

/// A report in a scratch directory whose sheet is rewritten again and again.
struct Subject {
    /// Keeps the directory until the end.
    _scratch: Scratch,
    report: std::path::PathBuf,
    directory: std::path::PathBuf,
    text: String,
    sheet: Sheet,
}

impl Subject {
    fn new(report: &Path) -> Self {
        let scratch = Scratch::with_report(report);
        let directory = scratch.path("reports").join(report.file_name().unwrap());
        let text = fs::read_to_string(directory.join("facts.yaml")).unwrap();
        let sheet = read(&text);
        Self {
            _scratch: scratch,
            report: report.to_owned(),
            directory,
            text,
            sheet,
        }
    }

    /// The errors of the sheet with these changes, which stand in the order of the text.
    fn findings(&self, mutations: &[&Mutation]) -> (Report, Vec<Finding>) {
        let mut text = self.text.clone();
        for mutation in mutations.iter().rev() {
            text.replace_range(mutation.at.clone(), &mutation.becomes);
        }
        fs::write(self.directory.join("facts.yaml"), text).unwrap();
        let report = Report::load(&self.directory, &Options::default());
        let findings = report.check_words();
        let errors = findings
            .into_iter()
            .filter(|finding| finding.severity >= Severity::Error);
        let errors = errors.collect();
        (report, errors)
    }

    /// Asserts that each change is refused at a line between the start and the end of what was changed.
    fn all_refused(&self, mutations: &[Mutation]) {
        let batches = self.batches(mutations);
        let (left, right) = batches.split_at(batches.len() / 2);
        let twin = Self::new(&self.report);
        let mut survivors = std::thread::scope(|scope| {
            let other = scope.spawn(|| twin.survivors(right));
            let mut survivors = self.survivors(left);
            survivors.extend(other.join().unwrap());
            survivors
        });
        survivors.sort();
        self.assert_none_survives(mutations, &survivors);
    }

    fn assert_none_survives(&self, mutations: &[Mutation], survivors: &[String]) {
        let report = self.directory.file_name().unwrap().display();
        println!(
            "{report}: {} of {} changes refused",
            mutations.len() - survivors.len(),
            mutations.len()
        );
        assert!(
            survivors.is_empty(),
            "{} survive:\n{}",
            survivors.len(),
            survivors.join("\n")
        );
    }

    /// The changes, some of them together that stand far apart, because reading the report takes longer than judging a change.
    fn batches<'m>(&self, mutations: &'m [Mutation]) -> Vec<Vec<&'m Mutation>> {
        // What changes the number of lines is tried alone.
        let on_one_line = |mutation: &&Mutation| {
            let words = &self.text[mutation.at.clone()];
            !words.contains('\n') && !mutation.becomes.contains('\n')
        };
        let (mut together, alone): (Vec<_>, Vec<_>) = mutations.iter().partition(on_one_line);
        together.sort_by_key(|mutation| mutation.at.start);
        let count = together.len().div_ceil(TOGETHER);
        let mut batches: Vec<Vec<&Mutation>> = vec![Vec::new(); count];
        for (nth, mutation) in together.into_iter().enumerate() {
            let own = self.lines(mutation);
            let batch = &mut batches[nth % count];
            if batch
                .last()
                .is_some_and(|last| self.lines(last).end() >= own.start())
            {
                batches.push(vec![mutation]);
            } else {
                batch.push(mutation);
            }
        }
        batches.extend(alone.into_iter().map(|mutation| vec![mutation]));
        batches
    }

    /// The lines between the start and the end of what is changed.
    fn lines(&self, mutation: &Mutation) -> RangeInclusive<usize> {
        line(&self.text, mutation.at.start)..=line(&self.text, mutation.at.end)
    }

    fn survivors(&self, batches: &[Vec<&Mutation>]) -> Vec<String> {
        let mut survivors = Vec::new();
        for batch in batches {
            let unsettled = self.not_refused(batch);
            for mutation in unsettled {
                // Whatever another change of the batch may have to do with it.
                if batch.len() == 1 || !self.not_refused(&[mutation]).is_empty() {
                    survivors.push(self.described(mutation));
                }
            }
        }
        survivors
    }

    /// The changes that no error refuses as its own: one that is near another change, too, may be about that.
    fn not_refused<'m>(&self, batch: &[&'m Mutation]) -> Vec<&'m Mutation> {
        let (report, findings) = self.findings(batch);
        let is_near = |finding: &Finding, mutation: &Mutation| {
            let lines = self.lines(mutation);
            let hit = |span: Span| lines.contains(&report.files.line_column(span).line);
            hit(finding.span) || finding.related.iter().any(|related| hit(related.span))
        };
        let is_refused = |mutation: &Mutation| {
            findings.iter().any(|finding| {
                let mut near = batch.iter().filter(|other| is_near(finding, other));
                let first = near.next();
                first.is_some_and(|first| first.at == mutation.at) && near.next().is_none()
            })
        };
        let mutations = batch.iter().copied();
        mutations.filter(|mutation| !is_refused(mutation)).collect()
    }

    fn described(&self, mutation: &Mutation) -> String {
        let old = &self.text[mutation.at.clone()];
        let (_, findings) = self.findings(&[mutation]);
        let found: Vec<_> = findings
            .iter()
            .map(|finding| (finding.code.name(), &finding.message))
            .collect();
        format!(
            "line {}: {} `{old}` -> `{}`: {found:?}",
            line(&self.text, mutation.at.start),
            mutation.what,
            mutation.becomes
        )
    }

    fn facts(&self) -> impl Iterator<Item = &Fact> {
        FactIndex::all(&self.sheet).map(|fact| &self.sheet[fact])
    }

    /// Every wording of a fact that a briefing may print.
    fn wordings(&self) -> Vec<(&Fact, Language, &SheetText)> {
        let mut wordings = Vec::new();
        for fact in self.facts() {
            for wording in [Some(&fact.says), fact.short.as_ref()]
                .into_iter()
                .flatten()
            {
                wordings.extend(
                    wording
                        .iter()
                        .map(|(language, text)| (fact, language, text)),
                );
            }
        }
        wordings
    }

    /// The bytes in the file of words of a sheet text, where the YAML has them as they are.
    fn place(&self, text: &SheetText, range: &Range<usize>) -> Option<Range<usize>> {
        let span = text.span();
        let words = &text.unprinted()[range.clone()];
        let raw = &self.text[span.start..span.end];
        // The same words may stand in the text twice; count which one is meant.
        let nth = text.unprinted()[..range.start].matches(words).count();
        let (offset, _) = raw.match_indices(words).nth(nth)?;
        Some(span.start + offset..span.start + offset + words.len())
    }
}

fn read(text: &str) -> Sheet {
    let mut files = factbrief::files::Files::new();
    let file = files.insert("facts.yaml", text);
    let (sheet, findings) = sheet::read(&files, file);
    assert!(findings.is_empty(), "{findings:?}");
    sheet.unwrap()
}

fn line(text: &str, offset: usize) -> usize {
    text[..offset].matches('\n').count() + 1
}

/// Another number of the same form.
fn other_number(words: &str) -> String {
    let words_for_numbers = [
        ("nine", "ten"),
        ("two", "three"),
        ("neun", "zehn"),
        ("zwei", "drei"),
    ];
    for (from, to) in words_for_numbers {
        if words == from {
            return to.to_owned();
        }
    }
    other_digit(words, |_| true)
}

/// The last digit that may change becomes the next one.
fn other_digit(words: &str, may: impl Fn(usize) -> bool) -> String {
    let digits = words
        .char_indices()
        .filter(|(at, char)| char.is_ascii_digit() && may(*at));
    let Some((at, digit)) = digits.last() else {
        return format!("99 {words}");
    };
    // 9 becomes 8, so that a day stays a day of its month.
    let next = if digit == '9' {
        '8'
    } else {
        char::from(digit as u8 + 1)
    };
    format!("{}{next}{}", &words[..at], &words[at + 1..])
}

#[test]
fn numbers() {
    for report in reports() {
        let subject = Subject::new(&report);
        let mut mutations = Vec::new();
        for (_, language, text) in subject.wordings() {
            for found in language.quantities(text.unprinted()) {
                let at = subject
                    .place(text, &found.range)
                    .expect("numbers are not broken over lines");
                let becomes = other_number(&text.unprinted()[found.range]);
                mutations.push(Mutation {
                    what: "number",
                    at,
                    becomes,
                });
            }
        }
        for count in subject.facts().filter_map(|fact| fact.count.as_ref()) {
            let span = count.value.span;
            let becomes = other_digit(&subject.text[span.start..span.end], |_| true);
            mutations.push(Mutation {
                what: "count",
                at: span.start..span.end,
                becomes,
            });
        }
        subject.all_refused(&mutations);
    }
}

#[test]
fn dates() {
    for report in reports() {
        let subject = Subject::new(&report);
        let mut mutations = Vec::new();
        for (_, language, text) in subject.wordings() {
            for found in language.dates(text.unprinted()) {
                let Some(at) = subject.place(text, &found.range) else {
                    continue;
                };
                let words = &text.unprinted()[found.range];
                let year = words.len().saturating_sub(4);
                for becomes in [
                    other_digit(words, |_| true),
                    other_digit(words, |at| at < year),
                ] {
                    if becomes != words {
                        mutations.push(Mutation {
                            what: "date",
                            at: at.clone(),
                            becomes,
                        });
                    }
                }
            }
        }
        for date in subject.facts().filter_map(|fact| fact.date.as_ref()) {
            let at = date.span.start..date.span.end;
            let words = subject.text[at.clone()].to_owned();
            for position in [3, 6, 9]
                .into_iter()
                .filter(|position| *position < words.len())
            {
                let becomes = other_digit(&words, |at| at == position);
                mutations.push(Mutation {
                    what: "typed date",
                    at: at.clone(),
                    becomes,
                });
            }
        }
        assert!(!mutations.is_empty());
        subject.all_refused(&mutations);
    }
}

#[test]
fn names() {
    for report in reports() {
        let subject = Subject::new(&report);
        let mut mutations = Vec::new();
        for (fact, language, text) in subject.wordings() {
            for actor in fact.actors.iter().chain(&fact.according_to) {
                for name in subject.sheet.names(actor.value) {
                    for range in language.occurrences(text.unprinted(), name.unprinted()) {
                        let Some(at) = subject.place(text, &range) else {
                            continue;
                        };
                        for other in [
                            stranger(&subject.sheet, fact, language),
                            "Zorblax".to_owned(),
                        ] {
                            mutations.push(Mutation {
                                what: "name",
                                at: at.clone(),
                                becomes: other,
                            });
                        }
                    }
                }
            }
        }
        assert!(mutations.len() > 10);
        // Two names of one actor may stand at one place.
        mutations.sort_by(|left, right| {
            let key = |it: &Mutation| (it.at.start, it.at.end, it.becomes.clone());
            key(left).cmp(&key(right))
        });
        mutations.dedup_by(|left, right| left.at == right.at && left.becomes == right.becomes);
        // A name that occurs twice in its sentence is still there after one change.
        subject.all_refused(&mutations);
    }
}

#[test]
fn actors_and_attributions() {
    for report in reports() {
        let subject = Subject::new(&report);
        let mut mutations = Vec::new();
        for fact in subject.facts() {
            for actor in fact.actors.iter().chain(&fact.according_to) {
                let at = actor.span.start..actor.span.end;
                let listed = || fact.actors.iter().chain(&fact.according_to);
                let other = ActorIndex::all(&subject.sheet)
                    .find(|other| !listed().any(|listed| listed.value == *other))
                    .map(|other| subject.sheet[other].id.value.to_string());
                mutations.extend(other.map(|becomes| Mutation {
                    what: "actor",
                    at,
                    becomes,
                }));
            }
            for list in [&fact.actors, &fact.according_to] {
                let [first, .., last] = list.as_slice() else {
                    continue;
                };
                // Without the first of several.
                let end = first.span.end
                    + subject.text[first.span.end..last.span.end]
                        .find(|char: char| char.is_ascii_lowercase())
                        .unwrap();
                mutations.push(Mutation {
                    what: "actor dropped",
                    at: first.span.start..end,
                    becomes: String::new(),
                });
            }
            if let [only] = fact.according_to.as_slice() {
                // The whole list is emptied, as a hurried editor would.
                let at = only.span.start..only.span.end;
                mutations.push(Mutation {
                    what: "attribution dropped",
                    at,
                    becomes: String::new(),
                });
            }
        }
        subject.all_refused_anywhere(&mutations);
    }
}

impl Subject {
    /// Asserts that each change is refused within the fact that was changed.
    fn all_refused_anywhere(&self, mutations: &[Mutation]) {
        let mut survivors = Vec::new();
        for mutation in mutations {
            let (report, findings) = self.findings(&[mutation]);
            let facts = self.facts().map(|fact| fact.span);
            let own = facts
                .into_iter()
                .find(|span| (span.start..=span.end).contains(&mutation.at.start))
                .unwrap();
            let lines = line(&self.text, own.start)..=line(&self.text, own.end);
            let hit =
                |finding: &Finding| lines.contains(&report.files.line_column(finding.span).line);
            if !findings.iter().any(hit) {
                let old = &self.text[mutation.at.clone()];
                survivors.push(format!(
                    "line {}: {} `{old}` -> `{}`",
                    lines.start(),
                    mutation.what,
                    mutation.becomes
                ));
            }
        }
        self.assert_none_survives(mutations, &survivors);
    }
}

#[test]
fn one_letter_inside_every_quote() {
    for report in reports() {
        let subject = Subject::new(&report);
        let mut mutations = Vec::new();
        for fact in subject.facts() {
            for quote in fact.quotes.iter().chain(&fact.context) {
                let words = quote.words.unprinted();
                let letters: Vec<usize> = words
                    .char_indices()
                    .filter(|(_, char)| char.is_ascii_lowercase())
                    .map(|(at, _)| at)
                    .collect();
                let middle = letters[letters.len() / 2];
                let at = subject.place(&quote.words, &(middle..middle + 1));
                let Some(at) = at else {
                    continue;
                };
                let becomes = if &words[middle..=middle] == "x" {
                    "q"
                } else {
                    "x"
                };
                mutations.push(Mutation {
                    what: "letter",
                    at,
                    becomes: becomes.to_owned(),
                });
            }
        }
        assert!(mutations.len() >= 5);
        subject.all_refused(&mutations);
    }
}

#[test]
fn one_word_inside_every_quoted_sentence_of_a_source() {
    for report in reports() {
        let subject = Subject::new(&report);
        let file = subject.sheet.sources[0].file.unprinted().to_owned();
        let path = subject.directory.join(file);
        let source = fs::read_to_string(&path).unwrap();
        let language = subject.sheet.sources[0].language;
        let mut changed = 0;
        for sentence in language.sentences(&source) {
            let words = &source[sentence.clone()];
            let Some(offset) = words.find(|char: char| char.is_alphabetic()) else {
                continue;
            };
            let start = sentence.start + offset;
            let end = start
                + source[start..]
                    .find(|char: char| !char.is_alphanumeric())
                    .unwrap_or(source.len() - start);
            let mut other = source.clone();
            other.replace_range(start..end, "Zorblax");
            fs::write(&path, other).unwrap();
            let findings = Report::load(&subject.directory, &Options::default()).check_words();
            let errors = findings
                .iter()
                .filter(|finding| finding.severity >= Severity::Error)
                .count();
            assert!(
                errors > 0,
                "`{}` may become another word",
                &source[start..end]
            );
            changed += 1;
        }
        assert!(changed > 5);
        fs::write(&path, &source).unwrap();
    }
}

/// The name of an actor whom the fact does not name.
fn stranger(sheet: &Sheet, fact: &Fact, language: Language) -> String {
    let listed = || fact.actors.iter().chain(&fact.according_to);
    let is_other = |other: &ActorIndex| !listed().any(|listed| listed.value == *other);
    let other = ActorIndex::all(sheet).find(is_other).unwrap();
    let language = ReportLanguage::from_tag(language.tag()).unwrap();
    sheet[other].name.of(language).unprinted().to_owned()
}
