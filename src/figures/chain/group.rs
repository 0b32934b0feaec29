//! A source in the picture: the speakers whom it passes on, its box, and the way from there to the briefing.

use crate::briefing::Evidenced;
use crate::briefing::TracedSource;
use crate::figures::drawing::Drawing;
use crate::figures::drawing::Paint;
use crate::figures::drawing::TextAnchor;
use crate::figures::drawing::Tone;
use crate::figures::drawing::WIDTH;
use crate::figures::lettering::BOLD;
use crate::figures::lettering::SMALL;
use crate::language::ReportLanguage;
use crate::words::Words;

/// The left edge of those who pass on the words of others.
const RELAY: i32 = 800;
/// The place at which the lines of the speakers meet.
const TRUNK: i32 = 1720;
/// The left edge of the box of a source that passes on speakers, and of one that does not.
const BOX_LEFT: (i32, i32) = (1820, 800);
/// The right edge of the boxes.
const BOX_RIGHT: i32 = 2730;
/// The place at which the ways of several sources meet.
const JOINT: i32 = 2810;
/// The left edge of the word for the briefing.
const READER: i32 = 2950;
/// The space between a word and the line that leaves it or ends at it.
const BESIDE: i32 = 40;
/// The space between a box and its words, sideways and downwards.
const PADDING: (i32, i32) = (70, 45);
/// The space between two speakers.
const BETWEEN: i32 = 30;
/// The length of an arrow's head, and half of its height.
const HEAD: (i32, i32) = (100, 55);

/// A source with its speakers, in lines.
pub(super) struct Group {
    speakers: Vec<Speaker>,
    name: Vec<String>,
    remark: Vec<String>,
    /// True if the way from the source is that of its own words.
    is_solid: bool,
}

/// A chain of speakers, in lines.
struct Speaker {
    first: Vec<String>,
    /// Those who pass the words on; may be empty.
    relay: Vec<String>,
}

impl Speaker {
    fn new(chain: &[Evidenced], (words, language): (&Words, ReportLanguage)) -> Self {
        let (first, relays) = chain.split_at(chain.len().min(1));
        let first = first.iter().map(|name| name.labelled().into_owned());
        let relays: Vec<String> = relays
            .iter()
            .map(|name| name.labelled().into_owned())
            .collect();
        let room = if relays.is_empty() { TRUNK } else { RELAY } - 3 * BESIDE;
        Self {
            first: SMALL.lines(&first.collect::<String>(), room, language),
            relay: SMALL.lines(
                &relays.join(words.via),
                TRUNK - RELAY - 2 * BESIDE,
                language,
            ),
        }
    }

    fn height(&self) -> i32 {
        SMALL.height(&self.first).max(SMALL.height(&self.relay))
    }

    /// Draws the speaker, and the line that leads from there to the trunk; returns the height of the line.
    fn draw(&self, drawing: &mut Drawing, top: i32) -> i32 {
        let middle = top + self.height() / 2;
        let mut from = 0;
        for (x, lines) in [(0, &self.first), (RELAY, &self.relay)] {
            if lines.is_empty() {
                continue;
            }
            if x > from {
                drawing.path(
                    [(from + BESIDE, middle), (x - BESIDE, middle)],
                    Paint::ReportedWay,
                );
            }
            let top = middle - SMALL.height(lines) / 2;
            drawing.text((x, top), TextAnchor::Left, lines, (SMALL, Tone::Ink));
            let widths = lines.iter().map(|line| SMALL.spared(line));
            from = x + widths.max().unwrap_or_default();
        }
        drawing.path(
            [(from + BESIDE, middle), (TRUNK, middle)],
            Paint::ReportedWay,
        );
        middle
    }
}

impl Group {
    pub(super) fn new(
        source: &TracedSource,
        with_speakers: bool,
        (words, language): (&Words, ReportLanguage),
    ) -> Self {
        let chains: &[Vec<Evidenced>] = if with_speakers {
            &source.passed_on
        } else {
            &[]
        };
        let speakers: Vec<Speaker> = chains
            .iter()
            .map(|chain| Speaker::new(chain, (words, language)))
            .collect();
        let room = BOX_RIGHT - left(&speakers) - 2 * PADDING.0;
        let of_label = source.label.language().unwrap_or(*language);
        Self {
            name: BOLD.lines(&source.label.to_string(), room, of_label),
            remark: SMALL.lines(&source.remark, room, language),
            is_solid: source.speaks_for_itself,
            speakers,
        }
    }

    /// True if a line of the group is dashed: to its box, around it or away from it.
    pub(super) fn has_dashes(&self) -> bool {
        !self.is_solid || !self.speakers.is_empty()
    }

    fn box_height(&self) -> i32 {
        BOLD.height(&self.name) + SMALL.height(&self.remark) + 2 * PADDING.1
    }

    fn speakers_height(&self) -> i32 {
        let all = self.speakers.iter();
        all.map(|it| it.height() + BETWEEN).sum::<i32>() - BETWEEN
    }

    pub(super) fn height(&self) -> i32 {
        self.box_height().max(self.speakers_height())
    }

    /// Draws the group, and returns the height of the line that leaves its box.
    fn draw(&self, drawing: &mut Drawing, top: i32) -> i32 {
        let middle = top + self.height() / 2;
        let left = left(&self.speakers);
        self.ways(drawing, middle);
        let top = middle - self.box_height() / 2;
        let paint = if self.is_solid {
            Paint::Box
        } else {
            Paint::ReportedBox
        };
        let size = (BOX_RIGHT - left, self.box_height());
        drawing.rect((left, top), size, paint);
        let place = (left + PADDING.0, top + PADDING.1);
        let end = drawing.text(place, TextAnchor::Left, &self.name, (BOLD, Tone::Ink));
        let place = (left + PADDING.0, end);
        drawing.text(place, TextAnchor::Left, &self.remark, (SMALL, Tone::Second));
        middle
    }

    /// Draws the speakers with the ways from them to the box.
    fn ways(&self, drawing: &mut Drawing, middle: i32) {
        let mut top = middle - self.speakers_height() / 2;
        let mut places = Vec::new();
        for speaker in &self.speakers {
            places.push(speaker.draw(drawing, top));
            top += speaker.height() + BETWEEN;
        }
        let (Some(first), Some(last)) = (places.first(), places.last()) else {
            return;
        };
        if first != last {
            drawing.path([(TRUNK, *first), (TRUNK, *last)], Paint::ReportedWay);
        }
        let tip = BOX_LEFT.0 - 15;
        drawing.path([(TRUNK, middle), (tip, middle)], Paint::ReportedWay);
        drawing.path(head(tip, middle), Paint::ReportedHead);
    }
}

/// Returns the left edge of the box of a source with these speakers.
fn left(speakers: &[Speaker]) -> i32 {
    if speakers.is_empty() {
        BOX_LEFT.1
    } else {
        BOX_LEFT.0
    }
}

fn head(tip: i32, y: i32) -> [(i32, i32); 3] {
    [
        (tip - HEAD.0, y - HEAD.1),
        (tip, y),
        (tip - HEAD.0, y + HEAD.1),
    ]
}

/// Returns the height of groups below each other.
pub(super) fn height(groups: &[Group], gap: i32) -> i32 {
    groups.iter().map(|it| it.height() + gap).sum::<i32>() - gap
}

/// Draws groups below each other, and the ways from them to the word for the briefing; returns the lower edge.
pub(super) fn draw(
    drawing: &mut Drawing,
    groups: &[Group],
    (top, gap): (i32, i32),
    (reader, language): (&str, ReportLanguage),
) -> i32 {
    let bottom = top + height(groups, gap);
    let mut ways = Vec::new();
    let mut next = top;
    for group in groups {
        ways.push((group.draw(drawing, next), paint(group.is_solid)));
        next += group.height() + gap;
    }
    let way = paint(groups.iter().any(|group| group.is_solid));
    let middle = i32::midpoint(top, bottom);
    if let ([first, ..], [.., last]) = (ways.as_slice(), ways.as_slice())
        && ways.len() > 1
    {
        for (y, paint) in &ways {
            drawing.path([(BOX_RIGHT, *y), (JOINT, *y)], *paint);
        }
        drawing.path([(JOINT, first.0), (JOINT, last.0)], way);
        drawing.path([(JOINT, middle), (READER - BESIDE - HEAD.0, middle)], way);
    } else {
        drawing.path(
            [(BOX_RIGHT, middle), (READER - BESIDE - HEAD.0, middle)],
            way,
        );
    }
    let paint = if way == Paint::Way {
        Paint::Stated
    } else {
        Paint::ReportedHead
    };
    drawing.path(head(READER - BESIDE, middle), paint);
    let lines = BOLD.lines(reader, WIDTH - READER, language);
    let place = (READER, middle - BOLD.height(&lines) / 2);
    let end = drawing.text(place, TextAnchor::Left, &lines, (BOLD, Tone::Ink));
    bottom.max(end)
}

fn paint(is_solid: bool) -> Paint {
    if is_solid {
        Paint::Way
    } else {
        Paint::ReportedWay
    }
}
