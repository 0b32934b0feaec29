//! “Most” of those of whom the quote counts more than half.

use crate::language::Language;
use crate::reading::frame::compare::limits::limited;
use crate::reading::frame::compare::numbers::bounds::sets_maximum;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::side::Side;
use crate::reading::frame::words::Mark;

/// The most words between a share and what is counted: 80 per cent of *all active* readers.
const MAX_WORDS_TO_COUNTED: usize = 6;

/// True if a clause that the statement tells says of what is behind “most” that it is more than half of it: “80 per cent of the
/// readers”, but neither “at most 80 per cent” nor “by 80 per cent”.
pub(super) fn tells_majority(side: &Side<'_, '_>, most: &Mark) -> bool {
    // “Fell by 80 per cent when readers left”: it is not the readers that are counted.
    const PARTS: &[Family] = &[
        Family::Opener,
        Family::Joint,
        Family::If,
        Family::Because,
        Family::Despite,
        Family::Before,
        Family::After,
        Family::Until,
        Family::Since,
    ];
    let Some(counted) = limited(side.says(), most) else {
        return false;
    };
    side.quoted().iter().enumerate().any(|(passage, frame)| {
        let bounded = |share: usize| {
            let families = [Family::Flip, Family::Less];
            let mut marks = frame.marks.iter();
            let near = share.saturating_sub(MAX_WORDS_TO_COUNTED)..share + 1;
            marks.any(|it| families.contains(&it.family) && near.contains(&it.words[0]))
                || sets_maximum(frame, frame.words[share].clause)
        };
        let parted = |share: usize, counted: usize| {
            // “80 Prozent der Besucher”: “der” opens a clause behind a comma alone.
            let opens = |mark: &Mark| {
                mark.family != Family::Opener
                    || !frame.is_in(Language::German)
                    || frame.words[mark.words[0]].gap.contains(',')
            };
            let mut marks = frame.marks.iter().filter(|it| opens(it));
            marks
                .any(|it| PARTS.contains(&it.family) && (share + 1..counted).contains(&it.words[0]))
        };
        let tells = |share: usize| {
            let clause = frame.words[share].clause;
            let near = share + 1..=share + MAX_WORDS_TO_COUNTED;
            let mut places = side.alignment.places(counted, passage);
            side.alignment.used.contains(&(passage, clause))
                && places.any(|at| {
                    near.contains(&at) && frame.words[at].clause == clause && !parted(share, at)
                })
                && !frame.ends_change(frame.words[share].range.start)
                && !bounded(share)
        };
        (0..frame.words.len()).any(|at| frame.is_more_than_half(at) && tells(at))
    })
}
