//! The map of the moves: the actor that moves, origins and destination, and how far the move has come.
//!
//! Origins are on the left, destinations on the right, and the actor that moves
//! is between them. A line is solid if the source itself says so, and dashed if it
//! only passes on the words of others. Moves of one actor from the same origins
//! share a band.

mod band;

use crate::briefing::Evidenced;
use crate::briefing::Voice;
use crate::figures::Cell;
use crate::figures::Dress;
use crate::figures::Figure;
use crate::figures::Part;
use crate::figures::Picture;
use crate::figures::ShortStatement;
use crate::figures::Table;
use crate::figures::drawing::Drawing;
use crate::figures::drawing::Paint;
use crate::figures::drawing::WIDTH;
use crate::figures::key;
use crate::figures::moves::band::Band;
use crate::figures::numbered;
use crate::figures::parts::parts;
use crate::language::Language;
use crate::language::ReportLanguage;
use crate::words::Words;
use crate::words::fill;

/// The name of the picture.
pub(super) const NAME: &str = "moves";
/// The space between two bands.
const GAP: i32 = 300;
/// The greatest height of a picture without its key.
const MAX_HEIGHT: i32 = 7300;
/// The maximum number of moves that a text alternative lists; if there are more, it says where to find them.
const MAX_LISTED: usize = 12;

/// The moves to be drawn, in the order of the sheet.
#[derive(Debug, Clone)]
pub struct Moves {
    /// The house wording of the language.
    pub words: &'static Words,
    /// The language of the briefing.
    pub language: ReportLanguage,
    /// The moves.
    pub moves: Vec<Move>,
}

/// A move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// The name of the actor that moves.
    pub who: Evidenced,
    /// The origins; empty if none is stated.
    pub from: Vec<End>,
    /// The destinations, at least one.
    pub to: Vec<End>,
    /// The remark on where it comes from, house wording; may be empty.
    pub departure: &'static str,
    /// The remark on where it leads, house wording; may be empty.
    pub arrival: &'static str,
    /// The returns.
    pub returns: Vec<ShortStatement>,
}

/// An origin or a destination.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    /// The name.
    pub name: Evidenced,
    /// The speakers or the sources that name the place, each voice once.
    pub voices: Vec<Voice>,
    /// The numbers of the notes.
    pub notes: Vec<usize>,
}

impl End {
    /// True if a source says so itself.
    fn is_stated(&self) -> bool {
        self.voices.iter().any(Voice::is_of_source)
    }

    /// Returns the language of the voices, if all have one that is not that of the reader.
    fn language(&self) -> Option<Language> {
        let mut languages = self.voices.iter().map(Voice::language);
        let first = languages.next()??;
        languages.all(|it| it == Some(first)).then_some(first)
    }

    /// Writes all voices in one line.
    fn who(&self, words: &Words) -> String {
        let voices = self.voices.iter().map(|voice| voice.written(words));
        voices.collect::<Vec<_>>().join(words.semicolon)
    }
}

impl Moves {
    /// Returns the pictures: one, or several if one would not fit on a page; none without moves.
    pub fn figures(&self, dress: Dress) -> askama::Result<Vec<Figure>> {
        self.pictures()
            .into_iter()
            .map(|picture| picture.write(dress))
            .collect()
    }

    pub(super) fn pictures(&self) -> Vec<Picture> {
        let all = band::bands(self);
        let parts = parts(&all, Band::height, GAP, MAX_HEIGHT);
        let each = parts.iter().enumerate();
        each.map(|(place, bands)| self.picture(bands, (place + 1, parts.len())))
            .collect()
    }

    fn picture(&self, bands: &[Band<'_>], part: (usize, usize)) -> Picture {
        let words = &self.words.figures;
        let mut moves: Vec<&Move> = bands.iter().flat_map(|band| band.moves.clone()).collect();
        moves.dedup();
        let (name, title) = numbered(NAME, words.moves, words, part);
        let is_paired = |band: &Band<'_>| band.from.len() < 2 || band.to.len() < 2;
        let reading = if bands.iter().all(is_paired) {
            ""
        } else {
            words.not_paired
        };
        Picture {
            language: self.language,
            name,
            alternative: self.alternative(&title, &moves),
            title,
            reading: reading.to_owned(),
            drawing: self.drawing(bands),
            table: self.table(&moves),
        }
    }

    fn alternative(&self, title: &str, moves: &[&Move]) -> String {
        let colon = self.words.colon;
        let words = self.words;
        if moves.len() > MAX_LISTED {
            let number = moves.len().to_string();
            let count = fill(words.figures.many_moves, &[("number", &number)]);
            return format!("{title}{colon}{count}");
        }
        let end = |end: &End| format!("{} ({})", end.name.labelled(), end.who(words));
        let ends = |ends: &[End], remark: &str| {
            let ends = ends.iter().map(end);
            let remark = Some(remark.to_owned()).filter(|remark| !remark.is_empty());
            ends.chain(remark).collect::<Vec<_>>().join(", ")
        };
        let one = |it: &&Move| {
            let mut labelled = vec![
                (words.who, it.who.labelled().into_owned()),
                (words.from, ends(&it.from, it.departure)),
                (words.to, ends(&it.to, it.arrival)),
            ];
            let returns = it.returns.iter().map(|it| it.written(words));
            labelled.extend(returns.map(|it| (words.returned, it)));
            let labelled = labelled.into_iter();
            let labelled = labelled.map(|(label, text)| format!("{label}{}{text}", words.colon));
            labelled.collect::<Vec<_>>().join(words.semicolon)
        };
        let moves: Vec<String> = moves.iter().map(one).collect();
        format!("{title}{colon}{}.", moves.join(words.semicolon))
    }

    fn table(&self, moves: &[&Move]) -> Table {
        let words = self.words;
        let house = |text: &str| Part::House(text.to_owned());
        let has_returns = moves.iter().any(|it| !it.returns.is_empty());
        let row = |it: &&Move| -> Vec<Cell> {
            let marked = |ends: &[End], remark: &str| -> Cell {
                let ends = ends.iter().map(|end| Part::Marked(end.name.clone()));
                let remark = Some(house(remark)).filter(|_| !remark.is_empty());
                ends.chain(remark).collect()
            };
            let from = marked(&it.from, it.departure);
            let to = marked(&it.to, it.arrival);
            let mut who = Vec::new();
            for voice in it.from.iter().chain(&it.to).flat_map(|end| &end.voices) {
                voice.clone().join(&mut who);
            }
            for one in &it.returns {
                one.voice.clone().join(&mut who);
            }
            let who = who.into_iter().map(Part::Voice).collect();
            let returns = it.returns.iter();
            let returns = returns.map(|it| Part::Marked(it.statement.clone()));
            let mut cells = vec![vec![Part::Marked(it.who.clone())], from, to];
            cells.extend(has_returns.then(|| returns.collect()));
            cells.push(who);
            cells
        };
        let mut head = vec![words.who, words.from, words.to];
        head.extend(has_returns.then_some(words.returned));
        head.push(words.figures.who);
        Table {
            head,
            rows: moves.iter().map(row).collect(),
        }
    }

    fn drawing(&self, bands: &[Band<'_>]) -> Drawing {
        let mut drawing = Drawing::default();
        let mut top = 20;
        for (place, band) in bands.iter().enumerate() {
            if place > 0 {
                let rule = top - GAP / 2;
                drawing.path([(0, rule), (WIDTH, rule)], Paint::Rule);
            }
            band.draw(&mut drawing, top, self.words);
            top += band.height() + GAP;
        }
        let entries = self.key(bands);
        let bottom = key::draw(&mut drawing, top - GAP, &entries, self.language);
        drawing.end_below(bottom);
        drawing
    }

    fn key(&self, bands: &[Band<'_>]) -> Vec<key::Entry> {
        let words = &self.words.figures;
        let ends = || {
            let of_band = |band: &Band<'_>| band.ends().map(End::is_stated).collect::<Vec<_>>();
            bands.iter().flat_map(of_band)
        };
        let mut entries = Vec::new();
        if ends().any(|is_stated| is_stated) {
            entries.push(key::Entry {
                mark: |drawing, (x, y)| drawing.path([(x - 70, y), (x + 90, y)], Paint::Way),
                words: words.stated.to_owned(),
            });
        }
        if ends().any(|is_stated| !is_stated) {
            entries.push(key::Entry {
                mark: |drawing, (x, y)| {
                    drawing.path([(x - 70, y), (x + 90, y)], Paint::ReportedWay);
                },
                words: words.passed_on.to_owned(),
            });
        }
        entries
    }
}
