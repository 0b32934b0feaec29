//! The families of marks: what words of a list do to the clause in which they are.

/// The effect of a mark in a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Family {
    Idle,
    Flip,
    Almost,
    May,
    Plan,
    Aim,
    Report,
    Attempt,
    If,
    Only,
    All,
    Most,
    Some,
    Few,
    Many,
    Nearly,
    First,
    Except,
    Future,
    Done,
    Because,
    Despite,
    Before,
    After,
    Until,
    Since,
    By,
    On,
    Later,
    Earlier,
    Opener,
    Joint,
    From,
    To,
    ByAgent,
    Passive,
    Helper,
    Comparison,
    Bound,
    Deny,
    TakenBack,
    CalledFalse,
    More,
    Less,
    Equal,
    Up,
    Down,
    Former,
    Level,
    Gain,
    Loss,
    Further,
    Rest,
    Total,
    Each,
    Apart,
    Afterwards,
    Beforehand,
    InOrder,
    Namely,
    GoodMeasure,
    Silent,
    Whatever,
    Otherwise,
    PartOf,
    Partial,
    World,
    Ago,
    SameDay,
    /// Whoever reads.
    Anybody,
    /// What opens the purpose of a deed.
    Purpose,
    /// Words that deny for all time: never, jamais.
    Never,
    /// Words that deny from now on: no longer, nicht mehr.
    NoLonger,
    /// Words for a thing that has come about: already, schon.
    Already,
    /// Words that deny up to now, beside a word that denies: so far, bisher.
    SoFar,
    /// Words for being able to do something: can, puede.
    Can,
    /// Words for wanting to do something: want, quiere.
    Wish,
    /// Verbs that say little by themselves: takes a side, makes a choice.
    Light,
    /// Words by which somebody is not the only one: also, another.
    Also,
    /// Words for what each has for itself: its own, a different one.
    Own,
    /// Words for what several have in common: the same, shared.
    Same,
    /// Words that count somebody in: including, not even.
    Even,
    /// Words before somebody of whom something else is told: unlike, not to be confused with.
    ToldApart,
    /// Words for what somebody does as others do: also, likewise.
    AsWell,
    /// Verbs by which somebody says what something is, in their own eyes: called it unfair.
    Judges,
}

/// The families with the names of their lists, in the order in which marks are sought.
pub(crate) const FAMILIES: [(&str, Family); 85] = [
    ("idle", Family::Idle),
    ("flip", Family::Flip),
    ("almost", Family::Almost),
    ("may", Family::May),
    ("plan", Family::Plan),
    ("aim", Family::Aim),
    ("report", Family::Report),
    ("attempt", Family::Attempt),
    ("if", Family::If),
    ("only", Family::Only),
    ("all", Family::All),
    ("most", Family::Most),
    ("some", Family::Some),
    ("few", Family::Few),
    ("many", Family::Many),
    ("nearly-all", Family::Nearly),
    ("first", Family::First),
    ("except", Family::Except),
    ("future", Family::Future),
    ("done", Family::Done),
    ("because", Family::Because),
    ("despite", Family::Despite),
    ("before", Family::Before),
    ("after", Family::After),
    ("until", Family::Until),
    ("since", Family::Since),
    ("by", Family::By),
    ("on", Family::On),
    ("later", Family::Later),
    ("earlier", Family::Earlier),
    ("openers", Family::Opener),
    ("joints", Family::Joint),
    ("from", Family::From),
    ("to", Family::To),
    ("by-agent", Family::ByAgent),
    ("passive", Family::Passive),
    ("helpers", Family::Helper),
    ("comparison", Family::Comparison),
    ("bounds", Family::Bound),
    ("deny", Family::Deny),
    ("taken-back", Family::TakenBack),
    ("called-false", Family::CalledFalse),
    ("more", Family::More),
    ("less", Family::Less),
    ("equal", Family::Equal),
    ("up", Family::Up),
    ("down", Family::Down),
    ("former", Family::Former),
    ("level", Family::Level),
    ("gain", Family::Gain),
    ("loss", Family::Loss),
    ("further", Family::Further),
    ("rest", Family::Rest),
    ("total", Family::Total),
    ("each", Family::Each),
    ("apart", Family::Apart),
    ("afterwards", Family::Afterwards),
    ("beforehand", Family::Beforehand),
    ("in-order", Family::InOrder),
    ("namely", Family::Namely),
    ("good-measure", Family::GoodMeasure),
    ("silent", Family::Silent),
    ("whatever", Family::Whatever),
    ("otherwise", Family::Otherwise),
    ("part-of", Family::PartOf),
    ("partial", Family::Partial),
    ("world", Family::World),
    ("ago", Family::Ago),
    ("same-day", Family::SameDay),
    ("anybody", Family::Anybody),
    ("purpose", Family::Purpose),
    ("never", Family::Never),
    ("no-longer", Family::NoLonger),
    ("already", Family::Already),
    ("so-far", Family::SoFar),
    ("can", Family::Can),
    ("wish", Family::Wish),
    ("light", Family::Light),
    ("also", Family::Also),
    ("own", Family::Own),
    ("same", Family::Same),
    ("even", Family::Even),
    ("told-apart", Family::ToldApart),
    ("as-well", Family::AsWell),
    ("judges", Family::Judges),
];

impl Family {
    /// True if the words of the family say nothing by themselves.
    pub(crate) fn is_empty_word(self) -> bool {
        !matches!(
            self,
            Self::Plan
                | Self::Aim
                | Self::Report
                | Self::Attempt
                | Self::Almost
                | Self::Deny
                | Self::TakenBack
                | Self::CalledFalse
                | Self::Bound
                | Self::Done
                | Self::Future
                | Self::From
                | Self::To
                | Self::Later
                | Self::Earlier
                | Self::Comparison
                | Self::Former
                | Self::Level
                | Self::Gain
                | Self::Loss
                | Self::Further
                | Self::Rest
                | Self::Total
                | Self::Each
                | Self::Apart
                | Self::Afterwards
                | Self::Beforehand
                | Self::InOrder
                | Self::Namely
                | Self::GoodMeasure
                | Self::Silent
                | Self::PartOf
                | Self::Partial
                | Self::World
                | Self::Ago
                | Self::SameDay
                | Self::Never
                | Self::NoLonger
                | Self::Already
                | Self::SoFar
                | Self::Can
                | Self::Wish
                | Self::Light
                | Self::ToldApart
                | Self::AsWell
                | Self::Judges
        )
    }

    /// True if the words of the family deny, weigh or limit a clause, as a reader would say.
    pub(crate) fn turns_or_limits(self) -> bool {
        matches!(
            self,
            Self::Flip
                | Self::Almost
                | Self::May
                | Self::Plan
                | Self::Aim
                | Self::Report
                | Self::Attempt
                | Self::If
                | Self::Only
                | Self::All
                | Self::Most
                | Self::Some
                | Self::First
                | Self::Except
                | Self::Because
                | Self::Despite
                | Self::CalledFalse
                | Self::TakenBack
        )
    }

    /// True if the words of the family turn or weigh a clause, so that a longer phrase takes them.
    pub(crate) fn weighs(self) -> bool {
        self < Self::Before && self != Self::Future && self != Self::Done
    }
}

/// A set of families.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Families(u128);

impl Families {
    pub(crate) fn insert(&mut self, family: Family) {
        self.0 |= 1_u128 << family as u32;
    }

    pub(crate) fn contains(self, family: Family) -> bool {
        self.0 & (1_u128 << family as u32) != 0
    }
}
