//! `types`

use crate::json::JsonType;
use crate::report::{Path, Problem, Report};
use crate::value::Num;
use crate::view::traits::AnyValue;
use crate::view::{AsInstance, Instance};

/// Whether the value, if there is one, has one of these types.
#[inline]
pub fn holds<T: AnyValue + ?Sized>(value: &T, expected: &[JsonType]) -> bool {
    value
        .any_value()
        .is_none_or(|value| is_of(value.as_instance(), expected, is_whole))
}

/// Reports a value of another type.
pub fn check<T: AnyValue + ?Sized>(
    value: &T,
    expected: &'static [JsonType],
    at: &Path<'_>,
    report: &mut Report,
) {
    if let Some(value) = value.any_value() {
        check_instance(value.as_instance(), expected, at, report);
    }
}

/// The same of an instance.
pub(crate) fn check_instance(
    value: Instance<'_>,
    expected: &'static [JsonType],
    at: &Path<'_>,
    report: &mut Report,
) {
    let Some(found) = value.json_type() else {
        return;
    };
    let whole = |number| match report.written(at) {
        Some(written) => written.is_whole(),
        None => is_whole(number),
    };
    if !is_of(value, expected, whole) {
        report.add(at, Problem::Type { expected, found });
    }
}

/// Whether a number in memory has no fraction.
fn is_whole(number: Num) -> bool {
    match number {
        Num::Int(_) => true,
        Num::Float(number) => number.fract() == 0.0,
    }
}

fn is_of(value: Instance<'_>, expected: &[JsonType], is_whole: impl Fn(Num) -> bool) -> bool {
    let found = value.json_type();
    expected.iter().any(|ty| match (ty, value.number()) {
        (JsonType::Integer, Some(number)) => is_whole(number),
        _ => Some(*ty) == found,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::reported;
    use crate::value::Maybe;
    use serde_json::{Value, json};

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
