//! One member at most takes the rest, and only where there is a rest.

use specwright_runtime::{Members, Model};

#[derive(Model)]
#[spec(deny_unknown)]
struct Refused {
    #[spec(additional)]
    rest: Members<String>,
}

#[derive(Model)]
struct Struct {
    #[spec(additional, name = "x", required, nullable)]
    first: Members<String>,
    #[spec(additional)]
    second: Members<u8>,
    #[spec(additional)]
    map: std::collections::BTreeMap<String, u8>,
    #[spec(additional, min_length = 1, values(minimum = 1))]
    option: Option<Members<String>>,
}

fn main() {}
