//! The scope of a reporting cue: the part of its sentence that it governs.

use crate::language::reporting::CueReader;
use crate::language::token::Kind;
use crate::language::token::holds;
use crate::language::token::is_lower_case;

/// The maximum number of words after a verb that only give its time and place: “…, X said on Monday in Nord”.
const MAX_TRAILING_WORDS: usize = 5;
/// The minimum number of words that are reported before a verb which need not report: “…, X writes”.
const MIN_REPORTED_WORDS: usize = 3;
/// The maximum number of words of a speaker: “…, according to a newspaper of the town”.
const MAX_SPEAKER_WORDS: usize = 12;

/// The beginning of the part that a verb reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope {
    /// The whole sentence.
    All,
    /// The part from this token on.
    From(usize),
}

impl CueReader<'_> {
    pub(crate) fn verb_scope(&self, at: usize) -> Scope {
        let start = self.ends().start(at);
        let opener = self.ends().first_word(at).unwrap_or(at);
        let behind_comma = start > 0;
        // “As the paper reports, …”, and “как пишет газета, …”, where the paper stands behind the verb.
        let closes = self.ends().last_word(at) == Some(at);
        let leads = opener < at && self.words_between(opener + 1, at) == 0;
        let opens = !behind_comma && (closes || leads) && self.ends().end(at) < self.tokens.len();
        if (behind_comma || opens)
            && self.tokens.word(opener).is_some_and(|word| {
                let mut as_words = self.words.as_words.iter();
                as_words.any(|entry| is_lower_case(word, entry))
            })
        {
            return Scope::All;
        }
        // “…, and every member was told”: what stands before “and” is not reported.
        let joined = self.is_joint(opener);
        let trails = behind_comma && !joined && !self.has_clause_after(at);
        let last = self.ends().end(at) == self.tokens.len();
        let first_in_clause = opener == at;
        if trails
            && (first_in_clause
                || (last && self.words_between(at + 1, self.tokens.len()) <= MAX_TRAILING_WORDS))
        {
            return Scope::All;
        }
        // “… und stellte fest”: the words before are a deed, not speech.
        let joined = at.checked_sub(2).filter(|and| {
            self.tokens
                .word(*and)
                .is_some_and(|word| holds(self.and, word))
        });
        Scope::From(joined.unwrap_or(start))
    }

    /// True if a clause that opens with this token is set beside another one: and, but.
    fn is_joint(&self, at: usize) -> bool {
        let mut word = self.tokens.word(at).into_iter();
        word.any(|word| holds(self.and, word)) || self.contrasts.longest(self.tokens, at).is_some()
    }

    /// True if the words before a clause are enough for what somebody says: “on average” is not, unless it is quoted.
    /// Nothing stands before the first clause of a sentence, whose words follow: “as the paper reports, …”.
    pub(crate) fn is_enough_before(&self, at: usize) -> bool {
        let start = self.ends().start(at);
        let quoted = (0..start).any(|place| self.opens_quotation(place));
        start == 0 || quoted || self.words_between(0, start) >= MIN_REPORTED_WORDS
    }

    pub(crate) fn first_token(&self, at: usize, scope: Scope) -> usize {
        match scope {
            Scope::All => 0,
            Scope::From(0) if self.words_between(0, at) == 0 => 0,
            Scope::From(start) => (start..at)
                .find(|place| !self.tokens.is_kind(*place, Kind::Space))
                .unwrap_or(at),
        }
    }

    /// Returns the first token that a phrase governs: the first of the sentence where the phrase opens it or trails after a comma, else its own.
    pub(crate) fn phrase_scope(&self, at: usize, next: usize) -> usize {
        let opens = self.words_between(0, at) <= 1 && self.ends().start(at) == 0;
        let behind_comma = self.ends().first_word(at) == Some(at) && at > 0;
        let trails = behind_comma
            && self.ends().end(next) == self.tokens.len()
            && self.words_between(next, self.tokens.len()) <= MAX_SPEAKER_WORDS;
        if opens || trails { 0 } else { at }
    }

    /// Returns the first token that a phrase after its speaker governs: “Zeitungen zufolge …” opens a sentence, “…, Zeitungen zufolge” closes it.
    pub(crate) fn afterword_scope(&self, at: usize, next: usize) -> usize {
        let start = self.ends().start(at);
        let opens = start == 0 && self.words_between(0, at) <= MAX_SPEAKER_WORDS;
        let trails = start > 0 && self.words_between(next, self.tokens.len()) == 0;
        if opens || trails {
            0
        } else {
            self.ends().first_word(at).unwrap_or(at)
        }
    }

    /// Returns the token at which what a cue reports ends: the end of the sentence, of the clause “after A said that …, …” with what
    /// hangs on it, or a “, but …” behind it.
    pub(crate) fn scope_end(&self, at: usize, next: usize) -> usize {
        let ends = self.ends();
        let mut end = ends.end(next);
        let opener = ends.first_word(at).unwrap_or(at);
        let opens = |words: &[String], place: usize| {
            let word = self.tokens.word(place);
            word.is_some_and(|word| words.iter().any(|it| is_lower_case(word, it)))
        };
        let beside = opener < at
            && (opens(&self.words.subordinators, opener)
                || ends.start(at) > 0 && opens(&self.words.relatives, opener));
        let is_quoted = |until: usize| (next..until).any(|it| self.opens_words(it));
        while end < self.tokens.len() {
            let first = ends.first_word(end + 1);
            let hangs = first.is_some_and(|it| opens(&self.words.clause_words, it));
            let parted = self.tokens.get(end).is_some_and(|it| it.text == ";");
            let turns = first.is_some_and(|it| self.turns(it, parted));
            let goes_on = if beside { hangs } else { !turns };
            if !goes_on && !is_quoted(end) {
                return end;
            }
            end = ends.end(end + 1);
        }
        end
    }

    /// True if a clause that opens with this word turns from what is reported: “but …”, though not “but that …”, or any clause behind
    /// a semicolon.
    fn turns(&self, word: usize, parted: bool) -> bool {
        let is = |words: &[String], place: usize| {
            self.tokens
                .word(place)
                .is_some_and(|word| holds(words, word))
        };
        let mut own = word..self.ends().end(word);
        (parted || is(&self.words.turns, word))
            && !is(&self.words.clause_words, word)
            && !is(&self.words.clause_words, self.tokens.skip_space(word + 1))
            && !own.any(|place| is(&self.words.indirect, place))
    }

    /// True if a colon or an opening quotation stands at a token.
    fn opens_words(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.text == ":") || self.opens_quotation(at)
    }

    /// True if “that”, a colon or an opening quotation follows later in the sentence.
    fn has_clause_after(&self, at: usize) -> bool {
        self.openings().last().is_some_and(|last| *last > at)
    }

    /// True if the clause continues with “that”, a colon or a quotation, or the next one begins with it.
    pub(crate) fn is_followed_by_clause(&self, next: usize) -> bool {
        let end = self.ends().end(next);
        let opening = self
            .openings()
            .get(self.openings().partition_point(|opening| *opening < next));
        opening.is_some_and(|opening| *opening <= self.tokens.skip_space(end + 1))
    }

    pub(crate) fn opens_clause(&self, at: usize) -> bool {
        let token = self.tokens.get(at);
        let opens = token.is_some_and(|token| match token.kind {
            Kind::Word => holds(&self.words.clause_words, token.text),
            Kind::Mark => token.text == ":",
            Kind::Digits | Kind::Space => false,
        });
        opens || self.opens_quotation(at)
    }

    fn opens_quotation(&self, at: usize) -> bool {
        let spaced = at == 0 || self.tokens.is_kind_before(at, Kind::Space);
        let token = self.tokens.get(at);
        spaced
            && token
                .is_some_and(|token| matches!(token.text, "„" | "“" | "\"" | "‘" | "»" | "«" | "'"))
    }

    pub(crate) fn words_between(&self, first: usize, next: usize) -> usize {
        let before = |place: usize| self.words_before().get(place).copied().unwrap_or(0);
        before(next).saturating_sub(before(first))
    }
}
