//! The chain of the sources: who says so, through whom, and through which source it came to the reader.
//!
//! Speakers are on the left, the sources to the right of them, and the briefing is on the right.
//! A line is solid for a source's own words, and dashed for words that are passed on. A bar below
//! counts the statements by how far they have come.

mod group;

use crate::briefing::Hands;
use crate::briefing::Provenance;
use crate::briefing::Voice;
use crate::figures::Dress;
use crate::figures::Figure;
use crate::figures::Part;
use crate::figures::Picture;
use crate::figures::Table;
use crate::figures::chain::group::Group;
use crate::figures::drawing::Drawing;
use crate::figures::drawing::Paint;
use crate::figures::drawing::Point;
use crate::figures::drawing::WIDTH;
use crate::figures::key;
use crate::figures::numbered;
use crate::figures::parts::parts;
use crate::language::ReportLanguage;
use crate::words::Words;
use crate::words::fill;

/// The name of the picture.
pub(super) const NAME: &str = "chain";

/// The space between two sources.
const GAP: i32 = 70;
/// The greatest height of a picture without its bar.
const MAX_HEIGHT: i32 = 6500;
/// The greatest height of a picture without its bar on a front page, which has other things to say.
const MAX_FRONT_HEIGHT: i32 = 1700;
/// The height of the bar, and the space above it.
const BAR: (i32, i32) = (90, 90);
/// The least length of a part of the bar.
const MIN_PART: i32 = 60;
/// The side of a sign in the key.
const SIGN: i32 = 110;
/// The maximum number of sources that a text alternative names; if there are more, the finding says how many.
const MAX_NAMED: usize = 12;

/// The sources to be drawn.
#[derive(Debug, Clone)]
pub struct Chain<'a> {
    /// The house wording of the language.
    pub words: &'static Words,
    /// The language of the briefing.
    pub language: ReportLanguage,
    /// The sources, with those whom they pass on.
    pub provenance: &'a Provenance,
    /// True if the picture has little room, so that it may leave out the speakers, or all.
    pub is_on_front: bool,
}

impl Chain<'_> {
    /// Returns the pictures: one, or several if one would not fit on a page; none if there is no room for it.
    pub fn figures(&self, dress: Dress) -> askama::Result<Vec<Figure>> {
        self.pictures()
            .into_iter()
            .map(|picture| picture.write(dress))
            .collect()
    }

    pub(super) fn pictures(&self) -> Vec<Picture> {
        let sources = &self.provenance.sources;
        let groups = |with_speakers: bool| -> Vec<Group> {
            let all = sources.iter();
            let group = |source| Group::new(source, with_speakers, (self.words, self.language));
            all.map(group).collect()
        };
        let fits = |groups: &Vec<Group>| group::height(groups, GAP) <= MAX_FRONT_HEIGHT;
        let all = if self.is_on_front {
            let attempts = [true, false].into_iter().map(groups);
            attempts.into_iter().find(fits).unwrap_or_default()
        } else {
            groups(true)
        };
        let parts = parts(&all, Group::height, GAP, MAX_HEIGHT);
        let each = parts.iter().enumerate();
        each.map(|(place, groups)| self.picture(groups, (place + 1, parts.len())))
            .collect()
    }

    fn picture(&self, groups: &[Group], part: (usize, usize)) -> Picture {
        let words = &self.words.figures;
        let (name, title) = numbered(NAME, &self.provenance.finding, words, part);
        let is_last = part.0 == part.1;
        // The front page has room for the numbers, and none for the bar that shows them.
        let reading = if self.is_on_front {
            let numbers = self.entries().into_iter().map(|(_, words)| words);
            let numbers = numbers.collect::<Vec<_>>().join(", ");
            fill(words.by_hand, &[("hands", &numbers)])
        } else {
            String::new()
        };
        Picture {
            language: self.language,
            name,
            alternative: self.alternative(&title),
            title,
            reading,
            drawing: self.drawing(groups, is_last && !self.is_on_front),
            table: self.table(),
        }
    }

    fn number(&self, number: usize) -> String {
        let written = number.to_string().parse();
        written.map_or_else(
            |_| number.to_string(),
            |number| self.language.write_number(number),
        )
    }

    /// Writes one sentence: the finding, each source with those whom it passes on, and the numbers of the bar.
    fn alternative(&self, title: &str) -> String {
        let words = self.words;
        let sources = &self.provenance.sources;
        let source = |source: &crate::briefing::TracedSource| {
            let chains = source.passed_on.iter().cloned();
            let voices = chains.map(|chain| Voice::Speakers(chain).written(words));
            let voices = voices.collect::<Vec<_>>().join(words.semicolon);
            if voices.is_empty() {
                source.label.to_string()
            } else {
                format!("{} ({voices})", source.label)
            }
        };
        let named = sources.iter().map(source);
        let named: Vec<String> = if sources.len() > MAX_NAMED {
            Vec::new()
        } else {
            named.collect()
        };
        let hands = self.entries().into_iter().map(|(_, words)| words);
        let all: Vec<String> = named.into_iter().chain(hands).collect();
        format!("{title}{}{}.", words.colon, all.join(words.semicolon))
    }

    fn table(&self) -> Table {
        let row = |source: &crate::briefing::TracedSource| {
            let voices = source.passed_on.iter().cloned();
            let voices = voices.map(|chain| Part::Voice(Voice::Speakers(chain)));
            vec![
                vec![Part::House(source.label.to_string())],
                voices.collect(),
            ]
        };
        Table {
            head: vec![self.words.source, self.words.figures.who],
            rows: self.provenance.sources.iter().map(row).collect(),
        }
    }

    /// Returns the parts of the bar that are not empty: how they are drawn, and what they count.
    fn entries(&self) -> Vec<(Sign, String)> {
        let words = &self.words.figures;
        let Hands { own, second, third } = self.provenance.hands;
        let all = [
            (Sign::Own, words.own_words, own),
            (Sign::Second, words.second_hand, second),
            (Sign::Third, words.third_hand, third),
        ];
        let counted = all.into_iter().filter(|(_, _, number)| *number > 0);
        counted
            .map(|(sign, words, number)| {
                let number = self.number(number);
                (sign, fill(words, &[("number", &number)]))
            })
            .collect()
    }

    fn drawing(&self, groups: &[Group], has_bar: bool) -> Drawing {
        let mut drawing = Drawing::default();
        let reader = (self.words.figures.reader, self.language);
        let mut bottom = group::draw(&mut drawing, groups, (20, GAP), reader);
        if has_bar {
            let has_dashes = groups.iter().any(Group::has_dashes);
            bottom = self.bar(&mut drawing, bottom + BAR.1, has_dashes);
        }
        drawing.end_below(bottom);
        drawing
    }

    /// Draws the bar from `top` on with its key, which also explains dashed lines where the picture has them, and returns the
    /// lower edge of the key.
    fn bar(&self, drawing: &mut Drawing, top: i32, has_dashes: bool) -> i32 {
        let Hands { own, second, third } = self.provenance.hands;
        let numbers = [own, second, third].map(|number| i32::try_from(number).unwrap_or(i32::MAX));
        let all = numbers
            .iter()
            .fold(0_i32, |sum, it| sum.saturating_add(*it));
        let parts = numbers.iter().filter(|number| **number > 0).count();
        let least = MIN_PART * i32::try_from(parts).unwrap_or(3);
        let signs = [Sign::Own, Sign::Second, Sign::Third];
        let mut x = 10;
        for (sign, number) in signs.into_iter().zip(numbers) {
            if number == 0 {
                continue;
            }
            let share = i64::from(WIDTH - 20 - least) * i64::from(number) / i64::from(all);
            let length = MIN_PART + i32::try_from(share).unwrap_or_default();
            sign.draw(drawing, (x, top), (length - 20, BAR.0));
            x += length;
        }
        let entries = self.entries().into_iter().map(|(sign, words)| key::Entry {
            mark: match sign {
                Sign::Own => |drawing, place| Sign::Own.draw_around(drawing, place),
                Sign::Second => |drawing, place| Sign::Second.draw_around(drawing, place),
                Sign::Third => |drawing, place| Sign::Third.draw_around(drawing, place),
            },
            words,
        });
        let dashes = has_dashes.then(|| key::Entry {
            mark: |drawing, (x, y)| {
                drawing.path([(x - 70, y), (x + 90, y)], Paint::ReportedWay);
            },
            words: self.words.figures.relayed.to_owned(),
        });
        let entries: Vec<key::Entry> = entries.chain(dashes).collect();
        key::entries(drawing, top + BAR.0 + 45, &entries, self.language)
    }
}

/// The sign of a remove: filled for a source's own words, half filled at second hand, empty at third.
#[derive(Debug, Clone, Copy)]
enum Sign {
    Own,
    Second,
    Third,
}

impl Sign {
    fn draw_around(self, drawing: &mut Drawing, (x, y): Point) {
        self.draw(drawing, (x - SIGN / 2, y - SIGN / 2), (SIGN, SIGN));
    }

    /// Draws the sign from its upper left corner.
    fn draw(self, drawing: &mut Drawing, (x, y): Point, (width, height): (i32, i32)) {
        if !matches!(self, Self::Own) {
            drawing.rect((x, y), (width, height), Paint::Outline);
        }
        match self {
            Self::Own => drawing.rect((x, y), (width, height), Paint::Stated),
            Self::Second => {
                let half = height / 2;
                drawing.rect((x, y + half), (width, height - half), Paint::Stated);
            }
            Self::Third => {}
        }
    }
}
