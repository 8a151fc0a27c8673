//! The rules of what is inside.

use crate::{Path, Report, Validate};

/// Whether all rules of the value's own type hold.
pub fn holds<T: Validate + ?Sized>(value: &T) -> bool {
    let mut report = Report::with_limit(1);
    value.check(&Path::ROOT, &mut report);
    report.is_empty()
}

/// Reports what the value's own type has to say.
#[inline]
pub fn check<T: Validate + ?Sized>(value: &T, at: &Path<'_>, report: &mut Report) {
    value.check(at, report);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Part;
    use crate::rules::testing::reported;

    #[test]
    fn what_is_inside_is_asked() {
        assert!(holds(&vec![1.0]) && !holds(&Some(f64::INFINITY)) && holds(&None::<f64>));
        assert_eq!(reported(|at, report| check(&f64::NAN, at, report)).len(), 1);
        assert_eq!(
            reported(|at, report| check(&Part::<f64>::Absent, at, report)),
            []
        );
    }
}
