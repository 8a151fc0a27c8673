//! One property at most takes the rest, and only where there is a rest.

use specwright_runtime::{Properties, Model};

#[derive(Model)]
#[spec(deny_unknown)]
struct Rejected {
    #[spec(additional)]
    rest: Properties<String>,
}

#[derive(Model)]
struct Struct {
    #[spec(additional, name = "x", required, nullable)]
    first: Properties<String>,
    #[spec(additional)]
    second: Properties<u8>,
    #[spec(additional)]
    map: std::collections::BTreeMap<String, u8>,
    #[spec(additional, min_length = 1, values(minimum = 1))]
    option: Option<Properties<String>>,
}

fn main() {}
