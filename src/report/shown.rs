//! Statements beside the words on which they rest, with what was compared and what was not: for `review --show`.

use serde::Serialize;

use crate::evidence::Evidence;
use crate::evidence::Located;
use crate::evidence::LocatedQuote;
use crate::reading::FactReading;
use crate::reading::JudgedReading;
use crate::reading::Names;
use crate::reading::Reading;
use crate::reading::frame;
use crate::reading::frame::Compared;
use crate::reading::frame::Difference;
use crate::reading::frame::Frame;
use crate::report::Report;
use crate::sheet::FactIndex;
use crate::sheet::Sheet;
use crate::sheet::StatementIndex;

/// The name by which the title is shown.
const TITLE: &str = "title";

/// A statement beside the words on which it rests.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Shown {
    /// The id of the fact or judgement, or `title`.
    pub id: String,
    /// The kind of statement: fact, judgement or title.
    pub kind: &'static str,
    /// The comparison in each language of the statement.
    pub languages: Vec<ShownWords>,
}

/// A statement in one language beside the words on which it rests.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ShownWords {
    /// The tag of the language.
    pub language: &'static str,
    /// The statement.
    pub says: String,
    /// The words that it was compared with.
    pub passages: Vec<ShownPassage>,
    /// False if nothing but numbers, dates, names and addresses was compared: a language is not read, or a judgement concludes something of its own.
    pub is_compared: bool,
    /// The words of the statement with those that they were compared with.
    pub compared: Vec<ShownPair>,
    /// The words of the statement that turn, weigh or limit it.
    pub weighed_by: Vec<String>,
    /// The words of the passages that turn, weigh or limit them.
    pub passages_weighed_by: Vec<String>,
    /// The words of the statement to which nothing corresponds.
    pub only_in_statement: Vec<String>,
    /// The words of the passages to which nothing corresponds.
    pub only_in_passages: Vec<String>,
    /// The differences found.
    pub differences: Vec<String>,
}

/// Words on which a statement rests.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ShownPassage {
    /// The part of the words: quote, context, translation, fact or judgement.
    pub part: &'static str,
    /// The path and the line of the words in a source, or the id of a fact or judgement.
    pub place: String,
    /// The words.
    pub words: String,
}

/// Words that were compared.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ShownPair {
    /// The words of the statement.
    pub statement: String,
    /// The words of the passage.
    pub passage: String,
}

impl Report {
    /// Returns a statement beside the words on which it rests, by its id or as `title`; an error that says why there is none.
    pub fn shown(&self, id: &str) -> Result<Shown, String> {
        let evidence = self
            .evidence()
            .ok_or_else(|| "the report cannot be checked; `factbrief check` says why".to_owned())?;
        let sheet = evidence.sheet();
        let names = Names::of(sheet);
        let cells = evidence.cells();
        let ground = (sheet, &names, &cells);
        let mut facts = FactIndex::all(sheet);
        if let Some(fact) = facts.find(|fact| sheet[*fact].id.value.as_str() == id) {
            let reading = FactReading::new(ground, &sheet[fact]);
            return Ok(self.fact(&evidence, fact, &reading));
        }
        let facts: Vec<FactReading<'_>> = sheet
            .facts
            .iter()
            .map(|fact| FactReading::new(ground, fact))
            .collect();
        let judged = JudgedReading::all(sheet, &names, &facts);
        let is_meant = |it: &&JudgedReading<'_>| match it.judgement {
            Some(judgement) => judgement.id.value.as_str() == id,
            None => id == TITLE,
        };
        let judged = judged.iter().find(is_meant);
        judged
            .map(|judged| judgement(sheet, &names, id, judged))
            .ok_or_else(|| {
                format!("no fact and no judgement has the id `{id}`; `{TITLE}` is the title")
            })
    }

    fn fact(&self, evidence: &Evidence<'_>, index: FactIndex, reading: &FactReading<'_>) -> Shown {
        let located = evidence.fact(index);
        let quotes = located.quotes.len();
        let located: Vec<&LocatedQuote<'_>> =
            located.quotes.iter().chain(&located.context).collect();
        let words = |says: &Reading<'_>, differences: &[Difference]| {
            let frames = reading.passages.frames_in(says.language);
            let compared = frame::compared(&says.frame(&[]), frames, quotes);
            let texts: Vec<&str> = (0..frames.len())
                .filter_map(|at| reading.passages.read_in(says.language, at))
                .map(|(passage, _)| passage.text.unprinted())
                .collect();
            let passages = located.iter().enumerate().flat_map(|(at, quote)| {
                let part = if at < quotes { "quote" } else { "context" };
                let own = ShownPassage {
                    part,
                    place: self.place(quote),
                    words: quote.quote.words.unprinted().to_owned(),
                };
                let translation = reading.passages.read_in(says.language, at);
                let translation = translation.filter(|it| it.1).map(|(text, _)| ShownPassage {
                    part: "translation",
                    place: String::new(),
                    words: text.text.unprinted().to_owned(),
                });
                std::iter::once(own).chain(translation)
            });
            let told = differences.iter().map(|it| it.message.clone());
            ShownWords::new(says, &compared, &texts, passages.collect(), told.collect())
        };
        let all = reading.says.iter().zip(&reading.differences);
        Shown {
            id: reading.fact.id.value.to_string(),
            kind: "fact",
            languages: all.map(|(says, found)| words(says, found)).collect(),
        }
    }

    /// Returns the path and the line at which a source has a quote.
    fn place(&self, quote: &LocatedQuote<'_>) -> String {
        let file = quote.document.file;
        let path = &self.files.get(file).path;
        match &quote.located {
            Located::Anchored(anchor) => {
                let span = file.span(anchor.bytes.clone());
                format!("{path}:{}", self.files.line_column(span).line)
            }
            _ => path.clone(),
        }
    }
}

fn judgement(sheet: &Sheet, names: &Names<'_>, id: &str, judged: &JudgedReading<'_>) -> Shown {
    let words = |says: &Reading<'_>, differences: &[(StatementIndex, Difference)]| {
        let grounds = judged.grounds.iter().filter_map(|ground| {
            let (part, id, wording) = match *ground {
                StatementIndex::Fact(it) => ("fact", &sheet[it].id, &sheet[it].says),
                StatementIndex::Judgement(it) => ("judgement", &sheet[it].id, &sheet[it].says),
            };
            let mut wording = wording.iter();
            let (language, text) = wording.find(|it| it.0 == says.language)?;
            Some((part, id, Reading::new(names, language, text)))
        });
        let grounds: Vec<_> = grounds.collect();
        let frames: Vec<Frame<'_>> = grounds.iter().map(|it| it.2.frame(&[])).collect();
        let texts: Vec<&str> = grounds.iter().map(|it| it.2.text.unprinted()).collect();
        let own = says.frame(&[]);
        let compared = if frame::is_retold(&own, &frames) {
            frame::compared(&own, &frames, frames.len())
        } else {
            Compared::default()
        };
        let passages = grounds.iter().map(|(part, id, reading)| ShownPassage {
            part,
            place: id.value.to_string(),
            words: reading.text.unprinted().to_owned(),
        });
        let text = judged.name();
        let told = differences.iter().map(|(ground, difference)| {
            let ground = match *ground {
                StatementIndex::Fact(it) => format!("the fact `{}`", sheet[it].id.value),
                StatementIndex::Judgement(it) => format!("the judgement `{}`", sheet[it].id.value),
            };
            difference.told(text, &ground)
        });
        ShownWords::new(says, &compared, &texts, passages.collect(), told.collect())
    };
    let all = judged.says.iter().zip(&judged.differences);
    Shown {
        id: id.to_owned(),
        kind: if judged.judgement.is_some() {
            "judgement"
        } else {
            TITLE
        },
        languages: all.map(|(says, found)| words(says, found)).collect(),
    }
}

impl ShownWords {
    fn new(
        says: &Reading<'_>,
        compared: &Compared,
        texts: &[&str],
        passages: Vec<ShownPassage>,
        differences: Vec<String>,
    ) -> Self {
        let own = |range: &std::ops::Range<usize>| says.words(range).to_owned();
        let other = |(number, range): &(usize, std::ops::Range<usize>)| {
            let text = texts.get(*number).and_then(|text| text.get(range.clone()));
            text.unwrap_or_default().to_owned()
        };
        Self {
            language: says.language.tag(),
            says: says.text.unprinted().to_owned(),
            passages,
            is_compared: compared.is_read,
            compared: compared
                .pairs
                .iter()
                .map(|(words, place)| ShownPair {
                    statement: own(words),
                    passage: other(place),
                })
                .collect(),
            weighed_by: compared.weights.iter().map(own).collect(),
            passages_weighed_by: compared.quoted_weights.iter().map(other).collect(),
            only_in_statement: compared.alone.iter().map(own).collect(),
            only_in_passages: compared.left_out.iter().map(other).collect(),
            differences,
        }
    }
}
