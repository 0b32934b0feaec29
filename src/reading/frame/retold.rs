//! Compares a judgement or a title with the statements that it retells, and leaves alone what it infers.

use crate::reading::frame::align::may_correspond;
use crate::reading::frame::compare::differences;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::Word;

/// The minimum number of words with a counterpart for a text to retell a statement.
const MIN_SHARED_WORDS: usize = 2;

/// Returns the differences between a text and the statements that it retells, each with the number of its statement.
///
/// The first `facts` of them are facts, the others judgements. A text retells a statement if nearly all of its words are
/// those of the statement, in one language; where it retells none by itself, it may retell the facts together. If one of
/// the statements bears it out, it differs from none.
pub(crate) fn retold(
    says: &Frame<'_>,
    grounds: &[Frame<'_>],
    facts: usize,
) -> Vec<(usize, Difference)> {
    let single = grounds.iter().map(std::slice::from_ref).enumerate();
    let single: Vec<_> = single.filter(|(_, ground)| retells(says, ground)).collect();
    let alone = single.iter().map(|(number, ground)| {
        let found = differences(says, ground, 1).into_iter();
        let found = found.filter(|it| is_turned(says, ground, it));
        found.map(|it| (*number, it)).collect::<Vec<_>>()
    });
    let alone: Vec<Vec<_>> = alone.collect();
    if alone.iter().any(Vec::is_empty) {
        return Vec::new();
    }
    let grounds = &grounds[..facts];
    if !alone.is_empty() || facts < 2 || !retells(says, grounds) {
        return alone.into_iter().flatten().collect();
    }
    // What one fact denies, weighs or limits need not be what is retold of the other.
    let of_values =
        |part: Part| matches!(part, Part::Role | Part::Number | Part::Date | Part::Pairing);
    let found = differences(says, grounds, grounds.len()).into_iter();
    let found = found.filter(|it| of_values(it.part) && is_turned(says, grounds, it));
    found
        .map(|it| (it.quote.as_ref().map_or(0, |(number, _)| *number), it))
        .collect()
}

/// True if a difference turns what the statements say; to draw a reason, and to expect a way back, is to infer.
fn is_turned(says: &Frame<'_>, grounds: &[Frame<'_>], difference: &Difference) -> bool {
    match difference.part {
        Part::Reason => difference.quote.is_some(),
        Part::Role => {
            let mut grounds = grounds.iter();
            !says.tells_of_return() || grounds.any(Frame::tells_of_return)
        }
        _ => true,
    }
}

/// True if a text retells one of the statements, or all of them together.
pub(crate) fn is_retold(says: &Frame<'_>, grounds: &[Frame<'_>]) -> bool {
    let mut single = grounds.iter().map(std::slice::from_ref);
    single.any(|ground| retells(says, ground)) || retells(says, grounds)
}

impl Frame<'_> {
    /// True if nearly all words of the text are those of statements in the same language, all of them together.
    pub(crate) fn may_retell<'g, 'u: 'g>(
        &self,
        grounds: impl Iterator<Item = &'g Frame<'u>>,
    ) -> bool {
        let grounds: Vec<&Frame<'_>> = grounds.collect();
        if !self.known || grounds.iter().any(|it| it.language != self.language) {
            return false;
        }
        let theirs = |word: &Word| {
            let mut words = grounds.iter().flat_map(|it| &it.words);
            words.any(|other| may_correspond(word, other))
        };
        let telling = self.words.iter();
        let telling = telling.filter(|word| word.content || word.value.is_some());
        let (told, shared) = telling.fold((0, 0), |(told, shared), word| {
            (told + 1, shared + usize::from(theirs(word)))
        });
        shared >= MIN_SHARED_WORDS && shared * 5 >= told * 4
    }
}

fn retells(says: &Frame<'_>, grounds: &[Frame<'_>]) -> bool {
    says.may_retell(grounds.iter())
}
