//! The numbers of ordered lists, as a browser draws them.

use crate::source::html::shown::Attribute;
use crate::source::numeral::letters;
use crate::source::numeral::roman;

/// The form in which the numbers of a list are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Digits,
    Letters {
        capital: bool,
    },
    Roman {
        capital: bool,
    },
    /// Drawn as a bullet, or not at all.
    None,
}

/// An ordered list that is open.
#[derive(Debug, Clone, Copy)]
pub(super) struct Numbers {
    next: i64,
    step: i64,
    form: Form,
}

impl Numbers {
    /// Returns the numbers of a list with these attributes; `style` is its `list-style-type`.
    pub(super) fn of(attribute: Attribute<'_>, style: &str) -> Self {
        let given = attribute("start").and_then(|start| start.trim().parse().ok());
        let is_reversed = attribute("reversed").is_some();
        let by_type = attribute("type").unwrap_or_default();
        Self {
            next: given.unwrap_or(1),
            step: if is_reversed { -1 } else { 1 },
            form: match (by_type.trim(), given, is_reversed) {
                // The list counts down to one, and its items have not been counted yet.
                (_, None, true) => Form::None,
                (kind, _, _) => Form::of(style).unwrap_or_else(|| Form::of_type(kind)),
            },
        }
    }

    /// Returns the number of the next item, with a full stop; `None` where the list draws no numbers.
    pub(super) fn next(&mut self, value: Option<i64>) -> Option<String> {
        let number = value.unwrap_or(self.next);
        self.next = number.saturating_add(self.step);
        let written = match self.form {
            Form::Digits => Some(number.to_string()),
            Form::Letters { capital } => letters(number).map(|it| cased(it, capital)),
            Form::Roman { capital } => roman(number).map(|it| cased(it, capital)),
            Form::None => return None,
        };
        Some(format!(
            "{}.",
            written.unwrap_or_else(|| number.to_string())
        ))
    }
}

impl Form {
    fn of_type(kind: &str) -> Self {
        match kind {
            "a" => Self::Letters { capital: false },
            "A" => Self::Letters { capital: true },
            "i" => Self::Roman { capital: false },
            "I" => Self::Roman { capital: true },
            _ => Self::Digits,
        }
    }

    fn of(style: &str) -> Option<Self> {
        style.split(' ').find_map(|word| {
            Some(match word {
                "none" | "disc" | "circle" | "square" => Self::None,
                "decimal" | "decimal-leading-zero" => Self::Digits,
                "lower-alpha" | "lower-latin" => Self::Letters { capital: false },
                "upper-alpha" | "upper-latin" => Self::Letters { capital: true },
                "lower-roman" => Self::Roman { capital: false },
                "upper-roman" => Self::Roman { capital: true },
                _ => return None,
            })
        })
    }
}

fn cased(letters: String, capital: bool) -> String {
    if capital {
        letters.to_ascii_uppercase()
    } else {
        letters
    }
}
