//! The words around the text of a briefing: the title of its file, and the lines at the head and the foot of each page.

use crate::briefing::Briefing;
use crate::render::escape;
use crate::words::fill;

/// Returns the title for the metadata of a file, with the marking, and with the remarks that it is a draft or not current.
pub(super) fn file_title(briefing: &Briefing) -> String {
    let title = escape::fold(&briefing.title.to_string());
    let marking = briefing.marking.label();
    let title = match briefing.draft_remark() {
        None => title,
        Some(draft) => format!("{draft}{}{title}", briefing.words.colon),
    };
    match briefing.running_remark() {
        None => format!("{title} ({marking})"),
        Some(remark) => format!("{title} ({marking}{}{remark})", briefing.words.semicolon),
    }
}

/// Returns the line at the head of a page, with the name of the house.
pub(super) fn running(briefing: &Briefing) -> String {
    let as_of = fill(briefing.words.as_of, &[("date", &briefing.as_of)]);
    of_the_house(briefing, format!("{} · {as_of}", briefing.kicker()))
}

/// Returns the line at the foot of a page, with the name of the house.
pub(super) fn imprint(briefing: &Briefing) -> String {
    let edition = fill(
        briefing.words.edition,
        &[("number", &briefing.edition.to_string())],
    );
    let (report, product) = (&briefing.report, briefing.product_name());
    of_the_house(briefing, format!("{report} · {product} · {edition}"))
}

/// Returns a line with the name of the house before it and, if part of the briefing is not current, that remark behind it.
fn of_the_house(briefing: &Briefing, line: String) -> String {
    let line = match briefing.running_remark() {
        Some(remark) => format!("{line} · {remark}"),
        None => line,
    };
    match &briefing.letterhead.organisation {
        Some(organisation) => format!("{organisation} · {line}"),
        None => line,
    }
}
