//! Finds the mistakes of a drawing: labels that leave it, or meet another label or a line.

use crate::figures::drawing::Drawing;
use crate::figures::drawing::Line;
use crate::figures::drawing::Point;
use crate::figures::drawing::Shape;
use crate::figures::drawing::WIDTH;

/// A rectangle by its left, upper, right and lower edge.
#[derive(Debug, Clone, Copy)]
struct Rectangle(i32, i32, i32, i32);

impl Rectangle {
    /// Returns the area that a line of text may take, also in a wider font.
    fn of_line(line: &Line) -> Self {
        let below = line.letters.size / 4;
        let right = line.x + line.letters.width(&line.text);
        Self(
            line.x,
            line.y - line.letters.size * 4 / 5,
            right,
            line.y + below,
        )
    }

    fn meets(self, other: Self) -> bool {
        self.0 < other.2 && other.0 < self.2 && self.1 < other.3 && other.1 < self.3
    }

    fn holds(self, other: Self) -> bool {
        self.0 <= other.0 && self.1 <= other.1 && self.2 >= other.2 && self.3 >= other.3
    }

    /// True if a straight line runs through the rectangle, tried in steps shorter than any letter.
    fn is_crossed(self, (from, to): (Point, Point)) -> bool {
        let around = Self(
            from.0.min(to.0) - 5,
            from.1.min(to.1) - 5,
            from.0.max(to.0) + 5,
            from.1.max(to.1) + 5,
        );
        if !self.meets(around) {
            return false;
        }
        let steps = (to.0 - from.0).abs().max((to.1 - from.1).abs()) / 5 + 1;
        (0..=steps).any(|step| {
            let x = from.0 + (to.0 - from.0) * step / steps;
            let y = from.1 + (to.1 - from.1) * step / steps;
            self.meets(Self(x - 5, y - 5, x + 5, y + 5))
        })
    }
}

/// Returns every mistake of a picture, in words.
pub(super) fn mistakes(drawing: &Drawing) -> Vec<String> {
    let lines: Vec<&Line> = drawing
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Text(line) => Some(line),
            Shape::Circle { .. } | Shape::Rect { .. } | Shape::Path { .. } => None,
        })
        .collect();
    let picture = Rectangle(0, 0, WIDTH, drawing.height);
    let mut mistakes = Vec::new();
    for shape in &drawing.shapes {
        if !picture.holds(extent(shape)) {
            mistakes.push(format!("{shape:?} leaves the picture"));
        }
    }
    let places: Vec<Rectangle> = lines.iter().map(|line| Rectangle::of_line(line)).collect();
    for (place, line) in lines.iter().enumerate() {
        let own = places[place];
        for (other, text) in places.iter().zip(&lines).skip(place + 1) {
            if own.meets(*other) {
                mistakes.push(format!("{:?} meets {:?}", line.text, text.text));
            }
        }
        for shape in &drawing.shapes {
            if let Some(wrong) = meets(own, shape) {
                mistakes.push(format!("{:?} {wrong} {shape:?}", line.text));
            }
        }
    }
    mistakes
}

/// Returns the rectangle around a shape, without the width of its outline.
fn extent(shape: &Shape) -> Rectangle {
    match shape {
        Shape::Text(line) => Rectangle::of_line(line),
        Shape::Circle { x, y, radius, .. } => {
            Rectangle(x - radius, y - radius, x + radius, y + radius)
        }
        Shape::Rect {
            x,
            y,
            width,
            height,
            ..
        } => Rectangle(*x, *y, x + width, y + height),
        Shape::Path { points, .. } => {
            let ends = |of: fn(&Point) -> i32| {
                let places = || points.iter().map(of);
                (places().min().unwrap(), places().max().unwrap())
            };
            let ((left, right), (top, bottom)) = (ends(|point| point.0), ends(|point| point.1));
            Rectangle(left, top, right, bottom)
        }
    }
}

/// Returns how a line of text and a shape meet; `None` if they do not, or if the shape is a box that holds the text.
fn meets(text: Rectangle, shape: &Shape) -> Option<&'static str> {
    let (is_met, wrong) = match shape {
        Shape::Text(_) => (false, ""),
        Shape::Circle { x, y, radius, .. } => {
            let around = Rectangle(x - radius, y - radius, x + radius, y + radius);
            (text.meets(around), "meets the dot")
        }
        Shape::Rect {
            x,
            y,
            width,
            height,
            ..
        } => {
            let own = Rectangle(*x, *y, x + width, y + height);
            (text.meets(own) && !own.holds(text), "leaves its box")
        }
        Shape::Path { points, .. } => {
            let mut pairs = points.windows(2);
            (
                pairs.any(|pair| text.is_crossed((pair[0], pair[1]))),
                "is crossed by",
            )
        }
    };
    is_met.then_some(wrong)
}
