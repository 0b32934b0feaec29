//! Any number of threads: the same bytes.

use std::fs;

use crate::support::Scratch;
use crate::support::files_below;
use crate::support::reports;

#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    let [_, choir] = reports();
    let built = ["1", "2", "7"].map(|jobs| {
        let scratch = Scratch::with_report(&choir);
        let run = scratch.run(&["build", "--jobs", jobs]);
        assert_eq!(run.status, 0, "{}", run.stderr);
        let reports = scratch.path("reports");
        let names = files_below(&reports).into_iter();
        let files: Vec<_> = names
            .map(|name| (fs::read(reports.join(&name)).unwrap(), name))
            .collect();
        (run.transcript(), files)
    });
    assert!(built[0].1.len() > 10, "too little was built");
    assert!(built[0] == built[1], "two threads differ from one");
    assert!(built[0] == built[2], "seven threads differ from one");
}

#[test]
fn no_threads_do_no_work() {
    let run = Scratch::new().run(&["check", "--jobs", "0"]);
    assert_eq!(run.status, 2);
    assert!(
        run.stderr
            .contains("write a number of threads, from 1 to 1024"),
        "{}",
        run.stderr
    );
}
