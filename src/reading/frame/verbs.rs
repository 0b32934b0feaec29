//! Which words are verbs that names can have a part in, and which of them are passive.

use crate::language::Language;
use crate::reading::frame::clause_words::grammar::ARTICLES_OR_PRONOUNS;
use crate::reading::frame::clause_words::grammar::BEFORE_INFINITIVES;
use crate::reading::frame::clause_words::grammar::DESCRIBING;
use crate::reading::frame::clause_words::grammar::DOER_ENDS;
use crate::reading::frame::clause_words::grammar::FINITE_BEFORE_TO;
use crate::reading::frame::clause_words::grammar::FINITE_GETS;
use crate::reading::frame::clause_words::grammar::GETS;
use crate::reading::frame::clause_words::grammar::INFINITIVE_ENDS;
use crate::reading::frame::clause_words::grammar::INFINITIVE_HELPERS;
use crate::reading::frame::clause_words::grammar::NOUN_ARTICLES;
use crate::reading::frame::clause_words::grammar::PARTICIPLE_ENDS;
use crate::reading::frame::clause_words::grammar::PARTICIPLE_STEMS;
use crate::reading::frame::clause_words::grammar::PARTICIPLES;
use crate::reading::frame::clause_words::grammar::SEES;
use crate::reading::frame::clause_words::grammar::SHORT_PARTICIPLES;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meaning_lists::Meanings;
use crate::reading::frame::meanings::Sort;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::standing::MAX_WORDS_BEFORE;
use crate::reading::frame::standing::Standing;
use crate::reading::frame::standing::is_by;
use crate::reading::frame::standing::is_noun;
use crate::reading::frame::standing::owner;
use crate::reading::frame::standing::preposition;
use crate::reading::frame::standing::standing;
use crate::reading::frame::standing::text;
use crate::reading::frame::words::Frame;

/// True if a verb hangs on “to” or the like: its clause does not say who does it.
pub(in crate::reading::frame) fn is_infinitive(frame: &Frame<'_>, verb: usize) -> bool {
    let before = |by: usize| verb.checked_sub(by).map_or("", |at| text(frame, at));
    let opens = |by: usize| BEFORE_INFINITIVES.has_in(frame.language, before(by));
    let own = text(frame, verb);
    let ends = || INFINITIVE_ENDS.has_in(frame.language, own);
    match frame.language {
        Language::English => {
            // “A is to sell B”, “A has to sell B”
            let told = FINITE_BEFORE_TO.has(before(2));
            let helped = before(2) == "to" && INFINITIVE_HELPERS.has_in(frame.language, before(1));
            opens(1) && (before(1) != "to" || !told) || helped
        }
        Language::German => opens(1) || own.contains("zu") && ends(),
        Language::French | Language::Spanish => {
            opens(1) && ends() || INFINITIVE_HELPERS.has_in(frame.language, before(1))
        }
        Language::Russian => ends(),
        Language::Other(_) => false,
    }
}

/// True if a word may be what somebody does to somebody: a verb, by its meaning or its form, and no word of speech.
pub(in crate::reading::frame) fn is_verb(frame: &Frame<'_>, at: usize) -> bool {
    const SPEECH: Meanings = Meanings::of(&[
        "say", "announce", "write", "promise", "warn", "reply", "confirm", "publish",
    ]);
    let word = &frame.words[at];
    let verb = |concept: &u16| {
        let meanings = meanings();
        meanings.sort(*concept) == Some(Sort::Deed)
            && meanings.kind(*concept).is_none()
            && meanings.set(*concept).is_none()
            && !SPEECH.has(*concept)
    };
    let done = || word.alone.contains(Family::Done);
    word.content
        && (word.concepts.iter().any(verb)
            || word.concepts.is_empty() && (done() || is_german_verb(frame, at)))
        && !is_noun_by_form(frame, at)
        && !is_spoken(frame, at)
}

/// True for a German verb that no list has: it stands behind the name with which its sentence opens, or ends a clause with “wurde” or the like.
fn is_german_verb(frame: &Frame<'_>, at: usize) -> bool {
    let word = &frame.words[at];
    let lower = frame.text[word.range.clone()].starts_with(char::is_lowercase);
    if !frame.is_in(Language::German) || !lower {
        return false;
    }
    let opens = |name: usize| {
        let article = name
            .checked_sub(1)
            .filter(|it| frame.words[*it].sentence == word.sentence);
        article.is_none_or(|it| it == 0 && matches!(text(frame, it), "der" | "die" | "das"))
    };
    let second = at
        .checked_sub(1)
        .is_some_and(|name| owner(frame, name).is_some() && opens(name));
    let last = frame
        .words
        .get(at + 1)
        .is_none_or(|next| next.clause != word.clause);
    let participle = word.text.ends_with("en") || word.text.ends_with('t');
    let helped = frame.has_in_clause(word.clause, &[Family::Passive]);
    second || last && participle && helped
}

/// True if a word surely is a noun: written as one in German, behind an article or a preposition elsewhere.
pub(super) fn is_plain_noun(frame: &Frame<'_>, at: usize) -> bool {
    if frame.is_in(Language::German) {
        return is_noun(frame, Some(at));
    }
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    let article = NOUN_ARTICLES.has_in(frame.language, text(frame, before));
    article || preposition(frame, at) == Some(text(frame, before))
}

/// True if a word is a noun, by its capital letter or by the article before it.
fn is_noun_by_form(frame: &Frame<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| text(frame, before));
    if frame.is_in(Language::German) {
        let first = at == 0 || frame.words[at - 1].sentence != frame.words[at].sentence;
        return !first && is_noun(frame, Some(at));
    }
    // “Lo denunció”, “l’accusait”: a pronoun before a verb looks like an article.
    let clitic = ARTICLES_OR_PRONOUNS.has_in(frame.language, before)
        && !frame.words[at].concepts.is_empty()
        && frame.words[at].alone.contains(Family::Done);
    let is_article = |word: &str| NOUN_ARTICLES.has_in(frame.language, word);
    is_article(before) && !clitic
        || text(frame, at + 1) == "of"
        || is_described(frame, at, is_article)
        || names_doer(frame, at)
}

/// True for the noun of “the lost archive”: an article and a quality, or something done to it, stand before it.
fn is_described(frame: &Frame<'_>, at: usize, is_article: impl Fn(&str) -> bool) -> bool {
    let Some(before) = at.checked_sub(1).filter(|_| frame.is_in(Language::English)) else {
        return false;
    };
    let word = &frame.words[before];
    let sorts = word.concepts.iter().map(|it| meanings().sort(*it));
    let thing = sorts.clone().any(|it| it == Some(Sort::Thing));
    let quality = sorts.into_iter().any(|it| it == Some(Sort::Quality));
    let done = DESCRIBING.has_in(frame.language, &word.text);
    let plain = !text(frame, at).ends_with("ed")
        && word.value.is_none()
        && word.clause == frame.words[at].clause;
    plain
        && !thing
        && (quality || done)
        && is_article(before.checked_sub(1).map_or("", |at| text(frame, at)))
}

/// True for the noun of somebody who does something, by its ending: moderador, modératrice.
fn names_doer(frame: &Frame<'_>, at: usize) -> bool {
    DOER_ENDS.has_in(frame.language, text(frame, at))
}

/// True if a word tells of speech, and accuses nobody.
fn is_spoken(frame: &Frame<'_>, at: usize) -> bool {
    let accuses = |concept: &u16| {
        matches!(
            meanings().name(*concept),
            "sue" | "accuse" | "criticise" | "praise" | "sack" | "appoint" | "terminate"
        )
    };
    let mut marks = frame.marks.iter();
    marks.any(|mark| mark.family == Family::Report && mark.words.contains(&at))
        && (!frame.words[at].concepts.iter().any(accuses)
            || announces(frame, at)
            || describes(frame, at))
}

/// True for the verb of “kündigte einen Umzug an”, which tells of no notice.
fn announces(frame: &Frame<'_>, at: usize) -> bool {
    let clause = frame.words[at].clause;
    let behind = frame.words[at + 1..].iter();
    let last = behind.take_while(|word| word.clause == clause).last();
    frame.is_in(Language::German) && last.is_some_and(|word| word.text == "an")
}

/// True for the participle of “kritisierter Äußerungen”, which says how a noun is.
fn describes(frame: &Frame<'_>, at: usize) -> bool {
    let ends = ["er", "en", "em", "es"]
        .iter()
        .any(|it| text(frame, at).ends_with(it));
    let next = frame.words.get(at + 1);
    let noun = next.is_some_and(|it| it.clause == frame.words[at].clause && it.value.is_none())
        && is_noun(frame, Some(at + 1));
    frame.is_in(Language::German) && ends && noun
}

/// True if a form of “be” stands before a verb in its clause, with nobody between but what weighs it.
pub(super) fn is_passive(frame: &Frame<'_>, verb: usize) -> bool {
    let tag = frame.language.tag();
    let clause = frame.words[verb].clause;
    let auxiliary = |at: usize| {
        let word = &frame.words[at];
        word.clause == clause && word.alone.contains(Family::Passive)
    };
    match tag {
        // “wurde … ersetzt”, “ersetzt wurde”
        "de" if receives(frame, verb) => true,
        "de" => {
            // “Wird … nutzen” is a future, “wird … genutzt” a passive.
            let participle = text(frame, verb).starts_with("ge")
                || text(frame, verb).ends_with('t')
                || PARTICIPLES.has(text(frame, verb));
            let future = |at: usize| matches!(text(frame, at), "wird" | "werden") && !participle;
            (0..(verb + 2).min(frame.words.len())).any(|at| auxiliary(at) && !future(at))
        }
        "ru" => {
            let active = ["л", "ла", "ли"];
            let active = active.iter().any(|it| text(frame, verb).ends_with(it));
            is_russian_participle(text(frame, verb)) || !active && has_agent_name(frame, 0, clause)
        }
        _ => {
            let from = verb.saturating_sub(MAX_WORDS_BEFORE);
            let near = (from..verb).rev();
            let mut near = near.take_while(|at| frame.words[*at].value.is_none());
            // “A is to sell B”
            let due = tag == "en" && text(frame, verb.saturating_sub(1)) == "to";
            let be =
                !due && near.any(|at| auxiliary(at) && (tag != "es" || text(frame, at) != "se"));
            let participle = tag != "en" || !text(frame, verb).ends_with("ing");
            // “Est parti” is no passive, “a été vendu” is one.
            let clear = tag != "fr"
                || has_agent(frame, clause)
                || text(frame, verb.saturating_sub(1)) == "été";
            if tag == "fr" && lets_be_done(frame, verb) {
                return true;
            }
            // “Bought by A”
            let first = verb == 0 || frame.words[verb - 1].clause != clause;
            be && participle && clear || first && has_agent_name(frame, verb + 1, clause)
        }
    }
}

/// True for the form of a Russian verb that tells what was done to somebody: созданная, куплен.
fn is_russian_participle(word: &str) -> bool {
    let mut stems = PARTICIPLE_ENDS.fronts(Language::Russian, word);
    let long = stems.any(|stem| PARTICIPLE_STEMS.has(stem));
    let short = word.strip_suffix(['а', 'о', 'ы']).unwrap_or(word);
    long || SHORT_PARTICIPLES.has(short)
}

/// True for the infinitive of “s’est vu remettre des affiches par A” and “s’est fait exclure par A”.
fn lets_be_done(frame: &Frame<'_>, verb: usize) -> bool {
    let before = verb.saturating_sub(1);
    SEES.has(text(frame, before))
        && (verb.saturating_sub(MAX_WORDS_BEFORE + 1)..before)
            .any(|at| matches!(text(frame, at), "s" | "se"))
}

/// True for the participle of “geschenkt bekommen”: whoever the clause tells of gets it.
fn receives(frame: &Frame<'_>, verb: usize) -> bool {
    let word = &frame.words[verb];
    let participle = word.text.starts_with("ge") && word.text.ends_with(['t', 'n'])
        || PARTICIPLES.has(&word.text);
    let next = frame.words.get(verb + 1);
    let next = next.filter(|it| it.clause == word.clause);
    let clause = frame.words[..verb].iter().rev();
    let mut before = clause.take_while(|it| it.clause == word.clause);
    let is_finite = || before.any(|it| FINITE_GETS.has(&it.text));
    participle && next.map_or_else(is_finite, |it| GETS.has(&it.text))
}

/// True if a clause names, behind this word, who does something by “by” or by its case.
fn has_agent_name(frame: &Frame<'_>, from: usize, clause: usize) -> bool {
    let behind = from..frame.words.len();
    let mut here = behind.filter(|at| frame.words[*at].clause == clause);
    here.any(|at| owner(frame, at).is_some() && standing(frame, at) == Standing::Agent)
}

/// True if a clause names by whom something is done.
fn has_agent(frame: &Frame<'_>, clause: usize) -> bool {
    (0..frame.words.len()).any(|at| frame.words[at].clause == clause && is_by(frame, at))
}
