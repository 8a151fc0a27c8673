//! `max_length`

use super::traits::Text;
use crate::report::{Path, Problem, Report};

/// Whether a string has at most so many code points.
#[inline]
pub fn holds<T: Text + ?Sized>(value: &T, max: usize) -> bool {
    // No text has more code points than bytes.
    value
        .text()
        .is_none_or(|text| text.len() <= max || text.chars().count() <= max)
}

/// Reports a string that has more.
#[inline]
pub fn check<T: Text + ?Sized>(value: &T, max: usize, at: &Path<'_>, report: &mut Report) {
    if !holds(value, max) {
        let actual = value.text().map_or(0, |text| text.chars().count());
        report.add(at, Problem::MaxLength { max, actual });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::reported;
    use crate::value::{Maybe, Secret};
    use crate::view::Part;

    #[test]
    fn code_points_are_counted() {
        assert!(holds("éé", 2) && holds("", 0) && !holds("abc", 2) && !holds("😀", 0));
        assert!(holds(&Maybe::<Secret<String>>::Null, 0) && holds(&None::<String>, 0));
        let problems = reported(|at, report| check(&Maybe::Value("ééé"), 2, at, report));
        assert_eq!(problems, [Problem::MaxLength { max: 2, actual: 3 }]);
        assert_eq!(reported(|at, report| check("éé", 2, at, report)), []);
        assert!(holds(&Part::<String>::Invalid, 0) && !holds(&Part::Given(&"a".to_owned()), 0));
        assert!(holds(&serde_json::json!([1, 2]), 0) && !holds(&serde_json::json!("a"), 0));
    }
}
