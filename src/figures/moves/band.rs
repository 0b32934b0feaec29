//! A band of the map: origins on the left, destinations on the right, and the actor in the middle.

use crate::figures::drawing::Drawing;
use crate::figures::drawing::Paint;
use crate::figures::drawing::Point;
use crate::figures::drawing::Shape;
use crate::figures::drawing::TextAnchor;
use crate::figures::drawing::Tone;
use crate::figures::drawing::WIDTH;
use crate::figures::lettering::BOLD;
use crate::figures::lettering::SMALL;
use crate::figures::moves::End;
use crate::figures::moves::Move;
use crate::figures::moves::Moves;
use crate::language::ReportLanguage;
use crate::words::Words;

/// The right edge of the origins.
const LEFT_END: i32 = 1250;
/// The place at which the lines of the origins meet.
const LEFT_TRUNK: i32 = 1380;
/// The place of the actor that moves.
const MIDDLE: i32 = 1610;
/// The place at which the lines to the destinations part.
const RIGHT_TRUNK: i32 = 1790;
/// The left edge of the destinations.
const RIGHT_START: i32 = 1980;
/// The distance of a box from the edge of the picture.
const EDGE: i32 = 10;
/// The space between a box and its words, sideways and downwards.
const PADDING: (i32, i32) = (90, 60);
/// The distance from the upper edge of a box to the line that meets it.
const MEETING: i32 = 140;
/// The space between two boxes.
const GAP: i32 = 130;
/// The space between the last box and the remark on all of them.
const ABOVE_SHARED: i32 = 40;
/// The space below the names of the columns.
const BELOW_HEAD: i32 = 60;
/// The radius of the dot for the actor that moves.
const DOT: i32 = 70;
/// The length of an arrow's head, and half of its height.
const HEAD: (i32, i32) = (130, 65);
/// The width of the room for the actor between the names of the columns, and the most lines there.
const BETWEEN: i32 = RIGHT_START - LEFT_END - 40;
const MAX_LINES_BETWEEN: usize = 2;
/// The width of the room for the actor above the names of the columns, around the middle.
const ABOVE: i32 = 2 * (MIDDLE - EDGE);
/// The greatest height of the boxes of one side together; more boxes make another band.
const MAX_SIDE_HEIGHT: i32 = 5000;

/// A band of the map: moves of one actor from the same origins.
pub(super) struct Band<'a> {
    pub(super) moves: Vec<&'a Move>,
    who: Vec<String>,
    /// True if the actor has a line of its own above the names of the columns, because it has no room between them.
    is_above: bool,
    /// The words above the origins.
    above_from: Vec<String>,
    pub(super) from: Vec<Card<'a>>,
    pub(super) to: Vec<Card<'a>>,
    /// The remarks that several origins or destinations share, below the last of them.
    shared: [Vec<String>; 2],
    /// The words in place of origins.
    no_origin: Vec<String>,
    /// The returns, below all boxes.
    returns: Vec<String>,
}

/// An origin or a destination with its words in lines.
#[derive(Clone)]
pub(super) struct Card<'a> {
    end: &'a End,
    /// The move of a destination.
    of: Option<&'a Move>,
    name: Vec<String>,
    who: Vec<String>,
    /// The desk's reading, house wording: how far the move has come, or that an origin is not said to be left.
    /// It is below the speakers, because they do not say it.
    stage: Vec<String>,
}

/// Returns the bands of a map: moves that share their origins, in the order of the first of each.
pub(super) fn bands(map: &Moves) -> Vec<Band<'_>> {
    let mut groups: Vec<Vec<&Move>> = Vec::new();
    for one in &map.moves {
        let shares = |group: &&mut Vec<&Move>| {
            group.first().is_some_and(|first| {
                first.who.labelled() == one.who.labelled()
                    && first.from == one.from
                    && first.departure == one.departure
            })
        };
        match groups.iter_mut().find(shares) {
            Some(group) => group.push(one),
            None => groups.push(vec![one]),
        }
    }
    groups
        .into_iter()
        .flat_map(|group| split(map, &group))
        .collect()
}

/// Returns one band, or several if one side would be too high.
fn split<'a>(map: &'a Moves, group: &[&'a Move]) -> Vec<Band<'a>> {
    let (words, language) = (map.words, map.language);
    let Some(first) = group.first() else {
        return Vec::new();
    };
    let not_left = first.departure;
    let origin = |end: &'a End| Card::new(end, not_left, LEFT_END - EDGE, (words, language));
    let destinations = |one: &&'a Move| {
        let of = *one;
        let room = WIDTH - EDGE - RIGHT_START;
        let card = move |end| Card {
            of: Some(of),
            ..Card::new(end, of.arrival, room, (words, language))
        };
        of.to.iter().map(card).collect::<Vec<_>>()
    };
    let mut from: Vec<Card<'a>> = first.from.iter().map(origin).collect();
    let mut to: Vec<Card<'a>> = group.iter().flat_map(destinations).collect();
    // Solid lines are drawn first, so that a dashed line never has to run along a solid one.
    from.sort_by_key(|card| !card.end.is_stated());
    to.sort_by_key(|card| !card.end.is_stated());
    let room = LEFT_END - EDGE - 2 * PADDING.0;
    let above_from = SMALL.lines(words.from, room, language);
    let (who, is_above) = actor(&first.who.labelled(), language);
    let mut bands = Vec::new();
    for from in chunks(from) {
        for to in chunks(to.clone()) {
            let (mut from, mut to) = (from.clone(), to);
            let shared = [lift_shared(&mut from), lift_shared(&mut to)];
            bands.push(Band {
                shared,
                moves: to.iter().filter_map(|card| card.of).collect(),
                who: who.clone(),
                is_above,
                above_from: above_from.clone(),
                from,
                to,
                no_origin: SMALL.lines(first.departure, room, language),
                returns: returns(map, group),
            });
        }
    }
    bands
}

/// Returns the returns from these moves in lines, each return once.
fn returns(map: &Moves, group: &[&Move]) -> Vec<String> {
    let mut written: Vec<String> = Vec::new();
    for one in group.iter().flat_map(|it| &it.returns) {
        let (label, colon) = (map.words.returned, map.words.colon);
        let (says, note) = (one.written(map.words), one.note);
        let line = format!("{label}{colon}{says}\u{a0}[{note}]");
        if !written.contains(&line) {
            written.push(line);
        }
    }
    let room = WIDTH - 2 * (EDGE + PADDING.0);
    let lines = |line: &String| SMALL.lines(line, room, map.language);
    written.iter().flat_map(lines).collect()
}

/// Returns the name of the actor in lines, and true if they have to be above the names of the columns: no word is broken
/// between the columns.
fn actor(name: &str, language: ReportLanguage) -> (Vec<String>, bool) {
    let between = BOLD.lines(name, BETWEEN, language);
    let fits = name.split(' ').all(|word| BOLD.spared(word) <= BETWEEN);
    if fits && between.len() <= MAX_LINES_BETWEEN {
        (between, false)
    } else {
        (BOLD.lines(name, ABOVE, language), true)
    }
}

/// Takes the remark from several cards that all have it.
fn lift_shared(cards: &mut [Card<'_>]) -> Vec<String> {
    let [first, others @ ..] = &*cards else {
        return Vec::new();
    };
    if others.is_empty() || others.iter().any(|card| card.stage != first.stage) {
        return Vec::new();
    }
    let shared = first.stage.clone();
    for card in cards {
        card.stage.clear();
    }
    shared
}

/// Returns cards in stacks that are not too high; one empty stack if there are no cards.
fn chunks(cards: Vec<Card<'_>>) -> Vec<Vec<Card<'_>>> {
    let mut chunks = vec![Vec::new()];
    let mut height = 0;
    for card in cards {
        let own = card.height() + GAP;
        if height > 0 && height + own > MAX_SIDE_HEIGHT {
            chunks.push(Vec::new());
            height = 0;
        }
        height += own;
        if let Some(chunk) = chunks.last_mut() {
            chunk.push(card);
        }
    }
    chunks
}

impl<'a> Card<'a> {
    fn new(
        end: &'a End,
        stage: &str,
        width: i32,
        (words, language): (&Words, ReportLanguage),
    ) -> Self {
        let room = width - 2 * PADDING.0;
        let notes = end.notes.iter().map(|note| format!("\u{a0}[{note}]"));
        let who = end.who(words) + &notes.collect::<String>();
        Self {
            end,
            of: None,
            name: BOLD.lines(&end.name.labelled(), room, language),
            stage: SMALL.lines(stage, room, language),
            who: SMALL.lines(&who, room, end.language().unwrap_or(*language)),
        }
    }

    fn height(&self) -> i32 {
        let text = BOLD.height(&self.name) + SMALL.height(&self.stage) + SMALL.height(&self.who);
        text + 2 * PADDING.1
    }

    fn draw(&self, drawing: &mut Drawing, (x, top): Point, width: i32) {
        let paint = if self.end.is_stated() {
            Paint::Box
        } else {
            Paint::ReportedBox
        };
        drawing.rect((x, top), (width, self.height()), paint);
        let x = x + PADDING.0;
        let end = drawing.text(
            (x, top + PADDING.1),
            TextAnchor::Left,
            &self.name,
            (BOLD, Tone::Ink),
        );
        let end = drawing.text((x, end), TextAnchor::Left, &self.who, (SMALL, Tone::Second));
        drawing.text((x, end), TextAnchor::Left, &self.stage, (SMALL, Tone::Ink));
    }
}

/// Returns the upper edges of boxes below each other.
fn tops(cards: &[Card<'_>], first: i32) -> Vec<i32> {
    let mut top = first;
    let next = |card: &Card<'_>| {
        let own = top;
        top += card.height() + GAP;
        own
    };
    cards.iter().map(next).collect()
}

impl Band<'_> {
    /// Returns the origins and destinations of the band.
    pub(super) fn ends(&self) -> impl Iterator<Item = &End> {
        self.from.iter().chain(&self.to).map(|card| card.end)
    }

    fn head(&self) -> i32 {
        let above_from = SMALL.height(&self.above_from);
        let who = BOLD.height(&self.who);
        let both = if self.is_above {
            who + above_from
        } else {
            who.max(above_from)
        };
        both + BELOW_HEAD
    }

    pub(super) fn height(&self) -> i32 {
        let [below_from, below_to] = &self.shared;
        let stack = |cards: &[Card<'_>], shared: &[String]| {
            let cards = cards.iter().map(|card| card.height() + GAP).sum::<i32>() - GAP;
            match shared {
                [] => cards,
                shared => cards + ABOVE_SHARED + SMALL.height(shared),
            }
        };
        let no_origin = SMALL.height(&self.no_origin) + 2 * PADDING.1;
        let stacks = stack(&self.from, below_from).max(stack(&self.to, below_to));
        self.head() + stacks.max(no_origin) + self.returns_height()
    }

    /// Returns the height of the returns with the space above them.
    fn returns_height(&self) -> i32 {
        match self.returns.as_slice() {
            [] => 0,
            returns => GAP + SMALL.height(returns),
        }
    }

    pub(super) fn draw(&self, drawing: &mut Drawing, top: i32, words: &Words) {
        let returns = top + self.height() - SMALL.height(&self.returns);
        let small = (SMALL, Tone::Second);
        let (left, right) = (EDGE + PADDING.0, RIGHT_START + PADDING.0);
        let below = drawing.text(
            (MIDDLE, top),
            TextAnchor::Middle,
            &self.who,
            (BOLD, Tone::Ink),
        );
        let names = if self.is_above { below } else { top };
        drawing.text((left, names), TextAnchor::Left, &self.above_from, small);
        drawing.text(
            (right, names),
            TextAnchor::Left,
            &[words.to.to_owned()],
            small,
        );
        let top = top + self.head();
        let meeting = top + MEETING;
        let from = tops(&self.from, top);
        let to = tops(&self.to, top);
        self.ways(drawing, meeting, (&from, &to));
        drawing.shapes.push(Shape::Circle {
            x: MIDDLE,
            y: meeting,
            radius: DOT,
            paint: Paint::Stated,
        });
        for (card, top) in self.from.iter().zip(&from) {
            card.draw(drawing, (EDGE, *top), LEFT_END - EDGE);
        }
        for (card, top) in self.to.iter().zip(&to) {
            card.draw(drawing, (RIGHT_START, *top), WIDTH - EDGE - RIGHT_START);
        }
        let sides = [(&self.from, &from, EDGE), (&self.to, &to, RIGHT_START)];
        for ((cards, tops, left), shared) in sides.into_iter().zip(&self.shared) {
            if let (Some(card), Some(top)) = (cards.last(), tops.last()) {
                let place = (left + PADDING.0, top + card.height() + ABOVE_SHARED);
                drawing.text(place, TextAnchor::Left, shared, (SMALL, Tone::Ink));
            }
        }
        drawing.text(
            (left, returns),
            TextAnchor::Left,
            &self.returns,
            (SMALL, Tone::Ink),
        );
        if self.from.is_empty() {
            let height = SMALL.height(&self.no_origin) + 2 * PADDING.1;
            drawing.rect((EDGE, top), (LEFT_END - EDGE, height), Paint::ReportedBox);
            let place = (EDGE + PADDING.0, top + PADDING.1);
            drawing.text(place, TextAnchor::Left, &self.no_origin, small);
        }
    }

    /// Draws the lines from the origins to the actor that moves, and from there to the destinations.
    fn ways(&self, drawing: &mut Drawing, meeting: i32, (from, to): (&[i32], &[i32])) {
        let mut before = meeting;
        for (card, top) in self.from.iter().zip(from) {
            let y = top + MEETING;
            if y == meeting {
                drawing.path([(LEFT_END, y), (MIDDLE, y)], way(card));
            } else {
                drawing.path(
                    [(LEFT_END, y), (LEFT_TRUNK, y), (LEFT_TRUNK, before)],
                    way(card),
                );
            }
            before = y;
        }
        before = meeting;
        for (card, top) in self.to.iter().zip(to) {
            let y = top + MEETING;
            let end = if card.end.is_stated() {
                RIGHT_START - HEAD.0
            } else {
                RIGHT_START - 20
            };
            if y == meeting {
                drawing.path([(MIDDLE, y), (end, y)], way(card));
            } else {
                drawing.path(
                    [(RIGHT_TRUNK, before), (RIGHT_TRUNK, y), (end, y)],
                    way(card),
                );
            }
            let tip = if card.end.is_stated() {
                RIGHT_START
            } else {
                end
            };
            let head = [
                (tip - HEAD.0, y - HEAD.1),
                (tip, y),
                (tip - HEAD.0, y + HEAD.1),
            ];
            let paint = if card.end.is_stated() {
                Paint::Stated
            } else {
                Paint::ReportedHead
            };
            drawing.path(head, paint);
            before = y;
        }
    }
}

fn way(card: &Card<'_>) -> Paint {
    if card.end.is_stated() {
        Paint::Way
    } else {
        Paint::ReportedWay
    }
}
