//! The passages and odd texts of `tests/cases`, and where the words of an expert stand in a document.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fs;
use std::ops::Range;
use std::path::Path;

use factbrief::draft;
use factbrief::draft::Draft;
use factbrief::draft::DraftSource;
use factbrief::draft::KnownActor;
use factbrief::draft::Material;
use factbrief::files::Files;
use factbrief::language::Language;
use factbrief::language::ReportLanguage;
use factbrief::sheet::ActorKind;
use factbrief::source::Document;
use factbrief::source::Received;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// A passage with what an expert notes of it.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Passage {
    pub(crate) id: String,
    #[serde(rename = "form")]
    _form: String,
    #[serde(default)]
    pub(crate) document: Option<String>,
    #[serde(default)]
    pub(crate) published: Option<String>,
    #[serde(default)]
    pub(crate) listed: BTreeMap<String, ActorKind>,
    #[serde(default)]
    pub(crate) unlisted: BTreeMap<String, ActorKind>,
    pub(crate) text: String,
    #[serde(default)]
    pub(crate) claims: Vec<Claim>,
    #[serde(default)]
    pub(crate) no_claim: Vec<String>,
}

/// What a passage claims at one place.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub(crate) struct Claim {
    pub(crate) words: String,
    #[serde(deserialize_with = "printed")]
    pub(crate) date: Option<String>,
    pub(crate) relative: bool,
    #[serde(rename = "circa")]
    _circa: bool,
    pub(crate) quantities: Vec<Amount>,
    #[serde(rename = "no-quantity")]
    _no_quantity: Vec<String>,
    pub(crate) speakers: Vec<String>,
    pub(crate) stands_for: BTreeMap<String, String>,
    pub(crate) movement: Option<Move>,
    #[serde(rename = "asks")]
    _asks: BTreeMap<String, String>,
}

/// A number that a claim tells.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub(crate) struct Amount {
    pub(crate) value: Option<f64>,
    pub(crate) from: Option<f64>,
    pub(crate) to: Option<f64>,
    pub(crate) low: Option<f64>,
    pub(crate) high: Option<f64>,
    pub(crate) bound: Option<String>,
    pub(crate) of: Option<String>,
    #[serde(rename = "unit")]
    _unit: Option<String>,
}

/// A movement, or the word “none”.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum Move {
    None(#[expect(dead_code, reason = "it is always “none”")] String),
    Told {
        who: String,
        #[serde(default)]
        from: Option<String>,
        #[serde(default)]
        to: Option<String>,
        stage: String,
    },
}

/// A text with one oddity, or with none.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Odd {
    pub(crate) id: String,
    pub(crate) kind: String,
    #[serde(default)]
    pub(crate) published: Option<String>,
    pub(crate) text: String,
    #[serde(default)]
    pub(crate) about: Vec<String>,
}

/// Years without quotation marks are numbers of YAML.
fn printed<'de, D: serde::Deserializer<'de>>(value: D) -> Result<Option<String>, D::Error> {
    let value = serde_yaml::Value::deserialize(value)?;
    Ok(match value {
        serde_yaml::Value::String(text) => Some(text),
        serde_yaml::Value::Number(number) => Some(number.to_string()),
        _ => None,
    })
}

/// The entries of a file of fixtures.
pub(crate) fn entries<T: DeserializeOwned>(half: &str, folder: &str, language: Language) -> Vec<T> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/cases")
        .join(folder)
        .join(half)
        .join(language.tag())
        .with_extension("yaml");
    serde_yaml::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// A text, read as a document of this ending.
pub(crate) fn document(language: Language, ending: &str, text: &str) -> Document {
    let name = format!("notice.{ending}");
    let received = Received::read(&name, text.as_bytes()).unwrap();
    let mut files = Files::new();
    let file = files.insert(&name, &received.extract.unwrap().text);
    let mut document = Document::new(&files, file, language);
    // As in a report, the text is known to be that of a reader.
    if let Some(reader) = received.extractor {
        document.extractor = format!("{} {}", reader.name, reader.version);
    }
    document
}

/// The draft of one document, with these actors on the list.
pub(crate) fn drafted(
    document: &Document,
    published: Option<&str>,
    actors: &[KnownActor],
) -> Draft {
    draft::draft(&Material {
        sources: vec![DraftSource {
            id: "notice",
            document,
            published: published.map(|day| day.parse().unwrap()),
            quoted: Vec::new(),
            cautioned: Vec::new(),
        }],
        actors,
        languages: &[ReportLanguage::English],
        as_of: None,
        rejected: BTreeSet::new(),
    })
}

/// The actors that the list knows.
pub(crate) fn known(listed: &BTreeMap<String, ActorKind>) -> Vec<KnownActor> {
    let each = listed
        .iter()
        .enumerate()
        .map(|(nth, (name, kind))| KnownActor {
            id: format!("listed-{nth}"),
            kind: *kind,
            name: name.clone(),
            names: vec![name.clone()],
            ambiguous: false,
            language: None,
            in_sheet: false,
            asks_kind: false,
        });
    each.collect()
}

/// Returns where words stand in a text, whose marks and spaces may be others; “ … ” leaves some out.
pub(crate) fn place(text: &str, words: &str) -> Option<Range<usize>> {
    let all = cut(text);
    let ends: Vec<Vec<&str>> = words
        .split(" … ")
        .map(|part| cut(part).into_iter().map(|it| it.1).collect())
        .collect();
    let find = |wanted: &[&str], from: usize| {
        (from..all.len()).find(|at| {
            let next = all.get(*at..at + wanted.len());
            next.is_some_and(|next| next.iter().map(|it| it.1).eq(wanted.iter().copied()))
        })
    };
    let first = find(ends.first()?, 0)?;
    let last_words = ends.last()?;
    let from = if ends.len() > 1 {
        first + ends[0].len()
    } else {
        first
    };
    let last = find(last_words, from)? + last_words.len() - 1;
    let end = all.get(last)?;
    Some(all.get(first)?.0..end.0 + end.1.len())
}

/// The words of a text, with their places.
fn cut(text: &str) -> Vec<(usize, &str)> {
    let mut words = Vec::new();
    let mut at = 0;
    for part in text.split_inclusive(|letter: char| !letter.is_alphanumeric()) {
        let word = part.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        if !word.is_empty() {
            words.push((at, word));
        }
        at += part.len();
    }
    words
}

/// True if printed words name what an expert names, perhaps in another case or shorter.
pub(crate) fn is_same(printed: &str, wanted: &str) -> bool {
    let (printed, wanted) = (telling(printed), telling(wanted));
    let (few, many) = if printed.len() <= wanted.len() {
        (printed, wanted)
    } else {
        (wanted, printed)
    };
    let any = |word: &String| many.iter().any(|other| is_near(word, other));
    !few.is_empty() && few.iter().all(any)
}

/// The longer words, which articles are not; all, where none is long.
fn telling(words: &str) -> Vec<String> {
    let all: Vec<String> = cut(words).iter().map(|it| it.1.to_lowercase()).collect();
    let long = all.iter().filter(|word| word.chars().count() > 3);
    let long: Vec<String> = long.cloned().collect();
    if long.is_empty() { all } else { long }
}

/// True if two words differ in no more than their endings.
fn is_near(one: &str, other: &str) -> bool {
    let letters = one.chars().zip(other.chars());
    let same = letters.take_while(|(one, other)| one == other).count();
    let least = one.chars().count().min(other.chars().count());
    same >= least.saturating_sub(2).max(2)
}
