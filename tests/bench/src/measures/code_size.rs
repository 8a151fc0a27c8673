//! The machine code that one decode with its checks brings into a release build.

use std::fs;
use std::path::Path;

use object::{Object, ObjectSection};

use super::measure;
use crate::report::{Measure, Row};
use crate::{process, workspace};

pub(super) fn take() -> Vec<Measure> {
    let mut all = measure(
        "release code size of one decode and its checks / serde's derive alone",
        1.5,
    );
    let [empty, ours, plain] = ["bench-empty", "bench-generated", "bench-plain"]
        .map(|package| code(&process::built(package, workspace::bench())));
    let (ours, plain) = (ours - empty, plain - empty);
    all.rows.push(Row {
        on: "eventgrid request".to_owned(),
        ours: format!("{ours} bytes"),
        theirs: format!("{plain} bytes"),
        ratio: ours as f64 / plain as f64,
    });
    vec![all]
}

/// The bytes of machine code in a program.
fn code(program: &Path) -> u64 {
    let bytes = fs::read(program).expect("the program was built");
    let file = object::File::parse(bytes.as_slice()).expect("it is a program");
    file.section_by_name(".text").expect("it has code").size()
}
