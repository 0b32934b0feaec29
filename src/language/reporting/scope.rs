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
/// The maximum number of words of a name between quotation marks.
const MAX_WORDS_OF_NAME: usize = 3;

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
        // “…, said A”, but not “…, 9 have announced”
        let first_in_clause = opener == at && !self.is_counted(at);
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

    /// True if a number and nothing else stands before a verb in its clause: “9 have announced a move”.
    pub(crate) fn is_counted(&self, at: usize) -> bool {
        let mut before = self.ends().start(at)..at;
        // “2024 haben …” gives the year.
        let is_year = |digits: &str| digits.len() == 4 && digits.starts_with(['1', '2']);
        let has_number = before.clone().any(|it| {
            let token = self.tokens.get(it);
            token.is_some_and(|it| it.kind == Kind::Digits && !is_year(it.text))
        });
        has_number && !before.any(|it| self.tokens.is_kind(it, Kind::Word))
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
    pub(crate) fn scope_end(&self, at: usize, next: usize, is_verb: bool) -> usize {
        let ends = self.ends();
        let mut end = ends.end(next);
        let beside = self.stands_beside(at, is_verb);
        let is_quoted = |until: usize| (next..until).any(|it| self.opens_words(it));
        let opens = |word: usize| self.is_one_of(&self.words.clause_words, word);
        let next_end = ends.end(end + 1);
        let opened = (next..end).any(opens) || ends.first_word(end + 1).is_some_and(opens);
        // “Sagte, die Räume seien sicher, doch …”
        let by_form = |place: usize| self.is_one_of(&self.words.indirect, place);
        let that = opened || self.words.participles_come_last && (next..next_end).any(by_form);
        while end < self.tokens.len() {
            let first = ends.first_word(end + 1);
            let goes_on = if beside {
                first.is_some_and(opens)
            } else {
                !that || !first.is_some_and(|it| self.turns(it))
            };
            if !goes_on && !is_quoted(end) {
                return end;
            }
            end = ends.end(end + 1);
        }
        end
    }

    fn is_one_of(&self, words: &[String], place: usize) -> bool {
        let word = self.tokens.word(place);
        word.is_some_and(|word| holds(words, word))
    }

    /// True if the clause of a cue hangs on what the sentence tells: “after A said …”, “…, who said …”, “nachdem A sagte”.
    fn stands_beside(&self, at: usize, is_verb: bool) -> bool {
        let ends = self.ends();
        let Some(opener) = ends.first_word(at).filter(|opener| *opener < at) else {
            return false;
        };
        let opens = |words: &[String]| {
            let word = self.tokens.word(opener);
            word.is_some_and(|word| words.iter().any(|it| is_lower_case(word, it)))
        };
        let relates = ends.start(at) > 0 && opens(&self.words.relatives);
        if self.words.participles_come_last {
            // “Das sagte A” and “als Vorsitzende sagte A” are clauses of their own: in them the verb is not the last.
            let hangs = relates
                || self
                    .words
                    .subordinators
                    .longest(self.tokens, opener)
                    .is_some();
            return hangs && (!is_verb || self.is_last(at));
        }
        relates
            || self
                .words
                .subordinators
                .longest(self.tokens, opener)
                .is_some()
            || opens(&self.words.subordinators_before_subjects) && self.is_subject(opener + 1, at)
    }

    /// True if a verb stands in a clause whose words the sentence tells to be wrong: “contrary to what A claims”, “anders als A behauptet”.
    pub(crate) fn is_told_against(&self, verb: usize) -> bool {
        let opener = self.ends().first_word(verb);
        let opens = |at: usize| self.words.against.longest(self.tokens, at).is_some();
        // “Anders als sonst sagte A …” is a clause of its own.
        let hangs = || !self.words.participles_come_last || self.is_last(verb);
        opener.is_some_and(opens) && hangs()
    }

    /// True if a verb ends its clause, or stands before an auxiliary verb that does.
    fn is_last(&self, verb: usize) -> bool {
        let last = self.ends().last_word(verb);
        let next = self.tokens.skip_space(verb + 1);
        let helped = self.words.auxiliaries.longest(self.tokens, next).is_some();
        last == Some(verb) || helped && last == Some(next)
    }

    /// True if the words between these tokens can only be the subject of a verb: “the board”, but not “the vote A”.
    fn is_subject(&self, first: usize, verb: usize) -> bool {
        let words = (first..verb).filter(|place| self.tokens.is_kind(*place, Kind::Word));
        let helps = |place: &usize| self.is_one_of(&self.words.beside_selves, *place);
        let mut words = words.filter(|place| !helps(place));
        match (words.next(), words.next(), words.next()) {
            (Some(_), None, None) => true,
            (Some(article), Some(_), None) => self.is_one_of(&self.words.articles, article),
            _ => false,
        }
    }

    /// True if a clause that opens with this word turns from what is reported: “but …”, though not “but that …” or “but it had …”.
    fn turns(&self, word: usize) -> bool {
        let mut own = word..self.ends().end(word);
        self.is_one_of(&self.words.turns, word)
            && !self.is_one_of(&self.words.clause_words, self.tokens.skip_space(word + 1))
            && !own.any(|place| self.reports_by_form(place))
    }

    /// True if a verb may report by its form alone: had, sei, and in German any word in -e that is no noun and no article.
    fn reports_by_form(&self, place: usize) -> bool {
        let subjunctive = |word: &str| {
            word.ends_with('e')
                && word.starts_with(char::is_lowercase)
                && !holds(&self.words.articles, word)
        };
        let last = self.words.participles_come_last;
        self.is_one_of(&self.words.indirect, place)
            || last && self.tokens.word(place).is_some_and(subjunctive)
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
            && !self.quotes_name(at)
    }

    /// True if a name stands between quotation marks from here, and nothing that is said: «Ласточка», but not «Да», — ответила она.
    fn quotes_name(&self, at: usize) -> bool {
        let capital = |word: &str| word.starts_with(char::is_uppercase);
        let closes = |place: usize| {
            let token = self.tokens.get(place);
            token
                .is_some_and(|token| matches!(token.text, "“" | "”" | "\"" | "’" | "»" | "«" | "'"))
        };
        let mut next = at + 1;
        for _ in 0..MAX_WORDS_OF_NAME {
            if !self.tokens.word(next).is_some_and(capital) {
                return false;
            }
            next += 1;
            if closes(next) {
                let comma = self.tokens.get(next + 1).is_some_and(|it| it.text == ",");
                return !(at == 0 && comma);
            }
            next = self.tokens.skip_space(next);
        }
        false
    }

    pub(crate) fn words_between(&self, first: usize, next: usize) -> usize {
        let before = |place: usize| self.words_before().get(place).copied().unwrap_or(0);
        before(next).saturating_sub(before(first))
    }
}
