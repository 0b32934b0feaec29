//! The packed form of a list of phrases, in which the build script writes it and the program searches it.
//!
//! Numbers are little-endian. Four numbers of four bytes tell how many phrases, beginnings, slots and endings there are. Behind them are
//! the phrases in the order of the list, the beginnings in the order of their slots, the slots, the endings, and the text of all phrases.

/// The number of letters by which phrases are found.
const LETTERS: usize = 6;

/// The bytes of a phrase: where it starts in the text, the length of its first word, its own length, and the place of what it means.
pub(super) type PhraseBytes = [u8; 10];

/// The bytes of a beginning: the mixed codes of its letters, their number, and the place of its phrase.
pub(super) type BeginningBytes = [u8; 9];

/// A list of phrases in its packed form.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Packed<'p> {
    phrases: &'p [PhraseBytes],
    /// The beginnings of the phrases whose first word is no ending.
    beginnings: &'p [BeginningBytes],
    /// For each slot, the place of its first beginning; behind the last slot, their number. The number of slots is a power of two.
    slots: &'p [[u8; 4]],
    /// The places of the phrases whose first word is an ending.
    endings: &'p [[u8; 4]],
    text: &'p str,
}

/// A phrase; its first word is apart from the rest, which is seldom looked at.
#[derive(Debug, Clone, Copy)]
pub(super) struct Phrase<'p> {
    pub(super) first: Piece<'p>,
    pub(super) rest: &'p str,
    /// The place of what the phrase means.
    pub(super) value: u16,
}

/// A part of a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'p> {
    Word(&'p str),
    Stem(&'p str),
    Ending(&'p str),
    Gap,
}

/// The first letters of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Beginning {
    /// Their mixed codes, which differ for nearly all beginnings.
    pub(super) mixed: u32,
    /// Their number.
    pub(super) letters: u8,
}

/// The beginnings of a word by which phrases are found.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Beginnings {
    mixed: [u32; LETTERS],
    count: u8,
}

impl Beginnings {
    /// Returns the beginnings of a word.
    pub(crate) fn of(word: &str) -> Self {
        let (mut mixed, mut count) = ([0; LETTERS], 0);
        for (place, beginning) in mixed.iter_mut().zip(beginnings_of(word)) {
            *place = beginning.mixed;
            count = beginning.letters;
        }
        Self { mixed, count }
    }

    fn iter(&self) -> impl Iterator<Item = Beginning> + '_ {
        let all = self.mixed.iter().zip(1..=self.count);
        all.map(|(mixed, letters)| Beginning {
            mixed: *mixed,
            letters,
        })
    }
}

impl<'p> Packed<'p> {
    /// Returns the list that these bytes are; an empty one where they are none.
    pub(super) fn of(bytes: &'p [u8]) -> Self {
        Self::read(bytes).unwrap_or_default()
    }

    fn read(bytes: &'p [u8]) -> Option<Self> {
        let (head, rest) = parts::<4>(bytes, 4)?;
        let [phrases, beginnings, slots, endings] = *head else {
            return None;
        };
        let (phrases, rest) = parts(rest, number(phrases))?;
        let (beginnings, rest) = parts(rest, number(beginnings))?;
        let (slots, rest) = parts(rest, number(slots))?;
        let (endings, rest) = parts(rest, number(endings))?;
        Some(Self {
            phrases,
            beginnings,
            slots,
            endings,
            text: str::from_utf8(rest).ok()?,
        })
    }

    /// Calls a function with each phrase that may begin with a word, and with its place in the list.
    pub(super) fn each_at(
        &self,
        (word, beginnings): (&str, &Beginnings),
        mut found: impl FnMut(Phrase<'p>, u32),
    ) {
        let mut look = |place: u32| {
            let phrase = self.phrase(place);
            if let Some(phrase) = phrase.filter(|it| it.first.fits(word)) {
                found(phrase, place);
            }
        };
        for beginning in beginnings.iter() {
            for own in self.in_slot(beginning) {
                if let ([_, _, _, _, letters, place @ ..], Some(mixed)) = (own, own.first_chunk())
                    && u32::from_le_bytes(*mixed) == beginning.mixed
                    && *letters == beginning.letters
                {
                    look(u32::from_le_bytes(*place));
                }
            }
        }
        for place in self.endings {
            look(u32::from_le_bytes(*place));
        }
    }

    fn in_slot(&self, beginning: Beginning) -> &'p [BeginningBytes] {
        let slot = beginning.slot(self.slots.len().saturating_sub(1));
        match self.slots.get(slot..=slot + 1) {
            Some(&[start, end]) => self
                .beginnings
                .get(number(start)..number(end))
                .unwrap_or_default(),
            _ => &[],
        }
    }

    fn phrase(&self, place: u32) -> Option<Phrase<'p>> {
        let (start, numbers) = self.phrases.get(place as usize)?.split_first_chunk()?;
        let [first, length, value] = *numbers.as_chunks().0 else {
            return None;
        };
        let phrase = self.text.get(number(*start)..)?;
        let phrase = phrase.get(..usize::from(u16::from_le_bytes(length)))?;
        let first = usize::from(u16::from_le_bytes(first));
        let (first, rest) = phrase.split_at_checked(first)?;
        Some(Phrase {
            first: Piece::of(first),
            rest,
            value: u16::from_le_bytes(value),
        })
    }
}

fn number(bytes: [u8; 4]) -> usize {
    u32::from_le_bytes(bytes) as usize
}

/// Returns so many parts of equal length from the start of these bytes, and the rest of them.
fn parts<const LENGTH: usize>(bytes: &[u8], count: usize) -> Option<(&[[u8; LENGTH]], &[u8])> {
    let (own, rest) = bytes.split_at_checked(count.checked_mul(LENGTH)?)?;
    Some((own.as_chunks().0, rest))
}

impl Beginning {
    /// Returns the slot of the beginning among so many, a power of two.
    pub(super) fn slot(self, slots: usize) -> usize {
        self.mixed as usize & slots.saturating_sub(1)
    }
}

/// Returns the beginnings of a word by which phrases are found, from one letter on.
pub(super) fn beginnings_of(word: &str) -> impl Iterator<Item = Beginning> + '_ {
    // The constants are those of the hash FNV-1a.
    let letters = (1..).zip(word.chars().take(LETTERS));
    letters.scan(0x811c_9dc5_u32, |mixed, (letters, letter)| {
        *mixed = (*mixed ^ u32::from(letter)).wrapping_mul(0x0100_0193);
        Some(Beginning {
            mixed: *mixed,
            letters,
        })
    })
}

impl<'p> Piece<'p> {
    /// Returns the piece that a word is, with its star for any ending or any beginning.
    fn of(word: &'p str) -> Self {
        if let Some(ending) = word.strip_prefix('*') {
            Self::Ending(ending)
        } else if let Some(stem) = word.strip_suffix('*') {
            Self::Stem(stem)
        } else {
            Self::Word(word)
        }
    }

    /// True if a word of a text is one that the piece stands for.
    pub(super) fn fits(self, word: &str) -> bool {
        match self {
            Self::Word(own) => word == own,
            Self::Stem(stem) => word.starts_with(stem),
            Self::Ending(ending) => word.len() > ending.len() + 2 && word.ends_with(ending),
            Self::Gap => false,
        }
    }
}

/// Returns the first part of a phrase, and the rest of it; nothing where it has no more parts.
pub(super) fn first_piece(phrase: &str) -> Option<(Piece<'_>, &str)> {
    // All marks are bytes of ASCII, which are no part of another letter.
    let is_mark = |byte: &u8| matches!(byte, b' ' | b'_' | b'-' | b'\'');
    let marks = phrase.bytes().take_while(|byte| is_mark(byte)).count();
    let phrase = &phrase[marks..];
    if let Some(rest) = phrase.strip_prefix('…') {
        return Some((Piece::Gap, rest));
    }
    if phrase.is_empty() {
        return None;
    }
    let (word, rest) = phrase.split_at(phrase.bytes().take_while(|byte| !is_mark(byte)).count());
    Some((Piece::of(word), rest))
}
