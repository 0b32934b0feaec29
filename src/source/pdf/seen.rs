//! The letters of a page that a reader sees: not those that are covered, or of the colour of their ground.

use std::collections::BTreeMap;

use crate::source::pdf::letter::Letter;
use crate::source::pdf::letter::Unseen;
use crate::source::pdf::sketch::Ground;
use crate::source::pdf::sketch::Sketch;
use crate::source::unread::Unread;

/// The maximum difference in each part of two colours that look equal.
const MAX_DIFFERENCE: u8 = 20;
/// The share of the height of a letter that a ground must exceed to cover it.
const MIN_COVERED: f64 = 0.3;
/// The height of the stripes by which grounds are looked up, in points.
const STRIPE: f64 = 24.0;
/// The maximum number of comparisons of letters with grounds on a page.
const MAX_COMPARISONS: usize = 40_000_000;
/// The width and height of the cells in which letters are looked up, in points.
const CELL: f64 = 16.0;
/// The maximum number of cells in which a letter is looked up, along and across.
const MAX_CELLS: i64 = 8;
/// The maximum distance between two equal letters of which one is drawn again for boldness, as a share of their size.
const TWICE: f64 = 0.12;

/// Marks the letters of a page that readers do not see, and removes those that are drawn twice.
pub(super) fn judge(sketch: &mut Sketch) -> Result<(), Unread> {
    let stripes = stripes(&sketch.grounds);
    let mut comparisons = 0;
    for letter in &mut sketch.letters {
        if letter.unseen.is_some() {
            continue;
        }
        let near = stripes.get(&stripe(letter.middle().y));
        let near = near.map(Vec::as_slice).unwrap_or_default();
        comparisons += near.len();
        if comparisons > MAX_COMPARISONS {
            return Err(Unread::TooMuch);
        }
        if !is_seen(letter, near, &sketch.grounds) {
            letter.unseen = Some(Unseen::Otherwise);
        }
    }
    once(&mut sketch.letters);
    Ok(())
}

/// Returns the indices of the grounds in each stripe of the page.
fn stripes(grounds: &[Ground]) -> BTreeMap<i64, Vec<usize>> {
    let mut stripes: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
    for (place, ground) in grounds.iter().enumerate() {
        for stripe in stripe(ground.place.y0)..=stripe(ground.place.y1) {
            stripes.entry(stripe).or_default().push(place);
        }
    }
    stripes
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a page is no larger than this"
)]
fn stripe(height: f64) -> i64 {
    (height / STRIPE).floor().clamp(-1e6, 1e6) as i64
}

fn is_seen(letter: &Letter, near: &[usize], grounds: &[Ground]) -> bool {
    let middle = letter.middle();
    let mut below = Some([255; 3]);
    for ground in near.iter().filter_map(|place| grounds.get(*place)) {
        if !ground.place.contains(middle) {
            continue;
        }
        if ground.order > letter.order {
            // A line through a word strikes it out, and does not cover it.
            if ground.covers && ground.place.height() > MIN_COVERED * letter.size {
                return false;
            }
        } else if ground.covers || ground.color.is_none() {
            below = ground.color;
        }
    }
    // The colour of a picture or a pattern is unknown.
    match (letter.color, below) {
        (Some(own), Some(below)) => differ(own, below),
        _ => true,
    }
}

fn differ(one: [u8; 3], other: [u8; 3]) -> bool {
    let mut parts = one.iter().zip(other);
    parts.any(|(one, other)| one.abs_diff(other) > MAX_DIFFERENCE)
}

/// Removes letters that are drawn again in their place.
fn once(letters: &mut Vec<Letter>) {
    let mut drawn: BTreeMap<(i64, i64, char), Vec<(f64, f64)>> = BTreeMap::new();
    letters.retain(|letter| {
        let first = letter.text.as_ref().and_then(|text| text.chars().next());
        let Some(first) = first.filter(|_| !letter.is_blank()) else {
            return true;
        };
        let (x, y) = (letter.origin.x, letter.origin.y);
        let near = letter.size * TWICE;
        let cells = |place: f64| {
            let first = cell_of(place - near);
            first..=cell_of(place + near).min(first + MAX_CELLS)
        };
        for along in cells(x) {
            for across in cells(y) {
                let others = drawn.get(&(along, across, first));
                let is_same =
                    |(other_x, other_y): &(f64, f64)| (other_x - x).hypot(other_y - y) < near;
                if others.is_some_and(|others| others.iter().any(is_same)) {
                    return false;
                }
            }
        }
        let own = (cell_of(x), cell_of(y), first);
        drawn.entry(own).or_default().push((x, y));
        true
    });
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a page is no larger than this"
)]
fn cell_of(place: f64) -> i64 {
    (place / CELL).floor().clamp(-1e9, 1e9) as i64
}
