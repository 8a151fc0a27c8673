//! The rules of a request that is in memory.

use std::hint::black_box;

use super::{measure, row};
use crate::bodies::{Body, Checkers};
use crate::documents;
use crate::report::Measure;
use crate::timer::take_turns;

pub(super) fn take(bodies: &[Body]) -> Vec<Measure> {
    let mut by_garde = measure("`validate()` / the same rules with garde", 0.28);
    let mut by_loops = measure("`validate()` / byte loops by hand", 1.1);
    for document in documents::valid(bodies) {
        let Some(checkers) = document.contenders.checkers else {
            continue;
        };
        let Checkers {
            ours,
            garde,
            by_hand,
        } = checkers(&document.json).expect("it has the shape");
        let [ours, garde, by_hand] = take_turns([
            &|| _ = black_box(ours()),
            &|| _ = black_box(garde()),
            &|| _ = black_box(by_hand()),
        ]);
        by_garde.rows.push(row(&document.title, &ours, &garde));
        by_loops.rows.push(row(&document.title, &ours, &by_hand));
    }
    vec![by_garde, by_loops]
}
