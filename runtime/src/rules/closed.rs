//! `closed`

use super::traits::Listed;
use crate::report::{Allowed, Path, Problem, Report};
use crate::value::OpenEnum;

/// Whether a string is one that its enum knows.
#[inline]
pub fn holds<T: Listed + ?Sized>(value: &T) -> bool {
    value.listed().is_none_or(OpenEnum::is_known)
}

/// Reports a string that is not.
#[inline]
pub fn check<T: Listed + ?Sized>(value: &T, at: &Path<'_>, report: &mut Report) {
    if !holds(value) {
        report.add(
            at,
            Problem::Enum {
                allowed: Allowed::Strings(T::List::KNOWN),
            },
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::reported;
    use crate::value::Unknown;

    #[derive(Debug)]
    enum Mode {
        On,
        Unknown(Unknown<Mode>),
    }

    impl OpenEnum for Mode {
        const KNOWN: &'static [&'static str] = &["on"];

        fn as_str(&self) -> &str {
            match self {
                Self::On => "on",
                Self::Unknown(text) => text.as_str(),
            }
        }

        fn known(text: &str) -> Option<Self> {
            (text == "on").then_some(Self::On)
        }

        fn from_unknown(text: Unknown<Self>) -> Self {
            Self::Unknown(text)
        }
    }

    crate::__open_enum_impls!(Mode);

    #[test]
    fn unknown_texts_are_rejected() {
        assert!(
            holds(&Mode::from("on")) && !holds(&Some(Mode::from("On"))) && holds(&None::<Mode>)
        );
        let problems = reported(|at, report| check(&Mode::from(""), at, report));
        assert_eq!(
            problems,
            [Problem::Enum {
                allowed: Allowed::Strings(&["on"])
            }]
        );
        assert_eq!(reported(|at, report| check(&Mode::On, at, report)), []);
    }
}
