//! `Validate` beside serde's own derives: names as serde has them, generics, lifetimes, enums inside.

use serde::{Deserialize, Serialize};
use specwright_runtime::{Path, Report, Validate, rules};

#[derive(Serialize, Deserialize, Validate)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[spec(at_least_one_of(next_page, total_count), with = whole)]
struct Page<'a, T: Clone, const N: usize> {
    #[spec(minimum = 1, maximum = 100)]
    page_size: u32,
    #[serde(default, rename = "NEXT", skip_serializing_if = "Option::is_none")]
    #[spec(min_length = 1)]
    next_page: Option<String>,
    #[serde(rename(deserialize = "total"))]
    total_count: Option<u8>,
    #[spec(min_items = 1)]
    items: Vec<T>,
    #[serde(borrow)]
    #[spec(max_length = 3)]
    title: std::borrow::Cow<'a, str>,
    #[spec(skip_rules)]
    order: Order,
    #[serde(skip)]
    #[spec(skip_rules)]
    rest: std::marker::PhantomData<[T; N]>,
}

#[derive(Clone, Serialize, Deserialize)]
enum Order {
    Up,
    Down { by: String },
}

#[derive(Clone, Serialize, Deserialize, Validate)]
struct Item {
    #[spec(pattern = "^[a-z]+$")]
    name: String,
    #[serde(flatten)]
    more: More,
}

#[derive(Clone, Serialize, Deserialize, Validate)]
struct More {
    #[spec(maximum = 9)]
    level: u8,
}

#[derive(Validate)]
#[spec(max_length = 2)]
struct Short(String);

fn whole<T: Clone, const N: usize>(page: &Page<'_, T, N>, at: &Path<'_>, report: &mut Report) {
    if matches!(&page.order, Order::Down { by } if by.is_empty()) {
        rules::condition::fail("order", "an order needs a property", at, report);
    }
}

fn main() {
    let text = r#"{"pageSize":0,"NEXT":"","total":null,"items":[{"name":"A","level":10}],"title":"long","order":{"Down":{"by":""}}}"#;
    let page: Page<'_, Item, 2> = serde_json::from_str(text).unwrap();
    let found = page.validate().unwrap_err();
    let locations: Vec<&str> = found.iter().map(|violation| violation.pointer()).collect();
    assert_eq!(locations, ["", "", "/pageSize", "/NEXT", "/items/0/name", "/items/0/level", "/title"]);
    assert!(Short("abc".to_owned()).validate().is_err());
}
