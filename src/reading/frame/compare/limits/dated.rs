//! “Only” beside a date, which says that it was late and leaves nobody out.

use crate::reading::frame::compare::dates::MAX_WORDS_TO_DATE;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Mark;
use crate::reading::frame::words::What;

/// True for “only on 9 May” and “le 9 mai seulement”, which is 9 May.
pub(super) fn beside_date(frame: &Frame<'_>, mark: &Mark) -> bool {
    let date = |at: usize| {
        let word = frame.words.get(at);
        word.is_some_and(|it| matches!(it.value, Some(What::Date(_))))
    };
    let (first, last) = (mark.words[0], mark.words[mark.words.len() - 1]);
    let plain = |at: usize| {
        let word = frame.words.get(at);
        word.is_some_and(|it| !it.content && it.value.is_none())
    };
    let behind = (1..=MAX_WORDS_TO_DATE + 1)
        .find(|by| !plain(last + by))
        .is_some_and(|by| date(last + by));
    behind || first.checked_sub(1).is_some_and(date)
}
