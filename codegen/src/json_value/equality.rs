//! When two JSON values are one.

use std::cmp::Ordering;

use serde_json::{Number, Value};

use super::decimal::decimal;

/// Equality as JSON Schema has it: numbers by what they are worth (`1` is `1.0`), objects whatever their order.
fn equal(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => compare(left, right).is_eq(),
        (Value::Array(left), Value::Array(right)) => {
            left.len() == right.len()
                && left
                    .iter()
                    .zip(right)
                    .all(|(left, right)| equal(left, right))
        }
        (Value::Object(left), Value::Object(right)) => {
            let same = |(name, left)| right.get(name).is_some_and(|right| equal(left, right));
            left.len() == right.len() && left.iter().all(same)
        }
        _ => left == right,
    }
}

/// Whether the list has the value.
pub(crate) fn has_value(list: &[Value], value: &Value) -> bool {
    list.iter().any(|listed| equal(listed, value))
}

/// Numbers in order, by the decimals that they are.
pub(crate) fn compare(left: &Number, right: &Number) -> Ordering {
    match (left.as_i128(), right.as_i128()) {
        (Some(left), Some(right)) => left.cmp(&right),
        _ => decimal(left).cmp(&decimal(right)),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn numbers_are_what_they_are_worth() {
        for (one, other) in [
            (json!(0), json!(-0.0)),
            (json!(1), json!(1.0)),
            (json!([0.0]), json!([-0.0])),
        ] {
            assert!(equal(&one, &other), "{one} {other}");
        }
        let (even, odd) = (
            json!(9_007_199_254_740_992.0),
            json!(9_007_199_254_740_993_u64),
        );
        assert!(!equal(&even, &odd));
    }
}
