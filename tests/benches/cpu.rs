//! What a piece of work costs this process in CPU time, on all its threads: a busy machine does not change it.

use std::time::Duration;

/// What the kernel counts in.
const TICK: Duration = Duration::from_millis(10);

/// Does some work so often that ticks of the kernel suffice, and gives what it costs once.
pub(crate) fn cpu(mut work: impl FnMut()) -> Duration {
    let enough = 40 * TICK;
    let start = used();
    let mut runs = 0;
    while used().saturating_sub(start) < enough {
        work();
        runs += 1;
    }
    used().saturating_sub(start) / runs
}

/// CPU time of this process so far, in user and system mode.
fn used() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    // Behind the name of the program, which may have any characters, the fourteenth and fifteenth field.
    let (_, fields) = stat.rsplit_once(") ").unwrap();
    let ticks = |field: usize| -> u32 { fields.split(' ').nth(field).unwrap().parse().unwrap() };
    TICK * (ticks(11) + ticks(12))
}
