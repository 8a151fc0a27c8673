//! Counts how often decoding asks for memory: one JSON object a line for each document.

use std::alloc::System;

use specwright_bench::bodies::{self, Reader};
use specwright_bench::documents;
use specwright_bench::measures::Counts;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

fn main() {
    let bodies = bodies::all();
    for document in documents::valid(&bodies) {
        let readers = &document.contenders.readers;
        let counts = Counts {
            ours: count(readers.ours, &document.json),
            plain: count(readers.plain, &document.json),
            on: document.title,
        };
        println!("{}", serde_json::to_string(&counts).expect("a JSON object"));
    }
}

/// Memory that is asked for anew, or made larger.
fn count(reader: Reader, json: &[u8]) -> usize {
    let region = Region::new(ALLOCATOR);
    assert!(reader(json));
    let change = region.change();
    change.allocations + change.reallocations
}
