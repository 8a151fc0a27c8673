//! Files that have nothing to do with one another, written at the same time.

use std::panic::resume_unwind;
use std::thread;

/// The results of all jobs, in their order.
pub(super) fn run<T: Send>(jobs: impl IntoIterator<Item: FnOnce() -> T + Send>) -> Vec<T> {
    thread::scope(|scope| {
        let running: Vec<_> = jobs.into_iter().map(|job| scope.spawn(job)).collect();
        let results = running.into_iter().map(thread::ScopedJoinHandle::join);
        results
            .map(|result| result.unwrap_or_else(|panic| resume_unwind(panic)))
            .collect()
    })
}
