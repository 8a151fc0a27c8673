//! `types`

use serde_json::{Number, Value};

use crate::json::JsonType;
use crate::report::{Path, Problem, Report};
use crate::view::traits::AnyValue;

/// Whether the value, if there is one, has one of these types.
#[inline]
pub fn holds<T: AnyValue + ?Sized>(value: &T, expected: &[JsonType]) -> bool {
    value
        .any_value()
        .is_none_or(|value| is_of(value, expected, is_whole))
}

/// Reports a value of another type.
pub fn check<T: AnyValue + ?Sized>(
    value: &T,
    expected: &'static [JsonType],
    at: &Path<'_>,
    report: &mut Report,
) {
    let Some(value) = value.any_value() else {
        return;
    };
    let whole = |number: &Number| match report.written(at) {
        Some(written) => written.is_whole(),
        None => is_whole(number),
    };
    if !is_of(value, expected, whole) {
        let found = JsonType::of(value);
        report.add(at, Problem::Type { expected, found });
    }
}

/// Whether a number in memory has no fraction.
fn is_whole(number: &Number) -> bool {
    number.as_f64().is_none_or(|it| it.fract() == 0.0)
}

fn is_of(value: &Value, expected: &[JsonType], is_whole: impl Fn(&Number) -> bool) -> bool {
    let found = JsonType::of(value);
    expected.iter().any(|ty| match (ty, value) {
        (JsonType::Integer, Value::Number(number)) => is_whole(number),
        _ => *ty == found,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::reported;
    use crate::value::Maybe;
    use serde_json::json;

    const EXPECTED: &[JsonType] = &[JsonType::Integer, JsonType::Null];

    #[test]
    fn values_have_one_of_the_types() {
        for value in [json!(1), json!(1.0), json!(null)] {
            assert!(holds(&value, EXPECTED), "{value}");
            assert_eq!(
                reported(|at, report| check(&value, EXPECTED, at, report)),
                []
            );
        }
        for value in [json!(1.5), json!("1"), json!([]), json!({})] {
            assert!(!holds(&value, EXPECTED), "{value}");
            let found = JsonType::of(&value);
            let expected = EXPECTED;
            assert_eq!(
                reported(|at, report| check(&value, EXPECTED, at, report)),
                [Problem::Type { expected, found }]
            );
        }
        assert!(holds(&None::<Value>, EXPECTED) && holds(&Maybe::<Value>::Null, EXPECTED));
    }
}
