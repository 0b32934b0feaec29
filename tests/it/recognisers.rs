use std::path::Path;

use expect_test::expect_file;

#[path = "../benches/recognisers/measure.rs"]
mod measure;

/// Recall and precision are what they were; a change of them is looked at.
#[test]
fn recall_and_precision() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/recognisers");
    expect_file!["../golden/recognisers.txt"].assert_eq(&measure::report(&cases));
}
