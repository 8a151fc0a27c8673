//! All that is wrong with a document, from its bytes.

use std::hint::black_box;

use super::{measure, row};
use crate::bodies::{Body, Listers};
use crate::documents;
use crate::report::Measure;
use crate::timer::take_turns;

pub(super) fn take(bodies: &[Body]) -> Vec<Measure> {
    let mut all = measure(
        "all violations from bytes / `Value` and the macro's `iter_errors`",
        0.5,
    );
    for document in documents::invalid(bodies) {
        let Listers { ours, schema } = &document.contenders.listers;
        let json = document.json.as_slice();
        assert!(
            ours(json) > 0 && schema(json) > 0,
            "{} is taken",
            document.title
        );
        let run = |list: fn(&[u8]) -> usize| {
            move || {
                black_box(list(black_box(json)));
            }
        };
        let [ours, schema] = take_turns([&run(*ours), &run(*schema)]);
        all.rows.push(row(&document.title, &ours, &schema));
    }
    vec![all]
}
