//! Reads `facts.lock` into what was accepted, or says what is wrong with it.

use serde::Deserialize;

use crate::edition::amount;
use crate::edition::contents::Contents;
use crate::edition::contents::Digest;
use crate::edition::contents::More;
use crate::edition::contents::SaidEntry;
use crate::edition::contents::SaidFact;
use crate::edition::contents::SaidJudgement;
use crate::edition::contents::SaidSource;
use crate::edition::contents::SaidTexts;
use crate::edition::lock::Begun;
use crate::edition::lock::Edition;
use crate::edition::lock::Lock;
use crate::edition::lock::LockedPart;
use crate::edition::lock::LockedQuote;
use crate::edition::lock::LockedSource;
use crate::edition::lock::LockedStatement;
use crate::edition::lock::LockedText;
use crate::edition::lock::Review;
use crate::edition::lock::is_plain;
use crate::edition::stamp;
use crate::files::FileId;
use crate::files::Files;
use crate::finding::Finding;
use crate::finding::code;
use crate::language::Date;
use crate::language::DateSpan;
use crate::sheet::Id;

/// The format of the lock that this program writes; raised by hand.
///
/// It reads the formats before it as well. Format 1 does not say what an
/// edition says, so the next build writes it anew.
pub(super) const FORMAT: u32 = 2;

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct RawLock {
    format: u32,
    begun: Option<RawBegun>,
    #[serde(default)]
    editions: Vec<RawEdition>,
    #[serde(default)]
    sources: Vec<RawSource>,
    #[serde(default)]
    facts: Vec<RawStatement>,
    #[serde(default)]
    cautions: Vec<RawStatement>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct RawBegun {
    edition: u32,
    stamp: String,
    by: String,
    on: String,
    because: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct RawEdition {
    number: u32,
    as_of: String,
    issued: String,
    stamp: Option<String>,
    /// 2 where it remembers cautions, movements and differences as well.
    tells: Option<u32>,
    #[serde(default)]
    facts: Vec<RawSaidFact>,
    #[serde(default)]
    judgements: Vec<RawSaidJudgement>,
    #[serde(default)]
    sources: Vec<RawSaidSource>,
    #[serde(default)]
    cautions: Vec<RawSaidEntry>,
    #[serde(default)]
    movements: Vec<RawSaidEntry>,
    #[serde(default)]
    differences: Vec<RawSaidEntry>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct RawSaidEntry {
    id: String,
    says: Vec<(String, String)>,
    #[serde(default)]
    because: Vec<(String, String)>,
    #[serde(default)]
    values: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct RawSaidFact {
    id: String,
    says: Vec<(String, String)>,
    values: String,
    values_sorted: Option<String>,
    evidence: String,
    evidence_sorted: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct RawSaidJudgement {
    id: String,
    says: Vec<(String, String)>,
    likelihood: String,
    grounds: String,
    horizon: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct RawSaidSource {
    id: String,
    title: String,
    text_sha256: String,
    normal_form: u32,
    grade: Option<String>,
    is_superseded: Option<bool>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct RawSource {
    id: String,
    stamp: String,
    by: Option<String>,
    on: Option<String>,
    because: Option<String>,
    sha256: String,
    text_sha256: String,
    extractor: String,
    normal_form: u32,
    passages: Vec<String>,
    #[serde(default)]
    set_aside: Vec<RawPart>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct RawPart {
    named: String,
    sentences: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct RawStatement {
    id: String,
    stamp: String,
    by: Option<String>,
    on: Option<String>,
    because: Option<String>,
    content: String,
    quotes: Vec<RawQuote>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct RawQuote {
    source: String,
    #[serde(default)]
    context: bool,
    words: String,
    host: Vec<String>,
    before: String,
    after: String,
    at: (usize, usize),
    line: usize,
    column: usize,
}

/// Reads the lock in this file.
///
/// There is no lock beside findings: half of what was accepted would make the
/// other half look new.
pub fn read(files: &Files, file: FileId) -> (Option<Lock>, Vec<Finding>) {
    let text = &files.get(file).text;
    if let Some(message) = amount::excess(text) {
        return (None, vec![unreadable(file.start(), message)]);
    }
    let raw: RawLock = match toml::from_str(text) {
        Ok(raw) => raw,
        Err(_) if conflict(text).is_some() => {
            return (
                None,
                vec![unsettled(file, conflict(text).unwrap_or_default())],
            );
        }
        Err(error) => {
            let span = error.span().map_or(file.start(), |range| file.span(range));
            let message = format!("the lock cannot be read: {}", first_line(error.message()));
            return (None, vec![unreadable(span, message)]);
        }
    };
    if !(1..=FORMAT).contains(&raw.format) {
        let message = format!(
            "the lock has format {}, and this program reads the formats up to {FORMAT}",
            raw.format
        );
        let finding = Finding::unchecked(code::LOCK_UNREADABLE, file.start(), message)
            .hint("use the version of factbrief that wrote it");
        return (None, vec![finding]);
    }
    let reader = LockReader { file, text };
    match reader.lock(raw) {
        Ok(lock) => match reader.tampered(&lock) {
            findings if findings.is_empty() => (Some(lock.0), findings),
            findings => (None, findings),
        },
        Err(finding) => (None, vec![*finding]),
    }
}

/// The mark with which a merge begins the first of two versions.
const CONFLICT: &str = "<<<<<<<";

/// Returns the place of the first mark of a merge that was not settled.
fn conflict(text: &str) -> Option<usize> {
    let is_at_start = |at: &usize| text[..*at].ends_with('\n') || *at == 0;
    let mut marks = text.match_indices(CONFLICT).map(|(at, _)| at);
    marks.find(is_at_start)
}

/// Returns the finding on a lock in which a merge left two versions, the first of them behind this place.
fn unsettled(file: FileId, at: usize) -> Finding {
    let message = "the lock has two versions, between the marks of a merge";
    let span = file.span(at..at + CONFLICT.len());
    Finding::unchecked(code::LOCK_UNREADABLE, span, message)
        .hint("take one version whole; `factbrief build` then says what is to be accepted again")
}

fn unreadable(span: crate::files::Span, message: String) -> Finding {
    Finding::unchecked(code::LOCK_UNREADABLE, span, message).hint(
        "put back the lock that was committed last; without a lock, nothing counts as accepted",
    )
}

fn first_line(message: &str) -> &str {
    message.lines().next().unwrap_or_default()
}

/// A lock with the stamps that its file has: of sources, facts and cautions, of editions that have one, and of who began it anew.
struct Stamped(Lock, [Vec<String>; 3], Vec<String>, Option<String>);

/// Returns each of a list, read; the first mistake ends it.
fn all<R, T>(
    raw: Vec<R>,
    read: impl Fn(R) -> Result<T, Box<Finding>>,
) -> Result<Vec<T>, Box<Finding>> {
    raw.into_iter().map(read).collect()
}

fn said(raw: Vec<(String, String)>) -> SaidTexts {
    let texts = raw.into_iter();
    texts
        .map(|(tag, text)| (tag, LockedText::new(text)))
        .collect()
}

struct LockReader<'t> {
    file: FileId,
    text: &'t str,
}

impl LockReader<'_> {
    fn lock(&self, raw: RawLock) -> Result<Stamped, Box<Finding>> {
        let stamps = [
            raw.sources.iter().map(|it| it.stamp.clone()).collect(),
            raw.facts.iter().map(|it| it.stamp.clone()).collect(),
            raw.cautions.iter().map(|it| it.stamp.clone()).collect(),
        ];
        let editions = raw.editions.iter().filter_map(|it| it.stamp.clone());
        let of_editions = editions.collect();
        let of_begun = raw.begun.as_ref().map(|it| it.stamp.clone());
        let statements = |raw| all(raw, |raw| self.statement(raw));
        let lock = Lock {
            begun: raw.begun.map(|raw| self.begun(raw)).transpose()?,
            editions: all(raw.editions, |raw| self.edition(raw))?,
            sources: all(raw.sources, |raw| self.source(raw))?,
            facts: statements(raw.facts)?,
            cautions: statements(raw.cautions)?,
        };
        let rising = |ids: Vec<&Id>| ids.windows(2).all(|pair| pair[0] < pair[1]);
        let sorted = rising(lock.sources.iter().map(|it| &it.id).collect())
            && rising(lock.facts.iter().map(|it| &it.id).collect())
            && rising(lock.cautions.iter().map(|it| &it.id).collect());
        if !sorted {
            let message = "the records of the lock are out of order, or one stands there twice";
            return Err(self.broken(message.to_owned(), ""));
        }
        Ok(Stamped(lock, stamps, of_editions, of_begun))
    }

    fn edition(&self, raw: RawEdition) -> Result<Edition, Box<Finding>> {
        let as_of = self.date(&raw.as_of)?;
        let (number, issued, stamp) = (raw.number, self.date(&raw.issued)?, raw.stamp.clone());
        let contents = self.contents(raw)?;
        let is_empty = contents == Contents::default();
        if stamp.is_none() && !is_empty {
            let message = format!("what edition {number} says has no `stamp`");
            return Err(self.broken(message, ""));
        }
        let contents = stamp.map(|_| Contents {
            as_of: Some(as_of),
            ..contents
        });
        Ok(Edition {
            number,
            as_of,
            issued,
            contents,
        })
    }

    fn contents(&self, raw: RawEdition) -> Result<Contents, Box<Finding>> {
        let fact = |raw: RawSaidFact| {
            Ok(SaidFact {
                id: self.id(&raw.id)?,
                says: said(raw.says),
                values: Digest {
                    listed: raw.values,
                    sorted: raw.values_sorted,
                },
                evidence: Digest {
                    listed: raw.evidence,
                    sorted: raw.evidence_sorted,
                },
            })
        };
        let judgement = |raw: RawSaidJudgement| {
            Ok(SaidJudgement {
                id: self.id(&raw.id)?,
                says: said(raw.says),
                likelihood: raw.likelihood,
                grounds: raw.grounds,
                horizon: raw.horizon,
            })
        };
        let source = |raw: RawSaidSource| {
            Ok(SaidSource {
                id: self.id(&raw.id)?,
                title: LockedText::new(raw.title),
                text_sha256: raw.text_sha256,
                normal_form: raw.normal_form,
                grade: raw.grade,
                is_superseded: raw.is_superseded,
            })
        };
        let entry = |raw: RawSaidEntry| {
            Ok(SaidEntry {
                id: self.id(&raw.id)?,
                says: said(raw.says),
                because: said(raw.because),
                values: raw.values,
            })
        };
        let more = More {
            cautions: all(raw.cautions, entry)?,
            movements: all(raw.movements, entry)?,
            differences: all(raw.differences, entry)?,
        };
        Ok(Contents {
            as_of: None,
            facts: all(raw.facts, fact)?,
            judgements: all(raw.judgements, judgement)?,
            sources: all(raw.sources, source)?,
            more: raw.tells.map(|_| more),
        })
    }

    fn begun(&self, raw: RawBegun) -> Result<Begun, Box<Finding>> {
        let review = self.review(Some(raw.by), Some(raw.on), Some(raw.because), "begun")?;
        let review = review.ok_or_else(|| self.broken("nobody began the lock".to_owned(), ""))?;
        Ok(Begun {
            edition: raw.edition,
            review,
        })
    }

    fn source(&self, raw: RawSource) -> Result<LockedSource, Box<Finding>> {
        let part = |raw: RawPart| LockedPart {
            named: LockedText::new(raw.named),
            sentences: raw.sentences.into_iter().map(LockedText::new).collect(),
        };
        Ok(LockedSource {
            review: self.review(raw.by, raw.on, raw.because, &raw.id)?,
            id: self.id(&raw.id)?,
            sha256: raw.sha256,
            text_sha256: raw.text_sha256,
            extractor: raw.extractor,
            normal_form: raw.normal_form,
            passages: raw.passages.into_iter().map(LockedText::new).collect(),
            set_aside: raw.set_aside.into_iter().map(part).collect(),
        })
    }

    fn statement(&self, raw: RawStatement) -> Result<LockedStatement, Box<Finding>> {
        let quote = |raw: RawQuote| {
            Ok(LockedQuote {
                source: self.id(&raw.source)?,
                words: LockedText::new(raw.words),
                host: raw.host.into_iter().map(LockedText::new).collect(),
                before: LockedText::new(raw.before),
                after: LockedText::new(raw.after),
                start: raw.at.0,
                end: raw.at.1,
                line: raw.line,
                column: raw.column,
                context: raw.context,
            })
        };
        Ok(LockedStatement {
            review: self.review(raw.by, raw.on, raw.because, &raw.id)?,
            id: self.id(&raw.id)?,
            content: raw.content,
            quotes: raw
                .quotes
                .into_iter()
                .map(quote)
                .collect::<Result<_, Box<Finding>>>()?,
        })
    }

    fn review(
        &self,
        by: Option<String>,
        on: Option<String>,
        because: Option<String>,
        id: &str,
    ) -> Result<Option<Review>, Box<Finding>> {
        match (by, on, because) {
            (None, None, None) => Ok(None),
            (Some(by), Some(_), Some(because))
                if [&by, &because].iter().any(|it| !is_plain(it)) =>
            {
                let message =
                    format!("who accepted `{id}`, or why, has characters that nobody sees");
                Err(self.broken(message, id))
            }
            (Some(by), Some(on), Some(because)) => Ok(Some(Review {
                by: LockedText::new(by),
                on: self.date(&on)?,
                because: LockedText::new(because),
            })),
            _ => {
                let message =
                    format!("what was accepted of `{id}` lacks its `by`, `on` or `because`");
                Err(self.broken(message, id))
            }
        }
    }

    fn id(&self, text: &str) -> Result<Id, Box<Finding>> {
        Id::new(text).ok_or_else(|| self.broken(format!("`{text}` is not an id"), text))
    }

    fn date(&self, text: &str) -> Result<Date, Box<Finding>> {
        let span: Option<DateSpan> = text.parse().ok();
        span.filter(|span| span.is_single() && span.start.day().is_some())
            .map(|span| span.start)
            .ok_or_else(|| self.broken(format!("`{text}` is not a date"), text))
    }

    #[expect(
        clippy::unnecessary_box_returns,
        reason = "every error of this reader is boxed, because a finding is large"
    )]
    fn broken(&self, message: String, near: &str) -> Box<Finding> {
        let start = if near.is_empty() {
            None
        } else {
            self.text.find(near)
        };
        let span = start.map_or(self.file.start(), |start| {
            self.file.span(start..start + near.len())
        });
        Box::new(unreadable(span, message))
    }

    /// Records that do not have the stamp with which they were written.
    fn tampered(&self, stamped: &Stamped) -> Vec<Finding> {
        let Stamped(lock, [sources, facts, cautions], of_editions, of_begun) = stamped;
        let begun = lock.begun.iter();
        let begun = begun.map(|begun| ("its beginning".to_owned(), stamp::of_begun(begun)));
        let of = |kind: &'static str, statements: &[LockedStatement]| -> Vec<(Id, String)> {
            let own = |it: &LockedStatement| (it.id.clone(), stamp::of_statement(kind, it));
            statements.iter().map(own).collect()
        };
        let own = lock
            .sources
            .iter()
            .map(|it| (it.id.clone(), stamp::of_source(it)))
            .chain(of("fact", &lock.facts))
            .chain(of("caution", &lock.cautions));
        let own = own.map(|(id, stamp)| (format!("`{id}`"), stamp));
        let editions = lock.editions.iter().filter_map(|edition| {
            let stamp = stamp::of_contents(edition.number, edition.contents.as_ref()?);
            Some((format!("edition {}", edition.number), stamp))
        });
        let written = sources.iter().chain(facts).chain(cautions);
        own.zip(written)
            .chain(editions.zip(of_editions))
            .chain(begun.zip(of_begun))
            .filter(|((_, own), written)| own != *written)
            .take(amount::MAX_TAMPERED)
            .map(|((what, _), written)| {
                let start = self.text.find(written.as_str()).unwrap_or_default();
                let span = self.file.span(start..start + written.len());
                let message = format!("the record of {what} in the lock is not as it was written");
                Finding::error(code::LOCK_TAMPERED, span, message).hint(
                    "put back the lock that was committed last, and accept with `factbrief review`",
                )
            })
            .collect()
    }
}
