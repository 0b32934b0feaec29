//! The contents of a page, without drawing it: its letters, the grounds below and above them, and the clips.

use hayro_interpret::BlendMode;
use hayro_interpret::ClipPath;
use hayro_interpret::Device;
use hayro_interpret::GlyphDrawMode;
use hayro_interpret::Image;
use hayro_interpret::Paint;
use hayro_interpret::PathDrawMode;
use hayro_interpret::SoftMask;
use hayro_interpret::font::Glyph;
use kurbo::Affine;
use kurbo::BezPath;
use kurbo::Point;
use kurbo::Rect;
use kurbo::Shape;
use kurbo::Vec2;

use crate::source::pdf::letter::Letter;
use crate::source::pdf::letter::Unseen;
use crate::source::pdf::letter::text_of;
use crate::source::pdf::marks::Marks;
use crate::source::pdf::rules::Rules;

/// The units of a font in its height.
const UNITS: f64 = 1000.0;
/// The minimum size of letters that are meant for readers, in points.
const MIN_SIZE: f64 = 1.0;
/// The minimum opacity at which something is seen.
const MIN_OPACITY: f32 = 0.05;
/// The minimum opacity that hides whatever is below.
const MIN_COVERING: f32 = 0.95;
/// The minimum share that a path fills of the box around it, to count as a box.
const MIN_FILLED: f64 = 0.9;
/// The maximum number of letters and boxes that a page may draw.
const MAX_DRAWN: usize = 400_000;

/// A filled box, or a picture.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ground {
    pub(super) place: Rect,
    pub(super) order: usize,
    /// The colour of the ground; `None` for a picture or a pattern.
    pub(super) color: Option<[u8; 3]>,
    /// True if nothing below shows through.
    pub(super) covers: bool,
}

/// The letters and grounds that a page draws.
#[derive(Debug)]
pub(super) struct Sketch {
    pub(super) letters: Vec<Letter>,
    pub(super) grounds: Vec<Ground>,
    pub(super) rules: Rules,
    /// The share of the page that pictures take, from 0 to 1, and more where they overlap.
    pub(super) pictures: f64,
    page: Rect,
    clips: Vec<Rect>,
    opacity: Vec<f32>,
    blends: bool,
    marks: Marks,
    drawn: usize,
}

impl Sketch {
    pub(super) fn new(page: Rect, marks: Marks) -> Self {
        Self {
            letters: Vec::new(),
            grounds: Vec::new(),
            rules: Rules::default(),
            pictures: 0.0,
            page,
            clips: vec![page],
            opacity: vec![1.0],
            blends: false,
            marks,
            drawn: 0,
        }
    }

    /// True if the page draws more than a page of a document does.
    pub(super) fn is_too_much(&self) -> bool {
        self.drawn > MAX_DRAWN
    }

    fn next(&mut self) -> usize {
        self.drawn += 1;
        self.drawn
    }

    fn clip(&self) -> Rect {
        self.clips.last().copied().unwrap_or(self.page)
    }

    fn opacity(&self) -> f32 {
        self.opacity.last().copied().unwrap_or(1.0)
    }

    fn ground(&mut self, place: Rect, color: Option<[u8; 3]>, covers: bool) {
        let order = self.next();
        let place = place.intersect(self.clip());
        if order <= MAX_DRAWN && place.area() > 0.0 {
            self.grounds.push(Ground {
                place,
                order,
                color,
                covers: covers && !self.blends,
            });
        }
    }
}

/// Returns the colour of a paint, and its opacity.
fn color(paint: &Paint<'_>) -> (Option<[u8; 3]>, f32) {
    match paint {
        Paint::Color(color) => {
            let color = color.to_rgba();
            let [red, green, blue, _] = color.to_rgba8();
            (Some([red, green, blue]), color.components()[3])
        }
        Paint::Pattern(_) => (None, 1.0),
    }
}

impl<'a> Device<'a> for Sketch {
    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}

    fn set_blend_mode(&mut self, mode: BlendMode) {
        self.blends = mode != BlendMode::Normal;
    }

    fn draw_path(
        &mut self,
        path: &BezPath,
        transform: Affine,
        paint: &Paint<'a>,
        mode: &PathDrawMode,
    ) {
        let (color, opacity) = color(paint);
        let opacity = opacity * self.opacity();
        if opacity < MIN_OPACITY {
            return;
        }
        let path = transform * path;
        let PathDrawMode::Fill(_) = mode else {
            self.rules.stroke(&path);
            return;
        };
        self.rules.fill(&path);
        let around = path.bounding_box();
        if path.area().abs() >= around.area() * MIN_FILLED {
            self.ground(around, color, opacity >= MIN_COVERING);
        }
    }

    fn push_clip_path(&mut self, clip: &ClipPath) {
        let inner = self.clip().intersect(clip.path.bounding_box());
        self.clips.push(inner);
    }

    fn push_transparency_group(&mut self, opacity: f32, _: Option<SoftMask<'a>>, mode: BlendMode) {
        self.opacity.push(self.opacity() * opacity);
        self.blends = mode != BlendMode::Normal;
    }

    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        transform: Affine,
        glyph_transform: Affine,
        paint: &Paint<'a>,
        mode: &GlyphDrawMode,
    ) {
        let order = self.next();
        if order > MAX_DRAWN {
            return;
        }
        let place = transform * glyph_transform;
        let origin = place * Point::ORIGIN;
        let across = place * Point::new(UNITS, 0.0) - origin;
        let size = (place * Point::new(0.0, UNITS) - origin).hypot();
        let (color, opacity) = color(paint);
        let is_whole = [origin.x, origin.y, across.x, across.y, size]
            .iter()
            .all(|it| it.is_finite());
        if !is_whole {
            return;
        }
        let advance = match glyph {
            Glyph::Outline(outline) => outline
                .advance_width()
                .map(|width| f64::from(width) / UNITS * across.hypot()),
            Glyph::Type3(_) => None,
        };
        let along = if across.hypot() > 0.0 {
            across / across.hypot()
        } else {
            Vec2::new(1.0, 0.0)
        };
        let mut letter = Letter {
            text: self
                .marks
                .stands_for()
                .or_else(|| text_of(glyph.as_unicode())),
            origin,
            along,
            advance,
            size,
            order,
            unseen: None,
            color,
            mark: self.marks.now(),
            is_struck_out: false,
        };
        let is_seen = letter.is_within(self.page)
            && self.clip().contains(letter.middle())
            && opacity * self.opacity() >= MIN_OPACITY
            && size >= MIN_SIZE;
        letter.unseen = match mode {
            GlyphDrawMode::Invisible => Some(Unseen::Mode),
            _ if is_seen => None,
            _ => Some(Unseen::Otherwise),
        };
        self.letters.push(letter);
    }

    fn draw_image(&mut self, image: Image<'a, '_>, transform: Affine) {
        let (width, height) = (f64::from(image.width()), f64::from(image.height()));
        let place = transform.transform_rect_bbox(Rect::new(0.0, 0.0, width, height));
        let seen = place.intersect(self.clip()).area().max(0.0);
        self.pictures += seen / self.page.area().max(1.0);
        let is_solid = match &image {
            Image::Stencil(_) => false,
            Image::Raster(raster) => {
                let dict = raster.stream().dict();
                !dict.contains_key("SMask") && !dict.contains_key("Mask")
            }
        };
        self.ground(place, None, is_solid && self.opacity() >= MIN_COVERING);
    }

    fn pop_clip_path(&mut self) {
        if self.clips.len() > 1 {
            self.clips.pop();
        }
    }

    fn pop_transparency_group(&mut self) {
        if self.opacity.len() > 1 {
            self.opacity.pop();
        }
        self.blends = false;
    }

    fn begin_marked_content(&mut self, tag: &[u8], number: Option<i32>) {
        self.marks.begin(tag, number);
    }

    fn end_marked_content(&mut self) {
        self.marks.end();
    }
}
