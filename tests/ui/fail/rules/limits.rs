//! Limits that let nothing pass, or that are no limits.

use specwright_runtime::Model;

#[derive(Model)]
#[spec(min_properties = 2, max_properties = 1)]
struct Struct {
    #[spec(min_length = 2, max_length = 1)]
    text: String,
    #[spec(min_items = 1, max_items = 0)]
    list: Vec<u8>,
    #[spec(min_properties = 3, max_properties = 2)]
    map: std::collections::BTreeMap<String, u8>,
    #[spec(minimum = 2, maximum = 1.99)]
    closed: f64,
    #[spec(minimum = 0.3, exclusive_maximum = 0.30)]
    right_open: f64,
    #[spec(exclusive_minimum = -1, maximum = -1)]
    left_open: f64,
    #[spec(exclusive_minimum = 1e2, exclusive_maximum = 100)]
    open: f64,
    #[spec(multiple_of = 0)]
    zero: f64,
    #[spec(multiple_of = -0.1)]
    negative: f64,
    #[spec(multiple_of = 0.123456789012345678901234567890123456789)]
    long: f64,
    #[spec(items(items(minimum = 1, maximum = 0)))]
    nested: Vec<Vec<u8>>,
    #[spec(values(min_length = 1, max_length = 0))]
    values: std::collections::BTreeMap<String, String>,
    #[spec(minimum = 5, maximum = 5)]
    exactly: i32,
}

fn main() {}
