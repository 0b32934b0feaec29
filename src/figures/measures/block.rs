//! A block of a picture: one number, or bars of numbers that count one kind of thing.

use crate::figures::drawing::Drawing;
use crate::figures::drawing::Paint;
use crate::figures::drawing::Point;
use crate::figures::drawing::TextAnchor;
use crate::figures::drawing::Tone;
use crate::figures::drawing::WIDTH;
use crate::figures::drawing::baseline;
use crate::figures::lettering::BOLD;
use crate::figures::lettering::LARGE;
use crate::figures::lettering::MAIN;
use crate::figures::lettering::SMALL;
use crate::figures::measures::Measure;
use crate::figures::measures::Measures;
use crate::figures::measures::sign;
use crate::language::Number;

/// The width of the room for a single number; the words for what it counts begin to the right of the room.
const NUMBER_ROOM: i32 = 1600;
/// The space between a number and the drawing below it.
const BELOW_NUMBER: i32 = 40;
/// The side of a square, and the distance from one square to the next.
const SQUARE: (i32, i32) = (110, 150);
/// The number of squares in a row.
const SQUARES_IN_ROW: i32 = 10;
/// The largest number that is drawn as squares.
const MAX_SQUARES: i32 = 20;
/// The height of a bar.
const BAR: i32 = 150;
/// The length of the longest bar, which leaves room for its number.
const MAX_BAR_LENGTH: i32 = 2000;
/// The length of the dashed end of a bar, which means “about”.
const SOFT_END: i32 = 160;
/// The space between a bar and the number beside it; then, between a bar and the words below it.
const BESIDE: i32 = 70;
const BELOW_BAR: i32 = 20;
/// The space between two bars.
const GAP: i32 = 110;

/// A block: what is drawn under one heading.
pub(super) enum Block<'a> {
    Lone(Lone<'a>),
    Bars(Bars<'a>),
}

/// A number that nothing else can be compared with.
pub(super) struct Lone<'a> {
    measure: &'a Measure,
    number: Written,
    /// The words for the things that it counts, in the room beside or below the number.
    of: Vec<String>,
    who: Vec<String>,
    /// True if the words for the things are below the number, because the number is long.
    is_below: bool,
}

/// The words of a number as they are drawn.
enum Written {
    /// The words before the number, the number, and the words after it; only the number is large.
    Large([String; 3]),
    /// The lines of a number that is longer than the picture is wide.
    Lines(Vec<String>),
}

/// Numbers that count one kind of thing, or that answer one question.
pub(super) struct Bars<'a> {
    of: Vec<String>,
    bars: Vec<Bar<'a>>,
}

struct Bar<'a> {
    measure: &'a Measure,
    length: i32,
    /// The lines of the number, if it is too long for the place beside the bar.
    written: Vec<String>,
    is_below: bool,
    who: Vec<String>,
}

/// Returns the blocks, in the order of their first numbers.
pub(super) fn blocks(measures: &Measures) -> Vec<Block<'_>> {
    let mut groups: Vec<Vec<&Measure>> = Vec::new();
    for measure in &measures.measures {
        let same = |group: &&mut Vec<&Measure>| {
            group.first().is_some_and(|first| {
                let answers = first.question.is_some() && first.question == measure.question;
                answers || first.of.labelled() == measure.of.labelled()
            })
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.push(measure),
            None => groups.push(vec![measure]),
        }
    }
    let mut blocks = Vec::new();
    for group in groups {
        match group.as_slice() {
            [measure] => blocks.push(Block::Lone(Lone::new(measures, measure))),
            group => blocks.extend(Bars::new(measures, group).into_iter().map(Block::Bars)),
        }
    }
    blocks
}

impl<'a> Block<'a> {
    pub(super) fn measures(&self) -> Vec<&'a Measure> {
        match self {
            Self::Lone(lone) => vec![lone.measure],
            Self::Bars(bars) => bars.bars.iter().map(|bar| bar.measure).collect(),
        }
    }

    /// True if something in the block ends in dashes, which mean “about”.
    pub(super) fn has_soft_end(&self) -> bool {
        let is_drawn = match self {
            Self::Lone(lone) => lone.squares() > 0,
            Self::Bars(_) => true,
        };
        is_drawn && self.measures().iter().any(|measure| measure.is_about)
    }

    /// True if squares in the block stand for things without a name.
    pub(super) fn has_unnamed(&self) -> bool {
        match self {
            Self::Lone(lone) => lone.squares() > 0 && lone.measure.named.is_some(),
            Self::Bars(_) => false,
        }
    }

    pub(super) fn height(&self) -> i32 {
        match self {
            Self::Lone(lone) => lone.height(),
            Self::Bars(bars) => bars.height(),
        }
    }

    pub(super) fn draw(&self, drawing: &mut Drawing, top: i32) {
        match self {
            Self::Lone(lone) => lone.draw(drawing, top),
            Self::Bars(bars) => bars.draw(drawing, top),
        }
    }
}

/// Writes the date and the speakers, with the number of the note; then, on lines of their own, the numbers that differ.
fn who(measures: &Measures, measure: &Measure, room: i32) -> Vec<String> {
    // Without the label, a speaker below a number would look like the owner of what is counted.
    let label = measures.words.who_says_so;
    let who = measure.voice.written(measures.words);
    let who = format!("{label} {who}\u{a0}[{}]", measure.note);
    let said: Vec<String> = measure.date.iter().cloned().chain([who]).collect();
    let others = measure.differing.iter().map(|other| {
        let label = measures.words.support.differing;
        let written = other.written(measures.words);
        format!(
            "{}\u{a0}{label} {written}\u{a0}[{}]",
            sign(measure),
            other.note
        )
    });
    let lines = std::iter::once(said.join(" · ")).chain(others);
    let lines = lines.map(|line| SMALL.lines(&line, room, measures.language));
    lines.flatten().collect()
}

impl<'a> Lone<'a> {
    fn new(measures: &Measures, measure: &'a Measure) -> Self {
        let number = measures.language.write_number(measure.value);
        let about = if measure.is_about {
            measures.words.figures.about
        } else {
            "{number}"
        };
        let (before, after) = about.split_once("{number}").unwrap_or((about, ""));
        let mut written = match measure.bounded.as_deref().and_then(around_digits) {
            Some(parts) => parts,
            None => [before.trim(), number.as_str(), after.trim()].map(str::to_owned),
        };
        if !measure.differing.is_empty() {
            let after = &mut written[2];
            after.push_str(if after.is_empty() { "" } else { " " });
            after.push_str(sign(measure));
        }
        let width = width(&written);
        let is_below = width > NUMBER_ROOM - 100;
        let number = if width <= WIDTH {
            Written::Large(written)
        } else {
            Written::Lines(BOLD.lines(&measures.signed(measure), WIDTH, measures.language))
        };
        let room = if is_below { WIDTH } else { WIDTH - NUMBER_ROOM };
        Self {
            measure,
            number,
            of: MAIN.lines(&measure.of.labelled(), room, measures.language),
            who: who(measures, measure, room),
            is_below,
        }
    }

    /// Returns the number of squares below the number.
    fn squares(&self) -> i32 {
        let count: Option<i32> = self.measure.value.to_string().parse().ok();
        count.filter(|count| *count <= MAX_SQUARES).unwrap_or(0)
    }

    /// Returns the height of the number without the drawing below it.
    fn digits_height(&self) -> i32 {
        match &self.number {
            Written::Large(_) => LARGE.leading,
            Written::Lines(lines) => BOLD.height(lines),
        }
    }

    fn number_height(&self) -> i32 {
        let rows = (self.squares() + SQUARES_IN_ROW - 1) / SQUARES_IN_ROW;
        // A bar below a larger number would have a length, and no other bar to compare it with.
        let drawn = if rows > 0 {
            BELOW_NUMBER + rows * SQUARE.1
        } else {
            0
        };
        self.digits_height() + drawn
    }

    fn height(&self) -> i32 {
        let words = MAIN.height(&self.of) + SMALL.height(&self.who);
        if self.is_below {
            self.number_height() + BELOW_NUMBER + words
        } else {
            self.number_height().max(words + WORDS_DROP)
        }
    }

    fn draw(&self, drawing: &mut Drawing, top: i32) {
        match &self.number {
            Written::Large(written) => large(drawing, top, written),
            Written::Lines(lines) => {
                drawing.text((0, top), TextAnchor::Left, lines, (BOLD, Tone::Ink));
            }
        }
        self.draw_squares(drawing, top + self.digits_height() + BELOW_NUMBER);
        let place = if self.is_below {
            (0, top + self.number_height() + BELOW_NUMBER)
        } else {
            (NUMBER_ROOM, top + WORDS_DROP)
        };
        let end = drawing.text(place, TextAnchor::Left, &self.of, (MAIN, Tone::Ink));
        drawing.text(
            (place.0, end),
            TextAnchor::Left,
            &self.who,
            (SMALL, Tone::Second),
        );
    }

    /// Draws one square for each thing, those open that have no name, and the last one if the source says “about”.
    fn draw_squares(&self, drawing: &mut Drawing, top: i32) {
        let count = self.squares();
        let named = self
            .measure
            .named
            .and_then(|named| i32::try_from(named).ok());
        for place in 0..count {
            let x = place % SQUARES_IN_ROW * SQUARE.1 + 10;
            let y = top + place / SQUARES_IN_ROW * SQUARE.1;
            let is_soft = self.measure.is_about && place + 1 == count
                || named.is_some_and(|named| place >= named);
            let paint = if is_soft {
                Paint::Coarse
            } else {
                Paint::Stated
            };
            drawing.rect((x, y), (SQUARE.0, SQUARE.0), paint);
        }
    }
}

/// Parts a number at its digits from the words around them: “almost 950”. Returns `None` where it has no digits.
fn around_digits(written: &str) -> Option<[String; 3]> {
    let is_digit = |it: char| it.is_ascii_digit();
    let start = written.find(is_digit)?;
    let end = written.rfind(is_digit)? + 1;
    let parts = [&written[..start], &written[start..end], &written[end..]];
    Some(parts.map(|part| part.trim().to_owned()))
}

/// Draws a number with the words around it, all on one baseline.
fn large(drawing: &mut Drawing, top: i32, written: &[String; 3]) {
    let lower = baseline(LARGE) - baseline(MAIN);
    let mut x = 0;
    for (place, text) in written.iter().enumerate() {
        if text.is_empty() {
            continue;
        }
        if x > 0 {
            x += SPACE;
        }
        let (letters, top) = if place == 1 {
            (LARGE, top)
        } else {
            (MAIN, top + lower)
        };
        drawing.text(
            (x, top),
            TextAnchor::Left,
            std::slice::from_ref(text),
            (letters, Tone::Ink),
        );
        x += letters.width(text);
    }
}

/// The distance from the top of a block to the words beside its number.
const WORDS_DROP: i32 = 90;
/// The space between a number and the words around it.
const SPACE: i32 = 60;

/// Returns the width of a number with the words around it.
fn width(written: &[String; 3]) -> i32 {
    let [before, number, after] = written;
    MAIN.spared(before) + LARGE.spared(number) + MAIN.spared(after) + 2 * SPACE
}

impl<'a> Bars<'a> {
    /// The maximum number of bars in one block.
    const MAX_BARS: usize = 12;

    fn new(measures: &Measures, group: &[&'a Measure]) -> Vec<Self> {
        let highest = group.iter().map(|measure| measure.value).max();
        let of = group.first().map(|first| first.of.labelled());
        let of = of.unwrap_or_default();
        let bar = |measure: &&'a Measure| {
            // An answer in other words has them beside its number.
            let own = measure.of.labelled();
            let written = if own == of {
                measures.signed(measure)
            } else {
                measures.named(measure)
            };
            let is_below = BOLD.spared(&written) > WIDTH - MAX_BAR_LENGTH - SOFT_END - BESIDE;
            Bar {
                measure,
                length: highest.map_or(0, |highest| share(measure.value, highest)),
                written: BOLD.lines(&written, WIDTH, measures.language),
                is_below,
                who: who(measures, measure, WIDTH),
            }
        };
        let bars = |group: &[&'a Measure]| Self {
            of: BOLD.lines(&of, WIDTH, measures.language),
            bars: group.iter().map(bar).collect(),
        };
        group.chunks(Self::MAX_BARS).map(bars).collect()
    }

    fn height(&self) -> i32 {
        let bars: i32 = self.bars.iter().map(|bar| bar.height() + GAP).sum();
        BOLD.height(&self.of) + 40 + bars - GAP
    }

    fn draw(&self, drawing: &mut Drawing, top: i32) {
        let mut top = drawing.text((0, top), TextAnchor::Left, &self.of, (BOLD, Tone::Ink)) + 40;
        for bar in &self.bars {
            bar.draw(drawing, (10, top));
            top += bar.height() + GAP;
        }
    }
}

impl Bar<'_> {
    fn height(&self) -> i32 {
        let number = if self.is_below {
            BOLD.height(&self.written)
        } else {
            0
        };
        BAR + BELOW_BAR + number + SMALL.height(&self.who)
    }

    fn draw(&self, drawing: &mut Drawing, (x, top): Point) {
        let mut end = x + self.length;
        if self.measure.is_about {
            let hard = (self.length - SOFT_END / 2).max(0);
            drawing.rect((x + hard, top), (SOFT_END, BAR), Paint::Coarse);
            drawing.rect((x, top), (hard, BAR), Paint::Stated);
            end = x + hard + SOFT_END;
        } else {
            drawing.rect((x, top), (self.length, BAR), Paint::Stated);
        }
        let mut below = top + BAR + BELOW_BAR;
        let number = (BOLD, Tone::Ink);
        if self.is_below {
            below = drawing.text((0, below), TextAnchor::Left, &self.written, number);
        } else {
            let place = (end + BESIDE, top + (BAR - BOLD.leading) / 2);
            drawing.text(place, TextAnchor::Left, &self.written, number);
        }
        drawing.text(
            (0, below),
            TextAnchor::Left,
            &self.who,
            (SMALL, Tone::Second),
        );
    }
}

/// Returns the length of a bar on the scale on which the highest number has the longest.
fn share(value: Number, highest: Number) -> i32 {
    let float = |number: Number| number.to_string().parse::<f64>().unwrap_or(0.0);
    let share = float(value) / float(highest);
    if !share.is_finite() {
        return 0;
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "between 0 and the longest bar"
    )]
    let length = (share * f64::from(MAX_BAR_LENGTH)).round() as i32;
    length.clamp(0, MAX_BAR_LENGTH)
}
