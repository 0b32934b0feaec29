//! The families of marks: what words of a list do to the clause in which they are.

/// Declares the families: of each what its words do, its variant, and the name of its list in the files of the languages.
macro_rules! families {
    ($($(#[$doc:meta])* $variant:ident = $list:literal,)*) => {
        /// The effect of a mark in a clause.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub(crate) enum Family {
            $($(#[$doc])* $variant,)*
        }

        /// The families with the names of their lists, in the order in which marks are sought.
        pub(crate) const FAMILIES: &[(&str, Family)] = &[$(($list, Family::$variant)),*];
    };
}

families! {
    /// Phrases that must not be read as what their words are: “not only”, “last resort”.
    Idle = "idle",
    /// Words that deny: not, without, failed to.
    Flip = "flip",
    /// Words for what was about to be so, and was not: almost, on the brink of.
    Almost = "almost",
    /// Words that leave it open: may, perhaps, apparently.
    May = "may",
    /// Words for what somebody intends: plans to, wants to.
    Plan = "plan",
    /// Words for what somebody works towards: the goal is to.
    Aim = "aim",
    /// Words that tell what others say: allegedly, is said to.
    Report = "report",
    /// Words for what is tried: tried to, on trial.
    Attempt = "attempt",
    /// Words that set a condition: if, unless, provided.
    If = "if",
    /// Words that leave out all others: only, nothing but.
    Only = "only",
    /// Words that leave out nobody: all, every, always.
    All = "all",
    /// Words for more than half: most of, the bulk of.
    Most = "most",
    /// Words for a part: some of, partly.
    Some = "some",
    /// Words for a small part: few, a handful.
    Few = "few",
    /// Words for a large number: many, scores of.
    Many = "many",
    /// Words for all but a few: almost all, with few exceptions.
    Nearly = "nearly-all",
    /// Words for what came before all others: the first, for the first time.
    First = "first",
    /// Words that take something out: except, apart from.
    Except = "except",
    /// Words for what is to come: will, is going to.
    Future = "future",
    /// Words and endings of what has come about: has, did, went.
    Done = "done",
    /// Words that give a reason: because of, led to.
    Because = "because",
    /// Words that set a reason aside: despite, although.
    Despite = "despite",
    /// Words for a time before another: before, ahead of.
    Before = "before",
    /// Words for a time after another: after, following.
    After = "after",
    /// Words for the end of a time: until, up to.
    Until = "until",
    /// Words for the beginning of a time: since, as of.
    Since = "since",
    /// Words for the last moment of a time: by, at the latest.
    By = "by",
    /// Words for a time itself: on, during.
    On = "on",
    /// Words for whatever comes after or above: later, newer, or above.
    Later = "later",
    /// Words for whatever comes before or below: earlier, older, or below.
    Earlier = "earlier",
    /// Words that begin a subordinate clause: that, which, because.
    Opener = "openers",
    /// Words that join equal parts: and, or, but.
    Joint = "joints",
    /// Words for where somebody goes away: from, out of, left.
    From = "from",
    /// Words for where somebody goes: to, into, joined.
    To = "to",
    /// Words before the doer of a passive: by, at the hands of.
    ByAgent = "by-agent",
    /// Verbs that make a passive: was, got.
    Passive = "passive",
    /// Small words between subject and verb: still, also, does.
    Helper = "helpers",
    /// Words that compare: than, twice, as many.
    Comparison = "comparison",
    /// Words for a limit: at the outside, cap, exceeds.
    Bound = "bounds",
    /// Verbs for what somebody held back from: fought shy, backed out.
    Deny = "deny",
    /// Words that take a text back: is wrong, is unfounded.
    TakenBack = "taken-back",
    /// Words that call something false: hoax, myth, correction.
    CalledFalse = "called-false",
    /// Words by which one thing is more than another: more than, overtakes.
    More = "more",
    /// Words by which one thing is less than another: a third less, lags behind.
    Less = "less",
    /// Words by which two things are alike: as many as, equally.
    Equal = "equal",
    /// Words for a lower bound: at least, more than.
    Up = "up",
    /// Words for an upper bound: at most, no more than.
    Down = "down",
    /// Words for an office that is past, or another’s: former, deputy, acting.
    Former = "former",
    /// Verbs for how many there are: has, numbers, totals.
    Level = "level",
    /// Verbs for how many came: gained, recruited.
    Gain = "gain",
    /// Verbs for how many went: lost, shrank by.
    Loss = "loss",
    /// Words for what is added to others: additional, further.
    Further = "further",
    /// Words for what is left over: the rest, the others.
    Rest = "rest",
    /// Words for a sum: altogether, combined.
    Total = "total",
    /// Words that give each its own: each, apiece.
    Each = "each",
    /// Words that tell how far apart two numbers are: up from, short of.
    Apart = "apart",
    /// Words behind a span of time, for what came after: two weeks later.
    Afterwards = "afterwards",
    /// Words behind a span of time, for what came before: two weeks earlier.
    Beforehand = "beforehand",
    /// Words that point back to several by their order: the latter, vice versa.
    InOrder = "in-order",
    /// Words that say something once more: that is, in other words.
    Namely = "namely",
    /// Words for a little more than a number: a good dozen, upwards of.
    GoodMeasure = "good-measure",
    /// Words for whoever says nothing: declined to comment.
    Silent = "silent",
    /// Words that make a condition idle: regardless, even if, with or without.
    Whatever = "whatever",
    /// Words for what happens if a condition fails: otherwise, or else.
    Otherwise = "otherwise",
    /// Words for a part of those just named: of whom, including.
    PartOf = "part-of",
    /// Words for what holds in part: partly.
    Partial = "partial",
    /// Words for the whole world: worldwide, on the globe.
    World = "world",
    /// Words that count back from today: ago.
    Ago = "ago",
    /// Words for the day of the text itself: today, this morning.
    SameDay = "same-day",
    /// Words for whoever reads or does something: whoever, if you.
    Anybody = "anybody",
    /// Words that open the purpose of a deed: to, in order to.
    Purpose = "purpose",
    /// Words that deny for all time: never, jamais.
    Never = "never",
    /// Words that deny from now on: no longer, nicht mehr.
    NoLonger = "no-longer",
    /// Words for a thing that has come about: already, schon.
    Already = "already",
    /// Words that deny up to now, beside a word that denies: so far, bisher.
    SoFar = "so-far",
    /// Words for being able to do something: can, puede.
    Can = "can",
    /// Words for wanting to do something: want, quiere.
    Wish = "wish",
    /// Verbs that say little by themselves: takes a side, makes a choice.
    Light = "light",
    /// Words that count somebody in: including, not even.
    Even = "even",
    /// Words before somebody of whom something else is told: unlike, not to be confused with.
    ToldApart = "told-apart",
    /// Words that repeat a deed told before, whoever does it: also, the same; no “another”, which tells no deed.
    AsWell = "as-well",
    /// Verbs by which somebody says what something is, in their own eyes: called it unfair.
    Judges = "judges",
    /// Papers that have a date of their own: minutes, a notice.
    Paper = "paper",
    /// Words for members that belong together in their order: respectively.
    Respectively = "respectively",
    /// Words for the first part of a month or a year: early, the beginning of.
    BeginningOf = "beginning-of",
    /// Words for the middle of a month or a year: mid, the middle of.
    MiddleOf = "middle-of",
    /// Words for the last part of a month or a year: late, the end of.
    EndOf = "end-of",
}

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
                | Self::Respectively
                | Self::ToldApart
                | Self::AsWell
                | Self::Judges
                | Self::BeginningOf
                | Self::MiddleOf
                | Self::EndOf
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
