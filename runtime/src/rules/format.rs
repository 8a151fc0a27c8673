//! `format`, where it asserts.
//!
//! There is a constant for each format that the features have: `URI` with `format-uri`, for one. A derive names one by what
//! `format` calls it, and compiles only if the features have it:
//!
//! ```
//! # #[cfg(feature = "derive")]
//! # {
//! use specwright_runtime::{Model, from_str};
//!
//! #[derive(Debug, Model)]
//! struct Visit {
//!     #[spec(format = "date-time")]
//!     at: String,
//!     #[spec(items(format = "uuid"))]
//!     guests: Vec<String>,
//! }
//!
//! let json = r#"{ "at": "2024-02-30T12:00:00Z", "guests": ["ada"] }"#;
//! let violations = from_str::<Visit>(json).unwrap_err();
//! let found: Vec<_> = violations.iter().map(ToString::to_string).collect();
//! assert_eq!(
//!     found,
//!     [
//!         "/at: must be of the format `date-time`, such as 2024-02-29T23:20:50.52Z [format]",
//!         "/guests/0: must be of the format `uuid`, such as 2eb8aa08-aa98-11ea-b4aa-73b441d16380 [format]",
//!     ]
//! );
//! # }
//! ```

pub use specwright_format::*;

use super::traits::Text;
use crate::report::{Path, Problem, Report};

/// Whether a string is of the format.
#[inline]
pub fn holds<T: Text + ?Sized>(value: &T, format: &Format) -> bool {
    value.text().is_none_or(|text| format.is_match(text))
}

/// Reports a string that is not of the format.
#[inline]
pub fn check<T: Text + ?Sized>(value: &T, format: &Format, at: &Path<'_>, report: &mut Report) {
    if !holds(value, format) {
        report.add(
            at,
            Problem::Format {
                format: format.name(),
                example: format.example(),
            },
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::reported;

    #[test]
    fn example_is_reported() {
        assert!(holds("2024-02-29", &DATE) && !holds("2023-02-29", &DATE));
        assert!(holds(&None::<String>, &DATE));
        let problems = reported(|at, report| check("2023-02-29", &DATE, at, report));
        let [problem] = &problems[..] else {
            panic!("{problems:?}");
        };
        assert_eq!(problem.code(), "format");
        assert_eq!(
            problem.to_string(),
            "must be of the format `date`, such as 2024-02-29"
        );
    }
}
