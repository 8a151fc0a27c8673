//! `min_length`

use super::traits::Text;
use crate::report::{Path, Problem, Report};

/// Whether a string has at least so many code points.
#[inline]
pub fn holds<T: Text + ?Sized>(value: &T, min: usize) -> bool {
    value.text().is_none_or(|text| has_at_least(text, min))
}

#[inline]
fn has_at_least(text: &str, min: usize) -> bool {
    // A code point has one to four bytes.
    text.len() >= min && (text.len() / 4 >= min || text.chars().count() >= min)
}

/// Reports a string that has fewer.
#[inline]
pub fn check<T: Text + ?Sized>(value: &T, min: usize, at: &Path<'_>, report: &mut Report) {
    if !holds(value, min) {
        let actual = value.text().map_or(0, |text| text.chars().count());
        report.add(at, Problem::MinLength { min, actual });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::reported;

    #[test]
    fn code_points_are_counted() {
        assert!(holds("éé", 2) && !holds("éé", 3) && !holds("😀", 2) && holds("😀😀", 2));
        assert!(holds("", 0) && !holds("", 1) && holds(&None::<String>, 1));
        let problems = reported(|at, report| check("é", 2, at, report));
        assert_eq!(problems, [Problem::MinLength { min: 2, actual: 1 }]);
        assert_eq!(reported(|at, report| check("éé", 2, at, report)), []);
    }
}
