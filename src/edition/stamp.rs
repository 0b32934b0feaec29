//! Stamps: digests that say what was accepted.
//!
//! A stamp names its algorithm and its version, so that a later program can
//! tell an old stamp from a wrong one. Every field goes in with its length
//! before it: “ab” and “c” never look like “a” and “bc”.

use std::collections::BTreeSet;

use crate::edition::contents::SaidTexts;
use crate::edition::contents::{Contents, Digest, More};
use crate::edition::lock::Begun;
use crate::edition::lock::LockedQuote;
use crate::edition::lock::LockedSource;
use crate::edition::lock::LockedStatement;
use crate::edition::lock::Review;
use crate::edition::names::Names;
use crate::files::sha256;
use crate::sheet::ActorIndex;
use crate::sheet::At;
use crate::sheet::Caution;
use crate::sheet::Confidence;
use crate::sheet::Difference;
use crate::sheet::Fact;
use crate::sheet::Horizon;
use crate::sheet::Judgement;
use crate::sheet::Likelihood;
use crate::sheet::Movement;
use crate::sheet::Quote;
use crate::sheet::Wording;

/// The beginning of every stamp: the algorithm, and the version of what goes in.
const ALGORITHM: &str = "sha256-v1:";

/// The fields that go into a stamp, each with its length in bytes before it.
#[derive(Debug)]
struct Fields(Vec<u8>);

impl Fields {
    fn of(kind: &str) -> Self {
        Self(Vec::new()).add(kind)
    }

    fn add(mut self, field: &str) -> Self {
        self.0.extend((field.len() as u64).to_be_bytes());
        self.0.extend(field.as_bytes());
        self
    }

    fn all<T>(
        self,
        items: impl ExactSizeIterator<Item = T>,
        add: impl Fn(Self, T) -> Self,
    ) -> Self {
        let length = items.len().to_string();
        items.fold(self.add(&length), add)
    }

    fn wording(self, wording: &Wording) -> Self {
        let texts: Vec<_> = wording.iter().collect();
        self.all(texts.into_iter(), |fields, (language, text)| {
            fields.add(language.tag()).add(text.unprinted())
        })
    }

    fn review(self, review: Option<&Review>) -> Self {
        match review {
            None => self.add("recorded"),
            Some(review) => self
                .add("accepted")
                .add(review.by.unprinted())
                .add(&review.on.to_string())
                .add(review.because.unprinted()),
        }
    }

    fn stamp(&self) -> String {
        format!("{ALGORITHM}{}", sha256(&self.0))
    }
}

/// Returns the stamp of a source as it was accepted.
pub(super) fn of_source(source: &LockedSource) -> String {
    let fields = Fields::of("source")
        .add(source.id.as_str())
        .add(&source.sha256)
        .add(&source.text_sha256)
        .add(&source.extractor)
        .add(&source.normal_form.to_string())
        .all(source.passages.iter(), |fields, passage| {
            fields.add(passage.unprinted())
        });
    // A source of which nothing is set aside keeps the stamp that it had before anything could be.
    let parts = source.set_aside.iter();
    let fields = parts.fold(fields, |fields, part| {
        let fields = fields.add("set-aside").add(part.named.unprinted());
        fields.all(part.sentences.iter(), |fields, sentence| {
            fields.add(sentence.unprinted())
        })
    });
    fields.review(source.review.as_ref()).stamp()
}

/// Returns the stamp of a fact or caution as it was accepted.
pub(super) fn of_statement(kind: &str, statement: &LockedStatement) -> String {
    Fields::of(kind)
        .add(statement.id.as_str())
        .add(&statement.content)
        .all(statement.quotes.iter(), of_quote)
        .review(statement.review.as_ref())
        .stamp()
}

fn of_quote(fields: Fields, quote: &LockedQuote) -> Fields {
    let place = [quote.start, quote.end, quote.line, quote.column];
    fields
        .add(quote.source.as_str())
        .add(quote.words.unprinted())
        .all(quote.host.iter(), |fields, passage| {
            fields.add(passage.unprinted())
        })
        .add(quote.before.unprinted())
        .add(quote.after.unprinted())
        .all(place.iter(), |fields, number| {
            fields.add(&number.to_string())
        })
        .add(if quote.context { "context" } else { "quote" })
}

/// Returns the digest of what the sheet says of a fact.
pub(super) fn of_fact_content(names: &Names<'_>, fact: &Fact) -> String {
    let fields = Fields::of("fact").wording(&fact.says);
    let fields = fields.all(fact.short.iter(), Fields::wording);
    let date = fact.typed_date().map(|date| date.value.to_string());
    let fields = fields.all(date.iter(), |fields, date| fields.add(date));
    let fields = fields.all(fact.typed_count().iter(), |fields, count| {
        fields
            .add(&count.value.value.to_string())
            .add(if count.about.value {
                "about"
            } else {
                "exactly"
            })
            .wording(&count.of)
    });
    let fields = fields.all(fact.typed_actors().iter(), |fields, actor| {
        fields.add(names.actor(actor.value))
    });
    let fields = fields.all(fact.according_to.iter(), |fields, actor| {
        fields.add(names.actor(actor.value))
    });
    let fields = fields.all(fact.stands_for.iter(), |fields, stands_for| {
        fields
            .add(stands_for.expression.unprinted())
            .add(names.actor(stands_for.actor.value))
    });
    let quote = |fields, quote: &Quote| quoted(names, fields, quote);
    let fields = fields.all(fact.quotes.iter(), quote);
    let fields = fields.all(fact.context.iter(), quote);
    // A fact without a claim keeps the digest that it had before there were claims.
    let claim = fact.claim.iter();
    let fields = claim.fold(fields, |fields, claim| fields.add("claim").wording(claim));
    // A fact whose credibility nobody has judged keeps the stamp that it had before there was the key.
    let credibility = fact.credibility.iter();
    let fields = credibility.fold(fields, |fields, grade| {
        let digit = grade.value.digit().to_string();
        fields.add("credibility").add(&digit)
    });
    fields.stamp()
}

/// Returns the digest of the typed values of a fact; the order of its actors means nothing.
pub(super) fn of_values(names: &Names<'_>, fact: &Fact) -> Digest {
    let date = fact.typed_date().map(|date| date.value.to_string());
    let digest = |actors: &[&str]| {
        let fields = Fields::of("values").all(date.iter(), |fields, date| fields.add(date));
        let fields = fields.all(fact.typed_count().iter(), |fields, count| {
            let about = if count.about.value {
                "about"
            } else {
                "exactly"
            };
            fields.add(&count.value.value.to_string()).add(about)
        });
        let fields = fields.all(actors.iter(), |fields, actor| fields.add(actor));
        let speakers = fact.according_to.iter();
        fields
            .all(speakers, |fields, actor| {
                fields.add(names.actor(actor.value))
            })
            .stamp()
    };
    let actors = fact
        .typed_actors()
        .iter()
        .map(|actor| names.actor(actor.value));
    let mut actors: Vec<&str> = actors.collect();
    let listed = digest(&actors);
    actors.sort_unstable();
    Digest::new(listed, digest(&actors))
}

/// Returns the digest of the words that a fact rests on; their order means nothing.
pub(super) fn of_evidence(names: &Names<'_>, fact: &Fact) -> Digest {
    let words = |quotes: &[Quote]| -> Vec<(String, String)> {
        let words = quotes.iter().map(|quote| {
            let words = crate::reading::fold(quote.words.unprinted());
            (names.source(quote.source).to_owned(), words)
        });
        words.collect()
    };
    let add = |fields: Fields, (source, words): &(String, String)| fields.add(source).add(words);
    let digest = |quotes: &[(String, String)], context: &[(String, String)]| {
        let fields = Fields::of("evidence").all(quotes.iter(), add);
        fields.all(context.iter(), add).stamp()
    };
    let (mut quotes, mut context) = (words(&fact.quotes), words(&fact.context));
    let listed = digest(&quotes, &context);
    quotes.sort_unstable();
    context.sort_unstable();
    Digest::new(listed, digest(&quotes, &context))
}

/// Returns the digest of who moves, from where, to where and how far.
pub(super) fn of_movement(names: &Names<'_>, movement: &Movement) -> String {
    let set = |fields: Fields, actors: &[At<ActorIndex>]| {
        let actors: BTreeSet<&str> = actors.iter().map(|it| names.actor(it.value)).collect();
        fields.all(actors.into_iter(), Fields::add)
    };
    let fields = set(Fields::of("movement"), &movement.who);
    let fields = set(fields, &movement.away_from);
    let fields = set(fields, &movement.to);
    let fields = fields.add(movement.stage.value.as_str());
    // Keys that a movement does without leave its digest as it was.
    let date = movement.date.map(|date| date.value.to_string());
    let fields = date.iter().fold(fields, |fields, date| fields.add(date));
    let part = movement.is_partial.then_some("partly");
    let fields = part.iter().fold(fields, |fields, part| fields.add(part));
    let returns: BTreeSet<&str> = movement
        .returns
        .iter()
        .map(|it| names.fact(it.value))
        .collect();
    returns.into_iter().fold(fields, Fields::add).stamp()
}

/// Returns the digest of the facts that differ.
pub(super) fn of_difference(names: &Names<'_>, difference: &Difference) -> String {
    let facts = difference.between.iter();
    let facts: BTreeSet<&str> = facts.map(|fact| names.fact(fact.value)).collect();
    Fields::of("difference")
        .all(facts.into_iter(), Fields::add)
        .stamp()
}

/// Returns how far a judgement looks ahead: a day, `none`, or nothing.
pub(super) fn horizon(judgement: &Judgement) -> String {
    match &judgement.horizon {
        Some(Horizon::Until(day)) => day.value.to_string(),
        Some(Horizon::Open(_)) => "none".to_owned(),
        None => String::new(),
    }
}

/// Returns the digest of the likelihood of a judgement.
pub(super) fn of_likelihood(judgement: &Judgement) -> String {
    let likelihood = judgement.likelihood.as_ref().map(|own| {
        let place = Likelihood::ALL.iter().position(|it| *it == own.value);
        place.unwrap_or_default().to_string()
    });
    let add = |fields: Fields, place: &String| fields.add(place);
    Fields::of("likelihood").all(likelihood.iter(), add).stamp()
}

/// Returns the digest of what a judgement rests on, and how surely.
pub(super) fn of_grounds(names: &Names<'_>, judgement: &Judgement) -> String {
    let confidence = judgement.confidence.as_ref().map(|own| {
        let place = Confidence::ALL.iter().position(|it| *it == own.value);
        place.unwrap_or_default().to_string()
    });
    let fields = Fields::of("grounds").all(confidence.iter(), |fields, place| fields.add(place));
    let rests_on = judgement.rests_on.iter();
    let facts: BTreeSet<&str> = rests_on.map(|fact| names.fact(fact.value)).collect();
    let add = |fields: Fields, fact: &str| fields.add(fact);
    fields.all(facts.into_iter(), add).stamp()
}

/// The stamp of who began a lock anew.
pub(super) fn of_begun(begun: &Begun) -> String {
    Fields::of("begun")
        .add(&begun.edition.to_string())
        .review(Some(&begun.review))
        .stamp()
}

/// Returns the stamp of what an edition says.
pub(super) fn of_contents(number: u32, contents: &Contents) -> String {
    let says = |fields: Fields, says: &SaidTexts| {
        fields.all(says.iter(), |fields, (tag, text)| {
            fields.add(tag).add(text.unprinted())
        })
    };
    // What a lock of an earlier version does not remember leaves its stamp as it was.
    let perhaps = |fields: Fields, value: Option<&String>| match value {
        Some(value) => fields.add(value),
        None => fields,
    };
    let fields = Fields::of("edition").add(&number.to_string());
    let fields = fields.all(contents.facts.iter(), |fields, fact| {
        let fields = says(fields.add(fact.id.as_str()), &fact.says);
        let fields = fields.add(&fact.values.listed).add(&fact.evidence.listed);
        let fields = perhaps(fields, fact.values.sorted.as_ref());
        perhaps(fields, fact.evidence.sorted.as_ref())
    });
    let fields = fields.all(contents.judgements.iter(), |fields, judgement| {
        let fields = says(fields.add(judgement.id.as_str()), &judgement.says);
        let fields = fields.add(&judgement.likelihood).add(&judgement.grounds);
        perhaps(fields, judgement.horizon.as_ref())
    });
    let fields = fields.all(contents.sources.iter(), |fields, source| {
        let fields = fields
            .add(source.id.as_str())
            .add(source.title.unprinted())
            .add(&source.text_sha256)
            .add(&source.normal_form.to_string());
        let is_superseded = source.is_superseded.map(|it| it.to_string());
        let fields = perhaps(fields, source.grade.as_ref());
        perhaps(fields, is_superseded.as_ref())
    });
    let lists = contents.more.iter().flat_map(More::lists);
    let fields = lists.fold(fields, |fields, (name, list)| {
        fields.add(name).all(list.iter(), |fields, entry| {
            let fields = says(fields.add(entry.id.as_str()), &entry.says);
            says(fields, &entry.because).add(&entry.values)
        })
    });
    fields.stamp()
}

/// Returns the digest of what the sheet says of a caution.
pub(super) fn of_caution_content(names: &Names<'_>, caution: &Caution) -> String {
    let fields = Fields::of("caution").wording(&caution.says);
    let fields = fields.all(caution.desk.iter(), |fields, desk| {
        let texts: Vec<_> = desk.iter().collect();
        fields.all(texts.into_iter(), |fields, (language, text)| {
            fields.add(language.tag()).add(text.unprinted())
        })
    });
    let quote = |fields, quote: &Quote| quoted(names, fields, quote);
    fields.all(caution.quotes.iter(), quote).stamp()
}

fn quoted(names: &Names<'_>, fields: Fields, quote: &Quote) -> Fields {
    fields
        .add(names.source(quote.source))
        .add(&crate::reading::fold(quote.words.unprinted()))
}

#[cfg(test)]
mod tests {
    use super::Fields;

    #[test]
    fn fields_do_not_run_into_one_another() {
        let stamp = |fields: &[&str]| {
            let all = Fields::of("test");
            fields.iter().fold(all, |all, field| all.add(field)).stamp()
        };
        assert_ne!(stamp(&["ab", "c"]), stamp(&["a", "bc"]));
        assert_ne!(stamp(&["a", ""]), stamp(&["a"]));
        assert!(stamp(&[]).starts_with("sha256-v1:"));
    }
}
