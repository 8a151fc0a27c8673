//! Reads a document into plain structs.

use std::io::{self, Read};
use std::process::ExitCode;

use bench_plain::eventgrid::UpdateEventRouterJobRequest;

fn main() -> ExitCode {
    let mut json = Vec::new();
    let read = io::stdin().read_to_end(&mut json);
    let job = serde_json::from_slice::<UpdateEventRouterJobRequest>(&json);
    ExitCode::from(u8::from(read.is_err() || job.is_err()))
}
