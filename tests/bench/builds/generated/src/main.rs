//! Reads a document and checks it.

use std::io::{self, Read};
use std::process::ExitCode;

use bench_generated::eventgrid::UpdateEventRouterJobRequest;
use bench_generated::from_slice;

fn main() -> ExitCode {
    let mut json = Vec::new();
    let read = io::stdin().read_to_end(&mut json);
    let job = from_slice::<UpdateEventRouterJobRequest>(&json);
    ExitCode::from(u8::from(read.is_err() || job.is_err()))
}
