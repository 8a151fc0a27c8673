//! When two JSON values are one.

use serde_json::Value;

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

/// Numbers in order, whole ones exactly.
pub(crate) fn compare(left: &serde_json::Number, right: &serde_json::Number) -> std::cmp::Ordering {
    match (left.as_i128(), right.as_i128()) {
        (Some(left), Some(right)) => left.cmp(&right),
        _ => left
            .as_f64()
            .unwrap_or_default()
            .total_cmp(&right.as_f64().unwrap_or_default()),
    }
}
