//! Work on all processors: the same results, in the same order, on any number of them.

use std::num::NonZero;
use std::sync::OnceLock;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::thread;

/// More threads would wait for one another: what is shared out takes milliseconds.
const MOST: usize = 4;
/// So many sentences take far longer than a thread takes to begin.
const HANDFUL: usize = 250;

/// What comes of each item, in the order of the items; a thread that is done with one takes the next.
pub fn each<'i, T: Sync, R: Send>(items: &'i [T], work: impl Fn(&'i T) -> R + Sync) -> Vec<R> {
    let threads = processors().min(MOST).min(items.len());
    if threads < 2 {
        return items.iter().map(work).collect();
    }
    let next = AtomicUsize::new(0);
    let share = || -> Vec<(usize, R)> {
        let places = std::iter::repeat_with(|| next.fetch_add(1, Ordering::Relaxed));
        let own = places.map_while(|place| Some((place, items.get(place)?)));
        own.map(|(place, item)| (place, work(item))).collect()
    };
    let mut done = thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(share)).collect();
        let mut done = share();
        done.extend(others.into_iter().flat_map(joined));
        done
    });
    done.sort_by_key(|(place, _)| *place);
    done.into_iter().map(|(_, result)| result).collect()
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
