//! Splits rows into several pictures if one picture would not fit on a page.

/// The greatest height of one part of a picture, without its key: two of them fill a page, and none
/// leaves half a page empty behind the text before it.
const MAX_PART_HEIGHT: i32 = 3850;

/// Splits rows into pictures: one picture where they are no higher than `highest`, or else as few as it
/// takes, each as high as the others if possible.
///
/// A row that is higher than a part has one of its own.
pub(super) fn parts<R>(
    rows: &[R],
    height: impl Fn(&R) -> i32,
    gap: i32,
    highest: i32,
) -> Vec<&[R]> {
    let heights: Vec<i32> = rows.iter().map(height).collect();
    let mut rest = rows;
    let each = numbers(&heights, gap, highest).into_iter().map(|number| {
        let (own, later) = rest.split_at(number);
        rest = later;
        own
    });
    each.collect()
}

/// Returns the number of rows of each picture.
fn numbers(heights: &[i32], gap: i32, highest: i32) -> Vec<usize> {
    let whole: i32 = heights.iter().map(|height| height + gap).sum();
    if heights.is_empty() {
        return Vec::new();
    }
    if whole - gap <= highest {
        return vec![heights.len()];
    }
    let fewest = filled(heights, gap, MAX_PART_HEIGHT).len();
    let tallest = heights.iter().copied().max().unwrap_or_default();
    let limits = (tallest.min(MAX_PART_HEIGHT)..=MAX_PART_HEIGHT).step_by(10);
    let mut attempts = limits.map(|limit| filled(heights, gap, limit));
    let even = attempts.find(|parts| parts.len() == fewest);
    even.unwrap_or_else(|| filled(heights, gap, MAX_PART_HEIGHT))
}

/// Returns the numbers of rows if each picture takes as many as it can.
fn filled(heights: &[i32], gap: i32, limit: i32) -> Vec<usize> {
    let mut parts: Vec<usize> = Vec::new();
    let mut end = i32::MAX;
    for height in heights {
        match parts.last_mut() {
            Some(rows) if end.saturating_add(gap + height) <= limit => {
                *rows += 1;
                end += gap + height;
            }
            Some(_) | None => {
                parts.push(1);
                end = *height;
            }
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::numbers;
    use super::parts;

    #[test]
    fn what_fits_on_a_page_stays_whole_and_the_rest_is_parted_evenly() {
        assert_eq!(numbers(&[], 90, 7100), Vec::<usize>::new());
        assert_eq!(numbers(&[300; 18], 90, 7100), [18]);
        assert_eq!(numbers(&[300; 19], 90, 7100), [10, 9]);
        assert_eq!(numbers(&[300; 60], 90, 7100), [10; 6]);
        assert_eq!(numbers(&[900, 5000, 900, 900], 90, 7100), [1, 1, 2]);
        let rows = [900, 5000, 901, 902];
        let parts = parts(&rows, |height| *height, 90, 7100);
        assert_eq!(parts, [&rows[..1], &rows[1..2], &rows[2..]]);
    }
}
