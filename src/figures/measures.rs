//! Numbers of the sources: large if a number is alone, as bars if several count one kind of thing.
//!
//! A bar starts at zero. Only numbers that count one kind of thing share a scale,
//! and “about” is a dashed end. Small whole numbers are also drawn as squares.

mod block;

use crate::briefing::DIFFERING;
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
use crate::figures::measures::block::Block;
use crate::figures::numbered;
use crate::figures::parts::parts;
use crate::language::Number;
use crate::language::ReportLanguage;
use crate::language::Typography;
use crate::words::Words;
use crate::words::fill;

/// The name of the picture.
pub(super) const NAME: &str = "measures";

/// The space between two blocks.
const GAP: i32 = 260;
/// The greatest height of a picture.
const MAX_HEIGHT: i32 = 7900;
/// The maximum number of numbers that a text alternative lists; if there are more, it says where to find them.
const MAX_LISTED: usize = 12;

/// The numbers to be drawn, in the order of the sheet.
#[derive(Debug, Clone)]
pub struct Measures {
    /// The house wording of the language.
    pub words: &'static Words,
    /// The language of the briefing.
    pub language: ReportLanguage,
    /// The style of quotation marks.
    pub typography: Typography,
    /// The numbers.
    pub measures: Vec<Measure>,
}

/// A number of things.
#[derive(Debug, Clone)]
pub struct Measure {
    /// The number.
    pub value: Number,
    /// True if the source says “about”.
    pub is_about: bool,
    /// The number with a bound, as the statement writes it: “almost 950”; `None` where it has none.
    pub bounded: Option<String>,
    /// The number of the things that the source names, where it names fewer than it counts.
    pub named: Option<u64>,
    /// The things that are counted.
    pub of: Evidenced,
    /// The date in short form; `None` where none is stated.
    pub date: Option<String>,
    /// The speakers or the sources that say so.
    pub voice: Voice,
    /// The number of the measure's note.
    pub note: usize,
    /// The name of the question that it answers; the answers to one question are drawn under one heading.
    pub question: Option<String>,
    /// The statements that differ from it.
    pub differing: Vec<ShortStatement>,
}

impl Measures {
    /// Returns the pictures: one, or several if one would not fit on a page; none without numbers.
    pub fn figures(&self, dress: Dress) -> askama::Result<Vec<Figure>> {
        self.pictures()
            .into_iter()
            .map(|picture| picture.write(dress))
            .collect()
    }

    pub(super) fn pictures(&self) -> Vec<Picture> {
        let all = block::blocks(self);
        let parts = parts(&all, Block::height, GAP, MAX_HEIGHT);
        let each = parts.iter().enumerate();
        each.map(|(place, blocks)| self.picture(blocks, (place + 1, parts.len())))
            .collect()
    }

    fn picture(&self, blocks: &[Block<'_>], part: (usize, usize)) -> Picture {
        let words = &self.words.figures;
        let measures: Vec<&Measure> = blocks.iter().flat_map(Block::measures).collect();
        let (name, title) = numbered(NAME, words.numbers, words, part);
        let has_bars = blocks.iter().any(|block| matches!(block, Block::Bars(_)));
        let marks = self.typography.quotation_marks(*self.language);
        let marks = [("open", marks.open.as_str()), ("close", &marks.close)];
        let soft_end = fill(words.soft_end, &marks);
        let mut reading: Vec<&str> = Vec::new();
        match (has_bars, blocks.len()) {
            (true, 2..) => reading.push(words.same_scale),
            (false, 2..) => reading.push(words.not_comparable),
            (_, _) => {}
        }
        if blocks.iter().any(Block::has_soft_end) {
            reading.push(&soft_end);
        }
        if blocks.iter().any(Block::has_unnamed) {
            reading.push(words.unnamed);
        }
        Picture {
            language: self.language,
            name,
            alternative: self.alternative(&title, &measures),
            title,
            reading: reading.join(" "),
            drawing: drawing(blocks),
            table: self.table(&measures),
        }
    }

    /// Writes the number with what it counts, and the sign that others differ: “84 libraries ≠”.
    fn named(&self, measure: &Measure) -> String {
        let of = measure.of.labelled();
        let parts = [&self.written(measure), &*of, sign(measure)];
        parts.join(" ").trim_end().to_owned()
    }

    /// Writes the number as the language does, with “about” if the source says so.
    fn written(&self, measure: &Measure) -> String {
        if let Some(bounded) = &measure.bounded {
            return bounded.clone();
        }
        let number = self.language.write_number(measure.value);
        if measure.is_about {
            fill(self.words.figures.about, &[("number", &number)])
        } else {
            number
        }
    }

    /// Writes the number with the sign that other statements differ from it.
    fn signed(&self, measure: &Measure) -> String {
        let written = self.written(measure);
        match sign(measure) {
            "" => written,
            sign => format!("{written}\u{a0}{sign}"),
        }
    }

    fn alternative(&self, title: &str, measures: &[&Measure]) -> String {
        let colon = self.words.colon;
        if measures.len() > MAX_LISTED {
            let number = measures.len().to_string();
            let count = fill(self.words.figures.many_numbers, &[("number", &number)]);
            return format!("{title}{colon}{count}");
        }
        let one = |measure: &&Measure| {
            let who = measure.voice.written(self.words);
            let who = format!("{} {who}", self.words.who_says_so);
            let others = measure.differing.iter().map(|other| {
                let label = self.words.support.differing;
                format!("{label} {}", other.written(self.words))
            });
            let said = std::iter::once(who).chain(measure.date.iter().cloned());
            let said: Vec<String> = said.chain(others).collect();
            let counted = self.named(measure);
            format!("{counted} ({})", said.join(self.words.semicolon))
        };
        let measures: Vec<String> = measures.iter().map(one).collect();
        format!("{title}{colon}{}.", measures.join(self.words.semicolon))
    }

    fn table(&self, measures: &[&Measure]) -> Table {
        let words = &self.words.figures;
        let has_dates = measures.iter().any(|measure| measure.date.is_some());
        let row = |measure: &&Measure| -> Vec<Cell> {
            let date = measure.date.iter().cloned().map(Part::House);
            let mut cells = vec![
                vec![Part::House(self.signed(measure))],
                vec![Part::Marked(measure.of.clone())],
            ];
            cells.extend(has_dates.then(|| date.collect()));
            cells.push(vec![Part::Voice(measure.voice.clone())]);
            cells
        };
        let mut head = vec![words.number, words.counted];
        head.extend(has_dates.then_some(words.date));
        head.push(words.who);
        Table {
            head,
            rows: measures.iter().map(row).collect(),
        }
    }
}

/// Returns the sign that other statements differ from a number; empty where none does.
fn sign(measure: &Measure) -> &'static str {
    if measure.differing.is_empty() {
        ""
    } else {
        DIFFERING
    }
}

fn drawing(blocks: &[Block<'_>]) -> Drawing {
    let mut drawing = Drawing::default();
    let mut top = 0;
    for (place, block) in blocks.iter().enumerate() {
        if place > 0 {
            let rule = top - GAP / 2;
            drawing.path([(0, rule), (WIDTH, rule)], Paint::Rule);
        }
        block.draw(&mut drawing, top);
        top += block.height() + GAP;
    }
    drawing.end_below(top - GAP);
    drawing
}
