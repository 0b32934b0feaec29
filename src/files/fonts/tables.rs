//! Limits for the tables of a font: its faces, characters, lookups and pictures.
//!
//! A font of a hundred bytes can claim four thousand million faces or characters,
//! and a reader that believes it needs hours, or all memory. So the claims are
//! read here first, each limited by the bytes that are there. Nothing is drawn,
//! and the shapes of the letters do not matter.

use crate::files::fonts::postscript;

/// The maximum number of faces in a collection.
const MAX_FACES: u32 = 64;

/// The maximum number of tables in a face.
const MAX_TABLES: usize = 256;

/// The maximum number of characters that all faces of a file claim, each counted as often as it is listed.
const MAX_CHARACTERS: u64 = 4_000_000;

/// The maximum number of ranges in a table that is searched from its start for every character.
const MAX_SEARCHED_RANGES: u32 = 4096;

/// The maximum number of lookups in a table of substitutions or positions, each of which is tried on every letter.
const MAX_LOOKUPS: u16 = 4096;

/// The maximum number of parts in a table that is read for every line of text.
const MAX_PARTS: u32 = 256;

/// The maximum number of dots in a row or a column of a letter that is a picture.
const MAX_DOTS: u32 = 1024;

/// The reasons why a file is not taken as a font.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotTaken {
    /// The file is not a font.
    NoFont,
    /// The font asks for more than a font needs; the words say of what.
    TooMuch(&'static str),
}

/// Returns an error if reading a font and setting text in it could take more time or memory than its bytes justify.
pub fn check_font(bytes: &[u8]) -> Result<(), NotTaken> {
    let font = Data(bytes);
    let mut budget = Budget(MAX_CHARACTERS);
    match bytes.get(..4) {
        Some(b"ttcf") => {}
        Some(b"\0\x01\0\0" | b"true" | b"OTTO") => return face(font, 0, &mut budget),
        _ => return Err(NotTaken::NoFont),
    }
    let faces = font.long(8).ok_or(NotTaken::NoFont)?;
    if faces > MAX_FACES {
        return Err(NotTaken::TooMuch("has more than 64 faces"));
    }
    for number in 0..faces as usize {
        let start = font.long(12 + 4 * number).ok_or(NotTaken::NoFont)?;
        face(font, start as usize, &mut budget)?;
    }
    Ok(())
}

/// The number of characters that may still be claimed.
struct Budget(u64);

impl Budget {
    fn take(&mut self, characters: u64) -> Result<(), NotTaken> {
        let left = self.0.checked_sub(characters);
        self.0 = left.ok_or(NotTaken::TooMuch("claims more characters than there are"))?;
        Ok(())
    }
}

/// Checks the face whose list of tables starts at this place.
fn face(font: Data<'_>, start: usize, budget: &mut Budget) -> Result<(), NotTaken> {
    let number = font.short(start + 4).ok_or(NotTaken::NoFont)?;
    if usize::from(number) > MAX_TABLES {
        return Err(NotTaken::TooMuch("has more than 256 tables"));
    }
    for at in 0..usize::from(number) {
        let record = start + 12 + 16 * at;
        let tag = font.0.get(record..record + 4).ok_or(NotTaken::NoFont)?;
        let place = font.long(record + 8).zip(font.long(record + 12));
        let (offset, length) = place.ok_or(NotTaken::NoFont)?;
        table(tag, font.part(offset, length), budget)?;
    }
    Ok(())
}

fn table(tag: &[u8], table: Data<'_>, budget: &mut Budget) -> Result<(), NotTaken> {
    match tag {
        b"cmap" => characters(table, budget),
        b"GSUB" | b"GPOS" => lookups(table),
        b"kern" if table.short(0) == Some(0) => parts(table.short(2).map(u32::from)),
        b"kern" | b"kerx" | b"morx" => parts(table.long(4)),
        b"CBDT" | b"sbix" => pictures(table),
        b"CFF " if !postscript::is_bounded(table.0) => Err(NotTaken::TooMuch(
            "draws a letter by calling for others too often",
        )),
        b"CFF2" => Err(NotTaken::TooMuch(
            "has outlines of a kind (CFF2) that is not read",
        )),
        b"SVG " => Err(NotTaken::TooMuch("has letters that are SVG pictures")),
        // The first version is a list of layers; in later versions layers nest.
        b"COLR" if table.short(0) != Some(0) => {
            Err(NotTaken::TooMuch("has letters that are nested pictures"))
        }
        _ => Ok(()),
    }
}

/// Counts the characters that all subtables for Unicode claim.
fn characters(cmap: Data<'_>, budget: &mut Budget) -> Result<(), NotTaken> {
    for at in 0..usize::from(cmap.short(2).unwrap_or_default()) {
        let record = 4 + 8 * at;
        let Some((platform, offset)) = cmap.short(record).zip(cmap.long(record + 4)) else {
            break;
        };
        // These are the platforms of Unicode and of Windows; readers ignore the others.
        if platform == 0 || platform == 3 {
            claimed(cmap.part(offset, u32::MAX), budget)?;
        }
    }
    Ok(())
}

/// Counts the characters that a subtable claims.
fn claimed(subtable: Data<'_>, budget: &mut Budget) -> Result<(), NotTaken> {
    match subtable.short(0) {
        Some(0) => budget.take(256),
        // This format is for encodings of two bytes, and Unicode is not one of them.
        Some(2) => Err(NotTaken::TooMuch(
            "lists its characters as no Unicode font does",
        )),
        Some(4) => {
            let segments = usize::from(subtable.short(6).unwrap_or_default() / 2);
            for at in 0..segments {
                let last = subtable.short(14 + 2 * at);
                let first = subtable.short(16 + 2 * segments + 2 * at);
                let Some((first, last)) = first.zip(last) else {
                    break;
                };
                budget.take(1 + u64::from(last.saturating_sub(first)))?;
            }
            Ok(())
        }
        Some(6) => budget.take(subtable.short(8).map_or(0, u64::from)),
        Some(10) => budget.take(subtable.long(16).map_or(0, u64::from)),
        Some(format @ (12 | 13)) => {
            let groups = subtable.long(12).unwrap_or_default();
            if format == 13 && groups > MAX_SEARCHED_RANGES {
                return Err(NotTaken::TooMuch("lists its characters in too many ranges"));
            }
            for at in 0..groups as usize {
                let group = subtable.long(16 + 12 * at).zip(subtable.long(20 + 12 * at));
                let Some((first, last)) = group else {
                    break;
                };
                budget.take(1 + u64::from(last.saturating_sub(first)))?;
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

/// Checks the list of lookups of a table of substitutions or positions.
fn lookups(table: Data<'_>) -> Result<(), NotTaken> {
    let list = table.short(8).map(usize::from);
    let lookups = list.and_then(|list| table.short(list)).unwrap_or_default();
    if lookups > MAX_LOOKUPS {
        return Err(NotTaken::TooMuch("has more than 4096 lookups"));
    }
    Ok(())
}

fn parts(number: Option<u32>) -> Result<(), NotTaken> {
    if number.unwrap_or_default() > MAX_PARTS {
        return Err(NotTaken::TooMuch("has a table with more than 256 parts"));
    }
    Ok(())
}

/// Checks the sizes of letters that are PNG pictures, because a few bytes can unpack to any number of dots.
fn pictures(table: Data<'_>) -> Result<(), NotTaken> {
    const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
    let mut rest = table;
    while let Some(at) = rest.0.windows(8).position(|bytes| bytes == SIGNATURE) {
        let size = rest.long(at + 16).zip(rest.long(at + 20));
        if size.is_some_and(|(width, height)| width.max(height) > MAX_DOTS) {
            return Err(NotTaken::TooMuch(
                "has a letter that is too large a picture",
            ));
        }
        rest = Data(rest.0.get(at + 8..).unwrap_or_default());
    }
    Ok(())
}

/// Bytes that contain numbers, with the high byte first.
#[derive(Clone, Copy)]
struct Data<'a>(&'a [u8]);

impl Data<'_> {
    fn short(self, at: usize) -> Option<u16> {
        let bytes = self.0.get(at..)?.first_chunk()?;
        Some(u16::from_be_bytes(*bytes))
    }

    fn long(self, at: usize) -> Option<u32> {
        let bytes = self.0.get(at..)?.first_chunk()?;
        Some(u32::from_be_bytes(*bytes))
    }

    /// Returns this many bytes from an offset, or as many as there are.
    fn part(self, offset: u32, length: u32) -> Self {
        let rest = self.0.get(offset as usize..).unwrap_or_default();
        Data(rest.get(..length as usize).unwrap_or(rest))
    }
}

#[cfg(test)]
mod tests {
    use super::{NotTaken, check_font};

    /// Returns a font with one table.
    fn font(tag: [u8; 4], table: &[u8]) -> Vec<u8> {
        let mut font = vec![0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0];
        font.extend(tag);
        font.extend([0; 4]);
        font.extend(28_u32.to_be_bytes());
        font.extend(u32::try_from(table.len()).unwrap().to_be_bytes());
        font.extend(table);
        font
    }

    /// Returns a `cmap` with one subtable of long numbers.
    fn cmap(format: u16, groups: &[(u32, u32)]) -> Vec<u8> {
        let mut table = vec![0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12];
        table.extend(format.to_be_bytes());
        table.extend([0; 10]);
        table.extend(u32::try_from(groups.len()).unwrap().to_be_bytes());
        for (first, last) in groups {
            table.extend(first.to_be_bytes());
            table.extend(last.to_be_bytes());
            table.extend([0; 4]);
        }
        font(*b"cmap", &table)
    }

    #[test]
    fn claims_are_counted_before_they_are_believed() {
        let too_much = |bytes: &[u8]| matches!(check_font(bytes), Err(NotTaken::TooMuch(_)));
        assert_eq!(check_font(&cmap(12, &[(32, 126), (160, 0xFFFF)])), Ok(()));
        assert!(too_much(&cmap(12, &[(0, u32::MAX)])));
        assert!(too_much(&cmap(12, &[(0, 0x10_FFFF); 9])));
        assert!(too_much(&cmap(13, &vec![(0, 1); 5000])));
        let faces = [b"ttcf".as_slice(), &[0, 1, 0, 0], &[0xFF; 4], &[0; 100]].concat();
        assert_eq!(faces.len(), 112);
        assert!(too_much(&faces));
        assert!(too_much(&font(*b"SVG ", &[])));
        assert_eq!(check_font(&font(*b"COLR", &[0; 14])), Ok(()));
        assert!(too_much(&font(*b"COLR", &[0, 1])));
        let picture = [
            b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".as_slice(),
            &40_000_u32.to_be_bytes(),
            &[0; 12],
        ];
        assert!(too_much(&font(*b"CBDT", &picture.concat())));
    }

    #[test]
    fn what_is_no_font_is_none() {
        for bytes in [b"".as_slice(), b"ttcf", b"no font", &[0; 11]] {
            assert_eq!(check_font(bytes), Err(NotTaken::NoFont), "{bytes:?}");
        }
    }
}
