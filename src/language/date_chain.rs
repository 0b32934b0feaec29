//! Dates that hang together: what is said once counts for all of them.

use super::date_part::Grain;
use super::date_part::Part;

/// Parts with the ties between them; one tie fewer than parts.
#[derive(Debug, Default)]
pub(super) struct Chain {
    pub(super) parts: Vec<Part>,
    pub(super) ties: Vec<Tie>,
}

/// What ties two parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tie {
    /// All days between count, too.
    Until,
    /// Only these.
    And,
}

impl Chain {
    /// Hands on what is said once: “21. und 24. November”, “November 21–24, 2019”, “March to May 2018”.
    pub(super) fn share(&mut self, month_first: bool) {
        self.hand_back();
        if month_first {
            self.hand_forward();
            self.hand_back();
        }
        // “from 21 November 2019 to 3 December”
        for at in 1..self.parts.len() {
            let (before, until) = (
                self.parts.get(at - 1).copied(),
                self.ties.get(at - 1) == Some(&Tie::Until),
            );
            if let (Some(before), Some(part), true) = (before, self.parts.get_mut(at), until)
                && let (Some(year), Some(month), None) =
                    (before.date.year, part.date.month, part.date.year)
            {
                part.date.year =
                    Some(year + i32::from(before.date.month.is_some_and(|before| before > month)));
            }
        }
    }

    /// From right to left: the month to a lone day, the year to what has none.
    fn hand_back(&mut self) {
        for at in (1..self.parts.len()).rev() {
            let (after, until) = (
                self.parts.get(at).copied(),
                self.ties.get(at - 1) == Some(&Tie::Until),
            );
            let (Some(after), Some(part)) = (after, self.parts.get_mut(at - 1)) else {
                continue;
            };
            let lone_day = part.grain() == Grain::LoneDay;
            if lone_day && after.date.day.is_some() {
                part.date.month = after.date.month;
            }
            if let (Some(year), Some(month), None) =
                (after.date.year, part.date.month, part.date.year)
            {
                // From December to January the year turns; “in December and January 2020” leaves it open.
                let turned = after.date.month.is_some_and(|after| after < month);
                part.date.year = (until || !turned).then(|| year - i32::from(turned));
            }
        }
    }

    /// From left to right: the month to a lone day.
    fn hand_forward(&mut self) {
        for at in 1..self.parts.len() {
            let before = self.parts.get(at - 1).copied();
            if let (Some(before), Some(part)) = (before, self.parts.get_mut(at))
                && part.grain() == Grain::LoneDay
                && before.date.day.is_some()
            {
                part.date.month = before.date.month;
            }
        }
    }
}
