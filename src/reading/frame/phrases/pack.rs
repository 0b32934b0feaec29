//! Packs a list of phrases; the build script does so once, and not the program at each start.

use std::num::TryFromIntError;

use super::packed::Beginning;
use super::packed::BeginningBytes;
use super::packed::PhraseBytes;
use super::packed::Piece;
use super::packed::beginnings_of;
use super::packed::first_piece;

/// Returns the packed form of these phrases, each with the place of what it means; words between blanks, and gaps, are its parts.
///
/// # Errors
///
/// A number of phrases, or the length of one, that is too great for the packed form.
pub(super) fn pack<'w>(
    phrases: impl IntoIterator<Item = (&'w str, u16)>,
) -> Result<Vec<u8>, TryFromIntError> {
    let mut text = String::new();
    let mut packed: Vec<PhraseBytes> = Vec::new();
    let mut beginnings: Vec<(Beginning, u32)> = Vec::new();
    let mut endings: Vec<u32> = Vec::new();
    for (phrase, value) in phrases {
        let place = u32::try_from(packed.len())?;
        let rest = match first_piece(phrase) {
            Some((Piece::Word(word) | Piece::Stem(word), rest)) => {
                // A stem may be shorter than the letters by which phrases are found.
                let beginning = beginnings_of(word).last();
                beginnings.extend(beginning.map(|it| (it, place)));
                rest
            }
            Some((Piece::Ending(_), rest)) => {
                endings.push(place);
                rest
            }
            Some((Piece::Gap, _)) | None => continue,
        };
        let own = phrase.trim_start_matches([' ', '_', '-', '\'']);
        let start = u32::try_from(text.len())?.to_le_bytes();
        let first = u16::try_from(own.len() - rest.len())?.to_le_bytes();
        let length = u16::try_from(own.len())?.to_le_bytes();
        packed.push(joined([&start, &first, &length, &value.to_le_bytes()]));
        text.push_str(own);
    }
    let (slots, beginnings) = in_slots(beginnings);
    let mut bytes = Vec::new();
    for number in [packed.len(), beginnings.len(), slots.len(), endings.len()] {
        bytes.extend(u32::try_from(number)?.to_le_bytes());
    }
    bytes.extend(packed.as_flattened());
    bytes.extend(beginnings.as_flattened());
    bytes.extend(slots.iter().copied().flat_map(u32::to_le_bytes));
    bytes.extend(endings.iter().copied().flat_map(u32::to_le_bytes));
    bytes.extend(text.as_bytes());
    Ok(bytes)
}

/// Returns the start of each slot among the beginnings, with their number behind the last, and the beginnings in the order of slots.
fn in_slots(mut beginnings: Vec<(Beginning, u32)>) -> (Vec<u32>, Vec<BeginningBytes>) {
    let count = beginnings.len().next_power_of_two();
    beginnings.sort_by_key(|(beginning, _)| beginning.slot(count));
    let mut slots = vec![0; count + 1];
    for (beginning, _) in &beginnings {
        slots[beginning.slot(count) + 1] += 1;
    }
    let mut before = 0;
    for slot in &mut slots {
        before += *slot;
        *slot = before;
    }
    let bytes = beginnings.iter().map(|(beginning, place)| {
        let mixed = beginning.mixed.to_le_bytes();
        joined([&mixed, &[beginning.letters], &place.to_le_bytes()])
    });
    (slots, bytes.collect())
}

/// Returns these bytes one behind the other.
fn joined<const PARTS: usize, const LENGTH: usize>(parts: [&[u8]; PARTS]) -> [u8; LENGTH] {
    let mut bytes = parts.into_iter().flatten().copied();
    std::array::from_fn(|_| bytes.next().unwrap_or_default())
}
