rule! {
    /// an address, a version, a telephone number or another exact value is not that of the quotes.
    ///
    /// Web and mail addresses, handles, room names, invite links, versions,
    /// telephone numbers, file names and clock times are exact or wrong: one
    /// letter leads readers to somebody else. They are compared whole, and are
    /// read neither as numbers nor as names. The scheme of an address and capital
    /// letters do not matter, and *9.40 p.m.* is *21:40*, as is *21.40 Uhr* or *21 h 40*.
    /// They are read alike in every language. Which address belongs to what is compared by
    /// `pairing-changed`. A version that is one plain number (*version 5*) is read as a
    /// number, and a link that hides behind other words is compared by its words alone.
    ///
    /// Copy it from the quote.
    address_changed = "address-changed", Error
}

use crate::check::Context;
use crate::finding::Finding;
use crate::reading::Passages;
use crate::reading::Reading;

/// Reports every exact value that no quote of its statement has.
pub(super) fn address_changed(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for fact in &context.facts {
        for reading in fact.wordings() {
            changed(context, reading, &fact.passages, findings);
        }
    }
    for caution in &context.cautions {
        for reading in &caution.says {
            changed(context, reading, &caution.passages, findings);
        }
    }
}

const HINT: &str = "copy it as it stands in the quote";

fn changed(
    context: &Context<'_>,
    reading: &Reading<'_>,
    passages: &Passages<'_>,
    findings: &mut Vec<Finding>,
) {
    for exact in &reading.exact {
        let words = reading.words(&exact.range);
        let mut quoted = passages.readings().iter();
        let known = quoted.any(|passage| {
            passage.exact.iter().any(|other| other.value == exact.value)
                || passage.text.unprinted().contains(words)
        });
        if !known {
            let message = format!("`{words}` is not in the quotes of this statement as it is");
            let place = context.place(reading, &exact.range);
            findings.push(Finding::error(CODE, place, message).hint(HINT));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::check_in;

    #[test]
    fn one_letter() {
        check_in(
            "en",
            "Write to hall@choir.example, or call 0555 010 220 before 21:40.",
            "
facts:
  - id: write
    says:
      en: Write to halls@choir.example, or call 0555 010 221 before 9.40 p.m.
      #            ^^^^^^^^^^^^^^^^^^^ error[address-changed]: `halls@choir.example` is not in the quotes of this statement as it is
      #                                         ^^^^^^^^^^^^ error[address-changed]: `0555 010 221` is not in the quotes of this statement as it is
      de: Schreiben Sie an hall@choir.example, oder rufen Sie vor 21.40 Uhr 0555 010 220 an.
    quotes: [ { source: 'Write to hall@choir.example, or call 0555 010 220 before 21:40' } ]
",
        );
    }
}
