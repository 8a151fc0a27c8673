//! Where figures come from.

use std::fs;
use std::process::Command;

use crate::process;

/// The processor and the compiler, as far as the system says.
pub fn description() -> String {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let rustc = process::output(Command::new("rustc").arg("--version"));
    format!("{cores} cores, {}, {}", processor(), rustc.trim())
}

fn processor() -> String {
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info
        .lines()
        .find_map(|line| line.strip_prefix("model name"));
    let model = model.map(|line| line.trim_start_matches([' ', '\t', ':']));
    model.unwrap_or("unknown processor").to_owned()
}
