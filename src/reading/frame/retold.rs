//! Compares a judgement or a title with the statements that it retells, and leaves alone what it infers.

use crate::language::Number;
use crate::reading::frame::align::may_correspond;
use crate::reading::frame::cast::Cast;
use crate::reading::frame::compare::differences;
use crate::reading::frame::difference::Difference;
use crate::reading::frame::difference::Part;
use crate::reading::frame::meanings::Concept;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;
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
        let found = differences(says, ground, 1, &Cast::default()).into_iter();
        let found = found.filter(|it| is_turned(says, ground, it));
        let found = match another_number(says, ground) {
            Some(another) => vec![another],
            None => found.collect(),
        };
        let found = found.into_iter();
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
    let found = differences(says, grounds, grounds.len(), &Cast::default()).into_iter();
    let found = found.filter(|it| of_values(it.part) && is_turned(says, grounds, it));
    found
        .map(|it| (it.quote.as_ref().map_or(0, |(number, _)| *number), it))
        .collect()
}

/// Returns the difference between the number of a text and that which the statement counts of these things.
fn another_number(says: &Frame<'_>, grounds: &[Frame<'_>]) -> Option<Difference> {
    let [ground] = grounds else {
        return None;
    };
    let (at, own) = only_count(says)?;
    let same = |word: &Word| word.concepts.iter().any(|it| own.1.contains(it));
    let theirs = ground.words.iter().enumerate().filter_map(|(at, word)| {
        let number = number(word)?;
        let noun = ground.words.get(at + 1).is_some_and(same);
        noun.then_some((at, number))
    });
    let theirs: Vec<(usize, Number)> = theirs.collect();
    let (place, _) = theirs
        .first()
        .filter(|_| theirs.iter().all(|it| it.1 != own.0))?;
    let message = format!(
        "the statement says `{}`, the quote has `{}`",
        says.print(&[at]),
        ground.print(&[*place])
    );
    let range = says.words[at].range.clone();
    let difference = Difference::certain(Part::Number, range, message);
    Some(difference.at((0, ground.words[*place].range.clone())))
}

/// Returns the place of the only number of a text, with the number and the meanings of the noun behind it.
fn only_count<'f>(says: &'f Frame<'_>) -> Option<(usize, (Number, &'f [Concept]))> {
    let mut numbers = (0..says.words.len()).filter(|at| number(&says.words[*at]).is_some());
    let at = numbers.next().filter(|_| numbers.next().is_none())?;
    let noun = says
        .words
        .get(at + 1)
        .map(|word| word.concepts.as_slice())?;
    Some((at, (number(&says.words[at])?, noun)))
}

fn number(word: &Word) -> Option<Number> {
    match word.value {
        Some(What::Number(quantity)) => Some(quantity.number),
        _ => None,
    }
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
