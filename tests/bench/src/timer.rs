//! Contenders that take turns, and medians of what they take.

use nix::time::{ClockId, clock_gettime};

/// How long one turn is to take, so that looking at the clock does not count: nanoseconds.
const TURN: f64 = 200_000.0;
/// How many times all take their turn.
const ROUNDS: usize = 301;
/// How many rounds are run and forgotten.
const WARM_UP: usize = 20;
/// No turn has more calls.
const MOST_CALLS: usize = 100_000;

/// Nanoseconds per call of one contender, round by round.
pub struct Times(Vec<f64>);

impl Times {
    /// The value in the middle.
    pub fn median(&self) -> f64 {
        median(self.0.iter().copied())
    }

    /// How these times compare with others of the same run: the median over the rounds.
    pub fn ratio(&self, others: &Self) -> f64 {
        median(self.0.iter().zip(&others.0).map(|(one, other)| one / other))
    }
}

/// Times of each contender.
///
/// The turns keep what changes slowly (the clock of the processor, a neighbour) from falling on one
/// of them alone, and a median from counting the rounds in which somebody else was served.
pub fn take_turns<const N: usize>(contenders: [&dyn Fn(); N]) -> [Times; N] {
    let calls = contenders.map(calls_in_a_turn);
    let mut times = [const { Vec::new() }; N];
    for round in 0..WARM_UP + ROUNDS {
        for turn in 0..N {
            let which = (round + turn) % N;
            let time = time(contenders[which], calls[which]);
            if round >= WARM_UP {
                times[which].push(time);
            }
        }
    }
    times.map(Times)
}

/// The value in the middle.
pub fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn calls_in_a_turn(contender: &dyn Fn()) -> usize {
    let mut calls = 1;
    while calls < MOST_CALLS && time(contender, calls) * (calls as f64) < TURN {
        calls *= 2;
    }
    calls
}

/// Nanoseconds per call.
fn time(contender: &dyn Fn(), calls: usize) -> f64 {
    let start = thread_time();
    for _ in 0..calls {
        contender();
    }
    (thread_time() - start) / calls as f64
}

/// Nanoseconds that this thread was given so far. What neighbours take is not among them.
fn thread_time() -> f64 {
    let time = clock_gettime(ClockId::CLOCK_THREAD_CPUTIME_ID).expect("the system counts it");
    time.tv_sec() as f64 * 1e9 + time.tv_nsec() as f64
}
