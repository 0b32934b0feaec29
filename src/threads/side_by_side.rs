//! Large pieces of work side by side, each on a thread of its own, which does alone what the piece would do on several.
//!
//! A thread that waits for a part of its work takes up any other that is waiting.
//! That is right for small pieces. Of large ones, it would begin the next before
//! the last is done, and all that were begun would lie in memory.

use std::collections::BTreeMap;
use std::sync::Condvar;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::sync::mpsc;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::Sender;

use rayon::ThreadPool;
use rayon::ThreadPoolBuilder;

/// The largest number of items that were worked on at once.
static MOST_AT_ONCE: AtomicUsize = AtomicUsize::new(1);

/// Returns the largest number of large items that were worked on at once in this run; 1 if there were none.
pub fn most_at_once() -> usize {
    MOST_AT_ONCE.load(Ordering::Relaxed)
}

/// Does `work` for each item, with its index, and hands the results to `take` in the order of the items.
///
/// As many items are worked on at once as there are threads. Those that are left
/// over at the end are done one after another, each on all threads.
pub fn side_by_side<T: Send, R: Send, E>(
    mut items: Vec<T>,
    work: impl Fn(usize, T) -> R + Sync,
    mut take: impl FnMut(usize, R) -> Result<(), E>,
) -> Result<(), E> {
    let threads = super::number();
    let even = items.len() - items.len() % threads;
    // Without threads of its own, the work is slower and nothing else.
    let pools = pools(if even > 0 && threads > 1 { threads } else { 0 });
    MOST_AT_ONCE.fetch_max(pools.len(), Ordering::Relaxed);
    let first = if pools.is_empty() { 0 } else { even };
    let left = items.split_off(first);
    on_each(&pools, items, &work, &mut take)?;
    for (index, item) in (first..).zip(left) {
        take(index, work(index, item))?;
    }
    Ok(())
}

/// Returns pools of one thread each; none if they cannot be had.
fn pools(number: usize) -> Vec<ThreadPool> {
    let alone = |_| ThreadPoolBuilder::new().num_threads(1).build().ok();
    let pools: Option<Vec<ThreadPool>> = (0..number).map(alone).collect();
    pools.unwrap_or_default()
}

fn on_each<T: Send, R: Send, E>(
    pools: &[ThreadPool],
    items: Vec<T>,
    work: &(impl Fn(usize, T) -> R + Sync),
    take: &mut impl FnMut(usize, R) -> Result<(), E>,
) -> Result<(), E> {
    let queue = Mutex::new(items.into_iter().enumerate());
    let (done, results) = mpsc::channel();
    std::thread::scope(|scope| {
        for pool in pools {
            let (queue, done) = (&queue, done.clone());
            scope.spawn(move || pool.install(|| work_off(queue, work, &done)));
        }
        drop(done);
        in_order(&results, take)
    })
}

/// Works on one item of the queue after another, until it is empty or nobody waits for results any more.
fn work_off<T: Send, R: Send>(
    queue: &Mutex<impl Iterator<Item = (usize, T)> + Send>,
    work: &(impl Fn(usize, T) -> R + Sync),
    done: &Sender<(usize, R)>,
) {
    loop {
        let next = lock(queue).next();
        let Some((index, item)) = next else {
            return;
        };
        if done.send((index, work(index, item))).is_err() {
            return;
        }
    }
}

/// Hands over results in the order of their indexes.
fn in_order<R, E>(
    results: &Receiver<(usize, R)>,
    take: &mut impl FnMut(usize, R) -> Result<(), E>,
) -> Result<(), E> {
    let mut early = BTreeMap::new();
    let mut next = 0;
    for (index, result) in results {
        early.insert(index, result);
        while let Some(result) = early.remove(&next) {
            take(next, result)?;
            next += 1;
        }
    }
    Ok(())
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A value that pieces of work side by side use one after another, in the order of their indexes.
#[derive(Debug)]
pub struct InTurn<T> {
    turn: Mutex<(usize, T)>,
    moved: Condvar,
}

impl<T> InTurn<T> {
    /// Returns a value whose first turn is that of the index 0.
    pub fn new(value: T) -> Self {
        Self {
            turn: Mutex::new((0, value)),
            moved: Condvar::new(),
        }
    }

    /// Waits until all pieces of work before this one had their turn, and returns what `act` makes of the value.
    ///
    /// Every piece of work must come here once, or those after it wait for ever.
    pub fn at<R>(&self, index: usize, act: impl FnOnce(&mut T) -> R) -> R {
        let mut turn = lock(&self.turn);
        while turn.0 != index {
            let waited = self.moved.wait(turn);
            turn = waited.unwrap_or_else(PoisonError::into_inner);
        }
        let result = act(&mut turn.1);
        turn.0 += 1;
        self.moved.notify_all();
        result
    }
}

#[cfg(test)]
mod tests {
    use super::InTurn;
    use super::side_by_side;
    use crate::threads::each;

    #[test]
    fn results_and_turns_are_in_the_order_of_the_items() {
        for length in [0, 1, 2, 3, 7, 100] {
            let items: Vec<usize> = (0..length).collect();
            let turns = InTurn::new(Vec::new());
            let mut taken = Vec::new();
            let work = |index: usize, item: usize| {
                turns.at(index, |turns| turns.push(item));
                let parts: Vec<usize> = (0..item).collect();
                each(&parts, |part| part + 1).iter().sum::<usize>()
            };
            let take = |index: usize, sum: usize| {
                taken.push((index, sum));
                Ok::<(), ()>(())
            };
            side_by_side(items.clone(), work, take).unwrap();
            let expected: Vec<_> = items.iter().map(|it| (*it, it * (it + 1) / 2)).collect();
            assert_eq!(taken, expected);
            turns.at(length, |turns| assert_eq!(*turns, items));
        }
    }

    #[test]
    fn it_ends_where_nobody_takes_what_comes() {
        let items: Vec<usize> = (0..100).collect();
        let take = |index: usize, _| if index < 3 { Ok(()) } else { Err(index) };
        assert_eq!(side_by_side(items, |_, item| item, take), Err(3));
    }
}
