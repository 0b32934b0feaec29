//! The words around a page: the title of its file, the lines at its head and its foot.

use crate::briefing::Briefing;
use crate::render::escape;
use crate::words::fill;

/// Returns the title as a file carries it, with the marking.
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
