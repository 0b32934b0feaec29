//! Work on several threads, through rayon: equal results, in the same order, on any number of them.

mod side_by_side;

use std::num::NonZero;

use rayon::ThreadPoolBuilder;
use rayon::prelude::*;

pub use self::side_by_side::InTurn;
pub use self::side_by_side::{most_at_once, side_by_side};

/// The minimum number of small items, such as sentences, that are worth a task of their own.
const MIN_SMALL_ITEMS: usize = 250;

/// Sets how many threads work; without this there is one for each processor.
pub fn limit(jobs: NonZero<usize>) {
    // It fails if threads work already, and then their number stays.
    let _ = ThreadPoolBuilder::new()
        .num_threads(jobs.get())
        .build_global();
}

/// Returns how many threads work.
pub fn number() -> usize {
    rayon::current_num_threads()
}

/// Returns what `work` makes of each item, in the order of the items.
pub fn each<'i, T: Sync, R: Send>(
    items: &'i [T],
    work: impl Fn(&'i T) -> R + Sync + Send,
) -> Vec<R> {
    if number() == 1 {
        return items.iter().map(work).collect();
    }
    items.par_iter().map(work).collect()
}

/// Returns what `work` makes of each small item, in the order of the items; a thread takes many at once.
pub fn each_of_many<'i, T: Sync, R: Send>(
    items: &'i [T],
    work: impl Fn(&'i T) -> R + Sync + Send,
) -> Vec<R> {
    let items = items.par_iter().with_min_len(MIN_SMALL_ITEMS);
    items.map(work).collect()
}

/// Returns what two pieces of work make, of which neither needs the other.
pub fn both<A: Send, B: Send>(
    first: impl FnOnce() -> A + Send,
    second: impl FnOnce() -> B + Send,
) -> (A, B) {
    rayon::join(first, second)
}

/// Returns what two pieces of work make, the second on the calling thread, because its result must not leave it.
pub fn both_with_one_here<A: Default + Send, B>(
    there: impl FnOnce() -> A + Send,
    here: impl FnOnce() -> B,
) -> (A, B) {
    let mut made = A::default();
    let own = rayon::in_place_scope(|scope| {
        scope.spawn(|_| made = there());
        here()
    });
    (made, own)
}

/// Returns what `work` makes, while `task` is done for each item beside it.
pub fn beside<T: Send, R: Send>(
    items: impl IntoIterator<Item = T> + Send,
    task: impl Fn(T) + Sync,
    work: impl FnOnce() -> R + Send,
) -> R {
    let task = &task;
    rayon::scope(|scope| {
        for item in items {
            scope.spawn(move |_| task(item));
        }
        work()
    })
}

#[cfg(test)]
mod tests {
    use super::MIN_SMALL_ITEMS;
    use super::each;
    use super::each_of_many;

    #[test]
    fn results_are_in_the_order_of_the_items() {
        let many = MIN_SMALL_ITEMS;
        for length in [0, 1, 2, 3, 4, 5, 100, many, many + 1, 5 * many] {
            let items: Vec<usize> = (0..length).collect();
            let doubled: Vec<usize> = items.iter().map(|item| item * 2).collect();
            assert_eq!(each(&items, |item| item * 2), doubled);
            assert_eq!(each_of_many(&items, |item| item * 2), doubled);
        }
    }
}
