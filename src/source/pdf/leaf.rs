//! A page of a PDF: the words on it, by the direction in which they are written.

use std::collections::BTreeMap;

use hayro_interpret::Context;
use hayro_interpret::InterpreterCache;
use hayro_interpret::InterpreterSettings;
use hayro_interpret::TransformExt;
use hayro_interpret::interpret_page;
use hayro_syntax::page::Page;
use kurbo::Rect;

use crate::source::pdf::furniture;
use crate::source::pdf::letter::Letter;
use crate::source::pdf::letter::Unseen;
use crate::source::pdf::marks::Mark;
use crate::source::pdf::marks::Marks;
use crate::source::pdf::paragraph::Paragraph;
use crate::source::pdf::rules::Rules;
use crate::source::pdf::run::Run;
use crate::source::pdf::run::runs;
use crate::source::pdf::seen;
use crate::source::pdf::sketch::Sketch;
use crate::source::pdf::tagged;
use crate::source::pdf::tags::Block;
use crate::source::unread::Unread;

/// The minimum share of a page that pictures take where the page is a picture of text and shows next to nothing else.
const MIN_PICTURE: f64 = 0.05;
/// The minimum number of recognised letters for each other letter on a page whose words were recognised.
const FEW: usize = 20;

/// The words of a page.
#[derive(Debug, Default)]
pub(super) struct Leaf {
    pub(super) height: f64,
    /// Words that run from left to right.
    pub(super) upright: Vec<Run>,
    /// The straight lines on the page.
    pub(super) rules: Rules,
    /// Words of other directions, the most frequent direction first.
    pub(super) turned: Vec<Vec<Run>>,
    /// The number of passages that readers do not see.
    pub(super) unseen: usize,
    /// The number of passages that have letters without a code.
    pub(super) uncoded: usize,
    /// True if its words were recognised in a picture of the page.
    pub(super) is_recognised: bool,
    /// The paragraphs in the order of its tags, before all other words.
    pub(super) tagged: Vec<Paragraph>,
    /// The words that belong to the paper according to its tags.
    artifacts: Vec<String>,
    pictures: f64,
}

impl Leaf {
    pub(super) fn of<'a>(
        page: &Page<'a>,
        cache: &InterpreterCache<'a>,
        settings: &InterpreterSettings,
        blocks: &[Block],
    ) -> Result<Self, Unread> {
        let (width, height) = page.render_dimensions();
        let place = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let transform = page.initial_transform(true).to_kurbo();
        let mut context = Context::new(transform, place, cache, page.xref(), settings.clone());
        let mut sketch = Sketch::new(place, Marks::of(page));
        interpret_page(page, &mut context, &mut sketch);
        if sketch.is_too_much() {
            return Err(Unread::TooMuch);
        }
        seen::judge(&mut sketch)?;
        let rules = std::mem::take(&mut sketch.rules).joined();
        rules.strike_out(&mut sketch.letters);
        let mut leaf = Self::laid_out(&sketch, f64::from(height), blocks);
        leaf.rules = rules;
        Ok(leaf)
    }

    fn laid_out(sketch: &Sketch, height: f64, blocks: &[Block]) -> Self {
        let of = |why: Option<Unseen>| -> Vec<&Letter> {
            let letters = sketch.letters.iter();
            letters.filter(|letter| letter.unseen == why).collect()
        };
        let (mut seen, recognised) = (of(None), of(Some(Unseen::Mode)));
        let is_scan = sketch.pictures >= MIN_PICTURE && recognised.len() > seen.len() * FEW;
        let mut unseen = of(Some(Unseen::Otherwise));
        if is_scan {
            seen.extend(recognised);
            seen.sort_by_key(|letter| letter.order);
        } else {
            unseen.extend(recognised);
            unseen.sort_by_key(|letter| letter.order);
        }
        let mut leaf = Self {
            height,
            is_recognised: is_scan,
            pictures: sketch.pictures,
            ..Self::default()
        };
        if tagged::is_told(&seen, blocks) {
            leaf.tagged = tagged::paragraphs(&seen, blocks, &mut leaf.uncoded);
            let known = tagged::numbers(blocks);
            let (artifacts, rest): (Vec<&Letter>, Vec<&Letter>) = seen
                .into_iter()
                .filter(|letter| !tagged::is_known(letter, &known))
                .partition(|letter| letter.mark == Some(Mark::Artifact));
            leaf.artifacts = runs(&artifacts).into_iter().map(|run| run.text).collect();
            seen = rest;
        }
        for (is_upright, letters) in directions(&seen) {
            let (words, uncoded): (Vec<Run>, Vec<Run>) =
                runs(&letters).into_iter().partition(|run| run.uncoded == 0);
            leaf.uncoded += uncoded.len();
            if is_upright {
                leaf.upright = words;
            } else {
                leaf.turned.push(words);
            }
        }
        let has_words = |run: &&Run| run.text.contains(char::is_alphanumeric);
        for (_, letters) in directions(&unseen) {
            leaf.unseen += runs(&letters).iter().filter(has_words).count();
        }
        leaf
    }

    pub(super) fn is_empty(&self) -> bool {
        self.tagged.is_empty() && self.upright.is_empty() && self.turned.iter().all(Vec::is_empty)
    }

    /// True if the page is a picture, whatever else is on it.
    pub(super) fn is_picture(&self) -> bool {
        self.pictures >= MIN_PICTURE
    }
}

/// Takes repeated lines out of the pages, and returns them; `None` where there were none.
pub(super) fn without_furniture(leaves: &mut [Leaf]) -> Option<Vec<String>> {
    let before: usize = leaves.iter().map(|leaf| leaf.upright.len()).sum();
    let mut pages: Vec<(f64, Vec<Run>)> = leaves
        .iter_mut()
        .map(|leaf| (leaf.height, std::mem::take(&mut leaf.upright)))
        .collect();
    let mut told = furniture::taken_out(&mut pages);
    for (leaf, (_, runs)) in leaves.iter_mut().zip(pages) {
        leaf.upright = runs;
    }
    let after: usize = leaves.iter().map(|leaf| leaf.upright.len()).sum();
    let mut has_artifacts = false;
    for words in leaves.iter().flat_map(|leaf| &leaf.artifacts) {
        has_artifacts |= !words.is_empty();
        if words.contains(char::is_alphabetic) && !told.contains(words) {
            told.push(words.clone());
        }
    }
    (after < before || has_artifacts).then_some(told)
}

/// Returns the letters by direction, the most frequent first; the flag is true for left to right.
fn directions<'l>(letters: &[&'l Letter]) -> Vec<(bool, Vec<&'l Letter>)> {
    let mut directions: BTreeMap<(i64, i64), Vec<&'l Letter>> = BTreeMap::new();
    for letter in letters {
        let key = (tenths(letter.along.x), tenths(letter.along.y));
        directions.entry(key).or_default().push(letter);
    }
    let mut directions: Vec<_> = directions.into_iter().collect();
    directions.sort_by_key(|(_, letters)| std::cmp::Reverse(letters.len()));
    directions
        .into_iter()
        .map(|(key, letters)| (key == (10, 0), letters))
        .collect()
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a direction is of length one"
)]
fn tenths(part: f64) -> i64 {
    (part * 10.0).round().clamp(-10.0, 10.0) as i64
}
