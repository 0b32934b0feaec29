//! The one-page briefing: judgement first, three to five key points, the move at a glance, what to watch.

use crate::briefing::product::Design;
use crate::briefing::product::Layout;
use crate::briefing::section::SectionKind;

pub(super) const DESIGN: Design = Design {
    name: |words| words.one_page,
    layout: Layout::FrontPage,
    sections: &[
        SectionKind::NotCurrent,
        SectionKind::BottomLine,
        SectionKind::KeyPoints,
        SectionKind::Glance,
        SectionKind::Timeline,
        SectionKind::Implications,
        SectionKind::Watch,
        SectionKind::Cautions,
        SectionKind::Source,
        SectionKind::Evidence,
    ],
};
