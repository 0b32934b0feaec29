//! Work on all processors: the same results, in the same order, on any number of them.

use std::num::NonZero;
use std::sync::OnceLock;
use std::thread;

/// More threads would wait for one another: what is shared out takes milliseconds.
const MOST: usize = 4;
/// So many sentences take far longer than a thread takes to begin.
const HANDFUL: usize = 250;

/// What comes of each item, in the order of the items, which the threads take in turn.
pub fn each<'i, T: Sync, R: Send>(items: &'i [T], work: impl Fn(&'i T) -> R + Sync) -> Vec<R> {
    let threads = processors().min(MOST).min(items.len());
    if threads < 2 {
        return items.iter().map(work).collect();
    }
    let share = |nth: usize| -> Vec<R> {
        let own = items.iter().skip(nth).step_by(threads);
        own.map(&work).collect()
    };
    let shares: Vec<Vec<R>> = thread::scope(|scope| {
        let share = &share;
        let others: Vec<_> = (1..threads)
            .map(|nth| scope.spawn(move || share(nth)))
            .collect();
        let first = share(0);
        let others = others.into_iter().map(joined);
        std::iter::once(first).chain(others).collect()
    });
    let mut shares: Vec<_> = shares.into_iter().map(Vec::into_iter).collect();
    (0..items.len())
        .filter_map(|place| shares.get_mut(place % threads)?.next())
        .collect()
}

/// The same for small items, such as sentences, which the threads take by the handful.
pub fn each_of_many<'i, T: Sync, R: Send>(
    items: &'i [T],
    work: impl Fn(&'i T) -> R + Sync,
) -> Vec<R> {
    let handfuls: Vec<&[T]> = items.chunks(HANDFUL).collect();
    let done = each(&handfuls, |handful| {
        handful.iter().map(&work).collect::<Vec<R>>()
    });
    done.into_iter().flatten().collect()
}

/// How many processors there are: asked once, because the answer is read from files.
fn processors() -> usize {
    static PROCESSORS: OnceLock<usize> = OnceLock::new();
    *PROCESSORS.get_or_init(|| thread::available_parallelism().map_or(1, NonZero::get))
}

/// What a thread made; its panic goes on here.
pub fn joined<R>(thread: thread::ScopedJoinHandle<'_, R>) -> R {
    thread
        .join()
        .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

#[cfg(test)]
mod tests {
    use super::HANDFUL;
    use super::each;
    use super::each_of_many;

    #[test]
    fn results_stand_in_the_order_of_the_items() {
        for length in [0, 1, 2, 3, 4, 5, 100, HANDFUL, HANDFUL + 1, 5 * HANDFUL] {
            let items: Vec<usize> = (0..length).collect();
            let doubled: Vec<usize> = items.iter().map(|item| item * 2).collect();
            assert_eq!(each(&items, |item| item * 2), doubled);
            assert_eq!(each_of_many(&items, |item| item * 2), doubled);
        }
    }
}
