//! The full briefing: judgements with their ground, what happened, who and what is named, and annexes.

use crate::briefing::product::Design;
use crate::briefing::product::Layout;
use crate::briefing::section::SectionKind;

pub(super) const DESIGN: Design = Design {
    name: |words| words.full.name,
    layout: Layout::Chapters {
        max_pages: 12,
        figures: "figures",
    },
    sections: &[
        SectionKind::NotCurrent,
        SectionKind::BottomLine,
        SectionKind::KeyJudgements,
        SectionKind::WhatHappened,
        SectionKind::Push,
        SectionKind::Platforms,
        SectionKind::Actors,
        SectionKind::Scale,
        SectionKind::Cautions,
        SectionKind::Alternatives,
        SectionKind::Implications,
        SectionKind::Outlook,
        SectionKind::Watch,
        SectionKind::Changes,
        SectionKind::SourceCards,
        SectionKind::Evidence,
        SectionKind::Terms,
        SectionKind::Method,
    ],
};
