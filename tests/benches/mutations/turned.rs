//! Words by which a statement says something else with the same values: before for after, hours for days.

use crate::changes::What;

/// Each word with the word that takes its place, in the report languages.
const TURNED: &[(What, &str, &str)] = &[
    (What::Direction, "from", "to"),
    (What::Direction, "to", "from"),
    (What::Direction, "zu", "von"),
    (What::Unit, "Wochen", "Monate"),
    (What::Unit, "semaines", "mois"),
    (What::Unit, "days", "hours"),
    (What::Unit, "hours", "days"),
    (What::Unit, "weeks", "months"),
    (What::Unit, "accounts", "euros"),
    (What::Unit, "Tage", "Stunden"),
    (What::Unit, "Stunden", "Tage"),
    (What::Unit, "Konten", "Euro"),
    (What::Unit, "comptes", "euros"),
    (What::Unit, "jours", "heures"),
    (What::Relation, "before", "after"),
    (What::Relation, "after", "before"),
    (What::Relation, "since", "until"),
    (What::Relation, "On", "Before"),
    (What::Relation, "Since", "Until"),
    (What::Relation, "Am", "Vor"),
    (What::Relation, "nach", "vor"),
    (What::Relation, "seit", "bis"),
    (What::Relation, "Depuis", "Avant"),
    (What::Relation, "avant", "après"),
    (What::Relation, "après", "avant"),
    (What::Relation, "During", "After"),
    (What::Relation, "Seit", "Bis"),
    (What::Relation, "Nach", "Vor"),
    (What::Relation, "Le", "Avant"),
    (What::Relation, "Après", "Avant"),
    (What::Hedge, "trying", "managing"),
    (What::Hedge, "wants", "managed"),
    (What::Hedge, "will", "hat"),
    (What::Hedge, "pourrait", "va"),
    (What::Hedge, "cherche", "réussit"),
    (What::Hedge, "may", "will"),
    (What::Hedge, "could", "will"),
    (What::Hedge, "tries", "manages"),
    (What::Hedge, "plans", "manages"),
    (What::Hedge, "alleged", "proven"),
    (What::Hedge, "könnte", "wird"),
    (What::Hedge, "versucht", "schafft"),
    (What::Hedge, "angeblich", "erwiesen"),
    (What::Hedge, "tente", "réussit"),
    (What::Quantifier, "several", "all"),
    (What::Quantifier, "mehrere", "alle"),
    (What::Quantifier, "plusieurs", "tous les"),
    (What::Quantifier, "seul", "même"),
    (What::Quantifier, "only", "also"),
    (What::Quantifier, "all", "some"),
    (What::Quantifier, "some", "all"),
    (What::Quantifier, "most", "all"),
    (What::Quantifier, "nur", "auch"),
    (What::Quantifier, "alle", "einige"),
    (What::Quantifier, "tous", "certains"),
    (What::Quantifier, "certains", "tous"),
];

/// Returns the words that take the place of a word, with what they change.
pub(crate) fn turned(word: &str) -> impl Iterator<Item = (What, &'static str)> {
    let known = TURNED.iter().filter(move |entry| entry.1 == word);
    known.map(|entry| (entry.0, entry.2))
}
