//! Medians of runs that take turns.

use std::hint::black_box;
use std::thread;
use std::time::{Duration, Instant};

/// How often each is called between two looks at the clock.
const CALLS: u32 = 1_000;
/// How many times all take their turn.
const ROUNDS: usize = 2_001;
/// How often all of that is done, for the calmest to count.
const TAKES: usize = 7;
/// How long to wait in between.
const PAUSE: Duration = Duration::from_millis(300);
/// How many rounds are run and forgotten.
const WARM_UP: usize = 100;

/// The take in which the machine was left alone the most: in which all of them together were fastest.
pub(crate) fn calmest<const N: usize>(runs: [&dyn Fn() -> bool; N]) -> [Vec<f64>; N] {
    let sum = |times: &[Vec<f64>; N]| times.iter().map(|times| median(times)).sum::<f64>();
    let mut best = take_turns(runs);
    for _ in 1..TAKES {
        thread::sleep(PAUSE);
        let times = take_turns(runs);
        if sum(&times) < sum(&best) {
            best = times;
        }
    }
    best
}

/// Nanoseconds per call of each, round by round.
///
/// The turns keep what changes slowly (the clock of the processor, a neighbour) from falling on one
/// of them alone, and a median from counting the rounds in which somebody else was served.
fn take_turns<const N: usize>(runs: [&dyn Fn() -> bool; N]) -> [Vec<f64>; N] {
    let mut times = [const { Vec::new() }; N];
    for round in 0..WARM_UP + ROUNDS {
        for turn in 0..N {
            let which = (round + turn) % N;
            let time = time(runs[which]);
            if round >= WARM_UP {
                times[which].push(time);
            }
        }
    }
    times
}

fn time(run: &dyn Fn() -> bool) -> f64 {
    let start = Instant::now();
    for _ in 0..CALLS {
        black_box(run());
    }
    start.elapsed().as_secs_f64() * 1e9 / f64::from(CALLS)
}

/// The value in the middle.
pub(crate) fn median(values: &[f64]) -> f64 {
    let mut values = values.to_vec();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// The median of how one compares with another, round by round.
pub(crate) fn ratio(times: &[f64], others: &[f64]) -> f64 {
    let ratios: Vec<f64> = times
        .iter()
        .zip(others)
        .map(|(one, other)| one / other)
        .collect();
    median(&ratios)
}
