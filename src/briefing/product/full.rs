//! The full briefing: judgements with their ground and what follows, what happened, the sources, and an annex.

use crate::briefing::product::Body;
use crate::briefing::product::Design;
use crate::briefing::product::Layout;
use crate::briefing::section::SectionKind;

pub(super) const DESIGN: Design = Design {
    name: |words| words.full.name,
    layout: Layout::Chapters {
        max_pages: 20,
        body: Body {
            pages: 4,
            words: 1300,
        },
        figures: "figures",
    },
    sections: &[
        SectionKind::NotCurrent,
        SectionKind::BottomLine,
        SectionKind::KeyJudgements,
        SectionKind::Alternatives,
        SectionKind::Implications,
        SectionKind::Outlook,
        SectionKind::Watch,
        SectionKind::WhatHappened,
        SectionKind::Push,
        SectionKind::Platforms,
        SectionKind::Scale,
        SectionKind::Cautions,
        SectionKind::Changes,
        SectionKind::SourceCards,
        SectionKind::FurtherFacts,
        SectionKind::FurtherCautions,
        SectionKind::Actors,
        SectionKind::Evidence,
        SectionKind::Terms,
        SectionKind::Method,
    ],
};
