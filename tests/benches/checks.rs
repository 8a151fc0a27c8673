//! What the rules of a request cost: ours, garde's, and the same by hand, on the documented example.
//!
//! ```text
//! cargo bench -p specwright-tests --bench checks
//! cargo bench -p specwright-tests --bench checks -- --readme 2026-11-21
//! ```
//!
//! The second form writes the figures and the date into `README.md` as well.

mod checks {
    pub(crate) mod by_hand;
    pub(crate) mod documents;
    pub(crate) mod plain;
    pub(crate) mod timing;
}

use std::fs;
use std::hint::black_box;
use std::process::ExitCode;

use huaweicloud_streams::eventgrid::UpdateEventRouterJobRequest;
use huaweicloud_streams::{Validate, read_shape};
use serde::Deserialize;
use serde_json::Value;
use specwright_tests::{judge, workspace};

use checks::plain::UpdateJob;
use checks::timing::{calmest, median, ratio};
use checks::{by_hand, documents};

/// Ours may take at most this share of garde's time.
const BOUND: f64 = 0.4;
const README: &str = "tests/benches/README.md";
const BEGIN: &str = "<!-- figures: begin -->\n";
const END: &str = "<!-- figures: end -->\n";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let example = example();
    agree(&example);
    if !arguments.iter().any(|argument| argument == "--bench") {
        println!("all agree; run by `cargo bench` for figures");
        return ExitCode::SUCCESS;
    }
    let (figures, share) = measure(&example);
    print!("{figures}");
    if let Some(at) = arguments.iter().position(|argument| argument == "--readme") {
        let Some(date) = arguments.get(at + 1) else {
            eprintln!("--readme needs the date");
            return ExitCode::from(2);
        };
        write_readme(&figures, date);
    }
    if share > BOUND {
        eprintln!("ours takes {share:.2} of garde's time, which is more than {BOUND}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// The example of the help page.
fn example() -> Value {
    let spec = workspace::json("spec/eventgrid.json").expect("the spec is there");
    let examples = judge::examples(&spec, "UpdateEventRouterJob", "request");
    let first = examples.values().next();
    first.expect("the request has an example").clone()
}

fn ours(document: &Value) -> UpdateEventRouterJobRequest {
    let document = serde_json::to_vec(document).expect("it was JSON");
    read_shape(&document).unwrap_or_else(|found| panic!("not the shape of a request: {found}"))
}

fn plain(document: &Value) -> UpdateJob {
    UpdateJob::deserialize(document).expect("of the shape of a request")
}

/// All three find the same number of faults in each document.
fn agree(example: &Value) {
    for document in documents::all(example) {
        let (ours, plain) = (ours(&document.value), plain(&document.value));
        let by_ours = ours.validate().err().map_or(0, |found| found.total());
        let by_garde = garde::Validate::validate(&plain).err();
        let by_garde = by_garde.map_or(0, |report| report.iter().count());
        let by_hand = by_hand::check(&plain).len();
        assert_eq!(
            [by_ours, by_garde, by_hand],
            [document.broken; 3],
            "faults that ours, garde and the loops find: {}",
            document.what
        );
    }
}

/// The table of figures, and the share of garde's time that ours takes.
fn measure(example: &Value) -> (String, f64) {
    let (ours, plain) = (ours(example), plain(example));
    let [by_ours, by_garde, by_hand] = calmest([
        &|| black_box(&ours).validate().is_ok(),
        &|| garde::Validate::validate(black_box(&plain)).is_ok(),
        &|| by_hand::check(black_box(&plain)).is_empty(),
    ]);
    let share = ratio(&by_ours, &by_garde);
    let mut table = String::from("| checks | ns | of garde's time | of the time by hand |\n");
    table.push_str("|---|---:|---:|---:|\n");
    for (name, times) in [
        ("generated, `validate()`", &by_ours),
        ("garde, derived", &by_garde),
        ("written by hand", &by_hand),
    ] {
        let (garde, hand) = (ratio(times, &by_garde), ratio(times, &by_hand));
        let nanoseconds = median(times);
        let row = format!("| {name} | {nanoseconds:.0} | {garde:.2} | {hand:.2} |\n");
        table.push_str(&row);
    }
    (table, share)
}

fn write_readme(figures: &str, date: &str) {
    let text = workspace::text(README).expect("the README is there");
    let (before, rest) = text
        .split_once(BEGIN)
        .expect("the README has the first marker");
    let (_, after) = rest
        .split_once(END)
        .expect("the README has the second marker");
    let text = format!(
        "{before}{BEGIN}{date}, {}:\n\n{figures}{END}{after}",
        machine()
    );
    fs::write(workspace::root().join(README), text).expect("the README can be written");
}

/// The processor, as far as the system says.
fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info
        .lines()
        .find_map(|line| line.strip_prefix("model name"));
    let model = model.map_or("unknown processor", |line| {
        line.trim_start_matches([' ', '\t', ':'])
    });
    format!("{cores} cores, {model}")
}
