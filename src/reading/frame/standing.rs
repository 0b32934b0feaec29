//! How a name stands in its clause: bare, behind a preposition, or in the form of the one to whom something is done.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::language::Language;
use crate::reading::frame::clause_words::grammar::ARTICLES;
use crate::reading::frame::clause_words::grammar::ASIDES;
use crate::reading::frame::clause_words::grammar::FEMININES;
use crate::reading::frame::clause_words::grammar::GOALS;
use crate::reading::frame::clause_words::grammar::MASCULINES;
use crate::reading::frame::clause_words::grammar::ORIGINS;
use crate::reading::frame::lexicon::Family;
use crate::reading::frame::meanings::meanings;
use crate::reading::frame::verbs::is_verb;
use crate::reading::frame::words::Frame;
use crate::reading::frame::words::What;

/// How a name stands in its clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// Without a preposition, and in a form that may tell either.
    Bare,
    /// In the form of the one to whom something is done: den A, a A, Анну.
    Object,
    /// Behind “to”, or in the form that says so.
    Goal,
    /// Behind “from”.
    Origin,
    /// Behind “by”, or in the form that says so.
    Agent,
    /// Behind another preposition, or of another noun.
    Aside,
}

/// The maximum number of words between a preposition and its name: by *the club* A.
pub(super) const MAX_WORDS_BEFORE: usize = 3;

/// The words of the three lists. Nearly every word of a text is looked up here.
static PREPOSITIONS: LazyLock<BTreeMap<&str, Standing>> = LazyLock::new(|| {
    let lists = [
        (&ASIDES, Standing::Aside),
        (&GOALS, Standing::Goal),
        (&ORIGINS, Standing::Origin),
    ];
    let words = lists.into_iter().flat_map(|(list, standing)| {
        let words = list.words();
        words.map(move |word| (word, standing))
    });
    words.collect()
});

/// Returns the preposition before a word, with at most two words between.
pub(super) fn preposition<'f>(frame: &'f Frame<'_>, at: usize) -> Option<&'f str> {
    let clause = frame.words[at].clause;
    let mut before = (at.saturating_sub(MAX_WORDS_BEFORE)..at)
        .rev()
        .map(|at| &frame.words[at])
        .take_while(|word| word.clause == clause && word.value.is_none());
    before
        .find(|word| PREPOSITIONS.contains_key(word.text.as_str()))
        .map(|word| word.text.as_str())
}

/// True if a word is one of the prepositions.
pub(super) fn is_preposition(frame: &Frame<'_>, at: usize) -> bool {
    PREPOSITIONS.contains_key(frame.words[at].text.as_str())
}

/// True if a word leads to a name that has no part in the deed itself.
fn stands_aside(frame: &Frame<'_>, at: usize) -> bool {
    PREPOSITIONS.get(frame.words[at].text.as_str()) == Some(&Standing::Aside)
}

/// True if a clause may hang on a noun or a name right before it: “der Chor, der A verlässt”, but not “sie sagte, der A werde …”.
fn may_hang_on_noun(frame: &Frame<'_>, first: usize) -> bool {
    let before = first.checked_sub(1);
    is_noun(frame, before) || before.is_some_and(|at| frame.words[at].value.is_some())
}

/// How a name stands in its clause, by its preposition, its article, or its case.
pub(super) fn standing(frame: &Frame<'_>, name: usize) -> Standing {
    let tag = frame.language.tag();
    let clause = frame.words[name].clause;
    if is_label(frame, name) {
        return Standing::Aside;
    }
    for at in (name.saturating_sub(MAX_WORDS_BEFORE)..name).rev() {
        let word = &frame.words[at];
        if word.clause != clause || word.value.is_some() || word.helps() {
            break;
        }
        let text = word.text.as_str();
        let hangs = at > 0 && frame.words[at - 1].clause != clause;
        if is_by(frame, at)
            && (tag != "de" || text != "von" || frame.has_in_clause(clause, &[Family::Passive]))
        {
            // “The campaign by A”, “Kampagne von A”: A belongs to the noun.
            let noun = at > 0 && is_named_thing(frame, at - 1);
            return if noun {
                Standing::Aside
            } else {
                Standing::Agent
            };
        }
        match (tag, text) {
            // „Der Chor, der A verlässt“: what hangs on the choir tells what it does.
            ("de", "der" | "die" | "das")
                if hangs
                    && at + 1 == name
                    && frame.words[at].gap.contains(',')
                    && may_hang_on_noun(frame, at) =>
            {
                return Standing::Aside;
            }
            ("de", "den" | "dem" | "der")
                if hangs && at > 0 && frame.words[at].gap.contains(',') => {}
            ("de", "dem" | "einem" | "den") if at > 0 && stands_aside(frame, at - 1) => {
                return Standing::Aside;
            }
            ("de", "den" | "einen" | "keinen" | "ihren" | "seinen" | "unseren" | "diesen")
            | ("es", "a" | "al") => return Standing::Object,
            ("de", "dem" | "einem") => return Standing::Goal,
            // „Dass er A verlässt“: somebody else does it; „sie“ and „es“ may be either.
            ("de", "er" | "ich" | "wir" | "man") if at + 1 == name => return Standing::Object,
            ("de", "sie" | "es") if at + 1 == name => return Standing::Aside,
            ("de", "der" | "des") if is_noun(frame, at.checked_sub(1)) => return Standing::Aside,
            // “According to A” goes nowhere.
            ("en", "to") if at > 0 && frame.words[at - 1].text == "according" => {
                return Standing::Aside;
            }
            _ => {
                if let Some(standing) = PREPOSITIONS.get(text) {
                    return *standing;
                }
            }
        }
        // One noun may stand between: the choir A.
        if is_verb(frame, at) || word.content && at + 1 < name {
            break;
        }
    }
    if tag == "ru" {
        russian_noun(frame, name).unwrap_or_else(|| russian(frame, name))
    } else {
        possessor(frame, name)
    }
}

/// True if a word is a noun with its article, or a German noun.
fn is_named_thing(frame: &Frame<'_>, at: usize) -> bool {
    let article = at.checked_sub(1).map_or("", |before| text(frame, before));
    frame.words[at].value.is_none()
        && (frame.is_in(Language::German) && is_noun(frame, Some(at)) || ARTICLES.has(article))
}

/// True if a word is written with a capital letter, as German writes nouns.
pub(super) fn is_noun(frame: &Frame<'_>, at: Option<usize>) -> bool {
    at.is_some_and(|at| {
        let word = &frame.words[at];
        frame.text[word.range.clone()].starts_with(char::is_uppercase)
    })
}

/// True for a name that only says which account is meant: le compte *A*, sein *A*-Konto.
fn is_label(frame: &Frame<'_>, name: usize) -> bool {
    let is_account = |at: usize| {
        let word = &frame.words[at];
        let mut kinds = word.concepts.iter().map(|it| meanings().kind(*it));
        word.value.is_none() && kinds.any(|it| it == Some("account"))
    };
    let next = name + 1;
    match frame.language.tag() {
        "fr" | "es" | "ru" => name
            .checked_sub(1)
            .is_some_and(|at| frame.words[name].gap == " " && is_account(at)),
        "de" => frame
            .words
            .get(next)
            .is_some_and(|word| word.gap == "-" && is_account(next)),
        _ => false,
    }
}

/// A name before “’s”, or before the noun of what belongs to it, has no part of its own: A’s rooms, the A channel.
fn possessor(frame: &Frame<'_>, name: usize) -> Standing {
    const BODIES: &[&str] = &["body", "company", "school", "service", "group", "person"];
    let Some(next) = frame.words.get(name + 1) else {
        return Standing::Bare;
    };
    let printed = &frame.text[frame.words[name].range.clone()];
    if printed.ends_with("'s") || printed.ends_with("’s") {
        return Standing::Aside;
    }
    let owns = next.text == "s" && next.gap.trim_matches(['\'', '’']).is_empty();
    let mut kinds = next.concepts.iter().filter_map(|it| meanings().kind(*it));
    // “A filed a complaint” tells what A did.
    let compound = matches!(frame.language.tag(), "en" | "de")
        && !next.alone.contains(Family::Done)
        && matches!(next.gap.as_str(), " " | "-")
        && kinds.any(|kind| kind != "act" && !BODIES.contains(&kind));
    if owns || compound || matches!(next.text.as_str(), "zufolge" | "gemäß") {
        Standing::Aside
    } else {
        Standing::Bare
    }
}

/// Reads the case of a Russian noun before a name in quotation marks, which then keeps its own form: музею «А».
fn russian_noun(frame: &Frame<'_>, name: usize) -> Option<Standing> {
    let before = name.checked_sub(1)?;
    let noun = &frame.words[before];
    let own = &frame.words[name];
    let plain = noun.content
        && noun.value.is_none()
        && noun.clause == own.clause
        && !is_verb(frame, before);
    if !plain || own.gap != " «" {
        return None;
    }
    let text = noun.text.as_str();
    let ends = |endings: &[&str]| endings.iter().any(|it| text.ends_with(it));
    let feminine = FEMININES.has(text);
    let masculine = MASCULINES.has(text);
    // Of another noun the ending alone does not tell the case: издание, приложение, кафе.
    if !feminine && !masculine {
        return None;
    }
    if ends(&["у", "ю"]) {
        Some(if feminine {
            Standing::Object
        } else {
            Standing::Goal
        })
    } else if ends(&["ом", "ем", "ой", "ей", "ами", "ями"]) && !ends(&["музей", "лицей"])
    {
        Some(Standing::Agent)
    } else if ends(&["а", "я"]) {
        Some(if masculine {
            Standing::Aside
        } else {
            Standing::Bare
        })
    } else if ends(&["ов", "ев"]) || feminine && ends(&["ы", "и"]) {
        Some(Standing::Aside)
    } else if ends(&["ы", "и"]) {
        // “Музеи” may be those who do it, or those to whom it is done.
        None
    } else if ends(&["е"]) {
        Some(Standing::Goal)
    } else {
        Some(Standing::Bare)
    }
}

/// Reads the case of a Russian name by the ending of its first word.
fn russian(frame: &Frame<'_>, name: usize) -> Standing {
    let printed = &frame.text[frame.words[name].range.clone()];
    let mut words = printed.split_whitespace();
    let first = words.next().unwrap_or_default();
    let ends = |endings: &[&str]| endings.iter().any(|it| first.ends_with(it));
    if ends(&["у", "ю", "ого", "его"]) {
        Standing::Object
    } else if ends(&["е"]) && words.next().is_none() {
        Standing::Goal
    } else if ends(&["ом", "ем", "ым", "им", "ами", "ями"]) {
        Standing::Agent
    } else if ends(&["ой", "ей", "ы", "ов", "ых"]) {
        Standing::Aside
    } else {
        Standing::Bare
    }
}

/// True if a Russian name right behind a noun says by its ending whose that is: подарок «Квартета».
pub(super) fn is_genitive(frame: &Frame<'_>, name: usize) -> bool {
    let printed = &frame.text[frame.words[name].range.clone()];
    let first = printed.split_whitespace().next().unwrap_or_default();
    let noun = name.checked_sub(1).map(|at| &frame.words[at]);
    let is_noun = noun.is_some_and(|noun| {
        noun.content && noun.value.is_none() && noun.clause == frame.words[name].clause
    });
    // «Газета Искра» is a newspaper by its own name.
    let is_kind = |noun: &str| FEMININES.has(noun) || MASCULINES.has(noun);
    first.ends_with(['а', 'я']) && is_noun && !noun.is_some_and(|noun| is_kind(&noun.text))
}

/// True if a word may stand before the one who does something: by.
pub(super) fn is_by(frame: &Frame<'_>, at: usize) -> bool {
    let mut marks = frame.marks.iter();
    marks.any(|mark| mark.family == Family::ByAgent && mark.words.last() == Some(&at))
}

/// Returns the name that stands alone between commas beside the clause of a verb, and says who does it: “the founder, A, sold it”, “said the founder, A”.
pub(super) fn apposed(frame: &Frame<'_>, verb: usize) -> Option<usize> {
    let own = &frame.words[verb];
    let opening = (0..=verb).find(|at| frame.words[*at].clause == own.clause)?;
    let tells = |at: usize| frame.words[at].content || frame.words[at].value.is_some();
    let goes_on = !(opening..verb).any(tells);
    let beside = if goes_on {
        own.clause.checked_sub(1)
    } else {
        Some(own.clause + 1)
    };
    let clause = beside?;
    let words = (0..frame.words.len()).filter(|at| frame.words[*at].clause == clause);
    let words: Vec<usize> = words.filter(|at| tells(*at)).collect();
    // “A, not B, sold it”
    if frame.has_in_clause(clause, &[Family::Flip]) {
        return None;
    }
    let [name] = words[..] else {
        return None;
    };
    let apart = frame
        .words
        .get(name + 1)
        .is_none_or(|next| next.gap.contains([',', '.', ')', '–', '—', ':']));
    let same = frame.words[name].sentence == own.sentence;
    (same && apart && owner(frame, name).is_some()).then_some(name)
}

/// Returns the number of the owner of a name.
pub(super) fn owner(frame: &Frame<'_>, at: usize) -> Option<usize> {
    match frame.words[at].value {
        Some(What::Name(owner)) => Some(owner),
        _ => None,
    }
}

/// Returns a word in lower case; nothing for a value, and behind the end.
pub(super) fn text<'f>(frame: &'f Frame<'_>, at: usize) -> &'f str {
    frame.words.get(at).map_or("", |word| word.text.as_str())
}
