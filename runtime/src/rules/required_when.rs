//! `required_when`

use crate::report::{Path, Problem, Report, When};
use crate::view::{Described, Part};

/// Whether the property is there and neither null nor an empty string, as far as it is known.
#[inline]
pub fn holds<T: Described>(property: &Part<'_, T>) -> bool {
    let presence = property.presence();
    presence.is_filled() || presence.is_reported()
}

/// Reports a property that is not; to be called when the conditions are met.
#[inline]
pub fn check<T: Described>(
    part: &Part<'_, T>,
    property: &'static str,
    when: When,
    at: &Path<'_>,
    report: &mut Report,
) {
    if !holds(part) {
        report.add(at, Problem::RequiredWhen { property, when });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::reported;
    use crate::value::{Limit, Literal, Maybe};

    #[test]
    fn null_and_empty_are_not_enough() {
        const WHEN: When = &[
            ("mode", Literal::Text("on")),
            ("level", Literal::Number(Limit::Int(2))),
        ];
        let empty = Some(String::new());
        assert!(!holds(&Part::Given(&empty)) && !holds(&Part::Given(&None::<u8>)));
        assert!(!holds(&Part::Given(&Maybe::<u8>::Null)) && holds(&Part::Given(&Some(0))));
        assert!(holds(&Part::<u8>::Invalid) && holds(&Part::<u8>::Missing));
        let problems = reported(|at, report| check(&Part::Given(&empty), "user", WHEN, at, report));
        assert_eq!(
            problems,
            [Problem::RequiredWhen {
                property: "user",
                when: WHEN
            }]
        );
        let text = "`user` must be given and not empty when `mode` is \"on\" and `level` is 2";
        assert_eq!(problems[0].to_string(), text);
        assert_eq!(
            reported(|at, report| check(&Part::Given(&1), "user", WHEN, at, report)),
            []
        );
    }
}
