//! The valid model of a fact sheet: ids resolved, values typed, every wording in every language.
//!
//! A [`Sheet`] contains only parsed values; `check` compares them with the sources
//! and with each other. Texts of a sheet are [`SheetText`], which nothing can
//! print: the printable ones are in the room `briefing`.

mod address;
mod characters;
mod data;
mod difference;
mod house;
mod index;
mod insert;
mod label;
mod left_out;
mod lookup;
mod model;
mod origin;
mod period;
mod position;
mod preview;
mod product;
mod question;
mod raw;
mod rename;
mod resolve;
mod scale;
mod schema;
mod selection;
mod set_aside;
mod shape;
mod suggest;
mod text;
mod write;

use crate::files::FileId;
use crate::files::Files;
use crate::files::Span;
use crate::finding::Finding;
use crate::finding::code;

pub use self::address::WebAddress;
use self::data::ReadTwice;
pub use self::difference::Difference;
pub use self::house::Accent;
pub use self::house::Colour;
pub use self::house::Defaults;
pub use self::house::HOUSE_FILE;
pub use self::house::House;
pub use self::house::HouseDefault;
pub use self::house::HouseText;
pub use self::house::Logo;
pub use self::house::LogoKind;
pub use self::house::NotAColour;
pub use self::house::NotALogo;
pub use self::house::Paper;
pub use self::index::ActorIndex;
pub use self::index::CautionIndex;
pub use self::index::FactIndex;
pub use self::index::JudgementIndex;
pub use self::index::MovementIndex;
pub use self::index::SourceIndex;
pub use self::index::StatementIndex;
pub use self::insert::{NoList, add_entries};
pub use self::left_out::LeftOut;
pub use self::model::Actor;
pub use self::model::ActorKind;
pub use self::model::Basis;
pub use self::model::Caution;
pub use self::model::Count;
pub use self::model::Fact;
pub use self::model::Horizon;
pub use self::model::Judgement;
pub use self::model::JudgementKind;
pub use self::model::Movement;
pub use self::model::Quote;
pub use self::model::Reuse;
pub use self::model::Rights;
pub use self::model::Sheet;
pub use self::model::Source;
pub use self::model::SourceKind;
pub use self::model::Stage;
pub use self::model::StandsFor;
pub use self::model::Title;
pub use self::model::Waiver;
use self::origin::Origins;
pub use self::origin::Sign;
pub use self::origin::Support;
pub use self::origin::Supposed;
pub use self::period::Period;
pub use self::product::Product;
pub(crate) use self::product::products;
use self::question::Questions;
pub use self::rename::{NotRenamed, Space, rename};
pub use self::scale::Confidence;
pub use self::scale::Credibility;
pub use self::scale::Likelihood;
pub use self::scale::LikelihoodScale;
pub use self::scale::Marking;
pub use self::scale::Reliability;
pub use self::schema::{HOUSE_SCHEMA, SHEET_SCHEMA, house_schema, schema};
pub use self::selection::Briefings;
pub use self::selection::Glance;
pub use self::selection::Selected;
pub use self::selection::Selection;
pub use self::set_aside::{Part, SetAside};
pub use self::text::At;
pub use self::text::DeskText;
pub use self::text::DeskWording;
pub use self::text::Id;
pub use self::text::STUB;
pub use self::text::SheetText;
pub use self::text::Translation;
pub use self::text::Wording;
pub use self::write::list;
pub use self::write::scalar;

/// The newest sheet format that this program reads; raised by hand.
pub const FORMAT: u32 = 1;

/// The maximum size of a sheet, in bytes.
pub const SHEET_LIMIT: u64 = 2 * 1024 * 1024;

/// The maximum number of findings of one sheet that are shown.
const FINDINGS_LIMIT: usize = 100;

/// Reads the fact sheet in this file, of a directory without a house style.
pub fn read(files: &Files, file: FileId) -> (Option<Sheet>, Vec<Finding>) {
    read_with(files, file, Defaults::default())
}

/// Reads the fact sheet in this file, which may leave out values for which the house has a default.
///
/// A sheet may come with findings, as long as all required parts of a sheet are
/// present: entries with mistakes, and those that rest on them, are left out. A
/// rule about completeness says nothing useful about such a sheet.
pub fn read_with(files: &Files, file: FileId, defaults: Defaults) -> (Option<Sheet>, Vec<Finding>) {
    let (sheet, mut findings) = read_all(files, file, defaults);
    findings.sort_by_key(|finding| finding.span);
    if let Some(first) = findings.get(FINDINGS_LIMIT) {
        let message = format!(
            "{} more findings are not shown",
            findings.len() - FINDINGS_LIMIT
        );
        let last = Finding::error(code::TOO_MANY_FINDINGS, first.span, message)
            .hint("correct the others first");
        findings.truncate(FINDINGS_LIMIT);
        findings.push(last);
    }
    (sheet, findings)
}

fn read_all(files: &Files, file: FileId, defaults: Defaults) -> (Option<Sheet>, Vec<Finding>) {
    let (both, mut findings) = data::read_twice(files, file);
    let Some(ReadTwice { mut tree, data }) = both else {
        return (None, findings);
    };
    if let Some(newer) = newer_format(&tree, "sheet") {
        return (None, vec![newer]);
    }
    let data = match data {
        Ok(data) => data,
        Err(disagreement) => return (None, vec![disagreement]),
    };
    let (raw, mistakes) = shape::shape(&mut tree, data, "the sheet");
    findings.extend(mistakes);
    let Some(raw) = raw else {
        return (None, findings);
    };
    let (sheet, mistakes) = resolve::resolve(&raw, &tree, defaults);
    findings.extend(mistakes);
    (sheet, findings)
}

/// A sheet in its YAML form, which names a place by keys and ids instead of by lines.
#[derive(Debug)]
pub struct Outline {
    tree: Option<position::Node>,
    file: FileId,
}

impl Outline {
    /// Returns the outline of the sheet in this file; an empty one where the YAML is refused.
    pub fn read(files: &Files, file: FileId) -> Self {
        let (tree, _) = position::read(files, file);
        Self { tree, file }
    }

    /// Returns the path to a place, such as `facts/joined/says/en`; empty for places outside the sheet.
    pub fn names_to(&self, place: Span) -> String {
        let tree = self.tree.as_ref().filter(|_| place.file == self.file);
        tree.map_or(String::new(), |tree| tree.names_to(place).join("/"))
    }
}

/// Returns the sheet in this file without its comments, written anew; `None` where it cannot be read.
pub fn plain(files: &Files, file: FileId) -> Option<String> {
    let (tree, _) = position::read(files, file);
    let data = data::read(files, file, &tree?).ok()?;
    serde_yaml::to_string(&data).ok()
}

/// Returns the finding that a sheet has a newer format. Nothing else in it is judged, since the meaning of its other keys is unknown.
fn newer_format(tree: &position::Node, what: &str) -> Option<Finding> {
    let format = &tree.get("format")?.value;
    let number: u32 = format.text().parse().ok()?;
    let message =
        format!("this {what} has format {number}, and this program reads format {FORMAT}");
    (number > FORMAT).then(|| {
        Finding::unchecked(code::NEWER_FORMAT, format.span, message)
            .hint("use a newer version of factbrief")
    })
}

#[cfg(test)]
mod tests;
