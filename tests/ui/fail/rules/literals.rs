//! Values that a property can never have, and lists of values that say something twice.

use specwright_runtime::Model;

#[derive(Model)]
struct Struct {
    #[spec(constant = 1)]
    text: String,
    #[spec(constant = "1")]
    number: Option<u8>,
    #[spec(one_of("true", 1))]
    flag: bool,
    #[spec(constant = "x")]
    list: Vec<String>,
    #[spec(constant = true)]
    map: std::collections::BTreeMap<String, u8>,
    #[spec(one_of("a", "b", "a", null, null))]
    texts: Option<String>,
    #[spec(one_of(1, 1.0, 1e0, -1, -1))]
    numbers: f64,
    #[spec(one_of(true, false, true))]
    flags: bool,
    #[spec(constant = "a", one_of("a", "b"))]
    both: String,
    #[spec(items(constant = 1, one_of("a")))]
    items: Vec<String>,
}

fn main() {}
