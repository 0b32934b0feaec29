rule! {
    /// a declared difference is between facts that agree.
    ///
    /// A difference says that sources contradict each other, and briefings print
    /// each of its facts beside the others. Facts that count the same number of
    /// one day, or give the same day and no number, do not contradict each other.
    ///
    /// Take the fact out of `between`, or mend its value.
    difference_agrees = "difference-agrees", Error
}

use crate::check::Context;
use crate::finding::Finding;
use crate::reading;

/// Reports differences that are none.
pub(super) fn difference_agrees(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let sheet = context.sheet;
    for difference in &sheet.differences {
        for (place, later) in difference.between.iter().enumerate() {
            let earlier = difference.between.iter().take(place);
            let mut agreeing =
                earlier.filter(|it| reading::agree(&sheet[it.value], &sheet[later.value]));
            if let Some(other) = agreeing.next() {
                let ids = [other.value, later.value].map(|it| &sheet[it].id.value);
                let message = format!("`{}` and `{}` agree", ids[0], ids[1]);
                let finding = Finding::error(CODE, later.span, message)
                    .hint("take one of them out, or mend its value")
                    .related(other.span, "the other fact");
                findings.push(finding);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check_both;

    fn differ(second: &str, finding: &str) {
        check_both(
            [
                "Der Bunte Chor hat 40 Konten.\nSpäter hat der Bunte Chor 50 Konten.",
                "The choir has 40 accounts.\nLater the choir has 50 accounts.",
            ],
            &format!(
                "
facts:
  - id: first
    says: {{ en: The Bunter Chor has 40 accounts., de: Der Bunte Chor hat 40 Konten. }}
    count: {{ value: 40, of: {{ en: accounts, de: Konten }} }}
    actors: [choir]
    quotes: [ {{ source: QUOTE }} ]
  - id: second
    says: {{ en: The Bunter Chor has {second} accounts., de: Der Bunte Chor hat {second} Konten. }}
    count: {{ value: {second}, of: {{ en: accounts, de: Konten }} }}
    actors: [choir]
    quotes: [ {{ source: QUOTE }}, {{ source: QUOTE-2 }} ]
differences:
  - {{ id: accounts, between: [first, second] }}
{finding}"
            ),
        );
    }

    #[test]
    fn facts_that_agree_are_no_difference() {
        differ("50", "");
        differ(
            "40",
            "  #                                  ^^^^^^ error[difference-agrees]: `first` and `second` agree",
        );
    }
}
