//! The wording of the pictures.

/// House wording of the pictures. Labels are short: they are for a key or the head of a table.
#[derive(Debug)]
pub struct FigureWords {
    /// The title of one of several pictures: “{title} (part {part} of {parts})”.
    pub part: &'static str,
    /// Heading of a column: dates.
    pub date: &'static str,
    /// Heading of a column: statements.
    pub statement: &'static str,
    /// Heading of a column: speakers.
    pub who: &'static str,
    /// Timeline, a date: a day is stated.
    pub day: &'static str,
    /// Timeline, a date: days are stated.
    pub days: &'static str,
    /// Timeline, a date: no day is stated.
    pub coarse: &'static str,
    /// Timeline, a date: something speaks against it.
    pub doubted: &'static str,
    /// Timeline, a date: on this day at the latest.
    pub latest: &'static str,
    /// A date after the information cut-off, of something that a source announces.
    pub planned: &'static str,
    /// Timeline: there is no date.
    pub undated: &'static str,
    /// Timeline, the distance between two ticks: a day.
    pub one_day: &'static str,
    /// Timeline, the distance between two ticks: a month.
    pub one_month: &'static str,
    /// Timeline, the distance between two ticks: a year.
    pub one_year: &'static str,
    /// Timeline, a reading aid: the line is to scale except where it is cut.
    pub to_scale: &'static str,
    /// Timeline, a reading aid: the line shows the order only.
    pub in_order: &'static str,
    /// Timeline, in place of a list: “{number} statements …”, of more than a dozen.
    pub many_events: &'static str,
    /// Title of the map of the moves.
    pub moves: &'static str,
    /// Map, the meaning of a solid line: the source itself says so.
    pub stated: &'static str,
    /// Map, the meaning of a dashed line: only others whom the source passes on say so.
    pub passed_on: &'static str,
    /// Map, a reading aid where several origins meet several destinations: no source says which origin led to which destination.
    pub not_paired: &'static str,
    /// Map, in place of a list: “{number} moves …”, of more than a dozen.
    pub many_moves: &'static str,
    /// Title of the numbers.
    pub numbers: &'static str,
    /// Heading of a column: numbers.
    pub number: &'static str,
    /// Heading of a column: the things counted.
    pub counted: &'static str,
    /// “about {number}”.
    pub about: &'static str,
    /// Numbers, a reading aid: they are of different kinds.
    pub not_comparable: &'static str,
    /// Numbers, a reading aid: only those of one kind share a scale.
    pub same_scale: &'static str,
    /// Numbers, a reading aid: a dashed end means “about”, between `{open}` and `{close}`, and its length means nothing.
    pub soft_end: &'static str,
    /// Numbers, in place of a list: “{number} numbers …”, of more than a dozen.
    pub many_numbers: &'static str,
    /// Numbers: the meaning of dashed squares.
    pub unnamed: &'static str,
    /// Sources, title: all statements come through one source.
    pub one_way: &'static str,
    /// Sources: the number of statements that a source makes itself.
    pub own_words: &'static str,
    /// Sources: the number of statements at second hand.
    pub second_hand: &'static str,
    /// Sources: the number of statements at third hand.
    pub third_hand: &'static str,
    /// What dashed lines mean between the sources: words of others, passed on.
    pub relayed: &'static str,
    /// Sources: what the numbers at each remove count, on the front page: “Statements: {hands}.”
    pub by_hand: &'static str,
    /// Sources: the name of the briefing, at the end of the ways.
    pub reader: &'static str,
    /// Address, title.
    pub on_the_web: &'static str,
    /// Address, text alternative: “Code with the address {address}.”
    pub code: &'static str,
}
