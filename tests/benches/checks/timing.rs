//! Medians of runs that take turns.

use std::hint::black_box;
use std::time::Instant;

/// How often each is called between two looks at the clock.
const CALLS: u32 = 1_000;
/// How many times all take their turn.
const ROUNDS: usize = 2_001;
/// How many rounds are run and forgotten.
const WARM_UP: usize = 100;

/// Nanoseconds per call of each, round by round.
///
/// The turns keep what changes slowly (the clock of the processor, a neighbour) from falling on one
/// of them alone, and a median from counting the rounds in which somebody else was served.
pub(crate) fn take_turns<const N: usize>(runs: [&dyn Fn() -> bool; N]) -> [Vec<f64>; N] {
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
